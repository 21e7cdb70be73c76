import type { ChurnMonth } from '../core/results';
import type { Share } from '../core/units';
import { type Desk, hasContracts } from './desk';

/** A curve of fewer points shows nothing. */
export const LEAST_POINTS = 3;
const MONTHS = 12;

/** The last complete months that are not too early. */
export const chartedMonths = (months: readonly ChurnMonth[]): readonly ChurnMonth[] =>
  months.filter((m) => !m.tooEarly).slice(-MONTHS);

/** The churn that is shown: its newest month, the mean of the last twelve and of those before the newest. */
export interface ChurnShown {
  /** `repeat`: customers with two orders or more, the headline; `all` where nobody ever came back. */
  readonly of: 'repeat' | 'all';
  readonly last: ChurnMonth;
  readonly lost: number;
  readonly rate: Share;
  readonly mean: Share;
  readonly before: Share | null;
  /** Months of the last twelve with a rate. */
  readonly points: number;
  /** Customers lost in these months, those of one order included. */
  readonly lostOfAll: number;
}

/** @param who of whom; by default the headline */
export function lastChurn(months: readonly ChurnMonth[], who?: ChurnShown['of']): ChurnShown | null {
  const open = chartedMonths(months);
  const of = who ?? (open.some((m) => m.repeatRate !== null) ? 'repeat' : 'all');
  const rateOf = (m: ChurnMonth) => (of === 'repeat' ? m.repeatRate : m.rate);
  const measured = open.filter((m) => rateOf(m) !== null);
  if (measured.length === 0) return null;
  const mean = (list: readonly ChurnMonth[]) => list.reduce((sum, m) => sum + (rateOf(m) ?? 0), 0) / list.length;
  const last = measured[measured.length - 1];
  const earlier = measured.slice(0, -1);
  return {
    of,
    last,
    lost: of === 'repeat' ? last.repeatLost : last.lost,
    rate: rateOf(last) ?? 0,
    mean: mean(measured),
    before: earlier.length > 0 ? mean(earlier) : null,
    points: measured.length,
    lostOfAll: measured.reduce((sum, m) => sum + m.lost, 0),
  };
}

/** Customers lost in the months shown, where none of them had come back once: the rate alone would say that nobody left. */
export const onlyOneTimers = ({ of, mean, lostOfAll }: ChurnShown): number =>
  of === 'repeat' && mean === 0 ? lostOfAll : 0;

/** What the rate is of: contracts; else those who came back at least once, or everybody where nobody ever did. */
export function churnNote(desk: Desk, churn: ChurnShown | null): string {
  const say = desk.words.tabs.summary;
  const { lostAfter } = desk.input.findings.thresholds;
  if (hasContracts(desk)) return say.churnContractNote;
  return churn?.of === 'all' ? say.churnAllNote(lostAfter) : say.churnNote(lostAfter);
}
