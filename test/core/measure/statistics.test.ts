import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ascending, midRank, quantile, wholeDays } from '../../../src/core/measure/statistics';

describe('quantile', () => {
  // Published: R, quantile(c(1, 2, 3, 4, 10), c(.1, .5, .8, .9), type = 7)
  test.each([
    { values: [1, 2, 3, 4, 10], p: 0.1, is: 1.4 },
    { values: [1, 2, 3, 4, 10], p: 0.5, is: 3 },
    { values: [1, 2, 3, 4, 10], p: 0.8, is: 5.2 },
    { values: [1, 2, 3, 4, 10], p: 0.9, is: 7.6 },
    { values: [7], p: 0.9, is: 7 },
    { values: [], p: 0.9, is: null },
  ])('$values at $p', ({ values, p, is }) => {
    const q = quantile(values, p);
    if (is === null) expect(q).toBeNull();
    else expect(q).toBeCloseTo(is, 12);
  });
  it('falls exactly on a value where it should', () => {
    // 35 × 0.8 is 28.000000000000004 in floats.
    const values = Array.from({ length: 36 }, (_, i) => i * i);
    expect(quantile(values, 0.8)).toBe(28 * 28);
  });
  it('is rounded up to days without float noise', () => {
    expect(wholeDays(272.00000000001)).toBe(272);
    expect(wholeDays(272.1)).toBe(273);
  });
});

describe('midRank', () => {
  test.each([
    { among: [1, 2, 2, 3], value: 2, is: 0.5 },
    { among: [1, 2, 2, 3], value: 1, is: 0.125 },
    { among: [5, 5, 5], value: 5, is: 0.5 },
    { among: [5, 6], value: 4, is: 0 },
    { among: [5, 6], value: 7, is: 1 },
    { among: [], value: 7, is: 0.5 },
  ])('$value among $among is $is', ({ among, value, is }) => expect(midRank(among, value)).toBe(is));
  it('is (less + equal / 2) / n', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1 }),
        fc.integer({ min: -1, max: 6 }),
        (all, v) => {
          const less = all.filter((x) => x < v).length;
          const equal = all.filter((x) => x === v).length;
          expect(midRank(ascending(Int32Array.from(all)), v)).toBeCloseTo((less + equal / 2) / all.length, 12);
        },
      ),
    );
  });
});

test('ascending sorts days counted and money compared alike, and leaves the values alone', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 900_000 })), (values) => {
      const sorted = [...values].sort((a, b) => a - b);
      const given = Int32Array.from(values);
      expect([...ascending(given)]).toEqual(sorted);
      expect([...given]).toEqual(values);
      expect([...ascending(Float64Array.from(values))]).toEqual(sorted);
    }),
  );
});
