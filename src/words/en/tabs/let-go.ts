import { n, some } from './figures';

const contacts = (count: number) => some(count, 'contact', 'contacts');
/** Whole years are told as years. */
const span = (months: number) =>
  months % 12 === 0 ? some(months / 12, 'year', 'years') : some(months, 'month', 'months');

export const letGo = {
  finding: (people: number, months: number, worth: string) =>
    `${contacts(people)} ${people === 1 ? 'has' : 'have'} done nothing for ${span(months)}${worth === '' ? '' : `, ${worth} of past revenue`}: ask once, then let go.`,
  findingSoon: (soon: number, day: string) => `Nobody to let go yet; ${contacts(soon)} will reach the limit by ${day}.`,
  findingNobody: (known: number, months: number) =>
    `Nobody to let go: ${known === 1 ? 'your only contact' : known === 2 ? 'both contacts' : `all ${n(known)} contacts`} of known age did something in the last ${span(months)}.`,
  findingUnknown: (people: number) => `${contacts(people)}, and not one date: nobody can say whom to let go yet.`,
  findingNoContacts: 'No contact in these files.',
  findingRefused: (people: number) => `${contacts(people)}, and each refused: nobody may be written to.`,
  toLetGo: 'To ask once, then let go',
  ofKnown: (known: number) => `of ${contacts(known)} of known age`,
  soonCard: 'Will be within three months',
  soonBy: (day: string) => `by ${day}`,
  setting: (months: number) => `Let go after ${span(months)}`,
  rule: 'The rule',
  ruleText: (months: number) =>
    `After ${span(months)} without an order, a click, a reply or a login, ask once; without a clear yes, delete or archive. An opened e-mail does not count.`,
  ruleSignup: (day: string) => `Where none is known, it counts from the day of collection, and up to ${day}.`,
  ruleSource: 'Source: CNIL (France), deliberation 2021-131 of 23 September 2021.',
  ruleIndicative:
    'Indicative: your trade or country may ask for more or less. What the law asks you to keep, such as invoices, is archived apart.',
  ruleNobody: 'Clientèle deletes nobody. Full records: ',
  alsoHere: 'In this tab',
  linkSoon: (people: number) => `Warning list: ${n(people)}`,
  linkRefused: (people: number) => `Suppression list: ${n(people)}`,
  linkUnknown: (people: number) => `Age unknown: ${n(people)}`,
  linkYears: 'Figures of the chart',
  titleToLetGo: (people: number) => `To let go: ${n(people)}`,
  toLetGoText: 'Ask once; without a clear yes, delete or archive.',
  nobodyToLetGo: 'Nobody as of that day.',
  titleSoon: (people: number) => `Warning list: ${n(people)}`,
  soonText: (day: string) => `They reach the limit by ${day}, unless they do something before.`,
  nobodySoon: (day: string) => `Nobody else reaches the limit by ${day}.`,
  titleRefused: (people: number) => `Suppression list: ${n(people)}`,
  refusedText:
    'Opted out, never to write to again: keep only this, to recognise them in another file. No other list to write to names them.',
  nobodyRefused: 'Nobody opted out in these files. A blank opt-in is unknown, not a refusal.',
  titleUnknown: (people: number) => `Age unknown: ${n(people)}`,
  unknownText: (lack: string) =>
    `No order, no click, no reply, no login, no sign-up date.${lack === '' ? '' : ` ${lack}`}`,
  nobodyUnknown: 'Every contact has a date.',
  addSignup: 'A “Sign-up date” column in the contacts would date them.',
  addClick: 'A “Last click” column would tell who still reads you.',
  years: (count: number, isLast: boolean) =>
    isLast ? `${n(count)} years +` : count === 0 ? 'Under 1 year' : some(count, 'year', 'years'),
  titleYears: 'By age',
  yearsText: 'Contacts by years since their last own action; those who refused are not counted.',
  yearsColumn: 'Years since',
  yearsNote: 'Whole years from the last own action, or from the day of collection, to the day of the computation.',
  kept: 'Kept',
  keptNote: 'Within the limit. Those who refused, and those of unknown age, are not counted.',
  over: 'To let go',
  overNote: 'Beyond the limit: the list above.',
  chart: (share: string) => `${share} of contacts of known age are past the limit`,
  chartNone: 'All contacts of known age are within the limit',
  last: 'Last\naction',
  lastNote:
    'Newest order, click, reply or login that the files know; else the day of collection. An opened e-mail is no action.',
  what: 'What it was',
  whatNote: 'Sign-up: no own action is known, the age is that of the day of collection.',
  sign: {
    order: 'Order',
    click: 'Click',
    reply: 'Reply',
    login: 'Login',
    action: 'Click or login',
    signup: 'Sign-up',
  },
  months: 'Months\nsince',
  monthsNote: 'Whole months from the last action to the day of the computation.',
  limit: 'Limit\nreached on',
  limitNote: (months: number) => `First day with ${span(months)} behind the last action.`,
  orders: 'Orders',
  ordersNote: 'Whole history.',
  spent: (sign: string) => `Spent ever${sign === '' ? '' : `\n${sign}`}`,
  spentNote: 'Whole history, refunds taken off. The most valuable come first: a word to them pays most.',
  contact: 'Contact',
  contactNote:
    'Agreement to be contacted. “To ask”: the files do not say. Those who refused are on the suppression list only.',
  todo: 'What to do',
  todoNote: 'What to say once. Without a clear yes, delete or archive.',
  ask: (message: string) => `Ask once: “${message}”`,
  unreachable: 'No e-mail and no phone: nobody to ask. Delete or archive.',
  writeBefore: (day: string) => `Write before ${day}: an order, a click or a reply starts the time again.`,
  writeNow: (day: string) => `Write now: the limit was ${day}. An order, a click or a reply starts the time again.`,
  unreachableSoon: 'No e-mail and no phone: find a way to reach them, or let go in time.',
  dateThem: 'Find when and where this contact came from; otherwise ask once.',
  email: 'E-mail',
  phone: 'Phone',
  suppressNote: 'Enough to recognise the person in a new file.',
};
