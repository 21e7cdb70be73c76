// Lists that tell how much each customer bought: alone, they are all there is to go by; beside orders, they tell
// whether the orders are all there.
import { describe, expect, it, test } from 'vitest';
import type { Settings } from '../../src/core/settings';
import { isoDay } from '../../src/core/units';
import { plannable, planTabs } from '../../src/tabs/all';
import { type Analysis, analyse } from '../../src/wizard/analysis';
import { noChoices } from '../../src/wizard/messages';
import { reportOf, rowCounts, tabInput } from '../../src/wizard/report';
import { wordsOf } from '../../src/words/words';
import { englishHints, tabOf } from '../core/read/exports';
import { day, gridOf } from '../makers';

const today = day('2026-07-01');

function analysed(tabs: Readonly<Record<string, string>>, settings: Partial<Settings> = {}): Analysis {
  const sources = Object.entries(tabs).map(([name, lines]) => {
    return tabOf(gridOf(lines), name);
  });
  return analyse(sources, { ...noChoices, settings }, { hints: englishHints, today });
}
const textOf = (analysis: Analysis, language: 'en' | 'fr') =>
  planTabs(
    tabInput(analysis, { computedOn: today, runs: [], orphanNotes: [], language }),
    wordsOf(language),
    plannable,
  ).map(({ id, values }) => ({ id, text: values.map((row) => row.join(' | ')).join('\n') }));

const heading = 'Customer ID|Name|Email|Orders|Total spent|Last order date|Accepts marketing';
const list = `${heading}
  C1|Ana Petit|ana@example.com|12|1450.50|2026-06-20|yes
  C2|Léo Roy|leo@example.com|1|40.00|2026-06-25|yes
  C3|Zoé Blanc|zoe@example.com|5|610.00|2025-02-11|no
  C4|Tom Lenoir|tom@example.com|0|0.00||yes
  C5|Ida Morel|ida@example.com|3|200.00||yes
  C6|Max Dupont|max@example.com|2|90.00|2026-01-10|
  C7|Eve Simon|eve@example.com|4|320.00|2026-05-30|yes
  C8|Guy Martin|guy@example.com|1|25.00|2024-12-01|yes
  C9|Lou Bernard|lou@example.com|7|880.00|2026-04-15|yes
  C10|Bob Faure|bob@example.com|2|75.50|2026-03-03|yes
  C11|Noé Garcia|noe@example.com|1|60.00|2026-06-01|yes
  C12|Ugo Henry|ugo@example.com|2|130.00|2025-10-10|yes`;

describe('a list of totals, without any order', () => {
  const analysis = analysed({ Customers: list });
  const { findings, ledger } = analysis;
  const person = (key: string) => findings.people.find((p) => p.key === key);

  test.each([
    { key: 'C1', orders: 12, spent: 145050, activity: 'active', rfm: 'champion', segment: 'vip', stage: 'loyalty' },
    { key: 'C2', orders: 1, spent: 4000, activity: 'active', rfm: 'new', segment: 'mono', stage: 'acquisition' },
    { key: 'C3', orders: 5, spent: 61000, activity: 'lost', rfm: 'cant-lose', segment: 'multi', stage: 'reactivation' },
    {
      key: 'C12',
      orders: 2,
      spent: 13000,
      activity: 'slowing',
      rfm: 'needs-attention',
      segment: 'multi',
      stage: 'attrition',
    },
    { key: 'C4', orders: 0, spent: 0, activity: null, rfm: 'prospect', segment: 'prospect', stage: 'prospect' },
  ])('$key is $segment, $stage, $rfm', ({ key, orders, spent, activity, rfm, segment, stage }) => {
    expect(person(key)).toMatchObject({
      orderCount: orders,
      totalSpent: spent,
      activity,
      rfmSegment: rfm,
      buyerSegment: segment,
      stage,
    });
  });

  it('adds up to what the list says of those whose last order has a day', () => {
    expect([findings.customers, findings.orders, findings.turnover]).toEqual([10, 37, 368100]);
    expect(findings.meanOrder).toBe(Math.round(368100 / 37));
    expect(isoDay(findings.asOf)).toBe('2026-06-25');
    expect(findings.settings.windowMonths).toBe(0);
  });

  it('calls nobody a prospect who bought on a day nobody tells: he is in no figure', () => {
    expect(findings.elsewhere?.map((p) => [p.key, p.orderCount, p.totalSpent])).toEqual([['C5', 3, 20000]]);
    expect(person('C5')).toBeUndefined();
    expect(findings.stages.prospect.customers).toBe(1);
    expect(findings.segments.prospect.customers).toBe(1);
    expect(findings.sizes.bySize.none.customers).toBe(1);
  });

  it('leaves blank whatever would need the day of each order', () => {
    const { churn, backtest, worth, windowTurnoverBefore, acquisition, gain, secondOrder, best, toldHistory } =
      findings;
    expect({ churn, backtest, worth, windowTurnoverBefore, acquisition, gain, toldHistory }).toEqual({
      churn: [],
      backtest: null,
      worth: null,
      windowTurnoverBefore: null,
      acquisition: null,
      gain: null,
      toldHistory: null,
    });
    expect([secondOrder.medianGap, secondOrder.p80]).toEqual([null, null]);
    for (const p of findings.people)
      expect([p.firstOrder, p.usualGap, p.lateness, p.expectedOrder, p.value]).toEqual([null, null, null, null, null]);
    for (const { bestSince } of best.ranking) expect(bestSince).toBeNull();
    expect(ledger.told?.[findings.people[0].customer]).toBe(12);
  });

  it('is said, with who is set apart; tabs speak of no young file', () => {
    expect(findings.remarks.map(({ code }) => code)).toEqual(['totals-only', 'bought-elsewhere', 'small-file']);
    const [summary, ...others] = textOf(analysis, 'en');
    expect(summary.text).toContain('No orders, only totals per customer');
    expect(summary.text).toContain('1 customer bought, your lists say');
    for (const { text } of [summary, ...others]) expect(text).not.toMatch(/too early|history is too short/i);
    for (const { text } of textOf(analysis, 'fr')) expect(text).not.toMatch(/trop tôt|historique trop court/i);
  });

  it('keeps who is set apart in Clean customers, with what the list tells and no stage', () => {
    const clean = textOf(analysis, 'en').find(({ id }) => id === 'clean');
    const row = clean?.text.split('\n').find((line) => line.startsWith('Ida Morel'));
    expect(row).toContain('| 3 | 200 |');
    expect(row).not.toMatch(/prospect/i);
  });

  it('is said at the terminal, counted', () => {
    const counts = reportOf(analysis).problems.map(({ code, count }) => `${code} ${count}`);
    expect(counts).toEqual(['totals-only 10', 'bought-elsewhere 1']);
  });

  it('loses no row', () => {
    expect(rowCounts(analysis)).toEqual({ read: 12, kept: 12, merged: 0 });
  });

  it('believes no last order of the future', () => {
    const { findings: now } = analysed({ Customers: `${list}\n C13|Kim Leroy|kim@example.com|2|50.00|2199-01-01|yes` });
    expect(isoDay(now.asOf)).toBe('2026-06-25');
    expect(now.elsewhere?.map((p) => p.key)).toEqual(['C5', 'C13']);
    expect(now.turnover).toBe(368100);
  });

  it('without the day of a last order is a list of people: those who bought are set apart', () => {
    const { findings: none } = analysed({
      Customers:
        'Customer ID|Name|Email|Total Orders|Total Spent\nC1|Ana|ana@example.com|3|50.00\nC2|Léo|leo@example.com|0|0',
    });
    expect([none.customers, none.stages.prospect.customers, none.elsewhere?.length]).toEqual([0, 1, 1]);
  });
});

describe('the currency of a list of totals, without any order', () => {
  const inEuros = 'Customer ID|Email|Orders|Total spent|Last order date\n'.concat(
    ['C1|ana@example.com|3|€30.00', 'C2|leo@example.com|1|€5.00', 'C3|zoe@example.com|1|$9.00']
      .map((row) => `${row}|2026-01-05`)
      .join('\n'),
  );
  test.each([
    { asked: '', currency: 'EUR', spent: ['C1 3000', 'C2 500', 'C3 null'] },
    { asked: 'GBP', currency: 'EUR', spent: ['C1 3000', 'C2 500', 'C3 null'] },
    { asked: 'USD', currency: 'USD', spent: ['C1 null', 'C2 null', 'C3 900'] },
  ])('is one of its own where $asked is asked for', ({ asked, currency, spent }) => {
    const { findings, unified } = analysed({ Customers: inEuros }, { currency: asked });
    expect(findings.currency).toBe(currency);
    expect(unified.contacts.map(({ key, toldCents }) => `${key} ${toldCents}`).sort()).toEqual(spent);
  });
});

describe('a list of totals beside the orders', () => {
  const orders = `Order ID|Date|Customer ID|Total
    A1|2026-01-05|C1|100.00
    A2|2026-02-05|C1|50.00
    A3|2026-02-09|C2|40.00
    A4|2026-03-09|C6|90.00
    A4|2026-03-12|C6|-90.00`;
  const analysis = analysed({ Orders: orders, Customers: list });
  const { findings } = analysis;

  it('changes no figure of the orders', () => {
    const alone = analysed({ Orders: orders }).findings;
    expect([findings.orders, findings.customers, findings.turnover]).toEqual([3, 2, 19000]);
    expect([alone.orders, alone.customers, alone.turnover]).toEqual([3, 2, 19000]);
  });

  it('sets apart who bought by the list only; who never bought is a prospect, and who was refunded too', () => {
    expect(findings.elsewhere?.map((p) => p.key)).toEqual(['C9', 'C3', 'C7', 'C5', 'C12', 'C10', 'C11', 'C8']);
    expect(findings.people.map((p) => [p.key, p.stage === 'prospect'])).toEqual([
      ['C1', false],
      ['C2', false],
      ['C6', true],
      ['C4', true],
    ]);
    expect(rowCounts(analysis)).toEqual({ read: 17, kept: 17, merged: 0 });
  });

  it('says how many histories are incomplete, orders taken back counting as there', () => {
    // C1 has 2 of 12 and C6 1 of 2; C2 has as many as he placed, but June is told of him.
    const { checked, short, orders: missing } = findings.toldHistory ?? { checked: 0, short: [], orders: 0 };
    expect(checked).toBe(12);
    expect(short.length).toBe(11);
    expect(missing).toBe(10 + 5 + 3 + 1 + 4 + 1 + 7 + 2 + 1 + 2);
    expect(textOf(analysis, 'en')[0].text).toContain('11 of the 12 customers on your lists have more orders');
  });

  it('says so at the terminal, counted', () => {
    const counts = reportOf(analysis).problems.map(({ code, count }) => `${code} ${count}`);
    expect(counts).toEqual(expect.arrayContaining(['bought-elsewhere 8', 'history-incomplete 11']));
  });

  it('says nothing where the orders are all there', () => {
    const whole = analysed({
      Orders: orders,
      Customers: `${heading}\nC1|Ana|ana@example.com|2|150.00|2026-02-05|yes\nC2|Léo|leo@example.com|1|40.00|2026-02-09|yes`,
    }).findings;
    expect(whole.toldHistory).toEqual({ checked: 2, short: [], orders: 0, cents: 0 });
    expect(whole.remarks.map(({ code }) => code)).not.toContain('history-incomplete');
  });
});

describe('what a list tells of one customer', () => {
  const told = (rows: string, more: Readonly<Record<string, string>> = {}) =>
    analysed({
      Customers: `Customer ID|Email|Orders|Total spent|Last order date\n${rows}`,
      ...more,
    }).unified.contacts.map(
      ({ key, toldOrders, toldCents, toldOrderDay }) =>
        `${key} ${toldOrders} ${toldCents} ${toldOrderDay ? isoDay(toldOrderDay) : '-'}`,
    );
  test.each([
    {
      name: 'of two accounts adds up',
      rows: 'C1|ana@example.com|3|30.00|2026-01-05\nC2|ana@example.com|2|20.00|2026-02-05',
      contacts: ['C1 5 5000 2026-02-05'],
    },
    {
      name: 'twice of one account counts once, the larger',
      rows: 'C1|ana@example.com|3|30.00|2026-01-05\nC1|ana@example.com|4|45.00|2026-02-05',
      contacts: ['C1 4 4500 2026-02-05'],
    },
    {
      name: 'and nothing is not zero',
      rows: 'C1|ana@example.com||30.00|2026-01-05\nC2|leo@example.com|0||',
      contacts: ['C1 null 3000 2026-01-05', 'C2 0 null -'],
    },
    {
      name: 'in another currency is not added',
      rows: 'C1|ana@example.com|3|€30.00|2026-01-05\nC2|leo@example.com|1|€5.00|2026-01-05\nC3|zoe@example.com|1|$9.00|2026-01-05',
      contacts: ['C1 3 3000 2026-01-05', 'C2 1 500 2026-01-05', 'C3 1 null 2026-01-05'],
    },
  ])('$name', ({ rows, contacts }) => {
    expect(told(rows)).toEqual(contacts);
  });

  it('in two lists is told by the one that tells more', () => {
    const second = 'Customer ID|Email|Orders|Total spent|Last order date\nC1|ana@example.com|5|25.00|2026-01-05';
    expect(told('C1|ana@example.com|3|30.00|2026-01-05', { 'Old customers': second })).toEqual([
      'C1 5 3000 2026-01-05',
    ]);
  });
});
