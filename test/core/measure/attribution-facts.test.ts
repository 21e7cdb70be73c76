import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeLedger } from '../../../src/core/ledger';
import {
  type AttributionFacts,
  attributionFacts,
  attributionModels,
  newCustomerCredits,
} from '../../../src/core/measure/attribution';
import { customersWon } from '../../../src/core/measure/cac';
import { defaultSettings } from '../../../src/core/settings';
import { EARLIEST } from '../../../src/core/units';
import { day } from '../../makers';

const people = ['Ana', 'Léo', 'Zoé', 'Never'].map((name) => ({ key: name, name }));
const asOf = day('2026-12-31');
const touch = (who: number, iso: string, channel: string, second?: number) => ({
  who,
  day: day(iso),
  channel,
  ...(second ? { second } : {}),
});
const bought = (who: number, iso: string, amount: number) => ({ who, day: day(iso), cents: amount * 100 });
const ledgerOf = (
  orders: readonly ReturnType<typeof bought>[],
  touches: readonly ReturnType<typeof touch>[],
  hasAmounts = true,
) => makeLedger(people, orders, { touches, hasAmounts });
const factsOf = (...args: Parameters<typeof ledgerOf>) =>
  attributionFacts(ledgerOf(...args), asOf, defaultSettings) as AttributionFacts;

describe('what touches brought', () => {
  const orders = [bought(0, '2026-06-01', 100), bought(0, '2026-07-01', 50), bought(1, '2026-06-05', 30)];
  const touches = [
    touch(0, '2026-05-20', 'ads'),
    touch(0, '2026-06-20', 'Mail'),
    touch(3, '2026-05-20', 'Fair'),
    touch(0, '2026-05-21', ''),
  ];

  it('adds up to the orders they came before, beside those nobody brought', () => {
    const facts = factsOf(orders, touches);
    expect(facts).toMatchObject({
      conversions: 2,
      total: 15_000,
      isFew: true,
      inMoney: true,
      untouched: { orders: 1, cents: 3000 },
    });
    for (const model of attributionModels) {
      expect(facts.channels.reduce((sum, { credits }) => sum + (credits[model] ?? 0), 0)).toBe(15_000);
    }
    // July looks back on both; a channel that closed and helped nothing is no row.
    expect(
      facts.channels.map(({ channel, closed, assisted, partner }) => [channel, closed, assisted, partner]),
    ).toEqual([
      ['ads', 1, 1, 'Mail'],
      ['Mail', 1, 0, 'ads'],
    ]);
    expect(facts.paths).toEqual(
      [
        { channels: ['Mail'], conversions: 0, value: 0 },
        { channels: ['ads'], conversions: 1, value: 10_000 },
        { channels: ['ads', 'Mail'], conversions: 1, value: 5000 },
      ].filter(({ conversions }) => conversions > 0),
    );
  });

  it('counts orders in a file without amounts', () => {
    expect(factsOf([bought(0, '2026-06-01', 0)], touches, false)).toMatchObject({
      inMoney: false,
      total: 1,
      conversions: 1,
    });
  });

  it('is null without a touch, or with touches that name no channel', () => {
    expect(attributionFacts(ledgerOf(orders, []), asOf, defaultSettings)).toBeNull();
    expect(attributionFacts(ledgerOf(orders, [touch(0, '2026-05-20', '')]), asOf, defaultSettings)).toBeNull();
  });

  it('warns under thirty orders', () => {
    const days = Array.from({ length: 30 }, (_, i) => bought(0, `2026-06-${String(i + 1).padStart(2, '0')}`, 5));
    expect(factsOf(days, touches).isFew).toBe(false);
    expect(factsOf(days.slice(1), touches).isFew).toBe(true);
  });

  it('looks back as far as the settings say', () => {
    const ledger = ledgerOf([bought(0, '2026-06-01', 100)], [touch(0, '2026-05-01', 'ads')]);
    expect(attributionFacts(ledger, asOf, { ...defaultSettings, lookBackDays: 31 })?.conversions).toBe(1);
    expect(attributionFacts(ledger, asOf, { ...defaultSettings, lookBackDays: 30 })?.conversions).toBe(0);
  });

  it('puts touches of one day in the order of their time, else of their name, whatever the order of the rows', () => {
    const first = (list: ReturnType<typeof touch>[]) =>
      factsOf([bought(0, '2026-06-01', 100)], list).channels.find((c) => c.credits.first)?.channel;
    const timed = [touch(0, '2026-06-01', 'zoo', 3600), touch(0, '2026-06-01', 'ads', 7200)];
    expect([first(timed), first([...timed].reverse())]).toEqual(['zoo', 'zoo']);
    const untimed = [touch(0, '2026-06-01', 'zoo'), touch(0, '2026-06-01', 'ads')];
    expect([first(untimed), first([...untimed].reverse())]).toEqual(['ads', 'ads']);
  });

  it('takes one channel written in two ways for one', () => {
    const facts = factsOf(orders, [touch(0, '2026-05-20', 'ADS'), touch(0, '2026-06-20', 'ads')]);
    expect(facts.channels.map(({ channel }) => channel.toLowerCase())).toEqual(['ads']);
  });
});

describe('new customers given to channels', () => {
  const credits = (orders: readonly ReturnType<typeof bought>[], touches: readonly ReturnType<typeof touch>[]) => {
    const ledger = ledgerOf(orders, touches);
    return newCustomerCredits(ledger, customersWon(ledger, EARLIEST, asOf), asOf, 90);
  };

  it('looks at first orders only; who never bought went ways that led nowhere', () => {
    const found = credits(
      [bought(0, '2026-06-01', 100), bought(0, '2026-08-01', 100), bought(1, '2026-06-01', 5)],
      [
        touch(0, '2026-05-20', 'ads'),
        touch(0, '2026-05-25', 'mail'),
        touch(0, '2026-07-20', 'fair'),
        touch(3, '2026-05-20', 'ads'),
      ],
    );
    expect(found).toEqual({
      untouched: 1,
      channels: [
        { channel: 'ads', first: 1, last: 0, markov: 0.5 },
        { channel: 'mail', first: 0, last: 1, markov: 0.5 },
      ],
    });
  });

  it('takes who was given all back for one who never bought', () => {
    const back = [bought(0, '2026-06-01', 100), bought(0, '2026-06-09', -100)];
    const kept = [bought(1, '2026-06-01', 5), bought(2, '2026-06-01', 5)];
    const ways = [[], ['ads', 'mail'], ['mail']].flatMap((way, who) =>
      way.map((channel) => touch(who, '2026-05-20', channel)),
    );
    const touches = [touch(0, '2026-05-20', 'mail'), touch(0, '2026-05-21', 'ads'), ...ways];
    expect(credits([...back, ...kept], touches)).toEqual(credits(kept, touches));
    expect(credits(kept, touches)).not.toEqual(credits(kept, ways));
  });

  it('every new customer is in one channel or in none', () => {
    const anyTouch = fc.record({
      who: fc.integer({ min: 0, max: 3 }),
      day: fc.integer({ min: day('2026-01-01'), max: asOf }),
      channel: fc.constantFrom('ads', 'Ads', 'mail', 'fair', ''),
    });
    const anyOrder = fc.record({
      who: fc.integer({ min: 0, max: 2 }),
      day: fc.integer({ min: day('2026-01-01'), max: asOf }),
      cents: fc.constantFrom(0, 1000),
    });
    fc.assert(
      fc.property(fc.array(anyOrder, { maxLength: 8 }), fc.array(anyTouch, { maxLength: 12 }), (orders, touches) => {
        const ledger = makeLedger(people, orders, { touches });
        const won = customersWon(ledger, EARLIEST, asOf);
        const found = newCustomerCredits(ledger, won, asOf, 90);
        if (found === null) return;
        for (const model of ['first', 'last', 'markov'] as const) {
          const given = found.channels.reduce((sum, channel) => sum + (channel[model] ?? 0), 0);
          expect(given + found.untouched).toBeCloseTo(won.length, 9);
        }
      }),
    );
  });
});
