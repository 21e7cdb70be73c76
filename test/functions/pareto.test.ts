// PARETO, HIGH_VALUE_GAIN, RFM_CUTS and RFM_SCORES.
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findings } from '../../src/core/findings';
import type { Cell } from '../../src/core/model';
import { defaultSettings } from '../../src/core/settings';
import { anyOrders, day, ledgerFrom, type TestOrder } from '../makers';
import { body, column, date, english, french, ranges, shown } from './ask';

const asOf = day('2026-12-31');
const cellsOf = (list: readonly TestOrder[]) =>
  ranges(list.map((o): Cell[] => [o.customer, { day: o.day, second: 0 }, o.amount]));
const found = (list: readonly TestOrder[]) => findings(ledgerFrom(list), null, { ...defaultSettings, asOf }, null);

describe('PARETO', () => {
  it('ranks customers with shares of money and of customers', () => {
    const block = shown('PARETO', [column('Bob', 'Ana', 'Léo', 'Ana', 'Zoé'), column(20, 50, 10, 10, 10)]);
    expect(block).toEqual([
      ['Customer', 'Spent', 'Share', 'Cumulative share', 'Share of customers'],
      ['Ana', 60, 0.6, 0.6, 0.25],
      ['Bob', 20, 0.2, 0.8, 0.5],
      ['Léo', 10, 0.1, 0.9, 0.75],
      ['Zoé', 10, 0.1, 1, 1],
    ]);
  });
  test.each<[string, Cell[], Cell[], unknown[]]>([
    [
      'a refund reduces its order',
      ['Ana', 'Bob', 'Ana'],
      [50, 10, -20],
      [
        ['Ana', 30],
        ['Bob', 10],
      ],
    ],
    ['who gave everything back bought nothing', ['Ana', 'Bob', 'Ana'], [50, 10, -50], [['Bob', 10]]],
    ['a refund larger than any order reduces nothing', ['Ana', 'Ana'], [50, -60], [['Ana', 50]]],
    [
      'a free order is an order',
      ['Ana', 'Bob'],
      [0, 10],
      [
        ['Bob', 10],
        ['Ana', 0],
      ],
    ],
    ['headings, blanks, nobody', ['Client', 'Ana', '', ''], ['Total', '10,50 €', '', 99], [['Ana', 10.5]]],
  ])('%s', (_, who, paid, is) => {
    expect(body('PARETO', [column(...who), column(...paid)], french).map((row) => row.slice(0, 2))).toEqual(is);
  });
  it('has no share where nothing was spent', () => {
    expect(body('PARETO', ['Ana', 0])).toEqual([['Ana', 0, '', '', 1]]);
  });
  test.each<[string, unknown[], string]>([
    ['one refund', [column('Ana'), column(-5)], 'PARETO: amounts holds nothing that can be read'],
    ['text', [column('Ana'), column('ten')], 'PARETO: amounts holds nothing that can be read'],
    [
      'two bad rows',
      [column('Ana', 'Ana', 'Bob'), column('ten', 1, '#REF!')],
      'PARETO: row 3 of amounts holds the error #REF!',
    ],
  ])('says so: %s', (_, args, sentence) => {
    expect(shown('PARETO', args as never)).toBe(sentence);
  });
});

describe('HIGH_VALUE_GAIN', () => {
  // 10 buyers: 2 large (100, 90), 3 medium (50, 40, 30), 5 small.
  const spent = [100, 90, 50, 40, 30, 9, 8, 7, 6, 5];
  const args = [
    column(...spent.map((_, i) => `c${i}`)),
    column(...spent.map(() => date('2026-03-01'))),
    column(...spent),
  ];
  it('prices one percent more, promoted or newly won, and one point', () => {
    // Means 95 and 40: 0.02 × 55, 0.02 × 95, 0.1 × 55.
    expect(body('HIGH_VALUE_GAIN', args)).toEqual([
      ['Promoted from medium', 0.02, 1.1],
      ['Newly won', 0.02, 1.9],
      ['More of all customers', 0.1, 5.5],
    ]);
  });
  it('takes another percentage, also written with its sign', () => {
    const two = body('HIGH_VALUE_GAIN', [...args, 0.02]);
    expect(two.map((row) => row[2])).toEqual([2.2, 3.8, 11]);
    expect(body('GAIN_CLIENTS_CLES', [...args, '2 %'], french).map((row) => row[2])).toEqual([2.2, 3.8, 11]);
    expect(shown('HIGH_VALUE_GAIN', [...args, 2])).toBe(
      'HIGH_VALUE_GAIN: percent, "2", is not a share from 0 to 1, such as 40%',
    );
  });
  it('is the rule book’s case: 1,000 buyers, 200 large with 67,000, 300 medium with 22,000', () => {
    const many = [
      ...Array.from({ length: 200 }, () => 335),
      ...Array.from({ length: 300 }, (_, i) => (i < 100 ? 73.34 : 73.33)),
      ...Array.from({ length: 500 }, () => 22),
    ];
    const range = [
      column(...many.map((_, i) => i + 1)),
      column(...many.map(() => date('2026-03-01'))),
      column(...many),
    ];
    const gains = body('HIGH_VALUE_GAIN', range) as number[][];
    expect(gains.map((row) => row[1])).toEqual([2, 2, 10]);
    [523.33, 670, 2616.67].forEach((gain, i) => {
      expect(gains[i][2]).toBeCloseTo(gain, 1);
    });
  });
  it('says what the wizard says', () => {
    fc.assert(
      fc.property(anyOrders(), (list) => {
        const { gain } = found(list);
        const gains = body('HIGH_VALUE_GAIN', [...cellsOf(list), '', date('2026-12-31')]).map((row) => row[2]);
        const cents = (value: number | null | undefined) => (value === null || value === undefined ? '' : value / 100);
        expect(gains).toEqual([cents(gain?.promoted), cents(gain?.newlyWon), cents(gain?.point)]);
      }),
    );
  });
});

describe('RFM_CUTS', () => {
  it('lists the bounds of each score, the best first, as the wizard prints them', () => {
    fc.assert(
      fc.property(anyOrders(120), (list) => {
        const block = body('RFM_CUTS', [...cellsOf(list), date('2026-12-31')]) as Cell[][];
        expect(block.map(([score]) => score)).toEqual([5, 4, 3, 2, 1]);
        const { cuts, customers } = found(list);
        for (const { score, recency, frequency, money } of cuts) {
          const row = block[5 - score];
          expect(row.slice(1, 4)).toEqual([recency.from ?? '', recency.to ?? '', recency.customers]);
          expect(row.slice(4, 7)).toEqual([frequency.from ?? '', frequency.to ?? '', frequency.customers]);
          expect(row[9]).toBe(money.customers);
          expect(row[8]).toBe(money.to === null ? '' : money.to / 100);
        }
        const scored = (at: number) => block.reduce((sum, row) => sum + Number(row[at]), 0);
        for (const at of [3, 6, 9]) expect(scored(at)).toBe(customers < 10 ? 0 : customers);
      }),
      { numRuns: 50 },
    );
  });
});

describe('RFM_SCORES', () => {
  const shop = Array.from({ length: 12 }, (_, i): Cell[] => [i * 30, (i % 4) + 1, 500 - i * 40]);
  const [since, count, money] = ranges(shop);

  it('scores what RFM scores, from the figures RFM shows', () => {
    fc.assert(
      fc.property(anyOrders(120), fc.constantFrom('auto', 'quantile'), (list, method) => {
        const rfm = body('RFM', [...cellsOf(list), date('2026-12-31'), method, 0, '', 100, 300]) as Cell[][];
        const of = (at: number) => column(...rfm.map((row) => row[at]));
        expect(shown('RFM_SCORES', [of(2), of(3), of(4), method, 100, 300])).toEqual(rfm.map((row) => row.slice(5)));
      }),
      { numRuns: 60 },
    );
  });

  it('ranks recency in thirds (under 30 customers) where no threshold is given', () => {
    const recency = (shown('RFM_SCORES', [since, count, money]) as Cell[][]).map((row) => row[0]);
    expect(recency).toEqual([5, 5, 5, 5, 3, 3, 3, 3, 1, 1, 1, 1]);
  });

  it('keeps rows beside their customers: a heading stays one, blank rows stay blank, the tail goes', () => {
    const withHoles = ranges([['Jours', 'Commandes', 'Total'], ...shop, ['', '', ''], [5, 1, 20], ['', '', '']]);
    const block = shown('RFM_SCORES', withHoles, french) as Cell[][];
    expect(block).toHaveLength(15);
    expect(block[0]).toEqual(['R', 'F', 'M', 'Score', 'Segment']);
    expect(block[13]).toEqual(['', '', '', '', '']);
    expect(block[14][0]).toBe(5);
    expect((shown('RFM_SCORES', [...withHoles, '', '', '', false]) as Cell[][])[0]).toEqual(['', '', '', '', '']);
  });

  it('tells newcomers from old customers by their lifetime orders', () => {
    const ever = column(...shop.map((_, i) => (i === 0 ? 9 : Number(shop[i][1]))));
    const segment = (more: unknown[]) =>
      (shown('RFM_SCORES', [since, count, money, '', 90, 365, '', ...more] as never) as Cell[][])[0][4];
    expect(segment([])).toBe('New');
    expect(segment([ever])).not.toBe('New');
  });

  it('scores 1 on orders and money where the period holds none, and calls who never ordered a prospect', () => {
    const block = shown('RFM_SCORES', ranges([...shop, [10, 0, 0], ['', 0, 0]])) as Cell[][];
    expect(block[12].slice(0, 3)).toEqual([5, 1, 1]);
    expect(block[13]).toEqual(['', '', '', '', 'Prospect']);
  });

  it('gives equal rows equal scores, whatever their order', () => {
    const anyRow = fc.tuple(
      fc.constantFrom(0, 5, 90, 400),
      fc.constantFrom(1, 1, 2, 5),
      fc.constantFrom(10, 20, 20, 100),
    );
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 10, maxLength: 50 }), (rows) => {
        const scores = (list: typeof rows) => shown('RFM_SCORES', ranges(list)) as Cell[][];
        const [there, back] = [scores(rows), scores([...rows].reverse()).reverse()];
        expect(back).toEqual(there);
      }),
    );
  });

  test.each<[string, unknown[], string]>([
    ['one threshold', [since, count, money, '', 90], 'RFM_SCORES: give lost_after too, or neither threshold'],
    ['no days', [column(1, ''), column(1, 2), column(5, 5)], 'RFM_SCORES: row 2 of days_since is blank'],
    ['text', [column(1, 'x'), column(1, 2), column(5, 5)], 'RFM_SCORES: row 2 of days_since, "x", is not a number'],
    ['below zero', [column(1, -2), column(1, 2), column(5, 5)], 'RFM_SCORES: row 2 of days_since, -2, is below zero'],
    ['nothing', [column(''), column(''), column('')], 'RFM_SCORES: days_since holds nothing that can be read'],
  ])('says so: %s', (_, args, sentence) => {
    expect(shown('RFM_SCORES', args as never, english)).toBe(sentence);
  });
});
