import type { Cents } from '../../core/units';
import { countryName } from '../countries';
import type { reasons as english } from '../en/reasons';
import { formatMoney, formatNumber, formatShare } from '../format';
import type { Shape } from '../shape';

const f = {
  number: (n: number, decimals = 0) => formatNumber(n, 'fr', n.toFixed(decimals).endsWith('.0') ? 0 : decimals),
  percent: (share: number, decimals = 0) => formatShare(share, 'fr', decimals),
  money: (cents: Cents, sign: string) =>
    formatMoney(cents / 100, sign, 'fr', cents < 10000 && cents % 100 !== 0 ? 2 : 0),
};
// In French 0 and 1 (and 1,9) are singular.
const orders = (n: number) => `${f.number(n)} ${n < 2 ? 'commande' : 'commandes'}`;
const days = (n: number) => `${f.number(n)} ${n < 2 ? 'jour' : 'jours'}`;
// Sans monnaie, un nombre seul ne dirait pas de quoi.
const enough = (cents: Cents, sign: string) =>
  `${f.money(cents < 10000 ? cents : Math.ceil(cents / 100) * 100, sign)}${sign === '' ? ' d’achats' : ''}`;
const moreOr = (n: number | null) => (n === null ? '' : `${orders(n)} ou `);
const ago = (n: number) => (n === 0 ? 'le jour même' : `il y a ${days(n)}`);
const every = (n: number) => (n < 1.5 ? 'jours' : days(Math.round(n)));
const span = (n: number) => {
  if (n < 61) return days(n);
  if (n < 730) return `${f.number(n / 30.44)} mois`;
  return `${f.number(Math.floor((n / 365.25) * 10) / 10, 1)} ans`;
};
const forAll = (text: string) => ({ large: text, medium: text, small: text, none: text });

export const reasons: Shape<typeof english> = {
  best: {
    'orders-vs-mean': (value: number, other: number) => `${orders(value)} contre ${f.number(other, 1)} en moyenne`,
    'basket-vs-mean': (value: Cents, other: Cents, sign: string) =>
      `panier de ${f.money(value, sign)} contre ${f.money(other, sign)} en moyenne`,
    'on-time': (value: number, other: number) => `commande tous les ${every(value)}, la dernière ${ago(other)}`,
    late: (value: number, other: number) =>
      value < 1.05
        ? `vient de dépasser son rythme de ${days(Math.round(other))}`
        : `silence de ${f.number(value, 1)} fois son rythme (${days(Math.round(other))})`,
    growth: (value: number) => `${f.percent(value)} de plus que l’année précédente`,
    decline: (value: number) => `${f.percent(value)} de moins que l’année précédente`,
    tenure: (value: number) => `client depuis ${span(value)}`,
    share: (value: number) =>
      value < 0.0005
        ? 'moins de 0,1 % du chiffre d’affaires'
        : `${f.percent(value, value < 0.1 ? 1 : 0)} du chiffre d’affaires`,
    breadth: (value: number, other: number) =>
      `achète dans ${f.number(value)} ${value < 2 ? 'catégorie' : 'catégories'}, ${f.number(other, 1)} en moyenne`,
    referrals: (value: number) => `${f.number(value)} ${value < 2 ? 'client amené' : 'clients amenés'}`,
    'only-orders': (value: number) => `${orders(value)} sur la période`,
  },
  noLongerBuying: 'N’achète plus',
  costsMore: 'Coûte plus que sa marge',
  stage: {
    prospect: () => 'Pas encore de commande',
    refunded: () => 'Toutes ses commandes ont été remboursées',
    lost: (daysSince: number, lostAfter: number) =>
      `Sans commande depuis ${days(daysSince)} ; perdu après ${days(lostAfter)}`,
    letGo: (daysSince: number) => `Sans commande depuis ${days(daysSince)}, ni clic ni réponse depuis un an`,
    first: (daysSince: number) => `Première commande ${ago(daysSince)}`,
    secondOverdue: (daysSince: number) => `Une seule commande, ${ago(daysSince)} : la deuxième tarde`,
    wonBack: (daysSince: number, lostAfter: number) =>
      `De retour ${ago(daysSince)} après plus de ${days(lostAfter)} de silence`,
    slowing: (daysSince: number, activeWithin: number) =>
      `Sans commande depuis ${days(daysSince)} ; actif jusqu’à ${days(activeWithin)}`,
    times: (times: number) => `${f.number(times, 1)} fois son rythme habituel`,
    declining: () => 'Moins de la moitié de l’année précédente, et une taille de moins',
    large: (orderCount: number, daysSince: number) =>
      `Gros client, ${orders(orderCount)}, la dernière ${ago(daysSince)}`,
    frequent: (orderCount: number, daysSince: number) =>
      `Fréquent : ${orders(orderCount)}, la dernière ${ago(daysSince)}`,
    growing: (orderCount: number, daysSince: number) => `${orders(orderCount)}, la dernière ${ago(daysSince)}`,
  },
  next: {
    large: (money: Cents, count: number | null, sign: string) => `à ${moreOr(count)}${enough(money, sign)} de Gros`,
    medium: (money: Cents, count: number | null, sign: string) => `à ${moreOr(count)}${enough(money, sign)} de Moyen`,
    multi: (count: number) => `à ${orders(count)} de Multi`,
    vip: (count: number) => `à ${orders(count)} de VIP`,
    slowing: (left: number) => `ralentit dans ${days(left)} sans commande`,
    lost: (left: number) => `perdu dans ${days(left)} sans commande`,
  },
  field: {
    sector: (value: string) => value,
    place: (value: string) => value,
    channel: (value: string) => `par ${value}`,
    category: (value: string) => `surtout ${value}`,
    'mean-order': (value: Cents, sign: string) => `panier de ${f.money(Math.round(value), sign)}`,
    rhythm: (value: number) => `commande tous les ${every(value)}`,
    country: (value: string) => countryName(value, 'fr'),
    company: 'une entreprise',
    person: 'un particulier',
    touch: (value: string) => `contact par ${value}`,
    differs: (his: string, theirs: string) => `${his} (les meilleurs : ${theirs})`,
  },
  investment: {
    prospect: forAll('Aucun avant la première commande'),
    acquisition: forAll('Moyen, dans la limite du coût d’acquisition visé'),
    development: forAll('Moyen à élevé : ventes croisées'),
    loyalty: forAll('Peu de remises, beaucoup de service ; parrainage'),
    attrition: {
      large: 'Élevé : contact personnel',
      medium: 'Moyen : offre ciblée',
      small: 'Message automatique seulement',
      none: 'Message automatique seulement',
    },
    reactivation: {
      large: 'Personnel : appel ou courrier',
      medium: 'Une offre',
      small: 'E-mail seulement',
      none: 'E-mail seulement',
    },
  },
  message: {
    prospect: forAll('Une question avant de commander ? Voici ce que nos clients choisissent le plus souvent.'),
    acquisition: forAll('Merci pour votre première commande. Voici ce qui va bien avec.'),
    development: {
      large: 'Vous nous connaissez bien : voici ce que vous n’avez pas encore essayé.',
      medium: 'Votre dernier achat vous plaît ? Voici ce qui va avec.',
      small: 'Voici ce que des clients comme vous choisissent ensuite.',
      none: 'Voici nos nouveautés depuis votre dernière commande.',
    },
    loyalty: {
      large: 'Merci de votre confiance : ceci vous est réservé.',
      medium: 'Merci de votre fidélité. Connaissez-vous quelqu’un à qui nous plairions ?',
      small: 'Merci de votre fidélité. Connaissez-vous quelqu’un à qui nous plairions ?',
      none: 'Merci de votre confiance. Voici nos nouveautés.',
    },
    attrition: {
      large: 'Nous ne vous avons pas vu récemment : pouvons-nous vous appeler ?',
      medium: 'Cela fait un moment : cette offre est pour votre prochaine commande.',
      small: 'Cela fait un moment : voici nos nouveautés.',
      none: 'Cela fait un moment : voici nos nouveautés.',
    },
    reactivation: {
      large: 'Vous nous manquez. Qu’est-ce qui vous ferait revenir ?',
      medium: 'Vous nous manquez : cette offre vous attend.',
      small: 'Vous nous manquez : venez voir ce qui a changé.',
      none: 'Vous nous manquez : venez voir ce qui a changé.',
    },
  },
  letGo: {
    investment: 'Aucun',
    message: 'Souhaitez-vous rester en contact ? Sans réponse, nous effacerons vos coordonnées.',
  },
  secondOrder: 'Votre première commande vous a plu ? La deuxième mérite un petit geste.',
  welcomeBack: 'Content de vous revoir ! Voici nos nouveautés depuis votre dernière visite.',
  rfmAction: {
    champion: 'Récompenser, demander avis et parrainage',
    loyal: 'Proposer plus de ce qu’il aime, inviter au programme',
    'potential-loyal': 'Proposer une deuxième catégorie, un avantage fidélité',
    new: 'Accueillir, accompagner le premier achat',
    promising: 'Provoquer la deuxième commande',
    'needs-attention': 'Offre limitée sur ses achats habituels',
    slipping: 'Se rappeler à lui avant l’oubli',
    'cant-lose': 'Appeler : de grosses sommes s’en vont',
    'at-risk': 'Offre de reconquête personnelle',
    dormant: 'Rappel peu coûteux',
    lost: 'Un dernier message, puis laisser partir',
    prospect: 'Première commande : rassurer et proposer',
  },
};
