import {
  type CleanRule,
  cleanRules,
  type Decision,
  type Identity,
  type LeftOutReason,
  leftOutReasons,
  type Match,
} from '../core/model';
import type { Desk } from './desk';
import { writeHead } from './head';
import type { RunRecord } from './input';
import { known, Layout, type ListColumn } from './layout';
import { colours, styles, tabColours } from './look';
import type { TabPlan } from './plan';

/** Beyond this a list is counted, not written: a log is read, not mined. */
const LONGEST_LIST = 5000;
const EXAMPLES = 3;

/** What was done to the data, and by whom: nothing in the other tabs is left unexplained. */
export function logTab(desk: Desk): TabPlan {
  const { rows, leftOut, changes, merges } = desk.input;
  const say = desk.words.tabs.log;
  const layout = new Layout('log', desk.words.codes.tab.log, tabColours.log);
  layout.widths = [300, 170, 240, 220, 110, 110, 120, 110, 80, 80];
  writeHead(layout, desk, { finding: say.finding(leftOut.length, rows.read, changes.length, merges.length) });
  let row = 4;
  row = writeRuns(layout, desk, row);
  row = writeDoubtful(layout, desk, row);
  row = writeReasons(layout, desk, row);
  row = writeLeftOut(layout, desk, row);
  row = writeRules(layout, desk, row);
  row = writeChanges(layout, desk, row);
  row = writeMerges(layout, desk, row);
  writeOrphans(layout, desk, row);
  return layout.plan();
}

/** A title, then a table or one sentence that says it is empty; returns the row for the next block. */
function block<T>(
  layout: Layout,
  desk: Desk,
  row: number,
  said: { readonly title: string; readonly none: string; readonly note?: string },
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
  if (items.length > shown.length) {
    layout.put(next, 1, desk.words.tabs.log.more(items.length - shown.length), { ...styles.meta, kind: 'label' });
    next++;
  }
  layout.height(next, 14);
  return { next: next + 1, firstRow, rows };
}

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
      value: (r) => r.tabs.map((id) => codes.tab[id]).join(', '),
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
    { title: say.version, note: '', width: 0, kind: 'text', value: (r) => r.version },
  ];
  const { next, firstRow, rows } = block(layout, desk, row, { title: say.runs, none: '' }, columns, desk.input.runs);
  layout.height(firstRow, 46, rows);
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
  const { identities, customerOf, contacts } = desk.input;
  const keyOf = (identity: number): string => contacts[customerOf[identity]]?.key ?? '';
  const textOf = (identity: number): string => describe(identities[identity], keyOf(identity));
  return matches.map((match) => ({
    match,
    keyA: keyOf(match.a),
    keyB: keyOf(match.b),
    textA: textOf(match.a),
    textB: textOf(match.b),
  }));
}

/** Who a row speaks of, in the words of the row. */
function describe(identity: Identity | undefined, key: string): string {
  if (!identity) return key;
  const f = identity.fields;
  const name = f.full_name || [f.first_name, f.last_name].filter(Boolean).join(' ') || f.company || '';
  const parts = [name, f.email ?? '', f.phone ?? '', [f.postcode, f.city].filter(Boolean).join(' ')];
  return parts.filter((part) => part !== '').join(' · ') || f.customer_id || key;
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
    { title: say.personA, note: '', width: 0, kind: 'text', value: (p) => p.textA, style: { wrap: 'wrap' } },
    { title: say.keyA, note: '', width: 0, kind: 'text', value: (p) => p.keyA },
    { title: say.personB, note: '', width: 0, kind: 'text', value: (p) => p.textB, style: { wrap: 'wrap' } },
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
    layout.height(firstRow, 34, rows);
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
      kind: 'text',
      value: (g) =>
        g.rows
          .slice(0, EXAMPLES)
          .map((l) => `${names.get(l.tab) ?? l.tab} ${l.row}`)
          .join(', '),
      style: { wrap: 'overflow' },
    },
  ];
  return block(layout, desk, row, { title: say.reasons, none: say.noneLeftOut }, columns, found).next;
}

function writeLeftOut(layout: Layout, desk: Desk, row: number): number {
  const { leftOut } = desk.input;
  if (leftOut.length === 0) return row;
  const say = desk.words.tabs.log;
  const names = tabNames(desk);
  const columns: ListColumn<(typeof leftOut)[number]>[] = [
    { title: say.tab, note: '', width: 0, kind: 'text', value: (l) => names.get(l.tab) ?? l.tab },
    { title: say.row, note: '', width: 0, kind: 'score', value: (l) => l.row },
    { title: say.seen, note: '', width: 0, kind: 'text', value: (l) => l.seen ?? '' },
    {
      title: say.reason,
      note: '',
      width: 0,
      kind: 'label',
      value: (l) => say.reasonOf[l.reason],
      style: { wrap: 'overflow' },
    },
  ];
  return block(layout, desk, row, { title: say.rowsTitle, none: '' }, columns, leftOut).next;
}

// ------------------------------------------------------------------------------------------ corrections and merges

function writeRules(layout: Layout, desk: Desk, row: number): number {
  const { changes } = desk.input;
  const say = desk.words.tabs.log;
  const found = cleanRules
    .map((rule) => ({ rule, count: changes.filter((c) => c.rule === rule).length }))
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

function writeChanges(layout: Layout, desk: Desk, row: number): number {
  const { changes } = desk.input;
  if (changes.length === 0) return row;
  const say = desk.words.tabs.log;
  const { codes } = desk.words;
  const names = tabNames(desk);
  const columns: ListColumn<(typeof changes)[number]>[] = [
    { title: say.tab, note: '', width: 0, kind: 'text', value: (c) => names.get(c.tab) ?? c.tab },
    { title: say.row, note: '', width: 0, kind: 'score', value: (c) => c.row },
    { title: say.before, note: '', width: 0, kind: 'text', value: (c) => c.before },
    { title: say.after, note: '', width: 0, kind: 'text', value: (c) => c.after },
    { title: say.field, note: '', width: 0, kind: 'label', value: (c) => codes.role[c.field] },
    {
      title: say.rule,
      note: '',
      width: 0,
      kind: 'label',
      value: (c) => say.ruleOf[c.rule],
      style: { wrap: 'overflow' },
    },
  ];
  return block(layout, desk, row, { title: say.changesTitle, none: '' }, columns, changes).next;
}

function writeMerges(layout: Layout, desk: Desk, row: number): number {
  const { merges, identities } = desk.input;
  const say = desk.words.tabs.log;
  const names = tabNames(desk);
  const pairs = pairsOf(desk, merges.slice(0, LONGEST_LIST + 1));
  const where = (identity: number) => {
    const found = identities[identity];
    return found ? `${names.get(found.tab) ?? found.tab} ${found.row}` : '';
  };
  const columns: ListColumn<Pair>[] = [
    { title: say.personA, note: '', width: 0, kind: 'text', value: (p) => p.textA },
    { title: say.row, note: '', width: 0, kind: 'text', value: (p) => where(p.match.a) },
    { title: say.personB, note: '', width: 0, kind: 'text', value: (p) => p.textB },
    { title: say.row, note: '', width: 0, kind: 'text', value: (p) => where(p.match.b) },
    { title: say.linkedBy, note: '', width: 0, kind: 'label', value: (p) => say.link[p.match.by] },
    { title: say.keyA, note: desk.words.tabs.shared.keyNote, width: 0, kind: 'text', value: (p) => p.keyA },
  ];
  // The pairs beyond the limit are counted without being described.
  const rest = merges.length - pairs.length;
  const done = block(layout, desk, row, { title: say.mergedTitle, none: say.noneMerged }, columns, pairs);
  if (rest > 0) {
    layout.put(done.next - 2, 1, say.more(merges.length - LONGEST_LIST), { ...styles.meta, kind: 'label' });
  }
  return done.next;
}

function writeOrphans(layout: Layout, desk: Desk, row: number): void {
  const { orphanNotes } = desk.input;
  if (orphanNotes.length === 0) return;
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
  block(layout, desk, row, { title: say.orphans, none: '', note: say.orphansNote }, columns, orphanNotes);
}
