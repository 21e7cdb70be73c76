import { CellValueType, type ICellData, type IStyleData, type Nullable } from '@univerjs/core';
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { typed } from '../services/coerce';
import { isDateFormat } from '../services/display';
import { localeNamed } from '../services/locale';
import { engineFormula, typedFormula } from './formula-text';
import type { Grid } from './univer';

/**
 * What a person types means what Sheets would take it for in the file's locale: `5000,5`, `25/12/2025` and `;`
 * between arguments in a French one. The component itself reads English only.
 *
 * @param locale the file's locale at this moment
 */
export function readTypedInput(grid: Grid, locale: () => string): void {
  const { injector, workbook } = grid;
  const write = injector.get(SheetInterceptorService).writeCellInterceptor;

  write.intercept(AFTER_CELL_EDIT, {
    priority: 1000,
    handler: (cell, place, next) => {
      if (!cell) return next(cell);
      if (cell.f) return next({ ...cell, f: engineFormula(cell.f, localeNamed(locale()).decimal) });
      if (typeof cell.v !== 'string' || cell.v === '' || cell.p || cell.t === CellValueType.FORCE_STRING)
        return next(cell);
      const look = lookOf(workbook.getStyles().get(place.worksheet.getCellRaw(place.row, place.col)?.s));
      if (look.n?.pattern === '@') return next(cell);
      return typedCell(cell, cell.v, look, locale());
    },
  });

  // The editor shows the cell as this person would type it.
  write.intercept(BEFORE_CELL_EDIT, {
    priority: 1000,
    handler: (cell, _place, next) => {
      const shown = next(cell);
      const { decimal } = localeNamed(locale());
      if (!shown || decimal === '.') return shown;
      if (shown.f) return { ...shown, f: typedFormula(shown.f, decimal) };
      if (typeof shown.v === 'number') return { ...shown, v: String(shown.v).replace('.', ',') };
      if (typeof shown.v === 'string' && /^-?\d+\.\d+%?$/.test(shown.v) && shown.t === CellValueType.NUMBER)
        return { ...shown, v: shown.v.replace('.', ',') };
      return shown;
    },
  });
}

/** A cell's new content from a text somebody typed or pasted. Text that is no number or day stays exactly as it is. */
export function typedCell(cell: ICellData, text: string, look: IStyleData, locale: string): ICellData {
  const { value, formula, format } = typed(text, locale, new Date().getFullYear());
  const blank = { ...cell, p: null, f: null, si: null };
  if (formula) return { ...blank, f: engineFormula(formula, localeNamed(locale).decimal), v: null, t: null };
  if (typeof value === 'string') return { ...blank, v: value, t: CellValueType.STRING };
  if (typeof value === 'boolean') return { ...blank, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  // A format the cell has is kept, unless a day was typed into a cell that shows none.
  const keeps = !format || (look.n?.pattern && isDateFormat(look.n.pattern) === isDateFormat(format));
  return {
    ...blank,
    v: value,
    t: CellValueType.NUMBER,
    ...(keeps ? {} : { s: { ...look, n: { pattern: format } } }),
  };
}

export const lookOf = (look: Nullable<IStyleData>): IStyleData => look ?? {};
