// What people type by mistake: one sentence, never an answer that is silently wrong. The language is that of the name.
import { describe, expect, it, test } from 'vitest';
import type { Cell } from '../../src/core/model';
import { catalogue } from '../../src/functions/catalogue';
import type { Argument } from '../../src/functions/custom-function';
import { body, column, date, english, french, ranges, shown } from './ask';
import { given } from './given';

const orders = ranges([
  ['Ana', '2025-01-05', 40],
  ['Léo', '2025-02-11', 25],
  ['Ana', '2025-03-20', 60],
  ['Zoé', '2025-05-02', 15],
  ['Léo', '2025-08-30', 30],
  ['Ana', '2025-10-01', 45],
]);
const [customers, dates, amounts] = orders;
const plain = (answer: unknown) => (typeof answer === 'string' ? answer.replace(/[\u00a0\u202f]/g, ' ') : answer);
const says = (name: string, args: readonly Argument[], sentence: string, context = english) =>
  expect(plain(shown(name, args, context))).toBe(`${name}${context === french ? ' : ' : ': '}${sentence}`);

describe('one value', () => {
  const needed = catalogue.flatMap(({ name, parameters }) =>
    parameters
      .filter((parameter) => parameter.optional)
      .map((parameter) => ({ name, parameter: parameter.name, at: parameters.indexOf(parameter) })),
  );
  const single =
    /^(as_of|method|months|headers|active_within|lost_after|mode|pmg_mode|top|months_back|period|percent|margin|model|separator|look_back_days|unit|horizon_months|yearly_discount|suggest|order|decimal)$/;
  const size = { rows: 60, customers: 25 };

  test.each(needed.filter(({ parameter }) => single.test(parameter)))(
    '$parameter of $name is no range with several',
    ({ name, parameter, at }) => {
      const args: Argument[] = given(name, size);
      while (args.length < at) args.push('');
      args[at] = column(1, 2);
      if (name === 'RFM_SCORES' && /^(active_within|lost_after)$/.test(parameter)) args[4] = args[5] = args[at];
      expect(shown(name, args)).toMatch(/ is one cell; a range with several was given$/);
    },
  );

  it('may stand in a range with nothing else in it, wherever', () => {
    const blankAbove = column('', '', date('2025-09-01'));
    expect(shown('RFM', [...orders, blankAbove])).toEqual(shown('RFM', [...orders, date('2025-09-01')]));
    expect(shown('RFM', [...orders, column('', '')])).toEqual(shown('RFM', orders));
  });

  test.each<[string, Argument[], string]>([
    ['an amount of months', ['', '', '12 €'], 'months, "12 €", is not a whole number from 0 to 1,200'],
    ['a percentage of months', ['', '', '1200 %'], 'months, "1200 %", is not a whole number from 0 to 1,200'],
    ['half a month', ['', '', 12.5], 'months, "12.5", is not a whole number from 0 to 1,200'],
    ['a year for a day', [2025], 'as_of, "2025", is not a date'],
    ['a box for a day', [true], 'as_of, "TRUE", is not a date'],
    ['thresholds the wrong way round', ['', '', '', '', 400, 300], 'active_within must be under lost_after'],
    ['equal thresholds', ['', '', '', '', 90, 90], 'active_within must be under lost_after'],
  ])('says so: %s', (_, options, sentence) => says('RFM', [...orders, ...options], sentence));

  it('lowers a threshold computed for one that was given, and takes two that fit', () => {
    expect(Array.isArray(shown('RFM', [...orders, '', '', '', '', '', 20]))).toBe(true);
    expect(Array.isArray(shown('RFM', [...orders, '', '', '', '', 19, 20]))).toBe(true);
  });

  it('is quoted as the spreadsheet shows it', () => {
    says('RFM', [...orders, '', '', 12.5], 'months (mois), « 12,5 », n’est pas un nombre entier de 0 à 1 200', french);
    says('RFM', [...orders, true], 'as_of (jour du calcul), « VRAI », n’est pas une date', french);
    says('A_RELANCER', [...orders, '', 40], 'marge, « 40 », n’est pas une part de 0 à 1, comme 40 %', french);
    says('CLEAN_AMOUNT', ['12', 'comma'], 'decimal, "comma", is none of ",", "."');
  });
});

describe('columns of the wrong kind', () => {
  test.each<[string, string, Argument[], string]>([
    [
      'amounts where dates are wanted',
      'COHORTS',
      [customers, amounts],
      'row 1 of dates, "40", is not a date (6 of 6 rows)',
    ],
    [
      'years alone',
      'NEXT_ORDER',
      [customers, column(2021, 2022, 2023, 2024, 2025, 2025)],
      'row 1 of dates, "2021", is not a date (6 of 6 rows)',
    ],
    [
      'boxes to tick for customers',
      'RFM',
      [column(true, false, true, true, false, true), dates, amounts],
      'row 1 of customers, TRUE, names no customer (6 of 6 rows)',
    ],
    [
      'amounts for as_of',
      'REPEAT_RATE',
      [customers, dates, amounts],
      'as_of is one cell; a range with several was given',
    ],
    [
      'boxes for advocates',
      'BUYER_SEGMENT',
      [...orders, '', column(true, false, true, true, false, true)],
      'advocates names nobody in customers',
    ],
    [
      'advocates written another way',
      'BUYER_SEGMENT',
      [...orders, '', column('ana@example.org')],
      'advocates names nobody in customers',
    ],
    [
      'errors in the attribute',
      'BREAKDOWN',
      [...orders, column('#N/A', 'a', '#N/A', 'b', 'c', 'd')],
      'row 1 of attribute holds the error #N/A (2 of 6 rows)',
    ],
    [
      'errors among features',
      'LOOKALIKES',
      [customers, column('#N/A', 2, '#N/A', 3, 4, 5), column('Ana')],
      'row 1 of features holds the error #N/A (2 of 6 rows)',
    ],
    [
      'errors among categories',
      'BUYER_SEGMENT',
      [...orders, '', '', '', column('a', '#N/A', 'b', '#N/A', 'a', 'b')],
      'row 2 of categories holds the error #N/A (2 of 6 rows)',
    ],
    [
      'costs as an account book writes them',
      'BEST_CUSTOMERS',
      [...orders, column(-1, -2, -3, -4, -5, -6)],
      'row 1 of costs, -1, is below zero (6 of 6 rows)',
    ],
    ['two ways to be lost', 'CHURN', [...orders, '', 90, '', dates], 'give lost_after or end_dates, not both'],
    [
      'spending without its values',
      'BREAKDOWN',
      [...orders, customers, '', '', '', '', '', '', column(1, 2)],
      'spend takes two columns: a name, then an amount',
    ],
    [
      'fewer orders ever than lately',
      'RFM_SCORES',
      [column(10, 20), column(3, 2), column(5, 5), '', '', '', '', column(1, 2)],
      'row 1 of lifetime_orders, 1, is less than orders',
    ],
    [
      'thresholds of scores the wrong way round',
      'RFM_SCORES',
      [column(10, 20), column(3, 2), column(5, 5), '', 90, 30],
      'active_within must be under lost_after',
    ],
    [
      'counts in percent',
      'ATTRIBUTION',
      [column('a > b', 'b'), column('30 %', '20 %')],
      'row 1 of conversions, "30 %", is not a number (2 of 2 rows)',
    ],
    ['errors among paths', 'ATTRIBUTION', [column('#N/A', 'b'), column(1, 2)], 'row 1 of paths holds the error #N/A'],
    [
      'errors among channels',
      'MOVE_BUDGET',
      [column('#REF!', 'b'), column(1, 2), column(20, 20), column(3, 3)],
      'row 1 of channels holds the error #REF!',
    ],
    [
      'contacts written another way',
      'ATTRIBUTION_TOUCHES',
      [column('1'), column(date('2025-01-01')), column('Ads'), ...orders],
      'customers names nobody in order_customers',
    ],
    [
      'a model of one row',
      'EXPECTED_ORDERS',
      [3, 30, 90, 30],
      'one row fits no model; give whole columns, or parameters',
    ],
    [
      'a cost above the whole budget',
      'RETENTION_RETURN',
      [1000, 200, 60, 100, 20, 30, 500],
      'cost is more than marketing_budget',
    ],
    [
      'half a customer',
      'RETENTION_RETURN',
      [1000, 200, 60.5, 100, 20, 30],
      'treated_repeat, "60.5", is not a whole number from 0 to 200',
    ],
  ])('says so: %s', (_, name, args, sentence) => says(name, args, sentence));

  it('reads of an unknown country only phones that name their own', () => {
    const phones = column('06 39 98 12 34', '+33 6 39 98 12 34', '06 39 98 12 34');
    expect(shown('CLEAN_PHONE', [phones, column('Zorgland', 'Zorgland', 'FR')])).toEqual(
      column('', '+33639981234', '+33639981234'),
    );
  });

  it('takes 100 % of those treated for all of them, 1 for one', () => {
    const saved = (repeat: Argument) => body('RETENTION_RETURN', [100, 50, repeat, 50, 0, 10])[1][1];
    expect([saved('100 %'), saved(50), saved(1), saved(50 * 0.52 + 4e-15)]).toEqual([50, 50, 1, 26]);
  });

  it('takes a whole number that the sheet computed for what it means', () => {
    const [people, months] = [0.57 * 100, (0.1 + 0.2) * 10];
    expect([people, months].some(Number.isInteger)).toBe(false);
    expect(shown('RETENTION_RETURN', [100, people, 20, 50, 10, 10])).toEqual(
      shown('RETENTION_RETURN', [100, 57, 20, 50, 10, 10]),
    );
    expect(shown('RFM', [...orders, '', '', months])).toEqual(shown('RFM', [...orders, '', '', 3]));
  });

  it('takes a blank column where two are wanted for none', () => {
    const breakdown = (spend: Argument) => body('BREAKDOWN', [...orders, customers, ...Array(6).fill(''), spend]);
    expect(breakdown(column('', ''))).toEqual(breakdown([['', '']]));
    expect(breakdown(column('', ''))).toHaveLength(1);
  });

  it('reads the serial number of a day of birth, and no year alone', () => {
    // 1 January 1948; what customers buy on is never that old.
    const given = column(17533, 45000);
    for (const order of ['', 'dmy']) {
      expect(shown('CLEAN_DATE', [given, order])).toEqual(column(date('1948-01-01'), date('2023-03-15')));
      says('CLEAN_DATE', [2021, order], 'row 1 of values, "2021", is not a date');
    }
    says('NEXT_ORDER', [column('a', 'b'), column(17533, 45000)], 'row 1 of dates, "17533", is not a date');
  });

  it('still knows who of the advocates bought, and takes a blank column for nobody', () => {
    const segments = (advocates: Argument) =>
      body('BUYER_SEGMENT', [...orders, '', advocates])
        .filter((row) => row[1] === 'Ambassador')
        .map(([who]) => who);
    expect([segments(column('ana', 'nobody')), segments(column('', ''))]).toEqual([['Ana'], []]);
  });
});

describe('currencies', () => {
  const inTwo = column('40 €', '25 €', '$60.00', '15 €', '$30', '45 €');
  test.each<[string, Argument[]]>([
    ['RFM', [customers, dates, inTwo]],
    ['CLV', [customers, dates, inTwo]],
    ['BREAKDOWN', [customers, dates, inTwo, customers]],
    ['PMG', [customers, dates, inTwo]],
    ['PARETO', [customers, inTwo]],
  ])('are never added: %s', (name, args) => {
    says(name, args, 'row 3 of amounts, "$60.00", is in another currency than most (2 of 6 rows)');
    const dans = `ligne 3 d’amounts (montants), « $60.00 », n’est pas dans la même devise (2 lignes sur 6)`;
    says(name, args, dans, french);
  });

  it('beside amounts without one are those amounts', () => {
    const some = column(40, '25 €', '60', '15,00 EUR', 30, '45 €');
    expect(shown('RFM', [customers, dates, some])).toEqual(shown('RFM', orders));
  });

  it('of one row in ten leave that row out, as the wizard does', () => {
    const rows = Array.from({ length: 20 }, (_, i): Cell[] => [`C${i}`, '2025-01-01', i === 0 ? '$10' : '10 €']);
    const spent = body('PMG', ranges(rows)).map(([who, money]) => [who, money]);
    expect(spent).toHaveLength(20);
    expect(spent.find(([who]) => who === 'C0')).toEqual(['C0', 0]);
  });

  it('of a table are told too', () => {
    const table = [
      ['Date', 'Client', 'Montant'],
      ['05/01/2026', 'Ana', '10,00 €'],
      ['06/03/2026', 'Léo', '12,00 €'],
      ['07/03/2026', 'Zoé', '$15.00'],
    ];
    says('CLEAN_ORDERS', [table], 'row 4 of table is in USD, most are in EUR');
  });

  it('of values of paths are told too', () => {
    const args = [column('a > b', 'b', 'a'), column(1, 1, 1), '', column('10 €', '$5', '7 €')];
    says('ATTRIBUTION', args, 'row 2 of values, "$5", is not a number');
  });
});

describe('paths', () => {
  const counts = column(1, 2);
  const linear = (paths: Argument, separator: Argument = '') =>
    shown('ATTRIBUTION', [paths, counts, '', '', 'linear', separator]);

  test.each(['a > b', 'a -> b', 'a => b', 'a → b', 'a › b', 'a » b', 'a>b'])('are parted by any arrow: %s', (path) => {
    expect(linear(column(path, 'b'))).toEqual(linear(column('a > b', 'b')));
  });

  test.each<[string, Cell, Argument, string]>([
    ['bars without saying so', 'a | b', '', 'row 1 of paths, "a | b", has no ">"; give the sign as separator'],
    ['commas without saying so', 'a, b', '', 'row 1 of paths, "a, b", has no ">"; give the sign as separator'],
    ['a sign that no path has', 'a > b', '|', 'row 1 of paths, "a > b", has no "|"; give the sign as separator'],
  ])('say so: %s', (_, path, separator, sentence) => {
    expect(linear(column(path, 'b'), separator)).toBe(`ATTRIBUTION: ${sentence}`);
  });

  test.each<[string, Cell, Argument]>([
    ['a bar, given', 'a | b', '|'],
    ['a comma, given', 'a,b', ','],
    ['a point, given', 'a.b', '.'],
  ])('take %s', (_, path, separator) => {
    expect(linear(column(path, 'b'), separator)).toEqual(linear(column('a > b', 'b')));
  });

  it('of one channel with a comma in its name are taken by whoever gives the arrow', () => {
    expect((linear(column('Social, paid', 'Mail'), '>') as Cell[][]).map(([name]) => name)).toContain('Social, paid');
  });
});

describe('words of the other language', () => {
  test.each<[string, Argument[], Argument[]]>([
    ['PMG', [...orders, '', '', 'tiers'], [...orders, '', '', 'thirds']],
    ['PMG', [...orders, '', '', 'Effectif'], [...orders, '', '', 'head-count']],
    ['PMG', [...orders, '', '', 'chiffre d’affaires'], [...orders, '', '', 'turnover']],
    ['CLEAN_DATE', ['03/04/2025', 'JMA'], ['03/04/2025', 'dmy']],
    ['ATTRIBUTION', [column('a > b'), column(1), '', '', 'Linéaire'], [column('a > b'), column(1), '', '', 'linear']],
    ['COHORTS', [customers, dates, '', '', '', 'trimestre'], [customers, dates, '', '', '', 'quarter']],
  ])('are understood: %s', (name, typed, meant) => {
    expect(Array.isArray(shown(name, meant))).toBe(name !== 'CLEAN_DATE');
    expect(shown(name, typed)).toEqual(shown(name, meant));
  });
});

describe('periods of spending and of customers', () => {
  const cac = (spent: Cell, won: Cell) =>
    body('CAC_BY_CHANNEL', [column('web'), column(100), column('Web'), column(30), '', column(spent), column(won)]);
  test.each<[Cell, Cell]>([
    ['2025-01', date('2025-01-20')],
    ['janv. 2025', date('2025-01-31')],
    ['01/2025', 'January 2025'],
    ['T1 2025', 't1 2025 '],
  ])('meet whatever way they are written: %s', (spent, won) => {
    expect(cac(spent, won)).toHaveLength(1);
    expect(cac(spent, won)[0][3]).toBe(100);
  });
});

describe('CAC', () => {
  it('divides by customers as they are, and answers a row by a row', () => {
    expect(shown('CAC', [100, 33.333])).toBe(100 / 33.333);
    expect(shown('CAC', [[[100, 200]], [[4, 5]]])).toEqual([[25, 40]]);
  });
});
