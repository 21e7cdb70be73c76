import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { sameGroups } from '../../src/local/page/quiet-ribbon';
import { open, startBrowser } from './opened';
import { shop } from './shop';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

it('keeps the buttons as they are while somebody types', async () => {
  const opened = await open(browser, shop());
  const { page } = opened;
  const buttons = () => page.locator('#grid header [aria-hidden="true"].univer-invisible').first();
  await page.mouse.click(700, 500);
  await opened.type('F2', 'Bruno'); // the editor has been open once
  await opened.select('F3');
  await page.keyboard.type('=');
  // Each time it is drawn anew, the copy by which the bar is measured is shown for a moment.
  const measured = await buttons().evaluateHandle((copy) => {
    const seen = { times: 0 };
    new MutationObserver((changes) => {
      seen.times += changes.length;
    }).observe(copy, { attributes: true, attributeFilter: ['class'] });
    return seen;
  });
  await page.keyboard.type('SUM(1;2;3;4;5)');
  expect(await measured.evaluate(({ times }) => times)).toBe(0);
  await page.keyboard.press('Enter');
  await expect.poll(() => opened.shown('F2:F3')).toEqual([['Bruno'], ['15']]);
  expect(opened.troubles).toEqual([]);
  await opened.close();
});

const bold = {};
const bar = [{ key: 'start', children: [{ key: 'look', children: [{ key: 'bold', item: bold }] }] }];
test.each([
  ['a copy', [{ key: 'start', children: [{ key: 'look', children: [{ key: 'bold', item: bold }] }] }], true],
  ['another button', [{ key: 'start', children: [{ key: 'look', children: [{ key: 'bold', item: {} }] }] }], false],
  ['another group', [{ key: 'start', children: [{ key: 'data', children: [{ key: 'bold', item: bold }] }] }], false],
  ['a button less', [{ key: 'start', children: [{ key: 'look', children: [] }] }], false],
  ['no group', [], false],
])('whether %s is the same bar', (_name, other, same) => expect(sameGroups(bar, other)).toBe(same));
