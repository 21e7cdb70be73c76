// What the small shop's codes, discounts and retention brought: figures one can add up in one's head.
import type { OfferFacts, OfferRow } from '../../src/core/measure/offer-facts';
import type { RetentionAction, RetentionFacts } from '../../src/core/measure/retention-facts';
import { monthOf } from '../../src/core/units';
import { day } from '../makers';

const offerRow = (code: string, orders: number, turnover: number, more: Partial<OfferRow> = {}): OfferRow => ({
  code,
  codes: 1,
  campaign: '',
  orders,
  customers: orders,
  meanWithCode: Math.round(turnover / orders),
  turnover,
  newCustomers: 0,
  firstUse: day('2026-03-02'),
  lastUse: day('2026-04-12'),
  discounts: null,
  baseline: 9_000,
  incrementalMargin: 0,
  return: null,
  hasControl: false,
  verdict: 'pays',
  crossSell: 0,
  upSell: 0,
  cost: null,
  start: null,
  end: null,
  targeted: null,
  setApart: null,
  ...more,
});

/** Of a turnover of so many cents, 40 % margin. */
export const offersOf = (turnover: number): OfferFacts => {
  const rows = [
    offerRow('FIDELE10', 60, 660_000, {
      discounts: 73_300,
      cost: 20_000,
      incrementalMargin: 146_650,
      return: 1.572,
      hasControl: true,
      baseline: 8_750,
      targeted: 200,
      setApart: 50,
      start: day('2026-03-01'),
      end: day('2026-04-15'),
      crossSell: 12,
      upSell: 9,
    }),
    offerRow('THE5', 44, 440_000, {
      discounts: 23_200,
      cost: 10_000,
      incrementalMargin: 7_600,
      return: 0.229,
      crossSell: 4,
      upSell: 2,
    }),
    offerRow('SOLDES', 90, 540_000, {
      discounts: 180_000,
      cost: 0,
      incrementalMargin: -108_000,
      return: -0.6,
      verdict: 'does-not-pay',
      crossSell: 3,
    }),
    offerRow('BIENVENUE', 35, 210_000, {
      newCustomers: 35,
      discounts: 21_000,
      baseline: null,
      incrementalMargin: null,
      verdict: 'no-earlier-orders',
    }),
    offerRow('ZOE', 2, 13_000, { verdict: 'too-few', incrementalMargin: 900 }),
  ];
  const used = rows.reduce((sum, row) => sum + row.turnover, 0);
  return {
    rows,
    byCampaign: null,
    byBeginning: null,
    all: { orders: 2724, customers: 11, turnover },
    withCode: { orders: 231, customers: 9, turnover: used },
    without: { orders: 2493, turnover: turnover - used },
    unused: ['RENTREE'],
    margin: 0.4,
    sold: { withCode: { of: 180, cross: 19, up: 11 }, without: { of: 1_400, cross: 210, up: 98 } },
    hasPrices: true,
    discounts: {
      all: { orders: 900, discounted: 160, cents: 240_000, rate: 0.0412 },
      first: { orders: 246, discounted: 80, cents: 90_000, rate: 0.062 },
      later: { orders: 654, discounted: 80, cents: 150_000, rate: 0.0334 },
      onTime: { orders: 40, customers: 5, cents: 60_000, share: 0.25 },
    },
  };
};

const action: RetentionAction = {
  code: 'FIDELE10',
  from: day('2026-03-01'),
  to: day('2026-04-15'),
  treated: 180,
  treatedRepeat: 72,
  control: 45,
  controlRepeat: 9,
  marginPerRepeater: 4_000,
  cost: 93_300,
  savedCustomers: 36,
  savedMargin: 144_000,
  return: 0.543,
  breakEven: 23.325,
  isTooFew: false,
};

export const retention: RetentionFacts = {
  months: 12,
  from: day('2025-10-01'),
  spend: 120_000,
  otherMarketing: 1_430_000,
  share: 120 / 1550,
  advised: 0.1,
  isUnderAdvised: true,
  short: 35_000,
  undated: 0,
  outside: 40_000,
  byMonth: ['2026-06-01', '2026-07-01', '2026-08-01', '2026-09-01'].map((iso, i) => ({
    month: monthOf(day(iso)),
    spend: 30_000 + i * 5_000,
    otherMarketing: 300_000,
  })),
  byChannel: [
    { channel: 'E-mail', spend: 90_000 },
    { channel: '', spend: 30_000 },
  ],
  buyers: 400,
  kept: { of: 380, did: 247 },
  keptBefore: { of: 300, did: 186 },
  marginPerRepeater: 9_600,
  breakEven: 12.5,
  actions: [
    action,
    { ...action, code: 'POST', treated: 20, treatedRepeat: 5, isTooFew: true, savedCustomers: 1, return: 9 },
  ],
};
