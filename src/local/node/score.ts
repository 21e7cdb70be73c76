import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DateOrder } from '../../core/codes';
import type { Grid, SourceTab, Table } from '../../core/model';
import { cellText } from '../../core/read/keys';
import { dictionaryWithout, headingWords } from '../../core/read/recognise/headings';
import type { ReadHints } from '../../core/read/recognise/hints';
import { recognise } from '../../core/read/recognise/recognise';
import { makeBook } from '../services/store';
import { type Origin, openFiles } from './files';

/** What a person read in one public export: `truth.json` beside the files. */
export interface Truth {
  readonly kind: string;
  readonly row_unit: string;
  readonly delimiter: string;
  readonly encoding: string;
  /** From 1. */
  readonly header_row: number;
  readonly date_format: string | null;
  /** Field to heading as written. */
  readonly columns: Readonly<Record<string, string>>;
  /** Further headings that are right for a field; null: it may be absent. */
  readonly accept?: Readonly<Record<string, readonly (string | null)[]>>;
}

/** How one file was recognised. */
export interface FileScore {
  readonly file: string;
  /** Fields the file holds. */
  readonly fields: number;
  readonly found: number;
  readonly right: number;
  readonly headingRow: boolean;
  /** Null where the file has no dates. */
  readonly dateOrder: boolean | null;
  readonly kind: boolean;
  readonly byLine: boolean;
  /** Every field, the heading row and the date order. */
  readonly perfect: boolean;
  /** Why not, and what is wrong besides. */
  readonly faults: readonly string[];
  /** Fields found that the file does not hold. */
  readonly extra: readonly string[];
}

/** A file's score with how it was opened. */
export interface OpenedScore extends FileScore {
  readonly delimiter: boolean;
  readonly encoding: boolean;
}

/** A spreadsheet in French, whatever the machine. */
const scoreHints: ReadHints = { dateOrder: 'dmy', decimal: ',', country: 'FR' };

/**
 * Compares a recognised table with what a person read in its file. A field counts as found when any column has it, as
 * right when the column has a heading the person accepts.
 *
 * @param headingOf the file's own heading of a column (from 0)
 */
export function scoreTable(
  file: string,
  truth: Truth,
  table: Table,
  headingOf: (column: number) => string = (column) => table.columns.find((c) => c.index === column)?.header ?? '',
): FileScore {
  const headings = new Map<string, string>();
  for (const c of table.columns) if (c.role) headings.set(c.role, headingOf(c.index));
  const faults: string[] = [];
  let [fields, found, right] = [0, 0, 0];
  for (const [role, heading] of Object.entries(truth.columns)) {
    // Spaces around a heading are nobody's.
    const accepted = [heading, ...(truth.accept?.[role] ?? [])].map((h) => h?.trim() ?? null);
    const got = headings.get(role);
    if (got === undefined && accepted.includes(null)) continue;
    fields++;
    if (got === undefined) {
      faults.push(`${role} missing (${heading})`);
      continue;
    }
    found++;
    if (accepted.includes(got.trim())) right++;
    else faults.push(`${role}: ${got}, not ${heading}`);
  }
  const headingRow = table.headerRow === truth.header_row;
  if (!headingRow) faults.push(`heading row ${table.headerRow}, not ${truth.header_row}`);
  const order = orderOf(truth.date_format);
  const dateOrder = order === null ? null : table.dateOrder === order;
  if (dateOrder === false) faults.push(`date order ${table.dateOrder}, not ${order}`);
  const perfect = faults.length === 0;
  const kind = (table.kind === 'order-lines' ? 'orders' : table.kind) === truth.kind;
  if (!kind) faults.push(`kind ${table.kind}, not ${truth.kind}`);
  const byLine = truth.kind !== 'orders' || (truth.row_unit === 'line') === table.byLine;
  if (!byLine) faults.push(`by line: ${table.byLine}`);
  const extra = [...headings]
    .filter(([role]) => !(role in truth.columns) && !(truth.accept && role in truth.accept))
    .map(([role, heading]) => `${role}=${heading}`);
  return { file, fields, found, right, headingRow, dateOrder, kind, byLine, perfect, faults, extra };
}

const orderOf = (format: string | null): DateOrder | null =>
  format === null
    ? null
    : /^M+[^A-Za-z]*D| M{1,2}\/D/.test(format)
      ? 'mdy'
      : /^(EEEE?,? )?D/.test(format)
        ? 'dmy'
        : 'ymd';

/** The files that a `truth.json` speaks of. */
export const truthsIn = (text: string): [string, Truth][] =>
  Object.entries((JSON.parse(text) as { files: Record<string, Truth> }).files).filter(([file]) => file[0] !== '_');

/** What every `truth*.json` of a folder says; `[]` where there is none. */
const truthsOf = (folder: string): [string, Truth][] =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => /^truth.*\.json$/.test(name))
    .sort()
    .flatMap((name) => truthsIn(readFileSync(join(folder, name), 'utf8')));

const workbook = 'xlsx';

/** One folder, recognised in three ways. */
export interface FolderScores {
  readonly asExported: readonly OpenedScore[];
  /** Each file with a dictionary that never saw the headings only its own vendor writes. */
  readonly vendorUnseen: readonly OpenedScore[];
  readonly withoutHeadings: readonly OpenedScore[];
}

/** The exports of a folder as `npm start` opens them, recognised with all we know, without their vendor, and bare. */
export async function scoreFolder(folder: string): Promise<FolderScores> {
  const asExported: OpenedScore[] = [];
  const vendorUnseen: OpenedScore[] = [];
  const withoutHeadings: OpenedScore[] = [];
  const truths = truthsOf(folder);
  for (const [file, truth] of truths) {
    const { tab, origin } = await opened(join(folder, file));
    const opening = {
      // A workbook has neither.
      delimiter: (origin.delimiter ?? workbook) === truth.delimiter,
      encoding: (origin.encoding ?? workbook) === encodingOf(truth.encoding),
    };
    const heading = tab.grid[truth.header_row - 1] ?? [];
    const headingOf = (column: number): string => cellText(heading[column]);
    const score = (grid: Grid, hints: ReadHints = scoreHints): OpenedScore => {
      const [table] = recognise([{ ...tab, grid }], hints);
      return { ...scoreTable(file, truth, table, headingOf), ...opening };
    };
    asExported.push(score(tab.grid));
    vendorUnseen.push(score(tab.grid, { ...scoreHints, dictionary: dictionaryWithout(ownHeadings(file, truths)) }));
    const bare = heading.map((_, column) => `Column ${column + 1}`);
    withoutHeadings.push(score(tab.grid.map((row, r) => (r === truth.header_row - 1 ? bare : row))));
  }
  return { asExported, vendorUnseen, withoutHeadings };
}

/** The headings with a field that no other vendor's file of the folder has, however they are spelt. */
function ownHeadings(file: string, truths: readonly [string, Truth][]): string[] {
  const own = new Map<string, string>();
  for (const heading of headingsWithFields(truths, (other) => other === file)) own.set(spelling(heading), heading);
  for (const heading of headingsWithFields(truths, (other) => vendorOf(other) !== vendorOf(file)))
    own.delete(spelling(heading));
  return [...own.values()];
}

const spelling = (heading: string): string => headingWords(heading).join(' ');

const headingsWithFields = (truths: readonly [string, Truth][], of: (file: string) => boolean): string[] =>
  truths
    .filter(([file]) => of(file))
    .flatMap(([, { columns, accept }]) => [...Object.values(columns), ...Object.values(accept ?? {}).flat()])
    .filter((heading): heading is string => heading !== null);

/** "shopify" of `shopify_orders_lines.csv`; a file that starts with a language is a vendor by itself. */
const vendorOf = (file: string): string => {
  const [first] = file.split(/[_.-]/);
  return first.length > 2 ? first : file;
};

async function opened(path: string): Promise<{ readonly tab: SourceTab; readonly origin: Partial<Origin> }> {
  const book = makeBook({ name: 'Score', locale: 'fr_FR', timeZone: 'Europe/Paris' });
  const origins = await openFiles([path], book);
  const [sheet] = book.sheets;
  return { tab: { id: String(sheet.id), name: sheet.name, grid: sheet.values }, origin: origins.get(sheet.id) ?? {} };
}

const encodingOf = (written: string): string =>
  written === 'cp1252'
    ? 'windows-1252'
    : written === 'utf-8-sig'
      ? 'utf-8'
      : written === 'utf-16'
        ? 'utf-16le'
        : written;

/**
 * Prints how the exports of a folder are recognised, per file and in total.
 *
 * @param folder with one or more `truth*.json`; where there is none, one sentence says so
 * @param about printed first
 */
export async function printScore(folder: string, say: (line: string) => void, about = ''): Promise<void> {
  if (truthsOf(folder).length === 0) {
    say(`Nothing to score in ${folder}: it holds no truth.json.`);
    return;
  }
  const { asExported, vendorUnseen, withoutHeadings } = await scoreFolder(folder);
  if (about !== '') say(about);
  say('\nAs exported.');
  for (const line of linesOf(asExported)) say(line);
  say(
    '\nEach file with a dictionary that never met its vendor: without every whole heading that only this vendor’s files',
  );
  say(
    'of the folder have. What their words, the cells and the order of the columns recover. It flatters in one way: what',
  );
  say('words mean together (order, date), and the rules, were written by people who had seen many such files.');
  for (const line of linesOf(vendorUnseen)) say(line);
  say(
    '\nEvery heading replaced by "Column 1", "Column 2"…: what the cells alone tell. Harsher than any export: here not one',
  );
  say('word is left, not even "Email" or "Date", which every vendor shares.');
  for (const line of linesOf(withoutHeadings)) say(line);
}

/** Prints the sets beside and inside the project. */
export async function printScores(root: string, say: (line: string) => void): Promise<void> {
  say(
    'Recognition of exports, in a spreadsheet set to French. "found" is out of the fields a person found in the file,',
  );
  say('"right" out of those found; "besides" are columns given a field on which truth.json is silent.');
  const vendors = join(root, 'test', 'core', 'read', 'recognise', 'vendors');
  const sets = [
    {
      folder: join(root, '..', 'shared', 'data', 'exports'),
      about:
        'PUBLIC EXPORTS. At hand while the dictionary was written: the first table says "nothing broke", and is no forecast.',
    },
    {
      folder: join(vendors, 'first'),
      about: 'FIRST SET. Made apart to try the recognition, and used to improve it: no forecast.',
    },
    {
      folder: join(vendors, 'second'),
      about:
        'SECOND SET. Made apart. Before anybody who works on the recognition had looked into it: fields found 309 of 320\n' +
        '(96.6%), right 301 of 309 (97.4%), files perfect 14 of 26. Used since.',
    },
    {
      folder: join(vendors, 'third'),
      about:
        'THIRD SET, of vendors in none of the others. Before anybody had looked into it: fields found 247 of 252 (98.0%),\n' +
        'right 245 of 247 (99.2%), files perfect 15 of 20. Used since.',
    },
    {
      folder: join(vendors, 'fourth'),
      about:
        'FOURTH SET, again of other vendors. Before anybody had looked into it: fields found 288 of 295 (97.6%), right\n' +
        '281 of 288 (97.6%), files perfect 11 of 24, kind of table 19 of 24. Used since.',
    },
    {
      folder: join(vendors, 'fifth'),
      about:
        'FIFTH SET, again of other vendors, with workbooks, lists made by hand and four languages more. Before anybody had\n' +
        'looked into it: fields found 195 of 221 (88.2%), right 192 of 195 (98.5%), files perfect 11 of 24, kind of table\n' +
        '21 of 24. Used since.',
    },
    {
      folder: join(vendors, 'sixth'),
      about:
        'SIXTH SET: heading rows that strangers’ programs write, collected by somebody who knew the recognition by then.\n' +
        'Before anything was changed for it: fields found 162 of 168 (96.4%), right 161 of 162 (99.4%), files perfect 19 of\n' +
        '24, kind of table 24 of 24. With the fourth and the fifth the newest forecast for an export nobody has seen: a half\n' +
        'to four fifths of the files without any correction.',
    },
  ];
  for (const { folder, about } of sets) {
    say(`\n${'='.repeat(100)}`);
    await printScore(folder, say, about);
  }
}

function linesOf(scores: readonly OpenedScore[]): string[] {
  const longest = Math.max(...scores.map(({ file }) => file.length));
  const mark = (right: boolean | null): string => (right === null ? '-' : right ? 'yes' : 'NO').padEnd(8);
  const ofThose = (part: number, whole: number): string => `${part}/${whole}`.padEnd(8);
  const lines = [
    `${'file'.padEnd(longest)}  found   right   delim.  encod.  heading dates   perfect`,
    ...scores.flatMap((s) => [
      `${s.file.padEnd(longest)}  ${ofThose(s.found, s.fields)}${ofThose(s.right, s.found)}${mark(s.delimiter)}${mark(s.encoding)}${mark(s.headingRow)}${mark(s.dateOrder)}${mark(s.perfect).trimEnd()}`,
      ...(s.faults.length > 0 ? [`  ${s.faults.join('; ')}`] : []),
      ...(s.extra.length > 0 ? [`  besides: ${s.extra.join(', ')}`] : []),
    ]),
  ];
  const { files, fields, found, right, perfect, delimiters, encodings, headingRows, dated, dateOrders, kinds } =
    totalOf(scores);
  const share = (part: number, whole: number): string =>
    `${part} of ${whole}${whole > 0 ? ` (${((part / whole) * 100).toFixed(1)}%)` : ''}`;
  return [
    ...lines,
    `TOTAL fields found ${share(found, fields)}, right ${share(right, found)}, files perfect ${perfect} of ${files}`,
    `      delimiter right ${delimiters} of ${files}, encoding ${encodings}, heading row ${headingRows}, kind of table ${kinds}; date order ${dateOrders} of ${dated} with dates`,
  ];
}

/** The sums over files. */
export function totalOf(scores: readonly (FileScore & Partial<OpenedScore>)[]) {
  const sum = (of: (score: FileScore & Partial<OpenedScore>) => number | boolean | null | undefined): number =>
    scores.reduce((all, score) => all + Number(of(score) ?? 0), 0);
  return {
    files: scores.length,
    fields: sum((s) => s.fields),
    found: sum((s) => s.found),
    right: sum((s) => s.right),
    perfect: sum((s) => s.perfect),
    strict: sum((s) => s.faults.length === 0 && s.extra.length === 0),
    delimiters: sum((s) => s.delimiter),
    encodings: sum((s) => s.encoding),
    headingRows: sum((s) => s.headingRow),
    kinds: sum((s) => s.kind),
    dated: sum((s) => s.dateOrder !== null),
    dateOrders: sum((s) => s.dateOrder),
  };
}
