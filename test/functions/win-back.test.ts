// TO_RELAUNCH and CUSTOMER_CARD: what the wizard says of the same rows.
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findings } from '../../src/core/findings';
import type { Cell } from '../../src/core/model';
import { defaultSettings } from '../../src/core/settings';
import { whyStage } from '../../src/words/why';
import { wordsOf } from '../../src/words/words';
import { anyOrders, day, ledgerFrom, type TestOrder } from '../makers';
import { body, column, date, english, french, ranges, shown } from './ask';

const asOf = day('2026-12-31');
const end = date('2026-12-31');
const cellsOf = (list: readonly TestOrder[]) =>
  ranges(list.map((o): Cell[] => [o.customer, { day: o.day, second: 0 }, o.amount]));
const words = wordsOf('en');

describe('TO_RELAUNCH', () => {
  it('is the list of the wizard, margin and all', () => {
    fc.assert(
      fc.property(anyOrders(100), fc.constantFrom(1, 0.4), (list, margin) => {
        const found = findings(ledgerFrom(list), null, { ...defaultSettings, asOf, margin }, null);
        const cents = (value: number | null) => (value === null ? '' : value / 100);
        expect(body('TO_RELAUNCH', [...cellsOf(list), end, margin])).toEqual(
          found.winBack.map(({ person, state, valueAtStake, spendCeiling }) => [
            person.name,
            { day: person.lastOrder, second: 0 },
            person.usualGap === null ? '' : Math.round(person.usualGap * 10) / 10,
            person.daysLate ?? '',
            words.codes.activity[state],
            words.codes.size[person.stageSize],
            cents(valueAtStake),
            cents(spendCeiling),
            whyStage(words, person, found.thresholds),
          ]),
        );
      }),
    );
  });

  const rows: Cell[][] = [
    ['Ana', '2026-01-05', 100],
    ['Léo', '2026-06-01', 50],
    ['Zoé', '2026-12-01', 10],
  ];
  it('lists as many as it is asked for, and shows an empty row for nobody', () => {
    const some = (top: Cell, ...more: Cell[]) => shown('A_RELANCER', [...ranges(rows), end, '', top, ...more], french);
    expect((some('', '', '', 30, 300) as Cell[][]).map((row) => row[0])).toEqual(['Client', 'Ana', 'Léo']);
    expect((some(1, '', '', 30, 300) as Cell[][]).map((row) => row[0])).toEqual(['Client', 'Ana']);
    expect(some(5, false, '', 500, 600)).toEqual([['', '', '', '', '', '', '', '', '']]);
    expect(some(0)).toBe(
      'A_RELANCER\u00a0: combien, «\u00a00\u00a0», n’est pas un nombre entier de 1 à 1\u202f000\u202f000',
    );
  });

  it('puts a price on each by what such customers did in the last third of the history', () => {
    // 330 days from the first order to the last: looked back 110, to 12 September. Of Ana, Léo and Max one came back,
    // for 40: too few to tell their stages apart. A year of one of them: 40 ÷ 3 × 365 ÷ 110 = 44.24; a third of a mean
    // order may be spent.
    const shop: Cell[][] = [...rows, ['Max', '2026-02-01', 80], ['Max', '2026-10-01', 40]];
    const priced = (margin: Cell) =>
      body('TO_RELAUNCH', [...ranges(shop), end, margin, '', '', '', 30, 300]).map((row) => [row[0], row[6], row[7]]);
    expect(priced('')).toEqual([
      ['Max', 44.24, 20],
      ['Ana', 44.24, 33.33],
      ['Léo', 44.24, 16.67],
    ]);
    expect(priced(0.5)).toEqual([
      ['Max', 22.12, 10],
      ['Ana', 22.12, 16.67],
      ['Léo', 22.12, 8.33],
    ]);
  });

  it('leaves out who refused, on whichever row, and says who agreed', () => {
    const twice: Cell[][] = [...rows, ['Ana', '2025-12-01', 5], ['Ida', '2026-05-01', 40], ['Max', '2026-05-02', 30]];
    const listed = (cells: Cell[], context = english) =>
      shown('TO_RELAUNCH', [...ranges(twice), end, '', '', '', '', 30, 300, column(...cells)], context) as Cell[][];
    const names = (block: Cell[][]) => block.slice(1).map((row) => [row[0], row[9]]);
    // Ana agreed once and refused once; Ida left her cell blank; Max said when he agreed.
    const said = names(listed(['oui', 'no', 'no', 'Non', '', date('2026-05-02')]));
    expect(said.sort()).toEqual([
      ['Ida', 'To ask'],
      ['Max', 'Yes'],
    ]);
    expect(names(listed([true, false, 1, '', 0, 'x'])).sort()).toEqual([
      ['Ana', 'Yes'],
      ['Max', 'Yes'],
    ]);
    expect(listed(['oui', '', '', '', '', ''], french)[0].slice(8)).toEqual(['Pourquoi', 'Contact permis']);
    expect(listed(['oui'])).toBe('TO_RELAUNCH: opt_in has 1 row, customers 6; take them from the same rows');
  });
});

describe('CUSTOMER_CARD', () => {
  const shop: Cell[][] = [
    ['Ana', '2026-02-01', 100],
    ['Ana', '2026-04-02', 100],
    ['Ana', '2026-06-01', 100],
    ['Léo', '2026-05-01', 30],
    [17850, '2026-05-01', 20],
  ];
  const [customers, dates, amounts] = ranges(shop);
  const card = (customer: Cell, context = english) =>
    new Map(body('CUSTOMER_CARD', [customer, customers, dates, amounts, end], context) as [string, Cell][]);

  it('answers the questions in their order', () => {
    // Gaps of 60 days; history of 120: nobody is lost, active within 60.
    expect(shown('CUSTOMER_CARD', [' ana ', customers, dates, amounts, end])).toEqual([
      ['Figure', 'Value'],
      ['Customer since', date('2026-02-01')],
      ['Usual gap, days', 60],
      ['Next order expected', date('2026-07-31')],
      ['Size', 'Large'],
      ['Stage', 'Attrition'],
      ['Segment', 'VIP'],
      ['Value over 12 months', ''],
      [
        'Why',
        'No order for 213 days; active up to 182 days · 3.6 times the usual gap · lost in 153 days without an order',
      ],
      ['Next action', 'High: a personal contact · We have not seen you lately: may we call you?'],
    ]);
  });
  it('expects the second order of who came once when second orders come', () => {
    expect(card('Léo').get('Next order expected')).toEqual(date('2026-06-30'));
    expect(card('Léo').get('Usual gap, days')).toBe('');
  });
  it('finds a number, as a number or as text', () => {
    expect(card(17850).get('Segment')).toBe('Mono');
    expect(card('17850.0').get('Segment')).toBe('Mono');
  });
  it('speaks French by its French name', () => {
    const block = body('FICHE_CLIENT', ['Ana', customers, dates, amounts, end], french) as [string, Cell][];
    expect(block[4]).toEqual(['Étape', 'Attrition']);
  });
  test.each<[string, unknown, string]>([
    ['a stranger', 'Bob', 'customer, "Bob", is not in customers'],
    ['nobody', '', 'give customer'],
    ['an error', '#N/A', 'customer, "#N/A", is not in customers'],
  ])('says so: %s', (_, customer, sentence) => {
    expect(shown('CUSTOMER_CARD', [customer, customers, dates, amounts, end] as never)).toBe(
      `CUSTOMER_CARD: ${sentence}`,
    );
  });
  it('does not know who came after the day asked for', () => {
    expect(shown('CUSTOMER_CARD', ['Léo', customers, dates, amounts, date('2026-04-30')])).toBe(
      'CUSTOMER_CARD: customer, "Léo", is not in customers',
    );
  });
  it('says of everybody what the wizard says', () => {
    fc.assert(
      fc.property(anyOrders(), (list) => {
        const found = findings(ledgerFrom(list), null, { ...defaultSettings, asOf }, null);
        const person = found.people[0];
        const block = new Map(body('CUSTOMER_CARD', [person.name, ...cellsOf(list), end]) as [string, Cell][]);
        expect(block.get('Stage')).toBe(words.codes.stage[person.stage]);
        expect(block.get('Size')).toBe(words.codes.size[person.stageSize]);
        expect(block.get('Segment')).toBe(words.codes.buyerSegment[person.buyerSegment]);
        const value = person.value ?? null;
        expect(block.get('Value over 12 months')).toBe(value === null ? '' : value / 100);
        expect(column(1)).toHaveLength(1);
      }),
    );
  });
});
