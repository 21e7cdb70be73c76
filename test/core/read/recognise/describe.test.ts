import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../../src/core/model';
import { recognise } from '../../../../src/core/read/recognise/recognise';
import { englishHints, tabOf } from '../exports';
import { one } from './told';

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
