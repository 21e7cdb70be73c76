import type { ChurnMonth } from '../core/results';

/** A curve of fewer points shows nothing. */
export const LEAST_POINTS = 3;
const MONTHS = 12;

/** The last complete months that are not too early. */
export const chartedMonths = (months: readonly ChurnMonth[]): readonly ChurnMonth[] =>
  months.filter((m) => !m.tooEarly).slice(-MONTHS);

/** The newest month with a rate, and the mean of the twelve before and with it. */
export function lastChurn(
  months: readonly ChurnMonth[],
): { last: ChurnMonth; rate: number; mean: number; before: number | null } | null {
  const measured = months.filter((m) => !m.tooEarly && m.repeatRate !== null);
  if (measured.length === 0) return null;
  const year = measured.slice(-12);
  const mean = (list: readonly ChurnMonth[]) => list.reduce((sum, m) => sum + (m.repeatRate ?? 0), 0) / list.length;
  const last = measured[measured.length - 1];
  const earlier = year.slice(0, -1);
  return { last, rate: last.repeatRate ?? 0, mean: mean(year), before: earlier.length > 0 ? mean(earlier) : null };
}
