// Customers who behave exactly as the models say, with fixed dice.
import type { BuyingParameters, RepeatBuyers } from '../../../../src/core/measure/models/bgnbd';
import type { RepeatSpenders, SpendParameters } from '../../../../src/core/measure/models/gamma-gamma';
import { day, type TestOrder } from '../../../makers';

/** @source Tommy Ettinger, mulberry32 */
export function dice(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** @source Marsaglia & Tsang, "A Simple Method for Generating Gamma Variables", 2000 */
function gamma(roll: () => number, shape: number): number {
  if (shape < 1) return gamma(roll, shape + 1) * roll() ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = Math.sqrt(-2 * Math.log(1 - roll())) * Math.cos(2 * Math.PI * roll());
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - roll()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** How often each orders within `tenure` and, apart, within `after` of what follows. */
export function inventBuyers(
  seed: number,
  customers: number,
  { r, alpha, a, b }: BuyingParameters,
  time: { readonly shortest: number; readonly longest: number; readonly after?: number; readonly whole?: boolean },
): RepeatBuyers & { readonly later: readonly number[] } {
  const roll = dice(seed);
  const [repeatOrderCount, activeSpan, tenure, later]: number[][] = [[], [], [], []];
  for (let i = 0; i < customers; i++) {
    const rate = gamma(roll, r) / alpha;
    const [one, other] = [gamma(roll, a), gamma(roll, b)];
    const leaves = one / (one + other);
    const until = time.shortest + (time.longest - time.shortest) * roll();
    const seen = time.whole ? Math.round(until) : until;
    let [at, x, last, next] = [0, 0, 0, 0];
    for (;;) {
      at += -Math.log(1 - roll()) / rate;
      // Whole days: two orders of a day would be one.
      if (time.whole) at = Math.max(Math.ceil(at), last + 1);
      if (at > seen + (time.after ?? 0)) break;
      if (at <= seen) [x, last] = [x + 1, at];
      else next++;
      if (roll() < leaves) break;
    }
    repeatOrderCount.push(x);
    activeSpan.push(last);
    tenure.push(seen);
    later.push(next);
  }
  return { repeatOrderCount, activeSpan, tenure, later };
}

/** What orders of so many customers were worth, each with one to eight repeat orders. */
export function inventSpenders(seed: number, customers: number, { p, q, v }: SpendParameters): RepeatSpenders {
  const roll = dice(seed);
  const [repeatOrderCount, meanRepeatOrder]: number[][] = [[], []];
  for (let i = 0; i < customers; i++) {
    const x = 1 + Math.floor(8 * roll() * roll());
    const scale = gamma(roll, q) / v;
    repeatOrderCount.push(x);
    meanRepeatOrder.push(gamma(roll, p * x) / scale / x);
  }
  return { repeatOrderCount, meanRepeatOrder };
}

/** A shop of some customers in 2025 and 2026; every third comes once, the others as they please. */
export function inventShop(customers: number, seed = 3): TestOrder[] {
  const roll = dice(seed);
  const start = day('2025-01-01');
  return Array.from({ length: customers }, (_, i) => {
    const mean = 20 + 60 * roll() * roll();
    const gap = 30 + 300 * roll();
    const orders: TestOrder[] = [];
    let at = start + Math.floor(roll() * 500);
    while (at < start + 730) {
      orders.push({ customer: `c${i}`, day: at, amount: Math.round(mean * (50 + 100 * roll())) / 100 });
      if (i % 3 === 0 || roll() < 0.15) break;
      at += Math.ceil(-Math.log(1 - roll()) * gap);
    }
    return orders;
  }).flat();
}
