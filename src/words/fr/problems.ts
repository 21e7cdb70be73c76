import type { problems as english } from '../en/problems';
import type { Shape } from '../shape';

/** En français, zéro et un sont au singulier. */
const n = (count: number, one: string, many: string): string => `${count}\u00a0${count < 2 ? one : many}`;

export const problems: Shape<typeof english> = {
  leftOut: {
    cancelled: 'annulée',
    pending: 'en attente de paiement',
    failed: 'paiement échoué',
    test: 'commande de test',
    'not-a-sale': 'virement, frais ou conversion, pas une vente',
    'no-date': 'sans date',
    'unreadable-date': 'date illisible',
    'unreadable-amount': 'montant absent ou illisible',
    'after-as-of': 'après le jour de l’analyse',
    'in-the-future': 'datée dans le futur',
    'other-currency': 'dans une autre devise, sans taux',
    'refund-unmatched': 'remboursement sans commande correspondante',
    'unlike-the-others': 'date très éloignée de toutes les autres',
    'duplicate-row': 'même commande que dans un autre onglet',
    footer: 'total ou remarque, pas une donnée',
    'blank-identity': 'ne désigne personne',
  },
  rule: {
    accents: 'Lettres accentuées abîmées par un export («\u00a0Ã©\u00a0») réparées',
    spaces: 'Espaces en trop et caractères invisibles retirés',
    phone: 'Téléphones écrits sous une seule forme internationale',
    email: 'Adresses e-mail en minuscules, sans signes parasites',
    'email-typo': 'Fautes de frappe probables des adresses e-mail corrigées',
    name: 'Noms tout en majuscules ou tout en minuscules remis en forme',
    civility: 'Civilités (M., Mme, Dr) écrites d’une seule façon',
    company: 'Noms d’entreprise distingués des noms de personne',
    postcode: 'Zéro perdu rendu aux codes postaux',
    city: 'Villes écrites d’une seule façon',
    country: 'Pays écrits d’une seule façon',
    date: 'Dates écrites en texte transformées en dates',
    amount: 'Montants écrits en texte transformés en nombres',
    'customer-id': 'Numéros de client sans apostrophe ni «\u00a0.0\u00a0»',
    clusters: 'Graphies d’un même canal, d’une même ville ou d’un même produit réunies',
  },
  problem: {
    'secret-column': (_count, column) =>
      `La colonne «\u00a0${column}\u00a0» contient des mots de passe, des numéros de carte ou de compte\u00a0: elle n’est ni montrée ni copiée.`,
    'dates-ambiguous': (_count, column) =>
      `Les dates de «\u00a0${column}\u00a0» se lisent jour ou mois en premier. Choisissez.`,
    'decimal-ambiguous': (_count, column) =>
      `Dans «\u00a0${column}\u00a0», 1,234 peut être un millier ou un nombre décimal. Choisissez.`,
    'dates-conflict': (_count, column) =>
      `«\u00a0${column}\u00a0» mélange des dates jour en premier et mois en premier\u00a0: aucune de celles écrites en chiffres n’a été lue.`,
    'dates-mixed': (_count, column) =>
      `«\u00a0${column}\u00a0» mélange de vraies dates et des dates en texte\u00a0: Sheets a peut-être déjà interverti jour et mois dans les vraies dates.`,
    'order-id-as-customer': (_count, column) =>
      `«\u00a0${column}\u00a0» compte presque un numéro par commande alors que des clients reviennent\u00a0: il semble numéroter les commandes, pas les clients.`,
    'several-currencies': (count, column) =>
      `«\u00a0${column}\u00a0» contient ${n(count, 'devise', 'devises')}. Deux devises ne s’additionnent jamais\u00a0: la principale est gardée, sauf si vous donnez un taux.`,
    'no-customer': (count, _column) =>
      `${n(count, 'commande ne désigne', 'commandes ne désignent')} aucun client\u00a0: ${count < 2 ? 'comptée' : 'comptées'} à part, dans le chiffre d’aucun client ni aucune liste.`,
    'no-amounts': (_count, _column) =>
      'Aucun montant trouvé\u00a0: tout ce qui n’en demande pas est calculé, le chiffre d’affaires et les tailles manquent.',
    'refund-unmatched': (count, _column) =>
      `${n(count, 'remboursement ne correspond', 'remboursements ne correspondent')} à aucune commande antérieure du même client\u00a0: rien n’a été déduit.`,
    'refund-excess': (count, _column) =>
      `${n(count, 'remboursement dépasse', 'remboursements dépassent')} la commande\u00a0: l’excédent ne réduit rien.`,
    'total-once': (count, column) =>
      `«\u00a0${column}\u00a0» répète le total de la commande sur chacune de ses lignes\u00a0: compté une fois, pour ${n(count, 'commande', 'commandes')}.`,
    'numbers-again': (count, _column) =>
      `${n(count, 'commande porte', 'commandes portent')} un numéro déjà vu un autre jour\u00a0: ${count < 2 ? 'elle compte' : 'chacune compte'} à part.`,
    'rows-identical': (count, column, first) =>
      `${n(count, 'ligne est identique', 'lignes sont identiques')} à une autre de même «\u00a0${column}\u00a0»${first === undefined ? '' : ` (la première\u00a0: ligne ${first})`}\u00a0: ${count < 2 ? 'les deux comptent' : 'toutes comptent'}. Si une ligne a été collée deux fois, supprimez l’une des deux.`,
    'paid-once': (count, _column) =>
      `${n(count, 'commande figure', 'commandes figurent')} deux fois, avec deux montants\u00a0: celui de la commande compte, le paiement est laissé de côté.`,
    'maybe-twice': (count, _column) =>
      `${n(count, 'vente ressemble à une', 'ventes ressemblent à celles')} d’un autre onglet ou fichier\u00a0: même client, jours et montants proches. ${count < 2 ? 'Elle compte' : 'Elles comptent'} deux fois\u00a0: écartez l’un des deux si ce sont les mêmes.`,
    'sellers-not-customers': (_count, column) =>
      `«\u00a0${column}\u00a0» semble nommer qui vend, non qui achète\u00a0: la colonne ne désigne aucun client.`,
    'shared-key': (count, _column) =>
      `${n(count, 'e-mail, téléphone ou numéro porte', 'e-mails, téléphones ou numéros portent')} plus de cinq noms\u00a0: ${count < 2 ? 'il ne relie' : 'ils ne relient'} personne.`,
    'totals-only': (count, _column) =>
      `Pas de commandes, seulement les totaux de ${n(count, 'client', 'clients')}\u00a0: attrition par mois, rythmes, cohortes et valeurs demandent chaque commande avec sa date.`,
    'bought-elsewhere': (count, _column) =>
      `D’après une liste, ${n(count, 'client a', 'clients ont')} acheté, mais aucune de ${count < 2 ? 'ses' : 'leurs'} commandes ne peut être comptée ici\u00a0: ni ${count < 2 ? 'client ni prospect' : 'clients ni prospects'}.`,
    'history-incomplete': (count, _column) =>
      `${n(count, 'client des listes a', 'clients des listes ont')} plus de commandes, ou de plus récentes, que ces fichiers.`,
  },
};
