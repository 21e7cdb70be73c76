// From one segment to another: what the matrix says is what SEGMENT_MOVES says in a cell, with the names behind it.
import { describe, expect, it } from 'vitest';
import { buyerSegments, type Language, type TabId } from '../../src/core/codes';
import { findings } from '../../src/core/findings';
import type { Cell, Contact } from '../../src/core/model';
import { defaultSettings, type Settings } from '../../src/core/settings';
import { plannable, planTabs, proposedTabs } from '../../src/tabs/all';
import type { TabInput } from '../../src/tabs/input';
import type { PlanValue, TabPlan } from '../../src/tabs/plan';
import { wordsOf } from '../../src/words/words';
import { contact } from '../core/measure/contacts';
import { body, column } from '../functions/ask';
import { day, ledgerFrom, order, type TestOrder } from '../makers';
import { rowsUnder } from './plan-text';
import { contactsOnly, shop, withoutAmounts } from './shop';

const asOf = day('2026-09-30');

function inputOf(
  orders: readonly TestOrder[],
  more: {
    readonly settings?: Partial<Settings>;
    readonly contact?: (name: string) => Partial<Contact>;
    readonly hasAmounts?: boolean;
  } = {},
): TabInput {
  const ledger = { ...ledgerFrom(orders, ['Pia']), hasAmounts: more.hasAmounts ?? true };
  const contacts = ledger.names.map((name) => contact(name, more.contact?.(name) ?? {}));
  const settings = { ...defaultSettings, asOf, ...more.settings };
  return { ...shop, findings: findings(ledger, contacts, settings, day('2026-10-02')), contacts, earlier: null };
}
const planOf = (input: TabInput, language: Language = 'en', outputs: readonly TabId[] = plannable): TabPlan => {
  const plan = planTabs({ ...input, language }, wordsOf(language), outputs).find(({ id }) => id === 'moves');
  if (!plan) throw new Error('no tab');
  return plan;
};
const textOf = (plan: TabPlan) => plan.values.flat().join('\n');
const rowOf = (plan: TabPlan, first: PlanValue) => plan.values.find((row) => row[0] === first) ?? [];

/** Sixty customers over two years: some stop, some grow, some arrive late. */
const busy: TestOrder[] = Array.from({ length: 60 }, (_, i): TestOrder[] => {
  const name = `C${i}`;
  const year = (iso: string, amount: number) => order(name, iso, amount);
  if (i < 15) return [year('2025-03-01', 10)];
  if (i < 25) return [year('2025-04-01', 10), year('2026-05-01', 15)];
  if (i < 30) return [year('2025-05-01', 10), year('2026-06-01', 400)];
  if (i < 38) return [year('2025-01-05', 300), year('2025-06-05', 300)];
  if (i < 44) return [year('2025-01-05', 300), year('2025-08-05', 300), year('2026-07-01', 500)];
  if (i < 50) return [year('2025-02-05', 20), year('2025-08-05', 20), year('2026-08-01', 20)];
  return [year('2026-02-01', 30 + i)];
}).flat();

describe('the matrix', () => {
  it('is what SEGMENT_MOVES gives in a cell', () => {
    const input = inputOf(busy);
    const plan = planOf(input);
    const cells = [
      column(...busy.map((o) => o.customer)),
      column(...busy.map((o): Cell => ({ day: o.day, second: 0 }))),
      column(...busy.map((o) => o.amount)),
    ];
    const inCell = body('SEGMENT_MOVES', [...cells, { day: asOf, second: 0 }]);
    const shown = plan.values[4].flatMap((value, at) => {
      const segment = buyerSegments.find((s) => wordsOf('en').codes.buyerSegment[s] === value);
      return segment ? [{ segment, at }] : [];
    });
    let compared = 0;
    for (const [name, ...counts] of inCell) {
      const row = rowOf(plan, name as string);
      if (row.length === 0) {
        expect(counts).toEqual([0, 0, 0, 0, 0]);
        continue;
      }
      for (const { segment, at } of shown) {
        // Pia, who never bought, stands in no column of orders.
        const pia = name === 'Not yet a customer' && segment === 'prospect' ? 1 : 0;
        expect(row[at]).toBe((counts[buyerSegments.indexOf(segment)] as number) + pia);
        compared++;
      }
    }
    expect(compared).toBeGreaterThanOrEqual(12);
    expect(plan.notes[0].text).toContain('=SEGMENT_MOVES(customers,dates,amounts,DATE(2026,9,30))');
  });

  it('adds up to everybody, column by column to the segments of today', () => {
    const input = inputOf(busy);
    const plan = planOf(input);
    const total = rowOf(plan, 'Now');
    expect(total[1]).toBe(input.findings.people.length);
    expect(plan.values[4].flatMap((name, at) => (name === 'VIP' ? [total[at]] : []))).toEqual([
      input.findings.segments.vip.customers,
    ]);
  });

  it('gives no share of those who were not there, and a share of prospects who were', () => {
    const known = inputOf(busy, { contact: (name) => ({ signupDay: name === 'C55' ? day('2025-01-01') : null }) });
    const newcomers = rowOf(planOf(known), 'Not yet a customer');
    expect(newcomers.filter((value) => typeof value === 'number' && value > 0 && value < 1)).toEqual([]);
    expect(newcomers.slice(-4)).toEqual(['', '', '', '']);
    const prospects = rowOf(planOf(known), 'Prospect');
    expect(prospects[1]).toBe(1);
    expect(prospects.slice(-4)).toEqual([1, 0, 0, '']);
    expect(rowOf(planOf(inputOf(busy)), 'Prospect')).toEqual([]);
  });

  it('says what a cell cannot know, and gives no formula where it would say something else', () => {
    const note = (input: TabInput) => planOf(input).notes[0].text;
    expect(note(inputOf(busy, { contact: (name) => ({ referrals: name === 'C1' ? 1 : 0 }) }))).toContain(
      'A cell knows neither who recommends you',
    );
    expect(note(inputOf(busy))).not.toContain('A cell knows neither');
    expect(note(inputOf(busy, { settings: { pmgMode: 'thirds' } }))).not.toContain('=SEGMENT_MOVES');
  });
});

describe('what it finds', () => {
  const finding = (input: TabInput, language: Language = 'en') => String(planOf(input, language).values[0][0]);
  it('tells who bought again, who became VIP and who is one no longer', () => {
    expect(finding(shop)).toBe(
      'Moves   In 12 months, all 4 one-time buyers bought again; 2 became VIP, 1 is VIP no longer.',
    );
    expect(finding(shop, 'fr')).toBe(
      'Évolution des segments   En 12 mois, les 4 clients d’un seul achat ont tous racheté\u202f; 2 clients sont devenus VIP, 1 ne l’est plus.',
    );
  });
  it('speaks of no VIP where nobody knows what was spent', () => {
    const plan = planOf(inputOf(busy, { hasAmounts: false }));
    expect(plan.values.slice(4, 12).flat()).not.toContain('VIP');
    expect(textOf(plan)).not.toContain('€');
    expect(finding(withoutAmounts)).toBe('Moves   In 12 months, all 4 one-time buyers bought again.');
  });
  it.each([
    { name: 'a share of many', again: [10, 40, '25%'], en: '25% of one-time buyers bought again' },
    { name: 'a count of few', again: [8, 10, null], en: '8 of the 10 one-time buyers bought again' },
    { name: 'nobody', again: [0, 92, '0%'], en: 'none of the 92 one-time buyers bought again' },
    { name: 'the only one', again: [1, 1, null], en: 'the only one-time buyer bought again' },
  ] as const)('$name', ({ again: [count, all, share], en }) => {
    expect(wordsOf('en').tabs.moves.again(count, all, share)).toBe(en);
  });
  it('counts where a share would speak of a handful, and leaves out a segment nobody was in', () => {
    const few = inputOf([
      ...Array.from({ length: 12 }, (_, i) => order(`O${i}`, '2025-06-01', 10)),
      ...Array.from({ length: 3 }, (_, i) => order(`O${i}`, '2026-06-01', 90 - 30 * i)),
    ]);
    const plan = planOf(few);
    expect(plan.values[0][0]).toContain('3 of the 12 one-time buyers bought again; 1 became VIP.');
    expect(plan.values.slice(6, 9).map((row) => row[0])).toEqual(['Mono', 'Not yet a customer', 'Now']);
  });
  it('too early: the segments of today', () => {
    const plan = planOf(inputOf([order('Ana', '2026-08-10', 5), order('Bob', '2026-09-20', 5)]));
    expect(plan.values[0][0]).toContain('Too early: nobody had bought three months ago.');
    expect(rowsUnder(plan, 'Segment').length).toBeGreaterThan(1);
    expect(rowOf(plan, 'Mono').slice(1, 4)).toEqual([2, 2 / 3, 'Ana, Bob']);
  });
  it('is proposed where somebody had bought by then', () => {
    expect(proposedTabs(inputOf(busy))).toContain('moves');
    expect(proposedTabs(inputOf([order('Ana', '2026-08-10', 5)]))).not.toContain('moves');
    expect(proposedTabs(contactsOnly)).not.toContain('moves');
  });
});

describe('the names', () => {
  const plan = planOf(inputOf(busy));
  it('stand behind every move, up first, then down, then newcomers', () => {
    const moves = rowsUnder(plan, 'Behind each figure').map((row) => row[0]);
    expect(moves).toEqual([
      '▲ Mono → Multi',
      '▲ Mono → VIP',
      '▼ VIP → Multi',
      '+ Not yet a customer → Mono',
      '● Still Mono',
      '● Still Multi',
      '● Still VIP',
    ]);
  });
  it('“and others” leads to the first of them in the list below', () => {
    const rows = rowsUnder(plan, 'Behind each figure').length;
    const first = plan.values.findIndex((row) => row[0] === 'Behind each figure') + 3;
    let links = 0;
    for (const { row, runs } of plan.rich) {
      const link = runs.map((run) => run.link).find((l) => l?.tab === 'moves');
      if (row < first || row >= first + rows || !link?.row) continue;
      links++;
      const [move] = plan.values[row - 1];
      const [, , then, now] = plan.values[link.row - 1];
      expect(String(move)).toContain(`${then === '' ? 'Not yet a customer' : then} → ${now}`);
      expect(runs.some(({ text }) => plan.values[(link.row as number) - 1][0] === text)).toBe(true);
    }
    expect(links).toBe(4);
  });
  it('lists everybody who changed, once', () => {
    const list = rowsUnder(plan, 'Who changed segment');
    const counted = rowsUnder(plan, 'Behind each figure')
      .filter(([move]) => !String(move).startsWith('●'))
      .reduce((sum, row) => sum + (row[1] as number), 0);
    expect(list).toHaveLength(counted);
    expect(new Set(list.map((row) => row[1])).size).toBe(counted);
  });
  it('tell the money of then and of now', () => {
    const row = rowsUnder(plan, 'Behind each figure').find(([move]) => move === '▲ Mono → VIP') ?? [];
    expect(row.slice(1, 5)).toEqual([5, 5 / 30, 50, 2000]);
  });
});

describe('the chart', () => {
  it('stacks up, unchanged and down of each segment to the whole', () => {
    const { charts, values } = planOf(inputOf(busy));
    expect(charts).toHaveLength(1);
    const [chart] = charts;
    expect(chart.stacked).toBe(true);
    for (let i = 1; i < chart.domain.rows; i++) {
      const parts = chart.series.map(({ range }) => values[range.row - 1 + i][range.column - 1]);
      if (parts.every((part) => part === '')) continue;
      expect(parts.reduce((sum: number, part) => sum + Number(part), 0)).toBeCloseTo(1, 9);
    }
  });
  it('is left out with fewer than three segments to show', () => {
    expect(planOf(inputOf(busy, { hasAmounts: false })).charts).toEqual([]);
  });
});

describe('since the last update', () => {
  const input = inputOf(busy);
  const segments = new Map(input.findings.people.map((person) => [person.key, person.buyerSegment]));
  const since = (changes: readonly (readonly [string, (typeof buyerSegments)[number] | null])[]): TabInput => {
    const then = new Map<string, (typeof buyerSegments)[number] | null>(segments);
    for (const [key, segment] of changes) {
      if (segment === null) then.delete(key);
      else then.set(key, segment);
    }
    return { ...input, earlier: { asOf: day('2026-08-31'), segments: then } };
  };

  it('names who changed, who is new, and counts who is gone', () => {
    const plan = planOf(
      since([
        ['C20', 'mono'],
        ['C31', 'vip'],
        ['C59', null],
        ['Zed', 'mono'],
      ]),
    );
    const rows = rowsUnder(plan, 'Since the update of 31 Aug 2026').map((row) => row.slice(0, 3));
    expect(rows).toEqual([
      ['▲ Mono → Multi', 1, 'C20'],
      ['▼ VIP → Multi', 1, 'C31'],
      ['+ Not yet a customer → Mono', 1, 'C59'],
      ['1 customer from back then is no longer in these files, or was joined with another.', '', ''],
    ]);
  });
  it('leaves alone whose segment of then nobody can read', () => {
    const plan = planOf({
      ...input,
      earlier: { asOf: day('2026-08-31'), segments: new Map([...segments, ['C20', null]]) },
    });
    expect(textOf(plan)).toContain('Since the update of 31 Aug 2026, nobody has changed segment.');
  });
  it('says from when on it will tell, and what it needs for that', () => {
    expect(textOf(planOf(input))).toContain('From the next update with newer orders on');
    expect(textOf(planOf(input, 'en', ['moves']))).toContain('write the tab Clean customers too');
  });
  it('leaves the list where the links point', () => {
    for (const told of [
      since([]),
      since([['C20', 'mono']]),
      since([
        ['Zed', 'vip'],
        ['C20', 'mono'],
      ]),
    ]) {
      const plan = planOf(told);
      const list = plan.values.findIndex((row) => row[0] === 'Who changed segment');
      const links = plan.rich.flatMap(({ runs }) =>
        runs.flatMap(({ link }) => (link?.tab === 'moves' ? [link.row] : [])),
      );
      expect(Math.min(...links.map(Number))).toBe(list + 3);
    }
  });
});

it('says what is missing where nobody knows when each order was', () => {
  const totals = { ...shop, findings: { ...shop.findings, moves: null, totalsOnly: true } };
  expect(textOf(planOf(totals))).toContain('Each order with its date is needed to see who changed segment.');
});
