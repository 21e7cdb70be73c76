import { cardAnswer } from '../wizard/card-answer';
import type { Answer, Choices } from '../wizard/messages';
import { analyseBook } from './compute';
import type { Desk } from './desk';
import { resultTab, sortTabs } from './own-tabs';
import { Refused } from './refused';

/** The card of a customer: the one asked for, or of the selected row. */
export function card(desk: Desk, choices: Choices, asked: string | null): Answer {
  const key = asked ?? selectedKey(desk, choices);
  if (key === null) throw new Refused('not-a-customer-row');
  const answer = cardAnswer(analyseBook(desk, choices).analysis, key);
  if (!answer) throw new Refused('unknown-customer');
  const row = rowOfClean(desk, key);
  return row === null ? answer : { ...answer, row };
}

/** The customer of the selected row: the key column of one of our lists, or a row of a source. */
function selectedKey(desk: Desk, choices: Choices): string | null {
  const sheet = desk.book.getActiveSheet();
  const range = desk.book.getActiveRange();
  if (!range) return null;
  const row = range.getRow();
  const own = sortTabs(desk.book).ours.find((o) => o.sheet.getSheetId() === sheet.getSheetId());
  const list = own?.mark.list;
  if (list && row >= list.firstRow && row < list.firstRow + list.rows) {
    return String(sheet.getRange(row, list.keyColumn).getValue());
  }
  const { analysis } = analyseBook(desk, choices);
  const tab = String(sheet.getSheetId());
  const contact = analysis.unified.contacts.find((c) => c.rows.some((r) => r.tab === tab && r.row === row));
  return contact ? contact.key : null;
}

/** Where a customer stands in the tab of clean customers; null before there is one. */
function rowOfClean(desk: Desk, key: string): number | null {
  const own = resultTab(sortTabs(desk.book).ours, 'clean');
  const list = own?.mark.list;
  if (!own || !list || list.rows === 0) return null;
  const keys = own.sheet.getRange(list.firstRow, list.keyColumn, list.rows, 1).getValues() as unknown[][];
  const at = keys.findIndex(([cell]) => String(cell) === key);
  return at < 0 ? null : list.firstRow + at;
}
