import { describe, expect, it, test } from 'vitest';
import type { DateOrder } from '../../../src/core/codes';
import type { Cell, SourceTab, Table } from '../../../src/core/model';
import { applyChoices } from '../../../src/core/read/choices';
import { readTables } from '../../../src/core/read/orders';
import { recognise } from '../../../src/core/read/recognise/recognise';
import { defaultSettings } from '../../../src/core/settings';
import { isoDay } from '../../../src/core/units';
import { gridOf } from '../../makers';

const hints = { dateOrder: 'dmy', decimal: ',', country: 'FR' } as const;
const tabOf = (lines: string): SourceTab => ({ id: 'a', name: 'Ventes', grid: gridOf(lines) });
function read(lines: string, dateOrder?: DateOrder) {
  const tab = tabOf(lines);
  const used = applyChoices(recognise([tab], hints), [{ tab: 'a', used: true, ...(dateOrder ? { dateOrder } : {}) }]);
  const table: Table = used[0].table;
  const { orders, leftOut, rows, problems } = readTables([tab], [table], defaultSettings, hints, null);
  return {
    table,
    days: orders.map((order) => isoDay(order.day)),
    out: leftOut.map(({ row, reason, seen }) => `${row} ${reason} ${seen}`),
    rows,
    codes: problems.map((problem) => problem.code),
  };
}

describe('applyChoices', () => {
  const [table] = recognise(
    [
      tabOf(`Commande n°|Date|Autre jour|Client|Total TTC|Total HT
    1|03/04/2025|04/04/2025|Ana Petit|12|10
    2|05/06/2025|06/06/2025|Léo Roy|24|20`),
    ],
    hints,
  );
  const columnOf = (t: Table, role: string) => t.columns.findIndex((c) => c.role === role);
  it('gives a role to one column only, and is sure of it', () => {
    const [{ table: chosen }] = applyChoices(
      [table],
      [{ tab: table.tab, used: true, roles: { order_date: 2, amount: 4 } }],
    );
    expect(columnOf(chosen, 'order_date')).toBe(2);
    expect(chosen.columns.filter((c) => c.role === 'order_date').length).toBe(1);
    expect(table.columns[5].role).toBe('amount');
    expect(chosen.columns[4]).toMatchObject({ role: 'amount', confidence: 1 });
    expect(chosen.columns.some((c) => c.also === 'amount')).toBe(false);
  });
  it('takes a role away', () => {
    const [{ table: chosen }] = applyChoices([table], [{ tab: table.tab, used: true, roles: { full_name: -1 } }]);
    expect(columnOf(chosen, 'full_name')).toBe(-1);
  });
  it('settles the order of the dates', () => {
    const [{ table: chosen }] = applyChoices([table], [{ tab: table.tab, used: true, dateOrder: 'mdy' }]);
    expect(chosen).toMatchObject({ dateOrder: 'mdy' });
    expect(chosen.columns[1]).toMatchObject({ dateOrder: 'mdy' });
    expect(chosen.columns[1].ambiguous).toBeUndefined();
    expect(chosen.remarks.map((r) => r.code)).not.toContain('dates-ambiguous');
  });
  it('leaves a tab out, and changes its kind', () => {
    expect(applyChoices([table], [{ tab: table.tab, used: false }])[0].used).toBe(false);
    expect(applyChoices([table], [{ tab: table.tab, used: true, kind: 'none' }])[0].used).toBe(false);
  });
});

describe('an order set for the whole file', () => {
  const open = `Commande n°|Date|Client|Montant
    1|05/06/2025|Ana Petit|10
    2|03/04/2025|Léo Roy|20`;
  const both = `${open}\n3|25/12/2024|Zoé Blanc|30\n4|12/26/2024|Zoé Blanc|40`;
  const sure = `${open}\n3|25/12/2024|Zoé Blanc|30`;
  const days = (lines: string, set: DateOrder | null, chosen?: DateOrder) => {
    const tab = tabOf(lines);
    const choices = chosen ? [{ tab: 'a', used: true, dateOrder: chosen }] : [];
    const tables = applyChoices(recognise([tab], hints), choices, set).map(({ table }) => table);
    return readTables([tab], tables, defaultSettings, hints, null).orders.map((order) => isoDay(order.day));
  };
  test.each([
    {
      name: 'is that of a column that leaves it open',
      lines: open,
      set: 'mdy' as const,
      days: ['2025-05-06', '2025-03-04'],
    },
    {
      name: 'and of one that holds both',
      lines: both,
      set: 'mdy' as const,
      days: ['2025-05-06', '2025-03-04', '2024-12-26'],
    },
    {
      name: 'not of one that proves its own',
      lines: sure,
      set: 'mdy' as const,
      days: ['2025-06-05', '2025-04-03', '2024-12-25'],
    },
    { name: 'while without one a column of both gives none', lines: both, set: null, days: [] },
  ])('$name', ({ lines, set, days: expected }) => expect(days(lines, set)).toEqual(expected));
  it('gives way to what a person chose for the tab', () => {
    expect(days(open, 'mdy', 'dmy')).toEqual(['2025-06-05', '2025-04-03']);
  });
});

describe('a column whose dates prove both orders', () => {
  const both = `Commande n°|Date|Client|Montant
    1|25/12/2024|Ana Petit|10
    2|12/26/2024|Léo Roy|20
    3|03/04/2025|Zoé Blanc|30
    4|2025-01-02|Ana Petit|40
    5|7 janvier 2025|Léo Roy|50`;

  it('gives no date by itself but those that say their order, and lists the others', () => {
    const { days, out, rows, codes, table } = read(both);
    expect(table.dateOrder).toBeNull();
    expect(days).toEqual(['2025-01-02', '2025-01-07']);
    expect(out).toEqual([
      '2 unreadable-date 25/12/2024',
      '3 unreadable-date 12/26/2024',
      '4 unreadable-date 03/04/2025',
    ]);
    expect(rows).toEqual({ read: 5, kept: 2 });
    expect(codes).toContain('dates-conflict');
  });
  test.each([
    { order: 'dmy' as const, days: ['2024-12-25', '2025-04-03'], impossible: '3 unreadable-date 12/26/2024' },
    { order: 'mdy' as const, days: ['2024-12-26', '2025-03-04'], impossible: '2 unreadable-date 25/12/2024' },
  ])('is read as a person says, $order: what is impossible then is listed', ({ order, days, impossible }) => {
    const found = read(both, order);
    expect(found.table.dateOrder).toBe(order);
    expect(found.days).toEqual([...days, '2025-01-02', '2025-01-07']);
    expect(found.out).toEqual([impossible]);
    expect(found.codes).not.toContain('dates-conflict');
  });
});

describe('the order a person chooses', () => {
  const orderOf = ({ table }: ReturnType<typeof read>, header: string) =>
    table.columns.find((column) => column.header === header)?.dateOrder;

  it('goes to the column in doubt, not to one that proves its own', () => {
    const found = read(
      `Commande n°|Date|Date de naissance|Client|Montant
      1|25/12/2024|25/12/1980|Ana Petit|10
      2|26/12/2024|12/26/1981|Léo Roy|20`,
      'mdy',
    );
    expect([orderOf(found, 'Date'), orderOf(found, 'Date de naissance')]).toEqual(['dmy', 'mdy']);
    expect(found.table.dateOrder).toBe('dmy');
    expect(found.days).toEqual(['2024-12-25', '2024-12-26']);
  });
  it('corrects a column that nothing leaves in doubt, where a person says so', () => {
    const settled = `Commande n°|Date|Client|Montant
      1|03/04/2025|Ana Petit|10,50
      2|05/06/2025|Léo Roy|20,50`;
    expect(read(settled).days).toEqual(['2025-04-03', '2025-06-05']);
    expect(read(settled, 'mdy').days).toEqual(['2025-03-04', '2025-05-06']);
  });
  it('never touches dates written with the year first', () => {
    const found = read(
      `Commande n°|Date|Client|Montant
      1|2025-04-03|Ana Petit|10
      2|2025-06-05|Léo Roy|20`,
      'mdy',
    );
    expect(orderOf(found, 'Date')).toBe('ymd');
    expect(found.days).toEqual(['2025-04-03', '2025-06-05']);
  });
});

describe('real dates beside dates typed as text', () => {
  const mixed = (text: string, dateOrder: DateOrder, real: Cell = { day: 20000, second: 0 }) => {
    const grid: Cell[][] = [
      ['Commande n°', 'Date', 'Client', 'Montant'],
      ['1', real, 'Ana Petit', 5],
      ['2', text, 'Léo Roy', 6],
    ];
    const [table] = recognise([{ id: 'a', name: 'Ventes', grid }], { ...hints, dateOrder });
    return table.remarks.some(({ code }) => code === 'dates-mixed');
  };
  test.each([
    { name: 'month first', text: '3/15/2025', habit: 'dmy' as const, warns: true },
    { name: 'month first, the habit too', text: '3/15/2025', habit: 'mdy' as const, warns: true },
    { name: 'day first where the month comes first', text: '15/3/2025', habit: 'mdy' as const, warns: true },
    { name: 'day first as usual', text: '15/3/2025', habit: 'dmy' as const, warns: false },
    { name: 'a month in letters', text: 'Mar-15-25', habit: 'dmy' as const, warns: false },
  ])('are pointed out where Sheets may have swapped them: $name', ({ text, habit, warns }) => {
    expect(mixed(text, habit)).toBe(warns);
  });
  it('are not, where all are texts', () => expect(mixed('3/15/2025', 'dmy', '3/16/2025')).toBe(false));
});
