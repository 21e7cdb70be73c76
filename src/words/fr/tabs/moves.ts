import type { moves as english } from '../../en/tabs/moves';
import type { Shape } from '../../shape';
import { customers, n, unit } from './figures';

const months = (count: number) => `${n(count)} mois`;
const noLonger = (count: number) =>
  count === 0 ? 'aucun ne l’est plus' : `${n(count)} ne ${count < 2 ? 'l’est' : 'le sont'} plus`;
const became = (count: number) =>
  count === 0 ? 'personne n’est devenu VIP' : `${customers(count)} ${count < 2 ? 'est devenu' : 'sont devenus'} VIP`;
// null : personne ne l’était alors.
const vips = (now: number, former: number | null) =>
  former === null
    ? became(now)
    : `${became(now)}, ${former === 0 ? 'aucun VIP n’a cessé de l’être' : noLonger(former)}`;

export const moves: Shape<typeof english> = {
  finding: (count, again, newVips, formerVips) => `En ${months(count)}, ${again} ; ${vips(newVips, formerVips)}.`,
  findingNoVip: (count, again) => `En ${months(count)}, ${again}.`,
  again: (count, all, share) =>
    count === 0
      ? all < 2
        ? 'le seul client d’un seul achat n’a pas racheté'
        : `aucun des ${n(all)} clients d’un seul achat n’a racheté`
      : share === null
        ? all < 2
          ? 'le seul client d’un seul achat a racheté'
          : count === all
            ? `les ${n(all)} clients d’un seul achat ont tous racheté`
            : `${n(count)} des ${n(all)} clients d’un seul achat ${count < 2 ? 'a' : 'ont'} racheté`
        : `${share} des clients d’un seul achat ont racheté`,
  findingNoMono: (count, newVips, formerVips) => `En ${months(count)}, ${vips(newVips, formerVips)}.`,
  findingNew: (count, day) =>
    `${customers(count)} ${count < 2 ? 'avait' : 'avaient'} acheté au ${day} : où ils en sont aujourd’hui.`,
  findingNobody: 'Aucune commande dans ces fichiers : personne n’a changé de segment.',
  findingTotals: 'Pour voir qui a changé de segment, il faut chaque commande et sa date.',
  findingTooEarly: 'Trop tôt : personne n’avait acheté il y a trois mois. Les segments d’aujourd’hui :',
  compared: (day) => `Comparé au ${day}`,
  howToRead: (from, all, to, count, share) =>
    `Lecture : ${all < 2 ? `du seul ${from}` : `des ${n(all)} ${from}`} d’alors, ${n(count)} (${share}) ${count < 2 ? 'est' : 'sont'} ${to} aujourd’hui.`,
  matrix: (day) => `Segment au ${day}, et aujourd’hui`,
  segmentThen: 'Segment d’alors',
  segmentThenNote:
    'Recalculé sur l’historique jusqu’à ce jour, avec ses propres limites de taille et les seuils d’aujourd’hui. Chaque client est dans une ligne et une colonne. VIP : deux commandes au moins, parmi les gros, pas perdu.',
  cellKnowsLess:
    'Une cellule ne sait ni qui vous recommande ni qui s’est inscrit quand : elle ne montre ni ambassadeur, ni prospect d’alors.',
  notYet: 'Pas encore client',
  customers: 'Clients',
  customersNote: 'Dans ce segment ce jour-là.',
  share: '%',
  shareNote:
    'Des clients de la ligne. Personne ne sait combien auraient pu venir : pas de part pour ceux qui n’étaient pas encore clients.',
  up: '▲ Montés',
  upNote: 'Part passée dans un meilleur segment : Prospect, Mono, Multi, VIP, Ambassadeur, dans cet ordre.',
  same: '● Restés',
  sameNote: 'Part restée dans le même segment.',
  down: '▼ Descendus',
  downNote: 'Part passée dans un segment plus bas : un VIP qui achète moins, ou plus du tout.',
  lost: '◆ Perdus',
  lostNote: (days) => `Part de la ligne sans commande depuis plus de ${n(days)} jours, quel que soit le segment.`,
  nowTotal: 'Aujourd’hui',
  chart: (from, up) => `${up} des ${from} d’alors sont montés`,
  chartFew: (from, up, of) =>
    of === 1
      ? `Le seul ${from} d’alors ${up === 0 ? 'n’est pas monté' : 'est monté'}`
      : up === of
        ? `Les ${n(of)} ${from} d’alors sont tous montés`
        : `${up === 0 ? 'Aucun' : n(up)} des ${n(of)} ${from} d’alors ${up < 2 ? 'est monté' : 'sont montés'}`,
  names: 'Derrière chaque chiffre',
  move: 'Passage',
  moveNote: '▲ montés, ▼ descendus, + nouveaux, ● inchangés ; les plus nombreux d’abord.',
  arrow: (from, to) => `${from} → ${to}`,
  unchanged: (segment) => `Toujours ${segment}`,
  shareOfThen: 'De ceux d’alors',
  shareOfThenNote: 'Part des clients qui étaient dans le premier segment.',
  spentThen: (sign) => `Dépensé\nalors${unit(sign)}`,
  spentThenNote: 'Ce qu’ils ont dépensé sur la période finissant ce jour-là.',
  spentNow: (sign) => `Dépensé\nà présent${unit(sign)}`,
  spentNowNote: 'Ce qu’ils ont dépensé sur la période actuelle.',
  who: 'Qui',
  whoNote: 'Les plus gros acheteurs. « Et autres » mène à la liste plus bas, ou aux Clients nettoyés.',
  since: (day) => `Depuis la mise à jour du ${day}`,
  sinceNobody: (day) => `Depuis la mise à jour du ${day}, personne n’a changé de segment.`,
  sinceLater:
    'Dès la prochaine mise à jour avec des commandes plus récentes, cet onglet dira aussi qui a changé depuis celle-ci.',
  sinceNeedsClean: 'Pour savoir qui change d’une mise à jour à l’autre, écrivez aussi l’onglet Clients nettoyés.',
  sinceGone: (count) =>
    count < 2
      ? '1 client d’alors n’est plus dans ces fichiers, ou a été réuni avec un autre.'
      : `${n(count)} clients d’alors ne sont plus dans ces fichiers, ou ont été réunis avec d’autres.`,
  segmentOn: (day) => `Segment au ${day}`,
  segmentOnNote:
    'Segment d’acheteur à la dernière mise à jour avec moins de jours de commandes ; vide : nouveau depuis.',
  list: 'Qui a changé de segment',
  listMore: (count) => `Et ${n(count)} de plus, dans Clients nettoyés.`,
  before: 'Alors',
  now: 'Maintenant',
  direction: 'Sens',
  wentUp: '▲ Monté',
  wentDown: '▼ Descendu',
  isNew: 'Nouveau',
  lastOrder: 'Dernière commande',
  orders: 'Commandes',
  ordersNote: 'Jours avec une commande, sur tout l’historique.',
  segment: 'Segment',
  shareOfAll: 'Des clients',
};
