// What customers are expected to bring: on the Summary, and customer by customer in Clean customers.
import { describe, expect, it } from 'vitest';
import type { Language, TabId } from '../../src/core/codes';
import { type Findings, findings } from '../../src/core/findings';
import { defaultSettings, type Settings } from '../../src/core/settings';
import { planTabs } from '../../src/tabs/all';
import type { TabInput } from '../../src/tabs/input';
import type { TabPlan } from '../../src/tabs/plan';
import { wordsOf } from '../../src/words/words';
import { contact } from '../core/measure/contacts';
import { inventShop } from '../core/measure/models/invented';
import { day, ledgerFrom, order, type TestOrder } from '../makers';
import { shop, withoutAmounts } from './shop';

const asOf = day('2026-12-31');
function inputOf(orders: readonly TestOrder[], more: Partial<Settings> = {}): TabInput {
  const ledger = ledgerFrom(orders);
  const contacts = ledger.names.map((name) => contact(name));
  const found = findings(ledger, contacts, { ...defaultSettings, asOf, ...more }, null);
  return { ...shop, findings: found, contacts, identities: [], merges: [], doubtful: [], earlier: null };
}
function planOf(id: TabId, input: TabInput, language: Language = 'en'): TabPlan {
  const plan = planTabs({ ...input, language }, wordsOf(language), ['summary', 'clean']).find((one) => one.id === id);
  if (!plan) throw new Error('no tab');
  return plan;
}
const noteAt = (plan: TabPlan, row: number, column: number) =>
  plan.notes.find((note) => note.row === row && note.column === column)?.text ?? '';
const plain = (text: unknown) => String(text).replace(/[\u00a0\u202f]/g, ' ');

/** Label → figure of the block of the coming year, and its notes. */
function expected(plan: TabPlan, title: string) {
  const row = plan.values.findIndex((cells) => cells.includes(title));
  if (row < 0) return null;
  const column = plan.values[row].indexOf(title);
  const facts: [string, unknown][] = [];
  for (let i = row + 1; i < plan.values.length && plan.values[i][column] !== ''; i++) {
    facts.push([plain(plan.values[i][column]), plan.values[i][column + 1]]);
  }
  const notes = facts.map((_, i) => plain(noteAt(plan, row + 2 + i, column + 1)));
  return { facts: new Map(facts), notes, column: column + 1 };
}
const inEnglish = 'Next 12 months, from the customers you have';

describe('the Summary', () => {
  const big = inputOf(inventShop(300), { margin: 0.4 });
  it('tells the coming year, how that was found, and how right it was', () => {
    const block = expected(planOf('summary', big), inEnglish);
    const { value } = big.findings as Required<Findings>;
    const { nextYear, backtest } = value as NonNullable<typeof value>;
    const [orders, came] = [Math.round(backtest?.expected as number), backtest?.actual as number];
    expect(Array.from(block?.facts ?? [])).toEqual([
      ['Orders expected', Math.round(nextYear.orders as number)],
      ['Revenue expected, €', (nextYear.turnover as number) / 100],
      ['Margin expected, €', (nextYear.margin as number) / 100],
      ['Value of a customer, 12 months, €', expect.any(Number)],
      ['How it was found', 'From what each one did before'],
      [`Tried on the last ${backtest?.days} days`, `${orders} orders expected, ${came} came`],
    ]);
    expect(block?.notes[4]).toContain('BG/NBD');
  });

  it('says why the finer model was not asked', () => {
    const few = inputOf(inventShop(60));
    const block = expected(planOf('summary', few, 'fr'), 'Les 12 prochains mois, de vos clients d’aujourd’hui');
    expect(block?.facts.get('Comment on le sait')).toBe('Panier moyen × commandes par an');
    expect(block?.notes.join(' ')).toMatch(/demande 100 clients revenus au moins une fois : il y en a \d+\./);
    expect(plain([...(block?.facts.keys() ?? [])].pop())).toMatch(/^Essayé sur les \d+ jours écoulés$/);
  });

  it('gives the place of CLV:CAC to the coming year where nothing was spent', () => {
    const plan = planOf('summary', big);
    expect(plan.values[7][5 - 1]).toBe('Margin expected, 12 months');
    const margin = (big.findings.value?.nextYear.margin as number) / 100;
    expect(plan.values[8][5 - 1]).toBe(margin);
    expect(planOf('summary', shop).values[7][5 - 1]).toBe('CLV:CAC');
    expect(noteAt(planOf('summary', shop), 8, 5)).toContain('€119.72 expected of a new customer, €63.01 to win one.');
  });

  it('tells orders alone without amounts, and nothing of a short history', () => {
    const block = expected(planOf('summary', withoutAmounts), inEnglish);
    expect([...(block?.facts.keys() ?? [])].slice(0, 2)).toEqual(['Orders expected', 'How it was found']);
    const young = inputOf([
      order('Ana', '2026-12-01', 10),
      order('Ana', '2026-12-20', 10),
      order('Léo', '2026-12-20', 5),
    ]);
    expect(expected(planOf('summary', young), inEnglish)).toBeNull();
    expect(planOf('summary', young).values[7][5 - 1]).toBe('CLV:CAC');
  });
});

describe('Clean customers', () => {
  const columnOf = (plan: TabPlan, title: string) => plan.values[3].findIndex((cell) => plain(cell).startsWith(title));
  it('shows the value of the model, the orders behind it and the simple value; the formula gives the same', () => {
    const plan = planOf('clean', inputOf(inventShop(300), { margin: 0.4, lostAfter: 200 }), 'fr');
    const [value, orders, simple] = ['Attendu', 'Cdes\nattendues', 'Valeur\nsimple'].map((title) =>
      columnOf(plan, title),
    );
    expect([orders, simple]).toEqual([value + 1, value + 2]);
    const note = plain(noteAt(plan, 4, value + 1));
    expect(note).toContain('BG/NBD');
    expect(note).toContain('10 % de moins');
    expect(note).toContain('=VALEUR_VIE_CLIENT(clients;dates;montants;0,4;;DATE(2026;12;31);;;;200)');
    expect(noteAt(plan, 4, simple + 1)).toContain('Panier moyen');
    const differ = plan.values.slice(4).filter((row) => row[value] !== row[simple]);
    expect(differ.length).toBeGreaterThan(100);
  });
  it('shows one value where there is no model', () => {
    const plan = planOf('clean', inputOf(inventShop(60)));
    expect(columnOf(plan, 'Expected')).toBeGreaterThan(0);
    expect(columnOf(plan, 'Simple')).toBe(-1);
    expect(noteAt(plan, 4, columnOf(plan, 'Expected') + 1)).toContain('Mean order × orders a year');
  });
});
