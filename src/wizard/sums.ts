import type { Person } from '../core/results';
import type { Analysis } from './analysis';
import { rowCounts } from './report';

const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);
const spentBy = (people: readonly Person[]): number => sum(people.map((person) => person.spent));

/**
 * Whether nothing was lost or counted twice on the way: every row read is kept, merged or left out, and the segments,
 * the stages and the sizes share out the same customers and the same turnover, to the cent.
 *
 * @returns the sums that differ; `[]` when all is well
 */
export function differingSums(analysis: Analysis): string[] {
  const { reading, findings } = analysis;
  const rows = rowCounts(analysis);
  const { people } = findings;
  const spent = spentBy(people);
  const segments = Object.values(findings.segments);
  const buyers = people.filter((person) => person.activity !== null);
  const checks: readonly (readonly [string, boolean])[] = [
    ['rows', reading.rows.kept + reading.leftOut.length === reading.rows.read && rows.kept >= 0 && rows.merged >= 0],
    ['customers', sum(segments.map((s) => s.customers)) === people.length && buyers.length === findings.customers],
    ['activity', sum(Object.values(findings.activity)) === buyers.length],
    ['turnover', sum(segments.map((s) => s.turnover)) === spent && spent === findings.windowTurnover],
    ['stages', sum(Object.values(findings.stages).map((s) => s.turnover)) === spent],
  ];
  return checks.filter(([, holds]) => !holds).map(([name]) => name);
}
