import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findings } from '../../../src/core/findings';
import type { LedgerOrder } from '../../../src/core/ledger';
import { makeLedger } from '../../../src/core/ledger';
import type { ChannelFacts, ChannelRow } from '../../../src/core/measure/origins';
import { quarterOf, seasonOf } from '../../../src/core/measure/origins';
import type { Contact, Ledger, Spend } from '../../../src/core/model';
import { defaultSettings, type Settings } from '../../../src/core/settings';
import { monthOf } from '../../../src/core/units';
import { day } from '../../makers';

const AS_OF = '2026-09-30';

interface Sale {
  readonly who: string;
  readonly on: string | number;
  readonly amount: number;
  readonly channel?: string;
  readonly more?: Partial<LedgerOrder>;
}
const sale = (who: string, on: string, amount: number, channel = '', more: Partial<LedgerOrder> = {}): Sale => ({
  who,
  on,
  amount,
  channel,
  more,
});
const spent = (channel: string, iso: string | null, amount: number, more: Partial<Spend> = {}): Spend => ({
  channel,
  kind: 'marketing',
  day: iso === null ? null : day(iso),
  campaign: '',
  cents: Math.round(amount * 100),
  ...more,
});

function ledgerOf(
  sales: readonly Sale[],
  spend: readonly Spend[],
  rest: Parameters<typeof makeLedger>[2] = {},
): Ledger {
  const names = [...new Set(sales.map(({ who }) => who))];
  return makeLedger(
    names.map((name) => ({ key: name, name })),
    sales.map(({ who, on, amount, channel, more }) => ({
      who: names.indexOf(who),
      day: typeof on === 'number' ? on : day(on),
      cents: Math.round(amount * 100),
      channel,
      ...more,
    })),
    { spend, ...rest },
  );
}
const found = (
  sales: readonly Sale[],
  spend: readonly Spend[],
  settings: Partial<Settings> = {},
  rest: Parameters<typeof makeLedger>[2] = {},
) => findings(ledgerOf(sales, spend, rest), null, { ...defaultSettings, asOf: day(AS_OF), ...settings }, day(AS_OF));
const factsOf = (...args: Parameters<typeof found>): ChannelFacts => found(...args).channels as ChannelFacts;
const rowOf = ({ rows }: ChannelFacts, channel: string) => rows.find((row) => row.channel === channel) as ChannelRow;

/** So many new customers of a channel, one order each. */
const crowd = (channel: string, count: number, on: string, amount: number, prefix = channel): Sale[] =>
  Array.from({ length: count }, (_, i) => sale(`${prefix} ${i}`, on, amount, channel));
/** Orders of long ago, so that a year of history is there. */
const elders = [...crowd('Direct', 11, '2024-10-10', 40, 'Elder'), sale('Elder still', '2025-06-10', 40, 'Direct')];

describe('new customers, spend and CAC', () => {
  const sales = [
    ...elders,
    ...crowd('Ads', 20, '2026-01-10', 50),
    ...crowd('Fair', 5, '2026-02-10', 50),
    sale('Ads 0', '2026-03-10', 50, 'Fair'),
    sale('Nobody knows', '2026-03-11', 50),
  ];
  const facts = factsOf(sales, [
    spent('ADS ', '2026-01-01', 200),
    spent('Ads', null, 100, { kind: 'sales' }),
    spent('Ads', '2025-01-01', 999),
    spent('Ads', '2026-01-01', 70, { kind: 'retention' }),
    spent('Press', '2026-01-01', 60),
  ]);

  test.each<[string, Partial<ChannelRow>]>([
    // Spend of the window and without a date, whatever its case; the channel of the first order decides.
    ['Ads', { spend: 30_000, newCustomers: 20, cac: 1500 }],
    ['Fair', { spend: 0, newCustomers: 5, cac: null, verdict: 'no-spend' }],
    ['Press', { spend: 6000, newCustomers: 0, cac: null, verdict: 'nobody-won' }],
    ['Direct', { customers: 12, newCustomers: 0, spend: 0 }],
  ])('%s', (channel, row) => {
    expect(facts.rows.find((r) => r.channel.toUpperCase().trim() === channel.toUpperCase())).toMatchObject(row);
  });

  it('gives customers without a channel a row of their own, last', () => {
    expect(facts.rows[facts.rows.length - 1]).toMatchObject({ kind: 'unknown', newCustomers: 1 });
  });

  it('sets spend that names no channel against no customer of an unknown one, unless none is named at all', () => {
    const unknown = [...sales, ...crowd('', 12, '2026-03-01', 50, 'Unknown')];
    const salary = spent('', '2026-03-01', 120, { kind: 'sales' });
    const some = factsOf(unknown, [spent('Ads', '2026-01-01', 200), salary]);
    const row = {
      kind: 'unknown',
      spend: 12_000,
      newCustomers: 13,
      cac: null,
      ratio: null,
      verdict: null,
      payback: null,
    };
    expect(some.rows[some.rows.length - 1]).toMatchObject(row);
    expect(some.total.cac).toBe(Math.round(32_000 / 38));
    const march = some.byMonth.rows.find(({ kind, spend }) => kind === 'unknown' && spend > 0);
    expect(march).toMatchObject({ spend: 12_000, newCustomers: 13, cac: null, ratio: null, verdict: null });
    const none = factsOf(crowd('', 12, '2026-03-01', 50, 'Unknown'), [salary]);
    expect(none.rows).toMatchObject([{ kind: 'unknown', spend: 12_000, newCustomers: 12, cac: 1000 }]);
  });

  it('tells the full CAC from that of paid media', () => {
    expect(facts.total).toMatchObject({ spend: 36_000, newCustomers: 26, cac: 1385 });
    expect(facts.paid).toEqual({ spend: 26_000, newCustomers: 20, cac: 1300 });
    expect(facts.salesSpend).toBe(10_000);
  });

  it('puts small channels together beyond twenty, those that cost money never', () => {
    const many = Array.from({ length: 40 }, (_, i) => crowd(`Way ${i}`, 41 - i, '2026-01-10', 5)).flat();
    const { rows, total } = factsOf([...elders, ...many], [spent('Way 39', '2026-01-01', 10)]);
    expect(rows).toHaveLength(20);
    expect(rows.filter(({ kind }) => kind === 'others')).toHaveLength(1);
    expect(rowOf({ rows } as ChannelFacts, 'Way 39').newCustomers).toBe(2);
    expect(rows.reduce((sum, row) => sum + row.newCustomers, 0)).toBe(total.newCustomers);
  });

  it('says nothing where nobody bought', () => {
    expect(found([], []).channels).toBeNull();
  });
});

describe('value, ratio and verdict', () => {
  // History of over a year: an order of the last 12 months is one a year, and 30 % of 100 is left of it.
  const sales = [...elders, ...crowd('Ads', 10, '2026-08-10', 100), ...crowd('Fair', 10, '2026-08-10', 100)];
  const facts = factsOf(sales, [spent('Ads', '2026-08-01', 100), spent('Fair', '2026-08-01', 600)], { margin: 0.3 });

  it('is the simple value on margin over the CAC, and months to get it back', () => {
    expect(rowOf(facts, 'Ads')).toMatchObject({ value: 3000, cac: 1000, ratio: 3, verdict: 'healthy', payback: 4 });
    expect(rowOf(facts, 'Fair')).toMatchObject({ value: 3000, cac: 6000, ratio: 0.5, verdict: 'loss', payback: 24 });
    expect(facts.total.ratio).toBeCloseTo(3000 / 3500, 10);
  });

  it('comes best first', () => {
    expect(facts.rows.map(({ channel }) => channel)).toEqual(['Ads', 'Fair', 'Direct']);
  });

  it('puts a ratio of under ten customers after those one may believe', () => {
    const few = [...sales, ...crowd('Luck', 3, '2026-08-11', 900)];
    const { rows } = factsOf(few, [
      spent('Ads', '2026-08-01', 100),
      spent('Fair', '2026-08-01', 600),
      spent('Luck', '2026-08-01', 1),
    ]);
    expect(rows.map(({ channel }) => channel)).toEqual(['Ads', 'Fair', 'Luck', 'Direct']);
  });

  it('is the total of the Summary', () => {
    const all = found(sales, [spent('Ads', '2026-08-01', 100)], { margin: 0.3 });
    expect(all.channels?.total.ratio).toBe(all.acquisition?.ratio);
    expect(all.channels?.total.cac).toBe(all.acquisition?.cac);
  });
});

describe('the proposed budget', () => {
  // Everybody of a channel brings the same in his first year: 3 for 1 by mail, 1 for 2 by ads.
  const sales = [
    ...crowd('Mail', 10, '2025-01-10', 30, 'Old mail'),
    ...crowd('Ads', 10, '2025-01-10', 10, 'Old ads'),
    ...crowd('Mail', 10, '2026-01-10', 30),
    ...crowd('Ads', 50, '2026-01-10', 10),
    ...crowd('Luck', 9, '2026-01-10', 900),
  ];
  const spend = [spent('Mail', '2026-01-01', 100), spent('Ads', '2026-01-01', 1000), spent('Luck', '2026-01-01', 50)];

  it('is the worked case: 100 at 3 and 1,000 at 0.5 give 130 and 970', () => {
    const facts = factsOf(sales, spend);
    expect(facts.ageMonths).toBe(12);
    expect(rowOf(facts, 'Mail')).toMatchObject({
      firstYear: 3000,
      budget: { return: 3, newSpend: 13_000, change: 3000, why: 'gains' },
    });
    expect(rowOf(facts, 'Ads')).toMatchObject({
      firstYear: 1000,
      budget: { return: 0.5, newSpend: 97_000, why: 'loses' },
    });
    expect(rowOf(facts, 'Luck').budget).toMatchObject({ newSpend: 5000, change: 0, why: 'too-few' });
    expect(facts.meanReturn).toBeCloseTo(800 / 1100, 10);
  });

  it('compares at equal age: who came yesterday is not worth less than who came last year', () => {
    // Both bring 10 on the first day and 20 in the second month; half of Mail came too late to have lived it.
    const both = (channel: string, count: number, first: string, second: string, prefix: string): Sale[] =>
      Array.from({ length: count }, (_, i) => [
        sale(`${prefix}${i}`, first, 10, channel),
        ...(day(second) <= day(AS_OF) ? [sale(`${prefix}${i}`, second, 20, channel)] : []),
      ]).flat();
    const even = [
      ...both('Mail', 12, '2025-03-01', '2025-04-10', 'm'),
      ...both('Mail', 12, '2026-09-29', '2026-11-01', 'n'),
      ...both('Ads', 24, '2025-03-01', '2025-04-10', 'a'),
      ...both('Ads', 12, '2026-01-10', '2026-02-20', 'b'),
    ];
    const facts = factsOf(even, [spent('Mail', '2026-01-01', 100), spent('Ads', '2026-01-01', 100)]);
    expect(rowOf(facts, 'Mail').margins).toEqual([3000, 3000, 3000]);
    expect(rowOf(facts, 'Ads').margins).toEqual([3000, 3000, 3000]);
    expect(facts.rows.map(({ budget }) => budget?.change)).toEqual([0, 0]);
  });

  it('rests on as many months as ten customers have lived', () => {
    const young = [...crowd('Mail', 20, '2026-07-10', 30), ...crowd('Ads', 20, '2026-07-10', 10)];
    const facts = factsOf(young, [spent('Mail', '2026-07-01', 100), spent('Ads', '2026-07-01', 100)]);
    expect(facts.ageMonths).toBe(2);
    expect(rowOf(facts, 'Mail').margins).toEqual([null, null, null]);
    expect(rowOf(facts, 'Mail').budget).toMatchObject({ return: 6, why: 'gains' });
  });

  test.each<[string, Sale[], Spend[], Parameters<typeof makeLedger>[2]]>([
    ['no spend', sales, [], {}],
    ['no spend in the window', sales, [spent('Ads', '2024-01-01', 100)], {}],
    ['nobody who has lived a month', crowd('Ads', 20, '2026-09-10', 10), [spent('Ads', '2026-09-01', 100)], {}],
    ['no amounts', sales, spend, { hasAmounts: false }],
  ])('is none with %s', (_, orders, costs, rest) => {
    expect(
      factsOf(orders, costs, {}, rest)
        .rows.map(({ budget }) => budget)
        .every((budget) => budget === null),
    ).toBe(true);
  });
});

describe('spending against orders', () => {
  const sales = [...elders, ...crowd('Ads', 12, '2026-01-10', 10), ...crowd('Ads', 12, '2026-09-30', 10, 'New')];
  const coverage = (spend: readonly Spend[]) => factsOf(sales, spend).coverage;

  test.each<[string, Spend[], object]>([
    [
      'the whole window',
      [spent('Ads', '2025-10-01', 1), spent('Ads', '2026-09-01', 1)],
      { monthsWithout: 0, withoutOrders: 0, outside: 0 },
    ],
    ['its last five months', [spent('Ads', '2026-05-01', 1), spent('Ads', '2026-09-01', 1)], { monthsWithout: 7 }],
    ['its first two', [spent('Ads', '2025-10-01', 1), spent('Ads', '2025-11-01', 1)], { monthsWithout: 10 }],
    [
      'before the window',
      [spent('Ads', '2025-01-01', 1), spent('Ads', '2026-09-01', 1)],
      { outside: 100, withoutOrders: 0, monthsWithout: 0 },
    ],
    [
      'before any order',
      [spent('Ads', '2024-09-01', 3), spent('Ads', '2026-09-01', 1)],
      { outside: 300, withoutOrders: 300 },
    ],
    [
      'after the last day',
      [spent('Ads', '2025-10-01', 1), spent('Ads', '2026-10-01', 4)],
      { outside: 400, withoutOrders: 400 },
    ],
    ['no month', [spent('Ads', null, 5)], { undated: 500, from: null, to: null, monthsWithout: 0 }],
  ])('of %s', (_, spend, is) => {
    expect(coverage(spend)).toMatchObject(is);
  });

  it('says when no channel has the same name in both', () => {
    expect(coverage([spent('Google', '2026-01-01', 5)])?.noCommonName).toBe(true);
    expect(coverage([spent('google', '2026-01-01', 5), spent('ads', '2026-01-01', 5)])?.noCommonName).toBe(false);
    expect(coverage([spent('', '2026-01-01', 5)])?.noCommonName).toBe(false);
  });
});

describe('by period', () => {
  it('knows quarters and seasons', () => {
    expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map((iso) => quarterOf(day(iso)) % 4)).toEqual([
      0, 0, 1, 3,
    ]);
    expect(
      ['2025-12-01', '2026-02-28', '2026-03-01', '2026-06-01', '2026-11-30'].map((iso) => seasonOf(day(iso))),
    ).toEqual([0, 0, 1, 2, 3]);
  });

  const sales = [
    ...crowd('Ads', 12, '2024-10-10', 60, 'Old'),
    ...crowd('Ads', 12, '2025-11-10', 60, 'Autumn'),
    ...crowd('Ads', 9, '2026-02-10', 60, 'Winter'),
    ...crowd('Fair', 3, '2026-02-10', 60),
  ];
  const spend = [
    spent('Ads', '2025-11-01', 240),
    spent('Ads', '2026-02-01', 90),
    spent('Fair', '2026-08-01', 50),
    spent('Ads', null, 900),
  ];
  const facts = factsOf(sales, spend);

  it('has the last four quarters; the 12-month margin against what was spent in each', () => {
    const { byQuarter } = facts;
    expect(byQuarter.periods).toEqual([8103, 8104, 8105, 8106]);
    const cell = (channel: string, period: number) =>
      byQuarter.rows.find((row) => row.channel === channel && row.period === period);
    // No undated money: 240 for 12 customers, 20 each, who bring 60.
    expect(cell('Ads', 8103)).toMatchObject({
      spend: 24_000,
      newCustomers: 12,
      cac: 2000,
      margin: 6000,
      ratio: 3,
      verdict: 'healthy',
    });
    expect(cell('Ads', 8104)).toMatchObject({ newCustomers: 9, ratio: null, verdict: 'too-few' });
    expect(cell('Fair', 8104)).toMatchObject({ newCustomers: 3, verdict: 'no-spend' });
    expect(cell('Fair', 8106)).toMatchObject({ newCustomers: 0, verdict: 'nobody-won' });
    expect(byQuarter.all.find((row) => row.period === 8104)).toMatchObject({ newCustomers: 12, spend: 9000 });
  });

  it('has the last 12 months, and every new customer of them in one', () => {
    expect(facts.byMonth.periods).toHaveLength(12);
    expect(facts.byMonth.periods[11]).toBe(monthOf(day(AS_OF)));
    expect(facts.byMonth.rows.reduce((sum, row) => sum + row.newCustomers, 0)).toBe(24);
  });

  it('has seasons of whole years of spend only', () => {
    expect(facts.bySeason).toBeNull();
    const months = Array.from({ length: 20 }, (_, i) =>
      spent('Ads', `${2025 + Math.floor((i + 1) / 12)}-${String(((i + 1) % 12) + 1).padStart(2, '0')}-01`, 10),
    );
    const { bySeason } = factsOf(sales, months);
    expect(bySeason?.periods).toEqual([1, 2, 3, 0]);
    // Of the 20 months the last 12: October 2025 to September 2026.
    expect(bySeason?.all.reduce((sum, row) => sum + row.spend, 0)).toBe(12_000);
    expect(bySeason?.all.reduce((sum, row) => sum + row.newCustomers, 0)).toBe(24);
  });

  it('has campaigns by the code or the channel of the first order', () => {
    const coded = crowd('Ads', 10, '2026-03-10', 60, 'Coded').map((s) => ({ ...s, more: { offer: 'SPRING' } }));
    const orders = [...sales, ...coded, ...crowd('winter', 2, '2026-03-10', 60, 'Other')];
    const paid = [
      spent('Ads', '2026-03-01', 300, { campaign: 'Spring' }),
      spent('Ads', '2026-03-01', 50, { campaign: 'Winter' }),
    ];
    const { byCampaign } = factsOf(orders, paid);
    expect(byCampaign?.periods).toEqual(['Spring', 'Winter']);
    expect(byCampaign?.all).toMatchObject([
      { period: 'Spring', spend: 30_000, newCustomers: 10, cac: 3000, ratio: 2, verdict: 'thin' },
      { period: 'Winter', spend: 5000, newCustomers: 2, verdict: 'too-few' },
    ]);
    expect(facts.byCampaign).toBeNull();
    // A file that calls its channels campaigns says nothing new.
    expect(factsOf(orders, [spent('Spring', '2026-03-01', 5, { campaign: 'Spring' })]).byCampaign).toBeNull();
  });
});

describe('what becomes of them', () => {
  /** Buys twice in his first year, much or little. */
  const loyal = (channel: string, count: number, amount: number, prefix: string): Sale[] =>
    Array.from({ length: count }, (_, i) => [
      sale(`${prefix}${i}`, '2025-01-10', amount, channel),
      sale(`${prefix}${i}`, '2025-10-10', amount, channel),
      sale(`${prefix}${i}`, '2026-05-10', amount, channel),
    ]).flat();
  const sales = [
    ...loyal('Word', 4, 500, 'w'),
    ...loyal('Ads', 16, 20, 'a'),
    ...crowd('Ads', 4, '2026-01-10', 900, 'late'),
  ];
  const facts = factsOf(sales, []);

  it('draws the share of VIP to the mean of all, by 20 more customers', () => {
    // 4 of the 20 who have lived a year are large and came twice in it.
    expect(facts.total.lasting).toMatchObject({ of: 20, did: 4, share: 0.2 });
    expect(rowOf(facts, 'Word').lasting).toMatchObject({ of: 4, did: 4 });
    expect(rowOf(facts, 'Word').lasting?.share).toBeCloseTo((4 + 20 * 0.2) / 24, 10);
    expect(rowOf(facts, 'Ads').lasting?.share).toBeCloseTo((0 + 20 * 0.2) / 36, 10);
  });

  it('gives an interval that holds the share and narrows with customers', () => {
    for (const { lasting } of [...facts.rows, facts.total]) {
      if (!lasting) continue;
      expect(lasting.low).toBeLessThan(lasting.share);
      expect(lasting.high).toBeGreaterThan(lasting.share);
    }
    const [few, many] = [rowOf(facts, 'Word').lasting, rowOf(facts, 'Ads').lasting];
    expect((few?.high ?? 0) - (few?.low ?? 0)).toBeGreaterThan((many?.high ?? 0) - (many?.low ?? 0));
  });

  it('does not count who was lost by the end of the year', () => {
    // 10 October 2025 to 9 January 2026: 91 days.
    expect(factsOf(sales, [], { lostAfter: 91 }).total.lasting?.did).toBe(4);
    expect(factsOf(sales, [], { lostAfter: 90 }).total.lasting?.did).toBe(0);
  });

  it('counts who is known to recommend', () => {
    const ledger = ledgerOf(sales, []);
    const contacts = ledger.keys.map(
      (key) =>
        ({
          referrals: key === 'a0' ? 1 : 0,
          promoterScore: null,
          reviewScore: null,
          referralCode: '',
          lastOwnActionDay: null,
          signupDay: null,
          consent: 'unknown',
          sector: '',
          contractEnd: null,
          remarketingCost: null,
          city: '',
          region: '',
        }) as unknown as Contact,
    );
    const all = findings(ledger, contacts, { ...defaultSettings, asOf: day(AS_OF) }, day(AS_OF));
    expect(rowOf(all.channels as ChannelFacts, 'Ads').lasting?.did).toBe(1);
  });

  it('compares two years at the same age', () => {
    const years = [
      ...crowd('Ads', 40, '2025-03-10', 20, 'before'),
      ...crowd('Ads', 40, '2026-03-10', 30, 'now'),
      ...crowd('Ads', 40, '2026-09-20', 90, 'yesterday'),
    ];
    expect(factsOf(years, []).sameAge).toEqual({
      months: 6,
      now: { customers: 80, margin: 3000 },
      before: { customers: 40, margin: 2000 },
    });
    expect(factsOf(years.slice(0, 60), []).sameAge).toBeNull();
  });
});

describe('laws', () => {
  const anySale = fc.record({
    who: fc.constantFrom('Ana', 'Léo', 'Zoé', 'Bob', 'Eve', 'Max', 'Ida', 'Tom'),
    on: fc.integer({ min: day('2025-01-01'), max: day(AS_OF) }),
    amount: fc.constantFrom(0, 5, 10, 20, 33.33),
    channel: fc.constantFrom('', 'Ads', 'ads', 'Fair', 'Mail'),
  });
  const anySpend = fc.record({
    channel: fc.constantFrom('', 'Ads', 'Fair ', 'Press'),
    kind: fc.constantFrom('marketing' as const, 'sales' as const, 'retention' as const),
    day: fc.oneof(fc.constant(null), fc.integer({ min: day('2024-06-01'), max: day('2026-12-01') })),
    campaign: fc.constantFrom('', 'A', 'Ads'),
    cents: fc.constantFrom(0, 1000, 3333),
  });

  it('parts add up to what the other tabs say; the order of the rows changes nothing', () => {
    fc.assert(
      fc.property(
        fc.array(anySale, { minLength: 1, maxLength: 50 }),
        fc.array(anySpend, { maxLength: 8 }),
        (sales, spend) => {
          const all = found(sales, spend);
          const facts = all.channels as ChannelFacts;
          const sum = (of: (row: ChannelRow) => number) => facts.rows.reduce((total, row) => total + of(row), 0);
          expect(sum((row) => row.turnover)).toBe(all.windowTurnover);
          expect(sum((row) => row.customers)).toBe(all.customers);
          expect(sum((row) => row.spend)).toBe(all.acquisition?.spend ?? 0);
          expect(sum((row) => row.newCustomers)).toBe(facts.total.newCustomers);
          if (facts.total.budget) expect(sum((row) => row.budget?.newSpend ?? 0)).toBe(facts.total.spend);
          // Same spelling first or not, the figures are those of the same channels.
          const plain = (f: ChannelFacts) =>
            f.rows.map(({ channel, ...row }) => ({ ...row, channel: channel.toLowerCase() }));
          const byName = [...sales].sort((a, b) => (a.who < b.who ? -1 : a.who > b.who ? 1 : 0));
          const oneADay = new Map(byName.map((s) => [`${s.who} ${s.on}`, s]));
          const sorted = [...oneADay.values()];
          expect(plain(factsOf([...sorted].reverse(), [...spend].reverse()))).toEqual(plain(factsOf(sorted, spend)));
        },
      ),
      { numRuns: 60 },
    );
  });
});
