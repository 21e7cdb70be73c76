import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Language, TabId } from '../../src/core/codes';
import { findings } from '../../src/core/findings';
import type { Cell, Ledger } from '../../src/core/model';
import { defaultSettings, type Settings } from '../../src/core/settings';
import { plannable, planTabs, proposedTabs } from '../../src/tabs/all';
import type { TabInput } from '../../src/tabs/input';
import type { PlanValue, TabPlan } from '../../src/tabs/plan';
import { analyse } from '../../src/wizard/analysis';
import { noChoices } from '../../src/wizard/messages';
import { wordsOf } from '../../src/words/words';
import { frenchHints, tabOf } from '../core/read/exports';
import { body, ranges } from '../functions/ask';
import { anyOrders, day, ledgerFrom, order, type TestOrder } from '../makers';
import { contactsOnly, shop } from './shop';

const today = day('2026-12-31');
const inputOf = (
  orders: readonly TestOrder[],
  beside: Partial<Ledger> = {},
  settings: Partial<Settings> = {},
): TabInput => ({
  ...shop,
  findings: findings({ ...ledgerFrom(orders), ...beside }, null, { ...defaultSettings, ...settings }, today),
  contacts: [],
});
const planOf = (id: TabId, input: TabInput, language: Language = 'en'): TabPlan => {
  const [plan] = planTabs({ ...input, language }, wordsOf(language), plannable).filter((p) => p.id === id);
  return plan;
};
const textOf = (plan: TabPlan) => plan.values.flat().join('\n');
const columnAt = (plan: TabPlan, row: number, title: string) =>
  plan.values[row - 1].findIndex((value) => String(value).replace(/\n/g, ' ').startsWith(title));

const sale = (customer: string, iso: string, amount: number, code = '', more = {}) =>
  order(customer, iso, amount, { offer: code, ...more });
const many = (code: string, more = {}) =>
  Array.from({ length: 10 }, (_, i) => sale(`C${i}`, '2026-01-01', 90, code, more));
/** 35 regulars who spend 50, and 60 with the code. */
const regulars = Array.from({ length: 35 }, (_, i) => [
  sale(`C${i}`, '2026-02-01', 50),
  sale(`C${i}`, '2026-04-01', 60, 'PLUS'),
  sale(`C${i}`, '2026-06-01', 30, 'MINUS'),
]).flat();

describe('the tab of offers', () => {
  it('says what the best code brought, and the worst', () => {
    // PLUS: 10 × 35. MINUS: 30 against 50 and 60 before.
    expect(planOf('offers', inputOf(regulars)).values[0][0]).toContain(
      'PLUS brought €350 more than its customers spend anyway; MINUS brought €875 less.',
    );
  });

  test.each<{ name: string; orders: readonly TestOrder[]; finding: RegExp }>([
    {
      name: 'one code, which loses',
      orders: regulars.filter((o) => o.more?.offer !== 'PLUS'),
      finding: /^Offers +MINUS brought €700 less than its customers spend anyway\.$/,
    },
    {
      name: 'one that loses, and one of a few people',
      orders: [...regulars.filter((o) => o.more?.offer !== 'PLUS'), sale('C0', '2026-07-01', 40, 'RARE')],
      finding: /MINUS brought €700 less .*; no other code has enough regulars to tell\.$/,
    },
    {
      name: 'only losses',
      orders: regulars.map((o) => (o.more?.offer === 'PLUS' ? { ...o, amount: 45 } : o)),
      finding: /^Offers +No code pays for itself: MINUS brought €\d+ less/,
    },
    {
      name: 'only gains',
      orders: regulars.filter((o) => o.more?.offer !== 'MINUS'),
      finding: /PLUS brought €350 more than its customers spend anyway\.$/,
    },
    { name: 'few users', orders: regulars.slice(0, 60), finding: /2 codes used, on 67% of orders: too few regulars/ },
    {
      name: 'newcomers only',
      orders: regulars.filter((o) => o.more?.offer === 'PLUS'),
      finding: /1 code used, on 100% of orders: none by people/,
    },
    {
      name: 'discounts only',
      orders: Array.from({ length: 12 }, (_, i) => sale(`C${i}`, '2026-01-01', 90, '', { discount: 1000 })),
      finding: /No code in these files; discounts take 10% off/,
    },
    {
      name: 'one discount',
      orders: [sale('Ana', '2026-01-01', 90, '', { discount: 1000 })],
      finding: /a discount known of 1 order only: too few/,
    },
    { name: 'neither', orders: [sale('Ana', '2026-01-01', 90)], finding: /No code and no discount in these files/ },
    { name: 'nobody', orders: [], finding: /No order in these files/ },
  ])('with $name', ({ orders, finding }) => {
    expect(String(planOf('offers', inputOf(orders)).values[0][0])).toMatch(finding);
  });

  it('shows as much revenue as the file has, to the cent', () => {
    const codes = fc.array(fc.constantFrom('', 'A', 'B12', 'B13', 'B14'), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(anyOrders(40), codes, (orders, list) => {
        const input = inputOf(orders.map((o, i) => ({ ...o, more: { offer: list[i] } })));
        if (input.findings.offers?.rows.length === 0) return;
        const plan = planOf('offers', input);
        const at = columnAt(plan, 5, 'Revenue');
        const total = plan.values.findIndex((row) => row[0] === 'Total');
        const cells = plan.values.slice(5, total).map((row) => row[at]);
        const sum = cells.reduce((all: number, cell) => all + Math.round(Number(cell) * 100), 0);
        expect(sum).toBe(input.findings.turnover);
        expect(Math.round(Number(plan.values[total][at]) * 100)).toBe(input.findings.turnover);
      }),
      { numRuns: 40 },
    );
  });

  it('says of each code what the cell says', () => {
    const cells = regulars.map((o): Cell[] => [o.more?.offer ?? '', o.customer, { day: o.day, second: 0 }, o.amount]);
    const spoken = body('OFFER_RETURN', [...ranges(cells), [['PLUS', 70]], 0.5] as never);
    const cost = {
      tab: '1',
      row: 1,
      code: 'PLUS',
      campaign: '',
      start: null,
      end: null,
      targeted: null,
      control: null,
    };
    const input = inputOf(regulars, { offerList: [{ ...cost, cost: 7000 }] }, { margin: 0.5 });
    const plan = planOf('offers', input);
    const shown = ['Orders', 'Customers', 'With the', 'Before', 'Margin gained', 'Net gain ÷ cost'].map((title) =>
      columnAt(plan, 5, title),
    );
    expect(spoken).toHaveLength(2);
    spoken.forEach((row, i) => {
      const own = plan.values[5 + i];
      expect(own[0]).toBe(row[0]);
      expect(shown.map((at): PlanValue => own[at])).toEqual([row[1], row[2], row[3], row[4], row[5], row[6]]);
    });
    expect(plan.notes.map(({ text }) => text).join('\n')).toContain(
      '=OFFER_RETURN(codes,customers,dates,amounts,costs_of_codes,0.5)',
    );
  });

  describe('codes of few users', () => {
    const firstColumn = (orders: readonly TestOrder[], beside: Partial<Ledger> = {}) =>
      planOf('offers', inputOf(orders, beside)).values.map((row) => String(row[0]));
    const few = (code: string, count: number, from = 0) =>
      Array.from({ length: count }, (_, i) => sale(`C${from + i}`, '2026-07-01', 20, code));

    it('are one row where they begin alike', () => {
      const rows = firstColumn(Array.from({ length: 200 }, (_, i) => sale(`C${i}`, '2026-04-01', 10, `GIFT-${i}`)));
      expect(rows.filter((text) => text.startsWith('GIFT'))).toEqual(['GIFT… (200)']);
      expect(rows).not.toContain('Codes that begin alike, put together');
    });

    it('stay apart where one of them says something alone', () => {
      const own = regulars.map((o) => (o.more?.offer === 'PLUS' ? { ...o, more: { offer: 'AMI-ALL' } } : o));
      const rows = firstColumn([...own, ...few('AMI-1', 2), ...few('AMI-2', 1)]);
      expect(rows.filter((text) => text.startsWith('AMI'))).toEqual(['AMI-ALL', 'AMI-1', 'AMI-2', 'AMI… (3)']);
    });

    it('are named up to five, else summed up under what many used', () => {
      const five = ['BLUE', 'GREEN', 'PINK', 'GREY', 'BLACK'].flatMap((code) => few(code, 3));
      const named = firstColumn([...regulars, ...five]);
      expect(named).toEqual(expect.arrayContaining(['PLUS', 'BLUE', 'BLACK']));
      expect(named.join()).not.toContain('used by fewer');
      const six = firstColumn([...regulars, ...five, ...few('BROWN', 4)]);
      expect(six).toContain('and 6 codes used by fewer than 5 customers each');
      expect(six).not.toContain('BLUE');
    });

    it('are counted once where their cost is unknown, and not where it is told of them all or nothing of them', () => {
      const giftsOf = (count: number) =>
        Array.from({ length: count }, (_, i) => sale(`C${i}`, '2026-07-01', 10, `GIFT-${i}`));
      const gifts = giftsOf(35);
      const unknown = firstColumn([...regulars, ...gifts]).join('\n');
      expect(unknown).toContain('No cost known for 37 codes: counted as 0.');
      const untold = firstColumn([...regulars, ...giftsOf(8)]).join('\n');
      expect(untold).toContain('No cost known for 2 codes: counted as 0.');
      const spend = { kind: 'retention', channel: '', campaign: 'GIFT', day: day('2026-07-01'), cents: 500 } as never;
      const told = firstColumn([...regulars, ...gifts], { spend: [spend] }).join('\n');
      expect(told).toContain('No cost known for 2 codes: counted as 0.');
    });
  });

  it('has no column, no mark and no warning of a gain where none can be told', () => {
    const plan = planOf('offers', inputOf(regulars.slice(0, 60)));
    expect(plan.values[4]).not.toContain('Revenue\ngained, € ▼');
    expect(textOf(plan)).not.toContain('the returns are too good');
    expect(planOf('offers', inputOf(regulars)).values[4]).toContain('Revenue\ngained, € ▼');
  });

  it('does not compare newcomers with a habit they never had', () => {
    const newcomers = Array.from({ length: 40 }, (_, i) => sale(`N${i}`, '2026-04-01', 20, 'PLUS'));
    const plan = planOf('offers', inputOf([...regulars, ...newcomers]));
    const row = plan.values.find((line) => line[0] === 'PLUS') ?? [];
    expect(row[columnAt(plan, 5, 'Revenue gained')]).toBe('');
    expect(row[columnAt(plan, 5, 'Verdict')]).toBe('mostly newcomers');
    expect(plan.values[0][0]).toContain('MINUS brought');
    expect(plan.values[0][0]).not.toContain('PLUS');
    const french = planOf('offers', inputOf([...regulars, ...newcomers]), 'fr');
    expect(textOf(french)).toContain('surtout des nouveaux');
  });

  it('does not judge discounts on a handful of orders', () => {
    const text = textOf(planOf('offers', inputOf([sale('Ana', '2026-01-01', 90, '', { discount: 1000 })])));
    expect(text).toContain('1 order: too few to compare.');
    expect(text).not.toContain('None went to customers');
  });

  it('without a code says what one would unlock, and where to add it', () => {
    const text = textOf(planOf('offers', inputOf([sale('Ana', '2026-01-01', 90)])));
    expect(text).toContain('A “Code” column in the orders');
    expect(text).toContain('A “Discount” column in the orders');
    expect(planOf('offers', contactsOnly).charts).toEqual([]);
  });

  test.each<{ name: string; orders: readonly TestOrder[]; is: boolean }>([
    { name: 'codes', orders: many('TEA'), is: true },
    { name: 'discounts', orders: many('', { discount: 500 }), is: true },
    { name: 'discounts of 0', orders: many('', { discount: 0 }), is: false },
    { name: 'one code used once', orders: [sale('Ana', '2026-01-01', 90, 'TEA')], is: false },
    { name: 'one discount', orders: [sale('Ana', '2026-01-01', 90, '', { discount: 500 })], is: false },
    { name: 'neither', orders: [sale('Ana', '2026-01-01', 90)], is: false },
    { name: 'nobody', orders: [], is: false },
  ])('is proposed for $name: $is', ({ orders, is }) => {
    expect(proposedTabs(inputOf(orders)).includes('offers')).toBe(is);
  });
});

describe('the tab of the retention budget', () => {
  const spend = (kind: 'retention' | 'marketing', units: number) => ({
    channel: 'E-mail',
    kind,
    day: day('2026-05-01'),
    campaign: '',
    cents: units * 100,
  });
  const year = Array.from({ length: 10 }, (_, i) => [
    sale(`C${i}`, '2025-05-01', 50),
    ...(i < 6 ? [sale(`C${i}`, '2026-06-30', 80)] : []),
  ]).flat();
  const under = inputOf(year, { spend: [spend('retention', 100), spend('marketing', 1900)] });

  it('says the share, what is missing to the share advised, and from where it pays', () => {
    expect(planOf('retention', under).values[0][0]).toContain(
      '5.0% of marketing goes to keeping customers, under the 10% advised: €100 short. It pays once 2 customers are kept.',
    );
    const enough = inputOf(year, { spend: [spend('retention', 300), spend('marketing', 700)] });
    expect(planOf('retention', enough).values[0][0]).toContain(
      '30% of marketing goes to keeping customers; 10% is advised.',
    );
    const alone = inputOf(year, { spend: [spend('retention', 300)] });
    expect(planOf('retention', alone).values[0][0]).toContain('other marketing is not in these files');
    expect(textOf(planOf('retention', alone))).toContain('no other marketing in these files');
  });

  it('has live cells whose first figures are those of their formulas', () => {
    for (const input of [under, shop, inputOf(year, { spend: [spend('marketing', 900)] }), inputOf(year)]) {
      const plan = planOf('retention', input);
      expect(plan.formulas.length).toBeGreaterThan(4);
      for (const { row, column, formula } of plan.formulas) {
        expect(computed(formula, plan), formula).toBeCloseTo(Number(plan.values[row - 1][column - 1]), 6);
      }
    }
  });

  it('without spending to keep customers still says who came back, and what they are worth', () => {
    const plan = planOf('retention', inputOf(year));
    const text = textOf(plan);
    expect(text).toContain('No spending to keep customers in these files');
    expect(text).toContain('A “Kind” column in the spending');
    expect(text).toContain('6 of 10');
    expect(text).not.toContain('Other marketing');
    expect(plan.charts).toEqual([]);
    // Nobody could have come back yet: nothing but what is missing.
    const young = textOf(planOf('retention', inputOf(many(''))));
    expect(young).toContain('A “Kind” column in the spending');
    expect(young).not.toContain('In figures');
    expect(young).not.toContain('What if');
    expect(textOf(planOf('retention', contactsOnly))).toContain('there is nobody to keep');
  });

  test.each<{ name: string; beside: Partial<Ledger>; is: boolean }>([
    { name: 'retention spending', beside: { spend: [spend('retention', 5)] }, is: true },
    { name: 'other marketing', beside: { spend: [spend('marketing', 5)] }, is: false },
    { name: 'no spending', beside: {}, is: false },
  ])('is proposed for $name: $is', ({ beside, is }) => {
    expect(proposedTabs(inputOf(year, beside)).includes('retention')).toBe(is);
  });
});

/** The few formulas of the simulators, computed here: numbers, cells, + − × ÷, MIN, MAX, IF (a>0) and ROUNDUP (x;0). */
function computed(formula: string, plan: TabPlan): number {
  const script = formula
    .slice(1)
    .replace(/[A-Z]+\d+/g, (cell) => {
      const [, letter, row] = /([A-Z])(\d+)/.exec(cell) as RegExpExecArray;
      return `(${Number(plan.values[Number(row) - 1][letter.charCodeAt(0) - 65])})`;
    })
    .replace(/;/g, ',');
  const names = ['MIN', 'MAX', 'IF', 'ROUNDUP'];
  const run = new Function(...names, `return ${script}`) as (...is: unknown[]) => number;
  return run(
    Math.min,
    Math.max,
    (is: boolean, a: number, b: number) => (is ? a : b),
    (n: number) => Math.ceil(n - 1e-9),
  );
}

it('reads a whole workbook: orders, a table of offers, who was set apart, spending', () => {
  const people = Array.from({ length: 80 }, (_, i) => `C${i}`);
  const orders = people.flatMap((who, i) => [
    [who, '2026-01-10', '50,00', '', '0'],
    ...(i < 40
      ? [[who, '2026-05-10', '60,00', 'stay', '6,00']]
      : i < 50
        ? [[who, '2026-05-12', '40,00', '', '0']]
        : []),
  ]);
  const tabs = {
    Commandes: [['N° client', 'Date de commande', 'Montant', 'Code promo', 'Remise'], ...orders],
    Offres: [
      ['Code promo', 'Coût', 'Date de début', 'Date de fin'],
      ['STAY', '100,00', '01/05/2026', '31/05/2026'],
    ],
    Ciblage: [
      ['N° client', 'Code promo', 'Groupe témoin'],
      ...people.map((who, i) => [who, 'STAY', i < 40 ? 'non' : 'oui']),
    ],
    Dépenses: [
      ['Mois', 'Canal', 'Dépense', 'Type de dépense'],
      ['2026-04-01', 'E-mail', '200,00', 'fidélisation'],
      ['2026-04-01', 'Recherche', '800,00', 'marketing'],
    ],
  };
  const sources = Object.entries(tabs).map(([name, rows], i) => ({ ...tabOf(rows, name), id: `${i + 1}` }));
  const found = analyse(sources, noChoices, { hints: frenchHints, today: day('2026-06-30') }).findings;
  const [stay] = found.offers?.rows ?? [];
  // 60 a head against 10 × 40 / 40 a head in the control group, × 40, less 100.
  expect(stay).toMatchObject({
    code: 'STAY',
    hasControl: true,
    discounts: 24_000,
    cost: 10_000,
    incrementalMargin: 190_000,
  });
  expect(stay.return).toBeCloseTo(1900 / 340, 9);
  expect(found.retention).toMatchObject({ spend: 20_000, otherMarketing: 80_000, share: 0.2 });
  expect(found.retention?.actions).toMatchObject([
    { code: 'STAY', treated: 40, treatedRepeat: 40, control: 40, controlRepeat: 10, savedCustomers: 30, cost: 34_000 },
  ]);
  expect(found.offers?.discounts?.first.rate).toBe(0);
  expect(found.offers?.discounts?.later.discounted).toBe(40);
  // Two returns of one offer: each of the two tabs says why the other's differs, where both are written.
  const both = planTabs({ ...shop, findings: found, contacts: [] }, wordsOf('en'), ['offers', 'retention']);
  expect(both.map(textOf)).toEqual([
    expect.stringContaining('“Retention budget” gives another gain for the same offer'),
    expect.stringContaining('“Offers” gives another gain for the same offer'),
  ]);
  const [alone] = planTabs({ ...shop, findings: found, contacts: [] }, wordsOf('en'), ['offers']);
  expect(textOf(alone)).not.toContain('another gain');
});
