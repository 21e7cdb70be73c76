import type { terminal as english } from '../en/terminal';
import { formatMoney, formatNumber, formatShare } from '../format';
import type { Shape } from '../shape';

const n = (value: number) => formatNumber(value, 'fr');
const one = (count: number, single: string, several: string) => `${n(count)} ${Math.abs(count) < 2 ? single : several}`;

export const terminal: Shape<typeof english> = {
  usage:
    'Utilisation : npm run wizard -- fichiers… [--out rapport.xlsx] [--json rapport.json] [--lang fr|en] [--as-of AAAA-MM-JJ] [--today AAAA-MM-JJ] [--set nom=valeur]…',
  startUsage: 'Utilisation : npm start -- [fichiers…] [options]',
  help: {
    options: 'Options :',
    settings: 'Réglages, pour --set nom=valeur :',
    wizard: [
      ['--out rapport.xlsx', 'les onglets de résultats, avec formats, notes et graphiques'],
      ['--json rapport.json', 'tout ce qui a été trouvé, en codes qui ne dépendent pas de la langue'],
      ['--lang fr|en', 'langue des onglets'],
      ['--as-of AAAA-MM-JJ', 'calculer à ce jour (par défaut : la commande la plus récente)'],
      ['--today AAAA-MM-JJ', 'faire comme si c’était aujourd’hui'],
      [
        '--set nom=valeur',
        'un réglage, autant de fois que nécessaire ; de deux valeurs pour un même réglage, la dernière compte',
      ],
      ['--help, -h', 'cette aide'],
    ],
    start: [
      ['--lang fr|en', 'langue du classeur'],
      ['--port N', 'port de la page (par défaut : 4173 ; 0 : n’importe quel port libre)'],
      ['--today AAAA-MM-JJ', 'faire comme si c’était aujourd’hui'],
      ['--viewer', 'comme quelqu’un qui peut lire le fichier sans le modifier'],
      ['--slow', 'écrire les onglets en beaucoup d’appels courts, comme chez Google'],
      ['--help, -h', 'cette aide'],
    ],
    setting: (is, takes) => `${is} : ${takes}`,
  },
  settings: {
    asOf: { is: 'jour du calcul', takes: 'un jour écrit AAAA-MM-JJ' },
    windowMonths: {
      is: 'mois qui comptent pour la fréquence et le montant, 0 pour tout',
      takes: 'un nombre entier de mois de 0 à 1200, comme 24',
    },
    basis: { is: 'ce qui classe les clients, chiffre d’affaires ou marge', takes: 'turnover ou margin' },
    margin: {
      is: 'marge, en part du chiffre d’affaires, là où aucun coût n’est connu',
      takes: 'une part de 0 à 1, comme 0,4',
    },
    activeWithin: {
      is: 'un client est actif jusqu’à tant de jours sans achat',
      takes: 'un nombre entier de jours de 0 à 100000, comme 90',
    },
    lostAfter: {
      is: 'un client est perdu après tant de jours sans achat',
      takes: 'un nombre entier de jours de 1 à 100000, comme 180',
    },
    contract: { is: 'les clients partent à la fin de leur contrat', takes: 'true ou false' },
    rfmMethod: { is: 'façon de donner les notes RFM', takes: 'auto, quantile ou cuts' },
    rfmCuts: {
      is: 'bornes des notes, pour rfmMethod=cuts',
      takes:
        'du JSON avec quatre bornes croissantes chacun, comme {"recency":[30,60,120,240],"frequency":[1,2,3,5],"money":[20,50,100,200]}',
    },
    pmgMode: { is: 'façon de séparer les tailles', takes: 'head-count, turnover, thirds ou amounts' },
    pmgCuts: {
      is: 'à partir de combien un client est moyen, puis gros, pour pmgMode=amounts',
      takes: 'du JSON comme {"medium":100,"large":500}',
    },
    currency: { is: 'devise principale', takes: 'un code de trois lettres, comme EUR' },
    rates: {
      is: 'ce que vaut une unité d’une autre devise',
      takes: 'du JSON, des devises et des nombres au-dessus de 0, comme {"USD":0.9}',
    },
    taxIncluded: { is: 'montants TTC, là où le fichier a les deux', takes: 'true ou false' },
    refundDating: { is: 'jour où compte un remboursement, celui de la commande ou le sien', takes: 'order ou refund' },
    targetCac: { is: 'coût maximal d’un nouveau client', takes: 'un montant de 0 ou plus, comme 30' },
    yearlyDiscount: { is: 'ce qu’une année retire à l’argent à venir', takes: 'une part de 0 à 1, comme 0,1' },
    horizonMonths: {
      is: 'mois à venir que compte la valeur client',
      takes: 'un nombre entier de mois de 1 à 240, comme 12',
    },
    lookBackDays: {
      is: 'jours avant la première commande où une visite compte',
      takes: 'un nombre entier de jours de 1 à 3650, comme 90',
    },
    attribution: {
      is: 'partage du mérite entre les canaux',
      takes: 'first, last, last-non-direct, linear, decay, position, markov ou shapley',
    },
    retentionShare: { is: 'part du marketing conseillée pour la fidélisation', takes: 'une part de 0 à 1, comme 0,1' },
    letGoMonths: {
      is: 'mois sans achat après lesquels laisser partir',
      takes: 'un nombre entier de mois de 1 à 240, comme 36',
    },
    country: {
      is: 'pays des téléphones et des adresses qui n’en disent pas',
      takes: 'le code d’un pays, deux lettres, comme FR',
    },
    dateOrder: { is: 'ce qui vient d’abord dans 03/04/2025, jour (dmy) ou mois (mdy)', takes: 'dmy ou mdy' },
    language: { is: 'langue des onglets', takes: 'fr ou en' },
    segmentMap: {
      is: 'votre segment pour une paire de notes, R-FM',
      takes: 'du JSON, des cases de 1-1 à 5-5, comme {"5-4":"Fidèle"}',
    },
    investments: {
      is: 'vos mots pour quoi investir dans une étape',
      takes:
        'du JSON, des étapes, ou des étapes et des tailles, comme {"attrition":"Les appeler","attrition-large":"Les voir"}',
    },
    programmes: {
      is: 'vos mots pour les messages et les objectifs',
      takes:
        'du JSON comme {"mono-goal":"Une deuxième commande","mono-fr":"Bonjour","vip-slowing-en":"Hello","loyalty-large":"Merci"}',
    },
  },
  reading: (file) => `Lecture de ${file}…`,
  computing: 'Reconnaissance, nettoyage et calculs…',
  writing: (percent, tab) => `Écriture des onglets, ${n(percent)} %${tab ? ` : ${tab}` : ''}…`,
  saving: (file) => `Enregistrement de ${file}…`,
  source: (name, kind, rows, headerRow) =>
    `${name} : ${kind.toLowerCase()}, ${one(rows, 'ligne', 'lignes')}, ${headerRow > 0 ? `titres en ligne ${n(headerRow)}` : 'sans titres'}`,
  unused: (name) => `${name} : non utilisé`,
  copy: (name, of) => `${name} : non utilisé, ses lignes sont celles de ${of}`,
  column: (letters) => `colonne ${letters}`,
  toCheck: (role, header) => `à vérifier : ${role} = « ${header} »`,
  datesToCheck: (seen, day) =>
    `à vérifier : « ${seen} » a été lu ${day}. Si le jour et le mois sont inversés, ajoutez --set dateOrder=dmy (jour/mois) ou mdy (mois/jour), ou écrivez les dates 2026-12-31.`,
  datesConflict: (column, dayFirst, monthFirst, either) =>
    `à corriger : dans « ${column} », ${one(dayFirst, 'date est', 'dates sont')} en jour/mois seulement, ${n(monthFirst)} en mois/jour seulement, ${n(either)} dans les deux sens. Aucune n’a été lue : choisissez par --set dateOrder=dmy (jour/mois) ou mdy (mois/jour), ou écrivez les dates 2026-12-31.`,
  otherCurrency: (currency, rows, amount, rate) =>
    `${one(rows, 'ligne', 'lignes')} dans une autre devise, ${formatMoney(amount, currency, 'fr', 2)} : ${
      rate === null
        ? `de côté. Un taux les compte : --set 'rates={"${currency}":0.9}'`
        : `au taux de ${String(rate).replace('.', ',')}`
    }`,
  noSuchCurrency: (setting, code) =>
    `--set ${setting} : aucune ligne n’est en ${code} à côté de la devise principale, rien ne change`,
  decimalsToCheck: (seen, value, decimals) =>
    `à vérifier : « ${seen} » a été lu ${formatNumber(value, 'fr', decimals)}. Si c’est faux, écrivez les montants 1234,50.`,
  rows: (read, kept, merged, leftOut) =>
    `${one(read, 'ligne lue', 'lignes lues')} : ${one(kept, 'gardée', 'gardées')}, ${one(merged, 'réunie', 'réunies')}, ${n(leftOut)} ${leftOut < 2 ? 'laissée' : 'laissées'} de côté`,
  leftOut: (count, reason) => `${n(count)} : ${reason}`,
  totals: (orders, customers, turnover, asOf) =>
    `${one(orders, 'commande', 'commandes')} de ${one(customers, 'client', 'clients')}${
      turnover === null ? '' : `, ${turnover}`
    }, au ${asOf}`,
  noCustomer: (orders, turnover) =>
    `${one(orders, 'commande', 'commandes')} sans aucun client${turnover ? `, ${turnover}` : ''}`,
  thresholds: (activeWithin, lostAfter) =>
    `Actif jusqu’à ${one(activeWithin, 'jour', 'jours')} sans achat, perdu après ${n(lostAfter)}`,
  activeLowered: (asked, activeWithin, lostAfter) =>
    `  activeWithin=${asked} a été abaissé à ${activeWithin} : un client est perdu après ${one(lostAfter, 'jour', 'jours')}. Pour le garder, ajoutez --set lostAfter= avec plus de ${asked}.`,
  proposalLowered: (proposed, activeWithin, lostAfter) =>
    `  lostAfter=${lostAfter} : « actif jusqu’à » a été abaissé de la proposition (${one(proposed, 'jour', 'jours')}) à ${n(activeWithin)}. --set activeWithin= en choisit un autre.`,
  top20: (share) => `20 % des acheteurs font ${formatShare(share, 'fr')} du chiffre d’affaires`,
  best: (name, amount, sign) => `Meilleur client : ${name}, ${formatMoney(amount, sign, 'fr')}`,
  winBack: (customers) => `${one(customers, 'client', 'clients')} à relancer`,
  tabs: (names) => `Onglets : ${names.join(', ')}`,
  saved: (file) => `Enregistré : ${file}`,
  error: {
    noFile: 'Nommez au moins un fichier CSV ou XLSX à analyser.',
    missingFile: (file) => `${file} : ce fichier n’existe pas. Vérifiez son nom et son dossier.`,
    unreadableFile: (file) => `${file} : ce n’est pas un tableau. Donnez un export CSV ou XLSX.`,
    emptyFile: (file) => `${file} : le fichier est vide. Refaites l’export.`,
    unwritable: (file) => `${file} : écriture impossible. Vérifiez le dossier et ses droits.`,
    overInput: (file) => `${file} est aussi un fichier d’entrée : choisissez un autre nom de sortie.`,
    unknownOption: (option) => `${option} : option inconnue.`,
    needsValue: (option) => `${option} demande une valeur.`,
    badDate: (option, value) => `${option} « ${value} » n’est pas une date : écrivez-la AAAA-MM-JJ.`,
    badLanguage: (value) => `--lang « ${value} » est inconnu : utilisez fr ou en.`,
    badPort: (value) => `--port « ${value} » n’est pas un port : donnez un nombre entier de 0 à 65535.`,
    notXlsx: (file) => `--out ${file} : le rapport est un fichier XLSX, terminez donc son nom par .xlsx.`,
    notJson: (file) => `--json ${file} : ce rapport est un fichier JSON, terminez donc son nom par .json.`,
    unknownSetting: (name, names) => `--set ${name} : ce réglage n’existe pas. Il y a ${names.join(', ')}.`,
    badValue: (name, value, takes) => `--set ${name}=${value} : ${name} attend ${takes}.`,
    badEntry: (name, entry, takes) => `--set ${name} : {${entry}} est inutilisable ; ${name} attend ${takes}.`,
    needsToo: (given, missing) => `--set ${given} demande aussi --set ${missing}=…`,
    countsOnlyWith: (given, missing) => `--set ${given} ne compte qu’avec --set ${missing}.`,
    unknownSegment: (seen, names) => `--set segmentMap : « ${seen} » n’est pas un segment. Il y a ${names.join(', ')}.`,
    activeNotUnderLost: (activeWithin, lostAfter) =>
      `--set activeWithin=${activeWithin} doit être plus petit que --set lostAfter=${lostAfter} : un client est d’abord actif, puis il ralentit, puis il est perdu.`,
    noTable:
      'Ni clients ni dates n’ont été trouvés : un tableau demande un client et une date, ou une liste de clients.',
    noDate: 'Aucune date de commande n’a été trouvée : ajoutez une colonne comme « Date de commande ».',
    noCustomer: 'Aucun client n’a été trouvé : ajoutez un numéro de client, un e-mail, un téléphone ou un nom.',
    unreadableDates:
      'Aucune date de la colonne des dates n’a pu être lue, ou les unes ont le jour d’abord et les autres le mois : écrivez-les toutes 31/12/2025, ou toutes 2025-12-31, ou choisissez par --set dateOrder=dmy (jour/mois) ou mdy (mois/jour).',
    noAmount: 'Aucun montant n’a pu être lu, il ne reste donc aucune commande : écrivez les montants 1234,50.',
    empty:
      'Il n’y a aucune ligne à analyser : aucune sous les titres, ou toutes ont été laissées de côté (annulées, datées dans le futur, sans montant lisible).',
    unexpected: 'Une erreur est survenue de notre côté ; rien n’a été écrit.',
  },
};
