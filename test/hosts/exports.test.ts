import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { runWizard } from '../../src/local/node/wizard';
import { builtCode } from './built';

// Real exports, figures counted here by another way than the product's.
const data = join(__dirname, '..', '..', '..', 'shared', 'data');
const there = existsSync(data);
const aloud = there ? '' : ' (SKIPPED: the real exports are not on this machine)';
const exported = (name: string) => join(data, 'exports', name);
const rowsOf = (path: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data;

async function reportOn(...files: string[]) {
  return reportWith([], ...files);
}

async function reportWith(settings: readonly string[], ...files: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'clientele-exports-'));
  const said: string[] = [];
  const say = { result: () => {}, progress: (line: string) => said.push(line) };
  const set = settings.flatMap((setting) => ['--set', setting]);
  const args = [...files, ...set, '--json', 'r.json', '--out', 'r.xlsx', '--lang', 'en', '--today', '2026-11-21'];
  const code = await runWizard(args, folder, await builtCode(), say);
  expect(said.at(-1)).toMatch(/Saving/);
  expect(code).toBe(0);
  return JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8'));
}

const headers = (report: { sources: { columns: Record<string, { header: string }> }[] }, source = 0) =>
  Object.fromEntries(Object.entries(report.sources[source].columns).map(([role, column]) => [role, column.header]));

describe.skipIf(!there)(`the wizard on real exports${aloud}`, () => {
  it('WooCommerce in French: orders that are not cancelled, customers by name', async () => {
    const report = await reportOn(exported('woocommerce_orders_fr.csv'));
    expect(headers(report)).toMatchObject({
      order_id: 'Commande n°',
      order_date: 'Date',
      status: 'État',
      full_name: 'Client',
      amount: 'Ventes nettes',
      channel: 'Attribution',
      coupon: 'Code(s) promo',
    });
    const rows = rowsOf(exported('woocommerce_orders_fr.csv'));
    const kept = rows.filter((row) => ['Completed', 'Processing'].includes(row.État));
    const turnover = kept.reduce((sum, row) => sum + Math.round(Number(row['Ventes nettes']) * 100), 0) / 100;
    expect(report.findings).toMatchObject({
      orders: kept.length,
      customers: new Set(kept.map((row) => row.Client)).size,
      turnover,
    });
    expect(report.rows.read).toBe(rows.length);
    expect(report.rows.leftOut).toHaveLength(rows.length - kept.length);
  });

  it('Shopify: lines put together, refunds taken off', async () => {
    const report = await reportOn(exported('shopify_orders_lines.csv'));
    expect(headers(report)).toMatchObject({
      order_id: 'Name',
      email: 'Email',
      order_date: 'Created at',
      amount: 'Total',
      refunded: 'Refunded Amount',
    });
    const rows = rowsOf(exported('shopify_orders_lines.csv'));
    const first = rows.filter((row) => row.Total !== '');
    const cents = (row: Record<string, string>) =>
      Math.round(Number(row.Total) * 100) - Math.round(Number(row['Refunded Amount']) * 100);
    const net = first.filter(
      (row) =>
        !/voided|pending|cancel|fail|expired/i.test(row['Financial Status']) && cents(row) > 0 && row.Email !== '',
    );
    expect(report.findings).toMatchObject({
      orders: net.length,
      customers: new Set(net.map((row) => row.Email.toLowerCase())).size,
      turnover: net.reduce((sum, row) => sum + cents(row), 0) / 100,
    });
  });

  it('UCI Online Retail: lines to orders, credit notes against their customer’s orders, no customer apart', async () => {
    const report = await reportOn(exported('uci_online_retail.csv'));
    expect(headers(report)).toMatchObject({
      order_id: 'InvoiceNo',
      customer_id: 'CustomerID',
      order_date: 'InvoiceDate',
      amount: 'Revenue',
    });
    const rows = rowsOf(exported('uci_online_retail.csv'));
    const sales = rows.filter((row) => Number(row.Revenue) >= 0 && row.CustomerID !== '');
    const cents = (list: typeof rows) => list.reduce((sum, row) => sum + Math.round(Number(row.Revenue) * 100), 0);
    const credits = rows.filter((row) => Number(row.Revenue) < 0 && row.CustomerID !== '');
    const unmatched = report.rows.leftOut.filter((row: { reason: string }) => row.reason === 'refund-unmatched');
    const unmatchedCents = unmatched.reduce(
      (sum: number, { row }: { row: number }) => sum + Math.round(Number(rows[row - 2].Revenue) * 100),
      0,
    );
    expect(report.findings.turnover).toBe((cents(sales) + cents(credits) - unmatchedCents) / 100);
    expect(report.findings.customers).toBeLessThanOrEqual(new Set(sales.map((row) => row.CustomerID)).size);
    expect(report.findings.bestCustomer.key).not.toMatch(/\.0$/);
  });

  it('Olist: two files joined, no amounts: what needs none is there, the rest is named as missing', async () => {
    const report = await reportOn(exported('olist_orders.csv'), exported('olist_customers.csv'));
    expect(report.sources.map((source: { kind: string }) => source.kind)).toEqual(['orders', 'customers']);
    const orders = rowsOf(exported('olist_orders.csv')).filter(
      (row) => !['canceled', 'unavailable'].includes(row.order_status),
    );
    const person = new Map(
      rowsOf(exported('olist_customers.csv')).map((row) => [row.customer_id, row.customer_unique_id]),
    );
    expect(report.findings).toMatchObject({
      orders: orders.length,
      customers: new Set(orders.map((row) => person.get(row.customer_id) ?? row.customer_id)).size,
      hasAmounts: false,
      bestCustomer: null,
    });
    expect(JSON.stringify(report.findings.missing)).toContain('amount');
  });

  it('CDNOW: 6,919 rows of 2,357 customers', async () => {
    const path = join(data, 'cdnow', 'cdnow_sample_transactions.csv');
    const report = await reportOn(path);
    const rows = rowsOf(path);
    const turnover = rows.reduce((sum, row) => sum + Math.round(Number(row.spent) * 100), 0) / 100;
    expect(headers(report)).toMatchObject({ order_date: 'date', amount: 'spent' });
    expect(report.findings).toMatchObject({
      orders: 6696,
      customers: 2357,
      turnover,
      asOf: '1998-06-30',
      activeWithin: 136,
      lostAfter: 273,
    });
    expect(report.rows).toMatchObject({ read: rows.length, kept: rows.length, merged: 0 });
  });

  it('CDNOW, whole history: sizes, frequency counts and verdict as the rule book gives them', async () => {
    const report = await reportWith(['windowMonths=0'], join(data, 'cdnow', 'cdnow_sample_transactions.csv'));
    const { pmg, cuts, turnover } = report.findings;
    const share = (size: string) => Math.round((1000 * pmg.sizes[size].turnover) / turnover) / 10;
    expect([share('large'), share('medium'), share('small')]).toEqual([67.5, 22, 10.5]);
    const counts = [...cuts].sort((a: { score: number }, b: { score: number }) => a.score - b.score);
    expect(counts.map((row: { frequency: number }) => row.frequency)).toEqual([1218, 403, 209, 244, 283]);
    expect([pmg.verdict, Math.round(pmg.shareMaking80 * 100)]).toEqual(['usual', 33]);
  });

  it('RFM by quantiles over all rows gives the scores of the R package rfm', async () => {
    const reference = JSON.parse(readFileSync(join(data, '..', 'reference', 'rfm_orders.json'), 'utf8'));
    const file = join(data, 'rfm_orders', 'rfm_data_orders.csv');
    const report = await reportWith(
      ['windowMonths=0', 'rfmMethod=quantile', `asOf=${reference.inputs.analysis_date}`],
      file,
    );
    const { customers, turnover, cuts } = report.findings;
    expect({ customers, turnover }).toEqual({
      customers: reference.expected.customers,
      turnover: reference.expected.revenue,
    });
    const of = (name: string) =>
      [1, 2, 3, 4, 5].map((score) => cuts.find((row: { score: number }) => row.score === score)[name]);
    const { R, F, M } = reference.expected.count_by_score_1_to_5;
    expect([of('recency'), of('frequency'), of('money')]).toEqual([R, F, M]);
  });
});
