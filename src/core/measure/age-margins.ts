import type { Ledger } from '../model';
import { addMonths, type Cents, type Day, type Share } from '../units';
import type { Won } from './cac';
import { worthOfOrders } from './history';

/** Months of life that are looked at. */
const mostMonths = 12;
/** A month of life that fewer customers have lived says nothing of it. */
const fewestLived = 10;

/** Some customers, month of life after month of life. */
export interface AgeTally {
  readonly customers: number;
  /** Index 0 is the first month of life: who has lived it to its end, and what they brought in it. */
  readonly lived: Int32Array;
  readonly cents: Float64Array;
}

/** Margin of customers by how long they have been customers, so that old and new ones compare at equal age. */
export interface AgeMargins {
  readonly of: (customers: readonly Won[]) => AgeTally;
  /** Months of life, 12 at most, that at least so many of them have lived; 10 unless said. */
  readonly lived: (tally: AgeTally, least?: number) => number;
  /**
   * Margin per customer over the first months of life: the sum of the mean of each month among those who have lived it,
   * taken from the first tally in which at least 10 have, else from the last one that has any. Null where none has.
   */
  readonly upTo: (chain: readonly AgeTally[], months: number) => Cents | null;
}

/**
 * Margin of some customers in each month of their life, counted from the day they were won; a month counts once it is
 * over. Months as everywhere: from a civil day to the day before the same one a month later.
 *
 * @param margin as a share of turnover, for orders whose cost is not known
 */
export function ageMargins(ledger: Ledger, won: readonly Won[], asOf: Day, margin: Share): AgeMargins {
  const worth = worthOfOrders(ledger, { basis: 'margin', margin });
  const places = new Map(won.map(({ customer }, place) => [customer, place]));
  const months = new Uint8Array(won.length);
  const cents = new Float64Array(won.length * mostMonths);
  const endsOf = new Map<Day, readonly Day[]>();
  won.forEach(({ customer, day }, place) => {
    let ends = endsOf.get(day);
    if (!ends) {
      ends = Array.from({ length: mostMonths }, (_, age) => addMonths(day, age + 1) - 1);
      endsOf.set(day, ends);
    }
    while (months[place] < mostMonths && ends[months[place]] <= asOf) months[place]++;
    let age = 0;
    for (let i = ledger.starts[customer]; i < ledger.starts[customer + 1]; i++) {
      if (ledger.day[i] < day) continue;
      while (age < months[place] && ledger.day[i] > ends[age]) age++;
      if (age >= months[place]) break;
      cents[place * mostMonths + age] += worth[i];
    }
  });

  const of = (customers: readonly Won[]): AgeTally => {
    const tally = { customers: 0, lived: new Int32Array(mostMonths), cents: new Float64Array(mostMonths) };
    for (const { customer } of customers) {
      const place = places.get(customer);
      if (place === undefined) continue;
      tally.customers++;
      for (let age = 0; age < months[place]; age++) {
        tally.lived[age]++;
        tally.cents[age] += cents[place * mostMonths + age];
      }
    }
    return tally;
  };
  return { of, lived, upTo };
}

function lived(tally: AgeTally, least = fewestLived): number {
  let age = 0;
  while (age < mostMonths && tally.lived[age] >= least) age++;
  return age;
}

function upTo(chain: readonly AgeTally[], months: number): Cents | null {
  let sum = 0;
  for (let age = 0; age < months; age++) {
    const known = chain.filter((tally) => tally.lived[age] > 0);
    const from = known.find((tally) => tally.lived[age] >= fewestLived) ?? known[known.length - 1];
    if (!from) return null;
    sum += from.cents[age] / from.lived[age];
  }
  return Math.round(sum);
}
