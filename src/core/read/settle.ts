import { inTurn, orderOfRefund } from '../refunds';
import type { Settings } from '../settings';
import type { Cents } from '../units';
import type { People } from './identities';
import { foldKey } from './keys';
import type { Notes } from './reach';
import type { Refund, Sale } from './sales';

// ---------------------------------------------------------------- several tables

/**
 * Puts together what several tables say of the same orders: amounts and articles of a table without dates go to the
 * dated order of the same number; an order two tables tell alike counts once.
 */
export function joinTables(sales: readonly Sale[], notes: Notes): Sale[] {
  const kept: Sale[] = [];
  const byId = new Map<string, Sale>();
  for (const sale of sales) {
    if (!sale.dated) continue;
    const known = sale.orderId === '' ? undefined : byId.get(foldKey(sale.orderId));
    if (!known || known.tab === sale.tab || known.day !== sale.day) {
      kept.push(sale);
      if (sale.orderId !== '' && !known) byId.set(foldKey(sale.orderId), sale);
    } else if (known.cents === null || (sale.byLine && !known.byLine)) addTo(known, sale);
    else if (known.cents === sale.cents) notes.leaveOut(sale.tab, sale.rows, 'duplicate-row', sale.orderId);
    else if (!sale.byLine && known.byLine) {
      addTo(known, sale);
      known.cents = sale.cents;
    } else kept.push(sale);
  }
  for (const sale of sales) {
    if (sale.dated) continue;
    const known = sale.orderId === '' ? undefined : byId.get(foldKey(sale.orderId));
    if (known) addTo(known, sale);
    else notes.leaveOut(sale.tab, sale.rows, 'no-date', sale.orderId);
  }
  return kept;
}

function addTo(known: Sale, more: Sale): void {
  if (known.cents === null) {
    known.cents = more.cents;
    known.refunded += more.refunded;
  }
  if (known.lines.length === 0) known.lines = more.lines;
  known.cost = known.cost ?? more.cost;
  known.discount = known.discount ?? more.discount;
}

// ---------------------------------------------------------------- one currency

/** Never adds two currencies: others are converted by the given rates, or left out with their totals. */
export function oneCurrency(
  sales: readonly Sale[],
  refunds: readonly Refund[],
  settings: Settings,
  notes: Notes,
): { sales: Sale[]; refunds: Refund[]; currency: string; others: { currency: string; rows: number; cents: Cents }[] } {
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
    if (rate === null) {
      const total = others.get(one.currency) ?? { rows: 0, cents: 0 };
      total.rows += one.rows.length;
      total.cents += 'refunded' in one ? (one.cents ?? 0) : -(one.cents ?? 0);
      others.set(one.currency, total);
      notes.leaveOut(one.tab, one.rows, 'other-currency', one.currency);
      return false;
    }
    if (rate === 1) return true;
    const turn = (cents: Cents): Cents => Math.round(cents * rate);
    if (one.cents !== null) one.cents = turn(one.cents);
    if ('refunded' in one) {
      one.refunded = turn(one.refunded);
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
    others: [...others].map(([code, total]) => ({ currency: code, ...total })),
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
  const byId = new Map<string, Sale>();
  const byPerson = new Map<string, Sale[]>();
  for (const sale of sales) {
    if (sale.orderId !== '') byId.set(foldKey(sale.orderId), sale);
    if (sale.who < 0) continue;
    const person = people.person(sale.who);
    const own = byPerson.get(person);
    if (own) own.push(sale);
    else byPerson.set(person, [sale]);
  }
  for (const own of byPerson.values()) own.sort((a, b) => b.day - a.day);
  const matched: Refund[] = [];
  let [unmatched, total] = [0, 0];
  for (const refund of [...refunds].sort(inTurn)) {
    const sale =
      refund.ids.map((id) => byId.get(id)).find((found) => found !== undefined) ??
      orderOfRefund(
        refund,
        (refund.who >= 0 && byPerson.get(people.person(refund.who))) || [],
        (sale) => sale.day,
        (sale) => (sale.cents ?? 0) - sale.refunded,
      );
    if (sale) {
      const left = Math.max(0, (sale.cents ?? 0) - sale.refunded);
      if (refund.cents > left)
        notes.say({ code: 'refund-excess', tab: refund.tab, row: refund.rows[0], count: 1, seen: sale.orderId });
      sale.refunded += Math.min(refund.cents, left);
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
