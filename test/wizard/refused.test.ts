import { describe, expect, it, test } from 'vitest';
import { type CleanRule, cleanRules, type SourceTab } from '../../src/core/model';
import { planTabs } from '../../src/tabs/all';
import { analyse } from '../../src/wizard/analysis';
import { cleanAnswer } from '../../src/wizard/answers';
import { type Choices, noChoices } from '../../src/wizard/messages';
import { tabInput } from '../../src/wizard/report';
import { wordsOf } from '../../src/words/words';
import { day } from '../makers';

// Every rule that can be unticked leaves the value in the tab of clean customers as the source has it.

const circumstances = {
  hints: { dateOrder: 'dmy', decimal: ',', country: 'FR' } as const,
  today: day('2026-10-02'),
};
const headings = [
  'N° client',
  'Civilité',
  'Prénom',
  'Nom',
  'Société',
  'E-mail',
  'Téléphone',
  'Adresse',
  'CP',
  'Ville',
  'Pays',
];
/** Clean people, so that columns are recognised and one spelling is the usual one; then the one to look at. */
const contacts = (dirty: Readonly<Record<string, string>>): SourceTab => ({
  id: 'a',
  name: 'Clients',
  grid: [
    headings,
    ['101', 'Mme', 'Ana', 'Petit', '', 'ana@example.com', '0639980001', '1 rue des Lilas', '44000', 'Nantes', 'FR'],
    ['102', 'M.', 'Léo', 'Roy', '', 'leo@example.com', '0639980002', '2 rue des Lilas', '44000', 'Nantes', 'FR'],
    ['103', 'Mme', 'Zoé', 'Blanc', 'SARL Blanc', 'zoe@example.com', '0639980003', '3 rue', '35000', 'Rennes', 'FR'],
    headings.map((heading) => dirty[heading] ?? (heading === 'N° client' ? '200' : '')),
  ],
});
function cleaned(tab: SourceTab, rules: Partial<Choices>) {
  const choices = { ...noChoices, ...rules };
  const analysis = analyse([tab], choices, circumstances);
  const input = tabInput(analysis, { computedOn: null, runs: [], orphanNotes: [], language: 'en' });
  const [plan] = planTabs(input, wordsOf('en'), ['clean']);
  const { headingRow, firstRow, rows, keyColumn } = plan.list!;
  const titles = plan.values[headingRow - 1].map(String);
  const row = plan.values.slice(firstRow - 1, firstRow - 1 + rows).find((r) => r[keyColumn - 1] === '200');
  return {
    cell: (title: string) => String(row?.[titles.indexOf(title)] ?? ''),
    offered: cleanAnswer(analysis, choices).rules.find(({ on }) => !on)?.rule,
  };
}

const cases: readonly {
  readonly rule: CleanRule;
  readonly heading: string;
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly with?: Readonly<Record<string, string>>;
}[] = [
  { rule: 'accents', heading: 'Nom', title: 'Last name', before: 'GarÃ§on', after: 'Garçon' },
  { rule: 'spaces', heading: 'Adresse', title: 'Address', before: '12  rue du\u00a0Port', after: '12 rue du Port' },
  { rule: 'phone', heading: 'Téléphone', title: 'Phone', before: '06.39.98.12.34', after: '06 39 98 12 34' },
  { rule: 'phone', heading: 'Téléphone', title: 'Phone', before: '+33639981234', after: '06 39 98 12 34' },
  { rule: 'email', heading: 'E-mail', title: 'E-mail', before: 'Jo.Noir@Example.COM', after: 'jo.noir@example.com' },
  { rule: 'email-typo', heading: 'E-mail', title: 'E-mail', before: 'jo@gmial.com', after: 'jo@gmail.com' },
  { rule: 'name', heading: 'Nom', title: 'Last name', before: 'NOIR', after: 'Noir' },
  { rule: 'name', heading: 'Prénom', title: 'First name', before: 'jo', after: 'Jo', with: { Nom: 'Noir' } },
  { rule: 'civility', heading: 'Civilité', title: 'Title', before: 'Monsieur', after: 'M.', with: { Nom: 'Noir' } },
  { rule: 'company', heading: 'Nom', title: 'Last name', before: 'SARL Noir', after: '' },
  { rule: 'postcode', heading: 'CP', title: 'Postcode', before: '1000', after: '01000', with: { Pays: 'FR' } },
  {
    rule: 'city',
    heading: 'Ville',
    title: 'City',
    before: 'St Nazaire',
    after: 'Saint-Nazaire',
    with: { CP: '44600' },
  },
  { rule: 'country', heading: 'Pays', title: 'Country', before: 'Belgique', after: 'BE' },
  { rule: 'clusters', heading: 'Ville', title: 'City', before: 'NANTES', after: 'Nantes', with: { CP: '44000' } },
];
const allWaysRead: readonly CleanRule[] = ['date', 'amount', 'customer-id'];

describe('a refused rule', () => {
  test.each(cases)('$rule leaves "$before" as it was', ({ rule, heading, title, before, after, with: more }) => {
    const tab = contacts({ Nom: 'Noir', ...more, [heading]: before });
    const ticked = cleaned(tab, { rulesOn: [rule] });
    expect(ticked.cell(title)).toBe(after);
    const refused = cleaned(tab, { rulesOff: [rule] });
    expect(refused.cell(title)).toBe(before);
    // It stays to be seen, to be ticked again.
    expect(refused.offered).toBe(rule);
  });
  it('is tried for every rule but those without which nothing could be counted', () => {
    const tried = new Set<CleanRule>([...cases.map(({ rule }) => rule), ...allWaysRead]);
    expect(cleanRules.filter((rule) => !tried.has(rule))).toEqual([]);
  });
});

it.each(allWaysRead)('%s is read whatever is unticked', (rule) => {
  const sales: SourceTab = {
    id: 'b',
    name: 'Ventes',
    grid: [
      ['Commande n°', 'Date', 'N° client', 'Montant'],
      ['1', '25/12/2025', "'17850.0", '1 234,50 €'],
      ['2', '26/12/2025', '17850', '10,00 €'],
      ['3', '27/12/2025', '17851', '20,00 €'],
    ],
  };
  const { findings } = analyse([sales], { ...noChoices, rulesOff: [rule] }, circumstances);
  expect([findings.orders, findings.customers, findings.turnover]).toEqual([3, 2, 126450]);
});
