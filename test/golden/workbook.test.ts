import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openRealm } from '../../src/local/node/realm-of-book';
import { display } from '../../src/local/services/display';
import { localeNamed } from '../../src/local/services/locale';
import type { Book, SheetStore } from '../../src/local/services/store';
import { type Answer, noChoices } from '../../src/wizard/messages';
import { builtCode } from '../hosts/built';
import { messyBook } from './messy-book';

// One messy workbook in, every tab out, as a person sees its cells. `npm run golden` writes the texts again.

test.each([
  { language: 'fr' as const, locale: 'fr_FR' },
  { language: 'en' as const, locale: 'en_US' },
])('the golden workbook in $language', async ({ language, locale }) => {
  const book = messyBook(locale);
  const host = openRealm(book, await builtCode(), { today: '2026-03-01', language });
  let answer: Answer | { kind: 'writing'; cursor: string | null } = { kind: 'writing', cursor: null };
  while (answer.kind === 'writing') {
    const request = { kind: 'write', choices: noChoices, sourceMark: '', cursor: answer.cursor, edits: 'ask' };
    answer = JSON.parse(host.call('clientele', JSON.stringify(request)) as string) as Answer;
  }
  expect(answer.kind).toBe('done');
  const text = book.sheets
    .filter((sheet) => sheet.metadata.length > 0)
    .map((sheet) => asSeen(book, sheet, locale))
    .join('\n\n');
  const file = join(__dirname, `workbook-${language}.txt`);
  if (process.env.GOLDEN === 'update') writeFileSync(file, text);
  expect(existsSync(file)).toBe(true);
  expect(text).toBe(readFileSync(file, 'utf8'));
});

/** Row after row what the cells show, formulas as they are, then notes and charts. The hour of the run is left out. */
function asSeen(book: Book, sheet: SheetStore, locale: string): string {
  const lines = [`==== ${sheet.name}`];
  sheet.values.forEach((row, r) => {
    const cells = Array.from(row ?? [], (value, c) => {
      const formula = sheet.formulas[r]?.[c];
      const format = book.styles[sheet.styleOf[r]?.[c] ?? 0]?.format;
      const shown =
        formula ?? (value === '' || value === undefined ? '' : display(value, format ?? '', localeNamed(locale)));
      return shown.replace(/\n/g, ' ⏎ ').replace(/(à|at) \d\d:\d\d/, '$1 hh:mm');
    });
    const line = cells.join(' | ').replace(/[ |]+$/, '');
    if (line !== '') lines.push(`${r + 1}: ${line}`);
  });
  const notes = [...sheet.notes]
    .filter(([, note]) => note !== '')
    .map(([at, note]) => `note ${at}: ${note.replace(/\n/g, ' ⏎ ')}`);
  const charts = sheet.charts.map((chart) => {
    const ranges = chart.ranges.map(({ range }) => `${range.row},${range.column} ${range.rows}×${range.columns}`);
    return `chart ${chart.type} "${String(chart.options.title)}" ${ranges.join(' · ')}`;
  });
  return [...lines, ...notes, ...charts].join('\n');
}
