import { LocalArea } from './area';
import { ChartType } from './enums';
import type { Run } from './run';
import { type SheetStore, type StoredChart, sheetById } from './store';
import { behind, type ClassOf, Exception, enumName, expose, isDate, type Signatures } from './strict';

type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type ComboBuilder = GoogleAppsScript.Spreadsheet.EmbeddedComboChartBuilder;

export class LocalChart implements Partial<Chart> {
  constructor(
    private readonly run: Run,
    /** Its id is -1 until it is inserted. */
    readonly stored: StoredChart,
  ) {}
  getChartId() {
    return this.stored.id < 0 ? null : this.stored.id;
  }
  getRanges() {
    return rangesOf(this.run, this.stored);
  }
  getNumHeaders() {
    return this.stored.headers;
  }
  getTransposeRowsAndColumns() {
    return this.stored.transposed === true;
  }
  getContainerInfo() {
    return containerOf(this.run, this.stored);
  }
  getOptions(): GoogleAppsScript.Charts.ChartOptions {
    const { options } = this.stored;
    const members = { get: 'text' };
    return expose(this.run, { path: 'Charts.ChartOptions', members }, { get: (name: string) => options[name] ?? null });
  }
  modify(): Builder {
    return newChart(this.run, this.stored);
  }
}
const chartMembers: Signatures<LocalChart, Chart> = {
  getChartId: '',
  getRanges: '',
  getNumHeaders: '',
  getTransposeRowsAndColumns: '',
  getContainerInfo: '',
  getOptions: '',
  modify: '',
};
const chartClass: ClassOf = { path: 'SpreadsheetApp.EmbeddedChart', members: chartMembers };

export function exposeChart(run: Run, stored: StoredChart): Chart {
  return expose(run, chartClass, new LocalChart(run, stored));
}

function rangesOf(run: Run, stored: StoredChart) {
  return stored.ranges.flatMap(({ sheetId, range }) => {
    const sheet = sheetById(run.book, sheetId);
    return sheet ? [run.handles.range(run, sheet, range)] : [];
  });
}

function containerOf(run: Run, { position }: StoredChart): GoogleAppsScript.Spreadsheet.ContainerInfo {
  return expose(run, containerClass, {
    getAnchorRow: () => position.row + 1,
    getAnchorColumn: () => position.column + 1,
    getOffsetX: () => position.dx,
    getOffsetY: () => position.dy,
  } satisfies GoogleAppsScript.Spreadsheet.ContainerInfo);
}
const containerClass: ClassOf = {
  path: 'SpreadsheetApp.ContainerInfo',
  members: { getAnchorRow: '', getAnchorColumn: '', getOffsetX: '', getOffsetY: '' },
};

/** One builder for all types: `asColumnChart` and its like only change the type; options are kept as given. */
class LocalChartBuilder implements Partial<Builder>, Partial<ComboBuilder> {
  constructor(
    private readonly run: Run,
    private chart: StoredChart,
  ) {}
  addRange(range: GoogleAppsScript.Spreadsheet.Range) {
    const { sheet, area } = behind(range, LocalArea);
    return this.with({ ranges: [...this.chart.ranges, { sheetId: sheet.id, range: area }] });
  }
  removeRange(range: GoogleAppsScript.Spreadsheet.Range) {
    const { sheet, area } = behind(range, LocalArea);
    const same = JSON.stringify({ sheetId: sheet.id, range: area });
    return this.with({ ranges: this.chart.ranges.filter((source) => JSON.stringify(source) !== same) });
  }
  clearRanges() {
    return this.with({ ranges: [] });
  }
  getRanges() {
    return rangesOf(this.run, this.chart);
  }
  getContainer() {
    return containerOf(this.run, this.chart);
  }
  getChartType() {
    return ChartType[this.chart.type as keyof typeof ChartType];
  }
  setChartType(type: GoogleAppsScript.Charts.ChartType) {
    return this.with({ type: enumName(type) });
  }
  asAreaChart() {
    return this.with({ type: 'AREA' }) as never;
  }
  asBarChart() {
    return this.with({ type: 'BAR' }) as never;
  }
  asColumnChart() {
    return this.with({ type: 'COLUMN' }) as never;
  }
  asComboChart() {
    return this.with({ type: 'COMBO' }) as never;
  }
  asHistogramChart() {
    return this.with({ type: 'HISTOGRAM' }) as never;
  }
  asLineChart() {
    return this.with({ type: 'LINE' }) as never;
  }
  asPieChart() {
    return this.with({ type: 'PIE' }) as never;
  }
  asScatterChart() {
    return this.with({ type: 'SCATTER' }) as never;
  }
  setNumHeaders(headers: number) {
    return this.with({ headers });
  }
  setMergeStrategy(strategy: GoogleAppsScript.Charts.ChartMergeStrategy) {
    return this.with({ merge: enumName(strategy) });
  }
  setTransposeRowsAndColumns(transposed: boolean) {
    return this.with({ transposed });
  }
  setPosition(row: number, column: number, dx: number, dy: number) {
    if (row < 1 || column < 1) throw new Exception('The position of a chart counts from row 1 and column 1.');
    return this.with({ position: { row: row - 1, column: column - 1, dx, dy } });
  }
  setOption(name: string, value: unknown) {
    return this.with({ options: { ...this.chart.options, [name]: ownCopy(value) } });
  }
  // Of the typed builders, those that only set an option.
  setTitle(title: string) {
    return this.setOption('title', title) as never;
  }
  setColors(colours: string[]) {
    return this.setOption('colors', colours) as never;
  }
  setStacked() {
    return this.setOption('isStacked', true) as never;
  }
  setXAxisTitle(title: string) {
    return this.setOption('hAxis.title', title) as never;
  }
  setYAxisTitle(title: string) {
    return this.setOption('vAxis.title', title) as never;
  }
  setLegendPosition(position: GoogleAppsScript.Charts.Position) {
    return this.setOption('legend.position', enumName(position).toLowerCase()) as never;
  }
  build(): Chart {
    return exposeChart(this.run, this.chart);
  }

  private with(change: Partial<StoredChart>): Builder {
    this.chart = { ...this.chart, ...change };
    return this as unknown as Builder;
  }
}
const builderMembers: Signatures<LocalChartBuilder, Builder & ComboBuilder> = {
  addRange: 'Range',
  removeRange: 'Range',
  clearRanges: '',
  getRanges: '',
  getContainer: '',
  getChartType: '',
  setChartType: 'ChartType',
  asAreaChart: '',
  asBarChart: '',
  asColumnChart: '',
  asComboChart: '',
  asHistogramChart: '',
  asLineChart: '',
  asPieChart: '',
  asScatterChart: '',
  setNumHeaders: 'number',
  setMergeStrategy: 'ChartMergeStrategy',
  setTransposeRowsAndColumns: 'flag',
  setPosition: 'number number number number',
  setOption: 'text anything',
  setTitle: 'text',
  setColors: 'list',
  setStacked: '',
  setXAxisTitle: 'text',
  setYAxisTitle: 'text',
  setLegendPosition: 'Position',
  build: '',
};
const builderClass: ClassOf = { path: 'SpreadsheetApp.EmbeddedChartBuilder', members: builderMembers };

const blank: StoredChart = {
  id: -1,
  type: 'COLUMN',
  ranges: [],
  headers: 0,
  position: { row: 0, column: 0, dx: 0, dy: 0 },
  options: {},
};

export function newChart(run: Run, from: StoredChart = blank): Builder {
  return expose(run, builderClass, new LocalChartBuilder(run, from));
}

/** Puts a built chart on a tab under the next free id, or over the chart of the same id. */
export function insertChart(run: Run, sheet: SheetStore, chart: StoredChart): void {
  const { position } = chart;
  if (position.row >= sheet.gridRows || position.column >= sheet.gridColumns) {
    throw new Exception('The position of the chart is outside the dimensions of the sheet.');
  }
  const ids = run.book.sheets.flatMap((tab) => tab.charts.map(({ id }) => id));
  sheet.charts.push({ ...chart, id: Math.max(0, ...ids) + 1 });
}

/** Options come from another realm and may change later: plain data of ours. */
function ownCopy(value: unknown): unknown {
  if (Array.isArray(value)) return Array.from(value, ownCopy);
  if (typeof value !== 'object' || value === null || isDate(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, ownCopy(inner)]));
}
