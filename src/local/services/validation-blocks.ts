import { columnName, columnNumber } from './a1';
import type { StoredValidation, StoreRange } from './store';

/** Cells that ask for the same. */
export interface ValidationBlocks {
  readonly rule: StoredValidation;
  /** One column wide each, from the left, then from the top. */
  readonly ranges: readonly StoreRange[];
}

/**
 * The rules of a tab, each once, with its runs of neighbouring rows. Rules that say the same are one, whether or not
 * they are one record: a workbook that travelled as text has a record for each cell.
 */
export function validationBlocks(validations: ReadonlyMap<string, StoredValidation>): ValidationBlocks[] {
  const textOf = new Map<StoredValidation, string>();
  const found = new Map<string, { rule: StoredValidation; cells: { row: number; column: number }[] }>();
  for (const [key, rule] of validations) {
    let text = textOf.get(rule);
    if (text === undefined) {
      text = JSON.stringify(rule);
      textOf.set(rule, text);
    }
    const [row, column] = key.split(',').map(Number);
    const known = found.get(text);
    if (known) known.cells.push({ row, column });
    else found.set(text, { rule, cells: [{ row, column }] });
  }
  return [...found.values()].map(({ rule, cells }) => ({ rule, ranges: runsOf(cells) }));
}

function runsOf(cells: { readonly row: number; readonly column: number }[]): StoreRange[] {
  cells.sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { row: number; column: number; rows: number; columns: number }[] = [];
  for (const { row, column } of cells) {
    const last = runs[runs.length - 1];
    if (last && last.column === column && last.row + last.rows === row) last.rows++;
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  return runs;
}

/** A formula written for one cell, as it reads for a cell so many rows further down and columns further right. */
export function formulaFrom(formula: string, down: number, right: number): string {
  if (down === 0 && right === 0) return formula;
  return formula
    .split(/("[^"]*")/)
    .map((part, i) =>
      i % 2 === 1
        ? part
        : part.replace(/(?<![\w$!.])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w(.])/g, (_, fixed, letters, held, digits) => {
            const moved = fixed ? letters : columnName(columnNumber(letters) + right);
            return `${fixed}${moved}${held}${held ? digits : Number(digits) + down}`;
          }),
    )
    .join('');
}
