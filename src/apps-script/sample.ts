import { type Cell, isMoment } from '../core/model';
import { dayOf } from '../core/units';
import { type SampleTab, sampleDay, sampleShop } from '../wizard/sample-shop';
import type { Desk } from './desk';
import { freeName, markTab, sortTabs } from './own-tabs';

/** Writes the sample shop's tabs, marked so that one click takes them away again. Those already there are kept. */
export function writeSample(desk: Desk): void {
  if (sortTabs(desk.book).ours.some((own) => own.mark.tab === 'sample')) return;
  const { tabs } = sampleShop(sampleDay(desk.circumstances.today ?? dayOf(2026, 10, 1)));
  for (const tab of tabs) writeTab(desk, tab);
  const first = sortTabs(desk.book).ours.find((own) => own.mark.tab === 'sample');
  if (first) desk.book.setActiveSheet(first.sheet);
}

function writeTab({ book, locale }: Desk, tab: SampleTab): void {
  const rows = tab.grid.length;
  const columns = Math.max(...tab.grid.map((row) => row.length));
  const sheet = book.insertSheet(freeName(book, tab.name), book.getSheets().length);
  // Marked before anything is in it: whatever happens next, "remove the sample" finds it.
  markTab(sheet, { tab: 'sample', rows, columns, list: null });
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
}

/** Removes the sample's tabs. If nothing else is left, an empty tab takes their place: a file needs one. */
export function removeSample({ book }: Desk): void {
  const { theirs, ours } = sortTabs(book);
  const sample = ours.filter((own) => own.mark.tab === 'sample');
  if (sample.length > 0 && theirs.length === 0 && ours.length === sample.length) book.insertSheet();
  for (const own of sample) book.deleteSheet(own.sheet);
}
