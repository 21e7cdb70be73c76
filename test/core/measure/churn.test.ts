import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { contractChurn, monthlyChurn } from '../../../src/core/measure/churn';
import { historyOf } from '../../../src/core/measure/history';
import { defaultSettings } from '../../../src/core/settings';
import { firstDayOf, isoDay, monthOf, windowStart } from '../../../src/core/units';
import { anyOrders, day, ledgerFrom, order, type TestOrder } from '../../makers';

const months = (orders: TestOrder[], lostAfter: number, iso: string) => {
  const ledger = ledgerFrom(orders);
  return monthlyChurn(ledger, historyOf(ledger, day(iso), defaultSettings), lostAfter).map((m) => ({
    ...m,
    month: isoDay(firstDayOf(m.month)).slice(0, 7),
  }));
};
const month = (rows: ReturnType<typeof months>, name: string) => rows.find((row) => row.month === name);

describe('churn month by month', () => {
  // Ana is lost on 11 April (10 March + 31 + 1), Léo on 1 May (30 March + 32).
  const orders = [
    order('Ana', '2026-01-05', 50),
    order('Ana', '2026-02-01', 7),
    order('Ana', '2026-03-10', 30),
    order('Léo', '2026-03-30', 5),
  ];
  const rows = months(orders, 31, '2026-06-15');

  it('has complete months only, from the first order on', () => {
    expect(rows.map((row) => row.month)).toEqual(['2026-01', '2026-02', '2026-03', '2026-04', '2026-05']);
    expect(months(orders, 31, '2026-05-31').map((row) => row.month)).toHaveLength(5);
    expect(months(orders, 31, '2026-01-30')).toEqual([]);
  });
  it('counts who was there, who left and with how much', () => {
    // Ana was lost on 5 March too (1 February + 32), and came back on 10 March.
    expect(month(rows, '2026-03')).toMatchObject({
      atStart: 1,
      lost: 1,
      wonBack: 1,
      newCustomers: 1,
      rate: 1,
      revenueLost: 5700,
    });
    expect(month(rows, '2026-04')).toMatchObject({
      atStart: 2,
      lost: 1,
      repeatAtStart: 1,
      repeatLost: 1,
      rate: 0.5,
      repeatRate: 1,
    });
    expect(month(rows, '2026-04')).toMatchObject({ revenueLost: 8700, stillCustomers: 1 });
    // Lost on the very first day of the month: there at its start.
    expect(month(rows, '2026-05')).toMatchObject({ atStart: 1, lost: 1, rate: 1, repeatAtStart: 0, repeatRate: null });
  });
  it('is blank while nobody can have been lost', () => {
    // 31 January is 26 days after the first order.
    expect(month(rows, '2026-01')).toMatchObject({ tooEarly: true, rate: null, repeatRate: null });
    expect(month(rows, '2026-02')).toMatchObject({ tooEarly: false, atStart: 1, rate: 0 });
  });
  it('is empty where nobody bought', () => expect(months([], 31, '2026-06-15')).toEqual([]));

  it('agrees with asking every customer on every first of the month', () => {
    fc.assert(
      fc.property(anyOrders(), fc.integer({ min: 40, max: 300 }), (orders, lostAfter) => {
        const ledger = ledgerFrom(orders);
        const asOf = day('2026-12-31');
        const daysOf = ledger.names.map((name) =>
          [...new Set(orders.filter((o) => o.customer === name).map((o) => o.day))].sort((a, b) => a - b),
        );
        for (const row of monthlyChurn(ledger, historyOf(ledger, asOf, defaultSettings, null), lostAfter)) {
          const start = firstDayOf(row.month);
          const end = firstDayOf(row.month + 1) - 1;
          /** Last order up to a day, and how many occasions by then. */
          const state = (days: number[], on: number) => {
            const past = days.filter((d) => d <= on);
            return { count: past.length, isHere: past.length > 0 && on - past[past.length - 1] <= lostAfter };
          };
          const here = daysOf.filter((days) => state(days, start - 1).isHere);
          expect(row.atStart).toBe(here.length);
          expect(row.repeatAtStart).toBe(here.filter((days) => state(days, start - 1).count > 1).length);
          expect(row.stillCustomers).toBe(daysOf.filter((days) => state(days, end).isHere).length);
          expect(row.newCustomers).toBe(daysOf.filter((days) => days[0] >= start && days[0] <= end).length);
          const gone = (days: number[]) =>
            days.filter(
              (d, i) => d + lostAfter + 1 >= start && d + lostAfter + 1 <= end && !(days[i + 1] <= d + lostAfter),
            );
          const lost = daysOf.flatMap((days, c) => gone(days).map((last) => ({ c, last })));
          expect(row.lost).toBe(lost.length);
          const revenue = lost.reduce(
            (sum, { c, last }) =>
              sum +
              orders
                .filter((o) => o.customer === ledger.names[c] && o.day <= last && o.day >= windowStart(last, 12))
                .reduce((s, o) => s + o.amount * 100, 0),
            0,
          );
          expect(row.revenueLost).toBe(revenue);
          expect(row.wonBack).toBe(
            daysOf.flatMap((days) =>
              days.filter((d, i) => i > 0 && d - days[i - 1] > lostAfter && d >= start && d <= end),
            ).length,
          );
          if (row.rate !== null) expect(row.rate).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
  it('customers at the end are those at the start, less the lost, plus the new and the won back', () => {
    fc.assert(
      fc.property(anyOrders(), fc.integer({ min: 1, max: 300 }), (orders, lostAfter) => {
        const ledger = ledgerFrom(orders);
        for (const m of monthlyChurn(ledger, historyOf(ledger, day('2026-12-31'), defaultSettings), lostAfter)) {
          expect(m.stillCustomers).toBe(m.atStart - m.lost + m.newCustomers + m.wonBack);
        }
      }),
    );
  });
});

describe('churn of contracts', () => {
  const contracts = (...list: [number, string, string | null][]) => {
    const ledger = ledgerFrom([
      order('Ana', '2026-01-05', 120),
      order('Léo', '2026-01-20', 60),
      order('Zoé', '2026-01-20', 10),
    ]);
    const history = historyOf(ledger, day('2026-12-31'), defaultSettings);
    const rows = contractChurn(
      ledger,
      history,
      list.map(([customer, start, end]) => ({ customer, start: day(start), end: end === null ? null : day(end) })),
    );
    return (name: string) => rows.find((row) => row.month === monthOf(day(`${name}-01`)));
  };
  it('is ended in the month ÷ running at its start', () => {
    const at = contracts([0, '2026-01-05', '2026-03-31'], [1, '2026-01-20', null], [2, '2026-03-02', '2026-03-20']);
    // The third joined and left inside March: a loss, but not of those who were there.
    expect(at('2026-03')).toMatchObject({ atStart: 2, lost: 2, rate: 0.5, revenueLost: 13000 });
    expect(at('2026-04')).toMatchObject({ atStart: 1, lost: 0, rate: 0 });
  });
  test.each([
    {
      name: 'renewed the day after: goes on',
      start: '2026-04-01',
      is: { newCustomers: 0, wonBack: 0, repeatAtStart: 0 },
      lost: 0,
    },
    { name: 'within 90 days: won back', start: '2026-06-29', is: { wonBack: 1, newCustomers: 0 }, lost: 1 },
    { name: 'later: new', start: '2026-06-30', is: { wonBack: 0, newCustomers: 1 }, lost: 1 },
  ])('$name', ({ start, is, lost }) => {
    const at = contracts([0, '2026-01-05', '2026-03-31'], [0, start, null]);
    expect(at(start.slice(0, 7))).toMatchObject(is);
    expect(at('2026-03')?.lost).toBe(lost);
  });
  it('calls who renewed once a repeat customer', () => {
    const at = contracts([0, '2026-01-05', '2026-03-31'], [0, '2026-04-01', '2026-08-31']);
    expect(at('2026-04')?.repeatAtStart).toBe(0);
    expect(at('2026-05')?.repeatAtStart).toBe(1);
    expect(at('2026-08')).toMatchObject({ repeatLost: 1, repeatRate: 1 });
  });
});
