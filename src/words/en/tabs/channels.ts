import { n, period, some, unit } from './figures';

const months = (count: number) => some(count, 'month', 'months');
const newOnes = (count: number) => some(count, 'new customer', 'new customers');

export const channels = {
  findingNobody: 'No order in these files: nobody was won.',
  findingTotals: 'Each order with its date is needed to see whom a channel won.',
  findingNoSpend: 'No spending in these files: what a customer costs cannot be told.',
  findingNotInPeriod: (from: string, to: string) => `Spending is known from ${from} to ${to}: none in the period.`,
  findingNoDates: 'No spending to win customers in the period.',
  findingNoValue: (cac: string, worst: string) =>
    `A new customer costs ${cac}${worst === '' ? '' : `, ${worst} by the dearest channel`}.`,
  findingNobodyWon: (spend: string) => `${spend} spent, no new customer in the period.`,
  findingFew: (cac: string) =>
    `A new customer costs ${cac}; under 10 by paid channel, too few to compare what each brings.`,
  findingNames: (cac: string) =>
    `A new customer costs ${cac}; no channel of the spending has the name of one of the orders, so none can be compared.`,
  findingNoChannels: (cac: string) =>
    `A new customer costs ${cac}; the orders do not say through which channel he came.`,
  findingOne: (channel: string, ratio: string) => `${channel} brings back ${ratio} times what it costs.`,
  findingShare: (channel: string, share: string) =>
    `${channel} makes ${share} of revenue; without spending in these files, what a customer costs cannot be told.`,
  /** Months, then the best and the worst with what they bring back of each unit spent. */
  findingAllLoss: (months: number, best: string, ratio: string, worst: string, low: string) =>
    `No channel pays for itself in ${period(months)}: ${best} brings back ${ratio} times what it costs, ${worst} ${low}.`,
  findingLoss: (months: number, best: string, ratio: string, worst: string, low: string) =>
    `${worst} costs more than its customers bring in ${period(months)} (${low}); ${best} brings back ${ratio} times what it costs.`,
  findingLosses: (
    losing: number,
    channels: number,
    months: number,
    best: string,
    ratio: string,
    worst: string,
    low: string,
  ) =>
    `${n(losing)} channels of ${n(channels)} cost more than their customers bring in ${period(months)}, ${worst} the most (${low}); ${best} brings back ${ratio} times what it costs.`,
  finding: (best: string, ratio: string, worst: string, low: string) =>
    `${best} brings back ${ratio} times what it costs, ${worst} ${low}.`,
  settings: (margin: boolean, horizon: number) => `CLV: ${margin ? 'margin' : 'revenue'}, ${period(horizon)}`,
  unknown: 'Channel not given',
  others: 'Other channels',
  lastMonths: (count: number) => (count === 0 ? 'Whole history' : `Last ${months(count)}`),
  attributed: 'New customers by touchpoint',
  budget: (sign: string) => `Budget${unit(sign)}`,
  channel: 'Channel',
  channelNote: 'Channel of the first order with money. The spelling of spending, orders and touchpoints is made alike.',
  spend: (sign: string) => `Spend\n${sign}`,
  spendNote: 'Marketing and sales spending of the period; retention spending is not in it.',
  won: 'New\ncustomers',
  wonNote: 'Customers whose first order with money falls in the period.',
  cac: (sign: string) => `CAC\n${sign}`,
  cacNote: 'Spend ÷ new customers. Blank where nobody was won, and for who came without spending.',
  value: (sign: string) => `CLV per\ncustomer${unit(sign)}`,
  valueNote: (horizon: number, isModel: boolean) =>
    `What a new customer should still bring in ${period(horizon)}, on margin where it is known: ${isModel ? 'by the model of repeat orders (BG/NBD, Gamma-Gamma)' : 'mean order × orders a year, 0 for who is already lost'}. Mean of the new customers.`,
  ratio: 'CLV:\nCAC ▼',
  ratioNote:
    'CLV ÷ CAC. 1: break-even, a customer brings what he cost. Under 1 loss, 1 to 3 thin, 3 to 5 healthy, over 5 under-invested.',
  verdict: 'Verdict',
  verdictNote: 'The word for CLV ÷ CAC; too few under 10 new customers.',
  verdicts: {
    loss: 'Loss',
    thin: 'Thin',
    healthy: 'Healthy',
    'under-invested': 'Under-invested',
    'nobody-won': 'Nobody won',
    'no-spend': 'No spending',
    'too-few': 'too few',
  },
  payback: 'Payback\nmonths',
  paybackNote: 'Months of margin it takes to get the CAC back.',
  future: 'Future\nambass.',
  futureNote: 'Potential ambassadors (best tenth by score) who came through this channel, at any time.',
  first: 'First\ncontact',
  firstNote: (lookBack: number) =>
    `New customers given to the first touchpoint of the ${n(lookBack)} days before their first order.`,
  last: 'Last\ncontact',
  lastNote: 'New customers given to the last touchpoint before their first order.',
  markov: 'Markov',
  markovNote: 'New customers given by what would be lost without the channel (Markov chain, removal effect).',
  marginOf: (age: number, margin: boolean, sign: string) =>
    `${margin ? 'Margin' : 'Revenue'}\n${n(age)} m.${unit(sign)}`,
  marginOfNote: (age: number) =>
    `What a customer brings in his first ${months(age)}. At equal age: month after month of life, the mean of those won in the last 24 months who have lived it; under 10, that of all channels.`,
  return: (margin: boolean) => `Return\n${margin ? 'margin' : 'revenue'} ÷ CAC`,
  returnNote: (age: number) =>
    `The column before ÷ CAC: what each 1 spent brings in ${months(age)}. 1: break-even; 0.8: 0.20 lost for each 1 spent; 2: twice the spend. An average, not what the next unit spent will bring.`,
  now: 'Now',
  nowNote: 'Spend of the period.',
  proposed: 'Proposed',
  proposedNote:
    'Channels above the mean return may gain, those below may lose, each by 30% at most; the whole stays the same. Frozen under 10 new customers. It follows the yellow cell below.',
  change: 'Change',
  changeNote: 'Proposed less now.',
  frozen: 'frozen',
  untouched: 'No touchpoint',
  scale: (limit: string) =>
    `Verdict: under 1 loss · 1 to 3 thin · 3 to 5 healthy · over 5 under-invested. Proposal: ${limit} more or less at most, same total, frozen under 10 new customers.`,
  fullCac: (full: string, paid: string, spend: string, won: number) =>
    `Full CAC ${full} · on paid channels alone ${paid} (${spend} of media for ${newOnes(won)})`,
  fullCacSales: (sales: string) => ` · of which ${sales} of sales spending in the full one`,
  mostCac: (cac: string) => ` · most to pay: ${cac}, a third of what a new customer is worth`,
  targetCac: (cac: string) => ` · your target: ${cac}`,
  twoValues: (age: number, margin: boolean) =>
    `CLV: what each new customer promises by what he has done since he came. ${margin ? 'Margin' : 'Revenue'} ${n(age)} m.: what a customer has brought in his first ${months(age)}, often more; the budget follows the latter.`,
  warn: {
    noCommonName: (spend: string, orders: string) =>
      `No channel of the spending (${spend}) has the name of a channel of the orders (${orders}): give them the same names.`,
    monthsWithout: (from: string, to: string, without: number) =>
      `Spending is known from ${from} to ${to}: ${months(without)} of the period without any, whose new customers seem to cost nothing. The CAC is too low.`,
    withoutOrders: (amount: string) => `${amount} spent in months without any order in these files: not counted.`,
    undated: (amount: string) => `${amount} without a month: counted in the period, in no month, quarter or season.`,
    noMargin: 'Without costs or a margin rate, what a customer brings is his revenue: the ratios are too good.',
    noChannels: 'No order tells its channel: add a “Channel” column to the orders.',
    shortHistory: 'Under 180 days of history: what a customer is worth cannot be told yet.',
    young: (age: number) =>
      `Too few customers have been there for a year: margins at equal age stop at ${months(age)}, and so does the return.`,
    noAge:
      'Fewer than 10 customers of the last 24 months have been there for a month: no budget is proposed, and no ratio by period.',
  },
  quarters: (age: number, margin: boolean) =>
    `${margin ? 'Margin' : 'Revenue'} of ${months(age)} ÷ CAC, by quarter of arrival`,
  quarter: (quarter: number, year: number) => `Q${quarter} ${year}`,
  quarterNote:
    'At equal age: months of life not lived yet are taken from the other customers of the channel, or from all. A quarter that is not over is counted as far as it goes. “All” counts customers won without spending too: above the return of paid channels alone.',
  seasons: (age: number, margin: boolean) =>
    `${margin ? 'Margin' : 'Revenue'} of ${months(age)} ÷ CAC, by season of arrival`,
  seasonNames: ['Winter', 'Spring', 'Summer', 'Autumn'] as readonly string[],
  seasonNote: 'Customers and spending of whole years, 24 months at most. Winter is December to February.',
  inCell: { 'too-few': 'too few', 'nobody-won': 'nobody', 'no-spend': 'no spend' },
  everyone: 'All',
  allFew: 'By channel: under 10 new customers everywhere, too few.',
  fewNote: '“too few”: under 10 new customers.',
  chart: {
    ratios: 'Spend and CLV:CAC by channel',
    against: 'The most is not spent where it brings most',
    along: 'The most is spent where it brings most',
    figures: 'Figures of the chart',
    spend: (sign: string) => `Spend${unit(sign)}`,
    ratio: 'CLV:CAC (right)',
    healthy: 'Healthy from 3',
    even: 'Break-even, 1',
  },
  simulator: 'What if… Change the yellow cell',
  simulatorShare: 'Share of a channel that may move',
  simulatorNote: 'Type a share here: the proposed budget above and the figures below follow.',
  simulatorUp: (sign: string) => `Spend of channels above the mean return${unit(sign)}`,
  simulatorUpReturn: (margin: boolean) => `Their return, ${margin ? 'margin' : 'revenue'} ÷ spend`,
  simulatorDown: (sign: string) => `Spend of channels below it${unit(sign)}`,
  simulatorDownReturn: (margin: boolean) => `Their return, ${margin ? 'margin' : 'revenue'} ÷ spend`,
  simulatorMoved: (sign: string) => `Budget moved${unit(sign)}`,
  simulatorGain: (margin: boolean, sign: string) => `${margin ? 'Margin' : 'Revenue'} gained, at best${unit(sign)}`,
  simulatorCaution: [
    'At best: if the money moved brought the average of its new channel.',
    'The next unit spent rarely does.',
  ] as readonly string[],
  simulatorNone: {
    few: 'Nothing to move: it takes two channels with spending and 10 new customers each.',
    even: 'Nothing to move: all channels return the same.',
  },
  ages: 'At equal age, and what becomes of them',
  recent: 'Customers\n24 months',
  recentNote: 'Won in the last 24 months: the margins at equal age rest on them.',
  after: (age: number, margin: boolean, sign: string) => `${margin ? 'Margin' : 'Revenue'}\n${n(age)} m.${unit(sign)}`,
  afterNote: (age: number) =>
    `What a customer has brought ${months(age)} after his first order; each month of life by those who have lived it.`,
  lasting: 'VIP or\nambass.',
  lastingNote:
    'VIP or ambassador 12 months after the first order: share drawn to the mean of all, as if 20 more customers were like everybody.',
  range: 'Between',
  rangeNote: 'The true share lies between 95 times out of 100.',
  rangeText: (low: string, high: string) => `${low} to ${high}`,
  measured: 'Of',
  measuredNote: 'Customers who have lived their first 12 months.',
  better: (now: string, before: string, age: number) =>
    `After ${months(age)}, a customer won in the last 12 months has brought ${now}, against ${before} for those of the 12 months before.`,
  byMonth: 'New customers by month of arrival',
  byMonthNote: 'Calendar months. First order with money in the month; the last month counts as far as it goes.',
  sum: 'Total',
  monthSpend: (sign: string) => `Spend${unit(sign)}`,
  monthCac: (sign: string) => `CAC${unit(sign)}`,
  campaigns: 'By campaign',
  campaign: 'Campaign',
  campaignNote: 'Customers whose first order carries the name of the campaign as its code or channel, in the period.',
  campaignsNone:
    'No first order carries the name of a campaign as its code or channel: what each one won cannot be told.',
  campaignRatio: (margin: boolean) => `${margin ? 'Margin' : 'Rev.'}:\nCAC`,
  attribution: (lookBack: number) => `What touchpoints brought, whole history, ${n(lookBack)} days before each order`,
  attributionFew: (conversions: number) =>
    `Only ${some(conversions, 'order', 'orders')} with a touchpoint before: under 30, chance decides between models.`,
  attributionTotals: (conversions: number, total: string, untouched: number) =>
    `${some(conversions, 'order', 'orders')} with a touchpoint${total === '' ? '' : `, ${total}`}; ${some(untouched, 'order', 'orders')} without.`,
  attributionOrders: 'In orders: these files have no amounts.',
  noMarkov: 'More than 500 channels: no Markov.',
  model: {
    first: 'First',
    last: 'Last',
    'last-non-direct': 'Last non-\ndirect',
    linear: 'Linear',
    decay: 'Time\ndecay',
    position: 'Position',
    markov: 'Markov',
    shapley: 'Shapley',
  },
  modelNote: {
    first: 'All to the first touchpoint.',
    last: 'All to the last touchpoint.',
    'last-non-direct': 'All to the last touchpoint that is not direct access.',
    linear: 'The same to each touchpoint.',
    decay: 'By closeness to the order: half as much for 7 days more.',
    position: '40% to the first, 40% to the last, the rest to those between.',
    markov: 'By what would be lost without the channel (Markov chain of order 1, removal effect).',
    shapley: 'By what the channel adds to every group of the others (Shapley value).',
  },
  closed: 'Closed',
  closedNote: 'Orders it was the last touchpoint of.',
  assisted: 'Assisted',
  assistedNote: 'Orders it was met before, without being the last.',
  partner: 'Most often with',
  partnerNote: 'The other channel met in most of its orders.',
  paths: 'The ten most frequent paths',
  pathsFewer: 'The most frequent paths',
  path: 'Path',
  pathNote: 'Channels in the order they were met; repeats of one channel put together.',
  orders: 'Orders',
  revenue: (sign: string) => `Revenue${unit(sign)}`,
  alreadyCustomers: 'Customers',
  alreadyCustomersNote: 'Whose first order came through this channel, whole history.',
  alreadyWon: (count: number) => (count === 0 ? 'New' : `New\n${months(count)}`),
  alreadyRevenue: (count: number, sign: string) => `Revenue\n${period(count)}${unit(sign)}`,
  alreadyRevenueNote: 'Of the period, by the channel of each customer’s first order.',
  alreadyShare: 'Share of\nrevenue',
  alreadyShareNote: 'Of the revenue of the period.',
  columns: {
    spendChannels: 'spend_channels',
    spend: 'spend',
    wonChannels: 'channels_of_new_customers',
    values: 'their_margins',
    touched: 'touched_customers',
    touchDays: 'touch_dates',
    touchChannels: 'touch_channels',
  },
};
