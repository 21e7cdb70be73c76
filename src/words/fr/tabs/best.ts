import type { best as english } from '../../en/tabs/best';
import type { Shape } from '../../shape';
import { customers, days, n, period, unit, worth } from './figures';

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
  nextTied: (name) => `Le suivant : ${name}, à égalité.`,
  concentration: (share) => `À lui seul ${share} du total : sa perte se verrait.`,
  figures: 'En chiffres',
  shareOfAll: 'Part du total',
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
  nobodyTwice: 'Personne n’a encore commandé deux fois.',
  frequentOrders: 'Commandes',
  frequentOrdersNote: 'Sur tout l’historique.',
  convinced: 'Ce qui l’a convaincu',
  firstOrder: (day, goods, code, channel) =>
    `Première commande le ${day}${goods === '' ? '' : ` : ${goods}`}${code === '' ? '' : `, code ${code}`}${channel === '' ? '' : `, par ${channel}`}.`,
  beforeSecond: (channel, day) => `Avant la deuxième : ${channel}, le ${day}.`,
  loyalToo: (channel, share) => `${channel} : ${share} de vos autres fidèles y passent aussi.`,
  peersBuy: (goods) => `Ses pairs achètent aussi ${goods.join(', ')} ; lui, jamais.`,
  goodsShare: (name, share) => `${name} (${share})`,
  peersNote: (peers, bought) =>
    `Ses pairs : les ${n(peers)} autres meilleurs clients qui achètent encore.${bought === '' ? '' : `\nCe qu’il achète : ${bought}.`}`,
  goodsTimes: (name, times) => `${name} (${n(times)})`,
  worthIn: (margin, years) => `${margin ? 'Marge attendue' : 'Chiffre attendu'}, ${years} ans`,
  valueNote: (margin, discount) =>
    `${margin ? 'Marge attendue' : 'Chiffre attendu'} selon le modèle de réachat, moins ${discount} par an d’attente.`,
  worthAtPace: (margin, years) => `${margin ? 'Marge' : 'Chiffre'}, ${years} ans à ce rythme`,
  valueSimpleNote: (margin, years, why, buyers) =>
    `${margin ? 'Marge' : 'Chiffre'} d’un an, au rythme des 12 derniers mois, × ${years} : une simple multiplication, pas une prévision. Rien n’est retiré pour l’attente. ${
      why === 'few-repeat-buyers'
        ? `Pas de modèle : ${customers(buyers)} ${buyers < 2 ? 'a racheté' : 'ont racheté'}, il en faut 100.`
        : why === 'contract'
          ? 'Pas de modèle : il ne convient pas aux contrats.'
          : 'Pas de modèle : aucun ne convient à ce fichier.'
    }`,
  touchpointsNote: (first, last, most) => `Premier : ${first}. Dernier : ${last}. Le plus fréquent : ${most}.`,
  touchOn: (channel, day) => `${channel} (${day})`,
  touchTimes: (channel, times) => `${channel} (${n(times)} fois)`,
  touchLoyal: (channel, share) => `${channel} : ${share} des autres fidèles`,
  alike: (names) => `Proches : ${names.join(', ')}.`,
  alikeName: (name, share) => `${name} ${share}`,
  below: 'Plus bas :',
  linkLookAlikes: (count) =>
    `${n(count)} ${count < 2 ? 'client qui ressemble' : 'clients qui ressemblent'} à vos meilleurs`,
  linkProspects: (count) => `${n(count)} ${count < 2 ? 'prospect' : 'prospects'} à comparer`,
  gap: (sign) => `Pour gagner\nun rang${unit(sign)}`,
  gapNote: 'Ce qui manque pour passer devant celui du dessus. Vide au rang 1 et pour ceux qui n’achètent plus.',
  looksLike: 'Ressemble à',
  looksLikeNote: (fields) =>
    `Les deux de cette liste qui lui ressemblent le plus, comparés sur ${fields} ; 100 % : pareils en tout ce qu’on sait des deux (Gower).`,
  field: {
    sector: 'secteur',
    place: 'lieu',
    channel: 'canal de la première commande',
    category: 'catégorie principale',
    'mean-order': 'panier moyen',
    rhythm: 'rythme',
    country: 'pays',
    kind: 'entreprise ou particulier',
    touch: 'premier contact',
  },
  titleLookAlikes: 'Ils ressemblent à vos meilleurs clients',
  textLookAlikes: (seeds, fields) =>
    `Pas encore gros, comparés à vos ${n(seeds)} meilleurs sur ${fields}. Ce qui leur manque est à côté.`,
  likeness: 'Proximité',
  likenessNote:
    'Ressemblance de Gower, en moyenne, à vos meilleurs clients : un texte égal compte 100 %, un nombre selon l’écart.',
  nextSize: 'Taille\nvisée',
  nextSizeNote: 'La taille au-dessus de la sienne.',
  toLarge: (sign) => `Il manque${unit(sign)}`,
  toLargeNote: 'Achats de plus sur la période pour passer à la taille visée, ni plus ni moins.',
  ordersToLarge: 'ou\ncdes',
  ordersToLargeNote: 'La même chose en commandes de son panier moyen.',
  inCommon: 'Points communs, et ce qui diffère',
  inCommonNote: 'Jusqu’à trois points communs avec vos meilleurs, puis ce qui l’en sépare le plus.',
  differs: (text) => `diffère : ${text}`,
  nearest: 'Le plus proche',
  nearestNote: 'Celui de vos meilleurs clients à qui il ressemble le plus.',
  fewSeeds:
    'Personne à comparer encore : il faut dix clients qui achètent toujours, et savoir d’eux au moins deux choses.',
  noLookAlikes: 'Tous ceux qui achètent encore sont déjà gros.',
  noProspects:
    'Rien de ce qu’on sait de vos prospects (secteur, lieu, pays, entreprise, premier contact) n’est comme chez lui.',
  titleProspects: (name) => `Prospects qui ressemblent à ${name}`,
  textProspects: (found, of, fields) =>
    `${n(found)} ${found < 2 ? 'prospect' : 'prospects'} sur ${n(of)} ${found < 2 ? 'partage' : 'partagent'} au moins la moitié de ce qu’on sait avant une commande : ${fields}.`,
  prospect: 'Prospect',
  prospectLikeness: (name) => `Part de ce qu’on sait des deux où il est comme ${name}.`,
  expectedMargin: (months, margin, sign) => `${margin ? 'Marge' : 'Chiffre'},\n${n(months)} mois${unit(sign)}`,
  expectedNote: (months, nearest) =>
    `Moyenne des ${n(months)} premiers mois de ses ${n(nearest)} plus proches clients, ceux aussi proches que le dernier compris.`,
  distance: 'Distance',
  distanceNote:
    'De ces plus proches clients ; 0 % : pareils en tout ce qu’on sait. Plus elle est grande, moins le chiffre dit.',
  most: (sign) => `Dépenser\nau plus${unit(sign)}`,
  mostNote: 'Le tiers de ce qu’il peut rapporter.',
  contact: 'Contact',
  contactNote: 'S’il a accepté qu’on lui écrive. Ceux qui ont refusé ne sont pas là.',
  alikeIn: 'Pareils en',
  alikeInNote: 'Ce qui est comme chez le meilleur client.',
};
