import type { letGo as english } from '../../en/tabs/let-go';
import type { Shape } from '../../shape';
import { n, some } from './figures';

const contacts = (count: number) => some(count, 'contact', 'contacts');
const span = (months: number) => (months % 12 === 0 ? some(months / 12, 'an', 'ans') : `${n(months)} mois`);

export const letGo: Shape<typeof english> = {
  finding: (people, months, worth) =>
    `${contacts(people)} sans signe de vie depuis ${span(months)}${worth === '' ? '' : ` (${worth} de chiffre passé)`} : posez la question une fois, puis laissez partir.`,
  findingSoon: (soon, day) =>
    `Personne à purger pour l’instant ; ${some(soon, 'contact atteindra', 'contacts atteindront')} la limite d’ici au ${day}.`,
  findingNobody: (known, months) =>
    `Personne à purger : ${known < 2 ? 'votre seul contact d’âge connu a donné signe de vie' : `les ${n(known)} contacts d’âge connu ont donné signe de vie`} il y a moins de ${span(months)}.`,
  findingUnknown: (people) => `${contacts(people)} et pas une date : impossible encore de dire qui laisser partir.`,
  findingNoContacts: 'Aucun contact dans ces fichiers.',
  findingRefused: (people) =>
    people < 2
      ? 'Un seul contact, et il refuse qu’on lui écrive.'
      : `${contacts(people)}, et tous refusent qu’on leur écrive.`,
  toLetGo: 'À interroger, puis purger',
  ofKnown: (known) => `sur ${some(known, 'contact d’âge connu', 'contacts d’âge connu')}`,
  soonCard: 'Le seront sous trois mois',
  soonBy: (day) => `d’ici au ${day}`,
  setting: (months) => `Purge après ${span(months)}`,
  rule: 'La règle',
  ruleText: (months) =>
    `Après ${span(months)} sans commande, clic, réponse ni connexion, posez la question une fois ; sans oui clair, supprimez ou archivez. Un e-mail ouvert ne compte pas.`,
  ruleSignup: (day) => `Sans signe connu, l’âge part du jour de la collecte. Il se compte jusqu’au ${day}.`,
  ruleSource: 'Source : CNIL, délibération n° 2021-131 du 23 septembre 2021.',
  ruleIndicative:
    'Durée indicative ; votre métier ou votre pays peut en vouloir une autre. Ce que la loi impose de garder, comme les factures, s’archive à part.',
  ruleNobody: 'Clientèle n’efface personne. Fiches complètes : ',
  alsoHere: 'Dans cet onglet',
  linkSoon: (people) => `Bientôt à la limite : ${n(people)}`,
  linkRefused: (people) => `Liste d’opposition : ${n(people)}`,
  linkUnknown: (people) => `Âge inconnu : ${n(people)}`,
  linkYears: 'Chiffres du graphique',
  titleToLetGo: (people) => `À purger : ${n(people)}`,
  toLetGoText: 'Poser la question une fois ; sans oui clair, supprimer ou archiver.',
  nobodyToLetGo: 'Personne à cette date.',
  titleSoon: (people) => `Bientôt à la limite : ${n(people)}`,
  soonText: (day) => `Ils atteignent la limite d’ici au ${day}, sauf signe de leur part avant.`,
  nobodySoon: (day) => `Personne d’autre n’atteint la limite d’ici au ${day}.`,
  titleRefused: (people) => `Liste d’opposition : ${n(people)}`,
  refusedText:
    'Ils refusent le contact, à ne plus jamais solliciter : ne gardez que ceci, pour les reconnaître dans un autre fichier. Aucune autre liste d’envoi ne les contient.',
  nobodyRefused: 'Personne ne refuse le contact dans ces fichiers. Un accord vide veut dire inconnu, pas refus.',
  titleUnknown: (people) => `Âge inconnu : ${n(people)}`,
  unknownText: (lack) =>
    `Ni commande, ni clic, ni réponse, ni connexion, ni date d’inscription.${lack === '' ? '' : ` ${lack}`}`,
  nobodyUnknown: 'Tous les contacts ont une date.',
  addSignup: 'Une colonne « Date d’inscription » dans les contacts les daterait.',
  addClick: 'Une colonne « Dernier clic » dirait qui vous lit encore.',
  years: (count, isLast) =>
    isLast ? `${n(count)} ans et plus` : count === 0 ? 'Moins d’un an' : some(count, 'an', 'ans'),
  titleYears: 'Selon l’âge',
  yearsText: 'Contacts selon les années depuis leur dernier signe ; ceux qui refusent n’y sont pas.',
  yearsColumn: 'Années depuis',
  yearsNote: 'Années entières du dernier signe, ou du jour de la collecte, au jour du calcul.',
  kept: 'Gardés',
  keptNote: 'En deçà de la limite. Ceux qui refusent et ceux d’âge inconnu ne sont pas comptés.',
  over: 'À purger',
  overNote: 'Au-delà de la limite : la liste du haut.',
  chart: (share) => `${share} des contacts d’âge connu ont passé la limite`,
  chartNone: 'Tous les contacts d’âge connu sont en deçà de la limite',
  last: 'Dernier\nsigne',
  lastNote:
    'Commande, clic, réponse ou connexion la plus récente que disent les fichiers ; sinon jour de la collecte. Ouvrir un e-mail n’en est pas un.',
  what: 'Lequel',
  whatNote: 'Inscription : aucun signe connu, l’âge part du jour de la collecte.',
  sign: {
    order: 'Commande',
    click: 'Clic',
    reply: 'Réponse',
    login: 'Connexion',
    action: 'Clic ou connexion',
    signup: 'Inscription',
  },
  months: 'Mois\ndepuis',
  monthsNote: 'Mois entiers du dernier signe au jour du calcul.',
  limit: 'Limite\natteinte le',
  limitNote: (months) => `Premier jour à ${span(months)} du dernier signe.`,
  orders: 'Cmdes',
  ordersNote: 'Nombre de commandes, sur tout l’historique.',
  spent: (sign) => `Dépensé${sign === '' ? '' : `\n${sign}`}`,
  spentNote:
    'Tout l’historique, remboursements déduits. Les plus gros d’abord : c’est à eux qu’un mot rapporte le plus.',
  contact: 'Contact',
  contactNote:
    'Accord de contact. « À demander » : les fichiers ne le disent pas. Ceux qui refusent ne sont que dans la liste d’opposition.',
  todo: 'À faire',
  todoNote: 'Ce qu’il faut dire, une seule fois. Sans oui clair, supprimez ou archivez.',
  ask: (message) => `Demander une fois : « ${message} »`,
  unreachable: 'Ni e-mail ni téléphone : personne à interroger. Supprimer ou archiver.',
  writeBefore: (day) => `Écrire avant le ${day} : une commande, un clic ou une réponse fait repartir le délai.`,
  writeNow: (day) =>
    `Écrire maintenant : la limite était le ${day}. Une commande, un clic ou une réponse fait repartir le délai.`,
  unreachableSoon: 'Ni e-mail ni téléphone : trouver comment les joindre, sinon laisser partir à temps.',
  dateThem: 'Retrouver quand et d’où vient ce contact ; sinon, demander une fois.',
  email: 'E-mail',
  phone: 'Téléphone',
  suppressNote: 'De quoi reconnaître la personne dans un nouveau fichier.',
};
