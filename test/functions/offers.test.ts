import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Cell } from '../../src/core/model';
import { anyOrders } from '../makers';
import { body, column, french, ranges, shown } from './ask';

/** Rows of [code, customer, date, amount]. */
const shop: Cell[][] = [
  ['', 'Ana', '2026-01-10', 40],
  ['', 'Ana', '2026-03-10', 60],
  [' spring ', 'Ana', '2026-05-10', 80],
  ['SPRING', 'Ana', '2026-06-10', 90],
  ['', 'Léo', '2025-05-09', 500],
  ['', 'Léo', '2025-05-10', 30],
  ['Spring', 'Léo', '2026-05-10', 70],
  ['', 'Zoé', '2026-02-01', 20],
  ['WELCOME', 'Bob', '2026-05-01', 25],
];
const args = ranges(shop);

describe('OFFER_RETURN', () => {
  it('compares the mean order with the code with the same customers’ 12 months before', () => {
    // Before: Ana 40 and 60, Léo 30 (his 500 are a day too old): 130 / 3. With: 240 / 3. Bob bought nothing before.
    expect(
      shown('OFFER_RETURN', [
        ...args,
        [
          ['Code', 'Cost'],
          ['spring', 20],
        ],
      ]),
    ).toEqual([
      ['Code', 'Orders', 'Customers', 'Mean with code', 'Baseline', 'Incremental margin', 'Return', 'Verdict'],
      ['SPRING', 3, 2, 80, 43.33, 90, 4.5, 'Too few to tell (under 30) · no control group'],
      ['WELCOME', 1, 1, 25, '', '', '', 'Too few to tell (under 30) · no control group'],
    ]);
  });

  it('takes the margin, and counts discounts below the line only', () => {
    const discounts = column('', '', 10, 5, '', '', -15, '', '');
    const [spring] = body('OFFER_RETURN', [...args, [['SPRING', 10]], 0.5, '', discounts]);
    // (80 − 43.33) × 3 × 0.5 − 10 = 45; ÷ (10 + 30).
    expect(spring.slice(5, 7)).toEqual([45, 45 / 40]);
  });

  it('takes orders of one day as one, and sets refunds against them', () => {
    const day: Cell[][] = [
      ['X', 'Ana', '2026-05-10', 30],
      ['', 'Ana', '2026-05-10', 12],
      ['', 'Ana', '2026-05-11', -12],
    ];
    expect(body('OFFER_RETURN', ranges(day))[0].slice(0, 4)).toEqual(['X', 1, 1, 30]);
  });

  describe('with a control group', () => {
    // 40 people got the code, 30 did not; 10 of the former spent 30 with it, 3 of the latter 20 in those days.
    const rows: Cell[][] = [];
    for (let i = 0; i < 10; i++) rows.push(['GO', `t${i}`, i === 0 ? '2026-05-01' : '2026-05-20', 30]);
    for (let i = 0; i < 3; i++) rows.push(['', `c${i}`, '2026-05-10', 20], ['', `c${i}`, '2026-06-10', 999]);
    const people = (letter: string, count: number) =>
      column(...Array.from({ length: count }, (_, i) => `${letter}${i}`));
    const [treated, control] = [people('t', 40), people('c', 30)];
    const ask = (...more: unknown[]) =>
      body('OFFER_RETURN', [...ranges(rows), [['go', 60]], '', '', '', ...more] as never)[0];

    it('compares per person, non-buyers included, over the days of the code', () => {
      // 300 / 40 − 60 / 30 = 5.5 each × 40 − 60 = 160.
      expect(ask(treated, control).slice(4)).toEqual(['', 160, 160 / 60, 'Pays']);
    });
    it('takes people of each code where there are two columns', () => {
      const withCode = (list: readonly (readonly Cell[])[]) => list.map(([who]) => ['Go', who]);
      expect(ask(withCode(treated), withCode(control)).slice(4)).toEqual(['', 160, 160 / 60, 'Pays']);
      const other = withCode(treated).map(([, who]) => ['Other', who]);
      expect(ask(other, withCode(control))[7]).toBe('Too few to tell (under 30) · no control group');
    });
    it('says when an arm is too small, or the offer does not pay', () => {
      expect(ask(treated, people('c', 29))[7]).toBe('Too few to tell (under 30)');
      expect(ask(people('z', 40), control)[7]).toBe('Does not pay');
    });
  });

  it('counts orders in a new category, and dearer ones in a known category', () => {
    const rows: Cell[][] = [
      ['', 'Ana', '2026-01-01', 10, 'Tea', 5],
      ['GO', 'Ana', '2026-02-01', 10, 'Cups', 9],
      ['GO', 'Ana', '2026-03-01', 10, 'tea', 6],
      ['GO', 'Ana', '2026-04-01', 10, 'Tea', 6],
      ['GO', 'Bob', '2026-04-01', 10, 'Tea', 9],
    ];
    const [codes, customers, dates, amounts, categories, prices] = ranges(rows);
    const answer = (...more: unknown[]) =>
      shown(
        'RENTABILITE_OFFRE',
        [codes, customers, dates, amounts, '', '', '', '', '', '', ...more] as never,
        french,
      ) as Cell[][];
    expect(answer(categories, prices)[0].slice(8)).toEqual(['Vente croisée', 'Montée en gamme']);
    expect(answer(categories, prices)[1].slice(8)).toEqual([1, 1]);
    expect(answer(categories)[1].slice(8)).toEqual([1, 0]);
    expect(answer()[0]).toHaveLength(8);
  });

  test.each<[string, unknown[], string]>([
    [
      'no code',
      [
        column('', ''),
        ...ranges([
          ['Ana', '2026-01-01', 1],
          ['Ana', '2026-01-02', 1],
        ]),
      ],
      'codes holds nothing that can be read',
    ],
    ['a cost that is none', [...args, [['SPRING', 'dear']]], 'row 1 of costs, "dear", is not an amount'],
    ['a cost below zero', [...args, [['SPRING', -10]]], 'row 1 of costs, -10, is below zero'],
    ['costs without their codes', [...args, column(10, 20)], 'costs takes two columns: a name, then an amount'],
    ['targeted people alone', [...args, '', '', '', '', column('Ana')], 'treated says nothing without control'],
    ['a control group alone', [...args, '', '', '', '', '', column('Ana')], 'control says nothing without treated'],
    [
      'people written another way',
      [...args, '', '', '', '', column('1'), column('2')],
      'treated names nobody in customers',
    ],
    [
      'somebody in both groups',
      [...args, '', '', '', '', column('ANA', 'x'), column('Ana', 'y')],
      '"Ana" stands in treated and in control',
    ],
    [
      'prices without categories',
      [...args, '', '', '', '', '', '', '', args[3]],
      'unit_prices says nothing without categories',
    ],
    ['other rows', [column('A'), ...args.slice(1)], 'codes has 1 row, customers 9; take them from the same rows'],
    ['three columns of people', [...args, '', '', '', '', [['a', 'b', 'c']], 'x'], 'treated has 3 columns; give one'],
  ])('says so: %s', (_, given, sentence) => {
    expect(shown('OFFER_RETURN', given as never)).toBe(`OFFER_RETURN: ${sentence}`);
  });

  it('takes a heading above no costs for no costs', () => {
    expect(
      (
        shown('OFFER_RETURN', [
          ...args,
          [
            ['Code', 'Cost'],
            ['', ''],
          ],
        ] as never) as Cell[][]
      )[1][6],
    ).toBe('');
  });

  it('does not take a heading above people for one person more', () => {
    const arms = [column('ana', 'x'), column('Bob', 'y')];
    const headed = arms.map((arm) => [['Client'], ...arm]);
    const of = (given: readonly unknown[]) => shown('OFFER_RETURN', [...args, '', '', '', '', ...given] as never);
    expect(of(headed)).toEqual(of(arms));
  });

  it('shows an offer that cost something and that nobody used', () => {
    const block = shown('OFFER_RETURN', [...args, [['sprnig', 25]]] as never) as Cell[][];
    expect(block[block.length - 1]).toEqual(['SPRNIG', 0, 0, '', '', -25, -1, 'Nobody used it']);
  });

  it('does not look at the order of the rows, headings or blank tails, and counts every order with a code', () => {
    const code = fc.constantFrom<Cell[]>('', '', 'A', 'a ', 'B');
    fc.assert(
      fc.property(anyOrders(), fc.array(code, { minLength: 60, maxLength: 60 }), (orders, codes) => {
        fc.pre(orders.some((_, i) => codes[i] !== ''));
        const rows = orders.map((o, i): Cell[] => [codes[i], o.customer, { day: o.day, second: 0 }, o.amount]);
        const block = shown('OFFER_RETURN', ranges(rows)) as Cell[][];
        const days = new Set(
          orders.flatMap((o, i) =>
            codes[i] === '' ? [] : [`${String(codes[i]).trim().toUpperCase()} ${o.customer} ${o.day}`],
          ),
        );
        expect(block.slice(1).reduce((sum, row) => sum + Number(row[1]), 0)).toBe(days.size);
        expect(shown('OFFER_RETURN', ranges([...rows].reverse()))).toEqual(block);
        const blank = Array.from({ length: 1000 }, (): Cell[] => ['', '', '', '']);
        expect(shown('OFFER_RETURN', ranges([['Code', 'Client', 'Date', 'Total'], ...rows, ...blank]))).toEqual(block);
      }),
      { numRuns: 50 },
    );
  });
});
