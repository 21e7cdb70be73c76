import type { Cents } from '../core/units';

// Money as it leaves the wizard, in decimal numbers.

export const units = (cents: Cents): number => cents / 100;
/** null where it is not known. */
export const unitsOrNull = (cents: Cents | null | undefined): number | null =>
  cents === null || cents === undefined ? null : units(cents);

/** What stands before or after an amount: € for EUR, the code itself where no sign is usual. */
export function signOf(currency: string): string {
  const signs = new Map([
    ['EUR', '€'],
    ['USD', '$'],
    ['GBP', '£'],
    ['JPY', '¥'],
    ['CAD', '$'],
    ['AUD', '$'],
  ]);
  return signs.get(currency) ?? currency;
}
