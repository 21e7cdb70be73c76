import { describe, expect, test } from 'vitest';
import { display, isDateFormat } from '../../../src/local/services/display';

const NB = '\u00a0';
const NNB = '\u202f';
const CHRISTMAS = 46_016; // 25 December 2025

describe('display', () => {
  test.each<[value: string | number | boolean, format: string | undefined, locale: string, shown: string]>([
    [1234.5, undefined, 'fr_FR', '1234,5'],
    [1234.5, 'General', 'en_US', '1234.5'],
    [0.1 + 0.2, undefined, 'en_US', '0.3'],
    [1 / 3, undefined, 'en_US', '0.3333333333'],
    [33612345678, undefined, 'fr_FR', '33612345678'],
    [1e21, undefined, 'en_US', '1E+21'],
    [-0.5, undefined, 'fr_FR', '-0,5'],
    [1234567.891, '#,##0.00', 'fr_FR', `1${NNB}234${NNB}567,89`],
    [1234567.891, '#,##0.00', 'en_GB', '1,234,567.89'],
    [1234567.891, '#,##0.00', 'de_DE', '1.234.567,89'],
    [1234.5, '#,##0.00', 'fr_CH', '1’234.50'],
    [1.005, '0.00', 'en_US', '1.01'],
    [-2.5, '0', 'en_US', '-3'],
    [-0.001, '0.00', 'en_US', '0.00'],
    [7, '000', 'en_US', '007'],
    [0.5, '#.##', 'en_US', '.5'],
    [1, '0.0#', 'en_US', '1.0'],
    [0.075, '0.0%', 'fr_FR', '7,5%'],
    [0.07, '0%', 'en_US', '7%'],
    [0.12, `0"${NB}"%`, 'fr_FR', `12${NB}%`],
    [1234567, '#,##0,', 'en_US', '1,235'],
    [1234567, '0.00E+00', 'en_US', '1.23E+06'],
    [5, `#,##0"${NB}€";-#,##0"${NB}€";0"${NB}€"`, 'fr_FR', `5${NB}€`],
    [-5, `#,##0"${NB}€";-#,##0"${NB}€";0"${NB}€"`, 'fr_FR', `-5${NB}€`],
    [0, '#,##0;-#,##0;"–"', 'fr_FR', '–'],
    [-1234, '"$"#,##0;"-$"#,##0', 'en_US', '-$1,234'],
    [-5, '#,##0;(#,##0)', 'en_US', '(5)'],
    [5, '"+"#,##0;-#,##0', 'fr_FR', '+5'],
    [5, '[Red]#,##0 [$€-40C]', 'fr_FR', '5 €'],
    [5, '"  "#,##0', 'fr_FR', '  5'],
    ['Ana', '"  "@', 'fr_FR', '  Ana'],
    ['Ana', '#,##0', 'fr_FR', 'Ana'],
    ['Ana', '0;0;0;"<"@">"', 'fr_FR', '<Ana>'],
    [12, '@', 'fr_FR', '12'],
    [true, undefined, 'fr_FR', 'VRAI'],
    [false, undefined, 'en_US', 'FALSE'],
    ['', '0.00', 'fr_FR', ''],
    ['#N/A', undefined, 'fr_FR', '#N/A'],
    [CHRISTMAS, 'dd/mm/yyyy', 'fr_FR', '25/12/2025'],
    [CHRISTMAS, 'm/d/yy', 'en_US', '12/25/25'],
    [CHRISTMAS, 'mmm d, yyyy', 'en_US', 'Dec 25, 2025'],
    [CHRISTMAS, 'dddd d mmmm yyyy', 'fr_FR', 'jeudi 25 décembre 2025'],
    [CHRISTMAS, 'mm/yyyy', 'fr_FR', '12/2025'],
    [CHRISTMAS + 14.5 / 24, 'yyyy-mm-dd hh:mm:ss', 'fr_FR', '2025-12-25 14:30:00'],
    [CHRISTMAS + 14.5 / 24, 'h:mm am/pm', 'en_US', '2:30 PM'],
    [CHRISTMAS + 86_399.999 / 86_400, 'hh:mm:ss.000', 'en_US', '23:59:59.999'],
    [26 / 24, '[h]:mm', 'fr_FR', '26:00'],
    [-1, 'dd/mm/yyyy', 'fr_FR', '29/12/1899'],
    [0, 'hh:mm', 'fr_FR', '00:00'],
  ])('%j as %j in %s', (value, format, locale, shown) => {
    expect(display(value, format, locale)).toBe(shown);
  });
});

describe('isDateFormat', () => {
  test.each<[string | undefined, boolean]>([
    ['dd/mm/yyyy', true],
    ['[h]:mm', true],
    ['hh:mm', true],
    ['"day" 0', false],
    ['[Red]0', false],
    ['General', false],
    ['@', false],
    [undefined, false],
    ['#,##0.00 "€"', false],
    ['0.00E+00', false],
  ])('%j', (format, isDate) => {
    expect(isDateFormat(format)).toBe(isDate);
  });
});
