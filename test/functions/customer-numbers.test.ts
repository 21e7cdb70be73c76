import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell } from '../../src/core/model';
import { customerKey, foldKey } from '../../src/core/read/keys';
import { CustomerNumbers, isErrorText } from '../../src/functions/customer-numbers';

/** What `CustomerNumbers` does, said plainly. */
function plainNumbers(cells: readonly Cell[]): number[] {
  const numbers = new Map<string, number>();
  return cells.map((cell) => {
    if (isErrorText(cell) || typeof cell === 'boolean') return -2;
    const key = foldKey(customerKey(cell));
    if (key === '') return -1;
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    return numbers.get(key) as number;
  });
}

const numbersOf = (cells: readonly Cell[]) => {
  const numbers = new CustomerNumbers();
  return cells.map((cell) => numbers.of(cell));
};

test.each<[string, readonly Cell[], readonly number[]]>([
  ['case and spaces do not count', ['C12', 'c12', ' C12\u00a0', 'C13'], [0, 0, 0, 1]],
  ['a number is its text', [17850, '17850', '17850.0', "'17850", 17850], [0, 0, 0, 0, 0]],
  ['a text first, then its number', ["'17850.00", 17850], [0, 0]],
  [
    'four, eight, twelve and thirteen signs',
    ['abcd', 'abcde', 'abcdefgh', 'abcdefghijkl', 'abcdefghijklm'],
    [0, 1, 2, 3, 4],
  ],
  ['long keys in two spellings', ['Ana@example.org.fr', 'ANA@example.org.fr', 'ana@example.org.fr'], [0, 0, 0]],
  ['an apostrophe marks text, two leave one', ["''abc", "'abc", 'abc', "''abc"], [0, 1, 1, 0]],
  ['nobody and errors', ['', '  ', "'", '#N/A', '#NOM\u202f?', '#12'], [-1, -1, -1, -2, -2, 0]],
  ['accents count', ['Zoé', 'ZOÉ', 'Zoe'], [0, 0, 1]],
  ['a letter whose lower case is plain', ['\u212a1', 'k1'], [0, 0]],
  ['days; a box to tick names nobody, a text does', [{ day: 0, second: 0 }, '1970-01-01', true, 'TRUE'], [0, 0, -2, 1]],
  ['numbers below zero and with decimals', [-1, '-1', 1.5, '1.5', 1e21, '1e+21'], [0, 0, 1, 1, 2, 2]],
])('%s', (_, cells, expected) => {
  expect(numbersOf(cells)).toEqual(expected);
  expect(plainNumbers(cells)).toEqual(expected);
});

test('any cells in any order get the numbers of the plain way', () => {
  const texts = fc.oneof(
    fc.stringMatching(/^[ '’]{0,2}[aAbB.#01é]{0,5}[ .0]{0,3}$/),
    fc.string({ maxLength: 14 }),
    fc.nat(30).map((n) => `customer-number-${n}`),
    fc.nat(30).map((n) => `Customer-Number-${n}`),
  );
  const cells = fc.array(fc.oneof(texts, fc.integer({ min: -2, max: 30 }), fc.boolean()), { maxLength: 60 });
  fc.assert(
    fc.property(cells, (given) => {
      expect(numbersOf(given)).toEqual(plainNumbers(given));
    }),
    { numRuns: 1000 },
  );
});

test('50,000 customers met twice keep their numbers, names and first spelling', () => {
  const numbers = new CustomerNumbers();
  const keys = Array.from({ length: 50_000 }, (_, i) => `C${i * 7919}`);
  const places = keys.map((_, i) => i);
  expect(keys.map((key) => numbers.of(key))).toEqual(places);
  expect(keys.map((key) => numbers.of(key.toLowerCase()))).toEqual(places);
  expect(numbers.names).toEqual(keys);
  expect(numbers.labels).toEqual(keys);
});
