import type { programmes as english } from '../../en/tabs/programmes';
import type { Shape } from '../../shape';
import { days, n, some, unit } from './figures';

const people = (count: number) => some(count, 'personne', 'personnes');
const nth = (value: number) => (value === 1 ? '1er' : `${n(value)}e`);
const ago = (count: number) => (count <= 0 ? 'le jour du calcul' : `il y a ${days(count)}`);

export const programmes: Shape<typeof english> = {
  finding: (all, ready, byHand, toAsk) => {
    const now = `C’est le moment pour ${people(all)}`;
    const unreachable = all - ready - byHand - toAsk;
    if (unreachable === all) return `${now}, et aucun moyen de ${all < 2 ? 'la' : 'les'} joindre.`;
    if (toAsk === all) return `${now}, mais ${all < 2 ? 'son' : 'leur'} accord est inconnu : demandez d’abord.`;
    if (byHand === all) return `${now}, à appeler ou à qui écrire à la main.`;
    const parts = [
      ...(ready > 0 ? [some(ready, 'e-mail prêt', 'e-mails prêts')] : []),
      ...(byHand > 0 ? [`${n(byHand)} à appeler ou à qui écrire à la main`] : []),
      ...(toAsk > 0 ? [`${n(toAsk)} dont l’accord est inconnu`] : []),
      ...(unreachable > 0 ? [`${n(unreachable)} sans e-mail ni téléphone valable`] : []),
    ];
    return `${now} : ${parts.join(', ')}.`;
  },
  findingNobody: 'Personne à qui écrire aujourd’hui : aucun client n’est au moment d’un programme.',
  findingNoOrders: (prospects) =>
    `${some(prospects, 'prospect', 'prospects')} et aucune commande : les programmes suivent les commandes de chacun.`,
  alsoHere: 'Dans cet onglet',
  linkReady: (count) => `Prêts à envoyer : ${n(count)}`,
  linkByHand: (count) => `À appeler ou à qui écrire à la main : ${n(count)}`,
  linkToAsk: (count) => `Accord inconnu : ${n(count)}`,
  linkStages: 'Investissements et messages par étape',
  linkNames: 'Noms des cases RFM',
  title: 'Que dire, et quand',
  yours:
    'Les cellules jaunes sont à vous : écrivez par-dessus, la prochaine mise à jour garde vos mots ; videz-en une pour retrouver les nôtres. {dernier produit}, {n} et {prénom} sont remplis pour chaque personne.',
  segment: 'Segment',
  segmentNote:
    'Ambassadeur : un filleul qui a acheté, 9 ou 10 sur 10, ou un bon avis avec un code à partager. VIP : deux commandes ou plus, gros, pas perdu. Multi : deux ou plus. Mono : une. Prospect : aucune.',
  ambassadorFit: (known, share) =>
    `Le score de futur ambassadeur, essayé sur les ${n(known)} ambassadeurs connus : il place un ambassadeur devant un autre acheteur ${n(Math.round(share * 100))} fois sur 100 (50 : au hasard).`,
  vipSlowing: 'VIP en ralentissement',
  people: 'Personnes',
  peopleNote: 'Tout le segment, ceux qui refusent le contact compris.',
  due: 'Maintenant',
  dueNote: 'Ceux dont l’occasion est là, au jour du calcul. Qui refuse le contact n’est dans aucune liste.',
  when: 'Quand écrire',
  whenNote: 'L’occasion, avec des chiffres tirés de vos commandes.',
  trigger: {
    prospect: (count) =>
      `D’accord pour être contacté, pas encore de commande, et une inscription, un clic, une réponse ou une connexion depuis moins de ${days(count)}.`,
    mono: (from, median, until) =>
      `Du ${nth(from)} jour après la commande, une semaine avant que la moitié des deuxièmes commandes soient venues (${nth(median)} jour), au ${nth(until)}.`,
    monoUnknown: 'Personne n’a encore passé de deuxième commande : son jour ne peut pas être dit.',
    multi: (gap) =>
      `Quand son propre rythme est écoulé (${days(gap)} au milieu du segment), jusqu’à deux fois ce rythme.`,
    multiUnknown: 'Aucun rythme connu pour l’instant.',
    vip: 'La semaine de l’anniversaire de la première commande.',
    vipSlowing: (active) => `En ralentissement : sans commande depuis plus de ${days(active)}, pas encore perdu.`,
    ambassador: (count) =>
      `À chaque client venu avec son code depuis ${days(count)} ; une seule fois quand on n’en connaît que le nombre.`,
  },
  goal: 'Objectif',
  goalNote: 'À quoi sert le programme. À vous d’écrire.',
  goalOf: {
    prospect: 'Première commande',
    mono: 'Deuxième commande',
    multi: 'Devenir VIP',
    vip: 'Garder, faire recommander',
    'vip-slowing': 'Retenir',
    ambassador: 'Parrainages',
  },
  how: 'Comment',
  howNote: 'Selon ce qui permet de joindre chacun ; une adresse comme contact@ n’est à personne.',
  howOf: { email: 'E-mail, sinon téléphone', phone: 'Téléphone, sinon e-mail' },
  message: 'Premier message',
  otherMessage: 'En anglais',
  messageNote: (firstName) =>
    `À vous d’écrire. {dernier produit} : ligne la plus chère de la dernière commande. {n} : années depuis la première commande. {prénom} : de la personne ; pour un ambassadeur, du client qui est venu. ${firstName}`,
  messageFiller: 'Quand on ne sait pas, un mot général le remplace.',
  otherMessageNote: 'Le même pour les clients qui lisent l’autre langue. À vous d’écrire.',
  messageOf: {
    prospect: 'Une question avant de commander ? Voici ce que nos clients choisissent le plus souvent.',
    mono: 'Votre commande ({dernier produit}) vous plaît ? Voici ce qui va avec.',
    multi: 'D’habitude, vous repassez vers cette date : voici nos nouveautés.',
    vip: 'Il y a {n} ans, votre première commande. Merci : ceci vous est réservé.',
    'vip-slowing': 'Nous ne vous avons pas vu récemment. Que pourrions-nous mieux faire pour vous ?',
    ambassador: '{prénom} est venu grâce à vous. Merci !',
  },
  anyProduct: 'dernier achat',
  anyFriend: 'Un nouveau client',
  measure: 'Mesure de réussite',
  measureNote: 'Ce qu’il faut compter, et combien de fois c’est arrivé jusqu’ici : le programme doit faire mieux.',
  success: {
    prospect: (count) => `Première commande en ${days(count)}`,
    mono: (count) => `Deuxième commande en ${days(count)}`,
    monoUnknown: 'Deuxième commande',
    multi: 'VIP en 12 mois',
    vip: 'Toujours actif après 12 mois',
    ambassador: 'Clients amenés qui achètent',
  },
  soFar: (share, of) => `Jusqu’ici : ${share} sur ${n(of)}`,
  soFarIn: (share, of, months) => `Sur les ${n(months)} derniers mois : ${share} sur ${n(of)}`,
  soFarWon: (won, fans) => `Jusqu’ici : ${n(won)}, par ${some(fans, 'ambassadeur', 'ambassadeurs')}`,
  tooFew: (of) => `Jusqu’ici : trop peu pour mesurer (${n(of)})`,
  noSuccess: 'Jusqu’ici : inconnu',
  names: 'Qui',
  namesNote: 'Les plus gros acheteurs d’abord. Chaque lien mène à leur ligne.',
  waiting: (count) =>
    `${some(count, 'prospect attend', 'prospects attendent')} qu’on demande ${count < 2 ? 'son' : 'leur'} accord.`,
  unreachable: (count) =>
    `${people(count)} à qui écrire sans moyen de ${count < 2 ? 'la' : 'les'} joindre : ni e-mail, ni téléphone valable.`,
  unfilled: (list) => `Laissé tel quel, car personne ne sait par quoi le remplir : ${list}.`,
  titleReady: (count) => `Prêts à envoyer : ${n(count)}`,
  readyText: 'Ils sont d’accord et ont un e-mail à eux. Copiez les colonnes C à G dans votre outil d’e-mailing.',
  nobodyReady: 'Personne aujourd’hui.',
  titleByHand: (count) => `Par téléphone ou à la main : ${n(count)}`,
  byHandText:
    'Ils sont d’accord. Pas d’e-mail à eux (aucun, partagé entre plusieurs, ou contact@…), ou un VIP qui ralentit : un appel fait davantage.',
  titleToAsk: (count) => `Accord inconnu : ${n(count)}`,
  toAskText:
    'L’occasion est là, mais les fichiers ne disent pas s’ils sont d’accord. Demandez d’abord, sauf s’ils ont su en commandant que vous écririez sur des produits semblables et peuvent refuser.',
  lastOrder: 'Dernière commande',
  lastOrderNote: 'Vide pour un prospect.',
  keyNote: 'Pour retrouver le client. Vos notes suivent cette clé à chaque mise à jour.',
  email: 'E-mail',
  emailNote: 'Nettoyé. Personne ici ne refuse le contact, et aucune adresse n’a été refusée par quelqu’un.',
  firstName: 'Prénom',
  firstNameNote: 'Tel que les fichiers le donnent ; vide sinon.',
  segmentListNote: 'Prospect, Mono, Multi, VIP ou Ambassadeur.',
  messageListNote: 'Le premier message du programme, rempli pour cette personne.',
  why: 'Pourquoi maintenant',
  whyNote: 'L’occasion de cette personne.',
  phone: 'Téléphone',
  phoneNote: 'Comme on le compose dans le pays du fichier.',
  reason: {
    prospect: (sign, count) => `${sign} ${ago(count)}`,
    mono: (count) => `Une commande, ${ago(count)}`,
    multi: (gap, count) => `Rythme de ${days(gap)}, dernière commande ${ago(count)}`,
    vip: (years, day) => `${some(years, 'an', 'ans')} le ${day}`,
    friend: (name, day) => `${name}, arrivé le ${day}`,
    friends: (count, day) => `${some(count, 'client amené', 'clients amenés')}, le dernier le ${day}`,
    won: (count) => `${some(count, 'client amené', 'clients amenés')}, on ne sait quand : à remercier une fois`,
  },
  stages: 'Étapes et tailles',
  stagesText:
    'Que mettre dans chacune, et que dire d’abord. À vous d’écrire : ces mots sont repris dans Cycle de vie, Clients nettoyés et À relancer.',
  stage: 'Étape et taille',
  stageNote: 'Les cinq étapes de la vie du client, par taille au dernier achat.',
  stageAndSize: (stage, size) => `${stage} · ${size}`,
  customers: 'Clients',
  customersNote: 'Aujourd’hui.',
  revenue: (sign) => `Chiffre${unit(sign)}`,
  revenueNote: 'De la période. Ce qu’un perdu achetait avant n’y est pas.',
  investment: 'Investissement',
  investmentNote: 'Ce qu’il faut y mettre. À vous d’écrire.',
  returned: 'Sont revenus',
  returnedNote:
    'Part de ceux qui ont recommandé, dans l’essai sur votre propre passé ; vide si la case comptait alors moins de 10 clients.',
  spend: (sign) => `Dépensé par tête${unit(sign)}`,
  spendNote: 'Dépense moyenne pendant les jours de cet essai.',
  stageMessage: 'Premier message',
  stageMessageNote: 'Ce que l’onglet À relancer propose de dire. À vous d’écrire, dans la langue de vos clients.',
  cells: 'Noms des cases RFM',
  cellsText: 'Choisissez un des onze noms. Ni les étapes ni les programmes ne changent.',
  unknownName: (seen, cell) => `« ${seen} » (${cell}) n’est aucun des onze segments : la case garde son nom habituel.`,
  cell: 'Case RFM',
  cellNote: 'Score de récence, puis moyenne de la fréquence et du montant, 5 étant le meilleur.',
  cellOf: (recency, fm) => `Récence ${recency} · fréquence et montant ${fm}`,
  cellName: 'Segment',
  cellNameNote: 'Nouveau et Prometteur sont pour une seule commande : qui en a plusieurs est alors Fidèle potentiel.',
  cellHelp: 'Choisissez un des onze segments de la liste : tout autre mot ne sert pas.',
  cellAction: 'Action',
  cellActionNote: 'Que faire du segment que la case a maintenant.',
};
