import { describe, expect, test } from 'vitest';
import { makeRealm, type RealmOptions } from '../../src/local/node/realm';
import { open, thrownBy } from './services/open';

const bundle = `
  var Main = (function () { return { hidden: 1 }; })();
  function RFM(orders, asOf) { return [['rows', 'empty', 'missing'], [orders.length, orders[0][0] === '', asOf === undefined]]; }
  function foreign(value) { return [value instanceof Date, value instanceof Array, Object.prototype.toString.call(value)]; }
  function cellDate() { var v = SpreadsheetApp.getActive().getRange('A1').getValue(); return [v instanceof Date, v.getTime()]; }
  function present() { return ['setTimeout', 'URL', 'fetch', 'process', 'require', 'Buffer', 'TextEncoder', 'structuredClone',
    'crypto', 'performance', 'window', 'globalThis', 'WebAssembly', 'UrlFetchApp', 'DriveApp'].filter(function (name) {
    return name in globalThis; }); }
  function fromText() { return new Function('return 1')(); }
  function clock() { return [Date.now(), new Date().getTime(), new Date(2020, 0, 1).getFullYear(), new Date() instanceof Date]; }
  function lock() { return LockService.getDocumentLock().tryLock(1); }
  function fail() { LockService.getDocumentLock().tryLock(1); throw new Error('no'); }
  function spin() { for (;;) {} }
  function mixed() { return { when: new Date(0), rows: [[1, new Date(1)], [undefined, null]] }; }
  function tab() { return SpreadsheetApp.getActiveSheet(); }
  function write(text) { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(text); }
`;

function load(options: RealmOptions = {}, code = bundle) {
  const here = open();
  return { ...here, realm: makeRealm(code, here.services, options) };
}

describe('the realm of the bundle', () => {
  test('knows the names the bundle declares at its top', () => {
    const { realm } = load();
    expect(realm.names).toEqual(
      [
        'RFM',
        'cellDate',
        'clock',
        'fail',
        'foreign',
        'fromText',
        'lock',
        'mixed',
        'present',
        'spin',
        'tab',
        'write',
      ].sort(),
    );
    expect(() => realm.call('missing')).toThrow('the bundle declares no function missing');
  });

  test('holds the language and the services, nothing else', () => {
    const { realm } = load();
    expect(realm.call('present')).toEqual(['globalThis']);
    expect(() => realm.call('fromText')).toThrow('Code generation from strings');
  });

  test('gets cells from another realm and hands results home', () => {
    const { realm } = load();
    expect(realm.call('RFM', [['']])).toStrictEqual([
      ['rows', 'empty', 'missing'],
      [1, true, true],
    ]);
    expect(realm.call('foreign', new Date(0))).toEqual([false, false, '[object Date]']);
    expect((realm.call('tab') as { getName(): string }).getName()).toBe('Data');
    expect(realm.call('mixed')).toStrictEqual({
      when: new Date(0),
      rows: [
        [1, new Date(1)],
        [undefined, null],
      ],
    });
  });

  test('reads dates of cells that are not of its own Date class', () => {
    const { realm, sheet } = load();
    sheet.getRange('A1').setValue('2026-03-01');
    expect(realm.call('cellDate')).toEqual([false, Date.parse('2026-02-28T23:00:00Z')]);
  });

  test('has the clock it is given, and only for the present', () => {
    const { realm } = load({ now: () => 86_400_000 });
    expect(realm.call('clock')).toEqual([86_400_000, 86_400_000, 2020, true]);
  });

  test('writes through the services, whose errors come out as they are', () => {
    const { realm, sheet } = load();
    realm.call('write', '007');
    expect(sheet.getRange('A1').getValue()).toBe(7);
    expect(thrownBy(() => realm.call('write', { no: 'cell' }))).toContain(
      "Exception: The parameters (Object) don't match",
    );
  });

  test('lets go of locks when a call ends, also by an error', () => {
    const { realm, services, LockService } = load();
    expect(realm.call('lock')).toBe(true);
    expect(LockService.getDocumentLock().hasLock()).toBe(false);
    expect(() => realm.call('fail')).toThrow('no');
    expect(LockService.getDocumentLock().hasLock()).toBe(false);
    expect(services.calls.get('Lock.tryLock')).toBe(2);
  });

  test('stops a call that takes too long', () => {
    const { realm } = load({ timeout: 50 });
    expect(() => realm.call('spin')).toThrow('timed out');
    expect(realm.call('lock')).toBe(true);
  });

  test('fails to load a bundle that touches a service we lack', () => {
    expect(() => load({}, 'UrlFetchApp.fetch("x");')).toThrow('UrlFetchApp is not defined');
  });
});
