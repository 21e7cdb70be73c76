// Short builders, so that a case fits on a line and shows only what matters.
import * as fc from 'fast-check';
import { type LedgerOrder, makeLedger } from '../src/core/ledger';
import type { Ledger } from '../src/core/model';
import { type Day, readIsoDay } from '../src/core/units';

/** The day of an ISO date that must be right. */
export function day(iso: string): Day {
  const d = readIsoDay(iso);
  if (d === null) throw new Error(`${iso} is not a date`);
  return d;
}

export interface TestOrder {
  readonly customer: string;
  readonly day: Day;
  readonly amount: number;
  readonly more?: Partial<LedgerOrder>;
}

/** One order, amount in whole units: `order('Ana', '2026-03-01', 10)`. */
export const order = (customer: string, iso: string, amount: number, more: Partial<LedgerOrder> = {}): TestOrder => ({
  customer,
  day: day(iso),
  amount,
  more,
});

/** A ledger of some orders; customers in order of appearance, then prospects who never bought. */
export function ledgerFrom(orders: readonly TestOrder[], prospects: readonly string[] = []): Ledger {
  const numbers = new Map<string, number>();
  for (const name of [...orders.map((o) => o.customer), ...prospects]) {
    if (!numbers.has(name)) numbers.set(name, numbers.size);
  }
  return makeLedger(
    [...numbers.keys()].map((name) => ({ key: name, name })),
    orders.map((o) => ({
      who: numbers.get(o.customer) as number,
      day: o.day,
      cents: Math.round(o.amount * 100),
      ...o.more,
    })),
  );
}

/** Few names, few amounts, few days near each other: ties and ends of periods must happen. */
export const anyOrders = (max = 60): fc.Arbitrary<TestOrder[]> =>
  fc.array(
    fc.record({
      customer: fc.constantFrom('Ana', 'Léo', 'Zoé', 'Bob', 'Eve', 'Max', 'Ida', 'Tom', 'Lou', 'Guy', 'Ugo', 'Noé'),
      day: fc.integer({ min: day('2025-01-01'), max: day('2026-12-31') }),
      amount: fc.constantFrom(0, 5, 10, 10, 10, 20, 20, 50, 100),
    }),
    { minLength: 1, maxLength: max },
  );

/** A grid told as lines of cells between bars. */
export const gridOf = (lines: string): string[][] =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
