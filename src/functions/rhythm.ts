import { cohorts as cohortsOf } from '../core/measure/cohorts';
import { expectedSecondOrder, paceOf, repeatRates, secondOrder } from '../core/measure/pace';
import type { Cell } from '../core/model';
import { compareText, firstDayOf } from '../core/units';
import type { CustomFunction } from './custom-function';
import { headersOption } from './options';
import { parameters as p, periodOption } from './parameters';
import { ask, block, blockUnder, dayCell, figureCell, moneyCell } from './question';

// When customers come back: by month of their first order, from one order to the next, one by one.

export const cohorts: CustomFunction = {
  name: 'COHORTS',
  twin: 'COHORTES',
  summary: {
    en: 'Of the customers won in each month, the share that buys again month after month, or what each brings.',
    fr: 'Parmi les clients gagnés chaque mois, la part qui rachète mois après mois, ou ce que chacun rapporte.',
  },
  parameters: [p.customers, p.dates, p.amountsForRevenue, p.asOf, p.headers, p.period],
  columns: {
    en: 'Cohort month, Customers, then one column per month of age: 0, 1, 2…',
    fr: 'Mois d’arrivée, Clients, puis une colonne par mois d’âge : 0, 1, 2…',
  },
  example: '=COHORTS(A2:A; B2:B)',
  run: ([customers, dates, amounts, asOf, headers, period], context) => {
    const withHeading = headersOption('headers', headers);
    const withoutAmounts = amounts === undefined || amounts === null || amounts === '';
    const { ledger, history } = ask({ customers, dates, amounts, withoutAmounts, asOf }, context);
    const found = cohortsOf(ledger, history, periodOption(period) === 'quarter' ? 3 : 1);
    const heading: Cell[] = cohorts.columns[context.language].split(', ').slice(0, 2);
    const ages = found.length > 0 ? found[0].buyers.map((_, age) => age) : [];
    const rows = found.map(({ month, customers: all, buyers, turnover }): Cell[] => [
      dayCell(firstDayOf(month)),
      all,
      ...(withoutAmounts
        ? buyers.map((count) => figureCell(count === null ? null : count / all))
        : turnover.map((cents) => moneyCell(cents === null ? null : cents / all))),
    ]);
    return blockUnder([...heading, ...ages], rows, withHeading);
  },
};

export const repeatRate: CustomFunction = {
  name: 'REPEAT_RATE',
  twin: 'TAUX_REACHAT',
  summary: {
    en: 'How many customers go on from the first order to the second, from the second to the third, and how soon.',
    fr: 'Combien de clients passent de la première commande à la deuxième, puis à la troisième, et en combien de jours.',
  },
  parameters: [p.customers, p.dates, p.asOf, p.headers],
  columns: {
    en: 'From order, Customers, Reordered, Rate, Median gap, 80% within',
    fr: 'Depuis la commande, Clients, Ont recommandé, Taux, Délai médian, 80 % sous',
  },
  example: '=REPEAT_RATE(A2:A; B2:B)',
  run: ([customers, dates, asOf, headers], context) => {
    const withHeading = headersOption('headers', headers);
    const { ledger, history } = ask({ customers, dates, withoutAmounts: true, asOf }, context);
    const rows = repeatRates(ledger, history).map((step): Cell[] => [
      step.from,
      step.customers,
      step.reordered,
      figureCell(step.rate),
      figureCell(step.medianGap),
      figureCell(step.p80),
    ]);
    return block(repeatRate, rows, withHeading, context);
  },
};

export const nextOrder: CustomFunction = {
  name: 'NEXT_ORDER',
  twin: 'PROCHAIN_ACHAT',
  summary: {
    en: 'When each customer should order next by his own rhythm, the latest first.',
    fr: 'Quand chaque client devrait recommander selon son propre rythme, les plus en retard d’abord.',
  },
  parameters: [p.customers, p.dates, p.asOf, p.headers],
  columns: {
    en: 'Customer, Last order, Usual gap, Expected, Days late',
    fr: 'Client, Dernière commande, Rythme habituel, Attendue le, Jours de retard',
  },
  example: '=NEXT_ORDER(A2:A; B2:B)',
  /**
   * Most days late first, then the soonest expected, then by name. Who ordered once has no rhythm to be late by: he
   * comes after, with the day second orders usually come.
   */
  run: ([customers, dates, asOf, headers], context) => {
    const withHeading = headersOption('headers', headers);
    const question = ask({ customers, dates, withoutAmounts: true, asOf }, context);
    const { ledger, orders, history, thresholds } = question;
    const second = secondOrder(history);
    const never = Number.POSITIVE_INFINITY;
    const rows = question.customers.map((c) => {
      const pace = paceOf(history, c, thresholds.medianGap);
      const hasBought = history.orders[c] > 0;
      const expected = pace?.expectedOrder ?? (hasBought ? expectedSecondOrder(history.last[c], second) : null);
      const cells: Cell[] = [
        orders.labels[c],
        dayCell(hasBought ? history.last[c] : null),
        // Tenths of a day are enough to compare rhythms.
        pace === null ? '' : Math.round(pace.usualGap * 10) / 10,
        dayCell(expected),
        pace === null ? '' : pace.daysLate,
      ];
      return { c, cells, late: pace?.daysLate ?? -1, expected: expected ?? never };
    });
    const names = ledger.names;
    rows.sort((a, b) => b.late - a.late || compare(a.expected, b.expected) || compareText(names[a.c], names[b.c]));
    return block(
      nextOrder,
      rows.map(({ cells }) => cells),
      withHeading,
      context,
    );
  },
};

/** Infinity minus itself is no number. */
const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);
