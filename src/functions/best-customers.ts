import { CannotAnswer } from '../core/codes';
import type { CustomFunction } from './custom-function';
import { parameters as p } from './parameters';

export const bestCustomers: CustomFunction = {
  name: 'BEST_CUSTOMERS',
  twin: 'MEILLEURS_CLIENTS',
  summary: {
    en: 'Ranks the best customers by what they bring in the period, and says why.',
    fr: 'Classe les meilleurs clients selon ce qu’ils rapportent sur la période, et dit pourquoi.',
  },
  parameters: [
    p.customers,
    p.dates,
    p.amounts,
    p.costs,
    p.asOf,
    p.months,
    p.top,
    p.headers,
    p.activeWithin,
    p.lostAfter,
  ],
  columns: {
    en: 'Rank, Customer, Spent, Cost, Net, Share, Orders, Last order, Customer since, Best since, Why',
    fr: 'Rang, Client, Dépensé, Coût, Net, Part, Commandes, Dernière commande, Client depuis, Meilleur depuis, Pourquoi',
  },
  example: '=BEST_CUSTOMERS(A2:A; B2:B; C2:C)',
  run: () => {
    throw new CannotAnswer('nothing-to-read');
  },
};
