// A date that must be a slip of the fingers moves nobody, in the wizard and in a cell, and is listed.
import { describe, expect, it, test } from 'vitest';
import type { Cell } from '../../src/core/model';
import { isoDay } from '../../src/core/units';
import { planTabs } from '../../src/tabs/all';
import { type Analysis, analyse } from '../../src/wizard/analysis';
import { noChoices } from '../../src/wizard/messages';
import { rowCounts, tabInput } from '../../src/wizard/report';
import { wordsOf } from '../../src/words/words';
import { englishHints, tabOf } from '../core/read/exports';
import { body, date, english, told } from '../functions/ask';
import { day } from '../makers';

const today = day('2026-07-31');
const days = ['2025-09-05', '2025-10-09', '2025-11-20', '2026-01-12', '2026-02-02', '2026-03-18', '2026-05-06'];
const plain = days.flatMap((iso, i): string[][] => [
  [`A${i}`, iso, 'C1', '20.00'],
  [`B${i}`, iso, i % 2 === 0 ? 'C2' : 'C3', '10.00'],
]);
const heading = ['Order ID', 'Date', 'Customer ID', 'Total'];

function analysed(...more: Cell[][]): Analysis {
  const tab = tabOf([heading, ...plain, ...more], 'Orders');
  return analyse([tab], noChoices, { hints: englishHints, today });
}
/** All that speaks of people and of time. */
const known = ({ findings }: Analysis) => ({
  asOf: isoDay(findings.asOf),
  thresholds: findings.thresholds,
  people: findings.people.map(({ key, lastOrder, firstOrder, stage, activity, usualGap }) => ({
    key,
    lastOrder,
    firstOrder,
    stage,
    activity,
    usualGap,
  })),
  churn: findings.churn,
});
const listed = (analysis: Analysis) =>
  [...analysis.reading.leftOut, ...analysis.findings.leftOut].map(({ row, reason }) => `${row} ${reason}`);
/** The Log from the list of mistyped rows on. */
function logOf(analysis: Analysis): string {
  const input = tabInput(analysis, { computedOn: today, runs: [], orphanNotes: [], language: 'en' });
  const [log] = planTabs(input, wordsOf('en'), ['log']);
  const text = log.values.map((row) => row.join(' | ')).join('\n');
  return text.slice(text.indexOf('their date is a slip'));
}
const firstRow = plain.length + 2;

describe('a mistyped date in the wizard', () => {
  test.each<{ name: string; cell: Cell; reason: string }>([
    { name: 'of a year to come, as text', cell: '2105-05-06', reason: 'in-the-future' },
    { name: 'of a year to come, as a date', cell: date('2105-05-06'), reason: 'in-the-future' },
    { name: 'too late for any calendar', cell: '2205-05-06', reason: 'unreadable-date' },
    { name: 'of the year 25', cell: '0025-05-06', reason: 'unreadable-date' },
    { name: 'that is none', cell: '2026-02-31', reason: 'unreadable-date' },
  ])('$name is set aside and listed: nobody moves', ({ cell, reason }) => {
    const [clean, dirty] = [analysed(), analysed(['Z1', cell, 'C1', '500.00'], ['Z2', cell, 'C3', '-5.00'])];
    expect(known(dirty)).toEqual(known(clean));
    expect(dirty.findings.turnover).toBe(clean.findings.turnover);
    expect(listed(dirty)).toEqual([`${firstRow} ${reason}`, `${firstRow + 1} ${reason}`]);
    expect(rowCounts(dirty)).toEqual({ read: plain.length + 2, kept: plain.length, merged: 0 });
  });

  test.each<{ name: string; cell: Cell }>([
    { name: '1905, as text', cell: '1905-05-06' },
    { name: '1905, as a date', cell: date('1905-05-06') },
    { name: 'the year 25, as a date', cell: { day: day('1905-05-06') - 686_000, second: 0 } },
  ])('of $name counts as money and as an order, and in nothing that speaks of time; it is listed', ({ cell }) => {
    const [clean, dirty] = [analysed(), analysed(['Z1', cell, 'C1', '500.00'])];
    expect(known(dirty)).toEqual(known(clean));
    expect(dirty.findings.turnover).toBe(clean.findings.turnover + 50000);
    expect(dirty.findings.orders).toBe(clean.findings.orders + 1);
    expect(listed(dirty)).toEqual([`${firstRow} unlike-the-others`]);
    expect(dirty.findings.remarks.map(({ code }) => code)).toContain('mistyped-start');
    expect(logOf(dirty)).toContain(`${firstRow} | `);
    expect(logOf(clean)).not.toContain('slip');
    // Kept, since its money counts.
    expect(rowCounts(dirty)).toEqual({ read: plain.length + 1, kept: plain.length + 1, merged: 0 });
  });

  it('of a refund of long ago takes money off its order, which stays on its day', () => {
    const [clean, dirty] = [analysed(), analysed(['A0', '1905-05-06', 'C1', '-5.00'])];
    expect(known(dirty)).toEqual(known(clean));
    expect(dirty.findings.turnover).toBe(clean.findings.turnover - 500);
  });
});

describe('a mistyped date in a cell, where nobody knows today', () => {
  const table = (...more: Cell[][]): Cell[][] => [heading, ...plain, ...more];
  it('of CLEAN_ORDERS is shown as it is, or its row is said', () => {
    const rows = (more: Cell[]) => body('CLEAN_ORDERS', [table(more)], english) as Cell[][];
    expect(rows(['Z1', '1905-05-06', 'C1', '500.00'])).toHaveLength(plain.length + 1);
    expect(rows(['Z1', '0025-05-06', 'C1', '500.00'])).toHaveLength(plain.length);
  });

  it('of RFM in the future stops it, naming the row; with as_of it is ignored', () => {
    const orders = table(['Z1', '2105-05-06', 'C1', '500.00']).slice(1);
    const columns = [2, 1, 3].map((c) => orders.map((row) => [c === 1 ? date(row[1] as string) : row[c]]));
    expect(told('RFM', columns).sentence).toContain(`${orders.length}`);
    expect(told('RFM', columns).sentence).toMatch(/2105|far from all others/);
  });
});
