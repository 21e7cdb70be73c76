import { describe, expect, it, test } from 'vitest';
import { defaultSettings } from '../../src/core/settings';
import { noChoices } from '../../src/wizard/messages';
import { readChoices } from '../../src/wizard/requests';
import { readSetting, settingsOf } from '../../src/wizard/settings';
import { day } from '../makers';

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
