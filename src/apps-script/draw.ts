import type { TabId } from '../core/codes';
import type { ChartPlan, ColourRule, Kind, PlanRange, RichCell, Style, StyledRange, TabPlan } from '../tabs/plan';
import { formatOf, type Look } from './formats';
import { markTab } from './own-tabs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

/** Days from 30 December 1899, where Sheets starts to count, to 1 January 1970. */
const EPOCH = 25569;
const FREE_ROWS = 20;
const INK = '#202124';

export interface Drawing {
  readonly look: Look;
  /** Sheet of each tab of this run, to link to it and to chart it. */
  readonly sheetOf: (tab: TabId) => Sheet | null;
  /** What people wrote beside the list, by customer key, to put back beside the same customer. */
  readonly notes: ReadonlyMap<string, readonly unknown[]>;
  readonly notesTitle: string;
}

/** A plan whose cells did not come back as they were written: nothing of it may be trusted. */
export class ReadBackFailed extends Error {}

/**
 * Writes a plan into a tab of ours: grow, text formats, values at absolute addresses, surplus cleared, formats,
 * rules, charts, read back, and the line that says "computed on" last. The number of calls depends on the plan's
 * shape, never on its rows.
 */
export function drawPlan(sheet: Sheet, plan: TabPlan, drawing: Drawing): void {
  const rows = plan.values.length;
  const columns = plan.values[0].length;
  const width = columns + (plan.list ? plan.list.freeColumns : 0);
  clearOurs(sheet, plan, columns);
  fitGrid(sheet, rows, width);
  const all = sheet.getRange(1, 1, rows, columns);
  all
    .setNumberFormat('@')
    .setFontFamily('Arial')
    .setFontSize(10)
    .setFontColor(INK)
    .setVerticalAlignment('middle')
    .setWrapStrategy(SpreadsheetApp.WrapStrategy.OVERFLOW);
  setFormats(sheet, plan.styles, drawing.look);
  const written = cellsOf(plan, drawing.look);
  all.setValues(written);
  for (const { row, column, formula } of plan.formulas) sheet.getRange(row, column).setFormula(formula);
  setStyles(sheet, plan.styles);
  setShape(sheet, plan);
  setNotes(sheet, plan, rows, columns);
  if (plan.list) putNotesBack(sheet, plan.list, plan, drawing);
  sheet.setConditionalFormatRules(plan.rules.map((rule) => ruleOf(sheet, rule)));
  for (const chart of plan.charts) insertChart(sheet, chart, drawing);
  readBack(sheet, plan, written, drawing.look);
  const stamp = plan.rich.filter((cell) => cell.row === 2);
  for (const cell of plan.rich) if (cell.row !== 2) setRich(sheet, cell, drawing);
  for (const cell of stamp) setRich(sheet, cell, drawing);
  markTab(sheet, { tab: plan.id, rows, columns, list: plan.list, answers: plan.answers ?? null });
}

// ------------------------------------------------------------------------------------------ room

/** Takes away everything of ours that a rewrite does not replace by itself; people's columns stay. */
function clearOurs(sheet: Sheet, plan: TabPlan, columns: number): void {
  for (const chart of sheet.getCharts()) sheet.removeChart(chart);
  sheet.clearConditionalFormatRules();
  const last = Math.max(sheet.getMaxRows(), 1);
  const ours = sheet.getRange(1, 1, last, Math.min(sheet.getMaxColumns(), columns));
  ours.breakApart();
  ours.clear();
  ours.clearNote();
  if (plan.list) {
    const free = plan.list.freeColumn;
    if (sheet.getMaxColumns() >= free) sheet.getRange(1, free, last, sheet.getMaxColumns() - free + 1).clearContent();
  }
}

function fitGrid(sheet: Sheet, rows: number, columns: number): void {
  const wantedRows = rows + FREE_ROWS;
  const [maxRows, maxColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (maxRows < wantedRows) sheet.insertRowsAfter(maxRows, wantedRows - maxRows);
  else if (maxRows > wantedRows) sheet.deleteRows(wantedRows + 1, maxRows - wantedRows);
  const wantedColumns = columns + 1;
  if (maxColumns < wantedColumns) sheet.insertColumnsAfter(maxColumns, wantedColumns - maxColumns);
  else if (maxColumns > wantedColumns) sheet.deleteColumns(wantedColumns + 1, maxColumns - wantedColumns);
}

// ------------------------------------------------------------------------------------------ values

const isDay = (kind: Kind | undefined) => kind === 'day' || kind === 'month';

/** The kind of each cell, row after row. */
function kindsOf(plan: TabPlan): (Kind | undefined)[][] {
  const kinds: (Kind | undefined)[][] = plan.values.map(() => []);
  for (const { row, column, rows, columns, style } of plan.styles) {
    if (!style.kind) continue;
    for (let r = row - 1; r < row - 1 + rows; r++) {
      for (let c = column - 1; c < column - 1 + columns; c++) kinds[r][c] = style.kind;
    }
  }
  return kinds;
}

/** Under the plain text format, which is what a cell without a kind has. */
const isPlain = (kind: Kind | undefined, look: Look): boolean => kind === undefined || formatOf(kind, look) === '@';

// First characters that a spreadsheet may take for a formula (OWASP), full-width forms included; ' hides one.
const RISKY = /^['=+\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20]/;

/** What `setValues` gets. Text under the text format is taken as it is; elsewhere, and when risky, ' comes first. */
function cellsOf(plan: TabPlan, look: Look): (string | number | boolean)[][] {
  const kinds = kindsOf(plan);
  return plan.values.map((row, r) =>
    row.map((value, c) => {
      const kind = kinds[r][c];
      if (typeof value === 'number') return isDay(kind) ? value + EPOCH : value;
      if (typeof value !== 'string' || value === '') return value;
      return !isPlain(kind, look) || RISKY.test(value) ? `'${value}` : value;
    }),
  );
}

function readBack(sheet: Sheet, plan: TabPlan, written: (string | number | boolean)[][], look: Look): void {
  const special = new Set([...plan.rich, ...plan.formulas].map((cell) => `${cell.row},${cell.column}`));
  const kinds = kindsOf(plan);
  const range = sheet.getRange(1, 1, written.length, written[0].length);
  let kept = 0;
  const found = range.getValues() as unknown[][];
  for (let r = 0; r < written.length; r++) {
    for (let c = 0; c < written[r].length; c++) {
      if (special.has(`${r + 1},${c + 1}`) || isDay(kinds[r][c])) continue;
      const [wanted, got] = [plan.values[r][c], found[r][c]];
      if (got === wanted) continue;
      if (got === written[r][c] && typeof got === 'string' && got[0] === "'") kept++;
      else if (!(typeof wanted === 'number' && typeof got === 'number' && Math.abs(wanted - got) < 1e-9)) {
        throw new ReadBackFailed(`${plan.id} ${r + 1},${c + 1}`);
      }
    }
  }
  // Should Sheets keep the ' under the text format, that format alone protects: those cells are written without it.
  if (kept > 0) {
    const isText = (r: number, c: number) => typeof plan.values[r][c] === 'string' && isPlain(kinds[r][c], look);
    range.setValues(written.map((row, r) => row.map((value, c) => (isText(r, c) ? plan.values[r][c] : value))));
  }
}

// ------------------------------------------------------------------------------------------ styles

const letters = (column: number): string =>
  column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);
/** A1 text of a range of a plan. */
export const a1 = ({ row, column, rows, columns }: PlanRange): string =>
  `${letters(column)}${row}:${letters(column + columns - 1)}${row + rows - 1}`;

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

const listOf = (sheet: Sheet, ranges: readonly PlanRange[]): RangeList => sheet.getRangeList(ranges.map(a1));

function setFormats(sheet: Sheet, styles: readonly StyledRange[], look: Look): void {
  for (const { value, ranges } of groups(styles, (s) => s.kind)) {
    const format = formatOf(value, look);
    if (format !== null && format !== '@') listOf(sheet, ranges).setNumberFormat(format);
  }
}

function setStyles(sheet: Sheet, styles: readonly StyledRange[]): void {
  const each = <T>(pick: (style: Style) => T | undefined, apply: (list: RangeList, value: T) => void) => {
    for (const { value, ranges } of groups(styles, pick)) apply(listOf(sheet, ranges), value);
  };
  each(
    (s) => s.size,
    (list, size) => list.setFontSize(size),
  );
  each(
    (s) => s.bold,
    (list, bold) => list.setFontWeight(bold ? 'bold' : 'normal'),
  );
  each(
    (s) => s.italic,
    (list, italic) => list.setFontStyle(italic ? 'italic' : 'normal'),
  );
  each(
    (s) => s.colour,
    (list, colour) => list.setFontColor(colour),
  );
  each(
    (s) => s.fill,
    (list, fill) => list.setBackground(fill),
  );
  each(
    (s) => s.align,
    (list, align) => list.setHorizontalAlignment(align),
  );
  each(
    (s) => s.valign,
    (list, valign) => list.setVerticalAlignment(valign),
  );
  const wraps = SpreadsheetApp.WrapStrategy;
  const strategy = { wrap: wraps.WRAP, clip: wraps.CLIP, overflow: wraps.OVERFLOW };
  each(
    (s) => s.wrap,
    (list, wrap) => list.setWrapStrategy(strategy[wrap]),
  );
  const { SOLID, SOLID_THICK, SOLID_MEDIUM } = SpreadsheetApp.BorderStyle;
  const on = (colour: string) => colour !== '';
  const paint = (colour: string) => (colour === '' ? null : colour);
  each(
    (s) => s.between,
    (list, c) => list.setBorder(null, null, on(c), null, null, on(c), paint(c), SOLID),
  );
  each(
    (s) => s.bottom,
    (list, c) => list.setBorder(null, null, on(c), null, null, null, paint(c), SOLID),
  );
  each(
    (s) => s.top,
    (list, c) => list.setBorder(on(c), null, null, null, null, null, paint(c), SOLID),
  );
  each(
    (s) => s.left,
    (list, c) => list.setBorder(null, on(c), null, null, null, null, paint(c), SOLID),
  );
  each(
    (s) => s.right,
    (list, c) => list.setBorder(null, null, null, on(c), null, null, paint(c), SOLID),
  );
  each(
    (s) => s.thickTop,
    (list, c) => list.setBorder(on(c), null, null, null, null, null, paint(c), SOLID_MEDIUM),
  );
  each(
    (s) => s.thickRight,
    (list, c) => list.setBorder(null, null, null, on(c), null, null, paint(c), SOLID_THICK),
  );
}

function setShape(sheet: Sheet, plan: TabPlan): void {
  for (let start = 0; start < plan.widths.length; ) {
    let end = start + 1;
    while (end < plan.widths.length && plan.widths[end] === plan.widths[start]) end++;
    sheet.setColumnWidths(start + 1, end - start, plan.widths[start]);
    start = end;
  }
  for (const { row, rows, pixels } of joined(plan.heights)) sheet.setRowHeightsForced(row, rows, pixels);
  for (const range of plan.merges) sheet.getRange(range.row, range.column, range.rows, range.columns).merge();
  sheet.setFrozenRows(plan.frozenRows);
  sheet.setFrozenColumns(plan.frozenColumns);
  sheet.setHiddenGridlines(true);
  sheet.setTabColor(plan.colour);
}

/** Neighbouring rows of one height, together; of two heights for a row the later one counts. */
function joined(heights: TabPlan['heights']): { row: number; rows: number; pixels: number }[] {
  const pixelsOf = new Map<number, number>();
  for (const { row, rows, pixels } of heights) for (let r = row; r < row + rows; r++) pixelsOf.set(r, pixels);
  const blocks: { row: number; rows: number; pixels: number }[] = [];
  for (const [row, pixels] of [...pixelsOf].sort((a, b) => a[0] - b[0])) {
    const last = blocks[blocks.length - 1];
    if (last && last.pixels === pixels && last.row + last.rows === row) last.rows++;
    else blocks.push({ row, rows: 1, pixels });
  }
  return blocks;
}

function setNotes(sheet: Sheet, plan: TabPlan, rows: number, columns: number): void {
  if (plan.notes.length === 0) return;
  // One call for a block that holds all notes, from the first row with one to the last.
  const first = Math.min(...plan.notes.map((note) => note.row));
  const last = Math.max(...plan.notes.map((note) => note.row));
  const block: string[][] = [];
  for (let row = first; row <= Math.min(last, rows); row++) block.push(new Array<string>(columns).fill(''));
  for (const { row, column, text } of plan.notes) block[row - first][column - 1] = text;
  sheet.getRange(first, 1, block.length, columns).setNotes(block);
}

function setRich(sheet: Sheet, cell: RichCell, drawing: Drawing): void {
  const text = cell.runs.map((run) => run.text).join('');
  const builder = SpreadsheetApp.newRichTextValue().setText(text);
  let at = 0;
  for (const run of cell.runs) {
    const end = at + run.text.length;
    if (end === at) continue;
    const target = run.link ? drawing.sheetOf(run.link.tab) : null;
    if (run.link && target) {
      const range = run.link.row ? `&range=${letters(run.link.column ?? 1)}${run.link.row}` : '';
      builder.setLinkUrl(at, end, `#gid=${target.getSheetId()}${range}`);
    }
    const style = SpreadsheetApp.newTextStyle();
    if (run.bold !== undefined) style.setBold(run.bold);
    if (run.size !== undefined) style.setFontSize(run.size);
    if (run.colour !== undefined) style.setForegroundColor(run.colour);
    builder.setTextStyle(at, end, style.build());
    at = end;
  }
  sheet.getRange(cell.row, cell.column).setRichTextValue(builder.build());
}

function ruleOf(sheet: Sheet, rule: ColourRule): GoogleAppsScript.Spreadsheet.ConditionalFormatRule {
  const { row, column, rows, columns } = rule.range;
  const builder = SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange(row, column, rows, columns)]);
  switch (rule.type) {
    case 'gradient':
      return builder.setGradientMinpoint(rule.from).setGradientMaxpoint(rule.to).build();
    case 'text-is':
      builder.whenTextEqualTo(rule.text).setBackground(rule.fill);
      return (rule.colour ? builder.setFontColor(rule.colour) : builder).build();
    case 'over':
      return builder.whenNumberGreaterThan(rule.number).setBackground(rule.fill).build();
  }
}

// ------------------------------------------------------------------------------------------ people's own columns

/** What stands in the free columns beside each customer of the tab as it is now. */
export function notesOf(sheet: Sheet, list: NonNullable<TabPlan['list']>): Map<string, readonly unknown[]> {
  const notes = new Map<string, readonly unknown[]>();
  const last = Math.min(sheet.getLastRow(), sheet.getMaxRows());
  const rows = last - list.firstRow + 1;
  const columns = sheet.getMaxColumns() - list.freeColumn + 1;
  if (rows < 1 || columns < 1) return notes;
  const keys = sheet.getRange(list.firstRow, list.keyColumn, rows, 1).getValues() as unknown[][];
  const free = sheet.getRange(list.firstRow, list.freeColumn, rows, columns).getValues() as unknown[][];
  for (let i = 0; i < rows; i++) {
    const key = String(keys[i][0]);
    if (key !== '' && free[i].some((value) => value !== '')) notes.set(key, free[i]);
  }
  return notes;
}

function putNotesBack(sheet: Sheet, list: NonNullable<TabPlan['list']>, plan: TabPlan, drawing: Drawing): void {
  const widest = Math.max(list.freeColumns, ...[...drawing.notes.values()].map((note) => lastFilled(note)));
  const missing = list.freeColumn + widest - 1 - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
  sheet
    .getRange(list.headingRow, list.freeColumn, 1, list.freeColumns)
    .setBackground('#FFFBEA')
    .setFontStyle('italic')
    .setFontSize(9)
    .setVerticalAlignment('bottom');
  sheet.getRange(list.headingRow, list.freeColumn).setValue(drawing.notesTitle);
  if (drawing.notes.size === 0 || list.rows === 0) return;
  const values: unknown[][] = [];
  for (let i = 0; i < list.rows; i++) {
    const note = drawing.notes.get(String(plan.values[list.firstRow - 1 + i][list.keyColumn - 1]));
    const cells: unknown[] = [];
    for (let c = 0; c < widest; c++) cells.push(safeNote(note?.[c] ?? ''));
    values.push(cells);
  }
  sheet.getRange(list.firstRow, list.freeColumn, list.rows, widest).setValues(values);
}

const safeNote = (value: unknown): unknown => (typeof value === 'string' && RISKY.test(value) ? `'${value}` : value);
function lastFilled(note: readonly unknown[]): number {
  for (let i = note.length; i > 0; i--) if (note[i - 1] !== '') return i;
  return 0;
}

// ------------------------------------------------------------------------------------------ charts

const AXIS_FORMAT = { count: '#,##0', money: '#,##0', share: '0%' } as const;

function insertChart(sheet: Sheet, chart: ChartPlan, drawing: Drawing): void {
  const from = (chart.tab && drawing.sheetOf(chart.tab)) || sheet;
  const blank = sheet.newChart();
  const typed = {
    column: () => blank.asColumnChart(),
    bar: () => blank.asBarChart(),
    line: () => blank.asLineChart(),
    combo: () => blank.asComboChart(),
  }[chart.type]();
  // The typed builders differ in methods we do not use.
  const builder = typed as unknown as GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
  const add = ({ row, column, rows, columns }: PlanRange) =>
    builder.addRange(from.getRange(row, column, rows, columns));
  add(chart.domain);
  for (const series of chart.series) add(series.range);
  const series: Record<number, Record<string, unknown>> = {};
  chart.series.forEach((s, i) => {
    series[i] = {
      type: s.type === 'line' ? 'line' : 'bars',
      targetAxisIndex: s.axis,
      color: s.colour,
      ...(s.type === 'line' ? { lineWidth: 2, pointSize: s.points ? 5 : 0 } : {}),
      ...(s.dashed ? { lineDashStyle: [6, 4] } : {}),
    };
  });
  const axes: Record<number, Record<string, unknown>> = {};
  chart.axes.forEach((axis, i) => {
    axes[i] = {
      format: AXIS_FORMAT[axis.kind],
      gridlines: { color: i === 0 ? '#E8EAED' : 'none' },
      textStyle: { color: '#5F6368', fontSize: 11 },
      viewWindow: {
        ...(axis.min === undefined ? {} : { min: axis.min }),
        ...(axis.max === undefined ? {} : { max: axis.max }),
      },
    };
  });
  const options: Record<string, unknown> = {
    title: chart.title,
    titleTextStyle: { color: INK, fontSize: 13, bold: true },
    colors: chart.series.map((s) => s.colour),
    series,
    vAxes: axes,
    legend: { position: chart.legend, alignment: 'start', textStyle: { color: '#3C4043', fontSize: 11 } },
    isStacked: chart.stacked === true,
    width: chart.width,
    height: chart.height,
    fontName: 'Arial',
    backgroundColor: '#FFFFFF',
    hAxis: { textStyle: { color: '#5F6368', fontSize: 11 }, ...(chart.type === 'bar' ? { minValue: 0 } : {}) },
    bar: { groupWidth: '70%' },
  };
  for (const name of Object.keys(options)) builder.setOption(name, options[name]);
  const { row, column, dx, dy } = chart.position;
  sheet.insertChart(builder.setNumHeaders(1).setPosition(row, column, dx, dy).build());
}
