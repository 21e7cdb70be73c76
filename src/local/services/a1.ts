import type { StoreRange } from './store';

/** A rectangle as somebody wrote it: open sides are `null` and depend on the grid. Counts from 0. */
export interface WrittenRange {
  readonly sheet: string | null;
  readonly top: number | null;
  readonly left: number | null;
  readonly bottom: number | null;
  readonly right: number | null;
}

/**
 * Reads A1 and R1C1 notation: `B2`, `$c$5:b2`, `D:F`, `5:7`, `A2:B`, `R1C1:R2C3`, `'My tab'!A1`. Inverted corners
 * are put right. `null` for anything else.
 */
export function readA1(text: string): WrittenRange | null {
  if (text.length > 320) return null;
  const bang = text.lastIndexOf('!');
  const sheet = bang < 0 ? null : tabName(text.slice(0, bang));
  if (bang >= 0 && sheet === null) return null;
  const parts = text
    .slice(bang + 1)
    .trim()
    .split(':');
  if (parts.length > 2) return null;
  const from = readCorner(parts[0].trim());
  const to = parts.length === 2 ? readCorner(parts[1].trim()) : from;
  if (!from || !to) return null;
  // A lone `B` or `7` is no range; `B:B` and `7:7` are.
  if (parts.length === 1 && (from.row === null || from.column === null)) return null;
  // `A:7` mixes a column and a row: nothing says which cells are meant.
  if (from.row === null && from.column !== null && to.column === null) return null;
  if (from.column === null && to.column !== null) return null;
  const [top, bottom] = ordered(from.row, to.row);
  const [left, right] = ordered(from.column, to.column);
  return { sheet, top, left, bottom, right };
}

/** Open ends go to the end of the grid; an open start is the first row or column. */
export function withinGrid(written: WrittenRange, gridRows: number, gridColumns: number): StoreRange {
  const row = written.top ?? 0;
  const column = written.left ?? 0;
  return {
    row,
    column,
    rows: (written.bottom ?? gridRows - 1) - row + 1,
    columns: (written.right ?? gridColumns - 1) - column + 1,
  };
}

/** `C5`, `B2:C5`; with open sides `D:F`, `5:7`, `A2:B`. */
export function printA1(range: StoreRange, open: { rows: boolean; columns: boolean }): string {
  const { row, column } = range;
  const lastRow = row + range.rows - 1;
  const lastColumn = column + range.columns - 1;
  if (open.rows) return `${columnName(column)}${row > 0 ? row + 1 : ''}:${columnName(lastColumn)}`;
  if (open.columns) return `${column > 0 ? columnName(column) : ''}${row + 1}:${lastRow + 1}`;
  const first = `${columnName(column)}${row + 1}`;
  return range.rows === 1 && range.columns === 1 ? first : `${first}:${columnName(lastColumn)}${lastRow + 1}`;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function columnNumber(name: string): number {
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

function readCorner(text: string): { row: number | null; column: number | null } | null {
  const r1c1 = /^R(\d{1,8})C(\d{1,5})$/i.exec(text);
  if (r1c1) return corner(Number(r1c1[1]) - 1, Number(r1c1[2]) - 1);
  const a1 = /^\$?([A-Za-z]{0,3})\$?(\d{0,8})$/.exec(text);
  if (!a1 || (a1[1] === '' && a1[2] === '')) return null;
  return corner(a1[2] === '' ? null : Number(a1[2]) - 1, a1[1] === '' ? null : columnNumber(a1[1]));
}

const corner = (row: number | null, column: number | null) => (row === -1 || column === -1 ? null : { row, column });

/** `null` beside a number: the side is open. `A2:B` starts at row 2 and ends with the grid. */
function ordered(a: number | null, b: number | null): [number | null, number | null] {
  if (a === null || b === null) return [a ?? b, null];
  return a <= b ? [a, b] : [b, a];
}

function tabName(text: string): string | null {
  if (!text.startsWith("'")) return text === '' || text.includes("'") ? null : text;
  if (text.length < 3 || !text.endsWith("'")) return null;
  return text.slice(1, -1).split("''").join("'");
}
