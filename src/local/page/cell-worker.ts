import { makeServices } from '../services/services';
import { addSheet, makeBook, type StoredValue } from '../services/store';
import { serialOfWall, wallOfSerial, zoneNamed } from '../services/zone';
import { leaveLanguageOnly, makeDatesForeign } from './bare-realm';
import type { CellBlock, FromCells, ToCells } from './messages';

// The same bundle once more, for custom functions: cells do not wait while the sidebar's calls run. It gets cells
// and hands back cells; of the workbook it knows the locale and the time zone only.

declare const self: {
  postMessage(message: FromCells, transfer?: readonly unknown[]): void;
  importScripts(address: string): void;
  addEventListener(type: 'message', heard: (event: { data: ToCells }) => void): void;
  Date: DateConstructor;
} & Record<string, unknown>;

// Kept before the scope is emptied; `self` is one of the names that go.
const scope = self;
const post = scope.postMessage.bind(scope);
const load = scope.importScripts.bind(scope);
const listen = scope.addEventListener.bind(scope);
const NativeDate = scope.Date;

type Given = StoredValue | Date;
const book = makeBook({ name: '', locale: 'fr_FR', timeZone: 'Europe/Paris' });
/** Arguments of calls that are still arriving. */
const arriving = new Map<number, { scalar: boolean; rows: Given[][] }[]>();
let isOpen = false;

function open({ locale, timeZone, sidebar, language }: Extract<ToCells, { kind: 'open' }>): void {
  book.locale = locale;
  book.timeZone = timeZone;
  if (!isOpen) {
    isOpen = true;
    addSheet(book, 'Cells');
    const services = makeServices(book, {
      Date: NativeDate,
      mode: 'CUSTOM_FUNCTION',
      user: { locale: language },
      files: (name) => (name === 'Sidebar' ? sidebar : undefined),
      ui: null,
    });
    leaveLanguageOnly(scope);
    makeDatesForeign(scope);
    Object.assign(scope, services.globals);
    load('Code.js');
  }
  post({ kind: 'ready' });
}

function take({ call, index, scalar, part }: Extract<ToCells, { kind: 'argument' }>): void {
  const given = arriving.get(call) ?? [];
  arriving.set(call, given);
  given[index] ??= { scalar, rows: [] };
  const zone = zoneNamed(book.timeZone);
  const width = part.rows[0]?.length ?? 0;
  for (const [at, row] of part.rows.entries()) {
    given[index].rows.push(
      row.map((value, column) =>
        part.dates?.[at * width + column] === 1 && typeof value === 'number'
          ? new NativeDate(zone.instantOf(wallOfSerial(value)))
          : value,
      ),
    );
  }
}

function run({ id, functionName, count }: Extract<ToCells, { kind: 'cell' }>): void {
  const given = arriving.get(id) ?? [];
  arriving.delete(id);
  const args = Array.from({ length: count }, (_, index) => {
    const argument = given[index];
    if (!argument) return '';
    return argument.scalar ? (argument.rows[0]?.[0] ?? '') : argument.rows;
  });
  try {
    const called = scope[functionName];
    if (typeof called !== 'function') throw new Error(`Script function not found: ${functionName}`);
    const result: unknown = called(...args);
    const block = blockOf(result);
    post({ kind: 'result', id, scalar: !Array.isArray(result), block }, block.dates ? [block.dates.buffer] : []);
  } catch (error) {
    post({ kind: 'failure', id, message: error instanceof Error ? error.message : String(error) });
  }
}

/** What a function returned, as cells: one value, a list (downwards) or a table. Blank where there is nothing. */
function blockOf(result: unknown): CellBlock {
  const list = Array.isArray(result) ? result : [[result]];
  const table = list.map((row) => (Array.isArray(row) ? row : [row]));
  const width = Math.max(1, ...table.map((row) => row.length));
  const dates = new Uint8Array(table.length * width);
  const zone = zoneNamed(book.timeZone);
  const rows = table.map((row, at) =>
    Array.from({ length: width }, (_, column): StoredValue => {
      const value: unknown = row[column];
      if (Object.prototype.toString.call(value) === '[object Date]') {
        dates[at * width + column] = 1;
        return serialOfWall(zone.wallOf((value as Date).getTime()));
      }
      if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!';
      if (typeof value === 'string' || typeof value === 'boolean') return value;
      return value === null || value === undefined ? '' : String(value);
    }),
  );
  return { rows, dates };
}

listen('message', ({ data }) => {
  if (data.kind === 'open') open(data);
  else if (data.kind === 'argument') take(data);
  else run(data);
});
