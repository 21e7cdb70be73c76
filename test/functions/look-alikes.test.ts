import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Cell, Grid } from '../../src/core/model';
import { body, column, date, french, shown } from './ask';

const table: Cell[][] = [
  ['Customer', 'Town', 'Mean order', 'Since'],
  ['Ana', 'Lyon', 100, date('2024-01-01')],
  ['Léo', 'Lyon', 80, date('2024-01-01')],
  ['Zoé', 'Brest', 100, date('2026-01-01')],
  ['Bob', ' LYON ', 20, date('2025-01-01')],
  ['Max', '', 60, ''],
  ['Nix', '', '', ''],
];
const customers = table.map(([name]) => [name]);
const features: Grid = table.map((row) => row.slice(1));
const of = (seeds: readonly Cell[], ...more: Cell[]) => [customers, features, column(...seeds), ...more];

describe('LOOKALIKES', () => {
  it('compares on the fields known of both: texts equal or not, numbers by the range of all', () => {
    // To Ana: Léo 1, 1 − 20/80, 1; Bob 1, 0, 1 − 366/731; Zoé 0, 1, 0; Max 1 − 40/80 alone.
    const block = shown('LOOKALIKES', of(['ANA'])) as Cell[][];
    expect(block[0]).toEqual(['Customer', 'Similarity', 'Matching fields', 'What differs']);
    const found = new Map(block.slice(1).map(([name, ...rest]) => [name, rest]));
    expect([...found.keys()]).toEqual(['Léo', 'Max', 'Bob', 'Zoé']);
    expect(found.get('Léo')).toEqual([2.75 / 3, 'Town, Since, Mean order', 'Mean order: 80 against 100']);
    expect(found.get('Bob')?.[0]).toBeCloseTo((1 + 0 + 365 / 731) / 3, 9);
    expect(found.get('Bob')?.slice(1)).toEqual(['Town', 'Mean order: 20 against 100']);
    expect(found.get('Zoé')?.[0]).toBeCloseTo(1 / 3, 9);
    expect(found.get('Max')).toEqual([0.5, 'Mean order', 'Mean order: 60 against 100']);
  });

  it('takes the mean over the seeds, who are not listed', () => {
    const block = body('LOOKALIKES', of(['Ana', 'Zoé', 'Ana', 'Nobody', '']));
    expect(block.map((row) => row[0]).sort()).toEqual(['Bob', 'Léo', 'Max']);
    expect(block.find((row) => row[0] === 'Max')?.[1]).toBe(0.5);
  });

  it('lists as many as asked for, in French by its French name', () => {
    expect(shown('CLIENTS_SIMILAIRES', of(['Ana'], 1), french)).toEqual([
      ['Client', 'Ressemblance', 'Champs communs', 'Ce qui diffère'],
      ['Léo', 2.75 / 3, 'Town, Since, Mean order', 'Mean order\u00a0: 80 contre 100'],
    ]);
  });

  it('takes one column, names it by its place where it has no title, and keeps postcodes texts', () => {
    const codes = column('01000', '01000', '02000');
    expect(body('LOOKALIKES', [column('a', 'b', 'c'), codes, 'a'])).toEqual([
      ['b', 1, 'Field 1', ''],
      ['c', 0, '', 'Field 1: 02000 against 01000'],
    ]);
  });

  test.each<[string, unknown[], string]>([
    ['nobody to resemble', of(['Nobody']), 'seeds names nobody in customers'],
    ['no features', [customers, '', column('Ana')], 'give a range for features'],
    [
      'other rows',
      [customers, column(1, 2), column('Ana')],
      'features has 2 rows, customers 7; take them from the same rows',
    ],
    ['no customers', [column('', ''), column(1, 2), column('Ana')], 'customers holds nothing that can be read'],
  ])('says so: %s', (_, args, sentence) => {
    expect(shown('LOOKALIKES', args as never)).toBe(`LOOKALIKES: ${sentence}`);
  });

  it('does not look at the order of the rows, of the seeds, or blank tails; shares stay between 0 and 1', () => {
    const anyRow = fc.tuple(
      fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      fc.constantFrom<Cell[]>('Lyon', 'lyon', 'Brest', ''),
      fc.constantFrom<Cell[]>(1, 2.5, 10, ''),
    );
    fc.assert(
      fc.property(
        fc.array(anyRow, { minLength: 2, maxLength: 12 }),
        fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 }),
        (rows, seeds) => {
          const ask = (list: typeof rows, chosen: string[], tail: Cell[][] = []) =>
            shown('LOOKALIKES', [
              [...list.map(([who]) => [who]), ...tail.map(() => [''])],
              [...list.map(([, town, size]) => [town, size]), ...tail],
              column(...chosen),
              100,
            ]);
          const answer = ask(rows, seeds);
          expect(ask([...rows].reverse(), [...seeds].reverse())).toEqual(answer);
          const blank = Array.from({ length: 1000 }, (): Cell[] => ['', '']);
          expect(ask(rows, seeds, blank)).toEqual(answer);
          if (Array.isArray(answer)) {
            for (const [, similarity] of answer.slice(1)) {
              expect(similarity).toBeGreaterThanOrEqual(0);
              expect(similarity).toBeLessThanOrEqual(1);
            }
          }
        },
      ),
    );
  });
});
