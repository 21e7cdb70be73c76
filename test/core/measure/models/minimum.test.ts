import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findMinimum, lowestMinimum } from '../../../../src/core/measure/models/minimum';

const bounds = (from: number, to: number, size: number) => Array.from({ length: size }, () => ({ from, to }));
const wide = bounds(-50, 50, 3);
/** A bent valley with its bottom at (1, 1). @source Rosenbrock, 1960 */
const valley = ([x, y]: readonly number[]) => ({
  value: (1 - x) ** 2 + 100 * (y - x * x) ** 2,
  gradient: [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)],
});

describe('findMinimum', () => {
  it('finds the bottom of a bent valley', () => {
    const { point, found } = findMinimum(valley, [-1.2, 1], wide);
    expect(found).toBe('inside');
    expect(point[0]).toBeCloseTo(1, 7);
    expect(point[1]).toBeCloseTo(1, 7);
  });

  it('finds the bottom of any bowl, wherever it starts', () => {
    const number = fc.double({ min: -20, max: 20, noNaN: true });
    const steep = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(number, number, number), fc.tuple(steep, steep, steep), number, (bottom, bend, from) => {
        const bowl = (point: readonly number[]) => ({
          value: point.reduce((sum, x, i) => sum + bend[i] * (x - bottom[i]) ** 2, 3),
          gradient: point.map((x, i) => 2 * bend[i] * (x - bottom[i])),
        });
        const { point, found } = findMinimum(bowl, [from, -from, 0], wide);
        expect(found).toBe('inside');
        point.forEach((x, i) => {
          expect(x).toBeCloseTo(bottom[i], 5);
        });
      }),
    );
  });

  test.each([
    { name: 'stops at the bound a slope leads across', box: bounds(-2, 0.5, 2), is: [0.5, 0.25], found: 'edge' },
    { name: 'starts inside, wherever it is told to', box: bounds(0.9, 3, 2), is: [1, 1], found: 'inside' },
  ])('$name', ({ box, is, found }) => {
    const answer = findMinimum(valley, [-1.2, 1], box);
    expect(answer.found).toBe(found);
    answer.point.forEach((x, i) => {
      expect(x).toBeCloseTo(is[i], 6);
    });
  });

  it('knows the bounds of each coordinate', () => {
    const bowl = ([x, y]: readonly number[]) => ({
      value: (x - y) ** 2 + y * y,
      gradient: [2 * (x - y), 2 * (y - x) + 2 * y],
    });
    const box = [...bounds(-3, -2, 1), ...bounds(-50, 50, 1)];
    const { point, found } = findMinimum(bowl, [-2.5, 7], box);
    expect([found, point[0], point[1].toFixed(6)]).toEqual(['edge', -2, '-1.000000']);
  });

  it('walks around points where there is no value', () => {
    const logarithm = ([x]: readonly number[]) => ({ value: x - Math.log(x), gradient: [1 - 1 / x] });
    const { point, found } = findMinimum(logarithm, [9], wide);
    expect([found, point[0].toFixed(6)]).toEqual(['inside', '1.000000']);
  });

  it('takes the lowest of several bottoms; with many customers the first that lies inside', () => {
    // Bottoms next to −1 and 1, the second the lower.
    const two = ([x]: readonly number[]) => ({
      value: (x * x - 1) ** 2 - 0.1 * x,
      gradient: [4 * x * (x * x - 1) - 0.1],
    });
    const from = (starts: number[][], customers: number) =>
      Math.sign(lowestMinimum(two, starts, wide, customers).point[0]);
    expect(from([[-1.02], [1.02]], 499)).toBe(1);
    expect(from([[1.02], [-1.02]], 499)).toBe(1);
    expect(from([[-1.02], [1.02]], 500)).toBe(-1);
    const inBox = lowestMinimum(two, [[-1.02], [1.02]], bounds(-0.9, 3, 1), 500);
    expect([inBox.found, Math.sign(inBox.point[0])]).toEqual(['inside', 1]);
  });

  it('says so where it finds none', () => {
    const nothing = () => ({ value: Number.NaN, gradient: [Number.NaN] });
    expect(findMinimum(nothing, [1], wide).found).toBe('none');
    const lying = ([x]: readonly number[]) => ({ value: x, gradient: [-1] });
    expect(findMinimum(lying, [1], wide).found).toBe('none');
  });
});
