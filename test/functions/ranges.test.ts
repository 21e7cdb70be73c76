import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Cell } from '../../src/core/model';
import { civilOf, isoDay } from '../../src/core/units';
import { columnOf, readOrders } from '../../src/functions/ranges';
import { anyOrders, day, ledgerFrom, order } from '../makers';
import { column, date, english, french, ranges, shown } from './ask';

/** What a reader made of rows of [customer, date, amount]: one line an order, customer by customer. */
function orders(rows: readonly (readonly Cell[])[], context = english): string[] {
  const [customers, dates, amounts] = ranges(rows);
  const { ledger } = readOrders(
    columnOf('customers', customers),
    columnOf('dates', dates),
    columnOf('amounts', amounts),
    context,
  );
  return Array.from(ledger.customer, (c, i) => `${ledger.names[c]} ${isoDay(ledger.day[i])} ${ledger.cents[i] / 100}`);
}

describe('readOrders', () => {
  test.each<{ name: string; rows: Cell[][]; is: string[]; context?: typeof english }>([
    { name: 'a row is an order', rows: [['Ana', '2026-03-01', 10]], is: ['Ana 2026-03-01 10'] },
    {
      name: 'a heading row is skipped',
      rows: [
        ['Client', 'Date', 'Montant'],
        ['Ana', '2026-03-01', 10],
      ],
      is: ['Ana 2026-03-01 10'],
    },
    {
      name: 'blank rows are nobody',
      rows: [
        ['Ana', '2026-03-01', 10],
        ['', '', ''],
        ['Ana', '2026-03-02', 20],
        ['', '', ''],
      ],
      is: ['Ana 2026-03-01 10', 'Ana 2026-03-02 20'],
    },
    {
      name: 'customers compare without case, outer spaces and .0',
      rows: [
        ['17850', '2026-03-01', 1],
        [17850, '2026-03-02', 2],
        [' 17850.0 ', '2026-03-03', 3],
        ['Zoé', '2026-03-04', 4],
        ['ZOÉ ', '2026-03-05', 5],
      ],
      is: ['17850 2026-03-01 1', '17850 2026-03-02 2', '17850 2026-03-03 3', 'Zoé 2026-03-04 4', 'Zoé 2026-03-05 5'],
    },
    {
      name: 'French dates and amounts as text',
      rows: [
        ['Ana', '03/04/2026', '1 234,56 €'],
        ['Ana', '25/12/2026', '12,00'],
      ],
      is: ['Ana 2026-04-03 1234.56', 'Ana 2026-12-25 12'],
      context: french,
    },
    {
      name: 'a column decides its own order, whatever the locale',
      rows: [
        ['Ana', '03/04/2026', 1],
        ['Ana', '25/12/2026', 2],
      ],
      is: ['Ana 2026-04-03 1', 'Ana 2026-12-25 2'],
      context: english,
    },
    {
      name: 'where no cell decides, the locale does',
      rows: [['Ana', '03/04/2026', '1,234']],
      is: ['Ana 2026-03-04 1234'],
      context: english,
    },
    {
      name: 'one bad row in ten is left out',
      rows: [['Léo', '2026-01-31', 'free?'], ...Array.from({ length: 9 }, () => ['Ana', '2026-03-01', 1])],
      is: Array.from({ length: 9 }, () => 'Ana 2026-03-01 1'),
    },
    {
      name: 'a row without a customer is nobody’s, and no unreadable row',
      rows: [
        ['Ana', '2026-03-01', 10],
        ['', '2026-03-02', 20],
        ['', 'soon', 20],
        ['', '', 20],
      ],
      is: ['Ana 2026-03-01 10'],
    },
    {
      name: 'a refund is set against the newest earlier order that is large enough',
      rows: [
        ['Ana', '2026-03-01', 50],
        ['Ana', '2026-03-05', 20],
        ['Ana', '2026-03-09', -30],
        ['Ana', '2026-03-20', 99],
      ],
      is: ['Ana 2026-03-01 20', 'Ana 2026-03-05 20', 'Ana 2026-03-20 99'],
    },
    {
      name: 'a refund of the same day counts, and takes the order it equals',
      rows: [
        ['Ana', '2026-03-01', -20],
        ['Ana', '2026-03-01', 50],
        ['Ana', '2026-03-01', 20],
      ],
      is: ['Ana 2026-03-01 50'],
    },
    {
      name: 'of two refunds of a day the larger chooses first',
      rows: [
        ['Ana', '2026-03-01', 10],
        ['Ana', '2026-03-02', 30],
        ['Ana', '2026-03-03', 5],
        ['Ana', '2026-03-09', -10],
        ['Ana', '2026-03-09', -30],
      ],
      is: ['Ana 2026-03-03 5'],
    },
    {
      name: 'a refund that fits no order reduces nothing',
      rows: [
        ['Ana', '2026-03-01', 50],
        ['Ana', '2026-03-02', -60],
        ['Léo', '2026-03-02', 10],
        ['Léo', '2026-03-01', -10],
      ],
      is: ['Ana 2026-03-01 50', 'Léo 2026-03-02 10'],
    },
    { name: 'an order of 0 is an order', rows: [['Ana', '2026-03-01', 0]], is: ['Ana 2026-03-01 0'] },
  ])('$name', ({ rows, is, context }) => {
    expect(orders(rows, context)).toEqual(is);
  });

  it('takes one cell where a range is', () => {
    const one = readOrders(
      columnOf('customers', 'Ana'),
      columnOf('dates', date('2026-03-01')),
      columnOf('amounts', 10),
      english,
    );
    expect([...one.ledger.names, ...one.ledger.cents]).toEqual(['Ana', 1000]);
  });

  it('counts refunds and orders of nobody among the days of the file', () => {
    const { ledger } = readOrders(
      columnOf('customers', column('Ana', 'Ana', '')),
      columnOf('dates', column(date('2026-03-01'), date('2026-03-09'), date('2026-03-11'))),
      columnOf('amounts', column(10, -5, 7)),
      english,
    );
    expect(ledger.rowDays.map(isoDay)).toEqual(['2026-03-01', '2026-03-09', '2026-03-11']);
    expect([...ledger.noCustomer.cents]).toEqual([700]);
  });

  it('keeps a customer without any order, and the row of every order', () => {
    const { ledger } = readOrders(
      columnOf('customers', column('Client', 'Ana', 'Léo')),
      columnOf('dates', column('Date', date('2026-03-01'), '')),
      columnOf('amounts', column('Total', 10, '')),
      english,
    );
    expect(ledger.names).toEqual(['Ana', 'Léo']);
    expect([...ledger.starts]).toEqual([0, 1, 1]);
    expect([...ledger.row]).toEqual([2]);
  });

  it('makes the ledger that records make', () => {
    fc.assert(
      fc.property(anyOrders(), (list) => {
        const { ledger } = readOrders(
          columnOf('customers', column(...list.map((o) => o.customer))),
          columnOf('dates', column(...list.map((o) => ({ day: o.day, second: 0 })))),
          columnOf('amounts', column(...list.map((o) => o.amount))),
          english,
        );
        const { row: _, ...rest } = ledger;
        const { row: __, ...expected } = ledgerFrom(list);
        expect(rest).toEqual(expected);
      }),
    );
  });

  it('gives the same money to the same customers whatever the order of the rows, refunds included', () => {
    const anyRows = fc.array(
      fc.record({
        customer: fc.constantFrom('Ana', 'Léo'),
        day: fc.integer({ min: day('2026-03-01'), max: day('2026-03-06') }),
        amount: fc.constantFrom(10, 20, 30, 50, -10, -20, -30),
      }),
      { minLength: 1, maxLength: 14 },
    );
    const money = (list: readonly { customer: string; day: number; amount: number }[]) => {
      const { ledger } = readOrders(
        columnOf('customers', column(...list.map((o) => o.customer))),
        columnOf('dates', column(...list.map((o) => ({ day: o.day, second: 0 })))),
        columnOf('amounts', column(...list.map((o) => o.amount))),
        english,
      );
      return Array.from(ledger.customer, (c, i) => `${ledger.names[c]} ${ledger.day[i]} ${ledger.cents[i]}`).sort();
    };
    fc.assert(
      fc.property(anyRows, (rows) => {
        expect(money([...rows].reverse())).toEqual(money(rows));
      }),
    );
  });

  it('rounds to whole cents as amounts are rounded elsewhere', () => {
    expect(orders([['Ana', '2026-03-01', 1.005]])).toEqual(['Ana 2026-03-01 1.01']);
    expect(orders([['Ana', '2026-03-01', 15.299999999999999]])).toEqual(['Ana 2026-03-01 15.3']);
    expect(civilOf(order('Ana', '2026-03-01', 1).day).day).toBe(1);
  });
});

/** No-break spaces are right and cannot be seen here. */
const withPlainSpaces = (text: unknown) => String(text).replace(/[\u00a0\u202f]/g, ' ');

describe('what a cell says where there is no answer', () => {
  const good = Array.from({ length: 8 }, (_, i): Cell[] => ['Ana', `2026-03-0${i + 1}`, 10]);
  test.each<{ name: string; args: (readonly (readonly Cell[])[] | Cell | undefined)[]; en: string; fr: string }>([
    {
      name: 'a date that is none, with its row in the range',
      args: ranges([['Client', 'Date', 'Montant'], ...good.slice(0, 5), ['Ana', 'soon', 10]]),
      en: 'RFM: row 7 of dates, "soon", is not a date',
      fr: 'RFM : ligne 7 de dates, « soon », n’est pas une date',
    },
    {
      name: 'several rows: how many',
      args: ranges([['Ana', 'soon', 10], ['Ana', '2026-03-01', 'x'], ...good]),
      en: 'RFM: row 1 of dates, "soon", is not a date (2 of 10 rows)',
      fr: 'RFM : ligne 1 de dates, « soon », n’est pas une date (2 lignes sur 10)',
    },
    {
      name: 'one bad row in nine is one too many',
      args: ranges([['Léo', '2026-01-31', 'free?'], ...good]),
      en: 'RFM: row 1 of amounts, "free?", is not an amount',
      fr: 'RFM : ligne 1 d’amounts (montants), « free? », n’est pas un montant',
    },
    {
      name: 'an amount that is none',
      args: ranges([['Ana', '2026-03-01', 'twelve']]),
      en: 'RFM: row 1 of amounts, "twelve", is not an amount',
      fr: 'RFM : ligne 1 d’amounts (montants), « twelve », n’est pas un montant',
    },
    {
      name: 'an error cell',
      args: ranges([['Ana', '#N/A', 10]]),
      en: 'RFM: row 1 of dates holds the error #N/A',
      fr: 'RFM : ligne 1 de dates contient l’erreur #N/A',
    },
    {
      name: 'a missing date is not today',
      args: ranges([['Ana', '', 10]]),
      en: 'RFM: row 1 of dates is blank',
      fr: 'RFM : ligne 1 de dates est vide',
    },
    {
      name: 'an empty sheet',
      args: ranges([
        ['', '', ''],
        ['', '', ''],
      ]),
      en: 'RFM: customers holds nothing that can be read',
      fr: 'RFM : rien de lisible dans customers (clients)',
    },
    {
      name: 'a heading only',
      args: ranges([['Client', 'Date', 'Montant']]),
      en: 'RFM: customers holds nothing that can be read',
      fr: 'RFM : rien de lisible dans customers (clients)',
    },
    {
      name: 'an argument that was forgotten',
      args: [column('Ana'), column(date('2026-03-01'))],
      en: 'RFM: give a range for amounts',
      fr: 'RFM : indiquez une plage pour amounts (montants)',
    },
    {
      name: 'ranges that do not stand side by side',
      args: [column('Ana', 'Léo'), column(date('2026-03-01')), column(10, 10)],
      en: 'RFM: dates has 1 row, customers 2; take them from the same rows',
      fr: 'RFM : dates a 1 ligne, customers (clients) 2 ; prenez les mêmes lignes',
    },
    {
      name: 'two columns for one',
      args: [
        [
          ['Ana', 'x'],
          ['Léo', 'y'],
        ],
        column('', ''),
        column(1, 1),
      ],
      en: 'RFM: customers has 2 columns; give one',
      fr: 'RFM : customers (clients) a 2 colonnes ; donnez-en une',
    },
    {
      name: 'both date orders in one column',
      args: ranges([
        ['Ana', '25/12/2025', 1],
        ['Ana', '12/25/2025', 1],
      ]),
      en: 'RFM: dates mixes day first and month first: row 1, "25/12/2025"',
      fr: 'RFM : dates mélange jour/mois et mois/jour : ligne 1, « 25/12/2025 »',
    },
    {
      name: 'a last day far from all others, without as_of',
      args: ranges([...good, ['Ana', '2062-03-01', 10]]),
      en: 'RFM: row 9 of dates, 1 Mar 2062, is far from all others; correct it or give as_of',
      fr: 'RFM : ligne 9 de dates, 01/03/2062, est loin de toutes les autres ; corrigez-la ou donnez as_of (jour du calcul)',
    },
    {
      name: 'no row up to the day asked for',
      args: [...ranges(good), date('2020-01-01')],
      en: 'RFM: dates holds no day up to as_of, 1 Jan 2020',
      fr: 'RFM : aucun jour de dates jusqu’à as_of (jour du calcul), 01/01/2020',
    },
    {
      name: 'as_of that is no day',
      args: [...ranges(good), 'soon'],
      en: 'RFM: as_of, "soon", is not a date',
      fr: 'RFM : as_of (jour du calcul), « soon », n’est pas une date',
    },
    {
      name: 'a method nobody knows',
      args: [...ranges(good), '', 'ntile'],
      en: 'RFM: method, "ntile", is none of auto, quantile',
      fr: 'RFM : method (méthode), « ntile », n’est pas parmi auto, quantile',
    },
    {
      name: 'months below zero',
      args: [...ranges(good), '', '', -1],
      en: 'RFM: months, "-1", is not a whole number from 0 to 1,200',
      fr: 'RFM : months (mois), « -1 », n’est pas un nombre entier de 0 à 1 200',
    },
    {
      name: 'headings neither on nor off',
      args: [...ranges(good), '', '', '', 'maybe'],
      en: 'RFM: headers, "maybe", is neither TRUE nor FALSE',
      fr: 'RFM : headers (titres), « maybe », n’est ni VRAI ni FAUX',
    },
  ])('$name', ({ args, en, fr }) => {
    expect(shown('RFM', args, english)).toBe(en);
    expect(withPlainSpaces(shown('RFM', args, french))).toBe(fr);
  });
});
