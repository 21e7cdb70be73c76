import type { channels as english } from '../../en/tabs/channels';
import type { Shape } from '../../shape';
import { n, period, some, unit } from './figures';

const months = (count: number) => `${n(count)} mois`;
/** De mars, d’avril. */
const since = (month: string) => `${/^[aeiou]/.test(month) ? 'd’' : 'de '}${month}`;
const newOnes = (count: number) => some(count, 'nouveau client', 'nouveaux clients');

export const channels: Shape<typeof english> = {
  findingNobody: 'Aucune commande dans ces fichiers : personne n’a été gagné.',
  findingTotals: 'Il faut chaque commande avec sa date pour voir qui vient de quel canal.',
  findingNoSpend: 'Aucune dépense dans ces fichiers : le coût d’acquisition ne peut pas être calculé.',
  findingNotInPeriod: (from, to) => `Dépenses connues ${since(from)} à ${to} : aucune dans la période.`,
  findingNoDates: 'Aucune dépense d’acquisition dans la période.',
  findingNoValue: (cac, worst) =>
    `Un nouveau client coûte ${cac}${worst === '' ? '' : `, ${worst} par le canal le plus cher`}.`,
  findingNobodyWon: (spend) => `${spend} dépensés, aucun nouveau client dans la période.`,
  findingFew: (cac) =>
    `Un nouveau client coûte ${cac} ; moins de 10 par canal payant, trop peu pour comparer ce qu’ils rapportent.`,
  findingNames: (cac) =>
    `Un nouveau client coûte ${cac} ; aucun canal des dépenses ne porte le nom d’un canal des commandes, rien ne se compare.`,
  findingNoChannels: (cac) => `Un nouveau client coûte ${cac} ; les commandes ne disent pas par quel canal il vient.`,
  findingOne: (channel, ratio) => `${channel} rend ${ratio} fois sa dépense.`,
  findingShare: (channel, share) =>
    `${channel} fait ${share} du chiffre ; sans dépenses dans ces fichiers, ce que coûte un client ne peut pas être dit.`,
  findingAllLoss: (span, best, ratio, worst, low) =>
    `Aucun canal ne couvre son coût en ${period(span)} : ${best} rend ${ratio} fois sa dépense, ${worst} ${low}.`,
  findingLoss: (span, best, ratio, worst, low) =>
    `${worst} coûte plus que ses clients ne rapportent en ${period(span)} (${low}) ; ${best} rend ${ratio} fois sa dépense.`,
  findingLosses: (losing, channels, span, best, ratio, worst, low) =>
    `${n(losing)} canaux sur ${n(channels)} coûtent plus que leurs clients ne rapportent en ${period(span)}, surtout ${worst} (${low}) ; ${best} rend ${ratio} fois sa dépense.`,
  finding: (best, ratio, worst, low) => `${best} rend ${ratio} fois sa dépense, ${worst} ${low}.`,
  settings: (margin, horizon) => `CLV : ${margin ? 'marge' : 'chiffre'}, ${period(horizon)}`,
  unknown: 'Canal non précisé',
  others: 'Autres canaux',
  lastMonths: (count) => (count === 0 ? 'Tout l’historique' : `${n(count)} derniers mois`),
  attributed: 'Nouveaux clients attribués',
  budget: (sign) => `Budget${unit(sign)}`,
  channel: 'Canal',
  channelNote:
    'Canal de la première commande payée. Les dépenses, les commandes et les points de contact sont ramenés à la même orthographe.',
  spend: (sign) => `Dépense\n${sign}`,
  spendNote: 'Dépenses marketing et commerciales de la période, sans celles de fidélisation.',
  won: 'Nouveaux\nclients',
  wonNote: 'Clients dont la première commande payée tombe dans la période.',
  cac: (sign) => `CAC\n${sign}`,
  cacNote: 'Dépense ÷ nouveaux clients. Vide si personne n’est venu, et pour ceux venus sans dépense.',
  value: (sign) => `CLV par\nclient${unit(sign)}`,
  valueNote: (horizon, isModel) =>
    `Ce qu’un nouveau client devrait encore rapporter en ${period(horizon)}, sur la marge si elle est connue : ${isModel ? 'selon le modèle de réachat (BG/NBD, Gamma-Gamma)' : 'panier moyen × commandes par an, 0 pour qui est déjà perdu'}. Moyenne des nouveaux clients.`,
  ratio: 'CLV :\nCAC ▼',
  ratioNote:
    'CLV ÷ CAC. 1 : équilibre, un client rapporte ce qu’il a coûté. Sous 1 à perte, de 1 à 3 mince, de 3 à 5 sain, au-dessus de 5 sous-investi.',
  verdict: 'Verdict',
  verdictNote: 'Le mot pour CLV ÷ CAC ; trop peu sous 10 nouveaux clients.',
  verdicts: {
    loss: 'À perte',
    thin: 'Mince',
    healthy: 'Sain',
    'under-invested': 'Sous-investi',
    'nobody-won': 'Aucun nouveau',
    'no-spend': 'Sans dépense',
    'too-few': 'trop peu',
  },
  payback: 'Retour\nmois',
  paybackNote: 'Mois de marge qu’il faut pour retrouver le CAC.',
  future: 'Futurs\nambass.',
  futureNote: 'Ambassadeurs potentiels (le meilleur dixième par score) venus par ce canal, à toute date.',
  first: 'Premier\ncontact',
  firstNote: (lookBack) =>
    `Nouveaux clients donnés au premier point de contact des ${n(lookBack)} jours avant leur première commande.`,
  last: 'Dernier\ncontact',
  lastNote: 'Nouveaux clients donnés au dernier point de contact avant leur première commande.',
  markov: 'Markov',
  markovNote: 'Nouveaux clients donnés selon ce qu’on perdrait sans le canal (chaîne de Markov, effet de retrait).',
  marginOf: (age, margin, sign) => `${margin ? 'Marge' : 'Chiffre'}\n${n(age)} mois${unit(sign)}`,
  marginOfNote: (age) =>
    `Ce qu’un client rapporte dans ses ${n(age)} premiers mois. À âge égal : mois de vie après mois de vie, la moyenne de ceux des 24 derniers mois qui l’ont vécu ; sous 10, celle de tous les canaux.`,
  return: (margin) => `Rendement\n${margin ? 'marge' : 'chiffre'} ÷ CAC`,
  returnNote: (age) =>
    `La colonne d’avant ÷ CAC : ce que rapporte en ${months(age)} chaque euro dépensé. 1 : équilibre ; 0,8 : 0,20 perdu pour 1 dépensé ; 2 : le double de la dépense. Une moyenne, pas ce que rapportera le prochain euro.`,
  now: 'Actuel',
  nowNote: 'Dépense de la période.',
  proposed: 'Proposé',
  proposedNote:
    'Les canaux qui rendent plus que la moyenne peuvent gagner, les autres perdre, 30 % au plus chacun ; le total ne change pas. Figé sous 10 nouveaux clients. Suit la cellule jaune plus bas.',
  change: 'Écart',
  changeNote: 'Proposé moins actuel.',
  frozen: 'figé',
  untouched: 'Sans point de contact',
  scale: (limit) =>
    `Verdict : moins de 1 à perte · 1 à 3 mince · 3 à 5 sain · plus de 5 sous-investi. Proposition : ${limit} de plus ou de moins au plus, même total, figée sous 10 nouveaux clients.`,
  fullCac: (full, paid, spend, won) =>
    `CAC complet ${full} · des seuls canaux payants ${paid} (${spend} de publicité pour ${newOnes(won)})`,
  fullCacSales: (sales) => ` · dont ${sales} de frais commerciaux dans le premier`,
  mostCac: (cac) => ` · à ne pas dépasser : ${cac}, le tiers de ce que vaut un nouveau client`,
  targetCac: (cac) => ` · votre cible : ${cac}`,
  twoValues: (age, margin) =>
    `CLV : ce que promet chaque nouveau client d’après ce qu’il a fait depuis son arrivée. ${margin ? 'Marge' : 'Chiffre'} ${n(age)} mois : ce qu’un client a rapporté dans ses ${n(age)} premiers mois, souvent plus ; le budget suit ce second chiffre.`,
  warn: {
    noCommonName: (spend, orders) =>
      `Aucun canal des dépenses (${spend}) ne porte le nom d’un canal des commandes (${orders}) : donnez-leur les mêmes noms.`,
    monthsWithout: (from, to, without) =>
      `Dépenses connues ${since(from)} à ${to} : ${months(without)} de la période sans aucune, dont les nouveaux clients semblent gratuits. Le CAC est trop bas.`,
    withoutOrders: (amount) => `${amount} dépensés dans des mois sans aucune commande dans ces fichiers : non comptés.`,
    undated: (amount) => `${amount} sans mois : comptés dans la période, dans aucun mois, trimestre ou saison.`,
    noMargin: 'Sans coûts ni taux de marge, ce que rapporte un client est son chiffre : les rapports sont trop beaux.',
    noChannels: 'Aucune commande ne dit son canal : ajoutez une colonne « Canal » aux commandes.',
    shortHistory: 'Moins de 180 jours d’historique : on ne peut pas encore dire ce que vaut un client.',
    young: (age) =>
      `Trop peu de clients sont là depuis un an : les marges à âge égal s’arrêtent à ${months(age)}, le rendement aussi.`,
    noAge:
      'Moins de 10 clients de ces 24 mois sont là depuis un mois : pas de budget proposé, ni de rapport par période.',
  },
  quarters: (age, margin) => `${margin ? 'Marge' : 'Chiffre'} ${months(age)} ÷ CAC, par trimestre d’arrivée`,
  quarter: (quarter, year) => `T${quarter} ${year}`,
  quarterNote:
    'À âge égal : les mois de vie pas encore vécus sont pris aux autres clients du canal, sinon à tous. Un trimestre en cours compte jusqu’où il va. « Tous » compte aussi les clients venus sans dépense : au-dessus du rendement des seuls canaux payants.',
  seasons: (age, margin) => `${margin ? 'Marge' : 'Chiffre'} ${months(age)} ÷ CAC, par saison d’arrivée`,
  seasonNames: ['Hiver', 'Printemps', 'Été', 'Automne'],
  seasonNote: 'Clients et dépenses d’années entières, 24 mois au plus. L’hiver va de décembre à février.',
  inCell: { 'too-few': 'trop peu', 'nobody-won': 'aucun', 'no-spend': 'sans dép.' },
  everyone: 'Tous',
  allFew: 'Par canal : moins de 10 nouveaux clients partout, trop peu.',
  fewNote: '« trop peu » : moins de 10 nouveaux clients.',
  chart: {
    ratios: 'Dépense et CLV : CAC par canal',
    against: 'On ne dépense pas le plus là où cela rapporte le plus',
    along: 'On dépense le plus là où cela rapporte le plus',
    figures: 'Chiffres du graphique',
    spend: (sign) => `Dépense${unit(sign)}`,
    ratio: 'CLV : CAC (à droite)',
    healthy: 'Seuil sain, 3',
    even: 'Équilibre, 1',
  },
  simulator: 'Et si… Changez la cellule jaune',
  simulatorShare: 'Part d’un canal qui peut bouger',
  simulatorNote: 'Tapez ici une part : le budget proposé plus haut et les chiffres dessous suivent.',
  simulatorUp: (sign) => `Dépense des canaux au-dessus de la moyenne${unit(sign)}`,
  simulatorUpReturn: (margin) => `Leur rendement, ${margin ? 'marge' : 'chiffre'} ÷ dépense`,
  simulatorDown: (sign) => `Dépense des canaux en dessous${unit(sign)}`,
  simulatorDownReturn: (margin) => `Leur rendement, ${margin ? 'marge' : 'chiffre'} ÷ dépense`,
  simulatorMoved: (sign) => `Budget déplacé${unit(sign)}`,
  simulatorGain: (margin, sign) => `${margin ? 'Marge' : 'Chiffre'} en plus, au mieux${unit(sign)}`,
  simulatorCaution: [
    'Au mieux : si l’argent déplacé rapportait la moyenne de son nouveau canal.',
    'Le prochain euro le fait rarement.',
  ],
  simulatorNone: {
    few: 'Rien à déplacer : il faut deux canaux avec une dépense et 10 nouveaux clients chacun.',
    even: 'Rien à déplacer : tous les canaux rendent autant.',
  },
  ages: 'À âge égal, et ce qu’ils deviennent',
  recent: 'Clients\n24 mois',
  recentNote: 'Gagnés ces 24 derniers mois : les marges à âge égal reposent sur eux.',
  after: (age, margin, sign) => `${margin ? 'Marge' : 'Chiffre'}\n${n(age)} mois${unit(sign)}`,
  afterNote: (age) =>
    `Ce qu’un client a rapporté ${months(age)} après sa première commande ; chaque mois de vie d’après ceux qui l’ont vécu.`,
  lasting: 'VIP ou\nambass.',
  lastingNote:
    'VIP ou ambassadeur 12 mois après la première commande : part ramenée vers la moyenne de tous, comme si 20 clients de plus ressemblaient à tout le monde.',
  range: 'Entre',
  rangeNote: 'La vraie part est entre les deux 95 fois sur 100.',
  rangeText: (low, high) => `${low} et ${high}`,
  measured: 'Sur',
  measuredNote: 'Clients qui ont vécu leurs 12 premiers mois.',
  better: (now, before, age) =>
    `Après ${months(age)}, un client gagné ces 12 derniers mois a rapporté ${now}, contre ${before} pour ceux des 12 mois d’avant.`,
  byMonth: 'Nouveaux clients par mois d’arrivée',
  byMonthNote: 'Mois civils. Première commande payée dans le mois ; le dernier mois compte jusqu’où il va.',
  sum: 'Total',
  monthSpend: (sign) => `Dépense${unit(sign)}`,
  monthCac: (sign) => `CAC${unit(sign)}`,
  campaigns: 'Par campagne',
  campaign: 'Campagne',
  campaignNote:
    'Clients dont la première commande porte le nom de la campagne comme code ou comme canal, dans la période.',
  campaignsNone:
    'Aucune première commande ne porte le nom d’une campagne comme code ou comme canal : ce que chacune a gagné ne peut pas être dit.',
  campaignRatio: (margin) => `${margin ? 'Marge' : 'Chiffre'} :\nCAC`,
  attribution: (lookBack) =>
    `Ce qu’ont rapporté les points de contact, tout l’historique, ${n(lookBack)} jours avant chaque commande`,
  attributionFew: (conversions) =>
    `Seulement ${some(conversions, 'commande', 'commandes')} après un point de contact : sous 30, le hasard départage les modèles.`,
  attributionTotals: (conversions, total, untouched) =>
    `${some(conversions, 'commande', 'commandes')} après un point de contact${total === '' ? '' : `, ${total}`} ; ${some(untouched, 'commande', 'commandes')} sans.`,
  attributionOrders: 'En commandes : ces fichiers n’ont pas de montant.',
  noMarkov: 'Plus de 500 canaux : pas de Markov.',
  model: {
    first: 'Premier',
    last: 'Dernier',
    'last-non-direct': 'Dernier\nhors direct',
    linear: 'Linéaire',
    decay: 'Décrois-\nsance',
    position: 'Position',
    markov: 'Markov',
    shapley: 'Shapley',
  },
  modelNote: {
    first: 'Tout au premier point de contact.',
    last: 'Tout au dernier point de contact.',
    'last-non-direct': 'Tout au dernier point de contact qui n’est pas un accès direct.',
    linear: 'Autant à chaque point de contact.',
    decay: 'Selon la proximité de la commande : moitié moins pour 7 jours de plus.',
    position: '40 % au premier, 40 % au dernier, le reste à ceux du milieu.',
    markov: 'Selon ce qu’on perdrait sans le canal (chaîne de Markov d’ordre 1, effet de retrait).',
    shapley: 'Selon ce que le canal ajoute à chaque groupe des autres (valeur de Shapley).',
  },
  closed: 'Conclues',
  closedNote: 'Commandes dont il était le dernier point de contact.',
  assisted: 'Aidées',
  assistedNote: 'Commandes avant lesquelles on l’a rencontré, sans être le dernier.',
  partner: 'Le plus souvent avec',
  partnerNote: 'L’autre canal rencontré dans le plus grand nombre de ses commandes.',
  paths: 'Les dix parcours les plus fréquents',
  pathsFewer: 'Les parcours les plus fréquents',
  path: 'Parcours',
  pathNote: 'Les canaux dans l’ordre où ils ont été rencontrés ; les répétitions d’un même canal sont réunies.',
  orders: 'Commandes',
  revenue: (sign) => `Chiffre${unit(sign)}`,
  alreadyCustomers: 'Clients',
  alreadyCustomersNote: 'Dont la première commande est venue par ce canal, tout l’historique.',
  alreadyWon: (count) => (count === 0 ? 'Nouveaux' : `Nouveaux\n${months(count)}`),
  alreadyRevenue: (count, sign) => `Chiffre\n${period(count)}${unit(sign)}`,
  alreadyRevenueNote: 'De la période, selon le canal de la première commande de chaque client.',
  alreadyShare: 'Part du\nchiffre',
  alreadyShareNote: 'Du chiffre de la période.',
  columns: {
    spendChannels: 'canaux_des_depenses',
    spend: 'depenses',
    wonChannels: 'canaux_des_nouveaux',
    values: 'leurs_marges',
    touched: 'clients_touches',
    touchDays: 'dates_des_contacts',
    touchChannels: 'canaux_des_contacts',
  },
};
