import { findings } from '../../src/core/findings';
import type { Contact } from '../../src/core/model';
import { defaultSettings, type Settings } from '../../src/core/settings';
import type { Day } from '../../src/core/units';
import type { TabInput } from '../../src/tabs/input';
import { contact } from '../core/measure/contacts';
import { ledgerFrom, type TestOrder } from '../makers';
import { shop } from './shop';

/** What the tabs are written from, of these orders and of what is known of people, by name; nobody was merged. */
export function inputFrom(
  orders: readonly TestOrder[],
  contacts: readonly Contact[],
  settings: Partial<Settings>,
  today: Day,
): TabInput {
  const ledger = ledgerFrom(
    orders,
    contacts.map((c) => c.name),
  );
  const byName = new Map(contacts.map((c) => [c.name, c]));
  const known = ledger.names.map((name) => byName.get(name) ?? contact(name));
  return {
    ...shop,
    findings: findings(ledger, known, { ...defaultSettings, ...settings }, today),
    contacts: known,
    identities: [],
    customerOf: [],
    merges: [],
    doubtful: [],
  };
}
