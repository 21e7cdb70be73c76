import { BooleanNumber, type ICellData, type IStyleData, type Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  AsyncObject,
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  IFunctionService,
  type NumberValueObject,
  StringValueObject,
  ValueObjectFactory,
} from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import { isDateFormat } from '../services/display';
import type { StoredValue } from '../services/store';
import type { CellBlock } from './messages';
import { beginSlice, breathe } from './slices';
import type { FunctionHelp } from './stubs';
import type { Grid } from './univer';

/** One argument of a call, in parts that come in order. */
export type SendArgument = (part: CellBlock, scalar: boolean) => void;

export interface CellFunctions {
  /** Calls the function in the add-on's Worker; `arguments_` send themselves, one after the other. */
  readonly call: (
    name: string,
    arguments_: readonly ((send: SendArgument) => Promise<void>)[],
  ) => Promise<{ readonly scalar: boolean; readonly block: CellBlock }>;
  /** A cell's function answered or threw: the sentence to show there, or null. */
  readonly report: (cell: CellPlace, sentence: string | null) => void;
  readonly dateFormat: () => string;
}
export interface CellPlace {
  readonly key: string;
  readonly row: number;
  readonly column: number;
}

const rowsInPart = 1000;

/**
 * Makes the add-on's functions known to the formula engine. They are asynchronous there: the engine awaits them while
 * the bundle answers in a Worker of its own, so the page only reads the range, in slices.
 */
export function registerCellFunctions(grid: Grid, helps: readonly FunctionHelp[], host: CellFunctions): void {
  const functions = grid.injector.get(IFunctionService);
  functions.registerExecutors(...helps.map((help) => cellFunction(grid, help, host)));
  describeFunctions(grid, helps);
}

/** Shows these helps while a formula is typed, in place of those shown before. */
export function describeFunctions(grid: Grid, helps: readonly FunctionHelp[]): void {
  const descriptions = grid.injector.get(IDescriptionService);
  descriptions.unregisterDescriptions(helps.map((help) => help.name));
  descriptions.registerDescriptions(
    helps.map((help) => ({
      functionName: help.name,
      functionType: FunctionType.User,
      description: help.summary,
      abstract: help.summary,
      functionParameter: help.parameters.map((parameter) => ({
        name: parameter.name,
        detail: parameter.text,
        example: '',
        require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
        repeat: BooleanNumber.FALSE,
      })),
    })),
  );
}

function cellFunction(grid: Grid, help: FunctionHelp, host: CellFunctions): BaseFunction {
  class AddOnFunction extends BaseFunction {
    override needsReferenceObject = true;
    override minParams = 0;
    override maxParams = 255;

    override isAsync(): boolean {
      return true;
    }

    override calculate(...variants: BaseValueObject[]) {
      // Another cell may be under way before the first answer: what names this one is kept now.
      const { unitId, subUnitId, row, column } = this;
      const place = { key: subUnitId ?? '', row, column };
      const answer = async () => {
        try {
          beginSlice();
          const { scalar, block } = await host.call(
            help.name,
            variants.map((variant) => (send: SendArgument) => sendArgument(grid, variant, send)),
          );
          host.report(place, null);
          const values = block.rows.map((cells, at) =>
            cells.map((value, index) => valueObject(value, isDate(block, at, index) ? host.dateFormat() : null)),
          );
          if (scalar || !values.length) return values[0]?.[0] ?? ValueObjectFactory.create('');
          return ArrayValueObject.create({
            calculateValueList: values,
            rowCount: values.length,
            columnCount: values[0].length,
            unitId: unitId ?? '',
            sheetId: subUnitId ?? '',
            row,
            column,
          });
        } catch (error) {
          host.report(place, error instanceof Error ? error.message : String(error));
          return ErrorValueObject.create(ErrorType.ERROR);
        }
      };
      return new AsyncObject(answer());
    }
  }
  return new AddOnFunction(help.name);
}

const isDate = (block: CellBlock, row: number, column: number): boolean =>
  block.dates?.[row * block.rows[0].length + column] === 1;

/** Texts stay texts: the component's own maker would take "545" for a number. */
function valueObject(value: StoredValue, dateFormat: string | null): BaseValueObject {
  if (typeof value === 'string') return StringValueObject.create(value);
  const made = ValueObjectFactory.create(value);
  if (dateFormat) (made as NumberValueObject).setPattern(dateFormat);
  return made;
}

async function sendArgument(grid: Grid, variant: BaseValueObject, send: SendArgument): Promise<void> {
  if (variant.isReferenceObject()) await sendRange(grid, variant as unknown as BaseReferenceObject, send);
  else if (variant.isArray()) sendArray(variant as ArrayValueObject, send);
  else {
    const [value, date] = scalarOf(variant);
    send({ rows: [[value]], dates: date ? new Uint8Array([1]) : null }, true);
  }
}

function scalarOf(value: Nullable<BaseValueObject>): readonly [StoredValue, boolean] {
  if (!value || value.isNull()) return ['', false];
  const plain = value.getValue();
  return [plain, typeof plain === 'number' && isDateFormat(value.getPattern() || undefined)];
}

function sendArray(array: ArrayValueObject, send: SendArgument): void {
  const rows = array.getArrayValue().map((row) => row.map(scalarOf));
  const width = rows[0]?.length ?? 0;
  const dates = new Uint8Array(rows.length * width);
  for (const [at, row] of rows.entries())
    for (const [index, cell] of row.entries()) if (cell[1]) dates[at * width + index] = 1;
  send({ rows: rows.map((row) => row.map(([value]) => value)), dates }, rows.length === 1 && width === 1);
}

/** A range as `getValues` gives it, without the blank rows below the last cell of the tab. */
async function sendRange(grid: Grid, reference: BaseReferenceObject, send: SendArgument): Promise<void> {
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
  const sheet = reference.getCurrentActiveSheetData();
  const fresh = reference.getCurrentRuntimeSheetData();
  const spilled = reference.getCurrentActiveArrayFormulaCellData();
  const spilling = reference.getCurrentRuntimeActiveArrayFormulaCellData();
  const styles = grid.workbook.getStyles();
  const known = new Map<string, boolean>();
  const isDateStyle = (style: Nullable<IStyleData | string>): boolean => {
    if (!style) return false;
    if (typeof style !== 'string') return isDateFormat(style.n?.pattern);
    let answer = known.get(style);
    if (answer === undefined) {
      answer = isDateFormat(styles.get(style)?.n?.pattern);
      known.set(style, answer);
    }
    return answer;
  };
  const filled = Math.max(sheet.cellData.getLength(), spilled?.getLength() ?? 0, spilling?.getLength() ?? 0);
  const one = startRow === endRow && startColumn === endColumn;
  const last = one ? endRow : Math.max(startRow, Math.min(endRow, filled - 1));
  const width = endColumn - startColumn + 1;
  for (let from = startRow; from <= last; from += rowsInPart) {
    const to = Math.min(last, from + rowsInPart - 1);
    const rows: StoredValue[][] = [];
    const dates = new Uint8Array((to - from + 1) * width);
    for (let row = from; row <= to; row++) {
      const values: StoredValue[] = [];
      for (let column = startColumn; column <= endColumn; column++) {
        const base = sheet.cellData.getValue(row, column);
        const cell: Nullable<ICellData> =
          fresh?.getValue(row, column) ??
          spilling?.getValue(row, column) ??
          (base?.v === undefined || base.v === null ? spilled?.getValue(row, column) : null) ??
          base;
        const value = cellValue(cell);
        if (typeof value === 'number' && (isDateStyle(base?.s) || isDateStyle(cell?.s)))
          dates[(row - from) * width + column - startColumn] = 1;
        values.push(value);
      }
      rows.push(values);
    }
    send({ rows, dates }, one);
    await breathe();
  }
}

function cellValue(cell: Nullable<ICellData>): StoredValue {
  if (cell?.p) return cell.p.body?.dataStream.replace(/\r\n$/, '').replace(/\r/g, '\n') ?? '';
  if (cell?.v === undefined || cell.v === null) return '';
  return cell.t === 3 ? Boolean(cell.v) && cell.v !== 'FALSE' && cell.v !== '0' : cell.v;
}
