import type { TabId } from '../core/codes';
import { type RatioVerdict, verdictOfRatio } from '../core/measure/budget';
import { fewestRepeatBuyers } from '../core/measure/models/customer-value';
import type { Contact } from '../core/model';
import type { Action, ActionCode, ChurnMonth } from '../core/results';
import { firstDayOf } from '../core/units';
import { type ChurnShown, chartedMonths, churnNote, LEAST_POINTS, lastChurn, onlyOneTimers } from './churn-months';
import { type Desk, hasContracts, hasRhythm } from './desk';
import { withFormula } from './formulas';
import { nameRuns, writeHead } from './head';
import { card, known, Layout, type Run, units } from './layout';
import { colours, styles, tabColours } from './look';
import { lacksOf, writeMissing } from './missing';
import type { Kind, PlanValue, TabPlan } from './plan';
import { cautionOf, isTooEarly, listedToWinBack, noCurve, stakeOf } from './win-back';

const FIRST_COLUMN = 2;
const ACTIONS = 5;
const CHART_HEIGHT = 212;
/** Rows of 21 pixels that a chart covers, and one of air. */
const CHART_ROWS = 12;
/** Under five buyers "the first 20 %" is nobody; under ten a tenth of them is. */
const LEAST_BUYERS = 5;
const LEAST_TENTHS = 10;
/** Letters of 9 points in two lines of a column. */
const NAMES_ROOM = 74;

/** Where the simulator stands: decided before it is drawn, because its card links to it. */
interface Places {
  readonly charts: number;
  readonly figures: number;
}

/** The one page: what happened, what to do this week, the two curves, and the figures behind them. */
export function summaryTab(desk: Desk): TabPlan {
  const { findings } = desk.input;
  const layout = new Layout('summary', desk.words.codes.tab.summary, tabColours.result);
  layout.widths = [24, 233, 233, 233, 233, 233];
  writeHead(layout, desk, { finding: findingOf(desk), column: FIRST_COLUMN });
  const remarks = remarksOf(desk);
  const actions = findings.actions.slice(0, ACTIONS);
  const lacks = lacksOf(desk);
  const blockEnd = findings.customers === 0 ? 9 + 1 + lacks.length + 4 : 14 + actions.length;
  const remarksEnd = blockEnd + (remarks.length > 0 ? remarks.length + 2 : 0);
  layout.height(blockEnd, 12);
  const charts = remarksEnd + 1;
  const places = { charts, figures: charts + (hasPareto(desk) || hasCurve(desk) ? CHART_ROWS + 1 : 2) };

  if (findings.customers === 0) {
    contactsStrip(layout, desk);
    writeMissing(layout, desk, 8, lacks, {
      data: 2,
      unlocks: 3,
      where: 4,
      state: 6,
      end: 7,
      wrap: true,
    });
  } else {
    firstStrip(layout, desk);
    secondStrip(layout, desk, places);
    writeActions(layout, desk, actions);
  }
  if (remarks.length > 0) {
    layout.put(blockEnd + 1, FIRST_COLUMN, desk.words.tabs.summary.remarks, { ...styles.section, kind: 'label' });
    layout.height(blockEnd + 1, 28);
    remarks.forEach((text, i) => {
      layout.put(blockEnd + 2 + i, FIRST_COLUMN, text, { ...styles.sentence, kind: 'text' });
    });
    layout.height(blockEnd + 2, 22, remarks.length);
  }
  layout.height(remarksEnd, 12);
  if (findings.customers > 0) writeFigures(layout, desk, places);
  return layout.plan();
}

// ------------------------------------------------------------------------------------------ words on top

function findingOf(desk: Desk): string {
  const { findings, contacts } = desk.input;
  const say = desk.words.tabs.summary;
  if (findings.customers === 0) return say.findingContacts(contacts.length);
  const listed = listedToWinBack(desk.input);
  const share = findings.sizes.top20Share;
  if (!findings.hasAmounts || share === null) {
    return say.findingNoAmounts(findings.activity.active, findings.customers, listed.length);
  }
  if (findings.sizes.buyers < LEAST_BUYERS) {
    return say.findingFew(findings.customers, desk.write.money(findings.windowTurnover), listed.length);
  }
  if (listed.length === 0 && isTooEarly(desk.input)) return say.findingTooEarly(desk.write.share(share));
  const stake = stakeOf(listed);
  return stake === null || stake === 0
    ? say.findingNoStake(desk.write.share(share), listed.length)
    : `${say.finding(desk.write.share(share), listed.length, desk.write.money(stake), desk.hasMargin)}${cautionOf(desk, listed)}.`;
}

/** More than these and nobody reads them. */
const MOST_REMARKS = 4;

/** What must be known to read the figures rightly, the gravest first. Most files have none. */
function remarksOf(desk: Desk): string[] {
  const { findings } = desk.input;
  const { thresholds, noCustomer, customers } = findings;
  const say = desk.words.tabs.remark;
  const write = desk.write;
  const texts: Record<string, () => string> = {
    'totals-only': () => say.totalsOnly(thresholds.from === 'convention' ? thresholds.lostAfter : null),
    'bought-elsewhere': () => say.elsewhere(findings.elsewhere?.length ?? 0),
    'thresholds-unreliable': () => say.unreliable,
    'history-incomplete': () => {
      const { checked = 0, short = [], orders = 0 } = findings.toldHistory ?? {};
      return say.incomplete(short.length, checked, orders);
    },
    'small-file': () => say.smallFile(customers, write.share(1 / Math.max(1, customers))),
    'no-scores': () => say.noScores,
    'short-history': () => say.shortHistory(thresholds.historyDays),
    'thresholds-convention': () => say.convention(thresholds.lostAfter),
    'thresholds-provisional': () => say.provisional(thresholds.lostAfter),
    'mostly-one-time': () => {
      const once = findings.people.filter((p) => p.orderDays === 1).length;
      if (thresholds.historyDays < 1) return '';
      if (once === customers) return say.nobodyCameBack;
      return say.mostlyOneTime(write.share(once / Math.max(1, customers)));
    },
    'as-of-old': () =>
      desk.input.computedOn === null
        ? ''
        : say.asOfOld(write.day(findings.asOf), desk.input.computedOn - findings.asOf),
    'mistyped-start': () => say.mistypedStart,
    'in-the-future': () => say.future(desk.input.leftOut.filter((l) => l.reason === 'in-the-future').length),
    'tie-made-medium': () => say.tieMadeMedium,
    'money-all-equal': () => say.moneyAllEqual,
    'no-customer': () =>
      findings.hasAmounts
        ? say.noCustomer(noCustomer.orders, write.money(noCustomer.turnover))
        : say.noCustomerPlain(noCustomer.orders),
    'nobody-to-reach': () => (customers === 0 ? '' : say.nobodyToReach),
  };
  const found = new Set<string>(findings.remarks.map((remark) => remark.code));
  if (!desk.input.contacts.some(({ email, phone }) => email !== '' || phone !== '')) found.add('nobody-to-reach');
  if (found.has('short-history')) found.delete('thresholds-provisional');
  if (thresholds.nobodyLostYet) found.delete('thresholds-provisional');
  return Object.keys(texts)
    .filter((code) => found.has(code))
    .map((code) => texts[code]())
    .filter((text) => text !== '')
    .slice(0, MOST_REMARKS);
}

// ------------------------------------------------------------------------------------------ cards

interface Said {
  readonly label: string;
  readonly note: string;
  readonly figure: PlanValue;
  readonly kind: Kind;
  readonly caption: readonly Run[];
}

const plain = (text: string): Run[] => [{ text }];

function strip(layout: Layout, row: number, size: number, figureHeight: number, cards: readonly Said[]): void {
  layout.height(row, 24);
  layout.height(row + 1, figureHeight);
  layout.height(row + 2, 24);
  cards.forEach((said, i) => {
    card(layout, { row, column: FIRST_COLUMN + i, size, first: row === 4 && i === 0 }, said);
  });
}

/** A file of contacts alone has no revenue to show: who can be reached, and how. */
function contactsStrip(layout: Layout, desk: Desk): void {
  const { contacts, rows } = desk.input;
  const say = desk.words.tabs.summary;
  const some = (test: (contact: Contact) => boolean) => contacts.filter(test).length;
  const share = (count: number) =>
    plain(contacts.length === 0 ? '' : say.ofContacts(desk.write.share(count / contacts.length)));
  const count = (label: string, note: string, figure: PlanValue, caption: readonly Run[]): Said => ({
    label,
    note,
    figure,
    kind: 'indent-count',
    caption,
  });
  const withEmail = some((c) => c.email !== '');
  const withPhone = some((c) => c.phone !== '');
  const [agreed, refused] = [some((c) => c.consent === 'yes'), some((c) => c.consent === 'no')];
  const known = agreed + refused > 0;
  strip(layout, 4, 20, 36, [
    count(say.contacts, say.contactsNote, contacts.length, plain(say.contactsCaption)),
    count(say.withEmail, say.withEmailNote, withEmail, share(withEmail)),
    count(say.withPhone, say.withPhoneNote, withPhone, share(withPhone)),
    count(
      say.agreed,
      say.agreedNote,
      known ? agreed : '',
      plain(known ? say.agreedCaption(refused, contacts.length - agreed - refused) : say.agreedUnknown),
    ),
    count(say.mergedRows, say.mergedRowsNote, rows.merged, plain(say.mergedRowsCaption(rows.read))),
  ]);
  layout.height(7, 14);
}

function firstStrip(layout: Layout, desk: Desk): void {
  const { findings } = desk.input;
  const say = desk.words.tabs.summary;
  const { shared } = desk.words.tabs;
  const { windowMonths } = findings.settings;
  const money = findings.hasAmounts;
  strip(layout, 4, 20, 36, [
    {
      label: say.revenue(windowMonths),
      note: say.revenueNote,
      figure: money ? units(findings.windowTurnover) : '',
      kind: 'indent-money-signed',
      caption: money ? revenueCaption(desk) : plain(shared.noAmounts),
    },
    {
      label: say.margin(windowMonths),
      note: say.marginNote,
      figure: desk.hasMargin ? units(findings.windowMargin) : '',
      kind: 'indent-money-signed',
      caption: plain(
        !money
          ? shared.noAmounts
          : !desk.hasMargin || findings.windowMargin === null
            ? shared.noCosts
            : findings.windowTurnover === 0
              ? shared.noneInPeriod
              : say.marginShare(desk.write.share(findings.windowMargin / findings.windowTurnover)),
      ),
    },
    {
      label: say.customers,
      note: withFormula(desk, say.customersNote, 'RFM'),
      figure: findings.customers,
      kind: 'indent-count',
      // Where everybody is new the period is longer than the file: its length says more.
      caption: plain(
        findings.newCustomers === findings.customers && !findings.totalsOnly
          ? say.customersAllNew(findings.thresholds.historyDays)
          : say.customersNew(findings.newCustomers, windowMonths),
      ),
    },
    {
      label: say.active,
      note: say.activeNote(findings.thresholds.activeWithin, findings.thresholds.lostAfter),
      figure: findings.activity.active,
      kind: 'indent-count',
      caption: plain(
        say.activeCaption(desk.write.share(findings.activity.active / findings.customers), findings.activity.slowing),
      ),
    },
    {
      label: say.meanOrder,
      note: say.meanOrderNote,
      figure: money ? units(findings.meanOrder) : '',
      kind: 'indent-money-signed-cents',
      caption: plain(
        !money
          ? shared.noAmounts
          : findings.meanOrder === null
            ? shared.noneInPeriod
            : say.meanOrderCaption(findings.windowOrders),
      ),
    },
  ]);
  layout.height(7, 6);
}

function revenueCaption(desk: Desk): Run[] {
  const { windowTurnover, windowTurnoverBefore } = desk.input.findings;
  const say = desk.words.tabs.summary;
  if (windowTurnoverBefore === null || windowTurnoverBefore <= 0) return plain(say.revenueNoYear);
  const change = windowTurnover / windowTurnoverBefore - 1;
  const text = say.revenueChange(desk.write.change(change));
  if (Math.round(change * 100) === 0) return plain(text);
  return [{ text: `${change > 0 ? '▲' : '▼'} ${text}`, colour: change > 0 ? colours.blue : colours.orange }];
}

function secondStrip(layout: Layout, desk: Desk, places: Places): void {
  const { findings } = desk.input;
  const say = desk.words.tabs.summary;
  const { shared } = desk.words.tabs;
  const { sizes, acquisition, gain } = findings;
  const money = findings.hasAmounts;
  const enough = money && sizes.buyers >= LEAST_BUYERS;
  const churn = lastChurn(findings.churn);
  const spent = acquisition?.spend ?? 0;
  strip(layout, 8, 16, 30, [
    {
      label: say.top20,
      note: withFormula(
        desk,
        [
          say.top20Note,
          ...(enough && sizes.verdict !== null
            ? [say.top20Verdict(desk.words.codes.verdict[sizes.verdict].toLowerCase())]
            : []),
        ].join('\n'),
        'PMG',
      ),
      figure: enough ? known(sizes.top20Share) : '',
      kind: 'indent-share',
      caption: plain(
        !money
          ? shared.noAmounts
          : sizes.shareMaking80 === null
            ? shared.noneInPeriod
            : !enough
              ? shared.tooFewBuyers
              : say.top20Caption(desk.write.share(sizes.shareMaking80)),
      ),
    },
    {
      label: churn ? say.churn(desk.write.monthName(churn.last.month)) : say.churnUnknown,
      note: withFormula(desk, churnNote(desk, churn), 'CHURN'),
      figure: churn ? churn.rate : '',
      kind: 'indent-share1',
      caption: churn ? churnCaption(desk, churn) : plain(findings.totalsOnly ? shared.noOrderDays : say.churnTooEarly),
    },
    {
      label: say.cac,
      note: withFormula(desk, say.cacNote, 'CAC'),
      figure: units(acquisition?.cac),
      kind: 'indent-money-signed-cents',
      caption: plain(
        acquisition === null
          ? shared.noSpend
          : acquisition.cac === null
            ? say.cacNobody(desk.write.money(spent))
            : say.cacCaption(desk.write.money(spent), acquisition.newCustomers),
      ),
    },
    valueCard(desk),
    {
      label: say.gain,
      note: say.gainNote,
      figure: units(gain?.promoted),
      kind: 'indent-gain',
      caption:
        gain === null || gain.promoted === null
          ? plain(!money ? shared.noAmounts : findings.totalsOnly ? shared.noOrderDays : say.gainNone)
          : [
              { text: say.gainTwo(desk.write.gain(gain.promoted * 2)) },
              {
                text: say.gainTry,
                colour: colours.blue,
                link: { tab: 'summary', row: simulatorRow(desk, places) + 1, column: FIRST_COLUMN },
              },
            ],
    },
  ]);
  layout.height(11, 14);
}

function churnCaption(desk: Desk, churn: ChurnShown): Run[] {
  const say = desk.words.tabs.summary;
  const oneTimers = onlyOneTimers(churn);
  if (oneTimers > 0) return plain(say.churnOneTimers(oneTimers, churn.points));
  const mean = say.churnMean(desk.write.share1(churn.mean));
  if (churn.before === null) return plain(mean);
  // Under half a point nobody should see a movement.
  const change = churn.rate - churn.before;
  if (Math.abs(change) < 0.005) return plain(`${say.churnFlat} · ${mean}`);
  return change > 0
    ? [{ text: say.churnUp, colour: colours.orange }, { text: ` · ${mean}` }]
    : [{ text: say.churnDown, colour: colours.blue }, { text: ` · ${mean}` }];
}

/** What a new customer brings against what he cost; without spending, what the customers there are should bring. */
function valueCard(desk: Desk): Said {
  const { acquisition, value } = desk.input.findings;
  const say = desk.words.tabs.summary;
  const { orders = null, turnover = null, margin = null } = value?.nextYear ?? {};
  if (acquisition !== null || orders === null || turnover === null || !hasRhythm(desk)) {
    return {
      label: say.ratio,
      note: ratioNote(desk),
      figure: known(acquisition?.ratio),
      kind: 'indent-ratio',
      caption: ratioCaption(desk),
    };
  }
  return {
    label: desk.hasMargin ? say.nextYearMargin : say.nextYearRevenue,
    note: say.nextYearNote,
    figure: units(desk.hasMargin ? margin : turnover),
    kind: 'indent-money-signed',
    caption: plain(say.nextYearCaption(Math.round(orders))),
  };
}

function ratioNote(desk: Desk): string {
  const { acquisition, settings } = desk.input.findings;
  const say = desk.words.tabs.summary;
  const note = say.ratioNote(settings.horizonMonths);
  const { valuePerCustomer = null, cac = null } = acquisition ?? {};
  if (valuePerCustomer === null || cac === null) return note;
  return `${note}\n${say.ratioOf(desk.write.cents(valuePerCustomer), desk.write.cents(cac))}`;
}

function ratioCaption(desk: Desk): Run[] {
  const { acquisition } = desk.input.findings;
  const say = desk.words.tabs.summary;
  if (acquisition === null) return plain(desk.words.tabs.shared.noSpend);
  if (acquisition.ratio === null) return plain(desk.words.tabs.shared.tooFew);
  const { ratio } = acquisition;
  const verdict = verdictOfRatio(ratio) as RatioVerdict;
  return [
    { text: say.ratioVerdict[verdict], colour: ratio < 3 ? colours.orange : colours.blue },
    { text: ` · ${say.ratioFrom[verdict]}` },
  ];
}

// ------------------------------------------------------------------------------------------ actions

/** Where the people of an action are best looked up. */
const listsOf: Record<ActionCode, readonly TabId[]> = {
  'large-slowing': ['win-back', 'clean', 'best'],
  'second-order-window': ['clean', 'win-back'],
  'large-lost': ['win-back', 'clean', 'best'],
  'one-step-short': ['clean', 'best'],
  'ask-ambassadors': ['clean', 'best'],
  'no-contact': ['clean', 'best'],
  'retention-limit': ['clean'],
};

function writeActions(layout: Layout, desk: Desk, actions: readonly Action[]): void {
  const say = desk.words.tabs.summary;
  const { findings } = desk.input;
  const title =
    actions.length === ACTIONS
      ? say.actions
      : actions.length === 0
        ? say.actionsNone
        : say.actionsFewer(actions.length);
  layout.put(12, FIRST_COLUMN, title, { ...styles.section, kind: 'label' });
  layout.height(12, 28);
  if (actions.length === 0) {
    const { slowing } = findings.activity;
    layout.put(13, FIRST_COLUMN, slowing > 0 ? say.noActionsSlowing(slowing) : say.noActions, {
      ...styles.sentence,
      kind: 'label',
    });
    return;
  }
  layout.height(13, 22);
  layout.style(13, 1, 1, 6, styles.heading);
  layout.line(13, FIRST_COLUMN, [say.action, say.why, say.who, say.firstStep], { kind: 'label' });
  if (findings.hasAmounts) layout.put(13, 6, say.stake(desk.hasMargin), { kind: 'label', align: 'right' });
  layout.note(13, FIRST_COLUMN, say.actionNote);
  if (findings.hasAmounts) layout.note(13, 6, say.stakeNote);
  // Two lines of 10 points and some air.
  layout.height(14, 40, actions.length);
  layout.style(14, 1, actions.length, 6, styles.rows);
  layout.style(14, 1, actions.length, 1, { kind: 'count', size: 9, colour: colours.secondary, align: 'right' });
  layout.style(14, 2, actions.length, 1, { kind: 'text', bold: true, wrap: 'wrap' });
  layout.style(14, 3, actions.length, 3, { kind: 'text', size: 9, wrap: 'wrap' });
  layout.style(14, 6, actions.length, 1, { kind: 'gain', bold: true, align: 'right' });
  const { shared } = desk.words.tabs;
  const noStake = findings.totalsOnly ? '' : findings.backtest === null ? shared.tooEarly : shared.tooFew;
  const unpriced = { kind: 'label', size: 9, bold: false, colour: colours.secondary } as const;
  actions.forEach((action, i) => {
    const row = 14 + i;
    layout.put(row, 1, i + 1);
    layout.put(row, 2, say.actionTitle[action.code](action.people.length));
    layout.put(row, 3, whyAct(desk, action));
    layout.rich(row, 4, nameRuns(desk, action.people, listsOf[action.code], NAMES_ROOM), { size: 9, wrap: 'wrap' });
    layout.put(row, 5, firstStep(desk, action));
    if (!findings.hasAmounts) return;
    const stake = aYearOf(desk, action.stake);
    if (stake !== null) layout.put(row, 6, units(stake));
    else layout.put(row, 6, noStake, unpriced);
  });
}

/** What was seen in the days of the backtest, over a year: the same money as in the list of customers to win back. */
function aYearOf(desk: Desk, stake: Action['stake']): Action['stake'] {
  const { backtest } = desk.input.findings;
  return stake === null || backtest === null ? stake : Math.round((stake * 365) / backtest.days);
}

function whyAct(desk: Desk, action: Action): string {
  const { thresholds, settings, secondOrder } = desk.input.findings;
  const say = desk.words.tabs.summary.actionWhy;
  switch (action.code) {
    case 'large-slowing': {
      const late = action.people.map((p) => p.lateness ?? 0).filter((q) => q > 1);
      if (late.length < action.people.length) return say.slowing(thresholds.activeWithin, thresholds.lostAfter);
      const least = late.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
      const most = late.reduce((a, b) => Math.max(a, b), 0);
      // Nobody plans a call by decimals: whole times once they differ by one or more.
      return most - least < 1
        ? say.lateness(desk.write.ratio(least), desk.write.ratio(most))
        : say.lateness(desk.write.count(Math.max(1, Math.floor(least))), desk.write.count(Math.ceil(most)));
    }
    case 'second-order-window':
      return secondOrder.medianGap === null ? say.secondOrderPlain : say.secondOrder(Math.round(secondOrder.medianGap));
    case 'large-lost':
      return say.lost(thresholds.lostAfter);
    case 'one-step-short':
      return say.step;
    case 'ask-ambassadors':
      return say.ambassadors;
    case 'no-contact':
      return say.noContact;
    case 'retention-limit':
      return say.retention(settings.letGoMonths);
  }
}

function firstStep(desk: Desk, action: Action): string {
  const say = desk.words.tabs.summary.actionStep;
  if (action.code !== 'large-slowing' && action.code !== 'large-lost') return say[action.code];
  const people = new Set(action.people.map((p) => p.customer));
  let ceiling = 0;
  for (const w of desk.input.findings.winBack) {
    if (people.has(w.person.customer) && w.spendCeiling !== null) ceiling = Math.max(ceiling, w.spendCeiling);
  }
  return ceiling >= 100 ? say[`${action.code}-ceiling`](desk.write.money(ceiling)) : say[action.code];
}

// ------------------------------------------------------------------------------------------ charts and their figures

const hasPareto = (desk: Desk): boolean =>
  desk.input.findings.sizes.deciles.length === 10 && desk.input.findings.sizes.buyers >= LEAST_TENTHS;
const hasCurve = (desk: Desk): boolean => chartedMonths(desk.input.findings.churn).length >= LEAST_POINTS;

/** Row of the simulator's title: after the tables that are there. */
function simulatorRow(desk: Desk, places: Places): number {
  const months = chartedMonths(desk.input.findings.churn).length;
  const tables = (hasPareto(desk) ? 12 : 0) + (months > 0 ? months + 2 : 0);
  return places.figures + (tables > 0 ? tables + 2 : 0);
}

function writeFigures(layout: Layout, desk: Desk, places: Places): void {
  const { findings } = desk.input;
  const say = desk.words.tabs.summary;
  const { lostAfter } = findings.thresholds;
  const byContract = hasContracts(desk);
  const months = chartedMonths(findings.churn);
  let row = places.figures;
  if (hasPareto(desk) || months.length > 0) {
    layout.put(row, FIRST_COLUMN, say.figures, { ...styles.section, kind: 'label' });
    layout.height(row, 28);
    row += 1;
  }

  if (hasPareto(desk)) {
    let sum = 0;
    const tenths = findings.sizes.deciles.map((share, i) => {
      sum += share;
      return { label: say.upTo(desk.write.share((i + 1) / 10)), share, top: i < 2, sum: Math.min(1, sum) };
    });
    const table = layout.table({
      row,
      column: FIRST_COLUMN,
      items: tenths,
      columns: [
        { title: say.tenth, note: say.tenthNote, width: 0, kind: 'text', value: (t) => t.label },
        { title: say.top, note: say.top20Note, width: 0, kind: 'share1', value: (t) => (t.top ? t.share : '') },
        { title: say.rest, note: say.top20Note, width: 0, kind: 'share1', value: (t) => (t.top ? '' : t.share) },
        { title: say.cumulative, note: say.cumulativeNote, width: 0, kind: 'share1', value: (t) => t.sum },
      ],
    });
    const range = (column: number) => ({ row: table.firstRow - 1, column, rows: 11, columns: 1 });
    const share = findings.sizes.top20Share ?? tenths[1].sum;
    layout.chart({
      type: 'combo',
      title: say.paretoTitle(desk.write.share(share)),
      domain: range(2),
      series: [
        { range: range(3), type: 'columns', axis: 0, colour: colours.blue },
        { range: range(4), type: 'columns', axis: 0, colour: colours.context },
        { range: range(5), type: 'line', axis: 0, colour: colours.text, points: true },
      ],
      stacked: true,
      position: { row: places.charts, column: 2, dx: 0, dy: 0 },
      width: 576,
      height: CHART_HEIGHT,
      axes: [{ kind: 'share', min: 0, max: 1 }],
      legend: 'top',
    });
    row += 12;
  } else {
    const { noTenths, noPareto } = desk.words.tabs.shared;
    chartless(layout, places.charts, 2, findings.hasAmounts ? noTenths : noPareto);
  }

  if (months.length > 0) {
    const table = layout.table({
      row,
      column: FIRST_COLUMN,
      items: months,
      columns: [
        {
          title: say.month,
          note: say.monthNote,
          width: 0,
          kind: 'month',
          value: (m) => firstDayOf(m.month),
          style: { align: 'left' },
        },
        {
          title: say.kept,
          note: byContract ? say.keptContractNote : say.keptNote(lostAfter),
          width: 0,
          kind: 'count',
          value: (m) => m.stillCustomers,
        },
        {
          title: say.lostInMonth,
          note: byContract ? say.lostInMonthContractNote : say.lostInMonthNote(lostAfter),
          width: 0,
          kind: 'count',
          value: (m) => m.lost,
        },
        { title: say.newInMonth, note: say.newInMonthNote, width: 0, kind: 'count', value: (m) => m.newCustomers },
        { title: say.wonBackInMonth, note: say.wonBackInMonthNote, width: 0, kind: 'count', value: (m) => m.wonBack },
      ],
    });
    if (hasCurve(desk)) {
      const range = (column: number) => ({ row: table.firstRow - 1, column, rows: months.length + 1, columns: 1 });
      layout.chart({
        type: 'combo',
        title: say.keptTitle[movement(months)],
        domain: range(2),
        series: [
          { range: range(3), type: 'line', axis: 0, colour: colours.blue },
          { range: range(4), type: 'line', axis: 1, colour: colours.orange, dashed: true },
        ],
        position: { row: places.charts, column: 4, dx: 122, dy: 0 },
        width: 577,
        height: CHART_HEIGHT,
        axes: [
          { kind: 'count', min: 0 },
          { kind: 'count', min: 0 },
        ],
        legend: 'top',
      });
    }
    row += months.length + 2;
  }
  if (!hasCurve(desk)) chartless(layout, places.charts, 5, noCurve(desk));
  const hasSimulator = findings.gain !== null && findings.gain.promoted !== null;
  const last = simulatorRow(desk, places);
  if (hasSimulator) writeSimulator(layout, desk, last);
  writeExpected(layout, desk, last, hasSimulator ? 5 : FIRST_COLUMN);
}

/** Where a chart would stand, why there is none. */
function chartless(layout: Layout, row: number, column: number, text: string): void {
  layout.put(row, column, text, { ...styles.meta, kind: 'text' });
}

/** The second half of the months against the first. */
function movement(months: readonly ChurnMonth[]): 'up-up' | 'up-down' | 'down-up' | 'down-down' {
  const half = Math.floor(months.length / 2);
  const sum = (list: readonly ChurnMonth[], of: (m: ChurnMonth) => number) => list.reduce((s, m) => s + of(m), 0);
  const kept = months[months.length - 1].stillCustomers >= months[0].stillCustomers ? 'up' : 'down';
  const lostThen = sum(months.slice(0, half), (m) => m.lost);
  const lostNow = sum(months.slice(months.length - half), (m) => m.lost);
  const lost = lostNow > lostThen ? 'up' : 'down';
  return `${kept}-${lost}`;
}

/** What is to be expected of the customers there are, how that was found, and how right it was before. */
function writeExpected(layout: Layout, desk: Desk, row: number, column: number): void {
  const { findings, currencySign: sign } = desk.input;
  const { value, worth, acquisition, settings, people } = findings;
  if (!value || value.nextYear.orders === null || !hasRhythm(desk)) return;
  const say = desk.words.tabs.summary;
  const { orders, turnover, margin } = value.nextYear;
  const { backtest, whySimple } = value;
  const values = people.map((person) => person.value).filter((cents): cents is number => typeof cents === 'number');
  const mean = values.length === 0 ? null : values.reduce((sum, cents) => sum + cents, 0) / values.length;
  const why =
    whySimple === 'few-repeat-buyers'
      ? say.foundNote[whySimple](value.repeatBuyers, fewestRepeatBuyers)
      : say.foundNote[whySimple ?? 'model'];
  const ratio = worth?.ratio ?? null;
  const facts: readonly (readonly [string, PlanValue, Kind, string?])[] = [
    [say.expectedOrders, Math.round(orders), 'count', say.expectedNote],
    [say.expectedRevenue(sign), units(turnover), 'money', say.expectedNote],
    [say.expectedMargin(sign), desk.hasMargin ? units(margin) : '', 'money', say.expectedNote],
    [say.customerValue(settings.horizonMonths, sign), units(mean), 'money-cents', say.valueNote],
    [
      say.newCustomerValue(settings.horizonMonths, sign),
      units(acquisition?.valuePerCustomer),
      'money-cents',
      say.valueNote,
    ],
    [say.found, findings.hasAmounts ? say.foundBy[value.method] : say.foundByOrders[value.method], 'label', why],
    backtest
      ? [say.tried(backtest.days), say.triedOrders(Math.round(backtest.expected), backtest.actual), 'label']
      : [say.tried(worth?.days ?? 0), ratio === null ? '' : say.triedMoney(desk.write.share(ratio)), 'label'],
  ];
  layout.put(row, column, say.expected, { ...styles.section, kind: 'label' });
  layout.height(row, 28);
  const shown = facts.filter(([, figure]) => figure !== '');
  shown.forEach(([label, figure, kind, note], i) => {
    layout.put(row + 1 + i, column, label, { kind: 'label' });
    layout.put(row + 1 + i, column + 1, figure, { kind, align: 'right', ...(kind === 'label' ? { size: 9 } : {}) });
    if (note) layout.note(row + 1 + i, column, note);
  });
  layout.style(row + 1, column, shown.length, 2, styles.rows);
}

/** Rule book 12 as live cells: people change the percentage and read what it would bring. */
function writeSimulator(layout: Layout, desk: Desk, row: number): void {
  const { gain } = desk.input.findings;
  if (gain === null || gain.meanLarge === null) return;
  const say = desk.words.tabs.summary;
  const sign = desk.input.currencySign;
  layout.put(row, FIRST_COLUMN, say.simulator, { ...styles.section, kind: 'label' });
  layout.height(row, 28);
  const facts: [string, PlanValue, Kind][] = [
    [say.simulatorGrow, 0.01, 'share1'],
    [say.simulatorBuyers, gain.buyers, 'count'],
    [say.simulatorLarge, gain.large, 'count'],
    [say.simulatorMeanLarge(sign), units(gain.meanLarge), 'money-cents'],
    [say.simulatorMeanMedium(sign), units(gain.meanMedium), 'money-cents'],
  ];
  facts.forEach(([label, value, kind], i) => {
    layout.put(row + 1 + i, 2, label, { kind: 'label' });
    layout.put(row + 1 + i, 3, value, { kind, align: 'right' });
  });
  layout.style(row + 1, 2, facts.length, 2, styles.rows);
  layout.style(row + 1, 3, 1, 1, { fill: colours.notesFill, bold: true });
  layout.note(row + 1, 3, say.simulatorNote);
  const [p, buyers, large, aV, aM] = facts.map((_, i) => `C${row + 1 + i}`);
  const heading = row + facts.length + 2;
  layout.height(heading, 22);
  layout.style(heading, 2, 1, 3, styles.heading);
  layout.put(heading, 2, say.simulatorCase, { kind: 'label' });
  layout.put(heading, 3, say.simulatorCustomers, { kind: 'label', align: 'right' });
  layout.put(heading, 4, say.simulatorGain(sign), { kind: 'label', align: 'right' });
  const cases: [string, string, string, number, number][] = [
    [say.simulatorPromoted, `=${p}*${large}`, `=${p}*${large}*(${aV}-${aM})`, gain.large, (gain.promoted ?? 0) / 100],
    [say.simulatorWon, `=${p}*${large}`, `=${p}*${large}*${aV}`, gain.large, (gain.newlyWon ?? 0) / 100],
    [say.simulatorPoints, `=${p}*${buyers}`, `=${p}*${buyers}*(${aV}-${aM})`, gain.buyers, (gain.point ?? 0) / 100],
  ];
  cases.forEach(([label, people, money, count, value], i) => {
    const line = heading + 1 + i;
    layout.put(line, 2, label, { kind: 'label' });
    layout.put(line, 3, count / 100, { kind: 'number1', align: 'right' });
    layout.put(line, 4, value, { kind: 'money', align: 'right', bold: true });
    layout.formula(line, 3, people);
    layout.formula(line, 4, money);
  });
  layout.style(heading + 1, 2, cases.length, 3, styles.rows);
}
