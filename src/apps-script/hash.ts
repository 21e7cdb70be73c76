// Short numbers that change when the text they are made of does, and how they are written where room is scarce.

/** 32 bits of a text, starting from those of what came before it. */
export function hashText(text: string, before = 0x811c9dc5): number {
  let h = before | 0;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  // FNV alone leaves the last characters in the low bits.
  h = Math.imul(h ^ (h >>> 15) ^ text.length, 0x2c1b3c6d);
  return h ^ (h >>> 12);
}

/** Of a number written in base 64. */
export const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The last digits of a whole number in base 64. */
export function inDigits(n: number, count: number): string {
  let text = '';
  for (let shift = 6 * (count - 1); shift >= 0; shift -= 6) text += DIGITS[(n >> shift) & 63];
  return text;
}
