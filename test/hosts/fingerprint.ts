import { type Book, type SheetStore, styleText } from '../../src/local/services/store';

/**
 * One short text for everything a person could see or lose in a workbook, or in one of its tabs: values, formulas,
 * formats, notes, rich text, filter, merges, validations, sizes, rules, charts, protections, hidden rows, metadata.
 * The same content gives the same text whatever way it was written; the document's properties and which tab is
 * active do not count.
 */
export function fingerprint(book: Book, sheet?: SheetStore): string {
  const hash = new Hash();
  const styles = book.styles.map(styleText);
  if (sheet) {
    addTab(hash, sheet, styles);
    return hash.text();
  }
  hash.add(`${book.name}|${book.locale}|${book.timeZone}`);
  hash.add(JSON.stringify(book.metadata));
  hash.add(JSON.stringify([...(book.names ?? [])].sort()));
  for (const tab of book.sheets) addTab(hash, tab, styles);
  return hash.text();
}

function addTab(hash: Hash, sheet: SheetStore, styles: readonly string[]): void {
  hash.add(`${sheet.id}|${sheet.name}|${sheet.hidden}|${sheet.gridRows}x${sheet.gridColumns}`);
  hash.add(`${sheet.frozenRows}|${sheet.frozenColumns}|${sheet.tabColour}|${sheet.gridlinesHidden}`);
  addGrid(hash, sheet.values, (value) => (value === '' ? null : `${(typeof value)[0]}${value}`));
  addGrid(hash, sheet.formulas, (formula) => formula ?? null);
  addGrid(hash, sheet.styleOf, (id) => styles[id] || null);
  for (const entries of [sheet.notes, sheet.rich, sheet.widths, sheet.heights, sheet.validations]) {
    hash.add(JSON.stringify([...entries].map(([key, value]) => [String(key), value] as const).sort(byKey)));
  }
  hash.add(JSON.stringify([sheet.merges, sheet.rules, sheet.charts, sheet.protections, sheet.metadata]));
  hash.add(JSON.stringify([inOrder(sheet.hiddenRows), inOrder(sheet.hiddenColumns)]));
  const { filter } = sheet;
  hash.add(JSON.stringify(filter && [filter.range, inOrder(filter.hiddenRows), [...(filter.criteria ?? [])]]));
}

/** Blank cells and missing ones are the same, so only what is there is added, with its place. */
function addGrid<T>(hash: Hash, grid: readonly (readonly T[])[], textOf: (cell: T) => string | null): void {
  grid.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      const text = textOf(cell);
      if (text === null) return;
      hash.number(row);
      hash.number(column);
      hash.add(text);
    });
  });
  hash.add('/');
}

const inOrder = (numbers: Iterable<number>) => [...numbers].sort((a, b) => a - b);
const byKey = (a: readonly [string, unknown], b: readonly [string, unknown]) => (a[0] < b[0] ? -1 : 1);

/** Two 32-bit multiplicative hashes side by side: quick, the same on every machine, and 64 bits in all. */
class Hash {
  private a = 0x811c9dc5;
  private b = 0x9e3779b9;

  add(text: string): void {
    for (let i = 0; i < text.length; i++) this.number(text.charCodeAt(i));
    this.number(text.length);
  }

  number(n: number): void {
    this.a = Math.imul(this.a ^ n, 0x01000193);
    this.b = Math.imul(this.b ^ (n + 0x7f4a7c15), 0x85ebca6b);
    this.b ^= this.b >>> 13;
  }

  text(): string {
    return [this.a, this.b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
  }
}
