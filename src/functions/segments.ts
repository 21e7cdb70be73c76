import { type BuyerSegment, buyerSegments, CannotAnswer, rfmSegments, type Size, sizes } from '../core/codes';
import { gridOf } from '../core/measure/lifecycle-grid';
import { byMoney, describePeople } from '../core/measure/people';
import { segmentMoves, segmentsThen } from '../core/measure/transitions';
import { type Cell, type Contact, isBlank, type Ledger } from '../core/model';
import { wordsOf } from '../words/words';
import type { CellContext, CustomFunction } from './custom-function';
import { numbersOf } from './customer-numbers';
import { numberColumn } from './numbers';
import { headersOption, wholeOption } from './options';
import { parameters as p, pmgModeOption } from './parameters';
import { ask, block, contactsOf, figureCell, moneyCell } from './question';
import { cellAt, checkHeights, type Orders, optionalColumn, type RangeColumn, Unreadable } from './ranges';
import { codesOfOrders, withLines } from './traits';

// Prospect, Mono, Multi, VIP, Ambassador: who is what, who became what; and RFM segment × size.

export const buyerSegment: CustomFunction = {
  name: 'BUYER_SEGMENT',
  twin: 'SEGMENT_ACHETEUR',
  summary: {
    en: 'Prospect, one-time buyer, repeat buyer, VIP or ambassador, and how likely each is to recommend.',
    fr: 'Prospect, mono-acheteur, multi-acheteur, VIP ou ambassadeur, et qui pourrait recommander.',
  },
  parameters: [
    p.customers,
    p.dates,
    p.amounts,
    p.asOf,
    p.advocates,
    p.headers,
    p.categories,
    p.refundShares,
    p.origins,
    p.months,
    p.activeWithin,
    p.lostAfter,
  ],
  columns: {
    en: 'Customer, Segment, Orders, Spent, Size, Future ambassador score',
    fr: 'Client, Segment, Commandes, Dépensé, Taille, Score de futur ambassadeur',
  },
  example: '=BUYER_SEGMENT(A2:A; B2:B; C2:C)',
  run: (
    [
      customers,
      dates,
      amounts,
      asOf,
      advocates,
      headers,
      categories,
      refundShares,
      origins,
      months,
      activeWithin,
      lostAfter,
    ],
    context,
  ) => {
    const withHeading = headersOption('headers', headers);
    const question = ask({ customers, dates, amounts, asOf, months, activeWithin, lostAfter }, context);
    const { orders, settings } = question;
    const known = optionalColumn('advocates', advocates);
    const [category, share, origin] = [
      optionalColumn('categories', categories),
      optionalColumn('refund_shares', refundShares),
      optionalColumn('origins', origins),
    ];
    checkHeights([orders.customers, category, share, origin]);
    let ledger = question.ledger;
    if (category) ledger = withLines(ledger, category, null);
    if (origin) {
      const { codes, names } = codesOfOrders(origin, ledger);
      ledger = { ...ledger, channel: codes, channels: names };
    }
    if (share) ledger = withRefundShares(ledger, share, orders, context);
    const contacts = known ? advocatesAmong(ledger, known) : null;
    const { people } = describePeople(ledger, contacts, settings, question.asOf);
    const { codes: names } = wordsOf(context.language);
    const rows = question.customers
      .map((c) => people[c])
      .sort(byMoney((person) => person.spent))
      .map((person): Cell[] => [
        orders.labels[person.customer],
        names.buyerSegment[person.buyerSegment],
        person.orderDays,
        moneyCell(person.spent),
        names.size[person.size],
        figureCell(person.ambassadorScore === null ? null : Math.round(person.ambassadorScore)),
      ]);
    return block(buyerSegment, rows, withHeading, context);
  },
};

export const segmentMovesFunction: CustomFunction = {
  name: 'SEGMENT_MOVES',
  twin: 'EVOLUTION_SEGMENTS',
  summary: {
    en: 'How many customers moved from each buyer segment to each other, some months ago against now.',
    fr: 'Combien de clients sont passés de chaque segment d’acheteur à chaque autre, il y a quelques mois et maintenant.',
  },
  parameters: [p.customers, p.dates, p.amounts, p.asOf, p.monthsBack, p.headers, p.activeWithin, p.lostAfter, p.months],
  columns: {
    en: 'Segment then, Prospect, Mono, Multi, VIP, Ambassador',
    fr: 'Segment d’avant, Prospect, Mono, Multi, VIP, Ambassadeur',
  },
  example: '=SEGMENT_MOVES(A2:A; B2:B; C2:C)',
  run: ([customers, dates, amounts, asOf, monthsBack, headers, activeWithin, lostAfter, months], context) => {
    const withHeading = headersOption('headers', headers);
    const back = wholeOption('months_back', monthsBack, context, { from: 1, to: 1200, byDefault: 12 });
    const question = ask({ customers, dates, amounts, asOf, months, activeWithin, lostAfter }, context);
    const { ledger, settings } = question;
    const described = describePeople(ledger, null, settings, question.asOf);
    const spokenOf = new Set(question.customers);
    const { moves } = segmentMoves(ledger, null, settings, described, back, (customer) => spokenOf.has(customer));
    const count = (then: string, now: BuyerSegment) =>
      moves.find((move) => move.then === then && move.now === now)?.people.length ?? 0;
    const words = wordsOf(context.language);
    // Nobody tells a cell who was there without an order.
    const asked = segmentsThen.filter((then) => then !== 'prospect');
    const rows = asked.map((then): Cell[] => [
      then === 'not-yet' ? words.answers.notYet : words.codes.buyerSegment[then],
      ...buyerSegments.map((now) => count(then, now)),
    ]);
    return block(segmentMovesFunction, rows, withHeading, context);
  },
};

export const lifecycleGrid: CustomFunction = {
  name: 'LIFECYCLE_GRID',
  twin: 'GRILLE_CYCLE_DE_VIE',
  summary: {
    en: 'RFM segment by size: how many customers stand where, and what they spent in the period.',
    fr: 'Segment RFM par taille : combien de clients à chaque endroit, et leurs achats de la période.',
  },
  parameters: [
    p.customers,
    p.dates,
    p.amounts,
    p.asOf,
    p.months,
    p.headers,
    p.activeWithin,
    p.lostAfter,
    p.pmgMode('pmg_mode'),
  ],
  columns: {
    en: 'RFM segment, Customers: large, Customers: medium, Customers: small, Customers: no purchase, Revenue: large, Revenue: medium, Revenue: small, Revenue: no purchase',
    fr: 'Segment RFM, Clients : gros, Clients : moyens, Clients : petits, Clients : sans achat, Chiffre : gros, Chiffre : moyens, Chiffre : petits, Chiffre : sans achat',
  },
  example: '=LIFECYCLE_GRID(A2:A; B2:B; C2:C)',
  /** Under 10 buyers nobody is scored: they stand in a row of their own, so that nobody is missing. */
  run: ([customers, dates, amounts, asOf, months, headers, activeWithin, lostAfter, pmgMode], context) => {
    const withHeading = headersOption('headers', headers);
    const question = ask({ customers, dates, amounts, asOf, months, activeWithin, lostAfter }, context, {
      pmgMode: pmgModeOption('pmg_mode', pmgMode),
    });
    const { people } = describePeople(question.ledger, null, question.settings, question.asOf);
    const grid = gridOf(people);
    const words = wordsOf(context.language);
    const rows = rfmSegments.map((rfm): Cell[] => {
      const cells = sizes.map((size) => grid.find((cell) => cell.rfm === rfm && cell.size === size));
      return [
        words.codes.rfmSegment[rfm],
        ...cells.map((cell) => cell?.customers ?? 0),
        ...cells.map((cell) => moneyCell(cell?.turnover ?? 0)),
      ];
    });
    const unscored = people.filter((person) => person.rfmSegment === null);
    if (unscored.length > 0) {
      const of = (size: Size) => unscored.filter((person) => person.stageSize === size);
      rows.push([
        words.answers.notScored,
        ...sizes.map((size) => of(size).length),
        ...sizes.map((size) => moneyCell(of(size).reduce((sum, person) => sum + person.spent, 0))),
      ]);
    }
    return block(lifecycleGrid, rows, withHeading, context);
  },
};

/** Shares are kept as so many of a million orders. */
const million = 1_000_000;

/** The share of his orders each customer sent back, as a column says; the largest of his rows. */
function withRefundShares(ledger: Ledger, column: RangeColumn, orders: Orders, context: CellContext): Ledger {
  const read = numberColumn(column, context, true);
  const refundCount = Int32Array.from(ledger.refundCount);
  const ordersPlaced = Int32Array.from(ledger.ordersPlaced);
  const given = new Map<number, number>();
  const unreadable = new Unreadable();
  let rows = 0;
  for (let i = orders.firstRow; i < column.rows.length; i++) {
    const cell = cellAt(column, i);
    const c = orders.customerOfRow(i);
    if (c < 0 || isBlank(cell)) continue;
    rows++;
    const share = read(cell);
    if (share === null || share < 0 || share > 1) unreadable.add('unreadable-share', column.argument, i, cell);
    else given.set(c, Math.max(share, given.get(c) ?? 0));
  }
  unreadable.check(rows);
  for (const [c, share] of given) {
    refundCount[c] = Math.round(share * million);
    ordersPlaced[c] = million;
  }
  return { ...ledger, refundCount, ordersPlaced };
}

/**
 * Contacts of which those in a list are known to recommend; names in it that never bought are nobody.
 *
 * @throws CannotAnswer `names-nobody` where all are
 */
function advocatesAmong(ledger: Ledger, column: RangeColumn): readonly Contact[] {
  const numbers = numbersOf(ledger.names);
  const isAdvocate = new Uint8Array(ledger.names.length);
  let [named, known] = [0, 0];
  for (let i = 0; i < column.rows.length; i++) {
    const c = numbers.of(cellAt(column, i));
    if (c !== -1) named++;
    if (c < 0 || c >= isAdvocate.length) continue;
    isAdvocate[c] = 1;
    known++;
  }
  // Boxes to tick, or e-mails where customers are numbers: nobody would be an ambassador, and nobody told.
  if (named > 0 && known === 0) throw new CannotAnswer('names-nobody', { argument: 'advocates', other: 'customers' });
  return contactsOf(ledger, {}).map((contact, c) => (isAdvocate[c] === 1 ? { ...contact, referrals: 1 } : contact));
}
