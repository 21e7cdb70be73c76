import { display } from './display';
import { BooleanCriteria } from './enums';
import { checkAlive, checkAllowed, type Run } from './run';
import { type SheetStore, type StoredCriterion, type StoredValue, styleAt, touch, valueAt } from './store';
import { behind, type ClassOf, Exception, expose, type Signatures } from './strict';

type Filter = GoogleAppsScript.Spreadsheet.Filter;
type Criteria = GoogleAppsScript.Spreadsheet.FilterCriteria;
type Builder = GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder;

class LocalFilter implements Partial<Filter> {
  constructor(
    readonly run: Run,
    readonly sheet: SheetStore,
  ) {}
  getRange() {
    return this.run.handles.range(this.run, this.sheet, this.filter.range);
  }
  getColumnFilterCriteria(column: number): Criteria | null {
    const criterion = this.filter.criteria?.get(column - 1);
    return criterion ? expose(this.run, criteriaClass, new LocalCriteria(criterion)) : null;
  }
  setColumnFilterCriteria(column: number, criteria: Criteria | null): Filter {
    checkAllowed(this.run, this.sheet, this.filter.range);
    const { range } = this.filter;
    if (column <= range.column || column > range.column + range.columns) {
      throw new Exception('The column is outside the filter');
    }
    this.filter.criteria ??= new Map();
    if (criteria) this.filter.criteria.set(column - 1, behind(criteria, LocalCriteria).criterion);
    else this.filter.criteria.delete(column - 1);
    hideRows(this.run, this.sheet);
    return this as unknown as Filter;
  }
  removeColumnFilterCriteria(column: number): Filter {
    return this.setColumnFilterCriteria(column, null);
  }
  remove() {
    const { range } = this.filter;
    checkAllowed(this.run, this.sheet, range);
    this.sheet.filter = null;
    touch(this.sheet, range.row, range.row + range.rows - 1);
  }

  private get filter() {
    const { filter } = this.sheet;
    if (!filter) throw new Exception('The filter is gone');
    return filter;
  }
}
const members: Signatures<LocalFilter, Filter> = {
  getRange: '',
  getColumnFilterCriteria: 'number',
  setColumnFilterCriteria: 'number FilterCriteria?',
  removeColumnFilterCriteria: 'number',
  remove: '',
};
const filterClass: ClassOf = {
  path: 'SpreadsheetApp.Filter',
  members,
  check(filter: LocalFilter) {
    checkAlive(filter.run, filter.sheet);
  },
};

export function exposeFilter(run: Run, sheet: SheetStore): Filter {
  return expose(run, filterClass, new LocalFilter(run, sheet));
}

/** Hides the rows under the heading of the filter that some criterion turns away. */
function hideRows(run: Run, sheet: SheetStore): void {
  const { filter } = sheet;
  if (!filter) return;
  const { range } = filter;
  filter.hiddenRows.clear();
  for (let row = range.row + 1; row < range.row + range.rows; row++) {
    for (const [column, criterion] of filter.criteria ?? []) {
      const value = valueAt(sheet, row, column);
      const shown = display(value, styleAt(run.book, sheet, row, column).format, run.locale());
      if (!passes(criterion, value, shown)) filter.hiddenRows.add(row);
    }
  }
  touch(sheet, range.row, range.row + range.rows - 1);
}

function passes(criterion: StoredCriterion, value: StoredValue, shown: string): boolean {
  if (criterion.type === 'hidden') return !criterion.values.includes(shown);
  if (criterion.type === 'visible') return criterion.values.includes(shown);
  const [wanted] = criterion.values;
  const text = String(wanted ?? '').toLowerCase();
  const number = typeof value === 'number' && typeof wanted === 'number';
  switch (criterion.criteria) {
    case 'CELL_EMPTY':
      return value === '';
    case 'CELL_NOT_EMPTY':
      return value !== '';
    case 'TEXT_EQUAL_TO':
      return shown.toLowerCase() === text;
    case 'TEXT_CONTAINS':
      return shown.toLowerCase().includes(text);
    case 'NUMBER_EQUAL_TO':
      return number && value === wanted;
    case 'NUMBER_GREATER_THAN':
      return number && value > wanted;
    default:
      return number && value < wanted;
  }
}

class LocalCriteria implements Partial<Criteria> {
  constructor(readonly criterion: StoredCriterion) {}
  getCriteriaType() {
    const name = this.criterion.type === 'condition' ? this.criterion.criteria : null;
    return (
      name === null ? null : BooleanCriteria[name as keyof typeof BooleanCriteria]
    ) as GoogleAppsScript.Spreadsheet.BooleanCriteria;
  }
  getCriteriaValues(): unknown[] {
    return this.criterion.type === 'condition' ? [...this.criterion.values] : [];
  }
  getHiddenValues(): string[] {
    return this.criterion.type === 'hidden' ? [...this.criterion.values] : [];
  }
  getVisibleValues(): string[] {
    return this.criterion.type === 'visible' ? [...this.criterion.values] : [];
  }
}
const criteriaMembers: Signatures<LocalCriteria, Criteria> = {
  getCriteriaType: '',
  getCriteriaValues: '',
  getHiddenValues: '',
  getVisibleValues: '',
};
const criteriaClass: ClassOf = { path: 'SpreadsheetApp.FilterCriteria', members: criteriaMembers };

class LocalCriteriaBuilder implements Partial<Builder> {
  private criterion: StoredCriterion = { type: 'hidden', values: [] };
  constructor(private readonly run: Run) {}
  setHiddenValues(values: string[]) {
    return this.as({ type: 'hidden', values: values.map(String) });
  }
  setVisibleValues(values: string[]) {
    return this.as({ type: 'visible', values: values.map(String) });
  }
  whenCellEmpty() {
    return this.when('CELL_EMPTY');
  }
  whenCellNotEmpty() {
    return this.when('CELL_NOT_EMPTY');
  }
  whenTextEqualTo(text: string) {
    return this.when('TEXT_EQUAL_TO', text);
  }
  whenTextContains(text: string) {
    return this.when('TEXT_CONTAINS', text);
  }
  whenNumberEqualTo(number: number) {
    return this.when('NUMBER_EQUAL_TO', number);
  }
  whenNumberGreaterThan(number: number) {
    return this.when('NUMBER_GREATER_THAN', number);
  }
  whenNumberLessThan(number: number) {
    return this.when('NUMBER_LESS_THAN', number);
  }
  build(): Criteria {
    return expose(this.run, criteriaClass, new LocalCriteria(this.criterion));
  }

  private when(criteria: string, ...values: (string | number)[]): Builder {
    return this.as({ type: 'condition', criteria, values });
  }
  private as(criterion: StoredCriterion): Builder {
    this.criterion = criterion;
    return this as unknown as Builder;
  }
}
const builderMembers: Signatures<LocalCriteriaBuilder, Builder> = {
  setHiddenValues: 'list',
  setVisibleValues: 'list',
  whenCellEmpty: '',
  whenCellNotEmpty: '',
  whenTextEqualTo: 'text',
  whenTextContains: 'text',
  whenNumberEqualTo: 'number',
  whenNumberGreaterThan: 'number',
  whenNumberLessThan: 'number',
  build: '',
};
const builderClass: ClassOf = { path: 'SpreadsheetApp.FilterCriteriaBuilder', members: builderMembers };

export function newFilterCriteria(run: Run): Builder {
  return expose(run, builderClass, new LocalCriteriaBuilder(run));
}
