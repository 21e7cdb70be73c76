import type { SettingName } from '../../core/settings';
import { formatMoney, formatNumber, formatShare } from '../format';

const n = (value: number) => formatNumber(value, 'en');
const one = (count: number, single: string, several: string) => `${n(count)} ${count === 1 ? single : several}`;

type Line = readonly [name: string, meaning: string];

/** What each setting is, and what `--set` takes for it. */
const settings: { readonly [K in SettingName]: { readonly is: string; readonly takes: string } } = {
  asOf: { is: 'day of the computation', takes: 'a day written as YYYY-MM-DD' },
  windowMonths: {
    is: 'months that count for frequency and money, 0 for everything',
    takes: 'a whole number of months from 0 to 1200, such as 24',
  },
  basis: { is: 'what customers are ranked by', takes: 'turnover or margin' },
  margin: { is: 'margin as a part of turnover, where no cost is known', takes: 'a share from 0 to 1, such as 0.4' },
  activeWithin: {
    is: 'a customer is active up to so many days without an order',
    takes: 'a whole number of days from 0 to 100000, such as 90',
  },
  lostAfter: {
    is: 'a customer is lost after so many days without an order',
    takes: 'a whole number of days from 1 to 100000, such as 180',
  },
  contract: { is: 'customers leave when their contract ends', takes: 'true or false' },
  rfmMethod: { is: 'how RFM scores are given', takes: 'auto, quantile or cuts' },
  rfmCuts: {
    is: 'bounds of the scores, for rfmMethod=cuts',
    takes:
      'JSON with four rising bounds each, such as {"recency":[30,60,120,240],"frequency":[1,2,3,5],"money":[20,50,100,200]}',
  },
  pmgMode: { is: 'how sizes are cut', takes: 'head-count, turnover, thirds or amounts' },
  pmgCuts: {
    is: 'from how much a customer is medium, and large, for pmgMode=amounts',
    takes: 'JSON such as {"medium":100,"large":500}',
  },
  currency: { is: 'main currency', takes: 'a code of three letters, such as EUR' },
  rates: {
    is: 'what one unit of another currency is worth',
    takes: 'JSON of currencies and numbers above 0, such as {"USD":0.9}',
  },
  taxIncluded: { is: 'amounts with tax, where the file has both', takes: 'true or false' },
  refundDating: { is: 'day a refund counts on', takes: 'order or refund' },
  targetCac: { is: 'most that a new customer may cost', takes: 'an amount of 0 or more, such as 30' },
  yearlyDiscount: { is: 'what a year takes off money to come', takes: 'a share from 0 to 1, such as 0.1' },
  horizonMonths: {
    is: 'months ahead that customer value counts',
    takes: 'a whole number of months from 1 to 240, such as 12',
  },
  lookBackDays: {
    is: 'days before the first order in which a visit counts',
    takes: 'a whole number of days from 1 to 3650, such as 90',
  },
  attribution: {
    is: 'how channels share the credit',
    takes: 'first, last, last-non-direct, linear, decay, position, markov or shapley',
  },
  retentionShare: { is: 'part of marketing advised for retention', takes: 'a share from 0 to 1, such as 0.1' },
  letGoMonths: {
    is: 'months without an order after which to let go',
    takes: 'a whole number of months from 1 to 240, such as 36',
  },
  country: {
    is: 'country of phones and addresses that name none',
    takes: 'the code of a country, two letters, such as FR',
  },
  dateOrder: { is: 'which number of 03/04/2025 comes first', takes: 'dmy or mdy' },
  language: { is: 'language of the tabs', takes: 'fr or en' },
  segmentMap: {
    is: 'your segment for a pair of scores, R-FM',
    takes: 'JSON of cells from 1-1 to 5-5, such as {"5-4":"Loyal"}',
  },
  investments: {
    is: 'your own words for what to invest in a stage',
    takes: 'JSON of stages, or stages and sizes, such as {"attrition":"Call them","attrition-large":"Visit them"}',
  },
  programmes: {
    is: 'your own words for messages and goals',
    takes:
      'JSON such as {"mono-goal":"A second order","mono-en":"Hello","vip-slowing-fr":"Bonjour","loyalty-large":"Thank you"}',
  },
};

/** What `npm run wizard` and `npm start` print. */
export const terminal = {
  usage:
    'Usage: npm run wizard -- files… [--out report.xlsx] [--json report.json] [--lang fr|en] [--as-of YYYY-MM-DD] [--today YYYY-MM-DD] [--set name=value]…',
  startUsage: 'Usage: npm start -- [files…] [options]',
  help: {
    options: 'Options:',
    settings: 'Settings, for --set name=value:',
    wizard: [
      ['--out report.xlsx', 'the result tabs, with formats, notes and charts'],
      ['--json report.json', 'everything found, in codes that do not depend on the language'],
      ['--lang fr|en', 'language of the tabs'],
      ['--as-of YYYY-MM-DD', 'compute as of this day (default: the newest order)'],
      ['--today YYYY-MM-DD', 'pretend that today is this day'],
      ['--set name=value', 'a setting, as often as needed; of two values for one, the last counts'],
      ['--help, -h', 'this help'],
    ] as readonly Line[],
    start: [
      ['--lang fr|en', 'language of the workbook'],
      ['--port N', 'port of the page (default: 4173; 0: any free one)'],
      ['--today YYYY-MM-DD', 'pretend that today is this day'],
      ['--viewer', 'as somebody who may read the file but not change it'],
      ['--slow', 'write the tabs in many short calls, as on Google'],
      ['--help, -h', 'this help'],
    ] as readonly Line[],
    setting: (is: string, takes: string) => `${is}: ${takes}`,
  },
  settings,
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
  noSuchCurrency: (setting: string, code: string) =>
    `--set ${setting}: no row is in ${code} beside the main currency, so it changes nothing`,
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
  activeLowered: (asked: number, activeWithin: number, lostAfter: number) =>
    `  activeWithin=${asked} was lowered to ${activeWithin}: a customer is lost after ${one(lostAfter, 'day', 'days')}. To keep it, add --set lostAfter= with more than ${asked}.`,
  proposalLowered: (proposed: number, activeWithin: number, lostAfter: number) =>
    `  lostAfter=${lostAfter}: "active up to" was lowered from the proposed ${one(proposed, 'day', 'days')} to ${n(activeWithin)}. --set activeWithin= chooses another.`,
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
    badPort: (value: string) => `--port "${value}" is no port: give a whole number from 0 to 65535.`,
    notXlsx: (file: string) => `--out ${file}: the report is an XLSX file, so let its name end in .xlsx.`,
    notJson: (file: string) => `--json ${file}: this report is a JSON file, so let its name end in .json.`,
    unknownSetting: (name: string, names: readonly string[]) =>
      `--set ${name}: there is no such setting. There are ${names.join(', ')}.`,
    badValue: (name: string, value: string, takes: string) => `--set ${name}=${value}: ${name} takes ${takes}.`,
    badEntry: (name: string, entry: string, takes: string) =>
      `--set ${name}: {${entry}} cannot be used; ${name} takes ${takes}.`,
    needsToo: (given: string, missing: string) => `--set ${given} needs --set ${missing}=… too.`,
    countsOnlyWith: (given: string, missing: string) => `--set ${given} counts only with --set ${missing}.`,
    unknownSegment: (seen: string, names: readonly string[]) =>
      `--set segmentMap: "${seen}" is no segment. There are ${names.join(', ')}.`,
    activeNotUnderLost: (activeWithin: number, lostAfter: number) =>
      `--set activeWithin=${activeWithin} must be under --set lostAfter=${lostAfter}: customers are active first, then slow down, then are lost.`,
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
