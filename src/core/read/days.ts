import type { DateOrder } from '../codes';
import { type Cell, isMoment } from '../model';
import { type Day, dayOf, isCivil } from '../units';
import { foldAccents } from './keys';

// Serial numbers of spreadsheets count days from 30 December 1899.
const serialOfEpoch = 25569;
const [firstYear, lastYear] = [1900, 2200];
// 1 January 1900 and 31 December 2200.
const [firstSerial, lastSerial] = [2, 109939];
/** Nothing longer is a date; a cell can hold 50,000 characters. */
const longestDate = 80;

/**
 * The day a cell names.
 *
 * A date with a time or a zone is the day as written there. Month names are read in French, English, Spanish and
 * Swedish. Years of two digits: 00–49 are 2000–2049, 50–99 are 1950–1999. Years outside 1900–2200, a month above 12
 * and days that do not exist (31 February) are not readable; nothing is ever turned round to make it fit.
 *
 * @param order which of `03/04/2025` is the day; null: such dates cannot be told and are not read
 * @example readDay('05-oct.-26', 'dmy') // => dayOf(2026, 10, 5)
 * @example readDay('12/25/2025', 'dmy') // => null
 */
export function readDay(cell: Cell | null | undefined, order: DateOrder | null): Day | null {
  if (typeof cell === 'string') return dayOfText(cell, order);
  if (typeof cell === 'number') return dayOfNumber(cell);
  return isMoment(cell) ? cell.day : null;
}

/** `readDay` that remembers texts it has seen: in an export the same day stands in many rows. */
export function dayReader(order: DateOrder | null): (cell: Cell | null | undefined) => Day | null {
  const seen = new Map<string, Day | null>();
  return (cell) => {
    if (typeof cell !== 'string') return readDay(cell, order);
    if (cell.length > longestDate) return null;
    let day = seen.get(cell);
    if (day === undefined) {
      day = dayOfText(cell, order);
      if (seen.size < 50_000) seen.set(cell, day);
    }
    return day;
  };
}

/** How the day-and-month pairs of one column are to be read. */
export interface FoundOrder {
  /** Null on conflict: some first parts and some second parts are above 12, so no pair can be trusted. */
  readonly order: DateOrder | null;
  /** Nothing in the column decides: `order` is the fallback. */
  readonly ambiguous: boolean;
  readonly conflict: boolean;
  /** Cells that name a day in any form. */
  readonly dates: number;
  /** Cells that would be another day in another order. */
  readonly unclear: number;
  /** A cell was month first or day first without any doubt, or named its month. */
  readonly decided: boolean;
}

/** How the dates of a column are written, counted, each with the first cell that is so. */
export interface DateSides {
  /** The first number is above 12: `25/12/2024`. */
  readonly dayFirst: DateSide;
  /** The second number is above 12: `12/25/2024`. */
  readonly monthFirst: DateSide;
  /** Another day in another order: `03/04/2025`, not `03/03/2025`. */
  readonly either: DateSide;
}
export interface DateSide {
  readonly count: number;
  /** As written; `''` where there is none. */
  readonly sample: string;
}

/** Counts the cells of a column that are day first beyond doubt, month first beyond doubt, or can be both. */
export function dateSides(cells: readonly (Cell | null | undefined)[]): DateSides {
  const { dayFirst, monthFirst, unclear } = tallyOf(cells);
  return { dayFirst, monthFirst, either: unclear };
}

/**
 * The date order of one column: any first part above 12 says day first, any second part above 12 month first, both
 * is a conflict; the year is first where it has two digits and stands still while the last part moves; neither leaves
 * the fallback, marked ambiguous where a date really could be two days (`03/03` cannot).
 * Real dates, serial numbers, year-first dates and named months are never ambiguous.
 */
export function findDateOrder(cells: readonly (Cell | null | undefined)[], fallback: DateOrder): FoundOrder {
  const {
    dayFirst,
    monthFirst,
    unclear,
    shortYearFirst,
    areShortYearsFirst,
    named,
    namedMonthFirst,
    yearFirst,
    pairs,
    dates,
  } = tallyOf(cells);
  const found = (order: DateOrder | null, ambiguous: boolean, decided: boolean): FoundOrder => ({
    order,
    ambiguous,
    conflict: order === null,
    dates,
    unclear: unclear.count,
    decided,
  });
  if (dayFirst.count > 0 && monthFirst.count > 0) return found(null, false, false);
  if (areShortYearsFirst) return found('ymd', false, true);
  if (dayFirst.count > 0) return found('dmy', false, true);
  if (monthFirst.count > 0) return found('mdy', false, true);
  if (shortYearFirst > 0) return found('ymd', false, true);
  if (unclear.count > 0) return found(fallback === 'ymd' ? 'dmy' : fallback, true, false);
  if (named > 0) return found(namedMonthFirst * 2 > named ? 'mdy' : 'dmy', false, false);
  // 01/01/19 beside 2019-01-01 is the first of January of 2019, whichever number is the day.
  if (pairs > 0) return found(fallback === 'ymd' ? 'dmy' : fallback, false, false);
  if (yearFirst > 0) return found('ymd', false, false);
  return found(fallback, false, false);
}

function tallyOf(cells: readonly (Cell | null | undefined)[]) {
  const side = () => ({ count: 0, sample: '' });
  const [dayFirst, monthFirst, unclear] = [side(), side(), side()];
  let [yearFirst, named, namedMonthFirst, dates, shortYearFirst, pairs, shortPairs] = [0, 0, 0, 0, 0, 0, 0];
  const [firsts, lasts] = [new Set<number>(), new Set<number>()];
  const add = (to: ReturnType<typeof side>, cell: string) => {
    if (to.count++ === 0) to.sample = cell.trim();
  };
  for (const cell of cells) {
    if (typeof cell !== 'string') {
      if (isMoment(cell) || (typeof cell === 'number' && dayOfNumber(cell) !== null)) dates++;
      continue;
    }
    const parts = partsOf(cell);
    if (parts === null) continue;
    dates++;
    if (parts.form === 'year-first') yearFirst++;
    else if (parts.form === 'named') {
      named++;
      if (parts.monthFirst) namedMonthFirst++;
    } else if (parts.form === 'pair') {
      pairs++;
      if (parts.digits === 2 && parts.a > 12 && parts.b <= 12 && parts.c >= 1 && parts.c <= 31) {
        firsts.add(parts.a);
        lasts.add(parts.c);
        shortPairs++;
      }
      if (parts.a > 31 && parts.c <= 31) shortYearFirst++;
      else if (parts.a > 12 && parts.b > 12) dates--;
      else if (parts.a > 12) add(dayFirst, cell);
      else if (parts.b > 12) add(monthFirst, cell);
      else if (parts.a !== parts.b) add(unclear, cell);
    }
  }
  // 24-01-15: no day of the month below 13 in the whole column, and fewer of them than of years, are years and days.
  const areShortYearsFirst = pairs >= 5 && shortPairs === pairs && lasts.size > 2 * firsts.size;
  return {
    dayFirst,
    monthFirst,
    unclear,
    yearFirst,
    named,
    namedMonthFirst,
    shortYearFirst,
    pairs,
    areShortYearsFirst,
    dates,
  };
}

/** Whether a cell is written the way dates are, in some order: for telling a column of dates from other numbers. */
export function looksLikeDay(cell: Cell | null | undefined): boolean {
  if (typeof cell === 'string') {
    const parts = partsOf(cell);
    return parts !== null && parts.form !== 'serial' && parts.form !== 'epoch';
  }
  return isMoment(cell);
}

/**
 * The first day of the month a cell names: `2026-03`, `03/2026`, `mars 2026`, `Mar-26`, or any day of it.
 *
 * @example readMonth('mars 2026', 'dmy') // => dayOf(2026, 3, 1)
 */
export function readMonth(cell: Cell | null | undefined, order: DateOrder | null): Day | null {
  const day = readDay(cell, order);
  if (day !== null || typeof cell !== 'string' || cell.length > longestDate) return day;
  const tokens = tokensOf(foldAccents(cell)) ?? [];
  if (tokens.length !== 2) return null;
  const [year, month] =
    tokens[0].digits === 4 || (tokens[1].month && !tokens[0].month) ? tokens : [tokens[1], tokens[0]];
  if (year.month || (month.digits > 2 && !month.month)) return null;
  const y = year.digits === 4 ? year.value : year.digits === 2 && month.month ? fullYear(year.value) : 0;
  return civil(y, month.value, 1);
}

// ---------------------------------------------------------------- how a date is written

type Parts =
  | { readonly form: 'year-first' | 'named'; readonly day: Day; readonly monthFirst: boolean }
  | { readonly form: 'serial' | 'epoch'; readonly day: Day }
  /** Two numbers that are day and month in some order, and the year. `digits` of the year: 2 or 4. */
  | { readonly form: 'pair'; readonly a: number; readonly b: number; readonly c: number; readonly digits: number };

function dayOfText(text: string, order: DateOrder | null): Day | null {
  // The commonest form first, without any work: 2025-01-15, 2025-01-15 17:41:00 -0500, 2025-01-15T…
  const parts = partsOf(text);
  if (parts === null) return null;
  if (parts.form !== 'pair') return parts.day;
  if (order === null) return null;
  const { a, b, c, digits } = parts;
  if (order === 'ymd') {
    if (digits === 2) return civil(fullYear(a), b, c);
    // A column that writes the year first, and one cell that does not: read it only where it can be one day.
    if (a > 12) return civil(c, b, a);
    return b > 12 || a === b ? civil(c, a, b) : null;
  }
  const year = digits === 2 ? fullYear(c) : c;
  return order === 'dmy' ? civil(year, b, a) : civil(year, a, b);
}

function dayOfNumber(n: number): Day | null {
  if (n >= firstSerial && n < lastSerial + 1) return Math.floor(n) - serialOfEpoch;
  if (Number.isInteger(n)) {
    if (n >= 19000101 && n <= 22001231) return dayOfCompact(n);
    return dayOfEpoch(n);
  }
  return null;
}

/** 20250115 */
function dayOfCompact(n: number): Day | null {
  return civil(Math.floor(n / 10000), Math.floor(n / 100) % 100, n % 100);
}

/** Seconds or milliseconds since 1970, as some shops export them: 2001 to 2100, in UTC. */
function dayOfEpoch(n: number): Day | null {
  if (n >= 1e9 && n < 4102444800) return Math.floor(n / 86400);
  if (n >= 1e12 && n < 4102444800000) return Math.floor(n / 86400000);
  return null;
}

const fullYear = (year: number): number => (year < 50 ? 2000 + year : 1900 + year);

function civil(year: number, month: number, day: number): Day | null {
  if (year < firstYear || year > lastYear || !isCivil(year, month, day)) return null;
  return dayOf(year, month, day);
}

const pairStart = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:$|[ T]\d{1,2}:\d{1,2}(?:$|:))/;
const tokenOf = (digits: string): Token => ({ value: Number(digits), digits: digits.length, month: false });
const isoStart = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/;

function partsOf(written: string): Parts | null {
  if (written.length > longestDate || written.length < 5) return null;
  const iso = isoStart.exec(written);
  if (iso) {
    const day = civil(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    return day === null ? null : { form: 'year-first', day, monthFirst: false };
  }
  const pair = pairStart.exec(written);
  if (pair) return partsOfTokens([tokenOf(pair[1]), tokenOf(pair[2]), tokenOf(pair[3])]);
  if (!/\d/.test(written)) return null;
  // ᵉʳ and １ are written in full first.
  const text = foldAccents(written.normalize('NFKC')).trim();
  if (/^\d+(?:[.,]\d+)?$/.test(text)) return partsOfDigits(text.replace(',', '.'));
  const { date, after } = withoutTime(text);
  const tokens = tokensOf(date);
  if (tokens === null) return null;
  if (tokens.length === 2 && after) {
    // "Mon Jan 05 10:00:00 CET 2026": the year comes after the time.
    const year = /\b(\d{4})\b/.exec(after.replace(/[+-]\d{4}\b/g, ''));
    if (year) tokens.push({ value: Number(year[1]), digits: 4, month: false });
  }
  return partsOfTokens(tokens);
}

function partsOfDigits(text: string): Parts | null {
  if (text.indexOf('.') >= 0) {
    const serial = Number(text);
    return serial >= 20000 && serial <= lastSerial ? { form: 'serial', day: Math.floor(serial) - serialOfEpoch } : null;
  }
  if (text.length === 5) {
    const serial = Number(text);
    return serial >= 20000 ? { form: 'serial', day: serial - serialOfEpoch } : null;
  }
  if (text.length === 8 || text.length === 12 || text.length === 14) {
    const day = dayOfCompact(Number(text.slice(0, 8)));
    return day === null ? null : { form: 'year-first', day, monthFirst: false };
  }
  const day = text.length === 10 || text.length === 13 ? dayOfEpoch(Number(text)) : null;
  return day === null ? null : { form: 'epoch', day };
}

interface Token {
  readonly value: number;
  readonly digits: number; // 0 for a month name
  readonly month: boolean;
}

function partsOfTokens(tokens: readonly Token[]): Parts | null {
  if (tokens.length !== 3) return null;
  const named = tokens.findIndex((t) => t.month);
  if (named >= 0) {
    const rest = tokens.filter((t) => !t.month);
    if (rest.length !== 2) return null;
    // The year is the one with four digits, else the last: 05-oct-26, Oct-05-26.
    const yearFirst = rest[0].digits === 4 || rest[0].value > 31;
    const [day, year] = yearFirst ? [rest[1], rest[0]] : rest;
    if (day.digits > 2 || (year.digits !== 4 && year.digits !== 2)) return null;
    const found = civil(year.digits === 2 ? fullYear(year.value) : year.value, tokens[named].value, day.value);
    return found === null ? null : { form: 'named', day: found, monthFirst: named === 0 };
  }
  const [a, b, c] = tokens;
  if (a.digits === 4) {
    if (b.digits > 2 || c.digits > 2) return null;
    const day = civil(a.value, b.value, c.value);
    return day === null ? null : { form: 'year-first', day, monthFirst: false };
  }
  if (a.digits > 2 || b.digits > 2 || (c.digits !== 4 && c.digits !== 2)) return null;
  if (a.value === 0 || b.value === 0) return null;
  if (c.digits === 4 && (c.value < firstYear || c.value > lastYear)) return null;
  return { form: 'pair', a: a.value, b: b.value, c: c.value, digits: c.digits };
}

const clock = /(?:^|[t ,])(\d{1,2})(?::\d{1,2}(?::\d{2}(?:[.,]\d{1,9})?)?| ?h ?(?:\d{2})?)(?![\d/.-]\d)/;

/** A time at the very end, with a full stop or no minutes at all: "kl. 12.30", "a las 9". */
const lateClock =
  /[ ,](?:(?:klo?|um|at|a|a las?)\b\.? ?)?(?:[01]?\d|2[0-3])(?:\.[0-5]\d){1,2}(?: ?uhr)?$| (?:klo?|um|at|a las?)\.? ?(?:[01]?\d|2[0-3])(?:\.[0-5]\d){0,2}(?: ?uhr)?$/;

/** The date without its time of day; `after` is what followed it (am, a zone, sometimes the year). */
function withoutTime(text: string): { readonly date: string; readonly after: string } {
  const found = clock.exec(text);
  if (!found) {
    const late = lateClock.exec(text);
    const date = late ? text.slice(0, late.index) : text;
    // A whole date stands before a time: "12 05.26" has none.
    return { date: tokensOf(date)?.length === 3 ? date : text, after: '' };
  }
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + found[0].length);
  // A time written first ("07:45 12 Jan 2026 PST") leaves the date behind it.
  return /\d/.test(before) ? { date: before, after } : { date: after.replace(/[+-]\d{2}:?\d{2}$/, ''), after: '' };
}

const ordinals: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th', 'er', 're', 'e', 'ro', 'o', 'a']);
const between = " \t\n\r\u00a0\u2007\u2009\u202f\u200e/.,_'\u2019-\u2010\u2011\u2012\u2013\u2014\u00ba\u00b0";

/** Numbers and month names of a date, in order; null where something else stands among them. */
function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = [];
  let mars = -1;
  for (let i = 0; i < text.length; ) {
    const start = i;
    const c = text.charCodeAt(i);
    if (isDigit(c)) {
      while (i < text.length && isDigit(text.charCodeAt(i))) i++;
      const digits = i - start;
      if (digits > 4 || tokens.length === 4) return null;
      tokens.push({ value: Number(text.slice(start, i)), digits, month: false });
    } else if (isLetter(c)) {
      while (i < text.length && isLetter(text.charCodeAt(i))) i++;
      const word = text.slice(start, i);
      const month = months().get(word);
      const last = tokens[tokens.length - 1];
      if (month !== undefined) {
        // "mar. 3 mars 2026": the first is Tuesday.
        if (mars >= 0) tokens.splice(mars, 1);
        mars = word === 'mar' && mars < 0 ? tokens.length : -1;
        tokens.push({ value: month, digits: 0, month: true });
      } else if (!fillers().has(word) && !(ordinals.has(word) && last && !last.month)) return null;
    } else {
      if (between.indexOf(text[i]) < 0) return null;
      i++;
    }
  }
  return tokens;
}

const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const isLetter = (c: number): boolean => c >= 97 && c <= 122;

let monthNumbers: Map<string, number> | null = null;
/** Month names without accents, French, English, Spanish, Swedish, long and short. */
function months(): Map<string, number> {
  if (monthNumbers) return monthNumbers;
  const names = [
    'january jan janvier janv jan enero ene januari',
    'february feb febr fevrier fevr fev febrero februari',
    'march mar mars marzo mrz',
    'april apr avril avr abril abr',
    'may mai mayo maj',
    'june jun juin junio juni',
    'july jul juillet juil juill julio juli',
    'august aug aout aou agosto ago augusti',
    'september sep sept septembre septiembre setiembre',
    'october oct octobre octubre oktober okt',
    'november nov novembre noviembre',
    'december dec decembre diciembre dic',
  ];
  monthNumbers = new Map();
  for (let m = 0; m < 12; m++) for (const name of names[m].split(' ')) monthNumbers.set(name, m + 1);
  return monthNumbers;
}

let fillerWords: Set<string> | null = null;
/** Words that may stand in a date and say nothing about the day: weekdays, prepositions, zones. */
function fillers(): Set<string> {
  fillerWords ??= new Set(
    (
      'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun ' +
      'lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim ' +
      'lunes martes miercoles jueves viernes sabado domingo mie jue vie sab dom ' +
      'mandag tisdag onsdag torsdag fredag lordag sondag tis ons tor tors fre lor son ' +
      'le du de the of el del den a at on kl klo las um uhr am pm ' +
      'utc gmt pst pdt pt est edt et cst cdt ct mst mdt mt cet cest met bst ist aest aedt jst'
    ).split(' '),
  );
  return fillerWords;
}
