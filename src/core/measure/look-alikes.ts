import { compareText, type Share } from '../units';

/** One thing known of customers, one entry per customer: numbers (NaN unknown) or texts ('' unknown). */
export type Feature =
  | { readonly kind: 'number'; readonly values: Float64Array }
  | { readonly kind: 'text'; readonly values: readonly string[] };

/** A customer beside the seeds. */
export interface LookAlike {
  readonly customer: number;
  /** Mean of his Gower similarity to each seed. */
  readonly similarity: Share;
  /** Features that match, the most alike first, three at most. */
  readonly matching: readonly number[];
  /** The feature that separates him most from the seeds; null where none does. */
  readonly differing: number | null;
}

/** A feature matches from this mean similarity on, and separates below it. */
const alike = 0.5;
const howManyMatch = 3;

/**
 * Customers most like some others, the most similar first, then by name; the seeds themselves are not listed, nor is
 * who shares no known feature with any of them.
 *
 * Two customers are compared on the features known of both: texts are the same or not, numbers are as far as their
 * difference is of the range of all. The order of customers and seeds changes nothing.
 *
 * @param seeds customer numbers
 * @source J. C. Gower, "A General Coefficient of Similarity and Some of Its Properties", 1971
 */
export function lookAlikes(
  features: readonly Feature[],
  seeds: readonly number[],
  names: readonly string[],
): LookAlike[] {
  const byName = (a: number, b: number) => compareText(names[a], names[b]) || a - b;
  const inOrder = [...new Set(seeds)].sort(byName);
  const isSeed = new Set(inOrder);
  const ranges = features.map(rangeOf);
  const found: (LookAlike & { readonly rank: number })[] = [];
  for (let c = 0; c < names.length; c++) {
    if (isSeed.has(c)) continue;
    const sums = features.map(() => ({ alike: 0, pairs: 0 }));
    let similarity = 0;
    let compared = 0;
    for (const seed of inOrder) {
      let [same, known] = [0, 0];
      for (let f = 0; f < features.length; f++) {
        const one = similarityOf(features[f], c, seed, ranges[f]);
        if (one === null) continue;
        same += one;
        known++;
        sums[f].alike += one;
        sums[f].pairs++;
      }
      if (known === 0) continue;
      similarity += same / known;
      compared++;
    }
    if (compared === 0) continue;
    const means = sums
      .map(({ alike: sum, pairs }, f) => ({ f, mean: pairs > 0 ? sum / pairs : Number.NaN }))
      .filter(({ mean }) => !Number.isNaN(mean));
    // Array.prototype.sort is stable: equals stay in the order of the columns.
    const ranked = [...means].sort((a, b) => b.mean - a.mean);
    const last = ranked[ranked.length - 1];
    found.push({
      customer: c,
      similarity: similarity / compared,
      matching: ranked
        .filter(({ mean }) => mean >= alike)
        .slice(0, howManyMatch)
        .map(({ f }) => f),
      differing: last.mean < 1 ? last.f : null,
      // Sums of fractions: to rank them, what differs in the last digits is equal.
      rank: Math.round((similarity / compared) * 1e9),
    });
  }
  return found
    .sort((a, b) => b.rank - a.rank || byName(a.customer, b.customer))
    .map(({ customer, similarity, matching, differing }) => ({ customer, similarity, matching, differing }));
}

function rangeOf(feature: Feature): number {
  if (feature.kind === 'text') return 0;
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of feature.values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return max - min;
}

/** Null where one of the two is not known. */
function similarityOf(feature: Feature, a: number, b: number, range: number): Share | null {
  if (feature.kind === 'text') {
    const [one, other] = [feature.values[a], feature.values[b]];
    return one === '' || other === '' ? null : one === other ? 1 : 0;
  }
  const difference = Math.abs(feature.values[a] - feature.values[b]);
  if (Number.isNaN(difference)) return null;
  return difference === 0 ? 1 : 1 - difference / range;
}

/** What the seeds are as to one feature: the mean of their numbers, their most frequent text; null where unknown. */
export function typicalOf(feature: Feature, seeds: readonly number[]): number | string | null {
  if (feature.kind === 'number') {
    const known = seeds.map((seed) => feature.values[seed]).filter((value) => !Number.isNaN(value));
    known.sort((a, b) => a - b);
    return known.length > 0 ? known.reduce((a, b) => a + b, 0) / known.length : null;
  }
  const counts = new Map<string, number>();
  for (const seed of seeds) {
    const text = feature.values[seed];
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  let typical: string | null = null;
  for (const [text, count] of counts) {
    const most = typical === null ? 0 : (counts.get(typical) ?? 0);
    if (count > most || (count === most && typical !== null && compareText(text, typical) < 0)) typical = text;
  }
  return typical;
}
