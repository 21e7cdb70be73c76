import type { Contact, Ledger } from '../model';
import { foldKey } from '../read/keys';
import type {
  BestCustomer,
  FieldMatch,
  FieldOfLikeness,
  LookAlikeFacts,
  Person,
  ProspectFacts,
  Resembling,
} from '../results';
import { compareText, EARLIEST, type Share } from '../units';
import { type AgeTally, ageMargins } from './age-margins';
import { customersWon, type Won } from './cac';
import type { History } from './history';
import {
  bestLike,
  type Feature,
  type Likeness,
  likenessOf,
  lookAlikes,
  nearestTo,
  ranked,
  typicalOf,
} from './look-alikes';
import type { Described } from './people';
import { originsOf } from './segments';

// Who resembles whom: rule book 15. Fields are what a shopkeeper knows of a customer; only those that some customers
// have, and not all alike, are compared.

/** Between 10 and 50 best customers say what a good one looks like: a tenth of those who still buy. */
const seedCount = { least: 10, most: 50, share: 0.1 };
/** Customers alike in the one thing known of them are not alike. */
const fewestFields = 2;
/** How many look-alikes and prospects are named. */
const named = { lookAlikes: 30, prospects: 50, leastProspects: 10, beside: 2 };
/** A prospect's worth is that of so many nearest customers. */
const neighbours = 20;
/** What a prospect is worth pays three times for winning him. */
const worthPerCost = 3;
/** A prospect resembles from half of the known fields on. */
const resembling = 0.5;
/** Two numbers match when they are within a fifth of the larger. */
const closeNumbers = 0.2;
const matchesShown = 3;
/** Of the prospects, so many at most are asked what they may bring. */
const mostPriced = 300;
/** Of the ranking, so many are compared with one another: a page of best customers. */
const mostCompared = 1000;

/** One field customers are compared on. */
export interface Field {
  readonly field: FieldOfLikeness;
  readonly feature: Feature;
}

/**
 * What is known of each customer to compare: place (region where at least half of them have one, else city), sector,
 * channel of the first order (else of the first touch), main category, mean order and usual rhythm.
 *
 * A field nobody has, or in which all that have one are alike, is left out. Texts are written the way most customers
 * have them.
 */
export function fieldsOf(
  ledger: Ledger,
  contacts: readonly Contact[] | null,
  { people, history }: Pick<Described, 'people' | 'history'>,
): Field[] {
  const hasOrdered = (c: number) => history.occasions[c] > 0;
  const numbers = (of: (person: Person) => number | null): Feature => ({
    kind: 'number',
    values: Float64Array.from(people, (person) =>
      hasOrdered(person.customer) ? (of(person) ?? Number.NaN) : Number.NaN,
    ),
  });
  const fields: Field[] = [
    { field: 'sector', feature: textOf(people, (c) => contacts?.[c]?.sector ?? '') },
    { field: 'place', feature: placesOf(people, contacts) },
    { field: 'channel', feature: channelsOfOrigin(ledger, history, people) },
    { field: 'category', feature: mainCategories(ledger, history, people) },
    {
      field: 'mean-order',
      feature: numbers((person) => (ledger.hasAmounts ? person.totalSpent / person.orderDays : null)),
    },
    { field: 'rhythm', feature: numbers((person) => person.usualGap) },
  ];
  return fields.filter(({ feature }) => tellsApart(feature));
}

/** What is known of people before they buy: sector, place, country, company or person, channel of the first touch. */
export function fieldsOfProspects(ledger: Ledger, contacts: readonly Contact[], people: readonly Person[]): Field[] {
  const fields: Field[] = [
    { field: 'sector', feature: textOf(people, (c) => contacts[c]?.sector ?? '') },
    { field: 'place', feature: placesOf(people, contacts) },
    { field: 'country', feature: textOf(people, (c) => contacts[c]?.country ?? '') },
    // Only where the file names companies is a blank one a person.
    { field: 'kind', feature: textOf(people, (c) => (contacts[c]?.company ? 'company' : 'person')) },
    { field: 'touch', feature: textOf(people, firstTouches(ledger)) },
  ];
  const isProspect = (c: number) => people[c].activity === null;
  return fields.filter(
    ({ feature }) =>
      tellsApart(feature) && feature.kind === 'text' && feature.values.some((text, c) => text !== '' && isProspect(c)),
  );
}

function tellsApart({ kind, values }: Feature): boolean {
  let first: number | string | null = null;
  for (let c = 0; c < values.length; c++) {
    const value = values[c];
    if (kind === 'number' ? Number.isNaN(value as number) : value === '') continue;
    if (first === null) first = value;
    else if (value !== first) return true;
  }
  return false;
}

/** Texts that differ in case only are one, written the way most have it. */
function textOf(people: readonly Person[], textFor: (customer: number) => string): Feature {
  const spellings = new Map<string, Map<string, number>>();
  const keys = people.map(({ customer }) => {
    const text = textFor(customer).trim();
    const key = foldKey(text);
    if (key === '') return '';
    const known = spellings.get(key) ?? new Map<string, number>();
    known.set(text, (known.get(text) ?? 0) + 1);
    spellings.set(key, known);
    return key;
  });
  const shown = new Map<string, string>();
  for (const [key, counts] of spellings) {
    const [best] = [...counts].sort(([a, n], [b, m]) => m - n || compareText(a, b));
    shown.set(key, best[0]);
  }
  return { kind: 'text', values: keys.map((key) => shown.get(key) ?? '') };
}

function placesOf(people: readonly Person[], contacts: readonly Contact[] | null): Feature {
  let [regions, placed] = [0, 0];
  for (const { customer } of people) {
    const contact = contacts?.[customer];
    if (!contact || (contact.region === '' && contact.city === '')) continue;
    placed++;
    if (contact.region !== '') regions++;
  }
  const field = 2 * regions >= placed ? 'region' : 'city';
  return textOf(people, (c) => contacts?.[c]?.[field] ?? '');
}

function channelsOfOrigin(ledger: Ledger, history: History, people: readonly Person[]): Feature {
  if (ledger.channels.length === 0) return textOf(people, firstTouches(ledger));
  const origins = originsOf(ledger, history);
  return textOf(people, (c) => ledger.channels[origins[c]] ?? '');
}

function firstTouches({ touches, touchChannels }: Ledger): (customer: number) => string {
  const first = new Map<number, string>();
  for (let i = 0; i < touches.customer.length; i++) {
    const channel = touchChannels[touches.channel[i]] ?? '';
    if (channel !== '' && !first.has(touches.customer[i])) first.set(touches.customer[i], channel);
  }
  return (customer) => first.get(customer) ?? '';
}

/** The category of most of a customer's order lines up to the day of the analysis; equals by name. */
function mainCategories({ lines, customer, day }: Ledger, { asOf }: History, people: readonly Person[]): Feature {
  const values: string[] = people.map(() => '');
  const most = new Int32Array(people.length);
  const counts = new Map<number, number>();
  const names = lines.categories;
  for (let i = 0; i < lines.order.length; i++) {
    const order = lines.order[i];
    if (lines.category[i] < 0 || day[order] > asOf) continue;
    const c = customer[order];
    const pair = c * names.length + lines.category[i];
    const count = (counts.get(pair) ?? 0) + 1;
    counts.set(pair, count);
    const name = names[lines.category[i]];
    if (count > most[c] || (count === most[c] && compareText(name, values[c]) < 0)) {
      most[c] = count;
      values[c] = name;
    }
  }
  return { kind: 'text', values };
}

// ---------------------------------------------------------------- customers

/** The best who still buy, whom others are compared with: a tenth of them, at least 10 and at most 50. */
export function seedsOf(ranking: readonly BestCustomer[]): number[] {
  const alive = ranking.filter((best) => !best.noLongerBuying);
  const count = Math.min(seedCount.most, Math.max(seedCount.least, Math.ceil(alive.length * seedCount.share)));
  return alive.slice(0, count).map((best) => best.person.customer);
}

/**
 * Customers who resemble the best and are not large yet, the most alike first; the lost are left out. With each, the
 * fields that match and the one that separates him.
 *
 * @returns null where fewer than 10 still buy, or fewer than two fields are known to compare
 */
export function resemblingCustomers(
  fields: readonly Field[],
  ranking: readonly BestCustomer[],
  people: readonly Person[],
): LookAlikeFacts | null {
  const seeds = seedsOf(ranking);
  if (seeds.length < seedCount.least || fields.length < fewestFields) return null;
  const features = fields.map(({ feature }) => feature);
  const names = people.map((person) => person.name);
  const couldGrow = (c: number) =>
    people[c].activity !== null && people[c].activity !== 'lost' && people[c].size !== 'large';
  const found = lookAlikes(features, seeds, names, named.lookAlikes, couldGrow);
  const likeness = likenessOf(features);
  const typical = features.map((feature) => typicalOf(feature, seeds));
  return {
    seeds: seeds.map((c) => people[c]),
    fields: fields.map(({ field }) => field),
    list: found.map(({ customer, similarity }) => {
      const [nearest] = nearestCustomers(fields, likeness, customer, seeds, people, names, 1);
      return {
        person: people[customer],
        similarity,
        matching: matchesOf(fields, customer, typical),
        differing: differingOf(fields, customer, typical),
        nearest,
      };
    }),
  };
}

/**
 * The nearest of some customers to one of them.
 *
 * @param others customer numbers
 */
function nearestCustomers(
  fields: readonly Field[],
  likeness: Likeness,
  customer: number,
  others: readonly number[],
  people: readonly Person[],
  names: readonly string[],
  most: number = named.beside,
): Resembling[] {
  return nearestTo(likeness, customer, others, names, most).map(({ customer: other, similarity }) => ({
    person: people[other],
    similarity,
    matching: matchesOf(
      fields,
      customer,
      fields.map(({ feature }) => valueIn(feature, other)),
    ),
    differing: null,
  }));
}

/** The customers most like one of them, of all who ever bought; for a card, which asks for one only. */
export function customersLike(
  ledger: Ledger,
  contacts: readonly Contact[] | null,
  described: Pick<Described, 'people' | 'history'>,
  customer: number,
  most = 3,
): Resembling[] {
  const { people, history } = described;
  if (history.occasions[customer] === 0) return [];
  const fields = fieldsOf(ledger, contacts, described);
  if (fields.length < fewestFields) return [];
  const likeness = likenessOf(fields.map(({ feature }) => feature));
  const names = people.map((person) => person.name);
  return nearestCustomers(fields, likeness, customer, Array.from(history.buyers), people, names, most);
}

/** The ranking, each of its first thousand with the two of them most like him. */
export function withNearest(
  ranking: readonly BestCustomer[],
  fields: readonly Field[],
  people: readonly Person[],
): BestCustomer[] {
  if (fields.length < fewestFields) return [...ranking];
  const likeness = likenessOf(fields.map(({ feature }) => feature));
  const names = people.map((person) => person.name);
  const compared = ranking.slice(0, mostCompared).map((best) => best.person.customer);
  return ranking.map((best, i) =>
    i >= mostCompared
      ? best
      : { ...best, looksLike: nearestCustomers(fields, likeness, best.person.customer, compared, people, names) },
  );
}

const valueIn = (feature: Feature, customer: number): string | number | null => {
  const value = feature.values[customer];
  return value === '' || Number.isNaN(value as number) ? null : value;
};

/** The fields in which a customer is as the others are, texts first, then the numbers that are closest. */
function matchesOf(
  fields: readonly Field[],
  customer: number,
  theirs: readonly (string | number | null)[],
): FieldMatch[] {
  return apartIn(fields, customer, theirs)
    .filter(({ apart }) => apart <= closeNumbers)
    .slice(0, matchesShown)
    .map(({ match }) => match);
}

/** The field in which he is least as they are; null where he matches in all. */
function differingOf(
  fields: readonly Field[],
  customer: number,
  theirs: readonly (string | number | null)[],
): FieldMatch | null {
  const all = apartIn(fields, customer, theirs);
  const last = all[all.length - 1];
  return last && last.apart > closeNumbers ? last.match : null;
}

/** The fields known of both, the closest first; texts are 0 apart or 1, numbers by the larger of the two. */
function apartIn(
  fields: readonly Field[],
  customer: number,
  theirs: readonly (string | number | null)[],
): { readonly match: FieldMatch; readonly apart: number }[] {
  const all: { readonly match: FieldMatch; readonly apart: number }[] = [];
  fields.forEach((field, f) => {
    const match = matchIn(field, customer, theirs[f]);
    if (!match) return;
    const { value, theirs: other } = match;
    if (value === other) all.push({ match, apart: 0 });
    else if (typeof value === 'number' && typeof other === 'number') {
      all.push({ match, apart: Math.abs(value - other) / Math.max(Math.abs(value), Math.abs(other)) });
    } else all.push({ match, apart: 1 });
  });
  // Array.prototype.sort is stable: equals stay in the order of the fields.
  return all.sort((a, b) => a.apart - b.apart);
}

function matchIn({ field, feature }: Field, customer: number, theirs: string | number | null): FieldMatch | null {
  const value = valueIn(feature, customer);
  return value === null || theirs === null ? null : { field, value, theirs };
}

// ---------------------------------------------------------------- prospects

/**
 * Prospects who resemble the best customer, compared on what is known of people before they buy, the most alike first;
 * then by what they may bring, then name; the next ones too where fewer than ten are alike in half of what is known.
 * Whoever refused contact is left out, as are those who sent everything back.
 *
 * What a prospect may bring is the mean margin of the first 12 months of his 20 nearest customers, those as near as the
 * twentieth included; the most to spend on winning him is a third of it. Where no 12 months have been lived yet, those
 * that have (`months`).
 *
 * @param people index = customer number; @param margin as a share of turnover, where no cost is known
 * @returns null where there is no prospect, or none has anything in common with him
 */
export function resemblingProspects(
  ledger: Ledger,
  contacts: readonly Contact[] | null,
  best: Person,
  { people, history }: Pick<Described, 'people' | 'history'>,
  isMeant: (customer: number) => boolean,
  margin: Share,
): ProspectFacts | null {
  if (!contacts) return null;
  const prospects = people
    .filter((person) => person.activity === null && person.flags.length === 0 && isMeant(person.customer))
    .map((person) => person.customer)
    .filter((c) => contacts[c]?.consent !== 'no');
  const fields = fieldsOfProspects(ledger, contacts, people).filter(
    ({ feature }) => valueIn(feature, best.customer) !== null,
  );
  if (prospects.length === 0 || fields.length === 0) return null;
  const likeness = likenessOf(fields.map(({ feature }) => feature));
  const names = people.map((person) => person.name);
  const similarities = new Float64Array(people.length).fill(Number.NaN);
  for (const c of prospects) similarities[c] = likeness.of(c, best.customer);
  const inOrder = bestLike(
    prospects.filter((c) => similarities[c] > 0),
    similarities,
    names,
  );
  if (inOrder.length === 0) return null;
  const found = inOrder.filter((c) => ranked(similarities[c]) >= ranked(resembling)).length;
  const most = Math.min(inOrder.length, named.prospects, Math.max(found, named.leastProspects));
  const worth = worthOfNearest(ledger, history, fields, margin);
  // What they may bring decides among those as alike as the last of them: they are looked at too.
  const last = similarities[inOrder[most - 1]];
  const first = inOrder.filter((c) => ranked(similarities[c]) >= ranked(last)).slice(0, mostPriced);
  const theirs = fields.map(({ feature }) => valueIn(feature, best.customer));
  const list = first.map((c) => ({
    person: people[c],
    similarity: similarities[c],
    matching: matchesOf(fields, c, theirs),
    differing: null,
    ...worth.of(c),
  }));
  return {
    fields: fields.map(({ field }) => field),
    prospects: prospects.length,
    found,
    months: worth.months,
    neighbours: worth.neighbours,
    list: list
      .sort((a, b) => ranked(b.similarity) - ranked(a.similarity) || (b.expected ?? 0) - (a.expected ?? 0))
      .slice(0, most),
  };
}

const profileOf = (fields: readonly Field[], customer: number): string =>
  JSON.stringify(fields.map(({ feature }) => feature.values[customer]));

type Worth = Pick<ProspectFacts['list'][number], 'expected' | 'mostToSpend' | 'distance'>;

/**
 * Margin of the first 12 months of the customers nearest to somebody. Customers of one profile are looked at once, and
 * fields are compared as numbers: there may be as many profiles as towns times sectors.
 *
 * @param fields texts only
 */
function worthOfNearest(ledger: Ledger, { asOf, mistyped }: History, fields: readonly Field[], margin: Share) {
  const won = ledger.hasAmounts && !ledger.told ? customersWon(ledger, EARLIEST, asOf, mistyped) : [];
  const ages = ageMargins(ledger, won, asOf, margin);
  const all = ages.of(won);
  const months = ages.lived(all);
  const groups = new Map<string, Won[]>();
  for (const one of won) {
    const profile = profileOf(fields, one.customer);
    const members = groups.get(profile);
    if (members) members.push(one);
    else groups.set(profile, [one]);
  }
  const profiles = [...groups.values()];
  const tallies = new Map<number, AgeTally>();
  const tallyOf = (g: number): AgeTally => {
    let tally = tallies.get(g);
    if (!tally) {
      tally = ages.of(profiles[g]);
      tallies.set(g, tally);
    }
    return tally;
  };
  const codes = fields.map(({ feature }) => codesOf(feature.values));
  const profileCodes = codes.map((code) => Int32Array.from(profiles, ([{ customer }]) => code[customer]));
  const levels = levelsOf(fields.length);
  const width = fields.length + 1;
  const levelAt = Int32Array.from({ length: width * width }, (_, i) => {
    const [both, same] = [Math.floor(i / width), i % width];
    return both === 0 ? -1 : levels.findIndex((one) => one.same * both === same * one.both);
  });
  const level = new Int32Array(profiles.length);
  const customersAt = new Float64Array(levels.length);
  const known = new Map<string, Worth>();

  const of = (prospect: number): Worth => {
    const profile = profileOf(fields, prospect);
    let answer = known.get(profile);
    if (answer) return answer;
    customersAt.fill(0);
    for (let g = 0; g < profiles.length; g++) {
      let [same, both] = [0, 0];
      for (let f = 0; f < codes.length; f++) {
        const [his, theirs] = [codes[f][prospect], profileCodes[f][g]];
        if (his < 0 || theirs < 0) continue;
        both++;
        if (his === theirs) same++;
      }
      level[g] = levelAt[both * width + same];
      if (level[g] >= 0) customersAt[level[g]] += profiles[g].length;
    }
    let [last, customers, alike] = [-1, 0, 0];
    while (customers < neighbours && last + 1 < levels.length) {
      last++;
      customers += customersAt[last];
      alike += (customersAt[last] * levels[last].same) / levels[last].both;
    }
    const nearest: AgeTally[] = [];
    for (let g = 0; g < profiles.length; g++) if (level[g] >= 0 && level[g] <= last) nearest.push(tallyOf(g));
    const expected = months === 0 || customers === 0 ? null : ages.upTo([together(nearest), all], months);
    answer = {
      expected,
      mostToSpend: expected === null ? null : Math.max(0, Math.floor(expected / worthPerCost)),
      distance: customers === 0 ? null : 1 - alike / customers,
    };
    known.set(profile, answer);
    return answer;
  };
  return { of, months, neighbours: Math.min(neighbours, won.length) };
}

/** One number a text, −1 for a blank. */
function codesOf(values: ArrayLike<string | number>): Int32Array {
  const known = new Map<string | number, number>([['', -1]]);
  const codes = new Int32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    let code = known.get(values[i]);
    if (code === undefined) {
      code = known.size;
      known.set(values[i], code);
    }
    codes[i] = code;
  }
  return codes;
}

/** Every share of fields two people can have in common, the largest first. */
function levelsOf(fields: number): { readonly same: number; readonly both: number }[] {
  const levels: { same: number; both: number }[] = [];
  for (let both = 1; both <= fields; both++) {
    for (let same = 0; same <= both; same++) {
      if (!levels.some((one) => one.same * both === same * one.both)) levels.push({ same, both });
    }
  }
  return levels.sort((a, b) => b.same / b.both - a.same / a.both);
}

function together(tallies: readonly AgeTally[]): AgeTally {
  const [first] = tallies;
  const lived = new Int32Array(first.lived.length);
  const cents = new Float64Array(first.cents.length);
  let customers = 0;
  for (const tally of tallies) {
    customers += tally.customers;
    for (let age = 0; age < lived.length; age++) {
      lived[age] += tally.lived[age];
      cents[age] += tally.cents[age];
    }
  }
  return { customers, lived, cents };
}
