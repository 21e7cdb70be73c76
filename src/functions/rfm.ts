import { rfmSegmentOf, scoreBuyers } from '../core/measure/rfm';
import type { Cell } from '../core/model';
import type { Score } from '../core/results';
import { wordsOf } from '../words/words';
import { bestFirst } from './best-first';
import type { CustomFunction } from './custom-function';
import { choiceOption, headersOption } from './options';
import { parameters as p } from './parameters';
import { ask, block, moneyCell } from './question';

export const rfm: CustomFunction = {
  name: 'RFM',
  twin: '',
  summary: {
    en: 'Scores customers from 1 to 5 on recency, frequency and money, and names their segment.',
    fr: 'Note les clients de 1 à 5 en récence, fréquence et montant, et nomme leur segment.',
  },
  parameters: [p.customers, p.dates, p.amounts, p.asOf, p.method, p.months, p.headers, p.activeWithin, p.lostAfter],
  columns: {
    en: 'Customer, Last order, Days since, Orders, Spent, R, F, M, Score, Segment',
    fr: 'Client, Dernière commande, Jours depuis, Commandes, Dépensé, R, F, M, Score, Segment',
  },
  example: '=RFM(A2:A; B2:B; C2:C)',
  run: ([customers, dates, amounts, asOf, method, months, headers, activeWithin, lostAfter], context) => {
    const rfmMethod = choiceOption('method', method, [
      ['auto', 'auto'],
      ['quantile', 'quantile'],
    ]);
    const withHeading = headersOption('headers', headers);
    const question = ask({ customers, dates, amounts, asOf, months, activeWithin, lostAfter }, context, { rfmMethod });
    const { history, ledger, orders } = question;
    const scores = scoreBuyers(history, question.thresholds, question.settings);
    const place = new Int32Array(ledger.keys.length).fill(-1);
    for (let i = 0; i < history.buyers.length; i++) place[history.buyers[i]] = i;
    const names = wordsOf(context.language).codes.rfmSegment;

    const rows = bestFirst(question.customers, history.windowCents, ledger.names).map((c): Cell[] => {
      const at = place[c];
      if (at < 0)
        return [orders.labels[c], '', '', 0, moneyCell(history.windowCents[c]), '', '', '', '', names.prospect];
      const [recency, frequency, money] = [scores.recency[at], scores.frequency[at], scores.money[at]];
      const isScored = recency > 0;
      const segment = rfmSegmentOf(
        { recency: points(recency), frequency: points(frequency), money: points(money) },
        history.occasions[c],
      );
      return [
        orders.labels[c],
        { day: history.last[c], second: 0 },
        history.asOf - history.last[c],
        history.windowOccasions[c],
        history.windowCents[c] / 100,
        isScored ? recency : '',
        isScored ? frequency : '',
        isScored ? money : '',
        isScored ? `${recency}${frequency}${money}` : '',
        segment === null ? '' : names[segment],
      ];
    });
    return block(rfm, rows, withHeading, context);
  },
};

/** 0 stands for "not scored". */
const points = (score: number): Score => (score === 0 ? null : (score as Score));
