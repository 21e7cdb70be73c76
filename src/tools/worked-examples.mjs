// The example of each function, worked out: on the sample shop, or on a few cells shown beside it. The real functions
// answer, so that what docs/functions.md shows is what a cell shows.
import { build } from 'esbuild';
import { root } from './bundle.mjs';

/** Rows of an answer that are shown. */
const mostRows = 3;
/** Where the whole answer has no more, all are: the figures of one customer, of one action. */
const mostFigures = 10;
/** Columns that are: cohorts have one a month. */
const mostColumns = 11;

/** The functions, and the sample shop as it is opened in October 2026. */
async function load() {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { catalogue } from './src/functions/catalogue';
        export { sampleShop } from './src/wizard/sample-shop';
        export { dayOf, isoDay } from './src/core/units';
        export { formatDay } from './src/words/format';`,
      resolveDir: root,
    },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}

const contexts = {
  en: { language: 'en', decimal: '.', dateOrder: 'dmy' },
  fr: { language: 'fr', decimal: ',', dateOrder: 'dmy' },
};

/** Cells of a few columns, by their letters, from a row on. */
const cells = (firstRow, columns) => ({ firstRow, columns, isShown: true });
const date = (dayOf, [year, month, day]) => ({ day: dayOf(year, month, day), second: 0 });

/** Sheets made up for the functions whose columns no other function gives. */
const ownSheets = (on) => ({
  CAC: cells(2, { B: [1500], C: [12] }),
  CAC_BY_CHANNEL: cells(2, {
    A: ['Search', 'Social'],
    B: [600, 900],
    D: ['Search', 'Search', 'Social', 'Friend'],
    E: [420, 380, 250, 300],
  }),
  MOVE_BUDGET: cells(2, { A: ['Search', 'Social'], B: [100, 1000], C: [20, 50], D: [15, 10] }),
  RETENTION_RETURN: cells(1, { B: [900, 400, 120, 200, 40, 25, 12000] }),
  ATTRIBUTION: cells(2, { A: ['ads', 'mail', 'ads > mail'], B: [2, 1, 1], C: [1, 0, 0] }),
  ATTRIBUTION_TOUCHES: cells(2, {
    A: ['Ana', 'Ana', 'Léo'],
    B: [on([2026, 3, 1]), on([2026, 3, 10]), on([2026, 3, 5])],
    C: ['Search', 'Mail', 'Mail'],
    E: ['Ana', 'Léo', 'Zoé'],
    F: [on([2026, 3, 12]), on([2026, 3, 6]), on([2026, 3, 7])],
    G: [80, 40, 25],
  }),
  CLEAN_PHONE: cells(2, { A: ['06 39 98 12 34', '0033 6.39.98.56.78', '0692 98 12 34'], B: ['75001', '', '97400'] }),
  CLEAN_EMAIL: cells(2, { A: [' Ana@Example.FR ', 'leo@gmial.com', '<zoe@example.org>'] }),
  CLEAN_NAME: cells(2, { A: ['Mme Ana DUBOIS', 'garrec, zoé', 'SARL Martin'] }),
  CLEAN_DATE: cells(2, { A: ['3 mars 2026', '05/03/2026', '2026-03-07T10:00:00Z'] }),
  CLEAN_AMOUNT: cells(2, { A: ['1 234,50 €', '(12,00)', '80 EUR'] }),
  MATCH_CUSTOMERS: cells(2, {
    A: ['C1', 'C2', 'C3'],
    B: ['ana@example.fr', 'ANA@example.fr', 'leo@example.fr'],
    C: ['', '', ''],
    D: ['Ana Dubois', 'A. Dubois', 'Léo Ribot'],
  }),
  LOOKALIKES: cells(1, {
    A: ['Client', 'Ana', 'Léo', 'Zoé', 'Max', 'Eva'],
    B: ['Town', 'Brest', 'Lyon', 'Brest', 'Paris', 'Brest'],
    C: ['Sector', 'Bakery', 'Bakery', 'Hotel', 'Hotel', 'Bakery'],
    D: ['Mean order', 80, 75, 82, 20, 40],
    E: ['Orders', 12, 9, 11, 2, 5],
    G: ['Best', 'Ana'],
  }),
});

/** What each formula of the reference answers: by name, the sheet it stands in and its first rows in both languages. */
export async function workedExamples() {
  const { catalogue, sampleShop, dayOf, isoDay, formatDay } = await load();
  const run = (name, args, language) => catalogue.find((one) => one.name === name).run(args, contexts[language]);
  const table = sampleShop(dayOf(2026, 9, 30)).tabs[0].grid;
  /** The tab a formula in its cell A1 fills. */
  const filledBy = (name, args) => {
    const answer = run(name, args, 'en');
    const columns = answer[0].map((_, c) => answer.slice(1).map((row) => row[c]));
    return { firstRow: 2, columns: Object.fromEntries(columns.map((column, c) => ['ABCDEFGHIJ'[c], column])) };
  };
  const orders = filledBy('CLEAN_ORDERS', [table]);
  const three = ['A', 'B', 'C'].map((letter) => orders.columns[letter].map((cell) => [cell]));
  const [[best]] = run('BEST_CUSTOMERS', [...three], 'en')
    .slice(1)
    .map((row) => [row[1]]);
  const sheets = {
    raw: { of: 'Commandes', firstRow: 1, columns: null },
    orders: { of: 'CLEAN_ORDERS', ...orders },
    scores: { of: 'RFM', ...filledBy('RFM', three) },
    repeats: { of: 'REPEAT_SUMMARY', ...filledBy('REPEAT_SUMMARY', three) },
  };
  const own = ownSheets((day) => date(dayOf, day));
  const sheetOf = (name) => {
    if (name === 'CLEAN_ORDERS' || name === 'DATA_AUDIT') return sheets.raw;
    if (name === 'RFM_SCORES') return sheets.scores;
    if (/^(BGNBD|GAMMA_GAMMA|EXPECTED_ORDERS|STILL_ACTIVE|EXPECTED_ORDER_VALUE)$/.test(name)) return sheets.repeats;
    if (name === 'CUSTOMER_CARD') return withCells(sheets.orders, { I: [best] });
    if (name === 'OFFER_RETURN') return withCells(sheets.orders, { I: ['CHEQUE8'], J: [800] });
    return own[name] ?? sheets.orders;
  };
  const shown = (cell, language) => {
    if (typeof cell === 'object') return language === 'fr' ? formatDay(cell.day, 'fr') : isoDay(cell.day);
    if (typeof cell !== 'number') return String(cell);
    const text = String(Math.round(cell * 1e4) / 1e4);
    return language === 'fr' ? text.replace('.', ',') : text;
  };
  const rowsOf = (answer, language) => {
    const block = Array.isArray(answer) ? answer : [[answer]];
    return block.map((row) => row.map((cell) => shown(cell, language)));
  };
  return new Map(
    catalogue.map(({ name, columns, example }) => {
      const sheet = sheetOf(name);
      const args = /\((.*)\)$/.exec(example)[1].split('; ');
      const read = args.map((text) => (text === 'A1:Z' ? table : argumentOf(text, sheet)));
      const answers = ['en', 'fr'].map((language) => {
        const rows = rowsOf(run(name, read, language), language);
        const hasHeading = rows.length > 1 && columns[language].startsWith(rows[0][0]) && rows[0][0] !== '';
        const heading = hasHeading ? rows[0] : columns[language].split(', ');
        const body = hasHeading ? rows.slice(1) : rows;
        const narrow = (row) => (row.length > mostColumns ? [...row.slice(0, mostColumns), '…'] : row);
        return { heading: narrow(heading), rows: chosen(name, body).map(narrow) };
      });
      return [name, { of: sheet.of, shown: sheetRows(sheet, shown), en: answers[0], fr: answers[1] }];
    }),
  );
}

/** The first rows and a sign that more follow; of months, oldest first, the last ones, where all is known. */
function chosen(name, rows) {
  if (rows.length <= mostFigures) return rows;
  const more = rows[0].map((_, i) => (i === 0 ? '…' : ''));
  return name === 'CHURN' ? [more, ...rows.slice(-mostRows)] : [...rows.slice(0, mostRows), more];
}

const withCells = (sheet, extra) => ({ ...sheet, columns: { ...sheet.columns, ...extra }, beside: extra });

/** The cells made up for an example, as a table: a row of letters, then the rows with their numbers. */
function sheetRows({ firstRow, columns, isShown, beside }, shown) {
  const made = isShown ? columns : beside;
  if (!made) return null;
  const letters = Object.keys(made);
  const height = Math.max(...letters.map((letter) => made[letter].length));
  const rows = Array.from({ length: height }, (_, i) => [
    String(firstRow + i),
    ...letters.map((letter) => shown(made[letter][i] ?? '', 'en')),
  ]);
  return { heading: ['', ...letters], rows };
}

/** What an argument of an example stands for on its sheet. */
function argumentOf(text, { firstRow, columns }) {
  if (/^".*"$/.test(text)) return text.slice(1, -1);
  if (text === 'TRUE') return true;
  if (/^[\d.]+$/.test(text)) return Number(text);
  const [, from, row, to = '', last = ''] = /^([A-Z])(\d)(?::([A-Z])(\d*))?$/.exec(text);
  const at = Number(row) - firstRow;
  if (to === '') return columns[from][at];
  const letters = Object.keys(columns).filter((letter) => letter >= from && letter <= to);
  const height = Math.max(...letters.map((letter) => columns[letter].length));
  const end = last === '' ? height : Math.min(height, Number(last) - firstRow + 1);
  return Array.from({ length: Math.max(0, end - at) }, (_, i) =>
    letters.map((letter) => columns[letter][at + i] ?? ''),
  );
}
