import type { Decision } from '../core/model';
import { resultTab, sortTabs } from './own-tabs';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const yes = /^(oui|o|yes|y|vrai|true|1|x|✓)$/;
const no = /^(non|n|no|faux|false|0)$/;

/** What people typed beside doubtful pairs in the Log tab; blanks and anything else are no answer. */
export function answersInLog(book: Spreadsheet): Decision[] {
  const log = resultTab(sortTabs(book).ours, 'log');
  const block = log?.mark.answers;
  if (!log || !block || block.rows === 0) return [];
  const last = Math.max(block.aColumn, block.bColumn, block.answerColumn);
  const rows = Math.min(block.rows, log.sheet.getMaxRows() - block.firstRow + 1);
  if (rows < 1) return [];
  const cells = log.sheet.getRange(block.firstRow, 1, rows, last).getValues() as unknown[][];
  const decisions: Decision[] = [];
  for (const row of cells) {
    const answer = String(row[block.answerColumn - 1])
      .trim()
      .toLowerCase();
    const [a, b] = [String(row[block.aColumn - 1]), String(row[block.bColumn - 1])].sort();
    if (a !== '' && b !== '' && (yes.test(answer) || no.test(answer))) decisions.push({ a, b, same: yes.test(answer) });
  }
  return decisions;
}

/** Remembered answers, the newer one of each pair. */
export function withAnswers(remembered: readonly Decision[], newer: readonly Decision[]): Decision[] {
  const byPair = new Map([...remembered, ...newer].map((d) => [JSON.stringify([d.a, d.b]), d]));
  return [...byPair.values()];
}

// ------------------------------------------------------------------------------------------ kept in the file

const KEY = 'clientele.pairs';
/** Developer metadata holds 30,000 characters a file. */
const LONGEST = 25_000;

/**
 * The answers kept with the file itself. Not in Properties: they name customers by their keys.
 */
export function rememberedAnswers(book: Spreadsheet): Decision[] {
  const kept = book.getDeveloperMetadata().find((metadata) => metadata.getKey() === KEY);
  try {
    const pairs = JSON.parse(kept?.getValue() ?? '[]') as [string, string, 0 | 1][];
    return pairs.map(([a, b, same]) => ({ a: String(a), b: String(b), same: same === 1 }));
  } catch {
    return [];
  }
}

/** Keeps these answers instead of those before, the latest as far as there is room. */
export function rememberAnswers(book: Spreadsheet, decisions: readonly Decision[]): void {
  const pairs: [string, string, 0 | 1][] = [];
  let length = 2;
  for (const { a, b, same } of [...decisions].reverse()) {
    const pair: [string, string, 0 | 1] = [a, b, same ? 1 : 0];
    length += JSON.stringify(pair).length + 1;
    if (length > LONGEST) break;
    pairs.unshift(pair);
  }
  const value = JSON.stringify(pairs);
  const kept = book.getDeveloperMetadata().find((metadata) => metadata.getKey() === KEY);
  if (kept) kept.setValue(value);
  else if (pairs.length > 0) book.addDeveloperMetadata(KEY, value, SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
}
