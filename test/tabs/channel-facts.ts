// Seven channels told by hand: 15,500 spent on 246 new customers.
import type { AttributionFacts, AttributionModel } from '../../src/core/measure/attribution';
import { moveBudget, verdictOfRatio } from '../../src/core/measure/budget';
import type { ChannelFacts, ChannelRow, OriginPeriod } from '../../src/core/measure/origins';
import { monthOf } from '../../src/core/units';
import { day } from '../makers';

type Told = readonly [
  channel: string,
  spend: number,
  won: number,
  value: number,
  future: number,
  credits: readonly [number, number, number],
];
const told: readonly Told[] = [
  ['Bouche-à-oreille', 600, 24, 122, 6, [24, 30.4, 44.2]],
  ['Recherche naturelle', 2100, 72, 125, 4, [72, 72.9, 74.6]],
  ['Réseaux sociaux', 1500, 40, 114, 2, [40, 36.4, 41.5]],
  ['Salons', 3200, 27, 175, 3, [27, 15.2, 27.6]],
  ['Recherche payante', 4900, 63, 96, 2, [63, 63.8, 47]],
  ['Affiliation', 2600, 20, 99, 0, [20, 27.3, 11.1]],
  ['=Presse locale', 600, 0, 0, 0, [0, 0, 0]],
];

const cacOf = (spend: number, won: number) => (won > 0 && spend > 0 ? Math.round((spend * 100) / won) : null);
const moves = moveBudget(
  told.map(([channel, spend, newCustomers, value]) => ({
    channel,
    spend: spend * 100,
    newCustomers,
    valuePerCustomer: value * 100,
  })),
);

const row = ([channel, spend, won, value, future, [first, last, markov]]: Told): ChannelRow => {
  const cac = cacOf(spend, won);
  const ratio = cac === null ? null : (value * 100) / cac;
  const move = moves.moves.find((m) => m.channel === channel);
  return {
    kind: 'channel',
    channel,
    customers: won * 2,
    turnover: won * 50_000,
    spend: spend * 100,
    newCustomers: won,
    cac,
    value: won > 0 ? value * 100 : null,
    ratio,
    verdict: won === 0 ? 'nobody-won' : verdictOfRatio(ratio),
    payback: cac === null ? null : cac / ((value * 100) / 12),
    potentialAmbassadors: future,
    margins: won > 0 ? [value * 40, value * 60, value * 100] : [null, null, null],
    firstYear: won > 0 ? value * 100 : null,
    recent: won * 2,
    lasting: won > 0 ? { of: won, did: future, share: (future + 1.4) / (won + 20), low: 0.02, high: 0.31 } : null,
    credits: { first, last, markov },
    budget: move ? { return: move.return, newSpend: move.newSpend, change: move.change, why: move.why } : null,
  };
};
const rows = told.map(row);
const sum = (of: (r: ChannelRow) => number) => rows.reduce((all, r) => all + of(r), 0);

const cell = (channel: string, period: number, won: number, spend: number, margin: number): OriginPeriod => {
  const cac = cacOf(spend, won);
  const ratio = won >= 10 && cac !== null ? (margin * 100) / cac : null;
  return {
    kind: 'channel',
    channel,
    period,
    spend: spend * 100,
    newCustomers: won,
    cac,
    margin: won > 0 ? margin * 100 : null,
    ratio,
    verdict: won === 0 ? 'nobody-won' : won < 10 ? 'too-few' : verdictOfRatio(ratio),
  };
};
const quarters = [8103, 8104, 8105, 8106];
const months = Array.from({ length: 12 }, (_, i) => monthOf(day('2025-10-01')) + i);
const bought = rows.filter(({ newCustomers }) => newCustomers > 0);
const by = (periods: readonly number[]) => ({
  periods,
  rows: bought.flatMap((r, i) =>
    periods.map((period, p) =>
      cell(
        r.channel,
        period,
        Math.floor(r.newCustomers / periods.length) + ((i + p) % 3),
        r.spend / 100 / periods.length,
        (r.value ?? 0) / 100,
      ),
    ),
  ),
  all: periods.map((period) => cell('', period, 60, 15_500 / periods.length, 119)),
});

export const channels: ChannelFacts = {
  rows,
  total: {
    kind: 'channel',
    channel: '',
    customers: sum((r) => r.customers),
    turnover: sum((r) => r.turnover),
    spend: 1_550_000,
    newCustomers: 246,
    cac: 6_301,
    value: 11_972,
    ratio: 1.9,
    verdict: null,
    payback: 6.4,
    potentialAmbassadors: 17,
    margins: [4_790, 7_180, 11_970],
    firstYear: 11_970,
    recent: 492,
    lasting: { of: 246, did: 17, share: 0.07, low: 0.05, high: 0.1 },
    credits: { first: 246, last: 246, markov: 246 },
    budget: { return: moves.mean, newSpend: 1_550_000, change: 0, why: 'average' },
  },
  paid: { spend: 1_550_000, newCustomers: 246, cac: 6_301 },
  salesSpend: 0,
  coverage: {
    from: months[0],
    to: months[11],
    undated: 12_000,
    outside: 0,
    withoutOrders: 0,
    monthsWithout: 0,
    noCommonName: false,
  },
  ageMonths: 12,
  meanReturn: moves.mean,
  sameAge: { months: 9, now: { customers: 246, margin: 9_100 }, before: { customers: 240, margin: 8_400 } },
  byMonth: by(months),
  byQuarter: by(quarters),
  bySeason: by([1, 2, 3, 0]),
  byCampaign: {
    periods: ['ETE26', '-10 NOËL'],
    rows: [],
    all: [
      { ...cell('', 0, 12, 300, 60), period: 'ETE26' },
      { ...cell('', 0, 4, 200, 60), period: '-10 NOËL' },
    ],
  },
  untouched: 0,
};

const credits = (money: number): Record<AttributionModel, number> => ({
  first: money,
  last: money,
  'last-non-direct': money,
  linear: money,
  decay: money,
  position: money,
  markov: money,
  shapley: money,
});

export const attribution: AttributionFacts = {
  lookBackDays: 90,
  inMoney: true,
  conversions: 24,
  total: 840_000,
  isFew: true,
  untouched: { orders: 24, cents: 725_800 },
  channels: [
    { channel: 'Salons', credits: credits(520_000), closed: 14, assisted: 3, partner: 'E-mail' },
    { channel: 'E-mail', credits: credits(320_000), closed: 10, assisted: 6, partner: 'Salons' },
  ],
  paths: [
    { channels: ['Salons'], conversions: 12, value: 410_000 },
    { channels: ['Salons', 'E-mail'], conversions: 9, value: 300_000 },
    { channels: ['E-mail', 'Salons'], conversions: 3, value: 130_000 },
  ],
};

/** The same in a file that has neither amounts nor spending. */
export function withoutMoney(facts: ChannelFacts): ChannelFacts {
  const bare = (r: ChannelRow): ChannelRow => ({
    ...r,
    turnover: 0,
    spend: 0,
    cac: null,
    value: null,
    ratio: null,
    verdict: null,
    payback: null,
    margins: [null, null, null],
    firstYear: null,
    lasting: null,
    budget: null,
  });
  const bareCell = (c: OriginPeriod): OriginPeriod => ({
    ...c,
    spend: 0,
    cac: null,
    margin: null,
    ratio: null,
    verdict: null,
  });
  const barePeriods = (p: ChannelFacts['byMonth']) => ({ ...p, rows: p.rows.map(bareCell), all: p.all.map(bareCell) });
  return {
    ...facts,
    rows: facts.rows.map(bare).filter(({ customers }) => customers > 0),
    total: bare(facts.total),
    paid: { spend: 0, newCustomers: 0, cac: null },
    coverage: null,
    ageMonths: 0,
    meanReturn: null,
    sameAge: null,
    byMonth: barePeriods(facts.byMonth),
    byQuarter: barePeriods(facts.byQuarter),
    bySeason: null,
    byCampaign: null,
  };
}
