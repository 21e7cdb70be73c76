/** Without spaces around and doubled, and without characters that show nothing. Most texts come back as they are. */
export function tidied(text: string): string {
  return needsTidying(text) ? text.replace(invisible, '').replace(/\s+/g, ' ').trim() : text;
}

/** The same with its line breaks: addresses have lines. */
export function tidiedLines(text: string): string {
  if (!needsTidying(text)) return text;
  return text
    .replace(invisible, '')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

/**
 * The same text with a middle dot for each character that tidying takes out or writes as a plain space: in "before" and
 * "after" people see the same otherwise.
 *
 * @example spacesShown(' Théo  Roy') // => '·Théo ·Roy'
 */
export function spacesShown(text: string): string {
  const end = text.trimEnd().length;
  let shown = '';
  let spaced = true;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i];
    const isSpace = /\s/.test(letter);
    const isKept: boolean =
      letter === '\n' || (letter === ' ' ? !spaced && i < end : !isSpace && letter.replace(invisible, '') !== '');
    shown += isKept ? letter : '·';
    spaced = isSpace || (spaced && !isKept);
  }
  return shown;
}

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/g;

function needsTidying(text: string): boolean {
  let spaced = true;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 32) {
      if (spaced) return true;
      spaced = true;
    } else if (c < 32 || c === 0xa0 || c === 0xad || c === 0x1680 || (c >= 0x2000 && c <= 0x206f && !isShown(c)))
      return true;
    else if (c === 0x3000 || c === 0xfeff) return true;
    else spaced = false;
  }
  return spaced && text !== '';
}

// Dashes, quotes, bullets and their like stand between the spaces of Unicode.
const isShown = (c: number) => (c >= 0x2010 && c <= 0x2027) || (c >= 0x2030 && c <= 0x205e);
