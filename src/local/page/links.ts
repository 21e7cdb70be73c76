import { ICommandService, type IRange } from '@univerjs/core';
import { deserializeRangeWithSheet } from '@univerjs/engine-formula';
import { HoverManagerService, ScrollToRangeOperation } from '@univerjs/sheets-ui';
import type { TabOutline } from './messages';
import type { Grid } from './univer';

/** A click on a link in a cell (`#gid=…&range=…`) shows that tab and selects the cell. */
export function followLinks(grid: Grid, outlines: ReadonlyMap<string, TabOutline>): void {
  const { api, injector, workbook } = grid;
  injector.get(HoverManagerService).currentClickedCell$.subscribe(({ customRange }) => {
    const link = customRange?.properties?.url;
    if (typeof link === 'string') goTo(link);
  });

  function goTo(link: string): void {
    const target = targetOf(link);
    if (!target) return;
    const tab = [...outlines.values()].find((one) => one.gid === target.gid);
    const book = api.getActiveWorkbook();
    const sheet = tab && book?.getSheetBySheetId(tab.key);
    if (!book || !sheet || !workbook.getSheetBySheetId(tab.key)) return;
    book.setActiveSheet(sheet);
    if (target.range) sheet.getRange(target.range).activate();
    const range: IRange = deserializeRangeWithSheet(target.range ?? 'A1').range;
    void injector.get(ICommandService).executeCommand(ScrollToRangeOperation.id, { range });
  }
}

/** The tab's number and the cell of a link inside the file; null for any other address. */
function targetOf(link: string): { readonly gid: number; readonly range: string | null } | null {
  const parts = /^#gid=(\d+)(?:&range=([A-Z]{1,3}\d{1,8}(?::[A-Z]{1,3}\d{1,8})?))?$/i.exec(link);
  return parts ? { gid: Number(parts[1]), range: parts[2] ?? null } : null;
}
