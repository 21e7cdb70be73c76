import type { Activity, BuyerSegment, Flag, Pace, ProgrammeCode, RfmSegment, Size, Stage, Verdict } from './codes';
import type { Settings } from './settings';
import type { Cents, Day, Month, Share } from './units';

// What the measures answer, one record per question. `Findings` (findings.ts) holds them all.

/** A number from 1 to 5, 5 the good end; null when there are too few buyers to score. */
export type Score = 1 | 2 | 3 | 4 | 5 | null;

/** Everything known of one customer, as of one day. Index in `Findings.people` is not the customer number. */
export interface Person {
  /** Customer number in the Ledger (and in `Unified.contacts`). */
  readonly customer: number;
  readonly key: string;
  readonly name: string;
  /** Whole history. */
  readonly orderCount: number;
  readonly orderDays: number; // distinct days with an order: purchase occasions
  readonly totalSpent: Cents;
  readonly firstOrder: Day | null;
  readonly lastOrder: Day | null;
  readonly daysSinceLastOrder: number | null;
  /** Inside the window. */
  readonly windowOrders: number;
  readonly windowDays: number;
  readonly spent: Cents;
  /** Turnover of the 12 months ending on the last order. */
  readonly spentInLastYear: Cents;
  readonly activity: Activity | null; // null: never bought
  readonly recencyScore: Score;
  readonly frequencyScore: Score;
  readonly moneyScore: Score;
  /** Scores are of the 12 months before the last order, not of the window (lost customers). */
  readonly scoredOnLastYear: boolean;
  readonly rfmSegment: RfmSegment | null; // null: not scored (file too small)
  /** Size in the window, and size at the last purchase (differs for the lost only). */
  readonly size: Size;
  readonly stageSize: Size;
  readonly stage: Stage;
  readonly flags: readonly Flag[];
  readonly buyerSegment: BuyerSegment;
  readonly potentialAmbassador: boolean;
  /** 0–100, null for people without an order. */
  readonly ambassadorScore: number | null;
  /** Personal pace: e = (sum of gaps + 2 · file median) / (gaps + 2); null for one-time buyers. */
  readonly usualGap: number | null;
  readonly lateness: number | null; // days since / usual gap
  readonly pace: Pace | null;
  readonly expectedOrder: Day | null; // last order + e, rounded half up
  readonly daysLate: number | null; // asOf − expected, never negative
  /**
   * Expected over the horizon of the settings, on margin: rule book 9, by the model where there is one (see
   * `Findings.value`), else the simple value; null while the history is too short, and for who never bought.
   */
  readonly value?: Cents | null;
  /** The simple value beside that of the model; absent before the model was asked. */
  readonly simpleValue?: Cents | null;
  /** Orders expected over the same horizon. */
  readonly expectedOrders?: number | null;
  /** In the findings; null for prospects and for the lost, whom any order brings back. */
  readonly next?: NextClass | null;
}

/** Section 4 of the rule book. */
export interface Thresholds {
  readonly activeWithin: number;
  /** Infinity never: "nobody is lost yet" is `nobodyLostYet`, with lostAfter beyond the history. */
  readonly lostAfter: number;
  readonly from: 'data' | 'convention' | 'setting' | 'contract';
  readonly nobodyLostYet: boolean;
  readonly provisional: boolean;
  /** History of the file in days, number of gaps, their P80, P90 (type 7) and median. */
  readonly historyDays: number;
  readonly gapCount: number;
  readonly p80: number | null;
  readonly p90: number | null;
  readonly medianGap: number | null;
}

export interface CutRow {
  readonly score: 1 | 2 | 3 | 4 | 5;
  /** Smallest and largest value met in the class; null when nobody is in it. */
  readonly recency: CutCell;
  readonly frequency: CutCell;
  readonly money: CutCell;
}
export interface CutCell {
  readonly from: number | null;
  readonly to: number | null;
  readonly customers: number;
  readonly revenueShare: Share | null;
}

export interface Counted {
  readonly customers: number;
  readonly turnover: Cents;
}

export interface SizeFacts {
  readonly mode: Settings['pmgMode'];
  /** From this turnover a customer is large, medium; null when there is nobody. */
  readonly largeFrom: Cents | null;
  readonly mediumFrom: Cents | null;
  /** Ties would have put over half of the buyers in large: they are medium. */
  readonly tieMadeMedium: boolean;
  /** By the window's size. */
  readonly bySize: Readonly<Record<Size, Counted>>;
  /** Buyers of the window. */
  readonly buyers: number;
  readonly verdict: Verdict | null;
  /** Share of the buyers of the window who make 80 % of turnover. */
  readonly shareMaking80: Share | null;
  /** Share of turnover made by the first 20 % of buyers of the window. */
  readonly top20Share: Share | null;
  /** Ten shares of turnover, best tenth first; sums to 1. Empty when nobody bought. */
  readonly deciles: readonly Share[];
}

export interface GridCell extends Counted {
  readonly rfm: RfmSegment;
  readonly size: Size;
  /** Customers per stage inside the cell. */
  readonly stages: Readonly<Partial<Record<Stage, number>>>;
}

export interface ChurnMonth {
  readonly month: Month;
  readonly atStart: number;
  readonly lost: number;
  readonly rate: Share | null; // null: no one to measure, or too early
  readonly repeatAtStart: number;
  readonly repeatLost: number;
  readonly repeatRate: Share | null; // the headline
  readonly revenueLost: Cents;
  readonly newCustomers: number;
  readonly wonBack: number;
  readonly tooEarly: boolean;
  /** Still customers at the end of the month, for the chart. */
  readonly stillCustomers: number;
}

export interface ReturnRate {
  readonly customers: number;
  /** Share that ordered in the w days after, and mean spend per head in those days. */
  readonly returnRate: Share | null;
  readonly meanSpend: Cents | null;
}
export interface Backtest {
  readonly days: number; // w
  readonly on: Day; // asOf − w
  readonly lost: number;
  readonly lostCameBack: number;
  readonly kept: number;
  readonly keptBought: number;
  /** In this file silence does not mean lost. */
  readonly unreliable: boolean;
  /** Already borrowed from the row or the whole where a cell has under 10 customers. */
  readonly byStageSize: Readonly<Record<string, ReturnRate>>; // "reactivation-large" → …
}

/** The simple customer value tried on the past: what it expected from the day of the backtest on, and what came. */
export interface WorthBacktest {
  readonly on: Day;
  readonly days: number;
  readonly predicted: Cents;
  readonly actual: Cents;
  /** Predicted ÷ actual; null where nothing was spent. */
  readonly ratio: number | null;
}

/**
 * What separates a customer from the next class on the day of the analysis: exactly enough, so that he is there with it
 * and not with a cent, an order or a day less.
 */
export interface NextClass {
  /** More spending in the window, and how many orders of his own mean that is; null for the large. */
  readonly size: { readonly to: 'large' | 'medium'; readonly cents: Cents; readonly orders: number | null } | null;
  /** The second order; null for whoever has had it. */
  readonly segment: { readonly to: 'multi' | 'vip'; readonly orders: number } | null;
  /** Days without an order after which he is slowing, or lost; null where silence decides nothing. */
  readonly silence: { readonly to: 'slowing' | 'lost'; readonly days: number } | null;
}

export interface WinBack {
  readonly person: Person;
  readonly state: 'slowing' | 'lost';
  readonly valueAtStake: Cents | null;
  readonly spendCeiling: Cents | null;
  readonly lastChannel: string;
}

export interface BestCustomer {
  readonly person: Person;
  readonly rank: number;
  /** In the basis of the settings, remarketing cost taken off. */
  readonly spent: Cents;
  readonly cost: Cents;
  readonly net: Cents;
  readonly share: Share | null;
  readonly noLongerBuying: boolean;
  /** First month end of his run at rank 1; null below rank 1. */
  readonly bestSince: Day | null;
  readonly timesFirst: number; // of the last 12 sightings
  readonly sightings: number;
  readonly reasons: readonly Reason[]; // three facts, most telling first
  readonly channels: readonly string[]; // of his orders and touches: first, last, most frequent (distinct)
  /** What he lacks to be a rank higher, in the money of the ranking: exactly enough; null at rank 1 and for the lost. */
  readonly toRankAbove?: Cents | null;
  /** The two of the ranking most like him; only of its first thousand. */
  readonly looksLike?: readonly Resembling[];
}

/**
 * What customers are compared on: region or city, channel of the first order, main category, money a purchase in
 * cents, usual days between two; of prospects also the country, company or person, channel of the first touch.
 */
export type FieldOfLikeness =
  | 'sector'
  | 'place'
  | 'channel'
  | 'category'
  | 'mean-order'
  | 'rhythm'
  | 'country'
  | 'kind'
  | 'touch';
export interface FieldMatch {
  readonly field: FieldOfLikeness;
  /** His, and that of whom he resembles; of a 'kind': 'company' or 'person'. */
  readonly value: string | number;
  readonly theirs: string | number;
}
export interface Resembling {
  readonly person: Person;
  /** Gower: the mean over the fields known of both. */
  readonly similarity: Share;
  /** Three fields at most in which they are alike, equal ones first. */
  readonly matching: readonly FieldMatch[];
  /** The field that separates him most; null where none does, or nobody asked. */
  readonly differing: FieldMatch | null;
}
/** Customers who resemble the best and are not large yet. */
export interface LookAlikeFacts {
  /** The best they are compared with. */
  readonly seeds: readonly Person[];
  readonly fields: readonly FieldOfLikeness[];
  /** With each the best customer he is most like. */
  readonly list: readonly (Resembling & { readonly nearest: Resembling })[];
}
/** Prospects who resemble the best customer. */
export interface ProspectFacts {
  readonly fields: readonly FieldOfLikeness[];
  /** Prospects that may be asked, and those of them who are alike in half of the known fields or more. */
  readonly prospects: number;
  readonly found: number;
  /** Months of life that `expected` counts: 12, fewer in a young file. */
  readonly months: number;
  /** Customers each is judged by, at least. */
  readonly neighbours: number;
  readonly list: readonly (Resembling & {
    /** Margin of the first 12 months of his nearest customers, and the most to spend on winning him; null: unknown. */
    readonly expected: Cents | null;
    readonly mostToSpend: Cents | null;
    /** 1 − their mean similarity to him. */
    readonly distance: Share | null;
  })[];
}

/** How THE best customer became one, and what he does not buy. */
export interface BestStory {
  /** His first order: '' and nothing where the file does not say. */
  readonly firstOrder: {
    readonly day: Day;
    readonly products: readonly string[];
    readonly offer: string;
    readonly channel: string;
  } | null;
  /** The last touch between the first order and the second. */
  readonly beforeSecond: { readonly day: Day; readonly channel: string } | null;
  /** How often each channel was met, most frequent first; of equals the one met earlier. */
  readonly touchpoints: readonly {
    readonly channel: string;
    readonly times: number;
    readonly first: Day;
    readonly last: Day;
    /** Share of the other loyal customers who met it; null where there are too few. */
    readonly loyalShare: Share | null;
  }[];
  /** The other customers in the stage Loyalty. */
  readonly loyal: number;
  /** What he buys, most often first, and what his peers buy and he never did. */
  readonly goods: {
    readonly kind: 'category' | 'product';
    readonly bought: readonly { readonly name: string; readonly orders: number }[];
    readonly missing: readonly { readonly name: string; readonly share: Share }[];
    /** The other best customers. */
    readonly peers: number;
  } | null;
}
/**
 * A fact about a customer, with its figures; words/…/reasons turns it into a sentence. Of the window unless said:
 * orders-vs-mean: his orders, mean of the window's buyers · basket-vs-mean: his mean order, mean order of all, in
 * cents · on-time: usual gap, days since the last order · late: lateness (times the usual gap), usual gap ·
 * growth, decline: share more, or less, than the same window a year before (0.4 = 40 %) · tenure: days since his
 * first order · share: share of all · breadth: his categories, mean of buyers · referrals: customers who came through
 * him · only-orders: his orders.
 */
export interface Reason {
  readonly code:
    | 'orders-vs-mean'
    | 'basket-vs-mean'
    | 'on-time'
    | 'late'
    | 'growth'
    | 'decline'
    | 'tenure'
    | 'share'
    | 'breadth'
    | 'referrals'
    | 'only-orders';
  readonly value: number;
  readonly other?: number;
}

export interface BestFacts {
  readonly ranking: readonly BestCustomer[];
  /** The customer the card is about: the first who still buys. */
  readonly first: BestCustomer | null;
  readonly leadOverSecond: Cents | null;
  /** Who `leadOverSecond` is counted from: the next who still buys. */
  readonly runnerUp?: BestCustomer | null;
  /** Customers whose remarketing cost exceeds what they bring: not ranked, named. */
  readonly costlier: readonly Person[];
  /** Of `first`. */
  readonly story?: BestStory | null;
  /** What customers are compared on for `looksLike`; nothing where nothing tells them apart. */
  readonly likenessFields?: readonly FieldOfLikeness[];
  readonly lookAlikes?: LookAlikeFacts | null;
  readonly prospects?: ProspectFacts | null;
}

export type ActionCode =
  | 'large-slowing'
  | 'second-order-window'
  | 'large-lost'
  | 'one-step-short'
  | 'ask-ambassadors'
  | 'no-contact'
  | 'retention-limit';
export interface Action {
  readonly code: ActionCode;
  readonly people: readonly Person[];
  readonly stake: Cents | null;
}

/** +p % and +p points of high-value customers: rule book 12. */
export interface HighValueGain {
  readonly buyers: number;
  readonly large: number;
  readonly meanLarge: Cents | null;
  readonly meanMedium: Cents | null;
  /** Extra turnover of +1 % of large customers, promoted from medium and newly won, and of +1 point. */
  readonly promoted: Cents | null;
  readonly newlyWon: Cents | null;
  readonly point: Cents | null;
}

export interface AcquisitionCost {
  readonly spend: Cents;
  readonly newCustomers: number;
  readonly cac: Cents | null;
  readonly valuePerCustomer: Cents | null; // mean value of a new customer, on margin: see Person.value
  readonly ratio: number | null; // CLV : CAC
  readonly byChannel: readonly {
    readonly channel: string;
    readonly spend: Cents;
    readonly newCustomers: number;
    readonly cac: Cents | null;
  }[];
}

/** What a contact's age is counted from: what he did last, or (signup) the day he was collected. */
export type LastSign = 'order' | 'click' | 'reply' | 'login' | 'action' | 'signup';
export interface AgedContact {
  readonly person: Person;
  readonly last: Day;
  /** 'action': a click, reply or login, nobody says which. */
  readonly what: LastSign;
  /** Whole months from then to the day of the analysis. */
  readonly monthsSince: number;
  /** First day on which he is to be let go; up to the day of the analysis for those who are. */
  readonly limit: Day;
}
/** Rule book 16. Everyone is in one of the four lists or in none. */
export interface LetGo {
  /** Months without an own action after which a contact is let go. */
  readonly months: number;
  /** Whoever reaches the limit up to this day is on the warning list. */
  readonly warnBy: Day;
  /** Contacts whose age is known, those who refused left out. */
  readonly known: number;
  readonly toLetGo: readonly AgedContact[];
  readonly soon: readonly AgedContact[];
  /** Opted out: only what is needed to leave them alone is kept. */
  readonly refused: readonly Person[];
  readonly ageUnknown: readonly Person[];
  /** Contacts of known age by whole years since then, the last "so many or more"; `over`: to be let go. */
  readonly byYears: readonly { readonly years: number; readonly kept: number; readonly over: number }[];
}

/** What lists of people tell of orders, against the orders that are here. */
export interface ToldHistory {
  /** Customers of whom a list tells. */
  readonly checked: number;
  /** Numbers of those of whom it tells more, or later ones, than there are here. */
  readonly short: readonly number[];
  /** How many orders, and how much money, it tells more. */
  readonly orders: number;
  readonly cents: Cents;
}

/** Customers by the month, or quarter, of their first order, and what they did period after period. */
export interface Cohort {
  /** First month of the period. */
  readonly month: Month;
  readonly customers: number;
  /** All they spent up to the day of the analysis, the running period included. */
  readonly total: Cents;
  /** Index = periods since the first order; null while that period is not over. */
  readonly buyers: readonly (number | null)[];
  readonly turnover: readonly (Cents | null)[];
}
export interface CohortFacts {
  /** Months in a period. */
  readonly step: 1 | 3;
  /** Oldest first, periods in which nobody came left out. */
  readonly cohorts: readonly Cohort[];
  /** Customers whose day of arrival cannot be right, and money of that day: in no cohort. */
  readonly apart: Counted;
}

/** Segment on the earlier day; `not-yet`: without an order, and nobody knows whether he was there. */
export type SegmentThen = 'not-yet' | BuyerSegment;

/** Customers who were in one segment then and are in another, or the same, now. */
export interface Move {
  readonly then: SegmentThen;
  readonly now: BuyerSegment;
  /** Largest spender of the present window first. */
  readonly people: readonly Person[];
  /** What they spent in the window that ended then, and in the present one. */
  readonly spentThen: Cents;
  readonly spent: Cents;
}

/** What became of the customers of one segment. */
export interface Conversion {
  readonly then: BuyerSegment;
  readonly customers: number;
  /** Share now in each segment; null where nobody was in it. */
  readonly to: Readonly<Record<BuyerSegment, Share | null>>;
  readonly up: Share | null;
  readonly down: Share | null;
  /** Share that is lost by now, whatever the segment. */
  readonly lost: Share | null;
}

export interface SegmentMoves {
  /** The earlier day, and how many months it is before the present one. */
  readonly on: Day;
  readonly monthsBack: number;
  /** Moves that somebody made, in the order of the segments then and now. Everybody is in exactly one. */
  readonly moves: readonly Move[];
  readonly conversions: readonly Conversion[];
}

/**
 * How somebody can be reached: by an e-mail or a telephone of his own; `shared`: only by an address of a company
 * (contact@…) or of several people; `none`: not at all.
 */
export type Reach = 'email' | 'phone' | 'shared' | 'none';

/** Somebody to write to now, and why. */
export interface Due {
  readonly person: Person;
  readonly reach: Reach;
  /** Known to have agreed; otherwise nobody knows. Who refused is nowhere. */
  readonly hasAgreed: boolean;
  /**
   * prospect: last sign of life · mono, multi, vip-slowing: last order · vip: the anniversary · ambassador: first order
   * of whom he brought, null where nobody knows.
   */
  readonly day: Day | null;
  /** vip: years since the first order · ambassador: customers won · multi: usual gap in days · else 0. */
  readonly value: number;
  /** What the sign of life of a prospect was. */
  readonly sign?: LastSign;
  /** What he bought last, the dearest line of the order; `''` unknown. */
  readonly product: string;
  /** First name of the newest customer an ambassador brought; `''` unknown. */
  readonly friend: string;
}

/** Of so many who had the occasion, how many did what the programme hopes for, within so many days or months. */
export interface ProgrammeSuccess {
  readonly days: number | null;
  readonly months: number | null;
  readonly of: number;
  /** ambassador: customers won, which may be more than the ambassadors. */
  readonly reached: number;
}

export interface Programme {
  readonly code: ProgrammeCode;
  readonly segment: BuyerSegment;
  /** Everybody in the segment, and those of them who refused contact. */
  readonly customers: number;
  readonly refused: number;
  /**
   * The figure of the trigger, in days; null where the file does not tell. prospect: last sign of life within · mono:
   * after the first order · multi: the usual gap in the middle · vip: anniversaries within · vip-slowing: without an
   * order for more than · ambassador: the customer won came within.
   */
  readonly trigger: number | null;
  /** The most valuable first: who spent most in the 12 months ending on his last order. */
  readonly due: readonly Due[];
  /** Prospects who would be due, had they agreed: nobody knows whether they did. */
  readonly waiting: number;
  readonly success: ProgrammeSuccess | null;
}

/** Worth saying about the file as a whole: 'small-file', 'short-history', 'mostly-one-time', 'as-of-old', … */
export interface Remark {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}
