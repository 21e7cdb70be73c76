import * as fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { cellText, customerKey, foldAccents, foldKey } from '../../../src/core/read/keys';

test.each([
  ['17850.0', '17850'],
  [17850, '17850'],
  ["'7210448301122", '7210448301122'],
  [7210448301122, '7210448301122'],
  ['  C001\u00a0', 'C001'],
  ['\u200bC001\ufeff', 'C001'],
  ['17850.5', '17850.5'],
  ['v1.0', 'v1.0'],
  ['007', '007'],
  ['', ''],
  ['   ', ''],
  ["'", ''],
  [true, 'TRUE'],
  [{ day: 0, second: 9 }, '1970-01-01'],
])('the key of %s is %s', (cell, key) => expect(customerKey(cell)).toBe(key));

test('a key of a key is the key', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const key = customerKey(text);
      if (!key.startsWith("'") && !key.startsWith('’')) expect(customerKey(key)).toBe(key);
    }),
  );
});

it('compares keys without case, words without accents', () => {
  expect(foldKey('ANA@Example.COM')).toBe('ana@example.com');
  expect(foldAccents('Ægir Œuvré Straße ÉCole Łódź Ødegård')).toBe('aegir oeuvre strasse ecole lodz odegard');
});

it('shows a cell as text', () => {
  expect([1.5, '  a b ', false, null].map(cellText)).toEqual(['1.5', 'a b', 'FALSE', '']);
});
