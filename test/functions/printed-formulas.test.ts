// The formulas that the tabs of the sample shop print in their notes, typed into cells: each gives the figures of its
// tab, with whatever settings, in both languages.
import { describe, expect, it, test } from 'vitest';
import type { Language, TabId } from '../../src/core/codes';
import { type Cell, isMoment, type Moment } from '../../src/core/model';
import type { Settings } from '../../src/core/settings';
import { firstDayOf, monthOf } from '../../src/core/units';
import { plannable, planTabs } from '../../src/tabs/all';
import type { TabPlan } from '../../src/tabs/plan';
import { type Analysis, analyse } from '../../src/wizard/analysis';
import { noChoices } from '../../src/wizard/messages';
import { tabInput } from '../../src/wizard/report';
import { sampleShop } from '../../src/wizard/sample-shop';
import { wordsOf } from '../../src/words/words';
import { day } from '../makers';
import { english, french, told } from './ask';

const asOf = day('2026-09-30');
const sources = sampleShop(asOf).tabs.map((tab, i) => ({ id: String(i + 1), name: tab.name, grid: tab.grid }));

/** Settings as a person gives them, and the language of the tabs. */
const cases: readonly { readonly name: string; readonly language: Language; readonly settings: Partial<Settings> }[] = [
  { name: 'as proposed, in English', language: 'en', settings: {} },
  { name: 'as proposed, in French', language: 'fr', settings: {} },
  {
    name: 'with other windows, thresholds, sizes and margin',
    language: 'en',
    settings: {
      windowMonths: 24,
      activeWithin: 100,
      lostAfter: 250,
      pmgMode: 'thirds',
      horizonMonths: 24,
      margin: 0.4,
    },
  },
  { name: 'everything ever, by fifths', language: 'fr', settings: { windowMonths: 0, rfmMethod: 'quantile' } },
];

/** Without the sign of a stage before its name. */
const words = (text: string) => text.replace(/^[^\p{L}\d(–]+ ?/u, '');
const quotient = (value: unknown) => Math.round(Number(value) * 1e6) / 1e6;
const plain = (cell: unknown): unknown => {
  if (isMoment(cell as Cell)) return (cell as Moment).day;
  return typeof cell === 'number' ? quotient(cell) : cell;
};

describe.each(cases)('the formulas of the sample shop, $name', ({ language, settings }) => {
  const analysis = analyse(
    sources,
    { ...noChoices, settings: settings as never },
    {
      hints: { dateOrder: 'dmy', decimal: ',', country: 'FR' },
      today: asOf + 2,
    },
  );
  const input = tabInput(analysis, { computedOn: null, runs: [], orphanNotes: [], language });
  const plans = planTabs(input, wordsOf(language), plannable);
  const planOf = (id: TabId) => plans.find((plan) => plan.id === id) as TabPlan;
  const columns = columnsOf(analysis);

  /** The formula of a note, under a cell of a tab. */
  const formulas = (id: TabId, name: RegExp) =>
    planOf(id).notes.flatMap(({ row, column, text }) => {
      const formula = /^=.*$/m.exec(text)?.[0];
      return formula && name.test(formula) ? [{ row, column, formula }] : [];
    });
  /** What a cell answers to it, below its heading row. */
  const answer = (formula: string, more: Readonly<Record<string, readonly (readonly Cell[])[]>> = {}): unknown[][] => {
    const [, name, list] = /^=([A-Z_]+)\((.*)\)$/.exec(formula) as RegExpExecArray;
    const separator = language === 'fr' ? ';' : ',';
    const args = list
      .replace(/DATE\((\d+).(\d+).(\d+)\)/, (_all, y, m, d) => `@${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`)
      .split(separator)
      .map((text) => {
        const { columns: words } = wordsOf(language).tabs.shared;
        if (text.startsWith('@')) return { day: day(text.slice(1)), second: 0 };
        if (text === words.customers) return columns.customers;
        if (text === words.dates) return columns.dates;
        if (text === words.amounts) return columns.amounts;
        if (text === words.advocates) return columns.advocates;
        if (more[text]) return more[text];
        if (/^".*"$/.test(text)) return text.slice(1, -1);
        if (text === '') return '';
        const number = Number(text.replace(',', '.'));
        if (Number.isNaN(number)) throw new Error(`${text} of ${formula} is unknown`);
        return number;
      });
    const { answer: found, sentence } = told(name, args, language === 'fr' ? french : english);
    if (sentence !== undefined) throw new Error(sentence);
    return (found as Cell[][]).slice(1).map((row) => row.map(plain));
  };
  const one = (id: TabId, name: RegExp) => formulas(id, name)[0];
  /** Rows of a list, by the key of their customer. */
  const listed = (id: TabId) => {
    const { values, list } = planOf(id);
    if (!list) throw new Error(`${id} has no list`);
    const rows = values.slice(list.firstRow - 1, list.firstRow - 1 + list.rows);
    return rows.map((row) => [String(row[list.keyColumn - 1]), row] as const);
  };
  const byKey = (rows: readonly unknown[][], at = 0) => new Map(rows.map((row) => [String(row[at]), row]));

  test('the customers of the clean tab: money, scores and segment as RFM, size and stage as LIFECYCLE, value as CLV', () => {
    const found = formulas('clean', /^=(RFM|LIFECYCLE|CYCLE_DE_VIE|CLV|VALEUR_VIE_CLIENT)\(/);
    const names = found.map(({ formula }) => formula.slice(1, formula.indexOf('(')));
    // Of RFM's answer, the columns its notes stand over; what all orders brought has no window to speak of.
    const places = settings.windowMonths === 0 ? [5, 6, 7, 9] : [4, 5, 6, 7, 9];
    expect(names.filter((name) => name === 'RFM')).toHaveLength(places.length);
    let next = 0;
    for (const { column, formula } of found) {
      const name = formula.slice(1, formula.indexOf('('));
      const rows = byKey(answer(formula));
      const isSize = found.filter((other) => other.formula === formula)[0]?.column === column;
      const at = name === 'RFM' ? places[next++] : /^(CLV|VALEUR)/.test(name) ? 5 : isSize ? 2 : 1;
      let compared = 0;
      for (const [key, row] of listed('clean')) {
        const of = rows.get(key);
        // Who only stands in the list of customers has no order for a cell to speak of.
        if (!of) continue;
        const shown = row[column - 1];
        // The margin is printed with six decimals: a cent may differ.
        if (/^(CLV|VALEUR)/.test(name) && typeof shown === 'number') expect(of[at]).toBeCloseTo(shown, 1);
        else expect([key, name, of[at]]).toEqual([key, name, plain(String(shown) === shown ? words(shown) : shown)]);
        compared++;
      }
      expect(compared).toBeGreaterThan(450);
    }
  });

  test('the best customers', () => {
    const { formula } = one('best', /BEST_CUSTOMERS|MEILLEURS_CLIENTS/);
    const rows = answer(formula);
    const shown = listed('best').filter(([, row]) => typeof row[0] === 'number' && Number(row[0]) <= 10);
    expect(shown.length).toBeGreaterThanOrEqual(10);
    for (const [key, row] of shown) {
      const of = rows.find((cells) => String(cells[1]) === key);
      // Rank, spent, orders, last order, customer since, first since.
      expect(of && [of[0], of[2], of[6], of[7], firstDayOf(monthOf(of[8] as number)), of[9]]).toEqual(
        [row[0], row[3], row[4], row[5], row[7], row[8]].map(plain),
      );
    }
  });

  test('churn, month by month', () => {
    const { formula, row } = formulas('win-back', /CHURN|TAUX_ATTRITION/)[1];
    const rows = byKey(answer(formula));
    const { values } = planOf('win-back');
    let months = 0;
    for (let r = row; values[r] && typeof values[r][0] === 'number'; r++, months++) {
      const [month, atStart, lost, rate, won, back, repeatRate, revenue] = values[r].map(plain);
      const of = rows.get(String(month));
      expect(of).toEqual([month, atStart, lost, rate, repeatRate, revenue, won, back]);
    }
    expect(months).toBeGreaterThanOrEqual(12);
    const card = formulas('summary', /CHURN|TAUX_ATTRITION/)[0];
    const last = answer(card.formula).pop() as unknown[];
    expect([last[3], last[4]]).toContain(plain(planOf('summary').values[card.row][card.column - 1]));
  });

  test('cohorts, in shares and in money', () => {
    for (const { formula, row } of formulas('cohorts', /COHORTS|COHORTES/)) {
      const rows = answer(formula);
      const { values } = planOf('cohorts');
      rows.forEach((of, i) => {
        const shown = values[row + i];
        expect(plain(shown[1])).toBe(of[1]);
        const ages = shown.slice(2, 2 + of.length - 2).map(plain);
        expect(ages).toEqual(of.slice(2, 2 + ages.length));
      });
      expect(rows.length).toBeGreaterThan(5);
    }
  });

  test('moves from segment to segment', () => {
    const found = one('moves', /SEGMENT_MOVES|EVOLUTION_SEGMENTS/);
    if (!found) {
      // A cell cuts sizes by head-count only.
      expect(settings.pmgMode).toBe('thirds');
      return;
    }
    const { buyerSegment: names } = wordsOf(language).codes;
    const rows = answer(found.formula);
    const notYet = rows[0][0];
    const shown = new Map(
      planOf('moves')
        .values.slice(found.row)
        .map((cells) => [cells[0], cells]),
    );
    // The tab knows more: who recommends, and who stood in the list of contacts before his first order. Of those who
    // bought, nobody is in one and not in the other; segments.test.ts compares count by count where nobody recommends.
    const people = (cells: readonly unknown[] | undefined, from: number, step: number) =>
      [0, 1, 2, 3].reduce((sum, i) => sum + (Number(cells?.[from + step * i]) || 0), 0);
    const ofTab = (...then: string[]) => then.reduce((sum, one) => sum + people(shown.get(one), 4, 2), 0);
    expect(ofTab(String(notYet), names.prospect)).toBe(people(rows[0], 2, 1));
    const later = rows.slice(1).reduce((sum, cells) => sum + people(cells, 2, 1), 0);
    expect(ofTab(names.mono, names.multi, names.vip, names.ambassador)).toBe(later);
    expect(later).toBeGreaterThan(200);
  });

  test('stages, with their customers and their revenue', () => {
    const { formula, row } = formulas('lifecycle', /LIFECYCLE|CYCLE_DE_VIE/)[0];
    const counts = new Map<string, number>();
    for (const [, stage] of answer(formula)) counts.set(String(stage), (counts.get(String(stage)) ?? 0) + 1);
    const names = Object.values(wordsOf(language).codes.stage);
    const shown = planOf('lifecycle')
      .values.slice(row, row + 6)
      .map(([stage, count]) => [String(stage).replace(/^\S+ (?=\p{L})/u, ''), count] as const)
      .filter(([stage, count]) => names.includes(stage) && typeof count === 'number');
    expect(shown.length).toBeGreaterThanOrEqual(4);
    for (const [stage, count] of shown) expect([stage, counts.get(stage) ?? 0]).toEqual([stage, count]);
  });

  test('customers and their share, of the summary', () => {
    const buyers = one('summary', /^=RFM/);
    const { values } = planOf('summary');
    const rows = answer(buyers.formula);
    expect(rows.filter((cells) => cells[1] !== '')).toHaveLength(Number(values[buyers.row][buyers.column - 1]));
    const share = formulas('summary', /^=PMG/)[0];
    if (!share) return;
    const window = answer(share.formula).filter((cells) => Number(cells[1]) > 0);
    const places = Math.ceil(window.length * 0.2);
    expect(window[places - 1][3]).toBeCloseTo(Number(values[share.row][share.column - 1]), 5);
  });

  test('cities, in all their columns', () => {
    const found = formulas('rfm', /BREAKDOWN|VENTILER/);
    const { values } = planOf('rfm');
    const city = wordsOf(language).codes.role.city;
    const here = found.find(({ row }) => values[row - 1][0] === city);
    if (!here) throw new Error('no breakdown by city');
    const attribute = columns.of((c) => analysis.unified.contacts[c]?.city ?? '');
    const word = wordsOf(language).tabs.shared.columns.attribute;
    const rows = byKey(answer(here.formula, { [word]: attribute }));
    let compared = 0;
    for (let r = here.row; values[r] && values[r][0] !== ''; r++) {
      const [name, customers, turnover, share, mean, still, value, churn] = values[r].map(plain);
      const of = rows.get(String(name));
      if (!of) continue;
      // Ambassadors, whom the orders do not tell, are VIPs to a cell.
      const [, , , , , , , theirs] = of;
      expect(of.slice(0, 7)).toEqual([name, customers, still, turnover, mean, churn, share]);
      // A cell looks twelve months ahead, and the margin is printed with six decimals.
      if ((settings.horizonMonths ?? 12) === 12) expect(Math.abs(Number(theirs) - Number(value))).toBeLessThan(0.02);
      compared++;
    }
    expect(compared).toBeGreaterThanOrEqual(4);
  });

  it('of buyer segments: how many are in each', () => {
    const found = formulas('programmes', /BUYER_SEGMENT|SEGMENT_ACHETEUR/)[0];
    if (!found) {
      expect(settings.pmgMode).toBe('thirds');
      return;
    }
    const counts = new Map<string, number>();
    for (const [, segment] of answer(found.formula))
      counts.set(String(segment), (counts.get(String(segment)) ?? 0) + 1);
    const { buyerSegment: names } = wordsOf(language).codes;
    let compared = 0;
    for (const [segment, people] of planOf('programmes').values.slice(found.row, found.row + 6)) {
      // Prospects of the list of contacts have no row of orders.
      if (typeof people !== 'number' || segment === names.prospect) continue;
      expect([segment, counts.get(String(segment)) ?? 0]).toEqual([segment, people]);
      compared++;
    }
    expect(compared).toBe(4);
  });
});

/** The orders that count, as three columns of a sheet, and columns beside them. */
function columnsOf({ ledger, unified }: Analysis) {
  const orders = Array.from(ledger.customer, (c, i) => ({ c, day: ledger.day[i], cents: ledger.cents[i] }));
  const nobody = Array.from(ledger.noCustomer.day, (d, i) => ({ c: -1, day: d, cents: ledger.noCustomer.cents[i] }));
  const all = [...orders, ...nobody];
  const column = (of: (one: (typeof all)[number]) => Cell) => all.map((row) => [of(row)]);
  return {
    customers: column(({ c }) => (c < 0 ? '' : ledger.keys[c])),
    dates: column((row) => ({ day: row.day, second: 0 })),
    amounts: column(({ cents }) => cents / 100),
    advocates: unified.contacts.flatMap(({ key, referrals, promoterScore }) =>
      referrals > 0 || (promoterScore ?? 0) >= 9 ? [[key] as readonly Cell[]] : [],
    ),
    of: (says: (customer: number) => Cell) => column(({ c }) => (c < 0 ? '' : says(c))),
  };
}
