import { describe, expect, it, test } from 'vitest';
import { mistypedName } from '../../src/local/page/near-names';
import { pageWords } from '../../src/local/page/words';

const ours = [
  'RFM',
  'PMG',
  'LIFECYCLE',
  'CYCLE_DE_VIE',
  'A_RELANCER',
  'TO_RELAUNCH',
  'MEILLEURS_CLIENTS',
  'CAC',
  'CLV',
];
const isKnown = (name: string) => ['SUM', 'DATE', 'MAX'].includes(name);
const near = (formula: string) => mistypedName(formula, ours, isKnown)?.near ?? null;

describe('the function that was meant', () => {
  test.each([
    { name: 'a letter missing', formula: '=LIFECYLE(A2:A)', meant: 'LIFECYCLE' },
    { name: 'the end missing', formula: '=A_RELANCE(A2:A)', meant: 'A_RELANCER' },
    { name: 'no underscore, small letters', formula: '=arelancer(A2:A)', meant: 'A_RELANCER' },
    { name: 'two letters swapped', formula: '=RMF(A2:A)', meant: 'RFM' },
    { name: 'an accent', formula: '=CYCLE_DÉ_VIE(A2:A)', meant: 'CYCLE_DE_VIE' },
    { name: 'a name begun', formula: '=MEILLEURS(A2:A)', meant: 'MEILLEURS_CLIENTS' },
    { name: 'inside another', formula: '=SUM(LIFECICLE(A2:A))', meant: 'LIFECYCLE' },
    { name: 'behind a text with a bracket', formula: '=SUM("x(";TO_RELAUNSH(A2:A))', meant: 'TO_RELAUNCH' },
    { name: 'nothing for a name of its own', formula: '=XLOOKUP(A2;B2:B)', meant: null },
    { name: 'nothing for a function of Sheets', formula: '=MAX(A2:A)', meant: null },
    { name: 'nothing for a text or a tab', formula: `='RMF(1)'!A1&"RMF(2)"`, meant: null },
    { name: 'nothing for ours', formula: '=RFM(A2:A)', meant: null },
  ])('$name', ({ formula, meant }) => expect(near(formula)).toBe(meant));

  it('is told in both languages', () => {
    const told = (locale: string) =>
      pageWords(locale)
        .mistyped('LIFECYLE', 'LIFECYCLE')
        .replace(/[\u00a0\u202f]/g, ' ');
    expect([told('fr_FR'), told('en_US')]).toEqual([
      'Fonction inconnue : « LIFECYLE ». Vouliez-vous dire LIFECYCLE ?',
      'Unknown function: "LIFECYLE". Did you mean LIFECYCLE?',
    ]);
  });
});
