import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { bestCustomers, bestWithTheirLike } from '../../../src/core/measure/best';
import { describePeople } from '../../../src/core/measure/people';
import { customersLike, fieldsOf, fieldsOfProspects, seedsOf } from '../../../src/core/measure/resemble';
import type { Contact, Ledger } from '../../../src/core/model';
import type { BestFacts } from '../../../src/core/results';
import { defaultSettings } from '../../../src/core/settings';
import { anyOrders, day, ledgerFrom, order, type TestOrder } from '../../makers';
import { contact } from './contacts';

const asOf = day('2026-12-15');
const settings = { ...defaultSettings, activeWithin: 60, lostAfter: 400 };

/** Contacts of a ledger's customers, each with what is known of him. */
const contactsOf = (ledger: Ledger, known: Readonly<Record<string, Partial<Contact>>>): Contact[] =>
  ledger.keys.map((key) => contact(key, known[key]));
function tell(
  orders: readonly TestOrder[],
  known: Readonly<Record<string, Partial<Contact>>> = {},
  prospects: readonly string[] = [],
  margin = 1,
): BestFacts {
  const ledger = ledgerFrom(orders, prospects);
  const contacts = contactsOf(ledger, known);
  const described = describePeople(ledger, contacts, settings, asOf);
  return bestWithTheirLike(ledger, contacts, described, settings, () => true, margin);
}

describe('fields', () => {
  const ledger = {
    ...ledgerFrom(
      [
        order('Ana', '2026-12-01', 30, {
          channel: 'Web',
          lines: [{ product: 'a', category: 'Tea', quantity: 1, unitCents: 1 }],
        }),
        order('Ana', '2026-12-08', 10, { lines: [{ product: 'b', category: 'Cups', quantity: 1, unitCents: 1 }] }),
        order('Léo', '2026-12-01', 50, {
          channel: 'Shop',
          lines: [{ product: 'a', category: 'Tea', quantity: 1, unitCents: 1 }],
        }),
      ],
      ['Pia'],
    ),
  };
  const fields = (known: Readonly<Record<string, Partial<Contact>>>) => {
    const contacts = contactsOf(ledger, known);
    return fieldsOf(ledger, contacts, describePeople(ledger, contacts, settings, asOf));
  };
  const valuesOf = (known: Readonly<Record<string, Partial<Contact>>>) =>
    Object.fromEntries(
      fields(known).map(({ field, feature }) => [field, [...(feature.values as Iterable<number | string>)]]),
    );

  it('are what some have and not all alike; a prospect has none of a purchase', () => {
    expect(valuesOf({ Ana: { sector: 'Hotel' }, Léo: { sector: 'Hotel' } })).toEqual({
      channel: ['Web', 'Shop', ''],
      category: ['Cups', 'Tea', ''],
      'mean-order': [2000, 5000, Number.NaN],
    });
  });
  it('take the region where half of them have one, else the city, written the way most have it', () => {
    expect(valuesOf({ Ana: { city: 'Brest' }, Léo: { city: 'Lyon' } }).place).toEqual(['Brest', 'Lyon', '']);
    expect(
      valuesOf({ Ana: { city: 'Brest', region: 'Ouest' }, Léo: { city: 'Lyon' }, Pia: { region: 'OUEST' } }).place,
    ).toBeUndefined();
    expect(valuesOf({ Ana: { region: 'ouest' }, Léo: { region: 'Est' }, Pia: { region: 'Est' } }).place).toEqual([
      'ouest',
      'Est',
      'Est',
    ]);
  });
  it('of prospects are those of people, not of purchases; a company only where some are', () => {
    const known = { Ana: { company: 'Ana SARL', country: 'FR' }, Pia: { country: 'BE' } };
    const contacts = contactsOf(ledger, known);
    const { people } = describePeople(ledger, contacts, settings, asOf);
    expect(fieldsOfProspects(ledger, contacts, people).map(({ field }) => field)).toEqual(['country', 'kind']);
  });
});

describe('seeds', () => {
  const buyers = (count: number) =>
    Array.from({ length: count }, (_, i) => order(`c${String(i).padStart(4, '0')}`, '2026-12-01', 1000 - i));
  test.each([
    { count: 5, seeds: 5 },
    { count: 40, seeds: 10 },
    { count: 150, seeds: 15 },
    { count: 900, seeds: 50 },
  ])('$count buyers: $seeds', ({ count, seeds }) => {
    const ledger = ledgerFrom([...buyers(count), order('Lost', '2024-01-01', 9)]);
    const facts = bestCustomers(ledger, null, describePeople(ledger, null, settings, asOf), settings);
    expect(seedsOf(facts.ranking)).toHaveLength(seeds);
  });
});

describe('look-alikes', () => {
  // Ten best of Brest through the shop, then small ones, and one who is gone.
  const orders = [
    ...Array.from({ length: 10 }, (_, i) => order(`best${i}`, '2026-12-01', 500 + i, { channel: 'Shop' })),
    ...Array.from({ length: 40 }, (_, i) => order(`z${i}`, '2026-12-01', 20 + i, { channel: 'Web' })),
    order('Twin', '2026-12-01', 40, { channel: 'Shop' }),
    order('Gone', '2025-01-01', 40, { channel: 'Shop' }),
  ];
  const known = Object.fromEntries([
    ...Array.from({ length: 10 }, (_, i) => [`best${i}`, { city: 'Brest' }]),
    ...Array.from({ length: 40 }, (_, i) => [`z${i}`, { city: 'Lyon' }]),
    ['Twin', { city: 'Brest' }],
    ['Gone', { city: 'Brest' }],
  ]);
  const { lookAlikes } = tell(orders, known);

  it('are not large, not lost, and no seeds; what matches and what separates is named', () => {
    const names = lookAlikes?.list.map(({ person }) => person.name) ?? [];
    expect(names[0]).toBe('Twin');
    expect(names).not.toContain('Gone');
    expect(names.filter((name) => name.startsWith('best'))).toEqual([]);
    expect(lookAlikes?.list[0].matching.map(({ field, value }) => [field, value])).toEqual([
      ['place', 'Brest'],
      ['channel', 'Shop'],
    ]);
    expect(lookAlikes?.list[0].differing).toEqual({ field: 'mean-order', value: 4000, theirs: 50450 });
    expect(lookAlikes?.list[0].nearest.person.name).toBe('best0');
    expect(lookAlikes?.list.every(({ person }) => person.size !== 'large' && person.activity !== 'lost')).toBe(true);
  });
  it('need ten who still buy', () => {
    expect(tell(orders.slice(0, 9), known).lookAlikes).toBeNull();
  });
  it('of one customer are the nearest of all, never himself', () => {
    const ledger = ledgerFrom(orders, ['Pia']);
    const contacts = contactsOf(ledger, known);
    const described = describePeople(ledger, contacts, settings, asOf);
    const who = (name: string) => ledger.keys.indexOf(name);
    const like = customersLike(ledger, contacts, described, who('Twin'));
    expect(like.map(({ person }) => person.name)).toEqual(['Gone', 'best0', 'best1']);
    expect(like[0].similarity).toBe(1);
    expect(customersLike(ledger, contacts, described, who('Pia'))).toEqual([]);
  });
});

describe('prospects', () => {
  const old = (name: string, amount: number) => order(name, '2025-06-01', amount);
  const buyers = [
    order('Ana', '2026-12-01', 900),
    ...Array.from({ length: 25 }, (_, i) => old(`b${i}`, 60)),
    ...Array.from({ length: 25 }, (_, i) => old(`l${i}`, 20)),
  ];
  const known = Object.fromEntries([
    ['Ana', { city: 'Brest', sector: 'Hotel' }],
    ...Array.from({ length: 25 }, (_, i) => [`b${i}`, { city: 'Brest', sector: 'Hotel' }]),
    ...Array.from({ length: 25 }, (_, i) => [`l${i}`, { city: 'Lyon', sector: 'Bar' }]),
    ['Twin', { city: 'Brest', sector: 'Hotel' }],
    ['Half', { city: 'Brest', sector: 'Bar' }],
    ['Other', { city: 'Lyon', sector: 'Bar' }],
    ['No', { city: 'Brest', sector: 'Hotel', consent: 'no' as const }],
  ]);
  const names = ['Twin', 'Half', 'Other', 'No', 'Blank'];
  const { prospects } = tell(buyers, known, names, 0.5);

  it('come the most alike first; who refused, or has nothing in common, does not come', () => {
    expect(prospects?.list.map(({ person, similarity }) => [person.name, similarity])).toEqual([
      ['Twin', 1],
      ['Half', 0.5],
    ]);
    expect(prospects).toMatchObject({ prospects: 4, found: 2, months: 12, neighbours: 20 });
  });
  it('are worth the mean first-year margin of their 20 nearest customers, ties included; a third may be spent', () => {
    // Twin: the 25 of Brest at 30 of margin, and Ana, whose first year is not over and counts in the months she lived.
    const [twin, half] = prospects?.list ?? [];
    expect(twin).toMatchObject({ expected: 3000, mostToSpend: 1000, distance: 0 });
    // Half: all 51 are alike in one field of two.
    expect(half.distance).toBe(0.5);
    expect(half).toMatchObject({ expected: 2000, mostToSpend: 666 });
  });
  it('are none where nothing of them is like him', () => {
    expect(tell(buyers, known, ['Other']).prospects).toBeNull();
    expect(tell(buyers, {}, ['Twin']).prospects).toBeNull();
    expect(tell(buyers, known).prospects).toBeNull();
  });
});

describe('laws', () => {
  const names = ['Ana', 'Léo', 'Zoé', 'Bob', 'Eve', 'Max', 'Ida', 'Tom', 'Lou', 'Guy', 'Ugo', 'Noé', 'P1', 'P2', 'P3'];
  const anyKnown = fc
    .array(
      fc.record({
        city: fc.constantFrom('', 'Brest', 'Lyon'),
        sector: fc.constantFrom('', 'Hotel', 'Bar'),
        consent: fc.constantFrom('yes' as const, 'no' as const),
      }),
      { minLength: names.length, maxLength: names.length },
    )
    .map((list) => Object.fromEntries(names.map((name, i) => [name, list[i]])));
  const plain = (facts: BestFacts) =>
    JSON.parse(JSON.stringify(facts, (key, value) => (key === 'customer' ? undefined : value)));

  it('the order of the rows changes nothing; shares are shares; money is whole', () => {
    fc.assert(
      fc.property(anyOrders(50), anyKnown, (orders, known) => {
        const facts = tell(orders, known, ['P1', 'P2', 'P3'], 0.3);
        expect(plain(tell([...orders].reverse(), known, ['P1', 'P2', 'P3'], 0.3))).toEqual(plain(facts));
        const alike = [...(facts.lookAlikes?.list ?? []), ...(facts.prospects?.list ?? [])];
        for (const { similarity, matching } of alike) {
          expect(similarity).toBeGreaterThanOrEqual(0);
          expect(similarity).toBeLessThanOrEqual(1);
          expect(matching.length).toBeLessThanOrEqual(3);
        }
        for (const { person, expected, mostToSpend, distance } of facts.prospects?.list ?? []) {
          expect(person.activity).toBeNull();
          expect(Number.isInteger(expected ?? 0) && Number.isInteger(mostToSpend ?? 0)).toBe(true);
          expect(distance === null || (distance >= 0 && distance <= 1)).toBe(true);
        }
        for (const { person, looksLike = [] } of facts.ranking) {
          expect(looksLike.map((alike_) => alike_.person.name)).not.toContain(person.name);
        }
      }),
      { numRuns: 60 },
    );
  });
});
