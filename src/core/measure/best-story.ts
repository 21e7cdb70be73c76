import type { Ledger } from '../model';
import { foldKey } from '../read/keys';
import type { BestStory, Person } from '../results';
import { compareText, type Day, type Share } from '../units';
import { type History, NO_DAY } from './history';
import type { Described } from './people';

/** With fewer peers, or fewer loyal customers, a share says nothing. */
const fewest = 5;
/** Peers who buy it before it is worth a look. */
const missingFrom: Share = 0.3;
/** Products are named only where a file has few of them; else nobody's peers buy the same. */
const mostGoods = 5000;
const productsNamed = 3;

/**
 * How a customer became what he is, and what stands in the way of more: the products, code and channel of his first
 * order; the last touch before the second; the channels he was met through, with the share of the other loyal
 * customers (stage Loyalty) who were met there too; what he buys, and what his peers buy and he never did (rule
 * book 15). Everything up to the day of the analysis; a mistyped first day tells nothing.
 *
 * @param peers customer numbers of the other best customers
 */
export function storyOf(
  ledger: Ledger,
  { people, history }: Pick<Described, 'people' | 'history'>,
  customer: number,
  peers: readonly number[],
): BestStory {
  const loyal = people.filter((person) => person.stage === 'loyalty' && person.customer !== customer);
  return {
    firstOrder: firstOrderOf(ledger, history, customer),
    beforeSecond: beforeSecond(ledger, history, customer),
    touchpoints: touchpointsOf(ledger, history.asOf, customer, loyal),
    loyal: loyal.length,
    goods: goodsOf(ledger, history.asOf, customer, peers),
  };
}

function firstOrderOf(ledger: Ledger, history: History, customer: number): BestStory['firstOrder'] {
  const day = history.first[customer];
  if (day === NO_DAY || ledger.told) return null;
  const products: string[] = [];
  let [offer, channel] = ['', ''];
  for (let i = ledger.starts[customer]; i < ledger.starts[customer + 1] && ledger.day[i] <= day; i++) {
    if (ledger.day[i] < day || ledger.cents[i] < 0) continue;
    offer ||= ledger.offers[ledger.offer[i]] ?? '';
    channel ||= ledger.channels[ledger.channel[i]] ?? '';
    for (const line of linesOf(ledger, i)) {
      const { lines } = ledger;
      const name = lines.products[lines.product[line]] ?? lines.categories[lines.category[line]] ?? '';
      if (name !== '' && !products.includes(name)) products.push(name);
    }
  }
  return { day, products: products.sort(compareText).slice(0, productsNamed), offer, channel };
}

/** Lines of one order; lines stand in the order of their orders. */
function* linesOf({ lines }: Ledger, order: number): Iterable<number> {
  let low = 0;
  let high = lines.order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines.order[middle] < order) low = middle + 1;
    else high = middle;
  }
  for (let i = low; lines.order[i] === order; i++) yield i;
}

/** Touches of a customer up to a day, in their order. */
function touchesOf({ touches, touchChannels }: Ledger, customer: number, asOf: Day): { day: Day; channel: string }[] {
  let low = 0;
  let high = touches.customer.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (touches.customer[middle] < customer) low = middle + 1;
    else high = middle;
  }
  const met: { day: Day; channel: string }[] = [];
  for (let i = low; touches.customer[i] === customer; i++) {
    const channel = touchChannels[touches.channel[i]] ?? '';
    if (channel !== '' && touches.day[i] <= asOf) met.push({ day: touches.day[i], channel });
  }
  return met;
}

function beforeSecond(ledger: Ledger, history: History, customer: number): BestStory['beforeSecond'] {
  const first = history.first[customer];
  if (first === NO_DAY) return null;
  let second: Day | null = null;
  for (let i = ledger.starts[customer]; i < ledger.starts[customer + 1] && second === null; i++) {
    if (ledger.day[i] > first && ledger.day[i] <= history.asOf && ledger.cents[i] >= 0) second = ledger.day[i];
  }
  if (second === null) return null;
  const until = second;
  const between = touchesOf(ledger, customer, history.asOf).filter(({ day }) => day > first && day <= until);
  return between.length > 0 ? between[between.length - 1] : null;
}

/** The channels through which a customer ordered or was met up to a day; null where no file says. */
export function touchpointsMet(
  ledger: Ledger,
  asOf: Day,
  customer: number,
): { readonly first: string; readonly last: string; readonly most: string } | null {
  const met = [...metBy(ledger, asOf, customer).values()];
  if (met.length === 0) return null;
  const by = (rank: (a: Met, b: Met) => number) =>
    met.reduce((best, one) => ((rank(one, best) || compareText(one.channel, best.channel)) < 0 ? one : best)).channel;
  return {
    first: by((a, b) => a.first - b.first),
    last: by((a, b) => b.last - a.last),
    most: by((a, b) => b.times - a.times || a.first - b.first),
  };
}

interface Met {
  readonly channel: string;
  times: number;
  first: Day;
  last: Day;
}

/** Every channel of a customer's orders and touches: how often, since when, until when. */
function metBy(ledger: Ledger, asOf: Day, customer: number): Map<string, Met> {
  const met = new Map<string, Met>();
  const meet = (channel: string, day: Day) => {
    const key = foldKey(channel.trim());
    const known = met.get(key);
    if (!known) met.set(key, { channel: channel.trim(), times: 1, first: day, last: day });
    else {
      known.times++;
      known.first = Math.min(known.first, day);
      known.last = Math.max(known.last, day);
    }
  };
  for (let i = ledger.starts[customer]; i < ledger.starts[customer + 1]; i++) {
    if (ledger.channel[i] >= 0 && ledger.day[i] <= asOf) meet(ledger.channels[ledger.channel[i]], ledger.day[i]);
  }
  for (const { day, channel } of touchesOf(ledger, customer, asOf)) meet(channel, day);
  return met;
}

function touchpointsOf(
  ledger: Ledger,
  asOf: Day,
  customer: number,
  loyal: readonly Person[],
): BestStory['touchpoints'] {
  const own = metBy(ledger, asOf, customer);
  if (own.size === 0) return [];
  const shared = new Map<string, number>();
  if (loyal.length >= fewest) {
    for (const person of loyal) {
      for (const key of metBy(ledger, asOf, person.customer).keys()) shared.set(key, (shared.get(key) ?? 0) + 1);
    }
  }
  return [...own]
    .sort(([, a], [, b]) => b.times - a.times || a.first - b.first || compareText(a.channel, b.channel))
    .map(([key, met]) => ({
      ...met,
      loyalShare: loyal.length >= fewest ? (shared.get(key) ?? 0) / loyal.length : null,
    }));
}

/** Categories where the file has them, else products where there are not too many to compare. */
function goodsOf(ledger: Ledger, asOf: Day, customer: number, peers: readonly number[]): BestStory['goods'] {
  const { lines } = ledger;
  const has = (codes: Int32Array) => codes.some((code) => code >= 0);
  const kind = has(lines.category) ? 'category' : has(lines.product) ? 'product' : null;
  if (kind === null) return null;
  const [codes, names] = kind === 'category' ? [lines.category, lines.categories] : [lines.product, lines.products];
  if (names.length > mostGoods) return null;
  const isPeer = new Set(peers);
  const own = new Map<number, Set<number>>();
  const buyers = new Map<number, Set<number>>();
  for (let i = 0; i < lines.order.length; i++) {
    const order = lines.order[i];
    const who = ledger.customer[order];
    if (codes[i] < 0 || ledger.day[order] > asOf || ledger.cents[order] < 0) continue;
    if (who !== customer && !isPeer.has(who)) continue;
    const kept = who === customer ? own : buyers;
    const members = kept.get(codes[i]) ?? new Set<number>();
    members.add(who === customer ? order : who);
    kept.set(codes[i], members);
  }
  const missing =
    peers.length < fewest
      ? []
      : [...buyers]
          .filter(([code]) => !own.has(code))
          .map(([code, members]) => ({ name: names[code], share: members.size / peers.length }))
          .filter(({ share }) => share >= missingFrom)
          .sort((a, b) => b.share - a.share || compareText(a.name, b.name));
  return {
    kind,
    bought: [...own]
      .map(([code, orders]) => ({ name: names[code], orders: orders.size }))
      .sort((a, b) => b.orders - a.orders || compareText(a.name, b.name)),
    missing,
    peers: peers.length,
  };
}
