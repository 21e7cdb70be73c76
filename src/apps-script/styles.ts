import { columnLetters } from '../core/column-letters';
import type { PlanRange, Style, StyledRange, TabPlan } from '../tabs/plan';
import { formatOf, type Look } from './formats';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

// How cells look, in few calls: one for each property of a small tab, cell by cell. Of a long list only the first row
// is set so, and its look is copied down.

export const INK = '#202124';
/** Cells up to which a tab is set as a whole. */
const SMALL = 12_000;
/** Rows from which ranges are the columns of a list. */
const LONG = 100;

/** A1 text of a range of a plan. */
const a1 = ({ row, column, rows, columns }: PlanRange): string =>
  `${columnLetters(column - 1)}${row}:${columnLetters(column + columns - 2)}${row + rows - 1}`;

// ------------------------------------------------------------------------------------------ faces

type Value = string | number | null | GoogleAppsScript.Spreadsheet.WrapStrategy;

/** A property of cells: what it is unless a style says so, and how it is set. */
interface Face {
  readonly usual: Value;
  readonly pick: (style: Style) => Value | undefined;
  readonly setAll: (to: Range | RangeList, value: Value) => void;
  readonly setEach: (to: Range, values: Value[][]) => void;
}

/** Types say which values a setter takes: each face hands its own over. */
const face = <V extends Value>(
  usual: V,
  pick: (style: Style) => V | undefined,
  setAll: (to: Range, value: V) => void,
  setEach: (to: Range, values: V[][]) => void,
): Face => ({ usual, pick, setAll, setEach }) as unknown as Face;

function faces(look: Look): Face[] {
  const wraps = SpreadsheetApp.WrapStrategy;
  const strategy = { wrap: wraps.WRAP, clip: wraps.CLIP, overflow: wraps.OVERFLOW };
  return [
    face<string>(
      '@',
      (s) => (s.kind === undefined ? undefined : (formatOf(s.kind, look) ?? '@')),
      (to, format) => to.setNumberFormat(format),
      (to, formats) => to.setNumberFormats(formats),
    ),
    face<number>(
      10,
      (s) => s.size,
      (to, size) => to.setFontSize(size),
      (to, all) => to.setFontSizes(all),
    ),
    face<'bold' | 'normal'>(
      'normal',
      (s) => (s.bold === undefined ? undefined : s.bold ? 'bold' : 'normal'),
      (to, weight) => to.setFontWeight(weight),
      (to, weights) => to.setFontWeights(weights),
    ),
    face<'italic' | 'normal'>(
      'normal',
      (s) => (s.italic === undefined ? undefined : s.italic ? 'italic' : 'normal'),
      (to, slant) => to.setFontStyle(slant),
      (to, slants) => to.setFontStyles(slants),
    ),
    face<string>(
      INK,
      (s) => s.colour,
      (to, colour) => to.setFontColor(colour),
      (to, colours) => to.setFontColors(colours),
    ),
    face<string | null>(
      null,
      (s) => s.fill,
      (to, fill) => to.setBackground(fill),
      (to, fills) => to.setBackgrounds(fills),
    ),
    face<'left' | 'center' | 'right' | null>(
      null,
      (s) => s.align,
      (to, align) => to.setHorizontalAlignment(align),
      (to, aligns) => to.setHorizontalAlignments(aligns),
    ),
    face<'top' | 'middle' | 'bottom'>(
      'middle',
      (s) => s.valign,
      (to, valign) => to.setVerticalAlignment(valign),
      (to, valigns) => to.setVerticalAlignments(valigns),
    ),
    face<GoogleAppsScript.Spreadsheet.WrapStrategy>(
      strategy.overflow,
      (s) => s.wrap && strategy[s.wrap],
      (to, wrap) => to.setWrapStrategy(wrap),
      (to, all) => to.setWrapStrategies(all),
    ),
  ];
}

/** Everything about the look of cells but their lines. To be called before values: text formats come first. */
export function setFaces(sheet: Sheet, plan: TabPlan, look: Look): void {
  const [rows, columns] = [plan.values.length, plan.values[0].length];
  const all = sheet.getRange(1, 1, rows, columns).setFontFamily('Arial');
  const properties = faces(look);
  const { bands, runs, spots } = layersOf(plan);
  if (runs.length > 0)
    for (const property of properties) if (property.usual !== null) property.setAll(all, property.usual);
  // The first row of a run is copied down: what only one of its cells wants comes after.
  const shared = spots.length > 0 ? plan.styles.filter((style) => !spots.includes(style)) : plan.styles;
  for (const band of bands) {
    const range = sheet.getRange(band.row, 1, band.rows, columns);
    for (const property of properties) setBand(range, { ...band, columns }, shared, property, runs.length > 0);
  }
  const { PASTE_FORMAT } = SpreadsheetApp.CopyPasteType;
  for (const { row, rows: count } of runs) {
    if (count > 1)
      sheet.getRange(row, 1, 1, columns).copyTo(sheet.getRange(row + 1, 1, count - 1, columns), PASTE_FORMAT, false);
  }
  for (const property of properties) {
    for (const { value, ranges } of groups(spots, property.pick))
      property.setAll(sheet.getRangeList(ranges.map(a1)), value);
  }
}

interface Rows {
  readonly row: number;
  readonly rows: number;
}

/**
 * The rows to set cell by cell; runs of rows that look alike, whose first row is among those; and single cells inside
 * of the runs that look otherwise.
 */
function layersOf({ values, styles }: TabPlan): { bands: Rows[]; runs: Rows[]; spots: StyledRange[] } {
  const rows = values.length;
  const whole = { bands: [{ row: 1, rows }], runs: [], spots: [] };
  if (rows * values[0].length <= SMALL) return whole;
  const isLong = (style: StyledRange) => style.rows >= LONG && style.rows < rows;
  const edges = new Set<number>([1, rows + 1]);
  const inList = new Array<boolean>(rows + 1).fill(false);
  for (const { row, rows: count } of styles.filter(isLong)) {
    edges.add(row).add(row + count);
    inList.fill(true, row, row + count);
  }
  const sorted = [...edges].sort((a, b) => a - b);
  const runs: Rows[] = [];
  for (let i = 0; i + 1 < sorted.length; i++) {
    if (inList[sorted[i]]) runs.push({ row: sorted[i], rows: sorted[i + 1] - sorted[i] });
  }
  const spots: StyledRange[] = [];
  let isCovered = false;
  for (const style of styles) {
    const isInside = style.rows < LONG && inList.slice(style.row, style.row + style.rows).some((listed) => listed);
    if (isInside) spots.push(style);
    // Later styles win: one over a single cell of a list cannot be told apart this way.
    else isCovered ||= spots.some((spot) => meet(spot, style));
  }
  if (isCovered) return whole;
  const interior = new Array<boolean>(rows + 1).fill(false);
  for (const { row, rows: count } of runs) interior.fill(true, row + 1, row + count);
  const bands: { row: number; rows: number }[] = [];
  for (let row = 1; row <= rows; row++) {
    const last = bands[bands.length - 1];
    if (interior[row]) continue;
    if (last && last.row + last.rows === row) last.rows++;
    else bands.push({ row, rows: 1 });
  }
  return { bands, runs, spots };
}

function setBand(
  range: Range,
  band: Rows & { readonly columns: number },
  styles: readonly StyledRange[],
  property: Face,
  isUsual: boolean,
): void {
  const values = Array.from({ length: band.rows }, () => new Array<Value>(band.columns).fill(property.usual));
  for (const { row, rows, column, columns: width, style } of styles) {
    const value = property.pick(style);
    if (value === undefined) continue;
    const end = Math.min(row + rows, band.row + band.rows);
    for (let r = Math.max(row, band.row); r < end; r++)
      values[r - band.row].fill(value, column - 1, column - 1 + width);
  }
  const [[first]] = values;
  if (!values.every((line) => line.every((value) => value === first))) property.setEach(range, values);
  else if (first !== property.usual || (!isUsual && first !== null)) property.setAll(range, first);
}

// ------------------------------------------------------------------------------------------ lines

const meet = (a: PlanRange, b: PlanRange) =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/**
 * Ranges that want the same value of a property, together, so that each value costs one call. A range joins an
 * earlier group only if no group since then touches it: later styles still win.
 */
function groups<T>(
  styles: readonly StyledRange[],
  pick: (style: Style) => T | undefined,
): { value: T; ranges: PlanRange[] }[] {
  const found: { value: T; ranges: PlanRange[] }[] = [];
  for (const styled of styles) {
    const value = pick(styled.style);
    if (value === undefined) continue;
    let at = -1;
    for (let i = found.length - 1; i >= 0; i--) {
      if (found[i].value === value) {
        at = i;
        break;
      }
      if (found[i].ranges.some((range) => meet(range, styled))) break;
    }
    if (at < 0) found.push({ value, ranges: [styled] });
    else found[at].ranges.push(styled);
  }
  return found;
}

/** Sides of ranges, in the order in which they are drawn: of two lines on one side the later one counts. */
export function setBorders(sheet: Sheet, styles: readonly StyledRange[]): void {
  const { SOLID, SOLID_THICK, SOLID_MEDIUM } = SpreadsheetApp.BorderStyle;
  type Sides = readonly ('top' | 'left' | 'bottom' | 'right' | 'between')[];
  const each = (
    pick: (style: Style) => string | undefined,
    sides: Sides,
    line: GoogleAppsScript.Spreadsheet.BorderStyle,
  ) => {
    for (const { value, ranges } of groups(styles, pick)) {
      const on = value !== '';
      const side = (name: Sides[number]) => (sides.includes(name) ? on : null);
      sheet
        .getRangeList(ranges.map(a1))
        .setBorder(
          side('top'),
          side('left'),
          side('bottom'),
          side('right'),
          null,
          side('between'),
          on ? value : null,
          line,
        );
    }
  };
  each((s) => s.between, ['bottom', 'between'], SOLID);
  each((s) => s.bottom, ['bottom'], SOLID);
  each((s) => s.top, ['top'], SOLID);
  each((s) => s.left, ['left'], SOLID);
  each((s) => s.right, ['right'], SOLID);
  each((s) => s.thickTop, ['top'], SOLID_MEDIUM);
  each((s) => s.thickRight, ['right'], SOLID_THICK);
}
