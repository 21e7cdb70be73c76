import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DateOrder } from '../../core/codes';
import type { Grid, SourceTab, Table } from '../../core/model';
import { cellText } from '../../core/read/keys';
import { type ReadHints, recognise } from '../../core/read/recognise';
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
export const scoreHints: ReadHints = { dateOrder: 'dmy', decimal: ',', country: 'FR' };

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
    const accepted = [heading, ...(truth.accept?.[role] ?? [])];
    const got = headings.get(role);
    if (got === undefined && accepted.includes(null)) continue;
    fields++;
    if (got === undefined) {
      faults.push(`${role} missing (${heading})`);
      continue;
    }
    found++;
    if (accepted.includes(got)) right++;
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
  format === null ? null : /M\/D|^MM\/|^MMM/.test(format) ? 'mdy' : /^DD/.test(format) ? 'dmy' : 'ymd';

/** The files that `truth.json` speaks of. */
export const truthsIn = (text: string): [string, Truth][] =>
  Object.entries((JSON.parse(text) as { files: Record<string, Truth> }).files).filter(([file]) => file[0] !== '_');

/** The exports of a folder as `npm start` opens them, recognised with their headings and without. */
export async function scoreFolder(
  folder: string,
): Promise<{ readonly asExported: readonly OpenedScore[]; readonly withoutHeadings: readonly OpenedScore[] }> {
  const asExported: OpenedScore[] = [];
  const withoutHeadings: OpenedScore[] = [];
  for (const [file, truth] of truthsIn(readFileSync(join(folder, 'truth.json'), 'utf8'))) {
    const { tab, origin } = await opened(join(folder, file));
    const opening = {
      delimiter: origin.delimiter === truth.delimiter,
      encoding: origin.encoding === encodingOf(truth.encoding),
    };
    const heading = tab.grid[truth.header_row - 1] ?? [];
    const headingOf = (column: number): string => cellText(heading[column]);
    const score = (grid: Grid): OpenedScore => {
      const [table] = recognise([{ ...tab, grid }], scoreHints);
      return { ...scoreTable(file, truth, table, headingOf), ...opening };
    };
    asExported.push(score(tab.grid));
    const bare = heading.map((_, column) => `Column ${column + 1}`);
    withoutHeadings.push(score(tab.grid.map((row, r) => (r === truth.header_row - 1 ? bare : row))));
  }
  return { asExported, withoutHeadings };
}

async function opened(path: string): Promise<{ readonly tab: SourceTab; readonly origin: Partial<Origin> }> {
  const book = makeBook({ name: 'Score', locale: 'fr_FR', timeZone: 'Europe/Paris' });
  const origins = await openFiles([path], book);
  const [sheet] = book.sheets;
  return { tab: { id: String(sheet.id), name: sheet.name, grid: sheet.values }, origin: origins.get(sheet.id) ?? {} };
}

const encodingOf = (written: string): string =>
  written === 'cp1252' ? 'windows-1252' : written === 'utf-8-sig' ? 'utf-8' : written;

/**
 * Prints how the public exports are recognised, per file and in total.
 *
 * @param folder with `truth.json`; where it is absent one sentence says so
 */
export async function printScore(folder: string, say: (line: string) => void): Promise<void> {
  if (!existsSync(join(folder, 'truth.json'))) {
    say('Nothing to score: the public exports (shared/data/exports, with truth.json) are not beside this project.');
    return;
  }
  const { asExported, withoutHeadings } = await scoreFolder(folder);
  say('Recognising public exports, in a spreadsheet set to French. "found" is out of the fields a person found in the');
  say('file, "right" out of those found; "besides" are columns given a field on which truth.json is silent.\n');
  say(
    'As exported. These files were at hand while the dictionary of headings was written: read it as "nothing broke",',
  );
  say('not as a forecast for an export nobody has seen.');
  for (const line of linesOf(asExported)) say(line);
  say('\nEvery heading replaced by "Column 1", "Column 2"…: what the cells alone tell.');
  say('This is harsher than an export whose headings we have never seen: such a file still says "Email" or "Date";');
  say('here not one word is left, not even those that every vendor shares.');
  for (const line of linesOf(withoutHeadings)) say(line);
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
