import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { recognise } from '../../../../src/core/read/recognise/recognise';
import { printScore, scoreFolder, scoreTable, type Truth, totalOf, truthsIn } from '../../../../src/local/node/score';
import { frenchHints, hasShared, sharedTab, sharedText, tabOf, unlessShared } from '../exports';

const truth: Truth = {
  kind: 'orders',
  row_unit: 'order',
  delimiter: ',',
  encoding: 'utf-8',
  header_row: 1,
  date_format: 'DD/MM/YYYY',
  columns: { order_id: 'Commande', order_date: 'Date', email: 'E-mail', amount: 'Total', phone: 'Mobile' },
  accept: { amount: ['Net'], phone: [null] },
};
const [table] = recognise(
  [
    tabOf([
      ['Commande', 'Date', 'E-mail', 'Net', 'Statut'],
      ['A1', '25/10/2025', 'ana@example.com', '10,50', 'Payée'],
      ['A2', '26/10/2025', 'leo@example.com', '12,50', 'Payée'],
      ['A3', '27/10/2025', 'ana@example.com', '8,90', 'Payée'],
    ]),
  ],
  frenchHints,
);

describe('scoreTable', () => {
  it('accepts other headings, and the absence a person allows', () => {
    expect(scoreTable('a.csv', truth, table)).toMatchObject({
      fields: 4,
      found: 4,
      right: 4,
      perfect: true,
      faults: [],
      extra: ['status=Statut'],
    });
  });
  test.each<[string, Partial<Truth>, object]>([
    ['a field not found', { columns: { ...truth.columns, city: 'Ville' } }, { fields: 5, found: 4, right: 4 }],
    ['a field in another column', { columns: { order_id: 'Ticket' } }, { fields: 1, found: 1, right: 0 }],
    ['another heading row', { header_row: 2 }, { headingRow: false, right: 4 }],
    ['another date order', { date_format: 'MM/DD/YY' }, { dateOrder: false, right: 4 }],
  ])('counts %s', (_, more, score) => {
    const found = scoreTable('a.csv', { ...truth, ...more }, table);
    expect(found).toMatchObject({ ...score, perfect: false });
    expect(found.faults).toHaveLength(1);
  });
  it('asks no date order of a file without dates', () => {
    expect(scoreTable('a.csv', { ...truth, date_format: null }, table).dateOrder).toBeNull();
  });
});

describe.skipIf(!hasShared)(`recognising 26 public exports${unlessShared}`, () => {
  test('fields, headings and dates', () => {
    const scores = truthsIn(sharedText('exports/truth.json')).map(([file, t]) =>
      scoreTable(file, t, recognise([sharedTab(`exports/${file}`, t.encoding, t.delimiter)], frenchHints)[0]),
    );
    const total = totalOf(scores);
    console.log(
      `${scores.map(({ file, faults, extra }) => `${file}: ${faults.join('; ') || 'right'}${extra.length > 0 ? ` | extra ${extra.join(', ')}` : ''}`).join('\n')}\n` +
        `fields found ${total.found}/${total.fields}, right ${total.right}/${total.found}, files perfect ${total.perfect}/${total.files} ` +
        `(${total.strict} with nothing more), heading rows ${total.headingRows}, kinds ${total.kinds}, date orders ${total.dateOrders}/${total.dated}`,
    );
    expect(total.found).toBe(total.fields);
    expect(total.right).toBe(total.found);
    expect(total.perfect).toBe(total.files);
  });

  test('opened as npm run score opens them: delimiter and encoding too, and the same fields', async () => {
    const { asExported, vendorUnseen, withoutHeadings } = await scoreFolder(
      fileURLToPath(new URL('../../../../../shared/data/exports', import.meta.url)),
    );
    const [total, unseen, bare] = [totalOf(asExported), totalOf(vendorUnseen), totalOf(withoutHeadings)];
    expect([total.delimiters, total.encodings]).toEqual([total.files, total.files]);
    expect(total.right).toBe(total.fields);
    // What is told without a single heading is mostly right, or nothing would be better.
    expect(bare.found / bare.fields).toBeGreaterThanOrEqual(0.75);
    expect(bare.right / bare.found).toBeGreaterThanOrEqual(0.93);
    expect(bare.found).toBeLessThan(total.found);
    // Without its vendor's own headings a file loses something, and never more than without any.
    expect(unseen.found).toBeLessThan(total.found);
    expect(unseen.found).toBeGreaterThan(bare.found);
    expect(unseen.found / unseen.fields).toBeGreaterThanOrEqual(0.92);
    expect(unseen.right / unseen.found).toBeGreaterThanOrEqual(0.98);
  });
});

test('npm run score says so where there is nothing to score', async () => {
  const said: string[] = [];
  await printScore('nowhere', (line) => void said.push(line));
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^Nothing to score/);
});
