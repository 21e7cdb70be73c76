import { CannotAnswer } from '../core/codes';
import type { CustomFunction } from './custom-function';
import { parameters as p } from './parameters';

export const churn: CustomFunction = {
  name: 'CHURN',
  twin: 'TAUX_ATTRITION',
  summary: {
    en: 'Churn rate month by month, with revenue lost, new customers and customers won back.',
    fr: 'Taux d’attrition mois par mois, avec le chiffre d’affaires perdu, les nouveaux clients et les clients réactivés.',
  },
  parameters: [p.customers, p.dates, p.amounts, p.asOf, p.lostAfter, p.headers, p.endDates],
  columns: {
    en: 'Month, Customers at start, Lost, Churn rate, Churn rate of repeat customers, Revenue lost, New, Won back',
    fr: 'Mois, Clients au début, Perdus, Taux d’attrition, Taux d’attrition des clients fidélisés, Chiffre d’affaires perdu, Nouveaux, Réactivés',
  },
  example: '=CHURN(A2:A; B2:B; C2:C)',
  run: () => {
    throw new CannotAnswer('nothing-to-read');
  },
};
