import { type Cell, isMoment } from '../core/model';
import { dayOf } from '../core/units';
import { type SampleTab, sampleDay, sampleShop } from '../wizard/sample-shop';
import type { Desk } from './desk';
import { freeName, markTab, namesOf, sortTabs } from './own-tabs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Writes the sample shop's tabs, marked so that one click takes them away again. Those already there are kept, unless
 * they were left half written: then all are written again.
 */
export function writeSample(desk: Desk): void {
  const before = sampleTabs(desk);
  if (before.length > 0 && before.every((own) => own.mark.rows > 0)) return;
  for (const own of before) desk.book.deleteSheet(own.sheet);
  const { tabs } = sampleShop(sampleDay(desk.circumstances.today ?? dayOf(2026, 10, 1)));
  // All are marked before anything is in one: whatever happens next, the sample is found whole or unfinished.
  const names = namesOf(desk.book);
  const sheets = tabs.map((tab) => {
    const name = freeName(names, tab.name);
    const sheet = desk.book.insertSheet(name, names.length);
    names.push(name);
    markTab(sheet, { tab: 'sample', rows: 0, columns: 1, list: null });
    return sheet;
  });
  tabs.forEach((tab, i) => {
    writeTab(desk, tab, sheets[i]);
  });
  desk.book.setActiveSheet(sheets[0]);
}

const sampleTabs = ({ book }: Desk) => sortTabs(book).ours.filter((own) => own.mark.tab === 'sample');

function writeTab({ locale }: Desk, tab: SampleTab, sheet: Sheet): void {
  const rows = tab.grid.length;
  const columns = Math.max(...tab.grid.map((row) => row.length));
  if (sheet.getMaxRows() < rows + 10) sheet.insertRowsAfter(sheet.getMaxRows(), rows + 10 - sheet.getMaxRows());
  const dayFormat = /^en[_-]US/.test(locale) ? 'mm/dd/yyyy' : 'dd/mm/yyyy';
  const formats: string[][] = [];
  const values: (string | number | boolean)[][] = [];
  for (const row of tab.grid) {
    formats.push([]);
    values.push([]);
    for (let c = 0; c < columns; c++) {
      const cell: Cell = row[c] ?? '';
      formats[formats.length - 1].push(typeof cell === 'string' ? '@' : isMoment(cell) ? dayFormat : 'General');
      values[values.length - 1].push(isMoment(cell) ? cell.day + 25569 : cell);
    }
  }
  const range = sheet.getRange(1, 1, rows, columns);
  range.setNumberFormats(formats);
  range.setValues(values);
  const heading = tab.grid.findIndex((row) => row.length > 2 && row[1] !== '') + 1;
  sheet.getRange(heading, 1, 1, columns).setFontWeight('bold');
  sheet.setFrozenRows(heading);
  sheet.setColumnWidths(1, columns, 120);
  markTab(sheet, { tab: 'sample', rows, columns, list: null });
}

/** Removes the sample's tabs. If nothing else can be seen, an empty tab takes their place: a file needs one. */
export function removeSample(desk: Desk): void {
  const sample = sampleTabs(desk);
  const ids = new Set(sample.map((own) => own.sheet.getSheetId()));
  const isLeft = (sheet: Sheet) => !ids.has(sheet.getSheetId()) && !sheet.isSheetHidden();
  if (sample.length > 0 && !desk.book.getSheets().some(isLeft)) desk.book.insertSheet();
  for (const own of sample) desk.book.deleteSheet(own.sheet);
}
