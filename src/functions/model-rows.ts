import { CannotAnswer } from '../core/codes';
import { type Cell, isBlank } from '../core/model';
import { readNumber } from '../core/read/amounts';
import type { Argument, CellContext, Result } from './custom-function';
import { numberColumn } from './numbers';
import { cellAt, checkHeights, columnOf, isErrorText, looksLikeHeading, type RangeColumn, Unreadable } from './ranges';

// What the models of repeat buying take: one row per customer, and parameters as a block or a column.

/** No count of orders, time or mean of a customer is above this; times under a billionth are none. */
const largest = { count: 1e6, figure: 1e9 };
const smallest = 1e-9;

/** Rows of customers, side by side with the range they came from. */
export interface ModelRows {
  /** Figures of each row of the range, column by column; null for a heading, a blank or an unreadable row. */
  readonly rows: readonly (readonly number[] | null)[];
  /** The same without the nulls, turned: one list per column. */
  readonly columns: readonly (readonly number[])[];
  /** Answers the whole range with a cell per row: a heading beside a heading, blank beside a blank. */
  readonly answer: (heading: string, of: (figures: readonly number[]) => number | null) => Result | Cell;
}

/** The columns of a buyer; of these the first is a count. */
export const buyerColumns = ['repeat_orders', 'active_span', 'tenure'] as const;
/** The columns of a spender. */
export const spenderColumns = ['repeat_orders', 'mean_repeat_value'] as const;

/**
 * Reads customers row by row. A blank row is nobody; without a repeat order a blank span or mean is 0.
 *
 * @throws CannotAnswer where more than one row in ten cannot be right, naming the first; where there is none
 */
export function readModelRows(names: readonly string[], given: readonly Argument[], context: CellContext): ModelRows {
  const columns = names.map((name, i) => columnOf(name, given[i]));
  checkHeights(columns);
  const readers = columns.map((column) => numberColumn(column, context));
  const height = columns[0].rows.length;
  const headed =
    height > 1 &&
    columns.some((column, i) => looksLikeHeading(cellAt(column, 0), readers[i])) &&
    columns.every((column, i) => isBlank(cellAt(column, 0)) || looksLikeHeading(cellAt(column, 0), readers[i]));

  const unreadable = new Unreadable();
  const rows: (readonly number[] | null)[] = new Array(height).fill(null);
  let [filled, counted, kept] = [headed ? 1 : 0, 0, 0];
  for (let i = headed ? 1 : 0; i < height; i++) {
    if (columns.every((column) => isBlank(cellAt(column, i)))) continue;
    filled = i + 1;
    counted++;
    rows[i] = figuresOf(columns, readers, i, unreadable);
    if (rows[i]) kept++;
  }
  unreadable.check(counted);
  if (kept === 0) throw new CannotAnswer('nothing-to-read', { argument: names[0] });
  const known = rows.filter((row): row is readonly number[] => row !== null);

  return {
    rows,
    columns: names.map((_, at) => known.map((row) => row[at])),
    answer: (heading, of) => {
      const cells = rows.slice(0, filled).map((row, i): Cell => {
        if (row === null) return headed && i === 0 ? heading : '';
        const figure = of(row);
        return figure === null || !Number.isFinite(figure) ? '' : figure;
      });
      if (!given.slice(0, names.length).some(Array.isArray)) return cells[0];
      // A row of cells is answered by a row.
      const [first] = given;
      const isRow = Array.isArray(first) && first.length === 1 && height > 1;
      return isRow ? [cells] : cells.map((cell) => [cell]);
    },
  };
}

function figuresOf(
  columns: readonly RangeColumn[],
  readers: readonly ((cell: Cell) => number | null)[],
  row: number,
  unreadable: Unreadable,
): readonly number[] | null {
  const figures: number[] = [];
  for (let at = 0; at < columns.length; at++) {
    const column = columns[at];
    const cell = cellAt(column, row);
    const refuse = (code: string) => {
      unreadable.add(code, column.argument, row, cell);
      return null;
    };
    const [x, span] = figures;
    const mayBeBlank = x === 0 && column.argument !== 'tenure';
    if (isBlank(cell) && !mayBeBlank) return refuse('blank-number');
    const figure = isBlank(cell) ? 0 : readers[at](cell);
    if (figure === null || isErrorText(cell)) return refuse('unreadable-number');
    if (at === 0) {
      if (!Number.isInteger(figure) || figure < 0 || figure > largest.count) return refuse('not-a-count');
    } else if (Math.abs(figure) > largest.figure) return refuse('too-large');
    // A mean may be: refunds dated later can be more than what came again.
    else if (figure < 0 && column.argument !== 'mean_repeat_value') return refuse('below-zero');
    if (column.argument === 'active_span' && x === 0 && figure > smallest) return refuse('span-without-repeat');
    if (column.argument === 'tenure' && figure < span) {
      unreadable.add('longer-than-tenure', 'active_span', row, cellAt(columns[at - 1], row));
      return null;
    }
    figures.push(Math.abs(figure) < smallest ? 0 : figure);
  }
  return figures;
}

/**
 * Whether parameters that were not given can be found: a formula copied down would fit a model to each row.
 *
 * @throws CannotAnswer `one-row`
 */
export function checkEnough({ columns: [repeatOrderCount] }: ModelRows): void {
  if (repeatOrderCount.length < 2) throw new CannotAnswer('one-row', { argument: 'parameters' });
}

/** Parameters outside of this are none a fit could have found. */
const likely = { from: 1e-15, to: 1e15 };

/**
 * Parameters of a model: the block that names them in its first column, or their numbers in a column or a row, in
 * order; what follows them is not looked at.
 *
 * @returns null where none are given
 * @throws CannotAnswer `unreadable-parameters`
 */
export function parametersOption(
  names: readonly string[],
  given: Argument,
  context: CellContext,
): readonly number[] | null {
  if (!Array.isArray(given)) {
    if (given === null || given === undefined || given === '') return null;
    throw new CannotAnswer('unreadable-parameters', { argument: 'parameters', names: names.join(', ') });
  }
  const rows = given as readonly (readonly Cell[])[];
  const cells = rows.length === 1 ? rows[0] : rows.map((row) => row[0]);
  if (rows.every((row) => row.every(isBlank))) return null;
  const numberOf = (cell: Cell | undefined) => readNumber(cell, context.decimal);
  const numbers = cells.filter((cell) => numberOf(cell) !== null).map(numberOf);
  const found = names.map((name, i) => {
    const labelled = rows.find((row) => row.length > 1 && typeof row[0] === 'string' && row[0].trim() === name);
    return labelled ? numberOf(labelled[1]) : (numbers[i] ?? null);
  });
  if (!found.every((value): value is number => value !== null && value >= likely.from && value <= likely.to)) {
    throw new CannotAnswer('unreadable-parameters', { argument: 'parameters', names: names.join(', ') });
  }
  return found;
}
