import type { Ledger, Offer } from '../model';
import type { Cents, Day, Share } from '../units';
import { type DiscountFacts, discountFacts } from './discounts';
import { armsOfOffers } from './offer-tables';
import { type OfferReturn, offerReturns, type SoldBesides, soldBesides } from './offers';
import type { Described } from './people';

/** One code, or the codes of one campaign together, with what a table of offers tells of it. */
export interface OfferRow extends OfferReturn {
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
  /** Codes somebody used: those of enough people first, then as `offerReturns` puts them. */
  readonly rows: readonly OfferRow[];
  /** The same for campaigns; null unless one of them has two codes. */
  readonly byCampaign: readonly OfferRow[] | null;
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
  const rowsOf = (own: Ledger, list: readonly Offer[], armsOfCode: typeof armsOf): OfferRow[] => {
    const tables = tablesOf(list);
    const costOf = (code: string) => tables.get(code)?.cost ?? campaignCost(ledger, code, asOf);
    const returns = offerReturns(own, asOf, margin, (code) => costOf(code) ?? 0, armsOfCode, mistyped);
    const rows = returns.map((row): OfferRow => {
      const table = tables.get(row.code);
      const arms = armsOfCode(row.code);
      return {
        ...row,
        campaign: table?.campaign ?? '',
        cost: costOf(row.code),
        start: table?.start ?? null,
        end: table?.end ?? null,
        targeted: arms?.treated.length ?? table?.targeted ?? null,
        setApart: arms?.control.length ?? table?.setApart ?? null,
      };
    });
    // Sorting is stable: inside each part they stay as they come.
    return rows.sort((a, b) => Number(isShaky(a)) - Number(isShaky(b)));
  };

  const rows = rowsOf(ledger, told, armsOf);
  const used = new Set(rows.map(({ code }) => code));
  const { all, withCode } = countDays(ledger, asOf);
  const turnover = rows.reduce((sum, row) => sum + row.turnover, 0);
  return {
    rows,
    byCampaign: campaignsOf(ledger, told, used, rowsOf, armsOf),
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

/** Too few people, or nothing to compare with. */
export const isShaky = ({ verdict }: Pick<OfferReturn, 'verdict'>): boolean =>
  verdict === 'too-few' || verdict === 'no-earlier-orders';

interface Told {
  campaign: string;
  cost: Cents | null;
  start: Day | null;
  end: Day | null;
  targeted: number | null;
  setApart: number | null;
}

/** Rows of one code put together: costs and people added up, first and last day. */
function tablesOf(offers: readonly Offer[]): Map<string, Told> {
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

/** The codes of a campaign as if they were one; null unless some campaign has two that were used. */
function campaignsOf(
  ledger: Ledger,
  told: readonly Offer[],
  used: ReadonlySet<string>,
  rowsOf: (own: Ledger, list: readonly Offer[], armsOf: ReturnType<typeof armsOfOffers>) => OfferRow[],
  armsOf: ReturnType<typeof armsOfOffers>,
): OfferRow[] | null {
  const campaignOf = new Map<string, string>();
  for (const { code, campaign } of told) {
    if (used.has(code) && campaign.trim() !== '' && !campaignOf.has(code)) campaignOf.set(code, campaign.trim());
  }
  const campaigns = [...new Set(campaignOf.values())];
  if (campaigns.length === 0 || campaigns.length === campaignOf.size) return null;
  const numbers = new Map(campaigns.map((campaign, i) => [campaign, i]));
  const codes = ledger.offers.map((code) => numbers.get(campaignOf.get(code) ?? '') ?? -1);
  const own = { ...ledger, offers: campaigns, offer: ledger.offer.map((offer) => (offer < 0 ? -1 : codes[offer])) };
  const list = told
    .filter(({ code }) => campaignOf.has(code))
    .map((offer) => ({ ...offer, code: campaignOf.get(offer.code) as string }));
  return rowsOf(own, list, (campaign) => {
    const arms = [...campaignOf].filter(([, name]) => name === campaign).map(([code]) => armsOf(code));
    const treated = new Set(arms.flatMap((arm) => arm?.treated ?? []));
    const control = new Set(arms.flatMap((arm) => arm?.control ?? []));
    // Who was sent one code of the campaign was not left alone.
    const only = [...control].filter((customer) => !treated.has(customer));
    return treated.size > 0 && only.length > 0 ? { treated: [...treated], control: only } : null;
  });
}

/** Purchase days, who made them and what they came to; and those with any code. */
function countDays(
  ledger: Ledger,
  asOf: Day,
): Pick<OfferFacts, 'all'> & { withCode: { orders: number; customers: number } } {
  const all = { orders: 0, customers: 0, turnover: 0 };
  const withCode = { orders: 0, customers: 0 };
  for (let c = 0; c < ledger.keys.length; c++) {
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
