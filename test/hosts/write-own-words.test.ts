import { describe, expect, it, test } from 'vitest';
import { type Book, rowOf, type SheetStore } from '../../src/local/services/store';
import { type Choices, noChoices } from '../../src/wizard/messages';
import { type Edits, firstWrite, listOf, resultOf, seen, sitDown, toTheEnd, writtenShops } from './at-work';

// Words people write over ours in the Programmes tab: settings, kept from update to update.

/** Every tab that these words stand in, and one that shows what they change. */
const chosen: Choices = {
  ...noChoices,
  outputs: ['win-back', 'rfm', 'lifecycle', 'programmes', 'clean'],
};
const first = (more: Choices['settings'] = {}, edits: Edits = 'ask') =>
  firstWrite({ ...chosen, settings: more }, edits);

const writtenShop = writtenShops(chosen, 40);
const tabOf = (book: Book) => resultOf(book, 'programmes');

/** Row and column, from 0, of the cell under a heading in the row of a name; headings and names count from the top. */
function place(sheet: SheetStore, heading: string, name: string): [number, number] {
  for (let h = 0; h < sheet.values.length; h++) {
    const column = (sheet.values[h] ?? []).indexOf(heading);
    if (column < 0) continue;
    for (let r = h + 1; r < sheet.values.length; r++) {
      const cells = sheet.values[r] ?? [];
      if (cells.every((value) => value === '' || value === undefined)) break;
      if (cells.includes(name) && cells.indexOf(name) < column) return [r, column];
    }
  }
  throw new Error(`no ${heading} of ${name}`);
}
function wordIn(book: Book, heading: string, name: string): unknown {
  const [row, column] = place(tabOf(book), heading, name);
  return tabOf(book).values[row][column];
}
function put(book: Book, heading: string, name: string, value: string | number | boolean): void {
  const [row, column] = place(tabOf(book), heading, name);
  rowOf(tabOf(book).values, row)[column] = value;
}
/** "Update tabs" of the menu, accepted. */
async function update(book: Book, minutesOn = 30): Promise<string> {
  const { ask } = await sitDown(book, 'user-1', minutesOn);
  const plan = ask({ kind: 'update' });
  if (plan.kind !== 'plan') return plan.kind;
  return toTheEnd(ask, firstWrite(plan.choices)).kind;
}
const textOf = (book: Book, tab: string) => seen(resultOf(book, tab));
const stages = (book: Book) => {
  const sheet = resultOf(book, 'clean');
  const { headingRow, firstRow, rows } = listOf(sheet);
  const column = sheet.values[headingRow - 1].indexOf('Étape');
  expect(column).toBeGreaterThan(0);
  return sheet.values.slice(firstRow - 1, firstRow - 1 + rows).map((cells) => [cells[0], cells[column]]);
};
const cell = 'Récence 4 · fréquence et montant 3';
const large = 'Fidélisation · Gros';

/** Customers in an RFM cell, and those called Fidèle in the tab of segments. */
const countOf = (book: Book, name: string) => {
  const sheet = tabOf(book);
  return sheet.values[place(sheet, 'Segment', name)[0]][1];
};
const faithful = (book: Book) =>
  Number(resultOf(book, 'rfm').values.find((cells) => cells?.[0] === '● Fidèle' || cells?.[0] === 'Fidèle')?.[1]);

/** What a shopkeeper would change, everywhere it can be changed. */
function rewrite(book: Book): void {
  put(book, 'Premier message', 'Multi', '=Bonjour {prénom}, passez voir nos {ville} !');
  put(book, 'En anglais', 'Multi', 'Hello {First Name}!');
  put(book, 'Objectif', 'Multi', 'Les garder');
  put(book, 'Investissement', large, 'Un repas par an');
  put(book, 'Premier message', 'Réactivation · Gros', 'Revenez !');
  put(book, 'Segment', cell, 'fidele');
}

describe('words written over ours', () => {
  it('are kept by an update, which asks nothing, and used wherever they matter', async () => {
    const book = await writtenShop();
    const [before, lifecycle] = [stages(book), textOf(book, 'lifecycle')];
    const more = faithful(book) + Number(countOf(book, cell));
    expect(more).toBeGreaterThan(faithful(book));
    rewrite(book);
    expect(await update(book)).toBe('done');
    expect(wordIn(book, 'Premier message', 'Multi')).toBe('=Bonjour {prénom}, passez voir nos {ville} !');
    expect(wordIn(book, 'En anglais', 'Multi')).toBe('Hello {First Name}!');
    expect(wordIn(book, 'Objectif', 'Multi')).toBe('Les garder');
    expect(wordIn(book, 'Investissement', large)).toBe('Un repas par an');
    expect(wordIn(book, 'Premier message', 'Réactivation · Gros')).toBe('Revenez !');
    expect(wordIn(book, 'Segment', cell)).toBe('Fidèle');
    // What is not touched is ours still.
    expect(wordIn(book, 'Objectif', 'Mono')).toBe('Deuxième commande');
    expect(textOf(book, 'programmes')).toContain('personne ne sait par quoi le remplir\u00a0: {ville}.');
    expect(textOf(book, 'clean')).toContain('Un repas par an');
    expect(faithful(book)).toBe(more);
    // Nobody changes stage for a word.
    expect(stages(book)).toEqual(before);
    expect(textOf(book, 'lifecycle')).not.toBe(lifecycle);
    const again = textOf(book, 'programmes');
    expect(await update(book, 60)).toBe('done');
    expect(textOf(book, 'programmes')).toBe(again);
  });

  it('an emptied cell says again what we say', async () => {
    const book = await writtenShop();
    const before = textOf(book, 'programmes');
    rewrite(book);
    await update(book);
    for (const heading of ['Premier message', 'En anglais', 'Objectif']) put(book, heading, 'Multi', '');
    put(book, 'Investissement', large, '');
    put(book, 'Premier message', 'Réactivation · Gros', '');
    put(book, 'Segment', cell, '');
    expect(await update(book, 60)).toBe('done');
    expect(textOf(book, 'programmes')).toBe(before);
  });

  it('a segment that is none gets a sentence, once, and changes nothing', async () => {
    const book = await writtenShop();
    const before = textOf(book, 'rfm');
    put(book, 'Segment', cell, 'Bidule');
    expect(await update(book)).toBe('done');
    expect(textOf(book, 'programmes')).toContain(
      '«\u00a0Bidule\u00a0» (Récence 4 · fréquence et montant 3) n’est aucun des onze segments\u00a0: la case garde son nom habituel.',
    );
    expect(wordIn(book, 'Segment', cell)).toBe('Fidèle potentiel');
    expect(textOf(book, 'rfm')).toBe(before);
    await update(book, 60);
    expect(textOf(book, 'programmes')).not.toContain('Bidule');
  });

  it('are kept by a wizard begun anew, and by a tab deleted in the meantime', async () => {
    const book = await writtenShop();
    rewrite(book);
    const { ask } = await sitDown(book, 'user-1', 30);
    expect(toTheEnd(ask, first({ windowMonths: 24 })).kind).toBe('done');
    expect(wordIn(book, 'Objectif', 'Multi')).toBe('Les garder');
    book.sheets.splice(book.sheets.indexOf(tabOf(book)), 1);
    const later = await sitDown(book, 'user-1', 60);
    expect(toTheEnd(later.ask, first()).kind).toBe('done');
    expect(wordIn(book, 'Objectif', 'Multi')).toBe('Les garder');
    expect(wordIn(book, 'Segment', cell)).toBe('Fidèle');
  });

  it('are what a person wrote, not our own words in the language of before', async () => {
    const book = await writtenShop();
    rewrite(book);
    const { ask } = await sitDown(book, 'user-1', 30);
    expect(toTheEnd(ask, first({ language: 'en' })).kind).toBe('done');
    expect(wordIn(book, 'Goal', 'Multi')).toBe('Les garder');
    expect(wordIn(book, 'Goal', 'Mono')).toBe('Second order');
    expect(wordIn(book, 'Investment', 'Loyalty · Large')).toBe('Un repas par an');
    expect(wordIn(book, 'Investment', 'Loyalty · Medium')).toBe('Low on discounts, high on service; ask for referrals');
    expect(wordIn(book, 'First message', 'Multi')).toBe('Hello {First Name}!');
    expect(wordIn(book, 'In French', 'Multi')).toBe('=Bonjour {prénom}, passez voir nos {ville} !');
    expect(wordIn(book, 'Segment', 'Recency 4 · frequency and money 3')).toBe('Loyal');
  });
});

describe('found again', () => {
  type Shape = (book: Book, sheet: SheetStore) => void;
  const insertRow = (sheet: SheetStore, at: number) => sheet.values.splice(at, 0, ['', 'une note']);
  const insertColumn = (sheet: SheetStore, at: number) => {
    for (const cells of sheet.values) cells?.splice(at, 0, '');
  };
  const shapes: readonly { name: string; shape: Shape }[] = [
    {
      name: 'rows put in above',
      shape: (_, sheet) => {
        for (let i = 0; i < 3; i++) insertRow(sheet, 3);
      },
    },
    { name: 'a row put in between', shape: (_, sheet) => insertRow(sheet, place(sheet, 'Objectif', 'Multi')[0]) },
    {
      name: 'the rows of a table put in another order',
      shape: (_, sheet) => {
        const [mono] = place(sheet, 'Objectif', 'Mono');
        [sheet.values[mono], sheet.values[mono + 1]] = [sheet.values[mono + 1], sheet.values[mono]];
      },
    },
    { name: 'a column put in on the left', shape: (_, sheet) => insertColumn(sheet, 0) },
    { name: 'a column put in between', shape: (_, sheet) => insertColumn(sheet, 3) },
  ];
  it.each(shapes)('with $name', async ({ shape }) => {
    const book = await writtenShop();
    rewrite(book);
    shape(book, tabOf(book));
    const { ask } = await sitDown(book, 'user-1', 30);
    expect(toTheEnd(ask, first({}, 'replace')).kind).toBe('done');
    expect(wordIn(book, 'Objectif', 'Multi')).toBe('Les garder');
    expect(wordIn(book, 'Objectif', 'Mono')).toBe('Deuxième commande');
    expect(wordIn(book, 'En anglais', 'Multi')).toBe('Hello {First Name}!');
    expect(wordIn(book, 'Investissement', large)).toBe('Un repas par an');
    expect(wordIn(book, 'Segment', cell)).toBe('Fidèle');
    expect(wordIn(book, 'Segment', 'Récence 1 · fréquence et montant 1')).toBe('Perdu');
  });

  it('not where the heading is gone: then the words of the last run hold', async () => {
    const book = await writtenShop();
    rewrite(book);
    await update(book);
    put(book, 'Objectif', 'Multi', 'Autre chose');
    const [row, column] = place(tabOf(book), 'Objectif', 'Mono');
    for (let r = 0; r < row; r++)
      if (tabOf(book).values[r]?.[column] === 'Objectif') tabOf(book).values[r][column] = 'But';
    const { ask } = await sitDown(book, 'user-1', 60);
    expect(toTheEnd(ask, first({}, 'replace')).kind).toBe('done');
    expect(wordIn(book, 'Objectif', 'Multi')).toBe('Les garder');
  });
});

describe('undo', () => {
  it('puts the words back that stood there, and they hold', async () => {
    const book = await writtenShop();
    put(book, 'Objectif', 'Multi', 'Les garder');
    await update(book);
    put(book, 'Objectif', 'Multi', 'Les choyer');
    await update(book, 60);
    put(book, 'Objectif', 'Multi', '');
    await update(book, 90);
    const { ask } = await sitDown(book, 'user-1', 120);
    expect(ask({ kind: 'undo' }).kind).toBe('undone');
    // As it stood before that update: emptied.
    expect(wordIn(book, 'Objectif', 'Multi')).toBe('');
    put(book, 'Objectif', 'Multi', 'Les choyer');
    await update(book, 150);
    put(book, 'Objectif', 'Multi', 'Autre chose');
    await update(book, 180);
    (await sitDown(book, 'user-1', 210)).ask({ kind: 'undo' });
    expect(wordIn(book, 'Objectif', 'Multi')).toBe('Autre chose');
    await update(book, 240);
    expect(wordIn(book, 'Objectif', 'Multi')).toBe('Autre chose');
  });

  it('keeps the tab somebody wrote in since, and names it', async () => {
    const book = await writtenShop();
    put(book, 'Objectif', 'Multi', 'Les garder');
    const { ask } = await sitDown(book, 'user-1', 30);
    expect(ask({ kind: 'undo' })).toMatchObject({ kind: 'undone', kept: ['Programmes'] });
    expect(wordIn(book, 'Objectif', 'Multi')).toBe('Les garder');
  });
});

test('what is remembered of them leaves room for the rows of a long list', async () => {
  const book = await writtenShop();
  rewrite(book);
  await update(book);
  const mark = tabOf(book).metadata.find((m) => m.key === 'clientele');
  // 30,000 characters a tab, of which the sums of rows take up to 25,600.
  expect(mark?.value.length).toBeLessThan(3000);
});

test('the cells to write in are free of the warning, the others are not; names of cells are chosen from a list', async () => {
  const book = await writtenShop();
  const sheet = tabOf(book);
  const free = sheet.protections[0].unprotected ?? [];
  const isFree = ([row, column]: [number, number]) =>
    free.some(
      (range) =>
        row >= range.row &&
        row < range.row + range.rows &&
        column >= range.column &&
        column < range.column + range.columns,
    );
  for (const heading of ['Objectif', 'Premier message', 'En anglais'])
    expect(isFree(place(sheet, heading, 'Mono'))).toBe(true);
  expect(isFree(place(sheet, 'Quand écrire', 'Mono'))).toBe(false);
  expect(isFree(place(sheet, 'Investissement', large))).toBe(true);
  const [top, column] = place(sheet, 'Segment', 'Récence 5 · fréquence et montant 1');
  const listed = [...sheet.validations].map(([key, rule]) => [key, rule.type, rule.allowInvalid]);
  expect(listed).toEqual(Array.from({ length: 25 }, (_, i) => [`${top + i},${column}`, 'VALUE_IN_LIST', true]));
});
