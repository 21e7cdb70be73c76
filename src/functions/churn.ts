import { CannotAnswer } from '../core/codes';
import { type Contract, contractChurn, monthlyChurn } from '../core/measure/churn';
import type { Cell } from '../core/model';
import { isBlank } from '../core/model';
import type { ChurnMonth } from '../core/results';
import { firstDayOf } from '../core/units';
import type { CellContext, CustomFunction } from './custom-function';
import { headersOption } from './options';
import { parameters as p } from './parameters';
import { ask, block, dayCell, figureCell, moneyCell } from './question';
import { cellAt, checkHeights, dayColumn, type Orders, optionalColumn, type RangeColumn, Unreadable } from './ranges';

export const churn: CustomFunction = {
  name: 'CHURN',
  twin: 'TAUX_ATTRITION',
  summary: {
    en: 'Churn rate month by month, with revenue lost, new customers and customers won back.',
    fr: 'Taux d’attrition mois par mois, avec le chiffre d’affaires perdu, les nouveaux clients et les clients réactivés.',
  },
  parameters: [p.customers, p.dates, p.amounts, p.asOf, p.lostAfter, p.headers, p.endDates],
  columns: {
    en: 'Month, Customers at start, Lost, Churn rate, Churn rate of repeat customers, Revenue lost, New, Won back',
    fr: 'Mois, Clients au début, Perdus, Taux d’attrition, Taux d’attrition des clients fidélisés, Chiffre d’affaires perdu, Nouveaux, Réactivés',
  },
  example: '=CHURN(A2:A; B2:B; C2:C)',
  run: ([customers, dates, amounts, asOf, lostAfter, headers, endDates], context) => {
    const withHeading = headersOption('headers', headers);
    const { ledger, orders, history, thresholds, settings } = ask(
      { customers, dates, amounts, asOf, lostAfter },
      context,
    );
    const ends = optionalColumn('end_dates', endDates);
    if (ends && settings.lostAfter !== null) {
      throw new CannotAnswer('not-both', { argument: 'lost_after', other: 'end_dates' });
    }
    checkHeights([orders.customers, ends]);
    const months = ends
      ? contractChurn(ledger, history, contractsOf(ends, orders, context))
      : monthlyChurn(ledger, history, thresholds.lostAfter);
    if (months.length === 0 && history.buyers.length > 0) throw new CannotAnswer('no-complete-month');
    return block(churn, months.map(rowOf), withHeading, context);
  },
};

/** While the file is too young for anybody to have been lost, what was lost is blank, not 0. */
const rowOf = (m: ChurnMonth): Cell[] => [
  dayCell(firstDayOf(m.month)),
  m.atStart,
  m.tooEarly ? '' : m.lost,
  figureCell(m.rate),
  figureCell(m.repeatRate),
  m.tooEarly ? '' : moneyCell(m.revenueLost),
  m.newCustomers,
  m.tooEarly ? '' : m.wonBack,
];

/** Each order begins a contract; a blank end is one that still runs. */
function contractsOf(ends: RangeColumn, { ledger }: Orders, context: CellContext): Contract[] {
  const { read, isMixed } = dayColumn(ends, context);
  const unreadable = new Unreadable();
  const contracts: Contract[] = [];
  for (let i = 0; i < ledger.row.length; i++) {
    const row = ledger.row[i] - 1;
    const cell = cellAt(ends, row);
    const end = isBlank(cell) ? null : read(cell);
    if (end === null && !isBlank(cell)) {
      unreadable.add(isMixed ? 'mixed-dates' : 'unreadable-date', ends.argument, row, cell);
      continue;
    }
    contracts.push({ customer: ledger.customer[i], start: ledger.day[i], end });
  }
  unreadable.check(ledger.row.length);
  return contracts;
}
