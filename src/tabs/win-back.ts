import type { ChurnMonth, Person, WinBack } from '../core/results';
import { type Cents, compareText, firstDayOf } from '../core/units';
import { messageFor } from '../words/why';
import { type ChurnShown, chartedMonths, churnNote, LEAST_POINTS, lastChurn, onlyOneTimers } from './churn-months';
import { type Desk, hasConsent, hasContracts, nameOf } from './desk';
import { withFormula } from './formulas';
import { titleWidth, writeHead } from './head';
import type { TabInput } from './input';
import { known, Layout, type ListColumn, placeAfter, units, widthFor } from './layout';
import { colours, styles, tabColours } from './look';
import { lacksOf, writeMissing } from './missing';
import type { PlanRange, TabPlan } from './plan';

/** The heading row is 13, as the Summary's links expect. */
const HEADING = 13;
export const WIN_BACK_FIRST_ROW = HEADING + 1;
const CHURN_WIDTH = 540;
/** What the first fifth must make of the stake before that is worth saying. */
const CONCENTRATED = 0.4;
/** Of the backtest, before what they spent prices the lost of today. */
const LEAST_LOST = 10;

/** Those to win back whom one may write to, the most at stake first. People who refused contact are nowhere in it. */
export function listedToWinBack(input: TabInput): readonly WinBack[] {
  const { findings, contacts } = input;
  const list = findings.winBack.filter((w) => contacts[w.person.customer]?.consent !== 'no');
  if (findings.hasAmounts) return list;
  // Without money, those who came most often and went last: they remember.
  return list.sort(
    ({ person: a }, { person: b }) =>
      b.orderDays - a.orderDays || (b.lastOrder ?? 0) - (a.lastOrder ?? 0) || compareText(nameOf(a), nameOf(b)),
  );
}

/** Nobody can be late yet: the file is younger than the silence that would make someone so. */
export const isTooEarly = ({ findings }: TabInput): boolean =>
  !findings.totalsOnly && findings.thresholds.historyDays <= findings.thresholds.activeWithin;

/** Money at stake; null where no backtest could price it. */
export function stakeOf(list: readonly WinBack[]): Cents | null {
  const priced = list.filter((w) => w.valueAtStake !== null);
  return priced.length === 0 ? null : priced.reduce((sum, w) => sum + (w.valueAtStake ?? 0), 0);
}

/**
 * Too few were lost in the backtest to price the lost of today: their stake is the mean of all, those who kept buying
 * included.
 */
function isPricedAsAll({ findings: { backtest } }: TabInput, list: readonly WinBack[]): boolean {
  if (backtest === null || backtest.kept + backtest.lost === 0 || backtest.lost >= LEAST_LOST) return false;
  return list.some((w) => w.state === 'lost' && (w.valueAtStake ?? 0) > 0);
}

/** After a stake in a title: how little it may rest on. */
export function cautionOf({ input, words }: Desk, list: readonly WinBack[]): string {
  const { backtest } = input.findings;
  if (backtest !== null && backtest.kept + backtest.lost < LEAST_LOST) {
    return words.tabs.shared.pricedByFew(backtest.kept + backtest.lost);
  }
  return isPricedAsAll(input, list) ? words.tabs.shared.likelyLess : '';
}

/** Who is late, what it is worth and what to say; then the months and the backtest that say how sure it is. */
export function winBackTab(desk: Desk): TabPlan {
  const { findings } = desk.input;
  const layout = new Layout('win-back', desk.words.codes.tab['win-back'], tabColours.losing);
  layout.frozenColumns = 1;
  layout.widths = [titleWidth(layout.name, 184), 96, 62, 88, 66, 66, 104, 84, 440, 144, 74, 92, 96];
  const list = listedToWinBack(desk.input);
  const asks = list.length > 0 && !hasConsent(desk);
  writeHead(layout, desk, {
    finding: findingOf(desk, list),
    findingColumn: 2,
    extra: asks ? [desk.words.tabs.winBack.consentUnknown] : [],
  });
  if (findings.customers === 0) {
    writeMissing(layout, desk, 4, lacksOf(desk), { data: 2, unlocks: 5, where: 9, state: 10, end: 12 });
    return layout.plan();
  }
  writeFigures(layout, desk, list);
  const end =
    list.length > 0 ? writeList(layout, desk, list) : isTooEarly(desk.input) ? HEADING : writeClosest(layout, desk);
  writeBacktest(layout, desk, list, end + 2);
  writeMonths(layout, desk, list, end + 2);
  return layout.plan();
}

function findingOf(desk: Desk, list: readonly WinBack[]): string {
  const say = desk.words.tabs.winBack;
  if (desk.input.findings.customers === 0) return say.findingNoOrders;
  if (list.length === 0) {
    return isTooEarly(desk.input) ? say.findingTooEarly(desk.input.findings.thresholds.historyDays) : say.findingNobody;
  }
  const stake = stakeOf(list);
  if (stake === null || stake === 0) {
    const lost = list.filter((w) => w.state === 'lost').length;
    return say.findingNoStake(list.length - lost, lost);
  }
  const start = `${say.finding(list.length, desk.write.money(stake), desk.hasMargin)}${cautionOf(desk, list)}`;
  const priced = list.map((w) => w.valueAtStake ?? 0).filter((v) => v > 0);
  const top = Math.ceil(priced.length / 5);
  priced.sort((a, b) => b - a);
  const share = priced.slice(0, top).reduce((sum, v) => sum + v, 0) / stake;
  if (priced.length * 2 < list.length) return `${start}${say.findingAllIn(priced.length)}.`;
  return top < 2 || share < CONCENTRATED ? `${start}.` : `${start}${say.findingTop(top, desk.write.share(share))}.`;
}

// ------------------------------------------------------------------------------------------ the block on top

function writeFigures(layout: Layout, desk: Desk, list: readonly WinBack[]): void {
  const { findings } = desk.input;
  const say = desk.words.tabs.winBack;
  [
    [4, 24],
    [5, 34],
    [6, 24],
    [7, 22],
    [8, 30],
    [9, 22],
    [10, 10],
    [11, 22],
    [12, 8],
  ].forEach(([row, pixels]) => {
    layout.height(row, pixels);
  });
  const stake = stakeOf(list);
  const label = { kind: 'indent-text', size: 9, colour: colours.secondary } as const;
  layout.style(4, 1, 6, 1, { fill: colours.cardFill });
  layout.put(4, 1, say.stake(desk.hasMargin), { ...label, thickTop: colours.orange, valign: 'bottom' });
  layout.note(4, 1, say.stakeNote);
  layout.put(5, 1, list.length === 0 ? '' : units(stake), {
    kind: 'indent-money-signed',
    size: 20,
    bold: true,
    colour: colours.orange,
    align: 'left',
  });
  const reason = stake === null && list.length > 0 ? reasonNoStake(desk) : null;
  layout.put(6, 1, reason ?? say.people(list.length), { ...label, valign: 'top', wrap: 'wrap' });
  const churn = lastChurn(findings.churn);
  layout.put(7, 1, churn ? say.churn(desk.write.monthName(churn.last.month)) : say.churnUnknown, {
    ...label,
    valign: 'bottom',
  });
  layout.note(7, 1, withFormula(desk, churnNote(desk, churn), 'CHURN'));
  layout.put(8, 1, churn ? churn.rate : '', { kind: 'indent-share1', size: 14, bold: true, align: 'left' });
  layout.put(9, 1, churn ? lostInWords(desk, churn) : noChurn(desk), {
    ...label,
    valign: 'top',
    bottom: colours.blockLine,
  });
}

function lostInWords({ words, write }: Desk, churn: ChurnShown): string {
  const { winBack: say } = words.tabs;
  const oneTimers = onlyOneTimers(churn);
  return oneTimers > 0 ? say.churnOneTimers(oneTimers) : say.churnCaption(churn.lost, write.share1(churn.mean));
}

/** In place of the curve of months. */
export const noCurve = ({ input, words }: Desk): string =>
  input.findings.totalsOnly ? words.tabs.shared.chartNoOrderDays : words.tabs.shared.chartTooEarly;

const noChurn = ({ input, words }: Desk): string =>
  input.findings.totalsOnly ? words.tabs.shared.noOrderDays : words.tabs.summary.churnTooEarly;

function reasonNoStake({ input: { findings }, words: { tabs } }: Desk): string {
  if (!findings.hasAmounts) return tabs.winBack.noAmounts;
  return findings.totalsOnly ? tabs.shared.noOrderDays : tabs.winBack.stakeUnknown;
}

/** How sure the rule is, and a link to the months it was counted on, which stand under the list. */
function writeBacktest(layout: Layout, desk: Desk, list: readonly WinBack[], monthsRow: number): void {
  const { backtest, totalsOnly } = desk.input.findings;
  const { winBack: say, shared } = desk.words.tabs;
  layout.put(11, 1, say.reliable, { kind: 'label', size: 9, bold: true });
  let text: string = totalsOnly ? shared.uncheckedTotals : say.noBacktest;
  if (backtest !== null && backtest.kept + backtest.lost > 0) {
    const bought = desk.write.share(backtest.kept === 0 ? 0 : backtest.keptBought / backtest.kept);
    text =
      backtest.lost === 0
        ? say.backtestNoLost(desk.write.day(backtest.on), backtest.kept, bought, backtest.days)
        : say.backtest(
            desk.write.day(backtest.on),
            backtest.lost,
            desk.write.share(backtest.lostCameBack / backtest.lost),
            backtest.days,
            backtest.kept,
            bought,
          );
    if (backtest.unreliable) text += ` ${say.unreliable}`;
    if (isPricedAsAll(desk.input, list)) text += ` ${say.lostPricedAsAll}`;
  }
  const months = chartedMonths(desk.input.findings.churn).length > 0;
  const link = { tab: 'win-back', row: monthsRow, column: 1 } as const;
  layout.rich(
    11,
    2,
    [{ text }, ...(months ? [{ text: '   ' }, { text: say.seeMonths, colour: colours.blue, link }] : [])],
    { size: 9 },
  );
}

// ------------------------------------------------------------------------------------------ the list

function writeList(layout: Layout, desk: Desk, list: readonly WinBack[]): number {
  const { findings, contacts, currencySign } = desk.input;
  const { thresholds } = findings;
  const say = desk.words.tabs.winBack;
  const { codes } = desk.words;
  const { shared } = desk.words.tabs;
  const contactOf = (w: WinBack) => contacts[w.person.customer]?.consent ?? 'unknown';
  const own = findings.settings.programmes;
  const message = (w: WinBack) => messageFor(desk.words, w.person, own);
  const refused = findings.winBack.length - list.length;
  const contactNote = refused > 0 ? `${say.contactNote}\n${say.refused(refused)}` : say.contactNote;
  const word = { slowing: say.slowing, lost: say.lostState };
  // Where nobody ever came back there is no rhythm to be late on: the days themselves, then.
  const pace: ListColumn<WinBack>[] = findings.people.some((person) => person.usualGap !== null)
    ? [
        {
          title: say.usualGap,
          note: say.usualGapNote,
          width: 66,
          kind: 'count',
          value: (w) => (w.person.usualGap === null ? '' : Math.round(w.person.usualGap)),
        },
        {
          title: say.daysLate,
          note: say.daysLateNote,
          width: 66,
          kind: 'count',
          value: (w) => known(w.person.daysLate),
        },
      ]
    : [
        {
          title: say.daysSince,
          note: say.daysSinceNote,
          width: 66,
          kind: 'count',
          value: (w) => known(w.person.daysSinceLastOrder),
        },
      ];
  const all: (ListColumn<WinBack> & { readonly ofMoney?: boolean })[] = [
    {
      id: 'name',
      title: shared.customer,
      note: withFormula(desk, shared.customerNote, 'LIFECYCLE', refused > 0 ? ['consent'] : []),
      width: widthFor(
        list.map((w) => nameOf(w.person)),
        10,
        titleWidth(codes.tab['win-back'], 184),
        280,
      ),
      kind: 'text',
      value: (w) => nameOf(w.person),
    },
    {
      title: say.segment,
      note: desk.words.tabs.best.segmentNote,
      width: 96,
      kind: 'label',
      value: (w) => codes.buyerSegment[w.person.buyerSegment],
    },
    // Sizes are of money: without any, the stage says more.
    findings.hasAmounts
      ? {
          title: say.size,
          note: say.sizeNote,
          width: 62,
          kind: 'label',
          value: (w) => desk.words.tabs.lifecycle.size[w.person.stageSize],
        }
      : {
          title: desk.words.tabs.lifecycle.stage,
          note: desk.words.tabs.lifecycle.stageNote,
          width: 96,
          kind: 'label',
          value: (w) => codes.stage[w.person.stage],
        },
    {
      title: say.lastOrder,
      note: desk.words.tabs.best.lastOrderNote,
      width: 88,
      kind: 'day',
      value: (w) => known(w.person.lastOrder),
    },
    ...pace,
    {
      id: 'state',
      title: say.state,
      note: say.stateNote(thresholds.activeWithin, thresholds.lostAfter),
      width: 104,
      kind: 'indent-text',
      value: (w) => word[w.state],
    },
    {
      title: say.atStake(currencySign),
      note: say.atStakeNote,
      width: 84,
      kind: 'money',
      value: (w) => units(w.valueAtStake),
      ofMoney: true,
      style: { bold: true },
    },
    {
      // What orders those of one stage and size, who have the same at stake.
      title: say.lastYear(currencySign),
      note: say.lastYearNote,
      width: 96,
      kind: 'money',
      value: (w) => units(w.person.spentInLastYear),
      ofMoney: true,
    },
    {
      id: 'message',
      title: say.message,
      note: say.messageNote,
      width: widthFor(list.map(message), 9, 300, 500),
      style: { size: 9 },
      kind: 'indent-text',
      value: message,
    },
    {
      id: 'channel',
      title: say.channel,
      note: say.channelNote,
      width: 144,
      kind: 'text',
      value: (w) => w.lastChannel,
    },
    {
      id: 'ceiling',
      title: say.ceiling(currencySign),
      note: say.ceilingNote,
      width: 74,
      kind: 'money',
      value: (w) => units(w.spendCeiling),
      ofMoney: true,
    },
    {
      id: 'contact',
      title: say.contact,
      note: contactNote,
      width: 92,
      kind: 'indent-text',
      value: (w) => codes.consent[contactOf(w)],
    },
    {
      id: 'key',
      title: shared.key,
      note: shared.keyNote,
      width: widthFor(
        list.map((w) => w.person.key),
        10,
        96,
        280,
      ),
      kind: 'text',
      value: (w) => w.person.key,
    },
  ];
  const asked = hasConsent(desk);
  const columns = all.filter(
    (column) =>
      (findings.hasAmounts || !column.ofMoney) &&
      (column.id !== 'channel' || list.some((w) => w.lastChannel !== '')) &&
      (column.id !== 'contact' || asked),
  );
  if (!asked && findings.hasAmounts) {
    // A figure right before the key would run into it: the ceiling stands by what is at stake, then.
    const [ceiling] = columns.splice(
      columns.findIndex((c) => c.id === 'ceiling'),
      1,
    );
    columns.splice(
      columns.findIndex((c) => c.id === 'message'),
      0,
      ceiling,
    );
  }
  layout.widths = columns.map((c) => c.width);
  const { firstRow, rows } = layout.table({ row: HEADING, columns, items: list, headingHeight: 38 });
  const at = (id: string) => columns.findIndex((c) => c.id === id) + 1;
  const state: PlanRange = { row: firstRow, column: at('state'), rows, columns: 1 };
  layout.rule({ type: 'text-is', range: state, text: word.slowing, fill: colours.risk[0] });
  layout.rule({ type: 'text-is', range: state, text: word.lost, fill: colours.risk[2] });
  const contact: PlanRange = { row: firstRow, column: at('contact'), rows, columns: 1 };
  if (contact.column > 0)
    layout.rule({
      type: 'text-is',
      range: contact,
      text: codes.consent.unknown,
      fill: colours.white,
      colour: colours.secondary,
    });
  layout.list = {
    headingRow: HEADING,
    firstRow,
    rows,
    keyColumn: at('key'),
    freeColumn: columns.length + 1,
    freeColumns: 3,
  };
  return firstRow + rows - 1;
}

/** Nobody is late: the three who come nearest to it. */
function writeClosest(layout: Layout, desk: Desk): number {
  const { findings } = desk.input;
  const { activeWithin } = findings.thresholds;
  const say = desk.words.tabs.winBack;
  const closest = findings.people
    .filter((p) => p.activity === 'active' && desk.contactOf(p)?.consent !== 'no')
    .sort(
      (a, b) =>
        (b.daysSinceLastOrder ?? 0) - (a.daysSinceLastOrder ?? 0) ||
        b.spent - a.spent ||
        compareText(nameOf(a), nameOf(b)),
    )
    .slice(0, 3);
  layout.put(HEADING, 1, say.closest, { ...styles.section, kind: 'label', size: 10 });
  layout.height(HEADING, 28);
  const columns: ListColumn<Person>[] = [
    {
      title: desk.words.tabs.shared.customer,
      note: desk.words.tabs.shared.customerNote,
      width: 0,
      kind: 'text',
      value: nameOf,
    },
    { title: say.closestDays, note: '', width: 0, kind: 'count', value: (p) => known(p.daysSinceLastOrder) },
    {
      title: say.closestLeft,
      note: say.closestLeftNote(activeWithin),
      width: 0,
      kind: 'count',
      value: (p) => Math.max(0, activeWithin - (p.daysSinceLastOrder ?? 0)),
    },
    {
      title: say.lastOrder,
      note: desk.words.tabs.best.lastOrderNote,
      width: 0,
      kind: 'day',
      value: (p) => known(p.lastOrder),
    },
  ];
  const { firstRow, rows } = layout.table({ row: HEADING + 1, columns, items: closest, headingHeight: 38 });
  return firstRow + rows - 1;
}

// ------------------------------------------------------------------------------------------ months, stakes, charts

interface Group {
  readonly code: 'large-slowing' | 'large-lost' | 'medium' | 'small';
  readonly people: number;
  readonly stake: Cents;
}

function groupsOf(list: readonly WinBack[]): Group[] {
  const codes = ['large-slowing', 'large-lost', 'medium', 'small'] as const;
  const codeOf = (w: WinBack): Group['code'] =>
    w.person.stageSize === 'large'
      ? w.state === 'slowing'
        ? 'large-slowing'
        : 'large-lost'
      : w.person.stageSize === 'medium'
        ? 'medium'
        : 'small';
  return codes.map((code) => {
    const members = list.filter((w) => codeOf(w) === code);
    return { code, people: members.length, stake: members.reduce((sum, w) => sum + (w.valueAtStake ?? 0), 0) };
  });
}

/** Detail goes down: the months and the sums that the two charts on top are drawn from. */
function writeMonths(layout: Layout, desk: Desk, list: readonly WinBack[], row: number): void {
  const { findings, currencySign } = desk.input;
  const say = desk.words.tabs.winBack;
  const summary = desk.words.tabs.summary;
  const { lostAfter } = findings.thresholds;
  const byContract = hasContracts(desk);
  const months = chartedMonths(findings.churn);
  const churn = lastChurn(findings.churn);
  // Where nobody came back the rate is of everybody, and the column of those who did would be empty.
  const repeated = (column: ListColumn<ChurnMonth>) => (churn?.of === 'all' ? [] : [column]);
  let next = row;
  if (months.length > 0) {
    layout.put(next, 1, say.months, { ...styles.section, kind: 'label' });
    layout.height(next, 28);
    const { firstRow, rows } = layout.table({
      row: next + 1,
      headingHeight: 50,
      items: months,
      columns: [
        {
          title: say.month,
          note: summary.monthNote,
          width: 0,
          kind: 'month',
          value: (m) => firstDayOf(m.month),
          style: { align: 'left' },
        },
        { title: say.atStart, note: say.atStartNote, width: 0, kind: 'count', value: (m) => m.atStart },
        {
          title: say.lost,
          note: byContract ? summary.lostInMonthContractNote : summary.lostInMonthNote(lostAfter),
          width: 0,
          kind: 'count',
          value: (m) => m.lost,
        },
        { title: say.rate, note: say.rateNote, width: 0, kind: 'share1', value: (m) => known(m.rate) },
        {
          title: say.newCustomers,
          note: summary.newInMonthNote,
          width: 0,
          kind: 'count',
          value: (m) => m.newCustomers,
        },
        { title: say.wonBack, note: summary.wonBackInMonthNote, width: 0, kind: 'count', value: (m) => m.wonBack },
        ...repeated({
          title: say.repeatRate,
          note: withFormula(desk, say.repeatRateNote, 'CHURN'),
          width: 0,
          kind: 'share1',
          value: (m) => known(m.repeatRate),
          style: { bold: true },
        }),
        ...(findings.hasAmounts
          ? [
              {
                title: say.revenueLost(currencySign),
                note: say.revenueLostNote,
                width: 0,
                kind: 'money' as const,
                value: (m: ChurnMonth) => units(m.revenueLost),
              },
            ]
          : []),
      ],
    });
    const range = (column: number): PlanRange => ({ row: firstRow - 1, column, rows: rows + 1, columns: 1 });
    // A flat line of zeros under columns of what was lost would say that nobody left.
    const drawn = churn !== null && onlyOneTimers(churn) > 0 ? lastChurn(findings.churn, 'all') : churn;
    if (churn !== null && drawn !== null && drawn.points >= LEAST_POINTS) {
      const change = drawn.before === null ? 0 : drawn.rate - drawn.before;
      layout.chart({
        type: 'combo',
        title: say.churnTitle[change > 0.005 ? 'up' : change < -0.005 ? 'down' : 'flat'],
        domain: range(1),
        series: [
          { range: range(drawn.of === 'all' ? 4 : 7), type: 'line', axis: 0, colour: colours.orange },
          ...(findings.hasAmounts
            ? [
                {
                  range: range(churn.of === 'all' ? 7 : 8),
                  type: 'columns' as const,
                  axis: 1 as const,
                  colour: colours.context,
                },
              ]
            : []),
        ],
        position: { row: 4, column: 2, dx: 8, dy: 0 },
        width: CHURN_WIDTH,
        height: 156,
        axes: [{ kind: 'share', min: 0 }, ...(findings.hasAmounts ? [{ kind: 'money' as const, min: 0 }] : [])],
        legend: 'top',
      });
    }
    next = firstRow + rows + 1;
  }
  if ((churn?.points ?? 0) < LEAST_POINTS) {
    layout.put(5, 2, noCurve(desk), { ...styles.meta, kind: 'label' });
  }
  if (stakeOf(list) === null) return;
  const groups = groupsOf(list);
  layout.put(next, 1, say.stakeBySize, { ...styles.section, kind: 'label' });
  layout.height(next, 28);
  const { firstRow, rows } = layout.table({
    row: next + 1,
    headingHeight: 38,
    items: groups,
    columns: [
      { title: say.group, note: say.sizeNote, width: 0, kind: 'label', value: (g) => say.groupName[g.code] },
      { title: say.groupPeople, note: '', width: 0, kind: 'count', value: (g) => g.people },
      {
        title: say.groupStake(currencySign),
        note: say.atStakeNote,
        width: 0,
        kind: 'money',
        value: (g) => units(g.stake),
      },
    ],
  });
  if (groups.filter((g) => g.people > 0).length < LEAST_POINTS) return;
  layout.chart({
    type: 'column',
    title: say.stakeTitle,
    domain: { row: firstRow - 1, column: 1, rows: rows + 1, columns: 1 },
    series: [
      {
        range: { row: firstRow - 1, column: 3, rows: rows + 1, columns: 1 },
        type: 'columns',
        axis: 0,
        colour: colours.orange,
      },
    ],
    position: { row: 4, ...placeAfter(layout.widths, 2, 8 + CHURN_WIDTH + 14), dy: 0 },
    width: 462,
    height: 156,
    axes: [{ kind: 'money', min: 0 }],
    legend: 'none',
    labels: true,
  });
}
