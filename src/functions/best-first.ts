import { compareText } from '../core/units';

/** Up to so many equals are sorted by moving them: most come in twos and threes. */
const fewEquals = 10;

/**
 * Customers by money, the largest first, equals by name as text.
 *
 * @param money whole cents, by customer number
 */
export function bestFirst(customers: ArrayLike<number>, money: Float64Array, names: readonly string[]): number[] {
  const n = customers.length;
  let most = 0;
  let least = 0;
  for (let i = 0; i < n; i++) {
    most = Math.max(most, money[customers[i]]);
    least = Math.min(least, money[customers[i]]);
  }
  let places = 1;
  while (places < n) places *= 2;
  if ((most - least + 1) * places > Number.MAX_SAFE_INTEGER) {
    return Array.from(customers).sort((a, b) => money[b] - money[a] || compareText(names[a], names[b]));
  }
  // Money and place in one number: sorting numbers without a function of our own is ten times faster.
  const keys = new Float64Array(n);
  for (let i = 0; i < n; i++) keys[i] = (most - money[customers[i]]) * places + i;
  keys.sort();
  const ranked: number[] = [];
  // A power of two: the division is exact.
  for (let i = 0; i < n; i++) ranked.push(customers[keys[i] - Math.floor(keys[i] / places) * places]);
  for (let from = 0; from < n; ) {
    let to = from + 1;
    while (to < n && money[ranked[to]] === money[ranked[from]]) to++;
    if (to - from <= fewEquals) {
      for (let i = from + 1; i < to; i++) {
        const moved = ranked[i];
        let at = i;
        for (; at > from && names[ranked[at - 1]] > names[moved]; at--) ranked[at] = ranked[at - 1];
        ranked[at] = moved;
      }
    } else {
      const equals = ranked.slice(from, to).sort((a, b) => compareText(names[a], names[b]));
      for (let i = from; i < to; i++) ranked[i] = equals[i - from];
    }
    from = to;
  }
  return ranked;
}
