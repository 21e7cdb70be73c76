import { CannotAnswer } from '../core/codes';
import type { CustomFunction } from './custom-function';
import { parameters as p } from './parameters';

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
  run: () => {
    throw new CannotAnswer('nothing-to-read');
  },
};
