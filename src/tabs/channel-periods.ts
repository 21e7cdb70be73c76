import type { Period, RatioVerdict } from '../core/measure/budget';
import {
  type ChannelFacts,
  type ChannelRow,
  type Origin,
  type OriginPeriod,
  type OriginPeriods,
  shownAges,
} from '../core/measure/origins';
import type { Month } from '../core/units';
import {
  channelName,
  putReason,
  type Summed,
  verdictFill,
  writeHeadings,
  writeMeta,
  writeSums,
  writeTitle,
} from './channel-cells';
import type { Desk } from './desk';
import { known, type Layout, type ListColumn, units } from './layout';
import { colours, styles } from './look';

// Blocks of the Channels tab under its first table. Each returns its last row, or two rows above its own where it has
// nothing to say, so that the next takes its place.

const nothing = (row: number): number => row - 2;
const keyOf = ({ kind, channel }: Origin, period: Period): string => `${kind} ${typeof period} ${period} ${channel}`;

// ------------------------------------------------------------------------------------------ ratios by period

export function writeQuarters(layout: Layout, desk: Desk, facts: ChannelFacts, row: number): number {
  const say = desk.words.tabs.channels;
  const { byQuarter, ageMonths } = facts;
  const label = (period: Period) => say.quarter((Number(period) % 4) + 1, Math.floor(Number(period) / 4));
  return writeRatios(layout, desk, facts, byQuarter, row, {
    title: say.quarters(ageMonths, desk.hasMargin),
    labels: byQuarter.periods.map(label),
    note: say.quarterNote,
  });
}

export function writeSeasons(layout: Layout, desk: Desk, facts: ChannelFacts, row: number): number {
  const say = desk.words.tabs.channels;
  const { bySeason, ageMonths } = facts;
  if (bySeason === null) return nothing(row);
  return writeRatios(layout, desk, facts, bySeason, row, {
    title: say.seasons(ageMonths, desk.hasMargin),
    labels: bySeason.periods.map((season) => say.seasonNames[Number(season)]),
    note: say.seasonNote,
  });
}

/** Channels that cost money against periods; the last line is all channels together. */
function writeRatios(
  layout: Layout,
  desk: Desk,
  { rows, ageMonths }: ChannelFacts,
  { periods, rows: cells, all }: OriginPeriods,
  row: number,
  said: { readonly title: string; readonly labels: readonly string[]; readonly note: string },
): number {
  const say = desk.words.tabs.channels;
  const paid = new Set(cells.filter(({ spend }) => spend > 0).map((cell) => keyOf(cell, '')));
  if (ageMonths === 0 || paid.size === 0) return nothing(row);
  // Where no channel has enough new customers in any period, only all of them together say something.
  const isAny = cells.some(({ ratio }) => ratio !== null);
  const shown = isAny ? rows.filter((line) => paid.has(keyOf(line, ''))) : [];
  const found = new Map(cells.map((cell) => [keyOf(cell, cell.period), cell]));
  const heading = writeTitle(layout, row, said.title);
  writeHeadings(
    layout,
    heading,
    [{ title: say.channel, note: said.note, isText: true }, ...said.labels.map((title) => ({ title, note: '' }))],
    22,
  );
  const width = periods.length + 1;
  shown.forEach((origin, i) => {
    const line = heading + 1 + i;
    layout.put(line, 1, channelName(desk, origin), { kind: 'text', bold: true });
    periods.forEach((period, p) => {
      writeRatio(layout, desk, line, 2 + p, found.get(keyOf(origin, period)));
    });
  });
  layout.height(heading + 1, 24, shown.length + 1);
  layout.style(heading + 1, 1, shown.length, width, styles.rows);
  const total = heading + 1 + shown.length;
  layout.style(total, 1, 1, width, styles.total);
  layout.put(total, 1, say.everyone, { kind: 'label' });
  periods.forEach((period, p) => {
    writeRatio(
      layout,
      desk,
      total,
      2 + p,
      all.find((cell) => cell.period === period),
    );
  });
  return writeMeta(layout, total + 1, isAny ? say.fewNote : say.allFew) - 1;
}

function writeRatio(layout: Layout, desk: Desk, row: number, column: number, cell: OriginPeriod | undefined): void {
  const say = desk.words.tabs.channels;
  if (!cell) return;
  const { ratio, verdict } = cell;
  if (ratio !== null) {
    layout.put(row, column, ratio, { kind: 'ratio', align: 'right', fill: verdictFill[verdict as RatioVerdict] });
    layout.style(row, column, 1, 1, { right: colours.white });
  } else if (verdict === 'too-few' || verdict === 'nobody-won' || verdict === 'no-spend') {
    putReason(layout, row, column, say.inCell[verdict]);
  }
}

// ------------------------------------------------------------------------------------------ equal age

/** The first column of a list of channels. */
const nameColumn = (desk: Desk): Summed<ChannelRow> => ({
  title: desk.words.tabs.channels.channel,
  note: desk.words.tabs.channels.channelNote,
  width: 0,
  kind: 'text',
  style: { bold: true },
  total: desk.words.tabs.shared.total,
  value: (item) => channelName(desk, item),
});

/** What customers brought after so many months, and how many became VIP or ambassador. */
export function writeAges(layout: Layout, desk: Desk, facts: ChannelFacts, row: number): number {
  const { currencySign: sign } = desk.input;
  const say = desk.words.tabs.channels;
  const { ageMonths, total, sameAge } = facts;
  const rows = facts.rows.filter(({ recent, lasting }) => recent > 0 || lasting !== null);
  const hasLasting = total.lasting !== null;
  const isNamed = rows.some(({ kind }) => kind === 'channel');
  if ((ageMonths < shownAges[0] && !hasLasting) || !isNamed) return nothing(row);
  const { cents } = desk.write;
  const better =
    sameAge === null ? '' : say.better(cents(sameAge.now.margin), cents(sameAge.before.margin), sameAge.months);
  const heading = writeTitle(layout, row, say.ages, better);
  const all: readonly Summed<ChannelRow>[] = [
    nameColumn(desk),
    {
      title: say.recent,
      note: say.recentNote,
      width: 0,
      kind: 'count',
      total: total.recent,
      value: ({ recent }) => recent,
    },
    ...shownAges.map(
      (age, i): Summed<ChannelRow> => ({
        title: say.after(age, desk.hasMargin, sign),
        note: say.afterNote(age),
        width: 0,
        kind: 'money',
        total: units(total.margins[i]),
        value: ({ margins }) => units(margins[i]),
        shown: age <= ageMonths,
      }),
    ),
    {
      title: say.lasting,
      note: say.lastingNote,
      width: 0,
      kind: 'share',
      style: { bold: true },
      total: known(total.lasting?.share),
      value: ({ lasting }) => known(lasting?.share),
      shown: hasLasting,
    },
    {
      title: say.range,
      note: say.rangeNote,
      width: 0,
      kind: 'indent-text',
      total: '',
      value: ({ lasting }) =>
        lasting === null ? '' : say.rangeText(desk.write.share(lasting.low), desk.write.share(lasting.high)),
      shown: hasLasting,
    },
    {
      title: say.measured,
      note: say.measuredNote,
      width: 0,
      kind: 'count',
      total: total.lasting?.of ?? '',
      value: ({ lasting }) => known(lasting?.of),
      shown: hasLasting,
    },
  ];
  const columns = all.filter(({ shown }) => shown !== false);
  const { firstRow } = layout.table({ row: heading, columns, items: rows, headingHeight: 38, rowHeight: 24 });
  const end = firstRow + rows.length;
  writeSums(layout, end, columns, 24);
  return end;
}

// ------------------------------------------------------------------------------------------ months

/** New customers of the last 12 months, channel by channel; under them what was spent, and what one cost. */
export function writeMonths(layout: Layout, desk: Desk, facts: ChannelFacts, row: number): number {
  const { findings, currencySign: sign } = desk.input;
  const say = desk.words.tabs.channels;
  const { periods, rows: cells, all } = facts.byMonth;
  const won = new Set(cells.filter(({ newCustomers }) => newCustomers > 0).map((cell) => keyOf(cell, '')));
  const rows = facts.rows.filter((line) => won.has(keyOf(line, '')));
  if (rows.length === 0) return nothing(row);
  const found = new Map(cells.map((cell) => [keyOf(cell, cell.period), cell]));
  const heading = writeTitle(layout, row, say.byMonth);
  writeHeadings(layout, heading, [
    { title: say.channel, note: say.byMonthNote, isText: true },
    ...periods.map((month) => ({ title: desk.write.month(month as Month).replace(' ', '\n'), note: '' })),
    { title: say.sum, note: '' },
  ]);
  const [first, width] = [heading + 1, periods.length + 2];
  layout.height(first, 24, rows.length);
  layout.style(first, 1, rows.length, width, styles.rows);
  layout.style(first, 1, rows.length, 1, { kind: 'text', bold: true });
  layout.style(first, 2, rows.length + 1, width - 1, { kind: 'count', align: 'right' });
  rows.forEach((origin, i) => {
    let sum = 0;
    layout.put(first + i, 1, channelName(desk, origin));
    periods.forEach((period, p) => {
      const count = found.get(keyOf(origin, period))?.newCustomers ?? 0;
      sum += count;
      layout.put(first + i, 2 + p, count);
    });
    layout.put(first + i, width, sum, { bold: true });
  });
  layout.rule({
    type: 'gradient',
    range: { row: first, column: 2, rows: rows.length, columns: periods.length },
    from: colours.white,
    to: colours.gradientEnd,
  });
  const total = first + rows.length;
  const hasSpend = findings.acquisition !== null && all.some(({ spend }) => spend > 0);
  layout.height(total, 24, hasSpend ? 3 : 1);
  layout.style(total, 1, 1, width, styles.total);
  layout.put(total, 1, say.sum, { kind: 'label' });
  const sum = (of: (cell: OriginPeriod) => number) => all.reduce((whole, cell) => whole + of(cell), 0);
  const cellsOf = (value: (cell: OriginPeriod) => string | number) =>
    periods.map((period) => {
      const cell = all.find((one) => one.period === period);
      return cell ? value(cell) : 0;
    });
  layout.line(total, 2, [...cellsOf((cell) => cell.newCustomers), sum((cell) => cell.newCustomers)]);
  if (!hasSpend) return total;
  const money = { kind: 'money', align: 'right' } as const;
  layout.put(total + 1, 1, say.monthSpend(sign), { kind: 'label' });
  layout.line(total + 1, 2, [...cellsOf(({ spend }) => spend / 100), sum(({ spend }) => spend) / 100], money);
  layout.put(total + 2, 1, say.monthCac(sign), { kind: 'label' });
  layout.line(
    total + 2,
    2,
    cellsOf(({ cac }) => units(cac) as string | number).map((cell) => (cell === 0 ? '' : cell)),
    money,
  );
  layout.style(total + 1, 1, 2, width, styles.rows);
  return total + 2;
}

// ------------------------------------------------------------------------------------------ campaigns

/** What each campaign cost and won; a sentence where no first order names one. */
export function writeCampaigns(
  layout: Layout,
  desk: Desk,
  { byCampaign, ageMonths }: ChannelFacts,
  row: number,
): number {
  const { currencySign: sign } = desk.input;
  const say = desk.words.tabs.channels;
  if (byCampaign === null) return nothing(row);
  if (byCampaign.all.every(({ newCustomers }) => newCustomers === 0)) {
    return writeTitle(layout, row, say.campaigns, say.campaignsNone) - 1;
  }
  const heading = writeTitle(layout, row, say.campaigns);
  const hasMargin = ageMonths > 0;
  const all: readonly (ListColumn<OriginPeriod> & { readonly shown?: boolean })[] = [
    {
      title: say.campaign,
      note: say.campaignNote,
      width: 0,
      kind: 'text',
      style: { bold: true },
      value: ({ period }) => String(period),
    },
    { title: say.spend(sign).trim(), note: '', width: 0, kind: 'money', value: ({ spend }) => units(spend) },
    { title: say.won, note: '', width: 0, kind: 'count', value: ({ newCustomers }) => newCustomers },
    { title: say.cac(sign).trim(), note: '', width: 0, kind: 'money', value: ({ cac }) => units(cac) },
    {
      title: say.after(ageMonths, desk.hasMargin, sign),
      note: say.marginOfNote(ageMonths),
      width: 0,
      kind: 'money',
      value: ({ margin }) => units(margin),
      shown: hasMargin,
    },
    {
      title: say.campaignRatio(desk.hasMargin),
      note: '',
      width: 0,
      kind: 'ratio',
      style: { bold: true },
      value: ({ ratio }) => known(ratio),
      shown: hasMargin,
    },
    {
      title: say.verdict,
      note: '',
      width: 0,
      kind: 'indent-text',
      value: ({ verdict }) => (verdict === null ? '' : say.verdicts[verdict]),
    },
  ];
  const columns = all.filter(({ shown }) => shown !== false);
  const items = [...byCampaign.all].sort((a, b) => b.spend - a.spend);
  const { firstRow } = layout.table({ row: heading, columns, items, headingHeight: 38, rowHeight: 24 });
  items.forEach(({ ratio, verdict }, i) => {
    if (ratio === null) return;
    layout.style(firstRow + i, columns.length - 1, 1, 2, { fill: verdictFill[verdict as RatioVerdict] });
  });
  return firstRow + items.length - 1;
}

// ------------------------------------------------------------------------------------------ without spending

/** What can be said of channels in a file without spending. @returns the last row */
export function writeAlready(layout: Layout, desk: Desk, { rows, total }: ChannelFacts, row: number): number {
  const { findings, currencySign: sign } = desk.input;
  const { settings, windowTurnover } = findings;
  const say = desk.words.tabs.channels;
  const money = findings.hasAmounts;
  const heading = writeTitle(layout, row, desk.words.tabs.missing.already);
  const all: readonly Summed<ChannelRow>[] = [
    nameColumn(desk),
    {
      title: say.alreadyCustomers,
      note: say.alreadyCustomersNote,
      width: 0,
      kind: 'count',
      total: total.customers,
      value: ({ customers }) => customers,
    },
    {
      title: say.alreadyWon(settings.windowMonths),
      note: say.wonNote,
      width: 0,
      kind: 'count',
      total: total.newCustomers,
      value: ({ newCustomers }) => newCustomers,
    },
    {
      title: say.alreadyRevenue(settings.windowMonths, sign),
      note: say.alreadyRevenueNote,
      width: 0,
      kind: 'money',
      total: total.turnover / 100,
      value: ({ turnover }) => units(turnover),
      shown: money,
    },
    {
      title: say.alreadyShare,
      note: say.alreadyShareNote,
      width: 0,
      kind: 'share',
      total: windowTurnover > 0 ? 1 : '',
      value: ({ turnover }) => (windowTurnover > 0 ? turnover / windowTurnover : ''),
      shown: money,
    },
    {
      title: say.future,
      note: say.futureNote,
      width: 0,
      kind: 'count',
      total: total.potentialAmbassadors,
      value: ({ potentialAmbassadors }) => potentialAmbassadors,
      shown: total.potentialAmbassadors > 0,
    },
  ];
  const columns = all.filter(({ shown }) => shown !== false);
  const items = rows.filter(({ customers, turnover }) => customers > 0 || turnover !== 0);
  const sorted = [...items].sort(
    (a, b) =>
      Number(a.kind !== 'channel') - Number(b.kind !== 'channel') ||
      b.turnover - a.turnover ||
      b.customers - a.customers,
  );
  const { firstRow } = layout.table({ row: heading, columns, items: sorted, headingHeight: 38, rowHeight: 25 });
  const end = firstRow + sorted.length;
  writeSums(layout, end, columns, 25);
  if (money && sorted.length > 0) {
    layout.rule({
      type: 'gradient',
      range: { row: firstRow, column: 5, rows: sorted.length, columns: 1 },
      from: colours.white,
      to: colours.gradientEnd,
    });
  }
  return end;
}
