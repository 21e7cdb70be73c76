import { deflateSync, inflateSync } from 'node:zlib';

/**
 * Writes a PNG of a screen again with at most 256 colours: a third of the size, and no difference the eye sees. The
 * most frequent colours stay exact; no other (edges of letters, between two of them) moves further than it must.
 *
 * @param png 8 bits a channel, RGB or RGBA without interlacing, as browsers take pictures; opacity is dropped
 * @returns the picture with a palette
 */
export function smallPng(png: Uint8Array): Uint8Array {
  const { width, height, colours } = coloursOf(Buffer.from(png));
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const frequentFirst = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([colour]) => colour);
  const palette = paletteOf(frequentFirst);
  const places = new Map(palette.map((colour, place) => [colour, place]));
  const rows = Buffer.alloc((width + 1) * height); // each row after its filter, 0: none
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const colour = colours[y * width + x];
      let place = places.get(colour);
      if (place === undefined) {
        place = nearest(palette, colour);
        places.set(colour, place);
      }
      rows[y * (width + 1) + 1 + x] = place;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8); // 8 bits, palette
  const threeBytes = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', threeBytes),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Fills of cells and their text: none of them may take the colour of another, however near. */
const EXACT = 96;

/** At most 256 of the colours, such that each of the others is near one of them: as near as that number allows. */
function paletteOf(frequentFirst: readonly number[]): number[] {
  for (let reach = 0; ; reach += 2) {
    const palette: number[] = [];
    for (const colour of frequentFirst) {
      if (palette.length >= EXACT && palette.some((kept) => distance(kept, colour) <= reach * reach)) continue;
      palette.push(colour);
      if (palette.length > 256) break;
    }
    if (palette.length <= 256) return palette;
  }
}

function nearest(palette: readonly number[], colour: number): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (const [place, other] of palette.entries()) {
    const far = distance(other, colour);
    if (far < least) [best, least] = [place, far];
  }
  return best;
}

/** Squared. */
function distance(one: number, other: number): number {
  const red = (one >> 16) - (other >> 16);
  const green = ((one >> 8) & 255) - ((other >> 8) & 255);
  const blue = (one & 255) - (other & 255);
  return red * red + green * green + blue * blue;
}

/** One number a pixel, 0xRRGGBB. */
function coloursOf(png: Buffer): { readonly width: number; readonly height: number; readonly colours: Uint32Array } {
  let [width, height, channels] = [0, 0, 0];
  const parts: Buffer[] = [];
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const name = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    if (name === 'IHDR') {
      [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
      channels = data[9] === 6 ? 4 : 3;
      if (data[8] !== 8 || (data[9] !== 2 && data[9] !== 6) || data[12] !== 0) throw new Error('not a PNG of a screen');
    } else if (name === 'IDAT') parts.push(data);
    at += length + 12;
  }
  const filtered = inflateSync(Buffer.concat(parts));
  const rowBytes = width * channels;
  const bytes = new Uint8Array(rowBytes * height);
  for (let y = 0; y < height; y++) {
    const from = y * (rowBytes + 1);
    for (let x = 0; x < rowBytes; x++) {
      const at = y * rowBytes + x;
      const left = x >= channels ? bytes[at - channels] : 0;
      const above = y > 0 ? bytes[at - rowBytes] : 0;
      const corner = y > 0 && x >= channels ? bytes[at - rowBytes - channels] : 0;
      bytes[at] = filtered[from + 1 + x] + predicted(filtered[from], left, above, corner);
    }
  }
  const colours = new Uint32Array(width * height);
  for (let i = 0; i < colours.length; i++) {
    const at = i * channels;
    colours[i] = (bytes[at] << 16) | (bytes[at + 1] << 8) | bytes[at + 2];
  }
  return { width, height, colours };
}

/** What a row's filter expects a byte to be. @source PNG specification, third edition, 9.2 */
function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter === 0) return 0;
  const [toLeft, toAbove] = [Math.abs(above - corner), Math.abs(left - corner)];
  const toCorner = Math.abs(left + above - 2 * corner);
  return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(named, 4);
  whole.writeUInt32BE(checksum(named), named.length + 4);
  return whole;
}

/** CRC-32, bit by bit: node:zlib has one only since Node 20.15. */
function checksum(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
