import type { Contact, Ledger } from '../model';
import type { Person, ToldHistory } from '../results';
import type { Cents, Day } from '../units';

/** A till and a mailing tool may close their day at different hours. */
const daysOfGrace = 2;
/** Taxes, postage and rounding. */
const centsOfGrace = 100;
const shareOfGrace = 0.02;

/** Whether a list tells that he bought: orders, money, or the day of one. */
const saysHeBought = ({ toldOrders, toldCents, toldOrderDay }: Contact): boolean =>
  (toldOrders ?? null) !== null ? (toldOrders as number) > 0 : (toldCents ?? 0) > 0 || (toldOrderDay ?? null) !== null;

/**
 * Customers of whom a list tells that they bought, while no order of theirs counts here: their orders are in other
 * files, or have no day. They are no prospects, and no more can be said of them.
 *
 * @param people index = customer number
 */
export function boughtElsewhere(people: readonly Person[], contacts: readonly Contact[] | null): Person[] {
  if (!contacts) return [];
  const found: Person[] = [];
  for (const person of people) {
    const contact = contacts[person.customer];
    if (!contact || person.orderCount > 0 || person.flags.indexOf('refunded') >= 0 || !saysHeBought(contact)) continue;
    found.push({
      ...person,
      orderCount: contact.toldOrders ?? 0,
      totalSpent: contact.toldCents ?? 0,
      lastOrder: contact.toldOrderDay ?? null,
      rfmSegment: null,
    });
  }
  return found;
}

/**
 * Customers of whom lists tell more orders, or later ones, than there are here; where no list counts orders, more money.
 * Orders that refunds took back are here all the same.
 *
 * @param people everybody, those who bought elsewhere too
 * @param lastDay orders told of later days are left out, or mistyped
 * @returns null where no list tells of orders, and where nobody bought here
 */
export function toldHistory(
  people: readonly Person[],
  contacts: readonly Contact[] | null,
  ledger: Pick<Ledger, 'ordersPlaced' | 'lastPlaced' | 'hasAmounts' | 'told'>,
  lastDay: Day,
): ToldHistory | null {
  if (!contacts || ledger.told || !ledger.ordersPlaced.some((placed) => placed > 0)) return null;
  let checked = 0;
  const short: number[] = [];
  let [orders, cents]: [number, Cents] = [0, 0];
  for (const { customer, totalSpent, orderDays } of people) {
    const { toldOrders = null, toldCents = null, toldOrderDay = null } = contacts[customer] ?? {};
    if (toldOrders === null && toldCents === null && toldOrderDay === null) continue;
    checked++;
    const placed = ledger.ordersPlaced[customer];
    const spent = orderDays > 0 ? totalSpent : 0;
    const lacksOrders = toldOrders !== null && toldOrders > placed;
    const lacksMoney =
      toldOrders === null &&
      toldCents !== null &&
      ledger.hasAmounts &&
      toldCents > spent + Math.max(centsOfGrace, shareOfGrace * Math.abs(spent));
    const isLate =
      toldOrderDay !== null && toldOrderDay <= lastDay && toldOrderDay > ledger.lastPlaced[customer] + daysOfGrace;
    if (!lacksOrders && !lacksMoney && !isLate) continue;
    short.push(customer);
    orders += Math.max(0, (toldOrders ?? 0) - placed);
    cents += Math.max(0, (toldCents ?? 0) - spent);
  }
  return checked === 0 ? null : { checked, short, orders, cents };
}
