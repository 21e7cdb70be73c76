import type { BreakdownRow } from '../core/measure/breakdown';
import { countryName } from '../words/countries';
import type { Desk } from './desk';
import { withFormula } from './formulas';
import { known, type Layout, type ListColumn, units } from './layout';
import { styles } from './look';

/** Groups beyond the largest ones are in `--json` and in BREAKDOWN; a tab is read. */
const MOST_ROWS = 12;

/**
 * Customers by channel, sector, region…: a table under the other for each field that parts them.
 *
 * @param row of the first title
 * @returns the last row written; `row − 2` where there is nothing to break down by
 */
export function writeBreakdowns(layout: Layout, desk: Desk, row: number): number {
  const { findings } = desk.input;
  let last = row - 2;
  for (const { by, rows } of findings.breakdowns ?? []) {
    const say = desk.words.tabs.breakdown;
    const title = last + 2;
    const shown = rows.slice(0, MOST_ROWS);
    layout.put(title, 1, say.title[by], { ...styles.section, kind: 'label' });
    layout.height(title, 26);
    const { firstRow } = layout.table({
      row: title + 1,
      headingHeight: 24,
      items: shown,
      columns: columnsOf(desk, by, rows),
    });
    last = firstRow + shown.length - 1;
    if (rows.length > shown.length) {
      last++;
      layout.put(last, 1, say.more(rows.length - shown.length), { ...styles.meta, kind: 'label' });
    }
  }
  return last;
}

/** Narrow and wide columns by turns, as the tab has them. */
function columnsOf(
  desk: Desk,
  by: keyof Desk['words']['tabs']['breakdown']['group'],
  rows: readonly BreakdownRow[],
): ListColumn<BreakdownRow>[] {
  const { findings, currencySign: sign } = desk.input;
  const say = desk.words.tabs.breakdown;
  const money = findings.hasAmounts;
  const hasCac = rows.some((one) => one.cac !== null);
  const all: (ListColumn<BreakdownRow> & { readonly shown?: boolean })[] = [
    {
      title: say.group[by],
      note: withFormula(desk, say.groupNote, 'BREAKDOWN'),
      width: 0,
      kind: 'text',
      value: ({ group }) =>
        group.kind === 'text'
          ? by === 'country'
            ? countryName(group.text, desk.input.language)
            : group.text
          : group.kind === 'range'
            ? ''
            : say[group.kind],
    },
    { title: say.customers, note: say.customersNote, width: 0, kind: 'count', value: (one) => one.customers },
    {
      title: say.revenue(sign),
      note: say.revenueNote,
      width: 0,
      kind: 'money',
      value: (one) => units(one.turnover),
      shown: money,
    },
    {
      title: say.share,
      note: say.shareNote,
      width: 0,
      kind: 'share',
      value: (one) => (one.share === 0 ? '' : known(one.share)),
      shown: money,
    },
    {
      title: say.meanOrder(sign),
      note: say.meanOrderNote,
      width: 0,
      kind: 'money-cents',
      value: (one) => units(one.meanOrder),
      shown: money,
    },
    {
      title: say.still,
      note: say.stillNote(findings.thresholds.lostAfter),
      width: 0,
      kind: 'count',
      value: (one) => one.stillCustomers,
    },
    {
      title: say.value(sign),
      note: say.valueNote(findings.settings.horizonMonths),
      width: 0,
      kind: 'money-cents',
      value: (one) => units(one.meanValue),
      shown: money,
    },
    { title: say.churn, note: say.churnNote, width: 0, kind: 'share', value: (one) => known(one.churn) },
    {
      title: say.cac(sign),
      note: say.cacNote,
      width: 0,
      kind: 'money-cents',
      value: (one) => units(one.cac),
      shown: hasCac,
    },
    { title: say.vips, note: say.vipsNote, width: 0, kind: 'share', value: (one) => known(one.vipShare), shown: money },
  ];
  return all.filter(({ shown = true }) => shown);
}
