import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Request } from '../../src/wizard/messages';
import { noChoices } from '../../src/wizard/messages';
import * as answers from './answers';
import { button, fakeHost, launch, type Opened, type OpenOptions, open, sidebarPage, title } from './harness';

// The panel as a person uses it: clicks counted, keyboard alone, impatient, unlucky.

let browser: Browser;
let files: { html: string; host: string };
beforeAll(async () => {
  files = { html: await sidebarPage(), host: await fakeHost() };
  browser = await launch();
});
afterAll(() => browser?.close());

async function using(options: OpenOptions, use: (opened: Opened) => Promise<void>): Promise<void> {
  const opened = await open(browser, files, options);
  try {
    await use(opened);
    expect(opened.errors).toEqual([]);
    expect(opened.network).toEqual([]);
  } finally {
    await opened.page.context().close();
  }
}
const kinds = (calls: readonly Request[]) => calls.map((call) => call.kind);
const quick = { answers: { write: [answers.done] } };

describe('clicks', () => {
  it('two from sample data to written tabs', () =>
    using(quick, async ({ page }) => {
      await button(page, 'Essayer avec un exemple').click();
      await button(page, 'Créer les onglets').click();
      await title(page, '612 clients analysés').waitFor();
      const written = async () =>
        (await page.locator('.tl li').allInnerTexts()).map((text) => text.split('\n').join(': '));
      expect(await written()).toEqual(
        expect.arrayContaining([
          'Synthèse: 5 actions',
          'À relancer: 63',
          'Cohortes: 12 trimestres',
          'Canaux: 7 canaux',
        ]),
      );
      await button(page, 'EN').click();
      expect(await written()).toEqual(expect.arrayContaining(['Cohortes: 12 quarters', 'Canaux: 7 channels']));
    }));
  it('four for a sheet with recognised headings', () =>
    using(
      { answers: { ...quick.answers, data: [answers.sureData], columns: [answers.sureColumns] } },
      async ({ page }) => {
        for (const name of ['Analyser cette feuille', 'Continuer', 'Continuer', 'Créer les onglets']) {
          await button(page, name).click();
        }
        await title(page, '612 clients analysés').waitFor();
      },
    ));
  it('none after the menu item Update tabs', () =>
    using({ start: { view: 'update' } }, async ({ page, calls }) => {
      await title(page, '612 clients analysés').waitFor();
      expect(kinds(await calls())).toEqual(['start', 'update', ...Array(7).fill('write')]);
    }));
});

it.each([
  { proposed: ',' as const, ticked: 'Aux décimales : 1,234' },
  { proposed: '.' as const, ticked: 'Aux milliers : 1 234' },
])('ticks how amounts will be read ($proposed)', ({ proposed, ticked }) => {
  const [table, ...others] = answers.columns.tables;
  const unclear = { sample: '1,234', column: 4, count: 31, proposed };
  const asked = { ...answers.columns, tables: [{ ...table, unclearDecimals: unclear }, ...others] };
  return using({ answers: { data: [answers.sureData], columns: [asked] } }, async ({ page }) => {
    await button(page, 'Analyser cette feuille').click();
    await title(page, 'Vérifiez les colonnes').waitFor();
    const labels = await page.locator('label:has(input[name^=decimals]:checked)').allInnerTexts();
    expect(labels.map((label) => label.replace(/[\u00a0\u202f]/g, ' ').trim())).toEqual([ticked]);
  });
});

it('counts what there is to clean, and nothing that is not there', () => {
  const clean = {
    ...answers.clean,
    duplicates: 0,
    missing: 1,
    rules: answers.clean.rules.filter((r) => r.rule !== 'phone'),
  };
  const made = { data: [answers.sureData], columns: [answers.sureColumns], clean: [clean] };
  return using({ answers: made }, async ({ page }) => {
    await button(page, 'Analyser cette feuille').click();
    await title(page, 'Nettoyage proposé').waitFor();
    expect(await page.locator('.lead').innerText()).toBe('1 valeur manquante. Rien n’est encore modifié.');
  });
});

it('writes amounts and dates of a column as the reader of the panel writes them', () => {
  const [table, ...others] = answers.columns.tables;
  const fields = table.fields.map((field) =>
    field.role === 'order_id' ? { ...field, samples: [{ day: '2026-04-03' }, '2026-04-05'] } : field,
  );
  const asked = { ...answers.columns, tables: [{ ...table, fields }, ...others] };
  return using({ answers: { data: [answers.sureData], columns: [asked] } }, async ({ page }) => {
    await button(page, 'Analyser cette feuille').click();
    await title(page, 'Vérifiez les colonnes').waitFor();
    const shown = async () => (await page.locator('.bd').innerText()).replace(/[\u00a0\u202f]/g, ' ');
    expect(await shown()).toContain('58,90 · 1 124,00 · 19,50');
    expect(await shown()).toContain('03/04/2026 · 2026-04-05');
    await button(page, 'EN').click();
    await title(page, 'Check the columns').waitFor();
    expect(await shown()).toContain('58.90 · 1,124.00 · 19.50');
    expect(await shown()).toContain('3 Apr 2026 · 2026-04-05');
  });
});

describe('dates that prove both orders', () => {
  const conflict = { answers: { data: [answers.sureData], columns: [answers.conflictColumns] } };
  it('stop the way on, with nothing read until somebody chooses; the choice can be taken back', () =>
    using(conflict, async ({ page, calls }) => {
      const tables = async () => {
        const last = (await calls()).at(-1);
        return last && 'choices' in last ? last.choices.tables : null;
      };
      await button(page, 'Analyser cette feuille').click();
      await title(page, 'Vérifiez les colonnes').waitFor();
      await page.getByText('2\u202f040 dans les deux sens').waitFor();
      const radio = (name: RegExp) => page.getByRole('radio', { name });
      expect(await radio(/^Aucune · 2\s055 dates/).isChecked()).toBe(true);
      await radio(/mois\/jour · 12 dates/).check();
      await page.getByText('Choisi', { exact: true }).waitFor();
      await button(page, 'Continuer').click();
      await title(page, 'Nettoyage proposé').waitFor();
      expect(await tables()).toEqual([{ tab: '1', used: true, dateOrder: 'mdy' }]);
      await button(page, 'Retour').click();
      await radio(/^Aucune/).check();
      await button(page, 'Continuer').click();
      await title(page, 'Nettoyage proposé').waitFor();
      expect(await tables()).toEqual([{ tab: '1', used: true }]);
    }));
  it('can be chosen with the keyboard alone', () =>
    using(conflict, async ({ page }) => {
      await button(page, 'Analyser cette feuille').click();
      await title(page, 'Vérifiez les colonnes').waitFor();
      await page.getByRole('radio', { name: /^Aucune/ }).focus();
      await page.keyboard.press('ArrowDown');
      expect(await page.getByRole('radio', { name: /jour\/mois · 3 dates/ }).isChecked()).toBe(true);
    }));
});

it('does not pass what is odd about columns, and shows it unfolded where nothing else is asked', () => {
  const [table, ...others] = answers.sureColumns.tables;
  const odd = { ...answers.sureColumns, tables: [{ ...table, remarks: answers.columns.tables[0].remarks }, ...others] };
  return using({ answers: { data: [answers.sureData], columns: [odd] } }, async ({ page }) => {
    await button(page, 'Analyser cette feuille').click();
    await title(page, 'Vérifiez les colonnes').waitFor();
    await page.getByText('il semble numéroter les commandes').waitFor();
    await page.getByText('À regarder (4)').press('Enter');
    expect(await page.getByText('il semble numéroter les commandes').isVisible()).toBe(false);
  });
});

it('takes a rate for each other currency, counts again, and takes it back', () =>
  using({ answers: { rules: [answers.manyCurrencies] } }, async ({ page, calls }) => {
    for (const name of ['Analyser cette feuille', 'Continuer', 'Continuer', 'Continuer']) {
      await button(page, name).click();
    }
    await title(page, 'Réglez les seuils').waitFor();
    const asked = async () => (await calls()).filter((call) => call.kind === 'rules');
    const rates = async () => (await asked()).map((call) => call.kind === 'rules' && call.choices.settings.rates);
    const type = async (text: string) => {
      await page.getByLabel('1\u00a0USD =').fill(text);
      await page.getByLabel('1\u00a0USD =').blur();
    };
    await type('0');
    await page.getByText('Un nombre au-dessus de 0').waitFor();
    await type('0,92');
    await expect.poll(rates).toEqual([undefined, { USD: 0.92 }]);
    await type('');
    await expect.poll(rates).toEqual([undefined, { USD: 0.92 }, {}]);
  }));

it('says that no row is in the currency asked for, until another one is', () =>
  using({}, async ({ page, calls }) => {
    for (const name of ['Analyser cette feuille', 'Continuer', 'Continuer', 'Continuer']) {
      await button(page, name).click();
    }
    await title(page, 'Réglez les seuils').waitFor();
    await page.getByText('Marge, devise et CAC visé').click();
    const field = page.getByLabel('Devise', { exact: true });
    const note = page.getByText('Aucune ligne n’est en GBP\u00a0: les montants restent en EUR.');
    expect(await field.inputValue()).toBe('EUR');
    await field.fill('gbp');
    await field.blur();
    await note.waitFor();
    await field.fill('EUR');
    await field.blur();
    await note.waitFor({ state: 'detached' });
    const asked = (await calls()).flatMap((call) => (call.kind === 'rules' ? [call.choices.settings.currency] : []));
    expect(asked).toEqual([undefined, 'GBP', 'EUR']);
  }));

describe('menu items', () => {
  test.each([
    { view: 'undo' as const, button: 'Annuler la dernière écriture', arrives: 'Mise à jour annulée' },
    { view: 'sample' as const, button: 'Essayer avec un exemple', arrives: 'Prêt à écrire' },
  ])('$view has its own blue button', ({ view, button: name, arrives }) =>
    using({ start: { view, canUndo: true, written: true } }, async ({ page, calls }) => {
      await button(page, name).waitFor();
      expect(await page.locator('footer button').allInnerTexts()).toEqual([name, 'Analyser cette feuille']);
      expect(await page.getByRole('button', { name }).count()).toBe(1);
      expect(kinds(await calls())).toEqual(['start']);
      await button(page, name).click();
      await title(page, arrives).waitFor();
    }),
  );
  it('says at once that there is nothing to undo', () =>
    using({ start: { view: 'undo', canUndo: false } }, async ({ page }) => {
      await title(page, 'Rien à annuler').waitFor();
      await button(page, 'Revenir au début').click();
      await title(page, 'Trouvez vos meilleurs clients et ceux que vous perdez.').waitFor();
    }));
});

describe('impatience', () => {
  it('a double click gives one call', () =>
    using({ held: ['data', 'write'] }, async ({ page, calls }) => {
      await button(page, 'Analyser cette feuille').dblclick();
      await page.evaluate(() => window.host.release());
      await title(page, 'Où sont vos ventes').waitFor();
      expect(kinds(await calls())).toEqual(['start', 'data']);
    }));
  it('ten Enters write once', () =>
    using({ held: ['write'] }, async ({ page, calls }) => {
      await button(page, 'Essayer avec un exemple').click();
      await button(page, 'Créer les onglets').focus();
      for (let i = 0; i < 10; i++) await page.keyboard.press('Enter');
      expect(kinds(await calls()).filter((kind) => kind === 'write')).toHaveLength(1);
    }));
  it('two clicks in the same instant give one call', () =>
    using({ held: ['sample'] }, async ({ page, calls }) => {
      await button(page, 'Essayer avec un exemple').waitFor();
      await page.evaluate(() => {
        const [, sample] = document.querySelectorAll<HTMLButtonElement>('footer button');
        sample.click();
        sample.click();
      });
      await page.getByText('Écriture de l’exemple').waitFor();
      expect(kinds(await calls())).toEqual(['start', 'sample']);
    }));
});

it('works with the keyboard alone, and puts the focus on each new title', () =>
  using(quick, async ({ page, calls }) => {
    await title(page, 'Trouvez').waitFor();
    const press = async (name: string) => {
      for (let i = 0; i < 60; i++) {
        const focused = await page.evaluate(() => document.activeElement?.textContent);
        if (focused === name) break;
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
    };
    for (const [name, arrives] of [
      ['Analyser cette feuille', 'Où sont vos ventes'],
      ['Continuer', 'Vérifiez les colonnes'],
      ['Continuer', 'Nettoyage proposé'],
      ['Continuer', 'Réglez les seuils'],
      ['Continuer', 'Prêt à écrire'],
      ['Créer les onglets', '612 clients analysés'],
    ]) {
      await press(name);
      await title(page, arrives).waitFor();
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    }
    expect(kinds(await calls())).toEqual(['start', 'data', 'columns', 'clean', 'rules', 'plan', 'write']);
  }));

it('shows where the focus is', () =>
  using({}, async ({ page }) => {
    await title(page, 'Trouvez').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)).toBe('solid');
  }));

it('changes language in the middle of a step without losing it, and tells the host once', () =>
  using({}, async ({ page, calls }) => {
    await button(page, 'Analyser cette feuille').click();
    await title(page, 'Où sont vos ventes').waitFor();
    await page.getByRole('checkbox', { name: 'Dépenses' }).uncheck();
    await button(page, 'EN').click();
    await title(page, 'Where are your sales').waitFor();
    expect(await page.getByRole('checkbox', { name: 'Dépenses' }).isChecked()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    expect((await calls()).slice(2)).toEqual([{ kind: 'language', language: 'en' }]);
  }));

it('changes language while writing, and the write goes on', () =>
  using({ held: ['write'] }, async ({ page, calls }) => {
    await button(page, 'Essayer avec un exemple').click();
    await button(page, 'Créer les onglets').click();
    await button(page, 'EN').click();
    await title(page, 'Writing').waitFor();
    await page.evaluate(() => window.host.release());
    await title(page, '612 customers analysed').waitFor();
    expect(kinds(await calls()).filter((kind) => kind === 'write')).toHaveLength(7);
  }));

it('sends what was decided, and nothing else', () =>
  using({ answers: { data: [answers.data] } }, async ({ page, calls }) => {
    await button(page, 'Analyser cette feuille').click();
    await page.getByRole('checkbox', { name: 'Ventes 2023' }).check();
    await page.getByLabel('Contenu de « Visites »').selectOption('contacts');
    await button(page, 'Continuer').click();
    await page.getByRole('radio', { name: '4 mars 2025' }).check();
    await page.getByLabel('Colonne pour : Montant (Commandes)').selectOption('3');
    await button(page, 'Continuer').click();
    await page.getByRole('checkbox', { name: 'Noms en capitales' }).uncheck();
    await page.getByRole('checkbox', { name: 'Fautes d’e-mail probables' }).check();
    await button(page, 'Réunir').click();
    await button(page, 'Garder les deux').click();
    await button(page, 'Continuer').click();
    await page.getByLabel('Perdu, après').fill('200');
    await page.getByLabel('Perdu, après').blur();
    await button(page, 'Marge, devise et CAC visé').click();
    await page.getByLabel('CAC visé').fill('12,50');
    await page.getByLabel('CAC visé').blur();
    await button(page, 'Continuer').click();
    await page.getByRole('checkbox', { name: 'Cohortes' }).uncheck();
    await button(page, 'Créer les onglets').click();
    await title(page, '612 clients analysés').waitFor();
    const write = (await calls()).find((call) => call.kind === 'write');
    expect(write).toEqual({
      kind: 'write',
      sourceMark: 'mark-1',
      cursor: null,
      edits: 'ask',
      choices: {
        ...noChoices,
        tables: [
          { tab: '5', used: true },
          { tab: '4', used: true, kind: 'contacts' },
          { tab: '1', used: true, dateOrder: 'mdy', roles: { amount: 3 } },
        ],
        rulesOff: ['name'],
        rulesOn: ['email-typo'],
        decisions: [
          { a: 'K1', b: 'K2', same: true },
          { a: 'K3', b: 'K9', same: false },
        ],
        settings: { lostAfter: 200, targetCac: 12.5 },
        outputs: ['summary', 'best', 'win-back', 'lifecycle', 'channels', 'clean', 'log'],
      },
    });
  }));

it('counts at once when a limit moves, without a call', () =>
  using({}, async ({ page, calls }) => {
    for (const name of ['Analyser cette feuille', 'Continuer', 'Continuer', 'Continuer']) {
      await button(page, name).click();
    }
    await title(page, 'Réglez les seuils').waitFor();
    const before = (await calls()).length;
    const lost = page.locator('.spl b').nth(2);
    expect(await lost.textContent()).toBe('248');
    await page.getByLabel('Perdu, après').fill('600');
    await page.getByLabel('Perdu, après').blur();
    expect(await lost.textContent()).toBe('0');
    await page.getByLabel('Perdu, après').fill('90');
    await page.getByLabel('Perdu, après').blur();
    expect(await button(page, 'Continuer').isDisabled()).toBe(true);
    await page.getByText('le premier seuil sous le second').waitFor();
    expect((await calls()).length).toBe(before);
  }));

it('shows the examples of the rule that is asked for', () =>
  using({ answers: { data: [answers.sureData], columns: [answers.sureColumns] } }, async ({ page }) => {
    await button(page, 'Analyser cette feuille').click();
    await page.getByText('06.39.98.12.04').waitFor();
    await page.getByRole('button', { name: /^Noms en capitales/ }).click();
    await page.getByText('LE GALL Anne-Marie').waitFor();
    expect(await page.getByRole('checkbox', { name: 'Noms en capitales' }).isChecked()).toBe(true);
  }));

it('leads back to what was passed', () =>
  using({}, async ({ page }) => {
    await button(page, 'Essayer avec un exemple').click();
    await button(page, 'Revoir').click();
    await title(page, 'Où sont vos ventes').waitFor();
  }));

it('stops after the part under way and resumes', () =>
  using({ held: ['write'] }, async ({ page, calls }) => {
    await button(page, 'Essayer avec un exemple').click();
    await button(page, 'Créer les onglets').click();
    await button(page, 'Arrêter').click();
    await page.evaluate(() => window.host.release());
    await title(page, 'Écriture arrêtée').waitFor();
    await button(page, 'Reprendre').click();
    await title(page, '612 clients analysés').waitFor();
    expect(kinds(await calls()).filter((kind) => kind === 'stop' || kind === 'resume')).toEqual(['stop', 'resume']);
  }));

describe('bad luck', () => {
  it('a silent Google is noticed after a minute and a half, and asked again with the same cursor', () =>
    using({ clock: true, answers: { write: [answers.writing(1), null] } }, async ({ page, calls, answer }) => {
      await page.clock.runFor(100);
      await button(page, 'Essayer avec un exemple').click();
      await page.clock.runFor(500);
      await button(page, 'Créer les onglets').click();
      await page.clock.runFor(500);
      await page.clock.runFor(88_000);
      expect(await title(page, 'Écriture en cours').count()).toBe(1);
      await page.clock.runFor(5_000);
      await title(page, 'Google ne répond pas').waitFor();
      await answer('write', answers.done);
      await button(page, 'Réessayer').click();
      await page.clock.runFor(100);
      await title(page, '612 clients analysés').waitFor();
      const writes = (await calls()).filter((call) => call.kind === 'write');
      expect(writes.map((call) => call.kind === 'write' && call.cursor)).toEqual([null, 'cursor-1', 'cursor-1']);
    }));
  test.each([
    ['We’re sorry, a server error occurred. Error code PERMISSION_DENIED.', 'Google utilise un autre compte'],
    ['Vous devez disposer d’une autorisation pour effectuer cette action.', 'Google utilise un autre compte'],
    ['NetworkError: Connection failure due to HTTP 0', 'Google ne répond pas'],
    ['TypeError: Cannot read properties of undefined', 'Un imprévu est arrivé'],
  ])('"%s" is told as "%s", never as it is', (failure, says) =>
    using({ failure }, async ({ page }) => {
      await title(page, says).waitFor();
      expect(await page.locator('body').textContent()).not.toContain(failure);
    }),
  );
  test.each([
    { code: 'no-date' as const, button: 'Choisir les onglets', arrives: 'Où sont vos ventes', at: 'columns' as const },
    { code: 'source-changed' as const, button: 'Refaire l’aperçu', arrives: 'Prêt à écrire', at: 'write' as const },
    {
      code: 'too-many-cells' as const,
      button: 'Choisir les onglets à écrire',
      arrives: 'Prêt à écrire',
      at: 'write' as const,
    },
    {
      code: 'read-back' as const,
      button: 'Annuler cette mise à jour',
      arrives: 'Mise à jour annulée',
      at: 'write' as const,
    },
    { code: 'empty' as const, button: 'Essayer avec un exemple', arrives: 'Prêt à écrire', at: 'data' as const },
    // After a column was chosen that leaves nothing.
    { code: 'empty' as const, button: 'Choisir les colonnes', arrives: 'Vérifiez les colonnes', at: 'clean' as const },
    {
      code: 'no-amount' as const,
      button: 'Choisir les colonnes',
      arrives: 'Vérifiez les colonnes',
      at: 'clean' as const,
    },
    { code: 'nothing-to-undo' as const, button: 'Revenir au début', arrives: 'Trouvez', at: 'data' as const },
  ])('$code has a button that solves it', ({ code, button: name, arrives, at }) =>
    using({ answers: { [at]: [{ kind: 'error', code, details: {} }] } }, async ({ page }) => {
      if (at === 'write') {
        await button(page, 'Essayer avec un exemple').click();
        await button(page, 'Créer les onglets').click();
      } else {
        await button(page, 'Analyser cette feuille').click();
        if (at === 'columns' || at === 'clean') await button(page, 'Continuer').click();
        if (at === 'clean') await button(page, 'Continuer').click();
      }
      await button(page, name).click();
      await title(page, arrives).waitFor();
    }),
  );
});

it('shows text of the sheet as text', async () => {
  const payloads = [
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '"><svg onload=alert(1)>',
    '</option><script>alert(1)</script>',
    'javascript:alert(1)',
    '{{constructor.constructor("alert(1)")()}}',
    '*gras*',
  ];
  const evil = payloads.join(' ');
  const table = {
    ...answers.columns.tables[0],
    name: evil,
    headers: answers.columns.tables[0].headers.map(() => evil),
  };
  await using(
    {
      start: { tab: { name: evil, rows: 1, columns: 1 } },
      answers: {
        data: [{ kind: 'data', tables: answers.data.tables.map((t) => ({ ...t, name: evil })) }],
        columns: [
          {
            ...answers.columns,
            tables: [{ ...table, fields: table.fields.map((f) => ({ ...f, samples: payloads })) }],
          },
        ],
        clean: [
          {
            ...answers.clean,
            rules: [{ rule: 'name', count: 1, listed: 1, on: true, examples: [{ before: evil, after: evil }] }],
            pairs: [{ a: { key: 'a', lines: payloads }, b: { key: 'b', lines: [evil] }, by: evil, confidence: 0.5 }],
            leftOut: [{ reason: evil, count: 1 }],
          },
        ],
        plan: [{ ...answers.plan, sources: [evil], tabs: answers.plan.tabs.map((t) => ({ ...t, name: evil })) }],
        write: [
          { kind: 'edits', tabs: [{ id: 'best', name: evil, edits: 1 }] },
          {
            ...answers.done,
            findings: [{ code: 'best', name: evil, amount: 1 }],
            tabs: answers.done.tabs.map((t) => ({ ...t, name: evil })),
          },
        ],
      },
    },
    async ({ page }) => {
      const harmless = async () => {
        expect(await page.locator('img, iframe, object, svg[onload], #panel script').count()).toBe(0);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(300);
      };
      for (const [name, arrives] of [
        ['Analyser cette feuille', 'Où sont vos ventes'],
        ['Continuer', 'Vérifiez les colonnes'],
        ['Continuer', 'Nettoyage proposé'],
        ['Continuer', 'Réglez les seuils'],
        ['Continuer', 'Prêt à écrire'],
        ['Créer les onglets', 'Vous avez modifié nos onglets'],
        ['Créer un nouvel onglet', '612 clients analysés'],
      ]) {
        await harmless();
        await button(page, name).click();
        await title(page, arrives).waitFor();
      }
      await harmless();
      expect(await page.locator('.fd b').first().textContent()).toBe(evil);
    },
  );
});

it('stays small, and holds no address to call', () => {
  // Most of it is sentences, in two languages: what is odd about a file alone takes 3 KB. The style is not minified here.
  expect(gzipSync(files.html).length).toBeLessThan(60 * 1024);
  expect(files.html.replace(/http:\/\/www\.w3\.org\/[\w/]+/g, '')).not.toMatch(/https?:\/\//);
  expect(files.html).not.toContain('`');
});

describe('the card', () => {
  const card = (more: Partial<typeof answers.card>): OpenOptions => ({
    start: { view: 'card' },
    answers: { card: [{ ...answers.card, ...more }] },
  });

  it('shows the row only where there is one, and says why not', () =>
    using(card({ row: undefined }), async ({ page }) => {
      await title(page, 'Traiteur Sauge').waitFor();
      expect(await button(page, 'Voir sa ligne').isDisabled()).toBe(true);
      expect(await page.locator('.hint').textContent()).toContain('avant l’écriture des onglets');
    }));

  it.each([
    ['2026-06-26', 'La prochaine commande était attendue vers le 26/06/2026.'],
    ['2026-10-12', 'La prochaine commande est attendue vers le 12/10/2026.'],
  ])('tells an order still to come from one that did not (%s)', (expected, sentence) =>
    using(card({ expected }), async ({ page }) => {
      await page.getByText(sentence).waitFor();
    }),
  );

  it('gives the message to copy, and none for who refused contact', async () => {
    const message = 'Nous ne vous avons pas vu récemment : pouvons-nous vous appeler ?';
    await using(card({}), async ({ page }) => {
      await page.getByText(message.replace(' :', '\u00a0:').replace(' ?', '\u202f?')).waitFor();
      await button(page, 'Copier le message').click();
      expect(await page.locator('.say [role=status]').textContent()).toMatch(/^Copié$|copiez-le$/);
    });
    await using(card({ consent: 'no' }), async ({ page }) => {
      await title(page, 'Traiteur Sauge').waitFor();
      expect(await button(page, 'Copier le message').count()).toBe(0);
    });
  });

  it('advises no offer where none pays', async () => {
    const lost = { action: 'large-lost', stage: 'reactivation', size: 'medium' } as const;
    await using(card({ ...lost, ceiling: 20 }), async ({ page }) => {
      await page.getByText('Relancer en personne, avec une offre').waitFor();
      expect(await page.locator('.say p').textContent()).toContain('offre');
    });
    await using(card({ ...lost, ceiling: 0 }), async ({ page }) => {
      await page.getByText('Relancer en personne, sans offre').waitFor();
      expect(await page.locator('.act').textContent()).toContain('aucune offre n’est rentable ici');
      expect(await page.locator('.say p').textContent()).not.toContain('offre');
    });
  });

  it('says why, how far from the next class, and who is alike', () =>
    using(card({}), async ({ page }) => {
      const facts = page.locator('.facts');
      await facts.waitFor();
      const text = (await facts.textContent()) ?? '';
      expect(text).toContain('perdu dans 31 jours sans commande');
      expect(text).toContain('d’abord Recherche payante, en dernier Newsletter, surtout Newsletter');
      expect(text).toMatch(/Comité Alvéa 91\u00a0% \(Brest, panier de 84,50\u00a0€, commande tous les 39 jours\)/);
    }));
});
