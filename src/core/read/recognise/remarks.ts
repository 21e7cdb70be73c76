import type { DateOrder, Role, TableKind } from '../../codes';
import { type Column, type Grid, isMoment, type Problem, type SourceTab } from '../../model';
import { readCurrency } from '../amounts';
import { dateSides } from '../days';
import { dateRoles } from '../roles';
import { areSellers } from './accounts';
import { namesCustomers, ofPerson } from './assign';
import type { Place } from './find-table';
import type { ReadHints } from './hints';
import { isOrderKind } from './kind';
import { distinctShare } from './profile';
import type { Seen } from './seen';

/** What is odd about a table: secrets, dates nobody can be sure of, sellers in place of customers, several currencies. */
export function remarksOf(
  tab: SourceTab,
  place: Place,
  described: readonly Column[],
  columns: readonly Seen[],
  kind: TableKind,
  hints: ReadHints,
): Problem[] {
  const remarks: Problem[] = [];
  const say = (code: string, column?: number, count?: number) =>
    void remarks.push({
      code,
      tab: tab.id,
      ...(column === undefined ? {} : { column }),
      ...(count === undefined ? {} : { count }),
    });
  const of = (role: Role) => described.find((c) => c.role === role);
  for (const column of described) {
    if (column.secret) say('secret-column', column.index);
    if (column.ambiguous && column.dateOrder !== undefined) say('dates-ambiguous', column.index);
    if (column.ambiguous && column.decimal !== undefined) say('decimal-ambiguous', column.index);
    if (
      column.role &&
      dateRoles.has(column.role) &&
      column.dateOrder === null &&
      columns[column.index].profile.day > 0
    ) {
      say('dates-conflict', column.index);
    }
    if (column.role && dateRoles.has(column.role) && isMixed(tab.grid, place, column, hints.dateOrder))
      say('dates-mixed', column.index);
  }
  if (isOrderKind(kind) && !described.some(({ role }) => role !== null && ofPerson.has(role))) {
    const sellers = columns.find(({ profile, words }) => areSellers(profile) && !namesCustomers(words));
    if (sellers) say('sellers-not-customers', sellers.index);
  }
  const id = of('customer_id');
  if (id && isOrderKind(kind)) {
    const ids = columns[id.index].profile;
    const other = of('email') ?? of('full_name') ?? of('phone');
    if (other && ids.counted >= 10 && distinctShare(ids) >= 0.97 && distinctShare(columns[other.index].profile) < 0.9) {
      say('order-id-as-customer', id.index);
    }
  }
  const currency = of('currency');
  if (currency && isOrderKind(kind)) {
    const codes = new Set<string>();
    for (let r = place.first; r <= place.last; r++) {
      const code = readCurrency(tab.grid[r]?.[currency.index]);
      if (code) codes.add(code);
    }
    if (codes.size > 1) say('several-currencies', currency.index, codes.size);
  }
  return remarks;
}

/**
 * Real dates beside month-first texts, or day-first ones where the spreadsheet puts the month first: Sheets made dates of
 * the texts it could, perhaps the wrong way round, and left the others.
 */
function isMixed(grid: Grid, place: Place, { dateOrder, index }: Column, habit: DateOrder): boolean {
  if (dateOrder !== 'mdy' && !(dateOrder === 'dmy' && habit === 'mdy')) return false;
  const cells = grid.slice(place.first, place.last + 1).map((row) => row?.[index]);
  if (!cells.some(isMoment)) return false;
  const { dayFirst, monthFirst, either } = dateSides(cells);
  return either.count + (dateOrder === 'mdy' ? monthFirst : dayFirst).count > 0;
}
