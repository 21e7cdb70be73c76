import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openRealm } from '../../src/local/node/realm-of-book';
import { addSheet, type Book, makeBook } from '../../src/local/services/store';
import { builtAddOn } from '../hosts/built';
import { button, fakeHost, launch, type OpenOptions, open, pictures, title } from './harness';

// The panel over the built add-on and a workbook in memory: nothing invented between the two.

let browser: Browser;
let files: { html: string; host: string };
let code: string;
beforeAll(async () => {
  const addOn = await builtAddOn();
  code = addOn.code;
  files = { html: addOn.sidebar, host: await fakeHost() };
  browser = await launch();
});
afterAll(() => browser?.close());

function bookWithServer(language: 'fr' | 'en'): { book: Book; server: NonNullable<OpenOptions['server']> } {
  const locale = language === 'fr' ? 'fr_FR' : 'en_US';
  const book = makeBook({ name: 'Boutique', locale, timeZone: 'Europe/Paris' });
  addSheet(book, language === 'fr' ? 'Feuille 1' : 'Sheet1');
  const host = openRealm(book, code, { today: '2026-10-02', language });
  return { book, server: (request) => host.call('clientele', request) as string };
}

it.each([
  {
    language: 'fr' as const,
    sample: 'Essayer avec un exemple',
    write: 'Créer les onglets',
    plan: 'Prêt à écrire',
    done: /clients analysés/,
    undo: 'Annuler cette mise à jour',
    undone: 'Mise à jour annulée',
    home: 'Revenir au début',
    analyse: 'Analyser cette feuille',
    forward: 'Continuer',
    summary: 'Synthèse',
  },
  {
    language: 'en' as const,
    sample: 'Try sample data',
    write: 'Write tabs',
    plan: 'Ready to write',
    done: /customers analysed/,
    undo: 'Undo',
    undone: 'Undone',
    home: 'Back to the start',
    analyse: 'Analyse this sheet',
    forward: 'Continue',
    summary: 'Summary',
  },
])('goes from the sample to written tabs and back, $language', async (words) => {
  const { book, server } = bookWithServer(words.language);
  const { page, errors, calls } = await open(browser, files, { server });
  const picture = (name: string) =>
    pictures ? page.screenshot({ path: `${pictures}/real-${name}-${words.language}.png` }) : null;
  try {
    await button(page, words.sample).click();
    await title(page, words.plan).waitFor();
    await picture('plan');
    await button(page, words.write).click();
    await title(page, words.done).waitFor();
    await picture('done');
    expect(book.sheets.map((sheet) => sheet.name)).toContain(words.summary);
    await page.locator('.tl button').nth(1).click();
    await expect.poll(async () => (await calls()).at(-1)?.kind).toBe('open');
    await expect.poll(() => book.sheets.find((s) => s.id === book.activeSheetId)?.name).not.toBe(words.summary);
    await button(page, words.undo).click();
    await title(page, words.undone).waitFor();
    expect(book.sheets.filter((s) => s.name === words.summary && !s.hidden)).toEqual([]);
    await button(page, words.home).click();

    // The same sheets, step by step.
    await button(page, words.analyse).click();
    for (let step = 0; step < 5; step++) {
      await page.waitForFunction(() => !document.querySelector('footer [aria-disabled="true"]'));
      const heading = (await page.locator('h1').textContent()) ?? '';
      await picture(`step-${step}`);
      if (heading === words.plan) break;
      await button(page, words.forward).click();
      await expect.poll(() => page.locator('h1').textContent()).not.toBe(heading);
    }
    await title(page, words.plan).waitFor();
    expect(errors).toEqual([]);
  } finally {
    await page.context().close();
  }
});
