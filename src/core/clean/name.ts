import { foldAccents, isErrorText } from '../read/keys';
import { firstNameStrength, isFirstName } from './first-names';
import { once } from './once';
import { tidied } from './spaces';

export interface PersonName {
  readonly civility: string;
  readonly firstName: string;
  readonly lastName: string;
  /** Set when the words name a company or an institution; then the other three are blank. */
  readonly company: string;
}

export type NameOrder = 'first-last' | 'last-first';

/**
 * The parts of a name written in one cell.
 *
 * A run of capitals is the surname (LE GALL Anne-Marie), a comma puts it first; otherwise the order of the column
 * decides, and where the column does not, the first names we know. A lone word is a surname unless it is a known first
 * name without a title. Capitals are put right in parts that are all upper or all lower case, in no others.
 *
 * @param order of the column, from `findNameOrder`
 * @example readName('Mme LE GALL Anne-Marie') // => { civility: 'Mme', firstName: 'Anne-Marie', lastName: 'Le Gall', company: '' }
 */
export function readName(text: string, order: NameOrder | null = null): PersonName {
  const tidy = tidyName(text);
  if (tidy === '' || tidy.length > 320) return { ...nobody, lastName: tidy };
  const [civility, rest] = splitCivility(tidy);
  if (isCompany(rest)) return { ...nobody, company: civility === '' ? rest : tidy };
  const parts = splitName(rest, order, civility !== '');
  let title = parts.civility === '' ? civility : parts.civility;
  const untitled = (part: string): string => {
    // "DUPONT Mme Jeanne": the title stands in front of one part.
    const [found, bare] = splitCivility(part);
    if (found === '' || (title !== '' && title !== found)) return part;
    title = found;
    return untitled(bare);
  };
  const first = nameCase(untitled(parts.first), 'first');
  const last = surnameCase(untitled(parts.last));
  return { civility: title, firstName: first, lastName: last, company: '' };
}

/** MARTIN née DUPONT: each of the two by itself. */
function surnameCase(last: string): string {
  const words = last.split(' ');
  const at = words.findIndex((word, i) => i > 0 && i < words.length - 1 && isMaidenWord(word));
  if (at < 0) return nameCase(last, 'last');
  const side = (from: number, to?: number) => nameCase(words.slice(from, to).join(' '), 'last');
  return `${side(0, at)} ${words[at]} ${side(at + 1)}`;
}

const nobody: PersonName = { civility: '', firstName: '', lastName: '', company: '' };

/**
 * Whether a column writes first names first, by the names with exactly one end that is a usual first name.
 *
 * @returns null where neither order is three times as frequent as the other
 */
export function findNameOrder(texts: Iterable<string>): NameOrder | null {
  let [firstLast, lastFirst] = [0, 0];
  for (const text of texts) {
    if (text.length > 320) continue;
    const [, rest] = splitCivility(tidyName(text));
    const words = rest.split(' ');
    if (words.length < 2 || rest.indexOf(',') >= 0 || surnameRun(words) !== null) continue;
    const known = isFirstName(words[0]);
    if (known === isFirstName(words[words.length - 1]) || isCompany(rest)) continue;
    if (known) firstLast++;
    else lastFirst++;
  }
  if (firstLast >= 3 * lastFirst && firstLast > 0) return 'first-last';
  return lastFirst >= 3 * firstLast && lastFirst > 0 ? 'last-first' : null;
}

/** Quotes around the whole name came with the export; inside they are the name's own. */
function tidyName(text: string): string {
  const tidy = tidied(text.slice(0, 400));
  return tidy.charCodeAt(0) === 34 ? tidy.replace(/^"([^"]*)"$/, '$1') : tidy;
}

// ---------------------------------------------------------------- titles

/**
 * A title in its usual form: M., Mme, Mlle, Me, Dr, Pr, M. et Mme, Mr, Mrs, Ms, Miss.
 *
 * @returns `''` for what is no title
 * @example readCivility('MADAME') // => 'Mme'
 */
export function readCivility(text: string): string {
  return text.length > 40 ? '' : (titles().get(titleKey(text)) ?? '');
}

const titleKey = (text: string) => foldAccents(text.trim()).replace(/\./g, '').replace(/\s+/g, ' ');

const titles = once<ReadonlyMap<string, string>>(() => {
  const forms: readonly (readonly [string, string])[] = [
    ['M.', 'm|monsieur|mons'],
    ['Mme', 'mme|madame|mde|mad'],
    ['Mlle', 'mlle|mademoiselle|melle'],
    ['Me', 'me|maitre|mtre'],
    ['Dr', 'dr|docteur|doctor'],
    ['Pr', 'pr|prof|professeur|professor'],
    [
      'M. et Mme',
      'm et mme|mr et mme|m & mme|mr & mme|monsieur et madame|m mme|m/mme|mr/mme|m ou mme|mme et m|mme & m|madame et monsieur',
    ],
    ['Mr and Mrs', 'mr and mrs|mr & mrs|mr mrs'],
    ['Mmes', 'mmes|mesdames'],
    ['MM.', 'mm|messieurs'],
    ['Mr', 'mr|mister'],
    ['Mrs', 'mrs|missus'],
    ['Ms', 'ms'],
    ['Miss', 'miss'],
    ['Mx', 'mx'],
    ['Sir', 'sir'],
    ['Rev.', 'rev|reverend'],
  ];
  const map = new Map<string, string>();
  for (const [form, written] of forms) for (const one of written.split('|')) map.set(one, form);
  return map;
});

/** A title and the rest of the name; a title alone is a name. */
export function splitCivility(text: string): readonly [string, string] {
  const dot = text.indexOf('.');
  const glued = dot > 0 && dot < 5 ? gluedTitle.exec(text) : null;
  if (glued) return [readCivility(glued[1]), text.slice(glued[0].length)];
  const first = text.indexOf(' ');
  if (first < 0) return ['', text];
  const head = startsNoTitle.test(text) ? '' : titleKey(text.slice(0, first));
  if (!titles().has(head) && head !== 'm/mme') {
    // Behind the name only titles that cannot be an initial: "Durand Mme".
    const last = text.lastIndexOf(' ');
    const behind = text.slice(last + 1);
    const isTitle = !startsNoTitle.test(behind) && behindNames.has(titleKey(behind));
    const title = isTitle ? readCivility(behind) : '';
    return title === '' ? ['', text] : [title, text.slice(0, last)];
  }
  const words = text.split(' ');
  for (const n of [3, 2, 1]) {
    const title = words.length > n ? titles().get(titleKey(words.slice(0, n).join(' '))) : undefined;
    if (!title) continue;
    const rest = words.slice(n).join(' ');
    // "M. le Dr Roux"? Only one title is kept; "Me" and "M" before a comma are no titles.
    return rest[0] === ',' ? ['', text] : [title, rest];
  }
  return ['', text];
}

// The quick way out: every title begins with D, M, P, R or S, most names do not.
const startsNoTitle = /^[abce-lnoqt-z]/i;
// "M.Durand", not the initials of "M.J. Durand".
const gluedTitle = /^(mr?|mme|mlle|mrs|ms|dr|me|pr)\.(?=\p{L}{2})/iu;
const behindNames: ReadonlySet<string> = new Set(['mme', 'mlle', 'madame', 'monsieur', 'mademoiselle', 'mrs']);

// ---------------------------------------------------------------- companies

/**
 * Whether a name is that of a company or an institution: a legal form anywhere (SARL, Ltd, GmbH), a kind of house in
 * front (Mairie de…, Restaurant…), or "& Fils", "& Co".
 */
export function isCompany(text: string): boolean {
  if (text.length > 320) return false;
  let known = companies.get(text);
  if (known === undefined) {
    known = saysCompany(text);
    // A long-lived host reads many files: what is remembered stays bounded.
    if (companies.size > 150_000) companies.clear();
    companies.set(text, known);
  }
  return known;
}

/** By name: cleaning one row asks five times about its name, and people come back. */
const companies = new Map<string, boolean>();

function saysCompany(text: string): boolean {
  const plain = (text.indexOf('.') < 0 ? text : text.replace(/\./g, '')).trim();
  const words = plain.split(/[\s,()]+/);
  const foldedWords = foldAccents(plain).split(/[\s,()]+/);
  const last = words.length - 1;
  for (let i = 0; i <= last; i++) {
    const word = words[i];
    const size = word.length;
    if (size < 2) continue;
    if ((i === 0 || i === last) && last > 0 && size <= 3 && capitalForms().has(word)) return true;
    const folded = foldedWords[i];
    if (legalForms().has(folded) && (last > 0 || size > 3)) return true;
    if (i === 0 || (i === 1 && articles.has(foldedWords[0]))) {
      const bare = folded.startsWith("l'") || folded.startsWith('l’') ? folded.slice(2) : folded;
      if (houses().has(bare) && last > 0) return true;
      if (bare === 'ville' && i < last && /^d(?:e|u|es)$|^d['’]/.test(foldedWords[i + 1])) return true;
    }
    if (i > 0 && i === last && tradeEndings().has(folded)) return true;
    if (i > 0 && i === last && partners.has(folded) && joins.has(foldedWords[i - 1])) return true;
  }
  return false;
}

const articles: ReadonlySet<string> = new Set(['le', 'la', 'les', 'the', 'au', 'aux']);
const partners: ReadonlySet<string> = new Set([
  'fils',
  'cie',
  'co',
  'sons',
  'associes',
  'filles',
  'freres',
  'partners',
]);
const joins: ReadonlySet<string> = new Set(['&', 'et', 'and']);
// Two or three letters that are also names (Sa, Sas, Ag): a company only in capitals, at either end.
const capitalForms = once<ReadonlySet<string>>(
  () => new Set('SA SAS AG NV BV SE GIE AB AS OY KG CO SPA SRL SNC SCI'.split(' ')),
);
const legalForms = once<ReadonlySet<string>>(
  () =>
    new Set(
      (
        'sarl eurl sasu scop scea gaec earl selarl selas scm sprl bvba ltd ltda limited llc llp inc incorporated gmbh ' +
        'plc corp corporation pty sro oyj aps holding consulting srl srls ohg kgaa gbr vof'
      ).split(' '),
    ),
);
const houses = once<ReadonlySet<string>>(
  () =>
    new Set(
      (
        'sci snc mairie commune communaute departement region prefecture association asso syndicat comite cse lycee ' +
        'college ecole universite hopital clinique restaurant hotel boulangerie patisserie boucherie pharmacie garage ' +
        'cabinet societe ste ets etablissement etablissements groupe entreprise entreprises fondation institut agence ' +
        'boutique brasserie traiteur domaine chateau imprimerie librairie camping ehpad creche musee office club federation ' +
        'ligue paroisse residence ferme atelier ateliers transports maison cafe bar auberge gite epicerie fromagerie cave ' +
        'company school university hospital council chez chu chr assoc auto-ecole studio tabac optique theatre cinema laboratoire ' +
        'laboratoires editions galerie amicale cooperative syndic'
      ).split(' '),
    ),
);

// "The Coffee Shop": words that end a trade's name in English and are nobody's surname.
const tradeEndings = once<ReadonlySet<string>>(
  () =>
    new Set(
      (
        'shop shops store stores bakery hotel restaurant services solutions group agency studio studios foundation ' +
        'enterprises industries technologies systems logistics supplies'
      ).split(' '),
    ),
);

// ---------------------------------------------------------------- first and last

interface Parts {
  readonly first: string;
  readonly last: string;
  readonly civility: string;
}

function splitName(text: string, order: NameOrder | null, titled: boolean): Parts {
  const comma = text.indexOf(',');
  if (comma > 0 && comma === text.lastIndexOf(',')) {
    const [last, behind] = [text.slice(0, comma).trim(), text.slice(comma + 1).trim()];
    const alone = readCivility(behind);
    if (alone !== '') return { first: '', last, civility: alone };
    const [civility, first] = splitCivility(behind);
    if (last !== '' && first !== '') return { first, last, civility };
  }
  const all = text.split(/[ ,]+/).filter((word) => /[\p{L}\d&+-]/u.test(word));
  // Signs only, or two people in one cell: nothing to take apart.
  if (all.length === 0 || /[/;|]/.test(text)) return { first: '', last: text, civility: '' };
  // "Ana Diaz (VIP)": what is in brackets goes behind the surname.
  const bracket = all.findIndex((word, i) => i > 0 && (word[0] === '(' || word[0] === '['));
  const [words, behind] = bracket < 0 ? [all, []] : [all.slice(0, bracket), all.slice(bracket)];
  const parts = (from: number, to: number): Parts => ({
    // Words from…to are the surname, those around it the first names.
    first: [...words.slice(0, from), ...words.slice(to)].join(' '),
    last: [...words.slice(from, to), ...behind].join(' '),
    civility: '',
  });
  if (words.length === 1) return !titled && isFirstName(words[0]) ? parts(1, 1) : parts(0, 1);
  const run = surnameRun(words);
  if (run) {
    // The particle of "Charles de GAULLE" belongs to the run.
    const found = parts(run[0], run[1]);
    return isParticle(words[run[0]]) ? { ...found, last: found.last.toUpperCase() } : found;
  }
  const n = words.length;
  // Nobody's first name is "de" or "La": a surname alone, or one in front.
  const led = leadsSurnames(words[0]);
  if (led && (n === 2 || isParticle(words[n - 2]))) return parts(0, n);
  const known = words.map(isFirstName);
  const lastFirst =
    led ||
    (isInitials(words[n - 1]) && !isShort(words[0]) && !known[0]) ||
    order === 'last-first' ||
    (order === null && !isShort(words[0]) && firstNameStrength(words[n - 1]) > firstNameStrength(words[0]));
  if (lastFirst) {
    let from = n - 1;
    while (from > 1 && known[from - 1] && known[from]) from--;
    // "de la Tour Anne": particles never end a surname.
    while (from < n - 1 && isParticle(words[from - 1])) from++;
    return parts(0, from);
  }
  let from = 1;
  for (let i = 1; i < n - 1; i++) if (joins.has(words[i].toLowerCase())) from = Math.max(from, i + 2);
  if (from >= n) return parts(n - 1, n);
  while (from < n - 1 && (/^\p{L}\.?$/u.test(words[from]) || (known[from] && known[from - 1]))) from++;
  for (let i = 1; i < from; i++) if (isParticle(words[i])) return parts(i, n);
  return parts(from, n);
}

/** A first name cut short: J, J., J.-P., JP. */
const isShort = (word: string) => word !== 'ST' && (isInitials(word) || /^\p{L}$|^[B-DF-HJ-NP-TV-XZ]{2}$/u.test(word));

/** J., J.-P., J-P. A letter alone is none: "Client A" is no Mr Client. */
const isInitials = (word: string) => /^\p{Lu}(?:\.|\.?-\p{Lu}\.?|\.\p{Lu}\.?)$/u.test(word);

/** Where the words in capitals stand when others are not: first and behind last; null without such a run. */
function surnameRun(words: readonly string[]): readonly [number, number] | null {
  let [from, to, others] = [-1, -1, false];
  for (let i = 0; i < words.length; i++) {
    // MARTIN née DUPONT
    const between = from >= 0 && to === i && isMaidenWord(words[i]);
    if (between && i + 1 < words.length && isCapitals(words[i + 1])) to = i + 1;
    else if (isCapitals(words[i])) {
      if (from >= 0 && to !== i) return null; // two runs: cannot say
      if (from < 0) from = i;
      to = i + 1;
    } else if (/\p{L}\p{L}/u.test(words[i])) others = true;
  }
  if (from < 0 || !others) return null;
  // Charles de GAULLE, Ludwig van der BERG
  while (from > 1 && words[from - 1] === words[from - 1].toLowerCase() && isParticle(words[from - 1])) from--;
  if (from === 1 && to === words.length && isParticle(words[0])) from = 0;
  return from === 0 && to === words.length ? null : [from, to];
}

const maiden: ReadonlySet<string> = new Set(['nee', 'ne', 'epouse', 'ep', 'veuve', 'vve', 'dite', 'dit']);
const isMaidenWord = (word: string) => maiden.has(foldAccents(word).replace('.', ''));

/** At least two letters, all capitals; JP and MC are initials. */
function isCapitals(word: string): boolean {
  // d'ARC
  const letters = word.replace(/^d['’]/, '').replace(/[^\p{L}]/gu, '');
  if (letters.length < 2 || word.indexOf('.') >= 0) return false;
  if (letters !== letters.toUpperCase() || letters === letters.toLowerCase()) return false;
  return letters.length > 2 || /[AEIOUYÀ-Ý]/.test(letters) || letters === 'NG' || letters === 'ST';
}

// ---------------------------------------------------------------- capitals

const lowParticles: ReadonlySet<string> = new Set(['de', 'du', 'des', 'd', 'von', 'van', 'der', 'den', 'zu', 'ter']);
const highParticles: ReadonlySet<string> = new Set([
  'le',
  'la',
  'saint',
  'sainte',
  'el',
  'ben',
  'al',
  'di',
  'da',
  'dos',
  'del',
  'della',
  'mac',
  'st',
  'ste',
]);

/** Words that begin surnames and no first names: Ben, Al and Saint can be both. */
const leadsSurnames = (word: string) =>
  isParticle(word) && !['ben', 'al', 'saint', 'sainte', 'st', 'ste', 'da', 'den'].includes(word.toLowerCase());

function isParticle(word: string): boolean {
  const low = word.toLowerCase();
  return lowParticles.has(low) || highParticles.has(low) || low.startsWith("d'") || low.startsWith('d’');
}

/**
 * A name with its capitals put right, where it is all upper or all lower case; any other is left as it is.
 *
 * Particles de, du, des, d’, von, van are lower; Le, La, Saint, El, Ben capital; each side of a hyphen or an
 * apostrophe is a word; McX, and MacX for known Scottish names only.
 *
 * @param part of the name: two consonants as a first name are initials (JP)
 * @example nameCase("O'BRIEN DE LA TOUR-D'AUVERGNE") // => "O'Brien de La Tour-d'Auvergne"
 */
export function nameCase(text: string, part: 'first' | 'last' | 'full' = 'full'): string {
  if (text === '' || text.length > 320) return text;
  // The Turkish İ becomes an i with a second dot.
  const low = text.toLowerCase().replace(/(?<=.)i\u0307/g, 'i');
  // ß and the d of d'ARC have no capital.
  const capitals = text.replace(/\u00df/g, 'SS').replace(/(?<![^ -])d(?=['’])/g, 'D');
  if (low !== text && text.toUpperCase() !== capitals) return text;
  if (isErrorText(text)) return text;
  if (part === 'first' && /^[bcdfghjklmnpqrstvwxz]{2}$/.test(low)) return text.toUpperCase();
  let cased = '';
  let from = 0;
  for (let i = 0; i <= low.length; i++) {
    if (i < low.length && !isBetweenWords(low.charCodeAt(i))) continue;
    if (i > from) cased += wordCase(low.slice(from, i), from === 0 ? ' ' : low[from - 1], low[i] ?? '', from === 0);
    if (i < low.length) cased += low[i];
    from = i + 1;
  }
  return cased;
}

const isBetweenWords = (c: number) =>
  c === 32 ||
  c === 45 ||
  c === 39 ||
  c === 0x2019 ||
  c === 46 ||
  c === 0x2010 ||
  c === 0x2011 ||
  c === 44 ||
  c === 0xa0 ||
  c === 38 ||
  c === 47 ||
  // ( [ " *
  c === 40 ||
  c === 91 ||
  c === 34 ||
  c === 42;

function wordCase(low: string, before: string, after: string, first: boolean): string {
  const apostrophe = after === "'" || after === '’';
  if (low === 'd' && apostrophe) return low;
  if (after === ' ' && before === ' ' && (lowParticles.has(low) || (!first && low === 'et'))) return low;
  if (before === '-' && after === '-' && (low === 'de' || low === 'du' || low === 'des')) return low;
  if (!first && before === ' ' && after === '' && (low === 'ii' || low === 'iii' || low === 'iv'))
    return low.toUpperCase();
  // De La Rue's 's and the like: a lone s behind an apostrophe stays small.
  if (low === 's' && (before === "'" || before === '’')) return low;
  if (low.length > 4 && low.startsWith('mc')) return `Mc${capital(low.slice(2))}`;
  if (low.length > 4 && low.startsWith('mac') && scottish().has(low.slice(3))) return `Mac${capital(low.slice(3))}`;
  return capital(low);
}

function capital(low: string): string {
  if (low.startsWith('i\u0307')) return `\u0130${low.slice(2)}`;
  const point = low.codePointAt(0) as number;
  const letter = String.fromCodePoint(point);
  const upper = letter.toUpperCase();
  // ß has no capital of one letter.
  return upper.length > letter.length ? low : upper + low.slice(letter.length);
}

// MACRON, MACHADO, MACE are no sons of anyone.
const scottish = once<ReadonlySet<string>>(
  () =>
    new Set(
      (
        'allister alister arthur aulay bain beth callum cormack cormick donald donell dougall dowell duff eachern ewan ewen fadyen ' +
        'farlane gillivray gowan gregor gregory guire innes intosh intyre iver kay kenna kenzie kinley kinnon lachlan laren ' +
        'laughlin lean lellan lennan leod mahon manus master millan murray nab namara naughton neil neill nicol phail ' +
        'pherson quarrie rae sween taggart tavish vicar'
      ).split(' '),
    ),
);
