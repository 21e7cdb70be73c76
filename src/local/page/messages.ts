import type { CellStyle, RichRun, StoredChart, StoredRule, StoredValue, StoreRange } from '../services/store';
import type { ValidationBlocks } from '../services/validation-blocks';

// What the page and its Workers say to each other. A tab is named by its `key`, the id the grid knows it by.

/** The cells of one row, each list sparse. `''` or a hole is a blank cell. */
export interface RowCells {
  readonly values: readonly StoredValue[];
  readonly formulas?: readonly (string | undefined)[];
  /** Index of a style of the Store; −1 − i: the i-th style that came with the message. */
  readonly styles: readonly number[];
  readonly rich?: readonly (readonly [column: number, runs: readonly RichRun[]])[];
}

/** What a tab is beside its cells. */
export interface TabShape {
  readonly name: string;
  readonly gridRows: number;
  readonly gridColumns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly tabColour: string | null;
  readonly gridlinesHidden: boolean;
  readonly widths: readonly (readonly [column: number, pixels: number])[];
  readonly heights: readonly (readonly [row: number, pixels: number])[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly StoreRange[];
  readonly notes: readonly (readonly [rowAndColumn: string, text: string])[];
  /** What typed values are asked to be. A list in a range names it as text, `'Tab'!A1:A9`. */
  readonly validations: readonly ValidationBlocks[];
}

export interface TabOutline {
  readonly key: string;
  /** The number links name a tab by (`#gid=`). */
  readonly gid: number;
  readonly hidden: boolean;
  /** null: as the page last heard. */
  readonly shape: (TabShape & { readonly rules: readonly StoredRule[]; readonly charts: readonly TabChart[] }) | null;
}
/** A chart, with the tabs of its ranges by key. */
export type TabChart = Omit<StoredChart, 'ranges'> & {
  readonly ranges: readonly { readonly key: string; readonly range: StoreRange }[];
};

export interface BookOutline {
  readonly name: string;
  readonly locale: string;
  readonly active: string;
  /** In tab order, without those the Store hides: they are never given to the grid. */
  readonly tabs: readonly TabOutline[];
  /** Styles the page does not have yet: the first has index `stylesFrom`. */
  readonly stylesFrom: number;
  readonly styles: readonly CellStyle[];
}

export interface MenuEntry {
  readonly menu: string;
  /** null: a line between entries. */
  readonly caption: string | null;
  readonly functionName: string;
}

/** What a person did in the grid since the last call. */
export interface GridOutline {
  readonly name: string;
  readonly active: string;
  readonly selected: StoreRange | null;
  readonly order: readonly { readonly key: string; readonly hidden: boolean }[];
  readonly shapes: readonly (TabShape & { readonly key: string; readonly filtered: FilteredRows | null })[];
}
export interface FilteredRows {
  readonly range: StoreRange;
  readonly hiddenRows: readonly number[];
}
export interface GridRows {
  readonly key: string;
  readonly from: number;
  /** The tab's cells are dropped first. */
  readonly whole: boolean;
  readonly rows: readonly RowCells[];
  readonly styles: readonly CellStyle[];
}
/** Results of formulas that spilled: shown by the grid, never written back to it. */
export interface GridSpills {
  readonly key: string;
  readonly cells: readonly (readonly [row: number, column: number, value: StoredValue, style: CellStyle | null])[];
}

export type ToStore =
  | {
      readonly kind: 'open';
      readonly id: number;
      readonly book: string;
      readonly sidebar: string;
      readonly language: string;
      /** The day the bundle believes it is, `YYYY-MM-DD`; null: the machine's. */
      readonly today: string | null;
      /** The person may read the workbook only: each call that writes is refused as Google refuses it. */
      readonly viewer: boolean;
      /** To the add-on all takes as long as on Google: it works in many short calls and says how far it is. */
      readonly slow: boolean;
    }
  | { readonly kind: 'outline'; readonly outline: GridOutline }
  | { readonly kind: 'rows'; readonly rows: GridRows }
  | { readonly kind: 'spills'; readonly spills: GridSpills }
  | { readonly kind: 'call'; readonly id: number; readonly functionName: string; readonly args: readonly unknown[] }
  | { readonly kind: 'locale'; readonly id: number; readonly locale: string }
  | { readonly kind: 'copy'; readonly id: number }; // the whole book as text

export type FromStore =
  | { readonly kind: 'outline'; readonly outline: BookOutline }
  | { readonly kind: 'rows'; readonly key: string; readonly from: number; readonly rows: readonly RowCells[] }
  | { readonly kind: 'blank'; readonly key: string; readonly from: number; readonly to: number }
  | { readonly kind: 'menu'; readonly entries: readonly MenuEntry[] }
  | { readonly kind: 'sidebar'; readonly title: string; readonly html: string }
  | { readonly kind: 'toast'; readonly text: string }
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string };

/** Cells handed to a custom function or back, rows first; `dates` flags, row by row, the numbers that are dates. */
export interface CellBlock {
  readonly rows: readonly (readonly StoredValue[])[];
  readonly dates: Uint8Array | null;
}
export type ToCells =
  | {
      readonly kind: 'open';
      readonly locale: string;
      readonly timeZone: string;
      readonly sidebar: string;
      readonly language: string;
    }
  /** Part of an argument; parts of one argument come in order. `scalar`: one cell, not a range. */
  | {
      readonly kind: 'argument';
      readonly call: number;
      readonly index: number;
      readonly scalar: boolean;
      readonly part: CellBlock;
    }
  | { readonly kind: 'cell'; readonly id: number; readonly functionName: string; readonly count: number };
export type FromCells =
  | { readonly kind: 'ready' }
  | { readonly kind: 'result'; readonly id: number; readonly scalar: boolean; readonly block: CellBlock }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string };

/** Cells in a message: each message is unpacked by the page in one go. */
export const cellsInMessage = 10_000;
