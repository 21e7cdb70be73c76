import type { Language } from '../core/codes';
import { type Cents, civilOf, type Day, type Share } from '../core/units';

/**
 * Figures inside sentences. Cells keep numbers and days; only sentences need them as text. Not Intl: its spaces and
 * signs depend on the version of the engine.
 */
export interface Figures {
  /** `1 234` · `1,234`; at most `decimals` decimals, none of them a trailing zero. */
  readonly number: (value: number, decimals?: number) => string;
  /** `12 %` · `12%` */
  readonly percent: (share: Share, decimals?: number) => string;
  /** `84,50 €` · `€84.50`; whole units from 100 on. Without a sign the number alone. */
  readonly money: (cents: Cents, sign?: string) => string;
  /** `31/12/2026` · `31 Dec 2026`: the English one can be read in one way only. */
  readonly day: (day: Day) => string;
}

const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const englishFigures: Figures = {
  number: (value, decimals = 0) => written(value, decimals, ',', '.', false),
  percent: (share, decimals = 0) => `${written(share * 100, decimals, ',', '.', false)}%`,
  money: (cents, sign = '') => {
    const text = written(Math.abs(cents) / 100, moneyDecimals(cents), ',', '.', true);
    const minus = cents < 0 && /[1-9]/.test(text) ? '−' : '';
    // CHF 84.50, but €84.50.
    return `${minus}${sign}${/^[A-Za-z]{2,}$/.test(sign) ? '\u00a0' : ''}${text}`;
  },
  day: (day) => {
    const civil = civilOf(day);
    return `${civil.day} ${englishMonths[civil.month - 1]} ${civil.year}`;
  },
};

export const frenchFigures: Figures = {
  number: (value, decimals = 0) => written(value, decimals, '\u202f', ',', false),
  percent: (share, decimals = 0) => `${written(share * 100, decimals, '\u202f', ',', false)}\u00a0%`,
  money: (cents, sign = '') => {
    const text = written(cents / 100, moneyDecimals(cents), '\u202f', ',', true);
    return sign ? `${text}\u00a0${sign}` : text;
  },
  day: (day) => {
    const { year, month, day: d } = civilOf(day);
    return `${String(d).padStart(2, '0')}/${String(month).padStart(2, '0')}/${String(year).padStart(4, '0')}`;
  },
};

export const figuresOf = (language: Language): Figures => (language === 'fr' ? frenchFigures : englishFigures);

const moneyDecimals = (cents: Cents) => (Math.abs(cents) >= 10000 || cents % 100 === 0 ? 0 : 2);

function written(value: number, decimals: number, group: string, point: string, keepZeros: boolean): string {
  const [whole, fraction = ''] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  const rest = keepZeros ? fraction : fraction.replace(/0+$/, '');
  const text = rest ? `${grouped}${point}${rest}` : grouped;
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}
