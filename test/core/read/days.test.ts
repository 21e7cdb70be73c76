import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dateSides, findDateOrder, looksLikeDay, readDay, readMonth } from '../../../src/core/read/days';
import { civilOf, isoDay } from '../../../src/core/units';
import { day } from '../../makers';

const iso = (d: number | null) => (d === null ? null : isoDay(d));

describe('readDay', () => {
  test.each([
    ['2025-01-15', '2025-01-15'],
    ['  2025-01-15 ', '2025-01-15'],
    ['2025-1-5', '2025-01-05'],
    ['2025/01/15', '2025-01-15'],
    ['2025.01.15', '2025-01-15'],
    ['2025-01-15 17:41:00 -0500', '2025-01-15'],
    ['2009-01-01T10:50:49-08:00', '2009-01-01'],
    ['2025-01-15T23:59:59.999Z', '2025-01-15'],
    ['2010-12-01 08:26:00', '2010-12-01'],
    ['20250115', '2025-01-15'],
    ['20250115103000', '2025-01-15'],
    ['05-oct.-26', '2026-10-05'],
    ['Oct-05-26', '2026-10-05'],
    ['5-Oct-2026', '2026-10-05'],
    ['05OCT2026', '2026-10-05'],
    ['Sep 4, 2026 1:05:07 AM PDT', '2026-09-04'],
    ['20:13:13 Jan 13, 2009 PST', '2009-01-13'],
    ['1er janvier 2026', '2026-01-01'],
    ['lundi 3 août 2026', '2026-08-03'],
    ['mar. 3 mars 2026', '2026-03-03'],
    ['3 mars 2026 à 14h30', '2026-03-03'],
    ['le 14 févr. 2026', '2026-02-14'],
    ['5 déc. 2025', '2025-12-05'],
    ['March 3rd, 2026', '2026-03-03'],
    ['Tuesday, March 3, 2026 at 2:30 PM', '2026-03-03'],
    ['Mon, 05 Jan 2026 10:00:00 GMT', '2026-01-05'],
    ['Mon Jan 05 10:00:00 CET 2026', '2026-01-05'],
    ['Mon Jan 05 2026 00:00:00 GMT+0100 (CET)', '2026-01-05'],
    ['3 de marzo de 2026', '2026-03-03'],
    ['15 ene 2026', '2026-01-15'],
    ['den 3 maj 2026', '2026-05-03'],
    ['3 maj 2026 kl. 12:30', '2026-05-03'],
    ['söndag 3 maj 2026 kl. 12.30', '2026-05-03'],
    ['2026-05-03 kl. 12:30', '2026-05-03'],
    ['2026-05-03, 12.30', '2026-05-03'],
    ['3 maj 2026 kl 9', '2026-05-03'],
    ['3 de mayo de 2026 a las 12:30', '2026-05-03'],
    ['3 okt. 2026', '2026-10-03'],
    ['2026 March 3', '2026-03-03'],
    ['45292', '2024-01-01'],
    ['45292.75', '2024-01-01'],
    ['45292,75', '2024-01-01'],
    ['1ᵉʳ janvier 2026', '2026-01-01'],
    ['1º de enero de 2026', '2026-01-01'],
  ])('%s is %s in any order', (written, expected) => {
    for (const order of ['dmy', 'mdy', 'ymd', null] as const) expect(iso(readDay(written, order))).toBe(expected);
  });

  test.each([
    ['03/04/2025', '2025-04-03', '2025-03-04'],
    ['3/4/25', '2025-04-03', '2025-03-04'],
    ['03.04.2025', '2025-04-03', '2025-03-04'],
    ['03-04-2025 10:15', '2025-04-03', '2025-03-04'],
    ['29/12/2015', '2015-12-29', null],
    ['12/25/2025', null, '2025-12-25'],
    ['3/15/2024 2:30 PM', null, '2024-03-15'],
    ['03/14/24', null, '2024-03-14'],
    ['10:15 03/04/2025', '2025-04-03', '2025-03-04'],
    ['3.4.2025 kl 12.30', '2025-04-03', '2025-03-04'],
    ['3.4.2025 kl.12.30.15', '2025-04-03', '2025-03-04'],
    ['3.4.2025 12.30', '2025-04-03', '2025-03-04'],
    ['3.4.25, 12.30', '2025-04-03', '2025-03-04'],
    ['03.04.2025 um 12:30 Uhr', '2025-04-03', '2025-03-04'],
    ['3/4/2025 a las 9', '2025-04-03', '2025-03-04'],
    // No time: one number before it is no date yet.
    ['3 4.12.25', null, null],
    ['3 04.2025', '2025-04-03', '2025-03-04'],
    ['13/13/2025', null, null],
    ['31/02/2025', null, null],
    ['05/06/78', '1978-06-05', '1978-05-06'],
  ])('%s is %s day first and %s month first, never the other', (written, dmy, mdy) => {
    expect(iso(readDay(written, 'dmy'))).toBe(dmy);
    expect(iso(readDay(written, 'mdy'))).toBe(mdy);
    expect(readDay(written, null)).toBeNull();
  });

  test.each([
    '',
    ' ',
    'soon',
    'not-a-date',
    '12',
    '2026',
    'mars',
    'mars 2026',
    '06 12 34 56 78',
    '0000-00-00 00:00:00',
    '2025-13-01',
    '2025-02-30',
    '1.234,56',
    '12/2025',
    'Product 3 x 2026',
    '1/2/3/4',
    '99/99/9999',
    '12 rue du 8 mai 1945',
    '9'.repeat(60),
    `${'1/'.repeat(400)}1`,
    '1.2',
    'A1-B2-C3',
  ])('%s names no day', (written) => {
    for (const order of ['dmy', 'mdy', 'ymd', null] as const) expect(readDay(written, order)).toBeNull();
  });

  it('reads serial numbers, whole or with a time, and 20250115 as a number', () => {
    expect(iso(readDay(45292, 'dmy'))).toBe('2024-01-01');
    expect(iso(readDay(45292.99, 'dmy'))).toBe('2024-01-01');
    expect(iso(readDay(20250115, 'dmy'))).toBe('2025-01-15');
    expect(readDay(-5, 'dmy')).toBeNull();
    expect(readDay(20259915, 'dmy')).toBeNull();
    expect(readDay(Number.NaN, 'dmy')).toBeNull();
  });

  it('takes a date cell as it is, and nothing from a tick box', () => {
    expect(readDay({ day: 12, second: 5 }, 'mdy')).toBe(12);
    expect(readDay(true, 'mdy')).toBeNull();
  });

  it('gives back every day from 1900 to 2200 in the form it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: day('1900-01-01'), max: day('2200-12-31') }), (d) => {
        const { year, month, day: n } = civilOf(d);
        expect(readDay(isoDay(d), 'dmy')).toBe(d);
        expect(readDay(`${n}/${month}/${year}`, 'dmy')).toBe(d);
        expect(readDay(`${month}/${n}/${year} 11:12:13 PM`, 'mdy')).toBe(d);
        expect(readDay(d + 25569, 'dmy')).toBe(d);
        const wrong = readDay(`${n}/${month}/${year}`, 'mdy');
        if (n > 12) expect(wrong).toBeNull();
      }),
    );
  });

  it('answers on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => void readDay(text, 'dmy')));
  });
});

describe('findDateOrder', () => {
  test('years of two digits that come first: they stand still while the days move', () => {
    const swedish = ['24-01-15', '24-02-20', '25-03-03', '24-12-31', '24-11-30'];
    expect(findDateOrder(swedish, 'dmy')).toMatchObject({ order: 'ymd', conflict: false, ambiguous: false });
    expect(readDay('24-01-15', 'ymd')).toBe(day('2024-01-15'));
    // Days of one fortnight over two years, and birthdays, are days first.
    expect(findDateOrder(['15-01-24', '20-02-24', '23-03-25', '30-12-24', '31-11-24'], 'mdy').order).toBe('dmy');
    expect(findDateOrder(['14-05-73', '14-06-81', '15-02-64', '14-01-90', '15-03-55'], 'mdy').order).toBe('dmy');
    expect(findDateOrder([...swedish, '03-04-24'], 'dmy').order).toBe('dmy');
  });

  test.each([
    { name: 'a first part above 12 says day first', cells: ['03/04/2025', '29/12/2015'], order: 'dmy' },
    { name: 'a second part above 12 says month first', cells: ['03/04/2025', '3/15/2024'], order: 'mdy' },
    {
      name: 'one cell decides, even among year-first dates',
      cells: ['2024-03-12 09:14', '3/15/2024 2:30 PM'],
      order: 'mdy',
    },
    { name: 'year first is never ambiguous', cells: ['2025-03-04', '2025-04-03'], order: 'ymd' },
    { name: 'a month named first', cells: ['Oct-05-26', 'Oct-07-26'], order: 'mdy' },
    { name: 'a day before the named month', cells: ['5 mars 2026'], order: 'dmy' },
    { name: '03/03 is the same day either way', cells: ['03/03/2025', '04/04/2025'], order: 'dmy' },
    { name: 'nothing at all', cells: ['', 'x'], order: 'dmy' },
    { name: 'real dates', cells: [{ day: 20000, second: 0 }], order: 'dmy' },
    { name: 'two-digit years first', cells: ['99-01-15', '98-01-02'], order: 'ymd' },
  ])('$name', ({ cells, order }) => {
    expect(findDateOrder(cells, 'dmy')).toMatchObject({ order, ambiguous: false, conflict: false });
  });
  it('takes the fallback, marked ambiguous, when every date could be two', () => {
    expect(findDateOrder(['03/04/2025', '05/06/2025'], 'mdy')).toMatchObject({
      order: 'mdy',
      ambiguous: true,
      unclear: 2,
    });
    expect(findDateOrder(['03/04/2025', '03/03/2025'], 'dmy')).toMatchObject({
      order: 'dmy',
      ambiguous: true,
      unclear: 1,
    });
  });
  it('sees a conflict when both orders are proven', () => {
    expect(findDateOrder(['29/12/2015', '12/25/2015'], 'dmy')).toMatchObject({ order: null, conflict: true });
  });
  it('counts each side of it, with the first cell that shows it', () => {
    const cells = ['03/03/2015', '2015-12-29', ' 29/12/2015', '12/25/2015', '30/12/2015', '1/2/15', '45/67/2015', 'x'];
    expect(dateSides(cells)).toEqual({
      dayFirst: { count: 2, sample: '29/12/2015' },
      monthFirst: { count: 1, sample: '12/25/2015' },
      either: { count: 1, sample: '1/2/15' },
    });
  });
});

test.each([
  ['2026-03', '2026-03-01'],
  ['03/2026', '2026-03-01'],
  ['mars 2026', '2026-03-01'],
  ['Mar-26', '2026-03-01'],
  ['2026 mars', '2026-03-01'],
  ['2026-03-14', '2026-03-14'],
  ['13/2026', null],
  ['T1 2026', null],
])('readMonth(%s) is %s', (written, expected) => expect(iso(readMonth(written, 'dmy'))).toBe(expected));

test('a serial number does not look like a date: prices and postcodes look the same', () => {
  expect(['45292', '75011', '2025-01-15', '1/2/25'].map(looksLikeDay)).toEqual([false, false, true, true]);
});

it('reads 01/01/19 beside dates with the year in front as a day of 2019', () => {
  const cells = ['01/01/19 2:30 PM', '01-01-2019', '2019-01-01'];
  for (const fallback of ['dmy', 'mdy', 'ymd'] as const) {
    const { order } = findDateOrder(cells, fallback);
    expect(cells.map((cell) => readDay(cell, order))).toEqual([17897, 17897, 17897]);
  }
});
