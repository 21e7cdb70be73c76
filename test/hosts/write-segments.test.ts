import { describe, expect, it } from 'vitest';
import type { Book, SheetStore } from '../../src/local/services/store';
import type { Choices } from '../../src/wizard/messages';
import { firstWrite, resultOf, seen, seenAll, sitDown, sixTabs, smallShop, toTheEnd, withoutLog } from './at-work';
import { copyBook } from './copy-book';

// Who changed from one update to the next: the tab of clean customers remembers, nothing else does.

const withMoves: Choices = { ...sixTabs, outputs: ['moves', 'clean', 'log'] };
const since = /Depuis la mise à jour du (\d\d\/\d\d\/\d{4})/;
const textOf = (sheet: SheetStore) => sheet.values.flat().join('\n');
const orders = (book: Book) => book.sheets[0].values;
const sell = (book: Book, who: number, iso: string, amount: number, name = `Nouveau ${who}`) => {
  const rows = orders(book);
  rows.push([`N-${rows.length}`, iso, `client${who}@exemple.fr`, name, amount]);
};

async function update(book: Book, choices: Choices = withMoves) {
  const at = await sitDown(book);
  expect(toTheEnd(at.ask, firstWrite(choices)).kind).toBe('done');
  return resultOf(book, 'moves');
}
/** A shop some days after its first update: one who had bought once came back, one is new. */
async function daysLater(): Promise<Book> {
  const book = smallShop();
  sell(book, 80, '2026-06-10', 15, 'Une Fois');
  await update(book);
  sell(book, 80, '2026-09-25', 15, 'Une Fois');
  sell(book, 90, '2026-09-24', 12);
  return book;
}

describe('since the last update', () => {
  it('the first one has nothing to compare with, and says when it will', async () => {
    const moves = await update(smallShop());
    expect(textOf(moves)).not.toMatch(since);
    expect(textOf(moves)).toContain('Dès la prochaine mise à jour');
  });

  it('the next one names who is new and who changed, and the clean tab keeps the segment of then', async () => {
    const book = await daysLater();
    const text = textOf(await update(book));
    // The newest order of the first update.
    expect(since.exec(text)?.[1]).toBe('18/09/2026');
    expect(text).toContain('▲ Mono → Multi');
    expect(text).toContain('+ Pas encore client → Mono');
    expect(text).toContain('Nouveau 90');
    const clean = resultOf(book, 'clean');
    const column = clean.values[3].findIndex((title) => String(title).startsWith('Segment au '));
    expect(column).toBeGreaterThan(0);
    const rowOf = (name: string) => clean.values.find((row) => row?.[0] === name) ?? [];
    expect(rowOf('Nouveau 90')[column] ?? '').toBe('');
    expect(rowOf('Une Fois')[column]).toBe('Mono');
  });

  it('written again on the same orders, it says the same', async () => {
    const book = await daysLater();
    await update(book);
    const once = withoutLog(seenAll(book));
    await update(book);
    expect(withoutLog(seenAll(book))).toEqual(once);
    expect(textOf(resultOf(book, 'moves'))).toMatch(since);
  });

  it('reads segments written in the other language', async () => {
    const book = smallShop();
    const english = await sitDown(book);
    english.ask({ kind: 'language', language: 'en' });
    expect(toTheEnd(english.ask, firstWrite(withMoves)).kind).toBe('done');
    expect(textOf(resultOf(book, 'moves'))).toContain('From the next update');
    english.ask({ kind: 'language', language: 'fr' });
    sell(book, 91, '2026-09-21', 12);
    expect(textOf(await update(book))).toMatch(since);
  });

  it('without the clean tab there is nothing to compare with, and it says so', async () => {
    const book = smallShop();
    const only: Choices = { ...withMoves, outputs: ['moves', 'log'] };
    await update(book, only);
    sell(book, 90, '2026-09-20', 12);
    const text = textOf(await update(book, only));
    expect(text).not.toMatch(since);
    expect(text).toContain('écrivez aussi l’onglet Clients nettoyés');
  });

  it('stopped anywhere and resumed, it is what an unbroken run writes', async () => {
    const book = await daysLater();
    const whole = copyBook(book);
    const unbroken = await sitDown(whole);
    let all = 0;
    unbroken.host.services.onCall = (_, now) => {
      if (now === 'before') all++;
    };
    expect(toTheEnd(unbroken.ask, firstWrite(withMoves)).kind).toBe('done');
    const expected = withoutLog(seenAll(whole));
    let resumed = 0;
    for (let k = 20; k < all; k += Math.floor(all / 60)) {
      const broken = copyBook(book);
      const at = await sitDown(broken);
      let calls = 0;
      at.host.services.onCall = (_, now) => {
        if (now === 'before') calls++;
        if (calls >= k) throw new Error('Service Spreadsheets failed');
      };
      toTheEnd(at.ask, firstWrite(withMoves));
      const again = await sitDown(broken, 'user-1', 20);
      const answer = toTheEnd(again.ask, { kind: 'resume' });
      if (answer.kind === 'done') resumed++;
      else expect(toTheEnd(again.ask, firstWrite(withMoves)).kind).toBe('done');
      expect(withoutLog(seenAll(broken)), `call ${k}`).toEqual(expected);
    }
    expect(resumed).toBeGreaterThan(4);
  });

  it('undone, the next update compares with the same day again', async () => {
    const book = await daysLater();
    const before = seen(resultOf(book, 'clean'));
    await update(book);
    const text = seen(resultOf(book, 'moves'));
    const at = await sitDown(book);
    expect(at.ask({ kind: 'undo' }).kind).not.toBe('error');
    expect(seen(resultOf(book, 'clean'))).toBe(before);
    expect(seen(await update(book))).toBe(text);
  });

  it('keeps nothing of a customer in the properties of the file', async () => {
    const book = await daysLater();
    await update(book);
    const kept = JSON.stringify([
      ...book.documentProperties,
      ...book.sheets.flatMap((s) => s.metadata.map((m) => m.value)),
    ]);
    expect(kept).not.toMatch(/client\d+@exemple|Nouveau 90/);
  });
});
