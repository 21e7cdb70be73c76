import { columnName } from './a1';
import { typed } from './coerce';
import { isDateFormat } from './display';
import { type Run, within } from './run';
import {
  type Book,
  type CellStyle,
  cellKey,
  rowOf,
  type SheetStore,
  type StoredValidation,
  type StoredValue,
  type StoreRange,
  styleId,
  touch,
} from './store';
import { Exception, isDate, mismatch } from './strict';
import { serialOfWall, wallOfSerial } from './zone';

const LONGEST = 50_000;

/**
 * What `setValues` does to a tab: every value is read first, as typed where its cell is not plain text, then all are
 * written or none. Rows a filter hides are left out, covered cells of a merge stay blank.
 *
 * @param method for Google's text about wrong values
 */
export function writeValues(
  run: Run,
  sheet: SheetStore,
  area: StoreRange,
  data: readonly unknown[][],
  method: string,
): void {
  const { book } = run;
  const { row, column, rows, columns } = area;
  const hidden = hiddenRows(sheet);
  const lines: StoredValue[][] = [];
  const formulas: { row: number; column: number; text: string }[] = [];
  // Row, column and format of one cell after the other: a hundred thousand dates are not a hundred thousand objects.
  const formatted: number[] = [];
  const formats: string[] = [];
  const suggest = (r: number, c: number, format: string) => {
    let at = formats.indexOf(format);
    if (at < 0) at = formats.push(format) - 1;
    formatted.push(r, c, at);
  };
  const locale = run.locale();
  const zone = run.zone();
  const year = run.thisYear();
  const plainText = kinds(book);
  for (let r = 0; r < rows; r++) {
    const source = data[r];
    const line = new Array<StoredValue>(columns);
    const ids = sheet.styleOf[row + r];
    for (let c = 0; c < columns; c++) {
      const value = source[c];
      if (typeof value === 'number') line[c] = Number.isFinite(value) ? value : '#NUM!';
      else if (typeof value === 'string') {
        if (value.length > LONGEST) throw tooLong();
        if (value === '' || plainText.isText(ids?.[column + c])) line[c] = value;
        else {
          const read = typed(value, locale, year);
          line[c] = read.value;
          if (read.formula !== undefined) formulas.push({ row: row + r, column: column + c, text: read.formula });
          if (read.format !== undefined) suggest(row + r, column + c, read.format);
        }
      } else if (typeof value === 'boolean') line[c] = value;
      else if (value === null || value === undefined) line[c] = '';
      else if (isDate(value)) {
        const instant = value.getTime();
        if (Number.isNaN(instant)) line[c] = '#NUM!';
        else {
          const serial = serialOfWall(zone.wallOf(instant));
          line[c] = serial;
          suggest(row + r, column + c, Number.isInteger(serial) ? locale.dateFormat : locale.dateTimeFormat);
        }
      } else throw new Exception(mismatch(`SpreadsheetApp.${method}`, [value]));
    }
    lines.push(line);
  }
  blankUnderMerges(sheet, area, lines);
  checkValidations(sheet, area, lines);

  lines.forEach((line, r) => {
    if (!hidden?.has(row + r)) putLine(sheet, row + r, column, line);
  });
  for (const { row: r, column: c, text } of formulas) if (!hidden?.has(r)) rowOf(sheet.formulas, r)[c] = text;
  forgetRich(sheet, area, hidden);
  const restyled = formats.map((): number[] => []);
  for (let i = 0; i < formatted.length; i += 3) {
    const [r, c, format] = [formatted[i], formatted[i + 1], formatted[i + 2]];
    const old = sheet.styleOf[r]?.[c] ?? 0;
    if (hidden?.has(r) || book.styles[old].format !== undefined) continue;
    restyled[format][old] ??= styleId(book, { ...book.styles[old], format: formats[format] });
    rowOf(sheet.styleOf, r)[c] = restyled[format][old];
  }
  touch(sheet, row, row + rows - 1);
}

/** The two texts about a wrong shape; nothing is written then. */
export function checkShape(area: StoreRange, data: readonly unknown[], path: string): asserts data is unknown[][] {
  if (data.length !== area.rows) {
    throw new Exception(
      `The number of rows in the data does not match the number of rows in the range. The data has ${data.length} but the range has ${area.rows}.`,
    );
  }
  for (const line of data) {
    if (!Array.isArray(line)) throw new Exception(mismatch(path, [data]));
    if (line.length !== area.columns) {
      throw new Exception(
        `The number of columns in the data does not match the number of columns in the range. The data has ${line.length} but the range has ${area.columns}.`,
      );
    }
  }
}

/** Takes values and formulas away, in hidden rows too; formats and notes stay. */
export function clearValues(sheet: SheetStore, area: StoreRange, skip: ReadonlySet<number> | null = null): void {
  const { row, column, rows, columns } = area;
  const last = Math.min(row + rows, Math.max(sheet.values.length, sheet.formulas.length));
  for (let r = row; r < last; r++) {
    if (skip?.has(r)) continue;
    for (const grid of [sheet.values, sheet.formulas] as (unknown[] | undefined)[][]) {
      const cells = grid[r];
      if (!cells) continue;
      if (column + columns >= cells.length) cells.length = Math.min(cells.length, column);
      else for (let c = column; c < column + columns; c++) cells[c] = undefined;
    }
  }
  forgetRich(sheet, area, skip);
  touch(sheet, row, row + rows - 1);
}

export function hiddenRows(sheet: SheetStore): ReadonlySet<number> | null {
  return sheet.filter && sheet.filter.hiddenRows.size > 0 ? sheet.filter.hiddenRows : null;
}

export const tooLong = (): Exception =>
  new Exception('Your input contains more than the maximum of 50000 characters in a single cell.');

function putLine(sheet: SheetStore, row: number, column: number, line: StoredValue[]): void {
  const old = sheet.values[row];
  if (column === 0 && (old === undefined || old.length <= line.length)) sheet.values[row] = line;
  else {
    const cells = rowOf(sheet.values, row);
    // Filled up to the start: a holey row costs every later reader.
    for (let c = cells.length; c < column; c++) cells[c] = '';
    for (let c = 0; c < line.length; c++) cells[column + c] = line[c];
  }
  const formulas = sheet.formulas[row];
  if (!formulas) return;
  for (let c = column; c < Math.min(column + line.length, formulas.length); c++) formulas[c] = undefined;
}

export function forgetRich(sheet: SheetStore, area: StoreRange, skip: ReadonlySet<number> | null = null): void {
  if (sheet.rich.size === 0) return;
  for (const key of keysIn(sheet.rich, area)) {
    if (!skip?.has(Number(key.split(',')[0]))) sheet.rich.delete(key);
  }
}

/** Keys of a map by cell that lie in a rectangle, by whichever way is shorter. */
export function keysIn(map: ReadonlyMap<string, unknown>, area: StoreRange): string[] {
  const keys: string[] = [];
  if (map.size < area.rows * area.columns) {
    for (const key of map.keys()) {
      const [row, column] = key.split(',').map(Number);
      if (within({ row, column, rows: 1, columns: 1 }, area)) keys.push(key);
    }
    return keys;
  }
  for (let r = area.row; r < area.row + area.rows; r++) {
    for (let c = area.column; c < area.column + area.columns; c++) {
      if (map.has(cellKey(r, c))) keys.push(cellKey(r, c));
    }
  }
  return keys;
}

function blankUnderMerges(sheet: SheetStore, area: StoreRange, lines: StoredValue[][]): void {
  for (const merge of sheet.merges) {
    for (let r = merge.row; r < merge.row + merge.rows; r++) {
      for (let c = merge.column; c < merge.column + merge.columns; c++) {
        const line = lines[r - area.row];
        const covered = r > merge.row || c > merge.column;
        if (covered && line && c >= area.column && c < area.column + area.columns) line[c - area.column] = '';
      }
    }
  }
}

function checkValidations(sheet: SheetStore, area: StoreRange, lines: readonly StoredValue[][]): void {
  if (sheet.validations.size === 0) return;
  for (const key of keysIn(sheet.validations, area)) {
    const [row, column] = key.split(',').map(Number);
    const rule = sheet.validations.get(key);
    const value = lines[row - area.row][column - area.column];
    if (!rule || rule.allowInvalid || value === '' || isValid(rule, value)) continue;
    throw new Exception(
      `The data you entered in cell ${columnName(column)}${row + 1} violates the data validation rules set on this cell.`,
    );
  }
}

const mailbox = /^[^\s@]{1,64}@[^\s@.]{1,63}(\.[^\s@.]{1,63}){1,8}$/;
const address = /^(https?|ftp):\/\/[^\s/]+\.[^\s]+$/i;

/**
 * Lists, checkboxes, and what compares numbers, days and texts. Formulas and ranges are taken as kept: nothing here
 * computes them.
 */
export function isValid(rule: StoredValidation, value: StoredValue): boolean {
  const [a, b] = rule.values as [number, number];
  const n = typeof value === 'number' ? value : Number.NaN;
  const text = String(value).slice(0, 2000).toLowerCase();
  const said = String(rule.values[0] ?? '').toLowerCase();
  switch (rule.type) {
    case 'VALUE_IN_LIST':
      return (rule.values[0] as readonly unknown[]).map(String).includes(String(value));
    case 'CHECKBOX':
      return rule.values.length > 0 ? rule.values.includes(value) : typeof value === 'boolean';
    case 'NUMBER_BETWEEN':
      return n >= a && n <= b;
    case 'NUMBER_NOT_BETWEEN':
      return n < a || n > b;
    case 'NUMBER_EQUAL_TO':
      return n === a;
    case 'NUMBER_NOT_EQUAL_TO':
      return n !== a;
    case 'NUMBER_GREATER_THAN':
      return n > a;
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return n >= a;
    case 'NUMBER_LESS_THAN':
      return n < a;
    case 'NUMBER_LESS_THAN_OR_EQUAL_TO':
      return n <= a;
    // A day is a number in a cell; what reads as none is text.
    case 'DATE_IS_VALID_DATE':
      return typeof value === 'number';
    case 'DATE_AFTER':
      return n > a;
    case 'DATE_BEFORE':
      return n < a;
    case 'DATE_ON_OR_AFTER':
      return n >= a;
    case 'DATE_ON_OR_BEFORE':
      return n <= a;
    case 'DATE_EQUAL_TO':
      return n === a;
    case 'DATE_BETWEEN':
      return n >= a && n <= b;
    case 'DATE_NOT_BETWEEN':
      return n < a || n > b;
    case 'TEXT_CONTAINS':
      return text.includes(said);
    case 'TEXT_DOES_NOT_CONTAIN':
      return !text.includes(said);
    case 'TEXT_EQUAL_TO':
      return text === said;
    case 'TEXT_IS_VALID_EMAIL':
      return text.length <= 320 && mailbox.test(text);
    case 'TEXT_IS_VALID_URL':
      return address.test(text);
    default:
      return true;
  }
}

// ------------------------------------------------------------------------------------------ reading

/** Values as `getValues` gives them: '' for blanks, Dates where the format says so. */
export function readValues(run: Run, sheet: SheetStore, area: StoreRange): unknown[][] {
  const { row, column, rows, columns } = area;
  const dates = kinds(run.book);
  const zone = run.zone();
  const out: unknown[][] = new Array(rows);
  for (let r = 0; r < rows; r++) {
    const cells = sheet.values[row + r];
    const ids = sheet.styleOf[row + r];
    const line: unknown[] = new Array(columns);
    for (let c = 0; c < columns; c++) {
      const value = cells?.[column + c];
      if (value === undefined) line[c] = '';
      else if (typeof value === 'number' && ids && dates.isDate(ids[column + c])) {
        line[c] = new run.Date(zone.instantOf(wallOfSerial(value)));
      } else line[c] = value;
    }
    out[r] = line;
  }
  return out;
}

const kindsOf = new WeakMap<Book, (1 | 2 | 3)[]>();

/** What a style index says about values, asked once a style. */
function kinds(book: Book): { isText(id: number | undefined): boolean; isDate(id: number | undefined): boolean } {
  let known = kindsOf.get(book);
  if (!known) {
    known = [];
    kindsOf.set(book, known);
  }
  const list = known;
  const kind = (id: number) => {
    let found = list[id];
    if (found === undefined) {
      const format = (book.styles[id] as CellStyle).format;
      found = format === '@' ? 1 : isDateFormat(format) ? 2 : 3;
      list[id] = found;
    }
    return found;
  };
  return { isText: (id) => !!id && kind(id) === 1, isDate: (id) => !!id && kind(id) === 2 };
}
