import type { TabPlan } from '../tabs/plan';
import type { Desk } from './desk';
import { copyRows } from './edits';
import { type Journal, type JournalTab, saveJournal } from './memory';
import { freeName, markTab, type OwnTab, resultTab, sortTabs } from './own-tabs';
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
        if (typeof value === 'string' && value.length > 50000) throw new Refused('cell-too-long', { tab: plan.name });
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
      return { ...before, ...taken, ...kept, name: plan.name, done: false };
    }
    if (!own) return { ...base, sheetId: null, created: true };
    const sheetId = own.sheet.getSheetId();
    if (edited.has(plan.id)) return { ...base, sheetId: null, created: true, aside: sheetId };
    return { ...base, ...kept, sheetId, created: false };
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
  again(() => dropCopies(book, journal));
  const tabs = journal.tabs.map((tab): JournalTab => {
    if (tab.aside !== null) again(() => putAside(book, tab));
    if (tab.sheetId === null) return { ...tab, sheetId: again(() => addedTab(book, tab, journal)) };
    if (!tab.created && tab.copy === null) return { ...tab, copy: again(() => copiedTab(book, tab, journal)) };
    return tab;
  });
  // insertSheet shows the new tab: the person stays where he was.
  again(() => book.setActiveSheet(active));
  const ready: Journal = { ...journal, state: 'writing', tabs };
  again(() => saveJournal(ready));
  return ready;
}

/** Copies of earlier runs: there is one way back, the last. */
function dropCopies(book: Spreadsheet, journal: Journal): void {
  const needed = new Set(journal.tabs.map((tab) => tab.copy));
  for (const { sheet, mark } of sortTabs(book).ours) {
    const id = sheet.getSheetId();
    if (mark.tab === 'copy' && !needed.has(id) && journal.known.includes(id)) book.deleteSheet(sheet);
  }
}

function putAside(book: Spreadsheet, { id, aside }: JournalTab): void {
  const own = sortTabs(book).ours.find(({ sheet }) => sheet.getSheetId() === aside);
  if (own?.mark.tab === id) markTab(own.sheet, { ...own.mark, tab: 'aside', of: id });
}

function addedTab(book: Spreadsheet, { id, name }: JournalTab, { known }: Journal): number {
  const isNew = (sheet: Sheet) => !known.includes(sheet.getSheetId());
  const { ours, theirs } = sortTabs(book);
  const marked = resultTab(ours, id);
  if (marked && isNew(marked.sheet)) return marked.sheet.getSheetId();
  // Added, but stopped before it was marked: empty, and named as we name.
  const left = theirs.find((sheet) => isNew(sheet) && sheet.getName().startsWith(name) && sheet.getLastRow() === 0);
  const sheet = left ?? book.insertSheet(freeName(book, name), book.getSheets().length);
  markTab(sheet, { tab: id, rows: 0, columns: 1, list: null });
  return sheet.getSheetId();
}

function copiedTab(book: Spreadsheet, { id, sheetId }: JournalTab, { known }: Journal): number {
  const { ours, theirs } = sortTabs(book);
  const own = ours.find(({ sheet }) => sheet.getSheetId() === sheetId);
  if (!own) throw new Refused('source-changed');
  const isNew = (sheet: Sheet) => !known.includes(sheet.getSheetId());
  const marked = ours.find(({ sheet, mark }) => mark.tab === 'copy' && mark.of === id && isNew(sheet));
  const name = own.sheet.getName();
  // Copied, but stopped before it was marked: Google names it after the original, in the user's language.
  const left = theirs.find((sheet) => isNew(sheet) && sheet.getName().includes(name));
  const copy = marked?.sheet ?? left ?? own.sheet.copyTo(book);
  copyRows(own.sheet, copy);
  markTab(copy, { ...own.mark, tab: 'copy', of: id });
  copy.hideSheet();
  return copy.getSheetId();
}
