import type { ICellData, IRange, Nullable } from '@univerjs/core';
import { ErrorType, FormulaDataModel } from '@univerjs/engine-formula';
import { columnName } from '../services/a1';
import type { CellPlace } from './cell-functions';
import type { Grid } from './univer';
import type { PageWords } from './words';

/** What Sheets shows where a formula's results find no room; the component has a name of its own for it. */
export const noRoom = '#REF!';

export const isBlocked = (cell: Nullable<ICellData>): boolean => Boolean(cell?.f) && cell?.v === ErrorType.SPILL;

/** Why the results of a formula are not shown, as Sheets says it; null where they are. */
export function blockedBecause(grid: Grid, { key, row, column }: CellPlace, words: PageWords): string | null {
  const { injector, unitId, workbook } = grid;
  const sheet = workbook.getSheetBySheetId(key);
  if (!sheet || !isBlocked(sheet.getCellRaw(row, column))) return null;
  const ranges = injector.get(FormulaDataModel).getArrayFormulaRange()[unitId]?.[key] ?? {};
  const wanted: Nullable<IRange> = ranges[row]?.[column];
  if (!wanted) return null;
  const missingRows = wanted.endRow + 1 - sheet.getRowCount();
  if (missingRows > 0) return words.needsRows(missingRows);
  const missingColumns = wanted.endColumn + 1 - sheet.getColumnCount();
  if (missingColumns > 0) return words.needsColumns(missingColumns);
  const others = Object.entries(ranges).flatMap(([top, columns]) =>
    Object.entries<Nullable<IRange>>(columns ?? {}).flatMap(([left, range]) =>
      range &&
      !(Number(top) === row && Number(left) === column) &&
      !isBlocked(sheet.getCellRaw(Number(top), Number(left)))
        ? [range]
        : [],
    ),
  );
  for (let r = wanted.startRow; r <= wanted.endRow; r++) {
    for (let c = wanted.startColumn; c <= wanted.endColumn; c++) {
      if (r === row && c === column) continue;
      const cell = sheet.getCellRaw(r, c);
      const isFilled = Boolean(cell?.f || cell?.p) || (cell?.v !== undefined && cell.v !== null && cell.v !== '');
      const isTaken = others.some(
        (range) => r >= range.startRow && r <= range.endRow && c >= range.startColumn && c <= range.endColumn,
      );
      if (isFilled || isTaken) return words.overwrites(`${columnName(c)}${r + 1}`);
    }
  }
  return null;
}
