import type { Cents, Day } from './units';

/** Money given back on a day. */
export interface GivenBack {
  readonly day: Day;
  /** Above 0. */
  readonly cents: Cents;
}

/** Sorts refunds: earlier and larger ones choose their order first, so that the order of the rows does not matter. */
export const inTurn = (a: GivenBack, b: GivenBack): number => a.day - b.day || b.cents - a.cents;

/**
 * The order a refund without an order number is set against: its customer's newest that is large enough, the same day
 * included; on that day the smallest such, and the first given of equals.
 *
 * @param orders of one customer, newest first
 * @param leftOf what earlier refunds have left of an order
 * @returns null where it fits none
 */
export function orderOfRefund<Order>(
  refund: GivenBack,
  orders: readonly Order[],
  dayOf: (order: Order) => Day,
  leftOf: (order: Order) => Cents,
): Order | null {
  let best: Order | null = null;
  for (const order of orders) {
    if (dayOf(order) > refund.day || leftOf(order) < refund.cents) continue;
    if (best !== null && dayOf(order) < dayOf(best)) break;
    if (best === null || leftOf(order) < leftOf(best)) best = order;
  }
  return best;
}
