// Arrays as long as the data must never be spread into the arguments of a call: the stack holds about 120,000 of them.
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/functions/catalogue';
import { told } from './ask';
import { given } from './given';

const manyPeople = { rows: 300_000, customers: 130_000 };
const fewPeople = { rows: 300_000, customers: 300 };
/** Functions of columns; those on tables have the columns recognised first. */
const ofColumns = catalogue.filter(({ parameters }) => parameters.length > 0 && isColumn(parameters[0].name));
function isColumn(first: string): boolean {
  return !['cost', 'table'].includes(first);
}

describe.each(ofColumns.map(({ name }) => name))('%s', (name) => {
  it('answers on 300,000 rows', { timeout: 120_000 }, () => {
    // Pairs of look-alike people are another question, with a bench of its own.
    const { answer, sentence } = told(name, given(name, name === 'MATCH_CUSTOMERS' ? fewPeople : manyPeople));
    expect(sentence).toBeUndefined();
    expect(answer).toBeDefined();
  });
});
