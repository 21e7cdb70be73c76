import { type BuyerSegment, buyerSegments, type Language } from '../core/codes';
import type { Day } from '../core/units';
import type { EarlierSegments } from '../tabs/input';
import { wordsOf } from '../words/words';
import type { JournalTab } from './memory';
import { type OwnTab, resultTab, sortTabs } from './own-tabs';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const languages: readonly Language[] = ['fr', 'en'];

/**
 * Who was what at the last update with fewer days of orders, as the tab of clean customers holds it: nothing of a
 * customer is kept anywhere else. Written twice on the same day, that tab carries the segments of before along.
 *
 * @param tabs of the run under way: what it wrote over counts, not what it has written; null before it begins
 * @param asOf the day of the new analysis
 */
export function earlierSegments(
  book: Spreadsheet,
  tabs: readonly JournalTab[] | null,
  asOf: Day,
): EarlierSegments | null {
  const own = tabBefore(book, tabs);
  const segments = own?.mark.segments;
  if (!own || !segments || segments.rows === 0) return null;
  const last = segments.asOf < asOf ? segments : segments.earlier;
  if (last === null || last.asOf >= asOf) return null;
  const rows = Math.min(segments.rows, own.sheet.getMaxRows() - segments.firstRow + 1);
  const widest = Math.max(segments.keyColumn, last.column);
  if (rows < 1 || own.sheet.getMaxColumns() < widest) return null;
  const read = (column: number) => own.sheet.getRange(segments.firstRow, column, rows, 1).getValues() as unknown[][];
  const codeOf = codesByName();
  const found = new Map<string, BuyerSegment | null>();
  const said = read(last.column);
  let isAny = false;
  read(segments.keyColumn).forEach(([cell], i) => {
    const key = String(cell);
    const name = String(said[i][0]).trim().toLowerCase();
    // New at the last update, he was in no segment before it.
    if (key === '' || (name === '' && last !== segments)) return;
    const code = codeOf.get(name) ?? null;
    if (code !== null) isAny = true;
    found.set(key, code);
  });
  return isAny ? { asOf: last.asOf, segments: found } : null;
}

/** The tab of clean customers as it was before the run. */
function tabBefore(book: Spreadsheet, tabs: readonly JournalTab[] | null): OwnTab | undefined {
  const { ours } = sortTabs(book);
  const tab = tabs?.find(({ id }) => id === 'clean');
  if (!tab) return resultTab(ours, 'clean');
  const before = tab.created ? tab.aside : (tab.copy ?? tab.sheetId);
  return ours.find(({ sheet }) => sheet.getSheetId() === before);
}

function codesByName(): Map<string, BuyerSegment> {
  const codes = new Map<string, BuyerSegment>();
  for (const language of languages) {
    const { buyerSegment } = wordsOf(language).codes;
    for (const segment of buyerSegments) codes.set(buyerSegment[segment].toLowerCase(), segment);
  }
  return codes;
}
