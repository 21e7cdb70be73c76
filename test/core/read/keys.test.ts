import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cellText, customerKey, foldAccents, foldKey, unscrambled } from '../../../src/core/read/keys';

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

it('takes the accents off every letter of Western Europe as decomposition does', () => {
  const folded = new Map([...'æðøþß'].map((letter, i) => [letter, ['ae', 'd', 'o', 'th', 'ss'][i]]));
  for (let code = 0xa0; code <= 0xff; code++) {
    const low = String.fromCharCode(code).toLowerCase();
    const expected = folded.get(low) ?? low.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
    expect(foldAccents(`x${low}-`)).toBe(`x${expected}-`);
  }
  expect(foldAccents('e\u0301té, ÉTÉ')).toBe('ete, ete');
});

it('shows a cell as text', () => {
  expect([1.5, '  a b ', false, null].map(cellText)).toEqual(['1.5', 'a b', 'FALSE', '']);
});

describe('unscrambled', () => {
  const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
  /** UTF-8 read as Windows-1252, or as Latin-1. */
  const scramble = (text: string, latin: boolean) =>
    [...new TextEncoder().encode(text)]
      .map((byte) => (!latin && byte >= 0x80 && byte < 0xa0 ? windows[byte - 0x80] : String.fromCharCode(byte)))
      .join('');

  test.each([
    'Zoé',
    'L’Haÿ-les-Roses',
    'Bœuf',
    'ÉLÉONORE',
    'voilà',
    'Ça',
    'Straße',
    'Żółw'.slice(1),
    '12 €',
    '«\u00a0oui\u00a0»',
    'a – b…',
  ])('%s', (text) => {
    expect(unscrambled(scramble(text, false))).toBe(text);
    expect(unscrambled(scramble(text, true))).toBe(text);
  });

  test.each([
    'Zoé',
    'SÃO PAULO',
    'IRMÃ MARIA',
    'Ålesund',
    'Âge',
    'pâte',
    'crâne',
    'ÀÉÎÕÜ',
    'Ã',
    'â€',
    '€',
    'Â l’est',
    '李',
  ])('%s is nobody’s mistake', (text) => expect(unscrambled(text)).toBe(text));

  it('leaves what it repaired', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Ã', '©', 'Â', '€', 'â', '™', 'é', 'a', ' ', '\u00a0', 'Å', '“')),
        (signs) => {
          const once = unscrambled(signs.join(''));
          expect(once.length).toBeLessThanOrEqual(signs.length);
        },
      ),
    );
  });
});
