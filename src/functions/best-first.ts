import { compareText } from '../core/units';

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
  if ((most - least + 1) * n > Number.MAX_SAFE_INTEGER) {
    return Array.from(customers).sort((a, b) => money[b] - money[a] || compareText(names[a], names[b]));
  }
  // Money and place in one number: sorting numbers without a function of our own is ten times faster.
  const keys = new Float64Array(n);
  for (let i = 0; i < n; i++) keys[i] = (most - money[customers[i]]) * n + i;
  keys.sort();
  const ranked: number[] = new Array(n);
  for (let i = 0; i < n; i++) ranked[i] = customers[keys[i] % n];
  for (let from = 0; from < n; ) {
    let to = from + 1;
    while (to < n && money[ranked[to]] === money[ranked[from]]) to++;
    if (to - from > 1) {
      const equals = ranked.slice(from, to).sort((a, b) => compareText(names[a], names[b]));
      for (let i = from; i < to; i++) ranked[i] = equals[i - from];
    }
    from = to;
  }
  return ranked;
}
