import { describe, expect, it } from 'vitest';
import { makeLedger } from '../../../src/core/ledger';
import { acquisitionCost, customersWon } from '../../../src/core/measure/cac';
import { gainCases, highValueGain } from '../../../src/core/measure/gain';
import { describePeople } from '../../../src/core/measure/people';
import type { Spend } from '../../../src/core/model';
import type { SizeFacts } from '../../../src/core/results';
import { defaultSettings } from '../../../src/core/settings';
import { day, ledgerFrom, order } from '../../makers';

const sizes = (large: number, largeCents: number, medium: number, mediumCents: number, buyers = 1000) =>
  ({
    buyers,
    bySize: {
      large: { customers: large, turnover: largeCents },
      medium: { customers: medium, turnover: mediumCents },
      small: { customers: 0, turnover: 0 },
      none: { customers: 0, turnover: 0 },
    },
  }) as Pick<SizeFacts, 'buyers' | 'bySize'>;

describe('one per cent more large customers', () => {
  // Rule book 12: N 1,000, 200 large bring 67,000, 300 medium 22,000.
  const shop = sizes(200, 6_700_000, 300, 2_200_000);
  it('brings 523.33 promoted, 670 newly won; one point more brings 2,616.67', () => {
    expect(highValueGain(shop)).toMatchObject({
      large: 200,
      buyers: 1000,
      promoted: 52333,
      newlyWon: 67000,
      point: 261667,
    });
  });
  it('is 2 customers, or 10', () => {
    expect(gainCases(shop, 0.01).map((c) => c.customers)).toEqual([2, 2, 10]);
    expect(gainCases(shop, 0.02).map((c) => c.gain)).toEqual([104667, 134000, 523333]);
  });
  it('cannot be promoted from a medium that nobody is in', () => {
    expect(gainCases(sizes(2, 1000, 0, 0), 0.01).map((c) => c.gain)).toEqual([null, 10, null]);
    expect(highValueGain(sizes(0, 0, 0, 0))).toBeNull();
  });
});

describe('the cost of a new customer', () => {
  const from = day('2026-01-01');
  const to = day('2026-12-31');
  const spend = (channel: string, cents: number, more: Partial<Spend> = {}): Spend => ({
    channel,
    kind: 'marketing',
    day: from,
    campaign: '',
    cents,
    ...more,
  });
  const orders = [
    order('Ana', '2026-03-01', 10, { channel: 'Ads' }),
    order('Léo', '2025-03-01', 10, { channel: 'Ads' }),
    order('Léo', '2026-03-01', 10, { channel: 'Ads' }),
    order('Zoé', '2025-03-01', 0, { channel: 'Mail' }),
    order('Zoé', '2026-03-01', 10, { channel: 'Mail' }),
    order('Max', '2026-05-01', 10, { channel: 'shop' }),
  ];
  const costs = (spends: Spend[]) => {
    const ledger = { ...ledgerFrom(orders), spend: spends };
    return acquisitionCost(ledger, describePeople(ledger, null, defaultSettings, to).people, from, to);
  };
  it('counts who paid for the first time in the period', () => {
    expect(customersWon(ledgerFrom(orders), from, to).map((w) => [w.customer, w.channel])).toEqual([
      [0, 'Ads'],
      [2, 'Mail'],
      [3, 'shop'],
    ]);
  });
  it('is spend to win ÷ new customers, per channel however it is written', () => {
    const cost = costs([
      spend(' ads', 600),
      spend('ADS ', 300, { kind: 'sales' }),
      spend('Radio', 500),
      spend('Mail', 100, { kind: 'retention' }),
      spend('Ads', 999, { day: from - 1 }),
    ]);
    expect(cost).toMatchObject({ spend: 1400, newCustomers: 3, cac: 467 });
    expect(cost?.byChannel).toEqual([
      { channel: 'ads', spend: 900, newCustomers: 1, cac: 900 },
      { channel: 'Radio', spend: 500, newCustomers: 0, cac: null },
      { channel: 'Mail', spend: 0, newCustomers: 1, cac: null },
      { channel: 'shop', spend: 0, newCustomers: 1, cac: null },
    ]);
  });
  it('is unknown without spend', () => {
    expect(costs([])).toBeNull();
    expect(costs([spend('ads', 5, { day: from - 1 })])).toMatchObject({ spend: 0, cac: null, ratio: null });
  });
  it('counts nobody who was given all back, on whatever day', () => {
    const back = [order('Eve', '2026-03-02', 10), order('Eve', '2026-04-02', -10), order('Eve', '2026-04-03', 0)];
    expect(customersWon(ledgerFrom([...orders, ...back]), from, to)).toHaveLength(3);
    const before = customersWon(ledgerFrom([...orders, ...back]), from, back[1].day - 1);
    expect(before.map((w) => w.customer)).toContain(4);
  });
  it('counts first orders where the file has no amounts', () => {
    const ledger = makeLedger([{ key: 'Ana', name: 'Ana' }], [{ who: 0, day: from, cents: 0 }], { hasAmounts: false });
    expect(customersWon(ledger, from, to)).toHaveLength(1);
  });
});
