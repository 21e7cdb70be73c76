import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findings } from '../../../src/core/findings';
import { breakdownFields } from '../../../src/core/measure/breakdowns';
import type { Cell, Contact } from '../../../src/core/model';
import { defaultSettings, type Settings } from '../../../src/core/settings';
import { body, column, date } from '../../functions/ask';
import { anyOrders, day, ledgerFrom, order, type TestOrder } from '../../makers';
import { contact } from './contacts';
import { inventShop } from './models/invented';

const asOf = day('2026-12-31');
const one = (i: number, iso: string, channel: string): TestOrder => order(`c${i}`, iso, 10, { channel });
function ask(orders: readonly TestOrder[], of: (i: number, name: string) => Partial<Contact>, more: object = {}) {
  const ledger = { ...ledgerFrom(orders), ...more };
  const contacts = ledger.names.map((name, i) => contact(name, of(i, name)));
  const settings: Settings = { ...defaultSettings, asOf };
  return findings(ledger, contacts, settings, null);
}
const names = (rows: readonly { group: { kind: string; text?: string } }[]) =>
  rows.map(({ group }) => group.text ?? group.kind);

describe('breakdownsOf', () => {
  const thirty = Array.from({ length: 30 }, (_, i) => [
    one(i, '2026-03-01', i < 15 ? 'Ads' : 'mail'),
    one(i, '2026-06-01', 'shop'),
  ]);
  const orders = thirty.flat();

  it('by the channel of the first order, with what winning a customer cost', () => {
    const spend = [
      { day: day('2026-03-02'), cents: 30_000, kind: 'marketing', channel: 'ads ', campaign: '' },
      { day: null, cents: 7_500, kind: 'sales', channel: 'ADS', campaign: '' },
      { day: day('2025-03-02'), cents: 99, kind: 'marketing', channel: 'mail', campaign: '' },
      { day: day('2026-03-02'), cents: 99, kind: 'retention', channel: 'mail', campaign: '' },
      { day: day('2026-03-02'), cents: 500, kind: 'marketing', channel: 'radio', campaign: '' },
    ];
    const { breakdowns } = ask(orders, () => ({}), { spend });
    expect(breakdowns?.map(({ by }) => by)).toEqual(['channel']);
    const [{ rows }] = breakdowns ?? [];
    expect(names(rows)).toEqual(['Ads', 'mail', 'other']);
    expect(rows.map((row) => [row.customers, row.newCustomers, row.spend, row.cac])).toEqual([
      [15, 15, 37_500, 2_500],
      [15, 15, 0, null],
      [0, 0, 500, null],
    ]);
  });

  it('by what a list of people tells, however it is written, where it parts them in two', () => {
    const { breakdowns } = ask(orders, (i) => ({
      sector: i % 2 ? ' BTP' : i < 20 ? 'btp' : '',
      region: i < 12 ? 'Bretagne' : i < 25 ? 'Corse' : i < 28 ? 'Alsace' : '',
      country: 'FR',
      city: `city ${i}`,
    }));
    // One sector, one country, thirty towns of one: nothing to tell apart.
    expect(breakdowns?.map(({ by }) => by)).toEqual(['channel', 'region']);
    expect(names(breakdowns?.[1].rows ?? [])).toEqual(['Corse', 'Bretagne', 'other']);
  });

  it('says what BREAKDOWN says in a cell', () => {
    const list = inventShop(300);
    const regionOf = (name: string) => ['Bretagne', 'Corse', 'Alsace'][Number(name.slice(1)) % 3];
    const { breakdowns } = ask(list, (_, name) => ({ region: regionOf(name) }));
    const cells = [
      column(...list.map((o) => o.customer)),
      column(...list.map((o): Cell => ({ day: o.day, second: 0 }))),
      column(...list.map((o) => o.amount)),
      column(...list.map((o) => regionOf(o.customer))),
    ];
    const money = (cents: number | null) => (cents === null ? '' : cents / 100);
    expect(body('BREAKDOWN', [...cells, date('2026-12-31')])).toEqual(
      breakdowns?.[0].rows.map((row) => [
        'text' in row.group ? row.group.text : '',
        row.customers,
        row.stillCustomers,
        money(row.turnover),
        money(row.meanOrder),
        row.churn ?? '',
        row.share ?? '',
        money(row.meanValue),
        row.vipShare ?? '',
      ]),
    );
  });

  it('puts every buyer in one group of each, whatever the order of the rows', () => {
    fc.assert(
      fc.property(anyOrders(80), (list) => {
        const of = (_: number, name: string) => ({ sector: name.slice(0, 1), city: name.slice(-1), region: 'R' });
        const found = ask(list, of);
        const turned = ask([...list].reverse(), of);
        expect(turned.breakdowns).toEqual(found.breakdowns);
        for (const { by, rows } of found.breakdowns ?? []) {
          expect(breakdownFields).toContain(by);
          expect(rows.reduce((sum, row) => sum + row.customers, 0)).toBe(found.customers);
        }
      }),
      { numRuns: 40 },
    );
  });
});
