import { atAge, sharedAge } from '../core/measure/cohorts';
import type { Cohort, CohortFacts } from '../core/results';
import { type Cents, firstDayOf, type Month } from '../core/units';
import { LEAST_POINTS } from './churn-months';
import { type Desk, shareText } from './desk';
import { withFormula } from './formulas';
import { writeHead } from './head';
import type { Facts } from './input';
import { Layout, placeAfter, textWidth, units } from './layout';
import { colours, styles, tabColours } from './look';
import { lacksOf, writeMissing } from './missing';
import type { Kind, PlanRange, TabPlan } from './plan';

const HOW_TO_READ = 4;
const GROUPS = 5;
/** Column of the period of arrival, and of the first age after it. */
const ARRIVAL = 3;
const FIRST_AGE = ARRIVAL + 1;
/** Older cohorts stand in one row together. */
const MOST_ROWS = 24;
/** Ages shown after the arrival: nearly two years of months, nearly four of quarters. */
const mostAges: Readonly<Record<CohortFacts['step'], number>> = { 1: 23, 3: 15 };
const FEW = 30;
/** Of fewer the finding gives no share: three of five are not 60 % of customers. */
const LEAST_SHARED = 10;
/** Where figures of one or two digits are told apart by their cents. */
const SMALL_MONEY: Cents = 2000;
const CHART = { width: 576, height: 236, gap: 12, rows: 12, rowHeight: 21 } as const;
const REMARK = 110;

/** One line of a triangle: a cohort, or all that are older than the first shown. */
interface Row {
  readonly cohorts: readonly Cohort[];
  readonly customers: number;
  readonly total: Cents;
  readonly isOlder: boolean;
}

/** Customers by when they arrived: how many come back, what they bring, at equal age. */
export function cohortsTab(desk: Desk): TabPlan {
  const { findings } = desk.input;
  const facts = findings.cohorts ?? null;
  const layout = new Layout('cohorts', desk.words.codes.tab.cohorts, tabColours.result);
  const say = desk.words.tabs.cohorts;
  if (facts === null || facts.cohorts.length === 0) {
    writeHead(layout, desk, { finding: findings.customers === 0 ? say.findingNobody : say.findingTotals });
    layout.widths = [168, 110, 110, 110, 110, 110, 110, 110, 110, 110, 132, 160];
    const lacks = lacksOf(desk).filter((lack) => lack === 'orders' || lack === 'amounts');
    writeMissing(layout, desk, 4, lacks, { data: 1, unlocks: 3, where: 7, state: 11, end: 13 });
    return layout.plan();
  }
  const ages = agesOf(facts);
  const lines = linesOf(facts);
  writeHead(layout, desk, { finding: findingOf(desk, facts, lines) });
  const money = findings.hasAmounts;
  // Few ages: wider, so that the heading over them has room.
  const cell = ages >= 6 ? (facts.step === 3 ? 64 : 52) : 84;
  const widths = [112, 78, cell, ...new Array<number>(ages).fill(cell), ...(money ? [90, 98] : [])];
  const charts = (money ? 2 : 1) * (CHART.width + CHART.gap);
  // The last column holds a remark, and what the charts need beyond the table.
  const rest = charts - widths.reduce((sum, width) => sum + width, 0);
  layout.widths = [...widths, Math.max(REMARK, rest)];
  const rows = rowsOf(facts);
  let row = writeShares(layout, desk, facts, rows, ages);
  const charted = lines.age >= LEAST_POINTS && peakOf(facts, lines).share > 0;
  const top = row + 2;
  if (charted) {
    layout.height(top, CHART.rowHeight, CHART.rows);
    row = top + CHART.rows - 1;
  }
  if (money && ages > 0) row = writeMoney(layout, desk, facts, rows, ages, row + 2);
  if (charted) writeCharts(layout, desk, facts, lines, { row: row + 2, top });
  return layout.plan();
}

/** Whether somebody has been a customer for a whole period after the first: unasked, the tab is written then. */
export const speaksOfCohorts = ({ findings }: Facts): boolean =>
  findings.cohorts !== null && findings.cohorts !== undefined && atAge(findings.cohorts.cohorts, 1).of > 0;

/** Ages after the arrival that somebody has lived through, as many as are shown. */
function agesOf({ cohorts, step }: CohortFacts): number {
  const lived = cohorts.reduce((most, cohort) => Math.max(most, sharedAge([cohort])), 0);
  return Math.min(lived, mostAges[step]);
}

function rowsOf({ cohorts }: CohortFacts): Row[] {
  const rowOf = (some: readonly Cohort[], isOlder: boolean): Row => ({
    cohorts: some,
    customers: some.reduce((sum, cohort) => sum + cohort.customers, 0),
    total: some.reduce((sum, cohort) => sum + cohort.total, 0),
    isOlder,
  });
  // One older cohort alone is a row like the others.
  const older = cohorts.length > MOST_ROWS + 1 ? cohorts.slice(0, -MOST_ROWS) : [];
  const shown = cohorts.slice(older.length).map((cohort) => rowOf([cohort], false));
  return older.length > 0 ? [rowOf(older, true), ...shown] : shown;
}

function periodName(desk: Desk, month: Month, step: CohortFacts['step']): string {
  return step === 3
    ? desk.words.tabs.cohorts.quarter(Math.floor((month % 12) / 3) + 1, Math.floor(month / 12))
    : desk.write.month(month);
}

// ------------------------------------------------------------------------------------------ what is compared

/** Customers followed at equal age: of two years, else all together. */
interface Lines {
  /** Older year first; one line of everybody has no year. */
  readonly groups: readonly {
    readonly year: number | null;
    readonly cohorts: readonly Cohort[];
    readonly age: number;
  }[];
  /** Greatest age of the newest line. */
  readonly age: number;
  /** Greatest age of any. */
  readonly most: number;
}

/**
 * The newest year all of whose customers have lived through three periods, and the year before; each line goes as far
 * as its youngest customers, so that each of its points speaks of the same people.
 */
function linesOf({ cohorts, step }: CohortFacts): Lines {
  const most = mostAges[step];
  const ofYear = (year: number) => {
    const some = cohorts.filter(({ month }) => Math.floor(month / 12) === year);
    const customers = some.reduce((sum, cohort) => sum + cohort.customers, 0);
    return { year, cohorts: some, customers, age: Math.min(most, sharedAge(some)) };
  };
  const years = [...new Set(cohorts.map(({ month }) => Math.floor(month / 12)))].sort((a, b) => b - a);
  for (const year of years) {
    const [recent, before] = [ofYear(year), ofYear(year - 1)];
    if (recent.age < LEAST_POINTS || recent.customers < FEW) continue;
    if (before.customers < FEW) break;
    return { groups: [before, recent], age: recent.age, most: before.age };
  }
  // Ages known of a few only jump about; in a small file, of half of all.
  let age = 0;
  const everybody = cohorts.reduce((sum, cohort) => sum + cohort.customers, 0);
  const least = Math.min(FEW, Math.ceil(everybody / 2));
  while (age < most && atAge(cohorts, age + 1).of >= least) age++;
  return { groups: [{ year: null, cohorts, age }], age, most: age };
}

const shareAt = (some: readonly Cohort[], age: number): number => {
  const { of, customers } = atAge(some, age);
  return of === 0 ? 0 : customers / of;
};
/** What a customer has spent from the arrival to the end of an age, on average. */
function spentUpTo(some: readonly Cohort[], age: number): Cents {
  let spent = 0;
  for (let at = 0; at <= age; at++) {
    const { of, turnover } = atAge(some, at);
    if (of > 0) spent += turnover / of;
  }
  return spent;
}

/** The age at which most come back, the earlier of equals; ages few have lived through are not looked at. */
function peakOf({ cohorts }: CohortFacts, { most }: Lines): { readonly age: number; readonly share: number } {
  let peak = { age: 1, share: shareAt(cohorts, 1) };
  for (let age = 2; age <= most; age++) {
    const share = shareAt(cohorts, age);
    if (share > peak.share) peak = { age, share };
  }
  return peak;
}

/** Within a tenth, two figures are called the same. */
function compared(now: number, before: number): 'More' | 'Less' | 'Same' {
  return now > before * 1.1 ? 'More' : now < before * 0.9 ? 'Less' : 'Same';
}

/** Most come back so much later that the next period says nothing of them. */
const isLate = (peak: { readonly share: number }, next: number): boolean => next < peak.share / 2;

function findingOf(desk: Desk, facts: CohortFacts, lines: Lines): string {
  const { write } = desk;
  const { findings } = desk.input;
  const { cohorts, step } = facts;
  const { groups, age } = lines;
  const say = desk.words.tabs.cohorts;
  const { of: followed, customers: again } = atAge(cohorts, 1);
  if (followed === 0) return say.findingTooEarly(step);
  if (followed < LEAST_SHARED) return say.findingFew(step, again, followed);
  const peak = peakOf(facts, lines);
  if (peak.share === 0) return say.findingNoneBack(step, followed);
  const next = shareAt(cohorts, 1);
  const year = 12 / step;
  const later = atAge(cohorts, year).of >= FEW && shareAt(cohorts, year) > 0 ? shareAt(cohorts, year) : null;
  const most = shareText(write, peak.share);
  const first = !isLate(peak, next)
    ? say.finding(step, shareText(write, next), later === null ? '' : shareText(write, later))
    : next === 0
      ? say.findingOnlyLate(step, most, peak.age)
      : say.findingLate(step, shareText(write, next), most, peak.age);
  if (!findings.hasAmounts || age < 1) return `${first}.`;
  const [before, recent] = groups;
  if (!recent || recent.year === null || before.year === null) {
    return first + say.spent(write.money(spentUpTo(before.cohorts, age)), step, age);
  }
  const [spent, spentBefore] = [spentUpTo(recent.cohorts, age), spentUpTo(before.cohorts, age)];
  const sentence = say[`spent${compared(spent, spentBefore)}`];
  return first + sentence(recent.year, write.money(spent), before.year, write.money(spentBefore));
}

// ------------------------------------------------------------------------------------------ the triangles

/** @returns its last row */
function writeShares(layout: Layout, desk: Desk, facts: CohortFacts, rows: readonly Row[], ages: number): number {
  const { findings, currencySign } = desk.input;
  const { cohorts, step, apart } = facts;
  const say = desk.words.tabs.cohorts;
  const money = findings.hasAmounts;
  const since = FIRST_AGE + ages;
  const end = money ? since + 1 : since - 1;
  layout.put(HOW_TO_READ, 1, howToRead(desk, facts), { ...styles.meta, kind: 'label' });
  layout.height(HOW_TO_READ, 22);

  const first = writeHeadings(layout, desk, step, ages, end, {
    row: GROUPS,
    group: [say.shareGroup(step), say.shareGroupShort],
    arrival: say.arrivalNote(step),
    age: withFormula(desk, say.shareNote(step), 'COHORTS'),
  });
  if (money) {
    layout.put(GROUPS, since, say.sinceGroup, { kind: 'label' });
    layout.style(GROUPS, since, 1, 2, { align: 'center', bottom: colours.cardLine });
    layout.merge(GROUPS, since, 2);
    layout.put(GROUPS + 1, since, say.revenue(currencySign), { kind: 'label', align: 'right' });
    layout.note(GROUPS + 1, since, say.revenueNote(step));
    layout.put(GROUPS + 1, since + 1, say.perCustomer(currencySign), { kind: 'label', align: 'right' });
    layout.note(GROUPS + 1, since + 1, say.perCustomerNote);
  }
  const few = rows.filter(({ customers }) => customers < FEW).length;
  const total = writeTriangle(layout, desk, facts, rows, ages, end, first, {
    kind: 'share-or-dash',
    of: (some, age) => {
      const { of, customers } = atAge(some, age);
      return of === 0 ? '' : customers / of;
    },
  });
  rows.forEach((row, i) => {
    if (money) {
      layout.put(first + i, since, units(row.total));
      layout.put(first + i, since + 1, row.total / row.customers / 100);
    }
    // Said once where it is true of most.
    if (row.customers < FEW && few <= rows.length / 2) {
      layout.put(first + i, end + 1, say.few, { kind: 'indent-text', size: 9, colour: colours.secondary });
      layout.note(first + i, end + 1, say.fewNote);
    }
  });
  if (money) {
    const all = cohorts.reduce((sum, cohort) => sum + cohort.total, 0);
    const customers = cohorts.reduce((sum, cohort) => sum + cohort.customers, 0);
    layout.style(first, since, rows.length + 1, 2, { kind: 'money', align: 'right' });
    layout.put(total, since, units(all));
    layout.put(total, since + 1, all / customers / 100);
  }
  let last = total;
  const beside: string[] = [];
  const all = rows.reduce((sum, { customers }) => sum + customers, 0);
  if (all < FEW) beside.push(say.allFew(all));
  else if (few > rows.length / 2) beside.push(say.mostlyFew(FEW));
  if (apart.customers > 0 || apart.turnover !== 0) {
    beside.push(say.apart(apart.customers, money ? desk.write.money(apart.turnover) : ''));
  }
  for (const text of beside) {
    last++;
    layout.put(last, 1, text, { ...styles.meta, kind: 'label' });
    layout.height(last, 22);
  }
  return last;
}

/** What each customer brings, period after period. @returns its last row */
function writeMoney(
  layout: Layout,
  desk: Desk,
  facts: CohortFacts,
  rows: readonly Row[],
  ages: number,
  top: number,
): number {
  const { step } = facts;
  const { currencySign } = desk.input;
  const say = desk.words.tabs.cohorts;
  layout.put(top, 1, say.money, { ...styles.section, kind: 'label' });
  layout.height(top, 26);
  const end = FIRST_AGE + ages - 1;
  const first = writeHeadings(layout, desk, step, ages, end, {
    row: top + 1,
    group: [say.moneyGroup(step, currencySign), say.moneyGroupShort(currencySign)],
    arrival: say.arrivalMoneyNote(step),
    age: withFormula(desk, say.moneyNote(step), 'COHORTS', [], true),
  });
  const perCustomer = (some: readonly Cohort[], age: number) => {
    const { of, turnover } = atAge(some, age);
    return of === 0 ? '' : turnover / of / 100;
  };
  let most = 0;
  for (let age = 0; age <= ages; age++) {
    for (const { cohorts } of rows) most = Math.max(most, Number(perCustomer(cohorts, age)));
  }
  return writeTriangle(layout, desk, facts, rows, ages, end, first, {
    kind: most * 100 < SMALL_MONEY ? 'money-cents' : 'money',
    of: perCustomer,
  });
}

/** Two heading rows. @returns the row under them */
function writeHeadings(
  layout: Layout,
  desk: Desk,
  step: CohortFacts['step'],
  ages: number,
  end: number,
  said: {
    readonly row: number;
    /** In full, and for a few columns. */
    readonly group: readonly [string, string];
    readonly arrival: string;
    readonly age: string;
  },
): number {
  const say = desk.words.tabs.cohorts;
  const [groups, heading] = [said.row, said.row + 1];
  layout.height(groups, 22);
  layout.height(heading, 24);
  layout.style(groups, 1, 2, end, styles.heading);
  layout.style(groups, 1, 1, end, { bottom: '', valign: 'middle' });
  const room = layout.widths.slice(ARRIVAL - 1, ARRIVAL + ages).reduce((sum, width) => sum + width, 0);
  const [full, short] = said.group;
  layout.put(groups, ARRIVAL, textWidth(full, 9) * 1.1 < room ? full : short, { kind: 'label' });
  layout.style(groups, ARRIVAL, 1, ages + 1, { align: ages > 0 ? 'center' : 'right', bottom: colours.cardLine });
  if (ages > 0) layout.merge(groups, ARRIVAL, ages + 1);
  layout.put(heading, 1, say.arrived(step), { kind: 'label' });
  layout.note(heading, 1, say.arrivedNote(step));
  layout.put(heading, 2, say.customers, { kind: 'label', align: 'right' });
  layout.note(heading, 2, say.customersNote);
  layout.put(heading, ARRIVAL, say.arrival, { kind: 'label', align: 'right' });
  layout.note(heading, ARRIVAL, said.arrival);
  for (let age = 1; age <= ages; age++) {
    // Text: a cell that begins with + would be computed.
    layout.put(heading, ARRIVAL + age, say.age(age), { kind: 'text', align: 'right' });
  }
  if (ages > 0) layout.note(heading, FIRST_AGE, said.age);
  return heading + 1;
}

/** Rows of cohorts and the row of all. @returns the row of all */
function writeTriangle(
  layout: Layout,
  desk: Desk,
  { cohorts, step }: CohortFacts,
  rows: readonly Row[],
  ages: number,
  end: number,
  first: number,
  figure: {
    readonly kind: Kind;
    /** `''` where none of them has lived through that age. */
    readonly of: (some: readonly Cohort[], age: number) => number | '';
  },
): number {
  const say = desk.words.tabs.cohorts;
  const count = rows.length;
  const total = first + count;
  layout.height(first, 24, count + 1);
  layout.style(first, 1, count, end, styles.rows);
  layout.style(first, 1, count, 1, { kind: step === 3 ? 'label' : 'month', bold: true, align: 'left' });
  layout.style(first, 2, count + 1, 1, { kind: 'count', align: 'right' });
  layout.style(first, ARRIVAL, count + 1, ages + 1, { kind: figure.kind, align: 'right' });
  layout.style(first, ARRIVAL, count, 1, styles.quiet);
  rows.forEach((row, i) => {
    const line = first + i;
    const oldest = row.isOlder ? rows[i + 1].cohorts[0] : row.cohorts[0];
    const name = periodName(desk, oldest.month, step);
    if (row.isOlder) layout.put(line, 1, say.before(name), { kind: 'label' });
    else layout.put(line, 1, step === 3 ? name : firstDayOf(oldest.month));
    layout.put(line, 2, row.customers);
    for (let age = 0; age <= ages; age++) layout.put(line, ARRIVAL + age, figure.of(row.cohorts, age));
    if (row.customers < FEW) layout.style(line, ARRIVAL, 1, ages + 1, { italic: true });
    for (let age = 1; age <= ages; age++) {
      if (figure.of(row.cohorts, age) === 0) layout.style(line, ARRIVAL + age, 1, 1, styles.quiet);
    }
  });
  layout.style(total, 1, 1, end, styles.total);
  layout.put(total, 1, say.all, { kind: 'label' });
  layout.put(
    total,
    2,
    rows.reduce((sum, { customers }) => sum + customers, 0),
  );
  for (let age = 0; age <= ages; age++) {
    layout.put(total, ARRIVAL + age, figure.of(cohorts, age));
    if (atAge(cohorts, age).of < FEW) {
      layout.style(total, ARRIVAL + age, 1, 1, { italic: true, bold: false, colour: colours.secondary });
    }
  }
  if (ages > 0) {
    layout.rule({
      type: 'gradient',
      range: { row: first, column: FIRST_AGE, rows: count, columns: ages },
      from: colours.white,
      to: colours.gradientEnd,
    });
  }
  return total;
}

/**
 * One cell said in full: the first return of the newest row that is large enough to be believed, else of the largest.
 * A row nobody came back of explains nothing.
 */
function howToRead(desk: Desk, { cohorts, step }: CohortFacts): string {
  const say = desk.words.tabs.cohorts;
  const told: { cohort: Cohort; age: number }[] = [];
  for (const cohort of cohorts) {
    const lived = Math.min(mostAges[step], sharedAge([cohort]));
    let age = 1;
    while (age <= lived && shareAt([cohort], age) === 0) age++;
    if (age <= lived && cohort.customers > 1) told.push({ cohort, age });
  }
  if (told.length === 0) return say.howToReadBlank(step);
  const soon = told.filter(({ age }) => age === 1);
  const rows = soon.length > 0 ? soon : told;
  const large = rows.filter(({ cohort }) => cohort.customers >= FEW);
  const { cohort, age } =
    large.length > 0
      ? large[large.length - 1]
      : rows.reduce((a, b) => (b.cohort.customers > a.cohort.customers ? b : a));
  const share = desk.write.share(shareAt([cohort], age));
  return say.howToRead(step, cohort.customers, periodName(desk, cohort.month, step), share, age);
}

// ------------------------------------------------------------------------------------------ charts

/** The figures under everything, from `row` on, and the two charts that read them, from `top` on. */
function writeCharts(
  layout: Layout,
  desk: Desk,
  facts: CohortFacts,
  lines: Lines,
  { row, top }: { readonly row: number; readonly top: number },
): void {
  const { step } = facts;
  const { findings, currencySign } = desk.input;
  const say = desk.words.tabs.cohorts;
  const money = findings.hasAmounts;
  const { groups } = lines;
  layout.put(row, 1, say.figures, { ...styles.section, kind: 'label', size: 10 });
  layout.height(row, 26);
  layout.height(row + 1, 22);
  const nameOf = (year: number | null) => (year === null ? say.everybody : say.ofYear(year));
  const table = (
    column: number,
    title: string,
    from: number,
    kind: Kind,
    of: (some: readonly Cohort[], age: number) => number,
  ) => {
    layout.put(row + 1, column + 1, title, { ...styles.meta, kind: 'label' });
    const items = Array.from({ length: lines.most - from + 1 }, (_, i) => from + i);
    const { firstRow, rows } = layout.table({
      row: row + 2,
      column,
      headingHeight: 38,
      items,
      columns: [
        {
          title: say.sinceArrival(step),
          note: '',
          width: 0,
          kind: 'text',
          value: (age) => (age === 0 ? '0' : say.age(age)),
        },
        ...groups.map(({ year, cohorts, age: last }) => ({
          title: nameOf(year),
          note: '',
          width: 0,
          kind,
          value: (age: number) => (age <= last ? of(cohorts, age) : ('' as const)),
        })),
      ],
    });
    return (at: number): PlanRange => ({ row: firstRow - 1, column: column + at, rows: rows + 1, columns: 1 });
  };
  const shares = table(1, say.shareFigures, 1, 'share', shareAt);
  const spent = money
    ? table(groups.length + 3, say.moneyFigures(currencySign), 0, 'money', (some, age) => spentUpTo(some, age) / 100)
    : null;
  const draw = (range: (at: number) => PlanRange, title: string, kind: 'share' | 'money', left: number) => {
    layout.chart({
      type: 'line',
      title,
      domain: range(0),
      series: groups.map((_, i) => {
        const isLast = i === groups.length - 1;
        return {
          range: range(i + 1),
          type: 'line',
          axis: 0,
          colour: isLast ? colours.blue : colours.secondary,
          ...(isLast ? {} : { dashed: true }),
        };
      }),
      position: { row: top, ...placeAfter(layout.widths, 1, left), dy: 0 },
      width: CHART.width,
      height: CHART.height,
      axes: [{ kind, min: 0 }],
      legend: groups.length > 1 ? 'top' : 'none',
    });
  };
  draw(shares, shareTitle(desk, facts, lines), 'share', 0);
  if (spent) draw(spent, moneyTitle(desk, step, lines), 'money', CHART.width + CHART.gap);
}

function shareTitle(desk: Desk, facts: CohortFacts, lines: Lines): string {
  const say = desk.words.tabs.cohorts;
  const { groups, age } = lines;
  const { step } = facts;
  const [before, recent] = groups;
  const share = (some: readonly Cohort[], at: number) => shareText(desk.write, shareAt(some, at));
  if (!recent || recent.year === null || before.year === null) {
    const peak = peakOf(facts, lines);
    // The last point, or the highest where that is where they come back.
    const at = isLate(peak, shareAt(before.cohorts, 1)) ? peak.age : age;
    return shareAt(before.cohorts, 1) === 0
      ? say.backOnly(step, share(before.cohorts, at), at)
      : say.backAll(step, share(before.cohorts, 1), share(before.cohorts, at), at);
  }
  // The mean of the ages both have lived through: one point alone may be an accident.
  const mean = (some: readonly Cohort[]) => {
    let sum = 0;
    for (let at = 1; at <= age; at++) sum += shareAt(some, at);
    return sum / age;
  };
  const [now, then] = [mean(recent.cohorts), mean(before.cohorts)];
  const sentence = say[`back${compared(now, then)}`];
  return sentence(recent.year, shareText(desk.write, now), shareText(desk.write, then));
}

function moneyTitle(desk: Desk, step: CohortFacts['step'], { groups, age }: Lines): string {
  const say = desk.words.tabs.cohorts;
  const [before, recent] = groups;
  const then = spentUpTo(before.cohorts, age);
  if (!recent) return say.bringAll(desk.write.money(then), step, age);
  const now = spentUpTo(recent.cohorts, age);
  return say[`bring${compared(now, then)}`](desk.write.money(now), desk.write.money(then));
}
