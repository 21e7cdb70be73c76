import { compareText } from '../units';

/**
 * OpenRefine's fingerprint: trimmed, lower case, without punctuation and accents, words sorted, each once. Values with
 * the same fingerprint are one value written in several ways.
 *
 * @source OpenRefine, "Clustering in depth": key collision, fingerprint
 * @example fingerprint('the multi multi word test') // => 'multi test the word'
 */
export function fingerprint(text: string): string {
  const words = ascii(text.slice(0, 320))
    .split(spaces)
    .filter((word) => word !== '');
  return unique(words).join(' ');
}

/**
 * OpenRefine's n-gram fingerprint: the pieces of `size` characters, sorted, each once, without spaces between.
 *
 * @source OpenRefine, "Clustering in depth": key collision, n-gram fingerprint
 * @example ngramFingerprint('abcdefg', 2) // => 'abbccddeeffg'
 */
export function ngramFingerprint(text: string, size = 2): string {
  const bare = ascii(text.slice(0, 320)).split(spaces).join('');
  const pieces: string[] = [];
  for (let i = 0; i + size <= bare.length; i++) pieces.push(bare.slice(i, i + size));
  return pieces.length === 0 ? bare : unique(pieces).join('');
}

/**
 * The spelling to use for each value that is written in several ways: the most frequent, among equals the one that
 * comes first in text order once capitals are mixed (`Nantes` before `NANTES`).
 *
 * @param counts how often each spelling occurs
 * @param keyOf what spellings of one value have in common; `''` leaves a value alone
 * @returns only spellings to replace
 */
export function spellings(
  counts: ReadonlyMap<string, number>,
  keyOf: (text: string) => string = fingerprint,
): Map<string, string> {
  const groups = new Map<string, string[]>();
  for (const text of counts.keys()) {
    const key = keyOf(text);
    if (key === '') continue;
    const group = groups.get(key);
    if (group) group.push(text);
    else groups.set(key, [text]);
  }
  const replaced = new Map<string, string>();
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const times = (text: string) => counts.get(text) as number;
    const mixed = (text: string) => (text !== text.toUpperCase() && text !== text.toLowerCase() ? 0 : 1);
    group.sort((a, b) => times(b) - times(a) || mixed(a) - mixed(b) || compareText(a, b));
    for (let i = 1; i < group.length; i++) replaced.set(group[i], group[0]);
  }
  return replaced;
}

/**
 * As `spellings`, for names that differ by the spaces inside as well: `Google Ads`, `GoogleAds`. Not those with digits,
 * whose pieces repeat: `Box 100` and `Box 1000` have the same ones.
 */
export function spellingsAcrossSpaces(counts: ReadonlyMap<string, number>): Map<string, string> {
  const replaced = spellings(counts);
  const left = new Map<string, number>();
  for (const [text, times] of counts) {
    const meant = replaced.get(text) ?? text;
    left.set(meant, (left.get(meant) ?? 0) + times);
  }
  const joined = spellings(left, (text) => (/\d/.test(text) ? '' : ngramFingerprint(text)));
  for (const text of counts.keys()) {
    const meant = joined.get(replaced.get(text) ?? text);
    if (meant !== undefined) replaced.set(text, meant);
  }
  return replaced;
}

const spaces = /[\s\u0085\u180e\u200b\u2060\ufeff]+/;

const unique = (pieces: string[]): string[] => [...new Set(pieces)].sort(compareText);

/** Lower case, no punctuation, no accents. Compatibility decomposition leaves some letters whole: spelt out. */
function ascii(text: string): string {
  const lower = text.trim().toLowerCase();
  let plain = '';
  for (const letter of lower.normalize('NFKD')) {
    const c = letter.codePointAt(0) as number;
    if (c < 128) {
      // Punctuation and control characters go; white space stays.
      if ((c >= 48 && c <= 57) || (c >= 97 && c <= 122) || c === 32 || (c >= 9 && c <= 13)) plain += letter;
    } else if (spaces.test(letter)) plain += ' ';
    else if (!/[\p{M}\p{P}\p{Cc}]/u.test(letter)) plain += spelling(letter);
  }
  return plain;
}

function spelling(letter: string): string {
  switch (letter) {
    case 'œ':
      return 'oe';
    case 'æ':
      return 'ae';
    case 'ø':
      return 'oe';
    case 'ß':
      return 'ss';
    case 'ł':
      return 'l';
    case 'đ':
    case 'ð':
      return 'd';
    case 'þ':
      return 'th';
    case 'ħ':
      return 'h';
    case 'ı':
      return 'i';
    case 'ŧ':
      return 't';
    case '©':
      return 'c';
    case '®':
      return 'r';
    default:
      return letter;
  }
}
