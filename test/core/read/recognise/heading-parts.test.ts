import { describe, expect, it, test } from 'vitest';
import { halvesOf, meaningOf, rolesTogether } from '../../../../src/core/read/recognise/heading-parts';
import { headingWords, isPlaceholder, readHeading } from '../../../../src/core/read/recognise/headings';

describe('words together', () => {
  test.each(
    `
    order date = order_date | date commande = order_date | fecha pedido = order_date | datum bestallning = order_date
    total orders = orders_count | order total = amount | pedidos total = orders_count | importe pedido = amount
    ciudad cliente = city | kund ort = city | last order = last_order_date | compra ultima fecha = last_order_date
    discount code = coupon | importe descuento = discount | metodo pago = payment_method | tipo producto = category`
      .split(/[|\n]/)
      .map((pair) => pair.trim())
      .filter((pair) => pair !== '')
      .map((pair) => pair.split(' = ')),
  )('%s: %s', (words, role) => expect(rolesTogether(words.split(' '))[0]?.role).toBe(role));
  it('says nothing of one word, nor of words that do not belong together', () => {
    expect(rolesTogether(['order'])).toEqual([]);
    expect(rolesTogether(['tax', 'phone'])).toEqual([]);
    expect(rolesTogether([])).toEqual([]);
  });
});

test.each([
  ['fakturadatum', ['faktura', 'datum']],
  ['betalningsmetod', ['betalnings', 'metod']],
  ['customername', ['customer', 'name']],
  ['support', null],
  ['', null],
])('%s is made of %j', (word, halves) => expect(halvesOf(word)).toEqual(halves));

test('a word of any language stands for the same', () => {
  expect(['kund', 'cliente', 'acheteur'].map(meaningOf)).toEqual(['customer', 'customer', 'customer']);
  expect(meaningOf('zorglub')).toBe('zorglub');
});

describe('headings nobody listed', () => {
  test.each(
    `
    Billing: City = city | Población (facturación) = city | Leveransort = city | Ville (facturation) = city
    Contact - Prénom = first_name | order.billing.first_name = first_name | customer_lastName = last_name
    Fakturadatum (kund) = order_date | Order total (inkl. moms) = amount | Importe total (con IVA) = amount
    Commission TTC = fee | Frais HT = fee | Total de la commande (EUR) = amount | KundensEpost = email
    Beställningens nummer = order_id | Código de descuento usado = coupon | Método de pago del pedido = payment_method
    ordernumber = order_id | orderdate = order_date | customeremail = email | Tax amount (SEK) = tax`
      .split(/[|\n]/)
      .map((pair) => pair.trim())
      .filter((pair) => pair !== '')
      .map((pair) => pair.split(' = ')),
  )('%s is %s', (heading, role) => expect(readHeading(heading)[0]?.role).toBe(role));
  test.each([
    'Fecha de entrega',
    'Leveransdatum',
    'Gastos de envío',
    'Nombre del producto',
    'Vendedor: nombre',
    'Fraktkostnad',
  ])('%s is neither the day, the amount nor the name', (heading) => {
    const likely = readHeading(heading).filter((guess) => guess.score >= 0.5);
    for (const role of ['order_date', 'amount', 'full_name', 'last_name', 'first_name'])
      expect(likely.map((guess) => guess.role)).not.toContain(role);
  });
});

test.each(['Column 3', 'Colonne1', 'Unnamed: 12', 'F3', 'Kolumn 4'])('%s is no heading', (heading) =>
  expect(isPlaceholder(headingWords(heading))).toBe(true),
);
test.each(['CP', 'Field of work', 'Total 2'])('%s is one', (heading) =>
  expect(isPlaceholder(headingWords(heading))).toBe(false),
);
