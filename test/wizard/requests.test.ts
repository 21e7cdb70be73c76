import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { defaultSettings } from '../../src/core/settings';
import { noChoices } from '../../src/wizard/messages';
import { readChoices, readRequest, readSetting, settingsOf } from '../../src/wizard/requests';
import { day } from '../makers';

describe('readRequest', () => {
  it('never throws, and gives a request of ours or null, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.json(),
          fc
            .record({
              kind: fc.constantFrom('write', 'open', 'card', 'language'),
              tab: fc.anything(),
              row: fc.anything(),
              choices: fc.anything(),
            })
            .map((x) => {
              try {
                return JSON.stringify(x);
              } catch {
                return '';
              }
            }),
        ),
        (anything) => {
          const request = readRequest(anything);
          expect(request === null || typeof request.kind === 'string').toBe(true);
        },
      ),
    );
  });

  test.each([
    { name: 'no text', json: 5 },
    { name: 'no JSON', json: '{' },
    { name: 'another kind', json: '{"kind":"delete-everything"}' },
    { name: 'a language we do not speak', json: '{"kind":"language","language":"de"}' },
    { name: 'a tab we do not write', json: '{"kind":"open","tab":"passwords"}' },
  ])('refuses $name', ({ json }) => expect(readRequest(json)).toBeNull());

  it('takes rates above 0, by currency code in any case', () => {
    expect(readSetting('rates', '{"usd":0.9,"GBP":1.17,"CHF":0,"SEK":"x"}')).toEqual({
      rates: { USD: 0.9, GBP: 1.17 },
    });
    expect(readSetting('rates', 'USD=0.9')).toBeUndefined();
  });

  it('keeps what it knows of the choices and drops the rest', () => {
    const request = readRequest(
      JSON.stringify({
        kind: 'plan',
        evil: 1,
        choices: {
          tables: [{ tab: '0', used: true, kind: 'nonsense', roles: { email: 3, nobody: 1, amount: -1, phone: 'x' } }],
          rulesOff: ['phone', 'all'],
          outputs: ['summary', 'nowhere'],
          settings: { windowMonths: 24, margin: 7, hack: true, targetCac: '12,50' },
        },
      }),
    );
    expect(request).toEqual({
      kind: 'plan',
      choices: {
        ...noChoices,
        tables: [{ tab: '0', used: true, roles: { email: 3, amount: -1 } }],
        rulesOff: ['phone'],
        outputs: ['summary'],
        settings: { windowMonths: 24, targetCac: '12,50' },
      },
    });
  });
});

describe('settings', () => {
  test.each([
    { given: ['asOf', '2026-09-30'], wanted: { asOf: day('2026-09-30') } },
    { given: ['asOf', '2026-02-30'], wanted: undefined },
    { given: ['margin', '0.4'], wanted: { margin: 0.4 } },
    { given: ['margin', '40'], wanted: undefined },
    { given: ['targetCac', '12.5'], wanted: { targetCac: 1250 } },
    { given: ['activeWithin', ''], wanted: { activeWithin: null } },
    { given: ['contract', 'true'], wanted: { contract: true } },
    { given: ['pmgMode', 'thirds'], wanted: { pmgMode: 'thirds' } },
    { given: ['pmgMode', 'quarters'], wanted: undefined },
    { given: ['pmgCuts', '{"medium":100,"large":500}'], wanted: { pmgCuts: { medium: 10000, large: 50000 } } },
    { given: ['pmgCuts', '{"medium":500,"large":100}'], wanted: undefined },
    { given: ['rates', '{"USD":0.9}'], wanted: { rates: { USD: 0.9 } } },
    { given: ['windowMonths', 24], wanted: { windowMonths: 24 } },
    { given: ['windowMonths', '24'], wanted: { windowMonths: 24 } },
    { given: ['windowMonths', 12.5], wanted: undefined },
    { given: ['lostAfter', '1.000'], wanted: undefined },
    { given: ['lostAfter', '0x10'], wanted: undefined },
    { given: ['margin', '0,125'], wanted: { margin: 0.125 } },
    { given: ['targetCac', '1234,5'], wanted: { targetCac: 123450 } },
    { given: ['currency', 'EU'], wanted: undefined },
    { given: ['country', 'be'], wanted: { country: 'BE' } },
    { given: ['country', 'ZZ'], wanted: undefined },
    { given: ['toString', '1'], wanted: undefined },
    { given: ['__proto__', '1'], wanted: undefined },
  ] as const)('$given', ({ given, wanted }) => expect(readSetting(given[0], given[1])).toEqual(wanted));

  it('are the defaults when nothing is given', () => expect(settingsOf(noChoices)).toEqual(defaultSettings));

  it('survive being saved and read again any number of times', () => {
    const once = readChoices({ settings: { targetCac: 12.5, asOf: '2026-09-30', activeWithin: 110 } });
    const twice = readChoices(JSON.parse(JSON.stringify(once)));
    expect(settingsOf(twice)).toEqual(settingsOf(once));
    expect(settingsOf(twice).targetCac).toBe(1250);
  });
});
