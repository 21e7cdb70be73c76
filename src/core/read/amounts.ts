import type { DecimalSign } from '../codes';
import type { Cell } from '../model';
import { type Cents, toCents } from '../units';
import { foldAccents } from './keys';

/** Nothing longer is an amount; a cell can hold 50,000 characters. */
const longestAmount = 60;
/** Nothing larger is one either: card numbers and phones are. Sums of amounts below stay exact. */
const largestAmount = 1e11;

/**
 * The amount a cell says, in whole cents. A number cell is taken as it is; in a text the currency, its spaces and
 * the separators of thousands are read over; `(1,200.00)`, `12-` and `-$12.96` are negative.
 *
 * A sign that can only be one thing is read as that whatever the column says: `12,00` is twelve in a column of points.
 *
 * @param decimal what `1.234` or `1,234` means: the decimal sign of the column
 * @returns null for a blank, for what is no amount and for more than 100 thousand million: tell them apart with `isBlank`
 * @example readAmount('1 234,56 €', ',') // => 123456
 */
export function readAmount(cell: Cell | null | undefined, decimal: DecimalSign): Cents | null {
  if (typeof cell === 'string' && cell.indexOf('%') >= 0) return null;
  const n = readNumber(cell, decimal);
  if (n === null || Math.abs(n) > largestAmount) return null;
  // Nearly every amount has two decimals or fewer; `toCents` is for the others, and ten times slower.
  const times = n * 100;
  const whole = Math.round(times);
  return Math.abs(times - whole) < 1e-4 && Math.abs(whole) < 1e11 ? whole + 0 : toCents(n);
}

/**
 * The number a cell says, read as `readAmount` does; `12 %` is 0.12.
 *
 * @example readNumber('4.626,81', ',') // => 4626.81
 */
export function readNumber(cell: Cell | null | undefined, decimal: DecimalSign): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== 'string') return null;
  const parts = partsOf(cell);
  if (parts === null) return null;
  const n = amountOf(parts, decimal);
  return n === null ? null : (parts.negative ? -n : n) / (parts.percent ? 100 : 1) + 0;
}

/**
 * The decimal sign of one column of texts, by what can only be read one way: `1.234,56`, `12,5`, `1.234.567`.
 *
 * `25.980` beside `649` or `$0` proves thousands: who writes three decimals writes them always, who drops noughts
 * drops them all. One in a long column proves nothing: somebody typed it.
 *
 * @returns the fallback where nothing decides; `ambiguous` if a cell could then be two numbers (`1,234`). Four such
 * cells or more, most of them not rounded to five thousandths, are taken for thousands: money has none
 */
export function findDecimal(
  cells: readonly (Cell | null | undefined)[],
  fallback: DecimalSign,
): { readonly decimal: DecimalSign; readonly ambiguous: boolean; readonly decided: boolean; readonly unclear: number } {
  let [commas, points, unclear, unclearCommas, exact, noughts, bare] = [0, 0, 0, 0, 0, 0, 0];
  for (const cell of cells) {
    if (typeof cell !== 'string') continue;
    const parts = partsOf(cell);
    if (parts === null) continue;
    const says = decimalOf(parts.digits);
    if (says === ',') commas++;
    else if (says === '.') points++;
    else if (says === 'unclear') {
      unclear++;
      if (parts.digits.indexOf(',') >= 0) unclearCommas++;
      if (!/[05]$/.test(parts.digits)) exact++;
      if (parts.digits.endsWith('0')) noughts++;
    } else if (/^\d{1,3}$/.test(parts.digits) && (Number(parts.digits) > 0 || readCurrency(cell) !== '')) bare++;
    // A thousand cells of one mind need no more.
    if (commas + points >= 1000 && (commas === 0 || points === 0)) break;
  }
  if (commas === 0 && points === 0 && unclear >= 3 && noughts > 0 && bare * 20 >= unclear && bare > 0) {
    if (unclearCommas === unclear) return { decimal: '.', ambiguous: false, decided: true, unclear };
    if (unclearCommas === 0) return { decimal: ',', ambiguous: false, decided: true, unclear };
  }
  if (commas === 0 && points === 0 && unclear >= 4 && exact * 2 > unclear) {
    if (unclearCommas === unclear) return { decimal: '.', ambiguous: true, decided: false, unclear };
    if (unclearCommas === 0) return { decimal: ',', ambiguous: true, decided: false, unclear };
  }
  if (commas === points) return { decimal: fallback, ambiguous: unclear > 0 && commas === 0, decided: false, unclear };
  return { decimal: commas > points ? ',' : '.', ambiguous: false, decided: true, unclear };
}

/**
 * The ISO code of the currency a cell or a heading names, by code, word or sign; `''` when there is none.
 *
 * @example readCurrency('Sale Price ($)') // => 'USD'
 */
export function readCurrency(cell: Cell | null | undefined): string {
  if (typeof cell !== 'string' || cell.length > 320) return '';
  const known = /^[A-Z]{3}$/.test(cell) ? cell : '';
  if (known && isoCurrencies().has(known)) return known;
  for (const [sign, code] of currencySigns) if (cell.indexOf(sign) >= 0) return code;
  for (const word of foldAccents(cell).split(/[^a-z]+/)) {
    const code = currencyWords().get(word);
    if (code) return code;
    if (word.length === 3 && isoCurrencies().has(word.toUpperCase())) return word.toUpperCase();
  }
  return '';
}

// ---------------------------------------------------------------- how an amount is written

interface AmountParts {
  /** Only digits, points and commas, starting and ending with a digit (or starting with the decimal sign). */
  readonly digits: string;
  readonly negative: boolean;
  readonly percent: boolean;
  readonly exponent: number;
}

function partsOf(cell: string): AmountParts | null {
  if (cell.length > longestAmount || cell === '') return null;
  const written = asUsual(cell);
  let digits = '';
  let [negative, percent, exponent, signs, open, closed, ended] = [false, false, 0, 0, false, false, false];
  for (let i = 0; i < written.length; i++) {
    const c = written.charCodeAt(i);
    if (c >= 48 && c <= 57) {
      // Digits after the end: "12 - 15" or "12 € 50" are not one amount.
      if (ended) return null;
      digits += written[i];
    } else if (c === 46 || c === 44) {
      if (ended && digits !== '') continue; // a full stop after the currency: "12 Rs."
      // A point before any digit may belong to the currency: "Rs. 500".
      if (digits === '' && !(written.charCodeAt(i + 1) >= 48 && written.charCodeAt(i + 1) <= 57)) continue;
      digits += written[i];
    } else if ((c === 45 || c === 0x2013 || c === 0x2014) && isSignOfDecimals(digits)) {
      // "12.-", "12,--", "12,—": no cents.
      ended = true;
    } else if (c === 45 || c === 0x2212 || c === 0x2013) {
      // A minus inside the digits: a date, a phone, a range.
      const next = written.charCodeAt(i + 1);
      if (digits !== '' && next >= 48 && next <= 57) return null;
      negative = true;
      if (digits !== '') ended = true;
      if (++signs > 1) return null;
    } else if (c === 43) {
      if (digits !== '' || ++signs > 1) return null;
    } else if (c === 40) {
      if (digits !== '' || open) return null;
      open = true;
    } else if (c === 41) {
      if (!open || closed) return null;
      closed = true;
      ended = true;
    } else if (c === 37) {
      if (digits === '' || percent) return null;
      percent = true;
      ended = true;
    } else if (isSpaceBetween(c)) {
      // Thousands: a space with three digits behind it; any other space ends the number.
      // A line break or a tab stands between two values.
      if (digits !== '' && !ended && (c < 32 || !threeDigitsFrom(written, i + 1))) ended = true;
    } else if (c === 0x27 || c === 0x2019) {
      if (digits === '') continue; // the apostrophe that marks text
      if (!threeDigitsFrom(written, i + 1)) return null;
    } else {
      const word = wordAt(written, i);
      if (word === '') return null;
      if (/^e$/i.test(word) && digits !== '' && !ended) {
        const power = /^[+-]?\d{1,3}$/.exec(written.slice(i + 1));
        if (power) {
          exponent = Number(power[0]);
          break;
        }
      }
      // "12 €TTC": the sign is a word of its own.
      const known = isMoneyWord(word) ? word : isMoneyWord(word[0]) && !/[A-Za-z]/.test(word[0]) ? word[0] : '';
      if (known === '') return null;
      if (digits !== '') ended = true;
      i += known.length - 1;
    }
  }
  if (open !== closed) return null;
  if (!/\d/.test(digits)) return null;
  return { digits, negative: negative || open, percent, exponent };
}

const isSignOfDecimals = (digits: string): boolean => digits.length > 1 && /[.,]$/.test(digits);

/** Digits as we write them, and the € of "12 €50" as the decimal sign it is there. */
function asUsual(text: string): string {
  const plain = /[\uff01-\uff5e]/.test(text) ? text.normalize('NFKC') : text;
  return plain.indexOf('€') < 0 ? plain : plain.replace(/(\d) ?€ ?(\d\d)(?!\d)/, '$1,$2 €');
}

const isSpaceBetween = (c: number): boolean =>
  c === 32 ||
  c === 9 ||
  c === 10 ||
  c === 13 ||
  c === 0xa0 ||
  c === 0x202f ||
  (c >= 0x2000 && c <= 0x200f) ||
  c === 0x2060 ||
  c === 0xfeff;

function threeDigitsFrom(text: string, from: number): boolean {
  for (let i = from; i < from + 3; i++) {
    const c = text.charCodeAt(i);
    if (!(c >= 48 && c <= 57)) return false;
  }
  const next = text.charCodeAt(from + 3);
  return !(next >= 48 && next <= 57);
}

/** The run of letters and currency signs that starts here; `''` where something else stands. */
function wordAt(text: string, from: number): string {
  let to = from;
  while (to < text.length && /[A-Za-z$\u00a2-\u00a5\u20a0-\u20bf\u00c0-\u024f]/.test(text[to])) to++;
  return text.slice(from, to);
}

let moneyWords: Set<string> | null = null;
function isMoneyWord(word: string): boolean {
  if (currencySigns.some(([sign]) => sign === word)) return true;
  const folded = foldAccents(word);
  moneyWords ??= new Set('ttc ht hors taxes incl excl vat tax tva net brut f dt da rp'.split(' '));
  return (
    currencyWords().has(folded) ||
    moneyWords.has(folded) ||
    (word.length === 3 && isoCurrencies().has(word.toUpperCase()))
  );
}

/** Which sign the digits prove to be the decimal one; null when there is no sign at all. */
function decimalOf(digits: string): DecimalSign | 'unclear' | null {
  const comma = digits.lastIndexOf(',');
  const point = digits.lastIndexOf('.');
  if (comma < 0 && point < 0) return null;
  if (comma >= 0 && point >= 0) return comma > point ? ',' : '.';
  const sign = comma >= 0 ? ',' : '.';
  const at = Math.max(comma, point);
  if (digits.indexOf(sign) !== at) return sign === ',' ? '.' : ',';
  const whole = digits.slice(0, at);
  // 1,234 is the only form with two readings: 0,500 and 1234,500 can hold no thousands.
  if (digits.length - at - 1 !== 3 || whole.length > 3 || whole.length === 0 || whole[0] === '0') return sign;
  return 'unclear';
}

function amountOf({ digits, exponent }: AmountParts, column: DecimalSign): number | null {
  const says = decimalOf(digits);
  const decimal = says === null || says === 'unclear' ? column : says;
  const at = digits.lastIndexOf(decimal);
  const whole = at < 0 ? digits : digits.slice(0, at);
  const rest = at < 0 ? '' : digits.slice(at + 1);
  const groups = whole.split(decimal === ',' ? '.' : ',');
  if (
    groups.length > 1 &&
    !groups.every((g, i) => (i === 0 ? g.length >= 1 && g.length <= 3 : groupFits(g, i, groups)))
  )
    return null;
  if (whole.indexOf(decimal) >= 0 || !/^\d*$/.test(rest)) return null;
  const n = Number(`${groups.join('') || '0'}.${rest || '0'}`);
  return exponent === 0 ? n : Number(`${n}e${exponent}`);
}

/** Thousands come by three, in India by two before the last three (1,23,456). */
const groupFits = (group: string, i: number, groups: readonly string[]): boolean =>
  group.length === 3 || (group.length === 2 && i < groups.length - 1);

const currencySigns: readonly (readonly [string, string])[] = [
  ['US$', 'USD'],
  ['CA$', 'CAD'],
  ['C$', 'CAD'],
  ['A$', 'AUD'],
  ['AU$', 'AUD'],
  ['NZ$', 'NZD'],
  ['HK$', 'HKD'],
  ['MX$', 'MXN'],
  ['R$', 'BRL'],
  ['$', 'USD'],
  ['\u20ac', 'EUR'],
  ['\u00a3', 'GBP'],
  ['\u00a5', 'JPY'],
  ['\u20b9', 'INR'],
  ['\u20bd', 'RUB'],
  ['\u20ba', 'TRY'],
  ['\u20a9', 'KRW'],
  ['\u20ab', 'VND'],
  ['\u20aa', 'ILS'],
  ['\u20b4', 'UAH'],
  ['\u20a6', 'NGN'],
  ['\u20b1', 'PHP'],
  ['\u0e3f', 'THB'],
];

let wordsOfCurrencies: Map<string, string> | null = null;
function currencyWords(): Map<string, string> {
  if (wordsOfCurrencies) return wordsOfCurrencies;
  wordsOfCurrencies = new Map();
  // "kr" is Swedish here: Danish and Norwegian exports write the code.
  for (const [code, words] of [
    ['EUR', 'euro euros'],
    ['USD', 'dollar dollars usd'],
    ['GBP', 'pound pounds livre livres'],
    ['CHF', 'fr sfr franc francs'],
    ['SEK', 'kr kronor krona'],
    ['PLN', 'zl'],
    ['CZK', 'kc'],
    ['HUF', 'ft'],
    ['INR', 'rs'],
    ['XPF', 'cfp'],
    ['XOF', 'fcfa cfa'],
    ['MAD', 'dh dhs'],
    ['RON', 'lei'],
    ['TRY', 'tl'],
  ] as const) {
    for (const word of words.split(' ')) wordsOfCurrencies.set(word, code);
  }
  return wordsOfCurrencies;
}

let currencies: Set<string> | null = null;
function isoCurrencies(): Set<string> {
  currencies ??= new Set(
    (
      'AED ARS AUD BGN BRL CAD CHF CLP CNY COP CZK DKK DZD EGP EUR GBP HKD HUF IDR ILS INR ISK JPY KES KRW MAD MGA ' +
      'MUR MXN MYR NGN NOK NZD PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB TND TRY TWD UAH USD UYU VND XAF XOF ' +
      'XPF ZAR'
    ).split(' '),
  );
  return currencies;
}
