import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnName, columnNumber, printA1, readA1, withinGrid } from '../../../src/local/services/a1';

describe('A1 notation', () => {
  test.each([
    '',
    'A',
    '7',
    'A0',
    'A1:',
    ':B2',
    'A1:B2:C3',
    'A:7',
    '5:B',
    'AAAA1',
    '1A',
    'A1B',
    "''!A1",
    "'x!A1",
    'a b',
    'A1 B2',
    'x'.repeat(400),
  ])('is not %j', (text) => {
    expect(readA1(text)).toBeNull();
  });

  test('names tabs, quoted where needed', () => {
    expect(readA1('Data!B2')?.sheet).toBe('Data');
    expect(readA1("'It''s ours'!B2")?.sheet).toBe("It's ours");
    expect(readA1("'a!b'!B2")?.sheet).toBe('a!b');
  });

  const side = (most: number) =>
    fc
      .tuple(fc.integer({ min: 0, max: most - 1 }), fc.integer({ min: 0, max: most - 1 }))
      .map(([a, b]) => [Math.min(a, b), Math.abs(a - b) + 1]);
  const areas = fc
    .tuple(side(1000), side(80))
    .map(([[row, rows], [column, columns]]) => ({ row, column, rows, columns }));
  const closed = { rows: false, columns: false };

  test('printed and read again is the same rectangle, whichever corners are named and with $ or small letters', () => {
    fc.assert(
      fc.property(areas, fc.boolean(), fc.boolean(), (area, upside, dollars) => {
        const first = `${columnName(area.column)}${area.row + 1}`;
        const last = `${columnName(area.column + area.columns - 1)}${area.row + area.rows}`;
        const corners = upside ? `${last}:${first}` : `${first}:${last}`;
        const text = dollars ? corners.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2') : corners.toLowerCase();
        for (const notation of [text, printA1(area, closed)]) {
          const read = readA1(notation);
          expect(read && withinGrid(read, 1000, 80)).toEqual(area);
        }
      }),
    );
  });

  test('of open sides is printed as it was written', () => {
    for (const text of ['D:F', 'A2:B', '5:7', 'A:A', 'C5:7']) {
      const read = readA1(text);
      if (!read) throw new Error(text);
      const open = { rows: read.bottom === null, columns: read.right === null };
      expect(printA1(withinGrid(read, 1000, 26), open)).toBe(text);
    }
  });

  test('columns count A, Z, AA, ZZZ', () => {
    expect([0, 25, 26, 701, 702, 18_277].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'ZZZ']);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 18_277 }), (n) => {
        expect(columnNumber(columnName(n))).toBe(n);
      }),
    );
  });
});
