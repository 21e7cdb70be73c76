import type { StoreRange } from '../services/store';

export const lettersOf = (column: number): string =>
  (column >= 26 ? lettersOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** `B2:D9`, and `B2:B2` for a single cell. */
export const a1 = ({ row, column, rows, columns }: StoreRange): string =>
  `${lettersOf(column)}${row + 1}:${lettersOf(column + columns - 1)}${row + rows}`;
