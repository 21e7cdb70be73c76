import { ago, customers, days, n, some } from './figures';

export const remark = {
  noScores: 'Under 10 buyers nobody is scored; size, stage and segment are still given.',
  mistypedStart:
    'The oldest date lies far from all others, likely a typing error: it counts in no rhythm (see the log).',
  future: (rows: number) => `${some(rows, 'row', 'rows')} dated after today: set aside, see the log.`,
  moneyAllEqual: 'Everybody spent the same: the money score says nothing.',
  smallFile: (buyers: number, points: string) =>
    `Only ${customers(buyers)}: ${buyers === 1 ? 'there is no percentage to speak of' : `each one weighs ${points} in the percentages above`}.`,
  shortHistory: (days: number) =>
    days < 1
      ? 'One single day of history: nothing can be said of rhythms yet.'
      : `Only ${n(days)} days of history: thresholds and rhythms are provisional.`,
  mostlyOneTime: (share: string) => `${share} of buyers bought once: scores say little about loyalty.`,
  nobodyCameBack: 'Nobody has bought a second time yet: scores say little about loyalty.',
  asOfOld: (day: string, late: number) =>
    `The newest order dates from ${day}, ${ago(late)} ago: has the file all recent orders?`,
  unreliable: 'In this file silence does not mean lost: those called lost come back nearly as often as the others.',
  tieMadeMedium: 'Many customers spent the same amount: they are medium, not large.',
  noCustomer: (orders: number, amount: string) =>
    `${some(orders, 'order', 'orders')} without a customer, ${amount} of revenue: in no list.`,
  noCustomerPlain: (orders: number) => `${some(orders, 'order', 'orders')} without a customer: in no list.`,
  nobodyToReach:
    'No e-mail and no phone in these files: add your list of customers, so that those of the lists can be written to or called.',
  provisional: (lost: number) =>
    `“Lost after ${days(lost)}” is provisional: the history is short next to the longest gaps.`,
  convention: (lost: number) => `Fewer than five repeat orders: “lost after ${days(lost)}” is a convention.`,
  /** `lost` null: the threshold is a person's own. */
  totalsOnly: (lost: number | null) =>
    `No orders, only totals per customer: scores, sizes and stages rest on them, over all time${lost === null ? '' : `, and “lost after ${days(lost)}” is a convention`}. Churn by month, usual gaps, cohorts and values need each order with its date: add the orders.`,
  elsewhere: (count: number) =>
    `${customers(count)} bought, your lists say, but none of ${count === 1 ? 'his' : 'their'} orders can be counted here: neither ${count === 1 ? 'a customer nor a prospect' : 'customers nor prospects'}, and without a stage in Clean customers.`,
  incomplete: (short: number, of: number, orders: number) =>
    `${short} of the ${customers(of)} on your lists have more orders, or later ones, than this file${orders > 0 ? `, which lacks ${some(orders, 'order', 'orders')}` : ''}: frequency and sizes are too low for them.`,
};
