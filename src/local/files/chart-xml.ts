import { strFromU8, strToU8 } from 'fflate';
import { isDateFormat } from '../services/display';
import type { Book, SheetStore, StoredChart, StoreRange } from '../services/store';
import { a1 } from './addresses';
import { inLocale } from './locale-format';
import { escapeXml } from './xml';

// Native charts for XLSX: the library that writes the workbook has none, so their parts are added to the package.
// What Sheets would draw comes from the Store's description: type, ranges (first the categories), options.

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PIXEL = 9525; // EMU

/** Adds the charts of the tabs to the parts of their workbook. Tabs stand in the file in the order given. */
export function addCharts(
  parts: Record<string, Uint8Array>,
  book: Book,
  sheets: readonly SheetStore[],
  nameOf: ReadonlyMap<number, string>,
): void {
  if (sheets.every((sheet) => sheet.charts.length === 0)) return;
  const types: string[] = [];
  let number = 0;
  sheets.forEach((sheet, i) => {
    const charts = sheet.charts.filter((chart) => chart.ranges.every((range) => nameOf.has(range.sheetId)));
    if (charts.length === 0) return;
    const drawing = `drawing${900 + i}`;
    const anchors: string[] = [];
    const relations: string[] = [];
    charts.forEach((chart, k) => {
      number++;
      parts[`xl/charts/chart${number}.xml`] = strToU8(chartXml(chart, book, sheets, nameOf));
      types.push(override(`/xl/charts/chart${number}.xml`, 'drawingml.chart'));
      anchors.push(anchorXml(chart, sheet, k));
      relations.push(relation(`rId${k + 1}`, 'chart', `../charts/chart${number}.xml`));
    });
    parts[`xl/drawings/${drawing}.xml`] = strToU8(
      `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${anchors.join('')}</xdr:wsDr>`,
    );
    parts[`xl/drawings/_rels/${drawing}.xml.rels`] = strToU8(relationsXml(relations.join('')));
    types.push(override(`/xl/drawings/${drawing}.xml`, 'drawing'));
    attach(parts, i + 1, drawing);
  });
  const content = strFromU8(parts['[Content_Types].xml']);
  parts['[Content_Types].xml'] = strToU8(content.replace('</Types>', `${types.join('')}</Types>`));
}

const override = (part: string, kind: string) =>
  `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${kind}+xml"/>`;
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
const relationsXml = (inside: string) =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;

/** Tells a sheet of its drawing. `<drawing>` must come before `<legacyDrawing>` (notes) and `<tableParts>`. */
function attach(parts: Record<string, Uint8Array>, sheetNumber: number, drawing: string): void {
  const path = `xl/worksheets/sheet${sheetNumber}.xml`;
  const relsPath = `xl/worksheets/_rels/sheet${sheetNumber}.xml.rels`;
  const rels = parts[relsPath] ? strFromU8(parts[relsPath]) : relationsXml('');
  const link = relation('rIdCharts', 'drawing', `../drawings/${drawing}.xml`);
  parts[relsPath] = strToU8(rels.replace('</Relationships>', `${link}</Relationships>`));
  let xml = strFromU8(parts[path]);
  if (!/xmlns:r=/.test(xml.slice(0, 2000))) xml = xml.replace('<worksheet ', `<worksheet xmlns:r="${RELATIONS}" `);
  const tag = '<drawing r:id="rIdCharts"/>';
  const before = ['<legacyDrawing', '<tableParts', '<extLst', '</worksheet>'].find((mark) =>
    xml.includes(mark),
  ) as string;
  parts[path] = strToU8(xml.replace(before, tag + before));
}

function anchorXml(chart: StoredChart, sheet: SheetStore, k: number): string {
  const { row, column, dx, dy } = chart.position;
  const width = Number(chart.options.width ?? 600);
  const height = Number(chart.options.height ?? 371);
  return `<xdr:oneCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>${dx * PIXEL}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${dy * PIXEL}</xdr:rowOff></xdr:from><xdr:ext cx="${width * PIXEL}" cy="${height * PIXEL}"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${k + 2}" name="Chart ${k + 1}" descr="${escapeXml(titleOf(chart) || sheet.name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${RELATIONS}" r:id="rId${k + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>`;
}

// ------------------------------------------------------------------------------------------ one chart

type Options = Readonly<Record<string, unknown>>;
const bag = (value: unknown): Options => (typeof value === 'object' && value !== null ? (value as Options) : {});
const titleOf = (chart: StoredChart): string => String(chart.options.title ?? '');

interface Categories {
  readonly reference: string;
  readonly labels: readonly string[];
  /** Of days and months; null where the categories are texts. */
  readonly format: string | null;
}

interface Series {
  readonly index: number;
  readonly name: string; // reference of the heading, '' if none
  readonly heading: string;
  readonly values: string;
  readonly numbers: readonly (number | null)[];
  readonly line: boolean;
  readonly axis: number;
  readonly colour: string;
  readonly dashed: boolean;
  readonly points: boolean;
  readonly hasLine: boolean;
  /** Format of the figures at the ends of the columns; null: none. */
  readonly labels: string | null;
}

function chartXml(
  chart: StoredChart,
  book: Book,
  sheets: readonly SheetStore[],
  nameOf: ReadonlyMap<number, string>,
): string {
  const [domain, ...rest] = chart.ranges;
  const reference = ({ sheetId, range }: StoredChart['ranges'][number], skip: number, take?: number): string => {
    const part = { ...range, row: range.row + skip, rows: take ?? range.rows - skip };
    const name = (nameOf.get(sheetId) as string).replace(/'/g, "''");
    return escapeXml(`'${name}'!${absolute(part)}`);
  };
  const cells = ({ sheetId, range }: StoredChart['ranges'][number]) => {
    const sheet = sheets.find((s) => s.id === sheetId);
    return Array.from({ length: range.rows }, (_, i) => sheet?.values[range.row + i]?.[range.column] ?? '');
  };
  const heads = chart.headers;
  const columns = bag(chart.options.series);
  const colours = Array.isArray(chart.options.colors) ? chart.options.colors.map(String) : [];
  const series: Series[] = rest.map((range, index) => {
    const own = bag(columns[String(index)]);
    const values = cells(range);
    return {
      index,
      name: heads > 0 ? reference(range, 0, 1) : '',
      heading: heads > 0 ? String(values[0]) : '',
      values: reference(range, heads),
      numbers: values.slice(heads).map((v) => (typeof v === 'number' ? v : null)),
      line: chart.type === 'LINE' || own.type === 'line',
      axis: Number(own.targetAxisIndex ?? 0),
      colour: String(own.color ?? colours[index] ?? '#0B57D0'),
      dashed: Array.isArray(own.lineDashStyle),
      points: Number(own.pointSize ?? 0) > 0,
      hasLine: own.lineWidth !== 0,
      labels:
        own.dataLabel === 'value'
          ? inLocale(formatOfFirst(range, heads, book, sheets) ?? 'General', book.locale)
          : null,
    };
  });
  const format = formatOfFirst(domain, heads, book, sheets);
  const categories: Categories = {
    reference: reference(domain, heads),
    labels: cells(domain).slice(heads).map(String),
    // Twelve months fit under a chart when years have two digits.
    format: isDateFormat(format) ? inLocale((format as string).replace('mm/yyyy', 'mm/yy'), book.locale) : null,
  };
  const bars = series.filter((s) => !s.line);
  const onFirst = series.filter((s) => s.line && s.axis === 0);
  const onSecond = series.filter((s) => s.line && s.axis === 1);
  const barsOnSecond = bars.filter((s) => s.axis === 1);
  const barsOnFirst = bars.filter((s) => s.axis === 0);
  const horizontal = chart.type === 'BAR';
  const stacked = chart.options.isStacked === true;
  // What comes first is drawn first: lines stand before columns whatever their axis.
  const plots = [
    barPlot(barsOnFirst, categories, horizontal, stacked, [1, 2]),
    barPlot(barsOnSecond, categories, horizontal, stacked, [3, 4]),
    linePlot(onFirst, categories, [1, 2]),
    linePlot(onSecond, categories, [3, 4]),
  ].join('');
  const axes = bag(chart.options.vAxes);
  const most = Math.max(0, ...bars.flatMap((s) => s.numbers.map((number) => number ?? 0)));
  const first = barsOnFirst.length + onFirst.length > 0;
  const second = barsOnSecond.length + onSecond.length > 0;
  const legend = bag(chart.options.legend).position ?? chart.options.legend;
  return `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${RELATIONS}"><c:roundedCorners val="0"/><c:chart>${titleXml(titleOf(chart))}<c:autoTitleDeleted val="${titleOf(chart) ? 0 : 1}"/><c:plotArea><c:layout/>${plots}${first ? axisPair([1, 2], horizontal, axisOf(axes['0'], book, horizontal ? most : 0), categories, false) : ''}${second ? axisPair([3, 4], horizontal, axisOf(axes['1'], book, 0), categories, first) : ''}<c:spPr><a:noFill/></c:spPr></c:plotArea>${legend === 'none' ? '' : `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${textXml('#3C4043', 900)}</c:legend>`}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="DADCE0"/></a:solidFill></a:ln></c:spPr></c:chartSpace>`;
}

/** Format of the first cell under the heading. */
function formatOfFirst(
  { sheetId, range }: StoredChart['ranges'][number],
  heads: number,
  book: Book,
  sheets: readonly SheetStore[],
): string | undefined {
  const sheet = sheets.find((s) => s.id === sheetId);
  return book.styles[sheet?.styleOf[range.row + heads]?.[range.column] ?? 0]?.format;
}

const absolute = (range: StoreRange): string => a1(range).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

/** Left edge and top of a title, in shares of the chart. */
const placed = (x: number, y: number): string =>
  `<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${x}"/><c:y val="${y}"/></c:manualLayout></c:layout>`;

const titleXml = (title: string): string =>
  title
    ? `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1000" b="1"/></a:pPr><a:r><a:rPr sz="1000" b="1"><a:solidFill><a:srgbClr val="202124"/></a:solidFill><a:latin typeface="Arial"/></a:rPr><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx>${placed(0.02, 0.03)}<c:overlay val="0"/></c:title>`
    : '';
const textXml = (colour: string, size: number): string =>
  `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}"><a:solidFill><a:srgbClr val="${colour.slice(1)}"/></a:solidFill><a:latin typeface="Arial"/></a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;

function seriesXml(s: Series, categories: Categories, shape: string): string {
  const points = categories.labels.map((label, i) => `<c:pt idx="${i}"><c:v>${escapeXml(label)}</c:v></c:pt>`).join('');
  const numbers = s.numbers.map((n, i) => (n === null ? '' : `<c:pt idx="${i}"><c:v>${n}</c:v></c:pt>`)).join('');
  const count = `<c:ptCount val="${categories.labels.length}"/>`;
  const cells =
    categories.format === null
      ? `<c:strRef><c:f>${categories.reference}</c:f><c:strCache>${count}${points}</c:strCache></c:strRef>`
      : `<c:numRef><c:f>${categories.reference}</c:f><c:numCache><c:formatCode>${escapeXml(categories.format)}</c:formatCode>${count}${points}</c:numCache></c:numRef>`;
  return `<c:ser><c:idx val="${s.index}"/><c:order val="${s.index}"/>${s.name ? `<c:tx><c:strRef><c:f>${s.name}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeXml(s.heading)}</c:v></c:pt></c:strCache></c:strRef></c:tx>` : ''}${shape}<c:cat>${cells}</c:cat><c:val><c:numRef><c:f>${s.values}</c:f><c:numCache>${count}${numbers}</c:numCache></c:numRef></c:val>${s.line ? '<c:smooth val="0"/>' : ''}</c:ser>`;
}

/** Figures at the ends of the columns; the file format refuses them there where columns are stacked. */
const labelsXml = ({ labels }: Series): string =>
  labels === null
    ? ''
    : `<c:dLbls><c:numFmt formatCode="${escapeXml(labels)}" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr><c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="800" b="1"><a:solidFill><a:srgbClr val="202124"/></a:solidFill><a:latin typeface="Arial"/></a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr><c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;

const solid = (colour: string) =>
  `<a:solidFill><a:srgbClr val="${colour.replace('#', '').toUpperCase()}"/></a:solidFill>`;

function barPlot(
  series: readonly Series[],
  categories: Categories,
  horizontal: boolean,
  stacked: boolean,
  [a, b]: readonly [number, number],
): string {
  if (series.length === 0) return '';
  const inside = series
    .map((s) =>
      seriesXml(s, categories, `<c:spPr>${solid(s.colour)}</c:spPr><c:invertIfNegative val="0"/>${labelsXml(s)}`),
    )
    .join('');
  return `<c:barChart><c:barDir val="${horizontal ? 'bar' : 'col'}"/><c:grouping val="${stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${inside}<c:gapWidth val="45"/>${stacked ? '<c:overlap val="100"/>' : ''}<c:axId val="${a}"/><c:axId val="${b}"/></c:barChart>`;
}

function linePlot(series: readonly Series[], categories: Categories, [a, b]: readonly [number, number]): string {
  if (series.length === 0) return '';
  const inside = series
    .map((s) => {
      const ink = `${solid(s.colour)}${s.dashed ? '<a:prstDash val="dash"/>' : ''}`;
      const stroke = `<c:spPr><a:ln w="22225">${s.hasLine ? ink : '<a:noFill/>'}</a:ln></c:spPr>`;
      const marker = s.points
        ? `<c:marker><c:symbol val="circle"/><c:size val="${s.hasLine ? 5 : 8}"/><c:spPr>${solid(s.colour)}</c:spPr></c:marker>`
        : '<c:marker><c:symbol val="none"/></c:marker>';
      return seriesXml(s, categories, stroke + marker);
    })
    .join('');
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${inside}<c:marker val="1"/><c:axId val="${a}"/><c:axId val="${b}"/></c:lineChart>`;
}

interface Axis {
  readonly format: string;
  readonly limits: string;
  readonly step: string;
}

/**
 * Percent signs stand after a space except in English.
 *
 * @param most where it is not 0, the greatest value: figures side by side need room, four of them are enough
 */
function axisOf(given: unknown, book: Book, most: number): Axis {
  const options = bag(given);
  const window = bag(options.viewWindow);
  const format = String(options.format ?? 'General');
  const spaced = /^en/i.test(book.locale) ? format : format.replace(/0%/, '0"\u00a0"%');
  return {
    format: escapeXml(format === 'General' ? format : inLocale(spaced, book.locale)),
    limits: `${window.max === undefined ? '' : `<c:max val="${Number(window.max)}"/>`}${window.min === undefined ? '' : `<c:min val="${Number(window.min)}"/>`}`,
    step: most > 0 ? `<c:majorUnit val="${roundStep(most / 4)}"/>` : '',
  };
}

/** 1, 2 or 5, and zeros. */
function roundStep(least: number): number {
  const ten = 10 ** Math.floor(Math.log10(least));
  return Math.max(1, ([1, 2, 5].find((n) => n * ten >= least) ?? 10) * ten);
}

/** The category axis and the value axis of one side. A second pair shows only its values, at the right. */
function axisPair(
  [category, value]: readonly [number, number],
  horizontal: boolean,
  { format, limits, step }: Axis,
  categories: Categories,
  second: boolean,
): string {
  const grid = second
    ? ''
    : `<c:majorGridlines><c:spPr><a:ln w="6350">${solid('#E8EAED')}</a:ln></c:spPr></c:majorGridlines>`;
  const text = textXml('#5F6368', 800);
  const line = `<c:spPr><a:ln w="6350">${solid('#9AA0A6')}</a:ln></c:spPr>`;
  const labels = escapeXml(categories.format ?? 'General');
  const below = `<c:catAx><c:axId val="${category}"/><c:scaling><c:orientation val="${horizontal ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="${second ? 1 : 0}"/><c:axPos val="${horizontal ? 'l' : 'b'}"/><c:numFmt formatCode="${labels}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line}${text}<c:crossAx val="${value}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
  const values = `<c:valAx><c:axId val="${value}"/><c:scaling><c:orientation val="minMax"/>${limits}</c:scaling><c:delete val="0"/><c:axPos val="${second ? 'r' : horizontal ? 'b' : 'l'}"/>${grid}<c:numFmt formatCode="${format}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${text}<c:crossAx val="${category}"/><c:crosses val="${second || horizontal ? 'max' : 'autoZero'}"/>${step}</c:valAx>`;
  return below + values;
}
