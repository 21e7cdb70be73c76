import { rfmSegmentOf, scoreBuyers } from '../core/measure/rfm';
import type { Cell } from '../core/model';
import type { Score } from '../core/results';
import type { Day } from '../core/units';
import { wordsOf } from '../words/words';
import { bestFirst } from './best-first';
import type { CustomFunction } from './custom-function';
import { headersOption } from './options';
import { parameters as p, rfmMethodOption } from './parameters';
import { ask, block, dayCell } from './question';

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
    const rfmMethod = rfmMethodOption('method', method);
    const withHeading = headersOption('headers', headers);
    const question = ask({ customers, dates, amounts, asOf, months, activeWithin, lostAfter }, context, { rfmMethod });
    const { history, ledger, orders } = question;
    const scores = scoreBuyers(history, question.thresholds, question.settings);
    const place = new Int32Array(ledger.keys.length).fill(-1);
    for (let i = 0; i < history.buyers.length; i++) place[history.buyers[i]] = i;
    const names = wordsOf(context.language).codes.rfmSegment;
    // Of scores and days there are few, of customers many: each text and date is made once.
    const endings = new Map<number, readonly [score: string, segment: string]>();
    const endingOf = (recency: number, frequency: number, money: number, occasions: number) => {
      const code = recency * 1000 + frequency * 100 + money * 10 + Math.min(2, occasions);
      let ending = endings.get(code);
      if (ending === undefined) {
        const scored = { recency: points(recency), frequency: points(frequency), money: points(money) };
        const segment = rfmSegmentOf(scored, occasions);
        ending = [recency > 0 ? `${recency}${frequency}${money}` : '', segment === null ? '' : names[segment]];
        endings.set(code, ending);
      }
      return ending;
    };
    const days = new Map<Day, Cell>();
    const dateOf = (day: Day) => {
      let date = days.get(day);
      if (date === undefined) {
        date = dayCell(day);
        days.set(day, date);
      }
      return date;
    };

    const rows = bestFirst(question.customers, history.windowCents, ledger.names).map((c): Cell[] => {
      const at = place[c];
      const spent = history.windowCents[c] / 100;
      if (at < 0) return [orders.labels[c], '', '', 0, spent, '', '', '', '', names.prospect];
      const recency = scores.recency[at];
      const frequency = scores.frequency[at];
      const money = scores.money[at];
      const ending = endingOf(recency, frequency, money, history.occasions[c]);
      const last = history.last[c];
      return [
        orders.labels[c],
        dateOf(last),
        history.asOf - last,
        history.windowOccasions[c],
        spent,
        recency > 0 ? recency : '',
        recency > 0 ? frequency : '',
        recency > 0 ? money : '',
        ending[0],
        ending[1],
      ];
    });
    return block(rfm, rows, withHeading, context);
  },
};

/** 0 stands for "not scored". */
const points = (score: number): Score => (score === 0 ? null : (score as Score));
