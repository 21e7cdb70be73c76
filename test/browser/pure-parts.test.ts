import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cellsOf } from '../../src/local/page/clipboard-text';
import { engineFormula, splitLikeEngine, storedFormula, typedFormula } from '../../src/local/page/formula-text';
import { globalFunctions, withBridge } from '../../src/local/page/sidebar-frame';
import { functionHelps } from '../../src/local/page/stubs';
import { bookOfText, bookText } from '../../src/local/services/book-text';
import { formulaAt, styleAt, valueAt } from '../../src/local/services/store';
import { shop } from './shop';

describe('a formula, typed in French, read by the engine, kept in the Store', () => {
  test.each([
    {
      typed: '=RFM(A2:A;B2:B;C2:C)',
      engine: '=RFM(A2:A1048576,B2:B1048576,C2:C1048576)',
      stored: '=RFM(A2:A;B2:B;C2:C)',
    },
    { typed: '=SUM(1,5;2)', engine: '=SUM(1.5,2)', stored: '=SUM(1.5;2)' },
    { typed: '=IF(VRAI;FAUX;"VRAI")', engine: '=IF(TRUE,FALSE,"VRAI")', stored: '=IF(TRUE;FALSE;"VRAI")' },
    { typed: '=SUM(VRAI!A1;VRAIMENT)', engine: '=SUM(VRAI!A1,VRAIMENT)', stored: '=SUM(VRAI!A1;VRAIMENT)' },
    { typed: '=SI(A1>0,5;"a;b,5";2)', engine: '=SI(A1>0.5,"a;b,5",2)', stored: '=SI(A1>0.5;"a;b,5";2)' },
    { typed: "='Ventes; 2,5'!A1+1", engine: "='Ventes; 2,5'!A1+1", stored: "='Ventes; 2,5'!A1+1" },
    { typed: "='Mes ventes'!$A$2:$A", engine: "='Mes ventes'!$A$2:$A1048576", stored: "='Mes ventes'!$A$2:$A" },
    { typed: '=SUM({1;2})', engine: '=SUM({1;2})', stored: '=SUM({1;2})' },
    { typed: '=A2:B10', engine: '=A2:B10', stored: '=A2:B10' },
    { typed: '=F(A:A;B:B)', engine: '=F(A:A,B:B)', stored: '=F(A:A;B:B)' },
  ])('$typed', ({ typed, engine, stored }) => {
    expect(engineFormula(typed, ',')).toBe(engine);
    expect(typedFormula(engine, ',')).toBe(typed);
    expect(storedFormula(engine, ',')).toBe(stored);
    expect(engineFormula(stored, '.')).toBe(engine);
  });

  test.each([
    { name: 'a comma after an address separates', typed: '=SUM(A2,5)', engine: '=SUM(A2,5)' },
    { name: 'English words are read in a French file', typed: '=IF(true;1;2)', engine: '=IF(true,1,2)' },
    {
      name: 'rows inserted above move the end',
      typed: '=SUM(A4:A)',
      engine: '=SUM(A4:A1048576)',
      moved: '=SUM(A4:A1048578)',
    },
  ])('$name', ({ typed, engine, moved }) => {
    expect(engineFormula(typed, ',')).toBe(engine);
    if (moved) expect(typedFormula(moved, ',')).toBe(typed);
  });

  it('keeps every position while it is typed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^=[A-Z0-9;,.:"'(){}! ]{0,40}$/), (formula) => {
        expect(splitLikeEngine(formula, ',')).toHaveLength(formula.length);
      }),
    );
  });
});

describe('text from the clipboard', () => {
  test.each([
    {
      name: 'rows and columns',
      text: 'a\tb\nc\td\n',
      cells: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
    {
      name: 'Windows line ends',
      text: 'a\tb\r\nc\td\r\n',
      cells: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
    {
      name: 'blank cells',
      text: '\tb\na\t',
      cells: [
        ['', 'b'],
        ['a', ''],
      ],
    },
    { name: 'a line end inside quotes', text: '"a\nb"\tc', cells: [['a\nb', 'c']] },
    { name: 'doubled quotes', text: '"say ""yes"""\tc', cells: [['say "yes"', 'c']] },
    { name: 'a quote that opens nothing', text: '"a\tb', cells: [['"a', 'b']] },
    { name: 'inches', text: '5" nails\t2', cells: [['5" nails', '2']] },
  ])('$name', ({ text, cells }) => {
    expect(cellsOf(text)).toEqual(cells);
  });

  it('comes back from what a spreadsheet would copy', () => {
    const cell = fc.string({ maxLength: 6 }).filter((text) => !/[\r"]/.test(text) || !text.includes('\r'));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1 }),
        (width, rows) => {
          const cells = rows.map((row) => row.slice(0, width));
          const text = cells
            .map((row) =>
              row.map((value) => (/["\t\n]/.test(value) ? `"${value.replace(/"/g, '""')}"` : value)).join('\t'),
            )
            .join('\n');
          expect(cellsOf(`${text}\n`)).toEqual(cells);
        },
      ),
    );
  });
});

describe('a built bundle', () => {
  const code = [
    'var Main=(()=>{function inner(){}return{}})();',
    'function onOpen(e) {\n  return Main.onOpen(e);\n}',
    'function secret_() {}',
    '/**\n * Customers ranked. / Les clients classés.\n *\n * @param {any} customers Customers. / Les clients.\n' +
      ' * @param {any} as_of (optional) A day. / (facultatif) Un jour.\n * @return {any} x\n * @customfunction\n */\n' +
      "function RFM(customers, as_of) {\n  return Main.cell('RFM', [customers, as_of]);\n}",
  ].join('\n');

  it('offers its global functions to the sidebar, private ones aside', () => {
    expect(globalFunctions(code)).toEqual(['onOpen', 'RFM']);
  });

  test.each([
    { language: 'fr', summary: 'Les clients classés.', text: '(facultatif) Un jour.' },
    { language: 'en', summary: 'Customers ranked.', text: '(optional) A day.' },
  ] as const)('shows the help of its functions in $language', ({ language, summary, text }) => {
    const [help] = functionHelps(code, language);
    expect(help).toMatchObject({ name: 'RFM', summary });
    expect(help.parameters.map((parameter) => [parameter.name, parameter.optional])).toEqual([
      ['customers', false],
      ['as_of', true],
    ]);
    expect(help.parameters[1].text).toBe(text);
  });

  it('has its page opened by the bridge, the doctype first', () => {
    const page = withBridge('<!DOCTYPE html><html><head lang="fr"><title>x</title></head></html>', 'go("</script>")', [
      'a',
    ]);
    expect(page).toMatch(/^<!DOCTYPE html><html><head lang="fr"><script>.*<\\\/script>"\)<\/script><title>/);
    expect(withBridge('<!DOCTYPE html><p>x</p>', 'go()', [])).toMatch(/^<!DOCTYPE html><script>.*<\/script><p>/);
    expect(withBridge('<p>x</p>', 'go()', [])).toMatch(/^<script>/);
  });
});

describe('a workbook as text', () => {
  it('comes back whole', () => {
    const book = shop();
    book.sheets[0].formulas[3] = [];
    book.sheets[0].formulas[3][5] = '=SUM(A1;A2)';
    book.sheets[0].values[70] = [];
    book.sheets[0].values[70][2] = true;
    book.sheets[0].hiddenRows.add(4);
    book.documentProperties.set('__proto__', 'x');
    const back = bookOfText(bookText(book));
    const [sheet] = back.sheets;
    for (let row = 0; row < 75; row++) {
      for (let column = 0; column < 6; column++) {
        expect(valueAt(sheet, row, column)).toBe(valueAt(book.sheets[0], row, column));
        expect(formulaAt(sheet, row, column)).toBe(formulaAt(book.sheets[0], row, column));
        expect(styleAt(back, sheet, row, column)).toEqual(styleAt(book, book.sheets[0], row, column));
      }
    }
    const { values, formulas, styleOf, ...rest } = book.sheets[0];
    expect(sheet).toMatchObject(rest);
    expect([...back.documentProperties]).toEqual([...book.documentProperties]);
  });
});
