import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Cell } from '../../src/core/model';
import { body, column, date, english, french, ranges, shown } from './ask';

const paths = column('ads', 'mail', 'ads > mail', 'ads');
const conversions = column(2, 1, 1, 0);
const nothing = column(0, 0, 0, 1);

describe('ATTRIBUTION', () => {
  it('answers the worked case E1, the best first by Markov', () => {
    const [ads, mail] = body('ATTRIBUTION', [paths, conversions, nothing]) as number[][];
    expect([ads[0], mail[0]]).toEqual(['ads', 'mail']);
    // First, last, linear, position, Markov, Shapley.
    [3, 2, 2.5, 2.5, 2.4, 2.5].forEach((credit, i) => {
      expect(ads[i + 1]).toBeCloseTo(credit, 9);
      expect(mail[i + 1]).toBeCloseTo(4 - credit, 9);
    });
  });

  it('answers one model in one column', () => {
    expect(shown('ATTRIBUTION', [paths, conversions, nothing, '', 'Last'], french)).toEqual([
      ['Canal', 'Dernier'],
      ['ads', 2],
      ['mail', 2],
    ]);
  });

  it('shares out money where values are given', () => {
    const values = column(20, 10, 5.125, 0);
    expect(body('ATTRIBUTION', [paths, conversions, nothing, values, 'first'])).toEqual([
      ['ads', 25.125],
      ['mail', 10],
    ]);
  });

  test.each<[string, Cell[], Cell[], Cell[]]>([
    ['spaces and case do not count', [' ADS>mail ', 'ads > Mail'], [1, 1], ['ADS', 2]],
    ['headings and blank rows', ['Path', 'ads > mail', '', ''], ['Conversions', 2, '', ''], ['ads', 2]],
    ['empty steps', ['> ads > > mail >'], [2], ['ads', 2]],
    ['figures as text', ['ads > mail'], ['2'], ['ads', 2]],
  ])('%s', (_, way, count, best) => {
    expect(body('ATTRIBUTION', [column(...way), column(...count), '', '', 'first'])[0]).toEqual(best);
  });

  it('takes another sign between channels, and one cell for a range', () => {
    expect(body('ATTRIBUTION', ['ads|mail', 3, '', '', 'last', '|'])).toEqual([
      ['mail', 3],
      ['ads', 0],
    ]);
  });

  it('keeps conversions whose path is blank apart, so that the column adds up', () => {
    const block = body('ATTRIBUTION', [column('ads', ''), column(2, 5), '', '', 'linear']);
    expect(block).toEqual([
      ['ads', 2],
      ['No touchpoint', 5],
    ]);
  });

  test.each<[string, unknown[], string]>([
    ['no conversions', [column('ads'), column(0)], 'ATTRIBUTION: conversions holds nothing to share out'],
    [
      'an unknown model',
      [paths, conversions, '', '', 'decay'],
      'ATTRIBUTION: model, "decay", is none of all, first, last, linear, position, markov, shapley',
    ],
    [
      'a text for a count',
      [column('a', 'b'), column(1, 'many')],
      'ATTRIBUTION: row 2 of conversions, "many", is not a number',
    ],
    ['less than nothing', [column('a', 'b'), column(1, -2)], 'ATTRIBUTION: row 2 of conversions, -2, is below zero'],
    ['an error cell', [column('a', 'b'), column(1, '#N/A')], 'ATTRIBUTION: row 2 of conversions holds the error #N/A'],
    [
      'different heights',
      [paths, column(1)],
      'ATTRIBUTION: conversions has 1 row, paths 4; take them from the same rows',
    ],
    ['nothing at all', [column('', ''), column('', '')], 'ATTRIBUTION: paths holds nothing that can be read'],
  ])('says so: %s', (_, args, sentence) => {
    expect(shown('ATTRIBUTION', args as never)).toBe(sentence);
  });

  it('says so of more channels than the Markov model takes, and answers the others', () => {
    const many = Array.from({ length: 501 }, (_, i) => `c${i}`).join(' > ');
    expect(shown('ATTRIBUTION', [many, 1])).toBe('ATTRIBUTION: 501 channels; the Markov model takes 500, name another');
    expect(body('ATTRIBUTION', [many, 1, '', '', 'shapley'])).toHaveLength(501);
  });

  it('does not look at the order of the rows, blank tails or headings', () => {
    const anyRow = fc.tuple(
      fc.array(fc.constantFrom('ads', 'mail', 'direct', 'shop'), { minLength: 1, maxLength: 5 }),
      fc.constantFrom(0, 1, 2, 7),
      fc.constantFrom(0, 1, 3),
      fc.constantFrom(0.1, 9.99, 33.33),
    );
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 12 }), (rows) => {
        const args = (list: typeof rows, head: Cell[] = [], tail: Cell[] = []) => [
          column(...head.slice(0, 1), ...list.map(([way]) => way.join(' > ')), ...tail),
          column(...head.slice(1, 2), ...list.map(([, count]) => count), ...tail),
          column(...head.slice(2, 3), ...list.map(([, , none]) => none), ...tail),
          column(...head.slice(3, 4), ...list.map(([, , , value]) => value), ...tail),
        ];
        const answer = shown('ATTRIBUTION', args(rows));
        expect(shown('ATTRIBUTION', args([...rows].reverse()))).toEqual(answer);
        const blank = Array.from({ length: 1000 }, () => '');
        expect(shown('ATTRIBUTION', args(rows, ['Path', 'Conv.', 'Null', 'Value'], blank))).toEqual(answer);
      }),
      { numRuns: 50 },
    );
  });
});

describe('ATTRIBUTION_TOUCHES', () => {
  const touches: Cell[][] = [
    ['Ana', '2026-03-01', 'Ads'],
    ['Ana', '2026-03-08', 'Mail'],
    ['Ana', '2026-03-15', 'Direct'],
    ['Léo', '2026-05-01', 'Ads'],
    ['Zoé', '2026-01-01', 'Ads'],
  ];
  const orders: Cell[][] = [
    ['ana', '2026-03-15', 100],
    ['Max', '2026-04-01', 30],
  ];
  const of = (given: Cell[][], bought: Cell[][], ...more: Cell[]) => [...ranges(given), ...ranges(bought), ...more];

  it('gives the money of each order to the contacts before it, the rest to no touchpoint', () => {
    const block = shown('ATTRIBUTION_TOUCHES', of(touches, orders)) as Cell[][];
    expect(block[0].slice(1)).toEqual([
      'First',
      'Last',
      'Linear',
      'Position',
      'Markov',
      'Shapley',
      'Time decay',
      'Last non-direct',
    ]);
    const named = new Map(block.slice(1).map(([channel, ...figures]) => [channel, figures]));
    expect([...named.keys()].sort()).toEqual(['Ads', 'Direct', 'Mail', 'No touchpoint']);
    // 14, 7 and 0 days before: .1429, .2857, .5714 of 100, whole cents that add up.
    expect(named.get('Ads')?.[6]).toBe(14.29);
    expect(named.get('Mail')?.[6]).toBe(28.57);
    expect(named.get('Direct')?.[6]).toBe(57.14);
    expect(named.get('Mail')?.[7]).toBe(100);
    expect(named.get('Direct')?.[1]).toBe(100);
    expect(named.get('No touchpoint')).toEqual([30, 30, 30, 30, 30, 30, 30, 30]);
  });

  it('looks back as far as it is told', () => {
    expect(body('ATTRIBUTION_TOUCHES', of(touches, orders, 'first', 7))[0]).toEqual(['Mail', 100]);
    expect(body('ATTRIBUTION_TOUCHES', of(touches, orders, 'first', 0))[0]).toEqual(['Direct', 100]);
  });

  it('takes the time of day where a cell has one', () => {
    const at = (hour: number) => ({ ...date('2026-03-15'), second: hour * 3600 });
    const rows = [column('Ana', 'Ana'), column(at(18), at(9)), column('Ads', 'Mail')];
    const args = [...rows, ...ranges([['Ana', '2026-03-15', 10]]), 'first'];
    expect(body('ATTRIBUTION_TOUCHES', args)[0]).toEqual(['Mail', 10]);
  });

  it('sets refunds against their orders', () => {
    const refunded: Cell[][] = [...orders, ['Ana', '2026-03-20', -40]];
    expect(body('ATTRIBUTION_TOUCHES', of(touches, refunded, 'last'))[0]).toEqual(['Direct', 60]);
  });

  it('skips headings of both tables and blank tails', () => {
    const blank: Cell[][] = Array.from({ length: 1000 }, () => ['', '', '']);
    const args = of(
      [['Who', 'When', 'Channel'], ...touches, ...blank],
      [['Client', 'Date', 'Total'], ...orders, ...blank],
    );
    expect(shown('ATTRIBUTION_TOUCHES', args)).toEqual(shown('ATTRIBUTION_TOUCHES', of(touches, orders)));
  });

  test.each<[string, Cell[][], string]>([
    [
      'a date that is none',
      [
        ['Ana', 'soon', 'Ads'],
        ['Ana', '2026-03-01', 'Ads'],
      ],
      'row 1 of dates, "soon", is not a date',
    ],
    ['a date left out', [['Ana', '', 'Ads']], 'row 1 of dates is blank'],
    ['no contact', [['', '', '']], 'channels holds nothing that can be read'],
  ])('says so: %s', (_, rows, sentence) => {
    const given = rows.length > 1 && rows[0][1] === 'soon' ? [...rows.slice(1), rows[0]] : rows;
    const told = rows.length > 1 ? sentence.replace('row 1', 'row 2') : sentence;
    expect(shown('ATTRIBUTION_TOUCHES', of(given, orders))).toBe(`ATTRIBUTION_TOUCHES: ${told}`);
  });

  it('adds up to the money of the orders, to the cent, in every model, whatever the order of the rows', () => {
    const anyTouch = fc
      .tuple(
        fc.constantFrom('Ana', 'Léo', 'Zoé'),
        fc.integer({ min: 1, max: 28 }),
        fc.constantFrom('Ads', 'Mail', 'Direct'),
      )
      .map(([who, d, channel]): Cell[] => [who, `2026-03-${String(d).padStart(2, '0')}`, channel]);
    const anyOrder = fc
      .tuple(fc.constantFrom('Ana', 'Léo', 'Bob'), fc.integer({ min: 1, max: 28 }), fc.constantFrom(0.01, 10, 33.33))
      .map(([who, d, amount]): Cell[] => [who, `2026-03-${String(d).padStart(2, '0')}`, amount]);
    fc.assert(
      fc.property(
        fc.array(anyTouch, { minLength: 1, maxLength: 12 }),
        fc.array(anyOrder, { minLength: 1, maxLength: 6 }),
        (met, bought) => {
          fc.pre(met.some(([who]) => bought.some(([buyer]) => buyer === who)));
          const block = body('ATTRIBUTION_TOUCHES', of(met, bought)) as number[][];
          const cents = bought.reduce((sum, [, , amount]) => sum + Math.round(Number(amount) * 100), 0);
          for (let model = 1; model <= 8; model++) {
            const sum = block.reduce((all, row) => all + Math.round(row[model] * 100), 0);
            expect(sum).toBe(cents);
          }
          expect(body('ATTRIBUTION_TOUCHES', of([...met].reverse(), [...bought].reverse()))).toEqual(block);
        },
      ),
    );
  });

  it('answers in French', () => {
    const block = shown('ATTRIBUTION_TOUCHES', of(touches, orders), french) as Cell[][];
    expect([block[0][0], block[block.length - 1][0]]).toEqual(['Canal', 'Sans point de contact']);
    expect(english.language).toBe('en');
  });
});
