// Published results of the models and the data they are of; outside the project, so tests that need them may have to skip.
import { existsSync, readFileSync } from 'node:fs';
import type { RepeatBuyers } from '../../../../src/core/measure/models/bgnbd';
import type { RepeatSpenders } from '../../../../src/core/measure/models/gamma-gamma';

const shared = new URL('../../../../../shared/', import.meta.url);
const text = (path: string) => readFileSync(new URL(path, shared), 'utf8');

export const hasReferences = existsSync(new URL('reference/bgnbd_cdnow.json', shared));
/** For the names of tests. */
export const orSkipped = hasReferences ? '' : ' (skipped: ../shared/reference is not here)';

export interface Case {
  readonly id: string;
  readonly fn: string;
  readonly inputs: Readonly<Record<string, number>>;
  readonly expected: unknown;
  readonly tol_abs?: number | Readonly<Record<string, number>>;
  readonly tol_rel?: number;
}
/** A reference file; nothing where it is not here. */
export const reference = (name: string) => (hasReferences ? JSON.parse(text(`reference/${name}.json`)) : {});
/** Its cases; one that is never run where they are not here. */
export const casesOf = (name: string): readonly Case[] =>
  reference(name).cases ?? [{ id: 'none', fn: '', inputs: {}, expected: null }];

/** How far a number may be from what a case expects. */
export const toleranceOf = ({ tol_abs, tol_rel }: Case, expected: number, field = ''): number =>
  tol_rel === undefined
    ? typeof tol_abs === 'number'
      ? tol_abs
      : (tol_abs?.[field] ?? 0)
    : tol_rel * Math.abs(expected);

const csv = (path: string): string[][] =>
  text(path)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map((cell) => cell.trim()));

/** 2,357 customers of CDNOW over 39 weeks: repeat orders, weeks, mean repeat value. */
export function cdnowSummary(): RepeatBuyers & RepeatSpenders {
  const rows = csv('data/cdnow/cdnow_summary.csv').map((row) => row.map(Number));
  return {
    repeatOrderCount: rows.map((row) => row[1]),
    activeSpan: rows.map((row) => row[2]),
    tenure: rows.map((row) => row[3]),
    meanRepeatOrder: rows.map((row) => row[4]),
  };
}
/** [customer, ISO date, amount] of each row of a raw log. */
export const cdnowLog = () => csv('data/cdnow/cdnow_sample_transactions.csv').map((row) => [row[1], row[2], row[4]]);
export const exampleLog = () =>
  csv('data/example_transactions/example_transactions.csv').map((row) => [row[1], row[0], '1']);
