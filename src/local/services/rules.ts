import { LocalArea } from './area';
import { readColour } from './colour';
import { BooleanCriteria, InterpolationType } from './enums';
import type { Run } from './run';
import type { GradientPoint, SheetStore, StoredRule, StoreRange } from './store';
import { behind, type ClassOf, Exception, enumName, expose, isDate, type Signatures } from './strict';
import { serialOfWall } from './zone';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Interpolation = GoogleAppsScript.Spreadsheet.InterpolationType;

type Condition = Extract<StoredRule, { type: 'condition' }>;
type Gradient = Extract<StoredRule, { type: 'gradient' }>;

export class LocalRule implements Partial<Rule> {
  constructor(
    private readonly run: Run,
    readonly sheet: SheetStore,
    readonly stored: StoredRule,
  ) {}
  getRanges(): Range[] {
    return this.stored.ranges.map((range) => this.run.handles.range(this.run, this.sheet, range));
  }
  getBooleanCondition(): GoogleAppsScript.Spreadsheet.BooleanCondition | null {
    if (this.stored.type !== 'condition') return null;
    return expose(this.run, conditionClass, new LocalCondition(this.stored));
  }
  getGradientCondition(): GoogleAppsScript.Spreadsheet.GradientCondition | null {
    if (this.stored.type !== 'gradient') return null;
    return expose(this.run, gradientClass, new LocalGradient(this.stored));
  }
  copy(): Builder {
    return newRule(this.run, this.sheet, this.stored);
  }
}
const ruleMembers: Signatures<LocalRule, Rule> = {
  getRanges: '',
  getBooleanCondition: '',
  getGradientCondition: '',
  copy: '',
};
const ruleClass: ClassOf = { path: 'SpreadsheetApp.ConditionalFormatRule', members: ruleMembers };

export function exposeRule(run: Run, sheet: SheetStore, stored: StoredRule): Rule {
  return expose(run, ruleClass, new LocalRule(run, sheet, stored));
}

class LocalCondition implements Partial<GoogleAppsScript.Spreadsheet.BooleanCondition> {
  constructor(private readonly stored: Condition) {}
  getCriteriaType() {
    return BooleanCriteria[this.stored.criteria as keyof typeof BooleanCriteria];
  }
  getCriteriaValues(): unknown[] {
    return [...this.stored.values];
  }
  getBackground() {
    return this.stored.fill ?? null;
  }
  getFontColor() {
    return this.stored.colour ?? null;
  }
  getBold() {
    return this.stored.bold ?? null;
  }
  getItalic() {
    return this.stored.italic ?? null;
  }
  getUnderline() {
    return this.stored.underline ?? null;
  }
}
const conditionMembers: Signatures<LocalCondition, GoogleAppsScript.Spreadsheet.BooleanCondition> = {
  getCriteriaType: '',
  getCriteriaValues: '',
  getBackground: '',
  getFontColor: '',
  getBold: '',
  getItalic: '',
  getUnderline: '',
};
const conditionClass: ClassOf = { path: 'SpreadsheetApp.BooleanCondition', members: conditionMembers };

class LocalGradient implements Partial<GoogleAppsScript.Spreadsheet.GradientCondition> {
  constructor(private readonly stored: Gradient) {}
  getMinColor() {
    return this.stored.min;
  }
  getMidColor() {
    return this.stored.mid ?? '';
  }
  getMaxColor() {
    return this.stored.max;
  }
  getMinType() {
    return typeOf(this.stored.minAt);
  }
  getMidType() {
    return typeOf(this.stored.midAt);
  }
  getMaxType() {
    return typeOf(this.stored.maxAt);
  }
  getMinValue() {
    return this.stored.minAt?.value ?? '';
  }
  getMidValue() {
    return this.stored.midAt?.value ?? '';
  }
  getMaxValue() {
    return this.stored.maxAt?.value ?? '';
  }
}
const gradientMembers: Signatures<LocalGradient, GoogleAppsScript.Spreadsheet.GradientCondition> = {
  getMinColor: '',
  getMidColor: '',
  getMaxColor: '',
  getMinType: '',
  getMidType: '',
  getMaxType: '',
  getMinValue: '',
  getMidValue: '',
  getMaxValue: '',
};
const gradientClass: ClassOf = { path: 'SpreadsheetApp.GradientCondition', members: gradientMembers };

const typeOf = (point: GradientPoint | undefined) =>
  point ? InterpolationType[point.type as keyof typeof InterpolationType] : null;

// ------------------------------------------------------------------------------------------ building

class LocalRuleBuilder implements Partial<Builder> {
  private ranges: readonly StoreRange[];
  private condition: Condition | null;
  private gradient: Partial<Gradient> | null;

  constructor(
    private readonly run: Run,
    private sheet: SheetStore | null,
    stored: StoredRule | null,
  ) {
    this.ranges = stored?.ranges ?? [];
    this.condition = stored?.type === 'condition' ? stored : null;
    this.gradient = stored?.type === 'gradient' ? stored : null;
  }

  setRanges(ranges: Range[]) {
    const inner = ranges.map((range) => behind(range, LocalArea));
    const sheets = new Set(inner.map((range) => range.sheet));
    if (sheets.size !== 1) throw new Exception('Conditional format rule must have ranges of one sheet.');
    this.sheet = inner[0].sheet;
    this.ranges = inner.map((range) => range.area);
    return this.me;
  }

  setGradientMinpoint(colour: string) {
    return this.point({ min: readColour(colour), minAt: undefined });
  }
  setGradientMaxpoint(colour: string) {
    return this.point({ max: readColour(colour), maxAt: undefined });
  }
  setGradientMinpointWithValue(colour: string, type: Interpolation, value: string) {
    return this.point({ min: readColour(colour), minAt: { type: enumName(type), value } });
  }
  setGradientMidpointWithValue(colour: string, type: Interpolation, value: string) {
    return this.point({ mid: readColour(colour), midAt: { type: enumName(type), value } });
  }
  setGradientMaxpointWithValue(colour: string, type: Interpolation, value: string) {
    return this.point({ max: readColour(colour), maxAt: { type: enumName(type), value } });
  }

  whenCellEmpty() {
    return this.when('CELL_EMPTY');
  }
  whenCellNotEmpty() {
    return this.when('CELL_NOT_EMPTY');
  }
  whenFormulaSatisfied(formula: string) {
    return this.when('CUSTOM_FORMULA', formula);
  }
  whenNumberBetween(start: number, end: number) {
    return this.when('NUMBER_BETWEEN', start, end);
  }
  whenNumberNotBetween(start: number, end: number) {
    return this.when('NUMBER_NOT_BETWEEN', start, end);
  }
  whenNumberEqualTo(number: number) {
    return this.when('NUMBER_EQUAL_TO', number);
  }
  whenNumberNotEqualTo(number: number) {
    return this.when('NUMBER_NOT_EQUAL_TO', number);
  }
  whenNumberGreaterThan(number: number) {
    return this.when('NUMBER_GREATER_THAN', number);
  }
  whenNumberGreaterThanOrEqualTo(number: number) {
    return this.when('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }
  whenNumberLessThan(number: number) {
    return this.when('NUMBER_LESS_THAN', number);
  }
  whenNumberLessThanOrEqualTo(number: number) {
    return this.when('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }
  whenTextContains(text: string) {
    return this.when('TEXT_CONTAINS', text);
  }
  whenTextDoesNotContain(text: string) {
    return this.when('TEXT_DOES_NOT_CONTAIN', text);
  }
  whenTextEqualTo(text: string) {
    return this.when('TEXT_EQUAL_TO', text);
  }
  whenTextStartsWith(text: string) {
    return this.when('TEXT_STARTS_WITH', text);
  }
  whenTextEndsWith(text: string) {
    return this.when('TEXT_ENDS_WITH', text);
  }
  withCriteria(criteria: GoogleAppsScript.Spreadsheet.BooleanCriteria, values: unknown[]) {
    const serial = (value: unknown) =>
      isDate(value) ? serialOfWall(this.run.zone().wallOf(value.getTime())) : (value as string | number);
    return this.when(enumName(criteria), ...values.map(serial));
  }

  setBackground(colour: string | null) {
    return this.look({ fill: colour === null ? undefined : readColour(colour) });
  }
  setFontColor(colour: string | null) {
    return this.look({ colour: colour === null ? undefined : readColour(colour) });
  }
  setBold(bold: boolean | null) {
    return this.look({ bold: bold ?? undefined });
  }
  setItalic(italic: boolean | null) {
    return this.look({ italic: italic ?? undefined });
  }
  setUnderline(underline: boolean | null) {
    return this.look({ underline: underline ?? undefined });
  }

  build(): Rule {
    const { gradient, condition, ranges } = this;
    if (ranges.length === 0 || !this.sheet)
      throw new Exception('Conditional format rule must have ranges of one sheet.');
    if (gradient?.min && gradient.max) {
      const { min, max } = gradient;
      return exposeRule(this.run, this.sheet, { ...gradient, type: 'gradient', min, max, ranges });
    }
    if (!condition?.criteria) throw new Exception('Conditional format rule must have a condition.');
    return exposeRule(this.run, this.sheet, { ...condition, ranges });
  }

  private get me(): Builder {
    return this as unknown as Builder;
  }
  private point(change: Partial<Gradient>): Builder {
    this.gradient = { ...this.gradient, ...change };
    this.condition = null;
    return this.me;
  }
  private when(criteria: string, ...values: (string | number)[]): Builder {
    this.condition = { ...this.blank(), criteria, values };
    this.gradient = null;
    return this.me;
  }
  private look(change: Partial<Condition>): Builder {
    this.condition = { ...this.blank(), ...change };
    return this.me;
  }
  private blank(): Condition {
    return this.condition ?? { type: 'condition', ranges: [], criteria: '', values: [] };
  }
}

const builderMembers: Signatures<LocalRuleBuilder, Builder> = {
  setRanges: 'list',
  setGradientMinpoint: 'text',
  setGradientMaxpoint: 'text',
  setGradientMinpointWithValue: 'text InterpolationType text',
  setGradientMidpointWithValue: 'text InterpolationType text',
  setGradientMaxpointWithValue: 'text InterpolationType text',
  whenCellEmpty: '',
  whenCellNotEmpty: '',
  whenFormulaSatisfied: 'text',
  whenNumberBetween: 'number number',
  whenNumberNotBetween: 'number number',
  whenNumberEqualTo: 'number',
  whenNumberNotEqualTo: 'number',
  whenNumberGreaterThan: 'number',
  whenNumberGreaterThanOrEqualTo: 'number',
  whenNumberLessThan: 'number',
  whenNumberLessThanOrEqualTo: 'number',
  whenTextContains: 'text',
  whenTextDoesNotContain: 'text',
  whenTextEqualTo: 'text',
  whenTextStartsWith: 'text',
  whenTextEndsWith: 'text',
  withCriteria: 'BooleanCriteria list',
  setBackground: 'text?',
  setFontColor: 'text?',
  setBold: 'flag?',
  setItalic: 'flag?',
  setUnderline: 'flag?',
  build: '',
};
const builderClass: ClassOf = { path: 'SpreadsheetApp.ConditionalFormatRuleBuilder', members: builderMembers };

export function newRule(run: Run, sheet: SheetStore | null = null, stored: StoredRule | null = null): Builder {
  return expose(run, builderClass, new LocalRuleBuilder(run, sheet, stored));
}
