import type { WorthBacktest } from '../results';
import type { Settings } from '../settings';
import type { Cents } from '../units';
import { type History, sumOf } from './history';

/** Under this many days of history a yearly rhythm cannot be told. */
const shortestHistory = 180;

/**
 * Occasions a customer is expected to have in a year: those of the last 12 months ÷ the file's history in years, at
 * least half a year and at most one; never divided by the customer's own tenure. 0 for the lost; null while the
 * history is under 180 days.
 */
export function yearlyOccasions(history: History, customer: number, isLost: boolean): number | null {
  if (history.days < shortestHistory) return null;
  if (isLost) return 0;
  return history.thisYearOccasions[customer] / Math.max(0.5, Math.min(1, history.days / 365));
}

/** Mean order of the whole history, per occasion; 0 for who never bought. */
export const meanOrder = (history: History, customer: number): Cents =>
  history.occasions[customer] > 0 ? history.total[customer] / history.occasions[customer] : 0;

/**
 * Simple value of a customer: mean order × yearly occasions × margin × horizon (rule book 9), in whole cents; null
 * while the history is too short, and for who never bought.
 *
 * @param margin as a share of turnover
 */
export function simpleValue(
  history: History,
  customer: number,
  isLost: boolean,
  { margin, horizonMonths }: Pick<Settings, 'margin' | 'horizonMonths'>,
): Cents | null {
  if (history.orders[customer] === 0) return null;
  const occasions = yearlyOccasions(history, customer, isLost);
  return occasions === null
    ? null
    : Math.round((meanOrder(history, customer) * occasions * margin * horizonMonths) / 12);
}

/**
 * Tries the simple value of an earlier day against what was spent since.
 *
 * @param days since that day
 * @param spentSince by customer number
 * @param isLost whether a customer was lost on that day
 * @returns null where the history was too short then
 */
export function worthBacktest(
  then: History,
  days: number,
  spentSince: Float64Array,
  isLost: (customer: number) => boolean,
): WorthBacktest | null {
  let predicted = 0;
  for (let i = 0; i < then.buyers.length; i++) {
    const c = then.buyers[i];
    const occasions = yearlyOccasions(then, c, isLost(c));
    if (occasions === null) return null;
    predicted += (meanOrder(then, c) * occasions * days) / 365;
  }
  const actual = sumOf(spentSince, then.buyers);
  // Whole cents: the sum of fractions depends on the order of the customers.
  const whole = Math.round(predicted);
  return { on: then.asOf, days, predicted: whole, actual, ratio: actual > 0 ? whole / actual : null };
}
