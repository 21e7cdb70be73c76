// The models in cells: what BGNBD, GAMMA_GAMMA and their forecasts answer, and CLV on a shop of a few hundred people.
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findings } from '../../src/core/findings';
import { thresholdsOf } from '../../src/core/measure/activity';
import { historyOf } from '../../src/core/measure/history';
import { expectedOrders, fitBuying, probabilityActive } from '../../src/core/measure/models/bgnbd';
import { customerValues, valueModel } from '../../src/core/measure/models/customer-value';
import { expectedOrderValue } from '../../src/core/measure/models/gamma-gamma';
import { simpleValue } from '../../src/core/measure/worth';
import type { Cell, Grid } from '../../src/core/model';
import { defaultSettings } from '../../src/core/settings';
import type { Argument } from '../../src/functions/custom-function';
import { inventBuyers, inventShop, inventSpenders } from '../core/measure/models/invented';
import { cdnowLog, cdnowSummary, hasReferences, orSkipped } from '../core/measure/models/references';
import { day, ledgerFrom, type TestOrder } from '../makers';
import { body, column, date, english, french, ranges, shown } from './ask';

const plain = (text: unknown) => String(text).replace(/[\u00a0\u202f]/g, ' ');
const paper = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const paperCells = column(0.243, 4.414, 0.793, 2.426);
const ten = [
  [0, 1, 0, 2, 0, 5, 1, 0, 3, 0],
  [0, 10, 0, 30, 0, 50, 2, 0, 20, 0],
  [52, 52, 52, 52, 52, 52, 52, 52, 52, 52],
].map((cells) => column(...cells));
const figures = (answer: unknown) => new Map((answer as [string, number][]).slice(1));

describe('BGNBD', () => {
  it('gives the four parameters and the log-likelihood, and says when there is little to learn from', () => {
    const block = shown('BGNBD', ten) as Cell[][];
    expect(block.map(([name]) => name)).toEqual(['Parameter', 'r', 'alpha', 'a', 'b', 'log-likelihood', 'remark']);
    expect(block.slice(1, 6).map(([, value]) => Number(value).toPrecision(4))).toEqual([
      '0.3963',
      '9.058',
      '1.631',
      '4.098',
      '-54.33',
    ]);
    expect(block[6][1]).toBe('Few to learn from: 5 customers have bought again, 100 make it sure');
    const inFrench = shown('BGNBD', ten, french) as Cell[][];
    expect([inFrench[0], inFrench[5][0], inFrench[6].map(plain)]).toEqual([
      ['Paramètre', 'Valeur'],
      'log-vraisemblance',
      ['remarque', 'Peu de recul : 5 clients ont racheté, il en faut 100 pour être sûr'],
    ]);
  });

  it.skipIf(!hasReferences)(`CDNOW: the published figures and nothing to remark${orSkipped}`, () => {
    const { repeatOrderCount, activeSpan, tenure } = cdnowSummary();
    const block = shown(
      'BGNBD',
      [repeatOrderCount, activeSpan, tenure].map((cells) => column(...Array.from(cells))),
    );
    const of = figures(block);
    expect((block as Cell[][]).length).toBe(6);
    expect(of.get('r')).toBeCloseTo(0.2426, 4);
    expect(of.get('log-likelihood')).toBeCloseTo(-9582.43, 1);
  });

  it('takes an open-ended range, a heading, numbers as text, blank spans of one-time buyers', () => {
    const [x, t, until] = ten.map((range) => range.map(([cell]) => cell));
    const messy = [
      column('Repeat', ...x.map(String), '', ''),
      column('Span', ...t.map((cell) => (cell === 0 ? '' : `${cell},0`)), '', ''),
      column('Tenure', ...until, '', ''),
    ];
    expect(shown('BGNBD', messy, french)).toEqual(shown('BGNBD', ten, french));
  });

  const row = (x: Cell, t: Cell, until: Cell) => [column(x), column(t), column(until)];
  test.each<{ name: string; args: Argument[]; en: string; fr?: string }>([
    {
      name: 'nobody bought twice',
      args: [column(0, 0), column(0, 0), column(10, 20)],
      en: 'BGNBD: nobody has bought twice, so repeat orders cannot be foreseen',
      fr: 'BGNBD : personne n’a acheté deux fois : impossible de prévoir les réachats',
    },
    {
      name: 'all bought for the first time today',
      args: [column(0, 0), column(0, 0), column(0, 0)],
      en: 'BGNBD: nobody has bought twice, so repeat orders cannot be foreseen',
    },
    {
      name: 'half an order',
      args: row(1.5, 5, 9),
      en: 'BGNBD: row 1 of repeat_orders, "1.5", is not a number of orders',
    },
    {
      name: 'fewer than no orders',
      args: row(-1, 5, 9),
      en: 'BGNBD: row 1 of repeat_orders, "-1", is not a number of orders',
    },
    {
      name: 'a span longer than the tenure',
      args: row(2, 50, 9),
      en: 'BGNBD: row 1 of active_span, 50, is longer than tenure',
      fr: 'BGNBD : ligne 1 d’active_span (durée active), 50, dépasse tenure (ancienneté)',
    },
    {
      name: 'a span without a repeat order',
      args: row(0, 5, 9),
      en: 'BGNBD: row 1 of active_span, 5, should be 0 without a repeat order',
    },
    { name: 'time below zero', args: row(2, -5, 9), en: 'BGNBD: row 1 of active_span, -5, is below zero' },
    {
      name: 'a date for a time',
      args: row(2, 5, date('2026-01-01')),
      en: 'BGNBD: row 1 of tenure, "2026-01-01", is not a number',
    },
    { name: 'no tenure', args: row(2, 5, ''), en: 'BGNBD: row 1 of tenure is blank' },
    { name: 'no tenure of a one-time buyer', args: row(0, '', ''), en: 'BGNBD: row 1 of tenure is blank' },
    { name: 'no span', args: row(2, '', 9), en: 'BGNBD: row 1 of active_span is blank' },
    { name: 'an error cell', args: row(2, '#N/A', 9), en: 'BGNBD: row 1 of active_span holds the error #N/A' },
    { name: 'beyond all counting', args: row(2, 5, 1e300), en: 'BGNBD: row 1 of tenure, "1e+300", is too large' },
    { name: 'nothing', args: row('', '', ''), en: 'BGNBD: repeat_orders holds nothing that can be read' },
    {
      name: 'ranges of unequal height',
      args: [column(1, 2), column(1), column(2, 3)],
      en: 'BGNBD: active_span has 1 row, repeat_orders 2; take them from the same rows',
    },
  ])('says so: $name', ({ args, en, fr }) => {
    expect(shown('BGNBD', args)).toBe(en);
    if (fr) expect(plain(shown('BGNBD', args, french))).toBe(fr);
  });

  it('leaves out one bad row in ten', () => {
    const [x, t, until] = ten.map((range) => [...range]);
    expect(
      shown('BGNBD', [
        [...x, [2]],
        [...t, [99]],
        [...until, [52]],
      ]),
    ).toEqual(shown('BGNBD', ten));
  });

  it('subscribers who always come: parameters at a bound, and it says so', () => {
    const same = (cell: number) => column(...Array(30).fill(cell));
    const block = shown('BGNBD', [same(12), same(51.9), same(52)]) as Cell[][];
    expect(block[6][1]).toMatch(/^Few to learn from.* · Found at a bound: the forecasts stand/);
  });
});

describe('EXPECTED_ORDERS and STILL_ACTIVE', () => {
  const rows = [column(2, 1, 0, '', 7), column(30.43, 1.71, 0, '', 29.43), column(38.86, 38.86, 38.86, '', 38.86)];
  it('forecasts of the paper’s customers, from the parameters in a column; blank rows stay blank', () => {
    const orders = shown('EXPECTED_ORDERS', [...rows, 52, paperCells]) as Cell[][];
    expect(orders.map(([cell]) => (cell === '' ? '' : Number(cell).toFixed(4)))).toEqual([
      '1.5587',
      '0.2598',
      '0.2521',
      '',
      '4.1989',
    ]);
    const active = shown('ENCORE_ACTIF', [...rows, paperCells]) as Cell[][];
    // Of a one-time buyer this model says nothing.
    expect(active.map(([cell]) => (cell === '' ? '' : Number(cell).toFixed(4)))).toEqual([
      '0.7266',
      '0.2121',
      '',
      '',
      '0.6418',
    ]);
  });

  it('gives one number for one customer, a row for a row, a heading beside a heading', () => {
    const one = expectedOrders(paper, { repeatOrderCount: 2, activeSpan: 30.43, tenure: 38.86 }, 52);
    expect(shown('EXPECTED_ORDERS', [2, 30.43, 38.86, 52, paperCells])).toBe(one);
    expect(shown('EXPECTED_ORDERS', [[[2, 2]], [[30.43, 30.43]], [[38.86, 38.86]], 52, paperCells])).toEqual([
      [one, one],
    ]);
    const headed = [column('x', 2), column('span', 30.43), column('tenure', 38.86)];
    expect(shown('COMMANDES_ATTENDUES', [...headed, 52, paperCells], french)).toEqual([['Commandes attendues'], [one]]);
  });

  it('cuts the blank tail of an open-ended range', () => {
    const open = [column(2, '', ''), column(30, '', ''), column(39, '', '')];
    expect((shown('EXPECTED_ORDERS', [...open, 52, paperCells]) as Cell[][]).length).toBe(1);
  });

  const block = shown('BGNBD', ten) as Grid;
  test.each<{ name: string; parameters: Argument }>([
    { name: 'the block of BGNBD', parameters: block },
    { name: 'the block without its heading, in another order', parameters: [...block.slice(1)].reverse() },
    { name: 'its column of values', parameters: block.slice(1).map(([, value]) => [value]) },
    { name: 'its column of values with the heading', parameters: block.map(([, value]) => [value]) },
    { name: 'four numbers in a row', parameters: [block.slice(1, 5).map(([, value]) => value)] },
    { name: 'four numbers as text', parameters: block.slice(1, 5).map(([, value]) => [String(value)]) },
    { name: 'none: found from the rows themselves', parameters: undefined },
    { name: 'blank cells: the same', parameters: column('', '', '', '') },
  ])('take $name', ({ parameters }) => {
    const { parameters: fitted } = fitBuying({
      repeatOrderCount: ten[0].map(([cell]) => Number(cell)),
      activeSpan: ten[1].map(([cell]) => Number(cell)),
      tenure: ten[2].map(([cell]) => Number(cell)),
    });
    const one = { repeatOrderCount: 5, activeSpan: 50, tenure: 52 };
    const orders = shown('EXPECTED_ORDERS', [...ten, 26, parameters]) as number[][];
    expect(orders[5][0]).toBeCloseTo(expectedOrders(fitted, one, 26), 12);
    const active = shown('STILL_ACTIVE', [...ten, parameters]) as number[][];
    expect(active[5][0]).toBeCloseTo(probabilityActive(fitted, one), 12);
  });

  test.each<{ name: string; args: Argument[]; en: string; fr: string }>([
    {
      name: 'no horizon',
      args: [...rows, '', paperCells],
      en: 'EXPECTED_ORDERS: give horizon',
      fr: 'EXPECTED_ORDERS : indiquez horizon',
    },
    {
      name: 'a horizon in the past',
      args: [...rows, -5, paperCells],
      en: 'EXPECTED_ORDERS: horizon, "-5", is not a number from 0 to 1,000,000,000',
      fr: 'EXPECTED_ORDERS : horizon, « -5 », n’est pas un nombre de 0 à 1 000 000 000',
    },
    {
      name: 'too few parameters',
      args: [...rows, 52, column(0.2, 4)],
      en: 'EXPECTED_ORDERS: parameters should hold r, alpha, a, b, each above 0',
      fr: 'EXPECTED_ORDERS : parameters (paramètres) doit contenir r, alpha, a, b, tous positifs',
    },
    {
      name: 'a parameter below zero',
      args: [...rows, 52, column(0.2, -4, 1, 1)],
      en: 'EXPECTED_ORDERS: parameters should hold r, alpha, a, b, each above 0',
      fr: 'EXPECTED_ORDERS : parameters (paramètres) doit contenir r, alpha, a, b, tous positifs',
    },
  ])('say so: $name', ({ args, en, fr }) => {
    expect(shown('EXPECTED_ORDERS', args)).toBe(en);
    expect(plain(shown('EXPECTED_ORDERS', args, french))).toBe(fr);
  });

  it('answer any customers and any parameters with numbers', () => {
    const size = fc.double({ min: -15, max: 15, noNaN: true }).map((power) => 10 ** power);
    fc.assert(
      fc.property(
        fc.array(size, { minLength: 4, maxLength: 4 }),
        fc.nat(1_000_000),
        size,
        size,
        size,
        (parameters, x, t, more, horizon) => {
          const span = x > 0 ? Math.min(t, 4e8) : 0;
          const args = [x, span, span + Math.min(more, 4e8)];
          const given = column(...parameters);
          const orders = shown('EXPECTED_ORDERS', [...args, Math.min(horizon, 1e9), given]);
          expect(typeof orders === 'number' && Number.isFinite(orders) && orders >= 0, String(orders)).toBe(true);
          const active = shown('STILL_ACTIVE', [...args, given]);
          expect(x === 0 ? active === '' : (active as number) >= 0 && (active as number) <= 1, String(active)).toBe(
            true,
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('GAMMA_GAMMA', () => {
  it('gives the three parameters and the log-likelihood', () => {
    const { repeatOrderCount, meanRepeatOrder } = inventSpenders(4, 5000, { p: 6, q: 4, v: 15 });
    const args = [repeatOrderCount, meanRepeatOrder].map((cells) => column(...Array.from(cells)));
    const block = shown('GAMMA_GAMMA', args) as Cell[][];
    expect(block.map(([name]) => name)).toEqual(['Parameter', 'p', 'q', 'v', 'log-likelihood']);
    expect(Number(block[1][1])).toBeGreaterThan(4);
    expect(Number(block[1][1])).toBeLessThan(9);
  });

  test.each([
    { name: 'an order worth nothing', x: [1, 2], m: [0, 5], remark: /1 customer left out, whose mean is not above 0/ },
    { name: 'refunds above what came again', x: [1, 2], m: [-3, 5], remark: /1 customer left out/ },
    {
      name: 'three who hardly differ',
      x: [1, 2, 3],
      m: [10, 20, 15],
      remark: /hardly differ: expect the plain mean of all, 15.83$/,
    },
    {
      name: 'one-time buyers beside one who came again',
      x: [0, 2],
      m: [1, 5],
      remark: /^Few to learn from: 1 customer has bought again/,
    },
    {
      name: 'means without a mean',
      x: [16, 2, 6, 21, 3, 18, 3, 5],
      m: [0.01, 35.5, 10, 10, 10, 239.4, 35.5, 10],
      remark: /q up to 1/,
    },
  ])('remarks: $name', ({ x, m, remark }) => {
    const block = shown('GAMMA_GAMMA', [column(...x), column(...m)]) as Cell[][];
    expect(block[5][0]).toBe('remark');
    expect(block[5][1]).toMatch(remark);
    for (const [, value] of block.slice(1, 5)) expect(Number.isFinite(value)).toBe(true);
  });

  it('says where nobody spent twice', () => {
    expect(shown('GAMMA_GAMMA', [column(0, 1), column(5, 0)])).toBe(
      'GAMMA_GAMMA: nobody has a repeat order worth more than 0, so values cannot be foreseen',
    );
  });
});

describe('EXPECTED_ORDER_VALUE', () => {
  const known = column(6.25, 3.74, 15.44);
  it('of the customers of the note; one-time buyers are worth the mean of all', () => {
    const args = [column(2, 1, 0, 7, 1), column(22.35, 11.77, '', 73.74, -4), known];
    const values = (shown('PANIER_ATTENDU', args) as Cell[][]).map(([cell]) =>
      cell === '' ? '' : Number(cell).toFixed(2),
    );
    expect(values).toEqual(['24.66', '18.92', '35.22', '71.47', '']);
  });
  it('from the rows themselves, or from the block', () => {
    const { repeatOrderCount, meanRepeatOrder } = inventSpenders(4, 60, { p: 6, q: 4, v: 15 });
    const args = [repeatOrderCount, meanRepeatOrder].map((cells) => column(...Array.from(cells)));
    const block = shown('GAMMA_GAMMA', args) as Grid;
    expect(shown('EXPECTED_ORDER_VALUE', [...args, block])).toEqual(shown('EXPECTED_ORDER_VALUE', args));
    const of = figures(block);
    const [p, q, v] = ['p', 'q', 'v'].map((name) => of.get(name) as number);
    expect((shown('EXPECTED_ORDER_VALUE', args) as number[][])[3][0]).toBe(
      expectedOrderValue({ p, q, v }, repeatOrderCount[3], meanRepeatOrder[3]),
    );
  });
  it('three who hardly differ: the plain mean', () => {
    for (const [value] of shown('EXPECTED_ORDER_VALUE', [column(1, 2, 3), column(10, 20, 15)]) as number[][]) {
      expect(value).toBeCloseTo(95 / 6, 1);
    }
  });
  it('blank where the mean of all is infinite and nobody came again', () => {
    expect(shown('EXPECTED_ORDER_VALUE', [column(0, 2), column('', 20), column(6, 0.9, 15)])).toEqual([
      [''],
      [expect.any(Number)],
    ]);
  });
});

const orders: Cell[][] = [
  ['Ana', '2026-01-01', 10],
  ['Ana', '2026-01-15', 20],
  ['Ana', '2026-01-15', 4],
  ['Ana', '2026-02-05', 6],
  ['Léo', '2026-02-01', 50],
  ['Zoé', '2026-02-03', 8],
  ['Zoé', '2026-02-04', -8],
  ['Max', '2026-02-12', 50],
];

describe('REPEAT_SUMMARY', () => {
  it('counts days after the first, as of the newest day, the best first', () => {
    expect(shown('REPEAT_SUMMARY', ranges(orders))).toEqual([
      ['Customer', 'Repeat orders', 'Active span', 'Tenure', 'Mean repeat value'],
      ['Léo', 0, 0, 11, 0],
      ['Max', 0, 0, 0, 0],
      ['Ana', 2, 35, 42, 15],
    ]);
  });
  it('in weeks or months, in both languages, as of a day', () => {
    const weeks = shown('RESUME_ACHATS', [...ranges(orders), date('2026-02-05'), 'Semaine', false], french);
    expect(weeks).toEqual([
      ['Léo', 0, 0, 4 / 7, 0],
      ['Ana', 2, 5, 5, 15],
    ]);
    expect(shown('REPEAT_SUMMARY', [...ranges(orders), date('2026-02-05'), 'week', false])).toEqual(weeks);
    expect((body('REPEAT_SUMMARY', [...ranges(orders), '', 'month']) as number[][])[2][2]).toBeCloseTo(
      35 / 30.4375,
      12,
    );
    expect(shown('REPEAT_SUMMARY', [...ranges(orders), '', 'year'])).toBe(
      'REPEAT_SUMMARY: unit, "year", is none of day, week, month',
    );
  });
  it('is what BGNBD and GAMMA_GAMMA take, heading row included', () => {
    const block = shown('REPEAT_SUMMARY', ranges(orders)) as Grid;
    const at = (column_: number) => block.map((row) => [row[column_]]);
    expect(figures(shown('BGNBD', [at(1), at(2), at(3)])).get('r')).toBeGreaterThan(0);
    expect(figures(shown('GAMMA_GAMMA', [at(1), at(4)])).get('p')).toBeGreaterThan(0);
  });
});

/** Customers who behave as the model says, as orders of two years. */
function shop(customers: number): TestOrder[] {
  const { repeatOrderCount, activeSpan, tenure } = inventBuyers(
    21,
    customers,
    { r: 0.9, alpha: 60, a: 0.8, b: 3 },
    { shortest: 100, longest: 700, whole: true },
  );
  const until = day('2025-12-31');
  return Array.from({ length: customers }, (_, i): TestOrder[] => {
    const first = until - tenure[i];
    const amount = 5 + ((i * 37) % 60);
    const days = Array.from({ length: repeatOrderCount[i] + 1 }, (_, k) =>
      k === repeatOrderCount[i] ? first + activeSpan[i] : first + k,
    );
    return days.map((d, k) => ({ customer: `c${i}`, day: d, amount: amount + ((k * 7) % 11) }));
  }).flat();
}
const cellsOf = (list: readonly TestOrder[]) =>
  ranges(list.map((o): Cell[] => [o.customer, { day: o.day, second: 0 }, o.amount]));
const asOf = date('2025-12-31');

describe('CLV', () => {
  const big = shop(400);
  const block = body('CLV', [...cellsOf(big), '', '', asOf]) as Cell[][];

  it('is the core’s answer, the best first', () => {
    const ledger = ledgerFrom(big);
    const history = historyOf(ledger, day('2025-12-31'), defaultSettings);
    const model = valueModel(ledger, history);
    expect('buying' in model).toBe(true);
    const horizon = { margin: 1, horizonMonths: 12, yearlyDiscount: 0.1 };
    const values = customerValues(history, model, horizon, () => false);
    expect(block.length).toBe(values.length);
    const named = new Map(block.map((row) => [row[0], row]));
    for (const one of values) {
      expect(named.get(ledger.keys[one.customer])).toEqual([
        ledger.keys[one.customer],
        one.orderCount,
        one.meanOrder / 100,
        one.expectedOrders,
        (one.expectedOrderValue as number) / 100,
        (one.value as number) / 100,
        'model',
        '',
      ]);
    }
    const sorted = [...block].sort((a, b) => Number(b[5]) - Number(a[5]) || (String(a[0]) < String(b[0]) ? -1 : 1));
    expect(block).toEqual(sorted);
  });

  it('says of each customer what the wizard says, with the settings the tab names', () => {
    const list = inventShop(300, 5);
    const cells = ranges(list.map((one): Cell[] => [one.customer, { day: one.day, second: 0 }, one.amount]));
    const until = day('2026-12-31');
    for (const orders of [list, list.slice(0, 90)]) {
      const columns = cells.map((range) => range.slice(0, orders.length));
      const chosen = { margin: 0.4, horizonMonths: 24, yearlyDiscount: 0.05, lostAfter: 200, activeWithin: 90 };
      const found = findings(ledgerFrom(orders), null, { ...defaultSettings, ...chosen, asOf: until }, null);
      const block = body('CLV', [...columns, 0.4, 24, date('2026-12-31'), 0.05, '', 90, 200]) as Cell[][];
      const named = new Map(block.map((row) => [row[0], row]));
      for (const person of found.people) {
        const [, , , expected, , value, method] = named.get(person.key) as Cell[];
        expect([expected, value]).toEqual([person.expectedOrders, (person.value as number) / 100]);
        expect(method).toBe(found.value?.method === 'model' ? 'model' : 'simple');
      }
      // The card has no margin and no horizon to give.
      const plain = findings(ledgerFrom(orders), null, { ...defaultSettings, asOf: until }, null);
      for (const person of plain.people.slice(0, 3)) {
        const card = new Map(body('CUSTOMER_CARD', [person.key, ...columns, date('2026-12-31')]) as [string, Cell][]);
        expect(card.get('Value over 12 months')).toBe((person.value as number) / 100);
      }
    }
  });

  it('takes margin, horizon and discount, and speaks French', () => {
    const other = shown('VALEUR_VIE_CLIENT', [...cellsOf(big), '40 %', 24, asOf, 0], french) as Cell[][];
    expect(other[0].slice(0, 3)).toEqual(['Client', 'Commandes', 'Panier moyen']);
    expect(other[1][6]).toBe('modèle');
    for (const row of other.slice(1, 40)) {
      // Without a discount: orders × value × margin.
      expect(row[5]).toBeCloseTo(Number(row[3]) * Number(row[4]) * 0.4, 1);
    }
    const bad = shown('CLV', [...cellsOf(big), 40]);
    expect(bad).toBe('CLV: margin, "40", is not a share from 0 to 1, such as 40%');
    expect(shown('CLV', [...cellsOf(big), '', 0])).toBe(
      'CLV: horizon_months, "0", is not a whole number from 1 to 600',
    );
  });

  it('gives the simple value and why, where too few bought twice', () => {
    const few = shop(60);
    const rows = body('CLV', [...cellsOf(few), 0.5, 6, asOf]) as Cell[][];
    const ledger = ledgerFrom(few);
    const history = historyOf(ledger, day('2025-12-31'), defaultSettings);
    const buyers = history.gapCount.filter((gaps) => gaps > 0).length;
    expect(new Set(rows.map((row) => `${row[6]} ${row[7]}`))).toEqual(
      new Set([`simple ${buyers} customers have bought twice; the model needs 100`]),
    );
    const thresholds = thresholdsOf(history, defaultSettings);
    let lost = 0;
    for (const row of rows) {
      const c = ledger.keys.indexOf(String(row[0]));
      // The lost are worth nothing more.
      const isLost = history.asOf - history.last[c] > thresholds.lostAfter;
      if (isLost) lost++;
      expect(row[5]).toBe((simpleValue(history, c, isLost, { margin: 0.5, horizonMonths: 6 }) as number) / 100);
      expect(row[5]).toBeCloseTo(Number(row[3]) * Number(row[4]) * 0.5, 1);
    }
    expect(lost).toBeGreaterThan(0);
    expect(lost).toBeLessThan(rows.length);
  });

  it('leaves the value blank while the history is short, and says so', () => {
    const [ana, leo] = (body('CLV', ranges(orders)) as Cell[][]).filter((row) => row[0] === 'Ana' || row[0] === 'Léo');
    expect(ana).toEqual([
      'Ana',
      3,
      4000 / 3 / 100,
      '',
      '',
      '',
      'simple',
      '1 customer has bought twice; the model needs 100 · Under 180 days of history',
    ]);
    expect(leo.slice(3, 6)).toEqual(['', '', '']);
    expect(plain((body('CLV', ranges(orders), french) as Cell[][])[0][7])).toBe(
      '1 client a racheté ; il en faut 100 au modèle · Moins de 180 jours d’historique',
    );
  });

  it('lists buyers only: who was refunded has no value', () => {
    expect((body('CLV', ranges(orders)) as Cell[][]).map((row) => row[0])).toEqual(['Ana', 'Léo', 'Max']);
  });

  it.skipIf(!hasReferences)(`CDNOW: all by the model${orSkipped}`, () => {
    const args = ranges(cdnowLog().map(([who, when, paid]): Cell[] => [who, when, Number(paid)]));
    const rows = body('CLV', [...args, '', '', date('1997-09-30')], english) as Cell[][];
    expect([rows.length, new Set(rows.map((row) => row[6]))]).toEqual([2357, new Set(['model'])]);
    // The mean value of an order, of who came once: p·v/(q − 1) of the note, in dollars.
    expect(rows.find((row) => row[1] === 1)?.[4]).toBeCloseTo(35.17, 0);
  });
});
