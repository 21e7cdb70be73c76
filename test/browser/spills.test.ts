import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { open, startBrowser } from './opened';
import { shop } from './shop';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

// Tried again: keys typed into a page on a loaded machine may be lost before its editor opens.
it('results that find no room show #REF! and say which cell is in the way, as in Sheets', {
  retry: 2,
  timeout: 180_000,
}, async () => {
  const opened = await open(browser, shop());
  const { page } = opened;
  const sentence = page.locator('#sentence');
  /** What the grid draws, formats and all. */
  const drawn = () => page.evaluate(() => clientele.grid.workbook.getActiveSheet().getCell(0, 5)?.v);
  await opened.type('G3', 'à moi');
  await opened.type('F1', '=RFM(A2:A;B2:B;C2:C)');
  await expect.poll(drawn, { timeout: 30_000 }).toBe('#REF!');
  expect(await opened.call('peek', 'Commandes', 1, 6)).toEqual([[['=RFM(A2:A;B2:B;C2:C)', '#REF!']]]);
  await opened.select('F1');
  await expect
    .poll(() => sentence.textContent())
    .toBe('Le résultat du tableau n’a pas été développé, car cela aurait pour effet d’écraser les données de G3.');
  await opened.type('G3', ' ');
  await opened.page.evaluate(() => {
    clientele.grid.api.getActiveWorkbook()?.getActiveSheet().getRange('G3').clearContent();
  });
  await expect.poll(drawn, { timeout: 30_000 }).toBe('Client');
  await opened.type('W1', '=RFM(A2:A;B2:B;C2:C)');
  await opened.select('W1');
  await expect
    .poll(() => sentence.textContent(), { timeout: 30_000 })
    .toBe('Le résultat n’a pas été développé automatiquement. Veuillez insérer davantage de colonnes (1).');
  expect(opened.troubles).toEqual([]);
  await opened.close();
});
