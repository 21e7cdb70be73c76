import {
  CellValueType,
  CommandType,
  type ICellData,
  ICommandService,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import { ErrorType, FormulaDataModel } from '@univerjs/engine-formula';
import { SheetsSelectionsService } from '@univerjs/sheets';
import { SheetsFilterService } from '@univerjs/sheets-filter';
import { SheetsNoteModel } from '@univerjs/sheets-note';
import type { CellStyle, RichRun, StoredValue } from '../services/store';
import { storeStyle, styleIndex } from './look';
import type { FilteredRows, GridOutline, GridRows, RowCells, ToStore } from './messages';
import { storeRange } from './ranges';
import { runsOf } from './rich-text';
import { beginSlice, breathe } from './slices';
import { noRoom } from './spills';
import type { Grid } from './univer';
import { gridValidations } from './validations';

// What a person does in the grid reaches the Store. Only *which* rows changed is noted; they are read just before a
// call, so the order of edits, undo and redo does not matter.

const prefixed = (names: string) => new Set(names.split(' ').map((name) => `sheet.mutation.${name}`));
/** Typing, paste, cut, fill, clear, looks, undo and redo of these, results of formulas in one cell. */
const changesCells = prefixed('set-range-values');
const changesTab = prefixed(
  'insert-row remove-rows insert-col remove-col move-rows move-columns move-range reorder-range insert-sheet ' +
    'copy-worksheet-end set.numfmt remove.numfmt set-worksheet-default-style',
);
const changesShape = prefixed(
  'insert-row remove-rows insert-col remove-col move-rows move-columns insert-sheet copy-worksheet-end ' +
    'set-row-data set-col-data set-worksheet-row-count set-worksheet-column-count set-worksheet-name set-tab-color ' +
    'set-frozen set-worksheet-col-width set-worksheet-row-height set-worksheet-row-is-auto-height toggle-gridlines ' +
    'update-note remove-note update-note-position add-worksheet-merge remove-worksheet-merge ' +
    'set-row-hidden set-row-visible set-col-hidden set-col-visible set-worksheet-hidden mark-dirty-filter-change',
);
/** Rules for typed values. */
const changesRules = /^data-validation\.mutation\./;
const spillsChanged = 'formula.mutation.set-array-formula-data';
/** More dirty rows than this: the whole tab is read. */
const rowsNoted = 20_000;
const rowsInMessage = 1000;

export interface GridToStore {
  /** Sends all that changed, in pieces; resolves when the last is posted. */
  readonly push: (post: (message: ToStore) => void) => Promise<void>;
  /** Our own writes of values (a big paste straight into the cells) say here which rows they touched. */
  readonly touch: (key: string, from: number, to: number) => void;
  readonly isDirty: () => boolean;
}

export function gridToStore(grid: Grid): GridToStore {
  const { injector, workbook, unitId } = grid;
  const styles = workbook.getStyles();
  const cells = new Map<string, Set<number> | 'whole'>();
  const shapes = new Set<string>();
  let spillsDirty = true;

  injector.get(ICommandService).onCommandExecuted((command, options) => {
    if (command.id === spillsChanged) spillsDirty = true;
    if (command.type !== CommandType.MUTATION || options?.fromStore) return;
    const params = (command.params ?? {}) as MutationParams;
    if (params.unitId !== unitId) return;
    const key = params.subUnitId ?? params.sheet?.id ?? params.sheetId;
    if ((changesShape.has(command.id) || changesRules.test(command.id)) && key) shapes.add(key);
    if (changesCells.has(command.id) && key && params.cellValue)
      noteRows(key, Object.keys(params.cellValue).map(Number));
    if (changesTab.has(command.id))
      for (const tab of [key, params.from?.subUnitId, params.to?.subUnitId, params.toSheetId])
        if (tab) {
          cells.set(tab, 'whole');
          shapes.add(tab);
        }
  });

  function noteRows(key: string, rows: Iterable<number>): void {
    const noted = cells.get(key) ?? new Set<number>();
    if (noted === 'whole') return;
    for (const row of rows) noted.add(row);
    cells.set(key, noted.size > rowsNoted ? 'whole' : noted);
  }

  function outline(): GridOutline {
    const active = workbook.getActiveSheet(true);
    const selected = injector.get(SheetsSelectionsService).getCurrentLastSelection();
    const known = workbook.getSheetOrders().filter((key) => workbook.getSheetBySheetId(key));
    const changed = known.filter((key) => shapes.has(key));
    shapes.clear();
    return {
      name: workbook.getName(),
      active: active?.getSheetId() ?? known[0],
      selected: selected ? storeRange(selected.range) : null,
      order: known.map((key) => ({ key, hidden: Boolean(workbook.getSheetBySheetId(key)?.getConfig().hidden) })),
      shapes: changed.map(shapeOf),
    };
  }

  function shapeOf(key: string): GridOutline['shapes'][number] {
    const sheet = workbook.getSheetBySheetId(key)!;
    const now = sheet.getConfig();
    const rows = Object.entries(now.rowData);
    const columns = Object.entries(now.columnData);
    const notes = injector.get(SheetsNoteModel).getSheetNotes(unitId, key) ?? new Map();
    return {
      key,
      name: now.name,
      gridRows: now.rowCount,
      gridColumns: now.columnCount,
      frozenRows: now.freeze.ySplit,
      frozenColumns: now.freeze.xSplit,
      tabColour: now.tabColor || null,
      gridlinesHidden: !now.showGridlines,
      widths: columns.flatMap(([column, data]) => (data?.w ? [[Number(column), data.w] as const] : [])),
      heights: rows.flatMap(([row, data]) =>
        data?.h && data.h !== now.defaultRowHeight ? [[Number(row), data.h] as const] : [],
      ),
      hiddenRows: rows.flatMap(([row, data]) => (data?.hd ? [Number(row)] : [])),
      hiddenColumns: columns.flatMap(([column, data]) => (data?.hd ? [Number(column)] : [])),
      merges: sheet.getMergeData().map(storeRange),
      notes: [...notes.values()].map((note) => [`${note.row},${note.col}`, String(note.note)] as const),
      validations: gridValidations(grid, key),
      filtered: filterOf(key),
    };
  }

  function filterOf(key: string): FilteredRows | null {
    const model = injector.get(SheetsFilterService).getFilterModel(unitId, key);
    if (!model) return null;
    return { range: storeRange(model.getRange()), hiddenRows: [...(model.filteredOutRows ?? [])] };
  }

  async function pushRows(key: string, rows: Set<number> | 'whole', post: (message: ToStore) => void): Promise<void> {
    const sheet = workbook.getSheetBySheetId(key);
    if (!sheet) return;
    const matrix = sheet.getCellMatrix();
    const whole = rows === 'whole';
    const list = whole ? null : [...rows].sort((a, b) => a - b);
    const count = list ? list.length : matrix.getLength();
    let batch: RowCells[] = [];
    let from = 0;
    let first = true;
    const looks = lookNumbers();
    const flush = () => {
      if (!batch.length) return;
      post({ kind: 'rows', rows: { key, from, whole: whole && first, rows: batch, styles: looks.styles() } });
      first = false;
      batch = [];
    };
    for (let index = 0; index < count; index++) {
      const row = list ? list[index] : index;
      if (batch.length && (row !== from + batch.length || batch.length >= rowsInMessage)) {
        flush();
        await breathe();
      }
      if (!batch.length) from = row;
      batch.push(rowCells(matrix.getRow(row), looks.numberOf, (look) => storeStyle(styles.get(look ?? null) ?? {})));
    }
    flush();
    if (whole && first) post({ kind: 'rows', rows: { key, from: 0, whole: true, rows: [], styles: [] } });
  }

  /** Numbers for the styles of one message: those of the Store keep theirs. */
  function lookNumbers() {
    let made: CellStyle[] = [];
    let numbers = new Map<string, number>();
    const numberOf = (look: Nullable<IStyleData | string>): number => {
      if (!look) return 0;
      const index = typeof look === 'string' ? styleIndex(look) : null;
      if (index !== null) return index;
      const key = typeof look === 'string' ? look : JSON.stringify(look);
      let number = numbers.get(key);
      if (number === undefined) {
        const data = workbook.getStyles().get(look);
        number = -made.length - 1;
        made.push(data ? storeStyle(data) : {});
        numbers.set(key, number);
      }
      return number;
    };
    const styles = (): GridRows['styles'] => {
      const sent = made;
      made = [];
      numbers = new Map();
      return sent;
    };
    return { numberOf, styles };
  }

  /** Results that spilled live in the formula engine, not in the cells. */
  async function pushSpills(post: (message: ToStore) => void): Promise<void> {
    spillsDirty = false;
    const spilled = injector.get(FormulaDataModel).getArrayFormulaCellData()[unitId] ?? {};
    for (const key of workbook.getSheetOrders()) {
      const found: (readonly [number, number, StoredValue, CellStyle | null])[] = [];
      const rows = spilled[key] ?? {};
      for (const [row, columns] of Object.entries(rows)) {
        for (const [column, cell] of Object.entries<Nullable<ICellData>>(columns ?? {})) {
          if (!cell) continue;
          const look = typeof cell.s === 'object' && cell.s ? storeStyle(cell.s) : null;
          found.push([Number(row), Number(column), plainValue(cell), look]);
        }
        await breathe();
      }
      post({ kind: 'spills', spills: { key, cells: found } });
    }
  }

  return {
    async push(post) {
      beginSlice();
      const jobs = [...cells];
      cells.clear();
      post({ kind: 'outline', outline: outline() });
      for (const [key, rows] of jobs) await pushRows(key, rows, post);
      if (spillsDirty) await pushSpills(post);
    },
    touch: (key, from, to) =>
      noteRows(
        key,
        Array.from({ length: to - from + 1 }, (_, index) => from + index),
      ),
    isDirty: () => cells.size > 0 || shapes.size > 0,
  };
}

interface MutationParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly sheetId?: string;
  readonly toSheetId?: string;
  readonly sheet?: { readonly id: string };
  readonly cellValue?: object;
  readonly from?: { readonly subUnitId?: string };
  readonly to?: { readonly subUnitId?: string };
}

function rowCells(
  row: Nullable<Record<number, Nullable<ICellData>>>,
  styleNumber: (look: Nullable<IStyleData | string>) => number,
  styleOf: (look: Nullable<IStyleData | string>) => CellStyle,
): RowCells {
  const values: StoredValue[] = [];
  const styles: number[] = [];
  const formulas: (string | undefined)[] = [];
  const rich: [number, RichRun[]][] = [];
  for (const [at, cell] of Object.entries(row ?? {})) {
    if (!cell) continue;
    const column = Number(at);
    if (cell.p) {
      const runs = runsOf(cell.p, styleOf(cell.s));
      const text = runs.map((run) => run.text).join('');
      values[column] = text;
      if (runs.length) rich.push([column, runs]);
    } else {
      const value = plainValue(cell);
      if (value !== '') values[column] = value;
    }
    if (cell.f) formulas[column] = cell.f;
    const style = styleNumber(cell.s);
    if (style) styles[column] = style;
  }
  return { values, styles, ...(formulas.length ? { formulas } : {}), ...(rich.length ? { rich } : {}) };
}

/** What the cell holds; an error is its text, as `getValues` gives it. */
export function plainValue(cell: ICellData): StoredValue {
  if (cell.v === undefined || cell.v === null) return '';
  if (cell.v === ErrorType.SPILL) return noRoom;
  if (cell.t === CellValueType.BOOLEAN) return cell.v === 1 || cell.v === true || cell.v === 'TRUE' || cell.v === '1';
  return cell.v;
}
