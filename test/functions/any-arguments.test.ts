// Every function of the catalogue on arguments that make sense, then with one of them spoilt: an answer, or one sentence.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, type Grid, isMoment } from '../../src/core/model';
import { cellText } from '../../src/core/read/keys';
import { catalogue } from '../../src/functions/catalogue';
import type { Argument } from '../../src/functions/custom-function';
import { english, french, shown, told } from './ask';
import { given } from './given';

const small = { rows: 60, customers: 25 };
const names = catalogue.map(({ name }) => name);
const isRange = (given: Argument): given is Grid => Array.isArray(given);
const isColumn = (given: Argument): given is Grid => isRange(given) && given.length > 10;

function expectShowable(answer: unknown): void {
  const block = Array.isArray(answer) ? (answer as unknown[][]) : [[answer]];
  expect(block.length).toBeGreaterThan(0);
  for (const row of block) {
    expect(row.length).toBe(block[0].length);
    for (const cell of row) {
      const isShowable =
        typeof cell === 'string' ||
        typeof cell === 'boolean' ||
        Number.isFinite(cell) ||
        (isMoment(cell as Cell) && Number.isInteger((cell as { day: number }).day));
      expect(isShowable, String(cell)).toBe(true);
      if (typeof cell === 'string') expect(cell).not.toMatch(/\b(undefined|NaN|null|Infinity)\b|\[object/);
    }
  }
}
function expectAnswerOrSentence(name: string, args: readonly Argument[], context: typeof english): void {
  const { answer, sentence } = told(name, args, context);
  if (sentence === undefined) {
    expectShowable(answer);
    return;
  }
  expect(sentence.startsWith(name)).toBe(true);
  expect(sentence.length).toBeLessThanOrEqual(120);
  expect(sentence).not.toMatch(/undefined|NaN|null|\[object/);
}

const cells: readonly Cell[] = [
  '',
  ' ',
  '#N/A',
  '#REF!',
  '#DIV/0!',
  '#VALEUR !',
  'n/a',
  'soon',
  '=A1',
  '__proto__',
  'constructor',
  '03/04/2025',
  '25/12/2025',
  '1 234,56 €',
  '€1,234.56',
  '-12',
  '12 %',
  true,
  false,
  0,
  -1,
  0.5,
  1e15,
  -1e15,
  1e308,
  1e-320,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  { day: 739700, second: 3600 },
  { day: -719162, second: 0 },
  { day: 2932896, second: 86399 },
  'x'.repeat(50_000),
  '\u0000\u202e\ud800',
];
const anyCell = fc.constantFrom(...cells);

/** One way to spoil an argument. */
const anySpoiling: fc.Arbitrary<(given: Argument) => Argument> = fc.oneof(
  anyCell.map((cell) => () => cell),
  fc.constantFrom<Argument[]>(null, undefined, [], [[]], [[''], []], [['']]).map((none) => () => none),
  fc.tuple(fc.nat(), anyCell).map(
    ([at, cell]) =>
      (given: Argument): Argument =>
        isRange(given)
          ? given.map((row, i) =>
              i === at % given.length ? row.map((old, c) => (c === at % row.length ? cell : old)) : row,
            )
          : cell,
  ),
  anyCell.map(
    (cell) =>
      (given: Argument): Argument =>
        isRange(given) ? given.map((row) => row.map(() => cell)) : cell,
  ),
  fc.tuple(fc.integer({ min: 2, max: 11 }), anyCell).map(
    ([every, cell]) =>
      (given: Argument): Argument =>
        isRange(given) ? given.map((row, i) => (i % every ? row : row.map(() => cell))) : given,
  ),
  fc.constantFrom(
    (given: Argument): Argument => (isRange(given) ? given.slice(0, 1) : given),
    (given: Argument): Argument => (isRange(given) ? given.slice(1) : given),
    (given: Argument): Argument => (isRange(given) ? given.map((row) => [...row, ...row]) : given),
    (given: Argument): Argument => (isRange(given) ? given.map((row, i) => (i % 5 ? row : [])) : given),
    (given: Argument): Argument => (isRange(given) ? [given.map((row) => row[0] ?? '')] : [[given as Cell]]),
    (given: Argument): Argument => (isRange(given) ? given[0]?.[0] : given),
    (given: Argument): Argument =>
      isRange(given) ? given.map((row) => row.map((cell) => cellText(cell))) : cellText(given as Cell),
  ),
);

describe.each(names)('%s', (name) => {
  const parameters = catalogue.find((entry) => entry.name === name)?.parameters ?? [];
  const args = given(name, small);

  it('answers what makes sense', () => {
    const { answer, sentence } = told(name, args);
    expect(sentence).toBeUndefined();
    expectShowable(answer);
  });

  it('answers with every argument, or says which two do not go together', () => {
    expectAnswerOrSentence(name, given(name, small, 'all'), french);
    parameters.forEach(({ optional }, at) => {
      if (!optional) return;
      const one = args.map((argument, i) => (i === at ? given(name, small, 'all')[at] : argument));
      expectAnswerOrSentence(name, one, english);
    });
  });

  it('answers the same for a thousand blank rows below', () => {
    const tail = args.map((argument) =>
      isColumn(argument)
        ? [...argument, ...Array.from({ length: 1000 }, () => argument[argument.length - 1].map((): Cell => ''))]
        : argument,
    );
    // Row by row, a blank beside a blank may stand at the end.
    const filled = (answer: unknown) =>
      Array.isArray(answer) ? answer.filter((row: unknown[]) => row.some((cell) => cell !== '')) : answer;
    expect(filled(shown(name, tail))).toEqual(filled(shown(name, args)));
  });

  it('answers the same for rows as for columns', () => {
    const isTable = parameters.some(({ name: of }) => of === 'table' || of === 'features');
    if (isTable) return;
    const turned = args.map((argument) => (isColumn(argument) ? [argument.map(([cell]) => cell)] : argument));
    const flat = (answer: unknown) =>
      Array.isArray(answer) && answer.length === 1 ? answer[0].map((c: Cell) => [c]) : answer;
    expect(flat(shown(name, turned))).toEqual(shown(name, args));
  });

  it('answers or says one sentence, whatever is wrong with its arguments', () => {
    const all = given(name, small, 'all');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(), anySpoiling), { minLength: 1, maxLength: 3 }),
        fc.constantFrom(english, french),
        (spoilings, context) => {
          const spoilt: Argument[] = [...args];
          for (const [at, spoil] of spoilings) {
            const i = at % parameters.length;
            spoilt[i] = spoil(spoilt[i] ?? all[i]);
          }
          expectAnswerOrSentence(name, spoilt, context);
        },
      ),
      { numRuns: 80 },
    );
  });
});
