import type { Role } from '../../codes';
import type { Grid } from '../../model';
import { readNumber } from '../amounts';
import { readDay } from '../days';
import { cellText, foldAccents } from '../keys';
import type { Place } from './find-table';
import { distinctShare, type Profile } from './profile';
import type { Candidate, Seen } from './seen';

const comparedRows = 80;

/**
 * What columns say about each other, without a word of their headings: the surname beside the first name, the town
 * beside the postcode, number × price = amount, net + tax = gross. All below 0.8: shown as "to check".
 */
export function toldByNeighbours(grid: Grid, place: Place, columns: readonly Seen[]): Candidate[] {
  const open = columns.filter((c) => !c.secret && c.profile.seen > 0);
  const rows = someRows(place);
  return [
    ...namesOf(grid, rows, open),
    ...placesOf(open),
    ...daysOf(grid, rows, open),
    ...sumsOf(grid, rows, open),
    ...familiesOf(grid, rows, open),
  ];
}

function someRows({ first, last }: Place): number[] {
  const rows: number[] = [];
  const step = Math.max(1, (last - first + 1) / comparedRows);
  for (let r = first; r <= last; r += step) rows.push(Math.floor(r));
  return rows;
}

// ---------------------------------------------------------------- people

const isWordColumn = ({ profile: p }: Seen): boolean =>
  p.plainWords >= 0.6 &&
  p.country < 0.5 &&
  p.status < 0.6 &&
  p.civility < 0.5 &&
  p.yesNo < 0.5 &&
  p.company < 0.4 &&
  p.city < 0.4 &&
  p.currency < 0.5 &&
  p.payment < 0.5 &&
  p.meanLength >= 2.5 &&
  p.meanWords < 2.6 &&
  !(p.counted >= 12 && p.distinct <= Math.max(3, p.counted * 0.15));

function namesOf(grid: Grid, rows: readonly number[], columns: readonly Seen[]): Candidate[] {
  const found: Candidate[] = [];
  const email = columns.find((c) => c.profile.email >= 0.5 && (c.profile.distinct > 1 || c.profile.counted === 1));
  const words = columns.filter(isWordColumn);
  const inEmail = new Map<number, number>();
  if (email) for (const c of words) inEmail.set(c.index, shareInside(grid, rows, c.index, email.index));
  const isFirst = (c: Seen): boolean =>
    c.profile.firstName >= 0.35 && c.profile.meanWords < 1.6 && c.profile.personName < 0.5;
  // A whole name that is two other columns put together.
  for (const whole of words) {
    if (whole.profile.meanWords < 1.6) continue;
    for (let i = 0; i + 1 < words.length; i++) {
      const [a, b] = [words[i], words[i + 1]];
      if (a === whole || b === whole || b.index - a.index > 2) continue;
      if (!isJoined(grid, rows, whole.index, a.index, b.index)) continue;
      const [first, last] = b.profile.firstName > a.profile.firstName ? [b, a] : [a, b];
      found.push({ column: whole.index, role: 'full_name', score: 0.78 });
      found.push({ column: first.index, role: 'first_name', score: 0.76 });
      found.push({ column: last.index, role: 'last_name', score: 0.76 });
      return found;
    }
  }
  let first = words.find(isFirst);
  // Foreign first names: two columns of names that both stand in the e-mail address.
  const both = words.find((c) => (inEmail.get(c.index) ?? 0) >= 0.5 && words.some((d) => d.index === c.index + 1));
  if (!first && both && (inEmail.get(both.index + 1) ?? 0) >= 0.5 && both.profile.meanWords < 1.6) {
    first = both;
    found.push({ column: both.index, role: 'first_name', score: 0.62 });
  }
  if (first) {
    const at = first.index;
    const beside = words
      .filter((c) => Math.abs(c.index - at) <= 1 && c.index !== at && c.profile.meanWords < 2.2)
      .filter((c) => c.profile.region < 0.6 && (distinctShare(c.profile) > 0.3 || c.profile.counted <= 5))
      .sort((a, b) => (inEmail.get(b.index) ?? 0) - (inEmail.get(a.index) ?? 0) || b.index - a.index);
    const far = words.filter(
      (c) => c.index !== at && (inEmail.get(c.index) ?? 0) >= 0.5 && c.profile.meanWords < 2.2 && !isFirst(c),
    );
    const [last] = beside.length > 0 ? beside : far;
    if (last)
      found.push({ column: last.index, role: 'last_name', score: (inEmail.get(last.index) ?? 0) >= 0.3 ? 0.74 : 0.64 });
    if (first.profile.firstName < 0.6) found.push({ column: at, role: 'first_name', score: 0.6 });
  } else {
    const [whole] = words
      .filter((c) => c.profile.meanWords >= 1.6 && (inEmail.get(c.index) ?? 0) >= 0.5)
      .sort((a, b) => (inEmail.get(b.index) ?? 0) - (inEmail.get(a.index) ?? 0));
    if (whole) found.push({ column: whole.index, role: 'full_name', score: 0.68 });
  }
  return found;
}

/** How often a word of one column stands in the e-mail address of the same row. */
function shareInside(grid: Grid, rows: readonly number[], column: number, email: number): number {
  let [seen, inside] = [0, 0];
  for (const r of rows) {
    const address = foldAccents(cellText(grid[r]?.[email]).slice(0, 120));
    const words = foldAccents(cellText(grid[r]?.[column]).slice(0, 60))
      .split(/[^a-z]+/)
      .filter((word) => word.length >= 3);
    if (address === '' || words.length === 0) continue;
    seen++;
    if (words.some((word) => address.indexOf(word) >= 0)) inside++;
  }
  return seen === 0 ? 0 : inside / seen;
}

function isJoined(grid: Grid, rows: readonly number[], whole: number, a: number, b: number): boolean {
  let [seen, joined] = [0, 0];
  const text = (r: number, column: number) => cellText(grid[r]?.[column]).slice(0, 80).toLowerCase();
  for (const r of rows) {
    const [all, one, two] = [text(r, whole), text(r, a), text(r, b)];
    if (one === '' || two === '') continue;
    seen++;
    if (all === `${one} ${two}` || all === `${two} ${one}` || all === `${two}, ${one}`) joined++;
  }
  return joined >= 1 && joined >= seen * 0.8;
}

// ---------------------------------------------------------------- places

function placesOf(columns: readonly Seen[]): Candidate[] {
  const found: Candidate[] = [];
  const at = new Map(columns.map((c) => [c.index, c.profile] as const));
  const is = (index: number, test: (p: Profile) => boolean): boolean => {
    const p = at.get(index);
    return p !== undefined && test(p);
  };
  const isPostcode = (p: Profile) =>
    // Numbers that all differ are ids.
    !(p.counted >= 10 && p.distinct === p.counted && p.integer >= 0.95) &&
    p.postcode >= 0.6 &&
    p.decimals < 0.1 &&
    p.meanLength >= 3.5 &&
    p.day < 0.2 &&
    p.negative === 0;
  const isCountry = (p: Profile) => p.country >= 0.7 && p.letters >= 0.9;
  const isRegion = (p: Profile) => p.region >= 0.6 || (p.meanLength <= 3 && p.letters >= 0.9 && p.country < 0.7);
  const isStreet = (p: Profile) => p.street >= 0.4;
  const isTown = (p: Profile) =>
    p.plainWords >= 0.7 &&
    p.country < 0.5 &&
    p.status < 0.5 &&
    p.civility < 0.5 &&
    p.yesNo < 0.5 &&
    p.company < 0.3 &&
    p.personName < 0.4 &&
    p.payment < 0.5 &&
    p.consent < 0.5 &&
    p.firstName < 0.3 &&
    p.meanLength > 3 &&
    p.meanWords < 3.2;
  const towns: number[] = [];
  for (const { index, profile: p } of columns) {
    const near = (test: (p: Profile) => boolean, far = 1): boolean => {
      for (let d = 1; d <= far; d++) if (is(index - d, test) || is(index + d, test)) return true;
      return false;
    };
    const besidePostcode = near(isPostcode);
    if (isTown(p) && p.firstName < 0.6) {
      const known = p.city >= 0.3;
      if (known && (besidePostcode || near(isCountry, 2) || near(isRegion) || near(isStreet, 2)))
        found.push({ column: index, role: 'city', score: 0.74 });
      else if (known && p.city >= 0.6) found.push({ column: index, role: 'city', score: 0.62 });
      else if (besidePostcode && p.firstName < 0.3 && (near(isStreet, 3) || near(isCountry, 3) || near(isRegion, 2)))
        found.push({ column: index, role: 'city', score: 0.62 });
      else if (besidePostcode && p.firstName < 0.3) found.push({ column: index, role: 'city', score: 0.56 });
    }
    if (isTown(p) && (besidePostcode || near(isPostcode, 2))) towns.push(index);
    if (isPostcode(p) && (near(isTown) || near(isCountry, 2) || near(isRegion) || near(isStreet, 2)))
      found.push({ column: index, role: 'postcode', score: near(isTown) ? 0.66 : 0.6 });
    if (isRegion(p) && p.region >= 0.4 && (near(isTown) || besidePostcode || near(isCountry)))
      found.push({ column: index, role: 'region', score: p.region >= 0.6 ? 0.64 : 0.52 });
    if (p.street >= 0.4 && p.street < 0.7 && (near(isTown, 3) || near(isPostcode, 3)))
      found.push({ column: index, role: 'address', score: 0.62 });
  }
  // Two towns around a postcode: the larger place is the province.
  const namesNoPlace = (index: number): boolean => {
    const { city, region, meanWords } = at.get(index) as Profile;
    return city + region < 0.05 && meanWords > 1.6;
  };
  const isKnown = (index: number): boolean => (at.get(index) as Profile).city >= 0.5;
  if (towns.length === 2 && !(towns.some(isKnown) && towns.some(namesNoPlace))) {
    const [a, b] = towns.map((index) => (at.get(index) as Profile).distinct);
    const [city, region] = a >= b ? towns : [towns[1], towns[0]];
    found.push({ column: city, role: 'city', score: 0.75 }, { column: region, role: 'region', score: 0.66 });
  }
  return found;
}

// ---------------------------------------------------------------- days in a list of people

/** Which day is which where nothing is bought: born, joined, bought last. */
function daysOf(grid: Grid, rows: readonly number[], columns: readonly Seen[]): Candidate[] {
  const found: Candidate[] = [];
  const days = columns.filter((c) => c.profile.day >= 0.6 && c.profile.seen >= 2).slice(0, 8);
  const births = days.filter(({ profile: p }) => p.year > 1920 && p.year < 2008 && p.timed < 0.1 && p.year > 0);
  const others = days.filter((c) => births.indexOf(c) < 0);
  const person = columns.some(({ profile: p }) => p.email >= 0.5 || p.firstName >= 0.5 || p.personName >= 0.5);
  if (!person) return found;
  const [born] = births;
  if (born && (others.length === 0 || others.every((c) => c.profile.year > born.profile.year + 8)))
    found.push({ column: born.index, role: 'birth_date', score: 0.66 });
  if (others.length < 2) return found;
  const read = (c: Seen) => rows.map((r) => readDay(grid[r]?.[c.index], 'dmy'));
  const [a, b] = others.map(read);
  const both = rows.map((_, i) => [a[i], b[i]] as const).filter(([x, y]) => x !== null && y !== null);
  const ordered = both.filter(([x, y]) => (x as number) <= (y as number)).length;
  const apart = both.filter(([x, y]) => Math.abs((y as number) - (x as number)) > 20).length;
  if (both.length >= 3 && ordered >= both.length * 0.9 && apart >= both.length * 0.5)
    found.push({ column: others[1].index, role: 'last_order_date', score: 0.54 });
  return found;
}

// ---------------------------------------------------------------- numbers that add up

const taxRates = [
  0.2, 0.21, 0.25, 0.19, 0.1, 0.055, 0.021, 0.12, 0.06, 0.04, 0.08, 0.081, 0.07, 0.05, 0.085, 0.13, 0.22,
];

function sumsOf(grid: Grid, rows: readonly number[], columns: readonly Seen[]): Candidate[] {
  const found: Candidate[] = [];
  const numbers = columns
    .filter(
      ({ profile: p }) =>
        p.number >= 0.9 && Math.max(p.day, p.clock, p.vatNumber) < 0.2 && p.phone < 0.5 && p.meanLength <= 14,
    )
    .slice(0, 16);
  if (numbers.length < 2) return found;
  const values = new Map(numbers.map((c) => [c.index, rows.map((r) => readNumber(grid[r]?.[c.index], ','))] as const));
  const of = (c: Seen) => values.get(c.index) as (number | null)[];
  const say = (column: Seen, role: Role, score: number) => void found.push({ column: column.index, role, score });
  const whole = numbers.filter(
    (c) => c.profile.whole >= 0.95 && c.profile.distinct > 1 && c.profile.mean !== 0 && Math.abs(c.profile.mean) < 500,
  );
  for (const many of whole) {
    for (const each of numbers) {
      for (const all of numbers) {
        if (many === each || many === all || each === all) continue;
        if (each.profile.mean === 0) continue;
        if (!isProduct(of(many), of(each), of(all))) continue;
        say(many, 'quantity', 0.76);
        say(each, 'unit_price', 0.76);
        say(all, 'amount', 0.77);
      }
    }
  }
  for (let i = 0; i < numbers.length; i++) {
    for (let k = i + 1; k < numbers.length; k++) {
      for (let j = 0; j < numbers.length; j++) {
        if (j === i || j === k) continue;
        const [left, part, right] = [numbers[i], numbers[j], numbers[k]];
        if (part.profile.mean === 0 || left.profile.decimals + right.profile.decimals < 0.3) continue;
        const sign = differsBy(of(left), of(right), of(part));
        if (sign === 0) continue;
        const isTax = isTaxed(of(sign > 0 ? left : right), of(part));
        if (isTax) {
          say(part, 'tax', 0.72);
          say(sign > 0 ? right : left, 'amount', 0.7);
          say(sign > 0 ? left : right, 'amount', 0.66);
        } else if (sign < 0 && j > i && Math.abs(part.profile.mean) < Math.abs(left.profile.mean) / 2) {
          // From left to right: before, what is taken off, after.
          const rare = part.profile.zero >= 0.5;
          say(part, rare ? 'discount' : 'fee', 0.62);
          say(rare ? right : left, 'amount', 0.7);
        }
      }
    }
  }
  return found;
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 0.011 + Math.abs(b) * 0.0005;

function isProduct(
  many: readonly (number | null)[],
  each: readonly (number | null)[],
  all: readonly (number | null)[],
) {
  let [seen, fits, telling] = [0, 0, 0];
  for (let i = 0; i < many.length; i++) {
    const [n, price, total] = [many[i], each[i], all[i]];
    if (n === null || price === null || total === null || n === 0 || price === 0) continue;
    seen++;
    if (isNear(Math.abs(n * price), Math.abs(total))) {
      fits++;
      if (Math.abs(n) !== 1 && price !== 1 && Math.abs(price) !== Math.abs(n)) telling++;
    }
    if (seen - fits > 20) return false;
  }
  return telling >= 1 && (fits >= seen * 0.9 ? telling >= 2 || seen <= 8 : telling >= 4 && fits >= seen * 0.75);
}

/** 1 where right = left + part, −1 where right = left − |part|; 0 where neither holds on nearly every row. */
function differsBy(
  left: readonly (number | null)[],
  right: readonly (number | null)[],
  part: readonly (number | null)[],
) {
  let [seen, more, less, telling] = [0, 0, 0, 0];
  for (let i = 0; i < left.length; i++) {
    const [a, b, p] = [left[i], right[i], part[i]];
    if (a === null || b === null || a === 0 || b === 0) continue;
    seen++;
    const by = Math.abs(p ?? 0);
    const grows = isNear(Math.abs(a) + by, Math.abs(b));
    const falls = isNear(Math.abs(a) - by, Math.abs(b));
    if (grows) more++;
    if (falls) less++;
    if (by > 0.02 && (grows || falls)) telling++;
    if (seen - Math.max(more, less) > 6) return 0;
  }
  if (telling < 1 || (telling < 2 && seen > 3)) return 0;
  return more >= seen * 0.92 ? 1 : less >= seen * 0.92 ? -1 : 0;
}

function isTaxed(net: readonly (number | null)[], part: readonly (number | null)[]): boolean {
  let [seen, usual] = [0, 0];
  for (let i = 0; i < net.length; i++) {
    const [a, p] = [net[i], part[i]];
    if (a === null || p === null || a === 0 || p === 0) continue;
    seen++;
    // What is taken off is no tax.
    if (p / a < 0) return false;
    const off = 0.006 / Math.abs(a) + 0.0004;
    if (taxRates.some((rate) => Math.abs(Math.abs(p / a) - rate) <= off)) usual++;
  }
  return seen >= 1 && usual >= seen * 0.8;
}

// ---------------------------------------------------------------- articles and their families

/** A column of few words that another column of many decides: the category of a product. */
function familiesOf(grid: Grid, rows: readonly number[], columns: readonly Seen[]): Candidate[] {
  const found: Candidate[] = [];
  const goods = columns.filter((c) => isGoods(c.profile));
  for (const few of columns) {
    const p = few.profile;
    if (p.plainWords < 0.7 || p.distinct < 2 || p.distinct > 30 || p.seen < 8) continue;
    if (Math.max(p.status, p.country, p.yesNo, p.civility, p.payment, p.channel, p.city, p.firstName, p.consent) >= 0.4)
      continue;
    for (const many of goods) {
      if (many === few || many.profile.distinct < few.profile.distinct * 1.5) continue;
      if (decides(grid, rows, many.index, few.index)) {
        found.push({ column: few.index, role: 'category', score: 0.6 });
        found.push({ column: many.index, role: 'product', score: 0.64 });
        return found;
      }
    }
  }
  return found;
}

/** Words that may name articles: not people, places, ways to pay… */
export const isGoods = (p: Profile): boolean =>
  p.letters >= 0.85 &&
  p.code < 0.5 &&
  p.clock < 0.3 &&
  (p.distinct > 1 || p.counted < 5) &&
  p.meanLength >= 4 &&
  p.meanWords <= 9 &&
  p.day < 0.2 &&
  p.number < 0.2 &&
  p.street < 0.3 &&
  p.url < 0.2 &&
  Math.max(p.email, p.civility, p.yesNo, p.consent) < 0.2 &&
  Math.max(p.personName, p.country, p.company, p.status, p.payment, p.channel, p.city, p.firstName, p.region) < 0.35;

function decides(grid: Grid, rows: readonly number[], from: number, to: number): boolean {
  const first = new Map<string, string>();
  let [again, same] = [0, 0];
  for (const r of rows) {
    const [key, text] = [cellText(grid[r]?.[from]).slice(0, 120), cellText(grid[r]?.[to]).slice(0, 80)];
    if (key === '' || text === '') continue;
    const before = first.get(key);
    if (before === undefined) first.set(key, text);
    else {
      again++;
      if (before === text) same++;
    }
  }
  return again >= 5 && same >= again * 0.98 && first.size >= 3;
}
