import type { offers as english } from '../../en/tabs/offers';
import type { Shape } from '../../shape';
import { customers, n, some, unit } from './figures';

const codes = (count: number) => some(count, 'code', 'codes');
const offered = (count: number) => some(count, 'offre', 'offres');
const used = (count: number) => `${codes(count)} ${count < 2 ? 'utilisé' : 'utilisés'}`;

export const offers: Shape<typeof english> = {
  findingNobody: 'Aucune commande dans ces fichiers : aucune offre n’a servi.',
  findingTotals: 'Il faut chaque commande avec sa date pour voir ce qu’une offre a rapporté.',
  findingNothing: 'Ni code ni remise dans ces fichiers : ce que rapportent vos offres ne peut pas être dit.',
  findingDiscounts: (rate) => `Aucun code dans ces fichiers ; les remises enlèvent ${rate} au plein tarif.`,
  findingFewDiscounts: (orders) =>
    `Aucun code dans ces fichiers, et une remise connue pour ${some(orders, 'commande', 'commandes')} seulement : trop peu pour dire ce que rapportent vos offres.`,
  findingUsed: (count, share) => `${used(count)}, sur ${share} des commandes.`,
  findingNoAmounts: (count, share) =>
    `${used(count)}, sur ${share} des commandes ; sans montants, ce qu’ils rapportent ne peut pas être dit.`,
  findingFew: (count, share) =>
    `${used(count)}, sur ${share} des commandes : trop peu d’habitués par code (moins de 30) pour dire ce qu’ils rapportent.`,
  findingNone: (count, share) =>
    `${used(count)}, sur ${share} des commandes : aucun par des clients dont les commandes d’avant diraient l’habitude.`,
  findingPays: (code, gain) => `${code} a rapporté ${gain} de plus que l’habitude de ses clients.`,
  findingLoses: (code, loss) =>
    `Aucun code ne couvre son coût : ${code} a rapporté ${loss} de moins que l’habitude de ses clients.`,
  findingOneLoses: (code, loss) => `${code} a rapporté ${loss} de moins que l’habitude de ses clients.`,
  findingOnlyLoses: (code, loss) =>
    `${code} a rapporté ${loss} de moins que l’habitude de ses clients ; aucun autre code n’a assez d’habitués pour en juger.`,
  findingBoth: (best, gain, worst, loss) =>
    `${best} a rapporté ${gain} de plus que l’habitude de ses clients ; ${worst}, ${loss} de moins.`,
  settings: (margin) => `Marge : ${margin} du chiffre`,
  code: 'Code',
  codeNote:
    'Les codes sont comparés sans espaces autour et en capitales. Tout l’historique. Les commandes sans client ne comptent pas ici.',
  familyNote:
    'Trois codes ou plus qui commencent pareil, chacun utilisé par trop peu de clients, tiennent en une ligne : leur début, et combien ils sont.',
  from: 'Du',
  fromNote: 'Premier jour dans votre tableau des offres, sinon premier jour où quelqu’un a utilisé le code.',
  to: 'Au',
  toNote: 'Dernier jour dans votre tableau des offres, sinon dernier jour où quelqu’un a utilisé le code.',
  sold: 'Ce qui s’est vendu avec',
  orders: 'Com-\nmandes',
  ordersNote:
    'Jours d’achat avec le code : les commandes d’un client le même jour n’en font qu’une. Un jour à deux codes compte pour les deux.',
  customers: 'Clients',
  customersNote: 'Clients différents qui ont utilisé le code.',
  newcomers: 'Nouveaux\nclients',
  newcomersNote: 'Parmi eux, ceux dont la toute première commande portait le code.',
  revenue: (sign) => `Chiffre\n${sign}`,
  revenueNote:
    'Des commandes qui portent le code, remises et remboursements déduits. Avec les commandes sans code, on retrouve tout le chiffre.',
  mean: 'Panier moyen',
  withCode: (sign) => `Avec le\ncode${unit(sign)}`,
  withCodeNote: 'Chiffre des jours d’achat avec le code ÷ ces jours.',
  before: (sign) => `Avant\n${sign}`,
  beforeNote: 'Panier moyen des mêmes clients dans les 12 mois avant la première utilisation du code par chacun.',
  brought: 'Ce qu’il a rapporté',
  discounts: (sign) => `Remises\n${sign}`,
  discountsNote:
    'Accordées sur ses commandes. Les montants en sont déjà nets : elles ne sont pas enlevées une seconde fois.',
  cost: (sign) => `Coût\n${sign}`,
  costNote:
    'En plus des remises : d’après votre tableau des offres, sinon les dépenses dont la campagne est le code. Vide : inconnu, compté pour 0.',
  gain: (margin, sign) => `${margin ? 'Marge' : 'Chiffre'}\nen plus${unit(sign)} ▼`,
  gainNote:
    'Avec un groupe témoin : (marge par personne visée − par personne mise de côté, du premier au dernier jour indiqués) × personnes visées − coût, non-acheteurs compris. Sans : (panier avec le code − avant) × commandes × marge − coût.',
  return: 'Gain net\n÷ coût',
  returnNote:
    'La colonne d’avant ÷ (remises + coût). 0 : équilibre, il a rendu ce qu’il a coûté ; 0,5 : 0,50 gagné pour 1 dépensé, en plus de celui-ci ; sous 0 : il a coûté plus qu’il n’a rendu. Vide quand ni remise ni coût n’est connu.',
  against: 'Comparé à',
  againstNote:
    'Aux personnes mises de côté, si vos fichiers les nomment (visées / mises de côté) ; sinon aux mêmes clients avant. Avant n’est pas une preuve : la saison et l’actualité jouent aussi.',
  control: (targeted, setApart) => `Témoin : ${n(targeted)} / ${n(setApart)}`,
  noControl: 'Avant, sans groupe témoin',
  verdict: 'Verdict',
  verdictNote:
    'Rentable : il a rapporté plus qu’il n’a coûté. Trop peu : moins de 30 personnes d’un côté ; sans groupe témoin, moins de 30 utilisateurs qui avaient commandé dans les 12 mois d’avant. Surtout des nouveaux : plus de la moitié ont commandé pour la première fois avec lui, sans habitude à laquelle comparer. Leurs chiffres restent vides.',
  verdicts: {
    pays: 'Rentable',
    'does-not-pay': 'Pas rentable',
    'too-few': 'trop peu',
    'no-earlier-orders': 'rien avant',
  },
  besides: 'Vendu en plus',
  cross: 'Nouvelle\ncatégorie',
  crossNote: 'Vente croisée : commandes avec le code dans une catégorie nouvelle pour le client.',
  up: 'Plus\ncher',
  upNote: 'Montée en gamme : commandes avec le code à un prix unitaire plus élevé, dans une catégorie déjà achetée.',
  others: (count) => some(count, 'autre code', 'autres codes'),
  othersFew: (count, under) => `et ${codes(count)} à moins de ${n(under)} clients${count < 2 ? '' : ' chacun'}`,
  without: 'Sans code',
  mostlyNew: 'surtout des nouveaux',
  method: (margin) =>
    `Sans groupe témoin, une offre n’est comparée qu’aux mêmes clients avant elle. ${margin ? 'Marge' : 'Chiffre'} en plus, et non chiffre fait avec le code : ils en auraient acheté une partie de toute façon.`,
  twoReturns: (tab) =>
    `« ${tab} » donne un autre gain pour la même offre : il compte les clients gardés ; ici, on compare ce que chacun a dépensé, achats plus gros compris.`,
  warn: {
    noMargin:
      'Sans coûts ni taux de marge, ce que rapporte une offre est du chiffre : les rentabilités sont trop belles.',
    noCost: (count) => `Coût inconnu pour ${codes(count)} : compté pour 0.`,
    unused: (list) => `Jamais utilisés : ${list}.`,
    noCustomer: (count) =>
      `${some(count, 'commande', 'commandes')} sans client : non ${count < 2 ? 'comptée' : 'comptées'} ici, avec ou sans code.`,
  },
  chart: {
    returns: (pay, of) =>
      `Gain net ÷ coût : ${n(pay)} sur ${offered(of)} ${pay < 2 ? 'couvre son coût' : 'couvrent leur coût'}`,
    gains: (margin, pay, of, sign) =>
      `${margin ? 'Marge' : 'Chiffre'} en plus${unit(sign)} : ${n(pay)} sur ${offered(of)} ${pay < 2 ? 'dépasse' : 'dépassent'} l’habitude`,
    figures: 'Chiffres du graphique',
    pays: 'Rentable',
    loses: 'Pas rentable',
  },
  discountsTitle: (months) =>
    `À qui vont les remises, ${months === 0 ? 'tout l’historique' : `${n(months)} derniers mois`}`,
  newMore: (first, later) =>
    `Les nouveaux sont mieux récompensés que les fidèles : ${first} de remise contre ${later}.`,
  newLess: (first, later) =>
    `Les fidèles sont mieux récompensés que les nouveaux : ${later} de remise contre ${first}.`,
  newSame: (rate) => `Premières commandes et suivantes reçoivent autant : ${rate} de remise.`,
  onlyOne: (rate) => `${rate} de remise en moyenne.`,
  fewDiscounts: (orders) => `${some(orders, 'commande', 'commandes')} : trop peu pour comparer.`,
  noneGiven: 'Aucune remise accordée.',
  givenAway: (amount, people, share) =>
    `${amount} accordés à ${customers(people)} ${people < 2 ? 'venu' : 'venus'} à leur rythme habituel : ${share} des remises, du plein tarif offert.`,
  noneGivenAway: 'Aucune n’est allée à des clients venus à leur rythme habituel.',
  whichOrders: 'Commandes',
  whichOrdersNote:
    'Commandes dont la remise est connue, 0 compris. Toutes les commandes du premier jour d’un client sont des premières commandes.',
  first: 'Premières commandes',
  later: 'Commandes suivantes',
  onTime: 'dont à l’heure',
  onTimeNote:
    'Commandes remisées de clients venus sans dépasser leur délai habituel d’alors : ils auraient payé le plein tarif.',
  all: 'Toutes',
  counted: 'Connues',
  discounted: 'Avec\nremise',
  discountedNote: 'Commandes avec une remise supérieure à 0.',
  given: (sign) => `Remises\n${sign}`,
  givenNote: 'Accordées dans la période.',
  rate: 'Taux\nmoyen',
  rateNote: 'Moyenne de remise ÷ plein tarif (payé + remise), par commande, celles sans remise comprises.',
  soldTitle: (prices) =>
    `${prices ? 'Vente croisée et montée en gamme' : 'Vente croisée'}, avec un code et sans, tout l’historique`,
  soldWhich: 'Commandes',
  soldWhichNote: 'Jours d’achat de clients dont on connaît les catégories d’avant.',
  soldWith: 'Avec un code',
  soldWithout: 'Sans code',
  soldOf: 'Nombre',
  soldCross: 'Nouvelle\ncatégorie',
  soldCrossShare: 'Part',
  soldUp: 'Plus\ncher',
  soldUpShare: 'Part',
  soldShareNote: 'De ces commandes.',
  beginnings: 'Codes qui commencent pareil, réunis',
  beginning: 'Début du code',
  beginningNote:
    'Ce qui précède le premier chiffre ou signe, à partir de trois codes : seuls, les codes faits pour un client chacun sont trop peu utilisés.',
  beginsWith: (beginning, count) => `${beginning}… (${n(count)})`,
  campaigns: 'Par campagne de votre tableau des offres',
  campaign: 'Campagne',
  campaignNote: 'Les codes d’une même campagne réunis.',
  columns: {
    codes: 'codes',
    codeCosts: 'couts_des_codes',
    discounts: 'remises',
    treated: 'clients_vises',
    control: 'groupe_temoin',
    categories: 'categories',
    unitPrices: 'prix_unitaires',
  },
};
