import type { Role } from '../codes';
import {
  type Cell,
  type Column,
  type Grid,
  isBlank,
  type LeftOutReason,
  type OrderLine,
  type Problem,
  type Row,
  type Table,
} from '../model';
import { type Cents, type Day, isoDay } from '../units';
import { readCurrency, readNumber } from './amounts';
import type { WhoReader } from './identities';
import { cellText, customerKey, foldAccents, foldKey, isErrorText } from './keys';
import { offerCode } from './offers';
import { amountColumn, columnOf, dataRows, dayColumn, type Notes, type Reach } from './reach';
import { isPlaceHeading } from './recognise/further-columns';
import { headingWords } from './recognise/headings';
import { taxOf } from './recognise/tax';
import { markUnder, reasonOfStatus, type StatusMeaning } from './statuses';

/** One order before refunds of other rows are taken off and currencies are made one. */
export interface Sale {
  readonly tab: string;
  rows: readonly number[]; // sheet rows
  readonly orderId: string;
  readonly who: number;
  readonly day: Day;
  /** False: a table without dates, waiting for the one that has them. */
  readonly dated: boolean;
  readonly byLine: boolean;
  /** From an export of payments: what was paid, perhaps in parts or less a fee. */
  readonly isPayment: boolean;
  /** Its own rows say what became of it. */
  readonly hasStatus: boolean;
  cents: Cents | null;
  /** Taken back, nobody says when: refund columns and statuses. */
  refunded: Cents;
  /** Taken back on rows of their own; with nothing taken off where they give no amount. */
  returns: readonly Return[];
  cost: Cents | null;
  discount: Cents | null;
  readonly currency: string;
  readonly channel: string;
  readonly offer: string;
  readonly place: string;
  lines: readonly OrderLine[];
  /** Rows that repeat an earlier one of the order and count in its amount; null for none. */
  identical: Problem | null;
}

/** A row that took money back from a known order. */
export interface Return {
  readonly tab: string;
  readonly rows: readonly number[];
  readonly day: Day;
  readonly cents: Cents; // 0 or above
}

/** What all the refunds of an order come to, more than its amount perhaps. */
export const takenFrom = ({ refunded, returns }: Pick<Sale, 'refunded' | 'returns'>): Cents =>
  returns.reduce((sum, { cents }) => sum + cents, refunded);

/** Money that went back and is not on the row of its order. */
export interface Refund {
  readonly tab: string;
  readonly rows: readonly number[];
  readonly who: number;
  readonly day: Day;
  cents: Cents; // above 0
  readonly currency: string;
  /** Order ids it may speak of, folded. */
  readonly ids: readonly string[];
}

/** An order no row of which is a sale, as its status says: cancelled, failed, still to be paid. */
export interface Voided {
  readonly tab: string;
  readonly orderId: string;
  readonly who: number;
  readonly day: Day | null;
  readonly cents: Cents | null;
  readonly reason: LeftOutReason;
}

interface SalesColumns {
  readonly id?: Column;
  readonly date?: Column;
  readonly amount?: Column;
  readonly price?: Column;
  readonly quantity?: Column;
  readonly refunds: readonly Column[];
  readonly statuses: readonly Column[];
  readonly currency?: Column;
  readonly product?: Column;
  readonly category?: Column;
  readonly offer?: Column;
  readonly channel?: Column;
  readonly place?: Column;
  readonly cost?: Column;
  readonly margin?: Column;
  readonly discount?: Column;
  readonly original?: Column;
}

function salesColumns(table: Table, taxIncluded: boolean): SalesColumns {
  const of = (role: Role) => columnOf(table, role);
  const all = (role: Role) => table.columns.filter((c) => !c.secret && (c.role === role || c.also === role));
  const wanted = taxIncluded ? 'with' : 'without';
  const filled = (column: Column | undefined) => (column && column.filled > 0 ? column : undefined);
  const amount = filled(all('amount').find((c) => taxOf(headingWords(c.header)) === wanted) ?? of('amount'));
  const channel = of('channel');
  return {
    id: of('order_id'),
    date: of('order_date'),
    amount,
    price: filled(of('unit_price')),
    quantity: of('quantity'),
    refunds: all('refunded'),
    statuses: all('status'),
    currency: of('currency'),
    product: of('product'),
    category: of('category'),
    offer: of('coupon'),
    channel,
    place:
      table.columns.find((c) => c.also === 'channel') ??
      (channel && isPlaceHeading(headingWords(channel.header)) ? channel : undefined),
    cost: of('cost'),
    margin: of('margin'),
    discount: of('discount'),
    original: table.columns.find((c) => c.role === null && isOriginalHeading(c.header)),
  };
}

/** "Reference Txn ID", "Numéro de la transaction de référence", "Commande d'origine": the sale a refund speaks of. */
export const isOriginalHeading = (header: string): boolean =>
  /^(reference txn id|reference transaction id|(original|parent|linked|related|refunded) (order|transaction|invoice|payment|charge)( id| no)?|((no|id) )?(commande|facture|transaction|paiement) (origine|liee|initiale)|(no|id) transaction reference|id referencia trans|((no|id) )?(pedido|factura|transaccion|pago) (original|origen)|id transaccion referencia)$/.test(
    headingWords(header).join(' '),
  );

/** The orders of one table, lines put together, the refunds that stand on rows of their own, and orders that are none. */
export function readSales(reach: Reach): { sales: Sale[]; refunds: Refund[]; voided: Voided[]; wished: number[] } {
  const { table, grid, people, hints, settings } = reach;
  const columns = salesColumns(table, settings.taxIncluded);
  const who = people.reader(grid, table, hints, false);
  const read = rowReaders(reach, columns);
  const rows = withoutSums(reach, dataRows(reach), columns, read, who);
  const groups = groupRows(reach, rows, columns, read, who);
  const oncePerOrder = saysTotalPerOrder(groups, columns, read, grid);
  const sales: Sale[] = [];
  const refunds: Refund[] = [];
  const voided: Voided[] = [];
  const wished: number[] = [];
  const currency = readCurrency((columns.amount ?? columns.price)?.header);
  const all: GroupReach = { reach, columns, who, read, oncePerOrder, currency, sales, refunds, voided, wished };
  for (const group of groups) readGroup(all, group);
  // Whoever refuses to be written to on a row that is left out is to be known too.
  for (const r of rows) who(r);
  return { sales, refunds, voided, wished };
}

interface Group {
  readonly id: string;
  readonly rows: number[]; // indexes of the grid
  /** The first row that names somebody; −1 for none. */
  named: number;
  /** The day of that row, or of the first of nobody. */
  day: Day | null;
}

/**
 * Rows without those that hold a sum and no word that says so: nothing but numbers, no order, day, customer or article,
 * and an amount that is the sum of the rows above. Such a row below all others is no order either, whatever it sums up.
 */
function withoutSums(
  { grid, table, notes }: Reach,
  rows: readonly number[],
  columns: SalesColumns,
  read: RowReaders,
  who: WhoReader,
): readonly number[] {
  const { amount, id, date, product, category } = columns;
  if (!amount || !read.amount) return rows;
  const telling = [id, date, product, category].filter((c): c is Column => c !== undefined);
  const kept: number[] = [];
  let [sum, summed, lone] = [0, 0, 0];
  rows.forEach((r, i) => {
    const cents = read.amount?.(grid[r][amount.index]) ?? null;
    if (cents !== null && telling.every((c) => isBlank(grid[r][c.index])) && who(r) < 0 && holdsNumbersOnly(grid[r])) {
      if ((summed > 1 && cents === sum) || (i === rows.length - 1 && i > 0 && lone === 0)) {
        notes.leaveOut(table.tab, [r + 1], 'footer');
        [sum, summed] = [0, 0];
        return;
      }
      lone++;
    }
    kept.push(r);
    sum += cents ?? 0;
    // Lines of one order may well add up to the next one: sums are those of several orders.
    if (telling.some((c) => !isBlank(grid[r][c.index]))) summed++;
  });
  return kept;
}

const holdsNumbersOnly = (row: Row): boolean =>
  row.every((cell) => isBlank(cell) || typeof cell === 'number' || readNumber(cell, ',') !== null);

/**
 * Rows of one order; a row without a number, day or name belongs to the order above it. A number that comes back for
 * another customer on another day is another order: tills begin again at 1 every morning, some shops every year. Where
 * they do, the day tells orders of nobody apart too.
 */
function groupRows(
  { grid, people, table, notes }: Reach,
  rows: readonly number[],
  columns: SalesColumns,
  read: RowReaders,
  who: WhoReader,
): Group[] {
  const { id, date, amount } = columns;
  const groups: Group[] = [];
  const byId = new Map<string, Group[]>();
  let previous: Group | null = null;
  const dayOf = (r: number): Day | null => (date && read.day ? read.day(grid[r][date.index]) : null);
  const isSame = (a: number, b: number): boolean =>
    who(a) === who(b) || people.person(who(a)) === people.person(who(b));
  const again = numbersAgain(grid, rows, columns, read, (a, b) => who(a) >= 0 && who(b) >= 0 && isSame(a, b));
  const inBlocks = !id && isInBlocks(grid, rows, columns, who);
  const started = (id: string, r: number): Group => ({ id, rows: [r], named: who(r) < 0 ? -1 : r, day: dayOf(r) });
  /** The order this row speaks of, among those of its number. */
  const orderOf = (r: number, known: readonly Group[]): Group | undefined => {
    const newest = known[known.length - 1];
    const isNobody = who(r) < 0;
    if (isNobody && again === 'no') return newest;
    const own = dayOf(r);
    // Asked of every order of the number: in ten years of a till there are thousands.
    const fits = ({ day, named }: Group): boolean =>
      day === null ||
      own === null ||
      day === own ||
      (again !== 'every-day' && !isNobody && (named < 0 || isSame(named, r)));
    for (let i = known.length - 1; i >= 0; i--) if (fits(known[i])) return known[i];
    // Money that goes back belongs to an order that is there.
    const cents = amount && read.amount ? read.amount(grid[r][amount.index]) : null;
    if ((cents !== null && cents < 0) || read.meaning(r) === 'refund') return newest;
    notes.say({ code: 'numbers-again', tab: table.tab, column: id?.index, row: r + 1, count: 1 });
    return undefined;
  };
  for (const r of rows) {
    const orderId = id ? customerKey(grid[r][id.index]) : '';
    if (orderId === '') {
      // A payout below an order is no line of it.
      const isAlone = who(r) >= 0 || read.meaning(r) === 'not-a-sale';
      if (id && date && previous && previous.id !== '' && isBlank(grid[r][date.index]) && !isAlone)
        previous.rows.push(r);
      else if (inBlocks && previous && !isAlone && isNextArticle(grid[r], columns)) previous.rows.push(r);
      else {
        const group = started('', r);
        groups.push(group);
        if (inBlocks) previous = group;
      }
      continue;
    }
    const key = foldKey(orderId);
    const known = byId.get(key);
    let group = known && orderOf(r, known);
    if (group) {
      group.rows.push(r);
      if (group.named < 0 && who(r) >= 0) [group.named, group.day] = [r, dayOf(r)];
    } else {
      group = started(orderId, r);
      if (known) known.push(group);
      else byId.set(key, [group]);
      groups.push(group);
    }
    previous = group;
  }
  return groups;
}

/**
 * Whether people wrote the day and the name on the first row of each order only: on many rows both are missing, hardly
 * ever one of them.
 */
function isInBlocks(grid: Grid, rows: readonly number[], columns: SalesColumns, who: WhoReader): boolean {
  const { date, product } = columns;
  if (!date || !product) return false;
  let [both, one] = [0, 0];
  for (const r of rows) {
    const [noDay, nobody] = [isBlank(grid[r][date.index]), who(r) < 0];
    if (noDay && nobody && isNextArticle(grid[r], columns)) both++;
    else if (noDay !== nobody) one++;
  }
  return both >= 3 && both >= rows.length * 0.15 && one <= both * 0.1;
}

/** A row that names an article and what it cost, under one that says when and for whom. */
function isNextArticle(row: Row, { date, product, amount, price }: SalesColumns): boolean {
  if (!date || !product || !isBlank(row[date.index])) return false;
  const article = cellText(row[product.index]);
  const cost = amount ?? price;
  return article !== '' && !/^(?:sous|sub|grand)?[ -]*tota/i.test(article) && (!cost || !isBlank(row[cost.index]));
}

/**
 * Whether numbers of orders start again: every day, as those of tills do (on nearly every day the smallest is among the
 * smallest of all), or now and then (half of them at least come back on another day). They do not where most that come
 * back do so for the same customer: an order paid in parts.
 */
function numbersAgain(
  grid: Grid,
  rows: readonly number[],
  { id, date, amount }: SalesColumns,
  read: RowReaders,
  isSamePerson: (a: number, b: number) => boolean,
): 'every-day' | 'sometimes' | 'no' {
  if (!id || !date || !read.day) return 'no';
  const smallest = new Map<Day, number>();
  const dayOf = new Map<number, Day>();
  const rowOf = new Map<number, number>();
  const onOthers = new Set<number>();
  let [ofSame, ofAnother] = [0, 0];
  let [low, high] = [Number.POSITIVE_INFINITY, 0];
  let series = '';
  for (const r of rows) {
    const key = customerKey(grid[r][id.index]).slice(0, 40);
    if (key === '') continue;
    // One count, all with the same letters before it: "T-12".
    const written = /^(\D{0,8})(\d{1,7})$/.exec(key);
    if (!written || (smallest.size > 0 && written[1] !== series)) return 'no';
    series = written[1];
    const day = read.day(grid[r][date.index]);
    const cents = amount && read.amount ? read.amount(grid[r][amount.index]) : null;
    if (day === null || (cents !== null && cents < 0) || read.meaning(r) === 'refund') continue;
    const number = Number(written[2]);
    low = Math.min(low, number);
    high = Math.max(high, number);
    smallest.set(day, Math.min(number, smallest.get(day) ?? number));
    const before = rowOf.get(number);
    if (before !== undefined && dayOf.get(number) !== day) {
      onOthers.add(number);
      if (isSamePerson(before, r)) ofSame++;
      else ofAnother++;
    }
    dayOf.set(number, day);
    rowOf.set(number, r);
  }
  if (smallest.size < 2 || onOthers.size === 0 || ofSame > ofAnother) return 'no';
  // The first ticket of a day may be one that was cancelled; of few numbers, none is far from the smallest.
  const near = low + Math.min(2, Math.floor((high - low) / 4));
  let fresh = 0;
  for (const number of smallest.values()) if (number <= near) fresh++;
  // A number or two may have lines on two days; on three days, nearly always from the first number, they are those of a till.
  if (smallest.size >= 3 && fresh >= smallest.size * 0.8) return 'every-day';
  return fresh >= smallest.size * 0.8 || onOthers.size * 2 >= dayOf.size ? 'sometimes' : 'no';
}

interface RowReaders {
  readonly day: ((cell: Cell | undefined) => Day | null) | null;
  readonly amount: ((cell: Cell | undefined) => Cents | null) | null;
  readonly price: ((cell: Cell | undefined) => Cents | null) | null;
  readonly cost: ((cell: Cell | undefined) => Cents | null) | null;
  readonly margin: ((cell: Cell | undefined) => Cents | null) | null;
  readonly discount: ((cell: Cell | undefined) => Cents | null) | null;
  readonly refunds: readonly ((cell: Cell | undefined) => Cents | null)[];
  quantity(r: number): number | null;
  meaning(r: number): StatusMeaning | null;
}

function rowReaders(reach: Reach, columns: SalesColumns): RowReaders {
  const { grid } = reach;
  const quantityDecimal = columns.quantity?.decimal ?? reach.hints.decimal;
  return {
    day: dayColumn(reach, columns.date),
    amount: amountColumn(reach, columns.amount),
    price: amountColumn(reach, columns.price),
    cost: amountColumn(reach, columns.cost),
    margin: amountColumn(reach, columns.margin),
    discount: amountColumn(reach, columns.discount),
    refunds: columns.refunds.map((c) => amountColumn(reach, c) as (cell: Cell | undefined) => Cents | null),
    quantity: (r) => (columns.quantity ? readNumber(grid[r][columns.quantity.index], quantityDecimal) : null),
    meaning(r) {
      let meaning: StatusMeaning | null = null;
      for (const column of columns.statuses) {
        const found = markUnder(column.header, cellText(grid[r][column.index]).slice(0, 80));
        // The strongest word wins: a completed transfer is a transfer, a refunded order that was paid is refunded.
        if (found !== null && (meaning === null || meaning === 'sale')) meaning = found;
        else if (found !== null && reasonOfStatus(found) !== null && reasonOfStatus(meaning) === null) meaning = found;
        else if (found === 'refund' && meaning === 'refunded') meaning = found;
      }
      return meaning;
    },
  };
}

/**
 * Whether the amount column repeats the order's total on each of its lines, so that it counts once. A column filled
 * on one line of each order needs no answer: the sum is the same.
 */
function saysTotalPerOrder(groups: readonly Group[], columns: SalesColumns, read: RowReaders, grid: Grid): boolean {
  if (!columns.amount || !read.amount) return false;
  const column = columns.amount.index;
  let [equal, different, asLines, asTotal] = [0, 0, 0, 0];
  const totals = new Set<Cents>();
  for (const group of groups) {
    if (group.id === '' || group.rows.length < 2) continue;
    const rows = group.rows.filter((r) => read.meaning(r) !== 'refund');
    const amounts = rows.map((r) => (read.amount as NonNullable<RowReaders['amount']>)(grid[r][column]));
    const filled = amounts.filter((a): a is number => a !== null && a >= 0);
    // Lines that cost nothing are alike either way.
    if (filled.length < 2 || filled[0] === 0) continue;
    if (filled.every((a) => a === filled[0])) {
      equal++;
      totals.add(filled[0]);
    } else different++;
    if (read.price && columns.price && filled.length === rows.length) {
      let sum = 0;
      let fits = 0;
      for (let i = 0; i < rows.length; i++) {
        const each = (read.price(grid[rows[i]][columns.price.index]) ?? Number.NaN) * (read.quantity(rows[i]) ?? 1);
        sum += each;
        if (Math.abs(each - filled[i]) <= 2) fits++;
      }
      if (fits === rows.length) asLines++;
      else if (Math.abs(sum - filled[0]) <= Math.max(2, filled[0] * 0.001)) asTotal++;
    }
  }
  if (asLines > asTotal) return false;
  if (asTotal > asLines) return true;
  const words = headingWords(columns.amount.header);
  const ofLine = words.some((w) =>
    /^(item|items|line|lineitem|ligne|article|produit|product|price|prix|unit|rad|each|net|revenue|sales)$/.test(w),
  );
  const ofOrder = words.some((w) =>
    /^(total|order|commande|facture|invoice|grand|payer|pedido|totalt|basket|panier|payment)$/.test(w),
  );
  if (equal + different === 0) return false;
  if (equal < (equal + different) * 0.9) return false;
  // Tickets all cost the same; totals of orders hardly ever do.
  return !ofLine && (ofOrder || (equal >= 5 && totals.size * 2 > equal));
}

interface GroupReach {
  readonly reach: Reach;
  readonly columns: SalesColumns;
  readonly who: WhoReader;
  readonly read: RowReaders;
  readonly oncePerOrder: boolean;
  /** What the heading of the amounts says of all that do not say it themselves. */
  readonly currency: string;
  readonly sales: Sale[];
  readonly refunds: Refund[];
  readonly voided: Voided[];
  /** Who placed an order that was no sale in the end. */
  readonly wished: number[];
}

// One for all: most orders have none, and a file has a hundred thousand orders.
const noReturns: readonly Return[] = [];
const noLines: readonly OrderLine[] = [];

/** What one row brings to its order. */
interface Line {
  readonly r: number;
  readonly cents: Cents | null;
  readonly meaning: StatusMeaning | null;
  readonly day: Day | null;
  readonly quantity: number | null;
  /** A discount written as a line of its own: it lowers the order, nothing went back. */
  readonly lowersPrice: boolean;
}

const isDiscountName = (text: string): boolean =>
  text.length <= 320 &&
  /\b(discount|remise|reduction|rabais|coupon|code promo|voucher|rabatt|descuento|gift card|carte cadeau|bon d)/.test(
    foldAccents(text),
  );

function readGroup(all: GroupReach, group: Group): void {
  const { reach, columns, who, read } = all;
  const { grid, table, notes } = reach;
  const cellAt = (r: number, column: Column | undefined): Cell | undefined =>
    column ? grid[r][column.index] : undefined;
  const ofGroup = firstMeaning(group, read);

  // 1. Rows that are no sale say so in their status.
  const live: Line[] = [];
  for (const r of group.rows) {
    const meaning = read.meaning(r) ?? ofGroup;
    const reason = reasonOfStatus(meaning);
    const cents = amountOfRow(all, r);
    noteAmount(all, r, cents);
    if (reason) notes.leaveOut(table.tab, [r + 1], reason, statusText(columns, grid, r));
    else if (cents === 'unreadable') {
      notes.leaveOut(table.tab, [r + 1], 'unreadable-amount', cellText(cellAt(r, columns.amount)));
    } else if (isPaidOut(all, cents, meaning, r))
      notes.leaveOut(table.tab, [r + 1], 'not-a-sale', statusText(columns, grid, r));
    else {
      const day = read.day ? read.day(cellAt(r, columns.date)) : null;
      const lowersPrice = cents !== null && cents < 0 && isDiscountName(cellText(cellAt(r, columns.product)));
      live.push({ r, cents, meaning, day, quantity: read.quantity(r), lowersPrice });
      if (day !== null) noteDate(notes, table.tab, r, cellAt(r, columns.date), day);
    }
  }
  if (live.length === 0) {
    const reason = reasonOfStatus(ofGroup ?? read.meaning(group.rows[0]));
    if (reason === 'cancelled' || reason === 'pending' || reason === 'failed') {
      for (const r of group.rows) if (who(r) >= 0) all.wished.push(who(r));
    }
    if (group.id === '' || reason === null) return;
    const [r] = group.rows;
    const cents = amountOfRow(all, r);
    all.voided.push({
      tab: table.tab,
      orderId: group.id,
      who: who(group.rows.find((row) => who(row) >= 0) ?? r),
      day: read.day ? read.day(cellAt(r, columns.date)) : null,
      cents: cents === 'unreadable' ? null : cents,
      reason,
    });
    return;
  }
  const rowsOf = (lines: readonly Line[]) => lines.map((line) => line.r + 1);

  // 2. The day: that of the first row that has one.
  const others = live.filter((line) => !isRefundLine(line));
  const selling = others.some((line) => !line.lowersPrice) ? others : [];
  const first =
    (selling.length > 0 ? selling : live).find((line) => line.day !== null) ?? live.find((line) => line.day !== null);
  if (!first && read.day) {
    const written = live.find((line) => !isBlank(cellAt(line.r, columns.date)));
    if (written) notes.leaveOut(table.tab, rowsOf(live), 'unreadable-date', cellText(cellAt(written.r, columns.date)));
    else notes.leaveOut(table.tab, rowsOf(live), 'no-date');
    return;
  }
  const day = first?.day ?? 0;
  const named = live.find((line) => who(line.r) >= 0);
  const identity = named ? who(named.r) : -1;
  const currency = currencyOf(all, live);

  // 3. Only money going back: it belongs to an order elsewhere.
  if (selling.length === 0) {
    for (const line of live) {
      const lineDay = line.day ?? day;
      all.refunds.push({
        tab: table.tab,
        rows: [line.r + 1],
        who: who(line.r) >= 0 ? who(line.r) : identity,
        day: lineDay,
        cents: Math.abs(line.cents ?? 0),
        currency,
        ids: [group.id, customerKey(cellAt(line.r, columns.original))].filter((id) => id !== '').map(foldKey),
      });
    }
    return;
  }

  // 4. The amount, and what was taken back from it.
  const hasMoney = read.amount !== null || read.price !== null;
  const amounts = selling.map((line) => line.cents).filter((c): c is number => c !== null);
  if (hasMoney && amounts.length === 0) {
    notes.leaveOut(table.tab, rowsOf(live), 'unreadable-amount');
    return;
  }
  const once = all.oncePerOrder && selling.length > 1;
  if (once && amounts.length > 1)
    notes.say({ code: 'total-once', tab: table.tab, column: columns.amount?.index, count: 1, seen: group.id });
  const cents = !hasMoney ? null : once ? amounts[0] : amounts.reduce((sum, c) => sum + c, 0);
  let returns: readonly Return[] = noReturns;
  if (selling.length < live.length) {
    const sold = new Set(selling);
    returns = live
      .filter((line) => !sold.has(line))
      .map((line) => ({
        tab: table.tab,
        rows: [line.r + 1],
        day: line.day ?? day,
        cents: cents === null ? 0 : Math.abs(line.cents ?? 0),
      }));
  }
  const written = cents === null ? 0 : refundOfColumns(all, live, cents);
  const back = takenFrom({ refunded: written, returns });
  const whole = back === 0 && cents !== null && live.some((line) => line.meaning === 'refunded');
  if (cents !== null && back > Math.max(cents, 0))
    notes.say({ code: 'refund-excess', tab: table.tab, row: live[0].r + 1, count: 1, seen: group.id });
  const textAt = (column: Column | undefined): string => {
    for (const line of live) {
      const text = cellText(cellAt(line.r, column));
      if (text !== '' && !isErrorText(text)) return text.slice(0, 200);
    }
    return '';
  };
  all.sales.push({
    tab: table.tab,
    rows: rowsOf(live),
    orderId: group.id,
    who: identity,
    day,
    dated: read.day !== null,
    byLine: table.byLine,
    isPayment: table.kind === 'payments',
    hasStatus: live.some((line) => line.meaning !== null),
    cents,
    refunded: whole ? (cents as number) : written,
    returns,
    cost: costOf(all, selling, cents, once),
    discount: sumOf(all, selling, columns.discount, read.discount, once),
    currency,
    channel: textAt(columns.channel),
    offer: offerCode(textAt(columns.offer)),
    place: textAt(columns.place),
    lines: linesOf(all, selling, once),
    identical: once ? null : identicalAmong(all, group, selling),
  });
}

/** Rows equal cell by cell. Two of one article are two equal lines: nothing is asked of a table of articles. */
function identicalAmong({ reach, columns }: GroupReach, group: Group, selling: readonly Line[]): Problem | null {
  const { id, product, category, quantity } = columns;
  if (selling.length < 2 || !id || product || category || quantity) return null;
  const seen = new Set<string>();
  const again: number[] = [];
  for (const { r, cents } of selling) {
    const row = reach.grid[r];
    if (!cents || isBlank(row[id.index])) continue;
    const cells = row.map(cellText).join('\u0001');
    if (seen.has(cells)) again.push(r + 1);
    else seen.add(cells);
  }
  const [row] = again;
  return row === undefined
    ? null
    : { code: 'rows-identical', tab: reach.table.tab, column: id.index, row, count: again.length, seen: group.id };
}

const firstMeaning = (group: Group, read: RowReaders): StatusMeaning | null => {
  if (group.rows.length < 2) return null;
  for (const r of group.rows) {
    const meaning = read.meaning(r);
    // A refund and a fee speak of themselves, not of the lines beside them.
    if (meaning !== null && meaning !== 'refund' && meaning !== 'not-a-sale') return meaning;
  }
  return null;
};

function statusText(columns: SalesColumns, grid: Grid, r: number): string {
  for (const column of columns.statuses) {
    const text = cellText(grid[r][column.index]);
    const meaning = markUnder(column.header, text.slice(0, 80));
    if (reasonOfStatus(meaning) !== null) return text;
  }
  return '';
}

/** The amount of a row: its own, else price × quantity; null for a blank. */
function amountOfRow({ reach, columns, read }: GroupReach, r: number): Cents | null | 'unreadable' {
  const { grid } = reach;
  const cell = columns.amount ? grid[r][columns.amount.index] : '';
  if (read.amount && !isBlank(cell)) return read.amount(cell) ?? 'unreadable';
  if (!read.price || !columns.price) return null;
  const priceCell = grid[r][columns.price.index];
  if (isBlank(priceCell)) return null;
  const price = read.price(priceCell);
  return price === null ? 'unreadable' : Math.round(price * (read.quantity(r) ?? 1)) + 0;
}

/** Tells an amount written as text, as it was read: once for each row, however often the row is asked. */
function noteAmount({ reach, columns }: GroupReach, r: number, cents: Cents | null | 'unreadable'): void {
  const cell = columns.amount ? reach.grid[r][columns.amount.index] : '';
  if (typeof cents === 'number' && typeof cell === 'string' && Number.isNaN(Number(cell)) && !isBlank(cell))
    reach.notes.change(reach.table.tab, r + 1, 'amount', cell, String(cents / 100), 'amount');
}

function noteDate(notes: Notes, tab: string, r: number, cell: Cell | undefined, day: Day): void {
  if (typeof cell === 'string' && !/^\d{4}-\d{2}-\d{2}/.test(cell))
    notes.change(tab, r + 1, 'order_date', cell, isoDay(day), 'date');
}

const isRefundLine = ({ cents, meaning, quantity, lowersPrice }: Line): boolean =>
  meaning === 'refund' ||
  (!lowersPrice && cents !== null && cents < 0) ||
  (quantity !== null && quantity < 0 && cents !== null && cents <= 0);

/** In an export of payments, money that left for another reason than a refund, of a payment it names: we paid somebody. */
const isPaidOut = (
  { reach, columns }: GroupReach,
  cents: Cents | null,
  meaning: StatusMeaning | null,
  r: number,
): boolean =>
  reach.table.kind === 'payments' &&
  cents !== null &&
  cents < 0 &&
  meaning !== 'refund' &&
  meaning !== 'refunded' &&
  meaning !== 'part-refunded' &&
  customerKey(columns.original && reach.grid[r][columns.original.index]) === '' &&
  columns.statuses.some((column) => /\p{L}/u.test(cellText(reach.grid[r][column.index])));

/** What the refund columns say was taken back: an amount, or a mark that all of it was. */
function refundOfColumns(
  { reach, columns, read, oncePerOrder }: GroupReach,
  live: readonly Line[],
  cents: Cents,
): Cents {
  let marked = false;
  let most = 0;
  columns.refunds.forEach((column, i) => {
    const amounts: Cents[] = [];
    for (const line of live) {
      const cell = reach.grid[line.r][column.index];
      if (isBlank(cell)) continue;
      const mark = typeof cell === 'boolean' ? cell : markOf(cellText(cell));
      if (mark !== null) marked = marked || mark;
      else amounts.push(Math.abs(read.refunds[i](cell) ?? 0));
    }
    const repeated = amounts.length > 1 && oncePerOrder && amounts.every((a) => a === amounts[0]);
    most = Math.max(most, repeated ? amounts[0] : amounts.reduce((sum, a) => sum + a, 0));
  });
  return most > 0 ? most : marked ? Math.max(0, cents) : 0;
}

/** Yes and no of a refund column; null for an amount. */
function markOf(text: string): boolean | null {
  const word = foldAccents(text.slice(0, 20));
  if (
    /^(true|yes|oui|vrai|y|o|x|si|ja|full|total|totale|totalement|refunded|rembourse|remboursee|fully refunded)$/.test(
      word,
    )
  )
    return true;
  return /^(false|no|non|faux|n|nej|none|aucun|-)$/.test(word) ? false : null;
}

function currencyOf({ reach, columns, currency }: GroupReach, live: readonly Line[]): string {
  if (columns.currency) {
    for (const line of live) {
      const written = cellText(reach.grid[line.r][columns.currency.index]);
      const code =
        written === '' ? '' : readCurrency(written) || (/^[A-Z]{3}$/i.test(written) ? written.toUpperCase() : '');
      if (code) return code;
    }
  }
  const column = columns.amount ?? columns.price;
  if (!column) return '';
  for (const line of live) {
    const cell = reach.grid[line.r][column.index];
    if (typeof cell !== 'string' || !/[A-Za-z$\u00a3\u00a5\u20a0-\u20bf]/.test(cell.slice(0, 60))) continue;
    const code = readCurrency(cell.slice(0, 60));
    if (code) return code;
  }
  return currency;
}

function sumOf(
  { reach }: GroupReach,
  lines: readonly Line[],
  column: Column | undefined,
  read: ((cell: Cell | undefined) => Cents | null) | null,
  once: boolean,
): Cents | null {
  if (!column || !read) return null;
  const found: Cents[] = [];
  for (const line of lines) {
    const cents = read(reach.grid[line.r][column.index]);
    if (cents !== null) found.push(Math.abs(cents));
  }
  if (found.length === 0) return null;
  return once && found.every((c) => c === found[0]) ? found[0] : found.reduce((sum, c) => sum + c, 0);
}

function costOf(all: GroupReach, lines: readonly Line[], cents: Cents | null, once: boolean): Cents | null {
  const { columns, read, reach } = all;
  if (columns.cost && read.cost) {
    const each = headingWords(columns.cost.header).some((w) =>
      /^(unit|unitaire|unitario|item|each|price|prix|pa)$/.test(w),
    );
    if (!each || !columns.quantity) return sumOf(all, lines, columns.cost, read.cost, once);
    let sum: Cents | null = null;
    for (const line of lines) {
      const cost = read.cost(reach.grid[line.r][columns.cost.index]);
      if (cost !== null) sum = (sum ?? 0) + Math.round(Math.abs(cost) * (line.quantity ?? 1));
    }
    return sum;
  }
  if (!columns.margin || !read.margin || cents === null) return null;
  let margin: Cents | null = null;
  for (const line of lines) {
    const found = read.margin(reach.grid[line.r][columns.margin.index]);
    if (found !== null) margin = once ? found : (margin ?? 0) + found;
  }
  return margin === null ? null : cents - margin;
}

function linesOf({ reach, columns, read }: GroupReach, lines: readonly Line[], once: boolean): readonly OrderLine[] {
  const { product, category, price } = columns;
  if (!product && !category) return noLines;
  const found: OrderLine[] = [];
  for (const line of lines) {
    const row = reach.grid[line.r];
    const name = product ? cellText(row[product.index]).slice(0, 400) : '';
    const kind = category ? cellText(row[category.index]).slice(0, 200) : '';
    if (name === '' && kind === '') continue;
    const listed = listedArticles(name);
    if (listed) {
      for (const { product: one, quantity } of listed)
        found.push({ product: one, category: kind, quantity, unitCents: null });
      continue;
    }
    const quantity = line.quantity;
    const each = price && read.price ? read.price(row[price.index]) : null;
    const shared =
      !once && line.cents !== null && quantity !== null && quantity > 0 ? Math.round(line.cents / quantity) : null;
    found.push({
      product: name.slice(0, 200),
      category: kind,
      quantity,
      unitCents: each ?? (columns.amount ? shared : null),
    });
  }
  return found;
}

/** "Product A x 1, Product B x 2": each article with its quantity; null for the name of one article. */
function listedArticles(text: string): { product: string; quantity: number }[] | null {
  if (!/ x ?\d+\s*(,|;|$)/i.test(text)) return null;
  const found: { product: string; quantity: number }[] = [];
  for (const part of text.split(/[,;]/)) {
    const at = part.toLowerCase().lastIndexOf(' x');
    const count = at < 0 ? Number.NaN : Number(part.slice(at + 2));
    if (!Number.isFinite(count) || part.slice(0, at).trim() === '') return null;
    found.push({ product: part.slice(0, at).trim().slice(0, 200), quantity: count });
  }
  return found;
}
