/** A civil day: whole days since 1 January 1970. No clock, no zone: recency is a subtraction. */
export type Day = number;
/** Whole hundredths of the file's currency, so that sums are exact. */
export type Cents = number;
/** 0 to 1; "%" is only a way to show it. */
export type Share = number;
/** Months counted from January of year 0: year × 12 + (month − 1). */
export type Month = number;

export interface Civil {
  readonly year: number;
  readonly month: number; // 1–12
  readonly day: number; // 1–31
}

/**
 * The day of a civil date (proleptic Gregorian calendar).
 *
 * @param month 1–12; @param day 1–31, not checked: see `isCivil`
 * @example dayOf(1970, 1, 2) // => 1
 * @source Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil
 */
export function dayOf(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/**
 * The civil date of a day.
 *
 * @example civilOf(1) // => { year: 1970, month: 1, day: 2 }
 */
export function civilOf(day: Day): Civil {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted + (shifted < 10 ? 3 : -9);
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** How many days a month has. */
function daysInMonth(year: number, month: number): number {
  return month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;
}

/** Whether year, month and day name a day that exists. */
export function isCivil(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/**
 * The same civil day some months later (or earlier), clamped to the month's end.
 *
 * @example addMonths(dayOf(2024, 3, 31), -1) // => dayOf(2024, 2, 29)
 */
export function addMonths(day: Day, months: number): Day {
  const from = civilOf(day);
  const index = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return dayOf(year, month, Math.min(from.day, daysInMonth(year, month)));
}

/**
 * The first day of a window of some months that ends on `asOf`, both ends included; 0 months is everything.
 *
 * @example windowStart(dayOf(2026, 9, 30), 12) // => dayOf(2025, 10, 1)
 */
export function windowStart(asOf: Day, months: number): Day {
  return months <= 0 ? EARLIEST : addMonths(asOf, -months) + 1;
}

/** Before any day that can be read from a sheet (year 1). */
export const EARLIEST: Day = -719162;

/** The month a day falls in. */
export function monthOf(day: Day): Month {
  const { year, month } = civilOf(day);
  return year * 12 + month - 1;
}

/** First day of a month. */
export function firstDayOf(month: Month): Day {
  return dayOf(Math.floor(month / 12), (month % 12) + 1, 1);
}

/** `YYYY-MM-DD`, the way dates travel in messages and in `--json`. */
export function isoDay(day: Day): string {
  const { year, month, day: d } = civilOf(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

/** The day of a `YYYY-MM-DD` text, or null. */
export function readIsoDay(text: string): Day | null {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!m) return null;
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
  return isCivil(year, month, day) ? dayOf(year, month, day) : null;
}

/** Not localeCompare: its answer depends on the machine, and a test and a cell must agree. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A decimal amount in whole cents; halves away from zero, float noise (15.299999999999999, 1.005) rounded off. */
export function toCents(amount: number): Cents {
  const cents = Math.round(Number((Math.abs(amount) * 100).toPrecision(15)));
  return amount < 0 && cents > 0 ? -cents : cents;
}
