import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Audit, auditBook } from '../../src/core/clean/audit-book';
import { type Language, type TabId, tabIds } from '../../src/core/codes';
import { findings } from '../../src/core/findings';
import type { Contact, Table } from '../../src/core/model';
import { defaultSettings, type Settings } from '../../src/core/settings';
import { functionNamed } from '../../src/functions/catalogue';
import { plannable, planTabs, proposedTabs } from '../../src/tabs/all';
import { entryFormula } from '../../src/tabs/entry-rules';
import type { TabInput } from '../../src/tabs/input';
import type { PlanRange, TabPlan } from '../../src/tabs/plan';
import { wordsOf } from '../../src/words/words';
import { anyOrders, day, ledgerFrom, order, type TestOrder } from '../makers';
import { kindsOf, letters } from './plan-text';
import { contactsOnly, nobodyLate, shop, withoutAmounts } from './shop';

const languages: readonly Language[] = ['en', 'fr'];
const plansOf = (input: TabInput, language: Language, outputs: readonly TabId[] = plannable): TabPlan[] =>
  planTabs({ ...input, language }, wordsOf(language), outputs);

/** Names of people as hostile as a sheet can hold them. */
const hostile = ['=1+1', '+33 6 12', '-2', '@SUM(A1)', '<b>x</b>', '1/2', '007'];

function inputFrom(
  orders: readonly TestOrder[],
  settings: Partial<Settings> = {},
  more: (i: number) => Partial<Contact> = () => ({}),
): TabInput {
  const ledger = ledgerFrom(orders, ['Pia', '=1+1']);
  const contacts: Contact[] = ledger.keys.map((key, i) => ({
    ...shop.contacts[0],
    key,
    name: hostile[i] ?? key,
    consent: i % 5 === 4 ? 'no' : 'yes',
    rows: [{ tab: '1', row: i + 2 }],
    changed: i % 3 === 0 ? { email: `${key} @old` } : {},
    ...more(i),
  }));
  const named = { ...ledger, names: contacts.map((c) => c.name) };
  const found = findings(named, contacts, { ...defaultSettings, ...settings }, day('2027-01-15'));
  const name = 'Sheet1';
  const table: Table = {
    tab: '1',
    name,
    kind: 'customers',
    confidence: 1,
    headerRow: 1,
    firstRow: 2,
    lastRow: contacts.length + 1,
    columns: (['customer_id', 'full_name', 'email', 'opt_in'] as const).map((role, index) => ({
      index,
      header: `H${index}`,
      role,
      confidence: 0.7,
      filled: 1,
      samples: ['yes'],
    })),
    dateOrder: null,
    decimal: null,
    byLine: false,
    remarks: [],
  };
  const grid = [[], ...contacts.map((c, i) => [c.key, c.name, i % 3 === 0 ? 'x' : c.email, i % 4 === 0 ? '' : 'yes'])];
  const unified = { customerOf: new Int32Array(), contacts, merges: [], doubtful: [], ignoredKeys: [] };
  return {
    ...shop,
    findings: found,
    audit: auditBook({
      sources: [{ id: '1', name, grid }],
      tables: [table],
      problems: [],
      unified,
      ledger: named,
      findings: found,
    }),
    contacts,
    sources: [{ tab: '1', name }],
    leftOut: [{ tab: '1', row: 12, reason: 'cancelled', seen: 'x' }],
    changes: [],
    identities: contacts.map((c, i) => ({
      tab: '1',
      row: i + 2,
      rows: 1,
      fields: { full_name: c.name },
      day: null,
      listed: true,
    })),
    customerOf: contacts.map((_, i) => i),
    merges: [],
    doubtful: [],
  };
}

const invented = inputFrom(
  Array.from({ length: 240 }, (_, i) =>
    order(`C${i % 40}`, i % 7 === 0 ? '2025-03-04' : `2026-${String((i % 12) + 1).padStart(2, '0')}-1${i % 9}`, 5 + i),
  ),
);

const inside = (plan: TabPlan, { row, column, rows, columns }: PlanRange) =>
  row >= 1 &&
  column >= 1 &&
  rows >= 1 &&
  columns >= 1 &&
  row + rows - 1 <= plan.values.length &&
  column + columns - 1 <= plan.values[0].length;

const isTextKind = (kind: string | undefined) => kind === 'text' || kind === 'label' || kind === 'indent-text';

/** What every plan must be, whatever the file. */
function checkPlan(plan: TabPlan): void {
  const width = plan.values[0].length;
  expect(plan.name.length).toBeLessThanOrEqual(31);
  expect(plan.name.length).toBeGreaterThan(0);
  expect(plan.widths.length).toBe(width);
  const kinds = kindsOf(plan);
  plan.values.forEach((row, r) => {
    expect(row.length).toBe(width);
    row.forEach((value, c) => {
      const where = `${plan.id} ${r + 1},${c + 1}`;
      if (typeof value === 'number') {
        expect(Number.isFinite(value), where).toBe(true);
        expect(isTextKind(kinds[r][c]) || kinds[r][c] === undefined, `${where} is a number shown as text`).toBe(false);
      } else if (typeof value === 'string') {
        expect(value, where).not.toMatch(/undefined|NaN|Infinity|\[object/);
        if (value !== '') expect(kinds[r][c], `${where} "${value}" has no kind`).toBeDefined();
      } else expect(typeof value, where).toBe('boolean');
    });
  });
  for (const range of [...plan.styles, ...plan.merges, ...plan.rules.map((rule) => rule.range)]) {
    expect(inside(plan, range), `${plan.id} ${JSON.stringify(range)}`).toBe(true);
  }
  for (const cell of [...plan.rich, ...plan.notes, ...plan.formulas]) {
    expect(inside(plan, { ...cell, rows: 1, columns: 1 })).toBe(true);
  }
  for (const cell of plan.rich) {
    expect(kinds[cell.row - 1][cell.column - 1], `${plan.id} rich cell`).toBe('text');
    expect(cell.runs.some((run) => run.text !== '')).toBe(true);
  }
  for (const { row, column, rule, help } of plan.validations ?? []) {
    expect(inside(plan, { row, column, rows: 1, columns: 1 })).toBe(true);
    expect(help).not.toBe('');
    if (rule.type === 'list') expect(new Set(rule.values).size).toBe(rule.values.length);
    if (rule.type === 'formula') {
      expect(rule.formula).toMatch(/^=/);
      // Numbers of cells of its own row; nothing a locale reads otherwise.
      expect(rule.formula).not.toMatch(/,/);
      expect(rule.formula).toContain(`${letters(column)}${row}`);
    }
  }
  for (const { formula } of plan.formulas) {
    expect(formula.startsWith('=')).toBe(true);
    expect(formula).not.toMatch(/\d[.,]\d|,/);
  }
  const unique = new Set(plan.notes.map((note) => `${note.row},${note.column}`));
  expect(unique.size, `${plan.id}: two notes on one cell`).toBe(plan.notes.length);
  for (const chart of plan.charts) {
    expect(chart.title.length).toBeGreaterThan(0);
    expect(chart.tab).toBeUndefined();
    const points = chart.domain.rows - 1;
    expect(points, `${plan.id} ${chart.title}`).toBeGreaterThanOrEqual(3);
    for (const range of [chart.domain, ...chart.series.map((s) => s.range)]) {
      expect(inside(plan, range)).toBe(true);
      expect(range.rows).toBe(chart.domain.rows);
      expect(typeof plan.values[range.row - 1][range.column - 1], 'a heading').toBe('string');
      expect(plan.values[range.row - 1][range.column - 1]).not.toBe('');
    }
    // More columns than that have no room for figures, and stacked ones no end.
    if (chart.labels) expect([chart.stacked === true, points <= 8]).toEqual([false, true]);
    for (const s of chart.series) {
      for (let r = s.range.row; r < s.range.row + points; r++) {
        const value = plan.values[r][s.range.column - 1];
        expect(value === '' || typeof value === 'number').toBe(true);
      }
      expect(s.axis).toBeLessThan(chart.axes.length);
    }
  }
  if (plan.frozenColumns > 0) {
    for (const { column, columns } of plan.merges) {
      expect(column > plan.frozenColumns || column + columns - 1 <= plan.frozenColumns).toBe(true);
    }
    for (const { position } of plan.charts) expect(position.column).toBeGreaterThan(plan.frozenColumns);
  }
  if (plan.list) {
    const { headingRow, firstRow, rows, keyColumn, freeColumn } = plan.list;
    expect(freeColumn).toBe(width + 1);
    expect(firstRow).toBe(headingRow + 1);
    const keys = plan.values.slice(firstRow - 1, firstRow - 1 + rows).map((row) => row[keyColumn - 1]);
    expect(keys.length).toBe(rows);
    expect(new Set(keys).size).toBe(rows);
    const noted = new Set(plan.notes.filter((note) => note.row === headingRow).map((note) => note.column));
    for (let c = 1; c <= width; c++) expect(noted.has(c), `${plan.id}: heading ${c} has no definition`).toBe(true);
  }
}

const cases: readonly (readonly [string, TabInput])[] = [
  ['a small shop', shop],
  ['a file without amounts', withoutAmounts],
  ['contacts only', contactsOnly],
  ['nobody late', nobodyLate],
  ['forty invented customers', invented],
  [
    'three customers',
    inputFrom([order('A', '2026-12-01', 10), order('B', '2026-11-01', 5), order('C', '2025-11-01', 5)]),
  ],
  [
    'by margin, with remarketing costs',
    inputFrom(
      Array.from({ length: 60 }, (_, i) =>
        order(`C${i % 12}`, `2026-${String((i % 12) + 1).padStart(2, '0')}-03`, 20 + i),
      ),
      { basis: 'margin', margin: 0.4, windowMonths: 0 },
      (i) => ({ remarketingCost: i === 3 ? 100_000 : 150 }),
    ),
  ],
  ['no one at all', inputFrom([])],
];

describe('every tab', () => {
  for (const language of languages) {
    it.each(cases)(`is well formed for %s (${language})`, (_, input) => {
      const plans = plansOf(input, language);
      expect(plans.map((plan) => plan.id)).toEqual(plannable);
      for (const plan of plans) checkPlan(plan);
    });
  }

  it('is well formed for any orders', () => {
    fc.assert(
      fc.property(anyOrders(80), fc.constantFrom(...languages), (orders, language) => {
        for (const plan of plansOf(inputFrom(orders), language)) checkPlan(plan);
      }),
      { numRuns: 60 },
    );
  });

  it.each(cases)('has the same shape in both languages for %s', (_, input) => {
    const [en, fr] = languages.map((language) => plansOf(input, language));
    en.forEach((plan, i) => {
      const other = fr[i];
      const shape = (p: TabPlan) =>
        p.values.map((row) => row.map((value) => (typeof value === 'string' ? value !== '' : value)));
      expect(shape(plan)).toEqual(shape(other));
      expect(plan.notes.map((n) => [n.row, n.column])).toEqual(other.notes.map((n) => [n.row, n.column]));
      expect(plan.charts.map((c) => c.domain)).toEqual(other.charts.map((c) => c.domain));
      expect(plan.formulas).toEqual(other.formulas);
    });
  });

  it.each(cases)('comes out the same twice for %s', (_, input) => {
    expect(plansOf(input, 'fr')).toEqual(plansOf(input, 'fr'));
  });

  it('says nothing in English in French, no code word in either', () => {
    // Messages stand there in both languages.
    const ownCells = (plan: TabPlan) =>
      plan.values.flatMap((row) => row.filter((_, c) => plan.id !== 'programmes' || c !== 7));
    const codesOf = (plan: TabPlan) => ownCells(plan).concat(plan.notes.map((n) => n.text));
    for (const plan of plansOf(invented, 'fr')) {
      const text = codesOf(plan)
        .filter((v) => typeof v === 'string')
        .join('\n');
      expect(text).not.toMatch(
        /\b(customers?|orders?|revenue|lost after|Active|slowing|win back|large|medium|small)\b/,
      );
      expect(text).not.toMatch(/\b(at-risk|needs-attention|potential-loyal|cant-lose|head-count|second-order)\b/);
    }
    for (const plan of plansOf(invented, 'en')) {
      const text = codesOf(plan)
        .filter((v) => typeof v === 'string')
        .join('\n');
      // The name of the menu is French in every language.
      expect(text.replace(/Clientèle/g, '')).not.toMatch(/\b(clients?|commandes?|chiffre|jours|perdus?)\b/i);
      expect(text).not.toMatch(/\b(needs-attention|potential-loyal|cant-lose|head-count|second-order)\b/);
    }
  });

  it('never breaks a French line before a unit or a double sign', () => {
    for (const plan of plansOf(shop, 'fr')) {
      const texts = [...plan.values.flat(), ...plan.notes.map((n) => n.text), ...plan.charts.map((c) => c.title)];
      for (const text of texts) {
        if (typeof text !== 'string' || text.includes('HYPERLINK')) continue;
        expect(text).not.toMatch(/ [;:?!%€»]| \u00ab |« /);
        expect(text).not.toContain("'");
      }
    }
  });
});

describe('what comes from the data', () => {
  const secrets = shop.contacts
    .flatMap((c) => [c.key, c.name, c.email, c.firstName, c.lastName])
    .filter((t) => t.length > 3);

  it('stands in plain text cells only', () => {
    for (const plan of plansOf(shop, 'fr')) {
      const kinds = kindsOf(plan);
      plan.values.forEach((row, r) => {
        row.forEach((value, c) => {
          if (typeof value !== 'string' || value === '') return;
          if (secrets.some((secret) => value.includes(secret))) {
            expect(kinds[r][c], `${plan.id} ${r + 1},${c + 1} ${value}`).toBe('text');
          }
        });
      });
    }
  });

  it('never starts a cell of our own words like a formula', () => {
    for (const [, input] of cases) {
      for (const plan of plansOf(input, 'fr')) {
        const kinds = kindsOf(plan);
        plan.values.forEach((row, r) => {
          row.forEach((value, c) => {
            const isOurs = kinds[r][c] === 'label' || (kinds[r][c] === 'indent-text' && plan.id !== 'log');
            if (typeof value === 'string' && isOurs) expect(value).not.toMatch(/^[=+\-@']/);
          });
        });
      }
    }
  });
});

describe('people', () => {
  it('who refused contact are not in the list to win back, nor in its sum', () => {
    const [plan] = plansOf(shop, 'en', ['win-back']);
    expect(plan.values.flat()).not.toContain('Odile Refus');
    expect(plan.list?.rows).toBe(4);
    expect(plan.values[4][0]).toBe(2104);
  });

  it('behind an action are links to their rows', () => {
    const plans = plansOf(shop, 'en');
    const byId = new Map(plans.map((plan) => [plan.id, plan]));
    let links = 0;
    for (const plan of plans) {
      for (const cell of plan.rich) {
        for (const run of cell.runs) {
          if (!run.link?.row || run.link.tab === plan.id) continue;
          links++;
          const target = byId.get(run.link.tab);
          const row = target?.values[run.link.row - 1] ?? [];
          expect(row, run.text).toContain(run.text);
        }
      }
    }
    expect(links).toBeGreaterThan(8);
  });

  it('are not linked to a tab that is not written', () => {
    const plans = plansOf(shop, 'en', ['summary', 'best']);
    expect(plans.map((plan) => plan.id)).toEqual(['summary', 'best']);
    for (const plan of plans) {
      for (const cell of plan.rich) {
        for (const run of cell.runs) if (run.link) expect(['summary', 'best']).toContain(run.link.tab);
      }
    }
  });

  it('keep their postcode, and their phone as it is dialled', () => {
    const [plan] = plansOf(shop, 'fr', ['clean']);
    const cells = plan.values.flat();
    expect(cells).toContain('01000');
    expect(cells).toContain('06 39 98 12 34');
    expect(cells).toContain('+3227001234');
  });
});

describe('figures add up', () => {
  it('customers and revenue of the grid, of the stages and of the cards are the same', () => {
    const plans = new Map(plansOf(invented, 'en').map((plan) => [plan.id, plan]));
    const summary = plans.get('summary') as TabPlan;
    const lifecycle = plans.get('lifecycle') as TabPlan;
    const total = lifecycle.values.find((row) => row[0] === 'Total') ?? [];
    expect(total[8]).toBe(summary.values[4][3]);
    expect(total[9]).toBeCloseTo(summary.values[4][1] as number, 6);
    expect((total[1] as number) + (total[3] as number) + (total[5] as number) + Number(total[7])).toBe(total[8]);
  });

  it('the simulator starts from the card', () => {
    const [plan] = plansOf(shop, 'en', ['summary']);
    expect(plan.formulas).toHaveLength(6);
    const cell = plan.formulas[1];
    expect(plan.values[cell.row - 1][cell.column - 1]).toBe(plan.values[8][5]);
  });
});

describe('an empty state', () => {
  const textOf = (plan: TabPlan) => plan.values.flat().join('\n');

  it.each(plannable.filter((id) => id !== 'log' && id !== 'clean'))(
    '%s says what is missing and where to add it',
    (id) => {
      const [plan] = plansOf(contactsOnly, 'en', [id]);
      expect(textOf(plan)).toContain('What is missing, and what it unlocks');
      expect(textOf(plan)).toContain('A tab: customer, date, amount');
      // How full the columns are can be said of any file.
      if (id !== 'audit') expect(plan.charts).toEqual([]);
    },
  );

  it('a file without amounts names those who order most often', () => {
    const [plan] = plansOf(withoutAmounts, 'en', ['best']);
    expect(textOf(plan)).toContain('Those who order most often');
    expect(textOf(plan)).toContain('Hôtel des Dunes');
    expect(textOf(plan)).toContain('No amount in these files');
  });

  it('nobody to win back: the three closest to lateness', () => {
    const [plan] = plansOf(nobodyLate, 'en', ['win-back']);
    expect(textOf(plan)).toContain('Nobody to win back: all your customers keep their rhythm.');
    expect(plan.values.filter((row) => row[1] === 16 || row[1] === 2).length).toBe(3);
    expect(plan.list).toBeNull();
  });

  it('a figure that cannot be computed is blank, with its reason under it', () => {
    const [plan] = plansOf(withoutAmounts, 'en', ['summary']);
    expect(plan.values[4][1]).toBe('');
    expect(plan.values[5][1]).toBe('no amount in these files');
    expect(plan.values[4][3]).toBe(11);
    expect(plan.values[8][3]).toBe('');
    expect(plan.values[9][3]).toBe('no spending in these files');
  });
});

describe('a file that can say little', () => {
  const textOf = (plan: TabPlan) => plan.values.flat().join('\n');
  const only = (input: TabInput, id: TabId, language: Language = 'en') => plansOf(input, language, [id])[0];
  const buyers = (count: number, more: Partial<Settings> = {}) =>
    inputFrom(
      Array.from({ length: count * 2 }, (_, i) =>
        order(`C${i % count}`, i < count ? '2026-02-03' : '2026-11-20', 9 + i),
      ),
      more,
    );
  const changed = (more: Partial<TabInput['findings']>): TabInput => ({
    ...shop,
    findings: { ...shop.findings, ...more },
  });

  it('lifecycle: what customers of a cell did is told of ten and more, not what the cell borrows', () => {
    const notesOf = (customers: number): string => {
      const backtest = shop.findings.backtest as NonNullable<TabInput['findings']['backtest']>;
      const byStageSize = { 'loyalty-large': { customers, returnRate: 0.9, meanSpend: 150_000 } };
      const plan = only(changed({ backtest: { ...backtest, byStageSize } }), 'lifecycle');
      return plan.notes.map(({ text }) => text).join('\n');
    };
    expect(notesOf(10)).toContain('In the backtest 90% ordered again');
    expect(notesOf(9)).not.toContain('In the backtest');
  });

  it('contacts alone: who can be reached, and nothing about revenue', () => {
    const plan = only(contactsOnly, 'summary');
    expect(plan.values[3].slice(1)).toEqual([
      'Contacts',
      'With an e-mail',
      'With a phone',
      'Who agreed to be contacted',
      'Rows merged',
    ]);
    expect(plan.values[4][1]).toBe(contactsOnly.contacts.length);
    expect(textOf(plan)).not.toContain('Revenue, 12 months');
    expect(only(contactsOnly, 'clean').values[3]).not.toContain('Stage');
  });

  it.each([
    { count: 4, finding: /^Summary {3}4 customers, €[\d.,]+ of revenue; /, share: '', curve: false },
    { count: 9, finding: /^Summary {3}20% of buyers bring/, share: 'number', curve: false },
    { count: 10, finding: /^Summary {3}20% of buyers bring/, share: 'number', curve: true },
  ])(
    '$count buyers: no share of the first 20% under five, no curve of tenths under ten',
    ({ count, finding, share, curve }) => {
      const plan = only(buyers(count), 'summary');
      expect(plan.values[0][1]).toMatch(finding);
      expect(share === '' ? plan.values[8][1] : typeof plan.values[8][1]).toBe(share);
      expect(plan.charts.some((chart) => chart.title.startsWith('20%'))).toBe(curve);
      expect(textOf(plan).includes('No curve by tenths')).toBe(!curve);
    },
  );

  it('a single day: too early, and nobody is called the closest to being late', () => {
    const input = inputFrom(Array.from({ length: 12 }, (_, i) => order(`C${i}`, '2026-11-20', 9 + i)));
    expect(only(input, 'summary').values[0][1]).toMatch(/too early to see who is late\.$/);
    const plan = only(input, 'win-back');
    expect(plan.values[0][1]).toBe('Too early to see who is late: a single day of history.');
    expect(textOf(plan)).not.toContain('The three closest');
  });

  it('no action: one sentence, no empty table', () => {
    const plan = only(changed({ actions: [] }), 'summary');
    expect(plan.values[11][1]).toBe('This week');
    expect(textOf(plan)).not.toContain('First step');
  });

  it('an action nobody could price says why instead of a blank', () => {
    const stakes = (input: TabInput) =>
      only(input, 'summary')
        .values.slice(13, 17)
        .map((row) => row[5]);
    expect(stakes(shop)[3]).toBe('too few');
    expect(stakes(changed({ backtest: null }))[3]).toBe('too early');
  });

  it('without amounts: one count a segment, no column of sizes or revenue', () => {
    const plan = only(withoutAmounts, 'lifecycle');
    expect(textOf(plan)).not.toContain('Revenue');
    expect(textOf(plan)).not.toContain('Large');
    expect(plan.values.find((row) => row[0] === 'Total')?.[1]).toBe(withoutAmounts.findings.customers);
  });

  it('nobody ever came back: days since the last order stand in for a rhythm', () => {
    const input = inputFrom(
      Array.from({ length: 40 }, (_, i) => order(`C${i}`, `202${5 + (i % 2)}-0${(i % 9) + 1}-1${i % 9}`, 9 + i)),
    );
    const heading = only(input, 'win-back').values[12];
    expect(heading).toContain('Days\nsince');
    expect(heading).not.toContain('Rhythm\ndays');
    expect(heading).not.toContain('Last channel');
  });

  it('a number or a long code for a name is called a customer in sentences, and stays itself in lists', () => {
    const long = '01d22419c452ad55702fa5a9a81a4423';
    const people = shop.findings.people.map((p, i) => ({ ...p, name: '', key: i === 0 ? long : String(1900 + i) }));
    const actions = [{ code: 'one-step-short' as const, people: people.slice(0, 2), stake: null }];
    const plan = only(changed({ people, actions }), 'summary');
    expect(plan.values[13][3]).toBe('Customer 01d22419…, Customer 1901');
    expect(only(changed({ people }), 'clean').values.map((row) => row[0])).toContain(long);
  });

  it('the amount a new customer may cost is said only where somebody set it', () => {
    const investment = (targetCac: number | null) =>
      textOf(only(changed({ settings: { ...defaultSettings, targetCac } }), 'lifecycle'));
    expect(investment(null)).not.toMatch(/CAC|per new customer/);
    expect(investment(4_000)).toContain('Medium, €40 per new customer at most');
  });
});

describe('the log', () => {
  const [log] = plansOf(
    {
      ...shop,
      changes: [
        { tab: '1', row: 5, field: 'order_date', before: '5 janv. 2026', after: '2026-01-05', rule: 'date' },
        { tab: '1', row: 5, field: 'amount', before: '1 200,50 €', after: '1200.5', rule: 'amount' },
        ...shop.changes,
      ],
    },
    'fr',
    ['log'],
  );
  const rowWith = (text: string) => log.values.find((row) => row.includes(text)) ?? [];

  it('writes days and amounts the reader’s way, after what matters more', () => {
    expect(rowWith('5 janv. 2026')).toContain('05/01/2026');
    expect(rowWith('1 200,50 €')).toContain('1\u202f200,50');
    const at = (text: string) => log.values.findIndex((row) => row.includes(text));
    expect(at('06.39.98.12.34')).toBeLessThan(at('5 janv. 2026'));
  });

  it('speaks of the rows it merged as the line above does, and of people by what is known of them', () => {
    const [clean] = plansOf(shop, 'fr', ['clean']);
    expect(log.values[0][0]).toContain('1 ligne fusionnée');
    expect(clean.values[0][1]).toContain('1 ligne fusionnée');
    expect(rowWith('EPICERIE DU CANAL · c002@exemple.test')).toContain('Clients, ligne 20');
    expect(rowWith('C006')).toContain('Marc Bellac · 01000 Bourg-en-Bresse · c006@exemple.test · 06 39 98 12 34');
  });

  it('lists an order under its customer nowhere: only rows of people are merges', () => {
    const orders = { ...shop.identities[1], tab: '1', row: 8, listed: false };
    const identities = [...shop.identities, orders];
    const customerOf = [...Array.from(shop.customerOf), 1];
    const merges = [...shop.merges, { a: 1, b: identities.length - 1, by: 'email' as const, confidence: 1 }];
    const [plan] = plansOf({ ...shop, identities, customerOf, merges }, 'fr', ['log']);
    expect(plan.values.flat().filter((value) => value === 'Clients, ligne 20')).toHaveLength(1);
    expect(plan.values.flat()).not.toContain('Commandes, ligne 8');
  });
});

describe('formulas in notes', () => {
  const notesOf = (language: Language, settings: Partial<Settings> = {}) =>
    plansOf({ ...shop, findings: { ...shop.findings, settings: { ...defaultSettings, ...settings } } }, language)
      .flatMap((plan) => plan.notes.map((note) => note.text))
      .join('\n');

  it('are written for the language of the file', () => {
    expect(notesOf('en')).toContain('=BEST_CUSTOMERS(customers,dates,amounts,,DATE(2026,9,30))');
    expect(notesOf('fr')).toContain('=MEILLEURS_CLIENTS(clients;dates;montants;;DATE(2026;9;30))');
    expect(notesOf('fr')).toContain('=CYCLE_DE_VIE(clients;dates;montants;DATE(2026;9;30))');
  });

  it('name functions that exist, with no more arguments than they take', () => {
    for (const [language, separator] of [
      ['en', ','],
      ['fr', ';'],
    ] as const) {
      const formulas = notesOf(language, { activeWithin: 90, lostAfter: 180 }).match(/=[A-Z_]+\(.*\)$/gm) ?? [];
      expect(formulas.length).toBeGreaterThan(5);
      for (const formula of formulas) {
        const entry = functionNamed(formula.slice(1, formula.indexOf('(')));
        expect(entry, formula).toBeDefined();
        const args = formula.replace(/DATE\([^)]*\)/, 'day').split(separator).length;
        expect(args, formula).toBeLessThanOrEqual(entry?.parameters.length ?? 0);
      }
    }
  });

  it('are not offered where there are no amounts', () => {
    const notes = plansOf(withoutAmounts, 'en').flatMap((plan) => plan.notes.map((note) => note.text));
    expect(notes.join('\n')).not.toContain('=RFM');
  });

  it('carry the settings in force, and name those they cannot', () => {
    const notes = notesOf('en', {
      windowMonths: 24,
      activeWithin: 90,
      lostAfter: 180,
      pmgMode: 'turnover',
      basis: 'margin',
    });
    expect(notes).toContain('=RFM(customers,dates,amounts,DATE(2026,9,30),,24,,90,180)');
    expect(notes).toContain('=LIFECYCLE(customers,dates,amounts,DATE(2026,9,30),90,180,,,24,"turnover")');
    expect(notes).toContain('ranking on margin');
  });
});

describe('planTabs', () => {
  it('passes over tabs it does not know, whatever the order asked', () => {
    expect(plansOf(shop, 'en', [...tabIds].reverse()).map((plan) => plan.id)).toEqual(plannable);
    expect(plansOf(shop, 'en', [])).toEqual([]);
  });
});

describe('the audit', () => {
  const textOf = (plan: TabPlan) => plan.values.flat().join('\n');
  const audit = (input: TabInput, language: Language = 'en', outputs = plannable) =>
    plansOf(input, language, outputs).find((plan) => plan.id === 'audit') as TabPlan;
  const rowOf = (plan: TabPlan, first: string) => plan.values.find((row) => row[0] === first) ?? [];
  const links = (plan: TabPlan) => plan.rich.flatMap((cell) => cell.runs.map((run) => run.link?.tab));

  it('says of each column how full and how right it is, with rows to look at', () => {
    const plan = audit(shop);
    expect(rowOf(plan, 'Phone').slice(1, 8)).toEqual([
      'Téléphone',
      'Clients · E',
      9 / 13,
      6 / 9,
      12,
      'Not a phone number (3 cells)',
      'rows 4, 7, 9',
    ]);
    // Two tabs have one, so each says which; a guess says so; a column without a heading has its letter.
    expect(textOf(plan)).toContain('E-mail, Commandes');
    expect(rowOf(plan, 'Opt-in (to check)').slice(1, 3)).toEqual(['(no heading)', 'Clients · G']);
    expect(rowOf(plan, 'Offer code').slice(3, 5)).toEqual([0, '']);
  });

  it('starts with a finding, and never calls everything right when a cell is not', () => {
    expect(audit(shop).values[0][0]).toBe(
      'Audit   98% of filled cells can be used; 2 columns to correct, 2 customers to complete.',
    );
    const [first, ...others] = (shop.audit as Audit).columns;
    const columns = [{ ...first, filled: 2000, valid: 1999, invalid: 1 }, ...others.slice(0, 3)];
    const nearly = { ...shop, audit: { ...(shop.audit as Audit), columns } };
    expect(audit(nearly).values[0][0]).toMatch(/^Audit {3}Over 99% of filled cells can be used; 1 column to correct/);
    const asked = ['name'] as const;
    const noReach = { ...shop.audit, incomplete: { ...(shop.audit as Audit).incomplete, asked } } as Audit;
    expect(audit({ ...shop, audit: noReach }).values[0][0]).toContain('no e-mail and no phone to reach anybody');
    expect(audit({ ...shop, audit: null }).values[0][0]).toBe('Audit   No column of these files could be recognised.');
  });

  it('links the pairs in doubt to the log, where there is one', () => {
    expect(links(audit(shop))).toContain('log');
    expect(links(audit(shop, 'en', ['audit']))).not.toContain('log');
  });

  it('names columns that nothing uses, and those that are never read', () => {
    const plan = audit(shop);
    expect(rowOf(plan, 'Mot de passe')[3]).toBe('Password, card or account number: neither read, shown nor copied');
    expect(rowOf(plan, 'Paiement')[3]).toBe('Payment method: no figure depends on it');
    expect(rowOf(plan, '=Bricole')[3]).toMatch(/^Not recognised/);
    expect(rowOf(plan, 'Rien')[3]).toBe('Empty');
    // A password is told once, in its place.
    expect(textOf(plan).match(/Mot de passe/g)).toHaveLength(1);
  });

  it('lists who to complete with what they are worth, and how many there are', () => {
    const plan = audit(shop);
    expect(textOf(plan)).toContain(
      '2 of 11 customers lack one thing or more; they spent €1,220 in all. Phone: 1 without',
    );
    expect(rowOf(plan, 'Aïcha Brizec').slice(1, 4)).toEqual(['C005', 1220, 'consent']);
    expect(rowOf(plan, 'Marc Belac')[3]).toBe('phone, name');
    expect(rowOf(audit(withoutAmounts), 'Aïcha Brizec')[2]).toBe(3);
  });

  it('calls them contacts where nobody ordered, and gives them no orders', () => {
    const plan = audit({ ...contactsOnly, audit: shop.audit });
    expect(plan.values[0][0]).toContain('2 columns to correct, 2 contacts to complete.');
    expect(textOf(plan)).toContain('Contacts to complete, those who lack most first');
    expect(textOf(plan)).toContain('2 of 11 contacts lack one thing or more');
    expect(rowOf(plan, 'Aïcha Brizec').slice(1, 4)).toEqual(['C005', '', 'consent']);
  });

  it('says which field only a handful have, and nothing where there is nothing to look at', () => {
    const { incomplete, ...rest } = shop.audit as Audit;
    const rare = [
      { field: 'email' as const, have: 1, of: 57 },
      { field: 'phone' as const, have: 2, of: 57 },
    ];
    const plan = audit({ ...shop, audit: { ...rest, incomplete: { ...incomplete, asked: ['name'], rare } } });
    expect(plan.values[0][0]).toContain('but hardly anybody has an e-mail or a phone.');
    expect(textOf(plan)).toContain(
      'Unknown of nearly all of 57 customers: e-mail (1 has one), phone (2 have one). Add the list that holds the others.',
    );
    const calm = audit({
      ...shop,
      audit: { ...rest, incomplete, doubtful: 0, remarks: [], sharedKeys: [], history: null },
    });
    expect(textOf(calm)).not.toContain('To look at\n');
  });

  it('gives a rule to copy for every column it knows a form of, in the language’s own signs', () => {
    const rules = (language: Language) => audit(shop, language).values.filter((row) => /^=/.test(String(row[6])));
    expect(rules('fr').map((row) => [row[1], row[6]])).toEqual([
      ['Commandes · B2:B', '=AND(ISNUMBER(B2);B2>0;B2<80000)'],
      ['Commandes · C2:C', '=ISEMAIL(C2)'],
      ['Commandes · D2:D', '=ISNUMBER(D2)'],
      ['Clients · D2:D', '=ISEMAIL(D2)'],
      ['Clients · E2:E', entryFormula('phone', 'E2', { home: 'FR', country: null })],
      ['Clients · F2:F', '=IF(AND(H2<>"";H2<>"FR";H2<>"France");TRUE;AND(ISTEXT(F2);LEN(F2)=5;TEXT(F2*1;"00000")=F2))'],
      ['Clients · G2:G', '=OR(G2="oui";G2="non";G2="yes";G2="no")'],
    ]);
    expect(rules('en').map((row) => row[6])).toEqual(rules('fr').map((row) => String(row[6]).replace(/;/g, ',')));
  });

  it('has the bars of what the table says, the least filled of those that should be full as its title', () => {
    const [chart] = audit(shop).charts;
    expect(chart.title).toBe('Least filled: Phone, 69%');
    expect(chart.domain.rows).toBe(10);
    expect(audit({ ...shop, audit: { ...(shop.audit as Audit), columns: [] } }).charts).toEqual([]);
  });
});

describe('what is typed in the tab of clean customers', () => {
  const rulesOf = (input: TabInput, language: Language = 'fr') => {
    const [plan] = plansOf(input, language, ['clean']);
    const headings = plan.values[(plan.list?.headingRow ?? 1) - 1];
    return new Map((plan.validations ?? []).map((v) => [String(headings[v.column - 1]).replace(/\n/g, ' '), v]));
  };

  it('should have the form that needs no cleaning', () => {
    const rules = rulesOf(shop);
    expect([...rules.keys()]).toEqual([
      'E-mail',
      'Téléphone',
      'Code postal',
      'Pays',
      'Contact permis',
      'Première commande',
      'Dernière commande',
    ]);
    const consent = rules.get('Contact permis')?.rule;
    expect(consent).toEqual({ type: 'list', values: ['Oui', 'Non', 'À demander'], dropdown: true });
    const country = rules.get('Pays')?.rule;
    expect(country?.type === 'list' && country.values.length).toBeGreaterThan(240);
    for (const { row } of rules.values()) expect(row).toBe(5);
  });

  it('asks for French postcodes only where rows are French', () => {
    const formula = (country: string): string => {
      const settings = { ...defaultSettings, country };
      const rule = rulesOf({ ...shop, findings: { ...shop.findings, settings } }).get('Code postal')?.rule;
      return rule?.type === 'formula' ? rule.formula : '';
    };
    expect(formula('FR')).toMatch(/^=IF\(AND\((\w+)<>"";\1<>"FR";\1<>"France"\);TRUE;/);
    expect(formula('BE')).toMatch(/^=IF\(OR\((\w+)="FR";\1="France"\);.*;TRUE\)$/);
    const noCountry = { ...shop, contacts: shop.contacts.map((c) => ({ ...c, country: '' })) };
    const belgian = { ...shop.findings, settings: { ...defaultSettings, country: 'BE' } };
    expect(rulesOf(noCountry).has('Code postal')).toBe(true);
    expect(rulesOf({ ...noCountry, findings: belgian }).has('Code postal')).toBe(false);
  });
});

it('proposes of a list of contacts what a list of contacts can tell', () => {
  const bold = ['summary', 'best', 'win-back', 'clean', 'log'];
  expect(proposedTabs(contactsOnly)).toEqual(expect.arrayContaining([...bold, 'audit', 'programmes']));
  for (const id of ['rfm', 'lifecycle', 'moves', 'cohorts', 'channels', 'offers', 'retention'] as const)
    expect(proposedTabs(contactsOnly)).not.toContain(id);
  expect(proposedTabs(shop)).toContain('lifecycle');
});
