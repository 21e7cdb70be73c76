import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { makeCalendar } from '../../src/apps-script/dates';
import { localeOf } from '../../src/apps-script/locale';
import { isoDay } from '../../src/core/units';
import { day } from '../makers';
import { formatDate } from './zones';

const zones = [
  'Europe/Paris',
  'America/New_York',
  'America/Sao_Paulo',
  'Pacific/Apia', // had no 30 December 2011
  'Africa/Casablanca', // puts its clocks back for Ramadan
  'Australia/Lord_Howe', // by half an hour
  'Asia/Kolkata',
  'UTC',
];
const written = ({ day, second }: { day: number; second: number }) => {
  const two = (n: number) => String(n).padStart(2, '0');
  const [h, m, s] = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
  return `${isoDay(day)} ${two(h)}:${two(m)}:${two(s)}`;
};
const from = Date.UTC(1950, 0, 1);
const to = Date.UTC(2060, 0, 1);

describe.each(zones)('makeCalendar: %s', (zone) => {
  it('shows every instant as the clocks of the zone do', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: from, max: to }), { minLength: 1, maxLength: 20 }), (instants) => {
        const calendar = makeCalendar(zone, formatDate);
        for (const instant of instants) {
          expect(written(calendar.toMoment(new Date(instant)))).toBe(
            formatDate(new Date(instant), zone, 'yyyy-MM-dd HH:mm:ss'),
          );
        }
      }),
    );
  });

  it('comes back to the same time on the clock', () => {
    fc.assert(
      fc.property(fc.integer({ min: from, max: to }), (instant) => {
        const calendar = makeCalendar(zone, formatDate);
        const moment = calendar.toMoment(new Date(instant));
        expect(calendar.toMoment(calendar.toDate(moment))).toEqual(moment);
      }),
    );
  });

  it('finds every change of the clocks to the second', () => {
    const calendar = makeCalendar(zone, formatDate);
    for (let hour = Date.UTC(2024, 1, 15); hour < Date.UTC(2024, 10, 15); hour += 1800_000) {
      for (const instant of [hour - 1, hour]) {
        expect(written(calendar.toMoment(new Date(instant)))).toBe(
          formatDate(new Date(instant), zone, 'yyyy-MM-dd HH:mm:ss'),
        );
      }
    }
  });

  it('asks Google a few hundred times at most, whatever the cells', () => {
    let asked = 0;
    const calendar = makeCalendar(zone, (...args) => {
      asked++;
      return formatDate(...args);
    });
    for (let i = 0; i < 50_000; i++) calendar.toMoment(new Date(Date.UTC(2021, 0, 1) + i * 3_150_000));
    expect(asked).toBeLessThan(300);
  });
});

describe('makeCalendar', () => {
  test.each([
    {
      name: 'midnight in Paris is that day, though UTC is a day behind',
      instant: '2026-03-01T23:00:00Z',
      is: '2026-03-02 00:00:00',
    },
    { name: 'before 1900', instant: '1850-06-01T00:00:00Z', is: '1850-06-01 00:09:21' },
    { name: 'the last millisecond of a day', instant: '2026-03-01T22:59:59.999Z', is: '2026-03-01 23:59:59' },
    { name: 'a time without a date', instant: '1899-12-30T10:50:39Z', is: '1899-12-30 11:00:00' },
    { name: '29 February', instant: '2024-02-28T23:00:00Z', is: '2024-02-29 00:00:00' },
  ])('$name', ({ instant, is }) => {
    expect(written(makeCalendar('Europe/Paris', formatDate).toMoment(new Date(instant)))).toBe(is);
  });

  it('shows an hour that does not exist as the one after', () => {
    const calendar = makeCalendar('Europe/Paris', formatDate);
    const at = calendar.toDate({ day: day('2026-03-29'), second: 2.5 * 3600 });
    expect(written(calendar.toMoment(at))).toBe('2026-03-29 03:30:00');
  });

  it('writes midnight of days on which clocks change at midnight', () => {
    // São Paulo, 4 November 2018: the day began at 1 o’clock.
    const calendar = makeCalendar('America/Sao_Paulo', formatDate);
    expect(calendar.toMoment(calendar.toDate({ day: day('2018-11-04'), second: 0 })).day).toBe(day('2018-11-04'));
  });
});

describe('localeOf', () => {
  test.each([
    ['fr_FR', 'fr', ',', 'dmy'],
    ['fr', 'fr', ',', 'dmy'],
    ['fr_CH', 'fr', ',', 'dmy'],
    ['fr_CA', 'fr', ',', 'ymd'],
    ['en_US', 'en', '.', 'mdy'],
    ['en_GB', 'en', '.', 'dmy'],
    ['de_DE', 'en', ',', 'dmy'],
    ['de_CH', 'en', '.', 'dmy'],
    ['ar', 'en', '.', 'dmy'],
    ['ja', 'en', '.', 'ymd'],
    ['', 'en', ',', 'dmy'],
  ])('%s', (code, language, decimal, dateOrder) => {
    expect(localeOf(code)).toEqual({ language, decimal, dateOrder });
  });
});
