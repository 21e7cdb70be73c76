/**
 * Quantile of ascending values by linear interpolation between the two nearest (type 7: what R, NumPy and
 * QUARTILE.INC compute). Float noise is taken off the position, so that a cut that falls on a value is that value.
 *
 * @param sorted ascending; @param p 0–1
 * @returns null for no values
 * @example quantile([1, 2, 3, 4], 0.5) // => 2.5
 * @source Hyndman & Fan, "Sample Quantiles in Statistical Packages", 1996, definition 7
 */
export function quantile(sorted: ArrayLike<number>, p: number): number | null {
  const n = sorted.length;
  if (n === 0) return null;
  const position = (n - 1) * p;
  const nearest = Math.round(position);
  if (Math.abs(position - nearest) < 1e-9) return sorted[nearest];
  const below = Math.floor(position);
  return sorted[below] + (position - below) * (sorted[below + 1] - sorted[below]);
}

/** Smallest whole number of days not under `days`, float noise (272.0000000001) taken off first. */
export const wholeDays = (days: number): number => Math.ceil(days - 1e-9);

/** How many ascending values are under `value`. */
export function countBelow(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many ascending values are not above `value`. */
export function countUpTo(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Mid-rank percentile: (less + equal / 2) / n, so that equal values share one rank. The value need not be among
 * those it is compared with; where there are none, 1/2.
 *
 * @example midRank([1, 2, 2, 3], 2) // => 0.5
 */
export function midRank(sorted: ArrayLike<number>, value: number): number {
  if (sorted.length === 0) return 0.5;
  return (countBelow(sorted, value) + countUpTo(sorted, value)) / (2 * sorted.length);
}

/** The same values, ascending. */
export function ascending(values: Float64Array | Int32Array): Float64Array | Int32Array {
  return values instanceof Int32Array ? sortWholes(values.slice()) : values.slice().sort();
}

/** Sorts in place. Whole numbers over a short range (days, occasions) are counted, not compared. */
export function sortWholes(values: Int32Array): Int32Array {
  const n = values.length;
  if (n === 0) return values;
  let min = values[0];
  let max = values[0];
  for (let i = 1; i < n; i++) {
    if (values[i] < min) min = values[i];
    else if (values[i] > max) max = values[i];
  }
  if (max - min > 4 * n + 1000) return values.sort();
  const counts = new Int32Array(max - min + 1);
  for (let i = 0; i < n; i++) counts[values[i] - min]++;
  let at = 0;
  for (let v = 0; v < counts.length; v++) {
    values.fill(v + min, at, at + counts[v]);
    at += counts[v];
  }
  return values;
}
