import { CannotAnswer } from '../core/codes';
import type { CustomFunction } from './custom-function';
import { parameters as p } from './parameters';

export const lifecycle: CustomFunction = {
  name: 'LIFECYCLE',
  twin: 'CYCLE_DE_VIE',
  summary: {
    en: 'Places each customer in one of five stages, with what to invest and what to say.',
    fr: 'Place chaque client dans une des cinq étapes du cycle de vie, avec quoi investir et quoi lui dire.',
  },
  parameters: [
    p.customers,
    p.dates,
    p.amounts,
    p.asOf,
    p.activeWithin,
    p.lostAfter,
    p.lastActions,
    p.headers,
    p.months,
    p.pmgMode('pmg_mode'),
  ],
  columns: {
    en: 'Customer, Stage, Size, Days since, Orders, Usual gap, Why, Investment, Message',
    fr: 'Client, Étape, Taille, Jours depuis, Commandes, Rythme habituel, Pourquoi, Investissement, Message',
  },
  example: '=LIFECYCLE(A2:A; B2:B; C2:C)',
  run: () => {
    throw new CannotAnswer('nothing-to-read');
  },
};
