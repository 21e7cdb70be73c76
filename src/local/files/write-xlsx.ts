import { type Borders, type CellValue, type Style, Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Book, CellStyle, Line, RichRun, SheetStore, StoredRule } from '../services/store';
import { a1 } from './addresses';
import { addCharts } from './chart-xml';
import { addLinks } from './links-xml';
import { inLocale } from './locale-format';
import { pageBreaks, printSetup } from './print-setup';
import { addValidations } from './validations';

/**
 * The workbook as an XLSX file: values and formulas, number formats, colours, borders, widths and heights, frozen
 * parts, notes, merges, links inside the file, conditional formats, native charts, and how it prints: landscape, as
 * wide as the page, headings on each.
 *
 * Text is written as text, whatever it begins with. Hidden tabs stay hidden. Numbers show the way of the book's
 * locale where the program can (LibreOffice).
 *
 * @param only ids of the tabs to write; default: all
 */
export async function writeXlsx(book: Book, only?: ReadonlySet<number>): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheets = book.sheets.filter((sheet) => !only || only.has(sheet.id));
  const nameOf = excelNames(sheets);
  const styles = book.styles.map((style) => excelStyle(style, book.locale));
  for (const sheet of sheets) writeSheet(workbook, book, sheet, styles, nameOf.get(sheet.id) as string);
  const parts = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  setDefaultFont(parts);
  addLinks(parts, book, sheets, nameOf);
  addCharts(parts, book, sheets, nameOf);
  return zipSync(parts, { level: 6 });
}

/** Column widths are counted in digits of the default font: Arial 10, as in Sheets, whose digits are 7 pixels wide. */
function setDefaultFont(parts: Record<string, Uint8Array>): void {
  const styles = strFromU8(parts['xl/styles.xml']);
  const font = '<font><sz val="10"/><color rgb="FF000000"/><name val="Arial"/><family val="2"/></font>';
  parts['xl/styles.xml'] = strToU8(styles.replace(/<font>.*?<\/font>|<font\/>/s, font));
}

/** Excel allows 31 characters and no \ / ? * [ ] : in a tab's name. */
function excelNames(sheets: readonly SheetStore[]): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  const taken = new Set<string>();
  for (const sheet of sheets) {
    const base =
      sheet.name
        .replace(/[\\/?*[\]:]/g, ' ')
        .replace(/^'|'$/g, ' ')
        .slice(0, 31) || 'Tab';
    let name = base;
    for (let i = 2; taken.has(name.toLowerCase()); i++) name = `${base.slice(0, 28)} ${i}`;
    taken.add(name.toLowerCase());
    names.set(sheet.id, name);
  }
  return names;
}

function writeSheet(
  workbook: Workbook,
  book: Book,
  sheet: SheetStore,
  styles: readonly Partial<Style>[],
  name: string,
): void {
  const worksheet = workbook.addWorksheet(name, {
    properties: {
      defaultRowHeight: 15.75, // 21 pixels
      ...(sheet.tabColour ? { tabColor: { argb: argb(sheet.tabColour) } } : {}),
    },
    ...printSetup(sheet, book),
    state: sheet.hidden ? 'hidden' : 'visible',
    views: [
      {
        showGridLines: !sheet.gridlinesHidden,
        ...(sheet.frozenRows > 0 || sheet.frozenColumns > 0
          ? { state: 'frozen' as const, xSplit: sheet.frozenColumns, ySplit: sheet.frozenRows }
          : { state: 'normal' as const }),
      },
    ],
  } as never);
  for (const [column, pixels] of sheet.widths) worksheet.getColumn(column + 1).width = pixels / 7;
  const rows = Math.max(sheet.values.length, sheet.styleOf.length, sheet.formulas.length);
  for (let r = 0; r < rows; r++) {
    const values = sheet.values[r] ?? [];
    const formulas = sheet.formulas[r] ?? [];
    const styleOf = sheet.styleOf[r] ?? [];
    const height = sheet.heights.get(r);
    const width = Math.max(values.length, formulas.length, styleOf.length);
    if (width === 0 && height === undefined) continue;
    const row = worksheet.getRow(r + 1);
    if (height !== undefined) row.height = height * 0.75;
    for (let c = 0; c < width; c++) {
      const value = values[c] ?? '';
      const style = styles[styleOf[c] ?? 0];
      const rich = sheet.rich.get(`${r},${c}`);
      if (value === '' && formulas[c] === undefined && !rich && (styleOf[c] ?? 0) === 0) continue;
      const cell = row.getCell(c + 1);
      if (formulas[c] !== undefined)
        cell.value = {
          formula: excelFormula(formulas[c] as string),
          result: value === '' ? undefined : value,
        } as CellValue;
      else if (rich) cell.value = richValue(rich, book.styles[styleOf[c] ?? 0]);
      else if (value !== '') cell.value = clean(value);
      if (style) cell.style = style;
    }
  }
  for (const [row, pixels] of sheet.heights) if (row >= rows) worksheet.getRow(row + 1).height = pixels * 0.75;
  for (const row of pageBreaks(sheet, book)) worksheet.getRow(row).addPageBreak();
  for (const row of sheet.hiddenRows) worksheet.getRow(row + 1).hidden = true;
  for (const column of sheet.hiddenColumns) worksheet.getColumn(column + 1).hidden = true;
  for (const range of sheet.merges) {
    worksheet.mergeCells(range.row + 1, range.column + 1, range.row + range.rows, range.column + range.columns);
  }
  for (const [at, text] of sheet.notes) {
    if (text === '') continue;
    const [r, c] = at.split(',').map(Number);
    worksheet.getCell(r + 1, c + 1).note = { texts: [{ text: String(clean(text)) }], editAs: 'oneCells' } as never;
  }
  addRules(worksheet, sheet.rules);
  addValidations(worksheet, sheet.validations);
}

/** XML 1.0 cannot hold most control characters or halves of surrogate pairs: they show as �. */
function clean<T>(value: T): T | string {
  if (typeof value !== 'string') return value;
  return value
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD');
}

/** Sheets accepts `;` between arguments everywhere; the file format knows only `,`. Text in quotes stays as it is. */
function excelFormula(formula: string): string {
  let inside = false;
  let out = '';
  for (const character of formula.slice(1)) {
    if (character === '"') inside = !inside;
    out += character === ';' && !inside ? ',' : character;
  }
  return out;
}

const argb = (hex: string): string => `FF${hex.replace('#', '').toUpperCase()}`;

function richValue(runs: readonly RichRun[], base: CellStyle | undefined): CellValue {
  const richText = runs
    .filter((run) => run.text !== '')
    .map((run) => ({
      text: String(clean(run.text)),
      font: {
        name: base?.family ?? 'Arial',
        size: run.size ?? base?.size ?? 10,
        bold: run.bold ?? base?.bold ?? false,
        italic: run.italic ?? base?.italic ?? false,
        ...(run.link || run.underline ? { underline: true } : {}),
        color: { argb: argb(run.colour ?? base?.colour ?? '#202124') },
      },
    }));
  return { richText } as never;
}

// ------------------------------------------------------------------------------------------ styles

function excelStyle(style: CellStyle, locale: string): Partial<Style> {
  const border = Object.fromEntries(
    (['top', 'bottom', 'left', 'right'] as const)
      .filter((side) => style[side])
      .map((side) => [side, excelLine(style[side] as Line)]),
  ) as Partial<Borders>;
  return {
    ...(style.format ? { numFmt: inLocale(style.format, locale) } : {}),
    font: {
      name: style.family ?? 'Arial',
      size: style.size ?? 10,
      ...(style.bold ? { bold: true } : {}),
      ...(style.italic ? { italic: true } : {}),
      ...(style.underline ? { underline: true } : {}),
      color: { argb: argb(style.colour ?? '#000000') },
    },
    ...(style.fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(style.fill) } } } : {}),
    alignment: {
      ...(style.align ? { horizontal: style.align } : {}),
      vertical: style.valign ?? 'bottom',
      ...(style.wrap === 'wrap' ? { wrapText: true } : {}),
    },
    ...(Object.keys(border).length > 0 ? { border } : {}),
  };
}

const excelLine = (line: Line) => ({
  style: line.dashed ? ('dashed' as const) : (['thin', 'medium', 'thick'] as const)[line.width - 1],
  color: { argb: argb(line.colour) },
});

// ------------------------------------------------------------------------------------------ rules

function addRules(worksheet: Worksheet, rules: readonly StoredRule[]): void {
  rules.forEach((rule, i) => {
    const ref = rule.ranges.map(a1).join(' ');
    const priority = i + 1;
    if (rule.type === 'gradient') {
      const stops = [rule.min, ...(rule.mid ? [rule.mid] : []), rule.max];
      worksheet.addConditionalFormatting({
        ref,
        rules: [
          {
            type: 'colorScale',
            priority,
            cfvo: rule.mid
              ? [{ type: 'min' }, { type: 'percentile', value: 50 }, { type: 'max' }]
              : [{ type: 'min' }, { type: 'max' }],
            color: stops.map((colour) => ({ argb: argb(colour) })),
          },
        ],
      });
      return;
    }
    const style: Partial<Style> = {
      ...(rule.fill
        ? { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: argb(rule.fill) } } as never }
        : {}),
      ...(rule.colour || rule.bold
        ? {
            font: {
              ...(rule.colour ? { color: { argb: argb(rule.colour) } } : {}),
              ...(rule.bold ? { bold: true } : {}),
            },
          }
        : {}),
    };
    const [value] = rule.values;
    const formula = typeof value === 'number' ? String(value) : `"${String(value).replace(/"/g, '""')}"`;
    const operator =
      rule.criteria === 'NUMBER_GREATER_THAN'
        ? 'greaterThan'
        : rule.criteria === 'NUMBER_LESS_THAN'
          ? 'lessThan'
          : 'equal';
    if (!['TEXT_EQUAL_TO', 'NUMBER_GREATER_THAN', 'NUMBER_LESS_THAN', 'NUMBER_EQUAL_TO'].includes(rule.criteria))
      return;
    worksheet.addConditionalFormatting({
      ref,
      rules: [{ type: 'cellIs', operator, priority, formulae: [formula], style }],
    });
  });
}
