// Customers by channel, sector, region: under the RFM segments, for the fields that part them.
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/core/codes';
import { findings } from '../../src/core/findings';
import type { Contact } from '../../src/core/model';
import { defaultSettings } from '../../src/core/settings';
import { planTabs } from '../../src/tabs/all';
import type { TabPlan } from '../../src/tabs/plan';
import { wordsOf } from '../../src/words/words';
import { contact } from '../core/measure/contacts';
import { inventShop } from '../core/measure/models/invented';
import { day, ledgerFrom } from '../makers';
import { shop } from './shop';

const plain = (text: unknown) => String(text).replace(/[\u00a0\u202f]/g, ' ');
function planOf(of: (i: number) => Partial<Contact>, language: Language, hasAmounts = true): TabPlan {
  const ledger = { ...ledgerFrom(inventShop(400)), hasAmounts };
  const contacts = ledger.names.map((name, i) => contact(name, of(i)));
  const found = findings(ledger, contacts, { ...defaultSettings, asOf: day('2026-12-31') }, null);
  const input = {
    ...shop,
    findings: found,
    contacts,
    identities: [],
    merges: [],
    doubtful: [],
    earlier: null,
    language,
  };
  return planTabs(input, wordsOf(language), ['rfm'])[0];
}
function block(plan: TabPlan, title: string) {
  const at = plan.values.findIndex((row) => row[0] === title);
  if (at < 0) return null;
  const end = plan.values.findIndex((row, i) => i > at && row.every((cell) => cell === ''));
  return plan.values
    .slice(at + 1, end < 0 ? undefined : end)
    .map((row) => row.filter((cell, i) => cell !== '' || i === 0));
}
const regions = (i: number) => ({ region: i % 40 === 0 ? '' : i % 20 === 1 ? `R${i}` : ['Corse', 'Alsace'][i % 2] });

describe('breakdowns', () => {
  it('stand under the segments, the total of each column that of the file', () => {
    const plan = planOf(regions, 'fr');
    const rows = block(plan, 'Par région') ?? [];
    expect(rows[0].map(plain)).toEqual([
      ...['Région', 'Clients', 'Chiffre, €', 'Part', 'Panier, €', 'Encore', 'Valeur, €', 'Attrition', 'VIP'],
    ]);
    expect(rows.slice(1).map((row) => row[0])).toEqual(
      ['Corse', 'Alsace', 'Autres', 'Non renseigné'].filter((name) => rows.some((row) => row[0] === name)),
    );
    expect(rows.slice(1).reduce((sum, row) => sum + Number(row[1]), 0)).toBe(400);
    const note = plan.notes.find((one) => one.text.includes('VENTILER'));
    expect(note?.text).toContain('=VENTILER(clients;dates;montants;valeurs;DATE(2026;12;31))');
    for (const { text } of plan.notes) expect(text).not.toMatch(/ [;:?!%€»]|« /);
  });
  it('name the largest twelve', () => {
    const rows =
      block(
        planOf((i) => ({ city: `Town ${i % 16}` }), 'en'),
        'By city',
      ) ?? [];
    expect(rows.length).toBe(1 + 12 + 1);
    expect(rows[13]).toEqual(['and 4 smaller groups']);
  });
  it('count heads where there are no amounts, and are not there where nothing parts the customers', () => {
    const rows = block(planOf(regions, 'en', false), 'By region') ?? [];
    expect(rows[0]).toEqual(['Region', 'Cust.', 'Still', 'Churn']);
    expect(
      block(
        planOf(() => ({ country: 'FR' }), 'en'),
        'By country',
      ),
    ).toBeNull();
  });
});
