import { CannotAnswer } from '../core/codes';
import { ledgerFromColumns, setRefundsAgainstOrders } from '../core/ledger';
import { NO_DAY } from '../core/measure/history';
import { type Cell, type Grid, isBlank, type Ledger } from '../core/model';
import { findDecimal, readAmount, readCurrency, readNumber } from '../core/read/amounts';
import { dayReader, findDateOrder } from '../core/read/days';
import { cellText } from '../core/read/keys';
import { type Cents, type Day, toCents } from '../core/units';
import type { Argument, CellContext } from './custom-function';
import { CustomerNumbers, isErrorText } from './customer-numbers';

export { isErrorText };

/** In place of a first day where there is none. */
export const AFTER_ANY_DAY: Day = 0x7fffffff;

/** A column of a range, by the name of its argument. */
export interface RangeColumn {
  readonly argument: string;
  /** As handed over: a copy of a million cells costs as much as reading them. Read with `cellAt`. */
  readonly rows: Grid;
  /** How many cells are texts and not empty. */
  readonly texts: number;
}
export const cellAt = ({ rows }: RangeColumn, row: number): Cell => rows[row][0] ?? '';

/** What the ranges of orders hold. `who`, `day` and `cents` keep one entry a row of the range, heading included. */
export interface Orders {
  /** The range of customers, to compare the height of others with. */
  readonly customers: RangeColumn;
  readonly ledger: Ledger;
  /** Each customer as his first row writes him, a number as a number, so that lookups find him again. */
  readonly labels: readonly Cell[];
  /** Customer number; −1 nobody; −2 the row is no order (heading, blank, unreadable, refund). */
  readonly who: Int32Array;
  /** `NO_DAY` where the row has none. */
  readonly day: Int32Array;
  /** Rows before this one are a heading. */
  readonly firstRow: number;
  /** Day of each customer's first row, refunds included; after any day where he has none. By customer number. */
  readonly firstDays: Int32Array;
  /** Customer number of a row that names one, whether an order or not; −1 nobody. */
  readonly customerOfRow: (row: number) => number;
}

/**
 * The cells of an argument that stands for a column: a range one column wide, a single row, or one cell.
 *
 * @throws CannotAnswer `missing-argument`, `several-columns`
 */
export function columnOf(argument: string, given: Argument): RangeColumn {
  if (given === null || given === undefined || given === '') throw new CannotAnswer('missing-argument', { argument });
  if (!Array.isArray(given)) return column(argument, [[given as Cell]]);
  const rows = given as Grid;
  return column(argument, rows.length === 1 ? rows[0].map((cell) => [cell]) : rows);
}

function column(argument: string, rows: Grid): RangeColumn {
  let texts = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (row.length > 1) throw new CannotAnswer('several-columns', { argument, columns: row.length });
    if (typeof row[0] === 'string' && row[0] !== '') texts++;
  }
  return { argument, rows, texts };
}

/** The same for an argument that may be left out: null. */
export const optionalColumn = (argument: string, given: Argument): RangeColumn | null =>
  given === null || given === undefined || given === '' ? null : columnOf(argument, given);

/** Columns taken from the same rows have the same height. */
export function checkHeights(columns: readonly (RangeColumn | null)[]): void {
  const [first, ...others] = columns.filter((column): column is RangeColumn => column !== null);
  for (const other of others) {
    if (other.rows.length === first.rows.length) continue;
    throw new CannotAnswer('different-heights', {
      argument: other.argument,
      rows: other.rows.length,
      other: first.argument,
      otherRows: first.rows.length,
    });
  }
}

/** The texts of a column: only they can be read in more ways than one. */
function textsOf({ rows, texts }: RangeColumn): readonly string[] {
  const found: string[] = [];
  for (let i = 0; found.length < texts; i++) {
    const cell = rows[i][0];
    if (typeof cell === 'string' && cell !== '') found.push(cell);
  }
  return found;
}

/**
 * How a column of days is read: its order is decided by the column, then by the file's locale.
 *
 * @param oldest serial number under which a number is no day
 */
export function dayColumn(
  column: RangeColumn,
  context: CellContext,
  oldest: number = oldestOrder,
): {
  readonly read: (cell: Cell) => Day | null;
  /** Cells prove both orders: no pair of numbers can be trusted. */
  readonly isMixed: boolean;
} {
  const { order, conflict } = findDateOrder(textsOf(column), context.dateOrder);
  const read = dayReader(order);
  return { read: (cell) => (isNoDate(cell, oldest) ? null : read(cell)), isMixed: conflict };
}

/** The serial number of 3 October 1954, before anybody in a file sold anything. */
const oldestOrder = 20000;
/** That of 1 January 1910, before anybody in a file was born. */
export const oldestBirth = 3654;

/** A number that would be a day before any that is meant: a year alone, an amount from the wrong column. */
export const isNoDate = (cell: Cell, oldest: number = oldestOrder): boolean =>
  typeof cell === 'number' && cell < oldest;

/**
 * How a column of amounts is read, in cents. Two currencies are never added: where its texts name more than one, those
 * in another than most cannot be read.
 */
export function amountColumn(column: RangeColumn, context: CellContext): (cell: Cell) => Cents | null {
  const texts = textsOf(column);
  const { decimal } = findDecimal(texts, context.decimal);
  const currency = currencyReader();
  const main = mostNamed(texts, currency);
  return (cell) => {
    if (typeof cell !== 'number') {
      if (main !== null && typeof cell === 'string' && ![main, ''].includes(currency(cell))) return null;
      return readAmount(cell, decimal);
    }
    // Nobody's amount; and what is too large to add up is none.
    if (!(Math.abs(cell) < 1e9)) return readAmount(cell, decimal);
    // Only next to a half can the slow, exact way differ.
    const scaled = cell * 100;
    const cents = Math.round(scaled);
    return Math.abs(scaled - cents) < 0.49 ? cents + 0 : toCents(cell);
  };
}

/** The currency a text names, '' for none; what stands around the digits is looked at once. */
function currencyReader(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const around = aroundDigits(text);
    if (around === '') return '';
    let code = known.get(around);
    if (code === undefined) {
      code = readCurrency(around);
      known.set(around, code);
    }
    return code;
  };
}
/** Nothing longer is an amount. */
const longestWritten = 60;

/** What of a text is neither a digit nor a sign of numbers, a space between its parts. */
function aroundDigits(text: string): string {
  if (text.length > longestWritten) return '';
  let around = '';
  let between = true;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    // Spaces, signs and digits up to 9 but for # $ %, and the spaces and the apostrophe of French.
    if ((c <= 0x39 && (c < 0x23 || c > 0x25)) || c === 0xa0 || c === 0x202f || c === 0x2019) {
      between = true;
      continue;
    }
    around += between && around !== '' ? ` ${text[i]}` : text[i];
    between = false;
  }
  return around;
}

/** The currency most texts name, the first of equals; null where they name one or none. */
function mostNamed(texts: readonly string[], currency: (text: string) => string): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const code = currency(text);
    if (code !== '') counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  if (counts.size < 2) return null;
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/** A text that is no error and cannot be read as what its column holds: what a heading looks like. */
export const looksLikeHeading = (cell: Cell, read: (cell: Cell) => number | null): boolean =>
  typeof cell === 'string' && !isBlank(cell) && !isErrorText(cell) && read(cell) === null && !isFigure(cell);

/** Rows that could not be read: counted, the first one kept for the sentence. */
export class Unreadable {
  private count = 0;
  private first: { code: string; argument: string; row: number; seen: string | number; other?: string } | null = null;
  /** @param other the argument it does not go with */
  add(code: string, argument: string, row: number, cell: Cell, other?: string): void {
    this.count++;
    this.first ??= {
      code: isErrorText(cell) ? 'error-cell' : code === 'unreadable-amount' && isAmount(cell) ? 'foreign-amount' : code,
      argument,
      row: row + 1,
      seen: seenIn(cell),
      ...(other === undefined ? {} : { other }),
    };
  }
  /** More than one row in ten: a silent half-answer is worse than none. */
  check(rows: number): void {
    if (this.first && this.count * 10 > rows) {
      const { code, ...details } = this.first;
      throw new CannotAnswer(code, { ...details, count: this.count, rows });
    }
  }
}

/** Whether a text is a figure by itself, of another kind than its column holds: no heading. */
const isFigure = (cell: string): boolean =>
  isAmount(cell) || (cell.indexOf('%') >= 0 && readNumber(cell, '.') !== null);

/** Whether a text is an amount by itself: then it is its currency that does not fit. */
const isAmount = (cell: Cell): boolean =>
  typeof cell === 'string' && readCurrency(cell) !== '' && readAmount(cell, '.') !== null;

/** A cell as it may be quoted in a sentence; a number stays one, which each language writes its way. */
export function seenIn(cell: Cell): string | number {
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  const text = cellText(cell).replace(/\s+/g, ' ');
  return text.length > 20 ? `${text.slice(0, 19)}…` : text;
}

/**
 * The orders of `customers`, `dates` and `amounts`, columns of the same rows.
 *
 * A heading in the first row is skipped; a row that is blank in all columns is nobody's. A row without a customer
 * belongs to no customer; a customer with neither date nor amount has not ordered (yet). Negative amounts are refunds,
 * set against the orders they fit.
 *
 * @param amounts null: a question that needs no money
 * @throws CannotAnswer where more than one row in ten cannot be read, naming the first, or there is nothing to read
 */
export function readOrders(
  customers: RangeColumn,
  dates: RangeColumn,
  amounts: RangeColumn | null,
  context: CellContext,
): Orders {
  checkHeights([customers, dates, amounts]);
  const height = customers.rows.length;
  const { read: readDay, isMixed } = dayColumn(dates, context);
  const readCents = amounts ? amountColumn(amounts, context) : null;

  const firstRow = hasHeading() ? 1 : 0;
  const who = new Int32Array(height).fill(-2);
  const day = new Int32Array(height).fill(NO_DAY);
  // Hardly any order is above 21 million: half the memory.
  let cents: Int32Array | Float64Array = new Int32Array(height);
  const numbers = new CustomerNumbers();
  const unreadable = new Unreadable();
  let [rows, kept] = [0, 0];
  for (let i = firstRow; i < height; i++) {
    const customer = numbers.of(cellAt(customers, i));
    const d = readDay(cellAt(dates, i));
    const c = amounts && readCents ? readCents(cellAt(amounts, i)) : 0;
    if (d === null || c === null || customer === -2) {
      if (isMissed(i, customer, d)) rows++;
      continue;
    }
    rows++;
    who[i] = customer;
    day[i] = d;
    if ((c | 0) !== c && cents instanceof Int32Array) cents = new Float64Array(cents);
    cents[i] = c;
    kept++;
  }
  unreadable.check(rows);
  if (numbers.names.length === 0) throw new CannotAnswer('nothing-to-read', { argument: customers.argument });
  if (kept === 0) throw new CannotAnswer('nothing-to-read', { argument: dates.argument });

  const firstDays = new Int32Array(numbers.names.length).fill(AFTER_ANY_DAY);
  for (let i = firstRow; i < height; i++) if (who[i] >= 0 && day[i] < firstDays[who[i]]) firstDays[who[i]] = day[i];
  const rowDays = distinctDays(who, day);
  const { refunded } = setRefundsAgainstOrders({ who, day, cents });
  const ledger = ledgerFromColumns(
    numbers.names,
    { who, day, cents, refunded, firstRow: 1 },
    { hasAmounts: amounts !== null, rowDays },
  );
  const customerOfRow = (row: number) => (row < firstRow ? -1 : Math.max(-1, numbers.of(cellAt(customers, row))));
  return { customers, ledger, labels: numbers.labels, firstDays, who, day, firstRow, customerOfRow };

  /** Notes why a row could not be read; false where it is nobody's, or says nothing of an order. */
  function isMissed(i: number, customer: number, d: Day | null): boolean {
    const dateCell = cellAt(dates, i);
    const amountCell = amounts ? cellAt(amounts, i) : 0;
    const noDate = isBlank(dateCell);
    const noAmount = isBlank(amountCell);
    if (customer === -1 || (noDate && (noAmount || !amounts))) return false;
    if (customer === -2) unreadable.add('not-a-customer', customers.argument, i, cellAt(customers, i));
    else if (d === null) {
      unreadable.add(noDate ? 'blank-date' : isMixed ? 'mixed-dates' : 'unreadable-date', dates.argument, i, dateCell);
    } else unreadable.add(noAmount ? 'blank-amount' : 'unreadable-amount', amounts!.argument, i, amountCell);
    return true;
  }

  /** A heading in a column of days or amounts, and no column with a value. */
  function hasHeading(): boolean {
    if (height === 0) return false;
    const typed: [Cell, (cell: Cell) => number | null][] = [[cellAt(dates, 0), readDay]];
    if (amounts && readCents) typed.push([cellAt(amounts, 0), readCents]);
    return (
      typed.some(([cell, read]) => looksLikeHeading(cell, read)) &&
      typed.every(([cell, read]) => isBlank(cell) || looksLikeHeading(cell, read))
    );
  }
}

/** Days of all kept rows, refunds and orders of nobody included, ascending. */
function distinctDays(who: Int32Array, day: Int32Array): Day[] {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < who.length; i++) {
    if (who[i] === -2) continue;
    if (day[i] < first) first = day[i];
    if (day[i] > last) last = day[i];
  }
  if (last < first) return [];
  const met = new Uint8Array(last - first + 1);
  for (let i = 0; i < who.length; i++) if (who[i] !== -2) met[day[i] - first] = 1;
  const days: Day[] = [];
  for (let i = 0; i < met.length; i++) if (met[i]) days.push(first + i);
  return days;
}

/**
 * The newest day each customer has in a column of the same rows (last actions, contract ends); null where he has none.
 */
export function newestDayOfCustomers(
  column: RangeColumn,
  orders: Orders,
  context: CellContext,
): readonly (Day | null)[] {
  const { read } = dayColumn(column, context);
  const newest: (Day | null)[] = new Array(orders.ledger.keys.length).fill(null);
  const unreadable = new Unreadable();
  let rows = 0;
  for (let i = orders.firstRow; i < column.rows.length; i++) {
    const cell = cellAt(column, i);
    const customer = orders.customerOfRow(i);
    if (customer < 0 || isBlank(cell)) continue;
    rows++;
    const d = read(cell);
    if (d === null) unreadable.add('unreadable-date', column.argument, i, cell);
    else if (newest[customer] === null || d > (newest[customer] as Day)) newest[customer] = d;
  }
  unreadable.check(rows);
  return newest;
}

/** What each customer has in a column of amounts of the same rows, added up over the rows that `counts` keeps. */
export function sumOfCustomers(
  column: RangeColumn,
  orders: Orders,
  context: CellContext,
  counts: (row: number) => boolean,
): readonly Cents[] {
  const read = amountColumn(column, context);
  const sums: Cents[] = new Array(orders.ledger.keys.length).fill(0);
  const unreadable = new Unreadable();
  let rows = 0;
  for (let i = orders.firstRow; i < column.rows.length; i++) {
    const cell = cellAt(column, i);
    const customer = orders.customerOfRow(i);
    if (customer < 0 || isBlank(cell)) continue;
    rows++;
    const cents = read(cell);
    if (cents === null) unreadable.add('unreadable-amount', column.argument, i, cell);
    else {
      // Some corrections are below zero; a column of them is one of an account book, and would be added to the margin.
      if (cents < 0) unreadable.add('below-zero', column.argument, i, cell);
      if (counts(i)) sums[customer] += cents;
    }
  }
  unreadable.check(rows);
  return sums;
}
