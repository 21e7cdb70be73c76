import {
  ICommandService,
  type Injector,
  type IWorksheetData,
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
  type Workbook,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { SpreadsheetSkeleton } from '@univerjs/engine-render';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalEnglish from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import conditionalFrench from '@univerjs/preset-sheets-conditional-formatting/locales/fr-FR';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreEnglish from '@univerjs/preset-sheets-core/locales/en-US';
import coreFrench from '@univerjs/preset-sheets-core/locales/fr-FR';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationEnglish from '@univerjs/preset-sheets-data-validation/locales/en-US';
import validationFrench from '@univerjs/preset-sheets-data-validation/locales/fr-FR';
import { UniverSheetsDrawingPreset } from '@univerjs/preset-sheets-drawing';
import drawingEnglish from '@univerjs/preset-sheets-drawing/locales/en-US';
import drawingFrench from '@univerjs/preset-sheets-drawing/locales/fr-FR';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterEnglish from '@univerjs/preset-sheets-filter/locales/en-US';
import filterFrench from '@univerjs/preset-sheets-filter/locales/fr-FR';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteEnglish from '@univerjs/preset-sheets-note/locales/en-US';
import noteFrench from '@univerjs/preset-sheets-note/locales/fr-FR';
import { UniverSheetsSortPreset } from '@univerjs/preset-sheets-sort';
import sortEnglish from '@univerjs/preset-sheets-sort/locales/en-US';
import sortFrench from '@univerjs/preset-sheets-sort/locales/fr-FR';
import { defaultTheme } from '@univerjs/themes';
import { defaultFont, defaultHeight, defaultSize, defaultWidth } from './look';
import { drawRibbonOnce } from './quiet-ribbon';

/** The spreadsheet component, with one workbook. */
export interface Grid {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly injector: Injector;
  readonly workbook: Workbook;
  readonly unitId: string;
}

/** Pixels left free on both sides of a cell's text. */
const cellPadding = 4;
const unitId = 'book';
const emptyTab = 'first';

/** Plugins composed by hand: the package that composes them for us brings others that we may not use. */
export function startGrid(container: string, language: 'fr' | 'en', name: string): Grid {
  keepLastLetters();
  const locale = localeOf(language);
  const univer = new Univer({
    locale,
    locales: {
      [LocaleType.FR_FR]: mergeLocales(
        coreFrench,
        conditionalFrench,
        noteFrench,
        drawingFrench,
        filterFrench,
        sortFrench,
        validationFrench,
      ),
      [LocaleType.EN_US]: mergeLocales(
        coreEnglish,
        conditionalEnglish,
        noteEnglish,
        drawingEnglish,
        filterEnglish,
        sortEnglish,
        validationEnglish,
      ),
    },
    theme: defaultTheme,
    logLevel: LogLevel.WARN,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      ribbonType: 'simple',
      disableAutoFocus: true,
      footer: { menus: false, zoomSlider: true },
      sheets: { maxAutoHeightCount: 1, disableForceStringAlert: true, disableForceStringMark: true },
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsNotePreset(),
    UniverSheetsDrawingPreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsSortPreset(),
    // Its search box takes the keys away from the cell in which somebody types.
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
  ];
  // Presets name some plugins twice; the first wins.
  const seen = new Set<string>();
  for (const entry of presets.flatMap((preset) => preset.plugins)) {
    const [plugin, options] = Array.isArray(entry) ? entry : [entry, undefined];
    if (seen.has(plugin.pluginName)) continue;
    seen.add(plugin.pluginName);
    univer.registerPlugin(plugin, options);
  }
  const api = FUniver.newAPI(univer);
  const book = api.createWorkbook({
    id: unitId,
    name,
    locale,
    defaultStyle: { ff: defaultFont, fs: defaultSize },
    sheetOrder: [emptyTab],
    sheets: { [emptyTab]: { id: emptyTab, name: '…' } },
  });
  const injector = univer.__getInjector();
  drawRibbonOnce(injector);
  // A tab a person adds is as one of Sheets.
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (id !== 'sheet.mutation.insert-sheet') return;
    const { sheet } = params as { sheet: Partial<IWorksheetData> };
    if (isNew(sheet))
      Object.assign(sheet, {
        columnCount: 26,
        defaultColumnWidth: defaultWidth,
        defaultRowHeight: defaultHeight,
        defaultStyle: { ff: defaultFont, fs: defaultSize },
      });
  });
  return { univer, api, injector, workbook: book.getWorkbook(), unitId };
}

/**
 * The component measures how far a text runs over the empty cells beside it without the free pixels around the text: one
 * that ends just before an edge lost its last letter.
 */
function keepLastLetters(): void {
  const { prototype } = SpreadsheetSkeleton;
  const { getOverflowPosition } = prototype;
  prototype.getOverflowPosition = function (size, ...rest) {
    const padded = size && { ...size, width: size.width + cellPadding };
    return getOverflowPosition.call(this, padded, ...rest);
  };
}

const isNew = ({ columnCount, cellData }: Partial<IWorksheetData>): boolean =>
  columnCount === 20 && Object.keys(cellData ?? {}).length === 0;

export const localeOf = (language: 'fr' | 'en'): LocaleType =>
  language === 'fr' ? LocaleType.FR_FR : LocaleType.EN_US;
