import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { defaultSettings, type SettingName } from '../../src/core/settings';
import { readXlsx } from '../../src/local/files/read-xlsx';
import { startHelp } from '../../src/local/node/start';
import { runWizard, wizardHelp } from '../../src/local/node/wizard';
import { makeBook } from '../../src/local/services/store';
import { readSetting } from '../../src/wizard/settings';
import { terminalWordsOf } from '../../src/words/terminal';
import { builtCode } from './built';

/** Runs the command in a folder of its own; returns what it printed and what lies there afterwards. */
async function command(files: Readonly<Record<string, string | Uint8Array>>, ...args: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'clientele-cli-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const [results, progress]: string[][] = [[], []];
  const say = { result: (line: string) => results.push(line), progress: (line: string) => progress.push(line) };
  const code = await runWizard(args, folder, await builtCode(), say);
  return { code, results, progress, folder, there: readdirSync(folder).sort() };
}

const orders = [
  'N° commande;Date;Client;Téléphone;Code postal;Montant',
  '1;05/01/2026;=HYPERLINK("x");0612345678;01000;1 200,50 €',
  '2;25/02/2026;=HYPERLINK("x");0612345678;01000;80,00 €',
  '3;25/02/2026;Zoé Garrec;0698765432;29200;15,25 €',
  '4;13/03/2026;Zoé Garrec;0698765432;29200;20,00 €',
  '5;13/03/2026;Léo Ribot;;75011;7,00 €',
].join('\n');

describe('npm run wizard', () => {
  it('sums up, and writes the XLSX and the JSON', async () => {
    const run = await command(
      { 'ventes.csv': orders },
      'ventes.csv',
      '--lang',
      'fr',
      '--out',
      'r.xlsx',
      '--json',
      'r.json',
      '--today',
      '2026-04-01',
    );
    expect(run.progress.join('\n')).not.toMatch(/erreur/);
    expect(run.code).toBe(0);
    expect(run.there).toEqual(['r.json', 'r.xlsx', 'ventes.csv']);
    expect(run.results.join('\n').replace(/[\u00a0\u202f]/g, ' ')).toContain(
      '5 commandes de 3 clients, 1 322,75 €, au 13/03/2026',
    );
    const report = JSON.parse(readFileSync(join(run.folder, 'r.json'), 'utf8'));
    expect(report.findings).toMatchObject({ orders: 5, customers: 3, turnover: 1322.75, asOf: '2026-03-13' });
    expect(report.sources).toHaveLength(1);
    expect(report.sources[0]).toMatchObject({
      file: 'ventes.csv',
      kind: 'orders',
      headerRow: 1,
      delimiter: ';',
      encoding: 'utf-8',
      dateOrder: 'dmy',
      decimal: ',',
    });
    expect(report.rows).toEqual({ read: 5, kept: 5, merged: 0, leftOut: [] });
    const ids = report.tabs.map((tab: { id: string }) => tab.id);
    expect(ids).toEqual(expect.arrayContaining(['summary', 'best', 'win-back', 'rfm', 'lifecycle', 'clean', 'log']));
    // No spending, no codes of offers: nothing to say, so no tab unasked.
    for (const id of ['channels', 'offers', 'retention']) expect(ids).not.toContain(id);
  });

  it('gives back text that looks like a formula, a phone or a number as that text, in every output', async () => {
    const run = await command(
      { 'v.csv': orders },
      'v.csv',
      '--lang',
      'en',
      '--out',
      'r.xlsx',
      '--json',
      'r.json',
      '--today',
      '2026-04-01',
    );
    expect(run.code).toBe(0);
    const book = makeBook({ name: 'r', locale: 'en_US', timeZone: 'Etc/UTC' });
    await readXlsx(readFileSync(join(run.folder, 'r.xlsx')), book, (name) => name);
    const clean = book.sheets.find((sheet) => sheet.name === 'Clean customers');
    const texts = clean?.values.flat().filter((value) => typeof value === 'string') ?? [];
    expect(texts).toContain('=HYPERLINK("x")');
    expect(texts).toContain('01000');
    expect(texts.some((text) => String(text).replace(/\s/g, '') === '0612345678' || text === '+33612345678')).toBe(
      true,
    );
    const formulas = book.sheets.flatMap((sheet) => sheet.formulas.flat()).filter((f) => f !== undefined);
    expect(formulas.filter((f) => /HYPERLINK/.test(String(f)))).toEqual([]);
    const json = JSON.parse(readFileSync(join(run.folder, 'r.json'), 'utf8'));
    expect(JSON.stringify(json.tabs)).toContain('=HYPERLINK(\\"x\\")');
    expect(json.findings.bestCustomer.spent).toBe(1280.5);
  });

  it('takes settings, and a day to compute for', async () => {
    const run = await command(
      { 'v.csv': orders },
      'v.csv',
      '--lang',
      'fr',
      '--json',
      'r.json',
      '--as-of',
      '2026-03-01',
      '--set',
      'windowMonths=24',
      '--set',
      'lostAfter=30',
      '--today',
      '2026-04-01',
    );
    expect(run.progress.join('\n')).not.toMatch(/erreur/);
    const report = JSON.parse(readFileSync(join(run.folder, 'r.json'), 'utf8'));
    expect(report.settings).toMatchObject({ asOf: '2026-03-01', windowMonths: 24, lostAfter: 30 });
    expect(report.findings).toMatchObject({ orders: 3, lostAfter: 30 });
  });

  const shown = (lines: readonly string[]) => lines.join('\n').replace(/[\u00a0\u202f]/g, ' ');

  it('says what it could read two ways, which tabs it left aside and where headings are missing', async () => {
    const unclear =
      'Order,Date,Customer,Total\n1,03/04/2026,Ana,"1,267"\n2,05/06/2026,Léo,"2,948"\n3,07/08/2026,Ana,"1,111"\n4,09/08/2026,Zoé,"3,333"\n';
    const run = await command(
      { 'a.csv': unclear, 'b.csv': unclear, 'c.csv': 'poids,taille\n12,180\n13,181\n' },
      'a.csv',
      'b.csv',
      'c.csv',
      '--lang',
      'fr',
    );
    expect(shown(run.results)).toContain('à vérifier : « 03/04/2026 » a été lu 2026-04-03.');
    expect(shown(run.results)).toContain('à vérifier : « 1,267 » a été lu 1 267.');
    expect(shown(run.results)).toContain('b : non utilisé, ses lignes sont celles de a');
    expect(shown(run.results)).toContain('c : non utilisé');
    const bare = await command(
      { 'a.csv': '2026-01-05;Ana Petit;10,50\n2026-02-05;Léo Roy;7,25\n2026-03-05;Zoé Roux;7,00\n' },
      'a.csv',
      '--lang',
      'en',
    );
    expect(shown(bare.results)).toContain('a: orders, 3 rows, no headings');
    expect(shown(bare.results)).toContain('Order date = column A');
  });

  it('says how many dates prove each order, and what another currency amounts to', async () => {
    const file = `Commande n°;Date;E-mail;Total;Devise
1;25/12/2025;ana@example.com;10,50;EUR
2;12/26/2025;leo@example.com;20,50;EUR
3;03/04/2026;zoe@example.com;30,50;EUR
4;2026-04-07;zoe@example.com;30,50;EUR
4b;2026-04-08;zoe@example.com;10,00;EUR
5;2026-04-09;ana@example.com;40,00;USD`;
    const args = ['v.csv', '--lang', 'fr', '--json', 'r.json', '--today', '2026-11-21'];
    const run = await command({ 'v.csv': file }, ...args);
    expect(shown(run.results)).toMatch(
      /« Date », 1 date est en jour\/mois seulement, 1 en mois\/jour seulement, 1 dans/,
    );
    expect(shown(run.results)).toMatch(/1 ligne dans une autre devise, 40,00 USD : de côté/);
    const converted = await command({ 'v.csv': file }, ...args, '--set', 'rates={"USD":0.5}');
    expect(shown(converted.results)).toMatch(/40,00 USD : au taux de 0,5/);
    const json = JSON.parse(readFileSync(join(converted.folder, 'r.json'), 'utf8'));
    expect(json.otherCurrencies).toEqual([{ currency: 'USD', rows: 1, amount: 40, rate: 0.5 }]);
    expect([json.findings.turnover, json.changes.amount]).toEqual([60.5, 6]);
    expect(json.rows.leftOut.map((row: { reason: string }) => row.reason)).toEqual(Array(3).fill('unreadable-date'));
  });
  it('says what is odd about columns, without what they hold', async () => {
    const lines = Array.from({ length: 12 }, (_, i) =>
      [
        `${700 + i}`,
        `${10 + i}/05/2026`,
        `client${i % 4}@example.com`,
        `${i + 1},50`,
        'FR7630006000011234567890189',
      ].join(';'),
    );
    const file = ['N° client;Date;E-mail;Montant;IBAN', ...lines].join('\n');
    const run = await command({ 'v.csv': file }, 'v.csv', '--lang', 'fr', '--json', 'r.json', '--today', '2026-11-21');
    expect(shown(run.results)).toMatch(/« N° client » compte presque un numéro par commande/);
    expect(shown(run.results)).toMatch(/« IBAN » contient des mots de passe, des numéros de carte ou de compte/);
    const json = readFileSync(join(run.folder, 'r.json'), 'utf8');
    expect(JSON.parse(json).problems).toEqual(
      expect.arrayContaining([{ code: 'order-id-as-customer', tab: 'v', column: 'N° client', count: 1 }]),
    );
    expect(json + shown(run.results)).not.toContain('FR76');
  });

  it('never writes over an input', async () => {
    const run = await command({ 'v.csv': orders }, 'v.csv', '--json', 'v.csv', '--lang', 'en');
    expect([run.code, run.there]).toEqual([1, ['v.csv']]);
    expect(run.progress).toHaveLength(1);
    expect(readFileSync(join(run.folder, 'v.csv'), 'utf8')).toBe(orders);
  });

  const png = Uint8Array.from([
    0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 2,
  ]);
  test.each([
    { name: 'an empty file', file: '', says: /vide/ },
    { name: 'headings only', file: 'Date;Client;Montant\n', says: /aucune ligne|ni clients/i },
    { name: 'a picture', file: png, says: /tableau/ },
    { name: 'neither customers nor dates', file: 'poids;taille\n12;180\n13;181\n15;190\n', says: /clients/i },
    {
      name: 'rows that are all cancelled',
      file: 'Date;Client;Montant;Statut\n05/01/2026;Ana;5;Annulée\n16/01/2026;Léo;6;Annulée\n',
      says: /toutes ont été laissées de côté/,
    },
    {
      name: 'days first in some dates and months first in others',
      file: 'Date;Client;Montant\n25/01/2026;Ana;5\n01/25/2026;Léo;6\n03/26/2026;Zoé;7\n',
      says: /le jour d’abord et les autres le mois/,
    },
    {
      name: 'no date that can be read',
      file: 'Date;Client;Montant\nbientôt;Ana;5\ndemain;Léo;6\nhier;Zoé;7\n',
      says: /date/i,
    },
  ])('says in one sentence why it cannot use $name, and writes nothing', async ({ file, says }) => {
    const run = await command({ 'f.csv': file }, 'f.csv', '--lang', 'fr', '--out', 'r.xlsx', '--json', 'r.json');
    expect(run.code).toBe(1);
    expect(run.there).toEqual(['f.csv']);
    expect(run.results).toEqual([]);
    expect(run.progress.at(-1)).toMatch(says);
    expect(run.progress.at(-1)?.split('\n')).toHaveLength(1);
  });

  test.each([
    { name: 'a file that is not there', args: ['nowhere.csv'], says: /n’existe pas/ },
    {
      name: 'an output folder that is not there',
      args: ['v.csv', '--out', 'none/r.xlsx'],
      says: /écriture impossible/,
    },
    { name: 'an output that is a folder', args: ['v.csv', '--json', '.'], says: /écriture impossible/ },
    { name: 'an unknown option', args: ['v.csv', '--outt', 'r.xlsx'], says: /inconnue/ },
    {
      name: 'a setting that does not exist',
      args: ['v.csv', '--set', 'colour=red'],
      says: /^--set colour.: ce réglage n’existe pas\. Il y a asOf, windowMonths, basis, margin,.* programmes\.$/,
    },
    {
      name: 'a number out of its bounds',
      args: ['v.csv', '--set', 'margin=40'],
      says: /^--set margin=40.: margin attend une part de 0 à 1, comme 0,4\.$/,
    },
    {
      name: 'a word a setting cannot take',
      args: ['v.csv', '--set', 'pmgMode=half'],
      says: /pmgMode attend head-count, turnover, thirds ou amounts\.$/,
    },
    { name: 'a setting without its value', args: ['v.csv', '--set', 'lostAfter'], says: /lostAfter attend un nombre/ },
    {
      name: 'a segment that is none',
      args: ['v.csv', '--set', 'segmentMap={"5-4":"Bidule"}'],
      says: /« Bidule » n’est pas un segment\. Il y a Champion, .*Perdu\.$/,
    },
    ...[
      [
        'rates={"USD":"x"}',
        /^--set rates : \{"USD":"x"\} est inutilisable ; rates attend du JSON, .*\{"USD":0\.9\}\.$/,
      ],
      ['rates={"USD":0.9,"GBP":0}', /\{"GBP":0\} est inutilisable/],
      ['rates={"dollars":0.9}', /\{"dollars":0\.9\} est inutilisable/],
      ['segmentMap={"5-6":"Fidèle"}', /\{"5-6":"Fidèle"\} est inutilisable/],
      ['investments={"atrition":"Les appeler"}', /\{"atrition":"Les appeler"\} est inutilisable/],
      ['investments={"attrition":5}', /\{"attrition":5\} est inutilisable/],
      ['programmes={"mono-gol":"Une deuxième"}', /\{"mono-gol":"Une deuxième"\} est inutilisable/],
      ['windowMonths=12.5', /^--set windowMonths=12\.5 : windowMonths attend un nombre entier de mois de 0 à 1200/],
      ['lostAfter=1,000', /attend un nombre entier de jours/],
      ['horizonMonths=0.4', /attend un nombre entier de mois/],
      ['targetCac=1,234', /attend un montant/],
      ['currency=EU', /attend un code de trois lettres/],
      ['country=XX', /attend le code d’un pays/],
      ['rfmCuts={"recency":[240,120,60,30],"frequency":[1,2,3,5],"money":[20,50,100,200]}', /bornes croissantes/],
      ['pmgMode=amounts', /^--set pmgMode=amounts demande aussi --set pmgCuts=…$/],
      ['rfmMethod=cuts', /^--set rfmMethod=cuts demande aussi --set rfmCuts=…$/],
      ['pmgCuts={"medium":100,"large":500}', /^--set pmgCuts ne compte qu’avec --set pmgMode=amounts\.$/],
    ].map(([set, says]) => ({ name: String(set), args: ['v.csv', '--set', String(set)], says: says as RegExp })),
    ...[
      ['activeWithin=200', 'lostAfter=100'],
      ['lostAfter=200', 'activeWithin=200'],
    ].map(([one, other]) => ({
      name: `${one} with ${other}`,
      args: ['v.csv', '--set', one, '--set', other],
      says: /^--set activeWithin=200 doit être plus petit que --set lostAfter=[12]00/,
    })),
    { name: 'a PDF', args: ['v.csv', '--out', 'report.pdf'], says: /report\.pdf.: le rapport est un fichier XLSX/ },
    {
      name: 'a JSON without its ending',
      args: ['v.csv', '--json', 'r.txt'],
      says: /r\.txt.: ce rapport est un fichier JSON/,
    },
    { name: 'a day that does not exist', args: ['v.csv', '--as-of', '2026-02-30'], says: /date/ },
  ])('refuses $name', async ({ args, says }) => {
    const run = await command({ 'v.csv': orders }, ...args, '--lang', 'fr');
    expect([run.code, run.there, run.results]).toEqual([1, ['v.csv'], []]);
    expect(run.progress).toHaveLength(1);
    expect(run.progress[0].replace(/[\u00a0\u202f]/g, ' ')).toMatch(says);
  });

  test.each([
    { set: 'currency=GBP', says: 'aucune ligne n’est en GBP', turnover: '1 322,75 €' },
    { set: 'rates={"GBP":1.2}', says: 'aucune ligne n’est en GBP', turnover: '1 322,75 €' },
    {
      set: 'rates={"EUR":1.2}',
      says: 'aucune ligne n’est en EUR à côté de la devise principale',
      turnover: '1 322,75 €',
    },
    { set: 'currency=EUR', says: null, turnover: '1 322,75 €' },
  ])('leaves euros euros, and says so: $set', async ({ set, says, turnover }) => {
    const run = await command({ 'v.csv': orders }, 'v.csv', '--lang', 'fr', '--set', set, '--today', '2026-04-01');
    expect(run.code).toBe(0);
    expect(shown(run.results)).toContain(turnover);
    if (says === null) expect(shown(run.results)).not.toContain('aucune ligne n’est en');
    else expect(shown(run.results)).toContain(says);
  });

  it('takes cuts with the way they are for', async () => {
    const set = ['pmgMode=amounts', 'pmgCuts={"medium":10,"large":50}', 'investments={"attrition-large":"Les voir"}'];
    const args = set.flatMap((one) => ['--set', one]);
    const run = await command({ 'v.csv': orders }, 'v.csv', '--lang', 'fr', '--json', 'r.json', ...args);
    expect(run.code).toBe(0);
    const { settings } = JSON.parse(readFileSync(join(run.folder, 'r.json'), 'utf8'));
    expect(settings).toMatchObject({ pmgMode: 'amounts', investments: { 'attrition-large': 'Les voir' } });
  });

  it('takes the two thresholds where they go together, and capitals in the name of an output', async () => {
    const set = ['--set', 'activeWithin=99', '--set', 'lostAfter=100'];
    const run = await command(
      { 'v.csv': orders },
      'v.csv',
      '--lang',
      'en',
      '--json',
      'R.JSON',
      '--out',
      'R.XLSX',
      ...set,
    );
    expect([run.code, run.there]).toEqual([0, ['R.JSON', 'R.XLSX', 'v.csv']]);
    expect(shown(run.results)).toContain('Active up to 99 days since the last order, lost after 100');
    expect(shown(run.results)).not.toContain('lowered');
  });

  test.each([
    {
      name: '"active up to" was lowered under what the data proposes for the other',
      set: 'activeWithin=400',
      says: 'activeWithin=400 was lowered to 364: a customer is lost after 365 days. To keep it, add --set lostAfter= with more than 400.',
    },
    {
      name: 'its proposal was lowered under the "lost after" given',
      set: 'lostAfter=30',
      says: 'lostAfter=30: "active up to" was lowered from the proposed 182 days to 29. --set activeWithin= chooses another.',
    },
    { name: 'nothing of the kind where both hold', set: 'lostAfter=183', says: null },
    { name: 'nothing of the kind for a threshold that fits', set: 'activeWithin=364', says: null },
  ])('says in the summary that $name', async ({ set, says }) => {
    const run = await command({ 'v.csv': orders }, 'v.csv', '--lang', 'en', '--set', set, '--today', '2026-04-01');
    expect(run.code).toBe(0);
    if (says === null) expect(shown(run.results)).not.toContain('lowered');
    else expect(shown(run.results)).toContain(says);
  });

  it('leaves outputs of an earlier run as they are when it cannot use the input', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'clientele-cli-'));
    mkdirSync(join(folder, 'in'));
    writeFileSync(join(folder, 'in', 'x.csv'), '');
    writeFileSync(join(folder, 'r.json'), 'before');
    const say = { result: () => {}, progress: () => {} };
    expect(await runWizard(['in/x.csv', '--json', 'r.json'], folder, await builtCode(), say)).toBe(1);
    expect(readFileSync(join(folder, 'r.json'), 'utf8')).toBe('before');
    expect(existsSync(join(folder, 'r.json.part'))).toBe(false);
  });
});

describe('--help', () => {
  const settingNames = Object.keys(defaultSettings) as SettingName[];

  test.each([
    { lang: 'en', args: ['--help'], title: /^Usage: npm run wizard/ },
    { lang: 'fr', args: ['v.csv', '-h'], title: /^Utilisation.: npm run wizard/ },
  ])('of the wizard names every option and setting ($lang)', ({ lang, args, title }) => {
    const help = wizardHelp([...args, '--lang', lang]) ?? '';
    expect(help).toMatch(title);
    const first = help.split('\n').map((line) => line.trim().split(/[ ,]/)[0]);
    expect(first).toEqual(
      expect.arrayContaining(['--out', '--json', '--lang', '--as-of', '--today', '--set', '--help', ...settingNames]),
    );
  });

  test.each([
    { lang: 'en', args: ['-h'], title: /^Usage: npm start/ },
    { lang: 'fr', args: ['--help', '--port', '80'], title: /^Utilisation.: npm start/ },
  ])('of npm start names every option ($lang)', ({ lang, args, title }) => {
    const help = startHelp([...args, `--lang=${lang}`]) ?? '';
    expect(help).toMatch(title);
    for (const option of ['--lang', '--port', '--today', '--viewer', '--slow', '--help, -h'])
      expect(help).toContain(`\n  ${option}`);
  });

  it('is only for who asks', () => {
    expect([wizardHelp(['v.csv', '--set', 'margin=0.4']), startHelp(['help.csv'])]).toEqual([null, null]);
  });

  const told = (['en', 'fr'] as const).flatMap((lang) =>
    settingNames.map((name) => ({ lang, name, takes: terminalWordsOf(lang).terminal.settings[name].takes })),
  );

  it.each(told)('tells what $name takes as it is ($lang): $takes', ({ lang, name, takes }) => {
    const isTaken = (value: string) => readSetting(name, value) !== undefined;
    const example = /(?:such as|comme) (.+)$/.exec(takes)?.[1];
    if (example !== undefined) expect(isTaken(example)).toBe(true);
    const bounds = /(?:from|de) (\d+) (?:to|à) (\d+)/.exec(takes);
    if (bounds) {
      const [least, most] = bounds.slice(1).map(Number);
      expect([least - 1, least, most, most + 1].map((n) => isTaken(`${n}`))).toEqual([false, true, true, false]);
    } else if (example === undefined && name !== 'asOf') {
      const values = takes.split(lang === 'en' ? /, | or / : /, | ou /);
      expect(values.length).toBeGreaterThan(1);
      for (const value of values) expect([value, isTaken(value)]).toEqual([value, true]);
    }
  });
});
