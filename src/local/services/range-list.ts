import { LocalRange, rangeByNotation, rangeClass, rangeMembers } from './range';
import { checkAllowed, type Run } from './run';
import type { SheetStore } from './store';
import { behind, type ClassOf, Exception, expose, mismatch } from './strict';

type RangeList = GoogleAppsScript.Spreadsheet.RangeList;
type Setter =
  | 'setBackground'
  | 'setBorder'
  | 'setFontColor'
  | 'setFontFamily'
  | 'setFontLine'
  | 'setFontSize'
  | 'setFontStyle'
  | 'setFontWeight'
  | 'setFormula'
  | 'setHorizontalAlignment'
  | 'setNote'
  | 'setNumberFormat'
  | 'setValue'
  | 'setVerticalAlignment'
  | 'setWrap'
  | 'setWrapStrategy'
  | 'breakApart'
  | 'clear'
  | 'clearContent'
  | 'clearDataValidations'
  | 'clearFormat'
  | 'clearNote'
  | 'insertCheckboxes';

const setters: readonly Setter[] = [
  'setBackground',
  'setBorder',
  'setFontColor',
  'setFontFamily',
  'setFontLine',
  'setFontSize',
  'setFontStyle',
  'setFontWeight',
  'setFormula',
  'setHorizontalAlignment',
  'setNote',
  'setNumberFormat',
  'setValue',
  'setVerticalAlignment',
  'setWrap',
  'setWrapStrategy',
  'breakApart',
  'clear',
  'clearContent',
  'clearDataValidations',
  'clearFormat',
  'clearNote',
  'insertCheckboxes',
];

/** The setters of a range for many at once: one call, counted once. */
export function exposeRangeList(run: Run, sheet: SheetStore, notations: readonly string[]): RangeList {
  if (notations.length === 0) throw new Exception('The range list needs at least one range');
  const ranges = notations.map((notation) => {
    if (typeof notation !== 'string') throw new Exception(mismatch('SpreadsheetApp.Sheet.getRangeList', [notations]));
    return rangeByNotation(run, sheet, notation);
  });
  const inner = ranges.map((range) => behind(range, LocalRange));
  const impl: Record<string, unknown> = { getRanges: () => ranges };
  for (const name of setters) {
    impl[name] = (...args: unknown[]) => {
      for (const range of inner) rangeClass.check?.(range as never);
      for (const range of inner) checkAllowed(run, range.sheet, range.area);
      for (const range of inner) (range[name] as (...all: unknown[]) => unknown)(...args);
      return impl;
    };
  }
  return expose(run, listClass, impl);
}

const listClass: ClassOf = {
  path: 'SpreadsheetApp.RangeList',
  members: Object.fromEntries([['getRanges', ''], ...setters.map((name) => [name, rangeMembers[name]])]),
};
