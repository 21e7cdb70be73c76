import { CannotAnswer } from '../core/codes';
import { fewestRepeatBuyers } from '../core/measure/models/customer-value';
import {
  fitSpend,
  expectedOrderValue as orderValue,
  type SpendFit,
  type SpendParameters,
} from '../core/measure/models/gamma-gamma';
import { wordsOf } from '../words/words';
import type { CustomFunction } from './custom-function';
import { checkEnough, type ModelRows, parametersOption, readModelRows, spenderColumns } from './model-rows';
import { parameters as p } from './parameters';
import { block } from './question';

// What the orders to come will be worth: the Gamma-Gamma model, one row per customer.

export const gammaGamma: CustomFunction = {
  name: 'GAMMA_GAMMA',
  twin: '',
  summary: {
    en: 'Fits the Gamma-Gamma model of order values: how they vary within customers and between them.',
    fr: 'Ajuste le modèle Gamma-Gamma des paniers : comment ils varient chez un client et d’un client à l’autre.',
  },
  parameters: [p.repeatOrders, p.meanRepeatValue],
  columns: { en: 'Parameter, Value', fr: 'Paramètre, Valeur' },
  example: '=GAMMA_GAMMA(B2:B; E2:E)',
  run: (given, context) => {
    const { parameters, logLikelihood, found, customers, leftOut, plainMean } = fitOf(
      readModelRows(spenderColumns, given, context),
    );
    const { models } = wordsOf(context.language).answers;
    // At the bound of q nobody differs from the others, whatever he spent.
    const hardlyDiffer = found === 'edge' && parameters.q > 1000;
    const remarks = [
      ...(customers < fewestRepeatBuyers ? [models.fewRepeatBuyers(customers, fewestRepeatBuyers)] : []),
      ...(leftOut > 0 ? [models.leftOut(leftOut)] : []),
      ...(hardlyDiffer ? [models.plainMean(plainMean)] : found === 'edge' ? [models.edge] : []),
      ...(parameters.q <= 1 ? [models.noMean] : []),
    ];
    return block(
      gammaGamma,
      [
        ['p', parameters.p],
        ['q', parameters.q],
        ['v', parameters.v],
        [models.logLikelihood, logLikelihood],
        ...(remarks.length > 0 ? [[models.remark, remarks.join(' · ')]] : []),
      ],
      true,
      context,
    );
  },
};

export const expectedOrderValue: CustomFunction = {
  name: 'EXPECTED_ORDER_VALUE',
  twin: 'PANIER_ATTENDU',
  summary: {
    en: 'What the next orders of each customer should be worth, between his own mean and that of all.',
    fr: 'Ce que devraient valoir les prochaines commandes de chaque client, entre son panier moyen et celui de tous.',
  },
  parameters: [p.repeatOrders, p.meanRepeatValue, p.spendParameters],
  columns: { en: 'Expected order value', fr: 'Panier attendu' },
  example: '=EXPECTED_ORDER_VALUE(B2:B; E2:E)',
  run: ([repeatOrders, meanRepeatValue, parameters], context) => {
    const rows = readModelRows(spenderColumns, [repeatOrders, meanRepeatValue], context);
    const numbers = parametersOption(['p', 'q', 'v'], parameters, context);
    if (numbers === null) checkEnough(rows);
    const fitted: SpendParameters = numbers ? { p: numbers[0], q: numbers[1], v: numbers[2] } : fitOf(rows).parameters;
    // Refunds of later days took more than came again: such a mean says nothing of the next order.
    return rows.answer(expectedOrderValue.columns[context.language], ([count, mean]) =>
      mean < 0 ? null : orderValue(fitted, count, mean),
    );
  },
};

function fitOf({ columns: [repeatOrderCount, meanRepeatOrder] }: ModelRows): SpendFit {
  const fit = fitSpend({ repeatOrderCount, meanRepeatOrder });
  if (fit.found === 'none') throw new CannotAnswer('no-convergence');
  return fit;
}
