import { breakdown as breakdownOf, type Trait } from '../core/measure/breakdown';
import { valueFacts, withValues } from '../core/measure/expectations';
import { describePeople } from '../core/measure/people';
import { type Cell, isMoment } from '../core/model';
import { cellText, foldKey } from '../core/read/keys';
import { formatDay, formatNumber } from '../words/format';
import { wordsOf } from '../words/words';
import type { CellContext, CustomFunction } from './custom-function';
import { isErrorText } from './customer-numbers';
import { headersOption, shareOption } from './options';
import { parameters as p } from './parameters';
import { ask, blockUnder, figureCell, moneyCell } from './question';
import { checkHeights, columnOf } from './ranges';
import { moneyByName, newestCellOfCustomers, Spellings } from './traits';

export const breakdown: CustomFunction = {
  name: 'BREAKDOWN',
  twin: 'VENTILER',
  summary: {
    en: 'Customers, turnover, churn and value by sector, region, age, channel or any other column.',
    fr: 'Clients, chiffre d’affaires, attrition et valeur par secteur, région, âge, canal ou toute autre colonne.',
  },
  parameters: [
    p.customers,
    p.dates,
    p.amounts,
    p.attribute,
    p.asOf,
    p.months,
    p.headers,
    p.activeWithin,
    p.lostAfter,
    p.margin,
    p.spendByValue,
  ],
  columns: {
    en: 'Value, Customers, Still customers, Turnover, Mean order, Churn, Share of turnover, Value over 12 months, Share of VIPs (and New customers, CAC, where spend is given)',
    fr: 'Valeur, Clients, Encore clients, Chiffre d’affaires, Panier moyen, Attrition, Part du chiffre d’affaires, Valeur sur 12 mois, Part de VIP (et Nouveaux clients, CAC, si les dépenses sont données)',
  },
  example: '=BREAKDOWN(A2:A; B2:B; C2:C; E2:E)',
  /** Each customer counts once, by the newest value his rows give; the value is that of CLV, a customer on average. */
  run: (
    [customers, dates, amounts, attribute, asOf, months, headers, activeWithin, lostAfter, margin, spend],
    context,
  ) => {
    const withHeading = headersOption('headers', headers);
    const column = columnOf('attribute', attribute);
    const question = ask({ customers, dates, amounts, asOf, months, activeWithin, lostAfter }, context, {
      margin: shareOption('margin', margin, context, 1),
    });
    const { ledger, orders, settings } = question;
    checkHeights([orders.customers, column]);
    const cells = newestCellOfCustomers(column, orders, question.asOf);
    const areDays = cells.every((cell) => cell === null || isMoment(cell));
    const spellings = new Spellings();
    const traits = traitsOf(cells, spellings);
    const spent = moneyByName('spend', spend, (cell) => (isErrorText(cell) ? '' : foldKey(cellText(cell))), context);
    const plain = describePeople(ledger, null, settings, question.asOf);
    const described = withValues(plain, valueFacts(ledger, null, plain, settings));
    const words = wordsOf(context.language).answers.breakdown;
    const end = (value: number) => (areDays ? formatDay(value, context.language) : figure(value, context));
    const rows = breakdownOf(ledger, described, (c) => traits[c], settings.windowMonths, spent).map((row): Cell[] => [
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
      moneyCell(row.meanValue),
      figureCell(row.vipShare),
      ...(spent ? [row.newCustomers, moneyCell(row.cac)] : []),
    ]);
    const heading = breakdown.columns[context.language].replace(/ \(.*$/, '').split(', ');
    return blockUnder(spent ? [...heading, words.newCustomers, words.cac] : heading, rows, withHeading);
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
