import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type OpenedScore, scoreFolder, totalOf } from '../../../src/local/node/score';

/**
 * What was measured, as bounds that may only rise. `known` was used to improve the recognition; `held-out` was made
 * apart and only ever measured in total: it is the forecast for an export nobody has seen.
 */
const bars = {
  known: {
    found: 0.99,
    right: 0.99,
    perfect: 24,
    unseenFound: 0.89,
    unseenRight: 0.96,
    bareFound: 0.78,
    bareRight: 0.93,
  },
  'held-out': {
    found: 0.965,
    right: 0.97,
    perfect: 14,
    unseenFound: 0.88,
    unseenRight: 0.97,
    bareFound: 0.77,
    bareRight: 0.91,
  },
} as const;

const share = (part: number, whole: number): number => part / Math.max(1, whole);
const foundOf = (scores: readonly OpenedScore[]): number => share(totalOf(scores).found, totalOf(scores).fields);
const rightOf = (scores: readonly OpenedScore[]): number => share(totalOf(scores).right, totalOf(scores).found);

describe.each(Object.entries(bars))('exports of %s vendors', (set, bar) => {
  const folder = fileURLToPath(new URL(`./vendors/${set}`, import.meta.url));
  it('are read as well as they were, with their headings, without, and in between', async () => {
    const { asExported, vendorUnseen, withoutHeadings } = await scoreFolder(folder);
    const total = totalOf(asExported);
    expect(total.files).toBe(26);
    expect([total.delimiters, total.headingRows]).toEqual([total.files, total.files]);
    expect(total.dateOrders).toBe(total.dated);
    expect(foundOf(asExported)).toBeGreaterThanOrEqual(bar.found);
    expect(rightOf(asExported)).toBeGreaterThanOrEqual(bar.right);
    expect(total.perfect).toBeGreaterThanOrEqual(bar.perfect);
    expect(foundOf(vendorUnseen)).toBeGreaterThanOrEqual(bar.unseenFound);
    expect(rightOf(vendorUnseen)).toBeGreaterThanOrEqual(bar.unseenRight);
    expect(foundOf(withoutHeadings)).toBeGreaterThanOrEqual(bar.bareFound);
    expect(rightOf(withoutHeadings)).toBeGreaterThanOrEqual(bar.bareRight);
  });
});
