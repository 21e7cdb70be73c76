import type { BestCustomer, Person } from '../core/results';
import { firstDayOf, monthOf } from '../core/units';
import { whyBest } from '../words/why';
import { LEAST_POINTS } from './churn-months';
import { type Desk, nameOf, shareText, spokenName } from './desk';
import { withFormula } from './formulas';
import { linkTo, titleWidth, writeHead } from './head';
import type { TabInput } from './input';
import { known, Layout, type ListColumn, placeAfter, units, widthFor } from './layout';
import { colours, styles, tabColours } from './look';
import { type Lack, lacksOf, writeMissing } from './missing';
import type { PlanRange, TabPlan } from './plan';

const HEADING = 12;
export const BEST_FIRST_ROW = HEADING + 1;
/** A page of best customers, not the whole file: that is the clean tab's work. */
const LONGEST_LIST = 1000;
const CHARTED = 20;
/** Pixels that the three reasons of the card need. */
const REASONS_WIDTH = 380;
const FACTS_WIDTH = 270;
const CHART_WIDTH = 396;
/** The chart stands above this column, and mostly some of the facts. */
const LEAST_WHY = CHART_WIDTH + 140;
/** What the two frozen columns hold at 9 points. */
const FROZEN_LETTERS = 38;

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
  const at = (id: string) => columns.findIndex((c) => c.id === id) + 1;
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
  if (Math.round(gap / 100) === 0) return say.findingTied(name, spokenName(desk, second.person), net, margin);
  return times < 1.1
    ? say.findingClose(name, net, desk.write.money(gap), gone, ten.length, margin)
    : say.finding(name, net, desk.write.ratio(times), gone, ten.length, margin);
}

// ------------------------------------------------------------------------------------------ card

/** @returns where its chart stands */
function writeCard(layout: Layout, desk: Desk, at: (id: string) => number, width: number): ChartPlace {
  const { findings } = desk.input;
  const { best, settings } = findings;
  const say = desk.words.tabs.best;
  const { first } = best;
  [24, 34, 22, 36, 22, 24, 24, 12].forEach((pixels, i) => {
    layout.height(4 + i, pixels);
  });
  if (first === null) return { column: at('why'), dx: 8 };
  const { person } = first;
  const right = at('why');
  layout.style(4, 1, 7, Math.min(width, right), { fill: colours.cardFill });
  layout.style(4, 1, 1, Math.min(width, right), { thickTop: colours.blue });
  layout.style(10, 1, 1, Math.min(width, right), { bottom: colours.blockLine });

  const grey = { size: 9, colour: colours.secondary, wrap: 'overflow' } as const;
  const { codes } = desk.words;
  const tags = [
    codes.buyerSegment[person.buyerSegment],
    ...(person.rfmSegment === null ? [] : [codes.rfmSegment[person.rfmSegment]]),
    codes.stage[person.stage],
  ];
  layout.put(4, 1, say.yourBest, {
    kind: 'label',
    size: 8,
    bold: true,
    colour: colours.blue,
    valign: 'bottom',
    wrap: 'overflow',
  });
  layout.put(5, 1, spokenName(desk, person), {
    kind: 'text',
    size: nameSize(spokenName(desk, person)),
    bold: true,
    wrap: 'overflow',
    align: 'left',
  });
  layout.put(6, 1, tags.join(' · '), { ...grey, kind: 'label', valign: 'top', align: 'left' });
  layout.rich(7, 1, [{ text: desk.write.money(first.net), size: 20, bold: true }], { align: 'left' });
  layout.put(8, 1, say.unitNet(settings.windowMonths, settings.basis === 'margin', hasCost(desk)), {
    ...grey,
    kind: 'label',
    valign: 'top',
    align: 'left',
  });
  layout.put(
    9,
    1,
    first.bestSince === null || first.sightings === 0
      ? say.firstNow
      : say.firstSince(monthOf(findings.asOf) - monthOf(first.bestSince)),
    { kind: 'label', size: 9, wrap: 'overflow', align: 'left' },
  );
  if (person.firstOrder !== null) {
    const month = desk.write.month(monthOf(person.firstOrder));
    const through = first.channels[0];
    const long = through ? say.sinceThrough(month, through) : '';
    layout.put(10, 1, long !== '' && long.length <= FROZEN_LETTERS ? long : say.since(month), {
      kind: 'text',
      size: 9,
      wrap: 'overflow',
      align: 'left',
    });
  }
  writeReasons(layout, desk, first);
  // Labels and figures apart where the amounts leave room for the sentences; else closer, right after these.
  if (spanOf(layout, 3, at('orders')) >= REASONS_WIDTH) {
    writeFacts(layout, desk, first, at('orders'), at('customerSince'));
    return { column: at('why'), dx: 8 };
  }
  let column = 4;
  while (column < at('why') && spanOf(layout, 3, column) < REASONS_WIDTH) column++;
  writeFacts(layout, desk, first, column, null);
  return placeAfter(layout.widths, column, FACTS_WIDTH);
}

type ChartPlace = ReturnType<typeof placeAfter>;

/** Pixels from the left edge of one column to that of another. */
const spanOf = (layout: Layout, from: number, to: number): number =>
  layout.widths.slice(from - 1, to - 1).reduce((sum, width) => sum + width, 0);

/** A long name or an address must fit in the frozen columns too. */
const nameSize = (name: string): number => (name.length <= 17 ? 18 : name.length <= 22 ? 14 : 11);

/** Why this customer, and what to keep an eye on. */
function writeReasons(layout: Layout, desk: Desk, first: BestCustomer): void {
  const { best } = desk.input.findings;
  const say = desk.words.tabs.best;
  const head = { kind: 'label', size: 9, bold: true, valign: 'bottom', wrap: 'overflow' } as const;
  layout.put(4, 3, say.whyThem, head);
  first.reasons.slice(0, 3).forEach((reason, i) => {
    layout.put(5 + i, 3, whyBest(desk.words, [reason], desk.input.currencySign), { kind: 'text', wrap: 'overflow' });
  });
  layout.put(8, 3, say.look, head);
  const gone = best.ranking.filter((b) => b.noLongerBuying && b.net > first.net).length;
  const next = best.runnerUp;
  const lines: { text: string; link?: BestCustomer }[] = [];
  if (gone > 0) lines.push({ text: say.rankedAfter(gone) });
  if (best.costlier.length > 0) {
    const named = best.costlier
      .slice(0, 3)
      .map((person) => spokenName(desk, person))
      .join(', ');
    const others = best.costlier.length - 3;
    const names = others > 0 ? `${named} ${desk.words.tabs.shared.othersOnly(others)}` : named;
    lines.push({ text: say.costlier(best.costlier.length, names) });
  }
  if (first.share !== null && first.share >= 0.2)
    lines.push({ text: say.concentration(desk.write.share(first.share)) });
  if (next)
    lines.push({ text: say.next(spokenName(desk, next.person), desk.write.money(first.net - next.net)), link: next });
  lines.slice(0, 2).forEach((line, i) => {
    const name = line.link ? spokenName(desk, line.link.person) : '';
    const start = name === '' ? -1 : line.text.indexOf(name);
    const link = line.link ? linkTo(desk, line.link.person, ['best']) : undefined;
    layout.rich(
      9 + i,
      3,
      start < 0 || !link
        ? [{ text: line.text }]
        : [
            { text: line.text.slice(0, start) },
            { text: name, colour: colours.blue, link },
            { text: line.text.slice(start + name.length) },
          ],
      { size: 9 },
    );
  });
}

/** Labels and figures in two columns; `figures` null: each fact in one cell. */
function writeFacts(layout: Layout, desk: Desk, first: BestCustomer, labels: number, figures: number | null): void {
  const { best } = desk.input.findings;
  const say = desk.words.tabs.best;
  const { person } = first;
  layout.put(4, labels, say.figures, {
    kind: 'label',
    size: 9,
    bold: true,
    valign: 'bottom',
    wrap: 'overflow',
    align: 'left',
  });
  const lead = best.leadOverSecond;
  const facts: [string, string][] = [];
  if (first.share !== null) facts.push([say.shareOfAll, shareText(desk.write, first.share)]);
  if (person.usualGap !== null) facts.push([say.rhythm, say.rhythmDays(Math.max(1, Math.round(person.usualGap)))]);
  if (person.lastOrder !== null) facts.push([say.lastOrderLabel, desk.write.day(person.lastOrder)]);
  if (person.expectedOrder !== null) facts.push([say.expected, desk.write.day(person.expectedOrder)]);
  if (lead !== null) facts.push([say.lead, desk.write.gain(lead)]);
  if (first.sightings > 1) facts.push([say.sightings, say.sightingsOf(first.timesFirst, first.sightings)]);
  if (first.channels.length > 0) facts.push([say.touchpoints, first.channels.slice(0, 2).join(', ')]);
  facts.slice(0, 6).forEach(([label, figure], i) => {
    const row = 5 + i;
    if (figures === null) {
      layout.rich(row, labels, [
        { text: `${label}   `, size: 9, colour: colours.secondary },
        { text: figure, size: 9, bold: true },
      ]);
      return;
    }
    layout.put(row, labels, label, {
      kind: 'label',
      size: 9,
      colour: colours.secondary,
      wrap: 'overflow',
      align: 'left',
    });
    layout.put(row, figures, figure, { kind: 'text', align: 'right', wrap: 'overflow' });
  });
}

// ------------------------------------------------------------------------------------------ list

const hasCost = (desk: Desk): boolean => desk.input.findings.best.ranking.some((b) => b.cost > 0);

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
      note: withFormula(desk, shared.customerNote, 'BEST_CUSTOMERS', byMargin ? ['basis'] : []),
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
    columns.push(isLast ? { ...column, id: 'sorted', title: mark(column.title), style: { bold: true } } : column);
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
    { title: say.lastOrder, note: say.lastOrderNote, width: 92, kind: 'day', value: (b) => known(b.person.lastOrder) },
    {
      id: 'since',
      title: say.daysSince,
      note: say.daysSinceNote(thresholds.activeWithin, thresholds.lostAfter),
      width: 52,
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
    { title: say.bestSince, note: say.bestSinceNote, width: 84, kind: 'day', value: (b) => known(b.bestSince) },
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
        10,
        120,
        200,
      ),
      kind: 'text',
      value: (b) => b.channels.join(', '),
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
  return columns.filter((c) => c.id !== 'channels' || findings.best.ranking.some((b) => b.channels.length > 0));
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
    height: 172,
    axes: [{ kind: 'money', min: 0 }],
    legend: 'none',
  });
}

// ------------------------------------------------------------------------------------------ nobody to rank

function withoutRanking(layout: Layout, desk: Desk): TabPlan {
  const { findings } = desk.input;
  const say = desk.words.tabs.best;
  const names = findings.people.slice(0, LONGEST_LIST).map(nameOf);
  layout.widths = [44, widthFor(names, 10, 224, 290), 120, 120, 110, 110, 110, 110, 110, 96];
  writeHead(layout, desk, {
    finding:
      findings.customers === 0 ? say.findingNoOrders : findings.hasAmounts ? say.findingNobody : say.findingNoAmounts,
    findingColumn: 3,
  });
  const lacks: Lack[] = lacksOf(desk).filter((lack) => lack === 'orders' || lack === 'amounts' || lack === 'costs');
  let row = 4;
  if (findings.customers === 0 || !findings.hasAmounts) {
    row = writeMissing(layout, desk, row, lacks, { data: 2, unlocks: 3, where: 6, state: 9, end: 11 });
  }
  if (findings.customers === 0) return layout.plan();
  const often = findings.people
    .filter((p) => p.orderCount > 0)
    .sort((a, b) => b.orderDays - a.orderDays || (b.lastOrder ?? 0) - (a.lastOrder ?? 0))
    .slice(0, 20);
  layout.put(row, 2, desk.words.tabs.missing.already, { ...styles.section, kind: 'label' });
  layout.height(row, 28);
  layout.put(row + 1, 2, say.frequent, { ...styles.meta, kind: 'label' });
  const columns: ListColumn<Person>[] = [
    {
      title: say.rank,
      note: '',
      width: 44,
      kind: 'count',
      value: (_, i) => i + 1,
      style: { colour: colours.secondary },
    },
    {
      title: desk.words.tabs.shared.customer,
      note: desk.words.tabs.shared.customerNote,
      width: 184,
      kind: 'text',
      value: nameOf,
    },
    {
      title: say.segment,
      note: say.segmentNote,
      width: 120,
      kind: 'label',
      value: (p) => desk.words.codes.buyerSegment[p.buyerSegment],
    },
    { title: say.frequentOrders, note: say.frequentOrdersNote, width: 120, kind: 'count', value: (p) => p.orderCount },
    { title: say.lastOrder, note: say.lastOrderNote, width: 110, kind: 'day', value: (p) => known(p.lastOrder) },
    {
      title: say.customerSince,
      note: say.customerSinceNote,
      width: 110,
      kind: 'month',
      value: (p) => (p.firstOrder === null ? '' : firstDayOf(monthOf(p.firstOrder))),
    },
  ];
  layout.table({ row: row + 2, columns, items: often, headingHeight: 38 });
  return layout.plan();
}
