import type { Ledger } from '../../model';
import type { Settings } from '../../settings';
import type { Cents, Day, Share } from '../../units';
import { type History, historyOf } from '../history';
import { meanOrder, simpleValue, yearlyOccasions } from '../worth';
import {
  type BuyingFit,
  type BuyingParameters,
  expectedOrders,
  fitBuying,
  ordersIfActive,
  probabilityActive,
  type RepeatBuyer,
} from './bgnbd';
import { expectedOrderValue, fitSpend, type SpendFit, type SpendParameters } from './gamma-gamma';
import { daysIn, type RepeatSummary, repeatSummary } from './repeat-summary';

/** With fewer customers who bought twice, the models are not asked. */
export const fewestRepeatBuyers = 100;

/** Both models of a file, fitted on days and cents. */
export interface ValueModel {
  readonly summary: RepeatSummary;
  readonly buying: BuyingFit;
  /** Null in a file without amounts: orders can be expected even so. */
  readonly spend: SpendFit | null;
}

/** Why there is no model: too few customers bought twice, or no likeliest parameters could be found. */
export interface NoModel {
  readonly code: 'few-repeat-buyers' | 'no-convergence';
  readonly repeatBuyers: number;
}

/** Fits both models to what was bought up to the day of the history, where enough customers bought twice. */
export function valueModel(ledger: Ledger, history: History): ValueModel | NoModel {
  const summary = repeatSummary(ledger, history);
  // Counted by what either model can use: repeat orders worth nothing say nothing of money.
  const tells = ledger.hasAmounts ? summary.meanRepeatOrder : summary.repeatOrderCount;
  let repeatBuyers = 0;
  for (let i = 0; i < summary.customers.length; i++) if (tells[i] > 0) repeatBuyers++;
  if (repeatBuyers < fewestRepeatBuyers) return { code: 'few-repeat-buyers', repeatBuyers };
  const buying = fitBuying(summary);
  const spend = ledger.hasAmounts ? fitSpend(summary) : null;
  // Without a mean order of all, nothing can be said of who has not ordered again.
  const knowsSpend = !spend || (spend.found !== 'none' && expectedOrderValue(spend.parameters, 0, 0) !== null);
  return buying.found === 'none' || !knowsSpend ? { code: 'no-convergence', repeatBuyers } : { summary, buying, spend };
}

export interface CustomerValue {
  readonly customer: number;
  readonly orderCount: number;
  /** Of the whole history, per occasion; not rounded. */
  readonly meanOrder: Cents;
  /** Within the horizon; null while the history is too short to tell. */
  readonly expectedOrders: number | null;
  /** What one of them is expected to be worth, before the margin; not rounded. */
  readonly expectedOrderValue: Cents | null;
  /** Whole cents of margin; those of the model count less the later they come. */
  readonly value: Cents | null;
  readonly method: 'model' | 'simple';
  /** Why the simple value stands here; `no-date`: his only order is on a day that must be mistyped. */
  readonly whySimple: NoModel['code'] | 'no-date' | null;
}

export type Horizon = Pick<Settings, 'margin' | 'horizonMonths' | 'yearlyDiscount'>;

/**
 * What each buyer is expected to bring within the horizon, one entry per buyer by customer number: by the model, else
 * the simple value of the rule book, which is not discounted.
 *
 * @param model see `valueModel`; null: the simple value is asked for
 * @param isLost only the simple value asks: the model knows for itself
 */
export function customerValues(
  history: History,
  model: ValueModel | NoModel | null,
  horizon: Horizon,
  isLost: (customer: number) => boolean,
): CustomerValue[] {
  const modelled = new Map<number, CustomerValue>();
  if (model && 'buying' in model)
    for (const value of modelledValues(history, model, horizon)) modelled.set(value.customer, value);
  return Array.from(history.buyers, (customer): CustomerValue => {
    const known = modelled.get(customer);
    if (known) return known;
    const lost = isLost(customer);
    const yearly = yearlyOccasions(history, customer, lost);
    return {
      customer,
      orderCount: history.occasions[customer],
      meanOrder: meanOrder(history, customer),
      expectedOrders: yearly === null ? null : (yearly * horizon.horizonMonths) / 12,
      expectedOrderValue: yearly === null ? null : meanOrder(history, customer),
      value: simpleValue(history, customer, lost, horizon),
      method: 'simple',
      whySimple: model && ('buying' in model ? 'no-date' : model.code),
    };
  });
}

function modelledValues(
  history: History,
  { summary, buying, spend }: ValueModel,
  { margin, horizonMonths, yearlyDiscount }: Horizon,
): CustomerValue[] {
  // Orders to come depend on the count and the tenure only, once somebody is known to be active.
  const ahead = new Map<number, OrdersAhead>();
  const longest = summary.tenure.reduce((most, days) => Math.max(most, days), 0) + 1;
  const months = monthsOf({ horizonMonths, yearlyDiscount });
  return Array.from(summary.customers, (customer, i): CustomerValue => {
    const buyer = buyerAt(summary, i);
    const key = buyer.repeatOrderCount * longest + buyer.tenure;
    let ifActive = ahead.get(key);
    if (!ifActive) {
      ifActive = ordersAheadIfActive(buying.parameters, buyer, months);
      ahead.set(key, ifActive);
    }
    const { orders, each, value } = outlook(buying.parameters, spend ? spend.parameters : null, buyer, ifActive);
    return {
      customer,
      orderCount: history.occasions[customer],
      meanOrder: meanOrder(history, customer),
      expectedOrders: orders,
      expectedOrderValue: each,
      value: value === null ? null : Math.round(value * margin),
      method: 'model',
      whySimple: null,
    };
  });
}

const monthsOf = ({ horizonMonths, yearlyDiscount }: Pick<Horizon, 'horizonMonths' | 'yearlyDiscount'>): Months => ({
  months: horizonMonths,
  unitsPerMonth: daysIn.month,
  monthlyDiscount: monthly(yearlyDiscount),
});

/**
 * What one buyer is expected to do by the model, over any horizon: what `customerValues` says of all of them.
 *
 * @returns `value` is before the margin, less the later it comes, null in a file without amounts; null for who has no believable first day: the model does not know him
 */
export function modelledAhead(
  { summary, buying, spend }: ValueModel,
  customer: number,
  ahead: Pick<Horizon, 'horizonMonths' | 'yearlyDiscount'>,
): { readonly orders: number; readonly value: number | null } | null {
  const i = summary.customers.indexOf(customer);
  if (i < 0) return null;
  const buyer = buyerAt(summary, i);
  const ifActive = ordersAheadIfActive(buying.parameters, buyer, monthsOf(ahead));
  return outlook(buying.parameters, spend ? spend.parameters : null, buyer, ifActive);
}

/** A horizon in months of the unit of time of the parameters. */
export interface Months {
  readonly months: number;
  readonly unitsPerMonth: number;
  readonly monthlyDiscount: Share;
}

/** The discount of a month that makes that of a year. */
export const monthly = (yearlyDiscount: Share): Share => (1 + yearlyDiscount) ** (1 / 12) - 1;

/** Orders expected within some months, and the same with each month's discounted from its end. */
interface OrdersAhead {
  readonly orders: number;
  readonly discounted: number;
}

export function ordersAheadIfActive(parameters: BuyingParameters, buyer: RepeatBuyer, ahead: Months): OrdersAhead {
  let [before, discounted] = [0, 0];
  for (let month = 1; month <= ahead.months; month++) {
    const orders = ordersIfActive(parameters, buyer, month * ahead.unitsPerMonth);
    discounted += (orders - before) / (1 + ahead.monthlyDiscount) ** month;
    before = orders;
  }
  return { orders: before, discounted };
}

interface Buyer extends RepeatBuyer {
  readonly meanRepeatOrder: number;
}
const buyerAt = (summary: RepeatSummary, i: number): Buyer => ({
  repeatOrderCount: summary.repeatOrderCount[i],
  activeSpan: summary.activeSpan[i],
  tenure: summary.tenure[i],
  meanRepeatOrder: summary.meanRepeatOrder[i],
});

/**
 * The orders expected of one buyer, what one of them should bring, and what all are worth today before any margin, in
 * the money of the spend parameters: those of each month times the value of one, discounted from the month's end.
 *
 * @param ifActive see `ordersAheadIfActive`
 * @returns `each` and `value` null where no mean order can be told
 * @source Fader, Hardie & Lee, "RFM and CLV: Using Iso-Value Curves for Customer Base Analysis", Journal of Marketing
 *   Research 42(4), 2005; monthly steps as `customer_lifetime_value` of the Python package lifetimes
 */
export function outlook(
  buying: BuyingParameters,
  spend: SpendParameters | null,
  buyer: Buyer,
  ifActive: OrdersAhead,
): { readonly orders: number; readonly each: number | null; readonly value: number | null } {
  const chance = probabilityActive(buying, buyer);
  const each = spend && expectedOrderValue(spend, buyer.repeatOrderCount, buyer.meanRepeatOrder);
  return {
    orders: chance * ifActive.orders,
    each,
    value: each === null ? null : chance * ifActive.discounted * each,
  };
}

/** Orders the model expected of the customers known on an earlier day, and those they made since. */
export interface OrdersBacktest {
  readonly on: Day;
  readonly days: number;
  readonly expected: number;
  readonly actual: number;
  /** Expected ÷ actual; null where nobody ordered. */
  readonly ratio: number | null;
}

/**
 * Tries the model of repeat orders on the last quarter of the history: fitted on what came before, then compared with
 * what the same customers did. Orders of one day are one.
 *
 * @returns null where too few had bought twice by then, or the model was not found
 */
export function ordersBacktest(ledger: Ledger, now: History, settings: Settings): OrdersBacktest | null {
  const days = Math.floor(now.days / 4);
  if (days < 1) return null;
  const on = now.asOf - days;
  const summary = repeatSummary(ledger, historyOf(ledger, on, settings, now.mistyped));
  const { customers, repeatOrderCount } = summary;
  if (repeatOrderCount.reduce((count, x) => count + (x > 0 ? 1 : 0), 0) < fewestRepeatBuyers) return null;
  const fit = fitBuying(summary);
  if (fit.found === 'none') return null;
  let [expected, actual] = [0, 0];
  for (let i = 0; i < customers.length; i++) {
    expected += expectedOrders(fit.parameters, buyerAt(summary, i), days);
    actual += now.gapCount[customers[i]] - repeatOrderCount[i];
  }
  return { on, days, expected, actual, ratio: actual > 0 ? expected / actual : null };
}
