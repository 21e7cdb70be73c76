import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { CannotAnswer } from '../../src/core/codes';
import { findings } from '../../src/core/findings';
import { defaultSettings, type Settings } from '../../src/core/settings';
import { anyOrders, day, ledgerFrom, order, type TestOrder } from '../makers';
import { contact } from './measure/contacts';

const today = day('2026-12-31');
const find = (orders: TestOrder[], more: Partial<Settings> = {}, on: number | null = today) =>
  findings(ledgerFrom(orders, ['Nobody']), null, { ...defaultSettings, ...more }, on);
const remarks = (found: ReturnType<typeof find>) => found.remarks.map((remark) => remark.code);

describe('findings', () => {
  it('are of the newest day that is not after today; later rows are listed', () => {
    const found = find([
      order('Ana', '2026-11-01', 10, { tab: 't', row: 2 }),
      order('Ana', '2027-11-01', 10, { tab: 't', row: 3 }),
    ]);
    expect(found.asOf).toBe(day('2026-11-01'));
    expect(found.orders).toBe(1);
    expect(found.leftOut).toEqual([{ tab: 't', row: 3, reason: 'in-the-future', seen: '2027-11-01' }]);
    expect(remarks(found)).toContain('in-the-future');
  });
  it('are of the day a person chose; rows after it are listed', () => {
    const found = find([order('Ana', '2026-10-01', 10), order('Ana', '2026-11-01', 10, { tab: 't', row: 3 })], {
      asOf: day('2026-10-15'),
    });
    expect([found.asOf, found.orders, found.turnover]).toEqual([day('2026-10-15'), 1, 1000]);
    expect(found.leftOut.map((row) => row.reason)).toEqual(['after-as-of']);
  });
  it('stop at a last day that must be mistyped only where nobody knows today', () => {
    const orders = ['2026-01-01', '2026-02-01', '2026-03-01', '2062-03-01'].map((iso) => order('Ana', iso, 10));
    expect(() => find(orders, {}, null)).toThrow(CannotAnswer);
    expect(find(orders, { asOf: day('2026-04-01') }, null).orders).toBe(3);
    expect(find(orders).orders).toBe(3);
  });
  it('list a mistyped first day, which still counts as money', () => {
    const orders = ['1926-01-01', '2026-02-01', '2026-03-01', '2026-04-01'].map((iso, i) =>
      order('Ana', iso, 10, { tab: 't', row: i + 2 }),
    );
    const found = find(orders);
    expect(found.turnover).toBe(4000);
    expect(found.leftOut).toEqual([{ tab: 't', row: 2, reason: 'unlike-the-others', seen: '1926-01-01' }]);
    expect(found.thresholds.historyDays).toBe(59);
    expect(found.people[0].firstOrder).toBe(day('2026-02-01'));
    expect(found.churn[0].month).toBe(2026 * 12 + 1);
  });
  it('count orders without a customer beside the others', () => {
    const found = find([order('Ana', '2026-11-01', 10), { ...order('?', '2026-11-02', 7), more: { who: -1 } }]);
    expect(found.noCustomer).toEqual({ orders: 1, turnover: 700 });
    expect([found.orders, found.turnover, found.customers]).toEqual([1, 1000, 1]);
    expect(remarks(found)).toContain('no-customer');
  });
  it('compare with the same window a year earlier where the history reaches, but for a week without sales', () => {
    const orders = [order('Ana', '2024-12-31', 1), order('Ana', '2025-06-01', 30), order('Ana', '2026-12-31', 10)];
    expect(find(orders).windowTurnoverBefore).toBe(3000);
    expect(find(orders.slice(1)).windowTurnoverBefore).toBeNull();
    // The window a year before begins on 1 January 2025.
    const from = (iso: string) => find([order('Ana', iso, 20), ...orders.slice(1)]).windowTurnoverBefore;
    expect(from('2025-01-08')).toBe(5000);
    expect(from('2025-01-09')).toBeNull();
  });
  it('know the margin from costs, else from the setting, else not at all', () => {
    const orders = [order('Ana', '2026-11-01', 10, { cost: 400 }), order('Ana', '2026-11-02', 10)];
    expect(find(orders, { margin: 0.5 }).windowMargin).toBe(600 + 500);
    expect(find(orders.slice(1), { margin: 0.5 }).windowMargin).toBe(500);
    expect(find(orders.slice(1)).windowMargin).toBeNull();
    expect(find(orders.slice(1)).missing).toContainEqual({ result: 'margin', needs: 'cost' });
  });
});

describe('files with less than usual', () => {
  it('of people only: everyone a prospect', () => {
    const contacts = [contact('Ana', { signupDay: day('2026-01-05') }), contact('Léo')];
    const ledger = ledgerFrom([], ['Ana', 'Léo']);
    const found = findings(ledger, contacts, defaultSettings, null);
    expect(found.asOf).toBe(day('2026-01-05'));
    expect(found.stages.prospect.customers).toBe(2);
    expect([found.churn, found.winBack, found.best.ranking, found.backtest, found.gain]).toEqual([
      [],
      [],
      [],
      null,
      null,
    ]);
    expect(remarks(found)).toContain('nobody-bought');
    expect(found.missing).toContainEqual({ result: 'churn', needs: 'order_date' });
  });
  it('where nobody bought in the end: rows of prospects', () => {
    const found = find([order('Ana', '2026-11-01', 0, { refundedCents: 1000 })]);
    expect(found.people.map((p) => [p.name, p.stage, p.flags])).toEqual([
      ['Ana', 'prospect', ['refunded']],
      ['Nobody', 'prospect', []],
    ]);
    expect(found.asOf).toBe(day('2026-11-01'));
  });
  it('without any row at all', () => {
    expect(findings(ledgerFrom([]), [], defaultSettings, today)).toMatchObject({
      asOf: today,
      customers: 0,
      people: [],
    });
  });
  it('without amounts: what needs none still works, the rest is named', () => {
    const orders = Array.from({ length: 40 }, (_, i) => order(`n${i}`, `2026-${i % 2 ? '11' : '02'}-01`, 0));
    const ledger = { ...ledgerFrom([...orders, order('n1', '2026-09-01', 0)]), hasAmounts: false };
    const found = findings(ledger, null, { ...defaultSettings, lostAfter: 100, activeWithin: 50 }, today);
    expect(found.activity).toEqual({ active: 20, slowing: 0, lost: 20 });
    expect(found.sizes.bySize.none.customers).toBe(40);
    expect(found.stages.reactivation.customers).toBe(20);
    expect([found.gain, found.meanOrder, found.best.first, found.winBack[0].valueAtStake]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(found.missing).toContainEqual({ result: 'best', needs: 'amount' });
    expect(remarks(found)).toContain('no-amounts');
  });
});

describe('remarks', () => {
  const two = [order('Ana', '2026-12-01', 10), order('Léo', '2026-12-20', 10)];
  test.each<{ name: string; orders: TestOrder[]; code: string; values?: object }>([
    { name: 'few buyers', orders: two, code: 'small-file', values: { buyers: 2, points: 50 } },
    { name: 'too few for scores', orders: two, code: 'no-scores' },
    { name: 'under six months', orders: two, code: 'short-history', values: { days: 19 } },
    { name: 'bought once', orders: two, code: 'mostly-one-time', values: { share: 1 } },
    { name: 'under five gaps', orders: two, code: 'thresholds-convention' },
    { name: 'all spent the same', orders: two, code: 'money-all-equal' },
    { name: 'ties', orders: two, code: 'tie-made-medium' },
    { name: 'an old file', orders: [order('Ana', '2026-11-29', 10)], code: 'as-of-old', values: { days: 32 } },
    {
      name: 'a young file',
      orders: [1, 2, 3, 4, 5, 6].map((d) => order('Ana', `2026-12-0${d}`, 10)),
      code: 'nobody-lost-yet',
    },
    {
      name: 'half a year',
      orders: ['01-01', '01-11', '01-21', '02-01', '02-11', '07-20'].map((d) => order('Ana', `2026-${d}`, 10)),
      code: 'thresholds-provisional',
    },
  ])('$name: $code', ({ orders, code, values = {} }) => {
    expect(find(orders).remarks.find((remark) => remark.code === code)?.values).toMatchObject(values);
  });
  test.each<{ name: string; orders: TestOrder[]; code: string }>([
    { name: '31 days are not old', orders: [order('Ana', '2026-11-30', 10)], code: 'as-of-old' },
    {
      name: 'six months are not short',
      orders: [order('Ana', '2026-01-31', 10), order('Ana', '2026-07-31', 10)],
      code: 'short-history',
    },
    {
      name: 'nine of ten is mostly, eight is not',
      orders: Array.from({ length: 10 }, (_, i) => [
        order(`n${i}`, '2026-12-01', 1),
        order(`n${i}`, i < 2 ? '2026-12-02' : '2026-12-01', 1),
      ]).flat(),
      code: 'mostly-one-time',
    },
  ])('none: $name', ({ orders, code }) => expect(remarks(find(orders))).not.toContain(code));
});

describe('laws', () => {
  const manyOrders = fc
    .tuple(anyOrders(50), anyOrders(50), anyOrders(50))
    .map((sets) => sets.flatMap((set, i) => set.map((o) => ({ ...o, customer: `${o.customer}${i}` }))));
  it('any orders at all give an answer whose parts add up to the cent', () => {
    fc.assert(
      fc.property(manyOrders, fc.constantFrom(0, 6, 12), fc.boolean(), (orders, windowMonths, hasAmounts) => {
        const ledger = { ...ledgerFrom(orders, ['Nobody']), hasAmounts };
        const found = findings(ledger, null, { ...defaultSettings, windowMonths }, today);
        const sum = (parts: object) => Object.values(parts).reduce((s, part) => s + part.turnover, 0);
        expect(sum(found.stages)).toBe(found.windowTurnover);
        expect(sum(found.segments)).toBe(found.windowTurnover);
        expect(sum(found.sizes.bySize)).toBe(found.windowTurnover);
        expect(found.turnover).toBe(orders.reduce((s, o) => s + o.amount * 100, 0));
        // No row names its order: orders are days with a purchase.
        expect(found.orders).toBe(new Set(orders.map((o) => `${o.customer} ${o.day}`)).size);
        const inGrid = found.grid.reduce((s, cell) => s + cell.customers, 0);
        if (found.customers >= 10) expect(inGrid).toBe(found.customers);
        expect(JSON.stringify(found)).not.toMatch(/NaN|Infinity/);
      }),
    );
  });
  it('counts orders by their numbers where rows have one, else by purchase days', () => {
    const named = (id: string) => order('Ana', '2026-03-01', 10, { orderId: id });
    expect(find([named('1'), named('2')]).orders).toBe(2);
    expect(find([order('Ana', '2026-03-01', 10), order('Ana', '2026-03-01', 20)]).orders).toBe(1);
  });
  it('the order of the rows changes nothing', () => {
    fc.assert(
      fc.property(manyOrders, (orders) => {
        const [one, other] = [find(orders), find([...orders].reverse())];
        const plain = (found: typeof one) =>
          JSON.parse(JSON.stringify(found, (key, value) => (key === 'customer' ? undefined : value)));
        expect(plain(other)).toEqual(plain(one));
      }),
    );
  });
});
