import { CannotAnswer } from '../core/codes';
import { thresholdsOf } from '../core/measure/activity';
import { defaultAsOf } from '../core/measure/as-of';
import { type History, historyOf } from '../core/measure/history';
import type { Cell, Consent, Contact, Ledger, Moment } from '../core/model';
import type { Thresholds } from '../core/results';
import { defaultSettings, type Settings } from '../core/settings';
import { type Cents, type Day, isoDay } from '../core/units';
import type { Argument, CellContext, CustomFunction } from './custom-function';
import { dayOption, wholeOption } from './options';
import { AFTER_ANY_DAY, columnOf, type Orders, readOrders } from './ranges';

/** What a question about orders is asked of: the orders, the day, the settings its arguments make. */
export interface Question {
  readonly orders: Orders;
  readonly ledger: Ledger;
  readonly asOf: Day;
  readonly settings: Settings;
  readonly history: History;
  readonly thresholds: Thresholds;
  /** Customers to speak of: those who bought by then, were refunded, or stand in the rows without any order. */
  readonly customers: readonly number[];
}

/** Arguments that many functions share, by their name. */
export interface Given {
  readonly customers: Argument;
  readonly dates: Argument;
  readonly amounts?: Argument;
  /** A question that needs no money: `amounts` is not looked at. */
  readonly withoutAmounts?: boolean;
  readonly asOf?: Argument;
  readonly months?: Argument;
  readonly activeWithin?: Argument;
  readonly lostAfter?: Argument;
}

/**
 * Reads the arguments that questions about orders have in common.
 *
 * @param more settings that other arguments made
 * @throws CannotAnswer in words of `words/…/functions`
 */
export function ask(given: Given, context: CellContext, more: Partial<Settings> = {}): Question {
  const chosenDay = dayOption('as_of', given.asOf, context);
  const settings: Settings = {
    ...defaultSettings,
    asOf: chosenDay,
    windowMonths: wholeOption('months', given.months, context, { from: 0, to: 1200, byDefault: 12 }),
    activeWithin: wholeOption('active_within', given.activeWithin, context, { from: 0, to: 36500, byDefault: null }),
    lostAfter: wholeOption('lost_after', given.lostAfter, context, { from: 1, to: 36500, byDefault: null }),
    ...more,
  };
  checkThresholds(settings);
  const orders = readOrders(
    columnOf('customers', given.customers),
    columnOf('dates', given.dates),
    given.withoutAmounts ? null : columnOf('amounts', given.amounts),
    context,
  );
  const { ledger } = orders;
  const asOf = chosenDay ?? (defaultAsOf(ledger, null) as Day);
  if (ledger.rowDays[0] > asOf) throw new CannotAnswer('nothing-before', { day: isoDay(asOf) });
  const history = historyOf(ledger, asOf, settings);
  const customers: number[] = [];
  for (let c = 0; c < ledger.keys.length; c++) {
    if (orders.firstDays[c] <= asOf || orders.firstDays[c] === AFTER_ANY_DAY) customers.push(c);
  }
  return { orders, ledger, asOf, settings, history, thresholds: thresholdsOf(history, settings), customers };
}

/**
 * Active first, then slowing down, then lost. One threshold alone bends the other, which is computed; of two given, one
 * would be changed without a word.
 *
 * @throws CannotAnswer `active-not-under-lost`
 */
export function checkThresholds({ activeWithin, lostAfter }: Pick<Settings, 'activeWithin' | 'lostAfter'>): void {
  if (activeWithin === null || lostAfter === null || activeWithin < lostAfter) return;
  throw new CannotAnswer('active-not-under-lost', { argument: 'active_within', other: 'lost_after' });
}

/** What is known of customers beside their orders: all that a cell does not say is blank. */
export function contactsOf(
  ledger: Ledger,
  known: {
    readonly lastOwnActionDay?: readonly (Day | null)[];
    readonly contractEnd?: readonly (Day | null)[];
    readonly remarketingCost?: readonly (Cents | null)[];
    readonly consent?: readonly Consent[];
  },
): readonly Contact[] {
  return ledger.keys.map((key, c) => ({
    key,
    name: ledger.names[c],
    civility: '',
    firstName: '',
    lastName: '',
    company: '',
    email: '',
    phone: '',
    address: '',
    postcode: '',
    city: '',
    region: '',
    country: '',
    consent: known.consent?.[c] ?? 'unknown',
    signupDay: null,
    lastOwnActionDay: known.lastOwnActionDay?.[c] ?? null,
    referrals: 0,
    promoterScore: null,
    reviewScore: null,
    referralCode: '',
    contractEnd: known.contractEnd?.[c] ?? null,
    remarketingCost: known.remarketingCost?.[c] ?? null,
    sector: '',
    tags: '',
    rows: [],
    mergedBy: [],
    changed: {},
  }));
}

/** The block a function answers with: its heading row, in the spreadsheet's language, unless switched off. */
export function block(
  entry: Pick<CustomFunction, 'columns'>,
  rows: readonly (readonly Cell[])[],
  headers: boolean,
  { language }: CellContext,
): readonly (readonly Cell[])[] {
  return blockUnder(entry.columns[language].split(', '), rows, headers);
}

/** The same under headings that the call decides: the columns of a matrix, of the models asked for. */
export function blockUnder(
  heading: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  headers: boolean,
): readonly (readonly Cell[])[] {
  if (headers) return [heading, ...rows];
  return rows.length > 0 ? rows : [heading.map(() => '')];
}

/** A date cell. */
export const dayCell = (day: Day | null): Moment | '' => (day === null ? '' : { day, second: 0 });
/** Cents as the decimal number of a cell. */
export const moneyCell = (cents: Cents | null): number | '' => (cents === null ? '' : cents / 100);
/** A figure that may be missing. */
export const figureCell = (figure: number | null): number | '' => (figure === null ? '' : figure);
