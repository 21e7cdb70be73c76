import { describe, expect, it, test } from 'vitest';
import type { Cell, Table } from '../../../../src/core/model';
import { applyChoices } from '../../../../src/core/read/choices';
import { findTable } from '../../../../src/core/read/recognise/find-table';
import { recognise } from '../../../../src/core/read/recognise/recognise';
import { statusOf } from '../../../../src/core/read/statuses';
import { englishHints, frenchHints, tabOf } from '../exports';

const grid = (lines: string): string[][] =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
const one = (lines: string, hints = frenchHints, name = 'Feuille 1'): Table =>
  recognise([tabOf(grid(lines), name)], hints)[0];
const headersOf = (table: Table): Record<string, string> =>
  Object.fromEntries(table.columns.filter((c) => c.role).map((c) => [c.role as string, c.header]));

describe('where the table is', () => {
  test('under title lines and a blank line, above totals', () => {
    const table = one(`Ma boutique||
      Export du 3 mars 2026||
      ||
      Client|Date|Montant
      Ana Petit|05/01/2025|12,50
      Léo Roy|25/01/2025|30,00
      ||
      Total||42,50
      2 lignes exportées||`);
    expect(table).toMatchObject({ headerRow: 4, firstRow: 5, lastRow: 6, kind: 'orders' });
  });
  test('without any heading: columns are told by their cells', () => {
    const table = one(`ana@example.com|05/01/2025|12,50
      leo@example.com|25/01/2025|30,00
      ana@example.com|26/01/2025|8,90`);
    expect(table).toMatchObject({
      headerRow: 0,
      firstRow: 1,
      lastRow: 3,
      kind: 'orders',
      dateOrder: 'dmy',
      decimal: ',',
    });
    expect(table.columns.map((c) => c.role)).toEqual(['email', 'order_date', 'amount']);
  });
  test('nothing, headings alone, blank columns around', () => {
    expect(findTable([[], ['', ' ']])).toBeNull();
    expect(findTable([['Date', 'Email', 'Total']])).toMatchObject({ header: 0, first: 1, last: 0 });
    expect(
      findTable([
        ['', 'Date', 'Email', ''],
        ['', '2025-01-05', 'a@example.com', ''],
      ]),
    ).toMatchObject({ header: 0, width: 3 });
  });
});

describe('traps of real exports', () => {
  test('"Name" is the order number', () => {
    expect(
      headersOf(
        one(`Name|Email|Created at|Total
      #1001|ana@example.com|2025-01-15|10.00
      #1002|leo@example.com|2025-01-16|12.00`),
      ),
    ).toMatchObject({ order_id: 'Name', email: 'Email' });
  });
  test('"Title" is a job', () => {
    const roles = headersOf(
      one(`First name|Last name|Title|Email
      Ana|Petit|Sales director|ana@example.com
      Léo|Roy|Engineer|leo@example.com`),
    );
    expect(roles.civility).toBeUndefined();
  });
  test('"Customer" is a company beside a full name', () => {
    expect(
      headersOf(
        one(`Customer|Full Name|Email
      Acme SARL|Ana Petit|ana@example.com
      Roy & Cie|Léo Roy|leo@example.com`),
      ),
    ).toMatchObject({ company: 'Customer', full_name: 'Full Name' });
  });
  test('"Client" holds e-mail addresses', () => {
    expect(
      headersOf(
        one(`Client|Date|Montant
      ana@example.com|2025-01-05|10
      leo@example.com|2025-01-06|12`),
      ),
    ).toMatchObject({ email: 'Client' });
  });
  test('the price of one article is not the amount', () => {
    expect(
      headersOf(
        one(`Invoice|Description|Quantity|InvoiceDate|Price|Customer ID
      1|Mug|2|2025-01-05|10|C1
      1|Plate|3|2025-01-05|5|C1
      2|Mug|1|2025-01-06|10|C2`),
      ),
    ).toMatchObject({ unit_price: 'Price', quantity: 'Quantity' });
  });
  test('one number per order while e-mails come back is said', () => {
    const rows = Array.from(
      { length: 30 },
      (_, i) => `X${1000 + i}|2025-01-${String((i % 28) + 1).padStart(2, '0')}|c${i % 5}@example.com|10`,
    );
    const table = one(['Customer ID|Order date|Email|Total', ...rows].join('\n'));
    expect(table.remarks.map((r) => r.code)).toContain('order-id-as-customer');
  });
  test('the salesperson, the bank and passwords are not the customer', () => {
    const table = one(`Nom|Commercial|Nom de la banque|Mot de passe|IBAN|E-mail
      Petit Ana|Bob Vendeur|BNP|azerty|FR7630006000011234567890189|ana@example.com
      Roy Léo|Bob Vendeur|LCL|123456|FR7630006000011234567890189|leo@example.com`);
    expect(headersOf(table)).toEqual({ full_name: 'Nom', email: 'E-mail' });
    const secret = table.columns.filter((c) => c.secret);
    expect(secret.map((c) => c.header)).toEqual(['Mot de passe', 'IBAN']);
    expect(secret.flatMap((c) => c.samples)).toEqual([]);
  });
  test('a column of IBANs is secret whatever its heading', () => {
    const table = one(`Client|Date|Montant|Divers
      Ana Petit|2025-01-05|10|FR7630006000011234567890189
      Léo Roy|2025-01-06|12|FR7630006000011234567890189`);
    expect(table.columns[3]).toMatchObject({ secret: true, samples: [], role: null });
  });
  test('names that differ inside one order are those of articles', () => {
    expect(
      headersOf(
        one(`Receipt no|Date|Name|Amount|Email
      1|2025-01-05|Coffee|3|ana@example.com
      1|2025-01-05|Bun|2|ana@example.com
      2|2025-01-06|Coffee|3|leo@example.com`),
      ),
    ).toMatchObject({ product: 'Name' });
  });
  test('an unknown heading is found by its cells', () => {
    expect(
      headersOf(
        one(`Zorglub|Bulgroz|Gloubi|Boulga
      ana@example.com|05/01/2025|12,50 €|06 39 98 00 01
      leo@example.com|25/01/2025|30,00 €|06 39 98 00 02
      ana@example.com|26/01/2025|8,90 €|06 39 98 00 01`),
      ),
    ).toEqual({ email: 'Zorglub', order_date: 'Bulgroz', amount: 'Gloubi', phone: 'Boulga' });
  });
});

test('a total that stands again on every line of its order is not the amount of the line', () => {
  const table = one(`Commande n°|Date|Client|Total TTC|Produit|Quantité|Total ligne TTC
    1|05/01/2025|Ana Petit|32,00|Bol|1|12,00
    1|05/01/2025|Ana Petit|32,00|Plat|1|20,00
    2|06/01/2025|Léo Roy|17,00|Bol|1|12,00
    2|06/01/2025|Léo Roy|17,00|Tasse|1|5,00
    3|17/01/2025|Zoé Lopez|12,00|Bol|1|12,00`);
  expect(headersOf(table).amount).toBe('Total ligne TTC');
});

test('a loyalty card is a customer’s number, a bank card nobody’s', () => {
  const cards = (numbers: readonly string[]) =>
    one(`N° carte|Nom|Prénom|E-mail
      ${numbers[0]}|Petit|Ana|ana@example.com
      ${numbers[1]}|Roy|Léo|leo@example.com
      ${numbers[2]}|Lopez|Zoé|zoe@example.com`).columns[0];
  expect(cards(['2900000123456', '2900000123533', '2900000123764'])).toMatchObject({ role: 'customer_id' });
  for (const numbers of [
    ['4111111111111111', '5555555555554444', '4012888888881881'],
    ['**** 4242', '**** 1881', '**** 4444'],
    ['1234567890123456', '2234567890123456', '3234567890123456'],
    ['4242', '1881', '4444'],
  ])
    expect(cards(numbers)).toMatchObject({ secret: true, role: null, samples: [] });
});

test('names that come back on and on, under a heading that is no customer’s, are those of the staff', () => {
  const rows = Array.from(
    { length: 24 },
    (_, i) => `${1000 + i}|0${(i % 9) + 1}/01/2025|${['Maja', 'Paul'][i % 2]}|c${i % 9}@example.com|${10 + i},50`,
  );
  const table = one(['Kvitto nr|Datum|Inloggad|E-post|Totalt', ...rows].join('\n'));
  expect(table.columns.map((c) => c.role)).toEqual(['order_id', 'order_date', null, 'email', 'amount']);
});

test('a number that comes back with other people is not theirs', () => {
  const rows = Array.from(
    { length: 20 },
    (_, i) => `SKU-${i % 4}|2025-01-${String(i + 1).padStart(2, '0')}|c${i % 9}@example.com|${10 + i}.50`,
  );
  const table = one(['Zorglub|Order date|Email|Total', ...rows].join('\n'));
  expect(table.columns[0].role).not.toBe('customer_id');
});

test('"Name" beside "Surname" is the first name', () => {
  expect(
    headersOf(
      one(`Namn|Efternamn|E-post
    Anna|Lind|anna@example.com
    Bo|Ek|bo@example.com`),
    ),
  ).toEqual({ first_name: 'Namn', last_name: 'Efternamn', email: 'E-post' });
});

test('a price is the amount where nothing says how many', () => {
  expect(
    headersOf(
      one(`Bokningsnummer|Datum|Kund|Tjänst|Pris
    1001|2025-01-05|Anna Lind|Klippning|450
    1002|2025-01-06|Bo Ek|Färg|950`),
    ).amount,
  ).toBe('Pris');
});

test('numbers of orders that start again every day leave customers their names', () => {
  const table = one(`Ticket|Date|Client|Montant
    1|05/01/2025|Ana Petit|10,00
    2|05/01/2025|Léo Roy|20,00
    3|05/01/2025|Zoé Lopez|30,00
    1|16/01/2025|Léo Roy|5,00
    2|16/01/2025|Zoé Lopez|6,00
    3|16/01/2025|Ana Petit|7,00`);
  expect(table.columns.map((c) => c.role)).toEqual(['order_id', 'order_date', 'full_name', 'amount']);
});

test('the amount is what is left after the discount', () => {
  const table = one(`Commande|Date|Client|Montant brut|Remise|Montant net|TVA|Total TTC
    1|05/01/2025|Ana Petit|15,00|5,00|10,00|2,00|12,00
    2|06/01/2025|Léo Roy|25,00|5,00|20,00|4,00|24,00
    3|07/01/2025|Zoé Lopez|30,00|0,00|30,00|6,00|36,00
    4|18/01/2025|Ana Petit|8,00|3,00|5,00|1,00|6,00`);
  expect(table.columns.find((c) => c.role === 'amount')?.header).toBe('Montant net');
});

describe('dates and decimals', () => {
  const sales = (a: string, b: string, amount = '10') => `Commande n°|Date|Client|Montant
    1|${a}|Ana Petit|${amount}
    2|${b}|Léo Roy|${amount}`;
  test('a truly ambiguous column is marked, with the order of the locale', () => {
    const table = one(sales('03/04/2025', '05/06/2025', '1,234'), englishHints);
    expect(table.dateOrder).toBe('mdy');
    expect(table.columns[1].ambiguous).toBe(true);
    expect(table.columns[3]).toMatchObject({ ambiguous: true, decimal: '.' });
    expect(table.remarks.map((r) => r.code)).toEqual(expect.arrayContaining(['dates-ambiguous', 'decimal-ambiguous']));
  });
  test('a decimal comma in a French sheet settles the dates', () => {
    const table = one(sales('03/04/2025', '05/06/2025', '10,50'));
    expect(table).toMatchObject({ dateOrder: 'dmy', decimal: ',' });
    expect(table.columns[1].ambiguous).toBeUndefined();
  });
  test('another column of the table settles them too', () => {
    const table = one(`Order ID|Order date|Ship date|Email|Total
      1|03/04/2025|03/14/2025|ana@example.com|10.00
      2|05/06/2025|05/16/2025|leo@example.com|10.00`);
    expect(table.dateOrder).toBe('mdy');
    expect(table.columns[1].ambiguous).toBeUndefined();
  });
  test('two orders in one column: none is believed', () => {
    const table = one(sales('29/12/2015', '12/25/2015'));
    expect(table.dateOrder).toBeNull();
    expect(table.remarks.map((r) => r.code)).toContain('dates-conflict');
  });
  test('real dates beside month-first texts are pointed out', () => {
    const cells: Cell[][] = [
      ['Order ID', 'Order date', 'Email', 'Total'],
      ['1', { day: 20000, second: 0 }, 'a@example.com', 5],
      ['2', '3/15/2025', 'b@example.com', 6],
    ];
    expect(recognise([tabOf(cells)], englishHints)[0].remarks.map((r) => r.code)).toContain('dates-mixed');
  });
});

describe('several tabs', () => {
  const orders = grid(`Order ID|Order date|Email|Total
    1|2025-01-05|ana@example.com|10.00
    2|2025-01-06|leo@example.com|20.00
    3|2025-01-07|zoe@example.com|30.00`);
  test('a copy is told and not used, an extract too', () => {
    const tables = recognise(
      [
        tabOf(orders, 'Orders', 'a'),
        tabOf(
          orders.map((row) => [...row].reverse()),
          'Copy',
          'b',
        ),
        tabOf(orders.slice(0, 3), 'Extract', 'c'),
      ],
      englishHints,
    );
    expect(tables.map((t) => t.duplicateOf?.tab)).toEqual([undefined, 'a', 'a']);
    expect(applyChoices(tables, []).map((t) => t.used)).toEqual([true, false, false]);
  });
  test('payments are not added to orders that have their amounts', () => {
    const payments = grid(`Date|Name|Type|Status|Currency|Gross|Fee|Net|From Email Address|Transaction ID
      2025-01-05|Ana|Website Payment|Completed|EUR|10.00|-1|9|ana@example.com|T1
      2025-01-06|Léo|Website Payment|Completed|EUR|20.00|-1|19|leo@example.com|T2`);
    const tables = recognise([tabOf(orders, 'Orders', 'a'), tabOf(payments, 'PayPal', 'b')], englishHints);
    expect(tables.map((t) => t.kind)).toEqual(['orders', 'payments']);
    expect(applyChoices(tables, []).map((t) => t.used)).toEqual([true, false]);
    expect(applyChoices(tables, [{ tab: 'b', used: true }]).map((t) => t.used)).toEqual([true, true]);
  });
  test('tabs of nothing we know are none', () => {
    const tables = recognise(
      [
        tabOf([
          ['Recipe', 'Weight'],
          ['Cake', 'heavy'],
        ]),
        tabOf([]),
      ],
      englishHints,
    );
    expect(tables.map((t) => t.kind)).toEqual(['none', 'none']);
  });
});

describe('applyChoices', () => {
  const table = one(`Commande n°|Date|Autre jour|Client|Total TTC|Total HT
    1|03/04/2025|04/04/2025|Ana Petit|12|10
    2|05/06/2025|06/06/2025|Léo Roy|24|20`);
  const columnOf = (t: Table, role: string) => t.columns.findIndex((c) => c.role === role);
  it('gives a role to one column only, and is sure of it', () => {
    const [{ table: chosen }] = applyChoices(
      [table],
      [{ tab: table.tab, used: true, roles: { order_date: 2, amount: 4 } }],
    );
    expect(columnOf(chosen, 'order_date')).toBe(2);
    expect(chosen.columns.filter((c) => c.role === 'order_date').length).toBe(1);
    expect(table.columns[5].role).toBe('amount');
    expect(chosen.columns[4]).toMatchObject({ role: 'amount', confidence: 1 });
    expect(chosen.columns.some((c) => c.also === 'amount')).toBe(false);
  });
  it('takes a role away', () => {
    const [{ table: chosen }] = applyChoices([table], [{ tab: table.tab, used: true, roles: { full_name: -1 } }]);
    expect(columnOf(chosen, 'full_name')).toBe(-1);
  });
  it('settles the order of the dates', () => {
    const [{ table: chosen }] = applyChoices([table], [{ tab: table.tab, used: true, dateOrder: 'mdy' }]);
    expect(chosen).toMatchObject({ dateOrder: 'mdy' });
    expect(chosen.columns[1]).toMatchObject({ dateOrder: 'mdy' });
    expect(chosen.columns[1].ambiguous).toBeUndefined();
    expect(chosen.remarks.map((r) => r.code)).not.toContain('dates-ambiguous');
  });
  it('leaves a tab out, and changes its kind', () => {
    expect(applyChoices([table], [{ tab: table.tab, used: false }])[0].used).toBe(false);
    expect(applyChoices([table], [{ tab: table.tab, used: true, kind: 'none' }])[0].used).toBe(false);
  });
});

describe('statusOf', () => {
  test.each(
    `
    Cancelled = cancelled | Annulée = cancelled | voided = cancelled | wc-cancelled = cancelled | trash = cancelled | unavailable = cancelled
    Makulerad = cancelled | Anulado = cancelled | expired = cancelled | Abandonné = cancelled | pending = pending | on-hold = pending
    En attente = pending | En attente du paiement par chèque = pending | Brouillon = pending | draft = pending | Impayée = pending
    awaiting_payment = pending | Failed = failed | Échouée = failed | Refusé = failed | declined = failed | test = test
    refunded = refunded | Remboursée = refunded | partially_refunded = part-refunded | Partiellement remboursée = part-refunded
    Refund = refund | REFUND = refund | Remboursement = refund | Avoir = refund | Credit note = refund | Chargeback = refund
    General Withdrawal = not-a-sale | General Currency Conversion = not-a-sale | Payout = not-a-sale | Payment Hold = not-a-sale
    transfer = not-a-sale | Frais = not-a-sale | paid = sale | Completed = sale | Processing = sale | Terminée = sale
    Paiement accepté = sale | Website Payment = sale | Expédiée = sale | En attente d’expédition = sale | delivered = sale | invoiced = sale
    Bon de livraison = not-a-sale | Delivery note = not-a-sale | Livré = sale |
    Betald = sale | Pagado = sale | Obetald = pending | Pendiente = pending`
      .split(/[|\n]/)
      .map((pair) => pair.trim())
      .filter((pair) => pair !== '')
      .map((pair) => pair.split(' = ')),
  )('%s is %s', (text, meaning) => expect(statusOf(text)).toBe(meaning));
  test.each(['', 'Blue mug', 'Île-de-France', 'x'.repeat(500)])('%s is no status', (text) =>
    expect(statusOf(text)).toBeNull(),
  );
});

it('takes money by month and campaign for spending, whatever the tab is called', () => {
  const table = one(
    `
    mois | canal | campagne | montant | type
    2026-01 | Google Ads | Hiver | 120,50 | marketing
    2026-01 | Facebook | Hiver | 80 | marketing
    2026-02 | Google Ads | Printemps | 110 | marketing
    2026-02 | Facebook | Printemps | 90 | marketing
    2026-03 | Emailing | Relance | 40 | fidélisation`,
    frenchHints,
    's',
  );
  expect(table.kind).toBe('spend');
  expect(table.columns.map(({ role }) => role)).toEqual([
    'period',
    'channel',
    'campaign',
    'spend_amount',
    'spend_kind',
  ]);
});

it('knows addresses written against robots for e-mails', () => {
  const table = one(`
    Nom | E-mail
    Ana Petit | ana (at) example.fr
    Léo Roy | leo[at]example.com
    Zoé Martin | zoe (arobase) example.fr`);
  expect(table.columns.map(({ role }) => role)).toEqual(['full_name', 'email']);
});
