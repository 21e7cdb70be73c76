// No heading of any tab is cut: neither in its height, where its words take more lines than its row has, nor in its
// width, where a word is longer than its column or what runs over meets the next heading.
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/core/codes';
import { plannable, planTabs } from '../../src/tabs/all';
import type { TabInput } from '../../src/tabs/input';
import { textWidth } from '../../src/tabs/layout';
import { colours } from '../../src/tabs/look';
import type { Style, TabPlan } from '../../src/tabs/plan';
import { analyse } from '../../src/wizard/analysis';
import { noChoices } from '../../src/wizard/messages';
import { tabInput } from '../../src/wizard/report';
import { sampleShop } from '../../src/wizard/sample-shop';
import { wordsOf } from '../../src/words/words';
import { day } from '../makers';
import { letters } from './plan-text';
import { contactsOnly, shop } from './shop';

/** Air a cell keeps left and right, and pixels of a line of 9 points. */
const [AIR, LINE] = [6, 15];

/** The style of each cell after all styles. */
function stylesOf(plan: TabPlan): Style[][] {
  const cells: Style[][] = plan.values.map((row) => row.map(() => ({})));
  for (const { row, column, rows, columns, style } of plan.styles) {
    for (let r = row - 1; r < row - 1 + rows; r++) {
      for (let c = column - 1; c < column - 1 + columns; c++) cells[r][c] = { ...cells[r][c], ...style };
    }
  }
  return cells;
}

const heightOf = (plan: TabPlan, row: number): number =>
  plan.heights.filter((h) => row >= h.row && row < h.row + h.rows).reduce((_, { pixels }) => pixels, 21);

/** Lines a text takes; Infinity where a word of it is wider than its cell. */
function linesOf(text: string, size: number, room: number): number {
  let lines = 0;
  for (const piece of text.split('\n')) {
    let line = '';
    lines++;
    for (const word of piece.split(' ')) {
      if (textWidth(word, size) > room) return Number.POSITIVE_INFINITY;
      const longer = line === '' ? word : `${line} ${word}`;
      if (textWidth(longer, size) <= room) line = longer;
      else {
        lines++;
        line = word;
      }
    }
  }
  return lines;
}

/** Pixels a text that runs over may take: up to the next cell that says something, or to the end of the tab. */
function roomBeside(plan: TabPlan, r: number, c: number, toTheLeft: boolean): number {
  const step = toTheLeft ? -1 : 1;
  let room = plan.widths[c];
  for (let at = c + step; at >= 0; at += step) {
    if (at >= plan.widths.length) return Number.POSITIVE_INFINITY;
    if (plan.values[r][at] !== '') return room;
    room += plan.widths[at];
  }
  return room;
}

function cutHeadings(plan: TabPlan): string[] {
  const styles = stylesOf(plan);
  return plan.values.flatMap((cells, r) =>
    cells.flatMap((value, c) => {
      const style = styles[r][c];
      if (typeof value !== 'string' || value === '' || style.fill !== colours.headingFill) return [];
      const { size = 10, wrap = 'clip', align = 'left' } = style;
      const indent = style.kind === 'indent-text' ? '  ' : '';
      const merge = plan.merges.find((m) => m.row === r + 1 && m.column === c + 1);
      const own = plan.widths.slice(c, c + (merge?.columns ?? 1)).reduce((sum, width) => sum + width, 0);
      const room = (wrap === 'overflow' && !merge ? roomBeside(plan, r, c, align === 'right') : own) - AIR;
      const lines = linesOf(indent + value, size, wrap === 'wrap' ? room : Number.POSITIVE_INFINITY);
      const widest = Math.max(...value.split('\n').map((line) => textWidth(indent + line, size)));
      const fits = lines * LINE <= heightOf(plan, r + 1) && (wrap === 'wrap' || widest <= room);
      return fits
        ? []
        : [`${letters(c + 1)}${r + 1} ${JSON.stringify(value)}: ${lines} lines in ${heightOf(plan, r + 1)} × ${own}`];
    }),
  );
}

const analysed = analyse(
  sampleShop(day('2026-09-30')).tabs.map((tab, i) => ({ id: String(i + 1), name: tab.name, grid: tab.grid })),
  noChoices,
  { hints: { decimal: null, dateOrder: null } as never, today: day('2026-10-02') },
);
const edge = { computedOn: day('2026-10-02'), runs: shop.runs, orphanNotes: [], earlier: null };
const inputs: readonly (readonly [string, (language: Language) => TabInput])[] = [
  ['the sample shop', (language) => tabInput(analysed, { ...edge, language })],
  ['a small shop', (language) => ({ ...shop, language })],
  ['contacts only', (language) => ({ ...contactsOnly, language })],
];

describe.each(inputs)('headings of the tabs of %s', (_, inputOf) => {
  for (const language of ['en', 'fr'] satisfies Language[]) {
    const plans = planTabs(inputOf(language), wordsOf(language), plannable);
    it.each(plans.map((plan) => [plan.id, plan] as const))(`fit in %s (${language})`, (__, plan) => {
      expect(cutHeadings(plan)).toEqual([]);
    });
  }
});
