import type { best as english } from '../../en/tabs/best';
import type { Shape } from '../../shape';
import { days, n, period, unit, worth } from './figures';

export const best: Shape<typeof english> = {
  finding: (name, net, times, lost, of, margin) =>
    `${name} rapporte ${net} ${worth(margin)}, ${times} fois le suivant encore client${lost === 0 ? '' : ` ; ${n(lost)} des ${n(of)} premiers ${lost < 2 ? 'a décroché' : 'ont décroché'}`}.`,
  findingClose: (name, net, gap, lost, of, margin) =>
    `${name} rapporte ${net} ${worth(margin)}, soit ${gap} de plus que le suivant encore client${lost === 0 ? '' : ` ; ${n(lost)} des ${n(of)} premiers ${lost < 2 ? 'a décroché' : 'ont décroché'}`}.`,
  findingAlone: (name, net, margin) => `${name} rapporte ${net} ${worth(margin)}.`,
  findingGone: (lost) =>
    lost < 2 ? 'Votre seul acheteur n’achète plus.' : `Aucun de vos ${n(lost)} meilleurs clients n’achète plus.`,
  findingNoAmounts: 'Aucun montant dans ces fichiers : le meilleur client ne peut pas encore être désigné.',
  findingTied: (name, second, net, margin) => `${name} et ${second} rapportent chacun ${net} ${worth(margin)}.`,
  findingNoOrders: 'Aucune commande dans ces fichiers : le meilleur client ne peut pas encore être désigné.',
  findingNobody: 'Aucun achat sur la période : pas de meilleur client à montrer.',
  yourBest: 'VOTRE MEILLEUR CLIENT',
  unitNet: (months, margin, cost) =>
    `${margin ? 'de marge' : 'de chiffre'}${cost ? ' − relance' : ''}, ${period(months)}`,
  firstSince: (months) => (months === 0 ? 'N° 1 depuis ce mois-ci' : `N° 1 depuis ${n(months)} mois`),
  sightings: 'Mois au rang 1',
  sightingsOf: (times, of) => `${n(times)} des ${n(of)} derniers`,
  firstNow: 'N° 1 au jour du calcul',
  sinceThrough: (month, channel) => `Client depuis ${month}, par ${channel}`,
  since: (month) => `Client depuis ${month}`,
  whyThem: 'Pourquoi lui',
  look: 'À regarder',
  rankedAfter: (lost) =>
    lost < 2
      ? 'Un plus gros client n’achète plus : rang 2.'
      : `${n(lost)} plus gros clients n’achètent plus : rangs 2 et suivants.`,
  next: (name, gap) => `Le suivant : ${name}, ${gap} derrière.`,
  concentration: (share) => `À lui seul ${share} du total : sa perte se verrait.`,
  figures: 'En chiffres',
  shareOfAll: 'Part de tous les clients',
  rhythm: 'Rythme habituel',
  rhythmDays: (gap) => (gap < 2 ? 'tous les jours' : `tous les ${n(gap)} jours`),
  lastOrderLabel: 'Dernière commande',
  lead: 'Avance sur le suivant',
  expected: 'Prochaine commande attendue',
  touchpoints: 'Points de contact',
  chart: (count) => `Les ${n(count)} premiers, par rang`,
  rank: 'Rang',
  rankNote: 'Selon le montant de la colonne marquée ▼. À égalité, par ordre alphabétique.',
  segment: 'Segment',
  segmentNote:
    'Mono : une commande. Multi : deux ou plus. VIP : deux ou plus, gros, pas perdu. Ambassadeur : a amené un client ou vous recommande.',
  revenue: (months, sign) => `Chiffre\n${period(months)}${unit(sign)}`,
  revenueNote: 'Achats de la période, remboursements déduits.',
  margin: (sign) => `Marge${sign === '' ? '' : `\n${sign}`}`,
  marginNote: 'Son chiffre moins ses coûts, ou × taux de marge.',
  cost: (sign) => `Relance${sign === '' ? '' : `\n${sign}`}`,
  costNote: 'Ce qui a été dépensé pour le faire revenir, d’après le fichier.',
  net: (sign) => `Net${sign === '' ? '' : `\n${sign}`}`,
  netNote: 'Ce qui reste une fois la relance payée.',
  orders: 'Cdes',
  ordersNote: 'Commandes de la période.',
  lastOrder: 'Dernière\ncommande',
  lastOrderNote: 'Sur tout l’historique.',
  daysSince: 'Jours',
  daysSinceNote: (active, lost) =>
    `Jours depuis la dernière commande. Teinté au-delà de ${days(active)}, plus foncé au-delà de ${days(lost)}.`,
  customerSince: 'Client\ndepuis',
  customerSinceNote: 'Mois de la première commande.',
  why: 'Pourquoi',
  whyNote: 'Les trois faits qui le distinguent, le plus parlant d’abord.',
  whyLost: 'N’achète plus',
  bestSince: 'N° 1\ndepuis',
  bestSinceNote:
    'Première fin de mois de sa série actuelle au rang 1 ; une interruption d’un mois ne compte pas. Vide sous le rang 1.',
  channelsTitle: 'Points de contact',
  channelsNote: 'Canaux de ses commandes et contacts : premier, dernier, le plus fréquent.',
  cut: (shown, all) => `${n(shown)} premiers sur ${n(all)}`,
  costlier: (count, names) =>
    count < 2
      ? `Non classé, coûte plus qu’il ne rapporte : ${names}.`
      : `Non classés, coûtent plus qu’ils ne rapportent : ${names}.`,
  frequent: 'Ceux qui commandent le plus souvent',
  frequentOrders: 'Commandes',
  frequentOrdersNote: 'Sur tout l’historique.',
};
