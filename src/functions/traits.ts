import { readConsent } from '../core/clean/consent';
import { CannotAnswer } from '../core/codes';
import { NO_DAY } from '../core/measure/history';
import { type Cell, type Consent, type Grid, isBlank, type Ledger } from '../core/model';
import { cellText, foldKey } from '../core/read/keys';
import { type Cents, compareText, type Day } from '../core/units';
import type { Argument, CellContext } from './custom-function';
import { isErrorText } from './customer-numbers';
import { amountColumn, cellAt, columnOf, looksLikeHeading, type Orders, type RangeColumn, Unreadable } from './ranges';
import { isHeadingOf } from './row-by-row';

// What a column beside the orders says: of each customer, or of each order.

/** Texts that differ in case and outer spaces only are one; it is shown the way most rows write it. */
export class Spellings {
  private readonly counts = new Map<string, Map<string, number>>();

  /** The key to compare by; '' for a blank. */
  add(cell: Cell): string {
    const text = cellText(cell);
    const key = foldKey(text);
    if (key === '') return '';
    const known = this.counts.get(key) ?? new Map<string, number>();
    known.set(text, (known.get(text) ?? 0) + 1);
    this.counts.set(key, known);
    return key;
  }

  shown(key: string): string {
    let best = key;
    let most = 0;
    for (const [text, count] of this.counts.get(key) ?? []) {
      if (count > most || (count === most && compareText(text, best) < 0)) {
        best = text;
        most = count;
      }
    }
    return best;
  }
}

/**
 * The newest cell of each customer that is filled and no error, up to a day; null where he has none.
 *
 * @throws CannotAnswer `error-cell` where more than one row in ten holds an error
 */
export function newestCellOfCustomers(column: RangeColumn, orders: Orders, asOf: Day): (Cell | null)[] {
  const customers = orders.ledger.keys.length;
  const cells: (Cell | null)[] = new Array(customers).fill(null);
  const days = new Int32Array(customers).fill(NO_DAY);
  const unreadable = new Unreadable();
  let rows = 0;
  for (let i = orders.firstRow; i < column.rows.length; i++) {
    const cell = cellAt(column, i);
    const c = orders.customerOfRow(i);
    if (c < 0 || isBlank(cell) || orders.day[i] > asOf) continue;
    rows++;
    if (isErrorText(cell)) {
      unreadable.add('error-cell', column.argument, i, cell);
      continue;
    }
    const held = cells[c];
    const isNewer = held === null || orders.day[i] > days[c];
    // Two of one day: the first as text, so that the order of the rows decides nothing.
    if (isNewer || (orders.day[i] === days[c] && compareText(cellText(cell), cellText(held)) < 0)) {
      cells[c] = cell;
      days[c] = orders.day[i];
    }
  }
  unreadable.check(rows);
  return cells;
}

/** Whether each customer may be contacted, by a column of the same rows: one refusal is enough, whenever it was. */
export function consentOfCustomers(column: RangeColumn, orders: Orders): Consent[] {
  const consents: Consent[] = new Array(orders.ledger.keys.length).fill('unknown');
  for (let i = orders.firstRow; i < column.rows.length; i++) {
    const c = orders.customerOfRow(i);
    if (c < 0 || consents[c] === 'no') continue;
    const said = readConsent(cellText(cellAt(column, i)), 'opt_in');
    if (said !== 'unknown') consents[c] = said;
  }
  return consents;
}

/** A code into `names` for each order of the Ledger by a column of the same rows; −1 where it is blank. */
export function codesOfOrders(
  column: RangeColumn,
  ledger: Ledger,
): { readonly codes: Int32Array; readonly names: readonly string[] } {
  const spellings = new Spellings();
  const numbers = new Map<string, number>();
  const unreadable = new Unreadable();
  let filled = 0;
  const codes = Int32Array.from(ledger.row, (row) => {
    const cell = cellAt(column, row - 1);
    if (isErrorText(cell)) {
      filled++;
      unreadable.add('error-cell', column.argument, row - 1, cell);
      return -1;
    }
    const key = spellings.add(cell);
    if (key === '') return -1;
    filled++;
    let code = numbers.get(key);
    if (code === undefined) {
      code = numbers.size;
      numbers.set(key, code);
    }
    return code;
  });
  unreadable.check(filled);
  return { codes, names: [...numbers.keys()].map((key) => spellings.shown(key)) };
}

/** The Ledger with each order as one line of its category, at its unit price where one is known. */
export function withLines(ledger: Ledger, categories: RangeColumn, unitCents: Float64Array | null): Ledger {
  const { codes, names } = codesOfOrders(categories, ledger);
  const unknown = new Float64Array(codes.length).fill(Number.NaN);
  return {
    ...ledger,
    lines: {
      ...ledger.lines,
      order: Int32Array.from(codes, (_, order) => order),
      product: new Int32Array(codes.length).fill(-1),
      category: codes,
      quantity: unknown,
      unitCents: unitCents ?? unknown,
      categories: names,
    },
  };
}

/** A range as it is, one cell as a range of one; null where nothing is given. */
export const gridOf = (given: Argument): Grid | null =>
  given === null || given === undefined || given === ''
    ? null
    : Array.isArray(given)
      ? (given as Grid)
      : [[given as Cell]];

/** Two columns, a name and an amount: the amounts of one name added up; a heading row is none. Null without a range. */
export function moneyByName(
  argument: string,
  given: Argument,
  nameOf: (cell: Cell) => string,
  context: CellContext,
): Map<string, Cents> | null {
  const grid = gridOf(given);
  if (!grid) return null;
  if (grid.some((row) => row.length !== 2 && !row.every(isBlank))) throw new CannotAnswer('two-columns', { argument });
  const money = new Map<string, Cents>();
  const column: RangeColumn = columnOf(
    argument,
    grid.map((row) => [row[1] ?? '']),
  );
  const read = amountColumn(column, context);
  const unreadable = new Unreadable();
  let rows = 0;
  grid.forEach((row, i) => {
    const [name, cell] = [nameOf(row[0] ?? ''), row[1] ?? ''];
    if (name === '' || isBlank(cell)) return;
    // With nothing under it, a text is no heading but an amount nobody can read.
    if (i === 0 && looksLikeHeading(cell, read) && (grid.length > 1 || isHeadingOf(cell as string))) return;
    rows++;
    const cents = read(cell);
    if (cents === null || cents < 0) {
      unreadable.add(cents === null ? 'unreadable-amount' : 'below-zero', argument, i, cell);
    } else money.set(name, (money.get(name) ?? 0) + cents);
  });
  unreadable.check(rows);
  return money;
}
