import { existsSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { makeLedger } from '../../../src/core/ledger';
import {
  type AttributionModel,
  attribute,
  attributionModels,
  channelRoles,
  frequentPaths,
  isDirectChannel,
  type Journey,
  journeysOf,
  toWholeCents,
} from '../../../src/core/measure/attribution';
import { day } from '../../makers';

/** `ads > mail` with its conversions and non-conversions, channels by their place in `names`. */
const path = (names: readonly string[], text: string, conversions: number, nonConversions = 0, value = conversions) =>
  ({
    channels: text.split(' > ').map((name) => names.indexOf(name)),
    daysBefore: null,
    conversions,
    nonConversions,
    value,
  }) as Journey;

const credit = (journeys: readonly Journey[], names: readonly string[], model: AttributionModel) =>
  Array.from(attribute(journeys, names, [model]).credits.get(model) ?? []);

describe('the worked cases of the rule book', () => {
  const e1 = ['ads', 'mail'];
  const e1Paths = [path(e1, 'ads', 2), path(e1, 'mail', 1), path(e1, 'ads > mail', 1), path(e1, 'ads', 0, 1)];
  const e2 = ['email', 'search', 'social'];
  const e2Paths = [
    path(e2, 'search > social > email', 3, 2),
    path(e2, 'social > email', 2, 3),
    path(e2, 'search', 4, 6),
    path(e2, 'email > email > search', 1, 1),
  ];
  test.each<[string, AttributionModel, number[]]>([
    ['E1', 'markov', [2.4, 1.6]],
    ['E1', 'linear', [2.5, 1.5]],
    ['E1', 'position', [2.5, 1.5]],
    ['E1', 'shapley', [2.5, 1.5]],
    ['E1', 'first', [3, 1]],
    ['E1', 'last', [2, 2]],
    ['E2', 'markov', [3.224894, 4.087694, 2.687412]],
    ['E2', 'shapley', [2.5, 5.5, 2]],
    ['E2', 'linear', [8 / 3, 16 / 3, 2]],
    ['E2', 'position', [2.8, 5.6, 1.6]],
    ['E2', 'first', [1, 7, 2]],
    ['E2', 'last', [5, 5, 0]],
  ])('%s %s', (name, model, expected) => {
    const [journeys, names] = name === 'E1' ? [e1Paths, e1] : [e2Paths, e2];
    const found = credit(journeys, names, model);
    found.forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i], 6);
    });
  });

  it('decay at 14, 7 and 0 days', () => {
    const journey = { channels: [0, 1, 2], daysBefore: [14, 7, 0], conversions: 1, nonConversions: 0, value: 1 };
    const found = credit([journey], ['a', 'b', 'c'], 'decay');
    expect(found.map((value) => value.toFixed(4))).toEqual(['0.1429', '0.2857', '0.5714']);
  });

  it('decay of touches years ago still gives the whole away', () => {
    const journey = { channels: [0, 1], daysBefore: [9000, 9000], conversions: 1, nonConversions: 0, value: 10 };
    expect(credit([journey], ['a', 'b'], 'decay')).toEqual([5, 5]);
  });

  test.each([
    { name: 'the last that is not direct', text: 'ads > mail > direct', to: 'mail' },
    { name: 'direct where nothing else was met', text: 'direct > direct', to: 'direct' },
    { name: 'one touch', text: 'ads', to: 'ads' },
  ])('last non-direct: $name', ({ text, to }) => {
    const names = ['ads', 'mail', 'direct'];
    expect(credit([path(names, text, 1)], names, 'last-non-direct')).toEqual(names.map((n) => (n === to ? 1 : 0)));
  });

  test.each(['Direct', '(direct)', '(direct) / (none)', 'Accès direct', 'direct/none'])('%s is direct', (name) => {
    expect(isDirectChannel(name)).toBe(true);
  });
  it('direct mail is a channel', () => {
    expect(isDirectChannel('Direct mail')).toBe(false);
  });
});

const shared = new URL('../../../../shared/', import.meta.url);
const hasPathData = existsSync(new URL('data/attribution_pathdata/path_data.csv', shared));

describe.skipIf(!hasPathData)(`PathData${hasPathData ? '' : ' (skipped: ../shared/data is not here)'}`, () => {
  const text = (file: string) => readFileSync(new URL(file, shared), 'utf8');
  const names: string[] = [];
  const rows = !hasPathData
    ? []
    : text('data/attribution_pathdata/path_data.csv')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => {
          const [, way, conversions, value, nothing] = /^"(.*)",(.*),(.*),(.*)$/.exec(line) as RegExpExecArray;
          const channels = way.split('>').map((part) => {
            const name = part.trim();
            if (!names.includes(name)) names.push(name);
            return names.indexOf(name);
          });
          return { channels, conversions: Number(conversions), value: Number(value), nonConversions: Number(nothing) };
        });
  const reference = hasPathData ? JSON.parse(text('reference/attribution_pathdata.json')) : {};
  const journeys = (valued: boolean): Journey[] =>
    rows.map((row) => ({ ...row, daysBefore: null, value: valued ? row.value : row.conversions }));

  it.each(['first', 'last', 'linear'] as const)('%s, conversions and value', (model) => {
    const [counted, valued] = [credit(journeys(false), names, model), credit(journeys(true), names, model)];
    const { expected, tol_abs: tolerance } = reference.heuristics;
    names.forEach((name, i) => {
      expect(Math.abs(counted[i] - expected[name][model])).toBeLessThanOrEqual(tolerance);
      expect(Math.abs(valued[i] - expected[name][`${model}_value`])).toBeLessThanOrEqual(tolerance);
    });
  });

  it('markov, conversions and value', () => {
    const [counted, valued] = [credit(journeys(false), names, 'markov'), credit(journeys(true), names, 'markov')];
    const { expected, tol_rel: tolerance } = reference.markov1_with_nulls;
    names.forEach((name, i) => {
      const channel = expected.channels[name];
      expect(Math.abs(counted[i] / channel.conversions - 1)).toBeLessThanOrEqual(tolerance);
      expect(Math.abs(valued[i] / channel.value - 1)).toBeLessThanOrEqual(tolerance);
    });
  });

  it('markov stands within what the simulation of the R package ChannelAttribution gives', () => {
    const counted = credit(journeys(false), names, 'markov');
    const { expected, tol_rel: relative, tol_abs_small: small } = reference.peer_markov1_with_nulls;
    names.forEach((name, i) => {
      const peer = expected[name].conversions;
      expect(Math.abs(counted[i] - peer)).toBeLessThanOrEqual(Math.max(relative * peer, small));
    });
  });
});

// ---------------------------------------------------------------- laws

const channelNames = ['ads', 'mail', 'direct', 'shop', 'blog'];
const anyJourney: fc.Arbitrary<Journey> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 90 })), { minLength: 1, maxLength: 6 })
  .chain((touches) =>
    fc
      .tuple(fc.constantFrom(0, 0, 1, 1, 2, 5), fc.constantFrom(0, 1, 3), fc.constantFrom(1, 0.1, 12.34, 99.99))
      .map(([conversions, nonConversions, worth]) => ({
        channels: touches.map(([channel]) => channel),
        daysBefore: touches.map(([, days]) => days).sort((a, b) => b - a),
        conversions,
        nonConversions,
        value: conversions * worth,
      })),
  );
const anyJourneys = fc.array(anyJourney, { maxLength: 12 });

describe.each(attributionModels)('%s', (model) => {
  it('gives the whole away, and nothing below zero', () => {
    fc.assert(
      fc.property(anyJourneys, (journeys) => {
        const { total, credits } = attribute(journeys, channelNames, [model]);
        const given = Array.from(credits.get(model) as Float64Array);
        expect(given.reduce((a, b) => a + b, 0)).toBeCloseTo(total, 8);
        for (const one of given) expect(one).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('does not look at the order of the journeys, to the last digit', () => {
    fc.assert(
      fc.property(anyJourneys, (journeys) => {
        expect(credit([...journeys].reverse(), channelNames, model)).toEqual(credit(journeys, channelNames, model));
      }),
    );
  });

  it('doubles with the money', () => {
    fc.assert(
      fc.property(anyJourneys, (journeys) => {
        const doubled = journeys.map((journey) => ({ ...journey, value: journey.value * 2 }));
        credit(doubled, channelNames, model).forEach((value, i) => {
          expect(value).toBeCloseTo(2 * credit(journeys, channelNames, model)[i], 8);
        });
      }),
    );
  });
});

describe('markov', () => {
  /** Removal by its definition: the chain without the channel, by many small steps. */
  function slowly(journeys: readonly Journey[], n: number): number[] {
    const flow = (without: number): number => {
      const start = new Float64Array(n + 1);
      const arrows = Array.from({ length: n }, () => new Float64Array(n + 1));
      const leaving = new Float64Array(n);
      let walks = 0;
      for (const { channels, conversions, nonConversions, value } of journeys) {
        const times = conversions + nonConversions;
        if (times === 0) continue;
        const way = Array.from(channels).filter((c, i) => i === 0 || c !== channels[i - 1]);
        walks += times;
        start[way[0]] += times;
        way.forEach((c, i) => {
          leaving[c] += times;
          if (i < way.length - 1) arrows[c][way[i + 1]] += times;
          else arrows[c][n] += value;
        });
      }
      let here = start.map((v) => v / Math.max(1, walks));
      let arrived = 0;
      for (let step = 0; step < 3000; step++) {
        const next = new Float64Array(n + 1);
        for (let c = 0; c < n; c++) {
          if (c === without || here[c] === 0) continue;
          for (let to = 0; to < n; to++) next[to] += (here[c] * arrows[c][to]) / leaving[c];
          arrived += (here[c] * arrows[c][n]) / leaving[c];
        }
        here = next;
      }
      return arrived;
    };
    const all = flow(-1);
    return Array.from({ length: n }, (_, c) => (all > 0 ? 1 - flow(c) / all : 0));
  }

  it('is what removing each channel by hand says', () => {
    fc.assert(
      fc.property(anyJourneys, (journeys) => {
        const effects = slowly(
          journeys.map((j) => (j.conversions > 0 ? j : { ...j, value: 0 })),
          5,
        );
        const all = effects.reduce((a, b) => a + b, 0);
        const { total, credits } = attribute(journeys, channelNames, ['markov']);
        credits.get('markov')?.forEach((value, c) => {
          expect(value).toBeCloseTo(all > 0 ? (effects[c] / all) * total : 0, 5);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('gives nothing where nobody was converted', () => {
    expect(credit([path(['a', 'b'], 'a > b', 0, 5)], ['a', 'b'], 'markov')).toEqual([0, 0]);
  });
});

describe('shapley', () => {
  /** By the definition: what a channel adds to every set of the others, weighted. */
  function bySubsets(journeys: readonly Journey[], n: number): number[] {
    const worth = (set: number) =>
      journeys
        .filter(({ channels, conversions }) => conversions > 0 && Array.from(channels).every((c) => set & (1 << c)))
        .reduce((sum, { value }) => sum + value, 0);
    const factorial = (k: number): number => (k <= 1 ? 1 : k * factorial(k - 1));
    return Array.from({ length: n }, (_, c) => {
      let sum = 0;
      for (let set = 0; set < 1 << n; set++) {
        if (set & (1 << c)) continue;
        const size = Array.from({ length: n }, (_, i) => (set >> i) & 1).reduce((a, b) => a + b, 0);
        const weight = (factorial(size) * factorial(n - size - 1)) / factorial(n);
        sum += weight * (worth(set | (1 << c)) - worth(set));
      }
      return sum;
    });
  }

  it('is what the sum over all subsets of channels says', () => {
    fc.assert(
      fc.property(anyJourneys, (journeys) => {
        const expected = bySubsets(journeys, 5);
        credit(journeys, channelNames, 'shapley').forEach((value, c) => {
          expect(value).toBeCloseTo(expected[c], 8);
        });
      }),
    );
  });

  it('takes any number of channels', () => {
    const names = Array.from({ length: 300 }, (_, i) => `c${i}`);
    const found = credit([path(names, names.join(' > '), 3)], names, 'shapley');
    expect(found.every((value) => value === 3 / 300)).toBe(true);
  });
});

describe('toWholeCents', () => {
  test.each([
    { name: 'a cent is not lost', credits: [100 / 3, 100 / 3, 100 / 3], total: 100, whole: [34, 33, 33] },
    { name: 'it goes to who lost most by rounding down', credits: [10.2, 10.7, 9.1], total: 30, whole: [10, 11, 9] },
    { name: 'whole ones stay', credits: [1, 2], total: 3, whole: [1, 2] },
    { name: 'nothing', credits: [0, 0], total: 0, whole: [0, 0] },
    { name: 'nobody', credits: [], total: 0, whole: [] },
  ])('$name', ({ credits, total, whole }) => {
    expect(Array.from(toWholeCents(credits, total))).toEqual(whole);
  });
});

// ---------------------------------------------------------------- journeys

describe('journeysOf', () => {
  const people = ['Ana', 'Léo'].map((name) => ({ key: name, name }));
  const touched = (who: number, iso: string, channel: string) => ({ who, day: day(iso), channel });
  const bought = (who: number, iso: string, cents: number) => ({ who, day: day(iso), cents });
  const found = (
    orders: readonly { who: number; day: number; cents: number }[],
    touches: readonly { who: number; day: number; channel: string }[],
    asOf = '2026-12-31',
  ) => {
    const ledger = makeLedger(people, orders, { touches });
    const { journeys, untouched } = journeysOf(ledger, day(asOf), 90);
    const ways = journeys.map(({ channels, daysBefore, value, conversions }) => {
      const way = Array.from(channels, (c, i) =>
        daysBefore ? `${ledger.touchChannels[c]}@${daysBefore[i]}` : ledger.touchChannels[c],
      ).join(' > ');
      return conversions > 0 ? `${way} = ${value}` : way;
    });
    return [...ways, untouched.orders];
  };

  test.each([
    {
      name: 'both ends of the look-back count, the day after does not',
      orders: [bought(0, '2026-06-30', 100)],
      touches: [touched(0, '2026-04-01', 'ads'), touched(0, '2026-06-30', 'mail'), touched(0, '2026-07-01', 'ads')],
      is: ['ads@90 > mail@0 = 100', 'ads', 0],
    },
    {
      name: 'a touch before the look-back led nowhere',
      orders: [bought(0, '2026-06-30', 100)],
      touches: [touched(0, '2026-03-31', 'ads'), touched(0, '2026-06-01', 'mail')],
      is: ['mail@29 = 100', 'ads', 0],
    },
    {
      name: 'orders of who was given all back are none, on whatever day he was',
      orders: [bought(0, '2026-06-01', 100), bought(0, '2026-06-20', -100), bought(1, '2026-06-01', 50)],
      touches: [touched(0, '2026-05-31', 'ads'), touched(1, '2026-05-31', 'ads')],
      is: ['ads', 'ads@1 = 50', 0],
    },
    {
      name: 'every order looks back by itself',
      orders: [bought(0, '2026-06-01', 100), bought(0, '2026-06-10', 50)],
      touches: [touched(0, '2026-05-31', 'ads')],
      is: ['ads@1 = 100', 'ads@10 = 50', 0],
    },
    {
      name: 'orders of one day are one',
      orders: [bought(0, '2026-06-01', 100), bought(0, '2026-06-01', 50)],
      touches: [touched(0, '2026-05-31', 'ads')],
      is: ['ads@1 = 150', 0],
    },
    {
      name: 'an order without a touch is nobody’s merit',
      orders: [bought(1, '2026-06-01', 100), bought(-1, '2026-06-01', 30)],
      touches: [],
      is: [2],
    },
    {
      name: 'touches of one who never bought are one way, a long silence begins another',
      orders: [],
      touches: [touched(1, '2026-01-01', 'ads'), touched(1, '2026-02-01', 'mail'), touched(1, '2026-09-01', 'ads')],
      is: ['ads > mail', 'ads', 0],
    },
    {
      name: 'what comes after the day asked for is not known yet',
      orders: [bought(0, '2027-01-05', 100)],
      touches: [touched(0, '2026-12-30', 'ads'), touched(0, '2027-01-02', 'mail')],
      is: ['ads', 0],
    },
  ])('$name', ({ orders, touches, is }) => {
    expect(found(orders, touches)).toEqual(is);
  });
});

describe('beside the credits', () => {
  const names = ['ads', 'mail', 'shop'];
  const journeys = [
    path(names, 'ads > ads > mail', 3),
    path(names, 'ads > mail', 2, 7),
    path(names, 'shop', 4),
    path(names, 'shop > mail', 1),
    path(names, 'ads', 0, 9),
  ];
  it('names the ways most orders came by, repeats put together', () => {
    expect(frequentPaths(journeys, names, 2)).toEqual([
      { channels: [0, 1], conversions: 5, nonConversions: 7, value: 5 },
      { channels: [2], conversions: 4, nonConversions: 0, value: 4 },
    ]);
  });
  it('tells closing from assisting, and the most frequent partner', () => {
    expect(channelRoles(journeys, names)).toEqual([
      { channel: 0, closed: 0, assisted: 5, partner: 1 },
      { channel: 1, closed: 6, assisted: 0, partner: 0 },
      { channel: 2, closed: 4, assisted: 1, partner: 1 },
    ]);
  });
});
