// The grid's methods for rules.
import type {} from '@univerjs/sheets-data-validation/facade';
import type {} from '@univerjs/sheets-ui/facade';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
  await opened.call('askForms');
});
afterEach(async () => {
  await opened.close();
  expect(opened.troubles).toEqual([]);
});

/** The cells of F to I in these rows that carry the mark of a value that is not as asked. */
const marked = (from: number, to: number): Promise<string[]> =>
  opened.page.evaluate(
    ([first, last]) => {
      const sheet = clientele.grid.workbook.getActiveSheet();
      const found: string[] = [];
      for (let row = first; row <= last; row++)
        for (const [index, letter] of ['F', 'G', 'H', 'I'].entries()) {
          const cell = sheet.getCell(row - 1, 5 + index) as { markers?: { tr?: object } } | null;
          if (cell?.markers?.tr) found.push(`${letter}${row}`);
        }
      return found;
    },
    [from, to],
  );

/** Where the arrow of a cell with a list is on the screen. */
async function arrowOf(cell: string): Promise<{ x: number; y: number }> {
  const [right, middle] = await opened.page.evaluate((address) => {
    const place = clientele.grid.api.getActiveWorkbook()?.getActiveSheet().getRange(address).getCell();
    return place ? [place.endX, (place.startY + place.endY) / 2] : [0, 0];
  }, cell);
  const grid = await opened.page.locator('#grid canvas[id^=univer-sheet-main-canvas]').boundingBox();
  return { x: (grid?.x ?? 0) + right - 9, y: (grid?.y ?? 0) + middle };
}

// Tried again: keys typed into a page on a loaded machine may be lost before its editor opens.
describe('rules for what is typed', { retry: 2 }, () => {
  it('mark what is not as asked, once written and as it is typed, and say what is', async () => {
    await expect.poll(() => marked(2, 6), { timeout: 15_000 }).toEqual(['F3', 'G3', 'H3', 'I3']);
    await opened.type('F3', 'ana@example.fr');
    await opened.type('H2', '2,5');
    await opened.type('I3', 'Eva');
    await expect.poll(() => marked(2, 6), { timeout: 15_000 }).toEqual(['H2', 'G3', 'H3']);
    await opened.select('H2');
    await expect.poll(() => opened.page.locator('#sentence').textContent()).toBe('Un nombre entier');
    const { x, y } = await arrowOf('G3');
    await opened.page.mouse.move(x - 40, y);
    await opened.page.getByText('Oui, non ou à demander').first().waitFor({ timeout: 8000 });
    // The add-on writes over it: the mark goes.
    await opened.call('poke', 'Commandes', 3, 7, 'Non');
    await expect.poll(() => marked(2, 6), { timeout: 15_000 }).toEqual(['H2', 'H3']);
  });

  it('offer the values of a list, of which a click writes one', async () => {
    const { x, y } = await arrowOf('G4');
    await opened.page.mouse.move(x, y);
    await opened.page.mouse.click(x, y);
    await opened.page.getByText('À demander, plus tard').first().click({ timeout: 8000 });
    await expect.poll(() => opened.shown('G4')).toEqual([['À demander, plus tard']]);
    expect(await opened.call('peek', 'Commandes', 4, 7)).toEqual([['À demander, plus tard']]);
  });

  it('go along with rows that a person inserts, and come back to the Store as they were', async () => {
    const rules = {
      F: ['TEXT_IS_VALID_EMAIL', [], 'Un e-mail : ana@example.fr', true],
      G: ['VALUE_IN_LIST', [['Oui', 'Non', 'À demander, plus tard'], true], 'Oui, non ou à demander', true],
    };
    await opened.page.evaluate(() => {
      clientele.grid.api.getActiveWorkbook()?.getActiveSheet().insertRowsBefore(0, 3);
    });
    for (const [column, rule] of Object.entries(rules)) {
      expect(await opened.call('ruleOf', 'Commandes', `${column}4`)).toBeNull();
      expect(await opened.call('ruleOf', 'Commandes', `${column}5`)).toEqual(rule);
      expect(await opened.call('ruleOf', 'Commandes', `${column}103`)).toEqual(rule);
    }
    expect(await opened.call('ruleOf', 'Commandes', 'I9')).toEqual([
      'VALUE_IN_RANGE',
      ['A5:A9', true],
      'Un client',
      true,
    ]);
    await expect.poll(() => marked(5, 9), { timeout: 15_000 }).toEqual(['F6', 'G6', 'H6', 'I6']);
  });

  it('that a person makes reach the Store, and their taking away', async () => {
    await opened.page.evaluate(() => {
      const range = clientele.grid.api.getActiveWorkbook()?.getActiveSheet().getRange('K2:K5');
      range?.setDataValidation(
        clientele.grid.api.newDataValidation().requireNumberBetween(1, 9).setAllowInvalid(false).build(),
      );
    });
    expect(await opened.call('ruleOf', 'Commandes', 'K5')).toEqual(['NUMBER_BETWEEN', [1, 9], null, false]);
    await opened.page.evaluate(() => {
      clientele.grid.api.getActiveWorkbook()?.getActiveSheet().getRange('F2:K100').clear();
      clientele.grid.api.getActiveWorkbook()?.getActiveSheet().getRange('F2:K100').setDataValidation(null);
    });
    for (const cell of ['F2', 'G50', 'K5']) expect(await opened.call('ruleOf', 'Commandes', cell)).toBeNull();
  });
});
