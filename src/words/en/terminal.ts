import { formatMoney, formatNumber, formatShare } from '../format';

const n = (value: number) => formatNumber(value, 'en');
const one = (count: number, single: string, several: string) => `${n(count)} ${count === 1 ? single : several}`;

/** What `npm run wizard` and `npm start` print. */
export const terminal = {
  usage:
    'Usage: npm run wizard -- files… [--out report.xlsx] [--json report.json] [--lang fr|en] [--as-of YYYY-MM-DD] [--today YYYY-MM-DD] [--set name=value]…',
  reading: (file: string) => `Reading ${file}…`,
  computing: 'Recognising, cleaning and computing…',
  writing: (percent: number, tab: string) => `Writing the tabs, ${n(percent)}%${tab ? `: ${tab}` : ''}…`,
  saving: (file: string) => `Saving ${file}…`,
  source: (name: string, kind: string, rows: number, headerRow: number) =>
    `${name}: ${kind.toLowerCase()}, ${one(rows, 'row', 'rows')}, ${headerRow > 0 ? `headings in row ${n(headerRow)}` : 'no headings'}`,
  unused: (name: string) => `${name}: not used`,
  copy: (name: string, of: string) => `${name}: not used, its rows are those of ${of}`,
  column: (letters: string) => `column ${letters}`,
  toCheck: (role: string, header: string) => `to check: ${role} = "${header}"`,
  datesToCheck: (seen: string, day: string) =>
    `to check: "${seen}" was read as ${day}. If day and month are the other way round, add --set dateOrder=dmy or mdy, or write dates as 2026-12-31.`,
  datesConflict: (column: string, dayFirst: number, monthFirst: number, either: number) =>
    `to put right: in "${column}" ${one(dayFirst, 'date', 'dates')} can only be day/month, ${n(monthFirst)} only month/day, ${n(either)} either. None of them was read: choose with --set dateOrder=dmy or mdy, or write dates as 2026-12-31.`,
  otherCurrency: (currency: string, rows: number, amount: number, rate: number | null) =>
    `${one(rows, 'row', 'rows')} in another currency, ${formatMoney(amount, currency, 'en', 2)}: ${
      rate === null ? `left out. A rate counts them: --set 'rates={"${currency}":0.9}'` : `converted at ${rate}`
    }`,
  decimalsToCheck: (seen: string, value: number, decimals: number) =>
    `to check: "${seen}" was read as ${formatNumber(value, 'en', decimals)}. If that is wrong, write amounts as 1234.50.`,
  rows: (read: number, kept: number, merged: number, leftOut: number) =>
    `${one(read, 'row', 'rows')} read: ${n(kept)} kept, ${n(merged)} merged, ${n(leftOut)} left out`,
  leftOut: (count: number, reason: string) => `${n(count)}: ${reason}`,
  totals: (orders: number, customers: number, turnover: string | null, asOf: string) =>
    `${one(orders, 'order', 'orders')} of ${one(customers, 'customer', 'customers')}${
      turnover === null ? '' : `, ${turnover}`
    }, as of ${asOf}`,
  noCustomer: (orders: number, turnover: string) =>
    `${one(orders, 'order', 'orders')} without any customer${turnover ? `, ${turnover}` : ''}`,
  thresholds: (activeWithin: number, lostAfter: number) =>
    `Active up to ${one(activeWithin, 'day', 'days')} since the last order, lost after ${n(lostAfter)}`,
  top20: (share: number) => `20% of the buyers make ${formatShare(share, 'en')} of revenue`,
  best: (name: string, amount: number, sign: string) => `Best customer: ${name}, ${formatMoney(amount, sign, 'en')}`,
  winBack: (customers: number) => `${one(customers, 'customer', 'customers')} to win back`,
  tabs: (names: readonly string[]) => `Tabs: ${names.join(', ')}`,
  saved: (file: string) => `Saved: ${file}`,
  error: {
    noFile: 'Name at least one CSV or XLSX file to analyse.',
    missingFile: (file: string) => `${file}: there is no such file. Check its name and folder.`,
    unreadableFile: (file: string) => `${file}: this is no table. Give a CSV or XLSX export.`,
    emptyFile: (file: string) => `${file}: the file is empty. Export it again.`,
    unwritable: (file: string) => `${file}: cannot be written. Check the folder and its rights.`,
    overInput: (file: string) => `${file} is also an input: choose another name for the output.`,
    unknownOption: (option: string) => `${option}: unknown option.`,
    needsValue: (option: string) => `${option} needs a value.`,
    badDate: (option: string, value: string) => `${option} "${value}" is not a date: write it as YYYY-MM-DD.`,
    badLanguage: (value: string) => `--lang "${value}" is not known: use fr or en.`,
    badSetting: (setting: string) => `--set ${setting}: no such setting, or a value it cannot take.`,
    noTable: 'Neither customers nor dates were found: a table needs a customer and a date, or a list of customers.',
    noDate: 'No order date was found: add a column such as "Order date".',
    noCustomer: 'No customer was found: add a customer number, an e-mail, a phone or a name.',
    unreadableDates:
      'No date of the date column could be read, or some are day first and some month first: write them all as 31/12/2025 or all as 2025-12-31, or choose with --set dateOrder=dmy or mdy.',
    noAmount: 'No amount could be read, so no order is left: write amounts as 1234.50.',
    empty:
      'There is no row to analyse: none under the headings, or every one was left out (cancelled, dated in the future, without a readable amount).',
    unexpected: 'Something went wrong on our side; nothing was written.',
  },
};
