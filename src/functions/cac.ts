import { CannotAnswer } from '../core/codes';
import type { CustomFunction } from './custom-function';
import { parameters as p } from './parameters';

export const cac: CustomFunction = {
  name: 'CAC',
  twin: 'COUT_ACQUISITION',
  summary: {
    en: 'What it cost to win one customer: spend divided by new customers.',
    fr: 'Ce qu’a coûté un nouveau client : la dépense divisée par le nombre de nouveaux clients.',
  },
  parameters: [p.spend, p.newCustomers],
  columns: { en: 'Cost per new customer', fr: 'Coût par nouveau client' },
  example: '=CAC(B2; C2)',
  run: () => {
    throw new CannotAnswer('nothing-to-read');
  },
};
