// Short numbers that change when the text they are made of does.

/** 32 bits of a text, starting from those of what came before it. */
export function hashText(text: string, before = 0x811c9dc5): number {
  let h = before | 0;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  // FNV alone leaves the last characters in the low bits.
  h = Math.imul(h ^ (h >>> 15) ^ text.length, 0x2c1b3c6d);
  return h ^ (h >>> 12);
}
