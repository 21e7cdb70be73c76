import Papa from 'papaparse';
import { addSheet, type Book, type StoredValue } from '../services/store';

/** A file that is no table of text: binary, or nothing in it. */
export class UnreadableFile extends Error {
  constructor(readonly code: 'empty' | 'unreadable-file') {
    super(code);
  }
}

export interface CsvFacts {
  readonly delimiter: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

const delimiters = [',', ';', '\t', '|'] as const;

/**
 * Reads a text export into a new tab of the book. Cells enter as text, as they are written in the file: `0612345678`
 * and `01000` keep their zeros, `=1+1` is text.
 *
 * @throws UnreadableFile when there is nothing in it, or it is not text
 */
export function readCsv(bytes: Uint8Array, name: string, book: Book): CsvFacts {
  const { text, encoding } = decode(bytes);
  if (text.trim() === '') throw new UnreadableFile('empty');
  const delimiter = findDelimiter(text);
  const { data } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false });
  // A final line break is no row.
  while (data.length > 0 && data[data.length - 1].every((cell) => cell === '')) data.pop();
  const columns = data.reduce((most, row) => Math.max(most, row.length), 1);
  const sheet = addSheet(book, name, { rows: data.length + 20, columns: columns + 2 });
  for (let r = 0; r < data.length; r++) sheet.values[r] = data[r] as StoredValue[];
  return { delimiter, encoding };
}

function decode(bytes: Uint8Array): { text: string; encoding: CsvFacts['encoding'] } {
  if (bytes.length === 0) throw new UnreadableFile('empty');
  const as = (encoding: CsvFacts['encoding'], from = 0) => ({
    text: new TextDecoder(encoding).decode(bytes.subarray(from)),
    encoding,
  });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as('utf-16le', 2);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as('utf-16be', 2);
  const head = bytes.subarray(0, 4000);
  let zerosEven = 0;
  let zerosOdd = 0;
  let control = 0;
  head.forEach((byte, i) => {
    if (byte === 0) i % 2 === 0 ? zerosEven++ : zerosOdd++;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) control++;
  });
  // UTF-16 without a mark: nearly every second byte is 0.
  if (zerosOdd > head.length * 0.3 && zerosEven === 0) return as('utf-16le');
  if (zerosEven > head.length * 0.3 && zerosOdd === 0) return as('utf-16be');
  if (zerosEven + zerosOdd > 0 || control > head.length * 0.02) throw new UnreadableFile('unreadable-file');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: windows1252(bytes), encoding: 'windows-1252' };
  }
}

/** What Windows-1252 has where Latin-1 has control characters, from 0x80 on; a space: nothing. */
const signsOfWindows = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Some versions of Node read Windows-1252 as Latin-1, and lose € ’ and œ on the way. */
const windows1252 = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252').decode(bytes).replace(/[\x80-\x9f]/g, (sign) => {
    const right = signsOfWindows[sign.charCodeAt(0) - 0x80];
    return right === ' ' ? sign : right;
  });

/** The delimiter that cuts most lines into the same number of cells, more than one. */
export function findDelimiter(text: string): string {
  let best: string = delimiters[0];
  let most = 0;
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(text.slice(0, 200_000), { delimiter, preview: 60 });
    const counts = new Map<number, number>();
    for (const row of data) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
    for (const [cells, rows] of counts) {
      const score = cells > 1 ? rows * Math.min(cells, 8) : 0;
      if (score > most) [best, most] = [delimiter, score];
    }
  }
  return best;
}
