import type { Role } from '../../codes';
import type { Grid } from '../../model';
import { readCurrency, readNumber } from '../amounts';
import { cellText } from '../keys';
import type { Place } from './find-table';
import { variesInside } from './lines';
import { type Candidate, givenAs, type Seen } from './seen';
import { isTaxTwin, taxOf } from './tax';

// Several columns hold amounts: which of them is the amount of the sale. Each changes the roles given so far.

/** The total of the order again on each of its lines: the amount is the one of the line. */
export function takeOfLine(
  grid: Grid,
  place: Place,
  columns: readonly Seen[],
  given: Map<number, Candidate>,
  wanted: readonly Candidate[],
): void {
  const id = givenAs(given, 'order_id');
  const amount = givenAs(given, 'amount');
  if (!id || !amount || columns[amount.column].profile.filled < columns[id.column].profile.filled * 0.9) return;
  if (variesInside(grid, place, id.column, amount.column)) return;
  const line = wanted.find(
    (c) =>
      c.role === 'amount' &&
      c.score >= 0.7 &&
      !given.has(c.column) &&
      columns[c.column].words.some((word) => lineWords.has(word)) &&
      variesInside(grid, place, id.column, c.column),
  );
  if (!line) return;
  given.delete(amount.column);
  given.set(line.column, { ...line, score: Math.min(1, line.score) });
}
const lineWords: ReadonlySet<string> = new Set(
  'line lineitem item product ligne article produit linea articulo producto rad artikel produkt ext extended'.split(
    ' ',
  ),
);

/** "Brut", "Remise", "Net": what the customer paid is the column that holds the one less the other. */
export function leaveDiscountOut(
  grid: Grid,
  place: Place,
  columns: readonly Seen[],
  given: Map<number, Candidate>,
): void {
  const amount = givenAs(given, 'amount');
  const discount = givenAs(given, 'discount');
  if (!amount || !discount) return;
  const numberAt = (r: number, column: number) => readNumber(grid[r]?.[column], ',');
  for (const { index, profile } of columns) {
    if (given.has(index) || profile.number < 0.9) continue;
    let [lowered, other] = [0, 0];
    for (let r = place.first; r <= Math.min(place.last, place.first + 2000); r++) {
      const [before, off, after] = [amount.column, discount.column, index].map((c) => numberAt(r, c));
      if (before === null || after === null) continue;
      if (Math.abs(before - Math.abs(off ?? 0) - after) > 0.011) other++;
      else if (off !== null && off !== 0) lowered++;
    }
    if (lowered >= 3 && lowered >= other * 20) {
      given.delete(amount.column);
      given.set(index, { ...amount, column: index });
      return;
    }
  }
}

/** "Amount", "Currency", "Amount in USD": where several currencies stand beside all of it in one, that one counts. */
export function takeConverted(
  grid: Grid,
  place: Place,
  columns: readonly Seen[],
  given: Map<number, Candidate>,
  wanted: readonly Candidate[],
): void {
  const amount = givenAs(given, 'amount');
  const currency = givenAs(given, 'currency');
  if (!amount || !currency || columns[currency.column].profile.distinct < 2) return;
  for (const one of wanted) {
    if (one.role !== 'amount' || given.has(one.column)) continue;
    const code = readCurrency(columns[one.column].header);
    if (code === '' || columns[one.column].profile.filled < columns[amount.column].profile.filled) continue;
    let [same, apart, wrong] = [0, 0, 0];
    for (let r = place.first; r <= Math.min(place.last, place.first + 2000); r++) {
      const [a, b] = [amount.column, one.column].map((c) => readNumber(grid[r]?.[c], '.'));
      if (a === null || b === null) continue;
      if (readCurrency(grid[r]?.[currency.column]) !== code) apart++;
      else if (Math.abs(a - b) <= 0.011) same++;
      else wrong++;
    }
    if (same === 0 || apart === 0 || wrong * 20 > same) continue;
    given.delete(amount.column);
    given.delete(currency.column);
    given.set(one.column, { ...amount, column: one.column });
    return;
  }
}

/** With and without tax: without is what a shop keeps, and the default of the rule book. */
export function takeWithoutTax(
  columns: readonly Seen[],
  given: Map<number, Candidate>,
  wanted: readonly Candidate[],
): void {
  const amount = givenAs(given, 'amount');
  if (!amount || taxOf(columns[amount.column].words) !== 'with') return;
  const twin = wanted.find(
    (c) =>
      c.role === 'amount' && !given.has(c.column) && isTaxTwin(columns[amount.column].words, columns[c.column].words),
  );
  if (!twin) return;
  given.delete(amount.column);
  given.set(twin.column, { ...twin, score: Math.min(1, twin.score) });
}

/**
 * Columns headed "price" that are the price of one article: the table says how many, and nothing shows that the
 * price grows with the number.
 */
export function pricesEach(
  grid: Grid,
  place: Place,
  columns: readonly Seen[],
  wanted: readonly Candidate[],
): Set<number> {
  const each = new Set<number>();
  const best = (role: Role) => wanted.find((c) => c.role === role && c.score >= 0.7)?.column;
  const quantity = best('quantity');
  if (quantity === undefined) return each;
  const product = best('product');
  for (const { index, words } of columns) {
    if (words.length !== 1 || !/^(price|prices|prix|precio|pris|rate|tarif)$/.test(words[0])) continue;
    if (product === undefined || !growsWithNumber(grid, place, product, quantity, index)) each.add(index);
  }
  return each;
}

/** Whether the same article costs twice as much where two were sold. */
function growsWithNumber(grid: Grid, place: Place, product: number, quantity: number, price: number): boolean {
  const first = new Map<string, { readonly count: number; readonly price: number }>();
  let [grows, same] = [0, 0];
  for (let r = place.first; r <= Math.min(place.last, place.first + 5000); r++) {
    const name = cellText(grid[r]?.[product]).slice(0, 120);
    const count = readNumber(grid[r]?.[quantity], '.');
    const paid = readNumber(grid[r]?.[price], '.');
    if (name === '' || count === null || paid === null || count <= 0 || paid <= 0) continue;
    const before = first.get(name);
    if (before === undefined) first.set(name, { count, price: paid });
    else if (before.count !== count) {
      if (Math.abs(paid / count - before.price / before.count) <= 0.01 * (paid / count)) grows++;
      else if (Math.abs(paid - before.price) <= 0.01 * paid) same++;
    }
  }
  return grows >= 3 && grows > same * 2;
}
