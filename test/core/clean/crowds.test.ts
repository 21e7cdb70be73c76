import { expect, test } from 'vitest';
import { crowdsOf } from '../../../src/core/clean/crowds';
import { unify } from '../../../src/core/clean/unify';
import type { Identity, IdentityField } from '../../../src/core/model';

type Fields = Partial<Record<IdentityField, string>>;
const rows = (count: number, fields: (i: number) => Fields): Identity[] =>
  Array.from({ length: count }, (_, i) => ({
    tab: 'a',
    row: i + 2,
    rows: 1,
    fields: fields(i),
    day: null,
    listed: true,
  }));
const crowds = (identities: readonly Identity[]) =>
  crowdsOf(identities, unify(identities, [])).map(({ records, names, by }) => `${records} ${names} ${by}`);

const streets = (i: number) => ({ address: `${i} rue du Port` });
test.each([
  {
    name: 'eleven records of three names on one e-mail',
    identities: rows(11, (i) => ({ email: 'a@x.fr', full_name: `Nom ${'abc'[i % 3]}`, ...streets(i) })),
    found: ['11 3 email'],
  },
  {
    name: 'ten are no crowd',
    identities: rows(10, (i) => ({ email: 'a@x.fr', full_name: `Nom ${'abc'[i % 3]}`, ...streets(i) })),
    found: [],
  },
  {
    name: 'nor is one name on one e-mail, who moved often',
    identities: rows(15, (i) => ({ email: 'a@x.fr', full_name: 'Ana Petit', ...streets(i) })),
    found: [],
  },
  {
    name: 'nor one customer number',
    identities: rows(15, (i) => ({ customer_id: '7', full_name: `Nom ${'abc'[i % 3]}`, ...streets(i) })),
    found: [],
  },
  {
    name: 'two e-mails that only a mobile joins: the mobile is the weakest',
    identities: [
      ...rows(8, (i) => ({ email: 'a@x.fr', full_name: 'Ana Petit', ...streets(i) })),
      ...rows(8, (i) => ({ email: 'b@x.fr', full_name: 'Ana Petit', phone: '+33639981234', ...streets(20 + i) })),
      ...rows(1, () => ({ email: 'a@x.fr', full_name: 'Ana Petit', phone: '+33639981234' })),
    ],
    found: ['17 1 phone'],
  },
])('$name', ({ identities, found }) => expect(crowds(identities)).toEqual(found));
