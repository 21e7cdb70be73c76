import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describePeople } from '../../../src/core/measure/people';
import { movesToTell, segmentMoves } from '../../../src/core/measure/transitions';
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
  it('tells the money of both windows, largest spender of the present one first', () => {
    const of = (then: string, now: string) => moves.find((move) => move.then === then && move.now === now);
    expect(of('mono', 'vip')).toMatchObject({ spentThen: 1000, spent: 30_000 });
    expect(of('mono', 'mono')).toMatchObject({ spentThen: 1000, spent: 0 });
    expect(of('not-yet', 'mono')).toMatchObject({ spentThen: 0, spent: 4000 });
  });
  it('counts who is lost by now, whatever the segment', () => {
    // Three gaps or so: lost after 365 days by convention. Léo ordered 518 days ago.
    expect(conversions.find(({ then }) => then === 'mono')?.lost).toBe(1 / 3);
    expect(conversions.find(({ then }) => then === 'vip')?.lost).toBeNull();
  });
  it('calls a prospect who was known then, and nobody else who had not ordered', () => {
    const list = [order('Ana', '2025-06-01', 10), order('Zoé', '2026-07-01', 40), order('Ugo', '2026-08-01', 5)];
    const ledger = ledgerFrom(list, ['Pia', 'Lou']);
    const signup = new Map([
      ['Zoé', '2025-12-31'],
      ['Ugo', '2026-01-01'],
      ['Pia', '2024-05-01'],
    ]);
    const contacts = ledger.names.map((name) =>
      contact(name, { signupDay: signup.has(name) ? day(signup.get(name) as string) : null }),
    );
    const now = describePeople(ledger, contacts, defaultSettings, asOf);
    const found = segmentMoves(ledger, contacts, defaultSettings, now, 12);
    expect(found.moves.map(({ then, now, people }) => [then, now, ...people.map(({ name }) => name)])).toEqual([
      ['not-yet', 'prospect', 'Lou'],
      ['not-yet', 'mono', 'Ugo'],
      ['prospect', 'prospect', 'Pia'],
      ['prospect', 'mono', 'Zoé'],
      ['mono', 'mono', 'Ana'],
    ]);
    const [prospects] = found.conversions;
    expect(prospects.then).toBe('prospect');
    expect(prospects).toMatchObject({ customers: 2, up: 0.5, down: 0, lost: 0 });
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

describe('movesToTell', () => {
  const months = (oldest: string) => {
    const ledger = ledgerFrom([order('Ana', oldest, 10), order('Bob', '2026-12-30', 10)]);
    const now = describePeople(ledger, null, defaultSettings, asOf);
    return movesToTell(ledger, null, defaultSettings, now)?.monthsBack ?? null;
  };
  it.each([
    { name: 'twelve months', oldest: '2025-12-31', back: 12 },
    { name: 'six where nobody had bought a year ago', oldest: '2026-01-01', back: 6 },
    { name: 'three where nobody had six months ago', oldest: '2026-07-01', back: 3 },
    { name: 'nothing to compare with under three months', oldest: '2026-10-01', back: null },
  ])('$name', ({ oldest, back }) => {
    expect(months(oldest)).toBe(back);
  });
});
