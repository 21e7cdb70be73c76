import { makeEnum } from './strict';

// The enums of Google's services, as objects with a name.

const sheets = <E>(name: string, values: string) => makeEnum<E>(`SpreadsheetApp.${name}`, values.split(' '));
const charts = <E>(name: string, values: string) => makeEnum<E>(`Charts.${name}`, values.split(' '));

export const BorderStyle = sheets<typeof GoogleAppsScript.Spreadsheet.BorderStyle>(
  'BorderStyle',
  'DOTTED DASHED SOLID SOLID_MEDIUM SOLID_THICK DOUBLE',
);
export const WrapStrategy = sheets<typeof GoogleAppsScript.Spreadsheet.WrapStrategy>(
  'WrapStrategy',
  'WRAP OVERFLOW CLIP',
);
export const ProtectionType = sheets<typeof GoogleAppsScript.Spreadsheet.ProtectionType>(
  'ProtectionType',
  'RANGE SHEET',
);
export const SheetType = sheets<typeof GoogleAppsScript.Spreadsheet.SheetType>('SheetType', 'GRID OBJECT DATASOURCE');
export const DeveloperMetadataVisibility = sheets<typeof GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility>(
  'DeveloperMetadataVisibility',
  'DOCUMENT PROJECT',
);
export const DeveloperMetadataLocationType = sheets<typeof GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType>(
  'DeveloperMetadataLocationType',
  'SPREADSHEET SHEET ROW COLUMN',
);
/** Signatures of `addDeveloperMetadata`, the same for tabs and for the book. */
export const METADATA_ARGUMENTS =
  'text | text text | text DeveloperMetadataVisibility | text text DeveloperMetadataVisibility';

export const BooleanCriteria = sheets<typeof GoogleAppsScript.Spreadsheet.BooleanCriteria>(
  'BooleanCriteria',
  'CELL_EMPTY CELL_NOT_EMPTY DATE_AFTER DATE_BEFORE DATE_EQUAL_TO DATE_AFTER_RELATIVE DATE_BEFORE_RELATIVE ' +
    'DATE_EQUAL_TO_RELATIVE NUMBER_BETWEEN NUMBER_EQUAL_TO NUMBER_GREATER_THAN NUMBER_GREATER_THAN_OR_EQUAL_TO ' +
    'NUMBER_LESS_THAN NUMBER_LESS_THAN_OR_EQUAL_TO NUMBER_NOT_BETWEEN NUMBER_NOT_EQUAL_TO TEXT_CONTAINS ' +
    'TEXT_DOES_NOT_CONTAIN TEXT_EQUAL_TO TEXT_STARTS_WITH TEXT_ENDS_WITH CUSTOM_FORMULA',
);
export const DataValidationCriteria = sheets<typeof GoogleAppsScript.Spreadsheet.DataValidationCriteria>(
  'DataValidationCriteria',
  'DATE_AFTER DATE_BEFORE DATE_BETWEEN DATE_EQUAL_TO DATE_IS_VALID_DATE DATE_NOT_BETWEEN DATE_ON_OR_AFTER ' +
    'DATE_ON_OR_BEFORE NUMBER_BETWEEN NUMBER_EQUAL_TO NUMBER_GREATER_THAN NUMBER_GREATER_THAN_OR_EQUAL_TO ' +
    'NUMBER_LESS_THAN NUMBER_LESS_THAN_OR_EQUAL_TO NUMBER_NOT_BETWEEN NUMBER_NOT_EQUAL_TO TEXT_CONTAINS ' +
    'TEXT_DOES_NOT_CONTAIN TEXT_EQUAL_TO TEXT_IS_VALID_EMAIL TEXT_IS_VALID_URL VALUE_IN_LIST VALUE_IN_RANGE ' +
    'CUSTOM_FORMULA CHECKBOX',
);
export const InterpolationType = sheets<typeof GoogleAppsScript.Spreadsheet.InterpolationType>(
  'InterpolationType',
  'NUMBER PERCENT PERCENTILE MIN MAX',
);
export const CopyPasteType = sheets<typeof GoogleAppsScript.Spreadsheet.CopyPasteType>(
  'CopyPasteType',
  'PASTE_NORMAL PASTE_NO_BORDERS PASTE_FORMAT PASTE_FORMULA PASTE_DATA_VALIDATION PASTE_VALUES ' +
    'PASTE_CONDITIONAL_FORMATTING PASTE_COLUMN_WIDTHS',
);
export const Dimension = sheets<typeof GoogleAppsScript.Spreadsheet.Dimension>('Dimension', 'COLUMNS ROWS');
export const Direction = sheets<typeof GoogleAppsScript.Spreadsheet.Direction>('Direction', 'UP DOWN PREVIOUS NEXT');
export const ColorType = sheets<typeof GoogleAppsScript.Base.ColorType>('ColorType', 'UNSUPPORTED RGB THEME');

export const ChartType = charts<typeof GoogleAppsScript.Charts.ChartType>(
  'ChartType',
  'TIMELINE AREA BAR BUBBLE CANDLESTICK COLUMN COMBO GAUGE GEO HISTOGRAM RADAR LINE ORG PIE SCATTER SPARKLINE ' +
    'STEPPED_AREA TABLE TREEMAP WATERFALL',
);
export const ChartMergeStrategy = charts<typeof GoogleAppsScript.Charts.ChartMergeStrategy>(
  'ChartMergeStrategy',
  'MERGE_COLUMNS MERGE_ROWS',
);
export const Position = charts<typeof GoogleAppsScript.Charts.Position>('Position', 'TOP RIGHT BOTTOM NONE');

export const Button = makeEnum<typeof GoogleAppsScript.Base.Button>('Ui.Button', [
  'CLOSE',
  'OK',
  'CANCEL',
  'YES',
  'NO',
]);
export const ButtonSet = makeEnum<typeof GoogleAppsScript.Base.ButtonSet>('Ui.ButtonSet', [
  'OK',
  'OK_CANCEL',
  'YES_NO',
  'YES_NO_CANCEL',
]);
export const AuthModes = makeEnum<typeof GoogleAppsScript.Script.AuthMode>('ScriptApp.AuthMode', [
  'NONE',
  'CUSTOM_FUNCTION',
  'LIMITED',
  'FULL',
]);
export const Charset = makeEnum<typeof GoogleAppsScript.Utilities.Charset>('Utilities.Charset', ['US_ASCII', 'UTF_8']);
