import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findings } from '../../../src/core/findings';
import type { RetentionAction, RetentionFacts } from '../../../src/core/measure/retention-facts';
import type { Offer, OfferArm, Spend } from '../../../src/core/model';
import { defaultSettings, type Settings } from '../../../src/core/settings';
import { monthOf } from '../../../src/core/units';
import { retentionReturn } from '../../../src/functions/retention';
import { anyOrders, day, ledgerFrom, order, type TestOrder } from '../../makers';

interface Beside {
  readonly spend?: readonly Spend[];
  readonly offerList?: readonly Offer[];
  readonly offerArms?: readonly OfferArm[];
}
const factsOf = (orders: readonly TestOrder[], beside: Beside = {}, settings: Partial<Settings> = {}): RetentionFacts =>
  findings({ ...ledgerFrom(orders), ...beside }, null, { ...defaultSettings, ...settings }, day('2026-12-31'))
    .retention as RetentionFacts;

const spent = (kind: Spend['kind'], iso: string | null, units: number, channel = 'E-mail'): Spend => ({
  kind,
  channel,
  day: iso === null ? null : day(iso),
  campaign: '',
  cents: units * 100,
});

/** As of 30 June 2026: Ana and Léo came back, Zoé did not, Bob is new. */
const shop = [
  order('Ana', '2025-01-10', 10),
  order('Ana', '2026-01-10', 40),
  order('Ana', '2026-06-30', 60),
  order('Léo', '2025-06-30', 10),
  order('Léo', '2025-07-01', 20),
  order('Zoé', '2025-02-01', 10),
  order('Bob', '2026-02-01', 25),
];

/** All given back, on a later day; and an order that cost nothing. */
const givenBack = [
  order('Eve', '2025-03-01', 50),
  order('Eve', '2025-04-01', -50),
  order('Eve', '2025-05-01', 0),
  order('Eve', '2026-05-01', 0),
];

it('counts nobody who was given all back', () => {
  expect(factsOf([...shop, ...givenBack])).toEqual(factsOf(shop));
});

describe('the share of marketing', () => {
  test.each<{ name: string; spend: readonly Spend[]; is: Partial<RetentionFacts> }>([
    {
      name: 'is retention over all marketing, sales apart',
      spend: [
        spent('retention', '2026-01-01', 100),
        spent('marketing', '2026-02-01', 700),
        spent('sales', '2026-02-01', 999),
      ],
      is: { spend: 10_000, otherMarketing: 70_000, share: 0.125, isUnderAdvised: false, short: 0 },
    },
    {
      name: 'under a tenth is marked, with what is missing',
      spend: [spent('retention', '2026-01-01', 50), spent('marketing', '2026-02-01', 950)],
      is: { share: 0.05, isUnderAdvised: true, short: 5000 },
    },
    {
      name: 'just a tenth is enough',
      spend: [spent('retention', '2026-01-01', 100), spent('marketing', '2026-02-01', 900)],
      is: { share: 0.1, isUnderAdvised: false, short: 0 },
    },
    {
      name: 'is that of the period: both its ends count, and what says no day',
      spend: [
        spent('retention', '2025-06-30', 1),
        spent('retention', '2025-07-01', 10),
        spent('retention', '2026-06-30', 100),
        spent('retention', '2026-07-01', 1000),
        spent('retention', null, 10_000),
      ],
      is: { spend: 1_011_000, undated: 1_000_000, outside: 100_100, share: null },
    },
    { name: 'is unknown where nothing is spent', spend: [], is: { spend: 0, share: null, breakEven: null, short: 0 } },
  ])('$name', ({ spend, is }) => expect(factsOf(shop, { spend })).toMatchObject(is));

  it('follows the share advised in the settings', () => {
    const spend = [spent('retention', '2026-01-01', 100), spent('marketing', '2026-02-01', 900)];
    expect(factsOf(shop, { spend }, { retentionShare: 0.2 })).toMatchObject({ isUnderAdvised: true, short: 10_000 });
  });

  it('is told month by month, and channel by channel', () => {
    const spend = [
      spent('retention', '2026-03-01', 20),
      spent('retention', '2026-01-01', 50, ' e-mail'),
      spent('retention', '2026-01-31', 5, 'Post'),
      spent('marketing', '2026-01-15', 100),
      spent('retention', null, 7, 'Post'),
    ];
    const { byMonth, byChannel } = factsOf(shop, { spend });
    expect(byMonth).toEqual([
      { month: monthOf(day('2026-01-01')), spend: 5500, otherMarketing: 10_000 },
      { month: monthOf(day('2026-03-01')), spend: 2000, otherMarketing: 0 },
    ]);
    expect(byChannel).toEqual([
      { channel: 'E-mail', spend: 7000 },
      { channel: 'Post', spend: 1200 },
    ]);
  });
});

describe('who came back', () => {
  it('is counted of those who bought in the months before; what they spent is what one is worth', () => {
    const facts = factsOf(shop, { spend: [spent('retention', '2026-01-01', 50)] }, { margin: 0.5 });
    expect(facts.kept).toEqual({ of: 3, did: 2 });
    expect(facts.buyers).toBe(3);
    // 40 + 60 of Ana, 20 of Léo: 60 each, half of it margin.
    expect(facts.marginPerRepeater).toBe(3000);
    expect(facts.breakEven).toBe(5000 / 3000);
    // Nobody can say who came back the year before: the history is too short.
    expect(facts.keptBefore).toBeNull();
  });

  it('is compared with the year before where the history reaches', () => {
    const older = [order('Eve', '2023-06-30', 5), order('Eve', '2023-07-01', 5), order('Ana', '2023-09-01', 5)];
    expect(factsOf([...shop, ...older]).keptBefore).toEqual({ of: 2, did: 1 });
  });

  it('without amounts is counted, and worth nothing known', () => {
    const ledger = { ...ledgerFrom(shop.map((o) => ({ ...o, amount: 0 }))), hasAmounts: false };
    const facts = findings(ledger, null, defaultSettings, day('2026-12-31')).retention;
    expect(facts?.kept).toEqual({ of: 3, did: 2 });
    expect(facts?.marginPerRepeater).toBeNull();
  });

  it('is nobody where nobody bought before', () => {
    const facts = factsOf([order('Bob', '2026-06-30', 5)], { spend: [spent('retention', '2026-06-01', 50)] });
    expect([facts.kept, facts.marginPerRepeater, facts.breakEven]).toEqual([null, null, null]);
  });
});

describe('actions with a control group', () => {
  // 40 were sent STAY and 10 of them came back in May; 30 were not, and 3 did. All had bought in January.
  const orders: TestOrder[] = [];
  const arms: OfferArm[] = [];
  for (let i = 0; i < 70; i++) {
    const isControl = i >= 40;
    const comes = isControl ? i < 43 : i < 10;
    orders.push(order(`C${i}`, '2026-01-10', 20));
    if (comes)
      orders.push(order(`C${i}`, i === 0 ? '2026-05-01' : '2026-05-20', 30, isControl ? {} : { offer: 'STAY' }));
    arms.push({ who: i, code: 'STAY', isControl });
  }
  const table = (more: Partial<Offer> = {}): Offer => ({
    tab: '9',
    row: 2,
    code: 'STAY',
    campaign: '',
    cost: 6000,
    start: null,
    end: null,
    targeted: null,
    control: null,
    ...more,
  });
  const actionOf = (beside: Beside, more: readonly TestOrder[] = []): RetentionAction =>
    factsOf([...orders, ...more], beside).actions[0];

  it('say who came again thanks to them, what it brought, and from where it pays', () => {
    const action = actionOf({ offerArms: arms, offerList: [table()] });
    expect(action).toMatchObject({
      code: 'STAY',
      from: day('2026-05-01'),
      to: day('2026-05-20'),
      treated: 40,
      treatedRepeat: 10,
      control: 30,
      controlRepeat: 3,
      marginPerRepeater: 3000,
      cost: 6000,
      savedCustomers: 6,
      savedMargin: 18_000,
      return: 2,
      breakEven: 2,
      isTooFew: false,
    });
  });

  it('say in a tab what a cell says', () => {
    const { treated, treatedRepeat, control, controlRepeat, ...action } = actionOf({
      offerArms: arms,
      offerList: [table()],
    });
    const cell = retentionReturn.run([60, treated, treatedRepeat, control, controlRepeat, 30, ''], {
      language: 'en',
    } as never) as unknown[][];
    expect(cell.slice(2).map(([, value]) => value)).toEqual([
      action.savedCustomers,
      (action.savedMargin ?? 0) / 100,
      action.return,
      action.breakEven,
    ]);
  });

  test.each<{ name: string; beside: Beside; more?: readonly TestOrder[]; is: Partial<RetentionAction> }>([
    {
      name: 'run over the days of the table of offers',
      beside: { offerArms: arms, offerList: [table({ start: day('2026-05-02'), end: day('2027-01-01') })] },
      is: { from: day('2026-05-02'), to: day('2026-05-20'), treatedRepeat: 9 },
    },
    {
      name: 'have no return where nobody says what they cost',
      beside: { offerArms: arms },
      is: { cost: null, return: null, breakEven: null, savedCustomers: 6 },
    },
    {
      name: 'leave out who had never bought',
      beside: { offerArms: [...arms, { who: 70, code: 'STAY', isControl: false }], offerList: [table()] },
      more: [order('New', '2026-05-10', 99)],
      is: { treated: 40, treatedRepeat: 10 },
    },
    {
      name: 'say too few under 30 in one arm',
      beside: { offerArms: arms.slice(0, 69), offerList: [table()] },
      is: { control: 29, isTooFew: true },
    },
    {
      name: 'nobody used are measured by the days of the table',
      beside: {
        offerArms: arms.map((arm) => ({ ...arm, code: 'IDLE' })),
        offerList: [table({ code: 'IDLE', start: day('2026-05-01') })],
      },
      is: { code: 'IDLE', cost: 6000, treatedRepeat: 10, savedMargin: 18_000 },
    },
    {
      name: 'of a control group of everything stand against what is spent to keep customers',
      beside: { offerArms: arms.map((arm) => ({ ...arm, code: '' })), spend: [spent('retention', '2026-05-01', 100)] },
      more: arms.map((_, i) => order(`C${i}`, '2024-01-01', 5)),
      is: { code: '', cost: 10_000, to: day('2026-05-20'), treated: 40, treatedRepeat: 40 },
    },
  ])('$name', ({ beside, more, is }) => expect(actionOf(beside, more)).toMatchObject(is));

  it('are none where nobody was set apart, or nobody knows when', () => {
    expect(actionOf({ offerArms: arms.filter(({ isControl }) => !isControl) })).toBeUndefined();
    expect(actionOf({ offerArms: arms.map((arm) => ({ ...arm, code: 'IDLE' })) })).toBeUndefined();
  });
});

it('does not look at the order of the rows; those who came back are some of those who were there', () => {
  fc.assert(
    fc.property(anyOrders(60), (orders) => {
      const facts = factsOf(orders);
      expect(factsOf([...orders].reverse())).toEqual(facts);
      if (facts.kept) expect(facts.kept.did).toBeLessThanOrEqual(facts.kept.of);
    }),
    { numRuns: 50 },
  );
});
