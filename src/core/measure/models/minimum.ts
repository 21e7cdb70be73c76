/** A function and its slopes at a point. */
export interface Slope {
  readonly value: number;
  readonly gradient: readonly number[];
}

export interface Minimum extends Slope {
  readonly point: readonly number[];
  /**
   * `inside`: no slope is left. `edge`: the function still falls across a bound, and along the bound no slope is left.
   * `none`: neither was reached.
   */
  readonly found: 'inside' | 'edge' | 'none';
}

/** Ends of where a coordinate is looked for. */
export interface Bounds {
  readonly from: number;
  readonly to: number;
}

const steps = 200;
/** Slopes under this are none: of the mean log-likelihood of a customer, per unit of the logarithm of a parameter. */
const flat = 1e-9;
/** Where rounding hides every further descent, slopes up to this one count as none too. */
const nearlyFlat = 1e-6;
/** Longest step in any direction: these are logarithms, so seven times as much or as little. */
const longestStep = 2;

/**
 * The lowest point of a smooth function inside a box, going downhill by its gradient (BFGS with a weak Wolfe line
 * search). Points where the function is not finite are walked around.
 *
 * @param box bounds of each coordinate
 * @source Nocedal & Wright, Numerical Optimization, 2006, chapter 6; the end of the search in the noise: Hager & Zhang,
 *   SIAM Journal on Optimization 16(1), 2005
 */
export function findMinimum(
  slopeAt: (point: readonly number[]) => Slope,
  start: readonly number[],
  box: readonly Bounds[],
): Minimum {
  const inBox = (x: number, i: number) => Math.min(box[i].to, Math.max(box[i].from, x));
  const size = start.length;
  let point: readonly number[] = start.map(inBox);
  let here = slopeAt(point);
  let inverse = identity(size);
  let wasFree = '';

  for (let step = 0; step < steps && Number.isFinite(here.value); step++) {
    // At a bound and still falling across it: that coordinate stays.
    const free = point.map(
      (x, i) => !(x <= box[i].from && here.gradient[i] > 0) && !(x >= box[i].to && here.gradient[i] < 0),
    );
    const steepest = free.reduce((most, isFree, i) => (isFree ? Math.max(most, Math.abs(here.gradient[i])) : most), 0);
    const stop = (): Minimum => ({
      ...here,
      point,
      found: point.every((x, i) => x > box[i].from && x < box[i].to) ? 'inside' : 'edge',
    });
    if (steepest <= flat) return stop();

    const freeNow = free.join();
    if (freeNow !== wasFree) inverse = identity(size);
    wasFree = freeNow;
    let way = direction(inverse, here.gradient, free);
    // Bent ways may lead across a bound that the slope leads away from; and uphill.
    const leavesBox = way.some((d, i) => (d < 0 && point[i] <= box[i].from) || (d > 0 && point[i] >= box[i].to));
    if (leavesBox || !(dot(way, here.gradient) < 0)) {
      inverse = identity(size);
      way = direction(inverse, here.gradient, free);
    }
    const next = walk(slopeAt, point, here, way, box);
    if (next === null) {
      if (steepest <= nearlyFlat) return stop();
      if (isIdentity(inverse)) break;
      inverse = identity(size);
      continue;
    }
    inverse = updated(inverse, minus(next.point, point), minus(next.gradient, here.gradient));
    point = next.point;
    here = next;
  }
  return { ...here, point, found: 'none' };
}

/** With fewer customers a likelihood may have several tops. */
const manyCustomers = 500;

/**
 * The lowest of what several starts lead to, the first of equals. From five hundred customers on the first start
 * decides, where it leads inside.
 */
export function lowestMinimum(
  slopeAt: (point: readonly number[]) => Slope,
  starts: readonly (readonly number[])[],
  box: readonly Bounds[],
  customers: number,
): Minimum {
  let best = findMinimum(slopeAt, starts[0], box);
  for (const start of starts.slice(1)) {
    if (best.found === 'inside' && customers >= manyCustomers) break;
    const other = findMinimum(slopeAt, start, box);
    // More than rounding: the same bottom found twice is that of the first.
    const isLower = other.value < best.value - (other.found === 'none' ? 1e-6 : 1e-9);
    if (!Number.isFinite(best.value) || isLower || (best.found === 'none' && other.value < best.value + 1e-6))
      best = other;
  }
  return best;
}

type Matrix = readonly (readonly number[])[];

/** Goes along `way` until the function has fallen and its slope has eased, or a bound is met; null if it never falls. */
function walk(
  slopeAt: (point: readonly number[]) => Slope,
  from: readonly number[],
  { value, gradient }: Slope,
  way: readonly number[],
  box: readonly Bounds[],
): (Slope & { readonly point: readonly number[] }) | null {
  const fall = dot(way, gradient);
  // The distance at which the first coordinate meets its bound.
  let furthest = Number.POSITIVE_INFINITY;
  way.forEach((d, i) => {
    if (d !== 0) furthest = Math.min(furthest, ((d > 0 ? box[i].to : box[i].from) - from[i]) / d);
  });
  const longest = way.reduce((most, d) => Math.max(most, Math.abs(d)), 0);
  let [short, long] = [0, Number.POSITIVE_INFINITY];
  let length = Math.min(1, longestStep / longest, furthest);
  // Near the bottom what is still to fall is less than the rounding of the value: then the slope decides.
  const noise = 1e-13 * (1 + Math.abs(value));
  let best: (Slope & { readonly point: readonly number[] }) | null = null;
  for (let tries = 0; tries < 40 && length > 0; tries++) {
    const point = from.map((x, i) => {
      const { from: least, to: most } = box[i];
      const to = Math.min(most, Math.max(least, x + length * way[i]));
      // Exactly on the bound, or it would never be seen to be there.
      const bound = way[i] > 0 ? most : least;
      return length >= furthest && Math.abs(to - bound) < 1e-9 && way[i] !== 0 ? bound : to;
    });
    const there = slopeAt(point);
    const slope = dot(way, there.gradient);
    const hasFallen =
      there.value <= value + 1e-4 * length * fall || (there.value <= value + noise && slope <= -0.8 * fall);
    if (!hasFallen || !there.gradient.every(Number.isFinite)) long = length;
    else {
      best = { ...there, point };
      if (length >= furthest || slope >= 0.9 * fall) return best;
      short = length;
    }
    length = long < Number.POSITIVE_INFINITY ? (short + long) / 2 : Math.min(2 * length, furthest);
  }
  return best;
}

const identity = (size: number): Matrix =>
  Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)));
const isIdentity = (matrix: Matrix): boolean =>
  matrix.every((row, i) => row.every((cell, j) => cell === (i === j ? 1 : 0)));
const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * b[i], 0);
const minus = (a: readonly number[], b: readonly number[]): number[] => a.map((x, i) => x - b[i]);

function direction(inverse: Matrix, gradient: readonly number[], free: readonly boolean[]): number[] {
  const slope = gradient.map((g, i) => (free[i] ? g : 0));
  return inverse.map((row, i) => (free[i] ? -dot(row, slope) : 0));
}

/** The inverse of the curvature, corrected by what one step has shown. */
function updated(inverse: Matrix, moved: readonly number[], turned: readonly number[]): Matrix {
  const bend = dot(moved, turned);
  if (!(bend > 1e-14 * Math.sqrt(dot(moved, moved) * dot(turned, turned)))) return inverse;
  // The first step knows no scale yet.
  const base: Matrix = isIdentity(inverse)
    ? inverse.map((row) => row.map((cell) => (cell * bend) / dot(turned, turned)))
    : inverse;
  const image = base.map((row) => dot(row, turned));
  const factor = (1 + dot(turned, image) / bend) / bend;
  return base.map((row, i) =>
    row.map((cell, j) => cell + factor * moved[i] * moved[j] - (image[i] * moved[j] + moved[i] * image[j]) / bend),
  );
}
