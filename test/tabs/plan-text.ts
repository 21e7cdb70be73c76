// A plan as text that reads well in a diff: cell by cell, what a person would see and how.

import { columnLetters } from '../../src/core/column-letters';
import { isoDay } from '../../src/core/units';
import type { Kind, PlanRange, PlanValue, TabPlan } from '../../src/tabs/plan';

/** The letters of a column of a plan, the first being 1. */
export const letters = (column: number): string => columnLetters(column - 1);

const a1 = ({ row, column, rows, columns }: PlanRange): string =>
  rows === 1 && columns === 1
    ? `${letters(column)}${row}`
    : `${letters(column)}${row}:${letters(column + columns - 1)}${row + rows - 1}`;

/** The kind of each cell after all styles; undefined where none says. */
export function kindsOf(plan: TabPlan): (Kind | undefined)[][] {
  const kinds: (Kind | undefined)[][] = plan.values.map((row) => row.map(() => undefined));
  for (const { row, column, rows, columns, style } of plan.styles) {
    if (!style.kind) continue;
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) kinds[r - 1][c - 1] = style.kind;
    }
  }
  return kinds;
}

/** The rows under a title (its beginning will do), their headings first, up to the next blank row. */
export function block(plan: TabPlan, title: string): readonly (readonly PlanValue[])[] {
  const start = plan.values.findIndex((row) => String(row[0]).startsWith(title));
  if (start < 0) throw new Error(`no block ${title}`);
  const rest = plan.values.slice(start + 1);
  const end = rest.findIndex((row) => row.every((value) => value === ''));
  return end < 0 ? rest : rest.slice(0, end);
}
/** The same without the headings. */
export const rowsUnder = (plan: TabPlan, title: string) => block(plan, title).slice(1);

const written = (value: PlanValue, kind: Kind | undefined): string => {
  if (typeof value !== 'number') return String(value).replace(/\n/g, ' ⏎ ');
  if (kind === 'day' || kind === 'month') return isoDay(value);
  return String(Math.round(value * 1e6) / 1e6);
};

export function planText(plan: TabPlan): string {
  const kinds = kindsOf(plan);
  const lines = [
    `${plan.name} (${plan.id}) ${plan.values.length} × ${plan.values[0].length}, ${plan.colour}`,
    `frozen ${plan.frozenRows} rows, ${plan.frozenColumns} columns; widths ${plan.widths.join(' ')}`,
  ];
  if (plan.list) lines.push(`list ${JSON.stringify(plan.list)}`);
  if (plan.answers) lines.push(`answers ${JSON.stringify(plan.answers)}`);
  lines.push('');
  plan.values.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value === '') return;
      const kind = kinds[r][c];
      lines.push(`${letters(c + 1)}${r + 1}\t${kind ?? '?'}\t${written(value, kind)}`);
    });
  });
  const links = plan.rich.flatMap((cell) =>
    cell.runs
      .filter((run) => run.link)
      .map((run) => {
        const to = run.link?.row ? `!${letters(run.link.column ?? 1)}${run.link.row}` : '';
        return `${letters(cell.column)}${cell.row}\t${run.text.trim()} -> ${run.link?.tab}${to}`;
      }),
  );
  if (links.length > 0) lines.push('', 'links', ...links);
  if (plan.formulas.length > 0) {
    lines.push('', 'formulas', ...plan.formulas.map((f) => `${letters(f.column)}${f.row}\t${f.formula}`));
  }
  if (plan.validations) {
    lines.push('', 'what is typed');
    for (const { row, column, rule, help } of plan.validations) {
      const what =
        rule.type === 'formula'
          ? rule.formula
          : rule.type === 'list'
            ? `${rule.dropdown ? 'drop-down' : 'list'} of ${rule.values.length}`
            : rule.type;
      lines.push(`${letters(column)}${row}\t${what}\t${help}`);
    }
  }
  if (plan.rules.length > 0) {
    lines.push('', 'rules');
    for (const rule of plan.rules) {
      const what =
        rule.type === 'gradient'
          ? `${rule.from} to ${rule.to}`
          : rule.type === 'over'
            ? `> ${rule.number} ${rule.fill}`
            : `"${rule.text}" ${rule.fill}`;
      lines.push(`${a1(rule.range)}\t${what}`);
    }
  }
  if (plan.charts.length > 0) {
    lines.push('', 'charts');
    for (const chart of plan.charts) {
      const place = `${letters(chart.position.column)}${chart.position.row} ${chart.width} × ${chart.height}`;
      const series = chart.series.map((s) => `${s.type} ${a1(s.range)} ${s.colour}${s.axis === 1 ? ' (right)' : ''}`);
      lines.push(`${chart.type} at ${place}: ${chart.title}`, `  by ${a1(chart.domain)}: ${series.join(', ')}`);
    }
  }
  if (plan.notes.length > 0) {
    lines.push('', 'notes');
    for (const note of plan.notes) {
      lines.push(`${letters(note.column)}${note.row}\t${note.text.replace(/\n/g, ' ⏎ ')}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
