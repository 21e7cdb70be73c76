import { describe, expect, it, test } from 'vitest';
import { fingerprint, ngramFingerprint, spellings, spellingsAcrossSpaces } from '../../../src/core/clean/clusters';

describe('fingerprints', () => {
  test.each([
    ['the multi multi word test', 'multi test the word'],
    [' école ÉCole ecoLe ', 'ecole'],
    ['æø', 'aeoe'],
    ['©ß', 'css'],
    ['a\u00a0b\u2009c\u3000d\u0085e', 'a b c d e'],
    ['Œuvre, œuvre!', 'oeuvre'],
    ['', ''],
    ['...', ''],
    // As OpenRefine's own tests have them.
    ['\u0074\u0068\u0065 multi\u3000word\u00a0test', 'multi test the word'],
    ['ŁÓDŹ', 'lodz'],
    ['Tom Cruise', 'cruise tom'],
    ['Cruise, Tom', 'cruise tom'],
  ])('fingerprint of %s: %s', (text, key) => {
    expect(fingerprint(text)).toBe(key);
  });

  test.each([
    ['abcdefg', 2, 'abbccddeeffg'],
    ['Paris', 2, 'arispari'],
    ['a', 2, 'a'],
    ['ab ab', 2, 'abba'],
  ])('%s in pieces of %i: %s', (text, size, key) => {
    expect(ngramFingerprint(text, size)).toBe(key);
  });
});

describe('spellings', () => {
  it('takes the most frequent spelling, then the one with mixed capitals', () => {
    const counts = new Map([
      ['NANTES', 2],
      ['Nantes', 2],
      ['nantes ', 1],
      ['La Baule', 1],
      ['Baule (La)', 3],
      ['Pornic', 1],
    ]);
    expect(spellings(counts)).toEqual(
      new Map([
        ['NANTES', 'Nantes'],
        ['nantes ', 'Nantes'],
        ['La Baule', 'Baule (La)'],
      ]),
    );
  });
});

describe('spellingsAcrossSpaces', () => {
  it('joins names that one program writes in one word, another one in two', () => {
    const counts = new Map([
      ['Google Ads', 3],
      ['GoogleAds', 2],
      ['google-ads', 1],
      ['Ads Google', 1],
      ['Facebook', 2],
      ['Face book', 2],
    ]);
    expect(spellingsAcrossSpaces(counts)).toEqual(
      new Map([
        ['GoogleAds', 'Google Ads'],
        ['google-ads', 'Google Ads'],
        ['Ads Google', 'Google Ads'],
        ['Facebook', 'Face book'],
      ]),
    );
  });
  it('counts those that differ by capitals together first', () => {
    const counts = new Map([
      ['SiteWeb', 3],
      ['Site web', 2],
      ['SITE WEB', 2],
    ]);
    expect([...spellingsAcrossSpaces(counts)]).toEqual([
      ['SITE WEB', 'Site web'],
      ['SiteWeb', 'Site web'],
    ]);
  });
  it('leaves names with digits, whose pieces repeat', () => {
    expect(
      spellingsAcrossSpaces(
        new Map([
          ['Box 100', 1],
          ['Box 1000', 1],
          ['Salon 1 2', 1],
          ['Salon 12', 1],
        ]),
      ),
    ).toEqual(new Map());
  });
});
