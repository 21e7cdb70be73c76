import { CannotAnswer } from '../core/codes';
import { type Cell, isMoment, type Moment } from '../core/model';
import { sentenceOf } from '../functions/answer';
import { functionNamed } from '../functions/catalogue';
import type { Argument, CellContext, CustomFunction } from '../functions/custom-function';
import { type Calendar, isDate, makeCalendar } from './dates';
import { localeOf } from './locale';

/**
 * Answers a custom function called from a cell, by its name or its French twin.
 *
 * Days are those of the file's own calendar, whatever the zone of the script. A French twin answers in French; else
 * the file's locale decides.
 *
 * @param all the arguments as typed, with those the function does not take: Sheets lets them pass
 * @throws Error with one sentence of at most 120 characters, which Sheets shows in the cell's note
 */
export function cell(name: string, args: readonly unknown[], all: ArrayLike<unknown> = args): unknown {
  const entry = functionNamed(name);
  if (!entry) throw new Error(`${name} is not in the catalogue`);
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const locale = localeOf(book.getSpreadsheetLocale());
  const context: CellContext = name === entry.twin ? { ...locale, language: 'fr' } : locale;
  const calendar = makeCalendar(book.getSpreadsheetTimeZone());
  try {
    checkCount(entry, all);
    const answer = entry.run(
      args.map((arg) => argumentOf(arg, calendar)),
      context,
    );
    if (!Array.isArray(answer)) return shown(answer as Cell, calendar);
    return (answer as readonly (readonly Cell[])[]).map((row) => row.map((value) => shown(value, calendar)));
  } catch (problem) {
    // Not instanceof: a bundle loaded twice would not know its own errors.
    if ((problem as Error).name === 'CannotAnswer')
      throw new Error(sentenceOf(name, problem as CannotAnswer, context.language));
    throw problem;
  }
}

/** An argument too many is one in the wrong place. A separator too many does no harm. */
function checkCount({ parameters }: CustomFunction, all: ArrayLike<unknown>): void {
  let given = all.length;
  while (given > 0 && (all[given - 1] === '' || all[given - 1] === undefined || all[given - 1] === null)) given--;
  if (given > parameters.length) throw new CannotAnswer('too-many-arguments', { given, most: parameters.length });
}

function argumentOf(given: unknown, calendar: Calendar): Argument {
  if (!Array.isArray(given)) return given === undefined || given === null ? given : cellOf(given, calendar);
  const rows: (readonly Cell[])[] = new Array(given.length);
  for (let i = 0; i < given.length; i++) {
    const row: unknown = given[i];
    if (!Array.isArray(row)) rows[i] = [cellOf(row, calendar)];
    // Most rows hold one cell, and a column may have a million of them.
    else if (row.length === 1) rows[i] = isPlain(row[0]) ? row : [cellOf(row[0], calendar)];
    else rows[i] = row.every(isPlain) ? row : row.map((value) => cellOf(value, calendar));
  }
  return rows;
}

const isPlain = (value: unknown): value is Cell =>
  typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));

function cellOf(value: unknown, calendar: Calendar): Cell {
  if (isPlain(value)) return value;
  if (isDate(value)) return Number.isNaN(value.getTime()) ? '' : calendar.toMoment(value);
  return '';
}

/** A cell may show text, finite numbers, yes or no, and dates: nothing else ever leaves. */
function shown(value: Cell, calendar: Calendar): string | number | boolean | Date {
  if (isMoment(value)) return calendar.toDate(value as Moment);
  return isPlain(value) ? value : '';
}
