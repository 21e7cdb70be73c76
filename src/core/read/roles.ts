import type { Role } from '../codes';

/** Columns each of which names a customer by itself. */
export const whoRoles = ['customer_id', 'email', 'phone', 'full_name', 'last_name', 'company'] as const;
/** With the one that names somebody within a shop only: "Ana". */
export const namingRoles = [...whoRoles, 'first_name'] as const;

/** Columns whose cells are days. */
export const dayRoles: ReadonlySet<Role> = new Set<Role>([
  'order_date',
  'signup_date',
  'last_order_date',
  'birth_date',
  'touch_date',
  'click_date',
  'login_date',
  'reply_date',
  'contract_end',
]);
/** Columns whose cells are days, or months. */
export const dateRoles: ReadonlySet<Role> = new Set<Role>([...dayRoles, 'period']);

/** Columns whose cells are money. */
export const moneyRoles: ReadonlySet<Role> = new Set<Role>([
  'amount',
  'unit_price',
  'total_spent',
  'fee',
  'tax',
  'cost',
  'discount',
  'margin',
  'spend_amount',
  'remarketing_cost',
  'refunded',
]);
/** Columns whose cells are money or counts, never names or numbers of something. */
export const amountRoles: ReadonlySet<Role> = new Set<Role>([...moneyRoles, 'quantity', 'orders_count']);
