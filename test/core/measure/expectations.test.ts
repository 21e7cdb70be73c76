import { describe, expect, it } from 'vitest';
import { findings } from '../../../src/core/findings';
import { outlookOf, type ValueFacts, valueFacts, withValues } from '../../../src/core/measure/expectations';
import { expectedOrders } from '../../../src/core/measure/models/bgnbd';
import { ordersBacktest } from '../../../src/core/measure/models/customer-value';
import { describePeople } from '../../../src/core/measure/people';
import type { Contact } from '../../../src/core/model';
import { defaultSettings, type Settings } from '../../../src/core/settings';
import { day, ledgerFrom, order, type TestOrder } from '../../makers';
import { contact } from './contacts';
import { inventShop } from './models/invented';

const asOf = day('2026-12-31');
const big = inventShop(400);
const few = inventShop(60);

function ask(orders: readonly TestOrder[], more: Partial<Settings> = {}, contacts: readonly Contact[] | null = null) {
  const ledger = ledgerFrom(orders, ['Prospect']);
  const settings = { ...defaultSettings, ...more };
  const plain = describePeople(ledger, contacts, settings, asOf);
  const facts = valueFacts(ledger, contacts, plain, settings);
  return { ledger, plain, facts: facts as ValueFacts, described: withValues(plain, facts) };
}
const total = (facts: ValueFacts) => [...facts.of.values()].reduce((sum, { value }) => sum + (value ?? 0), 0);

describe('valueFacts', () => {
  it('by the model: everyone who bought, both ways, and nobody else', () => {
    const { facts, plain, described } = ask(big);
    expect([facts.method, facts.whySimple]).toEqual(['model', null]);
    expect(facts.repeatBuyers).toBe(plain.people.filter((person) => person.orderDays > 1).length);
    for (const [i, person] of described.people.entries()) {
      const known = facts.of.get(person.customer);
      if (person.activity === null) {
        expect([known, person.value, person.simpleValue]).toEqual([undefined, null, undefined]);
        continue;
      }
      expect(person.value).toBe(known?.value);
      expect(person.expectedOrders).toBe(known?.expectedOrders);
      expect(person.simpleValue).toBe(plain.people[i].value);
    }
    const differ = described.people.filter((person) => person.value !== person.simpleValue);
    expect(differ.length).toBeGreaterThan(200);
  });

  it('a year of all of them is the sum of each, not discounted, whatever the horizon', () => {
    const { facts } = ask(big, { margin: 0.4 });
    const { orders, turnover, margin } = facts.nextYear;
    const undiscounted = total(ask(big, { margin: 0.4, yearlyDiscount: 0 }).facts);
    expect(Math.abs((margin as number) - undiscounted)).toBeLessThan(facts.of.size);
    expect(margin).toBe(Math.round(0.4 * (turnover as number)));
    expect(turnover).toBeGreaterThan(total(facts) / 0.4);
    expect(ask(big, { margin: 0.4, horizonMonths: 36 }).facts.nextYear).toEqual(facts.nextYear);
    const sum = [...facts.of.values()].reduce((all, one) => all + (one.expectedOrders as number), 0);
    expect(orders).toBeCloseTo(sum, 3);
  });

  it('by the simple value, and why', () => {
    const { facts, described } = ask(few);
    expect([facts.method, facts.whySimple, facts.model, facts.backtest]).toEqual([
      'simple',
      'few-repeat-buyers',
      null,
      null,
    ]);
    expect(facts.repeatBuyers).toBeGreaterThan(10);
    expect(facts.repeatBuyers).toBeLessThan(100);
    for (const person of described.people.slice(0, -1)) expect(person.value).toBe(person.simpleValue);
    expect(Math.abs((facts.nextYear.margin as number) - total(facts))).toBeLessThan(facts.of.size);
  });

  it('with contracts nobody leaves in silence: the model is not asked', () => {
    const bound = ledgerFrom(big, ['Prospect']).keys.map((key) => contact(key, { contractEnd: asOf + 90 }));
    expect(ask(big, { contract: true }, bound).facts.whySimple).toBe('contract');
    // Contracts announced, and none in the file.
    const unbound = bound.map((one) => ({ ...one, contractEnd: null }));
    expect(ask(big, { contract: true }, unbound).facts.method).toBe('model');
  });

  it('expects orders of a file without amounts, and no money', () => {
    const ledger = { ...ledgerFrom(big.map((one) => ({ ...one, amount: 0 }))), hasAmounts: false };
    const plain = describePeople(ledger, null, defaultSettings, asOf);
    const facts = valueFacts(ledger, null, plain, defaultSettings) as ValueFacts;
    const paid = ask(big).facts;
    expect(facts.method).toBe('model');
    expect(facts.nextYear).toEqual({ orders: paid.nextYear.orders, turnover: null, margin: null });
    expect(facts.backtest).toEqual(paid.backtest);
    expect(outlookOf(facts, 0, 60)).toMatchObject({ turnover: null, margin: null });
    for (const person of withValues(plain, facts).people) expect(person.value).toBeNull();
    const small = { ...ledgerFrom(few), hasAmounts: false };
    const simple = valueFacts(small, null, describePeople(small, null, defaultSettings, asOf), defaultSettings);
    expect(simple?.nextYear).toEqual({ orders: expect.any(Number), turnover: null, margin: null });
  });

  it('says nothing of nobody, nor of totals, and too short a history has no value', () => {
    expect(ask([]).facts).toBeNull();
    const told = { ...ledgerFrom(big), told: new Int32Array(1000).fill(2) };
    expect(valueFacts(told, null, describePeople(told, null, defaultSettings, asOf), defaultSettings)).toBeNull();
    const { facts } = ask([order('Ana', '2026-12-01', 10), order('Ana', '2026-12-21', 10)]);
    expect(facts.nextYear).toEqual({ orders: null, turnover: null, margin: null });
    expect(outlookOf(facts, 0, 60)).toEqual({ orders: null, turnover: null, margin: null });
  });

  it('tries the model on the last quarter', () => {
    const { ledger, plain, facts } = ask(big);
    expect(facts.backtest).toEqual(ordersBacktest(ledger, plain.history, defaultSettings));
    expect(facts.backtest?.ratio).toBeGreaterThan(0.7);
    expect(facts.backtest?.ratio).toBeLessThan(1.3);
  });

  it('does not look at the order of the rows, nor at the names', () => {
    const { nextYear, backtest } = ask(big).facts;
    const renamed = [...big]
      .reverse()
      .map((one) => ({ ...one, customer: `x${(Number(one.customer.slice(1)) * 7) % 401}` }));
    expect(ask(renamed).facts.nextYear).toEqual(nextYear);
    const tried = ask(renamed).facts.backtest;
    expect(tried?.expected).toBeCloseTo(backtest?.expected as number, 6);
    expect(tried?.actual).toBe(backtest?.actual);
  });

  it('twice the amounts, twice the money; all days moved, the same', () => {
    const { turnover, orders } = ask(big).facts.nextYear;
    const doubled = ask(big.map((one) => ({ ...one, amount: 2 * one.amount }))).facts.nextYear;
    expect((doubled.turnover as number) / (turnover as number)).toBeCloseTo(2, 4);
    expect(doubled.orders).toBe(orders);
  });
});

describe('outlookOf', () => {
  it('five years are more than one, and less than five of them; the horizon is only the default', () => {
    const { facts, plain } = ask(big, { margin: 0.5 });
    for (const customer of plain.history.buyers.filter((c) => c % 23 === 0)) {
      const [one, five, ten] = [12, 60, 120].map((months) => outlookOf(facts, customer, months));
      expect(one?.margin).toBe(facts.of.get(customer)?.value);
      expect(one?.orders).toBeCloseTo(facts.of.get(customer)?.expectedOrders as number, 12);
      expect(five?.margin).toBeGreaterThan(one?.margin as number);
      expect(five?.margin).toBeLessThan(5 * (one?.margin as number) + 3);
      expect(ten?.margin).toBeGreaterThanOrEqual(five?.margin as number);
      expect(outlookOf(ask(big, { margin: 0.5, horizonMonths: 60 }).facts, customer, 60)).toEqual(five);
    }
  });
  it('ten years of a customer are those of the model', () => {
    const { facts } = ask(big);
    if (!facts.model) throw new Error('no model');
    const { summary, buying } = facts.model;
    const at = 5;
    const buyer = {
      repeatOrderCount: summary.repeatOrderCount[at],
      activeSpan: summary.activeSpan[at],
      tenure: summary.tenure[at],
    };
    const orders = outlookOf(facts, summary.customers[at], 120)?.orders as number;
    expect(orders).toBeCloseTo(expectedOrders(buying.parameters, buyer, 3652.5), 9);
  });
  it('the simple value grows with the months, without discount', () => {
    const { facts, plain } = ask(few, { margin: 0.5, horizonMonths: 24 });
    for (const customer of plain.history.buyers) {
      const [two, ten] = [24, 120].map((months) => outlookOf(facts, customer, months));
      expect(two?.margin).toBe(facts.of.get(customer)?.value);
      expect(Math.abs((ten?.margin as number) - 5 * (two?.margin as number))).toBeLessThanOrEqual(3);
    }
  });
  it('knows nobody who never bought', () => {
    const { facts, ledger } = ask(few);
    expect(outlookOf(facts, ledger.keys.indexOf('Prospect'), 12)).toBeNull();
  });
});

describe('findings', () => {
  it('hold the values of everyone, and compare them with what winning a customer cost', () => {
    const ledger = ledgerFrom(big);
    const spend = [{ day: asOf - 30, cents: 100_000, kind: 'marketing', channel: '', campaign: '' }];
    const found = findings({ ...ledger, spend } as never, null, { ...defaultSettings, asOf }, null);
    expect(found.value?.method).toBe('model');
    const won = found.people.filter((person) => (person.firstOrder ?? 0) > day('2025-12-31'));
    const mean = won.reduce((sum, { value }) => sum + (value ?? 0), 0) / won.length;
    expect(found.acquisition?.newCustomers).toBe(won.length);
    expect(found.acquisition?.valuePerCustomer).toBe(Math.round(mean));
  });
});
