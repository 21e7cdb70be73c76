import { formatNumber } from '../format';

const n = (value: number) => formatNumber(value, 'en');
const bought = (count: number) => (count === 1 ? '1 customer has' : `${n(count)} customers have`);

/** Words that stand in the answers of custom functions and in no tab. */
export const answers = {
  attribution: { untouched: 'No touchpoint' },
  /** HIGH_VALUE_GAIN: the three cases of the rule book. */
  gain: { promoted: 'Promoted from medium', 'newly-won': 'Newly won', points: 'More of all customers' },
  /** BGNBD and GAMMA_GAMMA: below the parameters, what makes them doubtful. */
  models: {
    logLikelihood: 'log-likelihood',
    remark: 'remark',
    fewRepeatBuyers: (count: number, needed: number) =>
      `Few to learn from: ${bought(count)} bought again, ${n(needed)} make it sure`,
    edge: 'Found at a bound: the forecasts stand, the parameters one by one say little',
    leftOut: (count: number) =>
      `${count === 1 ? '1 customer' : `${n(count)} customers`} left out, whose mean is not above 0`,
    plainMean: (mean: number) =>
      `Customers hardly differ: expect the plain mean of all, ${formatNumber(mean, 'en', 2)}`,
    noMean: 'The mean of all cannot be told (q up to 1): nothing to expect of who has not bought again',
  },
  clv: {
    methods: { model: 'model', simple: 'simple' },
    whySimple: {
      'few-repeat-buyers': (count: number, needed: number) =>
        `${bought(count)} bought twice; the model needs ${n(needed)}`,
      'no-convergence': () => 'No model fits these customers',
      'no-date': () => 'Only ordered on a day that must be mistyped',
    },
    shortHistory: 'Under 180 days of history',
  },
  /** Row of those who had not ordered yet; row of those nobody can score. */
  notYet: 'Not yet a customer',
  notScored: 'Not scored',
  breakdown: {
    other: 'Other',
    unknown: 'Not given',
    range: (from: string, to: string) => `${from} to ${to}`,
  },
  card: {
    since: 'Customer since',
    rhythm: 'Usual gap, days',
    nextOrder: 'Next order expected',
    size: 'Size',
    stage: 'Stage',
    segment: 'Segment',
    value: 'Value over 12 months',
    why: 'Why',
    nextAction: 'Next action',
  },
  /** LOOKALIKES: a column without a title, and what sets a customer apart. */
  lookAlikes: {
    field: (place: number) => `Field ${place}`,
    differs: (field: string, his: string, theirs: string) =>
      his === '' ? `${field}: not known, theirs ${theirs}` : `${field}: ${his} against ${theirs}`,
  },
};
