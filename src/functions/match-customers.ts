import { cleanIdentities } from '../core/clean/identities';
import { unify } from '../core/clean/unify';
import { CannotAnswer, type Role } from '../core/codes';
import { type Cell, type Identity, isBlank, type Match, type Table, type Unified } from '../core/model';
import { makeChanges } from '../core/read/changes';
import { makePeople } from '../core/read/identities';
import { defaultSettings } from '../core/settings';
import { formatShare } from '../words/format';
import { wordsOf } from '../words/words';
import type { CellContext, CustomFunction } from './custom-function';
import { headersOption } from './options';
import { parameters as p } from './parameters';
import { cellAt, checkHeights, isErrorText, optionalColumn, type RangeColumn, Unreadable } from './ranges';
import { isHeadingOf } from './row-by-row';
import { asWritten, hintsOf } from './table';

type Parameter = CustomFunction['parameters'][number];
const column = (name: string, french: string, optional: boolean, en: string, fr: string): Parameter => ({
  name,
  french,
  text: { en, fr },
  optional,
});

export const matchCustomers: CustomFunction = {
  name: 'MATCH_CUSTOMERS',
  twin: 'DEDOUBLONNER_CLIENTS',
  summary: {
    en: 'Says row by row which rows are one customer, what joins them, and which others look like him.',
    fr: 'Dit ligne par ligne quelles lignes sont un même client, ce qui les relie, et lesquelles lui ressemblent.',
  },
  parameters: [
    column(
      'ids',
      'identifiants',
      false,
      'Column of customer numbers; "" where there is none.',
      'Colonne des numéros de client ; "" s’il n’y en a pas.',
    ),
    column(
      'emails',
      'emails',
      false,
      'Column of e-mails, same rows; "" where there is none.',
      'Colonne des e-mails, mêmes lignes ; "" s’il n’y en a pas.',
    ),
    column(
      'phones',
      'téléphones',
      false,
      'Column of phones, same rows; "" where there is none.',
      'Colonne des téléphones, mêmes lignes ; "" s’il n’y en a pas.',
    ),
    column('names', 'noms', true, 'Column of names, same rows.', 'Colonne des noms, mêmes lignes.'),
    column(
      'postcodes',
      'codes_postaux',
      true,
      'Column of postcodes, same rows.',
      'Colonne des codes postaux, mêmes lignes.',
    ),
    p.headers,
  ],
  columns: {
    en: 'Customer key, Rows in group, Matched by, To review',
    fr: 'Clé client, Lignes du groupe, Reliées par, À vérifier',
  },
  example: '=MATCH_CUSTOMERS(A2:A; B2:B; C2:C; D2:D)',
  /**
   * Customer number, e-mail and mobile join by themselves; weaker likeness is only named, with its reason and how sure
   * it is. A row that names nobody stays blank. Our heading stands beside the input's, or a blank without headers.
   */
  run: ([ids, emails, phones, names, postcodes, headers], context) => {
    const withHeaders = headersOption('headers', headers);
    const given: readonly (readonly [Role, RangeColumn | null])[] = [
      ['customer_id', optionalColumn('ids', ids)],
      ['email', optionalColumn('emails', emails)],
      ['phone', optionalColumn('phones', phones)],
      ['full_name', optionalColumn('names', names)],
      ['postcode', optionalColumn('postcodes', postcodes)],
    ];
    const columns = given.filter((one): one is readonly [Role, RangeColumn] => one[1] !== null);
    if (columns.length === 0 || (columns.length === 1 && columns[0][0] === 'postcode')) {
      throw new CannotAnswer('missing-argument', { argument: 'ids' });
    }
    checkHeights(columns.map(([, cells]) => cells));
    const rows = rowsOf(columns.map(([, cells]) => cells));
    const { whoOf, identities, height } = identitiesOf(
      rows,
      columns.map(([role]) => role),
      context,
    );
    if (identities.length === 0) throw new CannotAnswer('nothing-to-read', { argument: columns[0][1].argument });

    const { country } = defaultSettings;
    const cleaned = cleanIdentities(identities, { rulesOff: [], rulesOn: [], country });
    const unified = unify(cleaned.identities, [], { country });
    const groups = groupsOf(identities, unified);
    const idColumn = columns.find(([role]) => role === 'customer_id');
    const written = asWritten(idColumn ? idColumn[1].rows.map(([cell]) => cell) : []);
    const keyOf = (customer: number) => written(unified.contacts[customer].key);
    const review = toReview(unified, keyOf, context);
    const headings = matchCustomers.columns[context.language].split(', ');
    const blank = headings.map(() => '');
    return Array.from({ length: height }, (_, i) => {
      if (i < rows.firstRow) return withHeaders ? headings : blank;
      if (whoOf[i] < 0) return blank;
      const customer = unified.customerOf[whoOf[i]];
      const { rows: count, by } = groups[customer];
      const link = wordsOf(context.language).tabs.log.link;
      return [keyOf(customer), count, by.map((one) => link[one]).join(', '), review[customer]];
    });
  },
};

interface Rows {
  readonly cells: readonly (readonly Cell[])[];
  /** 1 under a heading. */
  readonly firstRow: number;
}

/** The columns side by side, error cells blank. */
function rowsOf(columns: readonly RangeColumn[]): Rows {
  const height = columns[0].rows.length;
  const first = height > 1 ? columns.map((column) => cellAt(column, 0)) : [];
  const firstRow = isHeadingRow(first) ? 1 : 0;
  const unreadable = new Unreadable();
  let rows = 0;
  const cells = Array.from({ length: height }, (_, i) => {
    let isFilled = false;
    const row = columns.map((column) => {
      const cell = cellAt(column, i);
      if (!isBlank(cell)) isFilled = true;
      if (!isErrorText(cell)) return cell;
      unreadable.add('error-cell', column.argument, i, cell);
      return '';
    });
    if (isFilled && i >= firstRow) rows++;
    return row;
  });
  unreadable.check(rows);
  return { cells, firstRow };
}

/** Words that headings are made of, and nothing that could be a number, an address or a phone. */
const isHeadingRow = (cells: readonly Cell[]): boolean =>
  cells.some((cell) => typeof cell === 'string' && isHeadingOf(cell)) &&
  cells.every((cell) => isBlank(cell) || (typeof cell === 'string' && !/@|\d{3}/.test(cell.slice(0, 320))));

/** Who each row speaks of, read as the wizard reads a list of customers: −1 nobody. Rows end with the last filled one. */
function identitiesOf(
  { cells, firstRow }: Rows,
  roles: readonly Role[],
  context: CellContext,
): { readonly whoOf: readonly number[]; readonly identities: readonly Identity[]; readonly height: number } {
  const table: Table = {
    tab: 'rows',
    name: '',
    kind: 'customers',
    confidence: 1,
    headerRow: firstRow,
    firstRow: firstRow + 1,
    lastRow: cells.length,
    columns: roles.map((role, index) => ({ index, header: '', role, confidence: 1, filled: 1, samples: [] })),
    dateOrder: null,
    decimal: null,
    byLine: false,
    remarks: [],
  };
  const people = makePeople(makeChanges());
  const reader = people.reader(cells, table, hintsOf(context), true);
  const who = cells.map((_, i) => (i < firstRow ? -1 : reader(i)));
  who.forEach((one, i) => {
    if (one >= 0) people.keep(one, [i + 1], null);
  });
  const { identities, renumbered } = people.kept();
  let height = cells.length;
  while (height > 1 && cells[height - 1].every(isBlank)) height--;
  return { whoOf: who.map((one) => (one < 0 ? -1 : renumbered[one])), identities, height };
}

const strongestFirst: readonly Match['by'][] = ['customer-id', 'email', 'phone', 'name'];

/** Rows of each customer, and what joins them; rows that say exactly the same are joined by the strongest they say. */
function groupsOf(
  identities: readonly Identity[],
  { customerOf, contacts }: Unified,
): readonly { readonly rows: number; readonly by: readonly Match['by'][] }[] {
  const groups = contacts.map(({ mergedBy }) => ({ rows: 0, by: [...mergedBy] }));
  identities.forEach(({ rows, fields }, i) => {
    const group = groups[customerOf[i]];
    group.rows += rows;
    if (rows < 2) return;
    const same = fields.customer_id ? 'customer-id' : fields.email ? 'email' : fields.phone ? 'phone' : 'name';
    if (!group.by.includes(same)) group.by.push(same);
  });
  for (const { by } of groups) by.sort((a, b) => strongestFirst.indexOf(a) - strongestFirst.indexOf(b));
  return groups;
}

const shownDoubts = 3;

/** The others each customer may be, the likeliest first. */
function toReview(
  { contacts, doubtful, customerOf }: Unified,
  keyOf: (customer: number) => Cell,
  { language }: CellContext,
): readonly string[] {
  const { link } = wordsOf(language).tabs.log;
  const { doubt } = wordsOf(language).functions;
  const others: string[][] = contacts.map(() => []);
  for (const { a, b, by, confidence } of doubtful) {
    const [one, other] = [customerOf[a], customerOf[b]];
    const sure = formatShare(confidence, language);
    others[one].push(doubt(String(keyOf(other)), link[by], sure));
    others[other].push(doubt(String(keyOf(one)), link[by], sure));
  }
  return others.map((of) => (of.length > shownDoubts ? [...of.slice(0, shownDoubts), '…'] : of).join(' · '));
}
