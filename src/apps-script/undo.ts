import type { TabId } from '../core/codes';
import type { Answer } from '../wizard/messages';
import { wordsOf } from '../words/words';
import { type Beside, hasNews, orphansOf, putBeside, readBeside, roomFor, withNewer } from './beside';
import { chartsBut, theirCharts } from './charts';
import { type Desk, userKey } from './desk';
import { clearTab, setHeights } from './draw';
import { copyRows, isAsLeft } from './edits';
import {
  alone,
  forgetRun,
  type Journal,
  type JournalTab,
  lastJournal,
  releaseLease,
  saveJournal,
  takeLease,
} from './memory';
import { markTab, type OwnTab, sortTabs } from './own-tabs';
import { hasNewWords } from './own-words';
import { Refused } from './refused';
import { patiently } from './retry';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Takes the last run back, whoever made it: its new tabs go, the others get their former content from their hidden
 * copies. A tab a person has edited since is kept as it is, and named.
 */
export function undo(desk: Desk): Answer {
  return alone(() => {
    const journal = lastJournal();
    if (!journal || journal.state === 'undone') throw new Refused('nothing-to-undo');
    takeLease(userKey(), journal.run, desk.began);
    return takeBack(desk, journal);
  });
}

/** To be called `alone`, with the lease. May be done again wherever it stopped. */
export function takeBack(desk: Desk, journal: Journal): Answer {
  let undoing: Journal = { ...journal, state: 'undoing' };
  saveJournal(undoing);
  const kept: string[] = [];
  journal.tabs.forEach((_, i) => {
    const begin = (charts: readonly number[]) => {
      const tabs = undoing.tabs.map((t, at) => (at === i ? { ...t, restoring: true, charts } : t));
      undoing = { ...undoing, tabs };
      saveJournal(undoing);
    };
    const name = patiently(desk.began, () => takeTabBack(desk, undoing, undoing.tabs[i], begin));
    if (name !== null) kept.push(name);
  });
  forgetRun(journal.run);
  saveJournal({ ...undoing, state: 'undone' });
  releaseLease(userKey());
  const tabs = journal.tabs.length - kept.length;
  return kept.length > 0 ? { kind: 'undone', tabs, kept } : { kind: 'undone', tabs };
}

type Begin = (charts: readonly number[]) => void;

/**
 * @param begin to be told that the tab is about to change, and which charts in it are people's
 * @returns null when the tab is as before the run, else its name: it is kept for the edits in it
 */
export function takeTabBack(desk: Desk, journal: Journal, tab: JournalTab, begin: Begin): string | null {
  const { book } = desk;
  const { ours, theirs } = sortTabs(book);
  const ownOf = (id: number | null) => ours.find(({ mark }) => mark.sheetId === id);
  const own = ownOf(tab.sheetId) ?? halfMade(tab, journal, ours, theirs);
  if (tab.created) {
    if (own && tab.done && (isEdited(desk, own) || roomFor(besideOf(own)).columns > 0)) return own.sheet.getName();
    if (own) book.deleteSheet(own.sheet);
    const aside = ownOf(tab.aside);
    if (aside?.mark.tab === 'aside') markTab(aside.sheet, { ...aside.mark, tab: tab.id, of: undefined });
    return null;
  }
  const copy = ownOf(tab.copy);
  if (!own || !copy) return null;
  let since: Beside | null = null;
  if (tab.done && !tab.restoring) {
    const [before, now] = [besideOf(copy), besideOf(own)];
    if (hasNews(before, now)) since = withNewer(before, now);
    const homeless = since
      ? orphansOf(since, new Set(keysOf(copy))).length > orphansOf(before, new Set(keysOf(copy))).length
      : false;
    if (homeless || isEdited(desk, own)) return own.sheet.getName();
  }
  const charts = tab.done && !tab.restoring ? theirCharts(own) : (tab.charts ?? []);
  begin(charts);
  restore(own, copy, tab.id, since, charts);
  book.deleteSheet(copy.sheet);
  return null;
}

/** Words written where they are meant to be written would be lost all the same. */
const isEdited = (desk: Desk, own: OwnTab): boolean => !isAsLeft(own, desk.calendar) || hasNewWords(own);

/** A tab that was added when the run stopped, before the journal knew its id. */
function halfMade(
  tab: JournalTab,
  { known }: Journal,
  ours: readonly OwnTab[],
  theirs: readonly Sheet[],
): OwnTab | undefined {
  if (!tab.created || tab.sheetId !== null) return undefined;
  const isNew = (sheet: Sheet) => !known.includes(sheet.getSheetId());
  const marked = ours.find(({ sheet, mark }) => mark.tab === tab.id && isNew(sheet));
  if (marked) return marked;
  const left = theirs.find((sheet) => isNew(sheet) && sheet.getName().startsWith(tab.name) && sheet.getLastRow() === 0);
  return left && { sheet: left, mark: { tab: tab.id, sheetId: left.getSheetId(), rows: 0, columns: 1, list: null } };
}

/** Our heading over the free columns, in every language a tab may have been written in. */
export const notesTitles = (): string[] => [wordsOf('fr').tabs.shared.yourNotes, wordsOf('en').tabs.shared.yourNotes];
const besideOf = ({ sheet, mark }: OwnTab): Beside => readBeside(sheet, mark, notesTitles());

function keysOf({ sheet, mark: { list } }: OwnTab): string[] {
  if (!list || list.rows === 0) return [];
  const rows = Math.min(list.rows, sheet.getMaxRows() - list.firstRow + 1);
  if (rows < 1) return [];
  return (sheet.getRange(list.firstRow, list.keyColumn, rows, 1).getValues() as unknown[][]).map(([key]) =>
    String(key),
  );
}

/** @param since what people wrote beside it, to stay with the same customers; null = as it was */
function restore(own: OwnTab, from: OwnTab, id: TabId, since: Beside | null, theirs: readonly number[]): void {
  const [sheet, copy] = [own.sheet, from.sheet];
  const [rows, columns] = [copy.getMaxRows(), copy.getMaxColumns()];
  if (sheet.getMaxRows() < rows) sheet.insertRowsAfter(sheet.getMaxRows(), rows - sheet.getMaxRows());
  if (sheet.getMaxColumns() < columns) sheet.insertColumnsAfter(sheet.getMaxColumns(), columns - sheet.getMaxColumns());
  clearTab(sheet, theirs);
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
  const ours = from.mark.charts;
  for (const chart of copy.getCharts()) {
    // People's own are still in the tab.
    if (ours && !ours.includes(chart.getChartId() ?? -1)) continue;
    const builder = chart.modify().clearRanges();
    for (const range of chart.getRanges()) {
      const on = range.getSheet().getSheetId() === copy.getSheetId() ? sheet : range.getSheet();
      builder.addRange(on.getRange(range.getA1Notation()));
    }
    sheet.insertChart(builder.build());
  }
  sheet.setFrozenRows(copy.getFrozenRows());
  sheet.setFrozenColumns(copy.getFrozenColumns());
  copyRows(copy, sheet);
  setHeights(sheet, from.mark.heights ?? []);
  const charts = ours ? { charts: chartsBut(sheet, theirs) } : {};
  markTab(sheet, { ...from.mark, ...charts, tab: id, of: undefined });
  if (since) putBeside(sheet, from.mark.list, from.mark.columns, keysOf(from), since);
}
