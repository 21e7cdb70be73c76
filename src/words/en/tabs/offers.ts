import { customers, n, period, some, unit } from './figures';

const codes = (count: number) => some(count, 'code', 'codes');
const offered = (count: number) => some(count, 'offer', 'offers');
const orders = (count: number) => some(count, 'order', 'orders');

export const offers = {
  findingNobody: 'No order in these files: no offer was used.',
  findingTotals: 'Each order with its date is needed to see what an offer brought.',
  findingNothing: 'No code and no discount in these files: what your offers bring cannot be told.',
  findingDiscounts: (rate: string) => `No code in these files; discounts take ${rate} off a full price.`,
  findingFewDiscounts: (orders: number) =>
    `No code in these files, and a discount known of ${some(orders, 'order', 'orders')} only: too few to tell what your offers bring.`,
  findingUsed: (used: number, share: string) => `${codes(used)} used, on ${share} of orders.`,
  findingNoAmounts: (used: number, share: string) =>
    `${codes(used)} used, on ${share} of orders; without amounts, what they bring cannot be told.`,
  findingFew: (used: number, share: string) =>
    `${codes(used)} used, on ${share} of orders: too few regulars by code (under 30) to tell what they bring.`,
  findingNone: (used: number, share: string) =>
    `${codes(used)} used, on ${share} of orders: none by people whose earlier orders say what they spend anyway.`,
  findingPays: (code: string, gain: string) => `${code} brought ${gain} more than its customers spend anyway.`,
  findingLoses: (code: string, loss: string) =>
    `No code pays for itself: ${code} brought ${loss} less than its customers spend anyway.`,
  /** Of one code alone, there being no other; and there being others of too few people. */
  findingOneLoses: (code: string, loss: string) => `${code} brought ${loss} less than its customers spend anyway.`,
  findingOnlyLoses: (code: string, loss: string) =>
    `${code} brought ${loss} less than its customers spend anyway; no other code has enough regulars to tell.`,
  findingBoth: (best: string, gain: string, worst: string, loss: string) =>
    `${best} brought ${gain} more than its customers spend anyway; ${worst} brought ${loss} less.`,
  settings: (margin: string) => `Margin: ${margin} of revenue`,
  code: 'Code',
  codeNote:
    'Codes are compared trimmed and in capitals. Whole history. Orders without a customer are not counted here.',
  familyNote:
    'Three codes or more that begin alike, each used by too few to tell, stand in one row: how they begin, and how many.',
  from: 'From',
  fromNote: 'First day in your table of offers, else the first day somebody used the code.',
  to: 'To',
  toNote: 'Last day in your table of offers, else the last day somebody used the code.',
  sold: 'What was sold with it',
  orders: 'Orders',
  ordersNote:
    'Purchase days with the code: orders of one customer on one day are one. A day with two codes counts for both.',
  customers: 'Customers',
  customersNote: 'Different customers who used the code.',
  newcomers: 'New\ncustomers',
  newcomersNote: 'Of them, those whose very first order carried the code.',
  revenue: (sign: string) => `Revenue\n${sign}`,
  revenueNote:
    'Of the orders that carry the code, net of discounts and refunds. Codes and orders without one add up to all of it.',
  mean: 'Mean order',
  withCode: (sign: string) => `With the\ncode${unit(sign)}`,
  withCodeNote: 'Revenue of the purchase days with the code ÷ those days.',
  before: (sign: string) => `Before\n${sign}`,
  beforeNote: 'Mean order of the same customers in the 12 months before each one’s first use of the code.',
  brought: 'What it brought',
  discounts: (sign: string) => `Discounts\n${sign}`,
  discountsNote: 'Given on its orders. Amounts are already net of them: they are not taken off a second time.',
  cost: (sign: string) => `Cost\n${sign}`,
  costNote:
    'Beside the discounts: from your table of offers, else spending whose campaign is the code. Blank: unknown, counted as 0.',
  gain: (margin: boolean, sign: string) => `${margin ? 'Margin' : 'Revenue'}\ngained${unit(sign)} ▼`,
  gainNote:
    'With a control group: (margin per person targeted − per person set apart, from the first to the last day shown) × people targeted − cost, non-buyers included. Without: (mean order with the code − before) × orders × margin − cost.',
  return: 'Net gain\n÷ cost',
  returnNote:
    'The column before ÷ (discounts + cost). 0: break-even, it gave back what it cost; 0.5: 0.50 gained for each 1 spent, on top of it; under 0: it cost more than it gave back. Blank where neither is known.',
  against: 'Compared with',
  againstNote:
    'People set apart, where your files name them (targeted / set apart); else the same customers before. Before is not proof: season and news count too.',
  control: (targeted: number, setApart: number) => `Control group: ${n(targeted)} / ${n(setApart)}`,
  noControl: 'Before, no control group',
  verdict: 'Verdict',
  verdictNote:
    'Pays: more was gained than it cost. Too few: under 30 people in an arm; without a control group, under 30 users who had ordered in the 12 months before. Mostly newcomers: over half of its users placed their first order with it, and have no habit to compare with. Their figures are left blank.',
  verdicts: {
    pays: 'Pays',
    'does-not-pay': 'Does not pay',
    'too-few': 'too few',
    'no-earlier-orders': 'nothing before',
  },
  besides: 'Sold besides',
  cross: 'New\ncategory',
  crossNote: 'Cross-sell: orders with the code in a category new to the customer.',
  up: 'Dearer',
  upNote: 'Up-sell: orders with the code at a higher unit price, in a category the customer had bought before.',
  others: (count: number) => `${n(count)} other ${count === 1 ? 'code' : 'codes'}`,
  othersFew: (count: number, under: number) =>
    `and ${codes(count)} used by fewer than ${n(under)} customers${count === 1 ? '' : ' each'}`,
  without: 'Without a code',
  mostlyNew: 'mostly newcomers',
  method: (margin: boolean) =>
    `Without a control group, what an offer brings is only compared with the same customers before. ${margin ? 'Margin' : 'Revenue'}, not turnover made with the code: they would have bought some of it anyway.`,
  twoReturns: (tab: string) =>
    `“${tab}” gives another gain for the same offer: it counts the customers kept; here, what each person spent is compared, whoever bought more included.`,
  warn: {
    noMargin: 'Without costs or a margin rate, what is gained is revenue: the returns are too good.',
    noCost: (count: number) => `No cost known for ${codes(count)}: counted as 0.`,
    unused: (list: string) => `Never used: ${list}.`,
    noCustomer: (count: number) => `${orders(count)} without a customer: not counted here, code or not.`,
  },
  chart: {
    returns: (pay: number, of: number) =>
      `Net gain ÷ cost: ${n(pay)} of ${offered(of)} ${pay === 1 ? 'pays for itself' : 'pay for themselves'}`,
    gains: (margin: boolean, pay: number, of: number, sign: string) =>
      `${margin ? 'Margin' : 'Revenue'} gained${unit(sign)}: ${n(pay)} of ${offered(of)} ${pay === 1 ? 'beats' : 'beat'} the habit`,
    figures: 'Figures of the chart',
    pays: 'Pays',
    loses: 'Does not pay',
  },
  discountsTitle: (months: number) => `Who gets the discounts, ${months === 0 ? period(0) : `last ${period(months)}`}`,
  newMore: (first: string, later: string) =>
    `Newcomers are better rewarded than the faithful: ${first} off, against ${later}.`,
  newLess: (first: string, later: string) =>
    `The faithful are better rewarded than newcomers: ${later} off, against ${first}.`,
  newSame: (rate: string) => `First orders and later ones get the same: ${rate} off.`,
  onlyOne: (rate: string) => `${rate} off, on average.`,
  fewDiscounts: (orders: number) => `${some(orders, 'order', 'orders')}: too few to compare.`,
  noneGiven: 'Not one discount was given.',
  givenAway: (amount: string, people: number, share: string) =>
    `${amount} given to ${customers(people)} who came when they usually do: ${share} of all discounts, full price given away.`,
  noneGivenAway: 'None went to customers who came when they usually do.',
  whichOrders: 'Orders',
  whichOrdersNote: 'Orders whose discount is known, 0 included. All orders of a customer’s first day are first orders.',
  first: 'First orders',
  later: 'Later orders',
  onTime: 'of which on time',
  onTimeNote:
    'Discounted orders of customers who came no later than their usual gap at that time: they would have paid the full price.',
  all: 'All',
  counted: 'Known',
  discounted: 'With a\ndiscount',
  discountedNote: 'Orders with a discount over 0.',
  given: (sign: string) => `Discounts\n${sign}`,
  givenNote: 'Given in the period.',
  rate: 'Mean\nrate',
  rateNote: 'Mean of discount ÷ full price (what was paid + discount), over orders, those without a discount included.',
  soldTitle: (prices: boolean) =>
    `${prices ? 'Cross-sell and up-sell' : 'Cross-sell'}, with a code and without, whole history`,
  soldWhich: 'Orders',
  soldWhichNote: 'Purchase days of customers whose earlier categories are known.',
  soldWith: 'With a code',
  soldWithout: 'Without a code',
  soldOf: 'Number',
  soldCross: 'New\ncategory',
  soldCrossShare: 'Share',
  soldUp: 'Dearer',
  soldUpShare: 'Share',
  soldShareNote: 'Of these orders.',
  beginnings: 'Codes that begin alike, put together',
  beginning: 'Beginning',
  beginningNote:
    'What stands before the first digit or sign of three codes or more: codes made for one customer each are too few alone.',
  beginsWith: (beginning: string, count: number) => `${beginning}… (${n(count)})`,
  campaigns: 'By campaign of your table of offers',
  campaign: 'Campaign',
  campaignNote: 'Codes of one campaign put together.',
  columns: {
    codes: 'codes',
    codeCosts: 'costs_of_codes',
    discounts: 'discounts',
    treated: 'treated',
    control: 'control',
    categories: 'categories',
    unitPrices: 'unit_prices',
  },
};
