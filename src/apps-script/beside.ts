import type { TabPlan } from '../tabs/plan';
import { isDate } from './dates';
import type { TabMark } from './own-tabs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Validation = GoogleAppsScript.Spreadsheet.DataValidation;

// What people write in the columns beside ours: it follows the customer of its row wherever he goes.

interface Written {
  readonly value: unknown; // number, text, yes or no, Date; a formula as its text
  readonly format: string;
  readonly fill: string;
  readonly choice: Validation | null; // check box, drop-down
  readonly shown: string;
  readonly isFormula: boolean;
}
type Line = readonly (Written | null)[];

export interface Beside {
  /** By the key of the customer in the list, with the row it stood in. */
  readonly byKey: ReadonlyMap<string, { readonly row: number; readonly line: Line }>;
  /** Headings of people's own columns. */
  readonly headings: Line;
  /** Above the list, or anywhere beside a tab without one: these stay in their row. */
  readonly byRow: ReadonlyMap<number, Line>;
  /** Under the list: nobody's. */
  readonly rest: readonly Line[];
}
export const nothingBeside: Beside = { byKey: new Map(), headings: [], byRow: new Map(), rest: [] };

const isFilled = (cell: Written | null): boolean => cell !== null && (cell.shown !== '' || cell.choice !== null);
const lengthOf = (line: Line): number => {
  for (let i = line.length; i > 0; i--) if (isFilled(line[i - 1])) return i;
  return 0;
};

/**
 * Everything beside our columns, in a fixed number of calls.
 *
 * @param mark of the tab as it was written: its list may stand elsewhere in the plan to come
 * @param titles our own heading over the first free column, in any of our languages
 */
export function readBeside(sheet: Sheet, mark: TabMark, titles: readonly string[]): Beside {
  const { list } = mark;
  const first = list ? list.freeColumn : mark.columns + 1;
  const rows = sheet.getLastRow();
  const columns = sheet.getMaxColumns() - first + 1;
  if (rows < 1 || columns < 1 || mark.rows === 0) return nothingBeside;
  const range = sheet.getRange(1, first, rows, columns);
  const values = range.getValues() as unknown[][];
  const choices = range.getDataValidations();
  if (list && titles.includes(String(values[list.headingRow - 1]?.[0]))) values[list.headingRow - 1][0] = '';
  const isEmpty = (r: number) => values[r].every((value) => value === '') && choices[r].every((choice) => !choice);
  if (values.every((_, r) => isEmpty(r))) return nothingBeside;

  const formats = range.getNumberFormats();
  const fills = range.getBackgrounds();
  const shown = range.getDisplayValues();
  const formulas = range.getFormulas();
  const keys = list ? (sheet.getRange(1, list.keyColumn, rows, 1).getValues() as unknown[][]) : [];
  const byKey = new Map<string, { row: number; line: Line }>();
  const byRow = new Map<number, Line>();
  const rest: Line[] = [];
  let headings: Line = [];
  for (let r = 0; r < rows; r++) {
    if (isEmpty(r)) continue;
    const line = values[r].map((value, c): Written | null =>
      value === '' && !choices[r][c]
        ? null
        : {
            value: formulas[r][c] || value,
            format: formats[r][c] || 'General',
            fill: fills[r][c],
            choice: choices[r][c],
            shown: shown[r][c],
            isFormula: formulas[r][c] !== '',
          },
    );
    const key = list && r + 1 >= list.firstRow ? String(keys[r][0]) : '';
    if (!list || r + 1 < list.headingRow) byRow.set(r + 1, line);
    else if (r + 1 < list.firstRow) headings = line;
    else if (key !== '' && !byKey.has(key)) byKey.set(key, { row: r + 1, line });
    else rest.push(line);
  }
  return { byKey, headings, byRow, rest };
}

/** Whether the second holds anything the first does not show. */
export function hasNews(before: Beside, since: Beside): boolean {
  const text = (line: Line) =>
    line
      .slice(0, lengthOf(line))
      .map((cell) => cell?.shown ?? '')
      .join('\u0001');
  const differs = (a: Line | undefined, b: Line) => text(a ?? []) !== text(b);
  return (
    [...since.byKey].some(([key, { line }]) => differs(before.byKey.get(key)?.line, line)) ||
    [...since.byRow].some(([row, line]) => differs(before.byRow.get(row), line)) ||
    (lengthOf(since.headings) > 0 && differs(before.headings, since.headings)) ||
    since.rest.some((line, i) => differs(before.rest[i], line))
  );
}

/** What a person wrote since beside the same customers replaces what was there before. */
export function withNewer(before: Beside, since: Beside): Beside {
  return {
    byKey: new Map([...before.byKey, ...since.byKey]),
    headings: lengthOf(since.headings) > 0 ? since.headings : before.headings,
    byRow: new Map([...before.byRow, ...since.byRow]),
    rest: since.rest.length > 0 ? since.rest : before.rest,
  };
}

/** Rows and columns of the grid that people's writing needs. */
export const roomFor = (beside: Beside): { readonly rows: number; readonly columns: number } => ({
  rows: [...beside.byRow.keys()].reduce((most, row) => Math.max(most, row), 0),
  columns: linesOf(beside).reduce((most, line) => Math.max(most, lengthOf(line)), 0),
});
const linesOf = ({ byKey, headings, byRow, rest }: Beside): Line[] => [
  ...[...byKey.values()].map(({ line }) => line),
  headings,
  ...byRow.values(),
  ...rest,
];

/** Notes of customers who are not in the list, as they were shown; an unticked box says nothing. */
export function orphansOf(beside: Beside, present: ReadonlySet<string>): { key: string; notes: string[] }[] {
  const says = (line: Line) => line.some((cell) => cell !== null && cell.value !== false && cell.shown !== '');
  const texts = (line: Line) =>
    line.slice(0, lengthOf(line)).map((cell) => (cell === null || cell.value === false ? '' : cell.shown));
  const orphans: { key: string; notes: string[] }[] = [];
  for (const [key, { line }] of beside.byKey) {
    if (!present.has(key) && says(line)) orphans.push({ key, notes: texts(line) });
  }
  for (const line of beside.rest) if (says(line)) orphans.push({ key: '', notes: texts(line) });
  return orphans;
}

/**
 * Writes all that was read beside a tab to where its customers stand now: values, formats, fills and choices, each in
 * one call. The columns there must be clear.
 *
 * @param keys of the rows of the list, first row first
 */
export function putBeside(
  sheet: Sheet,
  list: TabPlan['list'],
  columns: number,
  keys: readonly string[],
  beside: Beside,
): void {
  const room = roomFor(beside);
  if (room.columns === 0) return;
  const first = list ? list.freeColumn : columns + 1;
  const rows = Math.max(room.rows, list ? list.firstRow - 1 + list.rows : 0);
  const lines = new Array<{ from: number; line: Line } | null>(rows).fill(null);
  for (const [row, line] of beside.byRow) lines[row - 1] = { from: row, line };
  if (list) {
    lines[list.headingRow - 1] = { from: list.headingRow, line: beside.headings };
    keys.forEach((key, i) => {
      const note = beside.byKey.get(key);
      if (note) lines[list.firstRow - 1 + i] = { from: note.row, line: note.line };
    });
  }
  const range = sheet.getRange(1, first, rows, room.columns);
  const grid = <T>(of: (cell: Written, from: number, to: number) => T, blank: T): T[][] =>
    lines.map((line, r) =>
      Array.from({ length: room.columns }, (_, c) => {
        const cell = line?.line[c] ?? null;
        return line && cell ? of(cell, line.from, r + 1) : blank;
      }),
    );
  range.setNumberFormats(grid((cell) => cell.format, 'General'));
  range.setBackgrounds(grid<string | null>((cell) => (cell.fill === '#ffffff' ? null : cell.fill), null));
  range.setDataValidations(grid<Validation | null>((cell) => cell.choice, null));
  range.setValues(grid(typed, ''));
}

/** As a person would have to type it for the cell to hold the same again. */
function typed({ value, format, isFormula }: Written, from: number, to: number): unknown {
  if (isFormula) return movedFormula(String(value), from, to);
  if (typeof value !== 'string' || value === '' || isDate(value)) return value;
  return format === '@' ? value : `'${value}`;
}

/** A formula about cells of its own row speaks of the row it has moved to; `$` holds a row, and texts are left alone. */
export function movedFormula(formula: string, from: number, to: number): string {
  if (from === to) return formula;
  return formula
    .split(/("[^"]*"|'[^']*')/)
    .map((part, i) =>
      i % 2 === 1
        ? part
        : part.replace(/(^|[^\w.$!])(\$?[A-Za-z]{1,3})(\d+)(?![\w(.])/g, (all, before, column, row) =>
            Number(row) === from ? `${before}${column}${to}` : all,
          ),
    )
    .join('');
}
