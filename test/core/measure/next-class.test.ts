import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { nextClasses } from '../../../src/core/measure/next-class';
import { describePeople } from '../../../src/core/measure/people';
import type { NextClass, Person } from '../../../src/core/results';
import { defaultSettings, type Settings } from '../../../src/core/settings';
import { anyOrders, day, ledgerFrom, order, type TestOrder } from '../../makers';

const asOf = day('2026-12-31');
const thresholds = { activeWithin: 60, lostAfter: 400 };

interface Told {
  readonly people: ReadonlyMap<string, Person>;
  readonly next: ReadonlyMap<string, NextClass | null>;
}
function tell(orders: readonly TestOrder[], more: Partial<Settings> = {}, on = asOf): Told {
  const ledger = ledgerFrom(orders, ['Nobody']);
  const settings = { ...defaultSettings, ...thresholds, ...more };
  const described = describePeople(ledger, null, settings, on);
  const next = nextClasses(ledger, described, settings);
  return {
    people: new Map(described.people.map((person) => [person.name, person])),
    next: new Map(described.people.map((person, i) => [person.name, next[i]])),
  };
}
const spends = (amounts: readonly number[]) => amounts.map((amount, i) => order(`c${i}`, '2026-12-01', amount));

describe('from the next size', () => {
  // Ten buyers: two are large, three medium.
  const ten = spends([100, 90, 80, 70, 60, 50, 40, 30, 20, 10]);
  test.each([
    { who: 'c9', size: { to: 'medium', cents: 5000, orders: 5 } },
    { who: 'c5', size: { to: 'medium', cents: 1000, orders: 1 } },
    { who: 'c2', size: { to: 'large', cents: 1000, orders: 1 } },
    { who: 'c4', size: { to: 'large', cents: 3000, orders: 1 } },
    { who: 'c1', size: null },
  ])('$who: the cut is reached', ({ who, size }) => {
    expect(tell(ten).next.get(who)?.size).toEqual(size);
  });

  it('is a cent more where ties at the cut would make too many large', () => {
    // Six of eight at 50: all of them medium, and large begins a cent above.
    const told = tell(spends([50, 50, 50, 50, 50, 50, 10, 5]));
    expect(told.people.get('c0')?.size).toBe('medium');
    expect(told.next.get('c0')?.size).toMatchObject({ to: 'large', cents: 1 });
  });

  it('is told in orders of his own mean, whole history', () => {
    const told = tell([...ten, order('c2', '2024-05-05', 2), order('c2', '2024-06-05', 2)]);
    // 8,400 cents in three days with an order.
    expect(told.next.get('c2')?.size).toEqual({ to: 'large', cents: 1000, orders: 1 });
    const small = tell([...ten, ...Array.from({ length: 9 }, (_, i) => order('c2', `2024-05-1${i}`, 0))]);
    expect(small.next.get('c2')?.size).toEqual({ to: 'large', cents: 1000, orders: 2 });
  });

  it('is nobody’s without amounts, nor of prospects, of the lost, of who bought nothing in the window', () => {
    const ledger = { ...ledgerFrom(ten), hasAmounts: false };
    const settings = { ...defaultSettings, ...thresholds };
    const next = nextClasses(ledger, describePeople(ledger, null, settings, asOf), settings);
    expect(next.every((n) => n?.size === null)).toBe(true);
    const told = tell([...ten, order('Old', '2024-01-01', 500), order('Quiet', '2025-12-20', 500)]);
    expect([told.next.get('Nobody'), told.next.get('Old'), told.next.get('Quiet')?.size]).toEqual([null, null, null]);
  });
});

const modes = ['head-count', 'turnover', 'thirds', 'amounts'] as const;
const cuts = { medium: 2000, large: 4500 };
const order_ = (customer: string, cents: number, on = asOf): TestOrder => ({ customer, day: on, amount: cents / 100 });

describe('what is promised is exactly enough', () => {
  it.each(modes)('money from the next size, cuts made anew (%s)', (pmgMode) => {
    fc.assert(
      fc.property(anyOrders(40), (orders) => {
        const settings = { pmgMode, pmgCuts: cuts };
        const told = tell(orders, settings);
        for (const [name, next] of told.next) {
          if (!next?.size) continue;
          const { to, cents } = next.size;
          const sizeWith = (more: number) =>
            tell([...orders, order_(name, more)], settings).people.get(name)?.size as string;
          expect(sizeWith(cents), `${name} with ${cents}`).toBe(to);
          if (cents > 1) expect(sizeWith(cents - 1), `${name} with ${cents - 1}`).not.toBe(to);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('orders of his mean from the next size', () => {
    fc.assert(
      fc.property(anyOrders(40), (orders) => {
        const told = tell(orders);
        for (const [name, next] of told.next) {
          const person = told.people.get(name);
          if (!next?.size || next.size.orders === null || !person) continue;
          const { to, orders: count } = next.size;
          const sizeWith = (n: number) =>
            tell([...orders, order_(name, Math.round((n * person.totalSpent) / person.orderDays))]).people.get(name)
              ?.size;
          expect(['large', to]).toContain(sizeWith(count));
          expect(sizeWith(count - 1)).toBe(person.size);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('one more order of his mean from Multi or VIP, and none from neither', () => {
    fc.assert(
      fc.property(anyOrders(30), (orders) => {
        const told = tell(orders, { asOf });
        for (const [name, next] of told.next) {
          const person = told.people.get(name);
          if (!person) continue;
          expect(next?.segment ?? null).toEqual(
            person.buyerSegment === 'mono' && next ? { to: expect.any(String), orders: 1 } : null,
          );
          // A second order on the day of the first is the same purchase.
          if (!next?.segment || person.lastOrder === asOf) continue;
          const after = tell([...orders, order_(name, person.totalSpent)]).people.get(name);
          expect(after?.buyerSegment, name).toBe(next.segment.to);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('days of silence until he is slowing, or lost', () => {
    fc.assert(
      fc.property(anyOrders(30), (orders) => {
        const told = tell(orders);
        for (const [name, next] of told.next) {
          if (!next?.silence) continue;
          const { to, days } = next.silence;
          expect(days).toBeGreaterThan(0);
          expect(tell(orders, {}, asOf + days).people.get(name)?.activity).toBe(to);
          expect(tell(orders, {}, asOf + days - 1).people.get(name)?.activity).not.toBe(to);
        }
      }),
      { numRuns: 40 },
    );
  });
});

it('says nothing of silence where a contract decides, and of lost where nobody can be', () => {
  const two = [order('Ana', '2026-12-20', 10), order('Léo', '2026-08-20', 10)];
  expect(tell(two, { contract: true }).next.get('Ana')?.silence).toBeNull();
  const young = [
    ...Array.from({ length: 8 }, (_, i) => order('Ana', `2026-12-0${i + 1}`, 10)),
    order('Léo', '2026-11-20', 10),
  ];
  const told = tell(young, { activeWithin: null, lostAfter: null }, day('2026-12-08'));
  expect(told.people.get('Léo')?.activity).toBe('slowing');
  expect(told.next.get('Léo')?.silence).toBeNull();
  expect(told.next.get('Ana')?.silence).toMatchObject({ to: 'slowing' });
});

it('changes nothing with the order of the rows', () => {
  fc.assert(
    fc.property(anyOrders(), fc.constantFrom(...modes), (orders, pmgMode) => {
      const sorted = (told: Told) => [...told.next].sort(([a], [b]) => (a < b ? -1 : 1));
      const settings = { pmgMode, pmgCuts: cuts };
      expect(sorted(tell([...orders].reverse(), settings))).toEqual(sorted(tell(orders, settings)));
    }),
  );
});
