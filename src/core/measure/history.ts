import { once } from '../clean/once';
import type { Ledger } from '../model';
import type { Settings } from '../settings';
import { addMonths, type Cents, type Day, windowStart } from '../units';
import { mistypedStart } from './as-of';
import { sortWholes } from './statistics';

/** In place of a day where there is none. */
export const NO_DAY: Day = -0x80000000;

/** What is counted as money, and over which months. */
export type Window = Pick<Settings, 'windowMonths' | 'basis' | 'margin'>;

/**
 * What each customer did up to a day, one entry per customer number, prospects too (zeros).
 *
 * An occasion is a day with an order. Orders on a mistyped oldest day count as occasions and as money, but in nothing
 * that speaks of time: `first`, `previous`, gaps, history. Negative rows (refunds dated on their own day) are money
 * and no occasion. A customer whom refunds took back to 0 or below has no order here and is `refunded`.
 *
 * Where one row stands for all orders of a customer (`Ledger.told`), it counts as so many orders and occasions, and in
 * nothing that speaks of time but `last`. No window can be told then: all of them are inside.
 *
 * Money called worth is turnover, or margin where the settings rank by margin.
 */
export interface History {
  readonly asOf: Day;
  readonly mistyped: Day | null;
  /** First day of the window; both ends are included. */
  readonly windowFrom: Day;
  readonly hasWindow: boolean;
  /** Customers with an order, ascending. */
  readonly buyers: Int32Array;
  readonly orders: Int32Array;
  readonly occasions: Int32Array;
  readonly total: Float64Array;
  readonly refunded: Uint8Array;
  /** `NO_DAY` where there is none. `last` may be the mistyped day, the others never. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** The occasion before the last. */
  readonly previous: Int32Array;
  /** Gaps between the customer's occasions: first to last day, and how many gaps. */
  readonly gapSum: Int32Array;
  readonly gapCount: Int32Array;
  readonly windowOrders: Int32Array;
  readonly windowOccasions: Int32Array;
  readonly windowCents: Float64Array;
  readonly windowWorth: Float64Array;
  /** The 12 months ending on the last order. */
  readonly lastYearOrders: Int32Array;
  readonly lastYearOccasions: Int32Array;
  readonly lastYearCents: Float64Array;
  readonly lastYearWorth: Float64Array;
  /** The 12 months ending on `asOf`, and the 12 before. */
  readonly thisYearOccasions: Int32Array;
  readonly thisYearWorth: Float64Array;
  readonly yearBeforeWorth: Float64Array;
  /** All gaps of the file, and those from a first to a second occasion, ascending. */
  readonly gaps: Float64Array | Int32Array;
  readonly secondGaps: Float64Array | Int32Array;
  /** Days from the oldest to the newest order; 0 where nobody bought. */
  readonly days: number;
  readonly oldest: Day;
  readonly newest: Day;
}

/** Money of each order in the basis of the settings: turnover, or margin (its cost where known, else the share). */
export function worthOfOrders(ledger: Ledger, { basis, margin }: Pick<Settings, 'basis' | 'margin'>): Float64Array {
  if (basis === 'turnover') return ledger.cents;
  return ledger.cents.map((cents, i) =>
    Number.isNaN(ledger.cost[i]) ? Math.round(cents * margin) : cents - ledger.cost[i],
  );
}

/**
 * Whether refunds took back all that a customer spent up to a day: he is a prospect, and none of his orders counts as a
 * purchase, not even those that cost nothing.
 */
export function isTakenBack(
  { starts, day, cents, refundCount, hasAmounts }: Ledger,
  customer: number,
  asOf: Day,
): boolean {
  if (!hasAmounts) return false;
  let sum = 0;
  let hasRefund = refundCount[customer] > 0;
  for (let i = starts[customer]; i < starts[customer + 1] && day[i] <= asOf; i++) {
    sum += cents[i];
    if (cents[i] < 0) hasRefund = true;
  }
  return hasRefund && sum <= 0;
}

/**
 * Reads the Ledger once, up to a day, both ends of every period included.
 *
 * @param mistyped the oldest day of the file where it cannot be right; give it when recomputing for an earlier day, so
 *   that both days believe the same orders
 */
export function historyOf(
  ledger: Ledger,
  asOf: Day,
  window: Window,
  mistyped: Day | null = mistypedStart(ledger, asOf),
): History {
  const n = ledger.keys.length;
  const { day, cents, starts } = ledger;
  const told = ledger.told ?? null;
  const worth = worthOfOrders(ledger, window);
  const hasWindow = window.windowMonths > 0 && told === null;
  const windowFrom = windowStart(asOf, told === null ? window.windowMonths : 0);
  const yearEndingOn = new Map<Day, Day>();

  const whole = () => new Int32Array(n);
  const money = () => new Float64Array(n);
  const [orders, occasions, gapSum, gapCount] = [whole(), whole(), whole(), whole()];
  const [windowOrders, windowOccasions] = [whole(), whole()];
  const [lastYearOrders, lastYearOccasions] = [whole(), whole()];
  const [total, windowCents, lastYearCents] = [money(), money(), money()];
  const sameMoney = worth === cents;
  const windowWorth = sameMoney ? windowCents : money();
  const lastYearWorth = sameMoney ? lastYearCents : money();
  const refunded = Uint8Array.from(ledger.refundedAway);
  const [first, last, previous] = [whole().fill(NO_DAY), whole().fill(NO_DAY), whole().fill(NO_DAY)];
  const buyers = whole();
  let buyerCount = 0;
  let mostGaps = 0;
  for (let c = 0; c < n; c++) mostGaps += Math.max(0, starts[c + 1] - starts[c] - 1);
  const gaps = new Int32Array(mostGaps);
  let allGaps = 0;
  const secondGaps = whole();
  let allSecondGaps = 0;
  let oldest = NO_DAY;
  let newest = NO_DAY;

  for (let c = 0; c < n; c++) {
    const from = starts[c];
    let to = starts[c + 1];
    while (to > from && day[to - 1] > asOf) to--;
    if (to === from) continue;

    let sum = 0;
    for (let i = from; i < to; i++) sum += cents[i];
    total[c] = sum;
    if (sum <= 0 && isTakenBack(ledger, c, asOf)) {
      refunded[c] = 1;
      for (let i = from; i < to; i++) {
        if (day[i] < windowFrom) continue;
        windowCents[c] += cents[i];
        if (!sameMoney) windowWorth[c] += worth[i];
      }
      continue;
    }

    // Counted beside the columns: these lines run once an order.
    let [orderCount, occasionCount, lastOccasion, timed] = [0, 0, NO_DAY, 0];
    let [inWindow, windowDays, windowSum, windowWorthSum] = [0, 0, 0, 0];
    const gapsBefore = allGaps;
    for (let i = from; i < to; i++) {
      const d = day[i];
      const isOrder = cents[i] >= 0;
      const isNew = isOrder && d !== lastOccasion;
      if (isOrder) orderCount++;
      if (isNew) {
        occasionCount++;
        if (d !== mistyped && told === null) {
          if (timed++ > 0) gaps[allGaps++] = d - lastOccasion;
          else first[c] = d;
          previous[c] = timed > 1 ? lastOccasion : NO_DAY;
        }
        lastOccasion = d;
      }
      if (d >= windowFrom) {
        if (isOrder) inWindow++;
        if (isNew) windowDays++;
        windowSum += cents[i];
        windowWorthSum += worth[i];
      }
    }
    windowCents[c] = windowSum;
    windowWorth[c] = windowWorthSum;
    if (orderCount === 0) continue;
    // Never more than one row where totals are told.
    const each = told === null ? 1 : told[c];
    orders[c] = orderCount * each;
    occasions[c] = occasionCount * each;
    last[c] = lastOccasion;
    windowOrders[c] = inWindow * each;
    windowOccasions[c] = windowDays * each;

    let yearFrom = yearEndingOn.get(lastOccasion);
    if (yearFrom === undefined) {
      yearFrom = windowStart(lastOccasion, 12);
      yearEndingOn.set(lastOccasion, yearFrom);
    }
    let [seen, lastYearCount, lastYearDays, lastYearSum, lastYearWorthSum] = [NO_DAY, 0, 0, 0, 0];
    for (let i = to - 1; i >= from && day[i] >= yearFrom; i--) {
      lastYearSum += cents[i];
      lastYearWorthSum += worth[i];
      if (cents[i] < 0) continue;
      lastYearCount++;
      if (day[i] !== seen) {
        seen = day[i];
        lastYearDays++;
      }
    }
    lastYearOrders[c] = lastYearCount * each;
    lastYearOccasions[c] = lastYearDays * each;
    lastYearCents[c] = lastYearSum;
    lastYearWorth[c] = lastYearWorthSum;

    buyers[buyerCount++] = c;
    gapCount[c] = allGaps - gapsBefore;
    if (timed > 0) {
      gapSum[c] = lastOccasion - first[c];
      if (oldest === NO_DAY || first[c] < oldest) oldest = first[c];
      if (lastOccasion > newest) newest = lastOccasion;
    }
    // An occasion on a mistyped day came first: what follows is not the way to the second.
    if (timed > 1 && timed === occasionCount) secondGaps[allSecondGaps++] = gaps[gapsBefore];
  }

  // Few questions ask for them, and they are long.
  const years = once(() => lastTwoYears(ledger, worth, asOf, refunded));
  return {
    asOf,
    mistyped,
    windowFrom,
    hasWindow,
    buyers: buyers.slice(0, buyerCount),
    orders,
    occasions,
    total,
    refunded,
    first,
    last,
    previous,
    gapSum,
    gapCount,
    windowOrders,
    windowOccasions,
    windowCents,
    windowWorth,
    lastYearOrders,
    lastYearOccasions,
    lastYearCents,
    lastYearWorth,
    get thisYearOccasions() {
      return years().thisYearOccasions;
    },
    get thisYearWorth() {
      return years().thisYearWorth;
    },
    get yearBeforeWorth() {
      return years().yearBeforeWorth;
    },
    gaps: sortWholes(gaps.subarray(0, allGaps)),
    secondGaps: sortWholes(secondGaps.subarray(0, allSecondGaps)),
    days: oldest === NO_DAY ? 0 : newest - oldest,
    oldest,
    newest,
  };
}

/** The 12 months ending on a day, and the 12 before; nothing for the refunded. */
function lastTwoYears({ starts, day, cents, told }: Ledger, worth: Float64Array, asOf: Day, refunded: Uint8Array) {
  const n = refunded.length;
  const hasTotals = (told ?? null) !== null;
  const thisYearFrom = windowStart(asOf, 12);
  const yearBeforeFrom = addMonths(asOf, -24) + 1;
  const thisYearOccasions = new Int32Array(n);
  const [thisYearWorth, yearBeforeWorth] = [new Float64Array(n), new Float64Array(n)];
  for (let c = 0; c < n; c++) {
    if (refunded[c] || hasTotals) continue;
    let lastOccasion = NO_DAY;
    for (let i = starts[c]; i < starts[c + 1] && day[i] <= asOf; i++) {
      if (day[i] < yearBeforeFrom) continue;
      if (day[i] < thisYearFrom) {
        yearBeforeWorth[c] += worth[i];
        continue;
      }
      thisYearWorth[c] += worth[i];
      if (cents[i] < 0 || day[i] === lastOccasion) continue;
      lastOccasion = day[i];
      thisYearOccasions[c]++;
    }
  }
  return { thisYearOccasions, thisYearWorth, yearBeforeWorth };
}

/** Sum of money of some customers. */
export function sumOf(money: Float64Array, customers: ArrayLike<number>): Cents {
  let sum = 0;
  for (let i = 0; i < customers.length; i++) sum += money[customers[i]];
  return sum;
}
