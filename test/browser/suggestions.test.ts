import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { isInArguments, wordBefore } from '../../src/local/page/suggestions';
import { type Opened, open, startBrowser } from './opened';
import { shop } from './shop';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

const proposed = ({ page }: Opened) => page.locator('[data-u-comp="sheets-formula-editor"] li');

// Tried again: keys typed into a page on a loaded machine may be lost before its editor opens.
describe('the names proposed while a formula is typed', { retry: 2 }, () => {
  async function withFormula(begun: string, then: (opened: Opened) => Promise<void>): Promise<void> {
    const opened = await open(browser, shop());
    try {
      await opened.page.mouse.click(700, 500);
      await opened.select('F2');
      await opened.page.keyboard.type(begun);
      await proposed(opened).first().waitFor();
      await then(opened);
      expect(opened.troubles).toEqual([]);
    } finally {
      await opened.close();
    }
  }

  it('give way to a name typed to its end: each formula stands as typed, the next one in the next cell', () =>
    withFormula('=COUN', async (opened) => {
      const { keyboard } = opened.page;
      await keyboard.type('TA(A2:A;"Bruno")');
      await keyboard.press('Enter');
      await keyboard.type('=COUNTBLANK(A1:A3)');
      await keyboard.press('Enter');
      await keyboard.type('=SUM(1;2)');
      await keyboard.press('Enter');
      await expect.poll(() => opened.shown('F2:F4'), { timeout: 30_000 }).toEqual([['61'], ['0'], ['3']]);
      expect(await opened.call('peek', 'Commandes', 2, 6, 3, 1)).toEqual([
        [['=COUNTA(A2:A;"Bruno")', 61]],
        [['=COUNTBLANK(A1:A3)', 0]],
        [['=SUM(1;2)', 3]],
      ]);
    }));

  it('close with the bracket', () =>
    withFormula('=COUNT', async (opened) => {
      await opened.page.keyboard.type('(');
      await expect.poll(() => proposed(opened).count()).toBe(0);
    }));

  it.each(['Tab', 'Enter'])('are taken by %s while they are about the word just typed', (key) =>
    withFormula('=COUNTBL', async (opened) => {
      await opened.page.keyboard.press(key);
      await expect.poll(() => opened.page.evaluate(() => clientele.editorText())).toContain('=COUNTBLANK(');
    }),
  );

  it('do not keep Enter from ending a formula in its arguments', () =>
    withFormula('=SUM(1;COUN', async (opened) => {
      await opened.page.keyboard.press('Enter');
      await expect.poll(() => opened.page.evaluate(() => clientele.editorText())).not.toContain('COUNT(');
      await expect.poll(() => opened.shown('F2')).toEqual([['#NAME?']]);
    }));
});

test.each([
  ['=SU', 'SU'],
  ['=1+CLEAN_DATE', 'CLEAN_DATE'],
  ['=T.TEST', 'T.TEST'],
  ['=SUM(', ''],
  ['', ''],
])('the word before the caret in %s is "%s"', (text, word) => expect(wordBefore(text)).toBe(word));

test.each([
  ['=SUM', false],
  ['=SUM(A1;', true],
  ['=SUM(A1)', false],
  ['="("&SU', false],
  ['=IF(A1=")";SU', true],
])('whether the caret of %s stands in arguments: %s', (text, inside) => expect(isInArguments(text)).toBe(inside));
