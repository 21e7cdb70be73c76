import type { Size, Verdict } from '../codes';
import type { Counted, SizeFacts } from '../results';
import type { Settings } from '../settings';
import type { Cents, Share } from '../units';
import type { History } from './history';

/** From which amount a customer is large, and medium; null where there was nobody to compare. */
export interface SizeCuts {
  readonly mode: Settings['pmgMode'];
  readonly largeFrom: Cents | null;
  readonly mediumFrom: Cents | null;
  readonly tieMadeMedium: boolean;
}

export type SizeChoice = Pick<Settings, 'pmgMode' | 'pmgCuts'>;

/** A share in whole numbers, so that a customer who stands exactly on it is told without rounding. */
interface Fraction {
  readonly times: number;
  readonly of: number;
}
/** How far down the ranking each class goes, by head-count or by money. */
export const limits: Readonly<
  Record<'head-count' | 'turnover' | 'thirds', { readonly large: Fraction; readonly medium: Fraction }>
> = {
  'head-count': { large: { times: 1, of: 5 }, medium: { times: 1, of: 2 } },
  turnover: { large: { times: 4, of: 5 }, medium: { times: 19, of: 20 } },
  thirds: { large: { times: 1, of: 3 }, medium: { times: 2, of: 3 } },
};

/**
 * Cut amounts of petits, moyens, gros (PMG) from what the buyers of a period spent.
 *
 * Equal amounts get equal sizes: a tie at a cut goes up; but where ties would put more than half of the buyers in
 * large, all of that amount are medium (`tieMadeMedium`). The first of the ranking is always large otherwise. Mode
 * `amounts` without amounts is `head-count`, and `mode` says so.
 *
 * @param spent one amount per buyer, any order
 * @example sizeCuts(Float64Array.of(100, 80, 60, 40, 20), { pmgMode: 'head-count', pmgCuts: null })
 *   // => { mode: 'head-count', largeFrom: 100, mediumFrom: 60, tieMadeMedium: false }
 */
export function sizeCuts(spent: Float64Array, { pmgMode, pmgCuts }: SizeChoice): SizeCuts {
  if (pmgMode === 'amounts' && pmgCuts) {
    return { mode: 'amounts', largeFrom: pmgCuts.large, mediumFrom: pmgCuts.medium, tieMadeMedium: false };
  }
  const mode = pmgMode === 'amounts' ? 'head-count' : pmgMode;
  const n = spent.length;
  if (n === 0) return { mode, largeFrom: null, mediumFrom: null, tieMadeMedium: false };

  const best = bestFirst(spent);
  const { large, medium } = limits[mode];
  const place = (limit: Fraction) =>
    mode === 'head-count' ? Math.ceil((n * limit.times) / limit.of) : placesUnder(best, limit);
  const largePlaces = Math.max(1, place(large));
  const mediumPlaces = Math.max(largePlaces, place(medium));
  const cut = best[largePlaces - 1];
  const mediumFrom = best[mediumPlaces - 1];

  let withTies = largePlaces;
  while (withTies < n && best[withTies] === cut) withTies++;
  const tieMadeMedium = withTies > largePlaces && withTies * 2 > n;
  // Money is whole cents: one more than the tied amount is the least that is above it.
  return { mode, largeFrom: tieMadeMedium ? cut + 1 : cut, mediumFrom, tieMadeMedium };
}

const bestFirst = (values: Float64Array): Float64Array => values.slice().sort().reverse();

/** How many places of the ranking have less than the share of the total before them. */
function placesUnder(best: Float64Array, { times, of }: Fraction): number {
  let total = 0;
  for (let i = 0; i < best.length; i++) total += best[i];
  let before = 0;
  let places = 0;
  while (places < best.length && before * of < total * times) before += best[places++];
  return places;
}

/** Small, medium or large by an amount; `none` where there are no cuts. */
export function sizeOf(amount: Cents, { largeFrom, mediumFrom }: SizeCuts): Size {
  if (largeFrom === null || mediumFrom === null) return 'none';
  return amount >= largeFrom ? 'large' : amount >= mediumFrom ? 'medium' : 'small';
}

/** The cut amounts of the buyers of the window, in the basis of the settings. No cuts without amounts. */
export function windowCuts(history: History, choice: SizeChoice, hasAmounts = true): SizeCuts {
  return sizeCuts(hasAmounts ? windowAmounts(history, history.windowWorth) : new Float64Array(0), choice);
}

function windowAmounts({ buyers, windowOrders }: History, money: Float64Array): Float64Array {
  const amounts = new Float64Array(buyers.length);
  let n = 0;
  for (let i = 0; i < buyers.length; i++) if (windowOrders[buyers[i]] > 0) amounts[n++] = money[buyers[i]];
  return amounts.slice(0, n);
}

/** Size in the window: `none` for who has no order there (a free order is an order). */
export const sizeInWindow = (history: History, cuts: SizeCuts, customer: number): Size =>
  history.windowOrders[customer] > 0 ? sizeOf(history.windowWorth[customer], cuts) : 'none';

/** Size at the last purchase: what he spent in the 12 months ending on his last order, against the cuts in force. */
export const sizeAtLastPurchase = (history: History, cuts: SizeCuts, customer: number): Size =>
  history.orders[customer] > 0 ? sizeOf(history.lastYearWorth[customer], cuts) : 'none';

/** Under 15 % of buyers making 80 % of turnover is concentrated, over 40 % spread. */
const verdictRules: readonly { readonly fits: (share: Share) => boolean; readonly verdict: Verdict }[] = [
  { fits: (share) => share < 0.15, verdict: 'concentrated' },
  { fits: (share) => share <= 0.4, verdict: 'usual' },
  { fits: () => true, verdict: 'spread' },
];

/** How turnover is spread over the buyers of the window. */
export interface Concentration {
  readonly buyers: number;
  /** Share of the buyers who make 80 % of turnover, and the word for it; null without turnover. */
  readonly shareMaking80: Share | null;
  readonly verdict: Verdict | null;
  /** Share of turnover of the first fifth of buyers (rounded up to a whole buyer). */
  readonly top20Share: Share | null;
  /** Ten shares of turnover, best tenth first; they add up to 1. Empty without turnover. */
  readonly deciles: readonly Share[];
}

/** @param spent one amount per buyer, any order */
export function concentration(spent: Float64Array): Concentration {
  const best = bestFirst(spent);
  const n = best.length;
  let total = 0;
  for (let i = 0; i < n; i++) total += best[i];
  if (n === 0 || total <= 0) {
    return { buyers: n, shareMaking80: null, verdict: null, top20Share: null, deciles: [] };
  }
  const shareMaking80 = placesUnder(best, limits.turnover.large) / n;
  const sums: number[] = [];
  let at = 0;
  for (let tenth = 1; tenth <= 10; tenth++) {
    let sum = 0;
    for (const end = Math.ceil((n * tenth) / 10); at < end; at++) sum += best[at];
    sums.push(sum);
  }
  return {
    buyers: n,
    shareMaking80,
    verdict: verdictRules.find((rule) => rule.fits(shareMaking80))?.verdict ?? null,
    top20Share: (sums[0] + sums[1]) / total,
    deciles: sums.map((sum) => sum / total),
  };
}

/** Everything about sizes in one record: cuts, customers and turnover per size, and how turnover is spread. */
export function sizeFacts(history: History, cuts: SizeCuts, hasAmounts = true): SizeFacts {
  const bySize: Record<Size, { customers: number; turnover: Cents }> = {
    large: { customers: 0, turnover: 0 },
    medium: { customers: 0, turnover: 0 },
    small: { customers: 0, turnover: 0 },
    none: { customers: 0, turnover: 0 },
  };
  for (let c = 0; c < history.orders.length; c++) {
    const counted = bySize[sizeInWindow(history, cuts, c)];
    counted.customers++;
    counted.turnover += history.windowCents[c];
  }
  const amounts = windowAmounts(history, history.windowWorth);
  const spread = hasAmounts
    ? concentration(amounts)
    : { ...concentration(new Float64Array(0)), buyers: amounts.length };
  return { ...cuts, ...spread, bySize: bySize as Readonly<Record<Size, Counted>> };
}

/** Buyers ranked by what they spent, with shares: the Pareto curve. */
export interface ParetoRow {
  readonly customer: number;
  readonly spent: Cents;
  readonly share: Share | null;
  readonly cumulativeShare: Share | null;
  /** Place in the ranking ÷ buyers. */
  readonly shareOfCustomers: Share;
}

/**
 * @param customers in the order wanted among equals; @param money by customer number
 * @returns largest first; shares are null where nothing was spent
 */
export function pareto(customers: ArrayLike<number>, money: Float64Array): ParetoRow[] {
  const ranked = Array.from(customers).sort((a, b) => money[b] - money[a]);
  let total = 0;
  for (const c of ranked) total += money[c];
  let sum = 0;
  return ranked.map((customer, i) => {
    sum += money[customer];
    return {
      customer,
      spent: money[customer],
      share: total > 0 ? money[customer] / total : null,
      cumulativeShare: total > 0 ? sum / total : null,
      shareOfCustomers: (i + 1) / ranked.length,
    };
  });
}
