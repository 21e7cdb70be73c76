import type { remark as english } from '../../en/tabs/remark';
import type { Shape } from '../../shape';
import { ago, customers, days, some } from './figures';

export const remark: Shape<typeof english> = {
  noScores: 'Sous 10 acheteurs, personne n’est noté ; taille, étape et segment restent donnés.',
  mistypedStart:
    'La date la plus ancienne est très loin des autres, sans doute une faute de frappe : elle ne compte dans aucun rythme (voir le Journal).',
  future: (rows) =>
    `${some(rows, 'ligne datée', 'lignes datées')} d’après aujourd’hui : mises de côté, voir le Journal.`,
  moneyAllEqual: 'Tout le monde a dépensé autant : la note de montant ne dit rien.',
  smallFile: (buyers, points) =>
    `${customers(buyers)} seulement : ${buyers < 2 ? 'aucun pourcentage n’a encore de sens' : `chacun pèse ${points} dans les pourcentages ci-dessus`}.`,
  shortHistory: (length) =>
    length < 1
      ? 'Un seul jour d’historique : rien à dire encore des rythmes.'
      : `Seulement ${days(length)} d’historique : seuils et rythmes sont provisoires.`,
  nobodyCameBack: 'Personne n’a encore acheté une deuxième fois : les scores disent peu de la fidélité.',
  mostlyOneTime: (share) => `${share} des acheteurs n’ont acheté qu’une fois : les scores disent peu de la fidélité.`,
  asOfOld: (day, late) =>
    `La commande la plus récente date du ${day}, il y a ${ago(late)} : le fichier a-t-il toutes les dernières commandes ?`,
  unreliable:
    'Dans ce fichier, le silence ne veut pas dire perdu : ceux qu’on croyait perdus reviennent presque autant que les autres.',
  tieMadeMedium: 'Beaucoup de clients ont dépensé le même montant : ils sont moyens, et non gros.',
  noCustomer: (orders, amount) =>
    `${some(orders, 'commande', 'commandes')} sans client, ${amount} de chiffre : dans aucune liste.`,
  noCustomerPlain: (orders) => `${some(orders, 'commande', 'commandes')} sans client : dans aucune liste.`,
  nobodyToReach:
    'Ni e-mail ni téléphone dans ces fichiers : ajoutez vos fiches clients pour pouvoir écrire à ceux des listes, ou les appeler.',
  provisional: (lost) =>
    `« Perdu après ${days(lost)} » est provisoire : l’historique est court face aux plus longs silences.`,
  convention: (lost) => `Moins de cinq réachats : « perdu après ${days(lost)} » est une convention.`,
  totalsOnly: (lost) =>
    `Pas de commandes, seulement des totaux par client : notes, tailles et étapes en viennent, sur toute la durée${lost === null ? '' : `, et « perdu après ${days(lost)} » est une convention`}. Attrition par mois, rythmes, cohortes et valeurs demandent chaque commande avec sa date : ajoutez les commandes.`,
  elsewhere: (count) =>
    `D’après vos listes, ${customers(count)} ${count === 1 ? 'a' : 'ont'} acheté, mais aucune de ${count === 1 ? 'ses' : 'leurs'} commandes ne peut être comptée ici : ni ${count === 1 ? 'client ni prospect' : 'clients ni prospects'}, et sans étape dans Clients nettoyés.`,
  incomplete: (short, of, orders) =>
    `${short} des ${customers(of)} de vos listes ont plus de commandes, ou de plus récentes, que ce fichier${orders > 0 ? `, où il manque ${some(orders, 'commande', 'commandes')}` : ''} : leur fréquence et leur taille y sont trop basses.`,
};
