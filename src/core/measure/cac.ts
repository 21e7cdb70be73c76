import type { Ledger, Spend } from '../model';
import type { AcquisitionCost, Person } from '../results';
import { type Cents, compareText, type Day } from '../units';
import { isTakenBack } from './history';

/** Spend to win customers: retention is not. */
export const wins = (spend: Spend) => spend.kind === 'marketing' || spend.kind === 'sales';

/** Channels compare trimmed and case-folded; the first way of writing one is kept. */
export const channelKey = (channel: string) => channel.trim().toLowerCase();

/** A customer won in a period, by his first order with money. */
export interface Won {
  readonly customer: number;
  readonly day: Day;
  readonly channel: string;
}

/**
 * Customers whose first order with net money over 0 falls in a period, both ends included. In a file without amounts,
 * the first order. Nobody whose every order went back is one of them.
 */
export function customersWon(ledger: Ledger, from: Day, to: Day, mistyped: Day | null = null): Won[] {
  const won: Won[] = [];
  for (let customer = 0; customer < ledger.keys.length; customer++) {
    for (let i = ledger.starts[customer]; i < ledger.starts[customer + 1]; i++) {
      const day = ledger.day[i];
      if (day > to) break;
      if (day === mistyped || (ledger.hasAmounts && ledger.cents[i] <= 0)) continue;
      if (day >= from && !isTakenBack(ledger, customer, to))
        won.push({ customer, day, channel: ledger.channels[ledger.channel[i]] ?? '' });
      break;
    }
  }
  return won;
}

/**
 * What a new customer cost in a period: marketing and sales spend ÷ new customers, in all and by channel of the first
 * order (rule book 8). Spend with no new customer, and new customers without spend, have no CAC. Spend without a date
 * counts in every period.
 *
 * @param people index = customer number: their simple value is compared with the cost
 * @returns null where the file has no spend; channels by spend, largest first, then name
 */
export function acquisitionCost(
  ledger: Ledger,
  people: readonly Person[],
  from: Day,
  to: Day,
  mistyped: Day | null = null,
): AcquisitionCost | null {
  const spends = ledger.spend.filter((s) => wins(s) && (s.day === null || (s.day >= from && s.day <= to)));
  if (!ledger.spend.some(wins)) return null;
  const won = customersWon(ledger, from, to, mistyped);
  const channels = new Map<string, { channel: string; spend: Cents; newCustomers: number }>();
  const channelOf = (channel: string) => {
    const key = channelKey(channel);
    let entry = channels.get(key);
    if (!entry) {
      entry = { channel: channel.trim(), spend: 0, newCustomers: 0 };
      channels.set(key, entry);
    }
    return entry;
  };
  let spend = 0;
  for (const { channel, cents } of spends) {
    spend += cents;
    channelOf(channel).spend += cents;
  }
  for (const { channel } of won) channelOf(channel).newCustomers++;

  const values = won.map(({ customer }) => people[customer].value).filter((v): v is Cents => typeof v === 'number');
  const cac = cost(spend, won.length);
  const valuePerCustomer = values.length > 0 ? Math.round(values.reduce((a, b) => a + b, 0) / values.length) : null;
  return {
    spend,
    newCustomers: won.length,
    cac,
    valuePerCustomer,
    ratio: cac !== null && cac > 0 && valuePerCustomer !== null ? valuePerCustomer / cac : null,
    byChannel: [...channels.values()]
      .map((entry) => ({ ...entry, cac: cost(entry.spend, entry.newCustomers) }))
      .sort((a, b) => b.spend - a.spend || compareText(a.channel, b.channel)),
  };
}

/** Whole cents; null where nobody was won, or nothing was spent: who came by himself has no price. */
export const cost = (spend: Cents, newCustomers: number): Cents | null =>
  newCustomers > 0 && spend > 0 ? Math.round(spend / newCustomers) : null;
