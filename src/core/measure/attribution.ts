import type { Ledger } from '../model';
import { foldAccents, foldKey } from '../read/keys';
import type { Settings } from '../settings';
import { type Cents, compareText, type Day } from '../units';
import { isTakenBack } from './history';

export type AttributionModel = Settings['attribution'];

/** Every way of sharing out, in the order people meet them; `decay` needs days. */
export const attributionModels: readonly AttributionModel[] = [
  'first',
  'last',
  'last-non-direct',
  'linear',
  'decay',
  'position',
  'markov',
  'shapley',
];

/** A way that customers went, from channel to channel, and what came of it. */
export interface Journey {
  /** Codes of the channels, in the order they were met; a channel may come back. */
  readonly channels: ArrayLike<number>;
  /** Days from each touch to the order, same index; null where nobody knows them. */
  readonly daysBefore: readonly number[] | null;
  readonly conversions: number;
  /** How often the same way led nowhere. */
  readonly nonConversions: number;
  /** What is shared out: the conversions themselves, or their money. Looked at only where there are conversions. */
  readonly value: number;
}

/** What each model gives to each channel. */
export interface Attribution {
  /** Shared out in all; by `Float64Array` index = code of the channel. */
  readonly total: number;
  readonly credits: ReadonlyMap<AttributionModel, Float64Array>;
}

/** Half of the weight is gone after so many days. */
const halfLifeDays = 7;
/** Share of the first, and of the last, of three touches or more. */
const endShare = 0.4;
/** Markov solves a system of one equation a channel: seconds beyond this many. */
export const mostChannels = 500;

/**
 * Shares out what journeys brought among the channels that were met (rule book 10). Each model gives away the whole.
 *
 * `first`, `last` and `last-non-direct` give it to one touch; `linear` to every touch alike; `decay` by
 * 2^(−days/7) (`linear` where days are unknown); `position` 40 % each to the first and the last, the rest to those
 * between (two touches share halves). `markov` and `shapley` look at all journeys together. The order of the journeys
 * changes no digit.
 *
 * @param names of the channels, by code; "direct" in French and English is known
 * @param models the wanted ones: what is not asked for is not computed
 */
export function attribute(
  given: readonly Journey[],
  names: readonly string[],
  models: readonly AttributionModel[],
): Attribution {
  const { journeys, backTo } = inOneOrder(given, names);
  const total = sum(journeys.map(({ value }) => value));
  const isDirect = backTo.map((code) => isDirectChannel(names[code]));
  const credits = new Map<AttributionModel, Float64Array>();
  for (const model of models) {
    const shares =
      model === 'markov'
        ? markov(journeys, names.length, total)
        : model === 'shapley'
          ? shapley(journeys, names.length)
          : byTouch(journeys, names.length, model, isDirect);
    const byCode = new Float64Array(names.length);
    backTo.forEach((code, place) => {
      byCode[code] = shares[place];
    });
    credits.set(model, byCode);
  }
  return { total, credits };
}

/**
 * Sums of decimals depend on the order they are added in: channels are numbered by name and journeys sorted, so that
 * the same facts always give the same digits.
 */
function inOneOrder(given: readonly Journey[], names: readonly string[]) {
  const backTo = names.map((_, code) => code).sort((a, b) => compareText(names[a], names[b]));
  const places = new Int32Array(names.length);
  backTo.forEach((code, place) => {
    places[code] = place;
  });
  const keyed: { key: string; journey: Sorted }[] = [];
  for (const journey of given) {
    const { length } = journey.channels;
    if (length === 0) continue;
    const channels = new Int32Array(length);
    for (let i = 0; i < length; i++) channels[i] = places[journey.channels[i]];
    const { daysBefore, conversions, nonConversions } = journey;
    const value = conversions > 0 ? journey.value : 0;
    keyed.push({ key: keyOf(channels), journey: { channels, daysBefore, conversions, nonConversions, value } });
  }
  keyed.sort((a, b) => compareText(a.key, b.key) || compareFigures(a.journey, b.journey));
  return { journeys: keyed.map(({ journey }) => journey), backTo };
}

/** A text to sort by: one sign a channel. In pieces: a call takes only so many arguments. */
function keyOf(channels: Int32Array): string {
  let key = '';
  for (let from = 0; from < channels.length; from += 1000) {
    key += String.fromCharCode.apply(null, channels.subarray(from, from + 1000) as unknown as number[]);
  }
  return key;
}

type Sorted = Journey & { readonly channels: Int32Array };

function compareFigures(a: Journey, b: Journey): number {
  const byCount = a.conversions - b.conversions || a.nonConversions - b.nonConversions || a.value - b.value;
  if (byCount !== 0 || !a.daysBefore || !b.daysBefore) return byCount;
  for (let i = 0; i < a.daysBefore.length; i++) {
    if (a.daysBefore[i] !== b.daysBefore[i]) return a.daysBefore[i] - b.daysBefore[i];
  }
  return 0;
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}

// ---------------------------------------------------------------- models that look at one journey

const directNames = [
  'direct',
  'none',
  'direct / none',
  'direct/none',
  'acces direct',
  'trafic direct',
  'direct traffic',
];

/** Somebody who typed the address: no channel brought him. `(direct) / (none)` is how Google Analytics writes it. */
export function isDirectChannel(name: string): boolean {
  return directNames.includes(foldAccents(name).replace(/[()]/g, '').trim());
}

function byTouch(
  journeys: readonly Sorted[],
  channelCount: number,
  model: AttributionModel,
  isDirect: readonly boolean[],
): Float64Array {
  const credits = new Float64Array(channelCount);
  for (const { channels, value, daysBefore } of journeys) {
    if (value === 0) continue;
    const n = channels.length;
    if (model === 'first') credits[channels[0]] += value;
    else if (model === 'last') credits[channels[n - 1]] += value;
    else if (model === 'last-non-direct') {
      let at = n - 1;
      while (at > 0 && isDirect[channels[at]]) at--;
      credits[channels[isDirect[channels[at]] ? n - 1 : at]] += value;
    } else if (model === 'position' && n > 2) {
      credits[channels[0]] += value * endShare;
      credits[channels[n - 1]] += value * endShare;
      for (let i = 1; i < n - 1; i++) credits[channels[i]] += (value * (1 - 2 * endShare)) / (n - 2);
    } else if (model === 'decay' && daysBefore) {
      // From the newest touch on: the weight of a touch years ago is 0, and a sum of zeros shares out nothing.
      let newest = Number.POSITIVE_INFINITY;
      for (const days of daysBefore) newest = Math.min(newest, days);
      const weights = daysBefore.map((days) => 2 ** ((newest - days) / halfLifeDays));
      const all = sum(weights);
      for (let i = 0; i < n; i++) credits[channels[i]] += (value * weights[i]) / all;
    } else {
      for (let i = 0; i < n; i++) credits[channels[i]] += value / n;
    }
  }
  return credits;
}

/**
 * Shapley value of the game v(S) = value of the journeys whose channels all lie in S. That game is a sum of simple
 * ones, one a journey, in which its different channels are equals: so each journey shares out its value among them
 * alike, and the sums over all subsets of channels need not be made. Any number of channels.
 *
 * @source L. S. Shapley, "A Value for n-Person Games", 1953 (unanimity games, additivity)
 */
function shapley(journeys: readonly Sorted[], channelCount: number): Float64Array {
  const credits = new Float64Array(channelCount);
  const metIn = new Int32Array(channelCount).fill(-1);
  journeys.forEach(({ channels, value }, journey) => {
    let different = 0;
    for (let i = 0; i < channels.length; i++) {
      if (metIn[channels[i]] === journey) continue;
      metIn[channels[i]] = journey;
      different++;
    }
    for (let i = 0; i < channels.length; i++) {
      if (metIn[channels[i]] !== journey) continue;
      metIn[channels[i]] = -1;
      credits[channels[i]] += value / different;
    }
  });
  return credits;
}

// ---------------------------------------------------------------- Markov

/**
 * Markov chain of order 1 from START through the channels to CONVERSION or NULL, runs of one channel collapsed. The
 * effect of removing a channel (its arrows lead to NULL) is 1 − value without it / value; effects are scaled to the
 * total. A conversion that ends on a channel is worth the mean of those that end there.
 *
 * One inverse of (1 − transitions) answers for every channel: what is lost without c is the probability of meeting c
 * times what is expected from c on.
 *
 * @source E. Anderl et al., "Mapping the customer journey", 2016 (removal effect); J. Kemeny & J. Snell, "Finite
 *   Markov Chains", 1960 (fundamental matrix)
 */
function markov(journeys: readonly Sorted[], n: number, total: number): Float64Array {
  const effects = new Float64Array(n);
  if (n === 0 || total === 0) return effects;
  const start = new Float64Array(n);
  const arrows = new Float64Array(n * n);
  const leaving = new Float64Array(n);
  const endValue = new Float64Array(n);
  let walks = 0;
  for (const { channels, conversions, nonConversions, value } of journeys) {
    const times = conversions + nonConversions;
    if (times <= 0) continue;
    walks += times;
    let at = channels[0];
    start[at] += times;
    for (let i = 1; i < channels.length; i++) {
      if (channels[i] === at) continue;
      arrows[at * n + channels[i]] += times;
      leaving[at] += times;
      at = channels[i];
    }
    leaving[at] += times;
    endValue[at] += value;
  }
  for (let a = 0; a < n; a++) {
    if (leaving[a] === 0) continue;
    for (let b = 0; b < n; b++) arrows[a * n + b] /= leaving[a];
    endValue[a] /= leaving[a];
    start[a] /= walks;
  }

  const visits = inverseOfOneMinus(arrows, n);
  for (let c = 0; c < n; c++) {
    let met = 0;
    let expected = 0;
    for (let a = 0; a < n; a++) {
      met += start[a] * visits[a * n + c];
      expected += visits[c * n + a] * endValue[a];
    }
    // Visits ÷ visits once there = the probability of ever being there.
    effects[c] = (met / visits[c * n + c]) * expected;
  }
  const all = sum(effects);
  return all > 0 ? effects.map((effect) => (effect / all) * total) : effects;
}

/** (1 − Q)⁻¹ by Gauss-Jordan. Every state leads out in the end, so no pivot is 0 and no row needs to be swapped. */
function inverseOfOneMinus(q: Float64Array, n: number): Float64Array {
  const left = q.map((value) => -value);
  const right = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    left[i * n + i] += 1;
    right[i * n + i] = 1;
  }
  for (let pivot = 0; pivot < n; pivot++) {
    const by = left[pivot * n + pivot];
    for (let j = 0; j < n; j++) {
      left[pivot * n + j] /= by;
      right[pivot * n + j] /= by;
    }
    for (let i = 0; i < n; i++) {
      const times = left[i * n + pivot];
      if (i === pivot || times === 0) continue;
      for (let j = 0; j < n; j++) {
        left[i * n + j] -= times * left[pivot * n + j];
        right[i * n + j] -= times * right[pivot * n + j];
      }
    }
  }
  return right;
}

// ---------------------------------------------------------------- money, and what stands beside the credits

/**
 * Credits in whole cents that add up to the total: rounded down, then one cent each to those that lost most by it, the
 * first of equals first.
 *
 * @param total whole cents; what the credits add up to but for the noise of decimals
 */
export function toWholeCents(credits: ArrayLike<number>, total: Cents): Float64Array {
  const whole = Float64Array.from(credits, Math.floor);
  const lost = Array.from(credits, (credit, i) => ({ i, part: credit - whole[i] }));
  // A part of 0.4999999999 and one of 0.5 are the same part.
  lost.sort((a, b) => Math.round((b.part - a.part) * 1e6) || a.i - b.i);
  let rest = Math.round(total - sum(whole));
  for (let k = 0; rest !== 0 && lost.length > 0; k = (k + 1) % lost.length) {
    whole[lost[k].i] += Math.sign(rest);
    rest -= Math.sign(rest);
  }
  return whole;
}

/** A way that many went. */
export interface FrequentPath {
  readonly channels: readonly number[];
  readonly conversions: number;
  readonly nonConversions: number;
  readonly value: number;
}

/** The most frequent ways that led to an order, runs of one channel collapsed; most conversions first, then by name. */
export function frequentPaths(journeys: readonly Journey[], names: readonly string[], howMany = 10): FrequentPath[] {
  const paths = new Map<string, { channels: number[]; conversions: number; nonConversions: number; value: number }>();
  for (const { channels, conversions, nonConversions, value } of journeys) {
    const collapsed = Array.from(channels).filter((channel, i) => i === 0 || channel !== channels[i - 1]);
    if (collapsed.length === 0) continue;
    const key = collapsed.join('>');
    const path = paths.get(key) ?? { channels: collapsed, conversions: 0, nonConversions: 0, value: 0 };
    path.conversions += conversions;
    path.nonConversions += nonConversions;
    path.value += conversions > 0 ? value : 0;
    paths.set(key, path);
  }
  const text = ({ channels }: FrequentPath) => channels.map((channel) => names[channel]).join(' > ');
  return [...paths.values()]
    .filter(({ conversions }) => conversions > 0)
    .sort((a, b) => b.conversions - a.conversions || compareText(text(a), text(b)))
    .slice(0, howMany);
}

/** What a channel does in the journeys that led to an order. */
export interface ChannelRole {
  readonly channel: number;
  /** Conversions it was the last touch of, and those it was in without being the last. */
  readonly closed: number;
  readonly assisted: number;
  /** The other channel met in most of its conversions, the first by name of equals; null where it is always alone. */
  readonly partner: number | null;
}

/** Closing, assisting and partner of each channel, by code. */
export function channelRoles(journeys: readonly Journey[], names: readonly string[]): ChannelRole[] {
  const n = names.length;
  const [closed, assisted] = [new Float64Array(n), new Float64Array(n)];
  const together = new Map<number, number>();
  for (const { channels, conversions } of journeys) {
    if (conversions <= 0 || channels.length === 0) continue;
    const last = channels[channels.length - 1];
    const different = [...new Set(Array.from(channels))];
    for (const channel of different) {
      (channel === last ? closed : assisted)[channel] += conversions;
      for (const other of different) {
        if (other !== channel)
          together.set(channel * n + other, (together.get(channel * n + other) ?? 0) + conversions);
      }
    }
  }
  const partners: (number | null)[] = new Array(n).fill(null);
  for (const [pair, count] of together) {
    const [channel, other] = [Math.floor(pair / n), pair % n];
    const held = partners[channel];
    const most = held === null ? 0 : (together.get(channel * n + held) ?? 0);
    if (held === null || count > most || (count === most && compareText(names[other], names[held]) < 0)) {
      partners[channel] = other;
    }
  }
  return names.map((_, channel) => ({
    channel,
    closed: closed[channel],
    assisted: assisted[channel],
    partner: partners[channel],
  }));
}

// ---------------------------------------------------------------- journeys of customers

/** The journeys of a file, and what no touch can be given. */
export interface Journeys {
  readonly journeys: readonly Journey[];
  /** Orders (purchase days) and money without any touch in the days before, orders of nobody included. */
  readonly untouched: { readonly orders: number; readonly cents: Cents };
}

/**
 * The ways customers went to their orders: every purchase day looks back some days, both ends included, and takes the
 * touches it finds, whether another order took them before or not. Touches that no order takes are ways that led
 * nowhere, one for each stretch of them; a silence longer than the look-back begins another.
 *
 * @param ledger `touches` in the order they were met; their customers may be unknown to the orders
 * @param lookBackDays 0 = the day of the order only
 */
export function journeysOf(ledger: Ledger, asOf: Day, lookBackDays: number): Journeys {
  const { touches, day, cents, starts, noCustomer } = ledger;
  const journeys: Journey[] = [];
  const untouched = { orders: 0, cents: 0 };
  const nowhere = (from: number, to: number) => {
    journeys.push({
      channels: touches.channel.subarray(from, to),
      daysBefore: null,
      conversions: 0,
      nonConversions: 1,
      value: 0,
    });
  };
  const customers = ledger.keys.length;
  let touch = 0;
  for (let c = 0; c < customers || touch < touches.customer.length; c++) {
    const first = touch;
    while (touch < touches.customer.length && touches.customer[touch] === c) touch++;
    let end = touch;
    while (end > first && touches.day[end - 1] > asOf) end--;

    const taken = new Uint8Array(end - first);
    let from = first;
    let to = first;
    const isBuyer = c < customers && !isTakenBack(ledger, c, asOf);
    for (let i = isBuyer ? starts[c] : 0; isBuyer && i < starts[c + 1] && day[i] <= asOf; ) {
      const on = day[i];
      let value = 0;
      let isOrder = false;
      for (; i < starts[c + 1] && day[i] === on; i++) {
        value += cents[i];
        if (cents[i] >= 0) isOrder = true;
      }
      if (!isOrder) continue;
      while (from < end && touches.day[from] < on - lookBackDays) from++;
      while (to < end && touches.day[to] <= on) to++;
      if (from >= to) {
        untouched.orders++;
        untouched.cents += value;
        continue;
      }
      taken.fill(1, from - first, to - first);
      const daysBefore = Array.from(touches.day.subarray(from, to), (met) => on - met);
      journeys.push({
        channels: touches.channel.subarray(from, to),
        daysBefore,
        conversions: 1,
        nonConversions: 0,
        value,
      });
    }

    let stretch = first;
    for (let t = first; t < end; t++) {
      const isBreak = taken[t - first] === 1 || (t > stretch && touches.day[t] - touches.day[t - 1] > lookBackDays);
      if (isBreak && t > stretch) nowhere(stretch, t);
      if (taken[t - first] === 1) stretch = t + 1;
      else if (isBreak) stretch = t;
    }
    if (stretch < end) nowhere(stretch, end);
  }
  for (let i = 0; i < noCustomer.day.length; i++) {
    if (noCustomer.day[i] > asOf) continue;
    if (noCustomer.cents[i] >= 0) untouched.orders++;
    untouched.cents += noCustomer.cents[i];
  }
  return { journeys, untouched };
}

// ---------------------------------------------------------------- the whole answer for a file

/** Under so many conversions the models tell chance. */
const fewestConversions = 30;

/** What the touches of a file brought, by every model. */
export interface AttributionFacts {
  readonly lookBackDays: number;
  /** Credits are cents; in a file without amounts, orders. */
  readonly inMoney: boolean;
  /** Orders (purchase days) with a touch in the days before, and what they brought. */
  readonly conversions: number;
  readonly total: number;
  readonly isFew: boolean;
  /** What no touch can be given. */
  readonly untouched: { readonly orders: number; readonly cents: Cents };
  /** Largest by the model of the settings, then by name. */
  readonly channels: readonly AttributedChannel[];
  readonly paths: readonly {
    readonly channels: readonly string[];
    readonly conversions: number;
    readonly value: number;
  }[];
}
export interface AttributedChannel {
  readonly channel: string;
  /** A model that could not be computed is not there: Markov beyond `mostChannels`. */
  readonly credits: Readonly<Partial<Record<AttributionModel, number>>>;
  readonly closed: number;
  readonly assisted: number;
  readonly partner: string | null;
}

/**
 * Shares out the money of all orders up to a day among the touches that came before them, by all models; in whole cents
 * that add up to the total.
 *
 * @returns null where the file has no touch with a channel
 */
export function attributionFacts(
  ledger: Ledger,
  asOf: Day,
  { lookBackDays, attribution: chosen }: Pick<Settings, 'lookBackDays' | 'attribution'>,
): AttributionFacts | null {
  const told = withNamedTouches(ledger);
  if (told === null) return null;
  const { touchChannels: names, hasAmounts } = told;
  const found = journeysOf(told, asOf, lookBackDays);
  const journeys = hasAmounts ? found.journeys : found.journeys.map((j) => ({ ...j, value: j.conversions }));
  const models = attributionModels.filter((model) => model !== 'markov' || names.length <= mostChannels);
  const { total, credits } = attribute(journeys, names, models);
  const whole = new Map<AttributionModel, Float64Array>();
  for (const [model, each] of credits) whole.set(model, hasAmounts ? toWholeCents(each, total) : each);
  const roles = channelRoles(journeys, names);
  const ranking = whole.get(chosen) ?? whole.get('last') ?? new Float64Array(names.length);
  const conversions = sum(journeys.map((journey) => journey.conversions));
  return {
    lookBackDays,
    inMoney: hasAmounts,
    conversions,
    total,
    isFew: conversions < fewestConversions,
    untouched: found.untouched,
    channels: names
      .map((_, code) => code)
      .filter((code) => roles[code].closed + roles[code].assisted > 0)
      // Names are in their order already, and what differs by the noise of decimals is equal.
      .sort((a, b) => Math.round((ranking[b] - ranking[a]) * 1e6) || a - b)
      .map((code) => {
        const { closed, assisted, partner } = roles[code];
        const each: Partial<Record<AttributionModel, number>> = {};
        for (const [model, byCode] of whole) each[model] = byCode[code];
        return {
          channel: names[code],
          credits: each,
          closed,
          assisted,
          partner: partner === null ? null : names[partner],
        };
      }),
    paths: frequentPaths(journeys, names).map(({ channels, conversions: count, value }) => ({
      channels: channels.map((code) => names[code]),
      conversions: count,
      value,
    })),
  };
}

/**
 * The Ledger with its touches numbered by the name of their channel, whatever the case, the first way of writing it
 * kept; touches without a channel are left out. A cent that cannot be shared goes to the same channel whatever the
 * order of the rows.
 */
function withNamedTouches(ledger: Ledger): Ledger | null {
  const { touches, touchChannels } = ledger;
  const written = new Map<string, string>();
  for (const name of touchChannels) if (!written.has(foldKey(name))) written.set(foldKey(name), name);
  const keys = [...written.keys()].sort(compareText);
  const placeOf = new Map(keys.map((key, place) => [key, place]));
  const codes = touchChannels.map((name) => placeOf.get(foldKey(name)) as number);
  const n = touches.channel.length;
  const [customer, day, channel] = [new Int32Array(n), new Int32Array(n), new Int32Array(n)];
  let kept = 0;
  for (let i = 0; i < n; i++) {
    if (touches.channel[i] < 0) continue;
    customer[kept] = touches.customer[i];
    day[kept] = touches.day[i];
    channel[kept++] = codes[touches.channel[i]];
  }
  if (kept === 0) return null;
  return {
    ...ledger,
    touches: {
      customer: customer.subarray(0, kept),
      day: day.subarray(0, kept),
      channel: channel.subarray(0, kept),
    },
    touchChannels: keys.map((key) => written.get(key) as string),
  };
}

/** How many new customers each channel is given. */
export interface NewCustomerCredits {
  readonly channel: string;
  readonly first: number;
  readonly last: number;
  readonly markov: number | null;
}

/**
 * Shares out new customers among the touches before their first order. Ways that led nowhere are those of people who
 * never ordered.
 *
 * @param won customers by number, each once
 * @returns null where the file has no touch with a channel
 */
export function newCustomerCredits(
  ledger: Ledger,
  won: readonly { readonly customer: number; readonly day: Day }[],
  asOf: Day,
  lookBackDays: number,
): { readonly channels: readonly NewCustomerCredits[]; readonly untouched: number } | null {
  const told = withNamedTouches(ledger);
  if (told === null) return null;
  const { touches, touchChannels: names, starts } = told;
  const firstOrder = new Map(won.map(({ customer, day }) => [customer, day]));
  const journeys: Journey[] = [];
  const met = { daysBefore: null, value: 1, conversions: 1, nonConversions: 0 };
  for (let from = 0; from < touches.customer.length; ) {
    const customer = touches.customer[from];
    let to = from;
    while (to < touches.customer.length && touches.customer[to] === customer) to++;
    const on = firstOrder.get(customer);
    if (on !== undefined) {
      let [start, end] = [from, from];
      while (start < to && touches.day[start] < on - lookBackDays) start++;
      while (end < to && touches.day[end] <= on) end++;
      if (start < end) journeys.push({ ...met, channels: touches.channel.subarray(start, end) });
    } else if (
      customer >= starts.length - 1 ||
      starts[customer] === starts[customer + 1] ||
      isTakenBack(ledger, customer, asOf)
    ) {
      for (let start = from; start < to && touches.day[start] <= asOf; ) {
        let end = start + 1;
        while (end < to && touches.day[end] <= asOf && touches.day[end] - touches.day[end - 1] <= lookBackDays) end++;
        const channels = touches.channel.subarray(start, end);
        journeys.push({ channels, daysBefore: null, conversions: 0, nonConversions: 1, value: 0 });
        start = end;
      }
    }
    from = to;
  }
  const models: AttributionModel[] = names.length <= mostChannels ? ['first', 'last', 'markov'] : ['first', 'last'];
  const { credits, total } = attribute(journeys, names, models);
  const of = (model: AttributionModel, code: number) => credits.get(model)?.[code] ?? null;
  return {
    channels: names
      .map((channel, code) => ({
        channel,
        first: of('first', code) ?? 0,
        last: of('last', code) ?? 0,
        markov: of('markov', code),
      }))
      .filter(({ first, last, markov }) => first + last + (markov ?? 0) > 0),
    untouched: firstOrder.size - total,
  };
}
