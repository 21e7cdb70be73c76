import type { Language, TabId } from '../core/codes';
import type { Day } from '../core/units';
import { dayOf } from '../core/units';
import { plannable, planTabs } from '../tabs/all';
import type { OrphanNote, RunRecord } from '../tabs/input';
import type { TabPlan } from '../tabs/plan';
import { type Analysis, analyse, type Circumstances } from '../wizard/analysis';
import { doneAnswer, signOf } from '../wizard/answers';
import type { Answer, Choices, ErrorCode, Request, WriteAnswer } from '../wizard/messages';
import { rowCounts, tabInput } from '../wizard/report';
import { wordsOf } from '../words/words';
import { markOfSources, readSources } from './book';
import { drawPlan, notesOf, ReadBackFailed } from './draw';
import { lookOf } from './formats';
import {
  type Journal,
  type JournalTab,
  lastJournal,
  releaseLease,
  saveChoices,
  savedRuns,
  saveJournal,
  saveRun,
  takeLease,
} from './memory';
import { freeName, markTab, type OwnTab, resultTab, sortTabs } from './own-tabs';
import { VERSION } from './version';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A call stops starting new tabs after this long, so that the sidebar can show where it is. */
const PATIENCE_MS = 2500;
const MOST_CELLS = 10_000_000;

export class Refused extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}

/** What every request of the wizard starts from. */
export interface Desk {
  readonly book: Spreadsheet;
  readonly language: Language;
  readonly locale: string;
  readonly zone: string;
  readonly circumstances: Circumstances;
}

export const userKey = (): string => Session.getTemporaryActiveUserKey() || 'someone';

// ------------------------------------------------------------------------------------------ computing

export interface Computed {
  readonly analysis: Analysis;
  readonly mark: string;
  readonly plans: readonly TabPlan[];
}

/** The last analysis, for hosts where a script lives on between calls; Google starts each call with none. */
let last: { readonly key: string; readonly analysis: Analysis } | null = null;

/** Reads the sources and computes what they say: cheap enough for every call, so that no state has to survive. */
export function analyseBook(desk: Desk, choices: Choices): { readonly analysis: Analysis; readonly mark: string } {
  const sources = readSources(desk.book);
  const mark = markOfSources(sources);
  const key = JSON.stringify([mark, { ...choices, outputs: null }, desk.circumstances]);
  if (last?.key !== key) last = { key, analysis: analyse(sources, choices, desk.circumstances) };
  return { analysis: last.analysis, mark };
}

export function compute(
  desk: Desk,
  choices: Choices,
  orphanNotes: readonly OrphanNote[] = [],
  startedAt = 0,
): Computed {
  const { analysis, mark } = analyseBook(desk, choices);
  const wanted = choices.outputs;
  const input = tabInput(analysis, {
    computedOn: desk.circumstances.today,
    runs: [runRecord(desk, analysis, wanted ?? plannable, startedAt), ...pastRuns()],
    orphanNotes,
    language: desk.language,
  });
  const plans = planTabs(input, wordsOf(desk.language), wanted ?? plannable);
  return { analysis, mark, plans };
}

function runRecord(desk: Desk, analysis: Analysis, tabs: readonly TabId[], startedAt: number): RunRecord {
  const { findings } = analysis;
  const rows = rowCounts(analysis);
  const now = clockOf(startedAt, desk.zone);
  return {
    day: now?.day ?? desk.circumstances.today,
    minute: now?.minute ?? null,
    by: 'you',
    initials: '',
    asOf: findings.asOf,
    windowMonths: findings.settings.windowMonths,
    activeWithin: findings.thresholds.activeWithin,
    lostAfter: findings.thresholds.lostAfter,
    pmgMode: findings.settings.pmgMode,
    read: rows.read,
    kept: rows.kept,
    merged: rows.merged,
    leftOut: rows.read - rows.kept - rows.merged,
    tabs,
    seconds: null,
    version: VERSION,
  };
}

const pastRuns = (): RunRecord[] =>
  savedRuns().map((run) => ({ ...run, by: run.by === userKey() ? 'you' : 'another-editor' }));

function clockOf(at: number, zone: string): { day: Day; minute: number } | null {
  if (at === 0) return null;
  const m = /^(\d+)-(\d+)-(\d+) (\d+):(\d+)$/.exec(Utilities.formatDate(new Date(at), zone, 'yyyy-MM-dd HH:mm'));
  return m && { day: dayOf(Number(m[1]), Number(m[2]), Number(m[3])), minute: Number(m[4]) * 60 + Number(m[5]) };
}

// ------------------------------------------------------------------------------------------ writing

/** Starts, goes on with, or finishes a run. The cursor is the run's name and the number of tabs done. */
export function write(desk: Desk, request: Extract<Request, { kind: 'write' }>): Answer {
  const began = Date.now();
  const journal = lastJournal();
  const [run] = (request.cursor ?? '').split(' ');
  if (request.cursor !== null) {
    if (!journal || journal.run !== run || journal.state !== 'writing') throw new Refused('nothing-to-resume');
    return goOn(desk, journal, began);
  }
  const computed = compute(desk, request.choices, [], began);
  if (request.sourceMark !== '' && computed.mark !== request.sourceMark) throw new Refused('source-changed');
  return goOn(desk, begin(desk, request.choices, computed, began), began, computed);
}

/** Continues the run that stopped: same choices, and the sources must still be what they were. */
export function resume(desk: Desk): Answer {
  const journal = lastJournal();
  if (journal?.state !== 'writing') throw new Refused('nothing-to-resume');
  const answer = goOn(desk, journal, Date.now());
  const { choices, sourceMark } = journal;
  return answer.kind === 'writing' ? { ...answer, choices, sourceMark } : answer;
}

/** Preflight, lease, hidden copies of what is there, empty tabs for what is new, journal: nothing is drawn yet. */
function begin(desk: Desk, choices: Choices, { plans, mark }: Computed, now: number): Journal {
  const run = now.toString(36);
  const { ours } = sortTabs(desk.book);
  preflight(desk.book, plans, ours);
  const minutes = takeLease(userKey(), run, now);
  if (minutes !== null) throw new Refused('locked', { minutes });
  saveChoices(choices);
  dropCopies(desk.book, ours);
  const active = desk.book.getActiveSheet();
  const tabs: JournalTab[] = plans.map((plan) => {
    const own = resultTab(ours, plan.id);
    if (!own)
      return { id: plan.id, sheetId: addTab(desk.book, plan).getSheetId(), created: true, done: false, copy: null };
    return {
      id: plan.id,
      sheetId: own.sheet.getSheetId(),
      created: false,
      done: false,
      copy: keepCopy(desk.book, own),
    };
  });
  // insertSheet shows the new tab: the person stays where he was.
  desk.book.setActiveSheet(active);
  const journal: Journal = { run, startedAt: now, sourceMark: mark, choices, state: 'writing', tabs, by: userKey() };
  saveJournal(journal);
  return journal;
}

function preflight(book: Spreadsheet, plans: readonly TabPlan[], ours: readonly OwnTab[]): void {
  let cells = 0;
  for (const sheet of book.getSheets()) cells += sheet.getMaxRows() * sheet.getMaxColumns();
  for (const plan of plans) {
    const own = resultTab(ours, plan.id);
    if (own) {
      const name = own.sheet.getName();
      if (own.sheet.getFilter()) throw new Refused('filter-on-tab', { tab: name });
      for (const protection of own.sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)) {
        if (!protection.isWarningOnly() && !protection.canEdit()) throw new Refused('protected-tab', { tab: name });
      }
      // Its hidden copy, for undo, takes as much again.
    }
    cells += (plan.values.length + 20) * (plan.values[0].length + 4);
    for (const row of plan.values) {
      for (const value of row) {
        if (typeof value === 'string' && value.length > 50000) throw new Refused('cell-too-long', { tab: plan.name });
      }
    }
  }
  if (cells > MOST_CELLS) throw new Refused('too-many-cells', { cells });
}

function addTab(book: Spreadsheet, plan: TabPlan): Sheet {
  const sheet = book.insertSheet(freeName(book, plan.name), book.getSheets().length);
  markTab(sheet, { tab: plan.id, rows: 0, columns: plan.values[0].length, list: null });
  return sheet;
}

function keepCopy(book: Spreadsheet, own: OwnTab): number {
  const copy = own.sheet.copyTo(book);
  markTab(copy, { ...own.mark, tab: 'copy' });
  copy.hideSheet();
  return copy.getSheetId();
}

function dropCopies(book: Spreadsheet, ours: readonly OwnTab[]): void {
  for (const own of ours) if (own.mark.tab === 'copy') book.deleteSheet(own.sheet);
}

function goOn(desk: Desk, journal: Journal, began: number, ready?: Computed): Answer {
  const minutes = takeLease(userKey(), journal.run, began);
  if (minutes !== null) throw new Refused('locked', { minutes });
  const sheets = new Map(desk.book.getSheets().map((sheet) => [sheet.getSheetId(), sheet]));
  const sheetOf = (id: TabId) => sheets.get(journal.tabs.find((tab) => tab.id === id)?.sheetId ?? -1) ?? null;
  const marks = new Map(sortTabs(desk.book).ours.map((own) => [own.sheet.getSheetId(), own.mark]));
  const notes = new Map(journal.tabs.map((tab) => [tab.id, peoplesNotes(tab, sheets, marks)]));
  let computed = ready ?? compute(desk, journal.choices, [], journal.startedAt);
  if (computed.mark !== journal.sourceMark) throw new Refused('source-changed');
  const orphans = orphanNotes(computed.plans, notes);
  if (orphans.length > 0) computed = compute(desk, journal.choices, orphans, journal.startedAt);

  const { findings } = computed.analysis;
  const look = lookOf(desk.locale, signOf(findings.currency));
  const words = wordsOf(desk.language);
  let tabs = journal.tabs;
  for (const [i, tab] of tabs.entries()) {
    if (tab.done) continue;
    const plan = computed.plans.find((p) => p.id === tab.id);
    const sheet = sheets.get(tab.sheetId);
    if (!plan || !sheet) throw new Refused('source-changed');
    try {
      drawPlan(sheet, plan, {
        look,
        sheetOf,
        notes: notes.get(tab.id) ?? new Map(),
        notesTitle: words.tabs.shared.yourNotes,
      });
    } catch (error) {
      if (error instanceof ReadBackFailed) throw new Refused('read-back', { tab: plan.name });
      throw error;
    }
    tabs = tabs.map((t, at) => (at === i ? { ...t, done: true } : t));
    saveJournal({ ...journal, tabs });
    if (Date.now() - began > PATIENCE_MS && tabs.some((t) => !t.done)) break;
  }
  const done = tabs.filter((tab) => tab.done).length;
  if (done < tabs.length) return progress(journal.run, tabs, computed);
  return finish(desk, { ...journal, tabs }, computed);
}

function peoplesNotes(
  tab: JournalTab,
  sheets: ReadonlyMap<number, Sheet>,
  marks: ReadonlyMap<number, OwnTab['mark']>,
): Map<string, readonly unknown[]> {
  // The copy holds them as they were before this run touched anything, also after an interruption.
  const from = tab.copy ?? tab.sheetId;
  const list = marks.get(from)?.list;
  const sheet = sheets.get(from);
  return sheet && list && !tab.created ? notesOf(sheet, list) : new Map();
}

function orphanNotes(
  plans: readonly TabPlan[],
  notes: ReadonlyMap<string, ReadonlyMap<string, readonly unknown[]>>,
): OrphanNote[] {
  const orphans: OrphanNote[] = [];
  for (const plan of plans) {
    const list = plan.list;
    if (!list) continue;
    const rows = plan.values.slice(list.firstRow - 1, list.firstRow - 1 + list.rows);
    const present = new Set(rows.map((row) => String(row[list.keyColumn - 1])));
    for (const [key, cells] of notes.get(plan.id) ?? []) {
      if (!present.has(key)) orphans.push({ tab: plan.id, key, notes: cells.map(String) });
    }
  }
  return orphans;
}

function progress(run: string, tabs: readonly JournalTab[], { plans, analysis }: Computed): WriteAnswer {
  const done = tabs.filter((tab) => tab.done).length;
  const cells = (id: string) => {
    const plan = plans.find((p) => p.id === id);
    return plan ? plan.values.length * plan.values[0].length + 500 : 0;
  };
  const all = tabs.reduce((sum, tab) => sum + cells(tab.id), 0);
  const written = tabs.filter((tab) => tab.done).reduce((sum, tab) => sum + cells(tab.id), 0);
  const charts = plans.reduce((sum, plan) => sum + plan.charts.length, 0);
  return {
    kind: 'writing',
    percent: Math.min(99, Math.round(20 + (80 * written) / Math.max(1, all))),
    part: done + 1,
    parts: tabs.length,
    label: 'tabs',
    tab: (tabs.find((tab) => !tab.done)?.id as TabId | undefined) ?? null,
    steps: [
      { label: 'reading', state: 'done', figure: analysis.reading.rows.read },
      { label: 'cleaning', state: 'done', figure: analysis.changes.length },
      { label: 'segments', state: 'done', figure: analysis.findings.people.length },
      { label: 'tabs', state: 'now', figure: tabs.length },
      { label: 'charts', state: 'next', figure: charts },
    ],
    cursor: `${run} ${done}`,
  };
}

function finish(desk: Desk, journal: Journal, { analysis, plans }: Computed): Answer {
  SpreadsheetApp.flush();
  const record = runRecord(
    desk,
    analysis,
    plans.map((plan) => plan.id),
    journal.startedAt,
  );
  saveRun({ ...record, by: journal.by, seconds: Math.round((Date.now() - journal.startedAt) / 1000) });
  saveJournal({ ...journal, state: 'done' });
  releaseLease();
  const created = new Set(journal.tabs.filter((tab) => tab.created).map((tab) => tab.id as TabId));
  return doneAnswer(
    analysis,
    plans,
    created,
    analysis.used.map((table) => table.name),
  );
}

// ------------------------------------------------------------------------------------------ undo

/** Takes the last run back: its new tabs go, the others get their former content from their hidden copies. */
export function undo(desk: Desk): Answer {
  const journal = lastJournal();
  if (!journal || journal.state === 'undone') throw new Refused('nothing-to-undo');
  const now = Date.now();
  const minutes = takeLease(userKey(), journal.run, now);
  if (minutes !== null) throw new Refused('locked', { minutes });
  const sheets = new Map(desk.book.getSheets().map((sheet) => [sheet.getSheetId(), sheet]));
  for (const tab of journal.tabs) {
    const sheet = sheets.get(tab.sheetId);
    const copy = tab.copy === null ? undefined : sheets.get(tab.copy);
    if (tab.created && sheet) desk.book.deleteSheet(sheet);
    else if (sheet && copy) {
      restore(sheet, copy);
      desk.book.deleteSheet(copy);
    }
  }
  saveJournal({ ...journal, state: 'undone' });
  releaseLease();
  return { kind: 'undone', tabs: journal.tabs.length };
}

function restore(sheet: Sheet, copy: Sheet): void {
  const [rows, columns] = [copy.getMaxRows(), copy.getMaxColumns()];
  if (sheet.getMaxRows() < rows) sheet.insertRowsAfter(sheet.getMaxRows(), rows - sheet.getMaxRows());
  if (sheet.getMaxColumns() < columns) sheet.insertColumnsAfter(sheet.getMaxColumns(), columns - sheet.getMaxColumns());
  for (const chart of sheet.getCharts()) sheet.removeChart(chart);
  sheet.clearConditionalFormatRules();
  const all = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
  all.breakApart();
  all.clear();
  all.clearNote();
  if (sheet.getMaxRows() > rows) sheet.deleteRows(rows + 1, sheet.getMaxRows() - rows);
  if (sheet.getMaxColumns() > columns) sheet.deleteColumns(columns + 1, sheet.getMaxColumns() - columns);
  copy.getRange(1, 1, rows, columns).copyTo(sheet.getRange(1, 1, rows, columns));
  for (let column = 1; column <= columns; column++) {
    const width = copy.getColumnWidth(column);
    if (sheet.getColumnWidth(column) !== width) sheet.setColumnWidth(column, width);
  }
  sheet.setConditionalFormatRules(
    copy.getConditionalFormatRules().map((rule) =>
      rule
        .copy()
        .setRanges(rule.getRanges().map((range) => sheet.getRange(range.getA1Notation())))
        .build(),
    ),
  );
  for (const chart of copy.getCharts()) {
    const builder = chart.modify().clearRanges();
    for (const range of chart.getRanges()) {
      const from = range.getSheet().getSheetId() === copy.getSheetId() ? sheet : range.getSheet();
      builder.addRange(from.getRange(range.getA1Notation()));
    }
    sheet.insertChart(builder.build());
  }
  sheet.setFrozenRows(copy.getFrozenRows());
  sheet.setFrozenColumns(copy.getFrozenColumns());
  for (const metadata of copy.getDeveloperMetadata()) {
    const mark = JSON.parse(metadata.getValue() ?? '{}');
    const own = sheet.getDeveloperMetadata()[0];
    if (own && mark.list !== undefined) {
      const id = JSON.parse(own.getValue() ?? '{}').tab;
      markTab(sheet, { tab: id, rows: mark.rows, columns: mark.columns, list: mark.list });
    }
  }
}

/** The customer of the selected row: the key column of one of our lists, or a row of a source. */
export function selectedKey(desk: Desk, choices: Choices): string | null {
  const sheet = desk.book.getActiveSheet();
  const range = desk.book.getActiveRange();
  if (!range) return null;
  const row = range.getRow();
  const own = sortTabs(desk.book).ours.find((o) => o.sheet.getSheetId() === sheet.getSheetId());
  const list = own?.mark.list;
  if (list && row >= list.firstRow && row < list.firstRow + list.rows) {
    return String(sheet.getRange(row, list.keyColumn).getValue());
  }
  const { analysis } = analyseBook(desk, choices);
  const tab = String(sheet.getSheetId());
  const contact = analysis.unified.contacts.find((c) => c.rows.some((r) => r.tab === tab && r.row === row));
  return contact ? contact.key : null;
}
