import { type Locale, localeNamed } from './locale';
import type { StoredValue } from './store';
import { serialOfWall, utc } from './zone';

/** What a cell holds after somebody typed a text into it. */
export interface Typed {
  readonly value: StoredValue;
  /** With `=`; its value is an error when it cannot be a formula. */
  readonly formula?: string;
  /** The number format that Sheets gives to a cell without one. */
  readonly format?: string;
}

const DAY = 86_400_000;
/** Longer texts are never numbers or dates, and no pattern below sees them. */
const LONGEST = 60;

/**
 * What typing a text, pasting it or giving it to `setValues` leaves in a cell with automatic format, in the file's
 * locale. Under the text format (`@`) nothing of this happens: the text stays as it is.
 *
 * @param locale `fr_FR`, `en_US`…
 * @param thisYear for days without a year (`3/4`)
 * @example typed('1 234,56', 'fr_FR', 2026) // => { value: 1234.56, format: '#,##0.00' }
 */
export function typed(text: string, locale: string | Locale, thisYear: number): Typed {
  if (text === '') return { value: '' };
  const first = text.charCodeAt(0);
  if (first === 0x27) return { value: text.slice(1) }; // '
  if (first === 0x3d && text.length > 1) return asFormula(text); // =
  const signed = first === 0x2b || first === 0x2d; // + -
  if (text.length > LONGEST) return signed ? asFormula(`=${text}`) : { value: text };
  const here = typeof locale === 'string' ? localeNamed(locale) : locale;
  if (isPlainWord(text, first, here)) return { value: text };
  const found = fromLetters(first)
    ? readWords(text, here)
    : (readNumber(text, here) ?? readMoment(text, here, thisYear));
  if (found) return found;
  // A sign starts a formula: `+33 6 12 34 56 78` ends as an error. A lone one is text.
  return signed && text.trim().length > 1 ? asFormula(`=${text}`) : { value: text };
}

/** Reads a formula somebody typed: no result is computed, but a name alone or nonsense is an error at once. */
function asFormula(text: string): Typed {
  const body = text.slice(1).trim();
  if (body === '') return { value: text };
  const operand = body.replace(/^[+-]\s?/, '');
  if (/^[A-Za-z_][A-Za-z_.]{0,300}$/.test(operand) && !/^(true|false)$/i.test(operand)) {
    return { formula: text, value: '#NAME?' };
  }
  // Two operands without an operator between them, as in a phone number.
  const withoutTexts = body
    .split('"')
    .filter((_, i) => i % 2 === 0)
    .join('0');
  const broken = /[\w)][ \u00a0\u202f]+[\w(]/.test(withoutTexts) || /[+\-*/=<>^&(]$/.test(withoutTexts);
  return { formula: text, value: broken ? '#ERROR!' : '' };
}

/** Most cells are words: those that can be no boolean, month or currency are told apart without a pattern. */
function isPlainWord(text: string, first: number, locale: Locale): boolean {
  if (!fromLetters(first) || first >= 0x2000) return false;
  const last = text.charCodeAt(text.length - 1);
  if (last >= 48 && last <= 57) return false;
  if (last === 32) return false;
  const upper = first >= 97 ? first - 32 : first;
  return upper !== 84 && upper !== 70 && upper !== locale.yes.charCodeAt(0) && upper !== locale.no.charCodeAt(0);
}

function fromLetters(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code >= 0xc0;
}

// ------------------------------------------------------------------------------------------ words

/** `TRUE`, `VRAI`, `March 5, 2026`, `mars 2026`, `€5`. */
function readWords(text: string, locale: Locale): Typed | null {
  const word = text.trim().toUpperCase();
  if (word === 'TRUE' || word === locale.yes) return { value: true };
  if (word === 'FALSE' || word === locale.no) return { value: false };
  if (text.charCodeAt(0) >= 0x2000) return readNumber(text, locale); // €
  const parts = /^([^\d\s]+)\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})$/.exec(text.trim());
  if (!parts) return null;
  const month = monthNamed(parts[1], locale);
  if (month === null) return null;
  return day(Number(parts[3]), month, Number(parts[2] ?? 1), locale.dateFormat);
}

function monthNamed(word: string, locale: Locale): number | null {
  const wanted = fold(word);
  if (wanted.length < 3) return null;
  for (const names of [locale.months, locale.shortMonths]) {
    const month = names.findIndex((name) => fold(name) === wanted);
    if (month >= 0) return month + 1;
  }
  return null;
}

const fold = (word: string) => word.toLowerCase().replace(/\.$/, '');

// ------------------------------------------------------------------------------------------ numbers

const CURRENCY = '[$€£¥]';

/** Numbers with the locale's decimals and groups of three, percent, a currency sign, brackets for negatives, 1E5. */
function readNumber(text: string, locale: Locale): Typed | null {
  const pattern = numberPattern(locale);
  const parts = pattern.exec(text);
  if (!parts) return null;
  const [, open, sign, before, sign2, whole = '', grouped, decimals, exponent, percent, after, close] = parts;
  const digits = whole.replace(/\D/g, '');
  if (digits === '' && !decimals) return null;
  if ((open === undefined) !== (close === undefined) || (open && (sign || sign2)) || (sign && sign2)) return null;
  if (before && after) return null;
  const size = Number(`${digits || '0'}.${decimals ?? ''}0${exponent ?? ''}`);
  if (!Number.isFinite(size)) return null;
  const negative = open || sign === '-' || sign2 === '-';
  const value = (negative ? -size : size) / (percent ? 100 : 1);
  const format = numberFormat(before ?? after, before !== undefined, percent, exponent, grouped, decimals);
  return format ? { value: value + 0, format } : { value: value + 0 };
}

function numberFormat(
  currency: string | undefined,
  inFront: boolean,
  percent: string | undefined,
  exponent: string | undefined,
  grouped: string | undefined,
  decimals: string | undefined,
): string | undefined {
  if (currency) {
    const digits = decimals ? '#,##0.00' : '#,##0';
    return inFront ? `"${currency}"${digits}` : `${digits}"\u00a0${currency}"`;
  }
  if (percent) return decimals ? '0.00%' : '0%';
  if (exponent) return '0.00E+00';
  if (grouped) return decimals ? '#,##0.00' : '#,##0';
  return undefined;
}

const patterns = new Map<Locale, RegExp>();

function numberPattern(locale: Locale): RegExp {
  let pattern = patterns.get(locale);
  if (!pattern) {
    const group = `[${locale.groups.replace('.', '\\.')}]`;
    const decimal = locale.decimal === '.' ? '\\.' : ',';
    const space = '[ \\u00a0\\u202f]{0,2}';
    pattern = new RegExp(
      `^\\s{0,9}(\\()?([+-])?(?:(${CURRENCY})${space})?([+-])?(\\d{1,3}((?:${group}\\d{3}){1,9})|\\d{1,40})?` +
        `(?:${decimal}(\\d{0,30}))?(?:(E[+-]?\\d{1,3}))?${space}(%)?(?:(${CURRENCY}))?(\\))?\\s{0,9}$`,
      'i',
    );
    patterns.set(locale, pattern);
  }
  return pattern;
}

// ------------------------------------------------------------------------------------------ days and hours

/** Days, hours, or a day and an hour. What is no day of the calendar stays text. */
function readMoment(text: string, locale: Locale, thisYear: number): Typed | null {
  const trimmed = text.trim();
  const hours =
    /^(?:(.{1,40}?)[ \u00a0\u202f]+)?(\d{1,4}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3}))?)?(?:[ \u00a0\u202f]?([AaPp])[Mm])?$/.exec(
      trimmed,
    );
  if (!hours) return readDay(trimmed, locale, thisYear);
  const time = readTime(hours);
  if (time === null) return null;
  if (hours[1] === undefined) {
    const long = Number(hours[2]) >= 24;
    return { value: time, format: long ? '[h]:mm:ss' : hours[4] ? 'hh:mm:ss' : 'hh:mm' };
  }
  const date = readDay(hours[1], locale, thisYear);
  if (!date || time >= 1) return null;
  const format = date.format === 'yyyy-mm-dd' ? 'yyyy-mm-dd hh:mm:ss' : locale.dateTimeFormat;
  return { value: (date.value as number) + time, format };
}

function readTime(parts: RegExpExecArray): number | null {
  let hour = Number(parts[2]);
  const [minute, second] = [Number(parts[3]), Number(parts[4] ?? 0)];
  if (minute > 59 || second > 59) return null;
  if (parts[6]) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (parts[6].toLowerCase() === 'p' ? 12 : 0);
  }
  const thousandths = Number((parts[5] ?? '').padEnd(3, '0') || 0);
  return (((hour * 60 + minute) * 60 + second) * 1000 + thousandths) / DAY;
}

function readDay(text: string, locale: Locale, thisYear: number): Typed | null {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[3]), Number(iso[4]), 'yyyy-mm-dd');
  const full = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (full) {
    if (full[2] === '.' && locale.decimal === '.' && !locale.dateFormat.includes('.')) return null;
    const [a, b] = [Number(full[1]), Number(full[3])];
    const monthFirst = locale.order === 'mdy';
    return day(longYear(full[4]), monthFirst ? a : b, monthFirst ? b : a, locale.dateFormat);
  }
  const partial = /^(\d{1,2})([-/.])(\d{1,2})$/.exec(text);
  if (partial && (partial[2] !== '.' || locale.dotsAreDates)) {
    const [a, b] = [Number(partial[1]), Number(partial[3])];
    return locale.order === 'dmy' ? day(thisYear, b, a, locale.dateFormat) : day(thisYear, a, b, locale.dateFormat);
  }
  const monthOnly = /^(\d{1,2})[-/](\d{4})$/.exec(text);
  if (monthOnly) return day(Number(monthOnly[2]), Number(monthOnly[1]), 1, locale.dateFormat);
  const named = /^(\d{1,2})(?:st|nd|rd|th|er|\.)?[ \u00a0-]([^\d\s-]{3,12})(?:[ \u00a0-](\d{4}|\d{2}))?$/.exec(text);
  if (!named) return null;
  const month = monthNamed(named[2], locale);
  return month === null
    ? null
    : day(longYear(named[3] ?? String(thisYear)), month, Number(named[1]), locale.dateFormat);
}

/** Two figures: 00–29 are this century, as in Excel. */
function longYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
}

function day(year: number, month: number, date: number, format: string): Typed | null {
  if (month < 1 || month > 12 || date < 1) return null;
  const wall = utc(year, month - 1, date);
  if (new Date(wall).getUTCMonth() !== month - 1) return null;
  return { value: serialOfWall(wall), format };
}
