import type { Contact, Ledger } from '../model';
import type { BestCustomer, BestFacts, Person, Reason } from '../results';
import type { Settings } from '../settings';
import { addMonths, type Cents, compareText, type Day, firstDayOf, monthOf, type Share, windowStart } from '../units';
import { activityOf, contractActivity } from './activity';
import { storyOf } from './best-story';
import { NO_DAY, worthOfOrders } from './history';
import type { Described } from './people';
import { fieldsOf, resemblingCustomers, resemblingProspects, seedsOf, withNearest } from './resemble';
import { breadthOf } from './segments';

/** Looks at the last so many sightings: month ends, and the day of the analysis. */
const lastSightings = 12;

/**
 * Ranks the buyers of the window by what they bring: turnover or margin, less what it costs to serve them
 * (rule book 15). Equal money comes in the order of names.
 *
 * The lost keep their place but follow the first who is not lost, so that rank 1 is somebody who still buys. Who costs
 * more than his margin is not ranked but named in `costlier`. Nobody is ranked in a file without amounts.
 *
 * @param costs remarketing and other cost to serve, by customer number; null: those of the contacts
 */
export function bestCustomers(
  ledger: Ledger,
  contacts: readonly Contact[] | null,
  described: Pick<Described, 'people' | 'history' | 'thresholds'>,
  settings: Pick<Settings, 'windowMonths' | 'basis' | 'margin' | 'contract'>,
  costs: ArrayLike<number> | null = null,
): BestFacts {
  const { people, history } = described;
  if (!ledger.hasAmounts) {
    return { ranking: [], first: null, leadOverSecond: null, runnerUp: null, costlier: [] };
  }
  const costOf = (c: number): Cents => costs?.[c] ?? contacts?.[c]?.remarketingCost ?? 0;
  const margins = windowMargins(ledger, described, settings);
  const buyers = Array.from(history.buyers).filter((c) => history.windowOrders[c] > 0);
  const netOf = (c: number) => history.windowWorth[c] - costOf(c);
  const inOrderOfNames = (a: number, b: number) =>
    compareText(people[a].name, people[b].name) || compareText(people[a].key, people[b].key);
  const inOrder = (a: number, b: number) => netOf(b) - netOf(a) || inOrderOfNames(a, b);

  const isCostlier = (c: number) => costOf(c) > 0 && costOf(c) > margins[c];
  const costlier = buyers
    .filter(isCostlier)
    .sort(inOrder)
    .map((c) => people[c]);
  const ranked = buyers.filter((c) => !isCostlier(c)).sort(inOrder);
  const firstAlive = ranked.findIndex((c) => people[c].activity !== 'lost');
  if (firstAlive > 0) ranked.unshift(...ranked.splice(firstAlive, 1));

  let all = 0;
  for (const c of buyers) all += history.windowWorth[c];
  // Whoever bought in an earlier window may have been first then, though he is not ranked today.
  const contenders = Array.from(history.buyers).filter((c) => history.windowOrders[c] === 0 || !isCostlier(c));
  const firsts = whoWasFirst(ledger, contacts, described, settings, contenders, costOf);
  const timesFirst = new Map<number, number>();
  for (const who of firsts.slice(-lastSightings)) timesFirst.set(who.customer, (timesFirst.get(who.customer) ?? 0) + 1);
  const sightings = Math.min(lastSightings, firsts.length);
  const reasonsOf = reasonsAmong(ledger, contacts, described, buyers);

  const leader = ranked.length > 0 && people[ranked[0]].activity !== 'lost' ? ranked[0] : null;
  /** Who overtakes the first needs not overtake the lost behind him. */
  const toRankAbove = (c: number, i: number): Cents | null => {
    if (i === 0 || leader === null || people[c].activity === 'lost') return null;
    const to = (above: number) => netOf(above) - netOf(c) + (inOrderOfNames(c, above) < 0 ? 0 : 1);
    return Math.max(0, Math.min(to(ranked[i - 1]), to(leader)));
  };

  const ranking = ranked.map((c, i): BestCustomer => {
    const spent = history.windowWorth[c];
    const share = all > 0 ? spent / all : null;
    return {
      person: people[c],
      rank: i + 1,
      spent,
      cost: costOf(c),
      net: netOf(c),
      share,
      noLongerBuying: people[c].activity === 'lost',
      bestSince: i === 0 ? startOfRun(firsts, c) : null,
      timesFirst: timesFirst.get(c) ?? 0,
      sightings,
      reasons: reasonsOf(c, share),
      channels: channelsOf(ledger, c, history.asOf),
      toRankAbove: toRankAbove(c, i),
    };
  });
  const alive = ranking.filter((best) => !best.noLongerBuying);
  const [first = null, runnerUp = null] = alive;
  return {
    ranking,
    first,
    leadOverSecond: first && runnerUp ? first.net - runnerUp.net : null,
    runnerUp,
    costlier,
  };
}

/**
 * The best customers with all that is told around them: the first one's story, who resembles whom, prospects who
 * resemble him. What `bestCustomers` answers, and more; cells ask for the ranking only.
 *
 * @param isCounted false for those of whom a list alone knows that they bought: they are no prospects
 * @param margin as a share of turnover, where no cost is known
 */
export function bestWithTheirLike(
  ledger: Ledger,
  contacts: readonly Contact[] | null,
  described: Pick<Described, 'people' | 'history' | 'thresholds'>,
  settings: Pick<Settings, 'windowMonths' | 'basis' | 'margin' | 'contract'>,
  isCounted: (customer: number) => boolean,
  margin: Share,
): BestFacts {
  const facts = bestCustomers(ledger, contacts, described, settings);
  const { first, ranking } = facts;
  if (ranking.length === 0) return facts;
  const { people } = described;
  const fields = fieldsOf(ledger, contacts, described);
  const placed = withNearest(ranking, fields, people);
  const peers = first ? seedsOf(ranking).filter((c) => c !== first.person.customer) : [];
  const again = (best: BestCustomer | null | undefined) => (best ? placed[best.rank - 1] : null);
  return {
    ...facts,
    ranking: placed,
    first: again(first),
    runnerUp: again(facts.runnerUp),
    likenessFields: fields.map(({ field }) => field),
    story: first && storyOf(ledger, described, first.person.customer, peers),
    lookAlikes: resemblingCustomers(fields, ranking, people),
    prospects: first && resemblingProspects(ledger, contacts, first.person, described, isCounted, margin),
  };
}

/** Margin of the window per customer: cost where known, else the share of the settings. */
function windowMargins(
  ledger: Ledger,
  { history }: Pick<Described, 'history'>,
  { margin, basis }: Pick<Settings, 'margin' | 'basis'>,
): Float64Array {
  if (basis === 'margin') return history.windowWorth;
  const margins = new Float64Array(ledger.keys.length);
  const worth = worthOfOrders(ledger, { basis: 'margin', margin });
  for (let i = 0; i < worth.length; i++) {
    const day = ledger.day[i];
    if (day >= history.windowFrom && day <= history.asOf) margins[ledger.customer[i]] += worth[i];
  }
  return margins;
}

// ---------------------------------------------------------------- since when the first is first

interface Sighting {
  readonly day: Day;
  /** −1: nobody had bought in the window of that day. */
  readonly customer: number;
}

/**
 * Who was first at each month end since the first order, and on the day of the analysis; oldest first. With the
 * thresholds and the costs of today: what a customer cost on an earlier day is not known.
 */
function whoWasFirst(
  ledger: Ledger,
  contacts: readonly Contact[] | null,
  { people, history, thresholds }: Pick<Described, 'people' | 'history' | 'thresholds'>,
  settings: Pick<Settings, 'windowMonths' | 'basis' | 'margin' | 'contract'>,
  contenders: readonly number[],
  costOf: (customer: number) => Cents,
): Sighting[] {
  const { asOf, oldest, mistyped } = history;
  if (oldest === NO_DAY) return [];
  const days: Day[] = [];
  const firstMonth = monthOf(oldest);
  for (let month = firstMonth; firstDayOf(month + 1) - 1 < asOf; month++) days.push(firstDayOf(month + 1) - 1);
  days.push(asOf);
  const from = days.map((day) => windowStart(day, settings.windowMonths));
  const worth = worthOfOrders(ledger, settings);

  // The best of those who still bought, and of all: the lost are first only where nobody else is there.
  const leader = new Int32Array(2 * days.length).fill(-1);
  const leaderNet = new Float64Array(2 * days.length);
  const contend = (place: number, c: number, net: Cents) => {
    const held = leader[place];
    if (
      held < 0 ||
      net > leaderNet[place] ||
      (net === leaderNet[place] &&
        (compareText(people[c].name, people[held].name) || compareText(people[c].key, people[held].key)) < 0)
    ) {
      leader[place] = c;
      leaderNet[place] = net;
    }
  };

  for (const c of contenders) {
    const first = history.first[c];
    if (first === NO_DAY) continue;
    const cost = costOf(c);
    const end = settings.contract ? (contacts?.[c]?.contractEnd ?? null) : null;
    const rowsEnd = ledger.starts[c + 1];
    let head = ledger.starts[c];
    let tail = head;
    let orders = 0;
    let sum = 0;
    let last = first;
    for (let s = Math.min(days.length - 1, monthOf(first) - firstMonth); s < days.length; s++) {
      for (; head < rowsEnd && ledger.day[head] <= days[s]; head++) {
        if (ledger.day[head] === mistyped) continue;
        sum += worth[head];
        if (ledger.cents[head] >= 0) {
          orders++;
          last = ledger.day[head];
        }
      }
      for (; tail < head && ledger.day[tail] < from[s]; tail++) {
        if (ledger.day[tail] === mistyped) continue;
        sum -= worth[tail];
        if (ledger.cents[tail] >= 0) orders--;
      }
      if (orders === 0) {
        if (head === rowsEnd) break;
        continue;
      }
      const activity = end === null ? activityOf(days[s] - last, thresholds) : contractActivity(end, days[s]);
      if (activity !== 'lost') contend(2 * s, c, sum - cost);
      contend(2 * s + 1, c, sum - cost);
    }
  }
  return days.map((day, s) => ({ day, customer: leader[2 * s] >= 0 ? leader[2 * s] : leader[2 * s + 1] }));
}

/** First sighting of the present run at rank 1; breaks of one sighting are ignored. */
function startOfRun(firsts: readonly Sighting[], customer: number): Day | null {
  let since: Day | null = null;
  let missed = 0;
  for (let i = firsts.length - 1; i >= 0 && missed < 2; i--) {
    if (firsts[i].customer === customer) {
      since = firsts[i].day;
      missed = 0;
    } else {
      missed++;
    }
  }
  return since;
}

// ---------------------------------------------------------------- why

/** Above the mean by a fifth: worth saying. */
const telling = 1.2;

/**
 * Facts about a customer, the three most telling: how far he is from the mean buyer of the window, what he makes of the
 * whole, how regular, how long, who he brought. Warnings (late, declining) come only where praise runs out.
 */
function reasonsAmong(
  ledger: Ledger,
  contacts: readonly Contact[] | null,
  { people, history }: Pick<Described, 'people' | 'history'>,
  buyers: readonly number[],
): (customer: number, share: Share | null) => Reason[] {
  const breadth = breadthOf(ledger, history.asOf);
  const means = { orders: 0, basket: 0, breadth: 0, tenure: 0 };
  let [cents, withCategory] = [0, 0];
  for (const c of buyers) {
    means.orders += people[c].windowOrders;
    cents += people[c].spent;
    if (breadth && !Number.isNaN(breadth[c])) {
      means.breadth += breadth[c];
      withCategory++;
    }
    means.tenure += tenureOf(people[c], history.asOf);
  }
  means.basket = cents / Math.max(1, means.orders);
  const n = Math.max(1, buyers.length);
  means.orders /= n;
  means.breadth /= Math.max(1, withCategory);
  means.tenure /= n;

  // A year the file has only seen in part would make everybody grow.
  const knowsYearBefore = history.oldest !== NO_DAY && history.oldest <= addMonths(history.asOf, -24) + 1;

  return (c, share) => {
    const person = people[c];
    const facts: { readonly weight: number; readonly reason: Reason }[] = [];
    const say = (weight: number, code: Reason['code'], value: number, other?: number) =>
      facts.push({ weight, reason: other === undefined ? { code, value } : { code, value, other } });
    const against = (code: Reason['code'], value: number, mean: number) => {
      if (mean > 0 && value / mean >= telling) say(Math.log(value / mean), code, value, mean);
      return mean > 0 && value / mean >= telling;
    };

    const isFrequent = against('orders-vs-mean', person.windowOrders, means.orders);
    against('basket-vs-mean', Math.round(person.spent / Math.max(1, person.windowOrders)), Math.round(means.basket));
    if (breadth && breadth[c] > 1) against('breadth', breadth[c], means.breadth);
    const referrals = contacts?.[c]?.referrals ?? 0;
    if (referrals > 0) say(0.5 + 0.2 * referrals, 'referrals', referrals);
    if (person.usualGap !== null && person.lateness !== null) {
      if (person.pace === 'on-time') say(0.4, 'on-time', person.usualGap, person.daysSinceLastOrder ?? 0);
      else say(0.1, 'late', person.lateness, person.usualGap);
    }
    const [year, before] = [history.thisYearWorth[c], knowsYearBefore ? history.yearBeforeWorth[c] : 0];
    if (before > 0 && year / before >= telling) say(Math.log(year / before), 'growth', year / before - 1);
    else if (before > 0 && year * telling <= before) say(0.09, 'decline', 1 - year / before);
    if (share !== null && share > 0) say(Math.max(0.03, Math.log(1 + 10 * share) - 0.1), 'share', share);
    const tenure = tenureOf(person, history.asOf);
    const isOld = means.tenure > 0 && tenure / means.tenure >= telling;
    if (tenure > 0) say(isOld ? Math.log(tenure / means.tenure) : 0.02, 'tenure', tenure);
    if (!isFrequent) say(0.01, 'only-orders', person.windowOrders);

    // Array.prototype.sort is stable: equally telling facts stay in the order above.
    return facts
      .sort((a, b) => b.weight - a.weight)
      .slice(0, 3)
      .map((fact) => fact.reason);
  };
}

const tenureOf = (person: Person, asOf: Day): number => (person.firstOrder === null ? 0 : asOf - person.firstOrder);

// ---------------------------------------------------------------- through which channels

/** Channels of a customer's orders and touches up to a day: first, last, most frequent (the earlier of equals). */
export function channelsOf(ledger: Ledger, customer: number, asOf: Day): string[] {
  const met: { day: Day; channel: string }[] = [];
  for (let i = ledger.starts[customer]; i < ledger.starts[customer + 1]; i++) {
    if (ledger.channel[i] >= 0 && ledger.day[i] <= asOf) {
      met.push({ day: ledger.day[i], channel: ledger.channels[ledger.channel[i]] });
    }
  }
  const { touches, touchChannels } = ledger;
  for (let i = firstTouchOf(touches.customer, customer); touches.customer[i] === customer; i++) {
    if (touches.channel[i] >= 0 && touches.day[i] <= asOf) {
      met.push({ day: touches.day[i], channel: touchChannels[touches.channel[i]] });
    }
  }
  if (met.length === 0) return [];
  met.sort((a, b) => a.day - b.day);
  const counts = new Map<string, number>();
  for (const { channel } of met) counts.set(channel, (counts.get(channel) ?? 0) + 1);
  let mostFrequent = met[0].channel;
  for (const [channel, count] of counts) if (count > (counts.get(mostFrequent) ?? 0)) mostFrequent = channel;
  return [...new Set([met[0].channel, met[met.length - 1].channel, mostFrequent])];
}

function firstTouchOf(customers: Int32Array, customer: number): number {
  let low = 0;
  let high = customers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (customers[middle] < customer) low = middle + 1;
    else high = middle;
  }
  return low;
}
