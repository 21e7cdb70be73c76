// The built files as Google gets them: loaded in a bare context, called as cells and menus would.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';
import { transform } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { VERSION } from '../../src/apps-script/version';
import { foldAccents } from '../../src/core/read/keys';
import { catalogue } from '../../src/functions/catalogue';
import { buildAddOn, handlers, inScript } from '../../src/tools/build.mjs';
import { formatDate } from '../functions/zones';

const folder = mkdtempSync(join(tmpdir(), 'clientele-'));
let code = '';
let page = '';
beforeAll(async () => {
  await buildAddOn(folder);
  code = readFileSync(join(folder, 'Code.js'), 'utf8');
  page = readFileSync(join(folder, 'Sidebar.html'), 'utf8');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const services = [
  'SpreadsheetApp',
  'HtmlService',
  'PropertiesService',
  'CacheService',
  'LockService',
  'Session',
  'Utilities',
  'ScriptApp',
  'Logger',
  'UrlFetchApp',
  'MailApp',
  'DriveApp',
];

/** A context with the ES globals only, and services that tell when they are touched. */
function untouchable(): { context: vm.Context; touched: string[] } {
  const touched: string[] = [];
  const context = vm.createContext(
    Object.fromEntries(
      services.map((name) => [
        name,
        new Proxy(
          {},
          {
            get: (_, member) => {
              touched.push(`${name}.${String(member)}`);
              throw new Error(`${name}.${String(member)}`);
            },
          },
        ),
      ]),
    ),
  );
  return { context, touched };
}

/** The bundle in a file of some locale and zone; the script's own zone is another one. Dates come from another realm. */
function fileIn(locale: string, zone: string): (name: string, ...args: unknown[]) => unknown {
  const context = vm.createContext({
    SpreadsheetApp: {
      getActiveSpreadsheet: () => ({ getSpreadsheetLocale: () => locale, getSpreadsheetTimeZone: () => zone }),
    },
    Session: { getScriptTimeZone: () => 'Pacific/Kiritimati' },
    Utilities: { formatDate },
  });
  new vm.Script(code).runInContext(context);
  return (name, ...args) => (context[name] as (...given: unknown[]) => unknown)(...args);
}
const errorOf = (run: () => unknown): string => {
  try {
    return `no error: ${JSON.stringify(run())}`;
  } catch (error) {
    return (error as Error).message;
  }
};

/** Documented top-level functions: name → parameters of the declaration, and its comment. */
function stubs(): Map<string, { parameters: string[]; comment: string }> {
  const found = new Map<string, { parameters: string[]; comment: string }>();
  for (const [, comment, name, list] of code.matchAll(/\/\*\*\n((?: \*.*\n)+?) \*\/\nfunction (\w+)\(([^)]*)\)/g)) {
    found.set(name, { parameters: list.split(', ').filter(Boolean), comment });
  }
  return found;
}

/** All that matches: a failing test then prints a few words, not the whole file. */
const found = (text: string, pattern: RegExp): string[] => [...(text.match(pattern) ?? [])];

describe('the built files', () => {
  it('are three, and nothing else', () => {
    expect(readdirSync(folder).sort()).toEqual(['Code.js', 'Sidebar.html', 'appsscript.json']);
  });

  // Our first aim was 300 KB. Fifteen tabs in two languages, fifty functions and the recognition of exports in four
  // languages weigh five times that with names kept: this keeps it from growing unseen.
  it('stay under 1,600 KB of code, without a source map', () => {
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(1600 * 1024);
    expect(found(code, /sourceMappingURL/g)).toEqual([]);
  });

  it('are written in ES2019: newer syntax would come out changed', async () => {
    const as = (target: string) => transform(code, { target, minify: false, charset: 'utf8' });
    expect((await as('es2019')).code === (await as('esnext')).code).toBe(true);
    expect(() => new vm.Script(code)).not.toThrow();
  });

  // Types already refuse these in our own code (ES2019 library); packages are compiled without that check.
  it('call no library method that Apps Script may lack', () => {
    expect(found(code, /\.(?:replaceAll|findLast|findLastIndex|toSorted|toReversed|hasOwn|groupBy)\(/g)).toEqual([]);
    expect(found(code, /\b(?:structuredClone|setTimeout|fetch|TextEncoder|atob|Intl|require)\s*[.(]/g)).toEqual([]);
  });

  it('reach nobody: no network, mail or drive service, no code from text', () => {
    const reaching = /UrlFetchApp|MailApp|GmailApp|DriveApp|\beval\(|new Function\b|importScripts/g;
    for (const text of [code, page]) expect(found(text, reaching)).toEqual([]);
  });

  it('ask for the current file and a sidebar only', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'appsscript.json'), 'utf8'));
    expect(manifest.oauthScopes).toEqual([
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
    ]);
    expect(manifest.runtimeVersion).toBe('V8');
    expect(manifest.addOns).toBeUndefined();
    expect(code.startsWith('/** @OnlyCurrentDoc */')).toBe(true);
  });
});

it('the version that the Log tells is that of the package', () => {
  expect(VERSION).toBe(JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')).version);
});

describe('the top level of the bundle', () => {
  it('does nothing while it loads', () => {
    const { context, touched } = untouchable();
    new vm.Script(code).runInContext(context);
    expect(touched).toEqual([]);
  });

  it('holds Main, the entries and the custom functions, and nothing else', () => {
    const { context } = untouchable();
    const before = new Set(Object.getOwnPropertyNames(context));
    new vm.Script(code).runInContext(context);
    const added = Object.getOwnPropertyNames(context).filter((name) => !before.has(name));
    const expected = [
      'Main',
      ...handlers.map((handler) => handler.name),
      ...catalogue.flatMap((entry) => [entry.name, entry.twin].filter(Boolean)),
    ];
    expect(added.sort()).toEqual(expected.sort());
  });

  test.each(handlers)('$name is there, and Main answers it', ({ name, parameters }) => {
    const { context } = untouchable();
    new vm.Script(code).runInContext(context);
    expect((context[name] as () => void).length).toBe(parameters.length);
    expect(typeof (context.Main as Record<string, unknown>)[name]).toBe('function');
  });

  test.each(catalogue.flatMap((entry) => [entry.name, entry.twin].filter(Boolean)))(
    '%s: the comment names the parameters of the declaration, as the catalogue does',
    (name) => {
      const entry = catalogue.find((e) => e.name === name || e.twin === name) as (typeof catalogue)[number];
      const { parameters, comment } = stubs().get(name) ?? { parameters: [], comment: '' };
      const documented = [...comment.matchAll(/@param \{any\} (\w+) (.+)/g)];
      const isFrench = name === entry.twin;
      expect(parameters).toEqual(entry.parameters.map((p) => (isFrench ? foldAccents(p.french) : p.name)));
      expect(documented.map((match) => match[1])).toEqual(parameters);
      expect(comment).toMatch(/@customfunction\n/);
      const marks = documented.map((match) => /^\((optional|facultatif)\) /.exec(match[2])?.[1] ?? '');
      expect(marks).toEqual(entry.parameters.map((p) => (p.optional ? (isFrench ? 'facultatif' : 'optional') : '')));
      expect(comment).toContain(isFrench ? entry.summary.fr : entry.summary.en);
      if (entry.twin === '') expect(comment).toContain(entry.summary.fr);
    },
  );
});

describe('a cell', () => {
  const paris = (iso: string) => new Date(`${iso}T00:00:00+01:00`);

  test.each([
    { locale: 'fr_FR', heading: 'Dernière commande' },
    { locale: 'en_GB', heading: 'Last order' },
  ])('shows the headings of $locale', ({ locale, heading }) => {
    const call = fileIn(locale, 'Europe/Paris');
    expect((call('RFM', 'Ana', paris('2026-01-05'), 10) as unknown[][])[0][1]).toBe(heading);
  });

  it('speaks French by a French name, whatever the file', () => {
    const block = fileIn('en_US', 'America/New_York')('CYCLE_DE_VIE', 'Ana', new Date('2026-01-05T17:00:00Z'), 10);
    expect((block as unknown[][])[0][1]).toBe('Étape');
    expect((block as unknown[][])[1][1]).toBe('Acquisition');
  });

  test.each([
    // The same instant is another day in another file; what comes back is midnight of that day there.
    { zone: 'Europe/Paris', given: '2026-01-04T23:30:00Z', midnight: '2026-01-04T23:00:00.000Z' },
    { zone: 'America/New_York', given: '2026-01-04T23:30:00Z', midnight: '2026-01-04T05:00:00.000Z' },
    { zone: 'Pacific/Apia', given: '2026-01-04T23:30:00Z', midnight: '2026-01-04T11:00:00.000Z' },
    { zone: 'Asia/Kolkata', given: '2026-01-04T23:30:00Z', midnight: '2026-01-04T18:30:00.000Z' },
  ])('reads and writes days on the calendar of $zone', ({ zone, given, midnight }) => {
    const block = fileIn('en_GB', zone)('RFM', [['Ana']], [[new Date(given)]], [[10]]) as unknown[][];
    const shown = block[1][1];
    expect(Object.prototype.toString.call(shown)).toBe('[object Date]');
    expect((shown as Date).toISOString()).toBe(midnight);
    expect(block[1][2]).toBe(0);
  });

  it('takes dates from another realm, text dates, headings and blank tails together', () => {
    const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
    const block = fileIn('fr_FR', 'Europe/Paris')(
      'PMG',
      column('Client', 'Ana', 'Léo', '', ''),
      column('Date', paris('2026-01-05'), '06/01/2026', '', ''),
      column('Montant', 10, '1 234,50 €', '', ''),
    ) as unknown[][];
    expect(block.map((row) => row.slice(0, 2))).toEqual([
      ['Client', 'Dépensé'],
      ['Léo', 1234.5],
      ['Ana', 10],
    ]);
  });

  test.each([
    { locale: 'fr_FR', is: 'RFM : ligne 1 de dates, « bientôt », n’est pas une date' },
    { locale: 'en_US', is: 'RFM: row 1 of dates, "bientôt", is not a date' },
  ])('shows one sentence in $locale', ({ locale, is }) => {
    const call = fileIn(locale, 'Europe/Paris');
    expect(errorOf(() => call('RFM', 'Ana', 'bientôt', 10)).replace(/[\u00a0\u202f]/g, ' ')).toBe(is);
  });

  it('names the twin that was called', () => {
    const call = fileIn('en_US', 'Europe/Paris');
    expect(errorOf(() => call('COUT_ACQUISITION'))).toBe('COUT_ACQUISITION\u00a0: indiquez une plage pour depenses');
  });

  it('gives a number for two cells', () => {
    expect(fileIn('en_US', 'Europe/Paris')('CAC', 1500, 12)).toBe(125);
  });

  it('cleans row by row: headings, blanks and dates of another realm keep their rows', () => {
    const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
    const call = fileIn('fr_FR', 'Europe/Paris');
    const dates = call('NETTOYER_DATE', column('Date', paris('2026-01-05'), '', '06/01/2026', '')) as unknown[][];
    expect(dates.map(([cell]) => (typeof cell === 'string' ? cell : (cell as Date).toISOString()))).toEqual([
      'Date',
      '2026-01-04T23:00:00.000Z',
      '',
      '2026-01-05T23:00:00.000Z',
    ]);
    expect(call('CLEAN_PHONE', column('Tél.', '06 39 98 12 34', '', 'abc', ''))).toEqual(
      column('Téléphone', '+33639981234', '', ''),
    );
    expect(call('CLEAN_PHONE', '')).toBe('');
    expect(call('CLEAN_AMOUNT', '1 234,50 €')).toBe(1234.5);
  });

  it('counts the orders of a raw export, whose RFM is that of its orders', () => {
    const call = fileIn('fr_FR', 'Europe/Paris');
    const orders = call('CLEAN_ORDERS', [
      ['Commande', 'Date', 'Client', 'Statut', 'Montant', ''],
      [1, paris('2026-01-05'), 'Ana', 'Payée', 10, ''],
      [2, paris('2026-01-06'), 'Ana', 'Annulée', 20, ''],
      [3, paris('2026-01-07'), 'Léo', 'Payée', '30,50 €', ''],
      ['', '', '', '', '', ''],
    ]) as unknown[][];
    expect(orders.map(([customer, , amount, order]) => [customer, amount, order])).toEqual([
      ['Client', 'Montant', 'Commande'],
      ['Ana', 10, 1],
      ['Léo', 30.5, 3],
    ]);
    const range = (at: number) => orders.map((row) => [row[at]]);
    const rfm = call('RFM', range(0), range(1), range(2)) as unknown[][];
    expect(rfm.slice(1).map((row) => [row[0], row[2], row[4]])).toEqual([
      ['Léo', 0, 30.5],
      ['Ana', 2, 10],
    ]);
  });

  it('takes whatever a sheet may hand over: nulls, no arguments, objects, invalid dates', () => {
    const call = fileIn('en_US', 'Europe/Paris');
    for (const args of [
      [],
      [null, null],
      [{}, {}, {}],
      [[[]], [[]], [[]]],
      [[['Ana']], [[new Date(Number.NaN)]], [[1]]],
    ]) {
      expect(errorOf(() => call('RFM', ...args))).toMatch(/^RFM: .{1,115}$/);
    }
  });
});

describe('the sidebar file', () => {
  it('is one page that asks nobody for anything', () => {
    expect(found(page, /<(?:script|img|iframe)[^>]+src=|<link|@import|url\((?!["']?data:)/gi)).toEqual([]);
    expect(found(page, /<base target="_(?:blank|top)">/g)).toHaveLength(1);
    for (const mark of [/<script>/g, /<\/script>/g, /<style>/g]) expect(found(page, mark)).toHaveLength(1);
  });

  it('holds nothing that HtmlService would cut or run', () => {
    const script = page.slice(page.indexOf('<script>') + 8, page.lastIndexOf('</script>'));
    expect(found(script, /`/g)).toEqual([]);
    expect(found(page, /<!--|<\?/g)).toEqual([]);
    expect(() => new vm.Script(script)).not.toThrow();
  });

  test.each([
    { name: 'a comment', text: 'x="<!-- no"', is: 'x="\\x3C!-- no"' },
    { name: 'a scriptlet', text: 'x="<?= y ?>"', is: 'x="\\x3C?= y ?>"' },
    { name: 'the end of the script', text: 'x="</SCRIPT>"', is: 'x="\\x3C/SCRIPT>"' },
    { name: 'a comparison', text: 'if(a<b&&c<!d)', is: 'if(a<b&&c<!d)' },
  ])('escapes $name', ({ text, is }) => {
    expect(inScript(text)).toBe(is);
  });
});
