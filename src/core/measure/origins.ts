import type { Contact, Ledger, Spend } from '../model';
import type { AcquisitionCost, Person } from '../results';
import type { Settings } from '../settings';
import { addMonths, type Cents, compareText, type Day, EARLIEST, type Month, monthOf, type Share } from '../units';
import { type AgeMargins, type AgeTally, ageMargins } from './age-margins';
import { newCustomerCredits } from './attribution';
import {
  type BudgetMove,
  type ChannelCost,
  costByChannel,
  fewestNew,
  moveBudget,
  type Period,
  type RatioVerdict,
} from './budget';
import { channelKey, cost, customersWon, type Won, wins } from './cac';
import { NO_DAY, worthOfOrders } from './history';
import type { Described } from './people';
import { sizeOf } from './pmg';
import { isAdvocate } from './segments';

/** Who a row of figures is about: a channel, customers whose channel nobody wrote, or small channels put together. */
export interface Origin {
  readonly kind: 'channel' | 'unknown' | 'others';
  /** `''` unless it is one channel. */
  readonly channel: string;
}

/** A share drawn to the mean of all, as if 20 more customers had behaved like everybody. */
export interface DrawnShare {
  /** Customers measured, and how many of them did. */
  readonly of: number;
  readonly did: number;
  readonly share: Share;
  /** 95 times out of 100 the truth lies between. */
  readonly low: Share;
  readonly high: Share;
}

/** What one channel costs and brings (rule book 8 and 14). */
export interface ChannelRow extends Origin {
  /** Whoever came through it, at any time, and what they bought in the window. */
  readonly customers: number;
  readonly turnover: Cents;
  /** In the window. */
  readonly spend: Cents;
  readonly newCustomers: number;
  readonly cac: Cents | null;
  /** Simple value of a new customer, on margin. */
  readonly value: Cents | null;
  readonly ratio: number | null;
  readonly verdict: ChannelCost['verdict'];
  /** Months until a new customer has paid back what he cost. */
  readonly payback: number | null;
  readonly potentialAmbassadors: number;
  /** Margin per customer in the first 3, 6 and 12 months, at equal age; null beyond what anybody has lived. */
  readonly margins: readonly (Cents | null)[];
  /** The same over `ageMonths`: what the return rests on. */
  readonly firstYear: Cents | null;
  /** Customers won in 24 months: those the margins rest on. */
  readonly recent: number;
  /** VIP or ambassador within 12 months of the first order; null where nobody has lived them. */
  readonly lasting: DrawnShare | null;
  /** New customers given to it by the touches before their first order; null without touches. */
  readonly credits: { readonly first: number; readonly last: number; readonly markov: number | null } | null;
  /** Null where nothing can be proposed: no spend in the file, or no margin. */
  readonly budget: Pick<BudgetMove, 'return' | 'newSpend' | 'change' | 'why'> | null;
}

/** New customers of one channel in one period. */
export interface OriginPeriod extends Origin {
  readonly period: Period;
  readonly spend: Cents;
  readonly newCustomers: number;
  readonly cac: Cents | null;
  /** Margin of the first months of life, those not lived yet taken from the channel's other customers. */
  readonly margin: Cents | null;
  readonly ratio: number | null;
  readonly verdict: RatioVerdict | 'nobody-won' | 'no-spend' | 'too-few' | null;
}
/** `all` has one row a period for all channels together. */
export interface OriginPeriods {
  readonly periods: readonly Period[];
  readonly rows: readonly OriginPeriod[];
  readonly all: readonly OriginPeriod[];
}

/** When money was spent, against when orders are known. */
export interface SpendCoverage {
  /** First and last month with spend in the file; null where no row has a date. */
  readonly from: Month | null;
  readonly to: Month | null;
  /** Spend that says no month: in the window, in no quarter. */
  readonly undated: Cents;
  /** Dated outside the window: counted in nothing here. */
  readonly outside: Cents;
  /** Of which in months before the oldest order, or after the day of the analysis. */
  readonly withoutOrders: Cents;
  /** Months of the window before the first, and after the last, month with spend: their customers seem to cost nothing. */
  readonly monthsWithout: number;
  /** Channels of the spend and channels of the orders have no name in common. */
  readonly noCommonName: boolean;
}

export interface ChannelFacts {
  /** Best ratio first, those under 10 new customers after them; without one, by spend, new customers, name; put-together and unknown ones last. */
  readonly rows: readonly ChannelRow[];
  readonly total: ChannelRow;
  /** Paid media ÷ new customers of the channels it was spent on. */
  readonly paid: { readonly spend: Cents; readonly newCustomers: number; readonly cac: Cents | null };
  /** Spend on sales in `total.spend`. */
  readonly salesSpend: Cents;
  /** Null where the file has no spend to win customers. */
  readonly coverage: SpendCoverage | null;
  /** Months the return and the ratios of periods rest on: 12, less in a young file; 0 where nobody has lived one. */
  readonly ageMonths: number;
  /** Return of the channels that may move, together. */
  readonly meanReturn: number | null;
  /** Of the same age in months: customers of the last 12 months against those of the 12 before. */
  readonly sameAge: {
    readonly months: number;
    readonly now: { readonly customers: number; readonly margin: Cents };
    readonly before: { readonly customers: number; readonly margin: Cents };
  } | null;
  /** The last 12 months, and the last four quarters (year × 4 + quarter). */
  readonly byMonth: OriginPeriods;
  readonly byQuarter: OriginPeriods;
  /** 0 winter (December to February) to 3 autumn, of the last 24 months that have spend; null under a year of it. */
  readonly bySeason: OriginPeriods | null;
  /** Campaigns of the spend in the window, by the offer code or channel of the first order; null without campaigns. */
  readonly byCampaign: OriginPeriods | null;
  /** New customers of the window whom no touch brought; null without touches. */
  readonly untouched: number | null;
}

/** More channels than this are put together, but for those that cost money. */
const mostRows = 20;
/** Ages at which margins are shown. */
export const shownAges = [3, 6, 12] as const;
/** Customers of each year that it takes to compare two years. */
const fewestCompared = 30;
/** As many customers like all others are added to a channel's own. */
const drawnBy = 20;

type DatedSpend = Spend & { readonly day: Day };
type Input = Pick<Described, 'history' | 'thresholds' | 'sizeCuts'>;

/**
 * Customers by the channel of their first order with money: what they cost and bring, when they came, what becomes of
 * them, and where the next budget should go (rule book 8 and 14). New customers, spend and CAC are those of
 * `acquisitionCost`, by the function the cells use (`costByChannel`, `moveBudget`).
 *
 * @param people whoever counts in the findings, any order
 * @param acquisition of the same window; null where the file has no spend
 * @param margin as a share of turnover, for orders whose cost is not known
 * @returns null where only totals per customer are known, or nobody bought
 */
export function channelFacts(
  ledger: Ledger,
  contacts: readonly Contact[] | null,
  people: readonly Person[],
  described: Input,
  settings: Settings,
  margin: Share,
  acquisition: AcquisitionCost | null,
): ChannelFacts | null {
  const { history } = described;
  const { asOf, mistyped, windowFrom } = history;
  if (ledger.told || history.buyers.length === 0) return null;
  const everyone = customersWon(ledger, EARLIEST, asOf, mistyped);
  const won = everyone.filter(({ day }) => day >= windowFrom);
  const spends = ledger.spend.filter(wins);
  const inWindow = spends.filter(({ day }) => day === null || (day >= windowFrom && day <= asOf));
  const credits = newCustomerCredits(ledger, won, asOf, settings.lookBackDays);
  const groups = new Groups(inWindow, won, everyone, credits?.channels.map(({ channel }) => channel) ?? []);
  const origin = new Map(everyone.map(({ customer, channel }) => [customer, groups.of(channel)]));
  const worthOf = new Map(people.map((person) => [person.customer, person.value ?? null]));

  const recentFrom = addMonths(asOf, -24) + 1;
  const recent = everyone.filter(({ day }) => day >= recentFrom);
  const ages = ageMargins(ledger, recent, asOf, margin);
  const all = ages.of(recent);
  const ageMonths = ledger.hasAmounts ? ages.lived(all) : 0;
  const members = groups.list.map((): Won[] => []);
  for (const one of recent) members[groups.of(one.channel)].push(one);
  const ofChannel = members.map(ages.of);
  const marginAt = (group: number, months: number) => ages.upTo([ofChannel[group], all], months);

  const costs = byGroup(
    costByChannel(
      inWindow.map(({ channel, cents }) => ({ channel: String(groups.of(channel)), period: '', cents })),
      won.map(({ customer, channel }) => ({
        channel: String(groups.of(channel)),
        period: '',
        cents: worthOf.get(customer) ?? null,
      })),
      (group) => groups.isUnknown(Number(group)),
    ),
  );
  const budgets = groups.list.map((group, at) => ({
    group,
    channel: String(at),
    spend: costs.get(at)?.spend ?? 0,
    newCustomers: costs.get(at)?.newCustomers ?? 0,
    valuePerCustomer: ageMonths > 0 ? marginAt(at, ageMonths) : null,
  }));
  // Money cannot be moved to "other channels".
  const proposal =
    acquisition === null || acquisition.spend <= 0 || ageMonths === 0
      ? null
      : moveBudget(
          budgets
            .filter(({ group }) => group.kind === 'channel')
            .map((budget) => ({ ...budget, valuePerCustomer: budget.valuePerCustomer ?? 0 })),
        );
  const moves = new Map(proposal?.moves.map((move) => [Number(move.channel), move]));
  const counted = countPeople(people, origin, groups.unknown, groups.list.length);
  const lasting = lastingShares(ledger, contacts, everyone, described, settings, margin, (one) =>
    groups.of(one.channel),
  );

  const rowOf = (group: number): ChannelRow => {
    const { spend = 0, newCustomers = 0, cac = null, valuePerCustomer = null, ratio = null } = costs.get(group) ?? {};
    const move = moves.get(group);
    return {
      ...groups.list[group],
      customers: counted.customers[group],
      turnover: counted.turnover[group],
      spend,
      newCustomers,
      cac,
      value: valuePerCustomer,
      ratio,
      verdict: costs.get(group)?.verdict ?? null,
      payback: paybackMonths(cac, valuePerCustomer, settings.horizonMonths),
      potentialAmbassadors: counted.potential[group],
      margins: shownAges.map((months) =>
        months <= ageMonths && ofChannel[group].customers > 0 ? marginAt(group, months) : null,
      ),
      firstYear:
        ageMonths > 0 && (newCustomers > 0 || ofChannel[group].customers > 0) ? marginAt(group, ageMonths) : null,
      recent: ofChannel[group].customers,
      lasting: lasting?.of(group) ?? null,
      credits: credits && creditsOf(credits.channels, groups, group),
      budget:
        proposal === null
          ? null
          : move
            ? { return: move.return, newSpend: move.newSpend, change: move.change, why: move.why }
            : { return: null, newSpend: spend, change: 0, why: spend > 0 ? 'too-few' : 'no-spend' },
    };
  };
  const rows = groups.list
    .map((_, group) => rowOf(group))
    .filter(
      (row) => row.customers > 0 || row.spend !== 0 || row.newCustomers > 0 || hasCredits(row) || row.turnover !== 0,
    )
    .sort(byRatio);

  const sum = (of: (row: ChannelRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const spend = sum((row) => row.spend);
  const values = won.map(({ customer }) => worthOf.get(customer) ?? null).filter((v): v is Cents => v !== null);
  const value = acquisition
    ? acquisition.valuePerCustomer
    : values.length > 0
      ? Math.round(values.reduce((a, b) => a + b, 0) / values.length)
      : null;
  const cac = cost(spend, won.length);
  const total: ChannelRow = {
    kind: 'channel',
    channel: '',
    customers: sum((row) => row.customers),
    turnover: sum((row) => row.turnover),
    spend,
    newCustomers: won.length,
    cac,
    value,
    ratio: acquisition?.ratio ?? null,
    verdict: null,
    payback: paybackMonths(cac, value, settings.horizonMonths),
    potentialAmbassadors: sum((row) => row.potentialAmbassadors),
    margins: shownAges.map((months) => (months <= ageMonths ? ages.upTo([all], months) : null)),
    firstYear: ageMonths > 0 ? ages.upTo([all], ageMonths) : null,
    recent: recent.length,
    lasting: lasting?.all ?? null,
    credits: credits && {
      first: won.length,
      last: won.length,
      markov: credits.channels.some(({ markov }) => markov === null) ? null : won.length,
    },
    budget: proposal && {
      return: proposal.mean,
      newSpend: sum((row) => row.budget?.newSpend ?? 0),
      change: 0,
      why: 'average',
    },
  };
  checkParts(rows, total, acquisition, people);

  const periods = periodsBy(groups, ages, ofChannel, all, ageMonths);
  const dated = spends.filter((s): s is DatedSpend => s.day !== null && s.day <= asOf);
  const coverage = acquisition && coverageOf(spends, inWindow, everyone, described);
  return {
    rows,
    total,
    paid: paidMedia(inWindow, won),
    salesSpend: inWindow.reduce((all, s) => all + (s.kind === 'sales' ? s.cents : 0), 0),
    coverage,
    ageMonths,
    meanReturn: proposal?.mean ?? null,
    sameAge: ledger.hasAmounts ? sameAge(ages, recent, asOf) : null,
    byMonth: periods(lastOf(monthOf(asOf), 12), spendsIn(dated, monthOf), wonIn(everyone, monthOf)),
    byQuarter: periods(lastOf(quarterOf(asOf), 4), spendsIn(dated, quarterOf), wonIn(recent, quarterOf)),
    bySeason: seasons(periods, dated, recent, recentFrom, asOf, coverage),
    byCampaign: campaigns(periods, ledger, inWindow, won),
    untouched: credits === null ? null : credits.untouched,
  };
}

/** Quarter of a day, counted from year 0. */
export const quarterOf = (day: Day): number => Math.floor(monthOf(day) / 3);
/** December to February is winter, 0. */
export const seasonOf = (day: Day): number => Math.floor((monthOf(day) + 1) / 3) % 4;

const lastOf = (last: number, count: number): number[] => Array.from({ length: count }, (_, i) => last - count + 1 + i);

const hasCredits = ({ credits }: ChannelRow) => credits !== null && credits.first + credits.last > 0;

const paybackMonths = (cac: Cents | null, value: Cents | null, horizonMonths: number): number | null =>
  cac === null || value === null || value <= 0 ? null : cac / (value / horizonMonths);

const rank: Readonly<Record<Origin['kind'], number>> = { channel: 0, others: 1, unknown: 2 };
const isRated = ({ ratio, newCustomers }: ChannelRow) => ratio !== null && newCustomers >= fewestNew;
const ratioOf = ({ ratio }: ChannelRow) => ratio ?? Number.NEGATIVE_INFINITY;
function byRatio(a: ChannelRow, b: ChannelRow): number {
  return (
    rank[a.kind] - rank[b.kind] ||
    Number(isRated(b)) - Number(isRated(a)) ||
    (ratioOf(a) === ratioOf(b) ? 0 : ratioOf(b) - ratioOf(a)) ||
    b.spend - a.spend ||
    b.newCustomers - a.newCustomers ||
    b.customers - a.customers ||
    compareText(channelKey(a.channel), channelKey(b.channel))
  );
}

// ---------------------------------------------------------------- which channels are rows

/** The channels that have a row of their own, then the small ones together, then those nobody wrote. */
class Groups {
  readonly list: readonly Origin[];
  readonly unknown: number;
  private readonly others: number;
  private readonly groupOf = new Map<string, number>();
  /** As it is written, so that a name is folded once. */
  private readonly known = new Map<string, number>();

  constructor(spends: readonly Spend[], won: readonly Won[], everyone: readonly Won[], touched: readonly string[]) {
    const found = new Map<string, { channel: string; spend: Cents; won: number; all: number }>();
    const add = (channel: string, part: 'spend' | 'won' | 'all', count: number) => {
      const key = channelKey(channel);
      if (key === '') return;
      const held = found.get(key) ?? { channel: channel.trim(), spend: 0, won: 0, all: 0 };
      held[part] += count;
      found.set(key, held);
    };
    for (const { channel, cents } of spends) add(channel, 'spend', cents);
    for (const { channel } of won) add(channel, 'won', 1);
    for (const { channel } of everyone) add(channel, 'all', 1);
    for (const channel of touched) add(channel, 'all', 0);
    const ranked = [...found].sort(
      ([a, x], [b, y]) =>
        Number(y.spend !== 0) - Number(x.spend !== 0) || y.won - x.won || y.all - x.all || compareText(a, b),
    );
    const paid = ranked.filter(([, { spend }]) => spend !== 0).length;
    const own = ranked.length <= mostRows ? ranked.length : Math.max(mostRows - 1, paid);
    ranked.slice(0, own).forEach(([key], group) => {
      this.groupOf.set(key, group);
    });
    this.others = own;
    this.unknown = own + 1;
    this.list = [
      ...ranked.slice(0, own).map(([, { channel }]): Origin => ({ kind: 'channel', channel })),
      { kind: 'others', channel: '' },
      { kind: 'unknown', channel: '' },
    ];
  }

  /** Customers of no channel beside others that have one. */
  isUnknown(group: number): boolean {
    return group === this.unknown && this.others > 0;
  }

  of(channel: string): number {
    let group = this.known.get(channel);
    if (group === undefined) {
      const key = channelKey(channel);
      group = key === '' ? this.unknown : (this.groupOf.get(key) ?? this.others);
      this.known.set(channel, group);
    }
    return group;
  }
}

function byGroup(costs: readonly ChannelCost[]): Map<number, ChannelCost> {
  return new Map(costs.map((row) => [Number(row.channel), row]));
}

function creditsOf(
  channels: readonly { channel: string; first: number; last: number; markov: number | null }[],
  groups: Groups,
  group: number,
) {
  let [first, last, markov]: [number, number, number | null] = [0, 0, 0];
  for (const credit of channels) {
    if (groups.of(credit.channel) !== group) continue;
    first += credit.first;
    last += credit.last;
    markov = markov === null || credit.markov === null ? null : markov + credit.markov;
  }
  return { first, last, markov };
}

function countPeople(people: readonly Person[], origin: ReadonlyMap<number, number>, unknown: number, groups: number) {
  const [customers, potential] = [new Int32Array(groups), new Int32Array(groups)];
  const turnover = new Float64Array(groups);
  for (const person of people) {
    const group = origin.get(person.customer) ?? unknown;
    if (person.orderDays > 0) customers[group]++;
    turnover[group] += person.spent;
    if (person.potentialAmbassador) potential[group]++;
  }
  return { customers, turnover, potential };
}

/** @throws Error when parts do not add up to the whole: our own mistake, never the file's */
function checkParts(
  rows: readonly ChannelRow[],
  total: ChannelRow,
  acquisition: AcquisitionCost | null,
  people: readonly Person[],
): void {
  const won = rows.reduce((sum, row) => sum + row.newCustomers, 0);
  const spent = people.reduce((sum, person) => sum + person.spent, 0);
  if (won !== total.newCustomers) throw new Error(`channels: ${won} new customers of ${total.newCustomers}`);
  if (total.turnover !== spent) throw new Error(`channels: ${total.turnover} cents of ${spent}`);
  if (total.budget && total.budget.newSpend !== total.spend) throw new Error('channels: the budget changed');
  if (acquisition === null) return;
  if (acquisition.spend !== total.spend) throw new Error(`channels: ${total.spend} spent of ${acquisition.spend}`);
  if (acquisition.newCustomers !== won) throw new Error(`channels: ${won} won of ${acquisition.newCustomers}`);
}

// ---------------------------------------------------------------- spend

function paidMedia(spends: readonly Spend[], won: readonly Won[]): ChannelFacts['paid'] {
  const paid = new Map<string, Cents>();
  for (const { kind, channel, cents } of spends) {
    if (kind === 'marketing') paid.set(channelKey(channel), (paid.get(channelKey(channel)) ?? 0) + cents);
  }
  let spend = 0;
  for (const cents of paid.values()) spend += cents;
  const newCustomers = won.filter(({ channel }) => (paid.get(channelKey(channel)) ?? 0) > 0).length;
  return { spend, newCustomers, cac: cost(spend, newCustomers) };
}

function coverageOf(
  spends: readonly Spend[],
  inWindow: readonly Spend[],
  everyone: readonly Won[],
  { history: { asOf, oldest, windowFrom } }: Input,
): SpendCoverage {
  const days = spends.map(({ day }) => day).filter((day): day is Day => day !== null);
  const months = days.map(monthOf);
  const ends = (pick: (a: number, b: number) => number) =>
    months.length > 0 ? months.reduce((a, b) => pick(a, b)) : null;
  const [from, to] = [ends(Math.min), ends(Math.max)];
  const sum = (list: readonly Spend[]) => list.reduce((all, { cents }) => all + cents, 0);
  const counted = new Set(inWindow);
  const outside = spends.filter((s) => !counted.has(s));
  const firstMonth = oldest === NO_DAY ? null : monthOf(oldest);
  const isWithoutOrders = ({ day }: Spend) =>
    day !== null && (day > asOf || (firstMonth !== null && monthOf(day) < firstMonth));
  // The month in which the window begins may have been spent before: whole months only.
  const start = Math.max(monthOf(windowFrom - 1) + 1, firstMonth ?? 0);
  const end = monthOf(asOf + 1) - 1;
  const before = from === null ? 0 : Math.max(0, Math.min(from, end + 1) - start);
  const after = to === null ? 0 : Math.max(0, end - Math.max(to, start - 1));
  const named = inWindow.filter(({ channel, cents }) => channelKey(channel) !== '' && cents !== 0);
  const channels = new Set(everyone.map(({ channel }) => channelKey(channel)).filter((key) => key !== ''));
  return {
    from,
    to,
    undated: sum(spends.filter(({ day }) => day === null)),
    outside: sum(outside),
    withoutOrders: sum(outside.filter(isWithoutOrders)),
    monthsWithout: Math.min(Math.max(0, end - start + 1), before + after),
    noCommonName: named.length > 0 && channels.size > 0 && !named.some((s) => channels.has(channelKey(s.channel))),
  };
}

// ---------------------------------------------------------------- periods

interface Placed {
  readonly channel: string;
  readonly period: Period;
}
type PlacedSpend = Placed & { readonly cents: Cents };
type PlacedWon = Placed & { readonly won: Won };
type Periods = (periods: readonly Period[], spends: readonly PlacedSpend[], won: readonly PlacedWon[]) => OriginPeriods;

/** Rows of every channel and period by the function the cells use: the value of a customer is that of his group. */
function periodsBy(
  groups: Groups,
  ages: AgeMargins,
  ofChannel: readonly AgeTally[],
  all: AgeTally,
  ageMonths: number,
): Periods {
  return (periods, spends, won) => {
    const wanted = new Set(periods);
    const paid = spends.filter(({ period }) => wanted.has(period));
    const those = won.filter(({ period }) => wanted.has(period));
    const make = (groupOf: (channel: string) => string, behind: (group: string) => readonly AgeTally[]) => {
      const members = new Map<string, Won[]>();
      for (const { channel, period, won: one } of those) {
        const key = `${groupOf(channel)} ${period}`;
        const held = members.get(key);
        if (held) held.push(one);
        else members.set(key, [one]);
      }
      const margins = new Map<string, Cents | null>();
      for (const [key, list] of members) {
        const chain = [ages.of(list), ...behind(key.slice(0, key.indexOf(' ')))];
        margins.set(key, ageMonths > 0 ? ages.upTo(chain, ageMonths) : null);
      }
      return costByChannel(
        paid.map(({ channel, period, cents }) => ({ channel: groupOf(channel), period, cents })),
        those.map(({ channel, period }) => ({
          channel: groupOf(channel),
          period,
          cents: margins.get(`${groupOf(channel)} ${period}`) ?? null,
        })),
        (group) => groups.isUnknown(Number(group)),
      ).map((row) => periodRow(row, groups.list[Number(row.channel)] ?? { kind: 'channel', channel: '' }));
    };
    return {
      periods,
      rows: make(
        (channel) => String(groups.of(channel)),
        (group) => [ofChannel[Number(group)], all],
      ),
      all: make(
        () => 'all',
        () => [all],
      ),
    };
  };
}

function periodRow(
  { period, spend, newCustomers, cac, valuePerCustomer, ratio, verdict }: ChannelCost,
  { kind, channel }: Origin,
): OriginPeriod {
  const isFew = newCustomers > 0 && newCustomers < fewestNew && spend > 0;
  return {
    kind,
    channel,
    period,
    spend,
    newCustomers,
    cac,
    margin: valuePerCustomer,
    ratio: isFew ? null : ratio,
    verdict: isFew ? 'too-few' : verdict,
  };
}

const spendsIn = (spends: readonly DatedSpend[], periodOf: (day: Day) => Period): PlacedSpend[] =>
  spends.map(({ channel, cents, day }) => ({ channel, cents, period: periodOf(day) }));
const wonIn = (won: readonly Won[], periodOf: (day: Day) => Period): PlacedWon[] =>
  won.map((one) => ({ channel: one.channel, period: periodOf(one.day), won: one }));

/** Whole years of months that have both spend and orders: else a season would be told by half of its money. */
function seasons(
  periods: Periods,
  spends: readonly DatedSpend[],
  recent: readonly Won[],
  recentFrom: Day,
  asOf: Day,
  coverage: SpendCoverage | null,
): OriginPeriods | null {
  if (coverage === null || coverage.from === null || coverage.to === null || recent.length === 0) return null;
  const firstWon = recent.reduce((first, { day }) => Math.min(first, day), asOf);
  const end = Math.min(coverage.to, monthOf(asOf + 1) - 1);
  const start = Math.max(coverage.from, monthOf(recentFrom - 1) + 1, monthOf(firstWon));
  const months = Math.floor((end - start + 1) / 12) * 12;
  if (months < 12) return null;
  const isCovered = ({ day }: { readonly day: Day }) => monthOf(day) > end - months && monthOf(day) <= end;
  return periods([1, 2, 3, 0], spendsIn(spends.filter(isCovered), seasonOf), wonIn(recent.filter(isCovered), seasonOf));
}

/** The money of a campaign, and the customers whose first order carries its name as offer code or as channel. */
function campaigns(
  periods: Periods,
  ledger: Ledger,
  spends: readonly Spend[],
  won: readonly Won[],
): OriginPeriods | null {
  const names = new Map<string, string>();
  for (const { campaign } of spends) {
    const key = channelKey(campaign);
    if (key !== '' && !names.has(key)) names.set(key, campaign.trim());
  }
  // A file that calls its channels campaigns has said it all by channel.
  const isOwn = spends.some((s) => s.campaign !== '' && channelKey(s.campaign) !== channelKey(s.channel));
  if (names.size === 0 || !isOwn) return null;
  const nameOf = (text: string) => names.get(channelKey(text)) ?? null;
  const paid: PlacedSpend[] = [];
  for (const { channel, campaign, cents } of spends) {
    const period = nameOf(campaign);
    if (period !== null) paid.push({ channel, cents, period });
  }
  const those: PlacedWon[] = [];
  for (const one of won) {
    const period = nameOf(firstOffer(ledger, one)) ?? nameOf(one.channel);
    if (period !== null) those.push({ channel: one.channel, period, won: one });
  }
  return periods([...names.values()].sort(compareText), paid, those);
}

/** Offer code of the first order with money. */
function firstOffer(ledger: Ledger, { customer, day }: Won): string {
  for (let i = ledger.starts[customer]; i < ledger.starts[customer + 1] && ledger.day[i] <= day; i++) {
    if (ledger.day[i] === day && ledger.offer[i] >= 0) return ledger.offers[ledger.offer[i]];
  }
  return '';
}

// ---------------------------------------------------------------- what becomes of them

/**
 * VIP or ambassador 12 months after the first order: two occasions or more in those months, large by what was spent in
 * them against the cuts in force, and not lost at their end; or known to recommend. Of those who have lived them.
 *
 * @source E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", 1927 (interval)
 */
function lastingShares(
  ledger: Ledger,
  contacts: readonly Contact[] | null,
  everyone: readonly Won[],
  { history, thresholds, sizeCuts }: Input,
  settings: Settings,
  margin: Share,
  groupOf: (won: Won) => number,
): { readonly of: (group: number) => DrawnShare | null; readonly all: DrawnShare } | null {
  const worth = worthOfOrders(ledger, { basis: settings.basis, margin });
  const counts = new Map<number, { of: number; did: number }>();
  const all = { of: 0, did: 0 };
  for (const one of everyone) {
    const end = addMonths(one.day, 12) - 1;
    if (end > history.asOf) continue;
    let [occasions, spentThen, last] = [0, 0, one.day - 1];
    for (let i = ledger.starts[one.customer]; i < ledger.starts[one.customer + 1] && ledger.day[i] <= end; i++) {
      if (ledger.day[i] < one.day) continue;
      spentThen += worth[i];
      if (ledger.cents[i] < 0 || ledger.day[i] === last) continue;
      last = ledger.day[i];
      occasions++;
    }
    const contact = contacts?.[one.customer];
    const isVip = occasions >= 2 && sizeOf(spentThen, sizeCuts) === 'large' && end - last <= thresholds.lostAfter;
    const did = isVip || (contact !== undefined && isAdvocate(contact)) ? 1 : 0;
    const group = groupOf(one);
    const count = counts.get(group) ?? { of: 0, did: 0 };
    counts.set(group, count);
    for (const tally of [count, all]) {
      tally.of++;
      tally.did += did;
    }
  }
  if (all.of === 0 || (!ledger.hasAmounts && all.did === 0)) return null;
  const mean = all.did / all.of;
  return {
    of: (group) => {
      const count = counts.get(group);
      return count ? drawn(count, mean) : null;
    },
    all: drawn(all, mean),
  };
}

function drawn({ of, did }: { readonly of: number; readonly did: number }, mean: Share): DrawnShare {
  const n = of + drawnBy;
  const share = (did + drawnBy * mean) / n;
  const z = 1.96;
  const middle = share + (z * z) / (2 * n);
  const half = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return { of, did, share, low: Math.max(0, (middle - half) / scale), high: Math.min(1, (middle + half) / scale) };
}

/** At the highest age that at least 30 of both years have lived: two small means differ by chance. */
function sameAge(ages: AgeMargins, recent: readonly Won[], asOf: Day): ChannelFacts['sameAge'] {
  const yearFrom = addMonths(asOf, -12) + 1;
  const now = ages.of(recent.filter(({ day }) => day >= yearFrom));
  const before = ages.of(recent.filter(({ day }) => day < yearFrom));
  const months = Math.min(ages.lived(now, fewestCompared), ages.lived(before, fewestCompared));
  const [margin, marginBefore] = [ages.upTo([now], months), ages.upTo([before], months)];
  if (months === 0 || margin === null || marginBefore === null) return null;
  return {
    months,
    now: { customers: now.customers, margin },
    before: { customers: before.customers, margin: marginBefore },
  };
}
