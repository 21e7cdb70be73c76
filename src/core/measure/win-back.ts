import type { Contact, Ledger } from '../model';
import type { Backtest, Person, WinBack } from '../results';
import type { Settings } from '../settings';
import type { Cents, Share } from '../units';
import { likeHim } from './backtest';
import { byMoney } from './people';

/**
 * What a year of a customer like this one is worth: mean spend of his stage × size in the backtest × 365 / days of the
 * backtest × margin, whole cents; null without a backtest.
 */
export function valueAtStake(
  backtest: Backtest | null,
  person: Pick<Person, 'stage' | 'stageSize'>,
  margin: Share,
): Cents | null {
  const spend = likeHim(backtest, person)?.meanSpend ?? null;
  return backtest === null || spend === null ? null : Math.round((spend * 365 * margin) / backtest.days);
}

/**
 * The most to spend on winning a customer back: return rate of his stage × size × his mean order (whole history, per
 * occasion) × margin, and never more than the target CAC. Nothing for who should leave the base.
 */
export function spendCeiling(
  backtest: Backtest | null,
  person: Pick<Person, 'stage' | 'stageSize' | 'totalSpent' | 'orderDays' | 'flags'>,
  margin: Share,
  targetCac: Cents | null,
): Cents | null {
  if (person.flags.includes('leave-the-base')) return 0;
  const rate = likeHim(backtest, person)?.returnRate ?? null;
  if (rate === null || person.orderDays === 0) return null;
  const ceiling = Math.round((rate * person.totalSpent * margin) / person.orderDays);
  return targetCac === null ? ceiling : Math.min(targetCac, ceiling);
}

/**
 * Customers to win back or keep from leaving: the slowing and the lost, most at stake first, then largest money of the
 * 12 months ending on the last order, then name. People who opted out never appear.
 *
 * @param people index = customer number
 */
export function winBackList(
  ledger: Ledger,
  contacts: readonly Contact[] | null,
  people: readonly Person[],
  backtest: Backtest | null,
  margin: Share,
  { targetCac }: Pick<Settings, 'targetCac'>,
): WinBack[] {
  const list: WinBack[] = [];
  for (const person of people) {
    const state = person.activity;
    if (state !== 'slowing' && state !== 'lost') continue;
    if (contacts?.[person.customer]?.consent === 'no') continue;
    list.push({
      person,
      state,
      valueAtStake: ledger.hasAmounts ? valueAtStake(backtest, person, margin) : null,
      spendCeiling: ledger.hasAmounts ? spendCeiling(backtest, person, margin, targetCac) : null,
      lastChannel: lastChannel(ledger, person),
    });
  }
  const byName = byMoney((person) => person.spentInLastYear);
  return list.sort((a, b) => (b.valueAtStake ?? 0) - (a.valueAtStake ?? 0) || byName(a.person, b.person));
}

/** Channel of the last order; `''` where it has none. */
function lastChannel(ledger: Ledger, { customer, lastOrder }: Person): string {
  for (let i = ledger.starts[customer + 1] - 1; i >= ledger.starts[customer]; i--) {
    if (lastOrder !== null && ledger.day[i] <= lastOrder) return ledger.channels[ledger.channel[i]] ?? '';
  }
  return '';
}
