import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLive } from '../../sidebar/live';
import { findings } from '../../src/core/findings';
import type { Person } from '../../src/core/results';
import { defaultSettings, type Settings } from '../../src/core/settings';
import type { LiveNumbers } from '../../src/wizard/messages';
import { anyOrders, day, ledgerFrom } from '../makers';
import * as answers from './answers';

const liveOf = (people: readonly Person[]): LiveNumbers => ({
  daysSince: people.map((p) => p.daysSinceLastOrder ?? -1),
  occasions: people.map((p) => p.orderDays),
  spent: people.map((p) => p.spent),
  advocate: people.map((p) => (p.buyerSegment === 'ambassador' ? 1 : 0)),
});

const asOf = day('2026-12-31');
const limits = fc.record({
  activeWithin: fc.integer({ min: 1, max: 300 }),
  more: fc.integer({ min: 1, max: 300 }),
  windowMonths: fc.constantFrom(0, 3, 6, 12, 24),
  pmgMode: fc.constantFrom<Settings['pmgMode']>('head-count', 'turnover', 'thirds', 'amounts'),
  pmgCuts: fc.constantFrom({ medium: 1000, large: 5000 }, { medium: 2000, large: 2001 }),
});

describe('counting in the panel', () => {
  it('gives what the measures give, whatever the limits', () => {
    fc.assert(
      fc.property(anyOrders(), limits, (orders, { activeWithin, more, ...rest }) => {
        const lostAfter = activeWithin + more;
        const ledger = ledgerFrom(orders, ['Pia', 'Jon']);
        // The answer before: other limits, the same window.
        const before = findings(ledger, null, { ...defaultSettings, windowMonths: rest.windowMonths, asOf }, null);
        const after = findings(ledger, null, { ...defaultSettings, ...rest, asOf, activeWithin, lostAfter }, null);
        const counted = countLive(liveOf(before.people), { ...rest, asOf, activeWithin, lostAfter, hasAmounts: true });
        const segments = Object.fromEntries(
          Object.entries(after.segments).map(([segment, { customers }]) => [segment, customers]),
        );
        expect(counted).toEqual({ activity: after.activity, segments });
      }),
      { numRuns: 300 },
    );
  });

  it('counts everyone once', () => {
    const { activity, segments } = countLive(answers.live, {
      asOf: day(answers.rules.asOf),
      windowMonths: 12,
      activeWithin: 110,
      lostAfter: 165,
      pmgMode: 'head-count',
      pmgCuts: null,
      hasAmounts: true,
    });
    const sum = (counts: object) => Object.values(counts).reduce((a, b) => a + b, 0);
    expect(sum(segments)).toBe(688);
    expect(sum(activity)).toBe(612);
    expect(activity).toEqual({ active: 306, slowing: 58, lost: 248 });
  });

  it('knows no sizes without amounts', () => {
    const live: LiveNumbers = {
      daysSince: [3],
      occasions: [2],
      spent: [0],
      advocate: [0],
    };
    const given = { asOf, windowMonths: 12, activeWithin: 10, lostAfter: 20, pmgCuts: null };
    const counts = countLive(live, { ...given, pmgMode: 'head-count', hasAmounts: false });
    expect(counts.segments).toMatchObject({ multi: 1, vip: 0 });
  });
});
