import { describe, expect, test } from 'vitest';
import { readTables } from '../../../src/core/read/orders';
import { recognise } from '../../../src/core/read/recognise/recognise';
import { defaultSettings } from '../../../src/core/settings';
import { frenchHints, tabOf } from './exports';

describe('an e-mail and a phone in one column', () => {
  const read = (contacts: string) => {
    const tab = tabOf([
      ['Order', 'Date', 'Customer name', 'Customer contacts', 'Total'],
      ['1', '05/01/2025', 'Ana Petit', 'ana@example.com', '10,00'],
      ['2', '25/01/2025', 'Léo Roy', contacts, '20,00'],
      ['3', '26/01/2025', 'Zoé Blanc', 'zoe@example.com', '30,00'],
    ]);
    const { identities } = readTables([tab], recognise([tab], frenchHints), defaultSettings, frenchHints, null);
    const { email, phone } = identities[1].fields;
    return [email, phone];
  };
  test.each([
    {
      name: 'beside each other',
      contacts: 'leo@example.com, 06 39 98 00 01',
      said: ['leo@example.com', '06 39 98 00 01'],
    },
    { name: 'the phone alone', contacts: '06 39 98 00 01', said: [undefined, '06 39 98 00 01'] },
    {
      name: 'two addresses and no phone',
      contacts: 'leo@example.com, l.roy@example.com',
      said: ['leo@example.com', undefined],
    },
  ])('$name', ({ contacts, said }) => {
    const [email, phone] = read(contacts);
    expect([email?.split(/[ ,]/)[0], phone]).toEqual(said);
  });
});
