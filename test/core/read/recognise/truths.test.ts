import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { roles } from '../../../../src/core/codes';
import { openFiles } from '../../../../src/local/node/files';
import { makeBook } from '../../../../src/local/services/store';

// What is tested here is the truth itself: that it can be judged against. Nothing is recognised.

interface Truth {
  readonly kind: string;
  readonly delimiter: string;
  readonly encoding: string;
  readonly header_row: number;
  readonly footer_rows?: number;
  readonly columns: Readonly<Record<string, string>>;
  readonly accept?: Readonly<Record<string, readonly (string | null)[]>>;
  readonly data_rows?: number;
  readonly column_count?: number;
  readonly source: string;
}

const labels = new Map([
  ['utf-8', 'utf-8'],
  ['utf-8-sig', 'utf-8'],
  ['utf-16', 'utf-16le'],
]);

const beginning = new Map([
  ['utf-8-sig', [0xef, 0xbb, 0xbf]],
  ['utf-16', [0xff, 0xfe]],
]);

function records(text: string, delimiter: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (sign === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (!quoted && (sign === delimiter || sign === '\n')) {
      rows[rows.length - 1]?.push(cell);
      if (sign === '\n') rows.push([]);
      cell = '';
    } else if (quoted || sign !== '\r') cell += sign;
  }
  if (quoted) throw new Error('a quotation mark is never closed');
  const last = rows[rows.length - 1] as string[];
  if (cell === '' && last.length === 0) rows.pop();
  else last.push(cell);
  return rows;
}

/** 0x80 to 0x9F of Windows-1252; written out because Node decodes them as control characters. */
const upper1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decoded(bytes: Uint8Array, encoding: string): string {
  if (encoding === 'cp1252') {
    const latin = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    return latin.replace(/[\u0080-\u009f]/g, (sign) => upper1252[sign.charCodeAt(0) - 0x80] as string);
  }
  const label = labels.get(encoding);
  if (label === undefined) throw new Error(`unknown encoding ${encoding}`);
  return new TextDecoder(label, { fatal: true }).decode(bytes);
}

/** The records from the heading row on: title lines above are not of the table and may hold anything. */
function tableOf(bytes: Uint8Array, truth: Truth): string[][] {
  const text = decoded(bytes, truth.encoding);
  const lines = text.split('\n');
  return records(lines.slice(truth.header_row - 1).join('\n'), truth.delimiter);
}

const folders = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'].map((name) => ({
  name,
  path: join(import.meta.dirname, 'vendors', name),
}));

const truths = folders.flatMap(({ name, path }) =>
  readdirSync(path)
    .filter((file) => /^truth-.*\.json$/.test(file))
    .flatMap((file) => {
      const { files } = JSON.parse(readFileSync(join(path, file), 'utf8')) as { files: Record<string, Truth> };
      return Object.entries(files).map(([exported, truth]) => ({
        name: `${name}/${exported}`,
        folder: name,
        exported,
        path: join(path, exported),
        truth,
      }));
    }),
);

/** Workbooks are no text: what they hold is told through our reader. */
const written = truths.filter(({ exported }) => !exported.endsWith('.xlsx'));
const workbooks = truths.filter(({ exported }) => exported.endsWith('.xlsx'));

describe('every export of the vendors set', () => {
  it.each(folders)('$name: each file has one truth and each truth its file', ({ name, path }) => {
    const there = readdirSync(path).filter((file) => !/^truth-.*\.json$/.test(file));
    const told = truths.filter(({ folder }) => folder === name).map(({ exported }) => exported);
    expect([...told].sort()).toEqual(there.sort());
  });

  it('is in one folder only', () => {
    const names = truths.map(({ exported }) => exported);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(written)('$name: every heading of the truth is in its heading row', ({ path, truth }) => {
    const headings = tableOf(readFileSync(path), truth)[0];
    for (const heading of Object.values(truth.columns)) expect(headings).toContain(heading);
    for (const heading of Object.values(truth.accept ?? {}).flat())
      if (heading !== null) expect(headings).toContain(heading);
    if (truth.column_count !== undefined) expect(headings).toHaveLength(truth.column_count);
  });

  it.each(written)('$name: is encoded and delimited as told, with as many rows', ({ path, truth }) => {
    const bytes = readFileSync(path);
    const mark = beginning.get(truth.encoding);
    if (mark !== undefined) expect([...bytes.subarray(0, mark.length)]).toEqual(mark);
    else expect([...bytes.subarray(0, 2)]).not.toEqual([0xff, 0xfe]);
    if (truth.encoding === 'cp1252') expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
    const [headings, ...rows] = tableOf(bytes, truth) as [string[], ...string[][]];
    const body = rows.slice(0, rows.length - (truth.footer_rows ?? 0));
    expect(body.length).toBeGreaterThanOrEqual(15);
    if (truth.data_rows !== undefined) expect(body).toHaveLength(truth.data_rows);
    for (const row of body) if (row.length > 1) expect(row).toHaveLength(headings.length);
  });

  it.each(workbooks)('$name: holds the headings of the truth, and as many rows', async ({ path, truth }) => {
    const book = makeBook({ name: 'Truth', locale: 'fr_FR', timeZone: 'Europe/Paris' });
    await openFiles([path], book);
    const rows = book.sheets[0].values.slice(truth.header_row - 1);
    const headings = rows[0].map((cell) => String(cell));
    for (const heading of [...Object.values(truth.columns), ...Object.values(truth.accept ?? {}).flat()])
      if (heading !== null) expect(headings).toContain(heading);
    expect(headings).toHaveLength(truth.column_count ?? headings.length);
    expect(rows.length - 1 - (truth.footer_rows ?? 0)).toBe(truth.data_rows);
  });

  it.each(truths)('$name: speaks of our roles, and tells where its headings come from', ({ truth }) => {
    const known: readonly string[] = roles;
    for (const role of [...Object.keys(truth.columns), ...Object.keys(truth.accept ?? {})])
      expect(known).toContain(role);
    const columns = Object.values(truth.columns);
    expect(new Set(columns).size).toBe(columns.length);
    expect(truth.source).not.toBe('');
  });
});
