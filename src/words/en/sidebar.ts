import type { CleanRule, LeftOutReason, Match } from '../../core/model';
import type { ActionCode } from '../../core/results';
import type { Settings } from '../../core/settings';
import { formatLongDay, formatNumber, formatShare } from '../format';

const n = (value: number) => formatNumber(value, 'en');
/** What a written tab holds so many of. */
type Held = 'rows' | 'actions' | 'segments' | 'stages' | 'months' | 'quarters' | 'channels' | 'codes' | 'changes';

const one = (count: number, single: string, several: string) => `${n(count)} ${count === 1 ? single : several}`;
type Details = Readonly<Record<string, string | number>>;
const quoted = (details: Details, name: string, otherwise: string) =>
  details[name] === undefined || details[name] === '' ? otherwise : `“${details[name]}”`;

export const sidebar = {
  name: 'Clientèle',
  languages: 'Language',
  help: 'Help',
  step: (step: number) => `Step ${step} of 5`,
  continue: 'Continue',
  back: 'Back',
  close: 'Close',
  retry: 'Try again',
  loading: 'Opening…',

  /** What is under way, while a request is. */
  asking: {
    start: 'Opening…',
    language: '',
    sample: 'Writing the sample tabs…',
    'remove-sample': 'Removing the sample…',
    data: 'Reading the tabs…',
    columns: 'Recognising the columns…',
    clean: 'Looking for duplicates and errors…',
    rules: 'Counting your customers…',
    plan: 'Preparing the tabs…',
    report: '',
    write: 'Writing…',
    stop: 'Stopping…',
    resume: 'Resuming…',
    undo: 'Undoing…',
    update: 'Reading your sales again…',
    card: 'Opening the card…',
    open: 'Opening the tab…',
    functions: 'Opening the list…',
  },

  start: {
    title: 'Find your best customers and those you are losing.',
    openSheet: 'Open sheet',
    size: (rows: number, columns: number) => `${one(rows, 'row', 'rows')}, ${one(columns, 'column', 'columns')}`,
    noSheet: 'The open tab is one of ours or is empty. The wizard looks at every tab of the file.',
    get: 'You will get',
    gets: {
      ranked: 'Your customers ranked, and why',
      winBack: 'The list to win back this week',
      clean: 'Clean customer records, without duplicates',
    },
    privacy: 'Your data stays in this spreadsheet.',
    privacyMore: 'The add-on has no network access. Nothing is written before you agree.',
    activates: 'Opening the wizard once also activates the functions in this file.',
    analyse: 'Analyse this sheet',
    sample: 'Try sample data',
    removeSample: 'Remove the sample tabs',
    update: 'Update the tabs with the same settings',
    undo: 'Undo the last write',
  },

  interrupted: {
    title: 'A run did not finish',
    text: (date: string, percent: number) => `A run on ${date} stopped at ${n(percent)}%. Your source sheet is intact.`,
    resume: 'Resume',
    undo: 'Undo that run',
  },
  locked: {
    title: 'A colleague is using the wizard',
    text: (minutes: number) =>
      minutes < 1
        ? 'A colleague has just started the wizard in this file.'
        : `A colleague has been running the wizard for ${n(minutes)} min.`,
    safe: 'Only one person writes at a time, so that no tab mixes two runs.',
  },

  data: {
    title: 'Where are your sales?',
    lead: 'The ticked tabs will be read together.',
    rows: (rows: number, headerRow: number) => `${one(rows, 'row', 'rows')}, headings in row ${n(headerRow)}`,
    useless: 'No useful column',
    kindOf: (tab: string) => `What “${tab}” holds`,
    duplicate: (tab: string, share: number) => `Already in “${tab}”: ${formatShare(share, 'en')}`,
    unsure: 'Kind to check',
    untouched: 'Nothing is changed in these tabs.',
    pickOne: 'Tick at least one tab to continue.',
    none: 'No tab of this file looks like sales, customers or spending.',
  },

  columns: {
    title: 'Check the columns',
    lead: (recognised: number, total: number, toCheck: number) =>
      `We recognised ${n(recognised)} of ${one(total, 'column', 'columns')}. ${
        toCheck === 0
          ? 'Nothing to check.'
          : toCheck === 1
            ? 'Check the one marked.'
            : `Check the ${n(toCheck)} marked.`
      }`,
    sure: 'Sure',
    toCheck: 'To check',
    absent: 'Absent',
    chosen: 'Chosen',
    columnFor: (role: string, tab: string) => `Column for: ${role} (${tab})`,
    noColumn: 'None',
    untitled: (column: string) => `Column ${column}`,
    noSamples: 'No value to show',
    askDate: (sample: string, dmy: string, mdy: string) =>
      `${sample}: ${formatLongDay(dmy, 'en').replace(/ \d+$/, '')} or ${formatLongDay(mdy, 'en').replace(/ \d+$/, '')}?`,
    dmy: 'day/month',
    mdy: 'month/day',
    conflict: 'This column mixes two orders:',
    onlyOrder: (count: number, order: string) => `${n(count)} can only be ${order}`,
    eitherOrder: (count: number) => `${n(count)} either`,
    readNone: 'None of them',
    leftOut: (count: number) => `· ${one(count, 'date', 'dates')} left out`,
    conflictMore: 'None is read until you choose. Better still: put the column right in your export.',
    bothWays: (count: number, of: number) => `${n(count)} of ${one(of, 'date', 'dates')} can be read both ways.`,
    decimals: 'Amounts',
    askDecimal: (sample: string) => `What is the comma or full stop of “${sample}” for?`,
    decimalMark: (value: string) => `Decimals: ${value}`,
    thousandsMark: (value: string) => `Thousands: ${value}`,
    amountsBothWays: (count: number) => `${one(count, 'amount', 'amounts')} can be read both ways.`,
    recognised: 'Recognised for sure',
    recognisedIn: (tab: string) => `${tab}: recognised for sure`,
    absentTitle: 'Not found, optional',
    blocking: {
      'no-date': 'No order date: choose the column that holds it, or go back and untick the tab.',
      'no-customer': 'No customer: choose a customer number, an e-mail, a phone or a name.',
      other: 'Something essential is missing: choose the columns that hold it.',
    },
  },

  /** What is odd: what it is (how many, and the column, currency or day it is about), then what to do. */
  remark: {
    title: (count: number) => `To look at (${n(count)})`,
    where: (tab: string, rows: readonly number[], more: boolean) =>
      `${tab === '' ? '' : `${tab}, `}${rows.length === 1 && !more ? 'row' : 'rows'} ${rows.join(', ')}${more ? '…' : ''}`,
    seen: (text: string) => `“${text}”`,
    names: (count: number) => `${n(count)} names`,
    records: (count: number) => `${n(count)} records`,
    moreKeys: (count: number) => `and ${n(count)} more`,
    what: {
      'secret-column': (_count: number, about: string) =>
        `${about} holds passwords, card or account numbers: it is neither shown nor copied.`,
      'dates-ambiguous': (_count: number, about: string) => `The dates of ${about} can be read both ways.`,
      'decimal-ambiguous': (_count: number, about: string) => `The amounts of ${about} can be read both ways.`,
      'dates-conflict': (_count: number, about: string) =>
        `${about} mixes day/month and month/day: none of these dates is read.`,
      'dates-mixed': (_count: number, about: string) =>
        `${about} mixes real dates and dates typed as text: Sheets may already have swapped day and month in the real ones.`,
      'order-id-as-customer': (_count: number, about: string) =>
        `${about} has nearly one number per order while customers come back: it seems to number orders, not customers.`,
      'several-currencies': (count: number, about: string) =>
        `${about} holds ${one(count, 'currency', 'currencies')}. Two currencies are never added.`,
      'other-currency': (count: number, about: string) =>
        `${one(count, 'row', 'rows')} in ${about} ${count === 1 ? 'is' : 'are'} left out: two currencies are never added.`,
      'unlike-the-others': (count: number, about: string) =>
        `${one(count, 'order', 'orders')} of ${about}, far from all others: probably a typing error.`,
      'no-customer': (count: number, _about: string) =>
        `${one(count, 'order names', 'orders name')} no customer: told apart, in no customer’s revenue and no list.`,
      'no-amounts': (_count: number, _about: string) => 'No amount was found: revenue, sizes and values are missing.',
      'refund-unmatched': (count: number, _about: string) =>
        `${one(count, 'refund matches', 'refunds match')} no order: nothing was taken off.`,
      'refund-excess': (count: number, _about: string) =>
        `${one(count, 'refund is larger than its order', 'refunds are larger than their order')}: the excess reduces nothing.`,
      'total-once': (count: number, about: string) =>
        `${about} repeats the total of the order on each of its lines: counted once, for ${one(count, 'order', 'orders')}.`,
      'numbers-again': (count: number, _about: string) =>
        `${one(count, 'order has', 'orders have')} a number already used on another day: ${count === 1 ? 'it counts by itself' : 'each counts by itself'}.`,
      'rows-identical': (count: number, about: string) =>
        `${one(count, 'row is', 'rows are')} identical to another of the same ${about}: ${count === 1 ? 'both' : 'all'} are counted.`,
      'paid-once': (count: number, _about: string) =>
        `${one(count, 'order is', 'orders are')} told twice, with two amounts: that of the order counts.`,
      'maybe-twice': (count: number, _about: string) =>
        `${one(count, 'sale looks', 'sales look')} like ${count === 1 ? 'one' : 'those'} of another tab: same customer, days and amounts close. ${count === 1 ? 'It counts' : 'They count'} twice.`,
      'sellers-not-customers': (_count: number, about: string) =>
        `${about} seems to name who sells, not who buys: it names no customer.`,
      'phone-invalid': (count: number, _about: string) =>
        `${one(count, 'phone is not a valid number', 'phones are not valid numbers')}.`,
      'phone-foreign': (count: number, _about: string) =>
        `${one(count, 'foreign phone', 'foreign phones')} could not be checked.`,
      'email-invalid': (count: number, _about: string) =>
        `${one(count, 'e-mail is not a valid address', 'e-mails are not valid addresses')}.`,
      'email-several': (count: number, _about: string) =>
        `${one(count, 'cell holds', 'cells hold')} several e-mails: the first is kept.`,
      'postcode-invalid': (count: number, _about: string) =>
        `${one(count, 'postcode does', 'postcodes do')} not fit the country.`,
      'country-unknown': (count: number, _about: string) =>
        `${one(count, 'country is', 'countries are')} not recognised.`,
      'siret-invalid': (count: number, _about: string) =>
        `${one(count, 'SIRET number has', 'SIRET numbers have')} a wrong check digit.`,
      'vat-invalid': (count: number, _about: string) => `${one(count, 'VAT number is', 'VAT numbers are')} not valid.`,
      'consent-unclear': (count: number, _about: string) =>
        `${one(count, 'consent is', 'consents are')} neither yes nor no.`,
      'shared-key': (count: number, _about: string) =>
        `${one(count, 'e-mail, phone or number has', 'e-mails, phones or numbers have')} more than five names: ${count === 1 ? 'it joins' : 'they join'} nobody.`,
      crowd: (count: number, _about: string) =>
        `${one(count, 'customer is', 'customers are')} made of more than ten different records.`,
      other: (count: number, _about: string) => `${one(count, 'oddity', 'oddities')} in this tab.`,
    },
    todo: {
      'secret-column': 'Better keep such a column out of a shared spreadsheet.',
      'dates-ambiguous': 'Write them as 2026-12-31.',
      'decimal-ambiguous': 'Write them as 1234.50.',
      'dates-conflict': 'Put the column right in your export.',
      'dates-mixed': 'Compare a few with your shop. If they differ, import the export again with its dates as text.',
      'order-id-as-customer':
        'Choose another column for the customer, or none: e-mails and phones then tell who is who.',
      'several-currencies': 'Give a rate in step 4, or only the main one is kept.',
      'other-currency': 'Give a rate in step 4 to count them.',
      'unlike-the-others': 'The money counts, the date does not. Correct it in your sheet.',
      'no-customer': 'Give them an e-mail or a customer number if you can.',
      'no-amounts': 'Choose the column of amounts in step 2.',
      'refund-unmatched': 'Check the order number they carry.',
      'refund-excess': 'Check their amount.',
      'total-once': 'If each line has an amount of its own, choose its column in step 2.',
      'numbers-again': 'Right for tickets that start again every day or year. Else correct the numbers in your sheet.',
      'rows-identical': 'If a row was pasted twice, delete one of the two in your sheet.',
      'paid-once': 'To count what was paid instead, untick the orders in step 1.',
      'maybe-twice': 'If they are the same, untick one of the two tabs in step 1.',
      'sellers-not-customers': 'If they are customers, choose this column for them in step 2.',
      'phone-invalid': 'Kept as written. Correct in your sheet.',
      'phone-foreign': 'Kept as written.',
      'email-invalid': 'Kept as written. Correct in your sheet.',
      'email-several': 'Give each its own row or column.',
      'postcode-invalid': 'Kept as written. Correct in your sheet.',
      'country-unknown': 'Kept as written. Correct in your sheet.',
      'siret-invalid': 'Kept as written. Correct in your sheet.',
      'vat-invalid': 'Kept as written. Correct in your sheet.',
      'consent-unclear': 'They count as “to ask”.',
      'shared-key': 'Right for a switchboard or a contact@ address; else correct in your sheet.',
      crowd: 'One wrong value may have drawn several people together: look at the weakest link.',
      other: 'See the Log once the tabs are written.',
    },
  },

  clean: {
    title: 'Proposed cleaning',
    /** Between asterisks: shown bold. */
    figures: (duplicates: number, phones: number, missing: number) => {
      const parts = [
        duplicates > 0 && `*${n(duplicates)}* likely ${duplicates === 1 ? 'duplicate' : 'duplicates'}`,
        phones > 0 && `*${n(phones)}* ${phones === 1 ? 'phone' : 'phones'} to normalise`,
        missing > 0 && `*${n(missing)}* missing ${missing === 1 ? 'value' : 'values'}`,
      ].filter((part) => part !== false);
      return parts.length > 0 ? `${parts.join(', ')}.` : 'No likely duplicate, no missing value.';
    },
    nothingChanged: 'Nothing has been changed yet.',
    nothing: 'Nothing to clean: every value is already in its form.',
    rule: {
      accents: 'Garbled accents repaired',
      spaces: 'Spaces taken off',
      phone: 'Phones in one format',
      email: 'E-mails: spaces and capitals',
      'email-typo': 'Likely e-mail typos',
      name: 'Names in capitals',
      civility: 'Titles set apart',
      company: 'Companies set apart',
      postcode: 'Postcodes completed',
      city: 'Cities in one spelling',
      country: 'Countries in one spelling',
      date: 'Dates in one format',
      amount: 'Amounts in one format',
      'customer-id': 'Customer numbers in one form',
      clusters: 'One value, several spellings',
    } satisfies Record<CleanRule, string>,
    merged: 'Certain duplicates joined',
    beforeAfter: 'Before → after',
    before: 'Before',
    dots: 'The dot · shows a space too many or an invisible character.',
    after: 'After',
    showExamples: (rule: string, count: number) => `${rule}: ${n(count)}, show examples`,
    seeAll: (count: number) => `See all ${n(count)}`,
    seeSome: (count: number) => `See ${n(count)} examples`,
    seeLess: 'See fewer',
    listed: (count: number) => `The Log will list the first ${n(count)}.`,
    needed:
      'Dates, amounts and customer numbers stay ticked: unless they are read this way, nothing can be counted. Your sheet is not rewritten.',
    samePerson: 'Same person?',
    pairOf: (index: number, count: number) => `${n(index)} of ${n(count)}`,
    by: {
      'customer-id': 'Same customer number.',
      email: 'Same e-mail.',
      phone: 'Same phone.',
      name: 'Same name.',
      'name-postcode': 'Close names, same postcode.',
      'name-phone': 'Close names, same phone.',
      typo: 'One letter apart.',
      decision: 'Your earlier answer.',
    } satisfies Record<Match['by'], string>,
    join: 'Join',
    keepBoth: 'Keep both',
    unanswered: 'Without an answer they stay apart.',
    decided: (count: number) => `${one(count, 'pair', 'pairs')} answered.`,
    again: 'Answer again',
    leftOut: (count: number) => `${one(count, 'row', 'rows')} left out`,
    reason: {
      cancelled: 'Cancelled',
      pending: 'Awaiting payment',
      failed: 'Failed payment',
      test: 'Test',
      'not-a-sale': 'Transfer, fee or payout',
      'no-date': 'No date',
      'unreadable-date': 'Unreadable date',
      'unreadable-amount': 'Unreadable amount',
      'after-as-of': 'After the day of the analysis',
      'in-the-future': 'In the future',
      'other-currency': 'Another currency',
      'refund-unmatched': 'Refund without its order',
      'unlike-the-others': 'Date far from all others',
      'duplicate-row': 'Row already read',
      footer: 'Total line',
      'blank-identity': 'Names nobody',
      other: 'Other',
    } satisfies Record<LeftOutReason | 'other', string>,
    kept: (kept: number, read: number) => `${n(kept)} of ${one(read, 'row', 'rows')} kept.`,
  },

  rules: {
    title: 'Set the limits',
    lead: 'Proposed from your data; the counts follow.',
    leadConvention: 'Too few repeat orders to propose from your data: usual values.',
    leadSetting: 'Your own limits; the counts follow.',
    leadContract: 'Counted from the end of contracts; the counts follow.',
    activeWithin: 'Active, up to',
    lostAfter: 'Lost, after',
    days: 'days',
    repeat: (lostAfter: number, p90: number) =>
      `Lost after ${n(lostAfter)} days without a purchase (9 repeat orders out of 10 came within ${one(p90, 'day', 'days')}).`,
    lostSentence: (lostAfter: number) => `Lost after ${n(lostAfter)} days without a purchase.`,
    proposal: 'Back to the proposed limits',
    wrongOrder: 'Whole days, the first limit below the second.',
    activity: (active: number, slowing: number, lost: number) =>
      `Active ${n(active)}, slowing down ${n(slowing)}, lost ${n(lost)}`,
    active: (_count: number) => 'active',
    slowing: (_count: number) => 'slowing down',
    lost: (_count: number) => 'lost',
    window: 'Period',
    months: (months: number) => (months === 0 ? 'Everything' : one(months, 'month', 'months')),
    basis: 'Rank by',
    basisNames: { turnover: 'Revenue', margin: 'Margin' } satisfies Record<Settings['basis'], string>,
    pmg: 'Small, medium, large',
    pmgNames: {
      'head-count': '20 / 30 / 50% of customers',
      turnover: '80 / 15 / 5% of revenue',
      thirds: 'Thirds of revenue',
      amounts: 'Amounts of your own',
    } satisfies Record<Settings['pmgMode'], string>,
    mediumFrom: 'Medium from',
    largeFrom: 'Large from',
    wrongAmounts: 'Two amounts, the first below the second.',
    segments: 'Your segments with these settings',
    recount: 'Recount',
    outdated: 'The counts below are those of the previous settings.',
    more: 'Margin, currency and target CAC',
    margin: 'Margin',
    wrongMargin: 'A figure from 0 to 100.',
    currency: 'Currency',
    wrongCurrency: 'Three letters, such as EUR.',
    noRowIn: (asked: string, main: string) => `No row is in ${asked}: amounts stay in ${main}.`,
    otherCurrencies: 'Other currencies',
    rate: (currency: string) => `1 ${currency} =`,
    withoutRate: (rows: number, amount: string) => `${one(rows, 'row', 'rows')}, ${amount}: left out without a rate.`,
    withRate: (rows: number, amount: string) => `${one(rows, 'row', 'rows')}, ${amount}: converted at this rate.`,
    wrongRate: 'A figure above 0, or nothing.',
    targetCac: 'Target CAC',
    targetCacHelp: 'The most you want to spend on winning one customer. Empty: no target.',
    wrongTarget: 'An amount, or nothing.',
    asOf: (day: string, oldest: string) => `Counted as of ${day}, the last day of your data; first order on ${oldest}.`,
    noAmounts: 'No amount column: sizes and values cannot be computed.',
  },

  plan: {
    title: 'Ready to write',
    lead: (tabs: number) => one(tabs, 'tab', 'tabs'),
    leadRest: (_tabs: number, source: string, _several: boolean) => ` will be written. ${source} will not be changed.`,
    sources: (names: readonly string[]) =>
      names.length === 0
        ? 'Your source sheet'
        : names.length === 1
          ? `“${names[0]}”`
          : names.length === 2
            ? `“${names[0]}” and “${names[1]}”`
            : `“${names[0]}” and ${n(names.length - 1)} other tabs`,
    rows: 'rows',
    state: { new: 'new', replaced: 'replaced', optional: 'optional' },
    cells: 'cells',
    work: 'of work',
    about: (duration: string) => `about ${duration}`,
    note: 'Your notes to the right of the tables follow their customers. Undo stays possible after closing.',
    passed: {
      data: 'tabs',
      columns: 'columns',
      clean: 'cleaning',
      rules: 'limits',
    },
    accepted: (steps: readonly string[]) =>
      `Accepted as proposed: ${steps.length > 1 ? `${steps.slice(0, -1).join(', ')} and ${steps[steps.length - 1]}` : steps[0]}.`,
    review: 'Review',
    write: 'Write tabs',
    pickOne: 'Tick at least one tab to write.',
    initials: 'Your initials in the Log (optional)',
  },

  edits: {
    title: 'You have edited our tabs',
    line: (tab: string, edits: number) => `The tab “${tab}” has ${one(edits, 'manual edit', 'manual edits')}.`,
    explain:
      'Keep and merge leaves what you typed with its customer, tinted, with our figure in a note. Replace drops it. Create a new tab leaves yours as it is, beside ours. Your notes at the right stay in any case.',
    keep: 'Keep and merge',
    replace: 'Replace',
    newTab: 'Create a new tab',
  },

  running: {
    title: 'Writing',
    part: (part: number, parts: number, what: string) => `Part ${n(part)} of ${n(parts)}: ${what}`,
    label: {
      reading: 'reading the tabs…',
      cleaning: 'cleaning…',
      segments: 'computing segments…',
      tabs: 'writing the tabs…',
      charts: 'drawing the charts…',
      checking: 'checking what was written…',
    },
    step: {
      reading: 'Reading',
      cleaning: 'Cleaning',
      segments: 'Segments',
      tabs: 'Tabs',
      charts: 'Charts',
      checking: 'Check',
    },
    figure: {
      reading: (value: number) => one(value, 'row', 'rows'),
      cleaning: (value: number) => one(value, 'change', 'changes'),
      segments: (value: number) => one(value, 'customer', 'customers'),
      tabs: (value: number) => n(value),
      charts: (value: number) => n(value),
      checking: (value: number) => n(value),
    },
    done: 'done',
    now: 'under way',
    next: 'to come',
    clock: (elapsed: string, left: string) => (left === '' ? elapsed : `${elapsed}, about ${left} left`),
    note: 'You may close this panel: you will be offered to resume. Your source tabs are intact.',
    stop: 'Stop',
    stopping: 'Stopping after this part…',
  },
  stopped: {
    title: 'Stopped',
    text: (percent: number) => `The run stopped at ${n(percent)}%. Your source sheet is intact.`,
    safe: 'Tabs not yet written are as they were before, marked as such until you resume.',
  },

  done: {
    state: 'Done',
    title: (customers: number) => `${one(customers, 'customer', 'customers')} analysed`,
    top20: 'of revenue comes from 20% of buyers',
    winBack: (customers: number, stake: string) =>
      `${customers === 1 ? 'customer' : 'customers'} to win back${stake === '' ? '' : `, ${stake} at stake`}`,
    best: (amount: string) => `is your best customer: ${amount} in the period`,
    stage: (stage: string) => `in stage: ${stage}`,
    prospects: (count: number) => `${count === 1 ? 'prospect' : 'prospects'} without an order`,
    tabs: 'Tabs written',
    holds: (count: number, of: Held) => {
      const names = {
        rows: '',
        actions: count === 1 ? 'action' : 'actions',
        segments: count === 1 ? 'segment' : 'segments',
        stages: count === 1 ? 'stage' : 'stages',
        months: count === 1 ? 'month' : 'months',
        quarters: count === 1 ? 'quarter' : 'quarters',
        channels: count === 1 ? 'channel' : 'channels',
        codes: count === 1 ? 'code' : 'codes',
        changes: count === 1 ? 'change' : 'changes',
      };
      return `${n(count)} ${names[of]}`.trim();
    },
    created: 'new',
    leftOut: (rows: number) => `${one(rows, 'row', 'rows')} left out: details are in the `,
    leftOutEnd: '.',
    unchanged: (source: string, several: boolean) => `${source} ${several ? 'have' : 'has'} not changed.`,
    open: 'Open summary',
    openFirst: (tab: string) => `Open “${tab}”`,
    undo: 'Undo',
  },
  undone: {
    title: 'Undone',
    text: (tabs: number) =>
      tabs === 0 ? 'Nothing was left to put back.' : `${one(tabs, 'tab', 'tabs')} put back as before.`,
    kept: (names: string) => `Kept as it is, because it was edited since: ${names}.`,
    safe: 'Your source sheet has not changed.',
    again: 'Back to the start',
  },

  card: {
    title: 'Customer card',
    spent: 'Revenue, period',
    rank: 'Rank',
    of: (people: number) => `of ${n(people)} ${people === 1 ? 'buyer' : 'buyers'}`,
    rhythm: 'Rhythm',
    silence: (days: number) => `${one(days, 'day', 'days')} since the last purchase`,
    timeline: (first: string, days: number) => `Orders since ${first}, none for ${one(days, 'day', 'days')}`,
    /** Between asterisks: shown bold. */
    usual: (days: number, times: number | null) =>
      `Usually every *${one(days, 'day', 'days')}*${
        times !== null && times > 1.05 ? `: now ${formatNumber(times, 'en', 1)} times that.` : '.'
      }`,
    oneOrder: 'A single purchase so far: no rhythm yet.',
    noOrder: 'No purchase yet.',
    expected: (day: string, isPast: boolean) =>
      isPast ? `The next order was due around ${day}.` : `Next order expected around ${day}.`,
    todo: 'To do this week',
    action: {
      'large-slowing': 'Call: a large customer is slowing down',
      'second-order-window': 'Suggest a second order now',
      'large-lost': 'Win back in person, with an offer',
      'one-step-short': 'Suggest the order that makes a large customer',
      'ask-ambassadors': 'Ask to recommend you',
      'no-contact': 'Find an e-mail or a phone',
      'retention-limit': 'Ask whether to stay in touch, or delete',
    } satisfies Record<ActionCode, string>,
    /** In place of the action where an offer would cost more than it brings. */
    withoutOffer: 'Win back in person, without an offer',
    noAction: 'Nothing pressing this week',
    ceiling: (amount: string) => `Ceiling ${amount}`,
    noOffer: 'no offer pays here',
    stake: (amount: string) => `${amount} at stake`,
    consent: { yes: 'contact allowed', no: 'contact refused', unknown: 'permission to ask' },
    since: 'Customer since',
    orders: 'Orders',
    ordersValue: (orders: number, windowOrders: number) => `${n(orders)}, ${n(windowOrders)} in the period`,
    value: (margin: boolean, months: number) =>
      `${margin ? 'Margin' : 'Revenue'} expected, ${one(months, 'month', 'months')}`,
    valueText: (value: string, orders: number | null) =>
      orders === null
        ? value
        : `${value}, ${formatNumber(orders, 'en', 1)} ${orders.toFixed(1) === '1.0' ? 'order' : 'orders'}`,
    channels: 'Met through',
    met: (first: string, last: string, most: string) =>
      first === last && last === most ? first : `first ${first}, last ${last}, most ${most}`,
    segment: 'RFM segment',
    why: 'Why',
    likes: 'Most like them',
    like: (name: string, share: string, inCommon: string) =>
      `${name} ${share}${inCommon === '' ? '' : ` (${inCommon})`}`,
    message: 'What to say',
    copy: 'Copy the message',
    copied: 'Copied',
    copyByHand: 'Select the message and copy it',
    noRow: 'There is no row to show before the tabs are written.',
    seeRow: 'Show the row',
    another: 'Selected customer',
  },

  functions: {
    title: 'Functions',
    lead: 'Type = and a name in any cell. Each takes whole columns and gives a whole block.',
    search: 'Search',
    count: (count: number) => one(count, 'function', 'functions'),
    none: 'No function of that name.',
  },

  helping: {
    title: 'How it works',
    steps:
      'Five steps: your tabs, their columns, the cleaning, the limits, then writing. Nothing is written before the last.',
    source: 'Your own tabs are only read. Results go to new tabs that can be undone, even after closing.',
    privacy: 'The add-on sees this file only and has no network access.',
    words: 'What the words mean',
    terms: {
      active: 'Active: bought within the first limit.',
      lost: 'Lost: no purchase since the second limit. Between both: slowing down.',
      large: 'Large: the first 20% of buyers of the period by revenue; the next 30% are medium.',
      vip: 'VIP: large, at least two purchases, not lost. Multi: two or more. Mono: one.',
      cac: 'CAC: what it cost to win one customer.',
    },
    functions: 'List functions',
  },

  problem: {
    before: 'Stopped before starting',
    during: 'Stopped',
    next: 'To continue',
    intact: 'Your data is intact.',
    quote: 'Code to quote in a question:',
    action: {
      retry: 'Try again',
      resume: 'Resume',
      home: 'Back to the start',
      data: 'Choose the tabs',
      columns: 'Choose the columns',
      rules: 'Choose the currency',
      plan: 'Choose the tabs to write',
      preview: 'Preview again',
      sample: 'Try sample data',
      undo: 'Undo that run',
      row: 'Read the selected row',
    },
    /** What happened · what is safe · what to do. */
    code: {
      'several-accounts': {
        title: 'Google uses another account',
        what: (_: Details) =>
          'Several Google accounts are signed in to this browser. It took the first, which has no access to this spreadsheet.',
        safe: 'Nothing was read or written.',
        steps: [
          'Copy the address of this spreadsheet.',
          'Open a private window, or a profile with one account only.',
          'Paste the address, then open the Clientèle menu again.',
        ],
      },
      'google-silent': {
        title: 'Google is not answering',
        what: (_: Details) => 'No answer came for more than a minute. It is often the connection, or a busy moment.',
        safe: 'A run under way takes up where it stopped.',
        steps: ['Wait a moment.', 'Try again: what is already written is not written twice.'],
      },
      'protected-tab': {
        title: 'A tab is protected',
        what: (d: Details) => `${quoted(d, 'tab', 'One of our tabs')} is protected: you may not write in it.`,
        safe: 'Nothing was written in that tab.',
        steps: [
          'Ask its owner for the right to edit it, or remove the protection.',
          'Or untick that tab and write the others.',
        ],
      },
      'too-many-cells': {
        title: 'The spreadsheet would be too large',
        what: (d: Details) =>
          typeof d.cells === 'number'
            ? `A Google spreadsheet holds 10 million cells. This write would make ${n(d.cells)}.`
            : 'A Google spreadsheet holds 10 million cells. This write would go beyond.',
        safe: 'Nothing was written.',
        steps: ['Write fewer tabs.', 'Or delete tabs and empty rows you no longer need.'],
      },
      'cell-too-long': {
        title: 'A text is too long for a cell',
        what: (d: Details) =>
          d.row === undefined
            ? 'A cell holds 50,000 characters; one of yours would go beyond.'
            : `A cell holds 50,000 characters; the one of row ${d.row} would go beyond.`,
        safe: 'Nothing was written.',
        steps: ['Shorten that text in your sheet.', 'Then try again.'],
      },
      'source-changed': {
        title: 'Your sheet has changed meanwhile',
        what: (d: Details) =>
          `${quoted(d, 'tab', 'A source tab')} changed after the preview: its figures no longer hold.`,
        safe: 'Nothing was written from the old preview.',
        steps: ['Preview again with the same choices, then write.'],
      },
      'viewer-only': {
        title: 'You can only view this file',
        what: (_: Details) => 'Writing tabs needs the right to edit this spreadsheet.',
        safe: 'Nothing was written.',
        steps: ['Ask the owner for the right to edit.', 'Or make a copy: menu File, Make a copy.'],
      },
      'filter-on-tab': {
        title: 'A filter hides rows of a tab to rewrite',
        what: (d: Details) =>
          `${quoted(d, 'tab', 'One of our tabs')} has a filter. Writing under a filter would mix rows.`,
        safe: 'Nothing was written in that tab.',
        steps: ['Remove the filter: menu Data, Remove filter.', 'Then try again.'],
      },
      locked: {
        title: 'A colleague is writing',
        what: (d: Details) =>
          typeof d.minutes === 'number' && d.minutes >= 1
            ? `Another person has been running the wizard in this file for ${n(d.minutes)} min.`
            : 'Another person is running the wizard in this file.',
        safe: 'Nothing was written by you, nothing is mixed.',
        steps: ['Wait until it is done.', 'A run that stopped is released after 10 minutes.'],
      },
      'no-date': {
        title: 'No order date',
        what: (_: Details) => 'No column says when orders were placed. Without it nobody can be called active or lost.',
        safe: 'Nothing was written.',
        steps: ['Choose the column of dates.', 'Or tick the tab that has one.'],
      },
      'no-customer': {
        title: 'No customer',
        what: (_: Details) => 'No column says who bought: a number, an e-mail, a phone or a name.',
        safe: 'Nothing was written.',
        steps: ['Choose the column that names the customer.', 'Or tick the tab that has one.'],
      },
      'no-amount': {
        title: 'No amount',
        what: (_: Details) => 'No amount of the chosen column could be read: no order is left.',
        safe: 'Nothing was written.',
        steps: [
          'Check that the right column is chosen.',
          'Or choose none, and go on without the results that need amounts.',
        ],
      },
      'no-table': {
        title: 'No sales found',
        what: (_: Details) => 'No tab of this file has headings we know: a date, a customer, an amount.',
        safe: 'Nothing was changed.',
        steps: ['Put one row of headings above your sales.', 'Or look at what the sample gives.'],
      },
      empty: {
        title: 'Nothing to read',
        what: (d: Details) =>
          `${quoted(d, 'tab', 'This spreadsheet')} holds no row to analyse: there is none, or every one is left out (cancelled, dated in the future, without a readable amount).`,
        safe: 'Nothing was changed.',
        steps: ['Paste your sales: one row per order, headings on top.', 'Or check which columns are chosen.'],
      },
      'unreadable-dates': {
        title: 'The dates cannot be read',
        what: (d: Details) =>
          d.row === undefined
            ? 'No date of the chosen column could be read, or some are day first and others month first.'
            : `No date could be read from row ${d.row} on.`,
        safe: 'Nothing was written.',
        steps: ['Check that the right column is chosen.', 'Write dates as 2026-12-31 or 31/12/2026.'],
      },
      'several-currencies': {
        title: 'Several currencies',
        what: (d: Details) =>
          d.currencies === undefined
            ? 'The sales are in several currencies, which cannot be added up.'
            : `The sales are in several currencies (${d.currencies}), which cannot be added up.`,
        safe: 'Nothing was written.',
        steps: ['Choose the main currency: rows in the others are left out and listed.'],
      },
      'unreadable-file': {
        title: 'This file cannot be read',
        what: (d: Details) => `${quoted(d, 'file', 'The file')} is neither a CSV nor an XLSX we can open.`,
        safe: 'The file was not changed.',
        steps: ['Save it again as XLSX or CSV (UTF-8).', 'Then open it once more.'],
      },
      'missing-file': {
        title: 'File not found',
        what: (d: Details) => `${quoted(d, 'file', 'The file')} is not there.`,
        safe: 'Nothing was written.',
        steps: ['Check the name and the folder.'],
      },
      'unwritable-output': {
        title: 'The result cannot be saved',
        what: (d: Details) => `${quoted(d, 'file', 'The file')} cannot be written there.`,
        safe: 'Your own files are unchanged.',
        steps: ['Close it if it is open elsewhere.', 'Or choose another name.'],
      },
      'sums-differ': {
        title: 'The sums do not agree',
        what: (_: Details) => 'Our check found that parts do not add up to the whole. It is a fault of ours.',
        safe: 'Nothing was written: no wrong figure reaches a tab.',
        steps: ['Start again.', 'If it comes back, tell us the code below.'],
      },
      'not-a-customer-row': {
        title: 'Select a customer',
        what: (_: Details) => 'The selected cell is not on the row of a customer.',
        safe: 'Nothing was changed.',
        steps: ['Click a row of Best customers, Clean customers or of your sales.', 'Then read it.'],
      },
      'unknown-customer': {
        title: 'This customer is not in the analysis',
        what: (_: Details) => 'He may have been added since the last write, or left out.',
        safe: 'Nothing was changed.',
        steps: ['Update the tabs: menu Clientèle, Update tabs.', 'Or select another row.'],
      },
      'nothing-to-undo': {
        title: 'Nothing to undo',
        what: (_: Details) => 'No write of ours is left to undo in this file.',
        safe: 'Nothing was changed.',
        steps: ['Older states are in the menu File, Version history.'],
      },
      'nothing-to-resume': {
        title: 'Nothing to resume',
        what: (_: Details) => 'The run has already finished, or was undone.',
        safe: 'Nothing was changed.',
        steps: ['Start again from the beginning.'],
      },
      'no-saved-choices': {
        title: 'No saved settings yet',
        what: (_: Details) => 'Updating takes the choices of the last write, and there is none in this file.',
        safe: 'Nothing was written.',
        steps: ['Go through the wizard once: the next update takes one click.'],
      },
      'bad-request': {
        title: 'The panel and the add-on disagree',
        what: (_: Details) => 'The panel asked for something the add-on does not know, probably after an update.',
        safe: 'Nothing was written.',
        steps: ['Close this panel.', 'Open it again from the Clientèle menu.'],
      },
      'read-back': {
        title: 'A tab is not what we wrote',
        what: (d: Details) =>
          `Read again after writing, ${quoted(d, 'tab', 'a tab')} does not hold what was sent. Someone may have typed in it.`,
        safe: 'The previous tabs are kept.',
        steps: ['Resume to write that tab again.', 'Or undo that run.'],
      },
      unexpected: {
        title: 'Something unexpected happened',
        what: (_: Details) => 'The add-on stopped on a fault of ours or of Google.',
        safe: 'A write under way can be resumed or undone.',
        steps: ['Try again.', 'If it comes back, tell us the code below.'],
      },
    },
  },
};
