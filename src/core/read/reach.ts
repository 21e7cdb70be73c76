import type { Role } from '../codes';
import {
  type Cell,
  type Column,
  type Grid,
  isBlank,
  type LeftOut,
  type LeftOutReason,
  type Problem,
  type Table,
} from '../model';
import type { Settings } from '../settings';
import type { Cents, Day } from '../units';
import { findDecimal, readAmount } from './amounts';
import type { Changes } from './changes';
import { dayReader, findDateOrder } from './days';
import type { People } from './identities';
import { cellText } from './keys';
import { isBlankRow, isFooter } from './recognise/find-table';
import { headingWords } from './recognise/headings';
import type { ReadHints } from './recognise/hints';

export interface Reach {
  readonly grid: Grid;
  readonly table: Table;
  readonly hints: ReadHints;
  readonly settings: Settings;
  readonly notes: Notes;
  readonly people: People;
}

/** Where readers put what they count, leave out and change. */
export interface Notes {
  count(): void;
  leaveOut(tab: string, rows: readonly number[], reason: LeftOutReason, seen?: string): void;
  change(tab: string, row: number, field: Role, before: Cell | undefined, after: string, rule: 'date' | 'amount'): void;
  say(problem: Problem): void;
  readonly problems: Problem[];
  read(): number;
  leftOut(): LeftOut[];
}

export function makeNotes(changes: Changes): Notes {
  const out = new Map<string, Map<number, LeftOut>>();
  const problems: Problem[] = [];
  let read = 0;
  return {
    problems,
    count: () => void read++,
    read: () => read,
    say(problem) {
      // The same thing said of many rows is said once, with how many and the first of them.
      const before = problems.findIndex((p) => p.code === problem.code && p.tab === problem.tab);
      if (before < 0) problems.push(problem);
      else problems[before] = { ...problems[before], count: (problems[before].count ?? 1) + (problem.count ?? 1) };
    },
    leaveOut(tab, rows, reason, seen) {
      let rowsOut = out.get(tab);
      if (!rowsOut) {
        rowsOut = new Map();
        out.set(tab, rowsOut);
      }
      // The first reason found is the one told: a row counts once.
      for (const row of rows)
        if (!rowsOut.has(row)) rowsOut.set(row, { tab, row, reason, ...(seen ? { seen: seen.slice(0, 60) } : {}) });
    },
    change(tab, row, field, before, after, rule) {
      changes.add({ tab, row, field, before: cellText(before), after, rule });
    },
    leftOut() {
      return [...out.values()].reduce<LeftOut[]>(
        (all, rows) => all.concat([...rows.values()].sort((a, b) => a.row - b.row)),
        [],
      );
    },
  };
}

export const columnOf = (table: Table, role: Role): Column | undefined =>
  table.columns.find((c) => c.role === role && !c.secret);

const cellsOf = ({ grid, table }: Reach, index: number): (Cell | undefined)[] =>
  grid.slice(table.firstRow - 1, table.lastRow).map((row) => row?.[index]);

/** Reads the days of a column in the column's own order. */
export function dayColumn(reach: Reach, column: Column | undefined): ((cell: Cell | undefined) => Day | null) | null {
  if (!column) return null;
  const order =
    column.dateOrder !== undefined
      ? column.dateOrder
      : findDateOrder(cellsOf(reach, column.index), reach.hints.dateOrder).order;
  return dayReader(order);
}

/** Reads the amounts of a column with the column's own decimal sign. */
export function amountColumn(
  reach: Reach,
  column: Column | undefined,
): ((cell: Cell | undefined) => Cents | null) | null {
  if (!column) return null;
  const decimal = column.decimal ?? findDecimal(cellsOf(reach, column.index), reach.hints.decimal).decimal;
  // "amount_cents", as programs for programmers export it.
  if (headingWords(column.header).some((word) => /^(cents|centimes|centimos)$/.test(word)))
    return (cell) => {
      const hundredfold = readAmount(cell, decimal);
      return hundredfold === null ? null : Math.round(hundredfold / 100) + 0;
    };
  return (cell) => readAmount(cell, decimal);
}

const usualFill = (table: Table): number => table.columns.reduce((sum, c) => sum + c.filled, 0);

/** Rows of the table that are not blank, as indexes of the grid; totals among and below them are listed. */
export function dataRows({ grid, table, notes }: Reach): number[] {
  const rows: number[] = [];
  const usual = Math.max(1, usualFill(table));
  const names = table.columns.filter((c) => c.role !== null && c.filled >= 0.8).map((c) => c.index);
  for (let r = table.firstRow - 1; r < table.lastRow; r++) {
    const row = grid[r];
    if (isBlankRow(row)) continue;
    notes.count();
    const blanks = names.filter((c) => isBlank(row[c])).length;
    if (blanks > 0 && blanks * 2 >= names.length && isFooter(row, usual + 1))
      notes.leaveOut(table.tab, [r + 1], 'footer');
    else rows.push(r);
  }
  for (let r = Math.max(table.lastRow, 0); r < grid.length; r++) {
    if (isBlankRow(grid[r])) continue;
    notes.count();
    notes.leaveOut(table.tab, [r + 1], 'footer');
  }
  return rows;
}

export function rolesOf(tables: readonly Table[]): Role[] {
  const roles = new Set<Role>();
  for (const table of tables) for (const c of table.columns) if (c.role && !c.secret) roles.add(c.role);
  return [...roles];
}
