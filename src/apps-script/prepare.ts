import type { TabPlan } from '../tabs/plan';
import { LONGEST } from './cells';
import { oursInCopy, theirCharts } from './charts';
import type { Desk } from './desk';
import { copyRows } from './edits';
import { type Journal, type JournalTab, saveJournal } from './memory';
import { freeName, markTab, namesOf, type OwnTab, resultTab, sortTabs, type TabMark } from './own-tabs';
import { Refused } from './refused';
import { patiently } from './retry';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const MOST_CELLS = 10_000_000;
/** A new tab comes with these, before it is cut to size. */
const NEW_CELLS = 26_000;

/** Everything that can be known to fail is refused before anything is touched. */
export function preflight(book: Spreadsheet, plans: readonly TabPlan[], ours: readonly OwnTab[]): void {
  let cells = 0;
  for (const sheet of book.getSheets()) cells += sheet.getMaxRows() * sheet.getMaxColumns();
  for (const plan of plans) {
    const own = resultTab(ours, plan.id);
    if (own) {
      const tab = own.sheet.getName();
      if (own.sheet.getFilter()) throw new Refused('filter-on-tab', { tab });
      const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
      for (const protection of [...own.sheet.getProtections(SHEET), ...own.sheet.getProtections(RANGE)]) {
        if (!protection.isWarningOnly() && !protection.canEdit()) throw new Refused('protected-tab', { tab });
      }
    }
    // As much again for a hidden copy of what is there, which undo needs.
    cells += Math.max(NEW_CELLS, (plan.values.length + 20) * (plan.values[0].length + 4));
    for (const row of plan.values) {
      for (const value of row) {
        if (typeof value === 'string' && value.length > LONGEST) throw new Refused('cell-too-long', { tab: plan.name });
      }
    }
  }
  if (cells > MOST_CELLS) throw new Refused('too-many-cells', { cells });
}

/**
 * What a run will do to each tab. A run that takes over from one that stopped goes on from the state before that one:
 * its new tabs stay new, its copies stay the way back.
 *
 * @param edited tabs of ours to leave as they are, beside which new ones are written
 * @param keeps tabs whose edits are carried over
 */
export function tabsOfRun(
  plans: readonly TabPlan[],
  ours: readonly OwnTab[],
  stopped: Journal | null,
  edited: ReadonlySet<string>,
  keeps: ReadonlySet<string>,
): JournalTab[] {
  return plans.map((plan): JournalTab => {
    const before = stopped?.tabs.find((tab) => tab.id === plan.id);
    const own = resultTab(ours, plan.id);
    const kept = keeps.has(plan.id) ? { keeps: true } : {};
    const base = { id: plan.id, name: plan.name, done: false, copy: null, aside: null };
    if (before && (before.sheetId === null || own?.sheet.getSheetId() === before.sheetId)) {
      const taken = before.done && before.sheetId !== null ? { taken: before.sheetId } : {};
      const charts = before.done && own ? { charts: theirCharts(own) } : {};
      return { ...before, ...taken, ...kept, ...charts, name: plan.name, done: false };
    }
    if (!own) return { ...base, sheetId: null, created: true };
    const sheetId = own.sheet.getSheetId();
    if (edited.has(plan.id)) return { ...base, sheetId: null, created: true, aside: sheetId };
    return { ...base, ...kept, sheetId, created: false, charts: theirCharts(own) };
  });
}

/**
 * Adds the tabs a run lacks and copies those it will write over; nothing is drawn yet. May be done again wherever it
 * stopped: what is there already is found, not added twice.
 *
 * @returns the journal, saved as 'writing'
 */
export function prepareTabs(desk: Desk, journal: Journal): Journal {
  const { book } = desk;
  const active = book.getActiveSheet();
  const again = <T>(work: () => T): T => patiently(desk.began, work);
  // Looked at once, a call for each tab of the file, and once more after a step that failed: it may have half happened.
  let known: Tabs | null = null;
  const step = <T>(work: (tabs: Tabs) => T): T =>
    again(() => {
      const tabs = known ?? { ...sortTabs(book), names: namesOf(book) };
      known = null;
      const done = work(tabs);
      known = tabs;
      return done;
    });
  step((seen) => dropCopies(book, seen, journal));
  const tabs = journal.tabs.map((tab): JournalTab => {
    if (tab.aside !== null) step((seen) => putAside(seen, tab));
    if (tab.sheetId === null) return { ...tab, sheetId: step((seen) => addedTab(book, seen, tab, journal)) };
    if (!tab.created && tab.copy === null) return { ...tab, copy: step((seen) => copiedTab(book, seen, tab, journal)) };
    return tab;
  });
  // insertSheet shows the new tab: the person stays where he was.
  again(() => book.setActiveSheet(active));
  const ready: Journal = { ...journal, state: 'writing', tabs };
  again(() => saveJournal(ready));
  return ready;
}

/** What the file holds; every step below keeps it true. */
type Tabs = ReturnType<typeof sortTabs> & { readonly names: string[] };

/** Copies of earlier runs: there is one way back, the last. */
function dropCopies(book: Spreadsheet, { ours, names }: Tabs, journal: Journal): void {
  const needed = new Set(journal.tabs.map((tab) => tab.copy));
  for (const own of [...ours]) {
    const id = own.sheet.getSheetId();
    if (own.mark.tab !== 'copy' || needed.has(id) || !journal.known.includes(id)) continue;
    const name = own.sheet.getName();
    book.deleteSheet(own.sheet);
    ours.splice(ours.indexOf(own), 1);
    names.splice(names.indexOf(name), 1);
  }
}

function remark({ ours, theirs }: Tabs, sheet: Sheet, mark: Omit<TabMark, 'sheetId'>, isBlank = false): void {
  const sheetId = sheet.getSheetId();
  markTab(sheet, mark, isBlank ? [] : undefined);
  const is = (other: Sheet) => other.getSheetId() === sheetId;
  const at = ours.findIndex((own) => is(own.sheet));
  if (at >= 0) ours.splice(at, 1);
  const left = theirs.findIndex(is);
  if (left >= 0) theirs.splice(left, 1);
  ours.push({ sheet, mark: { ...mark, sheetId } });
}

function putAside(tabs: Tabs, { id, aside }: JournalTab): void {
  const own = tabs.ours.find(({ mark }) => mark.sheetId === aside);
  if (own?.mark.tab === id) remark(tabs, own.sheet, { ...own.mark, tab: 'aside', of: id });
}

function addedTab(book: Spreadsheet, tabs: Tabs, { id, name }: JournalTab, { known }: Journal): number {
  const marked = resultTab(tabs.ours, id);
  if (marked && !known.includes(marked.mark.sheetId)) return marked.mark.sheetId;
  // Added, but stopped before it was marked: empty, and named as we name.
  const isNew = (sheet: Sheet) => !known.includes(sheet.getSheetId());
  const left = tabs.theirs.find(
    (sheet) => isNew(sheet) && sheet.getName().startsWith(name) && sheet.getLastRow() === 0,
  );
  const free = freeName(tabs.names, name);
  const sheet = left ?? book.insertSheet(free, tabs.names.length);
  if (!left) tabs.names.push(free);
  remark(tabs, sheet, { tab: id, rows: 0, columns: 1, list: null }, !left);
  return sheet.getSheetId();
}

function copiedTab(book: Spreadsheet, tabs: Tabs, { id, sheetId }: JournalTab, { known }: Journal): number {
  const own = tabs.ours.find(({ mark }) => mark.sheetId === sheetId);
  if (!own) throw new Refused('source-changed');
  const marked = tabs.ours.find(({ mark }) => mark.tab === 'copy' && mark.of === id && !known.includes(mark.sheetId));
  const name = own.sheet.getName();
  // Copied, but stopped before it was marked: Google names it after the original, in the user's language.
  const isNew = (sheet: Sheet) => !known.includes(sheet.getSheetId());
  const left = tabs.theirs.find((sheet) => isNew(sheet) && sheet.getName().includes(name));
  const copy = marked?.sheet ?? left ?? own.sheet.copyTo(book);
  if (!marked && !left) tabs.names.push(copy.getName());
  copyRows(own.sheet, copy);
  remark(tabs, copy, { ...own.mark, charts: oursInCopy(own, copy), tab: 'copy', of: id });
  copy.hideSheet();
  return copy.getSheetId();
}
