import type { ProgrammeCode } from '../../../core/codes';
import { days, n, some, unit } from './figures';

const people = (count: number) => some(count, 'person', 'people');
const ago = (count: number) => (count <= 0 ? 'on the day of the computation' : `${days(count)} ago`);

export const programmes = {
  finding: (all: number, ready: number, byHand: number, toAsk: number) => {
    const now = `Now is the moment for ${people(all)}`;
    const unreachable = all - ready - byHand - toAsk;
    if (unreachable === all) return `${now}, and no way to reach them.`;
    if (toAsk === all) return `${now}, but whether they agreed is unknown: ask first.`;
    if (byHand === all) return `${now}, to call or to write to by hand.`;
    const parts = [
      ...(ready > 0 ? [`${some(ready, 'e-mail', 'e-mails')} ready`] : []),
      ...(byHand > 0 ? [`${n(byHand)} to call or to write to by hand`] : []),
      ...(toAsk > 0 ? [`${n(toAsk)} whose agreement is unknown`] : []),
      ...(unreachable > 0 ? [`${n(unreachable)} without a usable e-mail or phone`] : []),
    ];
    return `${now}: ${parts.join(', ')}.`;
  },
  findingNobody: 'Nobody to write to today: no customer is at the moment of a programme.',
  findingNoOrders: (prospects: number) =>
    `${some(prospects, 'prospect', 'prospects')} and no order: programmes follow the orders of each customer.`,
  alsoHere: 'In this tab',
  linkReady: (count: number) => `Ready to send: ${n(count)}`,
  linkByHand: (count: number) => `To call or to write to by hand: ${n(count)}`,
  linkToAsk: (count: number) => `Agreement unknown: ${n(count)}`,
  linkStages: 'Investments and messages by stage',
  linkNames: 'Names of RFM cells',
  title: 'What to say, when',
  yours:
    'Yellow cells are yours: type over them and the next update keeps your words; empty one to get ours back. {last product}, {n} and {first name} are filled for each person.',
  segment: 'Segment',
  segmentNote:
    'Ambassador: a referral that bought, 9 or 10 of 10, or a good review with a code to share. VIP: two orders or more, large, not lost. Multi: two or more. Mono: one. Prospect: none.',
  ambassadorFit: (known: number, share: number) =>
    `The score of future ambassadors, tried on the ${n(known)} known ones: it puts an ambassador before another buyer ${n(Math.round(share * 100))} times in 100 (50: by chance).`,
  vipSlowing: 'VIP slowing down',
  people: 'People',
  peopleNote: 'Everybody in the segment, those who refused contact included.',
  due: 'Due now',
  dueNote: 'Those whose occasion is here, on the day of the computation. Whoever refused contact is in no list.',
  when: 'When to write',
  whenNote: 'The occasion, with figures from your own orders.',
  trigger: {
    prospect: (count: number) =>
      `Agreed to be contacted, no order yet, and a sign-up, click, reply or login less than ${days(count)} ago.`,
    mono: (from: number, median: number, until: number) =>
      `From day ${n(from)} after the order, a week before half of second orders have come (day ${n(median)}), to day ${n(until)}.`,
    monoUnknown: 'Nobody has placed a second order yet: its day cannot be told.',
    multi: (gap: number) =>
      `When the customer’s own usual gap is over (${days(gap)} in the middle), up to twice that gap.`,
    multiUnknown: 'No usual gap is known yet.',
    vip: 'The week of the anniversary of the first order.',
    vipSlowing: (active: number) => `Slowing down: no order for more than ${days(active)}, not lost yet.`,
    ambassador: (count: number) =>
      `For each customer who came with their code in the last ${days(count)}; once, where only the number is known.`,
  },
  goal: 'Goal',
  goalNote: 'What the programme is for. Yours to write.',
  goalOf: {
    prospect: 'First order',
    mono: 'Second order',
    multi: 'Become a VIP',
    vip: 'Keep, be recommended',
    'vip-slowing': 'Keep from leaving',
    ambassador: 'Referrals',
  } satisfies Record<ProgrammeCode, string>,
  how: 'How',
  howNote: 'By what each person can be reached by; addresses such as contact@ are no one’s own.',
  howOf: { email: 'E-mail, else phone', phone: 'Phone, else e-mail' },
  message: 'First message',
  /** Over the messages in the language of the other words. */
  otherMessage: 'In French',
  messageNote: (firstName: string) =>
    `Yours to write. {last product}: dearest line of the last order. {n}: years since the first order. {first name}: of the person; for ambassadors, of the customer who came. ${firstName}`,
  messageFiller: 'Where nothing is known a general word stands in.',
  otherMessageNote: 'The same for customers who read the other language. Yours to write.',
  messageOf: {
    prospect: 'A question before ordering? Here is what our customers choose most.',
    mono: 'Happy with your {last product}? This goes with it.',
    multi: 'You usually come back about now: here is what is new.',
    vip: '{n} years since your first order. Thank you: this is for you only.',
    'vip-slowing': 'We have not seen you lately. What could we do better for you?',
    ambassador: '{first name} came thanks to you. Thank you!',
  } satisfies Record<ProgrammeCode, string>,
  /** In place of what is not known, inside the messages. */
  anyProduct: 'last purchase',
  anyFriend: 'A new customer',
  measure: 'Measure of success',
  measureNote: 'What to count, and how often it happened so far: that is what the programme has to beat.',
  success: {
    prospect: (count: number) => `First order within ${days(count)}`,
    mono: (count: number) => `Second order within ${days(count)}`,
    monoUnknown: 'Second order',
    multi: 'VIP within 12 months',
    vip: 'Still active after 12 months',
    ambassador: 'Customers they bring who buy',
  },
  soFar: (share: string, of: number) => `So far: ${share} of ${n(of)}`,
  soFarIn: (share: string, of: number, months: number) =>
    `Over the last ${some(months, 'month', 'months')}: ${share} of ${n(of)}`,
  soFarWon: (won: number, fans: number) => `So far: ${n(won)}, by ${some(fans, 'ambassador', 'ambassadors')}`,
  tooFew: (of: number) => `So far: too few to measure (${n(of)})`,
  noSuccess: 'So far: not known',
  names: 'Who is due',
  namesNote: 'The most valuable first. Each link goes to their row.',
  waiting: (count: number) =>
    `${some(count, 'prospect waits', 'prospects wait')} to be asked for ${count === 1 ? 'his' : 'their'} agreement.`,
  unreachable: (count: number) => `${people(count)} due cannot be reached: no e-mail, no valid phone.`,
  unfilled: (list: string) => `Left as it is written, for nobody knows what to fill in: ${list}.`,
  titleReady: (count: number) => `Ready to send: ${n(count)}`,
  readyText: 'They agreed and have an e-mail of their own. Copy columns C to G into your e-mail tool.',
  nobodyReady: 'Nobody today.',
  titleByHand: (count: number) => `By phone or by hand: ${n(count)}`,
  byHandText:
    'They agreed. No e-mail of their own (none, shared by several people, or contact@…), or a VIP who slows down: a call does more.',
  titleToAsk: (count: number) => `Agreement unknown: ${n(count)}`,
  toAskText:
    'Their occasion is here, but the files do not say whether they agreed. Ask first, unless they were told when they ordered that you would write about similar products, and can refuse.',
  lastOrder: 'Last order',
  lastOrderNote: 'Blank for a prospect.',
  keyNote: 'To find the customer again. Your notes follow this key at each update.',
  email: 'E-mail',
  emailNote: 'Cleaned. Nobody who refused contact is here, nor an address that somebody refused.',
  firstName: 'First name',
  firstNameNote: 'As the files give it; blank where they do not.',
  segmentListNote: 'Prospect, Mono, Multi, VIP or Ambassador.',
  messageListNote: 'The first message of the programme, filled for this person.',
  why: 'Why now',
  whyNote: 'The occasion of this person.',
  phone: 'Phone',
  phoneNote: 'As it is dialled in the country of the file.',
  reason: {
    prospect: (sign: string, count: number) => `${sign} ${ago(count)}`,
    mono: (count: number) => `One order, ${ago(count)}`,
    multi: (gap: number, count: number) => `Usual gap ${days(gap)}, last order ${ago(count)}`,
    vip: (years: number, day: string) => `${some(years, 'year', 'years')} on ${day}`,
    friend: (name: string, day: string) => `${name} came on ${day}`,
    friends: (count: number, day: string) => `${some(count, 'customer', 'customers')} came, the last on ${day}`,
    won: (count: number) => `${some(count, 'customer', 'customers')} won, nobody knows when: thank once`,
  },
  stages: 'Stages and sizes',
  stagesText:
    'What to invest in each and what to say first. Yours to write: these words stand in Lifecycle, Clean customers and Churn and win-back.',
  stage: 'Stage and size',
  stageNote: 'The five stages of the customer’s life, by size at the last purchase.',
  stageAndSize: (stage: string, size: string) => `${stage} · ${size}`,
  customers: 'Customers',
  customersNote: 'Today.',
  revenue: (sign: string) => `Revenue${unit(sign)}`,
  revenueNote: 'Of the period. What the lost bought before it is not in it.',
  investment: 'Investment',
  investmentNote: 'What to spend on them. Yours to write.',
  returned: 'Came back',
  returnedNote:
    'Share that ordered again in the test on your own past; blank where under 10 customers stood in this cell then.',
  spend: (sign: string) => `Spent a head${unit(sign)}`,
  spendNote: 'Mean spend in the days of that test.',
  stageMessage: 'First message',
  stageMessageNote: 'What Churn and win-back proposes to say. Yours to write, in your customers’ language.',
  cells: 'Names of RFM cells',
  cellsText: 'Choose one of the eleven names. Stages and programmes do not change.',
  unknownName: (seen: string, cell: string) =>
    `“${seen}” (${cell}) is none of the eleven segments: the cell keeps its standard name.`,
  cell: 'RFM cell',
  cellNote: 'Recency score, then the mean of frequency and money, 5 the good end.',
  cellOf: (recency: number, fm: number) => `Recency ${recency} · frequency and money ${fm}`,
  cellName: 'Segment',
  cellNameNote: 'New and Promising are for a single order: customers with several are then Potential loyal.',
  cellHelp: 'Choose one of the eleven segments in the list: any other word is not used.',
  cellAction: 'Action',
  cellActionNote: 'What to do with the segment the cell has now.',
};
