import type { Kind, Style } from './plan';

// Colours and type of every tab. Blue is what you keep or do next, orange what you are losing, grey the rest.

export const colours = {
  text: '#202124',
  heading: '#3C4043',
  secondary: '#5F6368',
  blue: '#0B57D0',
  orange: '#B93E0B',
  headingFill: '#EEF1F6',
  cardFill: '#F8F9FA',
  notesFill: '#FFFBEA',
  changedFill: '#EDF3FD',
  hairline: '#E8EAED',
  cardLine: '#C4C7CC',
  blockLine: '#DADCE0',
  headingLine: '#9AA0A6',
  context: '#C4C7CC',
  white: '#FFFFFF',
  gradientEnd: '#8AB4F8',
  risk: ['#FDF1E5', '#F8D3B4', '#EDA67A'],
  good: ['#D3E3FD', '#A8C7FA'],
} as const;

/** As many columns of a chart may bear their figures. */
export const MOST_LABELLED = 8;

export const tabColours = { result: colours.blue, losing: colours.orange, log: colours.headingLine } as const;

export const styles = {
  base: { size: 10, colour: colours.text, valign: 'middle', wrap: 'clip' },
  section: { size: 12, bold: true, wrap: 'overflow' },
  meta: { size: 9, colour: colours.secondary, wrap: 'overflow' },
  sentence: { size: 10, wrap: 'overflow' },
  heading: {
    size: 9,
    bold: true,
    colour: colours.heading,
    fill: colours.headingFill,
    valign: 'bottom',
    wrap: 'wrap',
    bottom: colours.headingLine,
  },
  notesHeading: { size: 9, italic: true, bold: false, colour: colours.secondary, fill: colours.notesFill },
  rows: { between: colours.hairline, bottom: colours.hairline },
  total: { bold: true, top: colours.headingLine },
  quiet: { colour: colours.secondary },
} as const satisfies Record<string, Style>;

const textKinds: readonly Kind[] = ['text', 'label', 'indent-text'];
const isIndented = (kind: Kind) => kind.slice(0, 7) === 'indent-';

/** Numbers stand right, texts left; indented figures (cards) left. */
export const alignOf = (kind: Kind): 'left' | 'right' =>
  textKinds.indexOf(kind) >= 0 || isIndented(kind) ? 'left' : 'right';

/** A colour part of the way from white to the end of the gradient. */
export function tint(share: number): string {
  const part = Math.min(1, Math.max(0, share));
  let text = '#';
  for (let i = 1; i < 7; i += 2) {
    const end = Number.parseInt(colours.gradientEnd.slice(i, i + 2), 16);
    text += Math.round(255 + (end - 255) * part)
      .toString(16)
      .padStart(2, '0');
  }
  return text.toUpperCase();
}
