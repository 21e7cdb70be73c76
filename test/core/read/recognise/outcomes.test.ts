// What an analysis of a whole export counts: orders, customers and money, as the person who wrote the export told before
// anybody had read it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CannotAnswer } from '../../../../src/core/codes';
import type { SourceTab } from '../../../../src/core/model';
import { openFiles } from '../../../../src/local/node/files';
import { makeBook } from '../../../../src/local/services/store';
import { type Analysis, analyse, prepare } from '../../../../src/wizard/analysis';
import { noChoices } from '../../../../src/wizard/messages';
import { day } from '../../../makers';
import { frenchHints } from '../exports';

interface Outcome {
  readonly orders: number;
  /** Null where people cannot be told apart for sure. */
  readonly customers: number | null;
  readonly amount: number;
  readonly spend?: number;
}

const folder = join(import.meta.dirname, 'vendors', 'fifth');
const { files } = JSON.parse(readFileSync(join(folder, 'truth-fifth.json'), 'utf8')) as {
  files: Record<string, { readonly outcome: Outcome; readonly kind: string }>;
};
const told = Object.entries(files).map(([file, { outcome, kind }]) => ({ file, kind, outcome }));
const about = { hints: frenchHints, today: day('2026-11-22') };

async function sourcesOf(file: string): Promise<SourceTab[]> {
  const book = makeBook({ name: 'Outcome', locale: 'fr_FR', timeZone: 'Europe/Paris' });
  await openFiles([join(folder, file)], book);
  return book.sheets.map((sheet) => ({ id: `${file} ${sheet.id}`, name: sheet.name, grid: sheet.values }));
}

const countsOf = ({ findings }: Analysis) => ({
  orders: findings.orders + findings.noCustomer.orders,
  customers: findings.customers,
  amount: (findings.turnover + findings.noCustomer.turnover) / 100,
});

describe('an export of the fifth set, analysed', () => {
  it.each(told.filter(({ kind }) => kind !== 'spend' && kind !== 'none'))(
    '$file: orders, customers and money',
    async ({ file, outcome }) => {
      const counts = countsOf(analyse(await sourcesOf(file), noChoices, about));
      expect(counts).toEqual({
        orders: outcome.orders,
        customers: outcome.customers ?? counts.customers,
        amount: outcome.amount,
      });
    },
  );

  it.each(told.filter(({ kind }) => kind === 'spend'))('$file: what was spent', async ({ file, outcome }) => {
    // By itself it is of no customer.
    const sources = [...(await sourcesOf(file)), ...(await sourcesOf('fr-zenchef-reservations.csv'))];
    const { reading } = prepare(sources, noChoices, about);
    const spent = reading.spend.reduce((sum, { cents }) => sum + cents, 0);
    expect(spent / 100).toBe(outcome.spend);
  });

  it.each(told.filter(({ kind }) => kind === 'none'))('$file: nothing to analyse', async ({ file }) => {
    const sources = await sourcesOf(file);
    expect(() => analyse(sources, noChoices, about)).toThrow(CannotAnswer);
  });
});
