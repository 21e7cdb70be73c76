import type { Language, ProgrammeCode } from '../core/codes';
import { foldAccents } from '../core/read/keys';
import type { Due } from '../core/results';
import type { Settings } from '../core/settings';
import { civilOf, type Day } from '../core/units';
import { type Words, wordsOf } from './words';

// What is said first to somebody a programme has an occasion for, with {…} filled from what is known of him.

/** What a message may name, as people write it in either language. */
const fields: ReadonlyMap<string, 'product' | 'years' | 'first-name'> = new Map([
  ['last product', 'product'],
  ['dernier produit', 'product'],
  ['n', 'years'],
  ['first name', 'first-name'],
  ['prenom', 'first-name'],
]);
const braces = /(\{[^{}]{1,60}\})/;
const fieldOf = (part: string) => fields.get(foldAccents(part.slice(1, -1)).trim());

/** The first message of a programme in a language, before it is filled: a person's own, else ours. */
export const messageTemplate = (code: ProgrammeCode, language: Language, own: Settings['programmes']): string =>
  own[`${code}-${language}`] ?? own[code] ?? wordsOf(language).tabs.programmes.messageOf[code];

/**
 * The first message for one person. What is not known of him is said in a general word; a message with {n} falls back
 * on ours for who has not been a customer for a year yet.
 *
 * @param firstName of the person; `''` unknown
 */
export function programmeMessage(
  code: ProgrammeCode,
  due: Due,
  about: { readonly firstName: string; readonly asOf: Day },
  language: Language,
  own: Settings['programmes'],
): string {
  const words = wordsOf(language);
  const standard = words.tabs.programmes.messageOf[code];
  const template = messageTemplate(code, language, own);
  const years = code === 'vip' ? due.value : wholeYears(due.person.firstOrder, about.asOf);
  const asksYears = fieldsIn(template).some((part) => fieldOf(part) === 'years');
  return filled(asksYears && years < 1 ? standard : template, words, {
    product: due.product,
    years,
    // An ambassador is told who came.
    firstName: code === 'ambassador' ? due.friend || words.tabs.programmes.anyFriend : about.firstName,
  });
}

function wholeYears(first: Day | null, asOf: Day): number {
  if (first === null) return 0;
  const [from, to] = [civilOf(first), civilOf(asOf)];
  const isBefore = to.month < from.month || (to.month === from.month && to.day < from.day);
  return to.year - from.year - (isBefore ? 1 : 0);
}

function filled(
  template: string,
  words: Words,
  known: { readonly product: string; readonly years: number; readonly firstName: string },
): string {
  const parts = template.split(braces);
  for (let i = 1; i < parts.length; i += 2) {
    const field = fieldOf(parts[i]);
    if (field === 'product') {
      const isAside = parts[i - 1].endsWith('(') && parts[i + 1].startsWith(')');
      if (known.product === '' && isAside) {
        // Nothing to say in brackets: without them, and the space before them.
        parts[i - 1] = parts[i - 1].replace(/[ \u00a0\u202f]?\($/, '');
        parts[i] = '';
        parts[i + 1] = parts[i + 1].slice(1);
      } else parts[i] = known.product || words.tabs.programmes.anyProduct;
    } else if (field === 'years') {
      parts[i] = String(known.years);
      if (known.years === 1) parts[i + 1] = parts[i + 1].replace(plural, '$1');
    } else if (field === 'first-name') {
      parts[i] = known.firstName;
      if (known.firstName === '') parts[i - 1] = parts[i - 1].replace(/[ \u00a0\u202f]$/, '');
    }
  }
  const text = parts.join('');
  // Without the name in front: ", here is…"
  const start = text.replace(/^[\s,;:!.]{1,10}/, '');
  return start === text ? text : start.charAt(0).toUpperCase() + start.slice(1);
}

/** "1 ans", "1 years". */
const plural = /^([ \u00a0\u202f](?:an|year))s(?![\p{L}\d])/u;

const fieldsIn = (template: string): string[] => template.split(braces).filter((_, i) => i % 2 === 1);

/** What stands in braces in a person's own message and is left as written, for nobody can fill it. */
export const unfilledIn = (template: string): string[] => fieldsIn(template).filter((part) => !fieldOf(part));
