// Laws of cleaning on invented dirty sheets: the truth comes out, twice is once, nothing is lost, a clean sheet stays.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanIdentities } from '../../../src/core/clean/identities';
import { cleanRules, type Identity, type IdentityField } from '../../../src/core/model';
import { findDecimal, readAmount } from '../../../src/core/read/amounts';
import { findDateOrder, readDay } from '../../../src/core/read/days';
import { foldAccents } from '../../../src/core/read/keys';
import { civilOf } from '../../../src/core/units';
import { day } from '../../makers';

type Fields = Partial<Record<IdentityField, string>>;
const sheet = (people: readonly Fields[]): Identity[] =>
  people.map((fields, i) => ({ tab: 't', row: i + 2, rows: 1, fields, day: null, listed: true }));
const options = { rulesOff: [], rulesOn: [], country: 'FR' } as const;

// ---------------------------------------------------------------- people, and how they are written

const pairs = (digits: string, between: string) => digits.replace(/(\d\d)(?=\d)/g, `$1${between}`);
const phoneForms: readonly ((nine: string) => string)[] = [
  (n) => pairs(`0${n}`, ' '),
  (n) => pairs(`0${n}`, '.'),
  (n) => pairs(`0${n}`, '-'),
  (n) => pairs(`0${n}`, '_'),
  (n) => pairs(`0${n}`, '\u202f'),
  (n) => pairs(`0${n}`, '\u2009'),
  (n) => pairs(`0${n}`, '\u2007'),
  (n) => pairs(`0${n}`, '·'),
  (n) => `\u200e0${n}`,
  (n) => n,
  (n) => `${n}.0`,
  (n) => `'0${n}`,
  (n) => `+33 (0)${pairs(n, ' ')}`,
  (n) => `0033${n}`,
  (n) => `33${n}`,
  (n) => `0${n} poste 12`,
  (n) => `ext. 204 0${n}`,
  (n) => `01 99 00 00 00 / 0${n}`,
];
const emailForms: readonly ((email: string) => string)[] = [
  (e) => e.toUpperCase(),
  (e) => ` ${e} `,
  (e) => `mailto:${e}`,
  (e) => `Ana Diaz <${e}>`,
  (e) => e.replace('@', '(a)'),
  (e) => e.replace('@', ' [at] '),
  (e) => e.replace('@', ' @ '),
  (e) => `${e}.`,
  (e) => `${e}; other@example.com`,
];
const nameForms: readonly ((first: string, last: string) => string)[] = [
  (f, l) => `${f} ${l}`,
  (f, l) => `${f} ${l.toUpperCase()}`,
  (f, l) => `${l.toUpperCase()} ${f}`,
  (f, l) => `${l}, ${f}`,
  (f, l) => `  ${f}\u00a0 ${l}`,
  (f, l) => `Mme ${f} ${l}`,
];
const cityForms: readonly ((city: string) => string)[] = [(c) => c, (c) => c.toUpperCase(), (c) => `${c} `];

const nine = fc.integer({ min: 0, max: 9999 }).map((n) => `63998${String(n).padStart(4, '0')}`);
const email = fc
  .tuple(
    fc.constantFrom('ana', 'leo.garrec', 'zoe-b', 'info', "o'neil"),
    fc.constantFrom('example.com', 'mail.example.fr', 'gmail.com'),
  )
  .map(([box, domain]) => `${box}@${domain}`);
const first = fc.constantFrom('Ana', 'Anne-Marie', 'Éléonore', 'Jean-Pierre', 'Zoé');
const last = fc.constantFrom(
  'Le Gall',
  'Macron',
  'O’Neill',
  'McKay',
  'de La Tour',
  "d'Ormesson",
  'van der Berg',
  'Diaz',
);
const one = <T>(forms: readonly T[]) => fc.constantFrom(...forms);

describe('whatever the spelling, the truth comes out', () => {
  it('of phones', () => {
    fc.assert(
      fc.property(nine, one(phoneForms), (n, written) => {
        expect(cleanIdentities(sheet([{ phone: written(n) }]), options).identities[0].fields.phone).toBe(`+33${n}`);
      }),
    );
  });
  it('of e-mails', () => {
    fc.assert(
      fc.property(email, one(emailForms), (e, written) => {
        expect(cleanIdentities(sheet([{ email: written(e) }]), options).identities[0].fields.email).toBe(e);
      }),
    );
  });
  it('of names', () => {
    fc.assert(
      fc.property(first, last, one(nameForms), (f, l, written) => {
        const { fields } = cleanIdentities(sheet([{ full_name: written(f, l) }]), options).identities[0];
        expect([fields.first_name, fields.last_name]).toEqual([f, l]);
      }),
    );
  });
  it('of the same names all in capitals or all in small letters', () => {
    fc.assert(
      fc.property(first, last, fc.boolean(), (f, l, upper) => {
        const text = upper ? `${f} ${l}`.toUpperCase() : `${f} ${l}`.toLowerCase();
        const { fields } = cleanIdentities(sheet([{ full_name: text }]), options).identities[0];
        expect([fields.first_name, fields.last_name]).toEqual([f, l]);
      }),
    );
  });
});

// ---------------------------------------------------------------- any sheet

const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(nine, one(phoneForms)).map(([n, form]) => form(n)) },
  { weight: 3, arbitrary: fc.tuple(email, one(emailForms)).map(([e, form]) => form(e)) },
  { weight: 3, arbitrary: fc.tuple(first, last, one(nameForms)).map(([f, l, form]) => form(f, l)) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom('Nantes', 'St Malo', 'Brest'), one(cityForms)).map(([c, f]) => f(c)),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '1000',
      'F44000',
      '44000 Nantes',
      'France (FR)',
      'Belgique/België',
      'NA',
      'Atlantis',
      'SARL DUPONT',
      'mairie de pornic',
      '06 39 98',
      '+46 70 111 22 33',
      'ana@gmial.com',
      'ana@gmail,com',
      'néant',
      '#N/A',
      'oui',
      'peut-être',
      '73282932000074',
      '__proto__',
      '🎉 ANA DIAZ',
      'MARTIN née DUPONT Claire',
      'M.MARTIN',
      'İBRAHİM',
      'e\u0301',
      '=1+1',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
);
const cleanedFields = [
  'civility',
  'first_name',
  'last_name',
  'full_name',
  'company',
  'email',
  'phone',
  'postcode',
  'city',
  'country',
  'opt_in',
  'siret',
  'sector',
  'customer_id',
] as const;
const anyPerson: fc.Arbitrary<Fields> = fc.dictionary(fc.constantFrom<IdentityField>(...cleanedFields), anyText, {
  maxKeys: 7,
  noNullPrototype: true,
});
const anySheet = fc.array(anyPerson, { minLength: 1, maxLength: 6 }).map(sheet);
/** What a value says, whatever its form: letters and digits. */
const said = (text: string) => foldAccents(text.normalize('NFKC')).replace(/[^\p{L}\d]/gu, '');

describe('any sheet', () => {
  it('cleaned twice is cleaned once', () => {
    fc.assert(
      fc.property(anySheet, fc.subarray([...cleanRules]), (people, rulesOff) => {
        const once = cleanIdentities(people, { ...options, rulesOff });
        const twice = cleanIdentities(once.identities, { ...options, rulesOff });
        expect(twice.changes).toEqual([]);
        expect(twice.identities).toEqual(once.identities);
      }),
      { numRuns: 1500 },
    );
  });

  it('loses nothing: the changes taken back give the sheet as it was', () => {
    fc.assert(
      fc.property(anySheet, (people) => {
        const { identities, changes } = cleanIdentities(people, options);
        const back = identities.map(({ fields }) => ({ ...fields }) as Record<string, string>);
        for (const { row, field, before, after } of [...changes].reverse()) {
          expect(back[row - 2][field] ?? '').toBe(after);
          back[row - 2][field] = before;
        }
        people.forEach(({ fields }, i) => {
          for (const field of cleanedFields) {
            // First and last name are filled in beside a full name; blank and absent are one.
            if (fields.full_name && !fields.first_name && !fields.last_name && /^(?:first|last)_name$/.test(field))
              continue;
            expect(back[i][field] ?? '').toBe(fields[field] ?? '');
          }
        });
      }),
      { numRuns: 1500 },
    );
  });

  it('blanks no value that says something, but where it moved to its own column', () => {
    fc.assert(
      fc.property(anySheet, (people) => {
        const { identities } = cleanIdentities(people, options);
        people.forEach(({ fields }, i) => {
          const now = identities[i].fields;
          for (const field of cleanedFields) {
            if (said(fields[field] ?? '') === '' || said(now[field] ?? '') !== '') continue;
            if (field === 'customer_id') continue; // the error of a formula is no number
            const elsewhere = cleanedFields.map((other) => said(now[other] ?? '')).join(' ');
            expect([fields[field], elsewhere]).toEqual([fields[field], expect.stringMatching(/\S/)]);
          }
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps and reports what it cannot read', () => {
    const bad = fc.constantFrom<[IdentityField, string, string]>(
      ['phone', '06 39 98', 'phone-invalid'],
      ['phone', '0596 12 34 56 78', 'phone-invalid'],
      ['email', 'ana@gmail,com', 'email-invalid'],
      ['email', 'ana', 'email-invalid'],
      ['postcode', '99999', 'postcode-invalid'],
      ['country', 'Atlantis', 'country-unknown'],
      ['opt_in', 'peut-être', 'consent-unclear'],
      ['siret', '73282932000075', 'siret-invalid'],
      ['vat', 'FRXX732829320', 'vat-invalid'],
    );
    fc.assert(
      fc.property(fc.array(bad, { minLength: 1, maxLength: 8 }), (cells) => {
        const { identities, changes, problems } = cleanIdentities(
          sheet(cells.map(([field, text]) => ({ [field]: text }))),
          options,
        );
        expect(changes).toEqual([]);
        expect(problems.map(({ row, code, seen }) => [row, code, seen])).toEqual(
          cells.map(([, text, code], i) => [i + 2, code, text]),
        );
        expect(identities.map(({ fields }, i) => fields[cells[i][0]])).toEqual(cells.map(([, text]) => text));
      }),
    );
  });
});

it('a clean sheet comes out as it came', () => {
  const cleanPerson = fc.record({
    customer_id: fc.integer({ min: 1, max: 999 }).map((n) => `C${n}`),
    civility: fc.constantFrom('M.', 'Mme', 'Dr', ''),
    first_name: first,
    last_name: last,
    email,
    phone: nine.map((n) => `+33${n}`),
    address: fc.constantFrom('1 rue du Port', 'Le Bourg\nBât. B', ''),
    postcode: fc.constantFrom('01000', '44000', '20200', '97400', ''),
    city: fc.constantFrom('Saint-Malo', 'Nantes', 'Bourg-en-Bresse', 'PARIS 12', ''),
    country: fc.constantFrom('FR', ''),
    opt_in: fc.constantFrom('yes', 'non', ''),
    siret: fc.constantFrom('73282932000074', ''),
    company: fc.constantFrom('SARL DUPONT', 'Mairie de Pornic', ''),
  });
  fc.assert(
    fc.property(fc.array(cleanPerson, { maxLength: 8 }), (people) => {
      const given = sheet(people);
      const cleaned = cleanIdentities(given, options);
      expect(cleaned.changes).toEqual([]);
      expect(cleaned.problems).toEqual([]);
      expect(cleaned.identities).toEqual(given);
    }),
  );
});

// ---------------------------------------------------------------- columns of dates and amounts

describe('a column of dates', () => {
  const two = (n: number) => String(n).padStart(2, '0');
  type Written = (d: { year: number; month: number; day: number }) => string;
  const orders: Readonly<Record<'dmy' | 'mdy', readonly Written[]>> = {
    dmy: [
      (d) => `${two(d.day)}/${two(d.month)}/${d.year}`,
      (d) => `${d.day}/${d.month}/${String(d.year).slice(2)}`,
      (d) => `${d.day}.${d.month}.${d.year}`,
      (d) => `${two(d.day)}-${two(d.month)}-${d.year} 10:15`,
    ],
    mdy: [
      (d) => `${d.month}/${d.day}/${d.year}`,
      (d) => `${two(d.month)}/${two(d.day)}/${String(d.year).slice(2)} 2:30 PM`,
      (d) => `${two(d.month)}-${two(d.day)}-${d.year}`,
    ],
  };
  const plain: readonly Written[] = [
    (d) => `${d.year}-${two(d.month)}-${two(d.day)}`,
    (d) => `${d.year}-${two(d.month)}-${two(d.day)}T23:59:59.999Z`,
    (d) => `${d.year}${two(d.month)}${two(d.day)}`,
    (d) =>
      `${d.day} ${['janv.', 'févr.', 'mars', 'avril', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'][d.month - 1]} ${d.year}`,
  ];
  const days = fc.array(fc.integer({ min: day('2019-01-01'), max: day('2026-12-31') }), {
    minLength: 1,
    maxLength: 12,
  });

  it('is never read with the wrong month in silence', () => {
    let told = 0;
    fc.assert(
      fc.property(
        days,
        fc.constantFrom('dmy' as const, 'mdy' as const),
        fc.nat(20),
        fc.constantFrom('dmy' as const, 'mdy' as const),
        (given, order, form, fallback) => {
          const forms = [...orders[order], ...plain];
          const cells = given.map((d, i) => forms[(form + (i % 3)) % forms.length](civilOf(d)));
          const found = findDateOrder(cells, fallback);
          expect(found.conflict).toBe(false);
          const read = cells.map((cell) => readDay(cell, found.order));
          if (found.ambiguous) return;
          told++;
          expect(read).toEqual(given);
        },
      ),
      { numRuns: 800 },
    );
    expect(told).toBeGreaterThan(300);
  });
});

describe('a column of amounts', () => {
  const written = (cents: number, thousands: string, decimal: string, sign: string) => {
    const whole = String(Math.trunc(cents / 100)).replace(/\B(?=(\d{3})+$)/g, thousands);
    return sign.replace('#', `${whole}${decimal}${String(cents % 100).padStart(2, '0')}`);
  };
  it('gives every amount back to the cent, in any country’s writing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 1, maxLength: 10 }),
        fc.constantFrom([' ', ','], ['\u202f', ','], ['.', ','], [',', '.'], ["'", '.'], ['’', '.'], ['', ',']),
        fc.constantFrom('#', '# €', '€#', 'EUR #', '# TTC', '(#)', '-#', '#-', '$-#'),
        fc.constantFrom(',' as const, '.' as const),
        (amounts, [thousands, decimal], sign, fallback) => {
          const cells = amounts.map((cents) => written(cents, thousands, decimal, sign));
          const found = findDecimal(cells, fallback);
          const times = /[(-]/.test(sign) ? -1 : 1;
          expect(cells.map((cell) => readAmount(cell, found.decimal))).toEqual(
            amounts.map((cents) => (cents === 0 ? 0 : times * cents)),
          );
        },
      ),
    );
  });
});
