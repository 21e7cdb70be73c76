import { expect, test } from 'vitest';
import { readCountry } from '../../src/core/clean/country';
import { countryName } from '../../src/words/countries';

test.each([
  ['FR', 'France', 'France'],
  ['BE', 'Belgium', 'Belgique'],
  ['GB', 'United Kingdom', 'Royaume-Uni'],
  ['NZ', 'New Zealand', 'Nouvelle-Zélande'],
  // No code, or none we know the name of: as it stands.
  ['ZZ', 'ZZ', 'ZZ'],
  ['Atlantis', 'Atlantis', 'Atlantis'],
  ['__proto__', '__proto__', '__proto__'],
  ['', '', ''],
])('the country %s is %s, %s', (code, english, french) => {
  expect(countryName(code, 'en')).toBe(english);
  expect(countryName(code, 'fr')).toBe(french);
});

test('every name is read back as its country', () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => countryName(code, 'en') !== code);
  expect(codes.length).toBeGreaterThan(100);
  for (const code of codes) {
    expect([code, readCountry(countryName(code, 'en')), readCountry(countryName(code, 'fr'))]).toEqual([
      code,
      code,
      code,
    ]);
  }
});
