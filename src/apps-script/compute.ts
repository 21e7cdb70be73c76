import type { TabId } from '../core/codes';
import { plannable, planTabs, proposedTabs } from '../tabs/all';
import type { OrphanNote, RunRecord } from '../tabs/input';
import type { TabPlan } from '../tabs/plan';
import { type Analysis, analyse } from '../wizard/analysis';
import type { Choices } from '../wizard/messages';
import { rowCounts, tabInput } from '../wizard/report';
import { wordsOf } from '../words/words';
import { markOfSources, readSources } from './book';
import { clockOf, type Desk, userKey } from './desk';
import { earlierSegments } from './earlier';
import { type JournalTab, savedRuns } from './memory';
import { resultTab, sortTabs } from './own-tabs';
import { patiently } from './retry';
import { VERSION } from './version';

// What a call computes anew from the sources, and the plans of tabs it leads to.

/** The last analysis, for hosts where a script lives on between calls; Google starts each call with none. */
let last: { readonly key: string; readonly analysis: Analysis } | null = null;

export interface Analysed {
  readonly analysis: Analysis;
  readonly mark: string;
  /** The host lives on between calls and still had it. */
  readonly isAtHand: boolean;
}

/** Reads the sources and computes what they say: cheap enough for every call, so that no state has to survive. */
export function analyseBook(desk: Desk, choices: Choices): Analysed {
  const sources = patiently(desk.began, () => readSources(desk.book));
  const mark = markOfSources(sources);
  const key = JSON.stringify([mark, { ...choices, outputs: null }, desk.circumstances]);
  const isAtHand = last?.key === key;
  if (last === null || !isAtHand) last = { key, analysis: analyse(sources, choices, desk.circumstances) };
  return { analysis: last.analysis, mark, isAtHand };
}

/** The tabs to write unless a person chooses: those that have something to say, and those already there. */
export function tabsUnasked(desk: Desk, analysis: Analysis): TabId[] {
  const proposed = proposedTabs({ findings: analysis.findings, contacts: analysis.unified.contacts });
  const { ours } = sortTabs(desk.book);
  return plannable.filter((id) => proposed.includes(id) || resultTab(ours, id) !== undefined);
}

/** The tabs wanted as plans, with what the file itself tells of: earlier runs, notes, who was what before. */
export function plansOf(
  desk: Desk,
  analysis: Analysis,
  wanted: readonly TabId[],
  about: {
    readonly orphanNotes: readonly OrphanNote[];
    readonly startedAt: number;
    readonly initials?: string;
    /** Tabs of the run under way; null before it begins. */
    readonly tabs: readonly JournalTab[] | null;
  },
): TabPlan[] {
  const asksWhoChanged = wanted.includes('moves') || wanted.includes('clean');
  const input = tabInput(analysis, {
    computedOn: desk.circumstances.today,
    runs: [runRecord(desk, analysis, wanted, about.startedAt, about.initials ?? ''), ...pastRuns()],
    orphanNotes: about.orphanNotes,
    earlier: asksWhoChanged
      ? patiently(desk.began, () => earlierSegments(desk.book, about.tabs, analysis.findings.asOf))
      : null,
    language: desk.language,
  });
  return planTabs(input, wordsOf(desk.language), wanted);
}

export function runRecord(
  desk: Desk,
  analysis: Analysis,
  tabs: readonly TabId[],
  startedAt: number,
  initials: string,
): RunRecord {
  const { findings } = analysis;
  const rows = rowCounts(analysis);
  const now = clockOf(startedAt, desk.zone);
  return {
    day: now?.day ?? desk.circumstances.today,
    minute: now?.minute ?? null,
    by: 'you',
    initials,
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
  savedRuns().map(({ run: _, ...run }) => ({ ...run, by: run.by === userKey() ? 'you' : 'another-editor' }));
