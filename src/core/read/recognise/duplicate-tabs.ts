import type { Grid, SourceTab, Table } from '../../model';
import { cellText, foldAccents } from '../keys';
import { isMoneyKind, isPeopleKind } from './kind';

/** Marks each tab nine tenths of whose rows stand in another one of its sort as well; of two alike the later. */
export function withDuplicates(tabs: readonly SourceTab[], tables: readonly Table[]): Table[] {
  if (tables.filter((table) => table.kind !== 'none').length < 2) return [...tables];
  const marks = tables.map((table, i) => (table.kind === 'none' ? null : rowMarks(tabs[i].grid, table)));
  return tables.map((table, i) => {
    const own = marks[i];
    if (!own || own.size < 2) return table;
    for (let j = 0; j < tables.length; j++) {
      const other = marks[j];
      if (j === i || !other || (other.size === own.size ? j > i : other.size < own.size)) continue;
      if (
        isPeopleKind(tables[j].kind) !== isPeopleKind(table.kind) ||
        isMoneyKind(tables[j].kind) !== isMoneyKind(table.kind)
      )
        continue;
      let found = 0;
      for (const mark of own) if (other.has(mark)) found++;
      if (found >= own.size * 0.9) return { ...table, duplicateOf: { tab: tables[j].tab, share: found / own.size } };
    }
    return table;
  });
}

/** Each row by its filled cells, whatever the order of the columns. */
function rowMarks(grid: Grid, table: Table): Set<string> {
  const marks = new Set<string>();
  const columns = table.columns.filter((c) => c.role !== null).map((c) => c.index);
  for (let r = table.firstRow - 1; r < table.lastRow && marks.size < 100_000; r++) {
    const cells: string[] = [];
    for (const c of columns) {
      const text = foldAccents(cellText(grid[r]?.[c]).slice(0, 60));
      if (text !== '') cells.push(text);
    }
    if (cells.length > 1 || (cells.length === 1 && columns.length === 1)) marks.add(cells.sort().join('\u0001'));
  }
  return marks;
}
