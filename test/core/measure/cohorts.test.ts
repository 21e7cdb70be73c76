import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atAge, cohortFacts, cohorts, sharedAge } from '../../../src/core/measure/cohorts';
import { historyOf } from '../../../src/core/measure/history';
import { defaultSettings } from '../../../src/core/settings';
import { monthOf } from '../../../src/core/units';
import { anyOrders, day, ledgerFrom, order, type TestOrder } from '../../makers';

const factsOf = (orders: readonly TestOrder[], asOf: string) => {
  const ledger = ledgerFrom(orders, ['Nobody']);
  return cohortFacts(ledger, historyOf(ledger, day(asOf), defaultSettings));
};
const monthsOf = (orders: readonly TestOrder[], asOf: string, step: 1 | 3 = 1) => {
  const ledger = ledgerFrom(orders);
  return cohorts(ledger, historyOf(ledger, day(asOf), defaultSettings), step);
};

// As of 15 April 2026: April is not over.
const orders = [
  order('Ana', '2026-01-05', 10),
  order('Ana', '2026-01-20', 10),
  order('Ana', '2026-03-02', 40),
  order('Léo', '2026-01-31', 20),
  order('Bob', '2026-03-31', 5),
  order('Bob', '2026-04-15', 5),
  order('Eve', '2026-04-01', 7),
];

describe('cohorts', () => {
  it('follow newcomers month after month; the running month is blank, its money counts in the total', () => {
    expect(monthsOf(orders, '2026-04-15')).toEqual([
      {
        month: monthOf(day('2026-01-01')),
        customers: 2,
        total: 8000,
        buyers: [2, 0, 1],
        turnover: [4000, 0, 4000],
      },
      {
        month: monthOf(day('2026-03-01')),
        customers: 1,
        total: 1000,
        buyers: [1, null, null],
        turnover: [500, null, null],
      },
      {
        month: monthOf(day('2026-04-01')),
        customers: 1,
        total: 700,
        buyers: [null, null, null],
        turnover: [null, null, null],
      },
    ]);
  });

  it('go by quarters of the calendar, the running quarter blank until its last day', () => {
    const quarters = (asOf: string) => monthsOf(orders, asOf, 3).map(({ month, buyers }) => [month, ...buyers]);
    const [first, second] = [monthOf(day('2026-01-01')), monthOf(day('2026-04-01'))];
    expect(quarters('2026-06-29')).toEqual([
      [first, 3],
      [second, null],
    ]);
    expect(quarters('2026-06-30')).toEqual([
      [first, 3, 1],
      [second, 1, null],
    ]);
  });

  it('count a refund of its own day as money, not as a purchase', () => {
    const back = [order('Ana', '2026-01-05', 50), order('Ana', '2026-02-10', -20)];
    const [cohort] = monthsOf(back, '2026-02-28');
    expect([cohort.total, ...cohort.buyers, ...cohort.turnover]).toEqual([3000, 1, 0, 5000, -2000]);
  });
});

describe('cohortFacts', () => {
  const from = (oldest: string) => [order('Ana', oldest, 10), order('Ana', '2026-09-30', 10)];
  it.each([
    { name: 'two years to the day are quarters', oldest: '2024-10-01', step: 3 },
    { name: 'a day less are months', oldest: '2024-10-02', step: 1 },
  ])('$name', ({ oldest, step }) => {
    expect(factsOf(from(oldest), '2026-09-30')?.step).toBe(step);
  });

  it('sets apart who is known by a mistyped day only, and the money of that day', () => {
    const late = [...orders, order('Old', '1926-01-01', 10), order('Ana', '1926-01-01', 3)];
    const facts = factsOf(late, '2026-04-15');
    expect(facts?.apart).toEqual({ customers: 1, turnover: 1300 });
    expect(facts?.cohorts.map(({ customers, total }) => [customers, total])).toEqual([
      [2, 8000],
      [1, 1000],
      [1, 700],
    ]);
  });

  it('has nothing to say where nobody bought', () => {
    expect(factsOf([], '2026-04-15')).toBeNull();
    expect(factsOf(orders, '2025-12-31')).toBeNull();
  });

  it('puts everybody and all money in one place, whatever the order of the rows', () => {
    fc.assert(
      fc.property(anyOrders(), fc.constantFrom('2025-06-30', '2026-12-31', '2027-03-31'), (list, asOf) => {
        const facts = factsOf(list, asOf);
        const seen = list.filter((o) => o.day <= day(asOf));
        if (!facts) {
          expect(seen).toEqual([]);
          return;
        }
        const all = [facts.apart, ...facts.cohorts.map(({ customers, total }) => ({ customers, turnover: total }))];
        expect(all.reduce((sum, part) => sum + part.customers, 0)).toBe(new Set(seen.map((o) => o.customer)).size);
        expect(all.reduce((sum, part) => sum + part.turnover, 0)).toBe(
          seen.reduce((sum, o) => sum + o.amount * 100, 0),
        );
        for (const { customers, buyers } of facts.cohorts) {
          if (buyers[0] !== null) expect(buyers[0]).toBe(customers);
          for (const count of buyers) if (count !== null) expect(count).toBeLessThanOrEqual(customers);
        }
        expect(factsOf([...list].reverse(), asOf)).toEqual(facts);
      }),
    );
  });

  it('moves with the calendar: three months later by quarters is the same triangle', () => {
    fc.assert(
      fc.property(anyOrders(), (list) => {
        const later = list.map((o) => ({ ...o, day: o.day + 1461 })); // four years: every month is as long
        const shape = (some: readonly TestOrder[], asOf: string) =>
          monthsOf(some, asOf, 3).map(({ month: _, ...cohort }) => cohort);
        expect(shape(later, '2030-12-31')).toEqual(shape(list, '2026-12-31'));
      }),
    );
  });
});

describe('several cohorts at one age', () => {
  const all = monthsOf(orders, '2026-04-15');
  it('count those only that have lived through it', () => {
    expect(atAge(all, 0)).toEqual({ of: 3, customers: 3, turnover: 4500 });
    expect(atAge(all, 1)).toEqual({ of: 2, customers: 0, turnover: 0 });
    expect(atAge(all, 9)).toEqual({ of: 0, customers: 0, turnover: 0 });
  });
  it('share the age of the youngest', () => {
    expect(sharedAge(all.slice(0, 1))).toBe(2);
    expect(sharedAge(all.slice(0, 2))).toBe(0);
    expect(sharedAge(all)).toBe(-1);
    expect(sharedAge([])).toBe(-1);
  });
});
