import { CannotAnswer } from '../core/codes';
import type { CustomFunction } from './custom-function';
import { parameters as p } from './parameters';

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
  run: () => {
    throw new CannotAnswer('nothing-to-read');
  },
};
