import { outlookOf } from '../core/measure/expectations';
import type { BestCustomer, FieldOfLikeness, Person, Reason } from '../core/results';
import { type Cents, firstDayOf, monthOf } from '../core/units';
import { differenceText, fieldText, whyBest } from '../words/why';
import { LEAST_POINTS } from './churn-months';
import { type Desk, hasRhythm, nameOf, shareText, spokenName } from './desk';
import { withFormula } from './formulas';
import { linkTo, titleWidth, writeHead } from './head';
import type { TabInput } from './input';
import { known, Layout, type ListColumn, placeAfter, type Run, units, widthFor } from './layout';
import { colours, MOST_LABELLED, styles, tabColours } from './look';
import { type Lack, lacksOf, writeMissing } from './missing';
import type { PlanRange, TabPlan } from './plan';

const HEADING = 16;
export const BEST_FIRST_ROW = HEADING + 1;
/** A page of best customers, not the whole file: that is the clean tab's work. */
const LONGEST_LIST = 1000;
const CHARTED = 20;
/** Rows 4 to 14. */
const CARD_ROWS = 11;
/** Pixels that the sentences of the card get at least, and at most. */
const REASONS_WIDTH = { least: 380, most: 640 };
/** What a sentence says of goods: names of products may be long. */
const LONGEST_GOODS = 44;
const FACTS_WIDTH = 270;
const CHART_WIDTH = 396;
const CHART_HEIGHT = 250;
/** The chart stands above this column, and mostly some of the facts. */
const LEAST_WHY = CHART_WIDTH + 140;
/** Loyal customers who use a channel too before it is worth saying. */
const SHARED_FROM = 0.5;
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

/** Less than half a euro, which no sentence shows. */
const isNothing = (cents: Cents): boolean => Math.round(cents / 100) === 0;
/** "2 times", not "2.0 times". */
const timesText = ({ write }: Desk, times: number): string =>
  Number.isInteger(Math.round(times * 10) / 10) ? write.count(Math.round(times)) : write.ratio(times);

// ------------------------------------------------------------------------------------------ card

/** @returns where its chart stands */
function writeCard(layout: Layout, desk: Desk, at: (id: string) => number, width: number): ChartPlace {
  const { findings } = desk.input;
  const { best, settings } = findings;
  const say = desk.words.tabs.best;
  const { first } = best;
  [24, 34, 22, 36, 22, 22, 22, 22, 22, 22, 22, 12].forEach((pixels, i) => {
    layout.height(4 + i, pixels);
  });
  if (first === null) return { column: at('why'), dx: 8 };
  const { person } = first;
  const right = at('why');
  layout.style(4, 1, CARD_ROWS, Math.min(width, right), { fill: colours.cardFill });
  layout.style(4, 1, 1, Math.min(width, right), { thickTop: colours.blue });
  layout.style(3 + CARD_ROWS, 1, 1, Math.min(width, right), { bottom: colours.blockLine });

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
  const needed = reasonsWidth(desk, first);
  if (spanOf(layout, 3, at('orders')) >= needed) {
    writeFacts(layout, desk, first, at('orders'), at('customerSince'));
    return { column: at('why'), dx: 8 };
  }
  let column = 4;
  while (column < at('why') && spanOf(layout, 3, column) < needed) column++;
  writeFacts(layout, desk, first, column, null);
  return placeAfter(layout.widths, column, FACTS_WIDTH);
}

type ChartPlace = ReturnType<typeof placeAfter>;

/** Pixels from the left edge of one column to that of another. */
const spanOf = (layout: Layout, from: number, to: number): number =>
  layout.widths.slice(from - 1, to - 1).reduce((sum, width) => sum + width, 0);

/** A long name or an address must fit in the frozen columns too. */
const nameSize = (name: string): number => (name.length <= 17 ? 18 : name.length <= 22 ? 14 : 11);

/** Room for the longest sentence of the card. */
function reasonsWidth(desk: Desk, first: BestCustomer): number {
  const small = [
    ...convincedBy(desk),
    ...worthALook(desk, first).map(({ runs }) => runs.map((run) => run.text).join('')),
  ];
  const reasons = first.reasons.slice(0, 3).map((reason) => whyBest(desk.words, [reason], desk.input.currencySign));
  const { least, most } = REASONS_WIDTH;
  return Math.max(widthFor(small, 9, least, most), widthFor(reasons, 10, least, most));
}

/** Why this customer, what convinced him, and what to keep an eye on. */
function writeReasons(layout: Layout, desk: Desk, first: BestCustomer): void {
  const say = desk.words.tabs.best;
  const head = { kind: 'label', size: 9, bold: true, valign: 'bottom', wrap: 'overflow' } as const;
  layout.put(4, 3, say.whyThem, head);
  first.reasons
    .filter((reason) => !isWarning(reason))
    .forEach((reason, i) => {
      layout.put(5 + i, 3, whyBest(desk.words, [reason], desk.input.currencySign), { kind: 'text', wrap: 'overflow' });
    });
  let row = 8;
  const convinced = convincedBy(desk);
  if (convinced.length > 0) {
    layout.put(row, 3, say.convinced, head);
    convinced.forEach((line, i) => {
      layout.put(row + 1 + i, 3, line, { kind: 'text', size: 9, wrap: 'overflow' });
    });
    row += 1 + convinced.length;
  }
  const lines = worthALook(desk, first).slice(0, 13 - row);
  if (lines.length === 0) return;
  layout.put(row, 3, say.look, head);
  lines.forEach((line, i) => {
    layout.rich(row + 1 + i, 3, line.runs, { size: 9 });
    if (line.note) layout.note(row + 1 + i, 3, line.note);
  });
}

/** What his first order was, and what came before the second or where he is met like other loyal customers. */
function convincedBy(desk: Desk): string[] {
  const { story } = desk.input.findings.best;
  const say = desk.words.tabs.best;
  if (!story) return [];
  const { firstOrder, beforeSecond, touchpoints } = story;
  const lines: string[] = [];
  if (firstOrder && (firstOrder.products.length > 0 || firstOrder.offer !== '' || firstOrder.channel !== '')) {
    const goods = shortList(firstOrder.products);
    lines.push(say.firstOrder(desk.write.day(firstOrder.day), goods, firstOrder.offer, firstOrder.channel));
  }
  if (beforeSecond) lines.push(say.beforeSecond(beforeSecond.channel, desk.write.day(beforeSecond.day)));
  const [shared] = touchpoints
    .filter(({ loyalShare }) => (loyalShare ?? 0) >= SHARED_FROM)
    .sort((a, b) => (b.loyalShare ?? 0) - (a.loyalShare ?? 0));
  if (shared && lines.length < 2) lines.push(say.loyalToo(shared.channel, desk.write.share(shared.loyalShare ?? 0)));
  return lines;
}

/** As many names as there is room for, the first one cut where it is too long. */
function shortList(names: readonly string[]): string {
  let text = '';
  for (const name of names) {
    const longer = text === '' ? name : `${text}, ${name}`;
    if (longer.length > LONGEST_GOODS) return text === '' ? `${name.slice(0, LONGEST_GOODS - 1)}…` : text;
    text = longer;
  }
  return text;
}

interface Look {
  readonly runs: readonly Run[];
  readonly note?: string;
}

/** No merit: something to look into. */
const isWarning = ({ code }: Reason): boolean => code === 'late' || code === 'decline';

/** What stands in the way of more, most useful first. */
function worthALook(desk: Desk, first: BestCustomer): Look[] {
  const { best } = desk.input.findings;
  const say = desk.words.tabs.best;
  const plain = (text: string): Look => ({ runs: [{ text }] });
  const looks: Look[] = first.reasons
    .filter(isWarning)
    .map((reason) => plain(`${whyBest(desk.words, [reason], desk.input.currencySign)}.`));
  const goods = best.story?.goods;
  if (goods && goods.missing.length > 0) {
    const missing = goods.missing
      .slice(0, 2)
      .map(({ name, share }) => say.goodsShare(shortList([name]), desk.write.share(share)));
    const bought = goods.bought.slice(0, 5).map(({ name, orders }) => say.goodsTimes(name, orders));
    looks.push({ ...plain(say.peersBuy(missing)), note: say.peersNote(goods.peers, bought.join(', ')) });
  }
  const gone = best.ranking.filter((b) => b.noLongerBuying && b.net > first.net).length;
  if (gone > 0) looks.push(plain(say.rankedAfter(gone)));
  if (best.costlier.length > 0) {
    const named = best.costlier
      .slice(0, 3)
      .map((person) => spokenName(desk, person))
      .join(', ');
    const others = best.costlier.length - 3;
    const names = others > 0 ? `${named} ${desk.words.tabs.shared.othersOnly(others)}` : named;
    looks.push(plain(say.costlier(best.costlier.length, names)));
  }
  if (first.share !== null && first.share >= 0.2) looks.push(plain(say.concentration(desk.write.share(first.share))));
  const next = best.runnerUp;
  if (next) {
    const name = spokenName(desk, next.person);
    const gap = first.net - next.net;
    const text = isNothing(gap) ? say.nextTied(name) : say.next(name, desk.write.money(gap));
    looks.push({ runs: linked(desk, text, [next.person]) });
  }
  const alike = first.looksLike ?? [];
  if (alike.length > 0) {
    const names = alike.map(({ person, similarity }) =>
      say.alikeName(spokenName(desk, person), desk.write.share(similarity)),
    );
    looks.push({
      runs: linked(
        desk,
        say.alike(names),
        alike.map(({ person }) => person),
      ),
    });
  }
  return looks;
}

/** A sentence in which names lead to their rows. */
function linked(desk: Desk, text: string, people: readonly Person[]): Run[] {
  const runs: Run[] = [];
  let rest = text;
  for (const person of people) {
    const name = spokenName(desk, person);
    const start = rest.indexOf(name);
    const link = linkTo(desk, person, ['best']);
    if (start < 0 || !link) continue;
    if (start > 0) runs.push({ text: rest.slice(0, start) });
    runs.push({ text: name, colour: colours.blue, link });
    rest = rest.slice(start + name.length);
  }
  return rest === '' ? runs : [...runs, { text: rest }];
}

interface Fact {
  readonly label: string;
  readonly figure: string;
  readonly note?: string;
}

/** Labels and figures in two columns; `figures` null: each fact in one cell. */
function writeFacts(layout: Layout, desk: Desk, first: BestCustomer, labels: number, figures: number | null): void {
  const say = desk.words.tabs.best;
  layout.put(4, labels, say.figures, {
    kind: 'label',
    size: 9,
    bold: true,
    valign: 'bottom',
    wrap: 'overflow',
    align: 'left',
  });
  factsOf(desk, first)
    .slice(0, 9)
    .forEach(({ label, figure, note }, i) => {
      const row = 5 + i;
      if (note) layout.note(row, labels, note);
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

function factsOf(desk: Desk, first: BestCustomer): Fact[] {
  const { best } = desk.input.findings;
  const say = desk.words.tabs.best;
  const { person } = first;
  const lead = best.leadOverSecond;
  const facts: Fact[] = [];
  const add = (label: string, figure: string, note?: string) =>
    facts.push({ label, figure, ...(note ? { note } : {}) });
  if (first.share !== null) add(say.shareOfAll, shareText(desk.write, first.share));
  if (person.usualGap !== null) add(say.rhythm, say.rhythmDays(Math.max(1, Math.round(person.usualGap))));
  if (person.lastOrder !== null) add(say.lastOrderLabel, desk.write.day(person.lastOrder));
  if (person.expectedOrder !== null) add(say.expected, desk.write.day(person.expectedOrder));
  if (lead !== null && !isNothing(lead)) add(say.lead, desk.write.gain(lead));
  if (first.sightings > 1) add(say.sightings, say.sightingsOf(first.timesFirst, first.sightings));
  for (const years of [5, 10]) {
    const value = valueWithin(desk, first, 12 * years);
    if (value) add(say.worthIn(desk.hasMargin, years), ...value);
  }
  if (first.channels.length > 0) {
    const most = best.story?.touchpoints.map(({ channel }) => channel) ?? first.channels;
    add(say.touchpoints, most.slice(0, 2).join(', '), touchpointsNote(desk));
  }
  return facts;
}

/** What he is expected to bring within some years, and how that is known; null where nobody can tell. */
function valueWithin(desk: Desk, first: BestCustomer, months: number): readonly [string, string] | null {
  const { value, settings } = desk.input.findings;
  const say = desk.words.tabs.best;
  const margin = value && outlookOf(value, first.person.customer, months)?.margin;
  if (!value || margin === null || margin === undefined) return null;
  // Without a model it is the last year over and over: of less than a year that is a guess.
  if (value.method === 'simple' && desk.input.findings.thresholds.historyDays < 365) return null;
  const note =
    value.method === 'model'
      ? say.valueNote(desk.hasMargin, desk.write.share(settings.yearlyDiscount))
      : say.valueSimpleNote(desk.hasMargin, value.whySimple ?? 'no-convergence', value.repeatBuyers);
  return [desk.write.money(margin), note];
}

function touchpointsNote(desk: Desk): string {
  const { story } = desk.input.findings.best;
  const say = desk.words.tabs.best;
  if (!story || story.touchpoints.length === 0) return '';
  const byDay = (day: 'first' | 'last', sign: 1 | -1) =>
    [...story.touchpoints].sort((a, b) => sign * (a[day] - b[day]))[0];
  const [first, last, [most]] = [byDay('first', 1), byDay('last', -1), story.touchpoints];
  return [
    say.touchpointsNote(
      say.touchOn(first.channel, desk.write.day(first.first)),
      say.touchOn(last.channel, desk.write.day(last.last)),
      say.touchTimes(most.channel, most.times),
    ),
    ...story.touchpoints
      .filter(({ loyalShare }) => loyalShare !== null)
      .slice(0, 5)
      .map(({ channel, loyalShare }) => say.touchLoyal(channel, desk.write.share(loyalShare ?? 0))),
  ].join('\n');
}

/** Where the two lists under the ranking begin. */
function writeLinks(layout: Layout, desk: Desk, alikeRow: number, prospectsRow: number): void {
  const { lookAlikes, prospects } = desk.input.findings.best;
  const say = desk.words.tabs.best;
  const links: [string, number][] = [];
  if (lookAlikes && lookAlikes.list.length > 0) links.push([say.linkLookAlikes(lookAlikes.list.length), alikeRow]);
  if (prospects) links.push([say.linkProspects(prospects.list.length), prospectsRow]);
  if (links.length === 0) return;
  const runs: Run[] = [{ text: say.below, colour: colours.secondary }];
  for (const [text, row] of links) {
    runs.push({ text: runs.length > 1 ? '   ·   ' : ' ', colour: colours.secondary });
    runs.push({ text, colour: colours.blue, link: { tab: 'best', row, column: 1 } });
  }
  layout.rich(3 + CARD_ROWS, 3, runs, { size: 9 });
}

// ------------------------------------------------------------------------------------------ who resembles them

type Columns = readonly ListColumn<BestCustomer>[];

/** Columns as wide as those of the ranking above: what is not named stays blank. */
function under<T>(columns: Columns, named: Readonly<Record<string, Omit<ListColumn<T>, 'width'>>>): ListColumn<T>[] {
  return columns.map(({ id = '', width }) => {
    const column = named[id];
    return column ? { ...column, width } : { title: '', note: '', width, kind: 'label', value: () => '' };
  });
}

const fieldList = (desk: Desk, fields: readonly FieldOfLikeness[]): string =>
  fields.map((field) => desk.words.tabs.best.field[field]).join(', ');

function writeTitle(layout: Layout, row: number, title: string, text: string): void {
  layout.height(row, 28);
  layout.put(row, 3, title, { ...styles.section, kind: 'text' });
  layout.put(row + 1, 3, text, { ...styles.meta, kind: 'text' });
  layout.height(row + 1, 22);
}

/** @returns the first free row under it */
function writeLookAlikes(layout: Layout, desk: Desk, row: number, columns: Columns): number {
  const { lookAlikes } = desk.input.findings.best;
  const { currencySign } = desk.input;
  const say = desk.words.tabs.best;
  const { shared } = desk.words.tabs;
  if (!lookAlikes || lookAlikes.list.length === 0) {
    writeTitle(layout, row, say.titleLookAlikes, lookAlikes ? say.noLookAlikes : say.fewSeeds);
    return row + 4;
  }
  type Alike = (typeof lookAlikes.list)[number];
  const common = (a: Alike): string => {
    const parts = a.matching.map((match) => fieldText(desk.words, match, currencySign));
    if (a.differing) parts.push(say.differs(differenceText(desk.words, a.differing, currencySign)));
    return parts.join(' · ');
  };
  writeTitle(
    layout,
    row,
    say.titleLookAlikes,
    say.textLookAlikes(lookAlikes.seeds.length, fieldList(desk, lookAlikes.fields)),
  );
  const named: Readonly<Record<string, Omit<ListColumn<Alike>, 'width'>>> = {
    rank: { title: '', note: '', kind: 'count', value: (_, i) => i + 1, style: { colour: colours.secondary } },
    name: { title: shared.customer, note: shared.customerNote, kind: 'text', value: (a) => nameOf(a.person) },
    segment: { title: say.likeness, note: say.likenessNote, kind: 'share', value: (a) => a.similarity },
    revenue: {
      title: say.revenue(desk.input.findings.settings.windowMonths, currencySign),
      note: say.revenueNote,
      kind: 'money',
      value: (a) => units(a.person.spent),
    },
    orders: { title: say.orders, note: say.ordersNote, kind: 'count', value: (a) => a.person.windowOrders },
    lastOrder: {
      title: say.lastOrder,
      note: say.lastOrderNote,
      kind: 'day',
      value: (a) => known(a.person.lastOrder),
    },
    since: {
      title: say.nextSize,
      note: say.nextSizeNote,
      kind: 'indent-text',
      value: (a) => (a.person.next?.size ? desk.words.tabs.lifecycle.size[a.person.next.size.to] : ''),
    },
    customerSince: {
      title: say.toLarge(currencySign),
      note: say.toLargeNote,
      kind: 'money',
      value: (a) => units(a.person.next?.size && Math.ceil(a.person.next.size.cents / 100) * 100),
      style: { bold: true },
    },
    bestSince: {
      title: say.ordersToLarge,
      note: say.ordersToLargeNote,
      kind: 'count',
      value: (a) => known(a.person.next?.size?.orders),
    },
    why: {
      title: say.inCommon,
      note: say.inCommonNote,
      kind: 'text',
      value: common,
      style: { size: 9 },
    },
    looksLike: {
      title: say.nearest,
      note: say.nearestNote,
      kind: 'text',
      value: (a) => alikeName(desk, a.nearest),
    },
    key: { title: shared.key, note: shared.keyNote, kind: 'text', value: (a) => a.person.key },
  };
  const { firstRow, rows } = layout.table({
    row: row + 2,
    columns: under(columns, named),
    items: lookAlikes.list,
    headingHeight: 38,
  });
  return firstRow + rows + 2;
}

const alikeName = (desk: Desk, { person, similarity }: { readonly person: Person; readonly similarity: number }) =>
  desk.words.tabs.best.alikeName(spokenName(desk, person), desk.write.share(similarity));

function writeProspects(layout: Layout, desk: Desk, row: number, columns: Columns): void {
  const { prospects, first } = desk.input.findings.best;
  const { currencySign } = desk.input;
  const say = desk.words.tabs.best;
  const { shared } = desk.words.tabs;
  if (!first) return;
  const name = spokenName(desk, first.person);
  if (!prospects) {
    const some = desk.input.findings.people.some((person) => person.activity === null);
    if (some) writeTitle(layout, row, say.titleProspects(name), say.noProspects);
    return;
  }
  type Prospect = (typeof prospects.list)[number];
  writeTitle(
    layout,
    row,
    say.titleProspects(name),
    say.textProspects(prospects.found, prospects.prospects, fieldList(desk, prospects.fields)),
  );
  const named: Readonly<Record<string, Omit<ListColumn<Prospect>, 'width'>>> = {
    rank: { title: '', note: '', kind: 'count', value: (_, i) => i + 1, style: { colour: colours.secondary } },
    name: { title: say.prospect, note: shared.customerNote, kind: 'text', value: (p) => nameOf(p.person) },
    segment: { title: say.likeness, note: say.prospectLikeness(name), kind: 'share', value: (p) => p.similarity },
    revenue: {
      title: say.expectedMargin(prospects.months, desk.hasMargin, currencySign),
      note: say.expectedNote(prospects.months, prospects.neighbours),
      kind: 'money',
      value: (p) => units(p.expected),
      style: { bold: true },
    },
    orders: { title: say.distance, note: say.distanceNote, kind: 'share', value: (p) => known(p.distance) },
    lastOrder: { title: say.most(currencySign), note: say.mostNote, kind: 'money', value: (p) => units(p.mostToSpend) },
    customerSince: {
      title: say.contact,
      note: say.contactNote,
      kind: 'label',
      value: (p) => desk.words.codes.consent[desk.contactOf(p.person)?.consent ?? 'unknown'],
    },
    why: {
      title: say.alikeIn,
      note: say.alikeInNote,
      kind: 'text',
      value: (p) => p.matching.map((match) => fieldText(desk.words, match, currencySign)).join(' · '),
      style: { size: 9 },
    },
    key: { title: shared.key, note: shared.keyNote, kind: 'text', value: (p) => p.person.key },
  };
  // Without a month that ten customers have lived, nobody knows what one brings.
  const { revenue: _, orders: __, lastOrder: ___, ...withoutWorth } = named;
  layout.table({
    row: row + 2,
    columns: under(columns, prospects.months > 0 ? named : withoutWorth),
    items: prospects.list,
    headingHeight: 38,
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
  layout.put(row + 1, 2, hasRhythm(desk) ? say.frequent : say.nobodyTwice, { ...styles.meta, kind: 'label' });
  if (!hasRhythm(desk)) return layout.plan();
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
