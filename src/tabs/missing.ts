import type { Desk } from './desk';
import type { Layout } from './layout';
import { colours, styles } from './look';

/** What a result may lack; `words.tabs.missing.item` says what it unlocks and where to add it. */
export type Lack =
  | 'orders'
  | 'amounts'
  | 'costs'
  | 'spend'
  | 'channels'
  | 'touches'
  | 'consent'
  | 'reach'
  | 'actions'
  | 'signup'
  | 'categories'
  | 'offers'
  | 'discounts'
  | 'offer-costs'
  | 'control'
  | 'retention'
  | 'referrals'
  | 'campaigns'
  | 'sector'
  | 'contracts';

/**
 * A tab is never blank: what is missing, what it would unlock, where to add it.
 *
 * @param at first column of each of the four parts, then the column after the last; texts run over the cells between
 * @returns the first free row under the block
 */
export function writeMissing(
  layout: Layout,
  desk: Desk,
  row: number,
  lacks: readonly Lack[],
  at: MissingColumns,
): number {
  const say = desk.words.tabs.missing;
  layout.put(row, at.data, say.title, { ...styles.section, kind: 'label' });
  layout.height(row, 28);
  const heading = row + 1;
  layout.style(heading, at.data, 1, at.end - at.data, styles.heading);
  layout.height(heading, 24);
  const titles: [number, string][] = [
    [at.data, say.data],
    [at.unlocks, say.unlocks],
    [at.where, say.where],
    [at.state, say.state],
  ];
  for (const [column, title] of titles) layout.put(heading, column, title, { kind: 'label', wrap: 'overflow' });
  lacks.forEach((lack, i) => {
    const line = heading + 1 + i;
    const item = say.item[lack];
    const wrap = at.wrap ? 'wrap' : 'overflow';
    const small = { kind: 'label', size: 9, wrap } as const;
    layout.put(line, at.data, item.data, { kind: 'label', bold: true, wrap });
    layout.put(line, at.unlocks, item.unlocks, small);
    // The column to its right is left free.
    layout.put(line, at.where, item.where, { ...small, wrap: 'overflow' });
    layout.rich(line, at.state, [
      { text: '○ ', size: 9, colour: colours.secondary },
      { text: item.absent, size: 9 },
    ]);
    layout.style(line, at.data, 1, at.end - at.data, { bottom: colours.hairline });
  });
  layout.height(heading + 1, 34, lacks.length);
  const last = heading + lacks.length;
  layout.height(last + 1, 10);
  layout.put(last + 2, at.data, say.afterwards, { ...styles.meta, kind: 'label' });
  layout.height(last + 2, 22);
  layout.height(last + 3, 14);
  return last + 4;
}

export interface MissingColumns {
  readonly data: number;
  readonly unlocks: number;
  readonly where: number;
  readonly state: number;
  readonly end: number;
  /** Each part has one column: long texts take two lines in it. */
  readonly wrap?: boolean;
}

/** Everything more that this workbook lacks, for the tab that tells all of it; most useful first. */
export function allLacksOf(desk: Desk): Lack[] {
  const { findings, contacts } = desk.input;
  const needs = new Set(findings.missing.map((m) => m.needs));
  const lacks = lacksOf(desk);
  if (contacts.length > 0 && contacts.every((c) => c.email === '' && c.phone === '')) lacks.push('reach');
  const bought = findings.customers > 0;
  const hasSpend = findings.acquisition !== null;
  const more: readonly (readonly [Lack, boolean])[] = [
    ['actions', needs.has('click_date')],
    ['signup', needs.has('signup_date')],
    ['categories', bought && needs.has('category')],
    ['offers', bought && needs.has('coupon')],
    // Without any spending, that is what to begin with.
    ['retention', hasSpend && needs.has('spend_kind')],
    ['referrals', needs.has('referrals')],
    ['campaigns', hasSpend && needs.has('campaign')],
    ['sector', needs.has('sector')],
    ['contracts', needs.has('contract_end')],
  ];
  for (const [lack, is] of more) if (is) lacks.push(lack);
  return lacks;
}

/** What this workbook lacks of what most results need, most useful first. */
export function lacksOf(desk: Desk): Lack[] {
  const { findings, contacts } = desk.input;
  const lacks: Lack[] = [];
  if (findings.customers === 0 || findings.totalsOnly) lacks.push('orders');
  if (!findings.hasAmounts) lacks.push('amounts');
  if (!desk.hasMargin) lacks.push('costs');
  if (findings.acquisition === null) lacks.push('spend');
  const needs = new Set(findings.missing.map((m) => m.needs));
  if (needs.has('channel')) lacks.push('channels');
  if (needs.has('touch_date')) lacks.push('touches');
  if (contacts.length > 0 && contacts.every((c) => c.consent === 'unknown')) lacks.push('consent');
  return lacks;
}
