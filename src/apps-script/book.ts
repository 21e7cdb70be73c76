import type { Cell, Grid, SourceTab } from '../core/model';
import { isDate, makeCalendar } from './dates';
import { sortTabs } from './own-tabs';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * The tabs that may hold data: people's own and the sample's, hidden ones left out. One `getValues` a tab.
 * Dates become moments on the file's own calendar, whatever the zone of the script.
 */
export function readSources(book: Spreadsheet): SourceTab[] {
  const { theirs, ours } = sortTabs(book);
  const calendar = makeCalendar(book.getSpreadsheetTimeZone());
  const sample = ours.filter((own) => own.mark.tab === 'sample').map((own) => own.sheet);
  const sources: SourceTab[] = [];
  for (const sheet of [...theirs, ...sample]) {
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
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  const add = (text: string) => {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b + code, 0x85ebca6b) ^ (b >>> 13);
    }
    a = Math.imul(a ^ 0xffff, 0x01000193);
  };
  for (const { id, grid } of sources) {
    add(id);
    for (const row of grid) {
      for (const cell of row) add(typeof cell === 'object' ? `${cell.day};${cell.second}` : `${typeof cell}${cell}`);
      add('\n');
    }
  }
  return `${(a >>> 0).toString(16)}-${(b >>> 0).toString(16)}`;
}
