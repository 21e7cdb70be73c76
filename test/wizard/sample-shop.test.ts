import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/core/model';
import { isMoment } from '../../src/core/model';
import { isoDay } from '../../src/core/units';
import { sampleDay, sampleShop } from '../../src/wizard/sample-shop';
import { day } from '../makers';

const asOf = day('2026-09-30');
const shop = sampleShop(asOf);
const tab = (name: string) => shop.tabs.find((t) => t.name === name)?.grid ?? [];
const column = (name: string, heading: string): Cell[] => {
  const grid = tab(name);
  const top = grid.findIndex((row) => row.includes(heading));
  return grid.slice(top + 1).map((row) => row[grid[top].indexOf(heading)] ?? '');
};

describe('the sample shop', () => {
  it('is the same every time', () => expect(sampleShop(asOf)).toEqual(shop));
  it('ends on the last day of the month before', () => {
    expect(isoDay(sampleDay(day('2026-11-21')))).toBe('2026-10-31');
    const newest = Math.max(
      ...column('Commandes', 'Date de commande')
        .filter(isMoment)
        .map((m) => m.day),
    );
    expect(newest).toBe(asOf);
  });
  it('has customers who order again, prospects, companies and people without any order', () => {
    expect(shop.truth.customersWithOrders).toBeGreaterThan(450);
    expect(shop.truth.orders).toBeGreaterThan(1500);
    expect(shop.truth.orders).toBeLessThan(4000);
    expect(shop.truth.duplicates.length).toBeGreaterThan(25);
    expect(shop.truth.noCustomer).toBeGreaterThan(4);
  });
  it('is dirty on purpose: dates and amounts as text, phones in many forms, lost zeros, capitals, refunds', () => {
    expect(
      column('Commandes', 'Date de commande').some((c) => typeof c === 'string' && /\d{2}\/\d{2}\/\d{4}/.test(c)),
    ).toBe(true);
    expect(column('Commandes', 'Montant TTC').some((c) => typeof c === 'string' && c.endsWith('€'))).toBe(true);
    expect(column('Commandes', 'Montant TTC').some((c) => typeof c === 'number' && c < 0)).toBe(true);
    expect(column('Clients', 'Code postal')).toContain('1000');
    expect(column('Clients', 'Nom').some((c) => typeof c === 'string' && c.length > 3 && c === c.toUpperCase())).toBe(
      true,
    );
  });
  it('names nobody who could exist: phones kept for fiction, example domains', () => {
    for (const phone of column('Clients', 'Téléphone'))
      expect(String(phone).replace(/\D/g, '')).toMatch(/^$|639 ?98|6399/);
    for (const email of column('Clients', 'E-mail'))
      expect(String(email).toLowerCase().trim()).toMatch(/^$|example(\.fr)?$|example,fr$/);
  });
});
