import { CannotAnswer } from '../core/codes';
import {
  type BuyingFit,
  type BuyingParameters,
  fitBuying,
  expectedOrders as ordersExpected,
  probabilityActive,
} from '../core/measure/models/bgnbd';
import { fewestRepeatBuyers } from '../core/measure/models/customer-value';
import { wordsOf } from '../words/words';
import type { Argument, CellContext, CustomFunction } from './custom-function';
import { buyerColumns, checkEnough, type ModelRows, parametersOption, readModelRows } from './model-rows';
import { numberOption } from './options';
import { parameters as p } from './parameters';
import { block } from './question';

// How often customers will order again: the BG/NBD model, one row per customer.

export const bgnbd: CustomFunction = {
  name: 'BGNBD',
  twin: '',
  summary: {
    en: 'Fits the BG/NBD model of repeat orders: how often customers order, and how they leave.',
    fr: 'Ajuste le modèle BG/NBD du réachat : à quel rythme les clients commandent, et comment ils partent.',
  },
  parameters: [p.repeatOrders, p.activeSpan, p.tenure],
  columns: { en: 'Parameter, Value', fr: 'Paramètre, Valeur' },
  example: '=BGNBD(B2:B; C2:C; D2:D)',
  run: (given, context) => {
    const { parameters, logLikelihood, found, repeatBuyers } = fitOf(readModelRows(buyerColumns, given, context));
    const { models } = wordsOf(context.language).answers;
    const remarks = [
      ...(repeatBuyers < fewestRepeatBuyers ? [models.fewRepeatBuyers(repeatBuyers, fewestRepeatBuyers)] : []),
      ...(found === 'edge' ? [models.edge] : []),
    ];
    return block(
      bgnbd,
      [
        ['r', parameters.r],
        ['alpha', parameters.alpha],
        ['a', parameters.a],
        ['b', parameters.b],
        [models.logLikelihood, logLikelihood],
        ...(remarks.length > 0 ? [[models.remark, remarks.join(' · ')]] : []),
      ],
      true,
      context,
    );
  },
};

export const expectedOrders: CustomFunction = {
  name: 'EXPECTED_ORDERS',
  twin: 'COMMANDES_ATTENDUES',
  summary: {
    en: 'Orders to expect from each customer within a time, by the BG/NBD model.',
    fr: 'Commandes à attendre de chaque client dans un délai, selon le modèle BG/NBD.',
  },
  parameters: [p.repeatOrders, p.activeSpan, p.tenure, p.horizon, p.buyingParameters],
  columns: { en: 'Expected orders', fr: 'Commandes attendues' },
  example: '=EXPECTED_ORDERS(B2:B; C2:C; D2:D; 365)',
  run: ([repeatOrders, activeSpan, tenure, horizon, parameters], context) => {
    const time = numberOption('horizon', horizon, context, { from: 0, to: 1e9 });
    const rows = readModelRows(buyerColumns, [repeatOrders, activeSpan, tenure], context);
    const fitted = parametersOf(parameters, rows, context);
    return rows.answer(expectedOrders.columns[context.language], (figures) =>
      ordersExpected(fitted, buyerOf(figures), time),
    );
  },
};

export const stillActive: CustomFunction = {
  name: 'STILL_ACTIVE',
  twin: 'ENCORE_ACTIF',
  summary: {
    en: 'Probability that each repeat customer has not left, by the BG/NBD model; it says nothing of one-time buyers.',
    fr: 'Probabilité que chaque client fidélisé ne soit pas parti, selon le modèle BG/NBD ; rien sur ceux d’un seul achat.',
  },
  parameters: [p.repeatOrders, p.activeSpan, p.tenure, p.buyingParameters],
  columns: { en: 'Still active', fr: 'Encore actif' },
  example: '=STILL_ACTIVE(B2:B; C2:C; D2:D)',
  run: ([repeatOrders, activeSpan, tenure, parameters], context) => {
    const rows = readModelRows(buyerColumns, [repeatOrders, activeSpan, tenure], context);
    const fitted = parametersOf(parameters, rows, context);
    return rows.answer(stillActive.columns[context.language], (figures) =>
      figures[0] === 0 ? null : probabilityActive(fitted, buyerOf(figures)),
    );
  },
};

const buyerOf = ([repeatOrderCount, activeSpan, tenure]: readonly number[]) => ({
  repeatOrderCount,
  activeSpan,
  tenure,
});

/** The parameters given, else those of the rows themselves. */
function parametersOf(given: Argument, rows: ModelRows, context: CellContext): BuyingParameters {
  const numbers = parametersOption(['r', 'alpha', 'a', 'b'], given, context);
  if (numbers === null) {
    checkEnough(rows);
    return fitOf(rows).parameters;
  }
  const [r, alpha, a, b] = numbers;
  return { r, alpha, a, b };
}

function fitOf({ columns: [repeatOrderCount, activeSpan, tenure] }: ModelRows): BuyingFit {
  const fit = fitBuying({ repeatOrderCount, activeSpan, tenure });
  if (fit.found === 'none') throw new CannotAnswer('no-convergence');
  return fit;
}
