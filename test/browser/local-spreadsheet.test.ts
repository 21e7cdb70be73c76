import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest';
import { type Opened, open, startBrowser } from './opened';
import { shop } from './shop';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

/** One page for the cases of a group, each in a cell of its own; or a fresh one for each test. */
function withPage(each: 'group' | 'test', locale = 'fr_FR'): { readonly now: Opened } {
  let opened: Opened | null = null;
  const close = async () => {
    const { troubles } = opened ?? { troubles: [] };
    await opened?.close();
    opened = null;
    expect(troubles).toEqual([]);
  };
  if (each === 'group') {
    beforeAll(async () => {
      opened = await open(browser, shop(locale));
    });
    afterAll(close);
  } else afterEach(close);
  return {
    get now() {
      if (!opened) throw new Error('the page is not open: call fresh() first');
      return opened;
    },
  };
}

/** Waits until the cells show what is expected: formulas answer a little later. */
async function eventually(opened: Opened, range: string, texts: readonly (readonly string[])[]): Promise<void> {
  await expect.poll(() => opened.shown(range), { timeout: 30_000 }).toEqual(texts);
}

// Tried again: keys typed into a page on a loaded machine may be lost before its editor opens.
describe('what is typed means what Sheets takes it for', { retry: 2 }, () => {
  describe('in a French workbook', () => {
    const page = withPage('group');
    test.each([
      { cell: 'F2', name: 'a decimal comma', text: '5000,5', shows: '5000,5', holds: 5000.5 },
      { cell: 'F3', name: 'spaces between thousands', text: '12 500,25', shows: '12\u202f500,25', holds: 12_500.25 },
      { cell: 'F4', name: 'a day', text: '25/12/2025', shows: '25/12/2025', holds: 'date 2025-12-25' },
      { cell: 'F5', name: 'a day before its month', text: '01/02/2026', shows: '01/02/2026', holds: 'date 2026-02-01' },
      { cell: 'F6', name: 'a percentage', text: '12,5 %', shows: '12,50%', holds: 0.125 },
      { cell: 'F7', name: 'an amount with its sign', text: '1 200 €', shows: '1\u202f200\u00a0€', holds: 1200 },
      { cell: 'F8', name: 'an English number is text', text: '5,000.5', shows: '5,000.5', holds: '5,000.5' },
      { cell: 'F9', name: 'yes', text: 'vrai', shows: 'VRAI', holds: true },
      { cell: 'F10', name: 'text after an apostrophe', text: "'0612", shows: '0612', holds: '0612' },
      { cell: 'F11', name: 'a formula', text: '=SUM(C2;1,5)', shows: '13', holds: ['=SUM(C2;1.5)', 13] },
      { cell: 'F12', name: 'an open range', text: '=COUNT(C2:C)', shows: '60', holds: ['=COUNT(C2:C)', 60] },
    ])('$name', async ({ cell, text, shows, holds }) => {
      await page.now.type(cell, text);
      await eventually(page.now, cell, [[shows]]);
      expect(await page.now.call('peek', 'Commandes', Number(cell.slice(1)), 6)).toEqual([[holds]]);
    });
  });

  describe('in an English workbook', () => {
    const page = withPage('group', 'en_US');
    test.each([
      { cell: 'F2', name: 'a decimal point', text: '5,000.5', shows: '5,000.50', holds: 5000.5 },
      { cell: 'F3', name: 'a month before its day', text: '01/02/2026', shows: '1/2/2026', holds: 'date 2026-01-02' },
      { cell: 'F4', name: 'commas between arguments', text: '=SUM(C2,1.5)', shows: '13', holds: ['=SUM(C2,1.5)', 13] },
    ])('$name', async ({ cell, text, shows, holds }) => {
      await page.now.type(cell, text);
      await eventually(page.now, cell, [[shows]]);
      expect(await page.now.call('peek', 'Commandes', Number(cell.slice(1)), 6)).toEqual([[holds]]);
    });
  });
});

describe('what a custom function is handed', { retry: 2 }, () => {
  const page = withPage('group');
  test.each([
    { cell: 'F2', formula: '=KIND(A2)', gives: 'string Bruno' },
    { cell: 'F3', formula: '=KIND(B2)', gives: 'date' },
    { cell: 'F4', formula: '=KIND(C2)', gives: 'number 11.5' },
    { cell: 'F5', formula: '=KIND(E2)', gives: 'blank' },
    { cell: 'F6', formula: '=KIND(C2>1)', gives: 'boolean true' },
    { cell: 'F7', formula: '=KIND(A2:B3)', gives: 'table 2 x 2' },
    { cell: 'F8', formula: '=KIND(A2:A)', gives: 'table 60 x 1' },
    { cell: 'F9', formula: '=KIND(RFM(A2:A;B2:B;C2:C))', gives: 'table 6 x 5' },
    { cell: 'F10', formula: '=KIND(1,5)', gives: 'number 1.5' },
  ])('$formula: $gives', async ({ cell, formula, gives }) => {
    await page.now.type(cell, formula);
    await eventually(page.now, cell, [[gives]]);
  });
});

describe('formulas', { retry: 2 }, () => {
  const page = withPage('group');

  it('spill, are counted again after an edit, and the Store holds what the grid shows', async () => {
    const opened = page.now;
    await opened.type('F1', '=RFM(A2:A;B2:B;C2:C)');
    await eventually(opened, 'F1:J3', [
      ['Client', 'Dernière', 'Commandes', 'Montant', 'Score'],
      ['Amélie', '03/01/2025', '12', '516', '545'],
      ['Eva', '02/01/2025', '12', '504', '545'],
    ]);
    await opened.type('C3', '9000,5');
    await eventually(opened, 'F2:I2', [['Chloé', '31/12/2024', '12', '9468']]);
    expect(await opened.call('peek', 'Commandes', 1, 6, 2, 5)).toEqual([
      [['=RFM(A2:A;B2:B;C2:C)', 'Client'], 'Dernière', 'Commandes', 'Montant', 'Score'],
      ['Chloé', 'date 2024-12-31', 12, 9468, '545'],
    ]);
    // A write of the add-on in those rows must not turn results into values that block the spill.
    await opened.call('poke', 'Commandes', 2, 3, 20_000);
    await eventually(opened, 'F1:I2', [
      ['Client', 'Dernière', 'Commandes', 'Montant'],
      ['Bruno', '30/12/2024', '12', '20456,5'],
    ]);
  });

  it('are shown again as they were typed, and take a cell picked with the mouse after a semicolon', async () => {
    const opened = page.now;
    await opened.type('M2', '=SUM(C20;C21:C22;1,5)');
    await opened.select('M2');
    await opened.page.keyboard.press('F2');
    await expect.poll(() => opened.page.evaluate(() => clientele.editorText())).toContain('=SUM(C20;C21:C22;1,5)');
    await opened.page.keyboard.press('Escape');
    await opened.select('M3');
    await opened.page.keyboard.type('=SUM(1,5;');
    await opened.page.waitForTimeout(300);
    const place = await opened.page.locator('#grid canvas[id^=univer-sheet-main-canvas]').boundingBox();
    // The fifth row under the heading, wherever its column is now.
    await opened.page.mouse.click((place?.x ?? 0) + 46 + 20, (place?.y ?? 0) + 22 + 21 * 5 + 10);
    await expect.poll(() => opened.page.evaluate(() => clientele.editorText())).toMatch(/=SUM\(1,5;[A-Z]6/);
    await opened.page.keyboard.press('Escape');
    await opened.page.keyboard.press('Escape');
  });

  it('are found by the kept index as by the component’s own walk over all cells', async () => {
    const opened = page.now;
    await opened.type('N80', '=C30*2');
    await opened.type('N81', '=N80+1');
    await opened.page.evaluate(() => {
      const book = clientele.grid.api.getActiveWorkbook();
      book?.getSheetByName('Commandes')?.insertRows(70, 2);
      book
        ?.insertSheet('Brouillon')
        .getRange('B2:B3')
        .setValues([[{ f: '=1+1' }], [{ f: '=B2' }]]);
    });
    await opened.page.waitForTimeout(300);
    await opened.page.evaluate(() => {
      const book = clientele.grid.api.getActiveWorkbook();
      const draft = book?.getSheetByName('Brouillon');
      draft?.getRange('A1:B3').sort({ column: 1, ascending: false });
      book?.getSheetByName('Commandes')?.deleteRows(65, 3);
    });
    const same = async () => {
      const [kept, own] = await opened.page.evaluate(() => {
        const texts = (data: object) => {
          const found: string[] = [];
          for (const [tab, rows] of Object.entries(Object.values(data)[0] ?? {}))
            for (const [row, cells] of Object.entries(rows ?? {}))
              for (const [column, item] of Object.entries((cells ?? {}) as Record<string, { f?: string } | null>))
                if (item?.f) found.push(`${tab} ${row},${column} ${item.f}`);
          return found.sort();
        };
        return [texts(clientele.keptIndex()), texts(clientele.originalIndex.getFormulaData())];
      });
      expect(kept).toEqual(own);
      return kept.length;
    };
    expect(await same()).toBeGreaterThanOrEqual(4);
    await opened.page.evaluate(() => {
      const book = clientele.grid.api.getActiveWorkbook();
      const draft = book?.getSheetByName('Brouillon');
      if (draft) book?.deleteSheet(draft);
    });
    await same();
    await opened.page.evaluate(() => clientele.grid.api.undo());
    expect(await same()).toBeGreaterThanOrEqual(4);
    await opened.page.evaluate(() => {
      const book = clientele.grid.api.getActiveWorkbook();
      const draft = book?.getSheetByName('Brouillon');
      if (draft) book?.deleteSheet(draft);
    });
  });
});

describe('a function that cannot answer', { retry: 2 }, () => {
  const page = withPage('group');
  it('shows its sentence in the cell’s box and under the grid, until the cell is put right', async () => {
    const opened = page.now;
    await opened.type('F1', '=RFM(A2:A;B2:B;C2:C)');
    await opened.type('B4', 'bientôt');
    await eventually(opened, 'F1', [['#ERROR!']]);
    await opened.select('F1');
    const sentence = 'RFM : ligne 3 des dates, « bientôt », n’est pas une date';
    await expect.poll(() => opened.page.locator('#sentence').textContent()).toBe(sentence);
    const place = await opened.page.locator('#grid canvas[id^=univer-sheet-main-canvas]').boundingBox();
    await opened.page.mouse.move((place?.x ?? 0) + 46 + 160 + 4 * 100 + 50, (place?.y ?? 0) + 22 + 10, { steps: 4 });
    await opened.page.getByText(sentence).nth(1).waitFor({ timeout: 5000 });
    await opened.type('B4', '07/11/2024');
    await eventually(opened, 'F1:F2', [['Client'], ['Amélie']]);
    await expect.poll(() => opened.page.locator('#sentence').isHidden()).toBe(true);
  });

  it('names the function that was nearly typed, which Sheets does not', async () => {
    const opened = page.now;
    await opened.type('N1', '=RMF(A2:A;B2:B;C2:C)');
    await eventually(opened, 'N1', [['#NAME?']]);
    await opened.select('N1');
    const hint = 'Fonction inconnue\u00a0: «\u00a0RMF\u00a0». Vouliez-vous dire RFM\u202f?';
    await expect.poll(() => opened.page.locator('#sentence').textContent()).toBe(hint);
    await opened.type('N1', '');
  });
});

describe('the sidebar', { retry: 2 }, () => {
  const page = withPage('group');
  type Runner = { run(name: string, args: unknown[]): Promise<unknown> };
  const run = (name: string, ...args: unknown[]) =>
    page.now.sidebar
      .locator('body')
      .evaluate((_body, [called, given]) => (globalThis as unknown as Runner).run(called, given), [name, args] as [
        string,
        unknown[],
      ]);

  it('stands beside the workbook, which has the add-on’s menu', async () => {
    const opened = page.now;
    expect(await opened.shown('A1:C2')).toEqual([
      ['Client', 'Date', 'Montant'],
      ['Bruno', '05/11/2024', '11,50\u00a0€'],
    ]);
    await opened.page.getByRole('button', { name: 'Clientèle', exact: true }).click();
    await expect
      .poll(() => opened.page.getByRole('menuitem').allTextContents())
      .toEqual(['Ouvrir l’assistant', 'Dessiner l’onglet', 'Écrire l’état']);
    await opened.page.keyboard.press('Escape');
    expect(await opened.sidebar.locator('#draw').textContent()).toBe('Créer les onglets');
    expect(await opened.page.locator('#side iframe').getAttribute('sandbox')).not.toContain('allow-same-origin');
  });

  it('hears of a failure with its sentence', async () => {
    expect(await run('fails')).toEqual({ failure: 'Rien à écrire : la feuille est vide', isError: true });
  });

  it('gets null for an answer that holds a date', async () => {
    expect(await run('aDate')).toEqual({ value: null });
  });

  test.each([
    { made: 'date', refused: 'Failed due to illegal value in property: value' },
    { made: 'function', refused: 'Failed due to illegal value in property: value' },
    { made: 'element', refused: 'Failed due to illegal value in property: value' },
    { made: 'cycle', refused: 'Failed due to illegal value in property: 0' },
  ])('may not send a $made', async ({ made, refused }) => {
    // Made inside the frame: not everything can be sent there.
    const answer = await page.now.sidebar.locator('body').evaluate((body, kind) => {
      const cycle: unknown[] = [];
      cycle.push(cycle);
      const values = new Map<string, unknown>([
        ['date', new Date()],
        ['function', () => 1],
        ['element', body],
        ['cycle', cycle],
      ]);
      return (globalThis as unknown as Runner).run('peek', [{ value: values.get(kind) }]);
    }, made);
    expect(answer).toEqual({ refused });
  });

  it('sends what is undefined in a list as null, and leaves it out of a record', async () => {
    const answer = await page.now.sidebar
      .locator('body')
      .evaluate(() => (globalThis as unknown as Runner).run('echo', [[undefined, 1], { a: undefined, b: 2 }]));
    expect(answer).toEqual({ value: [[null, 1], { b: 2 }] });
  });

  it('may call the add-on’s functions only, and no private one', async () => {
    expect(await run('hidden_')).toHaveProperty('refused');
    expect(await run('eval', '1')).toHaveProperty('refused');
  });

  it('runs beside a realm with the language only, where dates of cells are foreign', async () => {
    expect(await page.now.call('leaks')).toEqual([]);
    expect(await page.now.call('dateIsForeign')).toEqual(['[object Date]', false]);
  });

  it('closes from inside and opens again from the menu', async () => {
    const opened = page.now;
    await opened.sidebar.locator('body').evaluate(() => {
      (globalThis as unknown as { google: { script: { host: { close(): void } } } }).google.script.host.close();
    });
    await opened.page.locator('#side').waitFor({ state: 'hidden' });
    await opened.page.getByRole('button', { name: 'Clientèle', exact: true }).click();
    await opened.page.getByRole('menuitem', { name: 'Ouvrir l’assistant' }).click();
    await opened.sidebar.locator('#draw').waitFor();
  });
});
