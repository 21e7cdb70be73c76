import type { Person } from '../core/results';
import { firstDayOf, monthOf } from '../core/units';
import { type Desk, hasRhythm, nameOf } from './desk';
import { writeHead } from './head';
import { known, type Layout, type ListColumn, widthFor } from './layout';
import { colours, styles } from './look';
import { type Lack, lacksOf, writeMissing } from './missing';
import type { TabPlan } from './plan';

/** Names whose width is measured. */
const MEASURED = 1000;

/** The tab of a file in which nobody can be ranked by money: what is missing, and who comes most often. */
export function withoutRanking(layout: Layout, desk: Desk): TabPlan {
  const { findings } = desk.input;
  const say = desk.words.tabs.best;
  const names = findings.people.slice(0, MEASURED).map(nameOf);
  layout.widths = [44, widthFor(names, 10, 224, 290), 120, 120, 110, 110, 110, 110, 110, 96];
  writeHead(layout, desk, {
    finding:
      findings.customers === 0 ? say.findingNoOrders : findings.hasAmounts ? say.findingNobody : say.findingNoAmounts,
    findingColumn: 3,
  });
  const lacks: Lack[] = lacksOf(desk).filter((lack) => lack === 'orders' || lack === 'amounts' || lack === 'costs');
  let row = 4;
  if (findings.customers === 0 || !findings.hasAmounts) {
    row = writeMissing(layout, desk, row, lacks, { data: 2, unlocks: 3, where: 6, state: 9, end: 11 });
  }
  if (findings.customers === 0) return layout.plan();
  const often = findings.people
    .filter((p) => p.orderCount > 0)
    .sort((a, b) => b.orderDays - a.orderDays || (b.lastOrder ?? 0) - (a.lastOrder ?? 0))
    .slice(0, 20);
  layout.put(row, 2, desk.words.tabs.missing.already, { ...styles.section, kind: 'label' });
  layout.height(row, 28);
  layout.put(row + 1, 2, hasRhythm(desk) ? say.frequent : say.nobodyTwice, { ...styles.meta, kind: 'label' });
  if (!hasRhythm(desk)) return layout.plan();
  const columns: ListColumn<Person>[] = [
    {
      title: say.rank,
      note: '',
      width: 44,
      kind: 'count',
      value: (_, i) => i + 1,
      style: { colour: colours.secondary },
    },
    {
      title: desk.words.tabs.shared.customer,
      note: desk.words.tabs.shared.customerNote,
      width: 184,
      kind: 'text',
      value: nameOf,
    },
    {
      title: say.segment,
      note: say.segmentNote,
      width: 120,
      kind: 'label',
      value: (p) => desk.words.codes.buyerSegment[p.buyerSegment],
    },
    { title: say.frequentOrders, note: say.frequentOrdersNote, width: 120, kind: 'count', value: (p) => p.orderCount },
    { title: say.lastOrder, note: say.lastOrderNote, width: 110, kind: 'day', value: (p) => known(p.lastOrder) },
    {
      title: say.customerSince,
      note: say.customerSinceNote,
      width: 110,
      kind: 'month',
      value: (p) => (p.firstOrder === null ? '' : firstDayOf(monthOf(p.firstOrder))),
    },
  ];
  layout.table({ row: row + 2, columns, items: often, headingHeight: 38 });
  return layout.plan();
}
