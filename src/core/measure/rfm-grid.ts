import type { RfmSegment } from '../codes';
import type { Person } from '../results';
import type { Settings } from '../settings';
import type { Cents } from '../units';
import { frequencyAndMoney, segmentMap } from './rfm';

/** One cell of recency × frequency and money. */
export interface RfmCell {
  readonly recency: 1 | 2 | 3 | 4 | 5;
  readonly fm: 1 | 2 | 3 | 4 | 5;
  /** Of most customers in the cell; of the map where nobody is in it. */
  readonly segment: RfmSegment;
  readonly customers: number;
  /** Of the window. */
  readonly turnover: Cents;
}

/**
 * The 25 cells, recency 5 first, then frequency and money from 1. A customer stands in the column his segment was read
 * from: one occasion in the whole history with recency 4 or 5 is in the first, whatever he spent. Who is not scored is
 * in none.
 *
 * @param hasAmounts false: the columns are frequency alone
 * @param map cells a person changed
 */
export function rfmCells(people: readonly Person[], hasAmounts: boolean, map: Settings['segmentMap'] = {}): RfmCell[] {
  const counts = new Map<string, { customers: number; turnover: Cents; segments: Map<RfmSegment, number> }>();
  for (const person of people) {
    const { recencyScore, frequencyScore, moneyScore } = person;
    if (recencyScore === null || frequencyScore === null) continue;
    const isNewcomer = person.orderDays === 1 && recencyScore >= 4;
    const fm = isNewcomer ? 1 : frequencyAndMoney(frequencyScore, hasAmounts ? moneyScore : null);
    const key = `${recencyScore}-${fm}`;
    const cell = counts.get(key) ?? { customers: 0, turnover: 0, segments: new Map<RfmSegment, number>() };
    cell.customers++;
    cell.turnover += person.spent;
    if (person.rfmSegment !== null) {
      cell.segments.set(person.rfmSegment, (cell.segments.get(person.rfmSegment) ?? 0) + 1);
    }
    counts.set(key, cell);
  }
  const cells: RfmCell[] = [];
  for (const { recency, byFm } of segmentMap) {
    for (const fm of [1, 2, 3, 4, 5] as const) {
      const key = `${recency}-${fm}`;
      const counted = counts.get(key);
      cells.push({
        recency,
        fm,
        segment: mainOf(counted?.segments, map[key] ?? byFm[fm - 1]),
        customers: counted?.customers ?? 0,
        turnover: counted?.turnover ?? 0,
      });
    }
  }
  return cells;
}

/** Repeat buyers whose window holds one order stand in the first column, where the map says New: they are not. */
function mainOf(segments: ReadonlyMap<RfmSegment, number> | undefined, mapped: RfmSegment): RfmSegment {
  let main = mapped;
  for (const [segment, count] of segments ?? []) {
    if (count > (segments?.get(main) ?? 0)) main = segment;
  }
  return main;
}
