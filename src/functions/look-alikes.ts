import { CannotAnswer } from '../core/codes';
import { type Feature, lookAlikes as lookAlikesOf, typicalOf } from '../core/measure/look-alikes';
import { type Cell, type Grid, isBlank, isMoment } from '../core/model';
import { findDecimal, readNumber } from '../core/read/amounts';
import { cellText, foldKey } from '../core/read/keys';
import { compareText } from '../core/units';
import { formatDay, formatNumber } from '../words/format';
import { wordsOf } from '../words/words';
import type { Argument, CellContext, CustomFunction } from './custom-function';
import { CustomerNumbers, isErrorText } from './customer-numbers';
import { headersOption, wholeOption } from './options';
import { parameters as p } from './parameters';
import { block } from './question';
import { cellAt, columnOf, Unreadable } from './ranges';
import { isHeadingOf } from './row-by-row';
import { Spellings } from './traits';

export const lookAlikes: CustomFunction = {
  name: 'LOOKALIKES',
  twin: 'CLIENTS_SIMILAIRES',
  summary: {
    en: 'Customers most like some you choose, with the fields that match and what sets them apart.',
    fr: 'Les clients les plus proches de ceux que vous choisissez, avec ce qui les rapproche et ce qui les distingue.',
  },
  parameters: [p.customersToCompare, p.features, p.seeds, p.topOf(20), p.headers],
  columns: {
    en: 'Customer, Similarity, Matching fields, What differs',
    fr: 'Client, Ressemblance, Champs communs, Ce qui diffère',
  },
  example: '=LOOKALIKES(A1:A; B1:E; G2:G11)',
  /** One row per customer; of several rows, numbers are averaged and the most frequent text counts. */
  run: ([customers, features, seeds, top, headers], context) => {
    const withHeading = headersOption('headers', headers);
    const places = wholeOption('top', top, context, { from: 1, to: 1_000_000, byDefault: 20 });
    const named = columnOf('customers', customers);
    const grid = gridOf(features, named.rows.length);
    const chosen = columnOf('seeds', seeds);

    const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
    const firstRow = hasHeading(named.rows[0]?.[0] ?? '', grid, width) ? 1 : 0;
    const numbers = new CustomerNumbers();
    const who = named.rows.map((_, i) => (i < firstRow ? -1 : numbers.of(cellAt(named, i))));
    const fields = Array.from({ length: width }, (_, at) => fieldOf(grid, at, who, numbers.names.length, context));

    const known = numbers.names.length;
    if (known === 0) throw new CannotAnswer('nothing-to-read', { argument: 'customers' });
    const found = chosen.rows.map((_, i) => numbers.of(cellAt(chosen, i))).filter((c) => c >= 0 && c < known);
    if (found.length === 0) throw new CannotAnswer('no-seeds', { argument: 'seeds' });
    const words = wordsOf(context.language).answers.lookAlikes;
    const titles = fields.map((_, at) => {
      const title = firstRow === 1 ? cellText(grid[0][at]) : '';
      return title === '' ? words.field(at + 1) : title;
    });
    const rows = lookAlikesOf(
      fields.map(({ feature }) => feature),
      found,
      numbers.names.slice(0, known),
      places,
    ).map(({ customer, similarity, matching, differing }): Cell[] => {
      const field = differing === null ? null : fields[differing];
      const theirs = field && typicalOf(field.feature, found);
      // The seeds may differ among themselves where he is like most of them.
      const differs = field && field.feature.values[customer] !== theirs ? field : null;
      return [
        numbers.labels[customer],
        similarity,
        matching
          .filter((at) => at !== differing || differs?.feature.kind !== 'text')
          .map((at) => titles[at])
          .join(', '),
        differing === null || !differs || theirs === null
          ? ''
          : words.differs(titles[differing], differs.shown(differs.feature.values[customer]), differs.shown(theirs)),
      ];
    });
    return block(lookAlikes, rows, withHeading, context);
  },
};

/** @throws CannotAnswer where the columns are not of the same rows */
function gridOf(features: Argument, height: number): Grid {
  if (features === null || features === undefined || features === '') {
    throw new CannotAnswer('missing-argument', { argument: 'features' });
  }
  const grid = Array.isArray(features) ? (features as Grid) : [[features as Cell]];
  if (grid.length !== height) {
    throw new CannotAnswer('different-heights', {
      argument: 'features',
      rows: grid.length,
      other: 'customers',
      otherRows: height,
    });
  }
  return grid;
}

/** A heading above the customers, or a text above a column of numbers or dates. */
function hasHeading(first: Cell, grid: Grid, width: number): boolean {
  if (grid.length < 2) return false;
  if (typeof first === 'string' && isHeadingOf(first)) return true;
  for (let at = 0; at < width; at++) {
    const title = grid[0][at] ?? '';
    if (typeof title !== 'string' || isBlank(title)) continue;
    const below = grid.slice(1).filter((row) => !isBlank(row[at]));
    if (below.length > 0 && below.every((row) => typeof row[at] === 'number' || isMoment(row[at]))) return true;
  }
  return false;
}

interface Field {
  readonly feature: Feature;
  readonly shown: (value: number | string) => string;
}

/** A column of numbers, of dates, or of texts; texts that read as numbers count as such unless they begin with a 0. */
function fieldOf(grid: Grid, at: number, who: readonly number[], customers: number, context: CellContext): Field {
  const cells: { readonly c: number; readonly cell: Cell }[] = [];
  const unreadable = new Unreadable();
  let filled = 0;
  grid.forEach((row, i) => {
    const cell = row[at] ?? '';
    if (who[i] < 0 || isBlank(cell)) return;
    filled++;
    if (isErrorText(cell)) unreadable.add('error-cell', 'features', i, cell);
    else cells.push({ c: who[i], cell });
  });
  unreadable.check(filled);
  const { decimal } = findDecimal(
    cells.map(({ cell }) => cell),
    context.decimal,
  );
  const isCode = (cell: Cell) => typeof cell === 'string' && /^\s*'?0\d/.test(cell.slice(0, 20));
  const areDays = cells.length > 0 && cells.every(({ cell }) => isMoment(cell));
  const numberOf = (cell: Cell) => (isMoment(cell) ? cell.day : isCode(cell) ? null : readNumber(cell, decimal));
  const areNumbers = areDays || cells.every(({ cell }) => !isMoment(cell) && numberOf(cell) !== null);

  if (areNumbers) {
    const read: number[][] = Array.from({ length: customers }, () => []);
    for (const { c, cell } of cells) read[c].push(numberOf(cell) as number);
    const values = Float64Array.from(read, (list) => mean(list));
    return {
      feature: { kind: 'number', values },
      shown: (value) => {
        if (typeof value !== 'number' || Number.isNaN(value)) return '';
        if (areDays) return formatDay(Math.round(value), context.language);
        return formatNumber(value, context.language, Number.isInteger(value) ? 0 : 2);
      },
    };
  }
  const spellings = new Spellings();
  const counts: Map<string, number>[] = Array.from({ length: customers }, () => new Map());
  for (const { c, cell } of cells) {
    const key = spellings.add(cell);
    if (key !== '') counts[c].set(key, (counts[c].get(key) ?? 0) + 1);
  }
  const values = counts.map((texts) => {
    const ranked = [...texts].sort(([a, n], [b, m]) => m - n || compareText(a, b));
    return ranked.length > 0 ? ranked[0][0] : '';
  });
  return {
    feature: { kind: 'text', values },
    shown: (value) => (typeof value === 'string' ? spellings.shown(foldKey(value)) : ''),
  };
}

/** Added in one order, so that the order of the rows changes no digit; NaN of nothing. */
function mean(values: number[]): number {
  values.sort((a, b) => a - b);
  return values.length > 0 ? values.reduce((a, b) => a + b, 0) / values.length : Number.NaN;
}
