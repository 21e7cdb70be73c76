import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type RfmSegment, rfmSegments } from '../../../src/core/codes';
import { thresholdsOf } from '../../../src/core/measure/activity';
import { historyOf } from '../../../src/core/measure/history';
import {
  cutTable,
  inSixNames,
  type RfmChoice,
  type RfmProfile,
  rfmSegmentOf,
  scoreBuyers,
  scoreRfm,
  sixNames,
} from '../../../src/core/measure/rfm';
import { midRank } from '../../../src/core/measure/statistics';
import type { Thresholds } from '../../../src/core/results';
import { defaultSettings, type Settings } from '../../../src/core/settings';
import { anyOrders, day, ledgerFrom, order, type TestOrder } from '../../makers';
import { cdnow, hasPublishedData, orSkipped, rfmOrders, rfmOrdersResult } from './published-data';

const auto: RfmChoice = { rfmMethod: 'auto', rfmCuts: null };
const known: Thresholds = {
  activeWithin: 30,
  lostAfter: 60,
  from: 'setting',
  nobodyLostYet: false,
  provisional: false,
  historyDays: 400,
  gapCount: 10,
  p80: null,
  p90: null,
  medianGap: null,
};
/** Forty customers alike but for what a case is about. */
const profile = (values: Partial<Record<'daysSince' | 'occasions' | 'money', number[]>>): RfmProfile => {
  const n = Math.max(...Object.values(values).map((v) => v.length));
  const of = (given: number[] | undefined) => given ?? Array(n).fill(10);
  return {
    daysSince: of(values.daysSince),
    occasions: of(values.occasions),
    money: of(values.money),
    isEmpty: () => false,
    cutOccasions: Int32Array.from(of(values.occasions)),
    cutMoney: Float64Array.from(of(values.money)),
  };
};
const range = (n: number, of: (i: number) => number = (i) => i) => Array.from({ length: n }, (_, i) => of(i));
const counts = (points: Uint8Array) => [1, 2, 3, 4, 5].map((k) => points.filter((p) => p === k).length);

describe('automatic scores', () => {
  it('of recency say what the activity words say', () => {
    const daysSince = [...range(20, (i) => i), 30, 31, 60, ...range(17, (i) => 61 + i)];
    const { recency } = scoreRfm(profile({ daysSince }), known, auto);
    expect([recency[0], recency[10], recency[11], recency[20]]).toEqual([5, 5, 4, 4]);
    expect([recency[21], recency[22]]).toEqual([3, 3]);
    expect([recency[23], recency[31], recency[32], recency[39]]).toEqual([2, 2, 1, 1]);
  });
  it('of money are by mid-rank among those in the window, also for amounts that nobody there spent', () => {
    const amounts = fc.array(fc.integer({ min: -3, max: 12 }), { minLength: 30, maxLength: 60 });
    fc.assert(
      fc.property(amounts, fc.array(fc.integer({ min: -3, max: 12 }), { maxLength: 12 }), (money, cutMoney) => {
        const { money: points } = scoreRfm(
          { ...profile({ money }), cutMoney: Float64Array.from(cutMoney) },
          known,
          auto,
        );
        const ranked = [...cutMoney].sort((a, b) => a - b);
        expect([...points]).toEqual(money.map((m) => Math.min(5, Math.floor(5 * midRank(ranked, m)) + 1)));
      }),
    );
  });
  it('of recency give equals one score: all active on one day are the recent half', () => {
    expect(counts(scoreRfm(profile({ daysSince: Array(40).fill(3) }), known, auto).recency)).toEqual([0, 0, 0, 0, 40]);
  });
  it('of recency are mid-rank fifths where no thresholds are known', () => {
    const { recency } = scoreRfm(profile({ daysSince: range(40) }), null, auto);
    expect(counts(recency)).toEqual([8, 8, 8, 8, 8]);
    expect([recency[0], recency[39]]).toEqual([5, 1]);
  });
  it('of money are fifths by mid-rank', () => {
    expect(counts(scoreRfm(profile({ money: range(40) }), known, auto).money)).toEqual([8, 8, 8, 8, 8]);
  });
  it('of money are 3, with a note, where everybody spent the same', () => {
    const scores = scoreRfm(profile({ money: Array(40).fill(7) }), known, auto);
    expect(counts(scores.money)).toEqual([0, 0, 40, 0, 0]);
    expect(scores.moneyAllEqual).toBe(true);
  });
  it('of frequency: one occasion is 1, repeaters are quarters, never above their occasions', () => {
    const { frequency } = scoreRfm(
      profile({ occasions: [...Array(20).fill(1), ...Array(10).fill(2), ...range(10, (i) => i + 3)] }),
      known,
      auto,
    );
    expect(counts(frequency.slice(0, 20))).toEqual([20, 0, 0, 0, 0]);
    expect(counts(frequency.slice(20, 30))).toEqual([0, 0, 0, 0, 0].map((_, i) => (i === 1 ? 10 : 0)));
    expect([...frequency.slice(30)]).toEqual([3, 4, 4, 4, 4, 5, 5, 5, 5, 5]);
  });
  it('cap two occasions at 2 even where hardly anybody repeats', () => {
    const { frequency } = scoreRfm(profile({ occasions: [...Array(38).fill(1), 2, 2] }), known, auto);
    expect(frequency[39]).toBe(2);
  });
});

describe('small files', () => {
  it('of under 30 buyers have three levels', () => {
    const scores = scoreRfm(
      profile({ daysSince: range(29, (i) => i * 4), occasions: range(29, (i) => 1 + (i % 5)), money: range(29) }),
      known,
      auto,
    );
    expect(scores.levels).toBe('three');
    expect(counts(scores.recency)).toEqual([13, 0, 8, 0, 8]);
    expect([...scores.frequency.slice(0, 5)]).toEqual([1, 3, 3, 5, 5]);
    expect(counts(scores.money)).toEqual([10, 0, 9, 0, 10]);
  });
  it('of under 10 buyers have no scores, unless the cuts are given', () => {
    const nine = profile({ money: range(9) });
    expect([...scoreRfm(nine, known, auto).money]).toEqual(Array(9).fill(0));
    expect([...scoreRfm(nine, known, { rfmMethod: 'quantile', rfmCuts: null }).money]).toEqual(Array(9).fill(0));
    const cuts = { recency: [1, 2, 3, 4], frequency: [1, 2, 3, 4], money: [1, 3, 5, 7] };
    expect([...scoreRfm(nine, known, { rfmMethod: 'cuts', rfmCuts: cuts }).money]).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5]);
  });
});

describe('with a window', () => {
  const asOf = day('2026-12-31');
  const settings: Settings = { ...defaultSettings, lostAfter: 200, activeWithin: 100 };
  /** Forty recent customers who spent 10, 20, … 400. */
  const others: TestOrder[] = range(40).map((i) => ({ customer: `n${i}`, day: asOf - 5, amount: 10 * (i + 1) }));
  const scoresOf = (orders: TestOrder[], more: Partial<Settings> = {}) => {
    const all = { ...settings, ...more };
    const history = historyOf(ledgerFrom([...orders, ...others]), asOf, all);
    return scoreBuyers(history, thresholdsOf(history, all), all);
  };
  it('the lost are judged on the year that ended on their last order, against the cuts in force', () => {
    const scores = scoresOf([
      order('Ana', '2024-01-01', 300),
      order('Ana', '2024-02-01', 60),
      order('Ana', '2022-02-01', 900),
    ]);
    expect(scores.onLastYear[0]).toBe(1);
    expect([scores.occasions[0], scores.spent[0]]).toEqual([2, 36000]);
    // No repeater in the window to rank against: p = 1/2 gives 4, never above the occasions.
    expect([scores.recency[0], scores.frequency[0], scores.money[0]]).toEqual([2, 2, 5]);
  });
  it('who is not lost but has an empty window scores 1 on both', () => {
    const scores = scoresOf([order('Ana', '2026-10-01', 300)], { windowMonths: 1 });
    expect([scores.onLastYear[0], scores.frequency[0], scores.money[0]]).toEqual([0, 1, 1]);
  });
  it('an empty window has nobody to rank against: everybody is in the middle', () => {
    const history = historyOf(ledgerFrom(others), asOf + 800, settings);
    const scores = scoreBuyers(history, thresholdsOf(history, settings), settings);
    expect(counts(scores.money)).toEqual([0, 0, 40, 0, 0]);
  });
  it('without a window the lost are judged on everything', () => {
    const scores = scoresOf([order('Ana', '2024-01-01', 300), order('Ana', '2022-02-01', 900)], { windowMonths: 0 });
    expect([scores.onLastYear[0], scores.occasions[0], scores.spent[0]]).toEqual([0, 2, 120000]);
  });
});

describe('segments', () => {
  const of = (recency: number, frequency: number, money: number | null, occasions: number, map = {}) =>
    rfmSegmentOf({ recency, frequency, money } as Parameters<typeof rfmSegmentOf>[0], occasions, map);
  test.each([
    ['nobody bought', of(5, 5, 5, 0), 'prospect'],
    ['not scored', rfmSegmentOf({ recency: null, frequency: null, money: null }, 3), null],
    ['one big first order is New, whatever it cost', of(5, 1, 5, 1), 'new'],
    ['a little later it is Promising', of(4, 1, 5, 1), 'promising'],
    ['then it follows the map', of(3, 1, 5, 1), 'needs-attention'],
    ['two small orders are never New', of(5, 1, 1, 2), 'potential-loyal'],
    ['nor Promising', of(4, 1, 1, 2), 'potential-loyal'],
    ['halves go up', of(5, 3, 4, 3), 'champion'],
    ['a lost big customer', of(1, 5, 5, 9), 'cant-lose'],
    ['without money frequency decides', of(5, 4, null, 6), 'champion'],
    ['a cell that a person changed', of(5, 5, 5, 9, { '5-5': 'loyal' }), 'loyal'],
    ['the first column decides for one-time buyers there too', of(5, 1, 5, 1, { '5-1': 'loyal' }), 'loyal'],
    ['a changed cell cannot call a repeater New', of(3, 1, 1, 4, { '3-1': 'new' }), 'potential-loyal'],
  ] as const)('%s: %s', (_, found, is) => expect(found).toBe(is));

  it('cover every profile once and reach every name', () => {
    const reached = new Set<RfmSegment | null>();
    const wide = new Set<string | null>();
    const scores = [1, 2, 3, 4, 5];
    for (const occasions of [1, 2, 3, 4, 5, 6]) {
      for (const recency of scores)
        for (const frequency of scores)
          for (const money of scores) {
            const segment = of(recency, frequency, money, occasions);
            expect(rfmSegments).toContain(segment);
            reached.add(segment);
            wide.add(inSixNames(segment));
          }
    }
    expect([...reached].sort()).toEqual([...rfmSegments].sort());
    expect([...wide].sort()).toEqual([...sixNames].sort());
    expect(inSixNames('prospect')).toBeNull();
  });
});

describe('laws', () => {
  const asOf = day('2026-12-31');
  const anyChoice = fc.record({
    rfmMethod: fc.constantFrom('auto' as const, 'quantile' as const),
    windowMonths: fc.constantFrom(0, 6, 12),
  });
  /** Three times the names, so that files of 10, 30 and more buyers happen. */
  const manyOrders = fc
    .tuple(anyOrders(60), anyOrders(60), anyOrders(60), anyOrders(60))
    .map((sets) => sets.flatMap((set, i) => set.map((o) => ({ ...o, customer: `${o.customer}${i}` }))));
  const scored = (orders: TestOrder[], more: Partial<Settings>, on = asOf) => {
    const settings = { ...defaultSettings, ...more };
    const ledger = ledgerFrom(orders);
    const history = historyOf(ledger, on, settings, null);
    const thresholds = thresholdsOf(history, settings);
    const scores = scoreBuyers(history, thresholds, settings);
    const byName = new Map<string, number[]>();
    history.buyers.forEach((c, i) => {
      byName.set(ledger.names[c], [scores.recency[i], scores.frequency[i], scores.money[i]]);
    });
    return { history, scores, byName: [...byName].sort(([a], [b]) => (a < b ? -1 : 1)) };
  };
  it('the order of the rows changes nothing', () => {
    fc.assert(
      fc.property(manyOrders, anyChoice, (orders, choice) => {
        expect(scored([...orders].reverse(), choice).byName).toEqual(scored(orders, choice).byName);
      }),
    );
  });
  it('all days moved, or all amounts doubled: same scores', () => {
    fc.assert(
      fc.property(manyOrders, fc.integer({ min: -400, max: 400 }), (orders, shift) => {
        // Everything in the window: months are not all of one length.
        const before = scored(orders, { windowMonths: 0 }).byName;
        const moved = orders.map((o) => ({ ...o, day: o.day + shift }));
        expect(scored(moved, { windowMonths: 0 }, asOf + shift).byName).toEqual(before);
        const doubled = orders.map((o) => ({ ...o, amount: 2 * o.amount }));
        expect(scored(doubled, { windowMonths: 0 }).byName).toEqual(before);
      }),
    );
  });
  it('more recent, more often, more money: never a lower score; equals alike', () => {
    fc.assert(
      fc.property(manyOrders, anyChoice, (orders, choice) => {
        const { history, scores } = scored(orders, choice);
        const rising = (values: (i: number) => number, points: Uint8Array) => {
          const order = range(points.length).sort((a, b) => values(a) - values(b));
          for (let k = 1; k < order.length; k++) {
            const [before, now] = [order[k - 1], order[k]];
            if (values(before) === values(now)) expect(points[now]).toBe(points[before]);
            else expect(points[now]).toBeGreaterThanOrEqual(points[before]);
          }
        };
        rising((i) => history.last[history.buyers[i]], scores.recency);
        rising((i) => scores.occasions[i], scores.frequency);
        // An empty window scores 1 whatever a free order would have scored: compare those who have something there.
        const isEmpty = (i: number) => !scores.onLastYear[i] && history.windowOrders[history.buyers[i]] === 0;
        rising((i) => (isEmpty(i) ? -1 : scores.spent[i]), scores.money);
      }),
    );
  });
  it('the cut table counts every scored buyer once per column, and all revenue', () => {
    fc.assert(
      fc.property(manyOrders, anyChoice, (orders, choice) => {
        const { history, scores } = scored(orders, choice);
        if (scores.levels === 'none') return;
        const table = cutTable(history, scores);
        for (const column of ['recency', 'frequency', 'money'] as const) {
          expect(table.reduce((sum, row) => sum + row[column].customers, 0)).toBe(history.buyers.length);
          const shares = table.map((row) => row[column].revenueShare);
          if (shares[0] !== null) expect(shares.reduce((a, b) => (a ?? 0) + (b ?? 0), 0)).toBeCloseTo(1, 9);
        }
      }),
    );
  });
});

describe.skipIf(!hasPublishedData)(`published results${orSkipped}`, () => {
  it('CDNOW has 1,218 / 403 / 209 / 244 / 283 customers by frequency', () => {
    const settings = { ...defaultSettings, windowMonths: 0 };
    const history = historyOf(cdnow(), day('1998-06-30'), settings);
    expect(counts(scoreBuyers(history, thresholdsOf(history, settings), settings).frequency)).toEqual([
      1218, 403, 209, 244, 283,
    ]);
  });
  // reference/rfm_orders.json: R package rfm 0.3.0
  it('the R package rfm gives the same scores by quantiles', () => {
    const { expected, inputs } = rfmOrdersResult();
    const settings: Settings = { ...defaultSettings, windowMonths: 0, rfmMethod: 'quantile' };
    const ledger = rfmOrders();
    const history = historyOf(ledger, day(inputs.analysis_date), settings);
    const scores = scoreBuyers(history, thresholdsOf(history, settings), settings);
    const { R, F, M } = expected.count_by_score_1_to_5;
    expect([counts(scores.recency), counts(scores.frequency), counts(scores.money)]).toEqual([R, F, M]);
    for (const customer of expected.customers_sample) {
      const i = [...history.buyers].findIndex((c) => ledger.names[c] === customer.customer_id);
      expect([scores.recency[i], scores.frequency[i], scores.money[i]], customer.customer_id).toEqual([
        customer.R,
        customer.F,
        customer.M,
      ]);
    }
  });
});
