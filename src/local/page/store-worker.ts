import { bookOfText, bookText } from '../services/book-text';
import { Exception, type MenuShown, makeServices } from '../services/services';
import { type StoreRange, sheetById } from '../services/store';
import { leaveLanguageOnly, makeDatesForeign } from './bare-realm';
import type { FromStore, MenuEntry, ToStore } from './messages';
import { type StoreFeed, storeFeed } from './store-feed';

// The Store and the add-on's bundle live here, in a global scope that holds the language and the services only.

declare const self: {
  postMessage(message: FromStore): void;
  importScripts(address: string): void;
  addEventListener(type: 'message', heard: (event: { data: ToStore }) => void): void;
  Date: DateConstructor;
} & Record<string, unknown>;

// Kept before the scope is emptied; `self` is one of the names that go.
const scope = self;
const post = scope.postMessage.bind(scope);
const load = scope.importScripts.bind(scope);
const listen = scope.addEventListener.bind(scope);
const NativeDate = scope.Date;

/** The few members of SpreadsheetApp used here, which has ambient types that this folder does not load. */
interface Selecting {
  getActiveSpreadsheet(): {
    getSheetByName(name: string): {
      getRange(row: number, column: number, rows: number, columns: number): { activate(): void };
    } | null;
  };
}

/** Calls that who may only view a file is refused. A filter's and a rule's own builders change nothing yet. */
const changesBook =
  /^(Spreadsheet|Sheet|Range|RangeList|Protection|Filter|DeveloperMetadata|DocumentProperties)\.(set(?!Active)|insert|delete|clear|remove|add|append|move|copy|hide|unhide|show|protect|create|sort|merge|break|rename|update|trim|auto)/;

let feed: StoreFeed;
let answer: (message: ToStore) => void = () => {};

function open({ id, book: text, sidebar, language, today, viewer, slow }: Extract<ToStore, { kind: 'open' }>): void {
  const book = bookOfText(text);
  feed = storeFeed(book);
  const now = today === null && !slow ? undefined : clockFrom(today, slow ? googleIsSlower : 1);
  const services = makeServices(book, {
    Date: NativeDate,
    now,
    mode: 'FULL',
    user: { locale: language },
    files: (name) => (name === 'Sidebar' ? sidebar : undefined),
    ui: {
      addMenu: (menu) => post({ kind: 'menu', entries: entriesOf(menu, menu.caption ?? 'Clientèle') }),
      showSidebar: (page) => post({ kind: 'sidebar', ...page }),
      toast: (message) => post({ kind: 'toast', text: message }),
    },
  });
  if (viewer)
    services.onCall = (name, phase) => {
      if (phase === 'before' && changesBook.test(name))
        throw new Exception('You do not have permission to perform that action.');
    };
  leaveLanguageOnly(scope);
  makeDatesForeign(scope, now);
  Object.assign(scope, services.globals);
  load('Code.js');
  for (const sheet of book.sheets) sheet.dirty = [0, Math.max(0, sheet.gridRows - 1)];

  /** What is selected in the grid is what the add-on finds selected. */
  function select(range: StoreRange | null): void {
    const sheet = sheetById(book, book.activeSheetId);
    if (!sheet || !range) return;
    const { SpreadsheetApp } = services.globals as { SpreadsheetApp: Selecting };
    const rows = Math.min(range.rows, sheet.gridRows - range.row);
    const columns = Math.min(range.columns, sheet.gridColumns - range.column);
    if (rows < 1 || columns < 1) return;
    SpreadsheetApp.getActiveSpreadsheet()
      .getSheetByName(sheet.name)
      ?.getRange(range.row + 1, range.column + 1, rows, columns)
      .activate();
  }

  function callGlobal(name: string, args: readonly unknown[]): unknown {
    const called = scope[name];
    if (typeof called !== 'function') throw new Error(`Script function not found: ${name}`);
    // On opening a file an add-on may do little; a person who chose a menu item or a button has let it do the rest.
    const opening = name === 'onOpen' || name === 'onInstall';
    services.mode = opening ? 'LIMITED' : 'FULL';
    try {
      return delivered(called(...(opening ? [services.openEvent()] : args)));
    } finally {
      services.endRun();
      services.mode = 'FULL';
    }
  }

  answer = (message) => {
    switch (message.kind) {
      case 'outline':
        feed.takeOutline(message.outline);
        select(message.outline.selected);
        return;
      case 'rows':
        return feed.takeRows(message.rows);
      case 'spills':
        return feed.takeSpills(message.spills);
      case 'call':
        return reply(message.id, () => {
          const value = callGlobal(message.functionName, message.args);
          feed.send(post);
          return value;
        });
      case 'locale':
        return reply(message.id, () => {
          book.locale = message.locale;
          feed.send(post);
        });
      case 'copy':
        return reply(message.id, () => bookText(book));
    }
  };
  reply(id, () => feed.send(post));
}

/** About as many times longer does a tab take to be written on Google. */
const googleIsSlower = 20;

/** The day may be set, time goes on: the bundle measures how long it has been at work. */
function clockFrom(today: string | null, pace: number): () => number {
  const start = NativeDate.now();
  const first = today === null ? start : NativeDate.parse(`${today}T12:00:00Z`);
  return () => first + (NativeDate.now() - start) * pace;
}

function reply(id: number, work: () => unknown): void {
  try {
    post({ kind: 'result', id, value: work() ?? null });
  } catch (error) {
    feed.send(post); // what was written before it failed is there
    post({ kind: 'failure', id, message: error instanceof Error ? error.message : String(error) });
  }
}

/** What google.script.run hands on: a result that holds a date anywhere arrives as null. */
function delivered(value: unknown): unknown {
  return holdsDate(value, new Set()) ? null : JSON.parse(JSON.stringify(value ?? null));
}

function holdsDate(value: unknown, seen: Set<unknown>): boolean {
  if (typeof value !== 'object' || value === null || seen.has(value)) return false;
  seen.add(value);
  if (Object.prototype.toString.call(value) === '[object Date]') return true;
  return Object.values(value).some((item) => holdsDate(item, seen));
}

function entriesOf(menu: MenuShown, title: string): MenuEntry[] {
  return menu.items.flatMap((item): MenuEntry[] => {
    if (item.type === 'item') return [{ menu: title, caption: item.caption, functionName: item.functionName }];
    if (item.type === 'separator') return [{ menu: title, caption: null, functionName: '' }];
    return entriesOf(item.menu, title);
  });
}

listen('message', ({ data }) => {
  if (data.kind === 'open') open(data);
  else answer(data);
});
