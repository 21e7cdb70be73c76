import type { functions as english } from '../en/functions';
import { formatDay, formatNumber } from '../format';
import type { Shape } from '../shape';
import { problems } from './problems';

const { leftOut } = problems;

type Details = Readonly<Record<string, string | number>>;

const n = (value: string | number) => formatNumber(Number(value), 'fr');
const among = ({ count = 1, rows = 1 }: Details) => (Number(count) > 1 ? ` (${n(count)} lignes sur ${n(rows)})` : '');
const rowOf = ({ row, argument }: Details) =>
  `ligne ${row} ${/^[aeiou]/.test(String(argument)) ? 'd’' : 'de '}${argument}`;
const lastDay = (d: Details) => {
  const date = formatDay(String(d.day), 'fr');
  return Number(d.row) > 0 ? `ligne ${d.row} de dates, ${date},` : `la date ${date}`;
};
const lines = (count: string | number) => `${n(count)} ${Number(count) < 2 ? 'ligne' : 'lignes'}`;

export const functions: Shape<typeof english> = {
  sentence: (name: string, problem: string) => `${name} : ${problem}`,
  problems: {
    'missing-argument': (d: Details) => `indiquez une plage pour ${d.argument}`,
    'several-columns': (d: Details) => `${d.argument} a ${n(d.columns)} colonnes ; donnez-en une`,
    'different-heights': (d: Details) =>
      `${d.argument} a ${lines(d.rows)}, ${d.other} ${n(d.otherRows)} ; prenez les mêmes lignes`,
    'nothing-to-read': (d: Details) => `rien de lisible dans ${d.argument}`,
    'unreadable-date': (d: Details) => `${rowOf(d)}, « ${d.seen} », n’est pas une date${among(d)}`,
    'mixed-dates': (d: Details) => `${d.argument} mélange jour/mois et mois/jour : ligne ${d.row}, « ${d.seen} »`,
    'blank-date': (d: Details) => `${rowOf(d)} est vide${among(d)}`,
    'unreadable-amount': (d: Details) => `${rowOf(d)}, « ${d.seen} », n’est pas un montant${among(d)}`,
    'foreign-amount': (d: Details) => `${rowOf(d)}, « ${d.seen} », n’est pas dans la même devise${among(d)}`,
    'blank-amount': (d: Details) => `${rowOf(d)} est vide${among(d)}`,
    'error-cell': (d: Details) => `${rowOf(d)} contient l’erreur ${d.seen}${among(d)}`,
    'unreadable-number': (d: Details) => `${rowOf(d)}, « ${d.seen} », n’est pas un nombre${among(d)}`,
    'below-zero': (d: Details) => `${rowOf(d)}, ${d.seen}, est négative${among(d)}`,
    'mistyped-last-day': (d: Details) =>
      `${lastDay(d)} est loin de toutes les autres ; corrigez-la ou donnez ${d.itsAsOf}`,
    'nothing-before': (d: Details) => `aucun jour de dates jusqu’à ${d.itsAsOf}, ${formatDay(String(d.day), 'fr')}`,
    'no-complete-month': (d: Details) => `aucun mois complet avec des clients jusqu’à ${d.itsAsOf}`,
    'one-cell': (d: Details) => `${d.argument} attend une seule cellule, pas une plage`,
    'too-many-arguments': (d: Details) =>
      `attend ${n(d.most)} ${Number(d.most) < 2 ? 'argument' : 'arguments'} au plus, ${n(d.given)} donnés`,
    'not-a-customer': (d: Details) => `${rowOf(d)}, ${d.seen}, ne nomme aucun client${among(d)}`,
    'active-not-under-lost': (d: Details) => `${d.argument} doit être plus petit que ${d.other}`,
    'not-both': (d: Details) => `donnez ${d.argument} ou ${d.other}, pas les deux`,
    'given-alone': (d: Details) => `${d.argument} ne sert à rien sans ${d.other}`,
    'names-nobody': (d: Details) => `${d.argument} ne nomme personne de ${d.other}`,
    'in-both': (d: Details) => `« ${d.seen} » est dans ${d.argument} et dans ${d.other}`,
    'two-columns': (d: Details) => `${d.argument} attend deux colonnes : un nom, puis un montant`,
    'no-separator': (d: Details) => `${rowOf(d)}, « ${d.seen} », n’a pas de « ${d.sign} » ; donnez ${d.itsSeparator}`,
    'fewer-than': (d: Details) => `${rowOf(d)}, ${d.seen}, est inférieur à ${d.other}`,
    'one-row': (d: Details) => `une seule ligne ne suffit pas ; donnez des colonnes entières, ou ${d.argument}`,
    'other-currency': (d: Details) =>
      `ligne ${d.row} de ${d.argument} en ${d.seen}, la plupart en ${d.main}${among(d)}`,
    'unreadable-option-date': (d: Details) => `${d.argument}, « ${d.seen} », n’est pas une date`,
    'unreadable-option-number': (d: Details) =>
      `${d.argument}, « ${d.seen} », n’est pas un nombre entier de ${n(d.from)} à ${n(d.to)}`,
    'unreadable-option-yes-no': (d: Details) => `${d.argument}, « ${d.seen} », n’est ni VRAI ni FAUX`,
    'unknown-choice': (d: Details) =>
      // A sentence of a cell has no room for nine choices and what was seen.
      String(d.choices).length > 60
        ? `${d.argument} admet ${d.choices}`
        : `${d.argument}, « ${d.seen} », n’est pas parmi ${d.choices}`,
    'unreadable-phone': (d: Details) => `${rowOf(d)}, « ${d.seen} », n’est pas un téléphone${among(d)}`,
    'unreadable-email': (d: Details) => `${rowOf(d)}, « ${d.seen} », n’est pas une adresse e-mail${among(d)}`,
    'unreadable-name': (d: Details) => `${rowOf(d)}, « ${d.seen} », n’est pas un nom${among(d)}`,
    'unknown-country': (d: Details) => `${d.argument}, « ${d.seen} », n’est pas un pays`,
    'unreadable-option-share': (d: Details) => `${d.argument}, « ${d.seen} », n’est pas une part de 0 à 1, comme 40 %`,
    'blank-number': (d: Details) => `${rowOf(d)} est vide${among(d)}`,
    'both-thresholds': (d: Details) => `donnez aussi ${d.argument}, ou aucun des deux seuils`,
    'unreadable-share': (d: Details) => `${rowOf(d)}, « ${d.seen} », n’est pas une part de 0 à 1${among(d)}`,
    'unknown-customer': (d: Details) => `${d.argument}, « ${d.seen} », n’est pas dans ${d.itsCustomers}`,
    'no-seeds': (d: Details) => `${d.argument} ne nomme personne de ${d.itsCustomers}`,
    'more-than': (d: Details) => `${d.argument} dépasse ${d.other}`,
    'nothing-to-share': (d: Details) => `${d.argument} ne contient rien à répartir`,
    'too-many-channels': (d: Details) =>
      `${n(d.channels)} canaux ; le modèle de Markov en prend ${n(d.most)}, choisissez-en un autre`,
    'no-orders-table': (d: Details) =>
      `${d.argument} ne ressemble pas à une liste de commandes ; prenez-le avec ses titres`,
    'no-date-column': (d: Details) => `${d.argument} n’a pas de colonne de dates de commande`,
    'no-customer-column': (d: Details) => `${d.argument} n’a pas de colonne qui nomme les clients`,
    'row-without-date': (d: Details) => `${rowOf(d)} n’a pas de date${among(d)}`,
    'row-without-amount': (d: Details) => `${rowOf(d)} n’a pas de montant${among(d)}`,
    'nothing-counts': (d: Details) =>
      `aucune ligne de ${d.argument} ne compte comme commande ; ligne ${d.row} : ${leftOut[d.reason as keyof typeof leftOut]}`,
    'missing-option': (d: Details) => `indiquez ${d.argument}`,
    'unreadable-option-figure': (d: Details) =>
      `${d.argument}, « ${d.seen} », n’est pas un nombre de ${n(d.from)} à ${n(d.to)}`,
    'not-a-count': (d: Details) => `${rowOf(d)}, « ${d.seen} », n’est pas un nombre de commandes${among(d)}`,
    'too-large': (d: Details) => `${rowOf(d)}, « ${d.seen} », est trop grand${among(d)}`,
    'longer-than-tenure': (d: Details) => `${rowOf(d)}, ${d.seen}, dépasse ${d.itsTenure}${among(d)}`,
    'span-without-repeat': (d: Details) => `${rowOf(d)}, ${d.seen}, devrait être 0 sans réachat${among(d)}`,
    'unreadable-parameters': (d: Details) => `${d.argument} doit contenir ${d.names}, tous positifs`,
    'nobody-bought-twice': () => 'personne n’a acheté deux fois : impossible de prévoir les réachats',
    'nobody-spent-twice': () => 'aucun réachat d’une valeur positive : impossible de prévoir les paniers',
    'no-convergence': () => 'aucun paramètre ne convient à ces clients',
    other: (d: Details) => `ces plages ne donnent pas de réponse (${d.code})`,
  },
  doubt: (key: string, link: string, sure: string) => `${key} (${link}, ${sure})`,
  audit: {
    column: (letter: string) => `Colonne ${letter}`,
    toCheck: (role: string) => `${role} (à vérifier)`,
    secret: 'Mot de passe, numéro de carte ou de compte : jamais lu',
    problem: (kind: string, row: number, count: number) =>
      `${kind} : ligne ${row}${count > 1 ? ` (${lines(count)})` : ''}`,
    kinds: {
      'error-cell': 'erreur dans la cellule',
      'says-nothing': 'ne dit rien (n/c, inconnu)',
      'email-invalid': 'pas une adresse e-mail',
      'phone-invalid': 'pas un numéro de téléphone',
      'date-unreadable': 'pas une date',
      'dates-conflict': 'jour/mois et mois/jour mélangés',
      'amount-unreadable': 'pas un montant',
      'number-unreadable': 'pas un nombre',
      'postcode-invalid': 'pas un code postal',
      'country-unknown': 'pays inconnu',
      'currency-unknown': 'devise inconnue',
      'status-unknown': 'statut inconnu',
      'civility-unknown': 'civilité inconnue',
      'consent-unclear': 'ni oui ni non',
      'siret-invalid': 'SIRET erroné',
      'vat-invalid': 'numéro de TVA erroné',
      'name-unlikely': 'pas un nom',
      'email-several': 'plusieurs adresses dans la cellule',
      'email-typo': 'faute de frappe probable dans l’adresse',
      'phone-foreign': 'numéro étranger, non vérifié',
      'postcode-zero': 'zéro initial perdu',
      'dates-ambiguous': 'jour et mois peut-être inversés',
      'order-id-as-customer': 'numérote sans doute les commandes, pas les clients',
      blank: 'vide',
    },
  },
};
