// Each function on a small shop worked out by hand. As of 30 December 2025 (Tom's order) unless said.
import { describe, expect, it, test } from 'vitest';
import type { Cell } from '../../src/core/model';
import { body, column, date, english, french, ranges, shown } from './ask';

const shop: Cell[][] = [
  ['Ana', '2025-01-10', 100],
  ['Ana', '2025-03-10', 100],
  ['Ana', '2025-05-10', 100],
  ['Ana', '2025-07-10', 120],
  ['Ana', '2025-09-10', 130],
  ['Ana', '2025-11-12', 150],
  ['Léo', '2025-10-01', 40],
  ['Zoé', '2024-01-15', 300],
  ['Zoé', '2024-03-15', 200],
  ['Zoé', '2024-05-15', 250],
  ['Bob', '2025-02-01', 20],
  ['Bob', '2025-04-02', 20],
  ['Bob', '2025-06-01', 20],
  ['Eve', '2025-12-01', 60],
  ['Eve', '2025-12-20', -60],
  ['Max', '2024-02-01', 80],
  ['Max', '2025-12-15', 90],
  ['Ida', '2025-03-01', 10],
  ['Tom', '2025-12-30', 15],
  ['Lou', '2025-11-02', 35],
  ['Guy', '2024-06-01', 12],
  ['Ugo', '2025-08-08', 70],
];
const [customers, dates, amounts] = ranges(shop);
const rowOf = (block: unknown[][], customer: string, at = 0) => block.find((row) => row[at] === customer);

describe('RFM', () => {
  // 10 buyers: three levels. 9 gaps (Ana 59 61 61 62 63, Zoé 60 61, Bob 60 60, Max 683): P80 62.2, P90 125 by type 7,
  // 713 days of history: lost after ceil(1.5 × 125.1) = 188 days, active within 94.
  const block = body('RFM', [customers, dates, amounts]);
  test.each([
    ['Ana', date('2025-11-12'), 48, 6, 700, 5, 5, 5, '555', 'Champion'],
    ['Ugo', date('2025-08-08'), 144, 1, 70, 3, 1, 5, '315', 'Needs attention'],
    ['Léo', date('2025-10-01'), 90, 1, 40, 5, 1, 3, '513', 'New'],
    ['Ida', date('2025-03-01'), 304, 1, 10, 1, 1, 1, '111', 'Lost'],
    // Lost: judged on the 12 months ending on the last order, while Orders and Spent are the window's.
    ['Zoé', date('2024-05-15'), 594, 0, 0, 1, 3, 5, '135', 'At risk'],
    // Everything refunded: no purchase.
    ['Eve', '', '', 0, 0, '', '', '', '', 'Prospect'],
  ])('%s', (...row) => {
    expect(rowOf(block, row[0] as string)).toEqual(row);
  });

  it('lists the best first, equal money by name', () => {
    expect(block.map((row) => row[0])).toEqual([
      'Ana',
      'Max',
      'Ugo',
      'Bob',
      'Léo',
      'Lou',
      'Tom',
      'Ida',
      'Eve',
      'Guy',
      'Zoé',
    ]);
  });

  it('starts with a heading row in the language of the sheet, unless told not to', () => {
    expect((shown('RFM', [customers, dates, amounts], french) as Cell[][])[0].slice(0, 3)).toEqual([
      'Client',
      'Dernière commande',
      'Jours depuis',
    ]);
    const without = shown('RFM', [customers, dates, amounts, '', '', '', false]) as Cell[][];
    expect(without).toEqual(block);
  });

  it('leaves customers out whose first order comes after the day asked for', () => {
    const then = body('RFM', [customers, dates, amounts, date('2025-01-31')]);
    expect(then.map((row) => row[0])).toEqual(['Zoé', 'Ana', 'Max', 'Guy']);
    expect(rowOf(then, 'Ana')?.slice(1, 5)).toEqual([date('2025-01-10'), 21, 1, 100]);
  });

  it('counts all rows with months 0', () => {
    expect(rowOf(body('RFM', [customers, dates, amounts, '', '', 0]), 'Zoé')?.slice(3, 5)).toEqual([3, 750]);
  });

  it('takes the thresholds it is given, or one of them', () => {
    const lateness = (active: Cell, lost: Cell) =>
      rowOf(body('RFM', [customers, dates, amounts, '', '', '', '', active, lost]), 'Ugo')?.[5];
    expect(lateness(150, 400)).toBe(5);
    expect(lateness('', 144)).toBe(3);
    expect(lateness('', 143)).toBe(1);
  });

  it('keeps a numeric customer a number', () => {
    expect(body('RFM', [column(17850), column(date('2026-03-01')), column(9.5)])[0].slice(0, 5)).toEqual([
      17850,
      date('2026-03-01'),
      0,
      1,
      9.5,
    ]);
  });

  it('answers one cell with one customer, not scored: ten are needed to compare', () => {
    expect(body('RFM', ['Ana', date('2026-03-01'), 10])).toEqual([
      ['Ana', date('2026-03-01'), 0, 1, 10, '', '', '', '', ''],
    ]);
  });
});

describe('PMG', () => {
  it('cuts by head-count: 20 % of the eight buyers rounded up, then half of them', () => {
    expect(body('PMG', [customers, dates, amounts])).toEqual([
      ['Ana', 700, 700 / 1020, 700 / 1020, 'Large'],
      ['Max', 90, 90 / 1020, 790 / 1020, 'Large'],
      ['Ugo', 70, 70 / 1020, 860 / 1020, 'Medium'],
      ['Bob', 60, 60 / 1020, 920 / 1020, 'Medium'],
      ['Léo', 40, 40 / 1020, 960 / 1020, 'Small'],
      ['Lou', 35, 35 / 1020, 995 / 1020, 'Small'],
      ['Tom', 15, 15 / 1020, 1010 / 1020, 'Small'],
      ['Ida', 10, 10 / 1020, 1, 'Small'],
      ['Eve', 0, 0, 1, 'No purchase in the period'],
      ['Guy', 0, 0, 1, 'No purchase in the period'],
      ['Zoé', 0, 0, 1, 'No purchase in the period'],
    ]);
  });

  test.each([
    // Large while the sum before is under 80 % (Ugo: 77.5 %), medium while under 95 % (Lou: 94.1 %).
    { mode: 'turnover', large: ['Ana', 'Max', 'Ugo'], medium: ['Bob', 'Léo', 'Lou'] },
    // Ana alone is over two thirds: nobody is left to be medium.
    { mode: 'thirds', large: ['Ana'], medium: [] },
    { mode: 'HEAD-COUNT', large: ['Ana', 'Max'], medium: ['Ugo', 'Bob'] },
  ])('mode $mode', ({ mode, large, medium }) => {
    const block = body('PMG', [customers, dates, amounts, '', '', mode], french);
    const named = (size: string) => block.filter((row) => row[4] === size).map((row) => row[0]);
    expect([named('Gros'), named('Moyen')]).toEqual([large, medium]);
  });
});

describe('LIFECYCLE', () => {
  const block = body('LIFECYCLE', [customers, dates, amounts]);
  test.each([
    {
      customer: 'Ana',
      stage: 'Loyalty',
      size: 'Large',
      why: 'Large, 6 orders, the last 48 days ago · slowing down in 47 days without an order',
    },
    {
      customer: 'Max',
      stage: 'Development',
      size: 'Large',
      why: 'Back 15 days ago after more than 188 days of silence · slowing down in 80 days without an order',
    },
    {
      customer: 'Ugo',
      stage: 'Acquisition',
      size: 'Medium',
      why: 'One order, 144 days ago: the second is overdue · lost in 45 days without an order',
    },
    { customer: 'Bob', stage: 'Reactivation', size: 'Medium', why: 'No order for 212 days; lost after 188 days' },
    {
      customer: 'Tom',
      stage: 'Acquisition',
      size: 'Small',
      why: 'First order on the last day · 1 more order from Multi',
    },
    // Lost customers keep the size of their last purchase.
    { customer: 'Zoé', stage: 'Reactivation', size: 'Large', why: 'No order for 594 days; lost after 188 days' },
    { customer: 'Eve', stage: 'Prospect', size: 'No purchase in the period', why: 'Every order was refunded' },
  ])('$customer: $stage', ({ customer, stage, size, why }) => {
    const row = rowOf(block, customer) as Cell[];
    expect([row[1], row[2], row[6]]).toEqual([stage, size, why]);
    expect(row[7]).not.toBe('');
    expect(row[8]).not.toBe('');
  });

  it('gives days, purchase days and the usual gap; none for a single order', () => {
    // Gaps of Ana: 59 + 61 + 61 + 62 + 63 = 306; median of the file 61: (306 + 122) / 7.
    expect(rowOf(block, 'Ana')?.slice(3, 6)).toEqual([48, 6, 61.1]);
    expect(rowOf(block, 'Léo')?.slice(3, 6)).toEqual([90, 1, '']);
  });

  it('tells to let go of small ones lost for long only where clicks and replies are known', () => {
    const why = (actions?: readonly (readonly Cell[])[]) =>
      rowOf(body('LIFECYCLE', [customers, dates, amounts, '', '', '', actions]), 'Guy')?.slice(6, 8);
    expect(why()).toEqual(['No order for 577 days; lost after 188 days', 'E-mail only']);
    const actions = (guy: Cell) => column(...shop.map(([name]) => (name === 'Guy' ? guy : '')));
    expect(why(actions(date('2024-08-01')))).toEqual(['No order for 577 days, no click or reply for a year', 'None']);
    expect(why(actions(date('2025-08-01')))).toEqual(['No order for 577 days; lost after 188 days', 'E-mail only']);
  });

  it('speaks French by its French name', () => {
    const row = rowOf(body('CYCLE_DE_VIE', [customers, dates, amounts], french), 'Ana') as string[];
    expect([row[1], row[2], row[6]]).toEqual([
      'Fidélisation',
      'Gros',
      'Gros client, 6 commandes, la dernière il y a 48 jours · ralentit dans 47 jours sans commande',
    ]);
  });
});

describe('CHURN', () => {
  const block = body('CHURN', [customers, dates, amounts]);
  it('lists complete months, the oldest first', () => {
    expect(block.map((row) => row[0])).toEqual(
      Array.from({ length: 23 }, (_, i) =>
        date(`${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-01`),
      ),
    );
  });
  it('is blank while the file is too young for anybody to have been lost', () => {
    expect(block[0]).toEqual([date('2024-01-01'), 0, '', '', '', '', 1, '']);
  });
  it('loses a customer the day after the silence is too long', () => {
    // Max: 1 February 2024 + 189 days = 8 August; Zoé: 15 May + 189 = 20 November; Guy: 1 June + 189 = 7 December.
    expect(block[7]).toEqual([date('2024-08-01'), 3, 1, 1 / 3, 0, 80, 0, 0]);
    expect(block[10]).toEqual([date('2024-11-01'), 2, 1, 1 / 2, 1, 750, 0, 0]);
    expect(block[11]).toEqual([date('2024-12-01'), 1, 1, 1, '', 12, 0, 0]);
  });
  it('counts ended contracts where end dates are given', () => {
    // One contract each, from the order on: Ana runs on, Bob ends on 10 March, Eve began and ended in March.
    const rows: Cell[][] = [
      ['Ana', '2026-01-05', 30, ''],
      ['Bob', '2026-01-06', 20, '2026-03-10'],
      ['Eve', '2026-03-02', 20, '2026-03-20'],
      ['Max', '2026-04-30', 20, ''],
    ];
    const [who, start, paid, ends] = ranges(rows);
    expect(body('CHURN', [who, start, paid, '', '', '', ends])).toEqual([
      [date('2026-01-01'), 0, 0, '', '', 0, 2, 0],
      [date('2026-02-01'), 2, 0, 0, '', 0, 0, 0],
      [date('2026-03-01'), 2, 2, 1 / 2, '', 40, 1, 0],
      [date('2026-04-01'), 1, 0, 0, '', 0, 1, 0],
    ]);
  });
  it('says when no month is complete', () => {
    expect(shown('CHURN', [column('Ana'), column(date('2026-03-05')), column(10)])).toBe(
      'CHURN: no month is complete and has customers up to as_of',
    );
  });
});

describe('BEST_CUSTOMERS', () => {
  const block = body('BEST_CUSTOMERS', [customers, dates, amounts]);
  it('ranks by what they bring; a lost customer keeps his place, and it is said', () => {
    expect(block.map((row) => [row[0], row[1], row[2], row[6]])).toEqual([
      [1, 'Ana', 700, 6],
      [2, 'Max', 90, 1],
      [3, 'Ugo', 70, 1],
      [4, 'Bob', 60, 3],
      [5, 'Léo', 40, 1],
      [6, 'Lou', 35, 1],
      [7, 'Tom', 15, 1],
      [8, 'Ida', 10, 1],
    ]);
    const lost = block.filter((row) => String(row[10]).startsWith('No longer buying')).map((row) => row[1]);
    expect(lost).toEqual(['Bob', 'Ida']);
  });

  it('gives cost, net, share and days of each', () => {
    // First at every month end since January: Zoé was lost by then.
    expect(rowOf(block, 'Ana', 1)?.slice(2, 10)).toEqual([
      700,
      0,
      700,
      700 / 1020,
      6,
      date('2025-11-12'),
      date('2025-01-10'),
      date('2025-01-31'),
    ]);
    expect(rowOf(block, 'Max', 1)?.slice(7, 10)).toEqual([date('2025-12-15'), date('2024-02-01'), '']);
  });

  it('says why in three facts with figures', () => {
    expect(rowOf(block, 'Ana', 1)?.[10]).toBe(
      '69% of all sales · 6 orders against 1.9 on average · 117 an order against 68 on average',
    );
    const french_ = body('MEILLEURS_CLIENTS', [customers, dates, amounts], french);
    expect(String(rowOf(french_, 'Ana', 1)?.[10]).replace(/[\u00a0\u202f]/g, ' ')).toBe(
      '69 % du chiffre d’affaires · 6 commandes contre 1,9 en moyenne · panier de 117 contre 68 en moyenne',
    );
  });

  it('puts the first who still buys before a lost one who spent more', () => {
    const rows: Cell[][] = [
      ['Old', '2025-02-01', 500],
      ['New', '2025-12-20', 90],
      ['Mid', '2025-12-21', 40],
    ];
    const ranked = body('BEST_CUSTOMERS', [...ranges(rows), '', '', '', '', '', '', 100]);
    expect(ranked.map((row) => [row[0], row[1]])).toEqual([
      [1, 'New'],
      [2, 'Old'],
      [3, 'Mid'],
    ]);
  });

  it('takes the costs of the window off, and names who costs more than he brings below the ranking', () => {
    const cost = (row: Cell[]): Cell => (row[0] === 'Ana' ? 100 : row[0] === 'Bob' ? 40 : row[0] === 'Max' ? 5 : '');
    const costs = column('Cost', ...shop.map(cost));
    const headed = [customers, dates, amounts].map((range, i) => [[['Client', 'Date', 'Total'][i]], ...range]);
    const ranked = body('BEST_CUSTOMERS', [...headed, costs]);
    // Ana 6 × 100 in the window; Max ordered once in it and once before; Bob 120 for orders of 60.
    expect(rowOf(ranked, 'Ana', 1)?.slice(0, 5)).toEqual([1, 'Ana', 700, 600, 100]);
    expect(rowOf(ranked, 'Max', 1)?.slice(0, 5)).toEqual([2, 'Max', 90, 5, 85]);
    expect(ranked[ranked.length - 1]).toEqual([
      '',
      'Bob',
      60,
      120,
      -60,
      '',
      3,
      date('2025-06-01'),
      date('2025-02-01'),
      '',
      'Costs more than the margin made',
    ]);
  });

  it('counts what was spent on the last day', () => {
    const costs = column(...shop.map(([name]) => (name === 'Tom' ? 4 : '')));
    expect(rowOf(body('BEST_CUSTOMERS', [customers, dates, amounts, costs]), 'Tom', 1)?.slice(2, 5)).toEqual([
      15, 4, 11,
    ]);
  });

  it('lists as many as asked for', () => {
    expect(body('BEST_CUSTOMERS', [customers, dates, amounts, '', '', '', 3]).map((row) => row[0])).toEqual([1, 2, 3]);
  });
});

describe('CAC', () => {
  test.each<{ name: string; spend: Cell | Cell[]; customers: Cell | Cell[]; is: unknown }>([
    { name: 'two cells give a number', spend: 1500, customers: 12, is: 125 },
    { name: 'two columns give a column', spend: [100, 90], customers: [4, 3], is: [[25], [30]] },
    { name: 'nobody won: blank', spend: [100, 90], customers: [0, ''], is: [[''], ['']] },
    {
      name: 'customers without spend came by themselves: blank, not 0',
      spend: ['', 0],
      customers: [4, 3],
      is: [[''], ['']],
    },
    { name: 'blank tails are nobody', spend: [100, '', ''], customers: [4, '', ''], is: [[25]] },
    {
      name: 'a heading keeps its row',
      spend: ['Spend', 100, '', 90],
      customers: ['New', 4, '', 3],
      is: [['Cost per new customer'], [25], [''], [30]],
    },
    { name: 'amounts as text', spend: '€1,234.50', customers: '10', is: 123.45 },
    {
      name: 'text that is no number',
      spend: [100, 'much'],
      customers: [4, 3],
      is: 'CAC: row 2 of spend, "much", is not a number',
    },
    { name: 'fewer than nobody', spend: [100], customers: [-1], is: 'CAC: row 1 of new_customers, -1, is below zero' },
    { name: 'nothing at all', spend: ['', ''], customers: ['', ''], is: 'CAC: spend holds nothing that can be read' },
  ])('$name', ({ spend, customers: won, is }) => {
    const argument = (given: Cell | Cell[]) => (Array.isArray(given) ? column(...given) : given);
    expect(shown('CAC', [argument(spend), argument(won)], english)).toEqual(is);
  });
});
