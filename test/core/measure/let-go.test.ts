import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findings } from '../../../src/core/findings';
import { contactsToLetGo, isOver, lastOwnAction, limitOf, monthsSince } from '../../../src/core/measure/let-go';
import { describePeople } from '../../../src/core/measure/people';
import type { Contact } from '../../../src/core/model';
import type { LetGo } from '../../../src/core/results';
import { defaultSettings } from '../../../src/core/settings';
import { addMonths, type Day, isoDay } from '../../../src/core/units';
import { day, ledgerFrom, order, type TestOrder } from '../../makers';
import { contact } from './contacts';

describe('three years, to the day', () => {
  test.each([
    { since: '2023-09-30', asOf: '2026-09-29', over: false, limit: '2026-09-30', months: 35 },
    { since: '2023-09-30', asOf: '2026-09-30', over: true, limit: '2026-09-30', months: 36 },
    { since: '2023-09-30', asOf: '2026-10-31', over: true, limit: '2026-09-30', months: 37 },
    { since: '2024-02-29', asOf: '2027-02-28', over: false, limit: '2027-03-01', months: 35 },
    { since: '2024-02-29', asOf: '2027-03-01', over: true, limit: '2027-03-01', months: 36 },
    { since: '2024-02-28', asOf: '2027-02-28', over: true, limit: '2027-02-28', months: 36 },
    { since: '2021-02-28', asOf: '2024-02-28', over: true, limit: '2024-02-28', months: 36 },
    { since: '2021-03-01', asOf: '2024-02-29', over: false, limit: '2024-03-01', months: 35 },
    { since: '2026-09-30', asOf: '2026-09-30', over: false, limit: '2029-09-30', months: 0 },
    { since: '2026-12-31', asOf: '2026-09-30', over: false, limit: '2029-12-31', months: 0 },
  ])('since $since, as of $asOf: $over', ({ since, asOf, over, limit, months }) => {
    expect(isOver(day(since), 36, day(asOf))).toBe(over);
    expect(isoDay(limitOf(day(since), 36) ?? 0)).toBe(limit);
    expect(monthsSince(day(since), day(asOf))).toBe(months);
  });

  it('is the first day for which it is over, and as many months as it says', () => {
    const days = fc.integer({ min: day('2019-01-01'), max: day('2029-12-31') });
    const months = fc.constantFrom(1, 6, 11, 12, 24, 36, 37);
    fc.assert(
      fc.property(days, months, (since, limit) => {
        const due = limitOf(since, limit) ?? Number.NaN;
        expect(isOver(since, limit, due)).toBe(true);
        expect(isOver(since, limit, due - 1)).toBe(false);
      }),
    );
    fc.assert(
      fc.property(days, days, months, (since, asOf, limit) => {
        expect(monthsSince(since, asOf) >= limit).toBe(isOver(since, limit, asOf));
      }),
    );
  });

  it('has no limit at 0 months', () => {
    expect(isOver(day('1990-01-01'), 0, day('2026-09-30'))).toBe(false);
    expect(limitOf(day('1990-01-01'), 0)).toBeNull();
  });
});

describe('the last own action', () => {
  const latest = day('2026-10-02');
  test.each<{ name: string; ordered?: string; of: Partial<Contact>; is: string | null }>([
    { name: 'nothing known', of: {}, is: null },
    { name: 'a sign-up is none', of: { signupDay: day('2026-01-01') }, is: null },
    { name: 'an order', ordered: '2024-05-01', of: {}, is: '2024-05-01 order' },
    {
      name: 'a later click',
      ordered: '2024-05-01',
      of: { lastOwnActionDay: day('2024-05-02'), lastOwnAction: 'click' },
      is: '2024-05-02 click',
    },
    {
      name: 'an earlier login',
      ordered: '2024-05-01',
      of: { lastOwnActionDay: day('2024-04-30'), lastOwnAction: 'login' },
      is: '2024-05-01 order',
    },
    {
      name: 'an order and a reply on one day',
      ordered: '2024-05-01',
      of: { lastOwnActionDay: day('2024-05-01'), lastOwnAction: 'reply' },
      is: '2024-05-01 order',
    },
    { name: 'an action nobody names', of: { lastOwnActionDay: day('2024-04-30') }, is: '2024-04-30 action' },
    {
      name: 'an order that only the contact list tells',
      ordered: '2024-05-01',
      of: { toldOrderDay: day('2025-01-01') },
      is: '2025-01-01 order',
    },
    { name: 'a click of today', of: { lastOwnActionDay: latest, lastOwnAction: 'click' }, is: '2026-10-02 click' },
    { name: 'a click of tomorrow is mistyped', of: { lastOwnActionDay: latest + 1 }, is: null },
    { name: 'what software writes for no date', of: { lastOwnActionDay: day('1970-01-01') }, is: null },
    { name: 'another such date', of: { toldOrderDay: day('1900-01-01') }, is: null },
  ])('$name', ({ ordered, of, is }) => {
    const last = lastOwnAction(ordered ? day(ordered) : null, contact('Ana', of), latest);
    expect(last && `${isoDay(last.day)} ${last.what}`).toBe(is);
  });
});

/** Who is on which list, as of 30 September 2026 unless said. */
function lists(
  orders: readonly TestOrder[],
  contacts: readonly Contact[],
  { asOf = '2026-09-30', today = null, months = 36 }: { asOf?: string; today?: string | null; months?: number } = {},
): LetGo {
  const ledger = ledgerFrom(
    orders,
    contacts.map((c) => c.name),
  );
  const byName = new Map(contacts.map((c) => [c.name, c]));
  const known = ledger.names.map((name) => byName.get(name) ?? contact(name));
  const people = describePeople(ledger, known, defaultSettings, day(asOf)).people;
  return contactsToLetGo(
    ledger,
    known,
    people,
    { letGoMonths: months },
    { asOf: day(asOf), today: today === null ? null : day(today), mistyped: null },
  );
}
const named = (letGo: LetGo) => ({
  toLetGo: letGo.toLetGo.map((c) => c.person.name),
  soon: letGo.soon.map((c) => `${c.person.name} ${isoDay(c.limit)}`),
  refused: letGo.refused.map((p) => p.name),
  ageUnknown: letGo.ageUnknown.map((p) => p.name),
});
const nobody = { toLetGo: [], soon: [], refused: [], ageUnknown: [] };
const signedUp = (name: string, iso: string, known: Partial<Contact> = {}) =>
  contact(name, { signupDay: day(iso), ...known });

describe('who is on which list', () => {
  test.each<{
    name: string;
    orders?: TestOrder[];
    contacts?: Contact[];
    on?: Parameters<typeof lists>[2];
    is: Partial<ReturnType<typeof named>>;
  }>([
    { name: 'an order three years ago to the day', orders: [order('Ana', '2023-09-30', 9)], is: { toLetGo: ['Ana'] } },
    {
      name: 'an order a day later: on the warning list, with its day',
      orders: [order('Ana', '2023-10-01', 9)],
      is: { soon: ['Ana 2026-10-01'] },
    },
    {
      name: 'an order that reaches the limit in three months to the day',
      orders: [order('Ana', '2023-12-30', 9)],
      is: { soon: ['Ana 2026-12-30'] },
    },
    { name: 'in three months and a day: on no list', orders: [order('Ana', '2023-12-31', 9)], is: {} },
    {
      name: 'never acted: the day of collection counts',
      contacts: [signedUp('Ana', '2023-09-30'), signedUp('Léo', '2023-11-01'), signedUp('Zoé', '2025-01-01')],
      is: { toLetGo: ['Ana'], soon: ['Léo 2026-11-01'] },
    },
    {
      name: 'acted long ago, collected lately: the action counts',
      contacts: [signedUp('Ana', '2026-01-01', { lastOwnActionDay: day('2020-01-01') })],
      is: { toLetGo: ['Ana'] },
    },
    {
      name: 'ordered long ago, clicked lately',
      orders: [order('Ana', '2020-01-01', 9)],
      contacts: [contact('Ana', { lastOwnActionDay: day('2026-01-01'), lastOwnAction: 'click' })],
      is: {},
    },
    { name: 'nothing known at all', contacts: [contact('Ana')], is: { ageUnknown: ['Ana'] } },
    {
      name: 'opted out, whatever the age: on the suppression list only',
      orders: [order('Ana', '2020-01-01', 9), order('Léo', '2023-10-01', 9)],
      contacts: [
        contact('Ana', { consent: 'no' }),
        contact('Léo', { consent: 'no' }),
        contact('Zoé', { consent: 'no' }),
        signedUp('Ida', '2026-09-01', { consent: 'no' }),
      ],
      is: { refused: ['Ana', 'Ida', 'Léo', 'Zoé'] },
    },
    {
      name: 'a blank opt-in is unknown, not a refusal',
      contacts: [signedUp('Ana', '2020-01-01', { consent: 'unknown' })],
      is: { toLetGo: ['Ana'] },
    },
    {
      name: 'a click after the day of the analysis, before today, still counts',
      contacts: [contact('Ana', { lastOwnActionDay: day('2026-10-01') })],
      on: { today: '2026-10-02' },
      is: {},
    },
    {
      name: 'a sign-up after today is mistyped',
      contacts: [signedUp('Ana', '2062-01-01')],
      on: { today: '2026-10-02' },
      is: { ageUnknown: ['Ana'] },
    },
    {
      name: 'an order taken back is no purchase, but a sign of life',
      orders: [order('Ana', '2026-05-01', 0, { refundedCents: 900 })],
      contacts: [signedUp('Ana', '2019-01-01')],
      is: {},
    },
    {
      name: 'a contract that runs',
      contacts: [signedUp('Ana', '2019-01-01', { contractEnd: day('2026-09-30') })],
      is: {},
    },
    {
      name: 'a contract that ended',
      contacts: [signedUp('Ana', '2019-01-01', { contractEnd: day('2026-09-29') })],
      is: { toLetGo: ['Ana'] },
    },
    {
      name: 'two years, by the setting',
      orders: [order('Ana', '2024-09-30', 9)],
      on: { months: 24 },
      is: { toLetGo: ['Ana'] },
    },
    { name: 'no limit at 0', orders: [order('Ana', '1999-09-30', 9)], on: { months: 0 }, is: {} },
  ])('$name', ({ orders = [], contacts = [], on, is }) => {
    expect(named(lists(orders, contacts, on))).toEqual({ ...nobody, ...is });
  });

  it('the most valuable first, those who got there first first, the others by name', () => {
    const letGo = lists(
      [
        order('Ana', '2020-01-01', 10),
        order('Léo', '2020-05-01', 30),
        order('Zoé', '2020-01-01', 5),
        order('Zoé', '2020-02-01', 5),
        order('Max', '2023-11-01', 99),
        order('Ida', '2023-10-05', 1),
      ],
      [contact('Tom'), contact('Bob'), signedUp('Guy', '2015-01-01')],
    );
    expect(named(letGo)).toEqual({
      toLetGo: ['Léo', 'Zoé', 'Ana', 'Guy'],
      soon: ['Ida 2026-10-05', 'Max 2026-11-01'],
      refused: [],
      ageUnknown: ['Bob', 'Tom'],
    });
    expect(letGo.toLetGo[0]).toMatchObject({ what: 'order', monthsSince: 76 });
    expect(letGo.toLetGo[3]).toMatchObject({ what: 'signup', monthsSince: 140 });
  });

  it('counts contacts by whole years, those to let go apart', () => {
    const { byYears, known } = lists(
      [
        order('Ana', '2026-09-01', 9),
        order('Léo', '2024-09-30', 9),
        order('Zoé', '2023-10-01', 9),
        order('Max', '2023-09-30', 9),
        order('Ida', '2001-09-30', 9),
      ],
      [contact('Tom'), signedUp('Guy', '2015-01-01', { consent: 'no' })],
    );
    expect(byYears.map(({ kept, over }) => [kept, over])).toEqual([
      [1, 0],
      [0, 0],
      [2, 0],
      [0, 1],
      [0, 0],
      [0, 1],
    ]);
    expect(known).toBe(5);
  });

  it('a mistyped first day says nothing of age', () => {
    const orders = [order('Ana', '1016-03-04', 9), ...recent()];
    const contacts = ['Ana', 'Bob', 'Léo', 'Max'].map((name) => contact(name));
    const found = findings(ledgerFrom(orders), contacts, defaultSettings, day('2026-10-02'));
    expect(found.letGo && named(found.letGo)).toEqual({ ...nobody, ageUnknown: ['Ana'] });
  });
});

const recent = () => ['Bob', 'Léo', 'Max'].flatMap((n, i) => [1, 4, 7].map((m) => order(n, `2026-0${m}-1${i}`, 20)));

describe('laws', () => {
  const someDay = (from: string, to: string) => fc.integer({ min: day(from), max: day(to) });
  const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.oneof(fc.constant(null), of);
  const names = ['Ana', 'Léo', 'Zoé', 'Bob', 'Eve', 'Max', 'Ida'];
  const anyContacts = fc.tuple(
    ...names.map((name) =>
      fc
        .record({
          signupDay: maybe(someDay('2022-06-01', '2024-06-01')),
          lastOwnActionDay: maybe(someDay('2023-06-01', '2024-06-01')),
          lastOwnAction: fc.constantFrom('click' as const, 'login' as const, 'reply' as const, null),
          toldOrderDay: maybe(someDay('2023-06-01', '2024-06-01')),
          consent: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
          email: fc.constantFrom('', `${name}@example.com`),
        })
        .map((known) => contact(name, known)),
    ),
  );
  const anyOldOrders = fc.array(
    fc.record({
      customer: fc.constantFrom(...names.slice(0, 5)),
      day: someDay('2023-06-01', '2024-06-01'),
      amount: fc.constantFrom(0, 10, 10, 20),
    }),
    { maxLength: 12 },
  );
  const asOf = someDay('2026-06-01', '2027-09-30');
  const at = (orders: readonly TestOrder[], contacts: readonly Contact[], on: Day) =>
    lists(orders, contacts, { asOf: isoDay(on) });

  it('each contact is on one list or on none, and who refused on the suppression list only', () => {
    fc.assert(
      fc.property(anyOldOrders, anyContacts, asOf, (orders, contacts, on) => {
        const { toLetGo, soon, refused, ageUnknown, byYears, known } = at(orders, contacts, on);
        const written = [...toLetGo, ...soon].map((c) => c.person).concat(ageUnknown);
        const all = [...written, ...refused].map((p) => p.name);
        expect(new Set(all).size).toBe(all.length);
        const no = contacts.filter((c) => c.consent === 'no').map((c) => c.name);
        expect(refused.map((p) => p.name).sort()).toEqual([...no].sort());
        expect(written.filter((p) => no.includes(p.name))).toEqual([]);
        expect(known + refused.length + ageUnknown.length).toBe(contacts.length);
        expect(byYears.reduce((sum, { over }) => sum + over, 0)).toBe(toLetGo.length);
        for (const c of toLetGo) expect(c.limit).toBeLessThanOrEqual(on);
        for (const c of soon) expect(c.limit > on && c.limit <= addMonths(on, 3)).toBe(true);
      }),
    );
  });

  it('the order of rows and of contacts changes nothing', () => {
    fc.assert(
      fc.property(anyOldOrders, anyContacts, asOf, (orders, contacts, on) => {
        const plain = named(at(orders, contacts, on));
        expect(named(at([...orders].reverse(), [...contacts].reverse(), on))).toEqual(plain);
      }),
    );
  });

  it('as days pass without anything, people go from no list to the warning to the limit, never back', () => {
    const rank = (letGo: LetGo, name: string) =>
      letGo.toLetGo.some((c) => c.person.name === name) ? 2 : letGo.soon.some((c) => c.person.name === name) ? 1 : 0;
    fc.assert(
      fc.property(anyOldOrders, anyContacts, asOf, fc.nat(500), (orders, contacts, on, later) => {
        const [now, then] = [at(orders, contacts, on), at(orders, contacts, on + later)];
        for (const { name } of contacts) expect(rank(then, name)).toBeGreaterThanOrEqual(rank(now, name));
        expect(named(then).ageUnknown).toEqual(named(now).ageUnknown);
        expect(named(then).refused).toEqual(named(now).refused);
      }),
    );
  });

  it('who refused is in no list to write to, of the whole file', () => {
    fc.assert(
      fc.property(anyOldOrders, anyContacts, (old, contacts) => {
        const orders = [...old, ...recent()];
        const ledger = ledgerFrom(orders, names);
        const byName = new Map(contacts.map((c) => [c.name, c]));
        const known = ledger.names.map((name) => byName.get(name) ?? contact(name));
        const found = findings(ledger, known, defaultSettings, day('2026-10-02'));
        const no = new Set(contacts.filter((c) => c.consent === 'no').map((c) => c.name));
        const written = [
          ...found.winBack.map((w) => w.person),
          ...found.actions.flatMap((a) => a.people),
          ...(found.letGo?.toLetGo ?? []).map((c) => c.person),
          ...(found.letGo?.soon ?? []).map((c) => c.person),
        ];
        expect(written.filter((p) => no.has(p.name))).toEqual([]);
      }),
    );
  });

  it('the action of the week names exactly the warning list', () => {
    const between = ['2024-05-01', '2025-01-01', '2025-08-01'].map((iso) => order('Bob', iso, 20));
    const ledger = ledgerFrom([order('Ana', '2023-09-01', 9), ...between, ...recent()]);
    const found = findings(
      ledger,
      ledger.names.map((name) => contact(name)),
      defaultSettings,
      day('2026-10-02'),
    );
    const action = found.actions.find((a) => a.code === 'retention-limit');
    expect(action?.people.map((p) => p.name)).toEqual(['Ana']);
    expect(found.letGo?.soon.map((c) => c.person.name)).toEqual(['Ana']);
  });
});

describe('leave the base', () => {
  // 40 small customers lost for long; what the last own action was decides the flag.
  const flags = (of: Partial<Contact>) => {
    const orders = [
      ...Array.from({ length: 40 }, (_, i) => [
        order(`C${i}`, `2025-0${(i % 9) + 1}-05`, 100),
        order(`C${i}`, `2026-0${(i % 9) + 1}-05`, 100),
      ]).flat(),
      order('Ana', '2023-11-01', 1),
    ];
    const ledger = ledgerFrom(orders, ['Tom']);
    const known = ledger.names.map((name) =>
      name === 'Ana' ? contact(name, of) : contact(name, name === 'Tom' ? { lastOwnActionDay: day('2026-08-01') } : {}),
    );
    const { people } = describePeople(ledger, known, { ...defaultSettings, lostAfter: 365 }, day('2026-09-30'));
    return people.find((p) => p.name === 'Ana')?.flags;
  };
  test.each<{ name: string; of: Partial<Contact>; is: readonly string[] }>([
    { name: 'nothing for a year', of: {}, is: ['leave-the-base'] },
    { name: 'a click a year ago to the day', of: { lastOwnActionDay: day('2025-09-30') }, is: ['leave-the-base'] },
    { name: 'a click a day later', of: { lastOwnActionDay: day('2025-10-01') }, is: [] },
    { name: 'an order the contact list tells', of: { toldOrderDay: day('2025-10-01') }, is: [] },
  ])('$name', ({ of, is }) => expect(flags(of)).toEqual(is));
});
