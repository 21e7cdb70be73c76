import type { Ledger } from '../../model';
import type { Day } from '../../units';
import { type History, NO_DAY } from '../history';
import type { RepeatBuyers } from './bgnbd';
import type { RepeatSpenders } from './gamma-gamma';

/** Orders as the models want them: one entry per customer whose first order has a day, by customer number. */
export interface RepeatSummary extends RepeatBuyers, RepeatSpenders {
  readonly customers: Int32Array;
  readonly repeatOrderCount: Int32Array;
  readonly activeSpan: Float64Array;
  readonly tenure: Float64Array;
  /** In cents, not rounded; 0 without a repeat order. */
  readonly meanRepeatOrder: Float64Array;
}

/** Days of a unit of time: a month is a twelfth of a year with its leap days. */
export const daysIn = { day: 1, week: 7, month: 365.25 / 12 } as const;

/**
 * Repeat orders, times and mean repeat value of each customer up to the day of the history.
 *
 * Orders of one day are one, the first day left out of counts and of money. Orders on a mistyped oldest day speak of
 * nothing here, and refunds dated on their own day lower the order they go back to. Times are exact parts of the unit: 10 days are 10/7 weeks.
 *
 * @source Fader, Hardie & Lee, "Counting Your Customers the Easy Way", 2005, section 4
 */
export function repeatSummary(ledger: Ledger, history: History, unit: keyof typeof daysIn = 'day'): RepeatSummary {
  const { asOf, first, last, gapCount } = history;
  const customers = history.buyers.filter((c) => first[c] !== NO_DAY);
  const days = daysIn[unit];
  return {
    customers,
    repeatOrderCount: Int32Array.from(customers, (c) => gapCount[c]),
    activeSpan: Float64Array.from(customers, (c) => (last[c] - first[c]) / days),
    tenure: Float64Array.from(customers, (c) => (asOf - first[c]) / days),
    meanRepeatOrder: Float64Array.from(customers, (c) => {
      if (gapCount[c] === 0) return 0;
      let money = 0;
      for (let i = ledger.starts[c]; i < ledger.starts[c + 1] && ledger.day[i] <= asOf; i++) {
        if (ledger.day[i] > first[c] && !(ledger.cents[i] < 0 && isOfFirstDay(ledger, c, i, first[c])))
          money += ledger.cents[i];
      }
      return money / gapCount[c];
    }),
  };
}

/** Whether money went back to an order of the first day, or before it; a refund stands on the row of its order. */
function isOfFirstDay({ starts, day, tab, row }: Ledger, customer: number, refund: number, first: Day): boolean {
  for (let i = starts[customer]; i < refund && day[i] <= first; i++)
    if (row[i] === row[refund] && tab[i] === tab[refund]) return true;
  return false;
}
