// Arrays as long as the data must never be spread into the arguments of a call: the stack holds about 120,000 of them.
import { describe, expect, it } from 'vitest';
import { told } from './ask';
import { given } from './given';

const manyPeople = { rows: 130_000, customers: 130_000 };
const fewPeople = { rows: 300_000, customers: 300 };
/** One function of each way through the code. */
const cases = [
  ...['RFM', 'PMG', 'CHURN', 'COHORTS', 'NEXT_ORDER', 'BREAKDOWN', 'TO_RELAUNCH', 'REPEAT_SUMMARY', 'LOOKALIKES'].map(
    (name) => ({ name, size: manyPeople }),
  ),
  ...[
    'LIFECYCLE',
    'BUYER_SEGMENT',
    'SEGMENT_MOVES',
    'CLV',
    'OFFER_RETURN',
    'CAC_BY_CHANNEL',
    'ATTRIBUTION',
    'ATTRIBUTION_TOUCHES',
    'RFM_SCORES',
    'EXPECTED_ORDERS',
    'EXPECTED_ORDER_VALUE',
    'CLEAN_EMAIL',
  ].map((name) => ({ name, size: fewPeople })),
];

describe.each(cases)('$name', ({ name, size }) => {
  it(`answers on ${size.rows} rows`, { timeout: 120_000 }, () => {
    const { answer, sentence } = told(name, given(name, size));
    expect(sentence).toBeUndefined();
    expect(answer).toBeDefined();
  });
});
