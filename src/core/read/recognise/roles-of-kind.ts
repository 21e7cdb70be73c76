import type { Role, TableKind } from '../../codes';
import { identityFields } from '../../model';

/** What most kinds tell of people: not all of them tell when somebody signed up, or ordered last. */
const people: readonly Role[] = [
  ...identityFields.filter((field) => field !== 'signup_date' && field !== 'last_order_date'),
  'channel',
  'currency',
  'status',
  'campaign',
];
const sales: readonly Role[] = [
  'order_id',
  'order_date',
  'amount',
  'product',
  'quantity',
  'coupon',
  'refunded',
  'fee',
  'tax',
  'cost',
  'payment_method',
  'category',
  'unit_price',
  'discount',
  'margin',
  'control_group',
];

/** What a column can be in a table of each kind. */
export const rolesOfKind: Readonly<Record<TableKind, ReadonlySet<Role>>> = {
  orders: new Set([...people, ...sales, 'signup_date']),
  'order-lines': new Set([...people, ...sales, 'signup_date']),
  payments: new Set([...people, ...sales]),
  customers: new Set([
    ...people,
    'signup_date',
    'last_order_date',
    'total_spent',
    'orders_count',
    'payment_method',
    'coupon',
  ]),
  contacts: new Set([...people, 'signup_date', 'last_order_date', 'total_spent', 'orders_count']),
  spend: new Set<Role>(['channel', 'campaign', 'spend_amount', 'spend_kind', 'period', 'order_date', 'currency']),
  touchpoints: new Set<Role>([...people.filter((role) => role !== 'referrals'), 'touch_date']),
  offers: new Set<Role>([
    'customer_id',
    'email',
    'phone',
    'coupon',
    'cost',
    'discount',
    'campaign',
    'channel',
    'category',
    'product',
    'control_group',
    'period',
    'order_date',
    'spend_kind',
  ]),
  none: new Set(),
};
