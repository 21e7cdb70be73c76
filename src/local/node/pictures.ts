import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type FrameLocator, type Page } from 'playwright-core';
import { type Language, type TabId, tabIds } from '../../core/codes';
import { menu as englishMenu } from '../../words/en/menu';
import { sidebar as english } from '../../words/en/sidebar';
import { menu as frenchMenu } from '../../words/fr/menu';
import { sidebar as french } from '../../words/fr/sidebar';
import { wordsOf } from '../../words/words';
import { findBrowser } from './browser';
import { smallPng } from './small-png';
import { startPage } from './start';

/** The sample shop ends with the month before: the pictures are the same on every day. */
const today = '2026-10-02';
const size = { width: 1550, height: 900 };
/** A panel longer than this is shown as far as a tall screen shows it. */
const tallest = 1150;

/**
 * Runs the sample shop through the wizard in a real browser, once in French and once in English, and takes the
 * pictures of the docs: every step of the panel, every result tab, and the whole page with the summary.
 *
 * @param folder where the PNG files go; those of before are removed
 * @returns names of the files, in the order they were taken
 */
export async function takePictures(
  folder: string,
  folders: { readonly page: string; readonly addOn: string },
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  for (const file of await readdir(folder)) if (file.endsWith('.png')) await rm(join(folder, file));
  const { executablePath, args } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args: [...args] });
  const taken: string[] = [];
  try {
    for (const language of ['fr', 'en'] as const) {
      const take: Take = async (page, name, clip) => {
        const file = `${name}-${language}.png`;
        const png = await page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
        await writeFile(join(folder, file), smallPng(png));
        taken.push(file);
      };
      const walked = async (wanted: readonly string[], walk: Walk) => {
        const asked = [...wanted, '--port', '0', '--lang', language, '--today', today, '--slow'];
        const served = await startPage(asked, folder, folders);
        try {
          await walk(await panelOf(browser, served.address, language), take);
        } finally {
          await served.close();
        }
      };
      await walked([], theSampleShop);
      const unclear = await fileOf(unclearOrders);
      await walked([unclear], theUnclearFile);
      await walked(['--viewer'], theReader);
    }
  } finally {
    await browser.close();
  }
  return taken;
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
type Take = (page: Page, name: string, clip: Area) => Promise<void>;
type Walk = (opened: Opened, take: Take) => Promise<void>;
type Opened = Awaited<ReturnType<typeof panelOf>>;

/** Both orders of day and month stand in one column. */
const unclearOrders = `Commande;Date;E-mail;Total
1001;03/04/2026;ana@example.com;58,90
1002;25/04/2026;leo@example.org;124,00
1003;07/05/2026;ana@example.com;19,50
1004;28/06/2026;zoe@example.net;75,20
1005;06/29/2026;leo@example.org;42,00
1006;09/01/2026;ana@example.com;63,10`;

async function fileOf(text: string): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'clientele-pictures-')), 'export.csv');
  await writeFile(file, text);
  return file;
}

/** The page with its panel open, and what is done and waited for there. */
async function panelOf(browser: Browser, address: string, language: Language) {
  const page = await browser.newPage({
    viewport: size,
    deviceScaleFactor: 1,
    locale: language === 'fr' ? 'fr-FR' : 'en-US',
    reducedMotion: 'reduce',
  });
  const words = language === 'fr' ? french : english;
  const menuWords = language === 'fr' ? frenchMenu : englishMenu;
  const tabNames = wordsOf(language).codes.tab;
  const panel = page.frameLocator('#side iframe');
  const button = (name: string) => panel.getByRole('button', { name, exact: true });
  const title = (text: string) => panel.getByRole('heading', { level: 1, name: text }).waitFor({ timeout: 120_000 });
  const idle = () => panel.locator('.ft').waitFor();
  const fromMenu = async (caption: string) => {
    await page.locator('#top .menus button').first().click();
    await page.getByRole('menuitem', { name: caption }).click();
  };
  const takePanel = async (take: Take, name: string) => {
    await idle();
    await take(page, `panel-${name}`, await panelArea(page, panel));
    await page.setViewportSize(size);
  };

  await page.goto(address);
  await title(words.start.title);
  return { page, panel, words, menuWords, tabNames, button, title, fromMenu, takePanel };
}

/** A date to decide, where nothing in the file does. */
async function theUnclearFile({ page, words, button, title, takePanel }: Opened, take: Take): Promise<void> {
  await button(words.start.analyse).click();
  await title(words.columns.title);
  await takePanel(take, 'question');
  await page.close();
}

/** Somebody who may read the file, not change it: told in a sentence, with what to do. */
async function theReader({ page, panel, words, button, title, takePanel }: Opened, take: Take): Promise<void> {
  await button(words.start.analyse).click();
  // The wizard passes the steps that leave no doubt; the others are taken as proposed.
  await panel.locator('.pg').waitFor({ timeout: 120_000 });
  const heading = panel.getByRole('heading', { level: 1 });
  for (let step = await heading.innerText(); step !== words.plan.title; step = await heading.innerText()) {
    await button(words.continue).click();
    await heading.filter({ hasNotText: step }).waitFor({ timeout: 120_000 });
  }
  await button(words.plan.write).click();
  await title(words.problem.code['viewer-only'].title);
  await takePanel(take, 'problem');
  await page.close();
}

/** What a person does, from the first view to the customer card. */
async function theSampleShop(opened: Opened, take: Take): Promise<void> {
  const { page, panel, words, menuWords, tabNames, button, title, fromMenu } = opened;
  const takePanel = (name: string) => opened.takePanel(take, name);
  await takePanel('start');
  await button(words.start.analyse).click();
  // The wizard passes the steps that leave no doubt; here each one is looked at.
  await panel.locator('.pg').waitFor({ timeout: 120_000 });
  while (!(await panel.getByRole('heading', { level: 1, name: words.data.title }).count()))
    await button(words.back).click();
  for (const step of ['data', 'columns', 'clean', 'rules', 'plan'] as const) {
    await title(words[step].title);
    await takePanel(step);
    // Every tab has its picture, those the sample has nothing for too: there it says what is missing.
    if (step === 'plan') for (const box of await panel.locator('.rl input[type=checkbox]').all()) await box.check();
    await button(step === 'plan' ? words.plan.write : words.continue).click();
  }
  // Some way into the write, so that every part of the view has something to show.
  await panel.locator('.tk li.done').nth(2).waitFor({ timeout: 300_000 });
  await takePanel('writing');
  await panel.locator('.okc').waitFor({ timeout: 300_000 });
  await takePanel('done');

  for (const id of tabIds) {
    const link = panel.locator('.tl').getByRole('button', { name: tabNames[id], exact: true });
    if (!(await link.count())) continue;
    await link.click();
    await settled(page);
    await take(page, id === 'summary' ? 'summary' : `tab-${id}`, id === 'summary' ? whole : await gridArea(page));
    if (id === 'summary') await take(page, 'tab-summary', await gridArea(page));
  }

  const best: TabId = 'best';
  await panel.locator('.tl').getByRole('button', { name: tabNames[best], exact: true }).click();
  await settled(page);
  await page.evaluate("clientele.grid.api.getActiveWorkbook().getActiveSheet().getRange('B24').activate()");
  await fromMenu(menuWords.card);
  await panel.locator('.hd').getByText(words.card.title).waitFor({ timeout: 60_000 });
  await takePanel('card');
  await fromMenu(menuWords.functions);
  await title(words.functions.title);
  await takePanel('functions');
  await button(words.help).click();
  await title(words.helping.title);
  await takePanel('help');
  await page.close();
}

const whole: Area = { x: 0, y: 0, ...size };

/** The tab and its charts are drawn a little after it is opened. */
async function settled(page: Page): Promise<void> {
  await page.locator('#top .busy:empty').waitFor({ state: 'attached', timeout: 60_000 });
  await page.waitForTimeout(1500);
  await page.mouse.move(size.width / 2, 20);
}

/** The grid with its tabs, without the formula bar and the buttons above it. */
async function gridArea(page: Page): Promise<Area> {
  const grid = await page.locator('#grid').boundingBox();
  const sheet = await page.locator('#grid canvas[id^=univer-sheet-main-canvas]').boundingBox();
  if (!grid || !sheet) throw new Error('no grid on the page');
  return { x: grid.x, y: sheet.y, width: grid.width, height: grid.y + grid.height - sheet.y };
}

/** The panel as high as what it shows. */
async function panelArea(page: Page, panel: FrameLocator): Promise<Area> {
  const body = panel.locator('.bd');
  const missing = Number(
    await body.evaluate((part) => {
      const { scrollHeight, clientHeight, lastElementChild } = part as unknown as {
        readonly scrollHeight: number;
        readonly clientHeight: number;
        readonly lastElementChild: { getBoundingClientRect(): { readonly bottom: number } } | null;
        getBoundingClientRect(): { readonly bottom: number };
      };
      if (scrollHeight > clientHeight) return scrollHeight - clientHeight;
      const bottom = (
        part as unknown as { getBoundingClientRect(): { readonly bottom: number } }
      ).getBoundingClientRect().bottom;
      return lastElementChild ? lastElementChild.getBoundingClientRect().bottom + 12 - bottom : 0;
    }),
  );
  await page.setViewportSize({ width: size.width, height: Math.min(tallest, Math.ceil(size.height + missing)) });
  await page.waitForTimeout(300);
  const area = await page.locator('#side').boundingBox();
  if (!area) throw new Error('no panel on the page');
  return { x: area.x, y: area.y, width: area.width, height: area.height };
}
