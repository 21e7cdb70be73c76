import { type CellValue, Workbook } from '@cj-tech-master/excelts';
import { addSheet, type Book, type CellStyle, type StoredValue, styleId } from '../services/store';
import { withoutLocale } from './locale-format';
import { UnreadableFile } from './read-csv';

/** Days from 30 December 1899 to 1 January 1970. */
const EPOCH = 25569;

/**
 * Reads the tabs of an XLSX file into the book: values, formulas with their last result, number formats, widths,
 * frozen parts, merges and hidden tabs. Colours and charts stay behind.
 *
 * @param nameOf the name a tab gets, so that tabs of several files do not collide
 */
export async function readXlsx(bytes: Uint8Array, book: Book, nameOf: (tab: string) => string): Promise<void> {
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(bytes as never);
  } catch {
    throw new UnreadableFile('unreadable-file');
  }
  for (const worksheet of workbook.worksheets) {
    const rows = Math.max(worksheet.rowCount, 1);
    const columns = Math.max(worksheet.columnCount, 1);
    const sheet = addSheet(book, nameOf(worksheet.name), { rows: rows + 20, columns: columns + 2 });
    sheet.hidden = worksheet.state !== 'visible';
    worksheet.eachRow({ includeEmpty: false }, (row, r) => {
      const values: StoredValue[] = [];
      row.eachCell({ includeEmpty: false }, (cell, c) => {
        // Merged cells other than the first hold nothing, as in Sheets.
        if (cell.isMerged && cell.master !== cell) return;
        const { value, formula, date } = stored(cell.value);
        values[c - 1] = value;
        if (formula !== undefined) {
          sheet.formulas[r - 1] ??= [];
          sheet.formulas[r - 1][c - 1] = `=${formula}`;
        }
        const own = typeof cell.numFmt === 'string' ? cell.numFmt : cell.numFmt?.formatCode;
        const format = own && own !== 'General' ? withoutLocale(own) : date ? 'dd/mm/yyyy' : undefined;
        const style: CellStyle = { ...(format ? { format } : {}), ...(cell.font?.bold ? { bold: true } : {}) };
        if (Object.keys(style).length > 0) {
          sheet.styleOf[r - 1] ??= [];
          sheet.styleOf[r - 1][c - 1] = styleId(book, style);
        }
      });
      sheet.values[r - 1] = values;
    });
    for (let c = 1; c <= columns; c++) {
      const width = worksheet.getColumn(c).width;
      if (width) sheet.widths.set(c - 1, Math.round(width * 7));
    }
    const view = worksheet.views?.[0];
    if (view && view.state === 'frozen') {
      sheet.frozenRows = view.ySplit ?? 0;
      sheet.frozenColumns = view.xSplit ?? 0;
    }
  }
}

function stored(value: CellValue): { value: StoredValue; formula?: string; date?: boolean } {
  if (value === null || value === undefined) return { value: '' };
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return { value };
  // The library gives dates as UTC: what the cell shows, read on the UTC calendar.
  if (value instanceof Date) return { value: value.getTime() / 86_400_000 + EPOCH, date: true };
  if ('richText' in value) return { value: value.richText.map((run) => run.text).join('') };
  if ('hyperlink' in value) {
    const text: unknown = value.text;
    return stored(text as CellValue);
  }
  if ('error' in value) return { value: String(value.error) };
  if ('formula' in value || 'sharedFormula' in value) {
    const { value: result, date } = stored((value as { result?: CellValue }).result ?? '');
    return { value: result, formula: 'formula' in value ? value.formula : undefined, date };
  }
  return { value: '' };
}
