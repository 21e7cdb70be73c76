import { describe, expect, it, test } from 'vitest';
import { type ActionProfile, actionRules, actionsOfTheWeek } from '../../../src/core/measure/actions';
import { describePeople } from '../../../src/core/measure/people';
import type { Contact } from '../../../src/core/model';
import type { ActionCode, Backtest, Person } from '../../../src/core/results';
import { defaultSettings } from '../../../src/core/settings';
import { day, ledgerFrom, order } from '../../makers';
import { contact } from './contacts';

const asOf = day('2026-06-30');
const person = (known: Partial<Person> = {}) =>
  ({
    customer: 0,
    name: 'Ana',
    key: 'Ana',
    orderDays: 4,
    totalSpent: 8000,
    spent: 6000,
    windowOrders: 3,
    lastOrder: asOf - 10,
    activity: 'active',
    size: 'medium',
    stageSize: 'medium',
    stage: 'development',
    buyerSegment: 'multi',
    potentialAmbassador: false,
    spentInLastYear: 6000,
    ...known,
  }) as Person;
const reachable: Partial<Contact> = { email: 'ana@example.com' };
const fits = (
  code: ActionCode,
  known: Partial<Person>,
  of: Partial<Contact> | null = reachable,
  more: Partial<ActionProfile> = {},
) =>
  actionRules
    .find((rule) => rule.code === code)
    ?.fits({
      person: person(known),
      contact: of === null ? null : contact('Ana', of),
      asOf,
      secondOrderWithin: 60,
      largeFrom: 10000,
      hasAddresses: true,
      reachesLimit: false,
      ...more,
    });

test.each<{
  name: string;
  code: ActionCode;
  known: Partial<Person>;
  of?: Partial<Contact> | null;
  more?: Partial<ActionProfile>;
  is: boolean;
}>([
  { name: 'large and slowing', code: 'large-slowing', known: { stageSize: 'large', activity: 'slowing' }, is: true },
  {
    name: 'opted out',
    code: 'large-slowing',
    known: { stageSize: 'large', activity: 'slowing' },
    of: { consent: 'no' },
    is: false,
  },
  { name: 'medium', code: 'large-slowing', known: { activity: 'slowing' }, is: false },
  {
    name: 'large at the last purchase',
    code: 'large-lost',
    known: { size: 'none', stageSize: 'large', activity: 'lost' },
    is: true,
  },
  {
    name: 'lost, opted out',
    code: 'large-lost',
    known: { stageSize: 'large', activity: 'lost' },
    of: { consent: 'no' },
    is: false,
  },
  {
    name: 'lost, nothing known of the contact',
    code: 'large-lost',
    known: { stageSize: 'large', activity: 'lost' },
    of: null,
    is: true,
  },
  {
    name: '14 days left to a second order',
    code: 'second-order-window',
    known: { orderDays: 1, lastOrder: asOf - 46 },
    is: true,
  },
  { name: '15 days left', code: 'second-order-window', known: { orderDays: 1, lastOrder: asOf - 45 }, is: false },
  {
    name: 'today is the last day',
    code: 'second-order-window',
    known: { orderDays: 1, lastOrder: asOf - 60 },
    is: true,
  },
  {
    name: 'the window is closed',
    code: 'second-order-window',
    known: { orderDays: 1, lastOrder: asOf - 61 },
    is: false,
  },
  { name: 'two orders', code: 'second-order-window', known: { orderDays: 2, lastOrder: asOf - 50 }, is: false },
  { name: 'a mean order of 20 is not the missing 40', code: 'one-step-short', known: {}, is: false },
  { name: 'a mean order of 40 is', code: 'one-step-short', known: { totalSpent: 16000 }, is: true },
  {
    name: 'large after one order: one more and a VIP',
    code: 'one-step-short',
    known: { size: 'large', orderDays: 1, buyerSegment: 'mono' },
    is: true,
  },
  { name: 'a VIP already', code: 'one-step-short', known: { size: 'large', buyerSegment: 'vip' }, is: false },
  { name: 'lost', code: 'one-step-short', known: { totalSpent: 16000, activity: 'lost' }, is: false },
  { name: 'a potential ambassador', code: 'ask-ambassadors', known: { potentialAmbassador: true }, is: true },
  {
    name: 'one on the day of his usual gap',
    code: 'ask-ambassadors',
    known: { potentialAmbassador: true, lateness: 1 },
    is: true,
  },
  {
    name: 'one who is late by his own pace',
    code: 'ask-ambassadors',
    known: { potentialAmbassador: true, lateness: 1.1 },
    is: false,
  },
  {
    name: 'one who is slowing down is called, not asked a favour',
    code: 'ask-ambassadors',
    known: { potentialAmbassador: true, activity: 'slowing', stageSize: 'large' },
    is: false,
  },
  {
    name: 'one whose address is asked for first',
    code: 'ask-ambassadors',
    known: { potentialAmbassador: true },
    of: { phone: '12' },
    is: false,
  },
  {
    name: 'large, nothing to reach him by',
    code: 'no-contact',
    known: { stageSize: 'large' },
    of: { phone: '12' },
    is: true,
  },
  {
    name: 'large, nothing to reach him by, like everybody in these files',
    code: 'no-contact',
    known: { stageSize: 'large' },
    of: {},
    more: { hasAddresses: false },
    is: false,
  },
  {
    name: 'large, a valid phone',
    code: 'no-contact',
    known: { stageSize: 'large' },
    of: { phone: '+33639980001' },
    is: false,
  },
  {
    name: 'large, but no contacts were given at all',
    code: 'no-contact',
    known: { stageSize: 'large' },
    of: null,
    is: false,
  },
  {
    name: 'large, nothing to reach him by, and he refused',
    code: 'no-contact',
    known: { stageSize: 'large' },
    of: { consent: 'no' },
    is: false,
  },
  { name: 'on the warning list', code: 'retention-limit', known: {}, more: { reachesLimit: true }, is: true },
  { name: 'not on it', code: 'retention-limit', known: {}, is: false },
  {
    name: 'on no list to write to: opted out',
    code: 'retention-limit',
    known: {},
    of: { consent: 'no' },
    more: { reachesLimit: true },
    is: false,
  },
])('$code: $name', ({ code, known, of = reachable, more, is }) => expect(fits(code, known, of, more)).toBe(is));

describe('the week', () => {
  const people = [
    person({ customer: 0, name: 'Ana', stageSize: 'large', activity: 'lost', stage: 'reactivation' }),
    person({ customer: 1, name: 'Léo', stageSize: 'large', activity: 'slowing', stage: 'attrition' }),
    person({
      customer: 2,
      name: 'Zoé',
      stageSize: 'large',
      activity: 'lost',
      stage: 'reactivation',
      spentInLastYear: 9000,
    }),
  ];
  const contacts = people.map((p) => contact(p.name, reachable));
  const backtest = {
    days: 100,
    byStageSize: {
      'reactivation-large': { customers: 20, returnRate: 0.1, meanSpend: 1000 },
      'attrition-large': { customers: 20, returnRate: 0.1, meanSpend: 1500 },
    },
  } as unknown as Backtest;
  const week = (known: Backtest | null) =>
    actionsOfTheWeek(people, contacts, known, 0.5, { largeFrom: 10000 }, { asOf, secondOrderWithin: null }, null);
  it('comes by what is at stake, people by what they spent', () => {
    expect(week(backtest).map((a) => [a.code, a.stake, a.people.map((p) => p.name)])).toEqual([
      ['large-lost', 1000, ['Zoé', 'Ana']],
      ['large-slowing', 750, ['Léo']],
    ]);
  });
  it('without a backtest has no figures, in the usual order', () => {
    expect(week(null).map((a) => [a.code, a.stake])).toEqual([
      ['large-slowing', null],
      ['large-lost', null],
    ]);
  });
  it('has five actions at most', () => {
    const ledger = ledgerFrom([order('Ana', '2026-06-01', 10)]);
    const [ana] = describePeople(ledger, null, defaultSettings, asOf).people;
    const all = [
      {
        ...ana,
        stageSize: 'large' as const,
        activity: 'slowing' as const,
        lastOrder: asOf - 50,
      },
      { ...ana, stageSize: 'large' as const, activity: 'lost' as const },
      { ...ana, size: 'large' as const, potentialAmbassador: true, lastOrder: day('2023-08-01') },
    ];
    const nobody = all.map((p) => ({ ...contact(p.name), lastOwnActionDay: null }));
    const actions = actionsOfTheWeek(all, nobody, null, 1, { largeFrom: 1 }, { asOf, secondOrderWithin: 60 }, null);
    expect(actions).toHaveLength(5);
  });
});
