import { addSheet, type Book, makeBook, styleId } from '../../src/local/services/store';

/** A small shop: five customers in turn, one order a day from 5 November 2024, 11.50, 12.50… */
export function shop(locale = 'fr_FR', orders = 60): Book {
  const book = makeBook({ name: 'Boutique', locale, timeZone: 'Europe/Paris' });
  const sheet = addSheet(book, 'Commandes');
  const date = styleId(book, { format: 'dd/mm/yyyy' });
  const money = styleId(book, { format: '#,##0.00"\u00a0€"' });
  const heading = styleId(book, { bold: true, fill: '#eef1f6' });
  sheet.values[0] = ['Client', 'Date', 'Montant'];
  sheet.styleOf[0] = [heading, heading, heading];
  const names = ['Amélie', 'Bruno', 'Chloé', 'David', 'Eva'];
  for (let row = 1; row <= orders; row++) {
    sheet.values[row] = [names[row % 5], 45_600 + row, 10.5 + row];
    sheet.styleOf[row] = [0, date, money];
  }
  sheet.frozenRows = 1;
  sheet.notes.set('0,2', 'Toutes taxes comprises');
  sheet.widths.set(0, 160);
  return book;
}
