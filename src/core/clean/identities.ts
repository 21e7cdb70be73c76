import type { Change, CleanRule, Identity, IdentityField, Problem } from '../model';
import { customerKey, foldAccents, unscrambled } from '../read/keys';
import { saysNothing } from '../read/known-words';
import { checkSiret, checkVat } from './business-ids';
import { spellings } from './clusters';
import { readConsent } from './consent';
import { readCountry } from './country';
import { peopleByDomain, readEmail, suggestEmail } from './email';
import { findNameOrder, isCompany, type NameOrder, nameCase, readCivility, readName, splitCivility } from './name';
import { isFrench, readPhone } from './phone';
import { looksFrench, readCity, readPostcode } from './place';
import { tidied, tidiedLines } from './spaces';

export interface CleanOptions {
  readonly rulesOff: readonly CleanRule[];
  /** Rules that are off unless ticked: 'email-typo'. */
  readonly rulesOn: readonly CleanRule[];
  /** ISO code for rows that name no country. */
  readonly country: string;
}

export interface Cleaned {
  /** Same length and order as given. */
  readonly identities: readonly Identity[];
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
  /** What 'email-typo' would change, where it is not ticked. */
  readonly suggestions: readonly Change[];
}

/**
 * Puts right what a sheet says about people, field by field, each rule by its name and each refusable.
 *
 * A value that cannot be put right stays and is reported. Where a sheet has full names only, first and last names are
 * filled in beside them; that counts as no change. Cleaning twice is cleaning once.
 *
 * Problems: 'phone-invalid', 'phone-foreign' (kept, not checked), 'email-invalid', 'email-several', 'postcode-invalid',
 * 'country-unknown', 'siret-invalid', 'vat-invalid', 'consent-unclear'.
 */
export function cleanIdentities(identities: readonly Identity[], options: CleanOptions): Cleaned {
  const off = new Set<CleanRule>(options.rulesOff);
  if (!options.rulesOn.includes('email-typo')) off.add('email-typo');
  const run: Run = {
    off,
    country: options.country,
    tabs: tabFacts(identities, options.country),
    peopleByDomain: peopleByDomain(identities.map(({ fields }) => fields.email ?? '')),
    changes: [],
    problems: [],
    suggestions: [],
  };
  let cleaned: readonly Identity[] = identities.map((identity) => cleanOne(identity, run));
  if (!off.has('clusters')) {
    cleaned = oneSpelling(cleaned, 'city', run);
    cleaned = oneSpelling(cleaned, 'sector', run);
  }
  return { identities: cleaned, changes: run.changes, problems: run.problems, suggestions: run.suggestions };
}

interface Run {
  readonly off: ReadonlySet<CleanRule>;
  readonly country: string;
  readonly tabs: ReadonlyMap<string, TabFacts>;
  readonly peopleByDomain: ReadonlyMap<string, number>;
  readonly changes: Change[];
  readonly problems: Problem[];
  readonly suggestions: Change[];
}

/** What a whole column decides for each of its cells. */
interface TabFacts {
  readonly nameOrder: NameOrder | null;
  /** Country of the postcodes of rows that name none; `''` = cannot say. */
  readonly postcodes: string;
}

function tabFacts(identities: readonly Identity[], country: string): Map<string, TabFacts> {
  const columns = new Map<string, { names: Set<string>; postcodes: string[] }>();
  for (const { tab, fields } of identities) {
    let column = columns.get(tab);
    if (!column) {
      column = { names: new Set(), postcodes: [] };
      columns.set(tab, column);
    }
    if (fields.full_name && !fields.first_name && !fields.last_name) column.names.add(fields.full_name);
    if (fields.postcode && !fields.country) column.postcodes.push(fields.postcode);
  }
  const facts = new Map<string, TabFacts>();
  for (const [tab, { names, postcodes }] of columns) {
    facts.set(tab, {
      nameOrder: findNameOrder(names),
      postcodes: isFrench(country) && !looksFrench(postcodes) ? '' : country,
    });
  }
  return facts;
}

// ---------------------------------------------------------------- one person

type Fields = Partial<Record<IdentityField, string>>;

/** One identity while it is cleaned: copied only once something changes. */
class Person {
  private copied = false;
  fields: Fields;
  constructor(
    readonly identity: Identity,
    private readonly run: Run,
  ) {
    this.fields = identity.fields;
  }
  get(field: IdentityField): string {
    return this.fields[field] ?? '';
  }
  on(rule: CleanRule): boolean {
    return !this.run.off.has(rule);
  }
  set(field: IdentityField, after: string, rule: CleanRule): void {
    const before = this.get(field);
    if (before === after) return;
    const { tab, row } = this.identity;
    this.run.changes.push({ tab, row, field, before, after, rule });
    this.fill(field, after);
  }
  /** Fills a field the sheet does not have: nothing of it was changed. */
  fill(field: IdentityField, value: string): void {
    if (!this.copied) this.fields = { ...this.fields };
    this.copied = true;
    this.fields[field] = value;
  }
  report(code: string, seen: string): void {
    const { tab, row, rows } = this.identity;
    this.run.problems.push({ code, tab, row, seen: seen.slice(0, 60), count: rows });
  }
  suggest(field: IdentityField, before: string, after: string): void {
    const { tab, row } = this.identity;
    this.run.suggestions.push({ tab, row, field, before, after, rule: 'email-typo' });
  }
}

function cleanOne(identity: Identity, run: Run): Identity {
  const facts = run.tabs.get(identity.tab) as TabFacts;
  const person = new Person(identity, run);
  if (person.on('accents')) repairAccents(person);
  if (person.on('spaces')) tidySpaces(person);
  if (person.on('customer-id')) person.set('customer_id', customerKey(person.get('customer_id')), 'customer-id');
  const otherId = person.on('customer-id') && identity.otherId ? customerKey(identity.otherId) : identity.otherId;
  const country = cleanPlace(person, facts, run.country);
  cleanReach(person, country, run);
  cleanWho(person, facts);
  checkNumbers(person);
  if (person.fields === identity.fields && otherId === identity.otherId) return identity;
  return otherId === identity.otherId
    ? { ...identity, fields: person.fields }
    : { ...identity, fields: person.fields, otherId };
}

// Their own rules take the spaces off; notes and addresses may have lines.
const spacedFields: readonly IdentityField[] = [
  'civility',
  'first_name',
  'last_name',
  'full_name',
  'company',
  'city',
  'region',
  'country',
  'opt_in',
  'opt_out',
  'siret',
  'vat',
  'sector',
  'referral_code',
];

const lettered: readonly IdentityField[] = [...spacedFields, 'address'];

function repairAccents(person: Person): void {
  for (const field of lettered) {
    const text = person.fields[field];
    if (text) person.set(field, unscrambled(text), 'accents');
  }
}

function tidySpaces(person: Person): void {
  for (const field of spacedFields) {
    const text = person.fields[field];
    if (text) person.set(field, tidied(text), 'spaces');
  }
  const { address } = person.fields;
  if (address) person.set('address', tidiedLines(address), 'spaces');
}

// ---------------------------------------------------------------- where

/** @returns the country whose forms the row's postcode and phone have */
function cleanPlace(person: Person, facts: TabFacts, fallback: string): string {
  const given = person.get('country');
  const code = given === '' ? '' : readCountry(given);
  const written = code === '' && saysNothing(given) ? '' : given;
  if (written !== '' && code === '') person.report('country-unknown', written);
  if (code !== '' && person.on('country')) person.set('country', code, 'country');

  const postcode = person.get('postcode');
  const formOf = written === '' ? facts.postcodes : code;
  if (postcode !== '') {
    const withCity = formOf === '' ? null : /^\s*(\d{4,5})\s+(\p{L}[^\d]{1,60})$/u.exec(postcode.slice(0, 80));
    const read = readPostcode(withCity ? withCity[1] : postcode, formOf);
    if (read === null) person.report('postcode-invalid', postcode);
    else if (person.on('postcode') && !(withCity && person.get('city') !== '')) {
      person.set('postcode', read, 'postcode');
      if (withCity) person.set('city', tidied(withCity[2]), 'postcode');
    }
  }
  if (person.on('city') && person.get('city') !== '' && formOf !== '' && isFrench(formOf)) {
    person.set('city', readCity(person.get('city')), 'city');
  }
  return code === '' ? fallback : code;
}

// ---------------------------------------------------------------- e-mail and phone

function cleanReach(person: Person, country: string, run: Run): void {
  swapMisplaced(person, country);
  const email = person.get('email');
  if (email !== '') {
    const read = readEmail(email);
    if (read && person.on('email')) person.set('email', read.email, 'email');
    if (!read && !saysNothing(email)) person.report('email-invalid', email);
    if (read && read.others.length > 0) person.report('email-several', email);
    const meant = suggestEmail(person.get('email'), run.peopleByDomain);
    if (meant !== null) {
      if (person.on('email-typo')) person.set('email', meant, 'email-typo');
      else person.suggest('email', person.get('email'), meant);
    }
  }
  const phone = person.get('phone');
  if (phone !== '') {
    const read = readPhone(phone, country, person.get('postcode'));
    if (read && read.e164 !== '') {
      if (read.foreign) person.report('phone-foreign', phone);
      if (person.on('phone')) person.set('phone', read.e164, 'phone');
    } else if (!saysNothing(phone)) person.report('phone-invalid', phone);
  }
}

/** One column for "e-mail or phone": what stands in the other's place moves, if that is free. */
function swapMisplaced(person: Person, country: string): void {
  const [email, phone] = [person.get('email'), person.get('phone')];
  if (email !== '' && phone === '' && person.on('phone') && !readEmail(email)) {
    const read = readPhone(email, country, person.get('postcode'));
    if (!read?.valid || email.indexOf('@') >= 0) return;
    person.set('phone', read.e164, 'phone');
    person.set('email', '', 'phone');
  } else if (phone !== '' && email === '' && person.on('email') && phone.indexOf('@') > 0) {
    const read = readEmail(phone);
    if (!read || readPhone(phone, country)?.valid) return;
    person.set('email', read.email, 'email');
    person.set('phone', '', 'email');
  }
}

// ---------------------------------------------------------------- names

function cleanWho(person: Person, facts: TabFacts): void {
  if (person.on('civility')) {
    const civility = person.get('civility');
    if (civility !== '') person.set('civility', readCivility(civility) || civility, 'civility');
    takeTitleFrom(person, 'first_name');
    if (person.get('first_name') === '') takeTitleFrom(person, 'last_name');
    takeTitleFrom(person, 'full_name');
  }
  const [first, last, full] = [person.get('first_name'), person.get('last_name'), person.get('full_name')];
  if (person.on('company') && person.get('company') === '' && first === '') {
    if (last !== '' && full === '' && isCompany(last)) {
      person.set('company', last, 'company');
      person.set('last_name', '', 'company');
      return;
    }
    if (last === '' && full !== '' && isCompany(full)) {
      // The full name stays: it is what the customer is called.
      person.set('company', full, 'company');
      return;
    }
  }
  if (!person.on('name')) return;
  if (first !== '' || last !== '') {
    person.set('first_name', nameCase(first, 'first'), 'name');
    const cased = nameCase(last, 'last');
    if (cased !== last && !namesCompany(last)) person.set('last_name', cased, 'name');
    if (full === '') return;
    // The full name was taken apart before: its capitals are those of its parts.
    const whole = `${person.get('first_name')} ${person.get('last_name')}`.trim();
    const wholeCased = nameCase(full);
    if (wholeCased !== full && !sameWords(full, whole) && !namesCompany(full))
      person.set('full_name', wholeCased, 'name');
    return;
  }
  if (full === '' || full.length > 320 || namesCompany(full)) return;
  const read = readName(full, facts.nameOrder);
  if (read.company !== '') return;
  if (read.civility !== '' && person.on('civility') && person.get('civility') === '') {
    person.set('civility', read.civility, 'civility');
  }
  const inOrder = [read.firstName, read.lastName].filter((part) => part !== '').join(' ');
  // A title its own column contradicts stays where it is, and one must not come to stand in front.
  const titled = read.civility !== person.get('civility') && read.civility !== '';
  if (titled || splitCivility(inOrder)[0] !== '' || isCompany(inOrder)) person.set('full_name', nameCase(full), 'name');
  // A name in the other order whose capitals are right is written as its owner likes it.
  else if (full.indexOf(',') >= 0 || !sameWords(full, inOrder)) person.set('full_name', inOrder, 'name');
  if (read.firstName !== '') person.fill('first_name', read.firstName);
  if (read.lastName !== '') person.fill('last_name', read.lastName);
}

/** Whether a company is named, with a title in front or without: its capitals are its own. */
const namesCompany = (text: string) => isCompany(text) || isCompany(splitCivility(text)[1]);

/** A title in front of a name goes to its own column, unless that says otherwise. */
function takeTitleFrom(person: Person, field: 'first_name' | 'last_name' | 'full_name'): void {
  let text = person.get(field);
  while (text.indexOf(' ') > 0 && text.length <= 320) {
    const [title, rest] = splitCivility(text);
    const known = person.get('civility');
    if (title === '' || (known !== '' && known !== title) || (field !== 'first_name' && isCompany(rest))) return;
    person.set(field, rest, 'civility');
    if (known === '') person.set('civility', title, 'civility');
    text = rest;
  }
}

function sameWords(a: string, b: string): boolean {
  if (a === b) return true;
  return a.length === b.length && a.split(' ').sort().join(' ') === b.split(' ').sort().join(' ');
}

// ---------------------------------------------------------------- what is only checked

function checkNumbers(person: Person): void {
  const { siret, vat, opt_in, opt_out } = person.fields;
  if (siret && checkSiret(siret) !== 'ok') person.report('siret-invalid', siret);
  if (vat && checkVat(vat) !== 'ok') person.report('vat-invalid', vat);
  if (opt_in && readConsent(opt_in, 'opt_in') === 'unknown') person.report('consent-unclear', opt_in);
  if (opt_out && readConsent(opt_out, 'opt_out') === 'unknown') person.report('consent-unclear', opt_out);
}

// ---------------------------------------------------------------- one spelling for all

/** Nantes, NANTES and nantes: the most frequent spelling is used for all. */
function oneSpelling(identities: readonly Identity[], field: 'city' | 'sector', run: Run): readonly Identity[] {
  const counts = new Map<string, number>();
  for (const { fields, rows } of identities) {
    const text = fields[field];
    if (text) counts.set(text, (counts.get(text) ?? 0) + rows);
  }
  const meant = spellings(counts, (text) => bareWords(text));
  if (meant.size === 0) return identities;
  return identities.map((identity) => {
    const before = identity.fields[field];
    const after = before ? meant.get(before) : undefined;
    if (!before || after === undefined) return identity;
    run.changes.push({ tab: identity.tab, row: identity.row, field, before, after, rule: 'clusters' });
    return { ...identity, fields: { ...identity.fields, [field]: after } };
  });
}

/** Letters and digits only: Paris 12 is not Paris, La Baule is not Baule La. */
const bareWords = (text: string) =>
  text.length > 120
    ? ''
    : foldAccents(text)
        .replace(/[^\p{L}\d]+/gu, ' ')
        .trim();
