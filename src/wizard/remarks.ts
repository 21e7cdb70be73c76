import { crowdsOf } from '../core/clean/crowds';
import type { Role } from '../core/codes';
import { mistypedDays } from '../core/measure/as-of';
import type { Problem, Table } from '../core/model';
import { dateSides, readDay } from '../core/read/days';
import { isoDay } from '../core/units';
import type { Prepared, Recognition } from './analysis';
import type { CleanAnswer, ColumnsAnswer, Remark } from './messages';

// What is odd about a file, for a person to look at: questions about its columns, and remarks that change nothing by
// themselves.

type TableColumns = ColumnsAnswer['tables'][number];

const cellsOf = (table: Table, sources: Recognition['sources'], index: number) =>
  (sources.find((source) => source.id === table.tab)?.grid ?? [])
    .slice(table.firstRow - 1, table.lastRow)
    .map((row) => row[index]);

/** The columns of some roles, the one that matters most first. Nothing is computed from birthdays. */
function columnsOf(table: Table, first: Role, isAsked: (column: Table['columns'][number]) => boolean) {
  const asked = table.columns.filter((c) => c.role !== null && c.role !== 'birth_date' && !c.secret && isAsked(c));
  return asked.sort((a, b) => Number(b.role === first) - Number(a.role === first));
}

// ---------------------------------------------------------------- questions

const twoWays = /^\D{0,3}\d{1,2}[/.\- ]\d{1,2}[/.\- ]\d{2,4}/;
/** The date as written, without the time behind it. */
const withoutTime = (written: string): string => {
  const text = written.slice(0, 40);
  return (twoWays.exec(text) ?? [text])[0].trim();
};

export function unclearDates(table: Table, sources: Recognition['sources']): TableColumns['unclearDates'] {
  const [column] = columnsOf(table, 'order_date', (c) => c.ambiguous === true && c.dateOrder !== undefined);
  if (!column) return null;
  const cells = cellsOf(table, sources, column.index);
  const { either } = dateSides(cells);
  const [dmy, mdy] = [readDay(either.sample, 'dmy'), readDay(either.sample, 'mdy')];
  if (dmy === null || mdy === null) return null;
  return {
    role: column.role as Role,
    sample: withoutTime(either.sample),
    dmy: isoDay(dmy),
    mdy: isoDay(mdy),
    proposed: column.dateOrder ?? 'dmy',
    count: either.count,
    of: cells.filter((cell) => typeof cell === 'string' && cell !== '').length,
  };
}

/** Looked for in the cells: once a person has chosen, the table no longer tells, and the choice must stay to be seen. */
export function conflictingDates(table: Table, sources: Recognition['sources']): TableColumns['conflictingDates'] {
  for (const column of columnsOf(table, 'order_date', (c) => c.dateOrder !== undefined || c.role === 'order_date')) {
    const { dayFirst, monthFirst, either } = dateSides(cellsOf(table, sources, column.index));
    if (dayFirst.count === 0 || monthFirst.count === 0) continue;
    const shown = ({ count, sample }: typeof either) => ({ count, sample: withoutTime(sample) });
    return {
      role: column.role as Role,
      column: column.index,
      dayFirst: shown(dayFirst),
      monthFirst: shown(monthFirst),
      either: shown(either),
    };
  }
  return null;
}

export function unclearDecimals(table: Table, sources: Recognition['sources']): TableColumns['unclearDecimals'] {
  const [column] = columnsOf(table, 'amount', (c) => c.ambiguous === true && c.decimal !== undefined);
  if (!column) return null;
  const texts = cellsOf(table, sources, column.index).filter(
    (cell) => typeof cell === 'string' && /\d[.,]\d/.test(cell),
  );
  if (texts.length === 0) return null;
  const proposed = column.decimal ?? ',';
  return { sample: String(texts[0]).slice(0, 40), column: column.index, count: texts.length, proposed };
}

// ---------------------------------------------------------------- remarks

/** What is odd about a table, beside what is asked about it. */
export function tableRemarks(
  table: Table,
  asked: Pick<TableColumns, 'unclearDates' | 'unclearDecimals' | 'conflictingDates'>,
): Remark[] {
  const told = new Set<string>();
  if (asked.unclearDates) told.add('dates-ambiguous');
  if (asked.unclearDecimals) told.add('decimal-ambiguous');
  if (asked.conflictingDates) told.add('dates-conflict');
  const columnOf = (index: number | undefined) => table.columns.find((column) => column.index === index);
  return table.remarks
    .filter(({ code, column }) => !told.has(code) && columnOf(column)?.role !== 'birth_date')
    .map(({ code, column, count = 1, row, seen = '' }) => {
      const of = columnOf(column);
      return {
        code,
        tab: table.name,
        header: of && !of.secret ? of.header : '',
        column: of ? of.index : -1,
        count,
        rows: row === undefined ? [] : [row],
        seen,
      };
    });
}

const rowsShown = 3;

/** What reading and cleaning could not do, the same thing of one tab told once; the whole file first, then values. */
export function cleanRemarks(prepared: Prepared): Remark[] {
  const { problems, sources, used, reading } = prepared;
  const nameOf = new Map(sources.map(({ id, name }) => [id, name]));
  const ofTables = new Set<Problem>(used.reduce<Problem[]>((all, table) => all.concat(table.remarks), []));
  const found = new Map<string, Remark>();
  for (const problem of problems) {
    if (ofTables.has(problem)) continue;
    const { code, tab = '', row, column, count = 1, seen = '' } = problem;
    const about = used.find((table) => table.tab === tab)?.columns.find(({ index }) => index === column);
    const before = found.get(`${code} ${tab}`);
    const rows = before?.rows ?? [];
    found.set(`${code} ${tab}`, {
      code,
      tab: nameOf.get(tab) ?? '',
      header: about && !about.secret ? about.header : '',
      column: about ? about.index : -1,
      count: (before?.count ?? 0) + count,
      rows: row === undefined || rows.length === rowsShown || rows.includes(row) ? rows : [...rows, row],
      seen: before ? before.seen : seen,
    });
  }
  const whole: Remark[] = reading.currencies
    .filter(({ rate }) => rate === null)
    .map(({ currency, rows }) => ({ ...nothing, code: 'other-currency', header: currency, count: rows }));
  const far = mistypedDays(reading.rowDays).oldest;
  if (far !== null) {
    const orders = reading.orders.filter(({ day }) => day === far);
    whole.push({
      ...nothing,
      code: 'unlike-the-others',
      tab: nameOf.get(orders[0]?.tab ?? '') ?? '',
      count: Math.max(1, orders.length),
      rows: orders.slice(0, rowsShown).map(({ row }) => row),
      seen: isoDay(far),
    });
  }
  return [...whole, ...found.values()];
}

const nothing: Remark = { code: '', tab: '', header: '', column: -1, count: 1, rows: [], seen: '' };

const keysShown = 20;
const crowdsShown = 5;

export function crowds({ reading, unified }: Prepared): Pick<CleanAnswer, 'crowds' | 'crowdCount'> {
  const found = crowdsOf(reading.identities, unified);
  return {
    crowdCount: found.length,
    crowds: found.slice(0, crowdsShown).map(({ customer, records, by }) => {
      const { name, key } = unified.contacts[customer];
      return { name: (name || key).slice(0, 80), records, by };
    }),
  };
}

export function sharedKeys({ unified, sources }: Prepared): Pick<CleanAnswer, 'sharedKeys' | 'sharedKeyCount'> {
  const nameOf = new Map(sources.map(({ id, name }) => [id, name]));
  return {
    sharedKeyCount: unified.ignoredKeys.length,
    sharedKeys: unified.ignoredKeys.slice(0, keysShown).map(({ seen = '', count = 0, tab = '', row = 0 }) => ({
      key: seen,
      names: count,
      tab: nameOf.get(tab) ?? '',
      row,
    })),
  };
}
