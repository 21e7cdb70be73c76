// The triangle on a few hundred orders: what it says is what COHORTS says in a cell, and what a reader would say.
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/core/codes';
import { findings } from '../../src/core/findings';
import type { Cell } from '../../src/core/model';
import { defaultSettings } from '../../src/core/settings';
import { plannable, planTabs, proposedTabs } from '../../src/tabs/all';
import type { TabInput } from '../../src/tabs/input';
import type { PlanValue, TabPlan } from '../../src/tabs/plan';
import { wordsOf } from '../../src/words/words';
import { contact } from '../core/measure/contacts';
import { body, column } from '../functions/ask';
import { day, ledgerFrom, order, type TestOrder } from '../makers';
import { contactsOnly, shop, withoutAmounts } from './shop';

const today = day('2026-10-02');

function inputOf(orders: readonly TestOrder[], hasAmounts = true): TabInput {
  const ledger = { ...ledgerFrom(orders, ['Pia']), hasAmounts };
  const contacts = ledger.names.map((name) => contact(name));
  return { ...shop, findings: findings(ledger, contacts, defaultSettings, today), contacts };
}
const planOf = (input: TabInput, language: Language = 'en'): TabPlan => {
  const plan = planTabs({ ...input, language }, wordsOf(language), plannable).find(({ id }) => id === 'cohorts');
  if (!plan) throw new Error('no tab');
  return plan;
};
const rowOf = (plan: TabPlan, first: PlanValue, from = 0) =>
  plan.values.slice(from).find((row) => row[0] === first) ?? [];
const titleRow = (plan: TabPlan, title: string) => plan.values.findIndex((row) => row[0] === title);
const textOf = (plan: TabPlan) => plan.values.flat().join('\n');

/** So many newcomers a month from a month on, of whom every `one in` comes back each month after. */
const busy = (from: string, months: number, each: number, oneIn: number): TestOrder[] => {
  const [year, month] = from.split('-').map(Number);
  const iso = (at: number) => {
    const index = year * 12 + month - 1 + at;
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-10`;
  };
  const orders: TestOrder[] = [];
  for (let m = 0; m < months; m++) {
    for (let i = 0; i < each; i++) {
      const name = `C${m}-${i}`;
      orders.push(order(name, iso(m), 20 + (i % 5)));
      if (i % oneIn !== 0) continue;
      for (let later = m + 1; later < months; later++) orders.push(order(name, iso(later), 10));
    }
  }
  return orders;
};
const cellsOf = (orders: readonly TestOrder[]) =>
  [
    column(...orders.map((o) => o.customer)),
    column(...orders.map((o): Cell => ({ day: o.day, second: 0 }))),
    column(...orders.map((o) => o.amount)),
  ] as const;

describe('what few customers let one say', () => {
  /** So many who came in January; the first of them came back so many months later. */
  const few = (count: number, back: number, later: string, last = '2026-03-31') => [
    ...Array.from({ length: count }, (_, i) => order(`C${i}`, '2026-01-10', 20)),
    ...Array.from({ length: back }, (_, i) => order(`C${i}`, later, 10)),
    order('Last', last, 5),
  ];

  it('counts them under ten: a share would say too much', () => {
    const input = inputOf(few(5, 3, '2026-02-03'));
    expect(planOf(input).values[0][0]).toContain(
      '3 of 5 customers bought again the next month: too few to make a rule',
    );
    expect(planOf(input, 'fr').values[0][0]).toContain(
      '3 clients sur 5 ont racheté le mois suivant\u00a0: trop peu pour en tirer une règle.',
    );
    expect(textOf(planOf(input))).toContain('6 customers in all: one of them moves every share a lot.');
  });

  it('does not say that 0 % of customers buy again', () => {
    const input = inputOf(few(40, 10, '2026-03-20', '2026-04-30'));
    const plan = planOf(input);
    expect(plan.values[0][0]).toContain('Nobody buys again the next month, but 25% of customers do after 2 months');
    expect(plan.charts.map(({ title }) => title)).not.toContain('0% come back the next month, 25% after 2 months');
    expect(textOf(plan)).toContain('40 customers who first bought in Jan 2026, 25% bought again 2 months later.');
    expect(planOf(input, 'fr').values[0][0]).toContain(
      'Personne ne rachète le mois suivant, mais 25\u00a0% des clients',
    );
  });

  it('lacks only what cohorts are made of where there are no orders', () => {
    const plan = planOf(contactsOnly);
    expect(textOf(plan)).toContain('Orders with a date');
    expect(textOf(plan)).not.toContain('Spending by channel');
  });
});

describe('the triangle', () => {
  it.each([
    { name: 'months, under two years', orders: busy('2025-09', 13, 6, 3), period: '' },
    { name: 'quarters, from two years on', orders: busy('2024-05', 29, 4, 2), period: 'quarter' },
  ])('is what COHORTS gives in a cell: $name', ({ orders, period }) => {
    const plan = planOf(inputOf(orders));
    const [customers, dates, amounts] = cellsOf(orders);
    const asOf = { day: orders[orders.length - 1].day, second: 0 };
    const shares = body('COHORTS', [customers, dates, '', asOf, '', period]);
    const money = body('COHORTS', [customers, dates, amounts, asOf, '', period]);
    const moneyRow = titleRow(plan, 'What each customer brings') + 3;
    expect(shares.length).toBeGreaterThan(6);
    shares.forEach((row, i) => {
      const [, count, ...ages] = row;
      const shown = plan.values[6 + i];
      expect(shown[1]).toBe(count);
      const known = ages.slice(0, 16);
      expect(shown.slice(2, 2 + known.length)).toEqual(known);
      expect(plan.values[moneyRow + i].slice(2, 2 + known.length)).toEqual(money[i].slice(2, 18));
    });
    const note = plan.notes.find(({ text }) => text.includes('=COHORTS(customers,dates,,DATE('))?.text ?? '';
    expect(note.includes('"quarter"')).toBe(period === 'quarter');
  });

  it('adds up to everybody and all revenue, the running month too', () => {
    const input = inputOf([...busy('2025-09', 12, 6, 3), order('New', '2026-09-28', 45)]);
    const all = rowOf(planOf(input), 'All');
    expect(all[1]).toBe(input.findings.customers);
    expect(all[all.length - 3]).toBe(input.findings.turnover / 100);
  });

  it('puts those older than two dozen quarters in one row, and drops nobody', () => {
    const input = inputOf(busy('2018-01', 105, 1, 1));
    const plan = planOf(input);
    expect(plan.values[6][0]).toBe('Before Q4 2020');
    expect(plan.values[7][0]).toBe('Q4 2020');
    expect(plan.values[6][1]).toBe(33);
    expect(rowOf(plan, 'All')[1]).toBe(input.findings.customers);
    // Arrival and fifteen quarters after it.
    expect(plan.values[5].slice(2, 18)).toEqual(['Arrival', ...Array.from({ length: 15 }, (_, i) => `+${i + 1}`)]);
  });

  it('leaves the future blank and says how to read one cell with its figures', () => {
    const plan = planOf(inputOf(busy('2025-09', 13, 40, 4)));
    expect(plan.values[3][0]).toBe(
      'How to read it: of the 40 customers who first bought in Jul 2026, 25% bought again the next month. A blank cell is a month that is not over.',
    );
    // As of 10 September, September is not over.
    const last = plan.values[6 + 12];
    expect(last.slice(1, 4)).toEqual([40, '', '']);
    expect(plan.values[6 + 11].slice(1, 4)).toEqual([40, 1, '']);
    expect(plan.rules).toEqual([
      expect.objectContaining({ type: 'gradient', range: { row: 7, column: 4, rows: 13, columns: 11 } }),
      expect.objectContaining({ type: 'gradient' }),
    ]);
  });
});

describe('what it finds', () => {
  const finding = (input: TabInput, language: Language = 'en') => String(planOf(input, language).values[0][0]);

  it('tells the next period, a year later, and two years at equal age', () => {
    // By hand: +1 (20 + 9 + 12 + 10) ÷ 128, +4 (14 + 7 + 9 + 7) ÷ 128; 1 200 000 ÷ 68 and 1 630 000 ÷ 60 cents.
    expect(finding(shop)).toBe(
      'Cohorts   40% of customers buy again the next quarter, 29% still buy a year later; but a customer of 2025 has spent €176, less than one of 2024 at the same age (€272).',
    );
  });
  it('says when most come back, where that is much later', () => {
    const orders = busy('2025-01', 20, 5, 9).concat(
      Array.from({ length: 8 }, (_, m) =>
        [1, 2, 3].map((i) =>
          order(
            `C${m}-${i}`,
            `2025-${String(m + 8)
              .padStart(2, '0')
              .replace(/1[3-9]/, '12')}-11`,
            10,
          ),
        ),
      ).flat(),
    );
    expect(finding(inputOf(orders))).toMatch(
      /^Cohorts {3}\d+% of customers buy again the next month, but \d+% after 7 months/,
    );
  });
  it('says that nobody came back, without a curve of zeros', () => {
    const once = busy('2025-09', 13, 3, 1).filter((o, i, all) => all.findIndex((p) => p.customer === o.customer) === i);
    const plan = planOf(inputOf(once));
    expect(plan.values[0][0]).toBe('Cohorts   Nobody has bought again in a later month, of 33 customers followed.');
    expect(plan.charts).toEqual([]);
  });
  it('says that it is too early', () => {
    const input = inputOf([order('Ana', '2026-09-10', 5), order('Bob', '2026-09-20', 5)]);
    expect(finding(input)).toBe('Cohorts   Too early: nobody has been a customer for a whole month after the first.');
    expect(proposedTabs(input)).not.toContain('cohorts');
  });
  it('is proposed where somebody has been followed for a month', () => {
    expect(proposedTabs(shop)).toContain('cohorts');
    expect(proposedTabs(contactsOnly)).not.toContain('cohorts');
  });
});

describe('the charts', () => {
  it('compare two years at equal age, as far as all of each have come', () => {
    const plan = planOf(shop, 'fr');
    expect(plan.charts.map(({ title }) => title)).toEqual([
      'Les clients de 2025 reviennent moins souvent : 29 %, contre 42 %',
      'Au même âge, ils rapportent moins : 176 €, contre 272 €',
    ]);
    const [share] = plan.charts;
    const [before, recent] = share.series.map(({ range }) =>
      plan.values.slice(range.row - 1, range.row - 1 + range.rows).map((row) => row[range.column - 1]),
    );
    expect(before[0]).toBe('Arrivés en 2024');
    expect(before.slice(1).filter((value) => value !== '')).toHaveLength(7);
    expect(recent[0]).toBe('Arrivés en 2025');
    expect(recent.slice(1).filter((value) => value !== '')).toHaveLength(4);
    expect(before[1]).toBeCloseTo(29 / 60, 9);
  });

  it('follow everybody where there are no two years to compare', () => {
    const plan = planOf(inputOf(busy('2025-09', 13, 6, 3)));
    expect(plan.charts.map(({ series }) => series.length)).toEqual([1, 1]);
    expect(plan.charts[1].title).toMatch(/^A customer brings €\d+ in 7 months$/);
  });

  it('without amounts: the share alone', () => {
    const plan = planOf(inputOf(busy('2025-09', 13, 6, 3), false));
    expect(plan.charts).toHaveLength(1);
    expect(textOf(plan)).not.toMatch(/Revenue|€/);
    expect(planOf(withoutAmounts).charts).toHaveLength(1);
  });
});

describe('few customers', () => {
  it('are in italics, with a word beside them', () => {
    const plan = planOf(shop);
    expect(rowOf(plan, 'Q4 2024')).toContain('Few customers');
    expect(rowOf(plan, 'Q2 2024')).not.toContain('Few customers');
    const italic = plan.styles.filter(({ style }) => style.italic).map(({ row }) => plan.values[row - 1][0]);
    expect(italic).toContain('Q4 2024');
    expect(italic).not.toContain('Q2 2024');
  });
  it('said once where most rows have few', () => {
    const plan = planOf(inputOf(busy('2025-09', 13, 6, 3)));
    expect(textOf(plan)).not.toContain('Few customers');
    expect(textOf(plan)).toContain('In italics, under 30 customers');
  });
});

it('names those whose arrival cannot be dated', () => {
  expect(textOf(planOf(shop))).toContain(
    'And 1 customer whose first order is dated on a day that cannot be right (€42), in no row.',
  );
});

it('says on which data the tab rests where there are none', () => {
  expect(textOf(planOf(contactsOnly))).toContain('No order in these files: a cohort begins with a first purchase.');
  const totals = { ...shop, findings: { ...shop.findings, cohorts: null, totalsOnly: true } };
  expect(textOf(planOf(totals))).toContain('Each order with its date is needed to see who comes back when.');
});

it('dates the months of arrival', () => {
  const plan = planOf(inputOf(busy('2025-09', 13, 6, 3)));
  expect(plan.values[6][0]).toBe(day('2025-09-01'));
});
