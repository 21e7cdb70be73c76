import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate } from '../../../src/local/services/format-date';
import { serialOfWall, utc, wallOfSerial, zoneNamed } from '../../../src/local/services/zone';
import { open, thrownBy } from './open';

const DAY = 86_400_000;

/** Zones and a day on which their clocks change; the last skipped a whole day. */
const zones: [zone: string, change: string][] = [
  ['Europe/Paris', '2025-03-30'],
  ['America/New_York', '2025-11-02'],
  ['America/Sao_Paulo', '2018-11-04'], // midnight does not exist
  ['Australia/Lord_Howe', '2025-04-06'], // half an hour
  ['Asia/Tehran', '2022-03-22'],
  ['Pacific/Apia', '2011-12-30'],
];

/** Intl's own answer, part by part. */
function byIntl(instant: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(instant);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year').padStart(4, '0')}-${of('month')}-${of('day')} ${of('hour')}:${of('minute')}:${of('second')}`;
}

describe.each(zones)('dates in %s', (zone, change) => {
  const clock = zoneNamed(zone);
  const near = Date.parse(`${change}T00:00:00Z`);
  const moments = fc.oneof(
    fc.integer({ min: near - 3 * DAY, max: near + 3 * DAY }),
    fc.integer({ min: utc(1900, 0, 1), max: utc(2100, 0, 1) }),
  );

  test('formatDate says what Intl says, at every moment around the change', () => {
    for (let instant = near - 2 * DAY; instant <= near + 2 * DAY; instant += 600_000) {
      expect(formatDate(instant, zone, 'yyyy-MM-dd HH:mm:ss')).toBe(byIntl(instant, zone));
    }
    fc.assert(
      fc.property(moments, (instant) => {
        expect(formatDate(instant, zone, 'yyyy-MM-dd HH:mm:ss')).toBe(byIntl(instant, zone));
      }),
    );
  });

  test('a moment written to a cell shows its wall time and is read back, but for an hour that happens twice', () => {
    fc.assert(
      fc.property(moments, (instant) => {
        const { sheet } = open({ timeZone: zone });
        const range = sheet.getRange('A1').setValue(new Date(instant));
        const back = range.getValue().getTime();
        const pattern = 'yyyy-MM-dd HH:mm:ss.SSS';
        expect(formatDate(back, zone, pattern)).toBe(formatDate(instant, zone, pattern));
        expect(back).toBeLessThanOrEqual(instant);
        expect(range.setNumberFormat('yyyy-mm-dd hh:mm:ss.000').getDisplayValue()).toBe(
          formatDate(instant, zone, pattern),
        );
      }),
    );
  });

  test('every whole day typed is that day in the zone, and a day earlier is one less', () => {
    const first = Math.round(serialOfWall(near)) - 3;
    for (let serial = first; serial < first + 7; serial++) {
      const instant = clock.instantOf(wallOfSerial(serial));
      const wall = new Date(clock.wallOf(instant));
      // A day or an hour that does not exist moves forward, never back.
      expect(serialOfWall(wall.getTime())).toBeGreaterThanOrEqual(serial);
      expect(serialOfWall(wall.getTime())).toBeLessThanOrEqual(serial + 1);
    }
  });
});

describe('hours that do not exist or happen twice', () => {
  const paris = zoneNamed('Europe/Paris');
  test('02:30 on the last Sunday of March is 03:30', () => {
    expect(new Date(paris.instantOf(Date.UTC(2025, 2, 30, 2, 30))).toISOString()).toBe('2025-03-30T01:30:00.000Z');
  });
  test('02:30 on the last Sunday of October is the first one', () => {
    expect(new Date(paris.instantOf(Date.UTC(2025, 9, 26, 2, 30))).toISOString()).toBe('2025-10-26T00:30:00.000Z');
  });
  test('the day Samoa left out is the next one', () => {
    const apia = zoneNamed('Pacific/Apia');
    expect(formatDate(apia.instantOf(Date.UTC(2011, 11, 30, 9)), 'Pacific/Apia', 'yyyy-MM-dd HH:mm')).toBe(
      '2011-12-31 09:00',
    );
  });
});

describe('the edges of the calendar', () => {
  test.each(['1899-12-31', '1899-12-29', '1850-01-01', '2024-02-29', '9999-12-31'])('%s stays that day', (day) => {
    const { sheet, Utilities } = open();
    const date = sheet.getRange('A1').setNumberFormat('yyyy-mm-dd').setValue(day).getValue();
    expect(Utilities.formatDate(date, 'Europe/Paris', 'yyyy-MM-dd')).toBe(day);
    expect(sheet.getRange('A1').getDisplayValue()).toBe(day);
  });

  test('23:59:59.999 does not become the next day', () => {
    const { sheet, Utilities } = open();
    const instant = Date.parse('2026-06-30T21:59:59.999Z');
    const date = sheet.getRange('A1').setValue(new Date(instant)).getValue();
    expect(date.getTime()).toBe(instant);
    expect(Utilities.formatDate(date, 'Europe/Paris', 'yyyy-MM-dd')).toBe('2026-06-30');
  });

  test('a number under a date format is a date, a date under a number format is a number', () => {
    const { sheet } = open({ timeZone: 'Etc/UTC' });
    const range = sheet.getRange('A1').setValue(46_016).setNumberFormat('dd/mm/yyyy');
    expect(range.getValue().toISOString()).toBe('2025-12-25T00:00:00.000Z');
    expect(range.setNumberFormat('0').getValue()).toBe(46_016);
  });
});

describe('formatDate', () => {
  const instant = Date.parse('2026-03-01T14:05:09.007Z');
  test.each([
    ['yyyy-MM-dd', '2026-03-01'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2026-03-01T15:05:09.007+01:00'],
    ['d/M/yy h:mm a', '1/3/26 3:05 PM'],
    ['EEE, EEEE u D', 'Sun, Sunday 7 60'],
    ['MMM MMMM', 'Mar March'],
    ['Z X XX', '+0100 +01 +0100'],
    ["''yyyy'' 'at' H", "'2026' at 15"],
  ])('%s', (pattern, text) => {
    expect(formatDate(instant, 'Europe/Paris', pattern)).toBe(text);
  });

  test('refuses what is no date, no zone or no letter', () => {
    const { Utilities } = open();
    expect(thrownBy(() => Utilities.formatDate('2026-03-01', 'Europe/Paris', 'yyyy'))).toContain(
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
    expect(thrownBy(() => Utilities.formatDate(new Date(0), 'Europe/Nowhere', 'yyyy'))).toContain('not a time zone');
    expect(thrownBy(() => Utilities.formatDate(new Date(0), 'Europe/Paris', 'zzz'))).toContain('not implemented');
    expect(thrownBy(() => Utilities.formatDate(new Date(Number.NaN), 'Europe/Paris', 'yyyy'))).toContain('Exception');
  });
});
