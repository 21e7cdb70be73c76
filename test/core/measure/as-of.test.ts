import { describe, expect, it, test } from 'vitest';
import { CannotAnswer } from '../../../src/core/codes';
import { defaultAsOf, mistypedDays, mistypedStart, rowsOn, upTo } from '../../../src/core/measure/as-of';
import { historyOf } from '../../../src/core/measure/history';
import { defaultSettings } from '../../../src/core/settings';
import { day, ledgerFrom, order } from '../../makers';

const days = (...isos: string[]) => isos.map(day);
const ledgerOn = (...isos: string[]) =>
  ledgerFrom(isos.map((iso, i) => order('Ana', iso, 10, { tab: 't', row: i + 2 })));

describe('mistypedDays', () => {
  test.each([
    {
      name: 'three years after all others',
      days: days('2024-01-01', '2024-02-01', '2024-03-01', '2027-03-01'),
      newest: '2027-03-01',
    },
    {
      name: 'three years before all others',
      days: days('2021-01-01', '2024-01-01', '2024-02-01', '2024-03-01'),
      oldest: '2021-01-01',
    },
    { name: '366 days after is not far enough', days: days('2024-01-01', '2024-02-01', '2024-03-01', '2025-03-02') },
    {
      name: '367 days after is',
      days: days('2024-01-01', '2024-02-01', '2024-03-01', '2025-03-03'),
      newest: '2025-03-03',
    },
    {
      name: 'but not where other silences are as long',
      days: days('2021-01-01', '2021-06-01', '2022-01-01', '2023-06-01'),
    },
    {
      name: 'the two ends do not judge each other',
      days: days('2018-01-01', '2024-01-01', '2024-02-01', '2031-01-01'),
      oldest: '2018-01-01',
      newest: '2031-01-01',
    },
    { name: 'three days are never tested', days: days('1999-01-01', '2024-02-01', '2055-03-01') },
    { name: 'no days', days: [] },
  ])('$name', ({ days, oldest, newest }) => {
    expect(mistypedDays(days)).toEqual({ oldest: oldest ? day(oldest) : null, newest: newest ? day(newest) : null });
  });
});

describe('the day of the analysis', () => {
  const odd = ledgerOn('2024-01-01', '2024-02-01', '2024-03-01', '2062-03-01');
  it('is the newest day of a kept row', () => {
    expect(defaultAsOf(ledgerOn('2024-01-01', '2024-02-01'), null)).toBe(day('2024-02-01'));
    expect(defaultAsOf(ledgerFrom([], ['Ana']), null)).toBeNull();
  });
  it('counts refunds, which are rows too', () => {
    const ledger = { ...ledgerOn('2024-01-01'), rowDays: days('2024-01-01', '2024-05-01') };
    expect(defaultAsOf(ledger, null)).toBe(day('2024-05-01'));
  });
  it('is not after today', () => {
    expect(defaultAsOf(odd, day('2024-06-01'))).toBe(day('2024-03-01'));
  });
  it('is an error that names the row where it is far from all others and nobody knows today', () => {
    expect(() => defaultAsOf(odd, null)).toThrow(CannotAnswer);
    try {
      defaultAsOf(odd, null);
    } catch (error) {
      expect((error as CannotAnswer).code).toBe('mistyped-last-day');
      expect((error as CannotAnswer).details).toEqual({ day: '2062-03-01', before: '2024-03-01', tab: 't', row: 5 });
    }
  });
});

describe('a mistyped oldest day', () => {
  const ledger = ledgerFrom([
    order('Ana', '1924-01-05', 10, { tab: 't', row: 2 }),
    order('Ana', '2024-01-05', 20),
    order('Ana', '2024-02-05', 30),
    order('Léo', '2024-03-05', 40),
    order('Zoé', '1924-01-05', 50, { tab: 't', row: 6 }),
  ]);
  const history = historyOf(ledger, day('2024-03-05'), { ...defaultSettings, windowMonths: 0 });
  it('is an occasion and money, and nothing that speaks of time', () => {
    expect(history.mistyped).toBe(day('1924-01-05'));
    expect([...history.occasions]).toEqual([3, 1, 1]);
    expect([...history.total]).toEqual([6000, 4000, 5000]);
    expect([...history.windowCents]).toEqual([6000, 4000, 5000]);
    expect(history.first[0]).toBe(day('2024-01-05'));
    expect([...history.gaps]).toEqual([31]);
    expect([...history.secondGaps]).toEqual([]);
    expect(history.days).toBe(60);
  });
  it('stays mistyped for an earlier day, when told', () => {
    expect(mistypedStart(ledger, day('2024-02-05'))).toBeNull(); // three days: not tested
    expect(historyOf(ledger, day('2024-02-05'), defaultSettings, history.mistyped).days).toBe(31);
  });
  it('can be listed', () => {
    expect(rowsOn(ledger, 'unlike-the-others', (d) => d === history.mistyped).map((row) => row.row)).toEqual([2, 6]);
  });
});

describe('upTo', () => {
  it('sets later orders aside, lines and no-customer orders too', () => {
    const line = { product: 'tea', category: 'drinks', quantity: 1, unitCents: 1000 };
    const ledger = ledgerFrom([
      order('Ana', '2024-01-01', 10, { lines: [line] }),
      order('Ana', '2025-01-01', 20, { lines: [line] }),
      order('Léo', '2024-01-02', 30, { lines: [line] }),
      { ...order('nobody', '2025-01-01', 5), more: { who: -1 } },
    ]);
    const kept = upTo(ledger, day('2024-12-31'));
    expect([...kept.starts]).toEqual([0, 1, 2, 2]);
    expect([...kept.cents]).toEqual([1000, 3000]);
    expect([...kept.lines.order]).toEqual([0, 1]);
    expect(kept.noCustomer.day).toHaveLength(0);
    expect(kept.rowDays).toEqual([day('2024-01-01'), day('2024-01-02')]);
  });
  it('is the same ledger where nothing is later', () => {
    const ledger = ledgerOn('2024-01-01');
    expect(upTo(ledger, day('2024-01-01'))).toBe(ledger);
  });
});
