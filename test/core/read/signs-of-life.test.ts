// Clicks, replies, logins and sign-ups on their way from a sheet to the contact they belong to.
import { expect, test } from 'vitest';
import { unify } from '../../../src/core/clean/unify';
import { applyChoices } from '../../../src/core/read/choices';
import { readTables } from '../../../src/core/read/orders';
import { recognise } from '../../../src/core/read/recognise/recognise';
import { defaultSettings } from '../../../src/core/settings';
import { type Day, isoDay } from '../../../src/core/units';
import { day, gridOf } from '../../makers';

const hints = { dateOrder: 'dmy' as const, decimal: ',' as const, country: 'FR' };

/** One line per contact: key, sign-up, last own action and what it was, order told. */
function read(...sheets: string[]): string[] {
  const tabs = sheets.map((text, i) => ({
    id: `${i + 1}`,
    name: `Tab ${i + 1}`,
    grid: gridOf(text),
  }));
  const used = applyChoices(recognise(tabs, hints), [])
    .filter((t) => t.used)
    .map((t) => t.table);
  const { identities } = readTables(tabs, used, defaultSettings, hints, day('2026-09-30'));
  const iso = (d: Day | null | undefined) => (typeof d === 'number' ? isoDay(d) : '-');
  return unify(identities, []).contacts.map((c) =>
    [c.key, iso(c.signupDay), c.lastOwnAction ?? '-', iso(c.lastOwnActionDay), iso(c.toldOrderDay)].join(' '),
  );
}

test.each<{ name: string; sheets: string[]; contacts: string[] }>([
  {
    name: 'a French contact list: an opened mail counts as nothing',
    sheets: [
      `E-mail | Nom | Date d’inscription | Dernier clic | Dernière connexion | Dernière réponse | Dernière ouverture
       ana@example.com | Roy | 12/03/2019 | 15/06/2024 | 13/06/2024 | 01/07/2025 | 13/08/2026
       leo@example.com | Bon | 25/03/2018 | | 30/01/2020 | | 14/08/2026
       max@example.com | Pré | | | | |`,
    ],
    contacts: [
      'ana@example.com 2019-03-12 reply 2025-07-01 -',
      'leo@example.com 2018-03-25 login 2020-01-30 -',
      'max@example.com - - - -',
    ],
  },
  {
    name: 'an English customer list with the last order',
    sheets: [
      `Email | First name | Customer since | Last order date | Last click
       ana@example.com | Ana | 2019-03-12 | 2024-06-15 |
       leo@example.com | Leo | 2018-03-25 | | 2020-01-30`,
    ],
    contacts: ['ana@example.com 2019-03-12 - - 2024-06-15', 'leo@example.com 2018-03-25 click 2020-01-30 -'],
  },
  {
    name: 'two lists: first sign-up, newest click',
    sheets: [
      `Email | First name | Signup date | Last click
       ana@example.com | Ana | 2019-03-12 | 2021-06-15`,
      `Email | Nom | Date d’inscription | Dernier clic
       ANA@example.com | Roy | 13/03/2018 | 14/05/2022`,
    ],
    contacts: ['ana@example.com 2018-03-13 click 2022-05-14 -'],
  },
  {
    name: 'a list of clicks',
    sheets: [
      `Email | Click date | Campaign
       ana@example.com | 2025-06-14 | Spring
       ana@example.com | 2025-08-14 | Summer
       leo@example.com | 2024-06-20 | Spring`,
    ],
    contacts: ['ana@example.com - click 2025-08-14 -', 'leo@example.com - click 2024-06-20 -'],
  },
  {
    name: 'touchpoints with a click date beside',
    sheets: [
      `customer_id | touch_date | channel | last_click
       1 | 14/06/2025 | E-mail | 15/06/2025
       1 | 15/06/2025 | E-mail |
       2 | 22/06/2025 | E-mail |
       2 | 23/06/2025 | E-mail |`,
    ],
    contacts: ['1 - click 2025-06-15 -', '2 - - - -'],
  },
  {
    name: 'touchpoints that say what happened: a mail sent or opened is nobody’s action',
    sheets: [
      `Email | Date | Canal | Type
       ana@example.com | 14/06/2025 | E-mail | clic
       ana@example.com | 13/06/2025 | E-mail | Clic
       ana@example.com | 18/06/2025 | E-mail | ouverture
       leo@example.com | 20/06/2025 | E-mail | envoi
       leo@example.com | 21/06/2025 | E-mail | Réponse
       zoe@example.com | 22/06/2025 | E-mail | ouverture
       zoe@example.com | 23/06/2025 | E-mail | envoyé`,
    ],
    contacts: [
      'ana@example.com - click 2025-06-14 -',
      'leo@example.com - reply 2025-06-21 -',
      'zoe@example.com - - - -',
    ],
  },
  {
    name: 'touchpoints that do not say',
    sheets: [
      `Email | Date du contact | Canal
       ana@example.com | 2025-01-03 | Social
       ana@example.com | 2025-01-04 | E-mail
       leo@example.com | 2025-01-04 | E-mail`,
    ],
    contacts: ['ana@example.com - - - -', 'leo@example.com - - - -'],
  },
])('$name', ({ sheets, contacts }) => expect(read(...sheets)).toEqual(contacts));
