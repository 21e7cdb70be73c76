import { BarChart, LineChart, PieChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { display } from '../services/display';
import type { StoredValue } from '../services/store';
import type { TabChart } from './messages';

/** What the chart reads of a cell: its value, and its text as the tab shows it. */
export interface ChartCell {
  readonly value: StoredValue;
  readonly text: string;
}
export type ReadCell = (key: string, row: number, column: number) => ChartCell;

const grey = '#5f6368';
const palette = ['#0b57d0', '#b93e0b', '#c4c7cc', '#5f6368', '#8ab4f8', '#e8973a'];

/** Size in pixels: what its options say, else that of a new chart in Sheets. */
export const chartSize = (chart: TabChart): { readonly width: number; readonly height: number } => ({
  width: numberIn(chart.options.width) ?? 600,
  height: numberIn(chart.options.height) ?? 371,
});

/**
 * The chart as an SVG picture, read from the cells it names at this moment.
 *
 * @param locale of the file: it decides how the numbers on the axes look
 */
export function chartPicture(chart: TabChart, read: ReadCell, locale: string): string {
  use([BarChart, LineChart, PieChart, ScatterChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);
  const picture = init(null, null, { renderer: 'svg', ssr: true, ...chartSize(chart) });
  try {
    picture.setOption(pictureOption(chart, read, locale));
    return picture.renderToSVGString();
  } finally {
    picture.dispose();
  }
}

interface Line {
  readonly name: string;
  readonly cells: readonly ChartCell[];
}

/** The same chart in the words of the drawing library. Options it has no word for are left out. */
export function pictureOption(given: TabChart, read: ReadCell, locale: string): EChartsCoreOption {
  const chart = { ...given, options: nested(given.options) };
  const { options } = chart;
  const [categories, ...lines] = linesOf(chart, read);
  const names = categories?.cells.map((cell) => cell.text) ?? [];
  const type = chart.type.toUpperCase();
  const title = textIn(options.title);
  const colours = textsIn(options.colors) ?? palette;
  const legendAt = textIn(recordIn(options.legend)?.position) ?? 'right';
  const hasLegend = legendAt !== 'none' && lines.length > 1;
  const common: EChartsCoreOption = {
    animation: false,
    backgroundColor: textIn(options.backgroundColor) ?? '#ffffff',
    color: colours,
    textStyle: {
      fontFamily: `${textIn(options.fontName) ?? 'Arial'}, Helvetica, sans-serif`,
      color: grey,
      fontSize: 11,
    },
    ...(title ? { title: titleOption(title, options.titleTextStyle) } : {}),
    ...(hasLegend ? { legend: legendOption(lines, chart, title !== null) } : {}),
  };
  if (type === 'PIE') return { ...common, series: [pieSeries(names, lines[0], colours)] };

  const horizontal = type === 'BAR';
  const axesUsed = new Set(lines.length ? lines.map((_, index) => axisOf(chart, index)) : [0]);
  const values = [...axesUsed].sort().map((index) => valueAxis(chart, index, horizontal, locale));
  const category = {
    type: 'category',
    data: names,
    boundaryGap: type !== 'LINE' && type !== 'AREA',
    axisTick: { show: false },
    axisLine: { lineStyle: { color: '#c4c7cc', width: 1 } },
    axisLabel: {
      ...labelStyle(recordIn(options[horizontal ? 'vAxis' : 'hAxis'])?.textStyle),
      ...(horizontal
        ? { hideOverlap: true }
        : names.length > 8
          ? { hideOverlap: true, interval: labelsSkipped(names, chartSize(chart).width - 80) }
          : { interval: 0, overflow: 'break', width: (chartSize(chart).width - 70) / Math.max(1, names.length) - 6 }),
    },
    ...(horizontal ? { inverse: true } : {}),
  };
  const top = (title ? 36 : 14) + (hasLegend ? 22 : 0);
  return {
    ...common,
    grid: {
      left: 12,
      right: axesUsed.size > 1 ? 12 : 18,
      top,
      bottom: 10,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: horizontal ? values : category,
    yAxis: horizontal ? category : values,
    series: lines.map((line, index) => seriesOption(chart, line, index, { horizontal, axes: axesUsed.size })),
  };
}

/** How many labels are left out between two, so that those that stay do not touch. */
function labelsSkipped(names: readonly string[], width: number): number {
  const longest = names.reduce((most, name) => Math.max(most, name.length), 1);
  return Math.max(0, Math.ceil((longest * 6 + 6) / (width / names.length)) - 1);
}

/** `setOption('legend.position', …)` means the `position` of `legend`. */
function nested(options: TabChart['options']): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(options)) {
    const names = path.split('.');
    let place = result;
    for (const name of names.slice(0, -1)) {
      place[name] = { ...recordIn(place[name]) };
      place = place[name] as Record<string, unknown>;
    }
    const last = names[names.length - 1];
    place[last] = recordIn(place[last]) && recordIn(value) ? { ...recordIn(place[last]), ...recordIn(value) } : value;
  }
  return result;
}

/** The columns of all ranges side by side (their rows, where each range is one row), headings apart. */
function linesOf(chart: TabChart, read: ReadCell): Line[] {
  const rowWise = chart.transposed === true || chart.ranges.every(({ range }) => range.rows === 1 && range.columns > 1);
  return chart.ranges.flatMap(({ key, range }) => {
    const [count, length] = rowWise ? [range.rows, range.columns] : [range.columns, range.rows];
    return Array.from({ length: count }, (_, line) => {
      const cells = Array.from({ length }, (_, at) =>
        rowWise ? read(key, range.row + line, range.column + at) : read(key, range.row + at, range.column + line),
      );
      return { name: chart.headers > 0 ? (cells[0]?.text ?? '') : '', cells: cells.slice(chart.headers) };
    });
  });
}

function seriesOption(chart: TabChart, line: Line, index: number, shape: { horizontal: boolean; axes: number }) {
  const own = seriesOf(chart, index);
  const kind = kindOf(chart, own);
  const colour = textIn(own.color);
  const axis = shape.axes > 1 ? axisOf(chart, index) : 0;
  const data = line.cells.map(({ value }) => (typeof value === 'number' ? value : null));
  const common = {
    name: line.name,
    data,
    ...(shape.horizontal ? { xAxisIndex: axis } : { yAxisIndex: axis }),
    ...(colour ? { itemStyle: { color: colour } } : {}),
  };
  if (kind === 'bar') {
    const gap = 100 - Number.parseFloat(textIn(recordIn(chart.options.bar)?.groupWidth) ?? '62');
    return {
      ...common,
      type: 'bar',
      barCategoryGap: `${gap}%`,
      barGap: '8%',
      ...(isStacked(chart) ? { stack: 'all' } : {}),
      ...(own.dataLabel === 'value' ? { label: labelOption(line, own, shape.horizontal) } : {}),
    };
  }
  const width = numberIn(own.lineWidth) ?? (kind === 'scatter' ? 0 : 2);
  const dash = listIn(own.lineDashStyle);
  const point = numberIn(own.pointSize) ?? (width === 0 ? 7 : 0);
  return {
    ...common,
    type: 'line',
    symbol: 'circle',
    symbolSize: point || 4,
    showSymbol: point > 0,
    showAllSymbol: true,
    connectNulls: false,
    lineStyle: { width, ...(dash ? { type: dash } : {}) },
    ...(kind === 'area' ? { areaStyle: { opacity: 0.2 } } : {}),
    ...(kind === 'area' && isStacked(chart) ? { stack: 'all' } : {}),
  };
}

/** The figure at the end of a column, written as its cell is. */
function labelOption(line: Line, own: Record<string, unknown>, horizontal: boolean) {
  const style = recordIn(recordIn(own.annotations)?.textStyle);
  return {
    show: true,
    position: horizontal ? 'right' : 'top',
    formatter: ({ dataIndex }: { readonly dataIndex: number }) => line.cells[dataIndex]?.text ?? '',
    ...labelStyle(style),
    fontWeight: style?.bold === true ? 'bold' : 'normal',
  };
}

function kindOf(chart: TabChart, own: Record<string, unknown>): 'bar' | 'line' | 'area' | 'scatter' {
  const type = (textIn(own.type) ?? (chart.type === 'COMBO' ? textIn(chart.options.seriesType) : null) ?? chart.type)
    .toLowerCase()
    .replace('steppedarea', 'area');
  if (type === 'line' || type === 'area' || type === 'scatter') return type;
  return 'bar';
}

const axisOf = (chart: TabChart, index: number): number => numberIn(seriesOf(chart, index).targetAxisIndex) ?? 0;

const seriesOf = (chart: TabChart, index: number): Record<string, unknown> => {
  const all = chart.options.series;
  if (Array.isArray(all)) return recordIn(all[index]) ?? {};
  return recordIn(recordIn(all)?.[String(index)]) ?? {};
};

const isStacked = (chart: TabChart): boolean => Boolean(chart.options.isStacked) && chart.options.isStacked !== 'false';

function valueAxis(chart: TabChart, index: number, horizontal: boolean, locale: string) {
  const { options } = chart;
  const all = options.vAxes;
  const listed = Array.isArray(all) ? all[index] : recordIn(all)?.[String(index)];
  const own = recordIn(listed) ?? recordIn(horizontal ? options.hAxis : options.vAxis) ?? {};
  const window = recordIn(own.viewWindow) ?? {};
  const min = numberIn(window.min) ?? numberIn(own.viewWindowMin);
  const max = numberIn(window.max) ?? numberIn(own.viewWindowMax);
  const atLeast = numberIn(own.minValue);
  const atMost = numberIn(own.maxValue);
  const format = spacedPercent(textIn(own.format) ?? undefined, locale);
  const lines = recordIn(own.gridlines);
  const colour = textIn(lines?.color) ?? (index === 0 ? '#e8eaed' : 'none');
  return {
    type: 'value',
    ...(horizontal ? {} : { position: index === 0 ? 'left' : 'right' }),
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: {
      ...labelStyle(own.textStyle),
      formatter: (value: number) => display(value, format ?? (Number.isInteger(value) ? '#,##0' : undefined), locale),
    },
    splitLine: { show: colour !== 'none', lineStyle: { color: colour === 'none' ? '#e8eaed' : colour } },
    splitNumber: 4,
    // The grid lines are those of the left axis.
    ...(index > 0 ? { alignTicks: true } : {}),
    ...(min !== null && max !== null ? { interval: (max - min) / 4 } : {}),
    ...(min !== null ? { min } : atLeast !== null ? { min: (e: Extent) => Math.min(e.min, atLeast) } : {}),
    ...(max !== null ? { max } : atMost !== null ? { max: (e: Extent) => Math.max(e.max, atMost) } : {}),
  };
}
interface Extent {
  readonly min: number;
  readonly max: number;
}

/** French writes a hard space before the percent sign; the option does not say so. */
function spacedPercent(format: string | undefined, locale: string): string | undefined {
  if (!format || !/^fr|^de/.test(locale)) return format;
  return format.replace(/([0#])%/, '$1"\u00a0"%');
}

function titleOption(title: string, style: unknown) {
  const own = recordIn(style);
  return {
    text: title,
    left: 7,
    top: 8,
    textStyle: {
      fontSize: numberIn(own?.fontSize) ?? 13,
      fontWeight: own?.bold === false ? 'normal' : 'bold',
      color: textIn(own?.color) ?? '#202124',
      width: 0,
    },
  };
}

function legendOption(lines: readonly Line[], chart: TabChart, underTitle: boolean) {
  const style = recordIn(recordIn(chart.options.legend)?.textStyle);
  return {
    left: 7,
    top: underTitle ? 30 : 6,
    itemWidth: 14,
    itemHeight: 10,
    itemGap: 16,
    selectedMode: false,
    textStyle: { fontSize: numberIn(style?.fontSize) ?? 11, color: textIn(style?.color) ?? '#3c4043' },
    data: lines.flatMap((line, index) => {
      if (!line.name) return [];
      return [{ name: line.name, icon: legendIcon(chart, index) }];
    }),
  };
}

/** A square for columns, a line for lines, a point where a line has points only. */
function legendIcon(chart: TabChart, index: number): string {
  const own = seriesOf(chart, index);
  if (kindOf(chart, own) === 'bar') return 'rect';
  return own.lineWidth === 0 ? 'circle' : 'path://M0 0h16v3H0z';
}

function pieSeries(names: readonly string[], line: Line | undefined, colours: readonly string[]) {
  return {
    type: 'pie',
    radius: '62%',
    center: ['50%', '56%'],
    color: colours,
    label: { color: grey, fontSize: 11 },
    data: names.map((name, at) => {
      const value = line?.cells[at]?.value;
      return { name, value: typeof value === 'number' ? value : 0 };
    }),
  };
}

function labelStyle(style: unknown) {
  const own = recordIn(style);
  return { color: textIn(own?.color) ?? grey, fontSize: numberIn(own?.fontSize) ?? 11 };
}

const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const numberIn = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;
const listIn = (value: unknown): unknown[] | null => (Array.isArray(value) ? value : null);
const textsIn = (value: unknown): string[] | null =>
  Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : null;
const recordIn = (value: unknown): Record<string, unknown> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
