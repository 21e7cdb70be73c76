import type { lifecycle as english } from '../../en/tabs/lifecycle';
import type { Shape } from '../../shape';
import { capital, customers, n, stageWithArticle, unit } from './figures';

export const lifecycle: Shape<typeof english> = {
  finding: (stage, share, leaving, all) =>
    `${capital(stageWithArticle[stage])} porte ${share} du chiffre ; ${leaving === 0 ? 'personne' : `${customers(leaving)} sur ${n(all)}`} à reconquérir ou à laisser partir.`,
  findingNoAmounts: (stage, count, leaving, all) =>
    stage === 'reactivation'
      ? `${capital(stageWithArticle[stage])} est l’étape la plus nombreuse : ${customers(leaving)} sur ${n(all)} à reconquérir ou à laisser partir.`
      : `${capital(stageWithArticle[stage])} est l’étape la plus nombreuse, ${customers(count)} ; ${leaving === 0 ? 'personne' : `${n(leaving)} sur ${n(all)}`} à reconquérir ou à laisser partir.`,
  findingOneStage: (stage, all) => `Vos ${customers(all)} sont tous à la même étape : ${stageWithArticle[stage]}.`,
  findingNobody: 'Aucune commande dans ces fichiers : la vie d’un client commence au premier achat.',
  grid: 'Comportement d’achat × taille',
  gridPlain: 'Comportement d’achat',
  notScored: (buyers) =>
    `${customers(buyers)} : sous 10 acheteurs, personne n’est noté, car un seul client déplacerait toutes les limites. Les étapes suivent.`,
  rfmSegment: 'Segment RFM',
  rfmSegmentNote: 'Onze comportements, du meilleur au moins bon, selon la récence, la fréquence et le montant.',
  size: { large: 'Gros', medium: 'Moyen', small: 'Petit', none: 'Aucun' },
  sizeNote: {
    large:
      'Gros : les 20 % d’acheteurs qui dépensent le plus (ou selon le réglage). Pour un perdu : taille au dernier achat.',
    medium: 'Moyen : les 30 % suivants.',
    small: 'Petit : les autres.',
    none: 'Sans achat sur la période.',
  },
  all: 'Tous',
  customers: 'Clients',
  revenue: (sign) => `Chiffre${unit(sign)}`,
  revenueNote: 'De la période. Ce qu’un perdu achetait avant n’y est pas.',
  mainStage: 'Étape dominante',
  mainStageNote: 'L’étape où sont le plus de clients de la ligne. La note de chaque cellule donne le détail.',
  message: 'Action',
  messageNote: 'Ce qu’il faut faire pour ce segment.',
  mix: (list) => `Étapes : ${list}`,
  mixPart: (stage, count) => `${stage} ${n(count)}`,
  invest: (text) => `Investissement : ${text}`,
  returned: (share, spend) => `Sur votre passé, ${share} ont recommandé, ${spend} par tête`,
  returnedNoMoney: (share) => `Sur votre passé, ${share} ont recommandé`,
  stages: 'Les cinq étapes',
  stage: 'Étape',
  stageNote:
    'Lues de haut en bas, la première qui convient : perdu → réactivation ; une seule commande → acquisition ; revenu après un long silence → développement ; ralentit ou décline → attrition ; gros ou fréquent → fidélisation ; les autres → développement.',
  share: 'Part',
  shareNote: 'Du chiffre de la période ; des clients quand les fichiers n’ont pas de montant.',
  investment: 'Investissement',
  investmentNote:
    'Ce qu’il faut y mettre ; chaque taille a le sien dans les notes de la grille. Pour le changer : onglet Programmes.',
  sizeInvestment: (size, text) => `${size} : ${text}`,
  investmentOf: {
    acquisition: 'Moyen',
    development: 'Moyen à fort, vente croisée',
    loyalty: 'Faible en remise, fort en service',
    attrition: 'Fort pour les gros, automatique pour les petits',
    reactivation: 'Personnel pour les gros, e-mail pour les petits',
  },
  investmentCac: (cac) => `Moyen, ${cac} par nouveau client au plus`,
  names: 'Derrière ces chiffres',
  namesNote: 'Les plus gros acheteurs de l’étape. Chaque lien mène à leur ligne.',
  prospects: (count) =>
    count < 2
      ? 'Et 1 prospect, qui n’a pas encore acheté, à côté des cinq étapes.'
      : `Et ${n(count)} prospects, qui n’ont pas encore acheté, à côté des cinq étapes.`,
  wonBack: (count) =>
    count < 2
      ? '1 client est revenu après avoir été perdu : compté dans Développement, avec un message à lui.'
      : `${n(count)} clients sont revenus après avoir été perdus : comptés dans Développement, avec un message à eux.`,
  chart: 'Clients par étape',
  figures: 'Chiffres du graphique',
  staying: 'Restent',
  leaving: 'S’en vont',
};
