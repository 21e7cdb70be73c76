import { emailKey, isRoleAddress, readEmail } from '../clean/email';
import type { BuyerSegment, ProgrammeCode } from '../codes';
import type { Contact, Ledger } from '../model';
import { foldKey } from '../read/keys';
import type { Due, Person, Programme, ProgrammeSuccess, Reach, SegmentMoves, Thresholds } from '../results';
import { addMonths, civilOf, compareText, type Day } from '../units';
import { NO_DAY } from './history';
import { hasRefused, lastOwnAction } from './let-go';
import type { RepeatRate } from './pace';
import { byMoney } from './people';
import { ascending, quantile, wholeDays } from './statistics';

/** A prospect is written to while his last sign of life is younger than this, and has as long to order. */
const prospectDays = 90;
/** The second order is prepared so many days before half of second orders have come. */
const daysAhead = 7;
/** Anniversaries of the week to come, today included. */
const anniversaryDays = 7;
/** Somebody is thanked for customers who came within so many days. */
const thanksDays = 30;
/** "You usually come back about now" is true up to so many times the usual gap. */
const latestPace = 2;
/** 1 January 1970 and before: what software writes for "no date". */
const noDate: Day = 0;

/** What the programmes look at. */
export interface ProgrammeDays {
  readonly asOf: Day;
  /** Days of contacts after it are mistyped; null where nobody knows. */
  readonly today: Day | null;
  /** The oldest order day of the file where it cannot be right. */
  readonly mistyped: Day | null;
  readonly thresholds: Pick<Thresholds, 'activeWithin'>;
  /** The way from the first order to the second. */
  readonly second: Pick<RepeatRate, 'medianGap' | 'p80'>;
  readonly moves: SegmentMoves | null;
}

interface Profile extends ProgrammeDays {
  readonly person: Person;
  /** Null where only orders are known. */
  readonly contact: Contact | null;
  readonly brought: Brought | null;
}
type Occasion = Pick<Due, 'day' | 'value'> & Partial<Pick<Due, 'sign' | 'friend'>>;

/** Read from the top; the first occasion there is counts. */
const programmeRules: readonly {
  readonly code: ProgrammeCode;
  readonly segment: BuyerSegment;
  readonly occasion: (profile: Profile) => Occasion | null;
}[] = [
  { code: 'prospect', segment: 'prospect', occasion: signOfLife },
  { code: 'mono', segment: 'mono', occasion: secondOrderDue },
  { code: 'multi', segment: 'multi', occasion: usualDay },
  { code: 'vip', segment: 'vip', occasion: anniversary },
  {
    code: 'vip-slowing',
    segment: 'vip',
    occasion: ({ person }) => (person.activity === 'slowing' ? { day: person.lastOrder, value: 0 } : null),
  },
  { code: 'ambassador', segment: 'ambassador', occasion: customerWon },
];

/** A question before the first order. Who sent everything back had his answer. */
function signOfLife({ person, contact, asOf, today }: Profile): Occasion | null {
  if (person.flags.includes('refunded')) return null;
  const action = lastOwnAction(null, contact, today);
  const signup = contact?.signupDay ?? null;
  const isSignup = signup !== null && signup > noDate && (today === null || signup <= today);
  const last = action ?? (isSignup ? { day: signup, what: 'signup' as const } : null);
  return last && asOf - last.day < prospectDays ? { day: last.day, value: 0, sign: last.what } : null;
}

/** Days after the first order from which the second is called for; null where nobody ever placed one. */
const secondOrderFrom = ({ medianGap }: Pick<RepeatRate, 'medianGap'>): number | null =>
  medianGap === null ? null : Math.max(1, Math.floor(medianGap + 0.5) - daysAhead);

function secondOrderDue({ person, second, mistyped }: Profile): Occasion | null {
  const { daysSinceLastOrder: since, lastOrder } = person;
  const from = secondOrderFrom(second);
  if (since === null || from === null || second.p80 === null) return null;
  if (lastOrder === mistyped || person.activity === 'lost') return null;
  return since >= from && since <= Math.max(from, wholeDays(second.p80)) ? { day: lastOrder, value: 0 } : null;
}

function usualDay({ person }: Profile): Occasion | null {
  const { usualGap, lateness, daysSinceLastOrder: since, lastOrder } = person;
  if (usualGap === null || lateness === null || since === null || person.activity === 'lost') return null;
  return since >= usualGap && lateness <= latestPace ? { day: lastOrder, value: usualGap } : null;
}

/** The same day and month as the first order, in the week that begins; 29 February is kept on the 28th. */
function anniversary({ person, asOf }: Profile): Occasion | null {
  const first = person.firstOrder;
  if (first === null) return null;
  const last = asOf + anniversaryDays - 1;
  const years = civilOf(last).year - civilOf(first).year;
  for (const value of [years, years - 1]) {
    const day = addMonths(first, 12 * value);
    if (value > 0 && day >= asOf && day <= last) return { day, value };
  }
  return null;
}

/** A customer who came lately, or, where only their number is known, any: a thank-you is due once. */
function customerWon({ contact, brought, asOf }: Profile): Occasion | null {
  if (brought) {
    const recent = brought.friends.filter(({ first }) => asOf - first < thanksDays);
    return recent.length > 0 ? { day: recent[0].first, value: recent.length, friend: recent[0].name } : null;
  }
  const won = contact?.referrals ?? 0;
  return won >= 1 ? { day: null, value: won } : null;
}

/**
 * Whom to write to now, segment by segment (rule book 6): prospects who gave a sign of life within 90 days and agreed;
 * buyers of one order, from 7 days before half of second orders have come until 80 % have; buyers of several whose usual
 * gap is over, up to twice that gap; VIPs on the anniversary of their first order, within seven days, or slowing down;
 * ambassadors whose code brought a customer in the last 30 days. Who is lost is not due: he is to be won back.
 *
 * Nobody who refused contact is due, nor is an address used that somebody refused. Everybody is due once.
 *
 * @param people index in any order; @param contacts index = customer number, null where only orders are known
 * @returns the programmes in the order of the segments, somebody due or not
 */
export function programmesOf(
  ledger: Ledger,
  contacts: readonly Contact[] | null,
  people: readonly Person[],
  days: ProgrammeDays,
): Programme[] {
  const reachOf = reachAmong(contacts, people);
  const broughtBy = customersBrought(ledger, contacts, people);
  const due = new Map(programmeRules.map(({ code }) => [code, [] as Due[]]));
  const waiting = new Map<ProgrammeCode, number>();
  const sizes = new Map<BuyerSegment, { customers: number; refused: number }>();
  for (const person of [...people].sort(byMoney((p) => p.spentInLastYear))) {
    const contact = contacts?.[person.customer] ?? null;
    const isRefused = hasRefused(contact);
    const size = sizes.get(person.buyerSegment) ?? { customers: 0, refused: 0 };
    sizes.set(person.buyerSegment, size);
    size.customers++;
    if (isRefused) {
      size.refused++;
      continue;
    }
    const profile: Profile = { ...days, person, contact, brought: broughtBy.get(person.customer) ?? null };
    for (const { code, segment, occasion } of programmeRules) {
      const found = segment === person.buyerSegment ? occasion(profile) : null;
      if (!found) continue;
      const hasAgreed = contact?.consent === 'yes';
      if (code === 'prospect' && !hasAgreed) waiting.set(code, (waiting.get(code) ?? 0) + 1);
      else {
        const reach = reachOf(person, code === 'vip-slowing');
        due.get(code)?.push({ product: '', friend: '', ...found, person, hasAgreed, reach });
      }
      break;
    }
  }
  const products = lastProducts(ledger, due);
  return programmeRules.map(({ code, segment }) => ({
    code,
    segment,
    ...(sizes.get(segment) ?? { customers: 0, refused: 0 }),
    trigger: triggerOf(code, people, days),
    due: (due.get(code) ?? []).map((d) => ({ ...d, product: products.get(d.person.customer) ?? '' })),
    waiting: waiting.get(code) ?? 0,
    success: successOf(code, { ledger, contacts, people, days }),
  }));
}

function triggerOf(code: ProgrammeCode, people: readonly Person[], { second, thresholds }: ProgrammeDays) {
  switch (code) {
    case 'prospect':
      return prospectDays;
    case 'mono':
      return secondOrderFrom(second);
    case 'multi': {
      const gaps = people.filter((p) => p.buyerSegment === 'multi' && p.usualGap !== null).map((p) => p.usualGap ?? 0);
      const median = quantile(ascending(Float64Array.from(gaps)), 0.5);
      return median === null ? null : Math.floor(median + 0.5);
    }
    case 'vip':
      return anniversaryDays;
    case 'vip-slowing':
      return thresholds.activeWithin;
    case 'ambassador':
      return thanksDays;
  }
}

// ---------------------------------------------------------------- how to reach them

/**
 * How each person can be reached. An e-mail that several people hold is one mailbox: of those the first in the list
 * (the most valuable) has it, and for the others it is shared.
 *
 * @param people the whole list, so that equal addresses are seen
 */
function reachAmong(contacts: readonly Contact[] | null, people: readonly Person[]) {
  const refused = new Set<string>();
  for (const contact of contacts ?? []) {
    if (!hasRefused(contact)) continue;
    if (contact.email !== '') refused.add(emailKey(contact.email));
    if (contact.phone !== '') refused.add(contact.phone);
  }
  const owner = new Map<string, number>();
  for (const { customer } of [...people].sort(byMoney((person) => person.spentInLastYear))) {
    const email = contacts?.[customer]?.email ?? '';
    if (email !== '' && !owner.has(emailKey(email))) owner.set(emailKey(email), customer);
  }
  return ({ customer }: Person, isCalledFirst: boolean): Reach => {
    const { email = '', phone = '' } = contacts?.[customer] ?? {};
    const hasEmail = email !== '' && readEmail(email) !== null && !refused.has(emailKey(email));
    const hasPhone = phone.startsWith('+') && !refused.has(phone);
    const isOwn = hasEmail && !isRoleAddress(email) && owner.get(emailKey(email)) === customer;
    if (hasPhone && (isCalledFirst || !isOwn)) return 'phone';
    return isOwn ? 'email' : hasEmail ? 'shared' : 'none';
  };
}

// ---------------------------------------------------------------- what the messages speak of

/** The dearest line of the last order of everybody due; of equals the first as text. */
function lastProducts(ledger: Ledger, due: ReadonlyMap<ProgrammeCode, readonly Due[]>): Map<number, string> {
  const customerOf = new Map<number, number>();
  for (const list of due.values()) {
    for (const { person } of list) {
      for (let i = ledger.starts[person.customer]; i < ledger.starts[person.customer + 1]; i++) {
        if (ledger.day[i] === person.lastOrder && ledger.cents[i] >= 0) customerOf.set(i, person.customer);
      }
    }
  }
  const { order, product, unitCents, quantity, products } = ledger.lines;
  const found = new Map<number, { readonly name: string; readonly worth: number }>();
  for (let i = 0; i < order.length; i++) {
    const customer = customerOf.get(order[i]);
    if (customer === undefined || product[i] < 0) continue;
    const paid = unitCents[i] * (Number.isNaN(quantity[i]) ? 1 : quantity[i]);
    const [name, worth] = [products[product[i]], Number.isNaN(paid) ? 0 : paid];
    const best = found.get(customer);
    if (!best || worth > best.worth || (worth === best.worth && compareText(name, best.name) < 0))
      found.set(customer, { name, worth });
  }
  return new Map([...found].map(([customer, { name }]) => [customer, name]));
}

/** Customers whose first order carried somebody's own code, the newest first. */
interface Brought {
  readonly friends: readonly { readonly first: Day; readonly name: string }[];
}

/**
 * Who was brought by whom: the offer code of a first order is the referral code of another customer. A code of two
 * people is nobody's. The name of a friend who refused contact is not passed on.
 */
function customersBrought(
  ledger: Ledger,
  contacts: readonly Contact[] | null,
  people: readonly Person[],
): ReadonlyMap<number, Brought> {
  const ownerOf = new Map<string, number | null>();
  (contacts ?? []).forEach(({ referralCode }, customer) => {
    const code = foldKey(referralCode.trim());
    if (code !== '') ownerOf.set(code, ownerOf.has(code) ? null : customer);
  });
  const brought = new Map<number, { readonly friends: { first: Day; name: string }[] }>();
  if (ownerOf.size === 0 || ledger.offers.length === 0) return brought;
  for (const { customer, firstOrder, lastOrder } of people) {
    if (firstOrder === null) continue;
    for (let i = ledger.starts[customer]; i < ledger.starts[customer + 1] && ledger.day[i] <= (lastOrder ?? 0); i++) {
      if (ledger.day[i] !== firstOrder || ledger.offer[i] < 0) continue;
      const owner = ownerOf.get(foldKey(ledger.offers[ledger.offer[i]].trim())) ?? null;
      if (owner === null || owner === customer) continue;
      const friend = contacts?.[customer] ?? null;
      const name = hasRefused(friend) ? '' : (friend?.firstName ?? '');
      const known = brought.get(owner);
      if (known) known.friends.push({ first: firstOrder, name });
      else brought.set(owner, { friends: [{ first: firstOrder, name }] });
      break;
    }
  }
  for (const { friends } of brought.values()) friends.sort((a, b) => b.first - a.first || compareText(a.name, b.name));
  return brought;
}

// ---------------------------------------------------------------- what came of it so far

interface Whole {
  readonly ledger: Ledger;
  readonly contacts: readonly Contact[] | null;
  readonly people: readonly Person[];
  readonly days: ProgrammeDays;
}

/** How often what the programme hopes for happened without it: what it is to beat. Null where the file cannot tell. */
function successOf(code: ProgrammeCode, whole: Whole): ProgrammeSuccess | null {
  const { contacts, people, days } = whole;
  switch (code) {
    case 'prospect':
      return firstOrders(contacts, people, days);
    case 'mono':
      return secondOrders(whole);
    case 'multi':
      return conversion(
        days.moves,
        'multi',
        ({ buyerSegment }) => buyerSegment === 'vip' || buyerSegment === 'ambassador',
      );
    case 'vip':
    case 'vip-slowing':
      return conversion(days.moves, 'vip', ({ activity }) => activity === 'active');
    case 'ambassador': {
      const fans = people.filter(({ buyerSegment }) => buyerSegment === 'ambassador');
      if (fans.length === 0) return null;
      const reached = fans.reduce((sum, { customer }) => sum + (contacts?.[customer]?.referrals ?? 0), 0);
      return { days: null, months: null, of: fans.length, reached };
    }
  }
}

/** Of those who signed up before they ordered, and had 90 days since: how many placed a first order in that time. */
function firstOrders(
  contacts: readonly Contact[] | null,
  people: readonly Person[],
  { asOf, mistyped }: ProgrammeDays,
): ProgrammeSuccess | null {
  let [of, reached] = [0, 0];
  for (const { customer, orderDays, firstOrder } of people) {
    const signup = contacts?.[customer]?.signupDay ?? null;
    if (signup === null || signup <= noDate || signup === mistyped || signup > asOf - prospectDays) continue;
    if (orderDays > 0 && (firstOrder === null || firstOrder <= signup)) continue;
    of++;
    if (firstOrder !== null && firstOrder - signup <= prospectDays) reached++;
  }
  return of === 0 ? null : { days: prospectDays, months: null, of, reached };
}

/** Of those whose first order is old enough: how many placed the second within the days in which 80 % of them come. */
function secondOrders({ ledger, people, days }: Whole): ProgrammeSuccess | null {
  const { asOf, mistyped, second } = days;
  if (second.p80 === null || ledger.told) return null;
  const within = wholeDays(second.p80);
  let [of, reached] = [0, 0];
  for (const { customer, firstOrder } of people) {
    if (firstOrder === null || firstOrder > asOf - within) continue;
    of++;
    let next: Day = NO_DAY;
    for (let i = ledger.starts[customer]; i < ledger.starts[customer + 1]; i++) {
      const day = ledger.day[i];
      if (day <= firstOrder || day === mistyped || ledger.cents[i] < 0) continue;
      next = day;
      break;
    }
    if (next !== NO_DAY && next <= asOf && next - firstOrder <= within) reached++;
  }
  return of === 0 ? null : { days: within, months: null, of, reached };
}

function conversion(
  moves: SegmentMoves | null,
  then: BuyerSegment,
  isReached: (person: Person) => boolean,
): ProgrammeSuccess | null {
  const members = (moves?.moves ?? []).filter((move) => move.then === then);
  const of = members.reduce((sum, { people }) => sum + people.length, 0);
  if (moves === null || of === 0) return null;
  const reached = members.reduce((sum, { people }) => sum + people.filter(isReached).length, 0);
  return { days: null, months: moves.monthsBack, of, reached };
}
