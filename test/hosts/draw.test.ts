import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { movedFormula, nothingBeside } from '../../src/apps-script/beside';
import { makeCalendar } from '../../src/apps-script/dates';
import { drawPlan } from '../../src/apps-script/draw';
import { countEdits } from '../../src/apps-script/edits';
import { formatOf, lookOf } from '../../src/apps-script/formats';
import { markOf, type TabMark } from '../../src/apps-script/own-tabs';
import { makeServices } from '../../src/local/services/services';
import { addSheet, makeBook, styleAt } from '../../src/local/services/store';
import type { ChartPlan, PlanValue, Style, TabPlan } from '../../src/tabs/plan';

// Text from data through a plan: it reads back as it was and is never a formula.

function planOf(values: PlanValue[][], styles: TabPlan['styles'] = []): TabPlan {
  return {
    id: 'clean',
    name: 'Texte',
    colour: null,
    values,
    styles,
    rich: [],
    widths: [],
    heights: [],
    frozenRows: 0,
    frozenColumns: 0,
    notes: [],
    merges: [],
    rules: [],
    charts: [],
    list: null,
    formulas: [],
  };
}

/** @param eats Sheets may hide a leading ' under the text format, where ours keeps it: both must work */
function draw(texts: readonly string[], eats: boolean, locale = 'fr_FR') {
  const book = makeBook({ name: 'b', locale, timeZone: 'Europe/Paris' });
  const sheet = addSheet(book, 'Texte');
  const services = makeServices(book);
  Object.assign(globalThis, { SpreadsheetApp: services.globals.SpreadsheetApp });
  services.onCall = (name, phase) => {
    if (!eats || name !== 'Range.setValues' || phase !== 'after') return;
    for (const row of sheet.values) {
      row?.forEach((value, c) => {
        if (typeof value === 'string' && value[0] === "'") row[c] = value.slice(1);
      });
    }
  };
  const rows: PlanValue[][] = [['titre', ''], ['calculé', ''], ...texts.map((text): PlanValue[] => [text, text])];
  // The second column is of numbers: a text in it must stay a text.
  const styles = [{ row: 1, column: 2, rows: rows.length, columns: 1, style: { kind: 'money' as const } }];
  drawPlan(services.globals.SpreadsheetApp.getActiveSpreadsheet().getSheets()[0], planOf(rows, styles), {
    look: lookOf(locale, '€', 'fr'),
    sheetOf: () => null,
    beside: nothingBeside,
    notesTitle: 'Vos notes',
    calendar: makeCalendar('Europe/Paris', () => '+0100'),
  });
  return { sheet, rows };
}

function expectSame(texts: readonly string[], eats: boolean, locale?: string): void {
  const { sheet } = draw(texts, eats, locale);
  expect(sheet.formulas.flat().filter((formula) => formula)).toEqual([]);
  expect(sheet.values[1][0]).toBe('calculé');
  texts.forEach((text, i) => {
    const cells = sheet.values[i + 2] ?? [];
    expect([cells[0] ?? '', cells[1] ?? '']).toEqual([text, text]);
  });
}

it('draws over what it drew before, and speaks of nothing it took away', () => {
  const book = makeBook({ name: 'b', locale: 'fr_FR', timeZone: 'Europe/Paris' });
  const sheet = addSheet(book, 'Texte');
  const { globals } = makeServices(book);
  Object.assign(globalThis, { SpreadsheetApp: globals.SpreadsheetApp });
  const drawing = {
    look: lookOf('fr_FR', '€', 'fr'),
    sheetOf: () => null,
    beside: nothingBeside,
    notesTitle: 'Vos notes',
    calendar: makeCalendar('Europe/Paris', () => '+0100'),
  };
  const kept = [3, 4, 5].map((last) => {
    const rows: PlanValue[][] = [
      ['titre', ''],
      ['calculé', ''],
      ['Ana', last],
    ];
    drawPlan(globals.SpreadsheetApp.getActiveSpreadsheet().getSheets()[0], planOf(rows), drawing);
    expect(sheet.values[2]?.[1]).toBe(last);
    return sheet.metadata.map(({ key }) => key).sort();
  });
  expect(kept[0].length).toBeGreaterThanOrEqual(2);
  expect(kept).toEqual([kept[0], kept[0], kept[0]]);
  const [entry] = globals.SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getDeveloperMetadata();
  entry.remove();
  expect(() => entry.getKey()).toThrow('The developer metadata is gone');
});

it('asks for figures at the columns of a chart that wants them, and only there', () => {
  const book = makeBook({ name: 'b', locale: 'fr_FR', timeZone: 'Europe/Paris' });
  const sheet = addSheet(book, 'Texte');
  const { globals } = makeServices(book);
  Object.assign(globalThis, { SpreadsheetApp: globals.SpreadsheetApp });
  const column = (at: number) => ({ row: 1, column: at, rows: 4, columns: 1 });
  const chart = (labels: boolean): ChartPlan => ({
    type: 'column',
    title: labels ? 'avec' : 'sans',
    domain: column(1),
    series: [{ range: column(2), type: 'columns', axis: 0, colour: '#B93E0B' }],
    position: { row: 6, column: 1, dx: 0, dy: 0 },
    width: 300,
    height: 200,
    axes: [{ kind: 'money', min: 0 }],
    legend: 'none',
    labels,
  });
  const plan = planOf([
    ['Groupe', 'En jeu'],
    ['Gros', 3],
    ['Moyens', 2],
    ['Petits', 1],
  ]);
  drawPlan(
    globals.SpreadsheetApp.getActiveSpreadsheet().getSheets()[0],
    { ...plan, charts: [chart(true), chart(false)] },
    {
      look: lookOf('fr_FR', '€', 'fr'),
      sheetOf: () => null,
      beside: nothingBeside,
      notesTitle: 'Vos notes',
      calendar: makeCalendar('Europe/Paris', () => '+0100'),
    },
  );
  const labelOf = ({ options }: (typeof sheet.charts)[number]) =>
    (options.series as Record<string, { dataLabel?: string }>)['0'].dataLabel;
  expect(sheet.charts.map((c) => [c.options.title, labelOf(c)])).toEqual([
    ['avec', 'value'],
    ['sans', undefined],
  ]);
});

const odd = [
  '=1+1',
  '+33612345678',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '\0=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  "'=1",
  "''",
  "'",
  '01000',
  '3/4',
  '1E5',
  'TRUE',
  'VRAI',
  '1 234,50 €',
  '12 %',
  '2026-01-05',
  '10:30',
  '#N/A',
  '=HYPERLINK("http://x";"y")',
  '👩‍👩‍👧',
  'مرحبا',
  '\u202Eabc',
  'a\uD800b',
  '\uDC00',
  '\uD83D',
  ' ',
  '  x  ',
  '__proto__',
  'a\nb',
  'a\r\nb',
];

let before: unknown;
beforeAll(() => {
  before = (globalThis as { SpreadsheetApp?: unknown }).SpreadsheetApp;
  return () => Object.assign(globalThis, { SpreadsheetApp: before });
});

describe.each([false, true])("where Sheets hides a leading ' under the text format: %s", (eats) => {
  it('keeps every odd text', () => {
    for (const locale of ['fr_FR', 'en_US', 'de_DE'])
      expectSame(
        odd.filter((t) => !eats || t[0] !== "'"),
        eats,
        locale,
      );
  });

  it('keeps any text whatever', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.tuple(fc.constantFrom(...odd), fc.string()).map(([a, b]) => a + b),
      fc
        .array(fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)))
        .map((list) => list.join('')),
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 30 }), (texts) =>
        expectSame(
          texts.filter((t) => !eats || t[0] !== "'"),
          eats,
        ),
      ),
      { numRuns: 60 },
    );
  });

  it('keeps 50,000 characters, risky ones too', () => {
    const { sheet } = draw([`x${'é'.repeat(49_999)}`], eats);
    expect(String(sheet.values[2][0])).toHaveLength(50_000);
  });
});

it('keeps the longest text that begins like a formula, by the text format alone', () => {
  const book = makeBook({ name: 'b', locale: 'fr_FR', timeZone: 'Europe/Paris' });
  const sheet = addSheet(book, 'Texte');
  const services = makeServices(book);
  Object.assign(globalThis, { SpreadsheetApp: services.globals.SpreadsheetApp });
  const text = `=${'1'.repeat(49_999)}`;
  drawPlan(services.globals.SpreadsheetApp.getActiveSpreadsheet().getSheets()[0], planOf([['t'], ['s'], [text]]), {
    look: lookOf('fr_FR', '€', 'fr'),
    sheetOf: () => null,
    beside: nothingBeside,
    notesTitle: '',
    calendar: makeCalendar('Europe/Paris', () => '+0100'),
  });
  expect(sheet.values[2][0]).toBe(text);
  expect(sheet.formulas.flat().filter((f) => f)).toEqual([]);
});

describe('looks', () => {
  const anyStyle = fc.record(
    {
      kind: fc.constantFrom('text' as const, 'money' as const, 'share' as const),
      size: fc.constantFrom(9, 12),
      bold: fc.boolean(),
      colour: fc.constantFrom('#ff0000', '#00ff00'),
      fill: fc.constantFrom('#eeeeee', '#dddddd'),
      align: fc.constantFrom('left' as const, 'right' as const),
      wrap: fc.constantFrom('wrap' as const, 'clip' as const),
    },
    { requiredKeys: [] },
  );
  const rangeIn = (rows: number) =>
    fc
      .tuple(
        fc.integer({ min: 1, max: rows }),
        fc.constantFrom(1, 2, 130, 240),
        fc.nat(59),
        fc.integer({ min: 1, max: 60 }),
      )
      .map(([row, height, left, width]) => ({
        row,
        column: left + 1,
        rows: Math.min(height, rows - row + 1),
        columns: Math.min(width, 60 - left),
      }));

  /** What one cell of the first row wants is not copied down with the rest of it. */
  const firstCellOfAList = [
    { row: 1, column: 1, rows: 1, columns: 1, style: { align: 'left' as const } },
    { row: 1, column: 2, rows: 20, columns: 1, style: {} },
    { row: 1, column: 3, rows: 19, columns: 1, style: { bold: true } },
  ].map((styled) => (styled.rows > 1 ? { ...styled, rows: styled.rows * 12 } : styled));

  // Above 12,000 cells the look of a list is copied down from its first row.
  it.each([20, 250])('of %i rows: of two styles the later wins, property by property', (rows) => {
    const styles = fc.array(
      fc.tuple(rangeIn(rows), anyStyle).map(([range, style]) => ({ ...range, style })),
      { maxLength: 8 },
    );
    const values = Array.from({ length: rows }, () => new Array<PlanValue>(60).fill(''));
    const look = lookOf('fr_FR', '€', 'fr');
    fc.assert(
      fc.property(styles, (styled) => {
        const book = makeBook({ name: 'b', locale: 'fr_FR', timeZone: 'Europe/Paris' });
        const sheet = addSheet(book, 'Liste');
        const services = makeServices(book);
        Object.assign(globalThis, { SpreadsheetApp: services.globals.SpreadsheetApp });
        drawPlan(services.globals.SpreadsheetApp.getActiveSpreadsheet().getSheets()[0], planOf(values, styled), {
          look,
          sheetOf: () => null,
          beside: nothingBeside,
          notesTitle: '',
          calendar: makeCalendar('Europe/Paris', () => '+0100'),
        });
        const of = (row: number, column: number) => {
          let is: Style = {};
          for (const s of styled) {
            const inside = row >= s.row && row < s.row + s.rows && column >= s.column && column < s.column + s.columns;
            if (inside) is = { ...is, ...s.style };
          }
          return is;
        };
        for (let row = 1; row <= rows; row++) {
          for (let column = 1; column <= 60; column++) {
            const got = styleAt(book, sheet, row - 1, column - 1);
            const { kind, size, bold, colour, fill, align, wrap } = of(row, column);
            const wanted = [
              kind ? formatOf(kind, look) : '@',
              size ?? 10,
              bold ?? false,
              colour,
              fill,
              align,
              wrap === 'wrap',
            ];
            const shown = [
              got.format,
              got.size ?? 10,
              got.bold ?? false,
              got.colour === '#202124' ? undefined : got.colour,
              got.fill,
              got.align,
              got.wrap === 'wrap',
            ];
            if (JSON.stringify(shown) !== JSON.stringify(wanted))
              expect([row, column, ...shown]).toEqual([row, column, ...wanted]);
          }
        }
      }),
      { numRuns: 25, examples: rows === 250 ? [[firstCellOfAList]] : [] },
    );
  });
});

it.each([12, 5000, 6000])('counts edits in a list of %i rows, whatever their order', (rows) => {
  const book = makeBook({ name: 'b', locale: 'fr_FR', timeZone: 'Europe/Paris' });
  const sheet = addSheet(book, 'Liste');
  const services = makeServices(book);
  Object.assign(globalThis, { SpreadsheetApp: services.globals.SpreadsheetApp });
  const values: PlanValue[][] = [
    ['t', ''],
    ['s', ''],
    ['Clé', 'Nom'],
  ];
  for (let i = 0; i < rows; i++) values.push([`K${i}`, `Nom ${i % 7}`]);
  const list = { headingRow: 3, firstRow: 4, rows, keyColumn: 1, freeColumn: 3, freeColumns: 3 };
  const calendar = makeCalendar('Europe/Paris', () => '+0100');
  const tab = services.globals.SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  drawPlan(
    tab,
    { ...planOf(values), list },
    { look: lookOf('fr_FR', '€', 'fr'), sheetOf: () => null, beside: nothingBeside, notesTitle: 'Vos notes', calendar },
  );
  const count = () => countEdits({ sheet: tab, mark: markOf(tab) as TabMark }, calendar);
  expect(count()).toBe(0);
  for (const entry of sheet.metadata) expect(entry.value.length).toBeLessThan(25_000);
  [sheet.values[5], sheet.values[rows]] = [sheet.values[rows], sheet.values[5]];
  expect(count()).toBe(0);
  sheet.values[6][1] = 'Autre';
  expect(count()).toBe(1);
  sheet.values[7][1] = '';
  expect(count()).toBe(2);
  sheet.values[2][1] = 'Prénom';
  expect(count()).toBe(3);
  sheet.values[rows + 5] = ['ajouté'];
  // Above 5,000 rows, one added and one changed may look like one.
  expect(count()).toBeGreaterThanOrEqual(rows < 5000 ? 4 : 3);
});

it.each([
  { formula: '=E5*2', from: 5, to: 9, moved: '=E9*2' },
  { formula: '=$E5+E$5+$A$1', from: 5, to: 9, moved: '=$E9+E$5+$A$1' },
  { formula: '=E51&"E5"&LOG10(E5)', from: 5, to: 12, moved: '=E51&"E5"&LOG10(E12)' },
  { formula: "='E5'!E5", from: 5, to: 9, moved: "='E5'!E5" },
  { formula: '=SUM(B5:D5)', from: 5, to: 6, moved: '=SUM(B6:D6)' },
  { formula: '=E6', from: 5, to: 6, moved: '=E6' },
])('$formula from row $from to row $to', ({ formula, from, to, moved }) => {
  expect(movedFormula(formula, from, to)).toBe(moved);
});

it.each([
  ['en_US', 'en', 'mm/dd/yyyy'],
  ['en_US', 'fr', 'dd/mm/yyyy'],
  ['en_GB', 'en', 'dd/mm/yyyy'],
  ['fr_FR', 'en', 'dd/mm/yyyy'],
] as const)('shows days in cells in the order of the sentences beside (%s, words in %s)', (locale, words, format) => {
  expect(formatOf('day', lookOf(locale, '€', words))).toBe(format);
});
