import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { transformSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { makeServices } from '../../../src/local/services/services';
import { open, thrownBy } from './open';

// How Google Sheets behaves, fact by fact. The letter is how sure we are: A seen in users' logs or official text,
// B several independent sources agree, C one source or reasoning. None of this was seen on Google by us.

const PROTECTED =
  'Exception: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** A tab with a filter over A1:A4 that hides the row of "b". */
function filtered() {
  const here = open();
  const { sheet, SpreadsheetApp } = here;
  sheet.getRange('A1:A4').setValues([['heading'], ['a'], ['b'], ['c']]);
  const hideB = SpreadsheetApp.newFilterCriteria().setHiddenValues(['b']).build();
  sheet.getRange('A1:A4').createFilter().setColumnFilterCriteria(1, hideB);
  return here;
}

type Fact = readonly [fact: number, confidence: 'A' | 'B' | 'C', what: string, check: () => void];

const facts: readonly Fact[] = [
  [
    1,
    'A',
    'too many columns in setValues',
    () =>
      expect(
        thrownBy(() =>
          open()
            .sheet.getRange('A1:D1')
            .setValues([[1, 2, 3, 4, 5]]),
        ),
      ).toBe(
        'Exception: The number of columns in the data does not match the number of columns in the range. The data has 5 but the range has 4.',
      ),
  ],
  [
    1,
    'A',
    'too few rows in setValues',
    () =>
      expect(
        thrownBy(() =>
          open()
            .sheet.getRange('A1:A3')
            .setValues([[1], [2]]),
        ),
      ).toBe(
        'Exception: The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 3.',
      ),
  ],
  [
    1,
    'B',
    'a ragged block is refused whole',
    () => {
      const { sheet } = open();
      expect(thrownBy(() => sheet.getRange('A1:B2').setValues([[1, 2], [3]]))).toContain('The data has 1 but');
      expect(sheet.getLastRow()).toBe(0);
    },
  ],
  [
    2,
    'A',
    'a range of no rows, as under a heading alone',
    () => {
      const { sheet } = open();
      sheet.getRange('A1').setValue('heading');
      expect(thrownBy(() => sheet.getRange(2, 1, sheet.getLastRow() - 1, 3))).toBe(
        'Exception: The number of rows in the range must be at least 1.',
      );
    },
  ],
  [
    3,
    'A',
    'column 0',
    () =>
      expect(thrownBy(() => open().sheet.getRange(1, 0))).toBe(
        'Exception: The starting column of the range is too small.',
      ),
  ],
  [
    3,
    'C',
    'row 0',
    () =>
      expect(thrownBy(() => open().sheet.getRange(0, 1))).toBe(
        'Exception: The starting row of the range is too small.',
      ),
  ],
  [
    4,
    'A',
    'beyond the grid of 1000 × 26',
    () => {
      const { file } = open();
      const sheet = file.insertSheet('New');
      expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([1000, 26]);
      for (const beyond of [
        () => sheet.getRange(1001, 1),
        () => sheet.getRange('AA1'),
        () => sheet.getRange(1, 1, 2, 27),
      ]) {
        expect(thrownBy(beyond)).toBe(
          'Exception: The coordinates of the range are outside the dimensions of the sheet.',
        );
      }
    },
  ],
  [
    5,
    'A',
    'a name that is taken',
    () =>
      expect(thrownBy(() => open().file.insertSheet('Data'))).toBe(
        'Exception: A sheet with the name "Data" already exists. Please enter another name.',
      ),
  ],
  [
    5,
    'C',
    'a name that is taken but for its letter case, also when renaming',
    () => {
      const { file } = open();
      const other = file.insertSheet('Other');
      expect(thrownBy(() => other.setName('dATA'))).toContain('A sheet with the name "dATA" already exists');
      expect(other.setName('OTHER').getName()).toBe('OTHER');
    },
  ],
  [
    6,
    'C',
    'the only tab cannot be deleted',
    () => {
      const { file, sheet } = open();
      expect(thrownBy(() => file.deleteSheet(sheet))).toBe("Exception: You can't remove all the sheets in a document.");
    },
  ],
  [
    7,
    'A',
    'missing tabs and names are null',
    () => {
      const { file } = open();
      expect([file.getSheetByName('data'), file.getRangeByName('nothing'), file.getSheetById(99)]).toEqual([
        null,
        null,
        null,
      ]);
    },
  ],
  [
    8,
    'B',
    'an empty tab',
    () => {
      const { sheet } = open();
      expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([0, 0]);
      expect(sheet.getDataRange().getA1Notation()).toBe('A1');
      expect(sheet.getDataRange().getValues()).toEqual([['']]);
    },
  ],
  [
    8,
    'C',
    'formats do not count as content, a formula that shows nothing does',
    () => {
      const { sheet } = open();
      sheet.getRange('C9').setBackground('#ff0000').setNumberFormat('@');
      sheet.getRange('B4').setFormula('=IF(A1;1;"")');
      expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([4, 2]);
    },
  ],
  [
    9,
    'B',
    'blanks read as empty text; null and undefined write blanks',
    () => {
      const { sheet } = open();
      sheet.getRange('A1:C1').setValues([[1, 2, 3]]);
      sheet.getRange('A1:B1').setValues([[null, undefined]]);
      expect(sheet.getRange('A1:D1').getValues()).toEqual([['', '', 3, '']]);
    },
  ],
  ...(
    [
      ['A', '12', 12],
      ['A', '007', 7],
      ['B', 'TRUE', true],
      ['B', "'007", '007'],
      ['B', 'Ana', 'Ana'],
      ['C', '+33612345678', 33612345678],
      ['C', '+33 6 12 34 56 78', '#ERROR!'],
    ] as const
  ).map(
    ([confidence, text, value]): Fact => [
      10,
      confidence,
      `setValues reads ${text} as if typed`,
      () => {
        const { sheet } = open();
        expect(
          sheet
            .getRange('A1')
            .setValues([[text]])
            .getValue(),
        ).toBe(value);
      },
    ],
  ),
  [
    10,
    'A',
    'setValues reads an ISO date and a formula as if typed',
    () => {
      const { sheet } = open();
      const values = sheet
        .getRange('A1:B1')
        .setValues([['2026-03-01', '=A1+1']])
        .getValues();
      expect(Object.prototype.toString.call(values[0][0])).toBe('[object Date]');
      expect(sheet.getRange('B1').getFormula()).toBe('=A1+1');
    },
  ],
  [
    10,
    'A',
    'the text format set before keeps texts, set after it is too late',
    () => {
      const { sheet } = open();
      const texts = [['007', '=x', '2026-03-01', 'TRUE']];
      expect(sheet.getRange('A1:D1').setNumberFormat('@').setValues(texts).getValues()).toEqual(texts);
      expect(sheet.getRange('A1:D1').getFormulas()).toEqual([['', '', '', '']]);
      expect(sheet.getRange('A2').setValue('007').setNumberFormat('@').getValue()).toBe(7);
    },
  ],
  [
    11,
    'B',
    'getDisplayValues follows the locale, getValues does not',
    () => {
      const shown = (locale: string) => {
        const range = open({ locale }).sheet.getRange('A1').setNumberFormat('#,##0.00').setValue(1234.5);
        return [range.getValue(), range.getDisplayValue()];
      };
      expect(shown('fr_FR')).toEqual([1234.5, '1\u202f234,50']);
      expect(shown('en_US')).toEqual([1234.5, '1,234.50']);
      expect(shown('de_DE')).toEqual([1234.5, '1.234,50']);
    },
  ],
  [
    11,
    'B',
    'setNumberFormat(null) fails, General resets',
    () => {
      const range = open().sheet.getRange('A1');
      expect(thrownBy(() => range.setNumberFormat(null))).toBe(
        "Exception: The parameters (null) don't match the method signature for SpreadsheetApp.Range.setNumberFormat.",
      );
      expect(range.setNumberFormat('0.0').setNumberFormat('general').getNumberFormat()).toBe('General');
    },
  ],
  [
    12,
    'A',
    'time-only cells are dates on 1899-12-30 in the zone of the file',
    () => {
      const { sheet, Utilities } = open({ timeZone: 'America/New_York' });
      const date = sheet.getRange('A1').setValue('14:30').getValue();
      expect(Utilities.formatDate(date, 'America/New_York', 'yyyy-MM-dd HH:mm')).toBe('1899-12-30 14:30');
    },
  ],
  [
    12,
    'A',
    'the zones of script and file may differ, and new Date of a day is UTC',
    () => {
      const { sheet, Session, file } = open({ timeZone: 'America/New_York', scriptTimeZone: 'Europe/Paris' });
      expect([Session.getScriptTimeZone(), file.getSpreadsheetTimeZone()]).toEqual([
        'Europe/Paris',
        'America/New_York',
      ]);
      sheet.getRange('A1').setValue(new Date('2026-03-01')).setNumberFormat('yyyy-mm-dd hh:mm');
      expect(sheet.getRange('A1').getDisplayValue()).toBe('2026-02-28 19:00');
    },
  ],
  [
    13,
    'B',
    'A1 notation',
    () => {
      const { sheet } = open();
      const printed = (notation: string) => sheet.getRange(notation).getA1Notation();
      expect(
        ['C5:B2', '$B$2:$C$5', 'b2', 'C5:C5', 'D:F', '5:7', 'R2C3', 'R1C1:R2C3', 'Data!B2', 'A2:B'].map(printed),
      ).toEqual(['B2:C5', 'B2:C5', 'B2', 'C5', 'D:F', '5:7', 'C2', 'A1:C2', 'B2', 'A2:B']);
      expect([sheet.getRange('D:F').getNumRows(), sheet.getRange('5:7').getNumColumns()]).toEqual([1000, 26]);
    },
  ],
  [
    14,
    'B',
    'insertSheet counts from 0, getIndex from 1, and the new tab is active',
    () => {
      const { file, SpreadsheetApp } = open();
      const first = file.insertSheet('First', 0);
      expect([first.getIndex(), file.getActiveSheet().getName()]).toEqual([1, 'First']);
      expect(SpreadsheetApp.getActiveSheet().getSheetId()).toBe(first.getSheetId());
      expect(file.insertSheet('Second').getIndex()).toBe(2);
    },
  ],
  [
    15,
    'B',
    'wrong types',
    () => {
      const { sheet, file } = open();
      expect(thrownBy(() => sheet.getRange('A1').setValues('x'))).toBe(
        "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
      );
      expect(thrownBy(() => sheet.getRange(1, 1, undefined))).toBe(
        "Exception: The parameters (number,number,null) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
      );
      expect(thrownBy(() => file.getSheetByName(null))).toContain("don't match the method signature");
      expect(thrownBy(() => sheet.getRange('A1').setValues([[{}]]))).toContain("don't match the method signature");
    },
  ],
  [
    16,
    'B',
    'a second filter',
    () => {
      const { sheet } = open();
      sheet.getRange('A1:B9').createFilter();
      expect(thrownBy(() => sheet.getRange('D1:E9').createFilter())).toBe(
        "Exception: You can't create a filter in a sheet that already has a filter.",
      );
    },
  ],
  [
    17,
    'C',
    'getUi where nobody looks',
    () =>
      expect(thrownBy(() => open().SpreadsheetApp.getUi())).toBe(
        'Exception: Cannot call SpreadsheetApp.getUi() from this context.',
      ),
  ],
  [
    18,
    'A',
    'google.script.run refuses dates and functions and turns undefined in lists into null',
    () => {
      const { run, sent } = sidebarRunner();
      expect(() => run.clientele(new Date(0))).toThrow();
      expect(() => run.clientele({ deep: [() => 1] })).toThrow();
      run.clientele([1, undefined, 'x']);
      expect(sent).toEqual([[[1, null, 'x']]]);
    },
  ],
  [
    19,
    'B',
    'limits of the cache',
    () => {
      const cache = open().CacheService.getDocumentCache();
      expect(thrownBy(() => cache.put('k', 'x'.repeat(102_401)))).toBe('Exception: Argument too large: value');
      expect(thrownBy(() => cache.put('k'.repeat(251), 'x'))).toBe('Exception: Argument too large: key');
      cache.put('k'.repeat(250), 'x'.repeat(102_400));
      expect(cache.get('k'.repeat(250))).toHaveLength(102_400);
    },
  ],
  [
    19,
    'B',
    'limits of properties, in bytes',
    () => {
      const properties = open().PropertiesService.getDocumentProperties();
      properties.setProperty('a', 'x'.repeat(9216));
      expect(thrownBy(() => properties.setProperty('a', 'é'.repeat(4609)))).toBe(
        'Exception: Argument too large: value',
      );
      expect(properties.getProperty('a')).toHaveLength(9216);
      const fill = () => {
        for (let i = 0; i < 60; i++) properties.setProperty(`k${i}`, 'x'.repeat(9000));
      };
      expect(thrownBy(fill)).toContain('You have exceeded the property storage quota.');
    },
  ],
  [
    19,
    'B',
    'cells of more than 50,000 characters',
    () => {
      const { sheet } = open();
      const range = sheet.getRange('A1:B1');
      expect(thrownBy(() => range.setValues([['kept out', 'x'.repeat(50_001)]]))).toBe(
        'Exception: Your input contains more than the maximum of 50000 characters in a single cell.',
      );
      expect(sheet.getLastRow()).toBe(0);
      expect(range.setValues([['', 'x'.repeat(50_000)]]).getValues()[0][1]).toHaveLength(50_000);
    },
  ],
  [
    19,
    'A',
    'ten million cells',
    () => {
      const { sheet } = open();
      expect(thrownBy(() => sheet.insertRowsAfter(1000, 400_000))).toContain('above the limit of 10000000 cells');
      expect(sheet.getMaxRows()).toBe(1000);
    },
  ],
  [
    20,
    'A',
    'one protected cell refuses the whole call',
    () => {
      const { book, sheet } = open();
      sheet.getRange('B2').protect();
      const guest = makeServices(book, { user: { key: 'guest', owner: false } }).globals.SpreadsheetApp.getActive();
      const theirs = guest.getSheetByName('Data');
      expect(
        thrownBy(() =>
          theirs.getRange('A1:B2').setValues([
            [1, 2],
            [3, 4],
          ]),
        ),
      ).toBe(PROTECTED);
      expect(thrownBy(() => theirs.getRange('B2').setBackground('red'))).toBe(PROTECTED);
      expect(thrownBy(() => theirs.deleteRows(1, 1))).toBe(PROTECTED);
      expect(sheet.getLastRow()).toBe(0);
      theirs.getRange('A1:A2').setValues([[1], [2]]);
      sheet.getRange('A1:B2').setValues([
        [1, 2],
        [3, 4],
      ]);
    },
  ],
  [
    20,
    'B',
    'a protection that only warns stops nobody',
    () => {
      const { book, sheet } = open();
      sheet.protect().setWarningOnly(true);
      const guest = makeServices(book, { user: { key: 'guest', owner: false } }).globals.SpreadsheetApp.getActive();
      guest.getSheetByName('Data').getRange('A1').setValue('x');
      expect(sheet.getRange('A1').getValue()).toBe('x');
    },
  ],
  [
    21,
    'B',
    'errors are named Exception',
    () => expect(thrownBy(() => open().sheet.getRange('nonsense'))).toBe('Exception: Range not found'),
  ],
  [
    22,
    'A',
    'on a filtered tab setValues writes the visible rows only',
    () => {
      const { sheet } = filtered();
      expect([2, 3, 4].map((row) => sheet.isRowHiddenByFilter(row))).toEqual([false, true, false]);
      sheet.getRange('A2:A4').setValues([[1], [2], [3]]);
      expect(sheet.getRange('A1:A4').getValues()).toEqual([['heading'], [1], ['b'], [3]]);
    },
  ],
  [
    22,
    'A',
    'on a filtered tab clearContent clears every row',
    () => {
      const { sheet } = filtered();
      sheet.getRange('A2:A4').clearContent();
      expect(sheet.getLastRow()).toBe(1);
    },
  ],
];

describe('Google Sheets, as we know it', () => {
  test.each(facts)('fact %i (%s): %s', (_fact, _confidence, _what, check) => check());

  test('every numbered fact has a case', () => {
    expect([...new Set(facts.map(([fact]) => fact))]).toEqual(Array.from({ length: 22 }, (_, i) => i + 1));
  });
});

/** The real bridge of the local page, in a context that stands for the sidebar's frame. */
function sidebarRunner() {
  const source = readFileSync(new URL('../../../src/local/page/sidebar-bridge.ts', import.meta.url), 'utf8');
  const { code } = transformSync(source, { loader: 'ts', format: 'iife' });
  const sent: unknown[] = [];
  const context = vm.createContext({
    clienteleFunctions: ['clientele'],
    HTMLFormElement: class {},
    addEventListener: () => {},
    parent: {
      postMessage: (message: { args?: unknown }) => sent.push(JSON.parse(JSON.stringify(message.args ?? null))),
    },
  });
  vm.runInContext(code, context);
  // Values of the frame's own realm, as a page would hand them over.
  const call = vm.runInContext('(text) => google.script.run.clientele(eval("(" + text + ")"))', context);
  const run = {
    clientele(value: unknown) {
      call(literal(value));
    },
  };
  return { run, sent };
}

function literal(value: unknown): string {
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (typeof value === 'function') return '() => 1';
  if (Array.isArray(value)) return `[${value.map(literal).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value).map(([key, inner]) => `${key}:${literal(inner)}`)}}`;
  }
  return String(value === undefined ? 'undefined' : JSON.stringify(value));
}
