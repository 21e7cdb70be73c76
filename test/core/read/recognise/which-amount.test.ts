import { describe, expect, it, test } from 'vitest';
import { headersOf, one } from './told';

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

test('a total that stands again on every line of its order is not the amount of the line', () => {
  const table = one(`Commande n°|Date|Client|Total TTC|Produit|Quantité|Total ligne TTC
    1|05/01/2025|Ana Petit|32,00|Bol|1|12,00
    1|05/01/2025|Ana Petit|32,00|Plat|1|20,00
    2|06/01/2025|Léo Roy|17,00|Bol|1|12,00
    2|06/01/2025|Léo Roy|17,00|Tasse|1|5,00
    3|17/01/2025|Zoé Lopez|12,00|Bol|1|12,00`);
  expect(headersOf(table).amount).toBe('Total ligne TTC');
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

test('the amount is what is left after the discount', () => {
  const table = one(`Commande|Date|Client|Montant brut|Remise|Montant net|TVA|Total TTC
    1|05/01/2025|Ana Petit|15,00|5,00|10,00|2,00|12,00
    2|06/01/2025|Léo Roy|25,00|5,00|20,00|4,00|24,00
    3|07/01/2025|Zoé Lopez|30,00|0,00|30,00|6,00|36,00
    4|18/01/2025|Ana Petit|8,00|3,00|5,00|1,00|6,00`);
  expect(table.columns.find((c) => c.role === 'amount')?.header).toBe('Montant net');
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
