import type { DateOrder, DecimalSign, Role } from '../codes';
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
 * @param dateOrder for columns that can be read both ways, or hold both, where no choice says
 */
export function applyChoices(
  tables: readonly Table[],
  choices: readonly TableChoice[],
  dateOrder: DateOrder | null = null,
): UsedTable[] {
  const ordersHaveAmounts = tables.some(
    (t) =>
      (t.kind === 'orders' || t.kind === 'order-lines') &&
      hasRole(t, 'order_date') &&
      (hasRole(t, 'amount') || hasRole(t, 'unit_price')),
  );
  const byTab = new Map(choices.map((choice) => [choice.tab, choice] as const));
  const inOrder = (table: Table): Table =>
    dateOrder !== null && table.columns.some(isUndecided)
      ? corrected(table, { tab: table.tab, used: true, dateOrder })
      : table;
  return tables.map((found) => {
    const choice = byTab.get(found.tab);
    const table = choice?.dateOrder ? found : inOrder(found);
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
  const { dateOrder, decimal } = choice;
  if (dateOrder) {
    const asked = columns.some(isUndecided) ? isUndecided : hasDates;
    columns = columns.map((column) => (asked(column) ? withOrder(column, dateOrder) : column));
  }
  if (decimal) columns = columns.map((column) => withDecimal(column, decimal));
  const kind = choice.kind ?? table.kind;
  const settled = new Set<string>();
  if (dateOrder) for (const code of ['dates-ambiguous', 'dates-conflict']) settled.add(code);
  if (decimal) settled.add('decimal-ambiguous');
  return {
    ...table,
    kind,
    byLine: kind === table.kind ? table.byLine : kind === 'order-lines',
    columns,
    dateOrder: dateOrderOf(table, columns, dateOrder),
    decimal: decimal ?? table.decimal,
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

/**
 * A chosen order answers for the columns that can be read both ways, or hold both: the others prove theirs. Where all
 * prove theirs, a person who chooses corrects them.
 */
const isUndecided = (column: Column): boolean =>
  column.dateOrder !== undefined && (column.ambiguous === true || (column.dateOrder === null && column.filled > 0));

/** A column that a person made one of dates has no order yet. */
const hasDates = (column: Column): boolean =>
  column.dateOrder === undefined ? column.role === 'order_date' : column.dateOrder !== 'ymd';

function withOrder({ ambiguous, ...column }: Column, dateOrder: DateOrder): Column {
  return { ...column, dateOrder, ...(ambiguous && column.decimal !== undefined ? { ambiguous } : {}) };
}

function withDecimal(column: Column, decimal: DecimalSign): Column {
  if (column.decimal === undefined) return column;
  const { ambiguous: _settled, ...rest } = column;
  return { ...rest, decimal };
}

function dateOrderOf(table: Table, columns: readonly Column[], chosen: DateOrder | undefined): Table['dateOrder'] {
  const orderDate = columns.find((c) => c.role === 'order_date' && c.dateOrder !== undefined);
  return orderDate ? (orderDate.dateOrder ?? null) : (chosen ?? table.dateOrder);
}
