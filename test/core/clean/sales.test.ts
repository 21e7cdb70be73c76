import { describe, expect, it } from 'vitest';
import { cleanSales } from '../../../src/core/clean/sales';
import type { Reading, ReadOrder } from '../../../src/core/model';

const order = (row: number, channel: string, category = '', product = ''): ReadOrder => ({
  tab: '0',
  row,
  orderId: '',
  who: -1,
  day: 1,
  cents: 100,
  refundedCents: 0,
  cost: null,
  discount: null,
  channel,
  offer: '',
  place: '',
  lines: category || product ? [{ product, category, quantity: 1, unitCents: 100 }] : [],
});
const reading = (orders: readonly ReadOrder[], spendOn: readonly string[] = []): Reading => ({
  identities: [],
  orders,
  spend: spendOn.map((channel) => ({ channel, kind: 'marketing', day: null, campaign: '', cents: 1 })),
  touches: [],
  leftOut: [],
  problems: [],
  changes: [],
  changeCounts: {},
  rows: { read: orders.length, kept: orders.length },
  currency: '',
  otherCurrencies: [],
  currencies: [],
  hasAmounts: true,
  roles: [],
  rowDays: [1],
});

describe('cleanSales', () => {
  it('gives a channel the spelling met most often, in orders and spending alike, and says so', () => {
    const found = cleanSales(reading([order(2, 'E-mail'), order(3, 'E-mail'), order(4, 'e-MAIL ')], ['E-MAIL']), {
      rulesOff: [],
    });
    expect(found.reading.orders.map((o) => o.channel)).toEqual(['E-mail', 'E-mail', 'E-mail']);
    expect(found.reading.spend[0].channel).toBe('E-mail');
    expect(found.changes).toEqual([
      { tab: '0', row: 4, field: 'channel', before: 'e-MAIL ', after: 'E-mail', rule: 'clusters' },
    ]);
  });
  it('takes a channel of spending in one word and one of orders in two for the same, articles not', () => {
    const { reading: after } = cleanSales(
      reading([order(2, 'Google Ads', '', 'Thé vert'), order(3, 'Google Ads', '', 'Thévert')], ['GoogleAds']),
      { rulesOff: [] },
    );
    expect(after.spend[0].channel).toBe('Google Ads');
    expect(after.orders.map((o) => o.lines[0].product)).toEqual(['Thé vert', 'Thévert']);
  });
  it('does the same to categories and products of lines', () => {
    const { reading: after } = cleanSales(
      reading([order(2, '', 'Thés', 'Tasse'), order(3, '', 'thes', 'tasse'), order(4, '', 'Thés', 'Tasse')]),
      { rulesOff: [] },
    );
    expect(after.orders[1].lines[0]).toMatchObject({ category: 'Thés', product: 'Tasse' });
  });
  it('leaves different values, and everything when the rule is off', () => {
    const before = reading([order(2, 'E-mail'), order(3, 'Salon'), order(4, 'e-mail')]);
    expect(cleanSales(before, { rulesOff: ['clusters'] }).reading).toBe(before);
    expect(new Set(cleanSales(before, { rulesOff: [] }).reading.orders.map((o) => o.channel)).size).toBe(2);
  });
  it('changes nothing the second time', () => {
    const once = cleanSales(reading([order(2, 'E-mail'), order(3, 'e-mail'), order(4, ' Salon')]), {
      rulesOff: [],
    }).reading;
    expect(cleanSales(once, { rulesOff: [] }).changes).toEqual([]);
  });
});
