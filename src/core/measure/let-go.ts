import type { Contact, Ledger } from '../model';
import type { AgedContact, LastSign, LetGo, Person } from '../results';
import { addMonths, civilOf, compareText, type Day, windowStart } from '../units';
import { NO_DAY } from './history';

/** How long before the limit a contact is on the warning list. */
const warningMonths = 3;
/** 1 January 1970 and before: what software writes for "no date". */
const noDate: Day = 0;
/** Years told apart in the count by age: at least so many, and two beyond the limit. */
const leastYears = 5;

/** The newest thing a person did, and what it was. */
export interface OwnAction {
  readonly day: Day;
  readonly what: Exclude<LastSign, 'signup'>;
}

/**
 * The last thing a person did: the newest of order, click, reply and login; an opened mail is none. An order that a
 * contact list tells counts like one of the order tables.
 *
 * Days of contact lists hold the newest action only, whatever the day of the analysis: one after it counts too, since
 * what came before is not known.
 *
 * @param ordered the newest order that counts; null where there is none
 * @param latest days of the contact after it are mistyped; null where nobody knows
 * @returns null where nothing is known
 */
export function lastOwnAction(ordered: Day | null, contact: Contact | null, latest: Day | null): OwnAction | null {
  const told = contact?.toldOrderDay ?? null;
  const acted = contact?.lastOwnActionDay ?? null;
  let last: OwnAction | null = ordered === null ? null : { day: ordered, what: 'order' };
  if (isBelievable(told, latest) && (last === null || told > last.day)) last = { day: told, what: 'order' };
  if (isBelievable(acted, latest) && (last === null || acted > last.day))
    last = { day: acted, what: contact?.lastOwnAction ?? 'action' };
  return last;
}

const isBelievable = (day: Day | null, latest: Day | null): day is Day =>
  day !== null && day > noDate && (latest === null || day <= latest);

/**
 * Whether some months, up to `asOf`, passed without anything since a day. Months as windows count them: clamped to the
 * month's end, both ends included; 0 months is no limit.
 *
 * @example isOver(dayOf(2023, 9, 30), 36, dayOf(2026, 9, 30)) // => true
 */
export function isOver(since: Day, months: number, asOf: Day): boolean {
  return since < windowStart(asOf, months);
}

/** The first day for which `isOver` says yes; null where there is no limit. */
export function limitOf(since: Day, months: number): Day | null {
  if (months <= 0) return null;
  const day = addMonths(since, months);
  // Clamped: 29 February and three years is 28 February, a day on which three years back is still the 28th.
  return isOver(since, months, day) ? day : day + 1;
}

/** Whole months between two days, so that `isOver` is "at least so many months"; 0 where `since` is not before. */
export function monthsSince(since: Day, asOf: Day): number {
  const [from, to] = [civilOf(since), civilOf(asOf)];
  const months = (to.year - from.year) * 12 + to.month - from.month;
  return Math.max(0, months > 0 && !isOver(since, months, asOf) ? months - 1 : months);
}

/** Somebody who said no: of him only what it takes to leave him alone is kept, and no list to write to names him. */
export const hasRefused = (contact: Contact | null): boolean => contact?.consent === 'no';

/**
 * Whom to ask once and then delete or archive, who gets there within three months, who must not be written to again,
 * and of whom no date is known: each contact in one of these lists or in none. The age of a contact is that of his
 * last own action or, where none is known, of the day he was collected. Whoever has a contract that runs is a customer
 * today, and in no list. Nobody is deleted here.
 *
 * @param people index in any order; @param contacts index = customer number
 * @param today days of contacts after it are mistyped; null where nobody knows
 * @param mistyped the oldest order day of the file where it cannot be right: it says nothing of age
 * @returns to let go: most valuable first (turnover ever, then orders, then name); soon: the first to get there first;
 *   refused: by key; age unknown: by name
 * @source CNIL, délibération 2021-131 du 23 septembre 2021 (référentiel « gestion des activités commerciales »)
 */
export function contactsToLetGo(
  { lastPlaced }: Pick<Ledger, 'lastPlaced'>,
  contacts: readonly Contact[],
  people: readonly Person[],
  { letGoMonths }: { readonly letGoMonths: number },
  days: { readonly asOf: Day; readonly today: Day | null; readonly mistyped: Day | null },
): LetGo {
  const { asOf, today, mistyped } = days;
  const warnBy = addMonths(asOf, warningMonths);
  const toLetGo: AgedContact[] = [];
  const soon: AgedContact[] = [];
  const refused: Person[] = [];
  const ageUnknown: Person[] = [];
  const lastYear = Math.max(leastYears, Math.ceil(letGoMonths / 12) + 2);
  const byYears = Array.from({ length: lastYear + 1 }, (_, years) => ({ years, kept: 0, over: 0 }));

  for (const person of people) {
    const contact = contacts[person.customer] ?? null;
    if (hasRefused(contact)) {
      refused.push(person);
      continue;
    }
    const ordered = newestOrder(person, lastPlaced[person.customer], asOf, mistyped);
    const signup = contact?.signupDay ?? null;
    const last: { readonly day: Day; readonly what: LastSign } | null =
      lastOwnAction(ordered, contact, today) ??
      (isBelievable(signup, today) ? { day: signup, what: 'signup' as const } : null);
    const isUnderContract = (contact?.contractEnd ?? NO_DAY) >= asOf;
    if (last === null) {
      if (!isUnderContract) ageUnknown.push(person);
      continue;
    }
    const age = monthsSince(last.day, asOf);
    const over = !isUnderContract && isOver(last.day, letGoMonths, asOf);
    byYears[Math.min(lastYear, Math.floor(age / 12))][over ? 'over' : 'kept']++;
    const limit = limitOf(last.day, letGoMonths);
    if (isUnderContract || limit === null || limit > warnBy) continue;
    (over ? toLetGo : soon).push({ person, last: last.day, what: last.what, monthsSince: age, limit });
  }

  const byName = (a: Person, b: Person) => compareText(a.name, b.name) || compareText(a.key, b.key);
  const byWorth = ({ person: a }: AgedContact, { person: b }: AgedContact) =>
    b.totalSpent - a.totalSpent || b.orderCount - a.orderCount || byName(a, b);
  return {
    months: letGoMonths,
    warnBy,
    known: byYears.reduce((sum, { kept, over }) => sum + kept + over, 0),
    toLetGo: toLetGo.sort(byWorth),
    soon: soon.sort((a, b) => a.limit - b.limit || byWorth(a, b)),
    // Nothing of them is shown but the key.
    refused: refused.sort((a, b) => compareText(a.key, b.key)),
    ageUnknown: ageUnknown.sort(byName),
    byYears,
  };
}

/** An order that was taken back is no purchase, but whoever placed it was there. */
function newestOrder({ lastOrder }: Person, placed: Day | undefined, asOf: Day, mistyped: Day | null): Day | null {
  const bought = lastOrder === mistyped ? null : lastOrder;
  const isPlaced = placed !== undefined && placed !== NO_DAY && placed <= asOf && placed !== mistyped;
  return isPlaced && (bought === null || placed > bought) ? placed : bought;
}
