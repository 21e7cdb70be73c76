import type { Role } from '../codes';
import type { Column, Table, TableChoice } from '../model';

/** A table as it will be read, and whether it is. */
export interface UsedTable {
  readonly table: Table;
  readonly used: boolean;
}

/**
 * Puts a person's corrections into the recognised tables. A role given to a column is taken from the column that had
 * it, and replaces the role the column had; what a person chose is sure (confidence 1). Without a choice every
 * table of a known kind is used, save copies of another one, and payments beside a list of orders with amounts: the
 * same money twice.
 *
 * @param choices in any order; a later choice for the same tab replaces an earlier one; unknown tabs are ignored
 */
export function applyChoices(tables: readonly Table[], choices: readonly TableChoice[]): UsedTable[] {
  const ordersHaveAmounts = tables.some(
    (t) =>
      (t.kind === 'orders' || t.kind === 'order-lines') &&
      hasRole(t, 'order_date') &&
      (hasRole(t, 'amount') || hasRole(t, 'unit_price')),
  );
  const byTab = new Map(choices.map((choice) => [choice.tab, choice] as const));
  return tables.map((table) => {
    const choice = byTab.get(table.tab);
    if (!choice) {
      const twice = table.kind === 'payments' && ordersHaveAmounts;
      return { table, used: table.kind !== 'none' && !table.duplicateOf && !twice };
    }
    const chosen = corrected(table, choice);
    return { table: chosen, used: choice.used && chosen.kind !== 'none' };
  });
}

const hasRole = (table: Table, role: Role): boolean => table.columns.some((c) => c.role === role);

function corrected(table: Table, choice: TableChoice): Table {
  let columns = table.columns;
  for (const [role, index] of Object.entries(choice.roles ?? {}) as [Role, number][]) {
    if (columns.some((c) => c.role === role && c.index === index)) continue;
    columns = columns.map((column) => withRole(column, role, index));
  }
  if (choice.dateOrder || choice.decimal) columns = columns.map((column) => asWritten(column, choice));
  const kind = choice.kind ?? table.kind;
  const settled = new Set<string>();
  if (choice.dateOrder) for (const code of ['dates-ambiguous', 'dates-conflict']) settled.add(code);
  if (choice.decimal) settled.add('decimal-ambiguous');
  return {
    ...table,
    kind,
    byLine: kind === table.kind ? table.byLine : kind === 'order-lines',
    columns,
    dateOrder: choice.dateOrder ?? dateOrderOf(table, columns),
    decimal: choice.decimal ?? table.decimal,
    remarks: table.remarks.filter((remark) => !settled.has(remark.code)),
  };
}

function withRole(column: Column, role: Role, index: number): Column {
  // A person who picks the amount means that one, not its twin with or without tax.
  const { also, ...rest } = column;
  const kept: Column = also === role ? rest : column;
  if (column.index === index) return column.secret ? column : { ...kept, role, confidence: 1 };
  return column.role === role ? { ...kept, role: null, confidence: 0 } : kept;
}

/** The chosen order goes to every column that could be read both ways or none, not to those that prove theirs. */
function asWritten(column: Column, { dateOrder, decimal }: TableChoice): Column {
  let { ambiguous, ...next }: Column = column;
  if (dateOrder && column.dateOrder !== undefined && (ambiguous || column.dateOrder !== 'ymd')) {
    next = { ...next, dateOrder };
    ambiguous = column.decimal === undefined ? false : ambiguous;
  }
  if (decimal && column.decimal !== undefined) {
    next = { ...next, decimal };
    ambiguous = false;
  }
  return ambiguous ? { ...next, ambiguous } : next;
}

const dateOrderOf = (table: Table, columns: readonly Column[]): Table['dateOrder'] =>
  columns.find((c) => c.role === 'order_date' && c.dateOrder !== undefined)?.dateOrder ?? table.dateOrder;
