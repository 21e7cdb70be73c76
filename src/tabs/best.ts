import type { BestCustomer } from '../core/results';
import { firstDayOf, monthOf } from '../core/units';
import { whyBest } from '../words/why';
import { alikeName, fieldList, writeLinks, writeLookAlikes, writeProspects } from './best-alike';
import { CHART_HEIGHT, CHART_WIDTH, type ChartPlace, hasCost, isNothing, writeCard } from './best-card';
import { withoutRanking } from './best-unranked';
import { LEAST_POINTS } from './churn-months';
import { type Desk, nameOf, spokenName } from './desk';
import { withFormula } from './formulas';
import { titleWidth, writeHead } from './head';
import type { TabInput } from './input';
import { known, Layout, type ListColumn, units, widthFor } from './layout';
import { colours, MOST_LABELLED, tabColours } from './look';
import type { PlanRange, TabPlan } from './plan';

const HEADING = 16;
export const BEST_FIRST_ROW = HEADING + 1;
const CHARTED = 20;
/** The chart stands above this column, and mostly some of the facts. */
const LEAST_WHY = CHART_WIDTH + 140;
/** A page of best customers, not the whole file: that is the clean tab's work. */
const LONGEST_LIST = 1000;

/** The ranking as listed. */
export const listedBest = (input: TabInput): readonly BestCustomer[] =>
  input.findings.hasAmounts ? input.findings.best.ranking.slice(0, LONGEST_LIST) : [];

/** THE best customer, with the reasons; then everyone by what they bring. */
export function bestTab(desk: Desk): TabPlan {
  const layout = new Layout('best', desk.words.codes.tab.best, tabColours.result);
  layout.frozenColumns = 2;
  const list = listedBest(desk.input);
  if (list.length === 0) return withoutRanking(layout, desk);
  const columns = columnsOf(desk, list);
  layout.widths = columns.map((c) => c.width);
  const all = desk.input.findings.best.ranking.length;
  writeHead(layout, desk, {
    finding: findingOf(desk),
    findingColumn: 3,
    extra: all > list.length ? [desk.words.tabs.best.cut(list.length, all)] : [],
  });
  // What ranks is the last of the amounts, which stand before the orders.
  const at = (id: string): number => (id === 'sorted' ? at('orders') - 1 : columns.findIndex((c) => c.id === id) + 1);
  const chart = writeCard(layout, desk, at, columns.length);
  const { firstRow, rows } = layout.table({ row: HEADING, columns, items: list, headingHeight: 38 });
  const column = (id: string): PlanRange => ({ row: firstRow, column: at(id), rows, columns: 1 });
  layout.rule({ type: 'gradient', range: column('sorted'), from: colours.white, to: colours.gradientEnd });
  const { activeWithin, lostAfter } = desk.input.findings.thresholds;
  layout.rule({ type: 'over', range: column('since'), number: lostAfter, fill: colours.risk[2] });
  layout.rule({ type: 'over', range: column('since'), number: activeWithin, fill: colours.risk[1] });
  layout.style(firstRow, 2, 1, 1, { bold: true });
  if (rows >= LEAST_POINTS) writeChart(layout, desk, firstRow, Math.min(rows, CHARTED), at, chart);
  layout.list = {
    headingRow: HEADING,
    firstRow,
    rows,
    keyColumn: at('key'),
    freeColumn: columns.length + 1,
    freeColumns: 3,
  };
  const alikeRow = firstRow + rows + 2;
  const prospectsRow = writeLookAlikes(layout, desk, alikeRow, columns);
  writeProspects(layout, desk, prospectsRow, columns);
  writeLinks(layout, desk, alikeRow, prospectsRow);
  return layout.plan();
}

function findingOf(desk: Desk): string {
  const { best } = desk.input.findings;
  const say = desk.words.tabs.best;
  const { first, ranking } = best;
  if (first === null) return say.findingGone(ranking.length);
  const second = best.runnerUp;
  const net = desk.write.money(first.net);
  const name = spokenName(desk, first.person);
  const margin = desk.input.findings.settings.basis === 'margin';
  if (!second || second.net <= 0) return say.findingAlone(name, net, margin);
  const times = first.net / second.net;
  const gap = first.net - second.net;
  const ten = ranking.slice(0, 10);
  const gone = ten.filter((b) => b.noLongerBuying).length;
  // "1.0 times the second" says nothing; a few euros do.
  if (isNothing(gap)) return say.findingTied(name, spokenName(desk, second.person), net, margin);
  return times < 1.1
    ? say.findingClose(name, net, desk.write.money(gap), gone, ten.length, margin)
    : say.finding(name, net, timesText(desk, times), gone, ten.length, margin);
}

/** "2 times", not "2.0 times". */
const timesText = ({ write }: Desk, times: number): string =>
  Number.isInteger(Math.round(times * 10) / 10) ? write.count(Math.round(times)) : write.ratio(times);

function columnsOf(desk: Desk, list: readonly BestCustomer[]): ListColumn<BestCustomer>[] {
  const { findings, currencySign } = desk.input;
  const { settings, thresholds } = findings;
  const say = desk.words.tabs.best;
  const { shared } = desk.words.tabs;
  const { codes } = desk.words;
  const byMargin = settings.basis === 'margin';
  const cost = hasCost(desk);
  const why = (b: BestCustomer): string => {
    const text = whyBest(desk.words, b.reasons.slice(0, 3), currencySign);
    return b.noLongerBuying ? whyLost(say.whyLost, text) : text;
  };
  const looksLike = (b: BestCustomer): string => (b.looksLike ?? []).map((alike) => alikeName(desk, alike)).join(', ');
  const mark = (title: string) => {
    const [first, ...rest] = title.split('\n');
    return [`${first} ▼`, ...rest].join('\n');
  };
  const columns: ListColumn<BestCustomer>[] = [
    {
      id: 'rank',
      title: say.rank,
      note: say.rankNote,
      width: 44,
      kind: 'count',
      value: (b) => b.rank,
      style: { colour: colours.secondary },
    },
    {
      id: 'name',
      title: shared.customer,
      note: withFormula(desk, shared.customerNote, 'BEST_CUSTOMERS'),
      width: widthFor(
        list.map((b) => nameOf(b.person)),
        10,
        titleWidth(codes.tab.best, 228) - 44,
        280,
      ),
      kind: 'text',
      value: (b) => nameOf(b.person),
    },
    {
      id: 'segment',
      title: say.segment,
      note: say.segmentNote,
      width: 96,
      kind: 'label',
      value: (b) => codes.buyerSegment[b.person.buyerSegment],
    },
  ];
  // What ranks stands last, marked; the amounts it is made of before it.
  const amounts: (ListColumn<BestCustomer> & { readonly shown: boolean })[] = [
    {
      id: 'revenue',
      title: say.revenue(settings.windowMonths, currencySign),
      note: say.revenueNote,
      width: 104,
      kind: 'money',
      value: (b) => units(b.person.spent),
      shown: true,
    },
    {
      title: say.margin(currencySign),
      note: say.marginNote,
      width: 88,
      kind: 'money',
      value: (b) => units(b.spent),
      shown: byMargin,
    },
    {
      title: say.cost(currencySign),
      note: say.costNote,
      width: 90,
      kind: 'money',
      value: (b) => units(b.cost),
      shown: cost,
    },
    {
      title: say.net(currencySign),
      note: say.netNote,
      width: 96,
      kind: 'money',
      value: (b) => units(b.net),
      shown: cost,
    },
  ];
  const shown = amounts.filter((column) => column.shown);
  shown.forEach(({ shown: _, ...column }, i) => {
    const isLast = i === shown.length - 1;
    columns.push(isLast ? { ...column, title: mark(column.title), style: { bold: true } } : column);
  });
  columns.push(
    {
      id: 'orders',
      title: say.orders,
      note: say.ordersNote,
      width: 58,
      kind: 'count',
      value: (b) => b.person.windowOrders,
    },
    {
      id: 'lastOrder',
      title: say.lastOrder,
      note: say.lastOrderNote,
      width: 92,
      kind: 'day',
      value: (b) => known(b.person.lastOrder),
    },
    {
      id: 'since',
      title: say.daysSince,
      note: say.daysSinceNote(thresholds.activeWithin, thresholds.lostAfter),
      width: 62,
      kind: 'score',
      value: (b) => known(b.person.daysSinceLastOrder),
    },
    {
      id: 'customerSince',
      title: say.customerSince,
      note: say.customerSinceNote,
      width: 90,
      kind: 'month',
      value: (b) => (b.person.firstOrder === null ? '' : firstDayOf(monthOf(b.person.firstOrder))),
    },
    {
      id: 'bestSince',
      title: say.bestSince,
      note: say.bestSinceNote,
      width: 84,
      kind: 'day',
      value: (b) => known(b.bestSince),
    },
    {
      id: 'gap',
      title: say.gap(currencySign),
      note: say.gapNote,
      width: 84,
      kind: 'money',
      value: (b) => units(typeof b.toRankAbove === 'number' ? Math.ceil(b.toRankAbove / 100) * 100 : null),
    },
    {
      id: 'why',
      title: say.why,
      note: say.whyNote,
      width: widthFor(list.map(why), 9, LEAST_WHY, 860),
      kind: 'indent-text',
      value: why,
      style: { size: 9 },
    },
    {
      id: 'channels',
      title: say.channelsTitle,
      note: say.channelsNote,
      width: widthFor(
        list.map((b) => b.channels.join(', ')),
        9,
        120,
        330,
      ),
      kind: 'text',
      style: { size: 9 },
      value: (b) => b.channels.join(', '),
    },
    {
      id: 'looksLike',
      title: say.looksLike,
      note: say.looksLikeNote(fieldList(desk, findings.best.likenessFields ?? [])),
      width: widthFor(list.map(looksLike), 9, 150, 340),
      kind: 'text',
      style: { size: 9 },
      value: looksLike,
    },
    {
      id: 'key',
      title: shared.key,
      note: shared.keyNote,
      width: widthFor(
        list.map((b) => b.person.key),
        10,
        96,
        280,
      ),
      kind: 'text',
      value: (b) => b.person.key,
    },
  );
  const hasLooks = list.some((b) => (b.looksLike ?? []).length > 0);
  const hasChannels = findings.best.ranking.some((b) => b.channels.length > 0);
  return columns.filter((c) => (c.id !== 'channels' || hasChannels) && (c.id !== 'looksLike' || hasLooks));
}

/** The warning comes first, and takes the capital. */
const whyLost = (lost: string, why: string): string =>
  why === '' ? lost : `${lost} · ${why.charAt(0).toLowerCase()}${why.slice(1)}`;

function writeChart(
  layout: Layout,
  desk: Desk,
  firstRow: number,
  count: number,
  at: (id: string) => number,
  place: ChartPlace,
): void {
  const range = (id: string): PlanRange => ({ row: firstRow - 1, column: at(id), rows: count + 1, columns: 1 });
  layout.chart({
    type: 'column',
    title: desk.words.tabs.best.chart(count),
    domain: range('rank'),
    series: [{ range: range('sorted'), type: 'columns', axis: 0, colour: colours.blue }],
    position: { row: 4, ...place, dy: 8 },
    width: CHART_WIDTH,
    height: CHART_HEIGHT,
    axes: [{ kind: 'money', min: 0 }],
    legend: 'none',
    labels: count <= MOST_LABELLED,
  });
}
