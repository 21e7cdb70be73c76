import { describe, expect, it, test } from 'vitest';
import { armsOfOffers } from '../../../src/core/measure/offer-tables';
import type { Reading, TableChoice } from '../../../src/core/model';
import { applyChoices } from '../../../src/core/read/choices';
import { offerCode } from '../../../src/core/read/offers';
import { readTables } from '../../../src/core/read/orders';
import { recognise } from '../../../src/core/read/recognise/recognise';
import { defaultSettings } from '../../../src/core/settings';
import { isoDay } from '../../../src/core/units';
import { gridOf } from '../../makers';
import { frenchHints, tabOf } from './exports';

function read(tabs: Readonly<Record<string, string>>, choices: readonly TableChoice[] = []) {
  const sources = Object.entries(tabs).map(([name, lines]) => tabOf(gridOf(lines), name));
  const used = applyChoices(recognise(sources, frenchHints), choices)
    .filter((t) => t.used)
    .map((t) => t.table);
  const reading = readTables(sources, used, defaultSettings, frenchHints, null);
  expect(reading.rows.read).toBe(reading.rows.kept + reading.leftOut.length);
  return { reading, kinds: used.map((table) => table.kind) };
}
const said = ({ offers = [] }: Reading): string[] =>
  offers.map(
    (o) =>
      `${o.code} ${o.cost === null ? '?' : o.cost / 100} ${o.start === null ? '-' : isoDay(o.start)} ${
        o.end === null ? '-' : isoDay(o.end)
      } ${o.targeted ?? '-'}/${o.control ?? '-'}`,
  );

describe('a list of offer codes', () => {
  test.each([
    {
      name: 'in French',
      lines: `Code promo|Campagne|Coût|Date de début|Date de fin|Ciblés|Groupe témoin
              the10 |Printemps|120,50 €|01/03/2026|31/03/2026|400|40
              NOEL|Noël|80,00 €|01/12/2025|24/12/2025|1 200|
              ||200,50 €||||`,
      offers: ['THE10 120.5 2026-03-01 2026-03-31 400/40', 'NOEL 80 2025-12-01 2025-12-24 1200/-'],
      out: ['4 footer'],
    },
    {
      name: 'in English, without days',
      lines: `Offer code|Cost
              TEA10|120.50
              XMAS|80.00
              LATE|free`,
      offers: ['TEA10 120.5 - - -/-', 'XMAS 80 - - -/-'],
      out: ['4 unreadable-amount'],
    },
  ])('$name', ({ lines, offers, out }) => {
    const { reading, kinds } = read({ Offres: lines });
    expect(kinds).toEqual(['offers']);
    expect(said(reading)).toEqual(offers);
    expect(reading.leftOut.map((l) => `${l.row} ${l.reason}`)).toEqual(out);
    expect(reading.identities).toEqual([]);
  });

  it('keeps the rows of one code apart, under one spelling', () => {
    const { reading } = read({ Offres: 'Code promo|Coût\nTHE10|10\nNOEL|5\nthe10|7,50' });
    expect(said(reading)).toEqual(['THE10 10 - - -/-', 'NOEL 5 - - -/-', 'THE10 7.5 - - -/-']);
  });
});

describe('who was sent an offer', () => {
  test.each([
    { name: 'words', heading: 'Groupe', cells: ['Témoin', 'Traité', 'control', 'test'] },
    { name: 'yes and no of a control column', heading: 'Groupe témoin', cells: ['oui', 'non', 'x', ''] },
    { name: 'yes and no of a treated column', heading: 'Treated', cells: ['no', 'yes', '', '1'] },
  ])('$name', ({ heading, cells }) => {
    const lines = [
      `E-mail|Code promo|${heading}`,
      ...cells.map((cell, i) => `p${i}@example.com|the10|${cell}`),
      'p4@example.com|the10|peut-être',
    ].join('\n');
    const tab = {
      tab: 'Ciblage',
      used: true,
      kind: 'offers',
      roles: { control_group: 2, coupon: 1, email: 0 },
    } as const;
    const { reading } = read({ Ciblage: lines }, [tab]);
    expect(reading.offerArms).toEqual([
      { who: 0, code: 'THE10', isControl: true },
      { who: 1, code: 'THE10', isControl: false },
      { who: 2, code: 'THE10', isControl: true },
      { who: 3, code: 'THE10', isControl: false },
    ]);
    expect(reading.leftOut.map((l) => `${l.row} ${l.reason} ${l.seen}`)).toEqual(['6 footer peut-être']);
  });

  it('is recognised by its headings', () => {
    const { kinds, reading } = read({
      Ciblage: 'Customer ID|Promo code|Control group\nC1|TEA|yes\nC2|TEA|no\nC3|TEA|no',
    });
    expect(kinds).toEqual(['offers']);
    expect(reading.offerArms?.length).toBe(3);
  });

  it('makes two arms of customers, each once; who is in both is in neither', () => {
    const arm = (who: number, code: string, isControl: boolean) => ({ who, code, isControl });
    const arms = armsOfOffers(
      [
        arm(0, 'TEA', true),
        arm(1, 'TEA', false),
        arm(2, 'TEA', false),
        arm(3, 'TEA', true),
        arm(4, 'TEA', false),
        arm(5, '', true),
        arm(0, 'POT', false),
      ],
      [10, 11, 11, 12, 12, 13],
    );
    expect(arms('TEA')).toEqual({ treated: [11], control: [10, 13] });
    expect(arms('POT')).toEqual({ treated: [10], control: [13] });
    expect(arms('NONE')).toBeNull();
  });
});

test.each([
  { text: ' tea10 ', code: 'TEA10' },
  { text: 'None', code: '' },
  { text: 'aucun', code: '' },
  { text: '--', code: '' },
  { text: '0', code: '' },
])('$text is the code “$code”', ({ text, code }) => {
  expect(offerCode(text)).toBe(code);
});
