import type { DateOrder, DecimalSign, Role, TableKind } from './codes';
import type { Cents, Day } from './units';

// ---------------------------------------------------------------- what comes out of a spreadsheet

/** A date or date-time cell, already on the spreadsheet's own calendar. Hosts make these from Date objects. */
export interface Moment {
  readonly day: Day;
  /** Seconds after midnight. */
  readonly second: number;
}

/** A cell as the host hands it over; a blank is `''`, an error is its text (`#N/A`). */
export type Cell = string | number | boolean | Moment;
export type Row = readonly Cell[];
/** Rows first; may be ragged; row 1 of the sheet is index 0. */
export type Grid = readonly Row[];

export const isMoment = (cell: Cell | null | undefined): cell is Moment => typeof cell === 'object' && cell !== null;
export const isBlank = (cell: Cell | null | undefined): boolean =>
  cell === '' || cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** One tab of the workbook (or one file) that may be used. */
export interface SourceTab {
  /** Stable name of the tab in messages: the host's sheet id as text. */
  readonly id: string;
  readonly name: string;
  readonly grid: Grid;
  /** Only where a file was read: its name, delimiter and encoding. */
  readonly file?: string;
  readonly delimiter?: string;
  readonly encoding?: string;
}

// ---------------------------------------------------------------- recognise

/** One column of a recognised table. `index` counts from 0 in the grid. */
export interface Column {
  readonly index: number;
  readonly header: string;
  readonly role: Role | null;
  /** 0–1; under 0.8 it is shown as "to check". */
  readonly confidence: number;
  /** Share of the table's rows that are not blank. */
  readonly filled: number;
  /** First few different values as text, never from a column that must not be copied. */
  readonly samples: readonly string[];
  /** Set for columns of dates, amounts. */
  readonly dateOrder?: DateOrder | null;
  readonly decimal?: DecimalSign | null;
  /** 03/04/2025 can be read both ways and nothing in the column, file or locale decides. */
  readonly ambiguous?: boolean;
  /** Never shown, copied or written: passwords, card numbers, IBAN. */
  readonly secret?: boolean;
  /** A further column of a role another column has: a second customer number, the amount with tax, a type beside the status. */
  readonly also?: Role;
}

/** What a tab holds and where. Rows are sheet rows, from 1. */
export interface Table {
  readonly tab: string; // SourceTab.id
  readonly name: string; // SourceTab.name
  readonly kind: TableKind;
  readonly confidence: number;
  readonly headerRow: number;
  readonly firstRow: number;
  /** Last row of data; totals below it are left out. `firstRow - 1` when there is none. */
  readonly lastRow: number;
  readonly columns: readonly Column[];
  /** The date order and decimal sign of the column that matters (order date, amount). */
  readonly dateOrder: DateOrder | null;
  readonly decimal: DecimalSign | null;
  /** Each row is an order line, not an order. */
  readonly byLine: boolean;
  /** Tab id of another table that holds (nearly) the same rows, and the share of rows found there. */
  readonly duplicateOf?: { readonly tab: string; readonly share: number };
  /** Codes of things worth saying: 'order-id-as-customer', 'several-currencies'… */
  readonly remarks: readonly Problem[];
}

/** What a person corrected. Applied to the recognised table before reading. */
export interface TableChoice {
  readonly tab: string;
  readonly used: boolean;
  readonly kind?: TableKind;
  /** Column index per role; -1 takes a role away. */
  readonly roles?: Partial<Record<Role, number>>;
  readonly dateOrder?: DateOrder;
  readonly decimal?: DecimalSign;
}

// ---------------------------------------------------------------- facts a stage reports instead of failing

/** Something that could not be done with a cell, a row, a column or a file. `seen` is shortened to 60 characters. */
export interface Problem {
  readonly code: string;
  readonly tab?: string;
  readonly row?: number;
  readonly column?: number;
  readonly seen?: string;
  readonly count?: number;
}

/** A row of the source that counts in no result, and why. */
export interface LeftOut {
  readonly tab: string;
  readonly row: number;
  readonly reason: LeftOutReason;
  readonly seen?: string;
}

export const leftOutReasons = [
  'cancelled',
  'pending',
  'failed',
  'test',
  'not-a-sale', // transfers, payouts, fees, conversions
  'no-date',
  'unreadable-date',
  'unreadable-amount',
  'after-as-of',
  'in-the-future',
  'other-currency',
  'refund-unmatched',
  'unlike-the-others', // a date far away from all others
  'duplicate-row',
  'footer',
  'blank-identity', // a contact row that names nobody
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** One value that cleaning changed. */
export interface Change {
  readonly tab: string;
  readonly row: number;
  /** Role of the column that changed. */
  readonly field: Role;
  readonly before: string;
  readonly after: string;
  readonly rule: CleanRule;
}

export const cleanRules = [
  'accents', // letters read in the wrong encoding: ZoÃ©
  'spaces', // surrounding and doubled spaces, invisible characters
  'phone',
  'email',
  'email-typo', // a suggestion, off unless ticked
  'name', // capitals
  'civility',
  'company',
  'postcode',
  'city',
  'country',
  'date',
  'amount',
  'customer-id',
  'clusters', // free values: channel, city, product written in several ways
] as const;
export type CleanRule = (typeof cleanRules)[number];

/** Two customers that are, or may be, the same person. */
export interface Match {
  readonly a: number; // identity numbers
  readonly b: number;
  readonly by: 'customer-id' | 'email' | 'phone' | 'name' | 'name-postcode' | 'name-phone' | 'typo' | 'decision';
  /** 1 for strong keys; under 1 it goes to the review list and is not merged. */
  readonly confidence: number;
}

/** A person's remembered answer about two customers: keys in text order. */
export interface Decision {
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
}

// ---------------------------------------------------------------- read

/** Fields that say who a row is about, as text; `''` where the row is silent. */
export const identityFields = [
  'customer_id',
  'email',
  'phone',
  'civility',
  'first_name',
  'last_name',
  'full_name',
  'company',
  'address',
  'city',
  'postcode',
  'region',
  'country',
  'opt_in',
  'opt_out',
  'birth_date',
  'signup_date',
  'siret',
  'vat',
  'tags',
  'notes',
  'referrals',
  'sector',
  'review_score',
  'promoter_score',
  'referral_code',
  'contract_end',
  'click_date',
  'login_date',
  'reply_date',
  'last_order_date',
  'remarketing_cost',
] as const;
export type IdentityField = (typeof identityFields)[number];

/**
 * Who some rows speak of, as written there. Rows of one table that say exactly the same share one identity.
 * Dates inside are ISO text (`YYYY-MM-DD`), already read.
 */
export interface Identity {
  readonly tab: string;
  /** First sheet row that says so, and how many kept rows do: none for who only placed orders that were cancelled. */
  readonly row: number;
  readonly rows: number;
  /** Every sheet row that says so, ascending, where several do. */
  readonly sheetRows?: readonly number[];
  readonly fields: Readonly<Partial<Record<IdentityField, string>>>;
  /** A second number of the same person in the same row (an order-side and a person-side id): both link. */
  readonly otherId?: string;
  /** Further e-mails of the same cell: the first is the one shown, all of them link. */
  readonly moreEmails?: readonly string[];
  /** Newest day of a row that says so; decides which value survives. */
  readonly day: Day | null;
  /** From a customers or contacts table: a person to keep even without an order. */
  readonly listed: boolean;
  /** What a list of people tells of all his orders, those of other files too. */
  readonly told?: ToldTotals;
}

/** How many orders a customer has placed and for how much, as a list of people tells it; null where it is silent. */
export interface ToldTotals {
  readonly orders: number | null;
  readonly cents: Cents | null;
  /** What tells one account of the list from another: two accounts of one customer add up, the same one twice does not. */
  readonly account: string;
}

/** One order of one identity, lines already put together, net of its refunds. */
export interface ReadOrder {
  readonly tab: string;
  readonly row: number;
  readonly orderId: string; // '' where the file gives none
  /** Index in `Reading.identities`, or -1: no customer. */
  readonly who: number;
  readonly day: Day;
  /** Net of refunds; null in a file without amounts. */
  readonly cents: Cents | null;
  /** What was taken back from it (≥ 0), so that "fully refunded" and refund shares can be told. */
  readonly refundedCents: Cents;
  /** The part of it that rows of their own took back, each on its day, none before the order's; the rest has no day. */
  readonly returns?: readonly { readonly day: Day; readonly cents: Cents }[];
  readonly cost: Cents | null;
  readonly discount: Cents | null;
  readonly channel: string;
  readonly offer: string;
  readonly place: string;
  readonly lines: readonly OrderLine[];
}

export interface OrderLine {
  readonly product: string;
  readonly category: string;
  readonly quantity: number | null;
  readonly unitCents: Cents | null;
}

/** One row of a spending table. */
export interface Spend {
  readonly channel: string;
  readonly kind: 'marketing' | 'sales' | 'retention';
  readonly day: Day | null;
  readonly campaign: string;
  readonly cents: Cents;
}

/** One marketing contact with an identity. */
export interface Touch {
  readonly who: number;
  readonly day: Day;
  /** After midnight, where the cell says it: touches of one day are put in their order by it. */
  readonly second?: number;
  readonly channel: string;
}

/** One row of a table of offers: what a code cost, when it ran and how many were written to. */
export interface Offer {
  readonly tab: string;
  readonly row: number;
  /** Trimmed and in capitals, as codes compare. */
  readonly code: string;
  readonly campaign: string;
  /** What it cost beside the discounts. */
  readonly cost: Cents | null;
  readonly start: Day | null;
  readonly end: Day | null;
  /** How many were targeted, and how many set apart to compare with. */
  readonly targeted: number | null;
  readonly control: number | null;
}

/** Somebody whom an offer was meant for, or who was set apart to compare with; code `''`: of every offer. */
export interface OfferArm {
  readonly who: number;
  readonly code: string;
  readonly isControl: boolean;
}

/** Everything read from the used tables, before cleaning and unifying people. */
export interface Reading {
  readonly identities: readonly Identity[];
  /**
   * Who refuses to be written to in rows that were left out (a cancelled order): a refusal counts all the same. Of no
   * kept row (`rows` 0), and nobody by themselves.
   */
  readonly refusals?: readonly Identity[];
  readonly orders: readonly ReadOrder[];
  readonly spend: readonly Spend[];
  readonly touches: readonly Touch[];
  readonly offers?: readonly Offer[];
  readonly offerArms?: readonly OfferArm[];
  readonly leftOut: readonly LeftOut[];
  readonly problems: readonly Problem[];
  /** The first of each rule: how many there were is in `changeCounts`. */
  readonly changes: readonly Change[];
  readonly changeCounts: Readonly<Partial<Record<CleanRule, number>>>;
  /** Rows of all used tables, headings not counted: kept + leftOut = read (merged rows are kept ones). */
  readonly rows: { readonly read: number; readonly kept: number };
  /** Main currency code, `''` when no file says; the others with what was left out of each. */
  readonly currency: string;
  readonly otherCurrencies: readonly { readonly currency: string; readonly rows: number; readonly cents: Cents }[];
  /** Every currency but the main one, in its own units, with the rate that made it one; null: left out. */
  readonly currencies: readonly {
    readonly currency: string;
    readonly rows: number;
    readonly cents: Cents;
    readonly rate: number | null;
  }[];
  readonly hasAmounts: boolean;
  /** There is no table of orders, only lists that tell how many orders each customer placed, for how much, and when last. */
  readonly totalsOnly?: boolean;
  /** Roles found in the used tables, to say what is missing and what it would unlock. */
  readonly roles: readonly Role[];
  /** Days of kept rows, refunds included, distinct and ascending: `asOf` and mistyped dates are decided on these. */
  readonly rowDays: readonly Day[];
}

// ---------------------------------------------------------------- unify

export type Consent = 'yes' | 'no' | 'unknown';

/** One real customer after unification, best known value of every field, cleaned. */
export interface Contact {
  /** What the customer is called in every tab: customer number, else e-mail, else phone, else name. Unique. */
  readonly key: string;
  readonly name: string;
  readonly civility: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly company: string;
  readonly email: string;
  /** E.164, or as written where it is not valid. */
  readonly phone: string;
  readonly address: string;
  readonly postcode: string;
  readonly city: string;
  readonly region: string;
  readonly country: string;
  readonly consent: Consent;
  readonly signupDay: Day | null;
  /** Newest click, login or reply that a column tells; never an opened mail, nor an order. */
  readonly lastOwnActionDay: Day | null;
  /** Which of them it was. */
  readonly lastOwnAction?: 'click' | 'login' | 'reply' | null;
  /** Newest order as a list of people tells it: it may be one that no order table holds. */
  readonly toldOrderDay?: Day | null;
  /** Orders and money of all times as a list of people tells them, accounts of one list added up, the most of several. */
  readonly toldOrders?: number | null;
  readonly toldCents?: Cents | null;
  readonly referrals: number;
  readonly promoterScore: number | null;
  readonly reviewScore: number | null;
  readonly referralCode: string;
  readonly contractEnd: Day | null;
  readonly remarketingCost: Cents | null;
  readonly sector: string;
  readonly tags: string;
  /** Every row that was merged into this customer. */
  readonly rows: readonly { readonly tab: string; readonly row: number }[];
  readonly mergedBy: readonly Match['by'][];
  /** Fields that cleaning changed: field → value before. */
  readonly changed: Readonly<Partial<Record<IdentityField, string>>>;
}

export interface Unified {
  /** Customer number of each identity. */
  readonly customerOf: Int32Array;
  /** Index = customer number. */
  readonly contacts: readonly Contact[];
  /** Identities merged into another one (rows in = rows kept + merged + left out counts these as merged). */
  readonly merges: readonly Match[];
  /** To decide by a person; most convincing first. */
  readonly doubtful: readonly Match[];
  /** Keys shared by too many names to mean one person: contact@…, 0000000000. */
  readonly ignoredKeys: readonly Problem[];
}

// ---------------------------------------------------------------- Ledger: the purchase history in columns

/**
 * One row per order, sorted by customer, then day, then order of the source.
 * Customers without an order are there too (prospects): `starts[i] === starts[i + 1]`.
 */
export interface Ledger {
  /** Key of each customer; the number of a customer is his index here. */
  readonly keys: readonly string[];
  /** Name shown, same index. */
  readonly names: readonly string[];
  /** Orders of customer i are rows starts[i] … starts[i + 1] − 1. Length customers + 1. */
  readonly starts: Int32Array;
  readonly customer: Int32Array;
  readonly day: Int32Array;
  /** Net of refunds; under 0, a refund dated on its own day: money, and no order. All 0 when `hasAmounts` is false. */
  readonly cents: Float64Array;
  /** NaN where unknown. */
  readonly cost: Float64Array;
  /** NaN where unknown. */
  readonly discount: Float64Array;
  /** Where each order stands in the source: code into `tabs` (−1 unknown) and sheet row (0 unknown). */
  readonly tab: Int32Array;
  readonly row: Int32Array;
  readonly tabs: readonly string[];
  /** Codes into the lists below; −1 = none. */
  readonly orderId: Int32Array;
  readonly channel: Int32Array;
  readonly offer: Int32Array;
  readonly place: Int32Array;
  readonly orderIds: readonly string[];
  readonly channels: readonly string[];
  readonly offers: readonly string[];
  readonly places: readonly string[];
  readonly hasAmounts: boolean;
  /** Orders fully or partly taken back, per customer, and all his orders, those taken back included. */
  readonly refundCount: Int32Array;
  readonly ordersPlaced: Int32Array;
  /**
   * Where only totals are known: how many orders the one row of each customer stands for, on the day of his last. Such a
   * row counts as orders and as money, and in nothing that speaks of time but days since the last order.
   */
  readonly told?: Int32Array | null;
  /** Day of each customer's newest order, those taken back included: a sign of life. Below any day where there is none. */
  readonly lastPlaced: Int32Array;
  /** Customers whose every order was taken back: prospects with the flag "refunded". */
  readonly refundedAway: Uint8Array;
  readonly lines: {
    readonly order: Int32Array; // row of the ledger
    readonly product: Int32Array;
    readonly category: Int32Array;
    readonly quantity: Float64Array; // NaN unknown
    readonly unitCents: Float64Array; // NaN unknown
    readonly products: readonly string[];
    readonly categories: readonly string[];
  };
  readonly noCustomer: {
    readonly day: Int32Array;
    readonly cents: Float64Array;
    readonly tab: Int32Array;
    readonly row: Int32Array;
  };
  readonly spend: readonly Spend[];
  /** Sorted by customer, day, time of the day where known, then name of the channel. */
  readonly touches: { readonly customer: Int32Array; readonly day: Int32Array; readonly channel: Int32Array };
  readonly touchChannels: readonly string[];
  /** Tables of offers, and who was sent one or set apart: `who` is a customer number. */
  readonly offerList?: readonly Offer[];
  readonly offerArms?: readonly OfferArm[];
  /** Days of kept rows, refunds included, distinct and ascending. */
  readonly rowDays: readonly Day[];
}
