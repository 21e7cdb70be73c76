// The best customer and the card of any customer, over the whole sample shop.
import { describe, expect, it } from 'vitest';
import { planTabs } from '../../src/tabs/all';
import { analyse } from '../../src/wizard/analysis';
import { cardAnswer } from '../../src/wizard/card-answer';
import { noChoices } from '../../src/wizard/messages';
import { reportOf, tabInput } from '../../src/wizard/report';
import { sampleShop } from '../../src/wizard/sample-shop';
import { whyCustomer } from '../../src/words/why';
import { wordsOf } from '../../src/words/words';
import { day } from '../makers';

const sources = sampleShop(day('2026-09-30')).tabs.map((tab, i) => ({
  id: String(i + 1),
  name: tab.name,
  grid: tab.grid,
}));
const analysis = analyse(sources, noChoices, {
  hints: { decimal: null, dateOrder: null } as never,
  today: day('2026-10-02'),
});
const { findings } = analysis;
const { best } = findings;

describe('the report', () => {
  const report = JSON.parse(JSON.stringify(reportOf(analysis).findings));
  it('tells the best customer whole', () => {
    expect(report.bestCustomer).toMatchObject({
      key: best.first?.person.key,
      net: (best.first?.net ?? 0) / 100,
      runnerUp: best.runnerUp?.person.key,
      expectedValue: { method: 'model' },
      goods: { kind: 'category', peers: (best.lookAlikes?.seeds.length ?? 0) - 1 },
    });
    const { years5, years10 } = report.bestCustomer.expectedValue;
    expect(years5).toBeGreaterThan(0);
    expect(years10).toBeGreaterThan(years5);
    expect(report.bestCustomer.firstOrder.day).toBe(report.bestCustomer.customerSince);
    const basket = report.bestCustomer.reasons.find((r: { code: string }) => r.code === 'basket-vs-mean');
    expect(basket.value).toBeLessThan(1000);
  });
  it('names nobody but him', () => {
    const { bestCustomer: _, ...rest } = report;
    const text = JSON.stringify([rest.lookAlikes, rest.prospects]);
    for (const { person } of [...(best.lookAlikes?.list ?? []), ...(best.prospects?.list ?? [])]) {
      expect(text).not.toContain(person.name);
    }
    expect(rest.lookAlikes.customers).toHaveLength(10);
    expect(rest.prospects.prospects).toBeGreaterThan(rest.prospects.found);
  });
});

describe('the card', () => {
  const card = (at: number) => cardAnswer(analysis, findings.people[at].key);
  it('tells why in the words of the tab of clean customers', () => {
    const [plan] = planTabs(
      tabInput(analysis, { computedOn: null, runs: [], orphanNotes: [], language: 'fr' }),
      wordsOf('fr'),
      ['clean'],
    );
    const why = plan.values[plan.list?.headingRow ? plan.list.headingRow - 1 : 0].indexOf('Pourquoi');
    const person = findings.people[3];
    const row = plan.values[(plan.list?.firstRow ?? 1) + 2];
    expect(row[why]).toBe(whyCustomer(wordsOf('fr'), person, findings.thresholds, '€'));
    const told = card(3);
    expect(told?.why).toMatchObject({ flags: person.flags, orderDays: person.orderDays, activity: person.activity });
    expect(told?.why?.size ?? null).toEqual(
      person.next?.size ? { ...person.next.size, cents: undefined, amount: person.next.size.cents / 100 } : null,
    );
  });
  it('names three customers most like him, and where he is met', () => {
    const told = card(0);
    expect(told?.lookAlikes).toHaveLength(3);
    expect(told?.lookAlikes?.map(({ key }) => key)).not.toContain(told?.key);
    const similarities = told?.lookAlikes?.map(({ similarity }) => similarity) ?? [];
    expect([...similarities].sort((a, b) => b - a)).toEqual(similarities);
    expect(told?.touchpoints?.most).toBe(best.story?.touchpoints[0].channel);
  });
  it('compares no prospect', () => {
    const prospect = findings.people.find((person) => person.activity === null);
    expect(cardAnswer(analysis, prospect?.key ?? '')?.lookAlikes).toEqual([]);
  });
});
