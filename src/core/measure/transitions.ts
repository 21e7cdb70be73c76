import { type BuyerSegment, buyerSegments } from '../codes';
import type { Contact, Ledger } from '../model';
import type { Person } from '../results';
import type { Settings } from '../settings';
import { addMonths, type Day, type Share } from '../units';
import { byMoney, type Described, describePeople } from './people';

/** Segment on the earlier day; who had no order yet has none. */
export type SegmentThen = 'not-yet' | Exclude<BuyerSegment, 'prospect'>;
export const segmentsThen: readonly SegmentThen[] = ['not-yet', 'mono', 'multi', 'vip', 'ambassador'];

/** Customers who were in one segment then and are in another, or the same, now. */
export interface Move {
  readonly then: SegmentThen;
  readonly now: BuyerSegment;
  /** Largest spender of the present window first. */
  readonly people: readonly Person[];
}

/** What became of the customers of one segment. */
export interface Conversion {
  readonly then: Exclude<SegmentThen, 'not-yet'>;
  readonly customers: number;
  /** Share now in each segment; null where nobody was in it. */
  readonly to: Readonly<Record<BuyerSegment, Share | null>>;
  readonly up: Share | null;
  readonly down: Share | null;
}

export interface SegmentMoves {
  /** The earlier day. */
  readonly on: Day;
  /** Moves that somebody made, in the order of the segments then and now. Everybody is in exactly one. */
  readonly moves: readonly Move[];
  readonly conversions: readonly Conversion[];
}

/**
 * Buyer segment some months ago × segment now (rule book 6). The earlier day is recomputed from the history as of that
 * day, cuts included, with today's thresholds and today's netted amounts; who is known to recommend today is taken to
 * have recommended then.
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
  if (ledger.told) return { on, moves: [], conversions: conversionsOf([]) };
  const before = describePeople(ledger, contacts, { ...settings, activeWithin, lostAfter }, on, now.history.mistyped);
  const cells = new Map<string, Person[]>();
  for (const person of now.people) {
    if (!counts(person.customer)) continue;
    const then = before.people[person.customer];
    const key = `${then.orderDays === 0 ? 'not-yet' : then.buyerSegment} ${person.buyerSegment}`;
    const cell = cells.get(key);
    if (cell) cell.push(person);
    else cells.set(key, [person]);
  }
  const moves: Move[] = [];
  for (const then of segmentsThen) {
    for (const segment of buyerSegments) {
      const people = cells.get(`${then} ${segment}`);
      if (people) moves.push({ then, now: segment, people: people.sort(byMoney((person) => person.spent)) });
    }
  }
  return { on, moves, conversions: conversionsOf(moves) };
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
    conversions.push({
      then,
      customers,
      to: Object.fromEntries(
        buyerSegments.map((segment) => [segment, share((now) => now === segment)]),
      ) as Conversion['to'],
      up: share((now) => rank(now) > rank(then)),
      down: share((now) => rank(now) < rank(then)),
    });
  }
  return conversions;
}
