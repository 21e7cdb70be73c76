import { CannotAnswer, type Language, type TabId } from '../core/codes';
import type { ReadHints } from '../core/read/recognise';
import { dayOf } from '../core/units';
import { catalogue } from '../functions/catalogue';
import { prepare, recogniseSources } from '../wizard/analysis';
import { cardAnswer, cleanAnswer, columnsAnswer, dataAnswer, planAnswer, rulesAnswer } from '../wizard/answers';
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
import { readRequest, settingsOf } from '../wizard/requests';
import { answersInLog, withAnswers } from './answers-in-log';
import { readSources } from './book';
import {
  choicesOrNone,
  lastJournal,
  leaseOfAnother,
  releaseLease,
  saveChoices,
  savedChoices,
  savedLanguage,
  saveLanguage,
  takeView,
} from './memory';
import { resultTab, sortTabs } from './own-tabs';
import { analyseBook, compute, type Desk, Refused, resume, selectedKey, undo, userKey, write } from './run';
import { removeSample, writeSample } from './sample';

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
    return serve(request);
  } catch (error) {
    if (error instanceof Refused) return problem(error.code, error.details);
    if (error instanceof CannotAnswer) return problem(known(error.code), error.details);
    console.error(request.kind, error instanceof Error ? error.name : 'error', stackOf(error));
    return problem(request.kind === 'write' || request.kind === 'resume' ? 'google-silent' : 'unexpected');
  }
}

const problem = (code: ErrorCode, details: Readonly<Record<string, string | number>> = {}): Answer => ({
  kind: 'error',
  code,
  details,
});
const known = (code: string): ErrorCode =>
  errorCodes.includes(code as ErrorCode) ? (code as ErrorCode) : 'unexpected';
// Places in our code, never the message: it could quote a cell.
const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 6).join(' | ') : '';

// ------------------------------------------------------------------------------------------ desk

function deskOf(language: Language | null): Desk {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const locale = book.getSpreadsheetLocale() || 'en_US';
  const zone = book.getSpreadsheetTimeZone();
  const m = /^(\d+)-(\d+)-(\d+)$/.exec(Utilities.formatDate(new Date(), zone, 'yyyy-MM-dd'));
  const today = m ? dayOf(Number(m[1]), Number(m[2]), Number(m[3])) : null;
  return {
    book,
    locale,
    zone,
    language: language ?? savedLanguage() ?? localeLanguage(locale),
    circumstances: { today, hints: hintsOf(locale) },
  };
}

export const localeLanguage = (locale: string): Language => (locale.slice(0, 2).toLowerCase() === 'fr' ? 'fr' : 'en');

function hintsOf(locale: string): ReadHints {
  const english = locale.slice(0, 2).toLowerCase() === 'en';
  const country = /[_-]([A-Z]{2})$/.exec(locale)?.[1] ?? (english ? 'US' : 'FR');
  return {
    dateOrder: /^en[_-](US|PH)/.test(locale) ? 'mdy' : /^(sv|hu|ja|ko|zh|lt)/.test(locale) ? 'ymd' : 'dmy',
    decimal: english ? '.' : ',',
    country,
  };
}

// ------------------------------------------------------------------------------------------ requests

function serve(request: Request): Answer {
  const asked: Choices = 'choices' in request ? request.choices : noChoices;
  const desk = deskOf(settingsOf(asked).language);
  const choices = 'choices' in request ? withMemory(desk, asked) : asked;
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
      writeSample(desk);
      return dataAnswer(recogniseSources(readSources(desk.book), noChoices, desk.circumstances));
    case 'remove-sample':
      removeSample(desk);
      return startAnswer(desk);
    case 'data':
      return dataAnswer(recogniseSources(readSources(desk.book), choices, desk.circumstances));
    case 'columns':
      return columnsAnswer(recogniseSources(readSources(desk.book), choices, desk.circumstances));
    case 'clean':
      return cleanAnswer(prepare(readSources(desk.book), choices, desk.circumstances), choices);
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
      if (request.cursor === null) saveChoices(choices);
      return write(desk, { ...request, choices });
    case 'resume':
      return resume(desk);
    case 'stop':
      releaseLease();
      return startAnswer(desk);
    case 'undo':
      return undo(desk);
    case 'card':
      return card(desk, request.key);
    case 'open':
      return open(desk, request.tab, request.row ?? 1);
  }
}

/** A yes or no on two customers is asked once: those given before, in the panel or in the Log, count again. */
function withMemory(desk: Desk, choices: Choices): Choices {
  const before = withAnswers(choicesOrNone().decisions, answersInLog(desk.book));
  return { ...choices, decisions: withAnswers(before, choices.decisions) };
}

function startAnswer(desk: Desk): Answer {
  const { theirs, ours } = sortTabs(desk.book);
  const active = desk.book.getActiveSheet();
  const isTheirs = theirs.some((sheet) => sheet.getSheetId() === active.getSheetId());
  const isSample = ours.some((own) => own.mark.tab === 'sample' && own.sheet.getSheetId() === active.getSheetId());
  const journal = lastJournal();
  const running = journal?.state === 'writing';
  const done = running ? journal.tabs.filter((tab) => tab.done).length : 0;
  const minutes = leaseOfAnother(userKey(), Date.now());
  return {
    kind: 'start',
    language: desk.language,
    view: takeView(),
    tab:
      (isTheirs || isSample) && active.getLastRow() > 0
        ? { name: active.getName(), rows: Math.max(0, active.getLastRow() - 1), columns: active.getLastColumn() }
        : null,
    hasSample: ours.some((own) => own.mark.tab === 'sample'),
    written: ours.some((own) => own.mark.tab !== 'sample' && own.mark.tab !== 'copy'),
    canUndo: journal?.state === 'done',
    interrupted: running
      ? {
          date: Utilities.formatDate(new Date(journal.startedAt), desk.zone, 'yyyy-MM-dd HH:mm'),
          percent: Math.round((100 * done) / Math.max(1, journal.tabs.length)),
        }
      : null,
    locked: minutes === null ? null : { minutes },
    currencySign: '',
  };
}

function plan(desk: Desk, choices: Choices): PlanAnswer {
  const { plans, analysis, mark } = compute(desk, choices);
  const existing = new Set<TabId>();
  for (const { mark: own } of sortTabs(desk.book).ours) {
    if (own.tab !== 'sample' && own.tab !== 'copy') existing.add(own.tab);
  }
  return planAnswer(
    plans,
    existing,
    analysis.used.map((table) => table.name),
    mark,
  );
}

function card(desk: Desk, asked: string | null): Answer {
  const choices = choicesOrNone();
  const key = asked ?? selectedKey(desk, choices);
  if (key === null) throw new Refused('not-a-customer-row');
  const answer = cardAnswer(analyseBook(desk, choices).analysis, key);
  if (!answer) throw new Refused('unknown-customer');
  return answer;
}

function open(desk: Desk, tab: TabId, row: number): Answer {
  const own = resultTab(sortTabs(desk.book).ours, tab);
  if (own) own.sheet.getRange(Math.min(row, own.sheet.getMaxRows()), 1).activate();
  return { kind: 'opened' };
}
