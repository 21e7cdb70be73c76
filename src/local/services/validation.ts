import { DataValidationCriteria } from './enums';
import { LocalRange } from './range';
import type { Run } from './run';
import type { StoredValidation } from './store';
import { behind, type ClassOf, enumName, expose, type Signatures } from './strict';

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;
type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type Criteria = GoogleAppsScript.Spreadsheet.DataValidationCriteria;

export class LocalValidation implements Partial<Rule> {
  constructor(
    private readonly run: Run,
    readonly stored: StoredValidation,
  ) {}
  getAllowInvalid() {
    return this.stored.allowInvalid;
  }
  getCriteriaType() {
    return DataValidationCriteria[this.stored.type as keyof typeof DataValidationCriteria];
  }
  getCriteriaValues() {
    return [...this.stored.values];
  }
  getHelpText() {
    return this.stored.help;
  }
  copy() {
    return newValidation(this.run, this.stored);
  }
}
const ruleMembers: Signatures<LocalValidation, Rule> = {
  getAllowInvalid: '',
  getCriteriaType: '',
  getCriteriaValues: '',
  getHelpText: '',
  copy: '',
};
const ruleClass: ClassOf = { path: 'SpreadsheetApp.DataValidation', members: ruleMembers };

export function exposeValidation(run: Run, stored: StoredValidation): Rule {
  return expose(run, ruleClass, new LocalValidation(run, stored));
}

class LocalValidationBuilder implements Partial<Builder> {
  constructor(
    private readonly run: Run,
    private stored: StoredValidation,
  ) {}
  requireCheckbox(...values: unknown[]) {
    return this.as('CHECKBOX', values);
  }
  requireValueInList(values: string[], dropdown = true) {
    return this.as('VALUE_IN_LIST', [[...values].map(String), dropdown]);
  }
  requireValueInRange(range: GoogleAppsScript.Spreadsheet.Range, dropdown = true) {
    const { sheet, area } = behind(range, LocalRange);
    return this.as('VALUE_IN_RANGE', [{ sheetId: sheet.id, range: area }, dropdown]);
  }
  requireNumberBetween(start: number, end: number) {
    return this.as('NUMBER_BETWEEN', [start, end]);
  }
  requireNumberNotBetween(start: number, end: number) {
    return this.as('NUMBER_NOT_BETWEEN', [start, end]);
  }
  requireNumberEqualTo(number: number) {
    return this.as('NUMBER_EQUAL_TO', [number]);
  }
  requireNumberNotEqualTo(number: number) {
    return this.as('NUMBER_NOT_EQUAL_TO', [number]);
  }
  requireNumberGreaterThan(number: number) {
    return this.as('NUMBER_GREATER_THAN', [number]);
  }
  requireNumberGreaterThanOrEqualTo(number: number) {
    return this.as('NUMBER_GREATER_THAN_OR_EQUAL_TO', [number]);
  }
  requireNumberLessThan(number: number) {
    return this.as('NUMBER_LESS_THAN', [number]);
  }
  requireNumberLessThanOrEqualTo(number: number) {
    return this.as('NUMBER_LESS_THAN_OR_EQUAL_TO', [number]);
  }
  requireDate() {
    return this.as('DATE_IS_VALID_DATE', []);
  }
  requireFormulaSatisfied(formula: string) {
    return this.as('CUSTOM_FORMULA', [formula]);
  }
  withCriteria(criteria: Criteria, values: unknown[]) {
    return this.as(enumName(criteria), [...values]);
  }
  setAllowInvalid(allowInvalid: boolean) {
    this.stored = { ...this.stored, allowInvalid };
    return this.me;
  }
  setHelpText(help: string) {
    this.stored = { ...this.stored, help };
    return this.me;
  }
  build(): Rule {
    return exposeValidation(this.run, this.stored);
  }

  private get me(): Builder {
    return this as unknown as Builder;
  }
  private as(type: string, values: readonly unknown[]): Builder {
    this.stored = { ...this.stored, type, values };
    return this.me;
  }
}
const builderMembers: Signatures<LocalValidationBuilder, Builder> = {
  requireCheckbox: '| any | any any',
  requireValueInList: 'list | list flag',
  requireValueInRange: 'Range | Range flag',
  requireNumberBetween: 'number number',
  requireNumberNotBetween: 'number number',
  requireNumberEqualTo: 'number',
  requireNumberNotEqualTo: 'number',
  requireNumberGreaterThan: 'number',
  requireNumberGreaterThanOrEqualTo: 'number',
  requireNumberLessThan: 'number',
  requireNumberLessThanOrEqualTo: 'number',
  requireDate: '',
  requireFormulaSatisfied: 'text',
  withCriteria: 'DataValidationCriteria list',
  setAllowInvalid: 'flag',
  setHelpText: 'text',
  build: '',
};
const builderClass: ClassOf = { path: 'SpreadsheetApp.DataValidationBuilder', members: builderMembers };

/** A new rule accepts anything and only warns, as on Google. */
export function newValidation(
  run: Run,
  stored: StoredValidation = { type: '', values: [], help: '', allowInvalid: true },
): Builder {
  return expose(run, builderClass, new LocalValidationBuilder(run, stored));
}
