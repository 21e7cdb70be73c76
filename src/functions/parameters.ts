import type { Settings } from '../core/settings';
import type { Argument, CustomFunction } from './custom-function';
import { choiceOption } from './options';

type Parameter = CustomFunction['parameters'][number];

const needed = (name: string, french: string, en: string, fr: string): Parameter => ({
  name,
  french,
  text: { en, fr },
  optional: false,
});
const optional = (name: string, french: string, en: string, fr: string): Parameter => ({
  name,
  french,
  text: { en, fr },
  optional: true,
});

/** The same argument has the same name and the same help in every function. */
export const parameters = {
  customers: needed(
    'customers',
    'clients',
    'Column that says whose order each row is: number, e-mail or name.',
    'Colonne qui dit de qui est chaque commande : numéro, e-mail ou nom.',
  ),
  dates: needed('dates', 'dates', 'Column of order dates, same rows.', 'Colonne des dates de commande, mêmes lignes.'),
  amounts: needed(
    'amounts',
    'montants',
    'Column of amounts, same rows; refunds are negative.',
    'Colonne des montants, mêmes lignes ; les remboursements sont négatifs.',
  ),
  asOf: optional(
    'as_of',
    'jour_du_calcul',
    'Day to compute for; by default the newest day of the rows.',
    'Jour du calcul ; par défaut le jour le plus récent des lignes.',
  ),
  method: optional(
    'method',
    'méthode',
    '"auto" (default) or "quantile" (fifths, as in the R package rfm).',
    '"auto" (par défaut) ou "quantile" (cinquièmes, comme le paquet R rfm).',
  ),
  months: optional(
    'months',
    'mois',
    'Months counted for orders and amounts: 12 by default, 0 for all rows.',
    'Mois pris en compte pour les commandes et les montants : 12 par défaut, 0 pour toutes les lignes.',
  ),
  headers: optional(
    'headers',
    'titres',
    'TRUE (default) to start with a heading row.',
    'VRAI (par défaut) pour commencer par une ligne de titres.',
  ),
  activeWithin: optional(
    'active_within',
    'actif_sous',
    'Days without an order up to which a customer is active; by default computed from the rows; always under lost_after.',
    'Jours sans commande jusqu’auxquels un client est actif ; calculés par défaut ; toujours moins que perdu_apres.',
  ),
  lostAfter: optional(
    'lost_after',
    'perdu_après',
    'Days without an order after which a customer is lost; by default computed from the rows.',
    'Jours sans commande après lesquels un client est perdu ; calculés par défaut.',
  ),
  pmgMode: (name: 'mode' | 'pmg_mode') =>
    optional(
      name,
      name === 'mode' ? 'mode' : 'mode_pmg',
      'How sizes are cut: "head-count" (default: 20% large, 30% medium, 50% small), "turnover" (80% and 95% of turnover) or "thirds" (of turnover).',
      'Découpage des tailles : "head-count" (par défaut : 20 % de gros, 30 % de moyens, 50 % de petits), "turnover" (80 % et 95 % du chiffre d’affaires) ou "thirds" (tiers du chiffre d’affaires).',
    ),
  lastActions: optional(
    'last_actions',
    'dernières_actions',
    'Column of each customer’s last click, reply or login, same rows.',
    'Colonne du dernier clic, de la dernière réponse ou connexion du client, mêmes lignes.',
  ),
  costs: optional(
    'costs',
    'coûts',
    'Column of what was spent to keep the customer, same rows.',
    'Colonne de ce qui a été dépensé pour garder le client, mêmes lignes.',
  ),
  top: optional(
    'top',
    'combien',
    'How many customers to list: 20 by default.',
    'Nombre de clients à lister : 20 par défaut.',
  ),
  optIn: optional(
    'opt_in',
    'contact_permis',
    'Column that says who may be contacted (yes, no, a date), same rows: who refused is left out, and a last column says who agreed.',
    'Colonne qui dit qui peut être contacté (oui, non, une date), mêmes lignes : qui a refusé n’est pas listé, et une dernière colonne dit qui a accepté.',
  ),
  endDates: optional(
    'end_dates',
    'fins_de_contrat',
    'Column of contract end dates, same rows: counts ended contracts instead of silences, without lost_after.',
    'Colonne des dates de fin de contrat, mêmes lignes : compte les contrats finis au lieu des silences, sans perdu_apres.',
  ),
  spend: needed(
    'spend',
    'dépenses',
    'What was spent to win customers: one cell or a column.',
    'Ce qui a été dépensé pour gagner des clients : une cellule ou une colonne.',
  ),
  newCustomers: needed(
    'new_customers',
    'nouveaux_clients',
    'Customers won with it: one cell or a column of the same height.',
    'Clients gagnés ainsi : une cellule ou une colonne de même hauteur.',
  ),
  amountsForRevenue: optional(
    'amounts',
    'montants',
    'Column of amounts, same rows: then revenue per customer instead of the share of customers.',
    'Colonne des montants, mêmes lignes ; donne alors le chiffre d’affaires par client au lieu de la part des clients.',
  ),
  period: optional(
    'period',
    'période',
    '"month" (default) or "quarter": the steps customers are followed by.',
    '"month" (par défaut) ou "quarter" (trimestre) : le pas auquel on suit les clients.',
  ),
  percent: optional(
    'percent',
    'pourcentage',
    'How many more, as a share: 0.01 (1%) by default.',
    'Combien de plus, en part : 0,01 (1 %) par défaut.',
  ),
  daysSince: needed(
    'days_since',
    'jours_depuis',
    'Column of days since the last order, one row per customer.',
    'Colonne des jours depuis la dernière commande, une ligne par client.',
  ),
  ordersOfCustomer: needed(
    'orders',
    'commandes',
    'Column of numbers of orders, same rows.',
    'Colonne du nombre de commandes, mêmes lignes.',
  ),
  spentOfCustomer: needed(
    'spent',
    'dépensé',
    'Column of money spent, same rows.',
    'Colonne du montant dépensé, mêmes lignes.',
  ),
  activeWithinGiven: optional(
    'active_within',
    'actif_sous',
    'Days without an order up to which a customer is active; without both thresholds recency is ranked in fifths.',
    'Jours sans commande jusqu’auxquels un client est actif ; sans les deux seuils, la récence est classée par cinquièmes.',
  ),
  lostAfterGiven: optional(
    'lost_after',
    'perdu_après',
    'Days without an order after which a customer is lost; give it together with active_within.',
    'Jours sans commande après lesquels un client est perdu ; à donner avec active_within.',
  ),
  lifetimeOrders: optional(
    'lifetime_orders',
    'commandes_depuis_toujours',
    'Column of orders ever made, same rows: tells newcomers from old customers; by default orders.',
    'Colonne des commandes depuis toujours, mêmes lignes ; distingue les nouveaux des anciens ; par défaut orders.',
  ),
  advocates: optional(
    'advocates',
    'ambassadeurs',
    'Column of customers known to recommend you, of any height, written as in customers.',
    'Colonne des clients connus pour vous recommander, de n’importe quelle hauteur, écrits comme dans clients.',
  ),
  categories: optional(
    'categories',
    'catégories',
    'Column of the category of each order, same rows.',
    'Colonne de la catégorie de chaque commande, mêmes lignes.',
  ),
  refundShares: optional(
    'refund_shares',
    'parts_retournées',
    'Column of the share of orders each customer sent back, 0 to 1, same rows.',
    'Colonne de la part de commandes retournées par le client, de 0 à 1, mêmes lignes.',
  ),
  origins: optional(
    'origins',
    'origines',
    'Column of the channel of each order, same rows: the first one is where the customer came from.',
    'Colonne du canal de chaque commande, mêmes lignes ; le premier est l’origine du client.',
  ),
  monthsBack: optional(
    'months_back',
    'mois_en_arrière',
    'How many months ago to compare with: 12 by default.',
    'Avec il y a combien de mois comparer : 12 par défaut.',
  ),
  attribute: needed(
    'attribute',
    'critère',
    'Column to break down by, same rows: sector, region, age, channel… Numbers are cut into fifths.',
    'Colonne selon laquelle ventiler, mêmes lignes : secteur, région, âge, canal… Les nombres sont coupés en cinquièmes.',
  ),
  spendByValue: optional(
    'spend',
    'dépenses',
    'Two columns: value of the attribute, and what was spent in the period to win such customers.',
    'Deux colonnes : valeur de la colonne ventilée, et ce qui a été dépensé sur la période pour gagner ces clients.',
  ),
  margin: optional(
    'margin',
    'marge',
    'Margin as a share of turnover, such as 0.4 or 40%: 1 (turnover itself) by default.',
    'Marge en part du chiffre d’affaires, comme 0,4 ou 40 % : 1 (le chiffre d’affaires) par défaut.',
  ),
  topOf: (places: number) =>
    optional(
      'top',
      'combien',
      `How many customers to list: ${places} by default.`,
      `Nombre de clients à lister : ${places} par défaut.`,
    ),
  customer: needed('customer', 'client', 'The customer to speak of.', 'Le client dont il s’agit.'),
  customersToCompare: needed(
    'customers',
    'clients',
    'Column of customers, one row each.',
    'Colonne des clients, une ligne chacun.',
  ),
  features: needed(
    'features',
    'caractéristiques',
    'One or more columns of what is known of them, same rows, with headings if possible: town, sector, mean order…',
    'Une ou plusieurs colonnes de ce qu’on sait d’eux, mêmes lignes, avec leurs titres si possible : ville, secteur, panier…',
  ),
  seeds: needed(
    'seeds',
    'modèles',
    'Column of the customers to resemble, of any height: your 10 to 50 best.',
    'Colonne des clients modèles, de n’importe quelle hauteur : vos 10 à 50 meilleurs.',
  ),
  spendChannels: needed(
    'spend_channels',
    'canaux_dépenses',
    'Column of channels, of the table of spending.',
    'Colonne des canaux, dans le tableau des dépenses.',
  ),
  spendAmounts: needed(
    'spend_amounts',
    'montants_dépenses',
    'Column of what was spent to win customers, same rows as spend_channels.',
    'Colonne des dépenses pour gagner des clients, mêmes lignes que canaux_depenses.',
  ),
  customerChannels: needed(
    'customer_channels',
    'canaux_clients',
    'Column of the channel each new customer came through, one row each.',
    'Colonne du canal par lequel chaque nouveau client est venu, une ligne chacun.',
  ),
  firstValues: needed(
    'first_values',
    'marges_clients',
    'Column of the margin of each new customer, same rows as customer_channels; blank where unknown.',
    'Colonne de la marge de chaque nouveau client, mêmes lignes que canaux_clients ; vide si inconnue.',
  ),
  spendPeriods: optional(
    'spend_periods',
    'périodes_dépenses',
    'Column of dates or periods, same rows as spend_channels: then one row per channel and month or period.',
    'Colonne de dates ou de périodes, mêmes lignes que canaux_depenses ; donne une ligne par canal et par mois ou période.',
  ),
  customerPeriods: optional(
    'customer_periods',
    'périodes_clients',
    'Column of dates or periods, same rows as customer_channels; give it together with spend_periods.',
    'Colonne de dates ou de périodes, mêmes lignes que canaux_clients ; à donner avec periodes_depenses.',
  ),
  channels: needed('channels', 'canaux', 'Column of channels.', 'Colonne des canaux.'),
  spendOfChannel: needed(
    'spend',
    'dépenses',
    'Column of what each costs, same rows.',
    'Colonne de ce que coûte chacun, mêmes lignes.',
  ),
  newCustomersOfChannel: needed(
    'new_customers',
    'nouveaux_clients',
    'Column of customers won by each, same rows; under 10 a channel stays as it is.',
    'Colonne des clients gagnés par chacun, mêmes lignes ; sous 10, un canal reste tel quel.',
  ),
  valuePerCustomer: needed(
    'value_per_customer',
    'valeur_par_client',
    'Column of the 12-month margin of one of them, same rows.',
    'Colonne de la marge sur 12 mois de l’un d’eux, mêmes lignes.',
  ),
  codes: needed(
    'codes',
    'codes',
    'Column of offer codes, blank where an order used none.',
    'Colonne des codes d’offre, vide si la commande n’en a pas.',
  ),
  offerCosts: optional(
    'costs',
    'coûts',
    'Two columns: code, and what the offer cost beside its discounts.',
    'Deux colonnes : code, et ce que l’offre a coûté en plus des remises.',
  ),
  discounts: optional(
    'discounts',
    'remises',
    'Column of discounts, same rows; amounts are net of them already.',
    'Colonne des remises, mêmes lignes ; les montants les ont déjà déduites.',
  ),
  treatedList: optional(
    'treated',
    'cibles',
    'Customers the offer was made to, buyers or not: one column, or two, code and customer; give control too.',
    'Clients à qui l’offre a été faite, acheteurs ou non : une colonne, ou deux, code et client ; donnez aussi temoins.',
  ),
  controlList: optional(
    'control',
    'témoins',
    'Customers kept without it to compare, in the same way.',
    'Clients gardés sans offre pour comparer, de la même façon.',
  ),
  unitPrices: optional(
    'unit_prices',
    'prix_unitaires',
    'Column of unit prices, same rows, with categories: tells what was sold dearer in a known category.',
    'Colonne des prix unitaires, mêmes lignes ; dit ce qui s’est vendu plus cher dans une catégorie déjà achetée.',
  ),
  retentionCost: needed('cost', 'coût', 'What the action cost.', 'Ce qu’a coûté l’action.'),
  treated: needed('treated', 'cibles', 'How many customers got it.', 'Combien de clients l’ont reçue.'),
  treatedRepeat: needed(
    'treated_repeat',
    'cibles_rachat',
    'How many of them bought again, or their share (under 1, or with %).',
    'Combien d’entre eux ont racheté, ou leur part (sous 1, ou avec %).',
  ),
  control: needed(
    'control',
    'témoins',
    'How many customers were kept without it.',
    'Combien de clients ont été gardés sans action.',
  ),
  controlRepeat: needed(
    'control_repeat',
    'témoins_rachat',
    'How many of those bought again, or their share (under 1, or with %).',
    'Combien de ceux-là ont racheté, ou leur part (sous 1, ou avec %).',
  ),
  marginPerRepeater: needed(
    'margin_per_repeater',
    'marge_par_rachat',
    'Margin of one customer who buys again.',
    'Marge d’un client qui rachète.',
  ),
  marketingBudget: optional(
    'marketing_budget',
    'budget_marketing',
    'All that is spent on marketing.',
    'Tout ce qui est dépensé en marketing.',
  ),
  paths: needed(
    'paths',
    'chemins',
    'Column of paths: channels in the order they were met, with a sign between them.',
    'Colonne des chemins : les canaux dans l’ordre, séparés par un signe.',
  ),
  conversions: needed(
    'conversions',
    'conversions',
    'Column of how many orders each path led to, same rows.',
    'Colonne du nombre de commandes issues de chaque chemin, mêmes lignes.',
  ),
  nonConversions: optional(
    'non_conversions',
    'non_conversions',
    'Column of how often each path led nowhere, same rows: the Markov model needs it to be fair.',
    'Colonne du nombre de fois où chaque chemin n’a mené à rien, mêmes lignes ; le modèle de Markov en a besoin pour être juste.',
  ),
  values: optional(
    'values',
    'valeurs',
    'Column of what the orders of each path brought, same rows: shares out money instead of orders.',
    'Colonne de ce qu’ont rapporté les commandes de chaque chemin, mêmes lignes ; répartit l’argent au lieu des commandes.',
  ),
  model: (en: string, fr: string) =>
    optional('model', 'modèle', `One model or all: ${en}`, `Un modèle ou tous : ${fr}`),
  separator: optional(
    'separator',
    'séparateur',
    'Sign between channels: the greater-than sign or any arrow (→) by default.',
    'Signe entre les canaux : « supérieur à » ou toute flèche (→) par défaut.',
  ),
  touchCustomers: needed(
    'customers',
    'clients',
    'Column that says whom each contact reached.',
    'Colonne qui dit qui chaque contact a touché.',
  ),
  touchDates: needed(
    'dates',
    'dates',
    'Column of contact dates, same rows.',
    'Colonne des dates de contact, mêmes lignes.',
  ),
  touchChannels: needed(
    'channels',
    'canaux',
    'Column of the channel of each contact, same rows.',
    'Colonne du canal de chaque contact, mêmes lignes.',
  ),
  orderCustomers: needed(
    'order_customers',
    'clients_commandes',
    'Column that says whose order each row is, of the table of orders.',
    'Colonne qui dit de qui est chaque commande, dans le tableau des commandes.',
  ),
  orderDates: needed(
    'order_dates',
    'dates_commandes',
    'Column of order dates, same rows as order_customers.',
    'Colonne des dates de commande, mêmes lignes que order_customers.',
  ),
  orderAmounts: needed(
    'order_amounts',
    'montants_commandes',
    'Column of amounts, same rows as order_customers; refunds are negative.',
    'Colonne des montants, mêmes lignes que order_customers ; les remboursements sont négatifs.',
  ),
  lookBackDays: optional(
    'look_back_days',
    'jours_avant',
    'How many days before an order a contact counts: 90 by default.',
    'Nombre de jours avant une commande où un contact compte : 90 par défaut.',
  ),
  repeatOrders: needed(
    'repeat_orders',
    'réachats',
    'Column of repeat orders (all but the first), one row per customer: as REPEAT_SUMMARY gives them.',
    'Colonne du nombre de réachats (tout sauf la première commande), une ligne par client, comme RESUME_ACHATS les donne.',
  ),
  activeSpan: needed(
    'active_span',
    'durée_active',
    'Column of the time from the first order to the last, same rows: 0 without a repeat order.',
    'Colonne du temps entre la première et la dernière commande, mêmes lignes ; 0 sans réachat.',
  ),
  tenure: needed(
    'tenure',
    'ancienneté',
    'Column of the time from the first order to today, same rows and same unit (days, weeks or months).',
    'Colonne du temps écoulé depuis la première commande, mêmes lignes et même unité (jours, semaines ou mois).',
  ),
  horizon: needed(
    'horizon',
    'horizon',
    'How far to look ahead, in the unit of the times.',
    'Jusqu’où regarder, dans l’unité des durées.',
  ),
  buyingParameters: optional(
    'parameters',
    'paramètres',
    'The block BGNBD returns, or r, alpha, a and b in a column; by default they are found from these rows.',
    'Le bloc que renvoie BGNBD, ou r, alpha, a et b en colonne ; par défaut calculés sur ces lignes.',
  ),
  meanRepeatValue: needed(
    'mean_repeat_value',
    'panier_réachats',
    'Column of the mean value of the repeat orders, same rows.',
    'Colonne du panier moyen des réachats, mêmes lignes.',
  ),
  spendParameters: optional(
    'parameters',
    'paramètres',
    'The block GAMMA_GAMMA returns, or p, q and v in a column; by default they are found from these rows.',
    'Le bloc que renvoie GAMMA_GAMMA, ou p, q et v en colonne ; par défaut calculés sur ces lignes.',
  ),
  unit: optional(
    'unit',
    'unité',
    'Unit of the times: "day" (default), "week" or "month".',
    'Unité des durées : "day" (jour, par défaut), "week" (semaine) ou "month" (mois).',
  ),
  horizonMonths: optional(
    'horizon_months',
    'mois_à_venir',
    'How many months to look ahead: 12 by default.',
    'Nombre de mois à venir : 12 par défaut.',
  ),
  yearlyDiscount: optional(
    'yearly_discount',
    'actualisation',
    'How much less money is worth a year later: 0.10 (10%) by default; the simple value is not discounted.',
    'Ce que l’argent perd de valeur en un an : 0,10 (10 %) par défaut ; la valeur simple n’est pas actualisée.',
  ),
};

/** How scores are cut, as `rfmMethod` of the settings. */
export const rfmMethodOption = (argument: string, given: Argument): Settings['rfmMethod'] =>
  choiceOption(argument, given, [
    ['auto', 'auto'],
    ['quantile', 'quantile'],
  ]);

/** Steps of time customers are followed by. */
export const periodOption = (given: Argument): 'month' | 'quarter' =>
  choiceOption('period', given, [
    ['month', 'month'],
    ['quarter', 'quarter'],
    ['mois', 'month'],
    ['trimestre', 'quarter'],
  ]);

/** How sizes are cut, as `pmgMode` of the settings. */
export const pmgModeOption = (argument: string, given: Argument): Settings['pmgMode'] =>
  choiceOption(argument, given, [
    ['head-count', 'head-count'],
    ['turnover', 'turnover'],
    ['thirds', 'thirds'],
    ['effectif', 'head-count'],
    ['ca', 'turnover'],
    ['chiffre d’affaires', 'turnover'],
    ["chiffre d'affaires", 'turnover'],
    ['tiers', 'thirds'],
  ]);
