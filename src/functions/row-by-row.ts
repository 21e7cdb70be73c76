import { CannotAnswer, type Role } from '../core/codes';
import { type Cell, isBlank } from '../core/model';
import { saysNothing } from '../core/read/known-words';
import { readHeading } from '../core/read/recognise/headings';
import type { Argument, CellContext, CustomFunction, Result } from './custom-function';
import { cellAt, columnOf, isErrorText, type RangeColumn, Unreadable } from './ranges';

// Functions that answer row by row: each answer stands beside its cell, blanks stay blank, and our heading stands
// beside the input's.

/** How the cells of one column are answered. */
export interface RowReading {
  /** The cells beside a filled cell; null where it cannot be read. */
  readonly read: (cell: Cell, row: number) => readonly Cell[] | null;
  /** Code of the sentence about a cell that cannot be read. */
  readonly unreadable: string;
  /** What a heading of such a column may mean; any role unless given. */
  readonly headings?: readonly Role[];
  /** However many cannot be read, those are blank, so long as one can. */
  readonly forgiving?: boolean;
}

/**
 * Answers `values` row by row: a cell for a cell, a column for a column (up to its last filled cell), a row for a row.
 *
 * @param readingOf what the whole column decides for each of its cells
 * @throws CannotAnswer where nothing can be read, or more than one cell in ten cannot
 */
export function answerByRow(
  entry: Pick<CustomFunction, 'columns'>,
  given: Argument,
  { language }: CellContext,
  readingOf: (column: RangeColumn) => RowReading,
): Result | Cell {
  const headings = entry.columns[language].split(', ');
  const blank = headings.map(() => '');
  // A formula copied down beside a blank cell.
  if (given === '') return blank.length === 1 ? '' : [blank];
  const column = columnOf('values', given);
  if (column.rows.length === 0) throw new CannotAnswer('nothing-to-read', { argument: column.argument });
  const { read, unreadable: code, headings: roles, forgiving } = readingOf(column);

  const answers: (readonly Cell[] | null)[] = column.rows.map((_, i) => {
    const cell = cellAt(column, i);
    return isBlank(cell) || isErrorText(cell) ? null : read(cell, i);
  });
  const filled = column.rows.map((_, i) => !isBlank(cellAt(column, i)));
  const first = cellAt(column, 0);
  const known = { readable: answers.filter((answer) => answer !== null).length, filled: filled.filter(Boolean).length };
  const headed = !isErrorText(first) && isTitle(first, answers[0] === null, known, roles);

  const unreadable = new Unreadable();
  let rows = 0;
  for (let i = headed ? 1 : 0; i < answers.length; i++) {
    const cell = cellAt(column, i);
    if (!filled[i] || (answers[i] === null && typeof cell === 'string' && saysNothing(cell))) continue;
    rows++;
    if (answers[i] === null) unreadable.add(code, column.argument, i, cell);
  }
  if (!forgiving || known.readable === 0) unreadable.check(rows);
  const height = filled.lastIndexOf(true) + 1;
  if (height === 0 && answers.length > 1) throw new CannotAnswer('nothing-to-read', { argument: column.argument });
  const shown = answers
    .slice(0, Math.max(1, height))
    .map((answer, i) => (headed && i === 0 ? headings : (answer ?? blank)));
  if (blank.length > 1) return shown;
  if (!Array.isArray(given)) return shown[0][0];
  const isRow = given.length === 1 && answers.length > 1;
  return isRow ? [shown.map(([answer]) => answer)] : shown;
}

/**
 * Whether a first cell is the title of its column: words that headings are made of, or a text without digits that
 * cannot be read above at least five cells that all can.
 */
function isTitle(
  cell: Cell,
  isUnreadable: boolean,
  { readable, filled }: { readonly readable: number; readonly filled: number },
  roles?: readonly Role[],
): boolean {
  if (typeof cell !== 'string' || isBlank(cell) || filled < 2) return false;
  // Where any text can be read (names), only the words themselves tell.
  if (isHeadingOf(cell, roles)) return isUnreadable || roles !== undefined;
  if (!isUnreadable || cell.length > 60 || /[\d@]/.test(cell) || saysNothing(cell)) return false;
  return filled > 5 && readable === filled - 1;
}

/** Whether a text is a heading, by the words of it. */
export const isHeadingOf = (text: string, roles?: readonly Role[]): boolean =>
  text.length <= 80 &&
  readHeading(text).some(({ role, score }) => score >= 0.6 && (roles === undefined || roles.indexOf(role) >= 0));
