import { basename, extname, resolve } from 'node:path';
import type { Language } from '../../core/codes';
import { type Cell, isMoment } from '../../core/model';
import { type Day, dayOf, readIsoDay } from '../../core/units';
import { type SampleTab, sampleDay, sampleShop } from '../../wizard/sample-shop';
import { terminalWordsOf } from '../../words/terminal';
import { writeXlsx } from '../files/write-xlsx';
import { bookOfText, bookText } from '../services/book-text';
import { addSheet, type Book, makeBook, type SheetStore, styleId } from '../services/store';
import { asksForHelp, chosenLanguage, helpText } from './command-line';
import { FileProblem, openFiles } from './files';
import { type Served, serve } from './serve';

/** What a person typed after `npm start --`. */
interface Asked {
  readonly files: readonly string[];
  readonly language: Language;
  readonly port: number;
  readonly today: string | null;
  /** Who may only read the workbook. */
  readonly viewer: boolean;
  readonly slow: boolean;
}

/** A sentence for the person at the terminal. */
export class CannotStart extends Error {}

const usualPort = 4173;

/** What `--help` prints, in the language of the terminal; null where nobody asked for it. */
export function startHelp(args: readonly string[]): string | null {
  if (!asksForHelp(args)) return null;
  const words = terminalWordsOf(languageOf(args));
  return helpText(words.terminal.startUsage, words.terminal.help.start, [], words);
}

const languageOf = (args: readonly string[]): Language =>
  chosenLanguage(args) ?? (/^fr/i.test(Intl.DateTimeFormat().resolvedOptions().locale) ? 'fr' : 'en');
/** Days from 30 December 1899, where sheets start to count, to 1 January 1970. */
const sheetsEpoch = 25_569;

/**
 * Opens files, or the sample shop where there are none, in the local spreadsheet.
 *
 * Options: `--lang fr|en` (language of the workbook), `--port N`, `--today YYYY-MM-DD` (pretend that today is this
 * day: the address carries it to the page), `--viewer` (as somebody who may read the file, not change it),
 * `--slow` (written in many short calls, as on Google).
 *
 * @param cwd folder the files are named from
 * @throws CannotStart with a sentence that says what to do
 */
export async function startPage(
  args: readonly string[],
  cwd: string,
  folders: { readonly page: string; readonly addOn: string },
): Promise<Served> {
  const asked = readArguments(args);
  const book = asked.files.length ? await bookOfFiles(asked, cwd) : bookOfSample(asked.language, asked.today);
  const served = await serve({
    ...folders,
    book: bookText(book),
    xlsx: async (text) => writeXlsx(bookOfText(text)),
    port: asked.port,
  });
  const query = [
    ...(asked.today === null ? [] : [`today=${asked.today}`]),
    ...(asked.viewer ? ['as=viewer'] : []),
    ...(asked.slow ? ['slow'] : []),
  ].join('&');
  return query === '' ? served : { ...served, address: `${served.address}?${query}` };
}

function readArguments(args: readonly string[]): Asked {
  const files: string[] = [];
  const language = languageOf(args);
  const { error } = terminalWordsOf(language).terminal;
  let port = usualPort;
  let today: string | null = null;
  let viewer = false;
  let slow = false;
  for (let at = 0; at < args.length; at++) {
    const [name, given] = args[at].startsWith('--') ? args[at].split('=', 2) : ['', undefined];
    if (name === '') files.push(args[at]);
    else if (name === '--lang' || name === '--port' || name === '--today') {
      const value = given ?? args[++at];
      if (value === undefined) throw new CannotStart(error.needsValue(name));
      if (name === '--port') {
        port = Number(value);
        if (value === '' || !Number.isInteger(port) || port < 0 || port > 65_535)
          throw new CannotStart(error.badPort(value));
      } else if (name === '--today') {
        if (readIsoDay(value) === null) throw new CannotStart(error.badDate(name, value));
        today = value;
      } else if (value !== 'fr' && value !== 'en') throw new CannotStart(error.badLanguage(value));
    } else if (name === '--viewer') viewer = true;
    else if (name === '--slow') slow = true;
    else throw new CannotStart(error.unknownOption(name));
  }
  return { files, language, port, today, viewer, slow };
}

async function bookOfFiles({ files, language }: Asked, cwd: string): Promise<Book> {
  const paths = files.map((file) => resolve(cwd, file));
  const name = basename(paths[0], extname(paths[0])) + (paths.length > 1 ? ` + ${paths.length - 1}` : '');
  const book = emptyBook(name, localeIn(language));
  try {
    await openFiles(paths, book);
    for (const sheet of book.sheets) giveRoom(sheet);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    throw new CannotStart(terminalWordsOf(language).terminal.error[error.code](error.file));
  }
  return book;
}

const localeIn = (language: Language): string => (language === 'fr' ? 'fr_FR' : 'en_US');
const emptyBook = (name: string, locale: string): Book =>
  makeBook({ name, locale, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });

/** Room to type beside and under the data, as in a sheet. */
function giveRoom(sheet: SheetStore): void {
  sheet.gridRows = Math.max(sheet.gridRows, 200);
  sheet.gridColumns = Math.max(sheet.gridColumns, 26);
}

/**
 * The invented French shop, up to the end of the month before `today` (`YYYY-MM-DD`; default: the machine's day).
 *
 * @param language of the workbook, and so of menu and panel; the shop's own tabs are in French
 */
export function bookOfSample(language: Language, today: string | null = null): Book {
  const book = emptyBook(language === 'fr' ? 'Boutique d’exemple' : 'Sample shop', localeIn(language));
  const day = (today === null ? null : readIsoDay(today)) ?? machineDay();
  for (const tab of sampleShop(sampleDay(day)).tabs) putTab(book, tab);
  return book;
}

function machineDay(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** Texts stay texts, as in a file that came from elsewhere; the heading row is bold and stays in view. */
function putTab(book: Book, tab: SampleTab): void {
  const columns = Math.max(...tab.grid.map((row) => row.length));
  const sheet = addSheet(book, tab.name, { rows: tab.grid.length + 20, columns: columns + 8 });
  giveRoom(sheet);
  const text = styleId(book, { format: '@' });
  const day = styleId(book, { format: 'dd/mm/yyyy' });
  const heading = tab.grid.findIndex((row) => row.length > 2 && row[1] !== '');
  const headingStyle = styleId(book, { format: '@', bold: true });
  for (const [row, cells] of tab.grid.entries()) {
    sheet.values[row] = cells.map((cell: Cell) => (isMoment(cell) ? cell.day + sheetsEpoch : cell));
    sheet.styleOf[row] = cells.map((cell) =>
      row === heading ? headingStyle : isMoment(cell) ? day : typeof cell === 'string' && cell !== '' ? text : 0,
    );
  }
  sheet.frozenRows = heading + 1;
  for (let column = 0; column < columns; column++) sheet.widths.set(column, 120);
}
