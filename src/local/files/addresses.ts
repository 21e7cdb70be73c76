import { columnName } from '../services/a1';
import type { StoreRange } from '../services/store';

/** `B2:D9`, and `B2:B2` for a single cell. */
export const a1 = ({ row, column, rows, columns }: StoreRange): string =>
  `${columnName(column)}${row + 1}:${columnName(column + columns - 1)}${row + rows}`;
