import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { buyerSegments, stages } from '../../../src/core/codes';
import { byMoney, describePeople } from '../../../src/core/measure/people';
import type { Contact } from '../../../src/core/model';
import type { Person } from '../../../src/core/results';
import { defaultSettings, type Settings } from '../../../src/core/settings';
import { anyOrders, day, ledgerFrom, order, type TestOrder } from '../../makers';
import { contact } from './contacts';

const asOf = day('2026-12-31');
const describeAll = (orders: TestOrder[], more: Partial<Settings> = {}, contacts: Contact[] | null = null, on = asOf) =>
  describePeople(ledgerFrom(orders, ['Nobody']), contacts, { ...defaultSettings, ...more }, on).people;
const byName = (people: readonly Person[]) =>
  people.map(({ customer: _, ...rest }) => rest).sort((a, b) => (a.name < b.name ? -1 : 1));
const thresholds = { activeWithin: 60, lostAfter: 120 };

describe('a person', () => {
  it('who never bought is a prospect about whom nothing else is said', () => {
    const nobody = describeAll([order('Ana', '2026-12-01', 10)])[1];
    expect(nobody).toMatchObject({
      stage: 'prospect',
      buyerSegment: 'prospect',
      rfmSegment: 'prospect',
      size: 'none',
      activity: null,
      recencyScore: null,
      lastOrder: null,
      ambassadorScore: null,
      usualGap: null,
      flags: [],
    });
  });
  it('whose every order was refunded is a prospect, and flagged', () => {
    const [ana] = describeAll([order('Ana', '2026-12-01', 0, { refundedCents: 1000 }), order('Léo', '2026-12-01', 5)]);
    expect(ana).toMatchObject({ stage: 'prospect', buyerSegment: 'prospect', flags: ['refunded'], recencyScore: null });
  });
  it('who is lost has the size of the last purchase in the stages, and none in the window', () => {
    const [ana] = describeAll(
      [
        order('Ana', '2024-12-01', 500),
        ...['a', 'b', 'c', 'd', 'e'].map((n, i) => order(n, '2026-12-01', 10 * (i + 1))),
      ],
      thresholds,
    );
    expect(ana).toMatchObject({
      activity: 'lost',
      size: 'none',
      stageSize: 'large',
      stage: 'reactivation',
      buyerSegment: 'mono',
    });
  });
  it('of whom no category is known is judged by the rest, not as who buys none', () => {
    const sold = (category: string) => ({ lines: [{ product: 'cup', category, quantity: 1, unitCents: 1000 }] });
    const people = (category: string) =>
      describeAll([order('Ana', '2026-12-01', 10, sold('')), order('Léo', '2026-12-01', 10, sold(category))]);
    const [ana] = people('cups');
    expect(ana.ambassadorScore).toBe(people('')[0].ambassadorScore);
  });
  it('in a file without amounts has scores of recency and frequency, no money and no size', () => {
    const orders = Array.from({ length: 40 }, (_, i) => order(`n${i}`, '2026-12-01', 0));
    const ledger = { ...ledgerFrom([...orders, order('n0', '2026-12-09', 0)]), hasAmounts: false };
    const [first] = describePeople(ledger, null, { ...defaultSettings, ...thresholds }, asOf).people;
    expect(first).toMatchObject({
      recencyScore: 5,
      frequencyScore: 2,
      moneyScore: null,
      size: 'none',
      stageSize: 'none',
    });
    expect(first).toMatchObject({
      rfmSegment: 'potential-loyal',
      stage: 'development',
      buyerSegment: 'multi',
      value: null,
    });
  });
  it('under 10 buyers has no scores but a size, a stage and a segment', () => {
    const [ana] = describeAll(
      [order('Ana', '2026-12-01', 10), order('Ana', '2026-12-09', 10), order('Léo', '2026-12-02', 5)],
      thresholds,
    );
    expect(ana).toMatchObject({
      recencyScore: null,
      rfmSegment: null,
      size: 'large',
      stage: 'loyalty',
      buyerSegment: 'vip',
    });
  });
  it('with a running contract is active however long the silence, and lost 30 days after its end', () => {
    const orders = [order('Ana', '2024-01-01', 10), order('Léo', '2024-01-01', 10), order('Zoé', '2026-12-01', 10)];
    const contacts = [
      contact('Ana', { contractEnd: asOf + 5 }),
      contact('Léo', { contractEnd: asOf - 31 }),
      contact('Zoé'),
      contact('Nobody'),
    ];
    expect(describeAll(orders, { ...thresholds, contract: true }, contacts).map((p) => p.activity)).toEqual([
      'active',
      'lost',
      'active',
      null,
    ]);
  });
  it('who recommends is an ambassador', () => {
    const people = describeAll([order('Ana', '2026-12-01', 10)], {}, [
      contact('Ana', { promoterScore: 9 }),
      contact('Nobody'),
    ]);
    expect(people.map((p) => p.buyerSegment)).toEqual(['ambassador', 'prospect']);
  });
});

describe('laws', () => {
  const anySettings = fc.record({
    windowMonths: fc.constantFrom(0, 6, 12),
    pmgMode: fc.constantFrom('head-count' as const, 'turnover' as const),
  });
  const manyOrders = fc
    .tuple(anyOrders(50), anyOrders(50), anyOrders(50))
    .map((sets) => sets.flatMap((set, i) => set.map((o) => ({ ...o, customer: `${o.customer}${i}` }))));

  it('the order of the rows changes nothing', () => {
    fc.assert(
      fc.property(manyOrders, anySettings, (orders, settings) => {
        expect(byName(describeAll([...orders].reverse(), settings))).toEqual(byName(describeAll(orders, settings)));
      }),
    );
  });
  it('everyone is in exactly one stage and one segment', () => {
    fc.assert(
      fc.property(manyOrders, anySettings, (orders, settings) => {
        for (const person of describeAll(orders, settings)) {
          expect(stages).toContain(person.stage);
          expect(buyerSegments).toContain(person.buyerSegment);
          expect(person.stage === 'prospect').toBe(person.orderCount === 0);
        }
      }),
    );
  });
  it('equal customers are treated equally', () => {
    fc.assert(
      fc.property(manyOrders, anySettings, (orders, settings) => {
        const twins = [...orders, ...orders.map((o) => ({ ...o, customer: `${o.customer} twin` }))];
        const people = describeAll(twins, settings);
        const of = new Map(people.map((p) => [p.name, p]));
        for (const person of people) {
          const twin = of.get(`${person.name} twin`);
          if (twin)
            expect({ ...twin, customer: 0, key: '', name: '' }).toEqual({ ...person, customer: 0, key: '', name: '' });
        }
      }),
    );
  });
  it('all days moved, or all amounts doubled: same scores, stages and segments', () => {
    const words = (people: readonly Person[]) =>
      people.map((p) => [
        p.recencyScore,
        p.frequencyScore,
        p.moneyScore,
        p.rfmSegment,
        p.size,
        p.stage,
        p.buyerSegment,
        p.flags,
      ]);
    fc.assert(
      fc.property(manyOrders, fc.integer({ min: -3, max: 3 }), (orders, fourYears) => {
        // Four years are 1461 days whenever they start, so that months keep their lengths.
        const shift = fourYears * 1461;
        const before = words(describeAll(orders));
        expect(
          words(
            describeAll(
              orders.map((o) => ({ ...o, day: o.day + shift })),
              {},
              null,
              asOf + shift,
            ),
          ),
        ).toEqual(before);
        expect(words(describeAll(orders.map((o) => ({ ...o, amount: o.amount * 2 }))))).toEqual(before);
      }),
    );
  });
  it('more money and nothing else is never a smaller size nor a lower money score', () => {
    fc.assert(
      fc.property(manyOrders, anySettings, (orders, settings) => {
        const people = describeAll(orders, settings).filter((p) => p.windowOrders > 0 && !p.scoredOnLastYear);
        const sorted = [...people].sort((a, b) => a.spent - b.spent);
        for (let i = 1; i < sorted.length; i++) {
          expect(sorted[i].moneyScore ?? 0).toBeGreaterThanOrEqual(sorted[i - 1].moneyScore ?? 0);
          const rank = (p: Person) => ['none', 'small', 'medium', 'large'].indexOf(p.size);
          expect(rank(sorted[i])).toBeGreaterThanOrEqual(rank(sorted[i - 1]));
        }
      }),
    );
  });
});

test('lists come by money, then name, then key, as text', () => {
  const people = describeAll([order('b', '2026-12-01', 5), order('a', '2026-12-01', 5), order('c', '2026-12-01', 9)]);
  expect([...people].sort(byMoney((p) => p.spent)).map((p) => p.name)).toEqual(['c', 'a', 'b', 'Nobody']);
});
