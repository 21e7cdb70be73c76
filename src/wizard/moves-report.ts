import type { Findings } from '../core/findings';
import { firstDayOf, isoDay } from '../core/units';

// Cohorts and moves for `--json`: codes, days as YYYY-MM-DD, money as decimal numbers, nobody's name.

/** Buyer segments some months ago and now: how many went from which to which, and what they spent in both periods. */
export function movesReport({ moves, hasAmounts }: Pick<Findings, 'moves' | 'hasAmounts'>) {
  if (!moves) return null;
  return {
    on: isoDay(moves.on),
    monthsBack: moves.monthsBack,
    moves: moves.moves.map(({ then: from, now: to, people, spentThen, spent }) => ({
      from,
      to,
      customers: people.length,
      spentThen: hasAmounts ? spentThen / 100 : null,
      spentNow: hasAmounts ? spent / 100 : null,
    })),
    rates: moves.conversions
      .filter(({ customers }) => customers > 0)
      .map(({ then: from, customers, up, down, lost }) => ({ from, customers, up, down, lost })),
  };
}

/** Per cohort the share that bought, and what each customer brought, period after period; null: not over yet. */
export function cohortsReport({ cohorts, hasAmounts }: Pick<Findings, 'cohorts' | 'hasAmounts'>) {
  if (!cohorts) return null;
  return {
    months: cohorts.step,
    apart: { customers: cohorts.apart.customers, turnover: cohorts.apart.turnover / 100 },
    cohorts: cohorts.cohorts.map(({ month, customers, total, buyers, turnover }) => ({
      from: isoDay(firstDayOf(month)),
      customers,
      turnover: hasAmounts ? total / 100 : null,
      shares: buyers.map((count) => (count === null ? null : count / customers)),
      perCustomer: hasAmounts ? turnover.map((cents) => (cents === null ? null : cents / customers / 100)) : null,
    })),
  };
}
