// Numbers of companies: checked and reported, never changed or blanked.

export type IdVerdict = 'ok' | 'wrong-length' | 'wrong-key';

/**
 * Whether a SIREN (9 digits) or SIRET (14) can exist: Luhn's sum, except La Poste's own establishments, whose digits
 * add up to a multiple of 5.
 *
 * @source INSEE, "Composition du SIRET"; La Poste (356 000 000) exception
 * @example checkSiret('732 829 320 00074') // => 'ok'
 */
export function checkSiret(text: string): IdVerdict {
  const digits = text
    .slice(0, 60)
    .replace(/[.,]0+\s*$/, '')
    .replace(/[\s.-]|\u200e/g, '');
  if (!/^(?:\d{9}|\d{14})$/.test(digits)) return 'wrong-length';
  if (digits.startsWith('356000000') && digits.length === 14) {
    let sum = 0;
    for (const digit of digits) sum += Number(digit);
    if (sum % 5 === 0) return 'ok';
  }
  return /[1-9]/.test(digits) && luhn(digits) ? 'ok' : 'wrong-key';
}

function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    sum += i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}

/**
 * Whether a VAT number can exist. French numbers are checked by their key, (12 + 3·(SIREN mod 97)) mod 97 or the one
 * with letters, and by the SIREN's own (Monaco's, which begin with 000, have none); those of other countries by their
 * form only.
 *
 * @source python-stdnum, fr.tva: the key with letters, in base 34 without I and O
 * @example checkVat('FR44732829320') // => 'ok'
 */
export function checkVat(text: string): IdVerdict {
  const vat = text
    .slice(0, 60)
    .toUpperCase()
    .replace(/[\s.-]|\u200e/g, '');
  if (!vat.startsWith('FR')) return /^[A-Z]{2}[A-Z\d+*]{2,13}$/.test(vat) && /\d/.test(vat) ? 'ok' : 'wrong-length';
  const french = /^FR([A-HJ-NP-Z\d]{2})(\d{9})$/.exec(vat);
  if (!french) return 'wrong-length';
  const [, key, siren] = french;
  if (!siren.startsWith('000') && checkSiret(siren) !== 'ok') return 'wrong-key';
  if (/\D/.test(key)) return letterKeyFits(key, Number(siren)) ? 'ok' : 'wrong-key';
  return Number(key) === (12 + 3 * (Number(siren) % 97)) % 97 ? 'ok' : 'wrong-key';
}

const base34 = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';

function letterKeyFits(key: string, siren: number): boolean {
  const [a, b] = [base34.indexOf(key[0]), base34.indexOf(key[1])];
  const check = a < 10 ? a * 24 + b - 10 : a * 34 + b - 100;
  return (siren + 1 + Math.floor(check / 11)) % 11 === check % 11;
}
