import { openRealm } from '../../src/local/node/realm-of-book';
import { addSheet, type Book, makeBook, type SheetStore } from '../../src/local/services/store';
import { type Answer, type Choices, noChoices, type Request } from '../../src/wizard/messages';
import { builtCode } from './built';
import { copyBook } from './copy-book';

// Small books and the steps of the sidebar, for tests of the writing itself.

/** A shop of so many customers with two to four orders each; every one with an invented e-mail. */
export function smallShop(customers = 12, locale = 'fr_FR'): Book {
  const book = makeBook({ name: 'Boutique', locale, timeZone: 'Europe/Paris' });
  const sheet = addSheet(book, 'Commandes', { rows: customers * 4 + 50, columns: 8 });
  const rows: (string | number)[][] = [['N° commande', 'Date', 'E-mail', 'Nom', 'Montant']];
  for (let i = 0; i < customers; i++) {
    for (let n = 0; n <= 1 + (i % 3); n++) {
      const month = ((i + n * 3) % 9) + 1;
      const name = `Client ${String.fromCharCode(65 + (i % 26))}${i}`;
      rows.push([
        `C-${i}-${n}`,
        `2026-0${month}-1${i % 10}`,
        `client${i}@exemple.fr`,
        name,
        20 + ((i * 37 + n * 11) % 300),
      ]);
    }
  }
  rows.forEach((row, r) => {
    sheet.values[r] = row;
  });
  return book;
}

export interface At {
  readonly ask: (request: Request) => Answer;
  readonly host: ReturnType<typeof openRealm>;
  readonly logged: string[];
}

/** Opens the wizard over a book, as one user, some minutes after noon. */
export async function sitDown(book: Book, user = 'user-1', minutesOn = 0): Promise<At> {
  const logged: string[] = [];
  const host = openRealm(book, await builtCode(), {
    today: '2026-10-02',
    language: 'fr',
    user,
    minutesOn,
    log: (_, text) => logged.push(text),
  });
  const ask = (request: Request): Answer => JSON.parse(host.call('clientele', JSON.stringify(request)) as string);
  return { ask, host, logged };
}

/** The protocol of writing is the same for every tab: these six stand for all, however many a file is offered. */
export const sixTabs: Choices = {
  ...noChoices,
  outputs: ['summary', 'best', 'win-back', 'lifecycle', 'clean', 'log'],
};

export type Edits = Extract<Request, { kind: 'write' }>['edits'];
export const firstWrite = (choices: Choices = sixTabs, edits: Edits = 'ask'): Request => ({
  kind: 'write',
  choices,
  sourceMark: '',
  cursor: null,
  edits,
});

/** Asks until the answer is no progress. */
export function toTheEnd(ask: At['ask'], first: Request): Answer {
  let answer = ask(first);
  for (let i = 0; answer.kind === 'writing' && i < 50; i++) {
    const next: Request = first.kind === 'write' ? { ...first, cursor: answer.cursor } : { kind: 'resume' };
    answer = ask(next);
  }
  return answer;
}

/** The same tabs of a longer period: most figures change. */
export const longer: Choices = { ...sixTabs, settings: { windowMonths: 24 } };

/** Copies of a small shop whose tabs stand written, written once for a test file. */
export function writtenShops(choices: Choices = sixTabs, customers = 12): () => Promise<Book> {
  let template: Book | null = null;
  return async () => {
    if (!template) {
      template = smallShop(customers);
      const { kind } = toTheEnd((await sitDown(template)).ask, firstWrite(choices));
      if (kind !== 'done') throw new Error(`the shop was not written: ${kind}`);
    }
    return copyBook(template);
  };
}

export const markOf = (sheet: SheetStore): string | null => {
  const mark = sheet.metadata.find((m) => m.key === 'clientele');
  if (!mark) return null;
  const read = JSON.parse(mark.value);
  return read.sheetId === sheet.id ? read.tab : null;
};
const others = [null, 'sample', 'copy', 'aside'];
export const resultsOf = (book: Book) => book.sheets.filter((sheet) => !others.includes(markOf(sheet)));
export const resultOf = (book: Book, tab: string) => book.sheets.find((sheet) => markOf(sheet) === tab) as SheetStore;
export const listOf = (sheet: SheetStore) =>
  JSON.parse(sheet.metadata.find((m) => m.key === 'clientele')?.value ?? '').list as {
    headingRow: number;
    firstRow: number;
    rows: number;
    keyColumn: number;
    freeColumn: number;
  };

/** Cells, texts with links, formulas and charts of a tab; the hour of the run is left out. */
export function seen(sheet: SheetStore): string {
  const lines: string[] = [];
  for (let r = 0; r < sheet.values.length; r++) {
    const cells = Array.from(sheet.values[r] ?? [], (value, c) => sheet.formulas[r]?.[c] ?? String(value ?? ''));
    lines.push(
      cells
        .join('|')
        .replace(/\|+$/, '')
        .replace(/(à|at) \d\d:\d\d/g, ''),
    );
  }
  while (lines.length > 0 && lines[lines.length - 1] === '') lines.pop();
  const rich = [...sheet.rich].map(([at, runs]) => `${at} ${runs.map((run) => run.text).join('')}`).sort();
  return [...lines, ...rich, `${sheet.charts.length} charts`].join('\n');
}
/** All result tabs but what differs from run to run: the Log lists runs and seconds. */
export const seenAll = (book: Book): Map<string, string> =>
  new Map(resultsOf(book).map((sheet) => [String(markOf(sheet)), seen(sheet)]));
export const withoutLog = (all: Map<string, string>) => [...all].filter(([tab]) => tab !== 'log');
