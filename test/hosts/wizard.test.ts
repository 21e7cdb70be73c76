import { describe, expect, it } from 'vitest';
import type { TabId } from '../../src/core/codes';
import { type HostOfBook, openRealm } from '../../src/local/node/realm-of-book';
import { addSheet, type Book, makeBook, type SheetStore } from '../../src/local/services/store';
import { plannable } from '../../src/tabs/all';
import { type Answer, noChoices, type Request } from '../../src/wizard/messages';
import { wordsOf } from '../../src/words/words';
import { builtCode } from './built';
import { fingerprint } from './fingerprint';

const newBook = (locale = 'fr_FR'): Book => {
  const book = makeBook({ name: 'Boutique', locale, timeZone: 'Europe/Paris' });
  addSheet(book, 'Feuille 1');
  return book;
};

async function open(book: Book, today = '2026-10-02') {
  const host: HostOfBook = openRealm(book, await builtCode(), { today, language: 'fr' });
  const ask = (request: Request): Answer => JSON.parse(host.call('clientele', JSON.stringify(request)) as string);
  return { host, ask };
}
type Ask = Awaited<ReturnType<typeof open>>['ask'];

/** As the sidebar does it: sample, plan, write to the end. */
function writeAll(ask: Ask, choices = noChoices): Answer {
  const plan = ask({ kind: 'plan', choices });
  if (plan.kind !== 'plan') throw new Error(JSON.stringify(plan));
  let answer = ask({ kind: 'write', choices, sourceMark: plan.sourceMark, cursor: null, edits: 'ask' });
  while (answer.kind === 'writing') {
    answer = ask({ kind: 'write', choices, sourceMark: plan.sourceMark, cursor: answer.cursor, edits: 'ask' });
  }
  return answer;
}

const markOf = (sheet: SheetStore): string | null => {
  const mark = sheet.metadata.find((m) => m.key === 'clientele');
  return mark ? JSON.parse(mark.value).tab : null;
};
const results = (book: Book) =>
  book.sheets.filter((s) => markOf(s) !== null && markOf(s) !== 'sample' && markOf(s) !== 'copy');
const result = (book: Book, tab: string) => book.sheets.find((s) => markOf(s) === tab) as SheetStore;
/** What a person sees in the cells: blanks at the ends of rows and below the last row do not count. */
const seen = (sheet: SheetStore): string[] => {
  const rows = Array.from(sheet.values, (row) =>
    Array.from(row ?? [], (v) => String(v ?? ''))
      .join('|')
      .replace(/\|+$/, ''),
  );
  while (rows.length > 0 && rows[rows.length - 1] === '') rows.pop();
  return rows;
};
const texts = (sheet: SheetStore) => sheet.values.flat().filter((v) => v !== undefined && v !== '');

describe('the wizard, on the sample shop', () => {
  it('recognises the six tabs, and writes the result tabs without touching the sources', async () => {
    const book = newBook();
    const { ask } = await open(book);
    const data = ask({ kind: 'sample' });
    expect(data.kind === 'data' && data.tables.map((t) => [t.name, t.kind, t.used])).toEqual([
      ['Commandes', 'order-lines', true],
      ['Clients', 'customers', true],
      ['Dépenses', 'spend', true],
      ['Visites', 'touchpoints', true],
      ['Codes promo', 'offers', true],
      ['Groupes témoins', 'offers', true],
    ]);
    const sources = book.sheets.filter((s) => markOf(s) === 'sample' || markOf(s) === null);
    const before = sources.map((s) => fingerprint(book, s));
    const done = writeAll(ask);
    expect(done.kind).toBe('done');
    expect(sources.map((s) => fingerprint(book, s))).toEqual(before);
    const written = results(book).map((s) => markOf(s) as TabId);
    expect(written).toEqual(plannable.filter((id) => written.includes(id)));
    for (const id of ['summary', 'best', 'win-back', 'clean', 'audit', 'log'] as const) expect(written).toContain(id);
    expect(results(book).map((s) => s.name)).toEqual(written.map((id) => wordsOf('fr').codes.tab[id]));
    for (const sheet of results(book)) expect(texts(sheet).length).toBeGreaterThan(20);
    expect(book.activeSheetId).toBe(book.sheets.find((s) => s.name === 'Commandes')?.id);
  });

  it('finds what was put in: orders, turnover, duplicates', async () => {
    const book = newBook();
    const { ask } = await open(book);
    ask({ kind: 'sample' });
    const answer = ask({ kind: 'report', choices: noChoices });
    if (answer.kind !== 'report') throw new Error(JSON.stringify(answer));
    const { sampleShop, sampleDay } = await import('../../src/wizard/sample-shop');
    const { day } = await import('../makers');
    const { truth } = sampleShop(sampleDay(day('2026-10-02')));
    expect(answer.report.findings).toMatchObject({ orders: truth.orders, turnover: truth.turnoverCents / 100 });
    expect(answer.report.findings.noCustomer).toMatchObject({ orders: truth.noCustomer });
    const reasons = new Map<string, number>();
    for (const { reason } of answer.report.rows.leftOut) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    expect(reasons).toEqual(truth.leftOut);
    expect(answer.report.rows.merged).toBe(truth.duplicates.length);
  });

  it('gives the same tabs the second time, and no second copy', async () => {
    const book = newBook();
    const { ask } = await open(book);
    ask({ kind: 'sample' });
    writeAll(ask);
    const first = results(book)
      .filter((s) => markOf(s) !== 'log')
      .map((s) => [s.name, seen(s), s.charts.length]);
    writeAll(ask);
    expect(
      results(book)
        .filter((s) => markOf(s) !== 'log')
        .map((s) => [s.name, seen(s), s.charts.length]),
    ).toEqual(first);
  });

  it('knows the row of a customer once there is one', async () => {
    const book = newBook();
    const { ask } = await open(book);
    ask({ kind: 'sample' });
    const reported = ask({ kind: 'report', choices: noChoices });
    const { key } = (reported.kind === 'report' ? reported.report.findings.bestCustomer : {}) as { key: string };
    const before = ask({ kind: 'card', key });
    expect(before).toMatchObject({ kind: 'card', key });
    expect(before).not.toHaveProperty('row');
    writeAll(ask);
    const after = ask({ kind: 'card', key });
    if (after.kind !== 'card') throw new Error(JSON.stringify(after));
    const clean = result(book, 'clean');
    const list = JSON.parse(clean.metadata.find((m) => m.key === 'clientele')?.value ?? '').list;
    expect(clean.values[(after.row ?? 0) - 1][list.keyColumn - 1]).toBe(key);
  });

  it('keeps what people wrote beside a customer with that customer, also in a renamed tab', async () => {
    const book = newBook();
    const { ask } = await open(book);
    ask({ kind: 'sample' });
    writeAll(ask);
    const clean = result(book, 'clean');
    clean.name = 'Ma base';
    const list = JSON.parse(clean.metadata.find((m) => m.key === 'clientele')?.value ?? '').list;
    const row = list.firstRow + 4;
    const key = clean.values[row - 1][list.keyColumn - 1];
    clean.values[row - 1][list.freeColumn - 1] = '=appeler lundi';
    // He buys a lot: his place in the list changes.
    const orders = book.sheets.find((s) => s.name === 'Commandes') as SheetStore;
    orders.values[orders.values.length] = [
      'CMD-99999',
      orders.values[orders.values.length - 1][1],
      key,
      '',
      99999,
      'Terminée',
    ];
    orders.styleOf[orders.values.length - 1] = [...orders.styleOf[1]];
    writeAll(ask);
    expect(result(book, 'clean').name).toBe('Ma base');
    const after = clean.values.findIndex((cells) => cells?.[list.freeColumn - 1] === '=appeler lundi');
    expect(clean.values[after][list.keyColumn - 1]).toBe(key);
    expect(after).not.toBe(row - 1);
  });

  it('takes back a first run, and a second one', async () => {
    const book = newBook();
    const { ask } = await open(book);
    ask({ kind: 'sample' });
    const empty = book.sheets.map((s) => fingerprint(book, s));
    writeAll(ask);
    const once = results(book).map((s) => [s.name, seen(s), s.charts.length, s.frozenRows]);
    writeAll(ask, { ...noChoices, settings: { windowMonths: 24 } });
    expect(ask({ kind: 'undo' }).kind).toBe('undone');
    const back = results(book).map((s) => [s.name, seen(s), s.charts.length, s.frozenRows]);
    expect(back).toEqual(once);
    expect(ask({ kind: 'undo' })).toMatchObject({ kind: 'error', code: 'nothing-to-undo' });
    const fresh = newBook();
    const again = await open(fresh);
    again.ask({ kind: 'sample' });
    writeAll(again.ask);
    again.ask({ kind: 'undo' });
    expect(fresh.sheets.map((s) => fingerprint(fresh, s))).toEqual(empty);
  });

  it('refuses a plan whose source has changed since', async () => {
    const book = newBook();
    const { ask } = await open(book);
    ask({ kind: 'sample' });
    const plan = ask({ kind: 'plan', choices: noChoices });
    const orders = book.sheets.find((s) => s.name === 'Commandes') as SheetStore;
    orders.values[5][4] = 1;
    const mark = plan.kind === 'plan' ? plan.sourceMark : '';
    expect(ask({ kind: 'write', choices: noChoices, sourceMark: mark, cursor: null, edits: 'ask' })).toMatchObject({
      kind: 'error',
      code: 'source-changed',
    });
    expect(results(book)).toEqual([]);
  });

  it('remembers a yes written beside a doubtful pair in the Log', async () => {
    const book = newBook();
    const sheet = book.sheets[0];
    sheet.values.push(
      ['N° client', 'Nom', 'Code postal', 'E-mail', 'Date de commande', 'Montant'],
      ['C-1', 'Zoé Garrec', '29200', 'zoe@example.fr', '2026-01-05', 10],
      ['C-2', 'Zoé Garrec', '29200', '', '2026-02-05', 20],
      ['C-3', 'Léo Ribot', '75011', 'leo@example.fr', '2026-02-06', 30],
    );
    const { ask } = await open(book);
    const done = writeAll(ask);
    expect(done).toMatchObject({ kind: 'done', customers: 3 });
    const holds = done.kind === 'done' ? new Map(done.tabs.map((tab) => [tab.id, tab.holds])) : new Map();
    expect(holds.get('clean')).toEqual({ count: 3, of: 'rows' });
    expect(holds.get('summary')).toMatchObject({ of: 'actions' });
    expect(holds.get('log')).toMatchObject({ of: 'changes' });
    const log = result(book, 'log');
    const { answers } = JSON.parse(log.metadata.find((m) => m.key === 'clientele')?.value ?? '');
    expect(answers.rows).toBe(1);
    log.values[answers.firstRow - 1][answers.answerColumn - 1] = 'Oui';
    const update = ask({ kind: 'update' });
    if (update.kind !== 'plan' || !update.choices) throw new Error(JSON.stringify(update));
    expect(writeAll(ask, update.choices)).toMatchObject({ kind: 'done', customers: 2 });
    expect(writeAll(ask)).toMatchObject({ kind: 'done', customers: 2 });
  });

  it('never mixes the sample with a person’s own sales', async () => {
    const book = newBook();
    const own = book.sheets[0];
    own.values.push(
      ['E-mail', 'Date de commande', 'Montant'],
      ['ana@example.fr', '2026-01-05', 10],
      ['leo@example.fr', '2026-02-05', 20],
    );
    const { ask } = await open(book);
    const names = (answer: Answer) => (answer.kind === 'data' ? answer.tables.map((table) => table.name) : []);
    expect(names(ask({ kind: 'sample' }))).toEqual([
      'Commandes',
      'Clients',
      'Dépenses',
      'Visites',
      'Codes promo',
      'Groupes témoins',
    ]);
    book.activeSheetId = own.id;
    expect(names(ask({ kind: 'data', choices: noChoices }))).toEqual(['Feuille 1']);
    expect(writeAll(ask)).toMatchObject({ kind: 'done', customers: 2 });
  });

  it('removes the sample in one call', async () => {
    const book = newBook();
    const { ask } = await open(book);
    ask({ kind: 'sample' });
    ask({ kind: 'remove-sample' });
    expect(book.sheets.map((s) => s.name)).toEqual(['Feuille 1']);
  });

  it('answers every kind of request, and anything else, with an answer', async () => {
    const book = newBook('en_US');
    const { ask, host } = await open(book);
    expect(ask({ kind: 'start' })).toMatchObject({ kind: 'start', language: 'en', written: false });
    expect(ask({ kind: 'plan', choices: noChoices })).toMatchObject({ kind: 'error' });
    expect(ask({ kind: 'undo' })).toMatchObject({ kind: 'error', code: 'nothing-to-undo' });
    expect(ask({ kind: 'update' })).toMatchObject({ kind: 'error', code: 'no-saved-choices' });
    expect(ask({ kind: 'card', key: null })).toMatchObject({ kind: 'error' });
    expect(ask({ kind: 'language', language: 'fr' })).toEqual({ kind: 'language', language: 'fr' });
    expect(ask({ kind: 'start' })).toMatchObject({ language: 'fr' });
    for (const odd of ['', '{}', 'null', '[]', '{"kind":"write"}', '{"kind":"open","tab":"summary"}']) {
      expect(JSON.parse(host.call('clientele', odd) as string)).toHaveProperty('kind');
    }
  });
});
