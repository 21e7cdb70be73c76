import type { Role } from '../core/codes';
import { type Cell, type Column, type Grid, isBlank, isMoment, type Table } from '../core/model';
import { cellText } from '../core/read/keys';
import { isOrderKind } from '../core/read/recognise/kind';
import { amountRoles, whoRoles } from '../core/read/roles';
import { isoDay } from '../core/units';
import type { Recognition } from './analysis';
import type { ColumnsAnswer, Sample } from './messages';
import { conflictingDates, tableRemarks, unclearDates, unclearDecimals } from './remarks';

const orderFields: readonly Role[] = [
  'order_date',
  'amount',
  'order_id',
  'customer_id',
  'email',
  'full_name',
  'phone',
  'status',
  'channel',
  'cost',
];
const peopleFields: readonly Role[] = [
  'customer_id',
  'email',
  'phone',
  'last_name',
  'first_name',
  'full_name',
  'opt_in',
];
const fieldsOf: Readonly<Record<Table['kind'], readonly Role[]>> = {
  orders: orderFields,
  'order-lines': orderFields,
  payments: orderFields,
  customers: peopleFields,
  contacts: peopleFields,
  spend: ['spend_amount', 'channel', 'period', 'spend_kind'],
  touchpoints: ['touch_date', 'channel', 'email', 'customer_id'],
  offers: ['coupon', 'cost'],
  none: [],
};
const isNeeded = (kind: Table['kind'], role: Role): boolean => isOrderKind(kind) && role === 'order_date';
const isWho = (role: Role): boolean => (whoRoles as readonly Role[]).includes(role);

export function columnsAnswer({ sources, tables }: Recognition): ColumnsAnswer {
  let recognised = 0;
  let total = 0;
  const used = tables.filter((t) => t.used && t.table.kind !== 'none').map((t) => t.table);
  const gridOf = new Map(sources.map((source) => [source.id, source.grid]));
  // Without anybody, each way to name a customer is asked for: one is enough.
  const hasWho = used.some((t) => t.columns.some((c) => c.role !== null && isWho(c.role)));
  const shown = used.map((table) => {
    const columnOf = new Map(table.columns.filter((c) => c.role !== null).map((c) => [c.role as Role, c]));
    const first = fieldsOf[table.kind];
    const others = [...columnOf.keys()].filter((role) => !first.includes(role));
    total += table.columns.length;
    recognised += columnOf.size;
    const asked = {
      unclearDates: unclearDates(table, sources),
      unclearDecimals: unclearDecimals(table, sources),
      conflictingDates: conflictingDates(table, sources),
    };
    return {
      tab: table.tab,
      name: table.name,
      kind: table.kind,
      fields: [...first, ...others].map((role) => {
        const column = columnOf.get(role);
        return {
          role,
          column: column ? column.index : -1,
          confidence: column ? column.confidence : 0,
          samples: column ? samplesOf(column, table, gridOf.get(table.tab) ?? []) : [],
          needed: isNeeded(table.kind, role) || (!hasWho && isWho(role)),
        };
      }),
      headers: headersOf(table),
      ...asked,
      remarks: tableRemarks(table, asked),
    };
  });
  const orders = used.filter((t) => isNeeded(t.kind, 'order_date'));
  const blocking = [
    ...(hasWho || used.length === 0 ? [] : ['no-customer']),
    ...(orders.some((t) => !t.columns.some((c) => c.role === 'order_date')) ? ['no-date'] : []),
    ...(used.length === 0 ? ['no-table'] : []),
  ];
  return { kind: 'columns', tables: shown, recognised, total, blocking };
}

/** The first three different cells of a column; none of a secret one. */
function samplesOf(column: Column, table: Table, grid: Grid): Sample[] {
  if (column.samples.length === 0) return [];
  const found = new Map<string, Sample>();
  for (let row = table.firstRow - 1; row < table.lastRow && found.size < 3; row++) {
    const cell = grid[row]?.[column.index];
    if (isBlank(cell)) continue;
    const text = cellText(cell).slice(0, 60);
    if (!found.has(text)) found.set(text, sampleOf(cell, text, column.role));
  }
  return [...found.values()];
}

function sampleOf(cell: Cell, text: string, role: Role | null): Sample {
  if (isMoment(cell)) return { day: isoDay(cell.day) };
  return typeof cell === 'number' && role !== null && amountRoles.has(role) ? { amount: cell } : text;
}

/** Heading of each column of the grid; `''` where there is none to show. */
function headersOf(table: Table): string[] {
  const headers = new Array<string>(table.columns.reduce((most, column) => Math.max(most, column.index + 1), 0)).fill(
    '',
  );
  for (const column of table.columns) if (!column.secret) headers[column.index] = column.header;
  return headers;
}
