import { type MetadataJson, parsePhoneNumberFromString } from 'libphonenumber-js/core/es6';
import metadataText from './phone-metadata.json';

export interface Phone {
  /** `+33639981234`; `''` where the text cannot be a number anyone could call. */
  readonly e164: string;
  /** As people of that country write it; international for a number that was not checked. */
  readonly national: string;
  readonly type: 'mobile' | 'fixed' | 'other';
  readonly valid: boolean;
  /** Of a country we hold no numbering plan for: kept as given, not checked. */
  readonly foreign: boolean;
  /** ISO code of the numbering plan that accepted it, `''` when none did. */
  readonly country: string;
}

/**
 * The phone number a cell holds.
 *
 * Numbers of France and its overseas parts take a short way of our own: overseas prefixes get their own country code
 * (0692… is +262, whatever was typed in front), and where a number exists in both plans (0263, 0269, 0508, 09…) the
 * postcode decides. All others go through libphonenumber. Of two numbers in a cell the first mobile is taken, else the
 * first valid one. A `+` number of a country we hold no plan for is kept and marked foreign.
 *
 * @param country ISO code of the country numbers without `+` belong to
 * @param postcode of the same row; only its overseas departments matter
 * @returns null where there is no phone at all; `e164: ''` where there is something that is no valid number
 * @example readPhone('06.39.98.12.34')?.e164 // => '+33639981234'
 */
export function readPhone(text: string, country = 'FR', postcode = ''): Phone | null {
  if (text === '' || text.length > 320) return null;
  const territory = territoryOf(country, postcode);
  // Cheaper than remembering it: a number of the French plans with nothing else in the cell.
  const plain = dialled(text);
  if (plain && (plain.plus ? frenchCode(plain.digits) !== '' : isFrench(country))) {
    const phone = plain.plus ? readFrenchCoded(plain.digits, territory) : readFrenchDialled(plain.digits, territory);
    if (phone) return phone;
  }
  if (country !== lastCountry || territory !== lastTerritory) {
    const place = `${country} ${territory}`;
    let of = memo.get(place);
    if (!of) {
      of = new Map();
      memo.set(place, of);
    }
    lastPlace = of;
    lastCountry = country;
    lastTerritory = territory;
  }
  const known = lastPlace;
  let phone = known.get(text);
  if (phone === undefined) {
    phone = readAnew(text, country, territory);
    // A long-lived host reads many files: what is remembered stays bounded.
    if (known.size > 150_000) known.clear();
    known.set(text, phone);
  }
  return phone;
}

/**
 * A number in E.164 as a person of `country` would write it: national within the country (and between the parts of
 * France), international otherwise. What is no such number comes back as it is.
 *
 * @example phoneShown('+33639981234') // => '06 39 98 12 34'
 */
export function phoneShown(e164: string, country = 'FR'): string {
  if (e164.charCodeAt(0) !== 43) return e164;
  const phone = readPhone(e164, country);
  if (!phone || phone.e164 === '') return e164;
  const home = phone.country === country || (isFrench(phone.country) && isFrench(country));
  return home ? phone.national : international(phone.e164);
}

/** Whether a country uses French numbering: France, its overseas parts, or a sheet that does not say. */
export const isFrench = (country: string): boolean => country === '' || country === 'FR' || territories.has(country);

/** The part of France overseas a postcode lies in, `'FR'` for the others, `''` for what is no French postcode. */
function frenchTerritory(postcode: string): string {
  if (postcode.length !== 5) return '';
  for (let i = 0; i < 5; i++) if (postcode.charCodeAt(i) < 48 || postcode.charCodeAt(i) > 57) return '';
  return postcode[0] === '9' ? (territoryOfPostcode.get(postcode.slice(0, 3)) ?? 'FR') : 'FR';
}

// What was read already, by country and territory; rows follow each other in one place.
const memo = new Map<string, Map<string, Phone | null>>();
let lastPlace = new Map<string, Phone | null>();
let [lastCountry, lastTerritory] = ['?', ''];

const territoryOfPostcode: ReadonlyMap<string, string> = new Map([
  ['971', 'GP'],
  ['972', 'MQ'],
  ['973', 'GF'],
  ['974', 'RE'],
  ['975', 'PM'],
  ['976', 'YT'],
  ['977', 'BL'],
  ['978', 'MF'],
  ['986', 'WF'],
  ['987', 'PF'],
  ['988', 'NC'],
]);
const territories: ReadonlySet<string> = new Set(territoryOfPostcode.values());

function territoryOf(country: string, postcode: string): string {
  if (country !== '' && country !== 'FR') return territories.has(country) ? country : '';
  return postcode === '' ? '' : frenchTerritory(postcode.trim());
}

// ---------------------------------------------------------------- from a cell to digits

interface Dialled {
  readonly digits: string;
  /** Written with + or 00 in front. */
  readonly plus: boolean;
}

function readAnew(text: string, country: string, territory: string): Phone | null {
  const whole = dialled(text);
  if (whole) {
    const phone = readDialled(whole, country, territory);
    if (phone) return phone;
  }
  const written = withoutInvisible(text);
  if (!/\d/.test(written)) return null;
  // 612345678.0 and 6.12345678E8: what spreadsheets make of a number.
  const number = /^\s*(\+?\d{6,15})[.,]0+\s*$/.exec(written);
  if (number) return readAnew(number[1], country, territory);
  const power = /^\s*(\d)[.,](\d{1,14})E\+?(\d{1,2})\s*$/i.exec(written);
  if (power && Number(power[3]) >= power[2].length && Number(power[3]) < 15) {
    return readAnew(power[1] + power[2].padEnd(Number(power[3]), '0'), country, territory);
  }
  let best: Phone | null = null;
  for (const part of partsOf(written)) {
    const one = dialled(part);
    const phone = one ? readDialled(one, country, territory) : null;
    if (phone && (!best || (phone.type === 'mobile' && best.type !== 'mobile') || (phone.valid && !best.valid))) {
      best = phone;
    }
  }
  return best ?? unreadable;
}

const unreadable: Phone = { e164: '', national: '', type: 'other', valid: false, foreign: false, country: '' };

/** The numbers a cell may hold, extensions and words taken off. */
function partsOf(written: string): string[] {
  const parts: string[] = [];
  const plain = written.replace(/(?:\bextension|\bext|\bposte|x|#)[ .:]{0,3}\d{1,6}(?!\d)/gi, ' ; ');
  for (const part of plain.split(/[;,|\n\r\t/&]|\s[-–—]\s|\s(?:ou|or|et|and)\s/i)) {
    const bare = part.replace(/[^\d+＋()]+/g, ' ');
    parts.push(bare);
    // Two numbers one after the other with a space only.
    const digits = bare.replace(/\D/g, '');
    if (digits.length === 20 && digits[0] === '0' && digits[10] === '0')
      parts.push(digits.slice(0, 10), digits.slice(10));
    // "2 rue… 06 39…": words around a number that starts with + or 0. Without words the rest is a digit too many.
    const words = /\p{L}/u.test(part) && digits.length <= 15;
    const inside = words ? /(?:^|\s)(\+[\d ()]{8,24}|0\d(?: ?\d){8})(?:\s|$)/.exec(bare) : null;
    if (inside) parts.push(inside[1]);
  }
  return parts;
}

function withoutInvisible(text: string): string {
  return text.replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]+/g, '').replace(/\s+/g, ' ');
}

/** The digits of a text that holds nothing but a number and its usual separators; else null. */
function dialled(text: string): Dialled | null {
  let digits = '';
  let plus = false;
  let from = -1;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c >= 48 && c <= 57) {
      // Digits that follow each other are taken in one go.
      if (from < 0) from = i;
      continue;
    }
    if (from >= 0) {
      digits += text.slice(from, i);
      from = -1;
    }
    if (c === 43 || c === 0xff0b) {
      if (digits !== '') return null;
      plus = true;
    } else if (c >= 0xff10 && c <= 0xff19) digits += String.fromCharCode(c - 0xff10 + 48);
    else if (!isSeparator(c)) return null;
  }
  if (from >= 0) digits += from === 0 ? text : text.slice(from);
  if (digits === '') return null;
  if (!plus && digits.charCodeAt(0) === 48 && digits.charCodeAt(1) === 48 && digits.length > 10) {
    return { digits: digits.slice(2), plus: true };
  }
  return { digits, plus };
}

function isSeparator(c: number): boolean {
  return (
    c === 32 ||
    (c >= 44 && c <= 47) ||
    c === 40 ||
    c === 41 ||
    c === 95 ||
    c === 39 ||
    c === 0x2019 ||
    (c >= 9 && c <= 13) ||
    c === 0xa0 ||
    c === 0xad ||
    c === 0xb7 ||
    c === 0x1680 ||
    (c >= 0x2000 && c <= 0x2015) ||
    c === 0x2022 ||
    (c >= 0x2027 && c <= 0x202f) ||
    (c >= 0x205f && c <= 0x2064) ||
    c === 0x2212 ||
    c === 0x2219 ||
    c === 0x22c5 ||
    c === 0x3000 ||
    c === 0x30fb ||
    c === 0xfeff
  );
}

// ---------------------------------------------------------------- from digits to a number

function readDialled({ digits, plus }: Dialled, country: string, territory: string): Phone | null {
  if (digits.length < 4 || digits.length > 17) return null;
  if (plus) {
    if (frenchCode(digits) !== '') return readFrenchCoded(digits, territory);
    return readElsewhere(`+${digits}`, undefined) ?? keepForeign(digits);
  }
  if (isFrench(country)) {
    const phone = readFrenchDialled(digits, territory);
    if (phone) return phone;
    return territory !== '' && territory !== 'FR' ? readElsewhere(digits, territory) : null;
  }
  return plans().countries[country as 'FR'] ? readElsewhere(digits, country) : null;
}

const frenchCodes = ['33', '262', '590', '594', '596', '508'];
const frenchCode = (digits: string): string => {
  for (const code of frenchCodes) if (digits.startsWith(code)) return code;
  return '';
};

function readFrenchCoded(digits: string, territory: string): Phone | null {
  const code = frenchCode(digits);
  const rest = digits.slice(code.length);
  return readFrench(rest.length === 10 && rest[0] === '0' ? rest.slice(1) : rest, code, territory);
}

function readFrenchDialled(digits: string, territory: string): Phone | null {
  const n = digits.length;
  if (n === 10 && digits.charCodeAt(0) === 48) return readFrench(digits.slice(1), '', territory);
  if (n === 9 && digits.charCodeAt(0) !== 48) return readFrench(digits, '', territory);
  if (n === 6 && territory === 'PM') return readFrench(digits, '508', territory);
  if (n < 11 || n > 13) return null;
  // The country code without its +.
  const code = frenchCode(digits);
  const rest = digits.slice(code.length);
  if (code === '') return null;
  if (rest.length === 9) return readFrench(rest, code, territory);
  return rest.length === 10 && rest[0] === '0' ? readFrench(rest.slice(1), code, territory) : null;
}

/** Where a national number may belong, by its first three digits, before metropolitan France. */
const overseas: ReadonlyMap<string, readonly string[]> = new Map([
  ['262', ['RE', 'YT']],
  ['263', ['RE', 'YT']],
  ['269', ['YT', 'RE']],
  ['692', ['RE']],
  ['693', ['RE']],
  ['639', ['YT']],
  ['590', ['GP', 'BL', 'MF']],
  ['690', ['GP']],
  ['691', ['GP']],
  ['594', ['GF']],
  ['694', ['GF']],
  ['596', ['MQ']],
  ['696', ['MQ']],
  ['697', ['MQ']],
  ['709', ['RE', 'YT', 'GP', 'MQ', 'GF']],
]);

const codeOf = (country: string): string => plans().countries[country as 'FR']?.[0];

/**
 * @param nine the number without its trunk 0
 * @param code the country code it was written with, `''` for none
 */
function readFrench(nine: string, code: string, territory: string): Phone | null {
  if (nine.length !== 9) {
    return code === '508' && nine.length === 6 ? readElsewhere(`+508${nine}`, undefined) : null;
  }
  // 06 39 98 xx xx is kept for fiction by the regulator: metropolitan, though 0639 is Mayotte's.
  const prefix = nine.slice(0, 3);
  if (prefix === '639' && nine[3] === '9' && nine[4] === '8') return french(nine, 'FR', 'mobile');
  // Saint-Pierre-et-Miquelon is called 0508 + 6 digits from the rest of France.
  if (prefix === '508' && territory === 'PM' && code === '') return readElsewhere(`+508${nine.slice(3)}`, undefined);
  for (const country of plansFor(prefix, code, territory)) {
    const type = typeIn(country, nine);
    if (type) return french(nine, country, type);
  }
  return null;
}

/** The plans to try, in order: where a number exists in several the postcode decides, without one the prefix. */
function plansFor(prefix: string, code: string, territory: string): readonly string[] {
  if (code !== '' && code !== '33') return plans().country_calling_codes[code as '33'] ?? [];
  const far = overseas.get(prefix);
  if (territory === 'FR') return far ? ['FR', ...far] : metropolitan;
  // 0596 12… is no number of Martinique, and nobody there means the 05 96 of the mainland's plan.
  if (far?.includes(territory)) return far;
  if (territory !== '' && code === '' && dialledAsFrench.has(territory)) return [territory, ...(far ?? []), 'FR'];
  return far ? [...far, 'FR'] : metropolitan;
}

const metropolitan = ['FR'];
const dialledAsFrench: ReadonlySet<string> = new Set(['GP', 'BL', 'MF', 'GF', 'MQ', 'RE', 'YT']);

function french(nine: string, country: string, type: Phone['type']): Phone {
  const pairs = `${nine.slice(3, 5)} ${nine.slice(5, 7)} ${nine.slice(7)}`;
  const national =
    country !== 'FR'
      ? `0${nine.slice(0, 3)} ${pairs}`
      : nine[0] === '8'
        ? `0 ${nine.slice(0, 3)} ${pairs}`
        : `0${nine[0]} ${nine.slice(1, 3)} ${pairs}`;
  const code = country === 'FR' ? '33' : codeOf(country);
  return { e164: `+${code}${nine}`, national, type, valid: true, foreign: false, country };
}

/** What kind of number these national digits are in a country of the French plan; null when none. */
function typeIn(country: string, nine: string): Phone['type'] | null {
  const kinds = kindsIn(country);
  if (kinds.mobile.test(nine)) return 'mobile';
  if (kinds.fixed.test(nine)) return 'fixed';
  return kinds.other.test(nine) ? 'other' : null;
}

interface Kinds {
  readonly mobile: RegExp;
  readonly fixed: RegExp;
  readonly other: RegExp;
}
const kinds = new Map<string, Kinds>();

function kindsIn(country: string): Kinds {
  let known = kinds.get(country);
  if (!known) {
    // Patterns by kind stand at index 11 of a country: fixed, mobile, toll-free, premium, …, VoIP at 8.
    const patterns = (plans().countries[country as 'FR'] as unknown as readonly unknown[])[11] as readonly (
      | readonly [string]
      | 0
    )[];
    const any = (of: readonly (readonly [string] | 0)[]) =>
      new RegExp(`^(?:${of.map((p) => (p ? p[0] : '(?!)')).join('|')})$`);
    known = {
      mobile: any([patterns[1]]),
      fixed: any([patterns[0], patterns[8] ?? 0]),
      other: any(patterns.filter((_, i) => i > 1 && i !== 8)),
    };
    kinds.set(country, known);
  }
  return known;
}

function readElsewhere(dialled: string, country: string | undefined): Phone | null {
  const number = parsePhoneNumberFromString(dialled, { defaultCountry: country as 'FR' | undefined }, plans());
  if (!number?.isValid()) return null;
  const type = number.getType();
  return {
    e164: number.number,
    national: number.formatNational(),
    type: type === 'MOBILE' ? 'mobile' : type === 'FIXED_LINE' || type === 'VOIP' ? 'fixed' : 'other',
    valid: true,
    foreign: false,
    country: number.country ?? '',
  };
}

/** A number of a country whose plan we do not hold. One of a country we do hold, but not valid there, is not kept. */
function keepForeign(digits: string): Phone | null {
  if (digits.length < 8 || digits.length > 15 || digits[0] === '0') return null;
  for (const code in plans().country_calling_codes) {
    if (digits.startsWith(code) && !sharedPlans.test(digits)) return null;
  }
  const e164 = `+${digits}`;
  return { e164, national: international(e164), type: 'other', valid: false, foreign: true, country: '' };
}

// Places that share the code of a country we know, with numbers that country's plan refuses: the Caribbean and the
// Pacific under +1, the Channel Islands and Man under +44.
const sharedPlans =
  /^(?:1(?:242|246|264|268|284|340|345|441|473|649|658|664|67[01]|684|721|758|767|78[47]|809|829|849|868|869|876|939)\d{7}|44(?:1481|1534|1624|7509|7797|7829|7937|7781|7839|7911|7457|7524|7624|7924)\d{6})$/;

function international(e164: string): string {
  const number = parsePhoneNumberFromString(e164, plans());
  if (number?.isValid()) return number.formatInternational();
  return e164;
}

let parsed: MetadataJson | null = null;
/** Numbering plans, read from their text the first time a phone is. */
function plans(): MetadataJson {
  if (!parsed) parsed = JSON.parse(metadataText) as MetadataJson;
  return parsed;
}
