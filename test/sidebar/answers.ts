import type {
  CardAnswer,
  CleanAnswer,
  ColumnsAnswer,
  DataAnswer,
  DoneAnswer,
  EditsAnswer,
  FunctionsAnswer,
  LiveNumbers,
  PlanAnswer,
  Remark,
  RulesAnswer,
  Sample,
  StartAnswer,
  TabHolding,
  WriteAnswer,
} from '../../src/wizard/messages';

// Invented answers, coherent with one another: a tea shop with 612 customers, as in the mock-ups.

export const start: StartAnswer = {
  kind: 'start',
  language: 'fr',
  view: 'start',
  tab: { name: 'Commandes', rows: 2736, columns: 9 },
  hasSample: false,
  written: false,
  canUndo: false,
  interrupted: null,
  locked: null,
  currencySign: '€',
};

const source = {
  tab: '1',
  name: 'Commandes',
  kind: 'orders',
  confidence: 0.97,
  rows: 2736,
  headerRow: 1,
  used: true,
  duplicateOf: null,
} as const;

export const data: DataAnswer = {
  kind: 'data',
  tables: [
    source,
    { ...source, tab: '2', name: 'Clients', kind: 'customers', confidence: 0.93, rows: 688, headerRow: 3 },
    { ...source, tab: '3', name: 'Dépenses', kind: 'spend', confidence: 0.9, rows: 84 },
    { ...source, tab: '4', name: 'Visites', kind: 'touchpoints', confidence: 0.74, rows: 1940 },
    {
      ...source,
      tab: '5',
      name: 'Ventes 2023 (copie)',
      rows: 2610,
      used: false,
      duplicateOf: { name: 'Commandes', share: 0.96 },
    },
    { ...source, tab: '6', name: 'Notes', kind: 'none', confidence: 0.2, rows: 12, used: false },
  ],
};
/** Nothing to doubt: the wizard may pass the step. */
export const sureData: DataAnswer = { kind: 'data', tables: data.tables.slice(0, 3) };

type Field = ColumnsAnswer['tables'][number]['fields'][number];
const field = (role: Field['role'], column: number, confidence: number, ...samples: Sample[]): Field => ({
  role,
  column,
  confidence,
  samples,
  needed: role === 'order_date',
});

const remark = (code: string, more: Partial<Remark> = {}): Remark => ({
  code,
  tab: 'Commandes',
  header: '',
  column: -1,
  count: 1,
  rows: [],
  seen: '',
  ...more,
});

export const columns: ColumnsAnswer = {
  kind: 'columns',
  tables: [
    {
      tab: '1',
      name: 'Commandes',
      kind: 'orders',
      fields: [
        field('order_date', 1, 0.95, '03/04/2025', '11/02/2025', '07/05/2025'),
        field('amount', 4, 0.66, { amount: 58.9 }, { amount: 1124 }, { amount: 19.5 }),
        field('email', 2, 0.99, 'ana@example.com', 'leo@example.org'),
        field('order_id', 0, 0.97, 'C-10482', 'C-10483', 'C-10484'),
        field('channel', 6, 0.88, 'Salons', 'Affiliation', 'E-mail'),
        field('category', 7, 0.9, 'Thés', 'Vaisselle', 'Épicerie'),
        field('status', -1, 0),
      ],
      headers: [
        'Commande',
        'Date',
        'E-mail',
        'Total HT',
        'Total TTC',
        '',
        'Origine',
        'Rayon',
        'Remarque très longue du magasin',
      ],
      conflictingDates: null,
      remarks: [
        remark('dates-mixed', { header: 'Date', column: 1 }),
        remark('order-id-as-customer', { header: 'Commande', column: 0 }),
        remark('several-currencies', { header: 'Remarque très longue du magasin', column: 8, count: 3 }),
        remark('secret-column', { column: 5 }),
      ],
      unclearDates: {
        role: 'order_date',
        sample: '03/04/2025',
        dmy: '2025-04-03',
        mdy: '2025-03-04',
        proposed: 'dmy',
        count: 212,
        of: 2736,
      },
      unclearDecimals: { sample: '1,234', column: 4, count: 31, proposed: ',' },
    },
    {
      tab: '2',
      name: 'Clients',
      kind: 'customers',
      fields: [
        field('email', 0, 0.99, 'ana@example.com', 'leo@example.org'),
        field('phone', 1, 0.97, '06.39.98.12.04', '+33 (0)639981755'),
      ],
      headers: ['Courriel', 'Portable'],
      conflictingDates: null,
      remarks: [],
      unclearDates: null,
      unclearDecimals: null,
    },
  ],
  recognised: 8,
  total: 11,
  blocking: [],
};
export const sureColumns: ColumnsAnswer = {
  ...columns,
  tables: columns.tables.map((table) => ({
    ...table,
    fields: table.fields.map((f) => (f.column >= 0 ? { ...f, confidence: 0.95 } : f)),
    unclearDates: null,
    unclearDecimals: null,
    remarks: [],
  })),
};
/** A file whose dates prove both orders. */
export const conflictColumns: ColumnsAnswer = {
  ...sureColumns,
  tables: sureColumns.tables.map((table, i) =>
    i > 0
      ? table
      : {
          ...table,
          conflictingDates: {
            role: 'order_date',
            column: 1,
            dayFirst: { count: 12, sample: '25/12/2024' },
            monthFirst: { count: 3, sample: '12/25/2024' },
            either: { count: 2040, sample: '03/04/2025' },
          },
        },
  ),
};
export const blockedColumns: ColumnsAnswer = {
  ...columns,
  tables: [
    {
      ...columns.tables[0],
      fields: columns.tables[0].fields.map((f) => (f.role === 'order_date' ? { ...f, column: -1, samples: [] } : f)),
      unclearDates: null,
      unclearDecimals: null,
    },
  ],
  blocking: ['no-date', 'no-customer'],
};

const phones = [
  ['06.39.98.12.04', '06 39 98 12 04'],
  ['+33 (0)639981755', '06 39 98 17 55'],
  ['639983321.0', '06 39 98 33 21'],
  ['0639 98 41 07', '06 39 98 41 07'],
];

export const clean: CleanAnswer = {
  kind: 'clean',
  duplicates: 38,
  missing: 57,
  rules: [
    {
      rule: 'phone',
      count: 318,
      listed: 318,
      on: true,
      examples: phones.map(([before, after]) => ({ before, after })),
    },
    {
      rule: 'email',
      count: 64,
      listed: 64,
      on: true,
      examples: [{ before: ' ANA@Example.com', after: 'ana@example.com' }],
    },
    {
      rule: 'name',
      count: 41,
      listed: 41,
      on: true,
      examples: [{ before: 'LE GALL Anne-Marie', after: 'Anne-Marie Le Gall' }],
    },
    {
      rule: 'email-typo',
      count: 9,
      listed: 9,
      on: false,
      examples: [{ before: 'leo@gmial.com', after: 'leo@gmail.com' }],
    },
    {
      rule: 'date',
      count: 2736,
      listed: 2000,
      on: true,
      examples: [{ before: '05-oct.-26', after: '2026-10-05' }],
    },
  ],
  pairs: [
    {
      a: { key: 'K1', lines: ['Anne-Marie Garrec', '29200 Brest', 'amg@example.com'] },
      b: { key: 'K2', lines: ['GARREC Annemarie', '29200 Brest'] },
      by: 'name-postcode',
      confidence: 0.8,
    },
    {
      a: { key: 'K9', lines: ['Léo Martin', '35000 Rennes', 'leo@example.org'] },
      b: { key: 'K3', lines: ['Leo Martin', '35000 Rennes', 'leomartin@example.net'] },
      by: 'typo',
      confidence: 0.7,
    },
  ],
  rowsRead: 5448,
  rowsKept: 5436,
  merged: 31,
  leftOut: [
    { reason: 'cancelled', count: 9 },
    { reason: 'unreadable-date', count: 3 },
  ],
  remarks: [
    remark('other-currency', { tab: '', header: 'USD', count: 24 }),
    remark('unlike-the-others', { rows: [812], seen: '1925-03-12' }),
    remark('phone-invalid', { tab: 'Clients', count: 1204, rows: [4, 18, 92], seen: '06 39 98' }),
    remark('email-several', { tab: 'Clients', count: 2, rows: [51, 77], seen: 'ana@example.com, leo@example.org' }),
  ],
  sharedKeys: [
    { key: 'contact@une-tres-longue-adresse.example.com', names: 9, tab: 'Clients', row: 33 },
    { key: '02 40 98 12 34', names: 7, tab: 'Clients', row: 58 },
  ],
  sharedKeyCount: 24,
  crowds: [{ name: 'Jean-Baptiste de la Villardière', records: 14, by: 'phone' }],
  crowdCount: 1,
};

/** 76 prospects, 231 buyers of one occasion, 381 of several; thresholds 110 and 165 give 306, 58 and 248. */
export const live: LiveNumbers = (() => {
  const numbers = { daysSince: [], occasions: [], spent: [], advocate: [] } as {
    -readonly [K in keyof LiveNumbers]: number[];
  };
  const add = (daysSince: number, occasions: number, spent: number, advocate: number) => {
    numbers.daysSince.push(daysSince);
    numbers.occasions.push(occasions);
    numbers.spent.push(spent);
    numbers.advocate.push(advocate);
  };
  for (let i = 0; i < 76; i++) add(-1, 0, 0, 0);
  for (let i = 0; i < 612; i++) {
    const days = i < 306 ? (i * 110) / 306 : i < 364 ? 111 + (i % 54) : 166 + (i % 400);
    add(Math.floor(days), i % 8 < 3 ? 1 : 2 + (i % 5), days <= 365 ? 1000 + ((i * 7919) % 90000) : 0, i < 6 ? 1 : 0);
  }
  return numbers;
})();

export const rules: RulesAnswer = {
  kind: 'rules',
  asOf: '2026-09-30',
  oldestOrder: '2023-10-02',
  settings: {
    windowMonths: 12,
    basis: 'turnover',
    activeWithin: 110,
    lostAfter: 165,
    pmgMode: 'head-count',
    margin: 0.48,
    targetCac: null,
  },
  proposed: { activeWithin: 110, lostAfter: 165 },
  p90: 95,
  from: 'data',
  counts: { active: 306, slowing: 58, lost: 248 },
  segments: { prospect: 76, mono: 231, multi: 290, vip: 85, ambassador: 6 },
  live,
  currency: 'EUR',
  currencySign: '€',
  otherCurrencies: [],
  hasAmounts: true,
};
export const manyCurrencies: RulesAnswer = {
  ...rules,
  otherCurrencies: [
    { currency: 'USD', rows: 24, amount: 1230.5, rate: null },
    { currency: 'GBP', rows: 1, amount: 40, rate: 1.17 },
  ],
};

const tab = (
  id: PlanAnswer['tabs'][number]['id'],
  name: string,
  rows: number,
  state: 'new' | 'replaced' | 'optional',
) => ({
  id,
  name,
  rows,
  cells: 2500 + rows * 12,
  state,
  ticked: state !== 'optional',
});
export const plan: PlanAnswer = {
  kind: 'plan',
  tabs: [
    tab('summary', 'Synthèse', 0, 'new'),
    tab('best', 'Meilleurs clients', 478, 'replaced'),
    tab('win-back', 'À relancer', 63, 'new'),
    tab('lifecycle', 'Cycle de vie', 16, 'new'),
    tab('cohorts', 'Cohortes', 12, 'new'),
    tab('channels', 'Canaux', 7, 'new'),
    tab('programmes', 'Programmes', 0, 'optional'),
    tab('clean', 'Clients nettoyés', 612, 'new'),
    tab('log', 'Journal', 454, 'new'),
  ],
  sources: ['Commandes', 'Clients', 'Dépenses'],
  cells: 36014,
  seconds: 20,
  sourceMark: 'mark-1',
};

const labels = ['reading', 'cleaning', 'segments', 'tabs', 'charts', 'checking'] as const;
const figures = [5448, 454, 612, 7, 9, null];

/** The write at part 1 to 6. */
export const writing = (part: number): WriteAnswer => ({
  kind: 'writing',
  percent: [12, 34, 62, 78, 90, 97][part - 1],
  part,
  parts: 6,
  label: labels[part - 1],
  tab: part === 4 ? 'best' : null,
  steps: labels.map((label, i) => ({
    label,
    state: i < part - 1 ? 'done' : i === part - 1 ? 'now' : 'next',
    figure: i < part ? figures[i] : null,
  })),
  cursor: `cursor-${part}`,
});

function holding(id: string, rows: number): TabHolding | null {
  const of = new Map<string, TabHolding['of']>([
    ['lifecycle', 'stages'],
    ['cohorts', 'quarters'],
    ['channels', 'channels'],
    ['log', 'changes'],
  ]);
  if (id === 'summary') return { count: 5, of: 'actions' };
  return rows > 0 ? { count: rows, of: of.get(id) ?? 'rows' } : null;
}

export const done: DoneAnswer = {
  kind: 'done',
  customers: 612,
  findings: [
    { code: 'top20', share: 0.62 },
    { code: 'win-back', customers: 63, stake: 6892 },
    { code: 'best', name: 'Hôtel des Dunes', amount: 3030 },
  ],
  tabs: plan.tabs
    .filter((t) => t.ticked)
    .map((t) => ({
      id: t.id,
      name: t.name,
      holds: holding(t.id, t.rows),
      created: t.state === 'new',
    })),
  leftOut: 12,
  sources: ['Commandes', 'Clients'],
  currencySign: '€',
};
/** The findings of a file of contacts, or without amounts. */
export const otherDone: DoneAnswer = {
  ...done,
  customers: 1,
  findings: [
    { code: 'stage', stage: 'acquisition', customers: 44 },
    { code: 'prospects', customers: 1 },
    { code: 'win-back', customers: 1, stake: null },
  ],
  leftOut: 1,
  sources: ['Commandes'],
};

export const edits: EditsAnswer = {
  kind: 'edits',
  tabs: [
    { id: 'best', name: 'Meilleurs clients', edits: 4 },
    { id: 'clean', name: 'Clients nettoyés', edits: 1 },
  ],
};

export const card: CardAnswer = {
  kind: 'card',
  key: 'C-0042',
  name: 'Traiteur Sauge',
  segment: 'vip',
  size: 'large',
  stage: 'attrition',
  rfm: 'cant-lose',
  spent: 2072,
  currencySign: '€',
  rank: 8,
  of: 612,
  orderDays: [
    '2024-11-03',
    '2024-12-12',
    '2025-01-20',
    '2025-03-02',
    '2025-04-06',
    '2025-05-14',
    '2025-06-25',
    '2025-08-03',
    '2025-10-01',
    '2025-11-10',
    '2026-01-15',
    '2026-03-20',
    '2026-05-18',
  ],
  asOf: '2026-09-30',
  daysSince: 135,
  usualGap: 39,
  lateness: 3.5,
  expected: '2026-06-26',
  since: '2024-11-03',
  orders: 16,
  windowOrders: 7,
  value: { amount: 412.4, isMargin: true, orders: 1.8, months: 12 },
  channels: ['Recherche payante', 'Newsletter'],
  why: {
    flags: [],
    orderDays: 13,
    activity: 'slowing',
    activeWithin: 110,
    lostAfter: 165,
    size: null,
    next: { segment: null, silence: { to: 'lost', days: 31 } },
  },
  touchpoints: { first: 'Recherche payante', last: 'Newsletter', most: 'Newsletter' },
  lookAlikes: [
    {
      key: 'C-0007',
      name: 'Comité Alvéa',
      similarity: 0.91,
      matching: [
        { field: 'place', value: 'Brest' },
        { field: 'mean-order', value: 84.5 },
        { field: 'rhythm', value: 38.6 },
      ],
    },
    { key: 'C-0011', name: 'Salon de thé Brume', similarity: 0.88, matching: [] },
  ],
  ownMessage: null,
  action: 'large-slowing',
  consent: 'yes',
  stake: 985,
  ceiling: 148,
  row: 12,
};
export const prospectCard: CardAnswer = {
  ...card,
  name: 'Jeanne Roche',
  segment: 'prospect',
  size: 'none',
  stage: 'prospect',
  rfm: null,
  spent: 0,
  orderDays: [],
  usualGap: null,
  lateness: null,
  expected: null,
  since: null,
  orders: 0,
  windowOrders: 0,
  channels: [],
  why: {
    flags: [],
    orderDays: 0,
    activity: null,
    activeWithin: 110,
    lostAfter: 165,
    size: null,
    next: null,
  },
  touchpoints: null,
  lookAlikes: [],
  action: null,
  consent: 'unknown',
  stake: null,
  ceiling: null,
};

export const functions: FunctionsAnswer = {
  kind: 'functions',
  functions: [
    {
      name: 'BESTCUSTOMERS',
      twin: 'MEILLEURSCLIENTS',
      summary: {
        en: 'Customers ranked by what they spent in the twelve months up to a date.',
        fr: 'Les clients classés selon ce qu’ils ont dépensé dans les douze mois jusqu’à une date.',
      },
      example: '=BESTCUSTOMERS(A1:C500)',
    },
    {
      name: 'RFMSEGMENTS',
      twin: 'SEGMENTSRFM',
      summary: { en: 'Scores and segment of each customer.', fr: 'Les notes et le segment de chaque client.' },
      example: '=RFMSEGMENTS(Commandes!A1:C2737)',
    },
  ],
};
