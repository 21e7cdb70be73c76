import type { Column, Grid, Table } from '../model';
import { furtherColumns } from './offers';
import { isOriginalHeading } from './sales';
import { eventColumn } from './spending';

/**
 * Columns that the reader of a table uses though no role names them: first and last day of an offer, people written to
 * and set apart, the sale a refund speaks of, what happened to a message.
 */
export function columnsWithoutRole(grid: Grid, table: Table): readonly Column[] {
  const used = usedIn(grid, table);
  return table.columns.filter((column) => column.role === null && used.indexOf(column) >= 0);
}

function usedIn(grid: Grid, table: Table): readonly (Column | undefined)[] {
  switch (table.kind) {
    case 'offers':
      return Object.values(furtherColumns({ grid, table }));
    case 'touchpoints':
      return [eventColumn({ grid, table })];
    case 'customers':
    case 'contacts':
    case 'spend':
    case 'none':
      return [];
    default:
      return table.columns.filter((column) => !column.secret && isOriginalHeading(column.header)).slice(0, 1);
  }
}
