import type { IRange } from '@univerjs/core';
import type { StoreRange } from '../services/store';

export const gridRange = ({ row, column, rows, columns }: StoreRange): IRange => ({
  startRow: row,
  endRow: row + rows - 1,
  startColumn: column,
  endColumn: column + columns - 1,
});

export const storeRange = ({ startRow, endRow, startColumn, endColumn }: IRange): StoreRange => ({
  row: startRow,
  column: startColumn,
  rows: endRow - startRow + 1,
  columns: endColumn - startColumn + 1,
});
