import type { Ledger } from '../model';
import type { Cohort, CohortFacts, Counted } from '../results';
import { addMonths, type Cents, type Month, monthOf } from '../units';
import { type History, NO_DAY } from './history';

/** Months in one step of age: a month, or a quarter of the calendar. */
export type CohortStep = CohortFacts['step'];

/** From so many months of history on, quarters: a triangle of thirty months is read by nobody. */
const quartersFromMonths = 24;

/**
 * Cohorts, oldest first, periods in which nobody came left out. Every cohort has as many entries as the oldest has
 * complete periods; the running one is blank until it is complete (rule book 7). Orders on a mistyped oldest day count
 * in none, nor do customers who have no other.
 */
export function cohorts(ledger: Ledger, history: History, step: CohortStep = 1): Cohort[] {
  const { buyers, first, asOf, mistyped } = history;
  const periodOf = (month: Month) => Math.floor(month / step);
  const running = periodOf(monthOf(asOf + 1));
  let oldest = running;
  for (let i = 0; i < buyers.length; i++) {
    if (first[buyers[i]] !== NO_DAY) oldest = Math.min(oldest, periodOf(monthOf(first[buyers[i]])));
  }
  const width = running - oldest;
  const found = new Map<number, { customers: number; buyers: Int32Array; turnover: Float64Array; total: Cents }>();
  for (let i = 0; i < buyers.length; i++) {
    const c = buyers[i];
    if (first[c] === NO_DAY) continue;
    const period = periodOf(monthOf(first[c]));
    let cohort = found.get(period);
    if (!cohort) {
      cohort = { customers: 0, buyers: new Int32Array(width), turnover: new Float64Array(width), total: 0 };
      found.set(period, cohort);
    }
    cohort.customers++;
    let seen = -1;
    for (let at = ledger.starts[c]; at < ledger.starts[c + 1] && ledger.day[at] <= asOf; at++) {
      if (ledger.day[at] === mistyped) continue;
      cohort.total += ledger.cents[at];
      const age = periodOf(monthOf(ledger.day[at])) - period;
      if (age < 0 || age >= width) continue;
      cohort.turnover[age] += ledger.cents[at];
      if (ledger.cents[at] < 0 || age === seen) continue;
      seen = age;
      cohort.buyers[age]++;
    }
  }
  const lived = (values: ArrayLike<number>, period: number) =>
    Array.from(values, (value, age) => (period + age < running ? value : null));
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([period, cohort]) => ({
      month: period * step,
      customers: cohort.customers,
      total: cohort.total,
      buyers: lived(cohort.buyers, period),
      turnover: lived(cohort.turnover, period),
    }));
}

/**
 * Cohorts by month, by quarter where the history is two years or longer. Cohorts and `apart` together are all buyers
 * and all their money.
 *
 * @returns null where nobody's first day is known
 */
export function cohortFacts(ledger: Ledger, history: History): CohortFacts | null {
  const { oldest, asOf, buyers, first, total, mistyped } = history;
  if (ledger.told || oldest === NO_DAY || buyers.length === 0) return null;
  const step = addMonths(oldest, quartersFromMonths) <= asOf + 1 ? 3 : 1;
  let customers = 0;
  let turnover = 0;
  for (let i = 0; i < buyers.length; i++) {
    const c = buyers[i];
    if (first[c] === NO_DAY) {
      customers++;
      turnover += total[c];
      continue;
    }
    if (mistyped === null) continue;
    for (let at = ledger.starts[c]; at < ledger.starts[c + 1] && ledger.day[at] <= mistyped; at++) {
      if (ledger.day[at] === mistyped) turnover += ledger.cents[at];
    }
  }
  return { step, cohorts: cohorts(ledger, history, step), apart: { customers, turnover } };
}

/** Some cohorts at one age. */
export interface AtAge extends Counted {
  /** Customers of the cohorts that have been that old for a whole period. */
  readonly of: number;
}

/**
 * What several cohorts together did at one age; those that have not lived through it count in nothing.
 *
 * @param age periods since the first order
 */
export function atAge(some: readonly Cohort[], age: number): AtAge {
  let [of, customers, turnover] = [0, 0, 0];
  for (const cohort of some) {
    const bought = cohort.buyers[age] ?? null;
    if (bought === null) continue;
    of += cohort.customers;
    customers += bought;
    turnover += cohort.turnover[age] ?? 0;
  }
  return { of, customers, turnover };
}

/** The greatest age that all of these cohorts have lived through; −1 where one is in its first period. */
export function sharedAge(some: readonly Cohort[]): number {
  let shared = Number.POSITIVE_INFINITY;
  for (const { buyers } of some) {
    let age = buyers.length - 1;
    while (age >= 0 && buyers[age] === null) age--;
    shared = Math.min(shared, age);
  }
  return shared === Number.POSITIVE_INFINITY ? -1 : shared;
}
