import { CannotAnswer } from '../core/codes';
import { type Cell, isBlank } from '../core/model';
import { findDecimal, readNumber } from '../core/read/amounts';
import type { CellContext } from './custom-function';
import { cellAt, checkHeights, isErrorText, looksLikeHeading, type RangeColumn, Unreadable } from './ranges';

/**
 * How a column of plain numbers is read: counts, values that need more than two decimals.
 *
 * @param sharesToo whether `12 %` is a number too
 */
export function numberColumn(
  { rows }: RangeColumn,
  context: CellContext,
  sharesToo = false,
): (cell: Cell) => number | null {
  const { decimal } = findDecimal(
    rows.map((row) => row[0]),
    context.decimal,
  );
  return (cell) =>
    !sharesToo && typeof cell === 'string' && cell.indexOf('%') >= 0 ? null : readNumber(cell, decimal);
}

/** What is larger counts nothing, and cannot be added up. */
const largest = 1e15;

/** One column of `readFigures`. */
export interface FigureColumn {
  readonly column: RangeColumn;
  /** Amounts in cents, or plain numbers; in both nothing below zero unless allowed. */
  readonly read: (cell: Cell) => number | null;
  readonly mayBeNegative?: boolean;
}

/**
 * Columns of figures of the same rows, beside columns of names: a heading in the first row is told by the figures, a
 * row blank in all columns is nobody's, a blank figure is 0.
 *
 * @param names columns whose cells are text; a row with a blank name there is given to `each` all the same
 * @param each called for every row that says something, with its figures
 * @returns the first row that is no heading
 * @throws CannotAnswer where more than one row in ten cannot be read, naming the first; where there is nothing to read
 */
export function readFigures(
  names: readonly RangeColumn[],
  figures: readonly FigureColumn[],
  each: (row: number, figures: readonly number[]) => void,
): number {
  const columns = [...names, ...figures.map(({ column }) => column)];
  checkHeights(columns);
  const height = columns[0].rows.length;
  const firstRow =
    height > 0 &&
    figures.some(({ column, read }) => looksLikeHeading(cellAt(column, 0), read)) &&
    figures.every(({ column, read }) => isBlank(cellAt(column, 0)) || looksLikeHeading(cellAt(column, 0), read))
      ? 1
      : 0;
  const unreadable = new Unreadable();
  let rows = 0;
  let kept = 0;
  for (let i = firstRow; i < height; i++) {
    if (columns.every((column) => isBlank(cellAt(column, i)))) continue;
    rows++;
    const wrong = names.find((column) => isErrorText(cellAt(column, i)));
    if (wrong) {
      unreadable.add('error-cell', wrong.argument, i, cellAt(wrong, i));
      continue;
    }
    const values: number[] = [];
    for (const { column, read, mayBeNegative } of figures) {
      const cell = cellAt(column, i);
      const figure = isBlank(cell) ? 0 : read(cell);
      const value = figure === null || Math.abs(figure) > largest ? null : figure;
      if (value !== null && (value >= 0 || mayBeNegative)) {
        values.push(value);
        continue;
      }
      unreadable.add(value === null ? 'unreadable-number' : 'below-zero', column.argument, i, cell);
      break;
    }
    if (values.length < figures.length) continue;
    kept++;
    each(i, values);
  }
  unreadable.check(rows);
  if (kept === 0) throw new CannotAnswer('nothing-to-read', { argument: columns[0].argument });
  return firstRow;
}
