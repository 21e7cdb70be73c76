import { consentOf } from '../clean/consent';
import { readEmail } from '../clean/email';
import type { Role } from '../codes';
import {
  type Grid,
  type Identity,
  type IdentityField,
  identityFields,
  isBlank,
  type Row,
  type Table,
  type ToldTotals,
} from '../model';
import { type Cents, type Day, isoDay } from '../units';
import type { Changes } from './changes';
import { dayReader, findDateOrder } from './days';
import { cellText, customerKey, foldAccents, foldKey, isErrorText } from './keys';
import { saysNothing } from './known-words';
import type { ReadHints } from './recognise/hints';
import { looksLikeEmail, looksLikePhone } from './recognise/profile';
import { dateRoles, namingRoles } from './roles';

/** Fields that name somebody; a city or a country alone is nobody. */
const naming: readonly IdentityField[] = [...namingRoles, 'siret', 'vat'];
/** In a list of sales these speak of the order. */
const ofTheOrder: ReadonlySet<Role> = new Set<Role>(['notes', 'tags', 'review_score', 'remarketing_cost']);

/** What tills and shops write where they know nobody. */
const nobody: ReadonlySet<string> = new Set(
  (
    'guest|guest customer|guest checkout|invite|invitee|anonymous|anonyme|anonimo|unknown|unknown customer|inconnu|' +
    'client inconnu|n/a|na|#n/a|none|null|nan|nil|undefined|-|--|?|.|x|walk-in|walk in|walk-in customer|walkin|' +
    'client de passage|client comptoir|comptoir|passage|client divers|divers|clients divers|non renseigne|non connu|' +
    'cash customer|cliente de paso|okand|gast|not available|no name|sans nom'
  ).split('|'),
);

/** Who a row of the grid (from 0) speaks of: the number of its identity, or −1 where it names nobody. */
export type WhoReader = (r: number) => number;

interface Draft {
  readonly tab: string;
  /** Sheet row that said so first, kept or not. */
  readonly firstRow: number;
  readonly fields: Partial<Record<IdentityField, string>>;
  readonly otherId: string;
  readonly listed: boolean;
  readonly person: string;
  readonly rows: number[];
  told: { readonly orders: number | null; readonly cents: Cents | null; readonly currency: string } | null;
  day: Day | null;
  /** A kept row speaks of it. */
  used: boolean;
  /** Placed an order, if only one that was cancelled. */
  wished: boolean;
}

/** Everybody the tables speak of. */
export interface People {
  reader(grid: Grid, table: Table, hints: ReadHints, listed: boolean): WhoReader;
  /** Says that kept rows (sheet rows, from 1) speak of this identity. */
  keep(who: number, rows: readonly number[], day: Day | null): void;
  /** Says that somebody placed an order that was no sale in the end: without another he is a prospect. */
  wish(who: number): void;
  /** Says what a list tells of all his orders, in a currency or `''`; of two rows that name him alike, the larger. */
  told(who: number, orders: number | null, cents: Cents | null, currency: string): void;
  /** Says what somebody did on a day; the newest day of each kind stays. */
  acted(who: number, action: 'click_date' | 'login_date' | 'reply_date', day: Day): void;
  /** The strongest single key of an identity, to find an earlier order of the same customer. */
  person(who: number): string;
  /** The customer an identity is once all that names him is put together: a number, an e-mail and a name are one. */
  customer(who: number): number;
  /**
   * Those of kept rows, and the new number of each old one (−1: of no kept row); those of no kept row who refuse to be
   * written to.
   *
   * @param currency of the orders; totals in another one are not known
   */
  kept(currency?: string): {
    readonly identities: Identity[];
    readonly renumbered: Int32Array;
    readonly refusals: Identity[];
  };
}

/** @param unite says which identities are one customer; asked once, when somebody first wants to know */
export function makePeople(
  changes: Changes,
  unite: (identities: readonly Identity[]) => ArrayLike<number> = (identities) => identities.map((_, i) => i),
): People {
  const drafts: Draft[] = [];
  let customers: ArrayLike<number> = [];
  return {
    reader: (grid, table, hints, listed) => whoReader(drafts, changes, grid, table, hints, listed),
    keep(who, rows, day) {
      const draft = drafts[who];
      if (!draft) return;
      draft.used = true;
      for (const row of rows) draft.rows.push(row);
      if (day !== null && (draft.day === null || day > draft.day)) draft.day = day;
    },
    wish(who) {
      if (drafts[who]) drafts[who].wished = true;
    },
    acted(who, action, day) {
      const fields = drafts[who]?.fields;
      if (fields && isoDay(day) > (fields[action] ?? '')) fields[action] = isoDay(day);
    },
    told(who, orders, cents, currency) {
      const draft = drafts[who];
      if (!draft || (orders === null && cents === null)) return;
      const { orders: before = null, cents: spent = null } = draft.told ?? {};
      draft.told = { orders: larger(orders, before), cents: larger(cents, spent), currency };
    },
    person: (who) => drafts[who].person,
    customer(who) {
      if (customers.length !== drafts.length)
        customers = unite(
          drafts.map(({ tab, firstRow, fields, otherId, listed, day }) => ({
            tab,
            row: firstRow,
            rows: 1,
            fields,
            ...(otherId ? { otherId } : {}),
            ...furtherEmails(fields.email),
            day,
            listed,
          })),
        );
      return customers[who];
    },
    kept(currency = '') {
      const known = (draft: Draft): ToldTotals | null => {
        if (!draft.told) return null;
        const isOther = draft.told.currency !== '' && currency !== '' && draft.told.currency !== currency;
        return { orders: draft.told.orders, cents: isOther ? null : draft.told.cents, account: draft.person };
      };
      const renumbered = new Int32Array(drafts.length).fill(-1);
      const identities: Identity[] = [];
      const refusals: Identity[] = [];
      for (let i = 0; i < drafts.length; i++) {
        const { tab, firstRow, fields, otherId, listed, rows, day, used, wished } = drafts[i];
        const also = { ...(otherId ? { otherId } : {}), ...furtherEmails(fields.email) };
        if (!used) {
          const { opt_in = '', opt_out = '' } = fields;
          const refuses = consentOf(opt_in, opt_out) === 'no';
          if (refuses) refusals.push({ tab, row: firstRow, rows: 0, fields, ...also, day: null, listed: false });
          if (refuses || !wished) continue;
        }
        renumbered[i] = identities.length;
        if (rows.length > 1) rows.sort((a, b) => a - b);
        const told = known(drafts[i]);
        identities.push({
          tab,
          row: rows[0] ?? firstRow,
          rows: rows.length,
          ...(rows.length > 1 ? { sheetRows: rows } : {}),
          fields,
          ...also,
          day,
          listed,
          ...(told ? { told } : {}),
        });
      }
      return { identities, renumbered, refusals };
    },
  };
}

/** "ana@example.com, 06 39 98 00 01": the number that stands beside an address in its cell. */
const phoneBeside = (text: string): string | undefined =>
  text.length > 320 || !/[,;|/\n]/.test(text)
    ? undefined
    : text
        .split(/[,;|/\n]/)
        .map((piece) => piece.trim())
        .find(looksLikePhone);

/** "ana@example.com; a.diaz@example.org": all but the first. */
function furtherEmails(email = ''): Pick<Identity, 'moreEmails'> {
  if (email.indexOf('@') === email.lastIndexOf('@')) return {};
  const others = readEmail(email)?.others ?? [];
  return others.length > 0 ? { moreEmails: others } : {};
}

/** Of two numbers the larger; of one and nothing, the one. */
export const larger = <T extends number>(a: T | null, b: T | null): T | null =>
  a === null ? b : b === null || a > b ? a : b;

function whoReader(
  drafts: Draft[],
  changes: Changes,
  grid: Grid,
  table: Table,
  hints: ReadHints,
  listed: boolean,
): WhoReader {
  const known = new Map<string, number>();
  const isField = (role: Role): role is IdentityField => (identityFields as readonly string[]).indexOf(role) >= 0;
  const columns = table.columns.filter(
    (c) => !c.secret && c.role !== null && isField(c.role) && (listed || !ofTheOrder.has(c.role)),
  );
  const fields = columns.map((c) => c.role as IdentityField);
  const read = columns.map((column) => {
    const role = column.role as Role;
    if (role === 'customer_id') return idText;
    if (!dateRoles.has(role)) return textOf;
    const order =
      column.dateOrder !== undefined
        ? column.dateOrder
        : findDateOrder(
            grid.slice(table.firstRow - 1, table.lastRow).map((row) => row[column.index]),
            hints.dateOrder,
          ).order;
    const readDay = dayReader(order);
    return (cell: Row[number] | undefined) => {
      const day = isBlank(cell) ? null : readDay(cell);
      return day === null ? '' : isoDay(day);
    };
  });
  const other = table.columns.find((c) => c.also === 'customer_id' && !c.secret);
  // Shops write customer number 0 for a guest; a file that has numbers only may well number from 0.
  const zeroIsGuest = fields.some((f) => f === 'email' || f === 'full_name' || f === 'last_name');
  const cleanedIds = new Set<string>();

  // Readers ask several times about a row.
  const asked = new Int32Array(grid.length).fill(-2);
  return (r) => {
    if (asked[r] === -2) asked[r] = identityOf(r);
    return asked[r];
  };

  function identityOf(r: number): number {
    const row = grid[r];
    if (!row) return -1;
    let key = '';
    const texts: string[] = [];
    for (let i = 0; i < columns.length; i++) {
      const text = read[i](row[columns[i].index]);
      texts.push(text);
      key += `${text}\u0001`;
    }
    const otherId = other ? idText(row[other.index]) : '';
    if (otherId) key += otherId;
    const seen = known.get(key);
    if (seen !== undefined) return seen;

    const said: Partial<Record<IdentityField, string>> = {};
    for (let i = 0; i < fields.length; i++) {
      const field = fields[i];
      const text = texts[i];
      if (text === '' || isNobody(field, text, zeroIsGuest)) continue;
      // E-mail and phone in one column: each to its own field.
      if (field === 'email' && text.indexOf('@') < 0 && looksLikePhone(text)) said.phone = said.phone ?? text;
      else if (field === 'phone' && looksLikeEmail(text)) said.email = said.email ?? text;
      else {
        said[field] = text;
        const phone = field === 'email' ? phoneBeside(text) : undefined;
        if (phone !== undefined) said.phone = said.phone ?? phone;
      }
    }
    if (otherId && !said.customer_id) said.customer_id = otherId;
    let who = -1;
    if (naming.some((field) => said[field] !== undefined)) {
      who = drafts.length;
      drafts.push({
        tab: table.tab,
        firstRow: r + 1,
        fields: said,
        otherId: otherId === said.customer_id ? '' : otherId,
        listed,
        person: personOf(said),
        rows: [],
        told: null,
        day: null,
        used: false,
        wished: false,
      });
      noteCleanedId(r, said.customer_id);
    }
    known.set(key, who);
    return who;
  }

  function noteCleanedId(r: number, id: string | undefined): void {
    const column = columns.find((c) => c.role === 'customer_id');
    if (!column || !id || cleanedIds.has(id)) return;
    const before = cellText(grid[r][column.index]);
    if (before === id) return;
    cleanedIds.add(id);
    changes.add({ tab: table.tab, row: r + 1, field: 'customer_id', before, after: id, rule: 'customer-id' });
  }
}

const longestField = 2000;
const textOf = (cell: Row[number] | undefined): string => {
  const text = cellText(cell);
  if (isErrorText(text)) return '';
  return text.length > longestField ? text.slice(0, longestField) : text;
};
const idText = (cell: Row[number] | undefined): string => customerKey(cell).slice(0, 320);

function isNobody(field: IdentityField, text: string, zeroIsGuest: boolean): boolean {
  if (field === 'customer_id' && text === '0') return zeroIsGuest;
  if ((field === 'email' || field === 'phone') && saysNothing(text)) return true;
  if (text.length > 20) return false;
  return (
    (field === 'customer_id' ||
      field === 'full_name' ||
      field === 'last_name' ||
      field === 'email' ||
      field === 'company' ||
      field === 'phone') &&
    nobody.has(foldAccents(text))
  );
}

/** A shorter phone, or an e-mail without @, is many people's: what they wrote to be left alone. */
const fewestDigits = 6;

function personOf(said: Partial<Record<IdentityField, string>>): string {
  if (said.customer_id) return `id:${foldKey(said.customer_id)}`;
  if (said.email && said.email.indexOf('@') > 0) return `email:${foldKey(said.email)}`;
  const digits = (said.phone ?? '').replace(/\D/g, '').slice(-9);
  if (digits.length >= fewestDigits) return `phone:${digits}`;
  return `name:${foldAccents([said.full_name, said.first_name, said.last_name, said.company].filter(Boolean).join(' '))}`;
}
