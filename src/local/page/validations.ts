import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  ICommandService,
  InterceptorEffectEnum,
  type IRange,
  type ISheetDataValidationRule,
  LocaleService,
} from '@univerjs/core';
import { BaseDataValidator, DataValidatorRegistryService } from '@univerjs/preset-sheets-data-validation';
import { INTERCEPTOR_POINT, InterceptCellContentPriority, SheetInterceptorService } from '@univerjs/sheets';
import {
  DataValidationCacheService,
  SheetDataValidationModel,
  SheetsDataValidationValidatorService,
} from '@univerjs/sheets-data-validation';
import type { StoredValidation } from '../services/store';
import { formulaFrom, type ValidationBlocks } from '../services/validation-blocks';
import { isValid } from '../services/write';
import { engineFormula, storedFormula } from './formula-text';
import { defaultFont, defaultSize } from './look';
import { gridRange, storeRange } from './ranges';
import { beginSlice, breathe } from './slices';
import type { Grid } from './univer';

// What typed values are asked to be, from the Store to the grid and back. Lists, check boxes and formulas are the
// component's own; what compares a value with nothing but the rule is judged as the services judge it.

export interface ShownValidations {
  /** Shows these rules in a tab instead of those it has. */
  readonly put: (key: string, blocks: readonly ValidationBlocks[]) => void;
  /** Cells were written without the component's knowing. */
  readonly lookAgain: (key: string, written: IRange) => void;
}

/** The component's name for a rule that we judge: `formula1` is the Store's rule as text. */
const ours = 'as-sheets';

export function showValidations(grid: Grid): ShownValidations {
  const { injector, unitId, workbook } = grid;
  const commands = injector.get(ICommandService);
  const cache = injector.get(DataValidationCacheService);
  const model = injector.get(SheetDataValidationModel);
  injector.get(DataValidatorRegistryService).register(new AsSheets(injector.get(LocaleService), injector));
  judgeInSlices(grid);
  // The component draws the text of a list's cell without the book's own font and size.
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    priority: InterceptCellContentPriority.DATA_VALIDATION + 1,
    handler: (cell, place, next) => {
      if (!cell || cell.s) return next(cell);
      const rule = model.getRuleByLocation(unitId, place.subUnitId, place.row, place.col);
      return next(rule?.type === DataValidationType.LIST ? { ...cell, s: { ff: defaultFont, fs: defaultSize } } : cell);
    },
  });
  let made = 0;
  const mutate = (name: string, key: string, params: object) =>
    commands.syncExecuteCommand(
      `data-validation.mutation.${name}`,
      { unitId, subUnitId: key, source: 'patched', ...params },
      { fromStore: true },
    );
  return {
    put(key, blocks) {
      if (textOf(blocks) === textOf(gridValidations(grid, key))) return;
      const before = model.getRules(unitId, key).map(({ uid }) => uid);
      if (before.length) mutate('removeRule', key, { ruleId: before });
      const rules = blocks.map((block) => {
        made += 1;
        return gridRule(`v${made}`, block);
      });
      if (rules.length) mutate('addRule', key, { rule: rules });
    },
    lookAgain(key, { startRow, endRow }) {
      if (!workbook.getSheetBySheetId(key)) return;
      const ranges = model
        .getRules(unitId, key)
        .flatMap((rule) => rule.ranges)
        .filter((range) => range.startRow <= endRow && range.endRow >= startRow)
        .map((range) => ({
          ...range,
          startRow: Math.max(range.startRow, startRow),
          endRow: Math.min(range.endRow, endRow),
        }));
      if (ranges.length) cache.markRangeDirty(unitId, key, ranges, true);
    },
  };
}

/** The rules of a tab of the grid, as the Store keeps them; those it has no word for are left out. */
export function gridValidations({ injector, unitId }: Grid, key: string): ValidationBlocks[] {
  return injector
    .get(SheetDataValidationModel)
    .getRules(unitId, key)
    .flatMap((rule) => {
      const stored = storedRule(rule);
      if (!stored || !rule.ranges.length) return [];
      return [{ rule: stored, ranges: rule.ranges.map(storeRange) }];
    });
}

/** What the rule of a cell tells who selects it; '' where there is none. */
export const helpOfCell = ({ injector, unitId }: Grid, key: string, row: number, column: number): string =>
  injector.get(SheetDataValidationModel).getRuleByLocation(unitId, key, row, column)?.error ?? '';

/** The same for rules that say the same, whatever the cells a formula was written for. */
function textOf(blocks: readonly ValidationBlocks[]): string {
  return JSON.stringify(blocks.map((block) => storedText(gridRule('', block))));
}
const storedText = (rule: ISheetDataValidationRule) => [
  storedRule(rule),
  rule.ranges.map(({ startRow, endRow, startColumn, endColumn }) => [startRow, endRow, startColumn, endColumn]),
];

// ------------------------------------------------------------------------------------------ one rule

const numberOperators: Readonly<Record<string, DataValidationOperator>> = {
  BETWEEN: DataValidationOperator.BETWEEN,
  NOT_BETWEEN: DataValidationOperator.NOT_BETWEEN,
  EQUAL_TO: DataValidationOperator.EQUAL,
  NOT_EQUAL_TO: DataValidationOperator.NOT_EQUAL,
  GREATER_THAN: DataValidationOperator.GREATER_THAN,
  GREATER_THAN_OR_EQUAL_TO: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LESS_THAN: DataValidationOperator.LESS_THAN,
  LESS_THAN_OR_EQUAL_TO: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

function gridRule(uid: string, { rule, ranges }: ValidationBlocks): ISheetDataValidationRule {
  const { type, values, help, allowInvalid, anchor } = rule;
  const common = {
    uid,
    ranges: ranges.map(gridRange),
    allowBlank: true,
    errorStyle: allowInvalid ? DataValidationErrorStyle.WARNING : DataValidationErrorStyle.STOP,
    ...(help ? { showErrorMessage: true, error: help } : {}),
  };
  const renderMode = values[1] ? DataValidationRenderMode.ARROW : DataValidationRenderMode.TEXT;
  switch (type) {
    case 'VALUE_IN_LIST':
      return {
        ...common,
        type: DataValidationType.LIST,
        formula1: JSON.stringify((values[0] as readonly unknown[]).map(String)),
        renderMode,
      };
    case 'VALUE_IN_RANGE':
      return { ...common, type: DataValidationType.LIST, formula1: `=${values[0]}`, renderMode };
    case 'CHECKBOX':
      return {
        ...common,
        type: DataValidationType.CHECKBOX,
        ...(values.length ? { formula1: String(values[0]), formula2: String(values[1] ?? '') } : {}),
      };
    case 'CUSTOM_FORMULA': {
      const [{ row, column }] = ranges;
      const formula = formulaFrom(String(values[0]), row - (anchor?.row ?? row), column - (anchor?.column ?? column));
      return { ...common, type: DataValidationType.CUSTOM, formula1: engineFormula(formula, '.') };
    }
    default:
      return { ...common, type: ours, formula1: JSON.stringify({ type, values }) };
  }
}

function storedRule(rule: ISheetDataValidationRule): StoredValidation | null {
  const { formula1 = '', formula2, operator } = rule;
  const common = {
    help: rule.error ?? '',
    allowInvalid: rule.errorStyle !== DataValidationErrorStyle.STOP,
  };
  const dropdown = rule.renderMode !== DataValidationRenderMode.TEXT;
  switch (rule.type) {
    case DataValidationType.LIST:
      return formula1.startsWith('=')
        ? { ...common, type: 'VALUE_IN_RANGE', values: [rangeText(formula1.slice(1)), dropdown] }
        : { ...common, type: 'VALUE_IN_LIST', values: [listOf(formula1), dropdown] };
    case DataValidationType.CHECKBOX:
      return { ...common, type: 'CHECKBOX', values: formula1 === '' ? [] : [formula1, formula2 ?? ''] };
    case DataValidationType.CUSTOM: {
      const [{ startRow, startColumn }] = rule.ranges;
      return {
        ...common,
        type: 'CUSTOM_FORMULA',
        values: [storedFormula(formula1, ',')],
        anchor: { row: startRow, column: startColumn },
      };
    }
    case DataValidationType.DECIMAL:
    case DataValidationType.WHOLE: {
      const name = Object.keys(numberOperators).find((one) => numberOperators[one] === operator);
      const numbers = [formula1, formula2].filter((text) => text !== undefined && text !== '').map(Number);
      return name && numbers.every(Number.isFinite) ? { ...common, type: `NUMBER_${name}`, values: numbers } : null;
    }
    case ours: {
      const { type, values } = JSON.parse(formula1) as StoredValidation;
      return { ...common, type, values };
    }
    default:
      return null;
  }
}

/** A range that was moved along comes back with its workbook, and without quotes: `[book]Tab!A5:A9`. */
function rangeText(text: string): string {
  const [, tab, cells] = /^(?:\[[^\]]*\])?([^'!]+)!([^!]+)$/.exec(text) ?? [];
  return tab ? `'${tab}'!${cells}` : text;
}

/** Items somebody typed in the component's own form come parted by commas. */
function listOf(text: string): string[] {
  if (!text.startsWith('[')) return text.split(',').filter(Boolean);
  return (JSON.parse(text) as unknown[]).map(String);
}

// ------------------------------------------------------------------------------------------ judging

class AsSheets extends BaseDataValidator {
  override readonly id = ours;
  override readonly title = 'sheets-data-validation.any.title';
  override readonly order = 1000;
  override readonly operators = [];
  override readonly scopes: string[] = [];
  override readonly offsetFormulaByRange = false;
  override validatorFormula() {
    return { success: true };
  }
  override async parseFormula() {
    return { formula1: undefined, formula2: undefined, isFormulaValid: true };
  }
  override async isValidType({ value }: { value: unknown }, _formula: unknown, rule: { formula1?: string }) {
    const stored = JSON.parse(rule.formula1 ?? '{}') as StoredValidation;
    return isValid(stored, value as string | number | boolean);
  }
  override generateRuleErrorMessage() {
    return this.localeService.t('sheets-data-validation.any.error');
  }
}

/**
 * The component judges all cells of a rule in one go, to the end of the tab: here it goes on where the page breathes,
 * and stops at the last row that holds something.
 */
function judgeInSlices({ injector, workbook, unitId }: Grid): void {
  const judge = injector.get(SheetsDataValidationValidatorService);
  const together = judge.validatorRanges.bind(judge);
  let line: Promise<unknown> = Promise.resolve();
  judge.validatorRanges = (unit, key, ranges) => {
    const work = async () => {
      beginSlice();
      for (const range of ranges) {
        for (let from = range.startRow; from <= range.endRow; from += 50) {
          const filled = workbook.getSheetBySheetId(key)?.getCellMatrix().getLength() ?? 0;
          const to = Math.min(from + 49, range.endRow, filled - 1);
          if (to < from) break;
          await together(unit, key, [{ ...range, startRow: from, endRow: to }]);
          await breathe();
        }
      }
      return [];
    };
    if (unit !== unitId) return together(unit, key, ranges);
    const turn = line.then(work);
    line = turn.catch(() => {});
    return turn;
  };
}
