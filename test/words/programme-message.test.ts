import { describe, expect, it, test } from 'vitest';
import { type Language, programmeCodes } from '../../src/core/codes';
import type { Due } from '../../src/core/results';
import { programmeMessage, unfilledIn } from '../../src/words/programme-message';
import { wordsOf } from '../../src/words/words';
import { day } from '../makers';
import { people } from '../tabs/shop';

const asOf = day('2026-09-30');
// First order on 12 March 2024.
const due = (more: Partial<Due> = {}): Due => ({
  person: people[0],
  reach: 'email',
  hasAgreed: true,
  day: asOf,
  value: 0,
  product: '',
  friend: '',
  ...more,
});
const say = (
  code: (typeof programmeCodes)[number],
  more: Partial<Due> & { readonly first?: string } = {},
  language: Language = 'fr',
  own: Readonly<Record<string, string>> = {},
) => programmeMessage(code, due(more), { firstName: more.first ?? '', asOf }, language, own);

describe('our own first messages', () => {
  test.each<{ code: (typeof programmeCodes)[number]; more: Partial<Due>; fr: string; en: string }>([
    {
      code: 'mono',
      more: { product: 'Thé vert' },
      fr: 'Votre commande (Thé vert) vous plaît\u202f? Voici ce qui va avec.',
      en: 'Happy with your Thé vert? This goes with it.',
    },
    {
      code: 'mono',
      more: {},
      fr: 'Votre commande vous plaît\u202f? Voici ce qui va avec.',
      en: 'Happy with your last purchase? This goes with it.',
    },
    {
      code: 'vip',
      more: { value: 3 },
      fr: 'Il y a 3 ans, votre première commande. Merci\u00a0: ceci vous est réservé.',
      en: '3 years since your first order. Thank you: this is for you only.',
    },
    {
      code: 'vip',
      more: { value: 1 },
      fr: 'Il y a 1 an, votre première commande. Merci\u00a0: ceci vous est réservé.',
      en: '1 year since your first order. Thank you: this is for you only.',
    },
    {
      code: 'ambassador',
      more: { friend: 'Léa' },
      fr: 'Léa est venu grâce à vous. Merci\u202f!',
      en: 'Léa came thanks to you. Thank you!',
    },
    {
      code: 'ambassador',
      more: {},
      fr: 'Un nouveau client est venu grâce à vous. Merci\u202f!',
      en: 'A new customer came thanks to you. Thank you!',
    },
  ])('$code: $en', ({ code, more, fr, en }) => {
    expect(say(code, more)).toBe(fr);
    expect(say(code, more, 'en')).toBe(en);
  });

  it('leave nothing in braces, whatever is known', () => {
    for (const code of programmeCodes) {
      for (const language of ['fr', 'en'] as const) {
        for (const more of [{}, { product: 'x', friend: 'y', value: 2, first: 'z' }]) {
          expect(say(code, more, language)).not.toMatch(/[{}]/);
        }
        expect(unfilledIn(wordsOf(language).tabs.programmes.messageOf[code])).toEqual([]);
      }
    }
  });
});

describe('a person’s own', () => {
  const own = (text: string) => ({ 'multi-fr': text });
  test.each([
    { text: 'Bonjour {prénom}, à bientôt', first: 'Léo', is: 'Bonjour Léo, à bientôt' },
    { text: 'Bonjour {Prenom}, à bientôt', first: '', is: 'Bonjour, à bientôt' },
    { text: '{first name}, à bientôt', first: '', is: 'À bientôt' },
    { text: '{prénom} !', first: 'Léo', is: 'Léo !' },
    { text: 'Client depuis {n} ans', first: '', is: 'Client depuis 2 ans' },
    { text: 'Votre {DERNIER PRODUIT}, {last product}', first: '', is: 'Votre dernier achat, dernier achat' },
    { text: 'À {ville}, {}, {{prénom}}', first: 'Léo', is: 'À {ville}, {}, {Léo}' },
    { text: '$1 $& {prénom}', first: '$1', is: '$1 $& $1' },
    { text: '', first: '', is: '' },
  ])('“$text” → “$is”', ({ text, first, is }) => {
    expect(say('multi', { first }, 'fr', own(text))).toBe(is);
  });

  it('without a language is for both, and one with a language comes first', () => {
    expect(say('multi', {}, 'en', { multi: 'A' })).toBe('A');
    expect(say('multi', {}, 'fr', { multi: 'A', 'multi-fr': 'B' })).toBe('B');
    expect(say('multi', {}, 'en', own('B'))).toBe('You usually come back about now: here is what is new.');
  });

  it('that counts years is not said to who has not been there for one', () => {
    const text = own('{n} ans déjà');
    expect(say('multi', {}, 'fr', text)).toBe('2 ans déjà');
    const young = { person: { ...people[0], firstOrder: day('2025-10-01') } };
    expect(say('multi', young, 'fr', text)).toBe(
      'D’habitude, vous repassez vers cette date\u00a0: voici nos nouveautés.',
    );
    const exactly = { person: { ...people[0], firstOrder: day('2025-09-30') } };
    expect(say('multi', exactly, 'fr', text)).toBe('1 an déjà');
  });

  it('names what nobody can fill', () => {
    expect(unfilledIn('{ville} {prénom} {n} { Last Product } {code promo}')).toEqual(['{ville}', '{code promo}']);
  });
});
