import type { Role, TableKind } from '../../codes';
import type { Grid } from '../../model';
import { cellText, customerKey, foldAccents, foldKey } from '../keys';
import { askedBy, markUnder, reasonOfStatus, statusOf } from '../statuses';
import type { Place } from './find-table';
import { type Dictionary, readHeading } from './headings';
import { isMoneyKind, isOrderKind } from './kind';
import { speaksFor } from './profile';
import type { Candidate, Seen } from './seen';
import { isTaxTwin } from './tax';

/**
 * Columns that say more of a role another column has: the number of a customer in a second system, the amount with tax,
 * what became of a row, the shop it was sold in.
 *
 * @returns role by column index; none of them is in `given`
 */
export function furtherColumns(
  grid: Grid,
  place: Place,
  columns: readonly Seen[],
  given: ReadonlyMap<number, Candidate>,
  kind: TableKind,
  dictionary?: Dictionary,
): Map<number, Role> {
  const also = new Map<number, Role>();
  const columnOf = new Map([...given.values()].map((c) => [c.role, c.column] as const));
  const free = columns.filter((c) => !given.has(c.index) && !c.secret && c.profile.seen > 0);
  const id = columnOf.get('customer_id');
  if (id !== undefined && !isMoneyKind(kind)) {
    const first = idsOf(grid, place, id);
    for (const column of free) {
      const [guess] = column.header === '' ? [] : readHeading(column.header, dictionary);
      if (guess?.role !== 'customer_id' || guess.score < 0.85 || speaksFor('customer_id', column.profile) < 0) continue;
      // Numbers of two systems that overlap would link strangers: 4 is one customer here and another one there.
      if ([...idsOf(grid, place, column.index)].some((key) => first.has(key))) continue;
      also.set(column.index, 'customer_id');
      break;
    }
  }
  if (!isOrderKind(kind)) return also;
  const amount = columnOf.get('amount');
  const refunded = columnOf.get('refunded');
  for (const column of free) {
    if (also.has(column.index)) continue;
    if (
      amount !== undefined &&
      isTaxTwin(columns[amount].words, column.words) &&
      speaksFor('amount', column.profile) > 0
    ) {
      also.set(column.index, 'amount');
    } else if (
      refunded !== undefined &&
      columns[refunded].profile.yesNo >= 0.5 !== column.profile.yesNo >= 0.5 &&
      readHeading(column.header, dictionary)[0]?.role === 'refunded' &&
      speaksFor('refunded', column.profile) > 0
    ) {
      also.set(column.index, 'refunded');
    } else if (isStatusColumn(grid, place, column) && !isToldByMoney(column, columns, columnOf))
      also.set(column.index, 'status');
    else if (
      columnOf.get('channel') !== undefined &&
      isPlaceHeading(column.words) &&
      speaksFor('channel', column.profile) >= 0
    ) {
      also.set(column.index, 'channel');
    }
  }
  return also;
}

function idsOf(grid: Grid, place: Place, column: number): Set<string> {
  const keys = new Set<string>();
  for (let r = place.first; r <= place.last && keys.size < 200_000; r++) {
    const key = foldKey(customerKey(grid[r]?.[column]));
    if (key !== '') keys.add(key);
  }
  return keys;
}

export const isPlaceHeading = (words: readonly string[]): boolean =>
  words.some((w) => placeWords.has(w)) && words.indexOf('id') < 0;
const placeWords: ReadonlySet<string> = new Set(
  'location store magasin boutique shop point tienda butik agence'.split(' '),
);

/** What kind of return an order had, where its status stands beside and a column says how much went back. */
function isToldByMoney({ words }: Seen, columns: readonly Seen[], columnOf: ReadonlyMap<Role, number>): boolean {
  const refunded = columnOf.get('refunded');
  return (
    refunded !== undefined &&
    columns[refunded].profile.number >= 0.7 &&
    columnOf.has('status') &&
    words.some((word) => /^(return|refund|retour|rembours|devoluc|reembols|retur|aterbetal)/.test(word))
  );
}

/** A further column that says what became of a row: the type of a payment, a refund mark. */
function isStatusColumn(grid: Grid, place: Place, { index, header, words, profile }: Seen): boolean {
  // Beside a status, a yes of a trial or of a cancellation says more than it.
  const asked = profile.yesNo >= 0.8 ? askedBy(header) : null;
  if (asked !== null && (asked !== 'sale' || markUnder(header, 'no') === 'test')) return true;
  // What a bank answered has a number behind it, another on each row: "Autorizada 847234".
  const isAnswer = words.some((w) => /^(result|outcome|response|reponse|respuesta)/.test(w));
  if ((profile.distinct > 40 && !isAnswer) || profile.letters < 0.6 || profile.yesNo >= 0.5) return false;
  if (
    words.some((w) =>
      /^(fulfil|shipping|delivery|livraison|exped|product|produit|item|article|name|nom|message|note|client|customer|address|country|email|method|mode|gateway|card)/.test(
        w,
      ),
    )
  ) {
    return false;
  }
  if (
    !isAnswer &&
    !words.some((w) =>
      /^(type|status|statut|state|etat|nature|kind|event|operation|action|sens|estado|tipo|typ)/.test(w),
    ) &&
    words.length > 0
  )
    return false;
  let [seen, telling, out] = [0, 0, 0];
  for (let r = place.first; r <= place.last && seen < 500; r++) {
    const text = cellText(grid[r]?.[index]);
    if (text === '') continue;
    seen++;
    const meaning = statusOf(text);
    if (meaning !== null || tellsOfPaying.test(foldAccents(text.slice(0, 80)))) telling++;
    if (meaning === 'refund' || meaning === 'refunded' || reasonOfStatus(meaning) !== null) out++;
  }
  return seen > 0 && telling * 2 >= seen && out > 0;
}
/** "Paiement Express Checkout", "Website Payment": a sale beside refunds and payouts. */
const tellsOfPaying = /\b(payment|paiement|pago|betalning|charge|purchase|achat|compra|kop|reservation|booking)\b/;
