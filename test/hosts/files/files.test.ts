import { unzipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { findDelimiter, readCsv, UnreadableFile } from '../../../src/local/files/read-csv';
import { readXlsx } from '../../../src/local/files/read-xlsx';
import { writeXlsx } from '../../../src/local/files/write-xlsx';
import { addSheet, makeBook, type StoredChart, styleId } from '../../../src/local/services/store';

const book = () => makeBook({ name: 'Test', locale: 'fr_FR', timeZone: 'Europe/Paris' });
const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (bytes: Uint8Array) => {
  const b = book();
  const facts = readCsv(bytes, 'Export', b);
  return { ...facts, values: b.sheets[0].values };
};

describe('readCsv', () => {
  test.each([
    { name: 'commas', text: 'a,b,c\n1,2,3', delimiter: ',' },
    { name: 'semicolons around decimal commas', text: 'a;b;c\n1,5;2,5;3,5\n4,5;5;6', delimiter: ';' },
    { name: 'tabs', text: 'a\tb\n1, 2\t3', delimiter: '\t' },
    {
      name: 'title lines above',
      text: 'Ventes 2025, boutique\n\nDate;Client;Montant\n01/02/2025;Ana;5,5\n02/02/2025;Léo;6',
      delimiter: ';',
    },
    { name: 'a comma inside quotes', text: 'nom;ville\n"Dupont, Jean";Brest\n"Le Gall, Zoé";Nice', delimiter: ';' },
  ])('finds the delimiter: $name', ({ text, delimiter }) => expect(findDelimiter(text)).toBe(delimiter));

  it('keeps cells as they are written: zeros, signs, quotes, line breaks', () => {
    const { values } = read(utf8('tél,cp,nom\n0612345678,01000,"=HYPERLINK(""x"")"\n+33 6,3/4,"deux\nlignes"\n'));
    expect(values).toEqual([
      ['tél', 'cp', 'nom'],
      ['0612345678', '01000', '=HYPERLINK("x")'],
      ['+33 6', '3/4', 'deux\nlignes'],
    ]);
  });

  test.each([
    { name: 'UTF-8 with a mark', bytes: Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8('é;b\n1;2')]), encoding: 'utf-8' },
    {
      name: 'Windows-1252',
      bytes: Uint8Array.from([0xe9, 0x3b, 0x80, 0x0a, 0x31, 0x3b, 0x32]),
      encoding: 'windows-1252',
    },
    {
      name: 'UTF-16 with a mark',
      bytes: Uint8Array.from([0xff, 0xfe, ...[...'é;b\n1;2'].flatMap((c) => [c.charCodeAt(0), 0])]),
      encoding: 'utf-16le',
    },
    {
      name: 'UTF-16 without one',
      bytes: Uint8Array.from([...'é;b\n1;2'].flatMap((c) => [c.charCodeAt(0), 0])),
      encoding: 'utf-16le',
    },
  ])('reads $name', ({ bytes, encoding }) => {
    const found = read(bytes);
    expect(found.encoding).toBe(encoding);
    expect(found.values[0][0]).toBe('é');
    expect(found.values[1]).toEqual(['1', '2']);
  });

  it('reads every sign Windows-1252 has and Latin-1 has not: € ’ œ among them', () => {
    const { values } = read(Uint8Array.from([0xe9, 0x3b, ...Array.from({ length: 32 }, (_, i) => 0x80 + i)]));
    expect(String(values[0][1]).replace(/[\x80-\x9f]/g, '')).toBe('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ');
    expect(values[0][1]).toHaveLength(32);
  });

  test.each([
    { name: 'nothing', bytes: new Uint8Array(), code: 'empty' },
    { name: 'blanks only', bytes: utf8(' \n\n'), code: 'empty' },
    {
      name: 'a picture',
      bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3]),
      code: 'unreadable-file',
    },
  ])('refuses $name', ({ bytes, code }) => {
    const problem = (() => {
      try {
        read(bytes);
      } catch (error) {
        return error;
      }
    })();
    expect(problem).toBeInstanceOf(UnreadableFile);
    expect((problem as UnreadableFile).code).toBe(code);
  });
});

describe('writeXlsx, then readXlsx', () => {
  it('gives back text that looks like anything else, dates, formats, widths, frozen parts and hidden tabs', async () => {
    const from = book();
    const sheet = addSheet(from, 'Clients / « à relancer »', { rows: 10, columns: 5 });
    const day = styleId(from, { format: 'dd/mm/yyyy' });
    const text = styleId(from, { format: '@', bold: true });
    sheet.values[0] = ['=HYPERLINK("x")', '0612345678', '01000', '3/4', 'TRUE'];
    sheet.styleOf[0] = [text, text, text, text, text];
    sheet.values[1] = [45000, 12.5, true, '', 'l’été\nà <Brest> & Nice'];
    sheet.styleOf[1] = [day];
    sheet.widths.set(0, 184);
    sheet.frozenRows = 1;
    addSheet(from, 'Caché').hidden = true;
    const to = book();
    await readXlsx(await writeXlsx(from), to, (name) => name);
    const [back, hidden] = to.sheets;
    expect(back.name).toBe('Clients   « à relancer »');
    expect(back.values[0]).toEqual(sheet.values[0]);
    expect(back.formulas[0]).toBeUndefined();
    expect(back.values[1][0]).toBe(45000);
    expect(to.styles[back.styleOf[1][0]].format).toBe('dd/mm/yyyy');
    expect([back.values[1][1], back.values[1][2], back.values[1][4]]).toEqual([12.5, true, 'l’été\nà <Brest> & Nice']);
    expect(back.frozenRows).toBe(1);
    expect(Math.abs((back.widths.get(0) ?? 0) - 184)).toBeLessThanOrEqual(8);
    expect(hidden.hidden).toBe(true);
  });

  const xmlOf = async (from: ReturnType<typeof book>, part: string) =>
    new TextDecoder().decode(unzipSync(await writeXlsx(from))[part]);

  it('counts widths in digits of Arial 10, 7 pixels each', async () => {
    const from = book();
    addSheet(from, 'Essai').values[0] = ['x'];
    from.sheets[0].widths.set(0, 210);
    expect(await xmlOf(from, 'xl/worksheets/sheet1.xml')).toContain('width="30"');
    const styles = await xmlOf(from, 'xl/styles.xml');
    expect(styles.slice(styles.indexOf('<fonts'), styles.indexOf('</font>'))).toContain('name val="Arial"');
  });

  it('says in which language numbers are shown, and forgets it on the way back', async () => {
    const from = book();
    const sheet = addSheet(from, 'Essai');
    sheet.values[0] = [1234, 'a'];
    sheet.styleOf[0] = [styleId(from, { format: '#,##0' }), styleId(from, { format: '@' })];
    const bytes = await writeXlsx(from);
    const styles = new TextDecoder().decode(unzipSync(bytes)['xl/styles.xml']);
    expect(styles).toContain('formatCode="[$-40C]#,##0"');
    expect(styles).not.toContain('[$-40C]@');
    const to = book();
    await readXlsx(bytes, to, (name) => name);
    expect(to.styles[to.sheets[0].styleOf[0][0]].format).toBe('#,##0');
  });

  it.each([
    { name: 'one page wide', widths: [200, 400], wide: 1, paper: 9, titles: '$1:$2' },
    { name: 'a wide one on A3', widths: [200, 2300], wide: 1, paper: 8, titles: '$1:$2' },
    { name: 'as few as can be read, frozen columns on each', widths: [200, 4400], wide: 2, paper: 8, titles: '$A:$A' },
  ])('prints landscape, $name, frozen rows repeated', async ({ widths, wide, paper, titles }) => {
    const from = book();
    const sheet = addSheet(from, 'Essai');
    sheet.values.push(['a', 'b'], ['c', 'd'], [1, 2]);
    widths.forEach((pixels, c) => {
      sheet.widths.set(c, pixels);
    });
    sheet.frozenRows = 2;
    sheet.frozenColumns = 1;
    const xml = await xmlOf(from, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('fitToPage="1"');
    expect(/<pageSetup [^>]*>/.exec(xml)?.[0]).toMatch(/orientation="landscape"/);
    expect(/<pageSetup [^>]*>/.exec(xml)?.[0]).toContain('fitToHeight="0"');
    expect(/<pageSetup [^>]*>/.exec(xml)?.[0]).toContain(`paperSize="${paper}"`);
    if (wide > 1) expect(/<pageSetup [^>]*>/.exec(xml)?.[0]).toContain(`fitToWidth="${wide}"`);
    const names = await xmlOf(from, 'xl/workbook.xml');
    expect(names).toContain('!$A$1:$B$3');
    expect(names).toContain(titles);
    expect(names).toContain('$1:$2');
  });

  it('starts a new page, with its title, before a chart that the end of the page would cut', async () => {
    const from = book();
    const sheet = addSheet(from, 'Essai');
    sheet.widths.set(0, 1000);
    sheet.values.push(['Mois', 'Taux'], ['jan', 1], ['fév', 2], ['mars', 3]);
    // A page of A4 holds about 680 pixels: 32 rows.
    sheet.values[27] = ['Graphique'];
    const column = (c: number) => ({ sheetId: sheet.id, range: { row: 0, column: c, rows: 4, columns: 1 } });
    const chart = (id: number, row: number): StoredChart => ({
      id,
      type: 'COLUMN',
      ranges: [column(0), column(1)],
      headers: 1,
      position: { row, column: 0, dx: 0, dy: 0 },
      options: { width: 300, height: 200 },
    });
    sheet.charts.push(chart(1, 5), chart(2, 28));
    expect(await xmlOf(from, 'xl/worksheets/sheet1.xml')).toMatch(/<rowBreaks[^>]*><brk id="27"[^>]*><\/rowBreaks>/);
    sheet.charts.pop();
    expect(await xmlOf(from, 'xl/worksheets/sheet1.xml')).not.toContain('rowBreaks');
  });

  it('repeats the heading of a long list that stands under a card', async () => {
    const from = book();
    const sheet = addSheet(from, 'Essai');
    sheet.frozenRows = 1;
    sheet.values.push(['titre'], ['une carte'], []);
    for (let i = 0; i < 40; i++) sheet.values.push(['nom', i, i]);
    expect(await xmlOf(from, 'xl/workbook.xml')).toContain('!$4:$4');
  });

  it('prints a sentence that runs over empty cells whole', async () => {
    const from = book();
    const sheet = addSheet(from, 'Essai');
    sheet.values.push(['x'.repeat(60)], ['y'.repeat(60), 'z']);
    expect(await xmlOf(from, 'xl/workbook.xml')).toContain('!$A$1:$E$2');
  });

  it('links a cell whose text is mostly a link, and the empty cell under a linked word', async () => {
    const from = book();
    const sheet = addSheet(from, 'Essai');
    const other = addSheet(from, 'L’autre');
    const link = `#gid=${other.id}&range=B5`;
    sheet.values.push(['Ana et 2 autres'], ['un long début de phrase puis le lien, et la suite']);
    sheet.rich.set('0,0', [{ text: 'Ana', link }, { text: ' et ' }, { text: '2 autres', link }]);
    sheet.rich.set('1,0', [{ text: 'un long début de phrase ' }, { text: 'le lien', link }, { text: ' et la suite' }]);
    const xml = await xmlOf(from, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain(`<hyperlink ref="A1" location="'L’autre'!B5"/>`);
    expect(xml).toContain(`<hyperlink ref="B2" location="'L’autre'!B5"/>`);
    const long = { text: 'Ana Longuet, Zoé de La Serre', link };
    sheet.rich.set('0,0', [long]);
    sheet.styleOf[0] = [styleId(from, { wrap: 'wrap' })];
    expect(await xmlOf(from, 'xl/worksheets/sheet1.xml')).not.toContain('ref="A1" location');
    expect(xml.indexOf('<hyperlinks>')).toBeLessThan(xml.indexOf('<pageMargins'));
  });

  it('writes a formula with commas between arguments, as the format wants', async () => {
    const from = book();
    const sheet = addSheet(from, 'Essai');
    sheet.values[0] = [3];
    sheet.formulas[0] = ['=SUM(1;2)&";"'];
    const parts = unzipSync(await writeXlsx(from));
    expect(new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])).toContain('SUM(1,2)&amp;&quot;;&quot;');
  });

  it('adds native charts that point at their cells, beside notes', async () => {
    const from = book();
    const sheet = addSheet(from, "L'été");
    sheet.values.push(['Mois', 'Gardés', 'Perdus'], ['jan', 5, 0.1], ['fév', 6, 0.2]);
    sheet.notes.set('0,1', 'Définition');
    const column = (c: number) => ({ sheetId: sheet.id, range: { row: 0, column: c, rows: 3, columns: 1 } });
    const chart: StoredChart = {
      id: 1,
      type: 'COMBO',
      ranges: [column(0), column(1), column(2)],
      headers: 1,
      position: { row: 5, column: 1, dx: 0, dy: 0 },
      options: {
        title: 'A < B',
        series: { 0: { type: 'bars' }, 1: { type: 'line', targetAxisIndex: 1 } },
        width: 400,
        height: 200,
      },
    };
    sheet.charts.push(chart);
    const parts = unzipSync(await writeXlsx(from));
    const xml = new TextDecoder().decode(parts['xl/charts/chart1.xml']);
    expect(xml).toContain("<c:f>'L''été'!$B$2:$B$3</c:f>");
    expect(xml).toContain('A &lt; B');
    expect(xml).toContain('<c:lineChart>');
    expect(xml).not.toContain('<c:cat><c:numRef>');
    const tab = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
    expect(tab.indexOf('<drawing ')).toBeGreaterThan(0);
    expect(tab.indexOf('<drawing ')).toBeLessThan(tab.indexOf('<legacyDrawing'));
  });

  it('draws a line before columns, even columns of the right axis', async () => {
    const from = book();
    const sheet = addSheet(from, 'Essai');
    sheet.values.push(['Mois', 'Taux', 'Chiffre'], ['jan', 0.1, 5], ['fév', 0.2, 6]);
    const column = (c: number) => ({ sheetId: sheet.id, range: { row: 0, column: c, rows: 3, columns: 1 } });
    const series = { 0: { type: 'line' }, 1: { type: 'bars', targetAxisIndex: 1 } };
    sheet.charts.push({
      id: 1,
      type: 'COMBO',
      ranges: [column(0), column(1), column(2)],
      headers: 1,
      position: { row: 0, column: 3, dx: 0, dy: 0 },
      options: { series },
    });
    const xml = await xmlOf(from, 'xl/charts/chart1.xml');
    expect(xml.indexOf('<c:barChart>')).toBeLessThan(xml.indexOf('<c:lineChart>'));
  });

  it('writes the figures of a labelled series at the ends of its columns, in the format of the cells', async () => {
    const from = book();
    const sheet = addSheet(from, 'Essai');
    const money = styleId(from, { format: '#,##0' });
    sheet.values.push(['Groupe', 'En jeu'], ['Gros', 1502], ['Moyens', 2588], ['Petits', 1274]);
    for (let r = 1; r < 4; r++) sheet.styleOf[r] = [0, money];
    const column = (c: number) => ({ sheetId: sheet.id, range: { row: 0, column: c, rows: 4, columns: 1 } });
    const chart = (labels: boolean): StoredChart => ({
      id: labels ? 2 : 1,
      type: 'COLUMN',
      ranges: [column(0), column(1)],
      headers: 1,
      position: { row: 0, column: 3, dx: 0, dy: 0 },
      options: { series: { 0: { type: 'bars', ...(labels ? { dataLabel: 'value' } : {}) } } },
    });
    sheet.charts.push(chart(false), chart(true));
    expect(await xmlOf(from, 'xl/charts/chart1.xml')).not.toContain('<c:dLbls>');
    const xml = await xmlOf(from, 'xl/charts/chart2.xml');
    expect(xml).toContain('<c:numFmt formatCode="[$-40C]#,##0" sourceLinked="0"/>');
    // The file format wants them right before the categories.
    expect(xml).toMatch(/<c:invertIfNegative[^>]*><c:dLbls>.*<c:showVal val="1"\/>.*<\/c:dLbls><c:cat>/);
  });

  it('shows months and percentages under and beside a chart as the tab does', async () => {
    const from = book();
    const sheet = addSheet(from, 'Essai');
    const month = styleId(from, { format: 'mm/yyyy' });
    sheet.values.push(['Mois', 'Taux'], [45931, 0.1], [45962, 0.2], [45992, 0.3]);
    for (let r = 1; r < 4; r++) sheet.styleOf[r] = [month];
    const column = (c: number) => ({ sheetId: sheet.id, range: { row: 0, column: c, rows: 4, columns: 1 } });
    sheet.charts.push({
      id: 1,
      type: 'LINE',
      ranges: [column(0), column(1)],
      headers: 1,
      position: { row: 0, column: 3, dx: 0, dy: 0 },
      options: { title: 'Taux', vAxes: { 0: { format: '0%' } } },
    });
    const xml = await xmlOf(from, 'xl/charts/chart1.xml');
    expect(xml).toContain('<c:cat><c:numRef>');
    expect(xml).toContain('<c:formatCode>[$-40C]mm/yy</c:formatCode>');
    expect(xml).toContain('formatCode="[$-40C]0&quot;\u00a0&quot;%"');
  });
});
