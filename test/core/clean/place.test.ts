import { describe, expect, it, test } from 'vitest';
import { checkSiret, checkVat } from '../../../src/core/clean/business-ids';
import { consentOf, readConsent } from '../../../src/core/clean/consent';
import { readCountry } from '../../../src/core/clean/country';
import { cityKey, departmentOf, looksFrench, readCity, readPostcode } from '../../../src/core/clean/place';

describe('readPostcode', () => {
  test.each([
    ['44000', 'FR', '44000'],
    ['1000', 'FR', '01000'],
    ['1000.0', 'FR', '01000'],
    ['44 000', 'FR', '44000'],
    ['F-44000', 'FR', '44000'],
    ['FR - 44000', 'FR', '44000'],
    ['20200', 'FR', '20200'],
    ['97400', 'FR', '97400'],
    ['97400', 'RE', '97400'],
    ["'01000", 'FR', '01000'],
    ['00000', 'FR', null],
    ['99999', 'FR', null],
    ['440', 'FR', null],
    ['Nantes', 'FR', null],
    ['1000', 'BE', '1000'],
    ['B-1000', 'BE', '1000'],
    ['CH-1201', 'CH', '1201'],
    ['L-1234', 'LU', '1234'],
    ['10000', 'BE', null],
    ['98000', 'MC', '98000'],
    ['1067', 'DE', '01067'],
    ['8001', 'ES', '08001'],
    ['118', 'IT', '00118'],
    ['sw1a1aa', 'GB', 'SW1A 1AA'],
    ['1234ab', 'NL', '1234 AB'],
    ['k1a 0b1', 'CA', 'K1A 0B1'],
    ['1234567', 'PT', '1234-567'],
    ['89801', 'US', '89801'],
    ['2139', 'US', '02139'],
    ['89801-1234', 'US', '89801-1234'],
    ['898011234', 'US', '89801-1234'],
    ['4011', '', '4011'],
    ['123 45', 'SE', '123 45'],
    ['F44000', 'FR', '44000'],
    ['44009 CEDEX 1', 'FR', '44009'],
    ['1\u202f000', 'FR', '01000'],
    ['6,000', 'FR', '06000'],
    ['44000;', 'FR', '44000'],
    ['１２３４５', 'FR', '12345'],
    ['2A004', 'FR', null],
    ['97133', 'FR', '97133'],
    ['97600', 'YT', '97600'],
    ['98800', 'NC', '98800'],
    ['L1009', 'LU', '1009'],
    ['B1 1AA', 'GB', 'B1 1AA'],
    ['8001', 'CH', '8001'],
  ])('%s in %s', (written, country, code) => {
    expect(readPostcode(written, country)).toBe(code);
    if (code !== null) expect(readPostcode(code, country)).toBe(code);
  });

  test.each([
    ['44000', '44'],
    ['01000', '01'],
    ['20000', '2A'],
    ['20137', '2A'],
    ['20200', '2B'],
    ['20600', '2B'],
    ['97400', '974'],
    ['98800', '988'],
    ['97900', ''],
    ['99000', ''],
    ['1000', ''],
  ])('%s lies in %s', (postcode, department) => {
    expect(departmentOf(postcode)).toBe(department);
  });

  test.each([
    [['44000', '75011', '1000'], true],
    [['6000', '6100', '6200', '6300', '6400', '6500'], true],
    [['1000', '4000', '8000', '5000', '9000', '2000'], false],
    [['1000', '4000', '8000', '5000', '9000', '44000', '44000', '44000', '44000', '44000'], true],
    [['1000'], true],
    [[], true],
  ])('%j: French %s', (codes, french) => {
    expect(looksFrench(codes)).toBe(french);
  });
});

describe('cities', () => {
  test.each([
    ['St Nazaire', 'Saint-Nazaire'],
    ['St-Nazaire', 'Saint-Nazaire'],
    ['ST NAZAIRE', 'SAINT-NAZAIRE'],
    ['Ste Luce', 'Sainte-Luce'],
    ['st. malo', 'saint-malo'],
    ['Mont St Michel', 'Mont Saint-Michel'],
    ['Saint-Nazaire', 'Saint-Nazaire'],
    ['Stains', 'Stains'],
    ['Brest', 'Brest'],
  ])('%s: %s', (written, city) => {
    expect(readCity(written)).toBe(city);
    expect(readCity(city)).toBe(city);
  });

  test.each([
    ['ST-NAZAIRE CEDEX 2', 'Saint Nazaire'],
    ['Paris 12e', 'PARIS'],
    ['Paris 12', 'Paris'],
    ['PARIS 1ER ARRONDISSEMENT', 'Paris'],
    ['Lyon 3ème arrondissement', 'lyon'],
    ['Marseille 08', 'Marseille'],
    ['Ste-Luce-sur-Loire', 'Sainte Luce s/ Loire'],
    ['Nîmes', 'NIMES'],
    ['Lens Cedex', 'Lens'],
    ['75012 Paris', 'Paris'],
    ['PARIS CEDEX 12', 'Paris'],
    ['Chalon s/Saône', 'CHALON-SUR-SAONE'],
    ['L’Haÿ-les-Roses', "L'HAY LES ROSES"],
  ])('%s and %s are one city', (a, b) => {
    expect(cityKey(a)).toBe(cityKey(b));
    expect(cityKey(a)).not.toBe('');
  });
});

describe('readCountry', () => {
  test.each([
    ['France', 'FR'],
    ['FRANCE', 'FR'],
    ['fr', 'FR'],
    ['Royaume-Uni', 'GB'],
    ['UK', 'GB'],
    ['U.S.A.', 'US'],
    ['États-Unis', 'US'],
    ['La Réunion', 'RE'],
    ['Côte d’Ivoire', 'CI'],
    ['Deutschland', 'DE'],
    ['Belgique', 'BE'],
    ['CHE', 'CH'],
    ['Atlantis', ''],
    ['', ''],
    ['France (FR)', 'FR'],
    ['FR - France', 'FR'],
    ['United Kingdom (UK)', 'GB'],
    ['Belgique/België', 'BE'],
    ['Réunion (La)', 'RE'],
    ['Korea, Republic of', 'KR'],
    ["Korea, Democratic People's Republic of", 'KP'],
    ['Congo, The Democratic Republic of the', 'CD'],
    ['Reino Unido', 'GB'],
    ['Frankrike', 'FR'],
    ['Polynésie française', 'PF'],
    ['Guinea-Bissau', 'GW'],
    ['Namibie', 'NA'],
    // "not available", or two countries at once.
    ['NA', ''],
    ['N/A', ''],
    ['France/Belgique', ''],
    ['FR-BE', ''],
  ])('%s: %s', (written, code) => {
    expect(readCountry(written)).toBe(code);
  });
});

describe('numbers of companies', () => {
  test.each([
    ['732829320', 'ok'],
    ['732 829 320 00074', 'ok'],
    ['73282932000075', 'wrong-key'],
    ['356000000', 'ok'],
    ['35600000000048', 'ok'],
    ['35600000049837', 'ok'],
    ['35600000000049', 'wrong-key'],
    ['000000000', 'wrong-key'],
    ['7328293200074', 'wrong-length'],
    ['abc', 'wrong-length'],
    ['73282932000074.0', 'ok'],
    ['732829320', 'ok'],
    ['732829321', 'wrong-key'],
  ])('SIRET %s: %s', (siret, verdict) => {
    expect(checkSiret(siret)).toBe(verdict);
  });

  test.each([
    ['FR44732829320', 'ok'],
    ['fr 44 732 829 320', 'ok'],
    ['FR45732829320', 'wrong-key'],
    ['FRXX999999999', 'wrong-key'],
    ['FRK7399859412', 'ok'],
    ['FR4Z123456782', 'ok'],
    ['FRXX732829320', 'wrong-key'],
    ['FRK8399859412', 'wrong-key'],
    ['FRIO732829320', 'wrong-length'],
    ['FR83404833048', 'ok'],
    ['FR4473282932', 'wrong-length'],
    ['BE0123456789', 'ok'],
    ['12', 'wrong-length'],
  ])('VAT %s: %s', (vat, verdict) => {
    expect(checkVat(vat)).toBe(verdict);
  });
});

describe('consent', () => {
  test.each([
    ['yes', 'opt_in', 'yes'],
    ['no', 'opt_in', 'no'],
    ['Oui', 'opt_in', 'yes'],
    ['TRUE', 'opt_in', 'yes'],
    ['0', 'opt_in', 'no'],
    ['', 'opt_in', 'unknown'],
    ['pending', 'opt_in', 'unknown'],
    ['subscribed', 'opt_in', 'yes'],
    ['Unsubscribed', 'opt_in', 'no'],
    ['Non-Subscribed', 'opt_in', 'no'],
    ['Désabonné', 'opt_in', 'no'],
    ['2024-03-14 09:12:31', 'opt_in', 'yes'],
    ['Yes', 'opt_out', 'no'],
    ['VRAI', 'opt_out', 'no'],
    ['No', 'opt_out', 'yes'],
    ['unsubscribed', 'opt_out', 'no'],
    ['14/03/2024', 'opt_out', 'no'],
    ['', 'opt_out', 'unknown'],
    ['oui le 12/03/2024', 'opt_in', 'yes'],
    ['Non (12/03/2024)', 'opt_in', 'no'],
    ['12 mars 2024', 'opt_in', 'yes'],
    ['12 mars 2024', 'opt_out', 'no'],
    ['☑', 'opt_in', 'yes'],
    ['☐', 'opt_in', 'no'],
    ['x', 'opt_out', 'no'],
    ['45000', 'opt_in', 'unknown'],
    ['e-mail, SMS', 'opt_in', 'unknown'],
    ['n/a', 'opt_in', 'unknown'],
    // A refusal with the day it was said, or with a word more, is a refusal in either column.
    ...[
      'Désabonné le 12/03/2024',
      'Désinscrit le 3 mars 2024',
      'unsubscribed on 2024-01-02',
      'Unsubscribed (2024-01-02)',
      'Unsubscribed 2024-01-02 09:12',
      'STOP 12/03/2024',
      'Refusé le 12/03/2024',
      'withdrawn 2024-05-01',
      'Opt Out (manual)',
      'désinscrit(e)',
      'NON, désinscrit',
      'Non - ne plus contacter',
      'Non merci',
      'no thanks',
      'RGPD : refus',
      'non consenti',
      'pas de consentement',
    ].flatMap((text) => (['opt_in', 'opt_out'] as const).map((column) => [text, column, 'no'] as const)),
    ['e-mail : non ; SMS : oui', 'opt_in', 'no'],
    ['Oui (double opt-in)', 'opt_in', 'yes'],
    ['Non (12/03/2024)', 'opt_out', 'yes'],
    ['Non désinscrit', 'opt_in', 'yes'],
    ['Non : Paris, Lyon', 'opt_out', 'yes'],
  ] as const)('%s in %s: %s', (text, column, consent) => {
    expect(readConsent(text, column)).toBe(consent);
  });

  // What each vendor's column says, by the vendor's own words.
  test.each([
    ['Brevo EMAIL_BLACKLISTED', 'opt_out', 'Yes', 'no'],
    ['Brevo EMAIL_BLACKLISTED', 'opt_out', 'No', 'yes'],
    ['Brevo EMAIL_BLACKLISTED', 'opt_out', 'TRUE', 'no'],
    ['Brevo EMAIL_BLACKLISTED', 'opt_out', 'Blocklisted', 'no'],
    ['Brevo EMAIL_BLACKLISTED', 'opt_out', 'Not blacklisted', 'yes'],
    ['Shopify Accepts Email Marketing', 'opt_in', 'yes', 'yes'],
    ['Shopify Accepts Email Marketing', 'opt_in', 'no', 'no'],
    ['Shopify marketing state', 'opt_in', 'SUBSCRIBED', 'yes'],
    ['Shopify marketing state', 'opt_in', 'NOT_SUBSCRIBED', 'no'],
    ['Shopify marketing state', 'opt_in', 'PENDING', 'unknown'],
    ['Mailchimp status', 'opt_in', 'subscribed', 'yes'],
    ['Mailchimp status', 'opt_in', 'unsubscribed', 'no'],
    ['Mailchimp status', 'opt_in', 'cleaned', 'no'],
    ['Mailchimp status', 'opt_in', 'non-subscribed', 'no'],
    ['Mailchimp status', 'opt_in', 'transactional', 'no'],
    ['Mailchimp status', 'opt_in', 'pending', 'unknown'],
    ['Mailchimp UNSUB_TIME', 'opt_out', '2024-03-14 09:12:31', 'no'],
    ['Klaviyo consent', 'opt_in', 'NEVER_SUBSCRIBED', 'no'],
    ['a suppression list', 'opt_out', 'hard bounce', 'no'],
    ['French', 'opt_in', 'Désinscrit', 'no'],
    ['French', 'opt_in', 'non abonné', 'no'],
    ['French', 'opt_in', 'N’accepte pas', 'no'],
    ['French', 'opt_in', 'D’accord', 'yes'],
    ['French', 'opt_in', 'Pas d’accord', 'no'],
    ['Spanish', 'opt_in', 'Sí', 'yes'],
    ['Spanish', 'opt_in', 'verdadero', 'yes'],
    ['Spanish', 'opt_in', 'no suscrito', 'no'],
    ['Spanish', 'opt_in', 'Dado de baja', 'no'],
    ['Swedish', 'opt_in', 'ja', 'yes'],
    ['Swedish', 'opt_in', 'NEJ', 'no'],
    ['Swedish', 'opt_in', 'Prenumererar', 'yes'],
    ['Swedish', 'opt_in', 'Avprenumererad', 'no'],
    ['Swedish', 'opt_out', 'falskt', 'yes'],
  ] as const)('%s, %s: %s means %s', (_vendor, column, text, consent) => {
    expect(readConsent(text, column)).toBe(consent);
  });

  it('is refused by either column', () => {
    expect(consentOf('yes', 'yes')).toBe('no');
    expect(consentOf('yes', '')).toBe('yes');
    expect(consentOf('no', 'no')).toBe('no');
    expect(consentOf('', '')).toBe('unknown');
  });
});
