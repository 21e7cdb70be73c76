import type { Ledger, Spend } from '../model';
import type { Settings } from '../settings';
import { type Cents, compareText, type Day, type Month, monthOf, type Share, windowStart } from '../units';
import { channelKey } from './cac';
import { isTakenBack, NO_DAY } from './history';
import type { OfferFacts, OfferRow } from './offer-facts';
import { armsOfOffers } from './offer-tables';
import { type Arms, fewestInArm } from './offers';
import type { Described } from './people';
import { type RetentionReturn, retentionReturn } from './retention';

/** Of the customers who bought in the months before a period, those who bought again in it. */
export interface Kept {
  readonly of: number;
  readonly did: number;
}

/** One action with a control group: how many customers came again with it and without it. */
export interface RetentionAction extends Omit<RetentionReturn, 'shareOfBudget' | 'isUnderAdvised'> {
  /** Code of the offer; `''`: all actions together, where the control group is of all of them. */
  readonly code: string;
  readonly from: Day;
  readonly to: Day;
  /** Customers of either arm who had bought before; who never did cannot be kept. */
  readonly treated: number;
  readonly treatedRepeat: number;
  readonly control: number;
  readonly controlRepeat: number;
  /** Margin of one of the treated who came again, in those days; null where none did, or no amount is known. */
  readonly marginPerRepeater: Cents | null;
  /** Discounts and what it cost beside them; null where nobody says. */
  readonly cost: Cents | null;
  /** Under 30 in one arm: the rest is chance. */
  readonly isTooFew: boolean;
}

/** What is spent to keep customers, and what it brings (rule book 13). */
export interface RetentionFacts {
  /** The period of money and customers here: the window of the settings, or 12 months where that is everything. */
  readonly months: number;
  readonly from: Day;
  /** Spent in the period to keep customers, and on other marketing; sales not in it. */
  readonly spend: Cents;
  readonly otherMarketing: Cents;
  /** Of both. Null where no other marketing is known: all of it is a share of nothing. */
  readonly share: Share | null;
  readonly advised: Share;
  readonly isUnderAdvised: boolean;
  /** What is missing to the share advised, were it taken from other marketing; 0 where it is reached. */
  readonly short: Cents;
  /** Retention spend that says no month: in the period, in no month. Dated outside the period: in nothing. */
  readonly undated: Cents;
  readonly outside: Cents;
  /** Months of the period with spend that wins or keeps customers, oldest first. */
  readonly byMonth: readonly { readonly month: Month; readonly spend: Cents; readonly otherMarketing: Cents }[];
  /** Retention spend of the period, largest first, then by name; `''` unknown. */
  readonly byChannel: readonly { readonly channel: string; readonly spend: Cents }[];
  /** Customers who bought in the period: those there are to keep. */
  readonly buyers: number;
  /** Who came back in the period, and in the one before; null where nobody could have. */
  readonly kept: Kept | null;
  readonly keptBefore: Kept | null;
  /** Margin in the period of a customer who came back in it; null without amounts, or where nobody did. */
  readonly marginPerRepeater: Cents | null;
  /** Customers to keep who would have left, for the spend to pay. */
  readonly breakEven: number | null;
  readonly actions: readonly RetentionAction[];
}

/**
 * Spend of kind retention against all marketing, what a kept customer is worth, and the actions that had a control
 * group, by the measure the cells use.
 *
 * @param offers of the same findings
 * @param margin as a share of turnover
 * @returns null where nobody bought, or only totals per customer are known
 */
export function retentionFacts(
  ledger: Ledger,
  { history }: Pick<Described, 'history'>,
  offers: OfferFacts | null,
  settings: Settings,
  margin: Share,
): RetentionFacts | null {
  if (ledger.told || history.buyers.length === 0) return null;
  const { asOf, mistyped, oldest } = history;
  const months = settings.windowMonths > 0 ? settings.windowMonths : 12;
  const from = windowStart(asOf, months);
  const before = windowStart(from - 1, months);
  const long = windowStart(before - 1, months);

  const isKind = (kind: Spend['kind']) => ledger.spend.filter((row) => row.kind === kind);
  const isInside = ({ day }: Spend) => day === null || (day >= from && day <= asOf);
  const [keeping, winning] = [isKind('retention'), isKind('marketing')];
  const [spend, otherMarketing] = [sumOf(keeping.filter(isInside)), sumOf(winning.filter(isInside))];

  const kept = keptOf(ledger, { from: before, to: from - 1 }, { from, to: asOf }, mistyped);
  const keptTurnover = kept.cents;
  const knowsMoney = ledger.hasAmounts && kept.did > 0 && keptTurnover > 0;
  const marginPerRepeater = knowsMoney ? Math.round((keptTurnover * margin) / kept.did) : null;
  const budget = spend + otherMarketing;
  const found = retentionReturn(
    {
      cost: spend,
      treated: 0,
      treatedRepeat: 0,
      control: 0,
      controlRepeat: 0,
      marginPerRepeater: marginPerRepeater ?? 0,
      marketingBudget: budget,
    },
    settings.retentionShare,
  );
  const keptBefore =
    oldest !== NO_DAY && oldest <= long
      ? keptOf(ledger, { from: long, to: before - 1 }, { from: before, to: from - 1 }, mistyped)
      : null;
  const counted = (one: Kept | null): Kept | null => (one && one.of > 0 ? { of: one.of, did: one.did } : null);
  return {
    months,
    from,
    spend,
    otherMarketing,
    share: otherMarketing > 0 ? found.shareOfBudget : null,
    advised: settings.retentionShare,
    isUnderAdvised: otherMarketing > 0 && found.isUnderAdvised,
    short: otherMarketing > 0 ? Math.max(0, Math.round(settings.retentionShare * budget) - spend) : 0,
    undated: sumOf(keeping.filter(({ day }) => day === null)),
    outside: sumOf(keeping) - spend,
    byMonth: monthsOf(keeping.filter(isInside), winning.filter(isInside)),
    byChannel: channelsOf(keeping.filter(isInside)),
    buyers: keptOf(ledger, { from, to: asOf }, { from, to: asOf }, mistyped).of,
    kept: counted(kept),
    keptBefore: counted(keptBefore),
    marginPerRepeater,
    breakEven: spend > 0 ? found.breakEven : null,
    actions: actionsOf(ledger, offers, { from, to: asOf }, mistyped, spend, margin),
  };
}

interface Period {
  readonly from: Day;
  readonly to: Day;
}

const sumOf = (spends: readonly Spend[]): Cents => spends.reduce((sum, { cents }) => sum + cents, 0);

/** Customers who bought in one period, those of them who did in another, and what these spent in it. */
function keptOf(ledger: Ledger, first: Period, then: Period, mistyped: Day | null): Kept & { readonly cents: Cents } {
  let [of, did, cents] = [0, 0, 0];
  for (let c = 0; c < ledger.keys.length; c++) {
    const was = boughtIn(ledger, c, first, mistyped);
    if (was === null || isTakenBack(ledger, c, then.to)) continue;
    of++;
    const again = boughtIn(ledger, c, then, mistyped);
    if (again === null) continue;
    did++;
    cents += again;
  }
  return { of, did, cents };
}

/** What a customer spent in a period; null where he placed no order in it. */
function boughtIn(
  { starts, day, cents }: Ledger,
  customer: number,
  period: Period,
  mistyped: Day | null,
): Cents | null {
  let [sum, bought] = [0, false];
  for (let i = starts[customer]; i < starts[customer + 1] && day[i] <= period.to; i++) {
    if (day[i] < period.from || day[i] === mistyped) continue;
    sum += cents[i];
    if (cents[i] >= 0) bought = true;
  }
  return bought ? sum : null;
}

function monthsOf(keeping: readonly Spend[], winning: readonly Spend[]): RetentionFacts['byMonth'] {
  const months = new Map<Month, { month: Month; spend: Cents; otherMarketing: Cents }>();
  const monthFor = (day: Day) => {
    const month = monthOf(day);
    const row = months.get(month) ?? { month, spend: 0, otherMarketing: 0 };
    months.set(month, row);
    return row;
  };
  for (const { day, cents } of keeping) if (day !== null) monthFor(day).spend += cents;
  for (const { day, cents } of winning) if (day !== null) monthFor(day).otherMarketing += cents;
  return [...months.values()].sort((a, b) => a.month - b.month);
}

function channelsOf(spends: readonly Spend[]): RetentionFacts['byChannel'] {
  const channels = new Map<string, { channel: string; spend: Cents }>();
  for (const { channel, cents } of spends) {
    const key = channelKey(channel);
    const row = channels.get(key) ?? { channel: channel.trim(), spend: 0 };
    row.spend += cents;
    channels.set(key, row);
  }
  return [...channels.values()].sort((a, b) => b.spend - a.spend || compareText(a.channel, b.channel));
}

// ---------------------------------------------------------------- actions with a control group

/** Every code with both arms; where arms name no code, all actions of the period against its retention spend. */
function actionsOf(
  ledger: Ledger,
  offers: OfferFacts | null,
  period: Period,
  mistyped: Day | null,
  spend: Cents,
  margin: Share,
): RetentionAction[] {
  const arms = ledger.offerArms ?? [];
  const armsOf = armsOfOffers(arms);
  const rows = new Map((offers?.rows ?? []).map((row) => [row.code, row]));
  const codes = [...new Set(arms.map(({ code }) => code))].filter((code) => code !== '').sort(compareText);
  const actions: RetentionAction[] = [];
  for (const code of codes) {
    const own = armsOf(code);
    const days = daysOf(ledger, code, rows.get(code), period.to);
    const row = rows.get(code);
    const known = [row?.cost ?? tableCost(ledger, code), row?.discounts ?? null].filter((c): c is Cents => c !== null);
    const cost = known.length > 0 ? known.reduce((sum, cents) => sum + cents, 0) : null;
    if (own && days) actions.push(actionOf(ledger, code, days, own, cost, margin, mistyped));
  }
  const everyone = armsOf('');
  if (codes.length === 0 && everyone) {
    actions.push(actionOf(ledger, '', period, everyone, spend > 0 ? spend : null, margin, mistyped));
  }
  return actions;
}

/** What the table of offers says, else the days of use; null where neither does, or it has not begun. */
function daysOf({ offerList = [] }: Ledger, code: string, row: OfferRow | undefined, asOf: Day): Period | null {
  const told = offerList.filter((offer) => offer.code === code);
  const starts = told.map(({ start }) => start).filter((day): day is Day => day !== null);
  const ends = told.map(({ end }) => end).filter((day): day is Day => day !== null);
  const from = starts.length > 0 ? starts.reduce((a, b) => Math.min(a, b)) : (row?.firstUse ?? null);
  const to = ends.length > 0 ? ends.reduce((a, b) => Math.max(a, b)) : (row?.lastUse ?? null);
  if (from === null || from > asOf) return null;
  return { from, to: Math.max(from, Math.min(asOf, to ?? asOf)) };
}

/** Of a code nobody used: its row is in no return. */
function tableCost({ offerList = [] }: Ledger, code: string): Cents | null {
  const costs = offerList.filter((offer) => offer.code === code && offer.cost !== null);
  return costs.length > 0 ? costs.reduce((sum, { cost }) => sum + (cost ?? 0), 0) : null;
}

function actionOf(
  ledger: Ledger,
  code: string,
  days: Period,
  arms: Arms,
  cost: Cents | null,
  margin: Share,
  mistyped: Day | null,
): RetentionAction {
  const tally = (people: readonly number[]) => {
    let [of, did, cents] = [0, 0, 0];
    for (const customer of people) {
      if (customer < 0 || !boughtBefore(ledger, customer, days.from)) continue;
      if (isTakenBack(ledger, customer, days.to)) continue;
      of++;
      const again = boughtIn(ledger, customer, days, mistyped);
      if (again === null) continue;
      did++;
      cents += again;
    }
    return { of, did, cents };
  };
  const [treated, control] = [tally(arms.treated), tally(arms.control)];
  const knowsMoney = ledger.hasAmounts && treated.did > 0 && treated.cents > 0;
  const marginPerRepeater = knowsMoney ? Math.round((treated.cents * margin) / treated.did) : null;
  const found = retentionReturn(
    {
      cost: cost ?? 0,
      treated: treated.of,
      treatedRepeat: treated.did,
      control: control.of,
      controlRepeat: control.did,
      marginPerRepeater: marginPerRepeater ?? 0,
      marketingBudget: null,
    },
    0,
  );
  return {
    code,
    from: days.from,
    to: days.to,
    treated: treated.of,
    treatedRepeat: treated.did,
    control: control.of,
    controlRepeat: control.did,
    marginPerRepeater,
    cost,
    savedCustomers: found.savedCustomers,
    savedMargin: marginPerRepeater === null ? null : found.savedMargin,
    return: cost === null || marginPerRepeater === null ? null : found.return,
    breakEven: cost === null || cost === 0 ? null : found.breakEven,
    isTooFew: Math.min(treated.of, control.of) < fewestInArm,
  };
}

function boughtBefore({ starts, day, cents }: Ledger, customer: number, limit: Day): boolean {
  for (let i = starts[customer]; i < starts[customer + 1] && day[i] < limit; i++) if (cents[i] >= 0) return true;
  return false;
}
