import { describe, expect, it, test } from 'vitest';
import type { FieldMatch, NextClass } from '../../src/core/results';
import { differenceText, fieldText, nextOf, whyCustomer } from '../../src/words/why';
import { wordsOf } from '../../src/words/words';
import { person } from '../tabs/shop';

const [en, fr] = [wordsOf('en'), wordsOf('fr')];
const thresholds = { activeWithin: 110, lostAfter: 165 };
const next = (more: Partial<NextClass>): NextClass => ({ size: null, segment: null, silence: null, ...more });
const silent = { to: 'slowing', days: 95 } as const;

describe('what is missing to the next class', () => {
  test.each<[string, NextClass, string, string]>([
    [
      'orders or money',
      next({ size: { to: 'large', cents: 8_400, orders: 2 }, silence: silent }),
      '2 more orders or €84 from Large',
      'à 2 commandes ou 84\u00a0€ de Gros',
    ],
    [
      'one order is singular, cents are told in small amounts',
      next({ size: { to: 'medium', cents: 8_410, orders: 1 } }),
      '1 more order or €84.10 from Medium',
      'à 1 commande ou 84,10\u00a0€ de Moyen',
    ],
    [
      'never less than it takes: whole amounts are rounded up',
      next({ size: { to: 'large', cents: 109_210, orders: null } }),
      '€1,093 from Large',
      'à 1\u202f093\u00a0€ de Gros',
    ],
    [
      'the second order first',
      next({ segment: { to: 'vip', orders: 1 }, size: { to: 'large', cents: 100, orders: 1 } }),
      '1 more order from VIP',
      'à 1 commande de VIP',
    ],
    [
      'the large hear when they slow down',
      next({ silence: silent }),
      'slowing down in 95 days without an order',
      'ralentit dans 95 jours sans commande',
    ],
    [
      'a single day',
      next({ silence: { to: 'slowing', days: 1 } }),
      'slowing down in 1 day without an order',
      'ralentit dans 1 jour sans commande',
    ],
  ])('%s', (_, given, english, french) => {
    const one = { activity: 'active' as const, next: given };
    expect(nextOf(en, one, '€')[0]).toBe(english);
    expect(nextOf(fr, one, '€')[0]).toBe(french);
  });

  it.each([
    { name: 'as many as he makes in three years', orders: 9, usualGap: 121, said: '9 more orders or €84 from Large' },
    { name: 'more than he makes in three years', orders: 10, usualGap: 121, said: '€84 from Large' },
    { name: 'more than ten, of somebody who comes every week', orders: 11, usualGap: 7, said: '€84 from Large' },
    { name: 'more than three, of somebody who came once', orders: 4, usualGap: null, said: '€84 from Large' },
  ])('says the money alone where the orders are out of reach: $name', ({ orders, usualGap, said }) => {
    const given = next({ size: { to: 'large', cents: 8_400, orders } });
    expect(nextOf(en, { activity: 'active', usualGap, next: given }, '€')).toEqual([said]);
  });

  it('comes after why he is where he is; who is slowing hears first when he is lost', () => {
    const slowing = person(0, 'Ana', {
      activity: 'slowing',
      stage: 'attrition',
      lastOrder: 20_000,
      daysSinceLastOrder: 120,
      lateness: 2,
      next: next({ size: { to: 'large', cents: 8_400, orders: 2 }, silence: { to: 'lost', days: 46 } }),
    });
    expect(whyCustomer(en, slowing, thresholds, '€')).toBe(
      'No order for 120 days; active up to 110 days · 2 times the usual gap · lost in 46 days without an order',
    );
    expect(nextOf(fr, slowing, '€')).toEqual([
      'perdu dans 46 jours sans commande',
      'à 2 commandes ou 84\u00a0€ de Gros',
    ]);
  });
  it('is nothing for prospects and for the lost', () => {
    const lost = person(0, 'Ana', { activity: 'lost', stage: 'reactivation', daysSinceLastOrder: 400, next: null });
    expect(whyCustomer(en, lost, thresholds)).toBe('No order for 400 days; lost after 165 days');
    expect(whyCustomer(fr, person(1, 'Pia', { lastOrder: null }), thresholds)).toBe('Pas encore de commande');
  });
});

describe('a field', () => {
  const cases: readonly [FieldMatch, string, string][] = [
    [{ field: 'place', value: 'Brest', theirs: 'Lyon' }, 'Brest (the best: Lyon)', 'Brest (les meilleurs\u00a0: Lyon)'],
    [
      { field: 'mean-order', value: 8_450, theirs: 12_000 },
      '€84.50 a purchase (the best: €120 a purchase)',
      'panier de 84,50\u00a0€ (les meilleurs\u00a0: panier de 120\u00a0€)',
    ],
    [
      { field: 'kind', value: 'person', theirs: 'company' },
      'a private person (the best: a company)',
      'un particulier (les meilleurs\u00a0: une entreprise)',
    ],
    [
      { field: 'rhythm', value: 55.2, theirs: 1 },
      'orders every 55 days (the best: orders every day)',
      'commande tous les 55 jours (les meilleurs\u00a0: commande tous les jours)',
    ],
  ];
  test.each(cases)('%o', (match, english, french) => {
    expect(differenceText(en, match, '€')).toBe(english);
    expect(differenceText(fr, match, '€')).toBe(french);
    expect(french.startsWith(fieldText(fr, match, '€'))).toBe(true);
  });
});
