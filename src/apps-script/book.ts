import type { Cell, Grid, SourceTab } from '../core/model';
import { isDate, makeCalendar } from './dates';
import { triesSample } from './memory';
import { sortTabs } from './own-tabs';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * The tabs that may hold data: people's own, or the sample's while it is tried; hidden ones left out. One `getValues`
 * a tab. Dates become moments on the file's own calendar, whatever the zone of the script.
 */
export function readSources(book: Spreadsheet): SourceTab[] {
  const { theirs, ours } = sortTabs(book);
  const calendar = makeCalendar(book.getSpreadsheetTimeZone());
  const sample = ours.filter((own) => own.mark.tab === 'sample').map((own) => own.sheet);
  const sources: SourceTab[] = [];
  for (const sheet of triesSample() && sample.length > 0 ? sample : theirs) {
    if (sheet.isSheetHidden() || sheet.getType() !== SpreadsheetApp.SheetType.GRID) continue;
    const values = sheet.getDataRange().getValues() as unknown[][];
    const grid: Grid = values.map((row) => row.map((value) => toCell(value, calendar.toMoment)));
    sources.push({ id: String(sheet.getSheetId()), name: sheet.getName(), grid });
  }
  return sources;
}

function toCell(value: unknown, toMoment: (date: Date) => Cell): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (isDate(value)) return toMoment(value);
  return value === null || value === undefined ? '' : String(value);
}

/**
 * A short text that changes when any cell of the sources does. It guards a plan against changes made before the write.
 */
export function markOfSources(sources: readonly SourceTab[]): string {
  const state = new Int32Array([0x811c9dc5 | 0, 0x1b873593]);
  for (const { id, grid } of sources) {
    // An empty tab says nothing: one more or less changes no figure.
    if (grid.every((row) => row.every((cell) => cell === ''))) continue;
    addText(state, id);
    for (const row of grid) {
      // By index: of the rows of another realm, as these are, an iterator makes a record for each cell.
      for (let c = 0; c < row.length; c++) {
        const cell = row[c];
        if (typeof cell === 'string') addText(state, cell);
        else if (typeof cell === 'number') addNumber(state, cell);
        else if (typeof cell === 'boolean') addNumber(state, cell ? 3.5 : 4.5);
        else {
          addNumber(state, cell.day);
          addNumber(state, cell.second + 0.25);
        }
      }
      addNumber(state, -1.5);
    }
  }
  return `${(state[0] >>> 0).toString(16)}-${(state[1] >>> 0).toString(16)}`;
}

// Locals, not captured variables: whole numbers of 32 bits stay in registers.
function addText(state: Int32Array, text: string): void {
  let a = state[0];
  let b = state[1];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b | 0) ^ (b >>> 15);
  }
  state[0] = Math.imul(a ^ 0xffff, 0x01000193);
  state[1] = b ^ text.length;
}

function addNumber(state: Int32Array, value: number): void {
  const low = value | 0;
  const high = ((value - low) * 0x100000 + value / 0x100000000) | 0;
  state[0] = Math.imul(Math.imul(state[0] ^ low, 0x01000193) ^ high, 0x01000193);
  state[1] = Math.imul(Math.imul(state[1] ^ high, 0x85ebca6b | 0) ^ low, 0x01000193) ^ (state[1] >>> 15);
}
