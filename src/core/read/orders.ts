import { customersAmong } from '../clean/unify';
import type { Role } from '../codes';
import type {
  Column,
  Decision,
  Identity,
  LeftOutReason,
  Offer,
  OfferArm,
  Problem,
  Reading,
  ReadOrder,
  SourceTab,
  Spend,
  Table,
  Touch,
} from '../model';
import { type GivenBack, inTurn } from '../refunds';
import type { Settings } from '../settings';
import { type Cents, type Day, isoDay } from '../units';
import { readCurrency, readNumber } from './amounts';
import { makeChanges } from './changes';
import { makePeople } from './identities';
import { readOffers } from './offers';
import { amountColumn, columnOf, dataRows, dayColumn, makeNotes, type Reach, rolesOf } from './reach';
import { isBlankRow } from './recognise/find-table';
import type { ReadHints } from './recognise/hints';
import { namingRoles } from './roles';
import { type Refund, readSales, type Sale, takenFrom, type Voided } from './sales';
import { joinTables, oneCurrency, takeBack, withoutOverlap, withoutPayments } from './settle';
import { readSpend, readTouches } from './spending';

/**
 * Reads the used tables: who bought, what, when and for how much, and every row that counts in nothing with its
 * reason. Rows read = rows kept + rows left out; turnover adds up to the cent.
 *
 * @param tables tables as `applyChoices` gave them, the used ones only
 * @param today rows after it are set aside; null where nobody knows
 * @param decisions a person's answers about who is who, for refunds and payments that name a customer in another way
 * @returns orders net of refunds in the order of the source
 */
export function readTables(
  tabs: readonly SourceTab[],
  tables: readonly Table[],
  settings: Settings,
  hints: ReadHints,
  today: Day | null,
  decisions: readonly Decision[] = [],
): Reading {
  const changes = makeChanges();
  const notes = makeNotes(changes);
  const people = makePeople(changes, (identities) => customersAmong(identities, decisions, settings.country));
  // Joined with `concat`: as arguments of `push`, 200,000 rows are too many for the stack.
  let spend: Spend[] = [];
  let touches: Touch[] = [];
  let offers: Offer[] = [];
  let offerArms: OfferArm[] = [];
  let sales: Sale[] = [];
  let refunds: Refund[] = [];
  let voided: Voided[] = [];
  const toldIn = new Map<string, number>();
  const gridOf = new Map(tabs.map((tab) => [tab.id, tab.grid] as const));

  for (const table of tables) {
    const grid = gridOf.get(table.tab);
    if (!grid) continue;
    const reach: Reach = { grid, table, hints, settings, notes, people };
    if (table.kind === 'customers' || table.kind === 'contacts') readPeople(reach, toldIn);
    else if (table.kind === 'spend') spend = spend.concat(readSpend(reach));
    else if (table.kind === 'touchpoints') touches = touches.concat(readTouches(reach, today));
    else if (table.kind === 'offers') {
      const found = readOffers(reach);
      offers = offers.concat(found.offers);
      offerArms = offerArms.concat(found.arms);
    } else if (table.kind !== 'none') {
      const found = readSales(reach);
      sales = sales.concat(found.sales);
      refunds = refunds.concat(found.refunds);
      voided = voided.concat(found.voided);
      for (const who of found.wished) people.wish(who);
    }
  }

  const once = withoutOverlap(joinTables(sales, voided, people, notes), refunds, people, notes);
  const isInTime = (one: Dated): boolean => {
    const reason: LeftOutReason | null =
      today !== null && one.day > today
        ? 'in-the-future'
        : settings.asOf !== null && one.day > settings.asOf
          ? 'after-as-of'
          : null;
    if (reason) notes.leaveOut(one.tab, one.rows, reason, isoDay(one.day));
    return reason === null;
  };
  const soldInTime = withoutPayments(once.sales, people, notes).filter(isInTime);
  for (const sale of soldInTime) {
    if (sale.returns.length === 0) continue;
    const late = sale.returns.filter((back) => !isInTime(back));
    if (late.length === 0) continue;
    sale.returns = sale.returns.filter((back) => !late.includes(back));
    const rowsOut = new Set(late.filter(({ tab }) => tab === sale.tab).map(({ rows }) => rows[0]));
    sale.rows = sale.rows.filter((row) => !rowsOut.has(row));
  }
  const money = oneCurrency(soldInTime, once.refunds.filter(isInTime), settings, notes);
  const matched = takeBack(money.sales, money.refunds, people, notes);

  const days = new Set<Day>();
  const orders: ReadOrder[] = [];
  for (const sale of money.sales) {
    days.add(sale.day);
    for (const back of sale.returns) days.add(back.day);
    if (sale.who >= 0) people.keep(sale.who, sale.rows, sale.day);
    if (sale.identical) notes.say(sale.identical);
  }
  for (const refund of matched) {
    if (refund.who >= 0) people.keep(refund.who, refund.rows, refund.day);
  }
  const told = toldIn.has(settings.currency) ? settings.currency : mostFrequent(toldIn);
  // Where lists alone tell money, their euros do not become pounds because pounds are asked for.
  const currency = money.sales.length > 0 ? money.currency || told : told || money.currency;
  const { identities, renumbered, refusals } = people.kept(currency);
  for (const sale of money.sales) {
    const taken = sale.cents === null ? 0 : Math.min(takenFrom(sale), Math.max(0, sale.cents));
    const returns = returnsOf(sale, taken);
    const order = {
      tab: sale.tab,
      row: sale.rows[0],
      orderId: sale.orderId,
      who: sale.who < 0 ? -1 : renumbered[sale.who],
      day: sale.day,
      cents: sale.cents === null ? null : sale.cents - taken,
      refundedCents: taken,
      cost: sale.cost,
      discount: sale.discount,
      channel: sale.channel,
      offer: sale.offer,
      place: sale.place,
      lines: sale.lines,
    };
    // Hardly an order has any: the others are not copied for them.
    orders.push(returns.length > 0 ? { ...order, returns } : order);
  }
  const hasAmounts = orders.some((order) => order.cents !== null);
  const anonymous = orders.filter((order) => order.who < 0);
  if (anonymous.length > 0) notes.say({ code: 'no-customer', count: anonymous.length });
  if (orders.length > 0 && !hasAmounts) notes.say({ code: 'no-amounts' });
  const leftOut = notes.leftOut();
  return {
    identities,
    ...(refusals.length > 0 ? { refusals } : {}),
    orders,
    spend,
    touches: touches.map((touch) => ({ ...touch, who: touch.who < 0 ? -1 : renumbered[touch.who] })),
    offers,
    offerArms: offerArms.map((arm) => ({ ...arm, who: renumbered[arm.who] })),
    leftOut,
    problems: [...tables.reduce<Problem[]>((all, table) => all.concat(table.remarks), []), ...notes.problems],
    changes: changes.listed,
    changeCounts: changes.counts(),
    rows: { read: notes.read(), kept: notes.read() - leftOut.length },
    currency,
    otherCurrencies: money.others.filter(({ rate }) => rate === null).map(({ rate: _none, ...other }) => other),
    currencies: money.others,
    hasAmounts,
    totalsOnly: !tables.some(isSelling) && identities.some(isTotal),
    roles: rolesOf(tables),
    rowDays: [...days].sort((a, b) => a - b),
  };
}

interface Dated {
  readonly day: Day;
  readonly tab: string;
  readonly rows: readonly number[];
}

/** What rows of their own took back, oldest first, as far as the order reaches; money cannot go back before it came. */
function returnsOf(sale: Sale, taken: Cents): GivenBack[] {
  let left = taken - Math.min(sale.refunded, taken);
  const given: GivenBack[] = [];
  for (const back of [...sale.returns].sort(inTurn)) {
    const cents = Math.min(back.cents, left);
    left -= cents;
    if (cents > 0) given.push({ day: Math.max(back.day, sale.day), cents });
  }
  return given;
}

const isSelling = ({ kind }: Table): boolean => kind === 'orders' || kind === 'order-lines' || kind === 'payments';

/** A row that can stand for all orders of a customer: how many, and the day of the last. */
const isTotal = ({ told, fields }: Identity): boolean =>
  (told?.orders ?? 0) > 0 && fields.last_order_date !== undefined;

function mostFrequent(counts: ReadonlyMap<string, number>): string {
  let best = '';
  for (const [text, count] of counts) {
    const most = counts.get(best) ?? 0;
    if (count > most || (count === most && text < best)) best = text;
  }
  return best;
}

/** What makes an answer impossible. */
export type Stop = 'empty' | 'no-table' | 'no-customer' | 'no-date' | 'unreadable-dates' | 'no-amount';

/**
 * What stops the wizard before anything is computed; `[]` when it can go on. Contacts without a single order are
 * fine; so are sales without customers as long as somebody is named somewhere.
 */
export function missingToStart(tabs: readonly SourceTab[], tables: readonly Table[], reading: Reading): Stop[] {
  if (tabs.every((tab) => tab.grid.every(isBlankRow))) return ['empty'];
  if (tables.every((table) => table.kind === 'none')) return ['no-table'];
  if (reading.rows.read === 0) return ['empty'];
  const stops: Stop[] = [];
  const selling = tables.filter(isSelling);
  if (selling.length > 0 && reading.orders.length === 0) {
    const out = (reason: LeftOutReason) => reading.leftOut.filter((row) => row.reason === reason).length;
    const dated = selling.some((t) => t.columns.some((c) => c.role === 'order_date'));
    if (!dated) stops.push('no-date');
    else if (out('unreadable-date') > 0) stops.push('unreadable-dates');
    else if (out('no-date') > 0) stops.push('no-date');
    else if (out('unreadable-amount') > 0) stops.push('no-amount');
  }
  const isNamedByKept = reading.identities.some((person) => person.rows > 0);
  if (!isNamedByKept && stops.length === 0) {
    // Customers are named, only every row that names them was left out (all cancelled, all in the future).
    const named = tables.some((t) => t.columns.some((c) => c.role !== null && c.filled > 0 && isNaming(c.role)));
    stops.push(named && reading.orders.length === 0 ? 'empty' : 'no-customer');
  }
  return stops;
}

const isNaming = (role: Role): boolean => (namingRoles as readonly Role[]).includes(role);

/** @param currencies counts the currencies that totals are written in */
function readPeople(reach: Reach, currencies: Map<string, number>): void {
  const { grid, table, notes, people, hints } = reach;
  const who = people.reader(grid, table, hints, true);
  const dates = (['last_order_date', 'signup_date'] as const)
    .map((role) => columnOf(table, role))
    .filter((c): c is Column => c !== undefined)
    .map((column) => ({ column, read: dayColumn(reach, column) }));
  const [count, total] = [columnOf(table, 'orders_count'), columnOf(table, 'total_spent')];
  const readTotal = amountColumn(reach, total);
  for (const r of dataRows(reach)) {
    const identity = who(r);
    if (identity < 0) {
      notes.leaveOut(table.tab, [r + 1], 'blank-identity');
      continue;
    }
    let day: Day | null = null;
    for (const { column, read } of dates) {
      const found = read ? read(grid[r][column.index]) : null;
      if (found !== null && (day === null || found > day)) day = found;
    }
    people.keep(identity, [r + 1], day);
    const row = grid[r];
    const orders = count ? readNumber(row[count.index], count.decimal ?? hints.decimal) : null;
    const cents = total && readTotal ? readTotal(row[total.index]) : null;
    const currency = total && cents !== null ? readCurrency(row[total.index]) || readCurrency(total.header) : '';
    if (currency !== '') currencies.set(currency, (currencies.get(currency) ?? 0) + 1);
    people.told(identity, orders === null ? null : Math.max(0, Math.round(orders)), cents, currency);
  }
}
