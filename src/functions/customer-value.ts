import { activityOf } from '../core/measure/activity';
import {
  type CustomerValue,
  customerValues,
  fewestRepeatBuyers,
  valueModel,
} from '../core/measure/models/customer-value';
import { repeatSummary as summaryOf } from '../core/measure/models/repeat-summary';
import type { Cell } from '../core/model';
import { wordsOf } from '../words/words';
import { bestFirst } from './best-first';
import type { CustomFunction } from './custom-function';
import { choiceOption, headersOption, shareOption, wholeOption } from './options';
import { parameters as p } from './parameters';
import { ask, block, figureCell, moneyCell } from './question';

export const repeatSummary: CustomFunction = {
  name: 'REPEAT_SUMMARY',
  twin: 'RESUME_ACHATS',
  summary: {
    en: 'One row per customer for BGNBD and GAMMA_GAMMA: repeat orders, times, and what repeat orders are worth.',
    fr: 'Une ligne par client pour BGNBD et GAMMA_GAMMA : réachats, durées, et valeur moyenne des réachats.',
  },
  parameters: [p.customers, p.dates, p.amounts, p.asOf, p.unit, p.headers],
  columns: {
    en: 'Customer, Repeat orders, Active span, Tenure, Mean repeat value',
    fr: 'Client, Réachats, Durée active, Ancienneté, Panier moyen des réachats',
  },
  example: '=REPEAT_SUMMARY(A2:A; B2:B; C2:C)',
  /** Customers without an order, or with their only one on a day that must be mistyped, have no times: not listed. */
  run: ([customers, dates, amounts, asOf, unit, headers], context) => {
    const withHeading = headersOption('headers', headers);
    const measuredIn = choiceOption('unit', unit, [
      ['day', 'day'],
      ['week', 'week'],
      ['month', 'month'],
      ['jour', 'day'],
      ['semaine', 'week'],
      ['mois', 'month'],
    ]);
    const { ledger, orders, history } = ask({ customers, dates, amounts, asOf }, context);
    const summary = summaryOf(ledger, history, measuredIn);
    const place = new Map(Array.from(summary.customers, (customer, i) => [customer, i] as const));
    const rows = Array.from(bestFirst(summary.customers, history.total, ledger.names), (customer): Cell[] => {
      const i = place.get(customer) as number;
      return [
        orders.labels[customer],
        summary.repeatOrderCount[i],
        summary.activeSpan[i],
        summary.tenure[i],
        summary.meanRepeatOrder[i] / 100,
      ];
    });
    return block(repeatSummary, rows, withHeading, context);
  },
};

export const clv: CustomFunction = {
  name: 'CLV',
  twin: 'VALEUR_VIE_CLIENT',
  summary: {
    en: 'What each customer should still bring: orders to come times their value, by the models where the file allows.',
    fr: 'Ce que chaque client devrait encore rapporter : commandes à venir fois leur valeur, selon les modèles si possible.',
  },
  parameters: [
    p.customers,
    p.dates,
    p.amounts,
    p.margin,
    p.horizonMonths,
    p.asOf,
    p.yearlyDiscount,
    p.headers,
    p.activeWithin,
    p.lostAfter,
  ],
  columns: {
    en: 'Customer, Orders, Mean order, Expected orders, Expected value per order, Value, Method, Why',
    fr: 'Client, Commandes, Panier moyen, Commandes attendues, Panier attendu, Valeur, Méthode, Pourquoi',
  },
  example: '=CLV(A2:A; B2:B; C2:C; 0.4)',
  run: (
    [customers, dates, amounts, margin, horizonMonths, asOf, yearlyDiscount, headers, activeWithin, lostAfter],
    context,
  ) => {
    const withHeading = headersOption('headers', headers);
    const horizon = {
      margin: shareOption('margin', margin, context, 1),
      horizonMonths: wholeOption('horizon_months', horizonMonths, context, { from: 1, to: 600, byDefault: 12 }),
      yearlyDiscount: shareOption('yearly_discount', yearlyDiscount, context, 0.1),
    };
    const { ledger, orders, history, thresholds } = ask(
      { customers, dates, amounts, asOf, activeWithin, lostAfter },
      context,
    );
    const model = valueModel(ledger, history);
    const values = customerValues(
      history,
      model,
      horizon,
      (c) => activityOf(history.asOf - history.last[c], thresholds) === 'lost',
    );
    const { methods, whySimple, shortHistory } = wordsOf(context.language).answers.clv;
    const repeatBuyers = 'buying' in model ? 0 : model.repeatBuyers;
    const why = (one: CustomerValue): string =>
      [
        ...(one.whySimple ? [whySimple[one.whySimple](repeatBuyers, fewestRepeatBuyers)] : []),
        ...(one.value === null ? [shortHistory] : []),
      ].join(' · ');

    const known: CustomerValue[] = [];
    // What nobody can tell comes after all that is worth something.
    const money = new Float64Array(ledger.keys.length).fill(-1);
    for (const one of values) {
      known[one.customer] = one;
      if (one.value !== null) money[one.customer] = one.value;
    }
    const rows = Array.from(bestFirst(history.buyers, money, ledger.names), (c): Cell[] => {
      const one = known[c];
      return [
        orders.labels[c],
        one.orderCount,
        moneyCell(one.meanOrder),
        figureCell(one.expectedOrders),
        moneyCell(one.expectedOrderValue),
        moneyCell(one.value),
        methods[one.method],
        why(one),
      ];
    });
    return block(clv, rows, withHeading, context);
  },
};
