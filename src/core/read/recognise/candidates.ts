import type { Role } from '../../codes';
import type { Grid } from '../../model';
import { cellText, customerKey } from '../keys';
import { askedBy } from '../statuses';
import type { Place } from './find-table';
import { type Dictionary, headingBlocks, isRateOf, readHeading, speaksOfShop } from './headings';
import { variesInside } from './lines';
import { isGoods, toldByNeighbours } from './neighbours';
import { distinctShare, type Profile, speaksFor } from './profile';
import type { Candidate, Seen } from './seen';

/**
 * All that each column may be: what its heading says, borne out or denied by its cells, what the cells say alone, and
 * what the columns say of each other. Secret and empty unnamed columns may be nothing.
 */
export function candidatesOf(grid: Grid, place: Place, columns: readonly Seen[], dictionary?: Dictionary): Candidate[] {
  const found: Candidate[] = [];
  const dates = columns.filter((c) => c.profile.day >= 0.6);
  const people = columns.filter(({ profile: p }) => p.email >= 0.5 || p.phone >= 0.7 || p.personName >= 0.5);
  const neighbours = toldByNeighbours(grid, place, columns);
  const named = columns.some(({ header }) =>
    readHeading(header, dictionary).some((g) => nameRoles.has(g.role) && g.score >= 0.8),
  );
  for (const column of columns) {
    if (column.secret || (column.header === '' && column.profile.seen === 0)) continue;
    const said = column.header === '' ? [] : readHeading(column.header, dictionary);
    const scores = new Map<Role, number>();
    for (const { role, score } of said) {
      const fits = speaksFor(role, column.profile);
      if (fits <= -1) continue;
      // An empty column cannot disappoint, nor help.
      const worth = fits < 0 ? score * (1 + fits) : score + (1 - score) * fits;
      scores.set(role, column.profile.seen === 0 ? score * 0.75 : worth);
    }
    const clear = Math.max(0, ...scores.values());
    for (const { role, score } of bestOfEach([
      ...contentGuesses(grid, place, column, dates, people),
      ...neighbours.filter((c) => c.column === column.index),
    ])) {
      const heading = scores.get(role) ?? 0;
      // Addresses are addresses, also under "Subscribed"; only those of the shop are nobody's.
      const isAddress = role === 'email' && column.profile.email >= 0.8 && !speaksOfShop(column.words);
      if (heading === 0 && !isAddress && (headingBlocks(role, column.words) || isRateOf(role, column.header))) continue;
      // Where headings name the customer, names under a heading that does not are somebody else's.
      if (heading === 0 && named && column.words.length > 0 && nameRoles.has(role)) continue;
      if (heading > 0) scores.set(role, 1 - (1 - heading) * (1 - score * (score >= 0.8 ? 0.9 : 0.5)));
      // An address is one, also where it serves as the number of the customer.
      else if (clear < 0.8 || (role === 'email' && scores.has('customer_id')))
        scores.set(role, column.words.length === 0 ? score : score * (clear < 0.5 ? 0.9 : 0.75));
    }
    for (const [role, score] of scores) {
      found.push({ column: column.index, role, score: tuned(role, score, column) });
    }
  }
  return found;
}

const nameRoles: ReadonlySet<Role> = new Set<Role>(['first_name', 'last_name', 'full_name']);

function bestOfEach(guesses: readonly { readonly role: Role; readonly score: number }[]) {
  const best = new Map<Role, number>();
  for (const { role, score } of guesses) best.set(role, Math.max(score, best.get(role) ?? 0));
  return [...best].map(([role, score]) => ({ role, score }));
}

/** Small preferences among columns that say the same. */
function tuned(role: Role, score: number, { profile, words }: Seen): number {
  const filled = profile.rows === 0 ? 1 : profile.filled / profile.rows;
  if (role === 'order_id') {
    // Of several numbers of a sale the one of the order goes before the one of its payment.
    const least = words.some((w) => /^(transaction|payment|paiement|pago|betalning)/.test(w)) ? 0.02 : 0;
    return (profile.seen > 0 ? score * (0.8 + 0.2 * filled) : score) - least;
  }
  // Nothing but noughts, beside what was paid.
  if (role === 'amount' && profile.counted >= 8 && profile.zero >= 0.98) return score * 0.7;
  // What falls due every month, beside what was paid in all.
  if (
    role === 'amount' &&
    words.some((w) => /^(mensualit|mensuel|monthly|mensual|mensile|monatlich|maandelijks|manads)/.test(w))
  )
    return score * 0.85;
  if (role === 'customer_id' && words.indexOf('unique') >= 0) return Math.min(1, score) + 0.001;
  if (role === 'opt_in' && words.indexOf('sms') >= 0) return score - 0.05;
  // How many somebody brought, rather than who brought him.
  if (role === 'referrals' && !words.some((w) => /^(antal|nb|no|nombre|count|total|filleuls|referidos)$/.test(w)))
    return score - 0.02;
  // What a marketplace or a card pays for is none of the shop's.
  if (role === 'discount' && words.some((w) => w === 'platform' || w === 'payment' || w === 'plateforme'))
    return score - 0.1;
  // How many of this article, rather than in the whole order.
  if (role === 'quantity' && (words.indexOf('total') >= 0 || words.indexOf('order') >= 0)) return score - 0.02;
  // Of two columns alike the one of the person goes before the one of an address.
  if (words.indexOf('default') >= 0 || words.indexOf('shipping') >= 0 || words.indexOf('ship') >= 0)
    return score - 0.01;
  return score;
}

/** What the cells alone say. */
function contentGuesses(
  grid: Grid,
  place: Place,
  column: Seen,
  dates: readonly Seen[],
  people: readonly Seen[],
): { readonly role: Role; readonly score: number }[] {
  const p = column.profile;
  const found: { role: Role; score: number }[] = [];
  const say = (role: Role, score: number) => void found.push({ role, score });
  if (p.seen === 0) return found;
  // One address on every row is the shop's own account.
  if (p.email >= 0.5 && (p.distinct > 1 || p.counted === 1)) say('email', 0.93);
  else if (p.email >= 0.5) return found;
  else if (p.phone >= 0.7 && p.decimals < 0.2) say('phone', p.integer >= 0.8 && p.dialled < 0.5 ? 0.4 : 0.8);
  if (p.day >= 0.7) say('order_date', 0.62);
  if (p.currency >= 0.8) say('currency', 0.85);
  if (p.country >= 0.7 && p.letters >= 0.9) say('country', p.meanLength <= 2.2 ? 0.6 : 0.8);
  if (p.civility >= 0.7) say('civility', 0.85);
  if (p.siret >= 0.8 && p.seen >= 3) say('siret', 0.7);
  if (p.street >= 0.7 && p.meanWords >= 2) say('address', 0.65);
  if (p.vatNumber >= 0.6) say('vat', 0.72);
  if (p.nif >= 0.6) say('siret', 0.62);
  // A few names that come back on and on are those of the staff.
  const isStaff = p.counted >= 12 && p.distinct <= Math.max(3, p.counted * 0.15);
  if (isStaff) {
    // Nobody.
  } else if (p.firstName >= 0.6) say('first_name', 0.7);
  else if (p.personName >= 0.5 && p.company < 0.3) say('full_name', 0.72);
  else if (p.fullName >= 0.6 && p.personName >= 0.15 && p.company < 0.3) say('full_name', 0.6);
  if (p.company >= 0.5 && !isStaff) say('company', column.words.length === 0 ? 0.6 : 0.55);
  const often = p.filled >= p.rows * 0.3;
  if (p.status >= 0.9 && p.distinct <= 12 && p.letters >= 0.9 && often) say('status', p.seen >= 5 ? 0.66 : 0.58);
  if (p.yesNo >= 0.8 && askedBy(column.header) !== null) say('status', 0.8);
  if (p.payment >= 0.5 && p.distinct <= 12) say('payment_method', 0.66);
  if (p.channel >= 0.6 && p.distinct <= 15) say('channel', 0.66);
  if (p.consent >= 0.5) say('opt_in', 0.7);
  if (p.list >= 0.5 && p.meanWords <= 3.5 && p.personName < 0.3) say('tags', 0.55);
  if (p.meanWords >= 4 && p.meanLength >= 24 && p.street < 0.3 && p.url < 0.2 && p.letters >= 0.9)
    say('notes', distinctShare(p) >= 0.8 ? 0.52 : 0);
  if (isGoods(p)) say('product', p.meanWords >= 1.4 ? 0.56 : 0.51);
  if (p.number >= 0.9 && Math.max(p.day, p.clock, p.vatNumber) < 0.2) {
    const worth = (1 - 0.25 * p.zero) * (0.85 + (0.15 * p.filled) / Math.max(1, p.rows));
    if (p.moneySign >= 0.6) say('amount', 0.7 * worth);
    else if (p.decimals >= 0.6 && p.postcode < 0.6) say('amount', 0.6 * worth);
    // Noughts and now and then a one are a mark: refused, bounced.
    else if (p.integer >= 0.95 && p.mean > 0 && p.mean < 30 && p.distinct <= 100 && !isMark(p)) say('quantity', 0.54);
  }
  if (p.postcode >= 0.85 && p.decimals === 0 && p.number < 1.01 && p.meanLength >= 4 && distinctShare(p) < 0.98) {
    say('postcode', 0.4);
  }
  const idLike =
    p.email < 0.3 &&
    Math.max(p.day, p.clock, p.decimals, p.ip) < 0.2 &&
    p.moneySign < 0.1 &&
    p.meanWords < 2 &&
    Math.max(p.vatNumber, p.nif, p.postcode >= 0.85 && p.integer < 0.95 ? 1 : 0) < 0.5 &&
    (p.code >= 0.8 || p.integer >= 0.95 || p.samples.every((s) => /^\d+\.0$/.test(s)));
  if (idLike && p.counted >= 3) {
    const small = p.integer >= 0.95 && p.meanLength < 3 && p.mean < 100;
    const repeats = small && distinctShare(p) < 1 ? 'unknown' : repeatsOf(grid, place, column.index, dates);
    if (repeats === 'with-the-day') say('order_id', isRising(grid, place, column.index) ? 0.7 : 0.6);
    else if (repeats === 'over-days' && isOnePerson(grid, place, column.index, people)) say('customer_id', 0.62);
    else if (repeats === 'never' && p.meanLength >= 3) say('order_id', column.index === 0 ? 0.6 : 0.55);
  } else if (idLike && column.index === 0 && p.distinct === p.counted) say('order_id', 0.55);
  if (idLike && p.samples.every((s) => s.charAt(0) === '#')) say('order_id', 0.8);
  return found;
}

const isMark = (p: Profile): boolean => p.counted >= 10 && p.distinct <= 2 && p.zero >= 0.5;

/** Whether a number that comes back comes with the same person: that of an article, or a postcode, does not. */
const isOnePerson = (grid: Grid, place: Place, column: number, people: readonly Seen[]): boolean =>
  people.every((person) => person.index === column || !variesInside(grid, place, column, person.index));

/** Whether numbers grow, or shrink, down the rows, as those of orders do. */
function isRising(grid: Grid, place: Place, column: number): boolean {
  let [up, down, seen, before] = [0, 0, 0, ''];
  for (let r = place.first; r <= place.last && seen < 500; r++) {
    const key = customerKey(grid[r]?.[column]);
    if (key === '') continue;
    if (before !== '') {
      seen++;
      const longer = key.length - before.length;
      if (longer > 0 || (longer === 0 && key >= before)) up++;
      if (longer < 0 || (longer === 0 && key <= before)) down++;
    }
    before = key;
  }
  return seen >= 5 && Math.max(up, down) >= seen * 0.95;
}

/** How the values of a column come back: with the same day beside them (an order), or on other days (a customer). */
function repeatsOf(
  grid: Grid,
  place: Place,
  column: number,
  dates: readonly Seen[],
): 'never' | 'with-the-day' | 'over-days' | 'unknown' {
  const date = dates[0];
  const dayOf = new Map<string, string>();
  let [again, sameDay, seen] = [0, 0, 0];
  for (let r = place.first; r <= place.last && seen < 5000; r++) {
    const key = customerKey(grid[r]?.[column]);
    if (key === '') continue;
    seen++;
    const day = date ? cellText(grid[r][date.index]).slice(0, 40) : '';
    const before = dayOf.get(key);
    if (before === undefined) dayOf.set(key, day);
    else {
      again++;
      if (day === '' || before === '' || before === day) sameDay++;
    }
  }
  // Numbers of few kinds are quantities or classes.
  if (again > 0 && dayOf.size < Math.max(2, seen / 12)) return 'unknown';
  if (seen < 3) return 'unknown';
  if (again === 0) return 'never';
  if (!date) return again / seen > 0.02 ? 'unknown' : 'never';
  if (sameDay / again >= 0.9) return 'with-the-day';
  // Few different values are a quantity or a class, not customers.
  return dayOf.size >= Math.max(4, seen / 400) && sameDay / again < 0.7 ? 'over-days' : 'unknown';
}
