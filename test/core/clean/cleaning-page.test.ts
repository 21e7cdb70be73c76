// The examples of docs/cleaning.*.md, run: a page that promises what the code does not do fails here.
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { spellings } from '../../../src/core/clean/clusters';
import { cleanIdentities } from '../../../src/core/clean/identities';
import { type CleanRule, cleanRules, type IdentityField } from '../../../src/core/model';
import { readAmount, readNumber } from '../../../src/core/read/amounts';
import { readDay } from '../../../src/core/read/days';
import { customerKey, foldAccents } from '../../../src/core/read/keys';
import { type StatusMeaning, statusOf } from '../../../src/core/read/statuses';
import { isoDay } from '../../../src/core/units';
import { sidebar as english } from '../../../src/words/en/sidebar';
import { sidebar as french } from '../../../src/words/fr/sidebar';

const cleaned = (field: IdentityField, text: string) => {
  const options = { rulesOff: [], rulesOn: ['email-typo' as const], country: 'FR' };
  const identity = { tab: 't', row: 2, rows: 1, fields: { [field]: text }, day: null, listed: true };
  return cleanIdentities([identity], options).identities[0].fields;
};
/** What a rule makes of a text. */
const after: Record<CleanRule, (before: string, expected: string) => string | undefined> = {
  accents: (text) => cleaned('last_name', text).last_name,
  spaces: (text) => cleaned('region', text).region,
  phone: (text) => cleaned('phone', text).phone,
  email: (text) => cleaned('email', text).email,
  'email-typo': (text) => cleaned('email', text).email,
  name: (text) => cleaned('full_name', text).full_name,
  // In a column of its own, or in front of a name.
  civility: (text) => {
    const own = cleaned('civility', text).civility;
    return own === text ? cleaned('full_name', text).civility : own;
  },
  company: (text) => cleaned('full_name', text).company,
  postcode: (text) => cleaned('postcode', text).postcode,
  city: (text) => cleaned('city', text).city,
  country: (text) => cleaned('country', text).country,
  date: (text) => {
    const day = readDay(text, 'dmy');
    return day === null ? undefined : isoDay(day);
  },
  // Written with the decimal sign of the page's language.
  amount: (text, expected) =>
    (readAmount(text, ',') ?? Number.NaN) / 100 === readNumber(expected, ',') ? expected : undefined,
  'customer-id': (text) => customerKey(text),
  clusters: (text, expected) =>
    spellings(
      new Map([
        [text, 1],
        [expected, 2],
      ]),
      foldAccents,
    ).get(text),
};

describe.each([
  ['en', english, { Counted: 'sale', Refunded: 'refunded', 'Money going back': 'refund' }],
  ['fr', french, { Comptée: 'sale', Remboursée: 'refunded', 'Argent rendu': 'refund' }],
] as const)('docs/cleaning.%s.md', (language, words, others) => {
  const page = readFileSync(new URL(`../../../docs/cleaning.${language}.md`, import.meta.url), 'utf8');
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split(/ ?\| ?/).slice(1, -1));
  const rowOf = (name: string) => rows.filter(([first]) => first === name);

  test.each(cleanRules)('rule %s', (rule) => {
    const [row, ...more] = rowOf(words.clean.rule[rule]);
    expect([row?.length, more.length]).toEqual([3, 0]);
    const examples = [...row[2].matchAll(/`([^`]+)` → `([^`]+)`/g)];
    expect(examples.length).toBe(row[2].split('→').length - 1);
    for (const [, before, expected] of examples) expect(after[rule](before, expected)).toBe(expected);
  });

  const meanings = new Map<string, StatusMeaning>([
    ...(['cancelled', 'pending', 'failed', 'test', 'not-a-sale'] as const).map((reason): [string, StatusMeaning] => [
      words.clean.reason[reason],
      reason,
    ]),
    ...(Object.entries(others) as [string, StatusMeaning][]),
  ]);
  test.each([...meanings])('status %s', (name, meaning) => {
    const [row] = rowOf(name);
    const examples = [...row[1].matchAll(/`([^`]+)`/g)].map(([, text]) => text);
    expect(examples.length).toBeGreaterThan(1);
    expect(examples.map((text) => [text, statusOf(text)])).toEqual(examples.map((text) => [text, meaning]));
  });

  it('names reasons as the screen does', () => {
    for (const reason of [
      'unreadable-date',
      'in-the-future',
      'unlike-the-others',
      'unreadable-amount',
      'other-currency',
    ] as const) {
      expect(page).toContain(`*${words.clean.reason[reason]}*`);
    }
    for (const reason of ['duplicate-row', 'footer', 'refund-unmatched'] as const) {
      expect(page).toContain(`*${words.clean.reason[reason]}*`);
    }
    expect(page).toContain(words.clean.keepBoth);
  });
});
