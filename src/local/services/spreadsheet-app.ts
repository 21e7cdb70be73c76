import {
  BooleanCriteria,
  BorderStyle,
  ColorType,
  CopyPasteType,
  DataValidationCriteria,
  DeveloperMetadataLocationType,
  DeveloperMetadataVisibility,
  Dimension,
  Direction,
  InterpolationType,
  ProtectionType,
  SheetType,
  WrapStrategy,
} from './enums';
import { newFilterCriteria } from './filter';
import { LocalRange } from './range';
import { newRichText, newTextStyle } from './rich-text';
import { newRule } from './rules';
import type { Run } from './run';
import { exposeSheet, LocalSheet } from './sheet';
import { activeSheet, exposeSpreadsheet } from './spreadsheet';
import { behind, type ClassOf, expose, type Signatures } from './strict';
import { exposeUi } from './ui';
import { newValidation } from './validation';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

class LocalSpreadsheetApp implements Partial<App> {
  readonly BooleanCriteria = BooleanCriteria;
  readonly BorderStyle = BorderStyle;
  readonly ColorType = ColorType;
  readonly CopyPasteType = CopyPasteType;
  readonly DataValidationCriteria = DataValidationCriteria;
  readonly DeveloperMetadataLocationType = DeveloperMetadataLocationType;
  readonly DeveloperMetadataVisibility = DeveloperMetadataVisibility;
  readonly Dimension = Dimension;
  readonly Direction = Direction;
  readonly InterpolationType = InterpolationType;
  readonly ProtectionType = ProtectionType;
  readonly SheetType = SheetType;
  readonly WrapStrategy = WrapStrategy;

  constructor(private readonly run: Run) {}

  getActive() {
    return exposeSpreadsheet(this.run);
  }
  getActiveSpreadsheet() {
    return exposeSpreadsheet(this.run);
  }
  getActiveSheet(): Sheet {
    return exposeSheet(this.run, activeSheet(this.run));
  }
  getActiveRange(): Range {
    return behind(this.getActiveSheet(), LocalSheet).getActiveRange();
  }
  getCurrentCell(): Range {
    return behind(this.getActiveSheet(), LocalSheet).getActiveCell();
  }
  setActiveSheet(sheet: Sheet): Sheet {
    behind(sheet, LocalSheet).activate();
    return sheet;
  }
  setActiveRange(range: Range): Range {
    behind(range, LocalRange).activate();
    return range;
  }
  /** Every write is done at once here. */
  flush(): void {}
  getUi() {
    return exposeUi(this.run);
  }
  newRichTextValue() {
    return newRichText(this.run);
  }
  newTextStyle() {
    return newTextStyle(this.run);
  }
  newConditionalFormatRule() {
    return newRule(this.run);
  }
  newDataValidation() {
    return newValidation(this.run);
  }
  newFilterCriteria() {
    return newFilterCriteria(this.run);
  }
}

const members: Signatures<LocalSpreadsheetApp, App> = {
  BooleanCriteria: '=',
  BorderStyle: '=',
  ColorType: '=',
  CopyPasteType: '=',
  DataValidationCriteria: '=',
  DeveloperMetadataLocationType: '=',
  DeveloperMetadataVisibility: '=',
  Dimension: '=',
  Direction: '=',
  InterpolationType: '=',
  ProtectionType: '=',
  SheetType: '=',
  WrapStrategy: '=',
  getActive: '',
  getActiveSpreadsheet: '',
  getActiveSheet: '',
  getActiveRange: '',
  getCurrentCell: '',
  setActiveSheet: 'Sheet | Sheet flag',
  setActiveRange: 'Range',
  flush: '',
  getUi: '',
  newRichTextValue: '',
  newTextStyle: '',
  newConditionalFormatRule: '',
  newDataValidation: '',
  newFilterCriteria: '',
};
const appClass: ClassOf = { path: 'SpreadsheetApp', members };

export function exposeSpreadsheetApp(run: Run): App {
  return expose(run, appClass, new LocalSpreadsheetApp(run));
}
