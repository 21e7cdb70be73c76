import type { Contact } from '../core/model';
import type { AgedContact, LetGo, Person } from '../core/results';
import { nationalPhone } from './clean';
import { type Desk, nameOf, shareText } from './desk';
import { titleWidth, writeHead } from './head';
import type { TabInput } from './input';
import { Layout, type ListColumn, type Run, units, widthFor } from './layout';
import { colours, styles, tabColours } from './look';
import { type Lack, lacksOf, writeMissing } from './missing';
import type { PlanRange, TabPlan } from './plan';

const HEADING = 13;
/** Fewer contacts make no picture. */
const LEAST_CHARTED = 3;
/** Room of the chart: the columns between the name and what to do. */
const CHART_HEIGHT = 156;

/** Whether somebody can be dated or must be left alone: without either there is nothing to say. */
export const speaksOfLetGo = ({ findings, contacts }: Pick<TabInput, 'findings' | 'contacts'>): boolean => {
  const { letGo } = findings;
  if (!letGo) return false;
  // Names alone in an order table are no contacts.
  const isContact = contacts.some((c) => c.email !== '' || c.phone !== '' || c.signupDay !== null);
  return isContact && letGo.known + letGo.refused.length > 0;
};

/** Whom to ask once and let go, who soon will be, who must never be written to again, and whom nothing dates. */
export function letGoTab(desk: Desk): TabPlan {
  const { findings } = desk.input;
  const say = desk.words.tabs.letGo;
  const layout = new Layout('let-go', desk.words.codes.tab['let-go'], tabColours.losing);
  layout.frozenColumns = 1;
  const letGo = findings.letGo ?? nobody(findings.settings.letGoMonths, findings.asOf);
  const asOf =
    findings.customers === 0 && letGo.known > 0 ? [desk.words.tabs.shared.asOf(desk.write.day(findings.asOf))] : [];
  writeHead(layout, desk, {
    finding: findingOf(desk, letGo),
    findingColumn: 2,
    extra: [...asOf, say.setting(letGo.months)],
  });
  if (letGo.known === 0) {
    writeUndated(layout, desk, letGo);
    return layout.plan();
  }
  const columns = columnsOf(desk, letGo);
  layout.widths = columns.map((c) => c.width);
  const at = (id: string) => columns.findIndex((c) => c.id === id) + 1;
  // A single column is no picture.
  const ages = letGo.byYears.filter(({ kept, over }) => kept + over > 0).length;
  const isCharted = letGo.known >= LEAST_CHARTED && ages > 1;
  writeFigures(layout, desk, letGo);
  writeRule(layout, desk, letGo, isCharted ? at('todo') : 2, isCharted);

  let row = writeAged(layout, desk, columns, letGo.toLetGo, {
    row: HEADING - 1,
    title: say.titleToLetGo(letGo.toLetGo.length),
    text: letGo.toLetGo.length > 0 ? say.toLetGoText : say.nobodyToLetGo,
    sorted: findings.hasAmounts ? 'spent' : 'orders',
  });
  const soonRow = row + 2;
  row = writeAged(layout, desk, columns, letGo.soon, {
    row: soonRow,
    title: say.titleSoon(letGo.soon.length),
    text: (letGo.soon.length > 0 ? say.soonText : say.nobodySoon)(desk.write.day(letGo.warnBy)),
    sorted: 'limit',
  });
  const refusedRow = row + 2;
  row = writeRefused(layout, desk, letGo.refused, refusedRow, { email: 2, phone: at('limit'), end: at('limit') + 1 });
  const unknownRow = row + 2;
  row = writeUnknown(layout, desk, letGo.ageUnknown, unknownRow, {
    email: 2,
    phone: at('limit'),
    contact: at('contact'),
    todo: at('todo'),
    key: at('key'),
  });
  const yearsRow = row + 2;
  writeYears(layout, desk, letGo, yearsRow, isCharted);
  writeLinks(
    layout,
    [
      [say.linkSoon(letGo.soon.length), soonRow],
      [say.linkRefused(letGo.refused.length), refusedRow],
      [say.linkUnknown(letGo.ageUnknown.length), unknownRow],
      [isCharted ? say.linkYears : say.titleYears, yearsRow],
    ],
    say.alsoHere,
  );
  return layout.plan();
}

const nobody = (months: number, asOf: number): LetGo => ({
  months,
  warnBy: asOf,
  known: 0,
  toLetGo: [],
  soon: [],
  refused: [],
  ageUnknown: [],
  byYears: [],
});

function findingOf(desk: Desk, { known, toLetGo, soon, refused, ageUnknown, months, warnBy }: LetGo): string {
  const say = desk.words.tabs.letGo;
  if (toLetGo.length > 0) {
    const spent = toLetGo.reduce((sum, { person }) => sum + person.totalSpent, 0);
    return say.finding(toLetGo.length, months, spent > 0 ? desk.write.money(spent) : '');
  }
  if (soon.length > 0) return say.findingSoon(soon.length, desk.write.day(warnBy));
  if (known > 0) return say.findingNobody(known, months);
  if (ageUnknown.length > 0) return say.findingUnknown(ageUnknown.length);
  return refused.length > 0 ? say.findingRefused(refused.length) : say.findingNoContacts;
}

// ------------------------------------------------------------------------------------------ the block on top

function writeFigures(layout: Layout, desk: Desk, letGo: LetGo): void {
  const say = desk.words.tabs.letGo;
  [24, 34, 24, 22, 30, 22, 10, 22].forEach((pixels, i) => {
    layout.height(4 + i, pixels);
  });
  const isAny = letGo.toLetGo.length > 0;
  const label = { kind: 'indent-text', size: 9, colour: colours.secondary } as const;
  layout.style(4, 1, 6, 1, { fill: colours.cardFill });
  layout.put(4, 1, say.toLetGo, { ...label, thickTop: isAny ? colours.orange : colours.blue, valign: 'bottom' });
  layout.note(4, 1, say.overNote);
  layout.put(5, 1, letGo.toLetGo.length, {
    kind: 'indent-count',
    size: 20,
    bold: true,
    colour: isAny ? colours.orange : colours.text,
    align: 'left',
  });
  layout.put(6, 1, say.ofKnown(letGo.known), { ...label, valign: 'top' });
  layout.put(7, 1, say.soonCard, { ...label, valign: 'bottom' });
  layout.put(8, 1, letGo.soon.length, { kind: 'indent-count', size: 14, bold: true, align: 'left' });
  layout.put(9, 1, say.soonBy(desk.write.day(letGo.warnBy)), {
    ...label,
    valign: 'top',
    bottom: colours.blockLine,
  });
}

/** What the limit is, where it comes from, and that nobody is deleted here. */
function writeRule(layout: Layout, desk: Desk, { months }: LetGo, column: number, isNarrow: boolean): void {
  const say = desk.words.tabs.letGo;
  const small = { kind: 'label', size: 9, wrap: isNarrow ? 'wrap' : 'overflow' } as const;
  layout.put(4, column, say.rule, { ...styles.section, kind: 'label', size: 10 });
  layout.put(5, column, say.ruleText(months), small);
  layout.put(6, column, say.ruleSignup(desk.write.day(desk.input.findings.asOf)), small);
  layout.put(7, column, say.ruleSource, small);
  layout.put(8, column, say.ruleIndicative, small);
  const clean = desk.words.codes.tab.clean;
  const link: Run = desk.outputs.includes('clean')
    ? { text: clean, size: 9, colour: colours.blue, link: { tab: 'clean' } }
    : { text: clean, size: 9 };
  layout.rich(9, column, [{ text: say.ruleNobody, size: 9 }, link], { size: 9 });
}

function writeLinks(layout: Layout, links: readonly (readonly [string, number])[], label: string): void {
  layout.put(11, 1, label, { kind: 'label', size: 9, bold: true });
  const runs: Run[] = [];
  for (const [text, row] of links) {
    if (runs.length > 0) runs.push({ text: '   ·   ', size: 9, colour: colours.secondary });
    runs.push({ text, size: 9, colour: colours.blue, link: { tab: 'let-go', row, column: 1 } });
  }
  layout.rich(11, 2, runs, { size: 9 });
}

// ------------------------------------------------------------------------------------------ the lists

function columnsOf(desk: Desk, { toLetGo, soon, ageUnknown, months }: LetGo): readonly ListColumn<AgedContact>[] {
  const { findings, currencySign, contacts } = desk.input;
  const say = desk.words.tabs.letGo;
  const { shared } = desk.words.tabs;
  const { codes } = desk.words;
  const listed = [...toLetGo, ...soon];
  const people = listed.map((c) => c.person).concat(ageUnknown);
  const todo = (c: AgedContact) => todoFor(desk, c);
  const isOrdered = findings.customers > 0;
  const all: readonly (ListColumn<AgedContact> & { readonly shown?: boolean })[] = [
    {
      id: 'name',
      title: shared.customer,
      note: shared.customerNote,
      width: widthFor(people.map(nameOf), 10, titleWidth(codes.tab['let-go'], 184), 320),
      kind: 'text',
      value: (c) => nameOf(c.person),
    },
    { id: 'last', title: say.last, note: say.lastNote, width: 88, kind: 'day', value: (c) => c.last },
    {
      id: 'what',
      title: say.what,
      note: say.whatNote,
      width: 120,
      kind: 'indent-text',
      value: (c) => say.sign[c.what],
    },
    { id: 'months', title: say.months, note: say.monthsNote, width: 66, kind: 'count', value: (c) => c.monthsSince },
    { id: 'limit', title: say.limit, note: say.limitNote(months), width: 104, kind: 'day', value: (c) => c.limit },
    {
      id: 'orders',
      title: say.orders,
      note: say.ordersNote,
      width: 60,
      kind: 'count',
      value: (c) => c.person.orderCount,
      shown: isOrdered,
    },
    {
      id: 'spent',
      title: say.spent(currencySign),
      note: say.spentNote,
      width: 104,
      kind: 'money',
      value: (c) => units(c.person.totalSpent),
      style: { bold: true },
      shown: isOrdered && findings.hasAmounts,
    },
    {
      id: 'contact',
      title: say.contact,
      note: say.contactNote,
      width: 92,
      kind: 'indent-text',
      value: (c) => codes.consent[contacts[c.person.customer]?.consent ?? 'unknown'],
    },
    {
      id: 'todo',
      title: say.todo,
      note: say.todoNote,
      width: widthFor([...listed.map(todo), say.dateThem], 9, 480, 620),
      kind: 'indent-text',
      style: { size: 9 },
      value: todo,
    },
    {
      id: 'key',
      title: shared.key,
      note: shared.keyNote,
      width: widthFor(
        people.map((p) => p.key),
        10,
        96,
        280,
      ),
      kind: 'text',
      value: (c) => c.person.key,
    },
  ];
  return all.filter(({ shown }) => shown !== false);
}

const isReachable = (contact: Contact | null): boolean =>
  contact !== null && (contact.email !== '' || contact.phone !== '');

function todoFor(desk: Desk, { person, limit }: AgedContact): string {
  const say = desk.words.tabs.letGo;
  const reachable = isReachable(desk.contactOf(person));
  const { asOf, today } = desk.input.findings;
  if (limit > asOf) {
    if (!reachable) return say.unreachableSoon;
    // The export ends before today: the limit may lie between the two.
    const isPast = today !== null && limit <= today;
    return (isPast ? say.writeNow : say.writeBefore)(desk.write.day(limit));
  }
  return reachable ? say.ask(desk.words.reasons.letGo.message) : say.unreachable;
}

/** A title and a word on it, then the list where it is not empty. @returns the last row */
function writeAged(
  layout: Layout,
  desk: Desk,
  columns: readonly ListColumn<AgedContact>[],
  items: readonly AgedContact[],
  at: { readonly row: number; readonly title: string; readonly text: string; readonly sorted: string },
): number {
  const { row, title, text, sorted } = at;
  writeTitle(layout, row, title, text);
  if (items.length === 0) return row;
  const marked = columns.map((c) => (c.id === sorted ? { ...c, title: c.title.replace(/$|(?=\n)/, ' ▼') } : c));
  const { firstRow, rows } = layout.table({ row: row + 1, columns: marked, items, headingHeight: 38 });
  layout.rule({
    type: 'text-is',
    range: { row: firstRow, column: columns.findIndex((c) => c.id === 'contact') + 1, rows, columns: 1 },
    text: desk.words.codes.consent.unknown,
    fill: colours.white,
    colour: colours.secondary,
  });
  // People write their notes beside the first list there is.
  layout.list ??= {
    headingRow: row + 1,
    firstRow,
    rows,
    keyColumn: columns.findIndex((c) => c.id === 'key') + 1,
    freeColumn: columns.length + 1,
    freeColumns: 3,
  };
  return firstRow + rows - 1;
}

/** Nothing may straddle the edge of the frozen column: what the list is stands right of its title. */
function writeTitle(layout: Layout, row: number, title: string, text: string): void {
  layout.put(row, 1, title, { ...styles.section, kind: 'label' });
  layout.put(row, 2, text, { ...styles.meta, kind: 'label' });
  layout.height(row, 28);
}

/** Only what it takes to recognise a person: no name, no order, no amount. @returns the last row */
function writeRefused(
  layout: Layout,
  desk: Desk,
  people: readonly Person[],
  row: number,
  at: { readonly email: number; readonly phone: number; readonly end: number },
): number {
  const say = desk.words.tabs.letGo;
  writeTitle(layout, row, say.titleRefused(people.length), people.length > 0 ? say.refusedText : say.nobodyRefused);
  if (people.length === 0) return row;
  const columns = spread<Person>(at.end, [
    [1, textColumn(desk.words.tabs.shared.key, say.suppressNote, (p) => p.key)],
    [at.email, textColumn(say.email, say.suppressNote, (p) => desk.contactOf(p)?.email ?? '')],
    [at.phone, textColumn(say.phone, say.suppressNote, (p) => nationalPhone(desk.contactOf(p)?.phone ?? ''))],
  ]);
  const { firstRow, rows } = layout.table({ row: row + 1, columns, items: people });
  return firstRow + rows - 1;
}

/** @returns the last row */
function writeUnknown(
  layout: Layout,
  desk: Desk,
  people: readonly Person[],
  row: number,
  at: {
    readonly email: number;
    readonly phone: number;
    readonly contact?: number;
    readonly todo?: number;
    readonly key: number;
  },
): number {
  const say = desk.words.tabs.letGo;
  const { shared } = desk.words.tabs;
  if (people.length === 0) {
    writeTitle(layout, row, say.titleUnknown(0), say.nobodyUnknown);
    return row;
  }
  const needs = new Set(desk.input.findings.missing.map((m) => m.needs));
  const lack = needs.has('signup_date') ? say.addSignup : needs.has('click_date') ? say.addClick : '';
  writeTitle(layout, row, say.titleUnknown(people.length), say.unknownText(lack));
  const consent = (p: Person) => desk.words.codes.consent[desk.contactOf(p)?.consent ?? 'unknown'];
  const columns = spread<Person>(at.key, [
    [1, textColumn(shared.customer, shared.customerNote, nameOf)],
    [at.email, textColumn(say.email, '', (p) => desk.contactOf(p)?.email ?? '')],
    [at.phone, textColumn(say.phone, '', (p) => nationalPhone(desk.contactOf(p)?.phone ?? ''))],
    ...(at.contact === undefined ? [] : [[at.contact, labelColumn(say.contact, say.contactNote, consent)] as const]),
    ...(at.todo === undefined ? [] : [[at.todo, labelColumn(say.todo, say.todoNote, () => say.dateThem, 9)] as const]),
    [at.key, textColumn(shared.key, '', (p) => p.key)],
  ]);
  const { firstRow, rows } = layout.table({ row: row + 1, columns, items: people });
  return firstRow + rows - 1;
}

const textColumn = <T>(title: string, note: string, value: (item: T) => string): ListColumn<T> => ({
  title,
  note,
  width: 0,
  kind: 'text',
  value,
  style: { wrap: 'overflow' },
});
const labelColumn = <T>(title: string, note: string, value: (item: T) => string, size = 10): ListColumn<T> => ({
  title,
  note,
  width: 0,
  kind: 'indent-text',
  value,
  style: { size },
});

/** Columns at given places, with blank ones between that a long text runs over. */
function spread<T>(end: number, placed: readonly (readonly [number, ListColumn<T>])[]): ListColumn<T>[] {
  const blank: ListColumn<T> = { title: '', note: '', width: 0, kind: 'label', value: () => '' };
  return Array.from({ length: end }, (_, i) => placed.find(([column]) => column === i + 1)?.[1] ?? blank);
}

// ------------------------------------------------------------------------------------------ by age, and the chart

function writeYears(layout: Layout, desk: Desk, letGo: LetGo, row: number, isCharted: boolean): void {
  const say = desk.words.tabs.letGo;
  const { byYears, known, toLetGo } = letGo;
  writeTitle(layout, row, say.titleYears, say.yearsText);
  const { firstRow, rows } = layout.table({
    row: row + 1,
    items: byYears,
    columns: [
      {
        title: say.yearsColumn,
        note: say.yearsNote,
        width: 0,
        kind: 'label',
        value: ({ years }) => say.years(years, years === byYears.length - 1),
      },
      { title: say.kept, note: say.keptNote, width: 0, kind: 'count', value: ({ kept }) => kept },
      { title: say.over, note: say.overNote, width: 0, kind: 'count', value: ({ over }) => over },
    ],
  });
  if (!isCharted) return;
  const range = (column: number): PlanRange => ({ row: firstRow - 1, column, rows: rows + 1, columns: 1 });
  const room = layout.widths.slice(1, layout.widths.length - 2).reduce((sum, width) => sum + width, 0);
  layout.chart({
    type: 'column',
    title: toLetGo.length > 0 ? say.chart(shareText(desk.write, toLetGo.length / known)) : say.chartNone,
    domain: range(1),
    series: [
      { range: range(2), type: 'columns', axis: 0, colour: colours.blue },
      { range: range(3), type: 'columns', axis: 0, colour: colours.orange },
    ],
    stacked: true,
    position: { row: 4, column: 2, dx: 8, dy: 0 },
    width: room - 16,
    height: CHART_HEIGHT,
    axes: [{ kind: 'count', min: 0 }],
    legend: 'top',
  });
}

// ------------------------------------------------------------------------------------------ nothing to date them by

/** No date at all: what is missing, what dates are for, then the lists that need none. */
function writeUndated(layout: Layout, desk: Desk, { refused, ageUnknown, months }: LetGo): void {
  const say = desk.words.tabs.letGo;
  const names = refused.map((p) => p.key).concat(ageUnknown.map(nameOf));
  layout.widths = [widthFor(names, 10, titleWidth(layout.name, 184), 320), 260, 230, 300, 200];
  const lacks: Lack[] = ['signup', 'actions'];
  for (const lack of lacksOf(desk)) if (lack === 'orders' || lack === 'consent') lacks.push(lack);
  let row = writeMissing(layout, desk, 4, lacks, { data: 2, unlocks: 3, where: 4, state: 5, end: 6, wrap: true });
  [say.ruleText(months), `${say.ruleSource} ${say.ruleIndicative}`].forEach((text, i) => {
    layout.put(row + i, 2, text, { kind: 'label', size: 9, wrap: 'overflow' });
    layout.height(row + i, 22);
  });
  row += 3;
  if (refused.length > 0) row = writeRefused(layout, desk, refused, row, { email: 2, phone: 3, end: 3 }) + 2;
  if (ageUnknown.length > 0) writeUnknown(layout, desk, ageUnknown, row, { email: 2, phone: 3, key: 4 });
}
