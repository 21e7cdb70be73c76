import type { rfm as english } from '../../en/tabs/rfm';
import type { Shape } from '../../shape';
import { customers, n, unit } from './figures';

export const rfm: Shape<typeof english> = {
  finding: (faithful, revenue, leaving) =>
    `Champions et Fidèles : ${faithful} des clients, ${revenue} du chiffre ; ${leaving === 0 ? 'aucun bon acheteur ne s’en va' : `${n(leaving)} ${leaving < 2 ? 'bon acheteur s’en va' : 'bons acheteurs s’en vont'}`}.`,
  findingNoAmounts: (faithful, leaving) =>
    `Champions et Fidèles : ${faithful} des clients ; ${leaving === 0 ? 'aucun habitué ne s’en va' : `${n(leaving)} ${leaving < 2 ? 'habitué s’en va' : 'habitués s’en vont'}`}.`,
  findingNoFaithful: (segment, count, all, leaving) =>
    `Ni Champion ni Fidèle encore ; segment le plus nombreux : ${segment}, ${customers(count)} sur ${n(all)}${leaving === 0 ? '' : ` ; ${n(leaving)} ${leaving < 2 ? 'bon acheteur s’en va' : 'bons acheteurs s’en vont'}`}.`,
  findingUnscored: (buyers) => `${customers(buyers)} : sous 10 acheteurs, personne n’est noté.`,
  findingNobody: 'Aucune commande dans ces fichiers : personne ne peut être noté.',
  unscored:
    'Un seul client déplacerait toutes les limites des notes. Tailles, étapes et segments d’acheteurs sont dans les autres onglets.',
  threeLevels: 'Sous 30 acheteurs, il n’y a que trois niveaux : 5, 3 et 1.',
  grid: 'Récence × fréquence et montant',
  gridNoAmounts: 'Récence × fréquence',
  howToRead: (segment, count, recency, fm) =>
    `Comment lire : ${customers(count)} de récence ${recency}, fréquence et montant ${fm} : ${segment}.`,
  howToReadNoAmounts: (segment, count, recency, frequency) =>
    `Comment lire : ${customers(count)} de récence ${recency} et de fréquence ${frequency} : ${segment}.`,
  recency: 'Récence',
  recencyNote:
    '5 et 4 : actif, la moitié la plus récente d’abord. 3 : en ralentissement. 2 et 1 : perdu, la moitié la plus récente d’abord.',
  recencyWord: {
    5: '5 · actif, très récent',
    4: '4 · actif',
    3: '3 · ralentit',
    2: '2 · perdu depuis peu',
    1: '1 · perdu depuis longtemps',
  },
  fm: (score) => `Fréquence et montant ${score}`,
  f: (score) => `Fréquence ${score}`,
  fmNote:
    'Moyenne des notes de fréquence et de montant, arrondie vers le haut. Une seule commande et encore actif : première colonne, quel que soit le montant.',
  customers: 'Clients',
  revenue: (sign) => `Chiffre${unit(sign)}`,
  revenueNote: 'De la période. Ce que les perdus achetaient avant n’y est pas.',
  all: 'Tous',
  segments: 'Les onze segments',
  segment: 'Segment',
  segmentNote: 'Du meilleur au moins bon. Chaque client est dans un seul.',
  share: 'Du chiffre',
  shareNote: 'Part du chiffre de la période.',
  shareOfCustomers: 'Des clients',
  shareOfCustomersNote: 'Part des clients qui ont acheté.',
  mean: (sign) => `Panier moyen${unit(sign)}`,
  meanNote: 'Chiffre de la période divisé par ses commandes.',
  action: 'Action',
  actionNote: 'Ce qu’il faut faire pour ce segment.',
  callRegulars: 'Appeler : vos habitués s’en vont',
  names: 'Qui',
  namesNote: 'Les plus gros acheteurs du segment. Chaque lien mène à leur ligne.',
  cuts: 'Limites des notes',
  cutsNote: 'La plus petite et la plus grande valeur rencontrées pour chaque note.',
  method: {
    auto: 'Notes selon le rang : des valeurs égales ont toujours la même note.',
    quantile: 'Notes par cinquièmes, comme le paquet R rfm.',
    cuts: 'Notes selon vos propres limites.',
  },
  score: 'Note',
  scoreNote: '5 est le bon côté.',
  cutGroup: {
    recency: 'Jours depuis la dernière commande',
    frequency: 'Jours avec une commande',
    frequencyOrders: 'Commandes',
    money: (sign) => `Dépensé${unit(sign)}`,
  },
  cutGroupNote: 'Sur la période ; pour les perdus, sur les 12 mois avant leur dernière commande.',
  from: 'de',
  to: 'à',
  six: 'Les mêmes en six noms',
  sixName: {
    champions: 'Champions',
    loyal: 'Fidèles',
    recent: 'Récents',
    'needs-attention': 'À surveiller',
    'at-risk': 'À risque',
    inactive: 'Inactifs',
  },
  sixNote: {
    champions: 'Champion',
    loyal: 'Fidèle',
    recent: 'Nouveau, Prometteur, Fidèle potentiel',
    'needs-attention': 'À surveiller, En perte de vitesse',
    'at-risk': 'À risque, À ne pas perdre',
    inactive: 'Dormant, Perdu',
  },
  made: 'Réunit',
  chart: (segment, share) => `Le segment le plus nombreux : ${segment}, ${share} des clients`,
  figures: 'Chiffres du graphique',
  staying: 'Achètent',
  slowing: 'Ralentissent',
  leaving: 'S’en vont',
  prospects: (count) =>
    count < 2 ? 'Et 1 prospect, qui n’a pas encore acheté.' : `Et ${n(count)} prospects, qui n’ont pas encore acheté.`,
};
