// How the tests call a function: as a cell would, with ranges written as short columns.
import { CannotAnswer } from '../../src/core/codes';
import type { Cell, Moment } from '../../src/core/model';
import { sentenceOf } from '../../src/functions/answer';
import { functionNamed } from '../../src/functions/catalogue';
import type { Argument, CellContext } from '../../src/functions/custom-function';
import { day } from '../makers';

export const english: CellContext = { language: 'en', decimal: '.', dateOrder: 'mdy' };
export const french: CellContext = { language: 'fr', decimal: ',', dateOrder: 'dmy' };

/** A date cell. */
export const date = (iso: string): Moment => ({ day: day(iso), second: 0 });
/** A range one column wide. */
export const column = (...cells: readonly Cell[]): readonly (readonly Cell[])[] => cells.map((cell) => [cell]);

/** Rows of [customer, date, amount, more…] as one range a column; a date written `YYYY-MM-DD` becomes a date cell. */
export function ranges(rows: readonly (readonly Cell[])[]): (readonly (readonly Cell[])[])[] {
  const width = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, c) =>
    rows.map((row) => {
      const cell = row[c] ?? '';
      return [typeof cell === 'string' && /^\d{4}-\d\d-\d\d$/.test(cell) ? date(cell) : cell];
    }),
  );
}

/** What the cell shows: the block, or the sentence of its error. */
export function shown(name: string, args: readonly Argument[], context: CellContext = english): unknown {
  const { answer, sentence } = told(name, args, context);
  return sentence ?? answer;
}

/** The same, the answer apart from the sentence: one cell may hold a text too. */
export function told(
  name: string,
  args: readonly Argument[],
  context: CellContext = english,
): { readonly answer?: unknown; readonly sentence?: string } {
  const entry = functionNamed(name);
  if (!entry) throw new Error(`${name} is not in the catalogue`);
  try {
    return { answer: entry.run(args, context) };
  } catch (problem) {
    if (problem instanceof CannotAnswer) return { sentence: sentenceOf(name, problem, context.language) };
    throw problem;
  }
}

/** The block below its heading row, dates as ISO-like text for short expectations. */
export function body(name: string, args: readonly Argument[], context: CellContext = english): unknown[][] {
  const answer = shown(name, args, context);
  if (!Array.isArray(answer)) throw new Error(String(answer));
  return answer.slice(1);
}
