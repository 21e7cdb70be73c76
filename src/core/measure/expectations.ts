import { once } from '../clean/once';
import type { Contact, Ledger } from '../model';
import type { Person } from '../results';
import type { Settings } from '../settings';
import type { Cents } from '../units';
import { goesByContract } from './activity';
import { marginRate } from './margin';
import {
  type CustomerValue,
  customerValues,
  modelledAhead,
  type NoModel,
  type OrdersBacktest,
  ordersBacktest,
  type ValueModel,
  valueModel,
} from './models/customer-value';
import type { Described } from './people';

/** What the customers of a file are expected to bring: rule book 9. */
export interface ValueFacts {
  /** How values were found; by the model, those whose only order has no believable day have the simple one even so. */
  readonly method: 'model' | 'simple';
  /** Why not by the model; `contract`: who is bound by one does not leave in silence, as people do in the model. */
  readonly whySimple: NoModel['code'] | 'contract' | null;
  /** Customers who bought again, as far as the model can use them. */
  readonly repeatBuyers: number;
  readonly model: ValueModel | null;
  readonly horizon: Pick<Settings, 'margin' | 'horizonMonths' | 'yearlyDiscount'>;
  /** By customer number, over the horizon; nobody without an order. No money in a file without amounts. */
  readonly of: ReadonlyMap<number, CustomerValue>;
  /** Of all customers known on the day of the analysis, in the 12 months after it, nothing discounted. */
  readonly nextYear: Outlook;
  /** How right the model was on the last quarter of the history; null where it could not be tried. */
  readonly backtest: OrdersBacktest | null;
}

/** What is expected within some time; null where nobody can tell: too short a history, no amounts. */
export interface Outlook {
  readonly orders: number | null;
  /** Before the margin. */
  readonly turnover: Cents | null;
  readonly margin: Cents | null;
}

/**
 * What each customer is expected to bring within the horizon of the settings, and all of them within a year: by the
 * model of repeat buying, else by the simple value, with the reason. A cell and a tab both ask here.
 *
 * @returns null where nobody bought, and where only totals are told
 */
export function valueFacts(
  ledger: Ledger,
  contacts: readonly Contact[] | null,
  { people, history }: Pick<Described, 'people' | 'history'>,
  settings: Settings,
): ValueFacts | null {
  if (history.buyers.length === 0 || (ledger.told ?? null) !== null) return null;
  const horizon = {
    margin: marginRate(ledger, history.asOf, settings),
    horizonMonths: settings.horizonMonths,
    yearlyDiscount: settings.yearlyDiscount,
  };
  const isContract = goesByContract(settings, contacts);
  const fit = isContract ? null : valueModel(ledger, history);
  const model = fit && 'buying' in fit ? fit : null;
  const isLost = (customer: number) => people[customer].activity === 'lost';
  const within = (horizonMonths: number): CustomerValue[] =>
    customerValues(history, fit, { ...horizon, horizonMonths }, isLost).map((value) =>
      ledger.hasAmounts ? value : { ...value, expectedOrderValue: null, value: null },
    );
  const values = within(horizon.horizonMonths);
  // Cells ask for neither.
  const nextYear = once(() => together(horizon.horizonMonths === 12 ? values : within(12), horizon.margin));
  const backtest = once(() => model && ordersBacktest(ledger, history, settings));
  return {
    method: model ? 'model' : 'simple',
    whySimple: fit === null ? 'contract' : 'buying' in fit ? null : fit.code,
    repeatBuyers: fit === null ? 0 : 'buying' in fit ? fit.buying.repeatBuyers : fit.repeatBuyers,
    model,
    horizon,
    of: new Map(values.map((value) => [value.customer, value])),
    get nextYear() {
      return nextYear();
    },
    get backtest() {
      return backtest();
    },
  };
}

/**
 * What one customer is expected to bring within so many months: the 5 and the 10 years of the best customer.
 * Money of the model counts less the later it comes.
 *
 * @returns null for who never bought
 */
export function outlookOf({ model, horizon, of }: ValueFacts, customer: number, months: number): Outlook | null {
  const known = of.get(customer);
  if (!known) return null;
  const ahead = model && modelledAhead(model, customer, { ...horizon, horizonMonths: months });
  const { expectedOrders, expectedOrderValue } = known;
  const simple = expectedOrders === null ? null : (expectedOrders * months) / horizon.horizonMonths;
  const orders = ahead ? ahead.orders : simple;
  const money = ahead
    ? ahead.value
    : simple === null || expectedOrderValue === null
      ? null
      : simple * expectedOrderValue;
  return {
    orders,
    turnover: money === null ? null : Math.round(money),
    margin: money === null ? null : Math.round(money * horizon.margin),
  };
}

/** The same people, with what each is expected to bring. Without facts they are as they were. */
export function withValues(described: Described, facts: ValueFacts | null): Described {
  if (!facts) return described;
  const people = described.people.map((person): Person => {
    const known = facts.of.get(person.customer);
    return known
      ? { ...person, value: known.value, simpleValue: person.value, expectedOrders: known.expectedOrders }
      : person;
  });
  return { ...described, people };
}

/** Each rounded before they are added: the sum of fractions would hang on the order of the customers. */
function together(values: readonly CustomerValue[], margin: number): Outlook {
  let [millionths, turnover, knowsOrders, knowsMoney] = [0, 0, false, false];
  for (const { expectedOrders, expectedOrderValue } of values) {
    if (expectedOrders === null) continue;
    knowsOrders = true;
    millionths += Math.round(expectedOrders * 1e6);
    if (expectedOrderValue === null) continue;
    knowsMoney = true;
    turnover += Math.round(expectedOrders * expectedOrderValue);
  }
  return {
    orders: knowsOrders ? millionths / 1e6 : null,
    turnover: knowsMoney ? turnover : null,
    margin: knowsMoney ? Math.round(turnover * margin) : null,
  };
}
