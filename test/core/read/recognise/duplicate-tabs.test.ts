import { describe, expect, test } from 'vitest';
import { applyChoices } from '../../../../src/core/read/choices';
import { recognise } from '../../../../src/core/read/recognise/recognise';
import { gridOf } from '../../../makers';
import { englishHints, tabOf } from '../exports';

describe('several tabs', () => {
  const orders = gridOf(`Order ID|Order date|Email|Total
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
    const payments = gridOf(`Date|Name|Type|Status|Currency|Gross|Fee|Net|From Email Address|Transaction ID
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
