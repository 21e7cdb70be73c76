import type { Language } from '../core/codes';
import type { Cell, Grid } from '../core/model';

/** What a cell hands to a function: one cell, a range, or nothing. */
export type Argument = Cell | Grid | null | undefined;
/** What a function may hand back: a `Moment` becomes a date cell. */
export type Result = readonly (readonly Cell[])[];

/** Given by the host from the spreadsheet; a function depends on this and its arguments only. */
export interface CellContext {
  readonly language: Language;
  /** Decimal sign and date order of the spreadsheet's locale, to read text cells. */
  readonly decimal: ',' | '.';
  readonly dateOrder: 'dmy' | 'mdy' | 'ymd';
}

export interface Bilingual {
  readonly en: string;
  readonly fr: string;
}

/** One custom function: the one source for stubs, help, README reference, autocomplete and tests. */
export interface CustomFunction {
  readonly name: string;
  /** French twin, '' where the French market uses the same word. */
  readonly twin: string;
  readonly summary: Bilingual;
  readonly parameters: readonly {
    /** Identifier in the stub, snake_case. */
    readonly name: string;
    /** The same in French; the stub of the twin writes it without its accents. */
    readonly french: string;
    readonly text: Bilingual;
    readonly optional: boolean;
  }[];
  /** Columns (or figures) of the answer, for the reference. */
  readonly columns: Bilingual;
  readonly example: string;
  readonly run: (args: readonly Argument[], context: CellContext) => Result | Cell;
}
