import type { breakdown as english } from '../../en/tabs/breakdown';
import type { Shape } from '../../shape';
import { days, period, some, unit } from './figures';

export const breakdown: Shape<typeof english> = {
  title: { channel: 'Par canal', sector: 'Par secteur', region: 'Par région', country: 'Par pays', city: 'Par ville' },
  group: { channel: 'Premier canal', sector: 'Secteur', region: 'Région', country: 'Pays', city: 'Ville' },
  groupNote: 'Les groupes de moins de 10 clients sont réunis sous Autres.',
  more: (groups) => `et ${some(groups, 'groupe plus petit', 'groupes plus petits')}`,
  other: 'Autres',
  unknown: 'Non renseigné',
  customers: 'Clients',
  customersNote: 'Clients de tout l’historique, chacun compté une fois.',
  revenue: (sign) => `Chiffre${unit(sign)}`,
  revenueNote: 'Chiffre de la période.',
  share: 'Part',
  shareNote: 'Part du chiffre de tous les clients.',
  meanOrder: (sign) => `Panier${unit(sign)}`,
  meanOrderNote: 'Panier moyen de la période.',
  still: 'Encore',
  stillNote: (lost) => `Encore clients : dernière commande il y a ${days(lost)} au plus.`,
  value: (sign) => `Valeur${unit(sign)}`,
  valueNote: (months) => `Ce qu’on attend de l’un d’eux sur ${period(months)}, en moyenne.`,
  churn: 'Attrition',
  churnNote: 'Parmi ceux qui étaient clients au début de la période, part perdue depuis.',
  cac: (sign) => `CAC${unit(sign)}`,
  cacNote: 'Dépenses de la période ÷ clients qui y ont été gagnés.',
  vips: 'VIP',
  vipsNote: 'Part de VIP parmi ces clients.',
};
