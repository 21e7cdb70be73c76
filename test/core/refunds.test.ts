import { expect, test } from 'vitest';
import { inTurn, orderOfRefund } from '../../src/core/refunds';

const orders = [
  { name: 'later', day: 9, left: 50 },
  { name: 'large', day: 5, left: 40 },
  { name: 'small', day: 5, left: 20 },
  { name: 'small too', day: 5, left: 20 },
  { name: 'old', day: 1, left: 90 },
];
const orderFor = (day: number, cents: number) =>
  orderOfRefund(
    { day, cents },
    orders,
    (order) => order.day,
    (order) => order.left,
  )?.name ?? null;

test.each([
  ['the newest of the same day or before', 9, 10, 'later'],
  ['never an order that came after', 8, 10, 'small'],
  ['of one day the smallest that is large enough', 5, 30, 'large'],
  ['an older one where the newest are too small', 8, 60, 'old'],
  ['exactly what is left fits', 1, 90, 'old'],
  ['none where all are too small', 9, 91, null],
  ['none before the first order', 0, 1, null],
])('a refund takes %s', (_, day, cents, expected) => {
  expect(orderFor(day, cents)).toBe(expected);
});

test('earlier refunds choose first, then larger ones', () => {
  const refunds = [
    { day: 2, cents: 5 },
    { day: 1, cents: 1 },
    { day: 2, cents: 9 },
  ];
  expect(refunds.sort(inTurn).map((refund) => refund.cents)).toEqual([1, 9, 5]);
});
