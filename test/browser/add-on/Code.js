// biome-ignore-all lint/correctness/noUnusedVariables: Apps Script calls these functions by name
// biome-ignore-all lint/correctness/noUnusedFunctionParameters: the names are shown in the help of a function
// A small add-on for the tests of the local spreadsheet: what a built bundle looks like, and every thing a tab can hold.
function onOpen() {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem('Ouvrir l’assistant', 'startWizard')
    .addItem('Dessiner l’onglet', 'drawTab')
    .addSeparator()
    .addItem('Écrire l’état', 'writeState')
    .addToUi();
}
function startWizard() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Clientèle'));
}
function fileLocale() {
  return SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale();
}
/** The cells of a tab as getValues gives them, dates told apart. */
function peek(name, row, column, rows, columns) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
  if (!sheet) return null;
  const range = sheet.getRange(row, column, rows || 1, columns || 1);
  const formulas = range.getFormulas();
  return range.getValues().map((cells, r) =>
    cells.map((value, c) => {
      const isDate = Object.prototype.toString.call(value) === '[object Date]';
      const text = isDate ? `date ${Utilities.formatDate(value, 'Europe/Paris', 'yyyy-MM-dd')}` : value;
      return formulas[r][c] ? [formulas[r][c], text] : text;
    }),
  );
}
function tabsOf() {
  return SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .map((sheet) => `${sheet.getName()}${sheet.isSheetHidden() ? ' (hidden)' : ''}`);
}
function shapeOf(name) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
  return {
    rows: sheet.getMaxRows(),
    frozen: sheet.getFrozenRows(),
    width: sheet.getColumnWidth(1),
    note: sheet.getRange(1, 3).getNote(),
    colour: sheet.getRange(2, 1).getBackground(),
    format: sheet.getRange(2, 2).getNumberFormat(),
    merged: sheet.getRange(1, 1).isPartOfMerge(),
    hiddenRow: sheet.isRowHiddenByUser(5),
  };
}
function poke(name, row, column, value) {
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name).getRange(row, column).setValue(value);
}
function activeCell() {
  return SpreadsheetApp.getActiveSpreadsheet().getActiveRange().getA1Notation();
}
function aDate() {
  return { day: new Date(2026, 0, 1) };
}
function fails() {
  throw new Error('Rien à écrire : la feuille est vide');
}
function leaks() {
  return [
    'fetch',
    'postMessage',
    'document',
    'setTimeout',
    'self',
    'importScripts',
    'XMLHttpRequest',
    'indexedDB',
  ].filter((name) => typeof globalThis[name] !== 'undefined');
}
function dateIsForeign() {
  const value = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(2, 2).getValue();
  return [Object.prototype.toString.call(value), value instanceof Date];
}
function writeState() {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = book.insertSheet('_state');
  sheet.getRange(1, 1).setValue('secret');
  sheet.hideSheet();
}
/** Asks for an e-mail in F, one of three words in G, a whole number in H; the words in A are those I may hold. */
function askForms() {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = book.getSheetByName('Commandes');
  const rule = (help) => SpreadsheetApp.newDataValidation().setAllowInvalid(true).setHelpText(help);
  const put = (column, built) => sheet.getRange(2, column, 99, 1).setDataValidation(built);
  put(6, rule('Un e-mail : ana@example.fr').requireTextIsEmail().build());
  put(7, rule('Oui, non ou à demander').requireValueInList(['Oui', 'Non', 'À demander, plus tard'], true).build());
  put(8, rule('Un nombre entier').requireFormulaSatisfied('=AND(ISNUMBER(H2);INT(H2)=H2)').build());
  put(9, rule('Un client').requireValueInRange(sheet.getRange('A2:A6'), true).build());
  sheet.getRange(2, 6, 2, 4).setValues([
    ['ana@example.fr', 'Oui', 12, 'Bruno'],
    ['ana chez exemple', 'Peut-être', 1.5, 'Zoé'],
  ]);
}
/** Kind and texts of a cell's rule; null where it has none. */
function ruleOf(name, cell) {
  const rule = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name).getRange(cell).getDataValidation();
  if (!rule) return null;
  const values = rule.getCriteriaValues().map((value) => (value?.getA1Notation ? value.getA1Notation() : value));
  return [String(rule.getCriteriaType()), values, rule.getHelpText(), rule.getAllowInvalid()];
}
function fillTab(name, rows, columns) {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = book.getSheetByName(name) || book.insertSheet(name);
  const values = [];
  for (let r = 0; r < rows; r++) {
    const cells = [];
    for (let c = 0; c < columns; c++) cells.push(c === 0 ? `Client ${r}` : r * c);
    values.push(cells);
  }
  if (sheet.getMaxRows() < rows) sheet.insertRowsAfter(sheet.getMaxRows(), rows - sheet.getMaxRows());
  sheet.getRange(1, 1, rows, columns).setValues(values);
}
function drawTab() {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const source = book.getSheets()[0];
  const sheet = book.getSheetByName('Synthèse') || book.insertSheet('Synthèse');
  sheet.clear();
  sheet.setHiddenGridlines(true);
  sheet.setTabColor('#0b57d0');
  sheet.setFrozenRows(2);
  sheet.setColumnWidth(1, 24);
  sheet.setColumnWidths(2, 5, 233);
  sheet.setRowHeight(1, 44);
  sheet
    .getRange(1, 1, 45, 6)
    .setFontFamily('Arial')
    .setFontSize(10)
    .setFontColor('#202124')
    .setVerticalAlignment('middle');
  const title = SpreadsheetApp.newRichTextValue()
    .setText('Synthèse   96 clients font 62 % du chiffre ; 63 clients à relancer pèsent 6 892 € de marge.')
    .setTextStyle(0, 8, SpreadsheetApp.newTextStyle().setBold(true).setFontSize(18).build())
    .setTextStyle(8, 87, SpreadsheetApp.newTextStyle().setFontSize(11).build())
    .build();
  sheet.getRange(1, 2).setRichTextValue(title);
  const stamp = SpreadsheetApp.newRichTextValue()
    .setText('Calculé le 02/10/2026 · 2 736 lignes lues, 12 laissées de côté · Période : 12 mois')
    .setTextStyle(SpreadsheetApp.newTextStyle().setFontSize(9).setForegroundColor('#5f6368').build())
    .setLinkUrl(43, 62, `#gid=${source.getSheetId()}&range=C5`)
    .build();
  sheet.getRange(2, 2).setRichTextValue(stamp);
  sheet
    .getRange(4, 2, 3, 5)
    .setBackground('#f8f9fa')
    .setBorder(null, null, null, true, true, null, '#ffffff', SpreadsheetApp.BorderStyle.SOLID_THICK);
  sheet
    .getRange(4, 2, 1, 5)
    .setBorder(true, null, null, null, null, null, '#c4c7cc', SpreadsheetApp.BorderStyle.SOLID_MEDIUM);
  sheet
    .getRange(4, 2)
    .setBorder(true, null, null, null, null, null, '#0b57d0', SpreadsheetApp.BorderStyle.SOLID_MEDIUM);
  sheet.getRange(4, 2, 1, 5).setNumberFormat('"  "@').setFontSize(9).setFontColor('#5f6368');
  sheet
    .getRange(4, 2, 1, 5)
    .setValues([['Chiffre, 12 mois', 'Marge, 12 mois', 'Clients', 'Part des 20 %', 'Panier moyen']]);
  sheet.getRange(5, 2, 1, 5).setFontSize(20).setFontWeight('bold').setHorizontalAlignment('left');
  sheet
    .getRange(5, 2, 1, 5)
    .setNumberFormats([
      ['"  "#,##0"\u00a0€"', '"  "#,##0"\u00a0€"', '"  "#,##0', '"  "0"\u00a0"%', '"  "#,##0.00"\u00a0€"'],
    ]);
  sheet.getRange(5, 2, 1, 5).setValues([[142844, 61049, 612, 0.62, 97.11]]);
  sheet.setRowHeight(5, 36);
  sheet.getRange(4, 2).setNote('Somme des commandes gardées sur douze mois.');
  sheet
    .getRange(10, 2, 1, 5)
    .setBackground('#eef1f6')
    .setFontSize(9)
    .setFontWeight('bold')
    .setBorder(null, null, true, null, null, null, '#9aa0a6', SpreadsheetApp.BorderStyle.SOLID);
  sheet.getRange(9, 3, 1, 2).merge().setValue('Douze mois').setHorizontalAlignment('center');
  sheet.getRange(10, 2, 1, 5).setValues([['Décile', '20 % premiers', 'Autres acheteurs', 'Part cumulée', 'Verdict']]);
  const rows = [];
  let total = 0;
  const shares = [0.46, 0.16, 0.11, 0.08, 0.06, 0.045, 0.035, 0.025, 0.015, 0.01];
  for (let i = 0; i < 10; i++) {
    total += shares[i];
    rows.push([
      `${(i + 1) * 10} %`,
      i < 2 ? shares[i] : 0,
      i < 2 ? 0 : shares[i],
      total,
      i < 2 ? 'Sain' : i < 6 ? 'Mince' : 'À perte',
    ]);
  }
  sheet.getRange(11, 2, 10, 1).setNumberFormat('@');
  sheet.getRange(11, 3, 10, 3).setNumberFormat('0"\u00a0"%');
  sheet
    .getRange(11, 2, 10, 5)
    .setValues(rows)
    .setBorder(null, null, true, null, null, true, '#e8eaed', SpreadsheetApp.BorderStyle.SOLID);
  sheet.getRange(22, 2).setFormula('=SUM(C11:C20;D11:D20)').setNumberFormat('0.0"\u00a0"%');
  const rule = () => SpreadsheetApp.newConditionalFormatRule();
  sheet.setConditionalFormatRules([
    rule()
      .setGradientMinpoint('#ffffff')
      .setGradientMaxpoint('#8ab4f8')
      .setRanges([sheet.getRange(11, 5, 10, 1)])
      .build(),
    rule()
      .whenTextEqualTo('Sain')
      .setBackground('#d3e3fd')
      .setRanges([sheet.getRange(11, 6, 10, 1)])
      .build(),
    rule()
      .whenTextEqualTo('À perte')
      .setBackground('#eda67a')
      .setRanges([sheet.getRange(11, 6, 10, 1)])
      .build(),
    rule()
      .whenNumberGreaterThan(0.1)
      .setBackground('#f8d3b4')
      .setRanges([sheet.getRange(11, 4, 10, 1)])
      .build(),
  ]);
  const chart = sheet.newChart().asComboChart();
  chart
    .addRange(sheet.getRange(10, 2, 11, 1))
    .addRange(sheet.getRange(10, 3, 11, 1))
    .addRange(sheet.getRange(10, 4, 11, 1))
    .addRange(sheet.getRange(10, 5, 11, 1));
  const options = {
    title: '20 % des acheteurs font 62 % du chiffre',
    colors: ['#0b57d0', '#c4c7cc', '#202124'],
    series: {
      0: { type: 'bars', targetAxisIndex: 0, color: '#0b57d0' },
      1: { type: 'bars', targetAxisIndex: 0, color: '#c4c7cc' },
      2: { type: 'line', targetAxisIndex: 0, color: '#202124', lineWidth: 2, pointSize: 5 },
    },
    vAxes: {
      0: {
        format: '0%',
        gridlines: { color: '#E8EAED' },
        textStyle: { color: '#5F6368', fontSize: 11 },
        viewWindow: { min: 0, max: 1 },
      },
    },
    legend: { position: 'top', alignment: 'start', textStyle: { color: '#3C4043', fontSize: 11 } },
    isStacked: true,
    width: 576,
    height: 212,
  };
  for (const name of Object.keys(options)) chart.setOption(name, options[name]);
  sheet.insertChart(chart.setNumHeaders(1).setPosition(24, 2, 0, 0).build());
  const lines = sheet.newChart().asLineChart();
  lines
    .addRange(sheet.getRange(10, 2, 11, 1))
    .addRange(sheet.getRange(10, 5, 11, 1))
    .addRange(sheet.getRange(10, 4, 11, 1));
  lines
    .setOption('title', 'Vous gardez plus de clients, vous en perdez aussi plus')
    .setOption('width', 576)
    .setOption('height', 212);
  lines.setOption('series', {
    0: { color: '#0b57d0', targetAxisIndex: 0, lineWidth: 2 },
    1: { color: '#b93e0b', targetAxisIndex: 1, lineDashStyle: [6, 4], lineWidth: 2 },
  });
  lines.setOption('vAxes', { 0: { format: '0%' }, 1: { format: '0%' } }).setOption('legend', { position: 'top' });
  sheet.insertChart(lines.setNumHeaders(1).setPosition(24, 4, 130, 0).build());
  return { rows: rows.length };
}
/**
 * Customers with their last order, number of orders and what they spent. / Les clients avec leur dernière commande, leur nombre de commandes et ce qu’ils ont dépensé.
 *
 * @param {any} customers Customers, one column. / Les clients, une colonne.
 * @param {any} dates Dates, same rows. / Les dates, mêmes lignes.
 * @param {any} amounts Amounts, same rows. / Les montants, mêmes lignes.
 * @param {any} as_of (optional) Last day to count. / (facultatif) Dernier jour compté.
 * @return {any} Customer, Last order, Orders, Spent / Client, Dernière commande, Commandes, Dépensé
 * @customfunction
 */
function RFM(customers, dates, amounts, as_of) {
  const found = new Map();
  if (!Array.isArray(customers)) throw new Error('RFM : « clients » doit être une colonne');
  for (let i = 0; i < customers.length; i++) {
    const key = customers[i][0];
    if (key === '' || (i === 0 && typeof amounts[0][0] === 'string')) continue;
    const [day, amount] = [dates[i][0], amounts[i][0]];
    if (Object.prototype.toString.call(day) !== '[object Date]')
      throw new Error(`RFM : ligne ${i + 1} des dates, « ${day} », n’est pas une date`);
    if (day instanceof Date) throw new Error('RFM : une date de cellule ne doit pas être d’ici');
    const one = found.get(key) || [key, day, 0, 0, '545'];
    if (day > one[1]) one[1] = day;
    one[2] += 1;
    one[3] += amount;
    found.set(key, one);
  }
  return [
    ['Client', 'Dernière', 'Commandes', 'Montant', 'Score'],
    ...Array.from(found.values()).sort((a, b) => b[3] - a[3]),
  ];
}
/**
 * What kind of thing an argument is. / De quoi un argument est fait.
 *
 * @param {any} value Anything. / N’importe quoi.
 * @return {any} A word / Un mot
 * @customfunction
 */
function KIND(value) {
  if (Array.isArray(value)) return `table ${value.length} x ${value[0].length}`;
  if (Object.prototype.toString.call(value) === '[object Date]') return 'date';
  return value === '' ? 'blank' : `${typeof value} ${value}`;
}
function echo(...given) {
  return given;
}
function hidden_() {
  return 1;
}
