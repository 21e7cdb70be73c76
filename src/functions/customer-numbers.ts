import { type Cell, isMoment } from '../core/model';
import { customerKey, foldKey } from '../core/read/keys';

/** Error cells arrive as their text, which French sheets may show in French. */
export const isErrorText = (cell: Cell): cell is string =>
  typeof cell === 'string' &&
  cell.length < 12 &&
  cell.charCodeAt(0) === 0x23 &&
  /^#(?:N\/A|DIV\/0!|REF!|NAME\?|VALUE!|NUM!|NULL!|ERROR!|NOM\s?\?|VALEUR\s?!|NOMBRE\s?!|NUL\s?!|ERREUR\s?!)$/.test(
    cell,
  );

/** Signs that fit three whole numbers. */
const longestShort = 12;
/** Whole numbers of an entry: three of the key, then the customer's number plus one; 0 is an empty place. */
const entrySize = 4;

/**
 * Gives each customer a number in order of appearance, whatever the case, spaces or `.0` his key is written with.
 *
 * A column can hold a million cells, so a short text without accents is put into whole numbers itself and looked up in
 * one array: twice as fast as a Map, which has to follow a pointer to every text.
 */
export class CustomerNumbers {
  /** What each customer is called, by number. */
  readonly names: string[] = [];
  /** As his first cell writes him, a number as a number, so that lookups find him again. */
  readonly labels: Cell[] = [];
  /** Keys that are short. */
  private table = new Int32Array(1024 * entrySize);
  private entries = 0;
  /** The short key looked for last. */
  private a = 0;
  private b = 0;
  private c = 0;
  /** Cells that are no short text, and a cell for each key that is none. */
  private readonly ofCell = new Map<Cell, number>();

  /** −1 for nobody, −2 for an error, or for a box to tick, which names nobody. */
  of(cell: Cell): number {
    if (typeof cell === 'string') {
      if (cell === '') return -1;
      if (this.isShort(cell)) return this.ofShort(cell, cell);
    }
    const known = this.ofCell.get(cell);
    if (known !== undefined) return known;
    const number = this.numberOf(cell);
    if (!isMoment(cell)) this.ofCell.set(cell, number);
    return number;
  }

  private numberOf(cell: Cell): number {
    if (isErrorText(cell) || typeof cell === 'boolean') return -2;
    const name = customerKey(cell);
    const key = foldKey(name);
    if (key === '') return -1;
    if (this.isShort(key)) return this.ofShort(name, cell);
    // A key is a cell that reads as itself, but for an apostrophe in front, which marks text: that takes another.
    const itself = /^['\u2019]/.test(key) ? `'${key}` : key;
    let number = this.ofCell.get(itself);
    if (number === undefined) {
      number = this.add(name, cell);
      this.ofCell.set(itself, number);
    }
    return number;
  }

  private add(name: string, cell: Cell): number {
    this.labels.push(typeof cell === 'number' || isMoment(cell) ? cell : name);
    return this.names.push(name) - 1;
  }

  /** The customer whose key `isShort` has just said to be short. */
  private ofShort(name: string, cell: Cell): number {
    const { table } = this;
    const place = this.placeOf();
    const known = table[place + 3] - 1;
    if (known >= 0) return known;
    const number = this.add(name, cell);
    table[place] = this.a;
    table[place + 1] = this.b;
    table[place + 2] = this.c;
    table[place + 3] = number + 1;
    // Three quarters full at most: places are found at the first or second look.
    if (++this.entries * entrySize * 4 > table.length * 3) this.grow();
    return number;
  }

  /**
   * Whether a text is its own key but for the case, and short; its key is then the one looked for. Signs that mark an
   * error, a text or decimals are left to those who know them.
   */
  private isShort(text: string): boolean {
    const n = text.length;
    if (n > longestShort || n === 0) return false;
    let [a, b, c] = [0, 0, 0];
    for (let i = 0; i < n; i++) {
      let sign = text.charCodeAt(i);
      if (sign <= 0x20 || sign >= 0x7f || sign === 0x23 || sign === 0x27 || sign === 0x2e) return false;
      if (sign >= 0x41 && sign <= 0x5a) sign += 0x20;
      if (i < 4) a = (a << 8) | sign;
      else if (i < 8) b = (b << 8) | sign;
      else c = (c << 8) | sign;
    }
    this.a = a;
    this.b = b;
    this.c = c;
    return true;
  }

  /** Where the key stands in the table, or the empty place where it belongs. */
  private placeOf(): number {
    const { table, a, b, c } = this;
    let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    hash ^= hash >>> 13;
    const mask = table.length - 1;
    let place = (hash * entrySize) & mask;
    while (table[place + 3] !== 0 && (table[place] !== a || table[place + 1] !== b || table[place + 2] !== c)) {
      place = (place + entrySize) & mask;
    }
    return place;
  }

  private grow(): void {
    const old = this.table;
    this.table = new Int32Array(old.length * 2);
    for (let from = 0; from < old.length; from += entrySize) {
      if (old[from + 3] === 0) continue;
      this.a = old[from];
      this.b = old[from + 1];
      this.c = old[from + 2];
      const place = this.placeOf();
      for (let i = 0; i < entrySize; i++) this.table[place + i] = old[from + i];
    }
  }
}

/** The numbers of customers who have theirs, to look others up among them: a number beyond them is somebody new. */
export function numbersOf(names: readonly string[]): CustomerNumbers {
  const numbers = new CustomerNumbers();
  for (const name of names) numbers.of(name);
  return numbers;
}
