import type { Ledger } from '../model';
import type { NextClass, Person } from '../results';
import type { Settings } from '../settings';
import type { Cents } from '../units';
import type { History } from './history';
import type { Described } from './people';
import { limits, type SizeCuts, sizeOf } from './pmg';
import { countBelow, countUpTo } from './statistics';

/**
 * What separates each customer from the next class, as of the day of the analysis: exactly enough, so that the class
 * is reached with it and not with a cent, an order or a day less.
 *
 * Size: how much more he would have to spend in the window, and how many orders of his own mean that is (whole history,
 * per day with an order). Segment: the second order. Silence: in how many days without an order he is slowing, or lost;
 * nothing is said of it where contracts decide, or where nobody can be lost yet.
 *
 * @returns index = customer number; null for prospects and for the lost, whom any order brings back
 */
export function nextClasses(
  ledger: Pick<Ledger, 'hasAmounts' | 'told'>,
  { people, history, thresholds, sizeCuts }: Described,
  { contract, basis }: Pick<Settings, 'contract' | 'basis'>,
): (NextClass | null)[] {
  const reach = ledger.hasAmounts ? sizeReach(history, sizeCuts) : null;
  const meanOrder = (c: number): Cents =>
    basis === 'turnover'
      ? history.total[c] / history.occasions[c]
      : history.windowWorth[c] / Math.max(1, history.windowOccasions[c]);

  return people.map((person): NextClass | null => {
    const c = person.customer;
    if (person.activity === null || person.activity === 'lost') return null;
    const own = history.windowWorth[c];
    const mean = meanOrder(c);
    const to = person.size === 'small' ? 'medium' : person.size === 'medium' ? 'large' : null;
    const amount = to === null || !reach ? null : reach.least(to, own);
    return {
      size:
        to === null || amount === null
          ? null
          : { to, cents: amount - own, orders: mean > 0 ? Math.ceil((amount - own) / mean - 1e-9) : null },
      segment:
        person.buyerSegment === 'mono'
          ? {
              to: reach?.isLarge(own + Math.round(mean), person.size === 'none' ? null : own) ? 'vip' : 'multi',
              orders: 1,
            }
          : null,
      silence: contract || ledger.told ? null : silenceOf(person, thresholds),
    };
  });
}

function silenceOf(
  { activity, daysSinceLastOrder }: Person,
  { activeWithin, lostAfter, nobodyLostYet }: Described['thresholds'],
): NextClass['silence'] {
  if (daysSinceLastOrder === null) return null;
  if (activity === 'active') return { to: 'slowing', days: activeWithin - daysSinceLastOrder + 1 };
  return nobodyLostYet ? null : { to: 'lost', days: lostAfter - daysSinceLastOrder + 1 };
}

/** Which amounts would make a customer medium or large, were he alone to spend more. */
interface SizeReach {
  /** The least amount of the window from which he is of a size; `own` is what he has spent in it, under that size. */
  readonly least: (to: 'medium' | 'large', own: Cents) => Cents | null;
  /** @param own null: he has no order in the window yet */
  readonly isLarge: (amount: Cents, own: Cents | null) => boolean;
}

/**
 * The cuts are made of everybody, himself too: whoever spends more moves them. So each question is asked of the others
 * and of the amount he would have, by the rules of `sizeCuts`.
 */
function sizeReach(history: History, cuts: SizeCuts): SizeReach {
  const { mode } = cuts;
  if (mode === 'amounts') {
    return {
      least: (to) => (to === 'large' ? cuts.largeFrom : cuts.mediumFrom),
      isLarge: (amount) => sizeOf(amount, cuts) === 'large',
    };
  }
  const sorted = Float64Array.from(
    history.buyers.filter((c) => history.windowOrders[c] > 0),
    (c) => history.windowWorth[c],
  ).sort();
  const n = sorted.length;
  // Sum of the k largest.
  const top = new Float64Array(n + 1);
  for (let k = 1; k <= n; k++) top[k] = top[k - 1] + sorted[n - k];
  const limit = limits[mode];

  /** How the amount stands, `own` taken out of the others: places above it, places equal to it, both without himself. */
  const standing = (amount: Cents, own: Cents | null) => {
    const upTo = countUpTo(sorted, amount);
    const isAbove = own !== null && own > amount;
    const isEqual = own === amount;
    return {
      above: n - upTo - (isAbove ? 1 : 0),
      equal: upTo - countBelow(sorted, amount) - (isEqual ? 1 : 0),
      buyers: own === null ? n + 1 : n,
      moneyAbove: top[n - upTo] - (isAbove ? (own ?? 0) : 0),
      total: top[n] - (own ?? 0) + amount,
    };
  };
  /** How many places the class has, at most those of the amount and its equals. */
  const places = (class_: 'medium' | 'large', at: ReturnType<typeof standing>, amount: Cents): number => {
    const { times, of } = limit[class_];
    if (mode === 'head-count') return Math.max(1, Math.ceil((at.buyers * times) / of));
    const end = at.above + at.equal + 1;
    let count = at.above;
    while (count < end && (at.moneyAbove + (count - at.above) * amount) * of < at.total * times) count++;
    // Nobody above is over the limit, or the amount has no place anyway.
    return Math.max(1, count);
  };
  const isLarge = (amount: Cents, own: Cents | null): boolean => {
    const at = standing(amount, own);
    const room = places('large', at, amount);
    const withTies = at.above + at.equal + 1;
    return at.above < room && !(withTies > room && 2 * withTies > at.buyers);
  };
  const isMedium = (amount: Cents, own: Cents | null): boolean => {
    const at = standing(amount, own);
    return at.above < Math.max(places('large', at, amount), places('medium', at, amount));
  };
  const search = (to: 'medium' | 'large', own: Cents): Cents | null => {
    const reaches = to === 'large' ? isLarge : isMedium;
    let [low, high] = [own, (n > 0 ? sorted[n - 1] : 0) + 1];
    if (!reaches(high, own)) return null;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (reaches(middle, own)) high = middle;
      else low = middle;
    }
    return high;
  };
  const known = new Map<string, Cents | null>();
  return {
    least: (to, own) => {
      // By head-count it is the same for everybody below; by money his own share of the total moves the limit.
      const key = mode === 'head-count' ? to : `${to} ${own}`;
      let amount = known.get(key);
      if (amount === undefined) {
        amount = search(to, own);
        known.set(key, amount);
      }
      return amount;
    },
    isLarge,
  };
}
