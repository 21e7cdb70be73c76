import { type Cell, type Grid, isBlank, isMoment, type Row } from '../../model';
import { readNumber } from '../amounts';
import { looksLikeDay } from '../days';
import { cellText, foldAccents } from '../keys';
import { type Dictionary, headingWords, readHeading } from './headings';
import { looksLikeEmail, looksLikePhone } from './profile';

/** Where a table stands in a grid; rows as indexes from 0. */
export interface Place {
  /** −1 where the columns have no headings. */
  readonly header: number;
  readonly first: number;
  /** `first − 1` for headings without any row. Totals and remarks below are not part of it. */
  readonly last: number;
  readonly width: number;
}

const lookedAt = 40;
const widest = 400;

/**
 * Finds the heading row under title lines and blank lines, and the last row above totals and remarks.
 *
 * @returns null for a grid without any filled cell
 */
export function findTable(grid: Grid, dictionary?: Dictionary): Place | null {
  let end = grid.length - 1;
  while (end >= 0 && isBlankRow(grid[end])) end--;
  if (end < 0) return null;
  let start = 0;
  while (isBlankRow(grid[start])) start++;
  const usual = usualFill(grid, start, end);
  const header = findHeader(grid, start, end, usual, dictionary);
  let first = header + 1;
  if (header < 0) {
    first = start;
    // Title lines above a table without headings.
    while (first < end && filledCells(grid[first]).length * 2 < usual) first++;
  }
  while (first <= end && isBlankRow(grid[first])) first++;
  if (header >= 0 && first < end && explainsHeadings(grid[header], grid[first], grid[first + 1])) first++;
  const last = lastDataRow(grid, first, end, usual);
  let width = 0;
  for (let r = header < 0 ? first : header; r <= Math.min(last, first + 2000); r++) {
    width = Math.max(width, Math.min(grid[r]?.length ?? 0, widest));
  }
  while (width > 0 && isBlankColumn(grid, width - 1, header < 0 ? first : header, Math.min(last, first + 2000)))
    width--;
  return { header, first, last, width };
}

export const isBlankRow = (row: Row | undefined): boolean => {
  if (row) for (let c = 0; c < row.length; c++) if (!isBlank(row[c])) return false;
  return true;
};

const isBlankColumn = (grid: Grid, column: number, from: number, to: number): boolean => {
  for (let r = from; r <= to; r++) if (!isBlank(grid[r]?.[column])) return false;
  return true;
};

const filledCells = (row: Row | undefined): Cell[] => (row ?? []).slice(0, widest).filter((cell) => !isBlank(cell));

/** How many cells a row of the table usually fills: the 75th percentile of the first rows. */
function usualFill(grid: Grid, start: number, end: number): number {
  const fills: number[] = [];
  for (let r = start; r <= end && fills.length < 200; r++) {
    const n = filledCells(grid[r]).length;
    if (n > 0) fills.push(n);
  }
  fills.sort((a, b) => a - b);
  return fills[Math.floor(fills.length * 0.75)] ?? fills[fills.length - 1] ?? 0;
}

function findHeader(grid: Grid, start: number, end: number, usual: number, dictionary?: Dictionary): number {
  let [best, bestScore] = [-1, 0];
  let seen = 0;
  for (let r = start; r <= end && seen < lookedAt; r++) {
    const cells = filledCells(grid[r]);
    if (cells.length === 0) continue;
    seen++;
    // Rows after a good heading row hold data: a row of texts among them is no better heading.
    const score = headerScore(cells, usual, dictionary) - seen * 0.02;
    if (score > bestScore) [best, bestScore] = [r, score];
  }
  return best;
}

/** 0 for a row that cannot be headings. */
function headerScore(cells: readonly Cell[], usual: number, dictionary?: Dictionary): number {
  let [known, texts, values] = [0, 0, 0];
  const different = new Set<string>();
  for (const cell of cells) {
    const text = cellText(cell);
    different.add(foldAccents(text.slice(0, 80)));
    if (isValue(cell, text)) values++;
    else if (text.length <= 160 && /\p{L}/u.test(text)) {
      texts++;
      const [guess] = readHeading(text, dictionary);
      if (guess && guess.score >= 0.6 && isShort(text)) known += guess.score;
    }
  }
  const coverage = Math.min(1, cells.length / Math.max(1, usual));
  if (usual >= 3 && coverage < 0.4) return 0;
  if (known === 0 && (values > 0 || texts < cells.length)) return 0;
  if (values > known) return 0;
  if (texts * 2 < cells.length) return 0;
  const n = cells.length;
  return (2 * known) / n + texts / n + coverage + different.size / n - (2 * values) / n;
}

// Headings are short, or questions of a form.
const isShort = (text: string): boolean => text.length <= 60 || /\?\s*$/.test(text);

function isValue(cell: Cell, text: string): boolean {
  if (typeof cell !== 'string' || isMoment(cell)) return true;
  return looksLikeEmail(text) || looksLikeDay(text) || readNumber(text, '.') !== null || looksLikePhone(text);
}

/**
 * Whether the row under the headings says in words what each column holds, above a row of values: "Platform unique order
 * ID." under "Order ID".
 */
function explainsHeadings(headings: Row, row: Row, next: Row): boolean {
  let [cells, alike, values] = [0, 0, 0];
  for (let c = 0; c < Math.min(headings.length, widest); c++) {
    const text = cellText(row[c]);
    if (text === '') continue;
    if (isValue(row[c], text)) return false;
    cells++;
    const said = new Set(headingWords(text));
    if (headingWords(cellText(headings[c])).some((word) => word.length > 2 && said.has(word))) alike++;
    if (isValue(next[c], cellText(next[c]))) values++;
  }
  return cells >= 4 && alike >= cells * 0.6 && values >= 2;
}

const footerStart =
  /^(grand |general |sub ?-?|sous[- ]?)?(tota(l|ux|ls|les|lt|ler)|summor)\b|^(sum|summe|summa|somme|suma|moyenne|average|mean|nombre de lignes|number of rows)\b|^\d+ ?(record|row|ligne|line|result|order|commande|client|rad|fila)|^(page|generated|genere|exported|exporte|export|report|rapport|fin du|end of|copyright|source|note|remarque|total)\b/;

/** A line that closes a table: totals, "2 records downloaded", when and by whom it was exported. */
export function isFooter(row: Row | undefined, usual: number): boolean {
  const cells = filledCells(row);
  if (cells.length === 0) return false;
  const text = foldAccents(cellText(cells[0]).slice(0, 80));
  if (!footerStart.test(text)) return false;
  return /^(grand |general |sub ?-?|sous[- ]?)?(tota(l|ux|ls|les|lt|ler)|summor)\b/.test(text)
    ? cells.length <= Math.max(2, usual * 0.8)
    : cells.length <= Math.max(1, Math.min(2, usual / 3));
}

function lastDataRow(grid: Grid, first: number, end: number, usual: number): number {
  let last = end;
  let dropped = 0;
  while (last >= first && dropped < 12) {
    const row = grid[last];
    if (isBlankRow(row)) {
      last--;
      continue;
    }
    const lone = usual >= 4 && isLone(grid, first, last);
    if (!isFooter(row, usual) && !lone && !addsUp(grid, first, last)) break;
    last--;
    dropped++;
  }
  return last;
}

/**
 * A row headed "Total" that has a value in every column, as the rows above: a total where one of its values is the sum of
 * the column; else a customer of that name.
 */
function addsUp(grid: Grid, first: number, row: number): boolean {
  const [head] = filledCells(grid[row]);
  if (head === undefined || row - first < 2 || row - first > 20_000) return false;
  if (!wholeTotal.test(foldAccents(cellText(head).slice(0, 40)))) return false;
  return grid[row].slice(0, widest).some((cell, column) => {
    if (isBlank(cell)) return false;
    return ([',', '.'] as const).some((decimal) => {
      const total = readNumber(cell, decimal);
      if (total === null || total === 0) return false;
      let [sum, counted] = [0, 0];
      for (let r = first; r < row; r++) {
        const value = isBlank(grid[r]?.[column]) ? null : readNumber(grid[r][column], decimal);
        if (value === null) continue;
        sum += value;
        counted++;
      }
      return counted >= 2 && Math.abs(sum - total) <= 0.005 * counted + 0.01;
    });
  });
}
const wholeTotal =
  /^(?:grand |sous[- ]?|sub ?-?)?(?:tota(?:l|ux|ls|les|lt|ler|al|le)|summa?|summe|gesamt(?:summe)?|suma)(?: general| generale| ttc| ht| eur)? ?:?$/;

/** A sentence by itself, or several below each other, after a blank line: who made the report, and for whom. */
function isLone(grid: Grid, first: number, row: number): boolean {
  let long = false;
  for (let r = row; r > first && r > row - 8; r--) {
    const cells = filledCells(grid[r]);
    if (cells.length === 0) return long;
    if (cells.length > 1) return false;
    long = long || cellText(cells[0]).length > 12;
  }
  return false;
}
