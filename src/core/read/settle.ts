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
 * what one table says was cancelled is no sale in another.
 */
export function joinTables(sales: readonly Sale[], voided: readonly Voided[], people: People, notes: Notes): Sale[] {
  const kept: Sale[] = [];
  const byId = new Map<string, Sale>();
  const byDay = new Map<string, Sale[]>();
  const byMoney = new Map<string, Sale[]>();
  const isAlone = sales.every(({ tab }) => tab === sales[0].tab);
  const dayKey = (sale: Sale) => `${sale.day} ${foldKey(sale.orderId)}`;
  const moneyKey = (sale: Sale) => `${sale.cents} ${sale.currency} ${foldKey(sale.orderId)}`;
  const keep = (sale: Sale): void => {
    kept.push(sale);
    if (sale.orderId === '' || isAlone) return;
    if (!byId.has(foldKey(sale.orderId))) byId.set(foldKey(sale.orderId), sale);
    addToList(byDay, dayKey(sale), sale);
    addToList(byMoney, moneyKey(sale), sale);
  };
  const reasonOf = voids(voided, people);
  const knownOf = (sale: Sale): Sale | undefined => {
    const others = (list: readonly Sale[] = []) =>
      list.filter((known) => known.tab !== sale.tab && !areStrangers(known, sale, people));
    return (
      others(byDay.get(dayKey(sale)))[0] ??
      // Tills begin again at 1: on another day only money of the same person is the same order.
      others(byMoney.get(moneyKey(sale))).find(
        (known) =>
          sale.cents !== null && known.who >= 0 && sale.who >= 0 && Math.abs(known.day - sale.day) <= daysToPay,
      )
    );
  };
  for (const sale of sales) {
    if (!sale.dated) continue;
    const reason = reasonOf(sale);
    const known = sale.orderId === '' || isAlone ? undefined : knownOf(sale);
    if (reason !== null) notes.leaveOut(sale.tab, sale.rows, reason, sale.orderId);
    else if (!known) keep(sale);
    else if (known.cents === null || (sale.byLine && !known.byLine)) addTo(known, sale);
    else if (!sale.byLine && known.byLine) {
      addTo(known, sale);
      // A total may be what refunds left of the lines: they are taken off once.
      if (sale.cents !== null && sale.cents !== known.cents - takenFrom(known)) known.cents = sale.cents;
    } else if (known.cents !== sale.cents) keep(sale);
    else if (takenFrom(known) === 0 && takenFrom(sale) > 0) addTo(known, sale);
    else notes.leaveOut(sale.tab, sale.rows, 'duplicate-row', sale.orderId);
  }
  for (const sale of sales) {
    if (sale.dated) continue;
    const known = sale.orderId === '' ? undefined : byId.get(foldKey(sale.orderId));
    if (known) addTo(known, sale);
    else notes.leaveOut(sale.tab, sale.rows, reasonOf(sale) ?? 'no-date', sale.orderId);
  }
  return kept;
}

/** An order and its payment are told on days at most so far apart. */
const daysToPay = 31;

function addToList<T>(lists: Map<string, T[]>, key: string, one: T): void {
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
  let [unmatched, total] = [0, 0];
  for (const refund of [...refunds].sort(inTurn)) {
    const sale =
      refund.ids.map((id) => numbered(refund, byId.get(id) ?? [], people)).find((found) => found !== undefined) ??
      orderOfRefund(
        refund,
        (refund.who >= 0 && byPerson.get(people.person(refund.who))) || [],
        (sale) => sale.day,
        (sale) => (sale.cents ?? 0) - takenFrom(sale),
      );
    if (sale) {
      const left = Math.max(0, (sale.cents ?? 0) - takenFrom(sale));
      if (refund.cents > left)
        notes.say({ code: 'refund-excess', tab: refund.tab, row: refund.rows[0], count: 1, seen: sale.orderId });
      const { tab, rows, day } = refund;
      sale.returns = [...sale.returns, { tab, rows, day, cents: Math.min(refund.cents, left) }];
      matched.push(refund);
    } else {
      unmatched++;
      total += refund.cents;
      notes.leaveOut(refund.tab, refund.rows, 'refund-unmatched', String(-refund.cents / 100));
    }
  }
  if (unmatched > 0) notes.say({ code: 'refund-unmatched', count: unmatched, seen: String(total / 100) });
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
