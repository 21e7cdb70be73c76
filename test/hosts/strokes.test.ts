import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { strokesOf } from '../../src/apps-script/strokes';

/** What rows or columns look like after all strokes, and before any of them: -1. */
function painted(count: number, strokes: ReturnType<typeof strokesOf>): number[] {
  const sizes = new Array<number>(count).fill(-1);
  for (const [start, length, size] of strokes) sizes.fill(size, start - 1, start - 1 + length);
  return sizes;
}

describe('strokesOf', () => {
  test.each([
    { name: 'nothing to paint', wanted: [], calls: 0 },
    { name: 'one size, one call', wanted: [7, 7, 7], calls: 1 },
    { name: 'one size with another inside', wanted: [7, 7, 9, 7], calls: 2 },
    { name: 'one inside of one inside of one', wanted: [1, 2, 3, 2, 1], calls: 3 },
    { name: 'two sizes in turn', wanted: [1, 2, 1, 2, 1, 2, 1], calls: 4 },
    { name: 'rows without a height around others', wanted: [0, 7, 0, 9, 9, 0], calls: 3 },
    { name: 'a height on both sides of a row without one is painted twice', wanted: [7, 0, 7], calls: 3 },
  ])('$name', ({ wanted, calls }) => {
    const strokes = strokesOf(wanted);
    expect(painted(wanted.length, strokes)).toEqual(wanted);
    expect(strokes).toHaveLength(calls);
  });

  const anySizes = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 40 });

  it('gives every row its size, in no more calls than one for each run of equal ones and one beside', () => {
    fc.assert(
      fc.property(anySizes, (wanted) => {
        const strokes = strokesOf(wanted);
        expect(painted(wanted.length, strokes)).toEqual(wanted);
        const runs = wanted.filter((size, i) => i === 0 || size !== wanted[i - 1]).length;
        expect(strokes.length).toBeLessThanOrEqual(runs + 1);
      }),
    );
  });

  it('gives no size to what stays without one', () => {
    fc.assert(
      fc.property(anySizes, (wanted) => {
        for (const [start, count, size] of strokesOf(wanted)) {
          if (size > 0) expect(wanted.slice(start - 1, start - 1 + count)).not.toContain(0);
        }
      }),
    );
  });

  it('paints however many neighbours that differ', () => {
    const wanted = Array.from({ length: 5000 }, (_, i) => 20 + (i % 7));
    expect(painted(wanted.length, strokesOf(wanted))).toEqual(wanted);
  });
});
