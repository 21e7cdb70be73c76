import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { bestCustomers, channelsOf } from '../../../src/core/measure/best';
import { describePeople } from '../../../src/core/measure/people';
import type { Contact } from '../../../src/core/model';
import { defaultSettings, type Settings } from '../../../src/core/settings';
import { isoDay } from '../../../src/core/units';
import { anyOrders, day, ledgerFrom, order, type TestOrder } from '../../makers';
import { contact } from './contacts';

const settings: Settings = { ...defaultSettings, activeWithin: 60, lostAfter: 120 };
const asOf = day('2026-12-15');
const best = (orders: TestOrder[], more: Partial<Settings> = {}, contacts: Contact[] | null = null, on = asOf) => {
  const all = { ...settings, ...more };
  const ledger = ledgerFrom(orders);
  return bestCustomers(ledger, contacts, describePeople(ledger, contacts, all, on), all);
};
const names = (facts: ReturnType<typeof best>) => facts.ranking.map((b) => b.person.name);

describe('the ranking', () => {
  it('is by money in the window, equals by name', () => {
    const facts = best([
      order('Zoé', '2026-12-01', 10),
      order('Ana', '2026-12-01', 10),
      order('Léo', '2026-11-01', 30),
      order('Bob', '2025-12-15', 900),
    ]);
    expect(names(facts)).toEqual(['Léo', 'Ana', 'Zoé']);
    expect(facts.ranking.map((b) => b.rank)).toEqual([1, 2, 3]);
    expect(facts.ranking[0]).toMatchObject({ spent: 3000, net: 3000, share: 0.6 });
    expect(facts.leadOverSecond).toBe(2000);
  });
  it('puts the first who still buys first; the lost keep their place behind him', () => {
    const facts = best([
      order('Ana', '2026-01-10', 100),
      order('Léo', '2026-01-10', 90),
      order('Zoé', '2026-12-01', 80),
      order('Max', '2026-01-10', 70),
      order('Tom', '2026-12-01', 60),
    ]);
    expect(names(facts)).toEqual(['Zoé', 'Ana', 'Léo', 'Max', 'Tom']);
    expect(facts.ranking.map((b) => b.noLongerBuying)).toEqual([false, true, true, true, false]);
    expect(facts.first?.person.name).toBe('Zoé');
    expect(facts.runnerUp?.person.name).toBe('Tom');
    expect(facts.leadOverSecond).toBe(2000);
  });
  it('has no first where nobody buys any more', () => {
    const facts = best([order('Ana', '2026-01-10', 100)]);
    expect(names(facts)).toEqual(['Ana']);
    expect(facts.first).toBeNull();
  });
  it('takes off what remarketing cost, and names who costs more than his margin', () => {
    const contacts = [
      contact('Ana', { remarketingCost: 3000 }),
      contact('Léo'),
      contact('Zoé', { remarketingCost: 601 }),
    ];
    const facts = best(
      [order('Ana', '2026-12-01', 100), order('Léo', '2026-12-01', 80), order('Zoé', '2026-12-01', 20)],
      { margin: 0.3 },
      contacts,
    );
    expect(facts.ranking.map((b) => [b.person.name, b.spent, b.cost, b.net])).toEqual([
      ['Léo', 8000, 0, 8000],
      ['Ana', 10000, 3000, 7000],
    ]);
    expect(facts.costlier.map((p) => p.name)).toEqual(['Zoé']);
  });
  it('is by margin where the settings say so', () => {
    const facts = best([order('Ana', '2026-12-01', 100, { cost: 9000 }), order('Léo', '2026-12-01', 50)], {
      basis: 'margin',
      margin: 0.5,
    });
    expect(facts.ranking.map((b) => [b.person.name, b.net])).toEqual([
      ['Léo', 2500],
      ['Ana', 1000],
    ]);
  });
  it('is empty without amounts, and without orders', () => {
    const ledger = { ...ledgerFrom([order('Ana', '2026-12-01', 0)]), hasAmounts: false };
    expect(bestCustomers(ledger, null, describePeople(ledger, null, settings, asOf), settings).ranking).toEqual([]);
    const nobody = ledgerFrom([], ['Ana']);
    expect(bestCustomers(nobody, null, describePeople(nobody, null, settings, asOf), settings)).toEqual({
      ranking: [],
      first: null,
      leadOverSecond: null,
      runnerUp: null,
      costlier: [],
    });
  });
});

describe('why he is the best', () => {
  it('compares his categories with those of customers of whom any is known', () => {
    const sold = (...categories: string[]) => ({
      lines: categories.map((category) => ({ product: category, category, quantity: 1, unitCents: 100 })),
    });
    const facts = best([
      order('Ana', '2026-12-01', 90, sold('a', 'b', 'c', 'd')),
      order('Léo', '2026-12-01', 80, sold('a', 'b')),
      ...['Bob', 'Eve', 'Max', 'Tom'].map((name) => order(name, '2026-12-01', 70)),
    ]);
    expect(facts.ranking[0].reasons).toContainEqual({ code: 'breadth', value: 4, other: 3 });
  });
});

describe('what is missing to gain a rank', () => {
  it('is the gap to the next one up, or to the first where the lost stand between', () => {
    const facts = best([
      order('Ana', '2026-12-01', 100),
      order('Gone', '2026-01-10', 300),
      order('Léo', '2026-12-01', 90),
      order('Zoé', '2026-12-01', 90),
    ]);
    expect(facts.ranking.map((b) => [b.person.name, b.toRankAbove])).toEqual([
      ['Ana', null],
      ['Gone', null],
      // To Ana, with a cent more: her name comes first. Zoé needs a cent to pass Léo.
      ['Léo', 1001],
      ['Zoé', 1],
    ]);
  });
  it('is exactly enough', () => {
    fc.assert(
      fc.property(anyOrders(40), (orders) => {
        const more = { lostAfter: 400 };
        for (const { person, rank, toRankAbove } of best(orders, more).ranking) {
          if (typeof toRankAbove !== 'number') continue;
          const rankWith = (cents: number) =>
            best([...orders, { customer: person.name, day: asOf, amount: cents / 100 }], more).ranking.find(
              (b) => b.person.name === person.name,
            )?.rank ?? 0;
          expect(rankWith(toRankAbove)).toBeLessThan(rank);
          if (toRankAbove > 0) expect(rankWith(toRankAbove - 1)).toBe(rank);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('best since', () => {
  /** An order every two weeks, so that nobody is lost. */
  const steady = (customer: string, amount: number, from = '2025-01-01'): TestOrder[] => {
    const orders: TestOrder[] = [];
    for (let d = day(from); d <= asOf; d += 14) orders.push({ customer, day: d, amount });
    return orders;
  };
  const since = (orders: TestOrder[], on = asOf) => {
    const [first] = best(orders, {}, null, on).ranking;
    return [
      first.person.name,
      first.bestSince === null ? null : isoDay(first.bestSince),
      first.timesFirst,
      first.sightings,
    ];
  };
  it('is the first month end of the run', () => {
    // Léo led at the end of February and of March.
    expect(since([...steady('Ana', 20), order('Léo', '2025-02-01', 155)])).toEqual(['Ana', '2025-04-30', 12, 12]);
  });
  it('ignores a break of one month', () => {
    // With a window of one month, Léo leads at the end of June only.
    const [first] = best([...steady('Ana', 20), order('Léo', '2026-06-15', 900)], { windowMonths: 1 }).ranking;
    expect([first.person.name, isoDay(first.bestSince ?? 0), first.timesFirst]).toEqual(['Ana', '2025-01-31', 11]);
  });
  it('starts again after a break of two months', () => {
    const [first] = best([...steady('Ana', 20), order('Léo', '2026-06-15', 900), order('Léo', '2026-07-15', 900)], {
      windowMonths: 1,
    }).ranking;
    expect([first.person.name, isoDay(first.bestSince ?? 0), first.timesFirst]).toEqual(['Ana', '2026-08-31', 10]);
  });
  it('counts the day of the analysis once where it is a month end', () => {
    expect(since([order('Ana', '2026-10-15', 5)], day('2026-12-31'))).toEqual(['Ana', '2026-10-31', 3, 3]);
    expect(since([order('Ana', '2026-10-15', 5)], day('2026-12-30'))).toEqual(['Ana', '2026-10-31', 3, 3]);
    expect(since([order('Ana', '2026-12-15', 5)])).toEqual(['Ana', '2026-12-15', 1, 1]);
  });
  it('is blank below rank 1', () => {
    const facts = best([order('Ana', '2026-12-01', 9), order('Léo', '2026-12-01', 5)]);
    expect(facts.ranking[1].bestSince).toBeNull();
  });
  it('sees on its last day who is ranked first', () => {
    fc.assert(
      fc.property(anyOrders(), (orders) => {
        const [first] = best(orders, {}, null, day('2026-12-20')).ranking;
        if (first) expect(first.timesFirst).toBeGreaterThan(0);
        if (first) expect(first.bestSince).not.toBeNull();
      }),
    );
  });
});

test('three reasons, most telling first', () => {
  const others = Array.from({ length: 20 }, (_, i) => order(`n${i}`, '2026-12-01', 10));
  const ana = ['2024-01-05', '2025-09-01', '2026-10-01', '2026-12-01'].map((iso) => order('Ana', iso, 40));
  const contacts = [contact('Ana', { referrals: 2 }), ...others.map((o) => contact(o.customer))];
  const [first, second] = best([...ana, ...others], {}, contacts).ranking;
  expect(first.reasons).toEqual([
    { code: 'tenure', value: asOf - day('2024-01-05') },
    { code: 'share', value: 80 / 280 },
    { code: 'basket-vs-mean', value: 4000, other: 1273 },
  ]);
  expect(second.reasons.map((r) => r.code)).toEqual(['share', 'tenure', 'only-orders']);
});

test('channels: first, last, most frequent', () => {
  const ledger = {
    ...ledgerFrom([
      order('Ana', '2026-01-01', 1, { channel: 'shop' }),
      order('Ana', '2026-02-01', 1, { channel: 'web' }),
      order('Ana', '2026-03-01', 1, { channel: 'web' }),
      order('Léo', '2026-03-01', 1),
    ]),
    touches: { customer: Int32Array.of(0, 1), day: Int32Array.of(day('2026-04-01'), 0), channel: Int32Array.of(0, 0) },
    touchChannels: ['mail'],
  };
  expect(channelsOf(ledger, 0, asOf)).toEqual(['shop', 'mail', 'web']);
  expect(channelsOf(ledger, 0, day('2026-02-15'))).toEqual(['shop', 'web']);
  expect(
    channelsOf(
      {
        ...ledger,
        touchChannels: [],
        touches: { customer: new Int32Array(0), day: new Int32Array(0), channel: new Int32Array(0) },
      },
      1,
      asOf,
    ),
  ).toEqual([]);
});
