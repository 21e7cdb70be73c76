import type { Ledger } from '../model';
import type { Settings } from '../settings';
import type { Day, Share } from '../units';

/** Whether the file says what some orders cost. */
export const hasCosts = (ledger: Ledger): boolean => ledger.cost.some((cost) => !Number.isNaN(cost));

/**
 * Margin as a share of turnover: of the orders whose cost is known, up to a day; the setting where no cost is known.
 */
export function marginRate(ledger: Ledger, asOf: Day, { margin }: Pick<Settings, 'margin'>): Share {
  let turnover = 0;
  let cost = 0;
  for (let i = 0; i < ledger.day.length; i++) {
    if (ledger.day[i] > asOf || Number.isNaN(ledger.cost[i])) continue;
    turnover += ledger.cents[i];
    cost += ledger.cost[i];
  }
  return turnover > 0 ? (turnover - cost) / turnover : margin;
}
