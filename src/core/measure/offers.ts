import type { Ledger } from '../model';
import { type Cents, compareText, type Day, type Share, windowStart } from '../units';
import { isTakenBack } from './history';

/** Under so many people an arm says nothing. */
export const fewestInArm = 30;

/** People an offer was made to, and people it was not, by customer number; −1 for who never bought. */
export interface Arms {
  readonly treated: readonly number[];
  readonly control: readonly number[];
}

/** First and last day of an offer, both included; null where nobody says. */
export interface OfferDays {
  readonly start: Day | null;
  readonly end: Day | null;
}

/** What one offer code brought (rule book 11). */
export interface OfferReturn {
  readonly code: string;
  /** Purchase days with the code, and who made them. */
  readonly orders: number;
  readonly customers: number;
  readonly meanWithCode: Cents;
  /** Of the orders that carry the code themselves: codes and orders without one add up to the turnover, to the cent. */
  readonly turnover: Cents;
  /** Those whose first order of all carried the code. */
  readonly newCustomers: number;
  /** First and last day with the code; null where its only day is mistyped. */
  readonly firstUse: Day | null;
  readonly lastUse: Day | null;
  /** Given on its orders; null where no order tells any. */
  readonly discounts: Cents | null;
  /** Mean order of the same customers in the 12 months before each one's first order with the code. */
  readonly baseline: Cents | null;
  readonly incrementalMargin: Cents | null;
  /** ÷ cost and known discounts; null where it cost nothing. */
  readonly return: number | null;
  readonly hasControl: boolean;
  readonly verdict: 'too-few' | 'no-earlier-orders' | 'pays' | 'does-not-pay';
  /** Orders with the code in a category new to a customer who had bought before; at a higher unit price in a known one. */
  readonly crossSell: number;
  readonly upSell: number;
}

/**
 * Return of each offer code up to a day: with a control group (margin per person targeted − per person in control, from
 * the first to the last day of the code, non-buyers included) × persons targeted − cost; without one (mean order with the
 * code − the same customers' mean order of the 12 months before) × orders × margin − cost. Amounts are net of
 * discounts, which are never taken off again: they only count below the line of the return. Too few: under 30 people in
 * either arm; without a control group, under 30 users who had ordered in those 12 months.
 *
 * @param costOf what the offer cost beside its discounts, by code
 * @param margin as a share of turnover
 * @param mistyped the oldest day of the file where it cannot be right: its orders count as orders and as money, and in
 *   no period
 * @param toldOf days an offer ran, which a control group is compared over; where nobody tells, those of its use
 * @returns largest incremental margin first, those without one last, then by code
 */
export function offerReturns(
  ledger: Ledger,
  asOf: Day,
  margin: Share,
  costOf: (code: string) => Cents,
  armsOf: (code: string) => Arms | null,
  mistyped: Day | null = null,
  toldOf: (code: string) => OfferDays | null = () => null,
): OfferReturn[] {
  if (ledger.offers.length === 0) return [];
  const visits = visitsOf(ledger, asOf, mistyped);
  const sold = salesOf(ledger, visits);
  const byCode = ledger.offers.map((): number[] => []);
  visits.list.forEach(({ offers }, at) => {
    for (const offer of offers) byCode[offer].push(at);
  });
  const money = moneyByOffer(ledger, visits);
  const returns: OfferReturn[] = [];
  ledger.offers.forEach((code, offer) => {
    const uses = byCode[offer];
    if (uses.length === 0) return;
    const customers = new Set(uses.map((at) => visits.list[at].customer));
    const withCode = uses.reduce((sum, at) => sum + visits.list[at].cents, 0);
    const before = ordersBefore(visits, uses);
    const mean = withCode / uses.length;
    const baseline = before.orders > 0 ? before.cents / before.orders : null;
    const cost = costOf(code);
    const arms = armsOf(code);
    const period = periodOf(visits, uses);
    const hasControl = arms !== null && arms.treated.length > 0 && arms.control.length > 0;
    const gained = hasControl
      ? gainOverControl(visits, runOf(period, toldOf(code), asOf), arms as Arms) * margin
      : baseline === null
        ? null
        : (mean - baseline) * uses.length * margin;
    const incrementalMargin = gained === null ? null : Math.round(gained - cost);
    const spent = cost + (money[offer].discounts ?? 0);
    const smallest = hasControl
      ? Math.min((arms as Arms).treated.length, (arms as Arms).control.length)
      : before.customers || customers.size;
    returns.push({
      code,
      orders: uses.length,
      customers: customers.size,
      meanWithCode: Math.round(mean),
      turnover: money[offer].turnover,
      newCustomers: uses.filter((at) => visits.firstOf[visits.list[at].customer] === at).length,
      firstUse: period?.from ?? null,
      lastUse: period?.to ?? null,
      discounts: money[offer].discounts,
      baseline: baseline === null ? null : Math.round(baseline),
      incrementalMargin,
      return: incrementalMargin === null || spent <= 0 ? null : incrementalMargin / spent,
      hasControl,
      verdict:
        smallest < fewestInArm
          ? 'too-few'
          : incrementalMargin === null
            ? 'no-earlier-orders'
            : incrementalMargin > 0
              ? 'pays'
              : 'does-not-pay',
      crossSell: uses.filter((at) => sold[at] === 'cross').length,
      upSell: uses.filter((at) => sold[at] === 'up').length,
    });
  });
  const gain = ({ incrementalMargin }: OfferReturn) => incrementalMargin ?? Number.NEGATIVE_INFINITY;
  return returns.sort((a, b) => (gain(b) === gain(a) ? 0 : gain(b) - gain(a)) || compareText(a.code, b.code));
}

/** Of purchase days of customers whose earlier categories are known, how many sold them something new. */
export interface SoldBesides {
  readonly of: number;
  /** A category new to the customer; else something dearer in a category he knew. */
  readonly cross: number;
  readonly up: number;
}

/**
 * Cross-sell and up-sell up to a day, with a code and without one, so that the two can be compared.
 *
 * @returns null where the file tells no category
 */
export function soldBesides(
  ledger: Ledger,
  asOf: Day,
): { readonly withCode: SoldBesides; readonly without: SoldBesides } | null {
  if (ledger.lines.categories.length === 0) return null;
  const visits = visitsOf(ledger, asOf, null);
  const sold = salesOf(ledger, visits);
  const tally = () => ({ of: 0, cross: 0, up: 0 });
  const [withCode, without] = [tally(), tally()];
  visits.list.forEach(({ offers }, at) => {
    const what = sold[at];
    if (what === '') return;
    const own = offers.length > 0 ? withCode : without;
    own.of++;
    if (what !== 'same') own[what]++;
  });
  return { withCode, without };
}

/** A million days have no code: they share one list. */
const none: readonly number[] = [];

/** One customer on one day. */
interface Visit {
  readonly customer: number;
  readonly day: Day;
  cents: Cents;
  /** False where money only went back. */
  isOrder: boolean;
  /** Each once. */
  offers: readonly number[];
}
interface Visits {
  readonly list: readonly Visit[];
  /** Visits of customer c are starts[c] … starts[c + 1] − 1, by day. */
  readonly starts: Int32Array;
  /** Visit of each order of the Ledger; −1 after the day asked for, and of who was given all back. */
  readonly ofOrder: Int32Array;
  /** Each customer's first visit with an order; −1 where he has none. */
  readonly firstOf: Int32Array;
  readonly mistyped: Day | null;
}

function visitsOf(ledger: Ledger, asOf: Day, mistyped: Day | null): Visits {
  const list: Visit[] = [];
  const starts = new Int32Array(ledger.keys.length + 1);
  const ofOrder = new Int32Array(ledger.day.length).fill(-1);
  const firstOf = new Int32Array(ledger.keys.length).fill(-1);
  for (let c = 0; c < ledger.keys.length; c++) {
    starts[c] = list.length;
    if (isTakenBack(ledger, c, asOf)) continue;
    for (let i = ledger.starts[c]; i < ledger.starts[c + 1] && ledger.day[i] <= asOf; i++) {
      let visit = list[list.length - 1];
      if (list.length === starts[c] || visit.day !== ledger.day[i]) {
        visit = { customer: c, day: ledger.day[i], cents: 0, isOrder: false, offers: none };
        list.push(visit);
      }
      visit.cents += ledger.cents[i];
      if (ledger.cents[i] >= 0) {
        visit.isOrder = true;
        if (firstOf[c] < 0) firstOf[c] = list.length - 1;
      }
      const offer = ledger.offer[i];
      if (offer >= 0 && visit.offers.indexOf(offer) < 0) visit.offers = [...visit.offers, offer];
      ofOrder[i] = list.length - 1;
    }
  }
  starts[ledger.keys.length] = list.length;
  return { list, starts, ofOrder, firstOf, mistyped };
}

/** Orders of the users of a code in the 12 months that end the day before each one's first use. */
function ordersBefore(
  { list, starts, mistyped }: Visits,
  uses: readonly number[],
): { customers: number; orders: number; cents: Cents } {
  const sum = { customers: 0, orders: 0, cents: 0 };
  const seen = new Set<number>();
  for (const at of uses) {
    const { customer, day } = list[at];
    if (seen.has(customer)) continue;
    seen.add(customer);
    const from = windowStart(day - 1, 12);
    const known = sum.orders;
    for (let i = starts[customer]; i < at; i++) {
      if (list[i].day < from || list[i].day === mistyped) continue;
      if (list[i].isOrder) sum.orders++;
      sum.cents += list[i].cents;
    }
    if (sum.orders > known) sum.customers++;
  }
  return sum;
}

/** From the first to the last day of some visits, both included; null where no day can be believed. */
function periodOf({ list, mistyped }: Visits, uses: readonly number[]): { from: Day; to: Day } | null {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const at of uses) {
    if (list[at].day === mistyped) continue;
    from = Math.min(from, list[at].day);
    to = Math.max(to, list[at].day);
  }
  return from > to ? null : { from, to };
}

/** The days told go before those of use, unless they make no sense. */
function runOf(use: { from: Day; to: Day } | null, told: OfferDays | null, asOf: Day): { from: Day; to: Day } | null {
  const from = told?.start ?? use?.from ?? null;
  const to = told?.end ?? use?.to ?? null;
  return from === null || to === null || to < from ? use : { from, to: Math.min(to, asOf) };
}

/** Turnover that the targeted made more than as many of the others would have, while the code was in use. */
function gainOverControl(
  { list, starts }: Visits,
  period: { readonly from: Day; readonly to: Day } | null,
  { treated, control }: Arms,
): number {
  const spentBy = (people: readonly number[]) => {
    let sum = 0;
    for (const customer of people) {
      if (customer < 0 || period === null) continue;
      for (let i = starts[customer]; i < starts[customer + 1]; i++) {
        if (list[i].day >= period.from && list[i].day <= period.to) sum += list[i].cents;
      }
    }
    return sum;
  };
  return spentBy(treated) - (spentBy(control) / control.length) * treated.length;
}

function moneyByOffer(ledger: Ledger, { ofOrder }: Visits): { turnover: Cents; discounts: Cents | null }[] {
  const money = ledger.offers.map(() => ({ turnover: 0, discounts: null as Cents | null }));
  for (let i = 0; i < ledger.offer.length; i++) {
    if (ledger.offer[i] < 0 || ofOrder[i] < 0) continue;
    const own = money[ledger.offer[i]];
    own.turnover += ledger.cents[i];
    if (!Number.isNaN(ledger.discount[i])) own.discounts = (own.discounts ?? 0) + Math.abs(ledger.discount[i]);
  }
  return money;
}

/**
 * What each visit sold beside what its customer knew: another category, or something dearer of a known one; `''` where
 * nobody knows, as on the first visit with a category.
 */
function salesOf({ lines }: Pick<Ledger, 'lines'>, visits: Visits): ('cross' | 'up' | 'same' | '')[] {
  const sold: ('cross' | 'up' | 'same' | '')[] = new Array(visits.list.length).fill('');
  // Lines of a visit as a chain: a list for each of a million visits would cost more than all the rest.
  const firstLine = new Int32Array(visits.list.length).fill(-1);
  const nextLine = new Int32Array(lines.order.length).fill(-1);
  for (let line = 0; line < lines.order.length; line++) {
    const visit = visits.ofOrder[lines.order[line]];
    if (visit < 0 || lines.category[line] < 0) continue;
    nextLine[line] = firstLine[visit];
    firstLine[visit] = line;
  }
  const highest = new Map<number, number>();
  for (let c = 0; c + 1 < visits.starts.length; c++) {
    highest.clear();
    for (let at = visits.starts[c]; at < visits.starts[c + 1]; at++) {
      if (firstLine[at] < 0) continue;
      if (highest.size > 0) {
        let [isNew, isDearer] = [false, false];
        for (let line = firstLine[at]; line >= 0; line = nextLine[line]) {
          const before = highest.get(lines.category[line]);
          if (before === undefined) isNew = true;
          // Below any price: none of the category was known.
          else if (Number.isFinite(before) && lines.unitCents[line] > before) isDearer = true;
        }
        sold[at] = isNew ? 'cross' : isDearer ? 'up' : 'same';
      }
      for (let line = firstLine[at]; line >= 0; line = nextLine[line]) {
        const price = lines.unitCents[line];
        const held = highest.get(lines.category[line]) ?? Number.NEGATIVE_INFINITY;
        highest.set(lines.category[line], price > held ? price : held);
      }
    }
  }
  return sold;
}
