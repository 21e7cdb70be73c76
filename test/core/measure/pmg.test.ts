import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { historyOf } from '../../../src/core/measure/history';
import {
  concentration,
  pareto,
  type SizeChoice,
  sizeCuts,
  sizeFacts,
  sizeOf,
  windowCuts,
} from '../../../src/core/measure/pmg';
import { defaultSettings, type Settings } from '../../../src/core/settings';
import { anyOrders, day, ledgerFrom, order } from '../../makers';
import { cdnow, hasPublishedData, orSkipped } from './published-data';

const mode = (pmgMode: Settings['pmgMode'], pmgCuts: SizeChoice['pmgCuts'] = null): SizeChoice => ({
  pmgMode,
  pmgCuts,
});
const sizesOf = (amounts: number[], choice: SizeChoice) => {
  const cuts = sizeCuts(Float64Array.from(amounts), choice);
  return amounts.map((amount) => sizeOf(amount, cuts)[0]).join('');
};

describe('sizes', () => {
  test.each([
    {
      name: 'a fifth is large, half is not small',
      amounts: [100, 90, 80, 70, 60, 50, 40, 30, 20, 10],
      is: 'llmmmsssss',
    },
    { name: 'places are rounded up', amounts: [60, 50, 40, 30, 20, 10], is: 'llmsss' },
    { name: 'a tie at the large cut goes up', amounts: [90, 80, 80, 70, 60, 50, 40, 30, 20, 10], is: 'lllmmsssss' },
    { name: 'a tie at the medium cut goes up', amounts: [90, 80, 70, 60, 50, 50, 50, 30, 20, 10], is: 'llmmmmmsss' },
    { name: 'half of the buyers may be large', amounts: [50, 50, 30, 20], is: 'llss' },
    { name: 'more than half may not: all of that amount are medium', amounts: [50, 50, 50, 20], is: 'mmms' },
    {
      name: 'whoever stands above the tie stays large',
      amounts: [90, 50, 50, 50, 50, 50, 50, 50, 50, 10],
      is: 'lmmmmmmmms',
    },
    { name: 'one buyer is large', amounts: [10], is: 'l' },
    { name: 'two equal buyers are medium', amounts: [10, 10], is: 'mm' },
    { name: 'everybody equal is medium', amounts: [5, 5, 5, 5, 5, 5, 5], is: 'mmmmmmm' },
    { name: 'nobody', amounts: [], is: '' },
  ])('by head-count: $name', ({ amounts, is }) => expect(sizesOf(amounts, mode('head-count'))).toBe(is));

  test.each([
    { name: 'large while the sum before is under 80 %', amounts: [70, 11, 9, 6, 4], is: 'llmms' },
    { name: 'exactly 80 % before is not under', amounts: [80, 15, 5], is: 'lms' },
    { name: 'the first always is', amounts: [99, 1], is: 'ls' },
    { name: 'even where nothing was spent', amounts: [0], is: 'l' },
    { name: 'free orders only, all alike', amounts: [0, 0, 0], is: 'mmm' },
  ])('by turnover: $name', ({ amounts, is }) => expect(sizesOf(amounts, mode('turnover'))).toBe(is));

  test.each([
    { name: 'by thirds', amounts: [40, 30, 20, 10], choice: mode('thirds'), is: 'lmss' },
    { name: 'by amounts', amounts: [40, 30, 20, 10], choice: mode('amounts', { medium: 20, large: 40 }), is: 'lmms' },
    { name: 'by amounts nobody gave: by head-count', amounts: [40, 30, 20, 10], choice: mode('amounts'), is: 'lmss' },
  ])('$name', ({ amounts, choice, is }) => expect(sizesOf(amounts, choice)).toBe(is));

  it('say when ties made large customers medium', () => {
    expect(sizeCuts(Float64Array.of(50, 50, 50, 20), mode('head-count'))).toMatchObject({ tieMadeMedium: true });
    expect(sizeCuts(Float64Array.of(50, 50, 30, 20), mode('head-count'))).toMatchObject({ tieMadeMedium: false });
  });
  it('of a customer with only free orders in the window is not "none"', () => {
    const history = historyOf(
      ledgerFrom([order('Ana', '2026-01-01', 0), order('Léo', '2020-01-01', 9)]),
      day('2026-02-01'),
      defaultSettings,
    );
    const { bySize } = sizeFacts(history, windowCuts(history, mode('head-count')));
    expect(bySize.large.customers).toBe(1);
    expect(bySize.none.customers).toBe(1);
  });

  const anyAmounts = fc.array(fc.constantFrom(0, 5, 10, 10, 10, 20, 20, 50, 100), { minLength: 1, maxLength: 40 });
  const anyMode = fc.constantFrom(mode('head-count'), mode('turnover'), mode('thirds'));
  it('never put a bigger spender in a smaller class, nor equals apart, whatever the order', () => {
    fc.assert(
      fc.property(anyAmounts, anyMode, (amounts, choice) => {
        const cuts = sizeCuts(Float64Array.from(amounts), choice);
        expect(sizeCuts(Float64Array.from([...amounts].reverse()), choice)).toEqual(cuts);
        const rank = (amount: number) => ['small', 'medium', 'large'].indexOf(sizeOf(amount, cuts));
        const sorted = [...amounts].sort((a, b) => a - b);
        for (let i = 1; i < sorted.length; i++) expect(rank(sorted[i])).toBeGreaterThanOrEqual(rank(sorted[i - 1]));
      }),
    );
  });
  it('stay the same when all amounts double', () => {
    fc.assert(
      fc.property(anyAmounts, anyMode, (amounts, choice) => {
        expect(
          sizesOf(
            amounts.map((a) => a * 2),
            choice,
          ),
        ).toBe(sizesOf(amounts, choice));
      }),
    );
  });
});

describe('concentration', () => {
  test.each([
    { amounts: [790, ...Array(9).fill(30)], share: 0.3, verdict: 'usual' },
    { amounts: [8000, ...Array(9).fill(20)], share: 0.1, verdict: 'concentrated' },
    { amounts: Array(10).fill(10), share: 0.8, verdict: 'spread' },
    { amounts: [40, 30, 10, 5, 5, 4, 3, 1, 1, 1], share: 0.3, verdict: 'usual' },
  ])('$verdict', ({ amounts, share, verdict }) => {
    const found = concentration(Float64Array.from(amounts));
    expect(found.shareMaking80).toBeCloseTo(share, 12);
    expect(found.verdict).toBe(verdict);
  });
  it('gives ten tenths that add up, best first, in whole buyers', () => {
    const { deciles, top20Share } = concentration(Float64Array.from({ length: 25 }, (_, i) => i));
    expect(deciles).toHaveLength(10);
    expect(deciles.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    expect(deciles[0]).toBeCloseTo((24 + 23 + 22) / 300, 12); // 2.5 buyers are 3
    expect(top20Share).toBeCloseTo((24 + 23 + 22 + 21 + 20) / 300, 12);
  });
  it('says nothing where nothing was spent', () => {
    expect(concentration(Float64Array.of(0, 0))).toMatchObject({
      buyers: 2,
      verdict: null,
      top20Share: null,
      deciles: [],
    });
  });
});

test('pareto adds shares up, largest first', () => {
  expect(
    pareto([0, 1, 2], Float64Array.of(20, 50, 30)).map((r) => [r.customer, r.cumulativeShare, r.shareOfCustomers]),
  ).toEqual([
    [1, 0.5, 1 / 3],
    [2, 0.8, 2 / 3],
    [0, 1, 1],
  ]);
});

test('parts add up to everybody and to all turnover', () => {
  fc.assert(
    fc.property(anyOrders(), (orders) => {
      const history = historyOf(ledgerFrom(orders, ['Nobody']), day('2026-12-31'), defaultSettings);
      const { bySize } = sizeFacts(history, windowCuts(history, mode('head-count')));
      const parts = Object.values(bySize);
      expect(parts.reduce((sum, part) => sum + part.customers, 0)).toBe(history.orders.length);
      expect(parts.reduce((sum, part) => sum + part.turnover, 0)).toBe(history.windowCents.reduce((a, b) => a + b, 0));
    }),
  );
});

// Published in the rule book, section 3.
describe.skipIf(!hasPublishedData)(`CDNOW${orSkipped}`, () => {
  const facts = (pmgMode: Settings['pmgMode']) => {
    const history = historyOf(cdnow(), day('1998-06-30'), { ...defaultSettings, windowMonths: 0 });
    return sizeFacts(history, windowCuts(history, mode(pmgMode)));
  };
  const percent = (part: number, whole: number) => Math.round((1000 * part) / whole) / 10;
  it('by head-count: 67.5 / 22.0 / 10.5 % of revenue, 33 % make 80 %', () => {
    const { bySize, buyers, shareMaking80, verdict } = facts('head-count');
    const all = bySize.large.turnover + bySize.medium.turnover + bySize.small.turnover;
    expect([bySize.large, bySize.medium, bySize.small].map((s) => percent(s.turnover, all))).toEqual([
      67.5, 22.0, 10.5,
    ]);
    expect(buyers).toBe(2357);
    expect(Math.round((shareMaking80 ?? 0) * 100)).toBe(33);
    expect(verdict).toBe('usual');
  });
  test.each([
    { pmgMode: 'turnover', shares: [33.0, 34.1, 32.9] },
    { pmgMode: 'thirds', shares: [4.3, 15.1, 80.6] },
  ] as const)('by $pmgMode: $shares % of customers', ({ pmgMode, shares }) => {
    const { bySize, buyers } = facts(pmgMode);
    expect([bySize.large, bySize.medium, bySize.small].map((s) => percent(s.customers, buyers))).toEqual(shares);
  });
});
