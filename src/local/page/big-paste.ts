import { type ICellData, ICommandService, IUndoRedoService } from '@univerjs/core';
import { cellsOf } from './clipboard-text';
import { beginSlice, breathe } from './slices';
import { lookOf, typedCell } from './typed-input';
import type { Grid } from './univer';

/** The component's own paste blocks the page for 13 s at 100,000 cells: above this many cells the text is read here. */
const manyCells = 2000;
const rowsAtOnce = 100;

/**
 * Takes over big pastes, and pastes of plain text of any size: their cells mean what typing them would mean in the
 * file's locale. A big paste copied from the grid itself comes without its looks.
 */
export function takeBigPastes(grid: Grid, locale: () => string, busy: () => boolean): void {
  const { api, injector, workbook, unitId } = grid;
  const commands = injector.get(ICommandService);
  api.addEvent(api.Event.BeforeClipboardPaste, (event) => {
    if (busy()) {
      event.cancel = true;
      return;
    }
    const text = event.text ?? '';
    if (!text) return;
    const rows = cellsOf(text);
    const width = Math.max(...rows.map((row) => row.length));
    if (rows.length * width < manyCells && event.html) return;
    event.cancel = true;
    const range = event.worksheet.getSelection()?.getActiveRange()?.getRange();
    if (range) void paste(event.worksheet.getSheetId(), range.startRow, range.startColumn, rows, width);
  });

  async function paste(
    subUnitId: string,
    startRow: number,
    startColumn: number,
    rows: readonly (readonly string[])[],
    width: number,
  ): Promise<void> {
    const sheet = workbook.getSheetBySheetId(subUnitId);
    if (!sheet) return;
    beginSlice();
    const undo: { id: string; params: object }[] = [];
    const redo: { id: string; params: object }[] = [];
    const run = (id: string, params: object, back?: object) => {
      const full = { unitId, subUnitId, ...params };
      commands.syncExecuteCommand(`sheet.mutation.${id}`, full);
      redo.push({ id: `sheet.mutation.${id}`, params: full });
      if (back) undo.unshift({ id: `sheet.mutation.${id}`, params: { unitId, subUnitId, ...back } });
    };
    const [before, columnsBefore] = [sheet.getRowCount(), sheet.getColumnCount()];
    const [rowCount, columnCount] = [startRow + rows.length, startColumn + width];
    if (before < rowCount) run('set-worksheet-row-count', { rowCount }, { rowCount: before });
    if (columnsBefore < columnCount) run('set-worksheet-column-count', { columnCount }, { columnCount: columnsBefore });
    const matrix = sheet.getCellMatrix();
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      const cellValue: Record<number, Record<number, ICellData>> = {};
      const old: Record<number, Record<number, ICellData>> = {};
      for (const [index, row] of rows.slice(from, from + rowsAtOnce).entries()) {
        const at = startRow + from + index;
        cellValue[at] = {};
        old[at] = {};
        for (let column = 0; column < width; column++) {
          const now = matrix.getValue(at, startColumn + column);
          const look = lookOf(workbook.getStyles().get(now?.s));
          const text = row[column] ?? '';
          const blank = { p: null, f: null, si: null };
          old[at][startColumn + column] = { v: null, t: null, s: null, ...blank, ...now };
          cellValue[at][startColumn + column] =
            text === ''
              ? { ...blank, v: null, t: null }
              : look.n?.pattern === '@'
                ? { ...blank, v: text, t: 1 }
                : typedCell(blank, text, look, locale());
        }
      }
      run('set-range-values', { cellValue }, { cellValue: old });
      await breathe();
    }
    injector.get(IUndoRedoService).pushUndoRedo({ unitID: unitId, undoMutations: undo, redoMutations: redo });
  }
}
