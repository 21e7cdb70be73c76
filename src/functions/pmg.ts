import { pareto, sizeInWindow, windowCuts } from '../core/measure/pmg';
import { wordsOf } from '../words/words';
import { bestFirst } from './best-first';
import type { CustomFunction } from './custom-function';
import { headersOption } from './options';
import { parameters as p, pmgModeOption } from './parameters';
import { ask, block, figureCell, moneyCell } from './question';

export const pmg: CustomFunction = {
  name: 'PMG',
  twin: '',
  summary: {
    en: 'Sorts customers into large, medium and small by what they spent in the period.',
    fr: 'Classe les clients en gros, moyens et petits selon leurs achats de la période.',
  },
  parameters: [p.customers, p.dates, p.amounts, p.asOf, p.months, p.pmgMode('mode'), p.headers],
  columns: {
    en: 'Customer, Spent, Share, Cumulative share, Size',
    fr: 'Client, Dépensé, Part, Part cumulée, Taille',
  },
  example: '=PMG(A2:A; B2:B; C2:C)',
  run: ([customers, dates, amounts, asOf, months, mode, headers], context) => {
    const withHeading = headersOption('headers', headers);
    const pmgMode = pmgModeOption('mode', mode);
    const {
      history,
      ledger,
      orders,
      settings,
      customers: all,
    } = ask({ customers, dates, amounts, asOf, months }, context, { pmgMode });
    const cuts = windowCuts(history, settings);
    const names = wordsOf(context.language).codes.size;
    const ranked = pareto(bestFirst(all, history.windowCents, ledger.names), history.windowCents);
    const rows = ranked.map(({ customer, spent, share, cumulativeShare }) => [
      orders.labels[customer],
      moneyCell(spent),
      figureCell(share),
      figureCell(cumulativeShare),
      names[sizeInWindow(history, cuts, customer)],
    ]);
    return block(pmg, rows, withHeading, context);
  },
};
