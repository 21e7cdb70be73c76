import type { LeftOutReason } from '../model';
import { inTurn, orderOfRefund } from '../refunds';
import type { Settings } from '../settings';
import type { Cents, Day } from '../units';
import type { People } from './identities';
import { foldKey } from './keys';
import type { Notes } from './reach';
import { type Refund, type Sale, takenFrom, type Voided } from './sales';

// ---------------------------------------------------------------- several tables

/**
 * Puts together what several tables say of the same orders: amounts and articles of a table without dates go to the
 * dated order of the same number; an order two tables tell alike counts once, also where one tells the day it was paid;
 * what one table says was cancelled is no sale in another. Where a payment or another table gives the same order of the
 * same customer another amount, that of the order counts, of two orders the one of the first table, and it is told.
 *
 * @returns in the order given
 */
export function joinTables(sales: readonly Sale[], voided: readonly Voided[], people: People, notes: Notes): Sale[] {
  const kept: Sale[] = [];
  const byId = new Map<string, Sale>();
  const byDay = new Map<string, Sale[]>();
  const byMoney = new Map<string, Sale[]>();
  const byNumber = new Map<string, Sale[]>();
  const isAlone = sales.every(({ tab }) => tab === sales[0].tab);
  const dayKey = (sale: Sale) => `${sale.day} ${foldKey(sale.orderId)}`;
  const moneyKey = (sale: Sale) => `${sale.cents} ${sale.currency} ${foldKey(sale.orderId)}`;
  // Numbers of tills come back every day: only those of three months are asked.
  const numberKey = (sale: Sale, month: number) => `${month} ${foldKey(sale.orderId)}`;
  const monthOf = (day: Day): number => Math.floor(day / daysToPay);
  const ordersAbout = (payment: Sale): readonly Sale[] => {
    const month = monthOf(payment.day);
    return [month - 1, month, month + 1].reduce<readonly Sale[]>(
      (all, one) => all.concat(byNumber.get(numberKey(payment, one)) ?? []),
      [],
    );
  };
  const keep = (sale: Sale): void => {
    kept.push(sale);
    if (sale.orderId === '' || isAlone) return;
    if (!byId.has(foldKey(sale.orderId))) byId.set(foldKey(sale.orderId), sale);
    addToList(byDay, dayKey(sale), sale);
    if (sale.who >= 0) addToList(byMoney, moneyKey(sale), sale);
    if (!sale.isPayment) addToList(byNumber, numberKey(sale, monthOf(sale.day)), sale);
  };
  const reasonOf = voids(voided, people);
  const knownOf = (sale: Sale): Sale | undefined => {
    const others = (list: readonly Sale[] = []) =>
      list.filter((known) => known.tab !== sale.tab && !areStrangers(known, sale, people));
    return (
      others(byDay.get(dayKey(sale)))[0] ??
      // Tills begin again at 1: on another day only money of the same person is the same order.
      (sale.cents === null || sale.who < 0
        ? undefined
        : others(byMoney.get(moneyKey(sale))?.filter(({ day }) => Math.abs(day - sale.day) <= daysToPay))[0]) ??
      (sale.isPayment ? paidOrder(sale, others(ordersAbout(sale))) : undefined)
    );
  };
  // Orders first: what was paid is compared with them.
  for (const sale of ordersFirst(sales)) {
    if (!sale.dated) continue;
    const reason = reasonOf(sale);
    const known = sale.orderId === '' || isAlone ? undefined : knownOf(sale);
    if (reason !== null) notes.leaveOut(sale.tab, sale.rows, reason, sale.orderId);
    else if (!known) keep(sale);
    else if (known.cents === null || (sale.byLine && !known.byLine)) addTo(known, sale);
    else if (sale.isPayment && !known.isPayment) {
      if (sale.cents !== known.cents) sayOnce(sale, notes);
      if (takenFrom(known) === 0 && takenFrom(sale) > 0) addTo(known, sale);
      else {
        // Only the payment says when the same money went back.
        if (known.returns.length === 0 && known.refunded > 0 && known.refunded === takenFrom(sale))
          [known.refunded, known.returns] = [sale.refunded, sale.returns];
        notes.leaveOut(sale.tab, sale.rows, 'duplicate-row', sale.orderId);
      }
    } else if (!sale.byLine && known.byLine) {
      addTo(known, sale);
      // A total may be what refunds left of the lines: they are taken off once.
      if (sale.cents !== null && sale.cents !== known.cents - takenFrom(known))
        [known.cents, known.identical] = [sale.cents, null];
    } else if (known.cents !== sale.cents && (known.byLine || !areOne(known, sale, people) || areParts(known, sale)))
      keep(sale);
    else if (takenFrom(known) === 0 && takenFrom(sale) > 0) addTo(known, sale);
    else {
      if (known.cents !== sale.cents) sayOnce(sale, notes);
      notes.leaveOut(sale.tab, sale.rows, 'duplicate-row', sale.orderId);
    }
  }
  for (const sale of sales) {
    if (sale.dated) continue;
    const known = sale.orderId === '' ? undefined : byId.get(foldKey(sale.orderId));
    if (known) addTo(known, sale);
    else notes.leaveOut(sale.tab, sale.rows, reasonOf(sale) ?? 'no-date', sale.orderId);
  }
  return hasPayments(sales) ? asGiven(kept, sales) : kept;
}

/** An order and its payment are told on days at most so far apart. */
const daysToPay = 31;

/** The order of the same number a payment was made for: nobody's need a number that is no ticket's. */
function paidOrder(payment: Sale, orders: readonly Sale[]): Sale | undefined {
  let best: Sale | undefined;
  const apart = (order: Sale): number => Math.abs(order.day - payment.day);
  for (const order of orders) {
    if (apart(order) > daysToPay || !inOneCurrency(order, payment)) continue;
    if (order.who < 0 && payment.who < 0 && payment.orderId.length < fewestOfNumber) continue;
    if (best === undefined || apart(order) < apart(best)) best = order;
  }
  return best;
}
const fewestOfNumber = 4;

const hasPayments = (sales: readonly Sale[]): boolean => sales.some(({ isPayment }) => isPayment);

const ordersFirst = (sales: readonly Sale[]): readonly Sale[] =>
  hasPayments(sales) ? [...sales.filter((one) => !one.isPayment), ...sales.filter((one) => one.isPayment)] : sales;

function asGiven(kept: readonly Sale[], sales: readonly Sale[]): Sale[] {
  const still = new Set(kept);
  return sales.filter((sale) => still.has(sale));
}

const sayOnce = ({ tab, rows, orderId }: Sale, notes: Notes): void =>
  notes.say({ code: 'paid-once', tab, row: rows[0], count: 1, seen: orderId });

/** Two tables that name the same customer beside the same number, on the same day. */
const areOne = (a: Sale, b: Sale, people: People): boolean =>
  a.who >= 0 && b.who >= 0 && a.day === b.day && people.person(a.who) === people.person(b.who);

/** Paid in two ways, each told by its own processor; one that tells what its fee left is the same payment. */
const areParts = (a: Sale, b: Sale): boolean => a.isPayment && b.isPayment && !isLessFee(a, b) && !isLessFee(b, a);

function addToList<Key, T>(lists: Map<Key, T[]>, key: Key, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}

/** Why an order is none by what another table says of it; null where none says so. */
function voids(voided: readonly Voided[], people: People): (sale: Sale) => LeftOutReason | null {
  const byId = new Map<string, Voided[]>();
  for (const one of voided) addToList(byId, foldKey(one.orderId), one);
  const isOf = (sale: Sale, one: Voided): boolean => {
    if (one.tab === sale.tab || areStrangers(one, sale, people)) return false;
    const isNamed = one.who >= 0 && sale.who >= 0;
    const near = isNamed ? daysToPay : 0;
    if (sale.dated && one.day !== null && Math.abs(one.day - sale.day) > near) return false;
    // Whoever tells that the money came knows more than one who still waits for it.
    if (sale.hasStatus && one.reason !== 'cancelled' && one.reason !== 'test') return false;
    return sale.byLine || !sale.dated || isNamed || sale.cents === one.cents;
  };
  return (sale) =>
    (sale.orderId === '' ? undefined : byId.get(foldKey(sale.orderId))?.find((one) => isOf(sale, one)))?.reason ?? null;
}

type Named = Pick<Sale, 'who'>;

/** Two shops may number alike: named the same way and not the same, they are two customers. */
function areStrangers(a: Named, b: Named, people: People): boolean {
  if (a.who < 0 || b.who < 0) return false;
  const [one, two] = [people.person(a.who), people.person(b.who)];
  const named = (person: string) => person.slice(0, person.indexOf(':'));
  return one !== two && named(one) === named(two);
}

/** Enough equal rows for two exports to tell the same days. */
const fewestCommon = 3;

/**
 * Leaves out rows without an order number that an earlier tab tells too: exports of overlapping periods. Two tabs
 * overlap where, on the days both cover, nine rows of ten of one are found in the other (same customer, day, amount).
 */
export function withoutOverlap(
  sales: readonly Sale[],
  refunds: readonly Refund[],
  people: People,
  notes: Notes,
): { sales: readonly Sale[]; refunds: readonly Refund[] } {
  const byTab = new Map<string, (Sale | Refund)[]>();
  const numberless = (one: Sale | Refund): boolean =>
    'ids' in one ? one.ids.length === 0 : one.orderId === '' && one.dated;
  for (const one of [...sales, ...refunds]) {
    if (one.who < 0 || one.cents === null || !numberless(one)) continue;
    const own = byTab.get(one.tab);
    if (own) own.push(one);
    else byTab.set(one.tab, [one]);
  }
  if (byTab.size < 2) return { sales, refunds };
  const tabs = [...byTab.values()];
  const told = new Set<Sale | Refund>();
  const keyOf = (one: Sale | Refund) =>
    `${one.day} ${'ids' in one ? '-' : ''}${one.cents} ${one.currency} ${people.person(one.who)}`;
  for (let i = 1; i < tabs.length; i++) {
    for (let j = 0; j < i; j++) {
      const [first, last] = commonDays(tabs[i], tabs[j]);
      const within = (one: Sale | Refund) => one.day >= first && one.day <= last && !told.has(one);
      const [own, other] = [tabs[i].filter(within), tabs[j].filter(within)];
      const counts = new Map<string, number>();
      for (const one of other) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
      const common = own.filter((one) => {
        const left = counts.get(keyOf(one)) ?? 0;
        counts.set(keyOf(one), left - 1);
        return left > 0;
      });
      if (common.length >= fewestCommon && common.length >= 0.9 * Math.min(own.length, other.length))
        for (const one of common) told.add(one);
    }
  }
  for (const one of told) notes.leaveOut(one.tab, one.rows, 'duplicate-row');
  return { sales: sales.filter((one) => !told.has(one)), refunds: refunds.filter((one) => !told.has(one)) };
}

/** A payment comes so many days after its order, or one before where another clock counts the days. */
const daysUntilPaid = 7;
/** What a processor keeps at most of what a customer paid. */
const largestFee = 0.1;

/**
 * Tells sales of two tabs that look like the same money under different numbers: of one customer, on days close by, the
 * amounts equal or one less a fee. Where half of a tab of payments at least looks so, those payments are left out and the
 * orders count; otherwise, or between two tabs of orders, all of them count and it is told.
 */
export function withoutPayments(sales: readonly Sale[], people: People, notes: Notes): readonly Sale[] {
  const byTab = new Map<string, Sale[]>();
  for (const sale of sales) if (sale.dated && sale.who >= 0 && sale.cents !== null) addToList(byTab, sale.tab, sale);
  if (byTab.size < 2) return sales;
  // Orders first: later tabs are compared with earlier ones.
  const tabs = [...byTab.values()].sort((a, b) => Number(a[0].isPayment) - Number(b[0].isPayment));
  const told = new Set<Sale>();
  for (let i = 1; i < tabs.length; i++) {
    for (let j = 0; j < i; j++) {
      const [paid, ordered] = [tabs[i], tabs[j]];
      // Two processors never hold the same payment.
      if (ordered[0].isPayment) continue;
      const [first, last] = commonDays(paid, ordered);
      if (first > last) continue;
      const within = ({ day }: Sale) => day >= first - 1 && day <= last + daysUntilPaid;
      const asked = paid.filter((one) => within(one) && !told.has(one));
      const pairs = pairsOf(asked, ordered.filter(within), people);
      if (pairs.length === 0) continue;
      if (paid[0].isPayment && pairs.length >= fewestCommon && pairs.length * 2 >= asked.length) {
        for (const pair of pairs) {
          told.add(pair.paid);
          if (pair.paid.cents !== pair.ordered.cents) sayOnce(pair.paid, notes);
        }
      } else if (
        paid[0].isPayment ||
        pairs.length >= Math.max(fewestCommon, Math.min(asked.length, ordered.length) / 2)
      ) {
        const [{ paid: shown }] = pairs;
        notes.say({
          code: 'maybe-twice',
          tab: shown.tab,
          row: shown.rows[0],
          count: pairs.length,
          seen: shown.orderId,
        });
      }
    }
  }
  for (const { tab, rows, orderId } of told) notes.leaveOut(tab, rows, 'duplicate-row', orderId);
  return told.size === 0 ? sales : sales.filter((sale) => !told.has(sale));
}

interface Pair {
  readonly paid: Sale;
  readonly ordered: Sale;
}

/** Each with the nearest that fits, equal amounts before others, no order twice. */
function pairsOf(paid: readonly Sale[], ordered: readonly Sale[], people: People): Pair[] {
  const byCustomer = new Map<number, Sale[]>();
  for (const order of ordered) {
    addToList(byCustomer, people.customer(order.who), order);
  }
  const used = new Set<Sale>();
  const pairs: Pair[] = [];
  const inTime = [...paid].sort((a, b) => a.day - b.day);
  for (const fits of [isEqual, isLessFee]) {
    for (const one of inTime) {
      if (used.has(one)) continue;
      let best: Sale | undefined;
      for (const order of byCustomer.get(people.customer(one.who)) ?? []) {
        const late = one.day - order.day;
        if (used.has(order) || late < -1 || late > daysUntilPaid || !inOneCurrency(one, order) || !fits(one, order))
          continue;
        if (best === undefined || Math.abs(late) < Math.abs(one.day - best.day)) best = order;
      }
      if (best === undefined) continue;
      used.add(best).add(one);
      pairs.push({ paid: one, ordered: best });
    }
  }
  return pairs;
}

const inOneCurrency = (a: Sale, b: Sale): boolean =>
  a.currency === b.currency || a.currency === '' || b.currency === '';
const isEqual = (paid: Sale, order: Sale): boolean => paid.cents === order.cents && paid.cents !== 0;
const isLessFee = ({ cents: paid }: Sale, { cents: asked }: Sale): boolean =>
  paid !== null && asked !== null && paid < asked && paid >= asked * (1 - largestFee);

/** From the first to the last day two tabs both cover; none where the first is after the last. */
function commonDays(a: readonly { readonly day: Day }[], b: readonly { readonly day: Day }[]): [Day, Day] {
  const ends = [a, b].map((rows) => {
    let [first, last] = [rows[0].day, rows[0].day];
    for (const { day } of rows) {
      if (day < first) first = day;
      if (day > last) last = day;
    }
    return { first, last };
  });
  return [Math.max(ends[0].first, ends[1].first), Math.min(ends[0].last, ends[1].last)];
}

function addTo(known: Sale, more: Sale): void {
  if (known.cents === null) {
    known.cents = more.cents;
    known.identical = more.identical;
    known.refunded += more.refunded;
    known.returns = [...known.returns, ...datedReturns(more, known)];
  } else if (more.cents !== null && takenFrom(known) === 0 && takenFrom(more) > 0) {
    // Only one of the two tells of refunds; a total may be what they left.
    if (known.cents === more.cents - takenFrom(more)) known.cents = more.cents;
    known.refunded = more.refunded;
    known.returns = datedReturns(more, known);
  }
  if (known.lines.length === 0) known.lines = more.lines;
  known.cost = known.cost ?? more.cost;
  known.discount = known.discount ?? more.discount;
}

/** Refunds of a table without dates are of the day of their order. */
const datedReturns = (more: Sale, known: Sale): Sale['returns'] =>
  more.dated ? more.returns : more.returns.map((back) => ({ ...back, day: known.day }));

// ---------------------------------------------------------------- one currency

interface OtherCurrency {
  readonly currency: string;
  readonly rows: number;
  /** In its own units. */
  readonly cents: Cents;
  /** Null: no rate was given, its rows are left out. */
  readonly rate: number | null;
}

/** Never adds two currencies: others are converted by the given rates, or left out with their totals. */
export function oneCurrency(
  sales: readonly Sale[],
  refunds: readonly Refund[],
  settings: Settings,
  notes: Notes,
): { sales: Sale[]; refunds: Refund[]; currency: string; others: OtherCurrency[] } {
  const totals = new Map<string, { rows: number; cents: Cents }>();
  const count = (one: Sale | Refund): void => {
    if (one.currency === '') return;
    const total = totals.get(one.currency) ?? { rows: 0, cents: 0 };
    total.rows += one.rows.length;
    total.cents += one.cents ?? 0;
    totals.set(one.currency, total);
  };
  sales.forEach(count);
  // Only a refund says in which currency: the sales are in the same.
  if (totals.size === 0) refunds.forEach(count);
  let currency = totals.has(settings.currency) ? settings.currency : '';
  if (currency === '') {
    for (const [code, { rows, cents }] of totals) {
      const best = totals.get(currency);
      if (!best || rows > best.rows || (rows === best.rows && cents > best.cents)) currency = code;
    }
  }
  const rates = new Map(Object.entries(settings.rates));
  const rateOf = (code: string): number | null => {
    if (code === '' || code === currency) return 1;
    const rate = rates.get(code) ?? 0;
    return rate > 0 && Number.isFinite(rate) ? rate : null;
  };
  const others = new Map<string, { rows: number; cents: Cents }>();
  const inMain = <T extends Sale | Refund>(one: T): boolean => {
    const rate = rateOf(one.currency);
    if (one.currency !== '' && one.currency !== currency) {
      const total = others.get(one.currency) ?? { rows: 0, cents: 0 };
      total.rows += one.rows.length;
      total.cents += 'refunded' in one ? (one.cents ?? 0) : -(one.cents ?? 0);
      others.set(one.currency, total);
    }
    if (rate === null) {
      notes.leaveOut(one.tab, one.rows, 'other-currency', one.currency);
      return false;
    }
    if (rate === 1) return true;
    const turn = (cents: Cents): Cents => Math.round(cents * rate);
    if (one.cents !== null) one.cents = turn(one.cents);
    if ('refunded' in one) {
      one.refunded = turn(one.refunded);
      one.returns = one.returns.map((back) => ({ ...back, cents: turn(back.cents) }));
      one.cost = one.cost === null ? null : turn(one.cost);
      one.discount = one.discount === null ? null : turn(one.discount);
      one.lines = one.lines.map((line) => ({
        ...line,
        unitCents: line.unitCents === null ? null : turn(line.unitCents),
      }));
    }
    return true;
  };
  return {
    sales: sales.filter(inMain),
    refunds: refunds.filter(inMain),
    currency: currency || settings.currency,
    others: [...others].map(([code, total]) => ({ currency: code, ...total, rate: rateOf(code) })),
  };
}

// ---------------------------------------------------------------- refunds on rows of their own

/**
 * Sets each refund against its order: the one whose number it carries, else the one `orderOfRefund` says. What matches
 * nothing reduces nothing and is listed.
 *
 * @returns the refunds that found their order
 */
export function takeBack(sales: readonly Sale[], refunds: readonly Refund[], people: People, notes: Notes): Refund[] {
  if (refunds.length === 0) return [];
  const byId = new Map<string, Sale[]>();
  const byPerson = new Map<string, Sale[]>();
  for (const sale of sales) {
    if (sale.orderId !== '') addToList(byId, foldKey(sale.orderId), sale);
    if (sale.who >= 0) addToList(byPerson, people.person(sale.who), sale);
  }
  for (const own of byPerson.values()) own.sort((a, b) => b.day - a.day);
  const matched: Refund[] = [];
  const take = (refund: Refund, own: readonly Sale[] | undefined): boolean => {
    const sale =
      refund.ids.map((id) => numbered(refund, byId.get(id) ?? [], people)).find((found) => found !== undefined) ??
      orderOfRefund(
        refund,
        own ?? [],
        (sale) => sale.day,
        (sale) => (sale.cents ?? 0) - takenFrom(sale),
      );
    if (sale) {
      // What the order's own table tells too, without a day, went back once.
      if (sale.tab !== refund.tab && sale.refunded >= refund.cents) sale.refunded -= refund.cents;
      const left = Math.max(0, (sale.cents ?? 0) - takenFrom(sale));
      if (refund.cents > left)
        notes.say({ code: 'refund-excess', tab: refund.tab, row: refund.rows[0], count: 1, seen: sale.orderId });
      const { tab, rows, day } = refund;
      sale.returns = [...sale.returns, { tab, rows, day, cents: Math.min(refund.cents, left) }];
      matched.push(refund);
    }
    return sale !== undefined && sale !== null;
  };
  let left = [...refunds]
    .sort(inTurn)
    .filter((refund) => !take(refund, refund.who < 0 ? undefined : byPerson.get(people.person(refund.who))));
  // Who is named by an e-mail here and by a number there is one customer all the same.
  if (left.some(({ who }) => who >= 0)) {
    const byCustomer = new Map<number, Sale[]>();
    for (const sale of sales) {
      if (sale.who >= 0) addToList(byCustomer, people.customer(sale.who), sale);
    }
    for (const own of byCustomer.values()) own.sort((a, b) => b.day - a.day);
    left = left.filter(
      (refund) => !take(refund, refund.who < 0 ? undefined : byCustomer.get(people.customer(refund.who))),
    );
  }
  for (const { tab, rows, cents } of left) notes.leaveOut(tab, rows, 'refund-unmatched', String(-cents / 100));
  const total = left.reduce((sum, { cents }) => sum + cents, 0);
  if (left.length > 0) notes.say({ code: 'refund-unmatched', count: left.length, seen: String(total / 100) });
  return matched;
}

/**
 * The order whose number a refund carries. Of several with that number: the same person's, of the same table, the newest
 * before the refund. In another table it is never one of somebody else.
 */
function numbered(refund: Refund, orders: readonly Sale[], people: People): Sale | undefined {
  const rank = (sale: Sale): number =>
    (areStrangers(refund, sale, people) ? 0 : 4) + (sale.tab === refund.tab ? 2 : 0) + (sale.day <= refund.day ? 1 : 0);
  let best: Sale | undefined;
  for (const sale of orders) {
    if (rank(sale) < 2) continue;
    if (best === undefined || rank(sale) > rank(best) || (rank(sale) === rank(best) && sale.day > best.day))
      best = sale;
  }
  return best;
}
