import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceTab } from '../../src/core/model';
import { analyse } from '../../src/wizard/analysis';
import { noChoices } from '../../src/wizard/messages';
import { differingSums } from '../../src/wizard/sums';
import { day } from '../makers';

const circumstances = {
  hints: { dateOrder: 'dmy', decimal: ',', country: 'FR' } as const,
  today: day('2026-10-02'),
};
const headings = ['N° commande', 'Date', 'E-mail', 'Nom', 'Montant', 'Statut'];
const shop = (rows: readonly (readonly (string | number)[])[]): SourceTab[] => [
  { id: '0', name: 'Commandes', grid: [headings, ...rows.map((row) => [...row])] },
];
const cell = (...values: readonly (string | number)[]) => fc.constantFrom(...values);
const anyRow = fc.tuple(
  cell('C-1', 'C-2', 'C-3', 'C-4', ''),
  cell('2026-01-05', '2026-03-01', '31/12/2025', '2027-05-01', '1926-01-05', 'bientôt', ''),
  cell('a@x.fr', 'A@X.FR', 'b@x.fr', 'c@x.fr', ''),
  cell('Ana', 'Léo', ''),
  cell(10, '20,50', -10, -30, 0, 'n/a', ''),
  cell('Terminée', 'Annulée', 'Remboursée', ''),
);

describe('differingSums', () => {
  it('finds every row and every cent again, whatever the sheet and the rules', () => {
    let analysed = 0;
    fc.assert(
      fc.property(
        fc.array(anyRow, { minLength: 3, maxLength: 40 }),
        fc.constantFrom(
          {},
          { windowMonths: 0 },
          { basis: 'margin', margin: 0.4 },
          { contract: true },
          { asOf: '2026-02-01' },
        ),
        (rows, settings) => {
          const sources = shop([['C-0', '2026-01-04', 'z@x.fr', 'Zoé', 12, ''], ...rows]);
          let analysis: ReturnType<typeof analyse>;
          try {
            analysis = analyse(sources, { ...noChoices, settings }, circumstances);
          } catch {
            return; // what cannot be answered is refused before any sum
          }
          analysed++;
          expect(differingSums(analysis)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
    expect(analysed).toBeGreaterThan(100);
  });

  it.each([
    {
      name: 'a row lost',
      sum: 'rows',
      change: (a: ReturnType<typeof analyse>) => ({
        ...a,
        reading: { ...a.reading, rows: { ...a.reading.rows, kept: 1 } },
      }),
    },
    {
      name: 'a cent lost',
      sum: 'turnover',
      change: (a: ReturnType<typeof analyse>) => ({
        ...a,
        findings: { ...a.findings, windowTurnover: a.findings.windowTurnover - 1 },
      }),
    },
    {
      name: 'a customer counted twice',
      sum: 'customers',
      change: (a: ReturnType<typeof analyse>) => ({
        ...a,
        findings: { ...a.findings, people: [...a.findings.people, a.findings.people[0]] },
      }),
    },
  ])('$name is noticed', ({ sum, change }) => {
    const rows = ['a@x.fr', 'b@x.fr', 'a@x.fr'].map((who, i) => [`C-${i}`, `2026-0${i + 1}-05`, who, '', 10 + i, '']);
    expect(differingSums(change(analyse(shop(rows), noChoices, circumstances)))).toContain(sum);
  });
});
