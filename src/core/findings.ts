import {
  type Activity,
  activities,
  type BuyerSegment,
  buyerSegments,
  type RfmSegment,
  rfmSegments,
  type Size,
  type Stage,
  sizes as sizeCodes,
  stages as stageCodes,
} from './codes';
import { actionsOfTheWeek } from './measure/actions';
import { dayOfPeople, defaultAsOf, rowsOn, upTo } from './measure/as-of';
import { type AttributionFacts, attributionFacts } from './measure/attribution';
import { runBacktest } from './measure/backtest';
import { bestWithTheirLike } from './measure/best';
import { type Breakdown, breakdownsOf } from './measure/breakdowns';
import { acquisitionCost } from './measure/cac';
import { type Contract, contractChurn, monthlyChurn } from './measure/churn';
import { cohortFacts } from './measure/cohorts';
import { type ValueFacts, valueFacts, withValues } from './measure/expectations';
import { highValueGain } from './measure/gain';
import { type History, NO_DAY, sumOf, worthOfOrders } from './measure/history';
import { contactsToLetGo } from './measure/let-go';
import { gridOf } from './measure/lifecycle-grid';
import { hasCosts, marginRate } from './measure/margin';
import { nextClasses } from './measure/next-class';
import { type OfferFacts, offerFacts } from './measure/offer-facts';
import { type ChannelFacts, channelFacts } from './measure/origins';
import { secondOrder } from './measure/pace';
import { byMoney, type Described, describePeople } from './measure/people';
import { programmesOf } from './measure/programmes';
import { type RetentionFacts, retentionFacts } from './measure/retention-facts';
import { smallFile } from './measure/rfm';
import { boughtElsewhere, toldHistory } from './measure/told';
import { movesToTell } from './measure/transitions';
import { winBackList } from './measure/win-back';
import type { Contact, Ledger, LeftOut } from './model';
import type {
  AcquisitionCost,
  Action,
  Backtest,
  BestFacts,
  ChurnMonth,
  CohortFacts,
  Counted,
  CutRow,
  GridCell,
  HighValueGain,
  LetGo,
  Person,
  Programme,
  Remark,
  SegmentMoves,
  SizeFacts,
  Thresholds,
  ToldHistory,
  WinBack,
  WorthBacktest,
} from './results';
import type { Settings } from './settings';
import { addMonths, type Cents, type Day, isoDay, type Share, windowStart } from './units';

/** All the measures say of one file, as of one day: what the tabs, the sidebar and `--json` are made of. */
export interface Findings {
  readonly asOf: Day;
  readonly today: Day | null;
  readonly settings: Settings;
  readonly currency: string;
  readonly hasAmounts: boolean;
  readonly hasCosts: boolean;
  /** Kept and attributed to a customer, whole history. */
  readonly orders: number;
  readonly customers: number;
  readonly turnover: Cents;
  readonly noCustomer: { readonly orders: number; readonly turnover: Cents };
  /** In the window: turnover, orders, the same window one year earlier (null when the history does not reach). */
  readonly windowTurnover: Cents;
  readonly windowOrders: number;
  readonly windowTurnoverBefore: Cents | null;
  readonly windowMargin: Cents | null;
  readonly meanOrder: Cents | null;
  readonly newCustomers: number; // first order inside the window
  readonly thresholds: Thresholds;
  /** Everyone, prospects too: largest `spent`, then name, as text. */
  readonly people: readonly Person[];
  /**
   * Customers of whom a list tells that they bought, while no order of theirs counts here: not in `people`, nor in any
   * other figure. Orders, money and last order are those told.
   */
  readonly elsewhere?: readonly Person[];
  /** Only totals per customer are known: nothing that needs the day of each order can be said. */
  readonly totalsOnly?: boolean;
  readonly toldHistory?: ToldHistory | null;
  readonly activity: Readonly<Record<Activity, number>>;
  readonly cuts: readonly CutRow[];
  readonly rfm: Readonly<Partial<Record<RfmSegment, Counted>>>;
  readonly sizes: SizeFacts;
  /** By the size at the last purchase. */
  readonly stageSizes: Readonly<Record<Size, number>>;
  readonly stages: Readonly<Record<Stage, Counted>>;
  readonly segments: Readonly<Record<BuyerSegment, Counted>>;
  readonly grid: readonly GridCell[];
  readonly churn: readonly ChurnMonth[];
  readonly backtest: Backtest | null;
  readonly winBack: readonly WinBack[];
  readonly best: BestFacts;
  readonly gain: HighValueGain | null;
  readonly acquisition: AcquisitionCost | null;
  /** Where customers come from; null where nobody bought, or only totals per customer are known. */
  readonly channels?: ChannelFacts | null;
  /** What touches brought; null where the file has none. */
  readonly attribution?: AttributionFacts | null;
  /** What offer codes brought, and who got discounts; null where nobody bought, or only totals are known. */
  readonly offers?: OfferFacts | null;
  /** What is spent to keep customers, and what it brings; null as `offers`. */
  readonly retention?: RetentionFacts | null;
  readonly actions: readonly Action[];
  /** Window of the second order: of first-time buyers. */
  readonly secondOrder: {
    readonly share: Share | null;
    readonly medianGap: number | null;
    readonly p80: number | null;
  };
  /** Contacts to let go; null where only orders are known. */
  readonly letGo?: LetGo | null;
  /** By the month or quarter of the first order; null where nobody's is known. */
  readonly cohorts?: CohortFacts | null;
  /** Buyer segments some months ago and now; null where nobody had bought three months ago. */
  readonly moves?: SegmentMoves | null;
  /** Whom to write to now, segment by segment. */
  readonly programmes?: readonly Programme[];
  /** What customers are expected to bring, and how that was found; null where nobody bought, or only totals are told. */
  readonly value?: ValueFacts | null;
  /** Buyers by channel, sector, region, country, city: those by which they differ in name. */
  readonly breakdowns?: readonly Breakdown[];
  /** How far the simple value was from what customers spent; null where the history was too short. */
  readonly worth?: WorthBacktest | null;
  readonly remarks: readonly Remark[];
  /** Results that need something the file does not have: result → role missing. */
  readonly missing: readonly { readonly result: string; readonly needs: string }[];
  /** Rows the measures themselves set aside (after asOf, far from all others). */
  readonly leftOut: readonly LeftOut[];
}

/** An analysis this many days before today is called old. */
const oldAfterDays = 31;
/** From this share of one-time buyers on, "mostly one-time". */
const mostlyOneTime = 0.9;

/**
 * Everything there is to say of a file, as of one day. Rows after today, and after that day, are set aside and listed.
 * People without orders are prospects; a file without amounts, or without orders, is no error: what cannot be said is
 * empty or null, and named in `missing`.
 *
 * @param ledger one entry per contact; @param contacts index = customer number, null where only orders are known
 * @param today null where nobody knows it
 * @throws CannotAnswer `mistyped-last-day`, only where neither today nor the day of the analysis is given
 */
export function findings(
  ledger: Ledger,
  contacts: readonly Contact[] | null,
  settings: Settings,
  today: Day | null,
): Findings {
  const believed = today === null ? ledger : upTo(ledger, today);
  const asOf = settings.asOf ?? defaultAsOf(believed, today) ?? dayOfPeople(contacts, today);
  const plain = describePeople(believed, contacts, settings, asOf);
  const value = valueFacts(believed, contacts, plain, settings);
  const described = withNextClasses(believed, withValues(plain, value), settings);
  const { history, thresholds } = described;
  const elsewhere = boughtElsewhere(described.people, contacts);
  const isElsewhere = new Set(elsewhere.map((person) => person.customer));
  const people = described.people.filter((person) => !isElsewhere.has(person.customer));
  const sizes = sizesWithout(described.sizes, elsewhere.length);
  const totalsOnly = (believed.told ?? null) !== null;
  const run = runBacktest(believed, contacts, settings, described);
  const backtest = run?.backtest ?? null;
  const margin = marginRate(believed, asOf, settings);
  const sorted = [...people].sort(byMoney((person) => person.spent));
  const second = secondOrder(history);
  const letGo =
    contacts &&
    contactsToLetGo(believed, contacts, described.people, settings, { asOf, today, mistyped: history.mistyped });
  const moves = movesToTell(believed, contacts, settings, described, (customer) => !isElsewhere.has(customer));
  const windowTurnover = sumOf(history.windowCents, allOf(people));
  const windowOrders = people.reduce((sum, person) => sum + person.windowOrders, 0);
  const knowsMargin = hasCosts(believed) || settings.margin < 1;
  // Spend of some months against customers of all times would be no cost of any.
  const acquisition = totalsOnly
    ? null
    : acquisitionCost(believed, described.people, history.windowFrom, asOf, history.mistyped);

  const offers = offerFacts(believed, described, margin);

  const found: Findings = {
    asOf,
    today,
    settings,
    currency: settings.currency,
    hasAmounts: ledger.hasAmounts,
    hasCosts: hasCosts(believed),
    orders: people.reduce((sum, person) => sum + person.orderCount, 0),
    customers: history.buyers.length,
    turnover: sumOf(history.total, allOf(people)),
    noCustomer: withoutCustomer(believed, asOf),
    windowTurnover,
    windowOrders,
    windowTurnoverBefore: turnoverYearBefore(believed, history, settings),
    windowMargin: ledger.hasAmounts && knowsMargin ? windowMargin(believed, history, settings) : null,
    meanOrder: ledger.hasAmounts && windowOrders > 0 ? Math.round(windowTurnover / windowOrders) : null,
    // Without the day of any first order, all of them are inside: the window is the whole history.
    newCustomers: totalsOnly
      ? history.buyers.length
      : people.filter((p) => p.firstOrder !== null && p.firstOrder >= history.windowFrom).length,
    thresholds,
    people: sorted,
    elsewhere: elsewhere.sort(byMoney((person) => person.totalSpent)),
    totalsOnly,
    toldHistory: toldHistory(described.people, contacts, believed, settings.asOf ?? today ?? Number.POSITIVE_INFINITY),
    activity: countActivities(people),
    cuts: described.cuts,
    rfm: countRfm(people),
    sizes,
    stageSizes: countStageSizes(people),
    stages: countBy<Stage>(people, stageCodes, (person) => person.stage),
    segments: countBy<BuyerSegment>(people, buyerSegments, (person) => person.buyerSegment),
    grid: gridOf(people),
    churn: churnOf(believed, contacts, settings, described),
    backtest,
    winBack: winBackList(believed, contacts, people, backtest, margin, settings),
    best: bestWithTheirLike(believed, contacts, described, settings, (customer) => !isElsewhere.has(customer), margin),
    // It is told as money a year.
    gain: ledger.hasAmounts && !totalsOnly ? highValueGain(sizes) : null,
    acquisition,
    channels: channelFacts(believed, contacts, people, described, settings, margin, acquisition),
    attribution: totalsOnly ? null : attributionFacts(believed, asOf, settings),
    offers,
    retention: retentionFacts(believed, described, offers, settings, margin),
    actions: actionsOfTheWeek(
      sorted,
      contacts,
      backtest,
      margin,
      sizes,
      { asOf, secondOrderWithin: second.p80 },
      letGo,
    ),
    letGo,
    secondOrder: { share: second.rate, medianGap: second.medianGap, p80: second.p80 },
    cohorts: cohortFacts(believed, history),
    moves,
    programmes: programmesOf(believed, contacts, people, {
      asOf,
      today,
      mistyped: history.mistyped,
      thresholds,
      second,
      moves,
    }),
    value,
    breakdowns: breakdownsOf(believed, contacts, described, settings.windowMonths),
    worth: run?.worth ?? null,
    remarks: [],
    missing: missingOf(believed, contacts, settings, knowsMargin),
    leftOut: leftOutOf(ledger, asOf, today, history.mistyped),
  };
  checkSums(found);
  return { ...found, remarks: remarksOf(found, described) };
}

function withNextClasses(ledger: Ledger, described: Described, settings: Settings): Described {
  const next = nextClasses(ledger, described, settings);
  return { ...described, people: described.people.map((person, customer) => ({ ...person, next: next[customer] })) };
}

/** Those of whom only a list knows that they bought are in no count; they have no size. */
const sizesWithout = (sizes: SizeFacts, apart: number): SizeFacts => {
  const none = { ...sizes.bySize.none, customers: sizes.bySize.none.customers - apart };
  return apart === 0 ? sizes : { ...sizes, bySize: { ...sizes.bySize, none } };
};

const allOf = (people: readonly Person[]): number[] => people.map((person) => person.customer);

function withoutCustomer({ noCustomer }: Ledger, asOf: Day): Findings['noCustomer'] {
  let orders = 0;
  let turnover = 0;
  for (let i = 0; i < noCustomer.day.length; i++) {
    if (noCustomer.day[i] > asOf) continue;
    if (noCustomer.cents[i] >= 0) orders++;
    turnover += noCustomer.cents[i];
  }
  return { orders, turnover };
}

/** A shop seldom sells on the very first day of a year: an export of whole years begins a few days into it. */
const DAYS_BEFORE_FIRST_SALE = 7;

/** The same window one year earlier; null where the history begins more than a week into it. */
function turnoverYearBefore(ledger: Ledger, { asOf, oldest }: History, { windowMonths }: Settings): Cents | null {
  const to = addMonths(asOf, -12);
  const from = windowStart(to, windowMonths);
  if (!ledger.hasAmounts || windowMonths <= 0 || oldest === NO_DAY || oldest > from + DAYS_BEFORE_FIRST_SALE)
    return null;
  let sum = 0;
  for (let i = 0; i < ledger.day.length; i++) {
    if (ledger.day[i] >= from && ledger.day[i] <= to) sum += ledger.cents[i];
  }
  return sum;
}

function windowMargin(ledger: Ledger, { asOf, windowFrom }: History, { margin }: Settings): Cents {
  const worth = worthOfOrders(ledger, { basis: 'margin', margin });
  let sum = 0;
  for (let i = 0; i < worth.length; i++) {
    if (ledger.day[i] >= windowFrom && ledger.day[i] <= asOf) sum += worth[i];
  }
  return sum;
}

// ---------------------------------------------------------------- counts

function countBy<K extends string>(
  people: readonly Person[],
  codes: readonly K[],
  codeOf: (person: Person) => K | null,
): Record<K, Counted> {
  const counts = new Map<K, { customers: number; turnover: Cents }>();
  for (const code of codes) counts.set(code, { customers: 0, turnover: 0 });
  for (const person of people) {
    const code = codeOf(person);
    const count = code === null ? undefined : counts.get(code);
    if (!count) continue;
    count.customers++;
    count.turnover += person.spent;
  }
  return Object.fromEntries(counts) as Record<K, Counted>;
}

function countRfm(people: readonly Person[]): Findings['rfm'] {
  const codes: RfmSegment[] = [...rfmSegments, 'prospect'];
  const counts = countBy(people, codes, (person) => person.rfmSegment);
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count.customers > 0));
}

function countActivities(people: readonly Person[]): Record<Activity, number> {
  const counts = countBy<Activity>(people, activities, (person) => person.activity);
  return { active: counts.active.customers, slowing: counts.slowing.customers, lost: counts.lost.customers };
}

function countStageSizes(people: readonly Person[]): Record<Size, number> {
  const counts = countBy<Size>(people, sizeCodes, (person) => person.stageSize);
  return {
    large: counts.large.customers,
    medium: counts.medium.customers,
    small: counts.small.customers,
    none: counts.none.customers,
  };
}

function churnOf(
  ledger: Ledger,
  contacts: readonly Contact[] | null,
  settings: Settings,
  { history, thresholds }: Described,
): Findings['churn'] {
  const contracts: Contract[] = [];
  if (settings.contract && contacts) {
    contacts.forEach(({ contractEnd }, customer) => {
      const start = history.first[customer];
      if (contractEnd !== null && start !== NO_DAY) contracts.push({ customer, start, end: contractEnd });
    });
  }
  return contracts.length > 0
    ? contractChurn(ledger, history, contracts)
    : monthlyChurn(ledger, history, thresholds.lostAfter);
}

// ---------------------------------------------------------------- what to say of the file as a whole

function remarksOf(found: Findings, { history, moneyAllEqual }: Described): Remark[] {
  const { customers, thresholds, asOf, today, backtest, sizes, noCustomer } = found;
  const remarks: Remark[] = [];
  const say = (code: string, values: Remark['values'] = {}) => remarks.push({ code, values });
  if (found.totalsOnly) say('totals-only', { customers, orders: found.orders });
  const elsewhere = found.elsewhere ?? [];
  if (elsewhere.length > 0) say('bought-elsewhere', { customers: elsewhere.length });
  const { checked = 0, short = [], orders = 0, cents = 0 } = found.toldHistory ?? {};
  if (short.length > 0) say('history-incomplete', { customers: short.length, of: checked, orders, turnover: cents });
  if (customers === 0) say('nobody-bought');
  if (!found.hasAmounts) say('no-amounts');
  if (customers > 0 && customers < smallFile.threeLevels) {
    say('small-file', { buyers: customers, points: Math.round(100 / customers) });
    if (customers < smallFile.none) say('no-scores', { buyers: customers });
  }
  if (customers > 0 && history.oldest !== NO_DAY && history.newest < addMonths(history.oldest, 6)) {
    say('short-history', { days: history.days });
  }
  const oneTime = found.people.filter((person) => person.orderDays === 1).length;
  if (customers > 0 && oneTime >= mostlyOneTime * customers) say('mostly-one-time', { share: oneTime / customers });
  if (today !== null && customers > 0 && today - asOf > oldAfterDays) {
    say('as-of-old', { asOf: isoDay(asOf), days: today - asOf });
  }
  if (customers > 0) {
    if (thresholds.from === 'convention' && !found.totalsOnly)
      say('thresholds-convention', { gaps: thresholds.gapCount });
    if (thresholds.nobodyLostYet) say('nobody-lost-yet', { days: thresholds.historyDays });
    if (thresholds.provisional) say('thresholds-provisional', { lostAfter: thresholds.lostAfter });
  }
  if (backtest?.unreliable) {
    say('thresholds-unreliable', {
      cameBack: backtest.lostCameBack / backtest.lost,
      bought: backtest.keptBought / backtest.kept,
    });
  }
  if (sizes.tieMadeMedium) say('tie-made-medium');
  if (found.hasAmounts && moneyAllEqual) say('money-all-equal');
  if (noCustomer.orders > 0) say('no-customer', { orders: noCustomer.orders, turnover: noCustomer.turnover });
  if (history.mistyped !== null) say('mistyped-start', { day: isoDay(history.mistyped) });
  const inTheFuture = found.leftOut.filter((row) => row.reason === 'in-the-future').length;
  if (inTheFuture > 0) say('in-the-future', { rows: inTheFuture });
  if (found.best.costlier.length > 0) say('costlier', { customers: found.best.costlier.length });
  return remarks;
}

/** What each result would need; `needs` is the role of a column. */
function missingOf(
  ledger: Ledger,
  contacts: readonly Contact[] | null,
  settings: Settings,
  knowsMargin: boolean,
): Findings['missing'] {
  const missing: { result: string; needs: string }[] = [];
  const lack = (needs: string, results: readonly string[]) => {
    for (const result of results) missing.push({ result, needs });
  };
  if (ledger.told) lack('order_date', ['churn', 'win-back']);
  else if (ledger.day.length === 0) lack('order_date', ['rfm', 'lifecycle', 'churn', 'best', 'win-back']);
  else if (!ledger.hasAmounts) lack('amount', ['turnover', 'sizes', 'money-score', 'best', 'stake', 'value', 'gain']);
  if (ledger.hasAmounts && !knowsMargin) lack('cost', ['margin']);
  if (ledger.spend.length === 0) lack('spend_amount', ['cac', 'channels', 'budget']);
  if (!ledger.spend.some((spend) => spend.kind === 'retention')) lack('spend_kind', ['retention']);
  if (ledger.spend.length > 0 && ledger.spend.every((spend) => spend.campaign === '')) lack('campaign', ['campaigns']);
  if (ledger.channels.length === 0) lack('channel', ['origins']);
  if (ledger.touches.day.length === 0) lack('touch_date', ['attribution']);
  if (ledger.offers.length === 0) lack('coupon', ['offers']);
  if (ledger.lines.categories.length === 0) lack('category', ['cross-sell', 'breadth']);
  if (contacts && contacts.length > 0) {
    if (contacts.every((c) => c.consent === 'unknown')) lack('opt_in', ['consent']);
    if (contacts.every((c) => c.lastOwnActionDay === null)) lack('click_date', ['leave-the-base', 'let-go']);
    if (contacts.every((c) => c.signupDay === null)) lack('signup_date', ['let-go']);
    if (contacts.every((c) => c.referrals === 0 && c.promoterScore === null && c.reviewScore === null)) {
      lack('referrals', ['ambassadors']);
    }
    if (contacts.every((c) => c.sector === '')) lack('sector', ['breakdown', 'look-alikes']);
    if (settings.contract && contacts.every((c) => c.contractEnd === null)) lack('contract_end', ['contract-churn']);
  }
  return missing;
}

function leftOutOf(ledger: Ledger, asOf: Day, today: Day | null, mistyped: Day | null): LeftOut[] {
  const isFuture = (day: Day) => today !== null && day > today;
  return [
    ...rowsOn(ledger, 'in-the-future', isFuture),
    ...rowsOn(ledger, 'after-as-of', (day) => day > asOf && !isFuture(day)),
    ...(mistyped === null ? [] : rowsOn(ledger, 'unlike-the-others', (day) => day === mistyped)),
  ];
}

// ---------------------------------------------------------------- parts add up

/** @throws Error when parts do not add up to the whole: our own mistake, never the file's */
function checkSums(found: Findings): void {
  const everyone = found.people.length;
  const wholes: readonly (readonly [string, Readonly<Record<string, Counted>>])[] = [
    ['stages', found.stages],
    ['segments', found.segments],
    ['sizes', found.sizes.bySize],
  ];
  for (const [name, parts] of wholes) {
    let customers = 0;
    let turnover = 0;
    for (const part of Object.values(parts)) {
      customers += part.customers;
      turnover += part.turnover;
    }
    if (customers !== everyone) throw new Error(`${name}: ${customers} customers of ${everyone}`);
    if (turnover !== found.windowTurnover) throw new Error(`${name}: ${turnover} cents of ${found.windowTurnover}`);
  }
  for (const { code, segment, customers } of found.programmes ?? []) {
    const whole = found.segments[segment].customers;
    if (customers !== whole) throw new Error(`programme ${code}: ${customers} customers of ${whole}`);
  }
  const { moves, cohorts } = found;
  if (moves) {
    for (const segment of buyerSegments) {
      const now = moves.moves.filter((move) => move.now === segment);
      const customers = now.reduce((sum, { people }) => sum + people.length, 0);
      const turnover = now.reduce((sum, { spent }) => sum + spent, 0);
      const whole = found.segments[segment];
      if (customers !== whole.customers) throw new Error(`moves to ${segment}: ${customers} of ${whole.customers}`);
      if (turnover !== whole.turnover) throw new Error(`moves to ${segment}: ${turnover} cents of ${whole.turnover}`);
    }
  }
  if (cohorts) {
    const customers = cohorts.cohorts.reduce((sum, cohort) => sum + cohort.customers, cohorts.apart.customers);
    const turnover = cohorts.cohorts.reduce((sum, cohort) => sum + cohort.total, cohorts.apart.turnover);
    const whole = found.people.reduce((sum, person) => sum + (person.activity === null ? 0 : person.totalSpent), 0);
    if (customers !== found.customers) throw new Error(`cohorts: ${customers} customers of ${found.customers}`);
    if (turnover !== whole) throw new Error(`cohorts: ${turnover} cents of ${whole}`);
  }
  const { offers } = found;
  if (offers) {
    const turnover = offers.rows.reduce((sum, row) => sum + row.turnover, offers.without.turnover);
    if (turnover !== found.turnover) throw new Error(`offers: ${turnover} cents of ${found.turnover}`);
  }
  for (const { by, rows } of found.breakdowns ?? []) {
    const customers = rows.reduce((sum, row) => sum + row.customers, 0);
    const turnover = rows.reduce((sum, row) => sum + row.turnover, 0);
    const whole = found.people.reduce((sum, person) => sum + (person.activity === null ? 0 : person.spent), 0);
    if (customers !== found.customers) throw new Error(`by ${by}: ${customers} customers of ${found.customers}`);
    if (turnover !== whole) throw new Error(`by ${by}: ${turnover} cents of ${whole}`);
  }
  const buyers = found.activity.active + found.activity.slowing + found.activity.lost;
  if (buyers !== found.customers) throw new Error(`activity: ${buyers} customers of ${found.customers}`);
  if (everyone - found.stages.prospect.customers !== found.customers) throw new Error('prospects who bought');
  const placed = found.best.ranking.length + found.best.costlier.length;
  if (found.hasAmounts && placed !== found.sizes.buyers) throw new Error(`${placed} ranked of ${found.sizes.buyers}`);
}
