import {
  BooleanNumber,
  CustomRangeType,
  type IDocumentData,
  type ITextRun,
  type ITextStyle,
  type Nullable,
} from '@univerjs/core';
import type { RichRun } from '../services/store';
import { defaultFont, defaultSize } from './look';

// Text with several styles or links inside one cell: runs in the Store, a small document in the grid.

type DocumentBody = NonNullable<IDocumentData['body']>;

/** The document a cell shows for these runs. A line break in the text starts a paragraph. */
export function documentOf(runs: readonly RichRun[]): IDocumentData {
  const textRuns: ITextRun[] = [];
  const customRanges: NonNullable<DocumentBody['customRanges']> = [];
  let text = '';
  for (const [index, run] of runs.entries()) {
    const from = text.length;
    text += run.text.replace(/\r?\n/g, '\r');
    textRuns.push({ st: from, ed: text.length, ts: textStyle(run) });
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
  for (let at = 0; at < dataStream.length - 1; at++) if (dataStream[at] === '\r') paragraphs.push({ startIndex: at });
  return {
    id: 'cell',
    documentStyle: {},
    body: {
      dataStream,
      textRuns,
      paragraphs,
      customRanges,
      sectionBreaks: [{ startIndex: dataStream.length - 1 }],
    },
  };
}

export const richText = (runs: readonly RichRun[]): string => runs.map((run) => run.text).join('');

/** The runs of a document that a person may have edited. */
export function runsOf(document: Nullable<IDocumentData>): RichRun[] {
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
    if (style?.bl) run.bold = true;
    if (style?.it) run.italic = true;
    if (style?.fs && style.fs !== defaultSize) run.size = style.fs;
    if (style?.cl?.rgb) run.colour = style.cl.rgb;
    if (style?.ul?.s) run.underline = true;
    if (typeof link === 'string') run.link = link;
    return run;
  });
}

function textStyle(run: RichRun): ITextStyle {
  const style: ITextStyle = { ff: defaultFont, fs: run.size ?? defaultSize };
  if (run.bold !== undefined) style.bl = run.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (run.italic) style.it = BooleanNumber.TRUE;
  if (run.colour) style.cl = { rgb: run.colour };
  if (run.underline ?? Boolean(run.link)) style.ul = { s: BooleanNumber.TRUE };
  return style;
}
