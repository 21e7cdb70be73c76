import { ICommandService } from '@univerjs/core';
import { FormulaDataModel, type IFormulaDataItem, initSheetFormulaData } from '@univerjs/engine-formula';
import type { Grid } from './univer';

/** The tabs' shapes change with these: only then is a tab walked again. */
const shapeChanges = new Set(
  (
    'insert-row remove-rows insert-col remove-col move-rows move-columns move-range reorder-range insert-sheet ' +
    'copy-worksheet-end remove-sheet'
  )
    .split(' ')
    .map((name) => `sheet.mutation.${name}`),
);

type FormulaData = ReturnType<FormulaDataModel['getFormulaData']>;

/** The two methods replaced; the second is private in the package, whose version is pinned. */
export interface FormulaIndexMethods {
  getFormulaData(): FormulaData;
  _getSheetFormulaIdMap(unitId: string, sheetId: string): Record<string, { f: string; r: number; c: number }>;
}

/**
 * The component walks every cell of every tab on each value set and each calculation, looking for formulas: about
 * 0.2 s a million cells, on each key typed. This keeps its index of formulas instead, which the component itself
 * updates with every value set, and walks a tab again only after a change of shape.
 *
 * @returns the methods it replaced, so that a test can compare
 */
export function keepFormulaIndex(grid: Grid): FormulaIndexMethods {
  const { injector, workbook, unitId } = grid;
  const model = injector.get(FormulaDataModel) as unknown as FormulaIndexMethods;
  const originals: FormulaIndexMethods = {
    getFormulaData: model.getFormulaData.bind(model),
    _getSheetFormulaIdMap: model._getSheetFormulaIdMap.bind(model),
  };
  const tabs: Record<string, Record<number, Record<number, IFormulaDataItem | null>>> = {};
  const data = { [unitId]: tabs } as FormulaData;

  model.getFormulaData = () => {
    for (const sheet of workbook.getSheets()) {
      const key = sheet.getSheetId();
      if (!tabs[key]) initSheetFormulaData(data, unitId, key, sheet.getCellMatrix());
    }
    return data;
  };
  model._getSheetFormulaIdMap = (_unit, sheetId) => {
    const map: ReturnType<FormulaIndexMethods['_getSheetFormulaIdMap']> = {};
    for (const [row, cells] of Object.entries(model.getFormulaData()[unitId]?.[sheetId] ?? {})) {
      for (const [column, item] of Object.entries<IFormulaDataItem | null>(cells ?? {})) {
        if (!item) continue;
        const { f, si, x, y } = item;
        if (f && si && !x && !y) map[si] = { f, r: Number(row), c: Number(column) };
      }
    }
    return map;
  };
  injector.get(ICommandService).onCommandExecuted((command) => {
    if (!shapeChanges.has(command.id)) return;
    const params = (command.params ?? {}) as ShapeParams;
    for (const key of [params.subUnitId, params.sheet?.id, params.from?.subUnitId, params.to?.subUnitId])
      if (key) delete tabs[key];
  });
  return originals;
}

interface ShapeParams {
  readonly subUnitId?: string;
  readonly sheet?: { readonly id: string };
  readonly from?: { readonly subUnitId?: string };
  readonly to?: { readonly subUnitId?: string };
}
