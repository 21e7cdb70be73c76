import { readColour } from './colour';
import type { Run } from './run';
import type { RichRun } from './store';
import { behind, type ClassOf, Exception, expose, mismatch, type Signatures } from './strict';

type RichText = GoogleAppsScript.Spreadsheet.RichTextValue;
type RichTextBuilder = GoogleAppsScript.Spreadsheet.RichTextValueBuilder;
type TextStyle = GoogleAppsScript.Spreadsheet.TextStyle;
type TextStyleBuilder = GoogleAppsScript.Spreadsheet.TextStyleBuilder;

type Look = Omit<RichRun, 'text'>;

// ------------------------------------------------------------------------------------------ styles of text

class LocalTextStyle implements Partial<TextStyle> {
  constructor(
    private readonly run: Run,
    readonly look: Look,
  ) {}
  isBold() {
    return this.look.bold ?? null;
  }
  isItalic() {
    return this.look.italic ?? null;
  }
  isUnderline() {
    return this.look.underline ?? null;
  }
  getFontSize() {
    return this.look.size ?? null;
  }
  getFontFamily() {
    return this.look.family ?? null;
  }
  getForegroundColor() {
    return this.look.colour ?? null;
  }
  copy() {
    return newTextStyle(this.run, this.look);
  }
}
const styleMembers: Signatures<LocalTextStyle, TextStyle> = {
  isBold: '',
  isItalic: '',
  isUnderline: '',
  getFontSize: '',
  getFontFamily: '',
  getForegroundColor: '',
  copy: '',
};
const styleClass: ClassOf = { path: 'SpreadsheetApp.TextStyle', members: styleMembers };

class LocalTextStyleBuilder implements Partial<TextStyleBuilder> {
  constructor(
    private readonly run: Run,
    private look: Look,
  ) {}
  setBold(bold: boolean) {
    return this.with({ bold });
  }
  setItalic(italic: boolean) {
    return this.with({ italic });
  }
  setUnderline(underline: boolean) {
    return this.with({ underline });
  }
  setFontSize(size: number) {
    return this.with({ size });
  }
  setFontFamily(family: string) {
    return this.with({ family });
  }
  setForegroundColor(colour: string) {
    return this.with({ colour: readColour(colour) });
  }
  build(): TextStyle {
    return expose(this.run, styleClass, new LocalTextStyle(this.run, this.look));
  }
  private with(look: Look): TextStyleBuilder {
    this.look = { ...this.look, ...look };
    return this as unknown as TextStyleBuilder;
  }
}
const styleBuilderMembers: Signatures<LocalTextStyleBuilder, TextStyleBuilder> = {
  setBold: 'flag',
  setItalic: 'flag',
  setUnderline: 'flag',
  setFontSize: 'number',
  setFontFamily: 'text',
  setForegroundColor: 'text',
  build: '',
};
const styleBuilderClass: ClassOf = { path: 'SpreadsheetApp.TextStyleBuilder', members: styleBuilderMembers };

export function newTextStyle(run: Run, look: Look = {}): TextStyleBuilder {
  return expose(run, styleBuilderClass, new LocalTextStyleBuilder(run, look));
}

// ------------------------------------------------------------------------------------------ texts of several styles

/** One look per stretch of text; neighbours differ. `from` is where the text lies in the cell's. */
export class LocalRichText implements Partial<RichText> {
  constructor(
    private readonly run: Run,
    private readonly pieces: readonly RichRun[],
    private readonly from = 0,
  ) {}
  getText() {
    return this.pieces.map((piece) => piece.text).join('');
  }
  getStartIndex() {
    return this.from;
  }
  getEndIndex() {
    return this.from + this.getText().length;
  }
  getRuns(): RichText[] {
    let at = this.from;
    return this.pieces.map((piece) => {
      const start = at;
      at += piece.text.length;
      return exposeRich(this.run, new LocalRichText(this.run, [piece], start));
    });
  }
  getLinkUrl(start?: number, end?: number) {
    const links = new Set(this.within(start, end).map((piece) => piece.link ?? null));
    return links.size === 1 ? [...links][0] : null;
  }
  getTextStyle(start?: number, end?: number): TextStyle {
    const [first = {}, ...others] = this.within(start, end).map(({ text: _, link: __, ...look }): Look => look);
    const shared = Object.entries(first).filter(([key, value]) => others.every((o) => o[key as keyof Look] === value));
    return expose(this.run, styleClass, new LocalTextStyle(this.run, Object.fromEntries(shared)));
  }
  copy(): RichTextBuilder {
    return newRichText(this.run, this.pieces);
  }

  runs(): RichRun[] {
    return [...this.pieces];
  }
  /** Nothing a plain value would not hold as well. */
  isPlain() {
    return this.pieces.every((piece) => Object.keys(piece).length === 1);
  }
  private within(start = 0, end = this.getText().length): RichRun[] {
    let at = 0;
    return this.pieces.filter((piece) => {
      const [from, to] = [at, at + piece.text.length];
      at = to;
      return from < end && start < to;
    });
  }
}
const richMembers: Signatures<LocalRichText, RichText> = {
  getText: '',
  getStartIndex: '',
  getEndIndex: '',
  getRuns: '',
  getLinkUrl: '| number number',
  getTextStyle: '| number number',
  copy: '',
};
const richClass: ClassOf = { path: 'SpreadsheetApp.RichTextValue', members: richMembers };

export function exposeRich(run: Run, text: LocalRichText): RichText {
  return expose(run, richClass, text);
}

export function richOf(run: Run, text: string, runs: readonly RichRun[] | undefined): LocalRichText {
  return new LocalRichText(run, runs ?? [{ text }]);
}

class LocalRichTextBuilder implements Partial<RichTextBuilder> {
  private text: string;
  /** One look per character, shared objects: texts of cells are short. */
  private looks: Look[];

  constructor(
    private readonly run: Run,
    pieces: readonly RichRun[],
  ) {
    this.text = pieces.map((piece) => piece.text).join('');
    this.looks = pieces.flatMap(({ text, ...look }) => new Array<Look>(text.length).fill(look));
  }
  setText(text: string) {
    this.text = text;
    this.looks = new Array<Look>(text.length).fill({});
    return this.me;
  }
  setTextStyle(...args: [number, number, TextStyle | null] | [TextStyle | null]) {
    const [start, end, style] = args.length === 1 ? [0, this.text.length, args[0]] : args;
    const look = style === null ? {} : behind(style, LocalTextStyle).look;
    this.change('setTextStyle', start, end, (old) => (style === null ? { link: old.link } : { ...old, ...look }));
    return this.me;
  }
  setLinkUrl(...args: [number, number, string | null] | [string | null]) {
    const [start, end, link] = args.length === 1 ? [0, this.text.length, args[0]] : args;
    this.change('setLinkUrl', start, end, (old) => ({ ...old, link: link ?? undefined }));
    return this.me;
  }
  build(): RichText {
    const pieces: RichRun[] = [];
    let last = '';
    for (let i = 0; i < this.text.length; i++) {
      const look = Object.fromEntries(Object.entries(this.looks[i]).filter(([, value]) => value !== undefined));
      const key = JSON.stringify(Object.entries(look).sort());
      const before = pieces[pieces.length - 1];
      if (before && key === last) pieces[pieces.length - 1] = { ...before, text: before.text + this.text[i] };
      else pieces.push({ text: this.text[i], ...look });
      last = key;
    }
    return exposeRich(this.run, new LocalRichText(this.run, pieces.length > 0 ? pieces : [{ text: '' }]));
  }

  private get me(): RichTextBuilder {
    return this as unknown as RichTextBuilder;
  }
  private change(method: string, start: number, end: number, change: (look: Look) => Look): void {
    if (start < 0 || end > this.text.length || start > end || (start === end && this.text.length > 0)) {
      throw new Exception(mismatch(`SpreadsheetApp.RichTextValueBuilder.${method}`, [start, end]));
    }
    for (let i = start; i < end; i++) this.looks[i] = change(this.looks[i]);
  }
}
const richBuilderMembers: Signatures<LocalRichTextBuilder, RichTextBuilder> = {
  setText: 'text',
  setTextStyle: 'TextStyle? | number number TextStyle?',
  setLinkUrl: 'text? | number number text?',
  build: '',
};
const richBuilderClass: ClassOf = { path: 'SpreadsheetApp.RichTextValueBuilder', members: richBuilderMembers };

export function newRichText(run: Run, pieces: readonly RichRun[] = []): RichTextBuilder {
  return expose(run, richBuilderClass, new LocalRichTextBuilder(run, pieces));
}
