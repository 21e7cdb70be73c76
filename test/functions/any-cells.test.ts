// Functions that take dirty cells: whatever stands under whatever headings, an answer or one sentence.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cell, type Grid, isMoment } from '../../src/core/model';
import { column, english, french, told } from './ask';

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell[]>(
    '',
    ' ',
    'Ana',
    'ana@example.com',
    '06 39 98 12 34',
    '#N/A',
    '03/04/2025',
    '12/25/2025',
    'n/a',
  ),
  fc.constantFrom<Cell[]>('1 234,56 €', '-12', '=A1', '__proto__', 'constructor', 'soon', true, false, 0, -5, 12.5),
  fc.record({ day: fc.integer({ min: -719162, max: 200000 }), second: fc.integer({ min: 0, max: 86399 }) }),
  fc.double({ noNaN: true }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
/** Columns of the same rows. */
const anyColumns: fc.Arbitrary<Grid[]> = fc.integer({ min: 1, max: 8 }).chain((height) =>
  fc.array(
    fc.array(anyCell, { minLength: height, maxLength: height }).map((cells) => column(...cells)),
    {
      minLength: 1,
      maxLength: 6,
    },
  ),
);
const headings = [
  'Date',
  'Client',
  'Montant',
  'E-mail',
  'Téléphone',
  'Statut',
  'N° commande',
  'Quantité',
  'IBAN',
  '',
  'Canal',
  'Code postal',
  'SIRET',
  'Remboursé',
];
const anyTable: fc.Arbitrary<Grid[]> = fc
  .tuple(
    fc.array(fc.constantFrom(...headings), { minLength: 2, maxLength: 7 }),
    fc.array(fc.array(anyCell, { maxLength: 7 }), { maxLength: 12 }),
  )
  .map(([heading, rows]) => [[heading, ...rows]]);

test.each([
  'CLEAN_PHONE',
  'CLEAN_EMAIL',
  'CLEAN_NAME',
  'CLEAN_DATE',
  'CLEAN_AMOUNT',
  'MATCH_CUSTOMERS',
  'DATA_AUDIT',
  'CLEAN_ORDERS',
])('%s', (name) => {
  fc.assert(
    fc.property(fc.oneof(anyColumns, anyTable), fc.constantFrom(english, french), (args, context) => {
      const { answer, sentence } = told(name, args, context);
      if (sentence !== undefined) {
        expect(sentence.startsWith(name)).toBe(true);
        expect(sentence.length).toBeLessThanOrEqual(120);
        expect(sentence).not.toMatch(/undefined|NaN|null/);
        return;
      }
      const rows = answer as Grid;
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        expect(row.length).toBe(rows[0].length);
        for (const cell of row) {
          const isShowable = typeof cell === 'string' || isMoment(cell) || Number.isFinite(cell);
          expect(isShowable, String(cell)).toBe(true);
        }
      }
    }),
    { numRuns: 400 },
  );
});
