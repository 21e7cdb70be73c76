import type { RunRecord } from '../tabs/input';
import { type Choices, noChoices } from '../wizard/messages';
import { readChoices } from '../wizard/requests';

// What the document remembers: settings, the lease, the journal of the last run. Never a customer's data.

const CHUNK = 8000; // a property holds 9 KB
const documentProperties = () => PropertiesService.getDocumentProperties();

function save(name: string, value: unknown): void {
  const json = JSON.stringify(value);
  const properties = documentProperties();
  const before = Number(properties.getProperty(`${name}.n`) ?? 0);
  const pieces = Math.ceil(json.length / CHUNK);
  // The count goes last: a piece missing under an old count is read as "nothing saved", never as half a text.
  for (let i = 0; i < pieces; i++) properties.setProperty(`${name}.${i}`, json.slice(i * CHUNK, (i + 1) * CHUNK));
  properties.setProperty(`${name}.n`, String(pieces));
  for (let i = pieces; i < before; i++) properties.deleteProperty(`${name}.${i}`);
}

function recall(name: string): unknown {
  const properties = documentProperties();
  const pieces = Number(properties.getProperty(`${name}.n`) ?? 0);
  let json = '';
  for (let i = 0; i < pieces; i++) json += properties.getProperty(`${name}.${i}`) ?? '';
  try {
    return json ? JSON.parse(json) : null;
  } catch {
    return null;
  }
}

function forget(name: string): void {
  const properties = documentProperties();
  const pieces = Number(properties.getProperty(`${name}.n`) ?? 0);
  properties.deleteProperty(`${name}.n`);
  for (let i = 0; i < pieces; i++) properties.deleteProperty(`${name}.${i}`);
}

// ------------------------------------------------------------------------------------------ choices

export const saveChoices = (choices: Choices): void => save('choices', choices);
export const savedChoices = (): Choices | null => {
  const saved = recall('choices');
  return saved === null ? null : readChoices(saved);
};
export const choicesOrNone = (): Choices => savedChoices() ?? noChoices;

// ------------------------------------------------------------------------------------------ journal

/** One run of writing. It is written before the first cell and marked done after the last. */
export interface Journal {
  readonly run: string;
  readonly startedAt: number; // ms
  readonly sourceMark: string;
  readonly choices: Choices;
  readonly state: 'writing' | 'done' | 'undone';
  readonly tabs: readonly JournalTab[];
  readonly by: string;
}
export interface JournalTab {
  readonly id: string;
  readonly sheetId: number;
  readonly created: boolean;
  readonly done: boolean;
  /** Hidden copy of what the tab held before this run. */
  readonly copy: number | null;
}

export const saveJournal = (journal: Journal): void => save('journal', journal);
export function lastJournal(): Journal | null {
  const saved = recall('journal') as Journal | null;
  return saved && Array.isArray(saved.tabs) ? { ...saved, choices: readChoices(saved.choices) } : null;
}

// ------------------------------------------------------------------------------------------ runs, for the Log

/** A line of the Log, with the temporary key of who ran it instead of "you" or "another editor". */
export interface SavedRun extends Omit<RunRecord, 'by'> {
  readonly by: string;
}
export const savedRuns = (): readonly SavedRun[] => {
  const saved = recall('runs');
  return Array.isArray(saved) ? (saved as SavedRun[]) : [];
};
export const saveRun = (run: SavedRun): void => save('runs', [run, ...savedRuns()].slice(0, 50));

// ------------------------------------------------------------------------------------------ lease

const LEASE_MINUTES = 10;
interface Lease {
  readonly holder: string;
  readonly run: string;
  readonly at: number;
}

/**
 * Takes or renews the right to write, under the document lock.
 *
 * @returns null when it is ours, else for how many minutes a colleague has held it
 */
export function takeLease(holder: string, run: string, now: number): number | null {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(10000)) return 0;
  try {
    const held = recall('lease') as (Lease & { since: number }) | null;
    const alive = held !== null && now - held.at < LEASE_MINUTES * 60000;
    if (held && alive && (held.holder !== holder || held.run !== run)) {
      return Math.max(1, Math.round((now - held.since) / 60000));
    }
    save('lease', { holder, run, at: now, since: held && alive ? held.since : now });
    return null;
  } finally {
    lock.releaseLock();
  }
}
/** Minutes a colleague has been at it, or null. */
export function leaseOfAnother(holder: string, now: number): number | null {
  const held = recall('lease') as (Lease & { since: number }) | null;
  return held && held.holder !== holder && now - held.at < LEASE_MINUTES * 60000
    ? Math.max(1, Math.round((now - held.since) / 60000))
    : null;
}
export const releaseLease = (): void => forget('lease');

// ------------------------------------------------------------------------------------------ the user

const userProperties = () => PropertiesService.getUserProperties();
export const savedLanguage = (): 'fr' | 'en' | null => {
  const saved = userProperties().getProperty('language');
  return saved === 'fr' || saved === 'en' ? saved : null;
};
export const saveLanguage = (language: 'fr' | 'en'): void => {
  userProperties().setProperty('language', language);
};
/** The view the sidebar opens with: set by the menu item, read once. */
export const setView = (view: string): void => {
  userProperties().setProperty('view', view);
};
const views = ['start', 'update', 'card', 'functions', 'undo', 'sample'] as const;
export function takeView(): (typeof views)[number] {
  const view = userProperties().getProperty('view');
  userProperties().deleteProperty('view');
  return views.find((v) => v === view) ?? 'start';
}
