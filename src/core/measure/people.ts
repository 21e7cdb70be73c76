import type { Activity } from '../codes';
import type { Contact, Ledger } from '../model';
import type { CutRow, Person, Score, SizeFacts, Thresholds } from '../results';
import type { Settings } from '../settings';
import { compareText, type Day, windowStart } from '../units';
import { activityOf, contractActivity, thresholdsOf } from './activity';
import { mistypedStart } from './as-of';
import { type History, historyOf, NO_DAY } from './history';
import { type FlagProfile, flagsOf, stageOf } from './lifecycle';
import { marginRate } from './margin';
import { paceOf } from './pace';
import { type SizeCuts, sizeAtLastPurchase, sizeFacts, sizeInWindow, windowCuts } from './pmg';
import { cutTable, rfmSegmentOf, scoreBuyers } from './rfm';
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
  const history = historyOf(ledger, asOf, settings, mistyped);
  const isContract = settings.contract && (contacts?.some((contact) => contact.contractEnd !== null) ?? false);
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
  const sizes = sizeFacts(history, sizeCuts, hasAmounts);
  const yearFrom = windowStart(asOf, 12);
  const knowsActions = contacts?.some((contact) => contact.lastOwnActionDay !== null) ?? false;

  const margin = marginRate(ledger, asOf, settings);
  const { horizonMonths } = settings;

  const people: Draft[] = [];
  const place = new Int32Array(ledger.keys.length).fill(-1);
  for (let at = 0; at < buyers.length; at++) place[buyers[at]] = at;

  for (let c = 0; c < ledger.keys.length; c++) {
    const at = place[c];
    const bought = at >= 0;
    const activity = bought ? activities[at] : null;
    const score = (points: Uint8Array): Score => (bought && points[at] > 0 ? (points[at] as Score) : null);
    const recencyScore = score(scores.recency);
    const frequencyScore = score(scores.frequency);
    const moneyScore = hasAmounts ? score(scores.money) : null;
    const size = sizeInWindow(history, sizeCuts, c);
    const stageSize = activity === 'lost' ? sizeAtLastPurchase(history, sizeCuts, c) : size;
    const contact = contacts?.[c] ?? null;
    const pace = bought ? paceOf(history, c, thresholds.medianGap) : null;
    const occasions = history.occasions[c];
    const life = {
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
    const flagProfile: FlagProfile = {
      ...life,
      stage,
      refunded: history.refunded[c] === 1,
      daysSince: bought ? asOf - history.last[c] : null,
      lastOwnAction: bought && knowsActions ? Math.max(history.last[c], contact?.lastOwnActionDay ?? NO_DAY) : null,
      yearFrom,
    };
    people.push({
      customer: c,
      key: ledger.keys[c],
      name: ledger.names[c],
      orderCount: history.orders[c],
      orderDays: occasions,
      totalSpent: history.total[c],
      firstOrder: history.first[c] === NO_DAY ? null : history.first[c],
      lastOrder: bought ? history.last[c] : null,
      daysSinceLastOrder: flagProfile.daysSince,
      windowOrders: history.windowOrders[c],
      windowDays: history.windowOccasions[c],
      spent: history.windowCents[c],
      spentInLastYear: history.lastYearCents[c],
      activity,
      recencyScore,
      frequencyScore,
      moneyScore,
      scoredOnLastYear: bought && scores.onLastYear[at] === 1,
      rfmSegment: rfmSegmentOf(
        { recency: recencyScore, frequency: frequencyScore, money: moneyScore },
        occasions,
        settings.segmentMap,
      ),
      size,
      stageSize,
      stage,
      flags: flagsOf(flagProfile),
      buyerSegment: buyerSegmentOf({
        occasions,
        size,
        activity,
        isAdvocate: contact !== null && isAdvocate(contact),
      }),
      potentialAmbassador: false,
      ambassadorScore: null,
      usualGap: pace?.usualGap ?? null,
      lateness: pace?.lateness ?? null,
      pace: pace?.pace ?? null,
      expectedOrder: pace?.expectedOrder ?? null,
      daysLate: pace?.daysLate ?? null,
      value: hasAmounts ? simpleValue(history, c, activity === 'lost', { margin, horizonMonths }) : null,
    });
  }
  addAmbassadorScores(ledger, history, people);
  return {
    people,
    thresholds,
    cuts: cutTable(history, scores),
    sizes,
    history,
    sizeCuts,
    moneyAllEqual: scores.moneyAllEqual,
  };
}

type Draft = { -readonly [K in keyof Person]: Person[K] };

/** The score compares a customer with all others, so it comes when everyone is known. */
function addAmbassadorScores(ledger: Ledger, history: History, people: readonly Draft[]): void {
  const buyers = Array.from(history.buyers, (c) => people[c]);
  const breadth = breadthOf(ledger, history.asOf);
  const scores = ambassadorScores({
    frequency: buyers.map((p) => p.frequencyScore),
    recency: buyers.map((p) => p.recencyScore),
    money: buyers.map((p) => p.moneyScore),
    tenure: Float64Array.from(buyers, (p) => (p.firstOrder === null ? Number.NaN : history.asOf - p.firstOrder)),
    breadth: breadth && Float64Array.from(history.buyers, (c) => breadth[c]),
    originRate: originRates(originsOf(ledger, history), history.buyers, (c) =>
      ['vip', 'ambassador'].includes(people[c].buyerSegment),
    ),
    refundShare: Float64Array.from(history.buyers, (c) => ledger.refundCount[c] / Math.max(1, ledger.ordersPlaced[c])),
  });
  const potential = potentialAmbassadors(
    buyers.map((p, i) => ({
      score: scores[i],
      occasions: p.orderDays,
      activity: p.activity,
      segment: p.buyerSegment,
    })),
  );
  for (let i = 0; i < buyers.length; i++) {
    buyers[i].ambassadorScore = scores[i];
    buyers[i].potentialAmbassador = potential[i];
  }
}

/** The order of every list of customers: largest money first, then name, then key, as text. */
export function byMoney(money: (person: Person) => number): (a: Person, b: Person) => number {
  return (a, b) => money(b) - money(a) || compareText(a.name, b.name) || compareText(a.key, b.key);
}
