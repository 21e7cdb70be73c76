import { expect, it } from 'vitest';
import { analyse } from '../../src/wizard/analysis';
import { noChoices } from '../../src/wizard/messages';
import { reportOf } from '../../src/wizard/report';
import { frenchHints, tabOf } from '../core/read/exports';
import { day } from '../makers';

const findingsOf = (tabs: Readonly<Record<string, readonly (readonly string[])[]>>) => {
  const sources = Object.entries(tabs).map(([name, rows], i) => ({
    ...tabOf(
      rows.map((row) => [...row]),
      name,
    ),
    id: `${i + 1}`,
  }));
  return reportOf(analyse(sources, noChoices, { hints: frenchHints, today: day('2026-06-30') })).findings as Record<
    string,
    unknown
  >;
};
const orders = [
  ['N° client', 'Date de commande', 'Montant', 'Code promo', 'Remise'],
  ['C1', '2026-01-10', '50,00', '', '0'],
  ['C1', '2026-05-10', '60,00', 'the', '5,50'],
  ['C2', '2026-05-12', '40,00', '', '0'],
  ['C2', '2026-05-13', '20,00', '', '0'],
];
const spending = [
  ['Mois', 'Canal', 'Dépense', 'Type de dépense'],
  ['2026-04-01', 'E-mail', '200,00', 'fidélisation'],
  ['2026-04-01', 'Recherche', '800,00', 'marketing'],
];

it('tells offers and retention in codes, money in units, days as dates', () => {
  const { offers, retention } = findingsOf({ Commandes: orders, Dépenses: spending });
  expect(offers).toMatchObject({
    used: 1,
    codes: [{ code: 'THE', from: '2026-05-10', turnover: 60, baseline: 50, discounts: 5.5, cost: null, control: null }],
    all: { orders: 4, customers: 2, turnover: 170 },
    without: { orders: 3, turnover: 110 },
    discounts: { all: { orders: 4, discounted: 1, amount: 5.5 } },
  });
  expect(retention).toMatchObject({
    spend: 200,
    otherMarketing: 800,
    share: 0.2,
    isUnderAdvised: false,
    byMonth: [{ month: '2026-04', spend: 200, otherMarketing: 800 }],
    actions: [],
  });
  expect(JSON.stringify([offers, retention])).not.toMatch(/NaN|Infinity|undefined/);
});

it('tells null of both where nobody bought', () => {
  const { offers, retention } = findingsOf({
    Contacts: [
      ['E-mail', 'Nom'],
      ['ana@example.com', 'Ana'],
      ['leo@example.com', 'Léo'],
    ],
  });
  expect([offers, retention]).toEqual([null, null]);
});
