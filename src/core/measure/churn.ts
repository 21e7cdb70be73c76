import type { Ledger } from '../model';
import type { ChurnMonth } from '../results';
import { type Cents, type Day, firstDayOf, type Month, monthOf, windowStart } from '../units';
import { type History, NO_DAY } from './history';

/** What happened month by month, counted as it is met; made into rates at the end. */
class Months {
  readonly started: Float64Array;
  readonly startedRepeat: Float64Array;
  readonly lost: Float64Array;
  /** Of those who were there at the start of the month. */
  readonly lostOfStart: Float64Array;
  readonly lostRepeat: Float64Array;
  readonly revenueLost: Float64Array;
  readonly won: Float64Array;
  readonly wonBack: Float64Array;

  constructor(
    readonly first: Month,
    readonly count: number,
  ) {
    // One more: who stays until today stays past the last month. A change at a month counts from there on.
    const column = () => new Float64Array(count + 2);
    this.started = column();
    this.startedRepeat = column();
    this.lost = column();
    this.lostOfStart = column();
    this.lostRepeat = column();
    this.revenueLost = column();
    this.won = column();
    this.wonBack = column();
  }

  at(month: Month): number {
    return Math.max(0, Math.min(this.count + 1, month - this.first));
  }

  /** Somebody was a customer from a day to another: there at the start of every month in between. */
  stay(changes: Float64Array, from: Day, until: Day | null): void {
    changes[this.at(monthOf(from) + 1)]++;
    if (until !== null) changes[this.at(monthOf(until) + 1)]--;
  }
}

/**
 * Churn month by month where nobody says goodbye (rule book 7): lost on the day after `lostAfter` days of silence.
 * Complete calendar months from the first order on, oldest first. `rate` is blank where nobody was there at the start,
 * and while the file is too young for anybody to have been lost (`tooEarly`). Who comes back was lost, and is won back
 * in the month of his return. Orders on a mistyped oldest day are not looked at.
 *
 * @param lostAfter days, at least 1
 */
export function monthlyChurn(ledger: Ledger, history: History, lostAfter: number): ChurnMonth[] {
  const { asOf, oldest, mistyped, buyers } = history;
  const months = completeMonths(history);
  if (!months) return [];
  const { day, cents, starts } = ledger;

  for (let b = 0; b < buyers.length; b++) {
    const c = buyers[b];
    let occasions = 0;
    let last = 0;
    let stayFrom = 0;
    let repeatFrom: Day | null = null;
    let yearStart = starts[c];
    // One more turn after the last order: is he lost by now?
    for (let i = starts[c]; i <= starts[c + 1]; i++) {
      const isOver = i === starts[c + 1] || day[i] > asOf;
      if (!isOver && (cents[i] < 0 || day[i] === mistyped || (occasions > 0 && day[i] === last))) continue;
      const now = isOver ? asOf + 1 : day[i];
      const lostOn = last + lostAfter + 1;
      if (occasions > 0 && now >= lostOn && (!isOver || lostOn <= asOf)) {
        const at = months.at(monthOf(lostOn));
        const monthStart = firstDayOf(monthOf(lostOn));
        months.lost[at]++;
        if (stayFrom < monthStart) months.lostOfStart[at]++;
        months.stay(months.started, stayFrom, lostOn);
        if (repeatFrom !== null) {
          if (repeatFrom < monthStart) months.lostRepeat[at]++;
          months.stay(months.startedRepeat, repeatFrom, lostOn);
        }
        const yearFrom = windowStart(last, 12);
        while (day[yearStart] < yearFrom) yearStart++;
        for (let j = yearStart; j < i; j++) months.revenueLost[at] += cents[j];
        occasions = -occasions; // lost, until he comes back
      }
      if (isOver) break;
      if (occasions < 0) {
        occasions = -occasions;
        months.wonBack[months.at(monthOf(now))]++;
        stayFrom = now;
        repeatFrom = now; // a second occasion at least
      } else if (occasions === 0) {
        months.won[months.at(monthOf(now))]++;
        stayFrom = now;
      } else if (occasions === 1) {
        repeatFrom = now;
      }
      occasions++;
      last = now;
    }
    if (occasions > 0) {
      months.stay(months.started, stayFrom, null);
      if (repeatFrom !== null) months.stay(months.startedRepeat, repeatFrom, null);
    }
  }
  return rows(months, (monthEnd) => monthEnd - oldest < lostAfter);
}

/** One contract: from its first day to its last, or still running. */
export interface Contract {
  readonly customer: number;
  readonly start: Day;
  readonly end: Day | null;
}

/** After the end of a contract, a new one within so many days wins the customer back; later he is new. */
const wonBackDays = 90;

/**
 * Churn month by month of contracts (rule book 7): ended in the month ÷ running at its start. Joined and left inside
 * the same month is left out of the rate; a contract that starts before or on the day after the end of another goes on.
 * A new one within 90 days is won back, later is new. Repeat customers have renewed at least once.
 *
 * @param contracts any order
 */
export function contractChurn(ledger: Ledger, history: History, contracts: readonly Contract[]): ChurnMonth[] {
  const { asOf } = history;
  const known = contracts.filter((contract) => contract.start <= asOf && (contract.end ?? asOf) >= contract.start);
  if (known.length === 0) return [];
  const oldest = known.reduce((day, contract) => Math.min(day, contract.start), asOf);
  const months = completeMonths({ ...history, oldest });
  if (!months) return [];
  const sorted = [...known].sort((a, b) => a.customer - b.customer || a.start - b.start);

  for (let i = 0; i < sorted.length; ) {
    const { customer } = sorted[i];
    let endBefore: Day | null = null;
    let signed = 0;
    while (i < sorted.length && sorted[i].customer === customer) {
      const { start } = sorted[i];
      let end = sorted[i].end;
      let repeatFrom: Day | null = signed > 0 ? start : null;
      signed++;
      for (i++; i < sorted.length && sorted[i].customer === customer; i++) {
        if (end !== null && sorted[i].start > end + 1) break;
        signed++;
        repeatFrom = repeatFrom ?? sorted[i].start;
        const next = sorted[i].end;
        end = end === null || next === null ? null : Math.max(end, next);
      }
      const isBack = endBefore !== null && start - endBefore <= wonBackDays;
      (isBack ? months.wonBack : months.won)[months.at(monthOf(start))]++;
      const leaves = end !== null && end <= asOf ? end : null;
      months.stay(months.started, start, leaves);
      if (repeatFrom !== null) months.stay(months.startedRepeat, repeatFrom, leaves);
      if (leaves !== null) {
        const at = months.at(monthOf(leaves));
        const monthStart = firstDayOf(monthOf(leaves));
        months.lost[at]++;
        if (start < monthStart) months.lostOfStart[at]++;
        if (repeatFrom !== null && repeatFrom < monthStart) months.lostRepeat[at]++;
        months.revenueLost[at] += spentInYearUpTo(ledger, customer, leaves);
      }
      endBefore = end;
    }
  }
  return rows(months, () => false);
}

/** Money of the 12 months ending on the customer's last order up to a day. */
function spentInYearUpTo(ledger: Ledger, customer: number, upTo: Day): Cents {
  let i = ledger.starts[customer + 1] - 1;
  while (i >= ledger.starts[customer] && (ledger.day[i] > upTo || ledger.cents[i] < 0)) i--;
  if (i < ledger.starts[customer]) return 0;
  const from = windowStart(ledger.day[i], 12);
  let sum = 0;
  for (; i >= ledger.starts[customer] && ledger.day[i] >= from; i--) sum += ledger.cents[i];
  return sum;
}

function completeMonths({ asOf, oldest, buyers }: Pick<History, 'asOf' | 'oldest' | 'buyers'>): Months | null {
  if (buyers.length === 0 || oldest === NO_DAY || oldest > asOf) return null;
  const first = monthOf(oldest);
  const running = monthOf(asOf + 1);
  return running > first ? new Months(first, running - first) : null;
}

function rows(months: Months, isTooEarly: (monthEnd: Day) => boolean): ChurnMonth[] {
  const result: ChurnMonth[] = [];
  let atStart = 0;
  let repeatAtStart = 0;
  for (let at = 0; at < months.count; at++) {
    atStart += months.started[at];
    repeatAtStart += months.startedRepeat[at];
    const month = months.first + at;
    const tooEarly = isTooEarly(firstDayOf(month + 1) - 1);
    result.push({
      month,
      atStart,
      lost: months.lost[at],
      rate: tooEarly || atStart === 0 ? null : months.lostOfStart[at] / atStart,
      repeatAtStart,
      repeatLost: months.lostRepeat[at],
      repeatRate: tooEarly || repeatAtStart === 0 ? null : months.lostRepeat[at] / repeatAtStart,
      revenueLost: months.revenueLost[at],
      newCustomers: months.won[at],
      wonBack: months.wonBack[at],
      tooEarly,
      stillCustomers: atStart + months.started[at + 1],
    });
  }
  return result;
}
