import type { RatioVerdict } from '../core/measure/budget';
import type { Origin } from '../core/measure/origins';
import type { Desk } from './desk';
import type { Layout } from './layout';
import { colours, styles } from './look';
import type { PlanValue } from './plan';

// What the blocks of the Channels tab share.

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

/** Name of a column in a formula; tabs have fewer than 27. */
export const letter = (column: number): string => String.fromCharCode(64 + column);

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
