// What the owner of a shop reads in files that are not like the sample: one day of orders, no amounts, nobody who came
// back, nobody to reach. Each sentence must be worth reading, each column must say something.
import { describe, expect, it } from 'vitest';
import type { Language, TabId } from '../../src/core/codes';
import { findings } from '../../src/core/findings';
import type { Contact } from '../../src/core/model';
import type { Reason } from '../../src/core/results';
import { defaultSettings } from '../../src/core/settings';
import { plannable, planTabs } from '../../src/tabs/all';
import type { TabInput } from '../../src/tabs/input';
import type { PlanValue, TabPlan } from '../../src/tabs/plan';
import { wordsOf } from '../../src/words/words';
import { contact } from '../core/measure/contacts';
import { ledgerFrom, order, type TestOrder } from '../makers';
import { shop } from './shop';

const daysAfter = (iso: string, days: number): string =>
  new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);

/** The same throws every time. */
const dice = (seed: number) => {
  let state = seed;
  return (sides: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * sides);
  };
};

function inputOf(orders: readonly TestOrder[], of: Partial<Contact> = {}, hasAmounts = true): TabInput {
  const ledger = { ...ledgerFrom(orders), hasAmounts };
  const contacts = ledger.names.map((name) => contact(name, of));
  const newest = Math.max(...ledger.day);
  return { ...shop, findings: findings(ledger, contacts, defaultSettings, newest), contacts, earlier: null };
}
const planOf = (input: TabInput, id: TabId, language: Language = 'en'): TabPlan => {
  const plan = planTabs({ ...input, language }, wordsOf(language), plannable).find((p) => p.id === id);
  if (!plan) throw new Error(`no ${id}`);
  return plan;
};
const textOf = (plan: TabPlan): string => plan.values.flat().join('\n');
const titleOf = (plan: TabPlan): string => plan.values[0].filter((value) => value !== '').join('   ');
const headingsOf = (plan: TabPlan): readonly PlanValue[] => plan.values[(plan.list?.headingRow ?? 1) - 1];
/** The cell under a heading. */
const under = (plan: TabPlan, heading: string): readonly PlanValue[] => {
  const row = plan.values.findIndex((cells) => cells.includes(heading));
  const column = plan.values[row]?.indexOf(heading) ?? -1;
  return row < 0 ? [] : plan.values.slice(row + 1).map((cells) => cells[column] ?? '');
};

/** Thirty customers, one order each, on one day. */
const oneDay = Array.from({ length: 30 }, (_, i) => order(`C${i}`, '2026-03-01', 10 + i));
/** Sixty customers over three years, one order each. */
const nobodyTwice = Array.from({ length: 60 }, (_, i) => order(`C${i}`, daysAfter('2023-06-01', 18 * i), 20 + i));
/** Every tenth day one order of one of forty customers; the first half stops in the second year. */
const shopOfYears = Array.from({ length: 180 }, (_, i) => {
  const who = i < 90 ? i % 40 : 20 + (i % 20);
  return order(`C${who}`, daysAfter('2022-01-01', 9 * i), 20 + 7 * (who % 9));
});

/** Four hundred orders of sixty customers on days thrown by dice; half of these came in the first two years only. */
function byChance(): TestOrder[] {
  const next = dice(7);
  return Array.from({ length: 400 }, () => {
    const who = next(60);
    return order(`C${who}`, daysAfter('2023-01-01', next(who < 30 ? 700 : 1000)), 10 + next(90));
  });
}

describe('the summary', () => {
  it('gives an action the money that the win-back list gives the same customers', () => {
    const input = inputOf(byChance(), { email: 'c@example.com' });
    const action = input.findings.actions.find(({ code }) => code === 'large-lost' || code === 'large-slowing');
    const people = new Set(action?.people.map((person) => person.customer));
    const listed = input.findings.winBack.filter(({ person }) => people.has(person.customer));
    const stake = listed.reduce((sum, { valueAtStake }) => sum + (valueAtStake ?? 0), 0) / 100;
    expect(stake).toBeGreaterThan(0);
    const shown = planOf(input, 'summary').values.map((cells) => cells[5]);
    expect(shown.some((value) => typeof value === 'number' && Math.abs(value - stake) <= 0.01 * listed.length)).toBe(
      true,
    );
  });

  it('prices nothing where nothing is known of money', () => {
    const summary = planOf(inputOf(shopOfYears, { email: 'c@example.com' }, false), 'summary');
    expect(textOf(summary)).not.toContain('At stake');
    expect(textOf(summary)).toContain('of the week');
  });

  it('does not call everybody new where the file is younger than the period: it says how long the file is', () => {
    expect(textOf(planOf(inputOf(oneDay), 'summary'))).toContain('in a single day of history');
    expect(textOf(planOf(inputOf(oneDay), 'summary', 'fr'))).toContain('en un seul jour d’historique');
    expect(textOf(planOf(inputOf(nobodyTwice), 'summary'))).toContain('of them new in 12 months');
  });

  it('expects no orders where nobody ever came back', () => {
    expect(textOf(planOf(inputOf(nobodyTwice), 'summary'))).not.toContain('Orders expected');
    expect(textOf(planOf(inputOf(shopOfYears), 'summary'))).toContain('Orders expected');
  });

  it('says once that nobody can be reached, and makes it no action of each large customer', () => {
    const alone = planOf(inputOf(shopOfYears), 'summary');
    expect(textOf(alone)).toContain('No e-mail and no phone in these files');
    expect(textOf(alone)).not.toContain('Find an address');
    expect(textOf(planOf(inputOf(shopOfYears, { email: 'c@example.com' }), 'summary'))).not.toContain('No e-mail');
  });

  it('a churn of 0% does not hide that those of one order left', () => {
    const input = inputOf(nobodyTwice);
    const churn = input.findings.churn.map((month) => ({ ...month, repeatRate: 0, repeatLost: 0 }));
    const told = { ...input, findings: { ...input.findings, churn } };
    expect(textOf(planOf(told, 'summary'))).toMatch(/\d+ lost in 12 months, after one order/);
    expect(textOf(planOf(told, 'summary', 'fr'))).toMatch(/\d+ perdus en 12 mois, d’un seul achat/);
    const winBack = planOf(told, 'win-back');
    expect(textOf(winBack)).toMatch(/\d+ lost, after one order/);
    // The line is of all of them: column D of the months.
    expect(winBack.charts[0].series[0].range.column).toBe(4);
  });
});

describe('what is at stake', () => {
  const input = inputOf(byChance(), { email: 'c@example.com' });

  it('shows what orders those with the same at stake: the money of their last year of orders', () => {
    const { values } = planOf(input, 'win-back');
    const heading = values.findIndex((cells) => cells.includes('Last year of\norders, €'));
    expect(heading).toBeGreaterThan(0);
    const year = values[heading].indexOf('Last year of\norders, €');
    const rows = values.slice(heading + 1, heading + 1 + input.findings.winBack.length);
    let ties = 0;
    for (let i = 1; i < rows.length; i++) {
      if (rows[i][year - 1] !== rows[i - 1][year - 1]) continue;
      ties++;
      expect(Number(rows[i][year])).toBeLessThanOrEqual(Number(rows[i - 1][year]));
    }
    expect(ties).toBeGreaterThan(3);
  });

  it.each([
    ['en', 'likely less', ', judged by 2 customers only'],
    ['fr', 'sans doute moins', ', d’après 2 clients seulement'],
  ] as const)(
    'is likely less, the titles say, where too few were lost in the backtest to price the lost (%s)',
    (language, text, byFew) => {
      const titles = (of: TabInput) => [
        titleOf(planOf(of, 'summary', language)),
        titleOf(planOf(of, 'win-back', language)),
      ];
      const { backtest } = input.findings;
      if (backtest === null) throw new Error('no backtest in the shop of this test');
      const lostThen = (lost: number) => ({
        ...input,
        findings: { ...input.findings, backtest: { ...backtest, lost, lostCameBack: 0 } },
      });
      for (const title of titles(lostThen(0))) expect(title).toContain(text);
      for (const title of titles(lostThen(10))) expect(title).not.toContain(text);
      const few = { ...backtest, lost: 1, kept: 1, lostCameBack: 0, keptBought: 1 };
      for (const title of titles({ ...input, findings: { ...input.findings, backtest: few } }))
        expect(title).toContain(byFew);
    },
  );
});

describe('the other tabs', () => {
  it('a space that was put right can be seen in the Log', () => {
    const change = {
      tab: '1',
      row: 3,
      rule: 'spaces',
      field: 'full_name',
      before: 'Théo\u00a0Roy',
      after: 'Théo Roy',
    } as const;
    const log = planOf({ ...inputOf(oneDay), changes: [change] }, 'log');
    expect(textOf(log)).toContain('Théo·Roy');
    expect(log.notes.map(({ text }) => text)).toContain('The dot · shows a space too many or an invisible character.');
  });

  it.each([
    ['en', 'No Champion and no Loyal yet; the largest segment is New, 30 of 30 customers.'],
    ['fr', 'Ni Champion ni Fidèle encore\u202f; segment le plus nombreux\u00a0: Nouveau, 30 clients sur 30.'],
  ] as const)('no share of Champions where there is none (%s)', (language, text) => {
    expect(titleOf(planOf(inputOf(oneDay), 'rfm', language))).toContain(text);
  });

  it.each([
    ['en', 'Your 30 customers are all at the same stage: acquisition.'],
    ['fr', 'Vos 30 clients sont tous à la même étape\u00a0: l’acquisition.'],
  ] as const)('one stage holds everybody (%s)', (language, text) => {
    expect(titleOf(planOf(inputOf(oneDay), 'lifecycle', language))).toContain(text);
  });

  it('without amounts nothing speaks of sums', () => {
    const input = inputOf(shopOfYears, {}, false);
    for (const id of ['rfm', 'lifecycle'] as const) {
      expect(textOf(planOf(input, id))).not.toContain('large sums');
      expect(textOf(planOf(input, id))).not.toMatch(/How to read it.*money/);
    }
  });

  it('a column of the lifecycle grid in which nobody stands is a gap', () => {
    expect(textOf(planOf(inputOf(oneDay), 'lifecycle'))).not.toContain('None');
    const away = [...oneDay, order('Far', '2026-03-01', 5), ...oneDay.map((o) => ({ ...o, day: o.day + 600 }))];
    const sizeless = inputOf(away).findings.grid.some((cell) => cell.size === 'none' && cell.customers > 0);
    expect(textOf(planOf(inputOf(away), 'lifecycle')).includes('None')).toBe(sizeless);
  });

  it('names nobody as ordering most often where nobody ordered twice', () => {
    const best = planOf(inputOf(nobodyTwice, {}, false), 'best');
    expect(textOf(best)).toContain('Nobody has ordered twice yet.');
    expect(textOf(best)).not.toContain('Those who order most often');
  });

  it('a tie is not "0 behind"', () => {
    const tied = [...oneDay, order('A', '2026-03-01', 99), order('B', '2026-03-01', 99)];
    const best = planOf(inputOf(tied), 'best');
    expect(textOf(best)).toContain('Next: B, level with them.');
    expect(textOf(best)).not.toContain('Lead over the next');
  });

  it('being late is something to look into, not why somebody is the best', () => {
    const { best } = shop.findings;
    if (best.first === null) throw new Error('the shop has a best customer');
    const reasons: readonly Reason[] = [
      { code: 'orders-vs-mean', value: 9, other: 2.5 },
      { code: 'late', value: 2.1, other: 17 },
    ];
    const first = { ...best.first, reasons };
    const plan = planOf({ ...shop, findings: { ...shop.findings, best: { ...best, first } } }, 'best');
    const column = plan.values[3].indexOf('Why them');
    const lines = plan.values.slice(4, 14).map((row) => String(row[column]));
    expect(lines[0]).toBe('9 orders against 2.5 on average');
    expect(lines[lines.indexOf('Worth a look') + 1]).toBe('Silent for 2.1 times the usual 17 days.');
  });

  it('the clean list has no column without a value, and speaks of no merged row where there is none', () => {
    const headings = (input: TabInput) => planOf(input, 'clean').values[3];
    const bare = headings(inputOf(shopOfYears, { consent: 'unknown' }, false));
    for (const title of ['M', 'Size']) expect(bare).not.toContain(title);
    const full = headings(inputOf(shopOfYears, { consent: 'yes' }));
    for (const title of ['M', 'Size']) expect(full).toContain(title);
    expect(wordsOf('en').tabs.clean.finding(29, 500, 58, 0)).toBe(
      '29 customers from 500 rows: 58 values corrected, no duplicate.',
    );
    expect(wordsOf('fr').tabs.clean.finding(29, 500, 0, 3)).toBe(
      '29 clients à partir de 500 lignes\u00a0: rien à corriger, 3 lignes fusionnées.',
    );
  });

  it('consent nobody knows is said once, not on every row', () => {
    const unknown = planOf(inputOf(shopOfYears, { consent: 'unknown' }), 'win-back');
    expect(under(unknown, 'Contact')).toEqual([]);
    expect(textOf(unknown)).toContain('Consent to be contacted: to ask, no file says');
    expect(headingsOf(unknown).indexOf('Ceiling\n€')).toBe(headingsOf(unknown).indexOf('Message') - 1);
    const known = planOf(inputOf(shopOfYears, { consent: 'yes' }), 'win-back');
    expect(under(known, 'Contact')[0]).toBe('Yes');
    expect(textOf(known)).not.toContain('no file says');
  });
});
