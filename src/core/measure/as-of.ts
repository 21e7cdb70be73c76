import { CannotAnswer } from '../codes';
import type { Contact, Ledger, LeftOut } from '../model';
import { type Day, isoDay } from '../units';

/** A first or last day this much after its neighbour, and three times the longest other silence, is mistyped. */
const farAway = { days: 366, timesLongestSilence: 3 };

/**
 * Days that stand so far from all others that they must be mistyped: more than 366 days, and more than three times
 * the longest other silence, from their neighbour. The silences at the two ends do not count as others; where no
 * other is left (three days or fewer) nothing is tested.
 *
 * @param days distinct and ascending
 */
export function mistypedDays(days: readonly Day[]): { readonly oldest: Day | null; readonly newest: Day | null } {
  const last = days.length - 1;
  let longest = 0;
  for (let i = 2; i < last; i++) longest = Math.max(longest, days[i] - days[i - 1]);
  if (longest === 0) return { oldest: null, newest: null };
  const isFar = (silence: number) => silence > farAway.days && silence > farAway.timesLongestSilence * longest;
  return {
    oldest: isFar(days[1] - days[0]) ? days[0] : null,
    newest: isFar(days[last] - days[last - 1]) ? days[last] : null,
  };
}

/**
 * The oldest day of the file where it must be mistyped, else null. Its orders count as occasions and as money, and in
 * nothing that speaks of time.
 *
 * @param asOf days after it are not looked at
 */
export function mistypedStart(ledger: Ledger, asOf: Day): Day | null {
  return mistypedDays(ledger.rowDays.filter((day) => day <= asOf)).oldest;
}

/**
 * The day everything is computed for, where nobody chose one: the newest day of a kept row, refunds included, that
 * is not after today.
 *
 * @param today null in a cell, where nobody knows it: then a newest day far away from all others is an error
 * @returns null where the file has no day at all
 * @throws CannotAnswer `mistyped-last-day` with `day`, the one before (`before`), and `tab` and `row` where known
 */
export function defaultAsOf(ledger: Ledger, today: Day | null): Day | null {
  const days = today === null ? ledger.rowDays : ledger.rowDays.filter((day) => day <= today);
  if (days.length === 0) return null;
  const newest = days[days.length - 1];
  if (today === null && mistypedDays(days).newest !== null) {
    const at = ledger.day.indexOf(newest);
    throw new CannotAnswer('mistyped-last-day', {
      day: isoDay(newest),
      before: isoDay(days[days.length - 2]),
      tab: at < 0 ? '' : (ledger.tabs[ledger.tab[at]] ?? ''),
      row: at < 0 ? 0 : ledger.row[at],
    });
  }
  return newest;
}

/** The day of a file of people only: today, else the newest day known of anybody. */
export function dayOfPeople(contacts: readonly Contact[] | null, today: Day | null): Day {
  if (today !== null) return today;
  let newest: Day | null = null;
  for (const { signupDay, lastOwnActionDay } of contacts ?? []) {
    for (const day of [signupDay, lastOwnActionDay])
      if (day !== null && (newest === null || day > newest)) newest = day;
  }
  return newest ?? 0;
}

/** Orders of the days for which `isMeant` says yes, as rows of the source; those of no known row are not listed. */
export function rowsOn(ledger: Ledger, reason: LeftOut['reason'], isMeant: (day: Day) => boolean): LeftOut[] {
  const rows: LeftOut[] = [];
  const list = ({ day, tab, row }: Pick<Ledger, 'day' | 'tab' | 'row'>) => {
    for (let i = 0; i < day.length; i++) {
      if (isMeant(day[i]) && row[i] > 0) {
        rows.push({ tab: ledger.tabs[tab[i]] ?? '', row: row[i], reason, seen: isoDay(day[i]) });
      }
    }
  };
  list(ledger);
  list(ledger.noCustomer);
  return rows.sort((a, b) => (a.tab < b.tab ? -1 : a.tab > b.tab ? 1 : a.row - b.row));
}

/**
 * The Ledger without the orders dated after a day; the same Ledger where there are none. Lines, touches and spend
 * stay: they are read up to `asOf` only.
 */
export function upTo(ledger: Ledger, last: Day): Ledger {
  const isAfter = (day: Day) => day > last;
  if (!ledger.rowDays.some(isAfter) && !ledger.day.some(isAfter) && !ledger.noCustomer.day.some(isAfter)) return ledger;
  const kept: number[] = [];
  const place = new Int32Array(ledger.day.length).fill(-1);
  const starts = new Int32Array(ledger.starts.length);
  for (let i = 0; i < ledger.day.length; i++) {
    if (isAfter(ledger.day[i])) continue;
    place[i] = kept.length;
    kept.push(i);
    starts[ledger.customer[i] + 1]++;
  }
  for (let i = 1; i < starts.length; i++) starts[i] += starts[i - 1];
  const whole = (column: Int32Array) => Int32Array.from(kept, (i) => column[i]);
  const decimal = (column: Float64Array) => Float64Array.from(kept, (i) => column[i]);

  const { lines, noCustomer } = ledger;
  const keptLines: number[] = [];
  for (let i = 0; i < lines.order.length; i++) if (place[lines.order[i]] >= 0) keptLines.push(i);
  const keptNoCustomer: number[] = [];
  for (let i = 0; i < noCustomer.day.length; i++) if (!isAfter(noCustomer.day[i])) keptNoCustomer.push(i);

  return {
    ...ledger,
    starts,
    customer: whole(ledger.customer),
    day: whole(ledger.day),
    cents: decimal(ledger.cents),
    cost: decimal(ledger.cost),
    discount: decimal(ledger.discount),
    tab: whole(ledger.tab),
    row: whole(ledger.row),
    orderId: whole(ledger.orderId),
    channel: whole(ledger.channel),
    offer: whole(ledger.offer),
    place: whole(ledger.place),
    lines: {
      ...lines,
      order: Int32Array.from(keptLines, (i) => place[lines.order[i]]),
      product: Int32Array.from(keptLines, (i) => lines.product[i]),
      category: Int32Array.from(keptLines, (i) => lines.category[i]),
      quantity: Float64Array.from(keptLines, (i) => lines.quantity[i]),
      unitCents: Float64Array.from(keptLines, (i) => lines.unitCents[i]),
    },
    noCustomer: {
      day: Int32Array.from(keptNoCustomer, (i) => noCustomer.day[i]),
      cents: Float64Array.from(keptNoCustomer, (i) => noCustomer.cents[i]),
      tab: Int32Array.from(keptNoCustomer, (i) => noCustomer.tab[i]),
      row: Int32Array.from(keptNoCustomer, (i) => noCustomer.row[i]),
    },
    rowDays: ledger.rowDays.filter((day) => !isAfter(day)),
  };
}
