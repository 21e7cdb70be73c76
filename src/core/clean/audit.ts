import type { Role } from '../codes';
import { type Cell, type Column, type Grid, isBlank, isMoment, type Table } from '../model';
import { readAmount, readCurrency, readNumber } from '../read/amounts';
import { dayReader } from '../read/days';
import { cellText, foldKey, isErrorText } from '../read/keys';
import { isYesNo, saysNothing } from '../read/known-words';
import { isBlankRow } from '../read/recognise/find-table';
import { dayRoles, moneyRoles } from '../read/roles';
import { statusOf } from '../read/statuses';
import type { Day } from '../units';
import { checkSiret, checkVat } from './business-ids';
import { readConsent } from './consent';
import { readCountry } from './country';
import { peopleByDomain, readEmail, suggestEmail } from './email';
import { readCivility } from './name';
import { readPhone } from './phone';
import { readPostcode } from './place';

/** What can be wrong with a cell, the column's role being known. Words for them live in src/words. */
export const cellProblems = [
  'error-cell',
  'says-nothing', // n/a, inconnu, -
  'email-invalid',
  'phone-invalid',
  'date-unreadable',
  'dates-conflict', // the column proves both orders: no pair of numbers can be trusted
  'amount-unreadable',
  'number-unreadable',
  'postcode-invalid',
  'country-unknown',
  'currency-unknown',
  'status-unknown',
  'civility-unknown',
  'consent-unclear',
  'siret-invalid',
  'vat-invalid',
  'name-unlikely', // no letter, or an address
  // The cell can be read, and someone should look at it.
  'email-several',
  'email-typo',
  'phone-foreign', // of a country we hold no plan of: kept, not checked
  'postcode-zero', // its first zero was lost
  'dates-ambiguous', // day and month can be swapped
  'order-id-as-customer', // the column numbers orders: nearly every number occurs once while people come back
  'blank', // in a column that every row needs
] as const;
export type CellProblem = (typeof cellProblems)[number];

const doubts: ReadonlySet<CellProblem> = new Set<CellProblem>([
  'email-several',
  'email-typo',
  'phone-foreign',
  'postcode-zero',
  'dates-ambiguous',
  'order-id-as-customer',
  'blank',
]);

/** How far one column of a recognised table can be used. */
export interface ColumnAudit {
  readonly column: Column;
  /** Rows of the table that are not blank; its orders, where the column is told on the first row of each only. */
  readonly rows: number;
  readonly filled: number;
  /** Filled cells that are what the column's role says; null where the column has none, or must not be read. */
  readonly valid: number | null;
  /** Different values, whatever the case. */
  readonly distinct: number;
  /** What spoils values before what is only doubtful, then the most frequent first. Never of a secret column. */
  readonly problems: readonly ColumnProblem[];
}

export interface ColumnProblem {
  readonly code: CellProblem;
  readonly count: number;
  /** The first sheet row that has it, and the first three. */
  readonly row: number;
  readonly rows: readonly number[];
}
const examples = 3;

/** Whether a cell with this problem can still be read. */
export const isDoubt = (code: CellProblem): boolean => doubts.has(code);

/**
 * Column by column: how many cells are filled, how many are what their role says, and what is wrong with the others.
 * Facts and row numbers only, no values.
 *
 * @param country ISO code of rows that name none
 */
export function auditTable(grid: Grid, table: Table, country: string): ColumnAudit[] {
  const rows: number[] = [];
  for (let r = table.firstRow - 1; r < table.lastRow; r++) if (!isBlankRow(grid[r])) rows.push(r);
  const firstRows = firstRowsOfOrders(grid, table, rows);
  const isToldOnce = ({ index }: Column) => {
    if (firstRows.size === rows.length) return false;
    return rows.every((r) => firstRows.has(r) || isBlank(grid[r][index]));
  };
  const orders = rows.filter((r) => firstRows.has(r));
  return table.columns.map((column) =>
    isToldOnce(column)
      ? auditColumn(grid, { ...table, byLine: false }, column, orders, country)
      : auditColumn(grid, table, column, rows, country),
  );
}

/** Rows that do not continue an order of a row above. */
function firstRowsOfOrders(grid: Grid, { columns }: Table, rows: readonly number[]): ReadonlySet<number> {
  const ids = columns.find(({ role, secret }) => role === 'order_id' && !secret);
  if (!ids) return new Set(rows);
  const seen = new Set<string>();
  return new Set(
    rows.filter((r) => {
      const id = foldKey(cellText(grid[r][ids.index]));
      if (id !== '' && seen.has(id)) return false;
      seen.add(id);
      return true;
    }),
  );
}

function auditColumn(grid: Grid, table: Table, column: Column, rows: readonly number[], country: string): ColumnAudit {
  const role = column.secret ? null : (column.role ?? column.also ?? null);
  const check = role === null ? null : checkOf(role, grid, table, column, rows, country);
  const found = new Map<CellProblem, { count: number; rows: number[] }>();
  const note = (code: CellProblem, r: number) => {
    const known = found.get(code);
    if (!known) found.set(code, { count: 1, rows: [r + 1] });
    else {
      known.count++;
      if (known.rows.length < examples) known.rows.push(r + 1);
    }
  };
  const values = new Set<string>();
  // People and days come back row after row: what a cell says is worked out once. A moment is another object each time,
  // and what it says is its day.
  const known = new Map<Cell, CellProblem | null>();
  const knownDays = new Map<Day, CellProblem | null>();
  const isWorthKnowing = () => known.size < 1000 || 2 * known.size < filled;
  const standsAlone = role === null || !besides.has(role);
  let [filled, invalid] = [0, 0];
  const isMostlyFilled = () => 2 * rows.filter((r) => !isBlank(grid[r][column.index])).length >= rows.length;
  const isNeeded = role !== null && needed.has(role) && !table.byLine && isMostlyFilled();
  for (let i = 0; i < rows.length; i++) {
    const r = rows[i];
    const cell = grid[r][column.index];
    let problem = isMoment(cell) ? knownDays.get(cell.day) : known.get(cell);
    if (problem === undefined) {
      if (isBlank(cell)) {
        if (isNeeded) note('blank', r);
        continue;
      }
      values.add(foldKey(cellText(cell)).slice(0, 320));
      problem = check ? (generalProblem(cell) ?? check(cell, r)) : null;
      if (standsAlone && isMoment(cell)) knownDays.set(cell.day, problem);
      else if (standsAlone && isWorthKnowing()) known.set(cell, problem);
    }
    filled++;
    if (problem === null) continue;
    note(problem, r);
    if (!isDoubt(problem)) invalid++;
  }
  if (table.remarks.some((remark) => remark.code === 'order-id-as-customer' && remark.column === column.index)) {
    found.set('order-id-as-customer', { count: filled, rows: [table.firstRow] });
  }
  const problems = [...found].map(([code, { count, rows: at }]) => ({ code, count, row: at[0], rows: at }));
  return {
    column,
    rows: rows.length,
    filled,
    valid: check ? filled - invalid : null,
    distinct: values.size,
    problems: problems.sort(
      (a, b) => Number(isDoubt(a.code)) - Number(isDoubt(b.code)) || b.count - a.count || a.row - b.row,
    ),
  };
}

/** Columns that every row of the table needs. */
const needed: ReadonlySet<Role> = new Set<Role>(['customer_id', 'email', 'order_date', 'amount', 'spend_amount']);

/** Roles whose cells are read with others of their row: the country, the postcode. */
const besides: ReadonlySet<Role> = new Set<Role>(['phone', 'postcode']);

const generalProblem = (cell: Cell): CellProblem | null =>
  typeof cell === 'string' && isErrorText(cell) ? 'error-cell' : null;

type Check = (cell: Cell, row: number) => CellProblem | null;

const numberRoles: ReadonlySet<Role> = new Set<Role>(['quantity', 'orders_count', 'review_score', 'promoter_score']);
const nameRoles: ReadonlySet<Role> = new Set<Role>(['first_name', 'last_name', 'full_name', 'company', 'city']);

/** How a cell of this role is checked; where a role has no form of its own, only errors are found. */
function checkOf(
  role: Role,
  grid: Grid,
  table: Table,
  column: Column,
  rows: readonly number[],
  country: string,
): Check {
  const textOf = (of: Role): ((r: number) => string) => {
    const other = table.columns.find((c) => c.role === of && !c.secret);
    return (r) => (other ? cellText(grid[r][other.index]).slice(0, 60) : '');
  };
  const orNothing =
    (problem: (text: string, r: number) => CellProblem | null): Check =>
    (cell, r) => {
      const text = cellText(cell);
      const found = problem(text, r);
      return found !== null && !isDoubt(found) && saysNothing(text) ? 'says-nothing' : found;
    };
  const [countryAt, postcodeAt] = [textOf('country'), textOf('postcode')];
  const countryOf = (r: number): string => {
    const written = countryAt(r);
    return written === '' ? country : readCountry(written);
  };

  if (dayRoles.has(role)) return dateCheck(table, column);
  if (moneyRoles.has(role)) {
    const decimal = column.decimal ?? '.';
    return orAmountMark(role, (cell) => readAmount(cell, decimal) === null);
  }
  if (numberRoles.has(role)) {
    const decimal = column.decimal ?? '.';
    return (cell) => (readNumber(cell, decimal) === null ? 'number-unreadable' : null);
  }
  if (nameRoles.has(role)) {
    return orNothing((text) => (!/\p{L}/u.test(text.slice(0, 320)) || text.indexOf('@') >= 0 ? 'name-unlikely' : null));
  }
  switch (role) {
    case 'email': {
      const people = peopleByDomain(rows.map((r) => cellText(grid[r][column.index])));
      return orNothing((text) => {
        const read = readEmail(text);
        if (!read) return 'email-invalid';
        if (suggestEmail(text, people) !== null) return 'email-typo';
        return read.others.length > 0 ? 'email-several' : null;
      });
    }
    case 'phone':
      return orNothing((text, r) => {
        if (isMoment(grid[r][column.index])) return 'phone-invalid';
        const read = readPhone(text, countryOf(r), postcodeAt(r));
        if (!read || read.e164 === '') return 'phone-invalid';
        return read.foreign ? 'phone-foreign' : null;
      });
    case 'postcode':
      return orNothing((text, r) => {
        const read = readPostcode(text, countryOf(r));
        if (read === null) return 'postcode-invalid';
        return read[0] === '0' && text[0] !== '0' && /^\d{3,4}$/.test(text) ? 'postcode-zero' : null;
      });
    case 'country':
      return orNothing((text) => (readCountry(text) === '' ? 'country-unknown' : null));
    case 'currency':
      return orNothing((text) => (readCurrency(text) === '' && !/^[A-Z]{3}$/.test(text) ? 'currency-unknown' : null));
    case 'status':
      return orNothing((text) => (statusOf(text.slice(0, 80)) === null ? 'status-unknown' : null));
    case 'civility':
      return orNothing((text) => (readCivility(text) === '' ? 'civility-unknown' : null));
    case 'opt_in':
    case 'opt_out':
      return (cell) => (readConsent(cellText(cell), role) === 'unknown' ? 'consent-unclear' : null);
    case 'siret':
      return orNothing((text) => (checkSiret(text) !== 'ok' ? 'siret-invalid' : null));
    case 'vat':
      return orNothing((text) => (checkVat(text) !== 'ok' ? 'vat-invalid' : null));
    default:
      return () => null;
  }
}

function dateCheck({ remarks }: Table, { index, dateOrder, ambiguous }: Column): Check {
  const isConflict = remarks.some(({ code, column }) => code === 'dates-conflict' && column === index);
  const readDay = dayReader(dateOrder ?? null);
  const otherOrder = ambiguous ? dayReader(dateOrder === 'mdy' ? 'dmy' : 'mdy') : null;
  return (cell) => {
    const day = readDay(cell);
    if (day !== null) return otherOrder && otherOrder(cell) !== day ? 'dates-ambiguous' : null;
    if (typeof cell === 'string' && saysNothing(cell)) return 'says-nothing';
    return isConflict ? 'dates-conflict' : 'date-unreadable';
  };
}

/** A column of refunds may say yes and no in place of amounts. */
function orAmountMark(role: Role, isUnreadable: (cell: Cell) => boolean): Check {
  return (cell) => {
    if (!isUnreadable(cell)) return null;
    if (role === 'refunded' && (typeof cell === 'boolean' || isYesNo(cellText(cell)))) return null;
    return typeof cell === 'string' && saysNothing(cell) ? 'says-nothing' : 'amount-unreadable';
  };
}
