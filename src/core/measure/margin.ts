import type { Ledger } from '../model';
import type { Settings } from '../settings';
import type { Day, Share } from '../units';

/** Whether the file says what some orders cost. */
export const hasCosts = (ledger: Ledger): boolean => ledger.cost.some((cost) => !Number.isNaN(cost));

/**
 * Margin as a share of turnover: of the orders whose cost is known, up to a day; the setting where no cost is known.
 */
export function marginRate(ledger: Ledger, asOf: Day, { margin }: Pick<Settings, 'margin'>): Share {
  const { day, cents, cost } = ledger;
  let [sold, spent] = [0, 0];
  for (let i = 0; i < day.length; i++) {
    if (day[i] > asOf || Number.isNaN(cost[i])) continue;
    sold += cents[i];
    spent += cost[i];
  }
  return sold > 0 ? (sold - spent) / sold : margin;
}
