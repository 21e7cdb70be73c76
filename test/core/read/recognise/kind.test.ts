import { describe, expect, it, test } from 'vitest';
import type { TableKind } from '../../../../src/core/codes';
import { frenchHints } from '../exports';
import { headersOf, one } from './told';

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
      name: 'visits added up by month and channel: nobody, and money the shop’s own export tells too',
      kind: 'none',
      lines: `Date|Groupe de canaux par défaut|Source / support|Sessions|Sessions avec engagement|Taux d'engagement|Événements clés|Revenu total
        20260101|Organic Search|google / organic|2900|1400|0.48|116|3104.20
        20260101|Direct|(direct) / (none)|812|391|0.48|32|902.11
        20260201|Organic Search|google / organic|2511|1010|0.40|100|2754.90
        20260201|Email|brevo / email|640|402|0.63|25|1180.00`,
    },
    {
      name: 'invoices with the day they were settled, which is no balance of an account',
      kind: 'orders',
      lines: `Data|Numero|Cliente|Indirizzo|CAP|Comune|Imponibile|IVA|Totale lordo|Saldato|Data saldo|Metodo di pagamento
        10/01/2025|1|Marco Conti|Via Garibaldi 29|20121|Milano|1.258,31|276,83|1.535,14|1.535,14|30/01/2025|Carta
        21/01/2025|2|Elisa Sala|Via Garibaldi 3|10121|Torino|1.049,35|230,86|1.280,21|1.280,21|10/02/2025|Contanti
        12/02/2025|3|Ferraro S.r.l.|Via Garibaldi 6|10121|Torino|1.176,04|258,73|1.434,77|0,00||Bonifico`,
      roles: { order_date: 'Data', amount: 'Totale lordo', full_name: 'Cliente' },
    },
    {
      name: 'a report of advertising: what was bought through it is not what it cost',
      kind: 'spend',
      lines: `Par jour|Nom de la campagne|Budget du groupe d'annonces|Coût|CPM|Impressions|Clics|CPA|Valeur totale des achats|Devise
        2026-07-01|Rentrée|50.00|33.97|1.35|25159|181|4.85|220.97|EUR
        2026-07-02|Notoriété|50.00|62.77|1.88|33428|244|7.85|357.13|EUR
        2026-07-03|Rentrée|50.00|52.38|2.10|24888|183|26.19|69.60|EUR`,
      roles: { spend_amount: 'Coût', period: 'Par jour', campaign: 'Nom de la campagne' },
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
