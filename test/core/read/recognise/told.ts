import type { Table } from '../../../../src/core/model';
import { recognise } from '../../../../src/core/read/recognise/recognise';
import { gridOf } from '../../../makers';
import { frenchHints, tabOf } from '../exports';

/** What is recognised in one tab, told as lines of cells between bars. */
export const one = (lines: string, hints = frenchHints, name = 'Feuille 1'): Table =>
  recognise([tabOf(gridOf(lines), name)], hints)[0];

/** The heading of each role. */
export const headersOf = (table: Table): Record<string, string> =>
  Object.fromEntries(table.columns.filter((c) => c.role).map((c) => [c.role as string, c.header]));
