import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Language } from '../../src/core/codes';
import { findings } from '../../src/core/findings';
import type { Cell, Contact } from '../../src/core/model';
import { defaultSettings, type Settings } from '../../src/core/settings';
import { functionNamed } from '../../src/functions/catalogue';
import { plannable, planTabs, proposedTabs } from '../../src/tabs/all';
import type { TabInput } from '../../src/tabs/input';
import type { TabPlan } from '../../src/tabs/plan';
import { wordsOf } from '../../src/words/words';
import { contact } from '../core/measure/contacts';
import { body } from '../functions/ask';
import { anyOrders, day, ledgerFrom, order, type TestOrder } from '../makers';
import { inputFrom } from './people-known';
import { kindsOf, rowsUnder } from './plan-text';
import { contactsOnly, shop, withoutAmounts } from './shop';

const asOf = day('2026-09-30');
/** Twelve who came back 20 to 31 days after their first order, and every two months since. */
const regulars: readonly TestOrder[] = Array.from({ length: 12 }, (_, i) =>
  [0, 20 + i, ...Array.from({ length: 10 }, (_, k) => 100 + 61 * k)].map(
    (days): TestOrder => ({ customer: `R${i}`, day: day('2024-11-05') + i + days, amount: 10, more: {} }),
  ),
).flat();
const once = (customer: string, amount: number): TestOrder => ({ customer, day: asOf - 26, amount, more: {} });
const orders = [
  ...regulars,
  order('R0', '2026-09-30', 10),
  ...['Ana', 'Léo', 'Tom', 'Eve', 'Max', 'Zoé'].map((name, i) => once(name, 50 - i)),
];
const people: readonly Contact[] = [
  contact('Ana', { firstName: 'Ana', email: 'ana@example.com', phone: '+33639980001', consent: 'yes' }),
  contact('Léo', { email: 'contact@example.com', consent: 'yes' }),
  contact('Tom', { phone: '+33639980002', consent: 'yes' }),
  contact('Eve', { email: 'eve@example.com' }),
  contact('Max', { consent: 'yes' }),
  contact('Zoé', { email: 'zoe@example.com', phone: '+33639980003', consent: 'no' }),
  contact('Pia', { email: 'pia@example.com', signupDay: asOf - 3 }),
];

const inputOf = (settings: Partial<Settings> = {}, more: Partial<TabInput> = {}, contacts = people): TabInput => ({
  ...inputFrom(orders, contacts, settings, asOf),
  ...more,
});
function planOf(input: TabInput, language: Language = 'en'): TabPlan {
  const [plan] = planTabs({ ...input, language }, wordsOf(language), ['programmes']);
  return plan;
}
const at = (plan: TabPlan, segment: string) => plan.values.find((row) => row[0] === segment && row[3] !== '') ?? [];

describe('the finding', () => {
  test.each([
    ['nobody can be reached', {}, 'people, and no way to reach them.', 'personnes, et aucun moyen de les joindre.'],
    [
      'nobody said yes or no: once, not 6 of 6',
      { email: 'ana@example.com' },
      'people, but whether they agreed is unknown: ask first.',
      'personnes, mais leur accord est inconnu\u00a0: demandez d’abord.',
    ],
    [
      'all by hand',
      { phone: '+33639980001', consent: 'yes' },
      'people, to call or to write to by hand.',
      'personnes, à appeler ou à qui écrire à la main.',
    ],
  ] as const)('%s', (_, each, en, fr) => {
    const names = [...orders.map(({ customer }) => customer)].filter((name, i, all) => all.indexOf(name) === i);
    const input = inputOf(
      {},
      {},
      names.map((name, i) => contact(name, 'email' in each ? { email: `a${i}@example.com` } : each)),
    );
    expect(planOf(input).values[0][1]).toMatch(new RegExp(`^Now is the moment for \\d+ ${en}$`));
    expect(planOf(input, 'fr').values[0][1]).toMatch(new RegExp(`^C’est le moment pour \\d+ ${fr}$`));
  });

  it('says it of one person as of one', () => {
    expect(wordsOf('fr').tabs.programmes.finding(1, 0, 0, 0)).toContain('1 personne, et aucun moyen de la joindre.');
    expect(wordsOf('fr').tabs.programmes.finding(1, 0, 0, 1)).toContain('mais son accord est inconnu');
  });
});

describe('the lists', () => {
  const plan = planOf(inputOf());

  it('part who agreed from who did not say, and an e-mail of one’s own from other ways; each person once', () => {
    expect(plan.values[0][1]).toBe(
      'Now is the moment for 5 people: 1 e-mail ready, 2 to call or to write to by hand, 1 whose agreement is unknown, 1 without a usable e-mail or phone.',
    );
    expect(rowsUnder(plan, 'Ready to send').map((row) => row.slice(0, 8))).toEqual([
      [
        'Ana',
        asOf - 26,
        'Ana',
        'ana@example.com',
        'Ana',
        'Mono',
        'Happy with your last purchase? This goes with it.',
        'Votre commande vous plaît\u202f? Voici ce qui va avec.',
      ],
    ]);
    expect(rowsUnder(plan, 'By phone or by hand').map((row) => [row[0], row[3], row[9]])).toEqual([
      ['Léo', 'contact@example.com', ''],
      ['Tom', '', '06 39 98 00 02'],
    ]);
    expect(rowsUnder(plan, 'Agreement unknown').map((row) => row[0])).toEqual(['Eve']);
    const text = plan.values.flat().join('\n');
    expect(text).toContain('1 prospect waits to be asked for his agreement. 1 person due cannot be reached');
    expect(text).not.toContain('Zoé');
    expect(text).not.toContain('Pia');
  });

  it('hold what pastes into an e-mail tool side by side: key, e-mail, first name, segment, message', () => {
    const heading = plan.values[(plan.list?.headingRow ?? 0) - 1];
    expect(heading.slice(2, 7)).toEqual(['Key', 'E-mail', 'First name', 'Segment', 'First message']);
    expect(plan.list).toMatchObject({ rows: 1, keyColumn: 3, freeColumn: 11 });
  });

  it('are where the names and the links at the top lead', () => {
    for (const cell of plan.rich) {
      for (const run of cell.runs) {
        if (run.link?.tab !== 'programmes' || run.link.row === undefined) continue;
        const target = String(plan.values[run.link.row - 1][0]);
        if (cell.row > 4) expect(target).toBe(run.text);
        else expect(target).toMatch(/^(Ready|By phone|Agreement|Stages|Names)/);
      }
    }
    const named = plan.rich.find((cell) => cell.column === 10)?.runs.map((run) => run.text);
    expect(named?.slice(0, 3)).toEqual(['Ana', ', ', 'Léo']);
  });

  it('notes go beside the list of those whose agreement is unknown where nobody agreed', () => {
    const unknown = people.map((c) => ({ ...c, consent: c.consent === 'no' ? ('no' as const) : ('unknown' as const) }));
    const { list, values } = planOf(inputOf({}, {}, unknown));
    expect(list?.rows).toBe(4);
    expect(values[(list?.firstRow ?? 0) - 1][0]).toBe('Ana');
  });
});

describe('the programmes', () => {
  const plan = planOf(inputOf());

  it('tell their figures', () => {
    const [, size, due, when] = at(plan, 'Mono');
    expect([size, due]).toEqual([6, 5]);
    expect(when).toBe(
      'From day 19 after the order, a week before half of second orders have come (day 26), to day 29.',
    );
    expect(String(at(plan, 'Mono')[8])).toMatch(/^Second order within 29 days\nSo far: \d+% of 12$/);
    expect(at(plan, 'Ambassador')[8]).toBe('Customers they bring who buy\nSo far: not known');
  });

  it('count everybody once: people of the segments add up to all', () => {
    const input = inputOf();
    const sum = ['Prospect', 'Mono', 'Multi', 'VIP', 'Ambassador'].reduce(
      (n, name) => n + Number(at(plan, name)[1]),
      0,
    );
    expect(sum).toBe(input.findings.people.length);
    const stages = rowsUnder(plan, 'Stages and sizes');
    expect(stages.reduce((n, row) => n + Number(row[1]), 0)).toBe(input.findings.customers);
    // What a cell borrows from its stage or from everybody is no fact of it.
    const past = Object.values(input.findings.backtest?.byStageSize ?? {});
    expect(past.length).toBeGreaterThan(10);
    expect(stages.filter((row) => row[4] !== '').length).toBe(past.filter(({ customers }) => customers >= 10).length);
    const money = stages.reduce((n, row) => n + Number(row[2]), 0);
    expect(Math.round(money * 100)).toBe(input.findings.windowTurnover);
    const cells = rowsUnder(plan, 'Names of RFM cells');
    expect(cells).toHaveLength(25);
    expect(cells.reduce((n, row) => n + Number(row[1]), 0)).toBe(input.findings.customers);
    expect(Math.round(cells.reduce((n, row) => n + Number(row[2]), 0) * 100)).toBe(input.findings.windowTurnover);
  });

  it('and a cell give every customer the same segment', () => {
    fc.assert(
      fc.property(anyOrders(60), (any) => {
        const on = any.reduce((last, o) => Math.max(last, o.day), 0);
        const input = { ...shop, findings: findings(ledgerFrom(any), null, { ...defaultSettings, asOf: on }, null) };
        const of = (pick: (o: TestOrder) => Cell) => any.map((o) => [pick(o)]);
        const rows = body('BUYER_SEGMENT', [
          of((o) => o.customer),
          of((o) => ({ day: o.day, second: 0 })),
          of((o) => o.amount),
          [[{ day: on, second: 0 }]],
        ]);
        const tab = planOf({ ...input, contacts: [] });
        for (const segment of ['Mono', 'Multi', 'VIP'])
          expect(at(tab, segment)[1], segment).toBe(rows.filter((row) => row[1] === segment).length);
      }),
      { numRuns: 40 },
    );
  });

  it.each(['en', 'fr'] as const)('say the same in a cell (%s)', (language) => {
    const note = planOf(inputOf(), language).notes.find(({ text }) => text.includes('=')) ?? { text: '' };
    const name = /=([A-Z_]+)\(/.exec(note.text)?.[1] ?? '';
    expect(functionNamed(name)?.name).toBe('BUYER_SEGMENT');
    expect(note.text).toContain(language === 'en' ? 'DATE(2026,9,30)' : 'DATE(2026;9;30)');
    // Sizes the function does not know would give other VIPs.
    const thirds = planOf(inputOf({ pmgMode: 'thirds' }), language);
    expect(thirds.notes.filter(({ text }) => text.includes('='))).toEqual([]);
  });
});

describe('words of a person', () => {
  const own = {
    investments: { 'loyalty-large': '=Un repas', attrition: 'Rien' },
    programmes: {
      'mono-en': 'Hi {first name}, {city}',
      'mono-goal': 'Encore',
      'reactivation-large': 'Reviens {prénom}',
    },
    segmentMap: { '5-3': 'champion' },
  } as const;
  const plan = planOf(inputOf(own, { unknownSegments: [{ recency: 3, fm: 3, seen: '=Bidule' }] }));
  const kinds = kindsOf(plan);
  const place = (text: string) => {
    const row = plan.values.findIndex((cells) => cells.includes(text));
    return { row, column: plan.values[row]?.indexOf(text) ?? -1 };
  };

  it('stand in the table as plain text, and fill the lists', () => {
    for (const text of ['=Un repas', 'Rien', 'Hi {first name}, {city}', 'Encore', 'Reviens {prénom}']) {
      const { row, column } = place(text);
      expect(kinds[row]?.[column], text).toBe('text');
    }
    expect(rowsUnder(plan, 'Ready to send')[0][6]).toBe('Hi Ana, {city}');
    expect(plan.values.flat()).toContain('Left as it is written, for nobody knows what to fill in: {city}, {prénom}.');
    const cell =
      rowsUnder(plan, 'Names of RFM cells').find((row) => row[0] === 'Recency 5 · frequency and money 3') ?? [];
    expect([cell[3], cell[6]]).toEqual(['Champion', 'Reward them, ask for referrals and reviews']);
  });

  it('that name no segment get one sentence', () => {
    const said = plan.values.flat().filter((value) => String(value).includes('Bidule'));
    expect(said).toEqual([
      '“=Bidule” (Recency 3 · frequency and money 3) is none of the eleven segments: the cell keeps its standard name.',
    ]);
    const { row, column } = place(String(said[0]));
    expect(kinds[row][column]).toBe('text');
  });

  it('are asked for in cells that say which setting they are, and what they say unasked', () => {
    const told = new Map<string, string>();
    for (const { setting, firstRow, rows, columns, labelColumn } of plan.ownWords ?? []) {
      const labels = Array.from({ length: rows }, (_, i) => plan.values[firstRow - 1 + i][labelColumn - 1]);
      expect(new Set(labels).size).toBe(rows);
      for (const { column, cells } of columns) {
        expect(cells).toHaveLength(rows);
        cells.forEach(({ key, standard }, i) => {
          expect(told.has(`${setting} ${key}`)).toBe(false);
          told.set(`${setting} ${key}`, standard);
          const shown = plan.values[firstRow - 1 + i][column - 1];
          const mine = (own[setting] as Readonly<Record<string, string>>)[key];
          if (mine === undefined) expect(shown).toBe(standard);
        });
      }
    }
    expect(told.get('investments attrition-small')).toBe('Rien');
    expect(told.get('programmes mono-fr')).toBe(wordsOf('fr').tabs.programmes.messageOf.mono);
    expect(told.get('segmentMap 5-3')).toBe('Potential loyal');
    expect(told.size).toBe(18 + 2 * 15 + 25);
  });

  it('show in Lifecycle, Clean customers and Churn and win-back', () => {
    const [winBack, lifecycle, clean] = planTabs(
      {
        ...shop,
        findings: {
          ...shop.findings,
          settings: {
            ...defaultSettings,
            investments: { 'attrition-large': 'Un appel', 'reactivation-large': 'Une lettre' },
            programmes: { 'attrition-large': 'On se voit ?' },
          },
        },
      },
      wordsOf('en'),
      ['win-back', 'lifecycle', 'clean'],
    );
    expect(winBack.values.flat()).toContain('On se voit ?');
    expect(lifecycle.values.flat()).toContain('Large: Un appel · Medium: Medium: a targeted offer');
    expect(lifecycle.values.flat()).toContain('Large: Une lettre · Medium: One offer · Small: E-mail only');
    expect(clean.values.flat()).toContain('Un appel');
  });
});

describe('what cannot be said', () => {
  it('contacts only: what is missing first, then the programme of prospects', () => {
    const plan = planOf(contactsOnly);
    expect(plan.values[0][1]).toBe('12 prospects and no order: programmes follow the orders of each customer.');
    expect(at(plan, 'Prospect').length).toBeGreaterThan(0);
    expect(plan.ownWords?.map(({ setting }) => setting)).toEqual(['programmes']);
  });

  it('orders of bare names: whom, and that addresses are missing', () => {
    const input = inputOf({}, {}, []);
    const plan = planOf({ ...input, contacts: input.contacts.map((c) => ({ ...c, email: '', phone: '' })) });
    expect(plan.values[0][1]).toMatch(/^Now is the moment for \d+ people, and no way to reach them\.$/);
    expect(plan.values.flat().join('\n')).toContain('What is missing, and what it unlocks');
    expect(plan.list).toBeNull();
    expect(proposedTabs(input).includes('programmes')).toBe(false);
  });

  it('no amounts: stages without sizes, no money', () => {
    const plan = planOf(withoutAmounts);
    expect(rowsUnder(plan, 'Stages and sizes').map((row) => row[0])).toEqual([
      'Acquisition',
      'Development',
      'Loyalty',
      'Attrition',
      'Reactivation',
    ]);
    expect(plan.values.flat().join('\n')).not.toContain('€');
  });
});

test('is proposed where somebody can be written to', () => {
  expect(proposedTabs(inputOf()).includes('programmes')).toBe(true);
  expect(proposedTabs(inputOf({}, {}, people.slice(5, 6))).includes('programmes')).toBe(false);
  expect(plannable.indexOf('programmes')).toBe(plannable.indexOf('lifecycle') + 1);
});

describe('the score of future ambassadors, tried on those already known', () => {
  const fan = (name: string) => contact(name, { promoterScore: 10 });
  const noteOf = (contacts: readonly Contact[], language: Language = 'en') =>
    planOf(inputOf({}, {}, contacts), language).notes.find(({ text }) => /in 100|sur 100/.test(text))?.text;

  it('says how often a known ambassador comes before another buyer', () => {
    // The twelve regulars are ahead of everybody who ordered once, in everything.
    const regulars = Array.from({ length: 12 }, (_, i) => fan(`R${i}`));
    expect(noteOf(regulars)).toBe(
      'The score of future ambassadors, tried on the 12 known ones: it puts an ambassador before another buyer 100 times in 100 (50: by chance).',
    );
    expect(noteOf(regulars, 'fr')).toContain('sur les 12 ambassadeurs connus\u00a0: ');
  });
  it('says nothing of fewer than ten', () => {
    expect(noteOf(Array.from({ length: 9 }, (_, i) => fan(`R${i}`)))).toBeUndefined();
  });
});
