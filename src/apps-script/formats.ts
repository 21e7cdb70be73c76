import type { Language } from '../core/codes';
import type { Kind } from '../tabs/plan';

// Number formats in the syntax Sheets takes in every locale; how they look follows the file's locale.

/** What decides how numbers look: the sign of the currency and where it stands, the order of a date. */
export interface Look {
  readonly sign: string; // €, $, £, SEK…
  readonly signFirst: boolean;
  readonly spaceBeforePercent: boolean;
  readonly monthFirst: boolean;
}

/**
 * As the file's locale has it, save the order of dates under French words: the sentences beside put the day first, and
 * the same day must not stand twice in one tab, once as 07/04 and once as 04/07.
 */
export function lookOf(locale: string, sign: string, words: Language): Look {
  const english = locale.slice(0, 2).toLowerCase() === 'en';
  const monthFirst = words === 'en' && /^en_(US|PH)/.test(locale);
  return { sign, signFirst: english, spaceBeforePercent: !english, monthFirst };
}

const DASH = '"–"';

/** The format of a kind; null = leave it automatic. */
export function formatOf(kind: Kind, look: Look): string | null {
  if (kind.startsWith('indent-')) {
    const inner = kind === 'indent-text' ? '@' : formatOf(kind.slice(7) as Kind, look);
    // Figures of a card are twice as large as its words, and a space grows with them.
    return inner === null ? null : indent(inner, kind === 'indent-text' ? '  ' : ' ');
  }
  if (kind.startsWith('spaced-')) {
    const inner = formatOf(kind.slice(7) as Kind, look);
    return inner === null ? null : spaced(inner);
  }
  const money = (number: string, zero: string) => {
    const signed = look.signFirst ? `"${look.sign}"${number}` : `${number}"\u00a0${look.sign}"`;
    const minus = look.signFirst ? `"-${look.sign}"${number}` : `-${number}"\u00a0${look.sign}"`;
    return `${signed};${minus};${zero}`;
  };
  const percent = look.spaceBeforePercent ? '"\u00a0"%' : '%';
  const zeroMoney = (digits: string) => (look.signFirst ? `"${look.sign}"${digits}` : `${digits}"\u00a0${look.sign}"`);
  switch (kind) {
    case 'text':
    case 'label':
      return '@';
    case 'count':
    case 'money':
      return `#,##0;-#,##0;${DASH}`;
    case 'number1':
    case 'ratio':
      return '#,##0.0';
    case 'money-cents':
      return `#,##0.00;-#,##0.00;${DASH}`;
    case 'money-signed':
      return money('#,##0', zeroMoney('0'));
    case 'money-signed-cents':
      return money('#,##0.00', zeroMoney('0.00'));
    case 'gain':
      return money('#,##0', zeroMoney('0')).replace(/^/, '"+"');
    case 'change':
      return `"+"#,##0;-#,##0;${DASH}`;
    case 'share':
      return `0${percent}`;
    case 'share-or-dash':
      return `0${percent};-0${percent};${DASH}`;
    case 'share1':
      return `0.0${percent}`;
    case 'day':
      return look.monthFirst ? 'mm/dd/yyyy' : 'dd/mm/yyyy';
    case 'month':
      return 'mm/yyyy';
    case 'score':
      return '0';
    default:
      return null;
  }
}

/** Air behind a number that stands right before a text. */
const spaced = (format: string): string =>
  format
    .split(';')
    .map((section) => `${section}"  "`)
    .join(';');

/** Spaces in front by format, so that the value stays clean. */
function indent(format: string, spaces: string): string {
  return format
    .split(';')
    .map((section) => `"${spaces}"${section}`)
    .join(';');
}
