import type { Kind, RichCell, TabPlan } from '../tabs/plan';
import { isDate } from './dates';
import { formatOf, type Look } from './formats';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

// What is written in cells, and whether it came back.

/** Days from 30 December 1899, where Sheets starts to count, to 1 January 1970. */
const EPOCH = 25569;

/** Row 2 says when and from what a tab was computed: it is blank until all the rest is there and checked. */
export const STAMP_ROW = 2;

/** A plan whose cells did not come back as they were written: nothing of it may be trusted. */
export class ReadBackFailed extends Error {}

export const isDay = (kind: Kind | undefined) => kind === 'day' || kind === 'month';

/** The kind of each cell, row after row. */
export function kindsOf(plan: TabPlan): (Kind | undefined)[][] {
  const kinds: (Kind | undefined)[][] = plan.values.map(() => []);
  for (const { row, column, rows, columns, style } of plan.styles) {
    if (!style.kind) continue;
    for (let r = row - 1; r < row - 1 + rows; r++) {
      for (let c = column - 1; c < column - 1 + columns; c++) kinds[r][c] = style.kind;
    }
  }
  return kinds;
}

/** Under the plain text format, which is what a cell without a kind has. */
export const isPlain = (kind: Kind | undefined, look: Look): boolean =>
  kind === undefined || formatOf(kind, look) === '@';

// First characters that a spreadsheet may take for a formula (OWASP), full-width forms included; ' hides one.
const RISKY = /^['=+\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20]/;
/** Characters a cell holds. */
export const LONGEST = 50_000;

/** What `setValues` gets. Text under the text format is taken as it is; elsewhere, and when risky, ' comes first. */
export function cellsOf(plan: TabPlan, look: Look): (string | number | boolean)[][] {
  const kinds = kindsOf(plan);
  return plan.values.map((row, r) =>
    row.map((value, c) => {
      const kind = kinds[r][c];
      if (typeof value === 'number') return isDay(kind) ? value + EPOCH : value;
      if (typeof value !== 'string' || value === '') return value;
      // With a ' in front the longest text would be too long: its text format protects it.
      return (!isPlain(kind, look) || RISKY.test(value)) && value.length < LONGEST ? `'${value}` : value;
    }),
  );
}

/**
 * Compares what the cells hold with what they should, and gives them back as they are.
 *
 * Should Sheets keep the ' under the text format, that format alone protects: all is written once more without it.
 */
export function readBack(
  range: GoogleAppsScript.Spreadsheet.Range,
  plan: TabPlan,
  written: (string | number | boolean)[][],
  look: Look,
): unknown[][] {
  const kinds = kindsOf(plan);
  const found = range.getValues() as unknown[][];
  let kept = false;
  for (let r = 0; r < written.length; r++) {
    if (r === STAMP_ROW - 1) continue;
    for (let c = 0; c < written[r].length; c++) {
      const [wanted, got] = [plan.values[r][c], found[r][c]];
      if (got === wanted) continue;
      if (got === written[r][c] && typeof got === 'string' && got[0] === "'" && isPlain(kinds[r][c], look)) {
        kept = true;
        found[r][c] = wanted;
        written[r][c] = wanted;
      } else if (!isSame(wanted, got, kinds[r][c])) throw new ReadBackFailed(`${plan.id} ${r + 1},${c + 1}`);
    }
  }
  if (kept) range.setValues(written);
  return found;
}

export function isSame(wanted: unknown, got: unknown, kind: Kind | undefined): boolean {
  if (isDay(kind) && typeof wanted === 'number') return isDate(got) || typeof got === 'number';
  if (typeof wanted === 'number' && typeof got === 'number')
    return Math.abs(wanted - got) <= 1e-9 * Math.max(1, Math.abs(wanted));
  return typeof wanted === 'string' && typeof got === 'string' && portable(wanted) === portable(got);
}

/** What no sheet or network may be trusted to keep: control characters, kinds of line ends, halves of a pair. */
function portable(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/g, '')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(^|[^\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '$1\uFFFD');
}

/** Cells with several styles hold other text now than the plan's values: how they read is what counts as unedited. */
export function readAgain(sheet: Sheet, found: unknown[][], rich: readonly RichCell[], columns: number): void {
  if (rich.length === 0) return;
  let [first, last] = [rich[0].row, rich[0].row];
  for (const { row } of rich) [first, last] = [Math.min(first, row), Math.max(last, row)];
  const rows = sheet.getRange(first, 1, last - first + 1, columns).getValues() as unknown[][];
  rows.forEach((row, i) => {
    found[first - 1 + i] = row;
  });
}
