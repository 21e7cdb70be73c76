import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { digamma, logBeta, logGamma } from '../../../../src/core/measure/models/log-gamma';

// At 50 digits (mpmath).
describe('logGamma and digamma', () => {
  test.each([
    { x: 1e-8, log: 18.42068073818021, slope: -100000000.5772157 },
    { x: 0.1, log: 2.252712651734206, slope: -10.423754940411076 },
    { x: 0.5, log: 0.5723649429247001, slope: -1.9635100260214235 },
    { x: 1, log: 0, slope: -0.5772156649015329 },
    { x: 2.5, log: 0.2846828704729192, slope: 0.7031566406452432 },
    { x: 9.999, log: 12.799575780077413, slope: 2.2516474172057355 },
    { x: 150.25, log: 601.2615040324997, slope: 5.008969095021217 },
    { x: 1e6, log: 12815504.56914761, slope: 13.815510057964191 },
  ])('of $x', ({ x, log, slope }) => {
    expect(Math.abs(logGamma(x) - log)).toBeLessThan(1e-14 * Math.max(1, Math.abs(log)));
    expect(Math.abs(digamma(x) - slope)).toBeLessThan(1e-14 * Math.max(1, Math.abs(slope)));
  });

  it('grow by ln x and 1/x from x to x + 1', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e4, noNaN: true }), (x) => {
        expect(logGamma(x + 1) - logGamma(x)).toBeCloseTo(Math.log(x), 9);
        expect(digamma(x + 1) - digamma(x)).toBeCloseTo(1 / x, 9);
      }),
    );
  });
});

describe('logBeta', () => {
  test.each([
    { x: 0.5, y: 0.5, log: Math.log(Math.PI) },
    { x: 3, y: 4, log: -Math.log(60) },
    { x: 1e-6, y: 1e5, log: 13.815498467828967 },
    { x: 25, y: 1e6, log: -290.6033345485446 },
    { x: 9.5, y: 11, log: -14.037754980658015 },
    { x: 12, y: 13.5, log: -17.62678364160136 },
    { x: 1e5, y: 2e5, log: -190958.88527911686 },
  ])('of $x and $y', ({ x, y, log }) => {
    expect(Math.abs(logBeta(x, y) - log)).toBeLessThan(1e-13 * Math.max(1, Math.abs(log)));
    expect(logBeta(y, x)).toBe(logBeta(x, y));
  });
});
