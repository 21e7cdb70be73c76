import { readEmail } from '../../clean/email';
import type { Role } from '../../codes';
import { type Cell, type Grid, isBlank, isMoment } from '../../model';
import { readCurrency, readNumber } from '../amounts';
import { looksLikeDay } from '../days';
import { cellText, foldKey } from '../keys';
import {
  isChannelWord,
  isCity,
  isCivility,
  isCompany,
  isConsentWord,
  isCountry,
  isFirstName,
  isPaymentWord,
  isPersonName,
  isRegion,
  isYesNo,
} from '../known-words';
import { statusOf } from '../statuses';

/** What the cells of one column look like, as shares of its filled cells (a sample of them). */
export interface Profile {
  /** Filled cells in the whole column, and rows. */
  readonly filled: number;
  readonly rows: number;
  /** Cells looked at. */
  readonly seen: number;
  readonly email: number;
  readonly phone: number;
  readonly day: number;
  readonly clock: number;
  readonly number: number;
  readonly integer: number;
  readonly decimals: number;
  readonly negative: number;
  readonly moneySign: number;
  /** Numbers that can be serial days of 1990–2060, or seconds since 1970. */
  readonly serial: number;
  readonly postcode: number;
  readonly country: number;
  readonly currency: number;
  readonly civility: number;
  readonly firstName: number;
  /** Two or three words starting with a capital, without digits. */
  readonly fullName: number;
  /** Two to four words, one of them a known first name. */
  readonly personName: number;
  /** One to three words of letters only: surnames, towns. */
  readonly plainWords: number;
  readonly city: number;
  readonly region: number;
  readonly payment: number;
  readonly channel: number;
  /** Days with a time of the day. */
  readonly timed: number;
  /** Telephone numbers that start as only they do: with + or 0. */
  readonly dialled: number;
  /** The mean year of the days; 0 without any. */
  readonly year: number;
  readonly zero: number;
  /** Numbers that are whole however they are written: 3, 3.00, 3,0. */
  readonly whole: number;
  /** Tax numbers of companies, with their country in front. */
  readonly vatNumber: number;
  /** Spanish NIF, CIF and NIE. */
  readonly nif: number;
  readonly ip: number;
  /** Several short words with commas between them. */
  readonly list: number;
  readonly company: number;
  readonly yesNo: number;
  readonly consent: number;
  readonly status: number;
  readonly street: number;
  readonly url: number;
  readonly card: number;
  readonly iban: number;
  readonly siret: number;
  readonly hash: number;
  /** One word with digits in it, or only digits: what ids look like. */
  readonly code: number;
  readonly letters: number;
  readonly digitsInside: number;
  readonly meanLength: number;
  readonly meanWords: number;
  readonly mean: number;
  /** Different values among the first filled cells (up to 5,000), and how many those were. */
  readonly distinct: number;
  readonly counted: number;
  readonly samples: readonly string[];
}

const sampleSize = 240;
const countedCells = 5000;

/** Looks at one column between two rows of the grid (indexes from 0, both included). */
export function profileOf(grid: Grid, column: number, first: number, last: number): Profile {
  const filledRows: number[] = [];
  const values = new Map<string, number>();
  const samples: string[] = [];
  let counted = 0;
  for (let r = first; r <= last; r++) {
    const cell = grid[r]?.[column];
    if (isBlank(cell)) continue;
    filledRows.push(r);
    if (counted < countedCells) {
      counted++;
      const text = foldKey(cellText(cell).slice(0, 80));
      const times = values.get(text);
      values.set(text, (times ?? 0) + 1);
      if (times === undefined && samples.length < 5) samples.push(cellText(cell).slice(0, 60));
    }
  }
  const n = filledRows.length;
  const step = Math.max(1, n / sampleSize);
  const sum = {
    email: 0,
    phone: 0,
    day: 0,
    clock: 0,
    number: 0,
    integer: 0,
    decimals: 0,
    negative: 0,
    moneySign: 0,
    serial: 0,
    postcode: 0,
    country: 0,
    currency: 0,
    civility: 0,
    firstName: 0,
    fullName: 0,
    personName: 0,
    plainWords: 0,
    city: 0,
    region: 0,
    payment: 0,
    channel: 0,
    timed: 0,
    dialled: 0,
    zero: 0,
    nif: 0,
    vatNumber: 0,
    whole: 0,
    ip: 0,
    list: 0,
    years: 0,
    dated: 0,
    company: 0,
    yesNo: 0,
    consent: 0,
    status: 0,
    street: 0,
    url: 0,
    card: 0,
    iban: 0,
    siret: 0,
    hash: 0,
    code: 0,
    letters: 0,
    digitsInside: 0,
    length: 0,
    words: 0,
    value: 0,
  };
  let seen = 0;
  for (let i = 0; i < n; i += step) {
    seen++;
    look(grid[filledRows[Math.floor(i)]][column], sum);
  }
  const share = (count: number) => (seen === 0 ? 0 : count / seen);
  return {
    filled: n,
    rows: last - first + 1,
    seen,
    email: share(sum.email),
    phone: share(sum.phone),
    day: share(sum.day),
    clock: share(sum.clock),
    number: share(sum.number),
    integer: share(sum.integer),
    decimals: share(sum.decimals),
    negative: share(sum.negative),
    moneySign: share(sum.moneySign),
    serial: share(sum.serial),
    postcode: share(sum.postcode),
    country: share(sum.country),
    currency: share(sum.currency),
    civility: share(sum.civility),
    firstName: share(sum.firstName),
    fullName: share(sum.fullName),
    personName: share(sum.personName),
    plainWords: share(sum.plainWords),
    city: share(sum.city),
    region: share(sum.region),
    payment: share(sum.payment),
    channel: share(sum.channel),
    timed: share(sum.timed),
    dialled: share(sum.dialled),
    zero: share(sum.zero),
    nif: share(sum.nif),
    vatNumber: share(sum.vatNumber),
    whole: share(sum.whole),
    ip: share(sum.ip),
    list: share(sum.list),
    year: sum.dated === 0 ? 0 : sum.years / sum.dated,
    company: share(sum.company),
    yesNo: share(sum.yesNo),
    consent: share(sum.consent),
    status: share(sum.status),
    street: share(sum.street),
    url: share(sum.url),
    card: share(sum.card),
    iban: share(sum.iban),
    siret: share(sum.siret),
    hash: share(sum.hash),
    code: share(sum.code),
    letters: share(sum.letters),
    digitsInside: share(sum.digitsInside),
    meanLength: share(sum.length),
    meanWords: share(sum.words),
    mean: sum.number === 0 ? 0 : sum.value / sum.number,
    distinct: values.size,
    counted,
    samples,
  };
}

type Sums = {
  [K in
    | 'email'
    | 'phone'
    | 'day'
    | 'clock'
    | 'number'
    | 'integer'
    | 'decimals'
    | 'negative'
    | 'moneySign'
    | 'serial'
    | 'postcode'
    | 'country'
    | 'currency'
    | 'civility'
    | 'firstName'
    | 'fullName'
    | 'personName'
    | 'plainWords'
    | 'city'
    | 'region'
    | 'payment'
    | 'channel'
    | 'timed'
    | 'dialled'
    | 'zero'
    | 'nif'
    | 'vatNumber'
    | 'whole'
    | 'ip'
    | 'list'
    | 'years'
    | 'dated'
    | 'company'
    | 'yesNo'
    | 'consent'
    | 'status'
    | 'street'
    | 'url'
    | 'card'
    | 'iban'
    | 'siret'
    | 'hash'
    | 'code'
    | 'letters'
    | 'digitsInside'
    | 'length'
    | 'words'
    | 'value']: number;
};

const emailPattern = /^[^\s@<>]{1,80}@[^\s@<>]{1,120}\.[a-z]{2,24}$/i;
/** A whole cell that is one e-mail address; `mailto:`, `Name <a@b>` and `a (at) b.fr` included. */
export const looksLikeEmail = (text: string): boolean => {
  if (text.length > 200) return false;
  if (text.indexOf('@') < 1) return /[([{](?:a|at|arobase)[)\]}]/i.test(text) && readEmail(text) !== null;
  const open = text.lastIndexOf('<');
  const inner = open >= 0 && text.endsWith('>') ? text.slice(open + 1, -1) : text.replace(/^mailto:/i, '');
  return emailPattern.test(inner.trim());
};

/** A whole cell that is one telephone number, as people write them. */
export const looksLikePhone = (text: string): boolean => {
  if (text.length > 30 || !/^[+(\d]/.test(text)) return false;
  if (!/^\+?[\d\s().\-/\u00b7\u2000-\u200f\u202f\u00a0\u2010-\u2013_]+$/.test(text)) return false;
  // A long postcode, a Swedish personal or company number.
  if (/^(\d{5}-\d{4}|\d{6}(\d{2})?[-+]\d{4})$/.test(text)) return false;
  const digits = text.replace(/\D/g, '').length;
  if (digits < 7 || digits > 15) return false;
  if (text[0] === '+' || text[0] === '0' || text[0] === '(') return digits >= 8 || text[0] === '(';
  return digits <= 10
    ? /[\s().-]/.test(text) || digits === 9 || digits === 10
    : digits <= 12 && !/[\s().-]/.test(text.replace(/^1/, ''));
};

function look(cell: Cell, sum: Sums): void {
  if (isMoment(cell)) {
    sum.day++;
    sum.dated++;
    sum.years += 1970 + cell.day / 365.25;
    if (cell.second > 0) sum.timed++;
    sum.length += 10;
    sum.words++;
    return;
  }
  const text = cellText(cell).slice(0, 320);
  sum.length += text.length;
  sum.words += text.length > 200 ? 20 : text.split(/\s+/).length;
  if (typeof cell === 'boolean') {
    sum.yesNo++;
    return;
  }
  const bare = text.replace(/^['\u2019]/, '');
  if (/\d/.test(bare)) sum.digitsInside++;
  if (/\p{L}/u.test(bare)) sum.letters++;
  if (looksLikeEmail(bare)) sum.email++;
  else if (/^https?:\/\/|^www\./i.test(bare)) sum.url++;
  const isDay = typeof cell === 'string' && looksLikeDay(cell);
  if (isDay) {
    sum.day++;
    if (/\d:\d\d/.test(bare)) sum.timed++;
    const year = /(?:^|\D)((?:19|20)\d\d)(?:\D|$)/.exec(bare);
    if (year) {
      sum.dated++;
      sum.years += Number(year[1]);
    }
  }
  const isClock = /^\d{1,2}:\d{2}(:\d{2})?( ?[ap]\.?m\.?)?$/i.test(bare) || isDuration(bare);
  if (isClock) sum.clock++;
  const n = isDay ? null : readNumber(cell, '.');
  if (n !== null) {
    sum.number++;
    sum.value += n;
    if (Number.isInteger(n) && !/[.,]\d/.test(bare)) sum.integer++;
    if (/[.,]\d{1,2}(?!\d)/.test(bare)) sum.decimals++;
    if (n < 0) sum.negative++;
    if (n === 0) sum.zero++;
    if (Number.isInteger(n)) sum.whole++;
    if (typeof cell === 'string' && readCurrency(bare) !== '') sum.moneySign++;
    if ((n >= 32874 && n < 58807) || (n >= 1e9 && n < 4.2e9) || (n >= 1e12 && n < 4.2e12)) sum.serial++;
  } else if (/^[A-Za-z]{3}$/.test(bare) && readCurrency(bare.toUpperCase()) !== '') sum.currency++;
  if (/^(\d{4,5}|\d{5}-\d{4}|\d{3} \d{2}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d)$/i.test(bare))
    sum.postcode++;
  if (isCountry(bare)) sum.country++;
  if (isCivility(bare)) sum.civility++;
  if (isFirstName(bare)) sum.firstName++;
  if (isCompany(bare)) sum.company++;
  if (isYesNo(bare)) sum.yesNo++;
  if (isConsentWord(bare)) sum.consent++;
  if (n === null && statusOf(bare) !== null) sum.status++;
  if (!isDay && looksLikePhone(bare) && !/[.,]\d{1,2}$|^\d+\.\d+$/.test(bare)) {
    sum.phone++;
    if (/^[+(]|^0\d/.test(bare)) sum.dialled++;
  }
  if (bare.length <= 60 && /^\p{Lu}[\p{L}'\u2019.-]*( (de|du|von|van|la|le|\p{Lu}[\p{L}'\u2019.-]*)){1,3}$/u.test(bare))
    sum.fullName++;
  if (n === null && !isDay) {
    if (bare.length <= 40 && /^\p{L}[\p{L}'\u2019.-]*( [\p{L}'\u2019.-]+){0,3}$/u.test(bare)) sum.plainWords++;
    if (isPersonName(bare)) sum.personName++;
    if (isCity(bare)) sum.city++;
    if (isRegion(bare)) sum.region++;
    // "paypal@shop.example" is an address.
    if (bare.indexOf('@') < 0) {
      if (isPaymentWord(bare)) sum.payment++;
      if (isChannelWord(bare)) sum.channel++;
    }
    if (/^\p{L}[\p{L}\d -]{0,24}([,;|] ?[\p{L}\d -]{1,24}){1,12}$/u.test(bare)) sum.list++;
  }
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(bare)) sum.ip++;
  if (bare.length <= 120 && !isDay && n === null && isStreet(bare)) sum.street++;
  const digits = bare.replace(/[\s-]/g, '');
  if (/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(digits)) sum.iban++;
  if (/^\d{13,19}$/.test(digits) && /^(4|5[1-5]|2[2-7]|3[47]|6)/.test(digits) && isLuhn(digits)) sum.card++;
  if (/^(\d{14}|\d{9})$/.test(digits) && isLuhn(digits)) sum.siret++;
  if (
    /^(FR[A-Z\d]{2}\d{9}|ES[A-Z\d]\d{7}[A-Z\d]|SE\d{12}|(GB|DE)\d{9}|IT\d{11}|BE[01]?\d{9}|PT\d{9}|NL\d{9}B\d{2})$/i.test(
      digits,
    )
  )
    sum.vatNumber++;
  // "F-2025-0412" is the number of an invoice.
  if (/^([0-9XYZ]\d{7}[A-Z]|[ABCDEFGHJNPQRSUVW]\d{7}[\dA-J])$/i.test(bare.replace(/^(\w)[ -]|[ -](?=\w$)/g, '$1')))
    sum.nif++;
  if (/^(\$2[aby]\$.{50,}|[0-9a-f]{64}|[0-9a-f]{128})(:.*)?$/i.test(bare)) sum.hash++;
  if (
    /^#?[\p{L}\d][\p{L}\d_./:-]*$/u.test(bare) &&
    /\d/.test(bare) &&
    !isDay &&
    !isClock &&
    !/^-?\d+[.,]\d+$|^\d{1,2}:\d\d/.test(bare)
  )
    sum.code++;
}

/** "45min", "1h", "2 h 30", "2h 30min". */
const isDuration = (text: string): boolean => /^\d{1,3} ?(h|hrs?|min|mins)( ?\d{1,2} ?(m|min|mins)?)?\.?$/i.test(text);

function isStreet(text: string): boolean {
  return (
    // Not "2 x Mate".
    /^\d{1,5}( ?(bis|ter|[a-d]))?,? +(?!x )\p{L}/iu.test(text) ||
    /(^| )(rue|avenue|av|avda|bd|blvd|boulevard|chemin|cours|quai|place|impasse|all[ée]e|route|lieu-dit|street|st|road|rd|lane|ln|drive|dr|ave|way|court|square|close|calle|cl|plaza|pza|paseo|camino|carretera|ctra|ronda|traves[ií]a|gran v[ií]a|c\/|p[ºo]\.?)( |\.|,|$)/i.test(
      text,
    ) ||
    /\p{L}(gatan|gata|v[äa]gen|v[äa]g|gr[äa]nd|torget|torg|stigen|all[ée]n|backen|plan|esplanaden|stra(ß|ss)e|laan|straat) \d/iu.test(
      text,
    )
  );
}

function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    let d = digits.charCodeAt(digits.length - 1 - i) - 48;
    if (i % 2 === 1) d = d > 4 ? d * 2 - 9 : d * 2;
    sum += d;
  }
  return sum % 10 === 0;
}

/** Whether the cells are what no one should copy. */
export const isSecretContent = (p: Profile): boolean =>
  p.seen >= 1 && (p.iban >= 0.6 || p.hash >= 0.6 || (p.card >= 0.8 && p.seen >= 3));

/** Whether numbers under "card number" are surely not of bank cards: none is valid as one, none is masked. */
export const isOtherCard = (p: Profile): boolean =>
  p.seen >= 3 &&
  p.card === 0 &&
  (p.meanLength < 14.5 || p.meanLength > 19.5) &&
  p.meanLength > 4.5 &&
  p.samples.every((s) => !/[*\u2022]|x{2}/i.test(s));

export const distinctShare = (p: Profile): number => (p.counted === 0 ? 0 : p.distinct / p.counted);

/**
 * How well the cells go with a role: above 0 they speak for it, below 0 against it, −1 rules it out; 0 for cells
 * that say nothing, and for an empty column.
 */
export function speaksFor(role: Role, p: Profile): number {
  if (p.seen === 0) return 0;
  const test = fits[role];
  return test ? test(p) : 0;
}

const money = (p: Profile): number =>
  p.number >= 0.7 && p.clock < 0.3
    ? p.decimals + p.moneySign > 0.2
      ? 0.2
      : 0.1
    : p.number >= 0.5
      ? -0.1
      : p.number >= 0.35
        ? -0.3
        : -1;
const date = (p: Profile): number =>
  p.day >= 0.6
    ? 0.3
    : p.serial >= 0.8 && p.day === 0
      ? 0.05
      : p.day >= 0.25
        ? -0.2
        : // Only a plain "Date" outlives cells nobody can read: someone must be told that they are not dates.
          p.number >= 0.3 || p.clock >= 0.3 || p.email >= 0.3
          ? -1
          : -0.4;
const few = (p: Profile): boolean => p.distinct <= 40 || distinctShare(p) < 0.2;
const wording = (p: Profile): number =>
  p.letters >= 0.6 && p.day < 0.3 && p.email < 0.5 ? 0.05 : p.letters < 0.2 ? -0.8 : -0.3;
const name = (p: Profile): number =>
  p.email + p.phone >= 0.5 || p.day >= 0.5 || p.number >= 0.5 || p.url >= 0.5 || p.yesNo >= 0.5
    ? -1
    : p.digitsInside >= 0.6 && p.letters < 0.5
      ? -0.8
      : p.code >= 0.8 && p.meanWords < 1.3
        ? -0.35
        : 0.05;

const fits: Partial<Record<Role, (p: Profile) => number>> = {
  email: (p) => (p.email >= 0.5 ? 0.3 : p.email >= 0.15 ? 0.1 : -0.9),
  phone: (p) =>
    p.email >= 0.5 || p.day >= 0.5
      ? -1
      : p.phone >= 0.4
        ? 0.2
        : p.letters > 0.7
          ? -0.9
          : p.digitsInside >= 0.5
            ? 0
            : -0.6,
  civility: (p) => (p.civility >= 0.5 ? 0.3 : -1),
  first_name: (p) => (name(p) < 0 ? name(p) : p.firstName >= 0.3 ? 0.2 : 0.05),
  last_name: (p) => name(p),
  full_name: (p) => (name(p) < 0 ? name(p) : p.fullName >= 0.4 ? 0.15 : 0),
  company: (p) => (name(p) === -1 ? -1 : p.company >= 0.2 ? 0.15 : Math.min(0, name(p))),
  customer_id: (p) =>
    p.day >= 0.4 || p.clock >= 0.5 || p.url >= 0.5 || p.moneySign >= 0.3 || p.yesNo >= 0.9
      ? -1
      : // The same on every row: an account of the shop's own books.
        p.counted >= 8 && p.distinct <= 2
        ? -0.6
        : p.decimals >= 0.5 && p.integer < 0.4 && !isFloatIds(p)
          ? -0.8
          : p.meanWords > 3
            ? -0.5
            : 0.1,
  order_id: (p) =>
    p.day >= 0.4 || p.email >= 0.4 || p.clock >= 0.5 || p.moneySign >= 0.3 || p.civility >= 0.8
      ? -1
      : p.decimals >= 0.5 && p.integer < 0.4 && !isFloatIds(p)
        ? -0.8
        : p.meanWords > 3 || (p.counted >= 20 && p.distinct <= 3)
          ? -0.6
          : p.code + p.integer >= 0.5
            ? 0.15
            : -0.1,
  order_date: date,
  signup_date: date,
  last_order_date: date,
  birth_date: date,
  click_date: date,
  login_date: date,
  reply_date: date,
  contract_end: date,
  touch_date: date,
  period: (p) => (p.email >= 0.3 ? -1 : p.day >= 0.5 ? 0.1 : p.decimals >= 0.5 ? -0.8 : 0),
  amount: money,
  unit_price: money,
  total_spent: money,
  fee: money,
  tax: money,
  cost: money,
  // Hardly ever half a euro: shares of the price.
  discount: (p) => (p.mean > 0 && p.mean < 0.5 && p.moneySign < 0.2 && p.decimals >= 0.2 ? -0.5 : money(p)),
  margin: money,
  spend_amount: money,
  remarketing_cost: money,
  refunded: (p) => (p.number >= 0.7 || p.yesNo >= 0.7 ? 0.1 : -1),
  quantity: (p) => (p.number >= 0.7 ? (p.integer >= 0.7 ? 0.1 : -0.2) : -1),
  orders_count: (p) => (p.number >= 0.7 ? (p.integer >= 0.7 ? 0.1 : -0.3) : -1),
  review_score: (p) => (p.number >= 0.7 && p.mean <= 100 ? 0.1 : p.letters > 0.5 ? -0.8 : -0.3),
  promoter_score: (p) => (p.number >= 0.7 && p.mean <= 10 ? 0.1 : -0.8),
  // "Referred by" 900121: who, not how many.
  referrals: (p) => (p.day >= 0.4 || (p.number >= 0.7 && p.mean > 500) ? -1 : 0),
  currency: (p) => (p.currency >= 0.6 ? 0.3 : p.moneySign + p.currency >= 0.5 || p.meanLength <= 4 ? 0 : -0.9),
  country: (p) =>
    p.country >= 0.5 ? 0.3 : p.number >= 0.4 || p.email >= 0.3 || p.day >= 0.3 ? -1 : p.meanWords > 4 ? -0.5 : -0.05,
  postcode: (p) =>
    p.postcode >= 0.5 ? 0.2 : p.day >= 0.4 || p.email >= 0.3 ? -1 : p.digitsInside < 0.3 ? -0.8 : -0.05,
  city: (p) => (p.number >= 0.4 || p.email >= 0.3 || p.day >= 0.3 ? -1 : p.digitsInside > 0.7 ? -0.4 : 0.05),
  region: (p) => (p.email >= 0.3 || p.day >= 0.3 || p.decimals >= 0.5 ? -1 : p.status >= 0.7 ? -0.7 : 0),
  address: (p) => (p.email >= 0.4 ? -1 : p.day >= 0.4 || p.number >= 0.6 ? -0.8 : p.street >= 0.3 ? 0.2 : 0),
  opt_in: (p) => (p.email >= 0.4 ? -1 : p.yesNo + p.consent >= 0.5 ? 0.2 : p.day >= 0.5 ? 0 : few(p) ? -0.1 : -0.8),
  opt_out: (p) => (p.email >= 0.4 ? -1 : p.yesNo + p.consent >= 0.5 ? 0.2 : p.day >= 0.5 ? 0.1 : few(p) ? -0.1 : -0.8),
  status: (p) =>
    p.day >= 0.4 || (p.payment >= 0.6 && p.status < 0.5)
      ? -1
      : p.number >= 0.5 && p.yesNo < 0.9
        ? // Codes of a shop's own, where the heading leaves no doubt: few numbers, without decimals.
          p.integer >= 0.95 && p.decimals < 0.05 && p.distinct <= 12 && p.counted >= 8
          ? -0.3
          : -1
        : p.status >= 0.5 || (p.yesNo >= 0.3 && p.yesNo + p.status >= 0.5)
          ? 0.2
          : !few(p)
            ? -0.4
            : p.status < 0.2 && p.seen >= 3
              ? -0.2
              : 0,
  product: (p) =>
    p.day >= 0.4 || p.email >= 0.4 || p.moneySign >= 0.3 || p.decimals >= 0.6 || p.url >= 0.5
      ? -1
      : p.number >= 0.7
        ? -0.3
        : 0.05,
  category: (p) => (p.day >= 0.4 || p.email >= 0.3 || p.decimals >= 0.5 ? -1 : few(p) ? 0.05 : -0.2),
  channel: (p) => (p.day >= 0.4 || p.email >= 0.4 || p.number >= 0.5 ? -1 : few(p) ? 0.1 : -0.3),
  campaign: (p) => (p.day >= 0.5 || p.email >= 0.4 || p.decimals >= 0.5 ? -1 : 0),
  coupon: (p) => (p.day >= 0.4 || p.email >= 0.3 || p.decimals >= 0.5 ? -1 : 0),
  payment_method: (p) => (p.day >= 0.4 || p.number >= 0.6 ? -1 : few(p) ? 0.05 : -0.3),
  siret: (p) => (p.digitsInside >= 0.6 && p.day < 0.3 ? 0.1 : -0.8),
  vat: (p) => (p.decimals >= 0.5 || (p.moneySign >= 0.3 && p.code < 0.5) || p.day >= 0.4 ? -1 : 0),
  tags: (p) => (p.day >= 0.5 || p.email >= 0.4 ? -1 : 0),
  notes: (p) => (p.day >= 0.7 || p.email >= 0.6 || (p.number >= 0.8 && p.meanLength <= 4) ? -0.6 : 0),
  spend_kind: wording,
  sector: (p) => (p.day >= 0.4 || p.email >= 0.3 ? -1 : 0),
  control_group: (p) => (p.day >= 0.4 || p.email >= 0.3 || p.decimals >= 0.5 ? -1 : few(p) ? 0.05 : -0.6),
};

/** Ids that a program turned into decimals: 17850.0. */
const isFloatIds = (p: Profile): boolean => p.samples.every((s) => /^\d+\.0$/.test(s));
