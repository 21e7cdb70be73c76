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
      unlocks: 'Marge, meilleurs clients en marge',
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
  },
  already: 'Ce que nous pouvons déjà dire',
};
