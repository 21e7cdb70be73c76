import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Cell, Grid } from '../../src/core/model';
import { catalogue, functionNamed } from '../../src/functions/catalogue';
import type { Argument } from '../../src/functions/custom-function';
import { anyOrders, type TestOrder } from '../makers';
import { body, column, date, english, french, shown, told } from './ask';

/** The arguments of a function for some orders, as of the end of 2026: without it a far last day is an error. */
function asRanges(orders: readonly TestOrder[], name: string): Argument[] {
  const parameters = functionNamed(name)?.parameters ?? [];
  const known = new Map<string, Argument>([
    ['customers', column(...orders.map((o) => o.customer))],
    ['dates', column(...orders.map((o) => ({ day: o.day, second: 0 })))],
    ['amounts', column(...orders.map((o) => o.amount))],
    ['as_of', date('2026-12-31')],
  ]);
  return parameters.map((p) => known.get(p.name));
}
/** The same with every range changed. */
const withRanges = (args: readonly Argument[], change: (range: Grid, at: number) => Grid): Argument[] =>
  args.map((arg, at) => (Array.isArray(arg) ? change(arg as Grid, at) : arg));
const names = catalogue.flatMap((entry) => [entry.name, entry.twin].filter(Boolean));
const ofOrders = [
  'RFM',
  'PMG',
  'LIFECYCLE',
  'CHURN',
  'BEST_CUSTOMERS',
  'COHORTS',
  'REPEAT_RATE',
  'NEXT_ORDER',
  'PARETO',
  'HIGH_VALUE_GAIN',
  'RFM_CUTS',
  'REPEAT_SUMMARY',
  'CLV',
  'BUYER_SEGMENT',
  'SEGMENT_MOVES',
  'LIFECYCLE_GRID',
  'TO_RELAUNCH',
];

/** Anything a cell may hold, and what people hand over by mistake. */
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell[]>('', ' ', 'Ana', 'Léo', 'Date', '#N/A', '#REF!', '03/04/2025', '25/12/2025', '12/25/2025'),
  fc.constantFrom<Cell[]>('1 234,56 €', '-12', '=A1', '__proto__', 'constructor', 'soon', true, false, 0, -5, 12.5),
  fc.constantFrom<Cell[]>(1e308, -1e308, 1e-320, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
  fc.record(
    { day: fc.integer({ min: -719162, max: 200000 }), second: fc.integer({ min: 0, max: 86399 }) },
    { noNullPrototype: true },
  ),
  fc.double(),
  fc.string({ maxLength: 40 }),
  fc.integer(),
);
const anyArgument = fc.oneof(
  anyCell,
  fc.constantFrom(null, undefined, [], [[]], [[], []], [[''], []]),
  fc.array(fc.array(anyCell, { maxLength: 3 }), { maxLength: 6 }),
  fc.array(anyCell, { minLength: 3, maxLength: 8 }).map((cells) => column(...cells)),
);

describe.each(names)('%s', (name) => {
  const parameters = (catalogue.find((e) => e.name === name || e.twin === name) as (typeof catalogue)[number])
    .parameters;

  it('gives an answer or one sentence of at most 120 characters, whatever it is handed', () => {
    fc.assert(
      fc.property(
        fc.array(anyArgument, { maxLength: parameters.length + 1 }),
        fc.constantFrom(english, french),
        (args, context) => {
          const { answer, sentence } = told(name, args, context);
          if (sentence !== undefined) {
            expect(sentence.startsWith(name)).toBe(true);
            expect(sentence.length).toBeLessThanOrEqual(120);
          } else expectShowable(Array.isArray(answer) ? answer : [[answer]]);
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** A rectangle of cells that Sheets can show. */
function expectShowable(answer: readonly (readonly unknown[])[]): void {
  expect(answer.length).toBeGreaterThan(0);
  for (const row of answer) {
    expect(row.length).toBe(answer[0].length);
    for (const cell of row) {
      const isShowable =
        typeof cell === 'string' ||
        typeof cell === 'boolean' ||
        (typeof cell === 'number' && Number.isFinite(cell)) ||
        (typeof cell === 'object' && cell !== null && Number.isInteger((cell as { day: number }).day));
      expect(isShowable, String(cell)).toBe(true);
    }
  }
}

describe.each(ofOrders)('%s', (name) => {
  it('answers any orders with a rectangle of cells', () => {
    fc.assert(
      fc.property(anyOrders(), (orders) => {
        const answer = shown(name, asRanges(orders, name));
        if (Array.isArray(answer)) expectShowable(answer);
        else expect(answer).toMatch(/^CHURN: no month is complete/);
      }),
    );
  });

  it('does not look at the order of the rows, blank rows or the case of the names', () => {
    fc.assert(
      fc.property(anyOrders(), (orders) => {
        const args = asRanges(orders, name);
        const turned = withRanges(args, (range) => [...range].reverse());
        expect(shown(name, turned)).toEqual(shown(name, args));
        const spaced = withRanges(args, (range) => range.flatMap((row) => [[''], row, ['']]));
        expect(shown(name, spaced)).toEqual(shown(name, args));
        const loud = withRanges(args, (range, at) =>
          at > 0 ? range : range.map((row, i) => [i % 2 ? String(row[0]).toUpperCase() : row[0]]),
        );
        const plain = (answer: unknown) => JSON.stringify(answer).toLowerCase();
        expect(plain(shown(name, loud))).toBe(plain(shown(name, args)));
      }),
    );
  });

  it('says the same with a heading row', () => {
    fc.assert(
      fc.property(anyOrders(), (orders) => {
        const args = asRanges(orders, name);
        const headed = withRanges(args, (range, at) => [[['Client', 'Date', 'Total'][at]], ...range]);
        expect(shown(name, headed)).toEqual(shown(name, args));
      }),
    );
  });
});

describe('PMG and RFM', () => {
  it('count the same money for every customer, and all of it', () => {
    fc.assert(
      fc.property(anyOrders(), (orders) => {
        const money = (name: string, at: number) => {
          const args = asRanges(orders, name);
          args[(functionNamed(name)?.parameters ?? []).findIndex((p) => p.name === 'months')] = 0;
          return new Map(body(name, args).map((row) => [row[0], row[at]]));
        };
        expect(money('RFM', 4)).toEqual(money('PMG', 1));
        const total = [...money('PMG', 1).values()].reduce((sum: number, m) => sum + (m as number), 0);
        expect(total).toBeCloseTo(
          orders.reduce((sum, o) => sum + o.amount, 0),
          6,
        );
      }),
    );
  });
});

test('the same question has the same answer in both languages, but for the words', () => {
  fc.assert(
    fc.property(anyOrders(), (orders) => {
      const figures = (context: typeof english) =>
        body('LIFECYCLE', asRanges(orders, 'LIFECYCLE'), context).map((row) => [row[0], ...row.slice(3, 6)]);
      expect(figures(french)).toEqual(figures(english));
    }),
  );
});
