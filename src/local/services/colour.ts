import type { Run } from './run';
import { Exception, expose } from './strict';

const names = new Map(
  Object.entries({
    black: '#000000',
    white: '#ffffff',
    red: '#ff0000',
    green: '#008000',
    blue: '#0000ff',
    yellow: '#ffff00',
    orange: '#ffa500',
    purple: '#800080',
    gray: '#808080',
    grey: '#808080',
    lightgray: '#d3d3d3',
    lightgrey: '#d3d3d3',
    pink: '#ffc0cb',
    brown: '#a52a2a',
    cyan: '#00ffff',
    magenta: '#ff00ff',
  }),
);

/** `#rrggbb` in small letters. Google ignores a colour it cannot read; we throw, so that none is ever shipped. */
export function readColour(text: string): string {
  const colour = text.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(colour)) return colour;
  if (/^#[0-9a-f]{3}$/.test(colour)) return `#${[...colour.slice(1)].map((digit) => digit + digit).join('')}`;
  const named = names.get(colour);
  if (named) return named;
  throw new Exception(`"${text}" is not a colour the local services know`);
}

class LocalColour implements Partial<GoogleAppsScript.Spreadsheet.Color> {
  constructor(
    private readonly run: Run,
    private readonly hex: string,
  ) {}
  asRgbColor(): GoogleAppsScript.Base.RgbColor {
    return expose(this.run, { path: 'SpreadsheetApp.RgbColor', members: { asHexString: '' } }, new LocalRgb(this.hex));
  }
}
class LocalRgb implements Partial<GoogleAppsScript.Base.RgbColor> {
  constructor(private readonly hex: string) {}
  asHexString() {
    return this.hex;
  }
}
/** A colour as `getFontColorObject` hands it out. */
export function exposeColour(run: Run, hex: string): GoogleAppsScript.Spreadsheet.Color {
  return expose(run, { path: 'SpreadsheetApp.Color', members: { asRgbColor: '' } }, new LocalColour(run, hex));
}
