import type { Discounts } from '../core/measure/discounts';
import { beginningOf, isShaky, type OfferFacts, type OfferRow } from '../core/measure/offer-facts';
import { fewestInArm, type OfferReturn, type SoldBesides } from '../core/measure/offers';
import type { Cents } from '../core/units';
import {
  besideColumns,
  hasTwoReturns,
  sameInACell,
  spokenChannel,
  writeGroups,
  writeHeadings,
  writeMeta,
  writeTitle,
  writeWarnings,
} from './channel-cells';
import { type Desk, shareText } from './desk';
import { writeHead } from './head';
import type { Facts } from './input';
import { known, Layout, type ListColumn, units, widthFor } from './layout';
import { colours, styles, tabColours } from './look';
import { type Lack, lacksOf, writeMissing } from './missing';
import type { PlanValue, TabPlan } from './plan';

const GROUPS = 4;
const HEADINGS = 5;
const MOST_ROWS = 60;
/** So many codes of few users are named, and so many families; more of them are one line. */
const MOST_FEW = 5;
/** Fewer points are no chart, more are no picture. */
const [LEAST_POINTS, MOST_POINTS] = [3, 16];
const CHART_HEIGHT = 270;
/** Rows of 22 pixels and more that the chart stands over. */
const CHART_ROWS = 12;
/** Left of the chart: who gets the discounts, and what was sold besides. */
const LEFT_COLUMNS = 7;

/** Of fewer orders nothing can be said of codes or of discounts. */
const LEAST_ORDERS = 10;

/** Codes that were used, or discounts. */
export function speaksOfOffers({ findings }: Facts): boolean {
  const { offers } = findings;
  if (!offers) return false;
  const { orders, discounted } = offers.discounts?.all ?? { orders: 0, discounted: 0 };
  return offers.withCode.orders >= LEAST_ORDERS || (orders >= LEAST_ORDERS && discounted > 0);
}

/** What each offer code brought beyond the habit of its customers, what was sold besides, and who got the discounts. */
export function offersTab(desk: Desk): TabPlan {
  const { findings } = desk.input;
  const say = desk.words.tabs.offers;
  const layout = new Layout('offers', desk.words.codes.tab.offers, tabColours.result);
  const facts = findings.offers ?? null;
  if (facts === null) {
    writeHead(layout, desk, { finding: findings.customers === 0 ? say.findingNobody : say.findingTotals });
    layout.widths = emptyWidths;
    writeLacks(layout, desk, null, GROUPS);
    return layout.plan();
  }
  writeHead(layout, desk, {
    finding: findingOf(desk, facts),
    extra: facts.rows.length > 0 && desk.hasMargin ? [say.settings(shareText(desk.write, facts.margin))] : [],
  });
  let row = GROUPS;
  let beside: number | null = null;
  if (facts.rows.length > 0) {
    row = writeCodes(layout, desk, facts) + 2;
    row = writeTogether(layout, desk, facts, apartFamilies(facts), row, {
      title: say.beginnings,
      heading: say.beginning,
      note: say.beginningNote,
      nameOf: (family) => named(desk, family).code,
    });
    beside = row;
  } else {
    layout.widths = emptyWidths;
    row = writeLacks(layout, desk, facts, GROUPS);
  }
  row = writeDiscounts(layout, desk, facts, row);
  row = writeSold(layout, desk, facts, row);
  if (beside !== null) {
    const charted = chartedOf(facts);
    if (charted.rows.length > 0) row = Math.max(row, beside + CHART_ROWS + 1);
    row = writeTogether(layout, desk, facts, facts.byCampaign, row, {
      title: say.campaigns,
      heading: say.campaign,
      note: say.campaignNote,
      nameOf: ({ code }) => code,
    });
    row = writeLacks(layout, desk, facts, row);
    writeChart(layout, desk, charted, row, beside);
  }
  return layout.plan();
}

const emptyWidths = [168, 82, 82, 82, 92, 82, 98, 72, 78, 82, 82, 82, 82];

// ------------------------------------------------------------------------------------------ the finding

/** Of `turnover` only where nobody knows what is left of it. */
function findingOf(desk: Desk, facts: OfferFacts): string {
  const { rows, byBeginning, all, withCode, discounts } = facts;
  const say = desk.words.tabs.offers;
  if (rows.length === 0) {
    if (discounts === null || discounts.all.rate === null || discounts.all.discounted === 0) return say.findingNothing;
    return discounts.all.orders < LEAST_ORDERS
      ? say.findingFewDiscounts(discounts.all.orders)
      : say.findingDiscounts(shareText(desk.write, discounts.all.rate));
  }
  const share = shareText(desk.write, all.orders > 0 ? withCode.orders / all.orders : 0);
  if (!desk.input.findings.hasAmounts) return say.findingNoAmounts(rows.length, share);
  const own = linesOf(facts).measured;
  const measured = own.length > 0 ? own : (byBeginning ?? []).filter((row) => !isUntold(row));
  if (measured.length === 0) {
    return rows.every(({ verdict }) => verdict === 'too-few')
      ? say.findingFew(rows.length, share)
      : rows.every(isUntold) && rows.some(({ verdict }) => verdict === 'too-few')
        ? say.findingUsed(rows.length, share)
        : say.findingNone(rows.length, share);
  }
  const [best, worst] = [measured[0], measured[measured.length - 1]];
  const told = ({ code, codes }: OfferRow) => `${spokenChannel(code)}${codes > 1 ? '…' : ''}`;
  const money = ({ incrementalMargin }: OfferReturn) => desk.write.money(Math.abs(incrementalMargin ?? 0));
  const isOnly = measured.length === 1 && rows.length > 1;
  if ((best.incrementalMargin ?? 0) <= 0) {
    return (isOnly ? say.findingOnlyLoses : measured.length > 1 ? say.findingLoses : say.findingOneLoses)(
      told(worst),
      money(worst),
    );
  }
  return (worst.incrementalMargin ?? 0) < 0
    ? say.findingBoth(told(best), money(best), told(worst), money(worst))
    : say.findingPays(told(best), money(best));
}

// ------------------------------------------------------------------------------------------ codes

type Group = 'sold' | 'mean' | 'brought' | 'besides';
type Column = ListColumn<OfferRow> & { readonly group: Group | null; readonly shown?: boolean };

/** @returns the last row */
function writeCodes(layout: Layout, desk: Desk, facts: OfferFacts): number {
  const say = desk.words.tabs.offers;
  const { listed: lines, rest } = linesOf(facts);
  const listed = lines.map((line) => named(desk, line));
  const hasFamilies = lines.some(({ codes }) => codes > 1);
  const note = hasFamilies ? `${say.codeNote} ${say.familyNote}` : say.codeNote;
  const columns = columnsOf(desk, facts, say.code, note);
  layout.widths = columns.map(({ width }) => width);
  while (layout.widths.length < 13) layout.widths = [...layout.widths, 82];
  const { firstRow, rows } = layout.table({ row: HEADINGS, columns, items: listed, headingHeight: 38, rowHeight: 26 });
  writeGroups(layout, GROUPS, columns, { sold: say.sold, mean: say.mean, brought: say.brought, besides: say.besides });
  paint(layout, desk, columns, listed, firstRow);

  const at = (id: string) => columns.findIndex((column) => column.id === id) + 1;
  const put = (row: number, id: string, value: PlanValue) => {
    const column = columns[at(id) - 1];
    if (column) layout.put(row, at(id), value, { kind: column.kind, align: column.style?.align ?? 'right' });
  };
  const sum = (list: readonly OfferRow[], of: (row: OfferRow) => Cents | null): Cents | null => {
    const told = list.map(of).filter((cents): cents is Cents => cents !== null);
    return told.length > 0 ? told.reduce((a, b) => a + b, 0) : null;
  };
  let row = firstRow + rows;
  const quiet = { kind: 'label', italic: true, colour: colours.secondary } as const;
  if (rest.length > 0) {
    layout.put(row, 1, restName(desk, rest), { ...quiet, wrap: 'overflow' });
    put(row, 'revenue', units(sum(rest, ({ turnover }) => turnover)));
    put(row, 'discounts', units(sum(rest, ({ discounts }) => discounts)));
    put(row, 'cost', units(sum(rest, ({ cost }) => cost)));
    layout.style(row, 1, 1, columns.length, { bottom: colours.hairline });
    layout.height(row++, 26);
  }
  layout.put(row, 1, say.without, quiet);
  put(row, 'orders', facts.without.orders);
  put(row, 'revenue', units(facts.without.turnover));
  layout.style(row, 1, 1, columns.length, { bottom: colours.hairline });
  layout.height(row++, 26);
  layout.put(row, 1, desk.words.tabs.shared.total, { kind: 'label' });
  put(row, 'orders', facts.all.orders);
  put(row, 'customers', facts.all.customers);
  put(row, 'revenue', units(facts.all.turnover));
  put(row, 'discounts', units(sum(facts.rows, ({ discounts }) => discounts)));
  put(row, 'cost', units(sum(facts.rows, ({ cost }) => cost)));
  layout.style(row, 1, 1, columns.length, styles.total);
  layout.height(row, 26);
  return writeRemarks(layout, desk, facts, row + 1);
}

interface Lines {
  readonly listed: readonly OfferRow[];
  /** Those of `listed` of which something can be told, largest gain first. */
  readonly measured: readonly OfferRow[];
  /** Summed up in one line under them. */
  readonly rest: readonly OfferRow[];
}

/**
 * One line a code, each code once: codes that begin alike and of none of which anything can be told alone are one line.
 * What can be told stands first, then what many used; a few codes of few users are named, more are summed up.
 */
function linesOf({ rows, byBeginning }: OfferFacts): Lines {
  const families = (byBeginning ?? []).filter((family) => isWhole(family, rows));
  const own = [...rows.filter((row) => !families.some((family) => isOf(family, row))), ...families];
  const gain = ({ incrementalMargin }: OfferRow) => incrementalMargin ?? 0;
  const measured = own.filter((row) => !isUntold(row)).sort((a, b) => gain(b) - gain(a));
  const untold = own.filter(isUntold).sort((a, b) => b.orders - a.orders || b.turnover - a.turnover);
  const isUsed = ({ customers }: OfferRow) => customers >= fewestInArm;
  const few = untold.filter((row) => !isUsed(row));
  const alike = few.filter(({ codes }) => codes > 1).slice(0, MOST_FEW);
  const alone = few.filter(({ codes }) => codes === 1);
  const wide = [...[...measured, ...untold.filter(isUsed)].slice(0, MOST_ROWS), ...alike];
  const listed = [...wide, ...(alone.length <= MOST_FEW || wide.length === 0 ? alone.slice(0, MOST_FEW) : [])];
  return {
    listed,
    measured: measured.slice(0, MOST_ROWS),
    rest: own.filter((row) => listed.indexOf(row) < 0),
  };
}

const isOf = (family: OfferRow, { code }: OfferRow): boolean => beginningOf(code) === family.code;

/** None of its codes says anything alone. */
const isWhole = (family: OfferRow, rows: readonly OfferRow[]): boolean =>
  rows.every((row) => isUntold(row) || !isOf(family, row));

/** Families some code of which is told alone: they stand apart, for each code counts once in a table. */
const apartFamilies = ({ rows, byBeginning }: OfferFacts): readonly OfferRow[] | null =>
  byBeginning?.filter((family) => !isWhole(family, rows)) ?? null;

/** A family as it is called in a table: how its codes begin, and how many they are. */
const named = (desk: Desk, row: OfferRow): OfferRow =>
  row.codes > 1 ? { ...row, code: desk.words.tabs.offers.beginsWith(row.code, row.codes) } : row;

function restName(desk: Desk, rest: readonly OfferRow[]): string {
  const say = desk.words.tabs.offers;
  const count = rest.reduce((sum, { codes }) => sum + codes, 0);
  const under = [5, 10, fewestInArm].find((bound) => rest.every(({ customers }) => customers < bound));
  return under === undefined ? say.others(count) : say.othersFew(count, under);
}

/** The same for codes and for what puts them together, so that these stand under each other. */
function columnsOf(desk: Desk, facts: OfferFacts, title: string, note: string): readonly Column[] {
  const { findings, currencySign: sign } = desk.input;
  const say = desk.words.tabs.offers;
  const { columns: args } = say;
  const { columns: shared } = desk.words.tabs.shared;
  const { rows } = facts;
  const money = findings.hasAmounts;
  const hasControl = rows.some((row) => row.hasControl);
  const hasDiscounts = rows.some((row) => row.discounts !== null);
  const hasCosts = rows.some((row) => row.cost !== null);
  const together = (facts.byBeginning ?? []).map((row) => say.beginsWith(row.code, row.codes));
  const margin = desk.hasMargin;
  const share = facts.margin === 1 ? '' : asTyped(desk, facts.margin);
  const isMeasured = money && anyMeasured(facts);
  const measured = (row: OfferRow, value: PlanValue): PlanValue => (isUntold(row) ? '' : value);
  const gainNote = sameInACell(desk, say.gainNote, { en: 'OFFER_RETURN', fr: 'RENTABILITE_OFFRE' }, [
    args.codes,
    shared.customers,
    shared.dates,
    shared.amounts,
    hasCosts ? args.codeCosts : '',
    share,
    '',
    hasDiscounts ? args.discounts : '',
    ...(hasControl ? [args.treated, args.control] : ['', '']),
    ...(facts.sold ? [args.categories, facts.hasPrices ? args.unitPrices : ''] : []),
  ]);
  const all: readonly Column[] = [
    {
      id: 'code',
      title,
      note,
      width: widthFor(
        [...rows.slice(0, MOST_ROWS).map(({ code }) => code), ...together, say.without, say.later],
        10,
        148,
        230,
      ),
      kind: 'text',
      style: { bold: true },
      group: null,
      value: ({ code }) => code,
    },
    {
      id: 'from',
      title: say.from,
      note: say.fromNote,
      width: 84,
      kind: 'day',
      group: null,
      value: ({ start, firstUse }) => known(start ?? firstUse),
    },
    {
      id: 'to',
      title: say.to,
      note: say.toNote,
      width: 84,
      kind: 'day',
      group: null,
      value: ({ end, lastUse }) => known(end ?? lastUse),
    },
    {
      id: 'orders',
      title: say.orders,
      note: say.ordersNote,
      width: 66,
      kind: 'count',
      group: 'sold',
      value: ({ orders }) => orders,
    },
    {
      id: 'customers',
      title: say.customers,
      note: say.customersNote,
      width: 74,
      kind: 'count',
      group: 'sold',
      value: ({ customers }) => customers,
    },
    {
      id: 'newcomers',
      title: say.newcomers,
      note: say.newcomersNote,
      width: 74,
      kind: 'count',
      group: 'sold',
      value: ({ newCustomers }) => newCustomers,
    },
    {
      id: 'revenue',
      title: say.revenue(sign).trim(),
      note: say.revenueNote,
      width: 84,
      kind: 'money',
      group: 'sold',
      value: ({ turnover }) => units(turnover),
      shown: money,
    },
    {
      id: 'mean',
      title: say.withCode(sign),
      note: say.withCodeNote,
      width: 78,
      kind: 'money-cents',
      group: 'mean',
      value: ({ meanWithCode }) => units(meanWithCode),
      shown: money,
    },
    {
      id: 'before',
      title: say.before(sign).trim(),
      note: say.beforeNote,
      width: 78,
      kind: 'money-cents',
      group: 'mean',
      value: ({ baseline }) => units(baseline),
      shown: money,
    },
    {
      id: 'discounts',
      title: say.discounts(sign).trim(),
      note: say.discountsNote,
      width: 80,
      kind: 'money',
      group: 'brought',
      value: ({ discounts }) => units(discounts),
      shown: hasDiscounts,
    },
    {
      id: 'cost',
      title: say.cost(sign).trim(),
      note: say.costNote,
      width: 72,
      kind: 'money',
      group: 'brought',
      value: ({ cost }) => units(cost),
      shown: money && hasCosts,
    },
    {
      id: 'gain',
      title: say.gain(margin, sign),
      note: gainNote,
      width: 88,
      kind: 'change',
      style: { bold: true },
      group: 'brought',
      value: (row) => measured(row, units(row.incrementalMargin)),
      shown: isMeasured,
    },
    {
      id: 'return',
      title: say.return,
      note: say.returnNote,
      width: 66,
      kind: 'ratio',
      group: 'brought',
      value: (row) => measured(row, known(row.return)),
      shown: isMeasured && (hasCosts || hasDiscounts),
    },
    {
      id: 'verdict',
      title: say.verdict,
      note: say.verdictNote,
      width: 112,
      kind: 'indent-text',
      group: 'brought',
      value: (row) => (isMostlyNew(row) ? say.mostlyNew : say.verdicts[row.verdict]),
      shown: money,
    },
    {
      id: 'against',
      title: say.against,
      note: say.againstNote,
      width: 176,
      kind: 'indent-text',
      style: { size: 9 },
      group: 'brought',
      value: (row) =>
        row.hasControl ? say.control(row.targeted ?? 0, row.setApart ?? 0) : row.baseline === null ? '' : say.noControl,
      shown: money,
    },
    {
      id: 'cross',
      title: say.cross,
      note: say.crossNote,
      width: 76,
      kind: 'count',
      group: 'besides',
      value: ({ crossSell }) => crossSell,
      shown: facts.sold !== null,
    },
    {
      id: 'up',
      title: say.up,
      note: say.upNote,
      width: 62,
      kind: 'count',
      group: 'besides',
      value: ({ upSell }) => upSell,
      shown: facts.sold !== null && facts.hasPrices,
    },
  ];
  return all.filter(({ shown }) => shown !== false);
}

/** Whoever came with the code has no habit to compare it with: where most did, what regulars spent says nothing of it. */
const isMostlyNew = (row: OfferRow): boolean =>
  !isShaky(row) && !row.hasControl && 2 * row.newCustomers > row.customers;

/** Too few people, or hardly anybody to compare with. */
const isUntold = (row: OfferRow): boolean => isShaky(row) || isMostlyNew(row);

/** Whether anything is told of what a code brought, alone or with those like it. */
const anyMeasured = ({ rows, byBeginning, byCampaign }: OfferFacts): boolean =>
  [...rows, ...(byBeginning ?? []), ...(byCampaign ?? [])].some((row) => !isUntold(row));

/** A number as it is typed into a formula; four decimals. */
const asTyped = (desk: Desk, value: number): string => {
  const text = String(Math.round(value * 1e4) / 1e4);
  return desk.input.language === 'fr' ? text.replace('.', ',') : text;
};

/** Blue what pays, orange what does not, grey what nobody can tell. */
function paint(
  layout: Layout,
  desk: Desk,
  columns: readonly Column[],
  items: readonly OfferRow[],
  firstRow: number,
): void {
  const place = (id: string) => columns.findIndex((column) => column.id === id) + 1;
  const [gainAt, verdictAt] = [place('gain'), place('verdict')];
  for (const id of ['orders', 'mean', 'discounts', 'cross']) {
    const at = place(id) || (id === 'discounts' ? place('cost') || gainAt || verdictAt : 0);
    if (at > 0) layout.style(firstRow, at, items.length, 1, { left: colours.cardLine });
  }
  if (!desk.input.findings.hasAmounts) return;
  items.forEach((item, i) => {
    const row = firstRow + i;
    if (isUntold(item)) {
      layout.style(row, verdictAt, 1, 1, { italic: true, size: 9, colour: colours.secondary });
      return;
    }
    const pays = item.verdict === 'pays';
    if (gainAt > 0) layout.style(row, gainAt, 1, 1, { colour: pays ? colours.blue : colours.orange });
    layout.style(row, verdictAt, 1, 1, { fill: pays ? colours.good[0] : colours.risk[1] });
  });
}

/** @returns the last row */
function writeRemarks(layout: Layout, desk: Desk, facts: OfferFacts, row: number): number {
  const { findings } = desk.input;
  const say = desk.words.tabs.offers;
  let at = row;
  if (findings.hasAmounts && facts.rows.some(({ hasControl, baseline }) => !hasControl && baseline !== null)) {
    at = writeMeta(layout, at, say.method(desk.hasMargin));
  }
  if (hasTwoReturns(desk)) at = writeMeta(layout, at, say.twoReturns(desk.words.codes.tab.retention));
  const warnings: string[] = [];
  // Where nothing is told of what a code brought, its cost is no matter.
  const free = linesOf(facts).measured.reduce((sum, { cost, codes }) => sum + (cost === null ? codes : 0), 0);
  if (findings.hasAmounts && anyMeasured(facts)) {
    if (!desk.hasMargin) warnings.push(say.warn.noMargin);
    if (free > 0) warnings.push(say.warn.noCost(free));
  }
  if (findings.noCustomer.orders > 0) warnings.push(say.warn.noCustomer(findings.noCustomer.orders));
  at = writeWarnings(layout, at, warnings);
  if (facts.unused.length > 0) {
    const named = facts.unused.slice(0, 6).map(spokenChannel).join(', ');
    const text = say.warn.unused(`${named}${facts.unused.length > 6 ? '…' : ''}`);
    layout.put(at, 1, text, { ...styles.meta, kind: 'text' });
    layout.height(at++, 22);
  }
  return at - 1;
}

// ------------------------------------------------------------------------------------------ discounts

/** @returns the first free row */
function writeDiscounts(layout: Layout, desk: Desk, { discounts }: OfferFacts, row: number): number {
  if (discounts === null || discounts.all.orders === 0) return row;
  const { currencySign: sign, findings } = desk.input;
  const say = desk.words.tabs.offers;
  const { all, first, later, onTime } = discounts;
  const { money, share } = desk.write;
  let at = writeTitle(
    layout,
    row,
    say.discountsTitle(findings.settings.windowMonths),
    discountSentence(desk, discounts),
  );
  writeHeadings(layout, at, [
    { title: say.whichOrders, note: say.whichOrdersNote, isText: true },
    { title: say.counted, note: say.whichOrdersNote },
    { title: say.discounted, note: say.discountedNote },
    { title: say.given(sign).trim(), note: say.givenNote },
    { title: say.rate, note: say.rateNote },
  ]);
  const lines: readonly (readonly [string, Discounts | null])[] = [
    [say.first, first],
    [say.later, later],
    [say.onTime, null],
    [say.all, all],
  ];
  for (const [label, of] of lines) {
    at++;
    layout.put(at, 1, label, { kind: of === null ? 'indent-text' : 'label', wrap: 'overflow' });
    layout.put(at, 2, of?.orders ?? '', { kind: 'count', align: 'right' });
    layout.put(at, 3, of?.discounted ?? onTime.orders, { kind: 'count', align: 'right' });
    layout.put(at, 4, units(of?.cents ?? onTime.cents), { kind: 'money', align: 'right' });
    layout.put(at, 5, of === null ? '' : known(of.rate), { kind: 'share1', align: 'right' });
    layout.style(at, 1, 1, 5, of === all ? styles.total : { bottom: colours.hairline });
    if (of === null) {
      layout.style(at, 1, 1, 5, { italic: true, colour: onTime.cents > 0 ? colours.orange : colours.secondary });
      layout.note(at, 1, say.onTimeNote);
    }
    layout.height(at, 24);
  }
  if (all.cents > 0 && later.orders >= LEAST_ORDERS) {
    const text =
      onTime.cents > 0
        ? say.givenAway(money(onTime.cents), onTime.customers, share(onTime.share ?? 0))
        : say.noneGivenAway;
    at = writeMeta(layout, at + 1, text) - 1;
  }
  layout.height(at + 1, 12);
  return at + 2;
}

function discountSentence(desk: Desk, { all, first, later }: NonNullable<OfferFacts['discounts']>): string {
  const say = desk.words.tabs.offers;
  if (all.cents === 0 || all.rate === null) return say.noneGiven;
  if (all.orders < LEAST_ORDERS) return say.fewDiscounts(all.orders);
  const isFew = first.orders < LEAST_ORDERS || later.orders < LEAST_ORDERS;
  if (isFew || first.rate === null || later.rate === null) return say.onlyOne(shareText(desk.write, all.rate));
  const [a, b] = [first.rate, later.rate].map((rate) => shareText(desk.write, rate));
  return a === b ? say.newSame(a) : first.rate > later.rate ? say.newMore(a, b) : say.newLess(a, b);
}

// ------------------------------------------------------------------------------------------ sold besides

/** @returns the first free row */
function writeSold(layout: Layout, desk: Desk, { sold, hasPrices }: OfferFacts, row: number): number {
  if (sold === null || sold.withCode.of + sold.without.of === 0) return row;
  const say = desk.words.tabs.offers;
  let at = writeTitle(layout, row, say.soldTitle(hasPrices));
  writeHeadings(layout, at, [
    { title: say.soldWhich, note: say.soldWhichNote, isText: true },
    { title: say.soldOf, note: say.soldWhichNote },
    { title: say.soldCross, note: say.crossNote },
    { title: say.soldCrossShare, note: say.soldShareNote },
    ...(hasPrices
      ? [
          { title: say.soldUp, note: say.upNote },
          { title: say.soldUpShare, note: say.soldShareNote },
        ]
      : []),
  ]);
  const lines: readonly (readonly [string, SoldBesides])[] = [
    [say.soldWith, sold.withCode],
    [say.soldWithout, sold.without],
  ];
  for (const [label, { of, cross, up }] of lines) {
    at++;
    const part = (count: number): PlanValue => (of > 0 ? count / of : '');
    layout.put(at, 1, label, { kind: 'label' });
    layout.put(at, 2, of, { kind: 'count', align: 'right' });
    layout.put(at, 3, cross, { kind: 'count', align: 'right' });
    layout.put(at, 4, part(cross), { kind: 'share', align: 'right' });
    if (hasPrices) {
      layout.put(at, 5, up, { kind: 'count', align: 'right' });
      layout.put(at, 6, part(up), { kind: 'share', align: 'right' });
    }
    layout.style(at, 1, 1, hasPrices ? 6 : 4, { bottom: colours.hairline });
    layout.height(at, 24);
  }
  layout.height(at + 1, 12);
  return at + 2;
}

// ------------------------------------------------------------------------------------------ put together

/** Several codes as if they were one, in the columns of the codes. @returns the first free row */
function writeTogether(
  layout: Layout,
  desk: Desk,
  facts: OfferFacts,
  rows: readonly OfferRow[] | null,
  row: number,
  say: {
    readonly title: string;
    readonly heading: string;
    readonly note: string;
    readonly nameOf: (row: OfferRow) => string;
  },
): number {
  const items = rows?.slice(0, MOST_ROWS).map((item) => ({ ...item, code: say.nameOf(item) })) ?? [];
  if (items.length === 0) return row;
  const heading = writeTitle(layout, row, say.title);
  const columns = columnsOf(desk, facts, say.heading, say.note);
  const { firstRow, rows: written } = layout.table({ row: heading, columns, items, headingHeight: 38, rowHeight: 26 });
  paint(layout, desk, columns, items, firstRow);
  layout.height(firstRow + written, 12);
  return firstRow + written + 1;
}

// ------------------------------------------------------------------------------------------ what is missing

/** @returns the first free row */
function writeLacks(layout: Layout, desk: Desk, facts: OfferFacts | null, row: number): number {
  const needs = new Set(desk.input.findings.missing.map((m) => m.needs));
  const lacks: Lack[] = lacksOf(desk).filter((lack) => lack === 'orders' || lack === 'amounts' || lack === 'costs');
  if (facts === null || facts.rows.length === 0) lacks.push('offers');
  if (facts !== null && facts.rows.length > 0) {
    if (facts.rows.every(({ cost }) => cost === null)) lacks.push('offer-costs');
    if (facts.rows.every(({ hasControl }) => !hasControl)) lacks.push('control');
  }
  if (facts === null || facts.discounts === null) lacks.push('discounts');
  if (needs.has('category')) lacks.push('categories');
  if (lacks.length === 0) return row;
  return writeMissing(layout, desk, row, lacks, { data: 1, unlocks: 3, where: 7, state: 11, end: 14 });
}

// ------------------------------------------------------------------------------------------ chart

interface Charted {
  readonly rows: readonly OfferRow[];
  readonly isReturn: boolean;
}

/** Codes of enough people, by return where it is known of three, else by what they gained. */
function chartedOf(facts: OfferFacts): Charted {
  const { measured } = linesOf(facts);
  const returns = measured
    .filter((row) => row.return !== null)
    .sort((a, b) => (b.return ?? 0) - (a.return ?? 0))
    .slice(0, MOST_POINTS);
  if (returns.length >= LEAST_POINTS) return { rows: returns, isReturn: true };
  return { rows: measured.length >= LEAST_POINTS ? measured.slice(0, MOST_POINTS) : [], isReturn: false };
}

/** Columns, blue above zero and orange below; they read the table under the last block. */
function writeChart(layout: Layout, desk: Desk, { rows: items, isReturn }: Charted, row: number, beside: number): void {
  if (items.length === 0) return;
  const { currencySign: sign } = desk.input;
  const { chart: say, code } = desk.words.tabs.offers;
  layout.put(row, 1, say.figures, { ...styles.section, kind: 'label', size: 10 });
  layout.height(row, 26);
  const plain = { note: '', width: 0 };
  const figure = (item: OfferRow) => (isReturn ? (item.return ?? 0) : (item.incrementalMargin ?? 0) / 100);
  const kind = isReturn ? 'ratio' : 'money';
  const { firstRow, rows } = layout.table<OfferRow>({
    row: row + 1,
    items,
    columns: [
      { ...plain, title: code, kind: 'text', value: (item) => named(desk, item).code },
      { ...plain, title: say.pays, kind, value: (item) => (figure(item) > 0 ? figure(item) : '') },
      { ...plain, title: say.loses, kind, value: (item) => (figure(item) > 0 ? '' : figure(item)) },
    ],
  });
  const range = (column: number) => ({ row: firstRow - 1, column, rows: rows + 1, columns: 1 });
  const place = besideColumns(layout, LEFT_COLUMNS);
  const pay = items.filter((item) => figure(item) > 0).length;
  layout.chart({
    type: 'column',
    title: isReturn ? say.returns(pay, items.length) : say.gains(desk.hasMargin, pay, items.length, sign),
    domain: range(1),
    series: [
      { range: range(2), type: 'columns', axis: 0, colour: colours.blue },
      { range: range(3), type: 'columns', axis: 0, colour: colours.orange },
    ],
    stacked: true,
    position: { row: beside, column: place.column, dx: place.dx, dy: 4 },
    width: 640,
    height: CHART_HEIGHT,
    axes: [{ kind: isReturn ? 'ratio' : 'money' }],
    legend: 'top',
  });
}
