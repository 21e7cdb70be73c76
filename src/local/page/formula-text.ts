// A formula in three forms. Typed: as a person of the file's locale writes it (in French `;` between arguments and `,`
// before decimals). Engine: as the grid's engine reads it (`,` and `.`). Stored: as add-ons write it (`;` and `.`).

/** Stands for "to the last row" in ranges such as `A2:A`, which the engine does not know. */
export const lastRow = 1_048_576;

type Decimal = ',' | '.';

/** The typed or stored form as the engine's. `;` separates arguments in every locale. */
export function engineFormula(formula: string, decimal: Decimal): string {
  return outside(formula, (typed) => {
    const part = decimal === ',' ? inOtherWords(typed, englishWords) : typed;
    return part
      .replace(/[;,]/g, (sign, at: number) => {
        if (sign === ';' || decimal === '.') return ',';
        return isDigit(part[at + 1]) && !isAddress(part, at) ? '.' : ',';
      })
      .replace(
        /(^|[^\w.$])(\$?[A-Z]{1,3}\$?[1-9]\d{0,6}):(\$?[A-Z]{1,3})(?![\w$(!.])/gi,
        (_all, before: string, from: string, column: string) => `${before}${from}:${column}${lastRow}`,
      );
  });
}

/** The engine's form as a person of this locale reads and types it. */
export function typedFormula(formula: string, decimal: Decimal): string {
  return outside(formula, (part) => {
    const open = openRanges(part);
    if (decimal === '.') return open;
    const signs = open.replace(/[,.]/g, (sign, at: number) =>
      sign === ',' ? ';' : isDigit(open[at + 1]) ? ',' : sign,
    );
    return inOtherWords(signs, frenchWords);
  });
}

/** The engine's form as the Store keeps it: `;` where the comma is the decimal sign. */
export function storedFormula(formula: string, decimal: Decimal): string {
  return outside(formula, (part) => (decimal === '.' ? openRanges(part) : openRanges(part).replace(/,/g, ';')));
}

/**
 * Something a person is still typing, for the engine's word-splitter: the same length, so that positions in the text
 * stay true.
 */
export function splitLikeEngine(formula: string, decimal: Decimal): string {
  return outside(formula, (part) =>
    part.replace(/[;,]/g, (sign, at: number) => {
      if (sign === ';' || decimal === '.') return ',';
      return isDigit(part[at + 1]) && !isAddress(part, at) ? '.' : ',';
    }),
  );
}

/** The last row moves when rows are inserted or deleted above it: any such number means "to the end". */
const openRanges = (part: string) => part.replace(/(:\$?[A-Z]{1,3})\$?(?:10\d{5}|1[1-9]\d{5})(?!\d)/gi, '$1');

/** The words of French files for true and false: English ones are read there too. */
const frenchWords: ReadonlyMap<string, string> = new Map([
  ['TRUE', 'VRAI'],
  ['FALSE', 'FAUX'],
]);
const englishWords: ReadonlyMap<string, string> = new Map([
  ['VRAI', 'TRUE'],
  ['FAUX', 'FALSE'],
]);

/** Words for others where they stand alone: not in a longer name, nor in the name of a tab. */
const inOtherWords = (part: string, others: ReadonlyMap<string, string>): string =>
  part.replace(/[\p{L}\p{N}_.$!]+/gu, (word) => others.get(word.toUpperCase()) ?? word);

/** Changes what stands outside texts, names in quotes and `{…}`. */
function outside(formula: string, change: (part: string) => string): string {
  const parts = formula.match(/"[^"]*"?|'[^']*'?|\{[^}]*\}?|[^"'{]+/g) ?? [];
  return parts.map((part) => (/^["'{]/.test(part) ? part : change(part))).join('');
}

const isDigit = (character: string | undefined) => character !== undefined && character >= '0' && character <= '9';

/** True where the digits before the comma belong to a cell's address, as in `A2,5`: no number, so no decimal. */
function isAddress(part: string, comma: number): boolean {
  let at = comma - 1;
  while (at >= 0 && isDigit(part[at])) at--;
  return at >= 0 && /[A-Za-z$:_]/.test(part[at]);
}
