import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  expectedOrderValue,
  fitSpend,
  type RepeatSpenders,
  type SpendParameters,
  spendLikelihood,
  spendSlope,
} from '../../../../src/core/measure/models/gamma-gamma';
import { inventSpenders } from './invented';
import { casesOf, cdnowSummary, hasReferences, orSkipped, toleranceOf } from './references';

const columns = (repeatOrderCount: number[], meanRepeatOrder: number[]): RepeatSpenders => ({
  repeatOrderCount,
  meanRepeatOrder,
});

describe.skipIf(!hasReferences)(`gamma_gamma_cdnow.json${orSkipped}`, () => {
  test.each(casesOf('gamma_gamma_cdnow'))('$id', (one) => {
    const { fn, inputs, expected } = one;
    if (fn === 'gammagamma.fit') {
      const fit = fitSpend(cdnowSummary());
      expect([fit.found, fit.customers]).toEqual(['inside', 946]);
      const found: Record<string, number> = { ...fit.parameters, LL: fit.logLikelihood };
      for (const [name, value] of Object.entries(expected as Record<string, number>)) {
        expect(Math.abs(found[name] - value), name).toBeLessThanOrEqual(toleranceOf(one, value, name));
      }
      return;
    }
    const parameters = inputs as unknown as SpendParameters;
    const is =
      fn === 'gammagamma.logLikelihoodTotal'
        ? spendLikelihood(cdnowSummary(), parameters)
        : expectedOrderValue(parameters, inputs.x, inputs.m);
    expect(Math.abs((is as number) - (expected as number))).toBeLessThanOrEqual(toleranceOf(one, expected as number));
  });
});

const anySpenders = fc
  .array(fc.record({ x: fc.constantFrom(0, 1, 1, 2, 3, 9), m: fc.constantFrom(-5, 0, 0.01, 10, 10, 20, 35.5, 1000) }), {
    minLength: 1,
    maxLength: 25,
  })
  .map((rows) =>
    columns(
      rows.map((row) => row.x),
      rows.map((row) => row.m),
    ),
  );
const size = fc.double({ min: 0.05, max: 50, noNaN: true });
const anyParameters = fc.record({ p: size, q: size, v: size });

describe('the likelihood', () => {
  it('of customers who spent the same, taken together, is the sum of each', () => {
    fc.assert(
      fc.property(anySpenders, anyParameters, (spenders, parameters) => {
        const sum = Array.from(spenders.repeatOrderCount, (x, i) =>
          spendLikelihood(columns([x], [spenders.meanRepeatOrder[i]]), parameters),
        ).reduce((all, one) => all + one, 0);
        expect(spendLikelihood(spenders, parameters)).toBeCloseTo(sum, 6);
      }),
    );
  });

  it('rises and falls as its slopes say', () => {
    fc.assert(
      fc.property(anySpenders, anyParameters, (spenders, parameters) => {
        const { gradient } = spendSlope(spenders, parameters);
        (['p', 'q', 'v'] as const).forEach((name, i) => {
          const moved = (by: number) =>
            spendLikelihood(spenders, { ...parameters, [name]: parameters[name] * Math.exp(by) });
          const slope = (moved(1e-4) - moved(-1e-4)) / 2e-4;
          expect(Math.abs(slope - gradient[i])).toBeLessThan(1e-4 * (1 + Math.abs(gradient[i])));
        });
      }),
    );
  });
});

describe('fitSpend', () => {
  test.each([
    { name: 'as CDNOW', is: { p: 6.25, q: 3.74, v: 15.44 }, customers: 8000 },
    { name: 'in cents', is: { p: 4, q: 6, v: 9000 }, customers: 8000 },
    { name: 'customers who differ little', is: { p: 2, q: 15, v: 400 }, customers: 20000 },
    { name: 'customers who always spend alike', is: { p: 12, q: 2.5, v: 5 }, customers: 20000 },
  ])('finds the parameters of invented customers again: $name', ({ is, customers }) => {
    const spenders = inventSpenders(5, customers, is);
    const fit = fitSpend(spenders);
    expect([fit.found, fit.customers, fit.leftOut]).toEqual(['inside', customers, 0]);
    expect(fit.logLikelihood).toBeGreaterThanOrEqual(spendLikelihood(spenders, is));
    expect(fit.logLikelihood).toBeCloseTo(spendLikelihood(spenders, fit.parameters), 5);
    for (const name of ['p', 'q', 'v'] as const) {
      expect(Math.abs(Math.log(fit.parameters[name] / is[name])), name).toBeLessThan(0.2);
    }
    const mean = (expectedOrderValue(fit.parameters, 0, 0) as number) / ((is.p * is.v) / (is.q - 1));
    expect(Math.abs(mean - 1)).toBeLessThan(0.05);
  });

  it('does not look at the order of the rows', () => {
    const { repeatOrderCount, meanRepeatOrder } = inventSpenders(9, 300, { p: 5, q: 4, v: 20 });
    const turned = columns([...Array.from(repeatOrderCount)].reverse(), [...Array.from(meanRepeatOrder)].reverse());
    expect(fitSpend(turned)).toEqual(fitSpend({ repeatOrderCount, meanRepeatOrder }));
  });

  it('in cents v is a hundred times as much, and nothing else changes', () => {
    const { repeatOrderCount, meanRepeatOrder } = inventSpenders(9, 300, { p: 5, q: 4, v: 20 });
    const one = fitSpend({ repeatOrderCount, meanRepeatOrder });
    const other = fitSpend({ repeatOrderCount, meanRepeatOrder: Array.from(meanRepeatOrder, (m) => m * 100) });
    expect(other.parameters.p / one.parameters.p).toBeCloseTo(1, 6);
    expect(other.parameters.q / one.parameters.q).toBeCloseTo(1, 6);
    expect(other.parameters.v / one.parameters.v).toBeCloseTo(100, 4);
    expect(other.logLikelihood).toBeCloseTo(one.logLikelihood - 300 * Math.log(100), 5);
  });

  it('finds nothing less likely than any other parameters', () => {
    fc.assert(
      fc.property(anySpenders, anyParameters, (spenders, other) => {
        fc.pre(Array.from(spenders.repeatOrderCount).some((x, i) => x > 0 && spenders.meanRepeatOrder[i] > 0));
        const { logLikelihood } = fitSpend(spenders);
        expect(logLikelihood).toBeGreaterThanOrEqual(spendLikelihood(spenders, other) - 1e-6);
      }),
      { numRuns: 300 },
    );
  });

  it('gives something finite for any customers, or says that nobody spent twice', () => {
    fc.assert(
      fc.property(anySpenders, (spenders) => {
        const usable = Array.from(spenders.repeatOrderCount).filter((x, i) => x > 0 && spenders.meanRepeatOrder[i] > 0);
        if (usable.length === 0) {
          expect(() => fitSpend(spenders)).toThrow('nobody-spent-twice');
          return;
        }
        const fit = fitSpend(spenders);
        expect(fit.customers).toBe(usable.length);
        expect(fit.found).not.toBe('none');
        for (const value of [...Object.values(fit.parameters), fit.logLikelihood]) {
          expect(Number.isFinite(value)).toBe(true);
        }
        const value = expectedOrderValue(fit.parameters, 3, 12);
        expect(value === null || (Number.isFinite(value) && value > 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

// clv_degenerate.json, and what it wants.
describe('fitSpend on next to nothing', () => {
  test.each([
    { name: 'an order worth nothing is left out', x: [1, 2], m: [0, 5], leftOut: 1 },
    { name: 'a mean below zero is left out', x: [1, 2], m: [-3, 5], leftOut: 1 },
    { name: 'one-time buyers say nothing', x: [0, 2], m: [1, 5], leftOut: 0 },
  ])('$name', ({ x, m, leftOut }) => {
    const fit = fitSpend(columns(x, m));
    expect([fit.customers, fit.leftOut, fit.plainMean]).toEqual([1, leftOut, 5]);
    expect(expectedOrderValue(fit.parameters, 2, 5)).toBeCloseTo(5, 2);
    expect(expectedOrderValue(fit.parameters, 0, 0)).toBeCloseTo(5, 2);
  });

  it('three customers who do not differ: at the bound, where everybody is worth the plain mean', () => {
    const fit = fitSpend(columns([1, 2, 3], [10, 20, 15]));
    expect([fit.found, fit.plainMean]).toEqual(['edge', 95 / 6]);
    for (const [x, m] of [
      [0, 0],
      [1, 10],
      [3, 15],
    ]) {
      expect(expectedOrderValue(fit.parameters, x, m)).toBeCloseTo(95 / 6, 1);
    }
  });
});

describe('expectedOrderValue', () => {
  it('lies between the own mean and that of all, nearer to the own the more he ordered', () => {
    fc.assert(
      fc.property(
        fc.record({ p: size, q: size.map((q) => q + 1.01), v: size }),
        fc.integer({ min: 1, max: 50 }),
        size,
        (parameters, x, own) => {
          const all = expectedOrderValue(parameters, 0, 0) as number;
          const [few, many] = [x, x + 1].map((count) => expectedOrderValue(parameters, count, own) as number);
          expect(few).toBeGreaterThanOrEqual(Math.min(own, all) * (1 - 1e-9));
          expect(few).toBeLessThanOrEqual(Math.max(own, all) * (1 + 1e-9));
          expect(Math.abs(many - own)).toBeLessThanOrEqual(Math.abs(few - own) + 1e-9);
        },
      ),
    );
  });
  it('is unknown where the mean of all is infinite and there is no order to go by', () => {
    expect(expectedOrderValue({ p: 6, q: 1, v: 15 }, 0, 0)).toBeNull();
    expect(expectedOrderValue({ p: 6, q: 1, v: 15 }, 1, 20)).toBe(35);
  });
  it('takes a mean below 0 for 0', () => {
    expect(expectedOrderValue({ p: 6, q: 4, v: 15 }, 2, -50)).toBe(6);
    expect(expectedOrderValue({ p: 6, q: 4, v: 15 }, 2, 0)).toBe(6);
  });
});
