import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bookOfText } from '../../src/local/services/book-text';
import { type Opened, open, startBrowser } from './opened';
import { shop } from './shop';

let browser: Browser;
let opened: Opened;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  opened = await open(browser, shop());
});
afterEach(async () => {
  await opened.close();
  expect(opened.troubles).toEqual([]);
});

// Tried again: keys typed into a page on a loaded machine may be lost before its editor opens.
describe('what the add-on writes', { retry: 2 }, () => {
  it('is drawn: values, looks, notes, merges, rules, frozen rows, charts and links', async () => {
    await opened.sidebar.locator('#draw').click();
    await expect.poll(() => opened.sidebar.locator('#out').textContent(), { timeout: 30_000 }).toBe('écrit 10 lignes');
    expect(await opened.call('tabsOf')).toEqual(['Commandes', 'Synthèse']);
    expect(await opened.shown('B4:F5')).toEqual([
      ['  Chiffre, 12 mois', '  Marge, 12 mois', '  Clients', '  Part des 20 %', '  Panier moyen'],
      ['  142\u202f844\u00a0€', '  61\u202f049\u00a0€', '  612', '  62\u00a0%', '  97,11\u00a0€'],
    ]);
    await expect.poll(() => opened.shown('B22'), { timeout: 10_000 }).toEqual([['100,0\u00a0%']]);
    const seen = await opened.page.evaluate(() => {
      const sheet = clientele.grid.workbook.getActiveSheet();
      const look = (row: number, column: number) =>
        clientele.grid.workbook.getStyles().get(sheet.getCellRaw(row, column)?.s ?? null);
      return {
        name: sheet.getName(),
        gridlines: sheet.getConfig().showGridlines,
        frozen: sheet.getConfig().freeze.ySplit,
        tab: sheet.getConfig().tabColor,
        widths: [sheet.getColumnWidth(0), sheet.getColumnWidth(1)],
        height: sheet.getRowHeight(0),
        merges: sheet.getMergeData().map(({ startRow, startColumn, endColumn }) => [startRow, startColumn, endColumn]),
        big: look(4, 1)?.fs,
        fill: look(3, 1)?.bg?.rgb,
        top: look(3, 1)?.bd?.t?.cl.rgb,
        title: sheet.getCellRaw(0, 1)?.p?.body?.textRuns?.map((run) => run.ts?.fs),
        link: sheet.getCellRaw(1, 1)?.p?.body?.customRanges?.map((range) => range.properties?.url),
      };
    });
    expect(seen).toMatchObject({
      name: 'Synthèse',
      gridlines: 0,
      frozen: 2,
      tab: '#0b57d0',
      widths: [24, 233],
      height: 44,
      merges: [[8, 2, 3]],
      big: 20,
      fill: '#f8f9fa',
      top: '#0b57d0',
    });
    expect(seen.title?.slice(0, 2)).toEqual([18, 11]);
    expect(seen.link?.[0]).toMatch(/^#gid=\d+&range=C5$/);
    await expect.poll(() => opened.page.locator('img.chart').count()).toBe(2);
    expect(await opened.page.locator('img.chart').first().getAttribute('alt')).toBe(
      '20 % des acheteurs font 62 % du chiffre',
    );

    // The link: a click on it shows the tab and the cell it names.
    const place = await opened.page.locator('#grid canvas[id^=univer-sheet-main-canvas]').boundingBox();
    for (let x = 300; x < 420; x += 20) {
      await opened.page.mouse.click((place?.x ?? 0) + 46 + 24 + x, (place?.y ?? 0) + 22 + 44 + 12);
      await opened.page.waitForTimeout(300);
      if ((await opened.call('activeCell')) === 'C5') break;
    }
    expect(await opened.call('activeCell')).toBe('C5');
    expect(await opened.page.locator('img.chart').count()).toBe(0);

    // A second time over the first gives the same tab.
    await opened.call('drawTab');
    expect(await opened.call('tabsOf')).toEqual(['Commandes', 'Synthèse']);
  });

  it('never shows a tab the add-on hides, and keeps it', async () => {
    await opened.call('writeState');
    const names = await opened.page.evaluate(() => clientele.grid.workbook.getSheets().map((sheet) => sheet.getName()));
    expect(names).toEqual(['Commandes']);
    expect(await opened.call('tabsOf')).toEqual(['Commandes', '_state (hidden)']);
    expect(await opened.call('peek', '_state', 1, 1)).toEqual([['secret']]);
  });

  it('refuses edits while it works, and lets them through afterwards', async () => {
    const writing = opened.call('fillTab', 'Gros', 20_000, 10);
    await opened.page.locator('#top .busy', { hasText: 'travaille' }).waitFor();
    const refused = await opened.page.evaluate(
      () =>
        clientele.grid.api.getActiveWorkbook()?.getSheetByName('Commandes')?.getRange('A2').setValue('stolen') && '',
    );
    expect(refused).toBe('');
    await writing;
    expect(await opened.call('peek', 'Commandes', 2, 1)).toEqual([['Bruno']]);
    expect(await opened.call('peek', 'Gros', 20_000, 2)).toEqual([[19_999]]);
    await opened.page.evaluate(() => {
      clientele.grid.api.getActiveWorkbook()?.getSheetByName('Commandes')?.getRange('A2').setValue('Zoé');
    });
    expect(await opened.call('peek', 'Commandes', 2, 1)).toEqual([['Zoé']]);
  });

  it('cannot be undone into cells the Store no longer has', async () => {
    await opened.type('C2', '700');
    await opened.call('poke', 'Commandes', 2, 3, 800);
    await opened.page.keyboard.press('Control+z');
    await opened.page.waitForTimeout(300);
    expect(await opened.shown('C2')).toEqual([['800,00\u00a0€']]);
    expect(await opened.call('peek', 'Commandes', 2, 3)).toEqual([[800]]);
  });
});

describe('what a person does in the grid', { retry: 2 }, () => {
  it('reaches the Store: rows, looks, notes, merges, sizes, names, tabs, and their undoing', async () => {
    await opened.page.evaluate(() => {
      const book = clientele.grid.api.getActiveWorkbook();
      const sheet = book?.getActiveSheet();
      sheet?.getRange('A2').setBackgroundColor('#ff0000');
      sheet?.getRange('B2').setNumberFormat('yyyy-mm-dd');
      sheet?.getRange('A1:B1').merge();
      sheet?.setColumnWidth(0, 300);
      sheet?.setFrozenRows(2);
      sheet?.hideRows(4, 1);
    });
    expect(await opened.call('shapeOf', 'Commandes')).toMatchObject({
      frozen: 2,
      width: 300,
      note: 'Toutes taxes comprises',
      colour: '#ff0000',
      format: 'yyyy-mm-dd',
      merged: true,
      hiddenRow: true,
    });
    await opened.page.evaluate(() => {
      clientele.grid.api.getActiveWorkbook()?.getActiveSheet().insertRowsBefore(1, 2);
    });
    expect(await opened.call('peek', 'Commandes', 4, 3)).toEqual([[11.5]]);
    await opened.page.evaluate(() => clientele.grid.api.undo());
    expect(await opened.call('peek', 'Commandes', 2, 3)).toEqual([[11.5]]);
    await opened.page.evaluate(() => {
      const book = clientele.grid.api.getActiveWorkbook();
      book?.insertSheet('Neuve').getRange('A1').setValue(5);
      book?.getSheetByName('Commandes')?.setName('Ventes');
    });
    expect(await opened.call('tabsOf')).toEqual(['Ventes', 'Neuve']);
    expect(await opened.call('peek', 'Neuve', 1, 1)).toEqual([[5]]);
    await opened.page.evaluate(() => {
      const book = clientele.grid.api.getActiveWorkbook();
      const sheet = book?.getSheetByName('Neuve');
      if (sheet) book?.deleteSheet(sheet);
    });
    expect(await opened.call('tabsOf')).toEqual(['Ventes']);
  });

  it('takes a large paste in the file’s locale, in one undo', async () => {
    const text = Array.from({ length: 900 }, (_, row) => `Client ${row}\t${row},5\t01/02/2026`).join('\n');
    await opened.page.mouse.click(700, 500);
    await opened.select('F1');
    await opened.page.evaluate((pasted) => {
      const data = new DataTransfer();
      data.setData('text/plain', pasted);
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    }, text);
    await expect
      .poll(() => opened.shown('F900:H900'), { timeout: 30_000 })
      .toEqual([['Client 899', '899,5', '01/02/2026']]);
    expect(await opened.call('peek', 'Commandes', 900, 6, 1, 3)).toEqual([['Client 899', 899.5, 'date 2026-02-01']]);
    await opened.page.evaluate(() => clientele.grid.api.undo());
    expect(await opened.call('peek', 'Commandes', 900, 6, 1, 3)).toEqual([['', '', '']]);
  });

  it('downloads the workbook as it is now', async () => {
    await opened.type('A2', 'Zoé');
    const [download] = await Promise.all([
      opened.page.waitForEvent('download'),
      opened.page.getByRole('button', { name: 'Télécharger en XLSX' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Boutique.xlsx');
    const parts: Buffer[] = [];
    for await (const part of await download.createReadStream()) parts.push(part as Buffer);
    // The test's "XLSX" is the workbook as text.
    const book = bookOfText(Buffer.concat(parts).toString('utf8'));
    expect(book.sheets[0].values[1][0]).toBe('Zoé');
  });

  it('changes the language of the workbook', async () => {
    await opened.page.getByRole('combobox', { name: 'Langue du classeur' }).selectOption('en_US');
    await opened.page.getByRole('button', { name: 'Download XLSX' }).waitFor();
    expect(await opened.call('fileLocale')).toBe('en_US');
    await opened.type('F2', '5,000.5');
    expect(await opened.call('peek', 'Commandes', 2, 6)).toEqual([[5000.5]]);
    expect(await opened.shown('F2')).toEqual([['5,000.50']]);
  });
});
