// BUYER_SEGMENT, SEGMENT_MOVES, LIFECYCLE_GRID, BREAKDOWN: on small shops, and against the wizard's findings.
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { rfmSegments, sizes } from '../../src/core/codes';
import { findings } from '../../src/core/findings';
import type { Cell } from '../../src/core/model';
import { defaultSettings } from '../../src/core/settings';
import { wordsOf } from '../../src/words/words';
import { inventShop } from '../core/measure/models/invented';
import { anyOrders, day, ledgerFrom, type TestOrder } from '../makers';
import { body, column, date, french, ranges, shown } from './ask';

const asOf = day('2026-12-31');
const end = date('2026-12-31');
const cellsOf = (list: readonly TestOrder[]) =>
  ranges(list.map((o): Cell[] => [o.customer, { day: o.day, second: 0 }, o.amount]));
const found = (list: readonly TestOrder[]) => findings(ledgerFrom(list), null, { ...defaultSettings, asOf }, null);
const names = wordsOf('en').codes;

// Lost after 365 days by convention: fewer than five gaps.
const shop: Cell[][] = [
  ['Ana', '2026-02-01', 300],
  ['Ana', '2026-06-01', 300],
  ['Bob', '2026-03-01', 20],
  ['Bob', '2026-05-01', 20],
  ['Léo', '2026-04-01', 30],
  ['Zoé', '2024-04-01', 900],
  ['Eve', '2026-04-01', 40],
  ['Eve', '2026-04-05', -40],
];
const [customers, dates, amounts] = ranges(shop);

describe('BUYER_SEGMENT', () => {
  const segments = (...more: unknown[]) =>
    new Map(
      (body('BUYER_SEGMENT', [customers, dates, amounts, end, ...more] as never) as Cell[][]).map((row) => [
        row[0],
        row.slice(1),
      ]),
    );
  test.each([
    ['Ana', 'VIP', 2, 600, 'Large'],
    ['Bob', 'Multi', 2, 40, 'Medium'],
    ['Léo', 'Mono', 1, 30, 'Small'],
    ['Zoé', 'Mono', 1, 0, 'No purchase in the period'],
    ['Eve', 'Prospect', 0, 0, 'No purchase in the period'],
  ])('%s: %s', (customer, ...row) => {
    expect(segments().get(customer)?.slice(0, 4)).toEqual(row);
  });
  it('knows ambassadors by a list of any height, whatever the case', () => {
    const list = column('Recommends', ' ANA ', 'léo', 'Nobody', '');
    expect([...segments(list)].filter(([, row]) => row[0] === 'Ambassador').map(([name]) => name)).toEqual([
      'Ana',
      'Léo',
    ]);
  });
  it('scores future ambassadors also by categories, refunds and origins', () => {
    const score = (...more: unknown[]) => segments('', '', ...more).get('Bob')?.[4] as number;
    const one = column(...shop.map(() => 'Toys'));
    const two = column(...shop.map(([who], i) => (who === 'Bob' && i === 2 ? 'Books' : 'Toys')));
    expect(score(two)).toBeGreaterThan(score(one));
    const share = (value: Cell) => column(...shop.map(([who]) => (who === 'Bob' ? value : '')));
    expect(score('', share(0.3))).toBe(score() - 20);
    expect(score('', share('30 %'))).toBe(score() - 20);
    expect(score('', share(0.2))).toBe(score());
    const origin = column(...shop.map(([who]) => (who === 'Ana' || who === 'Bob' ? 'Fair' : 'Web')));
    const other = column(...shop.map(([who]) => (who === 'Ana' ? 'Fair' : 'Web')));
    expect(score('', '', origin)).toBeGreaterThan(score('', '', other));
  });
  it('says so of shares that are none, and of columns of other rows', () => {
    expect(shown('BUYER_SEGMENT', [customers, dates, amounts, end, '', '', '', column(...shop.map(() => 25))])).toBe(
      'BUYER_SEGMENT: row 1 of refund_shares, "25", is not a share from 0 to 1 (8 of 8 rows)',
    );
    expect(shown('BUYER_SEGMENT', [customers, dates, amounts, end, '', '', column('a', 'b')])).toBe(
      'BUYER_SEGMENT: categories has 2 rows, customers 8; take them from the same rows',
    );
  });
  it('says what the wizard says', () => {
    fc.assert(
      fc.property(anyOrders(), (list) => {
        const block = body('SEGMENT_ACHETEUR', [...cellsOf(list), end]) as Cell[][];
        const people = found(list).people.map((person) => [
          person.name,
          names.buyerSegment[person.buyerSegment],
          person.orderDays,
          person.spent / 100,
          names.size[person.size],
          person.ambassadorScore === null ? '' : Math.round(person.ambassadorScore),
        ]);
        expect(block).toEqual(people);
      }),
    );
  });
});

describe('SEGMENT_MOVES', () => {
  it('counts who came from where: segment then by row, segment now by column', () => {
    const then: Cell[][] = [...shop, ['Bob', '2025-03-01', 20], ['Gil', '2025-03-01', 20], ['Gil', '2025-04-01', 20]];
    expect(shown('SEGMENT_MOVES', [...ranges(then), end])).toEqual([
      ['Segment then', 'Prospect', 'Mono', 'Multi', 'VIP', 'Ambassador'],
      // Eve was and is a prospect; Léo came; Ana came and is a VIP already.
      ['Not yet a customer', 1, 1, 0, 1, 0],
      // Zoé stays where she was; Bob bought again.
      ['Mono', 0, 1, 1, 0, 0],
      ['Multi', 0, 0, 0, 0, 0],
      // Gil was the larger of two a year ago, and is lost.
      ['VIP', 0, 0, 1, 0, 0],
      ['Ambassador', 0, 0, 0, 0, 0],
    ]);
  });
  it('says in French who was not a customer yet', () => {
    const block = shown('EVOLUTION_SEGMENTS', [customers, dates, amounts, end], french) as Cell[][];
    expect([block[0][0], block[1][0]]).toEqual(['Segment d’avant', 'Pas encore client']);
  });
  it('puts everybody in one cell, and the segments of now are those of the wizard', () => {
    fc.assert(
      fc.property(anyOrders(), fc.constantFrom(1, 6, 12, 24), (list, back) => {
        const block = body('SEGMENT_MOVES', [...cellsOf(list), end, back]) as number[][];
        const { segments, people } = found(list);
        const columns = [1, 2, 3, 4, 5].map((at) => block.reduce((sum, row) => sum + row[at], 0));
        expect(columns).toEqual([
          segments.prospect.customers,
          segments.mono.customers,
          segments.multi.customers,
          segments.vip.customers,
          segments.ambassador.customers,
        ]);
        expect(columns.reduce((a, b) => a + b, 0)).toBe(people.length);
        // Nobody goes back to before his first order.
        const [notYet, mono] = block;
        expect(notYet[1] + mono[1]).toBe(segments.prospect.customers);
        expect(mono[1]).toBe(0);
      }),
    );
  });
  it('says so of months that are none', () => {
    expect(shown('SEGMENT_MOVES', [customers, dates, amounts, end, 0])).toBe(
      'SEGMENT_MOVES: months_back, "0", is not a whole number from 1 to 1,200',
    );
  });
});

describe('LIFECYCLE_GRID', () => {
  it('is the grid of the wizard, in all 11 rows', () => {
    fc.assert(
      fc.property(anyOrders(120), (list) => {
        const block = body('LIFECYCLE_GRID', [...cellsOf(list), end]) as Cell[][];
        const { grid, customers: buyers, windowTurnover } = found(list);
        rfmSegments.forEach((rfm, at) => {
          const cells = sizes.map((size) => grid.find((cell) => cell.rfm === rfm && cell.size === size));
          expect(block[at]).toEqual([
            names.rfmSegment[rfm],
            ...cells.map((cell) => cell?.customers ?? 0),
            ...cells.map((cell) => (cell?.turnover ?? 0) / 100),
          ]);
        });
        const sum = (from: number) =>
          block.reduce((all, row) => all + row.slice(from, from + 4).reduce((a: number, b) => a + Number(b), 0), 0);
        expect(sum(1)).toBe(buyers);
        expect(sum(5)).toBeCloseTo(windowTurnover / 100, 6);
        // Under ten buyers nobody is scored: one more row.
        expect(block).toHaveLength(buyers < 10 ? 12 : 11);
      }),
      { numRuns: 50 },
    );
  });
});

describe('BREAKDOWN', () => {
  // 12 customers in Lyon, each with 2 orders; 10 in Brest with one; 3 elsewhere; 2 unknown.
  const rows: Cell[][] = [];
  for (let i = 0; i < 12; i++) {
    rows.push([`L${i}`, '2026-01-05', 10, i % 2 ? 'Lyon' : ' LYON'], [`L${i}`, '2026-11-05', 30, 'Lyon']);
  }
  for (let i = 0; i < 10; i++) rows.push([`B${i}`, '2026-10-05', 5, 'Brest']);
  rows.push(['N1', '2026-10-05', 5, 'Nice'], ['N2', '2026-10-05', 5, 'Nice'], ['P1', '2026-10-05', 5, 'Pau']);
  rows.push(['X1', '2026-10-05', 5, ''], ['X2', '2026-10-05', 5, '#N/A']);

  it('adds customers and money up by town, small towns together', () => {
    expect(shown('BREAKDOWN', [...ranges(rows), end])).toEqual([
      [
        ...['Value', 'Customers', 'Still customers', 'Turnover', 'Mean order', 'Churn', 'Share of turnover'],
        ...['Value over 12 months', 'Share of VIPs'],
      ],
      // 304 days of history: 2 orders of 20, 1 of 5, over ten twelfths of a year; all of Lyon are large.
      ['Lyon', 12, 12, 480, 20, '', 480 / 555, 48.03, 1],
      ['Brest', 10, 10, 50, 5, '', 50 / 555, 6, 0],
      ['Other', 5, 5, 25, 5, '', 25 / 555, 6, 0],
    ]);
  });

  it('tells what a customer won in each cost, where spending is given', () => {
    const spend = (...list: [Cell, Cell][]): Cell[][] => list;
    // Half of Lyon came before the window.
    const old = rows.map((row, i): Cell[] =>
      i < 12 && row[1] === '2026-01-05' ? [row[0], '2025-01-05', 10, row[3]] : row,
    );
    const given = spend(
      ['Town', 'Spent'],
      ['lyon ', 90],
      ['LYON', '30'],
      ['Nice', 7],
      ['Rome', 3],
      ['', 99],
      ['Pau', ''],
    );
    const args = [...ranges(old), end, '', '', '', '', 0.5, given];
    const block = shown('BREAKDOWN', args as never) as Cell[][];
    expect(block[0].slice(-2)).toEqual(['New customers', 'CAC']);
    expect(block.slice(1).map((row) => [row[0], ...row.slice(-2)])).toEqual([
      ['Lyon', 6, 20],
      ['Brest', 10, ''],
      ['Other', 5, 2],
    ]);
    // The margin halves the value.
    const whole = body('BREAKDOWN', [...ranges(old), end]) as number[][];
    for (const [i, row] of whole.entries()) expect(block[i + 1][7]).toBeCloseTo(row[7] / 2, 1);
    const other = spend(['Rome', 3], ['Lyon', 5]);
    const onlyLyon = old.filter((row) => row[3] !== '' && String(row[0]).startsWith('L'));
    const alone = body('BREAKDOWN', [...ranges(onlyLyon), end, '', '', '', '', '', other] as never) as Cell[][];
    expect(alone[1]).toEqual(['Other', 0, 0, 0, '', '', 0, '', '', 0, '']);
    expect(
      shown('BREAKDOWN', [...ranges(old), end, '', '', '', '', '', spend(['Lyon', 'soon'], ['Nice', 'x'])] as never),
    ).toBe('BREAKDOWN: row 2 of spend, "x", is not an amount');
  });

  it('values customers as CLV and the wizard do', () => {
    const list = inventShop(300, 7);
    const towns = column(...list.map((one) => `town ${Number(one.customer.slice(1)) % 4}`));
    const block = body('BREAKDOWN', [...cellsOf(list), towns, end]) as number[][];
    const facts = found(list);
    expect(facts.value?.method).toBe('model');
    const all = facts.people.reduce((sum, { value }) => sum + (value ?? 0), 0) / 100;
    const sum = block.reduce((all, row) => all + row[7] * row[1], 0);
    expect(Math.abs(sum / all - 1)).toBeLessThan(1e-3);
  });

  it('counts a customer once, by his newest value', () => {
    const moved: Cell[][] = [...rows, ['B0', '2026-12-01', 1, 'Lyon'], ['B1', '2027-02-01', 1, 'Lyon']];
    const block = body('VENTILER', [...ranges(moved), end], french) as Cell[][];
    expect(block.map((row) => [row[0], row[1]])).toEqual([
      ['Lyon', 13],
      ['Autres', 14],
    ]);
  });

  it('cuts numbers into fifths, a value on a cut in the lower', () => {
    const ages = Array.from({ length: 50 }, (_, i): Cell[] => [`c${i}`, '2026-10-05', 10 + i, 20 + i]);
    const block = body('BREAKDOWN', [...ranges(ages), end]) as Cell[][];
    expect(block.map((row) => [row[0], row[1]])).toEqual([
      ['60 to 69', 10],
      ['50 to 59', 10],
      ['40 to 49', 10],
      ['30 to 39', 10],
      ['20 to 29', 10],
    ]);
    // Cuts at 30, 40, 50, 60: each in the fifth below.
    const more = Array.from({ length: 51 }, (_, i): Cell[] => [`c${i}`, '2026-10-05', 10 + i, 20 + i]);
    const lowest = (body('BREAKDOWN', [...ranges(more), end]) as Cell[][])[4];
    expect(lowest.slice(0, 2)).toEqual(['20 to 30', 11]);
    const classes = Array.from({ length: 50 }, (_, i): Cell[] => [`c${i}`, '2026-10-05', 10, i % 5]);
    expect((body('BREAKDOWN', [...ranges(classes), end]) as Cell[][]).map((row) => row[0]).sort()).toEqual([
      '0',
      '1',
      '2',
      '3',
      '4',
    ]);
  });

  it('counts as churn those who were customers a year ago and were lost since', () => {
    const list: Cell[][] = [];
    const bought = (who: string, iso: string) => list.push([who, iso, 10, 'Lyon']);
    // A year ago, with 100 days of silence to be lost: eight were customers, one was lost already, one came later.
    for (let i = 0; i < 8; i++) bought(`c${i}`, '2025-12-01');
    bought('gone', '2025-06-01');
    bought('new', '2026-12-01');
    // Two bought in time, again and again; one came back after he was lost.
    for (const iso of ['2026-03-01', '2026-06-01', '2026-09-01', '2026-12-01']) bought('c0', iso);
    for (const iso of ['2026-03-11', '2026-06-01', '2026-09-01', '2026-12-01']) bought('c1', iso);
    bought('c2', '2026-03-12');
    const block = body('BREAKDOWN', [...ranges(list), end, '', '', 50, 100]) as Cell[][];
    expect(block.map((row) => row.slice(0, 7))).toEqual([['Lyon', 10, 3, 100, 10, 6 / 8, 1]]);
  });

  it('puts everybody and all money somewhere, whatever the order of the rows', () => {
    const town = fc.constantFrom('Lyon', 'lyon', 'Brest', '', 3, 12, 40);
    fc.assert(
      fc.property(anyOrders(), fc.array(town, { minLength: 60, maxLength: 60 }), (list, towns) => {
        const cells = [...cellsOf(list), column(...list.map((_, i) => towns[i]))];
        const block = shown('BREAKDOWN', [...cells, end]) as Cell[][];
        const sum = (at: number) => block.slice(1).reduce((all, row) => all + Number(row[at]), 0);
        const { customers: buyers, windowTurnover, activity } = found(list);
        expect(sum(1)).toBe(buyers);
        expect(sum(2)).toBe(activity.active + activity.slowing);
        expect(sum(3)).toBeCloseTo(windowTurnover / 100, 6);
        expect(shown('BREAKDOWN', [...cells.map((range) => [...range].reverse()), end])).toEqual(block);
      }),
    );
  });

  it('asks for its column', () => {
    expect(shown('BREAKDOWN', [customers, dates, amounts])).toBe('BREAKDOWN: give a range for attribute');
  });
});
