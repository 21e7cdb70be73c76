import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rfmSegments } from '../../../src/core/codes';
import { findings } from '../../../src/core/findings';
import { rfmCells } from '../../../src/core/measure/rfm-grid';
import { defaultSettings } from '../../../src/core/settings';
import { anyOrders, day, ledgerFrom, order } from '../../makers';

const found = (orders: Parameters<typeof ledgerFrom>[0]) =>
  findings(ledgerFrom(orders), null, defaultSettings, day('2027-01-15'));
const cellsOf = ({ people, hasAmounts }: ReturnType<typeof findings>) => rfmCells(people, hasAmounts);

/** Forty customers: one order each, bought later and for more from one to the next. */
const ladder = Array.from({ length: 40 }, (_, i) =>
  order(`C${i}`, `2026-${String(1 + Math.floor(i / 4)).padStart(2, '0')}-0${1 + (i % 4)}`, 10 + i),
);

describe('recency × frequency and money', () => {
  it('has 25 cells, recency 5 first, with the names of the map where nobody is', () => {
    const cells = rfmCells([], true);
    expect(cells.map(({ recency, fm }) => `${recency}${fm}`).slice(0, 6)).toEqual(['51', '52', '53', '54', '55', '41']);
    expect(cells).toHaveLength(25);
    expect(cells[4]).toEqual({ recency: 5, fm: 5, segment: 'champion', customers: 0, turnover: 0 });
    expect(new Set(cells.map(({ segment }) => segment))).toEqual(new Set(rfmSegments));
  });

  it('follows a map that a person changed', () => {
    const cells = rfmCells([], true, { '5-5': 'loyal' });
    expect(cells[4].segment).toBe('loyal');
    expect(cells[3].segment).toBe('champion');
  });

  it('puts active customers of one order in the first column, whatever they spent', () => {
    const cells = cellsOf(found(ladder));
    const active = cells.filter(({ recency }) => recency >= 4);
    expect(active.filter(({ fm }) => fm > 1).every(({ customers }) => customers === 0)).toBe(true);
    expect(active.filter(({ fm }) => fm === 1).map(({ segment }) => segment)).toEqual(['new', 'promising']);
    expect(active.reduce((sum, { customers }) => sum + customers, 0)).toBeGreaterThan(10);
  });

  it('names a cell by those who are in it: who came back is not New', () => {
    // All bought long ago and once in the window: frequency 1, but two occasions in their lives.
    const twice = Array.from({ length: 40 }, (_, i) => [
      order(`C${i}`, '2024-05-05', 10),
      order(`C${i}`, i < 20 ? '2026-12-20' : '2026-12-01', 10),
    ]).flat();
    const cell = cellsOf(found(twice)).find(({ recency, fm, customers }) => recency === 5 && fm <= 2 && customers > 0);
    expect(cell?.segment).toBe('potential-loyal');
  });

  it('holds every scored customer and every cent of theirs, whatever the orders', () => {
    fc.assert(
      fc.property(anyOrders(120), (orders) => {
        const result = found(orders);
        const scored = result.people.filter((person) => person.recencyScore !== null);
        const cells = cellsOf(result);
        expect(cells.reduce((sum, cell) => sum + cell.customers, 0)).toBe(scored.length);
        expect(cells.reduce((sum, cell) => sum + cell.turnover, 0)).toBe(
          scored.reduce((sum, person) => sum + person.spent, 0),
        );
      }),
      { numRuns: 60 },
    );
  });
});
