/**
 * The one in-memory workbook behind our Apps Script services. The services write it; XLSX export, the page and
 * the fingerprint read it. It knows nothing of Clientèle. Rows and columns count from 0 here.
 *
 * A date is stored as Sheets stores it: a serial number (days since 30 December 1899, on the file's own calendar)
 * under a date format. Whether a number is a date is a question to its format: `isDateFormat` in `display.ts`.
 *
 * To read: `valueAt`, `formulaAt`, `styleAt` for one cell; `sheet.values[row]?.[column] ?? ''` in loops. Rows and
 * cells may be missing anywhere, and rows may be longer than the last value.
 * To write from outside the services (the page's edits, files coming in): change the arrays, and call
 * `touch` with the rows; style indices come from `styleId` only.
 */
export type StoredValue = string | number | boolean; // '' is blank

export interface Book {
  name: string;
  /** fr_FR, en_US… */
  locale: string;
  timeZone: string;
  sheets: SheetStore[]; // in tab order
  activeSheetId: number;
  nextSheetId: number;
  /** Interned styles; a cell holds an index, 0 = none. */
  readonly styles: CellStyle[];
  documentProperties: Map<string, string>;
  userProperties: Map<string, string>;
  scriptProperties: Map<string, string>;
  metadata: Metadata[]; // of the whole book
  /** Named ranges, by name. */
  names?: Map<string, { sheetId: number; range: StoreRange }>;
}

export interface SheetStore {
  readonly id: number;
  name: string;
  hidden: boolean;
  gridRows: number;
  gridColumns: number;
  /** Sparse: a missing row or cell is blank. */
  readonly values: StoredValue[][];
  /** Formula text (with `=`), sparse; its last result stands in `values`. */
  readonly formulas: (string | undefined)[][];
  /** Style index per cell, sparse. */
  readonly styleOf: number[][];
  readonly notes: Map<string, string>; // "row,column"
  readonly rich: Map<string, RichRun[]>; // "row,column"
  readonly widths: Map<number, number>; // pixels; default 100
  readonly heights: Map<number, number>; // pixels; default 21
  frozenRows: number;
  frozenColumns: number;
  tabColour: string | null;
  gridlinesHidden: boolean;
  readonly merges: StoreRange[];
  rules: StoredRule[];
  readonly charts: StoredChart[];
  readonly protections: StoredProtection[];
  filter: { range: StoreRange; hiddenRows: Set<number>; criteria?: Map<number, StoredCriterion> } | null;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  readonly metadata: Metadata[];
  readonly validations: Map<string, StoredValidation>; // "row,column"
  /** Raised by every change, so that readers know whether to look again. */
  version: number;
  /** Rows changed since a reader last asked: [first, last], null = none. Readers reset it. */
  dirty: [number, number] | null;
}

export interface StoreRange {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface CellStyle {
  readonly format?: string; // number format; undefined = automatic, '@' = plain text
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly size?: number;
  readonly family?: string;
  readonly colour?: string;
  readonly fill?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly valign?: 'top' | 'middle' | 'bottom';
  readonly wrap?: 'wrap' | 'clip' | 'overflow';
  readonly top?: Line;
  readonly bottom?: Line;
  readonly left?: Line;
  readonly right?: Line;
}
export interface Line {
  readonly colour: string;
  readonly width: 1 | 2 | 3;
  readonly dashed?: boolean;
}
export interface RichRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly colour?: string;
  readonly underline?: boolean;
  readonly family?: string;
  readonly link?: string; // "#gid=123" or "#gid=123&range=A5"
}

export type StoredRule = { readonly ranges: readonly StoreRange[] } & (
  | {
      readonly type: 'gradient';
      readonly min: string;
      readonly mid?: string;
      readonly max: string;
      /** Where the colours stand; undefined = the smallest and the greatest value. */
      readonly minAt?: GradientPoint;
      readonly midAt?: GradientPoint;
      readonly maxAt?: GradientPoint;
    }
  | {
      readonly type: 'condition';
      readonly criteria: string; // BooleanCriteria name: TEXT_EQUAL_TO, NUMBER_GREATER_THAN…
      readonly values: readonly (string | number)[];
      readonly fill?: string;
      readonly colour?: string;
      readonly bold?: boolean;
      readonly italic?: boolean;
      readonly underline?: boolean;
    }
);
export interface GradientPoint {
  readonly type: string; // NUMBER, PERCENT, PERCENTILE
  readonly value: string;
}

/** What a filter keeps of one column. */
export type StoredCriterion =
  | { readonly type: 'hidden'; readonly values: readonly string[] }
  | { readonly type: 'visible'; readonly values: readonly string[] }
  | { readonly type: 'condition'; readonly criteria: string; readonly values: readonly (string | number)[] };

/** What the Sheets builder was given; nothing else. */
export interface StoredChart {
  readonly id: number;
  readonly type: string; // COLUMN, BAR, LINE, COMBO…
  readonly ranges: readonly { readonly sheetId: number; readonly range: StoreRange }[];
  readonly headers: number;
  readonly position: { readonly row: number; readonly column: number; readonly dx: number; readonly dy: number };
  readonly options: Readonly<Record<string, unknown>>;
  readonly transposed?: boolean;
  readonly merge?: string; // MERGE_COLUMNS, MERGE_ROWS
}
export interface StoredProtection {
  readonly range: StoreRange | null; // null = the whole tab
  warningOnly: boolean;
  description: string;
  /** Keys of the people who may edit beside the owner. */
  editors?: string[];
  unprotected?: StoreRange[];
}
export interface StoredValidation {
  readonly type: string;
  readonly values: readonly unknown[];
  readonly help: string;
  readonly allowInvalid: boolean;
  /** The cell a formula speaks of, as its relative references are written: every other cell moves them along. */
  readonly anchor?: { readonly row: number; readonly column: number };
}
export interface Metadata {
  readonly id: number;
  readonly key: string;
  value: string;
  visibility?: 'DOCUMENT' | 'PROJECT'; // default DOCUMENT
}

/** A workbook without tabs: add at least one before giving it to the services. */
export function makeBook(about: { name: string; locale: string; timeZone: string }): Book {
  return {
    ...about,
    sheets: [],
    activeSheetId: 0,
    nextSheetId: 0,
    styles: [{}],
    documentProperties: new Map(),
    userProperties: new Map(),
    scriptProperties: new Map(),
    metadata: [],
    names: new Map(),
  };
}

/**
 * Adds an empty tab, 1000 × 26 as in Sheets unless told. The first one becomes the active one. Nothing is checked:
 * two tabs of one name are the caller's mistake.
 *
 * @param at `index` from 0; default: last
 */
export function addSheet(
  book: Book,
  name: string,
  at: { index?: number; rows?: number; columns?: number } = {},
): SheetStore {
  const sheet: SheetStore = {
    id: book.nextSheetId,
    name,
    hidden: false,
    gridRows: at.rows ?? 1000,
    gridColumns: at.columns ?? 26,
    values: [],
    formulas: [],
    styleOf: [],
    notes: new Map(),
    rich: new Map(),
    widths: new Map(),
    heights: new Map(),
    frozenRows: 0,
    frozenColumns: 0,
    tabColour: null,
    gridlinesHidden: false,
    merges: [],
    rules: [],
    charts: [],
    protections: [],
    filter: null,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    metadata: [],
    validations: new Map(),
    version: 0,
    dirty: null,
  };
  book.nextSheetId += 1;
  book.sheets.splice(at.index ?? book.sheets.length, 0, sheet);
  if (book.sheets.length === 1) book.activeSheetId = sheet.id;
  return sheet;
}

const idsOfStyles = new WeakMap<Book, Map<string, number>>();

/** The index of a style, which is added to the book if it is new. Properties that are `undefined` do not count. */
export function styleId(book: Book, style: CellStyle): number {
  let ids = idsOfStyles.get(book);
  if (!ids || ids.size !== book.styles.length) {
    ids = new Map(book.styles.map((known, id) => [styleText(known), id]));
    idsOfStyles.set(book, ids);
  }
  const text = styleText(style);
  const known = ids.get(text);
  if (known !== undefined) return known;
  const id = book.styles.length;
  const clean = Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));
  book.styles.push(clean as CellStyle);
  ids.set(text, id);
  return id;
}

/** The same text for the same style, whatever the order of its properties; '' for none. */
export function styleText(style: CellStyle): string {
  return Object.keys(style)
    .filter((key) => style[key as keyof CellStyle] !== undefined)
    .sort()
    .map((key) => {
      const value = style[key as keyof CellStyle];
      if (typeof value !== 'object') return `${key}=${value}`;
      return `${key}=${value.colour},${value.width},${value.dashed === true}`;
    })
    .join(';');
}

/** Says that rows changed, both ends included: readers look at `version` and `dirty`. */
export function touch(sheet: SheetStore, firstRow: number, lastRow: number): void {
  sheet.version += 1;
  const { dirty } = sheet;
  sheet.dirty = dirty ? [Math.min(dirty[0], firstRow), Math.max(dirty[1], lastRow)] : [firstRow, lastRow];
}

/** Says that something beside cells changed: widths, colour of the tab, charts, rules… */
export function touchOutline(sheet: SheetStore): void {
  sheet.version += 1;
}

export function valueAt(sheet: SheetStore, row: number, column: number): StoredValue {
  return sheet.values[row]?.[column] ?? '';
}

/** `''` where there is none. */
export function formulaAt(sheet: SheetStore, row: number, column: number): string {
  return sheet.formulas[row]?.[column] ?? '';
}

export function styleAt(book: Book, sheet: SheetStore, row: number, column: number): CellStyle {
  return book.styles[sheet.styleOf[row]?.[column] ?? 0] ?? {};
}

/** The key of `notes`, `rich` and `validations`. */
export function cellKey(row: number, column: number): string {
  return `${row},${column}`;
}

/** The row of a sparse grid, made if it is missing. */
export function rowOf<T>(grid: T[][], row: number): T[] {
  let cells = grid[row];
  if (!cells) {
    cells = [];
    grid[row] = cells;
  }
  return cells;
}

/** How many rows hold something, counted from the top: a value or a formula; formats do not count. */
export function usedRows(sheet: SheetStore): number {
  for (let row = Math.max(sheet.values.length, sheet.formulas.length) - 1; row >= 0; row--) {
    if (usedCells(sheet, row, 0) > 0) return row + 1;
  }
  return 0;
}

/** How many columns hold something, counted from the left. */
export function usedColumns(sheet: SheetStore): number {
  let widest = 0;
  for (let row = Math.max(sheet.values.length, sheet.formulas.length) - 1; row >= 0; row--) {
    widest = usedCells(sheet, row, widest);
  }
  return widest;
}

/** The end of the last used cell of a row if it lies beyond `atLeast`, else `atLeast`. */
function usedCells(sheet: SheetStore, row: number, atLeast: number): number {
  const values = sheet.values[row];
  const formulas = sheet.formulas[row];
  let column = Math.max(values?.length ?? 0, formulas?.length ?? 0) - 1;
  for (; column >= atLeast; column--) {
    const value = values?.[column];
    if ((value !== undefined && value !== '') || formulas?.[column] !== undefined) return column + 1;
  }
  return atLeast;
}

export function sheetById(book: Book, id: number): SheetStore | undefined {
  return book.sheets.find((sheet) => sheet.id === id);
}

/** Cells of all grids together: Sheets allows ten million. */
export function gridCells(book: Book): number {
  return book.sheets.reduce((sum, sheet) => sum + sheet.gridRows * sheet.gridColumns, 0);
}

/** The same tab under another identity; style indices are those of the same book. It belongs to no book yet. */
export function copySheet(sheet: SheetStore, id: number): SheetStore {
  return {
    ...sheet,
    id,
    values: sheet.values.map((row) => row?.slice()),
    formulas: sheet.formulas.map((row) => row?.slice()),
    styleOf: sheet.styleOf.map((row) => row?.slice()),
    notes: new Map(sheet.notes),
    rich: new Map(sheet.rich),
    widths: new Map(sheet.widths),
    heights: new Map(sheet.heights),
    merges: [...sheet.merges],
    rules: [...sheet.rules],
    charts: [...sheet.charts],
    protections: sheet.protections.map((protection) => ({ ...protection })),
    filter: sheet.filter && {
      range: sheet.filter.range,
      hiddenRows: new Set(sheet.filter.hiddenRows),
      criteria: new Map(sheet.filter.criteria),
    },
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: new Set(sheet.hiddenColumns),
    metadata: sheet.metadata.map((entry) => ({ ...entry })),
    validations: new Map(sheet.validations),
  };
}
