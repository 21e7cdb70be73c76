import type { terminal as english } from '../en/terminal';
import { formatMoney, formatNumber, formatShare } from '../format';
import type { Shape } from '../shape';

const n = (value: number) => formatNumber(value, 'fr');
const one = (count: number, single: string, several: string) => `${n(count)} ${Math.abs(count) < 2 ? single : several}`;

export const terminal: Shape<typeof english> = {
  usage:
    'Utilisation : npm run wizard -- fichiers… [--out rapport.xlsx] [--json rapport.json] [--lang fr|en] [--as-of AAAA-MM-JJ] [--today AAAA-MM-JJ] [--set nom=valeur]…',
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
    badSetting: (setting) => `--set ${setting} : ce réglage n’existe pas, ou cette valeur ne lui convient pas.`,
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
