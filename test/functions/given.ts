// Arguments that make sense for every function of the catalogue, as a cell would hand them over.
import type { Cell, Grid } from '../../src/core/model';
import { functionNamed } from '../../src/functions/catalogue';
import type { Argument } from '../../src/functions/custom-function';
import { column } from './ask';

/** How many rows, and how many customers stand in them. */
export interface Size {
  readonly rows: number;
  readonly customers: number;
}

const firstDay = 20000;
const filled = ({ rows }: Size, of: (i: number) => Cell): Grid => Array.from({ length: rows }, (_, i) => [of(i)]);
/** The first rows name everybody once, the others name the first ten over and over. */
const customer = ({ customers }: Size, i: number): string => `c${i < customers ? i : i % Math.min(10, customers)}`;
const customers = (size: Size) => filled(size, (i) => customer(size, i));
const days = (size: Size) => filled(size, (i) => ({ day: firstDay + ((i * 7919) % 700), second: 0 }));
const texts = (prefix: string) => (size: Size) => filled(size, (i) => `${prefix}${i % 4}`);
const numbers = (of: (i: number) => number) => (size: Size) => filled(size, of);

/** By name of the argument, or by `function.argument` where a name means something else. */
const known = new Map<string, (size: Size) => Argument>([
  ['customers', customers],
  ['dates', days],
  ['amounts', numbers((i) => (i % 97 === 96 ? -20 : 20 + (i % 90) / 2))],
  ['as_of', () => ({ day: firstDay + 720, second: 0 })],
  ['method', () => 'quantile'],
  ['months', () => 6],
  ['headers', () => false],
  ['active_within', () => 60],
  ['lost_after', () => 200],
  ['mode', () => 'turnover'],
  ['pmg_mode', () => 'thirds'],
  ['last_actions', days],
  ['costs', numbers((i) => i % 5)],
  ['OFFER_RETURN.costs', () => [['k1', 10]]],
  ['top', () => 7],
  ['end_dates', days],
  ['spend', numbers((i) => 10 + (i % 30))],
  ['BREAKDOWN.spend', () => [['v1', 10]]],
  ['new_customers', numbers((i) => i % 40)],
  ['period', () => 'quarter'],
  ['percent', () => 0.02],
  ['days_since', numbers((i) => i % 300)],
  ['orders', numbers((i) => 1 + (i % 6))],
  ['spent', numbers((i) => 1 + (i % 700))],
  ['lifetime_orders', numbers((i) => 6 + (i % 6))],
  ['advocates', () => column('c1', 'c2')],
  ['categories', texts('k')],
  ['refund_shares', numbers((i) => (i % 10) / 10)],
  ['origins', texts('o')],
  ['months_back', () => 3],
  ['attribute', texts('v')],
  ['margin', () => 0.4],
  ['customer', () => 'c1'],
  ['features', (size) => Array.from({ length: size.rows }, (_, i) => [`t${i % 5}`, i % 40, i % 3])],
  ['seeds', () => column('c1', 'c2', 'c3')],
  ['spend_channels', texts('ch')],
  ['spend_amounts', numbers((i) => i % 100)],
  ['customer_channels', texts('ch')],
  ['first_values', numbers((i) => i % 50)],
  ['spend_periods', days],
  ['customer_periods', days],
  ['channels', texts('ch')],
  ['MOVE_BUDGET.channels', (size) => filled(size, (i) => `ch${i}`)],
  ['value_per_customer', numbers((i) => 10 + (i % 90))],
  ['codes', (size) => filled(size, (i) => (i % 3 ? '' : `k${i % 2}`))],
  ['discounts', numbers((i) => i % 3)],
  ['OFFER_RETURN.treated', () => column('c1', 'c2', 'c3')],
  ['OFFER_RETURN.control', () => column('c4', 'c5')],
  ['unit_prices', numbers((i) => 3 + (i % 40))],
  ['cost', () => 900],
  ['treated', () => 400],
  ['treated_repeat', () => 120],
  ['control', () => 200],
  ['control_repeat', () => 40],
  ['margin_per_repeater', () => 25],
  ['marketing_budget', () => 9000],
  ['paths', (size) => filled(size, (i) => `a > b${i % 3} > c${i % 2}`)],
  ['conversions', numbers((i) => i % 3)],
  ['non_conversions', numbers((i) => i % 5)],
  ['values', numbers((i) => i % 80)],
  ['model', () => 'last'],
  ['separator', () => '>'],
  ['order_customers', customers],
  ['order_dates', days],
  ['order_amounts', numbers((i) => 5 + (i % 90))],
  ['look_back_days', () => 30],
  ['repeat_orders', numbers((i) => i % 5)],
  ['active_span', numbers((i) => (i % 5 ? 10 + (i % 50) : 0))],
  ['tenure', numbers((i) => 100 + (i % 100))],
  ['mean_repeat_value', numbers((i) => (i % 5 ? 10 + (i % 60) : 0))],
  ['horizon', () => 90],
  ['EXPECTED_ORDERS.parameters', () => column(0.5, 12, 0.7, 2)],
  ['STILL_ACTIVE.parameters', () => column(0.5, 12, 0.7, 2)],
  ['EXPECTED_ORDER_VALUE.parameters', () => column(6, 4, 15)],
  ['unit', () => 'week'],
  ['horizon_months', () => 24],
  ['yearly_discount', () => 0.05],
  ['CLEAN_PHONE.values', (size) => filled(size, (i) => `06 39 98 ${String(i % 10000).padStart(4, '0')}`)],
  ['CLEAN_EMAIL.values', (size) => filled(size, (i) => `p${i}@example.com`)],
  ['CLEAN_NAME.values', (size) => filled(size, (i) => `Mme Ana Dubois${i % 50}`)],
  ['CLEAN_DATE.values', (size) => filled(size, (i) => `2026-0${1 + (i % 9)}-1${i % 10}`)],
  ['CLEAN_AMOUNT.values', (size) => filled(size, (i) => `${i % 900}.50`)],
  ['country', () => 'FR'],
  ['postcodes', (size) => filled(size, (i) => 75001 + (i % 20))],
  ['suggest', () => true],
  ['order', () => 'ymd'],
  ['decimal', () => '.'],
  ['ids', customers],
  ['emails', (size) => filled(size, (i) => `p${i}@example.com`)],
  ['phones', (size) => filled(size, (i) => `06 39 98 ${String(i % 10000).padStart(4, '0')}`)],
  ['names', (size) => filled(size, (i) => `Ana Dubois${i % 900}`)],
  [
    'table',
    (size) => [
      ['Client', 'Date', 'Montant', 'Canal'],
      ...Array.from({ length: size.rows }, (_, i): Cell[] => [
        customer(size, i),
        { day: firstDay + ((i * 7919) % 700), second: 0 },
        20 + (i % 90),
        'web',
      ]),
    ],
  ],
  ['opt_in', (size) => filled(size, (i) => (i % 3 ? 'oui' : 'non'))],
]);

/** @param which the needed arguments only, or all; some cannot be given together */
export function given(name: string, size: Size, which: 'needed' | 'all' = 'needed'): Argument[] {
  return (functionNamed(name)?.parameters ?? []).map((parameter) => {
    if (parameter.optional && which === 'needed') return undefined;
    const make = known.get(`${name}.${parameter.name}`) ?? known.get(parameter.name);
    if (!make) throw new Error(`nothing is known to give for ${name}.${parameter.name}`);
    return make(size);
  });
}
