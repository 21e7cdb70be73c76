import { formatDay, formatNumber } from '../format';
import { problems } from './problems';

const { leftOut } = problems;

type Details = Readonly<Record<string, string | number>>;

const n = (value: string | number) => formatNumber(Number(value), 'en');
/** How many rows share the trouble of the one named. */
const among = ({ count = 1, rows = 1 }: Details) => (Number(count) > 1 ? ` (${n(count)} of ${n(rows)} rows)` : '');
const rowOf = ({ row, argument }: Details) => `row ${row} of ${argument}`;
const lastDay = (d: Details) => {
  const date = formatDay(String(d.day), 'en');
  return Number(d.row) > 0 ? `row ${d.row} of dates, ${date},` : `the date ${date}`;
};

export const functions = {
  /** What a cell shows when there is no answer: at most 120 characters. */
  sentence: (name: string, problem: string) => `${name}: ${problem}`,
  problems: {
    'missing-argument': (d: Details) => `give a range for ${d.argument}`,
    'several-columns': (d: Details) => `${d.argument} has ${n(d.columns)} columns; give one`,
    'different-heights': (d: Details) =>
      `${d.argument} has ${n(d.rows)} ${Number(d.rows) === 1 ? 'row' : 'rows'}, ${d.other} ${n(d.otherRows)}; take them from the same rows`,
    'nothing-to-read': (d: Details) => `${d.argument} holds nothing that can be read`,
    'unreadable-date': (d: Details) => `${rowOf(d)}, "${d.seen}", is not a date${among(d)}`,
    'mixed-dates': (d: Details) => `${d.argument} mixes day first and month first: row ${d.row}, "${d.seen}"`,
    'blank-date': (d: Details) => `${rowOf(d)} is blank${among(d)}`,
    'unreadable-amount': (d: Details) => `${rowOf(d)}, "${d.seen}", is not an amount${among(d)}`,
    'foreign-amount': (d: Details) => `${rowOf(d)}, "${d.seen}", is in another currency than most${among(d)}`,
    'blank-amount': (d: Details) => `${rowOf(d)} is blank${among(d)}`,
    'error-cell': (d: Details) => `${rowOf(d)} holds the error ${d.seen}${among(d)}`,
    'unreadable-number': (d: Details) => `${rowOf(d)}, "${d.seen}", is not a number${among(d)}`,
    'below-zero': (d: Details) => `${rowOf(d)}, ${d.seen}, is below zero${among(d)}`,
    'mistyped-last-day': (d: Details) => `${lastDay(d)} is far from all others; correct it or give as_of`,
    'nothing-before': (d: Details) => `dates holds no day up to as_of, ${formatDay(String(d.day), 'en')}`,
    'no-complete-month': (_d: Details) => 'no month is complete and has customers up to as_of',
    'one-cell': (d: Details) => `${d.argument} is one cell; a range with several was given`,
    'too-many-arguments': (d: Details) =>
      `takes ${n(d.most)} ${Number(d.most) === 1 ? 'argument' : 'arguments'}, ${n(d.given)} given`,
    'not-a-customer': (d: Details) => `${rowOf(d)}, ${d.seen}, names no customer${among(d)}`,
    'active-not-under-lost': (d: Details) => `${d.argument} must be under ${d.other}`,
    'not-both': (d: Details) => `give ${d.argument} or ${d.other}, not both`,
    'given-alone': (d: Details) => `${d.argument} says nothing without ${d.other}`,
    'names-nobody': (d: Details) => `${d.argument} names nobody in ${d.other}`,
    'in-both': (d: Details) => `"${d.seen}" stands in ${d.argument} and in ${d.other}`,
    'two-columns': (d: Details) => `${d.argument} takes two columns: a name, then an amount`,
    'no-separator': (d: Details) =>
      `row ${d.row} of ${d.argument}, "${d.seen}", has no "${d.sign}"; give the sign as ${d.itsSeparator}`,
    'fewer-than': (d: Details) => `${rowOf(d)}, ${d.seen}, is less than ${d.other}`,
    'one-row': (d: Details) => `one row fits no model; give whole columns, or ${d.argument}`,
    'other-currency': (d: Details) => `row ${d.row} of ${d.argument} is in ${d.seen}, most are in ${d.main}${among(d)}`,
    'unreadable-option-date': (d: Details) => `${d.argument}, "${d.seen}", is not a date`,
    'unreadable-option-number': (d: Details) =>
      `${d.argument}, "${d.seen}", is not a whole number from ${n(d.from)} to ${n(d.to)}`,
    'unreadable-option-yes-no': (d: Details) => `${d.argument}, "${d.seen}", is neither TRUE nor FALSE`,
    'unknown-choice': (d: Details) =>
      // A sentence of a cell has no room for nine choices and what was seen.
      String(d.choices).length > 60
        ? `${d.argument} is one of ${d.choices}`
        : `${d.argument}, "${d.seen}", is none of ${d.choices}`,
    'unreadable-phone': (d: Details) => `${rowOf(d)}, "${d.seen}", is not a phone number${among(d)}`,
    'unreadable-email': (d: Details) => `${rowOf(d)}, "${d.seen}", is not an e-mail address${among(d)}`,
    'unreadable-name': (d: Details) => `${rowOf(d)}, "${d.seen}", is not a name${among(d)}`,
    'unknown-country': (d: Details) => `${d.argument}, "${d.seen}", is not a country`,
    'unreadable-option-share': (d: Details) => `${d.argument}, "${d.seen}", is not a share from 0 to 1, such as 40%`,
    'blank-number': (d: Details) => `${rowOf(d)} is blank${among(d)}`,
    'both-thresholds': (d: Details) => `give ${d.argument} too, or neither threshold`,
    'unreadable-share': (d: Details) => `${rowOf(d)}, "${d.seen}", is not a share from 0 to 1${among(d)}`,
    'unknown-customer': (d: Details) => `${d.argument}, "${d.seen}", is not in customers`,
    'no-seeds': (d: Details) => `${d.argument} names nobody in customers`,
    'more-than': (d: Details) => `${d.argument} is more than ${d.other}`,
    'nothing-to-share': (d: Details) => `${d.argument} holds nothing to share out`,
    'too-many-channels': (d: Details) => `${n(d.channels)} channels; the Markov model takes ${n(d.most)}, name another`,
    'no-orders-table': (d: Details) => `${d.argument} is not recognised as a list of orders; take it with its headings`,
    'no-date-column': (d: Details) => `${d.argument} has no column of order dates`,
    'no-customer-column': (d: Details) => `${d.argument} has no column that names customers`,
    'row-without-date': (d: Details) => `row ${d.row} of ${d.argument} has no date${among(d)}`,
    'row-without-amount': (d: Details) => `row ${d.row} of ${d.argument} has no amount${among(d)}`,
    'nothing-counts': (d: Details) =>
      `no row of ${d.argument} counts as an order; row ${d.row}: ${leftOut[d.reason as keyof typeof leftOut]}`,
    'missing-option': (d: Details) => `give ${d.argument}`,
    'unreadable-option-figure': (d: Details) =>
      `${d.argument}, "${d.seen}", is not a number from ${n(d.from)} to ${n(d.to)}`,
    'not-a-count': (d: Details) => `${rowOf(d)}, "${d.seen}", is not a number of orders${among(d)}`,
    'too-large': (d: Details) => `${rowOf(d)}, "${d.seen}", is too large${among(d)}`,
    'longer-than-tenure': (d: Details) => `${rowOf(d)}, ${d.seen}, is longer than tenure${among(d)}`,
    'span-without-repeat': (d: Details) => `${rowOf(d)}, ${d.seen}, should be 0 without a repeat order${among(d)}`,
    'unreadable-parameters': (d: Details) => `${d.argument} should hold ${d.names}, each above 0`,
    'nobody-bought-twice': () => 'nobody has bought twice, so repeat orders cannot be foreseen',
    'nobody-spent-twice': () => 'nobody has a repeat order worth more than 0, so values cannot be foreseen',
    'no-convergence': () => 'no parameters fit these customers',
    other: (d: Details) => `these ranges give no answer (${d.code})`,
  },
  /** Another customer a row may belong to: his key, what is alike, how sure that is. */
  doubt: (key: string, link: string, sure: string) => `${key} (${link}, ${sure})`,
  /** DATA_AUDIT: a column of a table, and what is wrong in it. */
  audit: {
    column: (letter: string) => `Column ${letter}`,
    toCheck: (role: string) => `${role} (to check)`,
    secret: 'Password, card or account number: never read',
    problem: (kind: string, row: number, count: number) =>
      `${kind}: row ${row}${count > 1 ? ` (${n(count)} rows)` : ''}`,
    kinds: {
      'error-cell': 'error in the cell',
      'says-nothing': 'says nothing (n/a, unknown)',
      'email-invalid': 'not an e-mail address',
      'phone-invalid': 'not a phone number',
      'date-unreadable': 'not a date',
      'dates-conflict': 'day first and month first mixed',
      'amount-unreadable': 'not an amount',
      'number-unreadable': 'not a number',
      'postcode-invalid': 'not a postcode',
      'country-unknown': 'unknown country',
      'currency-unknown': 'unknown currency',
      'status-unknown': 'unknown status',
      'civility-unknown': 'unknown title',
      'consent-unclear': 'neither yes nor no',
      'siret-invalid': 'wrong SIRET',
      'vat-invalid': 'wrong VAT number',
      'name-unlikely': 'not a name',
      'email-several': 'several addresses in one cell',
      'email-typo': 'likely typo in the address',
      'phone-foreign': 'foreign number, not checked',
      'postcode-zero': 'leading zero lost',
      'dates-ambiguous': 'day and month may be swapped',
      'order-id-as-customer': 'numbers orders, it seems, not customers',
      blank: 'blank',
    },
  },
};
