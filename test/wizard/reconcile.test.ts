// Whatever is in a dirty workbook: every row is kept, merged or left out with its reason, every cent is somewhere, and
// the order of the rows decides nothing.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell, TableChoice } from '../../src/core/model';
import { type Analysis, analyse } from '../../src/wizard/analysis';
import { noChoices } from '../../src/wizard/messages';
import { rowCounts, tabInput } from '../../src/wizard/report';
import { frenchHints, tabOf } from '../core/read/exports';
import { day } from '../makers';

const today = day('2026-07-31');

interface OrderRow {
  readonly id: string;
  readonly date: Cell;
  readonly client: string;
  readonly email: string;
  readonly status: string;
  readonly amount: Cell;
}
interface ClientRow {
  readonly number: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly consent: string;
}

// Few values, so that numbers, people and days meet.
const dates: readonly Cell[] = [
  '05/01/2026',
  '05/01/2026',
  '12/02/2026',
  '2026-03-09',
  { day: day('2026-04-20'), second: 3600 },
  '31/12/2199',
  '1905-03-04',
  'bientôt',
  '',
];
const amounts: readonly Cell[] = [10, 10, '10,00 €', '1 234,56', '0', 25.5, '(5,00)', -10, 'gratuit', ''];
const orderRow: fc.Arbitrary<OrderRow> = fc.record({
  id: fc.constantFrom('', '', 'A1', 'A2', 'A3', 'A4', 'A5'),
  date: fc.constantFrom(...dates),
  client: fc.constantFrom('1', '1', '2', '3', '4', ''),
  email: fc.constantFrom(
    '',
    'ana@example.com',
    'ANA@example.com ',
    'leo@example.com; roy@example.com',
    'roy@example.com',
  ),
  status: fc.constantFrom('Payée', 'Payée', 'Payée', 'Annulée', 'Impayée', 'Échouée', 'Test', 'Remboursée', ''),
  amount: fc.constantFrom(...amounts),
});
const clientRow: fc.Arbitrary<ClientRow> = fc.record({
  number: fc.constantFrom('1', '2', '3', '4', '5', ''),
  name: fc.constantFrom('Ana Petit', 'PETIT Ana', 'Léo Roy', ''),
  email: fc.constantFrom('', 'ana@example.com', 'leo@example.com', 'zoe@example.com'),
  phone: fc.constantFrom('', '06 39 98 00 01', '+33639980001', '06 39 98 00 02'),
  consent: fc.constantFrom('', 'oui', 'non'),
});
const orderTab = (rows: readonly OrderRow[]): Cell[][] => [
  ['N° commande', 'Date', 'N° client', 'E-mail', 'Statut', 'Montant'],
  ...rows.map(({ id, date, client, email, status, amount }): Cell[] => [id, date, client, email, status, amount]),
];
const clientTab = (rows: readonly ClientRow[]): Cell[][] => [
  ['N° client', 'Nom complet', 'E-mail', 'Téléphone', 'Opt-in'],
  ...rows.map(({ number, name, email, phone, consent }): Cell[] => [number, name, email, phone, consent]),
];
const choices: readonly TableChoice[] = [
  {
    tab: 'Commandes',
    used: true,
    kind: 'orders',
    roles: { order_id: 0, order_date: 1, customer_id: 2, email: 3, status: 4, amount: 5 },
    dateOrder: 'dmy',
    decimal: ',',
  },
  {
    tab: 'Clients',
    used: true,
    kind: 'customers',
    roles: { customer_id: 0, full_name: 1, email: 2, phone: 3, opt_in: 4 },
  },
];
// One plain row of each, so that there is something to say.
const plainOrder: OrderRow = { id: '', date: '12/02/2026', client: '9', email: '', status: 'Payée', amount: 7 };
const plainClient: ClientRow = { number: '9', name: 'Ida Morel', email: 'ida@example.com', phone: '', consent: 'oui' };

function analysed(orders: readonly OrderRow[], clients: readonly ClientRow[]): Analysis {
  const tabs = [
    tabOf(orderTab([plainOrder, ...orders]), 'Commandes'),
    tabOf(clientTab([plainClient, ...clients]), 'Clients'),
  ];
  return analyse(tabs, { ...noChoices, tables: choices }, { hints: frenchHints, today });
}
const centsOf = (cell: Cell): number =>
  typeof cell === 'number'
    ? Math.round(cell * 100)
    : ({ '10,00 €': 1000, '1 234,56': 123456, '0': 0, '(5,00)': -500 }[cell as string] ?? 0);
const books = [fc.array(orderRow, { maxLength: 25 }), fc.array(clientRow, { maxLength: 12 })] as const;

describe('a dirty workbook', () => {
  test('rows read are rows kept, merged and left out, each with its reason and once', () => {
    fc.assert(
      fc.property(...books, (orders, clients) => {
        const analysis = analysed(orders, clients);
        const { read, kept, merged } = rowCounts(analysis);
        const { leftOut } = tabInput(analysis, { computedOn: null, runs: [], orphanNotes: [], language: 'fr' });
        expect(kept + merged + leftOut.length).toBe(read);
        expect(kept).toBeGreaterThan(0);
        expect(new Set(leftOut.map(({ tab, row }) => `${tab} ${row}`)).size).toBe(leftOut.length);
        // Rows that stand behind the customers are the kept rows that name somebody, each once.
        const behind = analysis.unified.contacts.flatMap(({ rows }) => rows.map(({ tab, row }) => `${tab} ${row}`));
        expect(new Set(behind).size).toBe(behind.length);
        const outAtReading = new Set(analysis.reading.leftOut.map(({ tab, row }) => `${tab} ${row}`));
        for (const place of behind) expect(outAtReading.has(place)).toBe(false);
        [plainOrder, ...orders].forEach(({ client, email }, i) => {
          const place = `Commandes ${i + 2}`;
          if ((client !== '' || email !== '') && !outAtReading.has(place)) expect(behind).toContain(place);
        });
        const clientRows = behind.filter((place) => place.startsWith('Clients'));
        const blank = analysis.reading.leftOut.filter(({ tab }) => tab === 'Clients');
        expect(clientRows.length + blank.length).toBe(
          clients.filter((c) => Object.values(c).some((v) => v !== '')).length + 1,
        );
      }),
      { numRuns: 250 },
    );
  });

  test('every cent of a kept row is in turnover, of a customer or of nobody', () => {
    // Without order numbers a refund is taken off an order that is large enough, or listed: what a row says is what it
    // counts.
    const sales = fc.array(
      orderRow.filter((row) => row.id === '' && row.status !== 'Remboursée'),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(sales, books[1], (orders, clients) => {
        const { reading, findings } = analysed(orders, clients);
        const out = new Set(
          [...reading.leftOut, ...findings.leftOut.filter((l) => l.reason !== 'unlike-the-others')]
            .filter(({ tab }) => tab === 'Commandes')
            .map(({ row }) => row),
        );
        const kept = [plainOrder, ...orders].filter((_, i) => !out.has(i + 2));
        const sum = kept.reduce((all, { amount }) => all + centsOf(amount), 0);
        expect(findings.turnover + findings.noCustomer.turnover).toBe(sum);
        // And who was left out says why, in his own row.
        for (const { row, reason } of reading.leftOut.filter(({ tab }) => tab === 'Commandes')) {
          const { status, date, amount } = [plainOrder, ...orders][row - 2];
          const reasons: Record<string, boolean> = {
            cancelled: status === 'Annulée',
            pending: status === 'Impayée',
            failed: status === 'Échouée',
            test: status === 'Test',
            'no-date': date === '',
            'unreadable-date': date === 'bientôt',
            'in-the-future': date === '31/12/2199',
            'unreadable-amount': amount === 'gratuit' || amount === '',
            'refund-unmatched': centsOf(amount) < 0,
            footer: true,
          };
          expect([reason, reasons[reason]]).toEqual([reason, true]);
        }
      }),
      { numRuns: 250 },
    );
  });

  test('the order of the rows decides nothing', () => {
    const told = ({ findings, unified }: Analysis) => ({
      asOf: findings.asOf,
      turnover: findings.turnover,
      noCustomer: findings.noCustomer,
      leftOut: findings.leftOut.length,
      people: findings.people
        .map((p) =>
          [
            p.key,
            p.orderCount,
            p.orderDays,
            p.totalSpent,
            p.firstOrder,
            p.lastOrder,
            p.stage,
            p.rfmSegment,
            p.size,
          ].join(' '),
        )
        .sort(),
      contacts: unified.contacts
        .map((c) => [c.key, c.name, c.email, c.phone, c.consent, c.rows.length].join(' '))
        .sort(),
    });
    // Rows of one order number stand together and in their order: which of them is its first row may matter.
    const numberless = fc.array(
      orderRow.map((row) => ({ ...row, id: '' })),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(numberless, books[1], fc.infiniteStream(fc.nat(1000)), (orders, clients, random) => {
        const shuffled = <T>(rows: readonly T[]): T[] =>
          rows
            .map((row) => ({ row, at: random.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ row }) => row);
        expect(told(analysed(shuffled(orders), shuffled(clients)))).toEqual(told(analysed(orders, clients)));
      }),
      { numRuns: 250 },
    );
  });
});
