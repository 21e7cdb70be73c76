import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addMonths, civilOf, dayOf, isoDay, readIsoDay, toCents, windowStart } from '../../src/core/units';
import { day } from '../makers';

describe('days', () => {
  it('go to a civil date and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -800000, max: 800000 }), (d) => {
        const c = civilOf(d);
        expect(dayOf(c.year, c.month, c.day)).toBe(d);
        if (c.year > 0 && c.year < 10000) expect(readIsoDay(isoDay(d))).toBe(d);
      }),
    );
  });
  it('agree with the calendar of Date', () => {
    for (const iso of ['1969-12-31', '1970-01-01', '2000-02-29', '2024-12-31', '1900-03-01']) {
      expect(day(iso)).toBe(Math.round(Date.parse(iso) / 86_400_000));
    }
  });
  test.each([
    { name: 'the end of a longer month', from: '2024-03-31', months: -1, to: '2024-02-29' },
    { name: 'a leap day a year later', from: '2024-02-29', months: 12, to: '2025-02-28' },
    { name: 'over a year end', from: '2025-11-15', months: 3, to: '2026-02-15' },
  ])('add months: $name', ({ from, months, to }) => {
    expect(isoDay(addMonths(day(from), months))).toBe(to);
  });
  test('a window of 12 months starts the day after the same day a year before', () => {
    expect(isoDay(windowStart(day('2026-09-30'), 12))).toBe('2025-10-01');
  });
  test('a date that does not exist is not read', () => {
    expect(readIsoDay('2025-02-29')).toBeNull();
  });
});

test.each([
  [15.299999999999999, 1530],
  [0.1 + 0.2, 30],
  [1.005, 101],
  [-1.005, -101],
  [2.675, 268],
  [0, 0],
  [1234567.89, 123456789],
])('toCents(%d) is %d', (amount, cents) => expect(toCents(amount)).toBe(cents));
