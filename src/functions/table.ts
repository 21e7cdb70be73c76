import { CannotAnswer } from '../core/codes';
import type { Cell, Grid } from '../core/model';
import type { ReadHints } from '../core/read/recognise/hints';
import { defaultSettings } from '../core/settings';
import type { Argument, CellContext, CustomFunction } from './custom-function';

// Functions that take a whole table and find out themselves what its columns are.

export const tableParameter: CustomFunction['parameters'][number] = {
  name: 'table',
  french: 'tableau',
  text: {
    en: 'The whole table, heading row included; its columns are recognised.',
    fr: 'Le tableau entier, ligne de titres comprise ; ses colonnes sont reconnues.',
  },
  optional: false,
};

/** @throws CannotAnswer `missing-argument` */
export function tableOf(argument: string, given: Argument): Grid {
  if (given === null || given === undefined || given === '') throw new CannotAnswer('missing-argument', { argument });
  return Array.isArray(given) ? (given as Grid) : [[given as Cell]];
}

/** What the spreadsheet's locale says where the cells leave it open. */
export const hintsOf = ({ dateOrder, decimal }: CellContext): ReadHints => ({
  dateOrder,
  decimal,
  country: defaultSettings.country,
});

/** A key as these cells write it: a number where it stands there as one, so that lookups find it. */
export function asWritten(cells: Iterable<Cell | undefined>): (key: string) => Cell {
  const numbers = new Set<string>();
  for (const cell of cells) if (typeof cell === 'number' && Number.isFinite(cell)) numbers.add(String(cell));
  return (key) => (numbers.has(key) ? Number(key) : key);
}
