import { type Locale, localeNamed } from './locale';
import type { StoredValue } from './store';
import { wallOfSerial } from './zone';

/**
 * A cell's text as Sheets shows it: by its number format (undefined or "General" = automatic) and the file's locale.
 * Colours of formats are left out; widths do not matter (no `###`).
 *
 * @example display(1234.5, '#,##0.00', 'fr_FR') // => '1 234,50' with a narrow no-break space
 */
export function display(value: StoredValue, format: string | undefined, locale: string | Locale): string {
  if (value === '') return '';
  const here = typeof locale === 'string' ? localeNamed(locale) : locale;
  if (typeof value === 'boolean') return value ? here.yes : here.no;
  const { sections, automatic } = readFormat(format);
  if (typeof value === 'string') {
    const forText = sections[3] ?? sections.find((section) => section.kind === 'text');
    return forText && !automatic
      ? forText.tokens.map((token) => (token.type === 'text' ? value : shown(token))).join('')
      : value;
  }
  if (automatic) return general(value, here);
  const numbers = sections.slice(0, 3);
  const negative = value < 0 && numbers.length > 1;
  const section = numbers[negative ? 1 : value === 0 && numbers.length > 2 ? 2 : 0];
  if (section.kind === 'text')
    return section.tokens.map((t) => (t.type === 'text' ? general(value, here) : shown(t))).join('');
  if (section.kind === 'date') return showDate(value, section, here);
  return showNumber(negative ? -value : value, section, here);
}

const datesByFormat = new Map<string, boolean>();

/** Whether numbers under this format are days or hours, which `getValues` hands out as Dates. */
export function isDateFormat(format: string | undefined): boolean {
  if (format === undefined || format === '@') return false;
  let known = datesByFormat.get(format);
  if (known === undefined) {
    const { sections, automatic } = readFormat(format);
    known = !automatic && sections[0].kind === 'date';
    datesByFormat.set(format, known);
  }
  return known;
}

// ------------------------------------------------------------------------------------------ reading a format

type Token =
  | { readonly type: 'literal'; readonly text: string }
  | { readonly type: 'digit'; readonly text: '0' | '#' | '?' }
  | { readonly type: 'point' | 'comma' | 'percent' | 'text' | 'general'; readonly text: string }
  | { readonly type: 'exponent'; readonly text: string }
  | { readonly type: 'date'; readonly text: string };

interface Section {
  readonly kind: 'number' | 'date' | 'text';
  readonly tokens: readonly Token[];
  readonly layout: NumberLayout;
}
/** What the figures of a number format say together, worked out once a format. */
interface NumberLayout {
  readonly general: boolean;
  readonly hasDigits: boolean;
  /** Index of the decimal point among the tokens, or beyond them all. */
  readonly point: number;
  /** Figures of the whole part that are always shown. */
  readonly padding: number;
  readonly decimals: readonly Token[];
  readonly grouped: boolean;
  readonly percents: number;
  /** Commas behind the whole part: one for thousands, two for millions. */
  readonly scale: number;
  readonly exponent: boolean;
}
interface Format {
  readonly sections: readonly Section[];
  readonly automatic: boolean;
}

const formats = new Map<string, Format>();

function readFormat(format: string | undefined): Format {
  const text = format ?? '';
  let known = formats.get(text);
  if (!known) {
    const automatic = text === '' || /^(general|standard)$/i.test(text);
    known = { automatic, sections: splitSections(tokensOf(text)) };
    formats.set(text, known);
  }
  return known;
}

function splitSections(tokens: readonly (Token | 'next')[]): Section[] {
  const sections: Token[][] = [[]];
  for (const token of tokens) {
    if (token === 'next') sections.push([]);
    else sections[sections.length - 1].push(token);
  }
  return sections.map((section) => {
    const kind = section.some((t) => t.type === 'date')
      ? 'date'
      : section.some((t) => t.type === 'text')
        ? 'text'
        : 'number';
    return { kind, tokens: section, layout: layoutOf(section) };
  });
}

function tokensOf(format: string): (Token | 'next')[] {
  const tokens: (Token | 'next')[] = [];
  for (let i = 0; i < format.length; ) {
    const char = format[i];
    const rest = format.slice(i, i + 16);
    const match = /^(y+|m+|d+|h+|s+|am\/pm|a\/p|e[+-]0+)/i.exec(rest)?.[0];
    if (char === '"') {
      const end = format.indexOf('"', i + 1);
      const stop = end < 0 ? format.length : end;
      tokens.push({ type: 'literal', text: format.slice(i + 1, stop) });
      i = stop + 1;
    } else if (char === '\\' || char === '_' || char === '*') {
      if (char === '\\') tokens.push({ type: 'literal', text: format[i + 1] ?? '' });
      if (char === '_') tokens.push({ type: 'literal', text: ' ' });
      i += 2;
    } else if (char === '[') {
      const end = format.indexOf(']', i);
      const inner = format.slice(i + 1, end < 0 ? format.length : end);
      if (/^(h+|m+|s+)$/i.test(inner)) tokens.push({ type: 'date', text: `[${inner.toLowerCase()}]` });
      else if (inner.startsWith('$')) tokens.push({ type: 'literal', text: inner.slice(1).split('-')[0] });
      i = end < 0 ? format.length : end + 1;
    } else if (char === ';') {
      tokens.push('next');
      i++;
    } else if (/^general/i.test(rest)) {
      tokens.push({ type: 'general', text: '' });
      i += 7;
    } else if (match) {
      const exponent = /^e/i.test(match);
      tokens.push({ type: exponent ? 'exponent' : 'date', text: exponent ? match : match.toLowerCase() });
      i += match.length;
    } else {
      tokens.push(symbol(char));
      i++;
    }
  }
  return tokens;
}

function symbol(char: string): Token {
  switch (char) {
    case '0':
    case '#':
    case '?':
      return { type: 'digit', text: char };
    case '.':
      return { type: 'point', text: char };
    case ',':
      return { type: 'comma', text: char };
    case '%':
      return { type: 'percent', text: char };
    case '@':
      return { type: 'text', text: char };
    default:
      return { type: 'literal', text: char };
  }
}

const shown = (token: Token): string => (token.type === 'literal' ? token.text : '');

// ------------------------------------------------------------------------------------------ numbers

/** Automatic: as many figures as say the number, at most ten after the point; very large and very small ones with E. */
function general(value: number, locale: Locale): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  if (value !== 0 && (Math.abs(value) >= 1e15 || Math.abs(value) < 1e-9)) {
    const [digits, exponent] = value.toExponential(5).split('e');
    const short = String(Number(digits)).replace('.', locale.decimal);
    return `${short}E${exponent[0]}${exponent.slice(1).padStart(2, '0')}`;
  }
  const text = roundTo(Math.abs(Number(value.toPrecision(15))), 10).replace(/\.?0+$/, '');
  return `${value < 0 ? '-' : ''}${text.replace('.', locale.decimal)}`;
}

/** Half away from zero on the decimal figures people see: 1.005 with two decimals is 1.01. */
function roundTo(size: number, decimals: number): string {
  if (size >= 1e21) return String(size);
  const text = String(size);
  if (text.includes('e')) return size.toFixed(decimals);
  const shifted = Math.round(Number(`${text}e${decimals}`));
  const digits =
    shifted >= 1e21 ? size.toFixed(decimals).replace('.', '') : String(shifted).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

function layoutOf(tokens: readonly Token[]): NumberLayout {
  const found = tokens.findIndex((token) => token.type === 'point');
  const point = found < 0 ? tokens.length : found;
  const places = tokens.flatMap((token, i) => (token.type === 'digit' ? [i] : []));
  const wholes = places.filter((i) => i < point);
  const lastWhole = wholes[wholes.length - 1] ?? -1;
  let scale = 0;
  while (tokens[lastWhole + 1 + scale]?.type === 'comma') scale++;
  return {
    general: tokens.some((token) => token.type === 'general'),
    hasDigits: places.length > 0,
    point,
    padding: wholes.filter((i) => tokens[i].text === '0').length,
    decimals: places.filter((i) => i > point).map((i) => tokens[i]),
    grouped: tokens.some((token, i) => token.type === 'comma' && i > wholes[0] && i < lastWhole),
    percents: tokens.filter((token) => token.type === 'percent').length,
    scale,
    exponent: tokens.some((token) => token.type === 'exponent'),
  };
}

function showNumber(value: number, { tokens, layout }: Section, locale: Locale): string {
  const { point, decimals, percents, scale, exponent } = layout;
  if (layout.general) {
    return tokens.map((token) => (token.type === 'general' ? general(value, locale) : shown(token))).join('');
  }
  if (!layout.hasDigits) {
    return (value < 0 ? '-' : '') + tokens.map((t) => (t.type === 'percent' ? '%' : shown(t))).join('');
  }

  let size = Math.abs(value) * 100 ** percents;
  // Times 100 leaves dust (0.07 * 100): fifteen figures are what Sheets knows.
  if (percents) size = Number(size.toPrecision(15));
  size /= 1000 ** scale;
  let power = 0;
  if (exponent && size > 0) {
    power = Math.floor(Math.log10(size));
    size = Number((size / 10 ** power).toPrecision(15));
  }
  const [whole, fraction = ''] = roundTo(size, decimals.length).split('.');
  const padded = (whole === '0' ? '' : whole).padStart(layout.padding, '0');
  const wholeText = layout.grouped && padded.length > 3 ? inGroups(padded, locale.group) : padded;
  let keep = fraction.length;
  while (keep > 0 && decimals[keep - 1].text === '#' && fraction[keep - 1] === '0') keep--;

  let text = '';
  let decimal = 0;
  let wrote = false;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token.type === 'digit' && i < point) {
      if (!wrote) text += wholeText;
      wrote = true;
    } else if (token.type === 'digit') {
      if (decimal < keep) text += fraction[decimal];
      decimal++;
    } else if (token.type === 'point') {
      if (!wrote) text += wholeText;
      wrote = true;
      text += locale.decimal;
    } else if (token.type === 'percent') text += '%';
    else if (token.type === 'exponent') {
      const digits = token.text.length - 2;
      const sign = power < 0 ? '-' : token.text[1] === '+' ? '+' : '';
      text += `E${sign}${String(Math.abs(power)).padStart(digits, '0')}`;
    } else text += shown(token);
  }
  const zero = !/[1-9]/.test(whole + fraction);
  return value < 0 && !zero ? `-${text}` : text;
}

function inGroups(digits: string, group: string): string {
  let text = digits.slice(-3);
  for (let end = digits.length - 3; end > 0; end -= 3) text = digits.slice(Math.max(0, end - 3), end) + group + text;
  return text;
}

// ------------------------------------------------------------------------------------------ dates

function showDate(serial: number, section: Section, locale: Locale): string {
  const { tokens } = section;
  const half = tokens.some((token) => /^a/.test(token.text) && token.type === 'date');
  // Fractions of a second are the only digits a date format may hold.
  const fractions = tokens.filter((token) => token.type === 'digit').length;
  const step = 10 ** Math.max(0, 3 - fractions);
  const wall = new Date(Math.floor((wallOfSerial(serial) + (fractions === 0 ? 500 : 0)) / step) * step);
  const total = Math.round(serial * 86_400);
  const hour = wall.getUTCHours();
  let digits = String(wall.getUTCMilliseconds()).padStart(3, '0');
  let text = '';
  tokens.forEach((token, i) => {
    if (token.type === 'digit') {
      text += digits[0] ?? '0';
      digits = digits.slice(1);
      return;
    }
    if (token.type === 'point') text += '.';
    if (token.type === 'comma') text += ',';
    if (token.type !== 'date') {
      text += shown(token);
      return;
    }
    const part = token.text;
    const two = part.replace(/[[\]]/g, '').length > 1;
    if (part.startsWith('[h')) text += pad(Math.trunc(total / 3600), two);
    else if (part.startsWith('[m')) text += pad(Math.trunc(total / 60), two);
    else if (part.startsWith('[s')) text += pad(total, two);
    else if (part[0] === 'y') {
      const year = wall.getUTCFullYear();
      text += part.length > 2 ? String(year).padStart(4, '0') : String(year % 100).padStart(2, '0');
    } else if (part[0] === 'm' && isMinute(tokens, i)) text += pad(wall.getUTCMinutes(), two);
    else if (part[0] === 'm') text += month(wall.getUTCMonth(), part.length, locale);
    else if (part[0] === 'd' && part.length > 2)
      text += (part.length > 3 ? locale.days : locale.shortDays)[wall.getUTCDay()];
    else if (part[0] === 'd') text += pad(wall.getUTCDate(), two);
    else if (part[0] === 'h') text += pad(half ? hour % 12 || 12 : hour, two);
    else if (part[0] === 's') text += pad(wall.getUTCSeconds(), two);
    else text += part === 'a/p' ? (hour < 12 ? 'a' : 'p') : hour < 12 ? 'AM' : 'PM';
  });
  return text;
}

const pad = (n: number, two: boolean) => (two ? String(n).padStart(2, '0') : String(n));

function month(index: number, length: number, locale: Locale): string {
  if (length === 3) return locale.shortMonths[index];
  if (length === 4) return locale.months[index];
  return length > 4 ? locale.months[index][0] : pad(index + 1, length > 1);
}

/** `m` means minutes after hours or before seconds. */
function isMinute(tokens: readonly Token[], at: number): boolean {
  const dates = tokens.map((token, i) => ({ token, i })).filter(({ token }) => token.type === 'date');
  const here = dates.findIndex(({ i }) => i === at);
  const before = dates[here - 1]?.token.text ?? '';
  const after = dates[here + 1]?.token.text ?? '';
  return /^\[?h/.test(before) || /^\[?s/.test(after);
}
