import { performance } from 'node:perf_hooks';
import { readEmail, suggestEmail } from '../../core/clean/email';
import { cleanIdentities } from '../../core/clean/identities';
import { findNameOrder, readName } from '../../core/clean/name';
import { readPhone } from '../../core/clean/phone';
import { unify } from '../../core/clean/unify';
import { type LedgerOrder, makeLedger } from '../../core/ledger';
import { attribute, attributionModels, type Journey } from '../../core/measure/attribution';
import { historyOf } from '../../core/measure/history';
import { customerValues, valueModel } from '../../core/measure/models/customer-value';
import { type Cell, type IdentityField, identityFields } from '../../core/model';
import { readAmount, readCurrency } from '../../core/read/amounts';
import { readDay } from '../../core/read/days';
import { defaultSettings } from '../../core/settings';
import { catalogue } from '../../functions/catalogue';
import type { CellContext } from '../../functions/custom-function';
import { noChoices } from '../../wizard/messages';
import { addSheet, makeBook, type StoredValue, styleId } from '../services/store';
import { frenchContacts, judgeDuplicates } from './bench-contacts';
import { measurePage } from './bench-page';
import { type PeerRun, type PeerScripts, runPeer } from './bench-peers';
import { openRealm } from './realm-of-book';

/**
 * One measured figure. `limit` is the figure to stay under (design.md, section 7), `floor` the one to stay above, null
 * where there is none.
 */
export interface Figure {
  readonly name: string;
  readonly size: number;
  readonly value: number;
  readonly unit: string;
  readonly limit: number | null;
  readonly floor: number | null;
  /** What others took beside it, on this machine in this run. */
  readonly peer?: string;
}

/** What others took for the same work on another machine, by figure and size: nothing to divide by. */
const peersElsewhere: ReadonlyMap<string, string> = new Map([
  ['rfm-from-cells 100000', 'pandas 0.04–0.06 s'],
  ['rfm-from-cells 1000000', 'pandas 0.65 s'],
  ['duplicates 50000', 'recordlinkage 0.92 s, jellyfish 1.53 s'],
  ['value-models-and-forecast 2357', 'lifetimes 0.17–0.19 s'],
]);

/** What the table says of others beside a figure. */
export function besideOthers({ name, size, peer }: Figure): string {
  const elsewhere = peersElsewhere.get(`${name} ${size}`);
  return peer ?? (elsewhere === undefined ? '' : `not compared; elsewhere ${elsewhere}`);
}

const context: CellContext = { language: 'en', decimal: '.', dateOrder: 'dmy' };

/** The shortest of some runs, in seconds: the machine's other work only ever adds. */
function shortest(runs: number, work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best / 1000;
}

/** Same numbers on every machine. @source Numerical Recipes, quick linear congruential generator */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/**
 * The page: a run over many rows through it, in a browser.
 *
 * @throws NoBrowser where none starts: the other figures stand without these
 */
export async function measureInPage(
  folders: { readonly page: string; readonly addOn: string },
  say: (line: string) => void,
): Promise<Figure[]> {
  const size = 100_000;
  const { whole, still, block } = await measurePage(size, folders);
  const figures: Figure[] = [
    { name: 'page-wizard', size, value: whole, unit: 's', limit: null, floor: null },
    { name: 'page-longest-stillness', size, value: still, unit: 's', limit: 3, floor: null },
    { name: 'page-longest-block', size, value: block, unit: 's', limit: null, floor: null },
  ];
  for (const { name, value, unit } of figures) say(JSON.stringify({ name, size, value, unit }));
  return figures;
}

/**
 * Everything but the page.
 *
 * @param warn where it is told which of the others are not here
 */
export function measureAll(
  code: string,
  scripts: PeerScripts,
  say: (line: string) => void,
  warn: (line: string) => void,
): Figure[] {
  const figures: Figure[] = [];
  const add = (name: string, size: number, value: number, unit: string, limit: number | null, floor?: number) => {
    figures.push({ name, size, value, unit, limit, floor: floor ?? null });
    say(JSON.stringify({ name, size, value, unit }));
  };
  /** Adds how many times as fast as another we are, and tells that figure's own line of it. */
  const addBeside = (name: string, size: number, peer: PeerRun, way: string, floor: number) => {
    const [took, at] = [peer.answer.get(way), figures.findIndex((f) => f.name === name && f.size === size)];
    if (took === undefined) throw new Error(`the script of ${peer.version} in docs/bench.md tells no "${way}"`);
    const ways = [...peer.answer].filter(([name]) => name !== 'customers');
    const told = ways.map(([name, seconds]) => `${name} ${Number(seconds.toPrecision(3))} s`).join(', ');
    figures[at] = { ...figures[at], peer: `${peer.version}: ${told}` };
    add(`${name}-beside-${peer.version.split(' ')[0]}`, size, took / figures[at].value, 'times as fast', null, floor);
  };
  const isNotHere = (module: string) =>
    warn(`No Python here has ${module}: its figures are of elsewhere, not compared.`);

  // First, while nothing else is in memory.
  const wizard = wholeWizard(code, 100_000);
  add('wizard', 100_000, wizard.seconds, 's', 5);
  add('wizard-memory', 100_000, wizard.megabytes, 'MB', 1000);
  add('service-calls-per-tab', wizard.tabs, wizard.callsPerTab, 'calls', null);
  add('sheet-calls-per-tab', wizard.tabs, wizard.sheetCallsPerTab, 'calls', 90);

  const rfm = functionNamed('RFM');
  const seconds: number[] = [];
  for (const [orders, runs] of [
    [100_000, 5],
    [1_000_000, 3],
  ]) {
    const log = orderLog(orders, orders / 5);
    const cells = columnsOf(log);
    const before = shortest(runs, () => rfm.run(cells, context));
    const pandas = runPeer(scripts, 'pandas', log);
    // On both sides of the other: whatever else the machine does meanwhile slows both.
    const took = Math.min(
      before,
      shortest(runs, () => rfm.run(cells, context)),
    );
    seconds.push(took);
    add('rfm-from-cells', orders, took, 's', null);
    if (pandas) {
      const ours = new Set(log.who).size;
      if (pandas.answer.get('customers') !== ours) throw new Error(`${pandas.version} does not find ${ours} customers`);
      addBeside('rfm-from-cells', orders, pandas, 'from lists', 2);
    } else if (orders === 100_000) isNotHere('pandas');
  }
  add('rfm-growth', 10, seconds[1] / seconds[0], 'times', 16);

  for (const [name, texts, read] of dirtyCells(100_000)) {
    // Other texts each time: what was read once is remembered.
    const seconds = shortestOf(texts, read);
    add(name, texts[0].length, seconds, 's', name === 'phones' ? 0.5 : null);
  }
  add('longest-cells', 50_000, longestCells(50_000), 's', 0.5);

  const contacts = frenchContacts(50_000, dice(2));
  const cleaned = () => cleanIdentities(contacts.rows, { rulesOff: [], rulesOn: [], country: 'FR' }).identities;
  add(
    'duplicates',
    50_000,
    shortest(3, () => unify(cleaned(), [])),
    's',
    1,
  );
  const people = cleaned();
  const judged = judgeDuplicates(contacts, people, unify(people, []));
  add('duplicates-found', contacts.copies.length, judged.found, 'share', null, 0.9);
  add('duplicates-joined', contacts.copies.length, judged.joined, 'share', null);
  add('duplicates-found-right', contacts.copies.length, judged.foundRight, 'share', null, 0.98);
  add('duplicates-joined-right', contacts.copies.length, judged.joinedRight, 'share', null, 0.98);
  for (const { way, found } of judged.byWay) add(`found: ${way}`, contacts.copies.length, found, 'share', null);
  for (const { key, recall } of judged.byKey) add(`met: ${key}`, contacts.copies.length, recall, 'share', null);

  const journeys = paths(10_000);
  const channels = Array.from({ length: 12 }, (_, i) => (i === 11 ? 'Direct' : `Channel ${i}`));
  add(
    'attribution-all-models',
    10_000,
    shortest(5, () => attribute(journeys, channels, attributionModels)),
    's',
    0.05,
  );

  // A tenth of what Python's lifetimes takes for CDNOW's 2,357 customers is the aim.
  for (const [customers, limit] of [
    [2_357, 0.017],
    [47_000, 0.5],
  ]) {
    const forecast = valueForecast(customers);
    add('value-models-and-forecast', customers, shortest(10, forecast), 's', limit);
    if (customers !== 2_357) continue;
    const lifetimes = runPeer(scripts, 'lifetimes', null);
    if (lifetimes) addBeside('value-models-and-forecast', customers, lifetimes, 'fit and forecast', 10);
    else isNotHere('lifetimes');
  }

  add('cold-load-and-first-rfm', code.length, coldLoad(code), 's', 0.015);

  return figures;
}

function functionNamed(name: string) {
  const found = catalogue.find((entry) => entry.name === name);
  if (!found) throw new Error(`no function ${name}`);
  return found;
}

/** Orders as another language is handed them: `when` in days since 1970, `spent` in euros. */
interface OrderLog {
  readonly who: readonly string[];
  readonly when: readonly number[];
  readonly spent: readonly number[];
}

function orderLog(orders: number, customers: number): OrderLog {
  const roll = dice(1);
  const log = { who: [] as string[], when: [] as number[], spent: [] as number[] };
  for (let i = 0; i < orders; i++) {
    log.who.push(`C${Math.floor(roll() * roll() * customers)}`);
    log.when.push(20000 + Math.floor(roll() * 700));
    log.spent.push(Math.round(roll() * 20000) / 100);
  }
  return log;
}

const columnsOf = ({ who, when, spent }: OrderLog): Cell[][][] => [
  who.map((name) => [name]),
  when.map((day) => [{ day, second: 0 }]),
  spent.map((amount) => [amount]),
];

/** A cohort as CDNOW's: won within twelve weeks, seen for 39, six in ten never back. Fits both models, values everyone. */
function valueForecast(customers: number): () => unknown {
  const roll = dice(4);
  const orders: LedgerOrder[] = [];
  for (let who = 0; who < customers; who++) {
    const [rate, leaving, mean] = [-Math.log(1 - roll()) * roll() ** 5 * 0.05, roll() ** 2, 1000 + 6000 * roll()];
    let day = Math.floor(roll() * 84);
    while (day < 273) {
      orders.push({ who, day, cents: Math.round(mean * (0.5 + roll())) });
      if (orders.length > 1 && orders[orders.length - 2].who === who && roll() < leaving) break;
      day += Math.ceil(-Math.log(1 - roll()) / rate);
    }
  }
  const people = Array.from({ length: customers }, (_, i) => ({ key: `C${i}`, name: `C${i}` }));
  const ledger = makeLedger(people, orders);
  const history = historyOf(ledger, 273, defaultSettings);
  return () => customerValues(history, valueModel(ledger, history), defaultSettings, () => false);
}

const first = ['Ana', 'Léo', 'Zoé', 'Marie', 'Jean', 'Nour', 'Inès', 'Paul', 'Lucie', 'Hugo', 'Emma', 'Yanis'];
const last = ['Garrec', 'Brizec', 'Dorval', 'Estève', 'Ribot', 'Sorel', 'Maurel', 'Pradel', 'Valmont', 'Chastel'];

/** Seconds of the fastest of several columns of the same kind. */
const shortestOf = (columns: readonly (readonly string[])[], read: (column: readonly string[]) => void): number =>
  Math.min(...columns.map((column) => shortest(1, () => read(column))));

/** Columns of dirty cells, three of each kind, hardly two cells alike, and how they are read. */
function dirtyCells(
  size: number,
): (readonly [string, readonly (readonly string[])[], (column: readonly string[]) => void])[] {
  const roll = dice(5);
  const columns = (cell: (n: number) => string) =>
    Array.from({ length: 3 }, () => Array.from({ length: size }, () => cell(Math.floor(roll() * 1e8))));
  const spaced = (digits: string, between: string) => digits.replace(/(..)(?=.)/g, `$1${between}`);
  const phone = (n: number) => {
    const digits = `06${String(n).padStart(8, '0')}`;
    const forms = [
      digits,
      spaced(digits, ' '),
      spaced(digits, '.'),
      spaced(digits, '\u202f'),
      `+33 (0)${digits.slice(1)}`,
      `0033${digits.slice(1)}`,
      `${digits.slice(1)}.0`,
      `0692${digits.slice(4)}`,
      `01 99 00 12 34 / ${digits}`,
      `+32 47${digits.slice(3)}`,
      `${digits} poste 12`,
      digits.slice(0, 7),
    ];
    return forms[n % forms.length];
  };
  const email = (n: number) => {
    const forms = [
      `ana.${n}@example.com`,
      `Ana.${n}@Example.COM`,
      `Ana Diaz <ana${n}@example.fr>`,
      ` ana${n}@gmial.com `,
      `ana${n}(at)orange.fr`,
      `ana${n}@orange.f`,
      `ana${n}`,
    ];
    return forms[n % forms.length];
  };
  const name = (n: number) => {
    const [f, l] = [first[n % first.length], `${last[(n >> 4) % last.length]}${String.fromCharCode(97 + (n % 26))}`];
    const forms = [
      `${f} ${l}`,
      `${l.toUpperCase()} ${f}`,
      `MME ${l.toUpperCase()} ${f.toUpperCase()}`,
      `${f} de la ${l}`,
      `SARL ${l}`,
      `${l}, ${f}`,
      `o'${l.toLowerCase()} ${f.toLowerCase()}`,
    ];
    return forms[n % forms.length];
  };
  return [
    ['phones', columns(phone), (cells) => cells.forEach((cell) => void readPhone(cell))],
    [
      'e-mails',
      columns(email),
      (cells) =>
        cells.forEach((cell) => {
          readEmail(cell);
          suggestEmail(cell);
        }),
    ],
    [
      'names',
      columns(name),
      (cells) => {
        const order = findNameOrder(cells);
        for (const cell of cells) readName(cell, order);
      },
    ],
  ];
}

/** The longest cells a sheet can hold, made to make patterns stumble, through every reader. */
function longestCells(size: number): number {
  const pieces = [
    ' ',
    '0',
    '1 ',
    '1.',
    '1,',
    '-',
    '(',
    '@',
    'a@',
    'a.',
    'a-',
    '+',
    '\u0301',
    'é',
    "'",
    'St ',
    '12:',
    'M. ',
  ];
  const cells = [...pieces, '\u202f', '\n', '06 ', 'ext 1', 'a@b.', '/', '€1', 'mars '].map(
    (piece) => `${piece.repeat(Math.ceil(size / piece.length)).slice(0, size - 1)}!`,
  );
  return shortest(2, () => {
    for (const cell of cells) {
      const fields = Object.fromEntries(identityFields.map((field: IdentityField) => [field, cell]));
      cleanIdentities([{ tab: '0', row: 2, rows: 1, fields, day: null, listed: true }], {
        rulesOff: [],
        rulesOn: ['email-typo'],
        country: 'FR',
      });
      readDay(cell, 'dmy');
      readAmount(cell, ',');
      readCurrency(cell);
    }
  });
}

/** Different ways through twelve channels, a third of which lead to an order. */
function paths(howMany: number): Journey[] {
  const roll = dice(6);
  return Array.from({ length: howMany }, () => {
    const channels = Array.from({ length: 1 + Math.floor(roll() * 8) }, () => Math.floor(roll() * roll() * 12));
    const conversions = roll() < 0.35 ? 1 : 0;
    return {
      channels,
      daysBefore: channels.map((_, i) => (channels.length - i) * 3),
      conversions,
      nonConversions: 1 - conversions,
      value: conversions * Math.round(roll() * 20_000),
    };
  });
}

/** From the text of the bundle to the answer of one cell, as Google does it for each formula; median of many. */
function coldLoad(code: string): number {
  const times: number[] = [];
  for (let i = 0; i < 15; i++) {
    const book = makeBook({ name: 'Bench', locale: 'en_US', timeZone: 'Etc/UTC' });
    addSheet(book, 'Data');
    // Another text each time: V8 keeps what it compiled for a text it has seen.
    const fresh = `${code}\n// ${i}`;
    const start = performance.now();
    const host = openRealm(book, fresh);
    host.call('RFM', [['Ana'], ['Léo']], [['2026-01-02'], ['2026-03-04']], [[5], [6]]);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[7] / 1000;
}

/** Not what only names a range, builds a value or reads what is at hand. */
const reachesSheet = (name: string): boolean =>
  /^(Range|RangeList|Sheet|Spreadsheet|Protection)\./.test(name) &&
  !/^Sheet\.(getRange|getRangeList|getSheetId|newChart)$/.test(name);

function wholeWizard(code: string, rows: number) {
  const book = makeBook({ name: 'Bench', locale: 'fr_FR', timeZone: 'Europe/Paris' });
  const sheet = addSheet(book, 'Commandes', { rows: rows + 100, columns: 12 });
  const roll = dice(3);
  const date = styleId(book, { format: 'dd/mm/yyyy' });
  sheet.values[0] = [
    'N° commande',
    'Date',
    'Nom',
    'E-mail',
    'Téléphone',
    'Code postal',
    'Ville',
    'Montant',
    'Statut',
    'Canal',
  ];
  for (let i = 0; i < rows; i++) {
    const who = Math.floor(roll() * roll() * (rows / 4));
    const [f, l] = [first[who % first.length], last[(who * 7) % last.length]];
    const email = `${f}.${l}.${who}@example.fr`;
    const phone = `0639980${String(who % 1000).padStart(3, '0')}`;
    const row: StoredValue[] = [
      `CMD-${i}`,
      45000 + Math.floor(roll() * 900),
      roll() < 0.1 ? `${l.toUpperCase()} ${f}` : `${f} ${l}`,
      roll() < 0.1 ? email.toUpperCase() : email,
      roll() < 0.3 ? phone.replace(/(..)(?=.)/g, '$1 ') : phone,
      '29200',
      roll() < 0.1 ? 'BREST' : 'Brest',
      roll() < 0.05 ? `${Math.floor(roll() * 200)},50 €` : Math.round(roll() * 20000) / 100,
      roll() < 0.03 ? 'Annulée' : 'Terminée',
      roll() < 0.5 ? 'E-mail' : 'Boutique',
    ];
    sheet.values[i + 1] = row;
    sheet.styleOf[i + 1] = [0, date];
  }
  const host = openRealm(book, code, { today: '2026-01-01', language: 'fr' });
  const start = performance.now();
  let answer = { kind: 'writing', cursor: null as string | null };
  while (answer.kind === 'writing') {
    const request = { kind: 'write', choices: noChoices, sourceMark: '', cursor: answer.cursor, edits: 'replace' };
    answer = JSON.parse(host.call('clientele', JSON.stringify(request)) as string);
  }
  if (answer.kind !== 'done') throw new Error(`the wizard answered ${JSON.stringify(answer)}`);
  const seconds = (performance.now() - start) / 1000;
  const tabs = book.sheets.length - 1;
  return {
    seconds,
    tabs,
    megabytes: Math.round(process.memoryUsage().rss / 1e6),
    callsPerTab: Math.round([...host.calls.values()].reduce((sum, count) => sum + count, 0) / tabs),
    sheetCallsPerTab: Math.round(
      [...host.calls].filter(([name]) => reachesSheet(name)).reduce((sum, [, count]) => sum + count, 0) / tabs,
    ),
    calls: host.calls,
  };
}

export { NoBrowser } from './bench-page';
export { peerScripts } from './bench-peers';
