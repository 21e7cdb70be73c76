// Under the notes with a formula: what of the tab's settings a cell cannot be told.
import { describe, expect, it, test } from 'vitest';
import type { TabId } from '../../src/core/codes';
import type { Contact } from '../../src/core/model';
import type { Settings } from '../../src/core/settings';
import { planTabs } from '../../src/tabs/all';
import type { TabPlan } from '../../src/tabs/plan';
import { wordsOf } from '../../src/words/words';
import { contact } from '../core/measure/contacts';
import { inventShop } from '../core/measure/models/invented';
import { day } from '../makers';
import { inputFrom } from './people-known';

const asOf = day('2026-12-31');
const orders = inventShop(400);
const names = [...new Set(orders.map(({ customer }) => customer))];

function planOf(id: TabId, settings: Partial<Settings>, of: (i: number) => Partial<Contact> = () => ({})): TabPlan {
  const contacts = names.map((name, i) => contact(name, { region: ['Corse', 'Alsace'][i % 2], ...of(i) }));
  const input = inputFrom(orders, contacts, { asOf, ...settings }, asOf);
  return planTabs({ ...input, language: 'en' }, wordsOf('en'), [id])[0];
}
const noteOf = (plan: TabPlan, name: string): string =>
  plan.notes.find(({ text }) => text.includes(`=${name}(`))?.text ?? '';
const unsaid = (note: string): string => /^These settings have no place in the formula: (.*)\.$/m.exec(note)?.[1] ?? '';

describe('what BREAKDOWN cannot be told', () => {
  test.each<[string, Partial<Settings>, (i: number) => Partial<Contact>, string]>([
    ['nothing as proposed', {}, () => ({}), ''],
    ['the period of the value', { horizonMonths: 24 }, () => ({}), 'period of the value (a cell: 12 months)'],
    ['the discount', { yearlyDiscount: 0.2 }, () => ({}), 'what a year takes off the value (a cell: 10%)'],
    ['other sizes', { pmgMode: 'thirds' }, () => ({}), 'sizes otherwise than by number of customers'],
    ['margins', { basis: 'margin', margin: 0.4 }, () => ({}), 'ranking on margin'],
    [
      'who recommends',
      {},
      (i) => ({ referrals: i === 3 ? 2 : 0 }),
      'who recommends you (VIP to a cell, if their orders make them one)',
    ],
  ])('is named: %s', (_, settings, of, expected) => {
    const note = noteOf(planOf('rfm', settings, of), 'BREAKDOWN');
    expect(note).toContain('=BREAKDOWN(customers,dates,amounts,values,DATE(2026,12,31)');
    expect(unsaid(note)).toBe(expected);
  });

  it('of all settings, a discount among them only where a model takes it off', () => {
    const bound = (i: number) => ({ contractEnd: i === 0 ? asOf + 10 : null });
    const note = noteOf(planOf('rfm', { yearlyDiscount: 0.2, contract: true }, bound), 'BREAKDOWN');
    expect(unsaid(note)).toBe('contracts');
  });
});

it('margins are named wherever money ranks', () => {
  const rank = { basis: 'margin', margin: 0.4 } as const;
  expect(unsaid(noteOf(planOf('rfm', rank), 'RFM'))).toBe('ranking on margin');
  expect(unsaid(noteOf(planOf('lifecycle', rank), 'LIFECYCLE'))).toBe('ranking on margin');
  expect(unsaid(noteOf(planOf('best', rank), 'BEST_CUSTOMERS'))).toBe('ranking on margin');
});

describe('churn', () => {
  const contract = { contract: true, lostAfter: 150 };

  const ending = (i: number) => ({ contractEnd: i % 3 === 0 ? null : asOf - 200 + i });

  it('by contracts is that of no formula, and says that contracts end', () => {
    const bound = planOf('win-back', contract, ending);
    const notes = bound.notes.map(({ text }) => text);
    expect(notes.join()).not.toContain('=CHURN(');
    expect(notes).toContain('Contracts that ended in the month ÷ those running at its start.');
    expect(notes).toContain('Their contract ended in the month.');
  });

  it('by contracts keeps whose contract runs, in the summary', () => {
    const notes = planOf('summary', contract, ending).notes.map(({ text }) => text);
    expect(notes).toContain('Contract running at the end of the month.');
    expect(notes).toContain('Their contract ended in the month.');
    expect(notes.join()).not.toContain('fell in the month');
  });

  it('is by silence where no contract is known', () => {
    expect(noteOf(planOf('win-back', contract), 'CHURN')).toContain(
      '=CHURN(customers,dates,amounts,DATE(2026,12,31),150)',
    );
  });
});
