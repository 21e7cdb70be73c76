import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { noChoices } from '../../src/wizard/messages';
import { readRequest } from '../../src/wizard/requests';
import { readSetting } from '../../src/wizard/settings';

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
