// Laws of reading on invented dirty grids: whatever comes in, every row is kept or left out once, and money adds up.
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Cell, Reading } from '../../../src/core/model';
import { applyChoices } from '../../../src/core/read/choices';
import { missingToStart, readTables } from '../../../src/core/read/orders';
import { recognise } from '../../../src/core/read/recognise/recognise';
import { defaultSettings } from '../../../src/core/settings';
import { day } from '../../makers';
import { englishHints, frenchHints, tabOf } from './exports';

const today = day('2026-01-31');

function read(grids: readonly Cell[][][], hints = frenchHints): Reading {
  const tabs = grids.map((grid, i) => tabOf(grid, `Tab ${i}`));
  const used = applyChoices(recognise(tabs, hints), [])
    .filter((t) => t.used)
    .map((t) => t.table);
  const reading = readTables(tabs, used, defaultSettings, hints, today);
  missingToStart(tabs, used, reading);
  return reading;
}

function expectRowsAddUp(reading: Reading): void {
  expect(reading.rows.kept + reading.leftOut.length).toBe(reading.rows.read);
  expect(reading.rows.kept).toBeGreaterThanOrEqual(0);
  expect(new Set(reading.leftOut.map((l) => `${l.tab} ${l.row}`)).size).toBe(reading.leftOut.length);
  for (const order of reading.orders) {
    expect(order.who).toBeGreaterThanOrEqual(-1);
    expect(order.who).toBeLessThan(reading.identities.length);
    expect(order.refundedCents).toBeGreaterThanOrEqual(0);
    if (order.refundedCents > 0) expect(order.cents).toBeGreaterThanOrEqual(0);
  }
  for (const identity of reading.identities) expect(identity.rows + identity.row).toBeGreaterThan(0);
  // Nobody is there for a row that was left out unless he meant to order.
  const unsold = reading.leftOut.filter(({ reason }) => /cancelled|pending|failed/.test(reason)).length;
  expect(reading.identities.filter(({ rows }) => rows === 0).length).toBeLessThanOrEqual(unsold);
}

// Few values, so that ids, days and people meet.
const cell: fc.Arbitrary<Cell> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      'ana@example.com',
      'Ana',
      'A1',
      'A2',
      '#1',
      '12,50',
      '-5',
      '1 234,56 €',
      '03/04/2025',
      '2025-01-05',
      'soon',
      'annulée',
      'refund',
      'paid',
      'Total',
      'EUR',
      'USD',
      'oui',
      '06 39 98 00 01',
      '75001',
      '__proto__',
      'constructor',
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom(0, 1, -1, 45000, 12.5, Number.MAX_SAFE_INTEGER, 1e300) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.record({ day: fc.integer({ min: 20000, max: 20500 }), second: fc.constant(0) }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);
const heading = fc.constantFrom<Cell>(
  'Order ID',
  'Commande n°',
  'Date',
  'Order date',
  'Email',
  'E-mail',
  'Client',
  'Customer ID',
  'Total',
  'Montant TTC',
  'Total HT',
  'Quantity',
  'Produit',
  'Unit price',
  'Statut',
  'Type',
  'Refunded',
  'Devise',
  'Canal',
  'Dépense',
  'Mois',
  'Opt-in',
  'password',
  'Nom',
  'Prénom',
  '',
  'Autre',
  'Date',
);
const anyGrid = fc
  .tuple(
    fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 2 }),
    fc.array(heading, { maxLength: 9 }),
    fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 25 }),
  )
  .map(([title, headings, rows]) => [...title, headings, ...rows]);

describe('reading any grid', () => {
  it('keeps every row or leaves it out once, with its reason', () => {
    fc.assert(
      fc.property(fc.array(anyGrid, { minLength: 1, maxLength: 3 }), (grids) => expectRowsAddUp(read(grids))),
      { numRuns: 300 },
    );
  });
  test.each([
    { name: 'nothing', grids: [[]] },
    { name: 'blank rows', grids: [[['', ' '], [], ['']]] },
    { name: 'headings alone', grids: [[['Order ID', 'Date', 'Email', 'Total']]] },
    {
      name: 'the same heading twice',
      grids: [
        [
          ['Date', 'Date', 'Email', 'Email', 'Total', 'Total'],
          ['2025-01-05', '2025-01-06', 'a@example.com', 'b@example.com', '5', '6'],
        ],
      ],
    },
    {
      name: 'one cell of 50,000 characters',
      grids: [
        [
          ['Date', 'Email', 'Total'],
          ['1/'.repeat(25000), 'a@'.repeat(25000), ' 1'.repeat(25000)],
          ['2025-01-05', 'a@example.com', '5'],
        ],
      ],
    },
    {
      name: 'a row far wider than the headings',
      grids: [[['Date', 'Email'], Array.from({ length: 3000 }, () => 'x')]],
    },
  ])('$name', ({ grids }) => expectRowsAddUp(read(grids)));
});

interface Sold {
  readonly who: string;
  readonly when: string;
  readonly cents: number;
}
const anySales: fc.Arbitrary<Sold[]> = fc.array(
  fc.record({
    who: fc.constantFrom('ana@example.com', 'leo@example.com', 'zoe@example.com', ''),
    when: fc.constantFrom('2025-01-05', '2025-01-06', '2025-02-28', '2025-12-31'),
    cents: fc.constantFrom(0, 5, 1000, 1999, 123456, 100000000),
  }),
  { minLength: 1, maxLength: 40 },
);
const shown = (cents: number): string =>
  `${String(Math.trunc(cents / 100)).replace(/\B(?=(\d{3})+$)/g, '\u202f')},${String(cents % 100).padStart(2, '0')} €`;
const frenchDay = (iso: string): string => iso.split('-').reverse().join('/');
const sheet = (sales: readonly Sold[]): Cell[][] => [
  ['N° commande', 'Date', 'E-mail', 'Montant TTC'],
  ...sales.map((s, i) => [`F${i}`, frenchDay(s.when), s.who, shown(s.cents)]),
];
const total = (reading: Reading): number => reading.orders.reduce((sum, o) => sum + (o.cents ?? 0), 0);

describe('reading sales', () => {
  it('gives the turnover to the cent and every order its customer', () => {
    fc.assert(
      fc.property(anySales, (sales) => {
        // 28/02 or 31/12 decides the order of day and month; without them the sheet's language does.
        const reading = read([sheet(sales)]);
        expectRowsAddUp(reading);
        expect(total(reading)).toBe(sales.reduce((sum, s) => sum + s.cents, 0));
        expect(reading.orders.length).toBe(sales.length);
        expect(reading.orders.filter((o) => o.who < 0).length).toBe(sales.filter((s) => s.who === '').length);
        expect(reading.identities.length).toBe(new Set(sales.map((s) => s.who).filter((w) => w !== '')).size);
      }),
    );
  });
  it('says the same whatever the order of rows and of columns', () => {
    const facts = (reading: Reading) =>
      reading.orders
        .map((o) => `${o.orderId} ${o.day} ${o.cents} ${o.who < 0 ? '' : reading.identities[o.who].fields.email}`)
        .sort();
    fc.assert(
      fc.property(anySales, fc.boolean(), (sales, turned) => {
        const grid = sheet(sales);
        const other = [grid[0], ...grid.slice(1).reverse()].map((row) => (turned ? [...row].reverse() : row));
        expect(facts(read([other]))).toEqual(facts(read([grid])));
      }),
    );
  });
  it('cuts an order into lines without changing it', () => {
    fc.assert(
      fc.property(anySales, (sales) => {
        const lines: Cell[][] = [['Order ID', 'Order date', 'Email', 'Line total', 'Product']];
        sales.forEach((s, i) => {
          const half = Math.floor(s.cents / 2);
          lines.push(
            [`F${i}`, s.when, s.who, half / 100, 'Mug'],
            [`F${i}`, s.when, s.who, (s.cents - half) / 100, 'Plate'],
          );
        });
        const reading = read([lines], englishHints);
        expect(reading.orders.map((o) => o.cents)).toEqual(sales.map((s) => s.cents));
      }),
    );
  });
  it('takes refunds off and never below nothing', () => {
    fc.assert(
      fc.property(
        anySales,
        fc.array(fc.tuple(fc.constantFrom('ana@example.com', 'leo@example.com'), fc.constantFrom(500, 1000, 150000)), {
          maxLength: 8,
        }),
        (sales, refunds) => {
          const rows: Cell[][] = [['Order ID', 'Order date', 'Email', 'Total']];
          sales.forEach((s, i) => void rows.push([`F${i}`, s.when, s.who, s.cents / 100]));
          for (const [who, cents] of refunds) rows.push(['', '2025-12-31', who, -cents / 100]);
          const reading = read([rows], englishHints);
          expectRowsAddUp(reading);
          const unmatched = reading.leftOut
            .filter((l) => l.reason === 'refund-unmatched')
            .reduce((sum, l) => sum - Number(l.seen) * 100, 0);
          const gross = sales.reduce((sum, s) => sum + s.cents, 0);
          const back = refunds.reduce((sum, [, cents]) => sum + cents, 0);
          expect(total(reading)).toBe(gross - back + Math.round(unmatched));
          expect(reading.orders.every((o) => (o.cents ?? 0) >= 0)).toBe(true);
        },
      ),
    );
  });
});
