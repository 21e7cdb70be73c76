import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bookOfText, bookText } from '../../../src/local/services/book-text';
import { sheetById, styleId } from '../../../src/local/services/store';
import { copyBook } from '../copy-book';
import { fingerprint } from '../fingerprint';
import { open, thrownBy } from './open';

/** Everything a tab can carry, on rows and columns that the shape tests move. */
function busy() {
  const here = open();
  const { sheet, SpreadsheetApp, file } = here;
  sheet
    .getRange('A1:D5')
    .setValues([1, 2, 3, 4, 5].map((row) => ['a', 'b', 'c', 'd'].map((column) => `${column}${row}`)));
  sheet.getRange('B3').setFormula('=SUM(A1;A2)').setNote('note').setBackground('#ff0000');
  sheet.getRange('C3').setRichTextValue(SpreadsheetApp.newRichTextValue().setText('see').setLinkUrl('#gid=0').build());
  sheet.getRange('A4:B4').merge();
  sheet.getRange('D3').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['x']).build());
  sheet.setConditionalFormatRules([
    SpreadsheetApp.newConditionalFormatRule()
      .setRanges([sheet.getRange('A3:D4')])
      .whenTextEqualTo('x')
      .setBackground('#00ff00')
      .build(),
  ]);
  sheet.getRange('A2:D5').createFilter();
  sheet.getRange('A3:D3').protect();
  sheet.insertChart(
    sheet.newChart().asColumnChart().addRange(sheet.getRange('A1:B5')).setNumHeaders(1).setPosition(3, 4, 5, 6).build(),
  );
  sheet.setRowHeight(3, 50).setColumnWidth(2, 150);
  sheet.hideRows(5);
  file.setNamedRange('here', sheet.getRange('B3:C3'));
  return here;
}

describe('rows and columns', () => {
  test('put in above move everything that lies behind', () => {
    const { sheet, store, file } = busy();
    sheet.insertRowsBefore(2, 2);
    expect(sheet.getMaxRows()).toBe(1002);
    expect(sheet.getRange('A1:A7').getValues().flat()).toEqual(['a1', '', '', 'a2', 'a3', 'a4', 'a5']);
    expect(sheet.getRange('B5').getFormula()).toBe('=SUM(A1;A2)');
    expect([sheet.getRange('B5').getNote(), sheet.getRange('B5').getBackground()]).toEqual(['note', '#ff0000']);
    expect(sheet.getRange('C5').getRichTextValue().getLinkUrl()).toBe('#gid=0');
    expect(store.merges).toEqual([{ row: 5, column: 0, rows: 1, columns: 2 }]);
    expect([...store.validations.keys()]).toEqual(['4,3']);
    expect(sheet.getConditionalFormatRules()[0].getRanges()[0].getA1Notation()).toBe('A5:D6');
    expect(sheet.getFilter().getRange().getA1Notation()).toBe('A4:D7');
    expect(store.protections[0].range?.row).toBe(4);
    expect(store.charts[0].position).toEqual({ row: 4, column: 3, dx: 5, dy: 6 });
    expect(sheet.getCharts()[0].getRanges()[0].getA1Notation()).toBe('A1:B7');
    expect([sheet.getRowHeight(5), sheet.getRowHeight(3), sheet.isRowHiddenByUser(7)]).toEqual([50, 21, true]);
    expect(file.getRangeByName('here').getA1Notation()).toBe('B5:C5');
  });

  test('taken out shrink what spans them and drop what lay inside', () => {
    const { sheet, store, file } = busy();
    sheet.deleteRow(3);
    expect(sheet.getRange('A1:A4').getValues().flat()).toEqual(['a1', 'a2', 'a4', 'a5']);
    expect([store.notes.size, store.rich.size, store.validations.size, store.protections.length]).toEqual([0, 0, 0, 0]);
    expect(sheet.getConditionalFormatRules()[0].getRanges()[0].getA1Notation()).toBe('A3:D3');
    expect(sheet.getFilter().getRange().getA1Notation()).toBe('A2:D4');
    expect(sheet.getCharts()[0].getRanges()[0].getA1Notation()).toBe('A1:B4');
    expect(file.getRangeByName('here')).toBeNull();
    expect(sheet.getRange('B3').getBackground()).toBe('#ffffff');
  });

  test('what is put in and taken out again leaves the tab as it was', () => {
    const place = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(fc.constantFrom('Rows', 'Columns'), place, fc.integer({ min: 1, max: 3 }), (side, at, count) => {
        const { book, sheet } = busy();
        const before = fingerprint(book);
        sheet[`insert${side}Before`](at, count);
        expect(fingerprint(book)).not.toBe(before);
        sheet[`delete${side}`](at, count);
        expect(fingerprint(book)).toBe(before);
      }),
    );
  });

  test('new ones take the formats of their neighbour', () => {
    const { sheet } = open();
    sheet.getRange('A5:B5').setNumberFormat('@');
    sheet.insertRowsAfter(5, 2).insertColumnsAfter(2, 1);
    expect(sheet.getRange('A6:C7').getNumberFormats()).toEqual([
      ['@', '@', '@'],
      ['@', '@', '@'],
    ]);
    expect(sheet.getRange('A8').getNumberFormat()).toBe('General');
  });

  test('at the end they grow the grid, a hundred thousand at once', () => {
    const { sheet } = open();
    sheet.getRange('A1000').setValue('last');
    sheet.insertRowsBefore(1000, 100_000);
    expect([sheet.getMaxRows(), sheet.getLastRow()]).toEqual([101_000, 101_000]);
  });

  test('not all can go, nor all that are not frozen', () => {
    const { sheet } = open();
    expect(thrownBy(() => sheet.deleteRows(1, 1000))).toContain("You can't delete all the rows");
    sheet.setFrozenRows(4);
    expect(thrownBy(() => sheet.deleteRows(5, 996))).toContain('it is not possible to delete all non-frozen rows');
    sheet.deleteRows(5, 995);
    expect([sheet.getMaxRows(), sheet.getFrozenRows()]).toEqual([5, 4]);
    expect(thrownBy(() => sheet.setFrozenRows(5))).toContain("You can't freeze all visible rows");
    expect(thrownBy(() => sheet.deleteRows(5, 2))).toContain('out of bounds');
  });
});

describe('merges', () => {
  test('keep the first value only and read as one', () => {
    const { sheet } = open();
    sheet.getRange('A1:B2').setValues([
      [1, 2],
      [3, 4],
    ]);
    sheet.getRange('A1:B2').merge();
    expect(sheet.getRange('A1:B2').getValues().flat()).toEqual([1, '', '', '']);
    sheet.getRange('A1:B2').setValues([
      [5, 6],
      [7, 8],
    ]);
    expect(sheet.getRange('A1:B2').getValues().flat()).toEqual([5, '', '', '']);
    expect(sheet.getRange('B2').isPartOfMerge()).toBe(true);
    expect(sheet.getRange('A1:D9').getMergedRanges()[0].getA1Notation()).toBe('A1:B2');
    expect(thrownBy(() => sheet.getRange('B1:C1').merge())).toContain('You must select all cells in a merged range');
    sheet.getRange('A1:C3').breakApart();
    expect(sheet.getRange('A1:B2').isPartOfMerge()).toBe(false);
  });

  test('do not cross the line of frozen columns, either way round', () => {
    const { sheet } = open();
    sheet.getRange('A1:C1').merge();
    expect(thrownBy(() => sheet.setFrozenColumns(2))).toContain('only part of a merged cell');
    sheet.getRange('A1:C1').breakApart();
    sheet.setFrozenColumns(2);
    expect(thrownBy(() => sheet.getRange('A1:C1').merge())).toContain("You can't merge frozen and non-frozen columns");
  });
});

describe('formats', () => {
  test('are set one property at a time and read back', () => {
    const { sheet, SpreadsheetApp } = open();
    const range = sheet
      .getRange('B2:C3')
      .setFontWeight('bold')
      .setFontStyle('italic')
      .setFontLine('underline')
      .setFontSize(14)
      .setFontFamily('Roboto')
      .setFontColor('#ABC')
      .setBackground('Red')
      .setHorizontalAlignment('right')
      .setVerticalAlignment('middle')
      .setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);
    const cell = sheet.getRange('C3');
    expect([cell.getFontWeight(), cell.getFontStyle(), cell.getFontLine(), cell.getFontSize()]).toEqual([
      'bold',
      'italic',
      'underline',
      14,
    ]);
    expect([cell.getFontFamily(), cell.getFontColorObject().asRgbColor().asHexString()]).toEqual(['Roboto', '#aabbcc']);
    expect([cell.getBackground(), cell.getHorizontalAlignment(), cell.getVerticalAlignment()]).toEqual([
      '#ff0000',
      'right',
      'middle',
    ]);
    expect(cell.getWrapStrategy()).toBe(SpreadsheetApp.WrapStrategy.CLIP);
    expect(sheet.getRange('A1').getFontWeight()).toBe('normal');
    range.setBackgrounds([
      ['#111111', null],
      ['#222222', '#111111'],
    ]);
    expect(range.getBackgrounds()).toEqual([
      ['#111111', '#ffffff'],
      ['#222222', '#111111'],
    ]);
    expect(range.clearFormat().getFontSizes()).toEqual([
      [10, 10],
      [10, 10],
    ]);
  });

  test('equal styles are stored once', () => {
    const { book, sheet } = open();
    sheet.getRange('A1').setFontWeight('bold').setFontSize(12);
    sheet.getRange('B1:Z900').setFontSize(12).setFontWeight('bold');
    expect(new Set(book.styles.map((style) => JSON.stringify(style))).size).toBe(book.styles.length);
    expect(styleId(book, { size: 12, bold: true })).toBe(styleId(book, { bold: true, size: 12, fill: undefined }));
  });

  test('lines: around, between, taken away and left', () => {
    const { book, store, sheet, SpreadsheetApp } = open();
    const at = (row: number, column: number) => book.styles[store.styleOf[row]?.[column] ?? 0];
    sheet
      .getRange('A1:B2')
      .setBorder(true, null, true, null, true, null, '#123456', SpreadsheetApp.BorderStyle.SOLID_THICK);
    const thick = { colour: '#123456', width: 3 };
    expect(at(0, 0)).toEqual({ top: thick, right: thick });
    expect(at(1, 1)).toEqual({ bottom: thick, left: thick });
    sheet.getRange('A1').setBorder(false, null, null, null, null, null);
    expect(at(0, 0)).toEqual({ right: thick });
    sheet.getRange('D1').setBorder(null, true, null, null, null, null, null, SpreadsheetApp.BorderStyle.DASHED);
    expect(at(0, 3)).toEqual({ left: { colour: '#000000', width: 1, dashed: true } });
  });
});

describe('rich text', () => {
  test('keeps looks and links by stretch, goes when the cell is written, and is text whatever it says', () => {
    const { sheet, SpreadsheetApp } = open();
    const bold = SpreadsheetApp.newTextStyle().setBold(true).setForegroundColor('#0000FF').build();
    const built = SpreadsheetApp.newRichTextValue()
      .setText('=1+1 open')
      .setTextStyle(0, 4, bold)
      .setLinkUrl(5, 9, '#gid=0&range=A5')
      .build();
    const range = sheet.getRange('A1').setRichTextValue(built);
    expect([range.getValue(), range.getFormula()]).toEqual(['=1+1 open', '']);
    const runs = range.getRichTextValue().getRuns();
    expect(runs.map((run: { getText(): string }) => run.getText())).toEqual(['=1+1', ' ', 'open']);
    expect([runs[0].getTextStyle().isBold(), runs[0].getTextStyle().getForegroundColor()]).toEqual([true, '#0000ff']);
    expect([runs[1].getLinkUrl(), runs[2].getLinkUrl()]).toEqual([null, '#gid=0&range=A5']);
    range.setValue('plain');
    expect(range.getRichTextValue().getRuns()).toHaveLength(1);
    expect(sheet.getRange('B1').setValue(5).getRichTextValue()).toBeNull();
    expect(thrownBy(() => SpreadsheetApp.newRichTextValue().setText('ab').setTextStyle(1, 3, bold))).toContain(
      'signature',
    );
  });
});

describe('tabs', () => {
  test('are copied with all they hold but protections, and their charts point at the copy', () => {
    const { book, file, sheet } = busy();
    sheet.addDeveloperMetadata('tab', 'best');
    const copy = sheet.copyTo(file);
    const again = sheet.copyTo(file);
    expect([copy.getName(), again.getName(), copy.getIndex()]).toEqual(['Copy of Data', 'Copy of Data 2', 2]);
    expect(copy.getRange('A1:D5').getValues()).toEqual(sheet.getRange('A1:D5').getValues());
    expect(copy.getCharts()[0].getRanges()[0].getGridId()).toBe(copy.getSheetId());
    expect(copy.getDeveloperMetadata()[0].getValue()).toBe('best');
    expect(sheetById(book, copy.getSheetId())?.protections).toEqual([]);
    const before = fingerprint(book, sheetById(book, sheet.getSheetId()));
    copy.getRange('A1:D5').clear().clearNote();
    expect(fingerprint(book, sheetById(book, sheet.getSheetId()))).toBe(before);
  });

  test('gone, every handle to them fails', () => {
    const { file } = open();
    const other = file.insertSheet('Other');
    const range = other.getRange('A1');
    file.deleteSheet(other);
    expect(thrownBy(() => range.getValue())).toMatch(/^Exception: Sheet \d+ not found$/);
    expect(thrownBy(() => other.getName())).toContain('not found');
    expect(file.getActiveSheet().getName()).toBe('Data');
  });

  test('the last visible one can neither be hidden nor deleted', () => {
    const { file, sheet } = open();
    file.insertSheet('Other').hideSheet();
    expect(file.getActiveSheet().getName()).toBe('Data');
    expect(thrownBy(() => sheet.hideSheet())).toContain("You can't hide all the sheets");
    expect(thrownBy(() => file.deleteSheet(sheet))).toContain("You can't remove all the sheets");
  });

  test('get a free name of their language', () => {
    expect(open().file.insertSheet().getName()).toBe('Feuille 2');
    expect(open({ locale: 'en_US' }).file.insertSheet().getName()).toBe('Sheet2');
    for (const name of ['', 'a/b', 'a*', 'History', 'x'.repeat(101)]) {
      expect(thrownBy(() => open().file.insertSheet(name))).toContain('is not a name');
    }
  });

  test('move, counted from 1', () => {
    const { file, sheet } = open();
    file.insertSheet('Other');
    file.setActiveSheet(sheet);
    file.moveActiveSheet(2);
    expect(file.getSheets().map((tab: { getName(): string }) => tab.getName())).toEqual(['Other', 'Data']);
  });

  test('are found by their metadata after a change of name', () => {
    const { file, SpreadsheetApp } = open();
    const { PROJECT } = SpreadsheetApp.DeveloperMetadataVisibility;
    const tab = file.insertSheet('Best').addDeveloperMetadata('clientele', 'best', PROJECT).setName('Renamed');
    file.addDeveloperMetadata('clientele', 'book');
    const found = file.createDeveloperMetadataFinder().withKey('clientele').find();
    expect(found.map((entry: { getValue(): string }) => entry.getValue())).toEqual(['book', 'best']);
    expect(found[1].getLocation().getSheet().getSheetId()).toBe(tab.getSheetId());
    expect(found[1].getVisibility()).toBe(PROJECT);
    expect(tab.createDeveloperMetadataFinder().withValue('book').find()).toEqual([]);
    found[1].setValue('other');
    expect(tab.getDeveloperMetadata()[0].getValue()).toBe('other');
    found[1].remove();
    expect(tab.getDeveloperMetadata()).toEqual([]);
  });
});

describe('rules, validations, charts', () => {
  test('a gradient and a condition are stored as given', () => {
    const { store, sheet, SpreadsheetApp } = open();
    const rule = () => SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange('A1:A9')]);
    sheet.setConditionalFormatRules([
      rule().setGradientMinpoint('#FFF').setGradientMaxpoint('#00ff00').build(),
      rule().whenNumberGreaterThan(5).setBackground('red').setBold(true).build(),
    ]);
    const ranges = [{ row: 0, column: 0, rows: 9, columns: 1 }];
    expect(store.rules).toEqual([
      { type: 'gradient', ranges, min: '#ffffff', max: '#00ff00' },
      { type: 'condition', ranges, criteria: 'NUMBER_GREATER_THAN', values: [5], fill: '#ff0000', bold: true },
    ]);
    expect(sheet.getConditionalFormatRules()[1].getBooleanCondition().getCriteriaValues()).toEqual([5]);
    expect(thrownBy(() => rule().setBackground('red').build())).toContain('must have a condition');
    expect(thrownBy(() => SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().build())).toContain(
      'must have ranges',
    );
  });

  test('a strict validation refuses what a script writes', () => {
    const { sheet, SpreadsheetApp } = open();
    const oneOf = SpreadsheetApp.newDataValidation().requireValueInList(['yes', 'no']);
    sheet.getRange('B2').setDataValidation(oneOf.setAllowInvalid(false).build());
    expect(thrownBy(() => sheet.getRange('A1:B2').setValue('maybe'))).toContain(
      'The data you entered in cell B2 violates the data validation rules set on this cell.',
    );
    expect(sheet.getLastRow()).toBe(0);
    expect(sheet.getRange('B2').setValue('yes').getDataValidation().getCriteriaValues()[0]).toEqual(['yes', 'no']);
    sheet.getRange('C1').insertCheckboxes();
    expect(sheet.getRange('C1').getValue()).toBe(false);
  });

  test('a validation says of itself what it was built with, on each cell it was set on', () => {
    const { store, sheet, SpreadsheetApp } = open();
    const { DataValidationCriteria } = SpreadsheetApp;
    const rule = SpreadsheetApp.newDataValidation().requireFormulaSatisfied('=ISEMAIL(B2)').build();
    expect([rule.getAllowInvalid(), rule.getHelpText()]).toEqual([true, null]);
    const helped = rule.copy().setHelpText('An address').setAllowInvalid(false);
    expect([helped.getHelpText(), helped.getAllowInvalid()]).toEqual(['An address', false]);
    expect(helped.getCriteriaType()).toBe(DataValidationCriteria.CUSTOM_FORMULA);
    sheet.getRange('B2:B9').setDataValidation(rule);
    expect(sheet.getRange('B5').getDataValidation().getCriteriaValues()).toEqual(['=ISEMAIL(B2)']);
    expect(store.validations.get('4,1')).toMatchObject({ anchor: { row: 1, column: 1 } });
    sheet.getRange('B3').setDataValidation(null);
    expect(sheet.getRange('B3').getDataValidation()).toBeNull();
    expect(
      sheet
        .getRange('B2:B4')
        .getDataValidations()
        .map(([one]: unknown[]) => one !== null),
    ).toEqual([true, false, true]);
    sheet.getRange('B2:B9').clearDataValidations();
    expect(store.validations.size).toBe(0);
  });

  test('a validation without a criterion, or with a formula that is none, is refused', () => {
    const { SpreadsheetApp } = open();
    expect(thrownBy(() => SpreadsheetApp.newDataValidation().setHelpText('x').build())).toContain('criteria');
    expect(thrownBy(() => SpreadsheetApp.newDataValidation().requireFormulaSatisfied('B2>1').build())).toContain('"="');
    expect(thrownBy(() => SpreadsheetApp.newDataValidation().requireDateAfter('=A1'))).toContain(
      "The parameters (String) don't match the method signature for",
    );
  });

  type Rules = { [name: string]: (...values: unknown[]) => { setAllowInvalid(flag: boolean): { build(): unknown } } };
  const noon = new Date('2026-03-04T00:00:00+01:00');
  test.each<{ name: string; rule: (rules: Rules) => ReturnType<Rules[string]>; good: unknown; bad: unknown }>([
    { name: 'a date', rule: (r) => r.requireDate(), good: noon, bad: 'soon' },
    { name: 'after a day', rule: (r) => r.requireDateAfter(new Date('2026-03-01T12:00:00Z')), good: noon, bad: 46000 },
    { name: 'an e-mail', rule: (r) => r.requireTextIsEmail(), good: 'ana@example.com', bad: 'ana@example' },
    { name: 'an address', rule: (r) => r.requireTextIsUrl(), good: 'https://example.com/a', bad: 'example' },
    { name: 'a part of a text', rule: (r) => r.requireTextContains('AB'), good: 'xaby', bad: 'ba' },
    { name: 'no part of a text', rule: (r) => r.requireTextDoesNotContain('ab'), good: 'ba', bad: 'xABy' },
    { name: 'a text', rule: (r) => r.requireTextEqualTo('ab'), good: 'AB', bad: 'abc' },
  ])('a strict validation for $name', ({ rule, good, bad }) => {
    const { sheet, SpreadsheetApp } = open();
    const built = rule(SpreadsheetApp.newDataValidation() as unknown as Rules)
      .setAllowInvalid(false)
      .build();
    sheet.insertColumnsAfter(26, 5);
    sheet.getRange('AB2').setDataValidation(built);
    expect(thrownBy(() => sheet.getRange('AB2').setValue(bad))).toContain('in cell AB2 violates');
    expect(sheet.getLastRow()).toBe(0);
    sheet.getRange('AB2').setValue(good);
    expect(sheet.getLastRow()).toBe(2);
    sheet.getRange('AB2').setValue('');
    expect(sheet.getLastRow()).toBe(0);
  });

  test('a validation about days gives the days back', () => {
    const { sheet, SpreadsheetApp } = open();
    const rule = SpreadsheetApp.newDataValidation().requireDateBetween(noon, new Date('2026-04-01T00:00:00+02:00'));
    sheet.getRange('A1').setDataValidation(rule.build());
    const [from] = sheet.getRange('A1').getDataValidation().getCriteriaValues();
    expect(from.getTime()).toBe(noon.getTime());
  });

  test('a chart is what the builder was given, copied', () => {
    const { store, sheet } = open();
    const series = { 0: { color: '#ff0000' } };
    const chart = sheet
      .newChart()
      .asComboChart()
      .addRange(sheet.getRange('A1:A5'))
      .addRange(sheet.getRange('C1:C5'))
      .setNumHeaders(1)
      .setOption('title', 'Ventes')
      .setOption('series', series)
      .setPosition(2, 3, 10, 20)
      .build();
    sheet.insertChart(chart);
    series[0].color = 'changed';
    expect(store.charts).toEqual([
      {
        id: 1,
        type: 'COMBO',
        headers: 1,
        ranges: [
          { sheetId: 0, range: { row: 0, column: 0, rows: 5, columns: 1 } },
          { sheetId: 0, range: { row: 0, column: 2, rows: 5, columns: 1 } },
        ],
        position: { row: 1, column: 2, dx: 10, dy: 20 },
        options: { title: 'Ventes', series: { 0: { color: '#ff0000' } } },
      },
    ]);
    const [found] = sheet.getCharts();
    sheet.updateChart(found.modify().setOption('title', 'Sales').build());
    expect(sheet.getCharts()[0].getOptions().get('title')).toBe('Sales');
    sheet.removeChart(found);
    expect(sheet.getCharts()).toEqual([]);
  });
});

describe('fingerprint', () => {
  test('is the same for the same content written another way, and for a copy', () => {
    const [a, b] = [open(), open()];
    a.sheet.getRange('A1:B2').setValues([
      [1, 'x'],
      ['', true],
    ]);
    a.sheet.getRange('A1').setFontSize(12).setFontWeight('bold');
    b.sheet.getRange('C9').setValue('gone').setFontSize(30).clear();
    b.sheet.getRange('A1').setFontWeight('bold').setFontSize(12);
    b.sheet.getRange('B2').setValue(true);
    b.sheet.getRange('A1:B1').setValues([[1, 'x']]);
    expect(fingerprint(a.book)).toBe(fingerprint(b.book));
    expect(fingerprint(copyBook(a.book))).toBe(fingerprint(a.book));
  });

  test('is the same for a workbook that travelled as text', () => {
    const { book } = busy();
    const travelled = bookOfText(bookText(book));
    expect(fingerprint(travelled)).toBe(fingerprint(book));
    expect(travelled.sheets[0].notes).toEqual(book.sheets[0].notes);
  });

  test.each<[string, (here: ReturnType<typeof busy>) => unknown]>([
    ['a value', ({ sheet }) => sheet.getRange('A1').setValue('other')],
    ['the kind of a value', ({ store }) => store.values[0].splice(0, 1, true)],
    ['a formula', ({ sheet }) => sheet.getRange('B3').setFormula('=SUM(A1;A3)')],
    ['a colour', ({ sheet }) => sheet.getRange('A1').setBackground('#fffffe')],
    ['a number format', ({ sheet }) => sheet.getRange('Z99').setNumberFormat('0')],
    ['a note', ({ sheet }) => sheet.getRange('B3').setNote('other')],
    ['a width', ({ sheet }) => sheet.setColumnWidth(2, 151)],
    ['a merge', ({ sheet }) => sheet.getRange('A4:B4').breakApart()],
    ['a rule', ({ sheet }) => sheet.clearConditionalFormatRules()],
    ['the filter', ({ sheet }) => sheet.getFilter().remove()],
    ['a validation', ({ sheet }) => sheet.getRange('D3').clearDataValidations()],
    ['a chart', ({ sheet }) => sheet.removeChart(sheet.getCharts()[0])],
    [
      'a protection',
      ({ sheet, SpreadsheetApp }) => sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].remove(),
    ],
    ['a hidden row', ({ sheet }) => sheet.showRows(5)],
    ['a frozen row', ({ sheet }) => sheet.setFrozenRows(1)],
    ['the name of the tab', ({ sheet }) => sheet.setName('Other')],
    ['the colour of the tab', ({ sheet }) => sheet.setTabColor('red')],
    ['gridlines', ({ sheet }) => sheet.setHiddenGridlines(true)],
    ['metadata', ({ sheet }) => sheet.addDeveloperMetadata('x')],
    ['another tab', ({ file }) => file.insertSheet('x')],
    [
      'rich text',
      ({ sheet, SpreadsheetApp }) =>
        sheet.getRange('C3').setRichTextValue(SpreadsheetApp.newRichTextValue().setText('see').build()),
    ],
  ])('changes with %s', (_, change) => {
    const here = busy();
    const before = fingerprint(here.book);
    const copy = copyBook(here.book);
    change(here);
    expect(fingerprint(here.book)).not.toBe(before);
    expect(fingerprint(copy)).toBe(before);
  });
});

describe('what readers of the Store look at', () => {
  test('says which rows were written since they last asked', () => {
    const { store, sheet } = open();
    sheet.getRange('A5:A9').setValue(1);
    sheet.getRange('C2').setBackground('red');
    expect(store.dirty).toEqual([1, 8]);
    store.dirty = null;
    const { version } = store;
    sheet.setTabColor('red');
    expect([store.dirty, store.version > version]).toEqual([null, true]);
  });
});
