// CAC_BY_CHANNEL, MOVE_BUDGET and RETENTION_RETURN.
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { acquisitionCost } from '../../src/core/measure/cac';
import { describePeople } from '../../src/core/measure/people';
import type { Cell } from '../../src/core/model';
import { defaultSettings } from '../../src/core/settings';
import { day, ledgerFrom, order } from '../makers';
import { body, column, date, french, shown } from './ask';

describe('CAC_BY_CHANNEL', () => {
  const spend = [column('Ads', 'Fair', 'ads ', 'Radio'), column(600, 300, 400, 0)];
  const won = [column('ads', 'Ads', 'ADS', 'Ads', 'Web', 'Radio'), column(100, 300, '', 200, 50, -10)];
  it('compares channels whatever the case, the largest spend first', () => {
    expect(shown('CAC_BY_CHANNEL', [...spend, ...won])).toEqual([
      ['Channel', 'Spend', 'New customers', 'CAC', 'Value per customer', 'Value:CAC', 'Verdict'],
      // 1,000 for four; 200 on average of the three whose margin is known.
      ['Ads', 1000, 4, 250, 200, 0.8, 'Loss'],
      ['Fair', 300, 0, '', '', '', 'No new customer'],
      ['Radio', 0, 1, '', -10, '', 'Without spend'],
      ['Web', 0, 1, '', 50, '', 'Without spend'],
    ]);
  });
  test.each([
    [99.99, 'Loss'],
    [100, 'Thin'],
    [299.99, 'Thin'],
    [300, 'Healthy'],
    [500, 'Healthy'],
    [500.01, 'Under-invested'],
  ])('value %s for a cost of 100: %s', (value, verdict) => {
    expect(body('CAC_BY_CHANNEL', ['Ads', 100, 'Ads', value])[0][6]).toBe(verdict);
  });
  it('knows no CAC of customers whose channel is unknown, where others have one', () => {
    const some = [column('Ads', ''), column(600, 300), column('Ads', '', ''), column(900, 50, 70)];
    expect(body('CAC_BY_CHANNEL', some)).toEqual([
      ['Ads', 600, 1, 600, 900, 1.5, 'Thin'],
      ['Not given', 300, 2, '', 60, '', ''],
    ]);
    expect(body('CAC_BY_CHANNEL', [column('', ''), column(200, 100), column('', ''), column(50, 70)])).toEqual([
      ['Not given', 300, 2, 150, 60, 0.4, 'Loss'],
    ]);
  });
  it('gives a row per channel and month, or period by its name', () => {
    const periods = [
      column(date('2026-01-01'), date('2026-02-01')),
      column(date('2026-01-20'), date('2026-02-28'), date('2026-02-02')),
    ];
    const args = [column('Ads', 'Ads'), column(100, 300), column('Ads', 'Ads', 'Ads'), column(50, 60, 90)];
    expect(shown('CAC_PAR_CANAL', [...args, '', ...periods], french)).toEqual([
      ['Canal', 'Dépense', 'Nouveaux clients', 'CAC', 'Valeur par client', 'Valeur/CAC', 'Verdict', 'Période'],
      ['Ads', 300, 2, 150, 75, 0.5, 'À perte', date('2026-02-01')],
      ['Ads', 100, 1, 100, 50, 0.5, 'À perte', date('2026-01-01')],
    ]);
    const named = [column('Spring', 'Summer'), column('Summer', 'Spring', 'Summer')];
    expect(body('CAC_BY_CHANNEL', [...args, '', ...named]).map((row) => [row[7], row[2]])).toEqual([
      ['Summer', 2],
      ['Spring', 1],
    ]);
  });
  it('costs what the wizard says', () => {
    const orders = [
      order('Ana', '2026-03-01', 50, { channel: 'Ads' }),
      order('Léo', '2026-04-01', 50, { channel: 'ads' }),
      order('Zoé', '2026-05-01', 50, { channel: 'Web' }),
    ];
    const ledger = {
      ...ledgerFrom(orders),
      spend: [
        { channel: 'Ads', kind: 'marketing' as const, day: null, campaign: '', cents: 10_001 },
        { channel: 'Radio', kind: 'marketing' as const, day: null, campaign: '', cents: 5000 },
      ],
    };
    const asOf = day('2026-12-31');
    const { people } = describePeople(ledger, null, defaultSettings, asOf);
    const found = acquisitionCost(ledger, people, day('2026-01-01'), asOf);
    const block = body('CAC_BY_CHANNEL', [
      column('Ads', 'Radio'),
      column(100.01, 50),
      column('Ads', 'ads', 'Web'),
      column('', '', ''),
    ]);
    expect(block.map((row) => row.slice(0, 4))).toEqual(
      found?.byChannel.map((c) => [c.channel, c.spend / 100, c.newCustomers, c.cac === null ? '' : c.cac / 100]),
    );
  });
  test.each<[string, unknown[], string]>([
    ['half of the periods', [...spend, ...won, '', column(1, 1, 1, 1)], 'give a range for customer_periods'],
    [
      'other rows',
      [column('Ads'), column(1, 2), ...won],
      'spend_amounts has 2 rows, spend_channels 1; take them from the same rows',
    ],
    ['negative spend', [column('Ads'), column(-1), ...won], 'row 1 of spend_amounts, -1, is below zero'],
    ['an error', [column('Ads'), column('#DIV/0!'), ...won], 'row 1 of spend_amounts holds the error #DIV/0!'],
    ['nobody', [...spend, column(''), column('')], 'customer_channels holds nothing that can be read'],
  ])('says so: %s', (_, args, sentence) => {
    expect(shown('CAC_BY_CHANNEL', args as never)).toBe(`CAC_BY_CHANNEL: ${sentence}`);
  });
  it('adds up to all spend and all customers, whatever the order of the rows, headings and blank tails', () => {
    const anySpend = fc.tuple(fc.constantFrom('Ads', 'Fair', 'Web', ''), fc.constantFrom(0, 10, 33.33, 500));
    const anyWon = fc.tuple(fc.constantFrom('Ads', 'Web', 'New', ''), fc.constantFrom<Cell[]>(5, 40, 0.1, ''));
    fc.assert(
      fc.property(
        fc.array(anySpend, { minLength: 1, maxLength: 8 }),
        fc.array(
          anyWon.filter(([channel, value]) => channel !== '' || value !== ''),
          { minLength: 1, maxLength: 8 },
        ),
        (spent, customers) => {
          const blank = Array.from({ length: 1000 }, () => '');
          const args = (s: typeof spent, w: typeof customers, tail: Cell[] = [], head: Cell[] = []) => [
            column(...head, ...s.map(([channel]) => channel), ...tail),
            column(...head, ...s.map(([, amount]) => amount), ...tail),
            column(...head, ...w.map(([channel]) => channel), ...tail),
            column(...head, ...w.map(([, value]) => value), ...tail),
          ];
          const block = shown('CAC_BY_CHANNEL', args(spent, customers)) as Cell[][];
          const sum = (at: number) => block.slice(1).reduce((all, row) => all + Number(row[at]), 0);
          expect(sum(1)).toBeCloseTo(
            spent.reduce((all, [, amount]) => all + amount, 0),
            6,
          );
          expect(sum(2)).toBe(customers.length);
          expect(shown('CAC_BY_CHANNEL', args([...spent].reverse(), [...customers].reverse()))).toEqual(block);
          expect(shown('CAC_BY_CHANNEL', args(spent, customers, blank, ['Heading']))).toEqual(block);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('MOVE_BUDGET', () => {
  const of = (...rows: readonly (readonly [string, number, number, number])[]) =>
    [0, 1, 2, 3].map((at) => column(...rows.map((row) => row[at])));

  it('is the worked case: 100 at 3 and 1,000 at 0.5 give 130 and 970', () => {
    expect(shown('MOVE_BUDGET', of(['Mail', 100, 30, 10], ['Ads', 1000, 50, 10]))).toEqual([
      ['Channel', 'Spend', 'Return', 'New spend', 'Change', 'Why'],
      ['Ads', 1000, 0.5, 970, -30, 'Returns 0.50 against 0.73 on average'],
      ['Mail', 100, 3, 130, 30, 'Returns 3.00 against 0.73 on average'],
    ]);
  });
  it('leaves channels alone that won under 10, or cost nothing', () => {
    const block = body(
      'REPARTIR_BUDGET',
      of(['A', 100, 9, 100], ['B', 200, 10, 10], ['C', 300, 30, 30], ['D', 0, 40, 9]),
      french,
    );
    const row = (name: string) => block.find(([channel]) => channel === name);
    expect(row('A')?.slice(2)).toEqual([9, 100, 0, 'Moins de 10 nouveaux clients\u00a0: trop peu pour conclure']);
    expect(row('D')?.slice(2)).toEqual(['', 0, 0, 'Rien de dépensé']);
    expect(row('B')?.slice(3, 5)).toEqual([140, -60]);
    expect(row('C')?.slice(3, 5)).toEqual([360, 60]);
  });
  it('moves nothing where all return the same', () => {
    const block = body('MOVE_BUDGET', of(['A', 100, 10, 30], ['B', 200, 20, 30]));
    expect(block.map((row) => [row[4], row[5]])).toEqual([
      [0, 'Returns 3.00, as much as the whole budget'],
      [0, 'Returns 3.00, as much as the whole budget'],
    ]);
  });
  it('keeps the whole budget to the cent, moves at most 30 % of a channel, and from worse to better', () => {
    const anyRow = fc.tuple(
      fc.constantFrom('Ads', 'Mail', 'Fair', 'Web', 'Radio'),
      fc.constantFrom(0, 10, 33.33, 100, 999.99),
      fc.constantFrom(0, 9, 10, 25, 400),
      fc.constantFrom(0, 1, 9.99, 50),
    );
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 8 }), (rows) => {
        const block = body('MOVE_BUDGET', of(...rows)) as number[][];
        const cents = (at: number) => block.reduce((sum, row) => sum + Math.round(Number(row[at]) * 100), 0);
        expect(cents(4)).toBe(0);
        expect(cents(3)).toBe(cents(1));
        const changed = block.filter((row) => row[4] !== 0);
        for (const row of changed) expect(Math.abs(row[4])).toBeLessThanOrEqual(row[1] * 0.3 + 0.011);
        const worst = Math.min(...changed.filter((row) => row[4] > 0).map((row) => row[2]));
        for (const row of changed) if (row[4] < 0) expect(row[2]).toBeLessThan(worst);
        expect(body('MOVE_BUDGET', of(...[...rows].reverse()))).toEqual(block);
      }),
    );
  });
  it('says so of figures that are none', () => {
    expect(shown('MOVE_BUDGET', [column('A'), column('lots'), column(10), column(5)])).toBe(
      'MOVE_BUDGET: row 1 of spend, "lots", is not a number',
    );
  });
});

describe('RETENTION_RETURN', () => {
  // 40 % against 25 % of 200: 30 saved, 50 each: 1,500 for 600.
  const trial = [600, 200, 80, 100, 25, 50];
  it('prints what an action brought', () => {
    expect(shown('RETENTION_RETURN', [...trial, 10_000])).toEqual([
      ['Figure', 'Value'],
      ['Share of marketing budget (under the 10% advised)', 0.06],
      ['Saved customers', 30],
      ['Saved margin', 1500],
      ['Return', 1.5],
      ['Break-even: customers to save', 12],
    ]);
  });
  it('takes shares for counts, and no budget', () => {
    const shares = shown('RENTABILITE_FIDELISATION', [600, 200, 0.4, 100, '25 %', 50, ''], french) as Cell[][];
    expect(shares.map(([, value]) => value)).toEqual(['Valeur', '', 30, 1500, 1.5, 12]);
    expect((shown('RETENTION_RETURN', [...trial, 6000]) as Cell[][])[1]).toEqual(['Share of marketing budget', 0.1]);
  });
  test.each<[string, Cell[], Cell[]]>([
    ['harm is below zero', [600, 200, 20, 100, 25, 50], [-30, -1500, -3.5, 12]],
    ['nobody to compare with', [600, 200, 20, 0, 0, 50], ['', '', '', 12]],
    ['no margin', [600, 200, 80, 100, 25, 0], [30, 0, -1, '']],
    ['it cost nothing', [0, 200, 80, 100, 25, 50], [30, 1500, '', 0]],
  ])('%s', (_, args, figures) => {
    expect(
      body('RETENTION_RETURN', args)
        .map(([, value]) => value)
        .slice(1),
    ).toEqual(figures);
  });
  test.each<[string, Cell[], string]>([
    ['more came again than were there', [600, 200, 201, 100, 25, 50], 'treated_repeat is more than treated'],
    ['a word', [600, 'many', 80, 100, 25, 50], 'treated, "many", is not a whole number from 0 to 1,000,000,000,000'],
    ['something left out', [600, 200, 80, 100, 25], 'give margin_per_repeater'],
  ])('says so: %s', (_, args, sentence) => {
    expect(shown('RETENTION_RETURN', args)).toBe(`RETENTION_RETURN: ${sentence}`);
  });
});
