import { columnLetters } from '../core/column-letters';
import type { RatioVerdict } from '../core/measure/budget';
import { isShaky } from '../core/measure/offer-facts';
import type { Origin } from '../core/measure/origins';
import type { Desk } from './desk';
import { type Layout, type ListColumn, placeAfter } from './layout';
import { colours, styles } from './look';
import type { PlanValue } from './plan';

// What the blocks of the tabs of money spent share: Channels, Offers, Retention.

/** Longer names of channels are cut in sentences. */
const LONGEST = 40;

export function channelName(desk: Desk, { kind, channel }: Origin): string {
  const say = desk.words.tabs.channels;
  return kind === 'channel' ? channel : kind === 'others' ? say.others : say.unknown;
}

export const spokenChannel = (channel: string): string =>
  channel.length <= LONGEST ? channel : `${channel.slice(0, LONGEST - 1)}…`;

/** Ratios read by their colour and their word. */
export const verdictFill: Readonly<Record<RatioVerdict, string>> = {
  loss: colours.risk[2],
  thin: colours.risk[0],
  healthy: colours.good[0],
  'under-invested': colours.good[1],
};

/** Name of a column in a formula, from 1 as in a plan. */
export const letter = (column: number): string => columnLetters(column - 1);

/** A definition, then what to type in a cell for the same figures; arguments are names of columns, or cells. */
export function sameInACell(
  desk: Desk,
  note: string,
  names: { readonly en: string; readonly fr: string },
  args: readonly string[],
): string {
  const { language } = desk.input;
  const filled = [...args];
  while (filled.length > 0 && filled[filled.length - 1] === '') filled.pop();
  const formula = `=${names[language]}(${filled.join(language === 'fr' ? ';' : ',')})`;
  return `${note}\n${desk.words.tabs.shared.inACell(formula)}`;
}

/**
 * Some offer has two returns, one in Offers and one in Retention budget, and both tabs are written: they answer two
 * questions, and each says so.
 */
export function hasTwoReturns({ input, outputs }: Desk): boolean {
  const { offers, retention } = input.findings;
  if (!outputs.includes('offers') || !outputs.includes('retention')) return false;
  const told = (retention?.actions ?? []).filter(({ isTooFew, return: is }) => !isTooFew && is !== null);
  return told.some(({ code }) =>
    (offers?.rows ?? []).some((row) => row.code === code && row.hasControl && row.return !== null && !isShaky(row)),
  );
}

/** A title of 12 points, and a grey line under it where there is something to add. @returns the next free row */
export function writeTitle(layout: Layout, row: number, title: string, text = ''): number {
  layout.put(row, 1, title, { ...styles.section, kind: 'label' });
  layout.height(row, 28);
  if (text === '') return row + 1;
  layout.put(row + 1, 1, text, { ...styles.meta, kind: 'label' });
  layout.height(row + 1, 22);
  return row + 2;
}

/** A row of headings beside each other; numbers stand right. */
export function writeHeadings(
  layout: Layout,
  row: number,
  headings: readonly { readonly title: string; readonly note: string; readonly isText?: boolean }[],
  pixels = 38,
): void {
  layout.height(row, pixels);
  layout.style(row, 1, 1, headings.length, styles.heading);
  headings.forEach(({ title, note, isText }, i) => {
    layout.put(row, 1 + i, title, { kind: 'label', align: isText ? 'left' : 'right' });
    layout.note(row, 1 + i, note);
  });
}

/** A grey line that says one thing more. @returns the next row */
export function writeMeta(layout: Layout, row: number, text: string): number {
  layout.put(row, 1, text, { ...styles.meta, kind: 'label' });
  layout.height(row, 22);
  return row + 1;
}

/** What makes the figures above worse than they look, a line each. @returns the next row */
export function writeWarnings(layout: Layout, row: number, warnings: readonly string[]): number {
  warnings.forEach((warning, i) => {
    layout.rich(row + i, 1, [
      { text: '◆ ', size: 9, colour: colours.orange },
      { text: warning, size: 9 },
    ]);
    layout.height(row + i, 22);
  });
  return row + warnings.length;
}

/** Titles over the columns that belong together, in the row above their headings. */
export function writeGroups(
  layout: Layout,
  row: number,
  columns: readonly { readonly group: string | null }[],
  titles: Readonly<Record<string, string>>,
): void {
  layout.height(row, 22);
  layout.style(row, 1, 1, columns.length, { ...styles.heading, bottom: '', valign: 'middle' });
  for (const [group, title] of Object.entries(titles)) {
    const from = columns.findIndex((column) => column.group === group) + 1;
    if (from === 0) continue;
    const count = columns.filter((column) => column.group === group).length;
    layout.put(row, from, title, { kind: 'label' });
    layout.style(row, from, 1, count, { align: 'center', bottom: colours.cardLine });
    if (count > 1) layout.merge(row, from, count);
  }
}

/** A column of a list that may be left out, with what all its rows come to. */
export type Summed<T> = ListColumn<T> & { readonly total: PlanValue; readonly shown?: boolean };

/** The row of all, under the last of a list. */
export function writeSums<T>(layout: Layout, row: number, columns: readonly Summed<T>[], height: number): void {
  layout.height(row, height);
  columns.forEach(({ total, kind }, i) => {
    const isText = i === 0 || kind === 'indent-text';
    layout.put(row, 1 + i, total, { kind: i === 0 ? 'label' : kind, align: isText ? 'left' : 'right' });
  });
  layout.style(row, 1, 1, columns.length, styles.total);
}

/** A chart beside the blocks that fill the first columns. */
export function besideColumns(layout: Layout, columns: number): { column: number; dx: number } {
  return placeAfter(layout.widths, 1, layout.widths.slice(0, columns).reduce((sum, width) => sum + width, 0) + 20);
}

/** What stands in a cell instead of a figure. */
export function putReason(layout: Layout, row: number, column: number, reason: PlanValue): void {
  layout.put(row, column, reason, {
    kind: 'label',
    size: 9,
    italic: true,
    bold: false,
    align: 'right',
    colour: colours.secondary,
  });
}
