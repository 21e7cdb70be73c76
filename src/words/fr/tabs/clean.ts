import type { clean as english } from '../../en/tabs/clean';
import type { Shape } from '../../shape';
import { customers, period, some, unit } from './figures';

const done = (changed: number, merged: number) =>
  changed + merged === 0
    ? 'rien à corriger ni à fusionner'
    : [
        changed === 0 ? 'rien à corriger' : some(changed, 'valeur corrigée', 'valeurs corrigées'),
        merged === 0 ? 'aucun doublon' : some(merged, 'ligne fusionnée', 'lignes fusionnées'),
      ].join(', ');

export const clean: Shape<typeof english> = {
  finding: (people, rows, changed, merged) =>
    `${customers(people)} à partir de ${some(rows, 'ligne', 'lignes')} : ${done(changed, merged)}.`,
  findingContacts: (people, rows, changed, merged) =>
    `${some(people, 'contact', 'contacts')} à partir de ${some(rows, 'ligne', 'lignes')} : ${done(changed, merged)}.`,
  findingNobody: 'Aucun client n’a pu être lu dans ces fichiers.',
  tinted: 'Teinté : corrigé, l’ancienne valeur est en note',
  beforeSpaces: (value) => `Avant : ${value}\nLe point · montre un espace en trop ou un caractère invisible.`,
  before: (value) => `Avant : ${value}`,
  civility: 'Civilité',
  firstName: 'Prénom',
  lastName: 'Nom',
  company: 'Société',
  email: 'E-mail',
  emailNote: 'En minuscules, sans espaces. Les fautes probables sont seulement proposées.',
  phone: 'Téléphone',
  phoneNote: 'Numéros français comme on les compose, les autres avec leur indicatif. Du texte : les zéros restent.',
  address: 'Adresse',
  postcode: 'Code\npostal',
  postcodeNote: 'Du texte : le premier zéro reste.',
  city: 'Ville',
  region: 'Région',
  country: 'Pays',
  sector: 'Secteur',
  fieldNote: 'Valeur non vide la plus récente des lignes réunies.',
  consent: 'Contact\npermis',
  consentNote:
    'Oui ou non selon les fichiers ; un refus ne se perd jamais dans une fusion. « À demander » : les fichiers ne disent rien.',
  rows: 'Fiches\nréunies',
  rowsNote: 'Nombre de lignes de vos listes de personnes qui sont ce client. La note dit lesquelles.',
  rowsOf: (tab, rows) => `${tab} : ${rows}`,
  rowsMore: (more) => `et ${some(more, 'autre', 'autres')}`,
  mergedBy: (keys) => `Reliées par ${keys}`,
  firstOrder: 'Première\ncommande',
  lastOrder: 'Dernière\ncommande',
  wholeHistory: 'Sur tout l’historique.',
  orders: 'Cdes',
  spent: (sign) => `Dépensé${sign === '' ? '' : `\n${sign}`}`,
  spentNote: 'Sur tout l’historique, remboursements déduits.',
  spentWindow: (months, sign) => `${period(months)}${sign === '' ? '' : `\n${sign}`}`,
  spentWindowNote: 'Sur la période des réglages.',
  value: (months, sign) => `Attendu\n${period(months)}${unit(sign)}`,
  valueByModel: (discount) =>
    `Ce que le modèle de réachat (BG/NBD et Gamma-Gamma) attend de chaque client d’après ses propres commandes, × marge ; un an plus tard compte ${discount} de moins.`,
  ordersTried: (window, expected, came) =>
    `Essayé sur les ${window} derniers jours : ${expected} commandes attendues, ${came} venues.`,
  expectedOrders: 'Cdes\nattendues',
  expectedOrdersNote: (months) => `Commandes à attendre de lui en ${period(months)}.`,
  simpleValue: (sign) => `Valeur\nsimple${unit(sign)}`,
  valueNote: 'Panier moyen × commandes par an × marge : ce qu’on peut attendre désormais. Rien des perdus.',
  valueChecked: (window, ratio) => `Essayé sur les ${window} derniers jours : ${ratio} de ce qui est venu.`,
  recency: 'R',
  recencyNote: 'Récence : 5 et 4 actif, 3 en ralentissement, 2 et 1 perdu ; 5 est le bon côté.',
  frequency: 'F',
  frequencyNote:
    'Fréquence, de 1 à 5, des jours d’achat de la période. Pour un perdu : les 12 mois avant sa dernière commande.',
  money: 'M',
  moneyNote: 'Montant, de 1 à 5, des achats de la période. Pour un perdu : les 12 mois avant sa dernière commande.',
  rfmSegment: 'Segment\nRFM',
  rfmSegmentNote: 'Un nom parmi onze, selon la récence et la moyenne de F et M. Vide sous 10 acheteurs.',
  size: 'Taille',
  sizeNote: 'Gros, moyen, petit selon le chiffre de la période ; pour un perdu, à son dernier achat.',
  stage: 'Étape',
  stageNote:
    'Place dans la vie du client : acquisition, développement, fidélisation, attrition, réactivation ; prospect avant.',
  buyerSegment: 'Segment',
  next: 'Prochaine action',
  nextNote: 'Ce qu’il faut investir, selon l’étape et la taille.',
  why: 'Pourquoi',
  whyNote: 'Pourquoi cette étape, et ce qui manque jusqu’à la classe suivante : exactement ce qu’il faut.',
};
