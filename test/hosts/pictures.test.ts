import { deflateSync, inflateSync } from 'node:zlib';
import { afterEach, describe, expect, it, test } from 'vitest';
import type { Served } from '../../src/local/node/serve';
import { smallPng } from '../../src/local/node/small-png';
import { CannotStart, startPage } from '../../src/local/node/start';

const [black, white, red, grey] = [
  [0, 0, 0],
  [255, 255, 255],
  [200, 10, 20],
  [90, 90, 90],
];
const picture = [
  [black, white, red],
  [grey, grey, red],
];

/** A picture as a browser writes it; each row with a filter of its own. */
function pngOf(pixels: readonly (readonly number[])[][], filters: readonly number[]): Buffer {
  const rows = pixels.map((row) => row.flat());
  const at = (y: number, x: number) => rows[y]?.[x] ?? 0;
  const predicted = (filter: number, y: number, x: number): number => {
    const [left, above, corner] = [at(y, x - 3), at(y - 1, x), at(y - 1, x - 3)];
    const guess = left + above - corner;
    const closest = [left, above, corner].sort((a, b) => Math.abs(guess - a) - Math.abs(guess - b))[0];
    return [0, left, above, Math.floor((left + above) / 2), closest][filter];
  };
  const data = rows.flatMap((row, y) => [
    filters[y],
    ...row.map((byte, x) => (byte - predicted(filters[y], y, x) + 256) % 256),
  ]);
  const chunk = (name: string, body: Buffer) => {
    const size = Buffer.alloc(4);
    size.writeUInt32BE(body.length);
    return Buffer.concat([size, Buffer.from(name), body, Buffer.alloc(4)]);
  };
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, pixels.length, 8, 2, 0, 0, 0]);
  header.writeUInt32BE(pixels[0].length);
  return Buffer.concat([Buffer.alloc(8), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.from(data)))]);
}

/** The colours of a picture with a palette, row by row. */
function read(png: Buffer): number[][][] {
  const body = (name: string) => {
    const start = png.indexOf(name) + 4;
    return png.subarray(start, start + png.readUInt32BE(start - 8));
  };
  const width = body('IHDR').readUInt32BE(0);
  const palette = body('PLTE');
  const rows = inflateSync(body('IDAT'));
  return Array.from({ length: rows.length / (width + 1) }, (_, y) =>
    Array.from({ length: width }, (_, x) => {
      const place = rows[y * (width + 1) + 1 + x];
      return [...palette.subarray(3 * place, 3 * place + 3)];
    }),
  );
}

describe('smallPng', () => {
  test.each([
    { name: 'no filter', filters: [0, 0] },
    { name: 'filters that look left and up', filters: [1, 2] },
    { name: 'filters that look both ways', filters: [3, 3] },
    { name: 'filters that take the closest', filters: [4, 4] },
  ])('keeps every colour where there are few: $name', ({ filters }) => {
    expect(read(Buffer.from(smallPng(pngOf(picture, filters))))).toEqual(picture);
  });

  it('moves no colour far, however rare it is', () => {
    const greens = Array.from({ length: 300 }, (_, i) => (i === 7 ? red : [0, i % 256, i >> 8]));
    const [rare, frequent] = read(Buffer.from(smallPng(pngOf([greens, greens.map(() => grey)], [0, 0]))));
    expect(frequent.every((colour) => String(colour) === String(grey))).toBe(true);
    expect(rare[7]).toEqual(red);
    for (const [i, [, green]] of rare.entries()) expect(Math.abs(green - greens[i][1])).toBeLessThanOrEqual(2);
    expect(new Set([...rare, ...frequent].map(String)).size).toBeLessThanOrEqual(256);
  });

  it('keeps two fills apart that hardly differ, however many colours letters have', () => {
    const letters = Array.from({ length: 1000 }, (_, i) => [(i * 7) % 256, (i * 13) % 256, (i * 29) % 256]);
    const fills = [222, 224].map((red) => letters.map(() => [red, 234, 254]));
    const [, one, other] = read(Buffer.from(smallPng(pngOf([letters, ...fills], [0, 0, 0]))));
    expect([one[0], other[0]]).toEqual([fills[0][0], fills[1][0]]);
  });
});

describe('the page of another day', () => {
  let served: Served | null = null;
  afterEach(() => served?.close());
  const folders = { page: '', addOn: '' };

  it('says the day in its address and opens the sample shop of the month before', async () => {
    served = await startPage(['--port', '0', '--today', '2026-10-02'], '.', folders);
    expect(served.address).toMatch(/\/\?today=2026-10-02$/);
    const book = (await (await fetch(new URL('/book', served.address))).json()) as {
      sheets: { values: (readonly unknown[])[] }[];
    };
    const days = book.sheets[0].values.map((row) => row[1]).filter((cell) => typeof cell === 'number');
    const sheetsDay = Date.UTC(2026, 8, 30) / 86_400_000 + 25_569;
    expect(Math.max(...days)).toBe(sheetsDay);
  });

  it('tells the page to be slow, or for readers only', async () => {
    served = await startPage(['--port', '0', '--viewer', '--slow'], '.', folders);
    expect(served.address).toMatch(/\/\?as=viewer&slow$/);
  });

  it('refuses what is no day', async () => {
    await expect(startPage(['--port', '0', '--today', '2026-13-02'], '.', folders)).rejects.toThrow(CannotStart);
  });
});
