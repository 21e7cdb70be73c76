import { describe, expect, it, test } from 'vitest';
import { headersOf, one } from './told';

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
  test('"Subscribed" holds e-mail addresses', () => {
    const lines = (heading: string) => `${heading}|Nom|Statut
      ana@example.com|Ana|Actif
      leo@example.com|Léo|Désabonné
      zoe@example.com|Zoé|Actif`;
    expect(headersOf(one(lines('Abonné')))).toMatchObject({ email: 'Abonné' });
    expect(headersOf(one(lines('Account owner'))).email).toBeUndefined();
  });
  test('the number of the order goes before the one of its payment', () => {
    expect(
      headersOf(
        one(`Payment Date|Transaction #|Amount|Customer Name|Order ID
      2026-01-02|970230|75.76|ANA PETIT|V1VXH8VQ3YV9P
      2026-01-04|413410|8.86|LEO ROY|C3634DCP2QEH5
      2026-01-05|483500|27.44|ANA PETIT|F3V20KH38W9RE`),
      ),
    ).toMatchObject({ order_id: 'Order ID' });
  });
  test('an order book: a deposit is not the price, and who cancelled stands under "Paid?"', () => {
    expect(
      headersOf(
        one(`What|For when|Who|Tel|Taken on|£|Deposit|Owing|Paid?
      Wedding flowers|22/9/25|Noah Yoder|07700 900021|1/9/25|120|10|110|part
      Plant in pot|30/9/25|Luis McBride||8/9/25|60|60|0|Y
      Hand-tied roses|27/9/25|Ava Whitlock|07700 900037|10/9/25|48|48|0|Y
      Funeral wreath|30/9/25|Noah Yoder|07700 900021|11/9/25|60|60|0|cancelled`),
      ),
    ).toMatchObject({ amount: '£', status: 'Paid?', order_date: 'Taken on', full_name: 'Who' });
  });
  test('what was paid in all goes before what falls due every month', () => {
    expect(
      headersOf(
        one(`N° contrat|N° membre|Nom|Prénom|Souscrit le|Mensualité TTC|Encaissé à ce jour
      CT23000|1040|LE GOFF|Théo|21/09/2023|49,00 €|637,00 €
      CT23003|1015|MALLET|Théo|29/09/2023|39,90 €|527,80 €
      CT23006|1040|LE GOFF|Théo|05/10/2024|24,90 €|347,80 €`),
      ),
    ).toMatchObject({ order_id: 'N° contrat', order_date: 'Souscrit le', amount: 'Encaissé à ce jour' });
  });
  test('a second column of words beside a town is no region', () => {
    expect(
      headersOf(
        one(`N° Fact|Date|Client|CP|Ville|Nature travaux|Montant
      F1|06/01/2025|M. DURAND Paul|35000|Rennes|Fuite cuisine|120,00
      F2|07/01/2025|Mme ROY Ana|44000|Nantes|Dépannage chaudière|95,00
      F3|09/01/2025|M. PETIT Léo|69003|Lyon|Salle de bain|4100,00
      F4|10/01/2025|M. DURAND Paul|59800|Lille|Fuite cuisine|260,00`),
      ).region,
    ).toBeUndefined();
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

it('knows addresses written against robots for e-mails', () => {
  const table = one(`
    Nom | E-mail
    Ana Petit | ana (at) example.fr
    Léo Roy | leo[at]example.com
    Zoé Martin | zoe (arobase) example.fr`);
  expect(table.columns.map(({ role }) => role)).toEqual(['full_name', 'email']);
});

describe('columns that are nobody’s number', () => {
  test('how long an appointment takes', () => {
    const table = one(`Ref #|Client|Service|Appt. Date|Duration|Price|Status
      051A0000|Thornbury|Colour|10 Nov 2025|2h 30min|£120.00|Completed
      051A1EEF|Brandt|Manicure|23 Nov 2025|45min|£35.00|Completed
      051A3DDE|Szymanski|Colour|29 Nov 2025|2h 30min|£120.00|Completed
      051A5CCD|Brandt|Cut|07 Dec 2025|1h|£48.00|Completed
      051A7BBC|Thornbury|Manicure|10 Dec 2025|45min|£35.00|Completed
      051A9AAB|Okafor|Balayage|14 Dec 2025|3h|£165.00|Completed
      051AB99A|Brandt|Trim|17 Dec 2025|15min|£10.00|Completed
      051AD889|Okafor|Cut|27 Dec 2025|1h|£48.00|Completed
      051AF778|Thornbury|Trim|29 Dec 2025|15min|£10.00|Completed
      051B1667|Szymanski|Balayage|05 Jan 2026|3h|£165.00|Completed`);
    expect(headersOf(table)).toMatchObject({ full_name: 'Client', order_date: 'Appt. Date' });
    expect(headersOf(table)).not.toHaveProperty('customer_id');
  });
  test('who brought somebody is not how many he brought', () => {
    const table = one(`Medlemsnummer|E-post|Medlem sedan|Värvad av|Antal värvade
      900100|agneta@example.com|20210314||2
      900101|bertil@example.com|20210922|900121|0
      900102|cecilia@example.com|20210803|900100|1`);
    expect(headersOf(table).referrals).toBe('Antal värvade');
    const alone = one(`Medlemsnummer|E-post|Medlem sedan|Värvad av
      900100|agneta@example.com|20210314|
      900101|bertil@example.com|20210922|900121
      900102|cecilia@example.com|20210803|900100`);
    expect(headersOf(alone)).not.toHaveProperty('referrals');
  });
});
