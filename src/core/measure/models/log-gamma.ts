/** From here on the asymptotic series are exact to the last digit. */
const large = 10;

/**
 * Natural logarithm of the gamma function, to about 15 digits.
 *
 * @param x above 0
 * @example logGamma(5).toFixed(12) // => Math.log(24).toFixed(12)
 * @source Abramowitz & Stegun, 1964, 6.1.41 (after raising x by 6.1.15)
 */
export function logGamma(x: number): number {
  let product = 1;
  let z = x;
  while (z < large) product *= z++;
  return (z - 0.5) * Math.log(z) - z + halfLogTwoPi + stirlingRest(z) - Math.log(product);
}

/** ½ ln 2π. */
const halfLogTwoPi = 0.9189385332046727;

/** What Stirling's formula lacks, for z of at least 10. */
function stirlingRest(z: number): number {
  const s = 1 / (z * z);
  return (
    (1 / 12 + s * (-1 / 360 + s * (1 / 1260 + s * (-1 / 1680 + s * (1 / 1188 + s * (-691 / 360360 + s / 156)))))) / z
  );
}

/**
 * Derivative of `logGamma`.
 *
 * @param x above 0
 * @source Abramowitz & Stegun, 1964, 6.3.18 (after raising x by 6.3.5)
 */
export function digamma(x: number): number {
  let sum = 0;
  let z = x;
  while (z < large) sum += 1 / z++;
  const s = 1 / (z * z);
  const rest =
    s * (1 / 12 + s * (-1 / 120 + s * (1 / 252 + s * (-1 / 240 + s * (1 / 132 + s * (-691 / 32760 + s / 12))))));
  return Math.log(z) - 0.5 / z - rest - sum;
}

/**
 * Natural logarithm of the beta function.
 *
 * @param x above 0; @param y above 0
 */
export const logBeta = (x: number, y: number): number =>
  logBetaRest(x, y) - x * Math.log1p(y / x) - y * Math.log1p(x / y);

/**
 * What the logarithm of the beta function is beside x ln(x/(x+y)) + y ln(y/(x+y)). Of large numbers too, where those
 * two are all but everything, and the difference of three logarithms of gamma would keep few digits.
 *
 * @param x above 0; @param y above 0
 */
export function logBetaRest(x: number, y: number): number {
  const [p, q] = x < y ? [x, y] : [y, x];
  if (q < large) return logGamma(p) + logGamma(q) - logGamma(p + q) + p * Math.log1p(q / p) + q * Math.log1p(p / q);
  const rest = stirlingRest(q) - stirlingRest(p + q) + 0.5 * Math.log1p(p / q);
  return p < large
    ? logGamma(p) + p - p * Math.log(p) + rest
    : halfLogTwoPi - 0.5 * Math.log(q) + stirlingRest(p) + rest + 0.5 * Math.log1p(q / p) - 0.5 * Math.log1p(p / q);
}
