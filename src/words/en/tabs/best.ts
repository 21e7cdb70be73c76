import { customers, days, n, period, some, unit, worth } from './figures';

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
  nextTied: (name: string) => `Next: ${name}, level with them.`,
  concentration: (share: string) => `Alone ${share} of the total: losing them would show.`,
  figures: 'In figures',
  shareOfAll: 'Share of the total',
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
  nobodyTwice: 'Nobody has ordered twice yet.',
  frequentOrders: 'Orders',
  frequentOrdersNote: 'Whole history.',
  // ---- how he became one
  convinced: 'What convinced them',
  firstOrder: (day: string, goods: string, code: string, channel: string) =>
    `First order on ${day}${goods === '' ? '' : `: ${goods}`}${code === '' ? '' : `, code ${code}`}${channel === '' ? '' : `, through ${channel}`}.`,
  beforeSecond: (channel: string, day: string) => `Before the second: ${channel}, on ${day}.`,
  loyalToo: (channel: string, share: string) => `${channel}: ${share} of your other loyal customers use it too.`,
  peersBuy: (goods: readonly string[]) => `Their peers also buy ${goods.join(', ')}; they never have.`,
  goodsShare: (name: string, share: string) => `${name} (${share})`,
  peersNote: (peers: number, bought: string) =>
    `Peers: the ${n(peers)} other best customers who still buy.${bought === '' ? '' : `\nWhat they buy: ${bought}.`}`,
  goodsTimes: (name: string, times: number) => `${name} (${n(times)})`,
  worthIn: (margin: boolean, years: number) => `${margin ? 'Margin' : 'Revenue'} expected, ${years} years`,
  valueNote: (margin: boolean, discount: string) =>
    `${margin ? 'Margin' : 'Revenue'} expected by the repeat-buying model, ${discount} a year taken off for the wait.`,
  worthAtPace: (margin: boolean, years: number) => `${margin ? 'Margin' : 'Revenue'}, ${years} years at this pace`,
  valueSimpleNote: (
    margin: boolean,
    years: number,
    why: 'few-repeat-buyers' | 'no-convergence' | 'contract',
    buyers: number,
  ) =>
    `${margin ? 'Margin' : 'Revenue'} of a year, at the pace of the last 12 months, × ${years}: a plain multiple, not a forecast. Nothing taken off for the wait. ${
      why === 'few-repeat-buyers'
        ? `No model: ${customers(buyers)} bought again, it takes 100.`
        : why === 'contract'
          ? 'No model: it does not suit contracts.'
          : 'No model: none fits this file.'
    }`,
  touchpointsNote: (first: string, last: string, most: string) =>
    `First: ${first}. Last: ${last}. Most frequent: ${most}.`,
  touchOn: (channel: string, day: string) => `${channel} (${day})`,
  touchTimes: (channel: string, times: number) => `${channel} (${some(times, 'time', 'times')})`,
  touchLoyal: (channel: string, share: string) => `${channel}: ${share} of the other loyal customers`,
  alike: (names: readonly string[]) => `Most like them: ${names.join(', ')}.`,
  alikeName: (name: string, share: string) => `${name} ${share}`,
  below: 'Further down:',
  linkLookAlikes: (count: number) => `${some(count, 'customer', 'customers')} like your best`,
  linkProspects: (count: number) => `${some(count, 'prospect', 'prospects')} to compare`,
  // ---- columns
  gap: (sign: string) => `To gain\na rank${unit(sign)}`,
  gapNote: 'What is missing to overtake the next one up. Blank at rank 1 and for those who no longer buy.',
  looksLike: 'Looks like',
  looksLikeNote: (fields: string) =>
    `The two of this list most like them, compared on ${fields}; 100% is alike in everything known of both (Gower).`,
  field: {
    sector: 'sector',
    place: 'place',
    channel: 'channel of the first order',
    category: 'main category',
    'mean-order': 'mean purchase',
    rhythm: 'rhythm',
    country: 'country',
    kind: 'company or person',
    touch: 'first contact',
  },
  // ---- look-alikes
  titleLookAlikes: 'They resemble your best customers',
  textLookAlikes: (seeds: number, fields: string) =>
    `Not large yet, compared with your ${n(seeds)} best on ${fields}. What they lack stands beside.`,
  likeness: 'Likeness',
  likenessNote:
    'Mean Gower similarity to your best customers: same in a text is 100%, a number counts by how far it is.',
  nextSize: 'Next\nsize',
  nextSizeNote: 'The size above theirs.',
  toLarge: (sign: string) => `Missing${unit(sign)}`,
  toLargeNote: 'More spending in the period that takes them to the next size, no more and no less.',
  ordersToLarge: 'or\norders',
  ordersToLargeNote: 'The same in orders of their own mean.',
  inCommon: 'In common, and what differs',
  inCommonNote: 'Up to three things in which they are like your best, then what sets them apart most.',
  differs: (text: string) => `differs: ${text}`,
  nearest: 'Nearest of the best',
  nearestNote: 'The best customer they are most like.',
  fewSeeds: 'Nobody to compare yet: it takes ten customers who still buy, and two things known of them.',
  noLookAlikes: 'Whoever still buys is large already.',
  noProspects: 'Nothing known of your prospects (sector, place, country, company, first contact) is like theirs.',
  // ---- prospects
  titleProspects: (name: string) => `Prospects who resemble ${name}`,
  textProspects: (found: number, of: number, fields: string) =>
    `${n(found)} of ${some(of, 'prospect', 'prospects')} ${found === 1 ? 'is' : 'are'} alike in half or more of what is known before an order: ${fields}.`,
  prospect: 'Prospect',
  prospectLikeness: (name: string) => `Share of what is known of both in which they are like ${name}.`,
  expectedMargin: (months: number, margin: boolean, sign: string) =>
    `${margin ? 'Margin' : 'Revenue'},\n${some(months, 'month', 'months')}${unit(sign)}`,
  expectedNote: (months: number, nearest: number) =>
    `Mean of the first ${some(months, 'month', 'months')} of their ${n(nearest)} nearest customers, those as near as the last one included.`,
  distance: 'Distance',
  distanceNote: 'Of those nearest customers, 0% alike in everything known: the further, the less the figure says.',
  most: (sign: string) => `Spend at\nmost${unit(sign)}`,
  mostNote: 'A third of what they may bring.',
  contact: 'Contact',
  contactNote: 'Whether they agreed to be written to. Those who refused are left out.',
  alikeIn: 'Alike in',
  alikeInNote: 'What is the same as the best customer’s.',
};
