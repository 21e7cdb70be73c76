import { METADATA_ARGUMENTS } from './enums';
import { addMetadata, metadataFinder, metadataOf } from './metadata';
import { protectionsOf } from './protection';
import { exposeArea, LocalRange, rangeByNotation } from './range';
import { exposeRangeList } from './range-list';
import { checkAllowed, checkRoom, type Run } from './run';
import { checkTabName, duplicate, exposeSheet, LocalSheet } from './sheet';
import { addSheet, gridCells, type SheetStore, sheetById } from './store';
import { behind, type ClassOf, Exception, expose, type Signatures } from './strict';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The one workbook: every handle to it is of the same thing. */
export function exposeSpreadsheet(run: Run): Spreadsheet {
  return expose(run, spreadsheetClass, new LocalSpreadsheet(run));
}

export function activeSheet(run: Run): SheetStore {
  const { book } = run;
  return sheetById(book, book.activeSheetId) ?? book.sheets.find((sheet) => !sheet.hidden) ?? book.sheets[0];
}

class LocalSpreadsheet implements Partial<Spreadsheet> {
  constructor(private readonly run: Run) {}

  private get me(): Spreadsheet {
    return this as unknown as Spreadsheet;
  }

  getId() {
    return `local-${this.run.book.name.length}-${this.run.book.locale}`;
  }
  getName() {
    return this.run.book.name;
  }
  rename(name: string): void {
    this.run.book.name = name;
  }
  getUrl() {
    return `https://docs.google.com/spreadsheets/d/${this.getId()}/edit`;
  }
  getSpreadsheetLocale() {
    return this.run.book.locale;
  }
  setSpreadsheetLocale(locale: string): void {
    this.run.book.locale = locale;
  }
  getSpreadsheetTimeZone() {
    return this.run.book.timeZone;
  }
  setSpreadsheetTimeZone(zone: string): void {
    this.run.book.timeZone = zone;
  }

  getSheets(): Sheet[] {
    return this.run.book.sheets.map((sheet) => exposeSheet(this.run, sheet));
  }
  getNumSheets() {
    return this.run.book.sheets.length;
  }
  getSheetByName(name: string): Sheet | null {
    return this.handle(this.run.book.sheets.find((sheet) => sheet.name === name));
  }
  getSheetById(id: number): Sheet | null {
    return this.handle(sheetById(this.run.book, id));
  }
  getActiveSheet(): Sheet {
    return exposeSheet(this.run, activeSheet(this.run));
  }
  setActiveSheet(sheet: Sheet): Sheet {
    const inner = behind(sheet, LocalSheet).sheet;
    if (!this.run.book.sheets.includes(inner)) throw new Exception(`Sheet ${inner.id} not found`);
    this.run.book.activeSheetId = inner.id;
    return sheet;
  }
  getSheetId() {
    return activeSheet(this.run).id;
  }
  getSheetName() {
    return activeSheet(this.run).name;
  }

  /** `insertSheet(name?, index?, { template }?)`: index counts from 0; the new tab comes after the active one and becomes active. */
  insertSheet(...args: unknown[]): Sheet {
    const { run } = this;
    const { book } = run;
    const given = args.find((arg) => typeof arg === 'string') as string | undefined;
    const index = args.find((arg) => typeof arg === 'number') as number | undefined;
    const options = args.find((arg) => typeof arg === 'object') as { template?: Sheet } | undefined;
    const at = index ?? book.sheets.indexOf(activeSheet(run)) + 1;
    if (at < 0 || at > book.sheets.length) throw new Exception('Sheet index out of bounds.');
    const name = given ?? this.freeName();
    let sheet: SheetStore;
    if (options?.template) sheet = duplicate(run, behind(options.template, LocalSheet).sheet, name, at);
    else {
      checkTabName(run, name, null);
      checkRoom(gridCells(book) + 26_000);
      sheet = addSheet(book, name, { index: at });
    }
    book.activeSheetId = sheet.id;
    return exposeSheet(run, sheet);
  }
  deleteSheet(sheet: Sheet): void {
    const inner = behind(sheet, LocalSheet).sheet;
    const { book } = this.run;
    const at = book.sheets.indexOf(inner);
    if (at < 0) throw new Exception(`Sheet ${inner.id} not found`);
    if (book.sheets.every((other) => other === inner || other.hidden)) {
      throw new Exception("You can't remove all the sheets in a document.");
    }
    checkAllowed(this.run, inner, null);
    book.sheets.splice(at, 1);
    for (const [name, named] of book.names ?? []) if (named.sheetId === inner.id) book.names?.delete(name);
    if (book.activeSheetId !== inner.id) return;
    const near = [...book.sheets.slice(0, at).reverse(), ...book.sheets.slice(at)].find((other) => !other.hidden);
    if (near) book.activeSheetId = near.id;
  }
  duplicateActiveSheet(): Sheet {
    const copy = behind(this.getActiveSheet(), LocalSheet).copyTo(this.me);
    this.setActiveSheet(copy);
    return copy;
  }
  /** Counts from 1. */
  moveActiveSheet(position: number): void {
    const { sheets } = this.run.book;
    if (position < 1 || position > sheets.length) throw new Exception('Sheet index out of bounds.');
    const [sheet] = sheets.splice(sheets.indexOf(activeSheet(this.run)), 1);
    sheets.splice(position - 1, 0, sheet);
  }

  getRange(notation: string): Range {
    return rangeByNotation(this.run, activeSheet(this.run), notation);
  }
  getRangeList(notations: string[]) {
    return exposeRangeList(this.run, activeSheet(this.run), notations);
  }
  getRangeByName(name: string): Range | null {
    const named = this.run.book.names?.get(name);
    const sheet = named && sheetById(this.run.book, named.sheetId);
    return sheet ? exposeArea(this.run, sheet, named.range) : null;
  }
  setNamedRange(name: string, range: Range): void {
    const { sheet, area } = behind(range, LocalRange);
    if (!/^[\p{L}_][\p{L}\p{N}_]{0,249}$/u.test(name)) throw new Exception(`"${name}" is not a name for a range.`);
    this.run.book.names ??= new Map();
    this.run.book.names.set(name, { sheetId: sheet.id, range: area });
  }
  removeNamedRange(name: string): void {
    if (!this.run.book.names?.delete(name)) throw new Exception(`There is no range named "${name}".`);
  }
  getActiveRange(): Range {
    return behind(this.getActiveSheet(), LocalSheet).getActiveRange();
  }
  getActiveCell(): Range {
    return behind(this.getActiveSheet(), LocalSheet).getActiveCell();
  }
  getCurrentCell(): Range {
    return this.getActiveCell();
  }
  setActiveRange(range: Range): Range {
    behind(range, LocalRange).activate();
    return range;
  }

  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType) {
    return this.run.book.sheets.flatMap((sheet) => protectionsOf(this.run, sheet, type));
  }
  addDeveloperMetadata(...args: unknown[]): Spreadsheet {
    addMetadata(this.run, null, args);
    return this.me;
  }
  getDeveloperMetadata() {
    return metadataOf(this.run, null);
  }
  createDeveloperMetadataFinder() {
    return metadataFinder(this.run, null);
  }
  toast(message: string, title = '', seconds: number | null = 5): void {
    this.run.ui?.toast?.(message, title, seconds);
  }

  private handle(sheet: SheetStore | undefined): Sheet | null {
    return sheet ? exposeSheet(this.run, sheet) : null;
  }

  private freeName(): string {
    const taken = new Set(this.run.book.sheets.map((sheet) => sheet.name.toLowerCase()));
    const base = this.run.locale().tab;
    let n = this.run.book.sheets.length + 1;
    while (taken.has(`${base}${n}`.toLowerCase())) n++;
    return `${base}${n}`;
  }
}

const members: Signatures<LocalSpreadsheet, Spreadsheet> = {
  getId: '',
  getName: '',
  rename: 'text',
  getUrl: '',
  getSpreadsheetLocale: '',
  setSpreadsheetLocale: 'text',
  getSpreadsheetTimeZone: '',
  setSpreadsheetTimeZone: 'text',
  getSheets: '',
  getNumSheets: '',
  getSheetByName: 'text',
  getSheetById: 'number',
  getActiveSheet: '',
  setActiveSheet: 'Sheet | Sheet flag',
  getSheetId: '',
  getSheetName: '',
  insertSheet: '| number | number record | record | text | text number | text number record | text record',
  deleteSheet: 'Sheet',
  duplicateActiveSheet: '',
  moveActiveSheet: 'number',
  getRange: 'text',
  getRangeList: 'list',
  getRangeByName: 'text',
  setNamedRange: 'text Range',
  removeNamedRange: 'text',
  getActiveRange: '',
  getActiveCell: '',
  getCurrentCell: '',
  setActiveRange: 'Range',
  getProtections: 'ProtectionType',
  addDeveloperMetadata: METADATA_ARGUMENTS,
  getDeveloperMetadata: '',
  createDeveloperMetadataFinder: '',
  toast: 'text | text text | text text number?',
};
const spreadsheetClass: ClassOf = { path: 'SpreadsheetApp.Spreadsheet', members };
