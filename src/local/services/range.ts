import { printA1, readA1, withinGrid } from './a1';
import { LocalArea } from './area';
import { exposeColour } from './colour';
import { display } from './display';
import { exposeFilter } from './filter';
import type { Locale } from './locale';
import { exposeProtection } from './protection';
import { exposeRich, LocalRichText, richOf } from './rich-text';
import { checkAlive, checkAllowed, meet, type Run, within } from './run';
import {
  type CellStyle,
  cellKey,
  formulaAt,
  type Line,
  rowOf,
  type SheetStore,
  type StoreRange,
  styleAt,
  styleId,
  touch,
  valueAt,
} from './store';
import { behind, type ClassOf, Exception, expose, mismatch, type Signatures } from './strict';
import {
  alignChange,
  borderLine,
  type Change,
  colourChange,
  formatChange,
  lineChange,
  lineOf,
  sizeChange,
  slantChange,
  slantOf,
  strategyOf,
  valignChange,
  weightChange,
  weightOf,
  wrapChange,
  wrapNamed,
} from './style-changes';
import { about, exposeValidation, LocalValidation } from './validation';
import { checkShape, clearValues, forgetRich, hiddenRows, keysIn, readValues, tooLong, writeValues } from './write';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

/** The handle of a rectangle; rows and columns as in the sheet, from 1. */
export function exposeRange(run: Run, sheet: SheetStore, row: number, column: number, rows = 1, columns = 1): Range {
  const area = { row: row - 1, column: column - 1, rows, columns };
  return expose(run, rangeClass, new LocalRange(run, sheet, area, { rows: false, columns: false }));
}

export function exposeArea(run: Run, sheet: SheetStore, area: StoreRange): Range {
  return exposeRange(run, sheet, area.row + 1, area.column + 1, area.rows, area.columns);
}

/** `getRange` by numbers, with Google's texts for what lies outside. */
export function rangeAt(run: Run, sheet: SheetStore, at: readonly number[]): Range {
  const [row, column, rows = 1, columns = 1] = at.map(Math.trunc);
  if (row < 1) throw new Exception('The starting row of the range is too small.');
  if (column < 1) throw new Exception('The starting column of the range is too small.');
  if (rows < 1) throw new Exception('The number of rows in the range must be at least 1.');
  if (columns < 1) throw new Exception('The number of columns in the range must be at least 1.');
  if (row + rows - 1 > sheet.gridRows || column + columns - 1 > sheet.gridColumns) throw new Exception(OUTSIDE);
  return exposeRange(run, sheet, row, column, rows, columns);
}

/** `getRange` by notation; a tab named in it wins over `sheet`. */
export function rangeByNotation(run: Run, sheet: SheetStore, notation: string): Range {
  const written = readA1(notation);
  const named = run.book.names?.get(notation);
  if (!written && named) {
    const home = run.book.sheets.find((tab) => tab.id === named.sheetId);
    if (home) return exposeArea(run, home, named.range);
  }
  const home = written?.sheet == null ? sheet : run.book.sheets.find((tab) => tab.name === written.sheet);
  if (!written || !home) throw new Exception('Range not found');
  const area = withinGrid(written, home.gridRows, home.gridColumns);
  if (area.rows < 1 || area.columns < 1) throw new Exception(OUTSIDE);
  checkInside(home, area);
  const open = { rows: written.bottom === null, columns: written.right === null };
  return expose(run, rangeClass, new LocalRange(run, home, area, open));
}

function checkInside(sheet: SheetStore, area: StoreRange): void {
  if (area.row + area.rows > sheet.gridRows || area.column + area.columns > sheet.gridColumns) {
    throw new Exception(OUTSIDE);
  }
}

export class LocalRange extends LocalArea implements Partial<Range> {
  private get me(): Range {
    return this as unknown as Range;
  }

  // ---------------------------------------------------------------------------------------- where

  getRow() {
    return this.area.row + 1;
  }
  getRowIndex() {
    return this.area.row + 1;
  }
  getColumn() {
    return this.area.column + 1;
  }
  getNumRows() {
    return this.area.rows;
  }
  getNumColumns() {
    return this.area.columns;
  }
  getHeight() {
    return this.area.rows;
  }
  getWidth() {
    return this.area.columns;
  }
  getLastRow() {
    return this.area.row + this.area.rows;
  }
  getLastColumn() {
    return this.area.column + this.area.columns;
  }
  getGridId() {
    return this.sheet.id;
  }
  getSheet(): Sheet {
    return this.run.handles.sheet(this.run, this.sheet);
  }
  getA1Notation() {
    return printA1(this.area, this.open);
  }
  isStartRowBounded() {
    return !this.open.rows || this.area.row > 0;
  }
  isEndRowBounded() {
    return !this.open.rows;
  }
  isStartColumnBounded() {
    return !this.open.columns || this.area.column > 0;
  }
  isEndColumnBounded() {
    return !this.open.columns;
  }
  getCell(row: number, column: number): Range {
    if (row < 1 || column < 1 || row > this.area.rows || column > this.area.columns) {
      throw new Exception('Cell reference out of range');
    }
    return exposeRange(this.run, this.sheet, this.area.row + row, this.area.column + column);
  }
  offset(rows: number, columns: number, height = this.area.rows, width = this.area.columns): Range {
    return rangeAt(this.run, this.sheet, [this.getRow() + rows, this.getColumn() + columns, height, width]);
  }
  activate(): Range {
    this.run.book.activeSheetId = this.sheet.id;
    this.run.active = { sheetId: this.sheet.id, range: this.area };
    return this.me;
  }
  canEdit() {
    try {
      checkAllowed(this.run, this.sheet, this.area);
      return true;
    } catch {
      return false;
    }
  }

  // ---------------------------------------------------------------------------------------- values

  getValue(): unknown {
    return readValues(this.run, this.sheet, { ...this.area, rows: 1, columns: 1 })[0][0];
  }
  // biome-ignore lint/suspicious/noExplicitAny: Google's own type
  getValues(): any[][] {
    return readValues(this.run, this.sheet, this.area);
  }
  setValue(value: unknown): Range {
    this.allow();
    const line = new Array<unknown>(this.area.columns).fill(value);
    const data = new Array<unknown[]>(this.area.rows).fill(line);
    writeValues(this.run, this.sheet, this.area, data, 'Range.setValue');
    return this.me;
  }
  setValues(values: unknown[][]): Range {
    this.allow();
    checkShape(this.area, values, 'SpreadsheetApp.Range.setValues');
    writeValues(this.run, this.sheet, this.area, values, 'Range.setValues');
    return this.me;
  }
  getDisplayValue() {
    return this.displayAt(this.area.row, this.area.column, this.run.locale());
  }
  getDisplayValues() {
    const locale = this.run.locale();
    return this.each((row, column) => this.displayAt(row, column, locale));
  }
  isBlank() {
    return this.each((r, c) => valueAt(this.sheet, r, c) === '' && formulaAt(this.sheet, r, c) === '')
      .flat()
      .every((blank) => blank);
  }
  getFormula() {
    return formulaAt(this.sheet, this.area.row, this.area.column);
  }
  getFormulas() {
    return this.each((row, column) => formulaAt(this.sheet, row, column));
  }
  setFormula(formula: string): Range {
    return this.setFormulas(this.filled(formula));
  }
  /** Under the text format a formula is shown, not computed. */
  setFormulas(formulas: string[][]): Range {
    this.allow();
    checkShape(this.area, formulas, 'SpreadsheetApp.Range.setFormulas');
    const texts = formulas.map((line) =>
      line.map((formula) => (formula === '' || formula.startsWith('=') ? formula : `=${formula}`)),
    );
    writeValues(this.run, this.sheet, this.area, texts, 'Range.setFormulas');
    return this.me;
  }
  getRichTextValue() {
    return this.richAt(this.area.row, this.area.column);
  }
  getRichTextValues() {
    return this.each((row, column) => this.richAt(row, column));
  }
  setRichTextValue(value: GoogleAppsScript.Spreadsheet.RichTextValue): Range {
    return this.setRichTextValues(this.filled(value));
  }
  setRichTextValues(values: GoogleAppsScript.Spreadsheet.RichTextValue[][]): Range {
    this.allow();
    checkShape(this.area, values, 'SpreadsheetApp.Range.setRichTextValues');
    const rich = values.map((line) => line.map((value) => behind(value, LocalRichText)));
    for (const text of rich.flat()) if (text.getText().length > 50_000) throw tooLong();
    forgetRich(this.sheet, this.area);
    this.each((row, column) => {
      const text = rich[row - this.area.row][column - this.area.column];
      rowOf(this.sheet.values, row)[column] = text.getText();
      if (this.sheet.formulas[row]?.[column] !== undefined) this.sheet.formulas[row][column] = undefined;
      if (!text.isPlain()) this.sheet.rich.set(cellKey(row, column), text.runs());
    });
    return this.changed();
  }

  // ---------------------------------------------------------------------------------------- clearing

  clear(
    options: {
      commentsOnly?: boolean;
      contentsOnly?: boolean;
      formatOnly?: boolean;
      validationsOnly?: boolean;
      skipFilteredRows?: boolean;
    } = {},
  ): Range {
    this.allow();
    const chosen = options.commentsOnly || options.contentsOnly || options.formatOnly || options.validationsOnly;
    if (!chosen || options.contentsOnly) {
      clearValues(this.sheet, this.area, options.skipFilteredRows ? hiddenRows(this.sheet) : null);
    }
    if (!chosen || options.formatOnly) this.clearFormat();
    if (options.commentsOnly) this.clearNote();
    if (options.validationsOnly) this.clearDataValidations();
    return this.me;
  }
  clearContent(): Range {
    this.allow();
    clearValues(this.sheet, this.area);
    return this.me;
  }
  clearFormat(): Range {
    this.allow();
    const { row, column, rows, columns } = this.area;
    for (let r = row; r < Math.min(row + rows, this.sheet.styleOf.length); r++) {
      const ids = this.sheet.styleOf[r];
      if (!ids) continue;
      if (column + columns >= ids.length) ids.length = Math.min(ids.length, column);
      else for (let c = column; c < column + columns; c++) ids[c] = 0;
    }
    return this.changed();
  }
  clearNote(): Range {
    this.allow();
    for (const key of keysIn(this.sheet.notes, this.area)) this.sheet.notes.delete(key);
    return this.changed();
  }
  clearDataValidations(): Range {
    this.allow();
    for (const key of keysIn(this.sheet.validations, this.area)) this.sheet.validations.delete(key);
    return this.changed();
  }

  // ---------------------------------------------------------------------------------------- formats

  getNumberFormat() {
    return this.styleHere().format ?? 'General';
  }
  getNumberFormats() {
    return this.styles((style) => style.format ?? 'General');
  }
  setNumberFormat(format: string): Range {
    return this.restyle(formatChange(format));
  }
  setNumberFormats(formats: string[][]): Range {
    return this.restyleEach(formats, 'setNumberFormats', formatChange);
  }
  getBackground() {
    return this.styleHere().fill ?? '#ffffff';
  }
  getBackgrounds() {
    return this.styles((style) => style.fill ?? '#ffffff');
  }
  setBackground(colour: string | null): Range {
    return this.restyle(colourChange('fill')(colour));
  }
  setBackgrounds(colours: (string | null)[][]): Range {
    return this.restyleEach(colours, 'setBackgrounds', colourChange('fill'));
  }
  getFontColorObject() {
    return exposeColour(this.run, this.styleHere().colour ?? '#000000');
  }
  setFontColor(colour: string | null): Range {
    return this.restyle(colourChange('colour')(colour));
  }
  setFontColors(colours: (string | null)[][]): Range {
    return this.restyleEach(colours, 'setFontColors', colourChange('colour'));
  }
  getFontWeight() {
    return weightOf(this.styleHere());
  }
  getFontWeights() {
    return this.styles(weightOf);
  }
  setFontWeight(weight: 'normal' | 'bold' | null): Range {
    return this.restyle(weightChange(weight));
  }
  setFontWeights(weights: ('normal' | 'bold' | null)[][]): Range {
    return this.restyleEach(weights, 'setFontWeights', weightChange);
  }
  getFontStyle() {
    return slantOf(this.styleHere());
  }
  getFontStyles() {
    return this.styles(slantOf);
  }
  setFontStyle(slant: 'normal' | 'italic' | null): Range {
    return this.restyle(slantChange(slant));
  }
  setFontStyles(slants: ('normal' | 'italic' | null)[][]): Range {
    return this.restyleEach(slants, 'setFontStyles', slantChange);
  }
  getFontLine() {
    return lineOf(this.styleHere());
  }
  getFontLines() {
    return this.styles(lineOf);
  }
  setFontLine(line: 'none' | 'underline' | 'line-through' | null): Range {
    return this.restyle(lineChange(line));
  }
  setFontLines(lines: ('none' | 'underline' | 'line-through' | null)[][]): Range {
    return this.restyleEach(lines, 'setFontLines', lineChange);
  }
  getFontSize() {
    return this.styleHere().size ?? 10;
  }
  getFontSizes() {
    return this.styles((style) => style.size ?? 10);
  }
  setFontSize(size: number): Range {
    return this.restyle(sizeChange(size));
  }
  setFontSizes(sizes: number[][]): Range {
    return this.restyleEach(sizes, 'setFontSizes', sizeChange);
  }
  getFontFamily() {
    return this.styleHere().family ?? 'Arial';
  }
  getFontFamilies() {
    return this.styles((style) => style.family ?? 'Arial');
  }
  setFontFamily(family: string | null): Range {
    return this.restyle((style) => ({ ...style, family: family ?? undefined }));
  }
  setFontFamilies(families: (string | null)[][]): Range {
    return this.restyleEach(families, 'setFontFamilies', (family) => (style) => ({
      ...style,
      family: family ?? undefined,
    }));
  }
  getHorizontalAlignment() {
    return this.styleHere().align ?? 'general';
  }
  getHorizontalAlignments() {
    return this.styles((style) => style.align ?? 'general') as string[][];
  }
  setHorizontalAlignment(align: 'left' | 'center' | 'normal' | 'right' | null): Range {
    return this.restyle(alignChange(align));
  }
  setHorizontalAlignments(aligns: ('left' | 'center' | 'normal' | 'right' | null)[][]): Range {
    return this.restyleEach(aligns, 'setHorizontalAlignments', alignChange);
  }
  getVerticalAlignment() {
    return this.styleHere().valign ?? 'bottom';
  }
  getVerticalAlignments() {
    return this.styles((style) => style.valign ?? 'bottom') as string[][];
  }
  setVerticalAlignment(valign: 'top' | 'middle' | 'bottom' | null): Range {
    return this.restyle(valignChange(valign));
  }
  setVerticalAlignments(valigns: ('top' | 'middle' | 'bottom' | null)[][]): Range {
    return this.restyleEach(valigns, 'setVerticalAlignments', valignChange);
  }
  getWrap() {
    return this.styleHere().wrap === 'wrap';
  }
  getWraps() {
    return this.styles((style) => style.wrap === 'wrap');
  }
  setWrap(wrap: boolean): Range {
    return this.restyle(wrapChange(wrap ? 'wrap' : 'overflow'));
  }
  setWraps(wraps: boolean[][]): Range {
    return this.restyleEach(wraps, 'setWraps', (wrap) => wrapChange(wrap ? 'wrap' : 'overflow'));
  }
  getWrapStrategy() {
    return strategyOf(this.styleHere());
  }
  getWrapStrategies() {
    return this.styles(strategyOf);
  }
  setWrapStrategy(strategy: GoogleAppsScript.Spreadsheet.WrapStrategy): Range {
    return this.restyle(wrapChange(wrapNamed(strategy)));
  }
  setWrapStrategies(strategies: GoogleAppsScript.Spreadsheet.WrapStrategy[][]): Range {
    return this.restyleEach(strategies, 'setWrapStrategies', (strategy) => wrapChange(wrapNamed(strategy)));
  }

  /** `false` takes a line away, `null` leaves it. Lines belong to the cells of this range only, not to neighbours. */
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    colour: string | null = null,
    style: GoogleAppsScript.Spreadsheet.BorderStyle | null = null,
  ): Range {
    this.allow();
    const line = borderLine(colour, style);
    const as = (wanted: boolean | null) => (wanted === null ? null : wanted ? line : undefined);
    const { row, column, rows, columns } = this.area;
    // Cells differ only by the edges of the range they touch: sixteen kinds, each with its own new styles.
    const kinds = Array.from({ length: 16 }, (_, kind) => {
      const edges: [keyof CellStyle, Line | null | undefined][] = [
        ['top', as(kind & 1 ? top : horizontal)],
        ['bottom', as(kind & 2 ? bottom : horizontal)],
        ['left', as(kind & 4 ? left : vertical)],
        ['right', as(kind & 8 ? right : vertical)],
      ];
      const set = edges.filter(([, edge]) => edge !== null);
      return set.length > 0 ? { lines: Object.fromEntries(set), newIds: [] as number[] } : null;
    });
    for (let r = row; r < row + rows; r++) {
      const upright = (r === row ? 1 : 0) | (r === row + rows - 1 ? 2 : 0);
      for (let c = column; c < column + columns; c++) {
        const kind = kinds[upright | (c === column ? 4 : 0) | (c === column + columns - 1 ? 8 : 0)];
        if (!kind) continue;
        const ids = rowOf(this.sheet.styleOf, r);
        const old = ids[c] ?? 0;
        kind.newIds[old] ??= styleId(this.run.book, { ...this.run.book.styles[old], ...kind.lines });
        ids[c] = kind.newIds[old];
      }
    }
    return this.changed();
  }

  // ---------------------------------------------------------------------------------------- notes, rules, merges

  getNote() {
    return this.sheet.notes.get(cellKey(this.area.row, this.area.column)) ?? '';
  }
  getNotes() {
    return this.each((row, column) => this.sheet.notes.get(cellKey(row, column)) ?? '');
  }
  setNote(note: string | null): Range {
    return this.setNotes(this.filled(note));
  }
  setNotes(notes: (string | null)[][]): Range {
    this.allow();
    checkShape(this.area, notes, 'SpreadsheetApp.Range.setNotes');
    this.each((row, column) => {
      const note = notes[row - this.area.row][column - this.area.column];
      if (note) this.sheet.notes.set(cellKey(row, column), note);
      else this.sheet.notes.delete(cellKey(row, column));
    });
    return this.changed();
  }
  getDataValidation() {
    return this.validationAt(this.area.row, this.area.column);
  }
  getDataValidations() {
    return this.each((row, column) => this.validationAt(row, column));
  }
  setDataValidation(rule: GoogleAppsScript.Spreadsheet.DataValidation | null): Range {
    if (rule === null) return this.clearDataValidations();
    this.allow();
    const { row: first, column: left } = this.area;
    const stored = about(behind(rule, LocalValidation).stored, first, left);
    this.each((row, column) => this.sheet.validations.set(cellKey(row, column), stored));
    return this.changed();
  }
  setDataValidations(rules: (GoogleAppsScript.Spreadsheet.DataValidation | null)[][]): Range {
    this.allow();
    checkShape(this.area, rules, 'SpreadsheetApp.Range.setDataValidations');
    this.each((row, column) => {
      const rule = rules[row - this.area.row][column - this.area.column];
      const stored = rule && behind(rule, LocalValidation).stored;
      if (stored) this.sheet.validations.set(cellKey(row, column), stored.anchor ? stored : about(stored, row, column));
      else this.sheet.validations.delete(cellKey(row, column));
    });
    return this.changed();
  }
  insertCheckboxes(): Range {
    this.allow();
    this.each((row, column) => {
      const rule = { type: 'CHECKBOX', values: [], help: '', allowInvalid: false };
      this.sheet.validations.set(cellKey(row, column), rule);
      if (valueAt(this.sheet, row, column) === '') rowOf(this.sheet.values, row)[column] = false;
    });
    return this.changed();
  }

  merge(): Range {
    return this.mergeBlocks([this.area]);
  }
  mergeAcross(): Range {
    const { row, rows } = this.area;
    return this.mergeBlocks(Array.from({ length: rows }, (_, i) => ({ ...this.area, row: row + i, rows: 1 })));
  }
  mergeVertically(): Range {
    const { column, columns } = this.area;
    return this.mergeBlocks(
      Array.from({ length: columns }, (_, i) => ({ ...this.area, column: column + i, columns: 1 })),
    );
  }
  breakApart(): Range {
    this.allow();
    this.dropMerges(this.area);
    return this.changed();
  }
  isPartOfMerge() {
    return this.sheet.merges.some((merge) => meet(merge, this.area));
  }
  getMergedRanges(): Range[] {
    return this.sheet.merges.filter((merge) => meet(merge, this.area)).map((m) => exposeArea(this.run, this.sheet, m));
  }

  protect() {
    return exposeProtection(this.run, this.sheet, this.area);
  }
  createFilter() {
    this.allow();
    if (this.sheet.filter) {
      throw new Exception("You can't create a filter in a sheet that already has a filter.");
    }
    this.sheet.filter = { range: this.area, hiddenRows: new Set(), criteria: new Map() };
    this.changed();
    return exposeFilter(this.run, this.sheet);
  }
  getFilter() {
    const { filter } = this.sheet;
    return filter && meet(filter.range, this.area) ? exposeFilter(this.run, this.sheet) : null;
  }

  /** Values, formulas (texts unchanged), formats, notes, rules and merges; repeated where the target is a multiple. */
  copyTo(
    destination: Range,
    what: { formatOnly?: boolean; contentsOnly?: boolean } | GoogleAppsScript.Spreadsheet.CopyPasteType = {},
    transposed = false,
  ): void {
    const how = copyOptions(what);
    if (transposed)
      throw new Exception('SpreadsheetApp.Range.copyTo transposed is not implemented by the local services');
    const to = behind(destination, LocalRange);
    const { area } = this;
    const times = (size: number, unit: number) => (size % unit === 0 ? size : unit);
    const target = { ...to.area, rows: times(to.area.rows, area.rows), columns: times(to.area.columns, area.columns) };
    checkInside(to.sheet, target);
    checkAllowed(this.run, to.sheet, target);
    const source = this.each((row, column) => ({
      value: valueAt(this.sheet, row, column),
      formula: this.sheet.formulas[row]?.[column],
      style: this.sheet.styleOf[row]?.[column] ?? 0,
      note: this.sheet.notes.get(cellKey(row, column)),
      rich: this.sheet.rich.get(cellKey(row, column)),
      validation: this.sheet.validations.get(cellKey(row, column)),
    }));
    const { styleOf, values, formulas, rich, notes, validations } = to.sheet;
    // Where there is nothing to take away no key is made of a cell: a list has thousands.
    const put = <V>(all: Map<string, V>, row: number, column: number, value: V | undefined): void => {
      if (value) all.set(cellKey(row, column), value);
      else if (all.size > 0) all.delete(cellKey(row, column));
    };
    for (let r = 0; r < target.rows; r++) {
      for (let c = 0; c < target.columns; c++) {
        const row = target.row + r;
        const column = target.column + c;
        const cell = source[r % area.rows][c % area.columns];
        if (!how.contentsOnly) {
          rowOf(styleOf, row)[column] = cell.style;
          put(validations, row, column, cell.validation);
        }
        if (how.formatOnly) continue;
        rowOf(values, row)[column] = cell.value;
        const formula = how.valuesOnly ? undefined : cell.formula;
        if (formula || formulas[row]?.[column]) rowOf(formulas, row)[column] = formula;
        put(rich, row, column, cell.rich);
        if (!how.contentsOnly) put(notes, row, column, cell.note);
      }
    }
    touch(to.sheet, target.row, target.row + target.rows - 1);
  }

  getBandings(): GoogleAppsScript.Spreadsheet.Banding[] {
    return [];
  }

  // ---------------------------------------------------------------------------------------- inside

  /** Refuses a change of a protected cell; one is enough. */
  private allow(): void {
    checkAllowed(this.run, this.sheet, this.area);
  }

  private changed(): Range {
    touch(this.sheet, this.area.row, this.area.row + this.area.rows - 1);
    return this.me;
  }

  private each<T>(ask: (row: number, column: number) => T): T[][] {
    const { row, column, rows, columns } = this.area;
    const out: T[][] = [];
    for (let r = row; r < row + rows; r++) {
      const line: T[] = [];
      for (let c = column; c < column + columns; c++) line.push(ask(r, c));
      out.push(line);
    }
    return out;
  }

  private filled<T>(value: T): T[][] {
    const line = new Array<T>(this.area.columns).fill(value);
    return new Array<T[]>(this.area.rows).fill(line);
  }

  private styleHere(): CellStyle {
    return styleAt(this.run.book, this.sheet, this.area.row, this.area.column);
  }

  private styles<T>(ask: (style: CellStyle) => T): T[][] {
    return this.each((row, column) => ask(styleAt(this.run.book, this.sheet, row, column)));
  }

  private displayAt(row: number, column: number, locale: Locale): string {
    const style = styleAt(this.run.book, this.sheet, row, column);
    return display(valueAt(this.sheet, row, column), style.format, locale);
  }

  private richAt(row: number, column: number) {
    const value = valueAt(this.sheet, row, column);
    if (typeof value !== 'string') return null;
    return exposeRich(this.run, richOf(this.run, value, this.sheet.rich.get(cellKey(row, column))));
  }

  private validationAt(row: number, column: number) {
    const stored = this.sheet.validations.get(cellKey(row, column));
    return stored ? exposeValidation(this.run, stored) : null;
  }

  private restyle(change: Change): Range {
    this.allow();
    const { row, column, rows, columns } = this.area;
    const newIds: number[] = [];
    for (let r = row; r < row + rows; r++) {
      const ids = rowOf(this.sheet.styleOf, r);
      for (let c = ids.length; c < column; c++) ids[c] = 0;
      for (let c = column; c < column + columns; c++) {
        const old = ids[c] ?? 0;
        newIds[old] ??= styleId(this.run.book, change(this.run.book.styles[old]));
        ids[c] = newIds[old];
      }
    }
    return this.changed();
  }

  private restyleEach<V>(values: V[][], method: string, change: (value: V) => Change): Range {
    this.allow();
    checkShape(this.area, values, `SpreadsheetApp.Range.${method}`);
    const { row, column, rows, columns } = this.area;
    const changes = new Map<V, { change: Change; newIds: number[] }>();
    for (const line of values) {
      for (let c = 0; c < columns; c++) {
        const value = line[c];
        if (changes.has(value)) continue;
        if (value === undefined) throw new Exception(mismatch(`SpreadsheetApp.Range.${method}`, [values]));
        changes.set(value, { change: change(value), newIds: [] });
      }
    }
    for (let r = 0; r < rows; r++) {
      const line = values[r];
      const ids = rowOf(this.sheet.styleOf, row + r);
      for (let c = ids.length; c < column; c++) ids[c] = 0;
      for (let c = 0; c < columns; c++) {
        const known = changes.get(line[c]);
        if (!known) continue;
        const old = ids[column + c] ?? 0;
        known.newIds[old] ??= styleId(this.run.book, known.change(this.run.book.styles[old]));
        ids[column + c] = known.newIds[old];
      }
    }
    return this.changed();
  }

  private mergeBlocks(blocks: readonly StoreRange[]): Range {
    this.allow();
    const { frozenRows, frozenColumns, merges } = this.sheet;
    for (const { row, column, rows, columns } of blocks) {
      if (row < frozenRows && row + rows > frozenRows) {
        throw new Exception("You can't merge frozen and non-frozen rows.");
      }
      if (column < frozenColumns && column + columns > frozenColumns) {
        throw new Exception("You can't merge frozen and non-frozen columns.");
      }
    }
    this.dropMerges(this.area);
    for (const block of blocks) {
      if (block.rows * block.columns < 2) continue;
      merges.push({ ...block });
      const { row, column, rows, columns } = block;
      for (let r = row; r < row + rows; r++) {
        for (let c = column; c < column + columns; c++) {
          if (r === row && c === column) continue;
          if (this.sheet.values[r]?.[c] !== undefined) this.sheet.values[r][c] = '';
          if (this.sheet.formulas[r]?.[c] !== undefined) this.sheet.formulas[r][c] = undefined;
          this.sheet.rich.delete(cellKey(r, c));
        }
      }
    }
    return this.changed();
  }

  private dropMerges(area: StoreRange): void {
    const { merges } = this.sheet;
    for (let i = merges.length - 1; i >= 0; i--) {
      if (!meet(merges[i], area)) continue;
      if (!within(merges[i], area)) {
        throw new Exception('You must select all cells in a merged range to merge or unmerge them.');
      }
      merges.splice(i, 1);
    }
  }
}

/** A paste type in words of the options; values only means no formulas either. */
function copyOptions(what: unknown): { formatOnly?: boolean; contentsOnly?: boolean; valuesOnly?: boolean } {
  switch (String(what)) {
    case 'PASTE_NORMAL':
      return {};
    case 'PASTE_FORMAT':
      return { formatOnly: true };
    case 'PASTE_VALUES':
      return { contentsOnly: true, valuesOnly: true };
    case '[object Object]':
      return what as { formatOnly?: boolean; contentsOnly?: boolean };
    default:
      throw new Exception(`SpreadsheetApp.Range.copyTo with ${what} is not implemented by the local services`);
  }
}

export const rangeMembers: Signatures<LocalRange, Range> = {
  getRow: '',
  getRowIndex: '',
  getColumn: '',
  getNumRows: '',
  getNumColumns: '',
  getHeight: '',
  getWidth: '',
  getLastRow: '',
  getLastColumn: '',
  getGridId: '',
  getSheet: '',
  getA1Notation: '',
  isStartRowBounded: '',
  isEndRowBounded: '',
  isStartColumnBounded: '',
  isEndColumnBounded: '',
  getCell: 'number number',
  offset: 'number number | number number number | number number number number',
  activate: '',
  canEdit: '',
  getValue: '',
  getValues: '',
  setValue: 'any',
  setValues: 'grid',
  getDisplayValue: '',
  getDisplayValues: '',
  isBlank: '',
  getFormula: '',
  getFormulas: '',
  setFormula: 'text',
  setFormulas: 'grid',
  getRichTextValue: '',
  getRichTextValues: '',
  setRichTextValue: 'RichTextValue',
  setRichTextValues: 'grid',
  clear: '| record',
  clearContent: '',
  clearFormat: '',
  clearNote: '',
  clearDataValidations: '',
  getNumberFormat: '',
  getNumberFormats: '',
  setNumberFormat: 'text',
  setNumberFormats: 'grid',
  getBackground: '',
  getBackgrounds: '',
  setBackground: 'text?',
  setBackgrounds: 'grid',
  getFontColorObject: '',
  setFontColor: 'text?',
  setFontColors: 'grid',
  getFontWeight: '',
  getFontWeights: '',
  setFontWeight: 'text?',
  setFontWeights: 'grid',
  getFontStyle: '',
  getFontStyles: '',
  setFontStyle: 'text?',
  setFontStyles: 'grid',
  getFontLine: '',
  getFontLines: '',
  setFontLine: 'text?',
  setFontLines: 'grid',
  getFontSize: '',
  getFontSizes: '',
  setFontSize: 'number',
  setFontSizes: 'grid',
  getFontFamily: '',
  getFontFamilies: '',
  setFontFamily: 'text?',
  setFontFamilies: 'grid',
  getHorizontalAlignment: '',
  getHorizontalAlignments: '',
  setHorizontalAlignment: 'text?',
  setHorizontalAlignments: 'grid',
  getVerticalAlignment: '',
  getVerticalAlignments: '',
  setVerticalAlignment: 'text?',
  setVerticalAlignments: 'grid',
  getWrap: '',
  getWraps: '',
  setWrap: 'flag',
  setWraps: 'grid',
  getWrapStrategy: '',
  getWrapStrategies: '',
  setWrapStrategy: 'WrapStrategy',
  setWrapStrategies: 'grid',
  setBorder: 'flag? flag? flag? flag? flag? flag? | flag? flag? flag? flag? flag? flag? text? BorderStyle?',
  getNote: '',
  getNotes: '',
  setNote: 'text?',
  setNotes: 'grid',
  getDataValidation: '',
  getDataValidations: '',
  setDataValidation: 'DataValidation?',
  setDataValidations: 'grid',
  insertCheckboxes: '',
  merge: '',
  mergeAcross: '',
  mergeVertically: '',
  breakApart: '',
  isPartOfMerge: '',
  getMergedRanges: '',
  protect: '',
  createFilter: '',
  getFilter: '',
  copyTo: 'Range | Range record | Range CopyPasteType flag',
  getBandings: '',
};

export const rangeClass: ClassOf = {
  path: 'SpreadsheetApp.Range',
  members: rangeMembers,
  check(range: LocalRange) {
    checkAlive(range.run, range.sheet);
    checkInside(range.sheet, range.area);
  },
};
