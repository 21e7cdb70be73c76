import { type BuyerSegment, buyerSegments } from '../codes';
import type { Contact, Ledger } from '../model';
import type { Conversion, Move, Person, SegmentMoves, SegmentThen } from '../results';
import type { Settings } from '../settings';
import { addMonths, type Cents, type Day } from '../units';
import { NO_DAY } from './history';
import { byMoney, type Described, describePeople } from './people';

/** In the order they are told: from those who were not there to the most attached. */
export const segmentsThen: readonly SegmentThen[] = ['not-yet', ...buyerSegments];

/** How far back to compare: the first of these by which somebody had bought. */
const monthsToCompare = [12, 6, 3] as const;

/**
 * Buyer segment some months ago × segment now (rule book 6). The earlier day is recomputed from the history as of that
 * day, cuts included, with today's thresholds and today's netted amounts; who is known to recommend today is taken to
 * have recommended then. Who had not ordered by then was a prospect if he is known to have been there, else `not-yet`.
 *
 * @param now everybody as of the present day
 * @param counts whom to speak of; everyone unless given
 */
export function segmentMoves(
  ledger: Ledger,
  contacts: readonly Contact[] | null,
  settings: Settings,
  now: Pick<Described, 'people' | 'thresholds' | 'history'>,
  monthsBack: number,
  counts: (customer: number) => boolean = () => true,
): SegmentMoves {
  const { activeWithin, lostAfter } = now.thresholds;
  const on = addMonths(now.history.asOf, -monthsBack);
  // Totals do not say who had bought how much by then.
  if (ledger.told) return { on, monthsBack, moves: [], conversions: conversionsOf([]) };
  const before = describePeople(ledger, contacts, { ...settings, activeWithin, lostAfter }, on, now.history.mistyped);
  const cells = new Map<string, { readonly people: Person[]; spentThen: Cents; spent: Cents }>();
  for (const person of now.people) {
    if (!counts(person.customer)) continue;
    const earlier = before.people[person.customer];
    const key = `${segmentThen(earlier, contacts?.[person.customer] ?? null, on)} ${person.buyerSegment}`;
    let cell = cells.get(key);
    if (!cell) {
      cell = { people: [], spentThen: 0, spent: 0 };
      cells.set(key, cell);
    }
    cell.people.push(person);
    cell.spentThen += earlier.spent;
    cell.spent += person.spent;
  }
  const moves: Move[] = [];
  for (const then of segmentsThen) {
    for (const segment of buyerSegments) {
      const cell = cells.get(`${then} ${segment}`);
      if (!cell) continue;
      moves.push({ ...cell, then, now: segment, people: cell.people.sort(byMoney((person) => person.spent)) });
    }
  }
  return { on, monthsBack, moves, conversions: conversionsOf(moves) };
}

/**
 * Moves since twelve months ago; where nobody had bought by then, six months ago, then three.
 *
 * @returns null where nobody had bought three months ago, or nobody knows when
 */
export function movesToTell(
  ledger: Ledger,
  contacts: readonly Contact[] | null,
  settings: Settings,
  now: Pick<Described, 'people' | 'thresholds' | 'history'>,
  counts?: (customer: number) => boolean,
): SegmentMoves | null {
  const { oldest, asOf } = now.history;
  if (ledger.told || oldest === NO_DAY) return null;
  const monthsBack = monthsToCompare.find((months) => oldest <= addMonths(asOf, -months));
  return monthsBack === undefined ? null : segmentMoves(ledger, contacts, settings, now, monthsBack, counts);
}

function segmentThen(earlier: Person, contact: Contact | null, on: Day): SegmentThen {
  if (earlier.orderDays > 0) return earlier.buyerSegment;
  const signup = contact?.signupDay ?? null;
  return signup !== null && signup <= on ? 'prospect' : 'not-yet';
}

function conversionsOf(moves: readonly Move[]): Conversion[] {
  const rank = (segment: BuyerSegment) => buyerSegments.indexOf(segment);
  const conversions: Conversion[] = [];
  for (const then of segmentsThen) {
    if (then === 'not-yet') continue;
    const from = moves.filter((move) => move.then === then);
    const count = (fits: (segment: BuyerSegment) => boolean) =>
      from.reduce((sum, move) => sum + (fits(move.now) ? move.people.length : 0), 0);
    const customers = count(() => true);
    const share = (fits: (segment: BuyerSegment) => boolean) => (customers > 0 ? count(fits) / customers : null);
    const lost = from.reduce((sum, { people }) => sum + people.filter((p) => p.activity === 'lost').length, 0);
    conversions.push({
      then,
      customers,
      to: Object.fromEntries(
        buyerSegments.map((segment) => [segment, share((now) => now === segment)]),
      ) as Conversion['to'],
      up: share((now) => rank(now) > rank(then)),
      down: share((now) => rank(now) < rank(then)),
      lost: customers > 0 ? lost / customers : null,
    });
  }
  return conversions;
}
