import type { Role, TableKind } from '../../codes';
import type { Grid, SourceTab, Table } from '../../model';
import { cellText } from '../keys';
import { assign, settleNames } from './assign';
import { candidatesOf } from './candidates';
import { describe } from './describe';
import { withDuplicates } from './duplicate-tabs';
import { findTable, type Place } from './find-table';
import { furtherColumns } from './further-columns';
import { headingWords, isPlaceholder, isSecretHeading } from './headings';
import type { ReadHints } from './hints';
import { isPeopleKind, kindConfidence, kindOf } from './kind';
import { isByLine } from './lines';
import { isOtherCard, isSecretContent, profileOf } from './profile';
import { remarksOf } from './remarks';
import type { Candidate, Seen } from './seen';

/**
 * Says what every tab holds: kind of table, heading row, role of each column with a confidence, date order and
 * decimal sign per column, and what is odd about it. One table per tab, in the order of the tabs; a tab without a
 * table has kind `none`.
 */
export function recognise(tabs: readonly SourceTab[], hints: ReadHints): Table[] {
  const tables = tabs.map((tab) => recogniseTab(tab, hints));
  return withDuplicates(tabs, tables);
}

function recogniseTab(tab: SourceTab, hints: ReadHints): Table {
  const place = findTable(tab.grid, hints.dictionary);
  if (!place) return noTable(tab);
  const columns = columnsOf(tab.grid, place);
  const candidates = candidatesOf(tab.grid, place, columns, hints.dictionary);
  const kind = kindOf(tab, place, columns, candidates);
  const given = kind === 'none' ? new Map<number, Candidate>() : assign(tab.grid, place, kind, columns, candidates);
  settleNames(tab.grid, place, columns, given, candidates);
  const byLine = isByLine(tab.grid, place, kind, given);
  const shownKind: TableKind = kind === 'orders' && byLine ? 'order-lines' : kind;
  const also = furtherColumns(tab.grid, place, columns, given, shownKind, hints.dictionary);
  const described = describe(tab.grid, place, shownKind, columns, given, also, hints);
  const mainDate = described.find((c) => c.role === dateRoleOf(shownKind)) ?? described.find((c) => c.dateOrder);
  const mainAmount =
    described.find((c) => c.role === amountRoleOf(shownKind)) ??
    described.find((c) => c.role === 'unit_price') ??
    described.find((c) => c.decimal);
  return {
    tab: tab.id,
    name: tab.name,
    kind: shownKind,
    confidence: kind === 'none' ? 0 : kindConfidence(shownKind, given),
    headerRow: place.header + 1,
    firstRow: place.first + 1,
    lastRow: place.last + 1,
    columns: described,
    dateOrder: mainDate?.dateOrder ?? null,
    decimal: mainAmount?.decimal ?? null,
    byLine,
    remarks: remarksOf(tab, place, described, columns, shownKind, hints),
  };
}

function columnsOf(grid: Grid, place: Place): Seen[] {
  return Array.from({ length: place.width }, (_, index) => {
    const header = headingAt(grid, place, index);
    const profile = profileOf(grid, index, place.first, place.last);
    const words = headingWords(header);
    return {
      index,
      header,
      words: isPlaceholder(words) ? [] : words,
      profile,
      secret: isSecretHeading(header, isOtherCard(profile)) || isSecretContent(profile),
    };
  });
}

/** The heading of a column; of one that has none, the one above it: "Date" and "Client" in one row, "Nom" in the next. */
function headingAt(grid: Grid, { header, width }: Place, index: number): string {
  if (header < 0) return '';
  const own = cellText(grid[header][index]).slice(0, 200);
  if (own !== '' || header === 0) return own;
  const above = grid[header - 1].slice(0, width).filter((cell) => cellText(cell) !== '');
  return above.length >= 3 && above.every((cell) => typeof cell === 'string' && cell.length <= 40)
    ? cellText(grid[header - 1][index])
    : '';
}

const noTable = (tab: SourceTab): Table => ({
  tab: tab.id,
  name: tab.name,
  kind: 'none',
  confidence: 0,
  headerRow: 0,
  firstRow: 1,
  lastRow: 0,
  columns: [],
  dateOrder: null,
  decimal: null,
  byLine: false,
  remarks: [],
});

const dateRoleOf = (kind: TableKind): Role =>
  isPeopleKind(kind)
    ? 'signup_date'
    : kind === 'touchpoints'
      ? 'touch_date'
      : kind === 'spend'
        ? 'period'
        : 'order_date';
const amountRoleOf = (kind: TableKind): Role =>
  isPeopleKind(kind) ? 'total_spent' : kind === 'spend' ? 'spend_amount' : 'amount';
