import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from '../../src/local/files/write-xlsx';
import { bookOfText, bookText } from '../../src/local/services/book-text';
import { addSheet, type Book, cellKey, makeBook, rowOf, type SheetStore } from '../../src/local/services/store';
import { noChoices } from '../../src/wizard/messages';
import { firstWrite, listOf, markOf, resultOf, resultsOf, sitDown, smallShop, toTheEnd } from './at-work';

// Forms asked of what is typed: ours in our columns, people's own beside them.

/** The columns that ask for a form, from 0, with the first and last row that do. */
function asking(sheet: SheetStore): Map<number, { first: number; last: number; type: string; rules: number }> {
  const found = new Map<number, { first: number; last: number; type: string; rules: Set<unknown> }>();
  for (const [key, rule] of sheet.validations) {
    const [row, column] = key.split(',').map(Number);
    const known = found.get(column) ?? { first: row, last: row, type: rule.type, rules: new Set() };
    found.set(column, {
      first: Math.min(known.first, row),
      last: Math.max(known.last, row),
      type: rule.type,
      rules: known.rules.add(rule),
    });
  }
  return new Map([...found].map(([column, { rules, ...rest }]) => [column, { ...rest, rules: rules.size }]));
}

async function written(): Promise<Book> {
  const book = smallShop();
  const { ask } = await sitDown(book);
  expect(toTheEnd(ask, firstWrite()).kind).toBe('done');
  return book;
}

describe('a written tab of clean customers', () => {
  it('asks for forms from the first customer to the end of the tab, in our columns, as warnings', async () => {
    const clean = resultOf(await written(), 'clean');
    const { firstRow, rows, freeColumn } = listOf(clean);
    const columns = asking(clean);
    expect([...columns.values()].map(({ type }) => type).sort()).toEqual([
      'DATE_IS_VALID_DATE',
      'DATE_IS_VALID_DATE',
      'TEXT_IS_VALID_EMAIL',
      'VALUE_IN_LIST',
    ]);
    for (const [column, { first, last, rules }] of columns) {
      expect([first, last]).toEqual([firstRow - 1, clean.gridRows - 1]);
      expect(last).toBeGreaterThan(firstRow + rows - 2);
      expect(rules).toBe(1);
      expect(column).toBeLessThan(freeColumn - 1);
    }
    for (const rule of clean.validations.values()) {
      expect(rule.allowInvalid).toBe(true);
      expect(rule.help).not.toBe('');
    }
  });

  it('is no edited tab for that: an update writes it again, and nothing else asks for a form', async () => {
    const book = await written();
    const { ask } = await sitDown(book, 'user-1', 30);
    expect(toTheEnd(ask, firstWrite()).kind).toBe('done');
    for (const sheet of resultsOf(book))
      expect(sheet.validations.size > 0).toBe(['clean', 'programmes'].includes(String(markOf(sheet))));
  });

  it('keeps a choice and a note of a person beside the list with their customer, next to ours', async () => {
    const book = await written();
    const clean = resultOf(book, 'clean');
    const { firstRow, keyColumn, freeColumn } = listOf(clean);
    const row = firstRow + 3;
    const key = clean.values[row - 1][keyColumn - 1];
    const choice = { type: 'VALUE_IN_LIST', values: [['chaud', 'froid'], true], help: '', allowInvalid: false };
    clean.validations.set(cellKey(row - 1, freeColumn), choice);
    rowOf(clean.values, row - 1)[freeColumn] = 'froid';
    // He becomes the first.
    const orders = book.sheets[0];
    rowOf(orders.values, orders.values.length).push('C-new', '2026-09-12', String(key), '', 9000);
    const { ask } = await sitDown(book, 'user-1', 30);
    expect(toTheEnd(ask, firstWrite()).kind).toBe('done');
    const now = listOf(clean);
    expect(clean.values[now.firstRow - 1][now.keyColumn - 1]).toBe(key);
    expect(clean.validations.get(cellKey(now.firstRow - 1, now.freeColumn))).toEqual(choice);
    expect(clean.values[now.firstRow - 1][now.freeColumn]).toBe('froid');
    expect(clean.validations.has(cellKey(row - 1, now.freeColumn))).toBe(false);
    expect([...asking(clean).keys()].filter((column) => column < now.freeColumn - 1)).toHaveLength(4);
  });

  it('leaves none behind where a column is gone, and undo brings back what was', async () => {
    const book = await written();
    const clean = resultOf(book, 'clean');
    const before = JSON.stringify([...clean.validations].sort());
    const orders = book.sheets[0];
    const kept = orders.values.map((row) => [...row]);
    orders.values.forEach((row, r) => {
      if (r > 0) row[2] = `K${String(row[2]).replace(/\D/g, '')}`;
      else row[2] = 'N° client';
    });
    const { ask } = await sitDown(book, 'user-1', 30);
    expect(toTheEnd(ask, firstWrite(noChoices, 'replace')).kind).toBe('done');
    expect([...asking(clean).values()].map(({ type }) => type)).not.toContain('TEXT_IS_VALID_EMAIL');
    orders.values.splice(0, orders.values.length, ...kept);
    expect(ask({ kind: 'undo' }).kind).toBe('undone');
    expect(JSON.stringify([...clean.validations].sort())).toBe(before);
  });
});

describe('in an XLSX file', () => {
  const validations = async (book: Book): Promise<string[]> => {
    const parts = unzipSync(await writeXlsx(book));
    const xml = strFromU8(parts['xl/worksheets/sheet1.xml']);
    const plain = (text: string) =>
      text
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"');
    return (xml.match(/<dataValidation .*?<\/dataValidation>/g) ?? []).map(plain);
  };
  const bookWith = (rules: [row: number, column: number, rule: Parameters<SheetStore['validations']['set']>[1]][]) => {
    const book = makeBook({ name: 'b', locale: 'fr_FR', timeZone: 'Europe/Paris' });
    const sheet = addSheet(book, 'Liste');
    for (const [row, column, rule] of rules) sheet.validations.set(cellKey(row, column), rule);
    return book;
  };
  const rule = (type: string, values: readonly unknown[] = [], more = {}) => ({
    type,
    values,
    help: 'Comme ceci',
    allowInvalid: true,
    ...more,
  });

  it('a rule of many cells is one rule, that warns where ours does', async () => {
    const list = rule('VALUE_IN_LIST', [['Oui', 'Non', 'À demander'], true]);
    const book = bookWith([4, 5, 6, 9].map((row) => [row, 2, list]));
    const [first, second, ...others] = await validations(book);
    expect(first).toContain('sqref="C5:C7"');
    expect(second).toContain('sqref="C10:C10"');
    expect(others).toEqual([]);
    expect(first).toContain('type="list"');
    expect(first).toContain('errorStyle="warning"');
    expect(first).toContain('error="Comme ceci"');
    expect(first).toContain('<formula1>"Oui,Non,À demander"</formula1>');
  });

  it('is one rule still after the workbook travelled as text', async () => {
    const list = rule('VALUE_IN_LIST', [['Oui', 'Non'], true]);
    const book = bookOfText(bookText(bookWith([4, 5, 6].map((row) => [row, 2, list]))));
    expect(await validations(book)).toHaveLength(1);
  });

  it('a strict rule is strict', async () => {
    const [xml] = await validations(bookWith([[1, 0, rule('DATE_IS_VALID_DATE', [], { allowInvalid: false })]]));
    expect(xml).toContain('errorStyle="stop"');
    expect(xml).toContain('ISNUMBER(A2)');
  });

  it('a formula speaks of the first cell of its block, in the signs of the file format', async () => {
    const formula = '=IF(AND($A$1<>"";B5<>"a;b");TRUE;C5=1)';
    const custom = rule('CUSTOM_FORMULA', [formula], { anchor: { row: 4, column: 2 } });
    const [xml] = await validations(bookWith([[9, 2, custom]]));
    expect(xml).toContain('sqref="C10:C10"');
    expect(xml).toContain('IF(AND($A$1<>"",B10<>"a;b"),TRUE,C10=1)');
  });

  it.each([
    [
      'a list longer than the format holds',
      rule('VALUE_IN_LIST', [Array.from({ length: 249 }, (_, i) => `X${i}`), true]),
    ],
    ['an item with a comma', rule('VALUE_IN_LIST', [['a,b'], true])],
    ['a function of Sheets alone', rule('CUSTOM_FORMULA', ['=ISEMAIL(A2)'], { anchor: { row: 1, column: 0 } })],
    ['a check box', rule('CHECKBOX')],
  ])('%s is left out', async (_, left) => {
    expect(await validations(bookWith([[1, 0, left]]))).toEqual([]);
  });
});
