import type { TabPlan } from '../tabs/plan';
import { STAMP_ROW } from './cells';
import { type Calendar, isDate } from './dates';
import { DIGITS, hashText, inDigits } from './hash';
import { type OwnTab, readOwn, type TabMark, writeOwn } from './own-tabs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

// What a person changed in a tab of ours. Checks are kept with the tab as developer metadata, which holds 30,000
// characters a tab: no cell shows it, and it goes where the tab goes. Rows are known by the key of their customer, so
// that they may be put in another order, and share places when there are many. Each place holds three sums over its
// cells: plain, by column and by row; where one cell changed, the three changes tell which.

const KEY = 'clientele.rows';
/** Places: nine letters each. */
const MOST = 2000;
const LEAST = 64;
/** Sums are taken modulo this prime: three letters. */
const PRIME = 262139;

interface Written {
  /** Cells meant to be played with or answered in: they never count. */
  readonly open: readonly (readonly [row: number, column: number, rows: number])[];
  /** First row of the list, whose rows are known by their key; 0 = no list. */
  readonly list: number;
  readonly keyColumn: number;
  readonly sums: string;
  readonly columns: string;
  /** Of the tab as it was left, with the edits kept in it. */
  readonly left: number;
}

/** A cell of ours that a person wrote in. */
export interface Edit {
  readonly row: number;
  readonly column: number;
  /** Of the customer in whose row it stands; null above and beside the list. */
  readonly key: string | null;
  readonly value: unknown;
}

/**
 * To be called when a tab is written, after `forgetRows`.
 *
 * @param computed its cells as they read back, our rectangle only
 * @param left the same with a person's edits kept in it
 */
export function rememberRows(
  sheet: Sheet,
  plan: TabPlan,
  computed: readonly (readonly unknown[])[],
  left: readonly (readonly unknown[])[],
  calendar: Calendar,
): void {
  const list = plan.list && plan.list.rows > 0 ? plan.list : null;
  const about = { open: openCells(plan), list: list?.firstRow ?? 0, keyColumn: list?.keyColumn ?? 0 };
  const places = Math.min(MOST, Math.max(LEAST, 2 * computed.length));
  const sums = sumsOf(computed, about, places, calendar);
  const written: Written = {
    ...about,
    sums: packed(sums.places),
    columns: packed(sums.columns),
    left: checkOf(left === computed ? sums : sumsOf(left, about, places, calendar)),
  };
  writeOwn(sheet, KEY, JSON.stringify(written), []);
}

/**
 * To be called before a tab is drawn: what it holds until `rememberRows` is no person's doing.
 *
 * @param held all that is kept with the tab
 * @returns what is left of it
 */
export function forgetRows(sheet: Sheet, held: Parameters<typeof writeOwn>[3]): ReturnType<typeof writeOwn> {
  return writeOwn(sheet, KEY, '', held);
}

/** Copies what is remembered of one tab to another with the same cells. */
export function copyRows(from: Sheet, to: Sheet): void {
  writeOwn(to, KEY, readOwn(from, KEY) ?? '');
}

/**
 * How many rows of ours a person changed, added or took away; rows put in another order do not count, nor do the
 * columns beside our list. 0 where nothing is remembered.
 */
export function countEdits({ sheet, mark }: OwnTab, calendar: Calendar): number {
  const written = readWritten(sheet);
  if (!written) return 0;
  const before = unpacked(written.sums);
  return differing(before, sumsOf(cellsOf(sheet, mark), written, before.length / 3, calendar).places).length;
}

/** Whether nothing has changed since the tab was written, edits that were kept then included. */
export function isAsLeft({ sheet, mark }: OwnTab, calendar: Calendar): boolean {
  const written = readWritten(sheet);
  if (!written) return true;
  const places = unpacked(written.sums).length / 3;
  return checkOf(sumsOf(cellsOf(sheet, mark), written, places, calendar)) === written.left;
}

/**
 * The cells a person wrote in, emptied ones left out. Where several cells of one row changed, all its cells in columns
 * with edits: one too many rather than one too few.
 *
 * @param keys of customers that may have been in the list: a row that was deleted is known by them
 */
export function readEdits({ sheet, mark }: OwnTab, keys: Iterable<string>, calendar: Calendar): Edit[] {
  const written = readWritten(sheet);
  if (!written) return [];
  const cells = cellsOf(sheet, mark);
  const before = unpacked(written.sums);
  const count = before.length / 3;
  const now = sumsOf(cells, written, count, calendar);
  const places = differing(before, now.places);
  if (places.length === 0) return [];
  const columnsBefore = unpacked(written.columns);
  const columns = now.columns.flatMap((sum, c) => (sum === (columnsBefore[c] ?? 0) ? [] : [c + 1]));

  const changed = new Set(places);
  const rowsAt = new Map<number, { row: number; name: string }[]>();
  const present = new Set<string>();
  cells.forEach((line, r) => {
    const name = nameOf(line, r + 1, written);
    present.add(name);
    const place = placeOf(name, count);
    if (changed.has(place)) rowsAt.set(place, [...(rowsAt.get(place) ?? []), { row: r + 1, name }]);
  });
  const gone = new Map<number, string[]>();
  for (const key of keys) {
    const place = placeOf(key, count);
    if (changed.has(place) && !present.has(key)) gone.set(place, [...(gone.get(place) ?? []), key]);
  }

  const edits: Edit[] = [];
  for (const place of places) {
    const [plain, byColumn, byRow] = [0, 1, 2].map((i) => less(now.places[3 * place + i], before[3 * place + i]));
    const isOf = (name: string) => (weightOf(name) * plain) % PRIME === byRow;
    const rows = rowsAt.get(place) ?? [];
    const [row] = rows.filter(({ name }) => isOf(name));
    if (!row && (gone.get(place) ?? []).some(isOf)) continue;
    const one = row ? columns.filter((column) => (column * plain) % PRIME === byColumn) : [];
    const suspects = one.length === 1 ? one : columns;
    for (const { row: at } of row ? [row] : rows) {
      const key = isListed(at, written) ? String(cells[at - 1][written.keyColumn - 1]) : null;
      for (const column of suspects) {
        const value = cells[at - 1][column - 1];
        if (value === '' || value === undefined || isOpen(at, column, written)) continue;
        edits.push({ row: at, column, key, value });
      }
    }
  }
  return edits.sort((a, b) => a.row - b.row || a.column - b.column);
}

function readWritten(sheet: Sheet): Written | null {
  try {
    const written = JSON.parse(readOwn(sheet, KEY) ?? '') as Written;
    return typeof written.sums === 'string' && typeof written.columns === 'string' ? written : null;
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
  const { orphans } = plan;
  for (let column = 1; orphans && column <= orphans.columns; column++)
    open.push([orphans.firstRow, column, orphans.rows]);
  for (const { firstRow, rows, columns } of plan.ownWords ?? []) {
    if (rows > 0) for (const { column } of columns) open.push([firstRow, column, rows]);
  }
  return open;
}

// ------------------------------------------------------------------------------------------ sums

type About = Pick<Written, 'open' | 'list' | 'keyColumn'>;
interface Sums {
  /** Three for each place: plain, by column, by row. */
  readonly places: readonly number[];
  /** One for each column, plain. */
  readonly columns: readonly number[];
}

const isListed = (row: number, { list }: About): boolean => list > 0 && row >= list;
const isOpen = (row: number, column: number, { open }: About): boolean =>
  open.some(([first, at, rows]) => column === at && row >= first && row < first + rows);

/** What a row is known by: the key of its customer, else where it stands. */
function nameOf(cells: readonly unknown[], row: number, about: About): string {
  const key = isListed(row, about) ? String(cells[about.keyColumn - 1] ?? '') : '';
  return key === '' ? `\u0001${row}` : key;
}
const placeOf = (name: string, places: number): number => (hashText(name) >>> 0) % places;
const weightOf = (name: string): number => 1 + ((hashText(name, 0x2545f491) >>> 0) % (PRIME - 1));
const less = (a: number, b: number): number => (a - b + PRIME) % PRIME;

function sumsOf(rows: readonly (readonly unknown[])[], about: About, count: number, calendar: Calendar): Sums {
  const places = new Array<number>(3 * count).fill(0);
  const columns = new Array<number>(rows.reduce((most, cells) => Math.max(most, cells.length), 0)).fill(0);
  rows.forEach((cells, r) => {
    const row = r + 1;
    // Ours alone.
    if (row === STAMP_ROW) return;
    const open = about.open.filter(([first, , rowCount]) => row >= first && row < first + rowCount);
    let [plain, byColumn] = [0, 0];
    cells.forEach((cell, c) => {
      if (cell === '' || open.some(([, column]) => column === c + 1)) return;
      const number = 1 + ((hashText(textOf(cell, calendar)) >>> 0) % (PRIME - 1));
      plain += number;
      byColumn += (c + 1) * number;
      columns[c] = (columns[c] + number) % PRIME;
    });
    if (plain === 0) return;
    const name = nameOf(cells, row, about);
    const place = 3 * placeOf(name, count);
    places[place] = (places[place] + plain) % PRIME;
    places[place + 1] = (places[place + 1] + byColumn) % PRIME;
    places[place + 2] = (places[place + 2] + weightOf(name) * (plain % PRIME)) % PRIME;
  });
  return { places, columns };
}

function textOf(cell: unknown, calendar: Calendar): string {
  if (isDate(cell)) {
    const { day, second } = calendar.toMoment(cell);
    return `d${day}.${second}`;
  }
  return `${(typeof cell)[0]}${String(cell)}`;
}

const checkOf = ({ places, columns }: Sums): number => hashText(packed(places), hashText(packed(columns)));

/** Places of which a sum is not what it was. */
function differing(before: readonly number[], now: readonly number[]): number[] {
  const places: number[] = [];
  for (let i = 0; i < before.length; i += 3) {
    if ([0, 1, 2].some((j) => before[i + j] !== now[i + j])) places.push(i / 3);
  }
  return places;
}

// ------------------------------------------------------------------------------------------ three letters a number

const packed = (numbers: readonly number[]): string => numbers.map((n) => inDigits(n, 3)).join('');
const unpacked = (text: string): number[] =>
  (text.match(/.{3}/g) ?? []).map((three) =>
    Array.from(three, (letter) => DIGITS.indexOf(letter)).reduce((n, digit) => n * 64 + digit, 0),
  );
