import type { TableKind } from '../../codes';
import type { Grid } from '../../model';
import { cellText, customerKey, foldKey } from '../keys';
import type { Place } from './find-table';
import type { Candidate } from './seen';

/** Each row is a line of an order: the order number comes back, or a row speaks of one article. */
export function isByLine(grid: Grid, place: Place, kind: TableKind, given: ReadonlyMap<number, Candidate>): boolean {
  if (kind !== 'orders') return false;
  const roles = new Map([...given.values()].map((c) => [c.role, c.column] as const));
  const id = roles.get('order_id');
  const goods = roles.get('product') ?? roles.get('category');
  const amount = roles.get('amount');
  if (id !== undefined) {
    const keys = new Map<string, string>();
    const date = roles.get('order_date');
    let [seen, again] = [0, 0];
    for (let r = place.first; r <= place.last && seen < 20_000; r++) {
      const key = foldKey(customerKey(grid[r]?.[id]));
      if (key === '') continue;
      seen++;
      // A ticket number of another day is another ticket.
      const day = date === undefined ? '' : cellText(grid[r][date]).slice(0, 10);
      const before = keys.get(key);
      // Money given back stands under its order's number: that is no second line of it.
      if (amount !== undefined && /^\s*[-(−]/.test(cellText(grid[r][amount]).slice(0, 40))) continue;
      if (before === undefined) keys.set(key, day);
      else if (day === '' || before === '' || day === before) again++;
    }
    if (again > 0 && again >= seen * 0.01) return true;
  }
  // No order comes back in a short export, yet its columns are those of an article, its price and its number.
  return goods !== undefined && roles.has('unit_price') && roles.has('quantity') && !listsArticles(grid, place, goods);
}

/** "Product A x 1, Product B x 2": all articles of an order in one cell. */
function listsArticles(grid: Grid, place: Place, column: number): boolean {
  let [seen, lists] = [0, 0];
  for (let r = place.first; r <= place.last && seen < 200; r++) {
    const text = cellText(grid[r]?.[column]);
    if (text === '') continue;
    seen++;
    if (/ x ?\d+ ?(,|;|$)/i.test(text.slice(0, 300))) lists++;
  }
  return lists * 2 > seen;
}

/** Whether rows of one order often differ in a column. */
export function variesInside(grid: Grid, place: Place, id: number, column: number): boolean {
  const first = new Map<string, string>();
  let [again, other] = [0, 0];
  for (let r = place.first; r <= Math.min(place.last, place.first + 5000); r++) {
    const key = foldKey(customerKey(grid[r]?.[id]));
    const text = cellText(grid[r]?.[column]).slice(0, 120);
    if (key === '' || text === '') continue;
    const before = first.get(key);
    if (before === undefined) first.set(key, text);
    else {
      again++;
      if (before !== text) other++;
    }
  }
  return again > 0 && other >= again * 0.5;
}
