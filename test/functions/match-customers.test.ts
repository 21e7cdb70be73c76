// MATCH_CUSTOMERS: which rows are one customer. Phones are of the ranges kept for fiction.
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Cell, Grid } from '../../src/core/model';
import { english, french, shown, told } from './ask';

/** Rows of [id, e-mail, phone, name, postcode] as ranges, blank columns as "". */
const ranges = (rows: readonly (readonly Cell[])[]): (Grid | '')[] =>
  [0, 1, 2, 3, 4].map((c) => (rows.some((row) => (row[c] ?? '') !== '') ? rows.map((row) => [row[c] ?? '']) : ''));
const match = (rows: readonly (readonly Cell[])[], context = english, headers: Cell = ''): unknown => {
  const answer = shown('MATCH_CUSTOMERS', [...ranges(rows), headers], context);
  return typeof answer === 'string' ? answer.replace(/[\u00a0\u202f]/g, ' ') : answer;
};

describe('MATCH_CUSTOMERS', () => {
  test.each<{ name: string; rows: Cell[][]; is: Cell[][] }>([
    {
      name: 'nobody shares anything',
      rows: [
        [1, 'ana@example.com'],
        [2, 'leo@example.com'],
      ],
      is: [
        [1, 1, '', ''],
        [2, 1, '', ''],
      ],
    },
    {
      name: 'one number, written in several ways, stays the number it was',
      rows: [
        [17850, 'ana@example.com'],
        ['17850.0', ''],
        [' 17850 ', 'ana@example.org'],
      ],
      is: [
        [17850, 3, 'customer number', ''],
        [17850, 3, 'customer number', ''],
        [17850, 3, 'customer number', ''],
      ],
    },
    {
      name: 'one mailbox',
      rows: [
        ['C1', 'Ana.Diaz+shop@gmail.com'],
        ['C2', 'anadiaz@gmail.com'],
      ],
      is: [
        ['C1', 2, 'e-mail', ''],
        ['C1', 2, 'e-mail', ''],
      ],
    },
    {
      name: 'one mobile, and through it a third row',
      rows: [
        ['', 'ana@example.com', '06 39 98 12 34'],
        ['', '', '+33 6 39 98 12 34'],
        ['', 'ana@example.com', ''],
      ],
      is: Array.from({ length: 3 }, () => ['ana@example.com', 3, 'e-mail, phone', '']),
    },
    {
      name: 'rows that say the same are one by the strongest they say',
      rows: [
        ['', 'ana@example.com', '', 'Ana Diaz'],
        ['', 'ana@example.com', '', 'Ana Diaz'],
      ],
      is: [
        ['ana@example.com', 2, 'e-mail', ''],
        ['ana@example.com', 2, 'e-mail', ''],
      ],
    },
    {
      name: 'likeness is named, not joined',
      rows: [
        ['C1', 'ana@example.com', '', 'Ana Diaz', '44000'],
        ['C2', 'diaz@example.org', '', 'DIAZ Ana', '44000'],
        ['C3', 'leo@example.com', '', 'Léo Petit', '44000'],
      ],
      is: [
        ['C1', 1, '', 'C2 (name and postcode, 65%)'],
        ['C2', 1, '', 'C1 (name and postcode, 65%)'],
        ['C3', 1, '', ''],
      ],
    },
    {
      name: 'two people on one phone are two',
      rows: [
        ['', 'ana@example.com', '06 39 98 12 34', 'Ana Diaz'],
        ['', 'leo@example.com', '06 39 98 12 34', 'Léo Petit'],
      ],
      is: [
        ['ana@example.com', 1, '', ''],
        ['leo@example.com', 1, '', ''],
      ],
    },
    {
      name: 'blank rows, guests and a lone postcode stay blank; tails are cut',
      rows: [
        ['C1', '', '', '', '44000'],
        [],
        ['guest'],
        ['', '', '', '', '44000'],
        ['C1', '', '', '', '44000'],
        [],
        [],
      ],
      is: [
        ['C1', 2, 'customer number', ''],
        ['', '', '', ''],
        ['', '', '', ''],
        ['', '', '', ''],
        ['C1', 2, 'customer number', ''],
      ],
    },
    {
      name: 'a heading keeps its row',
      rows: [
        ['N° client', 'E-mail', 'Téléphone'],
        ['C1', 'ana@example.com', ''],
      ],
      is: [
        ['Customer key', 'Rows in group', 'Matched by', 'To review'],
        ['C1', 1, '', ''],
      ],
    },
    { name: 'one cell each', rows: [['C1', 'ana@example.com', '06 39 98 12 34', 'Ana']], is: [['C1', 1, '', '']] },
  ])('$name', ({ rows, is }) => {
    expect(match(rows)).toEqual(is);
  });

  it('speaks the language of the sheet, and leaves the heading row blank without headers', () => {
    const rows = [
      ['Client', 'Mail'],
      ['C1', 'ana@example.com'],
      ['C2', 'ana@example.com'],
    ];
    expect(match(rows, french)).toEqual([
      ['Clé client', 'Lignes du groupe', 'Reliées par', 'À vérifier'],
      ['C1', 2, 'e-mail', ''],
      ['C1', 2, 'e-mail', ''],
    ]);
    expect((match(rows, french, false) as Cell[][])[0]).toEqual(['', '', '', '']);
  });

  it('takes single cells', () => {
    expect(shown('MATCH_CUSTOMERS', ['C1', 'ana@example.com', ''])).toEqual([['C1', 1, '', '']]);
  });

  test.each<{ name: string; args: (Grid | Cell | undefined)[]; is: string }>([
    { name: 'nothing given', args: [], is: 'MATCH_CUSTOMERS: give a range for ids' },
    { name: 'postcodes alone', args: ['', '', '', '', [['44000']]], is: 'MATCH_CUSTOMERS: give a range for ids' },
    {
      name: 'ranges of other rows',
      args: [[['C1'], ['C2']], [['a@example.com']], ''],
      is: 'MATCH_CUSTOMERS: emails has 1 row, ids 2; take them from the same rows',
    },
    { name: 'nobody named', args: [[[''], ['']], '', ''], is: 'MATCH_CUSTOMERS: ids holds nothing that can be read' },
    {
      name: 'errors',
      args: [[['C1'], ['#N/A'], ['C3']], '', ''],
      is: 'MATCH_CUSTOMERS: row 2 of ids holds the error #N/A',
    },
    {
      name: 'two columns in one',
      args: [
        [
          ['C1', 'C2'],
          ['C3', 'C4'],
        ],
        '',
        '',
      ],
      is: 'MATCH_CUSTOMERS: ids has 2 columns; give one',
    },
  ])('$name: one sentence', ({ args, is }) => {
    expect(shown('MATCH_CUSTOMERS', args)).toBe(is);
  });
});

const anyRow = fc.tuple(
  fc.constantFrom<Cell[]>('C1', 'C2', 3, '3', ''),
  fc.constantFrom('ana@example.com', 'ANA@example.com', 'leo@example.com', 'x', ''),
  fc.constantFrom<Cell[]>('06 39 98 12 34', '+33639981234', 639981235, ''),
  fc.constantFrom('Ana Diaz', 'DIAZ Ana', 'Léo Petit', ''),
  fc.constantFrom<Cell[]>('44000', 44000, ''),
);

test('rows of a group say the same, and as many say so as it has', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 2, maxLength: 20 }), (rows) => {
      const { answer } = told('MATCH_CUSTOMERS', ranges(rows));
      if (answer === undefined) return;
      const groups = new Map<Cell, Cell[][]>();
      for (const row of answer as Cell[][]) if (row[0] !== '') groups.set(row[0], [...(groups.get(row[0]) ?? []), row]);
      for (const group of groups.values()) {
        expect(group).toEqual(group.map(() => group[0]));
        expect(group[0][1]).toBe(group.length);
      }
    }),
  );
});

test('the order of the rows decides nothing but the order of the answer', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 2, maxLength: 20 }), (rows) => {
      const sizes = (of: readonly (readonly Cell[])[]) => {
        const { answer } = told('MATCH_CUSTOMERS', ranges(of));
        return answer === undefined ? [] : of.map((_, i) => (answer as Cell[][])[i]?.[1] ?? '');
      };
      expect(sizes([...rows].reverse()).reverse()).toEqual(sizes(rows));
    }),
  );
});
