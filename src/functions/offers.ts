import { CannotAnswer } from '../core/codes';
import { type Arms, offerReturns } from '../core/measure/offers';
import { type Cell, isBlank, type Ledger } from '../core/model';
import { cellText } from '../core/read/keys';
import { compareText } from '../core/units';
import { wordsOf } from '../words/words';
import type { Argument, CellContext, CustomFunction } from './custom-function';
import { isErrorText, numbersOf } from './customer-numbers';
import { headersOption, shareOption } from './options';
import { parameters as p } from './parameters';
import { blockUnder, figureCell, moneyCell } from './question';
import {
  amountColumn,
  cellAt,
  checkHeights,
  columnOf,
  optionalColumn,
  type RangeColumn,
  readOrders,
  seenIn,
  Unreadable,
} from './ranges';
import { isHeadingOf } from './row-by-row';
import { gridOf, moneyByName, withLines } from './traits';

export const offerReturn: CustomFunction = {
  name: 'OFFER_RETURN',
  twin: 'RENTABILITE_OFFRE',
  summary: {
    en: 'What each offer code brought beyond what its customers spend anyway, against what it cost; Return is that gain ÷ cost, 0 pays it back.',
    fr: 'Ce que chaque code d’offre a rapporté de plus que l’habitude de ses clients, face à son coût ; la rentabilité est ce gain ÷ coût, 0 le rembourse.',
  },
  parameters: [
    p.codes,
    p.customers,
    p.dates,
    p.amounts,
    p.offerCosts,
    p.margin,
    p.headers,
    p.discounts,
    p.treatedList,
    p.controlList,
    p.categories,
    p.unitPrices,
  ],
  columns: {
    en: 'Code, Orders, Customers, Mean with code, Baseline, Incremental margin, Return, Verdict (and Cross-sell, Up-sell, where categories are given)',
    fr: 'Code, Commandes, Clients, Panier avec le code, Panier d’avant, Marge supplémentaire, Rentabilité, Verdict (et Vente croisée, Montée en gamme, si les catégories sont données)',
  },
  example: '=OFFER_RETURN(G2:G; A2:A; B2:B; C2:C; I2:J)',
  run: (
    [codes, customers, dates, amounts, costs, margin, headers, discounts, treated, control, categories, unitPrices],
    context,
  ) => {
    const withHeading = headersOption('headers', headers);
    const share = shareOption('margin', margin, context, 1);
    const codeColumn = columnOf('codes', codes);
    const orders = readOrders(
      columnOf('customers', customers),
      columnOf('dates', dates),
      columnOf('amounts', amounts),
      context,
    );
    const [discount, category, price] = [
      optionalColumn('discounts', discounts),
      optionalColumn('categories', categories),
      optionalColumn('unit_prices', unitPrices),
    ];
    checkHeights([orders.customers, codeColumn, discount, category, price]);
    let ledger = withOffers(orders.ledger, codeColumn);
    if (price && !category) throw new CannotAnswer('given-alone', { argument: 'unit_prices', other: 'categories' });
    if (ledger.offers.length === 0) throw new CannotAnswer('nothing-to-read', { argument: 'codes' });
    if (discount) ledger = { ...ledger, discount: moneyOfOrders(discount, ledger, context) };
    if (category) ledger = withLines(ledger, category, price && moneyOfOrders(price, ledger, context));
    const costOf = moneyByName('costs', costs, codeOf, context);
    const armsOf = armsReader(readPeople('treated', treated, ledger), readPeople('control', control, ledger), ledger);

    const asOf = ledger.rowDays[ledger.rowDays.length - 1];
    const words = wordsOf(context.language).answers.offers;
    const rows = offerReturns(ledger, asOf, share, (code) => costOf?.get(code) ?? 0, armsOf).map((offer): Cell[] => [
      offer.code,
      offer.orders,
      offer.customers,
      moneyCell(offer.meanWithCode),
      moneyCell(offer.baseline),
      moneyCell(offer.incrementalMargin),
      figureCell(offer.return),
      offer.hasControl ? words.verdicts[offer.verdict] : words.withoutControl(words.verdicts[offer.verdict]),
      ...(category ? [offer.crossSell, offer.upSell] : []),
    ]);
    // An offer that cost something and that nobody used: no row would hide its cost, or a code written another way.
    const used = new Set(ledger.offers);
    const unused = [...(costOf ?? [])].filter(([code, cents]) => !used.has(code) && cents > 0);
    for (const [code, cents] of unused.sort(([a], [b]) => compareText(a, b))) {
      rows.push([code, 0, 0, '', '', -cents / 100, -1, words.unused, ...(category ? [0, 0] : [])]);
    }
    const heading = offerReturn.columns[context.language].replace(/ \(.*$/, '').split(', ');
    return blockUnder(category ? [...heading, words.crossSell, words.upSell] : heading, rows, withHeading);
  },
};

/** Codes compare trimmed and upper-cased, and are shown so. */
const codeOf = (cell: Cell): string => (isErrorText(cell) ? '' : cellText(cell).toUpperCase());

function withOffers(ledger: Ledger, column: RangeColumn): Ledger {
  const numbers = new Map<string, number>();
  const offer = Int32Array.from(ledger.row, (row) => {
    const code = codeOf(cellAt(column, row - 1));
    if (code === '') return -1;
    const known = numbers.get(code) ?? numbers.size;
    numbers.set(code, known);
    return known;
  });
  return { ...ledger, offer, offers: [...numbers.keys()] };
}

/** An amount for each order, NaN where it is blank. */
function moneyOfOrders(column: RangeColumn, ledger: Ledger, context: CellContext): Float64Array {
  const read = amountColumn(column, context);
  const unreadable = new Unreadable();
  let rows = 0;
  const money = Float64Array.from(ledger.row, (row) => {
    const cell = cellAt(column, row - 1);
    if (isBlank(cell)) return Number.NaN;
    rows++;
    const cents = read(cell);
    if (cents === null) unreadable.add('unreadable-amount', column.argument, row - 1, cell);
    return cents ?? Number.NaN;
  });
  unreadable.check(rows);
  return money;
}

/** Customer numbers by code; numbers beyond the buyers are people who never bought. */
type People = (code: string) => ReadonlySet<number>;

/**
 * Both arms of each code, who never bought as −1. Null where neither was given.
 *
 * @throws CannotAnswer where one was given without the other; where nobody of both ever bought: written another way, it
 * seems
 */
function armsReader(
  treated: { readonly of: People; readonly hasBuyers: boolean } | null,
  control: { readonly of: People; readonly hasBuyers: boolean } | null,
  { names }: Ledger,
): (code: string) => Arms | null {
  if (!treated && !control) return () => null;
  if (!treated) throw new CannotAnswer('given-alone', { argument: 'control', other: 'treated' });
  if (!control) throw new CannotAnswer('given-alone', { argument: 'treated', other: 'control' });
  if (!treated.hasBuyers && !control.hasBuyers) {
    throw new CannotAnswer('names-nobody', { argument: 'treated', other: 'customers' });
  }
  const counted = (people: ReadonlySet<number>) => Array.from(people, (c) => (c < names.length ? c : -1));
  return (code) => {
    const [got, kept] = [treated.of(code), control.of(code)];
    for (const c of got) {
      if (c >= names.length || !kept.has(c)) continue;
      throw new CannotAnswer('in-both', { argument: 'treated', other: 'control', seen: seenIn(names[c]) });
    }
    return { treated: counted(got), control: counted(kept) };
  };
}

/** The people of an arm: one column of customers for every code, or two, code and customer. Each counts once. */
function readPeople(
  argument: string,
  given: Argument,
  ledger: Ledger,
): { readonly of: People; readonly hasBuyers: boolean } | null {
  const grid = gridOf(given);
  if (!grid) return null;
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  if (width > 2) throw new CannotAnswer('several-columns', { argument, columns: width });
  const numbers = numbersOf(ledger.names);
  const buyers = ledger.names.length;
  const people = new Map<string, Set<number>>();
  const unreadable = new Unreadable();
  let [rows, hasBuyers] = [0, false];
  grid.forEach((row, i) => {
    const cell = (width === 2 ? row[1] : row[0]) ?? '';
    const number = numbers.of(cell);
    // A heading is one person more who never bought.
    if (number === -1 || (i === 0 && number >= buyers && typeof cell === 'string' && isHeadingOf(cell))) return;
    rows++;
    if (number === -2) {
      unreadable.add('not-a-customer', argument, i, cell);
      return;
    }
    if (number < buyers) hasBuyers = true;
    const code = width === 2 ? codeOf(row[0] ?? '') : '';
    const held = people.get(code) ?? new Set();
    held.add(number);
    people.set(code, held);
  });
  unreadable.check(rows);
  if (rows === 0) return null;
  const nobody: ReadonlySet<number> = new Set();
  return { of: (code) => people.get(width === 2 ? code : '') ?? nobody, hasBuyers };
}
