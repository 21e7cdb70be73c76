import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { buyerSegments, type ProgrammeCode, programmeCodes } from '../../../src/core/codes';
import { findings } from '../../../src/core/findings';
import type { Contact } from '../../../src/core/model';
import type { Due, Programme } from '../../../src/core/results';
import { defaultSettings, type Settings } from '../../../src/core/settings';
import { anyOrders, day, ledgerFrom, order, type TestOrder } from '../../makers';
import { contact } from './contacts';

const asOf = day('2026-09-30');
const reachable = (name: string, known: Partial<Contact> = {}) =>
  contact(name, { consent: 'yes', email: `${name.toLowerCase()}@example.com`, ...known });

/**
 * Twenty customers whose second order came 20 to 39 days after the first, long ago, every two months since: half come
 * within 30 days (29.5), 80 % within 36 (35.2). One of them orders on the day of the analysis.
 */
const regulars: readonly TestOrder[] = Array.from({ length: 20 }, (_, i) => {
  const first = day('2024-10-05') + i;
  const days = [first, first + 20 + i, ...Array.from({ length: 10 }, (_, k) => first + 100 + 61 * k)];
  return days.map((d): TestOrder => ({ customer: `R${i}`, day: d, amount: 10, more: {} }));
}).flat();
const anchor = order('R0', '2026-09-30', 10);

function programmesFor(
  orders: readonly TestOrder[],
  contacts: readonly Contact[],
  settings: Partial<Settings> = {},
): Readonly<Record<ProgrammeCode, Programme>> {
  const ledger = ledgerFrom(
    [...regulars, anchor, ...orders],
    contacts.map((c) => c.name),
  );
  const byName = new Map(contacts.map((c) => [c.name, c]));
  const known = ledger.names.map((name) => byName.get(name) ?? contact(name));
  const found = findings(ledger, known, { ...defaultSettings, ...settings }, asOf + 2).programmes ?? [];
  return Object.fromEntries(found.map((p) => [p.code, p])) as Record<ProgrammeCode, Programme>;
}
const names = (due: readonly Due[]) => due.map(({ person }) => person.name).filter((name) => !/^R\d/.test(name));
const bought = (days: number, amount = 5, more: TestOrder['more'] = {}): TestOrder => ({
  customer: 'Ana',
  day: asOf - days,
  amount,
  more,
});
const ana = reachable('Ana');

describe('one order', () => {
  const { mono } = programmesFor([bought(40)], [ana]);

  it('the second is called for a week before half of second orders have come, until 80 % have', () => {
    expect(mono.trigger).toBe(23);
    expect(mono.success?.days).toBe(36);
  });

  test.each([
    { days: 22, due: [] },
    { days: 23, due: ['Ana'] },
    { days: 36, due: ['Ana'] },
    { days: 37, due: [] },
  ])('$days days ago', ({ days, due }) => expect(names(programmesFor([bought(days)], [ana]).mono.due)).toEqual(due));

  it('counts how many placed a second one in those days, of those who had the time', () => {
    // 20 regulars, 16 of them (up to 35 days) and the one of 36 in time, 37 to 39 too late; Ana never; Bob is too new.
    const old = { customer: 'Ana', day: asOf - 36, amount: 5 };
    const recent = { customer: 'Bob', day: asOf - 35, amount: 5 };
    expect(programmesFor([old, recent], []).mono.success).toEqual({ days: 36, months: null, of: 21, reached: 17 });
  });

  it('nobody ever came back: nothing to wait for', () => {
    const ledger = ledgerFrom([order('Ana', '2026-08-01', 5), order('Bob', '2026-09-30', 5)]);
    const mono = findings(ledger, null, defaultSettings, null).programmes?.find((p) => p.code === 'mono');
    expect(mono).toMatchObject({ customers: 2, trigger: null, due: [], success: null });
  });

  it('speaks of the dearest line of the last order, of equals the first as text', () => {
    const line = (product: string, unitCents: number | null, quantity: number | null = 1) => ({
      product,
      category: '',
      quantity,
      unitCents,
    });
    const dearest = (...lines: ReturnType<typeof line>[]) =>
      programmesFor([bought(30, 5, { lines })], [ana]).mono.due.find((d) => d.person.name === 'Ana')?.product;
    expect(dearest(line('Cup', 500), line('Pot', 300, 2), line('Jar', 600))).toBe('Jar');
    expect(dearest(line('Pot', null, null), line('Cup', null))).toBe('Cup');
    expect(dearest()).toBe('');
  });
});

describe('several orders', () => {
  // Gap 30; the file's median gap is 61: (30 + 2 × 61) / 3 = 50.67.
  const twice = (days: number) => [bought(days + 30), bought(days)];
  test.each([
    { days: 50, due: [] },
    { days: 51, due: ['Ana'] },
    { days: 101, due: ['Ana'] },
    { days: 102, due: [] },
  ])('last $days days ago, usual gap 51', ({ days, due }) => {
    const { multi } = programmesFor(twice(days), [ana], { lostAfter: 400 });
    expect(names(multi.due)).toEqual(due);
  });
});

describe('VIPs', () => {
  const large = (first: string, last: string) => [order('Ana', first, 900), order('Ana', last, 900)];
  test.each([
    { first: '2024-09-30', years: 2, on: '2026-09-30' },
    { first: '2025-10-06', years: 1, on: '2026-10-06' },
    { first: '2025-10-07', years: null, on: null },
    { first: '2025-09-29', years: null, on: null },
    { first: '2026-09-01', years: null, on: null },
  ])('first order on $first: $years years', ({ first, years, on }) => {
    const [due] = programmesFor(large(first, '2026-09-20'), [ana]).vip.due.filter((d) => d.person.name === 'Ana');
    expect(due?.value ?? null).toBe(years);
    expect(due?.day ?? null).toBe(on === null ? null : day(on));
  });

  test.each([
    { name: 'over the turn of the year', first: '2025-01-02', last: '2026-12-29', on: '2027-01-02', years: 2 },
    { name: 'from 29 February', first: '2024-02-29', last: '2027-02-26', on: '2027-02-28', years: 3 },
  ])('$name', ({ first, last, on, years }) => {
    const ledger = ledgerFrom([
      ...Array.from({ length: 12 }, (_, i) => order(`C${i}`, '2026-01-28', 1)),
      order('Bob', '2025-03-01', 1),
      order('Ana', first, 900),
      order('Ana', last, 900),
    ]);
    const found = findings(ledger, [], { ...defaultSettings, asOf: day(last) }, day(last)).programmes ?? [];
    const due = found.find((p) => p.code === 'vip')?.due ?? [];
    expect(due.map((d) => [d.person.name, d.day, d.value])).toEqual([['Ana', day(on), years]]);
  });

  it('slowing down: called rather than written to', () => {
    const slowing = programmesFor(large('2025-11-01', '2026-08-01'), [{ ...ana, phone: '+33639980001' }], {
      activeWithin: 50,
      lostAfter: 100,
    })['vip-slowing'];
    expect(slowing.due.filter((d) => d.person.name === 'Ana').map((d) => d.reach)).toEqual(['phone']);
    expect(slowing.trigger).toBe(50);
  });
});

describe('prospects', () => {
  const of = (known: Partial<Contact>) => programmesFor([], [reachable('Ana', known)]).prospect;
  test.each<{ name: string; known: Partial<Contact>; due: string[] }>([
    { name: 'a click 89 days ago', known: { lastOwnActionDay: asOf - 89, lastOwnAction: 'click' }, due: ['Ana'] },
    { name: 'a click 90 days ago', known: { lastOwnActionDay: asOf - 90, lastOwnAction: 'click' }, due: [] },
    { name: 'signed up lately', known: { signupDay: asOf - 3 }, due: ['Ana'] },
    {
      name: 'signed up lately, clicked long ago',
      known: { signupDay: asOf - 3, lastOwnActionDay: asOf - 400 },
      due: [],
    },
    { name: 'a sign-up in the future', known: { signupDay: asOf + 30 }, due: [] },
    { name: 'no sign of life', known: {}, due: [] },
  ])('$name', ({ known, due }) => expect(names(of(known).due)).toEqual(due));

  it('who has not said whether he agrees waits', () => {
    const waiting = of({ signupDay: asOf - 3, consent: 'unknown' });
    expect([names(waiting.due), waiting.waiting]).toEqual([[], 1]);
  });

  it('who sent everything back is not asked why he has not ordered', () => {
    const back = programmesFor([bought(20, 0, { refundedCents: 500 })], [{ ...ana, signupDay: asOf - 30 }]);
    expect(back.prospect).toMatchObject({ customers: 1, due: [] });
  });

  it('counts first orders within 90 days of the sign-up, of those who signed up before they ordered', () => {
    const orders = [order('Ana', '2026-03-01', 5), order('Bob', '2026-03-01', 5), order('Eve', '2026-08-01', 5)];
    const contacts = [
      reachable('Ana', { signupDay: day('2026-01-10') }),
      reachable('Bob', { signupDay: day('2026-03-01') }),
      reachable('Eve', { signupDay: day('2026-01-10') }),
      reachable('Max', { signupDay: day('2026-01-10') }),
      reachable('Ida', { signupDay: day('2026-08-10') }),
    ];
    expect(programmesFor(orders, contacts).prospect.success).toEqual({ days: 90, months: null, of: 3, reached: 1 });
  });
});

describe('ambassadors', () => {
  const fan = reachable('Fan', { referrals: 2, referralCode: ' fan10 ' });
  const orders = [order('Fan', '2026-09-01', 5), order('Fan', '2026-09-28', 5)];
  const came = (name: string, iso: string, offer = 'FAN10') => order(name, iso, 5, { offer });
  const due = (more: readonly TestOrder[], contacts: readonly Contact[]) =>
    programmesFor([...orders, ...more], contacts).ambassador.due.map((d) => [d.person.name, d.value, d.day, d.friend]);

  it('are thanked for who came with their code in the last 30 days', () => {
    const friends = [reachable('Léa', { firstName: 'Léa' }), reachable('Tom', { firstName: 'Tom' })];
    expect(due([came('Léa', '2026-09-01'), came('Tom', '2026-09-10')], [fan, ...friends])).toEqual([
      ['Fan', 2, day('2026-09-10'), 'Tom'],
    ]);
    expect(due([came('Léa', '2026-08-31')], [fan, ...friends])).toEqual([]);
  });

  it('a friend who refused contact is not named', () => {
    const friend = reachable('Léa', { firstName: 'Léa', consent: 'no' });
    expect(due([came('Léa', '2026-09-10')], [fan, friend])).toEqual([['Fan', 1, day('2026-09-10'), '']]);
  });

  it('where only the number of those who came is known, are thanked once for all', () => {
    expect(due([], [fan])).toEqual([['Fan', 2, null, '']]);
  });

  it('a code of two people is nobody’s, nor is one’s own', () => {
    const twin = reachable('Twin', { referralCode: 'FAN10' });
    expect(due([came('Léa', '2026-09-10')], [fan, twin])).toEqual([['Fan', 2, null, '']]);
    expect(due([came('Fan', '2026-08-01')], [fan])).toEqual([['Fan', 2, null, '']]);
  });
});

describe('who can be reached, and how', () => {
  const how = (...contacts: Contact[]) =>
    programmesFor(
      contacts.map((c, i) => ({ customer: c.name, day: asOf - 30, amount: 50 - i })),
      contacts,
    ).mono.due.map((d) => [d.person.name, d.reach, d.hasAgreed]);

  test.each<{ name: string; known: Partial<Contact>; reach: string }>([
    { name: 'an e-mail', known: {}, reach: 'email' },
    { name: 'an e-mail before a telephone', known: { phone: '+33639980001' }, reach: 'email' },
    { name: 'a telephone', known: { email: '', phone: '+33639980001' }, reach: 'phone' },
    { name: 'a number that is none', known: { email: '', phone: '12' }, reach: 'none' },
    { name: 'an address that is none', known: { email: 'ana(at)x' }, reach: 'none' },
    { name: 'the address of a company', known: { email: 'contact@example.com' }, reach: 'shared' },
    { name: '… and a telephone', known: { email: 'info@example.com', phone: '+33639980001' }, reach: 'phone' },
  ])('$name: $reach', ({ known, reach }) => expect(how(reachable('Ana', known))).toEqual([['Ana', reach, true]]));

  it('an e-mail of two people is one mailbox: the one who buys most has it', () => {
    const same = { email: 'family@example.com' };
    expect(how(reachable('Ana', same), reachable('Bob', same))).toEqual([
      ['Ana', 'email', true],
      ['Bob', 'shared', true],
    ]);
  });

  it('an address that somebody refused is nobody’s', () => {
    const same = { email: 'ana+home@example.com', phone: '+33639980001' };
    const refused = contact('Zoé', { ...same, email: 'ana@example.com', consent: 'no' });
    expect(how(reachable('Ana', same), refused)).toEqual([['Ana', 'none', true]]);
  });

  it('who refused is not due; who has not said is, apart', () => {
    expect(how(reachable('Ana', { consent: 'no' }), reachable('Bob', { consent: 'unknown' }))).toEqual([
      ['Bob', 'email', false],
    ]);
  });
});

describe('laws', () => {
  const known = (names: readonly string[]) =>
    names.map((name, i) =>
      contact(name, {
        email: i % 4 === 1 ? 'same@example.com' : i % 4 === 2 ? '' : `a${i}@example.com`,
        phone: i % 3 === 0 ? '+33639980001' : '',
        consent: (['yes', 'no', 'unknown'] as const)[i % 3],
        signupDay: day('2026-10-01') + i,
        referrals: i === 5 ? 1 : 0,
      }),
    );
  const all = (orders: readonly TestOrder[]) => {
    // By name, so that contacts stay with their people whatever the order of the rows.
    const ledger = ledgerFrom(orders, ['Pia', 'Rob']);
    const sorted = [...ledger.names].sort();
    const contacts = known(sorted);
    const byName = ledger.names.map((name) => contacts[sorted.indexOf(name)]);
    return { found: findings(ledger, byName, defaultSettings, day('2027-01-15')), contacts: byName };
  };
  const told = (orders: readonly TestOrder[]) =>
    all(orders).found.programmes?.map(({ due, ...rest }) => ({
      ...rest,
      due: due.map(({ person, ...why }) => ({ ...why, name: person.name })),
    }));

  it('hold for any orders', () => {
    fc.assert(
      fc.property(anyOrders(80), (orders) => {
        const { found, contacts } = all(orders);
        const programmes = found.programmes ?? [];
        expect(programmes.map((p) => p.code)).toEqual(programmeCodes);
        const due = programmes.flatMap((p) => p.due.map((d) => ({ ...d, segment: p.segment })));
        expect(new Set(due.map((d) => d.person.customer)).size).toBe(due.length);
        for (const { person, segment, hasAgreed, reach } of due) {
          expect(person.buyerSegment).toBe(segment);
          // A lost ambassador is thanked all the same.
          if (segment !== 'ambassador') expect(person.activity).not.toBe('lost');
          const { consent, email, phone } = contacts[person.customer];
          expect(consent).toBe(hasAgreed ? 'yes' : 'unknown');
          if (reach === 'email') expect(email).not.toBe('');
          if (reach === 'phone') expect(phone).not.toBe('');
        }
        for (const segment of buyerSegments) {
          const of = programmes.filter((p) => p.segment === segment);
          for (const p of of) expect(p.customers).toBe(found.segments[segment].customers);
          for (const p of of) expect(p.due.length + p.waiting).toBeLessThanOrEqual(p.customers - p.refused);
        }
        for (const { success, code } of programmes) {
          if (success && code !== 'ambassador') expect(success.reached).toBeLessThanOrEqual(success.of);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('the order of the rows changes nothing', () => {
    fc.assert(
      fc.property(anyOrders(60), (orders) => {
        expect(told([...orders].reverse())).toEqual(told(orders));
      }),
      { numRuns: 60 },
    );
  });

  it('all days moved: the same people', () => {
    const moved = (orders: readonly TestOrder[]) => orders.map((o) => ({ ...o, day: o.day - 28 }));
    const due = (orders: readonly TestOrder[]) =>
      findings(
        ledgerFrom(orders),
        null,
        { ...defaultSettings, asOf: orders.reduce((last, o) => Math.max(last, o.day), 0) },
        null,
      ).programmes?.map((p) =>
        // Months are not equally long: anniversaries apart.
        p.code === 'vip' || p.code === 'vip-slowing' || p.code === 'multi' ? [] : names(p.due),
      );
    fc.assert(
      fc.property(anyOrders(60), (orders) => {
        expect(due(moved(orders))).toEqual(due(orders));
      }),
      { numRuns: 60 },
    );
  });
});

test('without contacts: whom, and no way to write', () => {
  const found = findings(ledgerFrom([...regulars, anchor, bought(30)]), null, defaultSettings, null).programmes;
  const due = found?.find((p) => p.code === 'mono')?.due ?? [];
  expect(due.map((d) => [d.person.name, d.reach, d.hasAgreed])).toEqual([['Ana', 'none', false]]);
});
