import { type BuyerSegment, buyerSegments } from '../core/codes';
import type { Conversion, Move, Person, SegmentMoves, SegmentThen } from '../core/results';
import { LEAST_POINTS } from './churn-months';
import { type Desk, nameOf, shareText } from './desk';
import { withFormula } from './formulas';
import { nameRuns, writeHead } from './head';
import type { Facts } from './input';
import { known, Layout, type ListColumn, units } from './layout';
import { colours, styles, tabColours, tint } from './look';
import { lacksOf, writeMissing } from './missing';
import type { PlanRange, TabPlan } from './plan';

const HOW_TO_READ = 4;
const GROUPS = 5;
const HEADING = 6;
const FIRST = 7;
/** First column of the segments of today, two columns each. */
const TODAY = 3;
/** Under the matrix: column of the names behind a move. */
const NAMES = 6;
const NAMES_ROOM = 84;
const CHART = { width: 470, height: 250, rows: 12, rowHeight: 21 } as const;
/** Beyond them Clean customers tells. */
const MOST_LISTED = 5000;
/** Customers of a segment from which on a share says more than the count. */
const FEW = 30;
/** Rows of the matrix: those who had bought first, so that the chart can read them. */
const rowOrder: readonly SegmentThen[] = ['mono', 'multi', 'vip', 'ambassador', 'prospect', 'not-yet'];

type Direction = 'up' | 'down' | 'new' | 'same';
const rank = (segment: BuyerSegment): number => buyerSegments.indexOf(segment);
const directionOf = (from: SegmentThen, to: BuyerSegment): Direction =>
  from === 'not-yet'
    ? to === 'prospect'
      ? 'same'
      : 'new'
    : rank(to) > rank(from)
      ? 'up'
      : rank(to) < rank(from)
        ? 'down'
        : 'same';

/** From one buyer segment to another: twelve months ago against now, and since the last update. */
export function movesTab(desk: Desk): TabPlan {
  const { findings } = desk.input;
  const say = desk.words.tabs.moves;
  const layout = new Layout('moves', desk.words.codes.tab.moves, tabColours.result);
  const moves = findings.moves ?? null;
  if (findings.customers === 0 || findings.totalsOnly) {
    writeHead(layout, desk, { finding: findings.customers === 0 ? say.findingNobody : say.findingTotals });
    layout.widths = [168, 110, 110, 110, 110, 110, 110, 110, 110, 110, 132, 160];
    writeMissing(layout, desk, 4, lacksOf(desk), { data: 1, unlocks: 3, where: 7, state: 11, end: 13 });
    return layout.plan();
  }
  const today = segmentsOfToday(desk);
  const widths = [248, 92, ...today.flatMap(() => [88, 84])];
  if (moves === null) {
    writeHead(layout, desk, { finding: say.findingTooEarly });
    layout.widths = [168, 92, 92, 92, 92, 92];
    const last = writeSegmentsNow(layout, desk, HOW_TO_READ);
    writeSince(layout, desk, last + 2);
    return layout.plan();
  }
  layout.widths = [...widths, 76, 76, 84, 76];
  writeHead(layout, desk, { finding: findingOf(desk, moves), extra: [say.compared(desk.write.day(moves.on))] });
  const lines = rowOrder.filter((from) => moves.moves.some((move) => move.then === from));
  let row = writeMatrix(layout, desk, moves, lines, today);
  const measured = lines.filter((from) => isMeasured(moves, from) && from !== 'prospect');
  if (measured.length >= LEAST_POINTS) {
    const top = row + 2;
    layout.height(top, CHART.rowHeight, CHART.rows);
    writeChart(layout, desk, moves, lines, widths.length + 1, top);
    row = top + CHART.rows - 1;
  }
  const names = row + 2;
  // The list begins two rows under whatever stands between: its place is known once that is laid out.
  const shown = namedMoves(moves);
  const changed = shown.filter((move) => directionOf(move.then, move.now) !== 'same');
  const since = names + 2 + shown.length + 1;
  const list = since + sinceRows(desk) + 1;
  const firstOf = new Map<Move, number>();
  let next = list + 2;
  for (const move of changed) {
    if (next < list + 2 + MOST_LISTED) firstOf.set(move, next);
    next += move.people.length;
  }
  writeNames(layout, desk, moves, shown, firstOf, names);
  writeSince(layout, desk, since);
  writeList(layout, desk, changed, list);
  return layout.plan();
}

/** Whether some customer had bought early enough to compare: unasked, the tab is written then. */
export const speaksOfMoves = ({ findings }: Facts): boolean =>
  (findings.moves?.conversions ?? []).some(({ then, customers }) => then !== 'prospect' && customers > 0);

const conversionOf = (moves: SegmentMoves, from: SegmentThen): Conversion | undefined =>
  moves.conversions.find((conversion) => conversion.then === from);
const isMeasured = (moves: SegmentMoves, from: SegmentThen): boolean => (conversionOf(moves, from)?.customers ?? 0) > 0;

/** Segments with somebody in them today; the usual three always. */
function segmentsOfToday(desk: Desk): BuyerSegment[] {
  const { segments, hasAmounts } = desk.input.findings;
  const isUsual = (segment: BuyerSegment) =>
    segment === 'mono' || segment === 'multi' || (segment === 'vip' && hasAmounts);
  return buyerSegments.filter((segment) => isUsual(segment) || segments[segment].customers > 0);
}

const nameOfThen = (desk: Desk, from: SegmentThen): string =>
  from === 'not-yet' ? desk.words.tabs.moves.notYet : desk.words.codes.buyerSegment[from];

const peopleOf = (moves: SegmentMoves, fits: (move: Move) => boolean): number =>
  moves.moves.reduce((sum, move) => sum + (fits(move) ? move.people.length : 0), 0);

const isOfVip = (move: Move): boolean => move.then === 'vip' || move.now === 'vip';

function findingOf(desk: Desk, moves: SegmentMoves): string {
  const say = desk.words.tabs.moves;
  const { monthsBack } = moves;
  const mono = conversionOf(moves, 'mono');
  const newVips = peopleOf(moves, (move) => move.now === 'vip' && move.then !== 'vip');
  const wereVips = peopleOf(moves, (move) => move.then === 'vip') > 0;
  const formerVips = wereVips
    ? peopleOf(moves, (move) => move.then === 'vip' && directionOf(move.then, move.now) === 'down')
    : null;
  const speaksOfVips = desk.input.findings.hasAmounts && peopleOf(moves, isOfVip) > 0;
  if (mono && mono.up !== null) {
    // Of a handful one customer moves the share by points: count them.
    const share = mono.customers < FEW ? null : shareText(desk.write, mono.up);
    const again = say.again(Math.round(mono.up * mono.customers), mono.customers, share);
    return speaksOfVips ? say.finding(monthsBack, again, newVips, formerVips) : say.findingNoVip(monthsBack, again);
  }
  if (speaksOfVips) return say.findingNoMono(monthsBack, newVips, formerVips);
  const there = peopleOf(moves, (move) => move.then !== 'not-yet' && move.then !== 'prospect');
  return say.findingNew(there, desk.write.day(moves.on));
}

// ------------------------------------------------------------------------------------------ the matrix

/** @returns its last row */
function writeMatrix(
  layout: Layout,
  desk: Desk,
  moves: SegmentMoves,
  lines: readonly SegmentThen[],
  today: readonly BuyerSegment[],
): number {
  const { findings } = desk.input;
  const { codes } = desk.words;
  const say = desk.words.tabs.moves;
  const columnOf = (segment: BuyerSegment) => TODAY + 2 * today.indexOf(segment);
  const trends = TODAY + 2 * today.length;
  const end = trends + 3;
  const example = exampleOf(moves);
  if (example) {
    const all = conversionOf(moves, example.then)?.customers ?? 0;
    const share = shareText(desk.write, example.people.length / all);
    const [from, to] = [nameOfThen(desk, example.then), codes.buyerSegment[example.now]];
    const text = say.howToRead(from, all, to, example.people.length, share);
    layout.put(HOW_TO_READ, 1, text, { ...styles.meta, kind: 'label' });
  }
  layout.height(HOW_TO_READ, 22);
  layout.height(GROUPS, 22);
  layout.height(HEADING, 24);
  layout.style(GROUPS, 1, 2, end, styles.heading);
  layout.style(GROUPS, 1, 1, end, { bottom: '', valign: 'middle' });
  layout.put(GROUPS, 1, say.matrix(desk.write.day(moves.on)), { kind: 'label', wrap: 'overflow' });
  layout.put(HEADING, 1, say.segmentThen, { kind: 'label' });
  layout.note(HEADING, 1, matrixNote(desk, moves));
  layout.put(HEADING, 2, say.customers, { kind: 'label', align: 'right' });
  layout.note(HEADING, 2, say.customersNote);
  for (const segment of today) {
    const column = columnOf(segment);
    layout.put(GROUPS, column, codes.buyerSegment[segment], { kind: 'label' });
    layout.style(GROUPS, column, 1, 2, { align: 'center', bottom: colours.cardLine });
    layout.merge(GROUPS, column, 2);
    layout.put(HEADING, column, say.customers, { kind: 'label', align: 'right' });
    layout.put(HEADING, column + 1, say.share, { kind: 'label', align: 'right' });
  }
  layout.note(HEADING, TODAY + 1, say.shareNote);
  const titles: readonly (readonly [string, string])[] = [
    [say.up, say.upNote],
    [say.same, say.sameNote],
    [say.down, say.downNote],
    [say.lost, say.lostNote(findings.thresholds.lostAfter)],
  ];
  titles.forEach(([title, note], i) => {
    layout.put(HEADING, trends + i, title, { kind: 'label', align: 'right' });
    layout.note(HEADING, trends + i, note);
  });

  const count = lines.length;
  const total = FIRST + count;
  layout.height(FIRST, 26, count + 1);
  layout.style(FIRST, 1, count, end, styles.rows);
  layout.style(FIRST, 1, count, 1, { kind: 'label', bold: true });
  layout.style(FIRST, 2, count + 1, 1, { kind: 'count', align: 'right' });
  for (const segment of today) {
    layout.style(FIRST, columnOf(segment), count + 1, 1, { kind: 'count', align: 'right' });
    layout.style(FIRST, columnOf(segment) + 1, count + 1, 1, { kind: 'share', align: 'right' });
    layout.style(FIRST, columnOf(segment) + 1, count, 1, { thickRight: colours.white });
  }
  layout.style(FIRST, trends, count + 1, 4, { kind: 'share-or-dash', align: 'right' });
  layout.style(GROUPS, trends, count + 3, 1, { left: colours.cardLine });
  lines.forEach((from, i) => {
    const row = FIRST + i;
    const conversion = conversionOf(moves, from);
    layout.put(row, 1, nameOfThen(desk, from));
    layout.put(row, 2, conversion?.customers ?? peopleOf(moves, (move) => move.then === from));
    for (const segment of today) {
      const people = peopleOf(moves, (move) => move.then === from && move.now === segment);
      const column = columnOf(segment);
      layout.put(row, column, people, people === 0 ? styles.quiet : {});
      const share = conversion?.to[segment] ?? null;
      layout.put(row, column + 1, share === null || people === 0 ? '' : share);
      if (people === 0 || share === null) continue;
      // Who stayed is context; the colour tells where the others went.
      const fill = from === segment ? colours.headingFill : tint(Math.sqrt(share));
      layout.style(row, column, 1, 2, { fill });
    }
    if (!conversion || conversion.customers === 0) return;
    const { up, down, lost } = conversion;
    const same = up === null || down === null ? null : Math.max(0, 1 - up - down);
    [up, same, down, from === 'prospect' ? null : lost].forEach((share, at) => {
      const colour = share === 0 ? colours.secondary : at === 2 ? colours.orange : colours.text;
      layout.put(row, trends + at, known(share), { colour });
    });
  });
  layout.style(total, 1, 1, end, styles.total);
  layout.put(total, 1, say.nowTotal, { kind: 'label' });
  layout.put(
    total,
    2,
    peopleOf(moves, () => true),
  );
  for (const segment of today) {
    layout.put(
      total,
      columnOf(segment),
      peopleOf(moves, (move) => move.now === segment),
    );
  }
  return total;
}

/** The formula says the same only with what a cell can be told. */
function matrixNote(desk: Desk, { moves }: SegmentMoves): string {
  const { settings } = desk.input.findings;
  const say = desk.words.tabs.moves;
  const canBeAsked = settings.basis === 'turnover' && settings.pmgMode === 'head-count' && !settings.contract;
  if (!canBeAsked) return say.segmentThenNote;
  const note = withFormula(desk, say.segmentThenNote, 'SEGMENT_MOVES');
  const knowsMore = moves.some((move) => move.now === 'ambassador' || move.then === 'prospect');
  return knowsMore && note !== say.segmentThenNote ? `${note}\n${say.cellKnowsLess}` : note;
}

/** The move most made from a segment of buyers, else the segment most stayed in. */
function exampleOf({ moves }: SegmentMoves): Move | null {
  const from = moves.filter((move) => move.then !== 'not-yet' && move.then !== 'prospect');
  const moved = from.filter((move) => move.then !== move.now);
  const some = moved.length > 0 ? moved : from;
  return some.length === 0 ? null : some.reduce((a, b) => (b.people.length > a.people.length ? b : a));
}

/** What became of each segment of buyers, stacked to the whole. */
function writeChart(
  layout: Layout,
  desk: Desk,
  moves: SegmentMoves,
  lines: readonly SegmentThen[],
  trends: number,
  top: number,
): void {
  const say = desk.words.tabs.moves;
  const shown = lines.filter((from) => from !== 'not-yet' && from !== 'prospect').length;
  const range = (column: number): PlanRange => ({ row: HEADING, column, rows: shown + 1, columns: 1 });
  const told = moves.conversions.filter(({ then, customers }) => then !== 'prospect' && customers > 0);
  const large = told.filter(({ customers }) => customers >= FEW);
  const best = (large.length > 0 ? large : told).reduce((a, b) => ((b.up ?? 0) > (a.up ?? 0) ? b : a));
  layout.chart({
    type: 'column',
    title:
      best.customers < FEW
        ? say.chartFew(nameOfThen(desk, best.then), Math.round((best.up ?? 0) * best.customers), best.customers)
        : say.chart(nameOfThen(desk, best.then), shareText(desk.write, best.up ?? 0)),
    domain: range(1),
    series: [
      { range: range(trends), type: 'columns', axis: 0, colour: colours.blue },
      { range: range(trends + 1), type: 'columns', axis: 0, colour: colours.context },
      { range: range(trends + 2), type: 'columns', axis: 0, colour: colours.orange },
    ],
    stacked: true,
    position: { row: top, column: 1, dx: 0, dy: 0 },
    width: CHART.width,
    height: CHART.height,
    axes: [{ kind: 'share', min: 0, max: 1 }],
    legend: 'top',
  });
}

// ------------------------------------------------------------------------------------------ who

const directions: readonly Direction[] = ['up', 'down', 'new', 'same'];

/** Every move but that of prospects who stayed so: up, down, new, unchanged; the most numerous first. */
function namedMoves({ moves }: SegmentMoves): Move[] {
  return moves
    .filter((move) => !(move.now === 'prospect' && directionOf(move.then, move.now) === 'same'))
    .sort(
      (a, b) =>
        directions.indexOf(directionOf(a.then, a.now)) - directions.indexOf(directionOf(b.then, b.now)) ||
        b.people.length - a.people.length,
    );
}

function moveRuns(desk: Desk, from: SegmentThen, to: BuyerSegment) {
  const say = desk.words.tabs.moves;
  const direction = directionOf(from, to);
  const mark = { up: '▲ ', down: '▼ ', new: '+ ', same: '● ' }[direction];
  const colour = direction === 'down' ? colours.orange : direction === 'same' ? colours.context : colours.blue;
  const name = desk.words.codes.buyerSegment[to];
  const text = direction === 'same' ? say.unchanged(name) : say.arrow(nameOfThen(desk, from), name);
  return [
    { text: mark, colour },
    { text, bold: direction !== 'same' },
  ];
}

function writeNames(
  layout: Layout,
  desk: Desk,
  moves: SegmentMoves,
  shown: readonly Move[],
  firstOf: ReadonlyMap<Move, number>,
  row: number,
): void {
  const { findings, currencySign } = desk.input;
  const say = desk.words.tabs.moves;
  const money = findings.hasAmounts;
  const end = layout.widths.length;
  layout.put(row, 1, say.names, { ...styles.section, kind: 'label' });
  layout.height(row, 26);
  const heading = row + 1;
  layout.height(heading, 38);
  layout.style(heading, 1, 1, end, styles.heading);
  const titles: readonly (readonly [number, string, string])[] = [
    [1, say.move, say.moveNote],
    [2, say.customers, ''],
    [3, say.shareOfThen, say.shareOfThenNote],
    ...(money
      ? ([
          [4, say.spentThen(currencySign), say.spentThenNote],
          [5, say.spentNow(currencySign), say.spentNowNote],
        ] as const)
      : []),
    [NAMES, say.who, say.whoNote],
  ];
  for (const [column, title, note] of titles) {
    const isNumber = column > 1 && column < NAMES;
    layout.put(heading, column, title, {
      kind: column === NAMES ? 'indent-text' : 'label',
      align: isNumber ? 'right' : 'left',
    });
    layout.note(heading, column, note);
  }
  const first = heading + 1;
  layout.height(first, 24, shown.length);
  layout.style(first, 1, shown.length, end, styles.rows);
  layout.style(first, 2, shown.length, 1, { kind: 'count', align: 'right' });
  layout.style(first, 3, shown.length, 1, { kind: 'share', align: 'right' });
  if (money) layout.style(first, 4, shown.length, 2, { kind: 'money', align: 'right' });
  shown.forEach((move, i) => {
    const line = first + i;
    layout.rich(line, 1, moveRuns(desk, move.then, move.now), { wrap: 'clip' });
    layout.put(line, 2, move.people.length);
    layout.put(line, 3, known(conversionOf(moves, move.then)?.to[move.now]));
    if (money) {
      layout.put(line, 4, move.then === 'not-yet' ? '' : units(move.spentThen));
      layout.put(line, 5, units(move.spent));
    }
    const at = firstOf.get(move);
    const runs = nameRuns(desk, move.people, ['clean', 'best'], NAMES_ROOM).map((run) =>
      // "And others" goes to them, not to everybody.
      at !== undefined && run.link && run.link.row === undefined
        ? { ...run, link: { tab: 'moves' as const, row: at, column: 1 } }
        : run,
    );
    layout.rich(line, NAMES, [{ text: '  ', size: 9 }, ...runs], { size: 9 });
  });
}

interface Changed {
  readonly person: Person;
  readonly move: Move;
}

/** Everybody who changed, in the order of the moves. Beyond some thousands Clean customers tells. */
function writeList(layout: Layout, desk: Desk, changed: readonly Move[], row: number): void {
  const { findings, currencySign } = desk.input;
  const { codes } = desk.words;
  const { shared } = desk.words.tabs;
  const say = desk.words.tabs.moves;
  const everybody = changed.flatMap((move) => move.people.map((person): Changed => ({ person, move })));
  if (everybody.length === 0) return;
  const items = everybody.slice(0, MOST_LISTED);
  const column = (
    title: string,
    note: string,
    kind: ListColumn<Changed>['kind'],
    value: ListColumn<Changed>['value'],
  ) => ({
    title,
    note,
    width: 0,
    kind,
    value,
    style: kind === 'label' || kind === 'text' ? { size: 9, wrap: 'clip' as const } : {},
  });
  layout.put(row, 1, say.list, { ...styles.section, kind: 'label' });
  layout.height(row, 26);
  const { firstRow } = layout.table({
    row: row + 1,
    items,
    headingHeight: 38,
    columns: [
      {
        ...column(shared.customer, shared.customerNote, 'text', ({ person }) => nameOf(person)),
        style: { wrap: 'clip' },
      },
      { ...column(shared.key, shared.keyNote, 'text', ({ person }) => person.key), style: { wrap: 'clip' } },
      // Who is new was in none.
      column(say.before, '', 'label', ({ move }) => (move.then === 'not-yet' ? '' : nameOfThen(desk, move.then))),
      column(say.now, '', 'label', ({ move }) => codes.buyerSegment[move.now]),
      column(say.direction, '', 'label', ({ move }) => {
        const direction = directionOf(move.then, move.now);
        return direction === 'up' ? say.wentUp : direction === 'down' ? say.wentDown : say.isNew;
      }),
      column(say.orders, say.ordersNote, 'count', ({ person }) => person.orderDays),
      column(say.lastOrder, '', 'day', ({ person }) => known(person.lastOrder)),
      ...(findings.hasAmounts
        ? [column(say.spentNow(currencySign), say.spentNowNote, 'money', ({ person }) => units(person.spent))]
        : []),
    ],
  });
  if (everybody.length > items.length) {
    const text = say.listMore(everybody.length - items.length);
    layout.put(firstRow + items.length, 1, text, { ...styles.meta, kind: 'label' });
  }
}

// ------------------------------------------------------------------------------------------ since the last update

interface Since {
  readonly moves: readonly {
    readonly from: SegmentThen;
    readonly to: BuyerSegment;
    readonly people: readonly Person[];
  }[];
  /** Customers of then who are not found any more. */
  readonly gone: number;
}

/** Who changed since the segments of an earlier update were written; null where there are none. */
function sinceOf(desk: Desk): Since | null {
  const { earlier, findings } = desk.input;
  if (!earlier) return null;
  const cells = new Map<string, { readonly from: SegmentThen; readonly to: BuyerSegment; readonly people: Person[] }>();
  let found = 0;
  for (const person of findings.people) {
    const before = earlier.segments.get(person.key);
    if (before !== undefined) found++;
    if (before === null) continue;
    const from = before ?? 'not-yet';
    const to = person.buyerSegment;
    if (from === to || (from === 'not-yet' && to === 'prospect')) continue;
    const key = `${from} ${to}`;
    const cell = cells.get(key);
    if (cell) cell.people.push(person);
    else cells.set(key, { from, to, people: [person] });
  }
  const moves = [...cells.values()].sort(
    (a, b) =>
      directions.indexOf(directionOf(a.from, a.to)) - directions.indexOf(directionOf(b.from, b.to)) ||
      b.people.length - a.people.length ||
      rank(b.to) - rank(a.to),
  );
  return { moves, gone: earlier.segments.size - found };
}

/** Rows that `writeSince` takes. */
function sinceRows(desk: Desk): number {
  const since = sinceOf(desk);
  if (since === null) return 1;
  const gone = since.gone > 0 ? 1 : 0;
  return (since.moves.length === 0 ? 1 : 2 + since.moves.length) + gone;
}

function writeSince(layout: Layout, desk: Desk, row: number): void {
  const { earlier } = desk.input;
  const say = desk.words.tabs.moves;
  const since = sinceOf(desk);
  const quiet = { ...styles.meta, kind: 'label' } as const;
  if (since === null || !earlier) {
    layout.put(row, 1, desk.outputs.includes('clean') ? say.sinceLater : say.sinceNeedsClean, quiet);
    layout.height(row, 22);
    return;
  }
  const day = desk.write.day(earlier.asOf);
  let next = row;
  if (since.moves.length === 0) {
    layout.put(next, 1, say.sinceNobody(day), quiet);
    layout.height(next++, 22);
  } else {
    layout.put(next, 1, say.since(day), { ...styles.section, kind: 'label' });
    layout.height(next++, 26);
    const end = layout.widths.length;
    layout.height(next, 24);
    layout.style(next, 1, 1, end, styles.heading);
    layout.put(next, 1, say.move, { kind: 'label' });
    layout.note(next, 1, say.moveNote);
    layout.put(next, 2, say.customers, { kind: 'label', align: 'right' });
    layout.put(next++, 3, say.who, { kind: 'indent-text', wrap: 'overflow' });
    layout.height(next, 24, since.moves.length);
    layout.style(next, 1, since.moves.length, end, styles.rows);
    layout.style(next, 2, since.moves.length, 1, { kind: 'count', align: 'right' });
    for (const { from, to, people } of since.moves) {
      layout.rich(next, 1, moveRuns(desk, from, to), { wrap: 'clip' });
      layout.put(next, 2, people.length);
      const runs = nameRuns(desk, people, ['clean', 'best'], NAMES_ROOM);
      layout.rich(next++, 3, [{ text: '  ', size: 9 }, ...runs], { size: 9 });
    }
  }
  if (since.gone > 0) {
    layout.put(next, 1, say.sinceGone(since.gone), quiet);
    layout.height(next, 22);
  }
}

// ------------------------------------------------------------------------------------------ what can be said early

/** The segments of today, where there is nothing to compare them with. @returns its last row */
function writeSegmentsNow(layout: Layout, desk: Desk, row: number): number {
  const { findings } = desk.input;
  const { codes } = desk.words;
  const say = desk.words.tabs.moves;
  const shown = segmentsOfToday(desk).reverse();
  const { firstRow, rows } = layout.table({
    row,
    items: shown,
    rowHeight: 24,
    columns: [
      {
        title: say.segment,
        note: say.upNote,
        width: 0,
        kind: 'label',
        value: (segment: BuyerSegment) => codes.buyerSegment[segment],
        style: { bold: true },
      },
      { title: say.customers, note: '', width: 0, kind: 'count', value: (s) => findings.segments[s].customers },
      {
        title: say.shareOfAll,
        note: '',
        width: 0,
        kind: 'share',
        value: (s) => findings.segments[s].customers / findings.people.length,
      },
      { title: say.who, note: '', width: 0, kind: 'indent-text', value: () => '' },
    ],
  });
  shown.forEach((segment, i) => {
    const people = findings.people.filter((person) => person.buyerSegment === segment);
    if (people.length > 0) {
      const runs = nameRuns(desk, people, ['clean', 'best'], NAMES_ROOM);
      layout.rich(firstRow + i, 4, [{ text: '  ', size: 9 }, ...runs], { size: 9 });
    }
  });
  return firstRow + rows - 1;
}
