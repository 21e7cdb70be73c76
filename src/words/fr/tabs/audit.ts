import type { audit as english } from '../../en/tabs/audit';
import type { Shape } from '../../shape';
import { customers, n, some } from './figures';

/** Qui n’a rien commandé n’est pas encore un client. */
const people = (count: number, bought: boolean) => (bought ? customers(count) : some(count, 'contact', 'contacts'));

export const audit: Shape<typeof english> = {
  finding: (usable, columns, incomplete, bought) =>
    `${usable} des cellules remplies sont utilisables ; ${columns === 0 ? 'aucune colonne à corriger' : `${some(columns, 'colonne à corriger', 'colonnes à corriger')}`}, ${incomplete === 0 ? `aucun ${bought ? 'client' : 'contact'} à compléter` : `${people(incomplete, bought)} à compléter`}.`,
  findingNoReach: (usable, columns) =>
    `${usable} des cellules remplies sont utilisables ; ${columns === 0 ? 'aucune colonne à corriger' : `${some(columns, 'colonne à corriger', 'colonnes à corriger')}`}, mais ni e-mail ni téléphone pour joindre quelqu’un.`,
  findingRareReach: (usable, columns) =>
    `${usable} des cellules remplies sont utilisables ; ${columns === 0 ? 'aucune colonne à corriger' : `${some(columns, 'colonne à corriger', 'colonnes à corriger')}`}, mais presque personne n’a d’e-mail ni de téléphone.`,
  over: (share) => `Plus de ${share}`,
  findingNothing: 'Aucune colonne de ces fichiers n’a été reconnue.',

  toCheck: 'À regarder',
  inTab: (tab, sentence) => `${tab} : ${sentence}`,
  doubtful: (pairs) =>
    `${some(pairs, 'paire de clients est peut-être une seule personne', 'paires de clients sont peut-être une seule personne')} : répondez oui ou non dans le journal.`,
  sharedKey: (key, names, tab, row) =>
    `« ${key} » est partagé par ${n(names)} noms différents (${tab}, ligne ${n(row)}) : il ne relie personne.`,
  sharedKeysMore: (more) => `${some(more, 'autre clé partagée', 'autres clés partagées')}.`,
  history: (short, checked) =>
    `${customers(short)} sur ${n(checked)} ${short < 2 ? 'a sur sa fiche' : 'ont sur leur fiche'} plus de commandes, ou de plus récentes, que ce fichier : il lui manque une part de l’historique, ou certaines ont été écartées.`,

  rare: (fields, of) =>
    `Inconnu de presque tous vos ${customers(of)} : ${fields.map(({ field, have }) => `${field} (${n(have)} ${have < 2 ? 'en a' : 'en ont'} un)`).join(', ')}. Ajoutez la liste qui contient les autres.`,

  columns: 'Ce que contient chaque colonne',
  field: 'Champ ▼',
  fieldNote:
    'Ce pour quoi la colonne a été prise. La moins remplie d’abord ; ce qui est souvent vide par nature (société, code promo) à la fin.',
  unsure: (field) => `${field} (à vérifier)`,
  fieldIn: (field, tab) => `${field}, ${tab}`,
  yourColumn: 'Votre colonne',
  yourColumnNote: 'Son titre dans votre fichier.',
  noHeading: '(sans titre)',
  where: 'Où',
  whereNote: 'Onglet et lettre de la colonne.',
  at: (tab, letter) => `${tab} · ${letter}`,
  filled: 'Rempli',
  filledNote:
    'Part des lignes de son onglet qui ont une valeur ; des commandes, si seule la première ligne de chacune la donne.',
  valid: 'Valide',
  validNote: 'Part des cellules remplies qui se lisent comme ce champ. Dans une cellule : =AUDIT_DONNEES(tableau)',
  distinct: 'Distincts',
  distinctNote: 'Valeurs différentes, majuscules ou non.',
  problem: 'À regarder d’abord',
  problemNote: 'Le problème le plus fréquent : ce qui gâche une valeur passe avant ce qui est seulement douteux.',
  problemOf: (kind, count) => `${kind} (${some(count, 'cellule', 'cellules')})`,
  rows: 'Par exemple',
  rowsNote: 'Premières lignes de votre onglet qui ont ce problème.',
  rowsOf: (rows, more) => `ligne${rows.length > 1 ? 's' : ''} ${rows.join(', ')}${more ? '…' : ''}`,
  chartLeast: (field, filled) => `Le moins rempli : ${field}, ${filled}`,
  chartFull: 'Toutes les colonnes sont remplies',

  incomplete: 'Clients à compléter, les plus gros d’abord',
  incompleteContacts: 'Contacts à compléter, ceux à qui il manque le plus d’abord',
  incompleteOf: (incomplete, of, spent, bought) =>
    `Il manque au moins une donnée à ${people(incomplete, bought)} sur ${n(of)}${spent === '' ? '' : `, ${incomplete < 2 ? 'qui a' : 'qui ont'} dépensé ${spent} en tout`}.`,
  without: (field, count) => `${field} : ${n(count)} sans`,
  incompleteMore: (more) => `et ${some(more, 'autre client', 'autres clients')}, de moindre valeur.`,
  incompleteMoreContacts: (more) => `et ${some(more, 'autre contact', 'autres contacts')}.`,
  keyNote: 'Numéro de client, sinon e-mail, sinon téléphone, sinon nom.',
  missing: 'Ce qui manque, ou ne sert pas en l’état',
  missingNote: 'Seulement des champs que certains de vos clients ont. Ceux qui refusent le contact n’y sont pas.',
  spent: (sign) => `Dépensé${sign === '' ? '' : `, ${sign}`}`,
  spentNote: 'Sur tout l’historique, remboursements déduits.',
  orders: 'Commandes',
  ordersNote: 'Sur tout l’historique.',
  fields: { email: 'e-mail', phone: 'téléphone', postcode: 'code postal', consent: 'accord de contact', name: 'nom' },

  unused: 'Vous pouvez cesser de recueillir ceci : aucun résultat ne s’en sert',
  unusedNote: 'Gardez celles qui vous servent ailleurs.',
  why: 'Pourquoi',
  whyNote: 'Pourquoi la colonne ne change aucun chiffre.',
  notRecognised: 'Non reconnue : dites ce qu’elle est à l’étape Colonnes si elle compte',
  empty: 'Vide',
  readByNothing: (field) => `${field} : aucun chiffre n’en dépend`,
  secret: 'Mot de passe, numéro de carte ou de compte : ni lu, ni montré, ni copié',
  unusedMore: (more) => `et ${some(more, 'autre colonne', 'autres colonnes')}.`,

  rules: 'Règles pour les nouvelles lignes',
  rulesNote:
    'L’onglet « Clients nettoyés » les applique, en avertissement. Dans vos onglets : sélectionnez les cellules, Données › Validation des données › Ajouter une règle › La formule personnalisée est, et collez.',
  forCells: 'Pour les cellules',
  forCellsNote: 'Où poser la règle dans votre onglet : de la première ligne de données vers le bas.',
  rule: 'Règle',
  ruleNote: 'La forme dans laquelle une nouvelle valeur n’a plus besoin d’être nettoyée.',
  formula: 'Formule à copier',
  formulaNote: 'Vraie pour une valeur bien écrite. Elle parle de la première cellule de la plage ; Sheets la décale.',
  ruleOf: {
    email: 'Une seule adresse e-mail valide',
    phone: 'Du texte : +33639981234, ou 06 39 98 12 34',
    postcode: 'En France, cinq chiffres en texte : 01000',
    country: 'Deux capitales, le code ISO : FR, BE, CH',
    consent: 'Oui ou non ; vide si personne n’a demandé',
    date: 'Une vraie date, pas un texte',
    amount: 'Un nombre, sans aucun texte',
  },
  oneOf: (values) => `Au choix : ${values}`,
};
