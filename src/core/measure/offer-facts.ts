import type { Ledger, Offer } from '../model';
import { type Cents, compareText, type Day, type Share } from '../units';
import { type DiscountFacts, discountFacts } from './discounts';
import { isTakenBack } from './history';
import { armsOfOffers } from './offer-tables';
import { type Arms, type OfferDays, type OfferReturn, offerReturns, type SoldBesides, soldBesides } from './offers';
import type { Described } from './people';

/** One code, or several put together, with what a table of offers tells of it. */
export interface OfferRow extends OfferReturn {
  /** How many codes it stands for; `code` is then the campaign, or how they all begin. */
  readonly codes: number;
  readonly campaign: string;
  /** Beside its discounts, from the table of offers, else from spending that names the code as its campaign; null unknown. */
  readonly cost: Cents | null;
  /** As the table says; not the days of use. */
  readonly start: Day | null;
  readonly end: Day | null;
  /** People written to, and set apart to compare with; null where nobody says. */
  readonly targeted: number | null;
  readonly setApart: number | null;
}

/** What offers brought (rule book 11), over the whole history, and who gets the discounts (rule book 8). */
export interface OfferFacts {
  /** Codes somebody used: those of enough people first, as `offerReturns` puts them; the others by orders, then code. */
  readonly rows: readonly OfferRow[];
  /** The same for campaigns of the table of offers; null unless one of them has two codes. */
  readonly byCampaign: readonly OfferRow[] | null;
  /** For codes that begin alike (WELCOME101, WELCOME102…): those of three and more; null where there are none. */
  readonly byBeginning: readonly OfferRow[] | null;
  /** Purchase days and buyers, and those with any code and without. */
  readonly all: { readonly orders: number; readonly customers: number; readonly turnover: Cents };
  readonly withCode: { readonly orders: number; readonly customers: number; readonly turnover: Cents };
  /** `turnover` is that of the orders without a code: with `rows` it adds up to `all`. */
  readonly without: { readonly orders: number; readonly turnover: Cents };
  /** Codes of the table of offers that nobody used. */
  readonly unused: readonly string[];
  /** As a share of turnover: what the return rests on. */
  readonly margin: Share;
  /** Null where no category is known. */
  readonly sold: { readonly withCode: SoldBesides; readonly without: SoldBesides } | null;
  /** Without a unit price nobody can tell what was dearer. */
  readonly hasPrices: boolean;
  /** Of the window; null where no table tells a discount. */
  readonly discounts: DiscountFacts | null;
}

/** Codes of a campaign, of a table of offers, of spending compare so. */
const codeKey = (text: string) => text.trim().toUpperCase();

/**
 * What each offer code brought up to the day of the analysis, by the measure the cells use, with what tables of offers
 * and spending tell of it.
 *
 * @param margin as a share of turnover
 * @returns null where nobody bought, or only totals per customer are known
 */
export function offerFacts(
  ledger: Ledger,
  { history, thresholds }: Pick<Described, 'history' | 'thresholds'>,
  margin: Share,
): OfferFacts | null {
  if (ledger.told || history.buyers.length === 0) return null;
  const { asOf, mistyped, windowFrom } = history;
  const told = ledger.offerList ?? [];
  const armsOf = armsOfOffers(ledger.offerArms ?? []);
  const tables = tablesOf(told);
  const costOf = (code: string) => tables.get(code)?.cost ?? campaignCost(ledger, code, asOf);
  const rows = offerReturns(
    ledger,
    asOf,
    margin,
    (code) => costOf(code) ?? 0,
    armsOf,
    mistyped,
    (code) => tables.get(code) ?? null,
  )
    .map((row) => withTable(row, 1, tables.get(row.code), costOf(row.code), armsOf(row.code)))
    .sort(byWeight);
  const together = (groupOf: ReadonlyMap<string, string>): OfferRow[] =>
    rowsTogether(ledger, groupOf, { tables, costOf, armsOf }, (own, cost, arms, told) =>
      offerReturns(own, asOf, margin, cost, arms, mistyped, told),
    );
  const used = new Set(rows.map(({ code }) => code));
  const campaigns = campaignsOf(used, tables);
  const beginnings = beginningsOf(used);
  const frequent = largeGroups(beginnings, fewestAlike);
  const alike = [...beginnings].filter(([, beginning]) => frequent.has(beginning));
  const { all, withCode } = countDays(ledger, asOf);
  const turnover = rows.reduce((sum, row) => sum + row.turnover, 0);
  return {
    rows,
    // A campaign of one code is its row again: worth seeing only beside larger ones.
    byCampaign: largeGroups(campaigns, 2).size > 0 ? together(campaigns) : null,
    byBeginning: alike.length > 0 ? together(new Map(alike)) : null,
    all,
    withCode: { ...withCode, turnover },
    without: { orders: all.orders - withCode.orders, turnover: all.turnover - turnover },
    unused: [...new Set(told.map(({ code }) => code))].filter((code) => code !== '' && !used.has(code)).sort(),
    margin,
    sold: soldBesides(ledger, asOf),
    hasPrices: ledger.lines.unitCents.some((cents) => !Number.isNaN(cents)),
    discounts: discountFacts(ledger, { from: windowFrom, to: asOf }, thresholds.medianGap, mistyped),
  };
}

/** Fewer codes that begin alike may do so by chance. */
const fewestAlike = 3;

/** Too few people, or nothing to compare with. */
export const isShaky = ({ verdict }: Pick<OfferReturn, 'verdict'>): boolean =>
  verdict === 'too-few' || verdict === 'no-earlier-orders';

/** Sorting is stable: those of enough people stay as they come. */
const byWeight = (a: OfferRow, b: OfferRow): number =>
  Number(isShaky(a)) - Number(isShaky(b)) ||
  (isShaky(a) ? b.orders - a.orders || b.turnover - a.turnover || compareText(a.code, b.code) : 0);

interface Told {
  campaign: string;
  cost: Cents | null;
  start: Day | null;
  end: Day | null;
  targeted: number | null;
  setApart: number | null;
}

/** Rows of one code put together: costs and people added up, first and last day. */
function tablesOf(offers: readonly Omit<Offer, 'tab' | 'row'>[]): Map<string, Told> {
  const tables = new Map<string, Told>();
  const add = (a: number | null, b: number | null) => (a === null ? b : a + (b ?? 0));
  for (const { code, campaign, cost, start, end, targeted, control } of offers) {
    const known = tables.get(code);
    if (!known) {
      tables.set(code, { campaign, cost, start, end, targeted, setApart: control });
      continue;
    }
    known.campaign ||= campaign;
    known.cost = add(known.cost, cost);
    known.targeted = add(known.targeted, targeted);
    known.setApart = add(known.setApart, control);
    if (start !== null && (known.start === null || start < known.start)) known.start = start;
    if (end !== null && (known.end === null || end > known.end)) known.end = end;
  }
  return tables;
}

/** Spending that names a code as its campaign. */
function campaignCost({ spend }: Ledger, code: string, asOf: Day): Cents | null {
  let cost: Cents | null = null;
  for (const { campaign, cents, day } of spend) {
    if (campaign === '' || codeKey(campaign) !== code || (day !== null && day > asOf)) continue;
    cost = (cost ?? 0) + cents;
  }
  return cost;
}

const withTable = (
  row: OfferReturn,
  codes: number,
  table: Told | undefined,
  cost: Cents | null,
  arms: Arms | null,
): OfferRow => ({
  ...row,
  codes,
  campaign: table?.campaign ?? '',
  cost,
  start: table?.start ?? null,
  end: table?.end ?? null,
  targeted: arms?.treated.length ?? table?.targeted ?? null,
  setApart: arms?.control.length ?? table?.setApart ?? null,
});

// ---------------------------------------------------------------- codes put together

/** The campaign of each code that was used. */
function campaignsOf(used: ReadonlySet<string>, tables: ReadonlyMap<string, Told>): Map<string, string> {
  const campaigns = new Map<string, string>();
  for (const code of used) {
    const campaign = tables.get(code)?.campaign.trim() ?? '';
    if (campaign !== '') campaigns.set(code, campaign);
  }
  return campaigns;
}

/** What stands before the first digit or sign of a code, three letters and more; null where there is no such thing. */
export function beginningOf(code: string): string | null {
  const [beginning] = code.slice(0, 40).split(/[\d\s_.:/#-]/, 1);
  return beginning.length >= 3 && beginning.length < code.length ? beginning : null;
}

/** Codes made for one customer each begin alike. */
function beginningsOf(used: ReadonlySet<string>): Map<string, string> {
  const beginnings = new Map<string, string>();
  for (const code of used) {
    const beginning = beginningOf(code);
    if (beginning !== null) beginnings.set(code, beginning);
  }
  return beginnings;
}

/** Groups of at least so many codes. */
function largeGroups(groupOf: ReadonlyMap<string, string>, fewest: number): ReadonlySet<string> {
  const sizes = new Map<string, number>();
  for (const group of groupOf.values()) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return new Set([...sizes].filter(([, size]) => size >= fewest).map(([group]) => group));
}

/** Each group as if its codes were one. */
function rowsTogether(
  ledger: Ledger,
  groupOf: ReadonlyMap<string, string>,
  known: {
    readonly tables: ReadonlyMap<string, Told>;
    readonly costOf: (code: string) => Cents | null;
    readonly armsOf: (code: string) => Arms | null;
  },
  returnsOf: (
    own: Ledger,
    cost: (group: string) => Cents,
    arms: (group: string) => Arms | null,
    told: (group: string) => OfferDays | null,
  ) => OfferReturn[],
): OfferRow[] {
  const members = new Map<string, string[]>();
  for (const [code, group] of groupOf) {
    const list = members.get(group);
    if (list) list.push(code);
    else members.set(group, [code]);
  }
  const groups = [...members.keys()];
  const numbers = new Map(groups.map((group, i) => [group, i]));
  const numberOf = ledger.offers.map((code) => numbers.get(groupOf.get(code) ?? '') ?? -1);
  const own = { ...ledger, offers: groups, offer: ledger.offer.map((offer) => (offer < 0 ? -1 : numberOf[offer])) };
  const costOf = (group: string): Cents | null => {
    const costs = (members.get(group) ?? []).map(known.costOf).filter((cents): cents is Cents => cents !== null);
    return costs.length > 0 ? costs.reduce((a, b) => a + b, 0) : known.costOf(codeKey(group));
  };
  const armsOf = (group: string): Arms | null => {
    const arms = (members.get(group) ?? []).map(known.armsOf);
    const treated = new Set(arms.flatMap((arm) => arm?.treated ?? []));
    const control = new Set(arms.flatMap((arm) => arm?.control ?? []));
    // Who was sent one of the codes was not left alone.
    const only = [...control].filter((customer) => !treated.has(customer));
    return treated.size > 0 && only.length > 0 ? { treated: [...treated], control: only } : null;
  };
  const tables = tablesOf(
    [...groupOf].flatMap(([code, group]) => {
      const told = known.tables.get(code);
      return told ? [{ ...told, code: group, control: told.setApart }] : [];
    }),
  );
  return returnsOf(
    own,
    (group) => costOf(group) ?? 0,
    armsOf,
    (group) => tables.get(group) ?? null,
  )
    .map((row) =>
      withTable(row, members.get(row.code)?.length ?? 0, tables.get(row.code), costOf(row.code), armsOf(row.code)),
    )
    .sort(byWeight);
}

/** Purchase days, who made them and what they came to; and those with any code. */
function countDays(
  ledger: Ledger,
  asOf: Day,
): Pick<OfferFacts, 'all'> & { withCode: { orders: number; customers: number } } {
  const all = { orders: 0, customers: 0, turnover: 0 };
  const withCode = { orders: 0, customers: 0 };
  for (let c = 0; c < ledger.keys.length; c++) {
    if (isTakenBack(ledger, c, asOf)) continue;
    let [last, hasOrder, hasCode] = [Number.NaN, false, false];
    const before = [all.orders, withCode.orders];
    for (let i = ledger.starts[c]; i < ledger.starts[c + 1] && ledger.day[i] <= asOf; i++) {
      if (ledger.day[i] !== last) [last, hasOrder, hasCode] = [ledger.day[i], false, false];
      all.turnover += ledger.cents[i];
      if (ledger.cents[i] >= 0 && !hasOrder) {
        hasOrder = true;
        all.orders++;
      }
      if (ledger.offer[i] >= 0 && !hasCode) {
        hasCode = true;
        withCode.orders++;
      }
    }
    if (all.orders > before[0]) all.customers++;
    if (withCode.orders > before[1]) withCode.customers++;
  }
  return { all, withCode };
}
