import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { CannotAnswer } from '../../../../src/core/codes';
import { historyOf } from '../../../../src/core/measure/history';
import {
  type BuyingParameters,
  buyingLikelihood,
  buyingSlope,
  expectedOrders,
  fitBuying,
  ordersOfNewCustomer,
  probabilityActive,
  type RepeatBuyers,
} from '../../../../src/core/measure/models/bgnbd';
import { repeatSummary } from '../../../../src/core/measure/models/repeat-summary';
import { defaultSettings } from '../../../../src/core/settings';
import { day, ledgerFrom, order } from '../../../makers';
import { inventBuyers } from './invented';
import {
  casesOf,
  cdnowLog,
  cdnowSummary,
  exampleLog,
  hasReferences,
  orSkipped,
  reference,
  toleranceOf,
} from './references';

const paper = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const buyer = ({ x, t_x, T }: Readonly<Record<string, number>>) => ({
  repeatOrderCount: x,
  activeSpan: t_x,
  tenure: T,
});
const columns = (x: number[], t_x: number[], T: number[]): RepeatBuyers => ({
  repeatOrderCount: x,
  activeSpan: t_x,
  tenure: T,
});
const summaryOf = (log: string[][], until: string, unit: 'day' | 'week') => {
  const ledger = ledgerFrom(log.map(([customer, date, amount]) => order(customer, date, Number(amount))));
  return { ledger, ...repeatSummary(ledger, historyOf(ledger, day(until), defaultSettings), unit) };
};

describe.skipIf(!hasReferences)(`bgnbd_cdnow.json${orSkipped}`, () => {
  test.each(casesOf('bgnbd_cdnow'))('$id', (one) => {
    const { fn, inputs, expected } = one;
    const parameters = inputs as unknown as BuyingParameters;
    if (fn === 'bgnbd.fit') {
      const fit = fitBuying(cdnowSummary());
      const found: Record<string, number> = { ...fit.parameters, LL: fit.logLikelihood };
      for (const [name, value] of Object.entries(expected as Record<string, number>)) {
        expect(Math.abs(found[name] - value), name).toBeLessThanOrEqual(toleranceOf(one, value, name));
      }
      return;
    }
    const answers: Readonly<Record<string, () => number>> = {
      'bgnbd.logLikelihoodTotal': () => buyingLikelihood(cdnowSummary(), parameters),
      'bgnbd.logLikelihood': () => buyingLikelihood(columns([inputs.x], [inputs.t_x], [inputs.T]), parameters),
      'bgnbd.conditionalExpectedTransactions': () => expectedOrders(parameters, buyer(inputs), inputs.t),
      'bgnbd.expectedTransactions': () => ordersOfNewCustomer(parameters, inputs.t),
      'bgnbd.pAlive': () => probabilityActive(parameters, buyer(inputs)),
    };
    const is = answers[fn]?.();
    expect(is).toBeDefined();
    expect(Math.abs((is as number) - (expected as number))).toBeLessThanOrEqual(toleranceOf(one, expected as number));
  });
});

describe.skipIf(!hasReferences)(`from raw logs${orSkipped}`, () => {
  it('CDNOW in weeks, up to 30 September 1997', () => {
    const { parameters, logLikelihood, found, repeatBuyers } = fitBuying(summaryOf(cdnowLog(), '1997-09-30', 'week'));
    expect([found, repeatBuyers]).toEqual(['inside', 946]);
    expect(Math.abs(parameters.r - 0.2426)).toBeLessThan(0.0005);
    expect(Math.abs(parameters.alpha - 4.414)).toBeLessThan(0.01);
    expect(Math.abs(parameters.a - 0.793)).toBeLessThan(0.003);
    expect(Math.abs(parameters.b - 2.426)).toBeLessThan(0.01);
    expect(Math.abs(logLikelihood - -9582.43)).toBeLessThan(0.02);
  });

  it('bgnbd_example_transactions.json, in days', () => {
    const { inputs, expected, tol } = reference('bgnbd_example_transactions');
    const summary = summaryOf(exampleLog(), inputs.end, 'day');
    expect(summary.customers.length).toBe(expected.customers);
    const at = (key: number) => summary.customers.indexOf(summary.ledger.keys.indexOf(String(key)));
    for (const [key, x, span, tenure] of expected.summary_first5) {
      const i = at(key);
      expect([summary.repeatOrderCount[i], summary.activeSpan[i], summary.tenure[i]]).toEqual([x, span, tenure]);
    }
    const fit = fitBuying(summary);
    const found: Record<string, number> = { ...fit.parameters, LL: fit.logLikelihood };
    for (const name of Object.keys(expected.fit)) {
      expect(Math.abs(found[name] - expected.fit[name]), name).toBeLessThanOrEqual(tol[name]);
      if (name !== 'LL') expect(found[name].toFixed(2)).toBe(expected.published[name].toFixed(2));
    }
    for (const [key, value] of Object.entries(expected.next30 as Record<string, number>)) {
      const i = at(Number(key));
      const one = {
        repeatOrderCount: summary.repeatOrderCount[i],
        activeSpan: summary.activeSpan[i],
        tenure: summary.tenure[i],
      };
      expect(Math.abs(expectedOrders(fit.parameters, one, 30) - value)).toBeLessThanOrEqual(tol.next30);
    }
  });
});

// The formula of the paper at 60 digits (mpmath hyp2f1).
describe('ordersOfNewCustomer', () => {
  test.each([
    { name: 'a moment', r: 0.243, alpha: 4.414, a: 0.793, b: 2.426, t: 1e-6, is: 5.505210502292042e-8 },
    { name: 'a year', r: 0.243, alpha: 4.414, a: 0.793, b: 2.426, t: 39, is: 1.196723193320817 },
    { name: 'a century', r: 0.243, alpha: 4.414, a: 0.793, b: 2.426, t: 5200, is: 12.148119026370994 },
    { name: 'for ever', r: 0.243, alpha: 4.414, a: 0.793, b: 2.426, t: 1e7, is: 92.38398065691518 },
    { name: 'after twelve orders', r: 12.243, alpha: 43, a: 0.793, b: 14.4, t: 520, is: 44.88276795571443 },
    { name: 'a of exactly 1', r: 0.243, alpha: 4.414, a: 1, b: 2.426, t: 52, is: 1.289988252484069 },
    { name: 'a next to 1', r: 0.243, alpha: 4.414, a: 1.0000001, b: 2.426, t: 52, is: 1.2899881872321293 },
    { name: 'a of exactly 1, for ever', r: 0.243, alpha: 4.414, a: 1, b: 2.426, t: 52000, is: 12.009996684293025 },
    { name: 'a − 1 − r whole', r: 0.243, alpha: 4.414, a: 1.243, b: 2.426, t: 52000, is: 6.704604183685889 },
    { name: 'hardly anybody leaves', r: 0.5, alpha: 2, a: 1e-6, b: 1, t: 1000, is: 249.99854195605468 },
    { name: 'at once or never', r: 0.5, alpha: 2, a: 1e-6, b: 4e-6, t: 1000, is: 200.1899021128499 },
    { name: '300 orders', r: 300, alpha: 40, a: 0.8, b: 300, t: 40, is: 223.01376518671282 },
    { name: 'all at one rate', r: 1e5, alpha: 4e5, a: 1e-6, b: 1e5, t: 1e6, is: 249999.81153179996 },
    { name: 'all leave alike', r: 2, alpha: 10, a: 30000, b: 1e5, t: 500, is: 4.305877193514619 },
    { name: 'a small alpha', r: 5, alpha: 0.01, a: 0.3, b: 1e-5, t: 1e4, is: 3.046809640711403 },
    { name: 'nearly nobody comes', r: 0.001, alpha: 0.001, a: 5, b: 0.2, t: 1e6, is: 0.021478712890747136 },
  ])('$name', ({ t, is, ...parameters }) => {
    expect(Math.abs(ordersOfNewCustomer(parameters, t) / is - 1)).toBeLessThan(1e-12);
  });

  const size = fc.double({ min: -5, max: 4, noNaN: true }).map((power) => 10 ** power);
  const any = fc.record({ r: size, alpha: size, a: size, b: size });
  it('is finite, 0 at once, grows with time and is at most what one who never leaves buys', () => {
    fc.assert(
      fc.property(any, size, size, (parameters, time, more) => {
        const [sooner, later] = [time, time + more].map((t) => ordersOfNewCustomer(parameters, t));
        expect(ordersOfNewCustomer(parameters, 0)).toBe(0);
        expect(sooner).toBeGreaterThan(0);
        expect(later).toBeGreaterThanOrEqual(sooner * (1 - 1e-12));
        expect(later).toBeLessThanOrEqual((parameters.r / parameters.alpha) * (time + more) * (1 + 1e-12));
      }),
    );
  });
  it('joins where the sum gives way to the integral', () => {
    for (const t of [1, 5, 20]) {
      // (r + 35) (1 + t/α) = 1500 on the way.
      const rise = [1499, 1501].map((terms) => {
        const r = 0.3;
        const alpha = t / (terms / (r + 35) - 1);
        return ordersOfNewCustomer({ r, alpha, a: 0.8, b: 2 }, t) * alpha ** 0.1;
      });
      expect(Math.abs(rise[1] / rise[0] - 1)).toBeLessThan(1e-3);
    }
  });
});

describe('probabilityActive', () => {
  it('is 1 for every one-time buyer, whatever the silence', () => {
    expect(probabilityActive(paper, buyer({ x: 0, t_x: 0, T: 1e6 }))).toBe(1);
  });
  it('falls with the silence, down to 0, and never below', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.double({ min: 0, max: 1000, noNaN: true }),
        fc.double({ min: 0, max: 1e5, noNaN: true }),
        (x, span, silence) => {
          const [now, later] = [silence, silence * 1.5 + 1].map((s) =>
            probabilityActive(paper, buyer({ x, t_x: span, T: span + s })),
          );
          expect(now).toBeLessThanOrEqual(1);
          expect(later).toBeGreaterThanOrEqual(0);
          expect(later).toBeLessThanOrEqual(now);
        },
      ),
    );
  });
});

/** Customers of a small shop: few counts and times, so that many are alike. */
const anyBuyers = fc
  .array(
    fc.record({
      x: fc.constantFrom(0, 0, 0, 1, 1, 2, 3, 7, 400),
      t: fc.constantFrom(1, 5, 10, 30),
      silence: fc.constantFrom(0, 0.5, 10, 50),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((rows) =>
    columns(
      rows.map((row) => row.x),
      rows.map((row) => (row.x > 0 ? row.t : 0)),
      rows.map((row) => row.t + row.silence),
    ),
  );
const anyParameters = fc.record({
  r: fc.double({ min: 0.01, max: 20, noNaN: true }),
  alpha: fc.double({ min: 0.1, max: 100, noNaN: true }),
  a: fc.double({ min: 0.01, max: 20, noNaN: true }),
  b: fc.double({ min: 0.01, max: 20, noNaN: true }),
});
const oneByOne = ({ repeatOrderCount, activeSpan, tenure }: RepeatBuyers) =>
  Array.from(repeatOrderCount, (x, i) => columns([x], [activeSpan[i]], [tenure[i]]));

describe('the likelihood', () => {
  it('of customers who did the same, taken together, is the sum of each', () => {
    fc.assert(
      fc.property(anyBuyers, anyParameters, (buyers, parameters) => {
        const together = buyingSlope(buyers, parameters);
        const each = oneByOne(buyers).map((one) => buyingSlope(one, parameters));
        const sum = (of: (slope: (typeof each)[number]) => number) => each.reduce((all, one) => all + of(one), 0);
        expect(together.value).toBeCloseTo(
          sum((one) => one.value),
          6,
        );
        together.gradient.forEach((g, i) => {
          expect(g).toBeCloseTo(
            sum((one) => one.gradient[i]),
            6,
          );
        });
      }),
    );
  });

  it('rises and falls as its slopes say', () => {
    fc.assert(
      fc.property(anyBuyers, anyParameters, (buyers, parameters) => {
        const { gradient } = buyingSlope(buyers, parameters);
        const names = ['r', 'alpha', 'a', 'b'] as const;
        names.forEach((name, i) => {
          const moved = (by: number) =>
            buyingLikelihood(buyers, { ...parameters, [name]: parameters[name] * Math.exp(by) });
          const step = 1e-4;
          const slope = (moved(step) - moved(-step)) / (2 * step);
          expect(Math.abs(slope - gradient[i])).toBeLessThan(1e-4 * (1 + Math.abs(gradient[i])));
        });
      }),
    );
  });

  it('is not moved at all by who bought first on the last day', () => {
    const buyers = columns([0, 2, 1], [0, 3, 1], [9, 5, 4]);
    const more = columns([0, 0, 2, 1, 0], [0, 0, 3, 1, 0], [0, 9, 5, 4, 0]);
    expect(buyingLikelihood(more, paper)).toBe(buyingLikelihood(buyers, paper));
    expect(buyingLikelihood(columns([0], [0], [0]), paper)).toBe(0);
  });

  it('of many orders between two counts is that of one after the other', () => {
    // Over 200 apart, sums come from the gamma function; one by one below.
    const far = buyingSlope(columns([1000], [30], [40]), paper);
    const near = buyingSlope(
      columns([1000, ...Array.from({ length: 999 }, (_, i) => i + 1)], Array(1000).fill(30), Array(1000).fill(40)),
      paper,
    );
    const rest = buyingSlope(
      columns(
        Array.from({ length: 999 }, (_, i) => i + 1),
        Array(999).fill(30),
        Array(999).fill(40),
      ),
      paper,
    );
    expect((near.value - rest.value) / far.value).toBeCloseTo(1, 8);
    near.gradient.forEach((g, i) => {
      expect((g - rest.gradient[i]) / far.gradient[i]).toBeCloseTo(1, 6);
    });
  });
});

describe('fitBuying', () => {
  const shop = inventBuyers(7, 600, { r: 0.6, alpha: 30, a: 0.9, b: 3 }, { shortest: 50, longest: 500, whole: true });
  it('does not look at the order of the rows', () => {
    const turned = columns(
      [...Array.from(shop.repeatOrderCount)].reverse(),
      [...Array.from(shop.activeSpan)].reverse(),
      [...Array.from(shop.tenure)].reverse(),
    );
    const { later: _, ...rows } = shop;
    expect(fitBuying(turned)).toEqual(fitBuying(rows));
  });

  test.each([
    { name: 'weeks', days: 7 },
    { name: 'months', days: 30.4375 },
    { name: 'seconds', days: 1 / 86400 },
  ])('in $name alpha is another number, and nothing else changes', ({ days }) => {
    const one = fitBuying(shop);
    const other = fitBuying({
      repeatOrderCount: shop.repeatOrderCount,
      activeSpan: Array.from(shop.activeSpan, (t) => t / days),
      tenure: Array.from(shop.tenure, (t) => t / days),
    });
    for (const name of ['r', 'a', 'b'] as const) {
      expect(other.parameters[name] / one.parameters[name]).toBeCloseTo(1, 6);
    }
    expect((other.parameters.alpha * days) / one.parameters.alpha).toBeCloseTo(1, 6);
    const orders = Array.from(shop.repeatOrderCount).reduce((sum, x) => sum + x, 0);
    expect(other.logLikelihood).toBeCloseTo(one.logLikelihood + orders * Math.log(days), 5);
  });

  it('finds parameters no neighbour of which is likelier', () => {
    const { parameters, logLikelihood } = fitBuying(shop);
    expect(buyingLikelihood(shop, parameters)).toBeCloseTo(logLikelihood, 7);
    for (const name of ['r', 'alpha', 'a', 'b'] as const) {
      for (const factor of [0.99, 1.01]) {
        expect(buyingLikelihood(shop, { ...parameters, [name]: parameters[name] * factor })).toBeLessThan(
          logLikelihood,
        );
      }
    }
  });

  // Ten thousand customers: within four standard errors, which differ by parameter and by case.
  test.each([
    { name: 'as CDNOW, 37 weeks', is: paper, time: { shortest: 25, longest: 37 }, customers: 10000, near: 0.35 },
    {
      name: 'in days, a above 1',
      is: { r: 0.9, alpha: 60, a: 1.6, b: 4 },
      time: { shortest: 100, longest: 700, whole: true },
      customers: 20000,
      near: 0.35,
    },
    {
      name: 'a loyal shop over five years',
      is: { r: 1.8, alpha: 90, a: 0.3, b: 6 },
      time: { shortest: 30, longest: 1800, whole: true },
      customers: 10000,
      near: 0.2,
    },
    {
      name: 'most leave at once',
      is: { r: 0.7, alpha: 20, a: 2.5, b: 1.2 },
      time: { shortest: 100, longest: 400 },
      customers: 20000,
      near: 0.35,
    },
    {
      name: 'tens of thousands',
      is: { r: 0.5, alpha: 12, a: 0.7, b: 2 },
      time: { shortest: 10, longest: 100 },
      customers: 40000,
      near: 0.15,
    },
  ])('finds the parameters of invented customers again: $name', ({ is, time, customers, near }) => {
    const buyers = inventBuyers(11, customers, is, { ...time, after: time.longest / 2 });
    const fit = fitBuying(buyers);
    expect(fit.found).toBe('inside');
    expect(fit.logLikelihood).toBeGreaterThanOrEqual(buyingLikelihood(buyers, is));
    for (const name of ['r', 'alpha', 'a', 'b'] as const) {
      expect(Math.abs(Math.log(fit.parameters[name] / is[name])), name).toBeLessThan(near);
    }
    // What is asked of it in the end: the orders that follow.
    let expected = 0;
    for (let i = 0; i < customers; i++) {
      const one = {
        repeatOrderCount: buyers.repeatOrderCount[i],
        activeSpan: buyers.activeSpan[i],
        tenure: buyers.tenure[i],
      };
      expected += expectedOrders(fit.parameters, one, time.longest / 2);
    }
    const actual = buyers.later.reduce((sum, x) => sum + x, 0);
    // Shared out very unevenly: a few thousand orders are known to 2 or 3 %.
    expect(Math.abs(expected / actual - 1)).toBeLessThan(0.08);
  });

  it('finds nothing less likely than any other parameters', () => {
    fc.assert(
      fc.property(anyBuyers, anyParameters, (buyers, other) => {
        fc.pre(Array.from(buyers.repeatOrderCount).some((x) => x > 0));
        const { logLikelihood } = fitBuying(buyers);
        expect(logLikelihood).toBeGreaterThanOrEqual(buyingLikelihood(buyers, other) - 1e-6);
      }),
      { numRuns: 300 },
    );
  });

  it('gives something finite for any customers, or says that nobody bought twice', () => {
    fc.assert(
      fc.property(anyBuyers, (buyers) => {
        const repeats = Array.from(buyers.repeatOrderCount).some((x) => x > 0);
        if (!repeats) {
          expect(() => fitBuying(buyers)).toThrow(CannotAnswer);
          return;
        }
        const fit = fitBuying(buyers);
        for (const value of [...Object.values(fit.parameters), fit.logLikelihood]) {
          expect(Number.isFinite(value)).toBe(true);
        }
        expect(fit.found).not.toBe('none');
        for (let i = 0; i < buyers.repeatOrderCount.length; i++) {
          const one = {
            repeatOrderCount: buyers.repeatOrderCount[i],
            activeSpan: buyers.activeSpan[i],
            tenure: buyers.tenure[i],
          };
          expect(Number.isFinite(expectedOrders(fit.parameters, one, 365))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

// clv_degenerate.json, and what it wants.
describe('fitBuying on next to nothing', () => {
  test.each([
    { name: 'all bought once', x: [0, 0, 0, 0, 0], T: [10, 20, 30, 40, 50] },
    { name: 'all bought once, on the last day', x: [0, 0, 0, 0, 0], T: [0, 0, 0, 0, 0] },
    { name: 'nobody', x: [], T: [] },
  ])('$name: nobody bought twice', ({ x, T }) => {
    expect(() => fitBuying(columns(x, Array(x.length).fill(0), T))).toThrow('nobody-bought-twice');
  });

  it('some on the last day: they add exactly 0, and forecasts are finite', () => {
    const some = fitBuying(
      columns([0, 0, 2, 1, 3, 0, 1, 0], [0, 0, 30, 5, 40, 0, 10, 0], [0, 0, 40, 50, 45, 60, 12, 0]),
    );
    const others = columns([2, 1, 3, 0, 1], [30, 5, 40, 0, 10], [40, 50, 45, 60, 12]);
    expect(some.logLikelihood).toBeCloseTo(fitBuying(others).logLikelihood, 6);
    expect(some.found).toBe('edge');
    expect(expectedOrders(some.parameters, buyer({ x: 3, t_x: 40, T: 45 }), 52)).toBeCloseTo(2.5, 0);
  });

  it('ten customers: as the peer', () => {
    const { parameters, logLikelihood, found } = fitBuying(
      columns([0, 1, 0, 2, 0, 5, 1, 0, 3, 0], [0, 10, 0, 30, 0, 50, 2, 0, 20, 0], Array(10).fill(52)),
    );
    expect(found).toBe('inside');
    expect([parameters.r, parameters.alpha, parameters.a, parameters.b].map((p) => p.toPrecision(4))).toEqual([
      '0.3963',
      '9.058',
      '1.631',
      '4.098',
    ]);
    expect(Math.abs(logLikelihood - -54.3319)).toBeLessThan(0.01);
  });

  it('subscribers who always come: stops at the bound, nobody has left', () => {
    const fit = fitBuying(columns(Array(30).fill(12), Array(30).fill(51.9), Array(30).fill(52)));
    expect(fit.found).toBe('edge');
    const one = buyer({ x: 12, t_x: 51.9, T: 52 });
    expect(probabilityActive(fit.parameters, one)).toBeGreaterThan(0.999);
    expect(expectedOrders(fit.parameters, one, 52)).toBeCloseTo(12, 2);
  });

  it('a of exactly 1: the limit', () => {
    const parameters = { r: 0.5, alpha: 6, a: 1, b: 2.5 };
    expect(expectedOrders(parameters, buyer({ x: 2, t_x: 30, T: 38 }), 39)).toBeCloseTo(1.19918, 4);
  });
});
