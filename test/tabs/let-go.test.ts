import { describe, expect, it, test } from 'vitest';
import type { Language, TabId } from '../../src/core/codes';
import type { Contact } from '../../src/core/model';
import type { Settings } from '../../src/core/settings';
import { plannable, planTabs, proposedTabs } from '../../src/tabs/all';
import type { TabInput } from '../../src/tabs/input';
import type { TabPlan } from '../../src/tabs/plan';
import { analyse } from '../../src/wizard/analysis';
import { noChoices } from '../../src/wizard/messages';
import { tabInput } from '../../src/wizard/report';
import { wordsOf } from '../../src/words/words';
import { contact } from '../core/measure/contacts';
import { frenchHints, hasShared, sharedTab, unlessShared } from '../core/read/exports';
import { day, order, type TestOrder } from '../makers';
import { inputFrom } from './people-known';
import { block, kindsOf, rowsUnder } from './plan-text';
import { contactsOnly } from './shop';

const today = day('2026-10-02');

const inputOf = (orders: readonly TestOrder[], contacts: readonly Contact[], settings: Partial<Settings> = {}) =>
  inputFrom(orders, contacts, settings, today);
const planOf = (input: TabInput, language: Language = 'en', outputs: readonly TabId[] = plannable): TabPlan => {
  const plan = planTabs({ ...input, language }, wordsOf(language), outputs).find(({ id }) => id === 'let-go');
  if (!plan) throw new Error('no tab');
  return plan;
};

const firstColumn = (plan: TabPlan, title: string) => rowsUnder(plan, title).map((row) => row[0]);

/** Orders of all the year, so that 30 September 2026 is the day of the analysis. */
const regulars = ['Bob', 'Guy', 'Ugo'].flatMap((name, i) =>
  ['2024-01-15', '2025-01-15', '2025-11-15', '2026-05-15', '2026-09-30'].map((iso) => order(name, iso, 20 + i)),
);
const old = [order('Ana', '2022-06-01', 30), order('Ana', '2022-09-01', 30), order('Léo', '2023-03-01', 250)];
const near = [order('Max', '2023-11-01', 80), order('Ida', '2023-10-05', 10)];
const people: readonly Contact[] = [
  contact('Ana', { email: 'ana@example.com', consent: 'yes' }),
  contact('Léo'),
  contact('Max', { phone: '+33639980001' }),
  contact('Zoé', { key: 'C9', email: 'zoe@example.com', phone: '+33639980002', consent: 'no' }),
  contact('Tom', { email: 'tom@example.com', signupDay: day('2019-01-01') }),
  contact('Eve', { email: 'eve@example.com' }),
];
const input = inputOf([...old, ...near, order('Zoé', '2022-06-01', 900), ...regulars], people);

describe('the lists', () => {
  const plan = planOf(input);

  it('those to let go, the most valuable first, with what to do', () => {
    const [heading, ...rows] = block(plan, 'To let go');
    const at = (title: string) => heading.findIndex((text) => String(text).startsWith(title));
    const told = rows.map((row) => [row[0], row[at('What it was')], row[at('Orders')], row[at('Spent')]]);
    expect(told).toEqual([
      ['Léo', 'Order', 1, 250],
      ['Ana', 'Order', 2, 60],
      ['Tom', 'Sign-up', 0, 0],
    ]);
    expect(rows.map((row) => row[at('Contact')])).toEqual(['To ask', 'Yes', 'To ask']);
    expect(rows[0][at('What to do')]).toBe('No e-mail and no phone: nobody to ask. Delete or archive.');
    expect(rows[1][at('What to do')]).toMatch(/^Ask once: “Shall we stay in touch\?/);
    expect([rows[1][1], rows[1][at('Months')], rows[1][at('Limit')]]).toEqual([
      day('2022-09-01'),
      48,
      day('2025-09-01'),
    ]);
    expect(plan.values[0][1]).toBe(
      '3 contacts have done nothing for 3 years, €310 of past revenue: ask once, then let go.',
    );
  });

  it('those who soon will be, the first to get there first, with their day', () => {
    const rows = rowsUnder(plan, 'Warning list');
    expect(rows.map((row) => [row[0], row[4]])).toEqual([
      ['Ida', day('2026-10-05')],
      ['Max', day('2026-11-01')],
    ]);
    expect(rows[1]).toContain('Write before 1 Nov 2026: an order, a click or a reply starts the time again.');
  });

  it('those whose limit lies between the end of the export and today are to be written to at once', () => {
    const late = planOf({ ...input, findings: { ...input.findings, today: day('2026-11-01') } });
    const max = rowsUnder(late, 'Warning list').find(([name]) => name === 'Max');
    expect(max).toContain('Write now: the limit was 1 Nov 2026. An order, a click or a reply starts the time again.');
  });

  it('those who refused: key, e-mail and phone, and nothing else of them anywhere', () => {
    const rows = rowsUnder(plan, 'Suppression list');
    expect(rows.map((row) => row.filter((value) => value !== ''))).toEqual([
      ['Zoé', 'zoe@example.com', '06 39 98 00 02'],
    ]);
    const kinds = kindsOf(plan);
    const at = plan.values.findIndex((row) => row.includes('zoe@example.com'));
    expect([kinds[at][0], kinds[at][1], kinds[at][4]]).toEqual(['text', 'text', 'text']);
    expect(plan.values.flat().filter((value) => value === 900)).toEqual([]);
  });

  it('those whom nothing dates', () => {
    expect(firstColumn(plan, 'Age unknown')).toEqual(['Eve']);
  });

  it('counts by age what the chart shows, and adds up', () => {
    const rows = rowsUnder(plan, 'By age');
    const sum = (column: number) => rows.reduce((total, row) => total + Number(row[column]), 0);
    expect([sum(1), sum(2)]).toEqual([5, 3]);
    expect(plan.values[4][0]).toBe(3);
    expect(plan.values[7][0]).toBe(2);
    const [chart] = plan.charts;
    expect(plan.values[chart.domain.row - 1].slice(0, 3)).toEqual(['Years since', 'Kept', 'To let go']);
    expect(chart.domain.rows).toBe(rows.length + 1);
    expect(chart.title).toBe('38% of contacts of known age are past the limit');
  });

  it('draws no chart of one column, and does not lead to its figures', () => {
    const same = planOf(
      inputOf(
        [],
        Array.from({ length: 6 }, (_, i) => contact(`P${i}`, { signupDay: today - 400 - i })),
      ),
    );
    expect(same.charts).toEqual([]);
    expect(String(same.values[10][1])).not.toContain('Figures of the chart');
    expect(String(same.values[10][1])).toContain('By age');
  });

  it('are where the links at the top lead', () => {
    const links = plan.rich.flatMap((cell) => cell.runs).filter((run) => run.link?.tab === 'let-go');
    expect(links.map((run) => plan.values[(run.link?.row ?? 0) - 1][0])).toEqual([
      'Warning list: 2',
      'Suppression list: 1',
      'Age unknown: 1',
      'By age',
    ]);
  });

  it('leave room for notes beside the main one, else beside the warning list', () => {
    expect(plan.list).toMatchObject({ firstRow: 14, rows: 3 });
    const warned = planOf(inputOf([...near, ...regulars], people.slice(3, 4)));
    expect(warned.list?.rows).toBe(2);
    expect(warned.values[(warned.list?.firstRow ?? 0) - 1][0]).toBe('Ida');
    expect(warned.values[0][1]).toBe('Nobody to let go yet; 2 contacts will reach the limit by 30 Dec 2026.');
  });
});

test.each<{ name: string; input: TabInput; finding: RegExp }>([
  { name: 'everyone did something lately', input: inputOf(regulars, []), finding: /^Nobody to let go: all 3 contacts/ },
  {
    name: 'two years, by the setting',
    input: inputOf([...near, ...regulars], [], { letGoMonths: 24 }),
    finding: /^2 contacts have done nothing for 2 years, €90/,
  },
  {
    name: 'nobody but people who refused',
    input: inputOf([], [contact('Zoé', { consent: 'no', email: 'zoe@example.com' })]),
    finding: /^1 contact, and each refused/,
  },
  { name: 'no date at all', input: contactsOnly, finding: /^11 contacts, and not one date/ },
  { name: 'nobody', input: inputOf([], []), finding: /^No contact in these files/ },
])('$name', ({ input: of, finding }) => {
  const plan = planOf(of);
  expect(plan.values[0][1]).toMatch(finding);
  expect(plan.values.flat().join('\n')).toContain('CNIL');
});

it('without any date says what is missing, and still lists who refused', () => {
  const text = planOf(contactsOnly).values.flat().join('\n');
  expect(text).toContain('A “Sign-up date” column');
  expect(text).toContain('A “Last click” column');
  expect(firstColumn(planOf(contactsOnly), 'Suppression list')).toEqual(['C011']);
});

test.each<{ name: string; contacts: readonly Contact[]; orders?: readonly TestOrder[]; is: boolean }>([
  { name: 'contacts with a date', contacts: [people[4]], is: true },
  { name: 'contacts who refused', contacts: [people[3]], is: true },
  { name: 'contacts that order', contacts: [people[0]], orders: regulars, is: true },
  { name: 'contacts without a date', contacts: [people[5]], is: false },
  { name: 'orders of bare numbers or names', contacts: [], orders: regulars, is: false },
  { name: 'nobody', contacts: [], is: false },
])('is proposed for $name: $is', ({ contacts, orders = [], is }) => {
  expect(proposedTabs(inputOf(orders, contacts)).includes('let-go')).toBe(is);
});

describe('who refused', () => {
  // Every tab that says whom to write to, and the part of the Summary that does.
  const lists: readonly TabId[] = ['win-back', 'programmes'];
  // Lost, large, without an address: each of these would put him on a list.
  const refused = contact('Zoé', { consent: 'no' });
  const of = inputOf(
    [order('Zoé', '2025-01-20', 900), order('Zoé', '2025-03-20', 900), order('Ana', '2025-03-20', 900), ...regulars],
    [refused, people[0]],
  );

  it('is in no list to write to', () => {
    for (const language of ['en', 'fr'] as const) {
      for (const plan of planTabs({ ...of, language }, wordsOf(language), lists)) {
        expect(plan.values.flat(), plan.id).not.toContain('Zoé');
        expect(JSON.stringify(plan.rich), plan.id).not.toContain('Zoé');
      }
    }
    const named = of.findings.actions.flatMap((action) => action.people.map((p) => p.name));
    expect(named).toContain('Ana');
    expect(named).not.toContain('Zoé');
    expect(of.findings.winBack.map((w) => w.person.name)).toEqual(['Ana']);
  });

  it('is in this tab once, on the suppression list', () => {
    const plan = planOf(of);
    expect(plan.values.flat().filter((value) => value === 'Zoé')).toHaveLength(1);
    expect(firstColumn(plan, 'Suppression list')).toEqual(['Zoé']);
  });
});

describe.skipIf(!hasShared)(`real contact exports${unlessShared}`, () => {
  const analysed = (...files: string[]) =>
    analyse(
      files.map((file, i) => ({ ...sharedTab(`exports/${file}`), id: `${i + 1}` })),
      noChoices,
      { hints: frenchHints, today: day('2026-11-22') },
    );
  const listed = (...files: string[]) => {
    const { letGo } = analysed(...files).findings;
    return {
      toLetGo: letGo?.toLetGo.map((c) => `${c.person.name || c.person.key} ${c.what}`),
      soon: letGo?.soon.length,
      refused: letGo?.refused.length,
      ageUnknown: letGo?.ageUnknown.map((p) => p.name || p.key),
    };
  };
  test.each([
    { files: ['magento_customers.csv'], is: { toLetGo: ['Jon Doe signup'], soon: 0, refused: 0, ageUnknown: [] } },
    { files: ['systeme_io_contacts.csv'], is: { toLetGo: ['Léa Martin signup'], soon: 0, refused: 0, ageUnknown: [] } },
    { files: ['mailchimp_audience.csv'], is: { toLetGo: [], soon: 0, refused: 0, ageUnknown: ['Grace Hopper'] } },
    { files: ['hubspot_contacts.csv'], is: { toLetGo: [], soon: 1, refused: 0, ageUnknown: ['105'] } },
    {
      files: ['hubspot_contacts.csv', 'mailchimp_audience.csv', 'magento_customers.csv', 'systeme_io_contacts.csv'],
      is: {
        toLetGo: ['Jon Doe signup', 'Léa Martin signup'],
        soon: 1,
        refused: 0,
        ageUnknown: ['105', 'Grace Hopper'],
      },
    },
  ])('$files', ({ files, is }) => expect(listed(...files)).toEqual(is));

  it('is written in both languages', () => {
    const edge = { computedOn: day('2026-11-22'), runs: [], orphanNotes: [] };
    const of = analysed('magento_customers.csv', 'hubspot_contacts.csv');
    expect(planOf(tabInput(of, { ...edge, language: 'fr' }), 'fr').values[0]).toContain(
      '1 contact sans signe de vie depuis 3 ans\u00a0: posez la question une fois, puis laissez partir.',
    );
    expect(planOf(tabInput(of, { ...edge, language: 'en' }), 'en').values[0]).toContain(
      '1 contact has done nothing for 3 years: ask once, then let go.',
    );
  });
});
