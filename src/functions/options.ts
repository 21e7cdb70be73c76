import { readCountry } from '../core/clean/country';
import { CannotAnswer } from '../core/codes';
import { type Cell, type Grid, isBlank } from '../core/model';
import { readAmount, readNumber } from '../core/read/amounts';
import { findDateOrder, readDay } from '../core/read/days';
import { cellText, foldAccents } from '../core/read/keys';
import type { Cents, Day, Share } from '../core/units';
import type { Argument, CellContext } from './custom-function';
import { isNoDate, seenIn } from './ranges';

// Optional arguments: one value each. Blank, omitted and "" mean the default.

/**
 * The one filled cell of an argument that is no column; '' where none is.
 *
 * @throws CannotAnswer `one-cell` for a range with more: a column that slipped into its place
 */
export function oneCell(argument: string, given: Argument): Cell {
  if (!Array.isArray(given)) return isBlank(given as Cell | null) ? '' : (given as Cell);
  let found: Cell = '';
  for (const row of given as Grid) {
    for (const cell of row) {
      if (isBlank(cell)) continue;
      if (found !== '') throw new CannotAnswer('one-cell', { argument });
      found = cell;
    }
  }
  return found;
}

/** A text that says a number and nothing else: what is counted has neither a currency nor a percent sign. */
const isBareNumber = (cell: Cell): boolean =>
  typeof cell !== 'string' || /^[^\p{L}\p{Sc}%]*$/u.test(cell.slice(0, 320));

/** A count computed in the sheet, share times people, may miss its whole number by a last digit. */
export const asWhole = (n: number): number => (n >= 1 && Math.abs(n - Math.round(n)) < 1e-6 ? Math.round(n) : n);

const isDefault = (cell: Cell): boolean => cell === '';

/** @throws CannotAnswer `unreadable-option-date` */
export function dayOption(argument: string, given: Argument, context: CellContext): Day | null {
  const cell = oneCell(argument, given);
  if (isDefault(cell)) return null;
  const day = isNoDate(cell) ? null : readDay(cell, findDateOrder([cell], context.dateOrder).order);
  if (day === null) throw new CannotAnswer('unreadable-option-date', { argument, seen: seenIn(cell) });
  return day;
}

/**
 * A whole number from `from` to `to`.
 *
 * @throws CannotAnswer `unreadable-option-number`
 */
export function wholeOption<D>(
  argument: string,
  given: Argument,
  context: CellContext,
  bounds: { readonly from: number; readonly to: number; readonly byDefault: D },
): number | D {
  const cell = oneCell(argument, given);
  if (isDefault(cell)) return bounds.byDefault;
  const n = asWhole(readNumber(cell, context.decimal) ?? Number.NaN);
  if (!isBareNumber(cell) || !Number.isInteger(n) || n < bounds.from || n > bounds.to) {
    throw new CannotAnswer('unreadable-option-number', {
      argument,
      seen: seenIn(cell),
      from: bounds.from,
      to: bounds.to,
    });
  }
  return n;
}

/**
 * A number that must be given, from `from` to `to`.
 *
 * @throws CannotAnswer `missing-option`, `unreadable-option-figure`
 */
export function numberOption(
  argument: string,
  given: Argument,
  context: CellContext,
  bounds: { readonly from: number; readonly to: number },
): number {
  const cell = oneCell(argument, given);
  if (isDefault(cell)) throw new CannotAnswer('missing-option', { argument });
  const n = readNumber(cell, context.decimal);
  if (n === null || n < bounds.from || n > bounds.to) {
    throw new CannotAnswer('unreadable-option-figure', { argument, seen: seenIn(cell), ...bounds });
  }
  return n;
}

/** @throws CannotAnswer `unreadable-option-amount` */
export function amountOption(argument: string, given: Argument, context: CellContext): Cents | null {
  const cell = oneCell(argument, given);
  if (isDefault(cell)) return null;
  const cents = readAmount(cell, context.decimal);
  if (cents === null) throw new CannotAnswer('unreadable-option-amount', { argument, seen: seenIn(cell) });
  return cents;
}

/** Headings or not: TRUE by default. */
export const headersOption = (argument: string, given: Argument): boolean => yesNoOption(argument, given, true);

/**
 * Yes or no: `1`, `TRUE`, `VRAI`, `yes`, `oui`; `0`, `FALSE`, `FAUX`, `no`, `non`.
 *
 * @throws CannotAnswer `unreadable-option-yes-no`
 */
export function yesNoOption(argument: string, given: Argument, byDefault: boolean): boolean {
  const cell = oneCell(argument, given);
  if (isDefault(cell)) return byDefault;
  if (typeof cell === 'boolean') return cell;
  const word = typeof cell === 'number' ? String(cell) : typeof cell === 'string' ? foldAccents(cell).trim() : '';
  if (['1', 'true', 'vrai', 'yes', 'oui'].includes(word)) return true;
  if (['0', 'false', 'faux', 'no', 'non'].includes(word)) return false;
  throw new CannotAnswer('unreadable-option-yes-no', { argument, seen: seenIn(cell) });
}

/**
 * A country by name or code, as its ISO code.
 *
 * @throws CannotAnswer `unknown-country`
 */
export function countryOption(argument: string, given: Argument, byDefault: string): string {
  const cell = oneCell(argument, given);
  if (isDefault(cell)) return byDefault;
  const code = typeof cell === 'string' ? readCountry(cell) : '';
  if (code === '') throw new CannotAnswer('unknown-country', { argument, seen: seenIn(cell) });
  return code;
}

/**
 * One of some words, whatever the case.
 *
 * @param choices word → code; the first is the default
 * @throws CannotAnswer `unknown-choice`
 */
export function choiceOption<C extends string>(
  argument: string,
  given: Argument,
  choices: readonly (readonly [string, C])[],
): C {
  const cell = oneCell(argument, given);
  if (isDefault(cell)) return choices[0][1];
  const word = typeof cell === 'string' ? foldAccents(cell).trim() : '';
  const found = choices.find(([name]) => name === word);
  if (found) return found[1];
  const named = choices.filter(([name, code]) => name === code).map(([name]) => name);
  const names = named.map((name) => (/^[.,]$/.test(name) ? `"${name}"` : name));
  throw new CannotAnswer('unknown-choice', { argument, seen: seenIn(cell), choices: names.join(', ') });
}

/** A text, trimmed; the default where it is blank. */
export function textOption(argument: string, given: Argument, byDefault: string): string {
  const text = cellText(oneCell(argument, given));
  return text === '' ? byDefault : text;
}

/**
 * A share from 0 to 1, also written `12 %`.
 *
 * @throws CannotAnswer `unreadable-option-share`
 */
export function shareOption(argument: string, given: Argument, context: CellContext, byDefault: Share): Share {
  const cell = oneCell(argument, given);
  if (isDefault(cell)) return byDefault;
  const share = readNumber(cell, context.decimal);
  if (share === null || /\p{Sc}/u.test(cellText(cell).slice(0, 320)) || share < 0 || share > 1) {
    throw new CannotAnswer('unreadable-option-share', { argument, seen: seenIn(cell) });
  }
  return share;
}
