import { spacesShown } from '../core/clean/spaces';
import {
  type Change,
  type CleanRule,
  type Contact,
  cleanRules,
  type Decision,
  type Identity,
  type LeftOut,
  type LeftOutReason,
  leftOutReasons,
  type Match,
} from '../core/model';
import { formatDay, formatNumber } from '../words/format';
import { nationalPhone } from './clean';
import type { Desk } from './desk';
import { writeHead } from './head';
import { changedValues, changesByRule, type RunRecord } from './input';
import { known, Layout, type ListColumn, textWidth } from './layout';
import { colours, styles, tabColours } from './look';
import type { TabPlan } from './plan';

/** Beyond this a list is counted, not written: a log is read, not mined. */
const LONGEST_LIST = 5000;
const EXAMPLES = 3;

/** What was done to the data, and by whom: nothing in the other tabs is left unexplained. */
export function logTab(desk: Desk): TabPlan {
  const { rows, leftOut } = desk.input;
  const say = desk.words.tabs.log;
  const layout = new Layout('log', desk.words.codes.tab.log, tabColours.log);
  layout.widths = [310, 170, 300, 220, 150, 140, 140, 110, 80, 80];
  writeHead(layout, desk, { finding: say.finding(leftOut.length, rows.read, changedValues(desk.input), rows.merged) });
  let row = 4;
  row = writeRuns(layout, desk, row);
  row = writeDoubtful(layout, desk, row);
  row = writeReasons(layout, desk, row);
  row = writeRules(layout, desk, row);
  row = writeMerges(layout, desk, row);
  row = writeOrphans(layout, desk, row);
  // Row by row last: these may be thousands.
  row = writeLeftOut(layout, desk, row);
  writeChanges(layout, desk, row);
  return layout.plan();
}

/** A title, then a table or one sentence that says it is empty; returns the row for the next block. */
function block<T>(
  layout: Layout,
  desk: Desk,
  row: number,
  /** `total`: how many there are in all, where `items` are only the first. */
  said: { readonly title: string; readonly none: string; readonly note?: string; readonly total?: number },
  columns: readonly ListColumn<T>[],
  items: readonly T[],
): { readonly next: number; readonly firstRow: number; readonly rows: number } {
  layout.put(row, 1, said.title, { ...styles.section, kind: 'label' });
  layout.height(row, 28);
  if (items.length === 0) {
    layout.put(row + 1, 1, said.none, { ...styles.meta, kind: 'label' });
    return { next: row + 3, firstRow: row + 1, rows: 0 };
  }
  let heading = row + 1;
  if (said.note) {
    layout.put(heading, 1, said.note, { ...styles.meta, kind: 'label' });
    heading++;
  }
  const shown = items.slice(0, LONGEST_LIST);
  const { firstRow, rows } = layout.table({ row: heading, columns, items: shown });
  let next = firstRow + rows;
  const more = (said.total ?? items.length) - shown.length;
  if (more > 0) {
    layout.put(next, 1, desk.words.tabs.log.more(more), { ...styles.meta, kind: 'label' });
    next++;
  }
  layout.height(next, 14);
  return { next: next + 1, firstRow, rows };
}

const small = { wrap: 'wrap', size: 9 } as const;

const tabNames = (desk: Desk): Map<string, string> => new Map(desk.input.sources.map((s) => [s.tab, s.name]));

// ------------------------------------------------------------------------------------------ runs

function writeRuns(layout: Layout, desk: Desk, row: number): number {
  const say = desk.words.tabs.log;
  const { codes } = desk.words;
  const { shared } = desk.words.tabs;
  const two = (n: number) => (n < 10 ? `0${n}` : String(n));
  const when = (run: RunRecord): string => {
    if (run.day === null) return '';
    const day = desk.write.day(run.day);
    return run.minute === null ? day : say.time(day, `${two(Math.floor(run.minute / 60))}:${two(run.minute % 60)}`);
  };
  const settings = (run: RunRecord) =>
    [
      shared.period(run.windowMonths),
      shared.thresholds(run.activeWithin, run.lostAfter),
      shared.sizes[run.pmgMode],
    ].join(' · ');
  const tabsOf = (run: RunRecord) => run.tabs.map((id) => codes.tab[id]).join(', ');
  const columns: ListColumn<RunRecord>[] = [
    { title: say.when, note: '', width: 0, kind: 'text', value: when },
    {
      title: say.by,
      note: '',
      width: 0,
      kind: 'text',
      value: (r) => (r.initials ? `${say.byWhom[r.by]} (${r.initials})` : say.byWhom[r.by]),
    },
    { title: say.settings, note: '', width: 0, kind: 'label', value: settings, style: { wrap: 'wrap', size: 9 } },
    {
      title: say.tabs,
      note: '',
      width: 0,
      kind: 'label',
      value: tabsOf,
      style: { wrap: 'wrap', size: 9 },
    },
    { title: say.read, note: '', width: 0, kind: 'count', value: (r) => r.read },
    { title: say.kept, note: '', width: 0, kind: 'count', value: (r) => r.kept },
    { title: say.merged, note: '', width: 0, kind: 'count', value: (r) => r.merged },
    { title: say.leftOut, note: '', width: 0, kind: 'count', value: (r) => r.leftOut },
    {
      title: say.seconds,
      note: '',
      width: 0,
      kind: 'count',
      value: (r) => known(r.seconds === null ? null : Math.round(r.seconds)),
    },
    { title: say.version, note: '', width: 0, kind: 'indent-text', value: (r) => r.version },
  ];
  const { next, firstRow, rows } = block(layout, desk, row, { title: say.runs, none: '' }, columns, desk.input.runs);
  const longest = heightFor(
    desk.input.runs.map((run) => tabsOf(run)),
    layout.widths[3],
    6,
  );
  layout.height(firstRow, Math.max(56, longest), rows);
  return next;
}

// ------------------------------------------------------------------------------------------ doubtful pairs

interface Pair {
  readonly match: Match;
  readonly keyA: string;
  readonly keyB: string;
  readonly textA: string;
  readonly textB: string;
}

function pairsOf(desk: Desk, matches: readonly Match[]): Pair[] {
  const { customerOf, contacts } = desk.input;
  const keyOf = (identity: number): string => contacts[customerOf[identity]]?.key ?? '';
  const textOf = (identity: number): string => described(desk, contacts[customerOf[identity]]);
  return matches.map((match) => ({
    match,
    keyA: keyOf(match.a),
    keyB: keyOf(match.b),
    textA: textOf(match.a),
    textB: textOf(match.b),
  }));
}

const together = (parts: readonly (string | undefined)[]): string => parts.filter((part) => part).join(' · ');

/** A customer as he is known once unified: an order row alone may hold nothing but an e-mail. */
function described(desk: Desk, contact: Contact | undefined): string {
  if (!contact) return '';
  const { name, postcode, city, email, phone, key } = contact;
  const place = [postcode, city].filter((part) => part !== '').join(' ');
  const text = together([name, place, email, nationalPhone(phone)]);
  return text || desk.words.tabs.shared.numbered(key);
}

/** What a row said before it was merged. */
function wordsOfRow({ fields: f }: Identity): string {
  const name = f.full_name || [f.first_name, f.last_name].filter(Boolean).join(' ') || f.company;
  const place = [f.postcode, f.city].filter(Boolean).join(' ');
  return together([name, place, f.email, f.phone]) || f.customer_id || '';
}

/** Height of rows whose texts of 9 points take several lines in their column: one for all, so that it costs one call. */
function heightFor(texts: readonly string[], width: number, most = 4): number {
  let lines = 1;
  for (const text of texts) lines = Math.max(lines, Math.ceil(textWidth(text, 9) / (width - 8)));
  return lines === 1 ? 22 : 12 + Math.min(most, lines) * 15;
}

const decisionOf = (decisions: readonly Decision[], pair: Pair): Decision | undefined =>
  decisions.find((d) => (d.a === pair.keyA && d.b === pair.keyB) || (d.a === pair.keyB && d.b === pair.keyA));

function writeDoubtful(layout: Layout, desk: Desk, row: number): number {
  const say = desk.words.tabs.log;
  const pairs = pairsOf(desk, desk.input.doubtful.slice(0, LONGEST_LIST));
  const answer = (pair: Pair): string => {
    const decision = decisionOf(desk.input.decisions, pair);
    return decision === undefined ? '' : decision.same ? say.answerYes : say.answerNo;
  };
  const columns: ListColumn<Pair>[] = [
    { title: say.personA, note: '', width: 0, kind: 'text', value: (p) => p.textA, style: small },
    { title: say.keyA, note: '', width: 0, kind: 'text', value: (p) => p.keyA },
    { title: say.personB, note: '', width: 0, kind: 'text', value: (p) => p.textB, style: small },
    { title: say.keyB, note: '', width: 0, kind: 'text', value: (p) => p.keyB },
    {
      title: say.answer,
      note: say.doubtfulNote,
      width: 0,
      kind: 'text',
      value: answer,
      style: { fill: colours.notesFill, bold: true },
    },
    { title: say.confidence, note: '', width: 0, kind: 'share', value: (p) => p.match.confidence },
    {
      title: say.linkedBy,
      note: '',
      width: 0,
      kind: 'indent-text',
      value: (p) => say.link[p.match.by],
      style: { size: 9 },
    },
  ];
  const said = { title: say.doubtful, none: say.noneDoubtful, note: say.doubtfulNote };
  const { next, firstRow, rows } = block(layout, desk, row, said, columns, pairs);
  if (rows > 0) {
    const texts = pairs.map((p) => (p.textA.length > p.textB.length ? p.textA : p.textB));
    layout.height(firstRow, heightFor(texts, layout.widths[0]), rows);
    layout.answers = { firstRow, rows, aColumn: 2, bColumn: 4, answerColumn: 5 };
  }
  return next;
}

// ------------------------------------------------------------------------------------------ rows left out

function writeReasons(layout: Layout, desk: Desk, row: number): number {
  const { leftOut } = desk.input;
  const say = desk.words.tabs.log;
  const names = tabNames(desk);
  const found = leftOutReasons
    .map((reason) => ({ reason, rows: leftOut.filter((l) => l.reason === reason) }))
    .filter((group) => group.rows.length > 0)
    .sort((a, b) => b.rows.length - a.rows.length);
  const columns: ListColumn<{ reason: LeftOutReason; rows: typeof leftOut }>[] = [
    {
      title: say.reason,
      note: '',
      width: 0,
      kind: 'label',
      value: (g) => say.reasonOf[g.reason],
      style: { wrap: 'overflow' },
    },
    { title: say.rowsColumn, note: '', width: 0, kind: 'count', value: (g) => g.rows.length },
    {
      title: say.firstRows,
      note: '',
      width: 0,
      kind: 'indent-text',
      value: (g) => {
        const [first] = g.rows;
        const rows = g.rows.filter((l) => l.tab === first.tab).slice(0, EXAMPLES);
        return say.rowsAt(
          names.get(first.tab) ?? first.tab,
          rows.map((l) => l.row),
        );
      },
      style: { wrap: 'overflow' },
    },
  ];
  return block(layout, desk, row, { title: say.reasons, none: say.noneLeftOut }, columns, found).next;
}

function writeLeftOut(layout: Layout, desk: Desk, row: number): number {
  const say = desk.words.tabs.log;
  // Rows of a mistyped first day are kept: they are no reason for a figure to be lower.
  const mistyped = desk.input.findings.leftOut.filter((l) => l.reason === 'unlike-the-others');
  const next = writeRows(layout, desk, row, say.mistypedTitle, mistyped);
  return writeRows(layout, desk, next, say.rowsTitle, desk.input.leftOut);
}

function writeRows(layout: Layout, desk: Desk, row: number, title: string, leftOut: readonly LeftOut[]): number {
  if (leftOut.length === 0) return row;
  const say = desk.words.tabs.log;
  const names = tabNames(desk);
  const columns: ListColumn<LeftOut>[] = [
    { title: say.reason, note: '', width: 0, kind: 'label', value: (l) => say.reasonOf[l.reason] },
    { title: say.row, note: '', width: 0, kind: 'score', value: (l) => l.row },
    { title: say.seen, note: '', width: 0, kind: 'indent-text', value: (l) => l.seen ?? '' },
    { title: say.tab, note: '', width: 0, kind: 'text', value: (l) => names.get(l.tab) ?? l.tab },
  ];
  return block(layout, desk, row, { title, none: '' }, columns, leftOut).next;
}

// ------------------------------------------------------------------------------------------ corrections and merges

function writeRules(layout: Layout, desk: Desk, row: number): number {
  const counts = changesByRule(desk.input);
  const say = desk.words.tabs.log;
  const found = cleanRules
    .map((rule) => ({ rule, count: counts.get(rule) ?? 0 }))
    .filter((group) => group.count > 0)
    .sort((a, b) => b.count - a.count);
  const columns: ListColumn<{ rule: CleanRule; count: number }>[] = [
    {
      title: say.rule,
      note: '',
      width: 0,
      kind: 'label',
      value: (g) => say.ruleOf[g.rule],
      style: { wrap: 'overflow' },
    },
    { title: say.count, note: '', width: 0, kind: 'count', value: (g) => g.count },
  ];
  return block(layout, desk, row, { title: say.rules, none: say.noneChanged }, columns, found).next;
}

/** What one would look at first: guesses, then what the source wrote wrong, then other ways to write the same. */
const place: Readonly<Record<CleanRule, number>> = {
  'email-typo': 1,
  accents: 2,
  clusters: 2,
  company: 3,
  civility: 4,
  postcode: 5,
  'customer-id': 6,
  phone: 7,
  email: 8,
  name: 9,
  city: 10,
  country: 11,
  amount: 12,
  date: 13,
  spaces: 14,
};

/** Days and amounts travel as codes: they are written the reader's way. */
function after(desk: Desk, { rule, after: text }: Change): string {
  if (rule === 'date') return formatDay(text, desk.input.language);
  if (rule === 'amount' && /^-?\d{1,15}(\.\d{1,6})?$/.test(text))
    return formatNumber(Number(text), desk.input.language, 2);
  return text;
}

function writeChanges(layout: Layout, desk: Desk, row: number): void {
  const { changes } = desk.input;
  if (changes.length === 0) return;
  const sorted = [...changes].sort((a, b) => place[a.rule] - place[b.rule]);
  const say = desk.words.tabs.log;
  const { codes } = desk.words;
  const names = tabNames(desk);
  const columns: ListColumn<Change>[] = [
    { title: say.rule, note: '', width: 0, kind: 'label', value: (c) => say.ruleOf[c.rule] },
    { title: say.row, note: '', width: 0, kind: 'score', value: (c) => c.row },
    {
      title: say.before,
      note: changes.some(({ rule }) => rule === 'spaces') ? say.beforeNote : '',
      width: 0,
      kind: 'indent-text',
      value: (c) => (c.rule === 'spaces' ? spacesShown(c.before) : c.before),
    },
    { title: say.after, note: '', width: 0, kind: 'text', value: (c) => after(desk, c) },
    { title: say.field, note: '', width: 0, kind: 'label', value: (c) => codes.role[c.field] },
    { title: say.tab, note: '', width: 0, kind: 'text', value: (c) => names.get(c.tab) ?? c.tab },
  ];
  const total = changedValues(desk.input);
  // Reading stops listing long before the list of this tab is full.
  const listed = new Map<CleanRule, number>();
  for (const { rule } of changes) listed.set(rule, (listed.get(rule) ?? 0) + 1);
  const [cut] = [...changesByRule(desk.input)].filter(([rule, count]) => count > (listed.get(rule) ?? 0));
  const note = cut ? say.firstListed(listed.get(cut[0]) ?? 0) : undefined;
  block(layout, desk, row, { title: say.changesTitle, none: '', note, total }, columns, sorted);
}

/** A row of a list of people that spoke of someone another row already stood for. */
interface Merged {
  readonly row: Identity;
  readonly customer: number;
  readonly into: Identity;
  readonly by: Match['by'];
}

/** Orders join their customer by the thousand: only rows of people are merges worth reading. */
function mergedOf(desk: Desk): Merged[] {
  const { identities, customerOf, contacts, merges } = desk.input;
  const linkOf = new Map<number, Match['by']>();
  for (const { a, b, by } of merges) {
    if (!identities[a]?.listed || !identities[b]?.listed) continue;
    linkOf.set(a, linkOf.get(a) ?? by);
    linkOf.set(b, by);
  }
  const firstOf = new Map<number, Identity>();
  const found: Merged[] = [];
  identities.forEach((row, i) => {
    if (!row.listed) return;
    const customer = customerOf[i];
    const into = firstOf.get(customer);
    if (!into) firstOf.set(customer, row);
    else found.push({ row, customer, into, by: linkOf.get(i) ?? contacts[customer]?.mergedBy[0] ?? 'customer-id' });
    // Rows that say exactly the same.
    for (const at of (row.sheetRows ?? []).slice(1))
      found.push({ row: { ...row, row: at }, customer, into: row, by: strongestOf(row) });
  });
  return found;
}

const strongestOf = ({ fields }: Identity): Match['by'] =>
  fields.customer_id ? 'customer-id' : fields.email ? 'email' : fields.phone ? 'phone' : 'name';

function writeMerges(layout: Layout, desk: Desk, row: number): number {
  const { contacts } = desk.input;
  const say = desk.words.tabs.log;
  const names = tabNames(desk);
  const merged = mergedOf(desk);
  const where = ({ tab, row: at }: Identity) => say.rowsAt(names.get(tab) ?? tab, [at]);
  const columns: ListColumn<Merged>[] = [
    {
      title: desk.words.tabs.shared.customer,
      note: '',
      width: 0,
      kind: 'text',
      value: (m) => described(desk, contacts[m.customer]),
      style: small,
    },
    {
      title: desk.words.tabs.shared.key,
      note: desk.words.tabs.shared.keyNote,
      width: 0,
      kind: 'text',
      value: (m) => contacts[m.customer]?.key ?? '',
    },
    { title: say.rowSaid, note: '', width: 0, kind: 'text', value: (m) => wordsOfRow(m.row), style: small },
    { title: say.row, note: '', width: 0, kind: 'text', value: (m) => where(m.row) },
    { title: say.sameAs, note: '', width: 0, kind: 'text', value: (m) => where(m.into), style: small },
    {
      title: say.linkedBy,
      note: '',
      width: 0,
      kind: 'label',
      value: (m) => say.link[m.by],
      style: { wrap: 'overflow' },
    },
  ];
  const said = { title: say.mergedTitle, none: say.noneMerged, note: say.mergedOf };
  const { next, firstRow, rows } = block(layout, desk, row, said, columns, merged);
  if (rows > 0) {
    const shown = merged.slice(0, rows);
    const texts = shown.flatMap((m) => [described(desk, contacts[m.customer]), wordsOfRow(m.row)]);
    layout.height(firstRow, heightFor(texts, layout.widths[0]), rows);
  }
  return next;
}

function writeOrphans(layout: Layout, desk: Desk, row: number): number {
  const { orphanNotes } = desk.input;
  if (orphanNotes.length === 0) return row;
  const say = desk.words.tabs.log;
  const columns: ListColumn<(typeof orphanNotes)[number]>[] = [
    { title: desk.words.tabs.shared.key, note: '', width: 0, kind: 'text', value: (o) => o.key },
    { title: say.tab, note: '', width: 0, kind: 'label', value: (o) => desk.words.codes.tab[o.tab] },
    {
      title: say.notes,
      note: say.orphansNote,
      width: 0,
      kind: 'text',
      value: (o) => o.notes.filter((text) => text !== '').join(' · '),
      style: { wrap: 'overflow' },
    },
  ];
  const said = { title: say.orphans, none: '', note: say.orphansNote };
  const { next, firstRow, rows } = block(layout, desk, row, said, columns, orphanNotes);
  layout.orphans = { firstRow, rows, columns: columns.length };
  return next;
}
