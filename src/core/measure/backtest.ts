import { lifeStages, type Size, type Stage, sizes } from '../codes';
import type { Contact, Ledger } from '../model';
import type { Backtest, Person, ReturnRate, WorthBacktest } from '../results';
import type { Settings } from '../settings';
import type { Cents, Day } from '../units';
import { type Described, describePeople } from './people';
import { worthBacktest } from './worth';

/** Looks back at most so many days, and never over more than a third of the history. */
const longest = 181;
/** A cell or a row with fewer customers borrows a wider mean. */
export const fewest = 10;

/** The backtest, and who everybody was on its day. */
export interface BacktestRun {
  readonly backtest: Backtest;
  readonly then: Described;
  readonly worth: WorthBacktest | null;
}

/**
 * Tries the rules on the past: everything recomputed as of some days ago, against what customers did since. Return
 * rate and mean spend (cents a head, not rounded) per stage × size as they were then; cells under 10 customers borrow
 * the mean of their stage, stages under 10 that of all.
 *
 * @returns null where the history is too short to look back, or nobody had bought yet
 */
export function runBacktest(
  ledger: Ledger,
  contacts: readonly Contact[] | null,
  settings: Settings,
  now: Pick<Described, 'history'>,
): BacktestRun | null {
  const { asOf, days: historyDays, mistyped } = now.history;
  const days = Math.min(longest, Math.floor(historyDays / 3));
  if (days < 1) return null;
  const on = asOf - days;
  const then = describePeople(ledger, contacts, settings, on, mistyped);
  if (then.history.buyers.length === 0) return null;

  const since = spentAfter(ledger, on, asOf);
  const cells = new Map<string, Tally>();
  const rows = new Map<Stage, Tally>();
  const all: Tally = { customers: 0, returned: 0, spent: 0 };
  const counted = { lost: 0, lostCameBack: 0, kept: 0, keptBought: 0 };
  for (let i = 0; i < then.history.buyers.length; i++) {
    const person = then.people[then.history.buyers[i]];
    const returned = since.orders[person.customer] > 0;
    const spent = since.cents[person.customer];
    for (const tally of [tallyOf(cells, cellKey(person.stage, person.stageSize)), tallyOf(rows, person.stage), all]) {
      tally.customers++;
      if (returned) tally.returned++;
      tally.spent += spent;
    }
    if (person.activity === 'lost') {
      counted.lost++;
      if (returned) counted.lostCameBack++;
    } else {
      counted.kept++;
      if (returned) counted.keptBought++;
    }
  }

  const byStageSize = new Map<string, ReturnRate>();
  for (const stage of lifeStages) {
    for (const size of sizes) {
      const cell = cells.get(cellKey(stage, size));
      const row = rows.get(stage);
      const from = [cell, row].find((tally) => tally && tally.customers >= fewest) ?? all;
      byStageSize.set(cellKey(stage, size), {
        customers: cell?.customers ?? 0,
        returnRate: from.returned / from.customers,
        meanSpend: ledger.hasAmounts ? from.spent / from.customers : null,
      });
    }
  }
  const isLost = (customer: number) => then.people[customer].activity === 'lost';
  return {
    backtest: {
      days,
      on,
      ...counted,
      unreliable:
        counted.lost > 0 &&
        counted.keptBought > 0 &&
        // Came back at least half as often as the kept bought, without dividing.
        2 * counted.lostCameBack * counted.kept >= counted.keptBought * counted.lost,
      byStageSize: Object.fromEntries(byStageSize),
    },
    then,
    worth: ledger.hasAmounts ? worthBacktest(then.history, days, since.cents, isLost) : null,
  };
}

/** Where a customer stands in `byStageSize`. */
const cellKey = (stage: Stage, size: Size): string => `${stage}-${size}`;

/** What customers like this one did in the backtest; null for prospects and without a backtest. */
export function likeHim(backtest: Backtest | null, person: Pick<Person, 'stage' | 'stageSize'>): ReturnRate | null {
  return backtest?.byStageSize[cellKey(person.stage, person.stageSize)] ?? null;
}

interface Tally {
  customers: number;
  returned: number;
  spent: Cents;
}
function tallyOf<K>(tallies: Map<K, Tally>, key: K): Tally {
  let tally = tallies.get(key);
  if (!tally) {
    tally = { customers: 0, returned: 0, spent: 0 };
    tallies.set(key, tally);
  }
  return tally;
}

/** Orders and money per customer after a day, up to another. */
function spentAfter(ledger: Ledger, after: Day, upTo: Day) {
  const orders = new Int32Array(ledger.keys.length);
  const cents = new Float64Array(ledger.keys.length);
  for (let i = 0; i < ledger.day.length; i++) {
    if (ledger.day[i] <= after || ledger.day[i] > upTo) continue;
    if (ledger.cents[i] >= 0) orders[ledger.customer[i]]++;
    cents[ledger.customer[i]] += ledger.cents[i];
  }
  return { orders, cents };
}
