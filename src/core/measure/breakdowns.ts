import { once } from '../clean/once';
import type { Contact, Ledger } from '../model';
import { type Cents, compareText } from '../units';
import { type BreakdownRow, breakdown, type Trait } from './breakdown';
import { wins } from './cac';
import type { Described } from './people';
import { originsOf } from './segments';

/** What a file may be broken down by, in the order it is shown; `channel`: of the first order. */
export const breakdownFields = ['channel', 'sector', 'region', 'country', 'city'] as const;
export type BreakdownField = (typeof breakdownFields)[number];

export interface Breakdown {
  readonly by: BreakdownField;
  /** Two named groups or more; every buyer is in one. */
  readonly rows: readonly BreakdownRow[];
}

/** One group says nothing. */
const fewestGroups = 2;

/**
 * Buyers by all that the file knows of them and that parts them in two named groups or more (rule book 17). By channel,
 * also what winning a customer cost, where spending is known.
 *
 * @param contacts index = customer number; null where only orders are known
 */
export function breakdownsOf(
  ledger: Ledger,
  contacts: readonly Contact[] | null,
  described: Pick<Described, 'people' | 'history' | 'thresholds'>,
  windowMonths: number,
): Breakdown[] {
  const { history } = described;
  const origins = once(() => originsOf(ledger, history));
  const textOf = (by: BreakdownField, customer: number): string =>
    by === 'channel' ? (ledger.channels[origins()[customer]] ?? '') : (contacts?.[customer]?.[by] ?? '');
  return breakdownFields.flatMap((by): Breakdown[] => {
    if (by === 'channel' ? ledger.channels.length < fewestGroups : contacts === null) return [];
    const buyers = Array.from(history.buyers);
    const shown = usualSpellings(buyers.map((customer) => textOf(by, customer)));
    if (shown.size < fewestGroups) return [];
    const traitOf = (customer: number): Trait => shown.get(keyOf(textOf(by, customer))) ?? null;
    const spend = by === 'channel' ? spendByChannel(ledger, described, shown) : null;
    const rows = breakdown(ledger, described, traitOf, windowMonths, spend);
    return rows.filter(({ group }) => group.kind === 'text').length < fewestGroups ? [] : [{ by, rows }];
  });
}

const keyOf = (text: string): string => text.trim().toLowerCase();

/** Texts that differ in case and outer spaces only are one, written as most write it; blanks are none. */
function usualSpellings(texts: readonly string[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const text of texts) {
    const key = keyOf(text);
    if (key === '') continue;
    let spellings = counts.get(key);
    if (!spellings) {
      spellings = new Map();
      counts.set(key, spellings);
    }
    spellings.set(text.trim(), (spellings.get(text.trim()) ?? 0) + 1);
  }
  const shown = new Map<string, string>();
  for (const [key, spellings] of counts) {
    const [first] = [...spellings].sort(([a, of], [b, others]) => others - of || compareText(a, b));
    shown.set(key, first[0]);
  }
  return shown;
}

/** Of the window; null where the file tells no spending by channel. */
function spendByChannel(
  { spend }: Ledger,
  { history }: Pick<Described, 'history'>,
  shown: ReadonlyMap<string, string>,
): Map<string, Cents> | null {
  const spent = new Map<string, Cents>();
  for (const one of spend) {
    const isThen = one.day === null || (one.day >= history.windowFrom && one.day <= history.asOf);
    if (!wins(one) || !isThen || one.channel.trim() === '') continue;
    const name = shown.get(keyOf(one.channel)) ?? one.channel.trim();
    spent.set(name, (spent.get(name) ?? 0) + one.cents);
  }
  return spent.size > 0 ? spent : null;
}
