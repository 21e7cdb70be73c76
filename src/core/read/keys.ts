import { type Cell, isMoment } from '../model';
import { isoDay } from '../units';

/** The text of a cell: trimmed, a day as `YYYY-MM-DD`. `''` for a blank. */
export function cellText(cell: Cell | null | undefined): string {
  if (typeof cell === 'string') return trimmed(cell);
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return isMoment(cell) ? isoDay(cell.day) : '';
}

/** Without the spaces and invisible characters around it. A loop: on 50,000 spaces a pattern would take minutes. */
function trimmed(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isEmptySign(text.charCodeAt(from))) from++;
  while (to > from && isEmptySign(text.charCodeAt(to - 1))) to--;
  return from === 0 && to === text.length ? text : text.slice(from, to);
}

/** Every space Unicode knows, and characters that show nothing: exports are full of both. */
function isEmptySign(c: number): boolean {
  if (c <= 32) return true;
  if (c < 0xa0) return c >= 0x7f;
  return (
    c === 0xa0 ||
    c === 0xad ||
    c === 0x1680 ||
    (c >= 0x2000 && c <= 0x200f) ||
    (c >= 0x2028 && c <= 0x202f) ||
    (c >= 0x205f && c <= 0x2064) ||
    c === 0x3000 ||
    c === 0xfeff
  );
}

/**
 * What a customer is called by his cell: trimmed, `17850.0` read as `17850`, the apostrophe that marks text in
 * spreadsheets taken off. Compare with `foldKey`.
 *
 * @returns `''` for a blank and for the error of a formula: no customer
 * @example customerKey("'7210448301122") // => '7210448301122'
 */
export function customerKey(cell: Cell | null | undefined): string {
  let text = cellText(cell);
  const first = text.charCodeAt(0);
  if (first === 0x27 || first === 0x2019) text = cellText(text.slice(1));
  if (isErrorText(text)) return '';
  const point = text.indexOf('.');
  if (point > 0 && point < 320 && text.length < 320 && /^\d+\.0+$/.test(text)) return text.slice(0, point);
  return text;
}

/** What a cell shows where its formula went wrong, in Sheets and in Excel: it says nothing of anybody. */
export const isErrorText = (text: string): boolean =>
  text.charCodeAt(0) === 0x23 &&
  text.length <= 12 &&
  /^#(n\/[ad]|ref!|div\/0!|value!|name\?|num!|null!|error!|spill!|calc!|nom\s?\?|valeur!|nombre!|nul!|erreur!)$/i.test(
    text,
  );

/** Two keys are the same customer when this is equal: upper and lower case do not count. */
export const foldKey = (text: string): string => text.toLowerCase();

// Letters that decomposition (NFD) leaves whole.
const wholeLetters: readonly (readonly [RegExp, string])[] = [
  [/\u0153/g, 'oe'],
  [/\u00e6/g, 'ae'],
  [/\u00f8/g, 'o'],
  [/[\u00df\u1e9e]/g, 'ss'],
  [/\u0142/g, 'l'],
  [/[\u0111\u00f0]/g, 'd'],
  [/\u00fe/g, 'th'],
  [/\u0131/g, 'i'],
];

/**
 * Letters that were saved in one encoding and read in another, as they were: `ZoÃ©` is Zoé, `lâ€™Ã©tÃ©` is l’été.
 *
 * Only pairs nobody writes are undone (Ã or Â before a sign, â€ before one); all other text comes back as it is.
 *
 * @example unscrambled('ZoÃ©') // => 'Zoé'
 */
export function unscrambled(text: string): string {
  if (!/[\u00c2\u00c3\u00c5\u00e2]/.test(text) || !scrambled.test(text)) return text;
  return text.replace(new RegExp(scrambled, 'g'), (run) => {
    let code = 0;
    for (let i = 0; i < run.length; i++) {
      const byte = byteOf(run[i]);
      const lead = run.length === 2 ? 31 : 15;
      code = i === 0 ? byte & lead : (code << 6) | (byte & 63);
    }
    return String.fromCharCode(code);
  });
}

// What the bytes 80–9F of Windows-1252 look like; Latin-1 leaves them invisible.
const highSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const byteOf = (sign: string): number => {
  const at = highSigns.indexOf(sign);
  return at >= 0 ? 0x80 + at : sign.charCodeAt(0);
};
// C2 and C3 are the accents of Western Europe, C5 œ Œ Š Ž Ÿ ł ş, E2 80 and E2 82 AC dashes, quotes and the euro.
const scrambled =
  /\u00c2[\u00a0-\u00bf]|\u00c3[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|\u00c5[\u0080-\u0093‚‘’“\u00a0\u00a1\u00b8\u00bd\u00be]|\u00e2(?:€|\u0080)[\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|\u00e2(?:‚|\u0082)¬/;

const anyWholeLetter = /[\u0153\u00e6\u00f8\u00df\u1e9e\u0142\u0111\u00f0\u00fe\u0131]/;

/**
 * Lower case without accents, for comparing words: Œ Æ Ø ß have no accent to drop and are spelt out.
 *
 * @example foldAccents('Ægir Œuvré Straße') // => 'aegir oeuvre strasse'
 */
export function foldAccents(text: string): string {
  const low = text.toLowerCase();
  const plain = withoutUsualAccents(low);
  if (plain !== null) return plain;
  let folded = low.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  if (!anyWholeLetter.test(folded)) return folded;
  for (const [letters, spelt] of wholeLetters) folded = folded.replace(letters, spelt);
  return folded;
}

// U+00E0 to U+00FF without their accents; a blank for the four that have none to take off.
const latinLetters = 'aaaaaa ceeeeiiii nooooo÷ uuuuy y';

/** The way of nearly all texts, ten times shorter than decomposition; null where a sign needs more. */
function withoutUsualAccents(low: string): string | null {
  let plain = '';
  let from = 0;
  for (let i = 0; i < low.length; i++) {
    const c = low.charCodeAt(i);
    if (c < 128) continue;
    const letter = latinLetters.charAt(c - 0xe0);
    if (letter === '' || letter === ' ') return null;
    plain += low.slice(from, i) + letter;
    from = i + 1;
  }
  return from === 0 ? low : plain + low.slice(from);
}
