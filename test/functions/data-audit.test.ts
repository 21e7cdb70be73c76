import { describe, expect, it, test } from 'vitest';
import { cellProblems } from '../../src/core/clean/audit';
import type { Cell, Grid } from '../../src/core/model';
import { analyse, auditOf } from '../../src/wizard/analysis';
import { noChoices } from '../../src/wizard/messages';
import { sampleShop } from '../../src/wizard/sample-shop';
import { en } from '../../src/words/en/index';
import { fr } from '../../src/words/fr/index';
import { day } from '../makers';
import { body, date, english, french, shown } from './ask';

const clients: Cell[][] = [
  ['N° client', 'Nom', 'E-mail', 'Téléphone', 'Code postal', 'Mot de passe', 'Date d’inscription', 'Bricole'],
  ['C1', 'Ana Diaz', 'ana@example.com', '06 39 98 12 34', 44000, 'hunter2', date('2026-01-02'), ''],
  ['C2', 'Léo Petit', 'leo@example', '06 39 98 12 35', 1000, 'secret!', date('2026-01-03'), 'zig'],
  ['C3', 'Zoé Morel', 'zoe@example.com', '', 75011, 'azerty', date('2026-01-04'), 'zag'],
  ['C4', 'Tom Blanc', 'tom@example.com', '123', 33000, '123456', 'bientôt', 'zig'],
];
const plain = (rows: unknown[][]) =>
  rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replace(/\u00a0/g, ' ') : cell)));

describe('DATA_AUDIT', () => {
  it('says of each column what it is taken for, how much of it is filled and valid, and where to look', () => {
    expect(plain(body('DATA_AUDIT', [clients], french))).toEqual([
      ['N° client', 'Numéro de client', 1, 1, 4, ''],
      ['Nom', 'Nom complet', 1, 1, 4, ''],
      ['E-mail', 'E-mail', 1, 0.75, 4, 'pas une adresse e-mail : ligne 3'],
      ['Téléphone', 'Téléphone', 0.75, 2 / 3, 3, 'pas un numéro de téléphone : ligne 5'],
      ['Code postal', 'Code postal', 1, 1, 4, 'zéro initial perdu : ligne 3'],
      ['Mot de passe', 'Mot de passe, numéro de carte ou de compte : jamais lu', 1, '', 4, ''],
      ['Date d’inscription', 'Date d’inscription', 1, 0.75, 4, 'pas une date : ligne 5'],
      ['Bricole', 'Non reconnu', 0.75, '', 2, ''],
    ]);
  });

  it('speaks the language of the sheet', () => {
    const answer = shown('AUDIT_DONNEES', [clients], english) as Cell[][];
    expect(answer[0]).toEqual(['Column', 'Recognised as', 'Filled', 'Valid', 'Distinct', 'Example problem']);
    expect(answer[3]).toEqual(['E-mail', 'E-mail', 1, 0.75, 4, 'not an e-mail address: row 3']);
  });

  it('never shows a value of a cell', () => {
    const values = clients
      .slice(1)
      .flat()
      .filter((cell): cell is string => typeof cell === 'string' && cell !== '');
    const answer = JSON.stringify(body('DATA_AUDIT', [clients], french));
    for (const value of values)
      expect(answer.includes(`"${value}"`) || answer.includes(`${value},`), value).toBe(false);
  });

  it('counts how often the most frequent problem comes, and says which roles are unsure', () => {
    const shop = sampleShop(day('2026-09-30')).tabs.find(({ name }) => name === 'Clients') as { grid: Grid };
    const rows = new Map(body('DATA_AUDIT', [shop.grid], english).map((row) => [row[0], row]));
    expect(rows.get('Code postal')?.[5]).toMatch(/^leading zero lost: row \d+ \(\d+ rows\)$/);
    expect(rows.get('E-mail')?.[5]).toMatch(/^not an e-mail address: row \d+/);
    expect(
      body(
        'DATA_AUDIT',
        [
          [
            ['Réf', 'x'],
            ['1', 'Ana'],
            ['2', 'Léo'],
          ],
        ],
        french,
      ),
    ).toHaveLength(2);
  });

  it.each<readonly [string, Grid]>([
    ['a list of customers', clients],
    ...sampleShop(day('2026-09-30')).tabs.map(({ name, grid }) => [`the sample’s ${name}`, grid] as const),
  ])('gives the figures of the Audit tab: %s', (_, grid) => {
    const inTab = new Map<string, unknown[]>();
    const hints = { dateOrder: 'dmy' as const, decimal: ',' as const, country: 'FR' };
    const orders: Grid = [
      ['Date', 'N° client', 'Montant'],
      [date('2026-01-02'), 'C1', 5],
    ];
    const sources = [grid, orders].map((g, i) => ({ id: `${i}`, name: `${i}`, grid: g as Grid }));
    const analysis = analyse(sources, { ...noChoices, tables: [{ tab: '0', used: true }] }, { hints, today: null });
    const { columns, unused, secret } = auditOf(analysis);
    const own = <T extends { tab: string }>(all: readonly T[]) => all.filter((column) => column.tab === '0');
    for (const { header, rows, filled, valid, distinct } of own(columns))
      inTab.set(header, [filled / rows, filled === 0 ? '' : valid / filled, distinct]);
    let compared = 0;
    for (const [header, , filled, valid, distinct] of body('DATA_AUDIT', [grid], french)) {
      const found = inTab.get(String(header));
      if (found) {
        expect([filled, valid, distinct], String(header)).toEqual(found);
        compared++;
      } else expect([...own(unused), ...own(secret)].map((column) => column.header)).toContain(header);
    }
    expect(compared).toBe(inTab.size);
    expect(compared).toBeGreaterThan(1);
  });

  it('names columns without a heading by their letter, and leaves out empty ones', () => {
    const table: Cell[][] = [
      ['E-mail', '', '', 'Nom'],
      ['ana@example.com', '', 3, 'Diaz'],
      ['leo@example.com', '', 4, 'Petit'],
    ];
    expect(body('DATA_AUDIT', [table], french).map((row) => row[0])).toEqual(['E-mail', 'Colonne C', 'Nom']);
  });

  test.each([
    { name: 'nothing given', table: undefined, is: 'DATA_AUDIT: give a range for table' },
    {
      name: 'a blank range',
      table: [
        ['', ''],
        ['', ''],
      ],
      is: 'DATA_AUDIT: table holds nothing that can be read',
    },
  ])('$name: one sentence', ({ table, is }) => {
    expect(shown('DATA_AUDIT', [table])).toBe(is);
  });

  it('takes one cell', () => {
    expect(shown('DATA_AUDIT', ['E-mail']) as Cell[][]).toHaveLength(2);
  });

  it('has a word for every kind of problem, in both languages', () => {
    for (const { functions } of [en, fr])
      expect(Object.keys(functions.audit.kinds).sort()).toEqual([...cellProblems].sort());
  });
});
