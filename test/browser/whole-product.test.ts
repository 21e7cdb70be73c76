import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bookOfSample } from '../../src/local/node/start';
import { buildAddOn } from '../../src/tools/build.mjs';
import { open, startBrowser } from './opened';

// What `npm start` serves: the built add-on, the real sidebar, the sample shop.
const addOn = mkdtempSync(join(tmpdir(), 'clientele-page-'));
let browser: Browser;
beforeAll(async () => {
  await buildAddOn(addOn);
  browser = await startBrowser();
});
afterAll(() => browser?.close());

const tabs = (page: Page) =>
  page.evaluate(() => (clientele.grid.api.getActiveWorkbook()?.getSheets() ?? []).map((sheet) => sheet.getSheetName()));
const show = (page: Page, name: string) =>
  page.evaluate((wanted) => {
    const book = clientele.grid.api.getActiveWorkbook();
    const sheet = book?.getSheetByName(wanted);
    if (book && sheet) book.setActiveSheet(sheet);
  }, name);

// Tried again: keys typed into a page on a loaded machine may be lost before its editor opens.
describe('the local spreadsheet with the add-on', { retry: 2 }, () => {
  it('goes from the sample shop to written tabs by the panel, then counts a formula beside them', async () => {
    const opened = await open(browser, bookOfSample('fr'), addOn);
    const { page, sidebar } = opened;
    await sidebar.getByRole('button', { name: 'Analyser cette feuille' }).click();
    // The panel shows its proposals; each is accepted with its one blue button.
    const next = sidebar.getByRole('button', { name: /^(Continuer|Créer les onglets)$/ });
    const done = sidebar.getByRole('button', { name: 'Voir la synthèse' });
    const ready = async () =>
      (await done.isVisible()) || ((await next.isVisible()) && (await next.isEnabled({ timeout: 500 })));
    let clicks = 1;
    for (; clicks < 6; clicks++) {
      await expect.poll(ready, { timeout: 60_000 }).toBe(true);
      if (await done.isVisible()) break;
      await next.click();
      await page.waitForTimeout(300);
    }
    expect(clicks).toBeLessThanOrEqual(5);
    await expect
      .poll(() => tabs(page), { timeout: 30_000 })
      .toEqual([
        'Commandes',
        'Clients',
        'Dépenses',
        'Visites',
        'Codes promo',
        'Groupes témoins',
        'Synthèse',
        'Meilleurs clients',
        'À relancer',
        'Segments RFM',
        'Cycle de vie',
        'Programmes',
        'Évolution des segments',
        'Cohortes',
        'Canaux',
        'Offres',
        'Budget de fidélisation',
        'Clients nettoyés',
        'Audit',
        'Contacts à purger',
        'Journal',
      ]);
    // Nobody was moved to another tab while ours were written.
    const inFront = () => page.evaluate(() => clientele.grid.workbook.getActiveSheet(true)?.getName());
    expect(await inFront()).toBe('Commandes');
    await done.click();
    await expect
      .poll(async () => (await opened.shown('B1:B1'))[0][0], { timeout: 30_000 })
      .toMatch(/Synthèse.*acheteurs/);

    await show(page, 'Visites');
    await opened.type('F1', '=RFM(Commandes!C2:C;Commandes!B2:B;Commandes!E2:E)');
    await expect
      .poll(async () => (await opened.shown('F1:O1'))[0].join(' '), { timeout: 30_000 })
      .toBe('Client Dernière commande Jours depuis Commandes Dépensé R F M Score Segment');
    const [[best]] = await opened.shown('F2:F2');
    expect(best).toMatch(/^C-\d{5}$/);

    await opened.type('R1', '=RFM(Commandes!C2:C;Commandes!A2:A;Commandes!E2:E)');
    await expect.poll(async () => (await opened.shown('R1:R1'))[0][0], { timeout: 30_000 }).toMatch(/^#/);
    expect(opened.troubles).toEqual([]);
    await opened.close();
  }, 240_000);

  it('shows how far a slow write is, stops when told to, and goes on from there', async () => {
    const opened = await open(browser, bookOfSample('fr'), addOn, 'slow');
    const { page, sidebar } = opened;
    const write = sidebar.getByRole('button', { name: 'Créer les onglets' });
    const button = (name: string) => sidebar.getByRole('button', { name, exact: true });
    await button('Analyser cette feuille').click();
    const heading = sidebar.getByRole('heading', { level: 1 });
    await heading.filter({ hasNotText: 'Trouvez vos meilleurs clients' }).waitFor();
    while (!(await write.isVisible())) {
      const step = await heading.innerText();
      await button('Continuer').click();
      await heading.filter({ hasNotText: step }).waitFor();
    }
    await write.click();
    const finished = sidebar.locator('.tk li.done');
    await finished.nth(2).waitFor();
    await button('Arrêter').click();
    await heading.filter({ hasText: 'Écriture arrêtée' }).waitFor();
    const percent = Number(/(\d+)\s*%/.exec(await sidebar.locator('.lead').first().innerText())?.[1]);
    expect(percent).toBeGreaterThan(0);
    expect(percent).toBeLessThan(100);
    await button('Reprendre').click();
    await heading.filter({ hasText: 'clients analysés' }).waitFor({ timeout: 120_000 });
    expect(await tabs(page)).toEqual(expect.arrayContaining(['Synthèse', 'Canaux', 'Journal']));
    expect(opened.troubles).toEqual([]);
    await opened.close();
  });
});
