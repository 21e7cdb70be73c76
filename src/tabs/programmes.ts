import {
  type Language,
  lifeStages,
  type ProgrammeCode,
  rfmSegments,
  type Size,
  type Stage,
  sizes,
} from '../core/codes';
import { segmentMap } from '../core/measure/rfm';
import { rfmCells } from '../core/measure/rfm-grid';
import { ambassadorAuc } from '../core/measure/segments';
import type { Due, Person, Programme } from '../core/results';
import { messageTemplate, programmeMessage, unfilledIn } from '../words/programme-message';
import { wordsOf } from '../words/words';
import { nationalPhone } from './clean';
import { type Desk, nameOf, shareText } from './desk';
import { withFormula } from './formulas';
import { nameRuns, titleWidth, writeHead } from './head';
import type { Facts } from './input';
import { known, Layout, type ListColumn, type Run, units, widthFor } from './layout';
import { colours, styles, tabColours } from './look';
import { type Lack, lacksOf, writeMissing } from './missing';
import type { OwnWords, TabPlan } from './plan';

/** Where things stand; the lists under the table use the same columns. */
const at = {
  name: 1,
  people: 2,
  due: 3,
  when: 4,
  goal: 5,
  how: 6,
  message: 7,
  otherMessage: 8,
  measure: 9,
  names: 10,
} as const;
const WIDTH = at.names;
/** Of fewer a share says nothing. */
const LEAST_MEASURED = 10;
/** Letters of 9 points in the cell of the names. */
const NAMES_ROOM = 44;

/** Whether somebody can be written to or called. */
export const speaksOfProgrammes = ({ contacts }: Facts): boolean =>
  contacts.some(({ consent, email, phone }) => consent !== 'no' && (email !== '' || phone !== ''));

/** What to say to each segment and when, lists ready to send, and the words that people may change. */
export function programmesTab(desk: Desk): TabPlan {
  const { findings } = desk.input;
  const { codes } = desk.words;
  const layout = new Layout('programmes', codes.tab.programmes, tabColours.result);
  const programmes = findings.programmes ?? [];
  const lists = listsOf(programmes);
  layout.frozenColumns = 1;
  layout.widths = widthsOf(desk, lists);
  writeHead(layout, desk, { finding: findingOf(desk, lists), findingColumn: at.people });
  let row = 4;
  const lacks = lacksHere(desk);
  if (lacks.length > 0)
    row = writeMissing(layout, desk, row, lacks, { data: 1, unlocks: at.when, where: at.message, state: 9, end: 11 });
  const links = row;
  row = writeLines(layout, desk, programmes, lists, links + 2);
  const table = row;
  row = tableEnd(table) + 2;
  // Names in the table lead to the rows below it.
  const rows = new Map<number, number>();
  const places: (readonly [string, number])[] = [];
  const say = desk.words.tabs.programmes;
  const write = (items: readonly Listed[], title: string, text: string, link: string) => {
    places.push([link, row]);
    row = writeList(layout, desk, items, { row, title, text }, rows) + 2;
  };
  const { ready, byHand, toAsk } = lists;
  write(
    ready,
    say.titleReady(ready.length),
    ready.length > 0 ? say.readyText : say.nobodyReady,
    say.linkReady(ready.length),
  );
  if (byHand.length > 0) write(byHand, say.titleByHand(byHand.length), say.byHandText, say.linkByHand(byHand.length));
  if (toAsk.length > 0) write(toAsk, say.titleToAsk(toAsk.length), say.toAskText, say.linkToAsk(toAsk.length));
  const linked: Desk = {
    ...desk,
    rowOf: (tab, customer) => (tab === 'programmes' ? (rows.get(customer) ?? null) : desk.rowOf(tab, customer)),
  };
  writeTable(layout, linked, programmes, table);
  if (findings.customers > 0) {
    places.push([say.linkStages, row]);
    row = writeStages(layout, desk, row) + 2;
    if (findings.people.some((person) => person.recencyScore !== null)) {
      places.push([say.linkNames, row]);
      writeCells(layout, desk, row);
    }
  }
  writeLinks(layout, desk, places, links);
  return layout.plan();
}

/** How the score of future ambassadors does on those already known; '' where they are too few to tell. */
function ambassadorFit(desk: Desk): string {
  const scored = desk.input.findings.people.filter((person) => person.ambassadorScore !== null);
  const isKnown = scored.map((person) => person.buyerSegment === 'ambassador');
  const share = ambassadorAuc(
    scored.map((person) => person.ambassadorScore as number),
    isKnown,
  );
  const known = isKnown.filter((is) => is).length;
  return share === null ? '' : desk.words.tabs.programmes.ambassadorFit(known, share);
}

/** Without orders there is nothing to follow; without addresses nobody to write to. */
function lacksHere(desk: Desk): Lack[] {
  const { findings, contacts } = desk.input;
  const isReachable = contacts.some(({ email, phone }) => email !== '' || phone !== '');
  if (findings.customers === 0) {
    const needed: readonly Lack[] = ['orders', 'amounts', 'consent'];
    return lacksOf(desk)
      .filter((lack) => needed.indexOf(lack) >= 0)
      .concat(isReachable ? [] : ['reach']);
  }
  return isReachable ? [] : ['reach'];
}

// ------------------------------------------------------------------------------------------ who is due

interface Listed {
  readonly due: Due;
  readonly code: ProgrammeCode;
}
interface Lists {
  /** They agreed and have an e-mail of their own. */
  readonly ready: readonly Listed[];
  /** They agreed; by telephone, or at an address that is not theirs alone. */
  readonly byHand: readonly Listed[];
  /** Nobody knows whether they agreed. */
  readonly toAsk: readonly Listed[];
  readonly unreachable: number;
  readonly all: number;
}

function listsOf(programmes: readonly Programme[]): Lists {
  const all: Listed[] = [];
  for (const { code, due } of programmes) for (const d of due) all.push({ due: d, code });
  const reached = all.filter(({ due }) => due.reach !== 'none');
  const agreed = reached.filter(({ due }) => due.hasAgreed);
  return {
    ready: agreed.filter(({ due }) => due.reach === 'email'),
    byHand: agreed.filter(({ due }) => due.reach !== 'email'),
    toAsk: reached.filter(({ due }) => !due.hasAgreed),
    unreachable: all.length - reached.length,
    all: all.length,
  };
}

function findingOf(desk: Desk, { all, ready, byHand, toAsk }: Lists): string {
  const { findings } = desk.input;
  const say = desk.words.tabs.programmes;
  if (all > 0) return say.finding(all, ready.length, byHand.length, toAsk.length);
  return findings.customers === 0 ? say.findingNoOrders(findings.people.length) : say.findingNobody;
}

function widthsOf(desk: Desk, { ready, byHand, toAsk }: Lists): number[] {
  const listed = [...ready, ...byHand, ...toAsk];
  const text = (of: (person: Person) => string) => listed.map(({ due }) => of(due.person));
  const { codes } = desk.words;
  return [
    widthFor(
      [...text(nameOf), desk.words.tabs.programmes.cellOf(5, 5)],
      10,
      titleWidth(codes.tab.programmes, 184),
      320,
    ),
    98,
    widthFor(
      text((person) => person.key),
      10,
      110,
      240,
    ),
    320,
    132,
    140,
    520,
    520,
    316,
    270,
  ];
}

// ------------------------------------------------------------------------------------------ lines above the table

function writeLinks(layout: Layout, desk: Desk, places: readonly (readonly [string, number])[], row: number): void {
  layout.put(row, 1, desk.words.tabs.programmes.alsoHere, { kind: 'label', size: 9, bold: true });
  layout.height(row, 22);
  const runs: Run[] = [];
  for (const [text, target] of places) {
    if (runs.length > 0) runs.push({ text: '   ·   ', size: 9, colour: colours.secondary });
    runs.push({ text, size: 9, colour: colours.blue, link: { tab: 'programmes', row: target, column: 1 } });
  }
  layout.rich(row, 2, runs, { size: 9 });
}

/** What the words on yellow are, who waits, who cannot be reached, and what nobody can fill in. @returns the next row */
function writeLines(layout: Layout, desk: Desk, programmes: readonly Programme[], lists: Lists, row: number): number {
  const say = desk.words.tabs.programmes;
  layout.put(row, 1, say.title, { ...styles.section, kind: 'label' });
  layout.put(row, 2, say.yours, { ...styles.meta, kind: 'label' });
  layout.height(row, 28);
  const lines: { text: string; colour: string; kind: 'label' | 'text' }[] = [];
  const waiting = programmes.reduce((sum, programme) => sum + programme.waiting, 0);
  const quiet = [
    ...(waiting > 0 ? [say.waiting(waiting)] : []),
    ...(lists.unreachable > 0 ? [say.unreachable(lists.unreachable)] : []),
  ];
  if (quiet.length > 0) lines.push({ text: quiet.join(' '), colour: colours.secondary, kind: 'label' });
  const unfilled = unfilledHere(desk);
  if (unfilled.length > 0)
    lines.push({ text: say.unfilled(unfilled.join(', ')), colour: colours.orange, kind: 'text' });
  lines.forEach(({ text, colour, kind }, i) => {
    layout.put(row + 1 + i, 2, text, { kind, size: 9, colour, wrap: 'overflow' });
    layout.height(row + 1 + i, 20);
  });
  return row + 1 + lines.length;
}

/** Messages to a stage are not filled at all. */
function unfilledHere(desk: Desk): string[] {
  const own = desk.input.findings.settings.programmes;
  const found = new Set<string>();
  for (const { code } of desk.input.findings.programmes ?? []) {
    for (const language of ['fr', 'en'] as const) {
      for (const part of unfilledIn(messageTemplate(code, language, own))) found.add(part);
    }
  }
  for (const [stage, size] of stagesAndSizes(sizes)) {
    for (const part of (own[`${stage}-${size}`] ?? own[stage] ?? '').match(/\{[^{}]{1,60}\}/g) ?? []) found.add(part);
  }
  return [...found];
}

// ------------------------------------------------------------------------------------------ the programmes

const tableEnd = (heading: number): number => heading + 6;

const otherThan = (language: Language): Language => (language === 'fr' ? 'en' : 'fr');

function writeTable(layout: Layout, desk: Desk, programmes: readonly Programme[], heading: number): void {
  const { language } = desk.input;
  const say = desk.words.tabs.programmes;
  const other = otherThan(language);
  // The function knows sizes by head-count only.
  const isInACell = desk.input.findings.settings.pmgMode === 'head-count';
  const titles: readonly (readonly [number, string, string])[] = [
    [at.name, say.segment, isInACell ? withFormula(desk, say.segmentNote, 'BUYER_SEGMENT') : say.segmentNote],
    [at.people, say.people, say.peopleNote],
    [at.due, say.due, say.dueNote],
    [at.when, say.when, say.whenNote],
    [at.goal, say.goal, say.goalNote],
    [at.how, say.how, say.howNote],
    [at.message, say.message, say.messageNote(say.messageFiller)],
    [at.otherMessage, say.otherMessage, say.otherMessageNote],
    [at.measure, say.measure, say.measureNote],
    [at.names, say.names, say.namesNote],
  ];
  writeHeading(layout, heading, titles, [at.people, at.due]);
  const first = heading + 1;
  const rows = programmes.length;
  layout.height(first, 50, rows);
  layout.style(first, 1, rows, WIDTH, styles.rows);
  layout.style(first, at.people, rows, 1, { kind: 'count', align: 'right' });
  layout.style(first, at.due, rows, 1, { kind: 'spaced-count', align: 'right' });
  layout.style(first, at.when, rows, 6, { size: 9, wrap: 'wrap' });
  layout.style(first, at.when, rows, 1, { kind: 'label' });
  layout.style(first, at.how, rows, 1, { kind: 'label' });
  layout.style(first, at.measure, rows, 1, { kind: 'label' });
  programmes.forEach((programme, i) => {
    const { code, segment, customers, due } = programme;
    const line = first + i;
    const isSecond = code === 'vip-slowing';
    layout.put(line, at.name, isSecond ? say.vipSlowing : desk.words.codes.buyerSegment[segment], {
      kind: 'label',
      bold: true,
    });
    if (segment === 'ambassador') {
      const fit = ambassadorFit(desk);
      if (fit !== '') layout.note(line, at.name, fit);
    }
    layout.put(line, at.people, isSecond ? '' : customers);
    layout.put(line, at.due, due.length, due.length > 0 ? { bold: true } : {});
    layout.put(line, at.when, triggerOf(desk, programme));
    layout.put(line, at.how, isSecond ? say.howOf.phone : say.howOf.email);
    layout.put(line, at.measure, successOf(desk, programme));
    const people = due.map((d) => d.person);
    if (people.length > 0) {
      const lists = ['programmes', 'clean', 'best'] as const;
      layout.rich(line, at.names, nameRuns(desk, people, lists, NAMES_ROOM), { size: 9, wrap: 'clip' });
    }
  });
  const { programmes: own } = desk.input.findings.settings;
  const cells = (key: (code: ProgrammeCode) => string, standard: (code: ProgrammeCode) => string) =>
    programmes.map(({ code }) => ({ key: key(code), standard: standard(code) }));
  writeOwnWords(
    layout,
    {
      setting: 'programmes',
      headingRow: heading,
      firstRow: first,
      rows,
      labelColumn: at.name,
      columns: [
        {
          column: at.goal,
          cells: cells(
            (code) => `${code}-goal`,
            (code) => say.goalOf[code],
          ),
        },
        ...([language, other] as const).map((spoken, i) => ({
          column: i === 0 ? at.message : at.otherMessage,
          cells: cells(
            (code) => `${code}-${spoken}`,
            // A message without a language is for both.
            (code) => own[code] ?? wordsOf(spoken).tabs.programmes.messageOf[code],
          ),
        })),
      ],
    },
    own,
  );
}

function writeHeading(
  layout: Layout,
  row: number,
  titles: readonly (readonly [number, string, string])[],
  numbers: readonly number[],
): void {
  layout.height(row, 38);
  layout.style(row, 1, 1, WIDTH, styles.heading);
  for (const [column, title, note] of titles) {
    const isNumber = numbers.indexOf(column) >= 0;
    // Room before the text of the next column, as in the figures below.
    const text = isNumber && column !== at.people && column !== at.goal ? `${title}\u00a0\u00a0` : title;
    layout.put(row, column, text, { kind: 'label', align: isNumber ? 'right' : 'left' });
    layout.note(row, column, note);
  }
}

/** The cells people may write in: what is in force, on yellow, as plain text. */
function writeOwnWords(layout: Layout, words: OwnWords, own: Readonly<Record<string, string>>): void {
  for (const { column, cells } of words.columns) {
    cells.forEach(({ key, standard }, i) => {
      layout.put(words.firstRow + i, column, own[key] ?? standard, {
        kind: 'text',
        size: 9,
        wrap: 'wrap',
        fill: colours.notesFill,
      });
    });
  }
  layout.ownWords.push(words);
}

function triggerOf(desk: Desk, { code, trigger }: Programme): string {
  const { secondOrder } = desk.input.findings;
  const say = desk.words.tabs.programmes.trigger;
  switch (code) {
    case 'prospect':
      return say.prospect(trigger ?? 0);
    case 'mono':
      return trigger === null || secondOrder.medianGap === null || secondOrder.p80 === null
        ? say.monoUnknown
        : say.mono(
            trigger,
            Math.floor(secondOrder.medianGap + 0.5),
            Math.max(trigger, Math.ceil(secondOrder.p80 - 1e-9)),
          );
    case 'multi':
      return trigger === null ? say.multiUnknown : say.multi(trigger);
    case 'vip':
      return say.vip;
    case 'vip-slowing':
      return say.vipSlowing(trigger ?? 0);
    case 'ambassador':
      return say.ambassador(trigger ?? 0);
  }
}

/** What to count, then how often it happened so far. */
function successOf(desk: Desk, { code, success }: Programme): string {
  const say = desk.words.tabs.programmes;
  const aims: Record<ProgrammeCode, string> = {
    prospect: say.success.prospect(success?.days ?? 90),
    mono: success?.days ? say.success.mono(success.days) : say.success.monoUnknown,
    multi: say.success.multi,
    vip: say.success.vip,
    'vip-slowing': say.success.vip,
    ambassador: say.success.ambassador,
  };
  if (success === null) return `${aims[code]}\n${say.noSuccess}`;
  const { of, reached, months } = success;
  if (code === 'ambassador') return `${aims[code]}\n${say.soFarWon(reached, of)}`;
  if (of < LEAST_MEASURED) return `${aims[code]}\n${say.tooFew(of)}`;
  const share = shareText(desk.write, reached / of);
  return `${aims[code]}\n${months === null ? say.soFar(share, of) : say.soFarIn(share, of, months)}`;
}

// ------------------------------------------------------------------------------------------ the lists

/** @param rows where each customer stands, added to. @returns the last row */
function writeList(
  layout: Layout,
  desk: Desk,
  items: readonly Listed[],
  { row, title, text }: { readonly row: number; readonly title: string; readonly text: string },
  rows: Map<number, number>,
): number {
  layout.put(row, 1, title, { ...styles.section, kind: 'label' });
  layout.put(row, 2, text, { ...styles.meta, kind: 'label' });
  layout.height(row, 28);
  if (items.length === 0) return row;
  const columns = listColumns(desk);
  const { firstRow } = layout.table({ row: row + 1, columns, items, headingHeight: 38 });
  items.forEach(({ due }, i) => {
    rows.set(due.person.customer, firstRow + i);
  });
  // People write their notes beside the first list there is.
  layout.list ??= {
    headingRow: row + 1,
    firstRow,
    rows: items.length,
    keyColumn: at.due,
    freeColumn: WIDTH + 1,
    freeColumns: 3,
  };
  return firstRow + items.length - 1;
}

function listColumns(desk: Desk): readonly ListColumn<Listed>[] {
  const { findings, language } = desk.input;
  const { codes } = desk.words;
  const { shared, programmes: say } = desk.words.tabs;
  const contactOf = ({ due }: Listed) => desk.contactOf(due.person);
  const message = (spoken: Language) => (item: Listed) =>
    programmeMessage(
      item.code,
      item.due,
      { firstName: contactOf(item)?.firstName ?? '', asOf: findings.asOf },
      spoken,
      findings.settings.programmes,
    );
  const text = { kind: 'text', width: 0 } as const;
  const small = { size: 9 } as const;
  return [
    { ...text, title: shared.customer, note: shared.customerNote, value: ({ due }) => nameOf(due.person) },
    {
      title: say.lastOrder,
      note: say.lastOrderNote,
      width: 0,
      kind: 'day',
      style: { align: 'left' },
      value: ({ due }) => known(due.person.lastOrder),
    },
    { ...text, title: shared.key, note: say.keyNote, value: ({ due }) => due.person.key },
    { ...text, title: say.email, note: say.emailNote, value: (item) => contactOf(item)?.email ?? '' },
    { ...text, title: say.firstName, note: say.firstNameNote, value: (item) => contactOf(item)?.firstName ?? '' },
    {
      title: say.segment,
      note: say.segmentListNote,
      width: 0,
      kind: 'label',
      value: ({ due }) => codes.buyerSegment[due.person.buyerSegment],
    },
    { ...text, title: say.message, note: say.messageListNote, value: message(language), style: small },
    { ...text, title: say.otherMessage, note: say.messageListNote, value: message(otherThan(language)), style: small },
    { ...text, title: say.why, note: say.whyNote, value: (item) => whyOf(desk, item), style: small },
    { ...text, title: say.phone, note: say.phoneNote, value: (item) => nationalPhone(contactOf(item)?.phone ?? '') },
  ];
}

function whyOf(desk: Desk, { due, code }: Listed): string {
  const { asOf, thresholds } = desk.input.findings;
  const { letGo, programmes } = desk.words.tabs;
  const say = programmes.reason;
  const { person, day, value, friend } = due;
  const since = person.daysSinceLastOrder ?? 0;
  switch (code) {
    case 'prospect':
      return say.prospect(letGo.sign[due.sign ?? 'action'], asOf - (day ?? asOf));
    case 'mono':
      return say.mono(since);
    case 'multi':
      return say.multi(Math.floor(value + 0.5), since);
    case 'vip':
      return say.vip(value, desk.write.day(day ?? asOf));
    case 'vip-slowing':
      return desk.words.reasons.stage.slowing(since, thresholds.activeWithin);
    case 'ambassador':
      if (day === null) return say.won(value);
      return value === 1 && friend !== ''
        ? say.friend(friend, desk.write.day(day))
        : say.friends(value, desk.write.day(day));
  }
}

// ------------------------------------------------------------------------------------------ stages and sizes

type LifeStage = Exclude<Stage, 'prospect'>;
const stagesAndSizes = (shown: readonly Size[]): [LifeStage, Size][] => {
  const pairs: [LifeStage, Size][] = [];
  for (const stage of lifeStages) for (const size of shown) pairs.push([stage, size]);
  return pairs;
};

/** @returns the last row */
function writeStages(layout: Layout, desk: Desk, row: number): number {
  const { findings, currencySign } = desk.input;
  const { codes, reasons } = desk.words;
  const { settings, backtest, people } = findings;
  const say = desk.words.tabs.programmes;
  const money = findings.hasAmounts;
  layout.put(row, 1, say.stages, { ...styles.section, kind: 'label' });
  layout.put(row, 2, say.stagesText, { ...styles.meta, kind: 'label' });
  layout.height(row, 28);
  const heading = row + 1;
  // Without amounts nobody has a size; those without one are told where there are any.
  const hasNone = !money || people.some((p) => p.activity !== null && p.stageSize === 'none');
  const shown = sizes.filter((size) => (size === 'none' ? hasNone : money));
  const pairs = stagesAndSizes(shown);
  // What a cell borrows from its stage or from everybody prices it, but nobody saw these customers do it.
  const pastOf = ([stage, size]: (typeof pairs)[number]) => {
    const past = backtest?.byStageSize[`${stage}-${size}`];
    return past && past.customers >= LEAST_MEASURED ? past : undefined;
  };
  const hasPast = pairs.some((pair) => pastOf(pair) !== undefined);
  const titles: (readonly [number, string, string])[] = [
    [at.name, say.stage, say.stageNote],
    [at.people, say.customers, say.customersNote],
    ...(money ? [[at.due, say.revenue(currencySign), say.revenueNote] as const] : []),
    [at.when, say.investment, say.investmentNote],
    ...(hasPast ? [[at.goal, say.returned, say.returnedNote] as const] : []),
    ...(hasPast && money ? [[at.how, say.spend(currencySign), say.spendNote] as const] : []),
    [at.message, say.stageMessage, say.stageMessageNote],
  ];
  writeHeading(layout, heading, titles, [at.people, at.due, at.goal, at.how]);
  const first = heading + 1;
  layout.height(first, 24, pairs.length);
  layout.style(first, 1, pairs.length, WIDTH, styles.rows);
  layout.style(first, at.people, pairs.length, 1, { kind: 'count', align: 'right' });
  layout.style(first, at.due, pairs.length, 1, { kind: 'spaced-money', align: 'right' });
  layout.style(first, at.goal, pairs.length, 1, { kind: 'share', align: 'right' });
  layout.style(first, at.how, pairs.length, 1, { kind: 'spaced-money', align: 'right' });
  pairs.forEach(([stage, size], i) => {
    const line = first + i;
    const members = people.filter((p) => p.stage === stage && p.stageSize === size);
    const name = money ? say.stageAndSize(codes.stage[stage], codes.size[size]) : codes.stage[stage];
    layout.put(line, at.name, name, { kind: 'label', bold: true });
    layout.put(line, at.people, members.length);
    if (money) layout.put(line, at.due, units(members.reduce((sum, person) => sum + person.spent, 0)));
    const past = pastOf([stage, size]);
    layout.put(line, at.goal, known(past?.returnRate));
    if (money) layout.put(line, at.how, units(past?.meanSpend));
  });
  const block = { headingRow: heading, firstRow: first, rows: pairs.length, labelColumn: at.name };
  const cells = (own: Readonly<Record<string, string>>, standard: (stage: LifeStage, size: Size) => string) =>
    pairs.map(([stage, size]) => ({ key: `${stage}-${size}`, standard: own[stage] ?? standard(stage, size) }));
  writeOwnWords(
    layout,
    {
      ...block,
      setting: 'investments',
      columns: [
        { column: at.when, cells: cells(settings.investments, (stage, size) => reasons.investment[stage][size]) },
      ],
    },
    settings.investments,
  );
  writeOwnWords(
    layout,
    {
      ...block,
      setting: 'programmes',
      columns: [
        { column: at.message, cells: cells(settings.programmes, (stage, size) => reasons.message[stage][size]) },
      ],
    },
    settings.programmes,
  );
  return first + pairs.length - 1;
}

// ------------------------------------------------------------------------------------------ names of RFM cells

function writeCells(layout: Layout, desk: Desk, row: number): void {
  const { findings, currencySign, unknownSegments = [] } = desk.input;
  const { codes, reasons } = desk.words;
  const say = desk.words.tabs.programmes;
  const money = findings.hasAmounts;
  const own = findings.settings.segmentMap;
  layout.put(row, 1, say.cells, { ...styles.section, kind: 'label' });
  layout.put(row, 2, say.cellsText, { ...styles.meta, kind: 'label' });
  layout.height(row, 28);
  unknownSegments.forEach(({ seen, recency, fm }, i) => {
    layout.put(row + 1 + i, 2, say.unknownName(seen, say.cellOf(recency, fm)), {
      kind: 'text',
      size: 9,
      colour: colours.orange,
      wrap: 'overflow',
    });
  });
  const heading = row + 1 + unknownSegments.length;
  const titles: (readonly [number, string, string])[] = [
    [at.name, say.cell, say.cellNote],
    [at.people, say.customers, say.customersNote],
    ...(money ? [[at.due, say.revenue(currencySign), say.revenueNote] as const] : []),
    [at.when, say.cellName, say.cellNameNote],
    [at.message, say.cellAction, say.cellActionNote],
  ];
  writeHeading(layout, heading, titles, [at.people, at.due]);
  const first = heading + 1;
  const cells = rfmCells(findings.people, money, own);
  layout.height(first, 22, cells.length);
  layout.style(first, 1, cells.length, WIDTH, styles.rows);
  layout.style(first, at.people, cells.length, 1, { kind: 'count', align: 'right' });
  layout.style(first, at.due, cells.length, 1, { kind: 'spaced-money', align: 'right' });
  layout.style(first, at.message, cells.length, 1, { kind: 'label', size: 9 });
  const standard = ({ recency, fm }: { readonly recency: number; readonly fm: number }) =>
    segmentMap[5 - recency].byFm[fm - 1];
  cells.forEach(({ recency, fm, customers, turnover }, i) => {
    const line = first + i;
    layout.put(line, at.name, say.cellOf(recency, fm), { kind: 'label' });
    layout.put(line, at.people, customers);
    if (money) layout.put(line, at.due, units(turnover));
    layout.put(line, at.message, reasons.rfmAction[own[`${recency}-${fm}`] ?? standard({ recency, fm })]);
  });
  const named = new Map(Object.entries(own).map(([cell, segment]) => [cell, codes.rfmSegment[segment]]));
  writeOwnWords(
    layout,
    {
      setting: 'segmentMap',
      headingRow: heading,
      firstRow: first,
      rows: cells.length,
      labelColumn: at.name,
      columns: [
        {
          column: at.when,
          cells: cells.map((cell) => ({
            key: `${cell.recency}-${cell.fm}`,
            standard: codes.rfmSegment[standard(cell)],
          })),
        },
      ],
    },
    Object.fromEntries(named),
  );
  layout.validate({
    row: first,
    column: at.when,
    rows: cells.length,
    rule: { type: 'list', values: rfmSegments.map((segment) => codes.rfmSegment[segment]), dropdown: true },
    help: say.cellHelp,
  });
}
