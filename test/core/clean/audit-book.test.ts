import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Audit, auditBook, type UsefulField, unreadRoles } from '../../../src/core/clean/audit-book';
import type { Cell, Grid } from '../../../src/core/model';
import { readCsv } from '../../../src/local/files/read-csv';
import { makeBook } from '../../../src/local/services/store';
import { type Analysis, analyse, auditOf } from '../../../src/wizard/analysis';
import { type Choices, noChoices } from '../../../src/wizard/messages';
import { reportOf } from '../../../src/wizard/report';
import { day } from '../../makers';

type Book = Readonly<Record<string, Grid>>;
function analysed(book: Book, more: Partial<Choices> = {}): Analysis {
  const sources = Object.entries(book).map(([name, grid], i) => ({ id: String(i + 1), name, grid }));
  const circumstances = {
    hints: { dateOrder: 'dmy' as const, decimal: ',' as const, country: 'FR' },
    today: day('2026-10-02'),
  };
  return analyse(sources, { ...noChoices, ...more }, circumstances);
}
const audited = (book: Book, more?: Partial<Choices>): Audit => auditOf(analysed(book, more));

const at = (iso: string): Cell => ({ day: day(iso), second: 0 });
const orders: Grid = [
  ['N° commande', 'Date', 'N° client', 'Montant', 'Canal', 'Moyen de paiement', 'Zzyzx'],
  ['F1', at('2026-01-05'), 'C1', 50, 'Salon', 'CB', 'a'],
  ['F2', at('2026-02-05'), 'C2', 500, 'Salon', 'CB', ''],
  ['F3', at('2026-03-05'), 'C2', 20, 'E-mail', '', ''],
  ['F4', at('2024-04-05'), 'C3', 20, 'E-mail', '', ''],
  ['F5', 'bientôt', 'C1', 20, 'E-mail', '', ''],
];
const clients: Grid = [
  ['N° client', 'Nom', 'Prénom', 'E-mail', 'Téléphone', 'Code postal', 'Newsletter', 'Mot de passe', 'Nb commandes'],
  ['C1', 'Diaz', 'Ana', 'ana@example.com', '06 39 98 12 34', '44000', 'oui', 'hunter2', 2],
  ['C2', 'Petit', 'Léo', 'leo@example', '', '44000', '', 'azerty', 2],
  ['C3', 'Morel', 'Zoé', '', '06 39 98 12 36', '1000', 'oui', 'secret', 9],
  ['C4', 'Blanc', 'Tom', '', '', '', 'non', '123456', 0],
  ['C5', '', '', 'eve@example.com', '12', '33000', 'oui', 'password', ''],
];
const shop = { Commandes: orders, Clients: clients };

describe('the audit of a workbook', () => {
  const audit = audited(shop);
  const column = (tab: string, header: string) => audit.columns.find((c) => c.tabName === tab && c.header === header);

  it('tells of each column where it is, how full and how right', () => {
    expect(column('Clients', 'E-mail')).toMatchObject({
      role: 'email',
      index: 3,
      firstRow: 2,
      rows: 5,
      filled: 3,
      valid: 2,
      invalid: 1,
      distinct: 3,
      problem: { code: 'email-invalid', count: 1, rows: [3] },
    });
    expect(column('Commandes', 'Date')).toMatchObject({ filled: 5, valid: 4, problem: { rows: [6] } });
  });

  it('puts the least filled first, and what is blank by nature last', () => {
    const share = audit.columns.map((c) => c.filled / c.rows);
    expect(share).toEqual([...share].sort((a, b) => a - b));
    const [, ...rest] = clients;
    const more = [[...clients[0], 'Société'], ...rest.map((row) => [...row, row[0] === 'C1' ? 'SARL Diaz' : ''])];
    const headers = audited({ ...shop, Clients: more }).columns.map((c) => c.header);
    expect(headers[headers.length - 1]).toBe('Société');
  });

  it('names columns that change no figure, and those that are never read', () => {
    expect(audit.unused.map((c) => [c.header, c.role, c.filled])).toEqual([
      ['Moyen de paiement', 'payment_method', 2],
      ['Zzyzx', null, 1],
    ]);
    expect(audit.secret).toEqual([{ tab: '2', tabName: 'Clients', header: 'Mot de passe', index: 7 }]);
  });

  it('does not call unused what is read without a role', () => {
    const offers: Grid = [
      ['Code promo', 'Coût', 'Début', 'Fin', 'Destinataires', 'Zzyzx'],
      ['AMI', 20, at('2026-01-01'), at('2026-01-31'), 40, 'a'],
      ['MERCI', 30, at('2026-02-01'), at('2026-02-28'), 50, ''],
    ];
    const found = audited({ ...shop, Offres: offers });
    const headed = (list: readonly { readonly tabName: string; readonly header: string }[]) =>
      list.filter((c) => c.tabName === 'Offres').map((c) => c.header);
    expect([...headed(found.columns), ...headed(found.beside)].sort()).toEqual(
      ['Code promo', 'Coût', 'Destinataires', 'Début', 'Fin'].sort(),
    );
    expect(headed(found.unused)).toEqual(['Zzyzx']);
  });

  it('lists who misses something that others have, the most valuable first; who refused contact is left alone', () => {
    const { incomplete } = audit;
    expect(incomplete.asked).toEqual(['email', 'phone', 'postcode', 'consent', 'name']);
    expect(incomplete.list.map(({ person, missing }) => [person.key, missing])).toEqual([
      // An address that is none is as good as no address.
      ['C2', ['email', 'phone', 'consent']],
      ['C3', ['email']],
      ['C5', ['phone', 'name']],
    ]);
    expect(incomplete).toMatchObject({ of: 4, customers: 3, spent: 54_000 });
    expect(incomplete.without).toEqual({ email: 2, phone: 2, postcode: 0, consent: 1, name: 1 });
  });

  it('asks for nothing that nobody has', () => {
    const bare = clients.map((row) => [row[0], row[1], row[2], row[3]]);
    expect(audited({ ...shop, Clients: bare }).incomplete.asked).toEqual(['email', 'name']);
  });

  it('asks customers for what one in ten has; what fewer have is missing from the file', () => {
    const list: Grid = [
      ['N° client', 'Nom', 'E-mail'],
      ...Array.from({ length: 21 }, (_, i) => [`C${i}`, `Nom ${i}`, i < 2 ? `n${i}@example.com` : '']),
    ];
    const { incomplete } = audited({ Clients: list });
    expect(incomplete).toMatchObject({ asked: ['name'], rare: [{ field: 'email', have: 2, of: 21 }], customers: 0 });
    const enough = [...list.slice(0, 3), ['C2', 'Nom 2', 'n2@example.com'], ...list.slice(4)];
    expect(audited({ Clients: enough }).incomplete).toMatchObject({ asked: ['email', 'name'], rare: [] });
  });

  it('asks nobody abroad for postcodes of home', () => {
    const plain = (country: string) =>
      audited({
        Clients: [
          ['N° client', 'Nom', 'Code postal', 'Pays'],
          ['C1', 'Diaz', '75001', country],
          ['C2', 'Petit', '10115', 'Allemagne'],
        ],
      }).columns.find(({ role }) => role === 'postcode')?.plain;
    expect([plain('France'), plain('Allemagne')]).toEqual([true, false]);
  });

  it('counts customers whose record tells of more orders than the file holds', () => {
    // C1: two told, one kept and one with an unreadable date; C2: two of two; C3: nine told, one found; C4: none of none.
    expect(audit.history).toEqual({ checked: 4, short: 2 });
    expect(audited({ Commandes: orders }).history).toBeNull();
    expect(audited({ Clients: clients }).history).toBeNull();
  });

  test.each([
    { name: 'money told', heading: 'Total dépensé', told: [50, 520, 45, 0], checked: 4, short: 1 },
    {
      name: 'a cent or a postage more is no gap',
      heading: 'Total dépensé',
      told: [50.5, 525, 20.2, 0],
      checked: 4,
      short: 0,
    },
    {
      name: 'a later order told',
      heading: 'Date dernière commande',
      told: [at('2026-01-05'), at('2026-03-06'), at('2026-08-01'), ''],
      checked: 3,
      short: 1,
    },
  ])('history: $name', ({ heading, told, checked, short }) => {
    const list = [
      ['N° client', 'Nom', 'E-mail', heading],
      ...clients.slice(1, 5).map((row, i) => [row[0], row[1], `${row[0]}@example.com`, told[i]]),
    ];
    expect(audited({ Commandes: orders.slice(0, 5), Clients: list }).history).toEqual({ checked, short });
  });

  it('lists keys that too many names share, the most shared first, with where they stand', () => {
    const names = ['Diaz', 'Petit', 'Morel', 'Blanc', 'Garrec', 'Sorel', 'Ribot'];
    const list: Grid = [
      ['Nom', 'Prénom', 'E-mail', 'Ville'],
      ...names.map((name, i) => [name, `P${'abcdefg'[i]}`, 'contact@example.com', 'Brest']),
    ];
    const [key, ...others] = audited({ Contacts: list }).sharedKeys;
    expect(key).toMatchObject({ key: 'contact@example.com', names: 7, tab: '1', row: 2 });
    expect(others).toEqual([]);
  });

  it('says once what is said of a column, with its heading', () => {
    expect(audit.remarks.filter(({ code }) => code === 'secret-column')).toEqual([
      { code: 'secret-column', tabName: 'Clients', header: 'Mot de passe', count: 1 },
    ]);
    const analysis = analysed(shop);
    const mixed = { code: 'dates-mixed', tab: '1', column: 1, row: 3, seen: 'ana@example.com' };
    const problems = [mixed, { ...mixed, row: 4, count: 3 }, { ...mixed, tab: '2' }];
    expect(auditBook({ ...analysis, tables: analysis.used, problems }).remarks).toEqual([
      { code: 'dates-mixed', tabName: 'Commandes', header: 'Date', count: 4, row: 3 },
      { code: 'dates-mixed', tabName: 'Clients', header: 'Nom', count: 1, row: 3 },
    ]);
  });

  it('looks at the cells once for one analysis', () => {
    const analysis = analysed(shop);
    expect(auditOf(analysis)).toBe(auditOf(analysis));
  });
});

/** Text of a grid that is no heading, no key and no name: nothing of it may leave. */
function valuesOf(book: Book, analysis: Analysis): Set<string> {
  const said = new Set<string>();
  for (const { key, name } of analysis.findings.people) for (const text of [key, name]) said.add(text);
  for (const { header } of analysis.used.flatMap((table) => table.columns)) said.add(header);
  for (const { seen } of analysis.unified.ignoredKeys) said.add(seen ?? '');
  const all = Object.values(book).flat(2);
  const texts = all.filter((cell): cell is string => typeof cell === 'string' && cell.trim().length > 3);
  return new Set(texts.filter((text) => ![...said].some((word) => word.includes(text) || text === word)));
}

/** Every text anywhere in a value. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** What must hold of any audit. */
function checkAudit(book: Book, analysis: Analysis): void {
  const audit = auditOf(analysis);
  const columns = analysis.used.flatMap((table) => table.columns.map((c) => `${table.tab} ${c.index}`));
  const placed = [...audit.columns, ...audit.beside, ...audit.unused, ...audit.secret].map(
    (c) => `${c.tab} ${c.index}`,
  );
  expect(new Set(placed).size).toBe(placed.length);
  for (const place of placed) expect(columns).toContain(place);
  const headed = analysis.used.flatMap((t) =>
    t.columns.filter((c) => c.header !== '').map((c) => `${t.tab} ${c.index}`),
  );
  for (const place of headed) expect(placed).toContain(place);
  for (const c of audit.columns) {
    expect(c.valid + c.invalid).toBe(c.filled);
    expect(c.filled).toBeLessThanOrEqual(c.rows);
    if (c.invalid > 0) expect(c.problem).not.toBeNull();
  }
  const { incomplete } = audit;
  const sum = (fields: readonly UsefulField[][]) => fields.reduce((all, list) => all + list.length, 0);
  const without = Object.values(incomplete.without).reduce((all, count) => all + count, 0);
  if (incomplete.customers <= 50) {
    expect(incomplete.list).toHaveLength(incomplete.customers);
    expect(sum(incomplete.list.map(({ missing }) => [...missing]))).toBe(without);
    expect(incomplete.list.reduce((all, { person }) => all + person.totalSpent, 0)).toBe(incomplete.spent);
  } else expect(incomplete.list).toHaveLength(50);
  expect(incomplete.customers).toBeLessThanOrEqual(incomplete.of);
  expect(incomplete.of).toBeLessThanOrEqual(analysis.findings.people.length);
  const worth = incomplete.list.map(({ person }) =>
    analysis.findings.hasAmounts ? person.totalSpent : person.orderCount,
  );
  expect(worth).toEqual([...worth].sort((a, b) => b - a));
  if (audit.history) expect(audit.history.short).toBeLessThanOrEqual(audit.history.checked);

  // No value of a cell, but headings, keys and names.
  const { list: people, ...figures } = incomplete;
  const said = new Set(textsIn({ ...audit, incomplete: { ...figures, keys: people.map(({ person }) => person.key) } }));
  for (const value of valuesOf(book, analysis)) expect(said.has(value), value).toBe(false);
}

describe('any audit', () => {
  it('has parts that make the whole, and lets no value out, whatever the cells', () => {
    const word = fc.constantFrom(
      'Ana',
      'Léo',
      'ana@example.com',
      'leo@example',
      '06 39 98 12 34',
      '12',
      '44000',
      'oui',
      '',
    );
    const row = fc.tuple(fc.constantFrom('C1', 'C2', 'C3', 'C4', ''), word, word, word, word, word);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), fc.array(row, { maxLength: 4 }), (people, more) => {
        const list: Grid = [
          ['N° client', 'Nom', 'E-mail', 'Téléphone', 'Code postal', 'Newsletter'],
          ['C9', 'Zoé Morel', 'zoe@example.com', '06 39 98 12 36', '29200', 'oui'],
          ...people,
        ];
        const book = {
          Clients: list,
          Commandes: [...orders, ...more.map(([id], i) => [`G${i}`, at('2026-05-01'), id, 5])],
        };
        checkAudit(book, analysed(book));
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on the order of the rows', () => {
    const [heading, ...rows] = clients;
    const figures = ({ columns, incomplete }: Audit) => [
      columns.map(({ header, filled, valid, distinct, problem }) => [header, filled, valid, distinct, problem?.code]),
      incomplete.list.map(({ person, missing }) => [person.key, missing]),
      incomplete.without,
    ];
    expect(figures(audited({ ...shop, Clients: [heading, ...[...rows].reverse()] }))).toEqual(figures(audited(shop)));
  });

  it('tells the report counts and rows, and neither keys nor names', () => {
    const analysis = analysed(shop);
    const { audit } = reportOf(analysis).findings as { audit: unknown };
    const texts = new Set(textsIn(audit));
    for (const { key, name } of analysis.findings.people) {
      expect(texts.has(key)).toBe(false);
      expect(texts.has(name)).toBe(false);
    }
    expect(audit).toMatchObject({ doubtful: 0, incomplete: { customers: 3 }, history: { checked: 4, short: 2 } });
  });
});

describe('columns that nothing uses', () => {
  it('are those of roles that nothing in the core reads', () => {
    // Where roles are recognised and checked they are all named; whoever reads one elsewhere must take it off the list.
    const naming = /heading|profile|recognise|known-words|codes\.ts|roles\.ts|audit/;
    const core = join(__dirname, '..', '..', '..', 'src', 'core');
    const files = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !naming.test(file),
    );
    expect(files.length).toBeGreaterThan(50);
    for (const file of files) {
      const text = readFileSync(join(core, file), 'utf8');
      for (const role of unreadRoles) {
        if (role === 'notes' || role === 'tags') continue; // carried with a person, and shown nowhere
        expect(text.includes(`'${role}'`), `${file} reads ${role}`).toBe(false);
      }
    }
  });
});

const exportsFolder = join(__dirname, '..', '..', '..', '..', 'shared', 'data', 'exports');
const there = existsSync(exportsFolder);
describe.skipIf(!there)(`real exports${there ? '' : ' (SKIPPED: they are not on this machine)'}`, () => {
  test.each([
    'shopify_orders_lines.csv',
    'woocommerce_orders_fr.csv',
    'olist_orders.csv',
    'fr_clients_artisan.csv',
    'fr_clients_compta_cp1252.csv',
    'mailchimp_audience.csv',
    'hubspot_contacts.csv',
    'google_contacts.csv',
    'magento_customers.csv',
  ])('%s', (file) => {
    const read = makeBook({ name: 'b', locale: 'fr_FR', timeZone: 'Europe/Paris' });
    readCsv(new Uint8Array(readFileSync(join(exportsFolder, file))), 'Export', read);
    const book = { Export: read.sheets[0].values.map((row) => [...row]) as Grid };
    const analysis = analysed(book);
    expect(auditOf(analysis).columns.length).toBeGreaterThan(2);
    checkAudit(book, analysis);
  });
});
