// CLEAN_ORDERS: a raw export in, the orders that count out, as the wizard counts them.
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Cell, Grid, SourceTab } from '../../src/core/model';
import { isMoment } from '../../src/core/model';
import { isoDay } from '../../src/core/units';
import { analyse } from '../../src/wizard/analysis';
import { noChoices } from '../../src/wizard/messages';
import { sampleShop } from '../../src/wizard/sample-shop';
import { hasShared, sharedTab, unlessShared } from '../core/read/exports';
import { day } from '../makers';
import { body, date, english, french, shown, told } from './ask';

/** The rows below the heading, short: days as ISO text. */
const orders = (table: Grid, context = french): Cell[][] =>
  (body('CLEAN_ORDERS', [table], context) as Cell[][]).map((row) =>
    row.map((cell) => (isMoment(cell) ? isoDay(cell.day) : cell)),
  );
const said = (table: unknown, context = french) =>
  String(shown('CLEAN_ORDERS', [table as Grid], context)).replace(/[\u00a0\u202f]/g, ' ');

const heading = ['N° commande', 'Date', 'Client', 'E-mail', 'Statut', 'Montant', 'Canal', 'Catégorie', 'Code promo'];
const row = (id: Cell, iso: string, client: string, status: string, amount: Cell, more: Cell[] = []): Cell[] => [
  id,
  iso === '' ? '' : date(iso),
  client,
  client === '' ? '' : `${client.toLowerCase()}@example.com`,
  status,
  amount,
  ...more,
];
/** Enough plain orders to know the columns by, all of Tom. */
const plain = Array.from({ length: 8 }, (_, i) =>
  row(200 + i, `2026-02-1${i}`, 'Tom', 'Payée', 10 + i, ['Boutique', 'Thés', '']),
);
const shop = (...rows: Cell[][]): Cell[][] => [heading, ...rows, ...plain];
const ofOthers = (table: Grid, context = french) =>
  orders(table, context).filter(([customer]) => customer !== 'tom@example.com');

describe('CLEAN_ORDERS', () => {
  it('starts with its heading in the words of the sheet', () => {
    expect((shown('CLEAN_ORDERS', [shop()], french) as Cell[][])[0]).toEqual([
      'Client',
      'Date',
      'Montant',
      'Commande',
      'Canal',
      'Catégorie',
      'Code',
    ]);
    expect((shown('NETTOYER_COMMANDES', [shop()], english) as Cell[][])[0][0]).toBe('Customer');
  });

  test.each<{ name: string; rows: Cell[][]; is: Cell[][] }>([
    {
      name: 'an order is a row; ids stay the numbers they were',
      rows: [row(101, '2026-01-05', 'Ana', 'Payée', '1 234,50 €', ['Internet', 'Cafés', 'HIVER'])],
      is: [['ana@example.com', '2026-01-05', 1234.5, 101, 'Internet', 'Cafés', 'HIVER']],
    },
    { name: 'a cancelled one is none', rows: [row(101, '2026-01-05', 'Ana', 'Annulée', 50)], is: [] },
    { name: 'nor is one not paid', rows: [row(101, '2026-01-05', 'Ana', 'En attente de paiement', 50)], is: [] },
    {
      name: 'lines of one order are put together; its category is that of most lines',
      rows: [
        row('A-1', '2026-01-05', 'Ana', 'Payée', 20, ['Internet', 'Cafés', '']),
        row('A-1', '2026-01-05', 'Ana', 'Payée', 35, ['Internet', 'Thés', '']),
        row('A-1', '2026-01-05', 'Ana', 'Payée', 5, ['Internet', 'Cafés', '']),
      ],
      is: [['ana@example.com', '2026-01-05', 60, 'A-1', 'Internet', 'Cafés', '']],
    },
    {
      name: 'a refund is taken off its order',
      rows: [row('A-1', '2026-01-05', 'Ana', 'Payée', 80), row('A-1', '2026-01-20', 'Ana', 'Payée', -30)],
      is: [['ana@example.com', '2026-01-05', 50, 'A-1', '', '', '']],
    },
    {
      name: 'one without number off the newest order large enough',
      rows: [
        row('A-1', '2026-01-05', 'Ana', 'Payée', 80),
        row('A-2', '2026-01-08', 'Ana', 'Payée', 20),
        row('', '2026-01-20', 'Ana', 'Remboursement', -30),
      ],
      is: [
        ['ana@example.com', '2026-01-05', 50, 'A-1', '', '', ''],
        ['ana@example.com', '2026-01-08', 20, 'A-2', '', '', ''],
      ],
    },
    {
      name: 'an order taken back whole is no purchase',
      rows: [row('A-1', '2026-01-05', 'Ana', 'Remboursée', 80), row('A-2', '2026-01-06', 'Ana', 'Payée', 20)],
      is: [['ana@example.com', '2026-01-06', 20, 'A-2', '', '', '']],
    },
    {
      name: 'a free order is an order',
      rows: [row('A-1', '2026-01-05', 'Ana', 'Payée', 0)],
      is: [['ana@example.com', '2026-01-05', 0, 'A-1', '', '', '']],
    },
    {
      name: 'an order of nobody keeps a blank customer',
      rows: [row('A-1', '2026-01-05', '', 'Payée', 15)],
      is: [['', '2026-01-05', 15, 'A-1', '', '', '']],
    },
    {
      name: 'one customer has one name, however his rows write him',
      rows: [row('A-1', '2026-01-05', 'Ana', 'Payée', 15), row('A-2', '2026-01-06', ' ANA ', 'Payée', 25)].map((r) => [
        ...r.slice(0, 3),
        String(r[3]).replace(/ /g, ''),
        ...r.slice(4),
      ]),
      is: [
        ['ana@example.com', '2026-01-05', 15, 'A-1', '', '', ''],
        ['ana@example.com', '2026-01-06', 25, 'A-2', '', '', ''],
      ],
    },
    {
      name: 'the day of a last refund is kept: it is the day figures are computed for',
      rows: [row('A-1', '2026-01-05', 'Ana', 'Payée', 80), row('', '2026-03-20', 'Ana', 'Remboursement', -30)],
      is: [
        ['ana@example.com', '2026-01-05', 50, 'A-1', '', '', ''],
        ['', '2026-03-20', 0, '', '', '', ''],
      ],
    },
  ])('$name', ({ rows, is }) => {
    expect(ofOthers(shop(...rows))).toEqual(is);
  });

  it('finds the table under title lines and above totals, blank rows and columns around it', () => {
    const table = [
      ['Export du 1er mars', '', ''],
      [],
      ...shop(row('A-1', '2026-01-05', 'Ana', 'Payée', 15)),
      [],
      ['Total', '', '', '', '', 123],
      [],
    ];
    expect(ofOthers(table.map((cells) => [...cells, '', '']))).toEqual([
      ['ana@example.com', '2026-01-05', 15, 'A-1', '', '', ''],
    ]);
  });

  it('takes the rows of one day for one order where rows carry no number', () => {
    const table: Cell[][] = [
      ['Client', 'Date', 'Montant'],
      ...['Ana', 'Ana', 'Léo', 'Ana'].map((who, i): Cell[] => [who, date(i < 3 ? '2026-01-05' : '2026-01-06'), 10 + i]),
    ];
    expect(orders(table).map((cells) => cells.slice(0, 4))).toEqual([
      ['Ana', '2026-01-05', 21, ''],
      ['Léo', '2026-01-05', 12, ''],
      ['Ana', '2026-01-06', 13, ''],
    ]);
  });

  it('names the category that weighs most where prices and quantities are known', () => {
    const table: Cell[][] = [
      ['Commande', 'Date', 'Client', 'Article', 'Catégorie', 'Quantité', 'Prix unitaire'],
      ['A-1', date('2026-01-05'), 'Ana', 'Filtre', 'Cafés', 1, 4],
      ['A-1', date('2026-01-05'), 'Ana', 'Moka', 'Cafés', 2, 3],
      ['A-1', date('2026-01-05'), 'Ana', 'Sencha', 'Thés', 3, 5],
      ['A-2', date('2026-01-06'), 'Léo', 'Moka', 'Cafés', 1, 3],
    ];
    expect(orders(table)).toEqual([
      ['Ana', '2026-01-05', 25, 'A-1', '', 'Thés', ''],
      ['Léo', '2026-01-06', 3, 'A-2', '', 'Cafés', ''],
    ]);
  });

  it('has blank amounts where the table has none', () => {
    const table = shop(row('A-1', '2026-01-05', 'Ana', 'Payée', 15)).map((cells) => cells.filter((_, c) => c !== 5));
    expect(ofOthers(table)).toEqual([['ana@example.com', '2026-01-05', '', 'A-1', '', '', '']]);
  });

  test.each([
    { name: 'no table', table: undefined, is: 'CLEAN_ORDERS : indiquez une plage pour table (tableau)' },
    {
      name: 'one cell',
      table: 'Client',
      is: 'CLEAN_ORDERS : table (tableau) ne ressemble pas à une liste de commandes ; prenez-le avec ses titres',
    },
    {
      name: 'a list of contacts',
      table: [
        ['E-mail', 'Prénom', 'Nom'],
        ['ana@example.com', 'Ana', 'Diaz'],
        ['leo@example.com', 'Léo', 'Petit'],
      ],
      is: 'CLEAN_ORDERS : table (tableau) ne ressemble pas à une liste de commandes ; prenez-le avec ses titres',
    },
    {
      name: 'orders of nobody known',
      table: shop().map((r) => [r[0], r[1], ...r.slice(4)]),
      is: 'CLEAN_ORDERS : table (tableau) n’a pas de colonne qui nomme les clients',
    },
    {
      name: 'every row cancelled',
      table: [heading, ...plain.map((r) => r.map((cell, c) => (c === 4 ? 'Annulée' : cell)))],
      is: 'CLEAN_ORDERS : aucune ligne de table (tableau) ne compte comme commande ; ligne 2 : annulée',
    },
    {
      name: 'too many dates nobody can read',
      table: shop(
        ...['bientôt', 'demain'].map((text) =>
          row('A', '', 'Ana', 'Payée', 10).map((cell, c) => (c === 1 ? text : c === 0 ? text : cell)),
        ),
      ),
      is: 'CLEAN_ORDERS : ligne 2 de table (tableau), « bientôt », n’est pas une date (2 lignes sur 10)',
    },
    {
      name: 'too many rows without an amount',
      table: shop(row('A-1', '2026-01-05', 'Ana', 'Payée', ''), row('A-2', '2026-01-05', 'Ana', 'Payée', '')),
      is: 'CLEAN_ORDERS : ligne 2 de table (tableau) n’a pas de montant (2 lignes sur 10)',
    },
    {
      name: 'too many rows without a date',
      table: shop(row('A-1', '', 'Ana', 'Payée', 5), row('A-2', '', 'Ana', 'Payée', 6)),
      is: 'CLEAN_ORDERS : ligne 2 de table (tableau) n’a pas de date (2 lignes sur 10)',
    },
  ])('$name: one sentence', ({ table, is }) => {
    expect(said(table)).toBe(is);
  });
});

// ---------------------------------------------------------------- the same as the wizard

/** What a cell says of each buyer after CLEAN_ORDERS, and what the wizard says of him. */
function both(tab: SourceTab): { readonly cell: unknown; readonly wizard: unknown } {
  const analysis = analyse([tab], noChoices, { hints: { ...french, country: 'FR' }, today: null });
  const { findings } = analysis;
  const clean = shown('CLEAN_ORDERS', [tab.grid], french) as Cell[][];
  const range = (column: number) => clean.map((cells) => [cells[column]]);
  const rows = body('RFM', [range(0), range(1), range(2)], french) as Cell[][];
  const blank = (value: number | null) => value ?? '';
  return {
    cell: {
      orders: clean.filter(([customer], i) => i > 0 && customer !== '').length,
      people: new Map(
        rows.map((r) => [
          String(r[0]),
          [isMoment(r[1]) ? r[1].day : '', ...r.slice(2, 4), Math.round(Number(r[4]) * 100), ...r.slice(5, 8)],
        ]),
      ),
    },
    wizard: {
      orders: findings.orders,
      people: new Map(
        findings.people
          .filter((person) => person.orderCount > 0)
          .map((p) => [
            p.key,
            [
              p.lastOrder,
              p.daysSinceLastOrder,
              p.windowDays,
              p.spent,
              p.recencyScore,
              p.frequencyScore,
              p.moneyScore,
            ].map(blank),
          ]),
      ),
    },
  };
}

describe('RFM of CLEAN_ORDERS', () => {
  it('says what the wizard says of the sample shop’s orders', () => {
    const tab = sampleShop(day('2026-09-30')).tabs.find(({ name }) => name === 'Commandes');
    const { cell, wizard } = both({ id: 'Commandes', ...(tab as { name: string; grid: Grid }) });
    expect((wizard as { people: Map<string, unknown> }).people.size).toBeGreaterThan(450);
    expect(cell).toEqual(wizard);
  });

  test
    .skipIf(!hasShared)
    .each([
      'exports/shopify_orders_lines.csv',
      'exports/woocommerce_orders_fr.csv',
      'exports/paypal_activity_en.csv',
      'exports/uci_online_retail.csv',
      'exports/square_items.csv',
      'exports/amazon_orders.txt',
      'exports/ebay_orders_en.csv',
      'exports/gumroad_sales.csv',
      'cdnow/cdnow_sample_transactions.csv',
    ])(`%s: what the wizard says${unlessShared}`, (path) => {
    const { cell, wizard } = both(sharedTab(path, 'utf-8', path.includes('amazon') ? '\t' : ''));
    expect(cell).toEqual(wizard);
  });
});

// ---------------------------------------------------------------- any table

const anyRow = fc.tuple(
  fc.constantFrom<Cell[]>('A-1', 'A-2', 'A-3', 4, ''),
  fc.constantFrom<Cell[]>(date('2026-01-05'), date('2026-01-20'), '03/02/2026', 'bientôt', ''),
  fc.constantFrom('Ana', 'ANA ', 'Léo', 'inconnu', ''),
  fc.constantFrom('ana@example.com', 'leo@example.com', ''),
  fc.constantFrom('Payée', 'Annulée', 'Remboursée', 'Remboursement', ''),
  fc.constantFrom<Cell[]>(10, 20, -10, 0, '12,50 €', 'x', ''),
);

test('any rows under these headings give an answer or a sentence, and the money of the orders kept', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 25 }), (rows) => {
      const { answer, sentence } = told(
        'CLEAN_ORDERS',
        [[heading.slice(0, 6), ...rows, ...plain.map((r) => r.slice(0, 6))]],
        french,
      );
      if (sentence !== undefined) {
        expect(sentence.length).toBeLessThanOrEqual(120);
        expect(sentence).toMatch(/ligne|table/);
        return;
      }
      for (const [customer, on, amount, ...rest] of (answer as Cell[][]).slice(1)) {
        expect(isMoment(on)).toBe(true);
        expect(typeof amount).toBe('number');
        expect([customer, ...rest].every((cell) => typeof cell === 'string' || typeof cell === 'number')).toBe(true);
      }
    }),
  );
});

describe('a list of bookings that ticks what was cancelled', () => {
  const bookings = (heading: string, [yes, no]: readonly [string, string]): Cell[][] => [
    ['Booking number', 'Date', 'Email', heading, 'Price'],
    ...Array.from({ length: 12 }, (_, i): Cell[] => [
      `B-${100 + i}`,
      date(`2026-03-${10 + i}`),
      `guest${i % 5}@example.com`,
      i % 4 === 0 ? yes : no,
      20 + i,
    ]),
  ];
  test.each([
    ['Canceled', ['true', 'false'], 9],
    ['Annulée', ['oui', 'non'], 9],
    ['Paid?', ['yes', 'no'], 3],
    ['First visit', ['yes', 'no'], 12],
  ] as const)('%s', (heading, marks, counted) => expect(orders(bookings(heading, marks))).toHaveLength(counted));
});
