import { type Browser, chromium, type FrameLocator, type Page } from 'playwright-core';
import { sidebar as words } from '../../words/fr/sidebar';
import { bookText } from '../services/book-text';
import { addSheet, type Book, makeBook, type StoredValue, styleId } from '../services/store';
import { findBrowser } from './browser';
import { serve } from './serve';

/** Orders of a shop with 20,000 customers, spread over thirty months; a few spellings to clean. */
export function largeBook(rows: number): Book {
  const book = makeBook({ name: 'Grande boutique', locale: 'fr_FR', timeZone: 'Europe/Paris' });
  const sheet = addSheet(book, 'Commandes', { rows: rows + 100, columns: 10 });
  const date = styleId(book, { format: 'dd/mm/yyyy' });
  let seed = 3;
  const roll = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  const firsts = ['Anna', 'Luc', 'Léa', 'Tom', 'Zoé', 'Max', 'Eva', 'Noé'];
  const lasts = ['Martin', 'Bernard', 'Petit', 'Durand', 'Leroy', 'Moreau', 'Simon'];
  sheet.values[0] = ['N° commande', 'Date', 'Nom', 'E-mail', 'Ville', 'Montant', 'Statut', 'Canal'];
  for (let i = 0; i < rows; i++) {
    const who = Math.floor(roll() * roll() * 20_000);
    const [f, l] = [firsts[who % firsts.length], lasts[(who * 5) % lasts.length]];
    const email = `${f}.${l}.${who}@example.fr`.normalize('NFD').replace(/[^\w.@]/g, '');
    const row: StoredValue[] = [
      `CMD-${i}`,
      45000 + Math.floor(roll() * 900),
      roll() < 0.1 ? `${l.toUpperCase()} ${f}` : `${f} ${l}`,
      roll() < 0.1 ? email.toUpperCase() : email,
      roll() < 0.1 ? 'BREST' : 'Brest',
      Math.round(roll() * 20000) / 100,
      roll() < 0.03 ? 'Annulée' : 'Terminée',
      roll() < 0.5 ? 'E-mail' : 'Boutique',
    ];
    sheet.values[i + 1] = row;
    sheet.styleOf[i + 1] = [0, date];
  }
  return book;
}

/** What somebody before the page saw, in milliseconds. */
export interface Seen {
  /** The longest time the panel showed the same text while at work. */
  still: number;
  /** The longest time the page let pass before it answered. */
  slowest: number;
  readonly texts: string[];
}

/** Looks at the panel four times a second until it is told to stop. */
export function watchPanel(page: Page, sidebar: FrameLocator): () => Promise<Seen> {
  const seen: Seen = { still: 0, slowest: 0, texts: [] };
  let [text, since, going] = ['', Date.now(), true];
  const loop = (async () => {
    while (going) {
      const asked = Date.now();
      await page.evaluate('new Promise((done) => setTimeout(done, 0))');
      seen.slowest = Math.max(seen.slowest, Date.now() - asked);
      const now = await sidebar
        .locator('body')
        .innerText({ timeout: 5000 })
        .catch(() => text);
      const isBusy = (await sidebar.locator('.busy .dot, .pct').count()) > 0;
      if (now !== text || !isBusy) {
        if (now !== text) seen.texts.push(now.replace(/\s+/g, ' '));
        [text, since] = [now, Date.now()];
      }
      seen.still = Math.max(seen.still, Date.now() - since);
      await page.waitForTimeout(250);
    }
  })();
  return async () => {
    going = false;
    await loop;
    return seen;
  };
}

/** Accepts what the French panel proposes, up to its plan; the button that writes the tabs is left to press. */
export async function upToPlan(page: Page, sidebar: FrameLocator): Promise<void> {
  const button = (name: string) => sidebar.getByRole('button', { name, exact: true });
  await button(words.start.analyse).click({ timeout: 120_000 });
  const create = button(words.plan.write);
  const next = button(words.continue);
  const deadline = Date.now() + 300_000;
  while (!(await create.isVisible())) {
    if (Date.now() > deadline) throw new Error('the panel did not come to its plan within five minutes');
    if ((await next.isVisible()) && (await next.isEnabled({ timeout: 500 }).catch(() => false)))
      await next.click({ timeout: 2000 }).catch(() => {});
    await page.waitForTimeout(200);
  }
}

/** Waits for the panel's last step. */
async function untilDone(page: Page, sidebar: FrameLocator): Promise<void> {
  const done = sidebar.getByRole('button', { name: words.done.open, exact: true });
  const deadline = Date.now() + 300_000;
  while (!(await done.isVisible())) {
    if (Date.now() > deadline) throw new Error('the tabs were not written within five minutes');
    await page.waitForTimeout(100);
  }
}

/** Seconds of one run of the wizard through the page. */
export interface PageFigures {
  readonly whole: number;
  /** The longest the panel stood still while at work. */
  readonly still: number;
  /** The longest task on the page's own thread. */
  readonly block: number;
}

/** A browser that could not start: the figures of the page are missing, and nothing else. */
export class NoBrowser extends Error {}

/**
 * Sends this many order rows through the local spreadsheet in a browser, from the first click to the last tab.
 *
 * @throws NoBrowser
 */
export async function measurePage(
  rows: number,
  folders: { readonly page: string; readonly addOn: string },
): Promise<PageFigures> {
  const browser = await started();
  const served = await serve({ ...folders, book: bookText(largeBook(rows)), xlsx: async () => new Uint8Array() });
  try {
    const page = await browser.newPage({ viewport: { width: 1500, height: 800 }, locale: 'fr-FR' });
    await page.addInitScript(`
      globalThis.longestTask = 0;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
      }).observe({ type: 'longtask', buffered: true });
    `);
    await page.goto(served.address);
    await page.waitForFunction(() => 'clientele' in globalThis, null, { timeout: 120_000 });
    const sidebar = page.frameLocator('#side iframe');
    await sidebar.getByRole('button', { name: words.start.analyse, exact: true }).waitFor({ timeout: 120_000 });
    await page.evaluate('longestTask = 0');
    const stopWatching = watchPanel(page, sidebar);
    const began = Date.now();
    await upToPlan(page, sidebar);
    await sidebar.getByRole('button', { name: words.plan.write, exact: true }).click();
    await untilDone(page, sidebar);
    const whole = (Date.now() - began) / 1000;
    const { still } = await stopWatching();
    const block = Number(await page.evaluate('longestTask'));
    return { whole, still: still / 1000, block: block / 1000 };
  } finally {
    await served.close();
    await browser.close();
  }
}

async function started(): Promise<Browser> {
  try {
    const { executablePath, args } = await findBrowser();
    return await chromium.launch({ executablePath, args: [...args] });
  } catch (error) {
    throw new NoBrowser(error instanceof Error ? error.message.split('\n')[0] : String(error));
  }
}
