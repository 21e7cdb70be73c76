import { describe, expect, it } from 'vitest';
import { type CleanRule, isMoment } from '../../src/core/model';
import { isoDay } from '../../src/core/units';
import { plannable, planTabs, proposedTabs } from '../../src/tabs/all';
import { analyse } from '../../src/wizard/analysis';
import { cleanAnswer } from '../../src/wizard/answers';
import { columnsAnswer } from '../../src/wizard/columns-answer';
import { noChoices } from '../../src/wizard/messages';
import { tabInput } from '../../src/wizard/report';
import { sampleDay, sampleShop } from '../../src/wizard/sample-shop';
import { wordsOf } from '../../src/words/words';
import { day } from '../makers';

describe('the sample shop', () => {
  const asOf = day('2026-09-30');
  it('is the same every time', () => expect(sampleShop(asOf)).toEqual(sampleShop(asOf)));
  it('ends on the last day of the month before', () => {
    expect(isoDay(sampleDay(day('2026-11-21')))).toBe('2026-10-31');
    const days = sampleShop(asOf).tabs[0].grid.flatMap((row) => (isMoment(row[1]) ? [row[1].day] : []));
    expect(Math.max(...days)).toBe(asOf);
  });
  it('names nobody who could exist: phones kept for fiction, example domains', () => {
    const [, clients] = sampleShop(asOf).tabs;
    const top = clients.grid.findIndex((row) => row.length > 5);
    const column = (heading: string) => {
      const at = clients.grid[top].indexOf(heading);
      return clients.grid.slice(top + 1).map((row) => String(row[at] ?? ''));
    };
    for (const phone of column('Téléphone'))
      expect(phone.replace(/\D/g, '')).toMatch(/^$|^(33|0033|330|0)?63998\d{4}0?$/);
    for (const email of column('E-mail')) expect(email.toLowerCase().trim()).toMatch(/^$|example(\.fr|,fr)?[.>]?$/);
  });
});

// The story holds whatever the month it is opened in.
describe.each(['2026-09-30', '2026-12-31', '2027-05-31'])('what the wizard finds in the sample shop of %s', (iso) => {
  const { tabs, truth } = sampleShop(day(iso));
  const sources = tabs.map((tab, i) => ({ id: String(i + 1), name: tab.name, grid: tab.grid }));
  const analysis = analyse(sources, noChoices, {
    hints: { dateOrder: 'dmy', decimal: ',', country: 'FR' },
    today: truth.asOf + 2,
  });
  const { findings, unified, reading, ledger, changes } = analysis;
  const customerOf = new Map(
    reading.identities.map(({ fields }, i) => [fields.customer_id ?? '', unified.customerOf[i]] as const),
  );
  const areOne = ([a, b]: readonly [string, string]) => customerOf.get(a) === customerOf.get(b);
  const people = (key: 'stage' | 'buyerSegment' | 'activity') => {
    const counts = new Map<string, number>();
    for (const person of findings.people) counts.set(String(person[key]), (counts.get(String(person[key])) ?? 0) + 1);
    return counts;
  };

  it('knows every tab and column, and has nothing to ask', () => {
    expect(analysis.used.map(({ name, kind }) => [name, kind])).toEqual([
      ['Commandes', 'order-lines'],
      ['Clients', 'customers'],
      ['Dépenses', 'spend'],
      ['Visites', 'touchpoints'],
      ['Codes promo', 'offers'],
      ['Groupes témoins', 'offers'],
    ]);
    const columns = analysis.used.flatMap((table) => table.columns);
    expect(columns.filter(({ role, confidence }) => role !== null && confidence < 0.8)).toEqual([]);
    // The days of codes are told by their headings, an account number is never read.
    expect(columns.filter(({ role }) => role === null).map(({ header }) => header)).toEqual(['IBAN', 'Début', 'Fin']);
    for (const table of columnsAnswer(analysis).tables)
      expect([table.unclearDates, table.unclearDecimals]).toEqual([null, null]);
  });

  it('counts orders, customers and money as they were put in', () => {
    expect(findings).toMatchObject({
      orders: truth.orders,
      customers: truth.customersWithOrders,
      turnover: truth.turnoverCents,
      noCustomer: { orders: truth.noCustomer },
    });
    expect(ledger.discount.reduce((sum, cents) => sum + (cents || 0), 0)).toBe(truth.discountCents);
    expect(truth.orders).toBeGreaterThan(1500);
    expect(truth.noCustomer).toBeGreaterThan(4);
  });

  it('leaves out what cannot count, for the reason put in', () => {
    const reasons = new Map<string, number>();
    for (const { reason } of reading.leftOut) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    expect(reasons).toEqual(truth.leftOut);
    for (const reason of ['cancelled', 'failed', 'pending']) expect(truth.leftOut.get(reason)).toBeGreaterThan(5);
  });

  it.each<readonly [CleanRule, readonly string[]]>([
    ['date', ['order_date']],
    ['amount', ['amount']],
    ['clusters', ['channel', 'category']],
    ['accents', ['first_name', 'last_name']],
    ['name', ['first_name']],
    ['civility', ['civility']],
    ['email', ['email']],
    ['postcode', ['postcode']],
  ])('repairs every cell spoilt: %s', (rule, fields) => {
    const repaired = changes.filter((change) => change.rule === rule && fields.includes(change.field));
    expect(repaired).toHaveLength(truth.spoilt.get(rule) ?? 0);
    expect(repaired.length).toBeGreaterThan(3);
  });

  it('gives every town one name, every country a code and every phone a number', () => {
    expect(changes.filter(({ field }) => field === 'city')).toHaveLength(truth.spoilt.get('city') ?? 0);
    for (const { country } of unified.contacts) expect(['', 'BE', 'FR']).toContain(country);
    for (const { phone } of unified.contacts) expect(phone).toMatch(/^$|^\+3363998\d{4}$/);
    const invalid = cleanAnswer(analysis, noChoices).remarks.find(({ code }) => code === 'email-invalid');
    expect(invalid?.count).toBe(truth.spoilt.get('email-invalid'));
  });

  it('joins who is there twice, asks about who may be, and leaves couples and the till’s address alone', () => {
    expect(truth.duplicates.length).toBeGreaterThan(25);
    expect(truth.duplicates.filter((pair) => !areOne(pair))).toEqual([]);
    expect(truth.couples.length).toBeGreaterThan(2);
    expect(truth.couples.filter(areOne)).toEqual([]);
    const asked = unified.doubtful.map(({ a, b }) =>
      [a, b].map((who) => unified.contacts[unified.customerOf[who]].key).sort(),
    );
    expect(truth.doubtful.length).toBeGreaterThan(3);
    expect(asked).toEqual(expect.arrayContaining(truth.doubtful.map((pair) => [...pair].sort())));
    expect(unified.ignoredKeys.map(({ seen }) => seen)).toEqual([truth.sharedEmail]);
    expect(cleanAnswer(analysis, noChoices).merged).toBe(truth.duplicates.length);
  });

  it('counts spending, visits, codes, groups and ambassadors as they were put in', () => {
    const spent = (isKept: boolean) =>
      ledger.spend.reduce((sum, { kind, cents }) => sum + ((kind === 'retention') === isKept ? cents : 0), 0);
    expect([spent(false), spent(true)]).toEqual([truth.marketingCents, truth.retentionCents]);
    expect(ledger.touches.day).toHaveLength(truth.touches);
    const rows = findings.offers?.rows ?? [];
    expect(new Map(rows.map(({ code, orders }) => [code, orders]))).toEqual(truth.codes);
    const drawn = rows.filter(({ hasControl }) => hasControl);
    expect(new Map(drawn.map((row) => [row.code, { treated: row.targeted, control: row.setApart }]))).toEqual(
      truth.arms,
    );
    expect(findings.offers?.unused).toEqual(['RENTREE']);
    expect(people('buyerSegment').get('ambassador')).toBe(truth.ambassadors);
  });

  it('has a best customer worth telling of, who still buys', () => {
    const { first, runnerUp } = findings.best;
    expect([first?.person.key, first?.person.activity]).toEqual(['C-10001', 'active']);
    expect(first?.net).toBeGreaterThan(1.1 * (runnerUp?.net ?? 0));
  });

  it('has one excellent channel, some between, and one at a loss', () => {
    const ratios = new Map(
      findings.channels?.rows.flatMap(({ channel, ratio }) => (ratio === null ? [] : [[channel, ratio] as const])),
    );
    expect(ratios.get('Parrainage')).toBeGreaterThanOrEqual(3);
    for (const channel of ['Salons', 'Recherche payante', 'Réseaux sociaux']) {
      expect(ratios.get(channel)).toBeGreaterThan(1);
      expect(ratios.get(channel)).toBeLessThan(3.2);
    }
    expect(ratios.get('Affiliation')).toBeLessThan(1);
    const payback = findings.channels?.rows.find(({ channel }) => channel === 'Parrainage')?.payback;
    expect(payback).toBeLessThan(6);
  });

  it('has codes that pay for themselves and one that does not, and measures what keeps customers', () => {
    const verdicts = new Map(findings.offers?.rows.map(({ code, verdict }) => [code, verdict]));
    expect(verdicts.get('COFFRET')).toBe('pays');
    expect(verdicts.get('RETOUR15')).toBe('pays');
    expect(verdicts.get('NOEL20')).toBe('does-not-pay');
    const actions = new Map(findings.retention?.actions.map((action) => [action.code, action]));
    expect(actions.get('RETOUR15')?.savedCustomers).toBeGreaterThan(10);
    expect(actions.get('RETOUR15')?.return).toBeGreaterThan(0);
    expect(actions.get('CHEQUE8')?.return).toBeLessThan(0);
    expect([...actions.values()].filter(({ isTooFew }) => isTooFew)).toEqual([]);
  });

  it('has people of every kind, and something to say in every tab', () => {
    for (const stage of ['prospect', 'acquisition', 'development', 'loyalty', 'attrition', 'reactivation'])
      expect([stage, (people('stage').get(stage) ?? 0) > 30]).toEqual([stage, true]);
    for (const segment of ['prospect', 'mono', 'multi', 'vip', 'ambassador'])
      expect([segment, (people('buyerSegment').get(segment) ?? 0) >= 10]).toEqual([segment, true]);
    expect(findings.people.filter(({ flags }) => flags.includes('won-back')).length).toBeGreaterThan(3);
    expect(findings.people.filter(({ flags }) => flags.includes('refunded')).length).toBeGreaterThan(0);
    expect(findings.letGo?.toLetGo.length).toBeGreaterThan(5);
    expect(proposedTabs({ findings, contacts: unified.contacts })).toEqual(plannable);
  });

  it('copies no account number into any tab', () => {
    const input = tabInput(analysis, { computedOn: null, runs: [], orphanNotes: [], language: 'en' });
    const plans = planTabs(input, wordsOf('en'), plannable);
    expect(plans).toHaveLength(plannable.length);
    expect(JSON.stringify(plans)).not.toContain('FR76');
  });
});
