import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { spacesShown, tidied } from '../../../src/core/clean/spaces';

describe('spacesShown', () => {
  test.each([
    ['a no-break space, written as a plain one', 'Théo\u00a0Fernández', 'Théo·Fernández'],
    ['spaces around and doubled', ' Théo  Roy ', '·Théo ·Roy·'],
    ['a character that shows nothing', 'Ana\u200b Diaz\ufeff', 'Ana· Diaz·'],
    ['a clean text', 'Ana Diaz', 'Ana Diaz'],
    ['lines of an address', '1 rue A\n75001 Paris', '1 rue A\n75001 Paris'],
    ['spaces alone', '  ', '··'],
    ['nothing', '', ''],
  ])('%s', (_name, text, shown) => {
    expect(spacesShown(text)).toBe(shown);
  });

  const texts = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ' ', '\u00a0', '\t', '\u200b', '·'), maxLength: 12 });

  it('looks different wherever tidying changed something, and the same where it did not', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(spacesShown(text) === text).toBe(tidied(text) === text);
        expect(spacesShown(text)).toHaveLength(text.length);
      }),
    );
  });
});
