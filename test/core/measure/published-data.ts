// Public data sets with published results; they stay outside the project, so tests that need them may have to skip.
import { existsSync, readFileSync } from 'node:fs';
import { type LedgerOrder, makeLedger } from '../../../src/core/ledger';
import type { Ledger } from '../../../src/core/model';
import { day } from '../../makers';

const shared = new URL('../../../../shared/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, shared), 'utf8');

export const hasPublishedData = existsSync(new URL('data/cdnow/cdnow_sample_transactions.csv', shared));
/** For the names of tests. */
export const orSkipped = hasPublishedData ? '' : ' (skipped: ../shared/data is not here)';

function ledgerOfRows(
  rows: readonly (readonly string[])[],
  columns: { who: number; day: number; amount: number },
): Ledger {
  const numbers = new Map<string, number>();
  const orders = rows.map((row): LedgerOrder => {
    const key = row[columns.who];
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    return {
      who: numbers.get(key) as number,
      day: day(row[columns.day]),
      cents: Math.round(Number(row[columns.amount]) * 100),
    };
  });
  return makeLedger(
    [...numbers.keys()].map((key) => ({ key, name: key })),
    orders,
  );
}

const csv = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map((cell) => cell.trim().replace(/^"|"$/g, '')));

/** 2,357 customers, 6,919 rows. */
export const cdnow = (): Ledger =>
  ledgerOfRows(csv(read('data/cdnow/cdnow_sample_transactions.csv')), { who: 1, day: 2, amount: 4 });
/** 23,570 customers, 69,659 rows. */
export const cdnowMaster = (): Ledger =>
  ledgerOfRows(csv(read('data/cdnow/cdnow_master_transactions.csv')), { who: 0, day: 1, amount: 3 });
/** The example of the R package rfm: 995 customers, 4,906 orders. */
export const rfmOrders = (): Ledger =>
  ledgerOfRows(csv(read('data/rfm_orders/rfm_data_orders.csv')), { who: 0, day: 1, amount: 2 });
export const rfmOrdersResult = () => JSON.parse(read('reference/rfm_orders.json'));
