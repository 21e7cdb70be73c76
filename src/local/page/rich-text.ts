import {
  BooleanNumber,
  CustomRangeType,
  type IDocumentData,
  type ITextRun,
  type ITextStyle,
  type Nullable,
} from '@univerjs/core';
import type { CellStyle, RichRun } from '../services/store';
import { defaultFont, defaultSize } from './look';

// Text with several styles or links inside one cell: runs in the Store, a small document in the grid.

type DocumentBody = NonNullable<IDocumentData['body']>;

/**
 * The document a cell shows for these runs; what a run does not say, the cell's style says. A line break in the text
 * starts a paragraph.
 */
export function documentOf(runs: readonly RichRun[], style: CellStyle = {}): IDocumentData {
  const textRuns: ITextRun[] = [];
  const customRanges: NonNullable<DocumentBody['customRanges']> = [];
  let text = '';
  for (const [index, run] of runs.entries()) {
    const from = text.length;
    text += run.text.replace(/\r?\n/g, '\r');
    textRuns.push({ st: from, ed: text.length, ts: textStyle(run, style) });
    if (run.link && text.length > from) {
      customRanges.push({
        rangeId: `link${index}`,
        rangeType: CustomRangeType.HYPERLINK,
        startIndex: from,
        endIndex: text.length - 1,
        properties: { url: run.link },
      });
    }
  }
  const dataStream = `${text}\r\n`;
  const paragraphs: NonNullable<DocumentBody['paragraphs']> = [];
  for (let at = 0; at < dataStream.length - 1; at++)
    if (dataStream[at] === '\r') paragraphs.push({ startIndex: at, paragraphStyle: tight });
  // The end of a line has a height too: it must not be that of the component's default font.
  const sizes = runs.map((run) => run.size ?? style.size ?? defaultSize);
  const ending = { ff: style.family ?? defaultFont, fs: Math.min(...sizes, style.size ?? defaultSize) };
  textRuns.push({ st: text.length, ed: text.length + 1, ts: ending });
  return {
    id: 'cell',
    documentStyle: { textStyle: ending },
    body: {
      dataStream,
      textRuns,
      paragraphs,
      customRanges,
      sectionBreaks: [{ startIndex: dataStream.length - 1 }],
    },
  };
}

/** Lines as close as those of a plain cell. */
const tight = { spaceAbove: { v: 0 }, spaceBelow: { v: 0 }, lineSpacing: 1 };

/** The runs of a document that a person may have edited: what they say beyond the cell's style. */
export function runsOf(document: Nullable<IDocumentData>, cell: CellStyle = {}): RichRun[] {
  const body = document?.body;
  if (!body) return [];
  const text = body.dataStream.replace(/\r\n$/, '');
  const borders = new Set([0, text.length]);
  const note = (from: number, to: number) => {
    borders.add(Math.min(from, text.length));
    borders.add(Math.min(to, text.length));
  };
  for (const run of body.textRuns ?? []) note(run.st, run.ed);
  const links = (body.customRanges ?? []).filter((range) => range.rangeType === CustomRangeType.HYPERLINK);
  for (const link of links) note(link.startIndex, link.endIndex + 1);
  const at = [...borders].sort((a, b) => a - b);
  return at.slice(0, -1).map((from, index) => {
    const style = body.textRuns?.find((run) => run.st <= from && from < run.ed)?.ts;
    const link = links.find((range) => range.startIndex <= from && from <= range.endIndex)?.properties?.url;
    const run: { -readonly [Key in keyof RichRun]: RichRun[Key] } = {
      text: text.slice(from, at[index + 1]).replace(/\r/g, '\n'),
    };
    if (style?.bl !== undefined && Boolean(style.bl) !== Boolean(cell.bold)) run.bold = Boolean(style.bl);
    if (style?.it && !cell.italic) run.italic = true;
    if (style?.fs && style.fs !== (cell.size ?? defaultSize)) run.size = style.fs;
    if (style?.ff && style.ff !== (cell.family ?? defaultFont)) run.family = style.ff;
    if (style?.cl?.rgb && style.cl.rgb !== cell.colour) run.colour = style.cl.rgb;
    if (style?.ul?.s) run.underline = true;
    if (typeof link === 'string') run.link = link;
    return run;
  });
}

function textStyle(run: RichRun, cell: CellStyle): ITextStyle {
  const style: ITextStyle = { ff: run.family ?? cell.family ?? defaultFont, fs: run.size ?? cell.size ?? defaultSize };
  const colour = run.colour ?? cell.colour;
  style.bl = (run.bold ?? cell.bold) ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (run.italic ?? cell.italic) style.it = BooleanNumber.TRUE;
  if (colour) style.cl = { rgb: colour };
  if (run.underline ?? (cell.underline || Boolean(run.link))) style.ul = { s: BooleanNumber.TRUE };
  return style;
}
