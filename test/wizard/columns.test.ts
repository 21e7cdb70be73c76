import { expect, it } from 'vitest';
import type { SourceTab } from '../../src/core/model';
import { recogniseSources } from '../../src/wizard/analysis';
import { columnsAnswer } from '../../src/wizard/columns-answer';
import { type Choices, noChoices } from '../../src/wizard/messages';
import { gridOf } from '../makers';

const tab = (lines: string): SourceTab => ({
  id: 'a',
  name: 'Ventes',
  grid: gridOf(lines),
});
const asked = (lines: string, decimal: ',' | '.' = ',', choices: Choices = noChoices) =>
  columnsAnswer(
    recogniseSources([tab(lines)], choices, { hints: { dateOrder: 'dmy', decimal, country: 'FR' }, today: null }),
  );
const absent = (lines: string, choices?: Choices) =>
  asked(lines, ',', choices)
    .tables[0].fields.filter((field) => field.column < 0)
    .map((field) => `${field.role}${field.needed ? ' needed' : ''}`);

const nobody = `Commande|Date|Montant|Pseudo
  1|05/01/2026|10,00|zaza75
  2|16/01/2026|20,00|momo
  3|27/01/2026|30,00|zaza75`;

it('asks for a column that names customers where none does, until one is chosen', () => {
  const taken: Choices = {
    ...noChoices,
    tables: [{ tab: 'a', used: true, roles: { full_name: -1, customer_id: -1 } }],
  };
  expect(asked(nobody, ',', taken).blocking).toEqual(['no-customer']);
  expect(absent(nobody, taken)).toEqual(expect.arrayContaining(['customer_id needed', 'email needed', 'phone needed']));
  const chosen: Choices = { ...noChoices, tables: [{ tab: 'a', used: true, roles: { customer_id: 3 } }] };
  expect(asked(nobody, ',', chosen).blocking).toEqual([]);
  expect(absent(nobody, chosen)).toEqual(expect.arrayContaining(['email', 'full_name', 'status']));
  expect(absent(nobody, chosen).join()).not.toContain('needed');
});

it('says how amounts that read two ways will be read', () => {
  const lines = `Commande|Date|Client|Montant
    1|05/01/2026|Ana Petit|1,250
    2|16/01/2026|Léo Roy|2,500`;
  expect(asked(lines, ',').tables[0].unclearDecimals).toMatchObject({ sample: '1,250', proposed: ',' });
  expect(asked(lines, '.').tables[0].unclearDecimals).toMatchObject({ sample: '1,250', proposed: '.' });
});

it('shows dates and amounts as such for the panel to write, and everything else as it stands', () => {
  const day = (n: number) => ({ day: n, second: 0 });
  const source: SourceTab = {
    id: 'a',
    name: 'Ventes',
    grid: [
      ['Commande', 'Date', 'Client', 'Montant'],
      [10482, day(20000), 'Ana Petit', 1250.5],
      [10483, day(20000), 'Léo Roy', ''],
      [10484, day(20031), 'Ana Petit', '12,00 €'],
    ],
  };
  const { fields } = columnsAnswer(
    recogniseSources([source], noChoices, {
      hints: { dateOrder: 'dmy', decimal: ',', country: 'FR' },
      today: null,
    }),
  ).tables[0];
  const samples = (role: string) => fields.find((field) => field.role === role)?.samples;
  expect(samples('order_date')).toEqual([{ day: '2024-10-04' }, { day: '2024-11-04' }]);
  expect(samples('amount')).toEqual([{ amount: 1250.5 }, '12,00 €']);
  expect(samples('order_id')).toEqual(['10482', '10483', '10484']);
});
