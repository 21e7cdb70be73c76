import { type Cell, type Column, isBlank, isMoment, type Spend, type Touch } from '../model';
import type { Day } from '../units';
import { findDateOrder, readMonth } from './days';
import { eventOf } from './events';
import { cellText, foldAccents } from './keys';
import { amountColumn, columnOf, dataRows, dayColumn, type Reach } from './reach';

/**
 * The rows of a spending table. A month (`2026-03`, `mars 2026`) is its first day; a row without a day is money of
 * the whole period.
 */
export function readSpend(reach: Reach): Spend[] {
  const { grid, table, notes } = reach;
  const amount = columnOf(table, 'spend_amount') ?? columnOf(table, 'amount') ?? columnOf(table, 'cost');
  const read = amountColumn(reach, amount);
  const campaign = columnOf(table, 'campaign');
  const channel = columnOf(table, 'channel') ?? campaign;
  const kind = columnOf(table, 'spend_kind');
  const period = columnOf(table, 'period') ?? columnOf(table, 'order_date');
  const monthOf = period ? monthReader(reach, period) : () => null;
  const spends: Spend[] = [];
  for (const r of dataRows(reach)) {
    const row = grid[r];
    const cell = amount ? row[amount.index] : '';
    const cents = read ? read(cell) : null;
    if (cents === null) {
      notes.leaveOut(table.tab, [r + 1], 'unreadable-amount', cellText(cell));
      continue;
    }
    const text = (column: Column | undefined): string => (column ? cellText(row[column.index]).slice(0, 200) : '');
    const when = period ? row[period.index] : '';
    const day = monthOf(when);
    if (day === null && !isBlank(when)) {
      notes.leaveOut(table.tab, [r + 1], 'unreadable-date', cellText(when));
      continue;
    }
    spends.push({
      channel: text(channel),
      kind: kindOfSpend(text(kind) || table.name, kind !== undefined),
      day,
      campaign: text(campaign),
      cents,
    });
  }
  return spends;
}

function monthReader(reach: Reach, column: Column): (cell: Cell) => Day | null {
  const cells = reach.grid.slice(reach.table.firstRow - 1, reach.table.lastRow).map((row) => row[column.index]);
  const order = column.dateOrder ?? findDateOrder(cells, reach.hints.dateOrder).order;
  return (cell) => readMonth(cell, order);
}

function kindOfSpend(text: string, said: boolean): Spend['kind'] {
  const word = foldAccents(text.slice(0, 80));
  if (/retention|fidel|loyal|relance|win.?back|reactiv|remarket|retarget|retenc|lojal|behall/.test(word))
    return 'retention';
  return said && /sales|vente|commercia|salair|salary|sueldo|forsalj|commission|vendeur/.test(word)
    ? 'sales'
    : 'marketing';
}

/**
 * Marketing contacts with somebody; a row without a name, a day or a channel is listed. Where a column says what
 * happened (sent, opened, clicked…), clicks, replies and logins count as actions of the person.
 */
export function readTouches(reach: Reach, today: Day | null): Touch[] {
  const { grid, table, notes, people, hints } = reach;
  const date = columnOf(table, 'touch_date') ?? columnOf(table, 'order_date');
  const channel = columnOf(table, 'channel') ?? columnOf(table, 'campaign');
  const dayOf = dayColumn(reach, date);
  const who = people.reader(grid, table, hints, false);
  const event = eventColumn(reach);
  const touches: Touch[] = [];
  for (const r of dataRows(reach)) {
    const row = grid[r];
    const identity = who(r);
    const cell = date ? row[date.index] : '';
    const day = dayOf ? dayOf(cell) : null;
    if (identity < 0) notes.leaveOut(table.tab, [r + 1], 'blank-identity');
    else if (day === null)
      notes.leaveOut(table.tab, [r + 1], isBlank(cell) ? 'no-date' : 'unreadable-date', cellText(cell));
    else if (today !== null && day > today) notes.leaveOut(table.tab, [r + 1], 'in-the-future', cellText(cell));
    else {
      people.keep(identity, [r + 1], day);
      const action = event ? eventOf(cellText(row[event.index])) : undefined;
      if (action) people.acted(identity, action, day);
      const second = isMoment(cell) ? cell.second : 0;
      const name = channel ? cellText(row[channel.index]).slice(0, 200) : '';
      touches.push({ who: identity, day, ...(second > 0 ? { second } : {}), channel: name });
    }
  }
  return touches;
}

/** The column, if any, in which nearly every cell names an event. */
export function eventColumn({ grid, table }: Pick<Reach, 'grid' | 'table'>): Column | undefined {
  return table.columns.find((column) => {
    if (column.secret || (column.role !== null && column.role !== 'status' && column.role !== 'category')) return false;
    let [seen, told] = [0, 0];
    for (let r = table.firstRow - 1; r < table.lastRow; r++) {
      const cell = grid[r]?.[column.index];
      if (isBlank(cell)) continue;
      seen++;
      if (eventOf(cellText(cell)) !== undefined) told++;
    }
    return seen > 0 && told >= 0.8 * seen;
  });
}
