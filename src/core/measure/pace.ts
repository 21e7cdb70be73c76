import type { Pace } from '../codes';
import type { Ledger } from '../model';
import type { Day, Share } from '../units';
import { type History, NO_DAY } from './history';
import { ascending, quantile } from './statistics';

/** A customer's own rhythm beside the rhythm of the file. */
export interface PersonalPace {
  /** (sum of his gaps + 2 × median gap of the file) / (number of his gaps + 2), in days. */
  readonly usualGap: number;
  /** Days since the last order ÷ usual gap. */
  readonly lateness: number;
  readonly pace: Pace;
  /** Last order + usual gap, rounded half up. */
  readonly expectedOrder: Day;
  /** Days after the expected order; 0 before it. */
  readonly daysLate: number;
}

/** Read from the top: lateness up to this, and what it is called. */
const paceRules: readonly { readonly upTo: number; readonly pace: Pace }[] = [
  { upTo: 1, pace: 'on-time' },
  { upTo: 2, pace: 'late' },
  { upTo: 3, pace: 'very-late' },
  { upTo: Number.POSITIVE_INFINITY, pace: 'lost-to-habit' },
];

/** How late a customer is by his own habit; null for one who ordered on one day only: he has no habit yet. */
export function paceOf(history: History, customer: number, medianGap: number | null): PersonalPace | null {
  const count = history.gapCount[customer];
  if (count === 0 || medianGap === null) return null;
  const usualGap = (history.gapSum[customer] + 2 * medianGap) / (count + 2);
  const since = history.asOf - history.last[customer];
  const lateness = since / usualGap;
  const expectedOrder = Math.floor(history.last[customer] + usualGap + 0.5);
  return {
    usualGap,
    lateness,
    pace: paceRules.find((rule) => lateness <= rule.upTo)?.pace ?? 'lost-to-habit',
    expectedOrder,
    daysLate: Math.max(0, history.asOf - expectedOrder),
  };
}

/** How many of those who ordered k times ordered again, and how soon. */
export interface RepeatRate {
  /** 1: from the first occasion to the second. */
  readonly from: number;
  readonly customers: number;
  readonly reordered: number;
  readonly rate: Share | null;
  readonly medianGap: number | null;
  /** 80 % came back within so many days. */
  readonly p80: number | null;
}

/** The way from the first occasion to the second, as of the history's day. */
export function secondOrder({ buyers, occasions, secondGaps }: History): RepeatRate {
  let reordered = 0;
  for (let i = 0; i < buyers.length; i++) if (occasions[buyers[i]] > 1) reordered++;
  return {
    from: 1,
    customers: buyers.length,
    reordered,
    rate: buyers.length > 0 ? reordered / buyers.length : null,
    medianGap: quantile(secondGaps, 0.5),
    p80: quantile(secondGaps, 0.8),
  };
}

/**
 * When somebody who bought once may come again: median gap to the second order after it, rounded half up; null where
 * nobody ever came again.
 */
export const expectedSecondOrder = (last: Day, { medianGap }: Pick<RepeatRate, 'medianGap'>): Day | null =>
  medianGap === null ? null : Math.floor(last + medianGap + 0.5);

/**
 * From each occasion to the next: first to second, second to third… up to the last step that somebody made or could
 * have made. Gaps after a mistyped oldest day are counted, not measured. `[]` where only totals are known.
 */
export function repeatRates(ledger: Ledger, history: History): RepeatRate[] {
  if (ledger.told) return [];
  const reached: number[] = [];
  const gaps: number[][] = [];
  for (let b = 0; b < history.buyers.length; b++) {
    const customer = history.buyers[b];
    let before = NO_DAY;
    let step = 0;
    for (let i = ledger.starts[customer]; i < ledger.starts[customer + 1]; i++) {
      const day = ledger.day[i];
      if (day > history.asOf) break;
      if (day === before || ledger.cents[i] < 0) continue;
      reached[step] = (reached[step] ?? 0) + 1;
      if (step > 0 && before !== history.mistyped) {
        gaps[step] = gaps[step] ?? [];
        gaps[step].push(day - before);
      }
      before = day;
      step++;
    }
  }
  return reached.map((customers, step) => {
    const reordered = reached[step + 1] ?? 0;
    const sorted = ascending(Int32Array.from(gaps[step + 1] ?? []));
    return {
      from: step + 1,
      customers,
      reordered,
      rate: reordered / customers,
      medianGap: quantile(sorted, 0.5),
      p80: quantile(sorted, 0.8),
    };
  });
}
