import { readColour } from './colour';
import { BorderStyle, WrapStrategy } from './enums';
import type { CellStyle, Line } from './store';
import { Exception, enumName, mismatch } from './strict';

// What the setters of a range do to the style of a cell, and what its getters say of it: one property each.

export type Change = (style: CellStyle) => CellStyle;

export const formatChange = (format: string): Change => {
  if (typeof format !== 'string') throw new Exception(mismatch('SpreadsheetApp.Range.setNumberFormats', [format]));
  const kept = /^general$/i.test(format) || format === '' ? undefined : format;
  return (style) => ({ ...style, format: kept });
};
export const colourChange =
  (key: 'fill' | 'colour') =>
  (colour: string | null): Change => {
    const read = colour === null ? undefined : readColour(colour);
    return (style) => ({ ...style, [key]: read });
  };
export const weightOf = (style: CellStyle) => (style.bold ? 'bold' : 'normal') as 'bold' | 'normal';
export const weightChange = (weight: string | null): Change => {
  known(weight, ['normal', 'bold']);
  return (style) => ({ ...style, bold: weight === 'bold' || undefined });
};
export const slantOf = (style: CellStyle) => (style.italic ? 'italic' : 'normal') as 'italic' | 'normal';
export const slantChange = (slant: string | null): Change => {
  known(slant, ['normal', 'italic']);
  return (style) => ({ ...style, italic: slant === 'italic' || undefined });
};
export const lineOf = (style: CellStyle) => (style.underline ? 'underline' : 'none') as 'underline' | 'none';
export const lineChange = (line: string | null): Change => {
  known(line, ['none', 'underline']);
  return (style) => ({ ...style, underline: line === 'underline' || undefined });
};
export const sizeChange = (size: number): Change => {
  if (!(size >= 1)) throw new Exception(`${size} is no font size`);
  return (style) => ({ ...style, size });
};
export const alignChange = (align: string | null): Change => {
  known(align, ['left', 'center', 'right', 'normal']);
  const kept = align === null || align === 'normal' ? undefined : (align as CellStyle['align']);
  return (style) => ({ ...style, align: kept });
};
export const valignChange = (valign: string | null): Change => {
  known(valign, ['top', 'middle', 'bottom']);
  return (style) => ({ ...style, valign: (valign ?? undefined) as CellStyle['valign'] });
};
export const wrapChange = (wrap: CellStyle['wrap']): Change => {
  return (style) => ({ ...style, wrap: wrap === 'overflow' ? undefined : wrap });
};
export const wrapNamed = (strategy: unknown) => enumName(strategy).toLowerCase() as CellStyle['wrap'];
export const strategyOf = (style: CellStyle) =>
  style.wrap === 'wrap' ? WrapStrategy.WRAP : style.wrap === 'clip' ? WrapStrategy.CLIP : WrapStrategy.OVERFLOW;

/** Google takes an unknown word in silence; we do not, so that none is ever shipped. */
function known(word: string | null, words: readonly string[]): void {
  if (word !== null && !words.includes(word)) throw new Exception(`"${word}" is not one of ${words.join(', ')}`);
}

export function borderLine(colour: string | null, style: unknown): Line {
  const name = style === null ? 'SOLID' : enumName(style);
  const width = name === 'SOLID_THICK' || name === 'DOUBLE' ? 3 : name === 'SOLID_MEDIUM' ? 2 : 1;
  const line: Line = { colour: colour === null ? '#000000' : readColour(colour), width };
  return name === String(BorderStyle.DOTTED) || name === String(BorderStyle.DASHED) ? { ...line, dashed: true } : line;
}
