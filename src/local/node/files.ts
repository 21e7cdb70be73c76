import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { type CsvFacts, readCsv, UnreadableFile } from '../files/read-csv';
import { readXlsx } from '../files/read-xlsx';
import type { Book } from '../services/store';

/** A file that cannot be opened, with the code of the sentence that says so. */
export class FileProblem extends Error {
  constructor(
    readonly code: 'missingFile' | 'unreadableFile' | 'emptyFile',
    readonly file: string,
  ) {
    super(`${code} ${file}`);
  }
}

/** Where a tab of the book came from. */
export interface Origin extends Partial<CsvFacts> {
  readonly file: string;
}

/**
 * Puts files into the book, a tab for each CSV and each tab of an XLSX.
 *
 * @returns the origin of each new tab, by its sheet id
 * @throws FileProblem
 */
export async function openFiles(paths: readonly string[], book: Book): Promise<Map<number, Origin>> {
  const origins = new Map<number, Origin>();
  for (const path of paths) {
    const before = book.nextSheetId;
    const facts = await openFile(path, book);
    for (const sheet of book.sheets) if (sheet.id >= before) origins.set(sheet.id, { file: basename(path), ...facts });
  }
  // A book needs a tab that shows.
  const shown = book.sheets.find((sheet) => !sheet.hidden) ?? book.sheets[0];
  if (shown) {
    shown.hidden = false;
    book.activeSheetId = shown.id;
  }
  return origins;
}

async function openFile(path: string, book: Book): Promise<Partial<CsvFacts>> {
  let bytes: Uint8Array;
  try {
    if (statSync(path).isDirectory()) throw new FileProblem('unreadableFile', path);
    bytes = readFileSync(path);
  } catch (error) {
    throw error instanceof FileProblem ? error : new FileProblem('missingFile', path);
  }
  const stem = basename(path, extname(path));
  try {
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
      await readXlsx(bytes, book, (tab) => freeName(book, tab));
      return {};
    }
    return readCsv(bytes, freeName(book, stem), book);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new FileProblem(error.code === 'empty' ? 'emptyFile' : 'unreadableFile', path);
  }
}

function freeName(book: Book, wanted: string): string {
  const base =
    wanted
      .replace(/[\\/?*[\]:]/g, ' ')
      .trim()
      .slice(0, 90) || 'Data';
  const taken = new Set(book.sheets.map((sheet) => sheet.name.toLowerCase()));
  let name = base;
  for (let i = 2; taken.has(name.toLowerCase()); i++) name = `${base} ${i}`;
  return name;
}
