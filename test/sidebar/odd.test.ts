import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openRealm } from '../../src/local/node/realm-of-book';
import { addSheet, type Book, makeBook } from '../../src/local/services/store';
import type { Choices } from '../../src/wizard/messages';
import { builtAddOn } from '../hosts/built';
import { button, fakeHost, launch, open, pictures, title } from './harness';

// The panel over the built add-on and a workbook with everything odd: dates in two orders, two currencies, doubtful
// phones, an address of many names.

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

/** 60 orders: 12 days only day first, 3 only month first, 45 either; every tenth in dollars. */
function oddShop(locale: string): Book {
  const book = makeBook({ name: 'Boutique', locale, timeZone: 'Europe/Paris' });
  const sheet = addSheet(book, 'Commandes');
  sheet.values[0] = ['Commande n°', 'Date', 'Client', 'E-mail', 'Téléphone', 'Total', 'Devise', 'Mot de passe'];
  const names = ['Ana Petit', 'Léo Roy', 'Zoé Blanc', 'Max Brun', 'Eva Noir', 'Tom Vert', 'Lou Gris', 'Jim Rose'];
  for (let i = 1; i <= 60; i++) {
    const [a, b] =
      i <= 12 ? [12 + i, 1 + (i % 9)] : i <= 15 ? [1 + (i % 9), 12 + i] : [1 + (i % 12), 1 + ((i * 5) % 11)];
    const first = a === b ? a + 1 : a;
    const person = i % 8;
    sheet.values[i] = [
      `C-${1000 + i}`,
      `${String(first).padStart(2, '0')}/${String(b).padStart(2, '0')}/2025`,
      names[person],
      i % 3 === 0 ? 'contact@example.com' : `client${person}@example.com`,
      i === 7 ? '06 39 98' : `06 39 98 00 1${person}`,
      `${10 + i},50`,
      i % 10 === 0 ? 'USD' : 'EUR',
      'secret',
    ];
  }
  return book;
}

it.each([
  {
    language: 'fr' as const,
    analyse: 'Analyser cette feuille',
    forward: 'Continuer',
    columns: 'Vérifiez les colonnes',
    none: /^Aucune/,
    dayFirst: /jour\/mois · 3/i,
    clean: 'Nettoyage proposé',
    look: /^À regarder/,
    shared: 'contact@example.com',
    rules: 'Réglez les seuils',
    rate: '1 USD =',
    out: 'de côté sans taux',
    converted: 'converties à ce taux',
    plan: 'Prêt à écrire',
    write: 'Créer les onglets',
    done: /clients analysés/,
  },
  {
    language: 'en' as const,
    analyse: 'Analyse this sheet',
    forward: 'Continue',
    columns: 'Check the columns',
    none: /^None/,
    dayFirst: /day\/month · 3/i,
    clean: 'Proposed cleaning',
    look: /^To look at/,
    shared: 'contact@example.com',
    rules: 'Set the limits',
    rate: '1 USD =',
    out: 'left out without a rate',
    converted: 'converted at this rate',
    plan: 'Ready to write',
    write: 'Write tabs',
    done: /customers analysed/,
  },
])('asks which order dates have and what a dollar is worth, and writes accordingly, $language', async (words) => {
  const book = oddShop(words.language === 'fr' ? 'fr_FR' : 'en_GB');
  const host = openRealm(book, code, { today: '2026-10-02', language: words.language });
  const { page, errors, calls } = await open(browser, files, {
    server: (request) => host.call('clientele', request) as string,
  });
  const picture = async (name: string) => {
    if (!pictures) return;
    await page.setViewportSize({ width: 300, height: 1100 });
    await page.screenshot({ path: `${pictures}/odd-${name}-${words.language}.png` });
    await page.setViewportSize({ width: 300, height: 640 });
  };
  const choices = async (): Promise<Choices> => {
    const last = (await calls()).filter((call) => 'choices' in call).at(-1);
    return last && 'choices' in last ? last.choices : Promise.reject(new Error('no request with choices'));
  };
  try {
    await button(page, words.analyse).click();
    await title(page, words.columns).waitFor();
    expect(await page.getByRole('radio', { name: words.none }).isChecked()).toBe(true);
    await picture('columns');
    await page.getByRole('radio', { name: words.dayFirst }).check();
    await button(page, words.forward).click();

    await title(page, words.clean).waitFor();
    await page.getByText(words.look).click();
    await page.getByText(words.shared).waitFor();
    await picture('clean');
    expect((await choices()).tables).toMatchObject([{ used: true, dateOrder: 'dmy' }]);
    await button(page, words.forward).click();

    await title(page, words.rules).waitFor();
    await page.getByText(words.out).waitFor();
    await page.getByLabel(words.rate).fill('0,9');
    await page.getByLabel(words.rate).blur();
    await page.getByText(words.converted).waitFor();
    await picture('rules');
    await button(page, words.forward).click();
    await title(page, words.plan).waitFor();
    await button(page, words.write).click();
    await title(page, words.done).waitFor();
    expect((await choices()).settings).toEqual({ rates: { USD: 0.9 } });
    // What was chosen is kept with the file, for the next update.
    const update = JSON.parse(host.call('clientele', JSON.stringify({ kind: 'update' })) as string);
    expect(update.choices).toMatchObject({ tables: [{ dateOrder: 'dmy' }], settings: { rates: { USD: 0.9 } } });
    expect(errors).toEqual([]);
  } finally {
    await page.context().close();
  }
});
