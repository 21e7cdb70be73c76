import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type OpenedScore, scoreFolder, totalOf } from '../../../../src/local/node/score';

/** What was measured, as bounds that may only rise. All sets have been used to improve the recognition. */
const bars = {
  first: {
    files: 26,
    kinds: 24,
    found: 0.99,
    right: 0.99,
    perfect: 24,
    unseenFound: 0.89,
    unseenRight: 0.96,
    bareFound: 0.78,
    bareRight: 0.9,
  },
  second: {
    files: 26,
    kinds: 24,
    found: 1,
    right: 1,
    perfect: 26,
    unseenFound: 0.96,
    unseenRight: 0.99,
    bareFound: 0.77,
    bareRight: 0.9,
  },
  third: {
    files: 20,
    kinds: 20,
    found: 0.99,
    right: 1,
    perfect: 18,
    unseenFound: 0.97,
    unseenRight: 0.99,
    bareFound: 0.81,
    bareRight: 0.9,
  },
  fourth: {
    files: 24,
    kinds: 24,
    found: 1,
    right: 1,
    perfect: 24,
    unseenFound: 0.92,
    unseenRight: 0.97,
    bareFound: 0.79,
    bareRight: 0.88,
  },
  fifth: {
    files: 24,
    kinds: 24,
    found: 1,
    right: 1,
    perfect: 24,
    unseenFound: 0.95,
    unseenRight: 0.99,
    bareFound: 0.7,
    bareRight: 0.95,
  },
  sixth: {
    files: 24,
    kinds: 24,
    found: 1,
    right: 1,
    perfect: 24,
    unseenFound: 0.94,
    unseenRight: 0.99,
    bareFound: 0.7,
    bareRight: 0.9,
  },
} as const;

const share = (part: number, whole: number): number => part / Math.max(1, whole);
const foundOf = (scores: readonly OpenedScore[]): number => share(totalOf(scores).found, totalOf(scores).fields);
const rightOf = (scores: readonly OpenedScore[]): number => share(totalOf(scores).right, totalOf(scores).found);

describe.each(Object.entries(bars))('exports of the %s set', (set, bar) => {
  const folder = fileURLToPath(new URL(`./vendors/${set}`, import.meta.url));
  it('are read as well as they were, with their headings, without, and in between', async () => {
    const { asExported, vendorUnseen, withoutHeadings } = await scoreFolder(folder);
    const total = totalOf(asExported);
    expect(total.files).toBe(bar.files);
    expect([total.delimiters, total.headingRows]).toEqual([total.files, total.files]);
    expect(total.kinds).toBeGreaterThanOrEqual(bar.kinds);
    // One file of the third set can be read both ways: the panel asks.
    expect(total.dateOrders).toBeGreaterThanOrEqual(total.dated - (set === 'third' ? 1 : 0));
    expect(foundOf(asExported)).toBeGreaterThanOrEqual(bar.found);
    expect(rightOf(asExported)).toBeGreaterThanOrEqual(bar.right);
    expect(total.perfect).toBeGreaterThanOrEqual(bar.perfect);
    expect(foundOf(vendorUnseen)).toBeGreaterThanOrEqual(bar.unseenFound);
    expect(rightOf(vendorUnseen)).toBeGreaterThanOrEqual(bar.unseenRight);
    expect(foundOf(withoutHeadings)).toBeGreaterThanOrEqual(bar.bareFound);
    expect(rightOf(withoutHeadings)).toBeGreaterThanOrEqual(bar.bareRight);
  });
});
