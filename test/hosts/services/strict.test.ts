import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeServices } from '../../../src/local/services/services';
import { open, thrownBy } from './open';

describe('a member we lack', () => {
  test.each<[string, (here: ReturnType<typeof open>) => unknown]>([
    ['SpreadsheetApp.Range.setTextRotation', ({ sheet }) => sheet.getRange('A1').setTextRotation],
    ['SpreadsheetApp.Sheet.insertImage', ({ sheet }) => sheet.insertImage],
    ['SpreadsheetApp.Spreadsheet.addEditor', ({ file }) => file.addEditor],
    ['SpreadsheetApp.openById', ({ SpreadsheetApp }) => SpreadsheetApp.openById],
    ['SpreadsheetApp.BorderStyle.WAVY', ({ SpreadsheetApp }) => SpreadsheetApp.BorderStyle.WAVY],
    ['SpreadsheetApp.RangeList.getA1Notation', ({ sheet }) => sheet.getRangeList(['A1']).getA1Notation],
    ['Session.getUser', ({ Session }) => Session.getUser],
    ['Utilities.zip', ({ Utilities }) => Utilities.zip],
    ['ScriptApp.newTrigger', ({ ScriptApp }) => ScriptApp.newTrigger],
  ])('%s throws when it is touched', (name, touch) => {
    expect(thrownBy(() => touch(open()))).toBe(`Exception: ${name} is not implemented by the local services`);
  });

  test('nothing of our own shows through', () => {
    const { sheet, SpreadsheetApp } = open();
    for (const inner of ['run', 'sheet', 'area', 'allow']) {
      expect(thrownBy(() => sheet.getRange('A1')[inner])).toContain('is not implemented');
    }
    expect(() => {
      sheet.getRange('A1').mine = 1;
    }).toThrow();
    expect(sheet.constructor).toBeUndefined();
    expect(['getRange' in sheet, 'run' in sheet]).toEqual([true, false]);
    expect(String(SpreadsheetApp.BorderStyle.SOLID)).toBe('SOLID');
    expect(`${sheet}`).toBe('Sheet');
    expect(JSON.stringify(sheet)).toBe('{}');
  });

  test('enum values are the same wherever they come from', () => {
    const { SpreadsheetApp, sheet } = open();
    const { WRAP } = SpreadsheetApp.WrapStrategy;
    expect(sheet.getRange('A1').setWrapStrategy(WRAP).getWrapStrategy()).toBe(WRAP);
    expect(WRAP).not.toBe(SpreadsheetApp.WrapStrategy.CLIP);
    expect(sheet.getType()).toBe(SpreadsheetApp.SheetType.GRID);
  });

  test('what Google takes in silence and ignores is refused', () => {
    const { sheet } = open();
    const range = sheet.getRange('A1');
    for (const act of [
      () => range.setBackground('foo'),
      () => range.setHorizontalAlignment('foo'),
      () => range.setFontWeight('heavy'),
      () => range.setValue([1]),
      () => range.setValues([[() => 1]]),
      () => sheet.getRange(1.5, Number.NaN),
      () => sheet.setTabColor(7),
    ]) {
      expect(thrownBy(act)).toContain('Exception: ');
    }
  });
});

describe('calls', () => {
  test('are counted by kind, inner ones not, and a list of ranges is one', () => {
    const { services, sheet } = open();
    services.calls.clear();
    sheet.getRangeList(['A1:B2', 'D4']).setBackground('#fff').setFontWeight('bold');
    sheet.getRange('A1').setValue(1);
    sheet.appendRow([1, 2]);
    expect(Object.fromEntries(services.calls)).toEqual({
      'Sheet.getRangeList': 1,
      'RangeList.setBackground': 1,
      'RangeList.setFontWeight': 1,
      'Sheet.getRange': 1,
      'Range.setValue': 1,
      'Sheet.appendRow': 1,
    });
  });

  test('can be made to fail before their effect or after it', () => {
    for (const [phase, left] of [
      ['before', 0],
      ['after', 1],
    ] as const) {
      const { services, sheet } = open();
      const range = sheet.getRange('A1');
      services.onCall = (name, now) => {
        if (name === 'Range.setValue' && now === phase) throw new Error('service unavailable');
      };
      expect(() => range.setValue('x')).toThrow('service unavailable');
      services.onCall = null;
      expect(sheet.getLastRow()).toBe(left);
    }
  });
});

describe('what an entry point may do', () => {
  const ui = () => {
    const shown: unknown[] = [];
    return {
      shown,
      addMenu: (menu: unknown) => shown.push(menu),
      showSidebar: (page: unknown) => shown.push(page),
    };
  };

  test('NONE: the menu and the locale, nothing of the document', () => {
    const host = ui();
    const { SpreadsheetApp, Session, PropertiesService, services } = open({ mode: 'NONE', ui: host });
    const inner = SpreadsheetApp.getUi().createMenu('More').addItem('Erase', 'erase');
    SpreadsheetApp.getUi().createAddonMenu().addItem('Start', 'start').addSeparator().addSubMenu(inner).addToUi();
    expect(Session.getActiveUserLocale()).toBe('fr');
    expect(host.shown).toEqual([
      {
        caption: null,
        items: [
          { type: 'item', caption: 'Start', functionName: 'start' },
          { type: 'separator' },
          {
            type: 'menu',
            menu: { caption: 'More', items: [{ type: 'item', caption: 'Erase', functionName: 'erase' }] },
          },
        ],
      },
    ]);
    expect(thrownBy(() => SpreadsheetApp.getActive())).toContain('You do not have permission to call getActive');
    expect(thrownBy(() => PropertiesService.getDocumentProperties())).toContain('You do not have permission');
    expect(String((services.openEvent() as { authMode: unknown }).authMode)).toBe('NONE');
  });

  test('LIMITED: the document, but no sidebar; FULL: the sidebar with its page and title', () => {
    const host = ui();
    const { SpreadsheetApp, HtmlService, services } = open({
      mode: 'LIMITED',
      ui: host,
      files: (name) => (name === 'Sidebar' ? '<p>hello' : undefined),
    });
    const page = HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Clientèle');
    expect(thrownBy(() => SpreadsheetApp.getUi().showSidebar(page))).toContain('script.container.ui');
    services.mode = 'FULL';
    SpreadsheetApp.getUi().showSidebar(page);
    expect(host.shown).toEqual([{ title: 'Clientèle', html: '<p>hello' }]);
    expect(thrownBy(() => HtmlService.createHtmlOutputFromFile('Other'))).toBe(
      'Exception: No HTML file named Other was found.',
    );
  });

  test('CUSTOM_FUNCTION: reads, writes nothing', () => {
    const { sheet, file, SpreadsheetApp, services } = open({ ui: ui() });
    services.mode = 'CUSTOM_FUNCTION';
    expect(file.getSpreadsheetLocale()).toBe('fr_FR');
    expect(sheet.getRange('A1').getValues()).toEqual([['']]);
    expect(thrownBy(() => sheet.getRange('A1').setValue(1))).toBe(
      'Exception: You do not have permission to call setValue',
    );
    expect(thrownBy(() => file.insertSheet())).toContain('permission');
    expect(thrownBy(() => SpreadsheetApp.getUi())).toContain('Cannot call SpreadsheetApp.getUi()');
  });
});

describe('two users of one workbook', () => {
  test('exclude each other by the document lock until it is released or the run ends', () => {
    const { book, services, LockService } = open();
    const other = makeServices(book, { user: { key: 'user-2' } });
    const theirs = other.globals.LockService.getDocumentLock();
    const mine = LockService.getDocumentLock();
    expect([mine.tryLock(100), mine.tryLock(100), theirs.tryLock(100), theirs.hasLock()]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(thrownBy(() => theirs.waitLock(100))).toBe(
      'Exception: Lock timeout: another process was holding the lock for too long.',
    );
    theirs.releaseLock();
    expect(mine.hasLock()).toBe(true);
    services.endRun();
    expect([theirs.tryLock(100), mine.hasLock()]).toEqual([true, false]);
  });

  test('share properties, cache and tabs, and are told apart by their key', () => {
    let now = 0;
    const { book, PropertiesService, CacheService, file, Session } = open({ now: () => now });
    const other = makeServices(book, { user: { key: 'user-2', locale: 'en-GB' }, now: () => now }).globals;
    PropertiesService.getDocumentProperties().setProperty('__proto__', '1').setProperties({ b: '2' });
    expect(other.PropertiesService.getDocumentProperties().getKeys()).toEqual(['__proto__', 'b']);
    expect(other.PropertiesService.getDocumentProperties().getProperty('constructor')).toBeNull();
    CacheService.getDocumentCache().put('k', 'v', 60);
    now = 59_000;
    expect(other.CacheService.getDocumentCache().get('k')).toBe('v');
    now = 60_000;
    expect(other.CacheService.getDocumentCache().get('k')).toBeNull();
    file.insertSheet('Ours');
    expect(other.SpreadsheetApp.getActive().getSheetByName('Ours').getIndex()).toBe(2);
    expect([Session, other.Session].map((session) => session.getTemporaryActiveUserKey())).toEqual([
      'user-1',
      'user-2',
    ]);
    expect([other.Session.getActiveUserLocale(), other.Session.getActiveUser().getEmail()]).toEqual(['en-GB', '']);
  });
});

describe('small services', () => {
  test('base64 and bytes are those of UTF-8, negative above 127', () => {
    const { Utilities } = open();
    for (const text of ['', 'a', 'ab', 'abc', 'été 😀', '\ud800']) {
      const expected = Buffer.from(text, 'utf8');
      expect(Utilities.base64Encode(text)).toBe(expected.toString('base64'));
      expect(Utilities.newBlob(text).getBytes()).toEqual([...new Int8Array(expected)]);
      expect(Utilities.newBlob(Utilities.base64Decode(expected.toString('base64'))).getDataAsString()).toBe(
        expected.toString('utf8'),
      );
    }
    expect(Utilities.getUuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('sleep takes no time and is counted', () => {
    const { Utilities, services } = open();
    Utilities.sleep(20_000);
    Utilities.sleep(1000);
    expect(services.slept).toBe(21_000);
  });

  test('what the add-on logs is handed to whoever asked for it', () => {
    const lines: string[] = [];
    const { console: log, Logger } = open({ log: (level, text) => lines.push(`${level}: ${text}`) });
    log.warn('slow', 3);
    Logger.log('done');
    expect(lines).toEqual(['warn: slow 3', 'info: done']);
  });
});

describe('the add-on', () => {
  // By pattern: good enough to name a call nobody has checked before it is ever made.
  test('calls no member of Google that we do not implement', () => {
    const folder = new URL('../../../src/apps-script/', import.meta.url);
    const draw = readFileSync(new URL('draw.ts', folder), 'utf8');
    const { sheet } = open();
    const range = sheet.getRange('A1');
    const called = new Set([...draw.matchAll(/\bsheet\s*\.(\w+)\(/g)].map(([, name]) => name));
    expect(called.size).toBeGreaterThan(5);
    for (const name of called) expect(typeof sheet[name], name).toBe('function');
    for (const name of ['setValues', 'getValues', 'setNumberFormat']) expect(typeof range[name]).toBe('function');
  });
});
