import type { TabId } from '../core/codes';
import type { RunRecord } from '../tabs/input';
import { type Choices, noChoices } from '../wizard/messages';
import { readChoices } from '../wizard/requests';
import { Refused } from './refused';

// What the document remembers: settings, the lease, the journal of the last run. Never a customer's data.

/** A property holds 9 KB. Texts are kept in ASCII: a character is a byte, and no emoji is cut in two. */
const CHUNK = 8000;
const ascii = (json: string): string =>
  json.replace(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
const documentProperties = () => PropertiesService.getDocumentProperties();

/**
 * A text is cut into pieces kept under the names of one of two generations; the head, written last, says which one
 * counts. So a text is there as a whole, before or after, wherever writing stops.
 */
function save(name: string, value: unknown): void {
  const json = ascii(JSON.stringify(value));
  const properties = documentProperties();
  const before = headOf(properties.getProperty(name));
  const generation = before?.generation === 'a' ? 'b' : 'a';
  const count = Math.ceil(json.length / CHUNK);
  const pieces: Record<string, string> = {};
  for (let i = 1; i < count; i++) pieces[`${name}.${generation}${i}`] = json.slice(i * CHUNK, (i + 1) * CHUNK);
  if (count > 1) properties.setProperties(pieces);
  properties.setProperty(name, `${generation}${count}:${json.slice(0, CHUNK)}`);
  if (before) removePieces(name, before);
}

interface Head {
  readonly generation: string;
  readonly count: number;
  readonly first: string;
}
function headOf(text: string | null): Head | null {
  const m = /^([ab])(\d+):/.exec(text ?? '');
  return m && text ? { generation: m[1], count: Number(m[2]), first: text.slice(m[0].length) } : null;
}

function removePieces(name: string, { generation, count }: Head): void {
  const properties = documentProperties();
  for (let i = 1; i < count; i++) properties.deleteProperty(`${name}.${generation}${i}`);
}

function recall(name: string): unknown {
  const properties = documentProperties();
  const head = headOf(properties.getProperty(name));
  if (!head) return null;
  let json = head.first;
  for (let i = 1; i < head.count; i++) json += properties.getProperty(`${name}.${head.generation}${i}`) ?? '';
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function forget(name: string): void {
  const head = headOf(documentProperties().getProperty(name));
  documentProperties().deleteProperty(name);
  if (head) removePieces(name, head);
}

// ------------------------------------------------------------------------------------------ choices

/** Answers on pairs of customers name them by their keys, often e-mails: they are kept in the file itself. */
const impersonal = (choices: Choices): Choices => ({ ...choices, decisions: [] });

export const saveChoices = (choices: Choices): void => save('choices', impersonal(choices));
export const savedChoices = (): Choices | null => {
  const saved = recall('choices');
  return saved === null ? null : readChoices(saved);
};
export const choicesOrNone = (): Choices => savedChoices() ?? noChoices;

// ------------------------------------------------------------------------------------------ journal

/**
 * One run of writing. It is written before anything in the file changes and marked done after the last cell.
 * `preparing`: tabs are being added and copied; `undoing`: being taken back.
 */
export interface Journal {
  readonly run: string;
  readonly startedAt: number; // ms
  readonly sourceMark: string;
  readonly choices: Choices;
  readonly state: 'preparing' | 'writing' | 'done' | 'undoing' | 'undone';
  readonly tabs: readonly JournalTab[];
  readonly by: string;
  readonly initials?: string;
  /** Ids of all tabs when the run began: one without our mark that is not among them may be ours, half made. */
  readonly known: readonly number[];
}
export interface JournalTab {
  readonly id: TabId;
  readonly name: string;
  /** null: not added yet. */
  readonly sheetId: number | null;
  readonly created: boolean;
  readonly done: boolean;
  /** Hidden copy of what the tab held before this run; null: not made yet, or a new tab. */
  readonly copy: number | null;
  /** The tab with a person's edits that this one stands beside. */
  readonly aside: number | null;
  /** The tab as a run that stopped had finished it: what people wrote beside it since counts too. */
  readonly taken?: number;
  /** Ids of charts people had added to the tab before this run. */
  readonly charts?: readonly number[];
  /** A person's edits are carried over. */
  readonly keeps?: boolean;
  /** Undo has begun to put the former content back: what stands there is neither old nor new. */
  readonly restoring?: boolean;
}

/** Whether a run stopped before its end. */
export const isOpen = (journal: Journal | null): journal is Journal =>
  journal !== null && journal.state !== 'done' && journal.state !== 'undone';

export const saveJournal = (journal: Journal): void =>
  save('journal', { ...journal, choices: impersonal(journal.choices) });
export function lastJournal(): Journal | null {
  const saved = recall('journal') as Journal | null;
  return saved && Array.isArray(saved.tabs) ? { ...saved, choices: readChoices(saved.choices) } : null;
}

// ------------------------------------------------------------------------------------------ runs, for the Log

/** A line of the Log, with the temporary key of who ran it instead of "you" or "another editor". */
export interface SavedRun extends Omit<RunRecord, 'by'> {
  readonly by: string;
  /** The run's name: one that is finished twice is one line. */
  readonly run: string;
}
export const savedRuns = (): readonly SavedRun[] => {
  const saved = recall('runs');
  return Array.isArray(saved) ? (saved as SavedRun[]) : [];
};
const runsBut = (name: string) => savedRuns().filter((run) => run.run !== name);
export const saveRun = (run: SavedRun): void => save('runs', [run, ...runsBut(run.run)].slice(0, 50));
export const forgetRun = (name: string): void => save('runs', runsBut(name));

// ------------------------------------------------------------------------------------------ lease

const LEASE_MINUTES = 10;
interface Lease {
  readonly holder: string;
  readonly run: string;
  readonly at: number;
  readonly since: number;
}
const minutesOf = (held: Lease, now: number) => Math.max(1, Math.round((now - held.since) / 60000));
const isAlive = (held: Lease | null, now: number): held is Lease =>
  held !== null && now - held.at < LEASE_MINUTES * 60000;

/**
 * Does what changes our tabs, alone: the document lock is held from the first look at the journal to the last cell of
 * this call, and Google lets go of it when a script dies. Between the calls of a run, its lease keeps others out.
 */
export function alone<T>(work: () => T): T {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(5000)) {
    const held = recall('lease') as Lease | null;
    throw new Refused('locked', { minutes: held ? minutesOf(held, Date.now()) : 1 });
  }
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}

/**
 * Takes or renews the right to write; to be called `alone`. The same person may start anew: the former call is over.
 *
 * @throws Refused 'locked', with for how many minutes a colleague has held it
 */
export function takeLease(holder: string, run: string, now: number): void {
  const held = recall('lease') as Lease | null;
  if (isAlive(held, now) && held.holder !== holder) throw new Refused('locked', { minutes: minutesOf(held, now) });
  const goesOn = isAlive(held, now) && held.run === run;
  save('lease', { holder, run, at: now, since: goesOn ? held.since : now } satisfies Lease);
}
/** Minutes a colleague has been at it, or null. */
export function leaseOfAnother(holder: string, now: number): number | null {
  const held = recall('lease') as Lease | null;
  return isAlive(held, now) && held.holder !== holder ? minutesOf(held, now) : null;
}
/** How long the run under way has been going, whoever holds it. */
export function minutesUnderWay(now: number): number | null {
  const held = recall('lease') as Lease | null;
  return isAlive(held, now) ? minutesOf(held, now) : null;
}
/** Gives up one's own lease, never a colleague's. */
export function releaseLease(holder: string): void {
  const held = recall('lease') as Lease | null;
  if (held?.holder === holder) forget('lease');
}

// ------------------------------------------------------------------------------------------ the user

const userProperties = () => PropertiesService.getUserProperties();
export const savedLanguage = (): 'fr' | 'en' | null => {
  const saved = userProperties().getProperty('language');
  return saved === 'fr' || saved === 'en' ? saved : null;
};
export const saveLanguage = (language: 'fr' | 'en'): void => {
  userProperties().setProperty('language', language);
};
/** For the Log, so that colleagues know each other: two scopes give no name. */
export const savedInitials = (): string => userProperties().getProperty('initials') ?? '';
export const saveInitials = (initials: string): void => {
  if (initials === '') userProperties().deleteProperty('initials');
  else userProperties().setProperty('initials', initials);
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

/** Whether the sample shop is being tried: then its tabs are the sources, and never mixed with people's own. */
export const triesSample = (): boolean => documentProperties().getProperty('sample') === 'yes';
export const trySample = (on: boolean): void => {
  if (on) documentProperties().setProperty('sample', 'yes');
  else documentProperties().deleteProperty('sample');
};
