import { expect, test } from 'vitest';
import { noChoices } from '../../src/wizard/messages';
import { readSetting, settingsOf, unknownSegments } from '../../src/wizard/settings';

test.each<{ name: string; given: unknown; is: unknown }>([
  { name: 'codes', given: { '5-4': 'cant-lose' }, is: { '5-4': 'cant-lose' } },
  { name: 'JSON text', given: '{"5-4":"loyal"}', is: { '5-4': 'loyal' } },
  {
    name: 'names in English',
    given: { '1-1': "Can't lose", '1-2': 'can’t LOSE' },
    is: { '1-1': 'cant-lose', '1-2': 'cant-lose' },
  },
  {
    name: 'names in French, accents or not',
    given: {
      '1-1': 'Fidèle potentiel',
      '1-2': ' fidele  potentiel ',
      '1-3': 'À ne pas perdre',
      '1-4': 'en perte de vitesse',
    },
    is: { '1-1': 'potential-loyal', '1-2': 'potential-loyal', '1-3': 'cant-lose', '1-4': 'slipping' },
  },
  {
    name: 'a blank, and cells there are none of',
    given: { '5-4': ' ', '6-1': 'loyal', '5-44': 'loyal', x: 'loyal' },
    is: {},
  },
  { name: 'prospects are in no cell', given: { '5-4': 'prospect' }, is: {} },
  { name: 'what is no text', given: { '5-4': 3, '5-3': null }, is: {} },
  { name: 'hostile keys', given: JSON.parse('{"__proto__":"loyal","constructor":"loyal"}'), is: {} },
  { name: 'no table', given: 'loyal', is: undefined },
  { name: 'a list', given: ['loyal'], is: undefined },
])('$name', ({ given, is }) => {
  expect(readSetting('segmentMap', given)?.segmentMap).toEqual(is);
});

test('words that are no segment are told, and change nothing', () => {
  const choices = { ...noChoices, settings: { segmentMap: { '3-2': ' Bidule ', '5-4': 'loyal', '9-9': 'Truc' } } };
  expect(unknownSegments(choices)).toEqual([{ recency: 3, fm: 2, seen: 'Bidule' }]);
  expect(settingsOf(choices).segmentMap).toEqual({ '5-4': 'loyal' });
  expect(unknownSegments(noChoices)).toEqual([]);
});
