import type { Role, TableKind } from '../../codes';
import type { Grid } from '../../model';
import { whoRoles } from '../roles';
import { areSellers } from './accounts';
import type { Place } from './find-table';
import { meaningOf } from './heading-parts';
import { isOrderKind, isPeopleKind } from './kind';
import { variesInside } from './lines';
import { distinctShare, type Profile } from './profile';
import { rolesOfKind } from './roles-of-kind';
import { type Candidate, givenAs, type Seen } from './seen';
import { leaveDiscountOut, pricesEach, takeConverted, takeOfLine, takeWithoutTax } from './which-amount';

/** A role is given to a column from here on; under 0.8 it is shown as "to check". */
const leastConfidence = 0.5;

/**
 * One role for a column and one column for a role, the surest first; then what only the columns together can tell: which
 * of several amounts counts, and whether a price is one.
 *
 * @returns the candidate each column got, by its index
 */
export function assign(
  grid: Grid,
  place: Place,
  kind: TableKind,
  columns: readonly Seen[],
  candidates: readonly Candidate[],
): Map<number, Candidate> {
  const allowed = rolesOfKind[kind];
  const wanted = candidates
    .map((c) => translated(kind, c, columns[c.column]))
    .filter((c) => allowed.has(c.role) && c.score >= leastConfidence && isWorthIt(c, columns[c.column]))
    .sort((a, b) => b.score - a.score || a.column - b.column);
  const given = new Map<number, Candidate>();
  const taken = new Set<Role>();
  const each = kind === 'orders' ? pricesEach(grid, place, columns, wanted) : new Set<number>();
  for (const candidate of wanted) {
    if (candidate.role === 'amount' && each.has(candidate.column)) continue;
    if (given.has(candidate.column) || taken.has(candidate.role)) continue;
    given.set(candidate.column, { ...candidate, score: Math.min(1, candidate.score) });
    taken.add(candidate.role);
  }
  if (isOrderKind(kind)) takeWhatIsLeft(columns, given, taken);
  leaveDiscountOut(grid, place, columns, given);
  takeConverted(grid, place, columns, given, wanted);
  takeOfLine(grid, place, columns, given, wanted);
  takeWithoutTax(columns, given, wanted);
  // A price each says nothing without how many, where the amount is known; where it is not, it is the amount.
  const unit = givenAs(given, 'unit_price');
  if (unit && !taken.has('amount') && !taken.has('quantity') && isOrderKind(kind)) {
    const alone = candidates.find((c) => c.column === unit.column && c.role === 'amount' && c.score >= leastConfidence);
    if (alone) given.set(unit.column, { ...alone, score: Math.min(1, alone.score) });
  }
  if (unit && taken.has('amount') && !taken.has('quantity')) given.delete(unit.column);
  return given;
}

/**
 * Sales without a day or without an amount: the first day they speak of (of an arrival, of a visit), the deposit where
 * nothing else is told. Both are shown as "to check".
 */
function takeWhatIsLeft(columns: readonly Seen[], given: Map<number, Candidate>, taken: Set<Role>): void {
  const free = columns.filter((c) => !given.has(c.index) && !c.secret);
  const take = (role: Role, column: Seen | undefined): void => {
    if (column === undefined || taken.has(role)) return;
    given.set(column.index, { column: column.index, role, score: 0.55 });
    taken.add(role);
  };
  const speaks = ({ words }: Seen, of: ReadonlySet<string>): boolean =>
    words.some((word) => of.has(word) || of.has(meaningOf(word)));
  take(
    'order_date',
    free.find((c) => c.profile.day >= 0.6 && c.profile.filled >= c.profile.rows * 0.8 && !speaks(c, notTheSale)),
  );
  if (taken.has('unit_price') || taken.has('order_id') === false) return;
  take(
    'amount',
    free.find((c) => c.profile.number >= 0.9 && c.profile.zero < 0.5 && speaks(c, sums) && speaks(c, deposits)),
  );
}
const notTheSale: ReadonlySet<string> = new Set(
  (
    'due echeance vencimiento scadenza forfallodatum birth expiry expiration expires valid updated modified maj refund return ' +
    'retour checkout cancelled annulation end fin until next prochain relance signup login email click review'
  ).split(' '),
);
const sums: ReadonlySet<string> = new Set('amount total price paid'.split(' '));
const deposits: ReadonlySet<string> = new Set('deposit acompte arrhes anticipo senal anzahlung acconto'.split(' '));

/** "Nom" alone is the whole name where no column holds first names. */
export function settleNames(
  grid: Grid,
  place: Place,
  columns: readonly Seen[],
  given: Map<number, Candidate>,
  candidates: readonly Candidate[],
): void {
  const byRole = new Map([...given.values()].map((c) => [c.role, c] as const));
  const last = byRole.get('last_name');
  if (last && !byRole.has('first_name') && !byRole.has('full_name')) {
    const both = candidates.find((c) => c.column === last.column && c.role === 'full_name');
    if (both && columns[last.column].profile.meanWords >= 1.4)
      given.set(last.column, { ...last, role: 'full_name', score: both.score });
  }
  const id = byRole.get('order_id');
  const named = byRole.get('full_name') ?? byRole.get('last_name');
  const date = byRole.get('order_date');
  // Numbers that start again every day name other customers on other days.
  const again = date !== undefined && id !== undefined && variesInside(grid, place, id.column, date.column);
  if (id && named && !again && variesInside(grid, place, id.column, named.column)) {
    // One order, several names: those of the articles.
    if (byRole.has('product')) given.delete(named.column);
    else given.set(named.column, { ...named, role: 'product', score: 0.75 });
    return;
  }
  const full = byRole.get('full_name');
  // "Name" beside "Surname", one word each.
  if (full && last && !byRole.has('first_name') && columns[full.column].profile.meanWords < 1.6) {
    given.set(full.column, { ...full, role: 'first_name', score: Math.min(0.85, full.score) });
    return;
  }
  // "Nom du payeur" beside the name and first name of the guest: no whole name.
  if (
    full &&
    byRole.has('first_name') &&
    last &&
    columns[full.column].profile.meanWords < 1.6 &&
    columns[full.column].profile.seen > 0
  ) {
    given.delete(full.column);
  }
  if (full && byRole.has('first_name') && !byRole.has('last_name')) {
    const alone = candidates.find((c) => c.column === full.column && c.role === 'last_name');
    const isOneWord = columns[full.column].profile.seen > 0 && columns[full.column].profile.meanWords < 1.6;
    if (alone && (alone.score >= leastConfidence || isOneWord))
      given.set(full.column, { ...full, role: 'last_name', score: Math.max(alone.score, 0.75) });
  }
}

/** In a table of this kind the same heading means another role: "cost" of a campaign, "date" of a visit. */
function translated(kind: TableKind, c: Candidate, { profile, words }: Seen): Candidate {
  if (kind === 'spend') {
    // What was sold through it is not what it cost.
    if (moneyOf.has(c.role) && words.some((word) => soldWords.has(meaningOf(word)))) return { ...c, score: 0 };
    // What was spent, before what may be.
    if (c.role === 'cost') return { ...c, role: 'spend_amount', score: c.score };
    if (c.role === 'amount' || c.role === 'total_spent') return { ...c, role: 'spend_amount', score: c.score * 0.95 };
    if (c.role === 'order_date') return { ...c, role: 'period', score: c.score * 0.98 };
    if (c.role === 'category') return { ...c, role: 'spend_kind', score: c.score * 0.7 };
  }
  // In a list of codes a bare "code" is one.
  if (kind === 'offers' && c.role === 'coupon' && words.indexOf('code') >= 0)
    return { ...c, score: Math.max(c.score, 0.8) };
  if (kind === 'offers' && c.role === 'customer_id' && c.score < 0.8) return { ...c, score: 0 };
  if (kind === 'touchpoints' && (c.role === 'order_date' || c.role === 'signup_date'))
    return { ...c, role: 'touch_date', score: c.score * 0.95 };
  // Beside sales only a plain "customer since" is one: other dates are those of the order.
  if (isOrderKind(kind) && (c.role === 'signup_date' || c.role === 'contract_end') && c.score < 0.96)
    return { ...c, score: 0 };
  // The same on every row: the shop itself, not its customers.
  const constant = profile.distinct === 1 && profile.counted >= (c.score < 0.9 ? 3 : 8);
  if (isOrderKind(kind) && constant && ofPerson.has(c.role)) {
    // One address on every row is the account of who sells; on some rows only, that of one customer.
    const isSeller =
      (c.role === 'email' || c.role === 'company') && profile.filled === profile.rows && !namesCustomers(words);
    return { ...c, score: c.score * (isSeller ? 0.45 : 0.6) };
  }
  if (isOrderKind(kind) && c.role === 'email' && areSellers(profile) && !namesCustomers(words))
    return { ...c, score: c.score * 0.45 };
  // A payment has a number of its own: one that comes back is the customer's word on it.
  if (kind === 'payments' && c.role === 'order_id' && profile.counted >= 5 && distinctShare(profile) < 0.5) {
    return { ...c, score: c.score * 0.65 };
  }
  // A bare "id" that never comes back numbers the sales, not the customers.
  if (isOrderKind(kind) && c.role === 'customer_id' && c.score < 0.8 && isEachItsOwn(profile)) {
    return { ...c, score: c.score * 0.7 };
  }
  if (isPeopleKind(kind)) {
    // Where only the cells speak, they do not say which of them: a day is one of signing up, money is what was spent.
    if (c.role === 'order_date') return { ...c, role: 'signup_date', score: c.score * (c.score < 0.7 ? 0.9 : 0.8) };
    if (c.role === 'quantity' && c.score < 0.8) return { ...c, role: 'orders_count', score: c.score * 0.95 };
    if (c.role === 'order_id' && c.score < 0.8) return { ...c, role: 'customer_id', score: c.score * 0.95 };
    if (c.role === 'amount') return { ...c, role: 'total_spent', score: c.score * (c.score < 0.75 ? 0.9 : 0.75) };
  }
  if ((isOrderKind(kind) || isPeopleKind(kind)) && c.role === 'campaign')
    return { ...c, role: 'channel', score: c.score * 0.85 };
  return c;
}

const moneyOf: ReadonlySet<Role> = new Set<Role>(['amount', 'total_spent', 'cost']);
const soldWords: ReadonlySet<string> = new Set(
  'order orders sales bought sold conversion conversions conv roas acos'.split(' '),
);

export const ofPerson: ReadonlySet<Role> = new Set<Role>(whoRoles);

/** "Customer email", "E-mail client": the few of one house who buy for it are customers. A user or contact may be staff. */
export const namesCustomers = (words: readonly string[]): boolean => words.some((word) => customerWord.test(word));
const customerWord =
  /^(customers?|clients?|clientes?|kund(er|ens)?|buyers?|acheteu(r|se)s?|comprador(a|es)?|kopare(ns)?|guests?|donors?|donateurs?|shoppers?|patients?)$/;

const isEachItsOwn = (profile: Profile): boolean => distinctShare(profile) >= (profile.counted >= 20 ? 0.95 : 1);

/** An empty column gets a role only where its heading is beyond doubt. */
const isWorthIt = (c: Candidate, column: Seen): boolean =>
  column.profile.seen > 0 || (c.score >= 0.6 && c.role !== 'notes');
