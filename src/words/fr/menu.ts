import type { menu as english } from '../en/menu';
import type { Shape } from '../shape';

export const menu: Shape<typeof english> = {
  start: 'Lancer l’assistant',
  update: 'Mettre à jour les onglets',
  card: 'Ouvrir la fiche client',
  undo: 'Annuler la dernière écriture',
  functions: 'Voir les fonctions',
  sample: 'Essayer avec un exemple',
};
