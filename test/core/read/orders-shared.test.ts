// Orders, customers and turnover of five public files, counted independently from the raw CSV.
import { describe, expect, test } from 'vitest';
import type { Reading } from '../../../src/core/model';
import { applyChoices } from '../../../src/core/read/choices';
import { missingToStart, readTables } from '../../../src/core/read/orders';
import { recognise } from '../../../src/core/read/recognise/recognise';
import { defaultSettings } from '../../../src/core/settings';
import { frenchHints, hasShared, sharedTab, unlessShared } from './exports';

function read(...paths: string[]): Reading {
  const tabs = paths.map((path) => sharedTab(path));
  const used = applyChoices(recognise(tabs, frenchHints), [])
    .filter((t) => t.used)
    .map((t) => t.table);
  const reading = readTables(tabs, used, defaultSettings, frenchHints, null);
  expect(missingToStart(tabs, used, reading)).toEqual([]);
  expect(reading.rows.read).toBe(reading.rows.kept + reading.leftOut.length);
  return reading;
}

/** Raw rows by heading, as a spreadsheet person would count them by hand. */
function raw(path: string): Record<string, string>[] {
  const [head, ...rows] = sharedTab(path).grid as string[][];
  return rows
    .filter((r) => r.some((c) => c !== ''))
    .map((r) => Object.fromEntries(head.map((h, i) => [h, r[i] ?? ''])));
}
const cents = (text: string): number => Math.round(Number(text) * 100);
const turnover = (reading: Reading): number => reading.orders.reduce((sum, o) => sum + (o.cents ?? 0), 0);
const buyers = (reading: Reading): number => new Set(reading.orders.filter((o) => o.who >= 0).map((o) => o.who)).size;
const count = (reading: Reading, reason: string): number => reading.leftOut.filter((l) => l.reason === reason).length;

describe.skipIf(!hasShared)(`reading public exports${unlessShared}`, () => {
  test('woocommerce_orders_fr: cancelled orders are no revenue, a name is all there is of a customer', () => {
    const path = 'exports/woocommerce_orders_fr.csv';
    const reading = read(path);
    const sold = raw(path).filter((r) => r.État !== 'Cancelled');
    expect(reading.orders.length).toBe(sold.length);
    expect(reading.orders.length).toBe(175);
    expect(turnover(reading)).toBe(sold.reduce((sum, r) => sum + cents(r['Ventes nettes']), 0));
    expect(buyers(reading)).toBe(new Set(sold.map((r) => r.Client)).size);
    expect(count(reading, 'cancelled')).toBe(33);
    expect(reading.orders[0]).toMatchObject({ orderId: '#1001', channel: 'Direct', offer: '', refundedCents: 0 });
    expect(reading.orders[0].lines.map((l) => `${l.product} ${l.quantity}`)).toEqual(['Product A 1', 'Product B 2']);
    expect(reading.orders[1].offer).toBe('WELCOME10');
  });

  test('shopify_orders_lines: lines with blanks are one order, refunds come off', () => {
    const path = 'exports/shopify_orders_lines.csv';
    const reading = read(path);
    const rows = raw(path);
    const totals = rows.filter((r) => r.Total !== '');
    expect(reading.orders.length).toBe(new Set(rows.map((r) => r.Name)).size);
    expect(turnover(reading)).toBe(
      totals.reduce((sum, r) => sum + cents(r.Total) - cents(r['Refunded Amount'] || '0'), 0),
    );
    expect(reading.orders.reduce((sum, o) => sum + o.refundedCents, 0)).toBe(
      totals.reduce((sum, r) => sum + cents(r['Refunded Amount'] || '0'), 0),
    );
    expect(buyers(reading)).toBe(new Set(totals.map((r) => r.Email.toLowerCase()).filter((e) => e !== '')).size);
    expect(reading.orders.reduce((sum, o) => sum + o.lines.length, 0)).toBe(rows.length);
    expect(reading.currency).toBe('USD');
    expect(reading.leftOut).toEqual([]);
  });

  test('uci_online_retail: lines add up to orders, 17850.0 is customer 17850', () => {
    const path = 'exports/uci_online_retail.csv';
    const reading = read(path);
    const rows = raw(path);
    expect(reading.orders.length).toBe(new Set(rows.map((r) => r.InvoiceNo)).size);
    expect(turnover(reading)).toBe(rows.reduce((sum, r) => sum + cents(r.Revenue), 0));
    expect(buyers(reading)).toBe(new Set(rows.map((r) => r.CustomerID)).size);
    expect(reading.identities.map((i) => i.fields.customer_id)).toContain('17850');
    expect(reading.rows).toEqual({ read: 500, kept: 500 });
  });

  test('olist: orders and customers joined by the number of the order, the person beside it', () => {
    const reading = read('exports/olist_orders.csv', 'exports/olist_customers.csv');
    const orders = raw('exports/olist_orders.csv');
    const sold = orders.filter((r) => r.order_status !== 'canceled' && r.order_status !== 'unavailable');
    expect(reading.orders.length).toBe(sold.length);
    expect(reading.orders.length).toBe(348);
    expect(reading.hasAmounts).toBe(false);
    expect(buyers(reading)).toBe(new Set(sold.map((r) => r.customer_id)).size);
    const people = raw('exports/olist_customers.csv');
    const listed = reading.identities.filter((i) => i.listed);
    expect(listed.length).toBe(people.length);
    expect(listed.map((i) => [i.fields.customer_id, i.otherId])).toEqual(
      people.map((r) => [r.customer_unique_id, r.customer_id]),
    );
    expect(reading.problems.map((p) => p.code)).toContain('no-amounts');
  });

  test('cdnow: two numbers of one customer that overlap are never mixed', () => {
    const path = 'cdnow/cdnow_sample_transactions.csv';
    const reading = read(path);
    const rows = raw(path);
    expect(reading.orders.length).toBe(6919);
    expect(buyers(reading)).toBe(2357);
    expect(turnover(reading)).toBe(rows.reduce((sum, r) => sum + cents(r.spent), 0));
    expect(reading.identities.every((i) => i.otherId === undefined)).toBe(true);
    expect(reading.rows).toEqual({ read: 6919, kept: 6919 });
  });
});
