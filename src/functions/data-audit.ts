import { auditTable, type ColumnAudit } from '../core/clean/audit';
import { CannotAnswer } from '../core/codes';
import { columnLetters } from '../core/column-letters';
import type { Cell } from '../core/model';
import { recognise } from '../core/read/recognise/recognise';
import { defaultSettings } from '../core/settings';
import { wordsOf } from '../words/words';
import type { CellContext, CustomFunction } from './custom-function';
import { block } from './question';
import { hintsOf, tableOf, tableParameter } from './table';

export const dataAudit: CustomFunction = {
  name: 'DATA_AUDIT',
  twin: 'AUDIT_DONNEES',
  summary: {
    en: 'What each column of a table is taken for, how much of it is filled and valid, and its most frequent problem.',
    fr: 'Ce que chaque colonne d’un tableau semble contenir, sa part remplie et valide, et son problème le plus fréquent.',
  },
  parameters: [tableParameter],
  columns: {
    en: 'Column, Recognised as, Filled, Valid, Distinct, Example problem',
    fr: 'Colonne, Reconnue comme, Remplie, Valide, Différentes, Exemple de problème',
  },
  example: '=DATA_AUDIT(A1:Z)',
  /**
   * One row per column, in their order. Valid is a share of the filled cells, blank for a column of no known role. A
   * problem is a kind and a row, never a value: a column of passwords or card numbers is named and not read.
   */
  run: ([given], context) => {
    const grid = tableOf('table', given);
    const [table] = recognise([{ id: 'table', name: '', grid }], hintsOf(context));
    const audits = auditTable(grid, table, defaultSettings.country).filter(
      ({ column, filled }) => column.header !== '' || filled > 0,
    );
    if (audits.length === 0) throw new CannotAnswer('nothing-to-read', { argument: 'table' });
    return block(
      dataAudit,
      audits.map((audit) => rowOf(audit, context)),
      true,
      context,
    );
  },
};

function rowOf({ column, rows, filled, valid, distinct, problems }: ColumnAudit, { language }: CellContext): Cell[] {
  const { functions, codes } = wordsOf(language);
  const { audit } = functions;
  const role = column.role ?? column.also;
  const known = role === undefined ? codes.kind.none : codes.role[role];
  const isUnsure = column.role !== null && column.confidence < 0.8;
  const [problem] = problems;
  return [
    column.header === '' ? audit.column(columnLetters(column.index)) : column.header,
    column.secret ? audit.secret : isUnsure ? audit.toCheck(known) : known,
    rows === 0 ? '' : filled / rows,
    valid === null || filled === 0 ? '' : valid / filled,
    distinct,
    problem ? audit.problem(audit.kinds[problem.code], problem.row, problem.count) : '',
  ];
}
