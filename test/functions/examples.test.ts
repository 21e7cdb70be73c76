// The example of each function, as docs/functions.md prints it in both languages, calculated over a small sheet.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Cell, type Grid, isMoment } from '../../src/core/model';
import { catalogue, functionNamed } from '../../src/functions/catalogue';
import type { Argument } from '../../src/functions/custom-function';
import { english, french, told } from './ask';

const day = 20000;
const rows = 40;
const list = (of: (i: number) => Cell): Grid => Array.from({ length: rows }, (_, i) => [of(i)]);
const orders: Readonly<Record<string, Grid>> = {
  A: list((i) => `c${i % 17}`),
  B: list((i) => ({ day: day + i * 9, second: 0 })),
  C: list((i) => 20 + ((i * 7) % 50)),
};
/** Columns of the sheet the example of a function is typed into, from the second row on. */
const sheets: Readonly<Record<string, Readonly<Record<string, Grid>>>> = {
  ATTRIBUTION: { A: list((i) => `a > b${i % 3} > c`), B: list((i) => i % 3), C: list((i) => i % 4) },
  ATTRIBUTION_TOUCHES: {
    A: orders.A,
    B: orders.B,
    C: list((i) => `ch${i % 3}`),
    E: orders.A,
    F: list((i) => ({ day: day + i * 9 + 3, second: 0 })),
    G: orders.C,
  },
  BREAKDOWN: { ...orders, E: list((i) => `v${i % 2}`) },
  CAC_BY_CHANNEL: { A: list((i) => `ch${i % 3}`), B: list(() => 9), D: list((i) => `ch${i % 3}`), E: list(() => 30) },
  MOVE_BUDGET: { A: list((i) => `ch${i}`), B: list(() => 90), C: list((i) => 10 + i), D: list((i) => 20 + i) },
  CAC: { B: [[1500]], C: [[12]] },
  CLEAN_PHONE: { A: list((i) => `06 39 98 12 ${10 + i}`), B: list(() => 75001) },
  CLEAN_EMAIL: { A: list((i) => `p${i}@example.com`) },
  CLEAN_NAME: { A: list(() => 'Mme Ana DUBOIS') },
  CLEAN_DATE: { A: list((i) => `${10 + (i % 18)}/03/2026`) },
  CLEAN_AMOUNT: { A: list((i) => `1.23${i % 9},50`) },
  LOOKALIKES: {
    A: list((i) => `c${i}`),
    B: list((i) => `t${i % 3}`),
    C: list((i) => i),
    D: list((i) => i % 5),
    E: list((i) => `s${i % 2}`),
    G: list((i) => `c${i}`),
  },
  MATCH_CUSTOMERS: {
    A: list((i) => i),
    B: list((i) => `p${i % 30}@example.com`),
    C: list(() => ''),
    D: list((i) => `Ana Dubois${i}`),
  },
  OFFER_RETURN: {
    ...orders,
    G: list((i) => (i % 3 ? '' : 'MAI')),
    I: list(() => 'MAI'),
    J: list((i) => (i ? '' : 10)),
  },
  RETENTION_RETURN: { B: [[900], [400], [120], [200], [40], [25], [9000]] },
  CUSTOMER_CARD: { ...orders, I: [['c3']] },
  RFM_SCORES: { C: list((i) => i * 9), D: list((i) => 1 + (i % 4)), E: orders.C },
};
const ofModels: Readonly<Record<string, Grid>> = {
  B: list((i) => i % 4),
  C: list((i) => (i % 4 ? 10 + i : 0)),
  D: list((i) => 100 + i),
  E: list((i) => (i % 4 ? 20 + i : 0)),
};
const models = ['BGNBD', 'GAMMA_GAMMA', 'EXPECTED_ORDERS', 'STILL_ACTIVE', 'EXPECTED_ORDER_VALUE'];
const table: Grid = [
  ['Client', 'Date', 'Montant'],
  ...Array.from({ length: rows }, (_, i) => [orders.A[i][0], orders.B[i][0], orders.C[i][0]]),
];

/** What an argument of a formula stands for on the sheet. */
function standsFor(text: string, name: string, isFrench: boolean): Argument {
  const quoted = /^"(.*)"$/.exec(text);
  if (quoted) return quoted[1];
  if (text === (isFrench ? 'VRAI' : 'TRUE')) return true;
  const number = (isFrench ? /^\d+(?:,\d+)?$/ : /^\d+(?:\.\d+)?$/).exec(text);
  if (number) return Number(text.replace(',', '.'));
  if (text === 'A1:Z') return table;
  const sheet = models.includes(name) ? ofModels : (sheets[name] ?? orders);
  const range = /^([A-Z])(\d)(?::([A-Z])(\d*))?$/.exec(text);
  if (!range) throw new Error(`${text} is nothing a cell of this language understands`);
  const [, from, row, to, last] = range;
  // The examples begin in the second row; those of single figures in the first.
  const first = name === 'RETENTION_RETURN' ? 1 : 2;
  if (to === undefined) return sheet[from][Number(row) - first][0];
  const columns = Object.keys(sheet).filter((column) => column >= from && column <= to);
  const height = last === '' ? rows : Number(last) - Number(row) + 1;
  return Array.from({ length: height }, (_, i) => columns.map((column) => sheet[column][i]?.[0] ?? ''));
}

const printed = readFileSync(new URL('../../docs/functions.md', import.meta.url), 'utf8');

describe.each(catalogue.map(({ name }) => name))('%s', (name) => {
  const twin = functionNamed(name)?.twin ?? '';
  const section = printed.split(`\n## ${twin ? `${name} · ${twin}` : name}\n`)[1].split('\n## ')[0];
  const formulas = /^`=.*`$/m.exec(section)?.[0].split(' · ') ?? [];
  it('has an example in each language that calls it differently', () => {
    expect(formulas.map((formula) => /^`=([A-Z_]+)\(/.exec(formula)?.[1])).toEqual([name, twin].filter(Boolean));
  });
  it('gives an answer of the columns it is said to have, the same by both names', () => {
    const answers = formulas.map((formula, at) => {
      const called = /^`=([A-Z_]+)\((.*)\)`$/.exec(formula) as RegExpExecArray;
      const args = called[2].split('; ').map((text) => standsFor(text, name, at === 1));
      const { answer, sentence } = told(called[1], args, at === 1 ? french : english);
      expect(sentence).toBeUndefined();
      return (Array.isArray(answer) ? answer : [[answer]]) as Cell[][];
    });
    for (const answer of answers) {
      expect(answer.length).toBe(answers[0].length);
      expect(answer[0].length).toBe(answers[0][0].length);
      expect(answer.some((row) => row.some((cell) => typeof cell === 'number' || isMoment(cell) || cell !== ''))).toBe(
        true,
      );
    }
    // Figures are those of the other language; words are not.
    const figures = (block: Cell[][]) =>
      block.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : null)));
    for (const answer of answers) expect(figures(answer).slice(1)).toEqual(figures(answers[0]).slice(1));
  });
});
