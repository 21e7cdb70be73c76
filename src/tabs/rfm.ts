import { type RfmSegment, rfmSegments } from '../core/codes';
import { inSixNames, sixNames } from '../core/measure/rfm';
import { type RfmCell, rfmCells } from '../core/measure/rfm-grid';
import type { CutCell, Person } from '../core/results';
import type { Cents } from '../core/units';
import { writeBreakdowns } from './breakdown';
import { type Desk, shareText } from './desk';
import { withFormula } from './formulas';
import { nameRuns, writeHead } from './head';
import { known, Layout, textWidth, units } from './layout';
import { colours, styles, tabColours, tint } from './look';
import { lacksOf, writeMissing } from './missing';
import type { PlanRange, TabPlan } from './plan';
import { actionFor, bySpending } from './segments';

const GRID_TITLE = 4;
const scores = [5, 4, 3, 2, 1] as const;
const columnsOfFm = [1, 2, 3, 4, 5] as const;
/** Letters of 9 points in the cells the names run over. */
const NAMES_ROOM = 46;

type Named = Exclude<RfmSegment, 'prospect'>;
const losing: ReadonlySet<RfmSegment> = new Set<RfmSegment>(['cant-lose', 'at-risk', 'dormant', 'lost']);
const slowing: ReadonlySet<RfmSegment> = new Set<RfmSegment>(['needs-attention', 'slipping']);

/** Recency × frequency and money, the eleven segments with what to do, and the limits behind the scores. */
export function rfmTab(desk: Desk): TabPlan {
  const { findings } = desk.input;
  const layout = new Layout('rfm', desk.words.codes.tab.rfm, tabColours.result);
  const groups = groupsOf(desk);
  writeHead(layout, desk, { finding: findingOf(desk, groups) });
  if (findings.customers === 0) {
    layout.widths = [168, 110, 110, 110, 110, 110, 110, 110, 110, 110, 132, 160];
    writeMissing(layout, desk, 4, lacksOf(desk), { data: 1, unlocks: 3, where: 7, state: 11, end: 13 });
    return layout.plan();
  }
  layout.widths = findings.hasAmounts
    ? [178, 70, 88, 70, 88, 70, 88, 70, 88, 70, 88, 70, 88]
    : [178, 100, 100, 100, 100, 100, 100, 64, 88, 64, 88];
  if (groups.every((group) => group.people.length === 0)) {
    const say = desk.words.tabs.rfm;
    layout.put(GRID_TITLE, 1, say.unscored, { ...styles.sentence, kind: 'label' });
    layout.height(GRID_TITLE, 26);
    return layout.plan();
  }
  let row = writeGrid(layout, desk);
  row = writeSegments(layout, desk, groups, row + 2);
  row = writeSixNames(layout, desk, groups, row + 2);
  writeBreakdowns(layout, desk, row + 2);
  return layout.plan();
}

interface Group {
  readonly segment: Named;
  readonly people: readonly Person[];
  readonly turnover: Cents;
  readonly orders: number;
}

function groupsOf(desk: Desk): Group[] {
  const members = new Map<RfmSegment, Person[]>();
  for (const person of desk.input.findings.people) {
    if (person.rfmSegment === null) continue;
    const list = members.get(person.rfmSegment);
    if (list) list.push(person);
    else members.set(person.rfmSegment, [person]);
  }
  return rfmSegments.map((segment) => {
    const people = (members.get(segment) ?? []).sort(bySpending);
    return {
      segment,
      people,
      turnover: people.reduce((sum, person) => sum + person.spent, 0),
      orders: people.reduce((sum, person) => sum + person.windowOrders, 0),
    };
  });
}

function findingOf(desk: Desk, groups: readonly Group[]): string {
  const { findings } = desk.input;
  const say = desk.words.tabs.rfm;
  if (findings.customers === 0) return say.findingNobody;
  if (groups.every(({ people }) => people.length === 0)) return say.findingUnscored(findings.customers);
  const of = (segments: readonly RfmSegment[]) => groups.filter(({ segment }) => segments.indexOf(segment) >= 0);
  const faithful = of(['champion', 'loyal']);
  const customers = faithful.reduce((sum, { people }) => sum + people.length, 0);
  const leaving = of(['cant-lose', 'at-risk']).reduce((sum, { people }) => sum + people.length, 0);
  const share = shareText(desk.write, customers / findings.customers);
  if (customers === 0) {
    const largest = groups.reduce((a, b) => (b.people.length > a.people.length ? b : a));
    const name = desk.words.codes.rfmSegment[largest.segment];
    return say.findingNoFaithful(name, largest.people.length, findings.customers, leaving);
  }
  const turnover = faithful.reduce((sum, group) => sum + group.turnover, 0);
  return findings.hasAmounts && findings.windowTurnover > 0
    ? say.finding(share, shareText(desk.write, turnover / findings.windowTurnover), leaving)
    : say.findingNoAmounts(share, leaving);
}

// ------------------------------------------------------------------------------------------ grid

/** @returns its last row */
function writeGrid(layout: Layout, desk: Desk): number {
  const { findings, currencySign } = desk.input;
  const say = desk.words.tabs.rfm;
  const money = findings.hasAmounts;
  const step = money ? 2 : 1;
  const columnOf = (fm: number) => 2 + (fm - 1) * step;
  const all = columnOf(6);
  const width = all + step - 1;
  const cells = rfmCells(findings.people, money, findings.settings.segmentMap);

  layout.put(GRID_TITLE, 1, money ? say.grid : say.gridNoAmounts, { ...styles.section, kind: 'label' });
  layout.height(GRID_TITLE, 26);
  const [groups, heading] = [GRID_TITLE + 1, GRID_TITLE + 2];
  layout.height(groups, 22);
  layout.height(heading, 24);
  layout.style(groups, 1, 2, width, styles.heading);
  layout.style(groups, 1, 1, width, { bottom: '', valign: 'middle' });
  for (const fm of [...columnsOfFm, 6]) {
    const column = columnOf(fm);
    const title = fm === 6 ? say.all : money ? say.fm(fm) : say.f(fm);
    layout.put(groups, column, title, { kind: 'label' });
    layout.style(groups, column, 1, step, { align: 'center', bottom: colours.cardLine });
    if (step > 1) layout.merge(groups, column, step);
    layout.put(heading, column, say.customers, { kind: 'label', align: 'right' });
    if (money) layout.put(heading, column + 1, say.revenue(currencySign), { kind: 'label', align: 'right' });
  }
  layout.note(groups, columnOf(1), say.fmNote);
  layout.put(heading, 1, say.recency, { kind: 'label' });
  layout.note(heading, 1, withFormula(desk, say.recencyNote, 'RFM'));
  if (money) layout.note(heading, all + 1, say.revenueNote);

  const first = heading + 1;
  // The square root: one large cell must not leave all others white.
  const weigh = (cell: RfmCell) => (money ? Math.max(0, cell.turnover) : cell.customers);
  const most = Math.max(1, ...cells.map(weigh));
  scores.forEach((recency, i) => {
    // The name of the segment, then the figures under it: one cell of the grid is two rows.
    const [names, figures] = [first + 2 * i, first + 2 * i + 1];
    layout.height(names, 20);
    layout.height(figures, 22);
    layout.style(figures, 1, 1, width, { bottom: colours.hairline });
    layout.put(names, 1, say.recencyWord[recency], { kind: 'label', bold: true, valign: 'bottom' });
    let [customers, turnover] = [0, 0];
    for (const cell of cells.filter((c) => c.recency === recency)) {
      const column = columnOf(cell.fm);
      const isEmpty = cell.customers === 0;
      customers += cell.customers;
      turnover += cell.turnover;
      const colour = isEmpty ? colours.secondary : colours.text;
      layout.put(names, column, desk.words.codes.rfmSegment[cell.segment], {
        kind: money ? 'indent-text' : 'label',
        size: 9,
        align: money ? 'left' : 'right',
        valign: 'bottom',
        wrap: 'overflow',
      });
      layout.put(figures, column, cell.customers, { kind: 'count', align: 'right', bold: !isEmpty });
      if (money) layout.put(figures, column + 1, units(cell.turnover), { kind: 'money', align: 'right' });
      const fill = isEmpty ? {} : { fill: tint(Math.sqrt(weigh(cell) / most)) };
      layout.style(names, column, 2, step, { colour, ...fill });
      layout.style(names, column + step - 1, 2, 1, { thickRight: colours.white });
    }
    layout.style(names, all, 2, 1, { left: colours.cardLine });
    layout.put(figures, all, customers, { kind: 'count', align: 'right', bold: true });
    if (money) layout.put(figures, all + 1, units(turnover), { kind: 'money', align: 'right', bold: true });
  });
  const total = first + 2 * scores.length;
  layout.height(total, 24);
  layout.style(total, 1, 1, width, styles.total);
  layout.put(total, 1, desk.words.tabs.shared.total, { kind: 'label' });
  for (const fm of [...columnsOfFm, 6]) {
    const counted = cells.filter((cell) => fm === 6 || cell.fm === fm);
    const column = columnOf(fm);
    const sum = (of: (cell: RfmCell) => number) => counted.reduce((all, cell) => all + of(cell), 0);
    layout.put(
      total,
      column,
      sum((cell) => cell.customers),
      { kind: 'count', align: 'right' },
    );
    if (money) {
      layout.put(total, column + 1, units(sum((cell) => cell.turnover)), { kind: 'money', align: 'right' });
    }
  }
  const biggest = cells.reduce((a, b) => (weigh(b) > weigh(a) ? b : a));
  const name = desk.words.codes.rfmSegment[biggest.segment];
  const read = money ? say.howToRead : say.howToReadNoAmounts;
  const lines = [read(name, biggest.customers, biggest.recency, biggest.fm)];
  if (findings.customers < 30 && findings.settings.rfmMethod === 'auto') lines.push(say.threeLevels);
  layout.put(total + 1, 1, lines.join(' '), { ...styles.meta, kind: 'label' });
  layout.height(total + 1, 22);
  return total + 1;
}

// ------------------------------------------------------------------------------------------ segments

/** @returns its last row */
function writeSegments(layout: Layout, desk: Desk, groups: readonly Group[], row: number): number {
  const { findings, currencySign } = desk.input;
  const { codes } = desk.words;
  const say = desk.words.tabs.rfm;
  const money = findings.hasAmounts;
  const byMoney = money && findings.windowTurnover > 0;
  const [action, names] = money ? [6, 10] : [4, 8];
  const end = names + 3;
  layout.put(row, 1, say.segments, { ...styles.section, kind: 'label' });
  layout.height(row, 26);
  const heading = row + 1;
  const twoLines = money && textWidth(say.mean(currencySign), 9) > layout.widths[4] - 6;
  layout.height(heading, twoLines ? 38 : 24);
  layout.style(heading, 1, 1, end, styles.heading);
  const title = (column: number, text: string, note: string, isNumber = true) => {
    layout.put(heading, column, text, {
      kind: column === action ? 'indent-text' : 'label',
      align: isNumber ? 'right' : 'left',
      wrap: isNumber ? 'wrap' : 'overflow',
    });
    layout.note(heading, column, note);
  };
  title(1, say.segment, say.segmentNote, false);
  title(2, say.customers, '');
  if (money) {
    title(3, say.revenue(currencySign), say.revenueNote);
    title(4, byMoney ? say.share : say.shareOfCustomers, byMoney ? say.shareNote : say.shareOfCustomersNote);
    title(5, say.mean(currencySign), say.meanNote);
  } else title(3, say.shareOfCustomers, say.shareOfCustomersNote);
  title(action, say.action, say.actionNote, false);
  title(names, say.names, say.namesNote, false);

  const first = heading + 1;
  layout.height(first, 24, groups.length);
  layout.style(first, 1, groups.length, end, styles.rows);
  layout.style(first, 1, groups.length, 1, { kind: 'text', bold: true });
  layout.style(first, 2, groups.length + 1, 1, { kind: 'count', align: 'right' });
  if (money) layout.style(first, 3, groups.length + 1, 1, { kind: 'money', align: 'right' });
  layout.style(first, money ? 4 : 3, groups.length, 1, { kind: 'share', align: 'right' });
  if (money) layout.style(first, 5, groups.length + 1, 1, { kind: 'money-cents', align: 'right' });
  layout.style(first, action, groups.length, 1, { kind: 'indent-text', size: 9, wrap: 'overflow' });
  groups.forEach(({ segment, people, turnover, orders }, i) => {
    const line = first + i;
    const mark = losing.has(segment)
      ? { text: '◆ ', colour: colours.orange }
      : { text: '● ', colour: slowing.has(segment) ? colours.context : colours.blue };
    layout.rich(line, 1, [mark, { text: codes.rfmSegment[segment], bold: true }]);
    layout.put(line, 2, people.length);
    if (money) layout.put(line, 3, units(turnover));
    const share = byMoney ? turnover / findings.windowTurnover : people.length / findings.customers;
    layout.put(line, money ? 4 : 3, share === 0 ? '' : share);
    if (money) layout.put(line, 5, orders > 0 ? units(Math.round(turnover / orders)) : '');
    if (people.length === 0) return;
    layout.put(line, action, actionFor(desk, segment));
    const lists = losing.has(segment) ? (['win-back', 'clean', 'best'] as const) : (['clean', 'best'] as const);
    layout.rich(line, names, nameRuns(desk, people, lists, NAMES_ROOM), { size: 9 });
  });
  const total = first + groups.length;
  const sum = (of: (group: Group) => number) => groups.reduce((all, group) => all + of(group), 0);
  const [turnover, orders] = [sum((group) => group.turnover), sum((group) => group.orders)];
  layout.height(total, 24);
  layout.style(total, 1, 1, end, styles.total);
  layout.put(total, 1, desk.words.tabs.shared.total, { kind: 'label' });
  layout.put(
    total,
    2,
    sum((group) => group.people.length),
  );
  if (money) {
    layout.put(total, 3, units(turnover));
    layout.put(total, 5, orders > 0 ? units(Math.round(turnover / orders)) : '');
  }
  const prospects = findings.stages.prospect.customers;
  if (prospects === 0) return total;
  layout.put(total + 1, 1, say.prospects(prospects), { ...styles.meta, kind: 'label' });
  layout.height(total + 1, 22);
  return total + 1;
}

// ------------------------------------------------------------------------------------------ six names, limits, chart

function writeSixNames(layout: Layout, desk: Desk, groups: readonly Group[], row: number): number {
  const { findings, currencySign } = desk.input;
  const say = desk.words.tabs.rfm;
  const money = findings.hasAmounts;
  const made = money ? 4 : 3;
  const end = made + 2;
  layout.put(row, 1, say.six, { ...styles.section, kind: 'label' });
  layout.height(row, 26);
  const heading = row + 1;
  layout.height(heading, 24);
  layout.style(heading, 1, 1, end, styles.heading);
  layout.put(heading, 1, say.segment, { kind: 'label' });
  layout.put(heading, 2, say.customers, { kind: 'label', align: 'right' });
  if (money) layout.put(heading, 3, say.revenue(currencySign), { kind: 'label', align: 'right' });
  layout.put(heading, made, say.made, { kind: 'indent-text', wrap: 'overflow' });
  const first = heading + 1;
  layout.height(first, 22, sixNames.length);
  layout.style(first, 1, sixNames.length, end, styles.rows);
  layout.style(first, 1, sixNames.length, 1, { kind: 'label', bold: true });
  layout.style(first, 2, sixNames.length, 1, { kind: 'count', align: 'right' });
  if (money) layout.style(first, 3, sixNames.length, 1, { kind: 'money', align: 'right' });
  layout.style(first, made, sixNames.length, 1, { kind: 'indent-text', size: 9, wrap: 'overflow' });
  sixNames.forEach((six, i) => {
    const inside = groups.filter(({ segment }) => inSixNames(segment) === six);
    layout.put(first + i, 1, say.sixName[six]);
    layout.put(
      first + i,
      2,
      inside.reduce((sum, { people }) => sum + people.length, 0),
    );
    if (money) layout.put(first + i, 3, units(inside.reduce((sum, { turnover }) => sum + turnover, 0)));
    layout.put(first + i, made, say.sixNote[six]);
  });
  const figures = first + sixNames.length + 1;
  return writeCuts(layout, desk, writeChart(layout, desk, groups, row, figures) + 2);
}

/**
 * How many customers each segment has, the largest first: three colours are three columns of cells people can see.
 *
 * @returns its last row
 */
function writeChart(layout: Layout, desk: Desk, groups: readonly Group[], top: number, row: number): number {
  const { findings } = desk.input;
  const say = desk.words.tabs.rfm;
  const largest = groups.filter(({ people }) => people.length > 0).sort((a, b) => b.people.length - a.people.length);
  if (largest.length < 3) return row - 2;
  layout.put(row, 1, say.figures, { ...styles.section, kind: 'label', size: 10 });
  layout.height(row, 26);
  const column = (title: string, of: (group: Group) => boolean) => ({
    title,
    note: '',
    width: 0,
    kind: 'count' as const,
    value: (group: Group) => (of(group) ? group.people.length : ''),
  });
  const { firstRow, rows } = layout.table({
    row: row + 1,
    items: largest,
    columns: [
      {
        title: say.segment,
        note: '',
        width: 0,
        kind: 'label',
        value: ({ segment }) => desk.words.codes.rfmSegment[segment],
      },
      column(say.staying, ({ segment }) => !losing.has(segment) && !slowing.has(segment)),
      column(say.slowing, ({ segment }) => slowing.has(segment)),
      column(say.leaving, ({ segment }) => losing.has(segment)),
    ],
  });
  const range = (at: number): PlanRange => ({ row: firstRow - 1, column: at, rows: rows + 1, columns: 1 });
  const share = desk.write.share(largest[0].people.length / findings.customers);
  layout.chart({
    type: 'bar',
    title: say.chart(desk.words.codes.rfmSegment[largest[0].segment], share),
    domain: range(1),
    series: [
      { range: range(2), type: 'columns', axis: 0, colour: colours.blue },
      { range: range(3), type: 'columns', axis: 0, colour: colours.context },
      { range: range(4), type: 'columns', axis: 0, colour: colours.orange },
    ],
    stacked: true,
    position: { row: top, column: findings.hasAmounts ? 8 : 7, dx: 0, dy: 4 },
    width: 470,
    height: 320,
    axes: [{ kind: 'count', min: 0 }],
    legend: 'top',
  });
  return firstRow + rows - 1;
}

/** @returns its last row */
function writeCuts(layout: Layout, desk: Desk, row: number): number {
  const { findings, currencySign } = desk.input;
  const { settings } = findings;
  const say = desk.words.tabs.rfm;
  const money = findings.hasAmounts;
  const byMoney = money && findings.windowTurnover > 0;
  const dimensions: readonly { title: string; of: (cut: (typeof findings.cuts)[number]) => CutCell }[] = [
    { title: say.cutGroup.recency, of: (cut) => cut.recency },
    {
      title: settings.rfmMethod === 'quantile' ? say.cutGroup.frequencyOrders : say.cutGroup.frequency,
      of: (cut) => cut.frequency,
    },
    ...(money
      ? [{ title: say.cutGroup.money(currencySign), of: (cut: (typeof findings.cuts)[number]) => cut.money }]
      : []),
  ];
  const wide = byMoney ? 4 : 3;
  const columnOf = (dimension: number) => 2 + dimension * wide;
  const end = columnOf(dimensions.length) - 1;
  layout.put(row, 1, say.cuts, { ...styles.section, kind: 'label' });
  layout.height(row, 26);
  layout.put(row + 1, 1, say.method[settings.rfmMethod], { ...styles.meta, kind: 'label' });
  const [groups, heading, first] = [row + 2, row + 3, row + 4];
  layout.height(groups, 22);
  layout.height(heading, 24);
  layout.style(groups, 1, 2, end, styles.heading);
  layout.style(groups, 1, 1, end, { bottom: '', valign: 'middle' });
  layout.put(heading, 1, say.score, { kind: 'label' });
  layout.note(heading, 1, `${say.scoreNote} ${say.cutsNote}`);
  dimensions.forEach(({ title }, d) => {
    const column = columnOf(d);
    layout.put(groups, column, title, { kind: 'label', align: 'center' });
    layout.style(groups, column, 1, wide, { align: 'center', bottom: colours.cardLine });
    layout.merge(groups, column, wide);
    if (d > 0) layout.note(groups, column, say.cutGroupNote);
    const titles = [say.from, say.to, say.customers, ...(byMoney ? [say.share] : [])];
    titles.forEach((text, i) => {
      layout.put(heading, column + i, text, { kind: 'label', align: 'right' });
    });
  });
  layout.height(first, 22, scores.length);
  layout.style(first, 1, scores.length, end, styles.rows);
  layout.style(first, 1, scores.length, 1, { kind: 'score', bold: true, align: 'left' });
  dimensions.forEach((_, d) => {
    const column = columnOf(d);
    layout.style(first, column, scores.length, 2, { kind: d === 2 ? 'money' : 'score', align: 'right' });
    layout.style(first, column + 2, scores.length, 1, { kind: 'count', align: 'right' });
    if (byMoney) layout.style(first, column + 3, scores.length, 1, { kind: 'share', align: 'right' });
    if (d > 0) layout.style(groups, column, scores.length + 2, 1, { left: colours.cardLine });
  });
  scores.forEach((score, i) => {
    const cut = findings.cuts.find((c) => c.score === score);
    layout.put(first + i, 1, score);
    if (!cut) return;
    dimensions.forEach(({ of }, d) => {
      const { from, to, customers, revenueShare } = of(cut);
      const column = columnOf(d);
      layout.put(first + i, column, d === 2 ? units(from) : known(from));
      layout.put(first + i, column + 1, d === 2 ? units(to) : known(to));
      layout.put(first + i, column + 2, customers);
      if (byMoney) layout.put(first + i, column + 3, customers > 0 ? known(revenueShare) : '');
    });
  });
  return first + scores.length - 1;
}
