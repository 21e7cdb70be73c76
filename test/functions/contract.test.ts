// Names, order of arguments and order of columns never change once released: the table is written out here.
import { describe, expect, it, test } from 'vitest';
import { foldAccents } from '../../src/core/read/keys';
import { catalogue, functionNamed } from '../../src/functions/catalogue';

const contract = [
  {
    name: 'RFM',
    twin: '',
    parameters: 'customers dates amounts [as_of] [method] [months] [headers] [active_within] [lost_after]',
    en: 'Customer, Last order, Days since, Orders, Spent, R, F, M, Score, Segment',
    fr: 'Client, Dernière commande, Jours depuis, Commandes, Dépensé, R, F, M, Score, Segment',
  },
  {
    name: 'PMG',
    twin: '',
    parameters: 'customers dates amounts [as_of] [months] [mode] [headers]',
    en: 'Customer, Spent, Share, Cumulative share, Size',
    fr: 'Client, Dépensé, Part, Part cumulée, Taille',
  },
  {
    name: 'LIFECYCLE',
    twin: 'CYCLE_DE_VIE',
    parameters:
      'customers dates amounts [as_of] [active_within] [lost_after] [last_actions] [headers] [months] [pmg_mode]',
    en: 'Customer, Stage, Size, Days since, Orders, Usual gap, Why, Investment, Message',
    fr: 'Client, Étape, Taille, Jours depuis, Commandes, Rythme habituel, Pourquoi, Investissement, Message',
  },
  {
    name: 'CHURN',
    twin: 'TAUX_ATTRITION',
    parameters: 'customers dates amounts [as_of] [lost_after] [headers] [end_dates]',
    en: 'Month, Customers at start, Lost, Churn rate, Churn rate of repeat customers, Revenue lost, New, Won back',
    fr: 'Mois, Clients au début, Perdus, Taux d’attrition, Taux d’attrition des clients fidélisés, Chiffre d’affaires perdu, Nouveaux, Réactivés',
  },
  {
    name: 'BEST_CUSTOMERS',
    twin: 'MEILLEURS_CLIENTS',
    parameters: 'customers dates amounts [costs] [as_of] [months] [top] [headers] [active_within] [lost_after]',
    en: 'Rank, Customer, Spent, Cost, Net, Share, Orders, Last order, Customer since, Best since, Why',
    fr: 'Rang, Client, Dépensé, Coût, Net, Part, Commandes, Dernière commande, Client depuis, Meilleur depuis, Pourquoi',
  },
  {
    name: 'CAC',
    twin: 'COUT_ACQUISITION',
    parameters: 'spend new_customers',
    en: 'Cost per new customer',
    fr: 'Coût par nouveau client',
  },
  {
    name: 'CLEAN_PHONE',
    twin: 'NETTOYER_TELEPHONE',
    parameters: 'values [country] [postcodes]',
    en: 'Phone',
    fr: 'Téléphone',
  },
  { name: 'CLEAN_EMAIL', twin: 'NETTOYER_EMAIL', parameters: 'values [suggest]', en: 'E-mail', fr: 'E-mail' },
  {
    name: 'CLEAN_NAME',
    twin: 'NETTOYER_NOM',
    parameters: 'values',
    en: 'Title, First name, Last name, Company',
    fr: 'Civilité, Prénom, Nom, Société',
  },
  { name: 'CLEAN_DATE', twin: 'NETTOYER_DATE', parameters: 'values [order]', en: 'Date', fr: 'Date' },
  { name: 'CLEAN_AMOUNT', twin: 'NETTOYER_MONTANT', parameters: 'values [decimal]', en: 'Amount', fr: 'Montant' },
  {
    name: 'ATTRIBUTION',
    twin: '',
    parameters: 'paths conversions [non_conversions] [values] [model] [separator] [headers]',
    en: 'Channel, First, Last, Linear, Position, Markov, Shapley',
    fr: 'Canal, Premier, Dernier, Linéaire, Position, Markov, Shapley',
  },
  {
    name: 'ATTRIBUTION_TOUCHES',
    twin: '',
    parameters: 'customers dates channels order_customers order_dates order_amounts [model] [look_back_days] [headers]',
    en: 'Channel, First, Last, Linear, Position, Markov, Shapley, Time decay, Last non-direct',
    fr: 'Canal, Premier, Dernier, Linéaire, Position, Markov, Shapley, Décroissance, Dernier hors direct',
  },
  {
    name: 'MATCH_CUSTOMERS',
    twin: 'DEDOUBLONNER_CLIENTS',
    parameters: 'ids emails phones [names] [postcodes] [headers]',
    en: 'Customer key, Rows in group, Matched by, To review',
    fr: 'Clé client, Lignes du groupe, Reliées par, À vérifier',
  },
  {
    name: 'DATA_AUDIT',
    twin: 'AUDIT_DONNEES',
    parameters: 'table',
    en: 'Column, Recognised as, Filled, Valid, Distinct, Example problem',
    fr: 'Colonne, Reconnue comme, Remplie, Valide, Différentes, Exemple de problème',
  },
  {
    name: 'CLEAN_ORDERS',
    twin: 'NETTOYER_COMMANDES',
    parameters: 'table',
    en: 'Customer, Date, Amount, Order, Channel, Category, Code',
    fr: 'Client, Date, Montant, Commande, Canal, Catégorie, Code',
  },
  {
    name: 'COHORTS',
    twin: 'COHORTES',
    parameters: 'customers dates [amounts] [as_of] [headers] [period]',
    en: 'Cohort month, Customers, then one column per month of age: 0, 1, 2…',
    fr: 'Mois d’arrivée, Clients, puis une colonne par mois d’âge\u00a0: 0, 1, 2…',
  },
  {
    name: 'REPEAT_RATE',
    twin: 'TAUX_REACHAT',
    parameters: 'customers dates [as_of] [headers]',
    en: 'From order, Customers, Reordered, Rate, Median gap, 80% within',
    fr: 'Depuis la commande, Clients, Ont recommandé, Taux, Délai médian, 80\u00a0% sous',
  },
  {
    name: 'NEXT_ORDER',
    twin: 'PROCHAIN_ACHAT',
    parameters: 'customers dates [as_of] [headers]',
    en: 'Customer, Last order, Usual gap, Expected, Days late',
    fr: 'Client, Dernière commande, Rythme habituel, Attendue le, Jours de retard',
  },
  {
    name: 'PARETO',
    twin: '',
    parameters: 'customers amounts [headers]',
    en: 'Customer, Spent, Share, Cumulative share, Share of customers',
    fr: 'Client, Dépensé, Part, Part cumulée, Part des clients',
  },
  {
    name: 'HIGH_VALUE_GAIN',
    twin: 'GAIN_CLIENTS_CLES',
    parameters: 'customers dates amounts [percent] [as_of] [months] [headers] [pmg_mode]',
    en: 'Case, Customers, Gain',
    fr: 'Cas, Clients, Gain',
  },
  {
    name: 'RFM_CUTS',
    twin: '',
    parameters: 'customers dates amounts [as_of] [method] [months] [headers] [active_within] [lost_after]',
    en: 'Score, Days from, Days to, Customers by recency, Orders from, Orders to, Customers by frequency, Money from, Money to, Customers by money',
    fr: 'Score, Jours de, Jours à, Clients par récence, Commandes de, Commandes à, Clients par fréquence, Montant de, Montant à, Clients par montant',
  },
  {
    name: 'RFM_SCORES',
    twin: '',
    parameters: 'days_since orders spent [method] [active_within] [lost_after] [headers] [lifetime_orders]',
    en: 'R, F, M, Score, Segment',
    fr: 'R, F, M, Score, Segment',
  },
  {
    name: 'BUYER_SEGMENT',
    twin: 'SEGMENT_ACHETEUR',
    parameters:
      'customers dates amounts [as_of] [advocates] [headers] [categories] [refund_shares] [origins] [months] [active_within] [lost_after]',
    en: 'Customer, Segment, Orders, Spent, Size, Future ambassador score',
    fr: 'Client, Segment, Commandes, Dépensé, Taille, Score de futur ambassadeur',
  },
  {
    name: 'SEGMENT_MOVES',
    twin: 'EVOLUTION_SEGMENTS',
    parameters: 'customers dates amounts [as_of] [months_back] [headers] [active_within] [lost_after] [months]',
    en: 'Segment then, Prospect, Mono, Multi, VIP, Ambassador',
    fr: 'Segment d’avant, Prospect, Mono, Multi, VIP, Ambassadeur',
  },
  {
    name: 'LIFECYCLE_GRID',
    twin: 'GRILLE_CYCLE_DE_VIE',
    parameters: 'customers dates amounts [as_of] [months] [headers] [active_within] [lost_after] [pmg_mode]',
    en: 'RFM segment, Customers: large, Customers: medium, Customers: small, Customers: no purchase, Revenue: large, Revenue: medium, Revenue: small, Revenue: no purchase',
    fr: 'Segment RFM, Clients\u00a0: gros, Clients\u00a0: moyens, Clients\u00a0: petits, Clients\u00a0: sans achat, Chiffre\u00a0: gros, Chiffre\u00a0: moyens, Chiffre\u00a0: petits, Chiffre\u00a0: sans achat',
  },
  {
    name: 'BREAKDOWN',
    twin: 'VENTILER',
    parameters:
      'customers dates amounts attribute [as_of] [months] [headers] [active_within] [lost_after] [margin] [spend]',
    en: 'Value, Customers, Still customers, Turnover, Mean order, Churn, Share of turnover, Value over 12 months, Share of VIPs (and New customers, CAC, where spend is given)',
    fr: 'Valeur, Clients, Encore clients, Chiffre d’affaires, Panier moyen, Attrition, Part du chiffre d’affaires, Valeur sur 12 mois, Part de VIP (et Nouveaux clients, CAC, si les dépenses sont données)',
  },
  {
    name: 'TO_RELAUNCH',
    twin: 'A_RELANCER',
    parameters:
      'customers dates amounts [as_of] [margin] [top] [headers] [months] [active_within] [lost_after] [opt_in]',
    en: 'Customer, Last order, Usual gap, Days late, State, Size, Value at stake, Spend ceiling, Why (and May be contacted, where opt_in is given)',
    fr: 'Client, Dernière commande, Rythme habituel, Jours de retard, État, Taille, Valeur en jeu, Plafond de dépense, Pourquoi (et Contact permis, si contact_permis est donné)',
  },
  {
    name: 'CUSTOMER_CARD',
    twin: 'FICHE_CLIENT',
    parameters: 'customer customers dates amounts [as_of] [months] [active_within] [lost_after]',
    en: 'Figure, Value',
    fr: 'Information, Valeur',
  },
  {
    name: 'CLV',
    twin: 'VALEUR_VIE_CLIENT',
    parameters:
      'customers dates amounts [margin] [horizon_months] [as_of] [yearly_discount] [headers] [active_within] [lost_after]',
    en: 'Customer, Orders, Mean order, Expected orders, Expected value per order, Value, Method, Why',
    fr: 'Client, Commandes, Panier moyen, Commandes attendues, Panier attendu, Valeur, Méthode, Pourquoi',
  },
  {
    name: 'REPEAT_SUMMARY',
    twin: 'RESUME_ACHATS',
    parameters: 'customers dates amounts [as_of] [unit] [headers]',
    en: 'Customer, Repeat orders, Active span, Tenure, Mean repeat value',
    fr: 'Client, Réachats, Durée active, Ancienneté, Panier moyen des réachats',
  },
  {
    name: 'BGNBD',
    twin: '',
    parameters: 'repeat_orders active_span tenure',
    en: 'Parameter, Value',
    fr: 'Paramètre, Valeur',
  },
  {
    name: 'GAMMA_GAMMA',
    twin: '',
    parameters: 'repeat_orders mean_repeat_value',
    en: 'Parameter, Value',
    fr: 'Paramètre, Valeur',
  },
  {
    name: 'EXPECTED_ORDERS',
    twin: 'COMMANDES_ATTENDUES',
    parameters: 'repeat_orders active_span tenure horizon [parameters]',
    en: 'Expected orders',
    fr: 'Commandes attendues',
  },
  {
    name: 'STILL_ACTIVE',
    twin: 'ENCORE_ACTIF',
    parameters: 'repeat_orders active_span tenure [parameters]',
    en: 'Still active',
    fr: 'Encore actif',
  },
  {
    name: 'EXPECTED_ORDER_VALUE',
    twin: 'PANIER_ATTENDU',
    parameters: 'repeat_orders mean_repeat_value [parameters]',
    en: 'Expected order value',
    fr: 'Panier attendu',
  },
  {
    name: 'LOOKALIKES',
    twin: 'CLIENTS_SIMILAIRES',
    parameters: 'customers features seeds [top] [headers]',
    en: 'Customer, Similarity, Matching fields, What differs',
    fr: 'Client, Ressemblance, Champs communs, Ce qui diffère',
  },
  {
    name: 'CAC_BY_CHANNEL',
    twin: 'CAC_PAR_CANAL',
    parameters:
      'spend_channels spend_amounts customer_channels first_values [headers] [spend_periods] [customer_periods]',
    en: 'Channel, Spend, New customers, CAC, Value per customer, Value:CAC, Verdict (and Period, where periods are given)',
    fr: 'Canal, Dépense, Nouveaux clients, CAC, Valeur par client, Valeur/CAC, Verdict (et Période, si des périodes sont données)',
  },
  {
    name: 'MOVE_BUDGET',
    twin: 'REPARTIR_BUDGET',
    parameters: 'channels spend new_customers value_per_customer [headers]',
    en: 'Channel, Spend, Return, New spend, Change, Why',
    fr: 'Canal, Dépense, Rendement, Nouvelle dépense, Variation, Pourquoi',
  },
  {
    name: 'OFFER_RETURN',
    twin: 'RENTABILITE_OFFRE',
    parameters:
      'codes customers dates amounts [costs] [margin] [headers] [discounts] [treated] [control] [categories] [unit_prices]',
    en: 'Code, Orders, Customers, Mean with code, Baseline, Incremental margin, Return, Verdict (and Cross-sell, Up-sell, where categories are given)',
    fr: 'Code, Commandes, Clients, Panier avec le code, Panier d’avant, Marge supplémentaire, Rentabilité, Verdict (et Vente croisée, Montée en gamme, si les catégories sont données)',
  },
  {
    name: 'RETENTION_RETURN',
    twin: 'RENTABILITE_FIDELISATION',
    parameters: 'cost treated treated_repeat control control_repeat margin_per_repeater [marketing_budget]',
    en: 'Figure, Value: share of budget, saved customers, saved margin, return, break-even',
    fr: 'Indicateur, Valeur\u00a0: part du budget, clients sauvés, marge sauvée, rentabilité, seuil de rentabilité',
  },
] as const;

describe('the catalogue', () => {
  test.each(contract)('$name keeps its twin, its arguments and its columns', ({ name, ...expected }) => {
    const entry = functionNamed(name);
    expect({
      twin: entry?.twin,
      parameters: entry?.parameters.map((p) => (p.optional ? `[${p.name}]` : p.name)).join(' '),
      en: entry?.columns.en,
      fr: entry?.columns.fr,
    }).toEqual(expected);
  });

  it('holds nothing that is not in the contract', () => {
    expect(catalogue.map((entry) => entry.name).sort()).toEqual(contract.map((entry) => entry.name).sort());
  });

  const names = catalogue.flatMap((entry) => [entry.name, entry.twin].filter(Boolean));
  it('has each name once, whatever the case', () => {
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  test.each(names)('%s is a name Sheets accepts and does not take for a cell', (name) => {
    expect(name).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
  });

  test.each(catalogue)('$name: help is one line of plain text in both languages', (entry) => {
    const texts = [entry.summary, entry.columns, ...entry.parameters.map((p) => p.text)].flatMap((t) => [t.en, t.fr]);
    for (const text of texts) {
      expect(text).not.toBe('');
      expect(text).not.toMatch(/[\n<>]|\*\//);
    }
  });

  test.each(catalogue)('$name: the French help keeps French spaces and apostrophes', (entry) => {
    for (const { fr } of [entry.summary, entry.columns, ...entry.parameters.map((p) => p.text)]) {
      expect(fr).not.toMatch(/ [;:?!»%€]|« | '|\w'\w/);
    }
  });

  test.each(catalogue)(
    '$name: each argument has a French name of its own, which the stub can be written with',
    (entry) => {
      const french = entry.parameters.map((p) => foldAccents(p.french));
      for (const name of french) expect(name).toMatch(/^[a-z]+(_[a-z]+)*$/);
      expect(new Set(french).size).toBe(french.length);
    },
  );

  test.each(catalogue)('$name: optional arguments come after the needed ones', ({ parameters }) => {
    const firstOptional = parameters.findIndex((p) => p.optional);
    expect(parameters.slice(firstOptional < 0 ? parameters.length : firstOptional).every((p) => p.optional)).toBe(true);
  });
});
