import type { DateOrder, Role, TableKind } from '../../codes';
import type { Cell, Column, Grid } from '../../model';
import { findDecimal } from '../amounts';
import { findDateOrder } from '../days';
import { cellText } from '../keys';
import { amountRoles, dateRoles } from '../roles';
import type { Place } from './find-table';
import type { ReadHints } from './hints';
import type { Candidate, Seen } from './seen';

/**
 * The columns as the table tells of them, with the decimal sign or the order of day and month of those that need one.
 * What one column proves holds for its neighbours; where nothing proves it, the hints decide and it is `ambiguous`.
 */
export function describe(
  grid: Grid,
  place: Place,
  kind: TableKind,
  columns: readonly Seen[],
  given: ReadonlyMap<number, Candidate>,
  also: ReadonlyMap<number, Role>,
  hints: ReadHints,
): Column[] {
  const cellsOf = (column: number) => {
    const cells = [];
    for (let r = place.first; r <= place.last; r++) cells.push(grid[r]?.[column]);
    return cells;
  };
  const decimals = new Map<number, ReturnType<typeof findDecimal>>();
  const orders = new Map<number, ReturnType<typeof findDateOrder>>();
  for (const { index, profile } of columns) {
    const role = given.get(index)?.role ?? also.get(index);
    // Money without a role, such as what the delivery cost, can prove how all of it is written.
    if ((role && amountRoles.has(role)) || (!role && profile.moneySign >= 0.6))
      decimals.set(index, findDecimal(cellsOf(index), hints.decimal));
    if ((role && dateRoles.has(role)) || (!role && profile.day >= 0.6)) {
      const found = findDateOrder(cellsOf(index), hints.dateOrder);
      const monthly = kind === 'spend' && found.ambiguous ? orderOfMonths(cellsOf(index)) : null;
      orders.set(index, monthly === null ? found : { ...found, order: monthly, ambiguous: false, decided: true });
    }
  }
  // What one column proves holds for its undecided neighbours: one program wrote them all.
  const provenDecimal = commonest([...decimals.values()].filter((d) => d.decided).map((d) => d.decimal));
  const provenOrder = commonest(
    [...orders.values()].filter((o) => o.decided && o.order !== null).map((o) => o.order as DateOrder),
  );
  const decimalComma = provenDecimal === ',';
  return columns.map(({ index, header, profile, secret }) => {
    const candidate = given.get(index);
    const order = orders.get(index);
    const decimal = candidate || also.has(index) ? decimals.get(index) : undefined;
    const settledOrder =
      order === undefined
        ? undefined
        : order.ambiguous
          ? (provenOrder ?? (decimalComma ? 'dmy' : order.order))
          : order.order;
    const unsureOrder =
      order?.ambiguous === true && provenOrder === null && !(decimalComma && hints.dateOrder === 'dmy');
    const unsureDecimal = decimal?.ambiguous === true && provenDecimal === null;
    return {
      index,
      header,
      role: candidate?.role ?? null,
      confidence: candidate ? Math.round(candidate.score * 100) / 100 : 0,
      filled: profile.rows === 0 ? 0 : profile.filled / profile.rows,
      samples: secret ? [] : profile.samples.slice(0, 3),
      ...(order ? { dateOrder: order.dates === 0 ? null : (settledOrder ?? null) } : {}),
      ...(decimal ? { decimal: decimal.decided || provenDecimal === null ? decimal.decimal : provenDecimal } : {}),
      ...(unsureOrder || unsureDecimal ? { ambiguous: true } : {}),
      ...(secret ? { secret: true } : {}),
      ...(also.has(index) ? { also: also.get(index) } : {}),
    };
  });
}

/** "1/1/2026", "2/1/2026"… "10/1/2026" in a report: months, each told by its first day. */
function orderOfMonths(cells: readonly (Cell | undefined)[]): DateOrder | null {
  const [firsts, seconds] = [new Set<number>(), new Set<number>()];
  for (const cell of cells) {
    const pair = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}\b/.exec(cellText(cell).slice(0, 40));
    if (!pair) continue;
    firsts.add(Number(pair[1]));
    seconds.add(Number(pair[2]));
  }
  const isFirstDay = (days: ReadonlySet<number>) => days.size === 1 && days.has(1);
  if (isFirstDay(seconds) && firsts.size > 1) return 'mdy';
  return isFirstDay(firsts) && seconds.size > 1 ? 'dmy' : null;
}

function commonest<T>(values: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) as number)) best = value;
  return best;
}
