import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type DiscountFacts, discountFacts } from '../../../src/core/measure/discounts';
import { EARLIEST } from '../../../src/core/units';
import { day, ledgerFrom, order, type TestOrder } from '../../makers';

const always = { from: EARLIEST, to: day('2030-01-01') };
/** Paid, and what was taken off; undefined: a blank cell. */
const sale = (customer: string, iso: string, paid: number, off?: number, tab = '1'): TestOrder =>
  order(customer, iso, paid, { discount: off === undefined ? null : Math.round(off * 100), tab });
const factsOf = (orders: readonly TestOrder[], period = always, medianGap: number | null = 30): DiscountFacts =>
  discountFacts(ledgerFrom(orders), period, medianGap) as DiscountFacts;

describe('first orders against later ones', () => {
  it('leave out those of who was given all back', () => {
    const kept = [sale('Ana', '2026-01-01', 80, 20)];
    const back = [sale('Eve', '2026-01-01', 50, 50), order('Eve', '2026-02-01', -50), sale('Eve', '2026-03-01', 0, 9)];
    expect(factsOf([...kept, ...back])).toEqual(factsOf(kept));
  });

  it('compares mean rates of the full price, and adds up the money', () => {
    const facts = factsOf([
      sale('Ana', '2026-01-01', 80, 20),
      sale('Léo', '2026-01-05', 60, 40),
      sale('Ana', '2026-02-01', 95, 5),
      sale('Ana', '2026-03-01', 100, 0),
    ]);
    expect(facts.first).toEqual({ orders: 2, discounted: 2, cents: 6000, rate: 0.3 });
    expect(facts.later).toEqual({ orders: 2, discounted: 1, cents: 500, rate: 0.025 });
    expect(facts.all).toEqual({ orders: 4, discounted: 3, cents: 6500, rate: 0.1625 });
  });

  test.each<[string, readonly TestOrder[], { first: number; later: number }]>([
    [
      'two orders of the first day are both first',
      [sale('Ana', '2026-01-01', 9, 1), sale('Ana', '2026-01-01', 9, 1)],
      { first: 2, later: 0 },
    ],
    ['a discount written below zero is one', [sale('Ana', '2026-01-01', 9, -1)], { first: 1, later: 0 }],
    [
      'a blank among discounts is none',
      [sale('Ana', '2026-01-01', 9, 1), sale('Léo', '2026-01-01', 9)],
      { first: 2, later: 0 },
    ],
    [
      'a blank among zeros is unknown',
      [sale('Ana', '2026-01-01', 9, 0), sale('Léo', '2026-01-01', 9)],
      { first: 1, later: 0 },
    ],
    [
      'a table that tells none is not looked at',
      [sale('Ana', '2026-01-01', 9, 1), sale('Ana', '2026-02-01', 9, undefined, '2')],
      { first: 1, later: 0 },
    ],
    [
      'money that went back is no order',
      [sale('Ana', '2026-01-01', 9, 1), sale('Ana', '2026-02-01', -5, 1)],
      { first: 1, later: 0 },
    ],
  ])('%s', (_, orders, { first, later }) => {
    const facts = factsOf(orders);
    expect([facts.first.orders, facts.later.orders]).toEqual([first, later]);
  });

  it('counts in a period what was bought in it, and knows what was bought before', () => {
    const orders = [
      sale('Ana', '2025-06-01', 80, 20),
      sale('Ana', '2026-02-01', 90, 10),
      sale('Léo', '2026-02-01', 50, 50),
    ];
    const facts = factsOf(orders, { from: day('2026-01-01'), to: day('2026-12-31') });
    expect([facts.first.cents, facts.later.cents]).toEqual([5000, 1000]);
    expect(factsOf(orders, { from: day('2025-01-01'), to: day('2025-12-31') }).all.cents).toBe(2000);
  });

  it('takes an order on a mistyped day for no first order, and what follows for a later one', () => {
    const orders = [sale('Ana', '1926-01-01', 80, 20), sale('Ana', '2026-02-01', 90, 10)];
    const facts = discountFacts(ledgerFrom(orders), always, 30, day('1926-01-01'));
    expect([facts?.first.orders, facts?.later.orders]).toEqual([0, 1]);
  });

  it('says nothing of files that tell no discount', () => {
    expect(discountFacts(ledgerFrom([order('Ana', '2026-01-01', 10)]), always, 30)).toBeNull();
    expect(factsOf([sale('Ana', '2026-01-01', 0, 0)]).all).toEqual({ orders: 1, discounted: 0, cents: 0, rate: null });
  });
});

describe('the full price given away', () => {
  // Gaps of 30 days, the file's median 30: expected after 30 days.
  const regular = (lastDay: string) => [
    sale('Ana', '2026-01-01', 100, 0),
    sale('Ana', '2026-01-31', 100, 0),
    sale('Ana', lastDay, 80, 20),
  ];
  test.each([
    { name: 'on the day he usually comes', last: '2026-03-02', orders: 1 },
    { name: 'a day late: a reason to write to him', last: '2026-03-03', orders: 0 },
  ])('$name', ({ last, orders }) => {
    const { onTime } = factsOf(regular(last));
    expect(onTime).toEqual({ orders, customers: orders, cents: orders * 2000, share: orders });
  });

  it('a second order has no usual gap, nor has a file where nobody came back', () => {
    expect(factsOf([sale('Ana', '2026-01-01', 9, 1), sale('Ana', '2026-01-02', 9, 1)]).onTime.orders).toBe(0);
    expect(factsOf(regular('2026-03-02'), always, null).onTime.orders).toBe(0);
  });

  it('counts a customer once, and every discounted order of his day', () => {
    const more = [
      sale('Ana', '2026-03-02', 80, 20),
      sale('Ana', '2026-03-20', 90, 10),
      sale('Bob', '2026-01-01', 50, 50),
    ];
    const { onTime } = factsOf([...regular('2026-03-02'), ...more]);
    expect(onTime).toEqual({ orders: 3, customers: 1, cents: 5000, share: 0.5 });
  });
});

describe('laws', () => {
  const anySales = fc.array(
    fc.record({
      customer: fc.constantFrom('Ana', 'Léo', 'Zoé', 'Bob'),
      at: fc.integer({ min: 0, max: 300 }),
      paid: fc.constantFrom(0, 10, 90, 33.33),
      off: fc.constantFrom<(number | undefined)[]>(undefined, 0, 10, 0.01),
    }),
    { maxLength: 30 },
  );
  const asSales = (sales: readonly { customer: string; at: number; paid: number; off: number | undefined }[]) =>
    sales.map(({ customer, at, paid, off }) => ({
      ...sale(customer, '2026-01-01', paid, off),
      day: day('2026-01-01') + at,
    }));

  it('first and later are all, whatever the order of the rows, and moved by a year the same', () => {
    fc.assert(
      fc.property(anySales, (sales) => {
        const orders = asSales(sales);
        const facts = discountFacts(ledgerFrom(orders), always, 30);
        const byName = [...orders].reverse().sort((a, b) => (a.customer < b.customer ? -1 : 1));
        expect(discountFacts(ledgerFrom(byName), always, 30)).toEqual(facts);
        const moved = orders.map((o) => ({ ...o, day: o.day + 365 }));
        expect(discountFacts(ledgerFrom(moved), always, 30)).toEqual(facts);
        if (facts === null) return;
        expect(facts.first.orders + facts.later.orders).toBe(facts.all.orders);
        expect(facts.first.cents + facts.later.cents).toBe(facts.all.cents);
        expect(facts.onTime.cents).toBeLessThanOrEqual(facts.later.cents);
        for (const { rate } of [facts.all, facts.first, facts.later]) {
          if (rate !== null) expect(rate >= 0 && rate <= 1).toBe(true);
        }
      }),
    );
  });
});
