import type { Ledger } from '../model';
import { type Cents, type Month, monthOf } from '../units';
import { type History, NO_DAY } from './history';

/** Customers by the month of their first order, and what they did month after month. */
export interface Cohort {
  readonly month: Month;
  readonly customers: number;
  /** Index = months since the first order; null while that month is not over. */
  readonly buyers: readonly (number | null)[];
  readonly turnover: readonly (Cents | null)[];
}

/**
 * Cohorts, oldest first, months in which nobody came left out. Every cohort has as many entries as the oldest has
 * complete months; the running month is blank until it is complete (rule book 7). Orders on a mistyped oldest day count
 * in none, nor do customers who have no other.
 */
export function cohorts(ledger: Ledger, history: History): Cohort[] {
  const { buyers, first, asOf, mistyped } = history;
  const running = monthOf(asOf + 1);
  let oldest = running;
  for (let i = 0; i < buyers.length; i++) {
    if (first[buyers[i]] !== NO_DAY) oldest = Math.min(oldest, monthOf(first[buyers[i]]));
  }
  const width = running - oldest;
  const found = new Map<Month, { customers: number; buyers: Int32Array; turnover: Float64Array }>();
  for (let i = 0; i < buyers.length; i++) {
    const c = buyers[i];
    if (first[c] === NO_DAY) continue;
    const month = monthOf(first[c]);
    let cohort = found.get(month);
    if (!cohort) {
      cohort = { customers: 0, buyers: new Int32Array(width), turnover: new Float64Array(width) };
      found.set(month, cohort);
    }
    cohort.customers++;
    let seen = -1;
    for (let at = ledger.starts[c]; at < ledger.starts[c + 1] && ledger.day[at] <= asOf; at++) {
      if (ledger.day[at] === mistyped) continue;
      const age = monthOf(ledger.day[at]) - month;
      if (age < 0 || age >= width) continue;
      cohort.turnover[age] += ledger.cents[at];
      if (ledger.cents[at] < 0 || age === seen) continue;
      seen = age;
      cohort.buyers[age]++;
    }
  }
  const lived = (values: ArrayLike<number>, month: Month) =>
    Array.from(values, (value, age) => (month + age < running ? value : null));
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([month, cohort]) => ({
      month,
      customers: cohort.customers,
      buyers: lived(cohort.buyers, month),
      turnover: lived(cohort.turnover, month),
    }));
}
