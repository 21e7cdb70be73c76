import type { TabPlan } from '../tabs/plan';
import type { SentSettings } from '../wizard/messages';
import { hashText, inDigits } from './hash';
import { isResult, type OwnTab, type OwnWordsMark, sortTabs } from './own-tabs';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

// Words people write over ours, in the cells meant for it: they are settings, and the tab they stand in is where they are
// kept. Undo puts the tab back, and so the words. Cells are found again by their heading and the name of their row.

/** Longer ones are no sentence for a cell. */
const LONGEST = 2000;
/** Rows a person may have put in between. */
const ROOM = 50;

/** What is remembered of the blocks of a plan; `found` are its cells as they read back. */
export function ownWordsMarks(plan: TabPlan, found: readonly (readonly unknown[])[]): readonly OwnWordsMark[] {
  const lettersOf = (row: number, column: number) => letters(found[row - 1]?.[column - 1]);
  return (plan.ownWords ?? []).map(({ setting, headingRow, firstRow, rows, labelColumn, columns }) => ({
    setting,
    headingRow,
    labelColumn,
    labels: Array.from({ length: rows }, (_, i) => lettersOf(firstRow + i, labelColumn)).join(''),
    columns: columns.map(({ column, cells }) => {
      const standard = cells.map((cell) => letters(cell.standard)).join('');
      const written = cells.map((_, i) => lettersOf(firstRow + i, column)).join('');
      return {
        column,
        heading: lettersOf(headingRow, column),
        keys: cells.map(({ key }) => key).join(' '),
        standard,
        written: written === standard ? '' : written,
      };
    }),
  }));
}

/** Four letters for the text of a cell. */
const letters = (cell: unknown): string => inDigits(hashText(textOf(cell)), 4);
const inFours = (text: string): string[] => text.match(/.{4}/g) ?? [];
/** A date or a box to tick is no word. */
const textOf = (cell: unknown): string =>
  typeof cell === 'string' ? cell.trim().slice(0, LONGEST) : typeof cell === 'number' ? String(cell) : '';

/**
 * The settings with what people wrote in our tabs: a cell that says what it says unasked, and an empty one, is no
 * choice. What no tab shows stays as it was given.
 *
 * @param remembered settings of the last run, for those that neither the request nor a tab tells
 */
export function withOwnWords(book: Spreadsheet, given: SentSettings, remembered: SentSettings): SentSettings {
  let settings: SentSettings = given;
  for (const setting of ['segmentMap', 'investments', 'programmes'] as const) {
    if (given[setting] === undefined && remembered[setting] !== undefined)
      settings = { ...settings, [setting]: remembered[setting] };
  }
  for (const { sheet, mark } of sortTabs(book).ours.filter(isResult)) {
    for (const block of mark.ownWords ?? []) {
      const words = new Map(Object.entries(bagOf(settings[block.setting])));
      for (const { key, text, isStandard } of cellsOf(sheet, block)) {
        if (isStandard || text === '') words.delete(key);
        else words.set(key, text);
      }
      if (words.size > 0 || settings[block.setting] !== undefined)
        settings = { ...settings, [block.setting]: Object.fromEntries(words) };
    }
  }
  return settings;
}

/** Whether a person has written in such a cell since the tab was written. */
export const hasNewWords = ({ sheet, mark }: OwnTab): boolean =>
  (mark.ownWords ?? []).some((block) => cellsOf(sheet, block).some(({ isWritten }) => !isWritten));

function bagOf(value: unknown): Record<string, unknown> {
  try {
    const bag: unknown = typeof value === 'string' ? JSON.parse(value) : value;
    return typeof bag === 'object' && bag !== null && !Array.isArray(bag) ? (bag as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

// ------------------------------------------------------------------------------------------ where the cells are

interface FoundCell {
  readonly key: string;
  readonly text: string;
  readonly isStandard: boolean;
  readonly isWritten: boolean;
}

/** `[]` where the block is not there any more: half written, or taken away. */
function cellsOf(sheet: Sheet, block: OwnWordsMark): FoundCell[] {
  const last = block.columns.reduce((most, { column }) => Math.max(most, column), block.labelColumn);
  const [maxRows, maxColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  const labels = inFours(block.labels);
  const rows = Math.min(labels.length + 1, maxRows - block.headingRow + 1);
  if (rows > 1 && last <= maxColumns) {
    const grid = sheet.getRange(block.headingRow, 1, rows, last).getValues() as unknown[][];
    const cells = cellsUnder(grid, 0, 0, block);
    if (cells?.length === labels.length * block.columns.length) return cells;
  }
  // Rows or columns were put in, or taken out: it stands elsewhere in the tab.
  const [usedRows, usedColumns] = [sheet.getLastRow(), sheet.getLastColumn()];
  if (usedRows < 1 || usedColumns < 1) return [];
  const grid = sheet.getRange(1, 1, usedRows, usedColumns).getValues() as unknown[][];
  const [first] = block.columns;
  let best: FoundCell[] = [];
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < grid[r].length; c++) {
      if (grid[r][c] === '' || letters(grid[r][c]) !== first.heading) continue;
      const cells = cellsUnder(grid, r, c + 1 - first.column, block) ?? [];
      // Several tables have such a heading: the nearest above counts.
      if (cells.length > 0 && cells.length >= best.length) best = cells;
    }
  }
  return best;
}

/** @returns null where the headings of the block do not stand in this row */
function cellsUnder(
  grid: readonly (readonly unknown[])[],
  heading: number,
  shift: number,
  { labelColumn, columns, ...block }: OwnWordsMark,
): FoundCell[] | null {
  const labels = inFours(block.labels);
  const places: number[] = [];
  for (const { column, heading: title } of columns) {
    const isThere = (c: number) => letters(grid[heading][c]) === title;
    const expected = column - 1 + shift;
    const place = isThere(expected) ? expected : grid[heading].findIndex((_, c) => c > expected && isThere(c));
    if (place < 0) return null;
    places.push(place);
  }
  const rowsOf = new Map<string, number>();
  // A column put in between leaves the names of the rows where they were.
  for (const names of new Set([labelColumn - 1 + shift, labelColumn - 1])) {
    const end = Math.min(grid.length, heading + 1 + labels.length + ROOM);
    for (let r = heading + 1; r < end && rowsOf.size < labels.length; r++) {
      const label = letters(grid[r][names]);
      if (!rowsOf.has(label) && labels.includes(label)) rowsOf.set(label, r);
    }
    if (rowsOf.size > 0) break;
  }
  const cells: FoundCell[] = [];
  columns.forEach((column, j) => {
    const [keys, standard] = [column.keys.split(' '), inFours(column.standard)];
    const written = column.written === '' ? standard : inFours(column.written);
    labels.forEach((label, i) => {
      const r = rowsOf.get(label);
      if (r === undefined) return;
      const text = textOf(grid[r][places[j]]);
      const is = letters(text);
      cells.push({ key: keys[i], text, isStandard: is === standard[i], isWritten: is === written[i] });
    });
  });
  return cells;
}
