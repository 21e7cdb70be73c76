import { fewestNew, mostChange, type RatioVerdict, verdictOf, verdictOfRatio } from '../core/measure/budget';
import type { ChannelFacts, ChannelRow } from '../core/measure/origins';
import type { Cents } from '../core/units';
import { writeAttribution } from './channel-attribution';
import {
  besideColumns,
  channelName,
  letter,
  putReason,
  type Summed,
  sameInACell,
  spokenChannel,
  verdictFill,
  writeGroups,
  writeMeta,
  writeWarnings,
} from './channel-cells';
import { writeAges, writeAlready, writeCampaigns, writeMonths, writeQuarters, writeSeasons } from './channel-periods';
import { type Desk, shareText } from './desk';
import { writeHead } from './head';
import type { Facts } from './input';
import { known, Layout, units, widthFor } from './layout';
import { colours, styles, tabColours } from './look';
import { type Lack, lacksOf, writeMissing } from './missing';
import type { Kind, PlanValue, TabPlan } from './plan';

const GROUPS = 4;
const HEADINGS = 5;
/** Left of the chart: the simulator and the ratios by period. */
const LEFT_COLUMNS = 5;
const CHART_HEIGHT = 270;
/** Rows of 21 pixels and more that the chart stands over. */
const CHART_ROWS = 13;
/** Fewer points are no curve. */
const LEAST_POINTS = 3;

/** Spending, touchpoints, or orders of several channels. */
export function speaksOfChannels({ findings }: Facts): boolean {
  const named = findings.channels?.rows.filter(({ kind, customers }) => kind === 'channel' && customers > 0) ?? [];
  const isKnown = findings.acquisition !== null || (findings.attribution ?? null) !== null || named.length > 1;
  return findings.customers > 0 && isKnown;
}

/** What each channel costs and brings, when, what touchpoints did, and where the next budget should go. */
export function channelsTab(desk: Desk): TabPlan {
  const { findings } = desk.input;
  const say = desk.words.tabs.channels;
  const layout = new Layout('channels', desk.words.codes.tab.channels, tabColours.result);
  const facts = findings.channels ?? null;
  if (facts === null) {
    writeHead(layout, desk, { finding: findings.customers === 0 ? say.findingNobody : say.findingTotals });
    writeLacks(layout, desk);
    return layout.plan();
  }
  const hasSpend = findings.acquisition !== null;
  writeHead(layout, desk, {
    finding: findingOf(desk, facts),
    extra: hasSpend && findings.hasAmounts ? [say.settings(desk.hasMargin, findings.settings.horizonMonths)] : [],
  });
  const costs = hasSpend ? writeCosts(layout, desk, facts) : null;
  let row = costs?.last ?? writeLacks(layout, desk) - 1;
  if (!costs && facts.rows.every(({ kind }) => kind !== 'channel')) return layout.plan();
  if (!costs) row = writeAlready(layout, desk, facts, row + 1);
  row = writeAges(layout, desk, facts, row + 2);
  row = writeMonths(layout, desk, facts, row + 2);
  row = writeCampaigns(layout, desk, facts, row + 2);
  row = writeAttribution(layout, desk, row + 2);
  if (costs) writeChart(layout, desk, facts, row + 2, costs.beside);
  return layout.plan();
}

/** @returns the first free row */
function writeLacks(layout: Layout, desk: Desk): number {
  layout.widths = [168, 82, 82, 82, 92, 82, 98, 72, 78, 82, 82, 82, 82, 82, 82];
  const asked: readonly Lack[] = ['orders', 'amounts', 'spend', 'channels', 'touches', 'costs'];
  const missing = lacksOf(desk);
  const lacks = asked.filter((lack) => missing.indexOf(lack) >= 0);
  return writeMissing(layout, desk, GROUPS, lacks, { data: 1, unlocks: 3, where: 7, state: 11, end: 13 });
}

// ------------------------------------------------------------------------------------------ the finding

/** Channels of which one may speak: enough new customers, and a price. */
const rated = ({ rows }: ChannelFacts) =>
  rows.filter(({ kind, ratio, newCustomers }) => kind === 'channel' && ratio !== null && newCustomers >= fewestNew);

function findingOf(desk: Desk, facts: ChannelFacts): string {
  const { findings } = desk.input;
  const say = desk.words.tabs.channels;
  const { total, coverage } = facts;
  const month = (m: number) => desk.write.month(m);
  if (coverage === null) return findingWithoutSpend(desk, facts);
  if (total.spend === 0) {
    return coverage.from === null || coverage.to === null || coverage.outside === 0
      ? say.findingNoDates
      : say.findingNotInPeriod(month(coverage.from), month(coverage.to));
  }
  if (total.cac === null) return say.findingNobodyWon(desk.write.money(total.spend));
  const compared = rated(facts);
  const isNamed = facts.rows.some(({ kind, customers }) => kind === 'channel' && customers > 0);
  if (!findings.hasAmounts || total.value === null) {
    const [dearest] = facts.rows
      .filter(({ kind, cac, newCustomers }) => kind === 'channel' && cac !== null && newCustomers >= fewestNew)
      .sort((a, b) => (b.cac ?? 0) - (a.cac ?? 0));
    const worst = dearest ? `${desk.write.cents(dearest.cac ?? 0)} (${spokenChannel(dearest.channel)})` : '';
    return say.findingNoValue(desk.write.cents(total.cac), worst);
  }
  if (compared.length === 0) {
    const cac = desk.write.cents(total.cac);
    return !isNamed ? say.findingNoChannels(cac) : coverage.noCommonName ? say.findingNames(cac) : say.findingFew(cac);
  }
  // What customers did bring from their first order on, where it is known of each; else what they should bring yet.
  const isBrought = compared.every(({ budget }) => typeof budget?.return === 'number');
  const backOf = ({ ratio, budget }: ChannelRow) => (isBrought ? budget?.return : ratio) ?? 0;
  const ordered = [...compared].sort((a, b) => backOf(b) - backOf(a));
  const told = (row: ChannelRow) => [spokenChannel(row.channel), desk.write.ratio(backOf(row))] as const;
  const [best, worst] = [ordered[0], ordered[ordered.length - 1]];
  if (ordered.length === 1) return say.findingOne(...told(best));
  const both = [...told(best), ...told(worst)] as const;
  const months = isBrought ? facts.ageMonths : findings.settings.horizonMonths;
  const losing = ordered.filter((row) => backOf(row) < 1).length;
  if (losing === ordered.length) return say.findingAllLoss(months, ...both);
  if (losing === 0) return say.finding(...both);
  return losing === 1 ? say.findingLoss(months, ...both) : say.findingLosses(losing, ordered.length, months, ...both);
}

/** Without spending: at least who brings most. */
function findingWithoutSpend(desk: Desk, { rows }: ChannelFacts): string {
  const { hasAmounts, windowTurnover } = desk.input.findings;
  const say = desk.words.tabs.channels;
  const named = rows.filter(({ kind, customers }) => kind === 'channel' && customers > 0);
  const [most] = [...named].sort((a, b) => b.turnover - a.turnover);
  if (named.length < 2 || !hasAmounts || windowTurnover <= 0 || most.turnover <= 0) return say.findingNoSpend;
  return say.findingShare(spokenChannel(most.channel), shareText(desk.write, most.turnover / windowTurnover));
}

// ------------------------------------------------------------------------------------------ costs and worth

type Group = 'period' | 'credits' | 'budget';
type Column = Summed<ChannelRow> & { readonly group: Group | null };

/**
 * The table, what to know of it, then the simulator and the ratios by period; beside these there is room for a chart.
 *
 * @returns the first row of that room, and the last row of all
 */
function writeCosts(layout: Layout, desk: Desk, facts: ChannelFacts): { beside: number; last: number } {
  const columns = columnsOf(desk, facts);
  layout.widths = columns.map(({ width }) => width);
  while (layout.widths.length < 14) layout.widths = [...layout.widths, 76];
  const table = writeTable(layout, desk, facts, columns);
  const beside = writeRemarks(layout, desk, facts, table.last + 1) + 1;
  let row = writeSimulator(layout, desk, facts, columns, table, beside);
  row = writeQuarters(layout, desk, facts, row + 2);
  row = writeSeasons(layout, desk, facts, row + 2);
  return { beside, last: chartedOf(facts).length > 0 ? Math.max(row, beside + CHART_ROWS) : row };
}

function columnsOf(desk: Desk, facts: ChannelFacts): Column[] {
  const { findings, currencySign: sign } = desk.input;
  const say = desk.words.tabs.channels;
  const { settings } = findings;
  const { rows, total, ageMonths } = facts;
  const money = findings.hasAmounts;
  const hasCredits = total.credits !== null;
  const hasBudget = total.budget !== null;
  const own = rows.filter(({ kind }) => kind === 'channel').length;
  const args = say.columns;
  const all: readonly Column[] = [
    {
      id: 'channel',
      title: say.channel,
      note: say.channelNote,
      width: widthFor([...rows.map((row) => channelName(desk, row)), say.untouched], 10, 168, 260),
      kind: 'text',
      style: { bold: true },
      group: null,
      total: desk.words.tabs.shared.total,
      value: (row) => channelName(desk, row),
    },
    {
      id: 'spend',
      title: say.spend(sign).trim(),
      note: say.spendNote,
      width: 80,
      kind: 'money',
      group: 'period',
      total: units(total.spend),
      value: ({ spend }) => units(spend),
    },
    {
      id: 'won',
      title: say.won,
      note: say.wonNote,
      width: 76,
      kind: 'count',
      group: 'period',
      total: total.newCustomers,
      value: ({ newCustomers }) => newCustomers,
    },
    {
      id: 'cac',
      title: say.cac(sign).trim(),
      note: sameInACell(desk, say.cacNote, { en: 'CAC_BY_CHANNEL', fr: 'CAC_PAR_CANAL' }, [
        args.spendChannels,
        args.spend,
        args.wonChannels,
        args.values,
      ]),
      width: 72,
      kind: 'money',
      group: 'period',
      total: units(total.cac),
      value: ({ cac }) => units(cac),
    },
    {
      id: 'value',
      title: say.value(sign),
      note: say.valueNote(settings.horizonMonths, findings.value?.method === 'model'),
      width: 92,
      kind: 'money',
      group: 'period',
      total: units(total.value),
      value: ({ value }) => units(value),
      shown: money,
    },
    {
      id: 'ratio',
      title: say.ratio,
      note: say.ratioNote,
      width: 66,
      kind: 'ratio',
      style: { bold: true },
      group: 'period',
      total: enough(total, total.ratio),
      value: (row) => enough(row, row.ratio),
      shown: money,
    },
    {
      id: 'verdict',
      title: say.verdict,
      note: say.verdictNote,
      width: 104,
      kind: 'indent-text',
      group: 'period',
      total: verdictWord(desk, total, verdictOf(total)),
      value: (row) => verdictWord(desk, row),
      shown: money || rows.some((row) => verdictWord(desk, row) !== ''),
    },
    {
      id: 'payback',
      title: say.payback,
      note: say.paybackNote,
      width: 70,
      kind: 'number1',
      group: 'period',
      total: enough(total, total.payback),
      value: (row) => enough(row, row.payback),
      shown: money && [...rows, total].some((row) => enough(row, row.payback) !== ''),
    },
    {
      id: 'future',
      title: say.future,
      note: say.futureNote,
      width: 74,
      kind: 'count',
      group: null,
      total: total.potentialAmbassadors,
      value: ({ potentialAmbassadors }) => potentialAmbassadors,
      shown: total.potentialAmbassadors > 0,
    },
    ...(['first', 'last', 'markov'] as const).map((model) => ({
      id: model,
      title: say[model],
      note: model === 'first' ? say.firstNote(settings.lookBackDays) : model === 'last' ? say.lastNote : say.markovNote,
      width: 70,
      kind: 'number1' as const,
      group: 'credits' as const,
      total: known(total.credits?.[model]),
      value: ({ credits }: ChannelRow) => known(credits?.[model]),
      shown: hasCredits,
    })),
    {
      id: 'margin',
      title: say.marginOf(ageMonths, desk.hasMargin, sign),
      note: say.marginOfNote(ageMonths),
      width: 78,
      kind: 'money',
      group: 'budget',
      total: '',
      value: ({ firstYear }) => units(firstYear),
      shown: hasBudget,
    },
    {
      id: 'return',
      title: say.return(desk.hasMargin),
      note: say.returnNote(ageMonths),
      width: 92,
      kind: 'ratio',
      group: 'budget',
      total: known(facts.meanReturn),
      value: ({ budget, newCustomers }) => (newCustomers > 0 ? known(budget?.return) : ''),
      shown: hasBudget,
    },
    {
      id: 'now',
      title: say.now,
      note: say.nowNote,
      width: 78,
      kind: 'money',
      group: 'budget',
      total: units(total.spend),
      value: ({ spend }) => units(spend),
      shown: hasBudget,
    },
    {
      id: 'proposed',
      title: say.proposed,
      note: say.proposedNote,
      width: 78,
      kind: 'money',
      style: { bold: true },
      group: 'budget',
      total: units(total.budget?.newSpend),
      value: ({ budget }) => units(budget?.newSpend),
      shown: hasBudget,
    },
    {
      id: 'change',
      title: say.change,
      note: say.changeNote,
      width: 78,
      kind: 'change',
      group: 'budget',
      total: 0,
      value: ({ budget, spend }) => (spend > 0 ? units(budget?.change) : ''),
      shown: hasBudget,
    },
  ];
  const shown = all.filter((column) => column.shown !== false);
  // The very cells of this tab, as a formula that can be pasted beside them.
  const range = (id: string) => {
    const at = letter(placeOf(shown, id));
    return `${at}${HEADINGS + 1}:${at}${HEADINGS + own}`;
  };
  return shown.map((column) =>
    column.id === 'proposed' && own > 0
      ? {
          ...column,
          note: sameInACell(
            desk,
            column.note,
            { en: 'MOVE_BUDGET', fr: 'REPARTIR_BUDGET' },
            ['channel', 'spend', 'won', 'margin'].map(range),
          ),
        }
      : column,
  );
}

/** Place of a column from 1; 0 where it is not shown. */
const placeOf = (columns: readonly Column[], id: string): number => columns.findIndex((c) => c.id === id) + 1;

const isFew = ({ newCustomers, spend }: ChannelRow) => newCustomers > 0 && newCustomers < fewestNew && spend > 0;

/** The verdict says "too few" in place of a shaky ratio. */
const enough = (row: ChannelRow, figure: number | null): PlanValue => (isFew(row) ? '' : known(figure));

function verdictWord(desk: Desk, row: ChannelRow, verdict: ChannelRow['verdict'] = row.verdict): string {
  const { verdicts } = desk.words.tabs.channels;
  return verdict === null ? '' : verdicts[isFew(row) ? 'too-few' : verdict];
}

interface Placed {
  readonly first: number;
  readonly rows: number;
  readonly total: number;
  readonly last: number;
}

function writeTable(layout: Layout, desk: Desk, facts: ChannelFacts, columns: readonly Column[]): Placed {
  const { settings } = desk.input.findings;
  const say = desk.words.tabs.channels;
  const { rows, total, untouched } = facts;
  const first = HEADINGS + 1;
  layout.table({ row: HEADINGS, columns, items: rows, headingHeight: 38, rowHeight: 27 });
  writeGroups(layout, GROUPS, columns, {
    period: say.lastMonths(settings.windowMonths),
    credits: say.attributed,
    budget: say.budget(desk.input.currencySign),
  });

  let end = first + rows.length - 1;
  const creditsAt = placeOf(columns, 'first');
  if (creditsAt > 0 && untouched !== null && untouched > 0) {
    end++;
    layout.height(end, 27);
    layout.style(end, 1, 1, columns.length, { bottom: colours.hairline });
    layout.put(end, 1, say.untouched, { kind: 'label', italic: true, colour: colours.secondary });
    for (let i = 0; i < 3; i++) layout.put(end, creditsAt + i, untouched, { kind: 'number1', align: 'right' });
  }
  const totalRow = end + 1;
  layout.height(totalRow, 27);
  columns.forEach(({ total: sum, kind }, i) => {
    layout.put(totalRow, 1 + i, sum, { kind: i === 0 ? 'label' : kind });
  });
  columns.forEach(({ kind, style }, i) => {
    if (i > 0 && kind !== 'indent-text') layout.style(totalRow, 1 + i, 1, 1, { align: style?.align ?? 'right' });
  });
  layout.style(totalRow, 1, 1, columns.length, styles.total);
  for (const id of ['first', 'margin']) {
    const at = placeOf(columns, id);
    if (at > 0) layout.style(first, at, totalRow - first + 1, 1, { left: colours.cardLine });
  }

  const [ratioAt, verdictAt, changeAt] = ['ratio', 'verdict', 'change'].map((id) => placeOf(columns, id));
  [...rows, total].forEach((row, i) => {
    const line = i < rows.length ? first + i : totalRow;
    const isRated = row.ratio !== null && !isFew(row);
    if (ratioAt > 0 && isRated) {
      const fill = verdictFill[verdictOfRatio(row.ratio) as RatioVerdict];
      layout.style(line, ratioAt, 1, verdictAt - ratioAt + 1, { fill });
    } else if (i < rows.length) {
      const grey = { italic: true, bold: false, colour: colours.secondary };
      layout.style(line, verdictAt, 1, 1, grey);
      if (ratioAt > 0) layout.style(line, ratioAt, 1, 1, grey);
    }
    if (changeAt === 0 || !row.budget || i === rows.length) return;
    if (row.budget.why === 'too-few') putReason(layout, line, changeAt, say.frozen);
    else if (row.budget.why === 'gains') layout.style(line, changeAt, 1, 1, { colour: colours.blue });
    else if (row.budget.why === 'loses') layout.style(line, changeAt, 1, 1, { colour: colours.orange });
  });
  return { first, rows: end - first + 1, total: totalRow, last: totalRow };
}

// ------------------------------------------------------------------------------------------ what to know of the table

/** @returns the last row */
function writeRemarks(layout: Layout, desk: Desk, facts: ChannelFacts, row: number): number {
  const { findings } = desk.input;
  const say = desk.words.tabs.channels;
  const { total, paid, salesSpend, coverage } = facts;
  const { money, cents, share } = desk.write;
  const lines: string[] = [];
  if (findings.hasAmounts && total.spend > 0) lines.push(say.scale(share(mostChange)));
  if (total.budget !== null && total.value !== null) lines.push(say.twoValues(facts.ageMonths, desk.hasMargin));
  if (total.cac !== null) {
    let line =
      paid.cac === null ? '' : say.fullCac(cents(total.cac), cents(paid.cac), money(paid.spend), paid.newCustomers);
    if (salesSpend > 0) line += say.fullCacSales(money(salesSpend));
    const { targetCac } = findings.settings;
    if (targetCac !== null) line += say.targetCac(cents(targetCac));
    else if (total.value !== null && total.value > 0) line += say.mostCac(cents(Math.round(total.value / 3)));
    const text = line.replace(/^ · /, '');
    if (text !== '') lines.push(text.charAt(0).toUpperCase() + text.slice(1));
  }
  let at = row;
  for (const line of lines) at = writeMeta(layout, at, line);
  at = writeWarnings(layout, at, warningsOf(desk, facts, coverage));
  layout.height(at, 12);
  return at;
}

function warningsOf(desk: Desk, facts: ChannelFacts, coverage: ChannelFacts['coverage']): string[] {
  const { findings } = desk.input;
  const { warn } = desk.words.tabs.channels;
  const { money, month } = desk.write;
  const warnings: string[] = [];
  if (coverage === null) return warnings;
  const { from, to } = coverage;
  const channels = facts.rows.filter(({ kind }) => kind === 'channel');
  const named = (list: readonly ChannelRow[]) => {
    const names = list.slice(0, 3).map(({ channel }) => spokenChannel(channel));
    return `${names.join(', ')}${list.length > 3 ? '…' : ''}`;
  };
  if (channels.every(({ customers }) => customers === 0)) warnings.push(warn.noChannels);
  else if (coverage.noCommonName) {
    const paid = channels.filter(({ spend }) => spend !== 0).sort((a, b) => b.spend - a.spend);
    const ordered = channels.filter(({ customers }) => customers > 0).sort((a, b) => b.customers - a.customers);
    warnings.push(warn.noCommonName(named(paid), named(ordered)));
  }
  if (coverage.monthsWithout > 0 && from !== null && to !== null && facts.total.spend > 0) {
    warnings.push(warn.monthsWithout(month(from), month(to), coverage.monthsWithout));
  }
  if (coverage.withoutOrders > 0) warnings.push(warn.withoutOrders(money(coverage.withoutOrders)));
  if (coverage.undated > 0) warnings.push(warn.undated(money(coverage.undated)));
  if (!findings.hasAmounts) return warnings;
  if (!desk.hasMargin) warnings.push(warn.noMargin);
  if (facts.total.value === null && facts.total.newCustomers > 0) warnings.push(warn.shortHistory);
  if (facts.ageMonths === 0) warnings.push(warn.noAge);
  else if (facts.ageMonths < 12) warnings.push(warn.young(facts.ageMonths));
  return warnings;
}

// ------------------------------------------------------------------------------------------ the proposal, live

/** The share that may move, in a cell people change: what is proposed follows. @returns the last row */
function writeSimulator(
  layout: Layout,
  desk: Desk,
  { rows, total }: ChannelFacts,
  columns: readonly Column[],
  table: Placed,
  row: number,
): number {
  if (total.budget === null) return row - 2;
  const { currencySign: sign } = desk.input;
  const say = desk.words.tabs.channels;
  const gaining = rows.filter(({ budget }) => budget?.why === 'gains');
  const losing = rows.filter(({ budget }) => budget?.why === 'loses');
  if (gaining.length === 0) {
    const mayMove = rows.filter(({ budget }) => budget?.why === 'average').length;
    const text = mayMove > 1 ? say.simulatorNone.even : say.simulatorNone.few;
    return writeMeta(layout, row, text) - 1;
  }
  layout.put(row, 1, say.simulator, { ...styles.section, kind: 'label' });
  layout.height(row, 28);
  const spendOf = (list: readonly ChannelRow[]): Cents => list.reduce((sum, { spend }) => sum + spend, 0);
  const returnOf = (list: readonly ChannelRow[]) =>
    list.reduce((sum, { budget, spend }) => sum + (budget?.return ?? 0) * spend, 0) / spendOf(list);
  const moved = gaining.reduce((sum, { budget }) => sum + (budget?.change ?? 0), 0);
  const [up, down] = [returnOf(gaining), returnOf(losing)];
  const facts: readonly [string, PlanValue, Kind][] = [
    [say.simulatorShare, mostChange, 'share'],
    [say.simulatorUp(sign), units(spendOf(gaining)), 'money'],
    [say.simulatorUpReturn(desk.hasMargin), up, 'ratio'],
    [say.simulatorDown(sign), units(spendOf(losing)), 'money'],
    [say.simulatorDownReturn(desk.hasMargin), down, 'ratio'],
    [say.simulatorMoved(sign), units(moved), 'money'],
    [say.simulatorGain(desk.hasMargin, sign), units(Math.round(moved * (up - down))), 'money'],
  ];
  const first = row + 1;
  facts.forEach(([label, value, kind], i) => {
    layout.put(first + i, 1, label, { kind: 'label', wrap: 'overflow' });
    layout.put(first + i, LEFT_COLUMNS, value, { kind, align: 'right' });
  });
  layout.style(first, 1, facts.length, LEFT_COLUMNS, styles.rows);
  layout.style(first, LEFT_COLUMNS, 1, 1, { fill: colours.notesFill, bold: true });
  layout.note(first, LEFT_COLUMNS, say.simulatorNote);
  layout.style(first + 5, LEFT_COLUMNS, 2, 1, { bold: true });
  const [share, upSpend, upReturn, downSpend, downReturn, movedCell] = facts.map(
    (_, i) => `${letter(LEFT_COLUMNS)}${first + i}`,
  );
  layout.formula(first + 5, LEFT_COLUMNS, `=MIN(1;MAX(0;${share}))*MIN(${upSpend};${downSpend})`);
  layout.formula(first + 6, LEFT_COLUMNS, `=${movedCell}*(${upReturn}-${downReturn})`);

  const [nowAt, proposedAt, changeAt] = ['now', 'proposed', 'change'].map((id) => letter(placeOf(columns, id)));
  rows.forEach(({ budget }, i) => {
    const line = table.first + i;
    if (budget?.why !== 'gains' && budget?.why !== 'loses') return;
    const part =
      budget.why === 'gains'
        ? `+${movedCell}*${nowAt}${line}/${upSpend}`
        : `-${movedCell}*${nowAt}${line}/${downSpend}`;
    layout.formula(line, placeOf(columns, 'proposed'), `=${nowAt}${line}${part}`);
    layout.formula(line, placeOf(columns, 'change'), `=${proposedAt}${line}-${nowAt}${line}`);
  });
  const last = table.first + rows.length - 1;
  for (const at of [proposedAt, changeAt]) {
    layout.formula(table.total, at.charCodeAt(0) - 64, `=SUM(${at}${table.first}:${at}${last})`);
  }
  const caution = first + facts.length;
  say.simulatorCaution.forEach((line, i) => {
    layout.put(caution + i, 1, line, { ...styles.meta, kind: 'label' });
  });
  layout.height(caution, 20, say.simulatorCaution.length);
  return caution + say.simulatorCaution.length - 1;
}

// ------------------------------------------------------------------------------------------ chart

/** Channels with a price and a worth; none where they are too few for a chart. */
function chartedOf({ rows }: ChannelFacts): readonly ChannelRow[] {
  const charted = rows.filter((row) => row.ratio !== null && row.spend > 0 && !isFew(row));
  return charted.length < LEAST_POINTS ? [] : charted;
}

/** Spend as columns, ratios as points, against the two limits; it reads the table under it. */
function writeChart(layout: Layout, desk: Desk, facts: ChannelFacts, row: number, beside: number): void {
  const { currencySign: sign } = desk.input;
  const { chart: say, channel } = desk.words.tabs.channels;
  const charted = chartedOf(facts);
  if (charted.length === 0) return;
  layout.put(row, 1, say.figures, { ...styles.section, kind: 'label', size: 10 });
  layout.height(row, 26);
  const plain = { note: '', width: 0 };
  const { firstRow, rows } = layout.table<ChannelRow>({
    row: row + 1,
    items: charted,
    headingHeight: 38,
    columns: [
      { ...plain, title: channel, kind: 'text', value: (item) => channelName(desk, item) },
      { ...plain, title: say.spend(sign), kind: 'money', value: ({ spend }) => units(spend) },
      { ...plain, title: say.ratio, kind: 'ratio', value: ({ ratio }) => known(ratio) },
      { ...plain, title: say.healthy, kind: 'count', value: () => 3 },
      { ...plain, title: say.even, kind: 'count', value: () => 1 },
    ],
  });
  const range = (column: number) => ({ row: firstRow - 1, column, rows: rows + 1, columns: 1 });
  const place = besideColumns(layout, LEFT_COLUMNS);
  let order = 0;
  for (const a of charted) {
    for (const b of charted) order += Math.sign((a.spend - b.spend) * ((a.ratio ?? 0) - (b.ratio ?? 0)));
  }
  layout.chart({
    type: 'combo',
    title: order < 0 ? say.against : order > 0 ? say.along : say.ratios,
    domain: range(1),
    series: [
      { range: range(2), type: 'columns', axis: 0, colour: colours.context },
      { range: range(3), type: 'line', axis: 1, colour: colours.blue, points: true, pointsOnly: true },
      { range: range(4), type: 'line', axis: 1, colour: colours.secondary, dashed: true },
      { range: range(5), type: 'line', axis: 1, colour: colours.orange, dashed: true },
    ],
    position: { row: beside, column: place.column, dx: place.dx, dy: 4 },
    width: 720,
    height: CHART_HEIGHT,
    axes: [
      { kind: 'money', min: 0 },
      { kind: 'ratio', min: 0 },
    ],
    legend: 'top',
  });
}
