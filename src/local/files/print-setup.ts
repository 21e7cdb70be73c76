import { columnName } from '../services/a1';
import type { Book, SheetStore, StoredValue } from '../services/store';

/** At this many pixels a landscape A4 page shows 10 points as 6.5: beyond them a tab asks for A3. */
const WIDEST_ON_A4 = 1600;
/** A little smaller on A3: a row cut in two halves on two pages reads worse, so only wider tabs are cut. */
const WIDEST_ON_A3 = 2600;
const [A4, A3] = [9, 8];
/** Inches, landscape. */
const paper = { [A4]: { width: 11.69, height: 8.27 }, [A3]: { width: 16.54, height: 11.69 } };
const margins = { left: 0.4, right: 0.4, top: 0.4, bottom: 0.55, header: 0.2, footer: 0.25 };
const PIXELS_AN_INCH = 96;
/** Programs measure rows a little differently: a page may hold so much less, or more. */
const [SHORTEST, LONGEST] = [0.95, 1.05];
/** A heading further down is one of several: none of them may stand on every page. */
const FIRST_SCREEN = 30;
const COLUMN = 100;
const ROW = 21;
/** Pixels of a letter of one point, at most: the mean of Arial is less. */
const LETTER = 0.68;

/**
 * How a tab prints: landscape on A4, a wide one on A3, all columns on one page as long as they can be read; the frozen
 * rows and columns, or the heading of a long list further down, on each page; under it the file, the tab and the page.
 */
export function printSetup(sheet: SheetStore, book: Book): object {
  const [rows, columns] = extent(sheet, book);
  if (rows === 0) return {};
  const { size, wide } = pagesFor(sheet, columns);
  const heading = headingOf(sheet, rows, columns);
  return {
    pageSetup: {
      paperSize: size,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: wide,
      fitToHeight: 0,
      margins,
      // The library puts a $ before each letter only.
      printArea: `A$1:${columnName(columns - 1)}$${rows}`,
      ...(heading ? { printTitlesRow: `${heading[0] + 1}:${heading[1]}` } : {}),
      ...(wide > 1 && sheet.frozenColumns > 0 ? { printTitlesColumn: `A:${columnName(sheet.frozenColumns - 1)}` } : {}),
    },
    headerFooter: { oddFooter: '&L&8&F&C&8&A&R&8&P / &N' },
  };
}

function pagesFor(sheet: SheetStore, columns: number): { size: typeof A4 | typeof A3; wide: number; scale: number } {
  let width = 0;
  for (let c = 0; c < columns; c++) width += sheet.widths.get(c) ?? COLUMN;
  const size = width > WIDEST_ON_A4 ? A3 : A4;
  const wide = Math.ceil(width / WIDEST_ON_A3);
  const room = (paper[size].width - margins.left - margins.right) * PIXELS_AN_INCH * wide;
  return { size, wide, scale: Math.min(1, room / width) };
}

/**
 * Rows (from 1) after which a new page must start, so that no chart is cut in two.
 *
 * A chart takes along the title above it. One higher than a page is cut wherever the page ends.
 */
export function pageBreaks(sheet: SheetStore, book: Book): number[] {
  const [rows, columns] = extent(sheet, book);
  if (rows === 0 || sheet.charts.length === 0) return [];
  const { size, scale } = pagesFor(sheet, columns);
  const page = ((paper[size].height - margins.top - margins.bottom) * PIXELS_AN_INCH) / scale;
  const lineTops = [0];
  for (let r = 0; r < rows; r++) lineTops.push(lineTops[r] + (sheet.heights.get(r) ?? ROW));
  const [first, end] = headingOf(sheet, rows, columns) ?? [0, 0];
  const repeated = lineTops[end] - lineTops[first];
  const charts = sheet.charts
    .map(({ position: { row, dy }, options }) => ({
      from: row,
      to: reach(sheet.heights, ROW, row, dy + Number(options.height ?? 371)),
    }))
    .sort((a, b) => a.from - b.from);
  const breaks: number[] = [];
  for (let top = 0; top < rows; ) {
    const room = top === 0 ? page : page - repeated;
    let next = top + 1;
    while (next < rows && lineTops[next + 1] - lineTops[top] <= SHORTEST * room) next++;
    if (next >= rows) break;
    const cut = charts.find(({ from, to }) => to > next && lineTops[from] - lineTops[top] < LONGEST * room);
    const start = cut ? titled(sheet, cut.from) : next;
    if (cut && start > top) breaks.push(start);
    top = start > top ? start : next;
  }
  return breaks;
}

/** The row of the title right above a chart, or of the chart itself. */
function titled(sheet: SheetStore, row: number): number {
  const filled = (r: number) => (sheet.values[r] ?? []).filter(isFilled).length;
  return row > 0 && filled(row - 1) === 1 ? row - 1 : row;
}

const isFilled = (value: StoredValue | undefined): boolean => value !== undefined && value !== '';

/** Rows and columns that hold a value, lie under a chart, or under the end of a text that runs over empty cells. */
function extent(sheet: SheetStore, book: Book): [number, number] {
  let [rows, columns] = [0, 0];
  sheet.values.forEach((row, r) => {
    for (let c = (row?.length ?? 0) - 1; c >= 0; c--) {
      if (!isFilled(row[c])) continue;
      rows = Math.max(rows, r + 1);
      columns = Math.max(columns, c + 1, overflowOf(sheet, book, r, c));
      break;
    }
  });
  for (const chart of sheet.charts) {
    const { row, column, dx, dy } = chart.position;
    columns = Math.max(columns, reach(sheet.widths, COLUMN, column, dx + Number(chart.options.width ?? 600)));
    rows = Math.max(rows, reach(sheet.heights, ROW, row, dy + Number(chart.options.height ?? 371)));
  }
  return [rows, columns];
}

function overflowOf(sheet: SheetStore, book: Book, row: number, column: number): number {
  const value = sheet.values[row][column];
  const style = book.styles[sheet.styleOf[row]?.[column] ?? 0];
  if (typeof value !== 'string' || style.align === 'right' || (style.wrap ?? 'overflow') !== 'overflow') return 0;
  const pixels = (sheet.rich.get(`${row},${column}`) ?? [{ text: value }]).reduce((sum, run) => {
    return sum + run.text.length * ('size' in run && run.size ? run.size : (style.size ?? 10)) * LETTER;
  }, 0);
  return reach(sheet.widths, COLUMN, column, pixels);
}

/** How many lines there are up to the one that lies so many pixels after the start of another. */
function reach(sizes: ReadonlyMap<number, number>, usual: number, start: number, pixels: number): number {
  let at = start;
  for (let left = pixels; left > 0; at++) left -= sizes.get(at) ?? usual;
  return at;
}

/** Rows that stand on each page, from and up to: the frozen ones, or else the heading of a long list under them. */
function headingOf(sheet: SheetStore, rows: number, columns: number): readonly [number, number] | null {
  let [best, longest] = [-1, 0];
  let start = -1;
  for (let r = 0; r <= rows; r++) {
    const filled = (sheet.values[r] ?? []).slice(0, columns).filter(isFilled).length;
    if (filled < 3) {
      if (start >= 0 && r - start > longest) [best, longest] = [start, r - start];
      start = -1;
    } else if (start < 0) start = r;
  }
  if (longest >= 30 && best >= sheet.frozenRows && best < FIRST_SCREEN) return [best, best + 1];
  return sheet.frozenRows > 0 ? [0, sheet.frozenRows] : null;
}
