// BEST_CUSTOMERS and LOOKALIKES say what the tab of best customers says.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { findings } from '../../src/core/findings';
import { describePeople } from '../../src/core/measure/people';
import { fieldsOf } from '../../src/core/measure/resemble';
import type { Cell } from '../../src/core/model';
import { defaultSettings } from '../../src/core/settings';
import { whyBest } from '../../src/words/why';
import { wordsOf } from '../../src/words/words';
import { contact } from '../core/measure/contacts';
import { anyOrders, day, ledgerFrom, order } from '../makers';
import { body, column, date, ranges } from './ask';

const asOf = day('2026-12-31');
const settings = { ...defaultSettings, asOf };

it('BEST_CUSTOMERS ranks as the tab does, with the same money, days and reasons', () => {
  fc.assert(
    fc.property(anyOrders(50), (orders) => {
      const { best } = findings(ledgerFrom(orders), null, settings, null);
      const cells = ranges(orders.map((o): Cell[] => [o.customer, { day: o.day, second: 0 }, o.amount]));
      const rows = best.ranking.length > 0 ? body('BEST_CUSTOMERS', [...cells, '', date('2026-12-31'), '', 100]) : [];
      expect(rows.map((row) => [row[0], row[1], row[4], row[10]])).toEqual(
        best.ranking.map((b) => [
          b.rank,
          b.person.name,
          b.net / 100,
          whyBest(wordsOf('en'), b.reasons, '', b.noLongerBuying),
        ]),
      );
    }),
    { numRuns: 60 },
  );
});

it('LOOKALIKES finds the look-alikes of the tab, given its fields and its seeds', () => {
  const cities = ['Brest', 'Lyon', 'Nice'];
  const orders = Array.from({ length: 160 }, (_, i) =>
    order(`c${i % 60}`, `2026-${String((i % 12) + 1).padStart(2, '0')}-1${i % 9}`, 5 + ((i * 37) % 90), {
      channel: ['Web', 'Shop'][i % 2],
    }),
  );
  const ledger = ledgerFrom(orders);
  const contacts = ledger.keys.map((key, i) => contact(key, { city: cities[i % 3] }));
  // Nobody is lost within the year.
  const patient = { ...settings, activeWithin: 300, lostAfter: 400 };
  const { best } = findings(ledger, contacts, patient, null);
  const fields = fieldsOf(ledger, contacts, describePeople(ledger, contacts, patient, asOf));
  const features = ledger.keys.map((_, i) =>
    fields.map(({ field, feature }): Cell => {
      const value = feature.values[i];
      if (typeof value === 'number' && Number.isNaN(value)) return '';
      return field === 'mean-order' ? Number(value) / 100 : value;
    }),
  );
  expect(fields.map(({ field }) => field)).toEqual(['place', 'channel', 'mean-order', 'rhythm']);
  const seeds = best.lookAlikes?.seeds.map((person) => person.key) ?? [];
  const rows = body('LOOKALIKES', [column(...ledger.keys), features, column(...seeds), 100]);
  const found = new Map(rows.map(([name, similarity]) => [name, similarity]));
  const listed = best.lookAlikes?.list ?? [];
  expect(listed.length).toBeGreaterThan(10);
  for (const { person, similarity } of listed) expect(found.get(person.key)).toBeCloseTo(similarity, 9);
  // In the same order, large ones and lost ones left out.
  const meant = new Set(listed.map(({ person }) => person.key));
  expect(rows.map(([name]) => String(name)).filter((name) => meant.has(name))).toEqual(
    listed.map(({ person }) => person.key),
  );
});
