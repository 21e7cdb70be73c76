import { once } from './clean/once';
import type { Contact, Ledger, Reading, ReadOrder, Touch } from './model';
import { foldKey } from './read/keys';
import { inTurn, orderOfRefund } from './refunds';
import type { Settings } from './settings';
import { type Cents, compareText, type Day } from './units';

/** What `makeLedger` needs to know of one order; `who` is a customer number. */
export interface LedgerOrder {
  readonly who: number;
  readonly day: Day;
  /** Under 0: a refund dated on its own day, money and no order. */
  readonly cents: Cents;
  /** Where it stands in the source, so that an order set aside later can be listed; a refund: where its order stands. */
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

/** What a Ledger holds beside orders. */
interface LedgerRest {
  readonly hasAmounts?: boolean;
  readonly spend?: Ledger['spend'];
  readonly touches?: readonly Touch[];
  readonly rowDays?: readonly Day[];
  readonly told?: Ledger['told'];
  readonly offerList?: Ledger['offerList'];
  readonly offerArms?: Ledger['offerArms'];
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
 * Puts orders in columns, sorted by customer, then day (refunds dated on their own day first), then order given.
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
  rest: LedgerRest = {},
): Ledger {
  return ledgerOfOrders(people, orders, (order) => order.who, rest);
}

/** An order as a table tells it: perhaps without an amount, and its customer is for another to say. */
type ToldOrder = Omit<LedgerOrder, 'cents'> & { readonly cents: Cents | null };

function ledgerOfOrders<Order extends ToldOrder>(
  people: readonly { readonly key: string; readonly name: string }[],
  orders: readonly Order[],
  customerOf: (order: Order) => number,
  rest: LedgerRest,
): Ledger {
  const customers = people.length;
  const refundCount = new Int32Array(customers);
  const ordersPlaced = new Int32Array(customers);
  const lastPlaced = new Int32Array(customers).fill(-0x80000000);
  const everBought = new Uint8Array(customers);
  const who = new Int32Array(orders.length);
  const placed = new Int32Array(orders.length);
  const money = new Float64Array(orders.length);
  const starts = new Int32Array(customers + 1);
  const anonymous: number[] = [];
  const days = new Set<Day>();

  for (let i = 0; i < orders.length; i++) {
    const order = orders[i];
    who[i] = customerOf(order);
    placed[i] = order.day;
    money[i] = order.cents ?? 0;
    if (!rest.rowDays) days.add(order.day);
    const refunded = (order.refundedCents ?? 0) > 0;
    const takenBack = refunded && money[i] <= 0;
    if (who[i] < 0) {
      if (!takenBack) anonymous.push(i);
      continue;
    }
    if (money[i] < 0) {
      starts[who[i] + 1]++;
      continue;
    }
    ordersPlaced[who[i]]++;
    if (order.day > lastPlaced[who[i]]) lastPlaced[who[i]] = order.day;
    if (refunded) refundCount[who[i]]++;
    if (takenBack) {
      who[i] = -2;
      continue;
    }
    everBought[who[i]] = 1;
    starts[who[i] + 1]++;
  }
  for (let i = 0; i < customers; i++) starts[i + 1] += starts[i];
  const kept = placesInOrder(starts, who, placed, money);

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
    customer[at] = who[kept[at]];
    tab[at] = tabCodes.of(order.tab);
    row[at] = order.row ?? 0;
    day[at] = order.day;
    cents[at] = money[kept[at]];
    cost[at] = order.cost ?? Number.NaN;
    discount[at] = order.discount ?? Number.NaN;
    orderId[at] = ids.of(order.orderId);
    channel[at] = channelCodes.of(order.channel);
    offer[at] = offerCodes.of(order.offer);
    place[at] = placeCodes.of(order.place);
    for (const l of order.lines ?? []) {
      line.order.push(at);
      line.product.push(products.of(l.product));
      line.category.push(categories.of(l.category));
      line.quantity.push(l.quantity ?? Number.NaN);
      line.unit.push(l.unitCents ?? Number.NaN);
    }
  }

  const refundedAway = new Uint8Array(customers);
  for (let i = 0; i < customers; i++) refundedAway[i] = refundCount[i] > 0 && !everBought[i] ? 1 : 0;

  const touchCodes = new Codes();
  const touches = [...(rest.touches ?? [])].filter((t) => t.who >= 0).sort(asMet);

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
    lastPlaced,
    ...(rest.told ? { told: rest.told } : {}),
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
      cents: Float64Array.from(anonymous, (i) => money[i]),
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
    ...(rest.offerList ? { offerList: rest.offerList } : {}),
    ...(rest.offerArms ? { offerArms: rest.offerArms } : {}),
    rowDays: rest.rowDays ?? [...days].sort((a, b) => a - b),
  };
}

/**
 * Places of the orders: by customer, then day (refunds dated on their own day first), then order given. Dealt out by
 * customer, so that only the few orders of each are compared with one another.
 */
function placesInOrder(starts: Int32Array, who: Int32Array, day: Int32Array, cents: Float64Array): Int32Array {
  const customers = starts.length - 1;
  const places = new Int32Array(starts[customers]);
  const next = starts.slice();
  for (let i = 0; i < who.length; i++) if (who[i] >= 0) places[next[who[i]]++] = i;
  const isOrder = (i: number) => (cents[i] < 0 ? 0 : 1);
  const compare = (a: number, b: number) => day[a] - day[b] || isOrder(a) - isOrder(b) || a - b;
  for (let c = 0; c < customers; c++) {
    let sorted = starts[c] + 1;
    while (sorted < starts[c + 1] && compare(places[sorted - 1], places[sorted]) < 0) sorted++;
    if (sorted < starts[c + 1]) places.subarray(starts[c], starts[c + 1]).sort(compare);
  }
  return places;
}

/** Contacts of one day whose time nobody knows come by name, so that the order of the rows decides nothing. */
const asMet = (a: Touch, b: Touch): number =>
  a.who - b.who ||
  a.day - b.day ||
  (a.second ?? 0) - (b.second ?? 0) ||
  compareText(foldKey(a.channel), foldKey(b.channel));

/**
 * The Ledger of what was read, once it is known which identity is which customer.
 *
 * Where lists tell only totals (`reading.totalsOnly`), each customer of whom one tells how many orders he placed and when
 * the last was has one row for all of them; see `Ledger.told`.
 *
 * @param refundDating 'order': refunds lower their order, on its day. 'refund': an order keeps what it was worth, and
 *   a refund that says when is a row of its own, under 0, on that day; one that does not say lowers its order
 */
export function ledgerOf(
  reading: Reading,
  customerOf: Int32Array,
  contacts: readonly Contact[],
  refundDating: Settings['refundDating'] = 'order',
): Ledger {
  if (reading.totalsOnly) return ledgerOfTotals(reading, contacts);
  const who = (identity: number) => (identity < 0 ? -1 : customerOf[identity]);
  const orders = refundDating === 'order' ? reading.orders : apart(reading.orders);
  return ledgerOfOrders(called(contacts), orders, (order) => who(order.who), {
    hasAmounts: reading.hasAmounts,
    spend: reading.spend,
    touches: reading.touches.map((touch) => ({ ...touch, who: who(touch.who) })),
    offerList: reading.offers,
    offerArms: reading.offerArms?.map((arm) => ({ ...arm, who: who(arm.who) })),
    rowDays: reading.rowDays,
  });
}

/** Known by a number or an e-mail only: that is what he is called. */
const called = (contacts: readonly Contact[]) =>
  contacts.map(({ key, name }) => ({ key, name: name === '' ? key : name }));

function ledgerOfTotals(reading: Reading, contacts: readonly Contact[]): Ledger {
  const hasAmounts = contacts.some((contact) => (contact.toldCents ?? null) !== null);
  const told = new Int32Array(contacts.length);
  const orders: LedgerOrder[] = [];
  contacts.forEach(({ toldOrders = null, toldCents = null, toldOrderDay = null, rows }, who) => {
    // Money that is not told is not 0: he is set apart, as is who bought on a day nobody tells.
    if (!toldOrders || toldOrderDay === null || (hasAmounts && toldCents === null)) return;
    told[who] = toldOrders;
    orders.push({ who, day: toldOrderDay, cents: Math.max(0, toldCents ?? 0), ...rows[0] });
  });
  const days = new Set(orders.map(({ day }) => day));
  return makeLedger(called(contacts), orders, {
    hasAmounts,
    spend: reading.spend,
    rowDays: [...days].sort((a, b) => a - b),
    told,
  });
}

function apart(orders: readonly ReadOrder[]): ReadOrder[] {
  const all: ReadOrder[] = [];
  for (const order of orders) all.push(...apartFromRefunds(order));
  return all;
}

/** An order as it was on its day, and what later days took back from it. */
function apartFromRefunds(order: ReadOrder): ReadOrder[] {
  const later = (order.returns ?? []).filter(({ day }) => day > order.day);
  if (later.length === 0 || order.cents === null) return [order];
  const back = later.reduce((sum, { cents }) => sum + cents, 0);
  return [
    { ...order, cents: order.cents + back },
    // The cost stays with the order: known, so that the margin of both is that of the order and its refund.
    ...later.map(({ day, cents }) => ({
      ...order,
      day,
      cents: -cents,
      refundedCents: 0,
      cost: order.cost === null ? null : 0,
      discount: null,
      channel: '',
      offer: '',
      place: '',
      lines: [],
    })),
  ];
}

/** Orders in columns of equal length, one entry a row of the source. */
export interface OrderColumns {
  /** Customer number; −1 no customer; −2 the row is no order. */
  readonly who: Int32Array;
  readonly day: Int32Array;
  /** Net of refunds. */
  readonly cents: Int32Array | Float64Array;
  /** What refunds took back, ≥ 0; null where there are none. */
  readonly refunded: Float64Array | null;
  /** Source row of entry 0. */
  readonly firstRow: number;
}

/**
 * `makeLedger` for orders that are known by customer, day and amount only, without a record for each: a cell hands
 * over a million rows.
 *
 * @param names of the customers, by number: key and name alike
 */
export function ledgerFromColumns(
  names: readonly string[],
  columns: OrderColumns,
  rest: { readonly hasAmounts: boolean; readonly rowDays: readonly Day[] },
): Ledger {
  const { who, day, cents, refunded } = columns;
  const customers = names.length;
  const refundCount = new Int32Array(customers);
  const ordersPlaced = new Int32Array(customers);
  const lastPlaced = new Int32Array(customers).fill(-0x80000000);
  const starts = new Int32Array(customers + 1);
  const anonymous: number[] = [];
  const isTakenBack = (i: number) => refunded !== null && refunded[i] > 0 && cents[i] <= 0;
  for (let i = 0; i < who.length; i++) {
    const customer = who[i];
    if (customer === -2) continue;
    if (customer < 0) {
      if (!isTakenBack(i)) anonymous.push(i);
      continue;
    }
    ordersPlaced[customer]++;
    if (cents[i] >= 0 && day[i] > lastPlaced[customer]) lastPlaced[customer] = day[i];
    if (refunded !== null && refunded[i] > 0) refundCount[customer]++;
    if (!isTakenBack(i)) starts[customer + 1]++;
  }
  for (let i = 0; i < customers; i++) starts[i + 1] += starts[i];

  const n = starts[customers];
  /** Days of the orders in the ledger's order, and `column` filled with what each row has. */
  const inOrder = (column: Int32Array | Float64Array, entryOf: (row: number) => number): Int32Array => {
    const orderedDay = new Int32Array(n);
    const next = starts.slice();
    for (let i = 0; i < who.length; i++) {
      if (who[i] < 0 || isTakenBack(i)) continue;
      const at = next[who[i]]++;
      orderedDay[at] = day[i];
      column[at] = entryOf(i);
    }
    for (let i = 0; i < customers; i++) sortByDay(orderedDay, column, starts[i], starts[i + 1]);
    return orderedDay;
  };
  const orderedCents = new Float64Array(n);
  const orderedDay = inOrder(orderedCents, (i) => cents[i]);
  const refundedAway = new Uint8Array(customers);
  for (let i = 0; i < customers; i++) refundedAway[i] = refundCount[i] > 0 && starts[i] === starts[i + 1] ? 1 : 0;

  // What a cell seldom asks for is made when it does: a million entries each.
  const customer = once(() => {
    const column = new Int32Array(n);
    for (let i = 0; i < customers; i++) column.fill(i, starts[i], starts[i + 1]);
    return column;
  });
  const row = once(() => {
    const column = new Int32Array(n);
    inOrder(column, (i) => columns.firstRow + i);
    return column;
  });
  const unknown = once(() => new Float64Array(n).fill(Number.NaN));
  const none = once(() => new Int32Array(n).fill(-1));
  const [empty, emptyDecimal] = [new Int32Array(0), new Float64Array(0)];
  return {
    keys: names,
    names,
    starts,
    get customer() {
      return customer();
    },
    day: orderedDay,
    cents: orderedCents,
    get cost() {
      return unknown();
    },
    get discount() {
      return unknown();
    },
    get tab() {
      return none();
    },
    get row() {
      return row();
    },
    tabs: [],
    get orderId() {
      return none();
    },
    get channel() {
      return none();
    },
    get offer() {
      return none();
    },
    get place() {
      return none();
    },
    orderIds: [],
    channels: [],
    offers: [],
    places: [],
    hasAmounts: rest.hasAmounts,
    refundCount,
    ordersPlaced,
    lastPlaced,
    refundedAway,
    lines: {
      order: empty,
      product: empty,
      category: empty,
      quantity: emptyDecimal,
      unitCents: emptyDecimal,
      products: [],
      categories: [],
    },
    noCustomer: {
      day: Int32Array.from(anonymous, (i) => day[i]),
      cents: Float64Array.from(anonymous, (i) => cents[i]),
      tab: new Int32Array(anonymous.length).fill(-1),
      row: Int32Array.from(anonymous, (i) => columns.firstRow + i),
    },
    spend: [],
    touches: { customer: empty, day: empty, channel: empty },
    touchChannels: [],
    rowDays: rest.rowDays,
  };
}

/** Orders under this many are sorted by moving them: most customers have a handful, most files are in order of time. */
const fewOrders = 64;

/** Sorts one customer's orders by day, equal days in the order given. `other` moves along. */
function sortByDay(day: Int32Array, other: Int32Array | Float64Array, from: number, to: number): void {
  let sorted = from + 1;
  while (sorted < to && day[sorted - 1] <= day[sorted]) sorted++;
  if (sorted >= to) return;
  const n = to - from;
  if (n <= fewOrders) {
    for (let i = sorted; i < to; i++) {
      const [d, moved] = [day[i], other[i]];
      let at = i;
      for (; at > from && day[at - 1] > d; at--) {
        day[at] = day[at - 1];
        other[at] = other[at - 1];
      }
      day[at] = d;
      other[at] = moved;
    }
    return;
  }
  // Day and place in one number: numbers are sorted without a function of our own. A million orders are under 2 ** 53.
  const keys = new Float64Array(n);
  for (let i = 0; i < n; i++) keys[i] = day[from + i] * n + i;
  keys.sort();
  const given = other.slice(from, to);
  for (let i = 0; i < n; i++) {
    const d = Math.floor(keys[i] / n);
    day[from + i] = d;
    other[from + i] = given[keys[i] - d * n];
  }
}

/**
 * Sets negative amounts against orders, each as `orderOfRefund` says. One that fits none reduces nothing.
 *
 * @param columns `cents` is changed in place; rows of refunds become −2 in `who`
 * @returns what was taken back from each row, null where no amount is negative; rows that found no order
 */
export function setRefundsAgainstOrders(columns: {
  readonly who: Int32Array;
  readonly day: Int32Array;
  readonly cents: Int32Array | Float64Array;
}): { readonly refunded: Float64Array | null; readonly unmatched: readonly number[] } {
  const { who, day, cents } = columns;
  const refunds: number[] = [];
  const ordersOf = new Map<number, number[]>();
  for (let i = 0; i < who.length; i++) {
    if (who[i] === -2 || !(cents[i] < 0)) continue;
    refunds.push(i);
    ordersOf.set(who[i], []);
  }
  if (refunds.length === 0) return { refunded: null, unmatched: [] };
  for (let i = 0; i < who.length; i++) {
    if (who[i] >= 0 && cents[i] >= 0) ordersOf.get(who[i])?.push(i);
  }
  for (const orders of ordersOf.values()) orders.sort((a, b) => day[b] - day[a]);
  const turns = refunds.map((row) => ({ row, day: day[row], cents: -cents[row] })).sort(inTurn);
  const refunded = new Float64Array(who.length);
  const unmatched: number[] = [];
  for (const refund of turns) {
    const own = ordersOf.get(who[refund.row]) ?? [];
    const order = orderOfRefund(
      refund,
      own,
      (i) => day[i],
      (i) => cents[i],
    );
    who[refund.row] = -2;
    if (order === null) {
      unmatched.push(refund.row);
      continue;
    }
    cents[order] -= refund.cents;
    refunded[order] += refund.cents;
  }
  return { refunded, unmatched };
}
