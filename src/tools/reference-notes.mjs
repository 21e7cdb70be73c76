/** What a figure is divided by, its unit, when it is blank: what the name of a column leaves open. */
export const notes = {
  RFM: {
    en: 'Days since is in days; Orders are days with a purchase in the period, Spent is what they brought. R, F and M go from 1 to 5, 5 is the good end; under 10 customers they are blank, under 30 there are three levels.',
    fr: 'Jours depuis est en jours ; Commandes sont les jours d’achat de la période, Dépensé ce qu’ils ont rapporté. R, F et M vont de 1 à 5, 5 est le meilleur ; sous 10 clients ils sont vides, sous 30 il y a trois niveaux.',
  },
  LIFECYCLE: {
    en: 'Usual gap is in days, blank for one-time buyers.',
    fr: 'Rythme habituel est en jours, vide pour qui n’a acheté qu’une fois.',
  },
  CHURN: {
    en: 'Churn rate is customers lost in the month ÷ customers at its start. Blank while the file is too young for anybody to be lost; the running month is not shown.',
    fr: 'Taux d’attrition est le nombre de clients perdus dans le mois ÷ celui des clients à son début. Vide tant que le fichier est trop jeune pour que quelqu’un soit perdu ; le mois en cours n’est pas montré.',
  },
  BEST_CUSTOMERS: {
    en: 'Net is Spent − Cost, in money; Share is of the turnover of the period. Who is no longer a customer comes after those who are; who costs more than he brings has no rank.',
    fr: 'Net est Dépensé − Coût, en argent ; Part est celle du chiffre d’affaires de la période. Qui n’est plus client vient après ; qui coûte plus qu’il ne rapporte n’a pas de rang.',
  },
  CAC: {
    en: 'Money per customer; blank where nobody was won, or nothing was spent.',
    fr: 'Argent par client ; vide si personne n’a été gagné, ou si rien n’a été dépensé.',
  },
  CAC_BY_CHANNEL: {
    en: 'Value:CAC is margin per new customer ÷ cost per new customer: 1 pays the cost back, under 1 is a loss. The cost is not taken off first, as it is in the Return of OFFER_RETURN.',
    fr: 'Valeur/CAC est la marge par nouveau client ÷ son coût : 1 rembourse le coût, sous 1 c’est une perte. Le coût n’en est pas d’abord déduit, comme il l’est dans la Rentabilité de RENTABILITE_OFFRE.',
  },
  MOVE_BUDGET: {
    en: 'Return is margin ÷ spend, that is new customers × value per customer ÷ spend: 1 pays the spend back. The cost is not taken off first, as it is in the Return of OFFER_RETURN. Money moves from channels under the mean to those above it; under 10 new customers a channel keeps its budget.',
    fr: 'Rendement est marge ÷ dépense, soit nouveaux clients × valeur par client ÷ dépense : 1 rembourse la dépense. Le coût n’en est pas d’abord déduit, comme il l’est dans la Rentabilité de RENTABILITE_OFFRE. L’argent passe des canaux sous la moyenne à ceux au-dessus ; sous 10 nouveaux clients, un canal garde son budget.',
  },
  OFFER_RETURN: {
    en: 'Return is gain ÷ cost: Incremental margin, from which the cost is already taken, ÷ (cost + discounts). 0 pays the cost back, 1 brings its double, −1 loses it whole; blank where the offer cost nothing. Means are per order; Baseline is that of the same customers in the 12 months before.',
    fr: 'Rentabilité est gain ÷ coût : Marge supplémentaire, dont le coût est déjà déduit, ÷ (coût + remises). 0 rembourse le coût, 1 en rapporte le double, −1 le perd en entier ; vide si l’offre n’a rien coûté. Les paniers sont par commande ; Panier d’avant est celui des mêmes clients dans les 12 mois précédents.',
  },
  RETENTION_RETURN: {
    en: 'Return is gain ÷ cost: (saved margin − cost) ÷ cost; 0 pays the cost back. Break-even is in customers to save. Repeat buyers are counts, or shares under 1 or with a percent sign.',
    fr: 'Rentabilité est gain ÷ coût : (marge sauvée − coût) ÷ coût ; 0 rembourse le coût. Le seuil est en clients à sauver. Les rachats sont des nombres de clients, ou des parts sous 1 ou avec le signe %.',
  },
  ATTRIBUTION: {
    en: 'Conversions, or money where values are given, by channel; every column adds up to the whole.',
    fr: 'Des conversions, ou de l’argent si des valeurs sont données, par canal ; chaque colonne fait le total.',
  },
  ATTRIBUTION_TOUCHES: {
    en: 'Money by channel; every column adds up to the whole, with orders that no contact came before in the last row.',
    fr: 'De l’argent par canal ; chaque colonne fait le total, avec en dernière ligne les commandes sans contact avant.',
  },
  COHORTS: {
    en: 'Shares of the customers of the month, or money per customer where amounts are given; blank where a month is not over yet.',
    fr: 'Des parts des clients du mois, ou de l’argent par client si des montants sont donnés ; vide quand un mois n’est pas fini.',
  },
  REPEAT_RATE: {
    en: 'Rate is those who ordered again ÷ those who made that order. Median gap and 80% within are in days.',
    fr: 'Taux est le nombre de ceux qui ont recommandé ÷ celui de ceux qui ont passé cette commande. Délai médian et 80 % sous sont en jours.',
  },
  NEXT_ORDER: {
    en: 'Usual gap and Days late are in days; below zero, the order is still to come. Blank for one-time buyers.',
    fr: 'Rythme habituel et Jours de retard sont en jours ; sous zéro, la commande est encore à venir. Vide pour qui n’a acheté qu’une fois.',
  },
  HIGH_VALUE_GAIN: {
    en: 'Gain is turnover over the period. Fractions of customers stay as they are: of few customers, 1% is less than one.',
    fr: 'Gain est du chiffre d’affaires sur la période. Les fractions de clients restent telles quelles : de peu de clients, 1 % est moins d’un.',
  },
  TO_RELAUNCH: {
    en: 'Usual gap and Days late are in days. Value at stake is what such customers bring in a year, times the margin; Spend ceiling is the most to spend on winning one back.',
    fr: 'Rythme habituel et Jours de retard sont en jours. Valeur en jeu est ce que de tels clients rapportent en un an, fois la marge ; Plafond de dépense est le plus à dépenser pour en reconquérir un.',
  },
  BREAKDOWN: {
    en: 'Each customer counts once, by the newest value his rows give. Under 10 customers, values are put together under “Other”. Value over 12 months is that of CLV, a customer on average.',
    fr: 'Chaque client compte une fois, selon la valeur la plus récente de ses lignes. Sous 10 clients, les valeurs sont réunies sous « Autres ». Valeur sur 12 mois est celle de VALEUR_VIE_CLIENT, par client en moyenne.',
  },
  CLV: {
    en: 'Value is margin over the horizon: expected orders × expected value per order × margin, money to come counted for less by yearly_discount. Method is “simple” while under 100 customers have bought again; blank under 180 days of history.',
    fr: 'Valeur est de la marge sur la période : commandes attendues × panier attendu × marge, l’argent à venir comptant pour moins selon l’actualisation. La méthode est « simple » tant que moins de 100 clients ont racheté ; vide sous 180 jours d’historique.',
  },
  LOOKALIKES: {
    en: 'Similarity goes from 0 to 1; 1 is the same in all that is known.',
    fr: 'La ressemblance va de 0 à 1 ; 1 est identique en tout ce qu’on sait.',
  },
  BUYER_SEGMENT: {
    en: 'The score goes from 0 to 100: of those who bought three times or more, ask the highest first to recommend you.',
    fr: 'Le score va de 0 à 100 : parmi ceux qui ont acheté trois fois ou plus, demandez d’abord aux plus hauts de vous recommander.',
  },
  REPEAT_SUMMARY: {
    en: 'Repeat orders are days with a purchase but the first. Active span and Tenure are in the unit asked for, days by default.',
    fr: 'Réachats sont les jours d’achat sauf le premier. Durée active et Ancienneté sont dans l’unité demandée, en jours par défaut.',
  },
  BGNBD: {
    en: 'Give the block to EXPECTED_ORDERS and STILL_ACTIVE as parameters, so that they need not find it again.',
    fr: 'Donnez ce bloc comme paramètres à COMMANDES_ATTENDUES et ENCORE_ACTIF, qui n’ont alors plus à le chercher.',
  },
  GAMMA_GAMMA: {
    en: 'Give the block to EXPECTED_ORDER_VALUE as parameters, so that it need not find it again.',
    fr: 'Donnez ce bloc comme paramètres à PANIER_ATTENDU, qui n’a alors plus à le chercher.',
  },
  CLEAN_AMOUNT: {
    en: 'The sign of the currency is dropped: do not add what was in two currencies.',
    fr: 'Le signe de la devise disparaît : n’additionnez pas ce qui était en deux devises.',
  },
};
