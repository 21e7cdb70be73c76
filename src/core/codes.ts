// The codes that travel inside, in messages and in --json. Words for them live in src/words.

export const activities = ['active', 'slowing', 'lost'] as const;
export type Activity = (typeof activities)[number];

/** The five stages, in the order of a customer's life; `prospect` stands beside them. */
export const lifeStages = ['acquisition', 'development', 'loyalty', 'attrition', 'reactivation'] as const;
export const stages = ['prospect', ...lifeStages] as const;
export type Stage = (typeof stages)[number];

export type Flag = 'refunded' | 'won-back' | 'second-order-overdue' | 'leave-the-base' | 'engagement-unknown';

/** PMG: gros, moyen, petit; `none` bought nothing in the period. */
export const sizes = ['large', 'medium', 'small', 'none'] as const;
export type Size = (typeof sizes)[number];

export const buyerSegments = ['prospect', 'mono', 'multi', 'vip', 'ambassador'] as const;
export type BuyerSegment = (typeof buyerSegments)[number];

/** What is said to each buyer segment, and when: rule book 6. VIPs have two occasions. */
export const programmeCodes = ['prospect', 'mono', 'multi', 'vip', 'vip-slowing', 'ambassador'] as const;
export type ProgrammeCode = (typeof programmeCodes)[number];

export type Pace = 'on-time' | 'late' | 'very-late' | 'lost-to-habit';

export type Verdict = 'concentrated' | 'usual' | 'spread';

/** Best first, as the tabs list them. */
export const rfmSegments = [
  'champion',
  'loyal',
  'potential-loyal',
  'new',
  'promising',
  'needs-attention',
  'slipping',
  'cant-lose',
  'at-risk',
  'dormant',
  'lost',
] as const;
export type RfmSegment = (typeof rfmSegments)[number] | 'prospect';

export const tableKinds = [
  'orders',
  'order-lines',
  'customers',
  'contacts',
  'payments',
  'spend',
  'touchpoints',
  'offers',
  'none',
] as const;
export type TableKind = (typeof tableKinds)[number];

export const tabIds = [
  'summary',
  'best',
  'win-back',
  'clean',
  'log',
  'audit',
  'rfm',
  'lifecycle',
  'programmes',
  'moves',
  'cohorts',
  'channels',
  'offers',
  'retention',
  'let-go',
] as const;
export type TabId = (typeof tabIds)[number];

/** What a column can be. */
export const roles = [
  'customer_id',
  'email',
  'phone',
  'civility',
  'first_name',
  'last_name',
  'full_name',
  'company',
  'order_id',
  'order_date',
  'amount',
  'currency',
  'status',
  'product',
  'quantity',
  'channel',
  'address',
  'city',
  'postcode',
  'region',
  'country',
  'opt_in',
  'opt_out',
  'signup_date',
  'last_order_date',
  'total_spent',
  'orders_count',
  'birth_date',
  'coupon',
  'refunded',
  'fee',
  'tax',
  'cost',
  'payment_method',
  'siret',
  'vat',
  'tags',
  'notes',
  'referrals',
  'category',
  'unit_price',
  'discount',
  'margin',
  'remarketing_cost',
  'period',
  'campaign',
  'spend_amount',
  'spend_kind',
  'touch_date',
  'click_date',
  'login_date',
  'reply_date',
  'review_score',
  'promoter_score',
  'referral_code',
  'contract_end',
  'control_group',
  'sector',
] as const;
export type Role = (typeof roles)[number];

export type DateOrder = 'dmy' | 'mdy' | 'ymd';
export type DecimalSign = ',' | '.';
export type Language = 'fr' | 'en';

/** A question that has no answer here (no date column, nothing readable…); words are found at the edge. */
export class CannotAnswer extends Error {
  constructor(
    readonly code: string,
    readonly details: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'CannotAnswer';
  }
}
