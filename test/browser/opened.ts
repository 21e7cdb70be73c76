import { fileURLToPath } from 'node:url';
// The grid's methods for workbooks, formats and sorting.
import type {} from '@univerjs/sheets/facade';
import type {} from '@univerjs/sheets-numfmt/facade';
import type {} from '@univerjs/sheets-sort/facade';
import { type Browser, chromium, type FrameLocator, type Page } from 'playwright-core';
import { findBrowser } from '../../src/local/node/browser';
import { type Served, serve } from '../../src/local/node/serve';
import type { PageInside } from '../../src/local/page/inside';
import { bookText } from '../../src/local/services/book-text';
import type { Book } from '../../src/local/services/store';
import { buildPage } from '../../src/tools/page.mjs';

declare global {
  // The page's own view of itself; there only inside `page.evaluate`.
  var clientele: PageInside;
}

export const testAddOn = fileURLToPath(new URL('add-on', import.meta.url));

export async function startBrowser(): Promise<Browser> {
  const { executablePath, args } = await findBrowser();
  return chromium.launch({ executablePath, args: [...args] });
}

/** The page as a person has it before them. It fails the test if it logs an error or asks any other address. */
export interface Opened {
  readonly page: Page;
  readonly sidebar: FrameLocator;
  /** What went wrong so far; empty at the end of every test. */
  readonly troubles: readonly string[];
  readonly close: () => Promise<void>;
  /** Selects a cell of the tab on show. */
  readonly select: (cell: string) => Promise<void>;
  /** Types into a cell and ends with Enter. */
  readonly type: (cell: string, text: string) => Promise<void>;
  /** Text of cells of the tab on show, as shown. */
  readonly shown: (range: string) => Promise<string[][]>;
  /** Calls a function of the add-on, as the sidebar does. */
  readonly call: (name: string, ...args: unknown[]) => Promise<unknown>;
}

/** @param query what the address says after its `?` */
export async function open(browser: Browser, book: Book, addOn = testAddOn, query = ''): Promise<Opened> {
  const served: Served = await serve({
    page: await buildPage(),
    addOn,
    book: bookText(book),
    xlsx: async (text) => new TextEncoder().encode(text),
  });
  const page = await browser.newPage({ viewport: { width: 1500, height: 800 }, locale: 'fr-FR' });
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(served.address) && !/^(data|blob|about):/.test(url)) troubles.push(`request: ${url}`);
  });
  await page.goto(`${served.address}?${query}`);
  await page.waitForFunction(() => Boolean(globalThis.clientele), null, { timeout: 60_000 });
  await page.locator('#side iframe').waitFor();

  const select = async (cell: string) => {
    await page.evaluate((address) => {
      clientele.grid.api.getActiveWorkbook()?.getActiveSheet().getRange(address).activate();
    }, cell);
    await page.waitForTimeout(100);
  };
  return {
    page,
    troubles,
    sidebar: page.frameLocator('#side iframe'),
    select,
    async type(cell, text) {
      if (!(await page.evaluate(() => document.activeElement?.closest('#grid')))) await page.mouse.click(700, 500);
      await select(cell);
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await page.waitForTimeout(150);
    },
    shown: (range) =>
      page.evaluate((address) => {
        const sheet = clientele.grid.workbook.getActiveSheet();
        const corners = address.split(':').map((corner) => {
          const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(corner) ?? [];
          return [Number(row) - 1, [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1];
        });
        const [[top, left], [bottom, right] = corners[0]] = corners;
        return Array.from({ length: bottom - top + 1 }, (_, row) =>
          Array.from({ length: right - left + 1 }, (_, column) => {
            const cell = sheet.getCell(top + row, left + column);
            return String(cell?.p?.body?.dataStream.trim() ?? cell?.v ?? '');
          }),
        );
      }, range),
    call: (name, ...args) =>
      page.evaluate(([called, given]) => clientele.call(called, given), [name, args] as [string, unknown[]]),
    async close() {
      await page.close();
      await served.close();
    },
  };
}
