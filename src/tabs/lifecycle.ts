import { lifeStages, type RfmSegment, rfmSegments, type Size, type Stage, sizes } from '../core/codes';
import { fewest } from '../core/measure/backtest';
import type { Counted, GridCell, Person } from '../core/results';
import type { Desk } from './desk';
import { withFormula } from './formulas';
import { nameRuns, writeHead } from './head';
import { Layout, units } from './layout';
import { colours, styles, tabColours, tint } from './look';
import { lacksOf, writeMissing } from './missing';
import type { PlanRange, TabPlan } from './plan';
import { actionFor, bySpending } from './segments';

const GRID_TITLE = 4;
const FIRST_SEGMENT = 7;
/** First column of each size; `none` has customers only. */
const columnOf: Record<Size, number> = { large: 2, medium: 4, small: 6, none: 8 };
/** Pixels of a column without anybody. */
const GAP = 12;
const ALL = 9;
const STAGE = 11;
const MESSAGE = 12;
const LEAST_CUSTOMERS = 3;
/** Letters of 9 points between the first of the names and the chart. */
const NAMES_ROOM = 50;

const isLeaving = (stage: Stage): boolean => stage === 'attrition' || stage === 'reactivation';

/** Behaviour × size, then the five stages with what to invest in each and who is behind. */
export function lifecycleTab(desk: Desk): TabPlan {
  const { findings } = desk.input;
  const layout = new Layout('lifecycle', desk.words.codes.tab.lifecycle, tabColours.result);
  // Where everybody has a size, the column of those without is a gap.
  const hasSizeless = findings.grid.some((cell) => cell.size === 'none' && cell.customers > 0);
  const sizeless = hasSizeless || !findings.hasAmounts ? 70 : GAP;
  layout.widths = [148, 70, 88, 70, 88, 70, 88, sizeless, 70, 88, 132, 320];
  writeHead(layout, desk, { finding: findingOf(desk) });
  if (findings.customers === 0) {
    writeMissing(layout, desk, 4, lacksOf(desk), { data: 1, unlocks: 4, where: 9, state: 12, end: 13 });
    return layout.plan();
  }
  const segments = rowsOf(desk);
  const shownSizes = sizes.filter((size) => size !== 'none' || hasSizeless);
  const scored = segments.some((row) => row.segment !== null && row.all.customers > 0);
  const end = !scored
    ? writeUnscored(layout, desk)
    : findings.hasAmounts
      ? writeGrid(layout, desk, segments, shownSizes)
      : writeSegments(layout, desk, segments);
  writeStages(layout, desk, end + 2);
  return layout.plan();
}

function findingOf(desk: Desk): string {
  const { findings } = desk.input;
  const say = desk.words.tabs.lifecycle;
  if (findings.customers === 0) return say.findingNobody;
  const leaving = findings.stages.reactivation.customers;
  const money = findings.hasAmounts && findings.windowTurnover > 0;
  const weight = (stage: Stage) => (money ? findings.stages[stage].turnover : findings.stages[stage].customers);
  const first = [...lifeStages].sort((a, b) => weight(b) - weight(a))[0];
  if (findings.customers > 1 && findings.stages[first].customers === findings.customers) {
    return say.findingOneStage(first, findings.customers);
  }
  return money
    ? say.finding(first, desk.write.share(weight(first) / findings.windowTurnover), leaving, findings.customers)
    : say.findingNoAmounts(first, weight(first), leaving, findings.customers);
}

// ------------------------------------------------------------------------------------------ grid

interface SegmentRow {
  /** null: buyers without a score. */
  readonly segment: Exclude<RfmSegment, 'prospect'> | null;
  readonly cells: ReadonlyMap<Size, GridCell>;
  readonly all: Counted;
  readonly stage: Stage | null;
}

function rowsOf(desk: Desk): SegmentRow[] {
  const { grid } = desk.input.findings;
  return rfmSegments.map((segment) => {
    const cells = new Map<Size, GridCell>();
    const stages = new Map<Stage, number>();
    let [customers, turnover] = [0, 0];
    for (const cell of grid) {
      if (cell.rfm !== segment) continue;
      cells.set(cell.size, cell);
      customers += cell.customers;
      turnover += cell.turnover;
      for (const stage of lifeStages) {
        const count = cell.stages[stage] ?? 0;
        if (count > 0) stages.set(stage, (stages.get(stage) ?? 0) + count);
      }
    }
    let main: Stage | null = null;
    for (const stage of lifeStages) {
      const count = stages.get(stage) ?? 0;
      if (count > 0 && (main === null || count > (stages.get(main) ?? 0))) main = stage;
    }
    return { segment, cells, all: { customers, turnover }, stage: main };
  });
}

function writeUnscored(layout: Layout, desk: Desk): number {
  const say = desk.words.tabs.lifecycle;
  layout.put(GRID_TITLE, 1, say.grid, { ...styles.section, kind: 'label' });
  layout.height(GRID_TITLE, 26);
  layout.put(GRID_TITLE + 1, 1, say.notScored(desk.input.findings.customers), { ...styles.meta, kind: 'label' });
  return GRID_TITLE + 1;
}

function writeGrid(layout: Layout, desk: Desk, segments: readonly SegmentRow[], shown: readonly Size[]): number {
  const { findings, currencySign } = desk.input;
  const { codes } = desk.words;
  const say = desk.words.tabs.lifecycle;
  const money = findings.hasAmounts;
  layout.put(GRID_TITLE, 1, say.grid, { ...styles.section, kind: 'label' });
  layout.height(GRID_TITLE, 26);

  const [groups, heading] = [GRID_TITLE + 1, GRID_TITLE + 2];
  layout.height(groups, 22);
  layout.height(heading, 24);
  layout.style(groups, 1, 2, MESSAGE, styles.heading);
  layout.style(groups, 1, 1, MESSAGE, { bottom: '', valign: 'middle' });
  for (const size of shown) {
    const column = columnOf[size];
    const width = size === 'none' ? 1 : 2;
    layout.put(groups, column, say.size[size], { kind: 'label' });
    layout.note(groups, column, say.sizeNote[size]);
    layout.style(groups, column, 1, width, { align: 'center', bottom: colours.cardLine });
    if (width > 1) layout.merge(groups, column, width);
    layout.put(heading, column, say.customers, { kind: 'label', align: 'right' });
    if (width > 1) layout.put(heading, column + 1, say.revenue(currencySign), { kind: 'label', align: 'right' });
  }
  layout.put(groups, ALL, say.all, { kind: 'label' });
  layout.style(groups, ALL, 1, 2, { align: 'center', bottom: colours.cardLine });
  layout.merge(groups, ALL, 2);
  layout.put(heading, 1, say.rfmSegment, { kind: 'label' });
  layout.note(heading, 1, withFormula(desk, say.rfmSegmentNote, 'RFM'));
  layout.put(heading, ALL, say.customers, { kind: 'label', align: 'right' });
  layout.put(heading, ALL + 1, say.revenue(currencySign), { kind: 'label', align: 'right' });
  layout.note(heading, ALL + 1, say.revenueNote);
  layout.put(heading, STAGE, say.mainStage, { kind: 'indent-text' });
  layout.note(heading, STAGE, say.mainStageNote);
  layout.put(heading, MESSAGE, say.message, { kind: 'label' });
  layout.note(heading, MESSAGE, say.messageNote);

  const rows = segments.length;
  layout.height(FIRST_SEGMENT, 24, rows);
  layout.style(FIRST_SEGMENT, 1, rows, MESSAGE, styles.rows);
  layout.style(FIRST_SEGMENT, 1, rows, 1, { kind: 'label', bold: true });
  numbers(layout, FIRST_SEGMENT, rows + 1);
  // Dashes of empty cells are grey; cells that say something are painted over below.
  layout.style(FIRST_SEGMENT, 2, rows, ALL - 2, { colour: colours.secondary });
  layout.style(FIRST_SEGMENT, ALL, rows + 1, 1, { left: colours.cardLine });
  layout.style(FIRST_SEGMENT, ALL, rows, 2, { bold: true });
  layout.style(FIRST_SEGMENT, MESSAGE, rows, 1, { kind: 'label', size: 9 });
  for (const size of shown) {
    if (size !== 'none') layout.style(FIRST_SEGMENT, columnOf[size] + 1, rows, 1, { thickRight: colours.white });
  }
  // The square root: one large cell must not leave all others white.
  const weigh = (cell: Counted) => (money ? Math.max(0, cell.turnover) : cell.customers);
  const most = Math.max(1, ...findings.grid.filter((c) => c.size !== 'none').map(weigh));
  segments.forEach(({ segment, cells, all, stage }, i) => {
    const row = FIRST_SEGMENT + i;
    if (segment === null) return;
    layout.put(row, 1, codes.rfmSegment[segment]);
    for (const size of shown) {
      const cell = cells.get(size);
      const column = columnOf[size];
      const width = size === 'none' ? 1 : 2;
      layout.put(row, column, cell?.customers ?? 0);
      if (width > 1) layout.put(row, column + 1, money ? units(cell?.turnover ?? 0) : '');
      if (!cell || cell.customers === 0) continue;
      const fill = size === 'none' ? {} : { fill: tint(Math.sqrt(weigh(cell) / most)) };
      layout.style(row, column, 1, width, { colour: colours.text, ...fill });
      layout.note(row, column, cellNote(desk, cell));
    }
    layout.put(row, ALL, all.customers);
    layout.put(row, ALL + 1, money ? units(all.turnover) : '');
    if (stage !== null) layout.rich(row, STAGE, stageRuns(desk, stage, '  '));
    layout.put(row, MESSAGE, all.customers > 0 ? actionFor(desk, segment) : '');
  });
  const total = FIRST_SEGMENT + rows;
  layout.height(total, 24);
  layout.style(total, 1, 1, MESSAGE, styles.total);
  layout.put(total, 1, desk.words.tabs.shared.total, { kind: 'label' });
  for (const size of shown) {
    let [customers, turnover] = [0, 0];
    for (const { cells } of segments) {
      customers += cells.get(size)?.customers ?? 0;
      turnover += cells.get(size)?.turnover ?? 0;
    }
    layout.put(total, columnOf[size], customers);
    if (size !== 'none') layout.put(total, columnOf[size] + 1, money ? units(turnover) : '');
  }
  layout.put(
    total,
    ALL,
    segments.reduce((sum, r) => sum + r.all.customers, 0),
  );
  layout.put(total, ALL + 1, money ? units(segments.reduce((sum, r) => sum + r.all.turnover, 0)) : '');
  return total;
}

/** Without amounts there are no sizes: one count a segment. */
function writeSegments(layout: Layout, desk: Desk, segments: readonly SegmentRow[]): number {
  const { codes } = desk.words;
  const say = desk.words.tabs.lifecycle;
  const { customers } = desk.input.findings;
  layout.put(GRID_TITLE, 1, say.gridPlain, { ...styles.section, kind: 'label' });
  layout.height(GRID_TITLE, 26);
  const heading = GRID_TITLE + 1;
  const [stageColumn, messageColumn, end] = [4, 6, STAGE];
  layout.height(heading, 24);
  layout.style(heading, 1, 1, end, styles.heading);
  layout.put(heading, 1, say.rfmSegment, { kind: 'label' });
  layout.note(heading, 1, say.rfmSegmentNote);
  layout.put(heading, 2, say.customers, { kind: 'label', align: 'right' });
  layout.put(heading, 3, say.share, { kind: 'label', align: 'right' });
  layout.put(heading, stageColumn, say.mainStage, { kind: 'indent-text', wrap: 'overflow' });
  layout.note(heading, stageColumn, say.mainStageNote);
  layout.put(heading, messageColumn, say.message, { kind: 'indent-text' });
  layout.note(heading, messageColumn, say.messageNote);
  const first = heading + 1;
  layout.height(first, 24, segments.length);
  layout.style(first, 1, segments.length, end, styles.rows);
  layout.style(first, 1, segments.length, 1, { kind: 'label', bold: true });
  layout.style(first, 2, segments.length + 1, 1, { kind: 'count', align: 'right' });
  layout.style(first, 3, segments.length, 1, { kind: 'share', align: 'right', colour: colours.secondary });
  layout.style(first, messageColumn, segments.length, 1, { kind: 'indent-text', size: 9, wrap: 'overflow' });
  segments.forEach(({ segment, all, stage }, i) => {
    if (segment === null) return;
    const row = first + i;
    layout.put(row, 1, codes.rfmSegment[segment]);
    layout.put(row, 2, all.customers);
    if (all.customers === 0) return;
    layout.put(row, 3, all.customers / customers);
    if (stage !== null) layout.rich(row, stageColumn, stageRuns(desk, stage, '  '));
    layout.put(row, messageColumn, actionFor(desk, segment));
  });
  const total = first + segments.length;
  layout.height(total, 24);
  layout.style(total, 1, 1, end, styles.total);
  layout.put(total, 1, desk.words.tabs.shared.total, { kind: 'label' });
  layout.put(
    total,
    2,
    segments.reduce((sum, r) => sum + r.all.customers, 0),
  );
  return total;
}

/** Count and money columns of the grid, `rows` of them. */
function numbers(layout: Layout, row: number, rows: number): void {
  for (const size of sizes) {
    layout.style(row, columnOf[size], rows, 1, { kind: 'count', align: 'right' });
    if (size !== 'none') layout.style(row, columnOf[size] + 1, rows, 1, { kind: 'money', align: 'right' });
  }
  layout.style(row, ALL, rows, 1, { kind: 'count', align: 'right' });
  layout.style(row, ALL + 1, rows, 1, { kind: 'money', align: 'right' });
}

/** ● you keep, ◆ you are losing: colour is never alone. */
function stageRuns(desk: Desk, stage: Stage, indent: string, bold = false) {
  const leaving = isLeaving(stage);
  return [
    { text: `${indent}${leaving ? '◆' : '●'} `, colour: leaving ? colours.orange : colours.blue },
    { text: desk.words.codes.stage[stage], bold },
  ];
}

/** Stage mix, what happened to such customers before, and what to invest. */
function cellNote(desk: Desk, cell: GridCell): string {
  const { backtest, hasAmounts, settings } = desk.input.findings;
  const { codes, reasons } = desk.words;
  const say = desk.words.tabs.lifecycle;
  const parts = lifeStages
    .map((stage) => ({ stage, count: cell.stages[stage] ?? 0 }))
    .filter((part) => part.count > 0)
    .sort((a, b) => b.count - a.count);
  const lines = [say.mix(parts.map((p) => say.mixPart(codes.stage[p.stage], p.count)).join(', '))];
  const main = parts[0]?.stage;
  if (main) {
    const past = backtest?.byStageSize[`${main}-${cell.size}`];
    // Of fewer the rate is that of their row or of everybody: no fact of this cell.
    if (past && past.returnRate !== null && past.customers >= fewest) {
      const share = desk.write.share(past.returnRate);
      lines.push(
        hasAmounts && past.meanSpend !== null
          ? say.returned(share, desk.write.cents(past.meanSpend))
          : say.returnedNoMoney(share),
      );
    }
    const own = settings.investments[`${main}-${cell.size}`] ?? settings.investments[main];
    lines.push(say.invest(own ?? reasons.investment[main][cell.size]));
  }
  return lines.join('\n');
}

// ------------------------------------------------------------------------------------------ stages

function writeStages(layout: Layout, desk: Desk, row: number): void {
  const { findings, currencySign } = desk.input;
  const say = desk.words.tabs.lifecycle;
  const money = findings.hasAmounts;
  const byMoney = money && findings.windowTurnover > 0;
  layout.put(row, 1, say.stages, { ...styles.section, kind: 'label' });
  layout.height(row - 1, 14);
  layout.height(row, 26);
  const heading = row + 1;
  layout.height(heading, 24);
  layout.style(heading, 1, 1, STAGE, styles.heading);
  layout.put(heading, 1, say.stage, { kind: 'label' });
  layout.put(heading, 2, say.customers, { kind: 'label', align: 'right' });
  if (money) layout.put(heading, 3, say.revenue(currencySign), { kind: 'label', align: 'right' });
  layout.put(heading, 4, say.share, { kind: 'label', align: 'right' });
  layout.put(heading, 5, say.investment, { kind: 'indent-text', wrap: 'overflow' });
  layout.put(heading, 9, say.names, { kind: 'label', wrap: 'overflow' });
  layout.note(heading, 1, withFormula(desk, say.stageNote, 'LIFECYCLE'));
  if (money) layout.note(heading, 3, say.revenueNote);
  layout.note(heading, 4, say.shareNote);
  layout.note(heading, 5, say.investmentNote);
  layout.note(heading, 9, say.namesNote);

  const first = heading + 1;
  const count = lifeStages.length;
  layout.height(first, 33, count);
  layout.style(first, 1, count, STAGE, styles.rows);
  layout.style(first, 2, count, 1, { kind: 'count', align: 'right' });
  layout.style(first, 3, count, 1, { kind: 'money', align: 'right' });
  layout.style(first, 4, count, 1, { kind: 'share', align: 'right' });
  layout.style(first, 5, count, 1, { kind: 'indent-text', size: 9, wrap: 'overflow' });
  const members = byStage(findings.people);
  lifeStages.forEach((stage, i) => {
    const facts = findings.stages[stage];
    const line = first + i;
    layout.rich(line, 1, stageRuns(desk, stage, '', true));
    layout.put(line, 2, facts.customers);
    layout.put(line, 3, money ? units(facts.turnover) : '');
    const share = byMoney ? facts.turnover / findings.windowTurnover : facts.customers / findings.customers;
    layout.put(line, 4, facts.customers === 0 ? '' : share);
    const own = ownInvestment(desk, stage);
    // People's own sentence is text like any other they type.
    layout.put(line, 5, own ?? investment(desk, stage), own === null ? {} : { kind: 'text' });
    const people = members.get(stage) ?? [];
    if (people.length > 0) {
      const lists = isLeaving(stage) ? (['win-back', 'clean', 'best'] as const) : (['clean', 'best'] as const);
      layout.rich(line, 9, nameRuns(desk, people, lists, NAMES_ROOM), { size: 9 });
    }
  });
  let next = first + count;
  const beside: string[] = [];
  if (findings.stages.prospect.customers > 0) beside.push(say.prospects(findings.stages.prospect.customers));
  const back = findings.people.filter((p) => p.flags.indexOf('won-back') >= 0).length;
  if (back > 0) beside.push(say.wonBack(back));
  for (const text of beside) {
    layout.put(next, 1, text, { ...styles.meta, kind: 'label' });
    layout.height(next, 22);
    next++;
  }
  if (findings.customers < LEAST_CUSTOMERS) return;
  writeChart(layout, desk, row, next + 1);
}

/** What people wrote for the stage, or for its sizes: those that are met, and once where they say the same. */
function ownInvestment(desk: Desk, stage: Exclude<Stage, 'prospect'>): string | null {
  const { people, settings } = desk.input.findings;
  const own = settings.investments;
  const shown = sizes.filter((size) => people.some((person) => person.stage === stage && person.stageSize === size));
  if (!shown.some((size) => own[`${stage}-${size}`] !== undefined)) return own[stage] ?? null;
  const say = desk.words.tabs.lifecycle;
  const texts = shown.map(
    (size) => own[`${stage}-${size}`] ?? own[stage] ?? desk.words.reasons.investment[stage][size],
  );
  if (texts.every((text) => text === texts[0])) return texts[0];
  return shown.map((size, i) => say.sizeInvestment(say.size[size], texts[i])).join(' · ');
}

/** Up to what a new customer may cost, where somebody said so. */
function investment(desk: Desk, stage: Exclude<Stage, 'prospect'>): string {
  const { targetCac } = desk.input.findings.settings;
  const say = desk.words.tabs.lifecycle;
  return stage === 'acquisition' && targetCac !== null
    ? say.investmentCac(desk.write.money(targetCac))
    : say.investmentOf[stage];
}

function byStage(people: readonly Person[]): Map<Stage, Person[]> {
  const members = new Map<Stage, Person[]>();
  for (const person of people) {
    const list = members.get(person.stage);
    if (list) list.push(person);
    else members.set(person.stage, [person]);
  }
  for (const list of members.values()) list.sort(bySpending);
  return members;
}

/** Blue stays, orange leaves: two stacked series, so two columns of cells that people can see. */
function writeChart(layout: Layout, desk: Desk, top: number, row: number): void {
  const { stages } = desk.input.findings;
  const say = desk.words.tabs.lifecycle;
  layout.put(row, 1, say.figures, { ...styles.section, kind: 'label', size: 10 });
  layout.height(row, 26);
  const { firstRow, rows } = layout.table({
    row: row + 1,
    items: lifeStages,
    columns: [
      { title: say.stage, note: '', width: 0, kind: 'label', value: (s) => desk.words.codes.stage[s] },
      {
        title: say.staying,
        note: '',
        width: 0,
        kind: 'count',
        value: (s) => (isLeaving(s) ? '' : stages[s].customers),
      },
      {
        title: say.leaving,
        note: '',
        width: 0,
        kind: 'count',
        value: (s) => (isLeaving(s) ? stages[s].customers : ''),
      },
    ],
  });
  const range = (column: number): PlanRange => ({ row: firstRow - 1, column, rows: rows + 1, columns: 1 });
  layout.chart({
    type: 'bar',
    title: say.chart,
    domain: range(1),
    series: [
      { range: range(2), type: 'columns', axis: 0, colour: colours.blue },
      { range: range(3), type: 'columns', axis: 0, colour: colours.orange },
    ],
    stacked: true,
    position: { row: top, column: MESSAGE, dx: 8, dy: 0 },
    width: 310,
    height: 222,
    axes: [{ kind: 'count', min: 0 }],
    legend: 'none',
  });
}
