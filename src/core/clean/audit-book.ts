import type { Role, TableKind } from '../codes';
import type { Findings } from '../findings';
import type { Column, Contact, Ledger, Problem, SourceTab, Table, Unified } from '../model';
import { columnsWithoutRole } from '../read/unnamed';
import type { Person } from '../results';
import { type Cents, compareText } from '../units';
import { auditTable, type ColumnAudit, type ColumnProblem } from './audit';
import { readCountry } from './country';
import { readEmail } from './email';
import { readPostcode } from './place';

// How good the data of a whole workbook are. Of the cells only counts and row numbers leave here, never a value: a
// heading, the key and name of a customer, a key that too many people share are all the text there is.

/** One column of a used table that says something the analysis knows. */
export interface AuditedColumn {
  /** Id and name of its tab. */
  readonly tab: string;
  readonly tabName: string;
  readonly kind: TableKind;
  /** `''` where the column has no heading. */
  readonly header: string;
  /** From 0 in the grid. */
  readonly index: number;
  /** First sheet row of the table's data. */
  readonly firstRow: number;
  readonly role: Role;
  /** Its role is a guess to be checked. */
  readonly unsure: boolean;
  readonly rows: number;
  readonly filled: number;
  readonly valid: number;
  readonly distinct: number;
  /** The one to look at first. */
  readonly problem: ColumnProblem | null;
  /** Cells that cannot be read, whatever the reason. */
  readonly invalid: number;
  /** It is written the way we would ask for: yes and no, codes of countries, postcodes of home. True for every other role. */
  readonly plain: boolean;
}

/** A column that changes no figure. `role` null: not recognised. */
export interface UnusedColumn {
  readonly tab: string;
  readonly tabName: string;
  readonly header: string;
  readonly index: number;
  readonly role: Role | null;
  readonly filled: number;
  readonly rows: number;
}

/** What a shop needs of a customer to write, call, send or address by name. */
export const usefulFields = ['email', 'phone', 'postcode', 'consent', 'name'] as const;
export type UsefulField = (typeof usefulFields)[number];

export interface IncompleteCustomer {
  readonly person: Person;
  readonly missing: readonly UsefulField[];
}

export interface Completeness {
  /** Fields that at least one customer in ten has: one that fewer have is missing from the file, not from customers. */
  readonly asked: readonly UsefulField[];
  /** Fields that fewer have, and how many customers do; those that nobody has are not among them. */
  readonly rare: readonly { readonly field: UsefulField; readonly have: number; readonly of: number }[];
  /** Customers looked at: everyone but those who refused contact. */
  readonly of: number;
  /** Those who miss at least one field, and what they spent over the whole history. */
  readonly customers: number;
  readonly spent: Cents;
  /** Customers without each asked field. */
  readonly without: Readonly<Record<UsefulField, number>>;
  /** The most valuable first, `mostListed` at most. */
  readonly list: readonly IncompleteCustomer[];
}
const mostListed = 50;

export interface SharedKey {
  readonly key: string;
  /** Different names that share it. */
  readonly names: number;
  readonly tab: string;
  /** First sheet row that has it. */
  readonly row: number;
}

/** Something said of a column, a table or the whole; `header` is the column's, `''` where it is about more than one. */
export interface AuditRemark {
  readonly code: string;
  readonly tabName: string;
  readonly header: string;
  readonly count: number;
  /** Sheet row of the first, where rows are spoken of. */
  readonly row?: number;
}

export interface Audit {
  /** Used tables in the order of the workbook. */
  readonly tables: readonly { readonly tab: string; readonly name: string; readonly kind: TableKind }[];
  /**
   * The least filled first, those that are blank by nature after the others; equal ones in the order of the workbook.
   */
  readonly columns: readonly AuditedColumn[];
  readonly unused: readonly UnusedColumn[];
  /** Columns that are read though they have no role: nothing is checked in them, and nobody should stop filling them. */
  readonly beside: readonly Pick<UnusedColumn, 'tab' | 'tabName' | 'header' | 'index'>[];
  /** Columns that are neither read, shown nor copied: passwords, card and account numbers. */
  readonly secret: readonly Pick<UnusedColumn, 'tab' | 'tabName' | 'header' | 'index'>[];
  readonly remarks: readonly AuditRemark[];
  /** Keys that too many names share: they link nobody. The most shared first. */
  readonly sharedKeys: readonly SharedKey[];
  /** Pairs of customers left for a person to decide. */
  readonly doubtful: number;
  readonly incomplete: Completeness;
  /**
   * Customers whose record in a list tells of their orders, and those of whom it tells more, or later ones, than the
   * orders of this workbook; null where no list tells, or there are no orders.
   */
  readonly history: { readonly checked: number; readonly short: number } | null;
}

/** What the audit looks at: the workbook as it was read, and what was found in it. */
export interface AuditedBook {
  readonly sources: readonly SourceTab[];
  /** The used tables. */
  readonly tables: readonly Table[];
  readonly problems: readonly Problem[];
  readonly unified: Unified;
  readonly ledger: Ledger;
  readonly findings: Findings;
}

/**
 * How full and how right every used column is, what nothing uses, whom one knows too little of, and what to look at.
 * Columns of used tables are in exactly one of `columns`, `beside`, `unused` and `secret`, save those without heading and cells.
 */
export function auditBook(book: AuditedBook): Audit {
  const { sources, tables, unified, findings } = book;
  const gridOf = new Map(sources.map(({ id, grid }) => [id, grid] as const));
  const columns: AuditedColumn[] = [];
  const unused: UnusedColumn[] = [];
  const beside: Audit['beside'][number][] = [];
  const secret: Audit['secret'][number][] = [];
  for (const table of tables) {
    const grid = gridOf.get(table.tab);
    if (!grid) continue;
    const read = columnsWithoutRole(grid, table);
    for (const audited of auditTable(grid, table, findings.settings.country)) {
      const { column, rows, filled, valid } = audited;
      if (column.header === '' && filled === 0) continue;
      const where = { tab: table.tab, tabName: table.name, header: column.header, index: column.index };
      const role = column.role ?? column.also ?? null;
      if (column.secret) secret.push(where);
      else if (role === null && read.indexOf(column) >= 0) beside.push(where);
      else if (role === null || valid === null || unreadRoles.has(role)) unused.push({ ...where, role, filled, rows });
      else columns.push(auditedColumn(audited, role, table, findings.settings.country));
    }
  }
  const placeOf = ({ role, rows, filled }: AuditedColumn) =>
    (blankByNature.has(role) ? 2 : 0) + (rows === 0 ? 0 : filled / rows);
  return {
    tables: tables.map(({ tab, name, kind }) => ({ tab, name, kind })),
    // `sort` keeps the order of equal ones.
    columns: columns.sort((a, b) => placeOf(a) - placeOf(b)),
    unused,
    beside,
    secret,
    remarks: remarksOf(book.problems, tables),
    sharedKeys: unified.ignoredKeys
      .map(({ seen = '', count = 0, tab = '', row = 0 }) => ({ key: seen, names: count, tab, row }))
      .sort((a, b) => b.names - a.names || compareText(a.key, b.key)),
    doubtful: unified.doubtful.length,
    incomplete: completenessOf(findings, unified.contacts),
    history: historyOf(book.findings),
  };
}

/**
 * Roles that are recognised and change no figure, no match and no tab. Whoever starts to read one takes it from here
 * (a test watches).
 */
export const unreadRoles: ReadonlySet<Role> = new Set<Role>(['payment_method', 'fee', 'tax', 'notes', 'tags']);

/** Not every order has an offer, nor every customer a company: blanks there are no fault. */
const blankByNature: ReadonlySet<Role> = new Set<Role>([
  'civility',
  'company',
  'siret',
  'vat',
  'coupon',
  'discount',
  'refunded',
  'referrals',
  'referral_code',
  'review_score',
  'promoter_score',
  'click_date',
  'login_date',
  'reply_date',
  'contract_end',
  'remarketing_cost',
  'campaign',
]);

function auditedColumn(
  { column, rows, filled, valid, distinct, problems }: ColumnAudit,
  role: Role,
  table: Table,
  home: string,
): AuditedColumn {
  const right = valid ?? filled;
  return {
    tab: table.tab,
    tabName: table.name,
    kind: table.kind,
    header: column.header,
    index: column.index,
    firstRow: table.firstRow,
    role,
    unsure: column.role !== null && column.confidence < 0.8,
    rows,
    filled,
    valid: right,
    distinct,
    problem: problems.length > 0 ? problems[0] : null,
    invalid: filled - right,
    plain: isPlain(column, role) && !(role === 'postcode' && isAllAbroad(table, home)),
  };
}

/** A list that says "subscribed", or France, is read as well: nobody should be asked to write it otherwise. */
function isPlain({ samples }: Column, role: Role): boolean {
  const all = (test: (text: string) => boolean) => samples.length > 0 && samples.every((text) => test(text.trim()));
  if (role === 'opt_in' || role === 'opt_out') return all((text) => /^(oui|non|yes|no)$/i.test(text));
  if (role === 'country') return all((text) => /^[A-Z]{2}$/.test(text));
  return true;
}

/** The form we ask of postcodes is that of one country: nobody abroad should be asked for it. */
function isAllAbroad({ columns }: Table, home: string): boolean {
  const countries = columns.find(({ role }) => role === 'country')?.samples.map(readCountry) ?? [];
  return countries.length > 0 && countries.every((country) => country !== '' && country !== home);
}

/** The same thing said of a column is said once, with how many. What a cell held stays behind. */
function remarksOf(problems: readonly Problem[], tables: readonly Table[]): AuditRemark[] {
  const found = new Map<string, { code: string; tabName: string; header: string; count: number; row?: number }>();
  for (const { code, tab, column, count = 1, row } of problems) {
    const table = tables.find((t) => t.tab === tab);
    const header = column === undefined ? '' : (table?.columns.find((c) => c.index === column)?.header ?? '');
    const key = `${code}\u0001${tab ?? ''}\u0001${column ?? ''}`;
    const before = found.get(key);
    if (before) before.count += count;
    else found.set(key, { code, tabName: table?.name ?? '', header, count, ...(row === undefined ? {} : { row }) });
  }
  return [...found.values()];
}

// ---------------------------------------------------------------- customers one knows too little of

function missingFields(contact: Contact, asked: readonly UsefulField[]): UsefulField[] {
  return asked.filter((field) => !has[field](contact));
}

/** A phone that nobody can dial and an address no mail reaches are as good as none. */
const has: Readonly<Record<UsefulField, (contact: Contact) => boolean>> = {
  email: ({ email }) => email !== '' && readEmail(email) !== null,
  phone: ({ phone }) => phone[0] === '+',
  postcode: ({ postcode, country }) => postcode !== '' && readPostcode(postcode, country) !== null,
  consent: ({ consent }) => consent !== 'unknown',
  name: ({ firstName, lastName, company, name, email, key }) =>
    lastName !== '' || company !== '' || firstName !== '' || (name !== '' && name !== key && name !== email),
};

function completenessOf({ people, hasAmounts }: Findings, contacts: readonly Contact[]): Completeness {
  const have = usefulFields.map((field) => ({
    field,
    have: contacts.filter(has[field]).length,
    of: contacts.length,
  }));
  const isRare = (count: number) => count * 10 < contacts.length;
  const asked = have.filter(({ have: count }) => count > 0 && !isRare(count)).map(({ field }) => field);
  const rare = have.filter(({ have: count }) => count > 0 && isRare(count));
  const without: Record<UsefulField, number> = { email: 0, phone: 0, postcode: 0, consent: 0, name: 0 };
  const found: IncompleteCustomer[] = [];
  let [of, spent] = [0, 0];
  for (const person of people) {
    const contact: Contact | undefined = contacts[person.customer];
    if (!contact || contact.consent === 'no') continue;
    of++;
    const missing = missingFields(contact, asked);
    if (missing.length === 0) continue;
    for (const field of missing) without[field]++;
    spent += person.totalSpent;
    found.push({ person, missing });
  }
  const worth = ({ person }: IncompleteCustomer) => (hasAmounts ? person.totalSpent : person.orderCount);
  found.sort(
    (a, b) => worth(b) - worth(a) || b.missing.length - a.missing.length || compareText(a.person.key, b.person.key),
  );
  return { asked, rare, of, customers: found.length, spent, without, list: found.slice(0, mostListed) };
}

// ---------------------------------------------------------------- is the history whole?

/** `toldHistory` in counts, as the report tells it. */
const historyOf = ({ toldHistory }: Findings): Audit['history'] =>
  toldHistory ? { checked: toldHistory.checked, short: toldHistory.short.length } : null;
