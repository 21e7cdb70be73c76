import type { RetentionAction, RetentionFacts } from '../core/measure/retention-facts';
import { type Cents, firstDayOf, type Share } from '../core/units';
import {
  hasTwoReturns,
  letter,
  sameInACell,
  spokenChannel,
  writeMeta,
  writeTitle,
  writeWarnings,
} from './channel-cells';
import { type Desk, shareText } from './desk';
import { writeHead } from './head';
import type { Facts } from './input';
import { known, Layout, type ListColumn, placeAfter, units } from './layout';
import { colours, styles, tabColours } from './look';
import { type Lack, lacksOf, writeMissing } from './missing';
import type { Kind, PlanValue, TabPlan } from './plan';

const TOP = 4;
/** Labels stand in A, figures in B, words about them from C on. */
const FIGURES = 2;
/** Place of other marketing under the title of the figures. */
const MARKETING_LINE = 2;
const WIDTHS = [312, 96, 84, 84, 84, 84, 84, 84, 92, 92, 84, 78, 84, 112];
/** The chart stands right of the words beside the figures. */
const CHART_COLUMN = 8;
const CHART_HEIGHT = 270;
const LEAST_POINTS = 3;
/** What is tried where no control group has measured it. */
const TRIED: Share = 0.05;

/** Spending to keep customers, or an action with a control group. */
export function speaksOfRetention({ findings }: Facts): boolean {
  const { retention } = findings;
  return !!retention && (retention.spend > 0 || retention.outside > 0 || retention.actions.length > 0);
}

/** What goes into keeping customers, whether it pays, what actions saved, and a budget to try. */
export function retentionTab(desk: Desk): TabPlan {
  const { findings } = desk.input;
  const say = desk.words.tabs.retention;
  const layout = new Layout('retention', desk.words.codes.tab.retention, tabColours.result);
  layout.widths = WIDTHS;
  const facts = findings.retention ?? null;
  if (facts === null) {
    writeHead(layout, desk, { finding: findings.customers === 0 ? say.findingNobody : say.findingTotals });
    writeLacks(layout, desk, null, TOP);
    return layout.plan();
  }
  const hasSpend = facts.spend > 0;
  writeHead(layout, desk, {
    finding: findingOf(desk, facts),
    extra: hasSpend ? [say.advised(desk.write.share(facts.advised))] : [],
  });
  const top = hasSpend || facts.actions.length > 0 ? TOP : writeLacks(layout, desk, facts, TOP);
  let row = top;
  // Neither spending nor anybody who could have come back: figures and simulator would be all blank.
  if (isPaid(facts) || facts.outside > 0 || facts.kept !== null) {
    row = writeFigures(layout, desk, facts, row);
    row = writeSimulator(layout, desk, facts, row, `${letter(FIGURES)}${top + MARKETING_LINE}`);
  }
  row = writeActions(layout, desk, facts, row);
  row = writeChannels(layout, desk, facts, row);
  row = writeMonths(layout, desk, facts, row, top);
  if (top === TOP) writeLacks(layout, desk, facts, row);
  return layout.plan();
}

const isPaid = ({ spend, otherMarketing }: RetentionFacts): boolean => spend > 0 || otherMarketing > 0;

function findingOf(desk: Desk, facts: RetentionFacts): string {
  const say = desk.words.tabs.retention;
  const { money, share } = desk.write;
  const { actions, breakEven } = facts;
  const told = [...actions]
    .filter(({ isTooFew, return: is }) => !isTooFew && is !== null)
    .sort((a, b) => (b.return ?? 0) - (a.return ?? 0))[0];
  let more = breakEven === null ? '' : say.needed(Math.ceil(breakEven));
  if (told && (told.return ?? 0) > 0) {
    const kept = Math.round(told.savedCustomers ?? 0);
    more = say.saved(spokenChannel(told.code), kept, money((told.savedMargin ?? 0) - (told.cost ?? 0)));
  } else if (told) more = say.lost(spokenChannel(told.code));
  if (facts.spend <= 0) return (facts.outside > 0 ? say.findingNoneInPeriod : say.findingNone) + (told ? more : '');
  if (facts.share === null) return say.findingAlone(money(facts.spend)) + more;
  const [own, advised] = [shareText(desk.write, facts.share), share(facts.advised)];
  return (
    (facts.isUnderAdvised ? say.findingUnder(own, advised, money(facts.short)) : say.findingEnough(own, advised)) + more
  );
}

const nameOf = (desk: Desk, { code }: RetentionAction): string =>
  code === '' ? desk.words.tabs.retention.everything : spokenChannel(code);

// ------------------------------------------------------------------------------------------ figures

/** @returns the first free row */
function writeFigures(layout: Layout, desk: Desk, facts: RetentionFacts, row: number): number {
  const { currencySign: sign, findings } = desk.input;
  const say = desk.words.tabs.retention;
  const { money, share } = desk.write;
  const { kept, keptBefore, marginPerRepeater, breakEven } = facts;
  const advised = share(facts.advised);
  const rate = (one: RetentionFacts['kept']): PlanValue => (one ? one.did / one.of : '');
  const shareWords =
    facts.share === null
      ? facts.spend > 0
        ? say.noMarketing
        : ''
      : facts.isUnderAdvised
        ? say.under(advised, money(facts.short))
        : say.enough(advised);
  const hasBudget = isPaid(facts);
  const lines: readonly {
    readonly label: string;
    readonly note: string;
    readonly value: PlanValue;
    readonly kind: Kind;
    readonly words?: string;
    readonly shown?: boolean;
  }[] = [
    { label: say.spend(sign), note: say.spendNote, value: units(facts.spend), kind: 'money', shown: hasBudget },
    {
      label: say.marketing(sign),
      note: say.marketingNote,
      value: units(facts.otherMarketing),
      kind: 'money',
      shown: hasBudget,
    },
    {
      label: say.share,
      note: say.shareNote,
      value: known(facts.share),
      kind: 'share1',
      words: shareWords,
      shown: hasBudget,
    },
    {
      label: say.kept(facts.months),
      note: say.keptNote,
      value: rate(kept),
      kind: 'share1',
      words: kept ? say.keptOf(kept.did, kept.of) : say.nobodyBefore,
    },
    {
      label: say.keptBefore,
      note: say.keptBeforeNote,
      value: rate(keptBefore),
      kind: 'share1',
      words: keptBefore ? say.keptOf(keptBefore.did, keptBefore.of) : say.tooShort,
      shown: kept !== null,
    },
    {
      label: say.worth(desk.hasMargin, facts.months, sign),
      note: say.worthNote,
      value: units(marginPerRepeater),
      kind: 'money-cents',
      words: marginPerRepeater === null ? desk.words.tabs.shared.noAmount : '',
      shown: kept !== null,
    },
    {
      label: say.breakEven,
      note: say.breakEvenNote,
      value: breakEven === null ? '' : Math.ceil(breakEven),
      kind: 'count',
      words:
        breakEven !== null && facts.buyers > 0 ? say.breakEvenOf(shareText(desk.write, breakEven / facts.buyers)) : '',
      shown: breakEven !== null,
    },
  ];
  layout.put(row, 1, say.figures(facts.months), { ...styles.section, kind: 'label' });
  layout.height(row, 28);
  let at = row;
  for (const { label, note, value, kind, words, shown } of lines) {
    if (shown === false) continue;
    at++;
    layout.put(at, 1, label, { kind: 'label' });
    layout.note(at, 1, note);
    layout.put(at, FIGURES, value, { kind, align: 'right', bold: kind === 'share1' && label === say.share });
    if (words) {
      layout.put(at, FIGURES + 1, words, { kind: 'indent-text', size: 9, colour: colours.secondary, wrap: 'overflow' });
    }
    if (label === say.share && facts.share !== null) {
      layout.style(at, FIGURES, 1, 1, { fill: facts.isUnderAdvised ? colours.risk[1] : colours.good[0] });
    }
    layout.style(at, 1, 1, CHART_COLUMN - 2, { bottom: colours.hairline });
    layout.height(at, 24);
  }
  const warnings: string[] = [];
  if (facts.undated > 0 && facts.spend > 0) warnings.push(say.undated(money(facts.undated)));
  if (findings.hasAmounts && !desk.hasMargin) warnings.push(say.noMargin);
  at = writeWarnings(layout, at + 1, warnings);
  if (facts.outside > 0) at = writeMeta(layout, at, say.outside(money(facts.outside)));
  layout.height(at, 12);
  return at + 1;
}

// ------------------------------------------------------------------------------------------ what if

/**
 * Yellow cells people change; the rest follows.
 *
 * @param marketing the cell of all other marketing
 * @returns the first free row
 */
function writeSimulator(layout: Layout, desk: Desk, facts: RetentionFacts, row: number, marketing: string): number {
  const { currencySign: sign } = desk.input;
  const say = desk.words.tabs.retention;
  const { marginPerRepeater, buyers, kept } = facts;
  let at = writeTitle(layout, row, say.simulator);
  if (marginPerRepeater === null || buyers === 0) {
    at = writeMeta(layout, at, say.simNone);
    layout.height(at, 12);
    return at + 1;
  }
  const measured = measuredOf(facts);
  const without = measured?.without ?? (kept ? kept.did / kept.of : 0);
  const points = Math.min(1 - without, measured?.points ?? TRIED);
  const worth = (measured?.worth ?? marginPerRepeater) / 100;
  // Nothing spent, no marketing known: what five customers in a hundred kept would be worth.
  const budget =
    facts.spend > 0
      ? facts.spend
      : facts.otherMarketing > 0
        ? Math.round((facts.otherMarketing * facts.advised) / (1 - Math.min(0.99, facts.advised)))
        : Math.round(buyers * points * worth * 100);
  const money = budget / 100;
  const saved = buyers * Math.max(0, points);
  const toPay = worth > 0 ? money / worth : 0;
  const hasMarketing = facts.otherMarketing > 0;
  const first = at;
  const cell = (line: number) => `${letter(FIGURES)}${first + line}`;
  const [b, people, rest, thanks, one] = [0, 1, 2, 3, 4].map(cell);
  const lines: readonly {
    readonly label: string;
    readonly note: string;
    readonly value: number;
    readonly kind: Kind;
    readonly typed?: boolean;
    readonly formula?: string;
    readonly bold?: boolean;
    readonly shown?: boolean;
  }[] = [
    { label: say.simBudget(sign), note: say.simBudgetNote, value: money, kind: 'money', typed: true },
    { label: say.simPeople, note: say.simPeopleNote, value: buyers, kind: 'count', typed: true },
    { label: say.simWithout, note: say.simWithoutNote, value: without, kind: 'share1', typed: true },
    {
      label: say.simPoints,
      note: measured ? say.simPointsMeasured : say.simPointsTry,
      value: points,
      kind: 'share1',
      typed: true,
    },
    {
      label: say.simWorth(desk.hasMargin, sign),
      note: measured ? say.simWorthMeasured : say.worthNote,
      value: worth,
      kind: 'money-cents',
      typed: true,
    },
    {
      label: say.simSaved,
      note: '',
      value: saved,
      kind: 'number1',
      formula: `=${people}*MAX(0;MIN(${thanks};1-${rest}))`,
    },
    {
      label: say.simGain(desk.hasMargin, sign),
      note: '',
      value: saved * worth - money,
      kind: 'change',
      formula: `=${cell(5)}*${one}-${b}`,
      bold: true,
    },
    {
      label: say.simReturn,
      note: say.simReturnNote,
      value: money > 0 ? (saved * worth - money) / money : 0,
      kind: 'ratio',
      formula: `=IF(${b}>0;${cell(6)}/${b};0)`,
      bold: true,
    },
    {
      label: say.simBreakEven,
      note: say.breakEvenNote,
      value: Math.ceil(toPay),
      kind: 'count',
      formula: `=IF(${one}>0;ROUNDUP(${b}/${one};0);0)`,
    },
    {
      label: say.simBreakEvenShare,
      note: '',
      value: toPay / buyers,
      kind: 'share1',
      formula: `=IF(${people}*${one}>0;${b}/${one}/${people};0)`,
    },
    {
      label: say.simShare,
      note: say.shareNote,
      value: hasMarketing ? money / (money + facts.otherMarketing / 100) : 0,
      kind: 'share1',
      formula: `=${b}/(${b}+${marketing})`,
      shown: hasMarketing,
    },
  ];
  for (const { label, note, value, kind, typed, formula, bold = false, shown } of lines) {
    if (shown === false) continue;
    layout.put(at, 1, label, { kind: 'label' });
    layout.put(at, FIGURES, value, { kind, align: 'right', bold });
    if (typed) layout.style(at, FIGURES, 1, 1, { fill: colours.notesFill });
    layout.note(at, typed ? FIGURES : 1, note);
    if (formula) layout.formula(at, FIGURES, formula);
    layout.style(at, 1, 1, FIGURES, { bottom: colours.hairline });
    layout.height(at++, 23);
  }
  if (!measured) {
    layout.put(first + 3, FIGURES + 1, say.simPointsTry, {
      kind: 'indent-text',
      size: 9,
      colour: colours.secondary,
      wrap: 'overflow',
    });
  }
  at = writeMeta(layout, at, say.simCaution);
  layout.height(at, 12);
  return at + 1;
}

/** What all control groups of enough people show together; without amounts, nothing to try. */
function measuredOf({ actions }: RetentionFacts): { without: Share; points: Share; worth: Cents } | null {
  const told = actions.filter(({ isTooFew, marginPerRepeater }) => !isTooFew && marginPerRepeater !== null);
  const sum = (of: (action: RetentionAction) => number) => told.reduce((total, action) => total + of(action), 0);
  const [treated, control, came] = [sum((a) => a.treated), sum((a) => a.control), sum((a) => a.treatedRepeat)];
  if (treated === 0 || control === 0 || came === 0) return null;
  const without = sum((a) => a.controlRepeat) / control;
  const worth = Math.round(sum((a) => a.treatedRepeat * (a.marginPerRepeater ?? 0)) / came);
  return { without, points: came / treated - without, worth };
}

// ------------------------------------------------------------------------------------------ actions

/** @returns the first free row */
function writeActions(layout: Layout, desk: Desk, { actions }: RetentionFacts, row: number): number {
  const { currencySign: sign } = desk.input;
  const say = desk.words.tabs.retention;
  if (actions.length === 0) return row;
  const heading = writeTitle(layout, row, say.actions);
  const pays = ({ isTooFew, return: is }: RetentionAction) => !isTooFew && (is ?? 0) > 0;
  const measured = (action: RetentionAction, value: PlanValue): PlanValue => (action.isTooFew ? '' : value);
  const margin = desk.hasMargin;
  const columns: readonly (ListColumn<RetentionAction> & { readonly shown?: boolean })[] = [
    {
      title: say.action,
      note: say.actionNote,
      width: 0,
      kind: 'text',
      style: { bold: true },
      value: (a) => nameOf(desk, a),
    },
    { title: say.from, note: say.daysNote, width: 0, kind: 'day', value: (a) => a.from },
    { title: say.to, note: say.daysNote, width: 0, kind: 'day', value: (a) => a.to },
    { title: say.treated, note: say.treatedNote, width: 0, kind: 'count', value: (a) => a.treated },
    {
      title: say.treatedShare,
      note: say.treatedShareNote,
      width: 0,
      kind: 'share1',
      value: (a) => ofThem(a.treatedRepeat, a.treated),
    },
    { title: say.control, note: say.controlNote, width: 0, kind: 'count', value: (a) => a.control },
    {
      title: say.controlShare,
      note: say.treatedShareNote,
      width: 0,
      kind: 'share1',
      value: (a) => ofThem(a.controlRepeat, a.control),
    },
    {
      title: say.savedHeading,
      note: say.savedNote,
      width: 0,
      kind: 'number1',
      value: (a) => measured(a, known(a.savedCustomers)),
    },
    {
      title: say.actionWorth(margin, sign),
      note: say.actionWorthNote,
      width: 0,
      kind: 'money-cents',
      value: (a) => units(a.marginPerRepeater),
    },
    {
      title: say.savedMargin(margin, sign),
      note: say.savedMarginNote,
      width: 0,
      kind: 'money',
      value: (a) => measured(a, units(a.savedMargin)),
    },
    { title: say.cost(sign).trim(), note: say.costNote, width: 0, kind: 'money', value: (a) => units(a.cost) },
    {
      title: say.return,
      note: sameInACell(desk, say.returnNote, { en: 'RETENTION_RETURN', fr: 'RENTABILITE_FIDELISATION' }, [
        ...['K', 'D', 'D*E', 'F', 'F*G', 'I'].map((cells) =>
          cells.replace(/[A-Z]/g, (column) => `${column}${heading + 1}`),
        ),
      ]),
      width: 0,
      kind: 'ratio',
      style: { bold: true },
      value: (a) => measured(a, known(a.return)),
    },
    {
      title: say.actionBreakEven,
      note: say.actionBreakEvenNote,
      width: 0,
      kind: 'number1',
      value: (a) => known(a.breakEven),
    },
    {
      title: say.verdict,
      note: say.verdictNote,
      width: 0,
      kind: 'indent-text',
      value: (a) => say.verdicts[verdictOf(a)],
    },
  ];
  const { firstRow, rows } = layout.table({ row: heading, columns, items: actions, headingHeight: 38, rowHeight: 26 });
  actions.forEach((action, i) => {
    const isTold = !action.isTooFew && action.return !== null;
    const style = isTold
      ? { fill: pays(action) ? colours.good[0] : colours.risk[1] }
      : { italic: true, size: 9, colour: colours.secondary };
    layout.style(firstRow + i, columns.length, 1, 1, style);
  });
  let end = firstRow + rows;
  if (hasTwoReturns(desk)) end = writeMeta(layout, end, say.twoReturns(desk.words.codes.tab.offers));
  layout.height(end, 12);
  return end + 1;
}

const ofThem = (did: number, of: number): PlanValue => (of > 0 ? did / of : '');

const verdictOf = ({ isTooFew, return: is }: RetentionAction): 'pays' | 'does-not-pay' | 'too-few' | 'no-cost' =>
  isTooFew ? 'too-few' : is === null ? 'no-cost' : is > 0 ? 'pays' : 'does-not-pay';

// ------------------------------------------------------------------------------------------ where and when

/** @returns the first free row */
function writeChannels(layout: Layout, desk: Desk, { byChannel, spend }: RetentionFacts, row: number): number {
  if (byChannel.length < 2 || spend <= 0) return row;
  const { currencySign: sign } = desk.input;
  const say = desk.words.tabs.retention;
  type Paid = RetentionFacts['byChannel'][number];
  const columns: readonly ListColumn<Paid>[] = [
    {
      title: say.channel,
      note: say.channelNote,
      width: 0,
      kind: 'text',
      value: ({ channel }) => (channel === '' ? say.noChannel : channel),
    },
    {
      title: say.amount(sign).trim(),
      note: say.spendNote,
      width: 0,
      kind: 'money',
      value: ({ spend: cents }) => units(cents),
    },
    { title: say.part, note: say.partNote, width: 0, kind: 'share', value: ({ spend: cents }) => cents / spend },
  ];
  const heading = writeTitle(layout, row, say.channels);
  const { firstRow, rows } = layout.table({
    row: heading,
    columns,
    items: byChannel,
    headingHeight: 38,
    rowHeight: 24,
  });
  layout.height(firstRow + rows, 12);
  return firstRow + rows + 1;
}

/** Month by month, and the chart that reads it, beside the figures on top. @returns the first free row */
function writeMonths(layout: Layout, desk: Desk, facts: RetentionFacts, row: number, top: number): number {
  const { byMonth, advised } = facts;
  if (facts.spend <= 0 || byMonth.length === 0) return row;
  const { currencySign: sign } = desk.input;
  const say = desk.words.tabs.retention;
  const heading = writeTitle(layout, row, say.months);
  type Month = RetentionFacts['byMonth'][number];
  const shareOf = ({ spend, otherMarketing }: Month) =>
    spend + otherMarketing > 0 ? spend / (spend + otherMarketing) : null;
  const columns: readonly ListColumn<Month>[] = [
    {
      title: say.month,
      note: say.monthNote,
      width: 0,
      kind: 'month',
      style: { align: 'left' },
      value: (m) => firstDayOf(m.month),
    },
    { title: say.monthSpend(sign), note: say.monthSpendNote, width: 0, kind: 'money', value: (m) => units(m.spend) },
    {
      title: say.monthMarketing(sign),
      note: say.marketingNote,
      width: 0,
      kind: 'money',
      value: (m) => units(m.otherMarketing),
    },
    { title: say.monthShare, note: say.monthShareNote, width: 0, kind: 'share1', value: (m) => known(shareOf(m)) },
    { title: say.monthAdvised, note: say.monthShareNote, width: 0, kind: 'share', value: () => advised },
  ];
  const { firstRow, rows } = layout.table({ row: heading, columns, items: byMonth, headingHeight: 38 });
  if (byMonth.length >= LEAST_POINTS && facts.otherMarketing > 0) {
    const range = (column: number) => ({ row: heading, column, rows: rows + 1, columns: 1 });
    const place = placeAfter(layout.widths, CHART_COLUMN, 0);
    const reached = byMonth.filter((m) => (shareOf(m) ?? 0) >= advised).length;
    layout.chart({
      type: 'combo',
      title: say.chart(reached, byMonth.length, desk.write.share(advised)),
      domain: range(1),
      series: [
        { range: range(2), type: 'columns', axis: 0, colour: colours.blue },
        { range: range(3), type: 'columns', axis: 0, colour: colours.context },
        { range: range(4), type: 'line', axis: 1, colour: colours.blue, points: true },
        { range: range(5), type: 'line', axis: 1, colour: colours.secondary, dashed: true },
      ],
      stacked: true,
      position: { row: top, column: place.column, dx: place.dx, dy: 4 },
      width: 600,
      height: CHART_HEIGHT,
      axes: [
        { kind: 'money', min: 0 },
        { kind: 'share', min: 0 },
      ],
      legend: 'top',
    });
  }
  layout.height(firstRow + rows, 12);
  return firstRow + rows + 1;
}

// ------------------------------------------------------------------------------------------ what is missing

/** @returns the first free row */
function writeLacks(layout: Layout, desk: Desk, facts: RetentionFacts | null, row: number): number {
  const lacks: Lack[] = lacksOf(desk).filter(
    (lack) => lack === 'orders' || lack === 'amounts' || lack === 'costs' || lack === 'spend',
  );
  if (facts === null || facts.spend <= 0) lacks.push('retention');
  if (facts === null || facts.actions.length === 0) lacks.push('control');
  if (lacks.length === 0) return row;
  return writeMissing(layout, desk, row, lacks, { data: 1, unlocks: 2, where: 6, state: 10, end: 13 });
}
