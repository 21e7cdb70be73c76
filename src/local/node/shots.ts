import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { type Language, tabIds } from '../../core/codes';
import { sidebar as english } from '../../words/en/sidebar';
import { sidebar as french } from '../../words/fr/sidebar';
import { wordsOf } from '../../words/words';
import { findBrowser } from './browser';
import { startPage } from './start';


const overflow = `(() => {
  const sheet = clientele.grid.workbook.getActiveSheet();
  const styles = clientele.grid.workbook.getStyles();
  const facade = clientele.grid.api.getActiveWorkbook().getActiveSheet();
  const ctx = document.createElement('canvas').getContext('2d');
  const rows = Math.min(facade.getLastRow() + 1, 400), cols = facade.getLastColumn() + 1;
  const display = facade.getRange(0, 0, rows, cols).getDisplayValues();
  const width = (text, size, bold) => { ctx.font = (bold ? 'bold ' : '') + (size * 4 / 3) + 'px Arial, "Liberation Sans"'; return ctx.measureText(text).width; };
  const merges = sheet.getMergeData();
  const out = [];
  const letter = (c) => c < 26 ? String.fromCharCode(65 + c) : 'A' + String.fromCharCode(65 + c - 26);
  for (let r = 0; r < rows; r++) for (let c = 0; c < cols; c++) {
    const cell = sheet.getCell(r, c);
    if (!cell) continue;
    const st = sheet.getComposedCellStyle ? sheet.getComposedCellStyle(r, c) : styles.getStyleByCell(cell);
    let text = cell.p ? cell.p.body.dataStream.replace(/[\\r\\n]+$/, '') : String(display[r][c] ?? '');
    if (!text) continue;
    const size = (st && st.fs) || 10, bold = st && st.bl === 1, wrap = (st && st.tb) || 1;
    const m = merges.find((x) => r >= x.startRow && r <= x.endRow && c >= x.startColumn && c <= x.endColumn);
    let w = 0; for (let k = c; k <= (m ? m.endColumn : c); k++) w += sheet.getColumnWidth(k);
    const h = sheet.getRowHeight(r);
    const lines = text.split('\\n');
    const room = w - 4;
    const name = letter(c) + (r + 1);
    const spans = (cell.p && cell.p.body.textRuns) || [];
    const widthAll = (t) => {
      if (!spans.length) return width(t, size, bold);
      let sum = 0, at = 0;
      for (const s of spans) { const part = cell.p.body.dataStream.slice(s.st, s.ed).replace(/[\\r\\n]/g,''); sum += width(part, (s.ts && s.ts.fs) || size, s.ts ? s.ts.bl === 1 : bold); }
      return sum;
    };
    if (wrap === 3) {
      let count = 0;
      for (const line of lines) {
        let used = 0; count++;
        for (const word of line.split(/(?<=[ -])/)) {
          const wd = width(word.replace(/ $/, ''), size, bold);
          if (wd > room) out.push(name + ' WORD "' + word + '" ' + Math.round(wd) + '>' + Math.round(room));
          if (used + wd > room && used > 0) { count++; used = 0; }
          used += width(word, size, bold);
        }
      }
      const need = count * size * 4 / 3 * 1.13 + 2;
      if (need > h + 1) out.push(name + ' TALL "' + text.slice(0, 50) + '" ' + count + ' lines ' + Math.round(need) + '>' + h);
    } else {
      const wd = Math.max(...lines.map(widthAll));
      if (wd > room) {
        if (wrap === 2) out.push(name + ' CLIP "' + text.slice(0, 60) + '" ' + Math.round(wd) + '>' + Math.round(room));
        else {
          const right = st && st.ht === 3;
          let free = room, k = c;
          const step = right ? -1 : 1;
          for (k = (m ? m.endColumn : c) + step; k >= 0 && k < cols + 8; k += step) { const n = k < cols ? String(display[r][k] ?? '') : ''; if (n !== '') break; free += sheet.getColumnWidth(k) || 100; if (free > wd) break; }
          if (wd > free) out.push(name + ' OVER "' + text.slice(0, 60) + '" ' + Math.round(wd) + '>' + Math.round(free));
        }
      }
      if (size * 4 / 3 * 1.13 * lines.length > h) out.push(name + ' LOW "' + text.slice(0, 40) + '" h ' + h);
    }
  }
  return out;
})()`;

export async function shoot(folder: string, folders: { page: string; addOn: string }, language: Language, only: string[], rest: string[] = []) {
  await mkdir(folder, { recursive: true });
  const { executablePath, args } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args: [...args] });
  const served = await startPage(['--port', '0', '--lang', language, '--today', '2026-10-02', ...rest], folder, folders);
  try {
    const page = await browser.newPage({ viewport: { width: 1550, height: 900 }, locale: language === 'fr' ? 'fr-FR' : 'en-US', reducedMotion: 'reduce' });
    page.on('console', (m) => m.type() === 'error' && console.log('console', m.text()));
    const words = language === 'fr' ? french : english;
    const tabNames = wordsOf(language).codes.tab;
    const panel = page.frameLocator('#side iframe');
    const button = (name: string) => panel.getByRole('button', { name, exact: true });
    await page.goto(served.address);
    await panel.getByRole('heading', { level: 1, name: words.start.title }).waitFor({ timeout: 120_000 });
    await button(words.start.analyse).click();
    await panel.locator('.pg').waitFor({ timeout: 120_000 });
    for (;;) {
      await page.waitForTimeout(400);
      if (await panel.locator('.okc').count()) break;
      const onPlan = await panel.getByRole('heading', { level: 1, name: words.plan.title }).count();
      if (onPlan) {
        for (const box of await panel.locator('.rl input[type=checkbox]').all()) await box.check();
        await button(words.plan.write).click();
        await panel.locator('.okc').waitFor({ timeout: 300_000 });
        break;
      }
      const go = button(words.continue);
      if (await go.count() && await go.isEnabled()) await go.click();
    }
    const settled = async (page: Page) => {
      await page.locator('#top .busy:empty').waitFor({ state: 'attached', timeout: 60_000 });
      await page.waitForTimeout(1300);
    };
    for (const id of tabIds) {
      if (only.length && !only.includes(id)) continue;
      await page.setViewportSize({ width: 1366, height: 768 });
      const link = panel.locator('.tl').getByRole('button', { name: tabNames[id], exact: true });
      if (!(await link.count())) { console.log('no', id); continue; }
      await link.click();
      await settled(page);
      await page.screenshot({ path: join(folder, `${language}-${id}-a.png`) });
      const found = (await page.evaluate(overflow)) as string[];
      const kinds = new Map<string, number>();
      for (const f of found) { const k = f.replace(/^([A-Z]+)\d+ (\w+).*/, '$1 $2'); const n = (kinds.get(k) ?? 0) + 1; kinds.set(k, n); if (n <= 3) console.log('   ', id, f); }
      if (process.env.CHECK) continue;
      await page.setViewportSize({ width: 2050, height: 1500 });
      await settled(page);
      await page.screenshot({ path: join(folder, `${language}-${id}-b.png`), clip: { x: 0, y: 60, width: 1750, height: 1440 } });
      const more = Number(await page.evaluate(`(() => { const s = clientele.grid.api.getActiveWorkbook().getActiveSheet(); let rows = s.getLastRow(); let h = 0; for (let r = 0; r <= rows; r++) h += s.getRowHeight(r); let w = 0; for (let c = 0; c <= s.getLastColumn(); c++) w += s.getColumnWidth(c); globalThis.__w = w; return h * 100000 + w; })()`));
      console.log(id, Math.floor(more / 100000), more % 100000);
      const tall = Math.floor(more / 100000);
      const wide = more % 100000;
      if (tall > 1300) {
        await page.setViewportSize({ width: 2050, height: 3000 });
        await settled(page);
        await page.screenshot({ path: join(folder, `${language}-${id}-c.png`), clip: { x: 0, y: 1400, width: 1750, height: 1500 } });
      }
      if (wide > 1700) {
        await page.setViewportSize({ width: 3050, height: 900 });
        await settled(page);
        await page.screenshot({ path: join(folder, `${language}-${id}-d.png`), clip: { x: 1400, y: 60, width: 1350, height: 840 } });
      }
    }
  } finally {
    await served.close();
    await browser.close();
  }
}
