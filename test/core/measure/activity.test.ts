import { describe, expect, it, test } from 'vitest';
import { activityOf, contractActivity, thresholdsOf } from '../../../src/core/measure/activity';
import { historyOf } from '../../../src/core/measure/history';
import { paceOf, repeatRates, secondOrder } from '../../../src/core/measure/pace';
import { defaultSettings } from '../../../src/core/settings';
import { day, ledgerFrom, type TestOrder } from '../../makers';
import { cdnow, hasPublishedData, orSkipped } from './published-data';

const start = day('2024-01-01');
/** Orders of one customer after some days each. */
const every = (customer: string, ...days: number[]): TestOrder[] =>
  days.map((d) => ({ customer, day: start + d, amount: 10 }));
const upTo = (orders: TestOrder[], asOf: number) => historyOf(ledgerFrom(orders), start + asOf, defaultSettings);
const none = { activeWithin: null, lostAfter: null };

describe('thresholds', () => {
  it('are a convention under 5 gaps, however long the history', () => {
    const t = thresholdsOf(upTo(every('Ana', 0, 100, 300, 600, 1000), 1000), none);
    expect(t).toMatchObject({ lostAfter: 365, activeWithin: 182, from: 'convention', gapCount: 4, provisional: false });
  });
  it('call nobody lost under 180 days of history, not even a long silence', () => {
    const history = upTo(every('Ana', 0, 10, 20, 30, 40, 179), 900);
    const t = thresholdsOf(history, none);
    expect(t).toMatchObject({ activeWithin: 36, nobodyLostYet: true, from: 'data' }); // P80 of 10 10 10 10 139: 35.8
    expect(activityOf(900 - 179, t)).toBe('slowing');
    expect(t.lostAfter).toBeGreaterThan(900);
  });
  it('come from the gaps from 180 days on', () => {
    // Gaps 10 10 10 10 140: P80 36, P90 88, h/2 90, 1.5 P90 132.
    const t = thresholdsOf(upTo(every('Ana', 0, 10, 20, 30, 40, 180), 180), none);
    expect(t).toMatchObject({
      lostAfter: 90,
      activeWithin: 45,
      provisional: true,
      nobodyLostYet: false,
      historyDays: 180,
    });
  });
  it('are no longer provisional once the history is three times the longest usual gap', () => {
    const t = thresholdsOf(upTo(every('Ana', 0, 30, 60, 90, 120, 150, 180), 180), none);
    expect(t).toMatchObject({ lostAfter: 45, activeWithin: 30, provisional: false });
  });
  test.each([
    {
      name: 'both',
      choice: { lostAfter: 100, activeWithin: 50 },
      is: { lostAfter: 100, activeWithin: 50, from: 'setting' },
    },
    {
      name: 'lost alone leaves active as computed',
      choice: { lostAfter: 60, activeWithin: null },
      is: { lostAfter: 60, activeWithin: 30 },
    },
    {
      name: 'active stays under lost',
      choice: { lostAfter: 20, activeWithin: null },
      is: { lostAfter: 20, activeWithin: 19 },
    },
    {
      name: 'active alone leaves lost as computed',
      choice: { lostAfter: null, activeWithin: 10 },
      is: { lostAfter: 45, activeWithin: 10 },
    },
    {
      name: 'active alone stays under lost too',
      choice: { lostAfter: null, activeWithin: 400 },
      is: { lostAfter: 45, activeWithin: 44 },
    },
  ])('can be set: $name', ({ choice, is }) => {
    expect(thresholdsOf(upTo(every('Ana', 0, 30, 60, 90, 120, 150, 180), 180), choice)).toMatchObject(is);
  });
  it('set by hand may call somebody lost in a young file', () => {
    const t = thresholdsOf(upTo(every('Ana', 0, 10, 20, 30, 40, 50), 100), { lostAfter: 30, activeWithin: null });
    expect(t).toMatchObject({ lostAfter: 30, nobodyLostYet: false });
  });
  test.skipIf(!hasPublishedData)(`of CDNOW are 273 and 136, provisional${orSkipped}`, () => {
    const t = thresholdsOf(historyOf(cdnow(), day('1998-06-30'), defaultSettings), none);
    expect(t).toMatchObject({ lostAfter: 273, activeWithin: 136, provisional: true, historyDays: 545 });
  });
});

test.each([
  [0, 'active'],
  [45, 'active'],
  [46, 'slowing'],
  [90, 'slowing'],
  [91, 'lost'],
])('%d days without an order: %s', (days, word) => {
  const t = thresholdsOf(upTo(every('Ana', 0, 10, 20, 30, 40, 180), 180), none);
  expect(activityOf(days, t)).toBe(word);
});

test.each([
  ['2026-06-30', 'active'],
  ['2026-07-01', 'slowing'],
  ['2026-07-30', 'slowing'],
  ['2026-07-31', 'lost'],
])('a contract that ends on 30 June is, on %s, %s', (iso, word) => {
  expect(contractActivity(day('2026-06-30'), day(iso))).toBe(word);
});

describe('personal pace', () => {
  const orders = [...every('Ana', 0, 10, 20), ...every('Léo', 0, 40), ...every('Zoé', 5)];
  it('leans on the file while a customer has few gaps', () => {
    const history = upTo(orders, 50); // gaps 10 10 40: median 10
    expect(paceOf(history, 0, 10)).toEqual({
      usualGap: (20 + 2 * 10) / 4,
      lateness: 3,
      pace: 'very-late',
      expectedOrder: start + 30,
      daysLate: 20,
    });
    expect(paceOf(history, 1, 10)?.usualGap).toBe(20);
    expect(paceOf(history, 1, 10)).toMatchObject({ lateness: 0.5, pace: 'on-time', daysLate: 0 });
  });
  it('says nothing of one-time buyers', () => expect(paceOf(upTo(orders, 50), 2, 10)).toBeNull());
  test.each([
    { since: 10, pace: 'on-time' },
    { since: 11, pace: 'late' },
    { since: 20, pace: 'late' },
    { since: 30, pace: 'very-late' },
    { since: 31, pace: 'lost-to-habit' },
  ])('$since days after an order expected after 10: $pace', ({ since, pace }) => {
    expect(paceOf(upTo(orders, 20 + since), 0, 10)?.pace).toBe(pace);
  });
  it('rounds the expected day half up', () => {
    const history = upTo([...every('Ana', 0, 11)], 12);
    expect(paceOf(history, 0, 10)?.usualGap).toBeCloseTo(31 / 3);
    expect(paceOf(history, 0, 11.75)).toMatchObject({ usualGap: 11.5, expectedOrder: start + 23 });
  });
});

describe('the way to the second order', () => {
  it('is measured step by step', () => {
    const orders = [...every('Ana', 0, 10, 30), ...every('Léo', 0, 0, 20), ...every('Zoé', 5)];
    const history = upTo(orders, 50);
    const rates = repeatRates(ledgerFrom(orders), history);
    expect(rates).toEqual([
      { from: 1, customers: 3, reordered: 2, rate: 2 / 3, medianGap: 15, p80: 18 },
      { from: 2, customers: 2, reordered: 1, rate: 0.5, medianGap: 20, p80: 20 },
      { from: 3, customers: 1, reordered: 0, rate: 0, medianGap: null, p80: null },
    ]);
    expect(secondOrder(history)).toEqual(rates[0]);
  });
  test.skipIf(!hasPublishedData)(`of CDNOW: 48 % reorder, half within 55 days, 80 % within 198${orSkipped}`, () => {
    const second = secondOrder(historyOf(cdnow(), day('1998-06-30'), defaultSettings));
    expect(Math.round((second.rate ?? 0) * 100)).toBe(48);
    expect(second).toMatchObject({ medianGap: 55, p80: 198 });
  });
});
