// The models on shops of other shapes than CDNOW: wherever the likeliest parameters lie, they are found, in any unit.
import { describe, expect, it, test } from 'vitest';
import { historyOf } from '../../../../src/core/measure/history';
import {
  type BuyingFit,
  type BuyingParameters,
  buyingLikelihood,
  buyingSlope,
  expectedOrders,
  fitBuying,
  probabilityActive,
  type RepeatBuyers,
} from '../../../../src/core/measure/models/bgnbd';
import {
  expectedOrderValue,
  fitSpend,
  type RepeatSpenders,
  type SpendParameters,
  spendLikelihood,
  spendSlope,
} from '../../../../src/core/measure/models/gamma-gamma';
import { findMinimum } from '../../../../src/core/measure/models/minimum';
import { repeatSummary } from '../../../../src/core/measure/models/repeat-summary';
import { defaultSettings } from '../../../../src/core/settings';
import { day } from '../../../makers';
import { cdnowMaster, hasPublishedData, orSkipped } from '../published-data';
import { dice, inventBuyers, inventSpenders } from './invented';

/** One customer from the number it has. */
const customers = (count: number, of: (i: number) => readonly [number, number, number]): RepeatBuyers => {
  const rows = Array.from({ length: count }, (_, i) => of(i));
  return {
    repeatOrderCount: rows.map(([x]) => x),
    activeSpan: rows.map(([, span]) => span),
    tenure: rows.map(([, , tenure]) => tenure),
  };
};
const total = (figures: ArrayLike<number>) => Array.from(figures).reduce((sum, x) => sum + x, 0);
const like = (r: number, alpha: number, a: number, b: number): BuyingParameters => ({ r, alpha, a, b });
const between = (shortest: number, longest: number, whole = false) => ({ shortest, longest, whole });

const shops: readonly {
  name: string;
  is: BuyingParameters;
  time: ReturnType<typeof between>;
  count: number;
}[] = [
  { name: 'CDNOW over 37 weeks', is: like(0.243, 4.414, 0.793, 2.426), time: between(25, 37), count: 2357 },
  { name: 'the same in whole days', is: like(0.243, 31, 0.793, 2.426), time: between(175, 259, true), count: 2357 },
  { name: 'all of CDNOW', is: like(0.243, 4.414, 0.793, 2.426), time: between(25, 37), count: 23570 },
  { name: 'all seen as long', is: like(0.243, 4.414, 0.793, 2.426), time: between(37, 37), count: 2357 },
  { name: 'years', is: like(0.5, 0.5, 0.7, 2), time: between(0.2, 2), count: 5000 },
  { name: 'a above 1', is: like(0.6, 8, 1.8, 3), time: between(20, 100), count: 5000 },
  { name: 'b below 1', is: like(0.6, 8, 0.5, 0.4), time: between(20, 100), count: 5000 },
  { name: 'a above 1 and b below', is: like(0.6, 8, 1.8, 0.5), time: between(20, 100), count: 5000 },
  { name: 'nearly all buy as often', is: like(40, 100, 0.5, 3), time: between(20, 100), count: 4000 },
  { name: 'nearly all leave at once', is: like(1, 5, 20, 0.5), time: between(20, 100), count: 3000 },
  { name: 'sixty thousand', is: like(0.5, 12, 0.7, 2), time: between(10, 100), count: 60000 },
  { name: 'sixty thousand in days', is: like(0.5, 84, 0.7, 2), time: between(70, 700, true), count: 60000 },
  { name: 'a hundred and twenty', is: like(0.5, 12, 0.7, 2), time: between(10, 100), count: 120 },
];

const roll = dice(1);
const upTo = (most: number) => Math.floor(most * roll());
/** Shops that no parameters inside can describe: the likeliest lie at a bound, or nearly. */
const odd: readonly { name: string; buyers: RepeatBuyers }[] = [
  { name: 'one of a thousand came again', buyers: customers(1000, (i) => (i ? [0, 0, 30 + (i % 40)] : [1, 20, 50])) },
  { name: 'all came again, once', buyers: customers(500, (i) => [1, 1 + roll() * 29, 30 + (i % 40)]) },
  { name: 'all came again', buyers: customers(500, (i) => [1 + upTo(5), 1 + roll() * 29, 30 + (i % 40)]) },
  { name: 'all did the same', buyers: customers(500, () => [3, 20, 30]) },
  {
    name: 'three kinds of customers',
    buyers: customers(500, (i) => [[0, 0, 30] as const, [3, 20, 30] as const, [1, 10, 30] as const][i % 3]),
  },
  { name: 'the last order is today', buyers: customers(500, (i) => [i % 4, i % 4 ? 30 : 0, 30]) },
  {
    name: 'halves of days',
    buyers: customers(800, () => {
      const [x, tenure] = [upTo(4) * upTo(2), 100 + upTo(200) / 2];
      return [x, x ? Math.min(tenure, upTo(200) / 2 + 0.5) : 0, tenure];
    }),
  },
  {
    name: 'twenty thousand orders each',
    buyers: customers(300, () => [upTo(20000), 90 + roll() * 10, 100]),
  },
  { name: 'a million orders each', buyers: customers(300, (i) => (i % 3 ? [0, 0, 100] : [1e6, 99, 100])) },
  { name: 'again within a minute, never since', buyers: customers(500, (i) => [i % 3, i % 3 ? 0.001 : 0, 1e6]) },
];

const one = ({ repeatOrderCount, activeSpan, tenure }: RepeatBuyers, i: number) => ({
  repeatOrderCount: repeatOrderCount[i],
  activeSpan: activeSpan[i],
  tenure: tenure[i],
});
const inUnit = ({ repeatOrderCount, activeSpan, tenure }: RepeatBuyers, days: number): RepeatBuyers => ({
  repeatOrderCount,
  activeSpan: Array.from(activeSpan, (t) => t / days),
  tenure: Array.from(tenure, (t) => t / days),
});

/** The likeliest that is found without our bounds and units, from many starts. */
function likeliest(buyers: RepeatBuyers): number {
  const count = buyers.tenure.length;
  const unit = total(buyers.tenure) / count;
  const starts = [like(0.5, 1, 0.3, 3), like(10, 1, 0.1, 10), like(0.05, 1, 0.1, 0.3), like(0.01, 0.2, 2, 0.5)];
  const slopeAt = (point: readonly number[]) => {
    const [r, alpha, a, b] = point.map(Math.exp);
    const { value, gradient } = buyingSlope(buyers, { r, alpha: alpha * unit, a, b });
    return { value: -value / count, gradient: gradient.map((g) => -g / count) };
  };
  const box = Array(4).fill({ from: Math.log(1e-6), to: Math.log(1e7) });
  const tops = starts.map(({ r, alpha, a, b }) => findMinimum(slopeAt, [r, alpha, a, b].map(Math.log), box).value);
  return -Math.min(...tops.filter(Number.isFinite)) * count;
}

/** Every forecast is a number that grows with the horizon; every chance lies between 0 and 1. */
function expectForecasts(buyers: RepeatBuyers, { parameters }: BuyingFit): void {
  const count = buyers.tenure.length;
  const unit = total(buyers.tenure) / count;
  for (let i = 0; i < count; i += Math.ceil(count / 40)) {
    let before = 0;
    for (const horizon of [0.01, 0.1, 1, 5, 20]) {
      const orders = expectedOrders(parameters, one(buyers, i), horizon * unit);
      expect(Number.isFinite(orders)).toBe(true);
      expect(orders).toBeGreaterThanOrEqual(before * (1 - 1e-12));
      before = orders;
    }
    const chance = probabilityActive(parameters, one(buyers, i));
    expect(chance >= 0 && chance <= 1).toBe(true);
  }
}

describe.each(shops)('fitBuying: $name', ({ is, time, count }) => {
  const buyers = inventBuyers(5, count, is, time);
  const fit = fitBuying(buyers);
  it('is at least as likely as the truth, and no slope is left', () => {
    expect(fit.found).toBe('inside');
    expect(fit.logLikelihood).toBeGreaterThanOrEqual(buyingLikelihood(buyers, is));
    for (const name of ['r', 'alpha', 'a', 'b'] as const) {
      const moved = (by: number) =>
        buyingLikelihood(buyers, { ...fit.parameters, [name]: fit.parameters[name] * Math.exp(by) });
      expect(Math.abs(moved(1e-3) - moved(-1e-3)) / 2e-3 / count, name).toBeLessThan(1e-5);
    }
  });
  it('has the same r, a, b and forecasts in weeks and months, and alpha in them', () => {
    for (const days of [7, 365.25 / 12]) {
      const other = fitBuying(inUnit(buyers, days));
      for (const name of ['r', 'a', 'b'] as const) {
        expect(other.parameters[name] / fit.parameters[name], name).toBeCloseTo(1, 5);
      }
      expect((other.parameters.alpha * days) / fit.parameters.alpha).toBeCloseTo(1, 5);
      for (let i = 0; i < count; i += Math.ceil(count / 20)) {
        const [here, there] = [
          expectedOrders(fit.parameters, one(buyers, i), time.longest),
          expectedOrders(other.parameters, one(inUnit(buyers, days), i), time.longest / days),
        ];
        expect(there / here).toBeCloseTo(1, 5);
      }
    }
  });
  // Of tens of thousands one start is enough to see.
  if (count <= 10000) {
    it('is what other starts lead to', () => {
      expect(fit.logLikelihood).toBeGreaterThanOrEqual(likeliest(buyers) - 1e-6);
    });
  }
  it('forecasts for everybody', () => expectForecasts(buyers, fit));
});

describe.each(odd)('fitBuying: $name', ({ buyers }) => {
  const fit = fitBuying(buyers);
  it('no other start leads to anything likelier', () => {
    expect(fit.found).not.toBe('none');
    const top = likeliest(buyers);
    // Next to the limit, not on it: what a bound may cost.
    expect(fit.logLikelihood).toBeGreaterThanOrEqual(top - 1e-5 * Math.abs(top));
  });
  it('forecasts for everybody', () => expectForecasts(buyers, fit));
});

// 23,570 customers of which the papers use a tenth. Nobody has published their parameters, but what they did next is known.
describe.skipIf(!hasPublishedData)(`all of CDNOW${orSkipped}`, () => {
  test.each([
    { name: '37 weeks', until: '1997-09-16', next: 39 },
    { name: '39 weeks', until: '1997-09-30', next: 39 },
    { name: '52 weeks', until: '1997-12-31', next: 26 },
  ])('$name foretell the next $next', ({ until, next }) => {
    const ledger = cdnowMaster();
    const at = (iso: string, later: number) =>
      repeatSummary(ledger, historyOf(ledger, day(iso) + later, defaultSettings), 'week');
    const [then, later] = [at(until, 0), at(until, next * 7)];
    const fit = fitBuying(then);
    expect(fit.found).toBe('inside');
    expect(fit.logLikelihood).toBeGreaterThanOrEqual(likeliest(then) - 1e-6);
    // About those of the tenth.
    expect(Math.abs(Math.log(fit.parameters.r / 0.243))).toBeLessThan(0.15);
    expect(Math.abs(Math.log(fit.parameters.alpha / 4.414))).toBeLessThan(0.25);
    const orders = new Map(Array.from(later.customers, (c, i) => [c, later.repeatOrderCount[i]]));
    let [expected, actual] = [0, 0];
    for (let i = 0; i < then.customers.length; i++) {
      expected += expectedOrders(fit.parameters, one(then, i), next);
      actual += (orders.get(then.customers[i]) as number) - then.repeatOrderCount[i];
    }
    // The model knows no Christmas: it expects a sixth less than came.
    expect(Math.abs(expected / actual - 1)).toBeLessThan(0.2);
  });
});

test('who cannot leave, or surely left, is said to be here, or gone', () => {
  const loyal = odd.find(({ name }) => name === 'the last order is today') as (typeof odd)[number];
  const stay = fitBuying(loyal.buyers).parameters;
  expect(probabilityActive(stay, one(loyal.buyers, 3))).toBeGreaterThan(0.999);
  // Nobody leaves, all at one rate: as many orders in as long a time, whoever it is.
  const rate = total(loyal.buyers.repeatOrderCount) / total(loyal.buyers.tenure);
  for (const i of [0, 1, 3]) expect(expectedOrders(stay, one(loyal.buyers, i), 60) / (60 * rate)).toBeCloseTo(1, 3);
  const gone = odd.find(({ name }) => name === 'again within a minute, never since') as (typeof odd)[number];
  expect(probabilityActive(fitBuying(gone.buyers).parameters, one(gone.buyers, 1))).toBeLessThan(0.001);
});

const worth = (p: number, q: number, v: number): SpendParameters => ({ p, q, v });
const spenders: readonly { name: string; is: SpendParameters; count: number }[] = [
  { name: 'as CDNOW', is: worth(6.25, 3.74, 15.44), count: 946 },
  { name: 'a mean that is infinite', is: worth(4, 0.7, 20), count: 3000 },
  { name: 'a mean that nearly is', is: worth(4, 1.2, 20), count: 3000 },
  { name: 'orders that differ wildly', is: worth(0.3, 4, 50), count: 3000 },
  { name: 'customers who always spend alike', is: worth(400, 5, 20), count: 3000 },
  { name: 'sixty thousand', is: worth(6, 4, 15), count: 60000 },
  { name: 'a hundred', is: worth(6, 4, 15), count: 100 },
  { name: 'millions each', is: worth(6, 4, 1.5e7), count: 3000 },
  { name: 'millionths each', is: worth(6, 4, 1.5e-6), count: 3000 },
];

describe.each(spenders)('fitSpend: $name', ({ is, count }) => {
  const rows = inventSpenders(3, count, is);
  const fit = fitSpend(rows);
  it('is at least as likely as the truth, no slope is left, and no other start leads higher', () => {
    expect(fit.found).toBe('inside');
    expect(fit.logLikelihood).toBeGreaterThanOrEqual(spendLikelihood(rows, is));
    for (const name of ['p', 'q', 'v'] as const) {
      const moved = (by: number) =>
        spendLikelihood(rows, { ...fit.parameters, [name]: fit.parameters[name] * Math.exp(by) });
      expect(Math.abs(moved(1e-3) - moved(-1e-3)) / 2e-3 / count, name).toBeLessThan(1e-5);
    }
    if (count <= 10000) expect(fit.logLikelihood).toBeGreaterThanOrEqual(mostLikelySpend(rows) - 1e-6);
  });
  it('expects of a customer something between his own mean and that of all', () => {
    const all = expectedOrderValue(fit.parameters, 0, 0);
    expect(all === null).toBe(fit.parameters.q <= 1);
    for (let i = 0; i < count; i += Math.ceil(count / 30)) {
      const mean = rows.meanRepeatOrder[i];
      const value = expectedOrderValue(fit.parameters, rows.repeatOrderCount[i], mean) as number;
      expect(value).toBeGreaterThanOrEqual(Math.min(mean, all ?? mean) * (1 - 1e-9));
      if (all !== null) expect(value).toBeLessThanOrEqual(Math.max(mean, all) * (1 + 1e-9));
      expect(Number.isFinite(value)).toBe(true);
    }
  });
});

function mostLikelySpend(rows: RepeatSpenders): number {
  const count = rows.repeatOrderCount.length;
  const unit = total(rows.meanRepeatOrder) / count;
  const slopeAt = (point: readonly number[]) => {
    const [p, q, v] = point.map(Math.exp);
    const { value, gradient } = spendSlope(rows, { p, q, v: v * unit });
    return { value: -value / count, gradient: gradient.map((g) => -g / count) };
  };
  const starts = [worth(1, 1, 1), worth(10, 2, 1), worth(0.1, 5, 5), worth(100, 100, 1)];
  const box = Array(3).fill({ from: Math.log(1e-4), to: Math.log(1e5) });
  return -Math.min(...starts.map(({ p, q, v }) => findMinimum(slopeAt, [p, q, v].map(Math.log), box).value)) * count;
}
