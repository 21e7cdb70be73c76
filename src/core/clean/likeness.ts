/**
 * How alike two words are, 0 to 1: the share of common letters, moved ones counting less, a common beginning more.
 *
 * @source Winkler, "String Comparator Metrics and Enhanced Decision Rules in the Fellegi–Sunter Model" (1990)
 * @example Math.round(likeness('martha', 'marhta') * 10000) // => 9611
 */
export function likeness(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  const [n, m] = [Math.min(a.length, 64), Math.min(b.length, 64)];
  if (n === 0 || m === 0) return 0;
  const reach = Math.max(0, (Math.max(n, m) >> 1) - 1);
  takenA.fill(0, 0, n);
  takenB.fill(0, 0, m);
  let common = 0;
  for (let i = 0; i < n; i++) {
    const to = Math.min(m - 1, i + reach);
    for (let j = Math.max(0, i - reach); j <= to; j++) {
      if (takenB[j] === 0 && a.charCodeAt(i) === b.charCodeAt(j)) {
        takenA[i] = 1;
        takenB[j] = 1;
        common++;
        break;
      }
    }
  }
  if (common === 0) return 0;
  let moved = 0;
  for (let i = 0, j = 0; i < n; i++) {
    if (takenA[i] === 0) continue;
    while (takenB[j] === 0) j++;
    if (a.charCodeAt(i) !== b.charCodeAt(j)) moved++;
    j++;
  }
  const jaro = (common / n + common / m + (common - moved / 2) / common) / 3;
  let prefix = 0;
  while (prefix < 4 && prefix < n && prefix < m && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

const takenA = new Uint8Array(64);
const takenB = new Uint8Array(64);

/**
 * Whether one text becomes the other by one slip: a character added, dropped or changed, or two neighbours swapped.
 *
 * @example isOneSlip('75011', '75101') // => true
 */
export function isOneSlip(a: string, b: string): boolean {
  const [n, m] = [a.length, b.length];
  if (n - m > 1 || m - n > 1 || a === b) return false;
  let i = 0;
  while (i < n && i < m && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  let [endA, endB] = [n, m];
  while (endA > i && endB > i && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  const [restA, restB] = [endA - i, endB - i];
  if (restA <= 1 && restB <= 1) return true;
  return restA === 2 && restB === 2 && a[i] === b[i + 1] && a[i + 1] === b[i];
}
