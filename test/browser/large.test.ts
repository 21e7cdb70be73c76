import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { largeBook, upToPlan, watchPanel } from '../../src/local/node/bench-page';
import { buildAddOn } from '../../src/tools/build.mjs';
import { open, startBrowser } from './opened';

// A file as large as a busy shop's, through the page: minutes on a slow machine, so it is asked for by LARGE=1.

const addOn = mkdtempSync(join(tmpdir(), 'clientele-large-'));
let browser: Browser;
beforeAll(async () => {
  if (!process.env.LARGE) return;
  await buildAddOn(addOn);
  browser = await startBrowser();
});
afterAll(() => browser?.close());

describe.skipIf(!process.env.LARGE)('100,000 order rows in the page (skipped unless LARGE=1)', () => {
  it('the panel moves at least every 3 s, the page answers, Stop stops and Resume ends', async () => {
    const opened = await open(browser, largeBook(100_000), addOn);
    const { sidebar } = opened;
    const began = Date.now();
    const stopWatching = watchPanel(opened.page, sidebar);
    const done = sidebar.getByRole('button', { name: 'Voir la synthèse' });
    await upToPlan(opened.page, sidebar);
    await sidebar.getByRole('button', { name: 'Créer les onglets' }).click();
    await sidebar.getByRole('button', { name: 'Arrêter' }).click();
    const resume = sidebar.getByRole('button', { name: 'Reprendre' });
    await expect
      .poll(async () => (await resume.isVisible()) || (await done.isVisible()), { timeout: 120_000 })
      .toBe(true);
    if (await resume.isVisible()) await resume.click();
    await expect.poll(() => done.isVisible(), { timeout: 240_000 }).toBe(true);
    const { still, slowest, texts } = await stopWatching();
    console.log(JSON.stringify({ seconds: (Date.now() - began) / 1000, still, slowest, changes: texts.length }));
    expect(still).toBeLessThan(3000);
    expect(slowest).toBeLessThan(2000);
    expect(opened.troubles).toEqual([]);
    await opened.close();
  }, 600_000);
});
