import type { missing as english } from '../../en/tabs/missing';
import type { Shape } from '../../shape';

export const missing: Shape<typeof english> = {
  title: 'Ce qu’il manque, et ce que cela débloque',
  data: 'Donnée',
  unlocks: 'Débloque',
  where: 'Où l’ajouter',
  state: 'État',
  afterwards: 'Ajoutez-la, puis menu Clientèle › Mettre à jour les onglets. Le reste de l’analyse n’en dépend pas.',
  item: {
    orders: {
      data: 'Commandes datées',
      unlocks: 'Activité, étapes, attrition, meilleurs clients',
      where: 'Un onglet : client, date, montant',
      absent: 'Commandes absentes',
    },
    amounts: {
      data: 'Montant de chaque commande',
      unlocks: 'Chiffre, tailles, meilleurs clients, valeur en jeu',
      where: 'Une colonne « Montant » dans les commandes',
      absent: 'Montants absents',
    },
    costs: {
      data: 'Coût de chaque commande',
      unlocks: 'Profit, amortissement, meilleurs en marge',
      where: 'Une colonne « Coût », ou un taux de marge',
      absent: 'Coûts absents',
    },
    spend: {
      data: 'Dépenses par canal',
      unlocks: 'CAC, CLV : CAC, plafonds de relance',
      where: 'Un onglet : canal, mois, montant',
      absent: 'Dépenses absentes',
    },
    channels: {
      data: 'Canal de chaque commande',
      unlocks: 'D’où viennent les meilleurs clients',
      where: 'Une colonne « Canal » dans les commandes',
      absent: 'Canaux absents',
    },
    touches: {
      data: 'Points de contact',
      unlocks: 'Ce qui convainc avant l’achat',
      where: 'Un onglet : client, date, canal',
      absent: 'Points de contact absents',
    },
    consent: {
      data: 'Accord de contact',
      unlocks: 'Des listes prêtes à l’emploi',
      where: 'Une colonne « Accord » dans les contacts',
      absent: 'Accords absents',
    },
    reach: {
      data: 'E-mail ou téléphone des clients',
      unlocks: 'Des relances possibles, les doublons trouvés',
      where: 'Des colonnes « E-mail », « Téléphone »',
      absent: 'Personne de joignable',
    },
    actions: {
      data: 'Dernier clic, connexion ou réponse',
      unlocks: 'Les contacts à laisser partir, à purger',
      where: 'Une colonne « Dernier clic »',
      absent: 'Ni clic ni réponse',
    },
    signup: {
      data: 'Jour où chaque contact est arrivé',
      unlocks: 'L’âge des contacts qui n’ont rien fait',
      where: 'Une colonne « Date d’inscription »',
      absent: 'Dates d’inscription absentes',
    },
    categories: {
      data: 'Catégorie des achats',
      unlocks: 'Quoi proposer ensuite, l’étendue des achats',
      where: 'Une colonne « Catégorie » par ligne',
      absent: 'Catégories absentes',
    },
    offers: {
      data: 'Code promo ou offre',
      unlocks: 'Ce que chaque offre a vraiment rapporté',
      where: 'Une colonne « Code » dans les commandes',
      absent: 'Codes absents',
    },
    discounts: {
      data: 'Remise de chaque commande',
      unlocks: 'À qui vont les remises, le plein tarif offert',
      where: 'Une colonne « Remise »',
      absent: 'Remises absentes',
    },
    control: {
      data: 'Personnes mises de côté',
      unlocks: 'La preuve de ce qu’une offre rapporte',
      where: 'Un onglet : client, code, groupe témoin',
      absent: 'Pas de groupe témoin',
    },
    'offer-costs': {
      data: 'Coût de chaque offre',
      unlocks: 'La rentabilité de chaque code',
      where: 'Un onglet : code, coût, début, fin',
      absent: 'Coûts des offres absents',
    },
    retention: {
      data: 'Dépenses pour vos clients',
      unlocks: 'La rentabilité de la fidélisation, sa part',
      where: 'Une colonne « Nature » dans les dépenses',
      absent: 'Fidélisation absente',
    },
    referrals: {
      data: 'Parrainages, notes ou avis',
      unlocks: 'Les ambassadeurs, et qui peut le devenir',
      where: 'Une colonne « Parrainages »',
      absent: 'Parrainages absents',
    },
    campaigns: {
      data: 'Campagne de chaque dépense',
      unlocks: 'Ce que chaque campagne a coûté et gagné',
      where: 'Une colonne « Campagne » aux dépenses',
      absent: 'Campagnes absentes',
    },
    sector: {
      data: 'Secteur des clients',
      unlocks: 'Les résultats par secteur, de meilleurs sosies',
      where: 'Une colonne « Secteur » aux contacts',
      absent: 'Secteurs absents',
    },
    contracts: {
      data: 'Fin de chaque contrat',
      unlocks: 'L’attrition au renouvellement, sans deviner',
      where: 'Une colonne « Fin de contrat »',
      absent: 'Fins absentes',
    },
  },
  already: 'Ce que nous pouvons déjà dire',
};
