import { describe, expect, it, test } from 'vitest';
import { findTable } from '../../../../src/core/read/recognise/find-table';
import { one } from './told';

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
  test('above a total that has a value in every column, but not above a customer of that name', () => {
    const list = (last: string) =>
      one(`Client|Ville|Mars|Avril|Total
      Petit Ana|Rennes|12,50|8,00|20,50
      Roy Léo|Nantes|30,00|4,00|34,00
      Noir Bob|Lyon|5,00|5,00|10,00
      ${last}`);
    expect(list('TOTAL|3 clients|47,50|17,00|64,50').lastRow).toBe(4);
    expect(list('Total|Paris|100,00|20,00|120,00').lastRow).toBe(5);
    // "Mars" is a month, no consent to marketing.
    expect(list('TOTAL|3 clients|47,50|17,00|64,50').columns.map((c) => c.role)).not.toContain('opt_in');
  });
  test('with headings over two rows: a column without one has the one above', () => {
    const table = one(`Suivi des ventes||||||
      N°|Date|Client||Montants||
      ||Nom|Ville|HT|TVA|TTC
      V001|05/01/2026|Petit Ana|Rennes|100,00|20,00|120,00
      V002|06/01/2026|Roy Léo|Nantes|50,00|10,00|60,00
      V003|09/01/2026|Petit Ana|Rennes|30,00|6,00|36,00`);
    expect(table.headerRow).toBe(3);
    expect(table.columns.map((c) => c.header)).toEqual(['N°', 'Date', 'Nom', 'Ville', 'HT', 'TVA', 'TTC']);
    expect(table.columns.slice(0, 4).map((c) => c.role)).toEqual(['order_id', 'order_date', 'full_name', 'city']);
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
