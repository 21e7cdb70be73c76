import { outlookOf } from '../core/measure/expectations';
import type { BestCustomer, Person, Reason } from '../core/results';
import { type Cents, monthOf } from '../core/units';
import { whyBest } from '../words/why';
import { type Desk, shareText, spokenName } from './desk';
import { linkTo } from './head';
import { type Layout, placeAfter, type Run, widthFor } from './layout';
import { colours } from './look';

/** Rows 4 to 14. */
export const CARD_ROWS = 11;
export const CHART_WIDTH = 396;
export const CHART_HEIGHT = 250;
/** Pixels that the sentences of the card get at least, and at most. */
const REASONS_WIDTH = { least: 380, most: 640 };
/** What a sentence says of goods: names of products may be long. */
const LONGEST_GOODS = 44;
const FACTS_WIDTH = 270;
/** Loyal customers who use a channel too before it is worth saying. */
const SHARED_FROM = 0.5;
/** What the two frozen columns hold at 9 points. */
const FROZEN_LETTERS = 38;

/** Less than half a euro, which no sentence shows. */
export const isNothing = (cents: Cents): boolean => Math.round(cents / 100) === 0;

/**
 * The card of THE best customer above the ranking: who, how much, why, and what to look into. Blank rows where nobody
 * still buys.
 *
 * @param at number of a column of the ranking, by its id
 * @param width columns of the ranking
 * @returns where its chart stands
 */
export function writeCard(layout: Layout, desk: Desk, at: (id: string) => number, width: number): ChartPlace {
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

export type ChartPlace = ReturnType<typeof placeAfter>;

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
    const value = valueWithin(desk, first, years);
    if (value) add(...value);
  }
  if (first.channels.length > 0) {
    const most = best.story?.touchpoints.map(({ channel }) => channel) ?? first.channels;
    add(say.touchpoints, most.slice(0, 2).join(', '), touchpointsNote(desk));
  }
  return facts;
}

/** What he is expected to bring within some years, what that is called, and how it is known; null where nobody can tell. */
function valueWithin(desk: Desk, first: BestCustomer, years: number): readonly [string, string, string] | null {
  const { value, settings } = desk.input.findings;
  const say = desk.words.tabs.best;
  const margin = value && outlookOf(value, first.person.customer, 12 * years)?.margin;
  if (!value || margin === null || margin === undefined) return null;
  // Without a model it is the last year over and over: of less than a year that is a guess.
  if (value.method === 'simple' && desk.input.findings.thresholds.historyDays < 365) return null;
  const [label, note] =
    value.method === 'model'
      ? [say.worthIn(desk.hasMargin, years), say.valueNote(desk.hasMargin, desk.write.share(settings.yearlyDiscount))]
      : [
          say.worthAtPace(desk.hasMargin, years),
          say.valueSimpleNote(desk.hasMargin, years, value.whySimple ?? 'no-convergence', value.repeatBuyers),
        ];
  return [label, desk.write.money(margin), note];
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

export const hasCost = (desk: Desk): boolean => desk.input.findings.best.ranking.some((b) => b.cost > 0);
