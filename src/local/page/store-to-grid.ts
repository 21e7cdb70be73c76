import {
  BooleanNumber,
  CellValueType,
  CommandType,
  type ICellData,
  ICommandService,
  type IRange,
  IUndoRedoService,
  type Worksheet,
} from '@univerjs/core';
import { IActiveDirtyManagerService } from '@univerjs/engine-formula';
import type { CellStyle, StoreRange } from '../services/store';
import { gridRules } from './colour-rules';
import { defaultFont, defaultHeight, defaultSize, defaultWidth, gridStyle, styleKey } from './look';
import type { BookOutline, FromStore, RowCells, TabOutline } from './messages';
import { gridRange } from './ranges';
import { documentOf } from './rich-text';
import { beginSlice, breathe } from './slices';
import type { Grid } from './univer';
import { type ShownValidations, showValidations } from './validations';

/** How our own mutations are known from a person's: listeners see the option. */
const fromStore = { fromStore: true };
const written = 'clientele.mutation.written';

export interface StoreToGrid {
  /** Messages are applied one after the other, in slices; `applied` resolves when all so far have been. */
  readonly take: (message: Extract<FromStore, { kind: 'outline' | 'rows' | 'blank' }>) => void;
  readonly applied: () => Promise<void>;
  /** What the Store last said of its tabs: charts, links and tab numbers are read here. */
  readonly outlines: ReadonlyMap<string, TabOutline>;
}

/**
 * Writes the Store's changes into the grid. Rows go straight into the cell matrix: the mutation for values takes
 * some 3 s a million cells. Only cells with a formula go through it, since the formula engine must hear of them.
 */
export function storeToGrid(grid: Grid, onOutline: (outline: BookOutline) => void): StoreToGrid {
  const { injector, workbook, unitId } = grid;
  const commands = injector.get(ICommandService);
  const validations: ShownValidations = showValidations(grid);
  const outlines = new Map<string, TabOutline>();
  const styles: CellStyle[] = []; // the Store's, by index
  const writtenRows = new Map<string, [number, number]>();
  const formulaCells = new Map<string, Record<number, Record<number, ICellData>>>();
  const rulesShown = new Map<string, string>();
  const queue: Extract<FromStore, { kind: 'outline' | 'rows' | 'blank' }>[] = [];
  let running: Promise<void> | null = null;

  const mutate = (name: string, params: object) =>
    commands.syncExecuteCommand(`sheet.mutation.${name}`, { unitId, ...params }, fromStore);

  // Names the written ranges to the formula engine, so that what reads them is counted again.
  commands.registerCommand({ id: written, type: CommandType.MUTATION, handler: () => true });
  injector.get(IActiveDirtyManagerService).register(written, {
    commandId: written,
    getDirtyData: (command) => ({ dirtyRanges: (command.params as { ranges: [] }).ranges }),
  });

  async function takeOutline(outline: BookOutline): Promise<void> {
    if (outline.styles.length) {
      const looks = outline.styles.map((style, index) => [styleKey(outline.stylesFrom + index), gridStyle(style)]);
      workbook.addStyles(Object.fromEntries(looks));
      styles.splice(outline.stylesFrom, styles.length, ...outline.styles);
    }
    const inFront = workbook.getActiveSheet(true)?.getSheetId() ?? '';
    for (const [index, tab] of outline.tabs.entries()) {
      if (!workbook.getSheetBySheetId(tab.key)) insertTab(tab, index);
      await breathe();
    }
    const shown = new Set(outline.tabs.map((tab) => tab.key));
    // The grid puts each new tab in front: the person stays where he was.
    const stays = shown.has(inFront) ? inFront : outline.active;
    if (workbook.getActiveSheet(true)?.getSheetId() !== stays) activate(stays);
    for (const key of [...workbook.getSheetOrders()]) {
      if (shown.has(key)) continue;
      validations.put(key, []);
      mutate('remove-sheet', { subUnitId: key, subUnitName: '' });
      outlines.delete(key);
      rulesShown.delete(key);
    }
    for (const [index, tab] of outline.tabs.entries()) {
      const now = workbook.getSheetOrders().indexOf(tab.key);
      if (now !== index) mutate('set-worksheet-order', { subUnitId: tab.key, fromOrder: now, toOrder: index });
      await shapeTab(tab);
    }
    onOutline(outline);
  }

  function activate(key: string): void {
    if (workbook.getSheetBySheetId(key))
      commands.syncExecuteCommand('sheet.operation.set-worksheet-active', { unitId, subUnitId: key }, fromStore);
  }

  function insertTab(tab: TabOutline, index: number): void {
    mutate('insert-sheet', {
      index,
      sheet: {
        id: tab.key,
        name: tab.shape?.name ?? tab.key,
        tabColor: tab.shape?.tabColour ?? '',
        hidden: tab.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
        rowCount: tab.shape?.gridRows ?? 1000,
        columnCount: tab.shape?.gridColumns ?? 26,
        zoomRatio: 1,
        scrollTop: 0,
        scrollLeft: 0,
        defaultColumnWidth: defaultWidth,
        defaultRowHeight: defaultHeight,
        showGridlines: tab.shape?.gridlinesHidden ? BooleanNumber.FALSE : BooleanNumber.TRUE,
        gridlinesColor: '#e2e4e7',
        rightToLeft: BooleanNumber.FALSE,
        freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
        defaultStyle: { ff: defaultFont, fs: defaultSize },
        rowHeader: { width: 46, hidden: BooleanNumber.FALSE },
        columnHeader: { height: 22, hidden: BooleanNumber.FALSE },
        mergeData: [],
        cellData: {},
        rowData: {},
        columnData: {},
      },
    });
  }

  async function shapeTab(tab: TabOutline): Promise<void> {
    const { key, shape } = tab;
    const before = outlines.get(key);
    const sheet = workbook.getSheetBySheetId(key);
    if (!sheet) return;
    if (sheet.getConfig().hidden !== (tab.hidden ? 1 : 0))
      mutate('set-worksheet-hidden', { subUnitId: key, hidden: tab.hidden ? 1 : 0 });
    if (!shape) {
      if (before) outlines.set(key, { ...tab, shape: before.shape });
      return;
    }
    const now = sheet.getConfig();
    if (now.name !== shape.name) mutate('set-worksheet-name', { subUnitId: key, name: shape.name });
    if ((now.tabColor || null) !== shape.tabColour)
      mutate('set-tab-color', { subUnitId: key, color: shape.tabColour ?? '' });
    if (now.rowCount !== shape.gridRows)
      mutate('set-worksheet-row-count', { subUnitId: key, rowCount: shape.gridRows });
    if (now.columnCount !== shape.gridColumns)
      mutate('set-worksheet-column-count', { subUnitId: key, columnCount: shape.gridColumns });
    if (Boolean(now.showGridlines) === shape.gridlinesHidden)
      mutate('toggle-gridlines', { subUnitId: key, showGridlines: shape.gridlinesHidden ? 0 : 1 });
    if (now.freeze.ySplit !== shape.frozenRows || now.freeze.xSplit !== shape.frozenColumns)
      mutate('set-frozen', {
        subUnitId: key,
        ySplit: shape.frozenRows,
        xSplit: shape.frozenColumns,
        startRow: shape.frozenRows || -1,
        startColumn: shape.frozenColumns || -1,
      });
    sizeTab(sheet, shape);
    hideLines(sheet, shape);
    mergeCells(sheet, shape.merges);
    await noteCells(sheet, shape.notes, before?.shape?.notes ?? []);
    colourTab(sheet, shape.rules);
    validations.put(key, shape.validations);
    outlines.set(key, tab);
    await breathe();
  }

  function sizeTab(sheet: Worksheet, shape: NonNullable<TabOutline['shape']>): void {
    const subUnitId = sheet.getSheetId();
    const widths = new Map(shape.widths);
    const changedWidths: Record<number, number> = {};
    for (const column of new Set([...widths.keys(), ...keysOf(sheet.getConfig().columnData)])) {
      const width = widths.get(column) ?? defaultWidth;
      if (sheet.getColumnWidth(column) !== width) changedWidths[column] = width;
    }
    const columns = Object.keys(changedWidths).map(Number);
    if (columns.length)
      mutate('set-worksheet-col-width', {
        subUnitId,
        colWidth: changedWidths,
        ranges: columns.map((column) => lines(sheet, 'column', column)),
      });

    const heights = new Map(shape.heights);
    const changedHeights: Record<number, number> = {};
    for (const row of new Set([...heights.keys(), ...keysOf(sheet.getConfig().rowData)])) {
      const height = heights.get(row) ?? defaultHeight;
      if (sheet.getRowHeight(row) !== height && !isHidden(sheet, row)) changedHeights[row] = height;
    }
    const rows = Object.keys(changedHeights).map(Number);
    if (!rows.length) return;
    const ranges = rows.map((row) => lines(sheet, 'row', row));
    mutate('set-worksheet-row-height', { subUnitId, rowHeight: changedHeights, ranges });
    mutate('set-worksheet-row-is-auto-height', { subUnitId, autoHeightInfo: BooleanNumber.FALSE, ranges });
  }

  function hideLines(sheet: Worksheet, shape: NonNullable<TabOutline['shape']>): void {
    const subUnitId = sheet.getSheetId();
    const { rowData, columnData } = sheet.getConfig();
    for (const [line, hidden, data, hide, show] of [
      ['row', shape.hiddenRows, rowData, 'set-row-hidden', 'set-row-visible'],
      ['column', shape.hiddenColumns, columnData, 'set-col-hidden', 'set-col-visible'],
    ] as const) {
      const wanted = new Set(hidden);
      const now = new Set(keysOf(data).filter((at) => data[at]?.hd));
      const toHide = [...wanted].filter((at) => !now.has(at)).map((at) => lines(sheet, line, at));
      const toShow = [...now].filter((at) => !wanted.has(at)).map((at) => lines(sheet, line, at));
      if (toHide.length) mutate(hide, { subUnitId, ranges: toHide });
      if (toShow.length) mutate(show, { subUnitId, ranges: toShow });
    }
  }

  function mergeCells(sheet: Worksheet, merges: readonly StoreRange[]): void {
    const subUnitId = sheet.getSheetId();
    const wanted = merges.map(gridRange);
    const now = sheet.getMergeData();
    const gone = now.filter((range) => !wanted.some((other) => isSame(range, other)));
    const added = wanted.filter((range) => !now.some((other) => isSame(range, other)));
    if (gone.length) mutate('remove-worksheet-merge', { subUnitId, ranges: gone });
    if (added.length) mutate('add-worksheet-merge', { subUnitId, ranges: added });
  }

  async function noteCells(
    sheet: Worksheet,
    notes: readonly (readonly [string, string])[],
    before: readonly (readonly [string, string])[],
  ): Promise<void> {
    const sheetId = sheet.getSheetId();
    const wanted = new Map(notes);
    const shown = new Map(before);
    for (const at of shown.keys()) {
      if (wanted.has(at)) continue;
      const [row, col] = at.split(',').map(Number);
      mutate('remove-note', { sheetId, row, col, silent: true });
      await breathe();
    }
    for (const [at, note] of wanted) {
      if (shown.get(at) === note) continue;
      const [row, col] = at.split(',').map(Number);
      const height = 40 + 18 * Math.ceil(note.length / 34);
      mutate('update-note', {
        sheetId,
        row,
        col,
        silent: true,
        note: { id: `${sheetId}-${at}`, row, col, width: 240, height: Math.min(320, height), note },
      });
      await breathe();
    }
  }

  function colourTab(sheet: Worksheet, rules: NonNullable<TabOutline['shape']>['rules']): void {
    const subUnitId = sheet.getSheetId();
    const text = JSON.stringify(rules);
    const shown = rulesShown.get(subUnitId) ?? '[]';
    if (text === shown) return;
    for (const { cfId } of gridRules(subUnitId, JSON.parse(shown)))
      mutate('delete-conditional-rule', { subUnitId, cfId });
    // Each is put in front of those there: the last goes in first.
    for (const rule of gridRules(subUnitId, rules).reverse()) mutate('add-conditional-rule', { subUnitId, rule });
    rulesShown.set(subUnitId, text);
  }

  async function takeRows(key: string, from: number, rows: readonly RowCells[]): Promise<void> {
    const sheet = workbook.getSheetBySheetId(key);
    if (!sheet) return;
    const matrix = sheet.getCellMatrix();
    for (const [index, cells] of rows.entries()) {
      const row = from + index;
      const { plain, formulas } = gridRow(cells, styles);
      // A formula that was here must be told to the engine to be gone.
      const before = matrix.getRow(row);
      if (before) {
        for (const column of Object.keys(before).map(Number)) {
          const gone = before[column];
          if ((gone?.f || gone?.si) && !formulas?.[column])
            later(key, row, column, { v: null, p: null, ...plain[column], f: null, si: null });
        }
      }
      if (formulas) {
        for (const [column, cell] of Object.entries(formulas)) {
          const old = before?.[Number(column)];
          if (old?.f === cell.f) plain[Number(column)] = { ...old, s: cell.s };
          else later(key, row, Number(column), cell);
        }
      }
      matrix.setRow(row, plain);
      if (index % 50 === 49) await breathe();
    }
    const range = writtenRows.get(key);
    const last = from + rows.length - 1;
    writtenRows.set(key, range ? [Math.min(range[0], from), Math.max(range[1], last)] : [from, last]);
  }

  function later(key: string, row: number, column: number, cell: ICellData): void {
    const cells = formulaCells.get(key) ?? {};
    cells[row] ??= {};
    cells[row][column] = cell;
    formulaCells.set(key, cells);
  }

  async function blank(key: string, from: number, to: number): Promise<void> {
    const sheet = workbook.getSheetBySheetId(key);
    if (!sheet) return;
    const last = Math.min(to, sheet.getCellMatrix().getLength() - 1);
    const empty: RowCells = { values: [], styles: [] };
    for (let row = from; row <= last; row += 500) {
      await takeRows(
        key,
        row,
        Array.from({ length: Math.min(500, last - row + 1) }, () => empty),
      );
      await breathe();
    }
  }

  /** Formulas go in when all cells they may read are there; then the written tabs are drawn again. */
  async function settle(): Promise<void> {
    for (const [key, cellValue] of formulaCells) {
      if (workbook.getSheetBySheetId(key)) mutate('set-range-values', { subUnitId: key, cellValue });
      await breathe();
    }
    formulaCells.clear();
    const ranges = [...writtenRows].flatMap(([sheetId, [startRow, endRow]]) => {
      const sheet = workbook.getSheetBySheetId(sheetId);
      if (!sheet) return [];
      return [{ unitId, sheetId, range: { startRow, endRow, startColumn: 0, endColumn: sheet.getColumnCount() - 1 } }];
    });
    writtenRows.clear();
    if (!ranges.length) return;
    commands.syncExecuteCommand(written, { unitId, ranges }, fromStore);
    for (const { sheetId, range } of ranges) validations.lookAgain(sheetId, range);
    for (const { sheetId, range } of ranges) {
      const cell = workbook.getSheetBySheetId(sheetId)?.getCellMatrix().getValue(range.startRow, 0) ?? {};
      mutate('set-range-values', { subUnitId: sheetId, cellValue: { [range.startRow]: { 0: cell } } });
    }
    // An older undo would bring back cells the Store no longer has.
    injector.get(IUndoRedoService).clearUndoRedo(unitId);
  }

  async function drain(): Promise<void> {
    beginSlice();
    for (let message = queue.shift(); message; message = queue.shift()) {
      if (message.kind === 'outline') await takeOutline(message.outline);
      else if (message.kind === 'rows') await takeRows(message.key, message.from, message.rows);
      else await blank(message.key, message.from, message.to);
      if (!queue.length) await settle();
      await breathe();
    }
    running = null;
  }

  return {
    take: (message) => {
      queue.push(message);
      running ??= drain();
    },
    applied: () => running ?? Promise.resolve(),
    outlines,
  };
}

/** One row for the cell matrix; cells with a formula apart. */
function gridRow(
  cells: RowCells,
  styles: readonly CellStyle[],
): { plain: Record<number, ICellData>; formulas: Record<number, ICellData> | null } {
  const plain: Record<number, ICellData> = {};
  let formulas: Record<number, ICellData> | null = null;
  const columns = Math.max(cells.values.length, cells.styles.length, cells.formulas?.length ?? 0);
  for (let column = 0; column < columns; column++) {
    const style = cells.styles[column];
    const formula = cells.formulas?.[column];
    const value = cells.values[column];
    if (formula) {
      formulas ??= {};
      formulas[column] = { f: formula, v: null, p: null, si: null, ...(style ? { s: styleKey(style) } : {}) };
      continue;
    }
    const isBlank = value === '' || value === undefined || value === null;
    if (isBlank && !style) continue;
    const cell: ICellData = {};
    if (!isBlank) {
      cell.v = typeof value === 'boolean' ? Number(value) : value;
      cell.t =
        typeof value === 'number'
          ? CellValueType.NUMBER
          : typeof value === 'boolean'
            ? CellValueType.BOOLEAN
            : CellValueType.STRING;
    }
    if (style) cell.s = styleKey(style);
    plain[column] = cell;
  }
  for (const [column, runs] of cells.rich ?? []) {
    const document = documentOf(runs, styles[cells.styles[column] ?? 0]);
    plain[column] = { ...plain[column], p: document, t: CellValueType.STRING };
  }
  return { plain, formulas };
}

const isSame = (a: IRange, b: IRange) =>
  a.startRow === b.startRow && a.endRow === b.endRow && a.startColumn === b.startColumn && a.endColumn === b.endColumn;

const keysOf = (data: object): number[] => Object.keys(data).map(Number);

const isHidden = (sheet: Worksheet, row: number) => Boolean(sheet.getConfig().rowData[row]?.hd);

const lines = (sheet: Worksheet, line: 'row' | 'column', at: number): IRange =>
  line === 'row'
    ? { startRow: at, endRow: at, startColumn: 0, endColumn: sheet.getColumnCount() - 1 }
    : { startRow: 0, endRow: sheet.getRowCount() - 1, startColumn: at, endColumn: at };
