import type { Identity, Match, Unified } from '../model';
import { nameKey } from './traits';

/** A customer made of many records, and the weakest thing that joined two of them. */
export interface Crowd {
  readonly customer: number;
  /** Different records of him, rows that say the same counted once. */
  readonly records: number;
  /** Different names on them. */
  readonly names: number;
  readonly by: Match['by'];
  /** Two records, as identity numbers, that only this joins. */
  readonly a: number;
  readonly b: number;
}

/** Up to this many records of one customer are nothing to wonder at. */
const mostRecords = 10;

/** The surest first. */
const surest: readonly Match['by'][] = ['decision', 'customer-id', 'email', 'phone', 'name'];

/**
 * Customers of more than ten records, the biggest first: one wrong key may have drawn several people together.
 * A customer who is one number, or one e-mail under one name, is none: he buys often.
 *
 * @param identities those that `unify` was given, cleaned or not
 */
export function crowdsOf(
  identities: readonly Identity[],
  { customerOf, merges }: Pick<Unified, 'customerOf' | 'merges'>,
): Crowd[] {
  const weakest = new Map<number, Match>();
  const records = new Map<number, number>();
  for (const merge of merges) {
    const customer = customerOf[merge.a];
    records.set(customer, (records.get(customer) ?? 1) + 1);
    const known = weakest.get(customer);
    if (!known || surest.indexOf(merge.by) > surest.indexOf(known.by)) weakest.set(customer, merge);
  }
  const names = new Map<number, Set<string>>();
  const many = (customer: number) => (records.get(customer) ?? 1) > mostRecords;
  identities.forEach(({ fields }, i) => {
    const customer = customerOf[i];
    if (!many(customer)) return;
    const said = [fields.first_name, fields.last_name].filter(Boolean).join(' ') || fields.full_name || fields.company;
    const key = nameKey(said ?? '');
    if (key === '') return;
    const own = names.get(customer);
    if (own) own.add(key);
    else names.set(customer, new Set([key]));
  });
  const crowds: Crowd[] = [];
  for (const [customer, { a, b, by }] of weakest) {
    if (!many(customer) || by === 'decision' || by === 'customer-id') continue;
    const called = names.get(customer)?.size ?? 0;
    if (by === 'email' && called < 2) continue;
    crowds.push({ customer, records: records.get(customer) as number, names: called, by, a, b });
  }
  return crowds.sort((p, q) => q.records - p.records || p.customer - q.customer);
}
