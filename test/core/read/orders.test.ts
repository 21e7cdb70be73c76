import { describe, expect, it, test } from 'vitest';
import type { Cell, Reading, TableChoice } from '../../../src/core/model';
import { applyChoices } from '../../../src/core/read/choices';
import { missingToStart, readTables } from '../../../src/core/read/orders';
import { recognise } from '../../../src/core/read/recognise/recognise';
import { defaultSettings, type Settings } from '../../../src/core/settings';
import { isoDay } from '../../../src/core/units';
import { day, gridOf } from '../../makers';
import { englishHints, tabOf } from './exports';

interface More {
  readonly settings?: Partial<Settings>;
  readonly today?: string;
  readonly choices?: readonly TableChoice[];
}

/** Reads one tab whose first line holds the headings; cells apart by |, blank cells empty. */
function read(lines: string, more: More = {}): Reading {
  return readGrids([gridOf(lines)], more);
}
function readGrids(grids: readonly Cell[][][], { settings, today, choices = [] }: More = {}): Reading {
  const tabs = grids.map((grid, i) => tabOf(grid, `Tab ${i}`));
  const used = applyChoices(recognise(tabs, englishHints), choices)
    .filter((t) => t.used)
    .map((t) => t.table);
  const reading = readTables(tabs, used, { ...defaultSettings, ...settings }, englishHints, today ? day(today) : null);
  expect(reading.rows.read).toBe(reading.rows.kept + reading.leftOut.length);
  return reading;
}
const said = (reading: Reading): string[] =>
  reading.orders.map(
    (o) =>
      `${o.orderId || '-'} ${isoDay(o.day)} ${o.cents === null ? '?' : o.cents / 100}${o.refundedCents ? ` (−${o.refundedCents / 100})` : ''}`,
  );
const out = (reading: Reading): string[] => reading.leftOut.map((l) => `${l.row} ${l.reason}`);

describe('refunds', () => {
  test.each([
    {
      name: 'a column says how much was taken back',
      lines: `Order ID|Date|Customer ID|Total|Refunded Amount
              A1|2025-01-05|C1|100.00|30.00
              A2|2025-01-06|C1|50.00|`,
      orders: ['A1 2025-01-05 70 (−30)', 'A2 2025-01-06 50'],
    },
    {
      name: 'a column says yes or no',
      lines: `Order ID|Date|Customer ID|Total|Refunded?
              A1|2025-01-05|C1|100.00|true
              A2|2025-01-06|C1|50.00|false`,
      orders: ['A1 2025-01-05 0 (−100)', 'A2 2025-01-06 50'],
    },
    {
      name: 'more than the order was worth reduces nothing else',
      lines: `Order ID|Date|Customer ID|Total|Refunded Amount
              A1|2025-01-05|C1|100.00|130.00`,
      orders: ['A1 2025-01-05 0 (−100)'],
    },
    {
      name: 'a negative row with the number of its order',
      lines: `Order ID|Date|Customer ID|Total
              A1|2025-01-05|C1|100.00
              A2|2025-01-06|C2|60.00
              A1|2025-01-20|C1|-40.00`,
      orders: ['A1 2025-01-05 60 (−40)', 'A2 2025-01-06 60'],
    },
    {
      name: 'a negative row without a number goes to the newest earlier order that is large enough',
      lines: `Order ID|Date|Customer ID|Total
              A1|2025-01-05|C1|100.00
              A2|2025-01-10|C1|30.00
              A3|2025-01-30|C1|500.00
              |2025-01-20|C1|-40.00`,
      orders: ['A1 2025-01-05 60 (−40)', 'A2 2025-01-10 30', 'A3 2025-01-30 500'],
    },
    {
      name: 'the same day is earlier',
      lines: `Order ID|Date|Customer ID|Total
              A1|2025-01-05|C1|100.00
              |2025-01-05|C1|-100.00`,
      orders: ['A1 2025-01-05 0 (−100)'],
    },
    {
      name: 'a credit note whose number no sale carries counts as one without',
      lines: `InvoiceNo|Description|Quantity|InvoiceDate|UnitPrice|CustomerID
              536365|Lamp|6|2010-12-01|2.50|17850
              536366|Lamp|2|2010-12-02|2.50|17850
              C536379|Lamp|-4|2010-12-03|2.50|17850`,
      orders: ['536365 2010-12-01 5 (−10)', '536366 2010-12-02 5'],
    },
    {
      name: 'a status says the whole order was refunded',
      lines: `Order ID|Date|Customer ID|Total|Status
              A1|2025-01-05|C1|100.00|refunded
              A2|2025-01-06|C1|50.00|completed`,
      orders: ['A1 2025-01-05 0 (−100)', 'A2 2025-01-06 50'],
    },
    {
      name: 'a row of type refund is money back even when it is written above 0',
      lines: `Order ID|Date|Customer ID|Total|Type
              A1|2025-01-05|C1|100.00|Order
              A2|2025-01-06|C1|50.00|Order
              R9|2025-01-08|C1|50.00|Refund`,
      orders: ['A1 2025-01-05 100', 'A2 2025-01-06 0 (−50)'],
    },
    {
      name: 'two refunds of one order',
      lines: `Order ID|Date|Customer ID|Total
              A1|2025-01-05|C1|100.00
              A1|2025-01-20|C1|-40.00
              A1|2025-01-25|C1|-20.00`,
      orders: ['A1 2025-01-05 40 (−60)'],
    },
  ])('$name', ({ lines, orders }) => {
    const reading = read(lines);
    expect(said(reading)).toEqual(orders);
    expect(out(reading)).toEqual([]);
  });

  it('that match nothing reduce nothing and are listed with their total', () => {
    const reading = read(`Order ID|Date|Customer ID|Total
      A1|2025-01-05|C1|10.00
      A2|2025-02-05|C2|99.00
      |2025-01-20|C1|-40.00
      |2025-01-20|C2|-5.00
      |2025-01-20||-1.00`);
    expect(said(reading)).toEqual(['A1 2025-01-05 10', 'A2 2025-02-05 99']);
    expect(out(reading)).toEqual(['4 refund-unmatched', '5 refund-unmatched', '6 refund-unmatched']);
    expect(reading.problems).toContainEqual({ code: 'refund-unmatched', count: 3, seen: '46' });
  });

  it('count as days of kept rows, their orders keep their own day', () => {
    const reading = read(`Order ID|Date|Customer ID|Total
      A1|2025-01-05|C1|100.00
      A1|2025-01-20|C1|-40.00
      |2025-01-25|C1|-10.00`);
    expect(reading.rowDays.map(isoDay)).toEqual(['2025-01-05', '2025-01-20', '2025-01-25']);
  });

  const headings = (more = '') => `Order ID|Date|Customer ID|Total${more}`;
  const soldLines = ['Order ID|Date|Customer ID|Product|Quantity|Line total', 'A1|2025-01-05|C1|Tea|1|100.00'];
  const back = 'A1|2025-01-05|C1|Pot|-1|-50.00';
  test.each([
    {
      name: 'told by the lines only: taken off the total',
      tabs: [
        [headings(), 'A1|2025-01-05|C1|150.00'],
        [...soldLines, 'A1|2025-01-05|C1|Pot|1|50.00', back],
      ],
      orders: ['A1 2025-01-05 100 (−50)'],
    },
    {
      name: 'already off the total: taken off once',
      tabs: [
        [headings(), 'A1|2025-01-05|C1|100.00'],
        [...soldLines, 'A1|2025-01-05|C1|Pot|1|50.00', back],
      ],
      orders: ['A1 2025-01-05 100 (−50)'],
    },
    {
      name: 'told by the orders only',
      tabs: [
        [headings('|Refunded Amount'), 'A1|2025-01-05|C1|150.00|50.00'],
        [...soldLines, 'A1|2025-01-05|C1|Pot|1|50.00'],
      ],
      orders: ['A1 2025-01-05 100 (−50)'],
    },
    {
      name: 'told by the newer of two exports',
      tabs: [
        [headings('|Refunded Amount'), 'A1|2025-01-05|C1|150.00|'],
        [headings('|Refunded Amount'), 'A1|2025-01-05|C1|150.00|50.00'],
      ],
      orders: ['A1 2025-01-05 100 (−50)'],
    },
  ])('of orders in two tabs, $name', ({ tabs, orders }) => {
    const grids = tabs.map((lines) => lines.map((line) => line.split('|')));
    expect(said(readGrids(grids))).toEqual(orders);
    expect(said(readGrids([...grids].reverse()))).toEqual(orders);
  });

  it('of lines without a date are of the day of their order', () => {
    const reading = readGrids([
      ['Order ID|Date|Customer ID', 'A1|2025-01-05|C1', 'A2|2025-01-06|C2'].map((line) => line.split('|')),
      ['Order ID|Product|Quantity|Line total', 'A1|Tea|1|100.00', 'A1|Tea|-1|-40.00', 'A2|Pot|1|10.00'].map((line) =>
        line.split('|'),
      ),
    ]);
    expect(said(reading)).toEqual(['A1 2025-01-05 60 (−40)', 'A2 2025-01-06 10']);
    expect(reading.rowDays.map(isoDay)).toEqual(['2025-01-05', '2025-01-06']);
  });
});

describe('what is no revenue', () => {
  test('statuses of both languages leave a row out with its reason', () => {
    const reading = read(`Commande n°|Date|Client|Montant TTC|Statut
      1|2025-01-05|Ana Petit|10|Terminée
      2|2025-01-05|Ana Petit|10|Annulée
      3|2025-01-05|Léo Roy|10|En attente de paiement
      4|2025-01-05|Léo Roy|10|Échouée
      5|2025-01-05|Léo Roy|10|Cancelled
      6|2025-01-05|Léo Roy|10|Draft
      7|2025-01-05|Léo Roy|10|Test
      8|2025-01-05|Léo Roy|10|Corbeille
      9|2025-01-05|Léo Roy|10|Expédiée
      10|2025-01-05|Léo Roy|10|En attente d’expédition`);
    expect(reading.orders.map((o) => o.orderId)).toEqual(['1', '9', '10']);
    expect(out(reading)).toEqual([
      '3 cancelled',
      '4 pending',
      '5 failed',
      '6 cancelled',
      '7 pending',
      '8 test',
      '9 cancelled',
    ]);
  });

  test('what the bank answered counts beside the type of the operation', () => {
    const rows = Array.from({ length: 50 }, (_, n) =>
      n % 10 === 9
        ? `2025-05-01|Autorización|P${n}|Denegada ${190 + n}|10.00|Ana Diaz`
        : `2025-05-01|${n === 8 ? 'Devolución' : 'Autorización'}|P${n === 8 ? 7 : n}|Autorizada ${8000 + n}|10.00|Ana Diaz`,
    );
    const reading = read(
      `Fecha|Tipo operación|Cód. pedido|Resultado operación y código|Importe|Titular\n${rows.join('\n')}`,
    );
    expect(reading.leftOut.map(({ reason }) => reason)).toEqual(Array(5).fill('failed'));
    expect(reading.orders.reduce((sum, { cents }) => sum + (cents ?? 0), 0)).toBe(43_000);
  });
  test('transfers, fees and conversions of a payment export are no orders, nor is money paid to others', () => {
    const reading = read(`Date|Name|Type|Status|Currency|Gross|Fee|Net|From Email Address|Transaction ID
      2025-01-05|Ana|Website Payment|Completed|EUR|20.00|-1.00|19.00|ana@example.com|T1
      2025-01-06|Léo|Express Checkout Payment|Completed|EUR|30.00|-1.00|29.00|leo@example.com|T2
      2025-01-07|Léo|Payment Refund|Completed|EUR|-10.00|0.00|-10.00|leo@example.com|T3
      2025-01-08||General Withdrawal|Completed|EUR|-40.00|0.00|-40.00||T4
      2025-01-09||General Currency Conversion|Completed|EUR|12.00|0.00|12.00||T5
      2025-01-09|Supplier|Website Payment|Completed|EUR|-12.00|0.00|-12.00|me@example.com|T6`);
    expect(said(reading)).toEqual(['T1 2025-01-05 20', 'T2 2025-01-06 20 (−10)']);
    expect(out(reading)).toEqual(['5 not-a-sale', '6 not-a-sale', '7 not-a-sale']);
  });
  it('takes money back that names its payment, also where the type of most payments says nothing', () => {
    const paid = Array.from(
      { length: 12 },
      (_, n) => `2025-01-${10 + n}|Ana|Guichet|Terminé|EUR|20,00|-1,00|19,00|ana@example.com|T${n}||F-${n}|1 200,00`,
    );
    const reading =
      read(`Date|Nom|Type|État|Devise|Avant commission|Commission|Net|De l'adresse email|Numéro de transaction|Numéro de la transaction de référence|Numéro de facture|Solde
      ${paid.join('\n')}
      2025-02-01|Ana|Remboursement de paiement|Terminé|EUR|-20,00|0,00|-20,00|ana@example.com|R1|T3|F-3|1 180,00
      2025-02-02||Virement standard|Terminé|EUR|-200,00|0,00|-200,00||V1|||980,00`);
    expect(reading.orders.filter(({ refundedCents }) => refundedCents > 0).map(({ orderId }) => orderId)).toEqual([
      'F-3',
    ]);
    expect(out(reading)).toEqual(['15 not-a-sale']);
  });
  it('keeps the bookings that payouts and fees stand below', () => {
    const reading = read(`Date|Type|Confirmation code|Booking date|Guest|Currency|Amount|Paid out
      2025-02-25|Payout||||USD||320.10
      2025-02-25|Reservation|HM1|2025-01-22|Chloe Hart|USD|320.10|
      2025-03-21|Payout||||USD||1023.35
      2025-03-21|Reservation|HM2|2025-02-17|Ruth Hughes|USD|1023.35|
      2025-03-22|Service fee|HM2|2025-02-17|Ruth Hughes|USD|-9.00|
      2025-04-14|Payout||||USD||460.75
      2025-04-14|Reservation|HM3|2025-03-22|James Okafor|USD|460.75|`);
    expect(said(reading)).toEqual(['HM1 2025-01-22 320.1', 'HM2 2025-02-17 1023.35', 'HM3 2025-03-22 460.75']);
    expect(out(reading)).toEqual(['2 not-a-sale', '4 not-a-sale', '6 not-a-sale', '7 not-a-sale']);
  });
});

describe('order lines', () => {
  test.each([
    {
      name: 'the total stands once per order',
      lines: `Name|Email|Created at|Total|Lineitem name|Lineitem quantity
              #1|ana@example.com|2025-01-05|30.00|Mug|1
              #1||||Plate|2
              #2|leo@example.com|2025-01-06|10.00|Mug|1`,
      orders: ['#1 2025-01-05 30', '#2 2025-01-06 10'],
    },
    {
      name: 'the total is repeated on each line',
      lines: `Order ID|Order date|Email|Order total|Product|Quantity
              1|2025-01-05|ana@example.com|30.00|Mug|1
              1|2025-01-05|ana@example.com|30.00|Plate|2
              2|2025-01-06|leo@example.com|10.00|Mug|1
              2|2025-01-06|leo@example.com|10.00|Spoon|1`,
      orders: ['1 2025-01-05 30', '2 2025-01-06 10'],
    },
    {
      name: 'each line has its own amount',
      lines: `Order ID|Order date|Email|Line total|Product|Quantity
              1|2025-01-05|ana@example.com|10.00|Mug|1
              1|2025-01-05|ana@example.com|10.00|Plate|2
              2|2025-01-06|leo@example.com|10.00|Mug|1`,
      orders: ['1 2025-01-05 20', '2 2025-01-06 10'],
    },
    {
      name: 'price times quantity where no amount is given',
      lines: `Order ID|Order date|Email|Unit price|Product|Quantity
              1|2025-01-05|ana@example.com|10.00|Mug|3
              1|2025-01-05|ana@example.com|2.50|Plate|2
              2|2025-01-06|leo@example.com|10.00|Mug|`,
      orders: ['1 2025-01-05 35', '2 2025-01-06 10'],
    },
    {
      name: 'a discount line lowers its order',
      lines: `Order ID|Order date|Email|Line total|Product|Quantity
              1|2025-01-05|ana@example.com|50.00|Mug|1
              1|2025-01-05|ana@example.com|-5.00|Discount|1`,
      orders: ['1 2025-01-05 45'],
    },
  ])('$name', ({ lines, orders }) => expect(said(read(lines))).toEqual(orders));
});

test('who refuses on a row that is left out is told, and is no customer; who only cancelled is kept without a row', () => {
  const reading = read(`Commande|Date|Client|Email|Statut|Newsletter|Total
    1001|15/01/2025|Ana Diaz|ana@example.com|Terminée||100,00
    1002|16/01/2025|Ana Diaz|Ana@Example.com|Annulée|non|50,00
    1003|17/01/2025|Bob Noir|bob@example.com|Annulée|oui|30,00
    1004|18/01/2025|Cid Roux|cid@example.com|Terminée|non|80,00
    1005|bientôt|Dan Roux|dan@example.com|Terminée|non|80,00`);
  expect(reading.identities.map(({ fields, rows }) => [fields.email, rows])).toEqual([
    ['ana@example.com', 1],
    ['bob@example.com', 0],
    ['cid@example.com', 1],
  ]);
  expect(reading.rows).toEqual({ read: 5, kept: 2 });
  expect(reading.refusals?.map(({ row, rows, fields }) => [row, rows, fields.email])).toEqual([
    [3, 0, 'Ana@Example.com'],
    [6, 0, 'dan@example.com'],
  ]);
});

test('a name and a day stand on the first row of an order only; a sum under the rows is none of it', () => {
  const { orders, leftOut } = read(`Date|Client|Article|Qté|Montant
    05/01/2026|Ana Diaz|Miel 500g|1|8,00
    ||Pollen|2|12,00
    ||Propolis|1|12,00
    12/01/2026|Bob Noir|Miel 500g|1|8,00
    ||Pollen|1|12,00
    20/01/2026|Cid Roux|Propolis|2|24,00
    ||Miel 500g|1|8,00
    28/01/2026|Ana Diaz|Pollen|1|12,00
    ||Total janvier||96,00`);
  expect(orders.map((o) => o.cents)).toEqual([3200, 2000, 3200, 1200]);
  expect(leftOut.map(({ row }) => row)).toEqual([10]);
});

test('a row without a day and without a name stays out where such rows are rare', () => {
  const { orders, leftOut } = read(`Date|Client|Article|Montant
    05/01/2026|Ana Diaz|Miel|8,00
    06/01/2026|Bob Noir|Pollen|12,00
    ||Propolis|12,00
    08/01/2026||Miel|8,00
    |Cid Roux|Pollen|12,00`);
  expect(orders.map((o) => o.cents)).toEqual([800, 1200, 800]);
  expect(leftOut.map(({ row, reason }) => [row, reason])).toEqual([
    [4, 'no-date'],
    [6, 'no-date'],
  ]);
});

test('tickets of one price are lines, not a total that is repeated', () => {
  const rows = (price: (order: number) => number) =>
    `Commande|Date|E-mail|Produit|Montant\n${[1, 2, 3, 4, 5, 6]
      .flatMap((n) => ['adulte', 'enfant'].map((p) => `${n}|${10 + n}/01/2025|a${n}@example.com|${p}|${price(n)}`))
      .join('\n')}`;
  expect(read(rows(() => 20)).orders.map((o) => o.cents)).toEqual(Array(6).fill(4000));
  expect(read(rows((n) => 20 + n)).orders.map((o) => o.cents)).toEqual([2100, 2200, 2300, 2400, 2500, 2600]);
});

describe('money of several kinds', () => {
  const lines = `Order ID|Date|Customer|Total|Currency
    1|2025-01-05|Ana Petit|10.00|EUR
    2|2025-01-05|Léo Roy|20.00|USD
    3|2025-01-06|Léo Roy|30.00|EUR`;
  test('two currencies are never added', () => {
    const reading = read(lines);
    expect(said(reading)).toEqual(['1 2025-01-05 10', '3 2025-01-06 30']);
    expect(reading.currency).toBe('EUR');
    expect(reading.otherCurrencies).toEqual([{ currency: 'USD', rows: 1, cents: 2000 }]);
    expect(out(reading)).toEqual(['3 other-currency']);
  });
  test('a rate makes them one', () => {
    const reading = read(lines, { settings: { currency: 'EUR', rates: { USD: 0.9 } } });
    expect(said(reading)).toEqual(['1 2025-01-05 10', '2 2025-01-05 18', '3 2025-01-06 30']);
    expect(reading.otherCurrencies).toEqual([]);
  });
  test('without tax where the file has both, with it on request', () => {
    const both = `N° commande|Date|Client|Total TTC|Total HT
      1|2025-01-05|Ana Petit|12.00|10.00
      2|2025-01-06|Léo Roy|24.00|20.00`;
    expect(said(read(both))).toEqual(['1 2025-01-05 10', '2 2025-01-06 20']);
    expect(said(read(both, { settings: { taxIncluded: true } }))).toEqual(['1 2025-01-05 12', '2 2025-01-06 24']);
  });
});

it('takes the currency of the file from a refund where no sale says one', () => {
  const reading = read(`Order ID|Date|Customer ID|Total
      A1|2025-01-05|C1|100.00
      |2025-01-06|C1|−12.00 €`);
  expect(said(reading)).toEqual(['A1 2025-01-05 88 (−12)']);
  expect([reading.currency, out(reading)]).toEqual(['EUR', []]);
});

it('reads amounts headed in cents as cents', () => {
  const reading = read(`order_id|created|customer_email|amount_cents
      1|2025-01-05|ana@example.com|1050
      2|2025-01-06|leo@example.com|99`);
  expect(said(reading)).toEqual(['1 2025-01-05 10.5', '2 2025-01-06 0.99']);
});

it('does without amounts where their column is empty', () => {
  const reading = read(`Order ID|Date|Customer ID|Total
      A1|2025-01-05|C1|
      A2|2025-01-06|C2|`);
  expect(said(reading)).toEqual(['A1 2025-01-05 ?', 'A2 2025-01-06 ?']);
  expect(reading.hasAmounts).toBe(false);
});

describe('customers and days', () => {
  test('an order that names nobody has no customer, a country is nobody', () => {
    const reading = read(`Order ID|Date|Customer ID|Country|Total
      1|2025-01-05|C1|France|10
      2|2025-01-06||France|20
      3|2025-01-07|17850.0|France|5
      4|2025-01-07|17850|France|5
      5|2025-01-08|Guest|France|7`);
    expect(reading.orders.map((o) => o.who)).toEqual([0, -1, 1, 1, -1]);
    expect(reading.identities.map((i) => [i.fields.customer_id, i.rows])).toEqual([
      ['C1', 1],
      ['17850', 2],
    ]);
    expect(reading.problems).toContainEqual({ code: 'no-customer', count: 2 });
  });
  test('“no e-mail” and “none” name nobody and make nobody one with another', () => {
    const reading = read(`Date|Client|E-mail|Téléphone|Montant
      15/01/2025|Ana Diaz|pas de mail|aucun|100
      16/01/2025|Bob Noir|bob@example.com|06 39 98 00 01|50
      17/01/2025|Cid Roux|cid@example.com|06 39 98 00 02|30
      18/01/2025|Fay Roux|fay@example.com|06 39 98 00 03|30
      18/01/2025||pas de mail|aucun|35
      20/01/2025|Jim Noir|sans mail|aucun|130
      21/01/2025|Gil Roux|ne donne pas|06|140
      22/01/2025|Hal Roux|ne donne pas|06|150
      23/01/2025|Ana Diaz|pas de mail|aucun|-30
      24/01/2025|Gil Roux|ne donne pas|06|-40`);
    expect(reading.orders.map((o) => o.who)).toEqual([0, 1, 2, 3, -1, 4, 5, 6]);
    // What was given back is Ana's and Gil's, not that of the next who gave no e-mail.
    expect(said(reading).filter((order) => order.includes('−'))).toEqual([
      '- 2025-01-15 70 (−30)',
      '- 2025-01-21 100 (−40)',
    ]);
    expect(reading.identities[0].fields).toEqual({ full_name: 'Ana Diaz' });
  });
  test('rows without a day, in the future, after the day of the analysis', () => {
    const lines = `Order ID|Date|Customer ID|Total
      1|2025-01-05|C1|10
      2|soon|C1|10
      3||C1|10
      4|2031-01-05|C1|10
      5|2025-03-01|C1|ten`;
    expect(out(read(lines, { today: '2025-12-31' }))).toEqual([
      '3 unreadable-date',
      '4 no-date',
      '5 in-the-future',
      '6 unreadable-amount',
    ]);
    expect(out(read(lines, { settings: { asOf: day('2025-01-31') } }))).toContain('5 after-as-of');
  });
  describe('exports that overlap and number nothing', () => {
    const days = Array.from({ length: 12 }, (_, i) => `2025-01-${String(10 + i)}`);
    const rows = (from: number, to: number, cents = 0): Cell[][] => [
      ['Date', 'Customer', 'Total'],
      ...days
        .slice(from, to)
        .map((date, i) => [date, `Client ${'ABCD'[(from + i) % 4]}`, `${10 + from + i}.${50 + cents}`]),
    ];
    it('count their common days once', () => {
      const reading = readGrids([rows(0, 8), rows(4, 12)]);
      expect(reading.orders.map((o) => o.cents)).toEqual(days.map((_, i) => 1050 + 100 * i));
      expect(reading.leftOut.map((l) => `${l.tab} ${l.row} ${l.reason}`)).toEqual(
        [2, 3, 4, 5].map((row) => `Tab 1 ${row} duplicate-row`),
      );
    });
    it('are two shops where they differ', () => {
      expect(readGrids([rows(0, 8), rows(4, 12, 1)]).orders.length).toBe(16);
    });
    it('count a refund they both tell once', () => {
      const back: Cell[] = ['2025-01-17', 'Client A', '-5.00'];
      const reading = readGrids([
        [...rows(0, 8), back],
        [...rows(4, 12), back],
      ]);
      expect(reading.orders.reduce((sum, o) => sum + o.refundedCents, 0)).toBe(500);
      expect(reading.leftOut.length).toBe(5);
    });
    it('keep two equal purchases of one day in one export', () => {
      const grid: Cell[][] = [...rows(0, 4), [days[3], 'Client D', '13.50']];
      expect(readGrids([grid]).orders.length).toBe(5);
    });
  });
  it('keeps orders of two shops apart whose numbers, days and amounts are alike', () => {
    const shop = (who: string): Cell[][] => [
      ['Order ID', 'Date', 'Email', 'Total'],
      ['1', '2025-01-05', `${who}@example.com`, '15.00'],
      ['2', '2025-01-06', `${who}@example.com`, '15.00'],
      ['3', '2025-01-07', 'both@example.com', '15.00'],
    ];
    const reading = readGrids([shop('ana'), shop('leo')]);
    expect(reading.orders.length).toBe(5);
    expect(reading.leftOut.map((l) => `${l.tab} ${l.row}`)).toEqual(['Tab 1 4']);
  });
  test('the same order in two tabs counts once; another tab can bring its amount', () => {
    const orders = [
      ['Order ID', 'Date', 'Email', 'Total'],
      ['A1', '2025-01-05', 'a@example.com', '10'],
      ['A2', '2025-01-06', 'b@example.com', '20'],
    ];
    const march = [
      ['Order ID', 'Date', 'Email', 'Total'],
      ['A2', '2025-01-06', 'b@example.com', '20'],
      ['A3', '2025-03-06', 'b@example.com', '5'],
      ['A4', '2025-03-08', 'b@example.com', '5'],
    ];
    const reading = readGrids([orders, march]);
    expect(said(reading)).toEqual(['A1 2025-01-05 10', 'A2 2025-01-06 20', 'A3 2025-03-06 5', 'A4 2025-03-08 5']);
    expect(reading.leftOut).toMatchObject([{ tab: 'Tab 1', row: 2, reason: 'duplicate-row' }]);
    const bare = [
      ['order_id', 'customer_id', 'order_purchase_timestamp'],
      ['A1', 'C1', '2025-01-05'],
      ['A2', 'C2', '2025-01-06'],
    ];
    const values = [
      ['order_id', 'payment_type', 'payment_value'],
      ['A1', 'card', '10'],
      ['A1', 'voucher', '5'],
      ['A2', 'card', '20'],
    ];
    expect(said(readGrids([bare, values]))).toEqual(['A1 2025-01-05 15', 'A2 2025-01-06 20']);
  });
  test('the lines of an order another tab calls cancelled are no sale', () => {
    const orders = [
      ['Commande', 'Date', 'Client', 'Statut', 'Total'],
      ['1001', '15/01/2025', 'Ana Diaz', 'Terminée', '100,00'],
      ['1002', '16/01/2025', 'Bob Noir', 'Annulée', '50,00'],
      ['1003', '17/01/2025', 'Cid Roux', 'En attente de paiement', '30,00'],
    ];
    const lines = [
      ['Commande', 'Date', 'Produit', 'Montant ligne'],
      ['1001', '15/01/2025', 'Savon', '60,00'],
      ['1001', '15/01/2025', 'Huile', '40,00'],
      ['1002', '16/01/2025', 'Savon', '30,00'],
      ['1002', '16/01/2025', 'Huile', '20,00'],
      ['1003', '17/01/2025', 'Huile', '30,00'],
    ];
    const all = [
      ['Tab 0', 3, 'cancelled'],
      ['Tab 0', 4, 'pending'],
      ['Tab 1', 4, 'cancelled'],
      ['Tab 1', 5, 'cancelled'],
      ['Tab 1', 6, 'pending'],
    ];
    const undated = lines.map(([id, , product, amount]) => [id, product, amount]);
    for (const second of [lines, undated]) {
      const reading = readGrids([orders, second]);
      expect(said(reading)).toEqual(['1001 2025-01-15 100']);
      expect(reading.leftOut.map((l) => [l.tab, l.row, l.reason])).toEqual(all);
    }
    expect(said(readGrids([lines, orders]))).toEqual(['1001 2025-01-15 100']);
    // The number of another shop, for another customer, is another order.
    const other = [
      ['Commande', 'Date', 'Client', 'Total'],
      ['1002', '16/01/2025', 'Eva Petit', '50,00'],
      ['1004', '16/01/2025', 'Bob Noir', '9,00'],
    ];
    expect(said(readGrids([orders, other])).length).toBe(3);
  });
  test('an order and its payment some days later are one, for the same money of the same person', () => {
    const orders = [
      ['Order ID', 'Date', 'Email', 'Total'],
      ['A1', '2025-01-05', 'ana@example.com', '10'],
      ['A2', '2025-01-06', 'bob@example.com', '20'],
      ['A3', '2025-01-06', '', '30'],
    ];
    const payments = [
      ['Order ID', 'Payment date', 'Email', 'Total'],
      ['A1', '2025-01-07', 'ana@example.com', '10'],
      ['A2', '2025-01-07', 'ana@example.com', '20'],
      ['A3', '2025-01-07', '', '30'],
    ];
    const later = [payments[0], ['A1', '2025-03-07', 'ana@example.com', '10']];
    const reading = readGrids([orders, payments, later]);
    expect(reading.leftOut.map((l) => `${l.tab} ${l.row} ${l.reason}`)).toEqual(['Tab 1 2 duplicate-row']);
    expect(reading.orders.length).toBe(6);
  });
  test('two exports of a till that begins again at 1 every day tell an order once', () => {
    const rows = (days: readonly string[]) => [
      ['Ticket no', 'Date', 'Email', 'Total'],
      ...days.flatMap((date) => ['1', '2'].map((n) => [n, date, `${n}.${date.slice(-2)}@example.com`, '10'])),
    ];
    const reading = readGrids([rows(['2025-01-05', '2025-01-06', '2025-01-07']), rows(['2025-01-07', '2025-01-08'])]);
    expect(reading.orders.length).toBe(8);
    expect(reading.leftOut.map((l) => `${l.tab} ${l.row} ${l.reason}`)).toEqual([
      'Tab 1 2 duplicate-row',
      'Tab 1 3 duplicate-row',
    ]);
  });
  test('a refund goes to the order of its number that is its own', () => {
    const shop = (who: string) => [
      ['Order ID', 'Date', 'Email', 'Total'],
      ['1', '2025-01-05', `${who}@example.com`, '10'],
      ['2', '2025-01-06', `${who}@example.com`, '20'],
    ];
    const [first, second] = [shop('ana'), shop('bob')];
    const back = [
      ['Order ID', 'Date', 'Email', 'Total'],
      ['1', '2025-02-05', 'ana@example.com', '-10'],
      ['3', '2025-02-06', 'ana@example.com', '5'],
      ['2', '2025-02-07', 'cid@example.com', '-20'],
    ];
    const reading = readGrids([first, second, back]);
    expect(said(reading)).toEqual([
      '1 2025-01-05 0 (−10)',
      '2 2025-01-06 20',
      '1 2025-01-05 10',
      '2 2025-01-06 20',
      '3 2025-02-06 5',
    ]);
    expect(reading.leftOut).toMatchObject([{ tab: 'Tab 2', row: 4, reason: 'refund-unmatched' }]);
  });
  test('contacts alone are enough to start, an empty sheet is not', () => {
    const tabs = [
      tabOf([
        ['Email', 'First name'],
        ['ana@example.com', 'Ana'],
        ['', ''],
        ['leo@example.com', 'Léo'],
      ]),
    ];
    const tables = recognise(tabs, englishHints);
    const reading = readTables(tabs, tables, defaultSettings, englishHints, null);
    expect(missingToStart(tabs, tables, reading)).toEqual([]);
    expect(reading.identities.map((i) => i.listed)).toEqual([true, true]);
    expect(reading.rows).toEqual({ read: 2, kept: 2 });
    const stops = (grid: Cell[][], roles: TableChoice['roles'] = {}) => {
      const empty = [tabOf(grid)];
      const found = applyChoices(recognise(empty, englishHints), [{ tab: empty[0].id, used: true, roles }]).map(
        (t) => t.table,
      );
      return missingToStart(empty, found, readTables(empty, found, defaultSettings, englishHints, null));
    };
    expect(stops([[''], []])).toEqual(['empty']);
    expect(
      stops([
        ['Order ID', 'Date', 'Customer ID', 'Total'],
        ['1', 'soon', 'C1', '5'],
      ]),
    ).toEqual(['unreadable-dates']);
    expect(
      stops(
        [
          ['Order ID', 'Date', 'Customer ID', 'Total'],
          ['1', '2025-01-05', 'C1', '5'],
          ['2', '2025-01-06', 'C2', '6'],
        ],
        { amount: 2 },
      ),
    ).toEqual(['no-amount']);
    // Who only cancelled is kept without a row: no reason to write tabs of nobody else.
    expect(
      stops([
        ['Order ID', 'Date', 'Customer ID', 'Total', 'Status'],
        ['1', '2025-01-05', 'C1', '5', 'cancelled'],
        ['2', '2025-01-06', 'C2', '6', 'cancelled'],
      ]),
    ).toEqual(['empty']);
    expect(
      stops([
        ['Weight', 'Colour'],
        ['heavy', 'red'],
      ]),
    ).toEqual(['no-table']);
  });
});

describe('sums without a word under a table', () => {
  const three = `Order ID|Date|Customer|Email|Total
      1|2025-01-05|Ana Petit|ana@example.com|10.00
      2|2025-01-06|Léo Roy|leo@example.com|20.50
      3|2025-01-07|Ana Petit|ana@example.com|30.00`;
  test.each([
    { name: 'the sum of the column', more: '||||60.50', out: ['5 footer'], total: 6050 },
    { name: 'a sum under a blank line', more: '||||\n||||60.50', out: ['6 footer'], total: 6050 },
    { name: 'a lone amount at the end, whatever it is the sum of', more: '||||41.17', out: ['5 footer'], total: 6050 },
    {
      name: 'sums of parts',
      more: '||||60.50\n4|2025-01-08|Léo Roy|leo@example.com|5.00\n5|2025-01-09|Zoé Lo|zoe@example.com|6.00\n||||11.00',
      out: ['5 footer', '8 footer'],
      total: 7150,
    },
    {
      name: 'a line of an order is no sum',
      more: '||||7.00\n4|2025-01-08|Léo Roy|leo@example.com|5.00',
      out: [],
      total: 7250,
    },
  ])('$name', ({ more, out: expected, total }) => {
    const reading = read(`${three}\n${more}`);
    expect(out(reading)).toEqual(expected);
    expect(reading.orders.reduce((sum, o) => sum + (o.cents ?? 0), 0)).toBe(total);
  });
  it('is not looked for among articles', () => {
    const reading = read(`Order ID|Date|Customer|Product|Quantity|Amount
      1|2025-01-05|Ana Petit|Lamp|1|10.00
      ||||2|20.00
      |||Vase|1|30.00`);
    expect(out(reading)).toEqual([]);
    expect(said(reading)).toEqual(['1 2025-01-05 60']);
  });
});

describe('numbers of orders that start again', () => {
  it('tells orders of other customers on other days apart', () => {
    const reading = read(`Ticket|Date|Customer|Total
      1|2025-01-05|Ana Petit|10.00
      2|2025-01-05|Léo Roy|20.00
      3|2025-01-05|Zoé Lopez|30.00
      1|2025-01-06|Léo Roy|5.00
      2|2025-01-06|Zoé Lopez|6.00
      3|2025-01-06|Ana Petit|7.00
      2|2025-01-07|Zoé Lopez|-6.00`);
    expect(said(reading)).toEqual([
      '1 2025-01-05 10',
      '2 2025-01-05 20',
      '3 2025-01-05 30',
      '1 2025-01-06 5',
      '2 2025-01-06 0 (−6)',
      '3 2025-01-06 7',
    ]);
    expect(new Set(reading.orders.map((o) => o.who)).size).toBe(3);
  });
  it('keeps lines of one order together that were sent to others or on other days', () => {
    const reading = read(`Order ID|Date|Customer|Product|Amount
      1|2025-01-05|Ana Petit|Lamp|10.00
      1|2025-01-05|Léo Roy|Vase|20.00
      1|2025-01-09|Ana Petit|Rug|5.00
      2|2025-01-09|Ana Petit|Rug|5.00`);
    expect(said(reading)).toEqual(['1 2025-01-05 35', '2 2025-01-09 5']);
  });
});

it('keeps orders paid every month by the same customers together, however few their numbers', () => {
  const months = ['01', '02', '03', '04'];
  const lines = months.flatMap((m) => [1, 2, 3].map((n) => `${n}|2025-${m}-05|client${n}@example.com|20.00`));
  const reading = read(`Order ID|Date|Email|Amount\n${lines.join('\n')}`);
  expect(said(reading)).toEqual([1, 2, 3].map((n) => `${n} 2025-01-05 80`));
});

describe('tickets of nobody that start again', () => {
  const told = (reading: Reading) => reading.problems.map(({ code, count }) => `${code} ${count}`);
  it('are orders of their own on each day, with the lines of that day', () => {
    const reading = read(`Ticket|Date|Article|Montant
      12|2025-01-06|Thé|3.00
      12|2025-01-06|Café|2.00
      13|2025-01-06|Thé|3.00
      12|2025-01-07|Thé|3.00
      12|2025-01-07|Tarte|5.00
      13|2025-01-07|Café|2.00
      12|2025-01-08|Café|2.00`);
    expect(said(reading)).toEqual([
      '12 2025-01-06 5',
      '13 2025-01-06 3',
      '12 2025-01-07 8',
      '13 2025-01-07 2',
      '12 2025-01-08 2',
    ]);
    expect(told(reading)).toContain('numbers-again 3');
  });
  it('are told apart where only some days are busy, and for the same regular too', () => {
    const days = ['2025-01-06', '2025-01-07', '2025-01-08', '2025-01-09'];
    const rows = days.flatMap((date, d) =>
      Array.from(
        { length: d === 3 ? 40 : 2 },
        (_, n) => `T-${n + 1}|${date}|${n === 0 ? 'Ana Petit' : ''}|${n + d + 1}.00`,
      ),
    );
    const reading = read(`Ticket|Date|Customer|Total\n${rows.join('\n')}`);
    expect(reading.orders.length).toBe(46);
    expect(reading.orders.filter((o) => o.who >= 0).length).toBe(4);
  });
  it('are set against by a refund of their number, on their day where there is one', () => {
    const reading = read(`Ticket|Date|Total
      1|2025-01-06|10.00
      2|2025-01-06|20.00
      1|2025-01-07|30.00
      2|2025-01-07|40.00
      1|2025-01-07|-5.00
      2|2025-01-08|-6.00`);
    expect(said(reading)).toEqual([
      '1 2025-01-06 10',
      '2 2025-01-06 20',
      '1 2025-01-07 25 (−5)',
      '2 2025-01-07 34 (−6)',
    ]);
  });
  it('while numbers that only grow keep the lines of an order together, whatever their days', () => {
    const rows = Array.from(
      { length: 30 },
      (_, n) => `${1000 + n}|2025-01-${String((n % 28) + 1).padStart(2, '0')}|A|1.00`,
    );
    const reading = read(`Order ID|Date|Product|Amount\n${rows.join('\n')}\n1004|2025-01-09|B|2.00`);
    expect(reading.orders.length).toBe(30);
    expect(told(reading)).not.toContain('numbers-again 1');
  });
});

describe('a row pasted twice', () => {
  const heading = 'N° commande|Date|Client|Montant|Statut';
  const again = (reading: Reading) =>
    reading.problems
      .filter(({ code }) => code === 'rows-identical')
      .map(({ row, column, count, seen }) => [row, column, count, seen]);

  it('counts, and it is told with the first of them', () => {
    const reading = read(`${heading}
      T-1|05/01/2025|Ana Petit|10,00 €|Payée
      T-2|06/01/2025|Léo Roy|20,00 €|Payée
      T-3|17/01/2025|Zoé Lopez|30,00 €|Payée
      T-2|06/01/2025|Léo Roy|20,00 €|Payée
      T-3|17/01/2025|Zoé Lopez|30,00 €|Payée
      T-3|17/01/2025|Zoé Lopez|30,00 €|Payée`);
    expect(said(reading)).toEqual(['T-1 2025-01-05 10', 'T-2 2025-01-06 40', 'T-3 2025-01-17 90']);
    expect(again(reading)).toEqual([[5, 0, 3, 'T-2']]);
  });
  test.each([
    {
      name: 'one cell differs',
      lines: `${heading}
        T-1|05/01/2025|Ana Petit|10,00 €|Payée
        T-2|06/01/2025|Léo Roy|20,00 €|Payée
        T-2|06/01/2025|Léo Roy|20,50 €|Payée`,
    },
    {
      name: 'neither counts',
      lines: `${heading}
        T-1|05/01/2025|Ana Petit|10,00 €|Payée
        T-2|06/01/2025|Léo Roy|20,00 €|Annulée
        T-2|06/01/2025|Léo Roy|20,00 €|Annulée`,
    },
    {
      name: 'the order is left out',
      lines: `${heading}
        T-1|05/01/2025|Ana Petit|10,00 €|Payée
        T-2|06/01/2035|Léo Roy|20,00 €|Payée
        T-2|06/01/2035|Léo Roy|20,00 €|Payée`,
    },
    {
      name: 'two of one article are two lines',
      lines: `N° commande|Date|Client|Produit|Montant
        T-1|05/01/2025|Ana Petit|Lampe|10,00 €
        T-2|06/01/2025|Léo Roy|Vase|20,00 €
        T-2|06/01/2025|Léo Roy|Vase|20,00 €`,
    },
    {
      name: 'lines with a quantity',
      lines: `N° commande|Date|Client|Quantité|Montant
        T-1|05/01/2025|Ana Petit|1|10,00 €
        T-2|06/01/2025|Léo Roy|1|20,00 €
        T-2|06/01/2025|Léo Roy|1|20,00 €`,
    },
    {
      name: 'a total repeated counts once',
      lines: `Order ID|Date|Customer|Order total
        T-1|2025-01-05|Ana Petit|10.00
        T-2|2025-01-06|Léo Roy|20.00
        T-2|2025-01-06|Léo Roy|20.00`,
    },
    {
      name: 'rows without a number are two sales',
      lines: `Date|Client|Montant
        05/01/2025|Ana Petit|10,00 €
        06/01/2025|Léo Roy|20,00 €
        06/01/2025|Léo Roy|20,00 €`,
    },
  ])('is not spoken of where $name', ({ lines }) => {
    const reading = read(lines, { today: '2026-01-01' });
    expect(reading.rows.read).toBe(3);
    expect(again(reading)).toEqual([]);
  });
});

it('tells once an amount written as text, of an order left out too', () => {
  const reading = read(`N° commande|Date|Client|Montant|Statut
    T-1|05/01/2025|Ana Petit|10,00 €|Payée
    T-2|16/01/2025|Léo Roy|20,00 €|Annulée
    T-3|17/01/2025|Zoé Lopez|30,00 €|Payée
    T-4|18/01/2025|Ana Petit|40,00 €|Annulée`);
  expect(reading.changeCounts.amount).toBe(4);
  expect(reading.changes.filter(({ rule }) => rule === 'amount').map(({ row }) => row)).toEqual([2, 3, 4, 5]);
});

describe('an order and what was paid for it, of different amounts', () => {
  const shop = [
    ['Order ID', 'Order date', 'Customer', 'Email', 'Product', 'Total'],
    ['A1001', '2025-01-05', 'Ana Petit', 'ana@example.com', 'Lamp', '100.00'],
    ['A1002', '2025-01-06', 'Léo Roy', 'leo@example.com', 'Vase', '50.00'],
    ['A1003', '2025-01-07', 'Zoé Lopez', 'zoe@example.com', 'Rug', '80.00'],
    ['A1004', '2025-01-08', 'Max Brun', 'max@example.com', 'Lamp', '100.00'],
  ];
  const paid = (rows: string[][]) => [
    ['Payment ID', 'Payment date', 'Email', 'Order ID', 'Gross', 'Fee', 'Status'],
    ...rows,
  ];
  const both = (grids: Cell[][][]) =>
    readGrids(grids, {
      choices: [
        { tab: 'Tab 0', used: true },
        { tab: 'Tab 1', used: true, kind: 'payments' },
      ],
    });
  const told = (reading: Reading) => reading.problems.map(({ code, count }) => `${code} ${count}`);
  const turnover = (reading: Reading) => reading.orders.reduce((sum, { cents }) => sum + (cents ?? 0), 0);

  it('count once under one number, in parts or less a fee, and it is told', () => {
    const reading = both([
      shop,
      paid([
        ['ch_1', '2025-01-05', 'ana@example.com', 'A1001', '98.50', '1.50', 'Paid'],
        ['ch_2', '2025-01-06', 'leo@example.com', 'A1002', '25.00', '0.50', 'Paid'],
        ['ch_3', '2025-01-20', 'leo@example.com', 'A1002', '20.00', '0.50', 'Paid'],
        ['ch_4', '2025-01-07', 'zoe@example.com', 'A1003', '80.00', '1.00', 'Paid'],
      ]),
    ]);
    expect(turnover(reading)).toBe(33_000);
    expect(out(reading)).toEqual([2, 3, 4, 5].map((row) => `${row} duplicate-row`));
    expect(told(reading)).toContain('paid-once 2');
    expect(told(reading)).not.toContain('numbers-again 1');
  });
  it('count once under numbers of two systems, where most payments find their order', () => {
    const rows = [
      ['ch_1', '2025-01-05', 'Ana@Example.com', '', '98.50', '1.50', 'Paid'],
      ['ch_2', '2025-01-07', 'leo@example.com', '', '50.00', '0.50', 'Paid'],
      ['ch_3', '2025-01-07', 'zoe@example.com', '', '80.00', '1.00', 'Paid'],
      ['ch_4', '2025-01-08', 'eva@example.com', '', '12.00', '1.00', 'Paid'],
    ].map(([id, date, email, , gross, fee, status]) => [id, date, email, gross, fee, status]);
    const heading = ['Transaction ID', 'Payment date', 'Email', 'Gross', 'Fee', 'Status'];
    const reading = both([shop, [heading, ...rows]]);
    expect(turnover(reading)).toBe(33_000 + 1200);
    expect(out(reading)).toEqual(['2 duplicate-row', '3 duplicate-row', '4 duplicate-row']);
    expect(told(reading)).toContain('paid-once 1');
    // The payments first: the same.
    const turned = readGrids([[heading, ...rows], shop], {
      choices: [
        { tab: 'Tab 0', used: true, kind: 'payments' },
        { tab: 'Tab 1', used: true },
      ],
    });
    expect(turnover(turned)).toBe(turnover(reading));
    // One pair alone proves nothing: both count, and somebody is to look.
    const few = both([
      shop,
      [heading, rows[0], rows[3], ['ch_9', '2025-01-08', 'ida@example.com', '7.00', '0', 'Paid']],
    ]);
    expect(turnover(few)).toBe(33_000 + 9850 + 1200 + 700);
    expect(told(few)).toContain('maybe-twice 1');
  });
  it('find their order within a month, before or after', () => {
    for (const [paidOn, isFound] of [
      ['2025-02-05', true],
      ['2025-02-06', false],
      ['2024-12-05', true],
      ['2024-12-04', false],
    ] as const) {
      const reading = both([shop, paid([['ch_1', paidOn, 'ana@example.com', 'A1001', '60.00', '1.50', 'Paid']])]);
      expect(`${paidOn} ${turnover(reading)}`).toBe(`${paidOn} ${isFound ? 33_000 : 39_000}`);
    }
  });
  it('of one order through two processors count both, and one that tells what the fee left once', () => {
    const half = (gross: string) =>
      paid([
        ['ch_1', '2025-01-05', 'ana@example.com', 'A1001', gross, '1.50', 'Paid'],
        ['ch_2', '2025-01-06', 'leo@example.com', 'A1002', '50.00', '1.50', 'Paid'],
      ]);
    const choices = [0, 1].map((i) => ({ tab: `Tab ${i}`, used: true, kind: 'payments' as const }));
    expect(turnover(readGrids([half('60.00'), half('40.00')], { choices }))).toBe(10_000 + 5000);
    expect(turnover(readGrids([half('60.00'), half('58.50')], { choices }))).toBe(6000 + 5000);
  });
  it('a refund that both tell goes back once, on the day the payment says', () => {
    const refunded = shop.map((row, i) => [...row, ['Refunded amount', '30.00', '', '', ''][i]]);
    for (const number of ['A1001', '']) {
      const reading = both([
        refunded,
        paid([
          ['ch_1', '2025-01-05', 'ana@example.com', 'A1001', '100.00', '1.50', 'Paid'],
          ['re_1', '2025-01-09', 'ana@example.com', number, '-30.00', '0', 'Refund'],
          ['ch_2', '2025-01-06', 'leo@example.com', 'A1002', '50.00', '1.50', 'Paid'],
        ]),
      ]);
      expect(reading.orders[0]).toMatchObject({
        cents: 7000,
        refundedCents: 3000,
        returns: [{ day: day('2025-01-09') }],
      });
      expect(turnover(reading)).toBe(30_000);
    }
  });
  it('two exports of one shop tell an amended order once, the first way', () => {
    const amended = shop.map((row, i) => (i === 2 ? [...row.slice(0, 5), '45.00'] : row));
    const reading = readGrids([shop, amended.slice(0, 3)], {
      choices: [
        { tab: 'Tab 0', used: true },
        { tab: 'Tab 1', used: true },
      ],
    });
    expect(turnover(reading)).toBe(33_000);
    expect(told(reading)).toContain('paid-once 1');
  });
});

it('finds the order of a refund that names its customer in another way', () => {
  const orders = [
    ['Order ID', 'Date', 'Customer ID', 'Email', 'Total'],
    ['1', '2025-01-05', 'C1', 'ana@example.com', '100.00'],
    ['2', '2025-01-06', 'C2', 'leo@example.com', '60.00'],
  ];
  const back = [
    ['Date', 'Email', 'Amount'],
    ['2025-01-20', 'Ana@Example.com', '-100.00'],
    ['2025-01-21', 'ida@example.com', '-60.00'],
    ['2025-01-22', 'leo@example.com', '5.00'],
  ];
  const reading = readGrids([orders, back]);
  expect(said(reading)).toEqual(['1 2025-01-05 0 (−100)', '2 2025-01-06 60', '- 2025-01-22 5']);
  expect(reading.leftOut.map((l) => `${l.tab} ${l.row} ${l.reason}`)).toEqual(['Tab 1 3 refund-unmatched']);
  expect(reading.problems).toMatchObject([{ code: 'refund-unmatched', count: 1, seen: '60' }]);
});

test('a total on each line of its order counts once, and it is told', () => {
  const reading = read(`Order ID|Order date|Email|Order total|Product|Quantity
    1|2025-01-05|ana@example.com|30.00|Mug|1
    1|2025-01-05|ana@example.com|30.00|Plate|2
    2|2025-01-06|leo@example.com|10.00|Mug|1
    3|2025-01-06|leo@example.com|12.00|Mug|1
    3|2025-01-06|leo@example.com|12.00|Spoon|1`);
  expect(said(reading)).toEqual(['1 2025-01-05 30', '2 2025-01-06 10', '3 2025-01-06 12']);
  expect(reading.problems).toMatchObject([{ code: 'total-once', tab: 'Tab 0', column: 3, count: 2 }]);
});

test('a column that marks trials leaves them out, beside a status too', () => {
  for (const [heading, yes, no] of [
    ['Test', 'true', 'false'],
    ['Is test', 'yes', 'no'],
    ['livemode', 'false', 'true'],
  ]) {
    const reading = read(`Order ID|Date|Email|Total|Status|${heading}
      1|2025-01-05|ana@example.com|10.00|Paid|${no}
      2|2025-01-06|leo@example.com|20.00|Paid|${yes}
      3|2025-01-07|zoe@example.com|30.00|Paid|${no}
      4|2025-01-08|zoe@example.com|30.00|Cancelled|${no}`);
    expect([heading, ...reading.orders.map((o) => o.orderId)]).toEqual([heading, '1', '3']);
    expect(out(reading)).toEqual(['3 test', '5 cancelled']);
    const alone = read(`Order ID|Date|Email|Total|${heading}
      1|2025-01-05|ana@example.com|10.00|${no}
      2|2025-01-06|leo@example.com|20.00|${yes}`);
    expect(out(alone)).toEqual(['3 test']);
  }
});

describe('errors of formulas', () => {
  it('name nobody, number nothing and are no amount', () => {
    const reading = read(`Order ID|Date|Customer|Email|Total
      1|2025-01-05|#N/A|#REF!|10.00
      #REF!|2025-01-06|Léo Roy|leo@example.com|20.00
      #REF!|2025-01-07|Zoé Lopez|zoe@example.com|30.00
      4|2025-01-08|Zoé Lopez|#NOM?|#VALUE!`);
    expect(said(reading)).toEqual(['1 2025-01-05 10', '- 2025-01-06 20', '- 2025-01-07 30']);
    expect(reading.orders.map((o) => o.who)).toEqual([-1, 0, 1]);
    expect(out(reading)).toEqual(['5 unreadable-amount']);
  });
});

test('what was text and becomes a date or a number is told', () => {
  const reading = read(`Commande n°|Date|Client|Montant
    1|05/10/2025|Ana Petit|1 234,56 €
    2|25/10/2025|Léo Roy|12.5`);
  expect(reading.changes).toEqual([
    { tab: 'Tab 0', row: 2, field: 'amount', before: '1 234,56 €', after: '1234.56', rule: 'amount' },
    { tab: 'Tab 0', row: 2, field: 'order_date', before: '05/10/2025', after: '2025-10-05', rule: 'date' },
    { tab: 'Tab 0', row: 3, field: 'order_date', before: '25/10/2025', after: '2025-10-25', rule: 'date' },
  ]);
});

test('spending and touchpoints', () => {
  const spend = [
    ['Mois', 'Canal', 'Dépense', 'Nature'],
    ['2025-01', 'Google Ads', '1 200,50', 'acquisition'],
    ['février 2025', 'E-mail', '80', 'fidélisation'],
    ['2025-03', 'Salon', 'x', ''],
  ];
  const touches = [
    ['Email', 'Date du contact', 'Canal'],
    ['ana@example.com', '2025-01-03', 'Social'],
    ['ana@example.com', '2025-01-04', 'Email'],
    ['', '2025-01-04', 'Email'],
    ['leo@example.com', '', 'Email'],
  ];
  const reading = readGrids([spend, touches]);
  expect(reading.spend).toEqual([
    { channel: 'Google Ads', kind: 'marketing', day: day('2025-01-01'), campaign: '', cents: 120050 },
    { channel: 'E-mail', kind: 'retention', day: day('2025-02-01'), campaign: '', cents: 8000 },
  ]);
  expect(reading.touches.map((t) => [t.who, isoDay(t.day), t.channel])).toEqual([
    [0, '2025-01-03', 'Social'],
    [0, '2025-01-04', 'Email'],
  ]);
  expect(reading.leftOut.map((l) => l.reason)).toEqual(['unreadable-amount', 'blank-identity', 'no-date']);
});
