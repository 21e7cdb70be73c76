import type { Language } from '../core/codes';
import { civilOf, type Day, readIsoDay } from '../core/units';

// Numbers, money and days as text, for sentences and for the sidebar. Cells get typed values and a number format
// instead. No Intl: its answer depends on the machine.

const thin = '\u202f'; // narrow no-break space: thousands in French
const hard = '\u00a0'; // no-break space: before €, % in French
const minus = '\u2212';

/**
 * A number with grouped thousands, rounded half away from zero.
 *
 * @param decimals digits after the sign, kept even when they are zeros
 * @example formatNumber(-1234.5, 'fr', 2) // => '−1\u202f234,50'
 */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  if (!Number.isFinite(value)) return '–';
  const scale = 10 ** decimals;
  const scaled = Math.abs(value) * scale;
  const nearest = Math.round(scaled);
  // toPrecision takes off the noise that multiplying adds: 1.005 × 100 is 100.49999999999999. It is slow, and only next
  // to a half does it matter.
  const isSure = scaled < 1e9 && Math.abs(scaled - nearest) < 0.49;
  const rounded = isSure ? nearest : Math.round(Number(scaled.toPrecision(15)));
  const digits = String(rounded).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const groups: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(0, end - 3), end));
  const grouped = groups.join(language === 'fr' ? thin : ',');
  const fraction = decimals > 0 ? (language === 'fr' ? ',' : '.') + digits.slice(digits.length - decimals) : '';
  return (value < 0 && rounded > 0 ? minus : '') + grouped + fraction;
}

/**
 * An amount with its sign: `1 234,50 €` in French, `€1,234.50` in English. A sign of letters (`CHF`, `EUR`) keeps a
 * space in both; no sign, bare figures.
 *
 * @param amount in units, not cents
 * @param decimals 0 by default: whole euros everywhere except a mean order and a CAC
 * @example formatMoney(142844, '€', 'en') // => '€142,844'
 */
export function formatMoney(amount: number, sign: string, language: Language, decimals = 0): string {
  const figures = formatNumber(amount, language, decimals);
  if (sign === '') return figures;
  if (language === 'fr') return `${figures}${hard}${sign}`;
  const [before, bare] = figures.startsWith(minus) ? [minus, figures.slice(1)] : ['', figures];
  return `${before}${sign}${/[A-Za-z]$/.test(sign) ? hard : ''}${bare}`;
}

/**
 * A share as a percentage: `7,0 %` in French, `7.0%` in English.
 *
 * @param share 0 to 1
 * @example formatShare(0.62, 'en') // => '62%'
 */
export function formatShare(share: number, language: Language, decimals = 0): string {
  const figures = formatNumber(share * 100, language, decimals);
  return language === 'fr' ? `${figures}${hard}%` : `${figures}%`;
}

/**
 * A day: `31/12/2026` in French, `31 Dec 2026` in English, where 03/04 would be read two ways.
 *
 * @param day a day, or `YYYY-MM-DD`; a text that is none comes back as it is
 * @example formatDay('2026-12-31', 'en') // => '31 Dec 2026'
 */
export function formatDay(day: Day | string, language: Language): string {
  const read = typeof day === 'string' ? readIsoDay(day) : day;
  if (read === null) return String(day);
  const { year, month, day: d } = civilOf(read);
  if (language === 'en') return `${d} ${shortMonths.en[month - 1]} ${year}`;
  return `${String(d).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;
}

/**
 * A day written out, for a question where order is the matter: `3 avril 2025`, `3 April 2025`.
 *
 * @example formatLongDay('2025-03-04', 'fr') // => '4 mars 2025'
 */
export function formatLongDay(day: Day | string, language: Language): string {
  const read = typeof day === 'string' ? readIsoDay(day) : day;
  if (read === null) return String(day);
  const { year, month, day: d } = civilOf(read);
  return `${language === 'fr' && d === 1 ? '1er' : d} ${longMonths[language][month - 1]} ${year}`;
}

/** A month: `nov. 2024`, `Nov 2024`. */
export function formatMonth(day: Day | string, language: Language): string {
  const read = typeof day === 'string' ? readIsoDay(day) : day;
  if (read === null) return String(day);
  const { year, month } = civilOf(read);
  return `${shortMonths[language][month - 1]} ${year}`;
}

/**
 * How long some work takes, rounded as people say it.
 *
 * @example formatSeconds(75) // => '1\u00a0min 15\u00a0s'
 */
export function formatSeconds(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  if (whole < 60) return `${whole}${hard}s`;
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
  return rest === 0 ? `${minutes}${hard}min` : `${minutes}${hard}min ${rest}${hard}s`;
}

const shortMonths = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  fr: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
};
const longMonths = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
};
