import type { Size } from './own-tabs';

/** From so many neighbours that differ, the fewest strokes are no longer looked for: that takes their cube. */
const MOST_RUNS = 120;

/**
 * The fewest calls that give rows or columns their sizes, in the order in which they are made: a later one paints over
 * an earlier. Where size 0 stands, nothing else is ever painted: a row without a height of its own must not first have
 * been given one.
 */
export function strokesOf(wanted: readonly number[]): Size[] {
  const runs: [start: number, count: number, size: number][] = [];
  wanted.forEach((size, i) => {
    const last = runs[runs.length - 1];
    if (last?.[2] === size) last[1]++;
    else runs.push([i + 1, 1, size]);
  });
  const strokes: Size[] = [];
  // All that is free in one stroke, then what lies between.
  if (runs.some(([, , size]) => size === 0)) strokes.push([1, wanted.length, 0]);
  let between: Size[] = [];
  for (const run of [...runs, null]) {
    if (run && run[2] !== 0) between.push(run);
    else {
      strokes.push(...(between.length > MOST_RUNS ? between : fewest(between)));
      between = [];
    }
  }
  return strokes;
}

/** Of neighbours that touch: two of one size cost one stroke if what lies between is painted after. */
function fewest(runs: readonly Size[]): Size[] {
  const count = runs.length;
  // For runs i to j: how many strokes, and up to which run of the same size that of the first goes on at first.
  const cost = Array.from({ length: count + 1 }, () => new Array<number>(count + 1).fill(0));
  const joined = Array.from({ length: count + 1 }, () => new Array<number>(count + 1).fill(-1));
  for (let i = count - 1; i >= 0; i--) {
    for (let j = i; j < count; j++) {
      cost[i][j] = 1 + (i < j ? cost[i + 1][j] : 0);
      for (let k = i + 1; k <= j; k++) {
        if (runs[k][2] !== runs[i][2]) continue;
        const through = (k > i + 1 ? cost[i + 1][k - 1] : 0) + cost[k][j];
        if (through >= cost[i][j]) continue;
        cost[i][j] = through;
        joined[i][j] = k;
      }
    }
  }
  const painted = (i: number, j: number): Size[] => {
    if (i > j) return [];
    const k = joined[i][j];
    if (k < 0) return [runs[i], ...painted(i + 1, j)];
    const [[start, length, size], ...rest] = painted(k, j);
    return [[runs[i][0], start + length - runs[i][0], size], ...rest, ...painted(i + 1, k - 1)];
  };
  return painted(0, count - 1);
}
