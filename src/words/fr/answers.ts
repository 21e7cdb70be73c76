import type { answers as english } from '../en/answers';
import { formatNumber } from '../format';
import type { Shape } from '../shape';

const n = (value: number) => formatNumber(value, 'fr');
const rebought = (count: number) => `${n(count)} ${count < 2 ? 'client a racheté' : 'clients ont racheté'}`;

export const answers: Shape<typeof english> = {
  attribution: { untouched: 'Sans point de contact' },
  gain: {
    promoted: 'Moyens devenus gros',
    'newly-won': 'Nouveaux clients gagnés',
    points: 'Plus sur tous les clients',
  },
  models: {
    logLikelihood: 'log-vraisemblance',
    remark: 'remarque',
    fewRepeatBuyers: (count: number, needed: number) =>
      `Peu de recul : ${rebought(count)}, il en faut ${n(needed)} pour être sûr`,
    edge: 'Trouvés à une limite : les prévisions tiennent, les paramètres un par un disent peu',
    leftOut: (count: number) =>
      count < 2
        ? '1 client écarté, au panier moyen non positif'
        : `${n(count)} clients écartés, au panier moyen non positif`,
    plainMean: (mean: number) =>
      `Les clients diffèrent à peine : comptez sur la simple moyenne de tous, ${formatNumber(mean, 'fr', 2)}`,
    noMean: 'Moyenne de tous inconnue (q jusqu’à 1) : rien à attendre de qui n’a pas racheté',
  },
  clv: {
    methods: { model: 'modèle', simple: 'simple' },
    whySimple: {
      'few-repeat-buyers': (count: number, needed: number) => `${rebought(count)} ; il en faut ${n(needed)} au modèle`,
      'no-convergence': () => 'Aucun modèle ne convient à ces clients',
      'no-date': () => 'Seule commande un jour sans doute mal saisi',
    },
    shortHistory: 'Moins de 180 jours d’historique',
  },
  notYet: 'Pas encore client',
  notScored: 'Sans score',
  mayBeContacted: 'Contact permis',
  breakdown: {
    other: 'Autres',
    unknown: 'Non renseigné',
    range: (from, to) => `${from} à ${to}`,
    newCustomers: 'Nouveaux clients',
    cac: 'CAC',
  },
  card: {
    since: 'Client depuis',
    rhythm: 'Rythme habituel, en jours',
    nextOrder: 'Prochaine commande attendue',
    size: 'Taille',
    stage: 'Étape',
    segment: 'Segment',
    value: 'Valeur sur 12 mois',
    why: 'Pourquoi',
    nextAction: 'Prochaine action',
  },
  lookAlikes: {
    field: (place) => `Champ ${place}`,
    differs: (field, his, theirs) =>
      his === '' ? `${field} : inconnu, ${theirs} chez eux` : `${field} : ${his} contre ${theirs}`,
  },
  cac: {
    verdicts: {
      loss: 'À perte',
      thin: 'Mince',
      healthy: 'Sain',
      'under-invested': 'Sous-investi',
      'nobody-won': 'Aucun nouveau client',
      'no-spend': 'Sans dépense',
    },
    period: 'Période',
  },
  budget: {
    gains: (own, mean) => `Rapporte ${own} contre ${mean} en moyenne`,
    loses: (own, mean) => `Rapporte ${own} contre ${mean} en moyenne`,
    average: (own) => `Rapporte ${own}, comme l’ensemble du budget`,
    'too-few': () => 'Moins de 10 nouveaux clients : trop peu pour conclure',
    'no-spend': () => 'Rien de dépensé',
  },
  offers: {
    verdicts: {
      'too-few': 'Trop peu pour conclure (moins de 30)',
      'no-earlier-orders': 'Pas de commande antérieure à comparer',
      pays: 'Rentable',
      'does-not-pay': 'Pas rentable',
    },
    unused: 'Personne ne l’a utilisé',
    withoutControl: (verdict) => `${verdict} · sans groupe témoin`,
    crossSell: 'Vente croisée',
    upSell: 'Montée en gamme',
  },
  retention: {
    share: 'Part du budget marketing',
    shareUnderAdvised: 'Part du budget marketing (sous les 10 % conseillés)',
    saved: 'Clients sauvés',
    savedMargin: 'Marge sauvée',
    return: 'Rentabilité',
    breakEven: 'Seuil de rentabilité : clients à sauver',
  },
};
