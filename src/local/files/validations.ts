import type { Worksheet } from '@cj-tech-master/excelts';
import { columnName } from '../services/a1';
import type { StoredValidation } from '../services/store';
import { formulaFrom, validationBlocks } from '../services/validation-blocks';

/** A list written into the rule may have this many characters in the file format. */
const LONGEST_LIST = 255;
const LONGEST_HELP = 255;

interface ExcelRule {
  readonly type: 'list' | 'custom' | 'date' | 'whole';
  readonly operator?: string;
  readonly formulae: readonly unknown[];
}

/**
 * Data validations, one for each block of cells that share one; what the file format cannot say is left out. A rule
 * that only warns in Sheets only warns here.
 */
export function addValidations(worksheet: Worksheet, validations: ReadonlyMap<string, StoredValidation>): void {
  const model = (worksheet as unknown as { dataValidations: { add(address: string, rule: unknown): void } })
    .dataValidations;
  for (const { rule, ranges } of validationBlocks(validations)) {
    for (const block of ranges) {
      const excel = excelRule(rule, block.row, block.column);
      if (!excel) continue;
      const column = columnName(block.column);
      const help = rule.help.slice(0, LONGEST_HELP);
      model.add(`range:${column}${block.row + 1}:${column}${block.row + block.rows}`, {
        ...excel,
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: rule.allowInvalid ? 'warning' : 'stop',
        ...(help === '' ? {} : { error: help, showInputMessage: true, prompt: help }),
      });
    }
  }
}

/** @param row of the first cell, from 0 */
function excelRule({ type, values, anchor }: StoredValidation, row: number, column: number): ExcelRule | null {
  const cell = `${columnName(column)}${row + 1}`;
  switch (type) {
    case 'VALUE_IN_LIST': {
      const list = (values[0] as readonly unknown[]).map(String);
      const text = list.join(',');
      // A comma parts the items, and nothing hides one.
      if (text.length > LONGEST_LIST || list.some((item) => /[,"]/.test(item))) return null;
      return { type: 'list', formulae: [`"${text}"`] };
    }
    case 'DATE_IS_VALID_DATE':
      return { type: 'custom', formulae: [`AND(ISNUMBER(${cell}),${cell}>0)`] };
    case 'TEXT_IS_VALID_EMAIL':
      return {
        type: 'custom',
        formulae: [
          `AND(LEN(${cell})-LEN(SUBSTITUTE(${cell},"@",""))=1,ISERROR(FIND(" ",${cell})),FIND("@",${cell})>1,FIND(".",${cell},FIND("@",${cell})+2)<LEN(${cell})-1)`,
        ],
      };
    case 'CUSTOM_FORMULA': {
      const formula = excelText(String(values[0]), row - (anchor?.row ?? row), column - (anchor?.column ?? column));
      return formula === null ? null : { type: 'custom', formulae: [formula] };
    }
    default:
      return null;
  }
}

/** Functions that only Sheets has. */
const ofSheets = /\b(REGEX\w+|ISEMAIL|ISURL|SPLIT|QUERY|ARRAYFORMULA|IMPORT\w+|GOOGLE\w+)\(/i;

/** The formula as the file format has it, about a cell that stands so far from the one it was written for. */
function excelText(formula: string, down: number, right: number): string | null {
  if (ofSheets.test(formula)) return null;
  return formulaFrom(formula, down, right)
    .slice(1)
    .split(/("[^"]*")/)
    .map((part, i) => (i % 2 === 1 ? part : part.replace(/;/g, ',')))
    .join('');
}
