import { expect, it } from 'vitest';
import { cohortsReport, movesReport } from '../../src/wizard/moves-report';
import { contactsOnly, findings, withoutAmounts } from '../tabs/shop';

it('tells the moves in codes, with the money of both periods, and nobody’s name', () => {
  const report = movesReport(findings);
  expect(report).toMatchObject({ on: '2025-09-30', monthsBack: 12 });
  expect(report?.moves.find(({ from, to }) => from === 'vip' && to === 'multi')).toEqual({
    from: 'vip',
    to: 'multi',
    customers: 1,
    spentThen: 1741,
    spentNow: 0,
  });
  expect(report?.rates.map(({ from }) => from)).toEqual(['prospect', 'mono', 'multi', 'vip']);
  expect(JSON.stringify(report)).not.toContain('Dunes');
  expect(movesReport(withoutAmounts.findings)?.moves[0].spentNow).toBeNull();
  expect(movesReport(contactsOnly.findings)).toBeNull();
});

it('tells each cohort, what is not over being null', () => {
  const report = cohortsReport(findings);
  expect(report?.months).toBe(3);
  expect(report?.apart).toEqual({ customers: 1, turnover: 42 });
  expect(report?.cohorts[3]).toEqual({
    from: '2025-07-01',
    customers: 32,
    turnover: 5100,
    shares: [1, 10 / 32, 9 / 32, 8 / 32, 7 / 32, null, null, null, null, null],
    perCustomer: [78.125, 25, 21.875, 18.75, 15.625, null, null, null, null, null],
  });
  expect(cohortsReport(withoutAmounts.findings)?.cohorts[0].perCustomer).toBeNull();
  expect(cohortsReport(contactsOnly.findings)).toBeNull();
});
