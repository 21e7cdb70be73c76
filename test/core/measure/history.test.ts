import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { historyOf, NO_DAY } from '../../../src/core/measure/history';
import { defaultSettings } from '../../../src/core/settings';
import { windowStart } from '../../../src/core/units';
import { anyOrders, day, ledgerFrom, order, type TestOrder } from '../../makers';

const asOf = day('2026-12-31');
const read = (orders: TestOrder[], more = {}) =>
  historyOf(ledgerFrom(orders, ['Nobody']), asOf, { ...defaultSettings, ...more });

describe('historyOf', () => {
  test.each([
    { name: 'the first day of the window counts', iso: '2026-01-01', spent: 1000 },
    { name: 'the day before does not', iso: '2025-12-31', spent: 0 },
    { name: 'the last day counts', iso: '2026-12-31', spent: 1000 },
    { name: 'the day after does not', iso: '2027-01-01', spent: 0 },
  ])('$name', ({ iso, spent }) => expect(read([order('Ana', iso, 10)]).windowCents[0]).toBe(spent));

  it('takes orders of one day as one occasion', () => {
    const history = read([
      order('Ana', '2026-03-01', 10),
      order('Ana', '2026-03-01', 5),
      order('Ana', '2026-03-11', 1),
    ]);
    expect(history.orders[0]).toBe(3);
    expect(history.occasions[0]).toBe(2);
    expect(history.windowOccasions[0]).toBe(2);
    expect([...history.gaps]).toEqual([10]);
    expect(history.previous[0]).toBe(day('2026-03-01'));
  });
  it('ignores what comes after its day', () => {
    const history = read([order('Ana', '2026-03-01', 10), order('Ana', '2027-03-01', 5)]);
    expect(history.orders[0]).toBe(1);
    expect(history.last[0]).toBe(day('2026-03-01'));
  });
  it('counts a free order as an order', () => {
    const history = read([order('Ana', '2026-03-01', 0)]);
    expect(history.windowOrders[0]).toBe(1);
    expect(history.refunded[0]).toBe(0);
  });
  it('makes a prospect of a customer whom refunds took back to nothing', () => {
    const history = read([order('Ana', '2026-03-01', 0, { refundedCents: 500 }), order('Ana', '2026-04-01', 0)]);
    expect(history.orders[0]).toBe(0);
    expect(history.refunded[0]).toBe(1);
    expect([...history.buyers]).toEqual([]);
  });
  it('reads a refund on its own day as money, not as an occasion', () => {
    const history = read([order('Ana', '2026-03-01', 50), order('Ana', '2026-05-01', -20)]);
    expect(history.windowCents[0]).toBe(3000);
    expect(history.lastYearCents[0]).toBe(3000);
    expect(history.windowOrders[0]).toBe(1);
    expect(history.last[0]).toBe(day('2026-03-01'));
  });
  it('ranks by margin where the settings say so: cost where known, else the share', () => {
    const orders = [order('Ana', '2026-03-01', 50, { cost: 1000 }), order('Ana', '2026-04-01', 50)];
    const history = read(orders, { basis: 'margin', margin: 0.3 });
    expect(history.windowWorth[0]).toBe(4000 + 1500);
    expect(history.windowCents[0]).toBe(10000);
  });
  it('looks at the year that ends on the last order, whatever the window', () => {
    const history = read([
      order('Ana', '2024-01-10', 1),
      order('Ana', '2024-01-11', 10),
      order('Ana', '2025-01-10', 100),
    ]);
    expect(history.lastYearCents[0]).toBe(11000);
    expect(history.lastYearOccasions[0]).toBe(2);
    expect(history.windowCents[0]).toBe(0);
  });
  it('says nothing of who never bought', () => {
    const history = read([order('Ana', '2026-03-01', 10)]);
    expect(history.first[1]).toBe(NO_DAY);
    expect([...history.buyers]).toEqual([0]);
  });

  it('agrees with counting by hand, whatever the orders', () => {
    fc.assert(
      fc.property(anyOrders(), fc.constantFrom(0, 1, 12, 24), (orders, windowMonths) => {
        const ledger = ledgerFrom(orders);
        const day = asOf - 100;
        const history = historyOf(ledger, day, { ...defaultSettings, windowMonths }, null);
        const gaps: number[] = [];
        ledger.names.forEach((name, c) => {
          const his = orders.filter((o) => o.customer === name && o.day <= day);
          const days = [...new Set(his.map((o) => o.day))].sort((a, b) => a - b);
          for (let i = 1; i < days.length; i++) gaps.push(days[i] - days[i - 1]);
          const since = (from: number) => his.filter((o) => o.day >= from).reduce((sum, o) => sum + o.amount * 100, 0);
          expect(history.orders[c]).toBe(his.length);
          expect(history.occasions[c]).toBe(days.length);
          if (his.length === 0) return;
          expect(history.first[c]).toBe(days[0]);
          expect(history.last[c]).toBe(days[days.length - 1]);
          expect(history.previous[c]).toBe(days[days.length - 2] ?? NO_DAY);
          expect(history.total[c]).toBe(since(-1e9));
          expect(history.windowCents[c]).toBe(since(windowStart(day, windowMonths)));
          expect(history.lastYearCents[c]).toBe(since(windowStart(days[days.length - 1], 12)));
          expect(history.thisYearWorth[c]).toBe(since(windowStart(day, 12)));
          expect(history.yearBeforeWorth[c]).toBe(since(windowStart(day, 24)) - since(windowStart(day, 12)));
        });
        expect([...Array.from(history.gaps)]).toEqual(gaps.sort((a, b) => a - b));
      }),
    );
  });
});
