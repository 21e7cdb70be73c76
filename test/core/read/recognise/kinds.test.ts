import { describe, expect, it, test } from 'vitest';
import type { TableKind } from '../../../../src/core/codes';
import type { Table } from '../../../../src/core/model';
import { recognise } from '../../../../src/core/read/recognise/recognise';
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

describe('what a table is', () => {
  const cases: { name: string; kind: TableKind; lines: string; roles?: Record<string, string>; not?: string[] }[] = [
    {
      name: 'a log of visits, seconds since 1970 and anonymous devices included',
      kind: 'touchpoints',
      lines: `event|time|user_id|browser|os|current_url|utm_source|utm_medium|utm_campaign
        Email Click|1782914151|u1|Firefox|Windows|https://shop.example/|klaviyo|email|fall
        Ad Click|1783336821|u2|Chrome|Mac OS X|https://shop.example/sale|google|cpc|brand
        Session Start|1783421297|u1|Chrome|iOS|https://shop.example/|google|organic|
        Session Start|1784301435||Firefox|iOS|https://shop.example/|||
        Ad Click|1784490124|u3|Chrome|iOS|https://shop.example/sale|instagram|social|reels
        Email Click|1784574420|u2|Safari|iOS|https://shop.example/|klaviyo|email|fall`,
      roles: { touch_date: 'time', customer_id: 'user_id', channel: 'utm_source', campaign: 'utm_campaign' },
      not: ['product', 'order_id'],
    },
    {
      name: 'one with the money of the few who bought',
      kind: 'touchpoints',
      lines: `idVisit|visitorId|visitCount|serverDate|referrerTypeName|referrerName|campaignName|deviceType|browserName|totalEcommerceRevenue
        90210|1a2b3c4d|4|2026-08-01|Campagnes|google-ads|marque|Tablette|Chrome|0
        90211|0eca8641|1|2026-08-12|Entrées directes|||Smartphone|Safari|0
        90212|0eca8641|2|2026-08-14|Moteurs de recherche|Google||Tablette|Firefox|54.40
        90213|1d950c83|7|2026-08-15|Réseaux sociaux|Instagram||Tablette|Safari|0
        90214|1a2b3c4d|5|2026-08-21|Réseaux sociaux|Instagram||Smartphone|Firefox|0`,
      roles: {
        touch_date: 'serverDate',
        customer_id: 'visitorId',
        channel: 'referrerTypeName',
        campaign: 'campaignName',
      },
      not: ['full_name', 'referrals'],
    },
    {
      name: 'while orders that remember their campaign stay orders',
      kind: 'orders',
      lines: `Order ID|Date|Email|Total|Browser|Device|Landing page|utm_source|utm_medium|utm_campaign
        1001|2026-08-01|ana@example.com|20.50|Chrome|Mobile|/sale|google|cpc|brand
        1002|2026-08-02|leo@example.com|35.00|Safari|Mobile|/|klaviyo|email|fall
        1003|2026-08-09|ana@example.com|12.90|Chrome|Desktop|/|google|organic|`,
    },
    {
      name: 'a list of codes with how often each was used',
      kind: 'offers',
      lines: `Code|Nom de l'opération|Type de remise|Valeur|Montant minimum|Date de début|Date de fin|Utilisations|Coût de l'opération|CA généré
        SOLDES5|Soldes d’été|Montant fixe|5 €|50 €|16/06/2025|16/07/2025|14|120,00 €|898,13 €
        VIP15|Ventes privées|Montant fixe|15 €|30 €|21/07/2025|24/07/2025|247|120,00 €|17 065,77 €
        RENTREE5|Rentrée|Pourcentage|5 %|30 €|03/08/2025|10/08/2025|134|0,00 €|9 144,33 €`,
      roles: { coupon: 'Code', campaign: "Nom de l'opération", cost: "Coût de l'opération" },
      not: ['customer_id'],
    },
    {
      name: 'receipts of a till that knows what goods cost',
      kind: 'orders',
      lines: `Date|Receipt number|Gross sales|Discounts|Net sales|Cost of goods|Gross profit|Payment type|Customer name|Customer contacts
        10/5/26 12:10 PM|1-3140|21.00|0.00|21.00|7.10|13.90|Card|Caitlin Vane|caitlin@example.com, +1 303-555-0122
        9/29/26 6:04 PM|2-3139|152.75|0.00|152.75|62.40|90.35|Card||
        9/17/26 9:44 AM|1-3138|9.00|0.90|8.10|2.30|5.80|Cash|Olive Hart|+1 303-555-0134`,
      not: ['company'],
    },
    {
      name: 'gifts of people whose address is known, with the fees of the bank',
      kind: 'orders',
      lines: `Name|Donor Email|Campaign|Amount|Processing Fee|Platform Fee|Net Amount|Donated At|Address|City|Postal Code|Country|Receipt Id|Donation Type|Card Type|Stripe Charge Id|Recurring Plan Id|Recurring Start Date
        Harvey Linton|harvey@example.com|Annual Fund|25.00|1.03|0.44|23.53|2025-11-07 13:50:04 UTC|8809 Prairie Blvd|Tempe|85281|United States|51200|stripe|Visa|ch_3Ex657|8807|2025-09-08
        Abigail Thorn|abigail@example.com|Gala|50.00|1.75|0.88|47.37|2025-12-17 10:47:22 UTC|418 Larkspur Ln|Boulder|80302|United States|51201|stripe|Visa|ch_3Ex976||
        Harvey Linton|harvey@example.com|Annual Fund|36.00|1.30|0.60|34.10|2026-05-28 18:38:58 UTC|8809 Prairie Blvd|Tempe|85281|United States|51202|paypal||258002EX|8807|2025-09-08`,
      roles: { order_date: 'Donated At', order_id: 'Receipt Id', amount: 'Amount' },
      not: ['customer_id', 'tax'],
    },
    {
      name: 'a settlement with money in and out in two columns, and the account of the shop on each row',
      kind: 'payments',
      lines: `Company Account|Merchant Reference|Payment Method|Creation Date|Type|Gross Currency|Gross Debit (GC)|Gross Credit (GC)|Net Debit (NC)|Net Credit (NC)|Commission (NC)
        ExampleTraders|WEB-1|ideal|2026-09-02 11:59:32|Settled|EUR||121.03||118.63|2.40
        ExampleTraders|WEB-2|visa|2026-09-02 17:51:40|Settled|EUR||97.85||95.89|1.96
        ExampleTraders|WEB-3|ideal|2026-09-03 18:52:40|Settled|EUR||158.93||155.81|3.12
        ExampleTraders|WEB-1|ideal|2026-09-06 18:52:40|Refunded|EUR|121.03||121.03||
        ExampleTraders|WEB-4|ideal|2026-09-07 11:59:32|Settled|EUR||21.03||18.63|2.40
        ExampleTraders|WEB-5|visa|2026-09-08 17:51:40|Settled|EUR||27.85||25.89|1.96
        ExampleTraders|WEB-6|ideal|2026-09-09 18:52:40|Settled|EUR||58.93||55.81|3.12
        ExampleTraders|WEB-7|ideal|2026-09-09 19:52:40|Settled|EUR||18.93||15.81|3.12`,
      roles: { amount: 'Gross Credit (GC)', refunded: 'Gross Debit (GC)' },
      not: ['company', 'customer_id'],
    },
    {
      name: 'a bank statement whose remarks look like articles',
      kind: 'payments',
      lines: `Fecha|Concepto|Importe|Saldo
        05/01/2026|Ingreso Bizum|25,00|1.025,00
        07/01/2026|Compra tarjeta papel|-12,50|1.012,50
        09/01/2026|Ingreso Bizum|40,00|1.052,50`,
    },
  ];
  test.each(cases)('$name', ({ kind, lines, roles = {}, not = [] }) => {
    const table = one(lines, frenchHints);
    expect(table.kind).toBe(kind);
    expect(headersOf(table)).toMatchObject(roles);
    for (const role of not) expect(headersOf(table)).not.toHaveProperty(role);
  });
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

describe('lines around the rows', () => {
  test('a row that explains the headings is no order', () => {
    const table = one(`Order ID|Product Name|Quantity|Order Amount|Created Time|Buyer Username
      Platform unique order ID.|Platform product name.|SKU sold quantity.|The amount of the order.|Order created time.|Buyer nickname.
      5769718|Candle|1|20.32|10/15/2026 07:55:53 PM|abigthorn0
      5769531|Candle|2|34.54|10/07/2026 01:31:31 PM|keisbrand79`);
    expect(table).toMatchObject({ headerRow: 1, firstRow: 3, kind: 'orders' });
  });
  it('while a first row of words alone is one', () => {
    const table = one(`Nom|Ville|Statut|Notes
      Ana Ville|Lyon|Actif|rien
      Léo Roy|Paris|Actif|appeler`);
    expect(table.firstRow).toBe(2);
  });
  test('who made a report, for whom and of what, in lines under it', () => {
    const table = one(`First Name|Last Name|Email|Phone
      Ana|Petit|ana@example.com|06 39 98 00 01
      Léo|Roy|leo@example.com|06 39 98 00 02
      |||
      Contacts & Accounts|||
      Confidential Information - Do Not Distribute|||
      Example Traders|||`);
    expect(table.lastRow).toBe(3);
  });
});

test('months of a report are told by their first day, whichever side it stands on', () => {
  const report = (months: readonly string[]) =>
    one(
      `Month|Campaign|Clicks|Impressions|Spend\n${months.map((m, i) => `${m}|Brand|${100 + i}|2000|${10 + i}.50`).join('\n')}`,
    );
  expect(report(['1/1/2026', '2/1/2026', '10/1/2026'])).toMatchObject({ kind: 'spend', dateOrder: 'mdy' });
  expect(
    one('Month|Campaign|Clicks|Impressions|Spend\n1/1/2026|B|9|99|1.5\n1/2/2026|B|9|99|1.5', englishHints).dateOrder,
  ).toBe('dmy');
});

describe('amounts in several currencies', () => {
  const gifts = (dollars: readonly string[]) => `Name|Email|Date|Amount|Currency|Amount in USD
    Ana Petit|ana@example.com|2026-01-05|25.00|USD|${dollars[0]}
    Léo Roy|leo@example.com|2026-01-15|10.00|GBP|${dollars[1]}
    Zoé Blanc|zoe@example.com|2026-01-25|30.00|USD|${dollars[2]}`;
  it('count in the one that all of them are told in as well', () => {
    const roles = headersOf(one(gifts(['25.00', '13.40', '30.00'])));
    expect(roles.amount).toBe('Amount in USD');
    expect(roles).not.toHaveProperty('currency');
  });
  test.each([
    { name: 'which is not filled for each', dollars: ['25.00', '', '30.00'] },
    { name: 'which says something else', dollars: ['24.00', '13.40', '28.80'] },
  ])('not in one $name', ({ dollars }) => {
    expect(headersOf(one(gifts(dollars)))).toMatchObject({ amount: 'Amount', currency: 'Currency' });
  });
});

test('pesos in thousands are proved by what the delivery cost', () => {
  const table = one(
    `Pedido|Fecha|Email|Costo de Envío|Total|Moneda
    4870|17/10/2026|ana@example.com|$3.990|$12.980|CLP
    4869|10/10/2026|leo@example.com|$0|$94.840|CLP
    4867|05/10/2026|ana@example.com|$5.990|$18.980|CLP
    4865|02/10/2026|zoe@example.com|$3.990|$58.460|CLP`,
    englishHints,
  );
  expect(table.columns.find((c) => c.role === 'amount')).toMatchObject({ header: 'Total', decimal: ',' });
});
