import { BooleanNumber, type IStyleBase } from '@univerjs/core';
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFValueType,
  type IConditionalFormattingRuleConfig,
  type IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting';
import type { StoredRule } from '../services/store';
import { gridRange } from './ranges';

const textOperators: Record<string, CFTextOperator> = {
  TEXT_EQUAL_TO: CFTextOperator.equal,
  TEXT_CONTAINS: CFTextOperator.containsText,
  TEXT_DOES_NOT_CONTAIN: CFTextOperator.notContainsText,
  TEXT_STARTS_WITH: CFTextOperator.beginsWith,
  TEXT_ENDS_WITH: CFTextOperator.endsWith,
  CELL_EMPTY: CFTextOperator.containsBlanks,
  CELL_NOT_EMPTY: CFTextOperator.notContainsBlanks,
};
const numberOperators: Record<string, CFNumberOperator> = {
  NUMBER_GREATER_THAN: CFNumberOperator.greaterThan,
  NUMBER_GREATER_THAN_OR_EQUAL_TO: CFNumberOperator.greaterThanOrEqual,
  NUMBER_LESS_THAN: CFNumberOperator.lessThan,
  NUMBER_LESS_THAN_OR_EQUAL_TO: CFNumberOperator.lessThanOrEqual,
  NUMBER_EQUAL_TO: CFNumberOperator.equal,
  NUMBER_NOT_EQUAL_TO: CFNumberOperator.notEqual,
  NUMBER_BETWEEN: CFNumberOperator.between,
  NUMBER_NOT_BETWEEN: CFNumberOperator.notBetween,
};

/** The Store's colour rules of a tab as the grid writes them, first rule first. The same list gives the same ids. */
export function gridRules(tab: string, rules: readonly StoredRule[]): IConditionFormattingRule[] {
  return rules.flatMap((rule, index) => {
    const config = configOf(rule);
    if (!config) return [];
    return [{ cfId: `${tab}-${index}`, ranges: rule.ranges.map(gridRange), stopIfTrue: false, rule: config }];
  });
}

function configOf(rule: StoredRule): IConditionalFormattingRuleConfig | null {
  if (rule.type === 'gradient') {
    const stops = [
      { color: rule.min, value: { type: CFValueType.min } },
      ...(rule.mid ? [{ color: rule.mid, value: { type: CFValueType.percentile, value: 50 } }] : []),
      { color: rule.max, value: { type: CFValueType.max } },
    ];
    return { type: CFRuleType.colorScale, config: stops.map((stop, index) => ({ index, ...stop })) };
  }
  const style: IStyleBase = {};
  if (rule.fill) style.bg = { rgb: rule.fill };
  if (rule.colour) style.cl = { rgb: rule.colour };
  if (rule.bold) style.bl = BooleanNumber.TRUE;
  const common = { type: CFRuleType.highlightCell as const, style };
  if (rule.criteria === 'CUSTOM_FORMULA')
    return { ...common, subType: CFSubRuleType.formula, value: String(rule.values[0] ?? '') };
  const text = textOperators[rule.criteria];
  if (text) return { ...common, subType: CFSubRuleType.text, operator: text, value: String(rule.values[0] ?? '') };
  const number = numberOperators[rule.criteria];
  if (!number) return null;
  if (number === CFNumberOperator.between || number === CFNumberOperator.notBetween)
    return {
      ...common,
      subType: CFSubRuleType.number,
      operator: number,
      value: [Number(rule.values[0]), Number(rule.values[1])],
    };
  return { ...common, subType: CFSubRuleType.number, operator: number, value: Number(rule.values[0]) };
}
