import type { TabId } from '../core/codes';
import type { OrphanNote } from '../tabs/input';
import type { TabPlan } from '../tabs/plan';
import type { Analysis } from '../wizard/analysis';
import { doneAnswer } from '../wizard/answers';
import type { Answer, Choices, EditsAnswer, Request, WriteAnswer } from '../wizard/messages';
import { signOf } from '../wizard/money';
import { differingSums } from '../wizard/sums';
import { wordsOf } from '../words/words';
import { rememberAnswers, rememberedAnswers } from './answers-in-log';
import { nothingBeside } from './beside';
import { besideTabs, editsToKeep, orphansOfRun } from './carry-over';
import { ReadBackFailed } from './cells';
import { type Analysed, analyseBook, plansOf, runRecord, tabsUnasked } from './compute';
import { type Desk, userKey } from './desk';
import { drawPlan } from './draw';
import { countEdits, isAsLeft } from './edits';
import { lookOf } from './formats';
import {
  alone,
  isOpen,
  type Journal,
  type JournalTab,
  lastJournal,
  minutesUnderWay,
  releaseLease,
  saveChoices,
  savedInitials,
  saveInitials,
  saveJournal,
  saveRun,
  takeLease,
} from './memory';
import { type OwnTab, resultTab, sortTabs } from './own-tabs';
import { preflight, prepareTabs, tabsOfRun } from './prepare';
import { Refused } from './refused';
import { patiently } from './retry';
import { takeBack, takeTabBack } from './undo';

/**
 * After this long a call starts no new tab, so that the sidebar can show where it is. Where every call computes anew,
 * as on Google, it then writes for at least as long as that took, but not beyond the second figure.
 */
const PATIENCE_MS = 2500;
const LONGEST_MS = 20_000;

interface Planned extends Analysed {
  readonly plans: readonly TabPlan[];
}

/** Starts, goes on with, or finishes a run. The cursor is the run's name and the number of tabs done. */
export function write(desk: Desk, request: Extract<Request, { kind: 'write' }>): Answer {
  return alone(() => {
    const journal = lastJournal();
    if (request.cursor !== null) return goOnWith(desk, journal, request.cursor);
    const analysed = analyseBook(desk, request.choices);
    if (request.sourceMark !== '' && analysed.mark !== request.sourceMark) throw new Refused('source-changed');
    const [sum] = differingSums(analysed.analysis);
    if (sum) throw new Refused('sums-differ', { sum });
    // A colleague's run may be under way: nothing of it is touched before the lease is ours.
    const run = desk.began.toString(36);
    takeLease(userKey(), run, desk.began);
    if (request.initials !== undefined) saveInitials(request.initials);
    const about = {
      orphanNotes: [],
      startedAt: desk.began,
      initials: savedInitials(),
      tabs: isOpen(journal) ? journal.tabs : null,
    };
    const wanted = request.choices.outputs ?? tabsUnasked(desk, analysed.analysis);
    const planned = { ...analysed, plans: plansOf(desk, analysed.analysis, wanted, about) };
    const began = orRelease(() => begin(desk, run, request, planned, journal));
    if (!('kind' in began)) return goOn(desk, began, planned);
    releaseLease(userKey());
    return began;
  });
}

/** A run that was refused before it began keeps nobody out. */
function orRelease<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refused) releaseLease(userKey());
    throw error;
  }
}

function goOnWith(desk: Desk, journal: Journal | null, cursor: string): Answer {
  const [run] = cursor.split(' ');
  if (journal?.run === run && journal.state === 'done') {
    // The last answer was lost on its way: it is given once more.
    const { analysis } = analyseBook(desk, choicesOf(desk, journal));
    return finished(journal, analysis, plansOfRun(desk, journal, analysis, []));
  }
  if (journal?.run !== run || !isOpen(journal) || journal.state === 'undoing') {
    const minutes = isOpen(journal) ? minutesUnderWay(desk.began) : null;
    if (minutes !== null) throw new Refused('locked', { minutes });
    throw new Refused('nothing-to-resume');
  }
  takeLease(userKey(), journal.run, desk.began);
  return goOn(desk, journal);
}

/** Continues the run that stopped: same choices, and the sources must still be what they were. */
export function resume(desk: Desk): Answer {
  return alone(() => {
    const journal = lastJournal();
    if (!isOpen(journal)) throw new Refused('nothing-to-resume');
    takeLease(userKey(), journal.run, desk.began);
    if (journal.state === 'undoing') return takeBack(desk, journal);
    const answer = goOn(desk, journal);
    if (answer.kind !== 'writing') return answer;
    return { ...answer, choices: choicesOf(desk, journal), sourceMark: journal.sourceMark };
  });
}

/** The choices of a run: answers on pairs of customers are kept in the file, apart from the rest. */
const choicesOf = (desk: Desk, journal: Journal): Choices => ({
  ...journal.choices,
  decisions: rememberedAnswers(desk.book),
});

/**
 * Preflight, then the journal with what is going to happen, then empty tabs and hidden copies: nothing is drawn yet.
 *
 * @returns the journal, or what a person edited in our tabs when he has to be asked
 */
function begin(
  desk: Desk,
  run: string,
  { choices, edits }: Extract<Request, { kind: 'write' }>,
  { plans, mark }: Planned,
  before: Journal | null,
): Journal | EditsAnswer {
  const { book } = desk;
  if (before?.state === 'undoing') takeBack(desk, before);
  const stopped = isOpen(before) && before.state !== 'undoing' ? before : null;
  const { ours } = sortTabs(book);
  preflight(book, plans, ours);
  const edited = editedTabs(desk, plans, ours, stopped);
  const news = edited.filter((tab) => tab.isNew);
  if (edits === 'ask' && news.length > 0)
    return { kind: 'edits', tabs: news.map(({ id, name, edits }) => ({ id, name, edits })) };
  // Edits that were kept before are kept again, unasked.
  const keeps = new Set(edited.filter((tab) => edits === 'keep' || !tab.isNew).map((tab) => tab.id));
  const aside = new Set(edits === 'new-tab' ? news.map((tab) => tab.id) : []);

  // Tabs that the stopped run began and this one does not write would stay half written.
  for (const tab of stopped?.tabs ?? []) {
    if (stopped && !plans.some((plan) => plan.id === tab.id))
      patiently(desk.began, () => takeTabBack(desk, stopped, tab, () => {}));
  }
  saveChoices(choices);
  rememberAnswers(book, choices.decisions);
  const journal: Journal = {
    run,
    startedAt: desk.began,
    sourceMark: mark,
    choices,
    state: 'preparing',
    tabs: tabsOfRun(plans, ours, stopped, aside, keeps),
    by: userKey(),
    initials: savedInitials(),
    known: stopped?.known ?? book.getSheets().map((sheet) => sheet.getSheetId()),
  };
  saveJournal(journal);
  return journal;
}

function editedTabs(
  desk: Desk,
  plans: readonly TabPlan[],
  ours: readonly OwnTab[],
  stopped: Journal | null,
): (EditsAnswer['tabs'][number] & { readonly isNew: boolean })[] {
  const tabs: { id: TabId; name: string; edits: number; isNew: boolean }[] = [];
  for (const { id } of plans) {
    const own = resultTab(ours, id);
    const halfWritten = stopped?.tabs.some((tab) => tab.id === id && !tab.done);
    const edits = own && !halfWritten ? countEdits(own, desk.calendar) : 0;
    if (own && edits > 0) tabs.push({ id, name: own.sheet.getName(), edits, isNew: !isAsLeft(own, desk.calendar) });
  }
  return tabs;
}

function goOn(desk: Desk, given: Journal, ready?: Planned): Answer {
  const { book, began } = desk;
  // First of all: a tab that was added but not marked would be taken for a source.
  let journal = given.state === 'preparing' ? prepareTabs(desk, given) : given;
  const { analysis, mark, isAtHand } = ready ?? analyseBook(desk, choicesOf(desk, journal));
  if (mark !== journal.sourceMark) throw new Refused('source-changed');
  const sheets = new Map(book.getSheets().map((sheet) => [sheet.getSheetId(), sheet]));
  const sheetOf = (id: TabId) => sheets.get(journal.tabs.find((tab) => tab.id === id)?.sheetId ?? -1) ?? null;
  const beside = patiently(began, () => besideTabs(desk, journal, sheets));
  const first = ready?.plans ?? plansOfRun(desk, journal, analysis, []);
  const look = lookOf(desk.locale, signOf(analysis.findings.currency), desk.language);
  const found = patiently(began, () => editsToKeep(desk, journal, first, look));
  const orphans = patiently(began, () => orphansOfRun(desk, journal, first, beside, found));
  const plans = orphans.length > 0 ? plansOfRun(desk, journal, analysis, orphans) : first;
  const { shared } = wordsOf(desk.language).tabs;
  const drawing = {
    look,
    sheetOf,
    notesTitle: shared.yourNotes,
    keptNote: shared.kept,
    calendar: desk.calendar,
  };
  const computed = Date.now();
  const patience = isAtHand ? PATIENCE_MS : Math.min(LONGEST_MS, Math.max(PATIENCE_MS, computed - began));
  for (const { id, sheetId, done, charts } of journal.tabs) {
    if (done) continue;
    const plan = plans.find((p) => p.id === id);
    const sheet = sheets.get(sheetId ?? -1);
    if (!plan || !sheet) throw new Refused('source-changed');
    try {
      patiently(began, () => {
        const kept = found.get(id)?.kept ?? [];
        const own = { beside: beside.get(id) ?? nothingBeside, kept, theirCharts: charts ?? [] };
        drawPlan(sheet, plan, { ...drawing, ...own });
        // What Google holds back must be in the file before the journal says so.
        SpreadsheetApp.flush();
      });
    } catch (error) {
      if (error instanceof ReadBackFailed) throw new Refused('read-back', { tab: plan.name });
      throw error;
    }
    journal = { ...journal, tabs: journal.tabs.map((tab) => (tab.id === id ? { ...tab, done: true } : tab)) };
    patiently(began, () => saveJournal(journal));
    if (Date.now() - computed > patience && journal.tabs.some((tab) => !tab.done)) break;
  }
  return journal.tabs.every((tab) => tab.done)
    ? patiently(began, () => finish(desk, journal, analysis, plans))
    : progress(journal, plans, analysis);
}

const plansOfRun = (
  desk: Desk,
  { tabs, startedAt, initials }: Journal,
  analysis: Analysis,
  orphanNotes: readonly OrphanNote[],
): TabPlan[] => {
  const wanted = tabs.map((tab) => tab.id);
  return plansOf(desk, analysis, wanted, { orphanNotes, startedAt, tabs, initials });
};

function progress(
  { run, tabs }: { readonly run: string; readonly tabs: readonly JournalTab[] },
  plans: readonly TabPlan[],
  analysis: Analysis,
): WriteAnswer {
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
    tab: tabs.find((tab) => !tab.done)?.id ?? null,
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

function finish(desk: Desk, journal: Journal, analysis: Analysis, plans: readonly TabPlan[]): Answer {
  const record = runRecord(
    desk,
    analysis,
    journal.tabs.map((tab) => tab.id),
    journal.startedAt,
    journal.initials ?? '',
  );
  const seconds = Math.round((Date.now() - journal.startedAt) / 1000);
  saveRun({ ...record, by: journal.by, run: journal.run, seconds });
  saveJournal({ ...journal, state: 'done' });
  releaseLease(userKey());
  return finished(journal, analysis, plans);
}

function finished(journal: Journal, analysis: Analysis, plans: readonly TabPlan[]): Answer {
  const created = new Set(journal.tabs.filter((tab) => tab.created).map((tab) => tab.id));
  return doneAnswer(
    analysis,
    plans,
    created,
    analysis.used.map((table) => table.name),
  );
}
