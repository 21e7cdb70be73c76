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
  /** Column of TO_RELAUNCH where consent is given. */
  mayBeContacted: 'May be contacted',
  breakdown: {
    other: 'Other',
    unknown: 'Not given',
    range: (from: string, to: string) => `${from} to ${to}`,
    newCustomers: 'New customers',
    cac: 'CAC',
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
  cac: {
    verdicts: {
      loss: 'Loss',
      thin: 'Thin',
      healthy: 'Healthy',
      'under-invested': 'Under-invested',
      'nobody-won': 'No new customer',
      'no-spend': 'Without spend',
    },
    period: 'Period',
  },
  /** MOVE_BUDGET: why a channel gains, loses or stays, by its return and the mean. */
  budget: {
    gains: (own: string, mean: string) => `Returns ${own} against ${mean} on average`,
    loses: (own: string, mean: string) => `Returns ${own} against ${mean} on average`,
    average: (own: string, _mean: string) => `Returns ${own}, as much as the whole budget`,
    'too-few': (_own: string, _mean: string) => 'Under 10 new customers: too few to tell',
    'no-spend': (_own: string, _mean: string) => 'Nothing spent',
  },
  offers: {
    verdicts: {
      'too-few': 'Too few to tell (under 30)',
      'no-earlier-orders': 'No earlier orders to compare with',
      pays: 'Pays',
      'does-not-pay': 'Does not pay',
    },
    /** An offer with a cost and no order. */
    unused: 'Nobody used it',
    withoutControl: (verdict: string) => `${verdict} · no control group`,
    crossSell: 'Cross-sell',
    upSell: 'Up-sell',
  },
  retention: {
    share: 'Share of marketing budget',
    shareUnderAdvised: 'Share of marketing budget (under the 10% advised)',
    saved: 'Saved customers',
    savedMargin: 'Saved margin',
    return: 'Return',
    breakEven: 'Break-even: customers to save',
  },
};
