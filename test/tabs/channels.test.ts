import { describe, expect, it, test } from 'vitest';
import type { Language } from '../../src/core/codes';
import { findings } from '../../src/core/findings';
import { makeLedger } from '../../src/core/ledger';
import type { ChannelFacts } from '../../src/core/measure/origins';
import type { Spend, Touch } from '../../src/core/model';
import { defaultSettings } from '../../src/core/settings';
import { isoDay } from '../../src/core/units';
import { planTabs, proposedTabs } from '../../src/tabs/all';
import type { TabInput } from '../../src/tabs/input';
import type { PlanValue, TabPlan } from '../../src/tabs/plan';
import { wordsOf } from '../../src/words/words';
import { body, shown } from '../functions/ask';
import { day } from '../makers';
import { shop } from './shop';

const planOf = (input: TabInput, language: Language = 'en'): TabPlan =>
  planTabs({ ...input, language }, wordsOf(language), ['channels'])[0];
const withFacts = (more: Partial<ChannelFacts>): TabInput => ({
  ...shop,
  findings: { ...shop.findings, channels: { ...(shop.findings.channels as ChannelFacts), ...more } },
});
const textOf = (plan: TabPlan) => plan.values.flat().join('\n');
const cellOf = (plan: TabPlan, a1: string): PlanValue => {
  const [, letter, row] = /^([A-Z])(\d+)$/.exec(a1) ?? [];
  return plan.values[Number(row) - 1][letter.charCodeAt(0) - 65];
};

/** What a sheet computes: sums, least and most, products; cells by their formula where they have one. */
function compute(plan: TabPlan, change: Readonly<Record<string, number>> = {}): (a1: string) => number {
  const formulas = new Map(plan.formulas.map((f) => [`${String.fromCharCode(64 + f.column)}${f.row}`, f.formula]));
  const valueAt = (a1: string): number => {
    if (a1 in change) return change[a1];
    const formula = formulas.get(a1);
    if (!formula) {
      const value = cellOf(plan, a1);
      return typeof value === 'number' ? value : 0;
    }
    const range = /^=SUM\(([A-Z])(\d+):[A-Z](\d+)\)$/.exec(formula);
    if (range) {
      let sum = 0;
      for (let row = Number(range[2]); row <= Number(range[3]); row++) sum += valueAt(`${range[1]}${row}`);
      return sum;
    }
    const script = formula
      .slice(1)
      .replace(/\bMIN\(/g, 'Math.min(')
      .replace(/\bMAX\(/g, 'Math.max(')
      .replace(/;/g, ',')
      .replace(/\b[A-Z]\d+\b/g, (cell) => `(${valueAt(cell)})`);
    // Ours, a line above: arithmetic and nothing else.
    if (!/^[\d\s.,+\-*/()eMathminax]*$/.test(script)) throw new Error(formula);
    return Number(new Function(`return ${script}`)());
  };
  return valueAt;
}

describe('the table of costs', () => {
  const plan = planOf(shop);

  it('starts with a finding, and leaves out what is too few', () => {
    expect(plan.values[0][0]).toBe(
      'Channels   Affiliation costs more than its customers bring in 12 months (0.8); Bouche-à-oreille brings back 4.9 times what it costs.',
    );
  });

  it('says what customers did bring, which their coming year does not tell, and how many channels lose', () => {
    const facts = shop.findings.channels as ChannelFacts;
    const returns = (values: readonly number[]) =>
      planOf(
        withFacts({
          rows: facts.rows.map((row, i) => {
            const is = values[i];
            return is === undefined || !row.budget ? row : { ...row, budget: { ...row.budget, return: is } };
          }),
        }),
      ).values[0][0];
    const [first, second] = facts.rows.map(({ channel }) => channel);
    expect(returns([0.5, 4, 2, 2, 0.4, 0.6])).toMatch(
      new RegExp(
        `^Channels {3}\\d channels of \\d cost more than their customers bring in 12 months, .* the most \\(0\\.\\d\\); ${second} brings`,
      ),
    );
    expect(returns(facts.rows.map(() => 2))).toMatch(/^Channels {3}.* brings back 2.0 times what it costs, .* 2.0\.$/);
    expect(returns(facts.rows.map((_, i) => 0.9 - i / 100))).toContain(
      `No channel pays for itself in 12 months: ${first} brings back 0.9 times what it costs`,
    );
  });

  it('has the verdict beside the ratio in the same tint, and says why there is none', () => {
    const row = (name: string) => plan.values.find((line) => line[0] === name) ?? [];
    expect(row('Bouche-à-oreille').slice(1, 8)).toEqual([600, 24, 25, 122, 4.88, 'Healthy', expect.closeTo(2.46, 2)]);
    expect(row('=Presse locale').slice(1, 8)).toEqual([600, 0, '', '', '', 'Nobody won', '']);
    expect(row('=Presse locale')).toContain('frozen');
    expect(row('Total').slice(1, 4)).toEqual([15_500, 246, 63.01]);
  });

  it('gives no ratio of a handful of new customers, in the table or in the chart', () => {
    const facts = shop.findings.channels as ChannelFacts;
    const plan = planOf(withFacts({ rows: facts.rows.map((row, i) => (i === 0 ? { ...row, newCustomers: 3 } : row)) }));
    const [first] = facts.rows;
    const shown = plan.values.find((line) => line[0] === first.channel) ?? [];
    expect(shown.slice(5, 8)).toEqual(['', 'too few', '']);
    expect(plan.charts[0].domain.rows).toBe(planOf(shop).charts[0].domain.rows - 1);
  });

  it('does not say that spend without a channel won nobody: it may have won anybody', () => {
    const facts = shop.findings.channels as ChannelFacts;
    const unnamed = { ...facts.rows[facts.rows.length - 1], kind: 'unknown' as const, channel: '', verdict: null };
    const line = planOf(withFacts({ rows: [...facts.rows, unnamed] })).values.find(
      ([name]) => name === 'Channel not given',
    );
    expect(line?.slice(1, 8)).toEqual([600, 0, '', '', '', '', '']);
  });

  it('has three groups over the headings', () => {
    expect(plan.merges.map(({ row, column, columns }) => [row, column, columns])).toEqual([
      [4, 2, 7],
      [4, 10, 3],
      [4, 13, 5],
    ]);
  });

  it('draws spend and ratios of channels that have both', () => {
    const [chart] = plan.charts;
    expect(chart.type).toBe('combo');
    expect(chart.domain.rows).toBe(7);
    expect(chart.series.map(({ pointsOnly = false, dashed = false, axis }) => [pointsOnly, dashed, axis])).toEqual([
      [false, false, 0],
      [true, false, 1],
      [false, true, 1],
      [false, true, 1],
    ]);
    expect(chart.title).toBe('The most is not spent where it brings most');
    const few = (shop.findings.channels as ChannelFacts).rows.slice(0, 2);
    expect(planOf(withFacts({ rows: few })).charts).toEqual([]);
  });
});

describe('the live proposal', () => {
  const plan = planOf(shop);
  const share = plan.formulas.map(({ formula }) => /MAX\(0;([A-Z]\d+)\)/.exec(formula)?.[1]).find(Boolean) as string;
  const column = (title: string) => plan.values[4].indexOf(title);
  const cells = (title: string, read: (a1: string) => number) =>
    plan.values.slice(5, 12).map((_, i) => read(`${String.fromCharCode(65 + column(title))}${6 + i}`));

  it('starts as proposed: cell after cell what its formula says, to the cent', () => {
    const computed = compute(plan);
    expect(cellOf(plan, share)).toBe(0.3);
    expect(plan.formulas.length).toBeGreaterThan(10);
    for (const { row, column: at } of plan.formulas) {
      const a1 = `${String.fromCharCode(64 + at)}${row}`;
      expect(Math.abs(computed(a1) - Number(cellOf(plan, a1))), a1).toBeLessThan(0.011);
    }
  });

  test.each([0, 0.1, 0.5, 1])('follows the share that may move: %d', (to) => {
    const proposed = cells('Proposed', compute(plan, { [share]: to }));
    const now = cells('Now', compute(plan));
    expect(proposed.reduce((a, b) => a + b, 0)).toBeCloseTo(15_500, 6);
    proposed.forEach((value, i) => {
      expect(Math.abs(value - now[i])).toBeLessThanOrEqual(now[i] * to + 1e-9);
    });
    if (to === 0) expect(proposed).toEqual(now);
  });

  it('believes no share under 0 or over 1', () => {
    expect(cells('Proposed', compute(plan, { [share]: 9 }))).toEqual(cells('Proposed', compute(plan, { [share]: 1 })));
    expect(cells('Proposed', compute(plan, { [share]: -1 }))).toEqual(cells('Now', compute(plan)));
  });

  it('is not offered where nothing may move', () => {
    const rows = (shop.findings.channels as ChannelFacts).rows.slice(0, 1);
    const alone = rows.map((row) => ({
      ...row,
      budget: row.budget && { ...row.budget, newSpend: row.spend, change: 0, why: 'average' as const },
    }));
    const one = planOf(withFacts({ rows: alone }));
    expect(one.formulas).toEqual([]);
    expect(textOf(one)).toContain('Nothing to move: it takes two channels');
  });
});

// ------------------------------------------------------------------------------------------ a tab and a cell

const AS_OF = day('2026-09-30');
const channels = ['Ads', 'Fair', 'Mail', ''];
/** An invented shop: everything regular, nothing round. */
function invented() {
  const orders: { who: number; day: number; cents: number; channel: string }[] = [];
  const touches: Touch[] = [];
  const customers = 120;
  for (let who = 0; who < customers; who++) {
    const first = AS_OF - 10 - ((who * 37) % 700);
    const channel = channels[(who * 7) % 4];
    for (let k = 0; k <= (who * 5) % 4; k++) {
      const on = first + k * (30 + ((who * 11) % 60));
      if (on > AS_OF) break;
      orders.push({ who, day: on, cents: 999 + ((who * 131 + k * 977) % 9000), channel });
      if ((who + k) % 3 > 0) touches.push({ who, day: on - ((who * 13) % 100), channel: channels[(who + k) % 3] });
      if ((who + k) % 4 === 1) touches.push({ who, day: on - 1, channel: channels[who % 3] });
    }
  }
  touches.push({ who: 3, day: AS_OF - 5, channel: 'Radio' }, { who: customers, day: AS_OF - 50, channel: 'Ads' });
  const spend: Spend[] = [];
  for (let month = 0; month < 12; month++) {
    const on = day(`${month < 3 ? 2025 : 2026}-${String(((month + 9) % 12) + 1).padStart(2, '0')}-01`);
    for (const [i, channel] of ['Ads', 'Fair', 'Mail', 'Radio'].entries()) {
      spend.push({
        channel,
        kind: 'marketing',
        day: on,
        campaign: '',
        cents: 3001 + ((month * 997 + i * 4001) % 20_000),
      });
    }
  }
  const names = Array.from({ length: customers + 1 }, (_, i) => ({ key: `C${i}`, name: `C${i}` }));
  const ledger = makeLedger(names, orders, { spend, touches });
  const found = findings(ledger, null, { ...defaultSettings, asOf: AS_OF }, AS_OF);
  return { orders, touches, spend, found, ledger };
}
const made = invented();
const input: TabInput = { ...shop, findings: made.found, contacts: [] };
const columnOf = (cells: readonly PlanValue[]) => cells.map((cell) => [cell]);

describe('a cell agrees with the tab', () => {
  const facts = made.found.channels as ChannelFacts;
  const plan = planOf(input);

  it('CAC_BY_CHANNEL: spend, new customers, CAC, value and ratio', () => {
    const won = made.found.people.filter((p) => p.firstOrder !== null && p.firstOrder >= day('2025-10-01'));
    const channelOf = (customer: number) => made.orders.find(({ who }) => who === customer)?.channel ?? '';
    const block = body('CAC_BY_CHANNEL', [
      columnOf(made.spend.map(({ channel }) => channel)),
      columnOf(made.spend.map(({ cents }) => cents / 100)),
      columnOf(won.map(({ customer }) => channelOf(customer))),
      columnOf(won.map(({ value }) => (value === null || value === undefined ? '' : value / 100))),
    ]);
    const cell = (cents: number | null) => (cents === null ? '' : cents / 100);
    const figures = facts.rows.map((row) => [
      row.channel === '' ? 'Not given' : row.channel,
      row.spend / 100,
      row.newCustomers,
      cell(row.cac),
      cell(row.value),
      row.ratio ?? '',
    ]);
    const byName = (a: readonly unknown[], b: readonly unknown[]) => (String(a[0]) < String(b[0]) ? -1 : 1);
    expect(figures.sort(byName)).toEqual(block.map((row) => row.slice(0, 6)).sort(byName));
    expect(figures.length).toBe(5);
  });

  it('MOVE_BUDGET: the very cells of the tab, as its note says', () => {
    const note = plan.notes.map(({ text }) => text).find((text) => text.includes('=MOVE_BUDGET')) as string;
    const ranges = (/=MOVE_BUDGET\((.*)\)/.exec(note)?.[1] ?? '').split(',');
    expect(ranges).toHaveLength(4);
    const args = ranges.map((range) => {
      const [, letter, from, to] = /^([A-Z])(\d+):[A-Z](\d+)$/.exec(range) ?? [];
      return columnOf(plan.values.slice(Number(from) - 1, Number(to)).map((row) => row[letter.charCodeAt(0) - 65]));
    });
    const block = body('MOVE_BUDGET', args);
    const at = plan.values[4].indexOf('Proposed');
    const proposed = new Map(plan.values.slice(5, 5 + facts.rows.length).map((row) => [row[0], row[at]]));
    expect(block.length).toBe(4);
    for (const [channel, spend, , newSpend] of block) {
      expect(proposed.get(channel as string), String(channel)).toBe(newSpend);
      if (channel === 'Radio') expect(newSpend).toBe(spend);
    }
    expect(block.some(([, , , , change]) => change !== 0)).toBe(true);
  });

  it('ATTRIBUTION_TOUCHES: every model, channel by channel, to the cent', () => {
    const known = made.touches.filter(({ who }) => who < 120);
    const dated = (list: readonly { day: number }[]) => columnOf(list.map((item) => isoDay(item.day)));
    const block = shown('ATTRIBUTION_TOUCHES', [
      columnOf(made.touches.map(({ who }) => `C${who}`)),
      dated(made.touches),
      columnOf(made.touches.map(({ channel }) => channel)),
      columnOf(made.orders.map(({ who }) => `C${who}`)),
      dated(made.orders),
      columnOf(made.orders.map(({ cents }) => cents / 100)),
    ]) as (string | number)[][];
    expect(known.length).toBeGreaterThan(100);
    const order = ['first', 'last', 'linear', 'position', 'markov', 'shapley', 'decay', 'last-non-direct'] as const;
    const credits = new Map(made.found.attribution?.channels.map((channel) => [channel.channel, channel.credits]));
    const rows = block.slice(1).filter(([channel]) => credits.has(channel as string));
    expect(rows.length).toBe(credits.size);
    for (const [channel, ...given] of rows) {
      expect(
        order.map((model) => (credits.get(channel as string)?.[model] ?? 0) / 100),
        String(channel),
      ).toEqual(given);
    }
    expect(block[block.length - 1].slice(1)).toEqual(
      order.map(() => (made.found.attribution?.untouched.cents ?? 0) / 100),
    );
  });

  it('columns of the tab add up to the new customers, the spend and the turnover of the file', () => {
    const head = plan.values[4];
    const total = plan.values.find((row) => row[0] === 'Total') ?? [];
    const end = plan.values.indexOf(total);
    for (const title of ['Spend\n€', 'New\ncustomers', 'First\ncontact', 'Last\ncontact', 'Markov', 'Proposed']) {
      const at = head.indexOf(title);
      const sum = plan.values.slice(5, end).reduce((all, row) => all + Number(row[at]), 0);
      expect(sum, title).toBeCloseTo(Number(total[at]), 6);
    }
    const models = plan.values.filter((row) => row[0] === 'Total')[3];
    const turnover = made.orders.reduce((all, { cents }) => all + cents, 0) / 100;
    for (const value of models.slice(1, 9)) expect(value).toBeCloseTo(turnover, 6);
  });
});

describe('what the tab says where something lacks', () => {
  const coverage = shop.findings.channels?.coverage as NonNullable<ChannelFacts['coverage']>;
  const total = shop.findings.channels?.total as ChannelFacts['total'];
  test.each<[string, Partial<ChannelFacts>, string]>([
    ['months without spend', { coverage: { ...coverage, monthsWithout: 3 } }, '3 months of the period without any'],
    [
      'spend without orders',
      { coverage: { ...coverage, withoutOrders: 50_000 } },
      '€500 spent in months without any order',
    ],
    ['undated spend', { coverage: { ...coverage, undated: 50_000 } }, '€500 without a month'],
    [
      'other names',
      { coverage: { ...coverage, noCommonName: true } },
      'No channel of the spending (Recherche payante, Salons, Affiliation…)',
    ],
    ['a young file', { ageMonths: 4 }, 'margins at equal age stop at 4 months'],
    [
      'no spend in the window',
      { total: { ...total, spend: 0 }, coverage: { ...coverage, outside: 1 } },
      'Spending is known from Oct 2025 to Sep 2026: none in the period.',
    ],
    ['nobody won', { total: { ...total, cac: null } }, '€15,500 spent, no new customer in the period.'],
    [
      'no campaign named',
      { byCampaign: { periods: ['A'], rows: [], all: [] } },
      'No first order carries the name of a campaign',
    ],
  ])('%s', (_, more, sentence) => {
    expect(textOf(planOf(withFacts(more)))).toContain(sentence);
  });

  it('warns that ratios on revenue are too good', () => {
    const sentence = 'what a customer brings is his revenue';
    expect(textOf(planOf(shop))).toContain(sentence);
    const priced = { ...shop, findings: { ...shop.findings, windowMargin: 500_000 } };
    expect(textOf(planOf(priced))).not.toContain(sentence);
  });

  it('without spending: what to add first, then who came from where', () => {
    const plan = planOf({
      ...shop,
      findings: {
        ...shop.findings,
        acquisition: null,
        windowTurnover: (shop.findings.channels as ChannelFacts).total.turnover,
        channels: { ...(shop.findings.channels as ChannelFacts), coverage: null },
      },
    });
    expect(plan.values[0][0]).toBe(
      'Channels   Recherche naturelle makes 29% of revenue; without spending in these files, what a customer costs cannot be told.',
    );
    expect(plan.values[5][0]).toBe('Spending by channel');
    expect(textOf(plan)).toContain('What can be said already');
    expect(plan.values.find((row) => row[0] === 'Salons')?.slice(1, 4)).toEqual([54, 27, 13_500]);
    expect(plan.charts).toEqual([]);
  });

  it('without spending and without channels: what is missing, and no list of one line that says it again', () => {
    const facts = shop.findings.channels as ChannelFacts;
    const unknown = { ...facts.rows[0], kind: 'unknown' as const, channel: '' };
    const plan = planOf({
      ...shop,
      findings: { ...shop.findings, acquisition: null, channels: { ...facts, rows: [unknown], coverage: null } },
    });
    expect(plan.values[0][0]).toContain('No spending in these files');
    expect(textOf(plan)).not.toContain('What can be said already');
    expect(textOf(plan)).not.toContain('At equal age');
  });

  it('has no column of potential ambassadors where there is none', () => {
    const facts = shop.findings.channels as ChannelFacts;
    const none = { potentialAmbassadors: 0 };
    const without = withFacts({
      rows: facts.rows.map((row) => ({ ...row, ...none })),
      total: { ...facts.total, ...none },
    });
    expect(planOf(shop).values[4]).toContain('Future\nambass.');
    expect(planOf(without).values[4]).not.toContain('Future\nambass.');
  });

  it('is proposed where spending, touchpoints or two channels are known', () => {
    const facts = (more: Partial<TabInput['findings']>) => ({
      contacts: [],
      findings: { ...shop.findings, acquisition: null, attribution: null, ...more },
    });
    const rows = (shop.findings.channels as ChannelFacts).rows;
    const asks = (more: Partial<TabInput['findings']>) => proposedTabs(facts(more)).includes('channels');
    const only = (count: number) => ({
      channels: { ...(shop.findings.channels as ChannelFacts), rows: rows.slice(0, count) },
    });
    expect(asks(only(2))).toBe(true);
    expect(asks(only(1))).toBe(false);
    expect(asks({ ...only(1), acquisition: shop.findings.acquisition })).toBe(true);
    expect(asks({ ...only(0), attribution: shop.findings.attribution })).toBe(true);
    expect(asks({ customers: 0 })).toBe(false);
  });
});
