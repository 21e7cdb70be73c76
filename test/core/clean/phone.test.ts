import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { phoneShown, readPhone } from '../../../src/core/clean/phone';

const mobile = '+33639981234';

describe('readPhone, French numbers', () => {
  test.each([
    ['06 39 98 12 34'],
    ['06.39.98.12.34'],
    ['06-39-98-12-34'],
    ['06/39/98/12/34'],
    ['06_39_98_12_34'],
    ['06·39·98·12·34'],
    ['06\u202f39\u202f98\u202f12\u202f34'],
    ['06\u00a039\u00a098\u00a012\u00a034'],
    ['06\u200939\u200998\u200912\u200934'],
    ['06\u200739\u200798\u200712\u200734'],
    ['\u200e06 39 98 12 34\u200e'],
    ['\u202a06 39 98 12 34\u202c'],
    ['06‑39‑98‑12‑34'],
    ['06–39–98–12–34'],
    ["'0639981234"],
    ['639981234'],
    ['639981234.0'],
    ['6.39981234E8'],
    ['6,39981234E+8'],
    ['33639981234'],
    ['+33639981234'],
    ['+33 6 39 98 12 34'],
    ['+33 (0)6 39 98 12 34'],
    ['+33 06 39 98 12 34'],
    ['(+33) 6 39 98 12 34'],
    ['0033639981234'],
    ['00 33 6 39 98 12 34'],
    ['0033 (0) 6 39 98 12 34'],
    ['３３６３９９８１２３４'],
    ['Tél. : 06 39 98 12 34'],
    ['06 39 98 12 34 (le soir)'],
    ['06 39 98 12 34 / 01 99 00 12 34'],
    ['01 99 00 12 34 / 06 39 98 12 34'],
    ['01 99 00 12 34 - 06 39 98 12 34'],
    ['01 99 00 12 34 ou 06 39 98 12 34'],
    ['01 99 00 12 34;06 39 98 12 34'],
    ['01 99 00 12 34\n06 39 98 12 34'],
    ['0199001234 0639981234'],
    ['poste 12 : 06 39 98 12 34'],
    ['ext. 204 06 39 98 12 34'],
    ['06 39 98 12 34 poste 12'],
    ['06 39 98 12 34 x56'],
    ['06 39 98 12 34 #204'],
    ['0639981234.0'],
    ['639981234,0'],
    ['+33639981234.0'],
    ['++33639981234'],
    ['(0)639981234'],
    ['33 (0)6 39 98 12 34'],
    ['tel:+33-6-39-98-12-34;ext=204'],
    ['(ext 204) 06 39 98 12 34'],
    ['x204 0639981234'],
    ['12 rue du Port 06 39 98 12 34'],
    ['T. 0199001234 / M. 0639981234'],
    ['06\t39\t98\t12\t34'],
  ])('%s', (written) => {
    expect(readPhone(written)).toEqual({
      e164: mobile,
      national: '06 39 98 12 34',
      type: 'mobile',
      valid: true,
      foreign: false,
      country: 'FR',
    });
  });

  test.each([
    ['01 99 00 12 34', '+33199001234', 'fixed', '01 99 00 12 34'],
    ['0240112233', '+33240112233', 'fixed', '02 40 11 22 33'],
    ['0976999999', '+33976999999', 'fixed', '09 76 99 99 99'],
    ['07 56 12 34 56', '+33756123456', 'mobile', '07 56 12 34 56'],
    ['0800123456', '+33800123456', 'other', '0 800 12 34 56'],
  ])('%s', (written, e164, type, national) => {
    expect(readPhone(written)).toMatchObject({ e164, type, national, valid: true });
  });

  test.each([
    ['0000000000'],
    ['06 39 98 12'],
    ['06 39 98 12 345'],
    ['123'],
    ['1'],
    ['06 12 34 56 78 90 12 34 56 78 90'],
    ['+33 1 23'],
    ['+33 0'],
    ['12/05/2024'],
    // A pair too many: nobody knows which.
    ['06 39 98 12 34 01'],
    ['01 06 39 98 12 34'],
    ['73282932000074'],
    ['06O9981234'],
  ])('%s is no number', (written) => {
    expect(readPhone(written)).toMatchObject({ e164: '', valid: false, foreign: false });
  });

  test.each([[''], ['n/a'], ['inconnu'], ['-'], ['1'.repeat(50_000)]])('%.20s: nothing there', (written) => {
    expect(readPhone(written)).toBeNull();
  });
});

describe('readPhone, overseas', () => {
  test.each([
    // written, postcode, E.164
    ['0692 12 34 56', '97400', '+262692123456'],
    ['0692123456', '', '+262692123456'],
    ['692123456', '', '+262692123456'],
    ['0693 33 12 34', '97410', '+262693331234'],
    ['+33 692 12 34 56', '', '+262692123456'],
    ['0033692123456', '97400', '+262692123456'],
    ['+262 (0)692 12 34 56', '', '+262692123456'],
    ['00262692123456', '', '+262692123456'],
    ['262692123456', '', '+262692123456'],
    ['0262 20 12 34', '97400', '+262262201234'],
    ['0262201234', '', '+262262201234'],
    ['0263 01 23 45', '', '+262263012345'],
    ['0269 60 12 34', '97600', '+262269601234'],
    ['0269601234', '', '+262269601234'],
    ['+33 269 60 12 34', '97600', '+262269601234'],
    ['0639 01 23 45', '97600', '+262639012345'],
    ['0639012345', '', '+262639012345'],
    ['0590 20 12 34', '97110', '+590590201234'],
    ['0690 00 12 34', '', '+590690001234'],
    ['0691 22 12 34', '97150', '+590691221234'],
    ['+33690001234', '', '+590690001234'],
    ['0594 20 12 34', '97300', '+594594201234'],
    ['0694 20 12 34', '', '+594694201234'],
    ['0596 50 12 34', '97200', '+596596501234'],
    ['0696 20 12 34', '', '+596696201234'],
    ['0697 20 12 34', '97200', '+596697201234'],
    ['0709 20 12 34', '', '+262709201234'],
    // The postcode decides where both plans have the number.
    ['0269 60 12 34', '44000', '+33269601234'],
    ['0976 22 12 34', '97400', '+262976221234'],
    ['0976 22 12 34', '75011', '+33976221234'],
    ['0976 22 12 34', '', '+33976221234'],
    ['0508 41 12 34', '97500', '+508411234'],
    ['0508 41 12 34', '40000', '+33508411234'],
    ['41 12 34', '97500', '+508411234'],
    ['78 12 34', '98800', '+687781234'],
    ['87 12 34 56', '98714', '+68987123456'],
    ['02 62 20 12 34', '', '+262262201234'],
    ['+33 2 62 20 12 34', '97400', '+262262201234'],
    ['0033 (0)590 20 12 34', '97110', '+590590201234'],
    // A metropolitan number of someone who lives overseas.
    ['06 39 98 12 34', '97400', '+33639981234'],
    ['07 56 12 34 56', '97600', '+33756123456'],
  ])('%s in %s', (written, postcode, e164) => {
    expect(readPhone(written, 'FR', postcode)?.e164).toBe(e164);
    expect(readPhone(e164, 'FR', postcode)?.e164).toBe(e164);
  });

  // 05 96 12 exists on the mainland only: a typing error in Martinique, not the number of somebody in Bordeaux.
  test.each([
    ['0596 12 34 56', '97200'],
    ['0639 12 34 56', '97600'],
    ['0691 12 34 56', '97110'],
  ])('%s in %s is no number', (written, postcode) => {
    expect(readPhone(written, 'FR', postcode)?.e164).toBe('');
  });

  it('is told by the country too', () => {
    expect(readPhone('0976 22 12 34', 'RE')?.e164).toBe('+262976221234');
    expect(readPhone('0692 12 34 56', 'RE')).toMatchObject({ national: '0692 12 34 56', type: 'mobile' });
    expect(readPhone('06 39 98 12 34', 'GP')?.e164).toBe(mobile);
  });
});

describe('readPhone, other countries', () => {
  test.each([
    ['+32 470 12 34 56', 'FR', '+32470123456', 'mobile'],
    ['0470 12 34 56', 'BE', '+32470123456', 'mobile'],
    ['078 123 45 67', 'CH', '+41781234567', 'mobile'],
    ['0041 78 123 45 67', 'FR', '+41781234567', 'mobile'],
    ['07400 123456', 'GB', '+447400123456', 'mobile'],
    ['+44 (0)20 7946 0958', 'FR', '+442079460958', 'fixed'],
    ['(775) 555-0154', 'US', '+17755550154', 'other'],
    ['1-775-555-0154 x56442', 'US', '+17755550154', 'other'],
    ['030 123456', 'DE', '+4930123456', 'fixed'],
    ['612 34 56 78', 'ES', '+34612345678', 'mobile'],
    ['06 39 98 12 34', '', mobile, 'mobile'],
    ['+33 6 39 98 12 34', 'GB', mobile, 'mobile'],
  ])('%s in %s', (written, country, e164, type) => {
    expect(readPhone(written, country)).toMatchObject({ e164, type, valid: true, foreign: false });
  });

  test.each([
    ['+46 70 111 22 33', '+46701112233'],
    ['0046701112233', '+46701112233'],
    ['+1 242 365 1234', '+12423651234'],
    ['+44 7797 712345', '+447797712345'],
  ])('%s is kept, not checked', (written, e164) => {
    expect(readPhone(written)).toMatchObject({ e164, valid: false, foreign: true });
  });

  test.each([
    ['0709090909', 'SE'],
    ['+44 12', 'FR'],
    ['+1 111 111 1111', 'FR'],
    ['+4', 'FR'],
  ])('%s of %s cannot be read', (written, country) => {
    expect(readPhone(written, country)?.e164).toBe('');
  });
});

// min metadata takes all random digits of the right length, max 93.75 %: the plans of France say which blocks exist.
test('random digits behind 0 are not all numbers', () => {
  let valid = 0;
  for (let i = 0; i < 10_000; i++) {
    if (readPhone(`0${100_000_000 + ((i * 899_981) % 900_000_000)}`)?.valid) valid++;
  }
  expect(valid / 10_000).toBeLessThan(0.95);
  expect(valid / 10_000).toBeGreaterThan(0.85);
});

describe('phoneShown', () => {
  test.each([
    [mobile, 'FR', '06 39 98 12 34'],
    ['+262692123456', 'FR', '0692 12 34 56'],
    [mobile, 'RE', '06 39 98 12 34'],
    ['+32470123456', 'FR', '+32 470 12 34 56'],
    ['+32470123456', 'BE', '0470 12 34 56'],
    ['+46701112233', 'FR', '+46701112233'],
    ['pas de téléphone', 'FR', 'pas de téléphone'],
  ])('%s in %s: %s', (e164, country, shown) => {
    expect(phoneShown(e164, country)).toBe(shown);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    '0',
    '6',
    '39',
    '98',
    '12',
    ' ',
    '+',
    '33',
    '262',
    '(0)',
    '/',
    'x',
    '\u202f',
    '.',
    '#',
  );
  it('is read once for all: the answer reads as itself', () => {
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 14 }),
        fc.constantFrom('FR', 'RE', 'GB', 'US', 'SE', ''),
        fc.constantFrom('', '44000', '97400', '97600', '97500', '98800'),
        (written, country, postcode) => {
          const phone = readPhone(written.join(''), country, postcode);
          if (!phone || phone.e164 === '') return;
          expect(phone.e164).toMatch(/^\+[1-9]\d{5,14}$/);
          expect(readPhone(phone.e164, country, postcode)?.e164).toBe(phone.e164);
        },
      ),
    );
  });
});

it('ships the metadata its script makes', async () => {
  const script = new URL('../../../src/tools/phone-metadata.mjs', import.meta.url);
  const { trimmedMetadata } = await import(script.href);
  const file = fileURLToPath(new URL('../../../src/core/clean/phone-metadata.json', import.meta.url));
  expect(readFileSync(file, 'utf8')).toBe(trimmedMetadata());
});
