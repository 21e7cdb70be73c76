import type { Change, Contact, Identity, IdentityField, Match } from '../model';
import { readNumber } from '../read/amounts';
import { larger } from '../read/identities';
import { foldKey } from '../read/keys';
import { type Cents, compareText, type Day, readIsoDay, toCents } from '../units';
import { consentOf } from './consent';

/**
 * One customer out of everything that was said about him: of each field the newest value that says something; on equal
 * days the longer one, then text order, so that the order of rows decides nothing. An address or a number that can be
 * written to goes before one that cannot. Name and address are taken whole
 * from one row, and only completed from rows that agree with it.
 *
 * A refusal of e-mails in any row wins; the first signup and the last click, login or reply count.
 */
export function contactOf(members: readonly Identity[], mergedBy: readonly Match['by'][]): Keyless {
  const newest = members.length === 1 ? members : [...members].sort(newestFirst);
  const pick = (field: IdentityField): string => pickFrom(newest, field);
  const { first, last, full, civility } = nameOf(newest);
  const place = placeOf(newest);
  const company = pick('company');
  const name = full !== '' ? full : [first, last].filter((part) => part !== '').join(' ') || company;
  const number = (field: IdentityField): number | null => readNumber(pick(field), '.') ?? readNumber(pick(field), ',');
  const cost = number('remarketing_cost');
  return {
    key: '',
    name,
    civility,
    firstName: first,
    lastName: last,
    company,
    email: pickFrom(usable(newest, 'email', /^[^@\s]{1,64}@[^@\s]{1,255}$/), 'email'),
    phone: pickFrom(usable(newest, 'phone', /^\+\d/), 'phone'),
    address: place.address,
    postcode: place.postcode,
    city: place.city,
    region: place.region,
    country: place.country,
    consent: consentOfAll(newest),
    signupDay: edgeDay(newest, ['signup_date'], -1),
    ...lastOwnAction(newest),
    toldOrderDay: edgeDay(newest, ['last_order_date'], 1),
    ...toldTotals(members),
    referrals: Math.max(0, Math.floor(number('referrals') ?? 0)),
    promoterScore: number('promoter_score'),
    reviewScore: number('review_score'),
    referralCode: pick('referral_code'),
    contractEnd: edgeDay(newest, ['contract_end'], 1),
    remarketingCost: cost === null ? null : toCents(cost),
    sector: pick('sector'),
    tags: pick('tags'),
    rows: rowsOf(members),
    mergedBy,
    changed: {},
  };
}

/** A contact whose key, and what cleaning changed, are filled in once all are known. */
export type Keyless = { -readonly [field in keyof Contact]: Contact[field] };

function newestFirst(a: Identity, b: Identity): number {
  return (b.day ?? Number.NEGATIVE_INFINITY) - (a.day ?? Number.NEGATIVE_INFINITY) || 0;
}

/** Those whose value can be used, where there is one: an old number that rings beats a new one that cannot. */
function usable(newest: readonly Identity[], field: IdentityField, form: RegExp): readonly Identity[] {
  if (newest.length === 1) return newest;
  const good = newest.filter(({ fields }) => form.test((fields[field] ?? '').slice(0, 320)));
  return good.length > 0 ? good : newest;
}

/** @param newest sorted by day, newest first */
function pickFrom(newest: readonly Identity[], field: IdentityField): string {
  let best = '';
  let day: Day | null = null;
  for (const identity of newest) {
    const value = identity.fields[field];
    if (!value) continue;
    if (best === '') {
      best = value;
      day = identity.day;
    } else if (identity.day !== day) break;
    else if (isBetter(value, best)) best = value;
  }
  return best;
}

const isBetter = (value: string, than: string) =>
  value.length > than.length || (value.length === than.length && compareText(value, than) < 0);

interface Name {
  readonly first: string;
  readonly last: string;
  readonly full: string;
  readonly civility: string;
}

function nameOf(newest: readonly Identity[]): Name {
  let best: Identity | null = null;
  for (const identity of newest) {
    if (spelt(identity) === '') continue;
    if (best === null) best = identity;
    else if (identity.day !== best.day) break;
    else if (isBetter(spelt(identity), spelt(best))) best = identity;
  }
  if (best === null) return { first: '', last: '', full: '', civility: pickFrom(newest, 'civility') };
  const { first_name = '', last_name = '', full_name = '', civility = '' } = best.fields;
  const [first, last] = [foldKey(first_name), foldKey(last_name)];
  // A row that says more of the same person: the other half of the name, the title.
  const alike = newest.filter(
    ({ fields }) =>
      (first === '' || !fields.first_name || foldKey(fields.first_name) === first) &&
      (last === '' || !fields.last_name || foldKey(fields.last_name) === last),
  );
  const whole = first !== '' && last !== '';
  return {
    first: first_name || (whole || last === '' ? '' : pickFrom(alike, 'first_name')),
    last: last_name || (whole || first === '' ? '' : pickFrom(alike, 'last_name')),
    full: first_name || last_name ? '' : full_name,
    civility: civility || pickFrom(alike, 'civility'),
  };
}

const spelt = ({ fields }: Identity): string =>
  fields.first_name || fields.last_name
    ? `${fields.first_name ?? ''} ${fields.last_name ?? ''}`.trim()
    : fields.company
      ? ''
      : (fields.full_name ?? '');

const placeFields = ['address', 'postcode', 'city', 'region', 'country'] as const;
type Place = Record<(typeof placeFields)[number], string>;

function placeOf(newest: readonly Identity[]): Place {
  const place: Place = { address: '', postcode: '', city: '', region: '', country: '' };
  let from: Identity | null = null;
  for (const identity of newest) {
    const { address, postcode, city } = identity.fields;
    if (!address && !postcode && !city) continue;
    if (from === null) from = identity;
    else if (identity.day !== from.day) break;
    else if (isBetter(whole(identity), whole(from))) from = identity;
  }
  if (from) for (const field of placeFields) place[field] = from.fields[field] ?? '';
  if (newest.length === 1) {
    for (const field of placeFields) place[field] = newest[0].fields[field] ?? '';
    return place;
  }
  const agrees = ({ fields }: Identity) =>
    placeFields.every(
      (field) => place[field] === '' || !fields[field] || foldKey(fields[field] ?? '') === foldKey(place[field]),
    );
  const alike = newest.filter(agrees);
  for (const field of placeFields) if (place[field] === '') place[field] = pickFrom(alike, field);
  return place;
}

const whole = ({ fields }: Identity): string =>
  placeFields
    .map((field) => fields[field] ?? '')
    .join(' ')
    .trim();

function consentOfAll(members: readonly Identity[]): Contact['consent'] {
  let consent: Contact['consent'] = 'unknown';
  for (const { fields } of members) {
    if (!fields.opt_in && !fields.opt_out) continue;
    const said = consentOf(fields.opt_in ?? '', fields.opt_out ?? '');
    if (said === 'no') return 'no';
    if (said === 'yes') consent = 'yes';
  }
  return consent;
}

function rowsOf(members: readonly Identity[]): Contact['rows'] {
  const rows: { readonly tab: string; readonly row: number }[] = [];
  for (const { tab, row, rows: kept, sheetRows } of members) {
    // An order that was cancelled is no kept row.
    if (kept === 0) continue;
    if (sheetRows) for (const one of sheetRows) rows.push({ tab, row: one });
    else rows.push({ tab, row });
  }
  return rows;
}

/** Accounts of one list add up; of two lists, or of two rows of one account, the larger counts. */
function toldTotals(members: readonly Identity[]): Pick<Contact, 'toldOrders' | 'toldCents'> {
  if (!members.some(({ told }) => told)) return { toldOrders: null, toldCents: null };
  const lists = new Map<string, Map<string, { orders: number | null; cents: Cents | null }>>();
  for (const { tab, told } of members) {
    if (!told) continue;
    const accounts = lists.get(tab) ?? new Map<string, { orders: number | null; cents: Cents | null }>();
    lists.set(tab, accounts);
    const { orders, cents } = accounts.get(told.account) ?? { orders: null, cents: null };
    accounts.set(told.account, { orders: larger(orders, told.orders), cents: larger(cents, told.cents) });
  }
  let [orders, cents]: [number | null, Cents | null] = [null, null];
  for (const accounts of lists.values()) {
    const all = [...accounts.values()];
    orders = larger(orders, sumOfKnown(all.map((account) => account.orders)));
    cents = larger(cents, sumOfKnown(all.map((account) => account.cents)));
  }
  return { toldOrders: orders, toldCents: cents };
}

const sumOfKnown = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((sum, value) => (value === null ? sum : (sum ?? 0) + value), null);

/** On one day a reply says more than a click, and a click more than a login. */
const ownActions = [
  ['reply', 'reply_date'],
  ['click', 'click_date'],
  ['login', 'login_date'],
] as const;

function lastOwnAction(members: readonly Identity[]): Pick<Contact, 'lastOwnActionDay' | 'lastOwnAction'> {
  let last: Pick<Contact, 'lastOwnActionDay' | 'lastOwnAction'> = { lastOwnActionDay: null, lastOwnAction: null };
  for (const [kind, field] of ownActions) {
    const day = edgeDay(members, [field], 1);
    if (day !== null && (last.lastOwnActionDay === null || day > last.lastOwnActionDay))
      last = { lastOwnActionDay: day, lastOwnAction: kind };
  }
  return last;
}

/** The last (1) or first (−1) day that any row gives. */
function edgeDay(members: readonly Identity[], fields: readonly IdentityField[], way: 1 | -1): Day | null {
  let edge: Day | null = null;
  for (const identity of members) {
    for (const field of fields) {
      const text = identity.fields[field];
      const day = text ? readIsoDay(text.slice(0, 10)) : null;
      if (day !== null && (edge === null || (day - edge) * way > 0)) edge = day;
    }
  }
  return edge;
}

/** Values before cleaning, per row, for `Contact.changed`. */
export function beforeCleaning(
  changes: readonly Change[],
): (members: readonly Identity[]) => Readonly<Partial<Record<IdentityField, string>>> {
  if (changes.length === 0) return () => unchanged;
  const byRow = new Map<string, Partial<Record<IdentityField, string>>>();
  for (const { tab, row, field, before } of changes) {
    const place = `${row} ${tab}`;
    let fields = byRow.get(place);
    if (!fields) {
      fields = {};
      byRow.set(place, fields);
    }
    // Several rules may have changed one cell: what the sheet said is before the first.
    const name = field as IdentityField;
    if (fields[name] === undefined) fields[name] = before;
  }
  return (members) => {
    if (members.length === 1) return byRow.get(`${members[0].row} ${members[0].tab}`) ?? unchanged;
    const all: Partial<Record<IdentityField, string>> = {};
    for (const { tab, row } of members) {
      const fields = byRow.get(`${row} ${tab}`);
      if (fields) for (const field of Object.keys(fields) as IdentityField[]) all[field] ??= fields[field];
    }
    return all;
  };
}

const unchanged = {};
