import { foldAccents } from '../read/keys';
import { isFrench } from './phone';

/**
 * A postcode in the usual form of its country: 5 digits with the lost leading zero back in France, Germany, Spain,
 * Italy and the US; 4 in Belgium, Switzerland, Luxembourg; `SW1A 1AA`, `1234 AB`, `K1A 0B1`, `1234-567`.
 *
 * @param country ISO code; `''` leaves the digits as they are
 * @returns null where the text is no postcode of that country; of an unknown country any text is one
 * @example readPostcode('1000', 'FR') // => '01000'
 */
export function readPostcode(text: string, country: string): string | null {
  if (text.length > 60) return null;
  // What most cells hold.
  if (/^\d{5}$/.test(text) && country !== '' && isFrench(country)) return frenchPostcode(text, country);
  let code = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\u200b-\u200f\u2060\ufeff';]+/g, ' ')
    .trim()
    .replace(/ ?\bCEDEX\b.{0,20}$/, '');
  for (;;) {
    // F-44000, and F44000 where no postcode begins with a letter.
    const prefix =
      /^[A-Z]{1,3} ?- ?(?=\d)/.exec(code) ?? /^(?:FR|F|BE|B|CH|LU|L|DE|D|IT|I|ES|E|AT|A|DK) ?(?=\d{4,5}$)/.exec(code);
    if (!prefix) break;
    code = code.slice(prefix[0].length);
  }
  code = code.replace(/^(\d{3,7})[.,]0+$/, '$1').replace(/^(\d{1,2}),(\d{3})$/, '$1$2');
  const bare = code.replace(/[ .-]/g, '');
  if (country !== '' && isFrench(country)) return frenchPostcode(bare, country);
  switch (country) {
    case 'BE':
    case 'CH':
    case 'LU':
    case 'AT':
    case 'DK':
    case 'AU':
      return /^[1-9]\d{3}$/.test(bare) || (country === 'AU' && /^0\d{3}$/.test(bare)) ? bare : null;
    case 'MC':
      return /^980\d{2}$/.test(bare) ? bare : null;
    case 'DE':
    case 'ES':
      return fiveDigits(bare, 4);
    case 'IT':
      return fiveDigits(bare, 3);
    case 'US': {
      const zip = /^(\d{3,5})(?:-(\d{4}))?$/.exec(code);
      if (zip) return zip[1].padStart(5, '0') + (zip[2] ? `-${zip[2]}` : '');
      return /^\d{9}$/.test(bare) ? `${bare.slice(0, 5)}-${bare.slice(5)}` : null;
    }
    case 'NL':
      return /^[1-9]\d{3}[A-Z]{2}$/.test(bare) ? `${bare.slice(0, 4)} ${bare.slice(4)}` : null;
    case 'GB':
      return /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/.test(bare) ? `${bare.slice(0, -3)} ${bare.slice(-3)}` : null;
    case 'CA':
      return /^[A-Z]\d[A-Z]\d[A-Z]\d$/.test(bare) ? `${bare.slice(0, 3)} ${bare.slice(3)}` : null;
    case 'PT':
      return /^\d{7}$/.test(bare) ? `${bare.slice(0, 4)}-${bare.slice(4)}` : /^[1-9]\d{3}$/.test(bare) ? bare : null;
    default:
      return code;
  }
}

const fiveDigits = (bare: string, least: number): string | null =>
  /^\d{3,5}$/.test(bare) && bare.length >= least ? bare.padStart(5, '0') : null;

function frenchPostcode(bare: string, country: string): string | null {
  if (!/^\d{4,5}$/.test(bare)) return null;
  const code = bare.padStart(5, '0');
  if (departmentOf(code) === '') return null;
  return country === 'FR' || country === '' || code[0] === '9' ? code : null;
}

/**
 * The French department of a postcode: `44`, `2A`, `2B`, `974`; `''` for what is no French postcode.
 *
 * @example departmentOf('20200') // => '2B'
 */
export function departmentOf(postcode: string): string {
  if (!/^\d{5}$/.test(postcode)) return '';
  const two = postcode.slice(0, 2);
  if (two === '97' || two === '98') {
    const three = postcode.slice(0, 3);
    return /^97[1-8]|98[0678]$/.test(three) ? three : '';
  }
  if (two === '20') return postcode < '20200' ? '2A' : '2B';
  // 00 is the army's, 99 and 96 nobody's.
  return two === '00' || two === '96' || two === '99' ? '' : two;
}

/**
 * Whether a column without countries holds French postcodes, for a file whose country is France: not when most of its
 * codes have four digits and start with three different ones or more (a shop in Nice has 6000 for 06000, but not
 * 1000, 4000 and 8000 in most rows).
 */
export function looksFrench(postcodes: Iterable<string>): boolean {
  let [four, five] = [0, 0];
  const starts = new Set<string>();
  for (const written of postcodes) {
    const code = written.trim().replace(/[.,]0+$/, '');
    if (/^\d{5}$/.test(code)) five++;
    else if (/^\d{4}$/.test(code)) {
      four++;
      starts.add(code[0]);
    }
  }
  return four < 5 || five >= four || starts.size < 3;
}

/** A city with St and Ste written out; capitals are left as they are. */
export function readCity(text: string): string {
  if (text.length > 120) return text;
  return text.replace(/(?<=^|[\s-])(st|ste)(?:\.[\s-]?|[\s-])(?=\p{L})/giu, (_, short: string) => {
    const long = short.length === 2 ? 'saint' : 'sainte';
    const cased = short === short.toLowerCase() ? long : short[1] === 'T' ? long.toUpperCase() : `S${long.slice(1)}`;
    return `${cased}-`;
  });
}

/**
 * What different spellings of one city have in common: no accents, hyphens, CEDEX or arrondissement; St is Saint.
 *
 * @example cityKey('ST-NAZAIRE CEDEX 2') // => 'saint nazaire'
 */
export function cityKey(text: string): string {
  if (text.length > 120) return '';
  return foldAccents(text)
    .replace(/\bcedex\b.*$/, '')
    .replace(/\b\d{4,5}\b/g, ' ')
    .replace(/\b\d{1,2} ?(?:er|eme|e|ieme|ème)?\b ?(?:arr(?:ondissement)?\b)?/g, ' ')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .replace(/\bste\b/g, 'sainte')
    .replace(/\bst\b/g, 'saint')
    .replace(/(?<=\p{L} )s (?=\p{L})/gu, 'sur ')
    .trim();
}
