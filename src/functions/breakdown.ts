import { breakdown as breakdownOf, type Trait } from '../core/measure/breakdown';
import { describePeople } from '../core/measure/people';
import { type Cell, isMoment } from '../core/model';
import { formatDay, formatNumber } from '../words/format';
import { wordsOf } from '../words/words';
import type { CellContext, CustomFunction } from './custom-function';
import { headersOption } from './options';
import { parameters as p } from './parameters';
import { ask, block, figureCell, moneyCell } from './question';
import { checkHeights, columnOf } from './ranges';
import { newestCellOfCustomers, Spellings } from './traits';

export const breakdown: CustomFunction = {
  name: 'BREAKDOWN',
  twin: 'VENTILER',
  summary: {
    en: 'Customers, turnover and churn by sector, region, age, channel or any other column.',
    fr: 'Clients, chiffre d’affaires et attrition par secteur, région, âge, canal ou toute autre colonne.',
  },
  parameters: [p.customers, p.dates, p.amounts, p.attribute, p.asOf, p.months, p.headers, p.activeWithin, p.lostAfter],
  columns: {
    en: 'Value, Customers, Still customers, Turnover, Mean order, Churn, Share of turnover',
    fr: 'Valeur, Clients, Encore clients, Chiffre d’affaires, Panier moyen, Attrition, Part du chiffre d’affaires',
  },
  example: '=BREAKDOWN(A2:A; B2:B; C2:C; D2:D)',
  /** Each customer counts once, by the newest value his rows give. */
  run: ([customers, dates, amounts, attribute, asOf, months, headers, activeWithin, lostAfter], context) => {
    const withHeading = headersOption('headers', headers);
    const column = columnOf('attribute', attribute);
    const question = ask({ customers, dates, amounts, asOf, months, activeWithin, lostAfter }, context);
    const { ledger, orders, settings } = question;
    checkHeights([orders.customers, column]);
    const cells = newestCellOfCustomers(column, orders, question.asOf);
    const areDays = cells.every((cell) => cell === null || isMoment(cell));
    const spellings = new Spellings();
    const traits = traitsOf(cells, spellings);
    const described = describePeople(ledger, null, settings, question.asOf);
    const words = wordsOf(context.language).answers.breakdown;
    const end = (value: number) => (areDays ? formatDay(value, context.language) : figure(value, context));
    const rows = breakdownOf(ledger, described, (c) => traits[c], settings.windowMonths).map((row): Cell[] => [
      row.group.kind === 'text'
        ? spellings.shown(row.group.text)
        : row.group.kind === 'range'
          ? row.group.from === row.group.to
            ? end(row.group.from)
            : words.range(end(row.group.from), end(row.group.to))
          : words[row.group.kind],
      row.customers,
      row.stillCustomers,
      moneyCell(row.turnover),
      moneyCell(row.meanOrder),
      figureCell(row.churn),
      figureCell(row.share),
    ]);
    return block(breakdown, rows, withHeading, context);
  },
};

/** Numbers where all cells are numbers, or all are dates; else texts. */
function traitsOf(cells: readonly (Cell | null)[], spellings: Spellings): Trait[] {
  const filled = cells.filter((cell): cell is Cell => cell !== null);
  if (filled.every((cell) => typeof cell === 'number')) return cells as Trait[];
  if (filled.every(isMoment)) return cells.map((cell) => (isMoment(cell) ? cell.day : null));
  return cells.map((cell) => (cell === null ? null : spellings.add(cell)));
}

/** Decimals only where the number has some. */
const figure = (value: number, { language }: CellContext): string =>
  formatNumber(value, language, Number.isInteger(value) ? 0 : 2);
