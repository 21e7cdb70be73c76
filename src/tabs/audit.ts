import {
  type Audit,
  type AuditedColumn,
  type IncompleteCustomer,
  type UnusedColumn,
  usefulFields,
} from '../core/clean/audit-book';
import type { Role } from '../core/codes';
import { columnLetters } from '../core/column-letters';
import { type Desk, nameOf, shareText } from './desk';
import { asTyped, entryFormula, entryRuleOf } from './entry-rules';
import { writeHead } from './head';
import { Layout, type ListColumn, textWidth, units, widthFor } from './layout';
import { colours, MOST_LABELLED, styles, tabColours } from './look';
import { allLacksOf, writeMissing } from './missing';
import type { TabPlan } from './plan';

// Columns that all the tables of the tab share.
const A = 1;
const B = 2;
const C = 3;
const D = 4;
const PROBLEM = 7;
const LAST = 8;
/** The chart stands right of the tables. */
const CHART = 9;
const CHART_COLUMNS = 4;
const CHART_COLUMN_WIDTH = 112;
const MOST_BARS = 15;

const MOST_SHARED_KEYS = 10;
const MOST_UNUSED = 60;
const MOST_RULES = 40;

/** How good the data are, what is missing from them, and how to write what comes next. */
export function auditTab(desk: Desk): TabPlan {
  const { audit } = desk.input;
  const say = desk.words.tabs.audit;
  const layout = new Layout('audit', desk.words.codes.tab.audit, tabColours.result);
  layout.widths = widthsOf(desk);
  writeHead(layout, desk, { finding: audit ? findingOf(desk, audit) : say.findingNothing });
  let row = 4;
  if (audit) {
    row = writeRemarks(layout, desk, audit, row);
    row = writeColumns(layout, desk, audit, row);
  }
  const lacks = allLacksOf(desk);
  if (lacks.length > 0) {
    row = writeMissing(layout, desk, row, lacks, { data: A, unlocks: B, where: PROBLEM, state: LAST, end: LAST + 1 });
  }
  if (audit) {
    row = writeUnused(layout, desk, audit, row);
    row = writeRules(layout, desk, audit, row);
    // The longest last.
    writeIncomplete(layout, desk, audit, row);
  }
  return layout.plan();
}

function widthsOf(desk: Desk): number[] {
  const { audit } = desk.input;
  const fields = audit ? audit.columns.map((c) => fieldOf(desk, audit, c)) : [];
  const people = audit ? audit.incomplete.list.map(({ person }) => nameOf(person)) : [];
  const keys = audit ? audit.incomplete.list.map(({ person }) => person.key) : [];
  const places = audit ? [...audit.columns, ...audit.unused].map((c) => whereOf(desk, c)) : [];
  const ranges = audit ? rulesOf(desk, audit).map((rule) => rule.cells) : [];
  const headers = audit ? [...audit.columns, ...audit.unused].map((c) => c.header) : [];
  const { item } = desk.words.tabs.missing;
  const lacks = allLacksOf(desk).map((lack) => item[lack].data);
  return [
    Math.max(widthFor([...fields, ...people], 10, 190, 250), widthFor(lacks, 11, 190, 250)),
    widthFor([...headers, ...keys, ...ranges], 10, 150, 230),
    widthFor(places, 10, 130, 210),
    76,
    66,
    72,
    268,
    widthFor(
      allLacksOf(desk).map((lack) => `○ ${item[lack].absent}`),
      9,
      150,
      200,
    ),
    ...new Array<number>(CHART_COLUMNS).fill(CHART_COLUMN_WIDTH),
  ];
}

function findingOf(desk: Desk, { columns, incomplete }: Audit): string {
  const say = desk.words.tabs.audit;
  const sum = (of: (c: AuditedColumn) => number) => columns.reduce((all, column) => all + of(column), 0);
  const filled = sum((c) => c.filled);
  if (filled === 0) return say.findingNothing;
  const usable = sum((c) => c.valid) / filled;
  // 100 % would say that nothing is wrong.
  const shown = usable < 1 && usable > 0.99 ? say.over(desk.write.share(0.99)) : desk.write.share(usable);
  const wrong = columns.filter((c) => c.invalid > 0).length;
  const canReach = incomplete.asked.indexOf('email') >= 0 || incomplete.asked.indexOf('phone') >= 0;
  const isRare = incomplete.rare.some(({ field }) => field === 'email' || field === 'phone');
  const bought = desk.input.findings.customers > 0;
  if (canReach) return say.finding(shown, wrong, incomplete.customers, bought);
  return isRare ? say.findingRareReach(shown, wrong) : say.findingNoReach(shown, wrong);
}

/** A title, and the room above it. */
function section(layout: Layout, row: number, title: string): number {
  layout.put(row, A, title, { ...styles.section, kind: 'label' });
  layout.height(row, 28);
  return row + 1;
}

function metaLine(layout: Layout, row: number, text: string): number {
  layout.put(row, A, text, { ...styles.meta, kind: 'label' });
  layout.height(row, 20);
  return row + 1;
}

/** A list of few columns is as wide as the others: its last text runs over the rest. */
function widen(layout: Layout, heading: number, rows: number, lastColumn: number): void {
  layout.style(heading, lastColumn + 1, 1, LAST - lastColumn, styles.heading);
  layout.style(heading + 1, lastColumn + 1, rows, LAST - lastColumn, styles.rows);
}

function air(layout: Layout, row: number): number {
  layout.height(row, 16);
  return row + 1;
}

// ------------------------------------------------------------------------------------------ worth a look

function writeRemarks(layout: Layout, desk: Desk, audit: Audit, row: number): number {
  const say = desk.words.tabs.audit;
  const remarks = remarksOf(desk, audit);
  if (audit.doubtful === 0 && remarks.length === 0) return row;
  let line = section(layout, row, say.toCheck);
  const put = (text: string) => {
    // A sentence may name a heading or a shared key: plain text.
    layout.rich(line, A, [
      { text: '○ ', size: 10, colour: colours.secondary },
      { text, size: 10 },
    ]);
    layout.style(line, A, 1, LAST, { bottom: colours.hairline });
    layout.height(line, 24);
    line++;
  };
  if (audit.doubtful > 0) {
    const linked = desk.outputs.includes('log');
    layout.rich(line, A, [
      { text: '○ ', size: 10, colour: colours.secondary },
      {
        text: say.doubtful(audit.doubtful),
        size: 10,
        ...(linked ? { link: { tab: 'log' as const }, colour: colours.blue } : {}),
      },
    ]);
    layout.style(line, A, 1, LAST, { bottom: colours.hairline });
    layout.height(line, 24);
    line++;
  }
  for (const text of remarks) put(text);
  return air(layout, line);
}

/** What was said of columns, keys and the history, as sentences; secret columns have a place of their own. */
function remarksOf(desk: Desk, audit: Audit): string[] {
  const say = desk.words.tabs.audit;
  const { problem } = desk.words.problems;
  const sentences = new Map<string, (count: number, column: string, row?: number) => string>(Object.entries(problem));
  const names = new Map(audit.tables.map(({ tab, name }) => [tab, name]));
  const texts: string[] = [];
  for (const { code, tabName, header, count, row } of audit.remarks) {
    const sentence = sentences.get(code);
    if (!sentence || code === 'secret-column') continue;
    const text = sentence(count, header, row);
    texts.push(tabName === '' || audit.tables.length < 2 ? text : say.inTab(tabName, text));
  }
  for (const { key, names: people, tab, row } of audit.sharedKeys.slice(0, MOST_SHARED_KEYS)) {
    texts.push(say.sharedKey(key, people, names.get(tab) ?? tab, row));
  }
  const more = audit.sharedKeys.length - MOST_SHARED_KEYS;
  if (more > 0) texts.push(say.sharedKeysMore(more));
  const { rare } = audit.incomplete;
  if (rare.length > 0) {
    const fields = rare.map(({ field, have }) => ({ field: say.fields[field], have }));
    texts.push(say.rare(fields, rare[0].of));
  }
  if (audit.history !== null && audit.history.short > 0) {
    texts.push(say.history(audit.history.short, audit.history.checked));
  }
  return texts;
}

// ------------------------------------------------------------------------------------------ what each column holds

/** The field, with its tab where several tabs have one. */
function fieldOf(desk: Desk, audit: Audit, column: AuditedColumn): string {
  const say = desk.words.tabs.audit;
  const field = desk.words.codes.role[column.role];
  const isShared = audit.columns.some((c) => c.role === column.role && c.tab !== column.tab);
  const name = isShared ? say.fieldIn(field, column.tabName) : field;
  return column.unsure ? say.unsure(name) : name;
}

const whereOf = (desk: Desk, { tabName, index }: Pick<UnusedColumn, 'tabName' | 'index'>): string =>
  desk.words.tabs.audit.at(tabName, columnLetters(index));

function writeColumns(layout: Layout, desk: Desk, audit: Audit, row: number): number {
  const say = desk.words.tabs.audit;
  const { columns } = audit;
  if (columns.length === 0) return row;
  const heading = section(layout, row, say.columns);
  const kinds = desk.words.functions.audit.kinds;
  const list: ListColumn<AuditedColumn>[] = [
    { title: say.field, note: say.fieldNote, width: 0, kind: 'text', value: (c) => fieldOf(desk, audit, c) },
    {
      title: say.yourColumn,
      note: say.yourColumnNote,
      width: 0,
      kind: 'text',
      value: (c) => c.header || say.noHeading,
    },
    { title: say.where, note: say.whereNote, width: 0, kind: 'text', value: (c) => whereOf(desk, c) },
    {
      title: say.filled,
      note: say.filledNote,
      width: 0,
      kind: 'share',
      value: (c) => (c.rows === 0 ? 0 : roundedDown(c.filled / c.rows)),
      style: { bold: true },
    },
    {
      title: say.valid,
      note: say.validNote,
      width: 0,
      kind: 'share',
      value: (c) => (c.filled === 0 ? '' : roundedDown(c.valid / c.filled)),
    },
    { title: say.distinct, note: say.distinctNote, width: 0, kind: 'count', value: (c) => c.distinct },
    {
      title: say.problem,
      note: say.problemNote,
      width: 0,
      kind: 'indent-text',
      value: (c) => (c.problem ? say.problemOf(capital(kinds[c.problem.code]), c.problem.count) : ''),
      style: { size: 9 },
    },
    {
      title: say.rows,
      note: say.rowsNote,
      width: 0,
      kind: 'label',
      value: (c) => (c.problem ? say.rowsOf(c.problem.rows, c.problem.count > c.problem.rows.length) : ''),
      style: { size: 9, colour: colours.secondary },
    },
  ];
  const { firstRow, rows } = layout.table({ row: heading, columns: list, items: columns, headingHeight: 24 });
  columns.forEach((c, i) => {
    const fill = c.filled === 0 ? undefined : tintOf(c.valid / c.filled);
    if (fill) layout.style(firstRow + i, 5, 1, 1, { fill });
  });
  if (rows >= 3) writeChart(layout, desk, audit, heading, Math.min(rows, MOST_BARS));
  return air(layout, firstRow + rows);
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Whole per cents are shown: 99.6 % must not be read as all. */
const roundedDown = (share: number): number => (share > 0.99 && share < 1 ? 0.99 : share);

/** Three steps, darker the worse. */
function tintOf(valid: number): string | undefined {
  const [light, middle, dark] = colours.risk;
  return valid < 0.7 ? dark : valid < 0.9 ? middle : valid < 1 ? light : undefined;
}

function writeChart(layout: Layout, desk: Desk, audit: Audit, heading: number, bars: number): void {
  const say = desk.words.tabs.audit;
  const [least] = audit.columns;
  const filled = least.rows === 0 ? 0 : roundedDown(least.filled / least.rows);
  const range = (column: number) => ({ row: heading, column, rows: bars + 1, columns: 1 });
  layout.chart({
    type: 'bar',
    title: filled >= 1 ? say.chartFull : say.chartLeast(fieldOf(desk, audit, least), shareText(desk.write, filled)),
    domain: range(A),
    series: [{ range: range(D), type: 'columns', axis: 0, colour: colours.blue }],
    position: { row: heading, column: CHART, dx: 14, dy: 0 },
    width: CHART_COLUMNS * CHART_COLUMN_WIDTH,
    height: 90 + bars * 22,
    axes: [{ kind: 'share', min: 0, max: 1 }],
    legend: 'none',
    labels: bars <= MOST_LABELLED,
  });
}

// ------------------------------------------------------------------------------------------ customers to complete

function writeIncomplete(layout: Layout, desk: Desk, { incomplete }: Audit, row: number): void {
  const { findings, currencySign } = desk.input;
  const say = desk.words.tabs.audit;
  if (incomplete.list.length === 0) return;
  const bought = findings.customers > 0;
  let heading = section(layout, row, bought ? say.incomplete : say.incompleteContacts);
  const money = findings.hasAmounts && bought;
  const spent = money ? desk.write.money(incomplete.spent) : '';
  const each = usefulFields
    .filter((field) => incomplete.without[field] > 0)
    .map((field) => say.without(capital(say.fields[field]), incomplete.without[field]));
  const summary = [say.incompleteOf(incomplete.customers, incomplete.of, spent, bought), each.join(' · ')].join(' ');
  heading = metaLine(layout, heading, summary);
  const { shared } = desk.words.tabs;
  const columns: ListColumn<IncompleteCustomer>[] = [
    {
      title: shared.customer,
      note: shared.customerNote,
      width: 0,
      kind: 'text',
      value: ({ person }) => nameOf(person),
      style: { bold: true },
    },
    { title: shared.key, note: say.keyNote, width: 0, kind: 'text', value: ({ person }) => person.key },
    !bought
      ? { title: '', note: '', width: 0, kind: 'label', value: () => '' }
      : money
        ? {
            title: say.spent(currencySign),
            note: say.spentNote,
            width: 0,
            kind: 'money',
            value: ({ person }) => units(person.totalSpent),
          }
        : {
            title: say.orders,
            note: say.ordersNote,
            width: 0,
            kind: 'count',
            value: ({ person }) => person.orderCount,
          },
    {
      title: say.missing,
      note: say.missingNote,
      width: 0,
      kind: 'indent-text',
      value: ({ missing }) => missing.map((field) => say.fields[field]).join(', '),
      style: { wrap: 'overflow' },
    },
  ];
  const { firstRow, rows } = layout.table({ row: heading, columns, items: incomplete.list, headingHeight: 24 });
  // The last column runs over those to its right.
  layout.put(heading, D, say.missing, { kind: 'indent-text', wrap: 'overflow' });
  widen(layout, heading, rows, D);
  const more = incomplete.customers - rows;
  if (more > 0) metaLine(layout, firstRow + rows, bought ? say.incompleteMore(more) : say.incompleteMoreContacts(more));
}

// ------------------------------------------------------------------------------------------ what nothing uses

interface Unused {
  readonly header: string;
  readonly where: string;
  readonly filled: number | '';
  readonly why: string;
}

function writeUnused(layout: Layout, desk: Desk, { unused, secret }: Audit, row: number): number {
  const say = desk.words.tabs.audit;
  const all: Unused[] = [
    ...secret.map((c) => ({ header: c.header, where: whereOf(desk, c), filled: '' as const, why: say.secret })),
    ...unused.map((c) => ({
      header: c.header,
      where: whereOf(desk, c),
      filled: c.rows === 0 ? 0 : roundedDown(c.filled / c.rows),
      why:
        c.filled === 0
          ? say.empty
          : c.role === null
            ? say.notRecognised
            : say.readByNothing(desk.words.codes.role[c.role]),
    })),
  ];
  if (all.length === 0) return row;
  let heading = section(layout, row, say.unused);
  heading = metaLine(layout, heading, say.unusedNote);
  const columns: ListColumn<Unused>[] = [
    {
      title: say.yourColumn,
      note: say.yourColumnNote,
      width: 0,
      kind: 'text',
      value: (c) => c.header || say.noHeading,
    },
    { title: say.where, note: say.whereNote, width: 0, kind: 'text', value: (c) => c.where },
    { title: say.filled, note: say.filledNote, width: 0, kind: 'share', value: (c) => c.filled },
    {
      title: say.why,
      note: say.whyNote,
      width: 0,
      kind: 'indent-text',
      value: (c) => c.why,
      style: { size: 9, wrap: 'overflow' },
    },
  ];
  const items = all.slice(0, MOST_UNUSED);
  const { firstRow, rows } = layout.table({ row: heading, columns, items, headingHeight: 24 });
  widen(layout, heading, rows, D);
  let next = firstRow + rows;
  if (all.length > rows) next = metaLine(layout, next, say.unusedMore(all.length - rows));
  return air(layout, next);
}

// ------------------------------------------------------------------------------------------ rules for new rows

interface Rule {
  readonly field: string;
  readonly cells: string;
  readonly text: string;
  readonly formula: string;
}

function rulesOf(desk: Desk, audit: Audit): Rule[] {
  const say = desk.words.tabs.audit;
  const { language, findings } = desk.input;
  const home = findings.settings.country;
  const order = new Map(audit.tables.map(({ tab }, i) => [tab, i]));
  const inFile = [...audit.columns].sort(
    (a, b) => (order.get(a.tab) ?? 0) - (order.get(b.tab) ?? 0) || a.index - b.index,
  );
  const rules: Rule[] = [];
  for (const column of inFile) {
    const rule = entryRuleOf(column.role);
    if (rule === null || !column.plain) continue;
    const letter = columnLetters(column.index);
    const countryColumn = inFile.find((c) => c.tab === column.tab && (c.role satisfies Role) === 'country');
    const country = countryColumn ? `${columnLetters(countryColumn.index)}${column.firstRow}` : null;
    const formula = entryFormula(rule, `${letter}${column.firstRow}`, { home, country });
    if (formula === null) continue;
    rules.push({
      field: desk.words.codes.role[column.role],
      cells: `${column.tabName} · ${letter}${column.firstRow}:${letter}`,
      text: say.ruleOf[rule],
      formula: asTyped(formula, language),
    });
  }
  return rules.slice(0, MOST_RULES);
}

function writeRules(layout: Layout, desk: Desk, audit: Audit, row: number): number {
  const say = desk.words.tabs.audit;
  const rules = rulesOf(desk, audit);
  if (rules.length === 0) return row;
  let heading = section(layout, row, say.rules);
  heading = metaLine(layout, heading, say.rulesNote);
  const columns: ListColumn<Rule>[] = [
    { title: desk.words.tabs.missing.data, note: '', width: 0, kind: 'label', value: (r) => r.field },
    { title: say.forCells, note: say.forCellsNote, width: 0, kind: 'text', value: (r) => r.cells },
    {
      title: say.rule,
      note: say.ruleNote,
      width: 0,
      kind: 'label',
      value: (r) => r.text,
      style: { size: 9, wrap: 'overflow' },
    },
  ];
  const { firstRow, rows } = layout.table({ row: heading, columns, items: rules, headingHeight: 24 });
  widen(layout, heading, rows, C);
  layout.put(heading, PROBLEM, say.formula, { kind: 'label', wrap: 'overflow' });
  layout.note(heading, PROBLEM, say.formulaNote);
  rules.forEach(({ formula }, i) => {
    layout.put(firstRow + i, PROBLEM, formula, { kind: 'text', size: 9, wrap: 'wrap' });
    const lines = Math.ceil(textWidth(formula, 9) / (layout.widths[PROBLEM - 1] - 8));
    layout.height(firstRow + i, lines === 1 ? 22 : 8 + lines * 15);
  });
  return air(layout, firstRow + rows);
}
