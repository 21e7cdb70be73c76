import type { Cents } from '../../core/units';
import { countryName } from '../countries';
import { formatMoney, formatNumber, formatShare } from '../format';

const f = {
  /** One decimal only where it says something: 2.1, but 3. */
  number: (n: number, decimals = 0) => formatNumber(n, 'en', n.toFixed(decimals).endsWith('.0') ? 0 : decimals),
  percent: (share: number, decimals = 0) => formatShare(share, 'en', decimals),
  /** Cents only in small amounts. */
  money: (cents: Cents, sign: string) =>
    formatMoney(cents / 100, sign, 'en', cents < 10000 && cents % 100 !== 0 ? 2 : 0),
};
const orders = (n: number) => (n === 1 ? '1 order' : `${f.number(n)} orders`);
const days = (n: number) => (n === 1 ? '1 day' : `${f.number(n)} days`);
/** Never less than it takes: amounts without cents are rounded up. */
/** Without a currency a bare number would not say of what. */
const enough = (cents: Cents, sign: string) =>
  `${f.money(cents < 10000 ? cents : Math.ceil(cents / 100) * 100, sign)}${sign === '' ? ' of purchases' : ''}`;
const more = (n: number) => (n === 1 ? '1 more order' : `${f.number(n)} more orders`);
const moreOr = (n: number | null) => (n === null ? '' : `${more(n)} or `);
const ago = (n: number) => (n === 0 ? 'on the last day' : `${days(n)} ago`);
const every = (n: number) => (n < 1.5 ? 'day' : days(Math.round(n)));
const span = (n: number) => {
  if (n < 61) return days(n);
  if (n < 730) return `${f.number(n / 30.44)} months`;
  return `${f.number(Math.floor((n / 365.25) * 10) / 10, 1)} years`;
};
const forAll = (text: string) => ({ large: text, medium: text, small: text, none: text });

export const reasons = {
  /** Why a customer is among the best: one fact each, units as `Reason` says. */
  best: {
    'orders-vs-mean': (value: number, other: number) => `${orders(value)} against ${f.number(other, 1)} on average`,
    'basket-vs-mean': (value: Cents, other: Cents, sign: string) =>
      `${f.money(value, sign)} an order against ${f.money(other, sign)} on average`,
    'on-time': (value: number, other: number) => `orders every ${every(value)}, last one ${ago(other)}`,
    late: (value: number, other: number) =>
      value < 1.05
        ? `just past the usual ${days(Math.round(other))}`
        : `silent for ${f.number(value, 1)} times the usual ${days(Math.round(other))}`,
    growth: (value: number) => `${f.percent(value)} more than the year before`,
    decline: (value: number) => `${f.percent(value)} less than the year before`,
    tenure: (value: number) => `customer for ${span(value)}`,
    share: (value: number) =>
      value < 0.0005 ? 'under 0.1% of all sales' : `${f.percent(value, value < 0.1 ? 1 : 0)} of all sales`,
    breadth: (value: number, other: number) =>
      `buys in ${f.number(value)} categories, ${f.number(other, 1)} on average`,
    referrals: (value: number) => (value === 1 ? '1 customer won for you' : `${f.number(value)} customers won for you`),
    'only-orders': (value: number) => `${orders(value)} in the period`,
  },
  /** In front of the facts of a lost customer; in place of them for one who costs more than his margin. */
  noLongerBuying: 'No longer buying',
  costsMore: 'Costs more than the margin made',
  /** Why a customer is in a stage. */
  stage: {
    prospect: () => 'No order yet',
    refunded: () => 'Every order was refunded',
    lost: (daysSince: number, lostAfter: number) => `No order for ${days(daysSince)}; lost after ${days(lostAfter)}`,
    letGo: (daysSince: number) => `No order for ${days(daysSince)}, no click or reply for a year`,
    first: (daysSince: number) => `First order ${ago(daysSince)}`,
    secondOverdue: (daysSince: number) => `One order, ${ago(daysSince)}: the second is overdue`,
    wonBack: (daysSince: number, lostAfter: number) =>
      `Back ${ago(daysSince)} after more than ${days(lostAfter)} of silence`,
    slowing: (daysSince: number, activeWithin: number) =>
      `No order for ${days(daysSince)}; active up to ${days(activeWithin)}`,
    times: (times: number) => `${f.number(times, 1)} times the usual gap`,
    declining: () => 'Spent less than half of the year before, and fell a size',
    large: (orderCount: number, daysSince: number) => `Large, ${orders(orderCount)}, the last ${ago(daysSince)}`,
    frequent: (orderCount: number, daysSince: number) => `Frequent: ${orders(orderCount)}, the last ${ago(daysSince)}`,
    growing: (orderCount: number, daysSince: number) => `${orders(orderCount)}, the last ${ago(daysSince)}`,
  },
  /** What separates a customer from the next class. `orders` null: he has no mean order. */
  next: {
    large: (money: Cents, orders: number | null, sign: string) => `${moreOr(orders)}${enough(money, sign)} from Large`,
    medium: (money: Cents, orders: number | null, sign: string) =>
      `${moreOr(orders)}${enough(money, sign)} from Medium`,
    multi: (orders: number) => `${more(orders)} from Multi`,
    vip: (orders: number) => `${more(orders)} from VIP`,
    slowing: (left: number) => `slowing down in ${days(left)} without an order`,
    lost: (left: number) => `lost in ${days(left)} without an order`,
  },
  /** One thing known of a customer, and how it differs from those he is compared with. */
  field: {
    sector: (value: string) => value,
    place: (value: string) => value,
    channel: (value: string) => `through ${value}`,
    category: (value: string) => `mostly ${value}`,
    'mean-order': (value: Cents, sign: string) => `${f.money(Math.round(value), sign)} a purchase`,
    rhythm: (value: number) => `orders every ${every(value)}`,
    country: (value: string) => countryName(value, 'en'),
    company: 'a company',
    person: 'a private person',
    touch: (value: string) => `met through ${value}`,
    differs: (his: string, theirs: string) => `${his} (the best: ${theirs})`,
  },
  /** What to invest, stage × size. */
  investment: {
    prospect: forAll('None before the first order'),
    acquisition: forAll('Medium, up to the target CAC'),
    development: forAll('Medium to high: cross-sell'),
    loyalty: forAll('Low on discounts, high on service; ask for referrals'),
    attrition: {
      large: 'High: a personal contact',
      medium: 'Medium: a targeted offer',
      small: 'Automatic message only',
      none: 'Automatic message only',
    },
    reactivation: {
      large: 'Personal: a call or a letter',
      medium: 'One offer',
      small: 'E-mail only',
      none: 'E-mail only',
    },
  },
  /** What to say first, stage × size. */
  message: {
    prospect: forAll('A question before ordering? Here is what our customers choose most.'),
    acquisition: forAll('Thank you for your first order. This goes well with it.'),
    development: {
      large: 'You know us well: here is what you have not tried yet.',
      medium: 'You liked this: here is what goes with it.',
      small: 'Here is what customers like you choose next.',
      none: 'Here is what is new since your last order.',
    },
    loyalty: {
      large: 'Thank you for your trust: this is for you only.',
      medium: 'Thank you for coming so often. Do you know someone who would like us?',
      small: 'Thank you for coming so often. Do you know someone who would like us?',
      none: 'Thank you for your trust. Here is what is new.',
    },
    attrition: {
      large: 'We have not seen you lately: may we call you?',
      medium: 'It has been a while: this offer is for your next order.',
      small: 'It has been a while: here is what is new.',
      none: 'It has been a while: here is what is new.',
    },
    reactivation: {
      large: 'We miss you. What would make you come back?',
      medium: 'We miss you: this offer waits for you.',
      small: 'We miss you: see what has changed.',
      none: 'We miss you: see what has changed.',
    },
  },
  /** In place of the two above. */
  letGo: { investment: 'None', message: 'Shall we stay in touch? Without an answer we delete your details.' },
  secondOrder: 'Happy with your first order? The second one deserves a small thank-you.',
  welcomeBack: 'Good to see you again! Here is what is new since last time.',
  /** What to do with an RFM segment. */
  rfmAction: {
    champion: 'Reward them, ask for referrals and reviews',
    loyal: 'Offer more of what they like, invite to the programme',
    'potential-loyal': 'Propose a second category, a loyalty advantage',
    new: 'Welcome them, help with the first purchase',
    promising: 'Call for the second order',
    'needs-attention': 'A limited offer on what they usually buy',
    slipping: 'Remind them before they forget you',
    'cant-lose': 'Call them: large sums are leaving',
    'at-risk': 'A personal win-back offer',
    dormant: 'An inexpensive reminder',
    lost: 'One last message, then let go',
    prospect: 'First order: reassure and propose',
  },
};
