// COHORTS, REPEAT_RATE and NEXT_ORDER on a few orders worked out by hand, and against the wizard's findings.
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findings } from '../../src/core/findings';
import { mistypedStart } from '../../src/core/measure/as-of';
import type { Cell } from '../../src/core/model';
import { defaultSettings } from '../../src/core/settings';
import { anyOrders, day, ledgerFrom } from '../makers';
import { body, column, date, french, ranges, shown } from './ask';

// As of 15 April 2026: April is not over.
const orders: Cell[][] = [
  ['Ana', '2026-01-05', 10],
  ['Ana', '2026-01-20', 10],
  ['Ana', '2026-03-02', 40],
  ['Léo', '2026-01-31', 20],
  ['Bob', '2026-03-31', 5],
  ['Bob', '2026-04-15', 5],
  ['Eve', '2026-04-01', 7],
];
const [customers, dates, amounts] = ranges(orders);

describe('COHORTS', () => {
  it('gives the share of each month’s newcomers that bought, month after month; the running month is blank', () => {
    expect(shown('COHORTS', [customers, dates])).toEqual([
      ['Cohort month', 'Customers', 0, 1, 2],
      [date('2026-01-01'), 2, 1, 0, 0.5],
      [date('2026-03-01'), 1, 1, '', ''],
      [date('2026-04-01'), 1, '', '', ''],
    ]);
  });
  it('gives what each of them brought where amounts are given', () => {
    expect(body('COHORTES', [customers, dates, amounts], french)).toEqual([
      [date('2026-01-01'), 2, 20, 0, 20],
      [date('2026-03-01'), 1, 5, '', ''],
      [date('2026-04-01'), 1, '', '', ''],
    ]);
  });
  it('counts a month on its last day', () => {
    const april = body('COHORTS', [customers, dates, '', date('2026-04-30')])[2] as Cell[];
    expect(april.slice(0, 3)).toEqual([date('2026-04-01'), 1, 1]);
  });
  it('goes by quarters where asked, the running one blank', () => {
    const inJune = [...orders, ['Eve', '2026-06-30', 3]] as Cell[][];
    const [who, when, what] = ranges(inJune);
    expect(shown('COHORTS', [who, when, '', '', '', 'quarter'])).toEqual([
      ['Cohort month', 'Customers', 0, 1],
      [date('2026-01-01'), 3, 1, 1 / 3],
      [date('2026-04-01'), 1, 1, ''],
    ]);
    expect(body('COHORTES', [who, when, what, date('2026-06-29'), '', 'trimestre'], french)).toEqual([
      [date('2026-01-01'), 3, 8500 / 3 / 100],
      [date('2026-04-01'), 1, ''],
    ]);
  });
  it('leaves a mistyped first day out of every cohort', () => {
    const far = ranges([['Old', '1926-01-01', 10], ...orders, ['Old', '2026-02-01', 10]]);
    const months = body('COHORTS', far.slice(0, 2)).map(([month]) => month);
    expect(months[0]).toEqual(date('2026-01-01'));
  });
  it('puts every buyer in one cohort, and all money in their rows', () => {
    fc.assert(
      fc.property(anyOrders(), (list) => {
        fc.pre(mistypedStart(ledgerFrom(list), day('2026-12-31')) === null);
        const cells = ranges(list.map((o): Cell[] => [o.customer, { day: o.day, second: 0 }, o.amount]));
        const asOf = date('2026-12-31');
        const shares = body('COHORTS', [cells[0], cells[1], '', asOf]) as number[][];
        const money = body('COHORTS', [...cells, asOf]) as number[][];
        expect(shares.reduce((sum, row) => sum + row[1], 0)).toBe(new Set(list.map((o) => o.customer)).size);
        for (const row of shares) expect(row[2]).toBe(1);
        const total = money.reduce((sum, row) => sum + row[1] * row.slice(2).reduce((a, b) => a + Number(b), 0), 0);
        expect(total).toBeCloseTo(
          list.reduce((sum, o) => sum + o.amount, 0),
          6,
        );
      }),
    );
  });
});

describe('REPEAT_RATE', () => {
  it('goes from order to order, orders of one day being one', () => {
    // Gaps to the second order: Ana 15 days, Bob 15; to the third: Ana 41.
    expect(body('REPEAT_RATE', [customers, dates])).toEqual([
      [1, 4, 2, 0.5, 15, 15],
      [2, 2, 1, 0.5, 41, 41],
      [3, 1, 0, 0, '', ''],
    ]);
  });
  it('says of the second order what the wizard says', () => {
    fc.assert(
      fc.property(anyOrders(), (list) => {
        const cells = ranges(list.map((o): Cell[] => [o.customer, { day: o.day, second: 0 }]));
        const [first] = body('TAUX_REACHAT', [...cells, date('2026-12-31')]) as Cell[][];
        const { secondOrder, customers: buyers } = findings(
          ledgerFrom(list),
          null,
          { ...defaultSettings, asOf: day('2026-12-31') },
          null,
        );
        expect(first.slice(1)).toEqual([
          buyers,
          Math.round(buyers * (secondOrder.share ?? 0)),
          secondOrder.share,
          secondOrder.medianGap ?? '',
          secondOrder.p80 ?? '',
        ]);
      }),
    );
  });
});

describe('NEXT_ORDER', () => {
  it('lists the latest first, then the soonest; who ordered once comes after, expected when second orders come', () => {
    // Gaps 15, 41, 15: median 15. Ana (56 + 30) / 4 = 21.5; Bob (15 + 30) / 3 = 15. Second orders come after 15 days.
    expect(shown('NEXT_ORDER', [customers, dates])).toEqual([
      ['Customer', 'Last order', 'Usual gap', 'Expected', 'Days late'],
      ['Ana', date('2026-03-02'), 21.5, date('2026-03-24'), 22],
      ['Bob', date('2026-04-15'), 15, date('2026-04-30'), 0],
      ['Léo', date('2026-01-31'), '', date('2026-02-15'), ''],
      ['Eve', date('2026-04-01'), '', date('2026-04-16'), ''],
    ]);
  });
  it('knows no day where nobody ever came back', () => {
    expect(body('PROCHAIN_ACHAT', [column('Ana'), column(date('2026-03-01'))], french)).toEqual([
      ['Ana', date('2026-03-01'), '', '', ''],
    ]);
  });
  it('says of every customer with a rhythm what the wizard says', () => {
    fc.assert(
      fc.property(anyOrders(), (list) => {
        const cells = ranges(list.map((o): Cell[] => [o.customer, { day: o.day, second: 0 }]));
        const block = body('NEXT_ORDER', [...cells, date('2026-12-31')]) as Cell[][];
        const found = findings(ledgerFrom(list), null, { ...defaultSettings, asOf: day('2026-12-31') }, null);
        for (const person of found.people) {
          if (person.expectedOrder === null) continue;
          const row = block.find(([name]) => name === person.name);
          expect(row?.[3]).toEqual({ day: person.expectedOrder, second: 0 });
          expect(row?.[4]).toBe(person.daysLate);
        }
      }),
    );
  });
});

test.each(['COHORTS', 'REPEAT_RATE', 'NEXT_ORDER'])('%s: one cell, a thousand blank rows, error cells', (name) => {
  expect(body(name, ['Ana', date('2026-03-01')])).toHaveLength(1);
  const blank = Array.from({ length: 1000 }, (): Cell[] => ['', '', '']);
  const tail = ranges([...orders, ...blank]);
  expect(shown(name, tail.slice(0, 2))).toEqual(shown(name, [customers, dates]));
  expect(shown(name, [column('Ana', '#N/A'), column(date('2026-03-01'), date('2026-03-02'))])).toBe(
    `${name}: row 2 of customers holds the error #N/A`,
  );
  expect(shown(name, [customers])).toBe(`${name}: give a range for dates`);
});
