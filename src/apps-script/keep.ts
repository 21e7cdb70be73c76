import type { Kind, TabPlan } from '../tabs/plan';
import { movedFormula } from './beside';
import { cellsOf, isDay, isPlain, isSame, kindsOf } from './cells';
import { type Calendar, isDate } from './dates';
import { type Edit, readEdits } from './edits';
import type { Look } from './formats';
import type { OwnTab } from './own-tabs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

// What a person wrote over our values and wants to keep: it follows its customer and its column to the next version of
// the tab. What has no place there any more goes to the Log.

const KEPT_FILL = '#FEF7D5';
/** Blocks written for one column, however the kept cells lie. */
const BLOCKS = 20;

/** A person's value, where it belongs in the plan to come. */
export interface Kept {
  readonly row: number;
  readonly column: number;
  /** As the plan has its own; a formula as its text. */
  readonly value: string | number | boolean;
  readonly isFormula: boolean;
}
export interface Found {
  readonly kept: readonly Kept[];
  /** `key`: of a customer who is not in the list, `''` above and beside a list. */
  readonly homeless: readonly { readonly key: string; readonly notes: readonly string[] }[];
}

/**
 * The edits of a tab as it was before this run, in a fixed number of calls.
 *
 * A column is found again by its heading; where none reads so, as in another language, by its place: no other column is
 * written over.
 */
export function readKept(own: OwnTab, plan: TabPlan, look: Look, calendar: Calendar): Found {
  const rowOf = rowsByKey(plan);
  const edits = readEdits(own, rowOf.keys(), calendar);
  if (edits.length === 0) return { kept: [], homeless: [] };
  const { sheet, mark } = own;
  // All headings, to tell a column that is left out from one that is translated.
  const columns = Math.min(
    edits.reduce((most, { column }) => Math.max(most, column), mark.columns),
    sheet.getMaxColumns(),
  );
  const range = sheet.getRange(1, 1, edits[edits.length - 1].row, columns);
  const shown = range.getDisplayValues();
  const formulas = range.getFormulas();
  const kinds = kindsOf(plan);
  const headings = mark.list ? shown[mark.list.headingRow - 1] : [];

  const kept: Kept[] = [];
  const homeless = new Map<string, { key: string; notes: string[] }>();
  for (const edit of edits) {
    const text = shown[edit.row - 1][edit.column - 1];
    const row = edit.key === null ? undefined : rowOf.get(edit.key);
    const column = row === undefined ? null : columnOf(plan, headings, edit.column, mark.columns);
    if (row === undefined || column === null) {
      const title = edit.key === null ? placeOf(shown, edit) : headings[edit.column - 1];
      const name = edit.key ?? `\u0001${edit.row}`;
      const note = homeless.get(name) ?? { key: edit.key ?? '', notes: [] };
      note.notes.push(title ? `${title} = ${text}` : text);
      homeless.set(name, note);
      continue;
    }
    const formula = formulas[edit.row - 1][edit.column - 1];
    const isFormula = formula !== '' && !isPlain(kinds[row - 1][column - 1], look);
    const value = isFormula
      ? movedFormula(formula, edit.row, row)
      : typedValue(edit, text, kinds[row - 1][column - 1], look, calendar);
    if (isFormula || !isSaid(plan.values[row - 1][column - 1], value)) kept.push({ row, column, value, isFormula });
  }
  return { kept, homeless: [...homeless.values()] };
}

function rowsByKey({ list, values }: TabPlan): Map<string, number> {
  const rows = new Map<string, number>();
  for (let i = 0; list && i < list.rows; i++) {
    const key = String(values[list.firstRow - 1 + i][list.keyColumn - 1]);
    if (!rows.has(key)) rows.set(key, list.firstRow + i);
  }
  return rows;
}

function columnOf(
  { list, values }: TabPlan,
  headings: readonly string[],
  before: number,
  columnsBefore: number,
): number | null {
  if (!list) return null;
  const now = values[list.headingRow - 1];
  const title = headings[before - 1];
  const at = now.indexOf(title);
  if (at >= 0 && title !== '') return at + 1;
  if (columnsBefore !== now.length) return null;
  // One column may be left out and another be new: in one language the neighbours say which it is.
  const isTranslated =
    headings.filter((heading) => heading !== '' && now.indexOf(heading) >= 0).length * 2 < now.length;
  const isAlike = (column: number) => headings[column - 1] === now[column - 1];
  return isTranslated || [before - 1, before + 1].every((c) => c < 1 || c > now.length || isAlike(c)) ? before : null;
}

/** Where an edit outside of a list stood: what its row is called; '' where it is not. */
function placeOf(shown: readonly (readonly string[])[], { row, column }: Edit): string {
  const label = shown[row - 1].slice(0, column - 1).find((text) => text.trim() !== '');
  return label ? label.trim() : '';
}

function typedValue(
  { value }: Edit,
  shown: string,
  kind: Kind | undefined,
  look: Look,
  calendar: Calendar,
): string | number | boolean {
  if (isDate(value)) {
    const { day, second } = calendar.toMoment(value);
    return isDay(kind) ? day + second / 86400 : shown;
  }
  if (isPlain(kind, look)) return typeof value === 'string' ? value : shown;
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

const isSaid = (computed: unknown, value: unknown): boolean => computed === value || isSame(computed, value, undefined);

/**
 * Puts kept values over the computed ones, tints them, and notes what was computed. A few calls for each column.
 *
 * @param said what the note tells of a computed value, as it is shown
 */
export function putKept(
  sheet: Sheet,
  plan: TabPlan,
  kept: readonly Kept[],
  look: Look,
  said: (computed: string) => string,
): void {
  if (kept.length === 0) return;
  const written = cellsOf(plan, look);
  const theirs = cellsOf(withKept(plan, kept), look);
  const byColumn = new Map<number, Kept[]>();
  for (const cell of kept) byColumn.set(cell.column, [...(byColumn.get(cell.column) ?? []), cell]);
  for (const [column, cells] of byColumn) {
    for (const block of blocksOf(cells)) {
      const first = block[0].row;
      const range = sheet.getRange(first, column, block[block.length - 1].row - first + 1, 1);
      const shown = range.getDisplayValues();
      const notes = range.getNotes();
      const fills = range.getBackgrounds();
      const values: (string | number | boolean)[][] = notes.map((_, i) => [written[first - 1 + i][column - 1]]);
      for (const { row, value, isFormula } of block) {
        const i = row - first;
        notes[i][0] = [notes[i][0], said(shown[i][0])].filter((text) => text !== '').join('\n');
        fills[i][0] = KEPT_FILL;
        values[i][0] = isFormula ? value : theirs[row - 1][column - 1];
      }
      range.setValues(values);
      // As in `readBack`: should Sheets keep the ' under the text format, that format alone protects.
      const isText = range.getNumberFormats().map(([format]) => format === '@');
      const found = range.getValues() as unknown[][];
      const isBare = (i: number) => isText[i] && found[i][0] === values[i][0] && String(values[i][0])[0] === "'";
      const bare = values.map(([value], i) => [isBare(i) ? String(value).slice(1) : value]);
      if (bare.some(([value], i) => value !== values[i][0])) range.setValues(bare);
      range.setNotes(notes);
      range.setBackgrounds(fills);
    }
  }
}

function withKept(plan: TabPlan, kept: readonly Kept[]): TabPlan {
  const values = [...plan.values];
  const own = new Set<number>();
  for (const { row, column, value } of kept) {
    const line = own.has(row) ? (values[row - 1] as (typeof value)[]) : [...values[row - 1]];
    line[column - 1] = value;
    values[row - 1] = line;
    own.add(row);
  }
  return { ...plan, values };
}

/** Cells of one column that lie near each other, together. */
function blocksOf(cells: readonly Kept[]): Kept[][] {
  const sorted = [...cells].sort((a, b) => a.row - b.row);
  const gap = Math.ceil((sorted[sorted.length - 1].row - sorted[0].row) / BLOCKS) + 1;
  const blocks: Kept[][] = [];
  for (const cell of sorted) {
    const last = blocks[blocks.length - 1];
    if (last && cell.row - last[last.length - 1].row <= gap) last.push(cell);
    else blocks.push([cell]);
  }
  return blocks;
}
