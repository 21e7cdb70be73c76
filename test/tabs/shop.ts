// A small shop told by hand: every record the tabs read, with figures one can add up in one's head.
import type { Audit, AuditedColumn } from '../../src/core/clean/audit-book';
import { lifeStages, type Role, sizes, stages } from '../../src/core/codes';
import type { Findings } from '../../src/core/findings';
import { NO_DAY } from '../../src/core/measure/history';
import { contactsToLetGo } from '../../src/core/measure/let-go';
import type { Contact, Identity } from '../../src/core/model';
import type {
  BestCustomer,
  BestStory,
  ChurnMonth,
  CohortFacts,
  Conversion,
  Counted,
  Due,
  GridCell,
  LookAlikeFacts,
  Move,
  Person,
  Programme,
  ProspectFacts,
  Resembling,
  SegmentMoves,
  WinBack,
} from '../../src/core/results';
import { defaultSettings } from '../../src/core/settings';
import { monthOf } from '../../src/core/units';
import type { TabInput } from '../../src/tabs/input';
import { day } from '../makers';
import { attribution, channels, withoutMoney } from './channel-facts';
import { offersOf, retention } from './offers-shop';

const AS_OF = day('2026-09-30');

/** One customer: what matters is given, the rest follows or is plain. */
export function person(customer: number, name: string, more: Partial<Person> = {}): Person {
  const lastOrder = more.lastOrder === undefined ? day('2026-09-14') : more.lastOrder;
  const orderCount = more.orderCount ?? (lastOrder === null ? 0 : 3);
  return {
    customer,
    key: `C${String(customer + 1).padStart(3, '0')}`,
    name,
    orderCount,
    orderDays: orderCount,
    totalSpent: (more.spent ?? 0) * 2,
    firstOrder: lastOrder === null ? null : day('2024-03-12'),
    lastOrder,
    daysSinceLastOrder: lastOrder === null ? null : AS_OF - lastOrder,
    windowOrders: orderCount,
    windowDays: orderCount,
    spent: 0,
    spentInLastYear: more.spent ?? 0,
    activity: lastOrder === null ? null : 'active',
    recencyScore: lastOrder === null ? null : 5,
    frequencyScore: lastOrder === null ? null : 3,
    moneyScore: lastOrder === null ? null : 3,
    scoredOnLastYear: false,
    rfmSegment: lastOrder === null ? 'prospect' : 'potential-loyal',
    size: more.stageSize ?? 'small',
    stageSize: more.size ?? 'small',
    stage: lastOrder === null ? 'prospect' : 'development',
    flags: [],
    buyerSegment: lastOrder === null ? 'prospect' : 'multi',
    potentialAmbassador: false,
    ambassadorScore: null,
    value: lastOrder === null ? null : Math.round((more.spent ?? 0) * 0.6),
    simpleValue: lastOrder === null ? null : Math.round((more.spent ?? 0) * 0.9),
    expectedOrders: lastOrder === null ? null : orderCount / 4,
    usualGap: lastOrder === null ? null : 40,
    lateness: 0.4,
    pace: lastOrder === null ? null : 'on-time',
    expectedOrder: lastOrder === null ? null : lastOrder + 40,
    daysLate: lastOrder === null ? null : Math.max(0, AS_OF - lastOrder - 40),
    ...more,
  };
}

const slowing = { activity: 'slowing', stage: 'attrition', recencyScore: 3, rfmSegment: 'needs-attention' } as const;
const lost = { activity: 'lost', stage: 'reactivation', recencyScore: 1, spent: 0, size: 'none' } as const;

export const people: readonly Person[] = [
  person(0, 'Hôtel des Dunes', {
    spent: 748_100,
    orderCount: 17,
    size: 'large',
    stageSize: 'large',
    stage: 'loyalty',
    rfmSegment: 'champion',
    buyerSegment: 'vip',
    moneyScore: 5,
    frequencyScore: 5,
    usualGap: 22,
    expectedOrder: day('2026-10-06'),
  }),
  person(1, 'Épicerie du Canal', {
    spent: 386_000,
    orderCount: 12,
    size: 'large',
    stageSize: 'large',
    stage: 'loyalty',
    rfmSegment: 'champion',
    buyerSegment: 'vip',
  }),
  person(2, 'Traiteur Sauge', {
    ...slowing,
    spent: 207_200,
    orderCount: 7,
    size: 'large',
    stageSize: 'large',
    buyerSegment: 'vip',
    lastOrder: day('2026-05-18'),
    usualGap: 39,
    lateness: 3.46,
    pace: 'lost-to-habit',
    expectedOrder: day('2026-06-26'),
    daysLate: 96,
  }),
  person(3, 'Lucas Delmas', {
    spent: 98_000,
    size: 'medium',
    stageSize: 'medium',
    rfmSegment: 'loyal',
    next: { size: { to: 'large', cents: 109_200, orders: 2 }, segment: null, silence: { to: 'slowing', days: 95 } },
  }),
  person(4, 'Aïcha Brizec', {
    ...slowing,
    spent: 61_000,
    size: 'medium',
    stageSize: 'medium',
    lastOrder: day('2026-06-02'),
    usualGap: 65,
    lateness: 1.85,
    pace: 'late',
    daysLate: 55,
  }),
  person(5, 'Marc Bellac', { spent: 40_000, size: 'medium', stageSize: 'medium' }),
  person(6, 'Inès Pommerol', {
    spent: 12_000,
    orderCount: 1,
    orderDays: 1,
    stage: 'acquisition',
    rfmSegment: 'new',
    buyerSegment: 'mono',
    usualGap: null,
    lateness: null,
    pace: null,
    expectedOrder: null,
    daysLate: null,
    lastOrder: day('2026-09-28'),
    firstOrder: day('2026-09-28'),
    next: {
      size: { to: 'medium', cents: 28_000, orders: 3 },
      segment: { to: 'multi', orders: 1 },
      silence: { to: 'slowing', days: 109 },
    },
  }),
  person(7, '=HYPERLINK("http://example.test")', { spent: 9_000, rfmSegment: 'promising' }),
  person(8, 'Chambre d’hôtes Ty Mor', {
    ...lost,
    spentInLastYear: 174_100,
    totalSpent: 174_100,
    orderCount: 4,
    stageSize: 'large',
    rfmSegment: 'cant-lose',
    lastOrder: day('2026-01-29'),
    usualGap: 35,
    lateness: 7,
    pace: 'lost-to-habit',
    daysLate: 209,
  }),
  person(9, 'Karim Dorval', {
    ...lost,
    spentInLastYear: 20_000,
    totalSpent: 20_000,
    stageSize: 'small',
    rfmSegment: 'lost',
    lastOrder: day('2025-11-24'),
    daysLate: 248,
  }),
  person(10, 'Odile Refus', {
    ...lost,
    spentInLastYear: 30_000,
    totalSpent: 30_000,
    stageSize: 'medium',
    rfmSegment: 'at-risk',
    lastOrder: day('2026-02-10'),
  }),
  person(11, 'Marc Belac', { lastOrder: null }),
];

const contact = (p: Person, more: Partial<Contact> = {}): Contact => ({
  key: p.key,
  name: p.name,
  civility: '',
  firstName: p.name.split(' ')[0],
  lastName: p.name.split(' ').slice(1).join(' '),
  company: '',
  email: `${p.key.toLowerCase()}@exemple.test`,
  phone: '+33639981234',
  address: '',
  postcode: '01000',
  city: 'Bourg-en-Bresse',
  region: '',
  country: 'FR',
  consent: 'yes',
  signupDay: null,
  lastOwnActionDay: null,
  referrals: 0,
  promoterScore: null,
  reviewScore: null,
  referralCode: '',
  contractEnd: null,
  remarketingCost: null,
  sector: '',
  tags: '',
  rows: [{ tab: '2', row: p.customer + 2 }],
  mergedBy: [],
  changed: {},
  ...more,
});

const contacts: readonly Contact[] = people.map((p) =>
  p.customer === 1
    ? contact(p, {
        rows: [
          { tab: '2', row: 3 },
          { tab: '1', row: 8 },
          { tab: '1', row: 9 },
        ],
        mergedBy: ['email'],
        changed: { phone: '06.39.98.12.34', postcode: '1000' },
      })
    : p.customer === 4
      ? contact(p, { consent: 'unknown', phone: '+3227001234' })
      : p.customer === 10
        ? contact(p, { consent: 'no' })
        : p.customer === 11
          ? contact(p, { signupDay: day('2023-05-02') })
          : contact(p),
);

const identity = (row: number, fields: Identity['fields']): Identity => ({
  tab: '2',
  row,
  rows: 1,
  fields,
  day: null,
  listed: true,
});
const identities: readonly Identity[] = [
  ...people.map((p) => identity(p.customer + 2, { full_name: p.name, email: `${p.key.toLowerCase()}@exemple.test` })),
  identity(20, { full_name: 'EPICERIE DU CANAL', email: 'c002@exemple.test' }),
];

const counted = (list: readonly Person[]): Counted => ({
  customers: list.length,
  turnover: list.reduce((sum, p) => sum + p.spent, 0),
});
const buyers = people.filter((p) => p.activity !== null);
const inWindow = buyers.filter((p) => p.spent > 0);
const turnover = buyers.reduce((sum, p) => sum + p.spent, 0);

function grid(): GridCell[] {
  const cells: GridCell[] = [];
  for (const p of buyers) {
    const rfm = p.rfmSegment ?? 'prospect';
    const members = buyers.filter((q) => q.rfmSegment === rfm && q.stageSize === p.stageSize);
    if (members[0] !== p) continue;
    const mix: Partial<Record<Person['stage'], number>> = {};
    for (const q of members) mix[q.stage] = (mix[q.stage] ?? 0) + 1;
    cells.push({ rfm, size: p.stageSize, ...counted(members), stages: mix });
  }
  return cells;
}

const month = (index: number, more: Partial<ChurnMonth>): ChurnMonth => ({
  month: monthOf(day('2026-03-01')) + index,
  atStart: 6 + index,
  lost: 1,
  rate: 1 / (6 + index),
  repeatAtStart: 5 + index,
  repeatLost: 1,
  repeatRate: 1 / (5 + index),
  revenueLost: 50_000 + index * 10_000,
  newCustomers: 2,
  wonBack: 0,
  tooEarly: false,
  stillCustomers: 7 + index,
  ...more,
});

const best = (p: Person, rank: number, more: Partial<BestCustomer> = {}): BestCustomer => ({
  person: p,
  rank,
  spent: p.spent,
  cost: 0,
  net: p.spent,
  share: p.spent / turnover,
  noLongerBuying: p.activity === 'lost',
  bestSince: null,
  timesFirst: 0,
  sightings: 12,
  reasons: [
    { code: 'orders-vs-mean', value: p.orderCount, other: 5.4 },
    { code: 'basket-vs-mean', value: 44_000, other: 9_711 },
    { code: 'on-time', value: 22, other: 16 },
  ],
  channels: ['Salon', 'E-mail'],
  ...more,
});
const place = (value: string) => ({ field: 'place', value, theirs: value }) as const;
const alike = (p: Person, similarity: number, more: Partial<Resembling> = {}): Resembling => ({
  person: p,
  similarity,
  matching: [place('Bourg-en-Bresse')],
  differing: null,
  ...more,
});
const ranking = [
  best(people[0], 1, {
    bestSince: day('2026-02-28'),
    timesFirst: 7,
    looksLike: [alike(people[1], 0.91), alike(people[3], 0.88)],
  }),
  ...inWindow
    .slice(1)
    .map((p, i) => best(p, i + 2, { toRankAbove: inWindow[i].spent - p.spent, looksLike: [alike(people[0], 0.5)] })),
];

const story: BestStory = {
  firstOrder: { day: day('2024-03-12'), products: ['Théière en fonte'], offer: 'SALON24', channel: 'Salon' },
  beforeSecond: { day: day('2024-04-02'), channel: 'E-mail' },
  touchpoints: [
    { channel: 'E-mail', times: 9, first: day('2024-04-02'), last: day('2026-09-01'), loyalShare: 0.62 },
    { channel: 'Salon', times: 3, first: day('2024-03-12'), last: day('2026-03-10'), loyalShare: 0.2 },
  ],
  loyal: 12,
  goods: {
    kind: 'category',
    bought: [
      { name: 'Thés', orders: 14 },
      { name: 'Épicerie', orders: 3 },
    ],
    missing: [{ name: 'Vaisselle', share: 0.71 }],
    peers: 14,
  },
};
const lookAlikes: LookAlikeFacts = {
  seeds: people.slice(0, 3),
  fields: ['place', 'channel', 'mean-order', 'rhythm'],
  list: [
    {
      ...alike(people[3], 0.74, {
        matching: [place('Bourg-en-Bresse'), { field: 'mean-order', value: 32_667, theirs: 34_100 }],
        differing: { field: 'channel', value: 'E-mail', theirs: 'Salon' },
      }),
      nearest: alike(people[0], 0.88),
    },
    {
      ...alike(people[5], 0.6, { differing: { field: 'rhythm', value: 40, theirs: 22 } }),
      nearest: alike(people[1], 0.7),
    },
  ],
};
const prospectFacts: ProspectFacts = {
  fields: ['place', 'touch'],
  prospects: 1,
  found: 1,
  months: 12,
  neighbours: 11,
  list: [{ ...alike(people[11], 0.5), expected: 41_250, mostToSpend: 13_750, distance: 0.12 }],
};

const winBack = (p: Person, stake: number | null, ceiling: number | null): WinBack => ({
  person: p,
  state: p.activity === 'lost' ? 'lost' : 'slowing',
  valueAtStake: stake,
  spendCeiling: ceiling,
  lastChannel: 'E-mail',
});

const letGoOf = (persons: readonly Person[], of: readonly Contact[]) =>
  contactsToLetGo({ lastPlaced: new Int32Array(people.length).fill(NO_DAY) }, of, persons, defaultSettings, {
    asOf: AS_OF,
    today: day('2026-10-02'),
    mistyped: null,
  });

/** Quarters of arrival: who bought in each quarter after, what they spent, in all. */
const arrivals: readonly (readonly [string, readonly number[], readonly number[], number])[] = [
  ['2024-04-01', [40, 20, 18, 16, 14, 12, 11, 10, 9, 8], [40, 20, 18, 16, 14, 12, 11, 10, 9, 8], 158],
  ['2024-10-01', [20, 9, 8, 8, 7, 6, 6, 5], [22, 9, 9, 8, 7, 6, 6, 5], 72],
  ['2025-01-01', [36, 12, 14, 10, 9, 9, 8], [30, 10, 12, 9, 8, 8, 7], 84],
  ['2025-07-01', [32, 10, 9, 8, 7], [25, 8, 7, 6, 5], 51],
  ['2026-07-01', [31], [24], 24],
];
const cohortFacts: CohortFacts = {
  step: 3,
  cohorts: arrivals.map(([from, bought, spent, total]) => ({
    month: monthOf(day(from)),
    customers: bought[0],
    total: total * 10_000,
    buyers: Array.from({ length: 10 }, (_, age) => bought[age] ?? null),
    turnover: Array.from({ length: 10 }, (_, age) => (age < spent.length ? spent[age] * 10_000 : null)),
  })),
  apart: { customers: 1, turnover: 4_200 },
};

const move = (then: Move['then'], now: Move['now'], who: readonly number[], spentThen: number): Move => ({
  then,
  now,
  people: who.map((i) => people[i]),
  spentThen,
  spent: who.reduce((sum, i) => sum + people[i].spent, 0),
});
const conversion = (then: Conversion['then'], customers: number, more: Partial<Conversion>): Conversion => ({
  then,
  customers,
  up: customers > 0 ? 0 : null,
  down: customers > 0 ? 0 : null,
  lost: customers > 0 ? 0 : null,
  ...more,
  to: { prospect: null, mono: null, multi: null, vip: null, ambassador: null, ...more.to },
});
const none = { prospect: 0, mono: 0, multi: 0, vip: 0, ambassador: 0 };
const segmentMoves: SegmentMoves = {
  on: day('2025-09-30'),
  monthsBack: 12,
  moves: [
    move('not-yet', 'mono', [6], 0),
    move('not-yet', 'multi', [7], 0),
    move('prospect', 'prospect', [11], 0),
    move('mono', 'multi', [3, 4, 9], 45_000),
    move('mono', 'vip', [1], 12_000),
    move('multi', 'multi', [5, 10], 90_000),
    move('multi', 'vip', [2], 60_000),
    move('vip', 'multi', [8], 174_100),
    move('vip', 'vip', [0], 510_000),
  ],
  conversions: [
    conversion('prospect', 1, { to: { ...none, prospect: 1 } }),
    conversion('mono', 4, { to: { ...none, multi: 0.75, vip: 0.25 }, up: 1, lost: 0.25 }),
    conversion('multi', 3, { to: { ...none, multi: 2 / 3, vip: 1 / 3 }, up: 1 / 3, lost: 1 / 3 }),
    conversion('vip', 2, { to: { ...none, multi: 0.5, vip: 0.5 }, down: 0.5, lost: 0.5 }),
    conversion('ambassador', 0, {}),
  ],
};

const due = (customer: number, reach: Due['reach'], more: Partial<Due> = {}): Due => ({
  person: people[customer],
  reach,
  hasAgreed: true,
  day: people[customer].lastOrder,
  value: 0,
  product: '',
  friend: '',
  ...more,
});
const programme = (code: Programme['code'], segment: Programme['segment'], more: Partial<Programme>): Programme => ({
  code,
  segment,
  customers: people.filter((p) => p.buyerSegment === segment).length,
  refused: segment === 'multi' ? 1 : 0,
  trigger: null,
  due: [],
  waiting: 0,
  success: null,
  ...more,
});
const programmes: readonly Programme[] = [
  programme('prospect', 'prospect', { trigger: 90, waiting: 1 }),
  programme('mono', 'mono', {
    trigger: 48,
    due: [due(6, 'email', { product: '=Bougie & co' })],
    success: { days: 198, months: null, of: 40, reached: 19 },
  }),
  programme('multi', 'multi', {
    trigger: 41,
    due: [due(3, 'shared', { value: 40.4 }), due(4, 'email', { value: 65, hasAgreed: false })],
    success: { days: null, months: 12, of: 9, reached: 2 },
  }),
  programme('vip', 'vip', {
    trigger: 7,
    due: [due(1, 'email', { day: day('2026-10-03'), value: 1 })],
    success: { days: null, months: 12, of: 12, reached: 9 },
  }),
  programme('vip-slowing', 'vip', {
    trigger: 110,
    due: [due(2, 'phone')],
    success: { days: null, months: 12, of: 12, reached: 9 },
  }),
  programme('ambassador', 'ambassador', { trigger: 30 }),
];

export const findings: Findings = {
  asOf: AS_OF,
  today: day('2026-10-02'),
  settings: defaultSettings,
  currency: 'EUR',
  hasAmounts: true,
  hasCosts: false,
  orders: 58,
  customers: buyers.length,
  turnover: buyers.reduce((sum, p) => sum + p.totalSpent, 0),
  noCustomer: { orders: 2, turnover: 4_500 },
  windowTurnover: turnover,
  windowOrders: 48,
  windowTurnoverBefore: 1_020_000,
  windowMargin: null,
  meanOrder: 32_527,
  newCustomers: 1,
  thresholds: {
    activeWithin: 110,
    lostAfter: 165,
    from: 'data',
    nobodyLostYet: false,
    provisional: false,
    historyDays: 932,
    gapCount: 47,
    p80: 64,
    p90: 165,
    medianGap: 40,
  },
  people,
  activity: {
    active: buyers.filter((p) => p.activity === 'active').length,
    slowing: buyers.filter((p) => p.activity === 'slowing').length,
    lost: buyers.filter((p) => p.activity === 'lost').length,
  },
  cuts: [],
  rfm: {},
  sizes: {
    mode: 'head-count',
    largeFrom: 207_200,
    mediumFrom: 40_000,
    tieMadeMedium: false,
    bySize: Object.fromEntries(
      sizes.map((s) => [s, counted(buyers.filter((p) => p.size === s))]),
    ) as Findings['sizes']['bySize'],
    buyers: inWindow.length,
    verdict: 'usual',
    shareMaking80: 0.25,
    top20Share: 0.62,
    deciles: [0.46, 0.16, 0.1, 0.08, 0.06, 0.05, 0.04, 0.02, 0.02, 0.01],
  },
  stageSizes: Object.fromEntries(
    sizes.map((s) => [s, buyers.filter((p) => p.stageSize === s).length]),
  ) as Findings['stageSizes'],
  stages: Object.fromEntries(
    stages.map((s) => [s, counted(people.filter((p) => p.stage === s))]),
  ) as Findings['stages'],
  segments: {
    prospect: counted(people.filter((p) => p.buyerSegment === 'prospect')),
    mono: counted(people.filter((p) => p.buyerSegment === 'mono')),
    multi: counted(people.filter((p) => p.buyerSegment === 'multi')),
    vip: counted(people.filter((p) => p.buyerSegment === 'vip')),
    ambassador: { customers: 0, turnover: 0 },
  },
  grid: grid(),
  churn: [
    month(0, { tooEarly: true, rate: null, repeatRate: null, lost: 0, repeatLost: 0 }),
    ...[1, 2, 3, 4, 5, 6].map((i) => month(i, {})),
  ],
  backtest: {
    days: 181,
    on: day('2026-04-02'),
    lost: 5,
    lostCameBack: 1,
    kept: 9,
    keptBought: 6,
    unreliable: false,
    byStageSize: {
      'loyalty-large': { customers: 12, returnRate: 0.9, meanSpend: 150_000 },
      'reactivation-large': { customers: 10, returnRate: 0.24, meanSpend: 38_600 },
    },
  },
  winBack: [
    winBack(people[2], 98_500, 14_800),
    winBack(people[8], 77_900, 11_700),
    winBack(people[4], 21_700, 3_300),
    winBack(people[10], 15_000, 2_000),
    winBack(people[9], 12_300, 1_800),
  ],
  best: {
    ranking,
    first: ranking[0],
    leadOverSecond: 362_100,
    runnerUp: ranking[1],
    costlier: [],
    likenessFields: lookAlikes.fields,
    story,
    lookAlikes,
    prospects: prospectFacts,
  },
  gain: {
    buyers: 8,
    large: 3,
    meanLarge: 447_100,
    meanMedium: 66_333,
    promoted: 11_423,
    newlyWon: 13_413,
    point: 30_461,
  },
  acquisition: {
    spend: 1_550_000,
    newCustomers: 246,
    cac: 6_301,
    valuePerCustomer: 11_972,
    ratio: 1.9,
    byChannel: [],
  },
  channels,
  attribution,
  offers: offersOf(buyers.reduce((sum, p) => sum + p.totalSpent, 0)),
  retention,
  actions: [
    { code: 'large-slowing', people: [people[2]], stake: 98_500 },
    { code: 'large-lost', people: [people[8]], stake: 77_900 },
    { code: 'second-order-window', people: [people[6]], stake: 4_200 },
    { code: 'no-contact', people: [people[0], people[1], people[3], people[5]], stake: null },
  ],
  secondOrder: { share: 0.48, medianGap: 55, p80: 198 },
  programmes,
  letGo: letGoOf(people, contacts),
  cohorts: cohortFacts,
  moves: segmentMoves,
  value: {
    method: 'model',
    whySimple: null,
    repeatBuyers: 412,
    model: null,
    horizon: { margin: 0.4, horizonMonths: 12, yearlyDiscount: 0.1 },
    of: new Map(),
    nextYear: { orders: 1240.4, turnover: 12_040_000, margin: 4_816_000 },
    backtest: { on: day('2026-03-31'), days: 183, expected: 598.2, actual: 611, ratio: 0.979 },
  },
  worth: { on: day('2026-04-02'), days: 181, predicted: 5_100_000, actual: 6_000_000, ratio: 0.85 },
  remarks: [{ code: 'no-customer', values: { orders: 2, turnover: 4_500 } }],
  missing: [],
  leftOut: [],
};

const column = (
  tab: string,
  index: number,
  role: Role,
  header: string,
  more: Partial<AuditedColumn>,
): AuditedColumn => ({
  tab,
  tabName: tab === '1' ? 'Commandes' : 'Clients',
  kind: tab === '1' ? 'orders' : 'customers',
  header,
  index,
  firstRow: 2,
  role,
  unsure: false,
  rows: tab === '1' ? 48 : 13,
  filled: tab === '1' ? 48 : 13,
  valid: tab === '1' ? 48 : 13,
  distinct: 12,
  problem: null,
  invalid: 0,
  plain: true,
  ...more,
});
const audit: Audit = {
  tables: [
    { tab: '1', name: 'Commandes', kind: 'orders' },
    { tab: '2', name: 'Clients', kind: 'customers' },
  ],
  columns: [
    column('2', 4, 'phone', 'Téléphone', {
      filled: 9,
      valid: 6,
      problem: { code: 'phone-invalid', count: 3, row: 4, rows: [4, 7, 9] },
      invalid: 3,
    }),
    column('2', 6, 'opt_in', '', { filled: 10, valid: 10, distinct: 2, unsure: true }),
    column('2', 5, 'postcode', 'CP', { problem: { code: 'postcode-zero', count: 1, row: 3, rows: [3] } }),
    column('2', 3, 'email', 'E-mail', {}),
    column('1', 2, 'email', 'Courriel', {}),
    column('1', 1, 'order_date', 'Date', {
      valid: 47,
      problem: { code: 'date-unreadable', count: 1, row: 40, rows: [40] },
      invalid: 1,
    }),
    column('1', 3, 'amount', 'Montant', { distinct: 40 }),
    column('2', 7, 'country', 'Pays', { filled: 2, valid: 2, distinct: 1, plain: false }),
    column('1', 5, 'coupon', 'Code', { filled: 0, valid: 0, distinct: 0 }),
  ],
  unused: [
    { tab: '1', tabName: 'Commandes', header: 'Paiement', index: 6, role: 'payment_method', filled: 48, rows: 48 },
    { tab: '2', tabName: 'Clients', header: '=Bricole', index: 8, role: null, filled: 2, rows: 13 },
    { tab: '2', tabName: 'Clients', header: 'Rien', index: 9, role: null, filled: 0, rows: 13 },
  ],
  beside: [],
  secret: [{ tab: '2', tabName: 'Clients', header: 'Mot de passe', index: 10 }],
  remarks: [
    { code: 'dates-mixed', tabName: 'Commandes', header: 'Date', count: 1 },
    { code: 'secret-column', tabName: 'Clients', header: 'Mot de passe', count: 1 },
    { code: 'no-customer', tabName: '', header: '', count: 2 },
  ],
  sharedKeys: [{ key: 'contact@exemple.test', names: 7, tab: '2', row: 5 }],
  doubtful: 1,
  incomplete: {
    asked: ['email', 'phone', 'postcode', 'consent', 'name'],
    rare: [],
    of: 11,
    customers: 2,
    spent: 122_000,
    without: { email: 0, phone: 1, postcode: 0, consent: 1, name: 1 },
    list: [
      { person: people[4], missing: ['consent'] },
      { person: people[11], missing: ['phone', 'name'] },
    ],
  },
  history: { checked: 10, short: 3 },
};

export const shop: TabInput = {
  findings,
  audit,
  contacts,
  identities,
  customerOf: [...people.map((p) => p.customer), 1],
  merges: [{ a: 1, b: 12, by: 'email', confidence: 1 }],
  doubtful: [{ a: 5, b: 11, by: 'name-postcode', confidence: 0.86 }],
  decisions: [],
  rows: { read: 66, kept: 62, merged: 1 },
  leftOut: [
    { tab: '1', row: 12, reason: 'cancelled', seen: 'Annulée' },
    { tab: '1', row: 40, reason: 'unreadable-date', seen: '=bientôt' },
    { tab: '1', row: 41, reason: 'cancelled', seen: 'Annulée' },
  ],
  changes: [
    { tab: '2', row: 3, field: 'phone', before: '06.39.98.12.34', after: '+33639981234', rule: 'phone' },
    { tab: '2', row: 3, field: 'postcode', before: '1000', after: '01000', rule: 'postcode' },
  ],
  sources: [
    { tab: '1', name: 'Commandes' },
    { tab: '2', name: 'Clients' },
  ],
  computedOn: day('2026-10-02'),
  runs: [
    {
      day: day('2026-10-02'),
      minute: 605,
      by: 'you',
      initials: 'ML',
      asOf: AS_OF,
      windowMonths: 12,
      activeWithin: 110,
      lostAfter: 165,
      pmgMode: 'head-count',
      read: 66,
      kept: 62,
      merged: 1,
      leftOut: 3,
      tabs: ['summary', 'best', 'win-back', 'lifecycle', 'clean', 'log'],
      seconds: null,
      version: '0.1.0',
    },
  ],
  orphanNotes: [{ tab: 'best', key: 'C099', notes: ['+33 rappeler', ''] }],
  currencySign: '€',
  language: 'fr',
};

/** The same shop in a file without amounts: dates and names only. */
export const withoutAmounts: TabInput = {
  ...shop,
  findings: {
    ...findings,
    hasAmounts: false,
    turnover: 0,
    windowTurnover: 0,
    windowTurnoverBefore: null,
    meanOrder: null,
    people: people.map((p) => ({
      ...p,
      spent: 0,
      totalSpent: 0,
      spentInLastYear: 0,
      size: 'none',
      stageSize: 'none',
      value: null,
      simpleValue: null,
    })),
    value: findings.value && { ...findings.value, nextYear: { orders: 1240.4, turnover: null, margin: null } },
    worth: null,
    sizes: { ...findings.sizes, top20Share: null, shareMaking80: null, verdict: null, deciles: [] },
    stages: Object.fromEntries(
      stages.map((s) => [s, { customers: findings.stages[s].customers, turnover: 0 }]),
    ) as Findings['stages'],
    churn: findings.churn.map((m) => ({ ...m, revenueLost: 0 })),
    winBack: findings.winBack.map((w) => ({ ...w, valueAtStake: null, spendCeiling: null })),
    best: { ranking: [], first: null, leadOverSecond: null, runnerUp: null, costlier: [] },
    gain: null,
    acquisition: null,
    channels: withoutMoney(channels),
    attribution: { ...attribution, inMoney: false },
    offers: { ...offersOf(0), discounts: null },
    retention: {
      ...retention,
      spend: 0,
      share: null,
      isUnderAdvised: false,
      marginPerRepeater: null,
      breakEven: null,
      actions: [],
    },
    actions: [{ code: 'large-slowing', people: [people[2]], stake: null }],
    backtest: null,
  },
};

const nobody = { customers: 0, turnover: 0 };

const strangers = people.map((p) => person(p.customer, p.name, { lastOrder: null }));
const undated = contacts.map((c) => ({ ...c, signupDay: null }));

/** A list of contacts, no order at all, no date. */
export const contactsOnly: TabInput = {
  ...shop,
  contacts: undated,
  findings: {
    ...findings,
    hasAmounts: false,
    orders: 0,
    customers: 0,
    turnover: 0,
    noCustomer: { orders: 0, turnover: 0 },
    windowTurnover: 0,
    windowOrders: 0,
    windowTurnoverBefore: null,
    meanOrder: null,
    newCustomers: 0,
    people: strangers,
    letGo: letGoOf(strangers, undated),
    programmes: programmes.map((p) => ({ ...p, due: [], customers: 0, success: null })),
    activity: { active: 0, slowing: 0, lost: 0 },
    sizes: { ...findings.sizes, buyers: 0, top20Share: null, shareMaking80: null, verdict: null, deciles: [] },
    stages: Object.fromEntries([...lifeStages, 'prospect'].map((s) => [s, nobody])) as Findings['stages'],
    grid: [],
    cohorts: null,
    moves: null,
    churn: [],
    backtest: null,
    winBack: [],
    best: { ranking: [], first: null, leadOverSecond: null, runnerUp: null, costlier: [] },
    gain: null,
    acquisition: null,
    channels: null,
    attribution: null,
    offers: null,
    retention: null,
    actions: [],
  },
};

/** Everyone in rhythm. */
export const nobodyLate: TabInput = {
  ...shop,
  findings: {
    ...findings,
    winBack: [],
    actions: [],
    people: people.filter((p) => p.activity === 'active'),
    customers: people.filter((p) => p.activity === 'active').length,
  },
};
