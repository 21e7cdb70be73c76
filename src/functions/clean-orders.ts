import { cleanIdentities } from '../core/clean/identities';
import { cleanSales } from '../core/clean/sales';
import { unify } from '../core/clean/unify';
import { CannotAnswer, type Role } from '../core/codes';
import type { Cell, Grid, OrderLine, Reading, ReadOrder, Table } from '../core/model';
import { readTables } from '../core/read/orders';
import { recognise } from '../core/read/recognise/recognise';
import { namingRoles } from '../core/read/roles';
import { defaultSettings } from '../core/settings';
import type { Cents } from '../core/units';
import type { CustomFunction } from './custom-function';
import { block, dayCell, moneyCell } from './question';
import { seenIn } from './ranges';
import { asWritten, hintsOf, tableOf, tableParameter } from './table';

export const cleanOrders: CustomFunction = {
  name: 'CLEAN_ORDERS',
  twin: 'NETTOYER_COMMANDES',
  summary: {
    en: 'The orders of a raw export as they count: cancelled ones left out, lines put together, refunds taken off, each customer under one name.',
    fr: 'Les commandes d’un export brut telles qu’elles comptent : sans les annulées, lignes regroupées, remboursements déduits, chaque client sous un seul nom.',
  },
  parameters: [tableParameter],
  columns: {
    en: 'Customer, Date, Amount, Order, Channel, Category, Code',
    fr: 'Client, Date, Montant, Commande, Canal, Catégorie, Code',
  },
  example: '=CLEAN_ORDERS(A1:Z)',
  /**
   * One row per order, in the order of the table: what the wizard would count, so that `RFM` of these rows says what the
   * wizard says. Orders of nobody keep a blank customer; an order taken back whole is no order; without order numbers
   * the rows of one customer on one day are one order. Where the newest day is that of a refund, a last row without
   * customer and without money keeps it: that day is the default `as_of`.
   */
  run: ([given], context) => {
    const grid = tableOf('table', given);
    const tab = { id: 'table', name: '', grid };
    const hints = hintsOf(context);
    const [table] = recognise([tab], hints);
    checkSells(table);
    const read = readTables([tab], [table], defaultSettings, hints, null);
    checkRead(read, grid);
    const { reading } = cleanSales(read, { rulesOff: [] });
    const { country } = defaultSettings;
    const options = { rulesOff: [], rulesOn: [], country };
    const { identities, changes } = cleanIdentities(reading.identities, options);
    const refusals = cleanIdentities(reading.refusals ?? [], options).identities;
    const { customerOf, contacts } = unify(identities, [], { changes, country, refusals });

    const customerCell = asWritten(cellsOf(grid, table, 'customer_id'));
    const orderCell = asWritten(cellsOf(grid, table, 'order_id'));
    const rows: Cell[][] = [];
    let newest = Number.NEGATIVE_INFINITY;
    for (const order of countedOrders(reading.orders, customerOf)) {
      newest = Math.max(newest, order.day);
      rows.push([
        order.who < 0 ? '' : customerCell(contacts[order.who].key),
        dayCell(order.day),
        moneyCell(order.cents),
        orderCell(order.orderId),
        order.channel,
        mainCategory(order),
        order.offer,
      ]);
    }
    const last = reading.rowDays[reading.rowDays.length - 1];
    if (last > newest) rows.push(['', dayCell(last), reading.hasAmounts ? 0 : '', '', '', '', '']);
    return block(cleanOrders, rows, true, context);
  },
};

/** @throws CannotAnswer `no-orders-table`, `no-date-column`, `no-customer-column` */
function checkSells({ kind, columns }: Table): void {
  const has = (role: Role) => columns.some((column) => column.role === role && !column.secret);
  if (kind !== 'orders' && kind !== 'order-lines' && kind !== 'payments') {
    throw new CannotAnswer('no-orders-table', { argument: 'table' });
  }
  if (!has('order_date')) throw new CannotAnswer('no-date-column', { argument: 'table' });
  if (!namingRoles.some(has)) throw new CannotAnswer('no-customer-column', { argument: 'table' });
}

/** More than one row in ten that cannot be read, or none that counts, is no answer. */
function checkRead({ rows, leftOut, orders, currency }: Reading, grid: Grid): void {
  if (rows.read === 0) throw new CannotAnswer('nothing-to-read', { argument: 'table' });
  const data = rows.read - leftOut.filter(({ reason }) => reason === 'footer').length;
  const codes = new Map([
    ['unreadable-date', 'unreadable-date'],
    ['no-date', 'row-without-date'],
    ['unreadable-amount', 'unreadable-amount'],
  ]);
  const unreadable = leftOut.filter(({ reason }) => codes.has(reason)).sort((a, b) => a.row - b.row);
  if (unreadable.length * 10 > data) {
    const { row, reason, seen } = unreadable[0];
    const code = reason === 'unreadable-amount' && !seen ? 'row-without-amount' : (codes.get(reason) as string);
    throw new CannotAnswer(code, {
      argument: 'table',
      row,
      seen: seenIn(seen ?? ''),
      count: unreadable.length,
      rows: data,
    });
  }
  // Two currencies are never added; a cell cannot say what it left out.
  const other = leftOut.filter(({ reason }) => reason === 'other-currency').sort((a, b) => a.row - b.row);
  if (other.length * 10 > data) {
    const [{ row, seen }] = other;
    const details = { argument: 'table', row, seen: seen ?? '', main: currency, count: other.length, rows: data };
    throw new CannotAnswer('other-currency', details);
  }
  if (orders.length > 0) return;
  const [first] = leftOut.filter(({ row }) => grid[row - 1] !== undefined);
  if (!first) throw new CannotAnswer('nothing-to-read', { argument: 'table' });
  throw new CannotAnswer('nothing-counts', { argument: 'table', row: first.row, reason: first.reason });
}

/** The cells of the columns of a role. */
function* cellsOf(grid: Grid, { columns, firstRow, lastRow }: Table, role: Role): Iterable<Cell | undefined> {
  for (const { index } of columns.filter((column) => column.role === role || column.also === role)) {
    for (let r = firstRow - 1; r < lastRow; r++) yield grid[r]?.[index];
  }
}

/** Orders that are purchases, `who` as customer numbers. */
function countedOrders(orders: readonly ReadOrder[], customerOf: Int32Array): readonly ReadOrder[] {
  const counted = orders
    .filter(({ refundedCents, cents }) => refundedCents === 0 || (cents ?? 0) > 0)
    .map((order) => ({ ...order, who: order.who < 0 ? -1 : customerOf[order.who] }));
  if (counted.some(({ orderId }) => orderId !== '')) return counted;
  // Where no row names its order, an order is a day with a purchase.
  const byDay = new Map<string, { order: ReadOrder; readonly lines: OrderLine[] }>();
  counted.forEach((order, at) => {
    const key = order.who < 0 ? `nobody ${at}` : `${order.who} ${order.day}`;
    const day = byDay.get(key);
    if (day === undefined) {
      byDay.set(key, { order, lines: [...order.lines] });
      return;
    }
    const { cents, channel, offer } = day.order;
    day.order = {
      ...day.order,
      cents: cents === null ? null : cents + (order.cents ?? 0),
      channel: channel || order.channel,
      offer: offer || order.offer,
    };
    for (const line of order.lines) day.lines.push(line);
  });
  return [...byDay.values()].map(({ order, lines }) => ({ ...order, lines }));
}

/** The category most of an order's money went to, as far as that is known, else most of its lines; the first of equals. */
function mainCategory({ lines }: ReadOrder): string {
  const weights = new Map<string, { cents: Cents; lines: number }>();
  for (const { category, quantity, unitCents } of lines) {
    if (category === '') continue;
    const weight = weights.get(category) ?? { cents: 0, lines: 0 };
    weight.cents += (quantity ?? 1) * (unitCents ?? 0);
    weight.lines++;
    weights.set(category, weight);
  }
  const ranked = [...weights].sort(([, a], [, b]) => b.cents - a.cents || b.lines - a.lines);
  return ranked.length > 0 ? ranked[0][0] : '';
}
