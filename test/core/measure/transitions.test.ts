import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describePeople } from '../../../src/core/measure/people';
import { segmentMoves } from '../../../src/core/measure/transitions';
import { defaultSettings } from '../../../src/core/settings';
import { anyOrders, day, ledgerFrom, order, type TestOrder } from '../../makers';
import { contact } from './contacts';

const asOf = day('2026-12-31');
const movesOf = (orders: readonly TestOrder[], monthsBack = 12, advocates: readonly string[] = []) => {
  const ledger = ledgerFrom(orders, ['Nobody']);
  const contacts = ledger.names.map((name) => contact(name, { referrals: advocates.includes(name) ? 1 : 0 }));
  const now = describePeople(ledger, contacts, defaultSettings, asOf);
  return segmentMoves(ledger, contacts, defaultSettings, now, monthsBack);
};

describe('segmentMoves', () => {
  const orders = [
    order('Ana', '2025-06-01', 10),
    order('Ana', '2026-06-01', 300),
    order('Bob', '2025-06-01', 10),
    order('Bob', '2026-06-02', 20),
    order('Léo', '2025-07-01', 10),
    order('Zoé', '2026-07-01', 40),
    order('Eve', '2025-08-01', 40),
  ];
  const { on, moves, conversions } = movesOf(orders, 12, ['Eve']);

  it('is of the same civil day some months ago', () => {
    expect(on).toBe(day('2025-12-31'));
  });
  it('names who moved from where to where', () => {
    expect(moves.map(({ then, now, people }) => [then, now, ...people.map((person) => person.name)])).toEqual([
      ['not-yet', 'prospect', 'Nobody'],
      ['not-yet', 'mono', 'Zoé'],
      ['mono', 'mono', 'Léo'],
      ['mono', 'multi', 'Bob'],
      ['mono', 'vip', 'Ana'],
      ['ambassador', 'ambassador', 'Eve'],
    ]);
  });
  it('counts the way up and the way down of each segment; nothing where nobody was in it', () => {
    const of = (then: string) => conversions.find((conversion) => conversion.then === then);
    expect(of('mono')).toMatchObject({ customers: 3, up: 2 / 3, down: 0, to: { multi: 1 / 3, vip: 1 / 3 } });
    expect(of('vip')).toMatchObject({ customers: 0, up: null, down: null });
    expect(of('ambassador')).toMatchObject({ customers: 1, up: 0, down: 0 });
  });
  it('keeps the thresholds of today on the earlier day', () => {
    // By the gaps of a year ago Ana's silence of 150 days was far too long; by those of today it was nothing.
    const regular = Array.from({ length: 8 }, (_, i) => order('Ana', `2025-0${i + 1}-01`, 100));
    const slow = [order('Ana', '2026-02-01', 100), order('Ana', '2026-12-01', 100)];
    const then = movesOf([...regular, ...slow], 12).moves[1];
    expect([then.then, then.now]).toEqual(['vip', 'vip']);
  });
  it('puts everybody in one move', () => {
    fc.assert(
      fc.property(anyOrders(), fc.constantFrom(1, 6, 12), (list, back) => {
        const found = movesOf(list, back);
        const people = found.moves.flatMap((move) => move.people.map((person) => person.name));
        expect([...people].sort()).toEqual([...new Set([...list.map((o) => o.customer), 'Nobody'])].sort());
        for (const { to, customers, up, down } of found.conversions) {
          if (customers === 0) continue;
          expect(Object.values(to).reduce((sum: number, share) => sum + (share ?? 0), 0)).toBeCloseTo(1, 9);
          expect((up ?? 0) + (down ?? 0)).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});
