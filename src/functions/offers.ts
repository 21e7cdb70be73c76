import { CannotAnswer } from '../core/codes';
import { type Arms, offerReturns } from '../core/measure/offers';
import { type Cell, isBlank, type Ledger } from '../core/model';
import { cellText } from '../core/read/keys';
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
  Unreadable,
} from './ranges';
import { gridOf, moneyByName, withLines } from './traits';

export const offerReturn: CustomFunction = {
  name: 'OFFER_RETURN',
  twin: 'RENTABILITE_OFFRE',
  summary: {
    en: 'What each offer code brought beyond what its customers spend anyway, against what it cost.',
    fr: 'Ce que chaque code d’offre a rapporté de plus que l’habitude de ses clients, face à son coût.',
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
  example: '=OFFER_RETURN(D2:D; A2:A; B2:B; C2:C; F2:G)',
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
    if (ledger.offers.length === 0) throw new CannotAnswer('nothing-to-read', { argument: 'codes' });
    if (discount) ledger = { ...ledger, discount: moneyOfOrders(discount, ledger, context) };
    if (category) ledger = withLines(ledger, category, price && moneyOfOrders(price, ledger, context));
    const costOf = moneyByName('costs', costs, codeOf, context);
    const [targeted, others] = [readPeople('treated', treated, ledger), readPeople('control', control, ledger)];
    const armsOf = (code: string): Arms | null =>
      targeted && others ? { treated: targeted(code), control: others(code) } : null;

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

/**
 * The people of an arm: one column of customers for every code, or two, code and customer. Each counts once; who never
 * bought is −1.
 */
function readPeople(argument: string, given: Argument, ledger: Ledger): ((code: string) => readonly number[]) | null {
  const grid = gridOf(given);
  if (!grid) return null;
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  if (width > 2) throw new CannotAnswer('several-columns', { argument, columns: width });
  const numbers = numbersOf(ledger.names);
  const buyers = ledger.names.length;
  const people = new Map<string, Set<number>>();
  for (const row of grid) {
    const number = numbers.of((width === 2 ? row[1] : row[0]) ?? '');
    if (number < 0) continue;
    const code = width === 2 ? codeOf(row[0] ?? '') : '';
    const held = people.get(code) ?? new Set();
    held.add(number);
    people.set(code, held);
  }
  return (code) => Array.from(people.get(width === 2 ? code : '') ?? [], (c) => (c < buyers ? c : -1));
}
