import type { TabId } from '../core/codes';
import { columnLetters } from '../core/column-letters';
import type { ChartPlan, ColourRule, PlanRange, RichCell, TabPlan, ValidationPlan } from '../tabs/plan';
import { type Beside, putBeside, roomFor } from './beside';
import { cellsOf, readAgain, readBack, STAMP_ROW } from './cells';
import { chartsBut, removeChartsBut } from './charts';
import type { Calendar } from './dates';
import { forgetRows, openCells, rememberRows } from './edits';
import type { Look } from './formats';
import { type Kept, putKept } from './keep';
import { markTab, type Size } from './own-tabs';
import { ownWordsMarks } from './own-words';
import { strokesOf } from './strokes';
import { INK, setBorders, setFaces } from './styles';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const FREE_ROWS = 20;
const DEFAULT_HEIGHT = 21;
/** The name of our warning among the protections of a tab. */
const GUARD = 'Clientèle';

export interface Drawing {
  readonly look: Look;
  /** Sheet of each tab of this run, to link to it and to chart it. */
  readonly sheetOf: (tab: TabId) => Sheet | null;
  /** What people wrote beside our columns, to put back beside the same customers. */
  readonly beside: Beside;
  readonly notesTitle: string;
  /** What people wrote over our values and keep, and what the note there tells of the computed one. */
  readonly kept?: readonly Kept[];
  readonly keptNote?: (computed: string) => string;
  /** Ids of charts people added to the tab. */
  readonly theirCharts?: readonly number[];
  /** Of the file. */
  readonly calendar: Calendar;
}

/**
 * Writes a plan into a tab of ours: cleared, grown, text formats, values at absolute addresses, formats, rules,
 * charts, read back, and the line that says "computed on" last. May be done again from its start at any moment. The
 * number of calls depends on the plan's shape, never on its rows.
 *
 * @throws ReadBackFailed where a cell does not hold what was written
 */
export function drawPlan(sheet: Sheet, plan: TabPlan, drawing: Drawing): void {
  const rows = plan.values.length;
  const columns = plan.values[0].length;
  const { theirCharts = [] } = drawing;
  const held = forgetRows(sheet, sheet.getDeveloperMetadata());
  const grid = fitGrid(sheet, clearTab(sheet, theirCharts), plan, drawing.beside);
  const all = sheet.getRange(1, 1, rows, columns);
  setFaces(sheet, plan, drawing.look);
  const written = cellsOf(plan, drawing.look);
  const stamp = written.length >= STAMP_ROW ? written[STAMP_ROW - 1] : null;
  if (stamp) written[STAMP_ROW - 1] = stamp.map(() => '');
  all.setValues(written);
  const found = readBack(all, plan, written, drawing.look);
  for (const { row, column, formula } of plan.formulas) sheet.getRange(row, column).setFormula(formula);
  setBorders(sheet, plan.styles);
  const heights = setShape(sheet, plan, grid);
  setNotes(sheet, plan, rows, columns);
  putBesideList(sheet, plan, drawing);
  setValidations(sheet, plan, grid);
  sheet.setConditionalFormatRules(plan.rules.map((rule) => ruleOf(sheet, rule)));
  for (const chart of plan.charts) insertChart(sheet, chart, drawing);
  const rich = plan.rich.filter((cell) => cell.row !== STAMP_ROW);
  setRich(sheet, rich, drawing);
  warnOnEdits(sheet, plan, grid);
  readAgain(sheet, found, rich, columns);
  const { kept = [], keptNote = String } = drawing;
  putKept(sheet, plan, kept, drawing.look, keptNote);
  const left = kept.length > 0 ? (all.getValues() as unknown[][]) : found;
  rememberRows(sheet, plan, found, left, drawing.calendar);
  const ownWords = ownWordsMarks(plan, found);
  const mark = {
    tab: plan.id,
    rows,
    columns,
    list: plan.list,
    answers: plan.answers ?? null,
    // Without charts of the plan, all that are left are people's.
    charts: plan.charts.length > 0 ? chartsBut(sheet, theirCharts) : [],
    heights,
    ...(plan.segments ? { segments: plan.segments } : {}),
    ...(ownWords.length > 0 ? { ownWords } : {}),
  };
  markTab(sheet, mark, held);
  if (stamp) sheet.getRange(STAMP_ROW, 1, 1, columns).setValues([stamp]);
  setRich(
    sheet,
    plan.rich.filter((cell) => cell.row === STAMP_ROW),
    drawing,
  );
}

// ------------------------------------------------------------------------------------------ room

/** Rows and columns of a tab, asked for once. */
interface Grid {
  readonly rows: number;
  readonly columns: number;
}

/** Takes everything away but people's charts; what they wrote beside has been read and is put back. */
export function clearTab(sheet: Sheet, theirs: readonly number[]): Grid {
  removeChartsBut(sheet, theirs);
  sheet.clearConditionalFormatRules();
  const grid = { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
  const all = sheet.getRange(1, 1, grid.rows, grid.columns);
  all.breakApart();
  all.clear();
  all.clearNote();
  all.clearDataValidations();
  return grid;
}

/** @returns what the tab has afterwards */
function fitGrid(sheet: Sheet, before: Grid, plan: TabPlan, beside: Beside): Grid {
  const room = roomFor(beside);
  const rows = Math.max(plan.values.length, room.rows);
  const columns = plan.values[0].length + Math.max(plan.list ? plan.list.freeColumns : 0, room.columns);
  const wantedRows = rows + FREE_ROWS;
  const { rows: maxRows, columns: maxColumns } = before;
  if (maxRows < wantedRows) sheet.insertRowsAfter(maxRows, wantedRows - maxRows);
  else if (maxRows > wantedRows) sheet.deleteRows(wantedRows + 1, maxRows - wantedRows);
  const wantedColumns = columns + 1;
  if (maxColumns < wantedColumns) sheet.insertColumnsAfter(maxColumns, wantedColumns - maxColumns);
  else if (maxColumns > wantedColumns) sheet.deleteColumns(wantedColumns + 1, maxColumns - wantedColumns);
  return { rows: wantedRows, columns: wantedColumns };
}

// ------------------------------------------------------------------------------------------ shape

/** @returns the heights of rows */
function setShape(sheet: Sheet, plan: TabPlan, { rows }: Grid): Size[] {
  for (const [start, count, pixels] of strokesOf(plan.widths)) sheet.setColumnWidths(start, count, pixels);
  const heights = new Array<number>(rows).fill(0);
  for (const { row, rows: count, pixels } of plan.heights) heights.fill(pixels, row - 1, row - 1 + count);
  const blocks = strokesOf(heights);
  setHeights(sheet, blocks);
  for (const range of plan.merges) sheet.getRange(range.row, range.column, range.rows, range.columns).merge();
  sheet.setFrozenRows(plan.frozenRows);
  sheet.setFrozenColumns(plan.frozenColumns);
  sheet.setHiddenGridlines(true);
  sheet.setTabColor(plan.colour);
  return blocks;
}

export function setHeights(sheet: Sheet, heights: readonly Size[]): void {
  for (const [start, count, pixels] of heights) {
    // Of a row without a height of its own Sheets decides by what it holds.
    if (pixels === 0) sheet.setRowHeights(start, count, DEFAULT_HEIGHT);
    else sheet.setRowHeightsForced(start, count, pixels);
  }
}

function setNotes(sheet: Sheet, plan: TabPlan, rows: number, columns: number): void {
  if (plan.notes.length === 0) return;
  // One call for a block that holds all notes, from the first row with one to the last.
  let [first, last] = [plan.notes[0].row, plan.notes[0].row];
  for (const { row } of plan.notes) [first, last] = [Math.min(first, row), Math.max(last, row)];
  const block: string[][] = [];
  for (let row = first; row <= Math.min(last, rows); row++) block.push(new Array<string>(columns).fill(''));
  for (const { row, column, text } of plan.notes) block[row - first][column - 1] = text;
  sheet.getRange(first, 1, block.length, columns).setNotes(block);
}

/** Cells with links or several styles in them: neighbours in a row or a column together. */
function setRich(sheet: Sheet, cells: readonly RichCell[], drawing: Drawing): void {
  const styleOf = textStyles();
  for (const block of blocksOf(cells)) {
    const [first] = block;
    const last = block[block.length - 1];
    const texts = block.map((cell) => richText(cell, drawing, styleOf));
    sheet
      .getRange(first.row, first.column, last.row - first.row + 1, last.column - first.column + 1)
      .setRichTextValues(first.row === last.row ? [texts] : texts.map((text) => [text]));
  }
}

function blocksOf(cells: readonly RichCell[]): RichCell[][] {
  const chained = (cellsOfBlocks: readonly RichCell[][], follows: (a: RichCell, b: RichCell) => boolean) => {
    const blocks: RichCell[][] = [];
    for (const cells of cellsOfBlocks) {
      const last = blocks[blocks.length - 1];
      const isOne = last && cells.length === 1 && follows(last[last.length - 1], cells[0]);
      if (isOne && (last.length === 1 || follows(last[0], last[1]))) last.push(...cells);
      else blocks.push([...cells]);
    }
    return blocks;
  };
  // Later cells win where one is said twice.
  const single = [...new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell])).values()];
  const down = [...single].sort((a, b) => a.column - b.column || a.row - b.row).map((cell) => [cell]);
  const columns = chained(down, (a, b) => a.column === b.column && b.row === a.row + 1);
  const across = [...columns].sort((a, b) => a[0].row - b[0].row || a[0].column - b[0].column);
  return chained(across, (a, b) => a.row === b.row && b.column === a.column + 1);
}

type TextStyle = GoogleAppsScript.Spreadsheet.TextStyle;
type Run = RichCell['runs'][number];

/** Styles of texts, each built once; null where a run has none of its own. */
function textStyles(): (run: Run) => TextStyle | null {
  const built = new Map<string, TextStyle>();
  return ({ bold, size, colour }) => {
    if (bold === undefined && size === undefined && colour === undefined) return null;
    const name = JSON.stringify([bold, size, colour]);
    const before = built.get(name);
    if (before) return before;
    const builder = SpreadsheetApp.newTextStyle();
    if (bold !== undefined) builder.setBold(bold);
    if (size !== undefined) builder.setFontSize(size);
    if (colour !== undefined) builder.setForegroundColor(colour);
    const style = builder.build();
    built.set(name, style);
    return style;
  };
}

function richText(
  cell: RichCell,
  drawing: Drawing,
  styleOf: (run: Run) => TextStyle | null,
): GoogleAppsScript.Spreadsheet.RichTextValue {
  const builder = SpreadsheetApp.newRichTextValue().setText(cell.runs.map((run) => run.text).join(''));
  let at = 0;
  for (const run of cell.runs) {
    const end = at + run.text.length;
    if (end === at) continue;
    const target = run.link ? drawing.sheetOf(run.link.tab) : null;
    if (run.link && target) {
      const range = run.link.row ? `&range=${columnLetters((run.link.column ?? 1) - 1)}${run.link.row}` : '';
      builder.setLinkUrl(at, end, `#gid=${target.getSheetId()}${range}`);
    }
    const style = styleOf(run);
    if (style) builder.setTextStyle(at, end, style);
    at = end;
  }
  return builder.build();
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

/** In our own columns only: what people chose beside them stays theirs. All were taken away before. */
function setValidations(sheet: Sheet, { validations = [] }: TabPlan, { rows: last }: Grid): void {
  for (const { row, column, rows = last - row + 1, rule, help } of validations) {
    const built = criteriaOf(SpreadsheetApp.newDataValidation(), rule).setAllowInvalid(true).setHelpText(help).build();
    sheet.getRange(row, column, rows, 1).setDataValidation(built);
  }
}

function criteriaOf(
  builder: GoogleAppsScript.Spreadsheet.DataValidationBuilder,
  rule: ValidationPlan['rule'],
): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
  switch (rule.type) {
    case 'email':
      return builder.requireTextIsEmail();
    case 'date':
      return builder.requireDate();
    case 'list':
      return builder.requireValueInList([...rule.values], rule.dropdown);
    case 'formula':
      return builder.requireFormulaSatisfied(rule.formula);
  }
}

// ------------------------------------------------------------------------------------------ people's own columns

function putBesideList(sheet: Sheet, plan: TabPlan, { beside, notesTitle }: Drawing): void {
  const { list } = plan;
  putBeside(sheet, list, plan.values[0].length, list ? keysOf(plan) : [], beside);
  if (!list) return;
  sheet
    .getRange(list.headingRow, list.freeColumn, 1, list.freeColumns)
    .setBackground('#FFFBEA')
    .setFontStyle('italic')
    .setFontSize(9)
    .setVerticalAlignment('bottom');
  if (!beside.headings[0]) sheet.getRange(list.headingRow, list.freeColumn).setValue(notesTitle);
}

/** Who types in a cell of ours is warned that the next run writes over it; notes, answers and simulators are free. */
function warnOnEdits(sheet: Sheet, plan: TabPlan, grid: Grid): void {
  const free = openCells(plan).map(([row, column, rows]) => sheet.getRange(row, column, rows, 1));
  const beside = plan.list ? plan.list.freeColumn : plan.values[0].length + 1;
  free.push(sheet.getRange(1, beside, grid.rows, grid.columns - beside + 1));
  const ours = sheet
    .getProtections(SpreadsheetApp.ProtectionType.SHEET)
    .find((protection) => protection.getDescription() === GUARD);
  (ours ?? sheet.protect().setDescription(GUARD)).setWarningOnly(true).setUnprotectedRanges(free);
}

/** Keys of the customers of a plan's list, first row first. */
export function keysOf(plan: TabPlan): string[] {
  const { list } = plan;
  if (!list) return [];
  const rows = plan.values.slice(list.firstRow - 1, list.firstRow - 1 + list.rows);
  return rows.map((row) => String(row[list.keyColumn - 1]));
}

// ------------------------------------------------------------------------------------------ charts

const AXIS_FORMAT = { count: '#,##0', money: '#,##0', share: '0%', ratio: '0.0' } as const;

/** Bars lie: their values run along the horizontal axis. */
const valueAxisOf = ({ axes: [axis] }: ChartPlan): Record<string, unknown> => ({
  minValue: 0,
  ...(axis?.max === undefined ? {} : { format: AXIS_FORMAT[axis.kind], viewWindow: { min: 0, max: axis.max } }),
});

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
      ...(s.type === 'line' ? { lineWidth: s.pointsOnly ? 0 : 2, pointSize: s.pointsOnly ? 9 : s.points ? 5 : 0 } : {}),
      ...(s.dashed ? { lineDashStyle: [6, 4] } : {}),
      // As the macro recorder writes it; the page of options does not name it.
      ...(chart.labels
        ? { dataLabel: 'value', annotations: { textStyle: { color: INK, fontSize: 11, bold: true } } }
        : {}),
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
    hAxis: { textStyle: { color: '#5F6368', fontSize: 11 }, ...(chart.type === 'bar' ? valueAxisOf(chart) : {}) },
    bar: { groupWidth: '70%' },
  };
  for (const name of Object.keys(options)) builder.setOption(name, options[name]);
  const { row, column, dx, dy } = chart.position;
  sheet.insertChart(builder.setNumHeaders(1).setPosition(row, column, dx, dy).build());
}
