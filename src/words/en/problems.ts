// What reading and cleaning could not do, left out or changed. Codes: `leftOutReasons`, `cleanRules` and the
// problem codes of src/core/read and src/core/clean.

/** 1 → "1 row", 2 → "2 rows". */
const n = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const problems = {
  /** Why a row counts in no result. */
  leftOut: {
    cancelled: 'cancelled',
    pending: 'not paid yet',
    failed: 'payment failed',
    test: 'test order',
    'not-a-sale': 'transfer, fee or conversion, not a sale',
    'no-date': 'no date',
    'unreadable-date': 'date not readable',
    'unreadable-amount': 'amount missing or not readable',
    'after-as-of': 'after the day of the analysis',
    'in-the-future': 'dated in the future',
    'other-currency': 'in another currency, without a rate',
    'refund-unmatched': 'refund that matches no order',
    'unlike-the-others': 'date far away from all others',
    'duplicate-row': 'the same order as in another tab',
    footer: 'total or remark, not data',
    'blank-identity': 'names nobody',
  },
  /** What a cleaning rule does, for its line in the Clean step and for the log. */
  rule: {
    accents: 'Letters with accents garbled by an export (“Ã©”) repaired',
    spaces: 'Extra spaces and invisible characters removed',
    phone: 'Phone numbers written in one international form',
    email: 'E-mail addresses in lower case, without stray signs',
    'email-typo': 'Likely typing errors in e-mail addresses corrected',
    name: 'Names in capitals or without any written normally',
    civility: 'Titles (Mr, Mrs, Dr) written one way',
    company: 'Company names told from people’s names',
    postcode: 'Postcodes with their lost zero given back',
    city: 'Towns written one way',
    country: 'Countries written one way',
    date: 'Dates written as text turned into dates',
    amount: 'Amounts written as text turned into numbers',
    'customer-id': 'Customer numbers without apostrophe or “.0”',
    clusters: 'Spellings of the same channel, town or product brought together',
  },
  /** Things worth saying about a table or the whole file. */
  problem: {
    'secret-column': (_count: number, column: string) =>
      `The column “${column}” holds passwords, card or account numbers: it is neither shown nor copied.`,
    'dates-ambiguous': (_count: number, column: string) =>
      `The dates of “${column}” can be read day first or month first. Choose which.`,
    'decimal-ambiguous': (_count: number, column: string) =>
      `In “${column}”, 1,234 may be a thousand or a decimal number. Choose which.`,
    'dates-conflict': (_count: number, column: string) =>
      `“${column}” mixes dates written day first and month first: none of those written in figures was read.`,
    'dates-mixed': (_count: number, column: string) =>
      `“${column}” mixes real dates and dates typed as text: Sheets may already have swapped day and month in the real ones.`,
    'order-id-as-customer': (_count: number, column: string) =>
      `“${column}” has nearly one number per order while customers come back: it seems to number orders, not customers.`,
    'several-currencies': (count: number, column: string) =>
      `“${column}” holds ${n(count, 'currency', 'currencies')}. Amounts of two currencies are never added: the main one is kept, unless you give a rate.`,
    'no-customer': (count: number, _column: string) =>
      `${n(count, 'order names', 'orders name')} no customer: told apart, in no customer’s revenue and no list.`,
    'no-amounts': (_count: number, _column: string) =>
      'No amount was found: everything that needs none is computed, revenue and sizes are missing.',
    'refund-unmatched': (count: number, _column: string) =>
      `${n(count, 'refund matches', 'refunds match')} no earlier order of the same customer: nothing was taken off for ${count === 1 ? 'it' : 'them'}.`,
    'refund-excess': (count: number, _column: string) =>
      `${n(count, 'refund is', 'refunds are')} larger than the order: the excess reduces nothing.`,
    'total-once': (count: number, column: string) =>
      `“${column}” repeats the total of the order on each of its lines: counted once, for ${n(count, 'order', 'orders')}.`,
    'numbers-again': (count: number, _column: string) =>
      `${n(count, 'order has', 'orders have')} a number already used on another day: ${count === 1 ? 'it counts by itself' : 'each counts by itself'}.`,
    'rows-identical': (count: number, column: string, first?: number) =>
      `${n(count, 'row is', 'rows are')} identical to another of the same “${column}”${first === undefined ? '' : ` (the first: row ${first})`}: ${count === 1 ? 'both' : 'all'} are counted. If a row was pasted twice, delete one of the two.`,
    'paid-once': (count: number, _column: string) =>
      `${n(count, 'order is', 'orders are')} told twice, with two amounts: that of the order counts, the payment is left out.`,
    'maybe-twice': (count: number, _column: string) =>
      `${n(count, 'sale looks', 'sales look')} like ${count === 1 ? 'one' : 'those'} of another tab or file: same customer, days and amounts close. ${count === 1 ? 'It counts' : 'They count'} twice: leave one of the two out if they are the same.`,
    'sellers-not-customers': (_count: number, column: string) =>
      `“${column}” seems to name who sells, not who buys: it names no customer.`,
    'shared-key': (count: number, _column: string) =>
      `${n(count, 'e-mail, phone or number is', 'e-mails, phones or numbers are')} shared by more than five names: ${count === 1 ? 'it links' : 'they link'} nobody.`,
    'totals-only': (count: number, _column: string) =>
      `No orders, only totals of ${n(count, 'customer', 'customers')}: churn by month, gaps, cohorts and values need each order with its date.`,
    'bought-elsewhere': (count: number, _column: string) =>
      `${n(count, 'customer', 'customers')} bought, a list says, but none of ${count === 1 ? 'his' : 'their'} orders can be counted here: neither ${count === 1 ? 'a customer nor a prospect' : 'customers nor prospects'}.`,
    'history-incomplete': (count: number, _column: string) =>
      `${n(count, 'customer of the lists has', 'customers of the lists have')} more orders, or later ones, than these files.`,
  },
};
