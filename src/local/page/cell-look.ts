import { CellValueType, type ICellData, InterceptorEffectEnum } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import { display } from '../services/display';
import { isBlocked, noRoom } from './spills';
import type { Grid } from './univer';

/** Between the formula results, which come before (100), and the component's number formats, which come after. */
const priority = 50;

/**
 * Shows cells as Sheets does where the component does not: numbers without a format with the locale's decimal sign,
 * yes and no in its language, `#REF!` where results find no room, texts under a format with text around (`"  "@`), and dates among results that spilled.
 */
export function showLikeSheets(grid: Grid, locale: () => string): void {
  const { injector, workbook, unitId } = grid;
  const formulas = injector.get(FormulaDataModel);
  const styles = workbook.getStyles();
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority,
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    handler: (cell, { subUnitId, row, col }, next) => {
      if (!cell || cell.v === undefined || cell.v === null || cell.p) return next(cell);
      const spilled = formulas.getArrayFormulaCellData()[unitId]?.[subUnitId]?.[row]?.[col];
      if (isBlocked(cell)) return next({ ...cell, v: noRoom });
      const own = styles.get(cell.s ?? null);
      const pattern = own?.n?.pattern;
      if (spilled && !pattern && typeof spilled.s === 'object' && spilled.s?.n)
        return next({ ...cell, s: { ...own, n: spilled.s.n } });
      const shown = textOf(cell, pattern, locale());
      return next(shown === null ? cell : { ...cell, v: shown });
    },
  });
}

/** The text to show instead of the value; null: the component shows it well. */
function textOf(cell: ICellData, pattern: string | undefined, locale: string): string | null {
  const isGeneral = !pattern || pattern === 'General';
  if (cell.t === CellValueType.NUMBER)
    return isGeneral && typeof cell.v === 'number' ? display(cell.v, undefined, locale) : null;
  if (cell.t === CellValueType.BOOLEAN) return display(cell.v === 1 || cell.v === true, undefined, locale);
  if (typeof cell.v === 'string' && pattern && pattern !== '@' && pattern.includes('@'))
    return display(cell.v, pattern, locale);
  return null;
}
