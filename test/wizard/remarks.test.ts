import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import type { Cell, SourceTab } from '../../src/core/model';
import { planTabs } from '../../src/tabs/all';
import { analyse, prepare, recogniseSources } from '../../src/wizard/analysis';
import { cleanAnswer, rulesAnswer } from '../../src/wizard/answers';
import { columnsAnswer } from '../../src/wizard/columns-answer';
import { type Choices, noChoices } from '../../src/wizard/messages';
import { reportOf, tabInput } from '../../src/wizard/report';
import { sidebar as english } from '../../src/words/en/sidebar';
import { sidebar as french } from '../../src/words/fr/sidebar';
import { wordsOf } from '../../src/words/words';
import { day, gridOf } from '../makers';

// What is odd about a file, and how it reaches a person.

const circumstances = {
  hints: { dateOrder: 'dmy', decimal: ',', country: 'FR' } as const,
  today: day('2026-10-02'),
};
const tabOf = (id: string, grid: readonly (readonly Cell[])[]): SourceTab => ({ id, name: `Tab ${id}`, grid });
const columnsOf = (tab: SourceTab, choices: Choices = noChoices) =>
  columnsAnswer(recogniseSources([tab], choices, circumstances)).tables[0];
const cleanOf = (tabs: readonly SourceTab[], choices: Choices = noChoices) =>
  cleanAnswer(prepare(tabs, choices, circumstances), choices);

describe('dates that prove both orders', () => {
  const both = tabOf(
    'a',
    gridOf(`Commande n°|Date|Client|Montant
    1|25/12/2024 18:02|Ana Petit|10
    2|12/26/2024|Léo Roy|20
    3|27/12/2024|Zoé Blanc|30
    4|03/04/2025|Ana Petit|40`),
  );
  const question = {
    role: 'order_date',
    column: 1,
    dayFirst: { count: 2, sample: '25/12/2024' },
    monthFirst: { count: 1, sample: '12/26/2024' },
    either: { count: 1, sample: '03/04/2025' },
  };
  it('are asked about, with how many on each side and one of each', () => {
    const table = columnsOf(both);
    expect(table.conflictingDates).toEqual(question);
    expect(table.unclearDates).toBeNull();
    expect(table.remarks).toEqual([]);
  });
  it('stay asked once answered, so that the answer can change', () => {
    const chosen: Choices = { ...noChoices, tables: [{ tab: 'a', used: true, dateOrder: 'dmy' }] };
    expect(columnsOf(both, chosen).conflictingDates).toEqual(question);
    expect(cleanOf([both], chosen).leftOut).toEqual([{ reason: 'unreadable-date', count: 1 }]);
  });
  it('stop the wizard without an answer where no other date is left', () => {
    expect(() => cleanOf([both])).toThrow('unreadable-dates');
  });
  it('are asked about in a list of people too', () => {
    const people = tabOf(
      'a',
      gridOf(`E-mail|Nom|Date d'inscription
      ana@example.com|Ana Petit|25/12/2024
      leo@example.com|Léo Roy|12/26/2024`),
    );
    expect(columnsOf(people).conflictingDates).toMatchObject({ role: 'signup_date', column: 2 });
  });
});

it('asks how dates of people read, where nothing tells', () => {
  const people = tabOf(
    'a',
    gridOf(`E-mail|Nom|Date d'inscription
    ana@example.com|Ana Petit|03/04/2025
    leo@example.com|Léo Roy|05/06/2025`),
  );
  expect(columnsOf(people).unclearDates).toEqual({
    role: 'signup_date',
    sample: '03/04/2025',
    dmy: '2025-04-03',
    mdy: '2025-03-04',
    proposed: 'dmy',
    count: 2,
    of: 2,
  });
});

describe('remarks on a table', () => {
  it('say what is odd about its columns', () => {
    const grid = gridOf(`Client n°|E-mail|Date|Montant|Devise|Mot de passe
    ${Array.from({ length: 12 }, (_, i) => `${500 + i}|client${i % 4}@example.com|2025-01-${10 + i}|10|${i % 2 ? 'USD' : 'EUR'}|x`).join('\n')}`);
    const { remarks } = columnsOf(tabOf('a', grid));
    expect(remarks.map(({ code, header, column, count }) => [code, header, column, count])).toEqual([
      ['secret-column', '', 5, 1],
      ['order-id-as-customer', 'Client n°', 0, 1],
      ['several-currencies', 'Devise', 4, 2],
    ]);
  });
});

describe('what cleaning could not do', () => {
  const people: Cell[][] = [
    ['N° client', 'Nom', 'E-mail', 'Téléphone'],
    ...Array.from({ length: 12 }, (_, i) => [
      `K${i}`,
      `Nom${'abcdefghijkl'[i]} Prénom`,
      i < 7 ? 'contact@example.com' : i === 11 ? 'sans arobase' : `c${i}@example.com`,
      i % 5 === 2 ? '06 39 98' : `06 39 98 00 ${10 + i}`,
    ]),
  ];
  const { remarks, sharedKeys, sharedKeyCount } = cleanOf([tabOf('a', people)]);
  it('is counted per kind, with the first rows', () => {
    expect(remarks).toEqual([
      { code: 'phone-invalid', tab: 'Tab a', header: '', column: -1, count: 2, rows: [4, 9], seen: '06 39 98' },
      { code: 'email-invalid', tab: 'Tab a', header: '', column: -1, count: 1, rows: [13], seen: 'sans arobase' },
    ]);
  });
  it('lists the keys of too many names', () => {
    expect([sharedKeyCount, sharedKeys]).toEqual([1, [{ key: 'contact@example.com', names: 7, tab: 'Tab a', row: 2 }]]);
  });
  it('points out a day far from all others', () => {
    const sales = tabOf('a', [
      ['Commande n°', 'Date', 'Client', 'Montant'],
      ['0', '1925-03-12', 'Ana Petit', 5],
      ...Array.from({ length: 9 }, (_, i) => [`${i + 1}`, `2025-03-${10 + i}`, i % 2 ? 'Ana Petit' : 'Léo Roy', 5]),
    ]);
    expect(cleanOf([sales]).remarks).toMatchObject([
      { code: 'unlike-the-others', tab: 'Tab a', count: 1, rows: [2], seen: '1925-03-12' },
    ]);
  });
});

describe('several currencies', () => {
  const sales = tabOf(
    'a',
    gridOf(`Commande n°|Date|Client|Montant|Devise
    1|2025-01-05|Ana Petit|10,00|EUR
    2|2025-01-06|Léo Roy|20,00|EUR
    3|2025-01-07|Ana Petit|30,00|USD
    4|2025-01-08|Léo Roy|-5,00|USD`),
  );
  test.each([
    { name: 'without a rate they are left out, with their total', rates: {}, rate: null, turnover: 30, out: 2 },
    { name: 'with a rate they are converted', rates: { USD: 0.9 }, rate: 0.9, turnover: 52.5, out: 0 },
  ])('$name', ({ rates, rate, turnover, out }) => {
    const choices: Choices = { ...noChoices, settings: { rates } };
    const analysis = analyse([sales], choices, circumstances);
    const others = [{ currency: 'USD', rows: 2, amount: 25, rate }];
    expect(rulesAnswer(analysis, 'EUR').otherCurrencies).toEqual(others);
    const report = reportOf(analysis);
    expect(report.otherCurrencies).toEqual(others);
    expect([report.findings.turnover, report.rows.leftOut.length]).toEqual([turnover, out]);
    const codes = cleanOf([sales], choices).remarks.map((remark) => remark.code);
    expect(codes.includes('other-currency')).toBe(rate === null);
  });
});

describe('thousands of dates and amounts as text', () => {
  const many = 2500;
  const sales = tabOf('a', [
    ['Commande n°', 'Date', 'Client', 'Montant'],
    ...Array.from({ length: many }, (_, i) => [
      `${i}`,
      `${13 + (i % 15)}/03/2025`,
      `Client ${i % 400}`,
      `${i + 1},50 €`,
    ]),
  ]);
  const analysis = analyse([sales], noChoices, circumstances);
  it('are counted to the last, though the first are listed only', () => {
    const { rules } = cleanAnswer(analysis, noChoices);
    expect(rules.map(({ rule, count, listed }) => [rule, count, listed])).toEqual([
      ['date', many, 2000],
      ['amount', many, 2000],
    ]);
    expect(reportOf(analysis).changes).toEqual({ date: many, amount: many });
  });
  it('are told in the Log with what it leaves out', () => {
    const input = tabInput(analysis, { computedOn: null, runs: [], orphanNotes: [], language: 'en' });
    const [log] = planTabs(input, wordsOf('en'), ['log']);
    const text = log.values.map((row) => row.join(' ')).join('\n');
    expect(text).toContain('5,000 values corrected');
    expect(text).toMatch(/^Date read 2500/m);
    expect(text).toContain('the first 2,000 are listed');
    expect(text).toContain('and 1,000 more, counted above');
  });
});

it('has a sentence in both languages for everything that reading and cleaning can say', () => {
  const codes = new Set<string>();
  for (const folder of ['read', 'read/recognise', 'clean']) {
    const path = new URL(`../../src/core/${folder}/`, import.meta.url);
    for (const file of readdirSync(path)) {
      if (!file.endsWith('.ts') || file === 'audit.ts') continue;
      const source = readFileSync(new URL(file, path), 'utf8');
      for (const [, code] of source.matchAll(/(?:\b(?:say|report)\(|\bcode: )'([a-z]+-[a-z-]+)'/g)) codes.add(code);
    }
  }
  expect(codes.size).toBeGreaterThan(15);
  for (const words of [english.remark, french.remark]) {
    expect([...codes].filter((code) => !(code in words.what) || !(code in words.todo))).toEqual([]);
  }
});
