import { customers, n, some, unit } from './figures';

const months = (count: number) => some(count, 'month', 'months');

const became = (count: number) => (count === 0 ? 'nobody became VIP' : `${n(count)} became VIP`);
/** `former` null: nobody was one then. */
const vips = (now: number, former: number | null) =>
  former === null
    ? became(now)
    : `${became(now)}, ${former === 0 ? 'no VIP ceased to be one' : `${n(former)} ${former === 1 ? 'is' : 'are'} VIP no longer`}`;

export const moves = {
  finding: (count: number, again: string, newVips: number, formerVips: number | null) =>
    `In ${months(count)}, ${again}; ${vips(newVips, formerVips)}.`,
  findingNoVip: (count: number, again: string) => `In ${months(count)}, ${again}.`,
  /** `share` null: too few customers for one. */
  again: (count: number, all: number, share: string | null) =>
    all === 1
      ? `the only one-time buyer ${count === 1 ? 'bought' : 'did not buy'} again`
      : count === 0
        ? `none of the ${n(all)} one-time buyers bought again`
        : share === null
          ? `${count === all ? 'all' : `${n(count)} of the`} ${n(all)} one-time buyers bought again`
          : `${share} of one-time buyers bought again`,
  findingNoMono: (count: number, newVips: number, formerVips: number | null) =>
    `In ${months(count)}, ${vips(newVips, formerVips)}.`,
  findingNew: (count: number, day: string) => `${customers(count)} had bought by ${day}: where they stand now.`,
  findingNobody: 'No order in these files: nobody has changed segment.',
  findingTotals: 'Each order with its date is needed to see who changed segment.',
  findingTooEarly: 'Too early: nobody had bought three months ago. The segments of today:',
  compared: (day: string) => `Compared with ${day}`,
  howToRead: (from: string, all: number, to: string, count: number, share: string) =>
    `How to read it: of the ${n(all)} who were ${from} then, ${n(count)} (${share}) ${count === 1 ? 'is' : 'are'} ${to} now.`,
  matrix: (day: string) => `Segment on ${day}, and now`,
  segmentThen: 'Segment then',
  segmentThenNote:
    'Recomputed from the history up to that day, its own limits of size included, with the thresholds of today. Each customer is in one row and one column. VIP: two orders or more, among the largest, not lost.',
  cellKnowsLess:
    'A cell knows neither who recommends you nor who signed up when: it shows no ambassador, no prospect then.',
  notYet: 'Not yet a customer',
  customers: 'Customers',
  customersNote: 'In this segment on that day.',
  share: '%',
  shareNote: 'Of the customers of the row. Nobody knows how many might have come: no share of those not yet customers.',
  up: '▲ Up',
  upNote: 'Share now in a better segment: Prospect, Mono, Multi, VIP, Ambassador, in this order.',
  same: '● Same',
  sameNote: 'Share in the same segment.',
  down: '▼ Down',
  downNote: 'Share now in a lower segment: a VIP who buys less, or not any more.',
  lost: '◆ Lost',
  lostNote: (days: number) =>
    `Share of the row that has not ordered for more than ${n(days)} days, whatever the segment.`,
  nowTotal: 'Now',
  chart: (from: string, up: string) => `${up} of those who were ${from} moved up`,
  /** Of a handful a share says too much. */
  chartFew: (from: string, up: number, of: number) =>
    of === 1
      ? `The only one who was ${from} ${up === 0 ? 'did not move' : 'moved'} up`
      : up === of
        ? `All ${n(of)} who were ${from} moved up`
        : `${up === 0 ? 'None' : n(up)} of the ${n(of)} who were ${from} moved up`,
  names: 'Behind each figure',
  move: 'Move',
  moveNote: '▲ up, ▼ down, + newcomers, ● unchanged; the most numerous first.',
  arrow: (from: string, to: string) => `${from} → ${to}`,
  unchanged: (segment: string) => `Still ${segment}`,
  shareOfThen: 'Of those then',
  shareOfThenNote: 'Share of the customers who were in the first segment.',
  spentThen: (sign: string) => `Spent\nthen${unit(sign)}`,
  spentThenNote: 'What they spent in the period that ended on that day.',
  spentNow: (sign: string) => `Spent\nnow${unit(sign)}`,
  spentNowNote: 'What they spent in the present period.',
  who: 'Who',
  whoNote: 'The biggest spenders. “And others” goes to the list below, or to Clean customers.',
  since: (day: string) => `Since the update of ${day}`,
  sinceNobody: (day: string) => `Since the update of ${day}, nobody has changed segment.`,
  sinceLater: 'From the next update with newer orders on, this tab will also say who changed since this one.',
  sinceNeedsClean: 'To be told who changed from one update to the next, write the tab Clean customers too.',
  sinceGone: (count: number) =>
    count === 1
      ? '1 customer from back then is no longer in these files, or was joined with another.'
      : `${n(count)} customers from back then are no longer in these files, or were joined with others.`,
  segmentOn: (day: string) => `Segment on ${day}`,
  segmentOnNote: 'Buyer segment at the last update with fewer days of orders; blank: new since.',
  list: 'Who changed segment',
  listMore: (count: number) => `And ${n(count)} more, in Clean customers.`,
  before: 'Then',
  now: 'Now',
  direction: 'Move',
  wentUp: '▲ Up',
  wentDown: '▼ Down',
  isNew: 'New',
  lastOrder: 'Last order',
  orders: 'Orders',
  ordersNote: 'Days with an order, whole history.',
  segment: 'Segment',
  shareOfAll: 'Of all',
};
