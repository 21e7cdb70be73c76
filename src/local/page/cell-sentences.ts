import { InterceptorEffectEnum } from '@univerjs/core';
import { IFunctionService } from '@univerjs/engine-formula';
import { INTERCEPTOR_POINT, SheetInterceptorService, SheetsSelectionsService } from '@univerjs/sheets';
import { CellAlertManagerService } from '@univerjs/sheets-ui';
import type { CellPlace } from './cell-functions';
import { mistypedName } from './near-names';
import { blockedBecause, isBlocked } from './spills';
import type { Grid } from './univer';
import type { PageWords } from './words';

/** What went wrong in a cell whose function threw: the sentence the add-on gave. */
export interface CellSentences {
  readonly report: (place: CellPlace, sentence: string | null) => void;
}

/**
 * Shows the sentence of a failed function where Sheets shows it, over the cell under the pointer, and under the grid
 * for the selected cell; a red corner marks the cell.
 *
 * @param ours names of the add-on's functions: one nearly typed is named where the cell says `#NAME?`
 * @param helpAt what a cell without such a sentence tells who selects it; '' for nothing
 */
export function cellSentences(
  grid: Grid,
  words: () => PageWords,
  show: (sentence: string) => void,
  ours: readonly string[],
  helpAt: (place: CellPlace) => string,
): CellSentences {
  const { injector, workbook } = grid;
  const known = injector.get(IFunctionService);
  const sentences = new Map<string, string>();
  const nameOf = ({ key, row, column }: CellPlace) => `${key}!${row},${column}`;
  /** Rows may have moved since: a sentence counts only while its cell still shows an error of a formula. */
  const sentenceAt = (place: CellPlace): string | null => {
    const cell = workbook.getSheetBySheetId(place.key)?.getCellRaw(place.row, place.column);
    if (isBlocked(cell)) return blockedBecause(grid, place, words());
    if (cell?.f && cell.v === '#NAME?') {
      const found = mistypedName(cell.f, ours, (name) => known.hasExecutor(name));
      return found && words().mistyped(found.typed, found.near);
    }
    return cell?.f && cell.v === '#ERROR!' ? (sentences.get(nameOf(place)) ?? null) : null;
  };

  const alerts = injector.get(CellAlertManagerService);
  const showAlert = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => {
    const { subUnitId, row, col } = alert.location;
    const sentence = sentenceAt({ key: subUnitId, row, column: col });
    showAlert(sentence ? { ...alert, title: words().error, message: sentence } : alert);
  };

  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    priority: -1, // after the component's own mark for errors
    handler: (cell, place, next) => {
      if (!cell?.f || !sentenceAt({ key: place.subUnitId, row: place.row, column: place.col })) return next(cell);
      return next({ ...cell, markers: { tr: { color: '#b93e0b', size: 7 } } });
    },
  });

  const selections = injector.get(SheetsSelectionsService);
  const tell = () => {
    const range = selections.getCurrentLastSelection()?.range;
    const key = workbook.getActiveSheet(true)?.getSheetId();
    if (!range || !key) return show('');
    const place = { key, row: range.startRow, column: range.startColumn };
    show(sentenceAt(place) ?? helpAt(place));
  };
  selections.selectionMoveEnd$.subscribe(tell);
  selections.selectionSet$.subscribe(tell);

  return {
    report(place, sentence) {
      if (sentence) sentences.set(nameOf(place), sentence);
      else sentences.delete(nameOf(place));
      // The result reaches the cell a little later.
      setTimeout(tell, 300);
    },
  };
}
