import { describe, expect, it, test } from 'vitest';
import { likeHim, runBacktest } from '../../../src/core/measure/backtest';
import { describePeople } from '../../../src/core/measure/people';
import { spendCeiling, valueAtStake, winBackList } from '../../../src/core/measure/win-back';
import { simpleValue, yearlyOccasions } from '../../../src/core/measure/worth';
import type { Backtest, Person } from '../../../src/core/results';
import { defaultSettings, type Settings } from '../../../src/core/settings';
import { day, ledgerFrom, order, type TestOrder } from '../../makers';
import { contact } from './contacts';
import { cdnow, hasPublishedData, orSkipped } from './published-data';

const settings: Settings = { ...defaultSettings, activeWithin: 30, lostAfter: 60, windowMonths: 0 };
const start = day('2026-01-01');
const run = (orders: TestOrder[], more: Partial<Settings> = {}) => {
  const all = { ...settings, ...more };
  const ledger = ledgerFrom(orders);
  const asOf = Math.max(...orders.map((o) => o.day));
  return runBacktest(ledger, null, all, describePeople(ledger, null, all, asOf));
};
/** Customers who ordered on day 0, then `back` of them again on day 290 of 300 (the backtest is of day 200). */
const cohort = (name: string, size: number, back: number, amount: number): TestOrder[] =>
  Array.from({ length: size }, (_, i) => [
    { customer: `${name}${i}`, day: start, amount },
    ...(i < back ? [{ customer: `${name}${i}`, day: start + 290, amount: 40 }] : []),
  ]).flat();
const end: TestOrder[] = [{ customer: 'end', day: start + 300, amount: 1 }];

describe('the backtest', () => {
  it('asks on an earlier day what customers did since', () => {
    const kept = Array.from({ length: 10 }, (_, i) => [
      { customer: `k${i}`, day: start + 190, amount: 20 },
      ...(i < 8 ? [{ customer: `k${i}`, day: start + 250, amount: 10 }] : []),
    ]).flat();
    const found = run([...cohort('a', 20, 2, 10), ...kept, ...end]);
    expect(found?.backtest).toMatchObject({
      days: 100,
      on: start + 200,
      lost: 20,
      lostCameBack: 2,
      kept: 10,
      keptBought: 8,
      unreliable: false,
    });
    expect(found?.backtest.byStageSize['reactivation-medium']).toEqual({
      customers: 20,
      returnRate: 0.1,
      meanSpend: 400,
    });
    expect(found?.backtest.byStageSize['acquisition-large']).toEqual({
      customers: 10,
      returnRate: 0.8,
      meanSpend: 800,
    });
  });
  it('looks back at most 181 days, and never over more than a third', () => {
    expect(run([...cohort('a', 20, 2, 10), { customer: 'end', day: start + 900, amount: 1 }])?.backtest.days).toBe(181);
    expect(
      run([
        { customer: 'a', day: start, amount: 1 },
        { customer: 'b', day: start + 2, amount: 1 },
      ]),
    ).toBeNull();
  });
  it('lets cells under 10 customers borrow from their stage, and stages under 10 from all', () => {
    // Nine large and 36 others, all lost on day 200; ten came back.
    const found = run([...cohort('big', 9, 9, 90), ...cohort('small', 36, 1, 10), ...end]);
    const cells = found?.backtest.byStageSize as Backtest['byStageSize'];
    expect(cells['reactivation-large']).toEqual({ customers: 9, returnRate: 10 / 45, meanSpend: 40000 / 45 });
    expect(cells['reactivation-medium']).toEqual({ customers: 36, returnRate: 1 / 36, meanSpend: 4000 / 36 });
    expect(cells['loyalty-large']).toEqual({ customers: 0, returnRate: 10 / 45, meanSpend: 40000 / 45 });
  });
  it.each([
    { name: 'half as often is unreliable', back: 5, unreliable: true },
    { name: 'less is not', back: 4, unreliable: false },
    { name: 'nobody', back: 0, unreliable: false },
  ])('of the lost who came back: $name', ({ back, unreliable }) => {
    const kept = Array.from({ length: 10 }, (_, i) => [
      { customer: `k${i}`, day: start + 190, amount: 20 },
      { customer: `k${i}`, day: start + 250, amount: 10 },
    ]).flat();
    expect(run([...cohort('a', 10, back, 10), ...kept, ...end])?.backtest.unreliable).toBe(unreliable);
  });
  it('says nothing where nobody was lost, or none of the kept bought', () => {
    expect(run([...cohort('a', 10, 10, 10), ...end], { lostAfter: 250 })?.backtest.unreliable).toBe(false);
    expect(
      run([...cohort('a', 10, 5, 10), { customer: 'k', day: start + 190, amount: 1 }, ...end])?.backtest.unreliable,
    ).toBe(false);
  });
});

// Published in the rule book, section 4.
describe.skipIf(!hasPublishedData)(`CDNOW${orSkipped}`, () => {
  // A skipped group's body runs all the same: the data are read in the test only.
  const onCdnow = () => {
    const ledger = cdnow();
    const all = { ...defaultSettings, windowMonths: 0 };
    return runBacktest(ledger, null, all, describePeople(ledger, null, all, day('1998-06-30')))?.backtest;
  };
  test.each([
    { size: 'large', rate: 24.3, spend: 22.41 },
    { size: 'medium', rate: 13.3, spend: 7.18 },
    { size: 'small', rate: 8.6, spend: 3.56 },
  ])('of the lost, $size: $rate % came back, $spend a head', ({ size, rate, spend }) => {
    const cell = onCdnow()?.byStageSize[`reactivation-${size}`];
    expect(Math.round((cell?.returnRate ?? 0) * 1000) / 10).toBe(rate);
    expect(Math.round(cell?.meanSpend ?? 0) / 100).toBe(spend);
  });
});

describe('winning back', () => {
  const backtest = {
    days: 100,
    byStageSize: { 'reactivation-large': { customers: 40, returnRate: 0.2, meanSpend: 1000 } },
  } as unknown as Backtest;
  const lost = {
    stage: 'reactivation',
    stageSize: 'large',
    totalSpent: 9000,
    orderDays: 3,
    flags: [],
  } as unknown as Person;

  it('a year of a customer like him is at stake', () => {
    expect(valueAtStake(backtest, lost, 0.4)).toBe(Math.round((1000 * 365 * 0.4) / 100));
    expect(valueAtStake(null, lost, 0.4)).toBeNull();
  });
  it('may cost what it brings back, and no more than a new customer', () => {
    expect(spendCeiling(backtest, lost, 0.4, null)).toBe(240); // 20 % × 30.00 × 40 %
    expect(spendCeiling(backtest, lost, 0.4, 100)).toBe(100);
    expect(spendCeiling(null, lost, 0.4, 100)).toBeNull();
    expect(spendCeiling(backtest, { ...lost, flags: ['leave-the-base'] }, 0.4, null)).toBe(0);
  });
  it('a stage that nobody was in has no figures', () => {
    expect(likeHim(backtest, { stage: 'loyalty', stageSize: 'small' })).toBeNull();
  });
  it('lists the slowing and the lost, most at stake first, without those who opted out', () => {
    const orders = [
      order('Ana', '2026-01-01', 10, { channel: 'web' }),
      order('Léo', '2026-01-01', 10),
      order('Zoé', '2026-01-01', 30, { channel: 'shop' }),
      order('Max', '2026-02-20', 5),
      order('Eve', '2026-03-30', 5),
    ];
    const ledger = ledgerFrom(orders);
    const contacts = ['Ana', 'Léo', 'Zoé', 'Max', 'Eve'].map((name) =>
      contact(name, { consent: name === 'Léo' ? 'no' : 'unknown' }),
    );
    const { people } = describePeople(ledger, contacts, settings, day('2026-04-01'));
    const list = winBackList(ledger, contacts, people, null, 1, settings);
    expect(list.map((w) => [w.person.name, w.state, w.lastChannel])).toEqual([
      ['Zoé', 'lost', 'shop'],
      ['Ana', 'lost', 'web'],
      ['Max', 'slowing', ''],
    ]);
    expect(list[0].valueAtStake).toBeNull();
  });
});

describe('the simple value', () => {
  const worthOf = (orders: TestOrder[], asOf: string, more = {}) => {
    const ledger = ledgerFrom(orders);
    const { history } = describePeople(ledger, null, settings, day(asOf));
    return { history, value: simpleValue(history, 0, false, { margin: 0.5, horizonMonths: 24, ...more }) };
  };
  const rest = [order('Léo', '2024-01-01', 1), order('Léo', '2026-12-31', 1)];
  it('is mean order × yearly occasions × margin × horizon', () => {
    const orders = [
      order('Ana', '2024-05-01', 90),
      order('Ana', '2026-05-01', 20),
      order('Ana', '2026-05-01', 10),
      order('Ana', '2026-07-01', 60),
      ...rest,
    ];
    // (90 + 30 + 60) / 3 = 60 an occasion, 2 occasions a year, 2 years, half of it margin.
    expect(worthOf(orders, '2026-12-31').value).toBe(12000);
  });
  it('is 0 for the lost, and unknown while the history is short', () => {
    const { history } = worthOf([order('Ana', '2026-05-01', 20), ...rest], '2026-12-31');
    expect(simpleValue(history, 0, true, { margin: 1, horizonMonths: 12 })).toBe(0);
    expect(worthOf([order('Ana', '2026-05-01', 20), order('Léo', '2026-10-27', 1)], '2026-12-31').value).toBeNull();
    expect(worthOf([order('Ana', '2026-05-01', 20), order('Léo', '2026-10-28', 1)], '2026-12-31').value).not.toBeNull();
  });
  it.each([
    { name: 'of 180 days counts as half a year', to: '2026-06-30', yearly: 2 },
    { name: 'of 292 days is 0.8 year', to: '2026-10-20', yearly: 1.25 },
    { name: 'of a year or more is a year', to: '2027-01-01', yearly: 1 },
  ])('a history $name', ({ to, yearly }) => {
    const { history } = worthOf(
      [order('Ana', '2026-06-01', 20), order('Léo', '2026-01-01', 1), order('Léo', to, 1)],
      to,
    );
    expect(yearlyOccasions(history, 0, false)).toBe(yearly);
  });
});
