import { describe, expect, it, test } from 'vitest';
import { ageMargins } from '../../../src/core/measure/age-margins';
import { customersWon } from '../../../src/core/measure/cac';
import { EARLIEST } from '../../../src/core/units';
import { day, ledgerFrom, order, type TestOrder } from '../../makers';

const asOf = day('2026-12-31');
const agesOf = (orders: readonly TestOrder[], margin = 1, on = asOf) => {
  const ledger = ledgerFrom(orders);
  const won = customersWon(ledger, EARLIEST, on);
  const ages = ageMargins(ledger, won, on, margin);
  return { ages, won, all: ages.of(won) };
};
/** So many customers who buy for 10 on a day and for 5 a month later. */
const twice = (count: number, first: string, second: string, prefix = 'C') =>
  Array.from({ length: count }, (_, i) => [
    order(`${prefix}${i}`, first, 10),
    order(`${prefix}${i}`, second, 5),
  ]).flat();

describe('months of life', () => {
  test.each<[string, TestOrder, number[]]>([
    ['the first order is of the first month', order('Ana', '2026-01-31', 0), [1000, 0, 0]],
    ['the day before the same day a month later still is', order('Ana', '2026-02-27', 5), [1500, 0, 0]],
    [
      'the same day a month later is of the second, clamped to the month’s end',
      order('Ana', '2026-02-28', 5),
      [1000, 500, 0],
    ],
    ['and so on', order('Ana', '2026-03-31', 5), [1000, 0, 500]],
  ])('%s', (_, second, cents) => {
    const { all } = agesOf([order('Ana', '2026-01-31', 10), second]);
    expect(Array.from(all.cents.slice(0, 3))).toEqual(cents);
  });

  it('counts a month once it is over, and its money then only', () => {
    const orders = [order('Ana', '2026-11-15', 10), order('Ana', '2026-12-20', 5)];
    expect(Array.from(agesOf(orders, 1, day('2026-12-14')).all.lived.slice(0, 2))).toEqual([1, 0]);
    expect(Array.from(agesOf(orders, 1, day('2026-12-13')).all.lived.slice(0, 2))).toEqual([0, 0]);
    expect(Array.from(agesOf(orders).all.cents.slice(0, 2))).toEqual([1000, 0]);
  });

  it('takes costs where they are known, the margin elsewhere', () => {
    const { all } = agesOf([order('Ana', '2026-01-01', 10, { cost: 400 }), order('Léo', '2026-01-01', 10)], 0.5);
    expect(all.cents[0]).toBe(600 + 500);
  });
});

describe('upTo', () => {
  it('is the mean of each month among those who have lived it', () => {
    // Twelve of October: 10 and 5. Twelve of November: 10, their second month is not over.
    const orders = [...twice(12, '2026-10-01', '2026-11-05'), ...twice(12, '2026-11-30', '2026-12-30', 'D')];
    const { ages, all } = agesOf(orders);
    expect(ages.upTo([all], 1)).toBe(1000);
    expect(ages.upTo([all], 2)).toBe(1500);
    expect(ages.lived(all)).toBe(3);
  });

  it('borrows a month that under ten have lived, and is null beyond what anybody has', () => {
    const orders = [...twice(9, '2026-10-01', '2026-11-05', 'few'), ...twice(20, '2026-10-01', '2026-10-02')];
    const { ages, won, all } = agesOf(orders);
    const few = ages.of(won.filter(({ customer }) => customer < 9));
    expect(ages.upTo([few], 2)).toBe(1500);
    // All: (9 × 10 + 20 × 15) ÷ 29, then 9 × 5 ÷ 29.
    expect(ages.upTo([few, all], 2)).toBe(Math.round(39_000 / 29 + 4500 / 29));
    expect(ages.upTo([few, all], 4)).toBeNull();
    expect(ages.lived(few)).toBe(0);
  });
});
