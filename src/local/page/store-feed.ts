import { printA1, readA1, withinGrid } from '../services/a1';
import { localeNamed } from '../services/locale';
import {
  addSheet,
  type Book,
  cellKey,
  type SheetStore,
  type StoredValidation,
  type StoredValue,
  type StoreRange,
  styleId,
} from '../services/store';
import { validationBlocks } from '../services/validation-blocks';
import { engineFormula, storedFormula } from './formula-text';
import {
  type BookOutline,
  cellsInMessage,
  type FromStore,
  type GridOutline,
  type GridRows,
  type GridSpills,
  type RowCells,
  type TabOutline,
} from './messages';

/** Between the Store and the page, on the Worker's side: what changed goes out, what a person did comes in. */
export interface StoreFeed {
  /** Everything that changed in the Store since the last time. */
  readonly send: (post: (message: FromStore) => void) => void;
  readonly takeOutline: (outline: GridOutline) => void;
  readonly takeRows: (rows: GridRows) => void;
  readonly takeSpills: (spills: GridSpills) => void;
  /** The cells a person selected last, with their tab. */
  readonly selected: () => { readonly sheet: SheetStore; readonly range: GridOutline['selected'] } | null;
}

interface Known {
  version: number;
  /** Results of spilled formulas in this tab, by "row,column": shown by the grid already. */
  readonly spills: Map<string, StoredValue>;
}

export function storeFeed(book: Book): StoreFeed {
  const keys = new Map<number, string>(); // Store id -> key in the grid
  const known = new Map<number, Known>();
  const hiddenByPerson = new Set<number>();
  let stylesSent = 0;
  let selection: GridOutline['selected'] = null;

  const keyOf = (sheet: SheetStore) => keys.get(sheet.id) ?? String(sheet.id);
  const sheetOf = (key: string) => book.sheets.find((sheet) => keyOf(sheet) === key);
  const isSecret = (sheet: SheetStore) => sheet.hidden && !hiddenByPerson.has(sheet.id);
  const knownOf = (sheet: SheetStore) => {
    const found = known.get(sheet.id) ?? { version: -1, spills: new Map<string, StoredValue>() };
    known.set(sheet.id, found);
    return found;
  };

  function tabOutline(sheet: SheetStore): TabOutline {
    const seen = knownOf(sheet);
    const changed = seen.version !== sheet.version;
    seen.version = sheet.version;
    return {
      key: keyOf(sheet),
      gid: sheet.id,
      hidden: sheet.hidden,
      shape: changed
        ? {
            name: sheet.name,
            gridRows: sheet.gridRows,
            gridColumns: sheet.gridColumns,
            frozenRows: sheet.frozenRows,
            frozenColumns: sheet.frozenColumns,
            tabColour: sheet.tabColour,
            gridlinesHidden: sheet.gridlinesHidden,
            widths: [...sheet.widths],
            heights: [...sheet.heights],
            hiddenRows: [...sheet.hiddenRows],
            hiddenColumns: [...sheet.hiddenColumns],
            merges: sheet.merges,
            notes: [...sheet.notes],
            validations: validationBlocks(sheet.validations).map(({ rule, ranges }) => ({
              rule: withRangeAsText(rule),
              ranges,
            })),
            rules: sheet.rules,
            charts: sheet.charts.map((chart) => ({
              ...chart,
              ranges: chart.ranges.flatMap(({ sheetId, range }) => {
                const source = book.sheets.find((one) => one.id === sheetId);
                return source ? [{ key: keyOf(source), range }] : [];
              }),
            })),
          }
        : null,
    };
  }

  function send(post: (message: FromStore) => void): void {
    const shown = book.sheets.filter((sheet) => !isSecret(sheet));
    const active = shown.find((sheet) => sheet.id === book.activeSheetId) ?? shown[0];
    const outline: BookOutline = {
      name: book.name,
      locale: book.locale,
      active: active ? keyOf(active) : '',
      tabs: shown.map(tabOutline),
      stylesFrom: stylesSent,
      styles: book.styles.slice(stylesSent).map((style) => style ?? {}),
    };
    stylesSent = book.styles.length;
    post({ kind: 'outline', outline });
    for (const sheet of shown) {
      if (sheet.dirty) sendRows(sheet, sheet.dirty, post);
      sheet.dirty = null;
    }
  }

  function sendRows(sheet: SheetStore, [first, last]: readonly [number, number], post: (message: FromStore) => void) {
    const key = keyOf(sheet);
    const { spills } = knownOf(sheet);
    const rich = new Map<number, [number, RichRuns][]>();
    for (const [at, runs] of sheet.rich) {
      const [row, column] = at.split(',').map(Number);
      const list = rich.get(row) ?? [];
      list.push([column, runs]);
      rich.set(row, list);
    }
    const end = Math.min(last, Math.max(sheet.values.length, sheet.styleOf.length, sheet.formulas.length) - 1);
    let batch: RowCells[] = [];
    let from = first;
    let cells = 0;
    const flush = (next: number) => {
      if (batch.length) post({ kind: 'rows', key, from, rows: batch });
      batch = [];
      cells = 0;
      from = next;
    };
    for (let row = first; row <= end; row++) {
      const values = sheet.values[row] ?? [];
      const formulas = sheet.formulas[row]?.some(Boolean) ? sheet.formulas[row] : undefined;
      const runs = rich.get(row);
      batch.push({
        values: spills.size ? withoutSpills(values, row, spills) : values,
        styles: sheet.styleOf[row] ?? [],
        ...(formulas
          ? {
              formulas: Array.from(formulas, (text) => (text ? engineFormula(text, '.') : undefined)),
            }
          : {}),
        ...(runs ? { rich: runs } : {}),
      });
      cells += Math.max(values.length, 1);
      if (cells >= cellsInMessage) flush(row + 1);
    }
    flush(end + 1);
    if (last > end) post({ kind: 'blank', key, from: Math.max(first, end + 1), to: last });
  }

  function takeOutline(outline: GridOutline): void {
    book.name = outline.name;
    for (const { key } of outline.order) {
      if (sheetOf(key)) continue;
      const sheet = addSheet(book, key);
      keys.set(sheet.id, key);
      known.set(sheet.id, { version: sheet.version, spills: new Map() });
      sheet.dirty = null;
    }
    const order = new Map(outline.order.map(({ key }, index) => [key, index]));
    // A tab the page never got (the Store hides it) keeps its place after the tab it stood behind.
    const kept = book.sheets.filter((sheet) => isSecret(sheet) || order.has(keyOf(sheet)));
    const shown = kept.filter((sheet) => !isSecret(sheet)).sort((a, b) => place(a) - place(b));
    const secret = kept.filter(isSecret);
    book.sheets = [...shown, ...secret];
    for (const { key, hidden } of outline.order) {
      const sheet = sheetOf(key);
      if (!sheet || sheet.hidden === hidden) continue;
      sheet.hidden = hidden;
      if (hidden) hiddenByPerson.add(sheet.id);
      else hiddenByPerson.delete(sheet.id);
    }
    for (const shape of outline.shapes) {
      const sheet = sheetOf(shape.key);
      if (!sheet) continue;
      sheet.name = shape.name;
      sheet.gridRows = shape.gridRows;
      sheet.gridColumns = shape.gridColumns;
      sheet.frozenRows = shape.frozenRows;
      sheet.frozenColumns = shape.frozenColumns;
      sheet.tabColour = shape.tabColour;
      sheet.gridlinesHidden = shape.gridlinesHidden;
      refill(sheet.widths, shape.widths);
      refill(sheet.heights, shape.heights);
      refill(sheet.notes, shape.notes);
      sheet.validations.clear();
      for (const { rule, ranges } of shape.validations) {
        const stored = withRangeAsCells(rule);
        for (const { row, column, rows, columns } of ranges)
          for (let r = row; r < Math.min(row + rows, shape.gridRows); r++)
            for (let c = column; c < column + columns; c++) sheet.validations.set(cellKey(r, c), stored);
      }
      refillSet(sheet.hiddenRows, shape.hiddenRows);
      refillSet(sheet.hiddenColumns, shape.hiddenColumns);
      sheet.merges.splice(0, sheet.merges.length, ...shape.merges);
      sheet.filter = shape.filtered
        ? { range: shape.filtered.range, hiddenRows: new Set(shape.filtered.hiddenRows) }
        : null;
      seen(sheet);
    }
    const active = sheetOf(outline.active);
    if (active) book.activeSheetId = active.id;
    selection = outline.selected;

    function place(sheet: SheetStore): number {
      return order.get(keyOf(sheet)) ?? 0;
    }
  }

  /** The page knows tabs by their names: a list of values in a range goes there and comes back as text. */
  function withRangeAsText(rule: StoredValidation): StoredValidation {
    if (rule.type !== 'VALUE_IN_RANGE') return rule;
    const [source, dropdown] = rule.values as [{ sheetId: number; range: StoreRange }, unknown];
    const name = book.sheets.find(({ id }) => id === source.sheetId)?.name ?? '';
    const cells = printA1(source.range, { rows: false, columns: false });
    return { ...rule, values: [`'${name.replace(/'/g, "''")}'!${cells}`, dropdown] };
  }
  function withRangeAsCells(rule: StoredValidation): StoredValidation {
    if (rule.type !== 'VALUE_IN_RANGE') return rule;
    const written = readA1(String(rule.values[0]));
    const source = book.sheets.find(({ name }) => name === written?.sheet);
    if (!written || !source) return { ...rule, type: 'VALUE_IN_LIST', values: [[], rule.values[1]] };
    const range = withinGrid(written, source.gridRows, source.gridColumns);
    return { ...rule, values: [{ sheetId: source.id, range }, rule.values[1]] };
  }

  /** The change came from the page: it must not go back there. */
  function seen(sheet: SheetStore): void {
    sheet.version++;
    knownOf(sheet).version = sheet.version;
  }

  function takeRows({ key, from, whole, rows, styles }: GridRows): void {
    const sheet = sheetOf(key);
    if (!sheet) return;
    if (whole) {
      sheet.values.length = 0;
      sheet.formulas.length = 0;
      sheet.styleOf.length = 0;
      sheet.rich.clear();
    }
    const numbers = styles.map((style) => styleId(book, style));
    for (const [index, cells] of rows.entries()) {
      const row = from + index;
      const before = sheet.formulas[row];
      sheet.values[row] = [...cells.values];
      sheet.styleOf[row] = cells.styles.map((style) => (style < 0 ? numbers[-1 - style] : style));
      if (cells.formulas || before) {
        sheet.formulas[row] = Array.from(cells.formulas ?? [], (text, column) => sameFormula(text, before?.[column]));
      }
      if (!whole && sheet.rich.size > 0) {
        for (const at of [...sheet.rich.keys()]) if (at.startsWith(`${row},`)) sheet.rich.delete(at);
      }
      for (const [column, runs] of cells.rich ?? []) sheet.rich.set(`${row},${column}`, [...runs]);
    }
    seen(sheet);
  }

  /** Keeps the text the add-on wrote where it says the same. */
  function sameFormula(text: string | undefined, before: string | undefined): string | undefined {
    if (!text) return undefined;
    return before && engineFormula(before, '.') === text ? before : storedFormula(text, decimalOf(book.locale));
  }

  function takeSpills({ key, cells }: GridSpills): void {
    const sheet = sheetOf(key);
    if (!sheet) return;
    const { spills } = knownOf(sheet);
    for (const [at, value] of spills) {
      const [row, column] = at.split(',').map(Number);
      if (sheet.values[row]?.[column] === value && !sheet.formulas[row]?.[column]) delete sheet.values[row][column];
    }
    spills.clear();
    for (const [row, column, value, style] of cells) {
      sheet.values[row] ??= [];
      sheet.values[row][column] = value;
      if (sheet.formulas[row]?.[column]) continue;
      spills.set(`${row},${column}`, value);
      if (!style) continue;
      sheet.styleOf[row] ??= [];
      sheet.styleOf[row][column] ||= styleId(book, style);
    }
    if (cells.length) seen(sheet);
  }

  return {
    send,
    takeOutline,
    takeRows,
    takeSpills,
    selected: () => {
      const sheet = book.sheets.find((one) => one.id === book.activeSheetId);
      return sheet ? { sheet, range: selection } : null;
    },
  };
}

type RichRuns = NonNullable<RowCells['rich']>[number][1];

const decimalOf = (locale: string) => localeNamed(locale).decimal;

function withoutSpills(values: readonly StoredValue[], row: number, spills: ReadonlyMap<string, StoredValue>) {
  return Array.from(values, (value, column) => (spills.get(`${row},${column}`) === value ? '' : (value ?? '')));
}

function refill<Key, Value>(map: Map<Key, Value>, entries: readonly (readonly [Key, Value])[]): void {
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}

function refillSet<Value>(set: Set<Value>, values: readonly Value[]): void {
  set.clear();
  for (const value of values) set.add(value);
}
