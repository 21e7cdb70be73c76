import type { TabPlan } from '../tabs/plan';
import { type Calendar, isDate } from './dates';
import { hashText } from './hash';
import { type OwnTab, readOwn, type TabMark, writeOwn } from './own-tabs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

// What a person changed in a tab of ours. A number of 24 bits for each row is kept with the tab as developer metadata,
// which holds 30,000 characters a tab: no cell shows it, and it goes where the tab goes.

const KEY = 'clientele.rows';
/** Rows with a number of their own; above that rows share numbers, and a changed row counts all the same. */
const MOST = 5000;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** The line that says when it was computed is ours alone. */
const STAMP_ROW = 2;

interface Written {
  /** Cells meant to be played with or answered in: they never count. */
  readonly open: readonly (readonly [row: number, column: number, rows: number])[];
  /** First row of the list, in which rows may be put in another order; 0 = no list. */
  readonly list: number;
  readonly fixed: string;
  readonly listed: string;
}

/** To be called when a tab is written: `found` are its cells as they read back, our rectangle only. */
export function rememberRows(
  sheet: Sheet,
  plan: TabPlan,
  found: readonly (readonly unknown[])[],
  calendar: Calendar,
): void {
  const open = openCells(plan);
  const list = plan.list && plan.list.rows > 0 ? plan.list.firstRow : 0;
  const { fixed, listed } = hashes(found, { open, list }, calendar);
  writeOwn(sheet, KEY, JSON.stringify({ open, list, fixed: packed(fixed), listed: packed(listed) } satisfies Written));
}

/** Copies what is remembered of one tab to another with the same cells. */
export function copyRows(from: Sheet, to: Sheet): void {
  writeOwn(to, KEY, readOwn(from, KEY) ?? '');
}

/**
 * How many rows of ours a person changed, added or took away since the tab was written; rows put in another order do
 * not count, nor do the columns beside our list. 0 where nothing is remembered.
 */
export function countEdits({ sheet, mark }: OwnTab, calendar: Calendar): number {
  const written = readWritten(sheet);
  if (!written) return 0;
  const found = cellsOf(sheet, mark);
  const now = hashes(found, written, calendar);
  return differing(written.fixed, packed(now.fixed)) + differing(written.listed, packed(now.listed));
}

function readWritten(sheet: Sheet): Written | null {
  try {
    const written = JSON.parse(readOwn(sheet, KEY) ?? '') as Written;
    return typeof written.fixed === 'string' && typeof written.listed === 'string' ? written : null;
  } catch {
    return null;
  }
}

/** Our rectangle and whatever stands under it. */
function cellsOf(sheet: Sheet, mark: TabMark): unknown[][] {
  const rows = Math.max(1, sheet.getLastRow());
  const columns = Math.max(1, Math.min(mark.columns, sheet.getMaxColumns()));
  return sheet.getRange(1, 1, rows, columns).getValues() as unknown[][];
}

/** Simulators, cells to answer in and words to write over: meant to be typed in, [row, column, rows]. */
export function openCells(plan: TabPlan): [number, number, number][] {
  const open: [number, number, number][] = plan.formulas.map(({ row, column }) => [row, column, 1]);
  for (const { formula } of plan.formulas) {
    for (const reference of formula.match(/\b[A-Z]{1,3}\d+\b/g) ?? []) {
      const letters = reference.replace(/\d+/, '');
      const row = Number(reference.slice(letters.length));
      let column = 0;
      for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
      if (!open.some(([r, c]) => r === row && c === column)) open.push([row, column, 1]);
    }
  }
  const { answers } = plan;
  if (answers && answers.rows > 0) open.push([answers.firstRow, answers.answerColumn, answers.rows]);
  for (const { firstRow, rows, columns } of plan.ownWords ?? []) {
    if (rows > 0) for (const { column } of columns) open.push([firstRow, column, rows]);
  }
  return open;
}

function hashes(
  rows: readonly (readonly unknown[])[],
  { open, list }: Pick<Written, 'open' | 'list'>,
  calendar: Calendar,
): { fixed: number[]; listed: number[] } {
  const [fixed, listed]: [number[], number[]] = [[], []];
  rows.forEach((cells, r) => {
    const row = r + 1;
    if (row === STAMP_ROW) return;
    const skipped = open.filter(([first, , count]) => row >= first && row < first + count);
    let h = 0x811c9dc5;
    let isBlank = true;
    cells.forEach((cell, c) => {
      if (cell === '' || skipped.some(([, column]) => column === c + 1)) return;
      isBlank = false;
      h = hashText(textOf(cell, calendar), h ^ (c + 1));
    });
    if (isBlank) return;
    if (list > 0 && row >= list) listed.push(h & 0xffffff);
    else fixed.push(hashText(String(row), h) & 0xffffff);
  });
  return { fixed, listed };
}

function textOf(cell: unknown, calendar: Calendar): string {
  if (isDate(cell)) {
    const { day, second } = calendar.toMoment(cell);
    return `d${day}.${second}`;
  }
  return `${(typeof cell)[0]}${String(cell)}`;
}

// ------------------------------------------------------------------------------------------ four letters a number

const letters = (n: number): string =>
  DIGITS[(n >> 18) & 63] + DIGITS[(n >> 12) & 63] + DIGITS[(n >> 6) & 63] + DIGITS[n & 63];

/** Above `MOST` numbers, the sums of those that share a place: whatever their order, one change shows. */
const packed = (numbers: readonly number[]): string =>
  numbers.length <= MOST ? numbers.map(letters).join('') : `+${sums(numbers)}`;

function sums(numbers: readonly number[]): string {
  const places = new Int32Array(MOST);
  for (const n of numbers) places[n % MOST] = (places[n % MOST] + n) & 0xffffff;
  return Array.from(places, letters).join('');
}

const inFours = (text: string): string[] => text.match(/.{4}/g) ?? [];
const numberOf = (four: string): number =>
  Array.from(four, (letter) => DIGITS.indexOf(letter)).reduce((n, digit) => n * 64 + digit, 0);

/** The greater of what is new and what is gone: a changed row is one of each. */
function differing(before: string, now: string): number {
  if (before === now) return 0;
  if (before[0] !== '+' && now[0] !== '+') return Math.max(missing(before, now), missing(now, before));
  // One of the two with sums: both.
  const asSums = (text: string) => inFours(text[0] === '+' ? text.slice(1) : sums(inFours(text).map(numberOf)));
  const after = asSums(now);
  const changed = asSums(before).filter((four, i) => four !== after[i]).length;
  return Math.ceil(changed / 2);
}

/** How many of the first are not among the second, each counted once. */
function missing(first: string, second: string): number {
  const left = new Map<string, number>();
  for (const four of inFours(second)) left.set(four, (left.get(four) ?? 0) + 1);
  let count = 0;
  for (const four of inFours(first)) {
    const have = left.get(four) ?? 0;
    if (have > 0) left.set(four, have - 1);
    else count++;
  }
  return count;
}
