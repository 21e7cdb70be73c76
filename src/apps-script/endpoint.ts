import { CannotAnswer, type TabId } from '../core/codes';
import { catalogue } from '../functions/catalogue';
import { plannable } from '../tabs/all';
import { prepare, recogniseSources } from '../wizard/analysis';
import { cleanAnswer, dataAnswer, planAnswer, rulesAnswer } from '../wizard/answers';
import { columnsAnswer } from '../wizard/columns-answer';
import {
  type Answer,
  type Choices,
  type ErrorCode,
  errorCodes,
  noChoices,
  type PlanAnswer,
  type Request,
} from '../wizard/messages';
import { reportOf } from '../wizard/report';
import { readRequest } from '../wizard/requests';
import { settingsOf } from '../wizard/settings';
import { answersInLog, rememberedAnswers, withAnswers } from './answers-in-log';
import { readSources } from './book';
import { card } from './card';
import { analyseBook, plansOf, tabsUnasked } from './compute';
import { type Desk, deskOf, userKey } from './desk';
import {
  choicesOrNone,
  isOpen,
  lastJournal,
  leaseOfAnother,
  releaseLease,
  savedChoices,
  savedInitials,
  saveLanguage,
  takeView,
  trySample,
} from './memory';
import { isResult, resultTab, sortTabs } from './own-tabs';
import { withOwnWords } from './own-words';
import { Refused } from './refused';
import { lastingCode, mayPass, patiently } from './retry';
import { resume, write } from './run';
import { removeSample, writeSample } from './sample';
import { undo } from './undo';

/**
 * The one door of the sidebar: JSON text in, JSON text out, always an answer.
 *
 * What cannot be done comes back as `{ kind: 'error', code, details }`; no message of Google, which comes in the
 * user's language, and no value of a cell is passed on.
 */
export function clientele(json: string): string {
  return JSON.stringify(answer(json));
}

function answer(json: string): Answer {
  const request = readRequest(json);
  if (!request) return problem('bad-request');
  try {
    // What only looks may look again from the start; what writes tries again piece by piece.
    return writes.includes(request.kind) ? serve(request) : patiently(Date.now(), () => serve(request));
  } catch (error) {
    if (error instanceof Refused) return problem(error.code, error.details);
    if (error instanceof CannotAnswer) return problem(known(error.code), error.details);
    console.error(request.kind, mayPass(error) ? 'passing' : 'lasting', stackOf(error));
    return problem(lastingCode(error) ?? (mayPass(error) ? 'google-silent' : 'unexpected'));
  }
}

const problem = (code: ErrorCode, details: Readonly<Record<string, string | number>> = {}): Answer => ({
  kind: 'error',
  code,
  details,
});
const known = (code: string): ErrorCode =>
  errorCodes.includes(code as ErrorCode) ? (code as ErrorCode) : 'unexpected';
// Places in our code, never the message: it could quote a cell, on several lines.
function stackOf(error: unknown): string {
  const { stack = '', message = '' } = (error ?? {}) as Partial<Error>;
  return String(stack)
    .split(String(message))
    .join('')
    .split('\n')
    .filter((line) => /^\s+at ([\w.$<>]+ )?\(?[^\s()]*Code(\.js|\.gs)?:\d+(:\d+)?\)?$/.test(line))
    .slice(0, 5)
    .join(' | ');
}

// ------------------------------------------------------------------------------------------ requests

const writes: readonly Request['kind'][] = ['write', 'resume', 'undo', 'stop', 'sample', 'remove-sample'];

function serve(request: Request): Answer {
  const asked: Choices = 'choices' in request ? request.choices : noChoices;
  const desk = patiently(Date.now(), () => deskOf(settingsOf(asked).language));
  // A run that goes on has its choices in the journal.
  const goesOn = request.kind === 'write' && request.cursor !== null;
  const choices = 'choices' in request && !goesOn ? withMemory(desk, asked) : asked;
  switch (request.kind) {
    case 'start':
      return startAnswer(desk);
    case 'language':
      saveLanguage(request.language);
      return { kind: 'language', language: request.language };
    case 'functions':
      return {
        kind: 'functions',
        functions: catalogue.map(({ name, twin, summary, example }) => ({ name, twin, summary, example })),
      };
    case 'sample':
      patiently(desk.began, () => writeSample(desk));
      trySample(true);
      return dataAnswer(recogniseSources(sourcesOf(desk), noChoices, desk.circumstances));
    case 'remove-sample':
      patiently(desk.began, () => removeSample(desk));
      trySample(false);
      return startAnswer(desk);
    case 'data':
      chooseSide(desk);
      return dataAnswer(recogniseSources(sourcesOf(desk), choices, desk.circumstances));
    case 'columns':
      return columnsAnswer(recogniseSources(sourcesOf(desk), choices, desk.circumstances));
    case 'clean':
      return cleanAnswer(prepare(sourcesOf(desk), choices, desk.circumstances), choices);
    case 'rules': {
      const { analysis } = analyseBook(desk, choices);
      return rulesAnswer(analysis, analysis.findings.currency);
    }
    case 'plan':
      return plan(desk, choices);
    case 'report':
      return { kind: 'report', report: reportOf(analyseBook(desk, choices).analysis) };
    case 'update': {
      const saved = savedChoices();
      if (!saved) throw new Refused('no-saved-choices');
      const remembered = withMemory(desk, saved);
      return { ...plan(desk, remembered), choices: remembered };
    }
    case 'write':
      return write(desk, { ...request, choices });
    case 'resume':
      return resume(desk);
    case 'stop':
      releaseLease(userKey());
      return startAnswer(desk);
    case 'undo':
      return undo(desk);
    case 'card':
      return card(desk, withMemory(desk, choicesOrNone()), request.key);
    case 'open':
      return open(desk, request.tab, request.row ?? 1);
  }
}

const sourcesOf = (desk: Desk) => patiently(desk.began, () => readSources(desk.book));

/**
 * A yes or no on two customers is asked once: those given before, in the panel or in the Log, count again. So do the
 * words people wrote over ours in a tab.
 */
function withMemory({ book, began }: Desk, choices: Choices): Choices {
  const before = patiently(began, () => withAnswers(rememberedAnswers(book), answersInLog(book)));
  const remembered = savedChoices()?.settings ?? {};
  const settings = patiently(began, () => withOwnWords(book, choices.settings, remembered));
  return { ...choices, settings, decisions: withAnswers(before, choices.decisions) };
}

/** "Analyse this sheet" speaks of the tab on show: one of the sample's, or a person's own. */
function chooseSide(desk: Desk): void {
  const { theirs, ours } = sortTabs(desk.book);
  const active = desk.book.getActiveSheet().getSheetId();
  if (ours.some((own) => own.mark.tab === 'sample' && own.sheet.getSheetId() === active)) trySample(true);
  else if (theirs.some((sheet) => sheet.getSheetId() === active)) trySample(false);
}

function startAnswer(desk: Desk): Answer {
  const { theirs, ours } = sortTabs(desk.book);
  const active = desk.book.getActiveSheet();
  const isTheirs = theirs.some((sheet) => sheet.getSheetId() === active.getSheetId());
  const isSample = ours.some((own) => own.mark.tab === 'sample' && own.sheet.getSheetId() === active.getSheetId());
  const journal = lastJournal();
  const minutes = leaseOfAnother(userKey(), Date.now());
  // What a colleague is writing right now has not stopped.
  const stopped = isOpen(journal) && minutes === null ? journal : null;
  const done = stopped ? stopped.tabs.filter((tab) => tab.done).length : 0;
  return {
    kind: 'start',
    language: desk.language,
    view: takeView(),
    tab:
      (isTheirs || isSample) && active.getLastRow() > 0
        ? { name: active.getName(), rows: Math.max(0, active.getLastRow() - 1), columns: active.getLastColumn() }
        : null,
    hasSample: ours.some((own) => own.mark.tab === 'sample'),
    written: ours.some(isResult),
    canUndo: journal?.state === 'done',
    interrupted: stopped
      ? {
          date: Utilities.formatDate(new Date(stopped.startedAt), desk.zone, 'yyyy-MM-dd HH:mm'),
          percent: Math.round((100 * done) / Math.max(1, stopped.tabs.length)),
        }
      : null,
    locked: minutes === null ? null : { minutes },
    currencySign: '',
  };
}

function plan(desk: Desk, choices: Choices): PlanAnswer {
  const { analysis, mark } = analyseBook(desk, choices);
  const plans = plansOf(desk, analysis, plannable, { orphanNotes: [], startedAt: desk.began, tabs: null });
  const existing = new Set<TabId>();
  for (const own of sortTabs(desk.book).ours) if (isResult(own)) existing.add(own.mark.tab as TabId);
  const answer = planAnswer(
    plans,
    { existing, proposed: new Set(tabsUnasked(desk, analysis)) },
    analysis.used.map((table) => table.name),
    mark,
  );
  const initials = savedInitials();
  return initials === '' ? answer : { ...answer, initials };
}

function open(desk: Desk, tab: TabId, row: number): Answer {
  const own = resultTab(sortTabs(desk.book).ours, tab);
  if (own) own.sheet.getRange(Math.min(row, own.sheet.getMaxRows()), 1).activate();
  return { kind: 'opened' };
}
