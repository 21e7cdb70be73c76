import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { auditTable, cellProblems, isDoubt } from '../../../src/core/clean/audit';
import type { Role } from '../../../src/core/codes';
import type { Cell, Column, Problem, Table } from '../../../src/core/model';
import { day } from '../../makers';

/** A table of one role a column, headings in row 1. */
const tableOf = (columns: readonly (Role | Partial<Column>)[], rows: number, more: Partial<Table> = {}): Table => ({
  tab: 't',
  name: 't',
  kind: 'orders',
  confidence: 1,
  headerRow: 1,
  firstRow: 2,
  lastRow: rows + 1,
  columns: columns.map((column, index) => ({
    index,
    header: `H${index}`,
    confidence: 1,
    filled: 1,
    samples: [],
    ...(typeof column === 'string' ? { role: column } : { role: null, ...column }),
  })),
  dateOrder: null,
  decimal: null,
  byLine: false,
  remarks: [],
  ...more,
});
const audit = (column: Role | Partial<Column>, cells: readonly Cell[], more: Partial<Table> = {}) =>
  auditTable([['H0'], ...cells.map((cell) => [cell])], tableOf([column], cells.length, more), 'FR')[0];

describe('auditTable', () => {
  test.each<{ name: string; column: Role | Partial<Column>; cells: Cell[]; valid: number; is: string[] }>([
    {
      name: 'e-mails',
      column: 'email',
      cells: ['ana@example.com', 'ana', 'n/a', 'bob@gmial.com', 'a@example.com; b@example.com', '#N/A'],
      valid: 3,
      is: [
        'email-invalid 1 row 3',
        'says-nothing 1 row 4',
        'error-cell 1 row 7',
        'email-typo 1 row 5',
        'email-several 1 row 6',
      ],
    },
    {
      name: 'phones',
      column: 'phone',
      cells: ['06 39 98 12 34', 639981234, '12', '+81 3-1234-5678', { day: day('2026-01-02'), second: 0 }],
      valid: 3,
      is: ['phone-invalid 2 row 4', 'phone-foreign 1 row 5'],
    },
    {
      name: 'dates, with the order of the column',
      column: { role: 'order_date', dateOrder: 'dmy' },
      cells: ['25/12/2025', '12/25/2025', { day: day('2026-01-02'), second: 0 }, 'soon', '2026-02-30'],
      valid: 2,
      is: ['date-unreadable 3 row 3'],
    },
    {
      name: 'dates that can be read both ways',
      column: { role: 'order_date', dateOrder: 'dmy', ambiguous: true },
      cells: ['03/04/2025', '05/05/2025', '2025-03-04'],
      valid: 3,
      is: ['dates-ambiguous 1 row 2'],
    },
    {
      name: 'amounts',
      column: { role: 'amount', decimal: ',' },
      cells: ['1 234,56 €', 12, '-', 'free', '12 %'],
      valid: 2,
      is: ['amount-unreadable 2 row 5', 'says-nothing 1 row 4'],
    },
    {
      name: 'refund marks',
      column: { role: 'refunded', decimal: '.' },
      cells: ['true', false, '3.50', 'perhaps'],
      valid: 3,
      is: ['amount-unreadable 1 row 5'],
    },
    {
      name: 'numbers',
      column: { role: 'quantity', decimal: '.' },
      cells: [1, '2', 'two'],
      valid: 2,
      is: ['number-unreadable 1 row 4'],
    },
    {
      name: 'postcodes',
      column: 'postcode',
      cells: ['44000', 1000, '123456'],
      valid: 2,
      is: ['postcode-invalid 1 row 4', 'postcode-zero 1 row 3'],
    },
    {
      name: 'countries',
      column: 'country',
      cells: ['FR', 'Belgique', 'Narnia'],
      valid: 2,
      is: ['country-unknown 1 row 4'],
    },
    {
      name: 'currencies',
      column: 'currency',
      cells: ['EUR', '€', 'shells'],
      valid: 2,
      is: ['currency-unknown 1 row 4'],
    },
    {
      name: 'statuses',
      column: 'status',
      cells: ['Payée', 'annulée', 'bleu'],
      valid: 2,
      is: ['status-unknown 1 row 4'],
    },
    { name: 'titles', column: 'civility', cells: ['Mme', 'M', 'bleu'], valid: 2, is: ['civility-unknown 1 row 4'] },
    { name: 'consents', column: 'opt_in', cells: ['oui', 'non', 'perhaps'], valid: 2, is: ['consent-unclear 1 row 4'] },
    {
      name: 'SIRET',
      column: 'siret',
      cells: ['732 829 320 00074', '732 829 320 00075'],
      valid: 1,
      is: ['siret-invalid 1 row 3'],
    },
    { name: 'VAT', column: 'vat', cells: ['FR44732829320', 'FR00732829320'], valid: 1, is: ['vat-invalid 1 row 3'] },
    {
      name: 'names',
      column: 'last_name',
      cells: ['Petit', '12', 'ana@example.com', 'inconnu'],
      valid: 2,
      is: ['name-unlikely 2 row 3'],
    },
    {
      name: 'free text: only errors',
      column: 'product',
      cells: ['Thé', 12, '#REF!'],
      valid: 2,
      is: ['error-cell 1 row 4'],
    },
  ])('$name', ({ column, cells, valid, is }) => {
    const found = audit(column, cells);
    expect(found.valid).toBe(valid);
    expect(found.problems.map(({ code, count, row }) => `${code} ${count} row ${row}`)).toEqual(is);
  });

  it('counts what comes back as often as it does, and as one value', () => {
    const few: Cell[] = ['ana@example.com', 'ANA@example.com', 'ana', '', 'n/a'];
    const cells = [...few, ...few, ...Array.from({ length: 3000 }, (_, i) => `c${i}@example.com`), ...few];
    expect(audit('email', cells)).toMatchObject({
      filled: 3012,
      valid: 3006,
      distinct: 3003,
      problems: [
        { code: 'email-invalid', count: 3, row: 4, rows: [4, 9, 3014] },
        { code: 'says-nothing', count: 3, row: 6, rows: [6, 11, 3016] },
      ],
    });
  });

  it('reads phones and postcodes by the country of their row', () => {
    const grid: Cell[][] = [
      ['', '', ''],
      ['020 7946 0123', 'SW1A 1AA', 'GB'],
      ['020 7946 0123', 'SW1A 1AA', ''],
    ];
    const [phone, postcode] = auditTable(grid, tableOf(['phone', 'postcode', 'country'], 2), 'FR');
    expect([phone, postcode].map(({ valid, problems }) => [valid, problems[0].row])).toEqual([
      [1, 3],
      [1, 3],
    ]);
  });

  it('lists blanks in a column that every row needs, in no other', () => {
    const grid: Cell[][] = [
      ['', ''],
      ['C1', ''],
      ['', 'Thé'],
      ['C2', 'Café'],
    ];
    const [id, product] = auditTable(grid, tableOf(['customer_id', 'product'], 3), 'FR');
    expect(id).toMatchObject({ rows: 3, filled: 2, valid: 2, problems: [{ code: 'blank', count: 1, row: 3 }] });
    expect(product).toMatchObject({ rows: 3, filled: 2, valid: 2, problems: [] });
  });

  it('says nothing of the cells of a secret column but how many there are', () => {
    const { valid, filled, distinct, problems } = audit({ role: 'email', secret: true }, ['hunter2', 'hunter2', '']);
    expect({ valid, filled, distinct, problems }).toEqual({ valid: null, filled: 2, distinct: 1, problems: [] });
  });

  it('judges nothing in a column of no known role', () => {
    expect(audit({}, ['x', '#N/A'])).toMatchObject({ valid: null, filled: 2, problems: [] });
  });

  it('does not count blank rows, nor blanks on the lines below the first of an order', () => {
    const cells = ['ana@example.com', '', ''];
    const grid: Cell[][] = [['', ''], ...cells.map((cell, i) => [cell, i < 2 ? 'Thé' : ''])];
    const [email] = auditTable(grid, tableOf(['email', 'product'], 3, { byLine: true }), 'FR');
    expect(email).toMatchObject({ rows: 2, filled: 1, valid: 1, problems: [] });
  });

  it('counts orders, not their lines, where only the first line of an order tells it', () => {
    const grid: Cell[][] = [
      ['', '', '', ''],
      ['F1', 'ana@example.com', 'Thé', 'x'],
      ['F1', '', 'Café', 'x'],
      ['f1 ', '', 'Miel', 'x'],
      ['F2', '', 'Thé', ''],
      ['F3', 'bob@example', '', 'x'],
      ['', 'zoe@example.com', 'Thé', 'x'],
    ];
    const table = tableOf(['order_id', 'email', 'product', 'channel'], 6, { byLine: true });
    const [id, email, product, channel] = auditTable(grid, table, 'FR');
    expect(email).toMatchObject({
      rows: 4,
      filled: 3,
      valid: 2,
      problems: [
        { code: 'email-invalid', count: 1, row: 6 },
        { code: 'blank', count: 1, row: 5 },
      ],
    });
    // Said on every line, or on lines of its own: by row.
    expect([id.rows, product.rows, channel.rows]).toEqual([6, 6, 6]);
    expect([id.filled, product.filled, channel.filled]).toEqual([5, 5, 5]);
  });

  it('tells numbers of orders taken for customers, and a column of both date orders', () => {
    const remark = (code: string): readonly Problem[] => [{ code, tab: 't', column: 0 }];
    expect(audit('customer_id', ['1', '2'], { remarks: remark('order-id-as-customer') }).problems).toEqual([
      { code: 'order-id-as-customer', count: 2, row: 2, rows: [2] },
    ]);
    const mixed = audit({ role: 'order_date', dateOrder: null }, ['25/12/2025', '12/25/2025'], {
      remarks: remark('dates-conflict'),
    });
    expect(mixed).toMatchObject({ valid: 0, problems: [{ code: 'dates-conflict', count: 2, row: 2 }] });
  });

  it('has parts that fit into the whole, whatever the cells', () => {
    const anyCell = fc.oneof(
      fc.constantFrom<Cell[]>('', 'x', 'n/a', '#N/A', 'ana@example.com', '06 39 98 12 34', '03/04/2025', '12,5', true),
      fc.string({ maxLength: 30 }),
      fc.double(),
    );
    const anyRole = fc.constantFrom<Role[]>(
      'email',
      'phone',
      'order_date',
      'amount',
      'postcode',
      'siret',
      'vat',
      'city',
    );
    fc.assert(
      fc.property(anyRole, fc.array(anyCell, { maxLength: 12 }), (role, cells) => {
        const { rows, filled, valid, distinct, problems } = audit(role, cells);
        expect(filled).toBeLessThanOrEqual(rows);
        expect(valid).toBeLessThanOrEqual(filled);
        expect(distinct).toBeLessThanOrEqual(filled);
        for (const { code, count, row, rows: first } of problems) {
          expect(cellProblems).toContain(code);
          expect(count).toBeGreaterThan(0);
          expect(row).toBeGreaterThan(1);
          expect(first[0]).toBe(row);
          expect(first).toHaveLength(Math.min(3, count));
          expect(first).toEqual([...new Set(first)].sort((a, b) => a - b));
        }
        // Every cell that is filled is right, or wrong for a reason.
        const wrong = problems.filter(({ code }) => !isDoubt(code)).reduce((sum, { count }) => sum + count, 0);
        expect((valid ?? 0) + wrong).toBe(filled);
      }),
    );
  });
});
