import { Exception } from './strict';

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
