import { exposeCacheService } from './cache';
import { AuthModes, ChartMergeStrategy, ChartType, Position } from './enums';
import { exposeHtmlService } from './html';
import { exposeLockService, releaseLocks } from './lock';
import { exposePropertiesService } from './properties';
import { exposeArea } from './range';
import { makeRun, type Run, type ServicesOptions } from './run';
import { exposeSheet } from './sheet';
import { exposeSpreadsheet } from './spreadsheet';
import { exposeSpreadsheetApp } from './spreadsheet-app';
import type { Book } from './store';
import { type AuthMode, expose } from './strict';
import { exposeUtilities } from './utilities';

export type { MenuShown, ServicesOptions } from './run';
export { Exception } from './strict';

/** Apps Script's global objects over one workbook, for one run of the add-on. */
export interface Services {
  /** What to put into the global scope of the bundle. */
  readonly globals: ServiceGlobals;
  /** How often each method was called, e.g. `Range.setValues`; clear it to count anew. */
  readonly calls: Map<string, number>;
  /** Called before and after every call with its name; what it throws reaches the add-on. */
  onCall: ((name: string, phase: 'before' | 'after') => void) | null;
  /** What the entry point may do; set it before calling one. */
  mode: AuthMode;
  /** Milliseconds asked of `Utilities.sleep`. */
  readonly slept: number;
  /** The event of `onOpen` and `onInstall` in the present mode. */
  openEvent(): unknown;
  /** To call when an entry point has returned or thrown: locks are let go. */
  endRun(): void;
}

export interface ServiceGlobals {
  readonly SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  readonly Charts: GoogleAppsScript.Charts.Charts;
  readonly HtmlService: GoogleAppsScript.HTML.HtmlService;
  readonly PropertiesService: GoogleAppsScript.Properties.PropertiesService;
  readonly CacheService: GoogleAppsScript.Cache.CacheService;
  readonly LockService: GoogleAppsScript.Lock.LockService;
  readonly Utilities: GoogleAppsScript.Utilities.Utilities;
  readonly Session: GoogleAppsScript.Base.Session;
  readonly ScriptApp: GoogleAppsScript.Script.ScriptApp;
  readonly Logger: GoogleAppsScript.Base.Logger;
  readonly console: Readonly<Record<string, (...args: unknown[]) => void>>;
}

/**
 * Our implementation of the services, strict where Google is strict. Two of these over one book are two users or two
 * runs at the same time.
 *
 * @throws Error for a book without tabs
 */
export function makeServices(book: Book, options: ServicesOptions = {}): Services {
  const run = makeRun(book, options, { spreadsheet: exposeSpreadsheet, sheet: exposeSheet, range: exposeArea });
  const globals: ServiceGlobals = {
    SpreadsheetApp: exposeSpreadsheetApp(run),
    Charts: expose(
      run,
      { path: 'Charts', members: { ChartType: '=', ChartMergeStrategy: '=', Position: '=' } },
      { ChartType, ChartMergeStrategy, Position },
    ),
    HtmlService: exposeHtmlService(run),
    PropertiesService: exposePropertiesService(run),
    CacheService: exposeCacheService(run),
    LockService: exposeLockService(run),
    Utilities: exposeUtilities(run),
    Session: session(run),
    ScriptApp: expose(
      run,
      { path: 'ScriptApp', members: { AuthMode: '=', getProjectTriggers: '' } },
      { AuthMode: AuthModes, getProjectTriggers: () => [] },
    ),
    Logger: logger(run),
    console: consoleOf(run),
  };
  return {
    globals,
    calls: run.calls,
    get onCall() {
      return run.onCall;
    },
    set onCall(hook) {
      run.onCall = hook;
    },
    get mode() {
      return run.mode;
    },
    set mode(mode) {
      run.mode = mode;
    },
    get slept() {
      return run.slept;
    },
    openEvent: () =>
      run.mode === 'NONE'
        ? { authMode: AuthModes.NONE }
        : { authMode: AuthModes[run.mode], source: exposeSpreadsheet(run) },
    endRun: () => releaseLocks(run),
  };
}

function session(run: Run): GoogleAppsScript.Base.Session {
  const { user } = run;
  const person = expose(run, { path: 'Session.User', members: { getEmail: '' } }, { getEmail: () => user.email });
  const members = {
    getActiveUser: '',
    getEffectiveUser: '',
    getActiveUserLocale: '',
    getScriptTimeZone: '',
    getTemporaryActiveUserKey: '',
  };
  return expose(
    run,
    { path: 'Session', members },
    {
      getActiveUser: () => person,
      getEffectiveUser: () => person,
      getActiveUserLocale: () => user.locale,
      getScriptTimeZone: () => run.scriptTimeZone,
      getTemporaryActiveUserKey: () => user.key,
    },
  );
}

function logger(run: Run): GoogleAppsScript.Base.Logger {
  const lines: string[] = [];
  const impl = {
    log(...args: unknown[]) {
      const text = args.map(String).join(' ');
      lines.push(text);
      run.log('info', text);
      return impl;
    },
    getLog: () => lines.join('\n'),
    clear: () => {
      lines.length = 0;
    },
  };
  const any = 'anything | anything anything | anything anything anything';
  return expose(run, { path: 'Logger', members: { log: any, getLog: '', clear: '' } }, impl);
}

function consoleOf(run: Run): Readonly<Record<string, (...args: unknown[]) => void>> {
  const write =
    (level: string) =>
    (...args: unknown[]) =>
      run.log(level, args.map(String).join(' '));
  return Object.freeze({
    log: write('log'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    time: () => {},
    timeEnd: () => {},
  });
}
