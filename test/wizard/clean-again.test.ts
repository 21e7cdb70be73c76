// What cleaning wrote, given back as a source: it is recognised, and comes out as it went in.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceTab } from '../../src/core/model';
import { planTabs } from '../../src/tabs/all';
import type { TabPlan } from '../../src/tabs/plan';
import { analyse } from '../../src/wizard/analysis';
import { noChoices } from '../../src/wizard/messages';
import { tabInput } from '../../src/wizard/report';
import { wordsOf } from '../../src/words/words';
import { day } from '../makers';

const today = day('2026-10-02');
const circumstances = { hints: { dateOrder: 'dmy', decimal: ',', country: 'FR' } as const, today };

function cleanTabOf(sources: readonly SourceTab[], language: 'fr' | 'en') {
  const analysis = analyse(sources, noChoices, circumstances);
  const input = tabInput(analysis, { computedOn: today, runs: [], orphanNotes: [], language });
  const [plan] = planTabs(input, wordsOf(language), ['clean']);
  return { plan, analysis };
}

/** Ours, not the customer's: the key we call him by, how many rows he had. */
const ours = ['Clé', 'Key', 'Fiches réunies', 'Rows merged'];

/** The list as a person copies it out, without its titles above and our own columns. */
function listOf(plan: TabPlan) {
  const { headingRow, rows } = plan.list as NonNullable<TabPlan['list']>;
  const said = (title: unknown) => String(title).replace(/\n/g, ' ');
  const kept = plan.values[headingRow - 1].map((title) => title !== '' && !ours.includes(said(title)));
  return plan.values.slice(headingRow - 1, headingRow + rows).map((row) => row.filter((_, i) => kept[i]));
}

/** Everybody has keys of his own: who is whom is not the question here. */
const person = fc.record({
  name: fc.constantFrom(
    'LE GALL Anne-Marie',
    'jean dupont',
    'Mme Zoé MARTIN',
    'SARL DUPONT',
    'Diaz, Ana',
    'de Villepin',
    'O’NEIL Sean',
    'Claire MARTIN née DUPONT',
  ),
  email: fc.constantFrom('#@Example.com', 'mailto:#@example.fr', '# (at) example.fr', '', 'néant', '#@gmial.com'),
  phone: fc.constantFrom(
    '06.39.98.00.#',
    '+33 (0)6 39 98 00 #',
    '6399801#.0',
    '0692 12 34 #',
    '06 39',
    '+46 70 111 22 #',
    '',
  ),
  address: fc.constantFrom('1  rue du Port', ''),
  postcode: fc.constantFrom('1000', 'F-44000', '97400', '99999', ''),
  city: fc.constantFrom('St Nazaire', 'NANTES', 'Nantes ', 'nantes', ''),
  country: fc.constantFrom('France', 'FR', 'France (FR)', 'Atlantis', ''),
});
/** Without our key, a name that nothing tells from a namesake's is rightly taken for the same person. */
const cannotBeTold = (a: Record<string, string>, b: Record<string, string>) =>
  a.name === b.name && [a, b].some(({ email, phone }) => !email.includes('#') && !phone.includes('#'));
const people = fc.uniqueArray(person, { minLength: 4, maxLength: 12, comparator: cannotBeTold });

const headings = ['N° client', 'Nom', 'E-mail', 'Téléphone', 'Adresse', 'Code postal', 'Ville', 'Pays'];
const sheetOf = (met: readonly Record<string, string>[]): SourceTab[] => [
  {
    id: '0',
    name: 'Contacts',
    grid: [
      headings,
      ...met.map((p, i) => [
        `C${i}`,
        p.name,
        p.email.replace('#', `p${i}`),
        p.phone.replace('#', `${i + 10}`),
        p.address,
        p.postcode,
        p.city,
        p.country,
      ]),
    ],
  },
];

describe.each(['fr', 'en'] as const)('the Clean customers tab as a source, in %s', (language) => {
  it('gives the same list again', () => {
    let lists = 0;
    fc.assert(
      fc.property(people, (met) => {
        const once = cleanTabOf(sheetOf(met), language).plan;
        const list = listOf(once);
        const again = cleanTabOf([{ id: '0', name: 'Export', grid: list }], language);
        lists++;
        // Namesakes stand in the order of their keys, which were ours.
        const inOrder = (rows: readonly (readonly unknown[])[]) => rows.map((row) => JSON.stringify(row)).sort();
        expect(inOrder(listOf(again.plan))).toEqual(inOrder(list));
        // Phones are shown as they are dialled: the one form that is written again each time.
        expect(again.analysis.changes.filter(({ rule }) => rule !== 'phone')).toEqual([]);
      }),
      { numRuns: 60 },
    );
    expect(lists).toBeGreaterThan(50);
  });
});
