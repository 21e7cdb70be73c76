import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { CellStyle, Line } from '../services/store';

// A style of the Store, as the grid writes it, and back.

export const defaultFont = 'Arial';
export const defaultSize = 10;
/** Pixels, as in Sheets. */
export const defaultWidth = 100;
export const defaultHeight = 21;

const align = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT };
const valign = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };
const wrap = { wrap: WrapStrategy.WRAP, clip: WrapStrategy.CLIP, overflow: WrapStrategy.OVERFLOW };
const borderOf = { 1: BorderStyleTypes.THIN, 2: BorderStyleTypes.MEDIUM, 3: BorderStyleTypes.THICK };

/** The name the grid knows a style of the Store by. */
export const styleKey = (index: number): string => `k${index}`;
/** Its index in the Store, or null for a style that was made in the grid. */
export const styleIndex = (key: string): number | null => (/^k\d+$/.test(key) ? Number(key.slice(1)) : null);

export function gridStyle(style: CellStyle): IStyleData {
  const look: IStyleData = {};
  if (style.format) look.n = { pattern: style.format };
  if (style.bold !== undefined) look.bl = style.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (style.italic !== undefined) look.it = style.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (style.underline) look.ul = { s: BooleanNumber.TRUE };
  if (style.size) look.fs = style.size;
  if (style.family) look.ff = style.family;
  if (style.colour) look.cl = { rgb: style.colour };
  if (style.fill) look.bg = { rgb: style.fill };
  if (style.align) look.ht = align[style.align];
  if (style.valign) look.vt = valign[style.valign];
  if (style.wrap) look.tb = wrap[style.wrap];
  if (style.top || style.bottom || style.left || style.right) {
    look.bd = {};
    if (style.top) look.bd.t = gridLine(style.top);
    if (style.bottom) look.bd.b = gridLine(style.bottom);
    if (style.left) look.bd.l = gridLine(style.left);
    if (style.right) look.bd.r = gridLine(style.right);
  }
  return look;
}

export function storeStyle(look: IStyleData): CellStyle {
  const style: { -readonly [Key in keyof CellStyle]: CellStyle[Key] } = {};
  if (look.n?.pattern && look.n.pattern !== 'General') style.format = look.n.pattern;
  if (look.bl) style.bold = true;
  if (look.it) style.italic = true;
  if (look.ul?.s) style.underline = true;
  if (look.fs && look.fs !== defaultSize) style.size = look.fs;
  if (look.ff && look.ff !== defaultFont) style.family = look.ff;
  if (look.cl?.rgb) style.colour = hex(look.cl.rgb);
  if (look.bg?.rgb) style.fill = hex(look.bg.rgb);
  const horizontally = nameOf(align, look.ht);
  if (horizontally) style.align = horizontally;
  const vertically = nameOf(valign, look.vt);
  if (vertically) style.valign = vertically;
  const wrapping = nameOf(wrap, look.tb);
  if (wrapping) style.wrap = wrapping;
  for (const [side, short] of [
    ['top', 't'],
    ['bottom', 'b'],
    ['left', 'l'],
    ['right', 'r'],
  ] as const) {
    const line = storeLine(look.bd?.[short]);
    if (line) style[side] = line;
  }
  return style;
}

function nameOf<Name extends string>(table: Record<Name, number>, value: Nullable<number>): Name | undefined {
  return (Object.keys(table) as Name[]).find((name) => table[name] === value);
}

function gridLine(line: Line): IBorderStyleData {
  const dashed = line.width === 1 ? BorderStyleTypes.DASHED : BorderStyleTypes.MEDIUM_DASHED;
  return { s: line.dashed ? dashed : borderOf[line.width], cl: { rgb: line.colour } };
}

function storeLine(line: Nullable<IBorderStyleData>): Line | null {
  if (!line || line.s === BorderStyleTypes.NONE) return null;
  const dashed = line.s === BorderStyleTypes.DASHED || line.s === BorderStyleTypes.MEDIUM_DASHED;
  const width =
    line.s === BorderStyleTypes.THICK
      ? 3
      : line.s === BorderStyleTypes.MEDIUM || line.s === BorderStyleTypes.MEDIUM_DASHED
        ? 2
        : 1;
  return { colour: hex(line.cl.rgb ?? '#000000'), width, ...(dashed ? { dashed } : {}) };
}

/** `rgb(1, 2, 3)` becomes `#010203`; other texts come back in lower case. */
function hex(colour: string): string {
  const parts = /^rgba?\((\d{1,3}), ?(\d{1,3}), ?(\d{1,3})/.exec(colour);
  if (!parts) return colour.toLowerCase();
  return `#${parts
    .slice(1, 4)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`;
}
