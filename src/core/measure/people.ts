import type { Activity, BuyerSegment } from '../codes';
import type { Contact, Ledger } from '../model';
import type { CutRow, Person, Score, SizeFacts, Thresholds } from '../results';
import type { Settings } from '../settings';
import { compareText, type Day, windowStart } from '../units';
import { activityOf, contractActivity, goesByContract, thresholdsOf } from './activity';
import { mistypedStart } from './as-of';
import { type History, historyOf, NO_DAY } from './history';
import { lastOwnAction } from './let-go';
import { flagsOf, type LifeProfile, stageOf } from './lifecycle';
import { marginRate } from './margin';
import { paceOf } from './pace';
import { type SizeCuts, sizeAtLastPurchase, sizeFacts, sizeInWindow, windowCuts } from './pmg';
import { type BuyerScores, cutTable, rfmSegmentOf, scoreBuyers } from './rfm';
import {
  ambassadorScores,
  breadthOf,
  buyerSegmentOf,
  isAdvocate,
  originRates,
  originsOf,
  potentialAmbassadors,
} from './segments';
import { simpleValue } from './worth';

/** Everyone as of a day, with what the words rest on. */
export interface Described {
  /** Index = customer number, prospects too. */
  readonly people: readonly Person[];
  readonly thresholds: Thresholds;
  readonly cuts: readonly CutRow[];
  readonly sizes: SizeFacts;
  readonly history: History;
  readonly sizeCuts: SizeCuts;
  /** Everyone in the window spent the same, so that money scores say nothing. */
  readonly moneyAllEqual: boolean;
}

/**
 * Describes every customer as of a day: figures, scores, size, stage, segment, rhythm (rule book 2 to 6). The wizard and
 * the custom functions both ask here, so that a tab and a cell agree.
 *
 * Without amounts, sizes are `none`, the money score is blank, and the RFM segment rests on recency and frequency.
 *
 * @param contacts index = customer number; null where only orders are known
 * @param settings `settings.asOf` is not looked at: `asOf` is
 * @param mistyped see `historyOf`; give the present one when recomputing for an earlier day
 */
export function describePeople(
  ledger: Ledger,
  contacts: readonly Contact[] | null,
  settings: Settings,
  asOf: Day,
  mistyped: Day | null = mistypedStart(ledger, asOf),
): Described {
  const { hasAmounts } = ledger;
  // Where no row names its order, "orders" are days with a purchase: a day's rows may be one basket.
  const hasOrderIds = ledger.orderIds.length > 0;
  const history = historyOf(ledger, asOf, settings, mistyped);
  const isContract = goesByContract(settings, contacts);
  const thresholds = thresholdsOf(history, { ...settings, contract: isContract });
  const { buyers } = history;
  const activityFor = (customer: number): Activity => {
    const end = isContract ? contacts?.[customer]?.contractEnd : null;
    return typeof end === 'number'
      ? contractActivity(end, asOf)
      : activityOf(asOf - history.last[customer], thresholds);
  };
  const activities = Array.from(buyers, activityFor);
  const scores = scoreBuyers(history, thresholds, settings, (at) => activities[at] === 'lost');
  const sizeCuts = windowCuts(history, settings, hasAmounts);
  const segments = Array.from(buyers, (c, at) =>
    buyerSegmentOf({
      occasions: history.occasions[c],
      size: sizeInWindow(history, sizeCuts, c),
      activity: activities[at],
      isAdvocate: isKnownAdvocate(contacts, c),
    }),
  );
  const ambassadors = futureAmbassadors(ledger, history, scores, activities, segments);
  const yearFrom = windowStart(asOf, 12);
  const knowsActions = contacts?.some((contact) => contact.lastOwnActionDay !== null) ?? false;
  const margin = marginRate(ledger, asOf, settings);
  const { horizonMonths, segmentMap } = settings;

  const describeBuyer = (c: number, at: number): Person => {
    const activity = activities[at];
    const recencyScore = scoreOf(scores.recency[at]);
    const frequencyScore = scoreOf(scores.frequency[at]);
    const moneyScore = hasAmounts ? scoreOf(scores.money[at]) : null;
    const size = sizeInWindow(history, sizeCuts, c);
    const stageSize = activity === 'lost' ? sizeAtLastPurchase(history, sizeCuts, c) : size;
    const pace = paceOf(history, c, thresholds.medianGap);
    const occasions = history.occasions[c];
    const life: LifeProfile = {
      occasions,
      activity,
      lastGap: history.previous[c] === NO_DAY ? null : history.last[c] - history.previous[c],
      lostAfter: thresholds.lostAfter,
      size: stageSize,
      frequencyScore,
      thisYear: history.thisYearWorth[c],
      yearBefore: history.yearBeforeWorth[c],
      cuts: sizeCuts,
    };
    const stage = stageOf(life);
    const daysSinceLastOrder = asOf - history.last[c];
    return {
      customer: c,
      key: ledger.keys[c],
      name: ledger.names[c],
      orderCount: hasOrderIds ? history.orders[c] : occasions,
      orderDays: occasions,
      totalSpent: history.total[c],
      firstOrder: history.first[c] === NO_DAY ? null : history.first[c],
      lastOrder: history.last[c],
      daysSinceLastOrder,
      windowOrders: hasOrderIds ? history.windowOrders[c] : history.windowOccasions[c],
      windowDays: history.windowOccasions[c],
      spent: history.windowCents[c],
      spentInLastYear: history.lastYearCents[c],
      activity,
      recencyScore,
      frequencyScore,
      moneyScore,
      scoredOnLastYear: scores.onLastYear[at] === 1,
      rfmSegment: rfmSegmentOf(
        { recency: recencyScore, frequency: frequencyScore, money: moneyScore },
        occasions,
        segmentMap,
      ),
      size,
      stageSize,
      stage,
      flags: flagsOf(life, {
        stage,
        daysSince: daysSinceLastOrder,
        lastOwnAction: knowsActions ? (lastOwnAction(history.last[c], contacts?.[c] ?? null, null)?.day ?? null) : null,
        yearFrom,
      }),
      buyerSegment: segments[at],
      potentialAmbassador: ambassadors.isPotential[at],
      ambassadorScore: ambassadors.scores[at],
      usualGap: pace?.usualGap ?? null,
      lateness: pace?.lateness ?? null,
      pace: pace?.pace ?? null,
      expectedOrder: pace?.expectedOrder ?? null,
      daysLate: pace?.daysLate ?? null,
      value: hasAmounts ? simpleValue(history, c, activity === 'lost', { margin, horizonMonths }) : null,
    };
  };

  const people: Person[] = [];
  let at = 0;
  for (let c = 0; c < ledger.keys.length; c++) {
    if (buyers[at] === c) people.push(describeBuyer(c, at++));
    else people.push(describeProspect(ledger, history, c, isKnownAdvocate(contacts, c)));
  }
  return {
    people,
    thresholds,
    cuts: cutTable(history, scores),
    sizes: sizeFacts(history, sizeCuts, hasAmounts),
    history,
    sizeCuts,
    moneyAllEqual: scores.moneyAllEqual,
  };
}

const scoreOf = (points: number): Score => (points > 0 ? (points as Score) : null);

const isKnownAdvocate = (contacts: readonly Contact[] | null, customer: number): boolean => {
  const contact = contacts?.[customer];
  return contact !== undefined && isAdvocate(contact);
};

/** Somebody without an order; money is what refunds left, 0 but for those dated on their own day. */
function describeProspect(ledger: Ledger, history: History, customer: number, isAdvocate: boolean): Person {
  return {
    customer,
    key: ledger.keys[customer],
    name: ledger.names[customer],
    orderCount: 0,
    orderDays: 0,
    totalSpent: history.total[customer],
    firstOrder: null,
    lastOrder: null,
    daysSinceLastOrder: null,
    windowOrders: 0,
    windowDays: 0,
    spent: history.windowCents[customer],
    spentInLastYear: 0,
    activity: null,
    recencyScore: null,
    frequencyScore: null,
    moneyScore: null,
    scoredOnLastYear: false,
    rfmSegment: 'prospect',
    size: 'none',
    stageSize: 'none',
    stage: 'prospect',
    flags: history.refunded[customer] === 1 ? ['refunded'] : [],
    buyerSegment: buyerSegmentOf({ occasions: 0, size: 'none', activity: null, isAdvocate }),
    potentialAmbassador: false,
    ambassadorScore: null,
    usualGap: null,
    lateness: null,
    pace: null,
    expectedOrder: null,
    daysLate: null,
    value: null,
  };
}

/** The score compares a customer with all others, so it comes when everyone's segment is known. By place in buyers. */
function futureAmbassadors(
  ledger: Ledger,
  history: History,
  points: BuyerScores,
  activities: readonly Activity[],
  segments: readonly BuyerSegment[],
): { readonly scores: Float64Array; readonly isPotential: readonly boolean[] } {
  const { buyers, first, asOf, occasions } = history;
  const breadth = breadthOf(ledger, asOf);
  const isFan = new Uint8Array(ledger.keys.length);
  segments.forEach((segment, at) => {
    if (segment === 'vip' || segment === 'ambassador') isFan[buyers[at]] = 1;
  });
  const scores = ambassadorScores({
    frequency: Array.from(points.frequency, scoreOf),
    recency: Array.from(points.recency, scoreOf),
    money: Array.from(points.money, (score) => (ledger.hasAmounts ? scoreOf(score) : null)),
    tenure: Float64Array.from(buyers, (c) => (first[c] === NO_DAY ? Number.NaN : asOf - first[c])),
    breadth: breadth && Float64Array.from(buyers, (c) => breadth[c]),
    originRate: originRates(originsOf(ledger, history), buyers, (c) => isFan[c] === 1),
    refundShare: Float64Array.from(buyers, (c) => ledger.refundCount[c] / Math.max(1, ledger.ordersPlaced[c])),
  });
  const isPotential = potentialAmbassadors(
    segments.map((segment, at) => ({
      score: scores[at],
      occasions: occasions[buyers[at]],
      activity: activities[at],
      segment,
    })),
  );
  return { scores, isPotential };
}

/** The order of every list of customers: largest money first, then name, then key, as text. */
export function byMoney(money: (person: Person) => number): (a: Person, b: Person) => number {
  return (a, b) => money(b) - money(a) || compareText(a.name, b.name) || compareText(a.key, b.key);
}
