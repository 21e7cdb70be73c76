import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ledgerFromColumns, makeLedger, setRefundsAgainstOrders } from '../../src/core/ledger';

interface Row {
  readonly who: number;
  readonly day: number;
  readonly cents: number;
}
const names = ['Ana', 'Léo', 'Zoé'];

function fromColumns(rows: readonly Row[]) {
  const columns = {
    who: Int32Array.from(rows, (row) => row.who),
    day: Int32Array.from(rows, (row) => row.day),
    cents: Float64Array.from(rows, (row) => row.cents),
  };
  const { refunded } = setRefundsAgainstOrders(columns);
  const orders = rows.flatMap((_, i) =>
    columns.who[i] === -2
      ? []
      : [
          {
            who: columns.who[i],
            day: columns.day[i],
            cents: columns.cents[i],
            row: i + 1,
            refundedCents: refunded?.[i] ?? 0,
          },
        ],
  );
  return {
    ledger: ledgerFromColumns(names, { ...columns, refunded, firstRow: 1 }, { hasAmounts: true, rowDays: [1] }),
    records: makeLedger(
      names.map((name) => ({ key: name, name })),
      orders,
      { rowDays: [1] },
    ),
  };
}

describe('ledgerFromColumns', () => {
  const rows = (size: { minLength?: number; maxLength: number }) =>
    fc.array(
      fc.record({
        who: fc.integer({ min: -2, max: 2 }),
        day: fc.integer({ min: -40, max: 60 }),
        cents: fc.integer({ min: -30, max: 100 }),
      }),
      size,
    );
  const same = (given: readonly Row[]) => {
    const { ledger, records } = fromColumns(given);
    // Spread: what is made when asked for is made here.
    expect({ ...ledger }).toEqual({ ...records });
  };

  test('is the ledger of the same orders as records', () => {
    fc.assert(fc.property(rows({ maxLength: 30 }), same));
  });

  test('also where customers have hundreds of orders in any order of time', () => {
    fc.assert(fc.property(rows({ minLength: 400, maxLength: 500 }), same), { numRuns: 10 });
  });
});
