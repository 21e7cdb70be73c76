import { describe, expect, it, test } from 'vitest';
import { historyOf } from '../../../../src/core/measure/history';
import { expectedOrders, fitBuying, probabilityActive } from '../../../../src/core/measure/models/bgnbd';
import {
  type CustomerValue,
  customerValues,
  monthly,
  ordersAheadIfActive,
  ordersBacktest,
  outlook,
  valueModel,
} from '../../../../src/core/measure/models/customer-value';
import { expectedOrderValue } from '../../../../src/core/measure/models/gamma-gamma';
import { repeatSummary } from '../../../../src/core/measure/models/repeat-summary';
import { simpleValue } from '../../../../src/core/measure/worth';
import { defaultSettings } from '../../../../src/core/settings';
import { day, ledgerFrom, order, type TestOrder } from '../../../makers';
import { inventShop as shop } from './invented';
import { casesOf, cdnowLog, cdnowSummary, hasReferences, orSkipped, reference } from './references';

const summaryOf = (orders: readonly TestOrder[], until: string, unit: 'day' | 'week' | 'month' = 'day') => {
  const ledger = ledgerFrom(orders);
  const summary = repeatSummary(ledger, historyOf(ledger, day(until), defaultSettings), unit);
  return Array.from(summary.customers, (c, i) => [
    ledger.keys[c],
    summary.repeatOrderCount[i],
    summary.activeSpan[i],
    summary.tenure[i],
    summary.meanRepeatOrder[i] / 100,
  ]);
};

describe.skipIf(!hasReferences)(`clv_summary.json${orSkipped}`, () => {
  test.each(casesOf('clv_summary'))('$id', ({ inputs, expected }) => {
    const { orders, end } = inputs as unknown as { orders: [number, string, number][]; end: string };
    const { rows } = expected as { rows: number[][] };
    const made = summaryOf(
      orders.map(([id, date, amount]) => order(String(id), date, amount)),
      end,
    );
    expect(made).toEqual(rows.map(([id, ...rest]) => [String(id), ...rest]));
  });

  it('CDNOW in weeks is the published summary, to its two decimals', () => {
    const made = summaryOf(
      cdnowLog().map(([customer, date, amount]) => order(customer, date, Number(amount))),
      '1997-09-30',
      'week',
    );
    const { repeatOrderCount, activeSpan, tenure, meanRepeatOrder } = cdnowSummary();
    expect(made.length).toBe(2357);
    for (const [key, ...figures] of made) {
      const i = Number(key) - 1;
      const published = [repeatOrderCount[i], activeSpan[i], tenure[i], meanRepeatOrder[i]];
      figures.forEach((figure, at) => {
        expect(Math.abs((figure as number) - published[at]), `${key}`).toBeLessThanOrEqual(0.00501);
      });
    }
  });
});

describe('repeatSummary', () => {
  const orders = [
    order('Ana', '2026-01-01', 10),
    order('Ana', '2026-01-15', 20),
    order('Ana', '2026-01-15', 4),
    order('Ana', '2026-02-05', 6),
    order('Ana', '2026-03-05', 99),
    order('Léo', '2026-02-01', 5),
    order('Zoé', '2026-02-20', 5),
  ];
  it('leaves the first day out, takes a day as one order, and does not look past the day asked for', () => {
    expect(summaryOf(orders, '2026-02-12')).toEqual([
      ['Ana', 2, 35, 42, 15],
      ['Léo', 0, 0, 11, 0],
    ]);
  });
  it('speaks in weeks and months', () => {
    expect(summaryOf(orders, '2026-02-12', 'week')[0]).toEqual(['Ana', 2, 5, 6, 15]);
    expect(summaryOf(orders, '2026-02-12', 'month')[0]).toEqual(['Ana', 2, 35 / 30.4375, 42 / 30.4375, 15]);
  });
  it('says nothing of an oldest day that must be mistyped', () => {
    const mistyped = [
      order('Ana', '1926-01-01', 10),
      order('Max', '1926-01-01', 10),
      order('Ana', '2026-01-01', 20),
      order('Ana', '2026-01-11', 30),
      order('Léo', '2026-01-21', 1),
      order('Léo', '2026-01-31', 1),
    ];
    expect(summaryOf(mistyped, '2026-01-31')).toEqual([
      ['Ana', 1, 10, 30, 30],
      ['Léo', 1, 10, 10, 1],
    ]);
  });
});

describe.skipIf(!hasReferences)(`clv_cdnow.json${orSkipped}`, () => {
  const file = reference('clv_cdnow');
  const rows: { id: number; x: number; t_x: number; T: number; m: number; clv: number }[] = file.expected ?? [
    { id: 0, x: 0, t_x: 0, T: 0, m: 0, clv: 0 },
  ];
  test.each(rows)('customer $id', ({ x, t_x, T, m, clv }) => {
    const { bgnbd, gammagamma, months, discount_rate_monthly, weeks_per_month } = file.inputs;
    const buyer = { repeatOrderCount: x, activeSpan: t_x, tenure: T, meanRepeatOrder: m };
    const ahead = { months, unitsPerMonth: weeks_per_month, monthlyDiscount: discount_rate_monthly };
    const { value } = outlook(bgnbd, gammagamma, buyer, ordersAheadIfActive(bgnbd, buyer, ahead));
    expect(Math.abs((value as number) / clv - 1)).toBeLessThan(file.tol_rel);
  });
});

const horizon = { margin: 1, horizonMonths: 12, yearlyDiscount: 0.1 };
const until = day('2026-12-31');
const nobodyLost = (_customer: number) => false;
function valuesOf(orders: readonly TestOrder[], more: Partial<typeof horizon> = {}, isLost = nobodyLost) {
  const ledger = ledgerFrom(orders);
  const history = historyOf(ledger, until, defaultSettings);
  const model = valueModel(ledger, history);
  const values = customerValues(history, model, { ...horizon, ...more }, isLost);
  return { ledger, history, model, values };
}
const sum = (values: readonly CustomerValue[]) => values.reduce((all, one) => all + (one.value ?? 0), 0);

describe('monthly', () => {
  it('twelve months make the year', () => {
    expect((1 + monthly(0.1)) ** 12).toBeCloseTo(1.1, 14);
    expect(monthly(0)).toBe(0);
  });
});

describe('customerValues', () => {
  const big = shop(600);
  it('by the model where enough customers bought twice', () => {
    const { model, values, history } = valuesOf(big);
    if (!('buying' in model) || !model.spend) throw new Error('no model');
    expect(new Set(values.map((value) => value.method))).toEqual(new Set(['model']));
    expect(values.map((value) => value.customer)).toEqual([...history.buyers]);
    const { summary, buying, spend } = model;
    for (let i = 0; i < values.length; i += 17) {
      const buyer = {
        repeatOrderCount: summary.repeatOrderCount[i],
        activeSpan: summary.activeSpan[i],
        tenure: summary.tenure[i],
      };
      const mean = summary.meanRepeatOrder[i];
      expect(values[i].expectedOrders).toBeCloseTo(expectedOrders(buying.parameters, buyer, 365.25), 9);
      expect(values[i].expectedOrderValue).toBe(expectedOrderValue(spend.parameters, buyer.repeatOrderCount, mean));
      const months = { months: 12, unitsPerMonth: 365.25 / 12, monthlyDiscount: monthly(0.1) };
      const each = expectedOrderValue(spend.parameters, buyer.repeatOrderCount, mean) as number;
      const { discounted } = ordersAheadIfActive(buying.parameters, buyer, months);
      expect(values[i].value).toBe(Math.round(probabilityActive(buying.parameters, buyer) * discounted * each));
    }
  });

  it('half the margin is half the value; later is worth less; longer brings more', () => {
    const all = sum(valuesOf(big).values);
    expect(sum(valuesOf(big, { margin: 0.5 }).values) / all).toBeCloseTo(0.5, 3);
    expect(sum(valuesOf(big, { yearlyDiscount: 0 }).values)).toBeGreaterThan(all * 1.03);
    expect(sum(valuesOf(big, { yearlyDiscount: 0 }).values)).toBeLessThan(all * 1.1);
    expect(sum(valuesOf(big, { horizonMonths: 60 }).values)).toBeGreaterThan(all * 1.5);
    expect(sum(valuesOf(big, { horizonMonths: 6 }).values)).toBeLessThan(all * 0.6);
  });

  it('does not look at the order of the rows', () => {
    const figures = (orders: readonly TestOrder[]) => {
      const { ledger, values } = valuesOf(orders);
      return new Map(values.map(({ customer, ...rest }) => [ledger.keys[customer], rest]));
    };
    expect(figures([...big].reverse())).toEqual(figures(big));
  });

  it('by the simple value and why, where fewer than a hundred bought twice', () => {
    const few = shop(120);
    const lost = (customer: number) => customer === 1;
    const { model, values, history } = valuesOf(few, { horizonMonths: 24 }, lost);
    expect(model).toEqual({ code: 'few-repeat-buyers', repeatBuyers: expect.any(Number) });
    expect((model as { repeatBuyers: number }).repeatBuyers).toBeLessThan(100);
    for (const { customer, method, whySimple, value, expectedOrders: orders, expectedOrderValue: each } of values) {
      expect([method, whySimple]).toEqual(['simple', 'few-repeat-buyers']);
      expect(value).toBe(simpleValue(history, customer, lost(customer), { margin: 1, horizonMonths: 24 }));
      expect(value).toBeCloseTo((orders as number) * (each as number), -0.5);
    }
    expect(values[1].value).toBe(0);
  });

  it('asks the model from the hundredth on', () => {
    const twice = (name: string, i: number, to: number) => [
      { customer: `${name}${i}`, day: until - 400 + (i % 90), amount: 10 + (i % 7) },
      { customer: `${name}${i}`, day: until - to - (i % 50), amount: 12 + (i % 5) },
    ];
    const some = (count: number) => [
      ...Array.from({ length: count }, (_, i) => twice('c', i, 200)).flat(),
      ...Array.from({ length: 60 }, (_, i) => ({ customer: `once${i}`, day: until - 5 * i, amount: 9 })),
    ];
    expect(valuesOf(some(99)).model).toEqual({ code: 'few-repeat-buyers', repeatBuyers: 99 });
    expect(valuesOf(some(99)).values[0].method).toBe('simple');
    expect(valuesOf(some(100)).values[0].method).toBe('model');
  });

  it('values who only ordered on a mistyped day the simple way', () => {
    const { values, ledger } = valuesOf([{ customer: 'Max', day: day('1924-05-05'), amount: 10 }, ...big]);
    const max = values.find((value) => ledger.keys[value.customer] === 'Max');
    expect([max?.method, max?.whySimple, max?.value]).toEqual(['simple', 'no-date', 0]);
    expect(values.filter((value) => value.method === 'simple').length).toBe(1);
  });

  it('a shop where everybody always spends the same', () => {
    const { values, model } = valuesOf(big.map((one) => ({ ...one, amount: 25 })));
    expect('buying' in model && model.spend?.found).toBe('edge');
    for (const value of values) expect(value.expectedOrderValue).toBeCloseTo(2500, 0);
  });
});

describe('ordersBacktest', () => {
  it('compares the last quarter with what the model expected of it', () => {
    const ledger = ledgerFrom(shop(3000));
    const now = historyOf(ledger, until, defaultSettings);
    const test = ordersBacktest(ledger, now, defaultSettings);
    expect(test?.days).toBe(Math.floor(now.days / 4));
    expect(test?.on).toBe(until - (test?.days as number));
    const known = new Set<number>();
    let since = 0;
    for (let i = 0; i < ledger.day.length; i++) {
      if (ledger.day[i] <= until - (test?.days as number)) known.add(ledger.customer[i]);
    }
    for (let i = 0; i < ledger.day.length; i++) {
      const isNew = ledger.day[i] !== ledger.day[i - 1] || ledger.customer[i] !== ledger.customer[i - 1];
      if (ledger.day[i] > until - (test?.days as number) && known.has(ledger.customer[i]) && isNew) since++;
    }
    expect(test?.actual).toBe(since);
    expect(Math.abs((test?.ratio as number) - 1)).toBeLessThan(0.15);
  });
  it('is unknown where too few had bought twice by then', () => {
    const ledger = ledgerFrom(shop(120));
    expect(ordersBacktest(ledger, historyOf(ledger, until, defaultSettings), defaultSettings)).toBeNull();
  });
});

describe.skipIf(!hasReferences)(`CDNOW, 39 weeks on${orSkipped}`, () => {
  it('expects in all about as many orders as came', () => {
    const ledger = ledgerFrom(cdnowLog().map(([customer, date, amount]) => order(customer, date, Number(amount))));
    const then = repeatSummary(ledger, historyOf(ledger, day('1997-09-30'), defaultSettings), 'week');
    const { parameters } = fitBuying(then);
    const expected = Array.from(then.customers, (_, i) =>
      expectedOrders(
        parameters,
        { repeatOrderCount: then.repeatOrderCount[i], activeSpan: then.activeSpan[i], tenure: then.tenure[i] },
        39,
      ),
    ).reduce((all, one) => all + one, 0);
    const days = new Set(
      cdnowLog()
        .filter(([, date]) => date > '1997-09-30')
        .map(([customer, date]) => `${customer} ${date}`),
    );
    const actual = days.size;
    expect(actual).toBe(1882);
    expect(expected / actual).toBeGreaterThan(0.85);
    expect(expected / actual).toBeLessThan(1.05);
  });
});
