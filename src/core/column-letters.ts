/**
 * What stands over a column, as in A1 addresses.
 *
 * @param index from 0
 * @example [0, 25, 26, 701, 702].map(columnLetters).join(' ') // => 'A Z AA ZZ AAA'
 */
export const columnLetters = (index: number): string =>
  (index < 26 ? '' : columnLetters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
