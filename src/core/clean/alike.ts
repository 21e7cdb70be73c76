import type { Contact, Match } from '../model';
import { isFirstName } from './first-names';
import { isOneSlip, likeness } from './likeness';
import { cityKey } from './place';
import { remembered, wordsOf } from './traits';

/** Who might be one person: what the comparison needs of a contact. */
export interface Candidate {
  readonly contact: Contact;
  readonly birth: string;
  /** As `nameKey` and `emailKey` give them. */
  readonly name: string;
  readonly email: string;
  /** Neither number, e-mail nor phone: a name, and perhaps an address. */
  readonly nameOnly: boolean;
}

/** Two contacts, by their numbers, that may be one. */
export type Likely = Match;

/**
 * Pairs of contacts that look like one person without sharing a strong key, the most convincing first.
 *
 * Only contacts that meet under one of several keys (name, surname and postcode, birthday, street, phone…) are
 * compared: never all with all. What two say alike speaks for them, what they say differently against.
 *
 * @source Fellegi & Sunter, "A Theory for Record Linkage" (1969): weights of agreement and disagreement, here fixed
 */
export function likelyPairs(candidates: readonly Candidate[]): Likely[] {
  const people = lookedAt(candidates);
  const n = candidates.length;
  const numbers = numbersOf(people);
  const pairs = new Map<number, Likely>();
  const seen = new Set<number>();
  const compare = (a: number, b: number) => {
    if (!hasGround(numbers, a, b)) return;
    const [x, y] = a < b ? [a, b] : [b, a];
    const at = x * n + y;
    if (seen.has(at)) return;
    seen.add(at);
    const { by, score } = judge(people, x, y);
    if (score >= enough) pairs.set(at, { a: x, b: y, by, confidence: confidenceOf(score) });
  };
  const places = new Float64Array(n);
  for (const { of } of meetingKeys(numbers)) meet(places, of, compare);
  pairNamesOnly(people, candidates, (a, b, confidence) => {
    const [x, y] = a < b ? [a, b] : [b, a];
    if (!pairs.has(x * n + y)) pairs.set(x * n + y, { a: x, b: y, by: 'name', confidence });
  });
  return [...pairs.values()].sort((p, q) => q.confidence - p.confidence || p.a - q.a || p.b - q.b);
}

/** Points above which two are shown to a person. */
const enough = 6;
const confidenceOf = (score: number) => Math.min(0.99, Math.round((1 - 2 ** (-(score - 3) / 2)) * 100) / 100);

/** More than this under one key, and the key says nothing. */
const crowd = 40;

// ---------------------------------------------------------------- what is looked at

interface People {
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly name: readonly string[];
  readonly birth: readonly string[];
  readonly postcode: readonly string[];
  readonly city: readonly string[];
  readonly street: readonly string[];
  readonly phone: readonly string[];
  readonly email: readonly string[];
}

function lookedAt(candidates: readonly Candidate[]): People {
  const words = remembered((text) => wordsOf(text.slice(0, 320)));
  const cities = remembered(cityKey);
  const [first, last, name, birth, postcode, city, street, phone, email] = Array.from(
    { length: 9 },
    () => [] as string[],
  );
  for (const known of candidates) {
    const { contact } = known;
    const parts = contact.firstName !== '' || contact.lastName !== '';
    first.push(words(contact.firstName));
    last.push(words(parts ? contact.lastName : contact.name));
    name.push(known.name);
    birth.push(known.birth);
    postcode.push(contact.postcode);
    city.push(cities(contact.city));
    street.push(wordsOf(contact.address.slice(0, 320)));
    phone.push(contact.phone.length >= 6 ? contact.phone : '');
    email.push(known.email);
  }
  return { first, last, name, birth, postcode, city, street, phone, email };
}

// ---------------------------------------------------------------- who meets

/** The same texts as numbers, to meet and to compare quickly; 0 for `''`. */
type Numbers = Readonly<Record<keyof People | 'sound' | 'start' | 'mailbox', Uint32Array>>;

function numbersOf(p: People): Numbers {
  return {
    first: hashes(p.first),
    last: hashes(p.last),
    name: hashes(p.name),
    birth: hashes(p.birth),
    postcode: hashes(p.postcode),
    city: hashes(p.city),
    street: hashes(p.street),
    phone: hashes(p.phone),
    email: hashes(p.email),
    sound: hashes(p.last.map(skeleton)),
    start: hashes(p.first.map((word) => word.slice(0, 3))),
    mailbox: hashes(p.email.map((email) => email.slice(0, email.indexOf('@') + 1))),
  };
}

/** Each kind of key, by its name: the number under which a contact stands, 0 for none. */
function meetingKeys(p: Numbers): readonly { readonly key: string; readonly of: (i: number) => number }[] {
  const { first, last, name, birth, postcode, city, street, phone, sound, start, mailbox } = p;
  return [
    { key: 'name', of: (i) => name[i] },
    { key: 'surname-postcode', of: (i) => both(sound[i], postcode[i]) },
    { key: 'first-name-postcode', of: (i) => both(first[i], postcode[i]) },
    // First and last name may have changed places.
    { key: 'surname-birthday', of: (i) => both(last[i] === 0 ? first[i] : last[i], birth[i]) },
    { key: 'first-name-birthday', of: (i) => both(first[i] === 0 ? last[i] : first[i], birth[i]) },
    { key: 'birthday', of: (i) => birth[i] },
    { key: 'birthday-postcode', of: (i) => both(birth[i], postcode[i]) },
    { key: 'street-postcode', of: (i) => both(street[i], postcode[i]) },
    { key: 'street-city', of: (i) => both(street[i], city[i]) },
    { key: 'street-first-name', of: (i) => both(street[i], start[i]) },
    { key: 'surname-first-name-city', of: (i) => both(sound[i], both(start[i], city[i])) },
    { key: 'phone', of: (i) => phone[i] },
    { key: 'mailbox', of: (i) => mailbox[i] },
  ];
}

/**
 * Which of some pairs each kind of key brings together, to measure what each is worth: what no key brings together is
 * never compared.
 *
 * @returns for each key, one answer per pair
 */
export function meetingsOf(
  candidates: readonly Candidate[],
  pairs: readonly (readonly [number, number])[],
): { readonly key: string; readonly met: readonly boolean[] }[] {
  const numbers = numbersOf(lookedAt(candidates));
  return meetingKeys(numbers).map(({ key, of }) => {
    const crowds = new Map<number, number>();
    for (let i = 0; i < candidates.length; i++) crowds.set(of(i), (crowds.get(of(i)) ?? 0) + 1);
    const met = ([a, b]: readonly [number, number]) =>
      of(a) !== 0 && of(a) === of(b) && (crowds.get(of(a)) as number) <= crowd && hasGround(numbers, a, b);
    return { key, met: pairs.map(met) };
  });
}

/** Whether a comparison can come to anything: the same name, or something rare in common. */
function hasGround(p: Numbers, a: number, b: number): boolean {
  return (
    p.name[a] === p.name[b] ||
    (p.birth[a] !== 0 && p.birth[a] === p.birth[b]) ||
    (p.street[a] !== 0 && p.street[a] === p.street[b]) ||
    (p.postcode[a] !== 0 && p.postcode[a] === p.postcode[b]) ||
    (p.phone[a] !== 0 && p.phone[a] === p.phone[b]) ||
    (p.mailbox[a] !== 0 && p.mailbox[a] === p.mailbox[b])
  );
}

const both = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : (Math.imul(a, 0x9e3779b1) ^ b) >>> 0 || 1);

/** A number for each text, 0 for `''`; two texts may share one, which costs a comparison and no more. */
function hashes(texts: readonly string[]): Uint32Array {
  const numbers = new Uint32Array(texts.length);
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i];
    let h = text === '' ? 0 : 2166136261;
    for (let at = 0; at < text.length; at++) h = Math.imul(h ^ text.charCodeAt(at), 16777619);
    numbers[i] = h >>> 0;
  }
  return numbers;
}

/** First letter and next two consonants of a surname: spellings of one sound mostly share them. */
function skeleton(word: string): string {
  let kept = word.slice(0, 1);
  for (let i = 1; i < word.length && kept.length < 3; i++) {
    if ('aeiouyhw '.indexOf(word[i]) < 0 && word[i] !== kept[kept.length - 1]) kept += word[i];
  }
  return kept;
}

/** Compares those who stand under one number. Sorting beats a Map here: numbers and places fit in one float. */
function meet(places: Float64Array, keyOf: (i: number) => number, compare: (a: number, b: number) => void): void {
  let count = 0;
  for (let i = 0; i < places.length; i++) {
    const key = keyOf(i);
    if (key !== 0) places[count++] = key * room + i;
  }
  const sorted = places.subarray(0, count).sort();
  let from = 0;
  let key = count > 0 ? Math.floor(sorted[0] / room) : 0;
  while (from < count) {
    let to = from + 1;
    let next = 0;
    while (to < count) {
      next = Math.floor(sorted[to] / room);
      if (next !== key) break;
      to++;
    }
    if (to - from <= crowd) {
      for (let x = from; x < to; x++) {
        for (let y = x + 1; y < to; y++) compare(sorted[x] - key * room, sorted[y] - key * room);
      }
    }
    from = to;
    key = next;
  }
}

/** 2^21, more contacts than a spreadsheet holds; a number of 32 bits times this fits in a float. */
const room = 2097152;

// ---------------------------------------------------------------- how convincing

function judge(p: People, a: number, b: number): { readonly by: Match['by']; readonly score: number } {
  const names = nameScore(p, a, b);
  const samePhone = p.phone[a] !== '' && p.phone[a] === p.phone[b];
  const samePostcode = p.postcode[a] !== '' && p.postcode[a] === p.postcode[b];
  let score = names;
  if (p.birth[a] !== '' && p.birth[b] !== '') score += birthScore(p.birth[a], p.birth[b]);
  if (score < -2) return { by: 'typo', score };
  score += compared(p.postcode[a], p.postcode[b], 2, 1, -1);
  score += compared(p.phone[a], p.phone[b], 4, 2.5, -0.5);
  score += emailScore(p.email[a], p.email[b]);
  score += likened(p.city[a], p.city[b], 1, 0.85, 0.7, -0.5);
  score += likened(p.street[a], p.street[b], 4, 0.9, 2.5, -1);
  return { by: names >= 5 && samePhone ? 'name-phone' : names >= 5 && samePostcode ? 'name-postcode' : 'typo', score };
}

function nameScore(p: People, a: number, b: number): number {
  if (p.name[a] === '' || p.name[b] === '') return 0;
  if (p.name[a] === p.name[b]) return 5;
  const straight = partsScore(p.first[a], p.last[a], p.first[b], p.last[b]);
  if (straight >= 3 || p.first[a] === '' || p.last[a] === '') return straight;
  return Math.max(straight, partsScore(p.first[a], p.last[a], p.last[b], p.first[b]));
}

function partsScore(firstA: string, lastA: string, firstB: string, lastB: string): number {
  const [first, last] = [alikeWords(firstA, firstB), alikeWords(lastA, lastB)];
  if (first === null || last === null)
    return first === null && last === null ? 0 : ((first ?? last) as number) >= 0.9 ? 2.5 : -3;
  if (first >= 0.9 && last >= 0.9) return 4;
  // Jacqueline and Julie at one address are relatives, however alike they sound.
  if (first < 0.9 && isFirstName(firstA) && isFirstName(firstB)) return last >= 0.9 ? -2 : -4;
  // Less than a postcode and a town can make up for: Darobrel and Darolle are not one name.
  if (Math.max(first, last) >= 0.9 && Math.min(first, last) >= 0.75) return 2.6;
  // One half alike is a relative or a namesake.
  return Math.max(first, last) >= 0.9 ? -2 : first >= 0.75 && last >= 0.75 ? 1 : -4;
}

/** null where one is silent; initials fit any word they begin. */
function alikeWords(a: string, b: string): number | null {
  if (a === '' || b === '') return null;
  if (a === b) return 1;
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 0.9 : 0;
  return isOneSlip(a, b) && Math.min(a.length, b.length) > 3 ? Math.max(0.9, likeness(a, b)) : likeness(a, b);
}

function birthScore(a: string, b: string): number {
  if (a === b) return 5;
  if (isOneSlip(a, b)) return 3.5;
  // Day and month changed places.
  if (a.length === 10 && b === `${a.slice(0, 5)}${a.slice(8)}-${a.slice(5, 7)}`) return 3.5;
  return -3;
}

function emailScore(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  if (a === b) return 3.5;
  const [boxA, boxB] = [a.slice(0, a.indexOf('@')), b.slice(0, b.indexOf('@'))];
  return (boxA === boxB && boxA.length > 4) || isOneSlip(a, b) ? 3 : -1;
}

function compared(a: string, b: string, same: number, slip: number, other: number): number {
  if (a === '' || b === '') return 0;
  return a === b ? same : isOneSlip(a, b) ? slip : other;
}

function likened(a: string, b: string, same: number, from: number, near: number, other: number): number {
  if (a === '' || b === '') return 0;
  if (a === b) return same;
  return likeness(a, b) >= from ? near : other;
}

// ---------------------------------------------------------------- a name and nothing else

/** A name alone may be one of up to three people of that name whose number, e-mail or phone we know. */
function pairNamesOnly(
  { name }: People,
  candidates: readonly Candidate[],
  pair: (a: number, b: number, confidence: number) => void,
): void {
  const alone = new Map<string, number[]>();
  for (let i = 0; i < candidates.length; i++) {
    if (candidates[i].nameOnly && name[i] !== '') alone.set(name[i], [...(alone.get(name[i]) ?? []), i]);
  }
  if (alone.size === 0) return;
  const known = new Map<string, number[]>();
  for (let i = 0; i < candidates.length; i++) {
    if (candidates[i].nameOnly || !alone.has(name[i])) continue;
    const same = known.get(name[i]);
    if (same) same.push(i);
    else known.set(name[i], [i]);
  }
  for (const [one, strangers] of alone) {
    const same = known.get(one) ?? [];
    if (same.length > 3) continue;
    for (const a of strangers) {
      for (const b of same) {
        const [x, y] = [candidates[a].contact, candidates[b].contact];
        // Another postcode speaks of another person.
        if (x.postcode !== '' && y.postcode !== '' && x.postcode !== y.postcode) continue;
        pair(a, b, same.length === 1 ? 0.7 : 0.6);
      }
    }
  }
}
