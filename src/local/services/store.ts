/**
 * The one in-memory workbook behind our Apps Script services. The services write it; XLSX export, the page and
 * the fingerprint read it. It knows nothing of Clientèle. Rows and columns count from 0 here.
 *
 * A date is stored as Sheets stores it: a serial number (days since 30 December 1899, on the file's own calendar)
 * under a date format.
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
  filter: { range: StoreRange; hiddenRows: Set<number> } | null;
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
  readonly link?: string; // "#gid=123" or "#gid=123&range=A5"
}

export type StoredRule = { readonly ranges: readonly StoreRange[] } & (
  | { readonly type: 'gradient'; readonly min: string; readonly mid?: string; readonly max: string }
  | {
      readonly type: 'condition';
      readonly criteria: string; // BooleanCriteria name: TEXT_EQUAL_TO, NUMBER_GREATER_THAN…
      readonly values: readonly (string | number)[];
      readonly fill?: string;
      readonly colour?: string;
      readonly bold?: boolean;
    }
);

/** What the Sheets builder was given; nothing else. */
export interface StoredChart {
  readonly id: number;
  readonly type: string; // COLUMN, BAR, LINE, COMBO…
  readonly ranges: readonly { readonly sheetId: number; readonly range: StoreRange }[];
  readonly headers: number;
  readonly position: { readonly row: number; readonly column: number; readonly dx: number; readonly dy: number };
  readonly options: Readonly<Record<string, unknown>>;
}
export interface StoredProtection {
  readonly range: StoreRange | null; // null = the whole tab
  warningOnly: boolean;
  description: string;
}
export interface StoredValidation {
  readonly type: string;
  readonly values: readonly unknown[];
  readonly help: string;
  readonly allowInvalid: boolean;
}
export interface Metadata {
  readonly id: number;
  readonly key: string;
  value: string;
}
