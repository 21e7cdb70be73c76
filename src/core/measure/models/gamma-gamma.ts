import { CannotAnswer } from '../../codes';
import { digamma, logBetaRest } from './log-gamma';
import { lowestMinimum, type Minimum, type Slope } from './minimum';

/**
 * What orders are worth in the Gamma-Gamma model: orders of a customer vary around his mean (gamma, shape `p`), and
 * the means vary between customers (`q`, `v`).
 *
 * @source Fader & Hardie, "The Gamma-Gamma Model of Monetary Value", 2013, brucehardie.com/notes/025
 */
export interface SpendParameters {
  readonly p: number;
  readonly q: number;
  /** In the unit of money of the customers it was found from. */
  readonly v: number;
}

/** Repeat orders of many customers and their mean value (the first order left out), in columns of equal length. */
export interface RepeatSpenders {
  readonly repeatOrderCount: ArrayLike<number>;
  readonly meanRepeatOrder: ArrayLike<number>;
}

export interface SpendFit {
  readonly parameters: SpendParameters;
  readonly logLikelihood: number;
  /**
   * `inside`: the likeliest parameters. `edge`: the likeliest are infinite (customers do not differ, or each always
   * spends the same), and these stand next to them. `none`: not found.
   */
  readonly found: Minimum['found'];
  /** Customers with a repeat order and a mean above 0. */
  readonly customers: number;
  /** Customers with a repeat order left out, as their mean is not above 0. */
  readonly leftOut: number;
  /** Mean of all repeat orders it was found from. */
  readonly plainMean: number;
}

/** Bounds of the logarithms searched by, with money measured in geometric means of order values. */
const bounds = { from: Math.log(1e-3), to: Math.log(1e4) };

/**
 * The parameters under which what repeat orders were worth is likeliest.
 *
 * One-time buyers say nothing; customers whose mean is not above 0 are left out and counted. The order of the rows
 * counts for nothing; another unit of money multiplies `v` and changes nothing else but the log-likelihood.
 *
 * @throws CannotAnswer `nobody-spent-twice`
 * @example fitSpend({ repeatOrderCount: [0, 2, 1, 3], meanRepeatOrder: [0, 12, -4, 20] }).leftOut // => 1
 * @source Fader & Hardie, 2013, equation 1a
 */
export function fitSpend(spenders: RepeatSpenders): SpendFit {
  const cells = collapse(spenders);
  const { count, mean, weight, customers, leftOut } = cells;
  if (customers === 0) throw new CannotAnswer('nobody-spent-twice', { leftOut });
  let [orders, money, logs] = [0, 0, 0];
  for (let i = 0; i < weight.length; i++) {
    orders += weight[i] * count[i];
    money += weight[i] * count[i] * mean[i];
    logs += weight[i] * Math.log(mean[i]);
  }
  // Money in geometric means: one huge order does not move it.
  const unit = Math.exp(logs / customers);
  const scaled: Spending = { ...cells, mean: mean.map((m) => m / unit) };
  const slopeAt = (point: readonly number[]): Slope => {
    const { value, gradient } = likelihoodOf(scaled, parametersAt(point));
    const [byP, byQ, byV] = gradient.map((g) => -g / customers);
    return { value: -value / customers, gradient: [byP - byV, byQ + byV, byV] };
  };
  // Customers who vary most within, between, or hardly at all.
  const starts = [
    [2, 3, 0.7],
    [50, 1, 0.5],
    [0.3, 5, 0.8],
    [1, 0.5, 0.5],
  ].map((start) => start.map(Math.log));
  const { point, value, found } = lowestMinimum(slopeAt, starts, [bounds, bounds, bounds], customers);
  const { p, q, v } = parametersAt(point);
  return {
    parameters: { p, q, v: v * unit },
    logLikelihood: -value * customers - customers * Math.log(unit),
    found: Number.isFinite(value) ? found : 'none',
    customers,
    leftOut,
    plainMean: money / orders,
  };
}

/** Log-likelihood of what repeat orders were worth, per unit of their money. */
export function spendLikelihood(spenders: RepeatSpenders, parameters: SpendParameters): number {
  return likelihoodOf(collapse(spenders), parameters).value;
}

/** The same with its slopes by the logarithms of p, q and v, in that order. */
export function spendSlope(spenders: RepeatSpenders, parameters: SpendParameters): Slope {
  return likelihoodOf(collapse(spenders), parameters);
}

/**
 * What an order of a customer is expected to be worth: between his own mean and that of all, nearer to his own the
 * more he ordered. A mean below 0 counts as 0.
 *
 * @param repeatOrderCount 0: the mean of all customers
 * @returns null where the mean is infinite: q of 1 or less and no repeat order to go by
 * @example expectedOrderValue({ p: 6, q: 4, v: 15 }, 0, 0) // => 30
 * @source Fader & Hardie, 2013, equation 5
 */
export function expectedOrderValue(
  { p, q, v }: SpendParameters,
  repeatOrderCount: number,
  meanRepeatOrder: number,
): number | null {
  const weight = p * repeatOrderCount + q - 1;
  if (!(weight > 0)) return null;
  return (p * (v + repeatOrderCount * Math.max(0, meanRepeatOrder))) / weight;
}

/** Searched by logarithms of p, of q and of the ratio p·v/q, which is next to the mean order and soon found. */
const parametersAt = (point: readonly number[]): SpendParameters => {
  const [p, q, ratio] = point.map(Math.exp);
  return { p, q, v: (ratio * q) / p };
};

/** Customers who spent the same, once, with a repeat order and a mean above 0; by count, then mean. */
interface Spending {
  readonly count: Float64Array;
  readonly mean: Float64Array;
  readonly weight: Float64Array;
  readonly customers: number;
  readonly leftOut: number;
}

function collapse({ repeatOrderCount, meanRepeatOrder }: RepeatSpenders): Spending {
  const meansOf = new Map<number, number[]>();
  let [customers, leftOut] = [0, 0];
  for (let i = 0; i < repeatOrderCount.length; i++) {
    if (!(repeatOrderCount[i] > 0)) continue;
    if (!(meanRepeatOrder[i] > 0)) {
      leftOut++;
      continue;
    }
    customers++;
    const means = meansOf.get(repeatOrderCount[i]);
    if (means) means.push(meanRepeatOrder[i]);
    else meansOf.set(repeatOrderCount[i], [meanRepeatOrder[i]]);
  }
  const [count, mean, weight]: number[][] = [[], [], []];
  for (const x of Float64Array.from(meansOf.keys()).sort()) {
    for (const m of Float64Array.from(meansOf.get(x) as number[]).sort()) {
      const last = mean.length - 1;
      if (count[last] === x && mean[last] === m) weight[last]++;
      else {
        count.push(x);
        mean.push(m);
        weight.push(1);
      }
    }
  }
  return {
    count: Float64Array.from(count),
    mean: Float64Array.from(mean),
    weight: Float64Array.from(weight),
    customers,
    leftOut,
  };
}

/**
 * Log-likelihood with its slopes by the logarithms of the parameters. For x orders worth m each on average, y = xm:
 * px ln(y/(y + v)) + q ln(v/(y + v)) − ln B(px, q) − ln m. Where px and q are large nearly all of the first three
 * cancels out, so it is taken out beforehand: with d = qy − pxv, px ln(1 + d/(px(y + v))) + q ln(1 − d/(q(y + v)))
 * − the rest of ln B − ln m.
 */
function likelihoodOf({ count, mean, weight }: Spending, { p, q, v }: SpendParameters): Slope {
  let [value, byP, byQ, byV] = [0, 0, 0, 0];
  const digammaOfQ = digamma(q);
  let x = 0;
  let [beta, ofOwn, ofBoth] = [0, 0, 0];
  for (let i = 0; i < weight.length; i++) {
    if (count[i] !== x) {
      x = count[i];
      beta = logBetaRest(p * x, q);
      ofOwn = digamma(p * x);
      ofBoth = digamma(p * x + q);
    }
    const w = weight[i];
    const y = x * mean[i];
    const own = -Math.log1p(v / y);
    const others = -Math.log1p(y / v);
    const px = p * x;
    const gap = (q * y - px * v) / (y + v);
    const ownTerm = Math.abs(gap) < px / 2 ? Math.log1p(gap / px) : own + Math.log1p(q / px);
    const othersTerm = Math.abs(gap) < q / 2 ? Math.log1p(-gap / q) : others + Math.log1p(px / q);
    value += w * (px * ownTerm + q * othersTerm - beta - Math.log(mean[i]));
    byP += w * x * (own + ofBoth - ofOwn);
    byQ += w * (others + ofBoth - digammaOfQ);
    byV += w * gap;
  }
  return { value, gradient: [p * byP, q * byQ, byV] };
}
