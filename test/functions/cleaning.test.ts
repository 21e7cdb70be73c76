// CLEAN_…: each answer stands beside its cell. Phones are of the ranges kept for fiction.
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Cell } from '../../src/core/model';
import { column, date, english, french, shown } from './ask';

interface Case {
  readonly name: string;
  readonly given: unknown;
  readonly more?: readonly unknown[];
  readonly is: unknown;
  readonly context?: typeof english;
}
const check = (name: string, { given, more = [], is, context = french }: Case) => {
  const answer = shown(name, [given, ...more] as Parameters<typeof shown>[1], context);
  expect(typeof answer === 'string' ? answer.replace(/[\u00a0\u202f]/g, ' ') : answer).toEqual(is);
};

describe('CLEAN_PHONE', () => {
  test.each<Case>([
    { name: 'one cell gives one cell', given: '06 39 98 12 34', is: '+33639981234' },
    { name: 'a number cell that lost its zero', given: 639981234, is: '+33639981234' },
    {
      name: 'a column gives a column, blanks stay blank, tails are cut',
      given: column('06.39.98.12.34', '', '01\u202f99\u202f00\u202f12\u202f34', '', ''),
      is: column('+33639981234', '', '+33199001234'),
    },
    {
      name: 'a heading keeps its row',
      given: column('Téléphone', '06 39 98 12 34'),
      is: column('Téléphone', '+33639981234'),
    },
    {
      name: 'in the words of the sheet',
      given: column('Mobile', '06 39 98 12 34'),
      is: column('Phone', '+33639981234'),
      context: english,
    },
    {
      name: 'a title of no known words over numbers',
      given: column('Où te joindre', ...['06 39 98 12 34', '0639981235', '0639981236', '0639981237', '0639981238']),
      is: column('Téléphone', '+33639981234', '+33639981235', '+33639981236', '+33639981237', '+33639981238'),
    },
    {
      name: 'unreadable ones are blank, however many, so long as one can be read',
      given: column('06 39 98 12 34', 'abc', '12', '#N/A', true),
      is: column('+33639981234', '', '', '', ''),
    },
    {
      name: 'the first one too',
      given: column('abc', '06 39 98 12 34'),
      is: column('', '+33639981234'),
    },
    {
      name: 'a column without any phone',
      given: column('abc', 'def'),
      is: 'CLEAN_PHONE : ligne 1 de values (valeurs), « abc », n’est pas un téléphone (2 lignes sur 2)',
    },
    {
      name: 'a date is no phone',
      given: date('2026-03-01'),
      is: 'CLEAN_PHONE : ligne 1 de values (valeurs), « 2026-03-01 », n’est pas un téléphone',
    },
    { name: 'nothing in the cell', given: '', is: '' },
    { name: 'as good as nothing', given: 'n/c', is: '' },
    { name: 'nothing in the range', given: column('', ''), is: 'CLEAN_PHONE : rien de lisible dans values (valeurs)' },
    { name: 'no argument', given: undefined, is: 'CLEAN_PHONE : indiquez une plage pour values (valeurs)' },
    {
      name: 'a row gives a row',
      given: [['0639981234', '', '0199001234']],
      is: [['+33639981234', '', '+33199001234']],
    },
    { name: 'another country', given: '020 7946 0123', more: ['GB'], is: '+442079460123' },
    { name: 'a country by name', given: '020 7946 0123', more: ['Royaume-Uni'], is: '+442079460123' },
    {
      name: 'the country of each row; a blank one is France',
      given: column('020 7946 0123', '06 39 98 12 34', '06 39 98 12 34'),
      more: [column('GB', 'France', '')],
      is: column('+442079460123', '+33639981234', '+33639981234'),
    },
    {
      name: 'no country',
      given: '1',
      more: ['Narnia'],
      is: 'CLEAN_PHONE : country (pays), « Narnia », n’est pas un pays',
    },
    {
      name: 'the postcode decides for overseas numbers',
      given: column('41 12 34', '41 12 34', '0262 20 00 00'),
      more: ['', column('97500', '', 97400)],
      is: column('+508411234', '', '+262262200000'),
    },
    {
      name: 'postcodes of other rows',
      given: column('0639981234', '0639981234'),
      more: ['', column('44000')],
      is: 'CLEAN_PHONE : postcodes (codes postaux) a 1 ligne, values (valeurs) 2 ; prenez les mêmes lignes',
    },
    { name: 'a country we have no plan of, with its +', given: '+81 3-1234-5678', is: '+81312345678' },
  ])('$name', (given) => check('CLEAN_PHONE', given));

  it('answers a hundred thousand phones, each in its row', () => {
    const phones = Array.from({ length: 100_000 }, (_, i) => [`06 39 98 ${String(10000 + (i % 9999)).slice(1)}`]);
    const answer = shown('CLEAN_PHONE', [phones]) as Cell[][];
    expect(answer).toHaveLength(100_000);
    expect([answer[0], answer[99_999]]).toEqual(
      [['+33639980000'], ['+33639980000']].map(([e], i) => [
        i ? `+3363998${String(10000 + (99_999 % 9999)).slice(1)}` : e,
      ]),
    );
  });
});

describe('CLEAN_EMAIL', () => {
  test.each<Case>([
    {
      name: 'lower case, name and mailto off',
      given: 'Ana Diaz <mailto:Ana.Diaz@Example.COM>',
      is: 'ana.diaz@example.com',
    },
    { name: 'a typo stays', given: 'ana@gmial.com', is: 'ana@gmial.com' },
    { name: 'unless asked for', given: 'ana@gmial.com', more: [true], is: 'ana@gmail.com' },
    { name: 'a comma for a point', given: 'ana@gmail,com', more: ['VRAI'], is: 'ana@gmail.com' },
    {
      name: 'a domain three people use is no typo',
      given: column('ana@gmal.com', 'bob@gmal.com', 'eve@gmal.com'),
      more: [true],
      is: column('ana@gmal.com', 'bob@gmal.com', 'eve@gmal.com'),
    },
    {
      name: 'one person three times is one',
      given: column('ana@gmal.com', 'Ana@gmal.com', 'ana@gmal.com'),
      more: [true],
      is: column('ana@gmail.com', 'ana@gmail.com', 'ana@gmail.com'),
    },
    {
      name: 'heading, blanks and “none” keep their rows',
      given: column('Courriel', 'ana@example.com', '', 'aucun', 'bob@example.com', ''),
      is: column('E-mail', 'ana@example.com', '', '', 'bob@example.com'),
    },
    {
      name: 'one in ten may be unreadable',
      given: column(...Array.from({ length: 9 }, (_, i) => `ana${i}@example.com`), 'ana'),
      is: column(...Array.from({ length: 9 }, (_, i) => `ana${i}@example.com`), ''),
    },
    {
      name: 'more are an error that names the first',
      given: column('ana@example.com', 'ana', 'bob@'),
      is: 'CLEAN_EMAIL : ligne 2 de values (valeurs), « ana », n’est pas une adresse e-mail (2 lignes sur 3)',
    },
    {
      name: 'an error cell',
      given: column('ana@example.com', '#REF!'),
      is: 'CLEAN_EMAIL : ligne 2 de values (valeurs) contient l’erreur #REF!',
    },
    {
      name: 'suggest that says nothing',
      given: 'ana@example.com',
      more: ['peut-être'],
      is: 'CLEAN_EMAIL : suggest (suggérer), « peut-être », n’est ni VRAI ni FAUX',
    },
  ])('$name', (given) => check('CLEAN_EMAIL', given));
});

describe('CLEAN_NAME', () => {
  test.each<Case>([
    {
      name: 'one cell gives a row of four',
      given: 'Mme LE GALL Anne-Marie',
      is: [['Mme', 'Anne-Marie', 'Le Gall', '']],
    },
    { name: 'a company', given: 'SARL Dupont & Fils', is: [['', '', '', 'SARL Dupont & Fils']] },
    {
      name: 'the column decides which comes first',
      given: column('Dupont Jean', 'Martin Sophie', 'Petit Lucas', 'Morel Camélia'),
      is: [
        ['', 'Jean', 'Dupont', ''],
        ['', 'Sophie', 'Martin', ''],
        ['', 'Lucas', 'Petit', ''],
        ['', 'Camélia', 'Morel', ''],
      ],
    },
    {
      name: 'heading and blanks keep their rows',
      given: column('Nom du client', 'jean dupont', '', 'MARTIN, Sophie', ''),
      is: [
        ['Civilité', 'Prénom', 'Nom', 'Société'],
        ['', 'Jean', 'Dupont', ''],
        ['', '', '', ''],
        ['', 'Sophie', 'Martin', ''],
      ],
    },
    { name: 'nothing in the cell', given: '', is: [['', '', '', '']] },
    {
      name: 'as good as nothing',
      given: column('Jean Dupont', 'inconnu'),
      is: [
        ['', 'Jean', 'Dupont', ''],
        ['', '', '', ''],
      ],
    },
    { name: 'accents an export garbled', given: 'LÃ©a GarÃ§on', is: [['', 'Léa', 'Garçon', '']] },
    { name: 'no letter', given: 12, is: 'CLEAN_NAME : ligne 1 de values (valeurs), « 12 », n’est pas un nom' },
  ])('$name', (given) => check('CLEAN_NAME', given));
});

describe('CLEAN_DATE', () => {
  test.each<Case>([
    { name: 'one cell gives a date', given: '3 mars 2026', is: date('2026-03-03') },
    {
      name: 'a date with its time loses the time',
      given: { day: date('2026-03-03').day, second: 3600 },
      is: date('2026-03-03'),
    },
    { name: 'a serial number', given: 46084, is: date('2026-03-03') },
    { name: 'the locale decides', given: '03/04/2025', is: date('2025-04-03') },
    { name: 'month first in the US', given: '03/04/2025', context: english, is: date('2025-03-04') },
    {
      name: 'the column decides against the locale',
      given: column('03/04/2025', '12/25/2025'),
      is: column(date('2025-03-04'), date('2025-12-25')),
    },
    { name: 'the order given decides', given: column('03/04/2025'), more: ['mdy'], is: column(date('2025-03-04')) },
    {
      name: 'the order given is never turned round',
      given: column('25/12/2025', '03/04/2025'),
      more: ['mdy'],
      is: 'CLEAN_DATE : ligne 1 de values (valeurs), « 25/12/2025 », n’est pas une date',
    },
    {
      name: 'both orders in one column: none is trusted',
      given: column('25/12/2025', '12/25/2025'),
      is: 'CLEAN_DATE : values (valeurs) mélange jour/mois et mois/jour : ligne 1, « 25/12/2025 »',
    },
    {
      name: 'heading, blanks and “n/a” keep their rows',
      given: column('Date de commande', '05-oct.-26', '', 'n/a', '1er janvier 2026'),
      is: column('Date', date('2026-10-05'), '', '', date('2026-01-01')),
    },
    {
      name: 'an order nobody knows',
      given: 1,
      more: ['ydm'],
      is: 'CLEAN_DATE : order (ordre), « ydm », n’est pas parmi dmy, mdy, ymd',
    },
    { name: 'no date', given: 'soon', is: 'CLEAN_DATE : ligne 1 de values (valeurs), « soon », n’est pas une date' },
  ])('$name', (given) => check('CLEAN_DATE', given));
});

describe('CLEAN_AMOUNT', () => {
  test.each<Case>([
    { name: 'French', given: '1\u202f234,56\u00a0€', is: 1234.56 },
    { name: 'float noise off', given: 15.299999999999999, is: 15.3 },
    { name: 'negative in brackets', given: '(1,200.00)', is: -1200 },
    { name: 'zero is no blank', given: column('0', '', 0), is: column(0, '', 0) },
    { name: 'the locale decides 1.234', given: '1.234', is: 1234 },
    { name: 'the column decides 1.234', given: column('1.234', '12.5'), is: column(1.23, 12.5) },
    { name: 'the sign given decides', given: '1,234', more: [','], is: 1.23 },
    {
      name: 'heading and blanks keep their rows',
      given: column('Montant TTC', '12,50 €', '', '-'),
      is: column('Montant', 12.5, '', ''),
    },
    {
      name: 'a share is no amount',
      given: '12 %',
      is: 'CLEAN_AMOUNT : ligne 1 de values (valeurs), « 12 % », n’est pas un montant',
    },
  ])('$name', (given) => check('CLEAN_AMOUNT', given));
});

const functions = ['CLEAN_PHONE', 'CLEAN_EMAIL', 'CLEAN_NAME', 'CLEAN_DATE', 'CLEAN_AMOUNT'];
const dirty = fc.constantFrom<Cell[]>(
  '06 39 98 12 34',
  'Ana@Example.com',
  'Mme Léa PETIT',
  '03/04/2026',
  '12,5 €',
  '',
  'x',
  7,
);

test.each(functions)('%s: as many rows as the range up to its last filled cell', (name) => {
  fc.assert(
    fc.property(fc.array(dirty, { minLength: 2, maxLength: 12 }), (cells) => {
      const answer = shown(name, [column(...cells)]);
      if (typeof answer === 'string') return;
      const filled = cells.map((cell) => cell !== '').lastIndexOf(true) + 1;
      expect((answer as Cell[][]).length).toBe(filled);
      cells.slice(0, filled).forEach((cell, i) => {
        if (cell === '') expect((answer as Cell[][])[i].every((shownCell) => shownCell === '')).toBe(true);
      });
    }),
  );
});

test.each(functions.filter((name) => name !== 'CLEAN_NAME'))('%s: cleaning twice is cleaning once', (name) => {
  fc.assert(
    fc.property(fc.array(dirty, { minLength: 2, maxLength: 12 }), (cells) => {
      const once = shown(name, [column(...cells)]);
      if (typeof once === 'string') return;
      // What was unreadable at the end is now a blank tail.
      const kept = (once as Cell[][]).slice(0, (once as Cell[][]).map(([cell]) => cell !== '').lastIndexOf(true) + 1);
      if (kept.length > 1) expect(shown(name, [once as Cell[][]])).toEqual(kept);
    }),
  );
});
