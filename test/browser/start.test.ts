import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest';
import type { Served } from '../../src/local/node/serve';
import { CannotStart, startPage } from '../../src/local/node/start';
import { bookOfText } from '../../src/local/services/book-text';
import { testAddOn } from './opened';

const folder = mkdtempSync(join(tmpdir(), 'clientele-start-'));
const folders = { page: folder, addOn: testAddOn };
const served: Served[] = [];
beforeAll(() => {
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'ventes.csv'), 'Client;Date;Montant\nAna;03/01/2026;12,50\n');
  writeFileSync(join(folder, 'clients.csv'), 'Client,Téléphone\nAna,0639980001\n');
});
afterEach(async () => {
  for (const one of served.splice(0)) await one.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function start(...args: string[]): Promise<Served> {
  const one = await startPage([...args, '--port', '0'], folder, folders);
  served.push(one);
  return one;
}
const bookOf = async ({ address }: Served) => bookOfText(await (await fetch(`${address}book`)).text());

/** A request under another host or origin, as a page elsewhere could have a browser send. */
function ask(address: string, headers: Record<string, string>, method = 'GET', path = ''): Promise<number> {
  return new Promise((done, failed) => {
    request(address + path, { method, headers }, (response) => {
      response.resume();
      done(response.statusCode ?? 0);
    })
      .on('error', failed)
      .end();
  });
}

describe('npm start', () => {
  it('opens the sample shop without files', async () => {
    const book = await bookOf(await start('--lang', 'fr'));
    expect(book.locale).toBe('fr_FR');
    expect(book.sheets.map((sheet) => sheet.name)).toEqual([
      'Commandes',
      'Clients',
      'Dépenses',
      'Visites',
      'Codes promo',
      'Groupes témoins',
    ]);
  });

  it('opens files, a tab each, in the language asked for, their texts as they are', async () => {
    const book = await bookOf(await start('ventes.csv', 'clients.csv', '--lang', 'fr'));
    expect(book).toMatchObject({ name: 'ventes + 1', locale: 'fr_FR' });
    expect(book.sheets.map((sheet) => sheet.values[1])).toEqual([
      ['Ana', '03/01/2026', '12,50'],
      ['Ana', '0639980001'],
    ]);
  });

  test.each([
    { name: 'a file that is not there', args: ['perdu.csv', '--lang=fr'], says: /perdu\.csv/ },
    { name: 'an option nobody knows', args: ['--no-open'], says: /--no-open/ },
    { name: 'a port that is none', args: ['--port', 'abc', '--lang', 'fr'], says: /--port «.abc.» n’est pas un port/ },
    { name: 'a language nobody knows', args: ['--lang', 'de'], says: /de/ },
  ])('says in one sentence what is wrong: $name', async ({ args, says }) => {
    const error = await start(...args).catch((problem: unknown) => problem);
    expect(error).toBeInstanceOf(CannotStart);
    expect((error as Error).message).toMatch(says);
  });

  it('takes the next port when one is taken', async () => {
    const first = await start();
    const port = Number(new URL(first.address).port);
    const second = await startPage(['--port', String(port)], folder, folders);
    served.push(second);
    expect(Number(new URL(second.address).port)).toBeGreaterThan(port);
  });
});

describe('the local server', () => {
  it('answers this machine under its own names only', async () => {
    const { address } = await start();
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const { host, port } = new URL(address);
    expect(await ask(address, { host })).toBe(200);
    expect(await ask(address, { host: `localhost:${port}` })).toBe(200);
    expect(await ask(address, { host: `example.com:${port}` })).toBe(403);
    expect(await ask(address, { host, origin: 'http://example.com' }, 'POST', 'xlsx')).toBe(403);
    expect(await ask(address, { host }, 'GET', '../package.json')).toBe(404);
    expect(await ask(address, { host }, 'POST')).toBe(405);
  });

  it('lets the page ask no other address', async () => {
    const { address } = await start();
    const policy = (await fetch(address)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/https?:|\*/);
  });

  it('makes an XLSX file of the workbook it gets back', async () => {
    const { address } = await start('ventes.csv');
    const book = await (await fetch(`${address}book`)).text();
    const answer = await fetch(`${address}xlsx`, { method: 'POST', body: book });
    expect(answer.status).toBe(200);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.subarray(0, 2)]).toEqual([0x50, 0x4b]);
  });
});
