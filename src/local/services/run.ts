import { type Locale, localeNamed } from './locale';
import type { Book, SheetStore, StoreRange } from './store';
import { type AuthMode, Exception, type Watch } from './strict';
import { type Zone, zoneNamed } from './zone';

/** The page, or whoever shows menus and the sidebar. Without one `getUi` fails, as on Google in a trigger. */
export interface UiHost {
  addMenu(menu: MenuShown): void;
  showSidebar(page: { title: string; html: string }): void;
  showDialog?(page: { title: string; html: string; width: number; height: number; modal: boolean }): void;
  /** The name of the button pressed: OK, CANCEL, YES, NO, CLOSE. */
  alert?(box: { title: string; prompt: string; buttons: string }): string;
  toast?(message: string, title: string, seconds: number | null): void;
}

export interface MenuShown {
  /** null: the add-on's own menu. */
  readonly caption: string | null;
  readonly items: readonly MenuItem[];
}
export type MenuItem =
  | { readonly type: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly type: 'separator' }
  | { readonly type: 'menu'; readonly menu: MenuShown };

export interface ServicesOptions {
  /** Makes the dates of cells; give one that is not the bundle's own, as on Google. Default: this realm's. */
  readonly Date?: DateConstructor;
  /** Milliseconds since 1970; for the cache, locks and days typed without a year. */
  readonly now?: () => number;
  /** Zone of the script's manifest, which may differ from the file's. Default: the file's. */
  readonly scriptTimeZone?: string;
  readonly user?: {
    /** Temporary key; also who may edit a protection. Default `user-1`. */
    readonly key?: string;
    readonly locale?: string; // fr, en, en-GB…; default: language of the file
    readonly email?: string;
    /** Owners may edit every protected range. Default true. */
    readonly owner?: boolean;
  };
  readonly ui?: UiHost | null;
  /** Text of the project's HTML files, by name without ending. */
  readonly files?: (name: string) => string | undefined;
  readonly mode?: AuthMode;
  readonly onCall?: Watch['onCall'];
  /** Gets what the add-on logs. */
  readonly log?: (level: string, text: string) => void;
}

/**
 * Where one handle leads to another: a range to its tab, a rule to its ranges. `makeServices` puts them here, so that
 * the files of the services need not import each other in a circle.
 */
export interface Handles {
  readonly spreadsheet: (run: Run) => GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly sheet: (run: Run, sheet: SheetStore) => GoogleAppsScript.Spreadsheet.Sheet;
  readonly range: (run: Run, sheet: SheetStore, area: StoreRange) => GoogleAppsScript.Spreadsheet.Range;
}

/** What the objects of one run of the add-on share. */
export interface Run extends Watch {
  readonly book: Book;
  readonly handles: Handles;
  readonly Date: DateConstructor;
  readonly now: () => number;
  readonly scriptTimeZone: string;
  readonly user: { readonly key: string; readonly locale: string; readonly email: string; readonly owner: boolean };
  readonly ui: UiHost | null;
  readonly files: (name: string) => string | undefined;
  readonly log: (level: string, text: string) => void;
  readonly zone: () => Zone;
  readonly locale: () => Locale;
  readonly thisYear: () => number;
  slept: number;
  /** What the user has selected. */
  active: { sheetId: number; range: StoreRange };
}

export function makeRun(book: Book, options: ServicesOptions, handles: Handles): Run {
  if (book.sheets.length === 0) throw new Error('a workbook has at least one tab: addSheet before makeServices');
  const now = options.now ?? (() => Date.now());
  const user = options.user ?? {};
  return {
    book,
    handles,
    calls: new Map(),
    onCall: options.onCall ?? null,
    mode: options.mode ?? 'FULL',
    Date: options.Date ?? Date,
    now,
    scriptTimeZone: options.scriptTimeZone ?? book.timeZone,
    user: {
      key: user.key ?? 'user-1',
      locale: user.locale ?? book.locale.split(/[_-]/)[0],
      email: user.email ?? '',
      owner: user.owner ?? true,
    },
    ui: options.ui ?? null,
    files: options.files ?? (() => undefined),
    log: options.log ?? (() => {}),
    zone: () => zoneNamed(book.timeZone),
    locale: () => localeNamed(book.locale),
    thisYear: () => new Date(now() + zoneNamed(book.timeZone).offsetAt(now())).getUTCFullYear(),
    slept: 0,
    active: { sheetId: book.activeSheetId, range: { row: 0, column: 0, rows: 1, columns: 1 } },
  };
}

/** A handle outlives its tab: every call on it fails. */
export function checkAlive(run: Run, sheet: SheetStore): void {
  if (!run.book.sheets.includes(sheet)) throw new Exception(`Sheet ${sheet.id} not found`);
}

/** Sheets allows ten million cells in all. */
export function checkRoom(cells: number): void {
  if (cells <= 10_000_000) return;
  throw new Exception(
    'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  );
}

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/**
 * Refuses a change of cells somebody else protected; `null` = a change of the whole tab.
 * Owners and the editors of a protection may, and a protection that only warns stops nobody.
 */
export function checkAllowed(run: Run, sheet: SheetStore, range: StoreRange | null): void {
  if (run.user.owner || sheet.protections.length === 0) return;
  for (const protection of sheet.protections) {
    if (protection.warningOnly || protection.editors?.includes(run.user.key)) continue;
    const hit = protection.range === null || range === null || meet(protection.range, range);
    if (!hit) continue;
    if (protection.range === null && range && protection.unprotected?.some((free) => within(range, free))) continue;
    throw new Exception(PROTECTED);
  }
}

export function meet(a: StoreRange, b: StoreRange): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

export function within(inner: StoreRange, outer: StoreRange): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}
