import type { Grid } from '../../model';
import { readNumber } from '../amounts';
import type { Place } from './find-table';
import type { Profile } from './profile';
import type { Seen } from './seen';

const rowsAsked = 80;
const columnsAsked = 14;
/** Enough rows that add up for it to be no accident. */
const fewestSteps = 4;

/**
 * Whether a column holds what was on an account after each row, newest or oldest first: every step is the amount of a row,
 * or what its column of credits or of debits says. So do banks and processors write, and no shop.
 */
export function keepsBalance(grid: Grid, { first, last }: Place, columns: readonly Seen[]): boolean {
  const numbers = columns
    .filter(({ profile: p }) => p.number >= 0.8 && p.seen > 0 && p.day < 0.3)
    .slice(0, columnsAsked)
    .map(({ index }) => {
      const cells: (number | null)[] = [];
      for (let r = first; r <= last && cells.length < rowsAsked; r++) cells.push(readNumber(grid[r]?.[index], ','));
      return cells;
    });
  return numbers.some((balance) => {
    // It hardly ever comes back to the same, as prices do.
    if (new Set(balance.filter((n) => n !== null)).size < balance.length * 0.7) return false;
    const moved = numbers.filter((column) => column !== balance);
    return isKept(balance, moved, 1) || isKept(balance, moved, -1);
  });
}

/** @param towards 1: a row changes the balance of the row above it; −1: that of the row below */
function isKept(balance: readonly (number | null)[], moved: readonly (readonly (number | null)[])[], towards: 1 | -1) {
  const signed = moved.map(() => 0);
  const [credits, debits] = [moved.map(() => 0), moved.map(() => 0)];
  const different = new Set<number>();
  let [up, down] = [0, 0];
  for (let r = 1; r < balance.length; r++) {
    const [before, after] = towards === 1 ? [balance[r - 1], balance[r]] : [balance[r], balance[r - 1]];
    if (before === null || after === null || before === after) continue;
    const step = Math.round((after - before) * 100);
    const at = towards === 1 ? r : r - 1;
    if (step > 0) up++;
    else down++;
    different.add(step);
    moved.forEach((column, i) => {
      const cents = Math.round((column[at] ?? 0) * 100);
      if (cents === step) signed[i]++;
      if (Math.abs(cents) !== Math.abs(step)) return;
      if (step > 0) credits[i]++;
      else debits[i]++;
    });
  }
  const steps = up + down;
  // On an account money comes and goes; numbers that count the rows, and sums of sales, only grow.
  if (up === 0 || down === 0 || different.size < fewestSteps || steps < balance.length * 0.5) return false;
  const told = Math.max(...signed, Math.max(...credits) + Math.max(...debits));
  return told >= fewestSteps && told >= steps * 0.7;
}

/**
 * Whether e-mails are those of who sells: one on every row, or the few of one house, each again and again. A handful of
 * customers would write from houses of their own.
 */
export function areSellers({ email, distinct, counted, filled, rows, samples }: Profile): boolean {
  if (email < 0.9 || filled < rows || counted < 8) return false;
  if (distinct === 1) return true;
  if (distinct > samples.length || counted < distinct * 5) return false;
  const houses = new Set(
    samples.map((text) =>
      text
        .slice(text.lastIndexOf('@') + 1)
        .trim()
        .toLowerCase(),
    ),
  );
  return houses.size === 1 && ![...houses].some((house) => everybodys.test(house));
}
/** Where anybody can have an address. */
const everybodys =
  /^(?:example|gmail|googlemail|yahoo|hotmail|outlook|live|msn|icloud|me|aol|gmx|orange|wanadoo|laposte|free|sfr|bbox|neuf|telia|spray|terra|telefonica|proton|protonmail)\./;
