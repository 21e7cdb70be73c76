import type { Identity } from '../model';
import { foldAccents, foldKey } from '../read/keys';
import { emailKey, readEmail } from './email';
import { type Phone, readPhone } from './phone';

/** What identities are compared by, one entry each; `''` where an identity is silent. */
export interface Traits {
  /** Number of the identity's tab, in text order. */
  readonly tab: Int32Array;
  readonly id: readonly string[];
  readonly otherId: readonly string[];
  readonly email: readonly string[];
  /** Further e-mails of an identity, for the few that have them. */
  readonly moreEmails: readonly { readonly of: number; readonly email: string }[];
  /** E.164, or the digits of what is no valid number. */
  readonly phone: readonly string[];
  /** 1 where the phone is a mobile: a strong key. */
  readonly mobile: Uint8Array;
  /** Words of the name in text order; the company's where there is no person. */
  readonly name: readonly string[];
}

export function traitsOf(identities: readonly Identity[], country: string): Traits {
  const n = identities.length;
  const tabs = new Map([...new Set(identities.map((one) => one.tab))].sort().map((name, i) => [name, i]));
  const tab = new Int32Array(n);
  const mobile = new Uint8Array(n);
  const moreEmails: { of: number; email: string }[] = [];
  const [id, otherId, email, phone, name] = [0, 1, 2, 3, 4].map(() => new Array<string>(n).fill(''));
  for (let i = 0; i < n; i++) {
    const { fields, tab: tabName, otherId: other } = identities[i];
    tab[i] = tabs.get(tabName) as number;
    if (fields.customer_id) id[i] = foldKey(fields.customer_id);
    if (other) otherId[i] = foldKey(other);
    if (fields.email) {
      const read = readEmail(fields.email);
      if (read) email[i] = emailKey(read.email);
    }
    for (const more of identities[i].moreEmails ?? []) {
      const read = readEmail(more);
      if (read) moreEmails.push({ of: i, email: emailKey(read.email) });
    }
    if (fields.phone) {
      const read = phoneOf(fields.phone, fields.country || country, fields.postcode ?? '');
      if (read && read.e164 !== '') {
        phone[i] = read.e164;
        if (read.type === 'mobile') mobile[i] = 1;
      } else {
        const digits = fields.phone.slice(0, 60).replace(/\D/g, '');
        if (digits.length >= 6) phone[i] = digits;
      }
    }
    const person =
      fields.first_name || fields.last_name
        ? `${fields.first_name ?? ''} ${fields.last_name ?? ''}`
        : (fields.full_name ?? '');
    name[i] = nameKey(person !== '' ? person : (fields.company ?? ''));
  }
  return { tab, id, otherId, email, moreEmails, phone, mobile, name };
}

/** The country column may hold a name where its rule is off: only codes help. */
const phoneOf = (text: string, country: string, postcode: string): Phone | null =>
  readPhone(text, country.length === 2 ? country.toUpperCase() : country, postcode);

/**
 * The words of a name without capitals, accents and order: Jean Dupont is DUPONT Jean.
 *
 * @example nameKey('LE GALL, Anne-Marie') // => 'anne gall le marie'
 */
export function nameKey(text: string): string {
  if (text === '' || text.length > 320) return '';
  const words = wordsOf(text).split(' ');
  // Nearly every name: sorting two words costs more than all the rest.
  if (words.length === 2) return words[0] <= words[1] ? `${words[0]} ${words[1]}` : `${words[1]} ${words[0]}`;
  return words.length === 1 ? words[0] : words.sort().join(' ');
}

/** Lower-case words with single spaces, accents and punctuation gone. */
export function wordsOf(text: string): string {
  if (text === '') return '';
  const folded = foldAccents(text);
  return /^[a-z]+(?: [a-z]+)*$/.test(folded) ? folded : folded.replace(/[^\p{L}\d]+/gu, ' ').trim();
}

export function remembered(of: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    if (text === '') return '';
    let answer = known.get(text);
    if (answer === undefined) {
      answer = of(text);
      known.set(text, answer);
    }
    return answer;
  };
}
