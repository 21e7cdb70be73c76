import type { Activity, BuyerSegment, Size } from '../codes';
import type { Contact, Ledger } from '../model';
import type { Score } from '../results';
import type { Share } from '../units';
import type { History } from './history';
import { ascending, midRank } from './statistics';

/** What the buyer segments look at. */
export interface BuyerProfile {
  readonly occasions: number;
  /** In the window. */
  readonly size: Size;
  readonly activity: Activity | null;
  readonly isAdvocate: boolean;
}

/** Read from the top; the first rule that fits gives the segment, and the last fits everyone. */
export const segmentRules: readonly { readonly segment: BuyerSegment; readonly fits: (p: BuyerProfile) => boolean }[] =
  [
    { segment: 'ambassador', fits: (p) => p.isAdvocate },
    { segment: 'vip', fits: (p) => p.occasions >= 2 && p.size === 'large' && p.activity !== 'lost' },
    { segment: 'multi', fits: (p) => p.occasions >= 2 },
    { segment: 'mono', fits: (p) => p.occasions === 1 },
    { segment: 'prospect', fits: () => true },
  ];

/** Prospect, Mono, Multi, VIP or Ambassador: rule book 6. */
export function buyerSegmentOf(profile: BuyerProfile): BuyerSegment {
  for (const rule of segmentRules) if (rule.fits(profile)) return rule.segment;
  throw new Error('no segment fits');
}

/** Brought somebody who bought, gives 9 or 10 of 10, or a good review together with a code to share. */
export function isAdvocate(contact: Pick<Contact, 'referrals' | 'promoterScore' | 'reviewScore' | 'referralCode'>) {
  return (
    contact.referrals >= 1 ||
    (contact.promoterScore ?? 0) >= 9 ||
    ((contact.reviewScore ?? 0) >= 4 && contact.referralCode !== '')
  );
}

/** Weights of the future-ambassador score; parts that are missing are left out and the others rescaled. */
const ambassadorWeights = {
  frequency: 30,
  recency: 20,
  money: 15,
  tenure: 15,
  breadth: 10,
  origin: 10,
} as const;
/** Taken off the score of a customer who sends back more than this share of his orders. */
const refundPenalty = { points: 20, aboveShare: 0.2 };

/** What the future-ambassador score looks at, one entry per buyer. */
export interface AmbassadorParts {
  readonly frequency: readonly Score[];
  readonly recency: readonly Score[];
  readonly money: readonly Score[];
  /** Days since the first order; NaN unknown. */
  readonly tenure: Float64Array;
  /** Categories bought; NaN where none of his purchases tells one; null where the file has no category. */
  readonly breadth: Float64Array | null;
  /** VIP-or-ambassador rate of his origin; NaN where he has none; null where the file has no origin. */
  readonly originRate: Float64Array | null;
  /** Refunded orders ÷ all orders. */
  readonly refundShare: Float64Array;
}

/**
 * How likely a customer is to recommend, 0 to 100, one entry per buyer: scores out of 5, mid-rank percentiles of tenure,
 * breadth and origin.
 */
export function ambassadorScores(parts: AmbassadorParts): Float64Array {
  const known = (values: Float64Array) => ascending(values.filter((value) => !Number.isNaN(value)));
  const percentile = (values: Float64Array | null) => {
    if (!values) return () => null;
    const sorted = known(values);
    const ranks = new Map<number, number>();
    return (i: number): Share | null => {
      const value = values[i];
      if (Number.isNaN(value)) return null;
      let rank = ranks.get(value);
      if (rank === undefined) {
        rank = midRank(sorted, value);
        ranks.set(value, rank);
      }
      return rank;
    };
  };
  const [tenure, breadth, origin] = [percentile(parts.tenure), percentile(parts.breadth), percentile(parts.originRate)];
  const ofFive = (score: Score): Share | null => (score === null ? null : score / 5);

  return parts.refundShare.map((refundShare, i) => {
    let points = 0;
    let weights = 0;
    const add = (weight: number, share: Share | null) => {
      if (share === null) return;
      points += weight * share;
      weights += weight;
    };
    add(ambassadorWeights.frequency, ofFive(parts.frequency[i]));
    add(ambassadorWeights.recency, ofFive(parts.recency[i]));
    add(ambassadorWeights.money, ofFive(parts.money[i]));
    add(ambassadorWeights.tenure, tenure(i));
    add(ambassadorWeights.breadth, breadth(i));
    add(ambassadorWeights.origin, origin(i));
    const score = weights === 0 ? 0 : (100 * points) / weights;
    return Math.max(0, refundShare > refundPenalty.aboveShare ? score - refundPenalty.points : score);
  });
}

/**
 * Different categories each customer bought up to a day, by customer number; NaN where none is known of his; null where
 * the file has none.
 */
export function breadthOf(ledger: Ledger, asOf: number): Float64Array | null {
  const { lines, customer, day } = ledger;
  if (!lines.category.some((category) => category >= 0)) return null;
  const breadth = new Float64Array(ledger.keys.length);
  const seen = new Set<number>();
  const categories = lines.categories.length;
  for (let i = 0; i < lines.order.length; i++) {
    const order = lines.order[i];
    if (lines.category[i] < 0 || day[order] > asOf) continue;
    const pair = customer[order] * categories + lines.category[i];
    if (seen.has(pair)) continue;
    seen.add(pair);
    breadth[customer[order]]++;
  }
  return breadth.map((count) => (count === 0 ? Number.NaN : count));
}

/** Channel of each customer's first order, as a code into `ledger.channels`; −1 where it has none, or nobody bought. */
export function originsOf(ledger: Ledger, history: History): Int32Array {
  const origins = new Int32Array(ledger.keys.length).fill(-1);
  for (let i = 0; i < history.buyers.length; i++) {
    const c = history.buyers[i];
    let row = ledger.starts[c];
    // A mistyped first day says nothing of where the customer came from, unless it is all there is.
    while (history.first[c] > ledger.day[row]) row++;
    origins[c] = ledger.channel[row];
  }
  return origins;
}

/** Rate of VIPs and ambassadors among the buyers of each origin, given back per buyer; null without origins. */
export function originRates(
  origins: Int32Array,
  buyers: Int32Array,
  isFan: (customer: number) => boolean,
): Float64Array | null {
  const counts = new Map<number, { fans: number; all: number }>();
  for (let i = 0; i < buyers.length; i++) {
    const origin = origins[buyers[i]];
    if (origin < 0) continue;
    let count = counts.get(origin);
    if (!count) {
      count = { fans: 0, all: 0 };
      counts.set(origin, count);
    }
    count.all++;
    if (isFan(buyers[i])) count.fans++;
  }
  if (counts.size === 0) return null;
  return Float64Array.from(buyers, (c) => {
    const count = counts.get(origins[c]);
    return count ? count.fans / count.all : Number.NaN;
  });
}

/** The best tenth by score of those who may be asked: not lost, at least so many occasions. */
const potential = { occasions: 3, share: 0.1 };

/**
 * Who may become an ambassador: top 10 % by score (rounded up to a whole customer; equal scores stay together) among
 * those not lost with at least 3 occasions. Known ambassadors count in the tenth and are not named.
 */
export function potentialAmbassadors(
  buyers: readonly {
    readonly score: number;
    readonly occasions: number;
    readonly activity: Activity | null;
    readonly segment: BuyerSegment;
  }[],
): boolean[] {
  const mayBe = buyers.map((b) => b.occasions >= potential.occasions && b.activity !== 'lost');
  const scores = buyers.filter((_, i) => mayBe[i]).map((b) => b.score);
  if (scores.length === 0) return mayBe;
  scores.sort((a, b) => b - a);
  // 0.1 × 30 is 3.0000000000000004 in floats: divide instead.
  const least = scores[Math.ceil(scores.length / 10) - 1];
  return buyers.map((b, i) => mayBe[i] && b.score >= least && b.segment !== 'ambassador');
}

/**
 * How well the score tells known ambassadors from the other buyers: the share of pairs it puts in the right order,
 * ties half (AUC); null with under 10 known ambassadors or nobody else.
 */
export function ambassadorAuc(scores: readonly number[], isKnown: readonly boolean[]): Share | null {
  const known = scores.filter((_, i) => isKnown[i]);
  const others = ascending(Float64Array.from(scores.filter((_, i) => !isKnown[i])));
  if (known.length < 10 || others.length === 0) return null;
  let sum = 0;
  for (const score of known) sum += midRank(others, score);
  return sum / known.length;
}
