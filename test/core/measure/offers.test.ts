import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findings } from '../../../src/core/findings';
import { makeLedger } from '../../../src/core/ledger';
import type { OfferFacts, OfferRow } from '../../../src/core/measure/offer-facts';
import type { Ledger, Offer, OfferArm, Spend } from '../../../src/core/model';
import { defaultSettings, type Settings } from '../../../src/core/settings';
import { anyOrders, day, ledgerFrom, order, type TestOrder } from '../../makers';

/** A line of a table of offers: what is not told is unknown. */
const offer = (code: string, told: Partial<Offer> = {}): Offer => ({
  tab: '9',
  row: 2,
  code,
  campaign: '',
  cost: null,
  start: null,
  end: null,
  targeted: null,
  control: null,
  ...told,
});

interface Beside {
  readonly offerList?: readonly Offer[];
  readonly offerArms?: readonly OfferArm[];
  readonly spend?: readonly Spend[];
}
const factsOf = (orders: readonly TestOrder[], beside: Beside = {}, settings: Partial<Settings> = {}): OfferFacts =>
  findings({ ...ledgerFrom(orders), ...beside }, null, { ...defaultSettings, ...settings }, day('2026-12-31'))
    .offers as OfferFacts;
const rowOf = (facts: OfferFacts, code: string): OfferRow => facts.rows.find((row) => row.code === code) as OfferRow;

/** Sold with a code. */
const sale = (customer: string, iso: string, amount: number, code = '', more = {}): TestOrder =>
  order(customer, iso, amount, { offer: code, ...more });

const shop = [
  sale('Ana', '2026-01-10', 40),
  sale('Ana', '2026-03-10', 60),
  sale('Ana', '2026-05-10', 80, 'SPRING'),
  sale('Léo', '2025-05-10', 30),
  sale('Léo', '2026-05-10', 70, 'SPRING'),
  sale('Bob', '2026-05-01', 25, 'WELCOME'),
  sale('Bob', '2026-06-01', 35),
];

describe('codes', () => {
  it('count nothing of customers who were given all back, on whatever day', () => {
    const back = [
      sale('Eve', '2026-04-01', 50, 'SPRING'),
      sale('Eve', '2026-04-20', -50),
      sale('Eve', '2026-05-01', 0),
    ];
    const facts = factsOf([...shop, ...back]);
    expect(facts).toEqual(factsOf(shop));
    expect(facts.all).toEqual({ orders: 7, customers: 3, turnover: 34_000 });
  });
  it('are told with their days, their money and their new customers', () => {
    const facts = factsOf(shop, { offerList: [offer('SPRING', { cost: 1000 })] });
    expect(rowOf(facts, 'SPRING')).toMatchObject({
      orders: 2,
      customers: 2,
      newCustomers: 0,
      turnover: 15_000,
      firstUse: day('2026-05-10'),
      lastUse: day('2026-05-10'),
      // Before: 40, 60 and 30.
      baseline: 4333,
      // (75 − 43.33) × 2 − 10.
      incrementalMargin: 5333,
      cost: 1000,
      verdict: 'too-few',
    });
    expect(rowOf(facts, 'WELCOME')).toMatchObject({ newCustomers: 1, baseline: null, cost: null, return: null });
    expect(facts.all).toEqual({ orders: 7, customers: 3, turnover: 34_000 });
    expect(facts.withCode).toEqual({ orders: 3, customers: 3, turnover: 17_500 });
    expect(facts.without).toEqual({ orders: 4, turnover: 16_500 });
  });

  it('take the margin of the settings', () => {
    const facts = factsOf(shop, {}, { margin: 0.5 });
    expect(facts.margin).toBe(0.5);
    expect(rowOf(facts, 'SPRING').incrementalMargin).toBe(3167);
  });

  it('of enough people stand before the others', () => {
    const many = Array.from({ length: 31 }, (_, i) => [
      sale(`C${i}`, '2026-02-01', 50),
      sale(`C${i}`, '2026-04-01', 40, 'LESS'),
    ]).flat();
    const facts = factsOf([...many, ...shop]);
    expect(facts.rows.map(({ code, verdict }) => `${code} ${verdict}`)).toEqual([
      'LESS does-not-pay',
      'SPRING too-few',
      'WELCOME too-few',
    ]);
  });

  it('are too few where under 30 of their users had ordered before', () => {
    const users = (old: number) =>
      Array.from({ length: 40 }, (_, i) => [
        ...(i < old ? [sale(`C${i}`, '2026-02-01', 50)] : []),
        sale(`C${i}`, '2026-04-01', 60, 'MIX'),
      ]).flat();
    const verdicts = [30, 29, 0].map((old) => rowOf(factsOf(users(old)), 'MIX').verdict);
    expect(verdicts).toEqual(['pays', 'too-few', 'no-earlier-orders']);
  });

  it('count an order of a day that must be mistyped as money, and in no period', () => {
    const days = ['2026-01-10', '2026-02-10', '2026-03-10', '2026-04-10'];
    const odd = [...days.map((iso) => sale('Ana', iso, 10)), sale('Léo', '1926-01-01', 5, 'OLD')];
    const old = rowOf(factsOf([...odd, sale('Léo', '2026-04-10', 9, 'OLD')]), 'OLD');
    expect(old).toMatchObject({ orders: 2, turnover: 1400, firstUse: day('2026-04-10'), baseline: null });
    expect(rowOf(factsOf(odd), 'OLD')).toMatchObject({ orders: 1, firstUse: null, lastUse: null });
  });

  it('are nothing to speak of where nobody bought, or only totals are told', () => {
    const nobody = findings(ledgerFrom([], ['Pia']), null, defaultSettings, day('2026-12-31'));
    expect(nobody.offers).toBeNull();
    const told = makeLedger([{ key: 'Ana', name: 'Ana' }], [{ who: 0, day: 5, cents: 900 }], {
      told: Int32Array.of(3),
    });
    expect(findings(told, null, defaultSettings, day('2026-12-31')).offers).toBeNull();
  });

  it('without amounts are still counted', () => {
    const ledger = { ...ledgerFrom(shop), hasAmounts: false };
    const { offers } = findings(ledger, null, defaultSettings, day('2026-12-31'));
    expect(offers?.rows.map(({ orders }) => orders).sort()).toEqual([1, 2]);
  });
});

describe('what a code cost', () => {
  const spend = (campaign: string, cents: number, iso: string | null = '2026-05-01'): Spend => ({
    channel: 'E-mail',
    kind: 'marketing',
    day: iso === null ? null : day(iso),
    campaign,
    cents,
  });
  test.each<{ name: string; beside: Beside; cost: number | null }>([
    { name: 'nobody says', beside: {}, cost: null },
    {
      name: 'rows of the table add up',
      beside: { offerList: [offer('SPRING', { cost: 500 }), offer('SPRING', { cost: 700 }), offer('SPRING')] },
      cost: 1200,
    },
    { name: 'nothing is a cost', beside: { offerList: [offer('SPRING', { cost: 0 })] }, cost: 0 },
    { name: 'spending of that campaign', beside: { spend: [spend(' spring', 300), spend('other', 9)] }, cost: 300 },
    {
      name: 'the table goes before spending',
      beside: { offerList: [offer('SPRING', { cost: 500 })], spend: [spend('SPRING', 300)] },
      cost: 500,
    },
    {
      name: 'not what was spent after the analysis; what says no day counts',
      beside: { spend: [spend('SPRING', 300, '2026-12-01'), spend('SPRING', 20, null)] },
      cost: 20,
    },
  ])('$name', ({ beside, cost }) => expect(rowOf(factsOf(shop, beside), 'SPRING').cost).toBe(cost));

  it('and its discounts stand below the line only', () => {
    const orders = shop.map((o) => (o.more?.offer === 'SPRING' ? { ...o, more: { ...o.more, discount: 500 } } : o));
    const row = rowOf(factsOf(orders, { offerList: [offer('SPRING', { cost: 1000 })] }), 'SPRING');
    expect(row.discounts).toBe(1000);
    expect(row.incrementalMargin).toBe(5333);
    expect(row.return).toBe(5333 / 2000);
  });
});

describe('a table of offers', () => {
  it('tells days and people, and which codes nobody used', () => {
    const facts = factsOf(shop, {
      offerList: [
        offer('SPRING', { start: day('2026-05-05'), end: day('2026-05-20'), targeted: 100, control: 20 }),
        offer('SPRING', { start: day('2026-05-01'), targeted: 50 }),
        offer('NEVER', { cost: 100 }),
      ],
    });
    expect(rowOf(facts, 'SPRING')).toMatchObject({
      start: day('2026-05-01'),
      end: day('2026-05-20'),
      targeted: 150,
      setApart: 20,
    });
    expect(facts.unused).toEqual(['NEVER']);
  });

  it('tells who was set apart: then the people of both arms are compared, buyers or not', () => {
    const arm = (who: number, isControl: boolean): OfferArm => ({ who, code: 'SPRING', isControl });
    // Ana and Léo were sent it and spent 150 that day; Bob was not, and spent nothing.
    const facts = factsOf(shop, { offerArms: [arm(0, false), arm(1, false), arm(2, true)] });
    expect(rowOf(facts, 'SPRING')).toMatchObject({
      hasControl: true,
      targeted: 2,
      setApart: 1,
      incrementalMargin: 15_000,
    });
  });

  it('puts the codes of one campaign together', () => {
    const facts = factsOf(shop, {
      offerList: [
        offer('SPRING', { campaign: 'May', cost: 1000 }),
        offer('WELCOME', { campaign: 'May', cost: 500 }),
        offer('NEVER', { campaign: 'June' }),
      ],
    });
    expect(facts.byCampaign?.map(({ code, orders, turnover, cost }) => [code, orders, turnover, cost])).toEqual([
      ['May', 3, 17_500, 1500],
    ]);
    expect(factsOf(shop, { offerList: [offer('SPRING', { campaign: 'May' })] }).byCampaign).toBeNull();
  });
});

describe('codes that begin alike', () => {
  const once = (code: string, i: number) => [
    sale(`${code}${i}`, '2026-01-01', 50),
    sale(`${code}${i}`, '2026-05-01', 60, `${code}${i}`),
  ];
  const numbered = (code: string, count: number) => Array.from({ length: count }, (_, i) => once(code, i)).flat();

  it('are put together from three on: alone each is too few', () => {
    const facts = factsOf([...numbered('LOYAL-', 31), ...numbered('NEW', 3), ...numbered('TWO', 2), ...shop]);
    expect(facts.byBeginning?.map(({ code, codes, orders, verdict }) => [code, codes, orders, verdict])).toEqual([
      ['LOYAL', 31, 31, 'pays'],
      ['NEW', 3, 3, 'too-few'],
    ]);
    expect(facts.rows.every(({ verdict }) => verdict === 'too-few')).toBe(true);
    expect(factsOf(shop).byBeginning).toBeNull();
  });

  it('add up what each of them cost', () => {
    const offerList = [offer('NEW0', { cost: 100 }), offer('NEW2', { cost: 50 })];
    expect(factsOf(numbered('NEW', 3), { offerList }).byBeginning?.map(({ cost }) => cost)).toEqual([150]);
  });
});

describe('cross-sell and up-sell', () => {
  const line = (category: string, unitCents: number) => [{ product: '', category, quantity: 1, unitCents }];
  it('are told with a code and without, of days whose customer’s categories are known', () => {
    const orders = [
      sale('Ana', '2026-01-01', 10, '', { lines: line('Tea', 500) }),
      sale('Ana', '2026-02-01', 10, 'GO', { lines: line('Cups', 900) }),
      sale('Ana', '2026-03-01', 10, '', { lines: line('Tea', 600) }),
      sale('Ana', '2026-04-01', 10, 'GO', { lines: line('Tea', 600) }),
      sale('Léo', '2026-01-01', 10),
      // What he bought before is not known: new to nobody.
      sale('Léo', '2026-02-01', 10, 'GO', { lines: line('Tea', 500) }),
    ];
    expect(factsOf(orders).sold).toEqual({
      withCode: { of: 2, cross: 1, up: 0 },
      without: { of: 1, cross: 0, up: 1 },
    });
    expect(factsOf(orders).rows.map(({ crossSell, upSell }) => [crossSell, upSell])).toEqual([[1, 0]]);
    expect(factsOf(shop).sold).toBeNull();
  });

  it('call nothing dearer than what had no price', () => {
    const tea = (unitCents: number | null) => [{ product: '', category: 'Tea', quantity: 1, unitCents }];
    const orders = [
      sale('Ana', '2026-01-01', 10, '', { lines: tea(null) }),
      sale('Ana', '2026-02-01', 10, '', { lines: tea(500) }),
      sale('Ana', '2026-03-01', 10, '', { lines: tea(600) }),
    ];
    expect(factsOf(orders).sold?.without).toEqual({ of: 2, cross: 0, up: 1 });
  });
});

describe('laws', () => {
  const codes = fc.array(fc.constantFrom('', '', 'A', 'B', 'C'), { minLength: 40, maxLength: 40 });
  const coded = (orders: readonly TestOrder[], list: readonly string[]) =>
    orders.map((o, i) => ({ ...o, more: { offer: list[i], discount: i % 3 === 0 ? 100 : null } }));
  const ledgers = fc.tuple(anyOrders(40), codes).map(([orders, list]) => coded(orders, list));
  const of = (ledger: Ledger) => findings(ledger, null, defaultSettings, day('2027-12-31'));

  it('codes and orders without one add up to the turnover, whatever the order of the rows', () => {
    fc.assert(
      fc.property(ledgers, (orders) => {
        const found = of(ledgerFrom(orders));
        const facts = found.offers as OfferFacts;
        const sum = facts.rows.reduce((total, row) => total + row.turnover, facts.without.turnover);
        expect(sum).toBe(found.turnover);
        expect(facts.withCode.orders + facts.without.orders).toBe(facts.all.orders);
        expect(facts.all.customers).toBe(found.customers);
        const other = of(ledgerFrom([...orders].reverse())).offers as OfferFacts;
        expect(other.rows).toEqual(facts.rows);
        expect([other.all, other.withCode, other.without]).toEqual([facts.all, facts.withCode, facts.without]);
      }),
      { numRuns: 50 },
    );
  });

  it('moved by a year, the same', () => {
    fc.assert(
      fc.property(ledgers, (orders) => {
        // A year of 365 days: windows of 12 months are as long without 29 February in them.
        const moved = orders.map((o) => ({ ...o, day: o.day + 365 }));
        const plain = ({ firstUse, lastUse, ...row }: OfferRow) => row;
        const [a, b] = [orders, moved].map((list) => of(ledgerFrom(list)).offers?.rows.map(plain));
        expect(b).toEqual(a);
      }),
      { numRuns: 50 },
    );
  });
});
