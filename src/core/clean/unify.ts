import type { Change, Contact, Decision, Identity, Match, Problem, Unified } from '../model';
import { foldKey } from '../read/keys';
import { compareText } from '../units';
import { type Candidate, likelyPairs } from './alike';
import { emailKey } from './email';
import { Joined, strongTies, type Tie } from './links';
import { phoneShown } from './phone';
import { beforeCleaning, contactOf } from './survivors';
import { nameKey, traitsOf } from './traits';

export interface UnifyMore {
  /** What cleaning changed, to fill `Contact.changed`. */
  readonly changes?: readonly Change[];
  /** ISO code for phones of rows that name no country. */
  readonly country?: string;
  /** Cleaned too: who refuses to be written to in rows that were left out. They join nobody. */
  readonly refusals?: readonly Identity[];
}

/**
 * Who is one customer. Customer number, e-mail and mobile join by themselves, and so do rows that say nothing but the
 * same name; weaker likeness goes to `doubtful`, for a person to decide. A remembered decision wins over both.
 *
 * The order of rows decides only the order of the contacts: that of their first row.
 *
 * @param identities cleaned
 * @param decisions by contact keys; one about a customer who is not here is passed over
 */
export function unify(
  identities: readonly Identity[],
  decisions: readonly Decision[],
  { changes = [], country = 'FR', refusals = [] }: UnifyMore = {},
): Unified {
  const traits = traitsOf(identities, country);
  const { ties, ignored, unsure } = strongTies(identities, traits);
  const joined = joinAll(identities.length, decide(identities, ties, decisions));

  const { customerOf, members } = customersOf(joined);
  const by = mergedBy(joined.merges, customerOf, members.length);
  const before = beforeCleaning(changes);
  const people = members.map((of) => of.map((i) => identities[i]));
  const contacts = people.map((one, customer) => contactOf(one, by[customer]));
  for (const i of refusedBy(refusals, identities, country)) contacts[customerOf[i]].consent = 'no';
  const keys = uniqueKeys(people.map((one, customer) => keyOf(one, contacts[customer])));
  for (let customer = 0; customer < contacts.length; customer++) {
    contacts[customer].key = keys[customer];
    if (changes.length > 0) contacts[customer].changed = before(people[customer]);
  }

  const candidates = contacts.map((contact, customer): Candidate => {
    const of = members[customer];
    return {
      contact,
      birth: birthOf(of, identities),
      name: of.length === 1 ? traits.name[of[0]] : nameKey(contact.name),
      email: of.length === 1 ? traits.email[of[0]] : emailKey(contact.email),
      nameOnly: of.every(
        (i) => traits.id[i] === '' && traits.otherId[i] === '' && traits.email[i] === '' && traits.phone[i] === '',
      ),
    };
  });
  const refused = new Set(decisions.filter((d) => !d.same).map((d) => pairKey(d.a, d.b)));
  const likely = withUnsure(likelyPairs(candidates), unsure, customerOf);
  const doubtful = likely
    .filter(({ a, b }) => !refused.has(pairKey(keys[a], keys[b])))
    .map((pair) => ({ ...pair, a: members[pair.a][0], b: members[pair.b][0] }));
  return { customerOf, contacts, merges: joined.merges, doubtful, ignoredKeys: sharedKeys(ignored) };
}

/** The customer number of each identity, as `unify` gives it, for who needs to know no more. */
export function customersAmong(
  identities: readonly Identity[],
  decisions: readonly Decision[],
  country: string,
): Int32Array {
  const { ties } = strongTies(identities, traitsOf(identities, country));
  return customersOf(joinAll(identities.length, decide(identities, ties, decisions))).customerOf;
}

function joinAll(size: number, ties: readonly Tie[]): Joined {
  const joined = new Joined(size);
  for (const { members, by } of ties) for (let i = 1; i < members.length; i++) joined.join(members[0], members[i], by);
  return joined;
}

/** Customers numbered by their first row, and the identities of each. */
function customersOf(joined: Joined): { readonly customerOf: Int32Array; readonly members: readonly number[][] } {
  const customerOf = new Int32Array(joined.size);
  const members: number[][] = [];
  for (let i = 0; i < joined.size; i++) {
    // A root is the first identity of its customer.
    const root = joined.of(i);
    if (root === i) {
      customerOf[i] = members.length;
      members.push([i]);
    } else {
      customerOf[i] = customerOf[root];
      members[customerOf[i]].push(i);
    }
  }
  return { customerOf, members };
}

/** Identities that a strong key ties to one of the refusals. */
function refusedBy(refusals: readonly Identity[], identities: readonly Identity[], country: string): Set<number> {
  const found = new Set<number>();
  if (refusals.length === 0) return found;
  const all = [...identities, ...refusals];
  for (const { members } of strongTies(all, traitsOf(all, country)).ties) {
    if (!members.some((i) => i >= identities.length)) continue;
    for (const i of members) if (i < identities.length) found.add(i);
  }
  return found;
}

const alone: readonly Match['by'][] = [];

function mergedBy(merges: readonly Match[], customerOf: Int32Array, customers: number): (readonly Match['by'][])[] {
  const by = new Array<readonly Match['by'][]>(customers).fill(alone);
  for (const merge of merges) {
    const customer = customerOf[merge.a];
    if (!by[customer].includes(merge.by)) by[customer] = [...by[customer], merge.by];
  }
  return by;
}

function birthOf(of: readonly number[], identities: readonly Identity[]): string {
  let birth = '';
  for (const i of of) {
    const said = identities[i].fields.birth_date;
    if (said && (birth === '' || compareText(said, birth) < 0)) birth = said;
  }
  return birth;
}

// ---------------------------------------------------------------- what a customer is called

/** Person's number, else customer number (the smallest: it stays when another is found), else e-mail, phone, name. */
function keyOf(people: readonly Identity[], contact: Contact): string {
  let [person, customer] = ['', ''];
  for (const { otherId, fields } of people) {
    if (otherId) person = smaller(otherId, person);
    if (fields.customer_id) customer = smaller(fields.customer_id, customer);
  }
  return person || customer || contact.email || contact.phone || contact.name || contact.address || `#${people[0].row}`;
}

/** Shorter first: 9 comes before 10. */
const smaller = (value: string, than: string): string =>
  than === '' || value.length < than.length || (value.length === than.length && compareText(value, than) < 0)
    ? value
    : than;

/** Keys as given, made different where two customers have the same: `Jean Dupont (2)`. */
function uniqueKeys(keys: readonly string[]): string[] {
  const used = new Set<string>();
  const taken = new Set(keys.map(foldKey));
  return keys.map((key) => {
    let own = key;
    for (let n = 2; used.has(foldKey(own)); n++) {
      own = `${key} (${n})`;
      // Somebody may really be called so.
      while (taken.has(foldKey(own)) && !used.has(foldKey(own))) own = `${key} (${++n})`;
    }
    used.add(foldKey(own));
    return own;
  });
}

// ---------------------------------------------------------------- decisions

const pairKey = (a: string, b: string): string => {
  const [x, y] = [foldKey(a), foldKey(b)];
  return x < y ? `${x}\u0000${y}` : `${y}\u0000${x}`;
};

/**
 * The ties with a person's answers worked in: a "same" is one more tie, a "not the same" takes apart what would join
 * the two, the weakest kind of tie first.
 */
function decide(identities: readonly Identity[], ties: readonly Tie[], decisions: readonly Decision[]): readonly Tie[] {
  if (decisions.length === 0) return ties;
  const before = joinAll(identities.length, ties);
  const { customerOf, members } = customersOf(before);
  const keyOfRows = (rows: readonly Identity[]) => keyOf(rows, contactOf(rows, alone));
  const keys = uniqueKeys(members.map((of) => keyOfRows(of.map((i) => identities[i]))));
  const byKey = new Map<string, readonly number[]>();
  // What a row would be called alone counts too: two numbers that an e-mail joined can still be told apart.
  identities.forEach((identity, i) => {
    const own = foldKey(keyOfRows([identity]));
    const same = byKey.get(own);
    if (same) (same as number[]).push(i);
    else byKey.set(own, [i]);
  });
  const whole = new Map(keys.map((key, customer) => [foldKey(key), customer]));
  const meant = (key: string, other: string): readonly number[] => {
    const customer = whole.get(foldKey(key));
    const rows = byKey.get(foldKey(key)) ?? [];
    if (customer === undefined) return rows;
    // The other key is a row of this very customer: only this key's own rows are meant.
    const inside = (byKey.get(foldKey(other)) ?? []).some((i) => customerOf[i] === customer);
    return inside ? rows : members[customer];
  };
  const apart: { readonly a: ReadonlySet<number>; readonly b: ReadonlySet<number> }[] = [];
  const together: Tie[] = [];
  const ordered = [...decisions].sort((p, q) => compareText(pairKey(p.a, p.b), pairKey(q.a, q.b)));
  for (const { a, b, same } of ordered) {
    const [rowsA, rowsB] = [meant(a, b), meant(b, a)];
    if (rowsA.length === 0 || rowsB.length === 0) continue;
    if (same) together.push({ members: [rowsA[0], rowsB[0]], by: 'decision', key: pairKey(a, b) });
    else apart.push({ a: new Set(rowsA), b: new Set(rowsB) });
  }
  if (apart.length === 0) return [...ties, ...together];
  return keptApart(identities.length, [...ties, ...together], apart);
}

/** Joins tie by tie, strongest first, leaving out every join that would bring together what a person took apart. */
function keptApart(
  size: number,
  ties: readonly Tie[],
  apart: readonly { readonly a: ReadonlySet<number>; readonly b: ReadonlySet<number> }[],
): readonly Tie[] {
  const joined = new Joined(size);
  // Which side of which decision a group is on: a decision's side is met by joining all rows it names.
  const sides = new Map<number, Set<number>>();
  apart.forEach(({ a, b }, number) => {
    for (const [rows, side] of [[a, number * 2] as const, [b, number * 2 + 1] as const]) {
      for (const i of rows) sides.set(i, (sides.get(i) ?? new Set<number>()).add(side));
    }
  });
  const sidesOf = (root: number) => sides.get(root);
  const clash = (x: number, y: number): boolean => {
    const [one, other] = [sidesOf(joined.of(x)), sidesOf(joined.of(y))];
    if (!one || !other) return false;
    for (const side of one) if (other.has(side ^ 1)) return true;
    return false;
  };
  const kept: Tie[] = [];
  const ordered = ties.map((tie, at) => ({ tie, at }));
  const strength = (by: Match['by']) => ['decision', 'customer-id', 'email', 'phone', 'name'].indexOf(by);
  ordered.sort((p, q) => strength(p.tie.by) - strength(q.tie.by) || compareText(p.tie.key, q.tie.key) || p.at - q.at);
  for (const { tie } of ordered) {
    // Those with a side first, so that the others join a side as a whole.
    const members = [...tie.members].sort((x, y) => sideRank(x) - sideRank(y) || x - y);
    for (let i = 1; i < members.length; i++) {
      const home = members.slice(0, i).find((other) => !clash(other, members[i]));
      if (home === undefined || joined.of(home) === joined.of(members[i])) continue;
      const merged = new Set([...(sidesOf(joined.of(home)) ?? []), ...(sidesOf(joined.of(members[i])) ?? [])]);
      joined.join(home, members[i], tie.by);
      if (merged.size > 0) sides.set(joined.of(home), merged);
      kept.push({ members: [home, members[i]], by: tie.by, key: tie.key });
    }
  }
  return kept;

  function sideRank(i: number): number {
    const of = sidesOf(joined.of(i));
    return of ? Math.min(...of) : Number.MAX_SAFE_INTEGER;
  }
}

// ---------------------------------------------------------------- doubts

/** Phones that might be one of several people's, beside the pairs that look alike. */
function withUnsure(likely: readonly Match[], unsure: readonly Match[], customerOf: Int32Array): readonly Match[] {
  if (unsure.length === 0) return likely;
  const size = customerOf.length;
  const known = new Set(likely.map(({ a, b }) => a * size + b));
  const all = [...likely];
  for (const { a, b, by, confidence } of unsure) {
    const [x, y] = [customerOf[a], customerOf[b]].sort((p, q) => p - q);
    if (x === y || known.has(x * size + y)) continue;
    known.add(x * size + y);
    all.push({ a: x, b: y, by, confidence });
  }
  return all.sort((p, q) => q.confidence - p.confidence || p.a - q.a || p.b - q.b);
}

const sharedKeys = (ignored: readonly Problem[]): readonly Problem[] =>
  ignored.map((problem) => ({ ...problem, seen: phoneShown(problem.seen ?? '') }));
