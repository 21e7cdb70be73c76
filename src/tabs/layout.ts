import type { TabId } from '../core/codes';
import type { Cents } from '../core/units';
import { alignOf, colours, styles } from './look';
import type {
  ChartPlan,
  ColourRule,
  Kind,
  OwnWords,
  PlanRange,
  PlanValue,
  RichCell,
  Style,
  StyledRange,
  TabPlan,
  ValidationPlan,
} from './plan';

export type Run = RichCell['runs'][number];

/** One column of a list: what stands in its heading, how wide it is, and what it says of each item. */
export interface ListColumn<T> {
  readonly title: string;
  /** The definition, shown as a note on the heading. */
  readonly note: string;
  readonly width: number;
  readonly kind: Kind;
  readonly value: (item: T, index: number) => PlanValue;
  /** On top of the kind's own look. */
  readonly style?: Style;
  /** How this tab finds the column again (a rule, a chart, a card above it). */
  readonly id?: string;
}

/** `''`, a blank cell, for what is not known. */
export const known = (n: number | null | undefined): PlanValue => (n === null || n === undefined ? '' : n);
/** Money for a cell: a decimal number, blank when it is not known. */
export const units = (cents: Cents | null | undefined): PlanValue =>
  cents === null || cents === undefined ? '' : cents / 100;

/**
 * How wide a column must be for its texts.
 *
 * @param size in points
 */
export function widthFor(texts: readonly string[], size: number, least: number, most: number): number {
  let widest = 0;
  for (const text of texts) widest = Math.max(widest, textWidth(text, size));
  return Math.min(most, Math.max(least, Math.ceil(widest) + 14));
}

/** Pixels of a text in Arial, a little more rather than less. */
export function textWidth(text: string, size: number): number {
  let units = 0;
  for (let i = 0; i < text.length && i < 250; i++) units += widthOf(text.charCodeAt(i));
  return units * size;
}

/** Of one point, in pixels: narrow letters and spaces, usual letters and digits, capitals. */
function widthOf(code: number): number {
  if (code === 32 || code === 0xa0 || (code >= 33 && code <= 47) || code === 0xb7) return 0.42;
  // f i j l r t
  if (code === 102 || code === 105 || code === 106 || code === 108 || code === 114 || code === 116) return 0.4;
  return (code >= 65 && code <= 90) || code === 109 || code === 119 ? 1 : 0.74;
}

/** Where a chart stands that begins so many pixels after the left edge of a column. */
export function placeAfter(widths: readonly number[], column: number, pixels: number): { column: number; dx: number } {
  let [at, left] = [column, pixels];
  while (at < widths.length && left >= widths[at - 1]) {
    left -= widths[at - 1];
    at++;
  }
  return { column: at, dx: left };
}

/** A cell of Sheets holds 50,000 characters; what people type in names and notes rarely does. */
const LONGEST = 5000;

/**
 * A tab under construction: cells are put where they belong, in any order, and `plan` squares them up. The rectangle
 * grows to hold whatever is put, styled or charted.
 */
export class Layout {
  private readonly rows: PlanValue[][] = [];
  private width = 0;
  private readonly styled: StyledRange[] = [];
  private readonly richCells: RichCell[] = [];
  private readonly notes: { row: number; column: number; text: string }[] = [];
  private readonly heights: { row: number; rows: number; pixels: number }[] = [];
  private readonly merges: PlanRange[] = [];
  private readonly rules: ColourRule[] = [];
  private readonly charts: ChartPlan[] = [];
  private readonly formulas: { row: number; column: number; formula: string }[] = [];
  private readonly validations: ValidationPlan[] = [];
  widths: readonly number[] = [];
  frozenRows = 2;
  frozenColumns = 0;
  list: TabPlan['list'] = null;
  answers: TabPlan['answers'] = null;
  segments: TabPlan['segments'] = null;
  orphans: TabPlan['orphans'] = null;
  readonly ownWords: OwnWords[] = [];

  constructor(
    readonly id: TabId,
    readonly name: string,
    readonly colour: string,
  ) {}

  put(row: number, column: number, value: PlanValue, style?: Style): void {
    this.grow(row, column);
    this.rows[row - 1][column - 1] = typeof value === 'string' ? shortened(value) : value;
    if (style) this.style(row, column, 1, 1, style);
  }

  /** Several cells of one row, all in one style. */
  line(row: number, column: number, values: readonly PlanValue[], style?: Style): void {
    values.forEach((value, i) => {
      this.put(row, column + i, value);
    });
    if (style && values.length > 0) this.style(row, column, 1, values.length, style);
  }

  style(row: number, column: number, rows: number, columns: number, style: Style): void {
    if (rows < 1 || columns < 1) return;
    this.grow(row + rows - 1, column + columns - 1);
    this.styled.push({ row, column, rows, columns, style });
  }

  /** A cell with several styles or links in it. It may hold names from the data: it is always plain text. */
  rich(row: number, column: number, runs: readonly Run[], style: Style = {}): void {
    const text = runs.map((run) => run.text).join('');
    this.put(row, column, text.replace(/^ {1,4}/, ''), { wrap: 'overflow', ...style, kind: 'text' });
    this.richCells.push({ row, column, runs: runs.map((run) => ({ ...run, text: shortened(run.text) })) });
  }

  note(row: number, column: number, text: string): void {
    if (text === '') return;
    this.grow(row, column);
    this.notes.push({ row, column, text: shortened(text) });
  }

  height(row: number, pixels: number, rows = 1): void {
    if (rows < 1) return;
    this.grow(row + rows - 1, 1);
    this.heights.push({ row, rows, pixels });
  }

  merge(row: number, column: number, columns: number): void {
    this.merges.push({ row, column, rows: 1, columns });
  }

  rule(rule: ColourRule): void {
    this.rules.push(rule);
  }

  chart(chart: ChartPlan): void {
    this.charts.push(chart);
  }

  /** A cell people may play with: it is recomputed by the sheet. */
  formula(row: number, column: number, formula: string): void {
    this.grow(row, column);
    this.formulas.push({ row, column, formula });
  }

  /** What is typed in a column from a row on should look like this. */
  validate(validation: ValidationPlan): void {
    this.validations.push(validation);
  }

  /**
   * A heading row and one row per item under it.
   *
   * @returns the first row of the items and how many there are
   */
  table<T>(at: {
    readonly row: number;
    readonly column?: number;
    readonly columns: readonly ListColumn<T>[];
    readonly items: readonly T[];
    readonly headingHeight?: number;
    readonly rowHeight?: number;
  }): { firstRow: number; rows: number } {
    const { row, column = 1, columns, items, headingHeight = 22, rowHeight = 22 } = at;
    const firstRow = row + 1;
    this.height(row, headingHeight);
    this.style(row, column, 1, columns.length, styles.heading);
    columns.forEach((c, i) => {
      const kind = c.kind === 'indent-text' ? 'indent-text' : 'label';
      // The format indents the first line of a cell only.
      const title = kind === 'indent-text' ? c.title.replace(/\n/g, '\n  ') : c.title;
      this.put(row, column + i, title, { kind, align: c.style?.align ?? alignOf(c.kind) });
      this.note(row, column + i, c.note);
    });
    if (items.length === 0) return { firstRow, rows: 0 };
    this.height(firstRow, rowHeight, items.length);
    this.style(firstRow, column, items.length, columns.length, styles.rows);
    columns.forEach((c, i) => {
      this.style(firstRow, column + i, items.length, 1, { kind: c.kind, align: alignOf(c.kind), ...c.style });
    });
    // Row by row, not through `put`: a list may hold half a million cells.
    this.grow(firstRow + items.length - 1, column + columns.length - 1);
    items.forEach((item, j) => {
      const row = this.rows[firstRow - 1 + j];
      columns.forEach((c, i) => {
        const value = c.value(item, j);
        row[column - 1 + i] = typeof value === 'string' ? shortened(value) : value;
      });
    });
    return { firstRow, rows: items.length };
  }

  plan(): TabPlan {
    const columns = Math.max(this.width, this.widths.length, 1);
    const rows = Math.max(this.rows.length, 1);
    const values: PlanValue[][] = [];
    for (let r = 0; r < rows; r++) {
      const line: PlanValue[] = [];
      for (let c = 0; c < columns; c++) line.push(this.rows[r]?.[c] ?? '');
      values.push(line);
    }
    const widths = [...this.widths];
    while (widths.length < columns) widths.push(100);
    return {
      id: this.id,
      name: this.name.slice(0, 31),
      colour: this.colour,
      values,
      styles: [{ row: 1, column: 1, rows, columns, style: styles.base }, ...this.styled],
      rich: this.richCells,
      widths,
      heights: this.heights,
      frozenRows: this.frozenRows,
      frozenColumns: this.frozenColumns,
      notes: this.notes,
      merges: this.merges,
      rules: this.rules,
      charts: this.charts,
      list: this.list,
      answers: this.answers,
      ...(this.segments ? { segments: this.segments } : {}),
      ...(this.orphans ? { orphans: this.orphans } : {}),
      formulas: this.formulas,
      ...(this.ownWords.length > 0 ? { ownWords: this.ownWords } : {}),
      ...(this.validations.length > 0 ? { validations: this.validations } : {}),
    };
  }

  private grow(row: number, column: number): void {
    while (this.rows.length < row) this.rows.push([]);
    if (column > this.width) this.width = column;
  }
}

function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  // Half an emoji is no text at all.
  const last = text.charCodeAt(LONGEST - 2);
  return `${text.slice(0, last >= 0xd800 && last <= 0xdbff ? LONGEST - 2 : LONGEST - 1)}…`;
}

/** Cards: three cells under each other, a line on top, a white gutter to the right. */
export function card(
  layout: Layout,
  at: { readonly row: number; readonly column: number; readonly size: number; readonly first?: boolean },
  said: {
    readonly label: string;
    readonly note: string;
    /** `''`: nothing to say, and the caption says why. */
    readonly figure: PlanValue;
    readonly kind: Kind;
    readonly caption: readonly Run[];
  },
): void {
  const { row, column } = at;
  layout.style(row, column, 3, 1, { fill: colours.cardFill, thickRight: colours.white });
  layout.put(row, column, said.label, {
    kind: 'indent-text',
    size: 9,
    colour: colours.secondary,
    valign: 'bottom',
    thickTop: at.first ? colours.blue : colours.cardLine,
  });
  layout.note(row, column, said.note);
  layout.put(row + 1, column, said.figure, { kind: said.kind, size: at.size, bold: true, align: 'left' });
  const caption = { size: 9, colour: colours.secondary, valign: 'top' } as const;
  if (said.caption.length === 1 && !said.caption[0].link) {
    const [run] = said.caption;
    layout.put(row + 2, column, run.text, { ...caption, kind: 'indent-text', colour: run.colour ?? colours.secondary });
  } else if (said.caption.length > 0) {
    // The format cannot indent a rich text: two spaces of its own do.
    layout.rich(row + 2, column, [{ text: '  ' }, ...said.caption], { ...caption, wrap: 'clip' });
  }
}
