import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findDecimal, readAmount, readCurrency, readNumber } from '../../../src/core/read/amounts';

describe('readAmount', () => {
  test.each([
    ['1 234,56 €', 123456],
    ['1\u00a0234,56\u00a0€', 123456],
    ['1\u202f234\u202f567,8 €', 123456780],
    ['$1,653.75', 165375],
    ['EUR 90,00', 9000],
    ['90,00 EUR', 9000],
    ['899kr', 89900],
    ['-$12.96', -1296],
    ['$-12.96', -1296],
    ['−12,5', -1250],
    ['(1,200.00)', -120000],
    ['($5.00)', -500],
    ['12-', -1200],
    ['12.50-', -1250],
    ['4.626,81', 462681],
    ['15.299999999999999', 1530],
    ["1'234.50", 123450],
    ['CHF 1’234.50', 123450],
    ["'12.50", 1250],
    ['US$ 12', 1200],
    ['Rs. 500', 50000],
    ['12 Rs.', 1200],
    ['1,23,456.78', 12345678],
    ['1.234.567', 123456700],
    ['1,234,567', 123456700],
    ['0,500', 50],
    ['1234,500', 123450],
    ['.5', 50],
    ['12.', 1200],
    ['+7', 700],
    ['0', 0],
    ['120,00 € TTC', 12000],
    ['1.5E+03', 150000],
    ['12 zł', 1200],
    ['£0.99', 99],
    ['1\u2009234,56', 123456],
    ['1\u2007234,56', 123456],
    // A dash for no cents is no minus.
    ['12.-', 1200],
    ['CHF 12.—', 1200],
    ['12,--', 1200],
    ['1 200,- €', 120000],
    ['12€50', 1250],
    ['12 € 50', 1250],
    ['12,50€TTC', 1250],
    ['12 000 FCFA', 1200000],
    ['150 dhs', 15000],
    ['12 F', 1200],
    ['12\n', 1200],
    ['１２,５０', 1250],
    ['12,96 €-', -1296],
    ['(€12.00)', -1200],
    ['-0,00 €', 0],
  ])('%s is %d whatever the column', (written, cents) => {
    expect(readAmount(written, ',')).toBe(cents);
    expect(readAmount(written, '.')).toBe(cents);
  });
  test.each([
    ['1,234', 123, 123400],
    ['1.234', 123400, 123],
    ['$12,345', 1235, 1234500],
  ])('%s is %d in a column of commas, %d in a column of points', (written, comma, point) => {
    expect(readAmount(written, ',')).toBe(comma);
    expect(readAmount(written, '.')).toBe(point);
  });
  test.each([
    '',
    ' ',
    '-',
    'free',
    'n/a',
    '#N/A',
    '12 %',
    '2025-01-15',
    '06 12 34 56 78',
    '12 pcs',
    '3 x 4',
    '1,2,3',
    '1.2.3,4',
    '12 - 15',
    '12\n345',
    '12\t345',
    '12 €/mois',
    '=12+3',
    '12.-5',
    '1 2345',
    '(12',
    '12)',
    '--5',
    '1e',
    'e5',
    '€',
    '10:30',
    '12/5',
    '9'.repeat(400),
    '1,23.456,7',
    '999999999999999',
  ])('%s is no amount', (written) => {
    expect(readAmount(written, ',')).toBeNull();
    expect(readAmount(written, '.')).toBeNull();
  });
  it('takes number cells as they are, in whole cents', () => {
    expect(readAmount(15.299999999999999, ',')).toBe(1530);
    expect(readAmount(-0.001, ',')).toBe(0);
    expect(readAmount(Number.NaN, ',')).toBeNull();
    expect(readAmount(true, ',')).toBeNull();
    expect(readAmount({ day: 1, second: 0 }, ',')).toBeNull();
  });
  it('gives back what was written in either format', () => {
    const grouped = (cents: number, thousands: string, decimal: string) => {
      const whole = String(Math.trunc(cents / 100)).replace(/\B(?=(\d{3})+$)/g, thousands);
      return `${whole}${decimal}${String(cents % 100).padStart(2, '0')}`;
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 11 }), (cents) => {
        for (const sign of [',', '.'] as const) {
          expect(readAmount(grouped(cents, '\u202f', ','), sign)).toBe(cents);
          expect(readAmount(grouped(cents, '.', ','), sign)).toBe(cents);
          expect(readAmount(`-${grouped(cents, ',', '.')}`, sign)).toBe(cents === 0 ? 0 : -cents);
        }
      }),
    );
  });
  it('answers on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => void readAmount(text, ',')));
  });
});

test('readNumber reads shares and counts', () => {
  expect(readNumber('12 %', ',')).toBe(0.12);
  expect(readNumber('3', ',')).toBe(3);
  expect(readNumber('-2', ',')).toBe(-2);
});

describe('findDecimal', () => {
  test.each([
    { cells: ['1.234,56', '12'], decimal: ',', ambiguous: false },
    { cells: ['12,50', '1,234'], decimal: ',', ambiguous: false },
    { cells: ['12,00', '3.50', '7.00'], decimal: '.', ambiguous: false },
    { cells: ['1.234.567'], decimal: ',', ambiguous: false },
    { cells: ['1,234', '2,500'], decimal: '.', ambiguous: true },
    { cells: ['12', '15'], decimal: '.', ambiguous: false },
    // No money has thousandths: these are thousands, only asked.
    { cells: ['1.267', '2.948', '950', '1.001', '12.345'], decimal: ',', ambiguous: true },
    { cells: ['1.250', '2.940', '3.110', '1.000', '12.340'], decimal: '.', ambiguous: true },
    // Three decimals are written always or without their noughts, never both ways.
    { cells: ['1.250', '2.940', '3.110', '649'], decimal: ',', ambiguous: false },
    // Litres: one cell that somebody typed does not make forty of them a thousand times more.
    { cells: [...Array.from({ length: 30 }, (_, n) => `${30 + n}.1${n % 10}0`), '40'], decimal: '.', ambiguous: true },
    { cells: ['$1.250', '$2.940', '$3.110', '$0'], decimal: ',', ambiguous: false },
    { cells: ['1.250', '2.940', '3.110', '0'], decimal: '.', ambiguous: true },
    { cells: ['1,250', '2,940', '3,115', '12'], decimal: '.', ambiguous: false },
    { cells: [12.5, ''], decimal: '.', ambiguous: false },
  ])('$cells', ({ cells, decimal, ambiguous }) => {
    expect(findDecimal(cells, '.')).toMatchObject({ decimal, ambiguous });
  });
});

test.each([
  ['EUR', 'EUR'],
  ['eur', 'EUR'],
  ['€', 'EUR'],
  ['1 234,56 €', 'EUR'],
  ['Sale Price ($)', 'USD'],
  ['CA$12', 'CAD'],
  ['899kr', 'SEK'],
  ['montant en euros', 'EUR'],
  ['Total', ''],
  ['', ''],
])('the currency of %s is %s', (cell, code) => expect(readCurrency(cell)).toBe(code));
