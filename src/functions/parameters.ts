import type { Settings } from '../core/settings';
import type { Argument, CustomFunction } from './custom-function';
import { choiceOption } from './options';

type Parameter = CustomFunction['parameters'][number];

const needed = (name: string, en: string, fr: string): Parameter => ({ name, text: { en, fr }, optional: false });
const optional = (name: string, en: string, fr: string): Parameter => ({ name, text: { en, fr }, optional: true });

/** The same argument has the same name and the same help in every function. */
export const parameters = {
  customers: needed(
    'customers',
    'Column that says whose order each row is: number, e-mail or name.',
    'Colonne qui dit de qui est chaque commande : numéro, e-mail ou nom.',
  ),
  dates: needed('dates', 'Column of order dates, same rows.', 'Colonne des dates de commande, mêmes lignes.'),
  amounts: needed(
    'amounts',
    'Column of amounts, same rows; refunds are negative.',
    'Colonne des montants, mêmes lignes ; les remboursements sont négatifs.',
  ),
  asOf: optional(
    'as_of',
    'Day to compute for; by default the newest day of the rows.',
    'Jour du calcul ; par défaut le jour le plus récent des lignes.',
  ),
  method: optional(
    'method',
    '"auto" (default) or "quantile" (fifths, as in the R package rfm).',
    '"auto" (par défaut) ou "quantile" (cinquièmes, comme le paquet R rfm).',
  ),
  months: optional(
    'months',
    'Months counted for orders and amounts: 12 by default, 0 for all rows.',
    'Mois pris en compte pour les commandes et les montants : 12 par défaut, 0 pour toutes les lignes.',
  ),
  headers: optional(
    'headers',
    'TRUE (default) to start with a heading row.',
    'VRAI (par défaut) pour commencer par une ligne de titres.',
  ),
  activeWithin: optional(
    'active_within',
    'Days without an order up to which a customer is active; by default computed from the rows.',
    'Jours sans commande jusqu’auxquels un client est actif ; calculés par défaut.',
  ),
  lostAfter: optional(
    'lost_after',
    'Days without an order after which a customer is lost; by default computed from the rows.',
    'Jours sans commande après lesquels un client est perdu ; calculés par défaut.',
  ),
  pmgMode: (name: 'mode' | 'pmg_mode') =>
    optional(
      name,
      'How sizes are cut: "head-count" (default: 20% large, 30% medium, 50% small), "turnover" (80% and 95% of turnover) or "thirds" (of turnover).',
      'Découpage des tailles : "head-count" (par défaut : 20 % de gros, 30 % de moyens, 50 % de petits), "turnover" (80 % et 95 % du chiffre d’affaires) ou "thirds" (tiers du chiffre d’affaires).',
    ),
  lastActions: optional(
    'last_actions',
    'Column of each customer’s last click, reply or login, same rows.',
    'Colonne du dernier clic, de la dernière réponse ou connexion du client, mêmes lignes.',
  ),
  costs: optional(
    'costs',
    'Column of what was spent to keep the customer, same rows.',
    'Colonne de ce qui a été dépensé pour garder le client, mêmes lignes.',
  ),
  top: optional('top', 'How many customers to list: 20 by default.', 'Nombre de clients à lister : 20 par défaut.'),
  endDates: optional(
    'end_dates',
    'Column of contract end dates, same rows: counts ended contracts instead of silences.',
    'Colonne des dates de fin de contrat, mêmes lignes : compte les contrats finis au lieu des silences.',
  ),
  spend: needed(
    'spend',
    'What was spent to win customers: one cell or a column.',
    'Ce qui a été dépensé pour gagner des clients : une cellule ou une colonne.',
  ),
  newCustomers: needed(
    'new_customers',
    'Customers won with it: one cell or a column of the same height.',
    'Clients gagnés ainsi : une cellule ou une colonne de même hauteur.',
  ),
};

/** How sizes are cut, as `pmgMode` of the settings. */
export const pmgModeOption = (argument: string, given: Argument): Settings['pmgMode'] =>
  choiceOption(argument, given, [
    ['head-count', 'head-count'],
    ['turnover', 'turnover'],
    ['thirds', 'thirds'],
  ]);
