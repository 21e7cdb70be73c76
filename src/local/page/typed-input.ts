import { CellValueType, type ICellData, type IStyleData, type Nullable } from '@univerjs/core';
import { LexerTreeBuilder, sequenceNodeType } from '@univerjs/engine-formula';
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { typed } from '../services/coerce';
import { isDateFormat } from '../services/display';
import { localeNamed } from '../services/locale';
import { engineFormula, splitLikeEngine, typedFormula } from './formula-text';
import type { Grid } from './univer';

/**
 * What a person types means what Sheets would take it for in the file's locale: `5000,5`, `25/12/2025` and `;`
 * between arguments in a French one. The component itself reads English only.
 *
 * @param locale the file's locale at this moment
 */
export function readTypedInput(grid: Grid, locale: () => string): void {
  const { injector, workbook } = grid;
  const write = injector.get(SheetInterceptorService).writeCellInterceptor;

  splitTyped(grid, () => localeNamed(locale()).decimal);

  write.intercept(AFTER_CELL_EDIT, {
    priority: 1000,
    handler: (cell, place, next) => {
      if (!cell) return next(cell);
      if (cell.f) return next({ ...cell, f: engineFormula(cell.f, localeNamed(locale()).decimal) });
      if (typeof cell.v !== 'string' || cell.v === '' || cell.p || cell.t === CellValueType.FORCE_STRING)
        return next(cell);
      const look = lookOf(workbook.getStyles().get(place.worksheet.getCellRaw(place.row, place.col)?.s));
      if (look.n?.pattern === '@') return next(cell);
      return typedCell(cell, cell.v, look, locale());
    },
  });

  // The editor shows the cell as this person would type it, after all others had their say: some of them end the line.
  const throughAll = write.fetchThroughInterceptors.bind(write);
  write.fetchThroughInterceptors = ((point: typeof BEFORE_CELL_EDIT) => {
    const run = throughAll(point);
    if (point !== BEFORE_CELL_EDIT) return run;
    return ((cell, place) => {
      const raw = place.worksheet.getCellRaw(place.row, place.col);
      const isGeneral = !lookOf(workbook.getStyles().get(raw?.s)).n;
      const full = isGeneral && raw?.t === CellValueType.NUMBER ? { ...cell, v: raw.v } : cell;
      return asTyped(run(full, place), localeNamed(locale()).decimal);
    }) as typeof run;
  }) as typeof write.fetchThroughInterceptors;
}

/** What the editor opens with: the formula or number as a person of this locale writes it. */
function asTyped<Cell extends Nullable<ICellData>>(cell: Cell, decimal: ',' | '.'): Cell {
  if (!cell || cell.p) return cell;
  if (cell.f) return { ...cell, f: typedFormula(cell.f, decimal) };
  if (decimal === '.' || cell.t !== CellValueType.NUMBER) return cell;
  const text = String(cell.v ?? '');
  return /^-?\d+\.\d+%?$/.test(text) ? { ...cell, v: text.replace('.', ',') } : cell;
}

/**
 * While a formula with `;` is typed, its help and the colours of its ranges come from the engine's word-splitter, which
 * knows the comma only: it gets the same text with the engine's signs, of the same length.
 */
function splitTyped(grid: Grid, decimal: () => ',' | '.'): void {
  const splitter = grid.injector.get(LexerTreeBuilder);
  const asTyped = (formula: string) => (formula.includes(';') ? splitLikeEngine(formula, decimal()) : formula);
  const split = splitter.sequenceNodesBuilder.bind(splitter);
  splitter.sequenceNodesBuilder = (formula) => {
    const found = split(asTyped(formula));
    const nodes = found && withOpenRanges(found);
    if (!nodes || !formula.includes(';')) return nodes;
    // The editor shows the nodes: they get the signs back that were typed. A leading `=` is in no node.
    const textOf = (node: (typeof nodes)[number]) => (typeof node === 'string' ? node : node.token);
    let at = formula.length - nodes.reduce((sum, node) => sum + textOf(node).length, 0);
    return nodes.map((node) => {
      const from = at;
      at += textOf(node).length;
      const text = formula.slice(from, at);
      return typeof node === 'string' ? text : { ...node, token: text };
    });
  };
  const place = splitter.getFunctionAndParameter.bind(splitter);
  splitter.getFunctionAndParameter = (formula, at) => place(asTyped(formula), at);
}

/** `A2:A` is one range: left in pieces, its last letter would call up the functions that begin with it. */
function withOpenRanges(nodes: readonly FormulaNode[]): FormulaNode[] {
  const joined: FormulaNode[] = [];
  for (const node of nodes) {
    const [from, colon] = joined.slice(-2);
    const closes = typeof node === 'object' && /^\$?[A-Z]{1,3}$/i.test(node.token) && colon === ':';
    if (
      closes &&
      typeof from === 'object' &&
      from.nodeType === sequenceNodeType.REFERENCE &&
      !from.token.includes(':')
    ) {
      joined.splice(-2, 2, { ...from, token: `${from.token}:${node.token}`, endIndex: node.endIndex });
    } else joined.push(node);
  }
  return joined;
}
type FormulaNode = NonNullable<ReturnType<LexerTreeBuilder['sequenceNodesBuilder']>>[number];

/** A cell's new content from a text somebody typed or pasted. Text that is no number or day stays exactly as it is. */
export function typedCell(cell: ICellData, text: string, look: IStyleData, locale: string): ICellData {
  const { value, formula, format } = typed(text, locale, new Date().getFullYear());
  const blank = { ...cell, p: null, f: null, si: null };
  if (formula) return { ...blank, f: engineFormula(formula, localeNamed(locale).decimal), v: null, t: null };
  if (typeof value === 'string') return { ...blank, v: value, t: CellValueType.STRING };
  if (typeof value === 'boolean') return { ...blank, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  // A format the cell has is kept, unless a day was typed into a cell that shows none.
  const keeps = !format || (look.n?.pattern && isDateFormat(look.n.pattern) === isDateFormat(format));
  return {
    ...blank,
    v: value,
    t: CellValueType.NUMBER,
    ...(keeps ? {} : { s: { ...look, n: { pattern: format } } }),
  };
}

export const lookOf = (look: Nullable<IStyleData>): IStyleData => look ?? {};
