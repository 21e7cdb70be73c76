import { exposeChart, insertChart, LocalChart, newChart } from './chart';
import { readColour } from './colour';
import { display } from './display';
import { METADATA_ARGUMENTS, SheetType } from './enums';
import { exposeFilter } from './filter';
import { addMetadata, metadataFinder, metadataOf, nextMetadataId } from './metadata';
import { exposeProtection, protectionsOf } from './protection';
import { exposeArea, exposeRange, LocalRange, rangeAt, rangeByNotation } from './range';
import { exposeRangeList } from './range-list';
import { exposeRule, LocalRule } from './rules';
import { checkAlive, checkAllowed, checkRoom, type Run } from './run';
import { insert, remove, type Side } from './shape';
import {
  copySheet,
  gridCells,
  type SheetStore,
  styleAt,
  touch,
  touchOutline,
  usedColumns,
  usedRows,
  valueAt,
} from './store';
import { behind, type ClassOf, Exception, expose, isCellValue, mismatch, type Signatures } from './strict';
import { clearValues, writeValues } from './write';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

export function exposeSheet(run: Run, sheet: SheetStore): Sheet {
  return expose(run, sheetClass, new LocalSheet(run, sheet));
}

/** Refuses a name another tab has, whatever its letter case, and what Sheets does not take as a name. */
export function checkTabName(run: Run, name: string, self: SheetStore | null): void {
  const wanted = name.toLowerCase();
  if (run.book.sheets.some((sheet) => sheet !== self && sheet.name.toLowerCase() === wanted)) {
    throw new Exception(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
  if (name === '' || name.length > 100 || /[\\/?*[\]]/.test(name) || wanted === 'history') {
    throw new Exception(`"${name}" is not a name for a sheet.`);
  }
}

/** A copy of a tab beside the others; its metadata comes with it, its protections do not. */
export function duplicate(run: Run, source: SheetStore, name: string, index: number): SheetStore {
  const { book } = run;
  checkTabName(run, name, null);
  checkRoom(gridCells(book) + source.gridRows * source.gridColumns);
  const copy = copySheet(source, book.nextSheetId);
  book.nextSheetId += 1;
  copy.name = name;
  copy.hidden = false;
  copy.protections.splice(0);
  book.sheets.splice(index, 0, copy);
  let metadataId = nextMetadataId(run);
  copy.metadata.splice(0, copy.metadata.length, ...copy.metadata.map((entry) => ({ ...entry, id: metadataId++ })));
  const charts = copy.charts.splice(0);
  for (const chart of charts) {
    const ranges = chart.ranges.map((r) => (r.sheetId === source.id ? { ...r, sheetId: copy.id } : r));
    insertChart(run, copy, { ...chart, ranges });
  }
  touch(copy, 0, copy.gridRows - 1);
  return copy;
}

export class LocalSheet implements Partial<Sheet> {
  constructor(
    readonly run: Run,
    readonly sheet: SheetStore,
  ) {}

  private get me(): Sheet {
    return this as unknown as Sheet;
  }

  // ---------------------------------------------------------------------------------------- what it is

  getName() {
    return this.sheet.name;
  }
  getSheetName() {
    return this.sheet.name;
  }
  setName(name: string): Sheet {
    checkTabName(this.run, name, this.sheet);
    this.sheet.name = name;
    return this.changed();
  }
  getSheetId() {
    return this.sheet.id;
  }
  getIndex() {
    return this.run.book.sheets.indexOf(this.sheet) + 1;
  }
  getParent() {
    return this.run.handles.spreadsheet(this.run);
  }
  getType() {
    return SheetType.GRID;
  }
  isSheetHidden() {
    return this.sheet.hidden;
  }
  hideSheet(): Sheet {
    const { sheets } = this.run.book;
    if (sheets.every((sheet) => sheet === this.sheet || sheet.hidden)) {
      throw new Exception("You can't hide all the sheets in a document.");
    }
    this.sheet.hidden = true;
    if (this.run.book.activeSheetId === this.sheet.id) {
      const at = sheets.indexOf(this.sheet);
      const next = sheets
        .slice(at)
        .concat(sheets.slice(0, at).reverse())
        .find((sheet) => !sheet.hidden);
      if (next) this.run.book.activeSheetId = next.id;
    }
    return this.changed();
  }
  showSheet(): Sheet {
    this.sheet.hidden = false;
    return this.changed();
  }
  getTabColor() {
    return this.sheet.tabColour;
  }
  setTabColor(colour: string | null): Sheet {
    this.sheet.tabColour = colour === null ? null : readColour(colour);
    return this.changed();
  }
  hasHiddenGridlines() {
    return this.sheet.gridlinesHidden;
  }
  setHiddenGridlines(hidden: boolean): Sheet {
    this.sheet.gridlinesHidden = hidden;
    return this.changed();
  }
  activate(): Sheet {
    this.run.book.activeSheetId = this.sheet.id;
    return this.me;
  }
  copyTo(_book: GoogleAppsScript.Spreadsheet.Spreadsheet): Sheet {
    const { run, sheet } = this;
    const first = `Copy of ${sheet.name}`;
    let name = first;
    for (let n = 2; run.book.sheets.some((tab) => tab.name.toLowerCase() === name.toLowerCase()); n++)
      name = `${first} ${n}`;
    return exposeSheet(run, duplicate(run, sheet, name, run.book.sheets.length));
  }

  // ---------------------------------------------------------------------------------------- ranges

  getRange(...at: [string] | number[]): Range {
    const [first] = at;
    return typeof first === 'string'
      ? rangeByNotation(this.run, this.sheet, first)
      : rangeAt(this.run, this.sheet, at as number[]);
  }
  getRangeList(notations: string[]) {
    return exposeRangeList(this.run, this.sheet, notations);
  }
  getDataRange(): Range {
    const [rows, columns] = [usedRows(this.sheet), usedColumns(this.sheet)];
    return exposeRange(this.run, this.sheet, 1, 1, Math.max(1, rows), Math.max(1, columns));
  }
  getSheetValues(row: number, column: number, rows: number, columns: number): unknown[][] {
    return behind(rangeAt(this.run, this.sheet, [row, column, rows, columns]), LocalRange).getValues();
  }
  getLastRow() {
    return usedRows(this.sheet);
  }
  getLastColumn() {
    return usedColumns(this.sheet);
  }
  getMaxRows() {
    return this.sheet.gridRows;
  }
  getMaxColumns() {
    return this.sheet.gridColumns;
  }
  getActiveRange(): Range {
    const { active } = this.run;
    if (active.sheetId !== this.sheet.id) return exposeRange(this.run, this.sheet, 1, 1);
    return exposeArea(this.run, this.sheet, active.range);
  }
  getActiveCell(): Range {
    const { active } = this.run;
    const { row, column } = active.sheetId === this.sheet.id ? active.range : { row: 0, column: 0 };
    return exposeRange(this.run, this.sheet, row + 1, column + 1);
  }
  getCurrentCell(): Range {
    return this.getActiveCell();
  }
  setActiveRange(range: Range): Range {
    behind(range, LocalRange).activate();
    return range;
  }
  /** After the last row with content, growing the grid. */
  appendRow(contents: unknown[]): Sheet {
    if (!contents.every(isCellValue)) throw new Exception(mismatch('SpreadsheetApp.Sheet.appendRow', [contents]));
    const row = usedRows(this.sheet);
    const { gridRows, gridColumns } = this.sheet;
    if (row >= gridRows) this.insertRowsAfter(gridRows, 1);
    if (contents.length > gridColumns) this.insertColumnsAfter(gridColumns, contents.length - gridColumns);
    const area = { row, column: 0, rows: 1, columns: contents.length };
    checkAllowed(this.run, this.sheet, area);
    writeValues(this.run, this.sheet, area, [contents], 'Sheet.appendRow');
    return this.me;
  }

  // ---------------------------------------------------------------------------------------- clearing

  clear(options: { formatOnly?: boolean; contentsOnly?: boolean } = {}): Sheet {
    if (!options.formatOnly) this.clearContents();
    if (!options.contentsOnly) this.clearFormats();
    return this.me;
  }
  clearContents(): Sheet {
    checkAllowed(this.run, this.sheet, null);
    clearValues(this.sheet, this.everything());
    return this.me;
  }
  clearFormats(): Sheet {
    checkAllowed(this.run, this.sheet, null);
    this.sheet.styleOf.length = 0;
    this.sheet.rules = [];
    return this.allChanged();
  }
  clearNotes(): Sheet {
    checkAllowed(this.run, this.sheet, null);
    this.sheet.notes.clear();
    return this.allChanged();
  }

  // ---------------------------------------------------------------------------------------- rows and columns

  insertRowsAfter(after: number, count: number): Sheet {
    return this.insert('rows', after, count, after - 1);
  }
  insertRowsBefore(before: number, count: number): Sheet {
    return this.insert('rows', before - 1, count, before - 1);
  }
  insertRowAfter(after: number): Sheet {
    return this.insertRowsAfter(after, 1);
  }
  insertRowBefore(before: number): Sheet {
    return this.insertRowsBefore(before, 1);
  }
  insertRows(at: number, count = 1): void {
    this.insertRowsBefore(at, count);
  }
  insertColumnsAfter(after: number, count: number): Sheet {
    return this.insert('columns', after, count, after - 1);
  }
  insertColumnsBefore(before: number, count: number): Sheet {
    return this.insert('columns', before - 1, count, before - 1);
  }
  insertColumnAfter(after: number): Sheet {
    return this.insertColumnsAfter(after, 1);
  }
  insertColumnBefore(before: number): Sheet {
    return this.insertColumnsBefore(before, 1);
  }
  insertColumns(at: number, count = 1): void {
    this.insertColumnsBefore(at, count);
  }
  deleteRows(at: number, count: number): void {
    this.remove('rows', at, count);
  }
  deleteRow(at: number): Sheet {
    this.remove('rows', at, 1);
    return this.me;
  }
  deleteColumns(at: number, count: number): void {
    this.remove('columns', at, count);
  }
  deleteColumn(at: number): Sheet {
    this.remove('columns', at, 1);
    return this.me;
  }

  getFrozenRows() {
    return this.sheet.frozenRows;
  }
  getFrozenColumns() {
    return this.sheet.frozenColumns;
  }
  setFrozenRows(rows: number): void {
    if (rows < 0 || rows >= this.sheet.gridRows) throw new Exception("You can't freeze all visible rows on the sheet.");
    if (this.sheet.merges.some((merge) => merge.row < rows && merge.row + merge.rows > rows)) {
      throw new Exception("You can't freeze rows which contain only part of a merged cell.");
    }
    this.sheet.frozenRows = rows;
    this.changed();
  }
  setFrozenColumns(columns: number): void {
    if (columns < 0 || columns >= this.sheet.gridColumns) {
      throw new Exception("You can't freeze all visible columns on the sheet.");
    }
    if (this.sheet.merges.some((merge) => merge.column < columns && merge.column + merge.columns > columns)) {
      throw new Exception("You can't freeze columns which contain only part of a merged cell.");
    }
    this.sheet.frozenColumns = columns;
    this.changed();
  }
  getColumnWidth(column: number) {
    this.inside('columns', column, 1);
    return this.sheet.widths.get(column - 1) ?? 100;
  }
  setColumnWidth(column: number, pixels: number): Sheet {
    return this.setColumnWidths(column, 1, pixels);
  }
  setColumnWidths(column: number, count: number, pixels: number): Sheet {
    return this.size('columns', column, count, pixels);
  }
  getRowHeight(row: number) {
    this.inside('rows', row, 1);
    return this.sheet.heights.get(row - 1) ?? 21;
  }
  setRowHeight(row: number, pixels: number): Sheet {
    return this.setRowHeights(row, 1, pixels);
  }
  setRowHeights(row: number, count: number, pixels: number): Sheet {
    return this.size('rows', row, count, pixels);
  }
  setRowHeightsForced(row: number, count: number, pixels: number): Sheet {
    return this.size('rows', row, count, pixels);
  }
  /** About seven pixels a character of the longest shown text; Sheets measures, we count. */
  autoResizeColumns(column: number, count: number): Sheet {
    this.inside('columns', column, count);
    for (let c = column - 1; c < column - 1 + count; c++) {
      let longest = 0;
      for (let r = 0; r < this.sheet.values.length; r++) {
        const shown = display(
          valueAt(this.sheet, r, c),
          styleAt(this.run.book, this.sheet, r, c).format,
          this.run.locale(),
        );
        longest = Math.max(longest, shown.length);
      }
      this.sheet.widths.set(c, Math.max(21, Math.min(1000, longest * 7 + 10)));
    }
    return this.changed();
  }
  autoResizeColumn(column: number): Sheet {
    return this.autoResizeColumns(column, 1);
  }
  autoResizeRows(row: number, count: number): Sheet {
    this.inside('rows', row, count);
    for (let r = row - 1; r < row - 1 + count; r++) this.sheet.heights.delete(r);
    return this.changed();
  }

  hideRows(row: number, count = 1): void {
    this.hide('rows', row, count, true);
  }
  showRows(row: number, count = 1): void {
    this.hide('rows', row, count, false);
  }
  hideColumns(column: number, count = 1): void {
    this.hide('columns', column, count, true);
  }
  showColumns(column: number, count = 1): void {
    this.hide('columns', column, count, false);
  }
  isRowHiddenByUser(row: number) {
    this.inside('rows', row, 1);
    return this.sheet.hiddenRows.has(row - 1);
  }
  isRowHiddenByFilter(row: number) {
    this.inside('rows', row, 1);
    return this.sheet.filter?.hiddenRows.has(row - 1) === true;
  }
  isColumnHiddenByUser(column: number) {
    this.inside('columns', column, 1);
    return this.sheet.hiddenColumns.has(column - 1);
  }

  // ---------------------------------------------------------------------------------------- what lies on it

  newChart() {
    return newChart(this.run);
  }
  insertChart(chart: Chart): void {
    insertChart(this.run, this.sheet, behind(chart, LocalChart).stored);
    this.changed();
  }
  getCharts(): Chart[] {
    return this.sheet.charts.map((chart) => exposeChart(this.run, chart));
  }
  removeChart(chart: Chart): void {
    this.sheet.charts.splice(this.chartIndex(chart), 1);
    this.changed();
  }
  updateChart(chart: Chart): void {
    this.sheet.charts[this.chartIndex(chart)] = behind(chart, LocalChart).stored;
    this.changed();
  }
  getConditionalFormatRules() {
    return this.sheet.rules.map((rule) => exposeRule(this.run, this.sheet, rule));
  }
  setConditionalFormatRules(rules: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[]): void {
    checkAllowed(this.run, this.sheet, null);
    const inner = rules.map((rule) => behind(rule, LocalRule));
    if (inner.some((rule) => rule.sheet !== this.sheet)) {
      throw new Exception('Conditional format rule must have ranges of this sheet.');
    }
    this.sheet.rules = inner.map((rule) => rule.stored);
    this.changed();
  }
  clearConditionalFormatRules(): void {
    checkAllowed(this.run, this.sheet, null);
    this.sheet.rules = [];
    this.changed();
  }
  getFilter() {
    return this.sheet.filter ? exposeFilter(this.run, this.sheet) : null;
  }
  protect() {
    return exposeProtection(this.run, this.sheet, null);
  }
  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType) {
    return protectionsOf(this.run, this.sheet, type);
  }
  getBandings(): GoogleAppsScript.Spreadsheet.Banding[] {
    return [];
  }
  addDeveloperMetadata(...args: unknown[]): Sheet {
    addMetadata(this.run, this.sheet, args);
    return this.me;
  }
  getDeveloperMetadata() {
    return metadataOf(this.run, this.sheet);
  }
  createDeveloperMetadataFinder() {
    return metadataFinder(this.run, this.sheet);
  }

  // ---------------------------------------------------------------------------------------- inside

  private changed(): Sheet {
    touchOutline(this.sheet);
    return this.me;
  }

  private allChanged(): Sheet {
    touch(this.sheet, 0, this.sheet.gridRows - 1);
    return this.me;
  }

  private everything() {
    return { row: 0, column: 0, rows: this.sheet.gridRows, columns: this.sheet.gridColumns };
  }

  private grid(side: Side): number {
    return side === 'rows' ? this.sheet.gridRows : this.sheet.gridColumns;
  }

  /** Places count from 1. */
  private inside(side: Side, at: number, count: number): void {
    if (at < 1 || count < 1 || at + count - 1 > this.grid(side)) {
      throw new Exception(`Those ${side} are out of bounds.`);
    }
  }

  private insert(side: Side, at: number, count: number, like: number): Sheet {
    if (count < 1 || at < 0 || at > this.grid(side)) throw new Exception(`Those ${side} are out of bounds.`);
    checkAllowed(this.run, this.sheet, null);
    const { gridRows, gridColumns } = this.sheet;
    checkRoom(gridCells(this.run.book) + count * (side === 'rows' ? gridColumns : gridRows));
    if (side === 'columns' && gridColumns + count > 18_278) throw new Exception('A sheet has at most 18278 columns.');
    insert(this.run.book, this.sheet, side, at, count, like >= 0 ? like : null);
    return this.me;
  }

  private remove(side: Side, at: number, count: number): void {
    this.inside(side, at, count);
    checkAllowed(this.run, this.sheet, null);
    if (count === this.grid(side)) throw new Exception(`You can't delete all the ${side} on the sheet.`);
    const frozen = side === 'rows' ? this.sheet.frozenRows : this.sheet.frozenColumns;
    const left = this.grid(side) - frozen - Math.max(0, at + count - 1 - Math.max(frozen, at - 1));
    if (left <= 0) throw new Exception(`Sorry, it is not possible to delete all non-frozen ${side}.`);
    remove(this.run.book, this.sheet, side, at - 1, count);
  }

  private size(side: Side, at: number, count: number, pixels: number): Sheet {
    this.inside(side, at, count);
    if (!(pixels >= 1)) throw new Exception(`${pixels} is no size in pixels`);
    const sizes = side === 'rows' ? this.sheet.heights : this.sheet.widths;
    for (let place = at - 1; place < at - 1 + count; place++) sizes.set(place, Math.trunc(pixels));
    return this.changed();
  }

  private hide(side: Side, at: number, count: number, hidden: boolean): void {
    this.inside(side, at, count);
    const places = side === 'rows' ? this.sheet.hiddenRows : this.sheet.hiddenColumns;
    for (let place = at - 1; place < at - 1 + count; place++) {
      if (hidden) places.add(place);
      else places.delete(place);
    }
    this.changed();
  }

  private chartIndex(chart: Chart): number {
    const { id } = behind(chart, LocalChart).stored;
    const at = this.sheet.charts.findIndex((stored) => stored.id === id);
    if (at < 0) throw new Exception('The chart is not on this sheet.');
    return at;
  }
}

const members: Signatures<LocalSheet, Sheet> = {
  getName: '',
  getSheetName: '',
  setName: 'text',
  getSheetId: '',
  getIndex: '',
  getParent: '',
  getType: '',
  isSheetHidden: '',
  hideSheet: '',
  showSheet: '',
  getTabColor: '',
  setTabColor: 'text?',
  hasHiddenGridlines: '',
  setHiddenGridlines: 'flag',
  activate: '',
  copyTo: 'Spreadsheet',
  getRange: 'text | number number | number number number | number number number number',
  getRangeList: 'list',
  getDataRange: '',
  getSheetValues: 'number number number number',
  getLastRow: '',
  getLastColumn: '',
  getMaxRows: '',
  getMaxColumns: '',
  getActiveRange: '',
  getActiveCell: '',
  getCurrentCell: '',
  setActiveRange: 'Range',
  appendRow: 'list',
  clear: '| record',
  clearContents: '',
  clearFormats: '',
  clearNotes: '',
  insertRowsAfter: 'number number',
  insertRowsBefore: 'number number',
  insertRowAfter: 'number',
  insertRowBefore: 'number',
  insertRows: 'number | number number',
  insertColumnsAfter: 'number number',
  insertColumnsBefore: 'number number',
  insertColumnAfter: 'number',
  insertColumnBefore: 'number',
  insertColumns: 'number | number number',
  deleteRows: 'number number',
  deleteRow: 'number',
  deleteColumns: 'number number',
  deleteColumn: 'number',
  getFrozenRows: '',
  getFrozenColumns: '',
  setFrozenRows: 'number',
  setFrozenColumns: 'number',
  getColumnWidth: 'number',
  setColumnWidth: 'number number',
  setColumnWidths: 'number number number',
  getRowHeight: 'number',
  setRowHeight: 'number number',
  setRowHeights: 'number number number',
  setRowHeightsForced: 'number number number',
  autoResizeColumns: 'number number',
  autoResizeColumn: 'number',
  autoResizeRows: 'number number',
  hideRows: 'number | number number',
  showRows: 'number | number number',
  hideColumns: 'number | number number',
  showColumns: 'number | number number',
  isRowHiddenByUser: 'number',
  isRowHiddenByFilter: 'number',
  isColumnHiddenByUser: 'number',
  newChart: '',
  insertChart: 'EmbeddedChart',
  getCharts: '',
  removeChart: 'EmbeddedChart',
  updateChart: 'EmbeddedChart',
  getConditionalFormatRules: '',
  setConditionalFormatRules: 'list',
  clearConditionalFormatRules: '',
  getFilter: '',
  protect: '',
  getProtections: 'ProtectionType',
  getBandings: '',
  addDeveloperMetadata: METADATA_ARGUMENTS,
  getDeveloperMetadata: '',
  createDeveloperMetadataFinder: '',
};

const sheetClass: ClassOf = {
  path: 'SpreadsheetApp.Sheet',
  members,
  check(sheet: LocalSheet) {
    checkAlive(sheet.run, sheet.sheet);
  },
};
