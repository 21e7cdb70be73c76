import { CannotAnswer } from '../core/codes';
import { type Cell, isBlank } from '../core/model';
import type { CustomFunction } from './custom-function';
import { numberColumn } from './numbers';
import { parameters as p } from './parameters';
import { amountColumn, cellAt, checkHeights, columnOf, looksLikeHeading, Unreadable } from './ranges';

export const cac: CustomFunction = {
  name: 'CAC',
  twin: 'COUT_ACQUISITION',
  summary: {
    en: 'What it cost to win one customer: spend divided by new customers.',
    fr: 'Ce qu’a coûté un nouveau client : la dépense divisée par le nombre de nouveaux clients.',
  },
  parameters: [p.spend, p.newCustomers],
  columns: { en: 'Cost per new customer', fr: 'Coût par nouveau client' },
  example: '=CAC(B2; C2)',
  /**
   * Spend without a new customer, and customers without spend, are blank: one has no price, the others came by
   * themselves. A heading stays a heading, so that rows stay side by side.
   */
  run: ([spend, newCustomers], context) => {
    const [spent, won] = [columnOf('spend', spend), columnOf('new_customers', newCustomers)];
    checkHeights([spent, won]);
    const readers = [amountColumn(spent, context), numberColumn(won, context)];
    const height = spent.rows.length;
    const hasHeading =
      height > 1 &&
      [spent, won].every((side, i) => isBlank(cellAt(side, 0)) || looksLikeHeading(cellAt(side, 0), readers[i]));
    const unreadable = new Unreadable();
    const column: (readonly Cell[])[] = [];
    let [rows, filled] = [0, 0];
    for (let i = 0; i < height; i++) {
      const isBlankRow = isBlank(cellAt(spent, i)) && isBlank(cellAt(won, i));
      if (!isBlankRow) filled = i + 1;
      if (isBlankRow || (i === 0 && hasHeading)) {
        column.push([isBlankRow ? '' : cac.columns[context.language]]);
        continue;
      }
      rows++;
      const [cents, people] = [spent, won].map((side, s) => {
        const cell = cellAt(side, i);
        const read = isBlank(cell) ? 0 : readers[s](cell);
        if (read === null) unreadable.add('unreadable-number', side.argument, i, cell);
        else if (read < 0) unreadable.add('below-zero', side.argument, i, cell);
        return read !== null && read >= 0 ? read : null;
      });
      const cost = cents && people ? cents / 100 / people : Number.NaN;
      column.push([Number.isFinite(cost) ? cost : '']);
    }
    unreadable.check(rows);
    if (rows === 0) throw new CannotAnswer('nothing-to-read', { argument: 'spend' });
    if (!Array.isArray(spend) && !Array.isArray(newCustomers)) return column[0][0];
    const shown = column.slice(0, filled);
    // A row of cells is answered by a row.
    const isRow = Array.isArray(spend) && spend.length === 1 && height > 1;
    return isRow ? [shown.map(([one]) => one)] : shown;
  },
};
