import type { TabId } from '../core/codes';
import type { Day } from '../core/units';

/**
 * A tab, described before it is written: plain data that a host draws through the Sheets services.
 * Rows and columns count from 1, as in the sheet.
 */
export interface TabPlan {
  readonly id: TabId;
  /** At most 31 characters. */
  readonly name: string;
  readonly colour: string | null;
  /**
   * The whole rectangle the tab owns, row 1 first, all rows equally long. `''` is a blank cell.
   * Money is a decimal number, a share 0–1, a day a `Day` number (kind 'day' or 'month' turns it into a date).
   */
  readonly values: readonly (readonly PlanValue[])[];
  /** Applied in order; a later one wins property by property. Kinds decide number formats. */
  readonly styles: readonly StyledRange[];
  /** Cells with several styles or a link inside their text. They replace the value of that cell. */
  readonly rich: readonly RichCell[];
  /** Pixels, first column first. */
  readonly widths: readonly number[];
  readonly heights: readonly { readonly row: number; readonly rows: number; readonly pixels: number }[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly notes: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  /** Only group titles above a heading row. */
  readonly merges: readonly PlanRange[];
  readonly rules: readonly ColourRule[];
  readonly charts: readonly ChartPlan[];
  /** The list people may write notes beside: its rows, the column of the customer key, first free column. */
  readonly list: {
    readonly headingRow: number;
    readonly firstRow: number;
    readonly rows: number;
    readonly keyColumn: number;
    readonly freeColumn: number;
    readonly freeColumns: number;
  } | null;
  /**
   * Questions a person answers in the tab (doubtful pairs in the Log): on each row the keys of two customers and a
   * cell for yes or no, in any of our languages; blank is no answer.
   */
  readonly answers?: {
    readonly firstRow: number;
    readonly rows: number;
    readonly aColumn: number;
    readonly bColumn: number;
    readonly answerColumn: number;
  } | null;
  /** Notes without their customer (in the Log), from the first column on: who deletes one is done with it. */
  readonly orphans?: { readonly firstRow: number; readonly rows: number; readonly columns: number } | null;
  /** Cells people may write over: at the next run what they hold is in force. */
  readonly ownWords?: readonly OwnWords[];
  /** Who is what in the list, so that the next run can say who changed. */
  readonly segments?: {
    readonly firstRow: number;
    readonly rows: number;
    readonly keyColumn: number;
    /** Buyer segments of the people, as of a day. */
    readonly column: number;
    readonly asOf: Day;
    /** The same at the last update with fewer days of orders, blank who is new; null where there was none. */
    readonly earlier: { readonly column: number; readonly asOf: Day } | null;
  } | null;
  /** What a cell typed from `row` down to the end of the tab should look like; whoever types another is warned. */
  readonly validations?: readonly ValidationPlan[];
  /** Live simulator cells: written as formulas, `;` between arguments, no decimal literals. Text starts with `=`. */
  readonly formulas: readonly { readonly row: number; readonly column: number; readonly formula: string }[];
}

/**
 * A block of cells whose texts are settings. Rows and columns are found again by what stands in the label column and in
 * the heading row, so that the block may move.
 */
export interface OwnWords {
  readonly setting: 'segmentMap' | 'investments' | 'programmes';
  readonly headingRow: number;
  readonly firstRow: number;
  readonly rows: number;
  readonly labelColumn: number;
  readonly columns: readonly {
    readonly column: number;
    /** Row after row: its name in the setting, and what the cell says as long as nobody writes in it. */
    readonly cells: readonly { readonly key: string; readonly standard: string }[];
  }[];
}

export type PlanValue = string | number | boolean;

export interface ValidationPlan {
  readonly row: number;
  readonly column: number;
  /** Left out: to the end of the tab. */
  readonly rows?: number;
  readonly rule:
    | { readonly type: 'email' }
    | { readonly type: 'date' }
    | { readonly type: 'list'; readonly values: readonly string[]; readonly dropdown: boolean }
    /** True for a cell as it should be, written for the cell in `row`; as in `formulas`. */
    | { readonly type: 'formula'; readonly formula: string };
  /** Shown to who types something else. */
  readonly help: string;
}

export interface PlanRange {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What a number or text is; the host chooses the format from it, the spreadsheet's locale and the currency. */
export type Kind =
  | 'text' // plain text format, set before the values
  | 'label' // our own words: no format needed, never from data
  | 'count' // 1 234
  | 'number1' // one decimal
  | 'money' // whole units, no sign
  | 'money-cents'
  | 'money-signed' // with the currency sign: cards and sentences only
  | 'money-signed-cents'
  | 'gain' // signed money with + in front, currency sign
  | 'change' // +290, -460: money without its sign, for columns
  | 'share' // 12 %
  | 'share1' // 7,0 %
  | 'share-or-dash' // 12 %, and – where nobody did
  | 'ratio' // 1,9
  | 'day' // 31/12/2026
  | 'month' // 12/2026
  | 'score'
  | 'indent-text' // text with two leading spaces by format, the value stays clean
  | 'indent-money-signed'
  | 'indent-money-signed-cents'
  | 'indent-share'
  | 'indent-share1'
  | 'indent-count'
  | 'indent-ratio'
  | 'indent-gain'
  | 'spaced-count' // two spaces behind it: a text follows in the next column
  | 'spaced-money';

export interface Style {
  readonly kind?: Kind;
  readonly size?: number; // points
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly colour?: string; // #rrggbb
  readonly fill?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly valign?: 'top' | 'middle' | 'bottom';
  readonly wrap?: 'wrap' | 'clip' | 'overflow';
  /** Line colours; '' takes a line away. */
  readonly top?: string;
  readonly bottom?: string;
  readonly left?: string;
  readonly right?: string;
  readonly thickTop?: string;
  readonly thickRight?: string;
  /** Lines between the rows inside the range. */
  readonly between?: string;
}

export interface StyledRange extends PlanRange {
  readonly style: Style;
}

export interface RichCell {
  readonly row: number;
  readonly column: number;
  readonly runs: readonly {
    readonly text: string;
    readonly bold?: boolean;
    readonly size?: number;
    readonly colour?: string;
    /** A tab of ours, or a cell in it. */
    readonly link?: { readonly tab: TabId; readonly row?: number; readonly column?: number };
  }[];
}

/** Native conditional formats. */
export type ColourRule =
  | { readonly type: 'gradient'; readonly range: PlanRange; readonly from: string; readonly to: string }
  | {
      readonly type: 'text-is';
      readonly range: PlanRange;
      readonly text: string;
      readonly fill: string;
      readonly colour?: string;
    }
  | { readonly type: 'over'; readonly range: PlanRange; readonly number: number; readonly fill: string };

export interface ChartPlan {
  readonly type: 'column' | 'bar' | 'line' | 'combo';
  /** The finding, in words. */
  readonly title: string;
  /** Categories: one column (or row) of cells, heading included as first cell. In `tab` (default: this one). */
  readonly domain: PlanRange;
  readonly series: readonly ChartSeries[];
  readonly tab?: TabId;
  readonly stacked?: boolean;
  readonly position: { readonly row: number; readonly column: number; readonly dx: number; readonly dy: number };
  readonly width: number;
  readonly height: number;
  /** Formats of the value axes. */
  readonly axes: readonly {
    readonly kind: 'count' | 'money' | 'share' | 'ratio';
    readonly min?: number;
    readonly max?: number;
  }[];
  readonly legend: 'none' | 'top';
  /** Each column bears its figure, as its cell shows it: for a few columns side by side, never for stacked ones. */
  readonly labels?: boolean;
}

export interface ChartSeries {
  /** Same height as the domain, heading included. */
  readonly range: PlanRange;
  readonly type: 'columns' | 'line';
  readonly axis: 0 | 1;
  readonly colour: string;
  readonly dashed?: boolean;
  readonly points?: boolean;
  /** Points without a line between them: the axis is a list, not time. */
  readonly pointsOnly?: boolean;
}
