import { describe, expect, it, test } from 'vitest';
import type { Cell } from '../../../../src/core/model';
import { recognise } from '../../../../src/core/read/recognise/recognise';
import { frenchHints, tabOf } from '../exports';

const tableOf = (grid: Cell[][]) => recognise([tabOf(grid)], frenchHints)[0];
const names = ['Ana Petit', 'Léo Roy', 'Zoé Lopez', 'Max Brun', 'Eva Faure', 'Ida Blanc'];
const steps = [120, -35.5, 80, 240.75, -60, 99.9, 45, -12.3];

describe('what was on an account after each row makes it one of payments', () => {
  const balances = steps.map((_, i) => 1000 + steps.slice(0, i + 1).reduce((sum, n) => sum + n, 0));
  const rows = steps.map((step, i): Cell[] => [
    `${10 + i}/03/2025`,
    names[i % names.length],
    step.toFixed(2).replace('.', ','),
    balances[i].toFixed(2).replace('.', ','),
  ]);
  const heading = ['Date', 'Nom', 'Montant', 'Reste'];
  test.each([
    { name: 'oldest first', grid: [heading, ...rows] },
    { name: 'newest first', grid: [heading, ...[...rows].reverse()] },
    { name: 'without a heading that says anything', grid: [['Column 1', 'Column 2', 'Column 3', 'Column 4'], ...rows] },
    {
      name: 'with credits and debits apart',
      grid: [
        ['Date', 'Nom', 'Entrée', 'Sortie', 'Reste'],
        ...rows.map(([date, name, step, balance]): Cell[] => {
          const out = String(step).startsWith('-');
          return [date, name, out ? '' : step, out ? String(step).slice(1) : '', balance];
        }),
      ],
    },
  ])('$name', ({ grid }) => expect(tableOf(grid).kind).toBe('payments'));

  it('while numbers that count orders up do not', () => {
    const orders = steps.map((step, i): Cell[] => [
      String(100 + i),
      `${10 + i}/03/2025`,
      names[i % names.length],
      '1',
      Math.abs(step).toFixed(2).replace('.', ','),
    ]);
    expect(tableOf([['N°', 'Date', 'Client', 'Qté', 'Montant'], ...orders]).kind).toMatch(/^order/);
  });
});

describe('accounts of a till are no customers', () => {
  const till = (mails: readonly string[]): Cell[][] => [
    ['E-mail', 'Date', 'Identifiant', 'Moyen de paiement', 'Total'],
    ...Array.from({ length: 24 }, (_, n): Cell[] => [
      mails[n % mails.length],
      `2025-03-${String(n + 1).padStart(2, '0')}`,
      `TX${9000 + n * 7}`,
      n % 3 ? 'Carte' : 'Espèces',
      `${n + 4},50`,
    ]),
  ];
  test.each([
    { name: 'one', mails: ['caisse@salon.example'] },
    { name: 'two of one house', mails: ['ines@salon.example', 'paul@salon.example'] },
  ])('$name', ({ mails }) => {
    const table = tableOf(till(mails));
    expect(table.columns[0].role).toBeNull();
    expect(table.remarks).toMatchObject([{ code: 'sellers-not-customers', column: 0 }]);
  });
  test.each([
    { name: 'a few customers of houses of their own', mails: ['a@one.example', 'b@two.example', 'c@three.example'] },
    { name: 'a few customers with an address anybody can have', mails: ['ana@gmail.com', 'leo@gmail.com'] },
    { name: 'many people of one house', mails: Array.from({ length: 12 }, (_, n) => `p${n}@house.example`) },
  ])('$name are', ({ mails }) => expect(tableOf(till(mails)).columns[0].role).toBe('email'));
  it('unless the heading says that they are', () => {
    const mails = ['ines@salon.example', 'paul@salon.example'];
    for (const heading of ['Customer email', 'E-mail client', 'Buyer e-mail', 'Kundens e-post']) {
      const [, ...rows] = till(mails);
      const table = tableOf([[heading, 'Date', 'Identifiant', 'Moyen de paiement', 'Total'], ...rows]);
      expect([heading, table.columns[0].role, table.remarks]).toEqual([heading, 'email', []]);
    }
  });
});
