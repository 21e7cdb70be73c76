import type { sidebar as english } from '../en/sidebar';
import { formatLongDay, formatNumber, formatShare } from '../format';
import type { Shape } from '../shape';

const n = (value: number) => formatNumber(value, 'fr');
/** In French 0 and 1 are singular. */
const one = (count: number, single: string, several: string) => `${n(count)} ${count < 2 ? single : several}`;
type Details = Readonly<Record<string, string | number>>;
const quoted = (details: Details, name: string, otherwise: string) =>
  details[name] === undefined || details[name] === '' ? otherwise : `« ${details[name]} »`;

export const sidebar: Shape<typeof english> = {
  name: 'Clientèle',
  languages: 'Langue',
  help: 'Aide',
  step: (step) => `Étape ${step} sur 5`,
  continue: 'Continuer',
  back: 'Retour',
  close: 'Fermer',
  retry: 'Réessayer',
  loading: 'Ouverture…',

  asking: {
    start: 'Ouverture…',
    language: '',
    sample: 'Écriture de l’exemple…',
    'remove-sample': 'Retrait de l’exemple…',
    data: 'Lecture des onglets…',
    columns: 'Reconnaissance des colonnes…',
    clean: 'Recherche des doublons et des erreurs…',
    rules: 'Comptage de vos clients…',
    plan: 'Préparation des onglets…',
    report: '',
    write: 'Écriture…',
    stop: 'Arrêt…',
    resume: 'Reprise…',
    undo: 'Annulation…',
    update: 'Nouvelle lecture de vos ventes…',
    card: 'Ouverture de la fiche…',
    open: 'Ouverture de l’onglet…',
    functions: 'Ouverture de la liste…',
  },

  start: {
    title: 'Trouvez vos meilleurs clients et ceux que vous perdez.',
    openSheet: 'Feuille ouverte',
    size: (rows, columns) => `${one(rows, 'ligne', 'lignes')}, ${one(columns, 'colonne', 'colonnes')}`,
    noSheet: 'L’onglet ouvert est l’un des nôtres, ou il est vide. L’assistant regarde tous les onglets du classeur.',
    get: 'Vous obtiendrez',
    gets: {
      ranked: 'Vos clients classés, avec le pourquoi',
      winBack: 'La liste de ceux à relancer cette semaine',
      clean: 'Des fiches clients nettes, sans doublons',
    },
    privacy: 'Vos données restent dans ce classeur.',
    privacyMore: 'L’extension n’a pas accès au réseau. Rien n’est écrit avant votre accord.',
    activates: 'La première ouverture active aussi les fonctions dans ce fichier.',
    analyse: 'Analyser cette feuille',
    sample: 'Essayer avec un exemple',
    removeSample: 'Retirer les onglets d’exemple',
    update: 'Mettre à jour les onglets avec les mêmes réglages',
    undo: 'Annuler la dernière écriture',
  },

  interrupted: {
    title: 'Une mise à jour n’est pas finie',
    text: (date, percent) =>
      `Une mise à jour du ${date} s’est arrêtée à ${n(percent)} %. Votre feuille source est intacte.`,
    resume: 'Reprendre',
    undo: 'Annuler cette mise à jour',
  },
  locked: {
    title: 'Un collègue utilise l’assistant',
    text: (minutes) =>
      minutes < 1
        ? 'Un collègue vient d’ouvrir l’assistant dans ce classeur.'
        : `Un collègue utilise l’assistant depuis ${n(minutes)} min.`,
    safe: 'Une seule personne écrit à la fois : aucun onglet ne mélange deux analyses.',
  },

  data: {
    title: 'Où sont vos ventes ?',
    lead: 'Les onglets cochés seront lus ensemble.',
    rows: (rows, headerRow) => `${one(rows, 'ligne', 'lignes')}, titres en ligne ${n(headerRow)}`,
    useless: 'Aucune colonne utile',
    kindOf: (tab) => `Contenu de « ${tab} »`,
    duplicate: (tab, share) => `Déjà dans « ${tab} » : ${formatShare(share, 'fr')}`,
    unsure: 'Contenu à vérifier',
    untouched: 'Rien n’est modifié dans ces onglets.',
    pickOne: 'Cochez au moins un onglet pour continuer.',
    none: 'Aucun onglet de ce classeur ne ressemble à des ventes, des clients ou des dépenses.',
  },

  columns: {
    title: 'Vérifiez les colonnes',
    lead: (recognised, total, toCheck) =>
      `Nous avons reconnu ${one(recognised, 'colonne', 'colonnes')} sur ${n(total)}. ${
        toCheck === 0
          ? 'Rien à vérifier.'
          : toCheck === 1
            ? 'Vérifiez celle qui est signalée.'
            : `Vérifiez les ${n(toCheck)} qui sont signalées.`
      }`,
    sure: 'Sûr',
    toCheck: 'À vérifier',
    absent: 'Absent',
    chosen: 'Choisi',
    columnFor: (role, tab) => `Colonne pour : ${role} (${tab})`,
    noColumn: 'Aucune',
    untitled: (column) => `Colonne ${column}`,
    noSamples: 'Aucune valeur à montrer',
    askDate: (sample, dmy, mdy) =>
      `« ${sample} » : ${formatLongDay(dmy, 'fr').replace(/ \d+$/, '')} ou ${formatLongDay(mdy, 'fr').replace(/ \d+$/, '')} ?`,
    dmy: 'jour/mois',
    mdy: 'mois/jour',
    conflict: 'Cette colonne mélange deux ordres :',
    onlyOrder: (count, order) => `${n(count)} en ${order} seulement`,
    eitherOrder: (count) => `${n(count)} dans les deux sens`,
    readNone: 'Aucune',
    leftOut: (count) => `· ${one(count, 'date laissée', 'dates laissées')} de côté`,
    conflictMore: 'Aucune n’est lue tant que vous n’avez pas choisi. Mieux : corrigez la colonne dans votre export.',
    bothWays: (count, of) =>
      `${one(count, 'date', 'dates')} sur ${n(of)} ${count < 2 ? 'se lit' : 'se lisent'} des deux façons.`,
    decimals: 'Montants',
    askDecimal: (sample) => `À quoi sert la virgule ou le point de « ${sample} » ?`,
    decimalMark: (value) => `Aux décimales : ${value}`,
    thousandsMark: (value) => `Aux milliers : ${value}`,
    amountsBothWays: (count) =>
      `${one(count, 'montant', 'montants')} ${count < 2 ? 'se lit' : 'se lisent'} des deux façons.`,
    recognised: 'Reconnues sans doute',
    recognisedIn: (tab) => `${tab} : reconnues sans doute`,
    absentTitle: 'Non trouvées, facultatives',
    blocking: {
      'no-date': 'Pas de date de commande : choisissez la colonne, ou revenez décocher l’onglet.',
      'no-customer': 'Pas de client : choisissez un numéro de client, un e-mail, un téléphone ou un nom.',
      other: 'Il manque l’essentiel : choisissez les colonnes qui le contiennent.',
    },
  },

  remark: {
    title: (count) => `À regarder (${n(count)})`,
    where: (tab, rows, more) =>
      `${tab === '' ? '' : `${tab}, `}${rows.length === 1 && !more ? 'ligne' : 'lignes'} ${rows.join(', ')}${more ? '…' : ''}`,
    seen: (text) => `« ${text} »`,
    names: (count) => `${n(count)} noms`,
    records: (count) => `${n(count)} fiches`,
    moreKeys: (count) => (count < 2 ? 'et une autre' : `et ${n(count)} autres`),
    what: {
      'secret-column': (_count, about) =>
        `${about} contient des mots de passe, des numéros de carte ou de compte : elle n’est ni montrée ni copiée.`,
      'dates-ambiguous': (_count, about) => `Les dates de ${about} se lisent des deux façons.`,
      'decimal-ambiguous': (_count, about) => `Les montants de ${about} se lisent des deux façons.`,
      'dates-conflict': (_count, about) => `${about} mélange jour/mois et mois/jour : aucune de ces dates n’est lue.`,
      'dates-mixed': (_count, about) =>
        `${about} mélange de vraies dates et des dates en texte : Sheets a peut-être déjà interverti jour et mois dans les vraies.`,
      'order-id-as-customer': (_count, about) =>
        `${about} compte presque un numéro par commande alors que des clients reviennent : il semble numéroter les commandes, pas les clients.`,
      'several-currencies': (count, about) =>
        `${about} contient ${one(count, 'devise', 'devises')}. Deux devises ne s’additionnent jamais.`,
      'other-currency': (count, about) =>
        `${one(count, 'ligne', 'lignes')} en ${about} ${count < 2 ? 'est laissée' : 'sont laissées'} de côté : deux devises ne s’additionnent jamais.`,
      'unlike-the-others': (count, about) =>
        `${one(count, 'commande', 'commandes')} du ${about}, loin de toutes les autres : sans doute une faute de frappe.`,
      'no-customer': (count, _about) =>
        `${one(count, 'commande ne nomme', 'commandes ne nomment')} aucun client : ${count < 2 ? 'comptée' : 'comptées'} à part, dans le chiffre d’aucun client ni aucune liste.`,
      'no-amounts': (_count, _about) => 'Aucun montant trouvé : le chiffre, les tailles et les valeurs manquent.',
      'refund-unmatched': (count, _about) =>
        `${one(count, 'remboursement ne correspond', 'remboursements ne correspondent')} à aucune commande : rien n’a été déduit.`,
      'refund-excess': (count, _about) =>
        `${one(count, 'remboursement dépasse sa commande', 'remboursements dépassent leur commande')} : l’excédent ne réduit rien.`,
      'total-once': (count, about) =>
        `${about} répète le total de la commande sur chacune de ses lignes : compté une fois, pour ${one(count, 'commande', 'commandes')}.`,
      'numbers-again': (count, _about) =>
        `${one(count, 'commande porte', 'commandes portent')} un numéro déjà vu un autre jour : ${count < 2 ? 'elle compte' : 'chacune compte'} à part.`,
      'rows-identical': (count, about) =>
        `${one(count, 'ligne est identique', 'lignes sont identiques')} à une autre de même ${about} : ${count < 2 ? 'les deux comptent' : 'toutes comptent'}.`,
      'paid-once': (count, _about) =>
        `${one(count, 'commande figure', 'commandes figurent')} deux fois, avec deux montants : celui de la commande compte.`,
      'maybe-twice': (count, _about) =>
        `${one(count, 'vente ressemble à une', 'ventes ressemblent à celles')} d’un autre onglet : même client, jours et montants proches. ${count < 2 ? 'Elle compte' : 'Elles comptent'} deux fois.`,
      'sellers-not-customers': (_count, about) =>
        `${about} semble nommer qui vend, non qui achète : la colonne ne désigne aucun client.`,
      'phone-invalid': (count, _about) =>
        `${one(count, 'téléphone n’est pas un numéro valable', 'téléphones ne sont pas des numéros valables')}.`,
      'phone-foreign': (count, _about) =>
        `${one(count, 'téléphone étranger n’a pas pu être vérifié', 'téléphones étrangers n’ont pas pu être vérifiés')}.`,
      'email-invalid': (count, _about) =>
        `${one(count, 'e-mail n’est pas une adresse valable', 'e-mails ne sont pas des adresses valables')}.`,
      'email-several': (count, _about) =>
        `${one(count, 'cellule contient', 'cellules contiennent')} plusieurs e-mails : le premier est gardé.`,
      'postcode-invalid': (count, _about) =>
        `${one(count, 'code postal ne va pas', 'codes postaux ne vont pas')} avec le pays.`,
      'country-unknown': (count, _about) => `${one(count, 'pays n’est pas reconnu', 'pays ne sont pas reconnus')}.`,
      'siret-invalid': (count, _about) =>
        `${one(count, 'numéro de SIRET a une clé fausse', 'numéros de SIRET ont une clé fausse')}.`,
      'vat-invalid': (count, _about) =>
        `${one(count, 'numéro de TVA n’est pas valable', 'numéros de TVA ne sont pas valables')}.`,
      'consent-unclear': (count, _about) =>
        `${one(count, 'accord n’est ni oui ni non', 'accords ne sont ni oui ni non')}.`,
      'shared-key': (count, _about) =>
        `${one(count, 'e-mail, téléphone ou numéro porte', 'e-mails, téléphones ou numéros portent')} plus de cinq noms : ${count < 2 ? 'il ne relie' : 'ils ne relient'} personne.`,
      crowd: (count, _about) => `${one(count, 'client réunit', 'clients réunissent')} plus de dix fiches différentes.`,
      other: (count, _about) => `${one(count, 'bizarrerie', 'bizarreries')} dans cet onglet.`,
    },
    todo: {
      'secret-column': 'Mieux vaut ôter une telle colonne d’un classeur partagé.',
      'dates-ambiguous': 'Écrivez-les sous la forme 2026-12-31.',
      'decimal-ambiguous': 'Écrivez-les sous la forme 1234,50.',
      'dates-conflict': 'Corrigez la colonne dans votre export.',
      'dates-mixed':
        'Comparez-en quelques-unes avec votre boutique. Si elles diffèrent, réimportez l’export avec ses dates en texte.',
      'order-id-as-customer':
        'Choisissez une autre colonne pour le client, ou aucune : les e-mails et téléphones disent alors qui est qui.',
      'several-currencies': 'Donnez un taux à l’étape 4, sinon seule la principale est gardée.',
      'other-currency': 'Donnez un taux à l’étape 4 pour les compter.',
      'unlike-the-others': 'L’argent compte, la date non. Corrigez-la dans votre feuille.',
      'no-customer': 'Donnez-leur un e-mail ou un numéro de client si vous pouvez.',
      'no-amounts': 'Choisissez la colonne des montants à l’étape 2.',
      'refund-unmatched': 'Vérifiez le numéro de commande qu’ils portent.',
      'refund-excess': 'Vérifiez leur montant.',
      'total-once': 'Si chaque ligne a son propre montant, choisissez sa colonne à l’étape 2.',
      'numbers-again':
        'Normal pour des tickets qui repartent à 1 chaque jour ou chaque année. Sinon, corrigez votre feuille.',
      'rows-identical': 'Si une ligne a été collée deux fois, supprimez l’une des deux dans votre feuille.',
      'paid-once': 'Pour compter plutôt ce qui a été payé, décochez les commandes à l’étape 1.',
      'maybe-twice': 'Si ce sont les mêmes, décochez l’un des deux onglets à l’étape 1.',
      'sellers-not-customers': 'Si ce sont des clients, choisissez cette colonne pour eux à l’étape 2.',
      'phone-invalid': 'Rien n’y est changé. Corrigez votre feuille.',
      'phone-foreign': 'Rien n’y est changé.',
      'email-invalid': 'Rien n’y est changé. Corrigez votre feuille.',
      'email-several': 'Donnez à chacun sa ligne ou sa colonne.',
      'postcode-invalid': 'Rien n’y est changé. Corrigez votre feuille.',
      'country-unknown': 'Rien n’y est changé. Corrigez votre feuille.',
      'siret-invalid': 'Rien n’y est changé. Corrigez votre feuille.',
      'vat-invalid': 'Rien n’y est changé. Corrigez votre feuille.',
      'consent-unclear': 'Ils comptent comme « à demander ».',
      'shared-key': 'Normal pour un standard ou une adresse contact@ ; sinon, corrigez votre feuille.',
      crowd: 'Une valeur fausse a pu réunir plusieurs personnes : regardez le lien le plus faible.',
      other: 'Voyez le Journal une fois les onglets créés.',
    },
  },

  clean: {
    title: 'Nettoyage proposé',
    figures: (duplicates, phones, missing) => {
      const parts = [
        duplicates > 0 && `*${n(duplicates)}* ${duplicates < 2 ? 'doublon probable' : 'doublons probables'}`,
        phones > 0 && `*${n(phones)}* ${phones < 2 ? 'téléphone' : 'téléphones'} à normaliser`,
        missing > 0 && `*${n(missing)}* ${missing < 2 ? 'valeur manquante' : 'valeurs manquantes'}`,
      ].filter((part) => part !== false);
      return parts.length > 0 ? `${parts.join(', ')}.` : 'Ni doublon probable, ni valeur manquante.';
    },
    nothingChanged: 'Rien n’est encore modifié.',
    nothing: 'Rien à nettoyer : chaque valeur a déjà sa forme.',
    rule: {
      accents: 'Accents abîmés réparés',
      spaces: 'Espaces en trop',
      phone: 'Téléphones au même format',
      email: 'E-mails : espaces, majuscules',
      'email-typo': 'Fautes d’e-mail probables',
      name: 'Noms en capitales',
      civility: 'Civilités mises à part',
      company: 'Sociétés mises à part',
      postcode: 'Codes postaux complétés',
      city: 'Villes au même format',
      country: 'Pays au même format',
      date: 'Dates au même format',
      amount: 'Montants au même format',
      'customer-id': 'Numéros de client au même format',
      clusters: 'Une valeur, plusieurs écritures',
    },
    merged: 'Doublons certains réunis',
    beforeAfter: 'Avant → après',
    before: 'Avant',
    dots: 'Le point · montre un espace en trop ou un caractère invisible.',
    after: 'Après',
    showExamples: (rule, count) => `${rule} : ${n(count)}, voir des exemples`,
    seeAll: (count) => `Voir les ${n(count)}`,
    seeSome: (count) => `Voir ${n(count)} exemples`,
    seeLess: 'En voir moins',
    listed: (count) => `Le Journal listera les ${n(count)} premiers.`,
    needed:
      'Dates, montants et numéros de client restent cochés : sans les lire ainsi, rien ne se compte. Votre feuille n’est pas réécrite.',
    samePerson: 'Même personne ?',
    pairOf: (index, count) => `${n(index)} sur ${n(count)}`,
    by: {
      'customer-id': 'Même numéro de client.',
      email: 'Même e-mail.',
      phone: 'Même téléphone.',
      name: 'Même nom.',
      'name-postcode': 'Noms proches, même code postal.',
      'name-phone': 'Noms proches, même téléphone.',
      typo: 'Une lettre d’écart.',
      decision: 'Votre réponse d’avant.',
    },
    join: 'Réunir',
    keepBoth: 'Garder les deux',
    unanswered: 'Sans réponse, ils restent séparés.',
    decided: (count) => `${one(count, 'paire tranchée', 'paires tranchées')}.`,
    again: 'Revoir',
    leftOut: (count) => `${one(count, 'ligne laissée', 'lignes laissées')} de côté`,
    reason: {
      cancelled: 'Annulée',
      pending: 'En attente de paiement',
      failed: 'Paiement refusé',
      test: 'Essai',
      'not-a-sale': 'Virement ou frais',
      'no-date': 'Sans date',
      'unreadable-date': 'Date illisible',
      'unreadable-amount': 'Montant illisible',
      'after-as-of': 'Après le jour de l’analyse',
      'in-the-future': 'Dans le futur',
      'other-currency': 'Autre devise',
      'refund-unmatched': 'Remboursement sans commande',
      'unlike-the-others': 'Date loin de toutes les autres',
      'duplicate-row': 'Ligne déjà lue',
      footer: 'Ligne de total',
      'blank-identity': 'Ne nomme personne',
      other: 'Autre raison',
    },
    kept: (kept, read) => `${one(kept, 'ligne gardée', 'lignes gardées')} sur ${n(read)}.`,
  },

  rules: {
    title: 'Réglez les seuils',
    lead: 'Proposés d’après vos données ; les effectifs suivent.',
    leadConvention: 'Trop peu de réachats pour proposer d’après vos données : valeurs d’usage.',
    leadSetting: 'Vos propres seuils ; les effectifs suivent.',
    leadContract: 'Comptés depuis la fin des contrats ; les effectifs suivent.',
    activeWithin: 'Actif, jusqu’à',
    lostAfter: 'Perdu, après',
    days: 'jours',
    repeat: (lostAfter, p90) =>
      `Client perdu après ${n(lostAfter)} jours sans achat (9 réachats sur 10 ont lieu en moins de ${one(p90, 'jour', 'jours')}).`,
    lostSentence: (lostAfter) => `Client perdu après ${n(lostAfter)} jours sans achat.`,
    proposal: 'Revenir aux seuils proposés',
    wrongOrder: 'Des jours entiers, le premier seuil sous le second.',
    activity: (active, slowing, lost) => `Actifs ${n(active)}, ralentissent ${n(slowing)}, perdus ${n(lost)}`,
    active: (count) => (count < 2 ? 'actif' : 'actifs'),
    slowing: (count) => (count < 2 ? 'ralentit' : 'ralentissent'),
    lost: (count) => (count < 2 ? 'perdu' : 'perdus'),
    window: 'Période',
    months: (months) => (months === 0 ? 'Tout' : `${n(months)} mois`),
    basis: 'Classer selon',
    basisNames: { turnover: 'Chiffre', margin: 'Marge' },
    pmg: 'Petits, moyens, gros',
    pmgNames: {
      'head-count': '20 / 30 / 50 % des clients',
      turnover: '80 / 15 / 5 % du chiffre',
      thirds: 'Tiers du chiffre',
      amounts: 'Vos propres montants',
    },
    mediumFrom: 'Moyen dès',
    largeFrom: 'Gros dès',
    wrongAmounts: 'Deux montants, le premier sous le second.',
    segments: 'Vos segments avec ces réglages',
    recount: 'Recompter',
    outdated: 'Les effectifs ci-dessous sont ceux des réglages d’avant.',
    more: 'Marge, devise et CAC visé',
    margin: 'Taux de marge',
    wrongMargin: 'Un nombre de 0 à 100.',
    currency: 'Devise',
    wrongCurrency: 'Trois lettres, comme EUR.',
    noRowIn: (asked, main) => `Aucune ligne n’est en ${asked} : les montants restent en ${main}.`,
    otherCurrencies: 'Autres devises',
    rate: (currency) => `1 ${currency} =`,
    withoutRate: (rows, amount) => `${one(rows, 'ligne', 'lignes')}, ${amount} : de côté sans taux.`,
    withRate: (rows, amount) =>
      `${one(rows, 'ligne', 'lignes')}, ${amount} : ${rows < 2 ? 'convertie' : 'converties'} à ce taux.`,
    wrongRate: 'Un nombre au-dessus de 0, ou rien.',
    targetCac: 'CAC visé',
    targetCacHelp: 'Le plus que vous voulez dépenser pour gagner un client. Vide : pas d’objectif.',
    wrongTarget: 'Un montant, ou rien.',
    asOf: (day, oldest) => `Compté au ${day}, dernier jour de vos données ; première commande le ${oldest}.`,
    noAmounts: 'Sans colonne de montant, les tailles et les valeurs ne se calculent pas.',
  },

  plan: {
    title: 'Prêt à écrire',
    lead: (tabs) => one(tabs, 'onglet', 'onglets'),
    leadRest: (tabs, source, several) =>
      ` ${tabs < 2 ? 'sera créé ou mis à jour' : 'seront créés ou mis à jour'}. ${source} ne ${
        several ? 'seront pas modifiés' : 'sera pas modifié'
      }.`,
    sources: (names) =>
      names.length === 0
        ? 'Votre feuille source'
        : names.length === 1
          ? `« ${names[0]} »`
          : names.length === 2
            ? `« ${names[0]} » et « ${names[1]} »`
            : `« ${names[0]} » et ${n(names.length - 1)} autres onglets`,
    rows: 'lignes',
    state: { new: 'nouveau', replaced: 'remplacé', optional: 'facultatif' },
    cells: 'cellules',
    work: 'de travail',
    about: (duration) => `environ ${duration}`,
    note: 'Vos notes à droite des tableaux suivent leurs clients. L’annulation reste possible après fermeture.',
    passed: { data: 'onglets', columns: 'colonnes', clean: 'nettoyage', rules: 'seuils' },
    accepted: (steps) =>
      `Accepté tel que proposé : ${
        steps.length > 1 ? `${steps.slice(0, -1).join(', ')} et ${steps[steps.length - 1]}` : steps[0]
      }.`,
    review: 'Revoir',
    write: 'Créer les onglets',
    pickOne: 'Cochez au moins un onglet à écrire.',
    initials: 'Vos initiales dans le Journal (facultatif)',
  },

  edits: {
    title: 'Vous avez modifié nos onglets',
    line: (tab, edits) => `L’onglet « ${tab} » contient ${one(edits, 'modification', 'modifications')} à la main.`,
    explain:
      'Garder et fusionner laisse ce que vous avez saisi à son client, en couleur, avec notre chiffre en note. Remplacer l’efface. Créer un nouvel onglet laisse le vôtre tel quel, à côté. Vos notes à droite restent dans tous les cas.',
    keep: 'Garder et fusionner',
    replace: 'Remplacer',
    newTab: 'Créer un nouvel onglet',
  },

  running: {
    title: 'Écriture en cours',
    part: (part, parts, what) => `Partie ${n(part)} sur ${n(parts)} : ${what}`,
    label: {
      reading: 'lecture des onglets…',
      cleaning: 'nettoyage…',
      segments: 'calcul des segments…',
      tabs: 'écriture des onglets…',
      charts: 'dessin des graphiques…',
      checking: 'vérification de ce qui est écrit…',
    },
    step: {
      reading: 'Lecture',
      cleaning: 'Nettoyage',
      segments: 'Calcul des segments',
      tabs: 'Onglets',
      charts: 'Graphiques',
      checking: 'Vérification',
    },
    figure: {
      reading: (value) => one(value, 'ligne', 'lignes'),
      cleaning: (value) => one(value, 'changement', 'changements'),
      segments: (value) => one(value, 'client', 'clients'),
      tabs: (value) => n(value),
      charts: (value) => n(value),
      checking: (value) => n(value),
    },
    done: 'fait',
    now: 'en cours',
    next: 'à venir',
    clock: (elapsed, left) => (left === '' ? elapsed : `${elapsed}, reste environ ${left}`),
    note: 'Vous pouvez fermer ce panneau : la reprise vous sera proposée. Vos onglets sources restent intacts.',
    stop: 'Arrêter',
    stopping: 'Arrêt après cette partie…',
  },
  stopped: {
    title: 'Écriture arrêtée',
    text: (percent) => `La mise à jour s’est arrêtée à ${n(percent)} %. Votre feuille source est intacte.`,
    safe: 'Les onglets pas encore écrits restent comme avant, signalés comme tels jusqu’à la reprise.',
  },

  done: {
    state: 'Terminé',
    title: (customers) => `${one(customers, 'client analysé', 'clients analysés')}`,
    top20: 'du chiffre vient de 20 % des acheteurs',
    winBack: (customers, stake) =>
      `${customers < 2 ? 'client' : 'clients'} à relancer${stake === '' ? '' : `, ${stake} en jeu`}`,
    best: (amount) => `est votre meilleur client : ${amount} sur la période`,
    stage: (stage) => `à l’étape : ${stage}`,
    prospects: (count) => `${count < 2 ? 'prospect' : 'prospects'} sans commande`,
    tabs: 'Onglets écrits',
    holds: (count, of) => {
      const names = {
        rows: '',
        actions: count < 2 ? 'action' : 'actions',
        segments: count < 2 ? 'segment' : 'segments',
        stages: count < 2 ? 'étape' : 'étapes',
        months: 'mois',
        quarters: count < 2 ? 'trimestre' : 'trimestres',
        channels: count < 2 ? 'canal' : 'canaux',
        codes: count < 2 ? 'code' : 'codes',
        changes: count < 2 ? 'changement' : 'changements',
      };
      return `${n(count)} ${names[of]}`.trim();
    },
    created: 'nouveau',
    leftOut: (rows) => `${one(rows, 'ligne laissée', 'lignes laissées')} de côté : le détail est dans le `,
    leftOutEnd: '.',
    unchanged: (source, several) => (several ? `${source} n’ont pas changé.` : `${source} n’a pas changé.`),
    open: 'Voir la synthèse',
    openFirst: (tab) => `Voir « ${tab} »`,
    undo: 'Annuler cette mise à jour',
  },
  undone: {
    title: 'Mise à jour annulée',
    text: (tabs) =>
      tabs === 0 ? 'Il n’y avait plus rien à remettre.' : `${one(tabs, 'onglet remis', 'onglets remis')} comme avant.`,
    kept: (names) => `Gardé tel quel, parce que modifié depuis : ${names}.`,
    safe: 'Votre feuille source n’a pas changé.',
    again: 'Revenir au début',
  },

  card: {
    title: 'Fiche client',
    spent: 'Chiffre, période',
    rank: 'Rang',
    of: (people) => `sur ${n(people)} ${people < 2 ? 'acheteur' : 'acheteurs'}`,
    rhythm: 'Rythme',
    silence: (days) => `${one(days, 'jour', 'jours')} sans achat`,
    timeline: (first, days) => `Commandes depuis ${first}, aucune depuis ${one(days, 'jour', 'jours')}`,
    usual: (days, times) =>
      `D’habitude ${days === 1 ? '*chaque jour*' : `tous les *${n(days)} jours*`}${
        times !== null && times > 1.05 ? ` : ${formatNumber(times, 'fr', 1)} fois plus tard.` : '.'
      }`,
    oneOrder: 'Un seul achat à ce jour : pas encore de rythme.',
    noOrder: 'Aucun achat à ce jour.',
    expected: (day, isPast) => `La prochaine commande ${isPast ? 'était' : 'est'} attendue vers le ${day}.`,
    todo: 'À faire cette semaine',
    action: {
      'large-slowing': 'Appeler : un gros client ralentit',
      'second-order-window': 'Proposer une deuxième commande maintenant',
      'large-lost': 'Relancer en personne, avec une offre',
      'one-step-short': 'Proposer la commande qui en fait un gros client',
      'ask-ambassadors': 'Demander une recommandation',
      'no-contact': 'Trouver un e-mail ou un téléphone',
      'retention-limit': 'Demander s’il veut rester en contact, ou supprimer',
    },
    withoutOffer: 'Relancer en personne, sans offre',
    noAction: 'Rien d’urgent cette semaine',
    ceiling: (amount) => `Plafond ${amount}`,
    noOffer: 'aucune offre n’est rentable ici',
    stake: (amount) => `en jeu ${amount}`,
    consent: { yes: 'contact autorisé', no: 'contact refusé', unknown: 'accord à demander' },
    since: 'Client depuis',
    orders: 'Commandes',
    ordersValue: (orders, windowOrders) => `${n(orders)}, dont ${n(windowOrders)} sur la période`,
    value: (margin, months) => `${margin ? 'Marge attendue' : 'Chiffre attendu'}, ${n(months)} mois`,
    valueText: (value, orders) =>
      orders === null
        ? value
        : `${value}, ${formatNumber(orders, 'fr', 1)} ${orders < 1.95 ? 'commande' : 'commandes'}`,
    channels: 'Points de contact',
    met: (first, last, most) =>
      first === last && last === most ? first : `d’abord ${first}, en dernier ${last}, surtout ${most}`,
    segment: 'Segment RFM',
    why: 'Pourquoi',
    likes: 'Ressemble à',
    like: (name, share, inCommon) => `${name} ${share}${inCommon === '' ? '' : ` (${inCommon})`}`,
    message: 'Que lui dire',
    copy: 'Copier le message',
    copied: 'Copié',
    copyByHand: 'Sélectionnez le message et copiez-le',
    noRow: 'Pas de ligne à montrer avant l’écriture des onglets.',
    seeRow: 'Voir sa ligne',
    another: 'Client sélectionné',
  },

  functions: {
    title: 'Fonctions',
    lead: 'Tapez = puis un nom dans une cellule. Chacune prend des colonnes entières et rend un bloc entier.',
    search: 'Chercher',
    count: (count) => one(count, 'fonction', 'fonctions'),
    none: 'Aucune fonction de ce nom.',
  },

  helping: {
    title: 'Comment ça marche',
    steps:
      'Cinq étapes : vos onglets, leurs colonnes, le nettoyage, les seuils, puis l’écriture. Rien n’est écrit avant la dernière.',
    source:
      'Vos propres onglets sont seulement lus. Les résultats vont dans de nouveaux onglets, que l’on peut annuler même après fermeture.',
    privacy: 'L’extension ne voit que ce classeur et n’a pas accès au réseau.',
    words: 'Ce que veulent dire les mots',
    terms: {
      active: 'Actif : a acheté depuis moins que le premier seuil.',
      lost: 'Perdu : pas d’achat depuis plus que le second seuil. Entre les deux : en ralentissement.',
      large: 'Gros : les premiers 20 % des acheteurs de la période, en chiffre ; les 30 % suivants sont moyens.',
      vip: 'VIP : gros, au moins deux achats, pas perdu. Multi : deux ou plus. Mono : un seul.',
      cac: 'CAC : ce qu’a coûté le gain d’un client.',
    },
    functions: 'Liste des fonctions',
  },

  problem: {
    before: 'Arrêté avant de commencer',
    during: 'Arrêté en route',
    next: 'Pour continuer',
    intact: 'Vos données sont intactes.',
    quote: 'Code à citer en cas de question :',
    action: {
      retry: 'Réessayer',
      resume: 'Reprendre',
      home: 'Revenir au début',
      data: 'Choisir les onglets',
      columns: 'Choisir les colonnes',
      rules: 'Choisir la devise',
      plan: 'Choisir les onglets à écrire',
      preview: 'Refaire l’aperçu',
      sample: 'Essayer avec un exemple',
      undo: 'Annuler cette mise à jour',
      row: 'Lire la ligne sélectionnée',
    },
    code: {
      'several-accounts': {
        title: 'Google utilise un autre compte',
        what: (_) =>
          'Plusieurs comptes Google sont connectés dans ce navigateur. Il a pris le premier, qui n’a pas accès à ce classeur.',
        safe: 'Rien n’a été lu ni écrit.',
        steps: [
          'Copiez l’adresse du classeur.',
          'Ouvrez une fenêtre de navigation privée, ou un profil avec un seul compte.',
          'Collez l’adresse, puis rouvrez le menu Clientèle.',
        ],
      },
      'google-silent': {
        title: 'Google ne répond pas',
        what: (_) => 'Aucune réponse depuis plus d’une minute. C’est souvent la connexion, ou un moment d’affluence.',
        safe: 'Une écriture en cours reprend là où elle s’est arrêtée.',
        steps: ['Attendez un instant.', 'Réessayez : ce qui est déjà écrit n’est pas écrit deux fois.'],
      },
      'protected-tab': {
        title: 'Un onglet est protégé',
        what: (d) => `${quoted(d, 'tab', 'L’un de nos onglets')} est protégé : vous ne pouvez pas y écrire.`,
        safe: 'Rien n’a été écrit dans cet onglet.',
        steps: [
          'Demandez à son propriétaire le droit de le modifier, ou retirez la protection.',
          'Ou décochez cet onglet et écrivez les autres.',
        ],
      },
      'too-many-cells': {
        title: 'Le classeur serait trop grand',
        what: (d) =>
          typeof d.cells === 'number'
            ? `Un classeur Google contient 10 millions de cellules. Cette écriture en ferait ${n(d.cells)}.`
            : 'Un classeur Google contient 10 millions de cellules. Cette écriture les dépasserait.',
        safe: 'Rien n’a été écrit.',
        steps: ['Écrivez moins d’onglets.', 'Ou supprimez des onglets et des lignes vides devenus inutiles.'],
      },
      'cell-too-long': {
        title: 'Un texte est trop long pour une cellule',
        what: (d) =>
          d.row === undefined
            ? 'Une cellule contient 50 000 caractères ; l’une des vôtres les dépasserait.'
            : `Une cellule contient 50 000 caractères ; celle de la ligne ${d.row} les dépasserait.`,
        safe: 'Rien n’a été écrit.',
        steps: ['Raccourcissez ce texte dans votre feuille.', 'Puis réessayez.'],
      },
      'source-changed': {
        title: 'Votre feuille a changé entre-temps',
        what: (d) => `${quoted(d, 'tab', 'Un onglet source')} a changé depuis l’aperçu : ses chiffres ne valent plus.`,
        safe: 'Rien n’a été écrit à partir de l’ancien aperçu.',
        steps: ['Refaites l’aperçu avec les mêmes choix, puis écrivez.'],
      },
      'viewer-only': {
        title: 'Vous pouvez seulement consulter ce fichier',
        what: (_) => 'Pour écrire des onglets, il faut le droit de modifier ce classeur.',
        safe: 'Rien n’a été écrit.',
        steps: [
          'Demandez au propriétaire le droit de modifier.',
          'Ou faites une copie : menu Fichier, Créer une copie.',
        ],
      },
      'filter-on-tab': {
        title: 'Un filtre masque des lignes à réécrire',
        what: (d) =>
          `${quoted(d, 'tab', 'L’un de nos onglets')} a un filtre. Écrire sous un filtre mélangerait les lignes.`,
        safe: 'Rien n’a été écrit dans cet onglet.',
        steps: ['Retirez le filtre : menu Données, Supprimer le filtre.', 'Puis réessayez.'],
      },
      locked: {
        title: 'Un collègue est en train d’écrire',
        what: (d) =>
          typeof d.minutes === 'number' && d.minutes >= 1
            ? `Une autre personne utilise l’assistant dans ce classeur depuis ${n(d.minutes)} min.`
            : 'Une autre personne utilise l’assistant dans ce classeur.',
        safe: 'Vous n’avez rien écrit, rien n’est mélangé.',
        steps: ['Attendez qu’elle ait fini.', 'Une écriture arrêtée se libère au bout de 10 minutes.'],
      },
      'no-date': {
        title: 'Pas de date de commande',
        what: (_) =>
          'Aucune colonne ne dit quand les commandes ont été passées. Sans elle, personne n’est ni actif ni perdu.',
        safe: 'Rien n’a été écrit.',
        steps: ['Choisissez la colonne des dates.', 'Ou cochez l’onglet qui en a une.'],
      },
      'no-customer': {
        title: 'Pas de client',
        what: (_) => 'Aucune colonne ne dit qui a acheté : un numéro, un e-mail, un téléphone ou un nom.',
        safe: 'Rien n’a été écrit.',
        steps: ['Choisissez la colonne qui nomme le client.', 'Ou cochez l’onglet qui en a une.'],
      },
      'no-amount': {
        title: 'Pas de montant',
        what: (_) => 'Aucun montant de la colonne choisie n’a pu être lu : il ne reste aucune commande.',
        safe: 'Rien n’a été écrit.',
        steps: [
          'Vérifiez que la bonne colonne est choisie.',
          'Ou n’en choisissez aucune, et continuez sans les résultats qui demandent des montants.',
        ],
      },
      'no-table': {
        title: 'Aucune vente trouvée',
        what: (_) =>
          'Aucun onglet de ce classeur n’a de titres que nous connaissons : une date, un client, un montant.',
        safe: 'Rien n’a été modifié.',
        steps: ['Mettez une ligne de titres au-dessus de vos ventes.', 'Ou regardez ce que donne l’exemple.'],
      },
      empty: {
        title: 'Rien à lire',
        what: (d) =>
          `${quoted(d, 'tab', 'Ce classeur')} n’a aucune ligne à analyser : il n’y en a pas, ou toutes sont laissées de côté (annulées, datées dans le futur, sans montant lisible).`,
        safe: 'Rien n’a été modifié.',
        steps: [
          'Collez vos ventes : une ligne par commande, les titres au-dessus.',
          'Ou vérifiez quelles colonnes sont choisies.',
        ],
      },
      'unreadable-dates': {
        title: 'Les dates ne se lisent pas',
        what: (d) =>
          d.row === undefined
            ? 'Aucune date de la colonne choisie n’a pu être lue, ou les unes ont le jour d’abord et les autres le mois.'
            : `Aucune date n’a pu être lue à partir de la ligne ${d.row}.`,
        safe: 'Rien n’a été écrit.',
        steps: ['Vérifiez que la bonne colonne est choisie.', 'Écrivez les dates comme 31/12/2026 ou 2026-12-31.'],
      },
      'several-currencies': {
        title: 'Plusieurs devises',
        what: (d) =>
          d.currencies === undefined
            ? 'Les ventes sont en plusieurs devises, qui ne s’additionnent pas.'
            : `Les ventes sont en plusieurs devises (${d.currencies}), qui ne s’additionnent pas.`,
        safe: 'Rien n’a été écrit.',
        steps: ['Choisissez la devise principale : les lignes dans les autres sont laissées de côté et listées.'],
      },
      'unreadable-file': {
        title: 'Ce fichier ne se lit pas',
        what: (d) => `${quoted(d, 'file', 'Le fichier')} n’est ni un CSV ni un XLSX que nous savons ouvrir.`,
        safe: 'Le fichier n’a pas été modifié.',
        steps: ['Enregistrez-le à nouveau en XLSX ou en CSV (UTF-8).', 'Puis rouvrez-le.'],
      },
      'missing-file': {
        title: 'Fichier introuvable',
        what: (d) => `${quoted(d, 'file', 'Le fichier')} n’est pas là.`,
        safe: 'Rien n’a été écrit.',
        steps: ['Vérifiez le nom et le dossier.'],
      },
      'unwritable-output': {
        title: 'Le résultat ne s’enregistre pas',
        what: (d) => `${quoted(d, 'file', 'Le fichier')} ne peut pas être écrit à cet endroit.`,
        safe: 'Vos propres fichiers n’ont pas changé.',
        steps: ['Fermez-le s’il est ouvert ailleurs.', 'Ou choisissez un autre nom.'],
      },
      'sums-differ': {
        title: 'Les sommes ne tombent pas juste',
        what: (_) => 'Notre contrôle a trouvé des parties qui ne font pas le tout. La faute est de notre côté.',
        safe: 'Rien n’a été écrit : aucun chiffre faux n’arrive dans un onglet.',
        steps: ['Recommencez.', 'Si cela revient, donnez-nous le code ci-dessous.'],
      },
      'not-a-customer-row': {
        title: 'Sélectionnez un client',
        what: (_) => 'La cellule sélectionnée n’est pas sur la ligne d’un client.',
        safe: 'Rien n’a été modifié.',
        steps: ['Cliquez sur une ligne de Meilleurs clients, de Clients nettoyés ou de vos ventes.', 'Puis lisez-la.'],
      },
      'unknown-customer': {
        title: 'Ce client n’est pas dans l’analyse',
        what: (_) => 'Il a pu être ajouté depuis la dernière écriture, ou laissé de côté.',
        safe: 'Rien n’a été modifié.',
        steps: [
          'Mettez à jour les onglets : menu Clientèle, Mettre à jour les onglets.',
          'Ou sélectionnez une autre ligne.',
        ],
      },
      'nothing-to-undo': {
        title: 'Rien à annuler',
        what: (_) => 'Il ne reste aucune écriture de notre part à annuler dans ce fichier.',
        safe: 'Rien n’a été modifié.',
        steps: ['Les états plus anciens sont dans le menu Fichier, Historique des versions.'],
      },
      'nothing-to-resume': {
        title: 'Rien à reprendre',
        what: (_) => 'La mise à jour était déjà finie, ou a été annulée.',
        safe: 'Rien n’a été modifié.',
        steps: ['Recommencez depuis le début.'],
      },
      'no-saved-choices': {
        title: 'Pas encore de réglages gardés',
        what: (_) => 'La mise à jour reprend les choix de la dernière écriture, et ce fichier n’en a pas.',
        safe: 'Rien n’a été écrit.',
        steps: ['Suivez l’assistant une fois : la prochaine mise à jour se fera en un clic.'],
      },
      'bad-request': {
        title: 'Le panneau et l’extension ne s’entendent pas',
        what: (_) =>
          'Le panneau a demandé quelque chose que l’extension ne connaît pas, sans doute après une mise à jour.',
        safe: 'Rien n’a été écrit.',
        steps: ['Fermez ce panneau.', 'Rouvrez-le depuis le menu Clientèle.'],
      },
      'read-back': {
        title: 'Un onglet n’est pas ce que nous avons écrit',
        what: (d) =>
          `Relu après l’écriture, ${quoted(d, 'tab', 'un onglet')} ne contient pas ce qui a été envoyé. Quelqu’un a pu y taper.`,
        safe: 'Les onglets d’avant sont gardés.',
        steps: ['Reprenez pour réécrire cet onglet.', 'Ou annulez cette mise à jour.'],
      },
      unexpected: {
        title: 'Un imprévu est arrivé',
        what: (_) => 'L’extension s’est arrêtée sur une faute de notre part ou de Google.',
        safe: 'Une écriture en cours peut être reprise ou annulée.',
        steps: ['Réessayez.', 'Si cela revient, donnez-nous le code ci-dessous.'],
      },
    },
  },
};
