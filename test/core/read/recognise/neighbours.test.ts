import { describe, expect, it, test } from 'vitest';
import { findTable, type Place } from '../../../../src/core/read/recognise/find-table';
import { toldByNeighbours } from '../../../../src/core/read/recognise/neighbours';
import { profileOf } from '../../../../src/core/read/recognise/profile';
import type { Seen } from '../../../../src/core/read/recognise/seen';
import { gridOf } from '../../../makers';

/** The best guess for each column of cells without headings. */
function told(lines: string): Record<number, string> {
  const grid = gridOf(lines);
  const place = { ...(findTable(grid) as Place), header: -1, first: 0, last: grid.length - 1 };
  const columns: Seen[] = grid[0].map((_, index) => ({
    index,
    header: '',
    words: [],
    profile: profileOf(grid, index, place.first, place.last),
    secret: false,
  }));
  const best = new Map<number, { role: string; score: number }>();
  for (const { column, role, score } of toldByNeighbours(grid, place, columns)) {
    if (score > (best.get(column)?.score ?? 0)) best.set(column, { role, score });
  }
  return Object.fromEntries([...best].map(([column, { role }]) => [column, role]));
}

describe('what columns say about each other', () => {
  test('the surname stands beside the first name', () => {
    expect(told('Ana|Petit\nLéo|Roy\nMarie|Zola')).toEqual({ 1: 'last_name' });
    expect(told('Petit|Ana\nRoy|Léo\nZola|Marie')).toEqual({ 0: 'last_name' });
  });
  test('names nobody knows stand in the e-mail address', () => {
    expect(told('Xylia|Ombre|xylia.ombre@example.com\nQuibo|Tarn|quibo.tarn@example.com')).toMatchObject({
      0: 'first_name',
      1: 'last_name',
    });
  });
  test('a whole name is its two parts', () => {
    expect(told('Xylia Ombre|Xylia|Ombre\nQuibo Tarn|Quibo|Tarn')).toEqual({
      0: 'full_name',
      1: 'first_name',
      2: 'last_name',
    });
  });
  test('the town stands beside the postcode', () => {
    expect(told('12 rue des Lilas|44500|La Baule\n3 place du Port|44420|Piriac\n8 quai Sud|44380|Pornichet')).toEqual({
      1: 'postcode',
      2: 'city',
    });
  });
  test('how many times the price is the amount', () => {
    expect(told('2|3.50|7.00\n1|12.00|12.00\n4|2.25|9.00')).toEqual({ 0: 'quantity', 1: 'unit_price', 2: 'amount' });
  });
  test('net and tax are gross', () => {
    const [net, tax, gross] = [told('100.00|20.00|120.00\n55.00|11.00|66.00\n10.00|2.00|12.00')].map((t) => [
      t[0],
      t[1],
      t[2],
    ])[0];
    expect([net, tax, gross]).toEqual(['amount', 'tax', 'amount']);
  });
  test('a fee is taken off every time, a discount now and then', () => {
    expect(told('84.00|-4.25|79.75\n10.00|-0.64|9.36\n33.00|-1.27|31.73')[1]).toBe('fee');
    expect(
      told('36.00|0.00|36.00\n18.00|-3.00|15.00\n12.00|0.00|12.00\n15.00|-2.50|12.50\n9.00|0.00|9.00'),
    ).toMatchObject({
      1: 'discount',
      2: 'amount',
    });
  });
  it('says nothing of numbers that do not add up, nor of one column', () => {
    expect(told('1.10|2.20|9.90\n4.40|5.50|7.70\n3.30|8.80|6.60')).toEqual({});
    expect(told('Ana\nLéo')).toEqual({});
  });
});
