import { type Cents, compareText, type Month, type Share } from '../units';
import { toWholeCents } from './attribution';
import { channelKey, cost } from './cac';

/** How the value of a customer stands to what he cost. */
export type RatioVerdict = 'loss' | 'thin' | 'healthy' | 'under-invested';

/** Read from the top: value of a customer ÷ CAC, on margin (rule book 8). */
const ratioRules: readonly { readonly fits: (ratio: number) => boolean; readonly verdict: RatioVerdict }[] = [
  { fits: (ratio) => ratio < 1, verdict: 'loss' },
  { fits: (ratio) => ratio < 3, verdict: 'thin' },
  { fits: (ratio) => ratio <= 5, verdict: 'healthy' },
  { fits: () => true, verdict: 'under-invested' },
];

/** The word for a ratio of value to cost; null without a ratio. */
export const verdictOfRatio = (ratio: number | null): RatioVerdict | null =>
  ratio === null ? null : (ratioRules.find((rule) => rule.fits(ratio))?.verdict ?? null);

/** The word for what some spend won; null where there is nothing to judge. */
export const verdictOf = ({
  spend,
  newCustomers,
  ratio,
}: Pick<ChannelCost, 'spend' | 'newCustomers' | 'ratio'>): ChannelCost['verdict'] =>
  newCustomers === 0 ? (spend > 0 ? 'nobody-won' : null) : spend === 0 ? 'no-spend' : verdictOfRatio(ratio);

/** A month, a campaign or season by its name, or all of the time (''). */
export type Period = Month | string;

export interface ChannelSpend {
  readonly channel: string;
  readonly period: Period;
  readonly cents: Cents;
}

/** One new customer; what he is worth is null where nobody knows it. */
export interface NewCustomer {
  readonly channel: string;
  readonly period: Period;
  readonly cents: Cents | null;
}

/** What new customers of one channel cost, and what they are worth. */
export interface ChannelCost {
  readonly channel: string;
  readonly period: Period;
  readonly spend: Cents;
  readonly newCustomers: number;
  /** Null where nobody was won, and where nothing was spent. */
  readonly cac: Cents | null;
  readonly valuePerCustomer: Cents | null;
  readonly ratio: number | null;
  readonly verdict: RatioVerdict | 'nobody-won' | 'no-spend' | null;
}

/**
 * Cost and worth of new customers by channel, and by period where there are any. Channels compare trimmed and
 * case-folded. Spend that won nobody, and customers who came without spend, have no CAC. Largest spend first, then by
 * name and period.
 *
 * @param isUnknown stands for no channel: its spend is for everybody, and nobody knows where its customers come from,
 *   so that one has nothing to do with the other. By default `''`, unless no channel is named at all
 */
export function costByChannel(
  spends: readonly ChannelSpend[],
  won: readonly NewCustomer[],
  isUnknown: (channel: string) => boolean = unnamedAmong(spends, won),
): ChannelCost[] {
  const rows = new Map<
    string,
    { channel: string; period: Period; spend: Cents; newCustomers: number; worth: Cents; known: number }
  >();
  const rowOf = ({ channel, period }: { readonly channel: string; readonly period: Period }) => {
    const key = `${channelKey(channel)}\n${typeof period} ${period}`;
    let row = rows.get(key);
    if (!row) {
      row = { channel: channel.trim(), period, spend: 0, newCustomers: 0, worth: 0, known: 0 };
      rows.set(key, row);
    }
    return row;
  };
  for (const spend of spends) rowOf(spend).spend += spend.cents;
  for (const customer of won) {
    const row = rowOf(customer);
    row.newCustomers++;
    if (customer.cents === null) continue;
    row.worth += customer.cents;
    row.known++;
  }
  return [...rows.values()]
    .map(({ channel, period, spend, newCustomers, worth, known }): ChannelCost => {
      const valuePerCustomer = known > 0 ? Math.round(worth / known) : null;
      if (spend > 0 && isUnknown(channel))
        return { channel, period, spend, newCustomers, cac: null, valuePerCustomer, ratio: null, verdict: null };
      const cac = cost(spend, newCustomers);
      const ratio = cac !== null && cac > 0 && valuePerCustomer !== null ? valuePerCustomer / cac : null;
      const verdict = verdictOf({ spend, newCustomers, ratio });
      return { channel, period, spend, newCustomers, cac, valuePerCustomer, ratio, verdict };
    })
    .sort((a, b) => b.spend - a.spend || compareText(a.channel, b.channel) || comparePeriods(a.period, b.period));
}

function unnamedAmong(...lists: readonly (readonly { readonly channel: string }[])[]): (channel: string) => boolean {
  const isUnnamed = (channel: string) => channelKey(channel) === '';
  return lists.every((list) => list.every(({ channel }) => isUnnamed(channel))) ? () => false : isUnnamed;
}

const comparePeriods = (a: Period, b: Period): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b));

// ---------------------------------------------------------------- moving the budget

/** A channel with fewer new customers stays as it is: its return is luck. */
export const fewestNew = 10;
/** No channel changes by more, at once. */
export const mostChange: Share = 0.3;

export interface ChannelBudget {
  readonly channel: string;
  readonly spend: Cents;
  readonly newCustomers: number;
  /** 12-month margin of one of them. */
  readonly valuePerCustomer: Cents;
}

export interface BudgetMove {
  readonly channel: string;
  readonly spend: Cents;
  readonly newCustomers: number;
  /** Value per customer ÷ CAC: an average of what was spent, not what the next euro brings. Null without spend. */
  readonly return: number | null;
  readonly newSpend: Cents;
  readonly change: Cents;
  readonly why: 'gains' | 'loses' | 'average' | 'too-few' | 'no-spend';
}

/**
 * Moves money from the channels that return less than the mean to those that return more, at most 30 % of each; the
 * whole stays what it is, so the larger side is scaled down (rule book 14). The mean is the return of the whole budget
 * of the channels that may move: those with spend and at least 10 new customers. Rows of one channel are put together.
 *
 * @param most another share than 30 %
 * @returns largest spend first, then by name; `mean` is null where no channel may move
 */
export function moveBudget(
  channels: readonly ChannelBudget[],
  most: Share = mostChange,
): {
  readonly moves: readonly BudgetMove[];
  readonly mean: number | null;
} {
  const merged = new Map<string, { channel: string; spend: Cents; newCustomers: number; worth: number }>();
  for (const { channel, spend, newCustomers, valuePerCustomer } of channels) {
    const key = channelKey(channel);
    const row = merged.get(key) ?? { channel: channel.trim(), spend: 0, newCustomers: 0, worth: 0 };
    row.spend += spend;
    row.newCustomers += newCustomers;
    row.worth += newCustomers * valuePerCustomer;
    merged.set(key, row);
  }
  const rows = [...merged.values()].sort((a, b) => b.spend - a.spend || compareText(a.channel, b.channel));
  const mayMove = rows.filter(({ spend, newCustomers }) => spend > 0 && newCustomers >= fewestNew);
  let [budget, worth] = [0, 0];
  for (const row of mayMove) {
    budget += row.spend;
    worth += row.worth;
  }
  const mean = budget > 0 ? worth / budget : null;
  // Whole numbers: a channel that returns just the mean is neither above nor below it.
  const side = (row: { spend: Cents; worth: number }) => Math.sign(row.worth * budget - worth * row.spend);
  const up = mayMove.filter((row) => side(row) > 0);
  const down = mayMove.filter((row) => side(row) < 0);
  const room = (list: typeof rows) => list.reduce((sum, { spend }) => sum + spend * most, 0);
  const moved = Math.floor(Math.min(room(up), room(down)) + 1e-6);
  const changes = new Map<(typeof rows)[number], Cents>();
  for (const [list, sign] of [
    [up, 1],
    [down, -1],
  ] as const) {
    const whole = toWholeCents(
      list.map(({ spend }) => (moved * spend * most) / room(list)),
      list.length > 0 ? moved : 0,
    );
    list.forEach((row, i) => {
      changes.set(row, sign * whole[i]);
    });
  }
  const moves = rows.map((row): BudgetMove => {
    const { channel, spend, newCustomers } = row;
    const change = changes.get(row) ?? 0;
    const why = spend <= 0 ? 'no-spend' : newCustomers < fewestNew ? 'too-few' : whyOf(side(row));
    return {
      channel,
      spend,
      newCustomers,
      return: spend > 0 ? row.worth / spend : null,
      newSpend: spend + change,
      change,
      why,
    };
  });
  return { moves, mean };
}

const whyOf = (side: number): BudgetMove['why'] => (side > 0 ? 'gains' : side < 0 ? 'loses' : 'average');
