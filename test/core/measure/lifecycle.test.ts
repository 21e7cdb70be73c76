import { describe, expect, it, test } from 'vitest';
import {
  type Activity,
  type BuyerSegment,
  buyerSegments,
  type Size,
  type Stage,
  stages,
} from '../../../src/core/codes';
import {
  type FlagFacts,
  flagRules,
  flagsOf,
  type LifeProfile,
  stageOf,
  stageRules,
} from '../../../src/core/measure/lifecycle';
import {
  ambassadorAuc,
  ambassadorScores,
  type BuyerProfile,
  buyerSegmentOf,
  isAdvocate,
  potentialAmbassadors,
  segmentRules,
} from '../../../src/core/measure/segments';
import type { Score } from '../../../src/core/results';

const cuts = { mode: 'head-count' as const, largeFrom: 10000, mediumFrom: 5000, tieMadeMedium: false };
const usual: LifeProfile = {
  occasions: 3,
  activity: 'active',
  lastGap: 30,
  lostAfter: 90,
  size: 'medium',
  frequencyScore: 3,
  thisYear: 6000,
  yearBefore: 6000,
  cuts,
};

describe('stages', () => {
  const cases: { name: string; is: Stage; p: Partial<LifeProfile> }[] = [
    { name: 'no order', is: 'prospect', p: { occasions: 0, activity: null } },
    { name: 'lost', is: 'reactivation', p: { activity: 'lost' } },
    { name: 'lost after one order', is: 'reactivation', p: { activity: 'lost', occasions: 1 } },
    { name: 'one occasion', is: 'acquisition', p: { occasions: 1, lastGap: null, size: 'large' } },
    { name: 'one occasion, slowing', is: 'acquisition', p: { occasions: 1, activity: 'slowing' } },
    { name: 'back after 91 days', is: 'development', p: { lastGap: 91, size: 'large' } },
    { name: 'back after 90 days was not lost', is: 'loyalty', p: { lastGap: 90, size: 'large' } },
    { name: 'back, and slowing again', is: 'attrition', p: { lastGap: 91, activity: 'slowing' } },
    { name: 'slowing', is: 'attrition', p: { activity: 'slowing', size: 'large', frequencyScore: 5 } },
    { name: 'half of the year before is not under half', is: 'development', p: { thisYear: 3000, yearBefore: 6000 } },
    { name: 'under half, and a size down', is: 'attrition', p: { thisYear: 2999, yearBefore: 6000 } },
    { name: 'under half, same size', is: 'loyalty', p: { size: 'large', thisYear: 10000, yearBefore: 30000 } },
    { name: 'large', is: 'loyalty', p: { size: 'large' } },
    { name: 'frequent', is: 'loyalty', p: { frequencyScore: 4 } },
    { name: 'large in a file too small for scores', is: 'loyalty', p: { size: 'large', frequencyScore: null } },
    { name: 'the rest', is: 'development', p: {} },
  ];
  test.each(cases)('$name: $is', ({ p, is }) => expect(stageOf({ ...usual, ...p })).toBe(is));

  it('every profile has one, and every rule gets somebody', () => {
    const reached = new Set<number>();
    for (const p of everyLife()) {
      expect(stages).toContain(stageOf(p));
      reached.add(stageRules.findIndex((rule) => rule.fits(p)));
    }
    expect([...reached].sort()).toEqual(stageRules.map((_, i) => i));
  });
});

function* everyLife(): Generator<LifeProfile> {
  for (const occasions of [0, 1, 2, 5])
    for (const activity of (occasions === 0 ? [null] : ['active', 'slowing', 'lost']) as (Activity | null)[])
      for (const lastGap of occasions > 1 ? [10, 91] : [null])
        for (const size of ['large', 'medium', 'small', 'none'] as Size[])
          for (const frequencyScore of [null, 1, 3, 4, 5] as Score[])
            for (const thisYear of [0, 6000])
              for (const yearBefore of [0, 15000])
                yield { ...usual, occasions, activity, lastGap, size, frequencyScore, thisYear, yearBefore };
}

describe('flags', () => {
  const gone: LifeProfile & FlagFacts = {
    ...usual,
    stage: 'reactivation',
    activity: 'lost',
    size: 'small',
    daysSince: 181,
    lastOwnAction: 999,
    yearFrom: 1000,
  };
  test.each<{ name: string; p: Partial<LifeProfile & FlagFacts>; flags: string[] }>([
    { name: 'small, silent twice too long, no click for a year', p: {}, flags: ['leave-the-base'] },
    { name: 'a click inside the year', p: { lastOwnAction: 1000 }, flags: [] },
    { name: 'no click data', p: { lastOwnAction: null }, flags: ['engagement-unknown'] },
    { name: 'not long enough', p: { daysSince: 180 }, flags: [] },
    { name: 'medium', p: { size: 'medium' }, flags: [] },
    {
      name: 'second order overdue',
      p: { stage: 'acquisition', occasions: 1, activity: 'slowing' },
      flags: ['second-order-overdue'],
    },
    { name: 'won back', p: { stage: 'development', activity: 'active', lastGap: 91 }, flags: ['won-back'] },
    { name: 'a bought-again customer who was never lost', p: { stage: 'development', activity: 'active' }, flags: [] },
  ])('$name', ({ p, flags }) => expect(flagsOf({ ...gone, ...p }, { ...gone, ...p })).toEqual(flags));
  it('every flag can be met', () => {
    expect(flagRules.map((rule) => rule.flag).sort()).toEqual(
      ['engagement-unknown', 'leave-the-base', 'second-order-overdue', 'won-back'].sort(),
    );
  });
});

describe('buyer segments', () => {
  const buyer: BuyerProfile = { occasions: 2, size: 'large', activity: 'active', isAdvocate: false };
  test.each<{ name: string; p: Partial<BuyerProfile>; is: BuyerSegment }>([
    { name: 'two occasions, large', p: {}, is: 'vip' },
    { name: 'large and slowing', p: { activity: 'slowing' }, is: 'vip' },
    { name: 'large and lost', p: { activity: 'lost' }, is: 'multi' },
    { name: 'large with one occasion', p: { occasions: 1 }, is: 'mono' },
    { name: 'two occasions, medium', p: { size: 'medium' }, is: 'multi' },
    { name: 'no order', p: { occasions: 0, size: 'none', activity: null }, is: 'prospect' },
    { name: 'an advocate comes first', p: { occasions: 1, isAdvocate: true }, is: 'ambassador' },
  ])('$name: $is', ({ p, is }) => expect(buyerSegmentOf({ ...buyer, ...p })).toBe(is));

  it('every profile has one, and every segment gets somebody', () => {
    const reached = new Set<BuyerSegment>();
    for (const occasions of [0, 1, 2])
      for (const size of ['large', 'medium', 'small', 'none'] as Size[])
        for (const activity of ['active', 'slowing', 'lost', null] as (Activity | null)[])
          for (const advocate of [true, false]) {
            const p = { occasions, size, activity, isAdvocate: advocate };
            expect(segmentRules.filter((rule) => rule.fits(p)).length).toBeGreaterThan(0);
            reached.add(buyerSegmentOf(p));
          }
    expect([...reached].sort()).toEqual([...buyerSegments].sort());
  });
  test.each([
    { referrals: 1, is: true },
    { promoterScore: 9, is: true },
    { promoterScore: 8, is: false },
    { reviewScore: 4, referralCode: 'ANA5', is: true },
    { reviewScore: 5, is: false },
    { referralCode: 'ANA5', is: false },
  ])('advocacy of $referrals $promoterScore $reviewScore $referralCode: $is', ({ is, ...known }) => {
    expect(isAdvocate({ referrals: 0, promoterScore: null, reviewScore: null, referralCode: '', ...known })).toBe(is);
  });
});

describe('future ambassadors', () => {
  const scores = (more: Partial<Parameters<typeof ambassadorScores>[0]>) => [
    ...ambassadorScores({
      frequency: [5, 1],
      recency: [5, 1],
      money: [5, 1],
      tenure: Float64Array.of(300, 100),
      breadth: Float64Array.of(4, 1),
      originRate: Float64Array.of(0.5, 0),
      refundShare: Float64Array.of(0, 0),
      ...more,
    }),
  ];
  it('are scored out of 100 by their parts', () => {
    // 30 + 20 + 15 and ¾ of 15 + 10 + 10; then a fifth of 65 and ¼ of 35.
    expect(scores({})).toEqual([65 + 26.25, 13 + 8.75]);
  });
  it('lose 20 points above one refund in five', () => {
    expect(scores({ refundShare: Float64Array.of(0.2, 0.21) })).toEqual([91.25, 1.75]);
    expect(scores({ frequency: [1, 1], recency: [1, 1], money: [1, 1], refundShare: Float64Array.of(0, 1) })[1]).toBe(
      1.75,
    );
  });
  it('are never under 0', () => {
    const ten = Array.from({ length: 10 }, (_, i) => i);
    const unknown = ten.map(() => null);
    const few = { frequency: unknown, recency: unknown, money: unknown, breadth: null, originRate: null };
    const all = { ...few, tenure: Float64Array.from(ten), refundShare: Float64Array.from(ten, () => 1) };
    expect(scores(all).slice(0, 3)).toEqual([0, 0, 5]); // 5, 15, 25 less 20
  });
  it('leave missing parts out and stretch the others', () => {
    expect(scores({ breadth: null, originRate: null })[0]).toBeCloseTo((100 * (65 + 11.25)) / 80, 9);
    expect(scores({ originRate: Float64Array.of(0.5, Number.NaN) })[1]).toBeCloseTo((100 * (13 + 3.75 + 2.5)) / 90, 9);
    expect(scores({ frequency: [null, null], recency: [null, null], money: [null, null] })[0]).toBeCloseTo(75, 9);
  });
  const person = (score: number, more: object = {}) => ({
    score,
    occasions: 3,
    activity: 'active' as const,
    segment: 'multi' as const,
    ...more,
  });
  test.each([
    { name: 'the first tenth', people: Array.from({ length: 20 }, (_, i) => person(i)), is: [18, 19] },
    { name: 'rounded up to a customer', people: [person(1), person(2), person(3)], is: [2] },
    { name: 'equals stay together', people: [person(5), person(9), person(9)], is: [1, 2] },
    {
      name: 'not the lost, not those with two occasions',
      people: [person(9, { activity: 'lost' }), person(8, { occasions: 2 }), person(1)],
      is: [2],
    },
    { name: 'not those who are already', people: [person(9, { segment: 'ambassador' }), person(1)], is: [] },
    { name: 'nobody', people: [], is: [] },
  ])('potential: $name', ({ people, is }) => {
    expect(potentialAmbassadors(people).flatMap((p, i) => (p ? [i] : []))).toEqual(is);
  });
  it('AUC tells how well the score knows the known ones', () => {
    const known = Array.from({ length: 20 }, (_, i) => i < 10);
    expect(
      ambassadorAuc(
        known.map((k) => (k ? 2 : 1)),
        known,
      ),
    ).toBe(1);
    expect(
      ambassadorAuc(
        known.map(() => 1),
        known,
      ),
    ).toBe(0.5);
    expect(ambassadorAuc([1, 2], [true, false])).toBeNull();
  });
});
