import { meetingsOf } from '../../core/clean/alike';
import { emailKey } from '../../core/clean/email';
import { strongTies } from '../../core/clean/links';
import { contactOf } from '../../core/clean/survivors';
import { nameKey, traitsOf } from '../../core/clean/traits';
import type { Identity, Unified } from '../../core/model';

/** Invented French contacts, and which rows are one person: what duplicates are measured on. */
export interface Contacts {
  readonly rows: readonly Identity[];
  /** The person behind each row. */
  readonly truth: readonly number[];
  /** Rows that are one person, two by two, and how the second came to differ. */
  readonly copies: readonly { readonly pair: readonly [number, number]; readonly way: Way }[];
}

/** How a second row of one person differs from the first. */
type Way = (typeof ways)[number][0];
const ways = [
  ['same e-mail', 0.22],
  ['same mobile', 0.2],
  ['typo in the name', 0.16],
  ['names swapped', 0.12],
  ['moved', 0.14],
  ['new mailbox', 0.16],
] as const;

const firstNames = (
  'Marie Jeanne Françoise Monique Catherine Nathalie Isabelle Jacqueline Sylvie Martine Anne Nicole Sandrine Chantal ' +
  'Christine Valérie Sophie Aurélie Céline Émilie Julie Camille Léa Manon Chloé Inès Zoé Lucie Emma Jade Louise Alice ' +
  'Jean Pierre Michel André Philippe René Louis Alain Jacques Bernard Marcel Daniel Roger Robert Paul Claude Christian ' +
  'Henri Georges Nicolas François Patrick Gérard Christophe Laurent Sébastien Julien Thomas Hugo Lucas Léo Gabriel ' +
  'Raphaël Arthur Nour Yanis Karim Mehdi Anne-Marie Jean-Pierre Marie-Claude Jean-Luc'
).split(' ');
const heads =
  'Ba Be Bo Bri Ca Char Che Cor Da De Du Du Fa Fer Ga Gau Gi Gue Ha Her Ja Ke La Le Lu Ma Mau Mo Na Pa Pe Pi Pré Ra Ri Ro Sa So Ta Tho Va Vi'.split(
    ' ',
  );
const middles = 'bo bre che co da de di ga gni la le li lo ma mi na ni no ra ri ro sa si ta te ti tro va vi'.split(' ');
const tails = 'rd nt t u x lle c l n ne r rt ud ux tte zec gal dec s ssou'.split(' ');
const kinds = 'rue avenue place impasse boulevard chemin allée route'.split(' ');
const providers = ['orange.example', 'free.example', 'wanadoo.example', 'laposte.example', 'exemple.fr'];

const bare = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();

/**
 * One contact in five is written a second time in another way; among the others are namesakes and families at one
 * address, who are not one person.
 *
 * @param roll numbers from 0 to 1
 */
export function frenchContacts(rows: number, roll: () => number): Contacts {
  const one = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)];
  const list: Identity[] = [];
  const truth: number[] = [];
  const copies: { pair: readonly [number, number]; way: Way }[] = [];
  const add = (who: number, fields: Identity['fields']): number => {
    list.push({ tab: '0', row: list.length + 2, rows: 1, fields, day: null, listed: true });
    return truth.push(who) - 1;
  };
  const [mobiles, mailboxes] = [numbered(roll), numbered(roll)];
  const surname = () => `${one(heads)}${one(middles)}${roll() < 0.5 ? one(middles) : ''}${one(tails)}`;
  const towns = Array.from({ length: 400 }, (_, i): readonly [string, string] => [
    String(1000 + 237 * i).padStart(5, '0'),
    `${one(heads)}${one(middles)}${one(tails)}`,
  ]);
  /** Big towns are met often; every third person gives no street. */
  const place = () => {
    const [postcode, city] = towns[Math.floor(roll() ** 3 * towns.length)];
    const street = `${1 + Math.floor(roll() * 90)} ${one(kinds)} ${one(heads)}${one(middles)}`;
    return { address: roll() < 0.67 ? street : '', postcode, city };
  };
  const taken = new Set<string>();
  const mail = (first: string, last: string) => {
    const [n, plain] = [mailboxes(), `${bare(first)}.${bare(last)}`];
    const box = n % 3 || taken.has(plain) ? `${plain}${n}` : plain;
    taken.add(box);
    return `${box}@${one(providers)}`;
  };
  const mobile = () => `0${600_000_000 + ((mobiles() * 7919) % 99_000_000)}`.replace(/(..)(?=.)/g, '$1 ');

  const changed = (told: Told, way: Way): Told => {
    const { first_name, last_name, email } = told;
    switch (way) {
      case 'same e-mail':
        return { ...told, email: email.toUpperCase(), phone: '' };
      case 'same mobile':
        return { ...told, last_name: last_name.toUpperCase(), email: '', phone: `+33 ${told.phone.slice(1)}` };
      case 'typo in the name':
        return { ...told, last_name: misspelt(last_name, roll), email: '', phone: '' };
      case 'names swapped':
        return { ...told, first_name: last_name, last_name: first_name, email: '', phone: '' };
      case 'moved':
        return { ...told, ...place(), phone: roll() < 0.5 ? told.phone : '' };
      case 'new mailbox':
        return { ...told, email: `${email.slice(0, email.indexOf('@'))}@${one(providers)}`, phone: '' };
    }
  };

  let [last, home, family] = [surname(), place(), new Set<string>()];
  for (let who = 0; list.length < rows; who++) {
    // Every twentieth shares name and home with the one before: a family.
    if (roll() > 0.05) [last, home, family] = [surname(), place(), new Set<string>()];
    let first = one(firstNames);
    while (family.has(first)) first = one(firstNames);
    family.add(first);
    const person = {
      first_name: first,
      last_name: last,
      email: roll() < 0.85 ? mail(first, last) : '',
      phone: roll() < 0.75 ? mobile() : '',
      ...home,
    };
    const original = add(who, person);
    if (roll() >= 0.2 || list.length >= rows) continue;
    const wanted = wayFor(roll());
    // Who has no e-mail cannot have it twice.
    const way =
      person.email === '' && needsEmail.has(wanted)
        ? 'typo in the name'
        : wanted === 'same mobile' && person.phone === ''
          ? 'typo in the name'
          : wanted;
    // A second time people tell less.
    const told = { ...person, address: roll() < 0.5 ? person.address : '' };
    const again = changed(told, way);
    copies.push({ pair: [original, add(who, again)], way });
  }
  return { rows: list, truth, copies };
}

type Told = Readonly<Record<'first_name' | 'last_name' | 'email' | 'phone' | 'address' | 'postcode' | 'city', string>>;
const needsEmail: ReadonlySet<Way> = new Set<Way>(['same e-mail', 'moved', 'new mailbox']);

/** One number after the other. */
function numbered(roll: () => number): () => number {
  let next = Math.floor(roll() * 1000);
  return () => next++;
}

function wayFor(roll: number): Way {
  let sum = 0;
  for (const [way, share] of ways) {
    sum += share;
    if (roll < sum) return way;
  }
  return ways[0][0];
}

/** One letter doubled, dropped, changed or swapped with the next. */
function misspelt(word: string, roll: () => number): string {
  const at = 1 + Math.floor(roll() * (word.length - 2));
  const kind = Math.floor(roll() * 4);
  if (kind === 0) return word.slice(0, at) + word[at] + word.slice(at);
  if (kind === 1) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 2) return `${word.slice(0, at)}${'aeioust'[Math.floor(roll() * 7)]}${word.slice(at + 1)}`;
  return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
}

/** What was found of the copies, and how much of what was found is right. */
export interface Found {
  /** Share of the copies joined, or joined or proposed. */
  readonly joined: number;
  readonly found: number;
  /** Share of the joins, and of joins and proposals, that are one person. */
  readonly joinedRight: number;
  readonly foundRight: number;
  /** Share of the copies each key brings together by itself; `any` for all keys. */
  readonly byKey: readonly { readonly key: string; readonly recall: number }[];
  readonly byWay: readonly { readonly way: string; readonly found: number }[];
}

/** @param cleaned the rows as `cleanIdentities` left them */
export function judgeDuplicates({ truth, copies }: Contacts, cleaned: readonly Identity[], unified: Unified): Found {
  const { customerOf, merges, doubtful } = unified;
  const proposed = new Set(doubtful.map(({ a, b }) => `${customerOf[a]} ${customerOf[b]}`));
  const isJoined = ([a, b]: readonly [number, number]) => customerOf[a] === customerOf[b];
  const isFound = ([a, b]: readonly [number, number]) =>
    isJoined([a, b]) ||
    proposed.has(`${customerOf[a]} ${customerOf[b]}`) ||
    proposed.has(`${customerOf[b]} ${customerOf[a]}`);
  const share = <T>(list: readonly T[], fits: (one: T) => boolean) =>
    list.filter(fits).length / Math.max(1, list.length);
  const right = ({ a, b }: { readonly a: number; readonly b: number }) => truth[a] === truth[b];
  return {
    joined: share(copies, ({ pair }) => isJoined(pair)),
    found: share(copies, ({ pair }) => isFound(pair)),
    joinedRight: share(merges, right),
    foundRight: share([...merges, ...doubtful], right),
    byKey: recallByKey(
      cleaned,
      copies.map(({ pair }) => pair),
    ),
    byWay: ways.map(([way]) => ({
      way,
      found: share(
        copies.filter((copy) => copy.way === way),
        ({ pair }) => isFound(pair),
      ),
    })),
  };
}

function recallByKey(rows: readonly Identity[], pairs: readonly (readonly [number, number])[]) {
  const traits = traitsOf(rows, 'FR');
  const met = new Map<string, boolean[]>();
  const groups = new Map<string, number[][]>();
  for (const { by, members } of strongTies(rows, traits).ties) {
    const all = groups.get(by);
    if (all) all.push([...members]);
    else groups.set(by, [[...members]]);
  }
  for (const [by, all] of groups) {
    const groupOf = new Int32Array(rows.length).fill(-1);
    all.forEach((members, i) => {
      for (const member of members) groupOf[member] = i;
    });
    met.set(
      `joined-by-${by}`,
      pairs.map(([a, b]) => groupOf[a] >= 0 && groupOf[a] === groupOf[b]),
    );
  }
  const candidates = rows.map((row, i) => ({
    contact: contactOf([row], []),
    birth: row.fields.birth_date ?? '',
    name: nameKey(`${row.fields.first_name ?? ''} ${row.fields.last_name ?? ''}`),
    email: emailKey(row.fields.email ?? ''),
    nameOnly: traits.email[i] === '' && traits.phone[i] === '',
  }));
  for (const { key, met: of } of meetingsOf(candidates, pairs)) met.set(key, [...of]);
  const shareOf = (of: readonly boolean[]) => of.filter(Boolean).length / Math.max(1, pairs.length);
  const any = pairs.map((_, i) => [...met.values()].some((of) => of[i]));
  return [...[...met].map(([key, of]) => ({ key, recall: shareOf(of) })), { key: 'any', recall: shareOf(any) }];
}
