import { strFromU8, strToU8 } from 'fflate';
import { columnName } from '../services/a1';
import type { Book, RichRun, SheetStore } from '../services/store';
import { escapeXml } from './xml';

/** Pixels of a letter of one point: the mean of Arial. */
const LETTER = 0.65;
const COLUMN = 100;

/**
 * Adds the links of the tabs to the parts of their workbook. The file format knows one link a cell, and LibreOffice
 * then writes the whole cell as a link. So a cell most of which is linked becomes one; where only a word of a long
 * line is, the link lies on the empty cell that this word covers. A text of several lines goes without: as a link,
 * LibreOffice would write it on one and cut it.
 */
export function addLinks(
  parts: Record<string, Uint8Array>,
  book: Book,
  sheets: readonly SheetStore[],
  nameOf: ReadonlyMap<number, string>,
): void {
  sheets.forEach((sheet, i) => {
    const links: string[] = [];
    for (const [at, runs] of sheet.rich) {
      const [row, column] = at.split(',').map(Number);
      const target = targetOf(runs, nameOf);
      const wraps = book.styles[sheet.styleOf[row]?.[column] ?? 0].wrap === 'wrap';
      const place = target === null ? null : placeOf(sheet, runs, row, column, wraps);
      if (target === null || place === null) continue;
      links.push(`<hyperlink ref="${columnName(place)}${row + 1}" location="${escapeXml(target)}"/>`);
    }
    if (links.length === 0) return;
    const path = `xl/worksheets/sheet${i + 1}.xml`;
    const xml = strFromU8(parts[path]);
    const before = ['<printOptions', '<pageMargins'].find((mark) => xml.includes(mark)) as string;
    parts[path] = strToU8(xml.replace(before, () => `<hyperlinks>${links.join('')}</hyperlinks>${before}`));
  });
}

/** The first tab or cell that a text leads to, as the file format names it. */
function targetOf(runs: readonly RichRun[], nameOf: ReadonlyMap<number, string>): string | null {
  const link = runs.find((run) => run.link)?.link ?? '';
  const m = /^#gid=(\d+)(?:&range=([A-Z]+\d+))?$/.exec(link);
  const name = m && nameOf.get(Number(m[1]));
  return m && name ? `'${name.replace(/'/g, "''")}'!${m[2] ?? 'A1'}` : null;
}

/** The column that carries the link; null where it would colour more words than it should. */
function placeOf(
  sheet: SheetStore,
  runs: readonly RichRun[],
  row: number,
  column: number,
  wraps: boolean,
): number | null {
  const widthOf = (run: RichRun) => run.text.length * (run.size ?? 10) * LETTER;
  const first = runs.findIndex((run) => run.link);
  const all = runs.reduce((sum, run) => sum + widthOf(run), 0);
  const linked = runs.filter((run) => run.link).reduce((sum, run) => sum + widthOf(run), 0);
  if (wraps && all > (sheet.widths.get(column) ?? COLUMN)) return null;
  if (linked * 2 >= all) return column;
  let left = runs.slice(0, first).reduce((sum, run) => sum + widthOf(run), 0) + widthOf(runs[first]) / 2;
  for (let c = column; ; c++) {
    if (c > column && (sheet.values[row]?.[c] ?? '') !== '') return null;
    left -= sheet.widths.get(c) ?? COLUMN;
    if (left <= 0) return c === column ? null : c;
  }
}
