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
 * @param most how many to list; by default all
 * @param isMeant who may be listed; by default everybody. Those left out still count in the range of all
 * @source J. C. Gower, "A General Coefficient of Similarity and Some of Its Properties", 1971
 */
export function lookAlikes(
  features: readonly Feature[],
  seeds: readonly number[],
  names: readonly string[],
  most = Number.POSITIVE_INFINITY,
  isMeant: (customer: number) => boolean = () => true,
): LookAlike[] {
  const inOrder = inOrderOfNames(new Set(seeds), names);
  const isSeed = new Set(inOrder);
  const gower = likenessOf(features);
  const similarities = new Float64Array(names.length).fill(Number.NaN);
  const found: number[] = [];
  for (let c = 0; c < names.length; c++) {
    if (isSeed.has(c) || !isMeant(c)) continue;
    let similarity = 0;
    let compared = 0;
    for (let i = 0; i < inOrder.length; i++) {
      const one = gower.of(c, inOrder[i]);
      if (Number.isNaN(one)) continue;
      similarity += one;
      compared++;
    }
    if (compared === 0) continue;
    similarities[c] = similarity / compared;
    found.push(c);
  }
  return bestLike(found, similarities, names)
    .slice(0, most)
    .map((customer) => ({ customer, similarity: similarities[customer], ...detailsOf(gower, customer, inOrder) }));
}

/** A customer's nearest among some others, the most similar first, then by name; never himself. */
export function nearestTo(
  likeness: Likeness,
  customer: number,
  others: ArrayLike<number>,
  names: readonly string[],
  most: number,
): { readonly customer: number; readonly similarity: Share }[] {
  const near: { customer: number; similarity: Share; rank: number }[] = [];
  for (let i = 0; i < others.length; i++) {
    const other = others[i];
    if (other === customer) continue;
    const similarity = likeness.of(customer, other);
    if (Number.isNaN(similarity)) continue;
    const rank = ranked(similarity);
    let at = near.length;
    while (
      at > 0 &&
      (near[at - 1].rank < rank || (near[at - 1].rank === rank && isBefore(names, other, near[at - 1].customer)))
    ) {
      at--;
    }
    if (at >= most) continue;
    near.splice(at, 0, { customer: other, similarity, rank });
    if (near.length > most) near.pop();
  }
  return near.map(({ customer: who, similarity }) => ({ customer: who, similarity }));
}

/** Gower similarity over some features. */
export interface Likeness {
  /** Of two customers; NaN where no feature is known of both. */
  readonly of: (a: number, b: number) => Share;
  /** In one feature; NaN where it is not known of both. */
  readonly inFeature: (feature: number, a: number, b: number) => Share;
  readonly features: number;
}

/** Reads the features once: texts become numbers, so that a file of customers is compared in one go. */
export function likenessOf(features: readonly Feature[]): Likeness {
  const columns = features.map((feature): { readonly values: Float64Array; readonly range: number } => {
    if (feature.kind === 'number') return { values: feature.values, range: rangeOf(feature.values) };
    const codes = new Map<string, number>([['', Number.NaN]]);
    const values = Float64Array.from(feature.values, (text) => {
      let code = codes.get(text);
      if (code === undefined) {
        code = codes.size;
        codes.set(text, code);
      }
      return code;
    });
    // No range: two texts are the same or not.
    return { values, range: 0 };
  });
  const inFeature = (feature: number, a: number, b: number): Share => {
    const { values, range } = columns[feature];
    const difference = Math.abs(values[a] - values[b]);
    if (Number.isNaN(difference)) return Number.NaN;
    return difference === 0 ? 1 : range === 0 ? 0 : 1 - difference / range;
  };
  return {
    inFeature,
    // The same as `inFeature` of each, without its calls: a file of customers compares millions of pairs.
    of: (a, b) => {
      let [same, known] = [0, 0];
      for (let f = 0; f < columns.length; f++) {
        const { values, range } = columns[f];
        const difference = Math.abs(values[a] - values[b]);
        if (difference === 0) same++;
        else if (difference > 0) same += range === 0 ? 0 : 1 - difference / range;
        else continue;
        known++;
      }
      return known === 0 ? Number.NaN : same / known;
    },
    features: columns.length,
  };
}

function detailsOf(likeness: Likeness, customer: number, seeds: readonly number[]) {
  const means: { readonly f: number; readonly mean: Share }[] = [];
  for (let f = 0; f < likeness.features; f++) {
    let [sum, pairs] = [0, 0];
    for (const seed of seeds) {
      const one = likeness.inFeature(f, customer, seed);
      if (Number.isNaN(one)) continue;
      sum += one;
      pairs++;
    }
    if (pairs > 0) means.push({ f, mean: sum / pairs });
  }
  // Array.prototype.sort is stable: equals stay in the order of the columns.
  means.sort((a, b) => b.mean - a.mean);
  const last = means[means.length - 1];
  return {
    matching: means
      .filter(({ mean }) => mean >= alike)
      .slice(0, howManyMatch)
      .map(({ f }) => f),
    differing: last.mean < 1 ? last.f : null,
  };
}

/** Sums of fractions: to rank them, what differs in the last digits is equal. */
export const ranked = (similarity: Share): number => Math.round(similarity * 1e9);

const isBefore = (names: readonly string[], a: number, b: number): boolean =>
  (compareText(names[a], names[b]) || a - b) < 0;

function inOrderOfNames(customers: ReadonlySet<number>, names: readonly string[]): number[] {
  return [...customers].sort((a, b) => compareText(names[a], names[b]) || a - b);
}

/** The most similar first, equals by name. */
export function bestLike(customers: readonly number[], similarities: Float64Array, names: readonly string[]): number[] {
  const ranks = similarities.map(ranked);
  return [...customers].sort((a, b) => ranks[b] - ranks[a] || compareText(names[a], names[b]) || a - b);
}

function rangeOf(values: Float64Array): number {
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return max > min ? max - min : 0;
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
