import type { RfmSegment } from '../codes';
import type { CutCell, CutRow, Score, Thresholds } from '../results';
import type { Settings } from '../settings';
import type { Cents } from '../units';
import { activityOf } from './activity';
import type { History } from './history';
import { ascending, countUpTo, midRank, quantile, sortWholes } from './statistics';

type Points = 1 | 2 | 3 | 4 | 5;
export type RfmChoice = Pick<Settings, 'rfmMethod' | 'rfmCuts'>;

/** Under so many buyers: three levels only; under so many: no scores at all. */
export const smallFile = { threeLevels: 30, none: 10 };

/**
 * What is scored, one entry per customer to score. `scored` values may differ from those the cuts are made of: a lost
 * customer is judged on the 12 months ending on his last order, against the cuts of the window.
 */
export interface RfmProfile {
  readonly daysSince: ArrayLike<number>;
  readonly occasions: ArrayLike<number>;
  readonly money: ArrayLike<number>;
  /** Empty window and not lost: 1 on frequency and money. */
  readonly isEmpty: (i: number) => boolean;
  /** Occasions and money of those with an order in the window: the cuts are made of them. */
  readonly cutOccasions: Int32Array;
  readonly cutMoney: Float64Array;
}

/** Scores of one set of customers, same index as the profile; 0 = not scored. */
export interface RfmScores {
  readonly recency: Uint8Array;
  readonly frequency: Uint8Array;
  readonly money: Uint8Array;
  /** Everyone in the window spent the same: money scores 3 and says nothing. */
  readonly moneyAllEqual: boolean;
  readonly levels: 'five' | 'three' | 'none';
}

/**
 * Scores recency, frequency and money from 1 to 5, 5 the good end; equal values always get equal scores.
 *
 * - `auto`: recency by the activity words (without thresholds by mid-rank), money by mid-rank fifths, frequency 1 for
 *   one occasion and mid-rank quarters of the repeaters above, never more than the occasions. Under 30 customers
 *   three levels.
 * - `quantile`: what the R package rfm answers, for people who compare: type 7 cuts at k/5, and a value less than one
 *   (day, order, unit of money) above a cut stays in the lower class; ties can leave classes empty. It counts orders
 *   where the other methods count days with an order.
 * - `cuts`: the user's own bounds, a value on a bound stays in the lower class.
 *
 * Under 10 customers nothing is scored, except by `cuts`, which need no one to compare with.
 *
 * @param thresholds null: recency by mid-rank percentile
 * @source for `quantile`: R package rfm 0.3.0, rfm_table_order()
 */
export function scoreRfm(profile: RfmProfile, thresholds: Thresholds | null, choice: RfmChoice): RfmScores {
  const n = profile.daysSince.length;
  const method = choice.rfmMethod === 'cuts' && !choice.rfmCuts ? 'auto' : choice.rfmMethod;
  const levels =
    method === 'cuts' || n >= smallFile.threeLevels
      ? 'five'
      : n < smallFile.none
        ? 'none'
        : method === 'auto'
          ? 'three'
          : 'five';
  const [recency, frequency, money] = [new Uint8Array(n), new Uint8Array(n), new Uint8Array(n)];
  const cutMoney = ascending(profile.cutMoney);
  const moneyAllEqual = cutMoney.length > 0 && cutMoney[0] === cutMoney[cutMoney.length - 1];
  if (levels !== 'none') {
    const scorers = { auto: autoScorers, quantile: quantileScorers, cuts: cutScorers }[method](
      profile,
      cutMoney,
      thresholds,
      choice,
      levels === 'three',
    );
    for (let i = 0; i < n; i++) {
      recency[i] = scorers.recency(profile.daysSince[i]);
      const empty = profile.isEmpty(i);
      frequency[i] = empty ? 1 : scorers.frequency(profile.occasions[i]);
      money[i] = empty ? 1 : scorers.money(profile.money[i]);
    }
  }
  return { recency, frequency, money, moneyAllEqual, levels };
}

interface Scorers {
  readonly recency: (daysSince: number) => Points;
  readonly frequency: (occasions: number) => Points;
  readonly money: (cents: Cents) => Points;
}

function autoScorers(
  profile: RfmProfile,
  cutMoney: ArrayLike<number>,
  thresholds: Thresholds | null,
  _choice: RfmChoice,
  threeLevels: boolean,
): Scorers {
  if (threeLevels) {
    return {
      recency: thresholds
        ? (days) => threeLevelActivity[activityOf(days, thresholds)]
        : threeLevelRecency(sortWholes(new Int32Array(profile.daysSince))),
      frequency: (occasions) => (occasions <= 1 ? 1 : occasions <= 3 ? 3 : 5),
      money: byBounds(cutMoney, (rank) => (1 + 2 * Math.min(2, Math.floor(3 * rank))) as Points),
    };
  }
  const repeaters = ascending(profile.cutOccasions.filter((occasions) => occasions > 1));
  return {
    recency: thresholds ? recencyByActivity(profile.daysSince, thresholds) : recencyByRank(profile.daysSince),
    frequency: once((occasions) =>
      occasions <= 1
        ? 1
        : (Math.min(occasions, 2 + Math.min(3, Math.floor(4 * midRank(repeaters, occasions)))) as Points),
    ),
    money: byBounds(cutMoney, (rank) => Math.min(5, Math.floor(5 * rank) + 1) as Points),
  };
}

const threeLevelActivity = { active: 5, slowing: 3, lost: 1 } as const;
const threeLevelRecency = (days: ArrayLike<number>) =>
  once((d) => (1 + 2 * Math.min(2, Math.floor(3 * (1 - midRank(days, d))))) as Points);

/** Active 5 (the more recent half) or 4, slowing 3, lost 2 (the more recent half) or 1. */
function recencyByActivity(daysSince: ArrayLike<number>, thresholds: Thresholds): (days: number) => Points {
  const all = sortWholes(new Int32Array(daysSince));
  const active = all.subarray(0, countUpTo(all, thresholds.activeWithin));
  const lost = all.subarray(Math.max(active.length, countUpTo(all, thresholds.lostAfter)));
  // Few days since is the good end, so the rank counts from the other side: "at least 0.5" becomes "at most 0.5".
  return once((days) => {
    const activity = activityOf(days, thresholds);
    if (activity === 'slowing') return 3;
    if (activity === 'active') return midRank(active, days) <= 0.5 ? 5 : 4;
    return midRank(lost, days) <= 0.5 ? 2 : 1;
  });
}

function recencyByRank(daysSince: ArrayLike<number>): (days: number) => Points {
  const all = ascending(Float64Array.from(daysSince));
  const n = all.length;
  // (more + equal / 2) / n in whole numbers: 1 − 0.8 is not 0.2.
  return once((days) => {
    const reached = Math.round(2 * n * (1 - midRank(all, days)));
    return Math.min(5, Math.floor((5 * reached) / (2 * n)) + 1) as Points;
  });
}

function quantileScorers(profile: RfmProfile, cutMoney: ArrayLike<number>): Scorers {
  // The package adds 1 to each cut and keeps what is under it.
  const cuts = (sorted: ArrayLike<number>, one: number) =>
    [1, 2, 3, 4].map((k) => (quantile(sorted, k / 5) ?? nowhere(k)) + one);
  const under = (value: number, cut: number) => value < cut - 1e-9;
  return classScorers(
    cuts(ascending(Float64Array.from(profile.daysSince)), 1),
    cuts(ascending(profile.cutOccasions), 1),
    cuts(cutMoney, 100),
    under,
  );
}

/** With nobody to compare, two cuts under everything and two above it put everyone in the middle. */
const nowhere = (k: number): number => (k <= 2 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY);

function cutScorers(
  _profile: RfmProfile,
  _cutMoney: ArrayLike<number>,
  _thresholds: Thresholds | null,
  { rfmCuts }: RfmChoice,
): Scorers {
  const upTo = (value: number, cut: number) => value <= cut;
  return classScorers(rfmCuts?.recency ?? [], rfmCuts?.frequency ?? [], rfmCuts?.money ?? [], upTo);
}

/** One class per cut: a value belongs to the first it is not past; few days are the good end. */
function classScorers(
  recency: readonly number[],
  frequency: readonly number[],
  money: readonly number[],
  belongs: (value: number, cut: number) => boolean,
): Scorers {
  const passed = (cuts: readonly number[], value: number) => {
    let count = 0;
    for (const cut of cuts) if (!belongs(value, cut)) count++;
    return Math.min(4, count);
  };
  return {
    recency: (days) => (5 - passed(recency, days)) as Points,
    frequency: (occasions) => (1 + passed(frequency, occasions)) as Points,
    money: (cents) => (1 + passed(money, cents)) as Points,
  };
}

/**
 * Points by mid-rank where nearly every customer has another value: from which value on there are so many points.
 *
 * @param sorted ascending; @param pointsOf never fewer points for a higher rank
 */
function byBounds(sorted: ArrayLike<number>, pointsOf: (rank: number) => Points): (value: number) => Points {
  const points = (value: number) => pointsOf(midRank(sorted, value));
  const lowest = points(Number.NEGATIVE_INFINITY);
  const bounds: { readonly from: number; readonly isIncluded: boolean; readonly points: Points }[] = [];
  let reached = lowest;
  while (reached < points(Number.POSITIVE_INFINITY)) {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (points(sorted[middle]) <= reached) low = middle + 1;
      else high = middle;
    }
    // Values between two of those that are ranked stand higher than the one below them.
    const below = low === 0 ? Number.NEGATIVE_INFINITY : sorted[low - 1];
    const between = low === 0 ? below : low === sorted.length ? Number.POSITIVE_INFINITY : (below + sorted[low]) / 2;
    const isIncluded = points(between) <= reached;
    const bound = isIncluded ? sorted[low] : below;
    reached = points(isIncluded ? bound : between);
    bounds.push({ from: bound, isIncluded, points: reached });
  }
  return (value) => {
    let found = lowest;
    for (let i = 0; i < bounds.length; i++) {
      const { from, isIncluded, points: more } = bounds[i];
      if (value > from || (isIncluded && value === from)) found = more;
    }
    return found;
  };
}

/** Customers share few different values: each is ranked once. */
function once(score: (value: number) => Points): (value: number) => Points {
  const known = new Map<number, Points>();
  return (value) => {
    let points = known.get(value);
    if (points === undefined) {
      points = score(value);
      known.set(value, points);
    }
    return points;
  };
}

/** Buyers of a file with what they are scored on. Index = place in `history.buyers`. */
export interface BuyerScores extends RfmScores {
  readonly occasions: Int32Array;
  readonly spent: Float64Array;
  /** Scored on the 12 months ending on the last order, not on the window. */
  readonly onLastYear: Uint8Array;
}

/**
 * Scores every buyer of the file. With a window, the cuts of frequency and money are made of those with an order in
 * it; the lost are judged on the 12 months ending on their last order, others with an empty window score 1 on both.
 * Without a window everyone is judged on everything.
 *
 * @param isLost by place in `history.buyers`; by default what the days since the last order say
 */
export function scoreBuyers(
  history: History,
  thresholds: Thresholds,
  choice: RfmChoice,
  isLost: (at: number) => boolean = (at) =>
    activityOf(history.asOf - history.last[history.buyers[at]], thresholds) === 'lost',
): BuyerScores {
  const { buyers } = history;
  const n = buyers.length;
  const countsOrders = choice.rfmMethod === 'quantile';
  const inWindowCount = countsOrders ? history.windowOrders : history.windowOccasions;
  const lastYearCount = countsOrders ? history.lastYearOrders : history.lastYearOccasions;
  const daysSince = new Int32Array(n);
  const [occasions, onLastYear, hasWindow] = [new Int32Array(n), new Uint8Array(n), new Uint8Array(n)];
  const spent = new Float64Array(n);
  const cutOccasions = new Int32Array(n);
  const cutMoney = new Float64Array(n);
  let inWindow = 0;
  for (let i = 0; i < n; i++) {
    const c = buyers[i];
    daysSince[i] = history.asOf - history.last[c];
    if (history.windowOrders[c] > 0) {
      hasWindow[i] = 1;
      cutOccasions[inWindow] = inWindowCount[c];
      cutMoney[inWindow++] = history.windowCents[c];
    }
    onLastYear[i] = history.hasWindow && isLost(i) ? 1 : 0;
    occasions[i] = onLastYear[i] ? lastYearCount[c] : inWindowCount[c];
    spent[i] = onLastYear[i] ? history.lastYearCents[c] : history.windowCents[c];
  }
  const scores = scoreRfm(
    {
      daysSince,
      occasions,
      money: spent,
      isEmpty: (i) => !onLastYear[i] && !hasWindow[i],
      cutOccasions: cutOccasions.subarray(0, inWindow),
      cutMoney: cutMoney.subarray(0, inWindow),
    },
    thresholds,
    choice,
  );
  return { ...scores, occasions, spent, onLastYear };
}

/** The cut table: per score the smallest and largest value met, how many customers, their share of window turnover. */
export function cutTable(history: History, scores: BuyerScores): CutRow[] {
  const { buyers, windowCents, asOf, last } = history;
  let total = 0;
  for (let i = 0; i < buyers.length; i++) total += windowCents[buyers[i]];
  const column = (points: Uint8Array, amountOf: (i: number) => number): CutCell[] => {
    const cells = [0, 1, 2, 3, 4, 5].map(() => ({ from: null, to: null, customers: 0, revenue: 0 }) as OpenCell);
    for (let i = 0; i < buyers.length; i++) {
      const cell = cells[points[i]];
      const value = amountOf(i);
      if (cell.from === null || value < cell.from) cell.from = value;
      if (cell.to === null || value > cell.to) cell.to = value;
      cell.customers++;
      cell.revenue += windowCents[buyers[i]];
    }
    return cells.map(({ from, to, customers, revenue }) => ({
      from,
      to,
      customers,
      revenueShare: total > 0 ? revenue / total : null,
    }));
  };
  const recency = column(scores.recency, (i) => asOf - last[buyers[i]]);
  const frequency = column(scores.frequency, (i) => scores.occasions[i]);
  const money = column(scores.money, (i) => scores.spent[i]);
  return ([1, 2, 3, 4, 5] as const).map((score) => ({
    score,
    recency: recency[score],
    frequency: frequency[score],
    money: money[score],
  }));
}
interface OpenCell {
  from: number | null;
  to: number | null;
  customers: number;
  revenue: Cents;
}

// ---------------------------------------------------------------- segments

/** Row R (5 first), column FM (1 first): the editable map of the rule book, section 2. */
export const segmentMap: readonly { readonly recency: Points; readonly byFm: readonly RfmSegment[] }[] = [
  { recency: 5, byFm: ['new', 'potential-loyal', 'potential-loyal', 'champion', 'champion'] },
  { recency: 4, byFm: ['promising', 'potential-loyal', 'potential-loyal', 'loyal', 'loyal'] },
  { recency: 3, byFm: ['slipping', 'slipping', 'needs-attention', 'needs-attention', 'needs-attention'] },
  { recency: 2, byFm: ['dormant', 'dormant', 'at-risk', 'at-risk', 'cant-lose'] },
  { recency: 1, byFm: ['lost', 'dormant', 'at-risk', 'at-risk', 'cant-lose'] },
];

/** The column of the map: frequency and money together, halves up. Without money, frequency alone. */
export const frequencyAndMoney = (frequency: number, money: number | null): number =>
  money === null ? frequency : Math.floor((frequency + money) / 2 + 0.5);

/**
 * The segment of a customer by his scores. One occasion in the whole history with recency 4 or 5 is in the map's first
 * column (New, Promising) whatever he spent; two or more are never New or Promising but Potential loyal.
 *
 * @param occasions in the whole history; 0 = prospect
 * @param map cells a person changed: "5-4" → segment
 * @returns null where the customer is not scored
 */
export function rfmSegmentOf(
  scores: { readonly recency: Score; readonly frequency: Score; readonly money: Score },
  occasions: number,
  map: Settings['segmentMap'] = {},
): RfmSegment | null {
  const { recency, frequency, money } = scores;
  if (occasions <= 0) return 'prospect';
  if (recency === null || frequency === null) return null;
  const isNewcomer = occasions === 1 && recency >= 4;
  const fm = isNewcomer ? 1 : frequencyAndMoney(frequency, money);
  const segment = map[`${recency}-${fm}`] ?? segmentMap[5 - recency].byFm[fm - 1];
  return occasions > 1 && (segment === 'new' || segment === 'promising') ? 'potential-loyal' : segment;
}

/** The six-name view, in its order; prospects are beside it. */
export const sixNames = ['champions', 'loyal', 'recent', 'needs-attention', 'at-risk', 'inactive'] as const;
export type SixName = (typeof sixNames)[number];
const sixNameOf: Readonly<Record<Exclude<RfmSegment, 'prospect'>, SixName>> = {
  champion: 'champions',
  loyal: 'loyal',
  new: 'recent',
  promising: 'recent',
  'potential-loyal': 'recent',
  'needs-attention': 'needs-attention',
  slipping: 'needs-attention',
  'at-risk': 'at-risk',
  'cant-lose': 'at-risk',
  dormant: 'inactive',
  lost: 'inactive',
};
/** The wider name of a segment; null for prospects and for those not scored. */
export const inSixNames = (segment: RfmSegment | null): SixName | null =>
  segment === null || segment === 'prospect' ? null : sixNameOf[segment];
