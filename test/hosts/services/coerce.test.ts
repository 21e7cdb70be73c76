import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typed } from '../../../src/local/services/coerce';
import { open } from './open';

const day = (year: number, month: number, date: number) => Date.UTC(year, month - 1, date) / 86_400_000 + 25_569;
const NB = '\u00a0';
const NNB = '\u202f';

/** What a text typed into a cell with automatic format leaves there, and the format it gives the cell. */
const cases: Record<string, [text: string, value: string | number | boolean, format?: string][]> = {
  fr_FR: [
    ['5000,5', 5000.5],
    ['1 234,56', 1234.56, '#,##0.00'],
    [`1${NB}234,56`, 1234.56, '#,##0.00'],
    [`1${NNB}234`, 1234, '#,##0'],
    ['12%', 0.12, '0%'],
    ['12,5 %', 0.125, '0.00%'],
    ['5 €', 5, `#,##0"${NB}€"`],
    [`-1 234,50${NB}€`, -1234.5, `#,##0.00"${NB}€"`],
    ['1E5', 100000, '0.00E+00'],
    ['-3', -3],
    ['(3)', -3],
    ['5000.5', '5000.5'],
    ['1 23', '1 23'],
    ['06 12 34 56 78', '06 12 34 56 78'],
    ['0 800 123 456', 800123456, '#,##0'],
    ['0612345678', 612345678],
    ['25/12/2025', day(2025, 12, 25), 'dd/mm/yyyy'],
    ['1/2/25', day(2025, 2, 1), 'dd/mm/yyyy'],
    ['12/25/2025', '12/25/2025'],
    ['29/02/2025', '29/02/2025'],
    ['3/4', day(2026, 4, 3), 'dd/mm/yyyy'],
    ['2025-12-25', day(2025, 12, 25), 'yyyy-mm-dd'],
    ['2025-12-25 10:30', day(2025, 12, 25) + 10.5 / 24, 'yyyy-mm-dd hh:mm:ss'],
    ['25/12/2025 23:59:59', day(2025, 12, 25) + 86_399 / 86_400, 'dd/mm/yyyy hh:mm:ss'],
    ['3 mars 2026', day(2026, 3, 3), 'dd/mm/yyyy'],
    ['1er août 2026', day(2026, 8, 1), 'dd/mm/yyyy'],
    ['mars 2026', day(2026, 3, 1), 'dd/mm/yyyy'],
    ['14:30', 14.5 / 24, 'hh:mm'],
    ['26:00', 26 / 24, '[h]:mm:ss'],
    ['14:75', '14:75'],
    ['VRAI', true],
    ['faux', false],
    ['TRUE', true],
    ["'007", '007'],
    ["'=x", '=x'],
    ['=x', '#NAME?'],
    ['=A1+1', ''],
    ['+33 6 12 34 56 78', '#ERROR!'],
    ['+33612345678', 33612345678],
    ['-', '-'],
    ['=', '='],
    ['- remise', '#NAME?'],
    [' 12 ', 12],
    ['12 rue Haute', '12 rue Haute'],
    ['A-101', 'A-101'],
    ['N°12', 'N°12'],
    ['#N/A', '#N/A'],
    ['75001', 75001],
  ],
  en_US: [
    ['1,234.56', 1234.56, '#,##0.00'],
    ['$2.99', 2.99, '"$"#,##0.00'],
    ['-$2.99', -2.99, '"$"#,##0.00'],
    ['2.000', 2],
    ['1,000,000', 1000000, '#,##0'],
    ['1 234,56', '1 234,56'],
    ['5000,5', '5000,5'],
    ['12/25/2025', day(2025, 12, 25), 'm/d/yyyy'],
    ['25/12/2025', '25/12/2025'],
    ['3/4', day(2026, 3, 4), 'm/d/yyyy'],
    ['March 5, 2026', day(2026, 3, 5), 'm/d/yyyy'],
    ['2:30 PM', 14.5 / 24, 'hh:mm'],
    ['12:05 am', 5 / 1440, 'hh:mm'],
    ['VRAI', 'VRAI'],
    ['001', 1],
    ['1.5', 1.5],
  ],
  en_GB: [
    ['£1,234.5', 1234.5, '"£"#,##0.00'],
    ['25/12/2025', day(2025, 12, 25), 'dd/mm/yyyy'],
    ['1st March 2026', day(2026, 3, 1), 'dd/mm/yyyy'],
    ['12/25/2025', '12/25/2025'],
  ],
  de_DE: [
    ['1.234,56', 1234.56, '#,##0.00'],
    ['1,5', 1.5],
    ['1.5', day(2026, 5, 1), 'dd.mm.yyyy'],
    ['25.12.2025', day(2025, 12, 25), 'dd.mm.yyyy'],
    ['1.000', 1000, '#,##0'],
    ['WAHR', true],
    ['3. März 2026', day(2026, 3, 3), 'dd.mm.yyyy'],
  ],
  fr_CH: [
    ['1’234.50', 1234.5, '#,##0.00'],
    ['5000,5', '5000,5'],
    ['25.12.2025', day(2025, 12, 25), 'dd.mm.yyyy'],
  ],
};

for (const [locale, list] of Object.entries(cases)) {
  describe(`typing into a cell of a file in ${locale}`, () => {
    test.each(list.map(([text, value, format]) => ({ text, value, format })))('$text', ({ text, value, format }) => {
      const found = typed(text, locale, 2026);
      if (typeof value === 'number') expect(found.value).toBeCloseTo(value, 9);
      else expect(found.value).toBe(value);
      expect(found.format).toBe(format);
    });
  });
}

describe('formats that typing gives', () => {
  test('go to cells without one only', () => {
    const { sheet } = open();
    sheet.getRange('B1').setNumberFormat('0.000');
    sheet.getRange('A1:B1').setValues([['12%', '12%']]);
    expect(sheet.getRange('A1:B1').getNumberFormats()).toEqual([['0%', '0.000']]);
    expect(sheet.getRange('A1:B1').getDisplayValues()).toEqual([['12%', '0,120']]);
  });

  test('a Date gives the date format of the locale, with hours where it has some', () => {
    const { sheet } = open({ locale: 'en_US', timeZone: 'America/New_York' });
    sheet.getRange('A1:B1').setValues([[new Date('2026-03-01T05:00:00Z'), new Date('2026-03-01T06:30:00Z')]]);
    expect(sheet.getRange('A1:B1').getDisplayValues()).toEqual([['3/1/2026', '3/1/2026 1:30:00']]);
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', "'", '\t', '\r', '\n', '\0', '0', '1', '/', ' ', 'x', '＝', '%'),
  }),
  fc.constantFrom(
    '=x',
    '+1',
    "'quoted",
    '007',
    '3/4',
    '1E5',
    'TRUE',
    '\0',
    '\ud800',
    '\udc00x',
    '😀',
    '\u202eabc',
    '=HYPERLINK("x")',
  ),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
);

describe('text', () => {
  test('under the text format comes back as it was and is no formula', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 5 }), (texts) => {
        const { sheet } = open();
        const range = sheet.getRange(1, 1, 1, texts.length).setNumberFormat('@').setValues([texts]);
        expect(range.getValues()).toEqual([texts]);
        expect(range.getDisplayValues()).toEqual([texts]);
        expect(range.getFormulas()).toEqual([texts.map(() => '')]);
      }),
    );
  });

  test("behind ' comes back as it was and is no formula, in any locale", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('fr_FR', 'en_US', 'en_GB', 'de_DE', 'ar'), (text, locale) => {
        const { sheet } = open({ locale });
        const range = sheet.getRange('A1').setValue(`'${text}`);
        expect([range.getValue(), range.getFormula()]).toEqual([text, '']);
      }),
    );
  });

  test('without a sign at its start is a formula only after =', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const formula = typed(text, 'fr_FR', 2026).formula;
        if (!/^[=+-]/.test(text)) expect(formula).toBeUndefined();
        else if (text[0] === '=' && text.trim().length > 1) expect(formula).toBe(text);
      }),
    );
  });
});

describe('numbers', () => {
  test('written and typed back are the same, in every locale', () => {
    const locales = fc.constantFrom('fr_FR', 'en_US', 'en_GB', 'de_DE', 'fr_CH');
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: 0, max: 99 }),
        locales,
        (whole, cents, locale) => {
          const number = Number(`${whole}.${String(cents).padStart(2, '0')}`);
          const { sheet } = open({ locale });
          const shown = sheet.getRange('A1').setNumberFormat('#,##0.00').setValue(number).getDisplayValue();
          expect(sheet.getRange('A2').setValue(shown).getValue()).toBe(number + 0);
        },
      ),
    );
  });
});
