import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  formatDay,
  formatLongDay,
  formatMoney,
  formatMonth,
  formatNumber,
  formatSeconds,
  formatShare,
} from '../../src/words/format';

describe('numbers as text', () => {
  test.each([
    { name: 'nothing to group', value: 999, fr: '999', en: '999' },
    { name: 'thousands', value: 2736, fr: '2\u202f736', en: '2,736' },
    { name: 'millions', value: 1234567, fr: '1\u202f234\u202f567', en: '1,234,567' },
    { name: 'a real minus sign', value: -460, fr: '−460', en: '−460' },
    { name: 'no negative zero', value: -0.4, fr: '0', en: '0' },
    { name: 'halves go up', value: 2.5, fr: '3', en: '3' },
    { name: 'not a number', value: Number.NaN, fr: '–', en: '–' },
  ])('$name', ({ value, fr, en }) => {
    expect(formatNumber(value, 'fr')).toBe(fr);
    expect(formatNumber(value, 'en')).toBe(en);
  });

  test.each([
    { value: 1234.5, decimals: 2, fr: '1\u202f234,50', en: '1,234.50' },
    { value: 0.05, decimals: 2, fr: '0,05', en: '0.05' },
    { value: 1.005, decimals: 2, fr: '1,01', en: '1.01' },
    { value: 3.5, decimals: 1, fr: '3,5', en: '3.5' },
  ])('$value with $decimals decimals', ({ value, decimals, fr, en }) => {
    expect(formatNumber(value, 'fr', decimals)).toBe(fr);
    expect(formatNumber(value, 'en', decimals)).toBe(en);
  });

  it('can be read back, whatever the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom('fr' as const, 'en' as const), (cents, l) => {
        const text = formatNumber(cents / 100, l, 2);
        const bare = text
          .replace('−', '-')
          .replace(l === 'fr' ? /\u202f/g : /,/g, '')
          .replace(',', '.');
        expect(Math.round(Number(bare) * 100)).toBe(cents === 0 ? 0 : cents);
      }),
    );
  });
});

describe('money and shares', () => {
  test.each([
    { amount: 142844, sign: '€', fr: '142\u202f844\u00a0€', en: '€142,844' },
    { amount: -12, sign: '$', fr: '−12\u00a0$', en: '−$12' },
    { amount: 10, sign: 'CHF', fr: '10\u00a0CHF', en: 'CHF\u00a010' },
    { amount: 10, sign: '', fr: '10', en: '10' },
  ])('$amount $sign', ({ amount, sign, fr, en }) => {
    expect(formatMoney(amount, sign, 'fr')).toBe(fr);
    expect(formatMoney(amount, sign, 'en')).toBe(en);
  });
  it('puts a hard space before % in French only', () => {
    expect(formatShare(0.62, 'fr')).toBe('62\u00a0%');
    expect(formatShare(0.07, 'en', 1)).toBe('7.0%');
  });
});

describe('days and durations', () => {
  test.each([
    { day: '2026-12-31', fr: '31/12/2026', en: '31 Dec 2026', long: '31 décembre 2026', month: 'déc. 2026' },
    { day: '2025-04-01', fr: '01/04/2025', en: '1 Apr 2025', long: '1er avril 2025', month: 'avr. 2025' },
  ])('$day', ({ day, fr, en, long, month }) => {
    expect(formatDay(day, 'fr')).toBe(fr);
    expect(formatDay(day, 'en')).toBe(en);
    expect(formatLongDay(day, 'fr')).toBe(long);
    expect(formatMonth(day, 'fr')).toBe(month);
  });
  it('leaves a text that is no day as it is', () => expect(formatDay('soon', 'fr')).toBe('soon'));
  test.each([
    { seconds: 0.2, text: '1\u00a0s' },
    { seconds: 20, text: '20\u00a0s' },
    { seconds: 60, text: '1\u00a0min' },
    { seconds: 75, text: '1\u00a0min 15\u00a0s' },
  ])('$seconds seconds', ({ seconds, text }) => expect(formatSeconds(seconds)).toBe(text));
});
