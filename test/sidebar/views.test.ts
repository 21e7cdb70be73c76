import { mkdir } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations, fakeHost, launch, open, pictures, sidebarPage } from './harness';
import { reach, views } from './views';

// Every state of the panel, in both languages, as wide as Sheets shows it. SCREENSHOTS names a folder for pictures.

let browser: Browser;
let files: { html: string; host: string };

beforeAll(async () => {
  files = { html: await sidebarPage(), host: await fakeHost() };
  browser = await launch();
  if (pictures) await mkdir(pictures, { recursive: true });
});
afterAll(() => browser?.close());

/** What goes past the right edge of what holds it, or of the panel. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const wide = [...document.querySelectorAll('#panel *')].filter((element) => {
      if (element.closest('.sr, svg')) return false;
      const box = element.getBoundingClientRect();
      const hidesText = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
      return (
        box.right > width + 0.5 || box.left < -0.5 || (hidesText && getComputedStyle(element).display !== 'inline')
      );
    });
    return [
      ...(document.documentElement.scrollWidth > width ? [`page ${document.documentElement.scrollWidth}`] : []),
      ...wide.map((element) => `${element.tagName}.${element.className}: ${element.textContent?.slice(0, 50)}`),
    ];
  });

/** Sentences that a person can see or hear. */
const texts = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.getElementById('panel')!, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent?.trim() ?? '';
      // The clock of a write, and the seconds of a step under way, go on meanwhile.
      const goesOn = /^\d\d:\d\d/.test(text) || walker.currentNode.parentElement?.closest('.el') !== null;
      if (text !== '' && !goesOn) found.push(text);
    }
    for (const element of document.querySelectorAll('#panel [aria-label]')) {
      found.push(element.getAttribute('aria-label')!);
    }
    return found;
  });

/** Codes never meant for people, and what a broken sentence shows. */
const notWords =
  /undefined|null|NaN|\[object|Infinity|second-order|head-count|cant-lose|order_date|full_name|not-a-sale|google-silent|\bmulti-|[a-z]_[a-z]/;
/** English that would betray an untranslated sentence in a French panel. */
const english =
  /\b(the|and|your|with|tabs?|rows?|columns?|customers?|days|write|written|undo|back|nothing|of|check|sheet|spreadsheet)\b/i;

/** Every text 40 % longer, as another language might be. */
const lengthen = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.getElementById('panel')!, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    for (const node of nodes) {
      const text = node.data;
      if (/\p{L}{2}/u.test(text) && !node.parentElement?.closest('.lg, code')) {
        node.data = `${text} ${text.slice(0, Math.ceil(text.trim().length * 0.4)).trim()}`;
      }
    }
  });

describe.each(views)('$name', (view) => {
  test('fits 300 px in both languages, also with longer texts, says nothing untranslated and breaks no rule of axe', async () => {
    const { page, errors, network } = await open(browser, files, view.options);
    try {
      await reach(page, view);
      const french = await texts(page);
      if (pictures) await page.screenshot({ path: `${pictures}/${view.name}-fr.png` });
      expect(await overflow(page), 'French').toEqual([]);
      expect(await axeViolations(page), 'French').toEqual([]);
      expect(french.filter((text) => notWords.test(text))).toEqual([]);
      expect(french.filter((text) => english.test(text) && !/^[A-Z]+\(/.test(text))).toEqual([]);

      const title = await page.locator('h1').count();
      await page.getByRole('button', { name: 'EN', exact: true }).click();
      const inEnglish = await texts(page);
      expect(await page.locator('h1').count()).toBe(title);
      expect(inEnglish.join('\n')).not.toBe(french.join('\n'));
      expect(inEnglish.filter((text) => notWords.test(text))).toEqual([]);
      if (pictures) await page.screenshot({ path: `${pictures}/${view.name}-en.png` });
      expect(await overflow(page), 'English').toEqual([]);
      expect(await axeViolations(page), 'English').toEqual([]);

      await page.getByRole('button', { name: 'FR', exact: true }).click();
      expect(await texts(page)).toEqual(french);
      await lengthen(page);
      if (pictures) await page.screenshot({ path: `${pictures}/${view.name}-long.png` });
      expect(await overflow(page), 'longer').toEqual([]);
      expect(errors).toEqual([]);
      expect(network).toEqual([]);
    } finally {
      await page.context().close();
    }
  });
});
