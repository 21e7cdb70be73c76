import type { Contact, Ledger, Reading, ReadOrder } from './model';
import type { Cents, Day } from './units';

/** What `makeLedger` needs to know of one order; `who` is a customer number. */
export interface LedgerOrder {
  readonly who: number;
  readonly day: Day;
  readonly cents: Cents;
  /** Where it stands in the source, so that an order set aside later can be listed. */
  readonly tab?: string;
  readonly row?: number;
  readonly refundedCents?: Cents;
  readonly cost?: Cents | null;
  readonly discount?: Cents | null;
  readonly orderId?: string;
  readonly channel?: string;
  readonly offer?: string;
  readonly place?: string;
  readonly lines?: ReadOrder['lines'];
}

/** Gives each different text a number, in order of appearance; `''` is −1. */
class Codes {
  readonly list: string[] = [];
  private readonly codes = new Map<string, number>();
  of(text: string | undefined): number {
    if (!text) return -1;
    let code = this.codes.get(text);
    if (code === undefined) {
      code = this.list.length;
      this.list.push(text);
      this.codes.set(text, code);
    }
    return code;
  }
}

/**
 * Puts orders in columns, sorted by customer, then day, then order given.
 *
 * An order that refunds took back to 0 or below is no purchase: it is left out here and counted in
 * `refundCount`; a customer all of whose orders went that way is `refundedAway`. An order of 0 without a refund
 * is an order. `who` −1 goes to `noCustomer`.
 *
 * @param people key and name of every customer, prospects too
 * @param rowDays days of kept rows, refunds included; by default the days of the orders
 */
export function makeLedger(
  people: readonly { readonly key: string; readonly name: string }[],
  orders: readonly LedgerOrder[],
  rest: {
    readonly hasAmounts?: boolean;
    readonly spend?: Ledger['spend'];
    readonly touches?: readonly { readonly who: number; readonly day: Day; readonly channel: string }[];
    readonly rowDays?: readonly Day[];
  } = {},
): Ledger {
  const customers = people.length;
  const refundCount = new Int32Array(customers);
  const ordersPlaced = new Int32Array(customers);
  const everBought = new Uint8Array(customers);
  const kept: number[] = [];
  const anonymous: number[] = [];
  const days = new Set<Day>();

  for (let i = 0; i < orders.length; i++) {
    const order = orders[i];
    if (!rest.rowDays) days.add(order.day);
    const refunded = (order.refundedCents ?? 0) > 0;
    const takenBack = refunded && order.cents <= 0;
    if (order.who < 0) {
      if (!takenBack) anonymous.push(i);
      continue;
    }
    ordersPlaced[order.who]++;
    if (refunded) refundCount[order.who]++;
    if (takenBack) continue;
    everBought[order.who] = 1;
    kept.push(i);
  }
  // Array.prototype.sort is stable: equal days stay in the order of the source.
  kept.sort((a, b) => orders[a].who - orders[b].who || orders[a].day - orders[b].day);

  const n = kept.length;
  const customer = new Int32Array(n);
  const day = new Int32Array(n);
  const cents = new Float64Array(n);
  const cost = new Float64Array(n);
  const discount = new Float64Array(n);
  const tab = new Int32Array(n);
  const row = new Int32Array(n);
  const [ids, channelCodes, offerCodes, placeCodes] = [new Codes(), new Codes(), new Codes(), new Codes()];
  const tabCodes = new Codes();
  const [orderId, channel, offer, place] = [new Int32Array(n), new Int32Array(n), new Int32Array(n), new Int32Array(n)];
  const starts = new Int32Array(customers + 1);
  const [products, categories] = [new Codes(), new Codes()];
  const line: { order: number[]; product: number[]; category: number[]; quantity: number[]; unit: number[] } = {
    order: [],
    product: [],
    category: [],
    quantity: [],
    unit: [],
  };

  for (let at = 0; at < n; at++) {
    const order = orders[kept[at]];
    customer[at] = order.who;
    tab[at] = tabCodes.of(order.tab);
    row[at] = order.row ?? 0;
    day[at] = order.day;
    cents[at] = order.cents;
    cost[at] = order.cost ?? Number.NaN;
    discount[at] = order.discount ?? Number.NaN;
    orderId[at] = ids.of(order.orderId);
    channel[at] = channelCodes.of(order.channel);
    offer[at] = offerCodes.of(order.offer);
    place[at] = placeCodes.of(order.place);
    starts[order.who + 1]++;
    for (const l of order.lines ?? []) {
      line.order.push(at);
      line.product.push(products.of(l.product));
      line.category.push(categories.of(l.category));
      line.quantity.push(l.quantity ?? Number.NaN);
      line.unit.push(l.unitCents ?? Number.NaN);
    }
  }
  for (let i = 0; i < customers; i++) starts[i + 1] += starts[i];

  const refundedAway = new Uint8Array(customers);
  for (let i = 0; i < customers; i++) refundedAway[i] = refundCount[i] > 0 && !everBought[i] ? 1 : 0;

  const touchCodes = new Codes();
  const touches = [...(rest.touches ?? [])].filter((t) => t.who >= 0).sort((a, b) => a.who - b.who || a.day - b.day);

  return {
    keys: people.map((p) => p.key),
    names: people.map((p) => p.name),
    starts,
    customer,
    day,
    cents,
    cost,
    discount,
    tab,
    row,
    tabs: tabCodes.list,
    orderId,
    channel,
    offer,
    place,
    orderIds: ids.list,
    channels: channelCodes.list,
    offers: offerCodes.list,
    places: placeCodes.list,
    hasAmounts: rest.hasAmounts ?? true,
    refundCount,
    ordersPlaced,
    refundedAway,
    lines: {
      order: Int32Array.from(line.order),
      product: Int32Array.from(line.product),
      category: Int32Array.from(line.category),
      quantity: Float64Array.from(line.quantity),
      unitCents: Float64Array.from(line.unit),
      products: products.list,
      categories: categories.list,
    },
    noCustomer: {
      day: Int32Array.from(anonymous, (i) => orders[i].day),
      cents: Float64Array.from(anonymous, (i) => orders[i].cents),
      tab: Int32Array.from(anonymous, (i) => tabCodes.of(orders[i].tab)),
      row: Int32Array.from(anonymous, (i) => orders[i].row ?? 0),
    },
    spend: rest.spend ?? [],
    touches: {
      customer: Int32Array.from(touches, (t) => t.who),
      day: Int32Array.from(touches, (t) => t.day),
      channel: Int32Array.from(touches, (t) => touchCodes.of(t.channel)),
    },
    touchChannels: touchCodes.list,
    rowDays: rest.rowDays ?? [...days].sort((a, b) => a - b),
  };
}

/** The Ledger of what was read, once it is known which identity is which customer. */
export function ledgerOf(reading: Reading, customerOf: Int32Array, contacts: readonly Contact[]): Ledger {
  const who = (identity: number) => (identity < 0 ? -1 : customerOf[identity]);
  return makeLedger(
    contacts,
    reading.orders.map((order) => ({ ...order, cents: order.cents ?? 0, who: who(order.who) })),
    {
      hasAmounts: reading.hasAmounts,
      spend: reading.spend,
      touches: reading.touches.map((touch) => ({ ...touch, who: who(touch.who) })),
      rowDays: reading.rowDays,
    },
  );
}
