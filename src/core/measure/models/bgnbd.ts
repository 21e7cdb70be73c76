import { CannotAnswer } from '../../codes';
import { ascending } from '../statistics';
import { digamma, logBeta, logGamma } from './log-gamma';
import { type Bounds, lowestMinimum, type Minimum, type Slope } from './minimum';

/**
 * How a population buys, and leaves, in the BG/NBD model: each customer orders at a rate of his own (gamma, shape `r`,
 * rate `alpha`), and after each repeat order leaves for good with a probability of his own (beta, `a`, `b`).
 *
 * @source Fader, Hardie & Lee, "Counting Your Customers the Easy Way: An Alternative to the Pareto/NBD Model",
 *   Marketing Science 24(2), 2005
 */
export interface BuyingParameters {
  readonly r: number;
  /** In the unit of time of the customers it was found from. */
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** All the model needs to know of a customer: whole repeat orders, and two times in one unit. */
export interface RepeatBuyer {
  readonly repeatOrderCount: number;
  /** From the first order to the last; 0 without a repeat order. */
  readonly activeSpan: number;
  /** From the first order to the day asked for; never less than `activeSpan`. */
  readonly tenure: number;
}

/** The same of many customers, in columns of equal length. */
export interface RepeatBuyers {
  readonly repeatOrderCount: ArrayLike<number>;
  readonly activeSpan: ArrayLike<number>;
  readonly tenure: ArrayLike<number>;
}

export interface BuyingFit {
  readonly parameters: BuyingParameters;
  readonly logLikelihood: number;
  /**
   * `inside`: the likeliest parameters. `edge`: the likeliest are infinite or zero (nobody leaves, or everybody buys
   * at one rate), and these stand next to them: their forecasts are those of that limit. `none`: not found.
   */
  readonly found: Minimum['found'];
  readonly customers: number;
  readonly repeatBuyers: number;
}

/** The numbers searched for are not below `least`, nor above `most` times what they are measured in. */
const [least, most] = [1e-6, 1e5];

/**
 * The parameters under which what the customers did is likeliest.
 *
 * Customers who bought for the first time on the day asked for say nothing and add exactly 0. The order of the rows
 * counts for nothing; another unit of time multiplies `alpha` and changes nothing else but the log-likelihood.
 *
 * @throws CannotAnswer `nobody-bought-twice`
 * @example fitBuying({ repeatOrderCount: [0, 2], activeSpan: [0, 3], tenure: [9, 5] }).repeatBuyers // => 1
 * @source Fader, Hardie & Lee, 2005, equation 6
 */
export function fitBuying(buyers: RepeatBuyers): BuyingFit {
  const customers = buyers.repeatOrderCount.length;
  let [repeatBuyers, repeatOrders, mostOrders, fastest, time, timed] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < customers; i++) {
    const x = buyers.repeatOrderCount[i];
    repeatOrders += x;
    mostOrders = Math.max(mostOrders, x);
    if (x > 0) repeatBuyers++;
    if (x > 0 && buyers.activeSpan[i] > 0) fastest = Math.max(fastest, x / buyers.activeSpan[i]);
    if (buyers.tenure[i] > 0) timed++;
    time += buyers.tenure[i];
  }
  if (repeatBuyers === 0 || !(time > 0)) throw new CannotAnswer('nobody-bought-twice', { customers });

  // Time in mean tenures: days, weeks and years then take the same steps.
  const unit = time / timed;
  const alike = collapse(buyers, unit);
  const slopeAt = (point: readonly number[]): Slope => {
    const { value, gradient } = likelihoodOf(alike, parametersAt(point));
    const [byR, byAlpha, byA, byB] = gradient.map((g) => -g / customers);
    return { value: -value / customers, gradient: [byR + byAlpha, -byAlpha, byA, byA + byB] };
  };
  // All starts buy as much as the customers did; one by one they differ less, in rate and in how they leave.
  const rate = repeatOrders / timed;
  const starts = [
    [0.5, rate, 1 / 3, 3],
    [10, rate, 0.1, 10],
    [100, rate, 1, 100],
    // At once, or never: a top of its own.
    [0.5, rate, 1 / 3, 0.05],
  ].map((start) => start.map(Math.log));
  // r and b are infinite where all buy or leave alike: large beside the orders of one customer, however many.
  const bounds = (times: number): Bounds => ({ from: Math.log(least), to: Math.log(most * times) });
  const ofOrders = bounds(Math.max(1, mostOrders / 100));
  const ofRate = { from: Math.log(least * Math.min(1, rate)), to: Math.log(most * Math.max(1, fastest * unit)) };
  const box = [ofOrders, ofRate, bounds(1), ofOrders];
  const { point, value, found } = lowestMinimum(slopeAt, starts, box, repeatBuyers);
  const scaled = parametersAt(point);
  return {
    parameters: { ...scaled, alpha: scaled.alpha * unit },
    logLikelihood: -value * customers - repeatOrders * Math.log(unit),
    found: Number.isFinite(value) ? found : 'none',
    customers,
    repeatBuyers,
  };
}

/** Log-likelihood of what customers did, per unit of their time. */
export function buyingLikelihood(buyers: RepeatBuyers, parameters: BuyingParameters): number {
  return likelihoodOf(collapse(buyers, 1), parameters).value;
}

/** The same with its slopes by the logarithms of r, alpha, a and b, in that order. */
export function buyingSlope(buyers: RepeatBuyers, parameters: BuyingParameters): Slope {
  return likelihoodOf(collapse(buyers, 1), parameters);
}

/**
 * Searched by logarithms of r, of the mean rate r/α, of a/b and of b: what customers did says much of the two ratios
 * even where it says little of the rest, and a search along the axes is short.
 */
const parametersAt = (point: readonly number[]): BuyingParameters => {
  const [r, rate, odds, b] = point.map(Math.exp);
  return { r, alpha: r / rate, a: odds * b, b };
};

/** Customers who did the same, once: distinct counts and times, and how many customers each combination has. */
interface Alike {
  readonly times: Float64Array;
  /** Distinct repeat order counts, ascending, and customers of each. */
  readonly counts: Float64Array;
  readonly customersOf: Float64Array;
  /** One entry per combination, all with a tenure above 0: places in `counts` and `times`, and customers. */
  readonly count: Int32Array;
  readonly span: Int32Array;
  readonly tenure: Int32Array;
  readonly weight: Float64Array;
}

function collapse({ repeatOrderCount, activeSpan, tenure }: RepeatBuyers, unit: number): Alike {
  const n = repeatOrderCount.length;
  const allTimes = new Float64Array(2 * n);
  for (let i = 0; i < n; i++) {
    // Without a repeat order there is no span, whatever is written.
    allTimes[i] = repeatOrderCount[i] > 0 ? activeSpan[i] : 0;
    allTimes[n + i] = tenure[i];
  }
  const times = distinct(allTimes);
  const counts = distinct(Float64Array.from(repeatOrderCount));
  const placeOfTime = placesOf(times);
  const placeOfCount = placesOf(counts);
  // Three places in one number: sorted natively, so that the order of the rows counts for nothing.
  const keys = new Float64Array(n);
  const customersOf = new Float64Array(counts.length);
  for (let i = 0; i < n; i++) {
    const at = placeOfCount.get(repeatOrderCount[i]) as number;
    const span = placeOfTime.get(allTimes[i]) as number;
    const until = placeOfTime.get(allTimes[n + i]) as number;
    keys[i] = (at * times.length + until) * times.length + span;
    customersOf[at]++;
  }
  keys.sort();
  const [count, span, until]: number[][] = [[], [], []];
  const weight: number[] = [];
  for (let i = 0; i < n; ) {
    let to = i + 1;
    while (to < n && keys[to] === keys[i]) to++;
    const pair = Math.floor(keys[i] / times.length);
    count.push(Math.floor(pair / times.length));
    until.push(pair % times.length);
    span.push(keys[i] % times.length);
    weight.push(to - i);
    i = to;
  }
  return {
    times: times.map((time) => time / unit),
    counts,
    customersOf,
    count: Int32Array.from(count),
    span: Int32Array.from(span),
    tenure: Int32Array.from(until),
    weight: Float64Array.from(weight),
  };
}

function distinct(values: Float64Array): Float64Array {
  const sorted = ascending(values);
  let n = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[n - 1]) sorted[n++] = sorted[i];
  return Float64Array.from(sorted.subarray(0, n));
}

function placesOf(values: Float64Array): Map<number, number> {
  const places = new Map<number, number>();
  for (let i = 0; i < values.length; i++) places.set(values[i], i);
  return places;
}

/**
 * Log-likelihood with its slopes by the logarithms of the parameters. Written so that large parameters cost no digits:
 * for x repeat orders, the last at t, seen until T,
 * Σ ln(r + i) + Σ ln((b + i)/(a + b + i)) − x ln α + ln(e^A + e^B), sums over i < x, with
 * A = −(r + x) ln(1 + T/α) (still there) and B = ln(a/(b + x − 1)) − (r + x) ln(1 + t/α) (left after the last order).
 */
function likelihoodOf(alike: Alike, { r, alpha, a, b }: BuyingParameters): Slope {
  const { times, counts, customersOf } = alike;
  const past = times.map((time) => Math.log1p(time / alpha));
  const share = times.map((time) => time / (alpha + time));
  const odds = counts.map((x) => (x > 0 ? Math.log(a / (b + (x - 1))) : 0));

  let [value, byR, byAlpha, byA, byB] = [0, 0, 0, 0, 0];
  const rates = risingSums(counts, r);
  const kept = risingSums(counts, b);
  const both = risingSums(counts, a + b);
  const survival = survivalSums(counts, a, b);
  for (let i = 0; i < counts.length; i++) {
    value += customersOf[i] * (rates.logs[i] + survival[i] - counts[i] * Math.log(alpha));
    byR += customersOf[i] * rates.inverses[i];
    byAlpha -= customersOf[i] * counts[i];
    byA -= customersOf[i] * both.inverses[i];
    byB += customersOf[i] * (kept.inverses[i] - both.inverses[i]);
  }
  const { count, span, tenure, weight } = alike;
  for (let i = 0; i < weight.length; i++) {
    const w = weight[i];
    const x = counts[count[i]];
    const still = (r + x) * past[tenure[i]];
    if (x === 0) {
      value -= w * still;
      byR -= w * past[tenure[i]];
      byAlpha += w * r * share[tenure[i]];
      continue;
    }
    const left = odds[count[i]] - (r + x) * past[span[i]];
    // ln(e^A + e^B) from the larger of the two.
    const gap = left + still;
    const small = Math.exp(-Math.abs(gap));
    value += w * ((gap > 0 ? left : -still) + Math.log1p(small));
    const hasLeft = gap > 0 ? 1 / (1 + small) : small / (1 + small);
    byR -= w * ((1 - hasLeft) * past[tenure[i]] + hasLeft * past[span[i]]);
    byAlpha += w * (r + x) * ((1 - hasLeft) * share[tenure[i]] + hasLeft * share[span[i]]);
    byA += (w * hasLeft) / a;
    byB -= (w * hasLeft) / (b + (x - 1));
  }
  return { value, gradient: [r * byR, byAlpha, a * byA, b * byB] };
}

/** Between two counts further apart than this, sums of logarithms are taken from the gamma function. */
const shortGap = 200;

/** Σ ln(z + i) and Σ 1/(z + i) over i < x, for ascending counts x. */
function risingSums(counts: Float64Array, z: number): { readonly logs: Float64Array; readonly inverses: Float64Array } {
  const logs = new Float64Array(counts.length);
  const inverses = new Float64Array(counts.length);
  let [log, inverse, done] = [0, 0, 0];
  for (let at = 0; at < counts.length; at++) {
    const x = counts[at];
    if (x - done > shortGap) {
      log += logGamma(z + x) - logGamma(z + done);
      inverse += digamma(z + x) - digamma(z + done);
      done = x;
    }
    for (; done < x; done++) {
      log += Math.log(z + done);
      inverse += 1 / (z + done);
    }
    logs[at] = log;
    inverses[at] = inverse;
  }
  return { logs, inverses };
}

/** Σ ln((b + i)/(a + b + i)) over i < x, for ascending counts x: the logarithm of having stayed x times. */
function survivalSums(counts: Float64Array, a: number, b: number): Float64Array {
  const sums = new Float64Array(counts.length);
  let [sum, done] = [0, 0];
  for (let at = 0; at < counts.length; at++) {
    const x = counts[at];
    if (x - done > shortGap) {
      sum += logBeta(a, b + x) - logBeta(a, b + done);
      done = x;
    }
    for (; done < x; done++) sum -= Math.log1p(a / (b + done));
    sums[at] = sum;
  }
  return sums;
}

/**
 * The probability that a customer has not left for good. It is 1 for every one-time buyer, about whom this model says
 * nothing: a customer can only leave after a repeat order. Never show it for them.
 *
 * @source Fader, Hardie & Lee, 2005 (note of 2008 on P(alive), equation 1)
 */
export function probabilityActive(
  { r, alpha, a, b }: BuyingParameters,
  { repeatOrderCount: x, activeSpan, tenure }: RepeatBuyer,
): number {
  if (x === 0) return 1;
  const silence = Math.log1p((tenure - activeSpan) / (alpha + activeSpan));
  return 1 / (1 + (a / (b + (x - 1))) * Math.exp((r + x) * silence));
}

/**
 * Orders expected of a customer within some time from now.
 *
 * @param horizon in the unit of time of the parameters
 * @source Fader, Hardie & Lee, 2005, equation 10
 */
export function expectedOrders(parameters: BuyingParameters, buyer: RepeatBuyer, horizon: number): number {
  return probabilityActive(parameters, buyer) * ordersIfActive(parameters, buyer, horizon);
}

/** The same of a customer known to be active: what he did makes of him a new customer with parameters of his own. */
export function ordersIfActive(
  { r, alpha, a, b }: BuyingParameters,
  { repeatOrderCount: x, tenure }: Pick<RepeatBuyer, 'repeatOrderCount' | 'tenure'>,
  horizon: number,
): number {
  return ordersOfNewCustomer({ r: r + x, alpha: alpha + tenure, a, b: b + x }, horizon);
}

/** More terms than this are left to the integral. */
const mostTerms = 1500;

/**
 * Repeat orders expected of a new customer within some time.
 *
 * In the paper (a+b−1)/(a−1) · [1 − (α/(α+t))^r · ₂F₁(r, b; a+b−1; t/(α+t))]: 0/0 at a = 1, and digits are lost
 * around it. Written out term by term the factor a − 1 goes: with z = t/(α+t), the sum over k ≥ 1 of the probability
 * of k orders from one who never leaves, times the mean of those made before leaving, Σ (b)ⱼ/(a+b)ⱼ over j < k. Every
 * term is positive. Where z is close to 1, or r large, an integral over the probability of leaving is shorter.
 *
 * @param time not negative, in the unit of `alpha`
 * @source Fader, Hardie & Lee, 2005, equation 9
 */
export function ordersOfNewCustomer(parameters: BuyingParameters, time: number): number {
  if (!(time > 0)) return 0;
  const { r, alpha } = parameters;
  const terms = (r + 35) * (1 + time / alpha);
  return terms < mostTerms && r * Math.log1p(time / alpha) < 600
    ? sumOfOrders(parameters, time)
    : integralOfOrders(parameters, time);
}

function sumOfOrders({ r, alpha, a, b }: BuyingParameters, time: number): number {
  const z = time / (alpha + time);
  let probability = Math.exp(-r * Math.log1p(time / alpha));
  let stays = 1;
  let made = 0;
  let sum = 0;
  for (let k = 1; k < 20 * mostTerms; k++) {
    probability *= (z * (r + (k - 1))) / k;
    made += stays;
    stays *= (b + (k - 1)) / (a + b + (k - 1));
    sum += probability * made;
    // What is left is less than a geometric series.
    const ratio = (z * (r + k) * (k + 1)) / (k * (k + 1));
    if (ratio < 1 && probability * made * ratio < 1e-15 * (1 - ratio) * sum) break;
  }
  return sum;
}

/**
 * The mean of [1 − (1 + pt/α)^−r]/p over p beta(a, b), by the trapezium rule in v where ln(p/(1 − p)) = centre +
 * width · sinh(v): the integrand then falls double-exponentially at both ends.
 *
 * @source Takahasi & Mori, "Double Exponential Formulas for Numerical Integration", 1974
 */
function integralOfOrders({ r, alpha, a, b }: BuyingParameters, time: number): number {
  const scale = time / alpha;
  const width = Math.min(1.5, 2 * Math.sqrt(1 / a + 1 / b));
  const centre = width < 1.5 ? Math.log(a / b) : 0;
  const constant = -logBeta(a, b);
  const at = (v: number): number => {
    const odds = centre + width * Math.sinh(v);
    const rest = Math.log1p(Math.exp(-Math.abs(odds)));
    const logP = odds < 0 ? odds - rest : -rest;
    const logQ = odds < 0 ? -rest : -odds - rest;
    const chance = Math.exp(logP) * scale;
    // Without its factor of scale, which p that small would lose.
    const made = chance > 1e-200 ? -Math.expm1(-r * Math.log1p(chance)) / chance : r;
    return Math.exp(constant + a * logP + b * logQ) * made * Math.cosh(v);
  };
  // From the middle outwards until nothing is added.
  const side = (from: number, step: number): number => {
    let sum = 0;
    let largest = 0;
    for (let v = from; Math.abs(v) < 40; v += step) {
      const term = at(v);
      sum += term;
      largest = Math.max(largest, term);
      if (term < 1e-17 * sum && term < 1e-17 * largest) break;
      if (sum === 0 && Math.abs(v) > 12) break;
    }
    return sum;
  };
  let step = 0.25;
  let sum = at(0) + side(step, step) + side(-step, -step);
  let result = sum * step;
  for (let halvings = 0; halvings < 10; halvings++) {
    sum += side(step / 2, step) + side(-step / 2, -step);
    step /= 2;
    const finer = sum * step;
    const isSame = Math.abs(finer - result) <= 1e-12 * finer;
    result = finer;
    if (isSame) break;
  }
  return result * width * scale;
}
