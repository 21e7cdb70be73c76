import type { TabId } from '../core/codes';
import type { Person } from '../core/results';
import { type Desk, spokenName } from './desk';
import type { Layout, Run } from './layout';
import { colours, styles } from './look';

/**
 * Rows 1 to 3 of every tab: title and finding; when, on how many rows, which settings; a little air.
 *
 * Where a name column is frozen nothing may straddle its edge: title and date stand left of it, the finding and the
 * rest start in `findingColumn`, the first column that scrolls.
 */
export function writeHead(
  layout: Layout,
  desk: Desk,
  said: {
    readonly finding: string;
    readonly column?: number;
    readonly findingColumn?: number;
    readonly extra?: readonly string[];
  },
): void {
  const { column = 1, findingColumn = column } = said;
  const title = { text: layout.name, bold: true, size: 18 };
  const finding = { text: said.finding, size: 11 };
  if (findingColumn === column) {
    layout.rich(1, column, [title, { text: '   ', size: 11 }, finding]);
    layout.rich(2, column, metaRuns(desk, layout.id, true, said.extra), styles.meta);
  } else {
    layout.put(1, column, layout.name, { kind: 'label', bold: true, size: 18, wrap: 'overflow' });
    layout.put(1, findingColumn, said.finding, { kind: 'text', size: 11, wrap: 'overflow' });
    if (desk.input.computedOn !== null) {
      layout.put(2, column, desk.words.tabs.shared.computed(desk.write.day(desk.input.computedOn)), {
        ...styles.meta,
        kind: 'label',
      });
    }
    layout.rich(2, findingColumn, metaRuns(desk, layout.id, false, said.extra), styles.meta);
  }
  layout.height(1, 44);
  layout.height(2, 22);
  layout.height(3, 12);
}

function metaRuns(desk: Desk, id: TabId, withDay: boolean, extra: readonly string[] = []): Run[] {
  const { input, write } = desk;
  const { shared } = desk.words.tabs;
  const { findings, rows, leftOut, computedOn } = input;
  const { settings, thresholds } = findings;
  const grey = { size: 9, colour: colours.secondary };
  const asOf = shared.asOf(write.day(findings.asOf));
  const computed = withDay && computedOn !== null ? shared.computed(write.day(computedOn)) : '';
  // Without an order no day was counted from.
  const start =
    findings.customers === 0
      ? computed
      : computed === ''
        ? asOf.charAt(0).toUpperCase() + asOf.slice(1)
        : `${computed}, ${asOf}`;
  const counted = [shared.rowsRead(rows.read, rows.kept)];
  if (rows.merged > 0) counted.push(shared.rowsMerged(rows.merged));
  const before = [start, counted.join(', ')].filter((part) => part !== '').join(' · ');
  const settled: string[] = [];
  if (findings.customers > 0) {
    settled.push(shared.period(settings.windowMonths));
    settled.push(
      (thresholds.nobodyLostYet
        ? shared.nobodyLost(thresholds.activeWithin)
        : shared.thresholds(thresholds.activeWithin, thresholds.lostAfter)) +
        (thresholds.provisional && !thresholds.nobodyLostYet ? ` (${shared.provisional})` : ''),
    );
    if (findings.hasAmounts) settled.push(shared.sizes[settings.pmgMode]);
    if (settings.basis === 'margin') settled.push(shared.basisMargin);
    if (settings.refundDating === 'refund') settled.push(shared.refundsOnTheirDay);
  }
  const after = [...settled, ...extra].map((part) => ` · ${part}`).join('');
  if (leftOut.length === 0) return [{ text: before + after, ...grey }];
  const link = id !== 'log' && desk.outputs.includes('log') ? { link: { tab: 'log' as const } } : {};
  return [
    { text: `${before}, `, ...grey },
    {
      text: shared.rowsLeftOut(leftOut.length),
      size: 9,
      colour: link.link ? colours.blue : colours.secondary,
      ...link,
    },
    { text: after === '' ? ' ' : after, ...grey },
  ];
}

/** How wide a frozen column must be to hold its tab's title, 18 points bold. */
export const titleWidth = (title: string, least: number): number => Math.max(least, Math.ceil(title.length * 12.8) + 8);

/**
 * Names as links to their rows, then how many others: three people are all named, of more two.
 *
 * @param tabs list tabs to link to, the best first; a person in none of them is a name without a link
 * @param letters room there is; a second and a third name are left out where they do not fit
 */
export function nameRuns(desk: Desk, people: readonly Person[], tabs: readonly TabId[], letters: number): Run[] {
  const named = fitting(desk, people, letters);
  const others = people.length - named.length;
  const end = others > 0 ? ` ${desk.words.tabs.shared.othersOnly(others)}` : '';
  const runs: Run[] = [];
  named.forEach((person, i) => {
    if (i > 0) runs.push({ text: ', ', size: 9 });
    const link = linkTo(desk, person, tabs);
    runs.push({
      text: cut(spokenName(desk, person), letters - end.length),
      size: 9,
      ...(link ? { link, colour: colours.blue } : {}),
    });
  });
  if (others > 0) {
    const tab = tabs.find((id) => desk.outputs.includes(id));
    runs.push({
      text: end,
      size: 9,
      ...(tab ? { link: { tab }, colour: colours.blue } : {}),
    });
  }
  return runs;
}

/** Three people are all named; of more, two, so that "and 1 other" is rare. */
function fitting(desk: Desk, people: readonly Person[], letters: number): readonly Person[] {
  for (const shown of [3, 2]) {
    if (shown === 3 && people.length !== 3) continue;
    const named = people.slice(0, shown);
    const others = people.length - named.length;
    const end = others > 0 ? desk.words.tabs.shared.othersOnly(others).length + 1 : 0;
    const names = named.reduce((sum, person) => sum + spokenName(desk, person).length, 0);
    if (names + (named.length - 1) * 2 + end <= letters) return named;
  }
  return people.slice(0, 1);
}

const cut = (name: string, letters: number): string =>
  name.length <= letters ? name : `${name.slice(0, letters - 1)}…`;

export function linkTo(desk: Desk, person: Person, tabs: readonly TabId[]): Run['link'] {
  for (const tab of tabs) {
    const row = desk.rowOf(tab, person.customer);
    if (row !== null) return { tab, row, column: 1 };
  }
  return undefined;
}
