import { LocalArea } from './area';
import { DataValidationCriteria } from './enums';
import type { Run } from './run';
import { type StoredValidation, type StoreRange, sheetById } from './store';
import { behind, type ClassOf, Exception, enumName, expose, isDate, type Signatures } from './strict';
import { serialOfWall, wallOfSerial } from './zone';

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;
type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type Criteria = GoogleAppsScript.Spreadsheet.DataValidationCriteria;

export class LocalValidation implements Partial<Rule> {
  constructor(
    protected readonly run: Run,
    readonly stored: StoredValidation,
  ) {}
  getAllowInvalid() {
    return this.stored.allowInvalid;
  }
  getCriteriaType() {
    return typeOf(this.stored);
  }
  getCriteriaValues() {
    return valuesOf(this.run, this.stored);
  }
  getHelpText() {
    return helpOf(this.stored);
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

const typeOf = ({ type }: StoredValidation) => DataValidationCriteria[type as keyof typeof DataValidationCriteria];
/** null where none is set, as Google's reference says; its types promise a text. */
const helpOf = ({ help }: StoredValidation): string => (help === '' ? (null as unknown as string) : help);

/** Days are kept as the numbers cells hold, whatever zone the file moves to. */
function valuesOf(run: Run, { type, values }: StoredValidation): unknown[] {
  if (type === 'VALUE_IN_RANGE') {
    const [{ sheetId, range }, dropdown] = values as [{ sheetId: number; range: StoreRange }, unknown];
    const sheet = sheetById(run.book, sheetId);
    return [sheet ? run.handles.range(run, sheet, range) : null, dropdown];
  }
  if (!comparesDays(type)) return [...values];
  const zone = run.zone();
  return values.map((value) => (typeof value === 'number' ? new run.Date(zone.instantOf(wallOfSerial(value))) : value));
}
const comparesDays = (type: string): boolean => type.startsWith('DATE_') && type !== 'DATE_IS_VALID_DATE';

/** The same rule, its formula being about this cell. */
export const about = (stored: StoredValidation, row: number, column: number): StoredValidation =>
  stored.type === 'CUSTOM_FORMULA' ? { ...stored, anchor: { row, column } } : stored;

const ruleClass: ClassOf = { path: 'SpreadsheetApp.DataValidation', members: ruleMembers };

export function exposeValidation(run: Run, stored: StoredValidation): Rule {
  return expose(run, ruleClass, new LocalValidation(run, stored));
}

/** Methods of the builder that keep their arguments as they come: the criteria stored, and the signature. */
const plainCriteria = {
  requireNumberBetween: ['NUMBER_BETWEEN', 'number number'],
  requireNumberNotBetween: ['NUMBER_NOT_BETWEEN', 'number number'],
  requireNumberEqualTo: ['NUMBER_EQUAL_TO', 'number'],
  requireNumberNotEqualTo: ['NUMBER_NOT_EQUAL_TO', 'number'],
  requireNumberGreaterThan: ['NUMBER_GREATER_THAN', 'number'],
  requireNumberGreaterThanOrEqualTo: ['NUMBER_GREATER_THAN_OR_EQUAL_TO', 'number'],
  requireNumberLessThan: ['NUMBER_LESS_THAN', 'number'],
  requireNumberLessThanOrEqualTo: ['NUMBER_LESS_THAN_OR_EQUAL_TO', 'number'],
  requireDate: ['DATE_IS_VALID_DATE', ''],
  requireDateAfter: ['DATE_AFTER', 'date'],
  requireDateBefore: ['DATE_BEFORE', 'date'],
  requireDateBetween: ['DATE_BETWEEN', 'date date'],
  requireDateEqualTo: ['DATE_EQUAL_TO', 'date'],
  requireDateNotBetween: ['DATE_NOT_BETWEEN', 'date date'],
  requireDateOnOrAfter: ['DATE_ON_OR_AFTER', 'date'],
  requireDateOnOrBefore: ['DATE_ON_OR_BEFORE', 'date'],
  requireTextContains: ['TEXT_CONTAINS', 'text'],
  requireTextDoesNotContain: ['TEXT_DOES_NOT_CONTAIN', 'text'],
  requireTextEqualTo: ['TEXT_EQUAL_TO', 'text'],
  requireTextIsEmail: ['TEXT_IS_VALID_EMAIL', ''],
  requireTextIsUrl: ['TEXT_IS_VALID_URL', ''],
  requireFormulaSatisfied: ['CUSTOM_FORMULA', 'text'],
} as const satisfies {
  readonly [M in keyof Builder]?: readonly [type: keyof typeof DataValidationCriteria, takes: string];
};

/** Tells of itself what a finished rule tells. */
class LocalValidationBuilder extends LocalValidation implements Partial<Builder> {
  constructor(
    run: Run,
    override stored: StoredValidation,
  ) {
    super(run, stored);
    for (const [method, [type]] of Object.entries(plainCriteria)) {
      Object.assign(this, { [method]: (...values: unknown[]) => this.as(type, values) });
    }
  }
  requireCheckbox(...values: unknown[]) {
    return this.as('CHECKBOX', values);
  }
  requireValueInList(values: string[], dropdown = true) {
    return this.as('VALUE_IN_LIST', [[...values].map(String), dropdown]);
  }
  requireValueInRange(range: GoogleAppsScript.Spreadsheet.Range, dropdown = true) {
    const { sheet, area } = behind(range, LocalArea);
    return this.as('VALUE_IN_RANGE', [{ sheetId: sheet.id, range: area }, dropdown]);
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
    // Stricter than Google may be: a rule that asks for nothing, or a formula that is a plain text, is a mistake.
    const { type, values } = this.stored;
    if (type === '') throw new Exception('A data validation rule must have a criteria.');
    if (type === 'CUSTOM_FORMULA' && !String(values[0]).startsWith('='))
      throw new Exception(`The formula of a data validation rule must begin with "=": ${String(values[0])}`);
    return exposeValidation(this.run, this.stored);
  }

  private get me(): Builder {
    return this as unknown as Builder;
  }
  private as(type: string, values: readonly unknown[]): Builder {
    const zone = this.run.zone();
    const kept = comparesDays(type)
      ? values.map((value) => (isDate(value) ? serialOfWall(zone.wallOf(value.getTime())) : value))
      : values;
    const { anchor: _, ...rest } = this.stored;
    this.stored = { ...rest, type, values: kept };
    return this.me;
  }
}
const builderMembers: Signatures<LocalValidationBuilder, Builder> = {
  ...ruleMembers,
  requireCheckbox: '| any | any any',
  requireValueInList: 'list | list flag',
  requireValueInRange: 'Range | Range flag',
  withCriteria: 'DataValidationCriteria list',
  setAllowInvalid: 'flag',
  setHelpText: 'text',
  build: '',
};
const plainMembers = Object.fromEntries(Object.entries(plainCriteria).map(([method, [, takes]]) => [method, takes]));
const builderClass: ClassOf = {
  path: 'SpreadsheetApp.DataValidationBuilder',
  members: { ...builderMembers, ...plainMembers },
};

/** A new rule accepts anything and only warns, as on Google. */
export function newValidation(
  run: Run,
  stored: StoredValidation = { type: '', values: [], help: '', allowInvalid: true },
): Builder {
  return expose(run, builderClass, new LocalValidationBuilder(run, stored));
}
