import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cleanIdentities } from '../../../src/core/clean/identities';
import { type CleanRule, cleanRules, type Identity, type IdentityField, identityFields } from '../../../src/core/model';

type Fields = Identity['fields'];
const who = (fields: Fields, row = 2, tab = 't', more: Partial<Identity> = {}): Identity => ({
  tab,
  row,
  rows: 1,
  fields,
  day: null,
  listed: true,
  ...more,
});
const options = { rulesOff: [], rulesOn: [], country: 'FR' } as const;
const clean = (...people: Fields[]) =>
  cleanIdentities(
    people.map((fields, i) => who(fields, i + 2)),
    options,
  );

describe('cleanIdentities', () => {
  test.each<[string, Fields, Fields]>([
    ['spaces', { last_name: ' Du\u00a0Pont  ' }, { last_name: 'Du Pont' }],
    ['customer-id', { customer_id: "'17850.0" }, { customer_id: '17850' }],
    ['country', { country: 'Belgique' }, { country: 'BE' }],
    ['postcode', { postcode: '1000' }, { postcode: '01000' }],
    ['postcode', { postcode: '1000', country: 'BE' }, { postcode: '1000', country: 'BE' }],
    ['postcode', { postcode: '44000 Nantes' }, { postcode: '44000', city: 'Nantes' }],
    ['city', { city: 'St Nazaire' }, { city: 'Saint-Nazaire' }],
    ['phone', { phone: '06 39 98 12 34' }, { phone: '+33639981234' }],
    ['phone', { phone: '0692 12 34 56', postcode: '97400' }, { phone: '+262692123456', postcode: '97400' }],
    ['phone', { phone: '078 123 45 67', country: 'CH' }, { phone: '+41781234567', country: 'CH' }],
    ['phone', { email: '06 39 98 12 34' }, { email: '', phone: '+33639981234' }],
    ['email', { email: ' Ana@Example.com.' }, { email: 'ana@example.com' }],
    ['email', { phone: 'ana@example.com' }, { email: 'ana@example.com', phone: '' }],
    ['civility', { civility: 'madame' }, { civility: 'Mme' }],
    ['civility', { first_name: 'Mme Ana' }, { civility: 'Mme', first_name: 'Ana' }],
    ['name', { first_name: 'ANA', last_name: 'DE LA TOUR' }, { first_name: 'Ana', last_name: 'de La Tour' }],
    [
      'name',
      { full_name: 'LE GALL Anne-Marie' },
      { full_name: 'Anne-Marie Le Gall', first_name: 'Anne-Marie', last_name: 'Le Gall' },
    ],
    [
      'civility',
      { full_name: 'Mme Ana Diaz' },
      { civility: 'Mme', full_name: 'Ana Diaz', first_name: 'Ana', last_name: 'Diaz' },
    ],
    ['company', { full_name: 'SARL Dupont' }, { full_name: 'SARL Dupont', company: 'SARL Dupont' }],
    ['company', { last_name: 'Mairie de Pornic' }, { last_name: '', company: 'Mairie de Pornic' }],
  ])('rule %s: %j', (rule, before, after) => {
    const { identities, changes } = clean(before);
    expect(identities[0].fields).toEqual(after);
    expect(changes.filter((c) => c.rule !== rule)).toEqual([]);
    if (before.postcode !== '1000' || !before.country) expect(changes.length).toBeGreaterThan(0);
    // The same rule refused: the value stays.
    const refused = cleanIdentities([who(before)], { ...options, rulesOff: [rule as CleanRule] });
    expect(refused.changes.filter((c) => c.rule === rule)).toEqual([]);
  });

  it('tells every change with its place, what was there and its rule', () => {
    expect(clean({ phone: '06 39 98 12 34' }).changes).toEqual([
      { tab: 't', row: 2, field: 'phone', before: '06 39 98 12 34', after: '+33639981234', rule: 'phone' },
    ]);
  });

  test.each<[string, Fields]>([
    ['phone-invalid', { phone: '06 39 98' }],
    ['phone-foreign', { phone: '+46 70 111 22 33' }],
    ['email-invalid', { email: 'ana at example' }],
    ['email-several', { email: 'ana@example.com; bob@example.com' }],
    ['postcode-invalid', { postcode: '99999' }],
    ['country-unknown', { country: 'Atlantis' }],
    ['siret-invalid', { siret: '81234567800019' }],
    ['vat-invalid', { vat: 'FR45732829320' }],
    ['consent-unclear', { opt_in: 'peut-être' }],
  ])('reports %s and keeps the value', (code, fields) => {
    const { identities, problems } = clean(fields);
    expect(problems).toMatchObject([{ code, tab: 't', row: 2 }]);
    if (code !== 'phone-foreign' && code !== 'email-several') expect(identities[0].fields).toEqual(fields);
  });

  test.each<[Fields]>([[{ phone: 'n/a' }], [{ email: '-' }], [{ phone: '0000000000' }], [{}]])(
    '%j is no problem',
    (fields) => {
      expect(clean(fields).problems).toEqual([]);
    },
  );

  it('takes the order of a column of full names from all of them', () => {
    const { identities, changes } = clean(
      { full_name: 'Dupont Jean' },
      { full_name: 'Leroux Zoé' },
      { full_name: 'Martin Paul' },
    );
    expect(identities.map((i) => i.fields.last_name)).toEqual(['Dupont', 'Leroux', 'Martin']);
    expect(changes).toEqual([]);
  });

  it('leaves a title that its own column contradicts', () => {
    const { identities } = clean({ civility: 'M.', full_name: 'Mme Ana Diaz' });
    expect(identities[0].fields).toMatchObject({ civility: 'M.', full_name: 'Mme Ana Diaz', last_name: 'Diaz' });
  });

  it('leaves four digits alone in a column of other postcodes', () => {
    const codes = ['1000', '4000', '8000', '5000', '9000'];
    expect(clean(...codes.map((postcode) => ({ postcode }))).identities.map((i) => i.fields.postcode)).toEqual(codes);
  });

  it('suggests what an e-mail meant, and changes it only when asked to', () => {
    const asked = clean({ email: 'ana@gmial.com' });
    expect(asked.identities[0].fields.email).toBe('ana@gmial.com');
    expect(asked.suggestions).toEqual([
      { tab: 't', row: 2, field: 'email', before: 'ana@gmial.com', after: 'ana@gmail.com', rule: 'email-typo' },
    ]);
    const ticked = cleanIdentities([who({ email: 'ana@gmial.com' })], { ...options, rulesOn: ['email-typo'] });
    expect(ticked.identities[0].fields.email).toBe('ana@gmail.com');
    expect(ticked.suggestions).toEqual([]);
  });

  it('uses one spelling of a city for all', () => {
    const { identities, changes } = clean(
      { city: 'NANTES' },
      { city: 'Nantes' },
      { city: 'Nantes' },
      { city: 'Paris 12' },
    );
    expect(identities.map((i) => i.fields.city)).toEqual(['Nantes', 'Nantes', 'Nantes', 'Paris 12']);
    expect(changes).toMatchObject([{ row: 2, rule: 'clusters' }]);
  });

  it('lets a clean list out as it came', () => {
    const list = [
      who({
        customer_id: 'C1',
        civility: 'Mme',
        first_name: 'Anne-Marie',
        last_name: 'Le Gall',
        email: 'anne.marie@example.com',
        phone: '+33639981234',
        address: '1 rue du Port',
        postcode: '01000',
        city: 'Bourg-en-Bresse',
        country: 'FR',
        siret: '73282932000074',
        opt_in: 'oui',
      }),
      who({ customer_id: 'C2', full_name: 'Ana Diaz', first_name: 'Ana', last_name: 'Diaz' }),
      who({ company: 'SARL Dupont' }),
    ];
    const cleaned = cleanIdentities(list, options);
    expect(cleaned.identities).toEqual(list);
    expect([cleaned.changes, cleaned.problems, cleaned.suggestions]).toEqual([[], [], []]);
  });

  it('changes nothing when every rule is off', () => {
    const messy = who({
      first_name: 'ANA ',
      phone: '06 39 98 12 34',
      email: 'A@Example.com',
      country: 'France',
      city: 'st malo',
    });
    const cleaned = cleanIdentities([messy], { ...options, rulesOff: cleanRules });
    expect(cleaned.identities).toEqual([messy]);
    expect(cleaned.changes).toEqual([]);
  });

  const scraps = [
    'Mme',
    'M.',
    'Dupont',
    'DUPONT',
    'jean',
    'Jean',
    ',',
    'SARL',
    'maison',
    'CO',
    'de',
    'O’',
    'MC',
    ' ',
    '\u00a0',
    '06 39 98 12 34',
    '0692 12 34 56',
    '+33',
    'ana@gmial.com',
    'a@b.fr;',
    '1000',
    '44000',
    '75011.0',
    'Paris',
    'ST',
    'St.',
    'nantes',
    'NANTES',
    'n/a',
    'France',
    'be',
    'oui',
    'JP',
    'x',
    '-',
    '/',
  ]; // prettier-ignore
  const anyFields: fc.Arbitrary<Fields> = fc.dictionary(
    fc.constantFrom<IdentityField>(...identityFields.slice(0, 15), 'sector'),
    fc.array(fc.constantFrom(...scraps), { maxLength: 4 }).map((words) => words.join(' ')),
    { maxKeys: 6, noNullPrototype: true },
  );
  it('cleans twice as it cleans once', () => {
    fc.assert(
      fc.property(
        fc.array(anyFields, { maxLength: 6 }),
        fc.subarray([...cleanRules]),
        fc.constantFrom('FR', 'BE', 'GB', ''),
        fc.boolean(),
        (people, rulesOff, country, typos) => {
          const rules = { rulesOff, rulesOn: typos ? (['email-typo'] as const) : [], country };
          const once = cleanIdentities(
            people.map((f, i) => who(f, i + 2, i % 2 ? 'a' : 'b')),
            rules,
          );
          const twice = cleanIdentities(once.identities, rules);
          expect(twice.changes).toEqual([]);
          expect(twice.identities).toEqual(once.identities);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
