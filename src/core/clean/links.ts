import type { Identity, Match, Problem } from '../model';
import { isOneSlip } from './likeness';
import type { Traits } from './traits';

/** More different names than this on one key, and it is nobody's: contact@…, 0000000000. */
const mostNamesOnAKey = 5;

/** Which identities are one person, joined two by two; remembers what joined them. */
export class Joined {
  readonly merges: Match[] = [];
  private readonly parent: Int32Array;
  constructor(readonly size: number) {
    this.parent = new Int32Array(size);
    for (let i = 0; i < size; i++) this.parent[i] = i;
  }
  of(i: number): number {
    let root = i;
    while (this.parent[root] !== root) root = this.parent[root];
    while (this.parent[i] !== root) {
      const next = this.parent[i];
      this.parent[i] = root;
      i = next;
    }
    return root;
  }
  join(a: number, b: number, by: Match['by']): void {
    const [rootA, rootB] = [this.of(a), this.of(b)];
    if (rootA === rootB) return;
    // The first to appear stays the root.
    if (rootA < rootB) this.parent[rootB] = rootA;
    else this.parent[rootA] = rootB;
    this.merges.push({ a: Math.min(a, b), b: Math.max(a, b), by, confidence: 1 });
  }
}

/** Identities that must be one person because of one key, as numbers; what joins them. */
export interface Tie {
  readonly members: readonly number[];
  readonly by: Match['by'];
  readonly key: string;
}

export interface Ties {
  /** Strongest kind first. */
  readonly ties: readonly Tie[];
  readonly ignored: readonly Problem[];
  /** Two on one phone where a third makes it unsure whose it is. */
  readonly unsure: readonly Match[];
}

/**
 * Everything that makes identities one person by itself: customer number, e-mail, mobile, and the same name where rows
 * say nothing but a name. What is tied to what does not depend on the order of the rows.
 */
export function strongTies(identities: readonly Identity[], traits: Traits): Ties {
  const ties: Tie[] = [];
  const ignored: Problem[] = [];
  const unsure: Match[] = [];
  const tie = (members: readonly number[], by: Match['by'], key: string) => {
    if (members.length > 1) ties.push({ members, by, key });
  };
  /** Ties all who share a key; where too many names do, only those of one name. */
  const tieShared = (members: readonly number[], by: Match['by'], key: string, all: () => void) => {
    const names = namesIn(members, traits);
    if (names <= mostNamesOnAKey) return all();
    const { tab, row } = identities[members[0]];
    ignored.push({ code: 'shared-key', tab, row, seen: key.slice(0, 60), count: names });
    for (const same of groupsOf(members.map((i) => traits.name[i])))
      tie(
        same.map((at) => members[at]),
        by,
        key,
      );
  };

  const sameId = groupsOf(traits.id);
  const separate = separateSystems(sameId, traits);
  for (const members of sameId) {
    const key = traits.id[members[0]];
    const withinSystems = () => {
      for (const system of bySystem(members, traits, separate)) tie(system, 'customer-id', key);
    };
    if (namesNobody.test(key)) tieShared(members, 'customer-id', key, withinSystems);
    else withinSystems();
  }
  for (const members of groupsOf(personNumbers(traits))) tie(members, 'customer-id', traits.otherId[members[0]]);
  for (const { key, members } of sameEmails(traits)) {
    tieShared(members, 'email', key, () => tie(members, 'email', key));
  }

  // Whose phone it is depends on all that numbers and e-mails already tied: those first, for every phone alike.
  const people = new Joined(identities.length);
  for (const { members, by } of ties) for (let i = 1; i < members.length; i++) people.join(members[0], members[i], by);
  const mobiles = traits.phone.map((phone, i) => (traits.mobile[i] ? phone : ''));
  const phoneGroups = groupsOf(mobiles);
  const known = knownOf(phoneGroups, people, traits);
  for (const members of phoneGroups) {
    const key = mobiles[members[0]];
    tieShared(members, 'phone', key, () => {
      for (const one of ownersOf(members, people, known, unsure)) tie(one, 'phone', key);
    });
  }

  for (const members of groupsOf(namesAlone(identities, traits))) {
    for (const same of sameNamesakes(members, identities)) tie(same, 'name', traits.name[members[0]]);
  }
  return { ties, ignored, unsure };
}

/** Members of each key that at least two have, in order of appearance; `''` is no key. */
function groupsOf(keys: readonly string[]): number[][] {
  const at = new Map<string, number>();
  const groups: number[][] = [];
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    if (key === '') continue;
    const seen = at.get(key);
    // Negative: seen once so far.
    if (seen === undefined) at.set(key, -1 - i);
    else if (seen < 0) at.set(key, groups.push([-1 - seen, i]) - 1);
    else groups[seen].push(i);
  }
  return groups;
}

/** Those who share an e-mail, whichever of theirs it is. */
function sameEmails({ email, moreEmails }: Traits): { readonly key: string; readonly members: readonly number[] }[] {
  const keys = moreEmails.length === 0 ? email : [...email, ...moreEmails.map((more) => more.email)];
  const ownerOf = (at: number) => (at < email.length ? at : moreEmails[at - email.length].of);
  const groups: { key: string; members: readonly number[] }[] = [];
  for (const group of groupsOf(keys)) {
    const members = moreEmails.length === 0 ? group : [...new Set(group.map(ownerOf))].sort((a, b) => a - b);
    if (members.length > 1) groups.push({ key: keys[group[0]], members });
  }
  return groups;
}

function namesIn(members: readonly number[], traits: Traits): number {
  if (members.length <= mostNamesOnAKey) return 0;
  const names = new Set<string>();
  for (const i of members) if (traits.name[i] !== '') names.add(traits.name[i]);
  return names.size;
}

/** Numbers that shops give to people without an account. */
const namesNobody =
  /^(?:[0-]+|guest|invit[eé]|anonym\w{0,6}|n\/?a|n\/?c|none|null|nan|undefined|inconnu|unknown|test|x+|9{4,}|comptoir|divers|passage)$/;

// ---------------------------------------------------------------- customer numbers of several tables

/**
 * Pairs of tabs whose equal numbers are different people, by the names and e-mails that stand beside them: two systems
 * that both count from 1.
 */
function separateSystems(sameId: readonly number[][], traits: Traits): ReadonlySet<number> {
  const agreed = new Map<number, number>();
  for (const members of sameId) {
    for (let x = 0; x < members.length && x < 20; x++) {
      for (let y = x + 1; y < members.length && y < 20; y++) {
        const [a, b] = [members[x], members[y]];
        if (traits.tab[a] === traits.tab[b]) continue;
        const verdict = sameWho(a, b, traits);
        const pair = pairOfTabs(traits.tab[a], traits.tab[b]);
        if (verdict !== 0) agreed.set(pair, (agreed.get(pair) ?? 0) + verdict);
      }
    }
  }
  const separate = new Set<number>();
  for (const [pair, balance] of agreed) if (balance <= -3) separate.add(pair);
  return separate;
}

const pairOfTabs = (a: number, b: number) => (a < b ? a * 4096 + b : b * 4096 + a);

/** 1 the same person by e-mail or name, −1 another one, 0 cannot say. */
function sameWho(a: number, b: number, { email, name }: Traits): number {
  if (email[a] !== '' && email[a] === email[b]) return 1;
  if (name[a] === '' || name[b] === '') return 0;
  return namesAgree(name[a], name[b]) ? 1 : -1;
}

function bySystem(members: readonly number[], { tab }: Traits, separate: ReadonlySet<number>): readonly number[][] {
  if (separate.size === 0) return [members as number[]];
  const tabs = [...new Set(members.map((i) => tab[i]))].sort((a, b) => a - b);
  const systems: number[][] = [];
  for (const one of tabs) {
    const home = systems.find((others) => others.every((other) => !separate.has(pairOfTabs(one, other))));
    if (home) home.push(one);
    else systems.push([one]);
  }
  return systems.map((of) => members.filter((i) => of.includes(tab[i])));
}

/**
 * The person's own number, for rows that hold an order's and a person's; and the customer number of those other tables
 * that mean the same by it (more of their numbers are found among the persons' than among the orders').
 */
function personNumbers(traits: Traits): string[] {
  const persons = new Set<string>();
  const orders = new Set<string>();
  for (let i = 0; i < traits.id.length; i++) {
    if (traits.otherId[i] === '') continue;
    persons.add(traits.otherId[i]);
    if (traits.id[i] !== '') orders.add(traits.id[i]);
  }
  if (persons.size === 0) return [];
  const balance = new Map<number, number>();
  for (let i = 0; i < traits.id.length; i++) {
    const id = traits.id[i];
    if (id === '' || traits.otherId[i] !== '') continue;
    const points = (persons.has(id) ? 1 : 0) - (orders.has(id) ? 1 : 0);
    if (points !== 0) balance.set(traits.tab[i], (balance.get(traits.tab[i]) ?? 0) + points);
  }
  return traits.otherId.map((other, i) =>
    other !== '' ? other : (balance.get(traits.tab[i]) ?? 0) > 0 ? traits.id[i] : '',
  );
}

// ---------------------------------------------------------------- whose phone

interface Known {
  readonly emails: Set<string>;
  readonly names: Set<string>;
}

function knownOf(groups: readonly number[][], people: Joined, { email, moreEmails, name }: Traits): Map<number, Known> {
  const known = new Map<number, Known>();
  for (const members of groups) {
    for (const i of members)
      if (!known.has(people.of(i))) known.set(people.of(i), { emails: new Set(), names: new Set() });
  }
  for (let i = 0; i < people.size && known.size > 0; i++) {
    const one = known.get(people.of(i));
    if (!one) continue;
    if (email[i] !== '') one.emails.add(email[i]);
    if (name[i] !== '') one.names.add(name[i]);
  }
  for (const more of moreEmails) known.get(people.of(more.of))?.emails.add(more.email);
  return known;
}

/**
 * Who of those on one phone are one person: all, unless two of them have different e-mails and different names. Then
 * only those whose names agree, and who has no name is nobody's until a person says.
 */
function ownersOf(
  members: readonly number[],
  people: Joined,
  known: ReadonlyMap<number, Known>,
  unsure: Match[],
): readonly number[][] {
  const firsts = new Map<number, number[]>();
  for (const i of members) {
    const root = people.of(i);
    const same = firsts.get(root);
    if (same) same.push(i);
    else firsts.set(root, [i]);
  }
  const roots = [...firsts.keys()];
  if (roots.length === 1) return [];
  const facts = roots.map((root) => known.get(root) as Known);
  const differ = (a: Known, b: Known) =>
    a.emails.size > 0 && b.emails.size > 0 && !someAgree(a.names, b.names) && a.names.size > 0 && b.names.size > 0;
  if (!facts.some((a, x) => facts.some((b, y) => x < y && differ(a, b)))) return [members as number[]];
  const owners: number[][] = [];
  const ownerOf = new Int32Array(roots.length).fill(-1);
  for (let x = 0; x < roots.length; x++) {
    if (facts[x].names.size === 0 || ownerOf[x] >= 0) continue;
    // Everyone whose name agrees with one already here.
    const queue = [x];
    ownerOf[x] = owners.length;
    for (const at of queue) {
      for (let y = 0; y < roots.length; y++) {
        if (ownerOf[y] < 0 && someAgree(facts[at].names, facts[y].names)) {
          ownerOf[y] = owners.length;
          queue.push(y);
        }
      }
    }
    owners.push(queue.map((at) => (firsts.get(roots[at]) as number[])[0]));
  }
  for (let y = 0; y < roots.length; y++) {
    if (ownerOf[y] >= 0) continue;
    const nameless = (firsts.get(roots[y]) as number[])[0];
    for (const owner of owners) unsure.push({ a: owner[0], b: nameless, by: 'phone', confidence: 0.5 });
  }
  return owners;
}

function someAgree(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const x of a) for (const y of b) if (namesAgree(x, y)) return true;
  return false;
}

/**
 * Whether two names (as `nameKey` gives them) can be one person's: equal, one slip apart, or all words of the shorter
 * found in the longer, initials included.
 */
function namesAgree(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length > 5 && b.length > 5 && isOneSlip(a, b)) return true;
  const [short, long] = a.length <= b.length ? [a.split(' '), b.split(' ')] : [b.split(' '), a.split(' ')];
  if (short.length > long.length) return false;
  const left = [...long];
  for (const word of short) {
    let at = left.indexOf(word);
    if (at < 0 && word.length === 1) at = left.findIndex((other) => other[0] === word);
    if (at < 0) at = left.findIndex((other) => other.length === 1 && other === word[0]);
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return short.some((word) => word.length > 1);
}

// ---------------------------------------------------------------- rows that say a name only

function namesAlone(identities: readonly Identity[], traits: Traits): string[] {
  return identities.map((identity, i) =>
    traits.id[i] === '' && traits.otherId[i] === '' && !identity.fields.email && !identity.fields.phone
      ? traits.name[i]
      : '',
  );
}

/** Namesakes are one person unless postcodes or birthdays tell them apart; then those who share both. */
function sameNamesakes(members: readonly number[], identities: readonly Identity[]): readonly number[][] {
  const postcodes = new Set<string>();
  const birthdays = new Set<string>();
  for (const i of members) {
    const { postcode, birth_date } = identities[i].fields;
    if (postcode) postcodes.add(postcode);
    if (birth_date) birthdays.add(birth_date);
  }
  if (postcodes.size <= 1 && birthdays.size <= 1) return [members as number[]];
  const keys = members.map((i) => {
    const { postcode, birth_date } = identities[i].fields;
    if (postcodes.size > 0 && !postcode) return '';
    if (birthdays.size > 0 && !birth_date) return '';
    return `${postcode ?? ''} ${birth_date ?? ''}`;
  });
  return groupsOf(keys).map((same) => same.map((at) => members[at]));
}
