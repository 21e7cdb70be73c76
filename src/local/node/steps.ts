import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Language } from '../../core/codes';
import { sidebar as english } from '../../words/en/sidebar';
import { sidebar as french } from '../../words/fr/sidebar';
import { findBrowser } from './browser';
import { startPage } from './start';

export async function steps(folder: string, folders: { page: string; addOn: string }, language: Language, name: string, files: string[]) {
  await mkdir(folder, { recursive: true });
  const { executablePath, args } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args: [...args] });
  const served = await startPage(['--port', '0', '--lang', language, '--today', '2026-10-02', ...files], folder, folders);
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 1500 }, locale: language === 'fr' ? 'fr-FR' : 'en-US', reducedMotion: 'reduce' });
    const words = language === 'fr' ? french : english;
    const panel = page.frameLocator('#side iframe');
    const button = (n: string) => panel.getByRole('button', { name: n, exact: true });
    let at = 0;
    const shot = async (what: string) => {
      await page.waitForTimeout(500);
      await page.mouse.move(500, 20);
      for (const d of await panel.locator('details:not([open]) > summary').all()) await d.click().catch(() => 0);
      const area = (await page.locator('#side').boundingBox())!;
      await page.screenshot({ path: join(folder, `${name}-${language}-${at++}-${what}.png`), clip: area });
    };
    await page.goto(served.address);
    await panel.getByRole('heading', { level: 1, name: words.start.title }).waitFor({ timeout: 60_000 });
    await shot('start');
    await button(words.start.analyse).click();
    await panel.locator('.pg, h1 .ic').first().waitFor({ timeout: 60_000 });
    while (await button(words.back).count() && !(await panel.getByRole('heading', { level: 1, name: words.data.title }).count())) { await button(words.back).click(); await page.waitForTimeout(700); }
    for (let i = 0; i < 7; i++) {
      const h = (await panel.locator('h1').first().innerText()).slice(0, 20).replace(/\W+/g, '_');
      await shot(h);
      if (await panel.locator('.okc').count()) break;
      const go = (await button(words.continue).count()) ? button(words.continue) : button(words.plan.write);
      if (!(await go.count()) || !(await go.isEnabled())) { const r = panel.locator('input[type=radio]').nth(1); if (await r.count()) { await r.check(); await page.waitForTimeout(900); } }
      if (!(await go.count()) || !(await go.isEnabled())) { console.log('stuck at', h); break; }
      await go.click();
      await page.waitForTimeout(2500);
      await panel.locator('.ft').waitFor({ timeout: 60_000 });
      for (let k = 0; k < 60 && (await button(words.running?.stop ?? 'x').count()); k++) await page.waitForTimeout(500);
    }
  } finally {
    await served.close();
    await browser.close();
  }
}
