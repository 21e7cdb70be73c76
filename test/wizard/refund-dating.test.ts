// Refunds on the day of their order, or on their own: the same money, told of other days.
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { journeysOf } from '../../src/core/measure/attribution';
import { cohorts } from '../../src/core/measure/cohorts';
import { historyOf } from '../../src/core/measure/history';
import { repeatSummary } from '../../src/core/measure/models/repeat-summary';
import { offerReturns } from '../../src/core/measure/offers';
import type { Cell, TableChoice } from '../../src/core/model';
import type { Settings } from '../../src/core/settings';
import { isoDay } from '../../src/core/units';
import { planTabs } from '../../src/tabs/all';
import { type Analysis, analyse } from '../../src/wizard/analysis';
import { cardAnswer } from '../../src/wizard/card-answer';
import { noChoices } from '../../src/wizard/messages';
import { tabInput } from '../../src/wizard/report';
import { readSetting } from '../../src/wizard/settings';
import { wordsOf } from '../../src/words/words';
import { englishHints, tabOf } from '../core/read/exports';
import { day, gridOf } from '../makers';

const today = day('2026-07-31');

/** @param tables what the columns are, where the cells alone may not say */
function analysed(
  grid: readonly Cell[][],
  settings: Partial<Settings> = {},
  tables: readonly TableChoice[] = [],
): Analysis {
  const choices = { ...noChoices, tables, settings: { ...settings } };
  return analyse([tabOf(grid as Cell[][], 'Orders')], choices, { hints: englishHints, today });
}
const moves = ({ ledger }: Analysis): string[] =>
  Array.from(ledger.cents, (cents, i) => `${ledger.keys[ledger.customer[i]]} ${isoDay(ledger.day[i])} ${cents / 100}`);

describe('refunds on their own day', () => {
  test.each([
    {
      name: 'a row with the number of its order',
      lines: `Order ID|Date|Customer ID|Total
              A1|2025-01-05|C1|100.00
              A2|2026-03-10|C1|60.00
              A1|2026-03-20|C1|-40.00`,
      byOrder: ['C1 2025-01-05 60', 'C1 2026-03-10 60'],
      byRefund: ['C1 2025-01-05 100', 'C1 2026-03-10 60', 'C1 2026-03-20 -40'],
    },
    {
      name: 'a row without a number, set against the newest order that is large enough',
      lines: `Order ID|Date|Customer ID|Total
              A1|2025-01-05|C1|100.00
              A2|2026-03-10|C1|30.00
              |2026-03-20|C1|-40.00`,
      byOrder: ['C1 2025-01-05 60', 'C1 2026-03-10 30'],
      byRefund: ['C1 2025-01-05 100', 'C1 2026-03-10 30', 'C1 2026-03-20 -40'],
    },
    {
      name: 'several, the excess over the order reducing nothing',
      lines: `Order ID|Date|Customer ID|Total
              A1|2025-01-05|C1|100.00
              A1|2025-03-20|C1|-70.00
              A1|2025-02-20|C1|-40.00
              A2|2026-03-10|C1|30.00`,
      byOrder: ['C1 2026-03-10 30'],
      byRefund: ['C1 2025-01-05 100', 'C1 2025-02-20 -40', 'C1 2025-03-20 -60', 'C1 2026-03-10 30'],
    },
    {
      name: 'a column says how much, and not when',
      lines: `Order ID|Date|Customer ID|Total|Refunded Amount
              A1|2025-01-05|C1|100.00|30.00
              A2|2025-01-06|C1|50.00|`,
      byOrder: ['C1 2025-01-05 70', 'C1 2025-01-06 50'],
      byRefund: ['C1 2025-01-05 70', 'C1 2025-01-06 50'],
    },
    {
      name: 'on the day of the order there is nothing to move, nor before it',
      lines: `Order ID|Date|Customer ID|Total
              A1|2025-01-05|C1|100.00
              A1|2025-01-05|C1|-10.00
              A1|2024-12-30|C1|-20.00
              A2|2025-01-06|C1|50.00`,
      byOrder: ['C1 2025-01-05 70', 'C1 2025-01-06 50'],
      byRefund: ['C1 2025-01-05 70', 'C1 2025-01-06 50'],
    },
  ])('$name', ({ lines, byOrder, byRefund }) => {
    expect(moves(analysed(gridOf(lines)))).toEqual(byOrder);
    expect(moves(analysed(gridOf(lines), { refundDating: 'refund' }))).toEqual(byRefund);
  });

  const lines = `Order ID|Date|Customer ID|Total
                 A1|2025-03-05|C1|100.00
                 A2|2025-03-09|C2|80.00
                 A1|2026-04-20|C1|-40.00
                 A3|2026-06-10|C1|60.00
                 A4|2026-06-30|C2|20.00`;
  it('lowers the turnover of the window and of the cohort month it falls in; the order stays an occasion', () => {
    const [order, refund] = [analysed(gridOf(lines)), analysed(gridOf(lines), { refundDating: 'refund' })];
    // The window is July 2025 to June 2026: A1 is before it, its refund inside.
    expect([order.findings.windowTurnover, refund.findings.windowTurnover]).toEqual([8000, 4000]);
    expect([order.findings.turnover, refund.findings.turnover]).toEqual([22000, 22000]);
    expect(refund.findings.people.map((p) => [p.key, p.orderCount, p.spent])).toEqual([
      ['C1', 2, 2000],
      ['C2', 2, 2000],
    ]);
    const months = ({ ledger, findings: { asOf, settings } }: Analysis) =>
      cohorts(ledger, historyOf(ledger, asOf, settings))[0].turnover;
    expect(months(order)[0]).toBe(14000);
    expect(months(refund)[0]).toBe(18000);
    expect(months(refund)[13]).toBe(-4000);
  });

  it('takes a customer whose every order went back for a prospect, either way', () => {
    const rows = gridOf(`${lines}
                       A5|2026-05-01|C3|70.00
                       A5|2026-05-09|C3|-70.00`);
    for (const refundDating of ['order', 'refund'] as const) {
      const { findings } = analysed(rows, { refundDating });
      const third = findings.people.find((p) => p.key === 'C3');
      expect([third?.stage, third?.flags, third?.totalSpent]).toEqual(['prospect', ['refunded'], 0]);
      expect(findings.customers).toBe(2);
    }
  });

  it('has not happened yet as of an earlier day', () => {
    const { findings, reading } = analysed(gridOf(lines), { refundDating: 'refund', asOf: day('2026-04-19') });
    expect(findings.turnover).toBe(18000);
    expect(reading.leftOut.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
      '4 after-as-of',
      '5 after-as-of',
      '6 after-as-of',
    ]);
  });
});

describe('measures that count orders, with refunds on their own day', () => {
  const lines = `Order ID|Date|Customer ID|Coupon|Total
                 A1|2025-09-05|C1||100.00
                 A2|2025-10-09|C1||80.00
                 A1|2025-11-20|C1||-40.00
                 A2|2025-12-20|C1||-10.00
                 A3|2026-06-10|C1|TEA|60.00
                 A4|2026-06-10|||70.00
                 A4|2026-06-30|||-20.00`;
  const { ledger, findings } = analysed(gridOf(lines), { refundDating: 'refund' });
  const history = historyOf(ledger, findings.asOf, findings.settings);

  it('sees no visit on a day when money only went back', () => {
    const [tea] = offerReturns(
      ledger,
      findings.asOf,
      1,
      () => 0,
      () => null,
    );
    // 180 less 50, over two orders.
    expect([tea.orders, tea.baseline]).toEqual([1, 6500]);
  });
  it('counts an order of nobody once', () => {
    expect(findings.noCustomer).toEqual({ orders: 1, turnover: 5000 });
    expect(journeysOf(ledger, findings.asOf, 90).untouched.orders).toBe(4);
  });
  it('takes a refund of the first order off no repeat order', () => {
    // (80 − 10 + 60) / 2: the 40 went back to the first.
    expect(repeatSummary(ledger, history).meanRepeatOrder[0]).toBe(6500);
  });
});

describe('what a person sees, with refunds on their own day', () => {
  const lines = `Order ID|Date|Customer ID|Total
                 A1|2025-09-05|C1|100.00
                 A2|2026-06-10|C1|60.00
                 A1|2026-06-20|C1|-40.00`;
  const analysis = analysed(gridOf(lines), { refundDating: 'refund' });

  it('is no purchase on the day of a refund', () => {
    expect(cardAnswer(analysis, 'C1')?.orderDays).toEqual(['2025-09-05', '2026-06-10']);
  });
  it('names the setting in every head', () => {
    const texts = (from: Analysis) => {
      const input = tabInput(from, { computedOn: today, runs: [], orphanNotes: [], language: 'en' });
      return planTabs(input, wordsOf('en'), ['summary', 'best']).map((plan) =>
        plan.rich.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n'),
      );
    };
    for (const text of texts(analysis)) expect(text).toContain('Refunds on their own day');
    for (const text of texts(analysed(gridOf(lines)))) expect(text).not.toContain('Refunds');
  });
  it('is chosen by name', () => {
    expect(readSetting('refundDating', 'refund')).toEqual({ refundDating: 'refund' });
    expect(readSetting('refundDating', 'never')).toBeUndefined();
  });
});

describe('the day of the analysis', () => {
  it('is that of a refund that carries the number of its order, where that is the newest row', () => {
    const { findings, reading } = analysed(
      gridOf(`Order ID|Date|Customer ID|Total
            A1|2026-06-05|C1|100.00
            A1|2026-06-20|C1|-40.00`),
    );
    expect(isoDay(findings.asOf)).toBe('2026-06-20');
    expect(reading.rowDays.map(isoDay)).toEqual(['2026-06-05', '2026-06-20']);
  });

  it('sets a refund of the future aside: its order keeps the money', () => {
    const { findings, reading } = analysed(
      gridOf(`Order ID|Date|Customer ID|Total
            A1|2026-06-05|C1|100.00
            A1|2026-12-20|C1|-40.00`),
    );
    expect(findings.turnover).toBe(10000);
    expect(isoDay(findings.asOf)).toBe('2026-06-05');
    expect(reading.leftOut).toEqual([{ tab: 'Orders', row: 3, reason: 'in-the-future', seen: '2026-12-20' }]);
    expect(reading.identities[0].rows).toBe(1);
  });
});

describe('laws of dating refunds', () => {
  const orderRow = fc.record({
    id: fc.constantFrom('', 'A1', 'A2', 'A3', 'A4', 'A5', 'A6'),
    day: fc.integer({ min: day('2024-12-01'), max: day('2026-07-31') }),
    who: fc.constantFrom('C1', 'C2', 'C3', ''),
    cents: fc.constantFrom(0, 1000, 1000, 2000, 5000, -1000, -2000, -5000, -7000),
  });
  const asGrid = (rows: readonly { id: string; day: number; who: string; cents: number }[]): Cell[][] => [
    ['Order ID', 'Date', 'Customer ID', 'Total'],
    // The number tells one order of one customer.
    ...rows.map((row): Cell[] => [
      row.id && `${row.id}${row.who}`,
      isoDay(row.day),
      row.who,
      (row.cents / 100).toFixed(2),
    ]),
  ];
  const columns: TableChoice = {
    tab: 'Orders',
    used: true,
    kind: 'orders',
    roles: { order_id: 0, order_date: 1, customer_id: 2, amount: 3 },
  };
  const books = fc
    .array(orderRow, { minLength: 1, maxLength: 30 })
    // One sale at least, so that there is somebody to speak of.
    .map((rows) => asGrid([{ id: '', day: day('2025-06-15'), who: 'C1', cents: 2000 }, ...rows]));

  test('turnover is the same in all, of every customer and without one; parts add up', () => {
    fc.assert(
      fc.property(books, fc.constantFrom(0, 6, 12), (rows, windowMonths) => {
        const order = analysed(rows, { windowMonths }, [columns]);
        const refund = analysed(rows, { windowMonths, refundDating: 'refund' }, [columns]);
        expect(refund.findings.asOf).toBe(order.findings.asOf);
        expect(refund.findings.turnover).toBe(order.findings.turnover);
        expect(refund.findings.noCustomer.turnover).toBe(order.findings.noCustomer.turnover);
        if (windowMonths === 0) expect(refund.findings.windowTurnover).toBe(order.findings.windowTurnover);
        const totals = ({ findings }: Analysis) => findings.people.map((p) => `${p.key} ${p.totalSpent}`).sort();
        expect(totals(refund)).toEqual(totals(order));
        expect(refund.findings.customers).toBe(order.findings.customers);
        // Nothing but money moves: whoever bought did so on the same last day, unless that very order went back whole.
        for (const person of refund.findings.people) {
          const same = order.findings.people.find((p) => p.key === person.key);
          expect((person.lastOrder ?? 0) >= (same?.lastOrder ?? 0)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
