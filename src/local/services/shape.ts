import { type Book, type SheetStore, type StoreRange, touch } from './store';

/** Rows or columns: everything that changes shape is the same in both directions. */
export type Side = 'rows' | 'columns';

/**
 * Puts blank rows or columns into a tab and moves all that lies behind them: cells, notes, merges, charts, rules,
 * filter, protections, sizes. New cells take the formats of row or column `like`. Texts of formulas stay as they are.
 */
export function insert(
  book: Book,
  sheet: SheetStore,
  side: Side,
  at: number,
  count: number,
  like: number | null,
): void {
  const formats = like === null ? null : formatsOf(sheet, side, like);
  reshape(book, sheet, side, (place) => (place >= at ? place + count : place));
  if (side === 'rows') {
    sheet.gridRows += count;
    for (const grid of [sheet.values, sheet.formulas, sheet.styleOf] as unknown[][][]) {
      // Not one splice with all new rows as arguments: a hundred thousand of them do not fit on the stack.
      const below = grid.splice(at);
      if (below.length === 0) continue;
      grid.length = at + count;
      for (const cells of below) grid.push(cells);
    }
    if (formats?.some((id) => id)) for (let i = 0; i < count; i++) sheet.styleOf[at + i] = formats.slice();
  } else {
    sheet.gridColumns += count;
    for (const grid of [sheet.values, sheet.formulas, sheet.styleOf] as unknown[][][]) {
      for (const cells of grid) {
        if (cells && cells.length > at) cells.splice(at, 0, ...new Array(count));
      }
    }
    formats?.forEach((id, row) => {
      if (!id) return;
      const cells = sheet.styleOf[row];
      for (let i = 0; i < count; i++) cells[at + i] = id;
    });
  }
  touch(sheet, side === 'rows' ? at : 0, sheet.gridRows - 1);
}

/** Takes rows or columns out with all they hold; what spanned them shrinks, what lay inside them is gone. */
export function remove(book: Book, sheet: SheetStore, side: Side, at: number, count: number): void {
  const rowsBefore = sheet.gridRows;
  reshape(book, sheet, side, (place) => (place < at ? place : place < at + count ? null : place - count));
  if (side === 'rows') {
    sheet.gridRows -= count;
    for (const grid of [sheet.values, sheet.formulas, sheet.styleOf] as unknown[][][]) grid.splice(at, count);
    sheet.frozenRows = Math.max(0, sheet.frozenRows - overlap(at, count, sheet.frozenRows));
  } else {
    sheet.gridColumns -= count;
    for (const grid of [sheet.values, sheet.formulas, sheet.styleOf] as unknown[][][]) {
      for (const cells of grid) cells?.splice(at, count);
    }
    sheet.frozenColumns = Math.max(0, sheet.frozenColumns - overlap(at, count, sheet.frozenColumns));
  }
  touch(sheet, side === 'rows' ? at : 0, rowsBefore - 1);
}

const overlap = (at: number, count: number, end: number) => Math.max(0, Math.min(at + count, end) - at);

function formatsOf(sheet: SheetStore, side: Side, like: number): number[] {
  if (side === 'rows') return sheet.styleOf[like]?.slice() ?? [];
  return sheet.styleOf.map((cells) => cells?.[like] ?? 0);
}

type Move = (place: number) => number | null;

/** All that is kept by place beside the three grids. */
function reshape(book: Book, sheet: SheetStore, side: Side, move: Move): void {
  const rows = side === 'rows';
  for (const map of [sheet.notes, sheet.rich, sheet.validations] as Map<string, unknown>[]) {
    refill(map, (key) => {
      const [row, column] = key.split(',').map(Number);
      const place = move(rows ? row : column);
      return place === null ? null : rows ? `${place},${column}` : `${row},${place}`;
    });
  }
  refill(rows ? sheet.heights : sheet.widths, move);
  moveSet(rows ? sheet.hiddenRows : sheet.hiddenColumns, move);
  const range = (old: StoreRange) => moveRange(old, side, move);

  const merges = sheet.merges.map(range).filter((m): m is StoreRange => m !== null && m.rows * m.columns > 1);
  sheet.merges.splice(0, sheet.merges.length, ...merges);
  sheet.rules = sheet.rules.flatMap((rule) => {
    const ranges = rule.ranges.map(range).filter((r) => r !== null);
    return ranges.length > 0 ? [{ ...rule, ranges }] : [];
  });
  if (sheet.filter) {
    const moved = range(sheet.filter.range);
    if (moved) {
      sheet.filter.range = moved;
      if (rows) moveSet(sheet.filter.hiddenRows, move);
    } else sheet.filter = null;
  }
  const protections = sheet.protections.flatMap((protection) => {
    const moved = protection.range && range(protection.range);
    return protection.range && !moved ? [] : [{ ...protection, range: moved }];
  });
  sheet.protections.splice(0, sheet.protections.length, ...protections);
  for (const tab of book.sheets) {
    tab.charts.forEach((chart, i) => {
      const ranges = chart.ranges.flatMap((source) => {
        if (source.sheetId !== sheet.id) return [source];
        const moved = range(source.range);
        return moved ? [{ ...source, range: moved }] : [];
      });
      const place = tab === sheet ? move(rows ? chart.position.row : chart.position.column) : null;
      const position = place === null ? chart.position : { ...chart.position, [rows ? 'row' : 'column']: place };
      tab.charts[i] = { ...chart, ranges, position };
    });
  }
  for (const [name, named] of book.names ?? []) {
    if (named.sheetId !== sheet.id) continue;
    const moved = range(named.range);
    if (moved) book.names?.set(name, { ...named, range: moved });
    else book.names?.delete(name);
  }
}

function moveRange(range: StoreRange, side: Side, move: Move): StoreRange | null {
  const [start, size] = side === 'rows' ? [range.row, range.rows] : [range.column, range.columns];
  let first: number | null = null;
  let last: number | null = null;
  for (let place = start; place < start + size && first === null; place++) first = move(place);
  for (let place = start + size - 1; place >= start && last === null; place--) last = move(place);
  if (first === null || last === null) return null;
  const length = last - first + 1;
  return side === 'rows' ? { ...range, row: first, rows: length } : { ...range, column: first, columns: length };
}

function refill<K>(map: Map<K, unknown>, move: (key: K) => K | null): void {
  const entries = [...map];
  map.clear();
  for (const [key, value] of entries) {
    const moved = move(key);
    if (moved !== null) map.set(moved, value);
  }
}

function moveSet(set: Set<number>, move: Move): void {
  const places = [...set];
  set.clear();
  for (const place of places) {
    const moved = move(place);
    if (moved !== null) set.add(moved);
  }
}
