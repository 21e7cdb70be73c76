import { describe, expect, it } from 'vitest';
import { type Book, cellKey, rowOf, type SheetStore, styleId } from '../../src/local/services/store';
import {
  firstWrite,
  listOf,
  longer,
  markOf,
  resultOf,
  resultsOf,
  seen,
  seenAll,
  sitDown,
  sixTabs,
  toTheEnd,
  writtenShops,
} from './at-work';
import { copyBook } from './copy-book';

const writtenShop = writtenShops();
const put = (sheet: SheetStore, row: number, column: number, value: string | number | boolean) => {
  rowOf(sheet.values, row - 1)[column - 1] = value;
};

describe('a person edited our tabs', () => {
  it('unedited tabs are not asked about, nor what is meant to be changed', async () => {
    const book = await writtenShop();
    const best = resultOf(book, 'best');
    const list = listOf(best);
    put(best, list.firstRow, list.freeColumn, 'à rappeler');
    // The simulator of the summary: its share, and what follows from it.
    const summary = resultOf(book, 'summary');
    const row = summary.formulas.findIndex((cells) => cells?.some((f) => f));
    const input = /C(\d+)/.exec(summary.formulas[row]?.find((f) => f) ?? '')?.[1];
    put(summary, Number(input), 3, 0.05);
    put(summary, row + 1, 3, 123);
    // Rows put in another order.
    const clean = resultOf(book, 'clean');
    const { firstRow } = listOf(clean);
    const first = clean.values[firstRow - 1];
    clean.values[firstRow - 1] = clean.values[firstRow + 2];
    clean.values[firstRow + 2] = first;
    const { ask } = await sitDown(book, 'user-1', 30);
    expect(toTheEnd(ask, firstWrite(longer)).kind).toBe('done');
  });

  it.each([
    {
      name: 'a cell of a list',
      tab: 'clean',
      edit: (s: SheetStore) => put(s, listOf(s).firstRow + 2, 3, 'Élodie'),
      edits: 1,
    },
    {
      name: 'two rows of a list',
      tab: 'best',
      edit: (s: SheetStore) => {
        put(s, listOf(s).firstRow, 2, 'X');
        put(s, listOf(s).firstRow + 1, 2, 'Y');
      },
      edits: 2,
    },
    {
      name: 'a customer added under a list',
      tab: 'clean',
      edit: (s: SheetStore) => put(s, listOf(s).firstRow + listOf(s).rows, 1, 'n@x.fr'),
      edits: 1,
    },
    { name: 'a card', tab: 'summary', edit: (s: SheetStore) => put(s, 7, 2, 999), edits: 1 },
    { name: 'a cell that was blank', tab: 'lifecycle', edit: (s: SheetStore) => put(s, 3, 4, 'note'), edits: 1 },
  ])('$name: asked, nothing written', async ({ tab, edit, edits }) => {
    const book = await writtenShop();
    const sheet = resultOf(book, tab);
    edit(sheet);
    sheet.name = 'Mon onglet';
    const before = seen(sheet);
    const { ask } = await sitDown(book, 'user-1', 30);
    expect(ask(firstWrite(longer))).toEqual({ kind: 'edits', tabs: [{ id: tab, name: 'Mon onglet', edits }] });
    expect(seen(sheet)).toBe(before);
    expect(ask({ kind: 'start' })).toMatchObject({ interrupted: null, locked: null });
    expect(book.sheets.filter((s) => s.hidden)).toHaveLength(0);
  });

  it('replace: written over, and undo brings the edits back', async () => {
    const book = await writtenShop();
    const clean = resultOf(book, 'clean');
    put(clean, listOf(clean).firstRow + 2, 3, 'Élodie');
    const before = seen(clean);
    const { ask } = await sitDown(book, 'user-1', 30);
    expect(toTheEnd(ask, firstWrite(longer, 'replace')).kind).toBe('done');
    expect(seen(clean)).not.toContain('Élodie');
    ask({ kind: 'undo' });
    expect(seen(clean)).toBe(before);
    expect(ask(firstWrite(longer))).toMatchObject({ kind: 'edits' });
  });

  it('a new tab: the edited one stays, the new one stands beside it, undo takes it back', async () => {
    const book = await writtenShop();
    const clean = resultOf(book, 'clean');
    const { firstRow, freeColumn } = listOf(clean);
    put(clean, firstRow + 2, 3, 'Élodie');
    put(clean, firstRow + 2, freeColumn, 'fidèle');
    const before = seen(clean);
    const { ask } = await sitDown(book, 'user-1', 30);
    expect(toTheEnd(ask, firstWrite(longer, 'new-tab')).kind).toBe('done');
    expect(seen(clean)).toBe(before);
    expect(markOf(clean)).toBe('aside');
    const fresh = resultOf(book, 'clean');
    expect(fresh.name).toBe('Clients nettoyés 2');
    expect(seen(fresh)).toContain('fidèle');
    expect(seen(fresh)).not.toContain('Élodie');
    // It is no source: the next run counts the same customers, in the new tab.
    expect(toTheEnd(ask, firstWrite(sixTabs))).toMatchObject({ kind: 'done', customers: 12 });
    ask({ kind: 'undo' });
    expect(seen(clean)).toBe(before);
  });

  it('a run that set a tab aside is taken back as a whole', async () => {
    const book = await writtenShop();
    const tabs = book.sheets.length;
    const clean = resultOf(book, 'clean');
    put(clean, listOf(clean).firstRow + 2, 3, 'Élodie');
    const { ask } = await sitDown(book, 'user-1', 30);
    toTheEnd(ask, firstWrite(longer, 'new-tab'));
    ask({ kind: 'undo' });
    expect(markOf(clean)).toBe('clean');
    expect(book.sheets).toHaveLength(tabs);
  });
});

describe('keep and merge', () => {
  /** One more order makes another customer the first of the list. */
  const moveUp = (book: Book, key: unknown) => {
    const orders = book.sheets[0];
    rowOf(orders.values, orders.values.length).push('C-new', '2026-09-12', String(key), '', 9000);
  };
  const noteAt = (sheet: SheetStore, row: number, column: number) => sheet.notes.get(cellKey(row - 1, column - 1));

  it('what a person typed stays with its customer, tinted, with the computed value in a note; undo is exact', async () => {
    const book = await writtenShop();
    const best = resultOf(book, 'best');
    const { firstRow, keyColumn, rows, headingRow } = listOf(best);
    const row = firstRow + rows - 1;
    const key = best.values[row - 1][keyColumn - 1];
    const titles = best.values[headingRow - 1];
    const [name, spent, last] = [
      2,
      titles.findIndex((t) => String(t).startsWith('Chiffre')) + 1,
      titles.indexOf('Dernière\ncommande') + 1,
    ];
    expect(spent).toBeGreaterThan(0);
    expect(last).toBeGreaterThan(0);
    const computed = String(best.values[row - 1][name - 1]);
    put(best, row, name, '=Léa');
    put(best, row, spent, 'offert');
    put(best, row, last, 46290);
    const before = seen(best);
    moveUp(book, key);
    const { ask } = await sitDown(book, 'user-1', 30);
    expect(ask(firstWrite())).toEqual({ kind: 'edits', tabs: [{ id: 'best', name: 'Meilleurs clients', edits: 1 }] });
    expect(toTheEnd(ask, firstWrite(sixTabs, 'keep')).kind).toBe('done');
    const check = () => {
      const list = listOf(best);
      const now = best.values.findIndex((cells) => cells?.[list.keyColumn - 1] === key) + 1;
      expect(now).toBe(list.firstRow);
      expect([name, spent, last].map((column) => best.values[now - 1][column - 1])).toEqual(['=Léa', 'offert', 46290]);
      expect(best.formulas[now - 1]?.[name - 1] ?? null).toBeNull();
      expect(noteAt(best, now, name)).toContain(`Calculée : ${computed}.`);
      expect(noteAt(best, now, last)).toContain('12/09/2026');
      expect(book.styles[best.styleOf[now - 1][name - 1]].fill?.toLowerCase()).toBe('#fef7d5');
      // The rest of the row is computed: nothing else is noted.
      const noted = [...best.notes.keys()].filter((at) => at.startsWith(`${now - 1},`));
      expect(noted).toHaveLength(3);
    };
    check();
    expect(seenAll(book).get('log')).not.toContain('offert');
    // Kept once, kept on: nobody is asked again until something else is typed.
    const copy = copyBook(book);
    expect(ask({ kind: 'undo' }).kind).toBe('undone');
    expect(seen(best)).toBe(before);
    expect(ask(firstWrite())).toMatchObject({ kind: 'edits', tabs: [{ id: 'best', edits: 1 }] });

    const second = await sitDown(copy, 'user-2', 60);
    const again = resultOf(copy, 'best');
    const kept = seen(again);
    expect(toTheEnd(second.ask, firstWrite(sixTabs)).kind).toBe('done');
    expect(seen(again)).toBe(kept);
    put(again, listOf(again).firstRow + 3, name, 'Zoé');
    expect(second.ask(firstWrite(sixTabs))).toMatchObject({ kind: 'edits', tabs: [{ id: 'best', edits: 2 }] });
    expect(toTheEnd(second.ask, firstWrite(sixTabs, 'replace')).kind).toBe('done');
    expect(seen(again)).not.toMatch(/Zoé|offert|=Léa/);
  });

  it('goes to the Log, not into another column, where its own is left out and another one is new', async () => {
    const book = await writtenShop();
    const clean = resultOf(book, 'clean');
    const headings = () => clean.values[listOf(clean).headingRow - 1].map(String);
    const { firstRow, keyColumn } = listOf(clean);
    const before = headings();
    const name = before.indexOf('Nom') + 1;
    const key = clean.values[firstRow][keyColumn - 1];
    put(clean, firstRow + 1, name, 'Élodie');
    // The shop no longer exports names, but phones and towns: as many columns as before.
    for (const [r, row] of book.sheets[0].values.entries())
      if (row)
        [row[5], row[3]] = [
          r === 0 ? 'Ville' : 'Lyon',
          r === 0 ? 'Téléphone' : `06 39 98 ${String(row[2]).replace(/\D/g, '').padStart(2, '0')} 10`,
        ];
    const { ask } = await sitDown(book, 'user-1', 30);
    expect(toTheEnd(ask, firstWrite(sixTabs, 'keep')).kind).toBe('done');
    expect(headings()).toHaveLength(before.length);
    expect(headings()).not.toContain('Nom');
    const places = clean.values.flatMap((row) => (row ?? []).filter((cell) => cell === 'Élodie'));
    expect(places).toEqual([]);
    const log = resultOf(book, 'log');
    expect(log.values.filter((row) => row?.join('|').includes('Nom = Élodie')).map((row) => row[0])).toEqual([key]);
  });
  it('an emptied cell is computed again', async () => {
    const book = await writtenShop();
    const clean = resultOf(book, 'clean');
    const { firstRow } = listOf(clean);
    const before = clean.values[firstRow + 1][2];
    put(clean, firstRow + 2, 3, '');
    const { ask } = await sitDown(book, 'user-1', 30);
    expect(toTheEnd(ask, firstWrite(longer, 'keep')).kind).toBe('done');
    expect(clean.values.flat()).toContain(before);
    expect(toTheEnd(ask, firstWrite(sixTabs)).kind).toBe('done');
  });

  it('edits of customers who left, and those above a list, go to the Log and stay there until deleted', async () => {
    const book = await writtenShop();
    const clean = resultOf(book, 'clean');
    const { firstRow, keyColumn } = listOf(clean);
    const key = String(clean.values[firstRow + 3][keyColumn - 1]);
    put(clean, firstRow + 4, 3, 'Élodie');
    put(resultOf(book, 'lifecycle'), 3, 4, 'à vérifier');
    const orders = book.sheets[0];
    orders.values.splice(0, orders.values.length, ...orders.values.filter((cells) => cells?.[2] !== key));
    const { ask } = await sitDown(book, 'user-1', 30);
    expect(toTheEnd(ask, firstWrite(sixTabs, 'keep')).kind).toBe('done');
    const log = resultOf(book, 'log');
    const orphans = () => log.values.filter((cells) => /Élodie|à vérifier/.test(cells?.join('|') ?? ''));
    expect(orphans().map((cells) => cells.slice(0, 2))).toEqual(
      expect.arrayContaining([
        [key, 'Clients nettoyés'],
        ['', 'Cycle de vie'],
      ]),
    );
    // Two more runs, one in the other language: still there, each once.
    expect(toTheEnd(ask, firstWrite(longer)).kind).toBe('done');
    expect(toTheEnd(ask, firstWrite({ ...sixTabs, settings: { language: 'en' } })).kind).toBe('done');
    expect(orphans()).toHaveLength(2);
    // Deleted by hand: no edit to be asked about, and gone for good.
    const at = log.values.findIndex((cells) => cells?.join('|').includes('à vérifier'));
    log.values[at] = [];
    expect(toTheEnd(ask, firstWrite()).kind).toBe('done');
    expect(orphans()).toHaveLength(1);
  });

  it('a run that keeps edits may stop anywhere and be resumed, or undone', async () => {
    const book = await writtenShop();
    const clean = resultOf(book, 'clean');
    put(clean, listOf(clean).firstRow + 2, 3, 'Élodie');
    const before = seen(clean);
    const whole = copyBook(book);
    const done = await sitDown(whole, 'user-1', 30);
    let calls = 0;
    done.host.services.onCall = (_, phase) => {
      if (phase === 'before') calls++;
    };
    expect(toTheEnd(done.ask, firstWrite(longer, 'keep')).kind).toBe('done');
    expect(seen(resultOf(whole, 'clean'))).toContain('Élodie');
    for (let k = 120; k < calls; k += 400) {
      const stopped = copyBook(book);
      const at = await sitDown(stopped, 'user-1', 30);
      let n = 0;
      at.host.services.onCall = () => {
        if (++n > 2 * k) throw new Error('killed');
      };
      expect(toTheEnd(at.ask, firstWrite(longer, 'keep')).kind).toBe('error');
      const again = await sitDown(stopped, 'user-1', 31);
      const opened = again.ask({ kind: 'start' });
      if (opened.kind !== 'start' || !opened.interrupted) continue;
      const other = copyBook(stopped);
      expect(toTheEnd(again.ask, { kind: 'resume' }).kind).toBe('done');
      expect([k, seen(resultOf(stopped, 'clean'))]).toEqual([k, seen(resultOf(whole, 'clean'))]);
      expect((await sitDown(other, 'user-1', 31)).ask({ kind: 'undo' }).kind).toBe('undone');
      expect([k, seen(resultOf(other, 'clean'))]).toEqual([k, before]);
    }
  });
});

it('charts people add stay through a rewrite and its undo; ours are drawn anew, and rows get their heights back', async () => {
  const book = await writtenShop();
  const best = resultOf(book, 'best');
  const titles = () => best.charts.map(({ options }) => String(options.title ?? '')).sort();
  const ours = titles();
  expect(ours.length).toBeGreaterThan(0);
  // Over one of ours, and as like it as can be.
  const [first] = best.charts;
  best.charts.push({ ...first, id: 987_654, options: { ...first.options, title: 'Mon graphique' } });
  const heights = [...best.heights].sort();
  const { ask } = await sitDown(book, 'user-1', 30);
  expect(toTheEnd(ask, firstWrite(longer)).kind).toBe('done');
  expect(titles()).toHaveLength(ours.length + 1);
  expect(best.charts.find(({ id }) => id === 987_654)?.options.title).toBe('Mon graphique');
  best.heights.set(3, 99);
  // One added since, one of before taken away.
  best.charts.push({ ...first, id: 987_655, position: { ...first.position, row: 60 }, options: { title: 'Depuis' } });
  expect(ask({ kind: 'undo' }).kind).toBe('undone');
  expect(titles()).toEqual([...ours, 'Depuis', 'Mon graphique'].sort());
  expect([...best.heights].sort()).toEqual(heights);
  // Known again as ours at the next run.
  expect(toTheEnd(ask, firstWrite()).kind).toBe('done');
  expect(titles()).toEqual([...ours, 'Depuis', 'Mon graphique'].sort());
});

it('every tab warns who types in it, once, but not beside the list or in the simulator', async () => {
  const book = await writtenShop();
  const { ask } = await sitDown(book, 'user-1', 30);
  toTheEnd(ask, firstWrite(longer));
  for (const sheet of resultsOf(book)) {
    const { protections, gridColumns } = sheet;
    expect(protections.map((p) => [p.range, p.warningOnly])).toEqual([[null, true]]);
    const free = protections[0].unprotected ?? [];
    expect(free.some((range) => range.column + range.columns === gridColumns)).toBe(true);
    if (markOf(sheet) === 'summary') expect(free.length).toBeGreaterThan(6);
  }
});

describe('undo', () => {
  it('keeps a new tab that somebody has edited since, and names it', async () => {
    const book = await writtenShop();
    put(resultOf(book, 'summary'), 7, 2, 999);
    const best = resultOf(book, 'best');
    put(best, listOf(best).firstRow, listOf(best).freeColumn, 'à rappeler');
    const { ask } = await sitDown(book, 'user-2', 60);
    const tabs = resultsOf(book).length - 2;
    expect(ask({ kind: 'undo' })).toEqual({ kind: 'undone', tabs, kept: ['Synthèse', 'Meilleurs clients'] });
    expect(book.sheets.map((s) => s.name)).toEqual(['Commandes', 'Synthèse', 'Meilleurs clients']);
  });

  it('keeps notes written since beside the same customers', async () => {
    const book = await writtenShop();
    const { ask } = await sitDown(book, 'user-1', 30);
    toTheEnd(ask, firstWrite(longer));
    const clean = resultOf(book, 'clean');
    const { firstRow, freeColumn, keyColumn } = listOf(clean);
    const key = clean.values[firstRow][keyColumn - 1];
    put(clean, firstRow + 1, freeColumn, 'depuis');
    expect(ask({ kind: 'undo' })).toEqual({ kind: 'undone', tabs: resultsOf(book).length });
    const row = clean.values.findIndex((cells) => cells?.[freeColumn - 1] === 'depuis');
    expect(clean.values[row][keyColumn - 1]).toBe(key);
  });

  it('answers in the Log count after an undo', async () => {
    const book = await writtenShop();
    const { ask } = await sitDown(book, 'user-1', 30);
    const log = resultOf(book, 'log');
    const mark = () => JSON.parse(log.metadata.find((m) => m.key === 'clientele')?.value ?? '');
    const before = mark();
    toTheEnd(ask, firstWrite(longer));
    ask({ kind: 'undo' });
    expect(mark()).toEqual(before);
  });
});

describe('what people write beside a list', () => {
  it('goes to the Log, as it was shown, when the customer has left', async () => {
    const book = await writtenShop();
    const clean = resultOf(book, 'clean');
    const { firstRow, freeColumn, keyColumn } = listOf(clean);
    const key = String(clean.values[firstRow + 3][keyColumn - 1]);
    put(clean, firstRow + 4, freeColumn, 46300);
    rowOf(clean.styleOf, firstRow + 3)[freeColumn - 1] = styleId(book, { format: 'dd/mm/yyyy' });
    put(clean, firstRow + 4, freeColumn + 1, 'rendez-vous');
    const orders = book.sheets[0];
    orders.values.splice(0, orders.values.length, ...orders.values.filter((cells) => cells?.[2] !== key));
    const { ask } = await sitDown(book, 'user-1', 30);
    expect(toTheEnd(ask, firstWrite())).toMatchObject({ kind: 'done', customers: 11 });
    expect(seen(resultOf(book, 'log'))).toMatch(/client\d+@exemple\.fr.*05\/10\/2026.*rendez-vous/);
    expect(seen(clean)).not.toContain('rendez-vous');
  });

  it('keeps its type, format, fill, choice and heading with its customer, also where our columns move', async () => {
    const book = await writtenShop();
    const best = resultOf(book, 'best');
    const { firstRow, headingRow, freeColumn, keyColumn, rows } = listOf(best);
    const row = firstRow + rows - 1; // the last of the list
    const key = best.values[row - 1][keyColumn - 1];
    const style = (value: Parameters<typeof styleId>[1], column: number) => {
      rowOf(best.styleOf, row - 1)[column - 1] = styleId(book, value);
    };
    put(best, headingRow, freeColumn + 1, 'Rendez-vous');
    put(best, row, freeColumn, '00712');
    put(best, row, freeColumn + 1, 46300);
    style({ format: 'dd/mm/yyyy', fill: '#ffff00' }, freeColumn + 1);
    put(best, row, freeColumn + 2, 0.15);
    style({ format: '0.0%' }, freeColumn + 2);
    rowOf(best.formulas, row - 1)[freeColumn + 2] = `=$A$1&F${row}`;
    put(best, row, freeColumn + 3, 'x');
    best.validations.set(cellKey(row - 1, freeColumn + 3), {
      type: 'CHECKBOX',
      values: [],
      help: '',
      allowInvalid: true,
    });
    best.gridColumns = freeColumn + 6;
    // He becomes the first, and the tab gets fewer columns than it had: an older version of ours was wider.
    const orders = book.sheets[0];
    rowOf(orders.values, orders.values.length).push('C-new', '2026-09-12', String(key), '', 9000);
    const { ask } = await sitDown(book, 'user-1', 30);
    expect(toTheEnd(ask, firstWrite())).toMatchObject({ kind: 'done' });
    const list = listOf(best);
    const now = best.values.findIndex((cells) => cells?.[list.keyColumn - 1] === key) + 1;
    expect(now).toBe(list.firstRow);
    const cell = (column: number) => best.values[now - 1][list.freeColumn + column - 1];
    const look = (column: number) => book.styles[best.styleOf[now - 1][list.freeColumn + column - 1]];
    expect([cell(0), cell(1), cell(2)]).toEqual(['00712', 46300, 0.15]);
    expect(look(1)).toMatchObject({ format: 'dd/mm/yyyy', fill: '#ffff00' });
    expect(look(2)).toMatchObject({ format: '0.0%' });
    expect(best.formulas[now - 1]?.[list.freeColumn + 2]).toBe(`=$A$1&F${now}`);
    expect(best.values[list.headingRow - 1][list.freeColumn]).toBe('Rendez-vous');
    expect(best.values[row - 1]?.[list.freeColumn] ?? '').not.toBe(46300);
    expect(ask({ kind: 'undo' }).kind).toBe('undone');
    expect(best.values[row - 1][freeColumn]).toBe(46300);
  });
});
