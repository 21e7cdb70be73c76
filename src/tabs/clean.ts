import { countryCodes } from '../core/clean/country';
import { spacesShown, tidied } from '../core/clean/spaces';
import { columnLetters } from '../core/column-letters';
import type { Contact, Identity, IdentityField } from '../core/model';
import type { Person } from '../core/results';
import { investmentFor, whyCustomer } from '../words/why';
import { type Desk, hasRhythm, nameOf } from './desk';
import { type EntryRule, entryFormula } from './entry-rules';
import { withFormula } from './formulas';
import { titleWidth, writeHead } from './head';
import { changedValues } from './input';
import { known, Layout, type ListColumn, units, widthFor } from './layout';
import { colours, tabColours } from './look';
import { lacksOf, writeMissing } from './missing';
import type { TabPlan, ValidationPlan } from './plan';

const HEADING = 4;
export const CLEAN_FIRST_ROW = HEADING + 1;
/** A note costs the sheet more than a cell: the Log tells the rest. */
const MOST_NOTES = 2000;
/** Ranges tinted: beyond them the Log alone tells what changed. */
const MOST_TINTS = 2000;
/** Source rows named in a note. */
const ROWS_NAMED = 12;

interface Entry {
  readonly person: Person;
  readonly contact: Contact | null;
  /** Bought, a list says, but none of his orders counts here: nothing is said of him but what the list tells. */
  readonly isElsewhere: boolean;
}
type CleanColumn = ListColumn<Entry> & {
  /** What is typed in this column should look like this. */
  readonly rule?: EntryRule;
  /** Fields of `Contact.changed` shown in this column. */
  readonly fields?: readonly IdentityField[];
  /** Left out where nobody has a value. */
  readonly optional?: boolean;
  /** Left out where nobody has ordered. */
  readonly ofOrders?: boolean;
};

/** One row for each real customer, everything known about him, with what cleaning changed in sight. */
export function cleanTab(desk: Desk): TabPlan {
  const { findings, contacts, rows } = desk.input;
  const say = desk.words.tabs.clean;
  const layout = new Layout('clean', desk.words.codes.tab.clean, tabColours.result);
  layout.frozenRows = HEADING;
  layout.frozenColumns = 1;
  const entry = (person: Person, isElsewhere: boolean): Entry => {
    return { person, contact: contacts[person.customer] ?? null, isElsewhere };
  };
  const entries = [
    ...findings.people.map((person) => entry(person, false)),
    ...(findings.elsewhere ?? []).map((person) => entry(person, true)),
  ];
  const sayFinding = findings.customers === 0 ? say.findingContacts : say.finding;
  const finding =
    entries.length === 0
      ? say.findingNobody
      : sayFinding(entries.length, rows.read, changedValues(desk.input), rows.merged);
  if (entries.length === 0) {
    layout.widths = [titleWidth(layout.name, 184), 184, 140, 200, 140, 140];
    layout.frozenRows = 2;
    writeHead(layout, desk, { finding, findingColumn: 2 });
    writeMissing(layout, desk, 4, lacksOf(desk), {
      data: 2,
      unlocks: 3,
      where: 4,
      state: 6,
      end: 7,
    });
    return layout.plan();
  }
  const columns = columnsOf(desk, entries).filter(
    (column) =>
      (!column.optional || entries.some((entry, i) => column.value(entry, i) !== '')) &&
      (!column.ofOrders || findings.customers > 0),
  );
  layout.widths = columns.map((c) => c.width);
  const hasChanged = entries.some((e) => e.contact !== null && Object.keys(e.contact.changed).length > 0);
  writeHead(layout, desk, { finding, findingColumn: 2, extra: hasChanged ? [say.tinted] : [] });
  const { firstRow, rows: count } = layout.table({ row: HEADING, columns, items: entries, headingHeight: 38 });
  markChanges(layout, desk, columns, entries, firstRow);
  columns.forEach((_, i) => {
    const validation = validationOf(desk, columns, firstRow, i);
    if (validation) layout.validate({ row: firstRow, column: i + 1, ...validation });
  });
  layout.list = {
    headingRow: HEADING,
    firstRow,
    rows: count,
    keyColumn: columns.findIndex((c) => c.id === 'key') + 1,
    freeColumn: columns.length + 1,
    freeColumns: 3,
  };
  layout.segments = segmentsOf(desk, columns, firstRow, count);
  return layout.plan();
}

/** Where the next run finds who was what; null where nobody has bought. */
function segmentsOf(desk: Desk, columns: readonly CleanColumn[], firstRow: number, rows: number): TabPlan['segments'] {
  const columnOf = (id: string) => columns.findIndex((column) => column.id === id) + 1;
  const [column, then] = [columnOf('segment'), columnOf('segment-then')];
  const { findings, earlier } = desk.input;
  if (column === 0) return null;
  return {
    firstRow,
    rows,
    keyColumn: columnOf('key'),
    column,
    asOf: findings.asOf,
    earlier: then > 0 && earlier ? { column: then, asOf: earlier.asOf } : null,
  };
}

function columnsOf(desk: Desk, entries: readonly Entry[]): CleanColumn[] {
  const isScored = entries.some((e) => e.person.recencyScore !== null);
  const { findings, currencySign, rulesOff = [], earlier = null } = desk.input;
  const { settings, thresholds } = findings;
  const say = desk.words.tabs.clean;
  const { shared } = desk.words.tabs;
  const { codes } = desk.words;
  const listed = mergedRows(desk);
  const ofOrders = (columns: readonly CleanColumn[]): CleanColumn[] =>
    columns.map((column) => ({ ...column, ofOrders: true }));
  // In a history shorter than the window both columns of money would say the same.
  const isWindowed =
    findings.hasAmounts && settings.windowMonths > 0 && entries.some(({ person: p }) => p.spent !== p.totalSpent);
  const called = (e: Entry) => nameOf(e.person);
  const next = (e: Entry) => (e.isElsewhere ? '' : investmentFor(desk.words, e.person, settings.investments));
  const why = (e: Entry) => (e.isElsewhere ? '' : whyCustomer(desk.words, e.person, thresholds, currencySign));
  const field = (
    title: string,
    /** Of usual values; long ones get up to two thirds more. */
    width: number,
    of: (c: Contact) => string,
    fields: readonly IdentityField[],
    note: string = say.fieldNote,
    rule?: EntryRule,
  ): CleanColumn => ({
    rule,
    title,
    width: widthFor(
      entries.map((e) => (e.contact === null ? '' : of(e.contact))),
      10,
      width,
      Math.round(width * 1.7),
    ),
    note,
    kind: 'text',
    value: (e) => (e.contact === null ? '' : of(e.contact)),
    fields,
    optional: true,
  });
  return [
    {
      title: shared.customer,
      note: shared.customerNote,
      width: widthFor(entries.map(called), 10, titleWidth(codes.tab.clean, 184), 280),
      kind: 'text',
      value: called,
      fields: ['full_name'],
    },
    {
      id: 'key',
      title: shared.key,
      note: shared.keyNote,
      width: widthFor(
        entries.map((e) => e.person.key),
        10,
        90,
        280,
      ),
      kind: 'text',
      value: (e) => e.person.key,
      fields: ['customer_id'],
    },
    field(say.civility, 64, (c) => c.civility, ['civility']),
    field(say.firstName, 104, (c) => c.firstName, ['first_name']),
    field(say.lastName, 124, (c) => c.lastName, ['last_name']),
    field(say.company, 144, (c) => c.company, ['company']),
    field(say.email, 208, (c) => c.email, ['email'], say.emailNote, 'email'),
    rulesOff.includes('phone')
      ? field(say.phone, 124, (c) => c.phone, ['phone'])
      : field(say.phone, 124, (c) => nationalPhone(c.phone), ['phone'], say.phoneNote, 'phone'),
    field(say.address, 184, (c) => c.address, ['address']),
    field(say.postcode, 64, (c) => c.postcode, ['postcode'], say.postcodeNote, 'postcode'),
    field(say.city, 124, (c) => c.city, ['city']),
    field(say.region, 104, (c) => c.region, ['region']),
    field(say.country, 60, (c) => c.country, ['country'], say.fieldNote, 'country'),
    field(say.sector, 104, (c) => c.sector, ['sector']),
    {
      title: say.consent,
      rule: 'consent',
      note: say.consentNote,
      // Room for the arrow of its list.
      width: 104,
      kind: 'label',
      // Kept where no file knows: here people choose yes or no as they learn it.
      value: (e) => codes.consent[e.contact?.consent ?? 'unknown'],
      fields: ['opt_in', 'opt_out'],
    },
    {
      id: 'rows',
      title: say.rows,
      note: say.rowsNote,
      width: 66,
      kind: 'count',
      // A column of ones says nothing.
      value: (e) => (listed.size === 0 ? '' : (listed.get(e.person.customer)?.count ?? 1)),
      optional: true,
    },
    ...ofOrders([
      {
        title: say.firstOrder,
        rule: 'date',
        note: say.wholeHistory,
        width: 88,
        kind: 'day',
        value: (e) => known(e.person.firstOrder),
      },
      {
        title: say.lastOrder,
        rule: 'date',
        note: say.wholeHistory,
        width: 88,
        kind: 'day',
        value: (e) => known(e.person.lastOrder),
      },
      { title: say.orders, note: say.wholeHistory, width: 58, kind: 'count', value: (e) => e.person.orderCount },
      {
        title: say.spent(currencySign),
        note: say.spentNote,
        width: 84,
        kind: 'money',
        value: (e) => (findings.hasAmounts ? units(e.person.totalSpent) : ''),
        optional: true,
      },
      {
        title: say.spentWindow(settings.windowMonths, currencySign),
        note: withFormula(desk, say.spentWindowNote, 'RFM'),
        width: 84,
        kind: 'money',
        value: (e) => (isWindowed ? units(e.person.spent) : ''),
        optional: true,
      },
      {
        title: say.value(settings.horizonMonths, currencySign),
        note: withFormula(desk, valueNote(desk), 'CLV'),
        width: 96,
        kind: 'money',
        value: (e) => (hasRhythm(desk) ? units(e.person.value) : ''),
        optional: true,
      },
      {
        title: say.expectedOrders,
        note: say.expectedOrdersNote(settings.horizonMonths),
        width: 72,
        kind: 'number1',
        value: (e) => (hasRhythm(desk) ? known(e.person.expectedOrders ?? null) : ''),
        optional: true,
      },
      {
        title: say.simpleValue(currencySign),
        note: simpleNote(desk),
        width: 84,
        kind: 'money',
        // Beside the model's only: without a model it is the value.
        value: (e) => (findings.value?.method === 'model' ? units(e.person.simpleValue) : ''),
        optional: true,
      },
      {
        title: say.recency,
        note: withFormula(desk, say.recencyNote, 'RFM'),
        width: 32,
        kind: 'score',
        value: (e) => known(e.person.recencyScore),
        optional: true,
      },
      {
        title: say.frequency,
        note: withFormula(desk, say.frequencyNote, 'RFM'),
        width: 32,
        kind: 'score',
        value: (e) => known(e.person.frequencyScore),
        optional: true,
      },
      {
        title: say.money,
        note: withFormula(desk, say.moneyNote, 'RFM'),
        width: 32,
        kind: 'score',
        value: (e) => known(e.person.moneyScore),
        optional: true,
      },
      {
        title: say.rfmSegment,
        note: withFormula(desk, say.rfmSegmentNote, 'RFM'),
        width: 136,
        kind: 'indent-text',
        // Where nobody has a score, "Prospect" beside the stage of the same name says it twice.
        value: (e) => (e.person.rfmSegment === null || !isScored ? '' : codes.rfmSegment[e.person.rfmSegment]),
        optional: true,
      },
      {
        title: say.size,
        note: withFormula(desk, say.sizeNote, 'LIFECYCLE'),
        width: 62,
        kind: 'label',
        value: (e) =>
          findings.hasAmounts && e.person.orderCount > 0 && !e.isElsewhere
            ? desk.words.tabs.lifecycle.size[e.person.stageSize]
            : '',
        optional: true,
      },
      {
        title: say.stage,
        note: withFormula(desk, say.stageNote, 'LIFECYCLE'),
        width: 112,
        kind: 'label',
        value: (e) => (e.isElsewhere ? '' : codes.stage[e.person.stage]),
      },
      {
        id: 'segment',
        title: say.buyerSegment,
        note: desk.words.tabs.best.segmentNote,
        width: 104,
        kind: 'label',
        value: (e) => (e.isElsewhere ? '' : codes.buyerSegment[e.person.buyerSegment]),
      },
      {
        id: 'segment-then',
        title: earlier ? desk.words.tabs.moves.segmentOn(desk.write.day(earlier.asOf)) : '',
        note: desk.words.tabs.moves.segmentOnNote,
        width: 104,
        kind: 'label',
        value: (e) => {
          const segment = earlier?.segments.get(e.person.key) ?? null;
          return segment === null ? '' : codes.buyerSegment[segment];
        },
        optional: true,
      },
      // People may write their own sentence for a stage: text, as all that is typed.
      {
        title: say.next,
        note: say.nextNote,
        width: widthFor(entries.map(next), 9, 160, 480),
        kind: 'text',
        value: next,
        style: { size: 9 },
      },
      {
        title: say.why,
        note: say.whyNote,
        width: widthFor(entries.map(why), 9, 240, 720),
        kind: 'label',
        style: { size: 9 },
        value: why,
      },
    ]),
  ];
}

/**
 * So that rows typed under the list need no cleaning. Warnings only: what could not be cleaned stays, and shows.
 *
 * @returns null where this column can ask for nothing
 */
function validationOf(
  desk: Desk,
  columns: readonly CleanColumn[],
  row: number,
  index: number,
): Pick<ValidationPlan, 'rule' | 'help'> | null {
  const { rule } = columns[index];
  const { codes } = desk.words;
  const { audit } = desk.words.tabs;
  if (!rule) return null;
  const help = audit.ruleOf[rule];
  if (rule === 'email' || rule === 'date') return { rule: { type: rule }, help };
  if (rule === 'country') return { rule: { type: 'list', values: countryCodes(), dropdown: false }, help };
  if (rule === 'consent') {
    const values = [codes.consent.yes, codes.consent.no, codes.consent.unknown];
    return { rule: { type: 'list', values, dropdown: true }, help: audit.oneOf(values.join(', ')) };
  }
  const country = columns.findIndex((column) => column.rule === 'country');
  const formula = entryFormula(rule, `${columnLetters(index)}${row}`, {
    home: desk.input.findings.settings.country,
    country: country < 0 ? null : `${columnLetters(country)}${row}`,
  });
  return formula === null ? null : { rule: { type: 'formula', formula }, help };
}

interface ListedRows {
  count: number;
  readonly rows: Identity[];
}

/** Customers whom several rows of lists of people speak of; orders are no such rows. */
function mergedRows(desk: Desk): ReadonlyMap<number, Readonly<ListedRows>> {
  const { identities, customerOf } = desk.input;
  const all = new Map<number, ListedRows>();
  identities.forEach((identity, i) => {
    if (!identity.listed) return;
    const known = all.get(customerOf[i]) ?? { count: 0, rows: [] };
    known.count += identity.rows;
    known.rows.push(identity);
    all.set(customerOf[i], known);
  });
  for (const [customer, { count }] of all) if (count < 2) all.delete(customer);
  return all;
}

/** What the value is, and how it did on the past. */
function valueNote(desk: Desk): string {
  const { value } = desk.input.findings;
  const say = desk.words.tabs.clean;
  if (value?.method !== 'model') return simpleNote(desk);
  const { backtest } = value;
  const { count, share } = desk.write;
  const tried = backtest && say.ordersTried(count(backtest.days), count(backtest.expected), count(backtest.actual));
  return [say.valueByModel(share(value.horizon.yearlyDiscount)), ...(tried ? [tried] : [])].join('\n');
}

function simpleNote(desk: Desk): string {
  const { worth } = desk.input.findings;
  const say = desk.words.tabs.clean;
  const ratio = worth?.ratio;
  return ratio === null || ratio === undefined
    ? say.valueNote
    : `${say.valueNote}\n${say.valueChecked(desk.write.count(worth?.days ?? 0), desk.write.share(ratio))}`;
}

/**
 * A French number as it is dialled (06 39 98 12 34), those of the overseas departments too; any other as it is.
 *
 * @example nationalPhone('+33639981234') // => '06 39 98 12 34'
 */
export function nationalPhone(phone: string): string {
  const match = /^\+(?:33|262|590|594|596)([1-9])(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(phone);
  return match ? `0${match[1]} ${match[2]} ${match[3]} ${match[4]} ${match[5]}` : phone;
}

/** Tints what cleaning changed, notes the old values and the rows behind a merge. */
function markChanges(
  layout: Layout,
  desk: Desk,
  columns: readonly CleanColumn[],
  entries: readonly Entry[],
  firstRow: number,
): void {
  const say = desk.words.tabs.clean;
  const listed = mergedRows(desk);
  let [notes, tints] = [0, 0];
  const note = (row: number, column: number, text: string) => {
    if (notes >= MOST_NOTES) return;
    notes++;
    layout.note(row, column, text);
  };
  columns.forEach((column, c) => {
    const isRows = column.id === 'rows';
    if (!column.fields && !isRows) return;
    // Neighbours are tinted together: a range a run of rows, not a range a cell.
    let start = -1;
    for (let i = 0; i <= entries.length; i++) {
      const contact = i < entries.length ? entries[i].contact : null;
      let tinted = false;
      if (contact !== null && isRows) {
        const merged = listed.get(entries[i].person.customer);
        tinted = merged !== undefined;
        if (merged) note(firstRow + i, c + 1, rowsNote(desk, contact, merged.rows));
      } else if (contact !== null) {
        const before = (column.fields ?? [])
          .map((f) => contact.changed[f])
          .filter((text): text is string => text !== undefined);
        tinted = before.length > 0;
        // Spaces alone: before and after would look the same.
        const [only] = before;
        const isSpaces = before.length === 1 && tidied(only) === column.value(entries[i], i);
        if (tinted) {
          note(firstRow + i, c + 1, isSpaces ? say.beforeSpaces(spacesShown(only)) : say.before(before.join(' · ')));
        }
      }
      if (tinted && start < 0) start = i;
      if (!tinted && start >= 0) {
        if (tints < MOST_TINTS) layout.style(firstRow + start, c + 1, i - start, 1, { fill: colours.changedFill });
        tints++;
        start = -1;
      }
    }
  });
}

function rowsNote(desk: Desk, contact: Contact, merged: readonly Identity[]): string {
  const say = desk.words.tabs.clean;
  const names = new Map(desk.input.sources.map((s) => [s.tab, s.name]));
  const byTab = new Map<string, number[]>();
  for (const { tab, row } of merged.slice(0, ROWS_NAMED)) {
    const rows = byTab.get(tab) ?? [];
    if (rows.indexOf(row) < 0) rows.push(row);
    byTab.set(tab, rows);
  }
  const lines = [...byTab].map(([tab, rows]) => say.rowsOf(names.get(tab) ?? tab, rows.join(', ')));
  if (merged.length > ROWS_NAMED) lines.push(say.rowsMore(merged.length - ROWS_NAMED));
  const keys = [...new Set(contact.mergedBy)].map((by) => desk.words.tabs.log.link[by]);
  if (keys.length > 0) lines.push(say.mergedBy(keys.join(', ')));
  return lines.join('\n');
}
