import { days, n, period, some, unit, worth } from './figures';

export const best = {
  finding: (name: string, net: string, times: string, lost: number, of: number, margin: boolean) =>
    `${name} brings ${net} ${worth(margin)}, ${times} times the next who still buys${lost === 0 ? '' : `; ${n(lost)} of the first ${n(of)} ${lost === 1 ? 'no longer buys' : 'no longer buy'}`}.`,
  findingClose: (name: string, net: string, gap: string, lost: number, of: number, margin: boolean) =>
    `${name} brings ${net} ${worth(margin)}, ${gap} more than the next who still buys${lost === 0 ? '' : `; ${n(lost)} of the first ${n(of)} ${lost === 1 ? 'no longer buys' : 'no longer buy'}`}.`,
  findingAlone: (name: string, net: string, margin: boolean) => `${name} brings ${net} ${worth(margin)}.`,
  findingGone: (lost: number) =>
    lost === 1 ? 'Your only buyer no longer buys.' : `None of your ${n(lost)} best customers buys any more.`,
  findingNoAmounts: 'No amount in these files: nobody can be called the best customer yet.',
  findingTied: (name: string, second: string, net: string, margin: boolean) =>
    `${name} and ${second} each bring ${net} ${worth(margin)}.`,
  findingNoOrders: 'No order in these files: nobody can be called the best customer yet.',
  findingNobody: 'Nobody bought in the period: there is no best customer to show.',
  yourBest: 'YOUR BEST CUSTOMER',
  unitNet: (months: number, margin: boolean, cost: boolean) =>
    `${margin ? 'margin' : 'revenue'}${cost ? ' less remarketing' : ''}, ${period(months)}`,
  firstSince: (months: number) =>
    months === 0 ? 'No. 1 since this month' : `No. 1 for ${some(months, 'month', 'months')}`,
  sightings: 'Months at No. 1',
  sightingsOf: (times: number, of: number) => `${n(times)} of the last ${n(of)}`,
  firstNow: 'No. 1 as of today’s count',
  sinceThrough: (month: string, channel: string) => `Customer since ${month}, through ${channel}`,
  since: (month: string) => `Customer since ${month}`,
  whyThem: 'Why them',
  look: 'Worth a look',
  rankedAfter: (lost: number) =>
    lost === 1
      ? 'One bigger customer no longer buys: rank 2.'
      : `${n(lost)} bigger customers no longer buy: ranks 2 and on.`,
  next: (name: string, gap: string) => `Next: ${name}, ${gap} behind.`,
  concentration: (share: string) => `Alone ${share} of the total: losing them would show.`,
  figures: 'In figures',
  shareOfAll: 'Share of all customers',
  rhythm: 'Usual rhythm',
  rhythmDays: (gap: number) => `every ${days(gap)}`,
  lastOrderLabel: 'Last order',
  lead: 'Lead over the next',
  expected: 'Next order expected',
  touchpoints: 'Touchpoints',
  chart: (count: number) => `The first ${n(count)}, by rank`,
  rank: 'Rank',
  rankNote: 'By the amount of the column marked ▼. Equal amounts come in the order of names.',
  segment: 'Segment',
  segmentNote:
    'Mono: one order. Multi: two or more. VIP: two or more, large, not lost. Ambassador: brought a customer or recommends you.',
  revenue: (months: number, sign: string) => `Revenue\n${period(months)}${unit(sign)}`,
  revenueNote: 'What they bought in the period, refunds taken off.',
  margin: (sign: string) => `Margin${sign === '' ? '' : `\n${sign}`}`,
  marginNote: 'Their revenue less its costs, or × the margin rate.',
  cost: (sign: string) => `Remarketing${sign === '' ? '' : `\n${sign}`}`,
  costNote: 'What was spent to bring them back, as the file says.',
  net: (sign: string) => `Net${sign === '' ? '' : `\n${sign}`}`,
  netNote: 'What is left once remarketing is paid.',
  orders: 'Orders',
  ordersNote: 'Orders of the period.',
  lastOrder: 'Last\norder',
  lastOrderNote: 'Over the whole history.',
  daysSince: 'Days',
  daysSinceNote: (active: number, lost: number) =>
    `Days since the last order. Tinted over ${days(active)}, darker over ${days(lost)}.`,
  customerSince: 'Customer\nsince',
  customerSinceNote: 'Month of the first order.',
  why: 'Why',
  whyNote: 'The three facts that set this customer apart, most telling first.',
  whyLost: 'No longer buying',
  bestSince: 'No. 1\nsince',
  bestSinceNote: 'First month end of the present run at rank 1; breaks of one month ignored. Blank below rank 1.',
  channelsTitle: 'Touchpoints',
  channelsNote: 'Channels of their orders and contacts: first, last, most frequent.',
  cut: (shown: number, all: number) => `First ${n(shown)} of ${n(all)}`,
  costlier: (count: number, names: string) =>
    count === 1
      ? `Not ranked, costs more than they bring: ${names}.`
      : `Not ranked, cost more than they bring: ${names}.`,
  frequent: 'Those who order most often',
  frequentOrders: 'Orders',
  frequentOrdersNote: 'Whole history.',
};
